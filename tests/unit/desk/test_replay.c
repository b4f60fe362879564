/* Replaying: two engines over the same turns, and what is said of the difference. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "lexicon.h"
#include "memory.h"
#include "replay.h"

#include <stdlib.h>

#define NOW INT64_C(1773325200000)

struct world {
    struct dt_lexicon *lexicon;
    struct dt_playbook *playbooks[2];
    struct dt_core cores[2];
    struct dt_store *store;
    struct dt_replay replay;
    struct dt_error err;
};

static void assert_ok(struct world *world, enum dt_status status)
{
    if (status != DT_OK)
        fail_msg("status %d: %s", status, world->err.message);
}

static int enter(void **state)
{
    struct world *world = calloc(1, sizeof *world);
    assert_non_null(world);
    assert_ok(world, dt_lexicon_create_default(&world->lexicon, &world->err));
    assert_ok(world, dt_store_memory_open(NULL, &world->store, &world->err));
    *state = world;
    return 0;
}

static void begin(struct world *world, const char *before, const char *after)
{
    const char *const texts[] = {before, after};
    for (int i = 0; i < 2; i++) {
        assert_ok(world, dt_playbook_create("playbook", dt_view_of(texts[i]), &world->playbooks[i],
                                            &world->err));
        world->cores[i] =
            (struct dt_core){.lexicon = world->lexicon, .playbook = world->playbooks[i]};
    }
    dt_replay_init(&world->replay, &world->cores[0], &world->cores[1]);
}

static void end(struct world *world)
{
    dt_replay_finish(&world->replay);
    for (int i = 0; i < 2; i++)
        dt_playbook_destroy(world->playbooks[i]);
}

static int leave(void **state)
{
    struct world *world = *state;
    end(world);
    dt_store_close(world->store);
    dt_lexicon_destroy(world->lexicon);
    free(world);
    return 0;
}

static void append(struct world *world, const char *conversation, const struct dt_body *body)
{
    struct dt_buf buf;
    struct dt_appended appended;
    dt_buf_init(&buf);
    assert_ok(world, dt_body_write(body, &buf, &world->err));
    const struct dt_event event = {.at = NOW,
                                   .actor = DT_VIEW("agent:7"),
                                   .kind = body->kind,
                                   .version = body->version,
                                   .body = dt_buf_view(&buf)};
    const struct dt_append one = {.tenant = DT_VIEW("acme"),
                                  .conversation = dt_view_of(conversation),
                                  .events = &event,
                                  .count = 1,
                                  .expected = DT_VERSION_ANY};
    assert_ok(world, dt_store_append(world->store, &one, &appended, &world->err));
    dt_buf_finish(&buf);
}

static void say(struct world *world, const char *conversation, const char *role, const char *text)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_TURN);
    dt_body_set_word(&body, DT_FIELD_TURN_ROLE, dt_view_of(role));
    dt_body_set_text(&body, DT_FIELD_TURN_TEXT, dt_view_of(text));
    append(world, conversation, &body);
}

static void fill(struct world *world)
{
    say(world, "a", "customer", "This is the fourth time I call. Three weeks, and nothing!");
    say(world, "a", "agent", "I am sorry. I will call you back today by 5 pm.");
    say(world, "a", "customer", "You are an idiot. I am furious!!");
    say(world, "b", "customer", "Thank you, that was quick.");
}

static void replay(struct world *world, const char *conversation)
{
    assert_ok(world, dt_replay_stored(&world->replay, world->store, DT_VIEW("acme"),
                                      dt_view_of(conversation), &world->err));
}

static void test_replay__of_the_same_changes_nothing(void **state)
{
    struct world *world = *state;
    fill(world);
    begin(world, "company: A\n", "company: A\n");
    replay(world, "a");
    replay(world, "b");
    replay(world, "absent");
    assert_int_equal(world->replay.conversations, 2);
    assert_int_equal(world->replay.turns, 4);
    assert_int_equal(world->replay.changed, 0);
    assert_int_equal(world->replay.example_count, 0);
}

static void test_replay__tells_what_changes(void **state)
{
    static const struct {
        const char *after;
        bool changes[DT_REPLAY_WHATS];
    } cases[] = {
        /* another time zone: the promise of 5 pm falls due at another instant */
        {"timezone: America/New_York\n", {[DT_REPLAY_PROMISES] = true}},
        /* no supervisor is called in */
        {"do_not_trigger: [\"you are an idiot\"]\n", {[DT_REPLAY_ALERT] = true}},
        {"say: {listen: [\"Go on.\"], acknowledge: [\"I hear you.\"]}\n",
         {[DT_REPLAY_GUIDANCE] = true}},
    };
    struct world *world = *state;
    fill(world);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        if (i > 0)
            end(world);
        begin(world, "company: A\n", cases[i].after);
        replay(world, "a");
        replay(world, "b");
        for (int what = 0; what < DT_REPLAY_WHATS; what++)
            if ((world->replay.counts[what] > 0) != cases[i].changes[what])
                fail_msg("case %zu: %s: %llu", i, dt_replay_what_name((enum dt_replay_what)what),
                         (unsigned long long)world->replay.counts[what]);
        assert_true(world->replay.changed > 0);
    }
}

static void test_replay__gives_examples_without_texts(void **state)
{
    struct world *world = *state;
    fill(world);
    begin(world, "company: A\n", "timezone: America/New_York\nsay: {listen: [\"Go on.\"]}\n");
    for (int i = 0; i < 20; i++)
        replay(world, "a");
    assert_true(world->replay.counts[DT_REPLAY_PROMISES] == 20);
    size_t promises = 0;
    for (size_t i = 0; i < world->replay.example_count; i++) {
        const struct dt_replay_example *example = &world->replay.examples[i];
        assert_true(dt_view_equal(example->conversation, DT_VIEW("a")));
        if (example->what == DT_REPLAY_GUIDANCE)
            assert_null(memchr(example->after.ptr, '.', example->after.len));
        if (example->what != DT_REPLAY_PROMISES)
            continue;
        promises++;
        assert_int_equal(example->turn, 2);
        assert_memory_equal(example->before.ptr, "2026-03-12T17:00:00", 19);
        assert_memory_equal(example->after.ptr, "2026-03-12T21:00:00", 19);
    }
    assert_int_equal(promises, DT_REPLAY_EXAMPLES);
}

/* What was disputed counts in neither reading. */
static void test_replay__leaves_out_what_was_disputed(void **state)
{
    struct world *world = *state;
    struct dt_body body;
    say(world, "a", "customer", "You are an idiot.");
    begin(world, "company: A\n", "thresholds: {watch: 21, step_in: 90}\n");
    replay(world, "a");
    uint64_t alerts = world->replay.counts[DT_REPLAY_ALERT];
    dt_body_init(&body, DT_EVENT_CUE_DISPUTED);
    dt_body_set_int(&body, DT_FIELD_CUE_DISPUTED_TURN, 1);
    dt_body_set_text(&body, DT_FIELD_CUE_DISPUTED_CUE, DT_VIEW("insult"));
    dt_body_set_int(&body, DT_FIELD_CUE_DISPUTED_START, 0);
    dt_body_set_int(&body, DT_FIELD_CUE_DISPUTED_END, 16);
    append(world, "a", &body);
    replay(world, "a");
    assert_int_equal(world->replay.turns, 2);
    assert_true(world->replay.counts[DT_REPLAY_ALERT] >= alerts);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_replay__of_the_same_changes_nothing),
        CASE(test_replay__tells_what_changes),
        CASE(test_replay__gives_examples_without_texts),
        CASE(test_replay__leaves_out_what_was_disputed),
    };
    return cmocka_run_group_tests_name("replay", tests, NULL, NULL);
}
