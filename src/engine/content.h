/*
 * Words by what they are about: a content word is what is left of a token when grammar is taken
 * away ("shipped", "ships", "deliver" are one), so that a question and its answer, or an apology
 * and its repeat, can be compared without meaning the same letters. Light on purpose: suffixes,
 * some irregular verbs, and the synonyms of a service desk; no claim to be a thesaurus.
 */
#ifndef DT_CONTENT_H
#define DT_CONTENT_H

#include "lists.h"
#include "text.h"
#include "word_hash.h"

/* The hash of what the token is about; 0 for grammar, small talk and everything without content. */
uint64_t dt_content_word(const struct dt_token *token);

/*
 * The content words of tokens [first, end), each once, in order. Returns how many were written
 * (at most capacity).
 */
size_t dt_content_words(const struct dt_text *text, uint32_t first, uint32_t end, uint64_t *out,
                        size_t capacity);

bool dt_content_holds(const uint64_t *words, size_t count, uint64_t word);

/* dt_word_hash of a terminated word, in a form that compilers work out for a literal. */
static inline uint64_t dt_word_hash_literal(const char *word)
{
    size_t len = strlen(word);
    if (len > 8)
        return dt_word_hash_bytes(word, len);
#define DT_BYTE(i) ((i) < len ? (uint64_t)(unsigned char)word[i] << 8 * (i) : 0)
    uint64_t block = DT_BYTE(0) | DT_BYTE(1) | DT_BYTE(2) | DT_BYTE(3) | DT_BYTE(4) | DT_BYTE(5) |
                     DT_BYTE(6) | DT_BYTE(7);
#undef DT_BYTE
    return dt_word_hash_end(dt_word_hash_step(dt_word_hash_start(len), block));
}

/* Whether the token is this normalised word: one comparison. */
static inline bool dt_token_is(const struct dt_token *token, const char *word)
{
    return token->hash == dt_word_hash_literal(word);
}

/* The flags that any token has: whether there is a question mark at all, or a capital. */
static inline unsigned dt_flags_of_all(const struct dt_text *text)
{
    unsigned flags = 0;
    for (uint32_t i = 0; i < text->token_count; i++)
        flags |= text->tokens[i].flags;
    return flags;
}

/*
 * A coarse key of a word, in a few nanoseconds: its first letters, so that "broke" and "broken" are
 * one. 0 for short and for common words. For remembering many words where an error does little.
 */
static inline uint32_t dt_word_key(const struct dt_token *token)
{
    if (token->word_len < 3 || token->type == DT_TOKEN_BREAK || token->type == DT_TOKEN_EMOJI)
        return 0;
    if (token->word_len == 3 || token->type != DT_TOKEN_WORD) {
        const struct dt_content_entry *entry =
            token->type == DT_TOKEN_WORD ? dt_content_find(token->hash) : NULL;
        return entry && entry->about == 0 ? 0 : (uint32_t)(token->hash >> 32) | 1;
    }
    const unsigned char *word = (const unsigned char *)token->word;
    uint32_t key = (uint32_t)word[0] << 24 | (uint32_t)word[1] << 16 | (uint32_t)word[2] << 8 |
                   (uint32_t)word[3];
    return dt_common_keys[key * dt_common_factor >> DT_COMMON_SHIFT] == key ? 0 : key;
}

/*
 * Whether the tokens from i on are these words ("of course"); quotations do not count. For words
 * that are known only at run time, as the next: lists.h is faster.
 */
bool dt_words_at(const struct dt_text *text, uint32_t i, const char *phrase);

/* The first token of [first, end) at which one of the phrases stands, or end. */
uint32_t dt_words_find(const struct dt_text *text, uint32_t first, uint32_t end,
                       const char *const *phrases, size_t count);

/* The sentence that holds token i: its first token, and the BREAK that ends it. */
uint32_t dt_sentence_first(const struct dt_text *text, uint32_t i);
uint32_t dt_sentence_break(const struct dt_text *text, uint32_t i);

#endif
