/*
 * Every call to the disk fails once, and once and ever after: no crash, no acknowledged event lost,
 * none that was refused, a failed sync of the store stops writing for good. How many faults were
 * really injected is printed, and must not be none.
 */
#include "disk.h"
#include "scenario.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const struct {
    const char *name;
    enum disk_call call;
    bool full;
} kinds[] = {
    {"open", DISK_OPEN, false},   {"read", DISK_READ, false},
    {"write", DISK_WRITE, false}, {"write, disk full", DISK_WRITE, true},
    {"sync", DISK_SYNC, false},   {"truncate", DISK_TRUNCATE, false},
    {"size", DISK_SIZE, false},   {"shared memory", DISK_SHM, false},
};

/* After a sync of the store failed, nothing may be acknowledged. */
static const char *judge_syncs(const struct scenario *scenario, bool ever_after)
{
    bool failed = false;
    for (int i = 0; i < SCENARIO_TURNS; i++) {
        if (failed && scenario->turns[i] == DT_OK)
            return "an append was acknowledged after a sync had failed";
        failed = failed || scenario->turns[i] == DT_UNCERTAIN;
    }
    if (failed && !scenario->stopped)
        return "writing has not stopped, or is not said to";
    return NULL;
}

static uint64_t sweep(size_t kind, bool ever_after)
{
    struct scenario scenario;
    uint64_t injected = 0;
    for (uint64_t at = 1;; at++) {
        disk_fail(1u << kinds[kind].call, at, ever_after, kinds[kind].full);
        scenario_run(&scenario, DISK_NAME);
        uint64_t now = disk_failures();
        disk_fail(0, 0, false, false);
        const char *wrong = NULL;
        if (kinds[kind].call == DISK_SYNC && scenario.opened == DT_OK)
            wrong = judge_syncs(&scenario, ever_after);
        const char *judged = scenario_judge(&scenario);
        if (wrong || judged)
            fail_msg("%s %" PRIu64 "%s: %s (%s)", kinds[kind].name, at,
                     ever_after ? " and ever after" : "", wrong ? wrong : judged, scenario.words);
        injected += now;
        if (now == 0)
            return injected;
    }
}

static void test_disk__fails_at_every_call(void **state)
{
    uint64_t all = 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        uint64_t once = sweep(i, false), after = sweep(i, true);
        print_message("# %s: %" PRIu64 " failed once, %" PRIu64 " with all that followed\n",
                      kinds[i].name, once, after);
        assert_true(once > 0);
        all += once + after;
    }
    print_message("# %" PRIu64 " faults injected\n", all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_disk__fails_at_every_call)};
    if (access("/dev/shm", W_OK) == 0)
        setenv("TMPDIR", "/dev/shm", 0);
    disk_register();
    return cmocka_run_group_tests_name("disk", tests, NULL, NULL);
}
