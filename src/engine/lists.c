#include "lists.h"

struct dt_list_set dt_lists_begun(const struct dt_text *text, uint32_t first, uint32_t end)
{
    struct dt_list_set set = {{0, 0}};
    for (uint32_t i = first; i < end; i++)
        dt_list_set_add(&set, text->tokens[i].hash);
    return set;
}

static bool follows(const struct dt_text *text, uint32_t i, const struct dt_list_phrase *phrase)
{
    for (uint32_t k = 0; k < phrase->rest_count; k++) {
        uint32_t at = i + 1 + k;
        if (at >= text->token_count || (text->tokens[at].flags & DT_TOKEN_QUOTED) ||
            text->tokens[at].hash != phrase->rest[k])
            return false;
    }
    return true;
}

uint32_t dt_list_at(const struct dt_text *text, uint32_t i, enum dt_list list)
{
    const struct dt_token *token = &text->tokens[i];
    if (!dt_listed(token, list) || (token->flags & DT_TOKEN_QUOTED))
        return 0;
    const struct dt_list_word *word = dt_list_word(token);
    bool single = true; /* the list has only the word itself */
    for (uint32_t k = 0; k < word->phrase_count; k++) {
        const struct dt_list_phrase *phrase = &dt_list_phrases[word->first_phrase + k];
        if (phrase->list != list)
            continue;
        if (follows(text, i, phrase))
            return 1u + phrase->rest_count;
        single = false;
    }
    return single;
}

uint32_t dt_list_find(const struct dt_text *text, uint32_t first, uint32_t end, enum dt_list list)
{
    for (uint32_t i = first; i < end; i++)
        if (dt_listed(&text->tokens[i], list) && dt_list_at(text, i, list) > 0)
            return i;
    return end;
}
