/* Limits by address. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "turnstile.h"

#include <stdio.h>

#define NOW INT64_C(1773325200000)

static const struct dt_turnstile_rule rule = {"test", 3, 6}, other_rule = {"other", 1, 1};

static int enter(void **state)
{
    struct dt_turnstile *turnstile;
    struct dt_error err;
    assert_int_equal(dt_turnstile_create(&turnstile, &err), DT_OK);
    *state = turnstile;
    return 0;
}

static int leave(void **state)
{
    dt_turnstile_destroy(*state);
    return 0;
}

static bool take(void **state, const struct dt_turnstile_rule *of, const char *address,
                 dt_instant at, uint32_t *seconds)
{
    return dt_turnstile_take(*state, of, dt_view_of(address), at, seconds);
}

static void test_take__lets_a_burst_through_and_then_a_few(void **state)
{
    uint32_t seconds;
    for (int i = 0; i < 3; i++)
        assert_true(take(state, &rule, "192.0.2.1", NOW, &seconds));
    assert_false(take(state, &rule, "192.0.2.1", NOW, &seconds));
    assert_in_range(seconds, 10, 11);
    assert_true(take(state, &rule, "192.0.2.2", NOW, &seconds));
    assert_true(take(state, &other_rule, "192.0.2.1", NOW, &seconds));
    assert_false(take(state, &rule, "192.0.2.1", NOW + 9 * DT_MS_PER_SECOND, &seconds));
    assert_true(take(state, &rule, "192.0.2.1", NOW + 11 * DT_MS_PER_SECOND, &seconds));
    assert_false(take(state, &rule, "192.0.2.1", NOW + 11 * DT_MS_PER_SECOND, &seconds));
    for (int i = 0; i < 3; i++)
        assert_true(take(state, &rule, "192.0.2.1", NOW + 400 * DT_MS_PER_DAY, &seconds));
    assert_false(take(state, &rule, "192.0.2.1", NOW + 400 * DT_MS_PER_DAY, &seconds));
}

static void test_take__bears_a_clock_that_steps_back(void **state)
{
    uint32_t seconds;
    for (int i = 0; i < 3; i++)
        assert_true(take(state, &rule, "192.0.2.1", NOW, &seconds));
    assert_false(take(state, &rule, "192.0.2.1", NOW - DT_MS_PER_DAY, &seconds));
    assert_true(take(state, &rule, "192.0.2.1", NOW - DT_MS_PER_DAY + DT_MS_PER_MINUTE, &seconds));
}

static void test_take__counts_a_household_once(void **state)
{
    uint32_t seconds;
    char address[64];
    for (int i = 0; i < 3; i++) {
        snprintf(address, sizeof address, "2001:db8:1:2::%x", (unsigned)i);
        assert_true(take(state, &rule, address, NOW, &seconds));
    }
    assert_false(take(state, &rule, "2001:db8:1:2:ffff::1", NOW, &seconds));
    assert_true(take(state, &rule, "2001:db8:1:3::1", NOW, &seconds));
    /* addresses of IPv4 written as IPv6 are no household */
    for (int i = 0; i < 8; i++) {
        snprintf(address, sizeof address, "::ffff:192.0.2.%d", i);
        assert_true(take(state, &rule, address, NOW, &seconds));
    }
}

static void test_take__is_not_worn_out_by_many_addresses(void **state)
{
    uint32_t seconds;
    char address[64];
    for (unsigned i = 0; i < 200000; i++) {
        snprintf(address, sizeof address, "10.%u.%u.%u", i >> 16, i >> 8 & 255, i & 255);
        assert_true(take(state, &rule, address, NOW, &seconds));
    }
    assert_true(dt_turnstile_take(NULL, &rule, DT_VIEW("x"), NOW, &seconds));
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_take__lets_a_burst_through_and_then_a_few),
        CASE(test_take__bears_a_clock_that_steps_back),
        CASE(test_take__counts_a_household_once),
        CASE(test_take__is_not_worn_out_by_many_addresses),
    };
    return cmocka_run_group_tests_name("turnstile", tests, NULL, NULL);
}
