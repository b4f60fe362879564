#include "failing.h"
#include "guide.h"
#include "marks.h"
#include "rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

struct desk {
    struct dt_arena arena;
    struct dt_playbook *playbook;
    struct dt_core core;
    struct dt_conversation state;
    struct dt_reading reading;
    struct dt_cue room[MARKS_MAX];
    struct dt_guidance guidance;
};

static int set_up(void **state)
{
    static struct desk desk;
    struct dt_error err;
    memset(&desk, 0, sizeof desk);
    dt_arena_init(&desk.arena);
    if (dt_playbook_create_default(&desk.playbook, &err) != DT_OK)
        return -1;
    desk.core.playbook = desk.playbook;
    dt_conversation_init(&desk.state);
    desk.reading.turn = 1;
    *state = &desk;
    return 0;
}

static int tear_down(void **state)
{
    struct desk *desk = *state;
    dt_playbook_destroy(desk->playbook);
    dt_arena_finish(&desk->arena);
    return 0;
}

/* A turn with its cues, at a tension and stage. */
static void read_turn(struct desk *desk, enum dt_role role, const char *text, const char *marks,
                      int tension, enum dt_stage stage)
{
    struct dt_error err;
    assert_int_equal(dt_text_analyse(&desk->arena, dt_view_of(text), &desk->reading.text, &err),
                     DT_OK);
    desk->reading.role = role;
    desk->reading.cues = mark_cues(&desk->reading.text, role, marks, desk->room);
    desk->reading.tension = tension;
    desk->reading.stage = stage;
    desk->state.tension = (int16_t)tension;
    assert_int_equal(
        dt_guide(&desk->core, &desk->state, &desk->reading, &desk->arena, &desk->guidance, &err),
        DT_OK);
}

static bool in_phrases(const struct dt_phrases *phrases, struct dt_view text)
{
    for (uint8_t i = 0; i < phrases->count; i++)
        if (dt_view_equal(dt_view_of(phrases->items[i]), text))
            return true;
    return false;
}

static bool says(const struct dt_view *lines, size_t count, const char *part)
{
    size_t len = strlen(part);
    for (size_t i = 0; i < count; i++)
        for (size_t at = 0; at + len <= lines[i].len; at++)
            if (memcmp(lines[i].ptr + at, part, len) == 0)
                return true;
    return false;
}

#define SAYS(desk, list, part) says((desk)->guidance.list, (desk)->guidance.list##_count, part)

static void test_guide__every_stage_and_level_has_words(void **state)
{
    static const int tensions[] = {5, 50, 90};
    struct desk *desk = *state;
    for (int stage = 0; stage < DT_STAGE_COUNT; stage++)
        for (size_t i = 0; i < 3; i++)
            for (uint32_t turn = 1; turn < 20; turn++) {
                desk->reading.turn = turn;
                read_turn(desk, DT_ROLE_CUSTOMER, "Hello.", NULL, tensions[i],
                          (enum dt_stage)stage);
                const struct dt_guidance *guidance = &desk->guidance;
                assert_in_range(guidance->say_count, 2, DT_SAY_MAX);
                assert_in_range(guidance->avoid_count, 1, DT_AVOID_MAX);
                assert_in_range(guidance->why_count, 1, DT_WHY_MAX);
                for (uint8_t j = 0; j < guidance->say_count; j++) {
                    assert_true(guidance->say[j].len > 0);
                    assert_null(memchr(guidance->say[j].ptr, '{', guidance->say[j].len));
                }
            }
}

/* guide.c writes rules and grades into its lines: they must be those of rules.h. */
static void test_guide__grades_are_those_of_the_rules(void **state)
{
    struct desk *desk = *state;
    size_t graded = 0;
    for (int kind = 0; kind < DT_KIND_COUNT; kind++)
        for (int stage = 0; stage < DT_STAGE_COUNT; stage++) {
            struct dt_error err;
            desk->reading.turn++;
            read_turn(desk, DT_ROLE_CUSTOMER, "Hello.", NULL, 90, (enum dt_stage)stage);
            struct dt_cue cue = {.end = 5, .kind = (uint8_t)kind};
            struct dt_cues cues = {.items = &cue, .count = 1};
            cues.kinds[kind >> 6] = UINT64_C(1) << (kind & 63);
            desk->reading.cues = cues;
            assert_int_equal(dt_guide(&desk->core, &desk->state, &desk->reading, &desk->arena,
                                      &desk->guidance, &err),
                             DT_OK);
            for (uint8_t i = 0; i < desk->guidance.rule_count; i++) {
                const struct dt_rule *rule = dt_rule_find(desk->guidance.rules[i]);
                assert_non_null(rule);
                assert_int_equal(desk->guidance.grades[i], rule->grade);
                char mark[16];
                snprintf(mark, sizeof mark, " (%s, %c).", rule->code, rule->grade);
                assert_true(SAYS(desk, why, mark));
                graded++;
            }
        }
    assert_true(graded > DT_KIND_COUNT);
}

static void test_guide__wording_follows_stage_and_level(void **state)
{
    struct desk *desk = *state;
    read_turn(desk, DT_ROLE_CUSTOMER, "Hello.", NULL, 10, DT_STAGE_LISTEN);
    for (uint8_t i = 0; i < desk->guidance.say_count; i++)
        assert_true(
            in_phrases(&desk->playbook->say[DT_STAGE_LISTEN][DT_LEVEL_LOW], desk->guidance.say[i]));
    read_turn(desk, DT_ROLE_CUSTOMER, "Hello.", NULL, 69, DT_STAGE_LISTEN);
    assert_true(
        in_phrases(&desk->playbook->say[DT_STAGE_LISTEN][DT_LEVEL_MIDDLE], desk->guidance.say[0]));
    read_turn(desk, DT_ROLE_CUSTOMER, "Hello.", NULL, 70, DT_STAGE_LISTEN);
    assert_true(
        in_phrases(&desk->playbook->say[DT_STAGE_LISTEN][DT_LEVEL_HIGH], desk->guidance.say[0]));
}

static void test_guide__the_customers_own_nouns(void **state)
{
    struct desk *desk = *state;
    strcpy(desk->state.concern, "your garden gate");
    strcpy(desk->state.customer, "Ruth");
    for (uint32_t turn = 1; turn < 12; turn++) {
        desk->reading.turn = turn;
        read_turn(desk, DT_ROLE_CUSTOMER, "Hello.", NULL, 50, DT_STAGE_APOLOGISE);
        assert_true(SAYS(desk, say, "your garden gate") || SAYS(desk, say, "Ruth"));
    }
}

static void test_guide__same_input_same_words_and_turns_rotate(void **state)
{
    struct desk *desk = *state;
    read_turn(desk, DT_ROLE_CUSTOMER, "Hello.", NULL, 50, DT_STAGE_RESOLVE);
    struct dt_guidance first = desk->guidance;
    read_turn(desk, DT_ROLE_CUSTOMER, "Hello.", NULL, 50, DT_STAGE_RESOLVE);
    for (uint8_t i = 0; i < first.say_count; i++)
        assert_true(dt_view_equal(first.say[i], desk->guidance.say[i]));
    desk->reading.turn = 2;
    read_turn(desk, DT_ROLE_CUSTOMER, "Hello.", NULL, 50, DT_STAGE_RESOLVE);
    assert_false(dt_view_equal(first.say[0], desk->guidance.say[0]));
}

static void test_guide__reasons_carry_rule_and_grade(void **state)
{
    struct desk *desk = *state;
    read_turn(desk, DT_ROLE_CUSTOMER, "You never read what I write.", "unheard:never read", 50,
              DT_STAGE_ACKNOWLEDGE);
    assert_true(SAYS(desk, why, "not been heard (R10, A)."));
    bool named = false;
    for (uint8_t i = 0; i < desk->guidance.rule_count; i++) {
        const struct dt_rule *rule = dt_rule_find(desk->guidance.rules[i]);
        assert_non_null(rule);
        assert_int_equal(rule->grade, desk->guidance.grades[i]);
        named = named || strcmp(rule->code, "R10") == 0;
    }
    assert_true(named);
}

static void test_guide__what_to_avoid_follows_the_cues(void **state)
{
    struct desk *desk = *state;
    read_turn(desk, DT_ROLE_CUSTOMER, "WHERE IS IT!!!", "shouting:WHERE IS IT", 65,
              DT_STAGE_ACKNOWLEDGE);
    assert_true(SAYS(desk, avoid, "calm down"));
    desk->state.apologised = true;
    read_turn(desk, DT_ROLE_CUSTOMER, "When?", "question:When", 45, DT_STAGE_RESOLVE);
    assert_true(SAYS(desk, avoid, "Apologising again"));
    assert_false(SAYS(desk, avoid, "calm down"));
    read_turn(desk, DT_ROLE_CUSTOMER, "My fourth call.", "repeat_contact:fourth call", 45,
              DT_STAGE_RESOLVE);
    assert_true(SAYS(desk, avoid, "already told"));
}

static void test_guide__high_tension_brings_facts_and_perspective(void **state)
{
    struct desk *desk = *state;
    strcpy(desk->state.concern, "your garden gate");
    strcpy(desk->state.order, "GG-17");
    desk->state.last_at = INT64_C(1741600800000); /* 2025-03-10T10:00Z */
    desk->state.ledger.count = 1;
    desk->state.ledger.entries[0] = (struct dt_ledger_entry){
        .promise = {.what = DT_PROMISE_CALL_BACK, .due = INT64_C(1741626000000)},
        .state = DT_PROMISE_OPEN};
    read_turn(desk, DT_ROLE_CUSTOMER, "You liars.", "blame:You liars", 75, DT_STAGE_ACKNOWLEDGE);
    assert_true(SAYS(desk, why, "your garden gate, number GG-17"));
    assert_true(SAYS(desk, why, "5 pm today"));
    assert_true(SAYS(desk, why, "(R20, A)"));
    read_turn(desk, DT_ROLE_CUSTOMER, "Well.", NULL, 30, DT_STAGE_RESOLVE);
    assert_false(SAYS(desk, why, "(R20, A)"));
}

static void test_guide__danger_and_abuse_have_their_scripts(void **state)
{
    struct desk *desk = *state;
    read_turn(desk, DT_ROLE_CUSTOMER, "I smell gas", "safety:smell gas", 60, DT_STAGE_ESCALATE);
    assert_true(SAYS(desk, say, desk->playbook->contacts.emergency));
    read_turn(desk, DT_ROLE_CUSTOMER, "I can't go on", "self_harm:can't go on", 50, DT_STAGE_CARE);
    assert_true(in_phrases(&desk->playbook->care_scripts, desk->guidance.say[0]));
    assert_true(SAYS(desk, say, "Are you safe"));
    read_turn(desk, DT_ROLE_CUSTOMER, "You idiot", "insult:You idiot", 82, DT_STAGE_BOUNDARY);
    assert_true(dt_view_equal(desk->guidance.say[0],
                              dt_view_of(desk->playbook->boundary_scripts.items[0])));
    desk->state.limited = true;
    desk->state.insulting_turns = 2;
    read_turn(desk, DT_ROLE_CUSTOMER, "You idiot", "insult:You idiot", 82, DT_STAGE_BOUNDARY);
    assert_true(dt_view_equal(desk->guidance.say[0],
                              dt_view_of(desk->playbook->boundary_scripts.items[1])));
    desk->state.insulting_turns = 3;
    read_turn(desk, DT_ROLE_CUSTOMER, "You idiot", "insult:You idiot", 82, DT_STAGE_BOUNDARY);
    assert_true(dt_view_equal(desk->guidance.say[0],
                              dt_view_of(desk->playbook->boundary_scripts.items[2])));
}

static void test_guide__after_an_agents_turn(void **state)
{
    struct desk *desk = *state;
    read_turn(desk, DT_ROLE_AGENT, "Please calm down.", "calm_down:calm down", 60,
              DT_STAGE_ACKNOWLEDGE);
    assert_true(SAYS(desk, why, "being understood does (R13, C)."));
    assert_true(desk->guidance.say_count > 0);
}

static void test_guide__an_overdue_promise_is_not_passed_over(void **state)
{
    struct desk *desk = *state;
    desk->state.ledger.count = 1;
    desk->state.ledger.entries[0] =
        (struct dt_ledger_entry){.promise = {.due = 1000}, .state = DT_PROMISE_BROKEN};
    read_turn(desk, DT_ROLE_CUSTOMER, "Nobody rang.", "broken_promise:Nobody rang", 55,
              DT_STAGE_APOLOGISE);
    assert_true(SAYS(desk, avoid, "the one that was missed"));
    assert_true(SAYS(desk, why, "(R16, A)"));
}

static void test_guide__another_language_is_not_guessed(void **state)
{
    struct desk *desk = *state;
    desk->reading.unscored = true;
    read_turn(desk, DT_ROLE_CUSTOMER, "Wo ist mein Paket?", NULL, 50, DT_STAGE_LISTEN);
    assert_int_equal(desk->guidance.say_count, 0);
    assert_int_equal(desk->guidance.why_count, 1);
}

static void test_guide__out_of_memory_is_reported(void **state)
{
    struct desk *desk = *state;
    strcpy(desk->state.concern, "your garden gate");
    read_turn(desk, DT_ROLE_CUSTOMER, "You liars.", "blame:You liars", 75, DT_STAGE_ACKNOWLEDGE);
    struct dt_guidance before = desk->guidance;
    enum dt_status status = DT_NOMEM;
    for (int allowed = 0; status == DT_NOMEM; allowed++) {
        struct dt_arena arena;
        struct dt_error err;
        dt_arena_init(&arena);
        fail_allocations(allowed, true);
        status = dt_guide(&desk->core, &desk->state, &desk->reading, &arena, &desk->guidance, &err);
        allow_allocations();
        assert_true(status == DT_OK || status == DT_NOMEM);
        if (allowed == 0)
            assert_int_equal(status, DT_NOMEM);
        if (status != DT_OK)
            assert_memory_equal(&before, &desk->guidance, sizeof before);
        else
            assert_int_equal(before.say_count, desk->guidance.say_count);
        dt_arena_finish(&arena);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_guide__every_stage_and_level_has_words),
        TEST(test_guide__grades_are_those_of_the_rules),
        TEST(test_guide__wording_follows_stage_and_level),
        TEST(test_guide__the_customers_own_nouns),
        TEST(test_guide__same_input_same_words_and_turns_rotate),
        TEST(test_guide__reasons_carry_rule_and_grade),
        TEST(test_guide__what_to_avoid_follows_the_cues),
        TEST(test_guide__high_tension_brings_facts_and_perspective),
        TEST(test_guide__danger_and_abuse_have_their_scripts),
        TEST(test_guide__after_an_agents_turn),
        TEST(test_guide__an_overdue_promise_is_not_passed_over),
        TEST(test_guide__another_language_is_not_guessed),
        TEST(test_guide__out_of_memory_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
