/*
 * The desk follows its log: by whatever way the board was come by (event by event, read anew by
 * conversation, from what was saved and on from there), it is the same.
 */
#include "desk_world.h"

enum { STEPS = 1500, CONVERSATIONS = 90 };

static int enter_memory(void **state)
{
    *state = make_world(WORLD_MEMORY);
    return 0;
}

static int enter_sqlite(void **state)
{
    *state = make_world(WORLD_SQLITE);
    return 0;
}

static int enter_sealed(void **state)
{
    *state = make_world(WORLD_SEALED);
    return 0;
}

static int leave(void **state)
{
    end_world(*state);
    return 0;
}

/* The engine's own state, kept and read whole, is what the row tells of. */
static void assert_states_agree(struct world *world, const struct listed *listed)
{
    static struct dt_conversation kept;
    for (size_t i = 0; i < listed->count; i++) {
        const struct dt_board_item *item = &listed->items[i];
        struct dt_thread thread;
        uint64_t version;
        assert_ok(world, dt_states_get(world->desk, ACME, item->id, &kept, &version, &world->err));
        assert_ok(world, dt_thread_read(world->desk, ACME, item->id, &(struct dt_thread_query){0},
                                        &world->arena, &thread, &world->err));
        assert_memory_equal(&kept, thread.state, sizeof kept);
        assert_int_equal(version, item->row.version);
        assert_int_equal(thread.version, item->row.version);
        assert_int_equal(kept.tension, item->row.tension);
        assert_int_equal(kept.turn_count, item->row.turns);
    }
}

static void test_board__is_the_same_by_every_way(void **state)
{
    struct world *world = *state;
    struct listed followed, anew, saved;
    open_desk(world, 1);
    for (int step = 0; step < STEPS; step++) {
        live_on(world, CONVERSATIONS);
        if (draw(world, 5) == 0)
            assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
        if (draw(world, 200) == 0) { /* saves, and loads what was saved */
            assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
            struct listed now = list_all(world, ACME);
            assert_states_agree(world, &now);
            free(now.items);
            close_desk(world);
            for (uint32_t more = draw(world, 30); more > 0; more--)
                live_on(world, CONVERSATIONS);
            open_desk(world, 1);
        }
    }
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    followed = list_all(world, ACME);
    assert_true(followed.count > CONVERSATIONS / 2);
    assert_states_agree(world, &followed);
    close_desk(world);
    open_desk(world, 1);
    saved = list_all(world, ACME);
    assert_same_boards(&followed, &saved);
    close_desk(world);
    open_desk(world, 2);
    anew = list_all(world, ACME);
    assert_same_boards(&followed, &anew);
    assert_states_agree(world, &anew);
    free(followed.items);
    free(anew.items);
    free(saved.items);
}

#define CASE(test, enter)                                                                          \
    {                                                                                              \
#test " " #enter, test, enter, leave, NULL                                                 \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_board__is_the_same_by_every_way, enter_memory),
        CASE(test_board__is_the_same_by_every_way, enter_sqlite),
        CASE(test_board__is_the_same_by_every_way, enter_sealed),
    };
    return cmocka_run_group_tests_name("desk", tests, NULL, NULL);
}
