#include "fixture.h"

static void test_kind_find__knows_both_kinds_of_shouting(void **state)
{
    (void)state;
    assert_int_equal(dt_kind_find(DT_ROLE_CUSTOMER, DT_VIEW("shouting")),
                     DT_KIND_SHOUTING_CUSTOMER);
    assert_int_equal(dt_kind_find(DT_ROLE_AGENT, DT_VIEW("shouting")), DT_KIND_SHOUTING_AGENT);
}

static void test_kind_find__keeps_to_the_role(void **state)
{
    (void)state;
    assert_int_equal(dt_kind_find(DT_ROLE_CUSTOMER, DT_VIEW("apologise")), DT_KIND_NONE);
    assert_int_equal(dt_kind_find(DT_ROLE_AGENT, DT_VIEW("insult")), DT_KIND_NONE);
    assert_int_equal(dt_kind_find(DT_ROLE_AGENT, DT_VIEW("negation")), DT_KIND_SCOPE_NEGATION);
    assert_int_equal(dt_kind_find(DT_ROLE_CUSTOMER, DT_VIEW("trouble")), DT_KIND_TROUBLE);
    assert_int_equal(dt_kind_find(DT_ROLE_CUSTOMER, DT_VIEW("")), DT_KIND_NONE);
}

static void test_kind_info__reads_the_letters_of_scopes(void **state)
{
    (void)state;
    assert_int_equal(dt_kind_info(DT_KIND_BLAME)->counts, 0);
    assert_int_equal(dt_kind_info(DT_KIND_LEAVING)->counts, DT_COUNTS_HYPOTHETICAL);
    assert_int_equal(dt_kind_info(DT_KIND_SLUR)->counts,
                     DT_COUNTS_NEGATED | DT_COUNTS_HYPOTHETICAL | DT_COUNTS_OTHERS);
    assert_int_equal(dt_kind_info(DT_KIND_LEAK)->counts, 15);
    assert_string_equal(dt_kind_info(DT_KIND_LEAK)->name.ptr, "leak");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kind_find__knows_both_kinds_of_shouting),
        cmocka_unit_test(test_kind_find__keeps_to_the_role),
        cmocka_unit_test(test_kind_info__reads_the_letters_of_scopes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
