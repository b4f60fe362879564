/* Folds over every driver: each event counts once, whatever happens in between. */
#include "fixture.h"
#include "open_list.h"

#include <stdio.h>
#include <stdlib.h>

/* Counts events by conversation and the bytes of all bodies. */
struct counter {
    uint64_t taken;   /* calls, also of runs that failed */
    uint64_t fail_at; /* a position; 0: none */
};

static enum dt_status count_take(void *context, struct dt_fold_state *state,
                                 const struct dt_event *event, struct dt_error *err)
{
    struct counter *counter = context;
    struct dt_view value = {0};
    char text[32];
    bool found;
    counter->taken++;
    enum dt_status status = dt_fold_put(state, V("last"), event->conversation, err);
    if (status == DT_OK && event->position == counter->fail_at)
        return dt_error_set(err, DT_DENIED, "not this one");
    if (status == DT_OK)
        status = dt_fold_get(state, event->conversation, &value, &found, err);
    if (status != DT_OK)
        return status;
    snprintf(text, sizeof text, "%llu", (found ? strtoull(value.ptr, NULL, 10) : 0ull) + 1);
    return dt_fold_put(state, event->conversation, V(text), err);
}

static const struct dt_fold counting = {
    .name = {"count", 5}, .version = 1, .bodies = true, .take = count_take};

static void assert_count(struct fixture *f, const char *key, const char *expected)
{
    struct dt_view value;
    bool found;
    assert_ok(dt_store_get(f->store, V("fold.count"), V(key), &f->arena, &value, &found, &f->err),
              &f->err);
    if (!expected) {
        assert_false(found);
        return;
    }
    assert_true(found);
    assert_view(value, expected);
}

static struct dt_fold_runner *open_fold(struct fixture *f, const struct dt_fold *fold,
                                        struct counter *counter)
{
    struct dt_fold_runner *runner;
    assert_ok(dt_fold_open(f->store, fold, counter, &runner, &f->err), &f->err);
    return runner;
}

static void note_progress(void *context, uint64_t done, uint64_t total)
{
    uint64_t *seen = context;
    assert_true(done <= total);
    *seen = done;
}

static void test_fold__counts_every_event_once(void **state)
{
    struct fixture *f = *state;
    struct counter counter = {0};
    uint64_t seen = 0;
    struct dt_fold_runner *runner = open_fold(f, &counting, &counter);
    assert_ok(dt_fold_catch_up(runner, NULL, NULL, &f->err), &f->err); /* nothing there yet */
    for (int i = 0; i < 30; i++)
        say(f, "acme", i % 3 ? "a" : "b", "hello");
    assert_ok(dt_fold_catch_up(runner, note_progress, &seen, &f->err), &f->err);
    assert_int_equal(seen, 30);
    assert_int_equal(dt_fold_position(runner), 30);
    assert_count(f, "a", "20");
    assert_count(f, "b", "10");
    say(f, "acme", "a", "one more");
    assert_ok(dt_fold_catch_up(runner, NULL, NULL, &f->err), &f->err);
    assert_ok(dt_fold_catch_up(runner, NULL, NULL, &f->err), &f->err);
    assert_count(f, "a", "21");
    assert_int_equal(counter.taken, 31);
    dt_fold_close(runner);
    runner = open_fold(f, &counting, &counter); /* it knows where it was */
    assert_int_equal(dt_fold_position(runner), 31);
    dt_fold_close(runner);
}

static void test_fold__is_made_again_from_nothing(void **state)
{
    struct fixture *f = *state;
    struct counter counter = {0};
    struct dt_fold other = counting;
    for (int i = 0; i < 10; i++)
        say(f, "acme", "a", "hello");
    struct dt_fold_runner *runner = open_fold(f, &counting, &counter);
    assert_ok(dt_fold_catch_up(runner, NULL, NULL, &f->err), &f->err);
    assert_ok(dt_fold_rebuild(runner, NULL, NULL, &f->err), &f->err);
    assert_count(f, "a", "10");
    assert_int_equal(counter.taken, 20);
    dt_fold_close(runner);
    other.version = 2; /* other code: what it made before does not count */
    runner = open_fold(f, &other, &counter);
    assert_ok(dt_fold_catch_up(runner, NULL, NULL, &f->err), &f->err);
    assert_count(f, "a", "10");
    assert_int_equal(counter.taken, 30);
    dt_fold_close(runner);
}

static void test_fold__ends_before_an_event_it_cannot_take(void **state)
{
    struct fixture *f = *state;
    struct counter counter = {.fail_at = 6};
    for (int i = 0; i < 10; i++)
        say(f, "acme", i == 5 ? "six" : "a", "hello");
    struct dt_fold_runner *runner = open_fold(f, &counting, &counter);
    assert_int_equal(dt_fold_catch_up(runner, NULL, NULL, &f->err), DT_DENIED);
    assert_string_equal(f->err.message, "not this one");
    assert_int_equal(dt_fold_position(runner), 5);
    assert_count(f, "a", "5");
    assert_count(f, "last", "a"); /* half of an event leaves nothing */
    assert_count(f, "six", NULL);
    counter.fail_at = 0;
    assert_ok(dt_fold_catch_up(runner, NULL, NULL, &f->err), &f->err);
    assert_count(f, "a", "9");
    assert_count(f, "six", "1");
    dt_fold_close(runner);
}

static void test_fold__run_twice_at_once_counts_once(void **state)
{
    struct fixture *f = *state;
    struct counter counter = {0};
    struct dt_fold_runner *one = open_fold(f, &counting, &counter);
    struct dt_fold_runner *other = open_fold(f, &counting, &counter);
    say(f, "acme", "a", "hello");
    assert_ok(dt_fold_catch_up(one, NULL, NULL, &f->err), &f->err);
    assert_int_equal(dt_fold_catch_up(other, NULL, NULL, &f->err), DT_CONFLICT);
    assert_count(f, "a", "1");
    dt_fold_close(one);
    dt_fold_close(other);
}

static size_t list_open(struct fixture *f, struct dt_fold_runner *runner,
                        struct dt_open_conversation *out)
{
    size_t count;
    assert_ok(dt_fold_catch_up(runner, NULL, NULL, &f->err), &f->err);
    assert_ok(dt_open_list_read(f->store, V("acme"), 0, 8, &f->arena, out, &count, &f->err),
              &f->err);
    return count;
}

static void turn_at(struct fixture *f, const char *conversation, const char *actor, int second)
{
    struct dt_appended appended;
    struct dt_event event = turn_event(&f->arena, "agent", V("hello"));
    event.actor = V(actor);
    event.at = NOW + second * DT_MS_PER_SECOND;
    assert_ok(append_one(f, "acme", conversation, &event, DT_VERSION_ANY, "", &appended), &f->err);
}

static void test_open_list__has_what_is_not_settled(void **state)
{
    struct fixture *f = *state;
    struct dt_open_conversation open[8];
    struct dt_fold_runner *runner;
    struct dt_appended appended;
    struct dt_event closed =
        word_event(&f->arena, DT_EVENT_CLOSED, DT_FIELD_CLOSED_OUTCOME, "resolved");
    struct dt_event note = word_event(&f->arena, DT_EVENT_NOTE, DT_FIELD_NOTE_TEXT, "called back");
    assert_ok(dt_fold_open(f->store, &dt_open_list, NULL, &runner, &f->err), &f->err);
    turn_at(f, "a", "customer:dana", 0);
    turn_at(f, "a", "customer:dana", 60);
    turn_at(f, "b", "customer", 70);
    turn_at(f, "b", "agent:7", 90);
    say(f, "bolt", "elsewhere", "another tenant");
    assert_int_equal(list_open(f, runner, open), 2);
    assert_view(open[0].conversation, "a");
    assert_int_equal(open[0].waiting_since, NOW);
    assert_int_equal(open[0].last_at, NOW + 60000);
    assert_int_equal(open[0].version, 2);
    assert_int_equal(open[0].turns, 2);
    assert_view(open[1].conversation, "b");
    assert_int_equal(open[1].waiting_since, DT_INSTANT_NONE);
    assert_ok(append_one(f, "acme", "a", &closed, 2, "", &appended), &f->err);
    assert_ok(append_one(f, "acme", "a", &note, 3, "", &appended), &f->err);
    assert_int_equal(list_open(f, runner, open), 1);
    turn_at(f, "a", "customer", 100);
    assert_int_equal(list_open(f, runner, open), 2);
    assert_int_equal(open[0].since, NOW + 100000);
    const struct dt_erase erase = {.tenant = V("acme"),
                                   .conversation = V("a"),
                                   .at = NOW,
                                   .actor = V("agent:9"),
                                   .ground = V("request")};
    assert_ok(dt_store_erase(f->store, &erase, &appended, &f->err), &f->err);
    assert_int_equal(list_open(f, runner, open), 1);
    assert_view(open[0].conversation, "b");
    dt_fold_close(runner);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        CASE(test_fold__counts_every_event_once),
        CASE(test_fold__is_made_again_from_nothing),
        CASE(test_fold__ends_before_an_event_it_cannot_take),
        CASE(test_fold__run_twice_at_once_counts_once),
        CASE(test_open_list__has_what_is_not_settled),
    };
    driver_under_test = find_driver(argc > 1 ? argv[1] : "memory");
    if (!driver_under_test)
        return 2;
    return run_suite("folds", tests, sizeof tests / sizeof *tests, 0);
}
