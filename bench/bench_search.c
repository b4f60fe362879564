/*
 * The figures of searching, over a sealed store in SQLite:
 *
 *   bench_search FILE [CONVERSATIONS]
 *
 * 100,000 conversations of six turns, twenty words each, if nothing else is said, their words drawn
 * as they are in talk: few of them often, most of them rarely, out of 30,000. What is told: what
 * taking a turn into the index costs when it is made anew and when it follows, how much the store
 * grows by it, and how long a query takes. FILE must not exist; it is removed at the end.
 */
#include "search.h"
#include "sqlite_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { TURNS = 6, WORDS = 20, VOCABULARY = 30000, BATCH = 256, ASKED = 51, FOLLOWED = 5000 };

#define NOW INT64_C(1773325200000)

struct bench {
    const char *path;
    struct dt_keys *keys;
    struct dt_record *record;
    struct dt_store *store;
    struct dt_search *search;
    struct dt_arena arena;
    uint64_t random;
    float shares[VOCABULARY]; /* running sums of the words' shares */
    struct dt_error err;
};

static double now_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* What the whole process has used: what matters on a machine that others use too. */
static double cpu_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void must(const struct bench *bench, enum dt_status status)
{
    if (status == DT_OK)
        return;
    fprintf(stderr, "bench_search: %s\n", bench->err.message);
    exit(2);
}

static uint32_t next_random(struct bench *bench)
{
    bench->random = bench->random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(bench->random >> 33);
}

/* Zipf's law. */
static void make_shares(struct bench *bench)
{
    float sum = 0;
    for (int i = 0; i < VOCABULARY; i++)
        bench->shares[i] = sum += 1.0f / (float)(i + 3);
    for (int i = 0; i < VOCABULARY; i++)
        bench->shares[i] /= sum;
}

static int draw_word(struct bench *bench)
{
    float at = (float)next_random(bench) / 2147483648.0f;
    int low = 0, high = VOCABULARY - 1;
    while (low < high) {
        int middle = (low + high) / 2;
        if (bench->shares[middle] < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* "w" and letters for the number: a word to the scanner. */
static int write_word(char *out, int number)
{
    return sprintf(out, "w%c%c%c%c", 'a' + number % 16, 'a' + number / 16 % 16,
                   'a' + number / 256 % 16, 'a' + number / 4096);
}

static struct dt_view make_body(struct bench *bench, struct dt_arena *arena, bool customer)
{
    char text[64 + WORDS * 8];
    int len = sprintf(text, "{\"role\":\"%s\",\"text\":\"", customer ? "customer" : "agent");
    for (int i = 0; i < WORDS; i++) {
        len += write_word(text + len, draw_word(bench));
        text[len++] = i + 1 < WORDS ? ' ' : '.';
    }
    len += sprintf(text + len, "\"}");
    char *copy = dt_arena_copy(arena, (struct dt_view){text, (size_t)len});
    if (!copy)
        exit(2);
    return (struct dt_view){copy, (size_t)len};
}

static struct dt_event make_turn(struct bench *bench, struct dt_arena *arena, int nth)
{
    return (struct dt_event){.at = NOW + nth,
                             .actor = DT_VIEW("customer"),
                             .kind = DT_EVENT_TURN,
                             .version = 1,
                             .body = make_body(bench, arena, nth % 2 == 0)};
}

static void write_conversations(struct bench *bench, uint32_t from, uint32_t count, int turns)
{
    static struct dt_append appends[BATCH];
    static struct dt_append_result results[BATCH];
    static struct dt_event events[BATCH][TURNS];
    static char names[BATCH][16];
    for (uint32_t done = 0; done < count;) {
        uint32_t batch = count - done < BATCH ? count - done : BATCH;
        dt_arena_reset(&bench->arena);
        for (uint32_t i = 0; i < batch; i++) {
            int len = sprintf(names[i], "c%u", from + done + i);
            for (int n = 0; n < turns; n++)
                events[i][n] = make_turn(bench, &bench->arena, n);
            appends[i] = (struct dt_append){.tenant = DT_VIEW("acme"),
                                            .conversation = {names[i], (size_t)len},
                                            .events = events[i],
                                            .count = (size_t)turns,
                                            .expected = DT_VERSION_ANY,
                                            .key = DT_VIEW("")};
        }
        must(bench, dt_store_append_all(bench->store, appends, batch, results, &bench->err));
        done += batch;
    }
}

static enum dt_status reach(void *context, uint64_t stream, struct dt_arena *arena,
                            struct dt_view *conversation_out, struct dt_error *err)
{
    char name[24];
    int len = snprintf(name, sizeof name, "c%llu", (unsigned long long)stream - 1);
    char *copy = dt_arena_copy(arena, (struct dt_view){name, (size_t)len});
    *conversation_out = (struct dt_view){copy, (size_t)len};
    return copy ? DT_OK : dt_error_set(err, DT_NOMEM, "memory ran out");
}

static int by_time(const void *a, const void *b)
{
    double one = *(const double *)a, other = *(const double *)b;
    return (one > other) - (one < other);
}

/* rank: of the word in the vocabulary; second: of another one, -1: none; phrase: side by side. */
static void ask(struct bench *bench, const char *what, int rank, int second, bool phrase)
{
    double times[ASKED];
    struct dt_search_page page = {.count = 0};
    for (int i = 0; i < ASKED; i++) {
        char text[64];
        int len = phrase ? sprintf(text, "\"") : 0;
        len += write_word(text + len, rank + i * (rank > 1000));
        if (second >= 0) {
            text[len++] = ' ';
            len += write_word(text + len, second);
        }
        if (phrase)
            text[len++] = '"';
        const struct dt_search_request request = {.tenant = DT_VIEW("acme"),
                                                  .text = {text, (size_t)len},
                                                  .cursor = DT_VIEW(""),
                                                  .limit = 20,
                                                  .reach = reach};
        dt_arena_reset(&bench->arena);
        double start = now_s();
        must(bench, dt_search_find(bench->search, &request, &bench->arena, &page, &bench->err));
        times[i] = now_s() - start;
    }
    qsort(times, ASKED, sizeof *times, by_time);
    printf("  %-34s median %7.2f ms, worst %7.2f ms (%zu found, %u opened)\n", what,
           times[ASKED / 2] * 1e3, times[ASKED - 1] * 1e3, page.count, page.opened);
}

static uint64_t bytes_of(struct bench *bench)
{
    struct dt_store_stats stats;
    must(bench, dt_store_stats(bench->store, &stats, &bench->err));
    return stats.bytes;
}

static void measure(struct bench *bench, uint32_t conversations)
{
    double start = now_s();
    write_conversations(bench, 0, conversations, TURNS);
    double turns = (double)conversations * TURNS;
    uint64_t before = bytes_of(bench);
    printf("written: %u conversations, %.0f turns in %.1f s, %.0f MB\n", conversations, turns,
           now_s() - start, (double)before / 1e6);
    start = now_s();
    double cpu = cpu_s();
    must(bench, dt_search_catch_up(bench->search, &bench->err));
    printf("index made anew: %.1f microseconds of CPU a turn (%.1f s), %.0f bytes a turn\n",
           (cpu_s() - cpu) / turns * 1e6, now_s() - start,
           (double)(bytes_of(bench) - before) / turns);
    cpu = start = 0;
    for (uint32_t done = 0; done < FOLLOWED; done += 50) { /* what comes in a quarter second */
        write_conversations(bench, next_random(bench) % (conversations - 50), 50, 1);
        double wall = now_s(), used = cpu_s();
        must(bench, dt_search_catch_up(bench->search, &bench->err));
        start += now_s() - wall;
        cpu += cpu_s() - used;
    }
    printf("index that follows, 50 turns a time: %.1f microseconds of CPU a turn (%.1f s)\n",
           cpu / FOLLOWED * 1e6, start);
    printf("queries, 20 a page:\n");
    ask(bench, "a word that nearly all have", 0, -1, false);
    ask(bench, "a rare word", 20000, -1, false);
    ask(bench, "two common words", 3, 7, false);
    ask(bench, "a rare and a common word", 20000, 0, false);
    ask(bench, "a phrase of two common words", 3, 7, true);
    ask(bench, "a phrase that is rare", 300, 500, true);
    ask(bench, "a word that nobody has said", VOCABULARY + 5000, -1, false);
}

int main(int argc, char **argv)
{
    static struct bench bench = {.random = 17};
    char beside[4096];
    uint32_t conversations = argc > 2 ? (uint32_t)strtoul(argv[2], NULL, 10) : 100000;
    if (argc < 2 || conversations < 100) {
        fprintf(stderr, "usage: bench_search FILE [CONVERSATIONS]\n");
        return 2;
    }
    bench.path = argv[1];
    dt_arena_init(&bench.arena);
    make_shares(&bench);
    must(&bench, dt_keys_parse(DT_VIEW("master AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n"),
                               &bench.keys, &bench.err));
    const struct dt_record_options record = {.keys = bench.keys};
    must(&bench, dt_record_create(&record, &bench.record, &bench.err));
    const struct dt_store_options options = {.sealer = dt_record_sealer(bench.record)};
    const struct dt_sqlite_options sqlite = {.path = bench.path, .mode = DT_SQLITE_CREATE};
    must(&bench, dt_store_sqlite_open(&sqlite, &options, &bench.store, &bench.err));
    const struct dt_search_options search = {.store = bench.store, .record = bench.record};
    must(&bench, dt_search_create(&search, &bench.search, &bench.err));
    measure(&bench, conversations);
    dt_search_destroy(bench.search);
    dt_store_close(bench.store);
    dt_record_destroy(bench.record);
    dt_keys_destroy(bench.keys);
    dt_arena_finish(&bench.arena);
    static const char *const tails[] = {"", "-wal", "-shm"};
    for (int i = 0; i < 3; i++) {
        snprintf(beside, sizeof beside, "%s%s", bench.path, tails[i]);
        unlink(beside);
    }
    return 0;
}
