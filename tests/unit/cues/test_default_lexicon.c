#include "fixture.h"

static void test_default_lexicon__keeps_its_own_examples(void **state)
{
    (void)state;
    struct dt_lexicon *lexicon;
    struct dt_error err = {0};
    if (dt_lexicon_create_default(&lexicon, &err))
        fail_msg("%s", err.message);
    size_t count, failed = 0;
    const struct dt_lexicon_example *examples = dt_lexicon_examples(lexicon, &count);
    struct dt_arena arena;
    dt_arena_init(&arena);
    for (size_t i = 0; i < count; i++) {
        struct dt_text text;
        struct dt_cues cues;
        dt_arena_reset(&arena);
        assert_int_equal(dt_text_analyse(&arena, examples[i].text, &text, &err), DT_OK);
        assert_int_equal(
            dt_cue_scan(lexicon, &text, (enum dt_role)examples[i].role, &arena, &cues, &err),
            DT_OK);
        if (dt_cues_have(&cues, (enum dt_kind)examples[i].kind) == examples[i].positive)
            continue;
        failed++;
        print_error("%s:%u: %.*s\n", examples[i].source, examples[i].line,
                    (int)examples[i].text.len, examples[i].text.ptr);
    }
    dt_arena_finish(&arena);
    dt_lexicon_destroy(lexicon);
    assert_true(count > 0);
    assert_int_equal(failed, 0);
}

static void test_default_lexicon__compiles_to_the_same_every_time(void **state)
{
    (void)state;
    static const char text[] = "I'm NOT happy!!! You said Friday, and if it isn't here I will "
                               "cancel. Can nobody read? {{x}} Thanks";
    struct dt_lexicon *a, *b;
    struct dt_lexicon_stats a_stats, b_stats;
    assert_int_equal(dt_lexicon_create_default(&a, NULL), DT_OK);
    assert_int_equal(dt_lexicon_create_default(&b, NULL), DT_OK);
    dt_lexicon_stats(a, &a_stats);
    dt_lexicon_stats(b, &b_stats);
    assert_int_equal(a_stats.state_count, b_stats.state_count);
    assert_int_equal(a_stats.edge_count, b_stats.edge_count);
    assert_int_equal(a_stats.bytes, b_stats.bytes);
    for (int role = 0; role < 2; role++) {
        char first[4096], second[4096];
        scan_into(a, (enum dt_role)role, text, first, sizeof first);
        scan_into(b, (enum dt_role)role, text, second, sizeof second);
        assert_string_equal(first, second);
        assert_true(first[0] != '\0');
    }
    dt_lexicon_destroy(a);
    dt_lexicon_destroy(b);
}

static void test_default_lexicon__stays_within_its_memory(void **state)
{
    (void)state;
    struct dt_lexicon *lexicon;
    struct dt_lexicon_stats stats;
    assert_int_equal(dt_lexicon_create_default(&lexicon, NULL), DT_OK);
    dt_lexicon_stats(lexicon, &stats);
    assert_true(stats.bytes < 16 << 20);
    dt_lexicon_destroy(lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_default_lexicon__keeps_its_own_examples),
        cmocka_unit_test(test_default_lexicon__compiles_to_the_same_every_time),
        cmocka_unit_test(test_default_lexicon__stays_within_its_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
