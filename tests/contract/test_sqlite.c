/*
 * What the SQLite driver owes beyond the contract: a word for every file that is not what it should
 * be, stores of older schemas, locks of others, copies.
 */
#include "fixture.h"
#include "sqlite_store.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_ROOM = PLACE_BYTES + 32 };

static void path_in(const struct fixture *f, const char *name, char *out)
{
    snprintf(out, PATH_ROOM, "%s/%s", f->place, name);
}

static enum dt_status open_path(struct fixture *f, const char *path, enum dt_sqlite_mode mode,
                                struct dt_store **out)
{
    const struct dt_sqlite_options options = {.path = path, .mode = mode, .busy_ms = 50};
    return dt_store_sqlite_open(&options, NULL, out, &f->err);
}

static void write_file(const char *path, const void *bytes, size_t len)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, len, file), len);
    fclose(file);
}

/* Runs SQL on a file of its own. */
static void run_sql(const char *path, const char *sql)
{
    sqlite3 *db;
    char *words = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, &words) != SQLITE_OK)
        fail_msg("%s", words);
    sqlite3_close(db);
}

static void test_open__has_a_word_for_every_wrong_path(void **state)
{
    struct fixture *f = *state;
    struct dt_store *store = NULL;
    char path[PATH_ROOM], inside[PATH_ROOM + 8];
    path_in(f, "none.db", path);
    assert_int_equal(open_path(f, path, DT_SQLITE_WRITE, &store), DT_NOT_FOUND);
    assert_non_null(strstr(f->err.message, "there is no database"));
    assert_int_equal(open_path(f, path, DT_SQLITE_READ, &store), DT_NOT_FOUND);
    assert_int_equal(access(path, F_OK), -1);
    snprintf(inside, sizeof inside, "%s/x.db", path);
    assert_int_equal(open_path(f, inside, DT_SQLITE_CREATE, &store), DT_NOT_FOUND);
    assert_non_null(strstr(f->err.message, "no folder"));
    assert_int_equal(open_path(f, f->place, DT_SQLITE_CREATE, &store), DT_INVALID);
    assert_int_equal(open_path(f, "", DT_SQLITE_CREATE, &store), DT_INVALID);
    path_in(f, "empty.db", path);
    write_file(path, "", 0);
    assert_int_equal(open_path(f, path, DT_SQLITE_WRITE, &store), DT_FORMAT);
    assert_non_null(strstr(f->err.message, "empty"));
    snprintf(inside, sizeof inside, "%s/x.db", path);
    assert_int_equal(open_path(f, inside, DT_SQLITE_CREATE, &store), DT_IO);
    assert_null(store);
}

static void test_open__leaves_what_is_not_its_own(void **state)
{
    struct fixture *f = *state;
    struct dt_store *store = NULL;
    char path[PATH_ROOM];
    static char text[8192];
    static const struct {
        const char *sql, *words;
    } others[] = {
        {"CREATE TABLE notes (x)", "another program"},
        {"PRAGMA application_id = 77", "another program"},
        {"CREATE TABLE t (x); PRAGMA application_id = 1684370533; PRAGMA user_version = 4",
         "newer detente"},
        {"CREATE TABLE t (x); PRAGMA application_id = 1684370533", "no version"},
    };
    path_in(f, "text.db", path);
    memset(text, 'x', sizeof text);
    write_file(path, text, sizeof text);
    assert_int_equal(open_path(f, path, DT_SQLITE_CREATE, &store), DT_FORMAT);
    assert_non_null(strstr(f->err.message, "no database"));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct stat before, after;
        char name[16];
        snprintf(name, sizeof name, "other-%zu.db", i);
        path_in(f, name, path);
        run_sql(path, others[i].sql);
        assert_int_equal(stat(path, &before), 0);
        assert_int_equal(open_path(f, path, DT_SQLITE_CREATE, &store), DT_FORMAT);
        if (!strstr(f->err.message, others[i].words) || !strstr(f->err.message, name))
            fail_msg("other %zu: %s", i, f->err.message);
        assert_int_equal(stat(path, &after), 0);
        assert_int_equal(before.st_size, after.st_size);
        assert_int_equal(before.st_mtim.tv_nsec, after.st_mtim.tv_nsec);
    }
}

static void test_open__finds_a_file_cut_short(void **state)
{
    struct fixture *f = *state;
    struct dt_store *store = NULL;
    struct dt_page page;
    char path[PATH_ROOM];
    for (int i = 0; i < 40; i++)
        say(f, "acme", "c", "a turn that takes some room, so that there is something to cut");
    dt_store_close(f->store);
    path_in(f, "store.db", path);
    struct stat whole;
    assert_int_equal(stat(path, &whole), 0);
    /* at every page: it does not open, or what is missing is said when it is read */
    for (off_t size = whole.st_size - 4096; size >= 0; size -= 4096) {
        assert_int_equal(truncate(path, size), 0);
        enum dt_status status = open_path(f, path, DT_SQLITE_WRITE, &store);
        if (status == DT_OK) {
            status = dt_store_read(store, &(struct dt_read){.order = DT_READ_STORE}, &f->arena,
                                   &page, &f->err);
            if (status == DT_OK)
                status = dt_store_check(store, &f->err);
            dt_store_close(store);
        }
        assert_int_equal(status, DT_FORMAT);
    }
    unlink(path);
    f->store = NULL;
    open_store(f);
}

static void test_open__for_reading_changes_nothing(void **state)
{
    struct fixture *f = *state;
    struct dt_store *store;
    struct dt_appended appended;
    char path[PATH_ROOM];
    path_in(f, "store.db", path);
    say(f, "acme", "c", "hello");
    dt_store_close(f->store);
    assert_ok(open_path(f, path, DT_SQLITE_READ, &store), &f->err);
    f->store = store;
    assert_int_equal(head_of(f), 1);
    struct dt_event event = turn_event(&f->arena, "agent", V("no"));
    assert_int_equal(append_one(f, "acme", "c", &event, 1, "", &appended), DT_DENIED);
    assert_int_equal(dt_store_scrub(f->store, &f->err), DT_DENIED);
    reopen(f);
    assert_int_equal(head_of(f), 1);
}

static void test_file__is_its_owners_alone(void **state)
{
    struct fixture *f = *state;
    struct stat there;
    char path[PATH_ROOM];
    path_in(f, "store.db", path);
    say(f, "acme", "c", "hello");
    assert_int_equal(stat(path, &there), 0);
    assert_int_equal(there.st_mode & 0777, 0600);
    path_in(f, "store.db-wal", path);
    assert_int_equal(stat(path, &there), 0);
    assert_int_equal(there.st_mode & 0777, 0600);
}

static void test_append__waits_for_others_and_recovers(void **state)
{
    struct fixture *f = *state;
    struct dt_appended appended;
    char path[PATH_ROOM];
    sqlite3 *other;
    path_in(f, "store.db", path);
    dt_store_close(f->store);
    assert_ok(open_path(f, path, DT_SQLITE_WRITE, &f->store), &f->err);
    struct dt_event event = turn_event(&f->arena, "agent", V("hello"));
    assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(append_one(f, "acme", "c", &event, 0, "", &appended), DT_UNAVAILABLE);
    assert_non_null(strstr(f->err.message, "another program"));
    assert_int_equal(head_of(f), 0); /* reading goes on */
    assert_int_equal(sqlite3_exec(other, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(other);
    assert_ok(append_one(f, "acme", "c", &event, 0, "", &appended), &f->err);
}

static void test_events__cannot_be_changed_by_sql(void **state)
{
    struct fixture *f = *state;
    static const char *const attempts[] = {
        "DELETE FROM events", "UPDATE events SET actor = 'somebody'",
        "UPDATE events SET body = CAST('{}' AS BLOB)", "UPDATE events SET body = NULL, at = 0",
        "UPDATE events SET position = 9"};
    char path[PATH_ROOM];
    sqlite3 *db;
    path_in(f, "store.db", path);
    say(f, "acme", "c", "hello");
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++)
        assert_int_equal(sqlite3_exec(db, attempts[i], NULL, NULL, NULL), SQLITE_CONSTRAINT);
    sqlite3_close(db);
}

static void test_read__tells_of_events_cut_out(void **state)
{
    struct fixture *f = *state;
    struct dt_page page;
    char path[PATH_ROOM];
    path_in(f, "store.db", path);
    for (int i = 0; i < 5; i++)
        say(f, "acme", "c", "hello");
    run_sql(path, "DROP TRIGGER events_are_kept; DELETE FROM events WHERE position = 3");
    assert_int_equal(dt_store_read(f->store, &(struct dt_read){.order = DT_READ_STORE}, &f->arena,
                                   &page, &f->err),
                     DT_FORMAT);
    assert_non_null(strstr(f->err.message, "event 3 is missing"));
}

/* Loads tests/contract/fixtures/schema-N.sql into a file. */
static void load_fixture(int version, const char *path)
{
    char name[1024], *sql;
    snprintf(name, sizeof name, "%s/tests/contract/fixtures/schema-%d.sql",
             getenv("DETENTE_SOURCE"), version);
    FILE *file = fopen(name, "rb");
    if (!file)
        fail_msg("%s is not there", name);
    sql = calloc(1, 65536);
    assert_non_null(sql);
    assert_true(fread(sql, 1, 65535, file) > 0);
    fclose(file);
    run_sql(path, sql);
    free(sql);
}

static void test_upgrade__reads_every_older_schema(void **state)
{
    struct fixture *f = *state;
    dt_store_close(f->store);
    f->store = NULL;
    for (int version = 1; version <= 2; version++) {
        char name[32], path[PATH_ROOM];
        struct dt_store *store;
        struct dt_appended appended;
        struct dt_conversation_head head;
        snprintf(name, sizeof name, "schema-%d.db", version);
        path_in(f, name, path);
        load_fixture(version, path);
        assert_int_equal(open_path(f, path, DT_SQLITE_READ, &store), DT_UNAVAILABLE);
        assert_non_null(strstr(f->err.message, "older detente"));
        assert_ok(open_path(f, path, DT_SQLITE_WRITE, &store), &f->err);
        f->store = store;
        struct dt_page page = read_page(f, &(struct dt_read){.order = DT_READ_STORE});
        assert_int_equal(page.count, 5);
        assert_view(page.events[0].body,
                    "{\"role\":\"customer\",\"text\":\"Where is my parcel?\"}");
        assert_true(page.events[2].erased);
        assert_ok(dt_store_conversation(store, V("bolt"), V("c-1"), &head, &f->err), &f->err);
        assert_true(head.held);
        struct dt_event event = turn_event(&f->arena, "agent", V("hello"));
        assert_ok(append_one(f, "acme", "c-1", &event, 7, "request-1", &appended), &f->err);
        assert_true(appended.duplicate);
        assert_int_equal(appended.position, 4);
        assert_int_equal(say(f, "acme", "c-1", "new").position, 6);
        assert_ok(dt_store_check(store, &f->err), &f->err);
        dt_store_close(store);
        f->store = NULL;
        assert_ok(open_path(f, path, DT_SQLITE_READ, &store), &f->err); /* it is of today now */
        dt_store_close(store);
    }
    open_store(f);
}

static void note_progress(void *context, uint64_t done, uint64_t total)
{
    ++*(unsigned *)context;
}

static void test_backup__is_a_store_of_its_own(void **state)
{
    struct fixture *f = *state;
    char path[PATH_ROOM], partial[PATH_ROOM + 16];
    struct stat there;
    unsigned calls = 0;
    struct dt_store *original = f->store;
    for (int i = 0; i < 400; i++)
        say(f, "acme", "c", "a turn that takes some room, so that there is something to copy");
    path_in(f, "copy.db", path);
    snprintf(partial, sizeof partial, "%s.partial", path);
    write_file(partial, "left by a copy that was killed", 30);
    assert_ok(dt_store_backup(f->store, path, note_progress, &calls, &f->err), &f->err);
    assert_true(calls > 0);
    assert_int_equal(access(partial, F_OK), -1);
    assert_int_equal(stat(path, &there), 0);
    assert_int_equal(there.st_mode & 0777, 0600);
    assert_int_equal(dt_store_backup(f->store, path, NULL, NULL, &f->err), DT_CONFLICT);
    say(f, "acme", "c", "after the copy");
    assert_ok(open_path(f, path, DT_SQLITE_WRITE, &f->store), &f->err);
    assert_int_equal(head_of(f), 400);
    assert_ok(dt_store_check(f->store, &f->err), &f->err);
    assert_int_equal(say(f, "acme", "c", "in the copy").position, 401);
    dt_store_close(f->store);
    f->store = original;
    path_in(f, "no/such/folder.db", path);
    assert_int_equal(dt_store_backup(f->store, path, NULL, NULL, &f->err), DT_NOT_FOUND);
}

/* Whether the bytes stand anywhere in the files of the place. */
static bool is_somewhere(const struct fixture *f, const char *const *names, const char *canary)
{
    size_t len = strlen(canary);
    for (size_t i = 0; names[i]; i++) {
        char path[PATH_ROOM];
        path_in(f, names[i], path);
        FILE *file = fopen(path, "rb");
        if (!file)
            continue;
        fseek(file, 0, SEEK_END);
        long size = ftell(file);
        rewind(file);
        char *bytes = malloc((size_t)size + 1);
        assert_non_null(bytes);
        assert_int_equal(fread(bytes, 1, (size_t)size, file), size);
        fclose(file);
        bool found = false;
        for (long at = 0; !found && at + (long)len <= size; at++)
            found = memcmp(bytes + at, canary, len) == 0;
        free(bytes);
        if (found)
            return true;
    }
    return false;
}

static void test_erase__leaves_no_byte_in_the_files(void **state)
{
    struct fixture *f = *state;
    static const char *const files[] = {"store.db", "store.db-wal", "store.db-shm", "copy.db",
                                        NULL};
    static const char canary[] = "4 Elm Street, third floor";
    struct dt_appended appended;
    char path[PATH_ROOM], conversation[32];
    for (int i = 0; i < 600; i++) { /* so that pages are split and rows move about */
        snprintf(conversation, sizeof conversation, "c-%d", i % 20);
        say(f, "acme", i % 3 ? conversation : "dana", i % 3 ? "somebody else's words" : canary);
    }
    assert_true(is_somewhere(f, files, canary));
    const struct dt_erase erase = {.tenant = V("acme"),
                                   .conversation = V("dana"),
                                   .at = NOW,
                                   .actor = V("agent:9"),
                                   .ground = V("request")};
    assert_ok(dt_store_erase(f->store, &erase, &appended, &f->err), &f->err);
    assert_ok(dt_store_scrub(f->store, &f->err), &f->err);
    assert_false(is_somewhere(f, files, canary));
    path_in(f, "copy.db", path);
    assert_ok(dt_store_backup(f->store, path, NULL, NULL, &f->err), &f->err);
    assert_false(is_somewhere(f, files, canary));
    assert_true(is_somewhere(f, files, "somebody else's words"));
    dt_store_close(f->store);
    assert_false(is_somewhere(f, files, canary));
    f->store = NULL;
    open_store(f);
    assert_ok(dt_store_check(f->store, &f->err), &f->err);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_open__has_a_word_for_every_wrong_path),
        CASE(test_open__leaves_what_is_not_its_own),
        CASE(test_open__finds_a_file_cut_short),
        CASE(test_open__for_reading_changes_nothing),
        CASE(test_file__is_its_owners_alone),
        CASE(test_append__waits_for_others_and_recovers),
        CASE(test_events__cannot_be_changed_by_sql),
        CASE(test_read__tells_of_events_cut_out),
        CASE(test_upgrade__reads_every_older_schema),
        CASE(test_backup__is_a_store_of_its_own),
        CASE(test_erase__leaves_no_byte_in_the_files),
    };
    driver_under_test = find_driver("sqlite");
    if (access("/dev/shm", W_OK) == 0)
        setenv("TMPDIR", "/dev/shm", 0);
    return cmocka_run_group_tests_name("sqlite", tests, NULL, NULL);
}
