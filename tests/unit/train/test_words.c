/* The word list and the given vectors as files, and what the list finds in texts. */
#include "given_vectors.h"
#include "small_net.h"
#include "word_list_read.h"

static void test_word_list_read__says_what_is_wrong_and_where(void **state)
{
    static const struct {
        const char *bytes;
        unsigned line;
        const char *message;
    } cases[] = {
        {"good\tfine\nbad awful\n", 2, "expected label<TAB>word"},
        {"# one\n\nugly\tduck", 3, "unknown label \"ugly\""},
        {"good\t\n", 1, "no word"},
        {"good\t!!\n", 1, "no word"},
        {"good\tfive words are a limit here\n", 1, "a phrase has at most 5 words"},
        {"good\ttwo word*\n", 1, "a stem is one word"},
        {"good\tfine\nbad\t\xff\n", 2, "is not valid UTF-8"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_word_list_source source;
        struct dt_error err = {0};
        assert_int_equal(
            dt_word_list_read(dt_view_of(cases[i].bytes), small_labels, 2, &source, &err),
            DT_FORMAT);
        if (err.line != cases[i].line || !strstr(err.message, cases[i].message))
            fail_msg("case %zu: %u: %s", i, err.line, err.message);
        dt_word_list_finish(&source);
    }
}

static void test_word_list_read__holds_its_limit(void **state)
{
    struct dt_word_list_source source;
    struct dt_error err;
    char *lines = malloc(DT_WORD_LIST_LINES + 1);
    assert_non_null(lines);
    memset(lines, '\n', DT_WORD_LIST_LINES + 1);
    struct dt_view bytes = {lines, DT_WORD_LIST_LINES - 1};
    assert_int_equal(dt_word_list_read(bytes, small_labels, 2, &source, &err), DT_OK);
    assert_int_equal(source.list.count, 0);
    dt_word_list_finish(&source);
    bytes.len++;
    assert_int_equal(dt_word_list_read(bytes, small_labels, 2, &source, &err), DT_LIMIT);
    dt_word_list_finish(&source);
    free(lines);
}

enum { GOOD, BAD };

/* What is found: words, phrases, words turned round; of good and of bad. */
static void test_word_list_count__finds_words_stems_and_phrases(void **state)
{
    static const struct {
        const char *text;
        int hits[DT_HIT_CLASSES][2];
    } cases[] = {
        {"nothing here", {{0, 0}, {0, 0}, {0, 0}}},
        {"Lovely. LOVELY!", {{2, 0}, {0, 0}, {0, 0}}},
        {"thanks, thankful thank", {{3, 0}, {0, 0}, {0, 0}}},
        {"tha", {{0, 0}, {0, 0}, {0, 0}}},
        {"I am over the moon", {{0, 0}, {1, 0}, {0, 0}}},
        {"over the", {{0, 0}, {0, 0}, {0, 0}}},
        {"over. The moon", {{0, 0}, {0, 0}, {0, 0}}},
        {"not awful", {{0, 0}, {0, 0}, {0, 1}}},
        {"it isn't all that awful", {{0, 0}, {0, 0}, {0, 1}}},
        {"not that this is awful", {{0, 1}, {0, 0}, {0, 0}}},
        {"late, so late", {{0, 2}, {0, 0}, {0, 0}}},
    };
    struct dt_word_list_source source;
    struct dt_error err;
    struct dt_arena arena;
    dt_arena_init(&arena);
    assert_int_equal(dt_word_list_read(DT_VIEW(small_words), small_labels, 2, &source, &err),
                     DT_OK);
    assert_int_equal(source.word_count, 4); /* lovely, awful, late, not */
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_text text;
        const struct dt_word_symbol *symbols;
        struct dt_word_hits hits;
        uint32_t groups[64];
        assert_int_equal(dt_text_analyse(&arena, dt_view_of(cases[i].text), &text, &err), DT_OK);
        assert_int_equal(dt_symbols_make(&text, &arena, &symbols, &err), DT_OK);
        for (uint32_t t = 0; t < text.token_count; t++)
            groups[t] = dt_word_list_groups(&source.list, &symbols[t]);
        struct dt_token_range range = {0, text.token_count};
        dt_word_list_count(&source.list, symbols, range, groups, &hits);
        for (int sort = 0; sort < DT_HIT_CLASSES; sort++)
            for (int label = GOOD; label <= BAD; label++)
                if (hits.counts[sort][label] != cases[i].hits[sort][label])
                    fail_msg("\"%s\": sort %d of label %d: %d", cases[i].text, sort, label,
                             hits.counts[sort][label]);
    }
    dt_word_list_finish(&source);
    dt_arena_finish(&arena);
}

static void test_given_read__reads_vectors(void **state)
{
    struct dt_given_vectors given;
    struct dt_error err;
    assert_int_equal(dt_given_vectors_read(DT_VIEW(small_vectors), &given, &err), DT_OK);
    assert_int_equal(given.count, 3);
    assert_int_equal(given.dim, 8);
    assert_true(dt_view_equal(given.words[1], DT_VIEW("awful")));
    assert_near(given.vectors[0], -1, 1e-6);
    assert_near(given.vectors[4], 1, 1e-6);
    assert_near(given.vectors[8 + 7], (3 * 2 - 15) / 15.0, 1e-6);
    dt_given_vectors_finish(&given);
}

static void test_given_read__says_what_is_wrong_and_where(void **state)
{
    static const struct {
        const char *bytes;
        unsigned line;
        const char *message;
    } cases[] = {
        {"", 1, "the file is empty"},
        {"vectors 8\n", 1, "expected \"vectors<TAB>n\""},
        {"vectors\t12\n", 1, "a multiple of 8"},
        {"vectors\t0\n", 1, "a multiple of 8"},
        {"vectors\t99999999999\n", 1, "a multiple of 8"},
        {"vectors\t8\nword 01234567\n", 2, "expected word<TAB>digits"},
        {"vectors\t8\n\t01234567\n", 2, "expected word<TAB>digits"},
        {"vectors\t8\na\t01234567\nb\t0123456\n", 3, "expected 8 digits"},
        {"vectors\t8\na\t0123456g\n", 2, "expected 8 digits"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_given_vectors given;
        struct dt_error err = {0};
        assert_int_equal(dt_given_vectors_read(dt_view_of(cases[i].bytes), &given, &err),
                         DT_FORMAT);
        if (err.line != cases[i].line || !strstr(err.message, cases[i].message))
            fail_msg("case %zu: %u: %s", i, err.line, err.message);
        dt_given_vectors_finish(&given);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_word_list_read__says_what_is_wrong_and_where),
        cmocka_unit_test(test_word_list_read__holds_its_limit),
        cmocka_unit_test(test_word_list_count__finds_words_stems_and_phrases),
        cmocka_unit_test(test_given_read__reads_vectors),
        cmocka_unit_test(test_given_read__says_what_is_wrong_and_where),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
