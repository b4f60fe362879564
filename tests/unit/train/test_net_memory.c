/*
 * Every allocation of a net's training fails once, by the linker's --wrap: the answer is DT_NOMEM,
 * nothing is appended, nothing leaks (which the sanitizer's build sees).
 */
#include "failing.h"
#include "small_net.h"

static void test_net_train__survives_each_failing_allocation(void **state)
{
    struct dt_rows rows;
    small_rows(&rows, 6);
    struct dt_net_plan plan = small_plan(&rows);
    plan.options.epochs = 1;
    enum dt_status status = DT_NOMEM;
    long n = 0;
    for (; status != DT_OK; n++) {
        struct dt_buf out;
        struct dt_error err = {0};
        dt_buf_init(&out);
        fail_allocation(n); /* those after it succeed: what follows must hold too */
        status = dt_net_train(&plan, &out, &err);
        allow_allocations();
        if (status != DT_OK && status != DT_NOMEM)
            fail_msg("allocation %ld: %s", n, err.message);
        if (status != DT_OK)
            assert_int_equal(out.len, 0);
        dt_buf_finish(&out);
    }
    assert_true(n > 50);
    dt_rows_finish(&rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_net_train__survives_each_failing_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
