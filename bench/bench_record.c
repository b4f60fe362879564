/*
 * What the record costs: writing, verifying a store, exporting, verifying an export. The bare
 * hashing that no verifier can do without is measured beside it, in the same run.
 *
 *     bench_record [EVENTS]        1,000,000 unless it is said otherwise
 */
#include "export.h"
#include "sqlite_store.h"
#include "verify.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { A_BATCH = 256, CONVERSATION_TURNS = 20 };

struct bench {
    struct dt_keys *keys;
    struct dt_record *record;
    struct dt_store *store;
    struct dt_buf export;
    uint64_t bytes;
    FILE *file;
};

/* By the clock on the wall, and by the processor's: the machine may have other work. */
struct moment {
    double wall, cpu;
};

static double seconds(clockid_t clock)
{
    struct timespec at;
    clock_gettime(clock, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static struct moment now(void)
{
    return (struct moment){seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID)};
}

static struct moment since(struct moment start)
{
    struct moment end = now();
    return (struct moment){end.wall - start.wall, end.cpu - start.cpu};
}

static void need(enum dt_status status, const struct dt_error *err)
{
    if (status == DT_OK)
        return;
    fprintf(stderr, "bench_record: %s\n", err->message);
    exit(2);
}

static void tell(const char *what, uint64_t events, struct moment took)
{
    printf("%-34s %8.2f s, %8.2f s of processor, %9.0f events/s\n", what, took.wall, took.cpu,
           (double)events / took.wall);
    fflush(stdout);
}

static void write_events(struct bench *bench, uint64_t count)
{
    static const char text[] = "{\"role\":\"customer\",\"text\":\"This is the fourth time I call "
                               "about order 4471, and nobody called me back.\"}";
    struct dt_event events[A_BATCH];
    struct dt_error err = {0};
    for (uint64_t done = 0; done < count;) {
        char conversation[32];
        size_t n = 0;
        int len = snprintf(conversation, sizeof conversation, "c-%llu",
                           (unsigned long long)(done / CONVERSATION_TURNS));
        for (; n < CONVERSATION_TURNS && done < count; n++, done++)
            events[n] = (struct dt_event){.at = INT64_C(1773339600000) + (int64_t)done,
                                          .actor = DT_VIEW("customer"),
                                          .kind = DT_EVENT_TURN,
                                          .version = 1,
                                          .body = {text, sizeof text - 1}};
        struct dt_append append = {.tenant = DT_VIEW("acme"),
                                   .conversation = {conversation, (size_t)len},
                                   .events = events,
                                   .count = n,
                                   .expected = DT_VERSION_ANY};
        struct dt_appended appended;
        need(dt_store_append(bench->store, &append, &appended, &err), &err);
    }
}

static void found(void *context, const struct dt_finding *finding)
{
    fprintf(stderr, "bench_record: %s\n", finding->text);
    exit(2);
}

static enum dt_status sink(void *context, struct dt_buf *buf, struct dt_error *err)
{
    struct bench *bench = context;
    bench->bytes += buf->len;
    if (fwrite(buf->data, 1, buf->len, bench->file) != buf->len)
        return dt_error_set(err, DT_IO, "writing the export failed");
    dt_buf_clear(buf);
    return DT_OK;
}

static void check_export(struct bench *bench)
{
    static char block[1 << 16];
    struct dt_verify_options options = {.found = found};
    struct dt_export_check *check;
    struct dt_verified verified;
    struct dt_error err = {0};
    rewind(bench->file);
    need(dt_export_check_create(&options, &check, &err), &err);
    for (size_t got; (got = fread(block, 1, sizeof block, bench->file)) > 0;)
        need(dt_export_check_add(check, (struct dt_view){block, got}, &err), &err);
    need(dt_export_check_finish(check, &verified, &err), &err);
    dt_export_check_destroy(check);
}

/* A leaf, a node and a commitment for each event, of the sizes that the store above has. */
static struct moment bare_hashing(uint64_t count)
{
    static const char body[96];
    struct dt_content content = {DT_VIEW("c-12345"), DT_VIEW("customer"), {body, sizeof body}};
    struct dt_entry entry = {
        .tenant = DT_VIEW("acme"), .actor = DT_VIEW("customer"), .kind = DT_VIEW("turn")};
    struct dt_salt salt = {{0}};
    struct dt_hash leaf;
    struct dt_merkle_range range;
    struct moment start = now();
    dt_merkle_range_init(&range);
    for (uint64_t i = 0; i < count; i++) {
        dt_commit(&content, &salt, &entry.commitment);
        entry.entry = i;
        dt_entry_hash(&entry, &leaf);
        dt_merkle_range_append(&range, &leaf, NULL, NULL);
    }
    return since(start);
}

static void read_events(struct bench *bench)
{
    struct dt_arena arena;
    struct dt_page page = {.more = true};
    struct dt_read read = {.order = DT_READ_STORE};
    struct dt_error err = {0};
    dt_arena_init(&arena);
    while (page.more) {
        dt_arena_reset(&arena);
        need(dt_store_read(bench->store, &read, &arena, &page, &err), &err);
        read.from = page.next;
    }
    dt_arena_finish(&arena);
}

static void measure(struct bench *bench, uint64_t count)
{
    struct dt_verify_options options = {.found = found};
    struct dt_verified verified;
    struct dt_error err = {0};
    struct dt_export export = {.record = bench->record,
                               .store = bench->store,
                               .tenant = DT_VIEW("acme"),
                               .sink = sink,
                               .context = bench};
    struct moment start = now();
    write_events(bench, count);
    tell("writing, 20 events an append", count, since(start));
    struct moment bare = bare_hashing(count);
    tell("the hashing alone", count, bare);
    start = now();
    read_events(bench);
    tell("reading everything, opened", count, since(start));
    start = now();
    need(dt_store_verify(bench->record, bench->store, DT_VIEW("acme"), &options, &verified, &err),
         &err);
    struct moment verifying = since(start);
    tell("verifying the store", count, verifying);
    start = now();
    need(dt_export(&export, &err), &err);
    tell("exporting everything", count, since(start));
    start = now();
    check_export(bench);
    tell("verifying the export", count, since(start));
    rewind(bench->file);
    export.conversation = DT_VIEW("c-1");
    start = now();
    need(dt_export(&export, &err), &err);
    printf("%-34s %9.2f ms\n", "exporting one conversation, proved", since(start).wall * 1e3);
    printf("%-34s %9.2f of the hashing alone\n", "verifying the store", verifying.cpu / bare.cpu);
}

int main(int argc, char **argv)
{
    struct bench bench = {.bytes = 0};
    struct dt_error err = {0};
    char folder[] = "/tmp/detente-bench-XXXXXX", path[64], files[3][72];
    uint64_t count = argc > 1 ? strtoull(argv[1], NULL, 10) : 1000000;
    if (count == 0 || !mkdtemp(folder))
        return 2;
    snprintf(path, sizeof path, "%s/store.db", folder);
    need(dt_keys_parse(DT_VIEW("master AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n"),
                       &bench.keys, &err),
         &err);
    need(dt_record_create(&(struct dt_record_options){.keys = bench.keys}, &bench.record, &err),
         &err);
    struct dt_store_options options = {.sealer = dt_record_sealer(bench.record)};
    struct dt_sqlite_options sqlite = {.path = path, .mode = DT_SQLITE_CREATE};
    need(dt_store_sqlite_open(&sqlite, &options, &bench.store, &err), &err);
    bench.file = tmpfile();
    if (!bench.file)
        return 2;
    measure(&bench, count);
    fclose(bench.file);
    dt_store_close(bench.store);
    dt_record_destroy(bench.record);
    dt_keys_destroy(bench.keys);
    static const char *const tails[] = {"", "-wal", "-shm"};
    for (size_t i = 0; i < 3; i++) {
        snprintf(files[i], sizeof files[i], "%s%s", path, tails[i]);
        unlink(files[i]);
    }
    return rmdir(folder) != 0;
}
