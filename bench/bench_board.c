/*
 * The board's figures, over a store in memory or, with FILE, one in SQLite:
 *
 *   bench_board [CONVERSATIONS [FILE]]
 *
 * 100,000 open conversations of four events each, if nothing else is said: how fast a desk opens
 * that reads everything from the log (the rebuild), one that reads what was saved, how long a page
 * of the list by need takes, and how fast the follower keeps up. The lexicon alone reads; the
 * learned reader would add some 150 microseconds a turn to rebuilding and following.
 */
#include "board.h"
#include "lexicon.h"
#include "memory.h"
#include "playbook.h"
#include "sqlite_store.h"
#include "states.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { EVENTS = 4, BATCH = 256, LISTS = 101, FOLLOWED = 40000 };

#define NOW INT64_C(1773325200000)

struct bench {
    struct dt_store *store;
    struct dt_core core;
    struct dt_desk *desk;
    uint32_t conversations;
    struct dt_error err;
};

static double now_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void must(const struct bench *bench, enum dt_status status)
{
    if (status == DT_OK)
        return;
    fprintf(stderr, "bench_board: %s\n", bench->err.message);
    exit(2);
}

static const char *const says[] = {
    "Hello, where is my parcel? It should have been here on Monday.",
    "I am sorry that it is late. I will look into it and call you back today by 5 pm.",
    "This is the fourth time I call. Three weeks, and nothing! I want a refund now.",
    "Thank you, that was quick.",
    "You are useless, all of you. I will go to the press.",
};

/* An event with its body in the arena. */
static struct dt_event make_event(struct bench *bench, struct dt_arena *arena, uint32_t i, int nth)
{
    static const char *const teams[] = {"t-a", "t-b", "t-c", "t-d"};
    struct dt_body body;
    struct dt_buf buf;
    bool agent = nth == 2;
    dt_buf_init(&buf);
    dt_body_init(&body, nth == 0 ? DT_EVENT_OPENED : DT_EVENT_TURN);
    if (nth == 0) {
        dt_body_set_text(&body, DT_FIELD_OPENED_TEAM, dt_view_of(teams[i % 4]));
    } else {
        dt_body_set_word(&body, DT_FIELD_TURN_ROLE, agent ? DT_VIEW("agent") : DT_VIEW("customer"));
        dt_body_set_text(&body, DT_FIELD_TURN_TEXT,
                         dt_view_of(says[agent ? 1 : (i * 7 + (uint32_t)nth) % 5]));
    }
    must(bench, dt_body_write(&body, &buf, &bench->err));
    const char *copy = dt_arena_copy(arena, dt_buf_view(&buf));
    struct dt_event event = {.at = NOW + (dt_instant)(i % 7200) * 1000,
                             .actor = agent ? DT_VIEW("user:u-1") : DT_VIEW("customer"),
                             .kind = body.kind,
                             .version = body.version,
                             .body = {copy, dt_buf_view(&buf).len}};
    dt_buf_finish(&buf);
    return event;
}

static void fill(struct bench *bench)
{
    static struct dt_append appends[BATCH];
    static struct dt_append_result results[BATCH];
    static struct dt_event events[BATCH][EVENTS];
    static char names[BATCH][32];
    struct dt_arena arena;
    dt_arena_init(&arena);
    for (uint32_t first = 0; first < bench->conversations; first += BATCH) {
        uint32_t count =
            bench->conversations - first < BATCH ? bench->conversations - first : BATCH;
        dt_arena_reset(&arena);
        for (uint32_t i = 0; i < count; i++) {
            snprintf(names[i], sizeof names[i], "case-%08u", (unsigned)(first + i));
            for (int nth = 0; nth < EVENTS; nth++)
                events[i][nth] = make_event(bench, &arena, first + i, nth);
            appends[i] = (struct dt_append){.tenant = DT_VIEW("acme"),
                                            .conversation = dt_view_of(names[i]),
                                            .events = events[i],
                                            .count = EVENTS,
                                            .expected = DT_VERSION_ANY};
        }
        must(bench, dt_store_append_all(bench->store, appends, count, results, &bench->err));
        for (uint32_t i = 0; i < count; i++)
            if (results[i].status != DT_OK) {
                bench->err = results[i].error;
                must(bench, results[i].status);
            }
    }
    dt_arena_finish(&arena);
}

static double open_desk(struct bench *bench)
{
    const struct dt_desk_options options = {
        .store = bench->store, .core = &bench->core, .rules = 1, .states = 4096};
    double start = now_s();
    must(bench, dt_desk_open(&options, &bench->desk, &bench->err));
    return now_s() - start;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void list(struct bench *bench, const char *what, const struct dt_person *person,
                 enum dt_reach reach, enum dt_board_order order)
{
    double took[LISTS];
    struct dt_arena arena;
    struct dt_board_page page;
    uint64_t total = 0;
    struct dt_board_query query = {.person = person,
                                   .reach = reach,
                                   .order = order,
                                   .now = NOW + 3 * DT_MS_PER_HOUR,
                                   .limit = 50};
    dt_arena_init(&arena);
    for (int i = 0; i < LISTS; i++) {
        double start = now_s();
        must(bench, dt_board_list(bench->desk, &query, &arena, &page, &bench->err));
        took[i] = now_s() - start;
        total = page.total;
    }
    dt_arena_finish(&arena);
    qsort(took, LISTS, sizeof *took, by_size);
    printf("list %-28s %8.2f ms median, %.2f ms slowest of %d (%llu rows)\n", what,
           took[LISTS / 2] * 1e3, took[LISTS - 1] * 1e3, LISTS, (unsigned long long)total);
}

static void lists(struct bench *bench)
{
    struct dt_person person = {.tenant = "acme", .id = "u-1", .team_count = 2};
    snprintf(person.teams[0], sizeof person.teams[0], "t-a");
    snprintf(person.teams[1], sizeof person.teams[1], "t-c");
    list(bench, "by need, all", &person, DT_REACH_ALL, DT_BOARD_NEED);
    list(bench, "by need, two teams'", &person, DT_REACH_TEAM, DT_BOARD_NEED);
    list(bench, "by time, all", &person, DT_REACH_ALL, DT_BOARD_RECENT);
    person.team_count = DT_PERSON_TEAMS;
    for (int i = 0; i < DT_PERSON_TEAMS; i++)
        snprintf(person.teams[i], sizeof person.teams[i], "t-%02d", i);
    list(bench, "by need, a hundred teams'", &person, DT_REACH_TEAM, DT_BOARD_NEED);
}

/* Turns of many conversations in turn, taken in event by event. */
static void follow(struct bench *bench)
{
    static struct dt_append appends[BATCH];
    static struct dt_append_result results[BATCH];
    static struct dt_event events[BATCH];
    static char names[BATCH][32];
    struct dt_arena arena;
    double spent = 0;
    dt_arena_init(&arena);
    for (uint32_t done = 0; done < FOLLOWED; done += BATCH) {
        dt_arena_reset(&arena);
        for (uint32_t i = 0; i < BATCH; i++) {
            uint32_t number =
                (done + i) % (bench->conversations < 4000 ? bench->conversations : 4000);
            snprintf(names[i], sizeof names[i], "case-%08u", (unsigned)number);
            events[i] = make_event(bench, &arena, number, 1 + (int)(done / 4000 % 2));
            appends[i] = (struct dt_append){.tenant = DT_VIEW("acme"),
                                            .conversation = dt_view_of(names[i]),
                                            .events = &events[i],
                                            .count = 1,
                                            .expected = DT_VERSION_ANY};
        }
        must(bench, dt_store_append_all(bench->store, appends, BATCH, results, &bench->err));
        uint64_t head;
        must(bench, dt_store_head(bench->store, &head, &bench->err));
        double start = now_s();
        must(bench, dt_desk_await(bench->desk, head, 1000, &bench->err));
        spent += now_s() - start;
    }
    dt_arena_finish(&arena);
    printf("following                         %8.0f turns/s, read by the engine\n",
           FOLLOWED / spent);
}

/* One long conversation: a page of its end, and a state that has to be brought up to date. */
static void read_thread(struct bench *bench, uint32_t turns)
{
    static struct dt_event events[BATCH];
    static struct dt_conversation state;
    struct dt_arena arena;
    struct dt_appended appended;
    struct dt_thread thread;
    uint64_t version;
    double best = 1e9, hit = 1e9;
    dt_arena_init(&arena);
    for (uint32_t done = 0; done < turns; done += BATCH) {
        uint32_t count = turns - done < BATCH ? turns - done : BATCH;
        for (uint32_t i = 0; i < count; i++)
            events[i] = make_event(bench, &arena, done + i, 1 + (int)(i % 2));
        const struct dt_append append = {.tenant = DT_VIEW("acme"),
                                         .conversation = DT_VIEW("long"),
                                         .events = events,
                                         .count = count,
                                         .expected = DT_VERSION_ANY};
        must(bench, dt_store_append(bench->store, &append, &appended, &bench->err));
    }
    for (int i = 0; i < 11; i++) {
        const struct dt_thread_query query = {.after = turns - 50};
        dt_arena_reset(&arena);
        double start = now_s();
        must(bench, dt_thread_read(bench->desk, DT_VIEW("acme"), DT_VIEW("long"), &query, &arena,
                                   &thread, &bench->err));
        double took = now_s() - start;
        best = took < best ? took : best;
        start = now_s();
        must(bench, dt_states_get(bench->desk, DT_VIEW("acme"), DT_VIEW("long"), &state, &version,
                                  &bench->err));
        took = now_s() - start;
        hit = took < hit ? took : hit;
    }
    dt_arena_finish(&arena);
    printf("a thread of %5u turns, its end   %8.2f ms; its state at hand %.3f ms\n",
           (unsigned)turns, best * 1e3, hit * 1e3);
}

static void print_memory(void)
{
    long pages = 0, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file)
        return;
    if (fscanf(file, "%ld %ld", &pages, &resident) == 2)
        printf("memory of the process             %8.0f MB\n",
               (double)resident * (double)sysconf(_SC_PAGESIZE) / 1e6);
    fclose(file);
}

int main(int argc, char **argv)
{
    struct bench bench = {.conversations = 100000};
    struct dt_lexicon *lexicon;
    struct dt_playbook *playbook;
    const struct dt_sqlite_options sqlite = {.path = argc > 2 ? argv[2] : NULL,
                                             .mode = DT_SQLITE_CREATE};
    if (argc > 1)
        bench.conversations = (uint32_t)strtoul(argv[1], NULL, 10);
    must(&bench, dt_lexicon_create_default(&lexicon, &bench.err));
    must(&bench, dt_playbook_create_default(&playbook, &bench.err));
    bench.core = (struct dt_core){.lexicon = lexicon, .playbook = playbook};
    if (sqlite.path)
        must(&bench, dt_store_sqlite_open(&sqlite, NULL, &bench.store, &bench.err));
    else
        must(&bench, dt_store_memory_open(NULL, &bench.store, &bench.err));
    fill(&bench);
    double took = open_desk(&bench);
    printf("opening, everything read anew     %8.2f s, %.0f events/s\n", took,
           bench.conversations * (double)EVENTS / took);
    print_memory();
    double start = now_s();
    dt_desk_close(bench.desk);
    printf("closing                           %8.2f s\n", now_s() - start);
    printf("opening what was saved            %8.2f s\n", open_desk(&bench));
    lists(&bench);
    follow(&bench);
    read_thread(&bench, 1000);
    read_thread(&bench, 3000);
    start = now_s();
    dt_desk_close(bench.desk);
    printf("closing, %d turns to save      %8.2f s\n", FOLLOWED, now_s() - start);
    dt_store_close(bench.store);
    dt_playbook_destroy(playbook);
    dt_lexicon_destroy(lexicon);
    return 0;
}
