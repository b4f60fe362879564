/* What is easily forgotten under attack: the more of it the higher the tension. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "playbook.h"
#include "write_guidance.h"

#include <stdio.h>

#define NOW INT64_C(1773325200000) /* 2026-03-12T14:20:00Z, a Thursday */

/* A conversation of which everything is known. */
static void fill(struct dt_conversation *state)
{
    dt_conversation_init(state);
    state->tension = 90;
    state->in_danger = state->supervisor_asked = state->apologised = true;
    state->broken_promises = 2;
    state->repeats = 1;
    state->open_questions = 1;
    snprintf(state->concern, sizeof state->concern, "your blue rucksack");
    snprintf(state->trouble, sizeof state->trouble, "your parcel has not arrived");
    snprintf(state->order, sizeof state->order, "4471");
    snprintf(state->customer, sizeof state->customer, "Dana");
    state->ledger.count = 3;
    state->ledger.entries[0] =
        (struct dt_ledger_entry){.promise = {.what = DT_PROMISE_REFUND, .due = DT_INSTANT_NONE}};
    state->ledger.entries[1] =
        (struct dt_ledger_entry){.promise = {.what = DT_PROMISE_EMAIL, .due = NOW + DT_MS_PER_DAY},
                                 .state = DT_PROMISE_KEPT};
    state->ledger.entries[2] = (struct dt_ledger_entry){
        .promise = {.what = DT_PROMISE_CALL_BACK, .due = NOW - DT_MS_PER_HOUR}};
}

static void test_facts__grow_with_the_tension(void **state)
{
    static const struct {
        int tension;
        size_t count;
    } rows[] = {{0, 2}, {39, 2}, {40, 4}, {69, 4}, {70, 8}, {100, 8}};
    static const char *const facts[] = {
        "They may be in danger: their safety comes before the matter",
        "2 promises to them were not kept",
        "Promised: call back, overdue since 1:20 pm today",
        "1 question of theirs is open",
        "They have asked for a supervisor",
        "It is about your blue rucksack",
        "What they told: your parcel has not arrived",
        "They have been in touch about this before"};
    struct dt_conversation known;
    struct dt_playbook *playbook;
    struct dt_view out[DT_FACTS_MAX];
    struct dt_arena arena;
    struct dt_error err;
    (void)state;
    dt_arena_init(&arena);
    assert_int_equal(dt_playbook_create_default(&playbook, &err), DT_OK);
    fill(&known);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        known.tension = (int16_t)rows[i].tension;
        assert_int_equal(dt_guidance_facts(playbook, &known, NOW, &arena, out), rows[i].count);
        for (size_t j = 0; j < rows[i].count; j++)
            assert_string_equal(out[j].ptr, facts[j]);
    }
    dt_conversation_init(&known);
    known.tension = 100;
    assert_int_equal(dt_guidance_facts(playbook, &known, NOW, &arena, out), 0);
    dt_playbook_destroy(playbook);
    dt_arena_finish(&arena);
}

static void test_breath__is_due_after_abuse_and_heat(void **state)
{
    struct dt_conversation known;
    (void)state;
    dt_conversation_init(&known);
    assert_false(dt_guidance_breath(&known));
    known.tension = 79;
    assert_false(dt_guidance_breath(&known));
    known.tension = 80;
    assert_true(dt_guidance_breath(&known));
    known.tension = 45;
    known.insults = 1;
    assert_false(dt_guidance_breath(&known)); /* long past */
    known.fresh_heat = true;
    assert_true(dt_guidance_breath(&known));
    dt_conversation_init(&known);
    known.hot_turns = 2;
    assert_true(dt_guidance_breath(&known));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_facts__grow_with_the_tension),
        cmocka_unit_test(test_breath__is_due_after_abuse_and_heat),
    };
    return cmocka_run_group_tests_name("guidance", tests, NULL, NULL);
}
