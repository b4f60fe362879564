/*
 * Every call to the disk fails once, and once and ever after: no crash, no acknowledged event lost,
 * none that was refused, a failed sync of the store stops writing for good. How many faults were
 * really injected is printed, and must not be none.
 */
#include "disk.h"
#include "scenario.h"
#include "sqlite_store.h"

#include <inttypes.h>
#include <sqlite3.h>
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

/* The judge of these tests is not blind: a store that lost something, doubled something, or has
 * what it refused, is found out. */
static void test_judge__sees_what_is_wrong(void **state)
{
    static const struct {
        const char *sql;       /* done to the store behind its back */
        enum dt_status answer; /* what the first append is said to have been answered */
        const char *verdict;
    } rows[] = {
        {"", DT_OK, NULL},
        {"", DT_UNCERTAIN, NULL},
        {"", DT_IO, "refused"},
        {"DROP TRIGGER events_are_kept; DELETE FROM events WHERE position = 7", DT_OK, "missing"},
        {"DROP TRIGGER events_are_kept; DELETE FROM events WHERE position >= 5", DT_OK, "missing"},
        {"DROP TRIGGER events_stay; UPDATE events SET body = (SELECT body FROM events WHERE "
         "position = 1) WHERE position = 3",
         DT_OK, "twice"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct scenario scenario;
        sqlite3 *db;
        scenario_run(&scenario, NULL);
        assert_int_equal(sqlite3_open(scenario.path, &db), SQLITE_OK);
        assert_int_equal(sqlite3_exec(db, rows[i].sql, NULL, NULL, NULL), SQLITE_OK);
        sqlite3_close(db);
        scenario.turns[0] = rows[i].answer;
        const char *verdict = scenario_judge(&scenario);
        if (!verdict != !rows[i].verdict || (verdict && !strstr(verdict, rows[i].verdict)))
            fail_msg("row %zu: %s", i, verdict ? verdict : "nothing was found");
    }
}

/* A disk with no room left refuses writes and says so; once there is room again, all goes on. */
static void test_disk__that_was_full_is_used_again(void **state)
{
    char place[PLACE_BYTES], path[PLACE_BYTES + 16];
    struct fixture f = {.driver = NULL};
    struct dt_appended appended;
    make_place(place);
    dt_arena_init(&f.arena);
    snprintf(path, sizeof path, "%s/store.db", place);
    const struct dt_sqlite_options options = {
        .path = path, .mode = DT_SQLITE_CREATE, .vfs = DISK_NAME};
    assert_ok(dt_store_sqlite_open(&options, NULL, &f.store, &f.err), &f.err);
    struct dt_event event = turn_event(&f.arena, "customer", V("hello"));
    assert_ok(append_one(&f, "acme", "c", &event, 0, "", &appended), &f.err);
    disk_fail(1u << DISK_WRITE, 1, true, true);
    for (int i = 0; i < 20; i++) {
        assert_int_equal(append_one(&f, "acme", "c", &event, 1, "", &appended), DT_IO);
        assert_non_null(strstr(f.err.message, "disk is full; nothing was written"));
        assert_int_equal(head_of(&f), 1);
    }
    assert_true(disk_failures() >= 20);
    disk_fail(0, 0, false, false);
    assert_ok(append_one(&f, "acme", "c", &event, 1, "", &appended), &f.err);
    assert_ok(dt_store_check(f.store, &f.err), &f.err);
    dt_store_close(f.store);
    dt_arena_finish(&f.arena);
    remove_place(place);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_judge__sees_what_is_wrong),
        cmocka_unit_test(test_disk__fails_at_every_call),
        cmocka_unit_test(test_disk__that_was_full_is_used_again),
    };
    if (access("/dev/shm", W_OK) == 0)
        setenv("TMPDIR", "/dev/shm", 0);
    disk_register();
    return cmocka_run_group_tests_name("disk", tests, NULL, NULL);
}
