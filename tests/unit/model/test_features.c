#include "feature_hash.h"
#include "fixed.h"
#include "fixture.h"
#include "parts.h"

/* Which texts are one symbol, and which are two. */
static void test_symbol__is_one_for_what_varies_without_meaning(void **state)
{
    static const struct {
        const char *a, *b;
        bool same;
    } pairs[] = {
        {"12", "4711", true},      {"$5", "£14.99", true},
        {"9:30", "4pm", true},     {"a@b.com", "someone@example.org", true},
        {"@me", "@you", true},     {"[NAME]", "[ORDER]", true},
        {"[NAME]", "NAME", false}, {"Angry", "angry", true},
        {"ANGRY", "angry", true},  {"sooo", "so", true},
        {"12", "$12", false},      {"angry", "hungry", false},
        {":)", ":(", false},
    };
    struct dt_arena arena;
    dt_arena_init(&arena);
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        struct dt_text a = analyse(&arena, pairs[i].a), b = analyse(&arena, pairs[i].b);
        bool same = symbols_of(&arena, &a)[0].hash == symbols_of(&arena, &b)[0].hash;
        if (same != pairs[i].same)
            fail_msg("%s and %s", pairs[i].a, pairs[i].b);
    }
    dt_arena_finish(&arena);
}

static void test_symbol__bears_its_marks(void **state)
{
    static const struct {
        const char *text;
        unsigned marks;
    } marked[] = {
        {"angry", 0},
        {"ANGRY", 1u << DT_MARK_UPPER},
        {"sooo", 1u << DT_MARK_STRETCHED},
        {"SOOO", 1u << DT_MARK_UPPER | 1u << DT_MARK_STRETCHED},
        {"[NAME]", 0},
        {"\"angry\"", 1u << DT_MARK_QUOTED},
        {"DON'T", 1u << DT_MARK_UPPER},
    };
    struct dt_arena arena;
    dt_arena_init(&arena);
    for (size_t i = 0; i < sizeof marked / sizeof marked[0]; i++) {
        struct dt_text text = analyse(&arena, marked[i].text);
        const struct dt_word_symbol *symbols = symbols_of(&arena, &text);
        if (symbols[0].marks != marked[i].marks)
            fail_msg("%s: %x", marked[i].text, (unsigned)symbols[0].marks);
    }
    struct dt_text text = analyse(&arena, "DON'T");
    assert_int_equal(symbols_of(&arena, &text)[1].marks, 0);
    dt_arena_finish(&arena);
}

static void test_symbol__is_silent_where_it_tells_only_whence(void **state)
{
    static const struct {
        const char *text;
        bool silent;
    } all[] = {
        {"@someone", true}, {"BR-7741", true}, {"https://a.example/b", true},
        {"a@b.com", true},  {"^AK", true},     {"AK", false},
        {"47", false},      {"$5", false},     {"angry", false},
        {"#angry", false},  {":)", false},
    };
    struct dt_arena arena;
    dt_arena_init(&arena);
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        struct dt_text text = analyse(&arena, all[i].text);
        if (symbols_of(&arena, &text)[0].silent != all[i].silent)
            fail_msg("%s", all[i].text);
    }
    dt_arena_finish(&arena);
}

static void test_break__is_told_by_its_marks_alone(void **state)
{
    struct dt_arena arena;
    dt_arena_init(&arena);
    struct dt_text text = analyse(&arena, "a. b! c? d!!! e... f? g");
    const struct dt_word_symbol *symbols = symbols_of(&arena, &text);
    assert_int_equal(text.token_count, 14);
    assert_true(symbols[1].hash != symbols[3].hash);
    assert_true(symbols[3].hash != symbols[5].hash);
    assert_true(symbols[3].hash != symbols[7].hash);
    assert_true(symbols[1].hash != symbols[9].hash);
    assert_true(symbols[5].hash == symbols[11].hash);
    assert_true(symbols[1].hash == symbols[13].hash);
    dt_arena_finish(&arena);
}

/* The naive twin: every run of <word>, by its place and length. */
static void test_parts__are_the_runs_of_the_bordered_word(void **state)
{
    static const char *const words[] = {"", "a", "is", "angry", "na\xc3\xafve", "straightforward"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        for (unsigned most = 1; most <= 5; most++) {
            for (unsigned least = 1; least <= most; least++) {
                char bordered[32];
                size_t len = (size_t)snprintf(bordered, sizeof bordered, "<%s>", words[i]);
                struct dt_parts parts;
                uint64_t feature;
                dt_parts_begin(&parts, words[i], strlen(words[i]), least, most);
                for (size_t at = 0; at < len; at++) {
                    for (unsigned n = least; n <= most && at + n <= len; n++) {
                        uint64_t bytes = 0;
                        for (unsigned k = 0; k < n; k++)
                            bytes |= (uint64_t)(unsigned char)bordered[at + k] << 8 * k;
                        assert_true(dt_parts_next(&parts, &feature));
                        assert_true(feature == dt_feature_part(bytes, n));
                    }
                }
                assert_false(dt_parts_next(&parts, &feature));
            }
        }
    }
}

static void test_features__of_different_kinds_never_meet(void **state)
{
    struct dt_random random = {5};
    for (int i = 0; i < 10000; i++) {
        uint64_t a = dt_random_next(&random), b = dt_random_next(&random);
        assert_true(dt_feature_word(a) != dt_feature_phrase(a, b));
        assert_true(dt_feature_phrase(a, b) != dt_feature_phrase(b, a));
        assert_true(dt_feature_part(a & 0xffff, 2) != dt_feature_part(a & 0xffff, 3));
    }
}

static void test_sqrt__is_the_whole_root(void **state)
{
    struct dt_random random = {9};
    for (int i = 0; i < 100000; i++) {
        uint64_t x = dt_random_next(&random) >> dt_random_below(&random, 64);
        uint64_t root = dt_fixed_sqrt(x);
        assert_true(root * root <= x);
        assert_true(root == UINT32_MAX || (root + 1) * (root + 1) > x);
    }
    assert_int_equal(dt_fixed_sqrt(0), 0);
    assert_int_equal(dt_fixed_sqrt(UINT64_MAX), UINT32_MAX);
}

static void test_shift__rounds_down_on_both_sides(void **state)
{
    assert_int_equal(dt_fixed_shift(7, 1), 3);
    assert_int_equal(dt_fixed_shift(-7, 1), -4);
    assert_int_equal(dt_fixed_shift(-8, 1), -4);
    assert_int_equal(dt_fixed_shift(-1, 20), -1);
    assert_true(dt_fixed_shift(INT64_MIN, 63) == -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_symbol__is_one_for_what_varies_without_meaning),
        cmocka_unit_test(test_symbol__bears_its_marks),
        cmocka_unit_test(test_symbol__is_silent_where_it_tells_only_whence),
        cmocka_unit_test(test_break__is_told_by_its_marks_alone),
        cmocka_unit_test(test_parts__are_the_runs_of_the_bordered_word),
        cmocka_unit_test(test_features__of_different_kinds_never_meet),
        cmocka_unit_test(test_sqrt__is_the_whole_root),
        cmocka_unit_test(test_shift__rounds_down_on_both_sides),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
