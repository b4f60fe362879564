/*
 * The power fails at every sync of a scenario, each time in several ways. Whatever had been
 * acknowledged by then must be there after the restart, the file must be whole, nothing may stand
 * there that was not appended, and the record of what is there must verify.
 *
 * The control is SQLite itself with synchronous=NORMAL under the same disk: it must be caught
 * losing what it acknowledged, or this test could not see a loss at all.
 */
#include "disk.h"
#include "fixture.h"
#include "record.h"
#include "sqlite_store.h"
#include "verify.h"

#include <inttypes.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { VARIANTS = 6, TURNS = 160, PATH_ROOM = PLACE_BYTES + 16, PADDING = 3000 };

struct outage {
    struct dt_keys *keys;    /* of the record */
    char place[PLACE_BYTES]; /* where the store lives */
    char path[PATH_ROOM];
    uint64_t acked;        /* positions up to this are acknowledged */
    uint64_t erased_until; /* 0, or the position of the acknowledged `erased` event */
    pthread_mutex_t lock;
    uint64_t cuts, images, lost, broken, verified;
    char first_trouble[512];
};

static void trouble(struct outage *outage, uint64_t *count, uint64_t variant, const char *what)
{
    if (!*outage->first_trouble)
        snprintf(outage->first_trouble, sizeof outage->first_trouble,
                 "cut %" PRIu64 ", variant %" PRIu64 ", %" PRIu64 " acknowledged: %s", outage->cuts,
                 variant, outage->acked, what);
    ++*count;
}

static void text_of(uint64_t position, char *out, size_t size)
{
    snprintf(out, size, "turn %" PRIu64 " of the scenario", position);
}

static void found(void *context, const struct dt_finding *finding)
{
    struct outage *outage = context;
    trouble(outage, &outage->broken, 0, finding->text);
}

/* The record of an image, from its first entry to its last. */
static void look_at_record(struct outage *outage, const struct dt_record *record,
                           struct dt_store *store, uint64_t variant)
{
    struct dt_verify_options options = {.found = found, .context = outage};
    struct dt_verified verified;
    struct dt_error err;
    uint64_t head;
    enum dt_status status = dt_store_head(store, &head, &err);
    if (status == DT_OK && head > 0)
        status = dt_store_verify(record, store, V("acme"), &options, &verified, &err);
    if (status != DT_OK)
        trouble(outage, &outage->broken, variant, err.message);
    else if (head > 0)
        outage->verified += verified.events;
}

/* Looks at every event of an image. Expected: turn n at position n, with its own text, unless it
 * was erased; nothing acknowledged is missing. */
static void look_at_store(struct outage *outage, struct dt_store *store, uint64_t variant)
{
    struct dt_arena arena;
    struct dt_error err;
    struct dt_page page;
    struct dt_read read = {.order = DT_READ_STORE};
    uint64_t head = 0;
    char text[64];
    dt_arena_init(&arena);
    do {
        if (dt_store_read(store, &read, &arena, &page, &err) != DT_OK) {
            trouble(outage, &outage->broken, variant, err.message);
            break;
        }
        for (size_t i = 0; i < page.count; i++) {
            const struct dt_event *event = &page.events[i];
            text_of(event->position, text, sizeof text);
            if (event->kind == DT_EVENT_TURN && !event->erased && !strstr(event->body.ptr, text))
                trouble(outage, &outage->broken, variant, "an event says something else");
            if (event->kind == DT_EVENT_TURN && !event->erased && outage->erased_until > 0 &&
                dt_view_equal(event->conversation, V("erased")))
                trouble(outage, &outage->lost, variant, "what was erased came back");
            head = event->position;
        }
        read.from = page.next;
    } while (page.count > 0);
    if (head < outage->acked)
        trouble(outage, &outage->lost, variant, "an acknowledged event is missing");
    if (dt_store_check(store, &err) != DT_OK)
        trouble(outage, &outage->broken, variant, err.message);
    dt_arena_finish(&arena);
}

static void restart(struct outage *outage, uint64_t variant)
{
    char folder[PLACE_BYTES], path[PATH_ROOM];
    struct dt_store *store;
    struct dt_error err;
    make_place(folder);
    snprintf(path, sizeof path, "%s/store.db", folder);
    disk_cut(folder, variant);
    struct dt_record *record;
    const struct dt_record_options sealing = {.keys = outage->keys};
    assert_ok(dt_record_create(&sealing, &record, &err), &err);
    const struct dt_store_options with = {.sealer = dt_record_sealer(record)};
    const struct dt_sqlite_options options = {.path = path, .mode = DT_SQLITE_CREATE};
    if (dt_store_sqlite_open(&options, &with, &store, &err) != DT_OK) {
        trouble(outage, &outage->broken, variant, err.message);
    } else {
        look_at_store(outage, store, variant);
        look_at_record(outage, record, store, variant);
        dt_store_close(store);
    }
    dt_record_destroy(record);
    outage->images++;
    remove_place(folder);
}

static void cut(void *context)
{
    struct outage *outage = context;
    pthread_mutex_lock(&outage->lock);
    outage->cuts++;
    for (uint64_t variant = 0; variant < VARIANTS; variant++)
        restart(outage, variant < 2 ? variant : outage->cuts * VARIANTS + variant);
    pthread_mutex_unlock(&outage->lock);
}

static void append_turn(struct outage *outage, struct dt_store *store, struct dt_arena *arena,
                        const char *conversation)
{
    char text[PADDING];
    struct dt_appended appended;
    struct dt_error err;
    text_of(outage->acked + 1, text, sizeof text);
    if (outage->acked % 3 == 0) { /* so that the journal is moved into the file now and then */
        size_t len = strlen(text);
        memset(text + len, '.', sizeof text - len - 1);
        text[sizeof text - 1] = '\0';
    }
    struct dt_event event = turn_event(arena, "customer", V(text));
    const struct dt_append append = {.tenant = V("acme"),
                                     .conversation = V(conversation),
                                     .events = &event,
                                     .count = 1,
                                     .expected = DT_VERSION_ANY,
                                     .key = V(text).len < 64 ? V(text) : V("")};
    assert_ok(dt_store_append(store, &append, &appended, &err), &err);
    pthread_mutex_lock(&outage->lock);
    outage->acked = appended.position;
    pthread_mutex_unlock(&outage->lock);
}

static void erase_and_scrub(struct outage *outage, struct dt_store *store)
{
    const struct dt_erase erase = {.tenant = V("acme"),
                                   .conversation = V("erased"),
                                   .at = NOW,
                                   .actor = V("agent:9"),
                                   .ground = V("request")};
    struct dt_appended appended;
    struct dt_error err;
    assert_ok(dt_store_erase(store, &erase, &appended, &err), &err);
    pthread_mutex_lock(&outage->lock);
    outage->acked = outage->erased_until = appended.position;
    pthread_mutex_unlock(&outage->lock);
    assert_ok(dt_store_scrub(store, &err), &err);
}

static void run_scenario(struct outage *outage)
{
    struct dt_arena arena;
    struct dt_store *store;
    struct dt_error err;
    char conversation[16];
    struct dt_record *record;
    const struct dt_record_options sealing = {.keys = outage->keys};
    assert_ok(dt_record_create(&sealing, &record, &err), &err);
    const struct dt_store_options with = {.sealer = dt_record_sealer(record)};
    const struct dt_sqlite_options options = {
        .path = outage->path, .mode = DT_SQLITE_CREATE, .vfs = DISK_NAME};
    dt_arena_init(&arena);
    assert_ok(dt_store_sqlite_open(&options, &with, &store, &err), &err);
    for (int i = 0; i < TURNS; i++) {
        snprintf(conversation, sizeof conversation, "c%d", i % 7);
        append_turn(outage, store, &arena, i < TURNS / 2 && i % 5 == 0 ? "erased" : conversation);
        if (i == TURNS / 2)
            erase_and_scrub(outage, store);
    }
    dt_store_close(store);
    dt_record_destroy(record);
    dt_arena_finish(&arena);
}

static void begin_outage(struct outage *outage)
{
    struct dt_error err;
    *outage = (struct outage){.acked = 0};
    assert_ok(dt_keys_parse(V("master AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n"),
                            &outage->keys, &err),
              &err);
    pthread_mutex_init(&outage->lock, NULL);
    make_place(outage->place);
    snprintf(outage->path, sizeof outage->path, "%s/store.db", outage->place);
}

static void end_outage(struct outage *outage)
{
    disk_forget();
    dt_keys_destroy(outage->keys);
    remove_place(outage->place);
    pthread_mutex_destroy(&outage->lock);
}

static void test_power__loses_nothing_acknowledged(void **state)
{
    struct outage outage;
    begin_outage(&outage);
    disk_remember(cut, &outage);
    run_scenario(&outage);
    cut(&outage); /* and once when all is done */
    end_outage(&outage);
    print_message("# power: %" PRIu64 " cuts, %" PRIu64 " images, %" PRIu64
                  " entries verified in them, %" PRIu64 " lost, %" PRIu64 " broken\n",
                  outage.cuts, outage.images, outage.verified, outage.lost, outage.broken);
    assert_true(outage.verified > outage.images);
    if (outage.lost + outage.broken > 0)
        fail_msg("%s", outage.first_trouble);
    assert_in_range(outage.cuts, TURNS, 100000);
}

/* Rows of a table that SQLite alone acknowledges, and what the image of a cut has of them. */
static void count_rows(void *context)
{
    struct outage *outage = context;
    char folder[PLACE_BYTES], path[PATH_ROOM];
    sqlite3 *db;
    sqlite3_stmt *statement;
    make_place(folder);
    snprintf(path, sizeof path, "%s/store.db", folder);
    disk_cut(folder, 0);
    outage->cuts++;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    uint64_t rows = 0;
    if (sqlite3_prepare_v2(db, "SELECT count(*) FROM t", -1, &statement, NULL) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        rows = (uint64_t)sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    outage->lost += rows < outage->acked;
    remove_place(folder);
}

static uint64_t lose_rows(const char *synchronous)
{
    struct outage outage;
    sqlite3 *db;
    char pragma[64];
    begin_outage(&outage);
    disk_remember(count_rows, &outage);
    assert_int_equal(
        sqlite3_open_v2(outage.path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, DISK_NAME),
        SQLITE_OK);
    snprintf(pragma, sizeof pragma, "PRAGMA synchronous = %s", synchronous);
    assert_int_equal(sqlite3_exec(db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, pragma, NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "CREATE TABLE t (x)", NULL, NULL, NULL), SQLITE_OK);
    for (int i = 0; i < 100; i++) {
        assert_int_equal(sqlite3_exec(db, "INSERT INTO t VALUES (1)", NULL, NULL, NULL), SQLITE_OK);
        outage.acked++;
    }
    count_rows(&outage);
    sqlite3_close(db);
    end_outage(&outage);
    print_message("# control %s: %" PRIu64 " cuts, %" PRIu64 " with losses\n", synchronous,
                  outage.cuts, outage.lost);
    return outage.lost;
}

static void test_control__normal_is_caught_losing(void **state)
{
    assert_true(lose_rows("NORMAL") > 0);
    assert_int_equal(lose_rows("FULL"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_power__loses_nothing_acknowledged),
        cmocka_unit_test(test_control__normal_is_caught_losing),
    };
    if (access("/dev/shm", W_OK) == 0)
        setenv("TMPDIR", "/dev/shm", 0);
    disk_register();
    return cmocka_run_group_tests_name("power", tests, NULL, NULL);
}
