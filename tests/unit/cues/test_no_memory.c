/*
 * Every allocation fails once, by the linker's --wrap: create and scan answer DT_NOMEM, change
 * nothing, and leak nothing (which the sanitizer's build sees).
 */
#include "failing.h"
#include "fixture.h"

#include <stdlib.h>

enum { LINES = 3000 };

/* A lexicon large enough that every list has to grow. */
static char *large_lexicon(void)
{
    char *text = malloc(LINES * 96);
    assert_non_null(text);
    size_t at = (size_t)sprintf(text, "class few = red blue\nforms be is are\nkind insult\n");
    for (int i = 0; i < LINES; i++)
        at += (size_t)sprintf(
            text + at, i % 20 ? "w%dx (a|<few>) [c%dx d] .. be~ e%dx\n" : "+ example %d %d %d\n", i,
            i % 50, i % 70);
    return text;
}

static void test_lexicon_create__survives_each_failing_allocation(void **state)
{
    (void)state;
    char *text = large_lexicon();
    struct dt_lexicon_source source = {"test.lex", dt_view_of(text)};
    enum dt_status status = DT_NOMEM;
    long n = 0;
    for (; status; n++) {
        struct dt_lexicon *lexicon = NULL;
        struct dt_error err = {0};
        fail_allocations(n, true);
        status = dt_lexicon_create(&source, 1, &lexicon, &err);
        allow_allocations();
        if (status) {
            assert_int_equal(status, DT_NOMEM);
            assert_int_equal(err.status, DT_NOMEM);
            assert_null(lexicon);
        }
        dt_lexicon_destroy(lexicon);
    }
    assert_true(n > 10);
    free(text);
}

static void test_lexicon_create__says_no_memory_when_an_error_cannot_be_worded(void **state)
{
    (void)state;
    struct dt_lexicon_source source = {"test.lex", DT_VIEW("kind insult\ndon't")};
    enum dt_status status = DT_NOMEM;
    for (long n = 0; status == DT_NOMEM; n++) {
        struct dt_lexicon *lexicon = NULL;
        struct dt_error err = {0};
        fail_allocations(n, true);
        status = dt_lexicon_create(&source, 1, &lexicon, &err);
        allow_allocations();
        assert_null(lexicon);
        assert_true(err.message[0] != '\0');
    }
    assert_int_equal(status, DT_FORMAT);
}

static void test_cue_scan__survives_each_failing_allocation(void **state)
{
    (void)state;
    struct dt_lexicon *lexicon =
        compile("kind insult\nred ..8 red ..8 red\nexcept red blue\n(red|blue) _ red\n"
                "kind negation\nnot\nkind heat\nblue ..8 blue ..8 red\nred\nblue\n"
                "role agent\nkind rude\nred");
    enum { REPEATS = 400 };
    static const char unit[] = "red NOT RED blue, red blue {{x}} the ONT? ";
    static char source[REPEATS * sizeof unit];
    for (int i = 0; i < REPEATS; i++)
        strcat(source, unit);
    struct dt_arena text_arena;
    struct dt_text text;
    dt_arena_init(&text_arena);
    assert_int_equal(dt_text_analyse(&text_arena, dt_view_of(source), &text, NULL), DT_OK);
    text.language = DT_LANGUAGE_ENGLISH;
    for (int role = 0; role < 2; role++) {
        enum dt_status status = DT_NOMEM;
        long n = 0;
        for (; status; n++) {
            struct dt_arena arena;
            struct dt_cues cues = {.count = 77};
            struct dt_error err = {0};
            dt_arena_init(&arena);
            fail_allocations(n, true);
            status = dt_cue_scan(lexicon, &text, (enum dt_role)role, &arena, &cues, &err);
            allow_allocations();
            if (status) {
                assert_int_equal(status, DT_NOMEM);
                assert_int_equal(cues.count, 77);
            }
            dt_arena_finish(&arena);
        }
        assert_true(n > 3);
    }
    dt_arena_finish(&text_arena);
    dt_lexicon_destroy(lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lexicon_create__survives_each_failing_allocation),
        cmocka_unit_test(test_lexicon_create__says_no_memory_when_an_error_cannot_be_worded),
        cmocka_unit_test(test_cue_scan__survives_each_failing_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
