/* The state of conversations as a fold: as the engine has it, whatever way it was come by. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "conversations.h"
#include "lexicon.h"
#include "memory.h"
#include "playbook.h"

#include <stdio.h>
#include <stdlib.h>

#define NOW INT64_C(1773325200000)

enum { CONVERSATIONS = 1100, LISTED = 1200 }; /* more than the fold keeps states of */

struct desk {
    struct dt_lexicon *lexicon;
    struct dt_playbook *playbook;
    struct dt_core core;
    struct dt_store *store;
    struct dt_conversations *conversations;
    struct dt_fold_runner *runner;
    struct dt_arena arena;
    struct dt_error err;
};

static void assert_ok(const struct desk *desk, enum dt_status status)
{
    if (status != DT_OK)
        fail_msg("status %d: %s", status, desk->err.message);
}

static void open_fold(struct desk *desk, uint32_t rules)
{
    assert_ok(desk, dt_conversations_create(desk->store, &desk->core, rules, &desk->conversations,
                                            &desk->err));
    assert_ok(desk, dt_fold_open(desk->store, dt_conversations_fold(desk->conversations),
                                 desk->conversations, &desk->runner, &desk->err));
}

static void close_fold(struct desk *desk)
{
    dt_fold_close(desk->runner);
    dt_conversations_destroy(desk->conversations);
}

static int enter(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    assert_non_null(desk);
    dt_arena_init(&desk->arena);
    assert_ok(desk, dt_lexicon_create_default(&desk->lexicon, &desk->err));
    assert_ok(desk, dt_playbook_create_default(&desk->playbook, &desk->err));
    desk->core = (struct dt_core){.lexicon = desk->lexicon, .playbook = desk->playbook};
    assert_ok(desk, dt_store_memory_open(NULL, &desk->store, &desk->err));
    open_fold(desk, 1);
    *state = desk;
    return 0;
}

static int leave(void **state)
{
    struct desk *desk = *state;
    close_fold(desk);
    dt_store_close(desk->store);
    dt_playbook_destroy(desk->playbook);
    dt_lexicon_destroy(desk->lexicon);
    dt_arena_finish(&desk->arena);
    free(desk);
    return 0;
}

static void append(struct desk *desk, const char *conversation, const struct dt_body *body)
{
    struct dt_buf buf;
    struct dt_appended appended;
    dt_buf_init(&buf);
    assert_ok(desk, dt_body_write(body, &buf, &desk->err));
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
    assert_ok(desk, dt_store_append(desk->store, &one, &appended, &desk->err));
    dt_buf_finish(&buf);
}

static void say(struct desk *desk, const char *conversation, const char *role, const char *text)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_TURN);
    dt_body_set_word(&body, DT_FIELD_TURN_ROLE, dt_view_of(role));
    dt_body_set_text(&body, DT_FIELD_TURN_TEXT, dt_view_of(text));
    append(desk, conversation, &body);
}

static void close_conversation(struct desk *desk, const char *conversation)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_CLOSED);
    dt_body_set_word(&body, DT_FIELD_CLOSED_OUTCOME, DT_VIEW("resolved"));
    append(desk, conversation, &body);
}

static size_t list(struct desk *desk, struct dt_conversation_summary *out)
{
    size_t count;
    assert_ok(desk, dt_fold_catch_up(desk->runner, NULL, NULL, &desk->err));
    dt_arena_reset(&desk->arena);
    assert_ok(desk, dt_conversations_list(desk->store, DT_VIEW("acme"), 0, LISTED, &desk->arena,
                                          out, &count, &desk->err));
    return count;
}

static void test_conversations__are_as_the_engine_has_them(void **state)
{
    struct desk *desk = *state;
    static struct dt_conversation_summary listed[LISTED];
    static struct dt_conversation engine;
    say(desk, "a", "customer", "This is the fourth time I call. Three weeks, and nothing!");
    say(desk, "b", "customer", "Thank you, that was quick.");
    say(desk, "a", "agent", "I am sorry. I will call you back today by 5 pm.");
    assert_int_equal(list(desk, listed), 2);
    assert_int_equal(listed[0].stream, 1);
    assert_int_equal(listed[0].turns, 2);
    assert_int_equal(listed[0].version, 2);
    assert_int_equal(listed[0].open_promises, 1);
    assert_true(listed[0].next_due > NOW);
    assert_true(listed[0].peak > listed[1].peak);
    assert_ok(desk, dt_conversation_replay(desk->store, &desk->core, DT_VIEW("acme"), DT_VIEW("a"),
                                           0, &engine, NULL, &desk->err));
    assert_int_equal(listed[0].tension, engine.tension);
    assert_int_equal(listed[0].peak, engine.peak);
    assert_int_equal(listed[0].stage, engine.stage);
    assert_ok(desk, dt_conversation_replay(desk->store, &desk->core, DT_VIEW("acme"), DT_VIEW("a"),
                                           1, &engine, NULL, &desk->err));
    assert_int_equal(engine.turn_count, 1);
}

static void test_conversations__open_close_and_go(void **state)
{
    struct desk *desk = *state;
    static struct dt_conversation_summary listed[LISTED];
    struct dt_appended appended;
    say(desk, "a", "customer", "Where is my parcel?");
    say(desk, "b", "customer", "Hello?");
    close_conversation(desk, "a");
    assert_int_equal(list(desk, listed), 2);
    assert_true(listed[0].closed);
    assert_false(listed[1].closed);
    say(desk, "a", "customer", "It still has not come.");
    assert_int_equal(list(desk, listed), 2);
    assert_false(listed[0].closed);
    assert_int_equal(listed[0].turns, 2);
    const struct dt_erase erase = {.tenant = DT_VIEW("acme"),
                                   .conversation = DT_VIEW("a"),
                                   .at = NOW,
                                   .actor = DT_VIEW("agent:9"),
                                   .ground = DT_VIEW("request")};
    assert_ok(desk, dt_store_erase(desk->store, &erase, &appended, &desk->err));
    assert_int_equal(list(desk, listed), 1);
    assert_int_equal(listed[0].stream, 2);
    assert_ok(desk, dt_fold_rebuild(desk->runner, NULL, NULL, &desk->err));
    assert_int_equal(list(desk, listed), 1);
}

/* More conversations than states are kept: most are made again from the log, and all are the same
 * as when everything is made again from nothing, and as under a fold of other rules. */
static void test_conversations__are_the_same_by_every_way(void **state)
{
    struct desk *desk = *state;
    static struct dt_conversation_summary one[LISTED], other[LISTED];
    static const char *const words[] = {"I want a refund now.", "This is ridiculous!!",
                                        "I am sorry to hear that.", "Thank you so much."};
    char name[16];
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < CONVERSATIONS; i++) {
            snprintf(name, sizeof name, "c%d", i);
            say(desk, name, (i + round) % 3 ? "customer" : "agent", words[(i * 7 + round) % 4]);
        }
        assert_int_equal(list(desk, one), CONVERSATIONS);
    }
    assert_ok(desk, dt_fold_rebuild(desk->runner, NULL, NULL, &desk->err));
    assert_int_equal(list(desk, other), CONVERSATIONS);
    for (int i = 0; i < CONVERSATIONS; i++) {
        assert_int_equal(one[i].turns, 3);
        assert_memory_equal(&one[i], &other[i], sizeof one[i]);
    }
    close_fold(desk);
    open_fold(desk, 2);
    assert_int_equal(list(desk, other), CONVERSATIONS);
    assert_int_equal(dt_fold_position(desk->runner), 3 * CONVERSATIONS);
    assert_int_equal(other[7].tension, one[7].tension);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_conversations__are_as_the_engine_has_them),
        CASE(test_conversations__open_close_and_go),
        CASE(test_conversations__are_the_same_by_every_way),
    };
    return cmocka_run_group_tests_name("conversations", tests, NULL, NULL);
}
