#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "nearest.h"

static void test_nearest__is_what_was_meant(void **state)
{
    const struct dt_view names[] = {DT_VIEW("hours"), DT_VIEW("holidays"), DT_VIEW("port"),
                                           DT_VIEW("thresholds"), DT_VIEW("to")};
    static const struct {
        const char *word;
        int nearest;
    } cases[] = {
        {"horus", 0},  {"hoilidays", 1}, {"prot", 2},  {"treshhold", 3},
        {"ports", 2},  {"colour", -1},   {"", -1},     {"ot", 4},
        {"xyzzy", -1}, {"hours", 0},     {"xxxx", -1}, {"a word of more than thirty-two bytes", -1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        if (dt_nearest(dt_view_of(cases[i].word), names, 5) != cases[i].nearest)
            fail_msg("%s: %d", cases[i].word, dt_nearest(dt_view_of(cases[i].word), names, 5));
    assert_int_equal(dt_nearest(DT_VIEW("port"), names, 0), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_nearest__is_what_was_meant)};
    return cmocka_run_group_tests_name("nearest", tests, NULL, NULL);
}
