#include "context.h"
#include "content.h"
#include "lists.h"
#include "said.h"
#include "settle.h"
#include "trouble.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum {
    TENSE = 40, /* where upset begins */
    HOT = 60,   /* and angry */
};

static bool any_kind(const struct dt_cues *cues, const uint8_t *kinds, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (dt_cues_have(cues, kinds[i]))
            return true;
    return false;
}

#define ANY_KIND(cues, list) any_kind(cues, list, COUNT(list))

/* The whole turn, for what is about words that are not there. */
static struct dt_cue on_whole(const struct dt_text *text, enum dt_kind kind)
{
    uint32_t last = text->token_count - 1;
    while (last > 0 && text->tokens[last].end <= text->tokens[0].start)
        last--;
    return dt_cue_on(text, kind, 0, last);
}

/* An apology that is more than "sorry for any inconvenience" or "sorry you feel that way". */
static bool is_real_apology(const struct dt_cues *cues, const struct dt_cue *cue)
{
    static const uint8_t hollow[] = {DT_KIND_VAGUE_APOLOGY, DT_KIND_NON_APOLOGY};
    if (cue->kind != DT_KIND_APOLOGISE)
        return false;
    for (uint32_t i = 0; i < cues->count; i++)
        if (memchr(hollow, cues->items[i].kind, sizeof hollow) &&
            cues->items[i].first_token <= cue->last_token &&
            cue->first_token <= cues->items[i].last_token)
            return false;
    return true;
}

static bool has_real_apology(const struct dt_cues *cues)
{
    for (uint32_t i = 0; i < cues->count; i++)
        if (is_real_apology(cues, &cues->items[i]))
            return true;
    return false;
}

/*
 * "Please send us ...", "I am closing this ticket": a request or an act that opens a clause of the
 * tokens [first, end); end where there is none.
 */
static uint32_t first_act(const struct dt_text *text, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        bool leads = text->tokens[i].flags & (DT_TOKEN_FIRST | DT_TOKEN_CLAUSE);
        if (leads && dt_list_at(text, i, DT_LIST_ACT) > 0 &&
            dt_list_at(text, i, DT_LIST_SOFT_ACT) == 0)
            return i;
    }
    return end;
}

/* "Two weeks without a phone is hard": a sentence that gives back the customer's own words. */
static bool gives_back(const struct dt_conversation *state, const struct dt_agent_words *words)
{
    static const uint8_t acts[] = {DT_KIND_SOLUTION, DT_KIND_OFFER, DT_KIND_OPTIONS,
                                   DT_KIND_COMMIT,   DT_KIND_CLOSE, DT_KIND_BLAME_CUSTOMER};
    enum { SHARED = 2 };
    const struct dt_text *text = words->text;
    for (uint32_t first = 0; first < text->token_count;) {
        uint32_t end = dt_sentence_break(text, first);
        size_t shared = 0;
        for (uint32_t i = first; i < end; i++)
            shared += dt_heard_turn(state, dt_word_key(&text->tokens[i])) != 0;
        bool acting = text->tokens[end].flags & DT_TOKEN_QUESTION;
        for (uint32_t i = 0; i < words->cues->count; i++) {
            const struct dt_cue *cue = &words->cues->items[i];
            acting = acting || (cue->first_token >= first && cue->first_token < end &&
                                memchr(acts, cue->kind, sizeof acts));
        }
        if (shared >= SHARED && !acting && first_act(text, first, end) == end)
            return true;
        first = end + 1;
    }
    return false;
}

/* Somebody was heard: in this turn, or since the customer last grew hot. */
static bool has_acknowledged(const struct dt_conversation *state,
                             const struct dt_agent_words *words)
{
    static const uint8_t heard[] = {DT_KIND_ACKNOWLEDGE, DT_KIND_PARAPHRASE, DT_KIND_COMMON_GROUND,
                                    DT_KIND_LISTEN};
    if (state->acknowledged_since_peak || ANY_KIND(words->cues, heard) ||
        has_real_apology(words->cues) || gives_back(state, words))
        return true;
    for (size_t i = 0; i < COUNT(state->apologies); i++)
        if (state->apologies[i].turn > state->trouble_turn && state->apologies[i].about[0] != 0)
            return true;
    return false;
}

/* Where the turn goes to a solution or closes; NULL: it does neither. */
static const struct dt_cue *first_solution(const struct dt_cues *cues)
{
    static const uint8_t kinds[] = {DT_KIND_SOLUTION, DT_KIND_OFFER,    DT_KIND_OPTIONS,
                                    DT_KIND_COMMIT,   DT_KIND_EXPLAIN,  DT_KIND_RESOURCE,
                                    DT_KIND_CLOSE,    DT_KIND_GOODWILL, DT_KIND_DIRECT_CONTACT};
    for (uint32_t i = 0; i < cues->count; i++)
        if (memchr(kinds, cues->items[i].kind, sizeof kinds))
            return &cues->items[i];
    return NULL;
}

/* "Claims can be filed at example.com": sends them somewhere. */
static uint32_t first_link(const struct dt_text *text)
{
    uint32_t i = 0;
    while (i < text->token_count && text->tokens[i].type != DT_TOKEN_URL &&
           text->tokens[i].type != DT_TOKEN_EMAIL)
        i++;
    return i;
}

/* Danger comes before courtesy, and so does what stops abuse or fetches a supervisor. */
static bool is_first_aid(const struct dt_text *text, const struct dt_cues *cues)
{
    static const uint8_t kinds[] = {DT_KIND_SAFETY, DT_KIND_BOUNDARY, DT_KIND_ESCALATE};
    return ANY_KIND(cues, kinds) ||
           dt_list_find(text, 0, text->token_count, DT_LIST_FIRST_AID) < text->token_count;
}

/*
 * A customer who tells of a fault without feeling is glad of a quick solution, and so is one who
 * was heard before, on the way to it; and where a broken promise is passed over, that is what is
 * wrong. Anger is another matter: then it is always too soon.
 */
static bool judge_too_soon(const struct dt_conversation *state, const struct dt_agent_words *words,
                           bool broken, struct dt_cue *out)
{
    const struct dt_text *text = words->text;
    bool stage_off = state->stage == DT_STAGE_CARE || state->stage == DT_STAGE_BOUNDARY;
    int from = state->feeling_shown && !broken && !state->acknowledged ? TENSE : HOT;
    if (state->customer_turns == 0 || state->tension < from || !state->fresh_heat || stage_off ||
        state->in_safety || has_acknowledged(state, words) || is_first_aid(text, words->cues))
        return false;
    const struct dt_cue *solution = first_solution(words->cues);
    uint32_t act = first_act(text, 0, text->token_count);
    if (solution && solution->first_token <= act)
        *out = dt_cue_on(text, DT_KIND_TOO_SOON, solution->first_token, solution->last_token);
    else if (act < text->token_count)
        *out = dt_cue_on(text, DT_KIND_TOO_SOON, act, dt_sentence_break(text, act));
    else if ((act = first_link(text)) < text->token_count)
        *out = dt_cue_on(text, DT_KIND_TOO_SOON, dt_sentence_first(text, act), act);
    else
        return false;
    return true;
}

static bool judge_unanswered(const struct dt_conversation *state,
                             const struct dt_agent_words *words, struct dt_token_range stale,
                             struct dt_cue *out)
{
    if (dt_questions_left_open(state, words->text, words->cues, stale) == 0)
        return false;
    *out = on_whole(words->text, DT_KIND_UNANSWERED);
    return true;
}

static bool judge_canned(const struct dt_text *text, struct dt_token_range stale,
                         struct dt_cue *out)
{
    if (stale.first >= stale.end)
        return false;
    uint32_t last = stale.end - 1;
    if (text->tokens[stale.end].type == DT_TOKEN_BREAK &&
        !(text->tokens[stale.end].flags & DT_TOKEN_LINE))
        last = stale.end; /* with its full stop */
    *out = dt_cue_on(text, DT_KIND_CANNED, stale.first, last);
    return true;
}

static bool judge_repeat_apology(const struct dt_conversation *state,
                                 const struct dt_agent_words *words, struct dt_cue *out)
{
    const struct dt_cue *again = dt_apology_again(state, words->text, words->cues);
    if (!again)
        return false;
    uint32_t first = again->first_token;
    while (first > 0 && !(words->text->tokens[first].flags & (DT_TOKEN_FIRST | DT_TOKEN_CLAUSE)))
        first--;
    *out = dt_cue_on(words->text, DT_KIND_REPEAT_APOLOGY, first,
                     dt_sentence_break(words->text, again->last_token));
    return true;
}

/* Broken, or past its time, and not owned up to since. */
static bool is_overdue(const struct dt_conversation *state, const struct dt_ledger_entry *entry,
                       dt_instant at)
{
    const struct dt_promise *promise = &entry->promise;
    bool live = entry->state == DT_PROMISE_OPEN || entry->state == DT_PROMISE_MOVED;
    if (promise->due == DT_INSTANT_NONE || promise->due <= state->promises_answered_at)
        return false;
    return entry->state == DT_PROMISE_BROKEN ||
           (live && at != DT_INSTANT_NONE && promise->due < at);
}

static bool any_overdue(const struct dt_conversation *state, const struct dt_ledger *ledger,
                        dt_instant at, bool broken)
{
    for (uint32_t i = 0; i < ledger->count; i++) {
        const struct dt_ledger_entry *entry = &ledger->entries[i];
        if ((!broken || entry->state == DT_PROMISE_BROKEN) && is_overdue(state, entry, at))
            return true;
    }
    return false;
}

/* Whether the ledger holds a broken promise behind this turn, which may itself have kept it. */
static bool leaves_broken(const struct dt_conversation *state, const struct dt_agent_words *words)
{
    if (!any_overdue(state, &state->ledger, words->at, false))
        return false;
    struct dt_ledger after = state->ledger;
    struct dt_when_context now = {.at = words->at};
    dt_ledger_turn(&after, DT_ROLE_AGENT, state->turn_count + 1, words->text, words->cues,
                   words->promises, words->promise_count, &now);
    return any_overdue(state, &after, words->at, true);
}

/* The turn owns up to it: a real apology, or words for what did not happen. */
static bool faces_failure(const struct dt_text *text, const struct dt_cues *cues)
{
    return has_real_apology(cues) || dt_owns_fault(text, 0, text->token_count) ||
           dt_list_find(text, 0, text->token_count, DT_LIST_FACES_FAILURE) < text->token_count;
}

static bool judge_promise_broken(const struct dt_conversation *state,
                                 const struct dt_agent_words *words, struct dt_cue *out)
{
    if (!leaves_broken(state, words) || faces_failure(words->text, words->cues))
        return false;
    *out = on_whole(words->text, DT_KIND_PROMISE_BROKEN);
    return true;
}

static bool comes_before(const struct dt_cue *a, const struct dt_cue *b)
{
    return a->start != b->start ? a->start < b->start : a->kind < b->kind;
}

/* By insertion: what comes in is in order but for the few that were added. */
static void sort_cues(struct dt_cue *items, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct dt_cue cue = items[i];
        size_t at = i;
        for (; at > 0 && comes_before(&cue, &items[at - 1]); at--)
            items[at] = items[at - 1];
        items[at] = cue;
    }
}

size_t dt_context_missteps(const struct dt_conversation *state, const struct dt_agent_words *words,
                           struct dt_cue out[DT_CONTEXT_MISSTEPS])
{
    if (words->text->token_count < 2 || words->text->language == DT_LANGUAGE_OTHER)
        return 0;
    struct dt_token_range stale = dt_said_before(state, words->text);
    size_t count = 0;
    count += judge_unanswered(state, words, stale, &out[count]);
    count += judge_canned(words->text, stale, &out[count]);
    count += judge_repeat_apology(state, words, &out[count]);
    bool broken = judge_promise_broken(state, words, &out[count]);
    count += broken;
    count += judge_too_soon(state, words, broken, &out[count]);
    sort_cues(out, count);
    return count;
}

static uint32_t keep_cleared(const struct dt_agent_words *words, struct dt_cue *items)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < words->cues->count; i++)
        if (!dt_settle_clears(words, &words->cues->items[i]))
            items[count++] = words->cues->items[i];
    return count;
}

enum dt_status dt_context_settle(const struct dt_playbook *playbook,
                                 const struct dt_conversation *state,
                                 const struct dt_agent_words *words, struct dt_arena *arena,
                                 struct dt_cues *cues_out, struct dt_error *err)
{
    struct dt_cue added[DT_SETTLE_ADDED + DT_CONTEXT_MISSTEPS];
    size_t added_count = dt_settle_adds(playbook, words, added);
    struct dt_cues cues = {.steps = words->cues->steps};
    struct dt_cue *items =
        dt_arena_alloc(arena, (words->cues->count + COUNT(added)) * sizeof *items);
    if (!items)
        return dt_error_set(err, DT_NOMEM, "no memory for the cues of a turn");
    cues.items = items;
    cues.count = keep_cleared(words, items);
    for (uint32_t i = 0; i < cues.count; i++)
        cues.kinds[items[i].kind >> 6] |= UINT64_C(1) << (items[i].kind & 63);
    if (state) {
        struct dt_agent_words settled = *words;
        settled.cues = &cues;
        added_count += dt_context_missteps(state, &settled, added + added_count);
    }
    for (size_t i = 0; i < added_count && cues.count < DT_CUES_A_TURN; i++) {
        items[cues.count++] = added[i];
        cues.kinds[added[i].kind >> 6] |= UINT64_C(1) << (added[i].kind & 63);
    }
    sort_cues(items, cues.count);
    *cues_out = cues;
    return DT_OK;
}

/* "Could you send me that link again?": the same words are then what is wanted. */
static bool asks_again(const struct dt_text *text, const struct dt_cues *cues)
{
    uint32_t end = text->token_count;
    if (dt_list_find(text, 0, end, DT_LIST_ASKS_AGAIN) < end)
        return true;
    return dt_cues_have(cues, DT_KIND_QUESTION) &&
           dt_list_find(text, 0, end, DT_LIST_ASKS_TO_TELL) < end &&
           dt_list_find(text, 0, end, DT_LIST_ONCE_MORE) < end;
}

static bool shows_feeling(const struct dt_cues *cues)
{
    static const uint8_t kinds[] = {
        DT_KIND_FEELING,   DT_KIND_HEAT,        DT_KIND_VULNERABLE,
        DT_KIND_UNHEARD,   DT_KIND_SARCASM,     DT_KIND_SHOUTING_CUSTOMER,
        DT_KIND_PROFANITY, DT_KIND_INSULT,      DT_KIND_SLUR,
        DT_KIND_BLAME,     DT_KIND_UNFAIR,      DT_KIND_REPEAT_CONTACT,
        DT_KIND_THREAT,    DT_KIND_GOING_PUBLIC};
    return ANY_KIND(cues, kinds);
}

static void learn_questions(struct dt_conversation *state, const struct dt_text *text,
                            const struct dt_cues *cues)
{
    if (state->agent_turn >= state->question_turn)
        state->open_questions = 0; /* an agent has spoken since: those were that turn's to answer */
    struct dt_question questions[DT_QUESTIONS];
    size_t count = dt_questions_find(text, cues, questions);
    for (size_t i = 0; i < count && state->open_questions < DT_QUESTIONS; i++) {
        uint8_t at = state->open_questions++;
        memcpy(state->question_words[at], questions[i].words, sizeof questions[i].words);
        state->question_sorts[at] =
            (uint8_t)(questions[i].sort | (questions[i].choice ? DT_QUESTION_CHOICE : 0));
    }
    state->question_turn = state->turn_count;
}

static void close_answered(struct dt_conversation *state, const struct dt_text *text,
                           const struct dt_cues *cues)
{
    if (state->open_questions == 0)
        return;
    struct dt_token_range stale = dt_said_before(state, text);
    unsigned open = dt_questions_left_open(state, text, cues, stale);
    uint8_t kept = 0;
    for (uint8_t i = 0; i < state->open_questions; i++) {
        if (!(open >> i & 1))
            continue;
        if (kept != i) {
            memcpy(state->question_words[kept], state->question_words[i],
                   sizeof state->question_words[i]);
            state->question_sorts[kept] = state->question_sorts[i];
        }
        kept++;
    }
    state->open_questions = kept;
}

void dt_context_own_up(struct dt_conversation *state, const struct dt_turn *turn,
                       const struct dt_text *text, const struct dt_cues *cues)
{
    if (turn->role == DT_ROLE_AGENT && turn->at != DT_INSTANT_NONE && state->ledger.count > 0 &&
        text->language != DT_LANGUAGE_OTHER && faces_failure(text, cues))
        state->promises_answered_at = turn->at;
}

void dt_context_learn(struct dt_conversation *state, const struct dt_turn *turn,
                      const struct dt_text *text, const struct dt_cues *cues)
{
    if (text->language == DT_LANGUAGE_OTHER) {
        if (turn->role == DT_ROLE_AGENT)
            state->agent_turn = state->turn_count;
        return;
    }
    if (turn->role == DT_ROLE_CUSTOMER) {
        learn_questions(state, text, cues);
        dt_heard_learn(state, text, cues);
        dt_trouble_learn(state, text, cues);
        state->asked_again = state->agent_turn > 0 && asks_again(text, cues);
        state->in_safety = dt_cues_have(cues, DT_KIND_SAFETY);
        state->feeling_shown = shows_feeling(cues);
        return;
    }
    close_answered(state, text, cues);
    dt_said_learn(state, text);
    dt_apology_learn(state, text, cues);
    state->agent_turn = state->turn_count;
}
