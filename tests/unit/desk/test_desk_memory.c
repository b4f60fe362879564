/*
 * The desk out of memory: every allocation of opening, following, listing and reading fails once.
 * The answer is DT_NOMEM, nothing is lost or taken in twice, and what comes after is as if nothing
 * had happened. Built with --wrap; only the calling thread's allocations fail.
 */
#include "desk_world.h"
#include "failing.h"

#include "retention.h"

enum { HISTORY = 60, CONVERSATIONS = 7, MOST = 100000 };

static int enter(void **state)
{
    struct world *world = make_world(WORLD_MEMORY);
    for (int i = 0; i < HISTORY; i++)
        live_on(world, CONVERSATIONS);
    *state = world;
    return 0;
}

static int leave(void **state)
{
    allow_allocations();
    end_world(*state);
    return 0;
}

/* Calls until nothing fails any more; returns how often something did. */
typedef enum dt_status (*call_fn)(struct world *world);

static unsigned exhaust(struct world *world, call_fn call)
{
    unsigned failures = 0;
    for (long n = 0; n < MOST; n++) {
        fail_allocation(n);
        enum dt_status status = call(world);
        bool failed = allow_allocations();
        if (status != DT_OK)
            assert_int_equal(status, DT_NOMEM);
        failures += status != DT_OK;
        if (!failed)
            return failures;
    }
    fail();
    return 0;
}

static enum dt_status open_it(struct world *world)
{
    const struct dt_desk_options options = {
        .store = world->store, .core = &world->core, .rules = 1, .states = 4};
    struct dt_desk *desk;
    enum dt_status status = dt_desk_open(&options, &desk, &world->err);
    if (status != DT_OK)
        return status;
    allow_allocations();
    world->desk = desk;
    struct listed got = list_all(world, ACME);
    assert_true(got.count > 0);
    free(got.items);
    close_desk(world);
    return DT_OK;
}

static void test_open__fails_and_opens(void **state)
{
    struct world *world = *state;
    assert_true(exhaust(world, open_it) > 20);
    open_desk(world, 1); /* from what the last one saved */
    struct listed saved = list_all(world, ACME);
    close_desk(world);
    assert_true(exhaust(world, open_it) > 5);
    open_desk(world, 2);
    struct listed anew = list_all(world, ACME);
    assert_same_boards(&saved, &anew);
    free(saved.items);
    free(anew.items);
}

static enum dt_status catch_up(struct world *world)
{
    return dt_desk_catch_up(world->desk, &world->err);
}

static void test_follow__fails_and_goes_on(void **state)
{
    struct world *world = *state;
    unsigned failures = 0;
    open_desk(world, 1);
    for (int i = 0; i < HISTORY; i++) {
        live_on(world, CONVERSATIONS);
        failures += exhaust(world, catch_up);
        assert_int_equal(dt_desk_position(world->desk), world->appended);
    }
    assert_true(failures > HISTORY);
    struct listed followed = list_all(world, ACME);
    close_desk(world);
    open_desk(world, 2);
    struct listed anew = list_all(world, ACME);
    assert_same_boards(&followed, &anew);
    free(followed.items);
    free(anew.items);
}

static enum dt_status look(struct world *world)
{
    struct dt_person person = {.tenant = "acme"};
    const struct dt_board_query query = {
        .person = &person, .reach = DT_REACH_ALL, .now = NOW, .limit = 2};
    struct dt_arena arena;
    struct dt_board_page page;
    struct dt_thread thread;
    static struct dt_conversation got;
    uint64_t version;
    dt_arena_init(&arena);
    enum dt_status status = dt_board_list(world->desk, &query, &arena, &page, &world->err);
    for (size_t i = 0; status == DT_OK && i < page.count; i++) {
        status = dt_thread_read(world->desk, ACME, page.items[i].id, &(struct dt_thread_query){0},
                                &arena, &thread, &world->err);
        if (status == DT_OK)
            status =
                dt_states_get(world->desk, ACME, page.items[i].id, &got, &version, &world->err);
        if (status == DT_OK)
            assert_memory_equal(&got, thread.state, sizeof got);
    }
    dt_arena_finish(&arena);
    return status;
}

static void test_look__fails_and_looks(void **state)
{
    struct world *world = *state;
    open_desk(world, 1);
    assert_true(exhaust(world, look) > 3);
    assert_ok(world, look(world));
}

enum { CLOSED = 5 };

/* Erases and rewrites; what one call has erased, the next one passes over. */
static enum dt_status keep_time(struct world *world)
{
    struct dt_retention_counts counts = {0};
    enum dt_retention_scrubbed scrubbed;
    const struct dt_retention_asked asked = {
        .tenant = ACME, .keep_days = 1, .now = world->now + DT_MS_PER_DAY};
    uint64_t next;
    enum dt_status status = dt_retention_tenant(world->desk, &asked, &counts, &next, &world->err);
    if (status == DT_OK)
        status = dt_retention_scrub(world->desk, asked.now, &scrubbed, &world->err);
    world->now += DT_MS_PER_HOUR;
    return status;
}

static void test_retention__fails_and_erases(void **state)
{
    struct world *world = *state;
    char name[24];
    open_desk(world, 1);
    for (int i = 0; i < CLOSED; i++) {
        snprintf(name, sizeof name, "closed-%d", i);
        say(world, name, "customer", "Where is it?");
        close_conversation(world, name);
    }
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    assert_true(exhaust(world, keep_time) > CLOSED);
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    for (int i = 0; i < CLOSED; i++) {
        struct dt_board_row row;
        snprintf(name, sizeof name, "closed-%d", i);
        assert_int_equal(dt_board_find(world->desk, ACME, dt_view_of(name), &row, &world->err),
                         DT_NOT_FOUND);
    }
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_open__fails_and_opens),
        CASE(test_follow__fails_and_goes_on),
        CASE(test_look__fails_and_looks),
        CASE(test_retention__fails_and_erases),
    };
    return cmocka_run_group_tests_name("desk_memory", tests, NULL, NULL);
}
