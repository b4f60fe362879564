/*
 * Disputed cues: a turn is read as if the words that somebody disputed meant nothing. The yardstick
 * is a lexicon that does not know the words at all: with it and with the dispute, reading and state
 * are the same. Built with --wrap: allocations fail on demand.
 */
#include "conversation.h"

#include "failing.h"
#include "lexicon.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#define INSULT "kind insult\nyou are useless\n"
#define REST                                                                                       \
    "kind blame\nyour fault\nkind threat\ni will find you\nkind thanks\nthank you\n"               \
    "kind blame_customer\nyou should have\nkind acknowledge\nthat is upsetting\n"                  \
    "kind apologise\ni am sorry\n"

struct world {
    struct dt_lexicon *with, *without, *shipped;
    struct dt_playbook *playbook;
    struct dt_arena arena;
    struct dt_conversation state;
    struct dt_reading reading;
    struct dt_error err;
};

static struct dt_lexicon *make_lexicon(const char *text)
{
    struct dt_lexicon *lexicon;
    struct dt_error err;
    const struct dt_lexicon_source source = {.name = "words", .text = dt_view_of(text)};
    if (dt_lexicon_create(&source, 1, &lexicon, &err) != DT_OK)
        fail_msg("%s", err.message);
    return lexicon;
}

static int enter(void **out)
{
    struct world *world = calloc(1, sizeof *world);
    assert_non_null(world);
    world->with = make_lexicon(INSULT REST);
    world->without = make_lexicon(REST);
    assert_int_equal(dt_lexicon_create_default(&world->shipped, &world->err), DT_OK);
    assert_int_equal(dt_playbook_create_default(&world->playbook, &world->err), DT_OK);
    dt_arena_init(&world->arena);
    dt_conversation_init(&world->state);
    *out = world;
    return 0;
}

static int leave(void **out)
{
    struct world *world = *out;
    dt_arena_finish(&world->arena);
    dt_playbook_destroy(world->playbook);
    dt_lexicon_destroy(world->shipped);
    dt_lexicon_destroy(world->without);
    dt_lexicon_destroy(world->with);
    free(world);
    return 0;
}

static void say(struct world *world, const struct dt_lexicon *lexicon, const struct dt_turn *turn)
{
    const struct dt_core core = {.lexicon = lexicon, .playbook = world->playbook};
    assert_int_equal(dt_conversation_turn(&core, &world->state, turn, &world->arena,
                                          &world->reading, &world->err),
                     DT_OK);
}

static struct dt_turn customer(const char *text)
{
    return (struct dt_turn){
        .role = DT_ROLE_CUSTOMER, .text = dt_view_of(text), .at = DT_INSTANT_NONE};
}

static void assert_same_readings(const struct dt_reading *a, const struct dt_reading *b)
{
    assert_int_equal(a->tension, b->tension);
    assert_int_equal(a->trend, b->trend);
    assert_int_equal(a->stage, b->stage);
    assert_int_equal(a->forecast, b->forecast);
    assert_int_equal(a->alert.level, b->alert.level);
    assert_int_equal(a->cues.count, b->cues.count);
    for (uint32_t i = 0; i < a->cues.count; i++)
        assert_int_equal(a->cues.items[i].kind, b->cues.items[i].kind);
    assert_int_equal(a->receipt_count, b->receipt_count);
    for (size_t i = 0; i < a->receipt_count; i++) {
        assert_int_equal(a->receipts[i].points, b->receipts[i].points);
        assert_string_equal(a->receipts[i].why, b->receipts[i].why);
    }
    assert_int_equal(a->guidance.say_count, b->guidance.say_count);
    for (int i = 0; i < a->guidance.say_count; i++)
        assert_true(dt_view_equal(a->guidance.say[i], b->guidance.say[i]));
}

static void test_disputed__reads_as_if_the_words_meant_nothing(void **state)
{
    static const struct {
        const char *text;
        uint32_t start, end;
    } cases[] = {
        {"You are useless. It is your fault.", 0, 15},
        {"\xf0\x9f\x98\xa1\xf0\x9f\x98\xa1 \xc3\xa9h, you are useless. Thank you.", 7, 22},
        {"Well, you are useless", 6, 21},
    };
    struct world *world = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct dt_disputed disputed = {DT_KIND_INSULT, cases[i].start, cases[i].end};
        struct dt_turn turn = customer(cases[i].text);
        dt_conversation_init(&world->state);
        say(world, world->with, &turn);
        assert_true(dt_cues_have(&world->reading.cues, DT_KIND_INSULT));
        assert_true(world->reading.receipt_count > 0);
        dt_conversation_init(&world->state);
        say(world, world->without, &turn);
        struct dt_conversation never = world->state;
        struct dt_reading plain = world->reading;
        turn.disputed = &disputed;
        turn.disputed_count = 1;
        dt_conversation_init(&world->state);
        say(world, world->with, &turn);
        assert_false(dt_cues_have(&world->reading.cues, DT_KIND_INSULT));
        assert_same_readings(&world->reading, &plain);
        assert_memory_equal(&world->state, &never, sizeof never);
    }
}

static void test_disputed__alert_is_not_raised(void **state)
{
    struct world *world = *state;
    const struct dt_disputed disputed = {DT_KIND_THREAT, 0, 15};
    struct dt_turn turn = customer("I will find you and thank you.");
    say(world, world->with, &turn);
    assert_int_not_equal(world->reading.alert.level, DT_ALERT_NONE);
    dt_conversation_init(&world->state);
    turn.disputed = &disputed;
    turn.disputed_count = 1;
    say(world, world->with, &turn);
    assert_int_equal(world->reading.alert.level, DT_ALERT_NONE);
    assert_int_equal(world->state.threats, 0);
}

/* Another kind, other words, half the words, a turn where it is not: nothing changes. */
static void test_disputed__what_is_not_there_changes_nothing(void **state)
{
    struct world *world = *state;
    static const struct dt_disputed absent[] = {{DT_KIND_THREAT, 0, 15},
                                                {DT_KIND_INSULT, 0, 14},
                                                {DT_KIND_INSULT, 1, 15},
                                                {DT_KIND_INSULT, 40, UINT32_MAX},
                                                {DT_KIND_NONE, 0, 15}};
    struct dt_turn turn = customer("You are useless. It is your fault.");
    say(world, world->with, &turn);
    struct dt_conversation plain = world->state;
    struct dt_reading reading = world->reading;
    dt_conversation_init(&world->state);
    turn.disputed = absent;
    turn.disputed_count = sizeof absent / sizeof *absent;
    say(world, world->with, &turn);
    assert_same_readings(&world->reading, &reading);
    assert_memory_equal(&world->state, &plain, sizeof plain);
}

static bool has(const struct world *world, enum dt_kind kind)
{
    return dt_cues_have(&world->reading.cues, kind);
}

/* A hint within the disputed words goes with them, unless another cue stands on it. */
static void test_disputed__takes_its_hints_with_it(void **state)
{
    struct world *world = *state;
    struct dt_lexicon *lexicon =
        make_lexicon("kind insult\nyou are a disgrace\nkind heat\na disgrace\n");
    struct dt_lexicon *borne = make_lexicon(
        "kind insult\nyou are a disgrace\nkind heat\na disgrace\nkind blame\ndisgrace\n");
    const struct dt_disputed disputed = {DT_KIND_INSULT, 0, 18};
    struct dt_turn turn = customer("You are a disgrace to everyone here.");
    say(world, lexicon, &turn);
    assert_true(has(world, DT_KIND_INSULT) && has(world, DT_KIND_HEAT));
    turn.disputed = &disputed;
    turn.disputed_count = 1;
    dt_conversation_init(&world->state);
    say(world, lexicon, &turn);
    assert_false(has(world, DT_KIND_INSULT) || has(world, DT_KIND_HEAT));
    dt_conversation_init(&world->state);
    say(world, borne, &turn);
    assert_false(has(world, DT_KIND_INSULT));
    assert_true(has(world, DT_KIND_HEAT) && has(world, DT_KIND_BLAME));
    dt_lexicon_destroy(borne);
    dt_lexicon_destroy(lexicon);
}

static bool is_shown(const struct dt_cue *cue)
{
    return dt_kind_info((enum dt_kind)cue->kind)->group != DT_GROUP_HINT;
}

/* Whatever the shipped lexicon, the ledger and the conversation find in a turn of either side can
 * be disputed, and is gone then: also missteps that no pattern finds. */
static void test_disputed__every_cue_that_is_shown_can_be(void **state)
{
    static const struct {
        enum dt_role role;
        const char *text;
    } turns[] = {
        {DT_ROLE_CUSTOMER, "This is the fourth time I call! Three weeks, and NOTHING. Useless."},
        {DT_ROLE_AGENT, "You should have read the terms. I'm sorry if you feel that way."},
        {DT_ROLE_CUSTOMER, "Are you kidding me? When will it come, and who pays for it?"},
        {DT_ROLE_AGENT, "I will call you back. I can't refund it. As I said, calm down."},
        {DT_ROLE_CUSTOMER, "I want your manager. I will sue you and tell the press."},
        {DT_ROLE_AGENT, "I am sorry that it came late. I will get back to you as soon as I can."},
    };
    struct world *world = *state;
    unsigned shown = 0;
    for (size_t i = 0; i < sizeof turns / sizeof *turns; i++) {
        struct dt_disputed disputed[DT_CUES_A_TURN];
        struct dt_turn turn = {.role = turns[i].role,
                               .text = dt_view_of(turns[i].text),
                               .at = INT64_C(1773325200000) + (dt_instant)i * DT_MS_PER_HOUR,
                               .disputed = disputed};
        struct dt_conversation before = world->state;
        /* taking one away may let another be seen, a bounded number of times */
        for (int round = 0; round < 4; round++) {
            world->state = before;
            say(world, world->shipped, &turn);
            for (uint32_t c = 0; c < world->reading.cues.count; c++) {
                const struct dt_cue *cue = &world->reading.cues.items[c];
                if (!is_shown(cue))
                    continue;
                shown++;
                disputed[turn.disputed_count++] =
                    (struct dt_disputed){(enum dt_kind)cue->kind, cue->start, cue->end};
            }
        }
        world->state = before;
        say(world, world->shipped, &turn);
        for (uint32_t c = 0; c < world->reading.cues.count; c++)
            assert_false(is_shown(&world->reading.cues.items[c]));
    }
    assert_true(shown >= 12);
}

static void test_disputed__out_of_memory_leaves_the_state(void **state)
{
    struct world *world = *state;
    const struct dt_core core = {.lexicon = world->with, .playbook = world->playbook};
    const struct dt_disputed disputed = {DT_KIND_INSULT, 0, 15};
    struct dt_turn turn = customer("You are useless. It is your fault.");
    struct dt_conversation before = world->state;
    turn.disputed = &disputed;
    turn.disputed_count = 1;
    enum dt_status status = DT_NOMEM;
    for (long n = 0; status != DT_OK && n < 100; n++) {
        struct dt_arena arena;
        dt_arena_init(&arena);
        fail_allocation(n);
        status =
            dt_conversation_turn(&core, &world->state, &turn, &arena, &world->reading, &world->err);
        allow_allocations();
        if (status != DT_OK) {
            assert_int_equal(status, DT_NOMEM);
            assert_memory_equal(&world->state, &before, sizeof before);
        }
        dt_arena_finish(&arena);
    }
    assert_int_equal(status, DT_OK);
}

/* What a state tells is what the last reading told; without guidance the state is the same. */
static void test_conversation__trend_and_unguided(void **state)
{
    static const char *const texts[] = {"You are useless!",
                                        "Thank you.",
                                        "I am sorry, that is upsetting.",
                                        "It is your fault. I will find you.",
                                        "And now?",
                                        "Das ist doch alles nicht wahr, oder?"};
    struct world *world = *state;
    struct dt_conversation unguided = world->state;
    unsigned trends[3] = {0};
    assert_int_equal(dt_conversation_trend(&unguided), DT_TREND_STEADY);
    uint32_t seed = 1;
    for (int i = 0; i < 400; i++) {
        const struct dt_core core = {.lexicon = world->with, .playbook = world->playbook};
        struct dt_reading reading;
        seed = seed * 1103515245 + 12345;
        struct dt_turn turn = customer(texts[(seed >> 16) % 6]);
        turn.role = seed >> 28 & 1 ? DT_ROLE_AGENT : DT_ROLE_CUSTOMER;
        say(world, world->with, &turn);
        assert_int_equal(dt_conversation_trend(&world->state), world->reading.trend);
        trends[world->reading.trend]++;
        turn.unguided = true;
        assert_int_equal(
            dt_conversation_turn(&core, &unguided, &turn, &world->arena, &reading, &world->err),
            DT_OK);
        assert_int_equal(reading.guidance.say_count + reading.guidance.why_count, 0);
        assert_memory_equal(&unguided, &world->state, sizeof unguided);
        dt_arena_reset(&world->arena);
    }
    assert_true(trends[DT_TREND_STEADY] && trends[DT_TREND_RISING] && trends[DT_TREND_FALLING]);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_disputed__reads_as_if_the_words_meant_nothing),
        CASE(test_disputed__alert_is_not_raised),
        CASE(test_disputed__what_is_not_there_changes_nothing),
        CASE(test_disputed__takes_its_hints_with_it),
        CASE(test_disputed__every_cue_that_is_shown_can_be),
        CASE(test_disputed__out_of_memory_leaves_the_state),
        CASE(test_conversation__trend_and_unguided),
    };
    return cmocka_run_group_tests_name("disputed", tests, NULL, NULL);
}
