#include "stage.h"

#include "tension.h"

#include <string.h>

enum {
    UNEASY = 20,
    UPSET = 40,
    ANGRY = 60,
    HOSTILE = 80,
    RISE = 8,          /* points by which a turn counts as a rise */
    STORY_WORDS = 12,  /* a message this long tells something, whatever it says */
    REAL_QUESTION = 4, /* words from which a question says what it wants */
    WORD_BYTES = 8,
    HARMFUL_TURN = 4,  /* points */
    LASTING_HARM = 10, /* points of harm after which going over the agent's head is just */
    COUNTER_LIMIT = 255,
};

#define KIND_BIT(kind) (UINT64_C(1) << ((kind)&63))

static bool any_of(const uint64_t kinds[2], const uint8_t *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (kinds[list[i] >> 6] & KIND_BIT(list[i]))
            return true;
    return false;
}

static bool have(const uint64_t kinds[2], enum dt_kind kind)
{
    return (kinds[kind >> 6] & KIND_BIT(kind)) != 0;
}

static const uint8_t fault_kinds[] = {
    DT_KIND_UNHEARD, DT_KIND_REPEAT_CONTACT, DT_KIND_WAITING, DT_KIND_BROKEN_PROMISE,
    DT_KIND_UNFAIR,  DT_KIND_BLAME,          DT_KIND_SARCASM, DT_KIND_HEAT,
};
static const uint8_t story_kinds[] = {
    DT_KIND_UNHEARD, DT_KIND_REPEAT_CONTACT, DT_KIND_WAITING, DT_KIND_BROKEN_PROMISE,
    DT_KIND_UNFAIR,  DT_KIND_BLAME,          DT_KIND_DEMAND,  DT_KIND_LEAVING,
    DT_KIND_URGENT,  DT_KIND_VULNERABLE,     DT_KIND_TROUBLE, DT_KIND_ASKS_SUPERVISOR,
};
static const uint8_t heard_kinds[] = {DT_KIND_ACKNOWLEDGE, DT_KIND_PARAPHRASE};
static const uint8_t offer_kinds[] = {DT_KIND_OFFER, DT_KIND_OPTIONS, DT_KIND_GOODWILL,
                                      DT_KIND_SOLUTION};
static const uint8_t empty_apologies[] = {DT_KIND_VAGUE_APOLOGY, DT_KIND_NON_APOLOGY};
static const uint8_t refusals[] = {DT_KIND_CANNOT, DT_KIND_PASS_BUCK, DT_KIND_DISMISS,
                                   DT_KIND_DEFEND, DT_KIND_RUDE,      DT_KIND_IMPATIENT};
static const uint8_t answering_kinds[] = {DT_KIND_PROGRESS, DT_KIND_EXPLAIN, DT_KIND_RESOURCE,
                                          DT_KIND_COMMIT, DT_KIND_FOLLOW_UP};
static const uint8_t pleased_kinds[] = {DT_KIND_THANKS, DT_KIND_RELIEF, DT_KIND_PRAISE,
                                        DT_KIND_SETTLED};

#define ANY(kinds, list) any_of((kinds), (list), sizeof(list))

static void count_up(uint8_t *counter)
{
    if (*counter < COUNTER_LIMIT)
        (*counter)++;
}

static void note_conduct(struct dt_conversation *state, const struct dt_cues *cues)
{
    bool insulting = false;
    for (uint32_t i = 0; i < cues->count; i++) {
        switch (cues->items[i].kind) {
        case DT_KIND_INSULT:
            insulting = true;
            count_up(&state->insults);
            break;
        case DT_KIND_SLUR:
            count_up(&state->slurs);
            break;
        case DT_KIND_THREAT:
            count_up(&state->threats);
            break;
        default:
            break;
        }
    }
    if (insulting)
        count_up(&state->insulting_turns);
}

static bool has_word_of(const struct dt_text *text, const char (*words)[WORD_BYTES], size_t count)
{
    for (uint32_t i = 0; i < text->token_count; i++) {
        const struct dt_token *token = &text->tokens[i];
        for (size_t k = 0; token->type == DT_TOKEN_WORD && k < count; k++)
            if (token->word_len == strlen(words[k]) &&
                memcmp(token->word, words[k], token->word_len) == 0)
                return true;
    }
    return false;
}

/*
 * Whether the message tells what it is about. Chat about the weather or a match is no story,
 * however long it is, nor is its question one for us.
 */
static bool tells(const struct dt_turn_facts *facts)
{
    static const char wants[][WORD_BYTES] = {"my",     "our",   "i",     "we",  "need", "want",
                                             "please", "can",   "could", "how", "when", "where",
                                             "what",   "which", "order", "why"};
    static const char laughs[][WORD_BYTES] = {"haha", "hahaha", "lol", "lmao", "hehe", "rofl"};
    const uint64_t *kinds = facts->cues->kinds;
    if (ANY(kinds, story_kinds))
        return true;
    bool asks = have(kinds, DT_KIND_QUESTION);
    if (asks && facts->text->word_count >= REAL_QUESTION)
        return has_word_of(facts->text, wants, sizeof wants / sizeof *wants);
    return facts->text->word_count >= STORY_WORDS &&
           (facts->message > 0 ||
            !has_word_of(facts->text, laughs, sizeof laughs / sizeof *laughs));
}

/* Angry turns in a row that no answer has helped. */
static void note_hot(struct dt_conversation *state, const struct dt_turn_facts *facts)
{
    if (facts->after < ANGRY || state->agent_effect < 0)
        state->hot_turns = 0;
    if (facts->after >= ANGRY)
        count_up(&state->hot_turns);
}

static void note_customer(struct dt_conversation *state, const struct dt_turn_facts *facts)
{
    const struct dt_cues *cues = facts->cues;
    const uint64_t *kinds = cues->kinds;
    note_conduct(state, cues);
    if (have(kinds, DT_KIND_UNHEARD) || have(kinds, DT_KIND_REPEAT_CONTACT))
        count_up(&state->repeats);
    if (have(kinds, DT_KIND_ASKS_SUPERVISOR)) {
        state->supervisor_asked = true;
        count_up(&state->supervisor_asks);
    }
    state->told = state->told || tells(facts);
    state->at_fault = state->at_fault || facts->overdue > 0 || ANY(kinds, fault_kinds);
    state->vulnerable = state->vulnerable || have(kinds, DT_KIND_VULNERABLE);
    state->would_leave = state->would_leave || have(kinds, DT_KIND_LEAVING);

    state->fresh_heat =
        facts->after >= UPSET && (facts->message >= UPSET || facts->after >= facts->before + RISE);
    if (state->fresh_heat) {
        state->acknowledged_since_peak = false;
        state->accepted = state->done = false;
    }
    bool content = have(kinds, DT_KIND_THANKS) && !have(kinds, DT_KIND_QUESTION) &&
                   (state->offered || ANY(state->agent_kinds, answering_kinds));
    if (have(kinds, DT_KIND_ACCEPTS) || (content && facts->message < UNEASY))
        state->accepted = true;
    if (ANY(kinds, story_kinds) && !dt_tension_content(facts->cues, facts->message))
        state->done = false;
    else if (have(kinds, DT_KIND_RELIEF) ? state->agent_turns > 0
                                         : state->offered && have(kinds, DT_KIND_SETTLED))
        state->done = true;
    note_hot(state, facts);
    if (have(kinds, DT_KIND_SELF_HARM))
        state->in_danger = true;
    else if (facts->after < UNEASY && ANY(kinds, pleased_kinds))
        state->in_danger = false;
}

static void note_worst(struct dt_conversation *state, const struct dt_cues *cues)
{
    int worst = 0;
    for (uint32_t i = 0; i < cues->count; i++) {
        int harm = dt_tension_harm(cues->items[i].kind);
        if (harm > worst) {
            worst = harm;
            state->worst_misstep = cues->items[i].kind;
        }
    }
}

static void note_agent(struct dt_conversation *state, const struct dt_turn_facts *facts)
{
    const uint64_t *kinds = facts->cues->kinds;
    if (ANY(kinds, heard_kinds))
        state->acknowledged = state->acknowledged_since_peak = true;
    if (have(kinds, DT_KIND_APOLOGISE) && !ANY(kinds, empty_apologies))
        state->apologised = true;
    if (ANY(kinds, offer_kinds))
        state->offered = true;
    if (have(kinds, DT_KIND_COMMIT) || facts->promise_count > 0)
        state->offered = state->committed = true;
    if (have(kinds, DT_KIND_CHECK))
        state->checked = true;
    if (have(kinds, DT_KIND_BOUNDARY))
        state->limited = true;
    if (have(kinds, DT_KIND_ESCALATE))
        state->supervisor_asked = state->supervisor_refused = false;
    else if (state->supervisor_asked && ANY(kinds, refusals))
        state->supervisor_refused = true;
    if (facts->effect >= HARMFUL_TURN) {
        count_up(&state->agent_missteps);
        note_worst(state, facts->cues);
    }
    int harm = state->agent_harm + facts->effect;
    state->agent_harm = (uint8_t)(harm < 0 ? 0 : harm > COUNTER_LIMIT ? COUNTER_LIMIT : harm);
    state->agent_effect =
        (int16_t)(state->answered ? state->agent_effect + facts->effect : facts->effect);
    for (int i = 0; i < 2; i++)
        state->agent_kinds[i] = (state->answered ? state->agent_kinds[i] : 0) | kinds[i];
    state->answered = true;
}

void dt_stage_note(struct dt_conversation *state, const struct dt_turn_facts *facts)
{
    if (facts->role == DT_ROLE_CUSTOMER)
        note_customer(state, facts);
    else
        note_agent(state, facts);
    if (facts->after > state->peak)
        state->peak = (int16_t)facts->after;
}

/* The customer was hostile, has been answered, and still is. */
static bool stays_hostile(const struct dt_conversation *state, const struct dt_turn_facts *facts)
{
    return state->answered && state->earlier_tension[0] >= HOSTILE && facts->after >= HOSTILE;
}

/*
 * An insult calls for a limit when it is not the first, or when it came hostile upon an answer that
 * had done no lasting harm: who was treated badly is heard first, and so is an opening outburst.
 */
static bool is_abuse(const struct dt_conversation *state, const struct dt_turn_facts *facts)
{
    if (!have(facts->cues->kinds, DT_KIND_INSULT))
        return stays_hostile(state, facts) && state->agent_harm < LASTING_HARM;
    return state->insults > 1 ||
           (state->agent_turns > 0 && facts->after >= HOSTILE && state->agent_harm < LASTING_HARM);
}

/* Danger and abuse leave the path whatever else there is; DT_STAGE_COUNT: stay on it. */
static enum dt_stage off_path(const struct dt_conversation *state,
                              const struct dt_turn_facts *facts)
{
    const uint64_t *kinds = facts->cues->kinds;
    if (state->in_danger)
        return DT_STAGE_CARE;
    if (have(kinds, DT_KIND_THREAT) || have(kinds, DT_KIND_SAFETY) ||
        (state->threats > 0 && facts->after >= UNEASY))
        return DT_STAGE_ESCALATE;
    if (have(kinds, DT_KIND_SLUR) || is_abuse(state, facts))
        return state->limited ? DT_STAGE_ESCALATE : DT_STAGE_BOUNDARY;
    if (have(kinds, DT_KIND_ASKS_SUPERVISOR) &&
        (state->supervisor_asks > 1 || state->supervisor_refused || facts->after >= ANGRY))
        return DT_STAGE_ESCALATE;
    if (facts->after >= ANGRY && state->agent_harm >= LASTING_HARM &&
        (have(kinds, DT_KIND_LEGAL) || have(kinds, DT_KIND_GOING_PUBLIC)))
        return DT_STAGE_ESCALATE;
    return DT_STAGE_COUNT;
}

/* The steps toward the end, once nothing burns; DT_STAGE_COUNT: not there yet. */
static enum dt_stage closing(const struct dt_conversation *state, const struct dt_turn_facts *facts)
{
    static const uint8_t reopening[] = {DT_KIND_REFUSES, DT_KIND_TROUBLE, DT_KIND_DEMAND};
    const uint64_t *kinds = facts->cues->kinds;
    const uint64_t *answer = state->agent_kinds;
    bool pleased = ANY(kinds, pleased_kinds);
    bool answering = state->offered || ANY(answer, answering_kinds) ||
                     (state->answered && state->agent_effect <= 0 && have(kinds, DT_KIND_THANKS));
    bool content = dt_tension_content(facts->cues, facts->message);
    if ((facts->message >= UPSET && !content) || facts->after >= ANGRY ||
        !(answering || state->done))
        return DT_STAGE_COUNT;
    bool reopens = ANY(kinds, reopening) && !have(kinds, DT_KIND_THANKS);
    if (facts->after >= UPSET || reopens)
        return DT_STAGE_COUNT;
    bool asks = have(kinds, DT_KIND_QUESTION) || have(kinds, DT_KIND_RESCHEDULES);
    bool choosing = have(answer, DT_KIND_OPTIONS) || have(answer, DT_KIND_OFFER);
    if (have(kinds, DT_KIND_ACCEPTS)) {
        bool settled = state->done || state->committed || (pleased && !choosing);
        return asks || !settled ? DT_STAGE_COMMIT : DT_STAGE_CONFIRM;
    }
    if (state->done && pleased)
        return have(answer, DT_KIND_FOLLOW_UP) || have(answer, DT_KIND_ASK_FEEDBACK)
                   ? DT_STAGE_LEARN
               : state->checked ? DT_STAGE_FOLLOW_UP
                                : DT_STAGE_CONFIRM;
    bool promised = state->committed || state->accepted;
    bool satisfied = pleased || (promised && facts->after < UNEASY);
    bool asked = have(answer, DT_KIND_OPEN_QUESTION) && !promised;
    if (state->done || (satisfied && !asks && !asked))
        return DT_STAGE_CONFIRM;
    return asks && choosing ? DT_STAGE_COMMIT : DT_STAGE_COUNT;
}

static enum dt_stage after_customer(const struct dt_conversation *state,
                                    const struct dt_turn_facts *facts)
{
    enum dt_stage stage = off_path(state, facts);
    if (stage != DT_STAGE_COUNT)
        return stage;
    if (state->agent_turns == 0) {
        if (facts->after >= UPSET || state->customer_turns > 1) /* they are still waiting */
            return DT_STAGE_ACKNOWLEDGE;
        bool plain_question =
            have(facts->cues->kinds, DT_KIND_QUESTION) && state->told && facts->after < UNEASY;
        return plain_question ? DT_STAGE_RESOLVE : DT_STAGE_LISTEN;
    }
    stage = closing(state, facts);
    if (stage != DT_STAGE_COUNT)
        return stage;
    if (!state->told && facts->after < UPSET)
        return DT_STAGE_LISTEN;
    if (have(facts->cues->kinds, DT_KIND_ACCEPTS) && !state->fresh_heat)
        return DT_STAGE_RESOLVE;
    bool heard =
        state->agent_effect < 0 || state->acknowledged || state->apologised || state->offered;
    if (facts->message < UNEASY && !state->fresh_heat && heard && state->agent_effect <= 0 &&
        facts->after < ANGRY)
        return DT_STAGE_RESOLVE; /* they answer, and wait for what comes of it */
    if (facts->after >= UPSET && (!state->acknowledged || !state->acknowledged_since_peak))
        return DT_STAGE_ACKNOWLEDGE;
    if (facts->after >= UNEASY && !state->acknowledged && !state->apologised)
        return DT_STAGE_ACKNOWLEDGE;
    if (facts->after >= UPSET && state->at_fault && !state->apologised && state->fresh_heat)
        return DT_STAGE_APOLOGISE;
    return DT_STAGE_RESOLVE;
}

/* What the agent's own turn leaves to do next. */
static enum dt_stage after_agent(const struct dt_conversation *state,
                                 const struct dt_turn_facts *facts)
{
    if (state->in_danger)
        return DT_STAGE_CARE;
    if (state->supervisor_refused)
        return DT_STAGE_ESCALATE;
    if (!state->told && facts->after < UPSET)
        return DT_STAGE_LISTEN;
    if (facts->after >= UPSET && !state->acknowledged_since_peak)
        return DT_STAGE_ACKNOWLEDGE;
    if (facts->after >= UPSET && state->at_fault && !state->apologised)
        return DT_STAGE_APOLOGISE;
    if (state->done)
        return state->checked ? DT_STAGE_FOLLOW_UP : DT_STAGE_CONFIRM;
    if (state->committed)
        return DT_STAGE_CONFIRM;
    if (state->offered && state->accepted)
        return DT_STAGE_COMMIT;
    return DT_STAGE_RESOLVE;
}

enum dt_stage dt_stage_next(const struct dt_conversation *state, const struct dt_turn_facts *facts)
{
    return facts->role == DT_ROLE_CUSTOMER ? after_customer(state, facts)
                                           : after_agent(state, facts);
}
