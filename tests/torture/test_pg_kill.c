/*
 * A PostgreSQL server is killed (SIGKILL, the whole tree) at a random moment while one store, that
 * stays open, appends from several threads; it comes back on the same disk and the store goes on by
 * itself. Once it does not come back: its synchronous standby is promoted, and the store, whose
 * address names both, goes on there. What was acknowledged is there, nothing is there twice.
 *
 * A power cut is another matter: that is the server's own (fsync, full_page_writes), which the
 * driver insists on. So the files may lie in memory here.
 *
 * KILLS (10) and SEED in the environment.
 */
#include "fixture.h"
#include "postgres_store.h"
#include "server.h"

#include <inttypes.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum {
    THREADS = 4,
    KILLS = 10,
    LIFE_MS = 150,
    PATIENCE_MS = 60000, /* for a server that is killed and comes back, however busy the machine */
    ADDRESS_BYTES = 2 * SERVER_ADDRESS_BYTES,
    NUMBERS = 1 << 16
};

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

struct writer {
    struct dt_store *store;
    uint32_t thread;
    const atomic_bool *stop;
    atomic_uint acknowledged; /* numbers below this one were */
    uint32_t uncertain, unavailable;
    int64_t slowest_ms;
    pthread_t id;
    enum dt_status status;
    struct dt_error err;
};

static enum dt_status append_number(struct writer *writer, uint32_t number)
{
    char body[128], text[32], conversation[16];
    struct dt_appended appended;
    snprintf(text, sizeof text, "%u.%u", writer->thread, number);
    snprintf(body, sizeof body, "{\"role\":\"customer\",\"text\":\"%s\"}", text);
    snprintf(conversation, sizeof conversation, "c%u", number % 7);
    const struct dt_event event = {.at = NOW,
                                   .actor = DT_VIEW("customer"),
                                   .kind = DT_EVENT_TURN,
                                   .version = 1,
                                   .body = dt_view_of(body)};
    const struct dt_append append = {.tenant = DT_VIEW("acme"),
                                     .conversation = dt_view_of(conversation),
                                     .events = &event,
                                     .count = 1,
                                     .expected = DT_VERSION_ANY,
                                     .key = dt_view_of(text)};
    return dt_store_append(writer->store, &append, &appended, &writer->err);
}

/* As a client does: what has no clear answer is asked again with the same key. */
static void *write_on(void *context)
{
    struct writer *writer = context;
    while (!atomic_load(writer->stop)) {
        uint32_t number = atomic_load(&writer->acknowledged);
        int64_t start = now_ms();
        writer->status = append_number(writer, number);
        int64_t took = now_ms() - start;
        writer->slowest_ms = took > writer->slowest_ms ? took : writer->slowest_ms;
        writer->uncertain += writer->status == DT_UNCERTAIN;
        writer->unavailable += writer->status == DT_UNAVAILABLE;
        if (writer->status == DT_OK)
            atomic_store(&writer->acknowledged, number + 1);
        else if (writer->status != DT_UNCERTAIN && writer->status != DT_UNAVAILABLE)
            return NULL;
    }
    writer->status = DT_OK;
    return NULL;
}

static struct dt_store *open_store_at(const char *address)
{
    struct dt_store *store;
    struct dt_error err;
    const struct dt_postgres_options options = {.address = address,
                                                .mode = DT_POSTGRES_CREATE,
                                                .patience_ms = PATIENCE_MS,
                                                .retry_first_ms = 5,
                                                .retry_most_ms = 20};
    assert_ok(dt_store_postgres_open(&options, NULL, &store, &err), &err);
    return store;
}

static void start_writers(struct writer *writers, struct dt_store *store, const atomic_bool *stop)
{
    for (uint32_t i = 0; i < THREADS; i++) {
        writers[i].store = store;
        writers[i].thread = i;
        writers[i].stop = stop;
        assert_int_equal(pthread_create(&writers[i].id, NULL, write_on, &writers[i]), 0);
    }
}

static void join_writers(struct writer *writers)
{
    for (int i = 0; i < THREADS; i++) {
        pthread_join(writers[i].id, NULL);
        assert_ok(writers[i].status, &writers[i].err);
    }
}

static uint32_t acknowledged_by_all(struct writer *writers)
{
    uint32_t sum = 0;
    for (int i = 0; i < THREADS; i++)
        sum += atomic_load(&writers[i].acknowledged);
    return sum;
}

/* Every writer has gone on since. */
static void await_progress(struct writer *writers)
{
    uint32_t before[THREADS];
    for (int i = 0; i < THREADS; i++)
        before[i] = atomic_load(&writers[i].acknowledged);
    int64_t end = now_ms() + PATIENCE_MS;
    for (int i = 0; i < THREADS; i++)
        while (atomic_load(&writers[i].acknowledged) < before[i] + 2) {
            if (now_ms() > end)
                fail_msg("writer %d does not go on", i);
            poll(NULL, 0, 2);
        }
}

struct survey {
    uint64_t events, doubled, missing;
};

/* Each number acknowledged is there once; one more may be there, whose answer nobody waited for. */
static void survey_store(struct dt_store *store, struct writer *writers, struct survey *out)
{
    static uint8_t seen[THREADS][NUMBERS];
    struct dt_arena arena;
    struct dt_error err;
    struct dt_page page;
    struct dt_read read = {.order = DT_READ_STORE, .from = 1};
    memset(seen, 0, sizeof seen);
    *out = (struct survey){0};
    dt_arena_init(&arena);
    do {
        dt_arena_reset(&arena);
        assert_ok(dt_store_read(store, &read, &arena, &page, &err), &err);
        for (size_t i = 0; i < page.count; i++) {
            unsigned thread, number;
            const char *text = strstr(page.events[i].body.ptr, "\"text\":\"");
            assert_int_equal(page.events[i].position, read.from + i);
            assert_non_null(text);
            assert_int_equal(sscanf(text + 8, "%u.%u", &thread, &number), 2);
            assert_true(thread < THREADS && number < NUMBERS);
            out->doubled += seen[thread][number]++ > 0;
        }
        read.from = page.next;
    } while (page.count > 0);
    out->events = read.from - 1;
    for (int i = 0; i < THREADS; i++)
        for (uint32_t n = 0; n < atomic_load(&writers[i].acknowledged); n++)
            out->missing += seen[i][n] == 0;
    dt_arena_finish(&arena);
}

static void judge(const char *what, unsigned kills, struct dt_store *store, struct writer *writers,
                  int64_t back_ms)
{
    struct survey survey;
    struct dt_error err;
    uint32_t uncertain = 0, unavailable = 0, acknowledged = acknowledged_by_all(writers);
    int64_t slowest = 0;
    for (int i = 0; i < THREADS; i++) {
        uncertain += writers[i].uncertain;
        unavailable += writers[i].unavailable;
        slowest = writers[i].slowest_ms > slowest ? writers[i].slowest_ms : slowest;
    }
    survey_store(store, writers, &survey);
    print_message("# %s %u times: %u acknowledged, %" PRIu64 " in the store, %" PRIu64
                  " missing, %" PRIu64 " doubled, %u answers lost and asked for again, %u refused, "
                  "the server back within %" PRId64 " ms, the slowest answer %" PRId64 " ms\n",
                  what, kills, acknowledged, survey.events, survey.missing, survey.doubled,
                  uncertain, unavailable, back_ms, slowest);
    assert_int_equal(survey.missing, 0);
    assert_int_equal(survey.doubled, 0);
    assert_true(survey.events <= acknowledged + THREADS);
    assert_true(acknowledged > kills);
    assert_ok(dt_store_check(store, &err), &err);
}

static void test_kill__of_the_server_loses_nothing_acknowledged(void **state)
{
    const char *kills_text = getenv("KILLS"), *seed = getenv("SEED");
    unsigned kills = kills_text ? (unsigned)strtoul(kills_text, NULL, 10) : KILLS;
    unsigned dice = seed ? (unsigned)strtoul(seed, NULL, 10) : 1;
    struct server server = {.pid = 0};
    struct writer writers[THREADS] = {{.store = NULL}};
    atomic_bool stop = false;
    int64_t slowest = 0;
    server_make(&server, true);
    server_start(&server);
    struct dt_store *store = open_store_at(server.address);
    start_writers(writers, store, &stop);
    for (unsigned i = 0; i < kills; i++) {
        await_progress(writers);
        dice = dice * 1103515245u + 12345u;
        poll(NULL, 0, (int)(dice >> 16) % LIFE_MS);
        server_kill(&server);
        int64_t start = now_ms();
        server_start(&server);
        int64_t back = now_ms() - start;
        slowest = back > slowest ? back : slowest;
    }
    await_progress(writers);
    atomic_store(&stop, true);
    join_writers(writers);
    judge("killed", kills, store, writers, slowest);
    dt_store_close(store);
    server_remove(&server);
}

static void await_sync(const struct server *primary)
{
    char got[32] = "";
    for (int i = 0; i < 3000 && strcmp(got, "sync") != 0; i++) {
        server_run(primary, "SELECT sync_state FROM pg_stat_replication", got, sizeof got);
        poll(NULL, 0, 10);
    }
    assert_string_equal(got, "sync");
}

static void test_promotion__of_the_standby_loses_nothing_acknowledged(void **state)
{
    struct server primary = {.pid = 0}, standby = {.pid = 0};
    struct writer writers[THREADS] = {{.store = NULL}};
    atomic_bool stop = false;
    char address[ADDRESS_BYTES];
    server_make(&primary, true);
    server_start(&primary);
    server_make_standby(&standby, &primary);
    server_start(&standby);
    server_run(&primary, "ALTER SYSTEM SET synchronous_standby_names = 'standby'", NULL, 0);
    server_run(&primary, "SELECT pg_reload_conf()", NULL, 0);
    await_sync(&primary);
    snprintf(address, sizeof address,
             "postgresql:///postgres?host=%s,%s&user=postgres&gssencmode=disable"
             "&target_session_attrs=read-write",
             primary.folder, standby.folder);
    struct dt_store *store = open_store_at(address);
    start_writers(writers, store, &stop);
    await_progress(writers);
    server_kill(&primary);
    int64_t start = now_ms();
    server_run(&standby, "ALTER SYSTEM RESET synchronous_standby_names", NULL, 0);
    server_promote(&standby);
    server_run(&standby, "SELECT pg_reload_conf()", NULL, 0);
    int64_t back = now_ms() - start;
    await_progress(writers);
    atomic_store(&stop, true);
    join_writers(writers);
    judge("its standby promoted", 1, store, writers, back);
    dt_store_close(store);
    server_remove(&standby);
    server_remove(&primary);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kill__of_the_server_loses_nothing_acknowledged),
        cmocka_unit_test(test_promotion__of_the_standby_loses_nothing_acknowledged),
    };
    return cmocka_run_group_tests_name("postgres killed", tests, NULL, NULL);
}
