/*
 * A process that appends from several threads is killed (SIGKILL) at a random moment, over and over
 * on the same store: what it had acknowledged is there, nothing is there twice, numbers have no
 * gaps, the file is whole, and opening it again takes less than two seconds. Between the appends
 * the process also erases, rewrites and copies the file, so that it is killed within those too.
 *
 * This says nothing about a power cut: the kernel outlives the process. That is test_power.c.
 *
 * KILLS (50) and SEED in the environment.
 */
#include "fixture.h"
#include "sqlite_store.h"

#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { THREADS = 4, KILLS = 50, LIFE_MS = 60, BACK_MS = 2000, CONVERSATIONS = 5, TEXT_BYTES = 64 };

/* What the process tells before it goes on: so much is acknowledged. */
struct ack {
    uint32_t thread, number;
    uint64_t position;
};

struct acks {
    struct ack *items;
    size_t count, capacity;
};

struct life {
    struct dt_store *store;
    uint32_t thread, round;
    int pipe;
    char copy[PLACE_BYTES + 16];
};

static void text_of(uint32_t round, uint32_t thread, uint32_t number, char *out)
{
    snprintf(out, TEXT_BYTES, "%u.%u.%u", round, thread, number);
}

static bool append_one_turn(const struct life *life, uint32_t number, struct ack *ack_out)
{
    char body[2 * TEXT_BYTES], text[TEXT_BYTES], conversation[16];
    struct dt_appended appended;
    struct dt_error err;
    text_of(life->round, life->thread, number, text);
    snprintf(body, sizeof body, "{\"role\":\"customer\",\"text\":\"%s\"}", text);
    snprintf(conversation, sizeof conversation, "c%u",
             number % 40 == 7 ? 1000 + life->round : number % CONVERSATIONS);
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
    if (dt_store_append(life->store, &append, &appended, &err) != DT_OK)
        return false;
    *ack_out = (struct ack){life->thread, number, appended.position};
    return true;
}

static void *live(void *context)
{
    const struct life *life = context;
    for (uint32_t number = 0;; number++) {
        struct ack ack;
        if (!append_one_turn(life, number, &ack))
            _exit(3);
        if (write(life->pipe, &ack, sizeof ack) != (ssize_t)sizeof ack)
            _exit(4);
    }
    return NULL;
}

/* Everything that rewrites or copies the file, again and again. */
static void *care(void *context)
{
    const struct life *life = context;
    char conversation[16];
    struct dt_error err;
    struct dt_appended appended;
    snprintf(conversation, sizeof conversation, "c%u", 1000 + life->round - 1);
    const struct dt_erase erase = {.tenant = DT_VIEW("acme"),
                                   .conversation = dt_view_of(conversation),
                                   .at = NOW,
                                   .actor = DT_VIEW("agent:9"),
                                   .ground = DT_VIEW("retention")};
    enum dt_status status = dt_store_erase(life->store, &erase, &appended, &err);
    if (status != DT_OK && status != DT_NOT_FOUND && status != DT_DENIED)
        _exit(5);
    for (;;) {
        if (life->round % 3 == 0 && dt_store_scrub(life->store, &err) != DT_OK)
            _exit(6);
        if (life->round % 3 == 1) {
            unlink(life->copy);
            if (dt_store_backup(life->store, life->copy, NULL, NULL, &err) != DT_OK)
                _exit(7);
        }
        poll(NULL, 0, 5);
    }
    return NULL;
}

static void run_process(const char *path, const char *copy, uint32_t round, int pipe_end)
{
    struct life lives[THREADS + 1];
    pthread_t threads[THREADS + 1];
    struct dt_store *store;
    struct dt_error err;
    const struct dt_sqlite_options options = {.path = path, .mode = DT_SQLITE_CREATE};
    if (dt_store_sqlite_open(&options, NULL, &store, &err) != DT_OK)
        _exit(2);
    for (uint32_t i = 0; i <= THREADS; i++) {
        lives[i] = (struct life){.store = store, .thread = i, .round = round, .pipe = pipe_end};
        snprintf(lives[i].copy, sizeof lives[i].copy, "%s", copy);
        if (pthread_create(&threads[i], NULL, i < THREADS ? live : care, &lives[i]) != 0)
            _exit(2);
    }
    pthread_join(threads[0], NULL);
    _exit(8);
}

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Reads what the process tells until the moment has come, kills it, and reads the rest. */
static void listen_and_kill(int pipe_end, pid_t process, int life_ms, struct acks *acks)
{
    int64_t end = now_ms() + life_ms;
    bool killed = false;
    for (;;) {
        struct pollfd ready = {.fd = pipe_end, .events = POLLIN};
        int64_t left = end - now_ms();
        if (!killed && left <= 0) {
            kill(process, SIGKILL);
            killed = true;
        }
        if (poll(&ready, 1, killed ? -1 : (int)left) <= 0)
            continue;
        if (acks->count == acks->capacity) {
            acks->capacity = acks->capacity ? 2 * acks->capacity : 256;
            acks->items = realloc(acks->items, acks->capacity * sizeof *acks->items);
            assert_non_null(acks->items);
        }
        ssize_t got = read(pipe_end, &acks->items[acks->count], sizeof *acks->items);
        if (got == 0 && killed)
            return;
        if (got == 0) /* it ended by itself */
            killed = true;
        else if (got == (ssize_t)sizeof *acks->items)
            acks->count++;
    }
}

static void live_once(const char *path, const char *copy, uint32_t round, int life_ms,
                      struct acks *acks)
{
    int ends[2], status;
    assert_int_equal(pipe(ends), 0);
    pid_t process = fork();
    assert_true(process >= 0);
    if (process == 0) {
        close(ends[0]);
        run_process(path, copy, round, ends[1]);
    }
    close(ends[1]);
    listen_and_kill(ends[0], process, life_ms, acks);
    close(ends[0]);
    assert_int_equal(waitpid(process, &status, 0), process);
    if (!WIFSIGNALED(status))
        fail_msg("the process of round %u ended by itself with %d", round, WEXITSTATUS(status));
}

/* As a client does that got no answer: asks again, with the same key, for the last thing that was
 * answered and for the one after it. */
static void ask_again(struct dt_store *store, uint32_t round, const struct acks *acks)
{
    for (uint32_t thread = 0; thread < THREADS; thread++) {
        const struct life life = {.store = store, .thread = thread, .round = round};
        uint32_t next = 0;
        struct ack ack;
        for (size_t i = 0; i < acks->count; i++)
            if (acks->items[i].thread == thread && acks->items[i].number >= next)
                next = acks->items[i].number + 1;
        assert_true(next == 0 || append_one_turn(&life, next - 1, &ack));
        assert_true(append_one_turn(&life, next, &ack));
    }
}

struct survey {
    uint64_t head, doubled, missing;
};

/* Every text of the round, found at most once, and those that were acknowledged at their place. */
static void survey_round(struct dt_store *store, uint32_t round, const struct acks *acks,
                         uint64_t from, struct survey *out)
{
    static uint8_t seen[THREADS][1 << 16];
    struct dt_arena arena;
    struct dt_error err;
    struct dt_page page;
    memset(seen, 0, sizeof seen);
    dt_arena_init(&arena);
    struct dt_read read = {.order = DT_READ_STORE, .from = from};
    do {
        dt_arena_reset(&arena);
        assert_ok(dt_store_read(store, &read, &arena, &page, &err), &err);
        for (size_t i = 0; i < page.count; i++) {
            unsigned at_round, thread, number;
            const char *text = strstr(page.events[i].body.ptr, "\"text\":\"");
            assert_int_equal(page.events[i].position, read.from + i);
            if (!text || sscanf(text + 8, "%u.%u.%u", &at_round, &thread, &number) != 3)
                continue;
            assert_int_equal(at_round, round);
            out->doubled += seen[thread][number & 0xffff]++ > 0;
        }
        read.from = page.next;
    } while (page.count > 0);
    out->head = read.from - 1;
    for (size_t i = 0; i < acks->count; i++) {
        const struct ack *ack = &acks->items[i];
        bool gone = ack->position < from || ack->position > out->head;
        out->missing += gone || seen[ack->thread][ack->number & 0xffff] == 0;
    }
    dt_arena_finish(&arena);
}

static void test_kill__loses_nothing_acknowledged(void **state)
{
    char place[PLACE_BYTES], path[PLACE_BYTES + 16], copy[PLACE_BYTES + 16];
    const char *kills_text = getenv("KILLS"), *seed = getenv("SEED");
    uint32_t kills = kills_text ? (uint32_t)strtoul(kills_text, NULL, 10) : KILLS;
    unsigned dice = seed ? (unsigned)strtoul(seed, NULL, 10) : 1;
    struct survey survey = {.head = 0};
    struct acks acks = {.items = NULL};
    uint64_t acked = 0;
    int64_t slowest = 0;
    make_place(place);
    snprintf(path, sizeof path, "%s/store.db", place);
    snprintf(copy, sizeof copy, "%s/copy.db", place);
    for (uint32_t round = 1; round <= kills; round++) {
        struct dt_store *store;
        struct dt_error err;
        const struct dt_sqlite_options options = {.path = path, .mode = DT_SQLITE_CREATE};
        acks.count = 0;
        dice = dice * 1103515245u + 12345u;
        live_once(path, copy, round, 1 + (int)(dice >> 16) % LIFE_MS, &acks);
        int64_t start = now_ms();
        assert_ok(dt_store_sqlite_open(&options, NULL, &store, &err), &err);
        int64_t back = now_ms() - start;
        slowest = back > slowest ? back : slowest;
        ask_again(store, round, &acks);
        survey_round(store, round, &acks, survey.head + 1, &survey);
        if (round % 5 == 0 || round == kills)
            assert_ok(dt_store_check(store, &err), &err);
        dt_store_close(store);
        acked += acks.count;
        if (survey.missing + survey.doubled > 0)
            fail_msg("kill %u: %" PRIu64 " acknowledged events missing, %" PRIu64 " doubled", round,
                     survey.missing, survey.doubled);
    }
    print_message("# %u kills, %" PRIu64 " acknowledged, %" PRIu64
                  " in the store, 0 missing, 0 doubled, back within %" PRId64 " ms\n",
                  kills, acked, survey.head, slowest);
    assert_true(acked > kills);
    assert_true(slowest < BACK_MS);
    free(acks.items);
    remove_place(place);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_kill__loses_nothing_acknowledged)};
    return cmocka_run_group_tests_name("kill", tests, NULL, NULL);
}
