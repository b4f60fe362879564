/*
 * The store's figures, each as a ratio against what runs beside it on the same disk in the same
 * minute:
 *
 *   bench_store FOLDER [ROWS]
 *   bench_store --rate FOLDER       32 writers' rows a second with the record, for bench_http.py
 *
 * The bare loop is SQLite alone: one thread, the store's schema and its statements for one turn,
 * 32 turns a commit, nothing checked and nobody woken. ROWS (200,000) is how far the store is grown
 * to see what a row costs when there are many.
 */
#include "open_list.h"
#include "record.h"
#include "sqlite_store.h"

#include <fcntl.h>
#include <inttypes.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum {
    CLIENTS = 32,
    ROUNDS = 15,
    RATE_ROUNDS = 5,
    SYNC_BYTES = 16384,
    SYNC_BLOCKS = 256,
    PATH_BYTES = 512
};

static const double SLICE_S = 0.4;

#define NOW INT64_C(1773325200000)

static double now_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void die(const char *what, const char *why)
{
    fprintf(stderr, "bench_store: %s: %s\n", what, why);
    exit(2);
}

static void must(enum dt_status status, const struct dt_error *err)
{
    if (status != DT_OK)
        die("store", err->message);
}

/* A file written and synced in turn, over the same 4 MB, as a journal in use is. */
struct syncs {
    int fd, count;
};

static void open_syncs(struct syncs *syncs, const char *folder)
{
    char path[PATH_BYTES + 16];
    static char block[SYNC_BYTES];
    snprintf(path, sizeof path, "%s/sync.tmp", folder);
    *syncs = (struct syncs){.fd = open(path, O_CREAT | O_RDWR | O_TRUNC, 0600)};
    if (syncs->fd < 0)
        die(path, "cannot be opened");
    memset(block, 'x', sizeof block);
    for (int i = 0; i < SYNC_BLOCKS; i++)
        if (pwrite(syncs->fd, block, sizeof block, (off_t)i * SYNC_BYTES) < 0)
            die(path, "cannot be written");
    fsync(syncs->fd);
    unlink(path);
}

static double syncs_per_s(struct syncs *syncs)
{
    static char block[SYNC_BYTES];
    double start = now_s();
    int before = syncs->count;
    while (now_s() - start < SLICE_S) {
        off_t at = (off_t)(syncs->count++ % SYNC_BLOCKS) * SYNC_BYTES;
        if (pwrite(syncs->fd, block, sizeof block, at) < 0 || fdatasync(syncs->fd) != 0)
            die("sync.tmp", "cannot be synced");
    }
    return (syncs->count - before) / (now_s() - start);
}

static size_t make_body(char *out, size_t size, unsigned number)
{
    return (size_t)snprintf(out, size,
                            "{\"role\":\"customer\",\"text\":\"This is turn %u, and I am still "
                            "waiting for the parcel that was to come on Tuesday.\"}",
                            number);
}

static void append_turns(struct dt_store *store, const char *conversation, unsigned number,
                         size_t count)
{
    char bodies[64][192];
    struct dt_event events[64];
    struct dt_appended appended;
    struct dt_error err;
    for (size_t i = 0; i < count; i++) {
        size_t len = make_body(bodies[i], sizeof bodies[i], number + (unsigned)i);
        events[i] = (struct dt_event){.at = NOW,
                                      .actor = DT_VIEW("customer"),
                                      .kind = DT_EVENT_TURN,
                                      .version = 1,
                                      .body = {bodies[i], len}};
    }
    const struct dt_append append = {.tenant = DT_VIEW("acme"),
                                     .conversation = dt_view_of(conversation),
                                     .events = events,
                                     .count = count,
                                     .expected = DT_VERSION_ANY};
    must(dt_store_append(store, &append, &appended, &err), &err);
}

struct client {
    struct dt_store *store;
    unsigned number;
    double until;
    uint64_t rows;
};

static void *append_until(void *context)
{
    struct client *client = context;
    char conversation[32];
    while (now_s() < client->until) {
        snprintf(conversation, sizeof conversation, "c%u-%" PRIu64, client->number,
                 client->rows / 50);
        append_turns(client->store, conversation, (unsigned)client->rows++, 1);
    }
    return NULL;
}

static double rows_per_s(struct dt_store *store, unsigned clients, unsigned first)
{
    struct client all[CLIENTS];
    pthread_t threads[CLIENTS];
    double start = now_s();
    uint64_t rows = 0;
    for (unsigned i = 0; i < clients; i++) {
        all[i] = (struct client){.store = store, .number = first + i, .until = start + SLICE_S};
        if (pthread_create(&threads[i], NULL, append_until, &all[i]) != 0)
            die("threads", "cannot be made");
    }
    for (unsigned i = 0; i < clients; i++) {
        pthread_join(threads[i], NULL);
        rows += all[i].rows;
    }
    return (double)rows / (now_s() - start);
}

static const char *const bare_sql[] = {
    "SELECT coalesce(max(position), 0) FROM events",
    "SELECT id, (SELECT coalesce(max(entry), 0) FROM events WHERE tenant = tenants.id) FROM "
    "tenants "
    "WHERE name = 'acme'",
    "SELECT id, (SELECT coalesce(max(sequence), 0) FROM events WHERE stream = streams.id) FROM "
    "streams WHERE tenant = 1 AND conversation = ?1",
    "INSERT INTO events (position, tenant, entry, stream, sequence, at, actor, kind, version, "
    "body) "
    "VALUES (?1, 1, ?1, ?2, ?3, 1773325200000, 'customer', 1, 1, ?4)",
};

/* The same rows, without the store. The file comes from the store, so that the schema is the same.
 */
struct bare {
    sqlite3 *db;
    sqlite3_stmt *all[4];
    sqlite3_int64 rows;
};

static void open_bare(struct bare *bare, const char *path)
{
    char text[96];
    *bare = (struct bare){.rows = 0};
    if (sqlite3_open(path, &bare->db) != SQLITE_OK ||
        sqlite3_exec(bare->db,
                     "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;"
                     "INSERT INTO tenants VALUES (1,'acme')",
                     NULL, NULL, NULL) != SQLITE_OK)
        die(path, sqlite3_errmsg(bare->db));
    for (int i = 0; i < 4; i++)
        if (sqlite3_prepare_v2(bare->db, bare_sql[i], -1, &bare->all[i], NULL) != SQLITE_OK)
            die(path, sqlite3_errmsg(bare->db));
    for (int i = 0; i < CLIENTS; i++) {
        snprintf(text, sizeof text, "INSERT INTO streams (tenant, conversation) VALUES (1,'c%d')",
                 i);
        sqlite3_exec(bare->db, text, NULL, NULL, NULL);
    }
}

static void close_bare(struct bare *bare)
{
    for (int i = 0; i < 4; i++)
        sqlite3_finalize(bare->all[i]);
    sqlite3_close(bare->db);
}

static void bare_row(struct bare *bare, int client)
{
    char text[64], body[192];
    sqlite3_stmt **all = bare->all;
    snprintf(text, sizeof text, "c%d", client);
    sqlite3_bind_text(all[2], 1, text, -1, SQLITE_STATIC);
    sqlite3_step(all[2]);
    sqlite3_bind_int64(all[3], 1, bare->rows + 1);
    sqlite3_bind_int64(all[3], 2, sqlite3_column_int64(all[2], 0));
    sqlite3_bind_int64(all[3], 3, sqlite3_column_int64(all[2], 1) + 1);
    sqlite3_reset(all[2]);
    size_t len = make_body(body, sizeof body, (unsigned)bare->rows++);
    sqlite3_bind_blob(all[3], 4, body, (int)len, SQLITE_STATIC);
    if (sqlite3_step(all[3]) != SQLITE_DONE)
        die("bare loop", sqlite3_errmsg(bare->db));
    sqlite3_reset(all[3]);
}

static double bare_rows_per_s(struct bare *bare)
{
    double start = now_s();
    sqlite3_int64 before = bare->rows;
    while (now_s() - start < SLICE_S) {
        sqlite3_exec(bare->db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
        for (int i = 0; i < 2; i++) {
            sqlite3_step(bare->all[i]);
            sqlite3_reset(bare->all[i]);
        }
        for (int i = 0; i < CLIENTS; i++)
            bare_row(bare, i);
        if (sqlite3_exec(bare->db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
            die("bare loop", sqlite3_errmsg(bare->db));
    }
    return (double)(bare->rows - before) / (now_s() - start);
}

static struct dt_store *open_sealed_store(const char *path, const struct dt_sealer *sealer)
{
    struct dt_store *store;
    struct dt_error err;
    const struct dt_store_options with = {.sealer = sealer};
    const struct dt_sqlite_options options = {.path = path, .mode = DT_SQLITE_CREATE};
    must(dt_store_sqlite_open(&options, &with, &store, &err), &err);
    return store;
}

static struct dt_store *open_store(const char *path)
{
    return open_sealed_store(path, NULL);
}

static void remove_files(const char *path)
{
    static const char *const ends[] = {"", "-wal", "-shm"};
    char name[4 * PATH_BYTES + 128];
    for (int i = 0; i < 3; i++) {
        snprintf(name, sizeof name, "%s%s", path, ends[i]);
        unlink(name);
    }
}

/* Seconds a row, over a stretch of rows appended 50 at a time to a thousand conversations in turn.
 */
static double cost_of_rows(struct dt_store *store, uint64_t rows)
{
    char conversation[32];
    double start = now_s();
    uint64_t number;
    must(dt_store_head(store, &number, &(struct dt_error){0}), &(struct dt_error){0});
    number /= 50;
    for (uint64_t i = 0; i < rows; i += 50, number++) {
        snprintf(conversation, sizeof conversation, "big-%" PRIu64,
                 number / 4000 * 1000 + number % 1000);
        append_turns(store, conversation, (unsigned)i, 50);
    }
    return (now_s() - start) / (double)rows;
}

static double read_us(struct dt_store *store, const char *conversation)
{
    struct dt_arena arena;
    struct dt_error err;
    struct dt_page page;
    enum { TIMES = 2000 };
    dt_arena_init(&arena);
    const struct dt_read read = {.order = DT_READ_CONVERSATION,
                                 .tenant = DT_VIEW("acme"),
                                 .conversation = dt_view_of(conversation),
                                 .max = 50};
    double start = now_s();
    for (int i = 0; i < TIMES; i++) {
        dt_arena_reset(&arena);
        must(dt_store_read(store, &read, &arena, &page, &err), &err);
        if (page.count != 50)
            die("reading", "a conversation is not there");
    }
    double each = (now_s() - start) / TIMES * 1e6;
    dt_arena_finish(&arena);
    return each;
}

/* Events a second when the list of open conversations is made again from nothing. */
static double rebuild_per_s(struct dt_store *store)
{
    struct dt_fold_runner *runner;
    struct dt_error err;
    must(dt_fold_open(store, &dt_open_list, NULL, &runner, &err), &err);
    double start = now_s();
    must(dt_fold_rebuild(runner, NULL, NULL, &err), &err);
    double rate = (double)dt_fold_position(runner) / (now_s() - start);
    dt_fold_close(runner);
    return rate;
}

static int by_size(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

static double median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, by_size);
    return values[count / 2];
}

/* Two stores, one small and one that has grown, in turns: the disk is the same for both. */
static void measure_growth(const char *small_path, const char *big_path, uint64_t rows)
{
    double few[ROUNDS], many[ROUNDS], ratio[ROUNDS];
    struct dt_store *small = open_store(small_path), *big = open_store(big_path);
    cost_of_rows(small, 8000);
    cost_of_rows(big, rows);
    for (int i = 0; i < ROUNDS; i++) {
        few[i] = cost_of_rows(small, 2000) * 1e6;
        many[i] = cost_of_rows(big, 2000) * 1e6;
        ratio[i] = many[i] / few[i];
    }
    printf("a row, 50 an append, at 10,000 rows  %8.1f us\n", median(few, ROUNDS));
    printf("a row, at %10" PRIu64 " rows         %8.1f us      %.2f of that (1.3)\n", rows,
           median(many, ROUNDS), median(ratio, ROUNDS));
    printf("reading 50 turns of those, warm      %8.1f us      (1000)\n", read_us(big, "big-7"));
    printf("making the list of open ones again   %8.0f events/s  (100000)\n", rebuild_per_s(big));
    dt_store_close(small);
    dt_store_close(big);
}

static void measure_appends(const char *folder, const char *store_path, const char *bare_path)
{
    double sync[ROUNDS], bare[ROUNDS], one[ROUNDS], many[ROUNDS];
    double one_to_sync[ROUNDS], many_to_bare[ROUNDS], many_to_sync[ROUNDS];
    struct syncs syncs;
    struct bare loop;
    dt_store_close(open_store(bare_path));
    open_bare(&loop, bare_path);
    open_syncs(&syncs, folder);
    struct dt_store *store = open_store(store_path);
    for (int i = -1; i < ROUNDS; i++) { /* the first round warms up */
        int at = i < 0 ? 0 : i;
        sync[at] = syncs_per_s(&syncs);
        bare[at] = bare_rows_per_s(&loop);
        many[at] = rows_per_s(store, CLIENTS, 100 * (unsigned)(i + 2));
        one[at] = rows_per_s(store, 1, 100 * (unsigned)(i + 2) + 50);
        one_to_sync[at] = sync[at] / one[at];
        many_to_bare[at] = many[at] / bare[at];
        many_to_sync[at] = many[at] / sync[at];
    }
    dt_store_close(store);
    close_bare(&loop);
    close(syncs.fd);
    printf("fdatasync of %d KB                   %8.0f /s\n", SYNC_BYTES / 1024,
           median(sync, ROUNDS));
    printf("bare loop, 32 rows a commit          %8.0f rows/s\n", median(bare, ROUNDS));
    printf("1 writer                             %8.0f rows/s  %.2f of an fdatasync a row (1.3)\n",
           median(one, ROUNDS), median(one_to_sync, ROUNDS));
    printf("32 writers                           %8.0f rows/s  %.2f of the bare loop (0.8), %.1f "
           "times fdatasync/s (15)\n",
           median(many, ROUNDS), median(many_to_bare, ROUNDS), median(many_to_sync, ROUNDS));
}

/* What a server's store does: sealed and recorded. One number, the median. */
static void measure_rate(const char *path)
{
    double rates[ROUNDS];
    struct dt_keys *keys;
    struct dt_record *record;
    struct dt_error err;
    must(dt_keys_parse(DT_VIEW("master AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n"), &keys,
                       &err),
         &err);
    must(dt_record_create(&(struct dt_record_options){.keys = keys}, &record, &err), &err);
    remove_files(path);
    struct dt_store *store = open_sealed_store(path, dt_record_sealer(record));
    for (int i = 0; i < RATE_ROUNDS; i++)
        rates[i] = rows_per_s(store, CLIENTS, 100 * (unsigned)(i + 1));
    printf("%.0f\n", median(rates, RATE_ROUNDS));
    dt_store_close(store);
    dt_record_destroy(record);
    dt_keys_destroy(keys);
    remove_files(path);
}

int main(int argc, char **argv)
{
    char paths[4][PATH_BYTES + 16];
    if (argc < 2)
        die("usage", "bench_store FOLDER [ROWS]");
    if (argc > 2 && strcmp(argv[1], "--rate") == 0) {
        snprintf(paths[0], sizeof paths[0], "%s/rate.db", argv[2]);
        measure_rate(paths[0]);
        return 0;
    }
    uint64_t rows = argc > 2 ? strtoull(argv[2], NULL, 10) : 200000;
    for (int i = 0; i < 4; i++) {
        snprintf(paths[i], sizeof paths[i], "%s/bench-%d.db", argv[1], i);
        remove_files(paths[i]);
    }
    measure_appends(argv[1], paths[0], paths[1]);
    measure_growth(paths[2], paths[3], rows);
    for (int i = 0; i < 4; i++)
        remove_files(paths[i]);
    return 0;
}
