#include "alert.h"

#include "tension.h"

#include <assert.h>

enum {
    UNEASY = 20,
    UPSET = 40,
    ANGRY = 60,
    HOSTILE = 80,
    HARM_WATCH = 4,        /* points of harm in the agent's turns so far: worth an eye */
    HARM_STEP_IN = 12,     /* worth joining */
    HOT_TURNS_STEP_IN = 3, /* of the customer in a row, no answer having helped */
    UNHEARD_TURNS = 3,     /* of the agent, none of which acknowledged anything */
    CANDIDATES = 24,
    LEAST_STOP_STRENGTH = 90, /* danger to life, not only to things */
    PHRASE_TOKENS = 32,
};

/*
 * Reasons have numbers of their own, so that those already alerted for fit 64 bits: watch and above
 * in the lower half, step_in and above in the upper one. Signals keep their number.
 */
enum reason_bit {
    BIT_AGENT = 24,
    BIT_SAFETY,
    BIT_TENSION,
    BIT_REPEATED_FAILURE,
    BIT_LEAK,
    BIT_COUNT,
};
_Static_assert((int)DT_KIND_SOFTENS < (int)BIT_AGENT, "a signal's number is its reason's bit");
_Static_assert((int)BIT_COUNT <= 32, "two halves of 64 bits");

/* kind: the cue it rests on, or DT_KIND_NONE. */
struct candidate {
    enum dt_alert_level level;
    const char *reason;
    uint8_t kind;
    uint8_t bit;
};

struct candidates {
    struct candidate items[CANDIDATES];
    size_t count;
};

static void propose(struct candidates *all, enum dt_alert_level level, const char *reason,
                    uint8_t kind, unsigned bit)
{
    assert(all->count < CANDIDATES);
    all->items[all->count++] =
        (struct candidate){.level = level, .reason = reason, .kind = kind, .bit = (uint8_t)bit};
}

static const char *kind_name(uint8_t kind)
{
    return dt_kind_info(kind)->name.ptr;
}

static void propose_signal(struct candidates *all, enum dt_alert_level level, enum dt_kind kind)
{
    propose(all, level, kind_name(kind), kind, kind);
}

static void propose_agent(struct candidates *all, enum dt_alert_level level, uint8_t kind)
{
    if (kind == DT_KIND_NONE)
        propose(all, level, "repeated_failure", DT_KIND_NONE, BIT_REPEATED_FAILURE);
    else
        propose(all, level, kind_name(kind), DT_KIND_NONE, BIT_AGENT);
}

/* Threats, slurs, danger: what a customer says, whatever the tension. */
static void conduct(const struct dt_conversation *state, const struct dt_turn_facts *facts,
                    struct candidates *all)
{
    const struct dt_cues *cues = facts->cues;
    if (dt_cues_have(cues, DT_KIND_THREAT))
        propose_signal(all, DT_ALERT_STOP, DT_KIND_THREAT);
    if (dt_cues_have(cues, DT_KIND_SLUR))
        propose_signal(all, state->limited ? DT_ALERT_STOP : DT_ALERT_STEP_IN, DT_KIND_SLUR);
    if (dt_cues_have(cues, DT_KIND_SAFETY)) {
        bool life = dt_cues_first(cues, DT_KIND_SAFETY)->strength >= LEAST_STOP_STRENGTH;
        propose(all, life ? DT_ALERT_STOP : DT_ALERT_STEP_IN, "safety", DT_KIND_SAFETY, BIT_SAFETY);
    }
    if (dt_cues_have(cues, DT_KIND_SELF_HARM))
        propose_signal(all, DT_ALERT_STEP_IN, DT_KIND_SELF_HARM);
    if (dt_cues_have(cues, DT_KIND_INSULT) && state->limited)
        propose_signal(all, DT_ALERT_STEP_IN, DT_KIND_INSULT);
    else if (dt_cues_have(cues, DT_KIND_INSULT) &&
             (state->insulting_turns > 1 || state->stage == DT_STAGE_BOUNDARY))
        propose_signal(all, DT_ALERT_WATCH, DT_KIND_INSULT);
}

/* Somebody more senior is asked for: a first polite request is none. */
static void supervisor(const struct dt_conversation *state, const struct dt_turn_facts *facts,
                       struct candidates *all)
{
    if (!dt_cues_have(facts->cues, DT_KIND_ASKS_SUPERVISOR))
        return;
    if (state->supervisor_refused || (state->supervisor_asks > 1 && facts->after >= UPSET))
        propose_signal(all, DT_ALERT_STEP_IN, DT_KIND_ASKS_SUPERVISOR);
    else if (facts->after >= ANGRY && state->agent_harm >= HARM_WATCH)
        propose_signal(all, DT_ALERT_STEP_IN, DT_KIND_ASKS_SUPERVISOR);
    else if (state->supervisor_asks > 1)
        propose_signal(all, DT_ALERT_WATCH, DT_KIND_ASKS_SUPERVISOR);
}

/* The strongest of what the customer says went wrong, to name a failure by. */
static uint8_t grievance(const struct dt_cues *cues)
{
    static const uint8_t kinds[] = {DT_KIND_BROKEN_PROMISE, DT_KIND_REPEAT_CONTACT, DT_KIND_UNHEARD,
                                    DT_KIND_WAITING,        DT_KIND_UNFAIR,         DT_KIND_BLAME};
    for (size_t i = 0; i < sizeof kinds; i++)
        if (dt_cues_have(cues, kinds[i]))
            return kinds[i];
    return DT_KIND_NONE;
}

/* It goes wrong, and what the agent answers does not help. */
static void failure(const struct dt_playbook *playbook, const struct dt_conversation *state,
                    const struct dt_turn_facts *facts, struct candidates *all)
{
    if (state->agent_turns == 0)
        return; /* anger is why people write; how it is met is what counts */
    bool helped = state->agent_effect < 0;
    bool harmed = state->agent_effect > 0;
    bool burning = state->fresh_heat || facts->message >= UNEASY; /* no quiet line, whatever was */
    if (facts->after >= ANGRY && state->agent_harm >= HARM_STEP_IN && !helped)
        propose_agent(all, DT_ALERT_STEP_IN, harmed ? state->worst_misstep : DT_KIND_NONE);
    bool unheard = !state->acknowledged && state->agent_turns >= UNHEARD_TURNS;
    if (facts->after >= ANGRY && !helped && (unheard || state->hot_turns >= HOT_TURNS_STEP_IN))
        propose_agent(all, DT_ALERT_STEP_IN, DT_KIND_NONE);
    else if (facts->after >= UPSET && !helped && unheard && burning)
        propose_agent(all, DT_ALERT_WATCH, DT_KIND_NONE);
    if (facts->after >= UPSET && harmed && burning && state->agent_missteps > 1)
        propose_agent(all, DT_ALERT_WATCH, state->worst_misstep);
    if (state->vulnerable && facts->after >= UPSET && harmed && state->agent_missteps > 1)
        propose(all, DT_ALERT_STEP_IN, kind_name(DT_KIND_VULNERABLE), DT_KIND_NONE,
                DT_KIND_VULNERABLE);
    if (facts->after >= playbook->thresholds.step_in &&
        state->earlier_tension[0] >= playbook->thresholds.step_in && state->limited && !helped)
        propose(all, DT_ALERT_STEP_IN, "tension", DT_KIND_NONE, BIT_TENSION);
    if (facts->overdue > 0 && facts->after >= UNEASY &&
        !dt_tension_content(facts->cues, facts->message))
        propose(all, DT_ALERT_WATCH, kind_name(DT_KIND_BROKEN_PROMISE), DT_KIND_NONE,
                DT_KIND_BROKEN_PROMISE);
    if (dt_cues_have(facts->cues, DT_KIND_BROKEN_PROMISE) && !helped && facts->after >= UPSET)
        propose_signal(all, DT_ALERT_WATCH, DT_KIND_BROKEN_PROMISE);
    uint8_t kind = grievance(facts->cues);
    if (kind != DT_KIND_NONE && !helped && facts->after >= ANGRY)
        propose_signal(all, DT_ALERT_WATCH, kind);
    bool stays_hostile = state->earlier_tension[0] >= HOSTILE && facts->after >= HOSTILE;
    if (stays_hostile || (facts->after >= playbook->thresholds.watch && !helped && burning))
        propose(all, DT_ALERT_WATCH, "tension", DT_KIND_NONE, BIT_TENSION);
}

/* What may cost the company a customer, its name or a case, and whom it must not overlook. */
static void stakes(const struct dt_conversation *state, const struct dt_turn_facts *facts,
                   struct candidates *all)
{
    const struct dt_cues *cues = facts->cues;
    bool answered = state->agent_turns > 0;
    if (dt_cues_have(cues, DT_KIND_LEGAL))
        propose_signal(all, DT_ALERT_WATCH, DT_KIND_LEGAL);
    if (dt_cues_have(cues, DT_KIND_GOING_PUBLIC) && facts->after >= UPSET)
        propose_signal(all, DT_ALERT_WATCH, DT_KIND_GOING_PUBLIC);
    if (dt_cues_have(cues, DT_KIND_LEAVING) && facts->after >= ANGRY)
        propose_signal(all, DT_ALERT_WATCH, DT_KIND_LEAVING);
    else if (state->would_leave && answered && state->agent_effect >= 0 && facts->after >= UPSET)
        propose(all, DT_ALERT_WATCH, kind_name(DT_KIND_LEAVING), DT_KIND_NONE, DT_KIND_LEAVING);
    if (dt_cues_have(cues, DT_KIND_VULNERABLE) && answered && state->agent_effect >= 0 &&
        facts->after >= UPSET)
        propose_signal(all, DT_ALERT_WATCH, DT_KIND_VULNERABLE);
    else if (state->vulnerable && state->agent_effect > 0 && facts->after >= UPSET)
        propose(all, DT_ALERT_WATCH, kind_name(DT_KIND_VULNERABLE), DT_KIND_NONE,
                DT_KIND_VULNERABLE);
}

static void after_agent(const struct dt_conversation *state, const struct dt_turn_facts *facts,
                        struct candidates *all)
{
    const struct dt_cues *cues = facts->cues;
    if (state->supervisor_refused)
        propose(all, DT_ALERT_STEP_IN, kind_name(DT_KIND_ASKS_SUPERVISOR), DT_KIND_NONE,
                DT_KIND_ASKS_SUPERVISOR);
    if (facts->after >= ANGRY && facts->effect >= HARM_WATCH && state->agent_harm >= HARM_STEP_IN)
        propose_agent(all, DT_ALERT_STEP_IN, state->worst_misstep);
    if (dt_cues_have(cues, DT_KIND_LEAK))
        propose(all, DT_ALERT_WATCH, kind_name(DT_KIND_LEAK), DT_KIND_NONE, BIT_LEAK);
    if (dt_cues_have(cues, DT_KIND_BOUNDARY) && state->insulting_turns > 0)
        propose(all, DT_ALERT_WATCH, kind_name(DT_KIND_INSULT), DT_KIND_NONE, DT_KIND_INSULT);
}

/* Whether the phrase stands at token i. */
static bool phrase_at(const struct dt_text *text, uint32_t i, const struct dt_excuse *phrase)
{
    if (phrase->word_count == 0 || phrase->word_count > text->token_count - i)
        return false;
    for (uint32_t k = 0; k < phrase->word_count; k++)
        if (text->tokens[i + k].hash != phrase->words[k])
            return false;
    return true;
}

static bool covers(const struct dt_text *text, const struct dt_excuse *phrase,
                   const struct dt_cue *cue)
{
    uint32_t from = cue->first_token > PHRASE_TOKENS ? cue->first_token - PHRASE_TOKENS : 0;
    for (uint32_t i = from; i <= cue->last_token && i < text->token_count; i++)
        if (phrase_at(text, i, phrase) && i + phrase->token_count > cue->first_token)
            return true;
    return false;
}

/* Whether every cue of the kind touches a phrase that never raises an alert. */
static bool excused(const struct dt_playbook *playbook, const struct dt_turn_facts *facts,
                    uint8_t kind)
{
    if (kind == DT_KIND_NONE || playbook->do_not_trigger_count == 0)
        return false;
    for (uint32_t i = 0; i < facts->cues->count; i++) {
        const struct dt_cue *cue = &facts->cues->items[i];
        bool covered = cue->kind != kind;
        for (unsigned k = 0; k < playbook->do_not_trigger_count && !covered; k++)
            covered = covers(facts->text, &playbook->excuses[k], cue);
        if (!covered)
            return false;
    }
    return true;
}

enum dt_status dt_alert_prepare(const char *phrase, struct dt_arena *kept,
                                struct dt_excuse *excuse_out, struct dt_error *err)
{
    struct dt_arena scratch;
    struct dt_text text;
    dt_arena_init(&scratch);
    enum dt_status status = dt_text_analyse(&scratch, dt_view_of(phrase), &text, err);
    if (status == DT_OK) {
        struct dt_excuse excuse = {.token_count = text.token_count};
        while (excuse.word_count < text.token_count &&
               text.tokens[excuse.word_count].type != DT_TOKEN_BREAK)
            excuse.word_count++;
        uint64_t *words = dt_arena_alloc(kept, excuse.word_count * sizeof *words);
        for (uint32_t i = 0; words && i < excuse.word_count; i++)
            words[i] = text.tokens[i].hash;
        excuse.words = words;
        if (words)
            *excuse_out = excuse;
        else
            status = dt_error_set(err, DT_NOMEM, "no memory for a playbook's phrases");
    }
    dt_arena_finish(&scratch);
    return status;
}

/* Lets go of the level that is held once the tension is well below what it is raised at. */
static void release(const struct dt_playbook *playbook, struct dt_conversation *state, int tension)
{
    int threshold = state->alert_level_held == DT_ALERT_WATCH ? playbook->thresholds.watch
                                                              : playbook->thresholds.step_in;
    if (tension <= threshold - playbook->thresholds.hysteresis)
        state->alert_level_held = DT_ALERT_NONE;
}

static uint64_t reason_bit(const struct candidate *candidate)
{
    return UINT64_C(1) << (candidate->bit + (candidate->level > DT_ALERT_WATCH ? 32 : 0));
}

/* Somebody is in danger: no cap and no level that is held stands against it. */
static bool urgent(const struct candidate *candidate)
{
    return candidate->level == DT_ALERT_STOP || candidate->bit == DT_KIND_SELF_HARM;
}

static bool in_cooldown(const struct dt_playbook *playbook, const struct dt_conversation *state,
                        const struct candidate *candidate)
{
    uint32_t last = state->alert_turn[candidate->level];
    return last > 0 && state->customer_turns - last < (uint32_t)playbook->thresholds.cooldown_turns;
}

static bool allowed(const struct dt_playbook *playbook, const struct dt_conversation *state,
                    const struct candidate *candidate)
{
    bool said = (state->alert_reasons & reason_bit(candidate)) != 0;
    if (urgent(candidate))
        return !said || !in_cooldown(playbook, state, candidate);
    if (said || state->alerts_raised >= playbook->thresholds.alerts_a_conversation)
        return false;
    return candidate->level >= state->alert_level_held && !in_cooldown(playbook, state, candidate);
}

static void note(struct dt_conversation *state, const struct candidate *candidate)
{
    if (state->alerts_raised < UINT8_MAX)
        state->alerts_raised++;
    if (candidate->level > state->alert_level_held)
        state->alert_level_held = (uint8_t)candidate->level;
    for (int level = DT_ALERT_WATCH; level <= (int)candidate->level; level++)
        state->alert_turn[level] = state->customer_turns;
    state->alert_reasons |= reason_bit(candidate) | UINT64_C(1) << candidate->bit;
}

struct dt_alert dt_alert_decide(const struct dt_playbook *playbook, struct dt_conversation *state,
                                const struct dt_turn_facts *facts)
{
    struct candidates all;
    all.count = 0;
    if (facts->role == DT_ROLE_CUSTOMER) {
        conduct(state, facts, &all);
        supervisor(state, facts, &all);
        failure(playbook, state, facts, &all);
        stakes(state, facts, &all);
    } else {
        after_agent(state, facts, &all);
    }
    release(playbook, state, facts->after);
    const struct candidate *best = NULL;
    for (size_t i = 0; i < all.count; i++) {
        const struct candidate *candidate = &all.items[i];
        if ((!best || candidate->level > best->level) && allowed(playbook, state, candidate) &&
            !excused(playbook, facts, candidate->kind))
            best = candidate;
    }
    if (!best)
        return (struct dt_alert){.level = DT_ALERT_NONE};
    note(state, best);
    return (struct dt_alert){.level = best->level, .reason = best->reason};
}
