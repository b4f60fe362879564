#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "seen.h"

#include <stdio.h>

enum { MANY = 5000 };

static struct dt_view name_of(unsigned i, char *room, size_t size)
{
    int len =
        snprintf(room, size, "conversation-%u-%s", i * 7919, i % 3 ? "" : "longer than eight");
    return (struct dt_view){room, (size_t)len};
}

static void test_seen__numbers_conversations_and_knows_them_again(void **state)
{
    struct dt_seen seen;
    struct dt_error err;
    char room[64];
    dt_seen_init(&seen);
    for (unsigned round = 0; round < 2; round++) {
        for (unsigned i = 0; i < MANY; i++) {
            uint32_t number = UINT32_MAX;
            struct dt_view name = name_of(i, room, sizeof room);
            assert_int_equal(dt_seen_conversation(&seen, name, &number, &err), DT_OK);
            assert_int_equal(number, i);
            assert_true(dt_view_equal(seen.conversations[number].id, name));
        }
    }
    assert_int_equal(seen.count, MANY);
    dt_seen_finish(&seen);
}

static void test_seen__finds_doubled_ids_within_a_conversation_only(void **state)
{
    struct dt_seen seen;
    struct dt_error err;
    char room[64];
    dt_seen_init(&seen);
    for (unsigned round = 0; round < 2; round++) {
        for (unsigned i = 0; i < MANY; i++) {
            bool doubled = !round;
            struct dt_view id = name_of(i / 2, room, sizeof room);
            assert_int_equal(dt_seen_turn_id(&seen, i % 2, id, &doubled, &err), DT_OK);
            assert_int_equal(doubled, round);
        }
    }
    dt_seen_finish(&seen);
}

static void test_seen__takes_an_empty_name_and_id(void **state)
{
    struct dt_seen seen;
    struct dt_error err;
    uint32_t number;
    bool doubled;
    dt_seen_init(&seen);
    assert_int_equal(dt_seen_conversation(&seen, (struct dt_view){NULL, 0}, &number, &err), DT_OK);
    assert_int_equal(number, 0);
    assert_int_equal(dt_seen_conversation(&seen, DT_VIEW(""), &number, &err), DT_OK);
    assert_int_equal(number, 0);
    assert_int_equal(dt_seen_turn_id(&seen, 0, DT_VIEW(""), &doubled, &err), DT_OK);
    assert_false(doubled);
    dt_seen_finish(&seen);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_seen__numbers_conversations_and_knows_them_again),
        cmocka_unit_test(test_seen__finds_doubled_ids_within_a_conversation_only),
        cmocka_unit_test(test_seen__takes_an_empty_name_and_id),
    };
    return cmocka_run_group_tests_name("seen", tests, NULL, NULL);
}
