#include "settle.h"
#include "content.h"
#include "lists.h"
#include "said.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

struct dt_cue dt_cue_on(const struct dt_text *text, enum dt_kind kind, uint32_t first,
                        uint32_t last)
{
    return (struct dt_cue){.start = text->tokens[first].start,
                           .end = text->tokens[last].end,
                           .first_token = first,
                           .last_token = last,
                           .kind = (uint8_t)kind,
                           .strength = dt_kind_info(kind)->strength,
                           .flags = DT_CUE_BUILT_IN,
                           .pattern = UINT32_MAX};
}

bool dt_owns_fault(const struct dt_text *text, uint32_t first, uint32_t end)
{
    return dt_list_find(text, first, end, DT_LIST_OWNS_FAULT) < end;
}

static bool same_sentence(const struct dt_text *text, const struct dt_cue *a,
                          const struct dt_cue *b)
{
    return dt_sentence_first(text, a->first_token) == dt_sentence_first(text, b->first_token);
}

static bool overlap(const struct dt_cue *a, const struct dt_cue *b)
{
    return a->first_token <= b->last_token && b->first_token <= a->last_token;
}

/* "I" does it, and not "we" or somebody: only that takes a matter out of the rules' hands (R8). */
static bool is_by_i(const struct dt_text *text, const struct dt_cue *cue)
{
    for (uint32_t i = cue->first_token; i <= cue->last_token; i++)
        if (dt_token_is(&text->tokens[i], "i") || dt_token_is(&text->tokens[i], "me"))
            return true;
    uint32_t before = cue->first_token;
    return before > 0 && dt_token_is(&text->tokens[before - 1], "i");
}

static bool any_cue(const struct dt_cues *cues, const uint8_t *kinds, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (dt_cues_have(cues, kinds[i]))
            return true;
    return false;
}

#define ANY_CUE(cues, list) any_cue(cues, list, COUNT(list))

static bool has_specific_apology(const struct dt_cues *cues, const struct dt_cue *except)
{
    for (uint32_t i = 0; i < cues->count; i++)
        if (cues->items[i].kind == DT_KIND_APOLOGISE && (cues->items[i].flags & DT_CUE_SPECIFIC) &&
            !overlap(&cues->items[i], except))
            return true;
    return false;
}

/* "Is there anything else I can help you with?" leads nowhere. */
static bool is_farewell(const struct dt_agent_words *words, const struct dt_cue *cue)
{
    uint32_t first = dt_sentence_first(words->text, cue->first_token);
    uint32_t end = dt_sentence_break(words->text, first);
    return dt_list_find(words->text, first, end, DT_LIST_ANYTHING_ELSE) < end;
}

/* A way forward: something the customer gets, or the agent does, beside what is impossible. */
static bool clears_cannot(const struct dt_agent_words *words, const struct dt_cue *misstep)
{
    static const uint8_t ways[] = {DT_KIND_OFFER,          DT_KIND_OPTIONS,  DT_KIND_COMMIT,
                                   DT_KIND_SOLUTION,       DT_KIND_ESCALATE, DT_KIND_GOODWILL,
                                   DT_KIND_DIRECT_CONTACT, DT_KIND_RESOURCE, DT_KIND_OWN};
    const struct dt_text *text = words->text;
    for (uint32_t i = 0; i < words->cues->count; i++) {
        const struct dt_cue *cue = &words->cues->items[i];
        if (is_farewell(words, cue))
            continue;
        if (memchr(ways, cue->kind, sizeof ways) && !overlap(cue, misstep))
            return true;
        if (cue->kind == DT_KIND_EXPLAIN && !same_sentence(text, cue, misstep))
            return true;
    }
    return words->promise_count > 0 ||
           dt_list_find(text, 0, text->token_count, DT_LIST_WAY_FORWARD) < text->token_count;
}

/* In the same breath: what comes sentences later no longer takes it back. */
static bool clears_pass_buck(const struct dt_agent_words *words, const struct dt_cue *misstep)
{
    static const uint8_t acts[] = {DT_KIND_OWN, DT_KIND_COMMIT, DT_KIND_ESCALATE, DT_KIND_OFFER,
                                   DT_KIND_OPTIONS};
    const struct dt_text *text = words->text;
    uint32_t from = dt_sentence_first(text, misstep->first_token);
    uint32_t to = dt_sentence_break(text, from);
    if (to + 1 < text->token_count)
        to = dt_sentence_break(text, to + 1);
    for (uint32_t i = 0; i < words->cues->count; i++) {
        const struct dt_cue *cue = &words->cues->items[i];
        if (memchr(acts, cue->kind, sizeof acts) && !overlap(cue, misstep) &&
            cue->first_token >= from && cue->first_token < to && is_by_i(text, cue))
            return true;
    }
    return false;
}

/* "as soon as I can, by five at the latest": a time is there after all, or a condition. */
static bool clears_no_time(const struct dt_agent_words *words, const struct dt_cue *misstep)
{
    for (size_t i = 0; i < words->promise_count; i++) {
        const struct dt_promise *promise = &words->promises[i];
        bool meets = promise->start < misstep->end && misstep->start < promise->end;
        bool timed = promise->precision >= DT_PRECISION_DAY || promise->due != DT_INSTANT_NONE;
        if (meets && (timed || promise->conditional))
            return true;
    }
    return false;
}

bool dt_settle_clears(const struct dt_agent_words *words, const struct dt_cue *misstep)
{
    static const uint8_t repairs[] = {DT_KIND_NON_APOLOGY};
    switch (misstep->kind) {
    case DT_KIND_CANNOT:
        return clears_cannot(words, misstep);
    case DT_KIND_DEFEND:
        return (has_specific_apology(words->cues, misstep) && !ANY_CUE(words->cues, repairs)) ||
               dt_owns_fault(words->text, 0, words->text->token_count);
    case DT_KIND_VAGUE_APOLOGY:
        return has_specific_apology(words->cues, misstep) ||
               dt_apology_names_fault(words->text, misstep);
    case DT_KIND_PASS_BUCK:
        return clears_pass_buck(words, misstep);
    case DT_KIND_NO_TIME:
        return clears_no_time(words, misstep);
    default:
        return false;
    }
}

/*
 * Something will happen, and nothing says when. Looking into a matter, handing it on and the like
 * go without a time; so does what stands beside another promise that has one.
 */
static bool lacks_time(const struct dt_agent_words *words, const struct dt_promise *promise)
{
    if (promise->conditional || promise->due != DT_INSTANT_NONE || promise->has_hour)
        return false;
    switch (promise->what) {
    case DT_PROMISE_CALL_BACK:
    case DT_PROMISE_EMAIL:
    case DT_PROMISE_REFUND:
    case DT_PROMISE_REPLACEMENT:
    case DT_PROMISE_UPDATE:
        break;
    default:
        return false;
    }
    /* without a present, "first thing Monday" has no due either: vague is not timeless then */
    if (promise->precision == DT_PRECISION_VAGUE)
        return words->at != DT_INSTANT_NONE;
    bool timed = false;
    for (size_t i = 0; i < words->promise_count; i++)
        timed = timed || words->promises[i].precision >= DT_PRECISION_DAY;
    return promise->precision == DT_PRECISION_NONE && promise->what != DT_PROMISE_UPDATE &&
           !timed && !dt_cues_have(words->cues, DT_KIND_OVERPROMISE);
}

static uint32_t token_at(const struct dt_text *text, uint32_t byte)
{
    uint32_t i = 0;
    while (i + 1 < text->token_count && text->tokens[i].end <= byte)
        i++;
    return i;
}

static bool has_near(const struct dt_cues *cues, enum dt_kind kind, const struct dt_cue *cue,
                     const struct dt_text *text)
{
    for (uint32_t i = 0; i < cues->count; i++)
        if (cues->items[i].kind == kind &&
            (overlap(&cues->items[i], cue) || same_sentence(text, &cues->items[i], cue)))
            return true;
    return false;
}

static size_t add_no_time(const struct dt_agent_words *words, struct dt_cue *out)
{
    size_t count = 0;
    for (size_t i = 0; i < words->promise_count; i++) {
        const struct dt_promise *promise = &words->promises[i];
        if (!lacks_time(words, promise) || promise->end <= promise->start)
            continue;
        struct dt_cue cue =
            dt_cue_on(words->text, DT_KIND_NO_TIME, token_at(words->text, promise->start),
                      token_at(words->text, promise->end - 1));
        if (!has_near(words->cues, DT_KIND_NO_TIME, &cue, words->text))
            out[count++] = cue;
    }
    return count;
}

/* The amount of a MONEY or NUMBER token in hundredths: "£1,250.50" is 125050. */
static int64_t amount_of(const struct dt_token *token)
{
    int64_t whole = 0;
    int64_t hundredths = 0;
    int decimals = -1;
    for (uint16_t i = 0; i < token->word_len && whole < INT64_C(1000000000000); i++) {
        char c = token->word[i];
        bool digit = c >= '0' && c <= '9';
        if (digit && decimals < 0)
            whole = whole * 10 + (c - '0');
        else if (digit && decimals < 2)
            hundredths += (c - '0') * (decimals++ == 0 ? 10 : 1);
        else if (c == '.' && decimals < 0)
            decimals = 0;
    }
    return whole * 100 + hundredths;
}

static bool is_unit(const struct dt_text *text, uint32_t i, const char *unit)
{
    const struct dt_token *token = &text->tokens[i];
    bool percent = token->word_len > 0 && token->word[token->word_len - 1] == '%';
    if (i + 1 < text->token_count && dt_token_is(&text->tokens[i + 1], "percent"))
        percent = true;
    if (strcmp(unit, "%") == 0)
        return percent;
    return !percent && token->type == DT_TOKEN_MONEY && unit[0] != '\0';
}

/* The remedy that the sentence names by its own word ("voucher"), or NULL. */
static const struct dt_remedy *named_remedy(const struct dt_playbook *playbook,
                                            const struct dt_text *text, uint32_t first,
                                            uint32_t end)
{
    for (uint8_t i = 0; i < playbook->remedy_count; i++) {
        const char *const name[] = {playbook->remedies[i].name};
        if (name[0] && name[0][0] != '\0' && dt_words_find(text, first, end, name, 1) < end)
            return &playbook->remedies[i];
    }
    return NULL;
}

static bool gives(const struct dt_agent_words *words, uint32_t first, uint32_t end)
{
    static const uint8_t kinds[] = {DT_KIND_OFFER, DT_KIND_OPTIONS, DT_KIND_COMMIT,
                                    DT_KIND_GOODWILL};
    bool found = false;
    for (uint32_t i = 0; i < words->cues->count; i++) {
        const struct dt_cue *cue = &words->cues->items[i];
        if (cue->first_token < first || cue->first_token >= end)
            continue;
        if (cue->kind == DT_KIND_CANNOT || cue->kind == DT_KIND_ESCALATE)
            return false;
        found = found || memchr(kinds, cue->kind, sizeof kinds);
    }
    return found;
}

static size_t add_above_limit(const struct dt_playbook *playbook,
                              const struct dt_agent_words *words, struct dt_cue *out)
{
    enum { MOST = 4 };
    const struct dt_text *text = words->text;
    size_t count = 0;
    for (uint32_t first = 0; first < text->token_count && count < MOST;) {
        uint32_t end = dt_sentence_break(text, first);
        const struct dt_remedy *remedy =
            gives(words, first, end) ? named_remedy(playbook, text, first, end) : NULL;
        for (uint32_t i = first; remedy && remedy->limit >= 0 && i < end && count < MOST; i++)
            if (is_unit(text, i, remedy->unit) && amount_of(&text->tokens[i]) > remedy->limit)
                out[count++] = dt_cue_on(text, DT_KIND_OVERPROMISE, i, i);
        first = end + 1;
    }
    return count;
}

size_t dt_settle_adds(const struct dt_playbook *playbook, const struct dt_agent_words *words,
                      struct dt_cue out[DT_SETTLE_ADDED])
{
    if (words->text->language == DT_LANGUAGE_OTHER || words->text->token_count == 0)
        return 0;
    size_t count = add_no_time(words, out);
    return count + add_above_limit(playbook, words, out + count);
}
