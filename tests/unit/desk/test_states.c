/* Engine states kept at hand, and whole threads: with disputes, promises set by hand, erasing. */
#include "desk_world.h"

#include "state_cache.h"

static int enter(void **state)
{
    *state = make_world(WORLD_MEMORY);
    open_desk(*state, 1);
    return 0;
}

static int enter_sealed(void **state)
{
    *state = make_world(WORLD_SEALED);
    open_desk(*state, 1);
    return 0;
}

static int leave(void **state)
{
    end_world(*state);
    return 0;
}

static uint64_t get(struct world *world, const char *conversation, struct dt_conversation *out)
{
    uint64_t version = UINT64_MAX;
    assert_ok(world, dt_states_get(world->desk, ACME, dt_view_of(conversation), out, &version,
                                   &world->err));
    return version;
}

static struct dt_thread read_thread(struct world *world, const char *conversation,
                                    const struct dt_thread_query *query)
{
    struct dt_thread thread;
    assert_ok(world, dt_thread_read(world->desk, ACME, dt_view_of(conversation), query,
                                    &world->arena, &thread, &world->err));
    return thread;
}

static struct dt_board_row row_of(struct world *world, const char *conversation)
{
    struct dt_board_row row;
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    assert_ok(world, dt_board_find(world->desk, ACME, dt_view_of(conversation), &row, &world->err));
    return row;
}

/* What the engine makes of the same texts by itself. */
static void by_hand(struct world *world, const char *const *texts, size_t count,
                    const struct dt_disputed *disputed, uint32_t disputed_turn,
                    struct dt_conversation *out)
{
    dt_instant at = world->now - (dt_instant)count * DT_MS_PER_MINUTE;
    dt_conversation_init(out);
    for (size_t i = 0; i < count; i++) {
        struct dt_reading reading;
        const struct dt_turn turn = {.text = dt_view_of(texts[i]),
                                     .at = at += DT_MS_PER_MINUTE,
                                     .disputed = disputed,
                                     .disputed_count = i + 1 == disputed_turn};
        assert_ok(world, dt_conversation_turn(&world->core, out, &turn, &world->arena, &reading,
                                              &world->err));
    }
}

static const char *const hot[] = {"\xf0\x9f\x98\xa1 You are useless!", "I want a refund.",
                                  "Where is my parcel? This is the third time that I ask."};

static void say_hot(struct world *world, const char *conversation)
{
    for (size_t i = 0; i < 3; i++)
        say(world, conversation, "customer", hot[i]);
}

static void test_states__are_the_engines(void **state)
{
    struct world *world = *state;
    struct dt_conversation got, wanted;
    assert_int_equal(get(world, "a", &got), 0);
    dt_conversation_init(&wanted);
    assert_memory_equal(&got, &wanted, sizeof got);
    say_hot(world, "a");
    by_hand(world, hot, 3, NULL, 0, &wanted);
    assert_int_equal(get(world, "a", &got), 3);
    assert_memory_equal(&got, &wanted, sizeof got);
    raise_alert(world, "a", "watch", "insult");
    assert_int_equal(get(world, "a", &got), 4);
    assert_memory_equal(&got, &wanted, sizeof got);
    assert_memory_equal(read_thread(world, "a", &(struct dt_thread_query){0}).state, &wanted,
                        sizeof wanted);
}

/* The cue of that kind in a turn of a thread; NULL if it has none. */
static const struct dt_cue *cue_in(const struct dt_thread_turn *turn, enum dt_kind kind)
{
    return dt_cues_first(&turn->reading->cues, kind);
}

static void test_dispute__takes_the_cue_out_of_everything_after_it(void **state)
{
    struct world *world = *state;
    struct dt_conversation got, wanted;
    say_hot(world, "a");
    struct dt_thread before = read_thread(world, "a", &(struct dt_thread_query){0});
    const struct dt_cue *insult = cue_in(&before.turns[0], DT_KIND_INSULT);
    assert_non_null(insult);
    const struct dt_disputed what = {
        DT_KIND_INSULT, dt_text_code_points(&before.turns[0].reading->text, insult->start),
        dt_text_code_points(&before.turns[0].reading->text, insult->end)};
    assert_int_equal(what.start, 2); /* behind the emoji and a space */
    uint8_t tension = row_of(world, "a").tension, peak = row_of(world, "a").peak;
    by_hand(world, hot, 3, &what, 1, &wanted);
    dispute(world, "a", 1, "insult", what.start, what.end);
    assert_int_equal(get(world, "a", &got), 4);
    assert_memory_equal(&got, &wanted, sizeof got);
    assert_true(row_of(world, "a").tension < tension);
    assert_true(row_of(world, "a").peak < peak);
    assert_int_equal(row_of(world, "a").tension, wanted.tension);
    struct dt_thread after = read_thread(world, "a", &(struct dt_thread_query){0});
    assert_memory_equal(after.state, &wanted, sizeof wanted);
    assert_null(cue_in(&after.turns[0], DT_KIND_INSULT));
    for (size_t i = 0; i < after.turns[0].reading->receipt_count; i++)
        assert_int_not_equal(after.turns[0].reading->receipts[i].kind, DT_KIND_INSULT);
    assert_int_equal(after.turns[0].dispute_count, 1);
    assert_int_equal(after.turns[0].disputes[0].kind, DT_KIND_INSULT);
    assert_int_equal(after.turns[0].disputes[0].start, 2);
    assert_true(dt_view_equal(after.turns[0].disputes[0].by, DT_VIEW("user:u-7")));
    assert_true(after.turns[0].disputes[0].at == world->now);
    assert_int_equal(after.turns[1].dispute_count, 0);
    /* as it was before somebody disputed */
    struct dt_thread then = read_thread(world, "a", &(struct dt_thread_query){.until = 3});
    assert_non_null(cue_in(&then.turns[0], DT_KIND_INSULT));
    assert_int_equal(then.version, 3);
}

static void test_dispute__of_nothing_changes_nothing(void **state)
{
    struct world *world = *state;
    struct dt_conversation before, after;
    say_hot(world, "a");
    get(world, "a", &before);
    dispute(world, "a", 1, "threat", 2, 17);
    dispute(world, "a", 1, "no_such_kind", 2, 17);
    dispute(world, "a", 2, "insult", 2, 17);
    dispute(world, "a", 1, "insult", 3, 17);
    assert_int_equal(get(world, "a", &after), 7);
    assert_memory_equal(&after, &before, sizeof before);
}

/* A dispute of a turn that is not there yet counts when it comes, by whatever way it is read. */
static void test_dispute__of_a_turn_to_come(void **state)
{
    struct world *world = *state;
    struct dt_conversation got;
    say(world, "a", "customer", hot[1]);
    dispute(world, "a", 2, "insult", 2, 17);
    row_of(world, "a");
    get(world, "a", &got);
    say(world, "a", "customer", hot[0]);
    get(world, "a", &got);
    assert_int_equal(got.insults, 0);
    assert_int_equal(read_thread(world, "a", &(struct dt_thread_query){0}).state->insults, 0);
    uint8_t tension = row_of(world, "a").tension;
    assert_int_equal(tension, got.tension);
    say(world, "a", "customer", hot[0]);
    get(world, "a", &got);
    assert_int_equal(got.insults, 1);
}

static void test_thread__reads_what_is_asked_for(void **state)
{
    enum { TURNS = 40 };
    struct world *world = *state;
    for (int i = 0; i < TURNS; i++) {
        say(world, "a", i % 2 ? "agent" : "customer",
            i % 2 ? "I am sorry. I will call you back today by 5 pm." : hot[i % 3]);
        if (i % 5 == 0)
            raise_alert(world, "a", "watch", "tension");
    }
    struct dt_thread all = read_thread(world, "a", &(struct dt_thread_query){0});
    assert_int_equal(all.turn_count, TURNS);
    assert_int_equal(all.event_count, TURNS + 8);
    assert_int_equal(all.version, TURNS + 8);
    for (uint32_t after = 0; after <= TURNS + 1; after += 7) {
        struct dt_thread some =
            read_thread(world, "a", &(struct dt_thread_query){.after = after, .max = 5});
        size_t wanted = after + 5 <= TURNS ? 5 : after < TURNS ? TURNS - after : 0;
        assert_int_equal(some.turn_count, wanted);
        assert_int_equal(some.event_count, all.event_count);
        assert_memory_equal(some.state, all.state, sizeof *all.state);
        for (size_t i = 0; i < wanted; i++) {
            const struct dt_thread_turn *one = &some.turns[i], *other = &all.turns[after + i];
            assert_int_equal(one->number, after + i + 1);
            assert_int_equal(one->reading->turn, one->number);
            assert_int_equal(one->reading->tension, other->reading->tension);
            assert_int_equal(one->reading->guidance.say_count, other->reading->guidance.say_count);
            assert_true(dt_view_equal(one->text, other->text));
            assert_int_equal(one->event->sequence, other->event->sequence);
        }
    }
    struct dt_thread thread;
    assert_int_equal(dt_thread_read(world->desk, ACME, DT_VIEW("b"), &(struct dt_thread_query){0},
                                    &world->arena, &thread, &world->err),
                     DT_NOT_FOUND);
}

/* A turn that the engine cannot take keeps its number, and the others theirs. */
static void test_thread__counts_turns_that_cannot_be_read(void **state)
{
    struct world *world = *state;
    say(world, "a", "customer", hot[0]);
    say(world, "a", "customer", "nothing\x01 but \x7f controls");
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_TURN);
    dt_body_set_word(&body, DT_FIELD_TURN_ROLE, DT_VIEW("customer"));
    dt_body_set_text(&body, DT_FIELD_TURN_TEXT, (struct dt_view){"a\0b", 3});
    append(world, ACME, "a", &body);
    say(world, "a", "customer", hot[1]);
    struct dt_thread thread = read_thread(world, "a", &(struct dt_thread_query){0});
    struct dt_conversation got;
    assert_int_equal(thread.turn_count, 4);
    for (uint32_t i = 0; i < 4; i++) {
        assert_int_equal(thread.turns[i].number, i + 1);
        if (thread.turns[i].reading)
            assert_int_equal(thread.turns[i].reading->turn, i + 1);
    }
    get(world, "a", &got);
    assert_memory_equal(&got, thread.state, sizeof got);
    assert_int_equal(row_of(world, "a").turns, 4);
}

/* A turn that its author has read is not read again: what he tells stands. */
static void test_put__spares_the_follower_the_reading(void **state)
{
    struct world *world = *state;
    struct dt_conversation told;
    say(world, "a", "customer", "Hello.");
    uint64_t version = get(world, "a", &told);
    struct dt_event event = {.tenant = ACME, .conversation = DT_VIEW("a")};
    event.sequence = say(world, "a", "customer", "And then?").sequence;
    told.tension = 77;
    told.turn_count++;
    dt_states_put(world->desk, &event, version, &told, false);
    assert_int_equal(row_of(world, "a").tension, 77);
    /* a new conversation: `opened` and the turn in one append */
    assert_int_equal(version = get(world, "b", &told), 0);
    begin(world, "b", NULL);
    event.conversation = DT_VIEW("b");
    event.sequence = say(world, "b", "customer", "Hello.").sequence;
    told.tension = 66;
    told.turn_count++;
    dt_states_put(world->desk, &event, version, &told, true);
    assert_int_equal(row_of(world, "b").tension, 66);
    assert_true(row_of(world, "b").unscored);
}

static void test_put__of_something_else_is_passed_over(void **state)
{
    struct world *world = *state;
    struct dt_conversation told, real;
    say(world, "a", "customer", "Hello.");
    uint64_t version = get(world, "a", &told);
    say(world, "a", "customer", "And then?"); /* somebody else's */
    get(world, "a", &real);
    struct dt_event event = {.tenant = ACME, .conversation = DT_VIEW("a")};
    event.sequence = version + 1; /* what is kept has gone on */
    told.tension = 77;
    dt_states_put(world->desk, &event, version, &told, false);
    event.conversation = DT_VIEW("nothing kept");
    dt_states_put(world->desk, &event, 0, &told, false);
    get(world, "a", &told);
    assert_memory_equal(&told, &real, sizeof real);
    assert_int_equal(row_of(world, "a").tension, real.tension);
}

/* A turn of the test's own making, so that it can be told of before it is there. */
static struct dt_event make_turn(struct world *world, const char *conversation, const char *text,
                                 uint64_t sequence)
{
    char *body = dt_arena_alloc(&world->arena, 256);
    int len = snprintf(body, 256, "{\"role\":\"customer\",\"text\":\"%s\"}", text);
    return (struct dt_event){.tenant = ACME,
                             .conversation = dt_view_of(conversation),
                             .sequence = sequence,
                             .at = NOW,
                             .actor = DT_VIEW("customer"),
                             .kind = DT_EVENT_TURN,
                             .version = 1,
                             .body = {body, (size_t)len}};
}

static enum dt_status append_it(struct world *world, const struct dt_event *event,
                                uint64_t expected)
{
    struct dt_appended appended;
    const struct dt_append one = {.tenant = event->tenant,
                                  .conversation = event->conversation,
                                  .events = event,
                                  .count = 1,
                                  .expected = expected};
    return dt_store_append(world->store, &one, &appended, &world->err);
}

static void test_expect__holds_if_the_log_shows_it(void **state)
{
    struct world *world = *state;
    struct dt_conversation told;
    struct dt_event event = make_turn(world, "a", "Hello.", 1);
    assert_int_equal(get(world, "a", &told), 0);
    told.tension = 77;
    dt_states_expect(world->desk, &event, 0, &told, true);
    assert_ok(world, append_it(world, &event, 0));
    assert_int_equal(row_of(world, "a").tension, 77);
    assert_true(row_of(world, "a").unscored);
    /* with what moves no state in between; the append fails; somebody else's comes */
    raise_alert(world, "a", "watch", "tension");
    row_of(world, "a");
    event = make_turn(world, "a", "And then?", 3);
    told.tension = 66;
    dt_states_expect(world->desk, &event, 2, &told, false);
    assert_int_equal(append_it(world, &event, 1), DT_CONFLICT);
    const struct dt_event other = make_turn(world, "a", "And now?", 3);
    assert_ok(world, append_it(world, &other, 2));
    uint8_t tension = row_of(world, "a").tension;
    assert_int_not_equal(tension, 66);
    /* what was expected then is not what comes next */
    event.sequence = 4;
    assert_ok(world, append_it(world, &event, 3));
    assert_int_not_equal(row_of(world, "a").tension, 66);
}

/* Expected behind something that moved the state meanwhile: read, not believed. */
static void test_expect__yields_to_what_came_between(void **state)
{
    struct world *world = *state;
    struct dt_conversation told;
    say(world, "a", "customer", "Hello.");
    uint64_t version = get(world, "a", &told);
    struct dt_event event = make_turn(world, "a", "And then?", version + 2);
    told.tension = 77;
    dt_states_expect(world->desk, &event, version, &told, false);
    say(world, "a", "customer", hot[0]);
    assert_ok(world, append_it(world, &event, version + 1));
    assert_int_not_equal(row_of(world, "a").tension, 77);
    dt_states_expect(world->desk, &event, 99, &told, false);
    dt_states_expect(world->desk, &event, 0, &told, false);
    get(world, "a", &told);
    assert_int_equal(told.tension, row_of(world, "a").tension);
}

/* Erased, and begun anew under the same id: nothing is left of what was before. */
static void test_states__forget_what_was_erased(void **state)
{
    struct world *world = *state;
    struct dt_conversation got;
    uint64_t version;
    say_hot(world, "a");
    get(world, "a", &got);
    uint64_t stream = row_of(world, "a").stream;
    assert_true(erase(world, "a"));
    assert_int_equal(get(world, "a", &got), 0);
    assert_int_equal(got.turn_count, 0);
    for (int i = 0; i < 5; i++) { /* more events than there were: only the stream tells */
        say(world, "a", "customer", "Thank you.");
        assert_int_equal(get(world, "a", &got), i + 1);
        assert_int_equal(got.turn_count, i + 1);
        assert_int_equal(got.insults, 0);
    }
    struct dt_board_row row = row_of(world, "a");
    assert_true(row.stream != stream);
    assert_int_equal(row.turns, 5);
    assert_int_equal(
        dt_states_get(world->desk, DT_VIEW("other"), DT_VIEW("a"), &got, &version, &world->err),
        DT_OK);
    assert_int_equal(version, 0);
}

static void test_states__refuse_what_was_erased(void **state)
{
    struct world *world = *state;
    struct dt_conversation got;
    struct dt_thread thread;
    uint64_t version;
    say_hot(world, "a");
    get(world, "a", &got);
    assert_true(erase(world, "a"));
    assert_int_equal(dt_states_get(world->desk, ACME, DT_VIEW("a"), &got, &version, &world->err),
                     DT_DENIED);
    assert_int_equal(dt_thread_read(world->desk, ACME, DT_VIEW("a"), &(struct dt_thread_query){0},
                                    &world->arena, &thread, &world->err),
                     DT_DENIED);
}

/* More conversations than are kept, in any order: each is its own. */
static void test_states__are_many(void **state)
{
    enum { MANY = 300 };
    struct world *world = *state;
    static uint32_t turns[MANY];
    char name[16];
    memset(turns, 0, sizeof turns);
    for (int i = 0; i < 3000; i++) {
        struct dt_conversation got;
        uint32_t which = draw(world, MANY);
        snprintf(name, sizeof name, "c%u", (unsigned)which);
        if (draw(world, 2)) {
            say(world, name, draw(world, 2) ? "agent" : "customer", hot[draw(world, 3)]);
            turns[which]++;
        }
        assert_int_equal(get(world, name, &got), turns[which]);
        assert_int_equal(got.turn_count, turns[which]);
    }
}

#define CASE(test)        cmocka_unit_test_setup_teardown(test, enter, leave)
#define CASE_SEALED(test) cmocka_unit_test_setup_teardown(test, enter_sealed, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_states__are_the_engines),
        CASE(test_dispute__takes_the_cue_out_of_everything_after_it),
        CASE(test_dispute__of_nothing_changes_nothing),
        CASE(test_dispute__of_a_turn_to_come),
        CASE(test_thread__reads_what_is_asked_for),
        CASE(test_thread__counts_turns_that_cannot_be_read),
        CASE(test_put__spares_the_follower_the_reading),
        CASE(test_put__of_something_else_is_passed_over),
        CASE(test_expect__holds_if_the_log_shows_it),
        CASE(test_expect__yields_to_what_came_between),
        CASE_SEALED(test_states__forget_what_was_erased),
        CASE(test_states__refuse_what_was_erased),
        CASE(test_states__are_many),
    };
    return cmocka_run_group_tests_name("states", tests, NULL, NULL);
}
