/*
 * Every allocation of a training fails once, by the linker's --wrap: the answer is DT_NOMEM,
 * nothing is written, nothing leaks (which the sanitizer's build sees).
 */
#include "failing.h"
#include "host.h"

static void test_train__survives_each_failing_allocation(void **state)
{
    struct dt_buf data;
    host_data(&data, 24);
    enum dt_status status = DT_NOMEM;
    long n = 0;
    for (; status; n++) {
        struct dt_buf out;
        struct dt_error err = {0};
        struct host host = {.data = dt_buf_view(&data)};
        dt_buf_init(&out);
        fail_allocations(n, true);
        status = host_train(&host, DT_SPLIT_COUNT, &out, &err);
        allow_allocations();
        if (status) {
            if (status != DT_NOMEM)
                fail_msg("allocation %ld: %s", n, err.message);
            assert_int_equal(out.len, 0);
        }
        host_finish(&host);
        dt_buf_finish(&out);
    }
    assert_true(n > 50);
    dt_buf_finish(&data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_train__survives_each_failing_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
