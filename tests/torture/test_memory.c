/*
 * Memory runs out at every allocation of a store's life, SQLite's included, once, and once and ever
 * after: no crash, no leak, no acknowledged event lost, none that was refused.
 *
 * `make test` takes every n-th place of many thousand, another set with every SEED; EVERY=1 (make
 * torture) takes them all.
 */
#include "allocations.h"
#include "scenario.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { EVERY = 23 };

static uint64_t number_of(const char *name, uint64_t usual)
{
    const char *text = getenv(name);
    return text ? strtoull(text, NULL, 10) : usual;
}

static uint64_t sweep(bool ever_after, uint64_t *places_out)
{
    struct scenario scenario;
    uint64_t every = number_of("EVERY", EVERY), start = number_of("SEED", 1) % every;
    uint64_t injected = 0;
    allocations_fail(0, false);
    scenario_run(&scenario, NULL);
    *places_out = allocations_count();
    assert_null(scenario_judge(&scenario));
    int64_t before = allocations_live();
    for (uint64_t at = 1 + start; at <= *places_out; at += every) {
        allocations_fail(at, ever_after);
        scenario_run(&scenario, NULL);
        uint64_t now = allocations_failed();
        allocations_fail(0, false);
        const char *wrong = scenario_judge(&scenario);
        if (wrong)
            fail_msg("allocation %" PRIu64 "%s: %s (%s)", at, ever_after ? " and ever after" : "",
                     wrong, scenario.words);
        int64_t left = allocations_live();
        if (left > before)
            fail_msg("allocation %" PRIu64 "%s: %" PRId64 " blocks leaked (%s)", at,
                     ever_after ? " and ever after" : "", left - before, scenario.words);
        injected += now;
    }
    return injected;
}

static void test_memory__runs_out_anywhere(void **state)
{
    uint64_t places;
    uint64_t once = sweep(false, &places), after = sweep(true, &places);
    print_message("# %" PRIu64 " allocations; %" PRIu64 " failed alone, %" PRIu64
                  " with all that followed\n",
                  places, once, after);
    assert_true(once > 0 && after > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_memory__runs_out_anywhere)};
    if (access("/dev/shm", W_OK) == 0)
        setenv("TMPDIR", "/dev/shm", 0);
    return cmocka_run_group_tests_name("memory", tests, NULL, NULL);
}
