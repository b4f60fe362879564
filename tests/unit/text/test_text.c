#include "tokens.h"

#include <stdlib.h>

static void test_analyse__refuses_invalid_text_and_says_where(void **state)
{
    static const struct {
        struct dt_view source;
        unsigned line;
        unsigned column;
    } cases[] = {
        {{"ok\nab\xff", 6}, 2, 3},
        {{"a\0b", 3}, 1, 2},
        {{"\xc3\xa9\n\0", 4}, 2, 1},
        {{"\xed\xa0\x80", 3}, 1, 1},
    };
    struct dt_arena arena;
    dt_arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_text text;
        struct dt_error error;
        assert_int_equal(dt_text_analyse(&arena, cases[i].source, &text, &error), DT_FORMAT);
        assert_int_equal(error.line, cases[i].line);
        assert_int_equal(error.column, cases[i].column);
    }
    dt_arena_finish(&arena);
}

static void test_analyse__holds_its_limit(void **state)
{
    struct dt_arena arena;
    struct dt_text text;
    struct dt_error error;
    char *source = malloc(DT_TEXT_BYTES + 1);
    assert_non_null(source);
    memset(source, 'a', DT_TEXT_BYTES + 1);
    dt_arena_init(&arena);
    struct dt_view longest = {source, DT_TEXT_BYTES};
    assert_int_equal(dt_text_analyse(&arena, longest, &text, &error), DT_OK);
    assert_int_equal(text.token_count, 2);
    longest.len++;
    assert_int_equal(dt_text_analyse(&arena, longest, &text, &error), DT_LIMIT);
    dt_arena_finish(&arena);
    free(source);
}

/* What gives the most tokens a byte must fit into the array. */
static void test_analyse__has_room_for_the_densest_text(void **state)
{
    static const struct {
        const char *unit;
        uint32_t tokens; /* a unit */
    } cases[] = {{"idk!", 5}, {"im\n", 3}, {"u.\n", 2}, {"ty?", 3}, {"&,", 1}, {"tysm!", 5}};
    struct dt_arena arena;
    dt_arena_init(&arena);
    char *source = malloc(DT_TEXT_BYTES);
    assert_non_null(source);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        size_t len = strlen(cases[i].unit);
        size_t count = DT_TEXT_BYTES / len;
        for (size_t k = 0; k < count; k++)
            memcpy(source + k * len, cases[i].unit, len);
        struct dt_text text;
        struct dt_view view = {source, count * len};
        assert_int_equal(dt_text_analyse(&arena, view, &text, NULL), DT_OK);
        bool ends_itself = !strchr(",", cases[i].unit[len - 1]);
        assert_int_equal(text.token_count, cases[i].tokens * count + !ends_itself);
        assert_true(text.tokens[text.token_count - 1].flags & DT_TOKEN_LAST);
        dt_arena_reset(&arena);
    }
    free(source);
    dt_arena_finish(&arena);
}

static void test_analyse__counts_words_without_parts(void **state)
{
    struct dt_arena arena;
    struct dt_text text;
    dt_arena_init(&arena);
    struct dt_view source = DT_VIEW("I'm sure idk, e.g. 47 caf\xc3\xa9s");
    assert_int_equal(dt_text_analyse(&arena, source, &text, NULL), DT_OK);
    assert_int_equal(text.word_count, 5);
    assert_false(text.ascii);
    dt_arena_finish(&arena);
}

static void test_code_points__count_up_to_a_byte(void **state)
{
    struct dt_arena arena;
    struct dt_text text;
    dt_arena_init(&arena);
    struct dt_view source = DT_VIEW("\xc3\xa9 \xf0\x9f\x98\xa1 a");
    assert_int_equal(dt_text_analyse(&arena, source, &text, NULL), DT_OK);
    assert_int_equal(dt_text_code_points(&text, 2), 1);
    assert_int_equal(dt_text_code_points(&text, 7), 3);
    assert_int_equal(dt_text_code_points(&text, 9), 5);
    assert_int_equal(dt_text_analyse(&arena, DT_VIEW("plain"), &text, NULL), DT_OK);
    assert_true(text.ascii);
    assert_int_equal(dt_text_code_points(&text, 4), 4);
    dt_arena_finish(&arena);
}

/* Pieces that mean something to the scanner, put together at random. */
static void test_analyse__keeps_its_invariants_on_random_text(void **state)
{
    static const char *const pieces[] = {
        "a",
        "I",
        "don't",
        " ",
        " ",
        "\n",
        "\n\n",
        ".",
        "...",
        "?!",
        "'",
        "\"",
        "9",
        "4pm",
        "-",
        "/",
        ":",
        ")",
        "@",
        "#",
        "$",
        "&amp;",
        "&",
        "http://",
        "x.com",
        "\xc3\x89",
        "\xcc\x81",
        "\xe2\x80\x8d",
        "\xf0\x9f\x98\xa1",
        "\xf0\x9f\x8f\xbd",
        "\xe2\x82\xac",
        "\xe2\x80\x9c",
        "\xe2\x80\xa6",
        "\x01",
        "\x02",
        "\t",
        "\xef\xb8\x8f",
        "\xf0\x9f\x87\xac",
        "ooo",
        "*",
        "<3",
        "_",
        "+",
        "%",
        ",",
        "\xe3\x80\x82",
    };
    uint32_t random = 2026;
    struct dt_arena arena;
    dt_arena_init(&arena);
    for (int round = 0; round < 4000; round++) {
        char source[160];
        size_t len = 0;
        for (int i = 0; i < 14; i++) {
            random = random * 1664525u + 1013904223u;
            const char *piece = pieces[(random >> 12) % (sizeof pieces / sizeof pieces[0])];
            memcpy(source + len, piece, strlen(piece));
            len += strlen(piece);
        }
        struct dt_text text;
        assert_int_equal(dt_text_analyse(&arena, (struct dt_view){source, len}, &text, NULL),
                         DT_OK);
        for (uint32_t i = 0; i < text.token_count; i++)
            check_token(&text, i);
        if (text.token_count > 0)
            assert_int_equal(text.tokens[text.token_count - 1].type, DT_TOKEN_BREAK);
        dt_arena_reset(&arena);
    }
    dt_arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_analyse__refuses_invalid_text_and_says_where),
        cmocka_unit_test(test_analyse__holds_its_limit),
        cmocka_unit_test(test_analyse__has_room_for_the_densest_text),
        cmocka_unit_test(test_analyse__counts_words_without_parts),
        cmocka_unit_test(test_code_points__count_up_to_a_byte),
        cmocka_unit_test(test_analyse__keeps_its_invariants_on_random_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
