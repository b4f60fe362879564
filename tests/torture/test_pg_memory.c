/*
 * Memory runs out at every allocation of a store's life in PostgreSQL, libpq's included, once, and
 * once and ever after: no crash, no leak, no acknowledged event lost, none that was refused, and
 * the store goes on when there is memory again.
 *
 * EVERY=1 (make torture) takes every place; `make test` every n-th, another set with every SEED.
 */
#include "allocations.h"
#include "fixture.h"
#include "postgres_store.h"
#include "server.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { EVERY = 11, TURNS = 3 };

struct life {
    char schema[32];
    enum dt_status opened, turns[TURNS], read, taken;
    bool reached[TURNS];
    struct dt_error err;
};

static uint64_t number_of(const char *name, uint64_t usual)
{
    const char *text = getenv(name);
    return text ? strtoull(text, NULL, 10) : usual;
}

static enum dt_status open_life(const struct life *life, struct dt_store **out,
                                struct dt_error *err)
{
    const struct dt_postgres_options options = {.address = shared_server()->address,
                                                .mode = DT_POSTGRES_CREATE,
                                                .schema = life->schema,
                                                .patience_ms = 2000,
                                                .answer_ms = 5000,
                                                .retry_first_ms = 1,
                                                .retry_most_ms = 5,
                                                .deaf = true};
    return dt_store_postgres_open(&options, NULL, out, err);
}

static enum dt_status append_turn(struct dt_store *store, int turn, struct dt_appended *out,
                                  struct dt_error *err)
{
    char key[16], body[64];
    snprintf(key, sizeof key, "k%d", turn);
    snprintf(body, sizeof body, "{\"role\":\"customer\",\"text\":\"turn %d\"}", turn);
    const struct dt_event event = {.at = NOW,
                                   .actor = DT_VIEW("customer"),
                                   .kind = DT_EVENT_TURN,
                                   .version = 1,
                                   .body = dt_view_of(body)};
    const struct dt_outbox_wish wish = {.topic = DT_VIEW("web")};
    const struct dt_append append = {.tenant = DT_VIEW("acme"),
                                     .conversation = DT_VIEW("c"),
                                     .events = &event,
                                     .count = 1,
                                     .expected = DT_VERSION_ANY,
                                     .key = dt_view_of(key),
                                     .outbox = &wish,
                                     .outbox_count = 1};
    return dt_store_append(store, &append, out, err);
}

static void live(struct life *life)
{
    struct dt_store *store;
    struct dt_arena arena;
    struct dt_page page;
    struct dt_appended appended;
    struct dt_outbox_row rows[4];
    size_t count;
    const struct dt_read read = {.order = DT_READ_STORE};
    life->opened = open_life(life, &store, &life->err);
    if (life->opened != DT_OK)
        return;
    for (int i = 0; i < TURNS; i++) {
        life->reached[i] = true;
        life->turns[i] = append_turn(store, i, &appended, &life->err);
    }
    dt_arena_init(&arena);
    life->read = dt_store_read(store, &read, &arena, &page, &life->err);
    life->taken =
        dt_outbox_take(store, DT_VIEW("web"), NOW, 1000, 4, &arena, rows, &count, &life->err);
    dt_arena_finish(&arena);
    dt_store_close(store);
}

/* With memory again: each turn is asked for once more. What was acknowledged is found, what was
 * refused is not, what was uncertain may be either. */
static const char *judge(const struct life *life)
{
    struct dt_store *store;
    struct dt_error err;
    const char *wrong = NULL;
    if (open_life(life, &store, &err) != DT_OK)
        return "it cannot be opened again";
    for (int i = 0; i < TURNS && !wrong; i++) {
        struct dt_appended appended;
        enum dt_status was = life->reached[i] ? life->turns[i] : DT_NOMEM;
        if (append_turn(store, i, &appended, &err) != DT_OK)
            wrong = "it does not go on";
        else if (was == DT_OK && !appended.duplicate)
            wrong = "an acknowledged turn is lost";
        else if (was != DT_OK && was != DT_UNCERTAIN && appended.duplicate)
            wrong = "a refused turn was written";
    }
    if (!wrong && dt_store_check(store, &err) != DT_OK)
        wrong = "the check finds something";
    dt_store_close(store);
    return wrong;
}

static void run(struct life *life, uint64_t at, bool ever_after)
{
    static unsigned lives;
    *life = (struct life){.opened = DT_OK};
    snprintf(life->schema, sizeof life->schema, "life%u", lives++);
    allocations_fail(0, false);
    if (at > 0) { /* the schema is made beforehand: test_postgres.c ends that at every command */
        struct dt_store *store;
        assert_ok(open_life(life, &store, &life->err), &life->err);
        dt_store_close(store);
    }
    allocations_fail(at, ever_after);
    live(life);
}

static uint64_t sweep(bool ever_after, uint64_t *places_out)
{
    struct life life;
    uint64_t every = number_of("EVERY", EVERY), start = number_of("SEED", 1) % every;
    uint64_t injected = 0;
    run(&life, UINT64_MAX, false);
    *places_out = allocations_count();
    assert_ok(life.opened, &life.err);
    assert_ok(life.turns[TURNS - 1], &life.err);
    assert_ok(life.taken, &life.err);
    for (uint64_t at = 1 + start; at <= *places_out; at += every) {
        char drop[64];
        int64_t before = allocations_live();
        run(&life, at, ever_after);
        injected += allocations_failed();
        allocations_fail(0, false);
        int64_t left = allocations_live() - before;
        if (left > 0)
            fail_msg("allocation %" PRIu64 "%s: %" PRId64 " blocks leaked (%s)", at,
                     ever_after ? " and ever after" : "", left, life.err.message);
        const char *wrong = judge(&life);
        if (wrong)
            fail_msg("allocation %" PRIu64 "%s: %s (%s)", at, ever_after ? " and ever after" : "",
                     wrong, life.err.message);
        snprintf(drop, sizeof drop, "DROP SCHEMA %s CASCADE", life.schema);
        server_run(shared_server(), drop, NULL, 0);
    }
    return injected;
}

static void test_memory__runs_out_anywhere(void **state)
{
    uint64_t places;
    server_run(shared_server(), "SELECT 1", NULL, 0);
    uint64_t once = sweep(false, &places), after = sweep(true, &places);
    print_message("# %" PRIu64 " allocations; %" PRIu64 " failed alone, %" PRIu64
                  " with all that followed\n",
                  places, once, after);
    assert_true(once > 0 && after > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_memory__runs_out_anywhere)};
    return cmocka_run_group_tests_name("postgres memory", tests, NULL, NULL);
}
