/*
 * Any bytes as a query and the text it is looked for in (what stands behind the first line feed).
 * What must hold: whatever is taken has parts that cover its words; the text of a query has all of
 * the query's words; an excerpt is short, one line, and valid UTF-8.
 */
#include "search_query.h"

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

static void check_query(const struct dt_search_query *query)
{
    size_t words = 0;
    REQUIRE(query->part_count > 0 && query->part_count <= DT_SEARCH_WORDS);
    for (size_t i = 0; i < query->part_count; i++) {
        REQUIRE(query->parts[i].first == words && query->parts[i].count > 0);
        words += query->parts[i].count;
    }
    REQUIRE(words == query->word_count && words <= DT_SEARCH_WORDS);
    for (size_t i = 0; i < words; i++)
        REQUIRE(query->words[i].len > 0);
}

static void check_excerpt(struct dt_view source, uint32_t start, uint32_t end,
                          struct dt_arena *arena)
{
    struct dt_view excerpt;
    size_t points = 0;
    REQUIRE(start < end && end <= source.len);
    REQUIRE(dt_search_excerpt(source, start, end, arena, &excerpt, NULL) == DT_OK);
    REQUIRE(dt_utf8_check(excerpt, NULL) == DT_OK);
    for (size_t i = 0; i < excerpt.len; i++) {
        REQUIRE((unsigned char)excerpt.ptr[i] >= ' ');
        points += ((unsigned char)excerpt.ptr[i] & 0xc0) != 0x80;
    }
    REQUIRE(points <= DT_SEARCH_EXCERPT_POINTS + 2);
}

static void check_match(const struct dt_search_query *query, struct dt_view source,
                        struct dt_arena *arena)
{
    struct dt_text text;
    uint32_t start = UINT32_MAX, end = 0;
    if (dt_text_analyse(arena, source, &text, NULL) != DT_OK)
        return;
    uint32_t found = dt_search_query_match(query, &text, &start, &end);
    REQUIRE((found & ~dt_search_query_all(query)) == 0);
    REQUIRE((found == 0) == (start == UINT32_MAX));
    if (found)
        check_excerpt(source, start, end, arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_view input = {(const char *)data, size}, rest = {NULL, 0};
    struct dt_search_query query;
    struct dt_error err = {0};
    struct dt_arena arena;
    const char *end = size ? memchr(input.ptr, '\n', size) : NULL;
    if (end) {
        rest = (struct dt_view){end + 1, size - (size_t)(end + 1 - input.ptr)};
        input.len = (size_t)(end - input.ptr);
    }
    dt_arena_init(&arena);
    if (dt_search_query_parse(input, &arena, &query, &err) == DT_OK) {
        check_query(&query);
        check_match(&query, rest, &arena);
        check_match(&query, input, &arena);
    } else {
        REQUIRE(err.message[0] != '\0');
    }
    dt_arena_finish(&arena);
    return 0;
}
