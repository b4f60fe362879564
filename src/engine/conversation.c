#include "conversation.h"

#include "alert.h"
#include "concern.h"
#include "context.h"
#include "disputed.h"
#include "forecast.h"
#include "guide.h"
#include "stage.h"
#include "tension.h"

#include <assert.h>
#include <stddef.h>

enum {
    TREND_DEAD_BAND = 4, /* points since the customer's last turn that are no trend */
    TREND_SLOW_BAND = 8, /* nor are these since the turn before */
};

const char *dt_band_name(enum dt_band band)
{
    static const char *const names[] = {
        [DT_BAND_CALM] = "calm",   [DT_BAND_UNEASY] = "uneasy",   [DT_BAND_UPSET] = "upset",
        [DT_BAND_ANGRY] = "angry", [DT_BAND_HOSTILE] = "hostile",
    };
    assert((unsigned)band < sizeof names / sizeof *names);
    return names[band];
}

enum dt_band dt_band_of(int tension)
{
    assert(tension >= 0 && tension <= 100);
    return tension >= 80 ? DT_BAND_HOSTILE : (enum dt_band)(tension / 20);
}

const char *dt_trend_name(enum dt_trend trend)
{
    static const char *const names[] = {
        [DT_TREND_STEADY] = "steady", [DT_TREND_RISING] = "rising", [DT_TREND_FALLING] = "falling"};
    assert((unsigned)trend < sizeof names / sizeof *names);
    return names[trend];
}

const char *dt_alert_level_name(enum dt_alert_level level)
{
    static const char *const names[] = {[DT_ALERT_NONE] = "none",
                                        [DT_ALERT_WATCH] = "watch",
                                        [DT_ALERT_STEP_IN] = "step_in",
                                        [DT_ALERT_STOP] = "stop"};
    assert((unsigned)level < sizeof names / sizeof *names);
    return names[level];
}

void dt_conversation_init(struct dt_conversation *state)
{
    memset(state, 0, sizeof *state);
    for (int i = 0; i < 3; i++)
        state->earlier_tension[i] = -1;
    state->stage = DT_STAGE_LISTEN;
    state->last_customer_at = DT_INSTANT_NONE;
    state->last_at = DT_INSTANT_NONE;
    state->worst_misstep = DT_KIND_NONE;
}

/* One turn on its way through the fold. */
struct fold {
    const struct dt_core *core;
    struct dt_conversation *state;
    const struct dt_turn *turn;
    struct dt_arena *arena;
    struct dt_error *err;
    struct dt_reading reading;
    struct dt_promise promises[DT_PROMISES_A_TURN];
};

/*
 * What a step that fails must leave as it was: the state up to what dt_context_learn keeps (that
 * comes last and cannot fail), and of the ledger the entries that the turn may touch. Some 500
 * bytes of 20 KB.
 */
enum { UNDO_BYTES = offsetof(struct dt_conversation, open_questions) };

struct undo {
    size_t entries;
    uint32_t ledger_count, ledger_made;
    char bytes[UNDO_BYTES];
    struct dt_ledger_entry ledger[DT_LEDGER_ENTRIES];
};

static void remember(const struct fold *fold, struct undo *undo)
{
    const struct dt_ledger *ledger = &fold->state->ledger;
    size_t entries = ledger->count + fold->reading.promise_count;
    undo->entries = entries < DT_LEDGER_ENTRIES ? entries : DT_LEDGER_ENTRIES;
    undo->ledger_count = ledger->count;
    undo->ledger_made = ledger->made;
    memcpy(undo->bytes, fold->state, UNDO_BYTES);
    if (undo->entries > 0)
        memcpy(undo->ledger, ledger->entries, undo->entries * sizeof *undo->ledger);
}

static void go_back(const struct undo *undo, struct dt_conversation *state)
{
    memcpy(state, undo->bytes, UNDO_BYTES);
    memcpy(state->ledger.entries, undo->ledger, undo->entries * sizeof *undo->ledger);
    state->ledger.count = undo->ledger_count;
    state->ledger.made = undo->ledger_made;
}

static enum dt_status out_of_memory(const struct fold *fold)
{
    return dt_error_set(fold->err, DT_NOMEM, "out of memory while reading turn %u",
                        (unsigned)fold->state->turn_count);
}

static struct dt_when_context when_of(const struct fold *fold)
{
    const struct dt_playbook *playbook = fold->core->playbook;
    return (struct dt_when_context){.calendar = &playbook->calendar,
                                    .at = fold->turn->at,
                                    .day_first = playbook->date_day_first};
}

/* What the words hold: text, cues, promises. The state is only looked at. */
static enum dt_status look(struct fold *fold)
{
    struct dt_reading *reading = &fold->reading;
    const struct dt_turn *turn = fold->turn;
    reading->role = turn->role;
    enum dt_status status = dt_text_analyse(fold->arena, turn->text, &reading->text, fold->err);
    if (status != DT_OK)
        return status;
    reading->unscored = reading->text.language == DT_LANGUAGE_OTHER;
    if (reading->unscored)
        return DT_OK;
    status = dt_cue_scan(fold->core->lexicon, &reading->text, turn->role, fold->arena,
                         &reading->cues, fold->err);
    if (status == DT_OK)
        status = dt_learned_read(fold->core->learner, &reading->text, turn->role, fold->arena,
                                 &reading->cues, &reading->learned, fold->err);
    if (status == DT_OK)
        status = dt_disputed_take_out(turn, &reading->text, fold->arena, &reading->cues,
                                      &reading->learned.tone, fold->err);
    if (status != DT_OK || turn->role != DT_ROLE_AGENT)
        return status;
    struct dt_when_context when = when_of(fold);
    reading->promise_count = dt_promise_find(&reading->text, &when, fold->promises);
    reading->promises = reading->promise_count > 0 ? fold->promises : NULL;
    struct dt_agent_words words = {.text = &reading->text,
                                   .cues = &reading->cues,
                                   .promises = fold->promises,
                                   .promise_count = reading->promise_count,
                                   .at = turn->at};
    status = dt_context_settle(fold->core->playbook, fold->state, &words, fold->arena,
                               &reading->cues, fold->err);
    /* again: the whole of the turn and the conversation bring missteps that stood in no pattern */
    return status == DT_OK ? dt_disputed_take_out(turn, &reading->text, fold->arena, &reading->cues,
                                                  NULL, fold->err)
                           : status;
}

static unsigned count_broken(const struct dt_ledger *ledger)
{
    unsigned broken = 0;
    for (uint32_t i = 0; i < ledger->count; i++)
        broken += ledger->entries[i].state == DT_PROMISE_BROKEN;
    return broken;
}

/* The text goes, the ledger stays: what this turn put into it gets its places in code points. */
static void place_entries(struct dt_conversation *state, const struct dt_text *text)
{
    if (text->ascii)
        return;
    for (uint32_t i = 0; i < state->ledger.count; i++) {
        struct dt_ledger_entry *entry = &state->ledger.entries[i];
        if (entry->turn != state->turn_count)
            continue;
        entry->promise.start = dt_text_code_points(text, entry->promise.start);
        entry->promise.end = dt_text_code_points(text, entry->promise.end);
    }
}

/* Folds the promises in; returns how many this turn's time found broken. */
static unsigned settle_promises(struct fold *fold)
{
    struct dt_conversation *state = fold->state;
    const struct dt_reading *reading = &fold->reading;
    if (state->ledger.count == 0 && reading->promise_count == 0)
        return 0;
    unsigned before = count_broken(&state->ledger);
    struct dt_when_context when = when_of(fold);
    dt_ledger_turn(&state->ledger, fold->turn->role, state->turn_count, &reading->text,
                   &reading->cues, reading->promises, reading->promise_count, &when);
    place_entries(state, &reading->text);
    unsigned after = count_broken(&state->ledger);
    unsigned overdue = after > before ? after - before : 0;
    unsigned total = state->broken_promises + overdue;
    state->broken_promises = (uint8_t)(total > UINT8_MAX ? UINT8_MAX : total);
    return overdue;
}

static enum dt_trend trend_of(int tension, int last, int before_last)
{
    if (last < 0)
        return DT_TREND_STEADY;
    int change = tension - last;
    if (change > TREND_DEAD_BAND)
        return DT_TREND_RISING;
    if (change < -TREND_DEAD_BAND)
        return DT_TREND_FALLING;
    if (before_last < 0)
        return DT_TREND_STEADY;
    change = tension - before_last;
    return change > TREND_SLOW_BAND    ? DT_TREND_RISING
           : change < -TREND_SLOW_BAND ? DT_TREND_FALLING
                                       : DT_TREND_STEADY;
}

/* A customer's turn stands among the earlier ones by now, and is not held against itself. */
enum dt_trend dt_conversation_trend(const struct dt_conversation *state)
{
    const int16_t *earlier = state->earlier_tension + (state->answered ? 0 : 1);
    return state->turn_count == 0 ? DT_TREND_STEADY
                                  : trend_of(state->tension, earlier[0], earlier[1]);
}

/* Tension, receipts, stage and alert of a turn in a language that is scored. */
static enum dt_status judge(struct fold *fold, unsigned overdue)
{
    struct dt_conversation *state = fold->state;
    struct dt_reading *reading = &fold->reading;
    const struct dt_playbook *playbook = fold->core->playbook;
    struct dt_tension_turn turn = {.state = state,
                                   .text = &reading->text,
                                   .lexicon = fold->core->lexicon,
                                   .cues = &reading->cues,
                                   .tone = &reading->learned.tone,
                                   .at = fold->turn->at,
                                   .long_wait_minutes = playbook->thresholds.long_wait_minutes,
                                   .overdue = overdue};
    struct dt_turn_facts facts = {.role = fold->turn->role,
                                  .text = &reading->text,
                                  .cues = &reading->cues,
                                  .promise_count = reading->promise_count,
                                  .before = state->tension,
                                  .overdue = overdue};
    struct dt_tally tally;
    dt_tally_init(&tally, state->tension);
    if (facts.role == DT_ROLE_CUSTOMER) {
        facts.message = dt_tension_customer(&turn, &tally);
        state->tone = (int16_t)facts.message;
    } else {
        facts.effect = dt_tension_agent(&turn, &tally);
    }
    facts.after = tally.level;
    if (tally.count > 0) {
        struct dt_receipt *receipts = dt_arena_alloc(fold->arena, tally.count * sizeof *receipts);
        if (!receipts)
            return out_of_memory(fold);
        memcpy(receipts, tally.items, tally.count * sizeof *receipts);
        reading->receipts = receipts;
        reading->receipt_count = tally.count;
    }
    state->tension = (int16_t)tally.level;
    dt_stage_note(state, &facts);
    state->stage = (uint8_t)dt_stage_next(state, &facts);
    reading->alert = dt_alert_decide(playbook, state, &facts);
    return DT_OK;
}

/* What the next turn must know of the order of speakers and times. */
static void pass_on(struct fold *fold)
{
    struct dt_conversation *state = fold->state;
    dt_instant at = fold->turn->at;
    if (fold->turn->role == DT_ROLE_CUSTOMER) {
        state->earlier_tension[2] = state->earlier_tension[1];
        state->earlier_tension[1] = state->earlier_tension[0];
        state->earlier_tension[0] = state->tension;
        state->agent_effect = 0;
        state->agent_kinds[0] = state->agent_kinds[1] = 0;
        state->answered = false;
        if (state->last_customer_at == DT_INSTANT_NONE)
            state->last_customer_at = at;
    } else {
        state->answered = true;
        state->last_customer_at = DT_INSTANT_NONE;
    }
    if (at != DT_INSTANT_NONE)
        state->last_at = at;
}

static enum dt_status advise(struct fold *fold)
{
    struct dt_reading *reading = &fold->reading;
    if (reading->promise_count > 0) {
        struct dt_promise *promises =
            dt_arena_alloc(fold->arena, reading->promise_count * sizeof *promises);
        if (!promises)
            return out_of_memory(fold);
        memcpy(promises, fold->promises, reading->promise_count * sizeof *promises);
        reading->promises = promises;
    }
    return fold->turn->unguided ? DT_OK
                                : dt_guide(fold->core, fold->state, reading, fold->arena,
                                           &reading->guidance, fold->err);
}

/* Applies the turn to the state; on failure the caller undoes it. */
static enum dt_status apply(struct fold *fold)
{
    struct dt_conversation *state = fold->state;
    struct dt_reading *reading = &fold->reading;
    reading->turn = ++state->turn_count;
    if (fold->turn->role == DT_ROLE_CUSTOMER)
        state->customer_turns++;
    else
        state->agent_turns++;
    enum dt_status status = DT_OK;
    unsigned overdue = settle_promises(fold);
    if (!reading->unscored)
        status = judge(fold, overdue);
    if (status != DT_OK)
        return status;
    reading->tension = state->tension;
    reading->band = dt_band_of(state->tension);
    reading->trend = trend_of(state->tension, state->earlier_tension[0], state->earlier_tension[1]);
    reading->stage = (enum dt_stage)state->stage;
    dt_concern_learn(state, fold->turn, &reading->text, &reading->cues);
    pass_on(fold);
    dt_context_own_up(state, fold->turn, &reading->text, &reading->cues);
    status = advise(fold);
    if (status != DT_OK)
        return status;
    dt_context_learn(state, fold->turn, &reading->text, &reading->cues);
    reading->forecast = dt_forecast(state);
    return DT_OK;
}

enum dt_status dt_conversation_turn(const struct dt_core *core, struct dt_conversation *state,
                                    const struct dt_turn *turn, struct dt_arena *arena,
                                    struct dt_reading *reading_out, struct dt_error *err)
{
    struct fold fold;
    fold.core = core;
    fold.state = state;
    fold.turn = turn;
    fold.arena = arena;
    fold.err = err;
    memset(&fold.reading, 0, sizeof fold.reading);
    enum dt_status status = look(&fold);
    if (status != DT_OK)
        return status;
    struct undo undo;
    remember(&fold, &undo);
    status = apply(&fold);
    if (status != DT_OK) {
        go_back(&undo, state);
        return status;
    }
    *reading_out = fold.reading;
    return DT_OK;
}
