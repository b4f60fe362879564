/* Alerts: levels, reasons, and what keeps them few. Cues are made by hand. */
#include "alert.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#define K(NAME) DT_KIND_##NAME

enum { CUES_MAX = 8 };

struct desk {
    struct dt_playbook playbook;
    struct dt_conversation state;
    struct dt_arena arena;
};

static int set_up(void **out)
{
    struct desk *desk = calloc(1, sizeof *desk);
    if (!desk)
        return -1;
    desk->playbook.thresholds.watch = 60;
    desk->playbook.thresholds.step_in = 80;
    desk->playbook.thresholds.hysteresis = 10;
    desk->playbook.thresholds.cooldown_turns = 2;
    desk->playbook.thresholds.alerts_a_conversation = 5;
    dt_conversation_init(&desk->state);
    dt_arena_init(&desk->arena);
    *out = desk;
    return 0;
}

static int tear_down(void **out)
{
    struct desk *desk = *out;
    dt_arena_finish(&desk->arena);
    free(desk);
    return 0;
}

/* A turn of these kinds that leaves the tension at `after`; its cues rest on the given words. */
static struct dt_alert turn(struct desk *desk, enum dt_role role, const char *words,
                            const uint8_t *kinds, size_t count, int after)
{
    struct dt_text text;
    struct dt_cue items[CUES_MAX] = {0};
    struct dt_cues cues = {.items = items, .count = (uint32_t)count};
    assert_int_equal(dt_text_analyse(&desk->arena, dt_view_of(words), &text, NULL), DT_OK);
    for (size_t i = 0; i < count; i++) {
        items[i] = (struct dt_cue){.end = text.tokens[text.token_count - 1].start,
                                   .last_token = text.token_count - 2,
                                   .kind = kinds[i],
                                   .strength = dt_kind_info(kinds[i])->strength};
        cues.kinds[kinds[i] >> 6] |= UINT64_C(1) << (kinds[i] & 63);
    }
    struct dt_conversation *state = &desk->state;
    struct dt_turn_facts facts = {.role = role,
                                  .text = &text,
                                  .cues = &cues,
                                  .before = state->tension,
                                  .after = after,
                                  .message = after,
                                  .effect = after - state->tension};
    state->turn_count++;
    if (role == DT_ROLE_CUSTOMER)
        state->customer_turns++;
    else
        state->agent_turns++;
    state->tension = (int16_t)after;
    dt_stage_note(state, &facts);
    struct dt_alert alert = dt_alert_decide(&desk->playbook, state, &facts);
    if (role == DT_ROLE_CUSTOMER) {
        state->earlier_tension[0] = (int16_t)after;
        state->agent_effect = 0;
        state->answered = false;
    }
    return alert;
}

static struct dt_alert customer(struct desk *desk, uint8_t kind, int after)
{
    return turn(desk, DT_ROLE_CUSTOMER, "these words", &kind, kind != DT_KIND_NONE, after);
}

static struct dt_alert agent(struct desk *desk, uint8_t kind, int after)
{
    return turn(desk, DT_ROLE_AGENT, "these words", &kind, kind != DT_KIND_NONE, after);
}

static void assert_alert(struct dt_alert alert, enum dt_alert_level level, const char *reason)
{
    assert_string_equal(dt_alert_level_name(alert.level), dt_alert_level_name(level));
    if (level != DT_ALERT_NONE)
        assert_string_equal(alert.reason, reason);
}

static void test_alert__has_the_level_of_its_signal(void **out)
{
    (void)out;
    static const struct {
        uint8_t kind;
        int after;
        enum dt_alert_level level;
        const char *reason;
    } rows[] = {
        {K(THREAT), 92, DT_ALERT_STOP, "threat"},
        {K(SLUR), 90, DT_ALERT_STEP_IN, "slur"},
        {K(SELF_HARM), 52, DT_ALERT_STEP_IN, "self_harm"},
        {K(LEGAL), 62, DT_ALERT_WATCH, "legal"},
        {K(GOING_PUBLIC), 63, DT_ALERT_WATCH, "going_public"},
        {K(LEAVING), 62, DT_ALERT_WATCH, "leaving"},
        {K(LEAVING), 30, DT_ALERT_NONE, NULL},
        {K(ASKS_SUPERVISOR), 38, DT_ALERT_NONE, NULL}, /* a first, polite request */
        {K(SHOUTING_CUSTOMER), 66, DT_ALERT_NONE, NULL},
        {K(INSULT), 84, DT_ALERT_NONE, NULL}, /* one insult: first the limit */
        {K(VULNERABLE), 40, DT_ALERT_NONE, NULL},
        {DT_KIND_NONE, 0, DT_ALERT_NONE, NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        void *made = NULL;
        if (set_up(&made) != 0)
            fail();
        assert_alert(customer(made, rows[i].kind, rows[i].after), rows[i].level, rows[i].reason);
        tear_down(&made);
    }
}

static void test_slur__after_a_warning_stops(void **out)
{
    struct desk *desk = *out;
    assert_alert(customer(desk, K(SLUR), 90), DT_ALERT_STEP_IN, "slur");
    agent(desk, K(BOUNDARY), 88);
    assert_alert(customer(desk, K(SLUR), 92), DT_ALERT_STOP, "slur");
}

static void test_insult__is_watched_once_a_limit_is_set(void **out)
{
    struct desk *desk = *out;
    assert_alert(customer(desk, K(INSULT), 84), DT_ALERT_NONE, NULL);
    assert_alert(agent(desk, K(BOUNDARY), 82), DT_ALERT_WATCH, "insult");
    assert_alert(customer(desk, K(INSULT), 88), DT_ALERT_STEP_IN, "insult");
}

static void test_supervisor__refused_or_repeated_is_joined(void **out)
{
    struct desk *desk = *out;
    assert_alert(customer(desk, K(ASKS_SUPERVISOR), 38), DT_ALERT_NONE, NULL);
    assert_alert(agent(desk, K(PASS_BUCK), 42), DT_ALERT_STEP_IN, "asks_supervisor");
}

static void test_supervisor__handed_over_is_none(void **out)
{
    struct desk *desk = *out;
    customer(desk, K(ASKS_SUPERVISOR), 38);
    assert_alert(agent(desk, K(ESCALATE), 36), DT_ALERT_NONE, NULL);
    assert_alert(customer(desk, K(THANKS), 20), DT_ALERT_NONE, NULL);
}

static void test_harm__of_the_agent_is_joined(void **out)
{
    struct desk *desk = *out;
    customer(desk, K(BLAME), 50);
    agent(desk, K(BLAME_CUSTOMER), 56);
    customer(desk, K(UNFAIR), 62);
    assert_alert(agent(desk, K(BLAME_CUSTOMER), 68), DT_ALERT_STEP_IN, "blame_customer");
}

static void test_anger__that_is_met_well_is_none(void **out)
{
    struct desk *desk = *out;
    assert_alert(customer(desk, K(HEAT), 64), DT_ALERT_NONE, NULL);
    assert_alert(agent(desk, K(ACKNOWLEDGE), 60), DT_ALERT_NONE, NULL);
    assert_alert(customer(desk, K(WAITING), 62), DT_ALERT_NONE, NULL);
}

static void test_anger__that_is_not_met_is_watched(void **out)
{
    struct desk *desk = *out;
    customer(desk, K(HEAT), 64);
    agent(desk, DT_KIND_NONE, 64);
    assert_alert(customer(desk, K(WAITING), 68), DT_ALERT_WATCH, "waiting");
}

static void test_anger__that_goes_on_is_joined(void **out)
{
    struct desk *desk = *out;
    desk->playbook.thresholds.watch = 101; /* only the row of angry turns counts here */
    customer(desk, K(HEAT), 64);
    agent(desk, DT_KIND_NONE, 64);
    assert_alert(customer(desk, K(HEAT), 68), DT_ALERT_NONE, NULL);
    agent(desk, DT_KIND_NONE, 68);
    assert_alert(customer(desk, K(HEAT), 70), DT_ALERT_STEP_IN, "repeated_failure");
}

static void test_level__is_held_until_the_tension_has_fallen_well(void **out)
{
    struct desk *desk = *out;
    assert_alert(customer(desk, K(SLUR), 90), DT_ALERT_STEP_IN, "slur");
    for (int i = 0; i < 5; i++)
        assert_alert(customer(desk, K(LEGAL), 79), DT_ALERT_NONE, NULL);
    assert_alert(customer(desk, K(LEGAL), 75), DT_ALERT_NONE, NULL);     /* within hysteresis */
    assert_alert(customer(desk, K(LEGAL), 70), DT_ALERT_WATCH, "legal"); /* released */
}

static void test_level__a_new_reason_of_the_same_one_waits_for_the_cooldown_only(void **out)
{
    struct desk *desk = *out;
    desk->playbook.thresholds.cooldown_turns = 3;
    assert_alert(customer(desk, K(LEGAL), 62), DT_ALERT_WATCH, "legal");
    for (int i = 0; i < 2; i++)
        assert_alert(customer(desk, K(GOING_PUBLIC), 63), DT_ALERT_NONE, NULL);
    assert_alert(customer(desk, K(GOING_PUBLIC), 63), DT_ALERT_WATCH, "going_public");
}

static void test_level__higher_one_passes(void **out)
{
    struct desk *desk = *out;
    assert_alert(customer(desk, K(LEGAL), 62), DT_ALERT_WATCH, "legal");
    assert_alert(customer(desk, K(SELF_HARM), 62), DT_ALERT_STEP_IN, "self_harm");
    assert_alert(customer(desk, K(THREAT), 92), DT_ALERT_STOP, "threat");
}

static void test_reason__is_given_once(void **out)
{
    struct desk *desk = *out;
    assert_alert(customer(desk, K(LEGAL), 62), DT_ALERT_WATCH, "legal");
    customer(desk, K(THANKS), 20);
    customer(desk, K(THANKS), 10);
    assert_alert(customer(desk, K(LEGAL), 62), DT_ALERT_NONE, NULL);
}

static void test_cooldown__keeps_one_level_apart(void **out)
{
    struct desk *desk = *out;
    desk->playbook.thresholds.cooldown_turns = 3;
    assert_alert(customer(desk, K(LEGAL), 62), DT_ALERT_WATCH, "legal");
    customer(desk, K(THANKS), 20);
    assert_alert(customer(desk, K(GOING_PUBLIC), 63), DT_ALERT_NONE, NULL);
    customer(desk, K(THANKS), 20);
    assert_alert(customer(desk, K(GOING_PUBLIC), 63), DT_ALERT_WATCH, "going_public");
}

static void test_cap__holds_back_all_but_danger(void **out)
{
    struct desk *desk = *out;
    desk->playbook.thresholds.alerts_a_conversation = 1;
    assert_alert(customer(desk, K(LEGAL), 62), DT_ALERT_WATCH, "legal");
    assert_alert(customer(desk, K(SLUR), 90), DT_ALERT_NONE, NULL);
    assert_alert(customer(desk, K(SELF_HARM), 60), DT_ALERT_STEP_IN, "self_harm");
    assert_alert(customer(desk, K(THREAT), 92), DT_ALERT_STOP, "threat");
}

static void test_threat__alerts_anew_after_the_cooldown(void **out)
{
    struct desk *desk = *out;
    assert_alert(customer(desk, K(THREAT), 92), DT_ALERT_STOP, "threat");
    assert_alert(customer(desk, K(THREAT), 92), DT_ALERT_NONE, NULL);
    assert_alert(customer(desk, K(THREAT), 92), DT_ALERT_STOP, "threat");
}

static void test_do_not_trigger__excuses_its_own_words_only(void **out)
{
    struct desk *desk = *out;
    static const uint8_t kinds[] = {K(THREAT)};
    desk->playbook.do_not_trigger[0] = "killer deal";
    assert_int_equal(
        dt_alert_prepare("killer deal", &desk->arena, &desk->playbook.excuses[0], NULL), DT_OK);
    desk->playbook.do_not_trigger_count = 1;
    assert_alert(turn(desk, DT_ROLE_CUSTOMER, "a Killer Deal", kinds, 1, 92), DT_ALERT_NONE, NULL);
    assert_alert(turn(desk, DT_ROLE_CUSTOMER, "a killer", kinds, 1, 92), DT_ALERT_STOP, "threat");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_alert__has_the_level_of_its_signal),
        TEST(test_slur__after_a_warning_stops),
        TEST(test_insult__is_watched_once_a_limit_is_set),
        TEST(test_supervisor__refused_or_repeated_is_joined),
        TEST(test_supervisor__handed_over_is_none),
        TEST(test_harm__of_the_agent_is_joined),
        TEST(test_anger__that_is_met_well_is_none),
        TEST(test_anger__that_is_not_met_is_watched),
        TEST(test_anger__that_goes_on_is_joined),
        TEST(test_level__is_held_until_the_tension_has_fallen_well),
        TEST(test_level__a_new_reason_of_the_same_one_waits_for_the_cooldown_only),
        TEST(test_level__higher_one_passes),
        TEST(test_reason__is_given_once),
        TEST(test_cooldown__keeps_one_level_apart),
        TEST(test_cap__holds_back_all_but_danger),
        TEST(test_threat__alerts_anew_after_the_cooldown),
        TEST(test_do_not_trigger__excuses_its_own_words_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
