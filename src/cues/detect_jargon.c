/*
 * Jargon in an agent's message: an acronym that the customer cannot be expected to know. Near-zero
 * false alarms matter more than finding all: an acronym counts only where it is used as a technical
 * noun ("your RMA", "L2 triage"), is not known (class known_acronym), is no plain word in capitals,
 * no name, code or signature, and is not spelled out beside it.
 */
#include "cue_search.h"

enum { LONGEST = 5, FEWEST_LETTERS = 3, NEARBY = 16 };

static bool is_unknown_acronym(const struct dt_search *search, const struct dt_token *token)
{
    if (token->type != DT_TOKEN_WORD || !(token->flags & DT_TOKEN_UPPER) ||
        token->flags & (DT_TOKEN_QUOTED | DT_TOKEN_PART | DT_TOKEN_STRETCHED) ||
        token->word_len > LONGEST || token->end - token->start != token->word_len ||
        dt_search_is_signature(search, token))
        return false;
    for (uint32_t i = 0; i < token->word_len; i++)
        if (token->word[i] < 'a' || token->word[i] > 'z')
            return false;
    return !dt_search_is(search, token, DT_OWN_KNOWN_ACRONYM) &&
           !dt_search_is(search, token, DT_OWN_PLAIN_SHORT_WORD);
}

/* "L2", "P1": a letter and a digit, in capitals in the source. */
static bool is_level(const struct dt_search *search, const struct dt_token *token)
{
    const char *source = search->text->source.ptr + token->start;
    return token->type == DT_TOKEN_CODE && token->end - token->start == 2 && source[0] >= 'A' &&
           source[0] <= 'Z' && source[1] >= '0' && source[1] <= '9' &&
           !dt_search_is(search, token, DT_OWN_KNOWN_ACRONYM);
}

static bool is_beside(const struct dt_search *search, uint32_t token, enum dt_own_class class)
{
    const struct dt_token *tokens = search->text->tokens;
    return (token > 0 && dt_search_is(search, &tokens[token - 1], class)) ||
           dt_search_is(search, &tokens[token + 1], class);
}

/* "the ONT": a determiner before it, and three letters: two are most often somebody's initials. */
static bool is_noun(const struct dt_search *search, uint32_t token)
{
    const struct dt_token *tokens = search->text->tokens;
    if (token == 0 || tokens[token].word_len < FEWEST_LETTERS ||
        tokens[token - 1].flags & DT_TOKEN_UPPER ||
        !dt_search_is(search, &tokens[token - 1], DT_OWN_DETERMINER))
        return false;
    /* "the HSBC app", "the MANGO store": a name goes before its own noun in capitals. */
    return !(tokens[token + 1].flags & (DT_TOKEN_UPPER | DT_TOKEN_TITLE));
}

/* Whether the words from there on begin with the acronym's letters. */
static bool spells(const struct dt_text *text, const struct dt_token *acronym, uint32_t from)
{
    for (uint32_t i = 0; i < acronym->word_len; i++) {
        if (from + i >= text->token_count || text->tokens[from + i].type != DT_TOKEN_WORD ||
            text->tokens[from + i].word[0] != acronym->word[i])
            return false;
    }
    return true;
}

/* "return merchandise authorisation (RMA)" or "RMA (return ...)". */
static bool is_spelled_out(const struct dt_text *text, uint32_t acronym)
{
    uint32_t first = acronym > NEARBY ? acronym - NEARBY : 0;
    uint32_t end = text->token_count - acronym > NEARBY ? acronym + NEARBY : text->token_count;
    for (uint32_t i = first; i < end; i++)
        if (i != acronym && spells(text, &text->tokens[acronym], i))
            return true;
    return false;
}

static bool is_jargon(const struct dt_search *search, uint32_t i)
{
    const struct dt_token *token = &search->text->tokens[i];
    if (is_level(search, token))
        return is_beside(search, i, DT_OWN_TECH_USE);
    if (!is_unknown_acronym(search, token))
        return false;
    bool technical = is_noun(search, i) || (is_beside(search, i, DT_OWN_TECH_USE) &&
                                            !(search->text->tokens[i + 1].flags & DT_TOKEN_UPPER));
    return technical && !is_spelled_out(search->text, i);
}

/* One cue a sentence, from its first such word to its last: one finding, not one a letter. */
bool dt_detect_jargon(struct dt_search *search)
{
    const struct dt_text *text = search->text;
    uint32_t first = UINT32_MAX, last = 0, loud = 0, words = 0;
    for (uint32_t i = 0; i < text->token_count; i++) {
        const struct dt_token *token = &text->tokens[i];
        if (token->type != DT_TOKEN_BREAK) {
            words += token->type == DT_TOKEN_WORD;
            loud += token->type == DT_TOKEN_WORD && token->flags & DT_TOKEN_UPPER;
            if (token->flags & DT_TOKEN_UPPER || token->type == DT_TOKEN_CODE)
                if (is_jargon(search, i)) {
                    first = first == UINT32_MAX ? i : first;
                    last = i;
                }
            continue;
        }
        /* A sentence in capitals is shouting; every word of it looks like an acronym. */
        bool calm = loud * 2 <= words;
        if (first != UINT32_MAX && calm &&
            !dt_search_add(search, dt_built_in(DT_KIND_JARGON, first, last)))
            return false;
        first = UINT32_MAX;
        loud = words = 0;
    }
    return true;
}
