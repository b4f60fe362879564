/*
 * The fold: turns in, readings and a state out. A small lexicon of its own, so that what the
 * shipped one says does not matter here; the shipped playbook. Built with --wrap: allocations fail
 * on demand.
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

static const char words[] = "kind trouble\n"
                            "never came\n"
                            "kind heat\n"
                            "disgrace\n"
                            "kind blame\n"
                            "your fault\n"
                            "kind insult\n"
                            "you are useless\n"
                            "kind threat\n"
                            "i will find you\n"
                            "kind thanks\n"
                            "thank you\n"
                            "kind accepts\n"
                            "that works\n"
                            "kind acknowledge\n"
                            "that is upsetting\n"
                            "kind apologise\n"
                            "i am sorry\n"
                            "kind blame_customer\n"
                            "you should have\n"
                            "kind boundary\n"
                            "without the names\n";

struct desk {
    struct dt_lexicon *lexicon;
    struct dt_playbook *playbook;
    struct dt_core core;
    struct dt_arena arena;
    struct dt_conversation state;
    struct dt_reading reading;
};

static int set_up(void **out)
{
    struct desk *desk = calloc(1, sizeof *desk);
    struct dt_error error;
    const struct dt_lexicon_source source = {.name = "words", .text = DT_VIEW(words)};
    if (!desk)
        return -1;
    if (dt_lexicon_create(&source, 1, &desk->lexicon, &error) != DT_OK ||
        dt_playbook_create_default(&desk->playbook, &error) != DT_OK) {
        print_error("%s\n", error.message);
        return -1;
    }
    desk->core = (struct dt_core){.lexicon = desk->lexicon, .playbook = desk->playbook};
    dt_arena_init(&desk->arena);
    dt_conversation_init(&desk->state);
    *out = desk;
    return 0;
}

static int tear_down(void **out)
{
    struct desk *desk = *out;
    allow_allocations();
    dt_arena_finish(&desk->arena);
    dt_lexicon_destroy(desk->lexicon);
    dt_playbook_destroy(desk->playbook);
    free(desk);
    return 0;
}

static const struct dt_reading *say(struct desk *desk, enum dt_role role, const char *text,
                                    dt_instant at)
{
    const struct dt_turn turn = {.role = role, .text = dt_view_of(text), .at = at};
    struct dt_error error;
    if (dt_conversation_turn(&desk->core, &desk->state, &turn, &desk->arena, &desk->reading,
                             &error) != DT_OK)
        fail_msg("%s: %s", text, error.message);
    return &desk->reading;
}

static const struct dt_reading *customer(struct desk *desk, const char *text)
{
    return say(desk, DT_ROLE_CUSTOMER, text, DT_INSTANT_NONE);
}

static const struct dt_reading *agent(struct desk *desk, const char *text)
{
    return say(desk, DT_ROLE_AGENT, text, DT_INSTANT_NONE);
}

struct line {
    enum dt_role role;
    const char *text;
};

static const struct line story[] = {
    {DT_ROLE_CUSTOMER, "My parcel never came. It is your fault."},
    {DT_ROLE_AGENT, "You should have read the terms."},
    {DT_ROLE_CUSTOMER, "This is a disgrace!"},
    {DT_ROLE_CUSTOMER, "You are useless, I say, you are useless!"},
    {DT_ROLE_AGENT, "I am sorry, that is upsetting. I would like to do this without the names."},
    {DT_ROLE_CUSTOMER, "hm"},
    {DT_ROLE_AGENT, "I will refund you by Friday."},
    {DT_ROLE_CUSTOMER, "thank you, that works"},
    {DT_ROLE_AGENT, "Good."},
    {DT_ROLE_CUSTOMER, "thank you"},
};
enum { STORY = sizeof story / sizeof *story };

static void test_bands__end_where_the_design_says(void **unused)
{
    (void)unused;
    static const struct {
        int tension;
        const char *band;
    } rows[] = {{0, "calm"},   {19, "calm"},  {20, "uneasy"}, {39, "uneasy"},  {40, "upset"},
                {59, "upset"}, {60, "angry"}, {79, "angry"},  {80, "hostile"}, {100, "hostile"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(dt_band_name(dt_band_of(rows[i].tension)), rows[i].band);
}

static void test_names__are_those_of_the_contract(void **unused)
{
    (void)unused;
    assert_string_equal(dt_trend_name(DT_TREND_STEADY), "steady");
    assert_string_equal(dt_trend_name(DT_TREND_RISING), "rising");
    assert_string_equal(dt_trend_name(DT_TREND_FALLING), "falling");
    assert_string_equal(dt_alert_level_name(DT_ALERT_WATCH), "watch");
    assert_string_equal(dt_alert_level_name(DT_ALERT_STEP_IN), "step_in");
    assert_string_equal(dt_alert_level_name(DT_ALERT_STOP), "stop");
}

static void test_receipts__add_up_over_a_conversation(void **out)
{
    struct desk *desk = *out;
    int tension = 0;
    for (size_t i = 0; i < STORY; i++) {
        const struct dt_reading *reading = say(desk, story[i].role, story[i].text, DT_INSTANT_NONE);
        assert_int_equal(reading->turn, i + 1);
        for (size_t k = 0; k < reading->receipt_count; k++)
            tension += reading->receipts[k].points;
        assert_int_equal(tension, reading->tension);
        assert_int_equal(reading->band, dt_band_of(reading->tension));
        assert_int_equal(desk->state.tension, reading->tension);
    }
    assert_int_equal(desk->state.customer_turns, 6);
    assert_int_equal(desk->state.agent_turns, 4);
}

static void test_story__takes_the_path(void **out)
{
    struct desk *desk = *out;
    static const struct {
        enum dt_band band;
        uint8_t stage; /* DT_STAGE_COUNT: does not matter here */
    } rows[STORY] = {
        {DT_BAND_UPSET, DT_STAGE_ACKNOWLEDGE}, {DT_BAND_UPSET, DT_STAGE_COUNT},
        {DT_BAND_ANGRY, DT_STAGE_ACKNOWLEDGE}, {DT_BAND_HOSTILE, DT_STAGE_BOUNDARY},
        {DT_BAND_HOSTILE, DT_STAGE_COUNT},     {DT_BAND_UPSET, DT_STAGE_RESOLVE},
        {DT_BAND_UPSET, DT_STAGE_COUNT},       {DT_BAND_UNEASY, DT_STAGE_CONFIRM},
        {DT_BAND_UNEASY, DT_STAGE_CONFIRM},    {DT_BAND_CALM, DT_STAGE_CONFIRM},
    };
    for (size_t i = 0; i < STORY; i++) {
        const struct dt_reading *reading = say(desk, story[i].role, story[i].text, DT_INSTANT_NONE);
        bool band_near = abs((int)reading->band - (int)rows[i].band) <= (i >= 4 ? 1 : 0);
        if (!band_near ||
            (rows[i].stage != DT_STAGE_COUNT && reading->stage != (enum dt_stage)rows[i].stage))
            fail_msg("turn %zu: %d %s", i, reading->tension, dt_stage_name(reading->stage));
    }
}

static void test_fold__gives_the_same_bytes_each_time(void **out)
{
    struct desk *desk = *out;
    struct dt_conversation *first = malloc(sizeof *first);
    assert_non_null(first);
    for (size_t i = 0; i < STORY; i++)
        say(desk, story[i].role, story[i].text, DT_INSTANT_NONE);
    *first = desk->state;
    dt_arena_reset(&desk->arena);
    dt_conversation_init(&desk->state);
    for (size_t i = 0; i < STORY; i++)
        say(desk, story[i].role, story[i].text, DT_INSTANT_NONE);
    assert_memory_equal(first, &desk->state, sizeof *first);
    free(first);
}

static void test_snapshot__is_a_copy(void **out)
{
    struct desk *desk = *out;
    struct dt_conversation *snapshot = malloc(sizeof *snapshot);
    struct dt_conversation *end = malloc(sizeof *end);
    assert_true(snapshot && end);
    for (size_t i = 0; i < STORY; i++) {
        if (i == STORY / 2)
            memcpy(snapshot, &desk->state, sizeof *snapshot);
        say(desk, story[i].role, story[i].text, DT_INSTANT_NONE);
    }
    memcpy(end, &desk->state, sizeof *end);
    dt_arena_reset(&desk->arena);
    memcpy(&desk->state, snapshot, sizeof *snapshot);
    for (size_t i = STORY / 2; i < STORY; i++)
        say(desk, story[i].role, story[i].text, DT_INSTANT_NONE);
    assert_memory_equal(end, &desk->state, sizeof *end);
    free(snapshot);
    free(end);
}

static void test_trend__needs_more_than_a_few_points(void **out)
{
    struct desk *desk = *out;
    assert_int_equal(customer(desk, "hello there")->trend, DT_TREND_STEADY);
    assert_int_equal(customer(desk, "it is your fault")->trend, DT_TREND_RISING);
    assert_int_equal(customer(desk, "right")->trend,
                     DT_TREND_RISING); /* two turns ago it was calm */
    assert_int_equal(customer(desk, "right then")->trend, DT_TREND_STEADY);
    assert_int_equal(customer(desk, "thank you")->trend, DT_TREND_FALLING);
}

static void test_alert__comes_with_its_turn(void **out)
{
    struct desk *desk = *out;
    assert_int_equal(customer(desk, "my parcel never came")->alert.level, DT_ALERT_NONE);
    const struct dt_reading *reading = customer(desk, "I will find you");
    assert_int_equal(reading->alert.level, DT_ALERT_STOP);
    assert_string_equal(reading->alert.reason, "threat");
    assert_int_equal(reading->stage, DT_STAGE_ESCALATE);
    assert_int_equal(agent(desk, "Good.")->alert.level, DT_ALERT_NONE);
}

static void test_language__that_is_not_english_is_not_scored(void **out)
{
    struct desk *desk = *out;
    int tension = customer(desk, "This is a disgrace")->tension;
    const struct dt_reading *reading = customer(
        desk, "Mi lavadora pierde agua desde el lunes y no ha venido nadie a verla, no puede ser.");
    assert_true(reading->unscored);
    assert_int_equal(reading->tension, tension);
    assert_int_equal(reading->cues.count, 0);
    assert_int_equal(reading->receipt_count, 0);
    assert_int_equal(reading->alert.level, DT_ALERT_NONE);
    assert_int_equal(reading->turn, 2);
    assert_false(customer(desk, "It never came.")->unscored);
}

static void test_promise__overdue_raises_the_tension(void **out)
{
    struct desk *desk = *out;
    const dt_instant monday = 1773054000000; /* 2026-03-09T11:00:00Z */
    say(desk, DT_ROLE_CUSTOMER, "my parcel never came", monday);
    const struct dt_reading *reading =
        say(desk, DT_ROLE_AGENT, "I will call you tomorrow at noon.", monday + DT_MS_PER_MINUTE);
    assert_int_equal(reading->promise_count, 1);
    assert_int_equal(desk->state.ledger.count, 1);
    int before = reading->tension;
    reading = say(desk, DT_ROLE_CUSTOMER, "hello again", monday + 4 * DT_MS_PER_DAY);
    assert_true(reading->tension > before);
    const struct dt_receipt *last = &reading->receipts[reading->receipt_count - 1];
    assert_string_equal(last->why, "promise_overdue");
    assert_int_equal(last->start, last->end);
    assert_int_equal(desk->state.broken_promises, 1);
}

static void test_ledger__keeps_places_in_code_points(void **out)
{
    struct desk *desk = *out;
    customer(desk, "my parcel never came");
    const struct dt_reading *reading =
        say(desk, DT_ROLE_AGENT, "\xc3\x89lodie here. I will call you tomorrow.",
            INT64_C(1773054000000));
    assert_int_equal(reading->promise_count, 1);
    assert_int_equal(desk->state.ledger.entries[0].promise.start + 1, reading->promises[0].start);
}

static void test_failure__of_the_input_leaves_the_state(void **out)
{
    struct desk *desk = *out;
    customer(desk, "my parcel never came");
    struct dt_conversation *before = malloc(sizeof *before);
    assert_non_null(before);
    memcpy(before, &desk->state, sizeof *before);
    struct dt_error error;
    const struct dt_turn bad = {.text = DT_VIEW("caf\xe9"), .at = DT_INSTANT_NONE};
    assert_int_equal(
        dt_conversation_turn(&desk->core, &desk->state, &bad, &desk->arena, &desk->reading, &error),
        DT_FORMAT);
    assert_memory_equal(before, &desk->state, sizeof *before);
    char *long_text = malloc(DT_TEXT_BYTES + 1);
    assert_non_null(long_text);
    memset(long_text, 'a', DT_TEXT_BYTES + 1);
    const struct dt_turn long_turn = {.text = {long_text, DT_TEXT_BYTES + 1},
                                      .at = DT_INSTANT_NONE};
    assert_int_equal(dt_conversation_turn(&desk->core, &desk->state, &long_turn, &desk->arena,
                                          &desk->reading, &error),
                     DT_LIMIT);
    assert_memory_equal(before, &desk->state, sizeof *before);
    free(long_text);
    free(before);
}

/*
 * Every allocation of every turn fails once. The arena is filled up beforehand by a random amount,
 * so that the failing chunk is wanted at another step each time.
 */
static void test_failure__of_memory_leaves_the_state(void **out)
{
    struct desk *desk = *out;
    struct dt_conversation *before = malloc(sizeof *before);
    assert_non_null(before);
    unsigned failures = 0, steps = 0;
    for (size_t i = 0; i < STORY; i++) {
        const struct dt_turn turn = {.role = story[i].role,
                                     .text = dt_view_of(story[i].text),
                                     .at = 1773054000000 + (int64_t)i * DT_MS_PER_HOUR};
        memcpy(before, &desk->state, sizeof *before);
        enum dt_status status = DT_NOMEM;
        for (size_t filled = 0; filled < 16384; filled += 16) {
            dt_arena_finish(&desk->arena);
            dt_arena_init(&desk->arena);
            assert_non_null(dt_arena_alloc(&desk->arena, filled));
            struct dt_error error = {0};
            fail_allocation(0);
            status = dt_conversation_turn(&desk->core, &desk->state, &turn, &desk->arena,
                                          &desk->reading, &error);
            allow_allocations();
            steps++;
            if (status == DT_OK) {
                memcpy(&desk->state, before, sizeof *before);
                continue;
            }
            failures++;
            assert_int_equal(status, DT_NOMEM);
            assert_int_equal(error.status, DT_NOMEM);
            assert_memory_equal(before, &desk->state, sizeof *before);
        }
        say(desk, story[i].role, story[i].text, turn.at);
    }
    assert_true(failures > STORY && failures < steps);
    free(before);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bands__end_where_the_design_says),
        cmocka_unit_test(test_names__are_those_of_the_contract),
        TEST(test_receipts__add_up_over_a_conversation),
        TEST(test_story__takes_the_path),
        TEST(test_fold__gives_the_same_bytes_each_time),
        TEST(test_snapshot__is_a_copy),
        TEST(test_trend__needs_more_than_a_few_points),
        TEST(test_alert__comes_with_its_turn),
        TEST(test_language__that_is_not_english_is_not_scored),
        TEST(test_promise__overdue_raises_the_tension),
        TEST(test_ledger__keeps_places_in_code_points),
        TEST(test_failure__of_the_input_leaves_the_state),
        TEST(test_failure__of_memory_leaves_the_state),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
