/*
 * Any bytes through the text room. What must hold of every result: tokens in order and inside the
 * source, their hashes those of their words, a BREAK last, and errors only for what is invalid.
 */
#include "text.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define REQUIRE(condition)                                                                         \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "line %d: %s\n", __LINE__, #condition);                                \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

static bool is_boundary(struct dt_view source, uint32_t at)
{
    return at == source.len || ((unsigned char)source.ptr[at] & 0xc0) != 0x80;
}

static void check_token(const struct dt_text *text, uint32_t i)
{
    const struct dt_token *token = &text->tokens[i];
    struct dt_view word = {token->word, token->word_len};
    REQUIRE(token->type <= DT_TOKEN_BREAK);
    REQUIRE(token->start <= token->end && token->end <= text->source.len);
    REQUIRE(is_boundary(text->source, token->start) && is_boundary(text->source, token->end));
    REQUIRE(token->type == DT_TOKEN_BREAK || token->start < token->end);
    REQUIRE(word.len <= DT_TEXT_WORD_BYTES && dt_utf8_valid_prefix(word) == word.len);
    REQUIRE(token->hash == dt_word_hash(word) && token->hash != 0);
    bool last = i + 1 == text->token_count;
    REQUIRE(last == ((token->flags & DT_TOKEN_LAST) != 0));
    if (i == 0)
        return;
    const struct dt_token *before = token - 1;
    if (token->flags & DT_TOKEN_PART)
        REQUIRE(token->start == before->start && token->end == before->end);
    else
        REQUIRE(token->start >= before->end);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_arena arena;
    struct dt_error error = {0};
    struct dt_text text;
    struct dt_view source = {(const char *)data, size};
    dt_arena_init(&arena);
    enum dt_status status = dt_text_analyse(&arena, source, &text, &error);
    bool valid = dt_utf8_valid_prefix(source) == size && (size == 0 || !memchr(data, 0, size));
    REQUIRE(valid || status != DT_OK);
    REQUIRE(status == DT_OK || !valid || size > DT_TEXT_BYTES);
    if (status == DT_OK) {
        for (uint32_t i = 0; i < text.token_count; i++)
            check_token(&text, i);
        REQUIRE(text.token_count == 0 || text.tokens[text.token_count - 1].type == DT_TOKEN_BREAK);
        REQUIRE(dt_text_code_points(&text, (uint32_t)size) == dt_utf8_count(source));
    } else {
        REQUIRE(error.status == status && error.message[0] != '\0');
    }
    dt_arena_finish(&arena);
    return 0;
}
