/* Turns just being posted: given out for their own event and for no other. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fresh_turns.h"

#include <pthread.h>
#include <stdlib.h>

static const struct dt_event posted = {.stream = 7,
                                       .sequence = 3,
                                       .at = 1000,
                                       .actor = {"user:u-1", 8},
                                       .body = {"{\"text\":\"a\"}", 12}};

static int enter(void **state)
{
    struct dt_fresh_turns *turns;
    struct dt_error err;
    assert_int_equal(dt_fresh_turns_create(&turns, &err), DT_OK);
    *state = turns;
    return 0;
}

static int leave(void **state)
{
    dt_fresh_turns_destroy(*state);
    return 0;
}

static bool takes(struct dt_fresh_turns *turns, const struct dt_event *event, const char *json)
{
    struct dt_buf buf;
    dt_buf_init(&buf);
    bool found = dt_fresh_turns_take(turns, event, &buf);
    if (found)
        assert_string_equal(buf.data, json);
    dt_buf_finish(&buf);
    return found;
}

static void test_take__wants_the_very_event(void **state)
{
    struct dt_event others[5] = {posted, posted, posted, posted, posted};
    others[0].stream = 8;
    others[1].sequence = 4;
    others[2].at = 1001;
    others[3].actor = DT_VIEW("user:u-2");
    others[4].body = DT_VIEW("{\"text\":\"b\"}");
    assert_false(takes(*state, &posted, ""));
    dt_fresh_turns_put(*state, &posted, DT_VIEW("{\"turn\":1}"));
    assert_true(takes(*state, &posted, "{\"turn\":1}"));
    for (size_t i = 0; i < 5; i++)
        assert_false(takes(*state, &others[i], ""));
    /* an append that failed: another event has the sequence now */
    dt_fresh_turns_put(*state, &others[4], DT_VIEW("{\"turn\":2}"));
    assert_false(takes(*state, &posted, ""));
    assert_true(takes(*state, &others[4], "{\"turn\":2}"));
}

static void test_put__leaves_out_what_is_too_long(void **state)
{
    static char large[64 * 1024 + 1];
    dt_fresh_turns_put(*state, &posted, (struct dt_view){large, sizeof large});
    assert_false(takes(*state, &posted, ""));
    struct dt_event nowhere = posted;
    nowhere.stream = 0;
    dt_fresh_turns_put(*state, &nowhere, DT_VIEW("{}"));
    assert_false(takes(*state, &nowhere, ""));
}

static void *put_and_take(void *turns)
{
    struct dt_event event = posted;
    for (uint64_t i = 0; i < 20000; i++) {
        event.sequence = i % 600;
        dt_fresh_turns_put(turns, &event, DT_VIEW("{\"turn\":1}"));
        (void)takes(turns, &event, "{\"turn\":1}");
    }
    return NULL;
}

static void test_put__by_many_at_once(void **state)
{
    pthread_t threads[4];
    for (int i = 0; i < 4; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, put_and_take, *state), 0);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_take__wants_the_very_event),
        CASE(test_put__leaves_out_what_is_too_long),
        CASE(test_put__by_many_at_once),
    };
    return cmocka_run_group_tests_name("fresh_turns", tests, NULL, NULL);
}
