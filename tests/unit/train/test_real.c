#include "check.h"

#include <stdbool.h>

#include "random.h"
#include "real.h"

#include <math.h>

/* libm is right to the last bit or nearly so: it may judge, it may not take part. */
static void test_exp__is_near_libm(void **state)
{
    for (float x = -87; x <= 87; x += 0.0137f)
        assert_near((double)dt_real_exp(x) / exp((double)x), 1, 4e-7);
    assert_true(dt_real_exp(-1e9f) > 0);
    assert_true(dt_real_exp(1e9f) < 1e38f);
}

static void test_sigmoid__is_near_libm_and_bounded(void **state)
{
    for (float x = -30; x <= 30; x += 0.011f)
        assert_near((double)dt_real_sigmoid(x), 1 / (1 + exp(-(double)x)), 2e-7);
    assert_true(dt_real_sigmoid(-1e9f) >= 0);
    assert_true(dt_real_sigmoid(1e9f) <= 1);
}

static void test_log_and_sqrt__are_near_libm(void **state)
{
    for (double x = 1e-9; x < 1e12; x *= 1.0173) {
        assert_near(dt_real_log(x), log(x), 1e-12);
        assert_near(dt_real_sqrt(x) / sqrt(x), 1, 1e-15);
    }
    assert_true(dt_real_sqrt(0) == 0);
    assert_true(dt_real_log(1) == 0);
}

static void test_random__gives_the_reference_numbers(void **state)
{
    /* Source: the reference implementation of splitmix64, seed 1234567. */
    static const uint64_t known[] = {UINT64_C(6457827717110365317), UINT64_C(3203168211198807973),
                                     UINT64_C(9817491932198370423)};
    struct dt_random random = {1234567};
    for (int i = 0; i < 3; i++)
        assert_true(dt_random_next(&random) == known[i]);
}

static void test_shuffle__keeps_every_number(void **state)
{
    enum { COUNT = 1000 };
    uint32_t numbers[COUNT], moved = 0;
    bool seen[COUNT] = {false};
    struct dt_random random = {1};
    for (uint32_t i = 0; i < COUNT; i++)
        numbers[i] = i;
    dt_random_shuffle(&random, numbers, COUNT);
    for (uint32_t i = 0; i < COUNT; i++) {
        assert_false(seen[numbers[i]]);
        seen[numbers[i]] = true;
        moved += numbers[i] != i;
    }
    assert_true(moved > COUNT * 9 / 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_exp__is_near_libm),
        cmocka_unit_test(test_sigmoid__is_near_libm_and_bounded),
        cmocka_unit_test(test_log_and_sqrt__are_near_libm),
        cmocka_unit_test(test_random__gives_the_reference_numbers),
        cmocka_unit_test(test_shuffle__keeps_every_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
