#include "cue_search.h"

/* The tokens of all finds of a kind; NULL in *set_out if there is none. False: no memory. */
static bool tokens_of(const struct dt_search *search, enum dt_kind kind, uint64_t **set_out)
{
    *set_out = NULL;
    for (uint32_t i = 0; i < search->found.count; i++) {
        const struct dt_candidate *found = &search->found.items[i];
        if (found->kind != kind)
            continue;
        if (!*set_out)
            *set_out = dt_arena_zalloc(search->arena, search->set_words, sizeof **set_out);
        if (!*set_out)
            return false;
        dt_tokens_add(*set_out, found->first, found->last);
    }
    return true;
}

static bool has_word(const struct dt_text *text, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i <= last; i++)
        if (text->tokens[i].type == DT_TOKEN_WORD)
            return true;
    return false;
}

/* 'He asked "why?"': the mark stands within the quotation. */
static bool is_quoted_mark(const struct dt_text *text, const struct dt_token *mark)
{
    struct dt_view rest = dt_view_slice(text->source, mark->end, text->source.len);
    bool closes = rest.len > 0 && (rest.ptr[0] == '"' || rest.ptr[0] == '\'' ||
                                   (rest.len > 2 && memcmp(rest.ptr, "\xe2\x80", 2) == 0));
    return closes && (mark - 1)->flags & DT_TOKEN_QUOTED;
}

/* A sentence that ends in a question mark asks, unless a pattern says that it wants no answer. */
bool dt_detect_questions(struct dt_search *search)
{
    const struct dt_text *text = search->text;
    uint32_t first = 0;
    uint64_t *rhetorical;
    if (!tokens_of(search, DT_KIND_RHETORICAL, &rhetorical))
        return false;
    for (uint32_t i = 0; i < text->token_count; i++) {
        if (text->tokens[i].type != DT_TOKEN_BREAK)
            continue;
        bool asks = text->tokens[i].flags & DT_TOKEN_QUESTION && i > first &&
                    has_word(text, first, i - 1) && !is_quoted_mark(text, &text->tokens[i]) &&
                    !(rhetorical && dt_tokens_meet(rhetorical, first, i - 1));
        if (asks && !dt_search_add(search, dt_built_in(DT_KIND_QUESTION, first, i - 1)))
            return false;
        first = i + 1;
    }
    return true;
}
