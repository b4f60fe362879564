/* Limits: allowances, their return, clocks that step, tables that are full; against a plain twin.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "limits.h"

#include <stdio.h>
#include <stdlib.h>

#define NOW INT64_C(1773325200000)

static const uint8_t hash_key[16] = "0123456789abcde";

static struct dt_limits *limits_of(uint32_t at_once, uint32_t period_ms, uint32_t places)
{
    const struct dt_limits_options options = {at_once, period_ms, places, hash_key};
    struct dt_limits *limits;
    struct dt_error err;
    assert_int_equal(dt_limits_create(&options, &limits, &err), DT_OK);
    return limits;
}

static void test_limits__give_an_allowance_then_one_a_period(void **state)
{
    struct dt_limits *limits = limits_of(3, 10000, 0);
    struct dt_view a = DT_VIEW("a"), b = DT_VIEW("b");
    for (int i = 0; i < 3; i++)
        assert_int_equal(dt_limits_take(limits, a, NOW), 0);
    assert_int_equal(dt_limits_take(limits, a, NOW), 10);
    assert_int_equal(dt_limits_take(limits, a, NOW + 1), 10);
    assert_int_equal(dt_limits_take(limits, a, NOW + 9001), 1);
    assert_int_equal(dt_limits_take(limits, b, NOW), 0);
    assert_int_equal(dt_limits_take(limits, a, NOW + 10000), 0);
    assert_int_equal(dt_limits_take(limits, a, NOW + 10000), 10);
    for (int i = 0; i < 3; i++)
        assert_int_equal(dt_limits_take(limits, a, NOW + 60000), 0);
    assert_int_equal(dt_limits_take(limits, a, NOW + 60000), 10);
    dt_limits_give(limits, a, NOW + 60000);
    assert_int_equal(dt_limits_take(limits, a, NOW + 60000), 0);
    assert_int_equal(dt_limits_take(limits, a, NOW + 60000), 10);
    dt_limits_clear(limits, a);
    for (int i = 0; i < 3; i++)
        assert_int_equal(dt_limits_take(limits, a, NOW + 60000), 0);
    assert_true(dt_limits_take(limits, a, NOW + 60000) > 0);
    dt_limits_destroy(limits);
}

static void test_limits__make_nobody_wait_for_a_clock_that_stepped_back(void **state)
{
    struct dt_limits *limits = limits_of(2, 10000, 0);
    struct dt_view a = DT_VIEW("a");
    assert_int_equal(dt_limits_take(limits, a, NOW), 0);
    assert_int_equal(dt_limits_take(limits, a, NOW), 0);
    assert_int_equal(dt_limits_take(limits, a, NOW - DT_MS_PER_DAY), 10);
    assert_int_equal(dt_limits_take(limits, a, NOW - DT_MS_PER_DAY + 10000), 0);
    dt_limits_destroy(limits);
}

/* Buckets of tokens, one a key, as one would write them down. */
static void test_limits__agree_with_buckets(void **state)
{
    enum { KEYS = 5, STEPS = 20000, AT_ONCE = 4, PERIOD = 1000 };
    struct dt_limits *limits = limits_of(AT_ONCE, PERIOD, 0);
    struct {
        int64_t tokens_ms;
        dt_instant at;
    } buckets[KEYS];
    uint32_t seed = 7;
    dt_instant now = NOW;
    unsigned refused = 0;
    for (int i = 0; i < KEYS; i++) {
        buckets[i].tokens_ms = AT_ONCE * PERIOD;
        buckets[i].at = now;
    }
    for (int i = 0; i < STEPS; i++) {
        seed = seed * 1664525 + 1013904223;
        unsigned key = seed >> 24 & 7;
        char name = (char)('a' + key % KEYS);
        now += seed >> 16 & 255;
        key %= KEYS;
        int64_t tokens = buckets[key].tokens_ms + (now - buckets[key].at);
        tokens = tokens > AT_ONCE * PERIOD ? AT_ONCE * PERIOD : tokens;
        bool goes = tokens >= PERIOD;
        buckets[key].tokens_ms = goes ? tokens - PERIOD : tokens;
        buckets[key].at = now;
        refused += !goes;
        assert_int_equal(dt_limits_take(limits, (struct dt_view){&name, 1}, now) == 0, goes);
    }
    assert_true(refused > STEPS / 100);
    dt_limits_destroy(limits);
}

/* More keys than places: whoever is limited stays so as long as others come and go once. */
static void test_limits__forget_first_what_matters_least(void **state)
{
    struct dt_limits *limits = limits_of(3, 10000, 64);
    struct dt_view target = DT_VIEW("target");
    char name[16];
    for (int i = 0; i < 3; i++)
        assert_int_equal(dt_limits_take(limits, target, NOW), 0);
    for (int i = 0; i < 5000; i++) {
        snprintf(name, sizeof name, "%d", i);
        dt_limits_take(limits, dt_view_of(name), NOW);
    }
    assert_true(dt_limits_take(limits, target, NOW) > 0);
    dt_limits_destroy(limits);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_limits__give_an_allowance_then_one_a_period),
        cmocka_unit_test(test_limits__make_nobody_wait_for_a_clock_that_stepped_back),
        cmocka_unit_test(test_limits__agree_with_buckets),
        cmocka_unit_test(test_limits__forget_first_what_matters_least),
    };
    return cmocka_run_group_tests_name("limits", tests, NULL, NULL);
}
