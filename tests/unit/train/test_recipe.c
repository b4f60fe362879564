#include "check.h"

#include "recipe.h"

#define HEAD "heads:\n  - name: h\n    table: t\n    labels: [a]\n    data:\n      - file: f\n"
#define TABLE_HEAD(name)                                                                           \
    "  - name: " name "\n    table: t\n    labels: [a]\n    data:\n      - file: f\n"
#define TABLE "tables:\n  - name: t\n"

static void test_read__fills_in_what_is_not_said(void **state)
{
    struct dt_arena arena;
    struct dt_recipe recipe;
    struct dt_error err = {0};
    dt_arena_init(&arena);
    if (dt_recipe_read("r", DT_VIEW(TABLE HEAD "    cost: 0.5\n"), &arena, &recipe, &err))
        fail_msg("%s", err.message);
    assert_int_equal(recipe.seed, 1);
    assert_int_equal(recipe.tables[0].plan.phrase_most, 3);
    assert_int_equal(recipe.tables[0].plan.percent[DT_FEATURE_PART], 70);
    assert_int_equal(recipe.heads[0].cost, 50);
    assert_int_equal(recipe.heads[0].epochs, 12);
    assert_int_equal(recipe.heads[0].data[0].weight, 100);
    assert_int_equal(dt_recipe_roles(&recipe.heads[0]), 3);
    assert_int_equal(dt_recipe_table_of(&recipe, &recipe.heads[0]), 0);
    dt_arena_finish(&arena);
}

static void test_read__refuses_and_says_where(void **state)
{
    static const struct {
        const char *yaml;
        unsigned line;
        const char *said;
    } wrong[] = {
        {"", 0, ""},
        {"[]", 1, "write fields"},
        {TABLE, 0, "no heads"},
        {"sed: 1\n", 1, "no such field"},
        {"seed: 1\nseed: 2\n", 2, "given before"},
        {"seed: -1\n", 1, "write a number"},
        {"seed: 99999999999999999999\n", 1, "write a number"},
        {"tables:\n  - name: t\n    rows: 0\n", 3, "it must be 1"},
        {"tables:\n  - name: t\n    parts_from: 5\n    parts_to: 3\n" HEAD, 2, "parts_from"},
        {"tables: []\n", 1, "empty"},
        {"tables: 7\n", 1, "write a list"},
        {TABLE "heads:\n  - name: h\n    labels: []\n", 5, "too few"},
        {TABLE "heads:\n  - name: h\n    labels: [[a]]\n", 5, "list"},
        {TABLE "heads:\n  - name: h\n    input: page\n", 5, "turn sentence"},
        {TABLE "heads:\n  - table: t\n    labels: [a]\n    data:\n      - file: f\n", 4, "no name"},
        {TABLE "heads:\n  - name: h\n    table: t\n    data:\n      - file: f\n", 4, "no labels"},
        {TABLE "heads:\n  - name: h\n    table: t\n    labels: [a]\n", 4, "no data"},
        {TABLE "heads:\n  - name: h\n    table: u\n    labels: [a]\n    data:\n      - file: f\n",
         4, "no table"},
        {TABLE HEAD "    roles: [robot]\n", 4, "neither customer nor agent"},
        {TABLE HEAD "    cost: 1.234\n", 9, "write a number"},
        {TABLE HEAD "    combine: [x]\n", 4, "before it"},
        {TABLE HEAD "  - name: h\n    table: t\n    labels: [a]\n    data:\n      - file: f\n", 9,
         "twice"},
        {TABLE "heads:\n  - name: h\n    given: lexicon\n    labels: [a]\n    input: sentence\n"
               "  - name: i\n    combine: [h]\n    labels: [a]\n    data:\n      - file: f\n",
         8, "whole turns"},
        {TABLE HEAD "    net: yes\n    words_of: i\n", 4, "does not stand before it"},
        {TABLE HEAD "    words_of: h\n", 4, "has none"},
        {TABLE "heads:\n  - name: h\n    given: lexicon\n    net: yes\n    labels: [a]\n", 4,
         "no net"},
        {TABLE HEAD TABLE_HEAD("i") "    net: yes\n    words_of: h\n", 9, "none of its own"},
        {TABLE HEAD
         "    net: yes\n" TABLE_HEAD("i") "    net: yes\n    words_of: h\n    net_dim: 8\n",
         10, "the same net_dim"},
        {TABLE HEAD
         "    net: yes\n" TABLE_HEAD("i") "    net: yes\n    words_of: h\n    words: w\n",
         10, "the same net_dim"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        struct dt_arena arena;
        struct dt_recipe recipe;
        struct dt_error err = {0};
        dt_arena_init(&arena);
        enum dt_status status =
            dt_recipe_read("r", dt_view_of(wrong[i].yaml), &arena, &recipe, &err);
        if (status != DT_FORMAT || !strstr(err.message, wrong[i].said) ||
            (wrong[i].line && err.line != wrong[i].line))
            fail_msg("%s: status %d, line %u: %s", wrong[i].yaml, (int)status, err.line,
                     err.message);
        dt_arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_read__fills_in_what_is_not_said),
        cmocka_unit_test(test_read__refuses_and_says_where),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
