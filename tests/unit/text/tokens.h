/*
 * Writing tokens down for the tests of this room: one line a text, so that a table of texts and
 * lines is the test. A token is TYPE:word, with <source> behind it where the two differ, and its
 * flags in brackets; words are bare.
 *
 *     "I'm late!"  ->  "i<I'm>[tf] am<I'm>[tp] late !"
 */
#ifndef DT_TEST_TOKENS_H
#define DT_TEST_TOKENS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "buf.h"
#include "text.h"
#include "utf8.h"

static const char *const token_names[] = {"",     "NUM:",   "ORD:", "MONEY:", "TIME:",  "CODE:",
                                          "URL:", "EMAIL:", "AT:",  "TAG:",   "EMOJI:", "BREAK:"};

/* Every token's invariants: see also tests/fuzz/fuzz_text.c. */
static inline void check_token(const struct dt_text *text, uint32_t i)
{
    const struct dt_token *token = &text->tokens[i];
    struct dt_view word = {token->word, token->word_len};
    assert_true(token->start <= token->end && token->end <= text->source.len);
    assert_true(token->hash == dt_word_hash(word));
    assert_true(word.len <= DT_TEXT_WORD_BYTES);
    if (i > 0 && !(token->flags & DT_TOKEN_PART))
        assert_true(token->start >= token[-1].end);
    size_t before = 0;
    for (size_t at = 0; at < token->start;)
        before += dt_utf8_next(text->source, &at) > 0;
    assert_int_equal(dt_text_code_points(text, token->start), before);
}

static inline void write_token(struct dt_buf *buf, const struct dt_text *text, uint32_t i,
                               uint16_t flags)
{
    static const char letters[] = "utsq,pf?!*.nl";
    const struct dt_token *token = &text->tokens[i];
    struct dt_view word = {token->word, token->word_len};
    struct dt_view source = dt_view_slice(text->source, token->start, token->end);
    if (i > 0)
        dt_buf_append_char(buf, ' ');
    dt_buf_append_view(buf, dt_view_of(token_names[token->type]));
    dt_buf_append_view(buf, word);
    if (!dt_view_equal(word, source)) {
        dt_buf_append_char(buf, '<');
        dt_buf_append_view(buf, source);
        dt_buf_append_char(buf, '>');
    }
    if (!(token->flags & flags))
        return;
    dt_buf_append_char(buf, '[');
    for (unsigned bit = 0; letters[bit]; bit++)
        if (token->flags & flags & 1u << bit)
            dt_buf_append_char(buf, letters[bit]);
    dt_buf_append_char(buf, ']');
}

/* Analyses text and compares its tokens, with those of their flags that are asked for. */
static inline void assert_tokens(const char *source, uint16_t flags, const char *expected)
{
    struct dt_arena arena;
    struct dt_text text;
    struct dt_error error;
    struct dt_buf buf;
    dt_arena_init(&arena);
    dt_buf_init(&buf);
    assert_int_equal(dt_text_analyse(&arena, dt_view_of(source), &text, &error), DT_OK);
    for (uint32_t i = 0; i < text.token_count; i++) {
        check_token(&text, i);
        write_token(&buf, &text, i, flags);
    }
    assert_false(dt_buf_failed(&buf));
    assert_string_equal(buf.data, expected);
    dt_buf_finish(&buf);
    dt_arena_finish(&arena);
}

struct token_case {
    const char *source;
    const char *expected;
};

#define ASSERT_CASES(cases, flags)                                                                 \
    for (size_t n = 0; n < sizeof(cases) / sizeof(cases)[0]; n++)                                  \
    assert_tokens((cases)[n].source, (flags), (cases)[n].expected)

#endif
