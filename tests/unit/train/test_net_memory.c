/*
 * Every allocation of a net's training fails once, by the linker's --wrap: the answer is DT_NOMEM,
 * nothing is appended, nothing leaks (which the sanitizer's build sees).
 */
#include "failing.h"
#include "small_net.h"

/* base: a net to read with the words of, or NULL. */
static void fail_each(const struct dt_net *base)
{
    struct dt_rows rows;
    small_rows(&rows, 6);
    struct dt_net_plan plan = small_plan(&rows);
    plan.options.epochs = 1;
    plan.base = base;
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
    assert_true(n > (base ? 30 : 50));
    dt_rows_finish(&rows);
}

static void test_net_train__survives_each_failing_allocation(void **state)
{
    fail_each(NULL);
}

static void test_net_train__survives_them_on_anothers_words(void **state)
{
    struct dt_buf section;
    struct dt_net base;
    small_net(&section);
    assert_int_equal(dt_net_view(dt_buf_view(&section), NULL, 0, &base, NULL), DT_OK);
    fail_each(&base);
    dt_buf_finish(&section);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_net_train__survives_each_failing_allocation),
        cmocka_unit_test(test_net_train__survives_them_on_anothers_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
