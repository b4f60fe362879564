#include "symbols.h"

#include "feature_hash.h"

/* Seeds that no word's hash is made from: types and sentence ends. */
#define CLASS_SYMBOL(type) dt_feature_mix(UINT64_C(0x636c617373000000) | (uint64_t)(type))
#define BREAK_SYMBOL(bits) dt_feature_mix(UINT64_C(0x627265616b000000) | (uint64_t)(bits))

enum { PLACEHOLDER_TYPE = 0xff };

/* "[NAME]": a bracket on either side, capitals between. */
static bool is_placeholder(const struct dt_text *text, const struct dt_token *token)
{
    return (token->flags & DT_TOKEN_UPPER) && token->start > 0 && token->end < text->source.len &&
           text->source.ptr[token->start - 1] == '[' && text->source.ptr[token->end] == ']';
}

/* "^AK": who answered. */
static bool is_initials(const struct dt_text *text, const struct dt_token *token)
{
    return token->start > 0 && text->source.ptr[token->start - 1] == '^';
}

static uint16_t marks_of(const struct dt_token *token)
{
    unsigned marks = 0;
    if (token->flags & DT_TOKEN_PART)
        return 0; /* written once: counted at the first of its contraction */
    if (token->flags & DT_TOKEN_UPPER)
        marks |= 1u << DT_MARK_UPPER;
    if (token->flags & DT_TOKEN_STRETCHED)
        marks |= 1u << DT_MARK_STRETCHED;
    if (token->flags & DT_TOKEN_QUOTED)
        marks |= 1u << DT_MARK_QUOTED;
    return (uint16_t)marks;
}

static inline struct dt_word_symbol symbol_of_word(const struct dt_text *text,
                                                   const struct dt_token *token)
{
    if (is_placeholder(text, token))
        return (struct dt_word_symbol){.hash = CLASS_SYMBOL(PLACEHOLDER_TYPE)};
    if (is_initials(text, token))
        return (struct dt_word_symbol){.hash = CLASS_SYMBOL(DT_TOKEN_CODE), .silent = true};
    return (struct dt_word_symbol){.hash = token->hash,
                                   .word = token->word,
                                   .word_len = token->word_len,
                                   .marks = marks_of(token)};
}

static struct dt_word_symbol symbol_of(const struct dt_text *text, const struct dt_token *token)
{
    switch ((enum dt_token_type)token->type) {
    case DT_TOKEN_WORD:
        return symbol_of_word(text, token);
    case DT_TOKEN_HASHTAG:
        return (struct dt_word_symbol){
            .hash = token->hash, .word = token->word, .word_len = token->word_len};
    case DT_TOKEN_EMOJI:
        return (struct dt_word_symbol){.hash = token->hash};
    case DT_TOKEN_BREAK:
        return (struct dt_word_symbol){
            .hash = BREAK_SYMBOL(token->flags & (DT_TOKEN_QUESTION | DT_TOKEN_EXCLAIM |
                                                 DT_TOKEN_STRONG | DT_TOKEN_ELLIPSIS))};
    case DT_TOKEN_NUMBER:
    case DT_TOKEN_ORDINAL:
    case DT_TOKEN_MONEY:
    case DT_TOKEN_TIME:
        break;
    case DT_TOKEN_CODE:
    case DT_TOKEN_URL:
    case DT_TOKEN_EMAIL:
    case DT_TOKEN_HANDLE:
        return (struct dt_word_symbol){.hash = CLASS_SYMBOL(token->type), .silent = true};
    }
    return (struct dt_word_symbol){.hash = CLASS_SYMBOL(token->type)};
}

enum dt_status dt_symbols_make(const struct dt_text *text, struct dt_arena *arena,
                               const struct dt_word_symbol **symbols_out, struct dt_error *err)
{
    struct dt_word_symbol *symbols = dt_arena_alloc(arena, text->token_count * sizeof *symbols);
    if (!symbols)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    for (uint32_t i = 0; i < text->token_count; i++) {
        const struct dt_token *token = &text->tokens[i];
        struct dt_word_symbol *symbol = &symbols[i];
        *symbol = token->type == DT_TOKEN_WORD ? symbol_of_word(text, token) /* most are */
                                               : symbol_of(text, token);
        symbol->feature = dt_feature_word(symbol->hash);
        if (i > 0)
            symbol->pair = dt_feature_phrase(symbols[i - 1].hash, symbol->hash);
        if (i > 1)
            symbol->three = dt_feature_phrase(symbols[i - 1].pair, symbol->hash);
    }
    *symbols_out = symbols;
    return DT_OK;
}
