/* The other half of questions.h: whether a reply answers. */
#include "content.h"
#include "lists.h"
#include "questions.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { REPLY_WORDS = 256, REPLY_OPENERS = 8 };

/* What a reply brings, apart from what it said before. */
struct reply {
    const struct dt_text *text;
    const struct dt_cues *cues;
    struct dt_token_range stale;
    struct dt_list_set begun; /* what the whole text may hold */
    uint64_t words[REPLY_WORDS];
    size_t word_count;
};

static bool says(const struct reply *reply, enum dt_list list)
{
    const struct dt_text *text = reply->text;
    if (!dt_list_set_has(&reply->begun, list))
        return false;
    return dt_list_find(text, 0, reply->stale.first, list) < reply->stale.first ||
           dt_list_find(text, reply->stale.end, text->token_count, list) < text->token_count;
}

static bool is_stale(const struct reply *reply, uint32_t token)
{
    return token >= reply->stale.first && token < reply->stale.end;
}

static bool has_type(const struct reply *reply, unsigned types)
{
    for (uint32_t i = 0; i < reply->text->token_count; i++)
        if ((1u << reply->text->tokens[i].type & types) && !is_stale(reply, i))
            return true;
    return false;
}

static bool has_any_kind(const struct reply *reply, const uint8_t *kinds, size_t count)
{
    for (uint32_t i = 0; i < reply->cues->count; i++)
        if (memchr(kinds, reply->cues->items[i].kind, count) &&
            !is_stale(reply, reply->cues->items[i].first_token))
            return true;
    return false;
}

#define HAS_KIND(reply, list) has_any_kind(reply, list, COUNT(list))

static bool tells_time(const struct reply *reply)
{
    return says(reply, DT_LIST_TELLS_TIME) ||
           has_type(reply, 1u << DT_TOKEN_TIME | 1u << DT_TOKEN_ORDINAL);
}

static bool tells_amount(const struct reply *reply)
{
    return says(reply, DT_LIST_TELLS_AMOUNT) ||
           has_type(reply, 1u << DT_TOKEN_NUMBER | 1u << DT_TOKEN_MONEY);
}

static bool tells_cause(const struct reply *reply)
{
    static const uint8_t kinds[] = {DT_KIND_EXPLAIN};
    return says(reply, DT_LIST_TELLS_CAUSE) || HAS_KIND(reply, kinds);
}

static bool is_month(const struct dt_token *token)
{
    return dt_listed(token, DT_LIST_MONTH);
}

/* "Dear Ms Baptiste", "Hi Rita" address somebody; they tell of nobody. */
static bool is_address(const struct dt_text *text, uint32_t first)
{
    return dt_list_at(text, first, DT_LIST_ADDRESSES) > 0;
}

/* A name inside a sentence, somebody by their work, or "I did". */
static bool tells_person(const struct reply *reply)
{
    if (says(reply, DT_LIST_TELLS_PERSON))
        return true;
    const struct dt_text *text = reply->text;
    for (uint32_t i = 1; i < text->token_count; i++) {
        const struct dt_token *token = &text->tokens[i];
        bool name = token->type == DT_TOKEN_WORD && (token->flags & DT_TOKEN_TITLE) &&
                    !(token->flags & (DT_TOKEN_FIRST | DT_TOKEN_PART)) &&
                    !dt_token_is(token, "i") && !is_month(token);
        if (name && !is_stale(reply, i) && !is_address(text, dt_sentence_first(text, i)))
            return true;
    }
    return false;
}

static bool tells_place(const struct reply *reply)
{
    static const uint8_t kinds[] = {DT_KIND_PROGRESS, DT_KIND_RESOURCE, DT_KIND_DIRECT_CONTACT};
    return says(reply, DT_LIST_TELLS_PLACE) || HAS_KIND(reply, kinds) ||
           has_type(reply, 1u << DT_TOKEN_URL | 1u << DT_TOKEN_EMAIL | 1u << DT_TOKEN_CODE);
}

/* Steps to take: sentences or clauses that begin with a plain verb. */
static bool tells_steps(const struct reply *reply)
{
    static const uint8_t kinds[] = {DT_KIND_EXPLAIN, DT_KIND_RESOURCE, DT_KIND_SOLUTION,
                                    DT_KIND_PREVENT, DT_KIND_DIRECT_CONTACT};
    const struct dt_text *text = reply->text;
    for (uint32_t i = 0; i < text->token_count; i++) {
        bool leads = (text->tokens[i].flags & (DT_TOKEN_FIRST | DT_TOKEN_CLAUSE)) ||
                     (i > 0 && dt_token_is(&text->tokens[i - 1], "please"));
        if (leads && !is_stale(reply, i) && dt_list_at(text, i, DT_LIST_STEP) > 0)
            return true;
    }
    return HAS_KIND(reply, kinds) || has_type(reply, 1u << DT_TOKEN_URL);
}

static bool tells_action(const struct reply *reply)
{
    static const uint8_t kinds[] = {DT_KIND_OFFER,    DT_KIND_OPTIONS,  DT_KIND_COMMIT,
                                    DT_KIND_OWN,      DT_KIND_EXPLAIN,  DT_KIND_PROGRESS,
                                    DT_KIND_ESCALATE, DT_KIND_GOODWILL, DT_KIND_PREVENT,
                                    DT_KIND_SOLUTION, DT_KIND_CANNOT,   DT_KIND_BOUNDARY};
    return HAS_KIND(reply, kinds) || says(reply, DT_LIST_TELLS_ACTION);
}

/* Says that it will be found out, hands over, or points to who knows. */
static bool defers(const struct reply *reply)
{
    static const uint8_t kinds[] = {DT_KIND_ESCALATE, DT_KIND_DIRECT_CONTACT, DT_KIND_RESOURCE};
    return says(reply, DT_LIST_DEFERS) || HAS_KIND(reply, kinds);
}

/* Asks for what is needed to answer: "which model is it?", "please send your order number". */
static bool asks_back(const struct reply *reply)
{
    const struct dt_text *text = reply->text;
    if (!dt_list_set_has(&reply->begun, DT_LIST_WANTED_FACT) ||
        !dt_list_set_has(&reply->begun, DT_LIST_ASKS_BACK))
        return false;
    for (uint32_t first = 0; first < text->token_count;) {
        uint32_t end = dt_sentence_break(text, first);
        if (!is_stale(reply, first) && dt_list_find(text, first, end, DT_LIST_WANTED_FACT) < end &&
            dt_list_find(text, first, end, DT_LIST_ASKS_BACK) < end)
            return true;
        first = end + 1;
    }
    return false;
}

/* "Yes", "of course", "I'm afraid": the sentence that begins so says yes or no. */
static bool is_yes_or_no(const struct dt_text *text, uint32_t first, uint32_t end)
{
    uint32_t last = first + 4 < end ? first + 4 : end;
    for (uint32_t i = first; i < last; i++) {
        bool leads = i == first || (text->tokens[i].flags & DT_TOKEN_CLAUSE);
        if (leads && dt_list_at(text, i, DT_LIST_YES_OR_NO) > 0)
            return true;
    }
    return false;
}

/* A sentence without a verb of its own is an answer: "Four weeks.", "To the old address, please."
 */
static bool is_elliptic(const struct dt_text *text, uint32_t first, uint32_t end)
{
    uint32_t last = first;
    while (last < end && (last == first || !(text->tokens[last].flags & DT_TOKEN_CLAUSE)))
        last++;
    bool calm = !(text->tokens[end].flags & (DT_TOKEN_EXCLAIM | DT_TOKEN_QUESTION));
    for (uint32_t i = first; i < last; i++) {
        const struct dt_token *token = &text->tokens[i];
        bool past = token->word_len > 3 && memcmp(token->word + token->word_len - 2, "ed", 2) == 0;
        if (past || dt_list_at(text, i, DT_LIST_CLAUSAL) > 0)
            return false;
    }
    enum { FRAGMENT_TOKENS = 8 };
    return calm && last > first && last - first <= FRAGMENT_TOKENS;
}

static size_t word_total(const uint64_t words[8])
{
    size_t count = 0;
    while (count < DT_QUESTION_WORDS && words[count] != 0)
        count++;
    return count;
}

static size_t shared(const uint64_t asked[8], const uint64_t *words, size_t count)
{
    size_t hits = 0;
    for (size_t i = 0; i < DT_QUESTION_WORDS && asked[i] != 0; i++)
        hits += dt_content_holds(words, count, asked[i]);
    return hits;
}

/* Half of what was asked about comes back, in these words or their like. */
static bool takes_up(const struct reply *reply, const uint64_t asked[8])
{
    size_t total = word_total(asked);
    return total > 0 && 2 * shared(asked, reply->words, reply->word_count) >= total;
}

/* New words enough to be about something, where the question itself names nothing. */
static bool answers_bare(const struct reply *reply)
{
    enum { SUBSTANCE = 3 };
    return reply->word_count >= SUBSTANCE;
}

static bool answers_what(const struct reply *reply, const uint64_t asked[8])
{
    enum { SHORT = 3 };
    bool taken_up = word_total(asked) <= SHORT ? shared(asked, reply->words, reply->word_count) > 0
                                               : takes_up(reply, asked);
    return taken_up || has_type(reply, 1u << DT_TOKEN_CODE | 1u << DT_TOKEN_URL);
}

/* Every question: the things themselves are handed over, or the words come back. */
static bool answers_any(const struct reply *reply, bool choice, const uint64_t asked[8])
{
    return says(reply, DT_LIST_HANDED) || (word_total(asked) == 0 && answers_bare(reply)) ||
           (choice && shared(asked, reply->words, reply->word_count) > 0);
}

static bool answers(const struct reply *reply, enum dt_question_sort sort, const uint64_t asked[8])
{
    switch (sort) {
    case DT_QUESTION_WHEN:
        return tells_time(reply);
    case DT_QUESTION_HOW_MUCH:
        return tells_amount(reply) || takes_up(reply, asked);
    case DT_QUESTION_WHERE:
        return tells_place(reply) || takes_up(reply, asked);
    case DT_QUESTION_WHO:
        return tells_person(reply);
    case DT_QUESTION_WHY:
        return tells_cause(reply);
    case DT_QUESTION_HOW:
        return tells_steps(reply) || takes_up(reply, asked);
    case DT_QUESTION_WHAT_NOW:
        return tells_action(reply) || tells_steps(reply) || takes_up(reply, asked);
    case DT_QUESTION_REQUEST:
        return tells_action(reply) || takes_up(reply, asked);
    case DT_QUESTION_ECHO:
        return tells_action(reply) || tells_time(reply) ||
               shared(asked, reply->words, reply->word_count) > 0;
    case DT_QUESTION_WHAT:
        return answers_what(reply, asked);
    case DT_QUESTION_YES_NO:
        break;
    }
    return takes_up(reply, asked);
}

/* Sentences that answer without taking up a question's words: each answers one question. */
struct free_answers {
    size_t polar;     /* "yes", "no", "of course" */
    size_t fragments; /* "Four weeks." */
};

static struct free_answers find_free(const struct reply *reply, const struct dt_conversation *state)
{
    const struct dt_text *text = reply->text;
    struct free_answers found = {0, 0};
    if (says(reply, DT_LIST_ALL_OF_THEM))
        found.polar = state->open_questions;
    for (uint32_t first = 0; first < text->token_count;) {
        uint32_t end = dt_sentence_break(text, first);
        uint64_t words[32];
        size_t n = dt_content_words(text, first, end, words, COUNT(words));
        bool owned = is_stale(reply, first);
        for (unsigned q = 0; q < state->open_questions; q++)
            owned = owned || shared(state->question_words[q], words, n) > 0;
        if (!owned && is_yes_or_no(text, first, end))
            found.polar++;
        else if (!owned && is_elliptic(text, first, end))
            found.fragments++;
        first = end + 1;
    }
    return found;
}

/* Whether one of the sentences that stand free answers a question of that sort; it is then used. */
static bool takes_free(struct free_answers *free, uint8_t sort)
{
    bool timed = sort == DT_QUESTION_WHEN || sort == DT_QUESTION_HOW_MUCH;
    bool polar =
        sort == DT_QUESTION_YES_NO || sort == DT_QUESTION_REQUEST || sort == DT_QUESTION_ECHO;
    size_t *from = polar && free->polar > 0 ? &free->polar : &free->fragments;
    if (timed || sort == DT_QUESTION_WHY || *from == 0)
        return false;
    --*from;
    return true;
}

static bool only_stale(const struct reply *reply)
{
    for (uint32_t i = 0; i < reply->text->token_count; i++)
        if (reply->text->tokens[i].type != DT_TOKEN_BREAK && !is_stale(reply, i))
            return false;
    return true;
}

static struct reply make_reply(const struct dt_text *text, const struct dt_cues *cues,
                               struct dt_token_range stale)
{
    struct reply reply;
    reply.text = text;
    reply.cues = cues;
    reply.stale = stale;
    reply.begun = dt_lists_begun(text, 0, text->token_count);
    reply.word_count = 0;
    if (stale.first >= stale.end)
        reply.stale = (struct dt_token_range){0, 0};
    for (uint32_t i = 0; i < text->token_count && reply.word_count < REPLY_WORDS; i++) {
        uint64_t word = is_stale(&reply, i) ? 0 : dt_content_word(&text->tokens[i]);
        if (word != 0)
            reply.words[reply.word_count++] = word;
    }
    return reply;
}

unsigned dt_questions_left_open(const struct dt_conversation *state, const struct dt_text *text,
                                const struct dt_cues *cues, struct dt_token_range stale)
{
    if (state->open_questions == 0 || text->language == DT_LANGUAGE_OTHER)
        return 0;
    struct reply reply = make_reply(text, cues, stale);
    unsigned all = (1u << state->open_questions) - 1;
    if (only_stale(&reply))
        return all;
    if (defers(&reply) || asks_back(&reply))
        return 0;
    struct free_answers free = find_free(&reply, state);
    unsigned open = 0;
    for (unsigned q = 0; q < state->open_questions; q++) {
        const uint64_t *asked = state->question_words[q];
        uint8_t sort = state->question_sorts[q];
        bool choice = sort & DT_QUESTION_CHOICE;
        sort &= (uint8_t)~DT_QUESTION_CHOICE;
        if (answers_any(&reply, choice, asked) ||
            answers(&reply, (enum dt_question_sort)sort, asked) || takes_free(&free, sort))
            continue;
        open |= 1u << q;
    }
    return open;
}
