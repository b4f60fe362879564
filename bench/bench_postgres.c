/*
 * How many turns a second the store appends to a PostgreSQL database:
 *
 *   bench_postgres ADDRESS CLIENTS SECONDS
 *
 * Each client is a thread that appends one turn after the other and waits for each answer. Prints
 * the number. bench_postgres.py runs it beside pgbench.
 */
#include "postgres_store.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { CLIENTS_MOST = 64, TURNS = 50 };

struct client {
    struct dt_store *store;
    unsigned number;
    double until;
    uint64_t rows;
};

static double now_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void must(enum dt_status status, const struct dt_error *err)
{
    if (status == DT_OK)
        return;
    fprintf(stderr, "bench_postgres: %s\n", err->message);
    exit(2);
}

static void append_turn(struct client *client)
{
    char body[192], conversation[48];
    struct dt_appended appended;
    struct dt_error err;
    snprintf(conversation, sizeof conversation, "c%u-%" PRIu64, client->number,
             client->rows / TURNS);
    int len = snprintf(body, sizeof body,
                       "{\"role\":\"customer\",\"text\":\"This is turn %" PRIu64
                       ", and I am still waiting for the parcel that was to come on Tuesday.\"}",
                       client->rows++);
    const struct dt_event event = {.at = INT64_C(1773325200000),
                                   .actor = DT_VIEW("customer"),
                                   .kind = DT_EVENT_TURN,
                                   .version = 1,
                                   .body = {body, (size_t)len}};
    const struct dt_append append = {.tenant = DT_VIEW("acme"),
                                     .conversation = dt_view_of(conversation),
                                     .events = &event,
                                     .count = 1,
                                     .expected = DT_VERSION_ANY};
    must(dt_store_append(client->store, &append, &appended, &err), &err);
}

static void *run(void *context)
{
    struct client *client = context;
    while (now_s() < client->until)
        append_turn(client);
    return NULL;
}

int main(int argc, char **argv)
{
    static struct client clients[CLIENTS_MOST];
    pthread_t threads[CLIENTS_MOST];
    struct dt_store *store;
    struct dt_error err;
    unsigned count = argc == 4 ? (unsigned)strtoul(argv[2], NULL, 10) : 0;
    if (count == 0 || count > CLIENTS_MOST) {
        fprintf(stderr, "usage: bench_postgres ADDRESS CLIENTS SECONDS\n");
        return 2;
    }
    const struct dt_postgres_options options = {.address = argv[1], .mode = DT_POSTGRES_CREATE};
    must(dt_store_postgres_open(&options, NULL, &store, &err), &err);
    uint64_t before, rows = 0;
    must(dt_store_head(store, &before, &err), &err);
    double start = now_s(), until = start + strtod(argv[3], NULL);
    for (unsigned i = 0; i < count; i++) {
        clients[i] = (struct client){.store = store, .number = i, .until = until};
        clients[i].rows = before * TURNS; /* conversations that are new */
        if (pthread_create(&threads[i], NULL, run, &clients[i]) != 0)
            return 2;
    }
    for (unsigned i = 0; i < count; i++) {
        pthread_join(threads[i], NULL);
        rows += clients[i].rows - before * TURNS;
    }
    printf("%.1f\n", (double)rows / (now_s() - start));
    dt_store_close(store);
    return 0;
}
