/*
 * The ledger: a conversation's promises and what became of them, folded turn by turn. A customer's
 * turn is read before the clock: "it arrived" at the due time keeps the promise, silence breaks it.
 */
#include "ledger_parts.h"
#include "promise_words.h"

static void move(struct dt_ledger_entry *entry, uint32_t turn, dt_instant due)
{
    entry->due_first = entry->promise.due;
    entry->promise.due = due;
    entry->promise.due_also = DT_INSTANT_NONE;
    entry->state = DT_PROMISE_MOVED;
    entry->moved_turn = turn;
}

/* Begins the reading of a turn's sentences. */
static void begin_turn(struct dt_ledger_sentence *sentence, const struct dt_ledger *ledger,
                       uint32_t turn, enum dt_role role, const struct dt_text *text,
                       const struct dt_when_context *context)
{
    const uint64_t agents = ~(DT_PHRASE_BIT(DT_PHRASE_CALL_DONE) - 1);
    bool timed = context && context->calendar && context->at != DT_INSTANT_NONE;
    sentence->text = text;
    sentence->context = timed ? context : NULL;
    sentence->at = context ? context->at : DT_INSTANT_NONE;
    sentence->turn = turn;
    sentence->groups = role == DT_ROLE_AGENT ? agents : ~agents;
    sentence->live_count = sentence->live_objects = 0;
    sentence->first = sentence->end = 0;
    for (uint32_t i = 0; i < ledger->count; i++) {
        if (!dt_entry_live(&ledger->entries[i]))
            continue;
        sentence->live_count++;
        sentence->live_objects |= UINT32_C(1) << dt_entry_object(&ledger->entries[i]);
    }
}

/* Reads the next sentence that has words; false when there is none. */
static bool next_sentence(struct dt_ledger_sentence *sentence)
{
    const struct dt_text *text = sentence->text;
    uint32_t i = sentence->end;
    while (i < text->token_count && text->tokens[i].type == DT_TOKEN_BREAK)
        i++;
    if (i >= text->token_count)
        return false;
    dt_ledger_sentence_read(sentence, i);
    return true;
}

static void apply(struct dt_ledger_entry *entry, enum dt_ledger_effect effect,
                  const struct dt_ledger_move *moved, uint32_t turn)
{
    switch (effect) {
    case DT_EFFECT_MOVED:
        move(entry, turn, moved->due);
        if (moved->when.has_hour) {
            entry->promise.has_hour = true;
            entry->promise.minute = moved->when.minute;
        }
        entry->promise.precision = moved->when.precision;
        break;
    case DT_EFFECT_KEPT:
        entry->state = DT_PROMISE_KEPT;
        break;
    case DT_EFFECT_CANCELLED:
        entry->state = DT_PROMISE_CANCELLED;
        break;
    case DT_EFFECT_NONE:
        break;
    }
}

/* The strongest effect of all its sentences counts: asked for another time, kept, released. */
static void fold_customer(struct dt_ledger *ledger, struct dt_ledger_sentence *sentence)
{
    enum dt_ledger_effect effects[DT_LEDGER_ENTRIES] = {DT_EFFECT_NONE};
    struct dt_ledger_move moves[DT_LEDGER_ENTRIES];
    while (next_sentence(sentence)) {
        for (uint32_t i = 0; i < ledger->count; i++) {
            const struct dt_ledger_entry *entry = &ledger->entries[i];
            if (!dt_entry_live(entry) || effects[i] == DT_EFFECT_MOVED)
                continue;
            enum dt_ledger_effect effect = dt_ledger_customer_effect(entry, sentence, &moves[i]);
            if (effect > effects[i])
                effects[i] = effect;
        }
    }
    for (uint32_t i = 0; i < ledger->count; i++)
        apply(&ledger->entries[i], effects[i], &moves[i], sentence->turn);
}

/* Whether the customer moved it in the turn before this one. */
static bool just_moved(const struct dt_ledger_entry *entry, uint32_t turn)
{
    return entry->state == DT_PROMISE_MOVED && entry->moved_turn != 0 &&
           entry->moved_turn + 1 == turn;
}

static bool same_thing(const struct dt_ledger_entry *entry, const struct dt_promise *promise,
                       uint8_t object)
{
    if (entry->promise.what != promise->what)
        return false;
    return promise->follow_up ||
           (entry->object & ~DT_OBJECT_SEARCH) == (object & ~DT_OBJECT_SEARCH);
}

/*
 * The live entry that a promise of this turn repeats or replaces. A contact by the same hand is the
 * same contact; money and goods are the same only where the customer asked for another time, or
 * nothing else is said of them.
 */
static struct dt_ledger_entry *replaced(struct dt_ledger *ledger, const struct dt_promise *promise,
                                        uint8_t object, uint32_t turn)
{
    struct dt_ledger_entry *moved = NULL, *same = NULL;
    for (uint32_t i = 0; i < ledger->count; i++) {
        struct dt_ledger_entry *entry = &ledger->entries[i];
        if (!dt_entry_live(entry) || entry->turn >= turn)
            continue;
        bool alike = same_thing(entry, promise, object);
        bool contact = entry->promise.follow_up && promise->follow_up;
        if (just_moved(entry, turn) && (alike || contact))
            moved = entry;
        if (alike && entry->promise.who == promise->who)
            same = entry;
    }
    return moved ? moved : same;
}

static void make_room(struct dt_ledger *ledger)
{
    if (ledger->count < DT_LEDGER_ENTRIES)
        return;
    uint32_t oldest = 0;
    for (uint32_t i = 0; i < ledger->count; i++) {
        if (!dt_entry_live(&ledger->entries[i])) {
            oldest = i;
            break;
        }
    }
    memmove(&ledger->entries[oldest], &ledger->entries[oldest + 1],
            (ledger->count - oldest - 1) * sizeof ledger->entries[0]);
    ledger->count--;
}

static void take_promise(struct dt_ledger *ledger, const struct dt_ledger_sentence *turn,
                         const struct dt_promise *promise)
{
    uint8_t object = dt_ledger_object_of(turn->text, promise);
    struct dt_ledger_entry *old = replaced(ledger, promise, object, turn->turn);
    if (old) {
        bool other_time = promise->due != DT_INSTANT_NONE && promise->due != old->promise.due;
        if (other_time) {
            move(old, turn->turn, promise->due);
            old->promise.has_hour = promise->has_hour;
            old->promise.minute = promise->minute;
            old->promise.precision = promise->precision;
        }
        return;
    }
    make_room(ledger);
    ledger->entries[ledger->count++] = (struct dt_ledger_entry){
        .promise = *promise,
        .number = ++ledger->made,
        .turn = turn->turn,
        .state = DT_PROMISE_OPEN,
        .object = object,
        .made = turn->at,
        .due_first = promise->due,
    };
}

/* Reports settle; a time the customer asked for and the agent cannot have goes back. */
static void fold_agent(struct dt_ledger *ledger, struct dt_ledger_sentence *sentence, bool promises)
{
    bool opposes = false;
    for (uint32_t i = 0; i < ledger->count; i++) {
        if (dt_entry_live(&ledger->entries[i]) &&
            dt_ledger_agent_writes(&ledger->entries[i], sentence->at))
            ledger->entries[i].state = DT_PROMISE_KEPT;
    }
    while (next_sentence(sentence)) {
        opposes = opposes || (!promises && dt_ledger_agent_opposes(sentence));
        for (uint32_t i = 0; i < ledger->count; i++) {
            struct dt_ledger_entry *entry = &ledger->entries[i];
            if (dt_entry_live(entry) && dt_ledger_agent_reports(entry, sentence))
                entry->state = DT_PROMISE_KEPT;
        }
    }
    for (uint32_t i = 0; opposes && i < ledger->count; i++) {
        struct dt_ledger_entry *entry = &ledger->entries[i];
        if (just_moved(entry, sentence->turn)) {
            entry->promise.due = entry->due_first;
            entry->state = DT_PROMISE_OPEN;
        }
    }
}

static bool have_any(const struct dt_cues *cues, const uint8_t *kinds, size_t count)
{
    for (size_t i = 0; cues && i < count; i++) {
        if (dt_cues_have(cues, kinds[i]))
            return true;
    }
    return false;
}

/* Of this very thing, or of being left alone: then there is no grace. */
static bool complains(const struct dt_cues *cues)
{
    static const uint8_t kinds[] = {DT_KIND_BROKEN_PROMISE, DT_KIND_WAITING, DT_KIND_UNHEARD,
                                    DT_KIND_REPEAT_CONTACT, DT_KIND_BLAME,   DT_KIND_SARCASM};
    return have_any(cues, kinds, sizeof kinds);
}

/* Glad, and nothing denied: "lovely, thank you", not "thanks for the call that never came". */
static bool content(const struct dt_text *text, const struct dt_cues *cues)
{
    static const uint8_t kinds[] = {DT_KIND_THANKS, DT_KIND_PRAISE, DT_KIND_RELIEF,
                                    DT_KIND_SETTLED};
    static const uint8_t heated[] = {DT_KIND_TROUBLE, DT_KIND_HEAT, DT_KIND_UNFAIR};
    bool angry = have_any(cues, heated, sizeof heated) && !dt_cues_have(cues, DT_KIND_SOFTENS);
    if (!have_any(cues, kinds, sizeof kinds) || complains(cues) || angry)
        return false;
    for (uint32_t i = 0; i < text->token_count; i++) {
        if ((dt_promise_roles(&text->tokens[i]) & ROLE_NEG) ||
            dt_promise_is(&text->tokens[i], "still|yet"))
            return false;
    }
    return true;
}

/* A time is not missed to the minute, and a day less so. */
static int grace_minutes(const struct dt_promise *promise)
{
    switch (promise->precision) {
    case DT_PRECISION_EXACT:
        return 5;
    case DT_PRECISION_DAY:
        return 15;
    default:
        return 30;
    }
}

/* One turn against the clock. */
struct clock {
    dt_instant at;
    bool agent;
    bool complains; /* the customer does: then there is no grace */
    bool content;
};

static void pass_entry(struct dt_ledger_entry *entry, const struct clock *now)
{
    const struct dt_promise *promise = &entry->promise;
    if (!dt_entry_live(entry) || promise->conditional || promise->due == DT_INSTANT_NONE)
        return;
    int grace = now->complains ? 0 : grace_minutes(promise);
    if (promise->due + grace * DT_MS_PER_MINUTE >= now->at)
        return;
    /* What happens elsewhere an agent who writes unasked does not know to have failed. */
    bool elsewhere = !promise->follow_up;
    if (now->agent && elsewhere && dt_ledger_unasked(entry, now->at))
        return;
    if (now->content && dt_entry_object(entry) != DT_OBJECT_MESSAGE)
        entry->let_pass = true;
    if (!entry->let_pass || now->complains)
        entry->state = DT_PROMISE_BROKEN;
}

/* What was due and is neither kept nor moved is broken; whether a condition came true is not known.
 */
static void pass_time(struct dt_ledger *ledger, const struct clock *now)
{
    for (uint32_t i = 0; i < ledger->count; i++)
        pass_entry(&ledger->entries[i], now);
}

/* Whether any of it is past its due time. */
static bool ledger_due(const struct dt_ledger *ledger, dt_instant at)
{
    for (uint32_t i = 0; i < ledger->count; i++) {
        const struct dt_ledger_entry *entry = &ledger->entries[i];
        if (dt_entry_live(entry) && entry->promise.due != DT_INSTANT_NONE &&
            entry->promise.due < at)
            return true;
    }
    return false;
}

void dt_ledger_turn(struct dt_ledger *ledger, enum dt_role role, uint32_t turn,
                    const struct dt_text *text, const struct dt_cues *cues,
                    const struct dt_promise *promises, size_t promise_count,
                    const struct dt_when_context *context)
{
    struct dt_ledger_sentence sentence; /* large: its lists are filled sentence by sentence */
    begin_turn(&sentence, ledger, turn, role, text, context);
    if (role == DT_ROLE_CUSTOMER && sentence.live_count)
        fold_customer(ledger, &sentence);
    if (role == DT_ROLE_AGENT) {
        if (sentence.live_count)
            fold_agent(ledger, &sentence, promise_count > 0);
        for (size_t i = 0; i < promise_count; i++)
            take_promise(ledger, &sentence, &promises[i]);
    }
    if (!context || context->at == DT_INSTANT_NONE)
        return;
    bool customer = role == DT_ROLE_CUSTOMER;
    struct clock now = {
        .at = context->at,
        .agent = !customer,
        .complains = customer && complains(cues),
        .content = customer && ledger_due(ledger, context->at) && content(text, cues),
    };
    pass_time(ledger, &now);
    for (uint32_t i = 0; customer && i < ledger->count; i++)
        ledger->entries[i].heard = context->at;
}

bool dt_ledger_set(struct dt_ledger *ledger, uint32_t number, enum dt_promise_state state,
                   dt_instant due)
{
    for (uint32_t i = 0; i < ledger->count; i++) {
        struct dt_ledger_entry *entry = &ledger->entries[i];
        if (entry->number != number)
            continue;
        if (state == DT_PROMISE_MOVED) {
            move(entry, 0, due);
            entry->promise.precision =
                due == DT_INSTANT_NONE ? DT_PRECISION_NONE : DT_PRECISION_EXACT;
        }
        entry->state = (uint8_t)state;
        entry->let_pass = false;
        return true;
    }
    return false;
}
