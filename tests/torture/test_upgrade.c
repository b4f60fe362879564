/*
 * Stores of older schemas are brought up to date while the disk fails at every call, and while the
 * power is cut at every sync: afterwards they open, are of today, and have every event.
 */
#include "disk.h"
#include "fixture.h"
#include "sqlite_store.h"

#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { OLDEST = 1, NEWEST_OLD = 2, EVENTS = 5, PATH_ROOM = PLACE_BYTES + 16, VARIANTS = 5 };

static void load_fixture(int version, const char *path, const char *vfs)
{
    static char sql[65536];
    char name[1024];
    sqlite3 *db;
    snprintf(name, sizeof name, "%s/tests/contract/fixtures/schema-%d.sql",
             getenv("DETENTE_SOURCE"), version);
    FILE *file = fopen(name, "rb");
    if (!file)
        fail_msg("%s is not there", name);
    size_t len = fread(sql, 1, sizeof sql - 1, file);
    sql[len] = '\0';
    fclose(file);
    assert_int_equal(sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs),
                     SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "BEGIN", NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static enum dt_status open_path(const char *path, const char *vfs, struct dt_store **out,
                                struct dt_error *err)
{
    const struct dt_sqlite_options options = {
        .path = path, .mode = DT_SQLITE_WRITE, .vfs = vfs, .busy_ms = 20};
    return dt_store_sqlite_open(&options, NULL, out, err);
}

/* NULL if the store is of today and whole. */
static const char *judge(const char *path)
{
    static struct dt_error err;
    struct dt_store *store;
    struct dt_store_stats stats;
    if (open_path(path, NULL, &store, &err) != DT_OK)
        return err.message;
    const char *wrong = NULL;
    if (dt_store_stats(store, &stats, &err) != DT_OK || dt_store_check(store, &err) != DT_OK)
        wrong = err.message;
    else if (stats.events != EVENTS)
        wrong = "events are missing";
    dt_store_close(store);
    return wrong;
}

static void test_upgrade__survives_a_disk_that_fails(void **state)
{
    const unsigned kinds = 1u << DISK_OPEN | 1u << DISK_READ | 1u << DISK_WRITE | 1u << DISK_SYNC |
                           1u << DISK_TRUNCATE | 1u << DISK_SIZE | 1u << DISK_SHM;
    uint64_t injected = 0;
    for (int version = OLDEST; version <= NEWEST_OLD; version++)
        for (int after = 0; after < 2; after++)
            for (uint64_t at = 1, now = 1; now > 0; at++) {
                char place[PLACE_BYTES], path[PATH_ROOM];
                struct dt_store *store;
                struct dt_error err;
                make_place(place);
                snprintf(path, sizeof path, "%s/store.db", place);
                load_fixture(version, path, NULL);
                disk_fail(kinds, at, after, false);
                if (open_path(path, DISK_NAME, &store, &err) == DT_OK)
                    dt_store_close(store);
                now = disk_failures();
                disk_fail(0, 0, false, false);
                const char *wrong = judge(path);
                if (wrong)
                    fail_msg("schema %d, call %" PRIu64 ": %s", version, at, wrong);
                injected += now;
                remove_place(place);
            }
    print_message("# %" PRIu64 " faults injected\n", injected);
    assert_true(injected > 100);
}

static uint64_t cuts;

static void cut(void *context)
{
    for (uint64_t variant = 0; variant < VARIANTS; variant++) {
        char folder[PLACE_BYTES], path[PATH_ROOM];
        make_place(folder);
        snprintf(path, sizeof path, "%s/store.db", folder);
        disk_cut(folder, variant < 2 ? variant : cuts * VARIANTS + variant);
        const char *wrong = judge(path);
        if (wrong)
            fail_msg("cut %" PRIu64 ", variant %" PRIu64 ": %s", cuts, variant, wrong);
        remove_place(folder);
    }
    cuts++;
}

static void no_cut(void *context)
{
}

static void test_upgrade__survives_a_power_cut(void **state)
{
    for (int version = OLDEST; version <= NEWEST_OLD; version++) {
        char place[PLACE_BYTES], path[PATH_ROOM];
        struct dt_store *store;
        struct dt_error err;
        make_place(place);
        snprintf(path, sizeof path, "%s/store.db", place);
        disk_remember(no_cut, NULL);
        load_fixture(version, path, DISK_NAME);
        disk_remember(cut, NULL);
        assert_ok(open_path(path, DISK_NAME, &store, &err), &err);
        dt_store_close(store);
        disk_forget();
        remove_place(place);
    }
    print_message("# %" PRIu64 " cuts\n", cuts);
    assert_true(cuts > 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_upgrade__survives_a_disk_that_fails),
        cmocka_unit_test(test_upgrade__survives_a_power_cut),
    };
    if (access("/dev/shm", W_OK) == 0)
        setenv("TMPDIR", "/dev/shm", 0);
    disk_register();
    return cmocka_run_group_tests_name("upgrade", tests, NULL, NULL);
}
