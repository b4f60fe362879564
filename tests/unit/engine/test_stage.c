/* The path: turns of hand-made cues in, the next step out. */
#include "stage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define K(NAME) DT_KIND_##NAME

enum { KINDS = 4, TURNS = 6 };

struct step {
    char role;            /* 'c', 'a'; 0 ends the row */
    int after;            /* the tension it leaves */
    uint8_t kinds[KINDS]; /* up to the first DT_KIND_NONE */
    enum dt_stage stage;
};

#define NO DT_KIND_NONE

static enum dt_stage take(struct dt_conversation *state, const struct step *step)
{
    struct dt_cue items[KINDS] = {0};
    struct dt_cues cues = {.items = items};
    struct dt_token word = {.type = DT_TOKEN_WORD, .word = "my", .word_len = 2};
    struct dt_text text = {.tokens = &word, .token_count = 1, .word_count = 8};
    while (cues.count < KINDS && step->kinds[cues.count] != DT_KIND_NONE) {
        uint8_t kind = step->kinds[cues.count];
        items[cues.count++] = (struct dt_cue){.kind = kind, .strength = 80};
        cues.kinds[kind >> 6] |= UINT64_C(1) << (kind & 63);
    }
    bool customer = step->role == 'c';
    struct dt_turn_facts facts = {.role = customer ? DT_ROLE_CUSTOMER : DT_ROLE_AGENT,
                                  .text = &text,
                                  .cues = &cues,
                                  .before = state->tension,
                                  .after = step->after,
                                  .effect = step->after - state->tension};
    if (customer && step->after > state->tension)
        facts.message = step->after;
    state->tension = (int16_t)step->after;
    if (customer)
        state->customer_turns++;
    else
        state->agent_turns++;
    dt_stage_note(state, &facts);
    enum dt_stage stage = dt_stage_next(state, &facts);
    if (customer) {
        state->earlier_tension[0] = (int16_t)step->after;
        state->agent_effect = 0;
        state->agent_kinds[0] = state->agent_kinds[1] = 0;
        state->answered = false;
    }
    return stage;
}

static const struct {
    const char *label;
    struct step steps[TURNS];
} rows[] = {
    {"a story is heard, acknowledged, solved, confirmed",
     {{'c', 24, {K(TROUBLE), NO}, DT_STAGE_LISTEN},
      {'a', 22, {K(ACKNOWLEDGE), NO}, DT_STAGE_RESOLVE},
      {'c', 22, {NO}, DT_STAGE_RESOLVE},
      {'a', 20, {K(OFFER), NO}, DT_STAGE_RESOLVE},
      {'c', 15, {K(ACCEPTS), NO}, DT_STAGE_COMMIT},
      {'a', 14, {K(COMMIT), NO}, DT_STAGE_CONFIRM}}},
    {"a plain question wants an answer, no listening",
     {{'c', 5, {K(QUESTION), NO}, DT_STAGE_RESOLVE}}},
    {"heat is acknowledged before anything, then comes the apology",
     {{'c', 62, {K(HEAT), K(BLAME), NO}, DT_STAGE_ACKNOWLEDGE},
      {'a', 62, {K(SOLUTION), NO}, DT_STAGE_ACKNOWLEDGE},
      {'a', 58, {K(ACKNOWLEDGE), NO}, DT_STAGE_APOLOGISE},
      {'a', 56, {K(APOLOGISE), NO}, DT_STAGE_RESOLVE},
      {'c', 54, {NO}, DT_STAGE_RESOLVE}}},
    {"new heat is acknowledged anew",
     {{'c', 50, {K(BLAME), NO}, DT_STAGE_ACKNOWLEDGE},
      {'a', 46, {K(ACKNOWLEDGE), K(APOLOGISE), NO}, DT_STAGE_RESOLVE},
      {'c', 64, {K(HEAT), NO}, DT_STAGE_ACKNOWLEDGE}}},
    {"an empty apology is none",
     {{'c', 50, {K(BLAME), NO}, DT_STAGE_ACKNOWLEDGE},
      {'a', 46, {K(ACKNOWLEDGE), K(APOLOGISE), K(VAGUE_APOLOGY), NO}, DT_STAGE_APOLOGISE}}},
    {"who writes again without an answer is acknowledged",
     {{'c', 10, {K(TROUBLE), NO}, DT_STAGE_LISTEN}, {'c', 20, {NO}, DT_STAGE_ACKNOWLEDGE}}},
    {"relief ends it, step by step",
     {{'c', 24, {K(TROUBLE), NO}, DT_STAGE_LISTEN},
      {'a', 22, {K(OFFER), K(COMMIT), NO}, DT_STAGE_CONFIRM},
      {'c', 10, {K(RELIEF), K(THANKS), NO}, DT_STAGE_CONFIRM},
      {'a', 8, {K(CHECK), NO}, DT_STAGE_FOLLOW_UP},
      {'c', 5, {K(THANKS), NO}, DT_STAGE_FOLLOW_UP}}},
    {"one insult in passing is anger; two want a limit; after it a supervisor",
     {{'c', 84, {K(INSULT), NO}, DT_STAGE_ACKNOWLEDGE},
      {'c', 86, {K(INSULT), NO}, DT_STAGE_BOUNDARY},
      {'a', 84, {K(BOUNDARY), NO}, DT_STAGE_ACKNOWLEDGE},
      {'c', 88, {K(INSULT), NO}, DT_STAGE_ESCALATE}}},
    {"a slur wants a limit at once", {{'c', 90, {K(SLUR), NO}, DT_STAGE_BOUNDARY}}},
    {"a threat goes to a supervisor and stays there",
     {{'c', 92, {K(THREAT), NO}, DT_STAGE_ESCALATE}, {'c', 60, {NO}, DT_STAGE_ESCALATE}}},
    {"danger to oneself is met with care until there is relief",
     {{'c', 52, {K(SELF_HARM), NO}, DT_STAGE_CARE},
      {'a', 50, {K(OFFER), NO}, DT_STAGE_CARE},
      {'c', 45, {NO}, DT_STAGE_CARE},
      {'c', 30, {K(THANKS), NO}, DT_STAGE_CARE},
      {'c', 15, {K(RELIEF), NO}, DT_STAGE_CONFIRM}}},
    {"who stays hostile after an answer wants a limit, whatever the words",
     {{'c', 84, {K(INSULT), NO}, DT_STAGE_ACKNOWLEDGE},
      {'a', 83, {K(ACKNOWLEDGE), NO}, DT_STAGE_RESOLVE},
      {'c', 82, {K(SARCASM), NO}, DT_STAGE_BOUNDARY}}},
    {"a quiet line of someone who was heard wants the matter solved",
     {{'c', 52, {K(BLAME), NO}, DT_STAGE_ACKNOWLEDGE},
      {'a', 50, {K(APOLOGISE), NO}, DT_STAGE_ACKNOWLEDGE},
      {'c', 46, {NO}, DT_STAGE_RESOLVE}}},
    {"a word after the promise, all calm, is the end of it",
     {{'c', 24, {K(TROUBLE), NO}, DT_STAGE_LISTEN},
      {'a', 20, {K(COMMIT), NO}, DT_STAGE_CONFIRM},
      {'c', 15, {NO}, DT_STAGE_CONFIRM}}},
    {"a choice is made, then the deed is confirmed",
     {{'c', 24, {K(TROUBLE), NO}, DT_STAGE_LISTEN},
      {'a', 20, {K(OPTIONS), NO}, DT_STAGE_RESOLVE},
      {'c', 12, {K(ACCEPTS), K(THANKS), NO}, DT_STAGE_COMMIT},
      {'a', 10, {K(COMMIT), NO}, DT_STAGE_CONFIRM},
      {'c', 8, {K(ACCEPTS), NO}, DT_STAGE_CONFIRM}}},
    {"a first polite request for a supervisor stays on the path; a second does not",
     {{'c', 38, {K(ASKS_SUPERVISOR), NO}, DT_STAGE_LISTEN},
      {'a', 38, {K(CANNOT), NO}, DT_STAGE_ESCALATE},
      {'c', 42, {K(ASKS_SUPERVISOR), NO}, DT_STAGE_ESCALATE}}},
    {"thanks with another question does not close",
     {{'c', 24, {K(TROUBLE), NO}, DT_STAGE_LISTEN},
      {'a', 20, {K(ACKNOWLEDGE), K(SOLUTION), NO}, DT_STAGE_RESOLVE},
      {'c', 12, {K(THANKS), K(QUESTION), NO}, DT_STAGE_RESOLVE}}},
};

static void test_path__leads_on_step_by_step(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct dt_conversation state;
        dt_conversation_init(&state);
        for (size_t k = 0; k < TURNS && rows[i].steps[k].role != 0; k++) {
            enum dt_stage stage = take(&state, &rows[i].steps[k]);
            if (stage != rows[i].steps[k].stage)
                fail_msg("%s, turn %zu: %d, not %d", rows[i].label, k + 1, (int)stage,
                         (int)rows[i].steps[k].stage);
        }
    }
}

static void test_told__is_no_chat(void **unused)
{
    (void)unused;
    static const struct {
        const char *words[2];
        uint16_t count; /* of the message */
        enum dt_stage stage;
        uint8_t kind;
    } chats[] = {
        {{"that", "goal"}, 5, DT_STAGE_LISTEN, K(QUESTION)},
        {{"when", "goal"}, 5, DT_STAGE_RESOLVE, K(QUESTION)},
        {{"haha", "floor"}, 14, DT_STAGE_LISTEN, NO},
        {{"the", "floor"}, 14, DT_STAGE_RESOLVE, NO},
    };
    for (size_t i = 0; i < sizeof chats / sizeof *chats; i++) {
        struct dt_token tokens[2] = {{.type = DT_TOKEN_WORD}, {.type = DT_TOKEN_WORD}};
        for (size_t k = 0; k < 2; k++) {
            tokens[k].word = chats[i].words[k];
            tokens[k].word_len = (uint16_t)strlen(chats[i].words[k]);
        }
        struct dt_text text = {.tokens = tokens, .token_count = 2, .word_count = chats[i].count};
        struct dt_cue cue = {.kind = chats[i].kind};
        struct dt_cues cues = {.items = &cue, .count = chats[i].kind != NO};
        if (cues.count)
            cues.kinds[cue.kind >> 6] |= UINT64_C(1) << (cue.kind & 63);
        struct dt_conversation state;
        dt_conversation_init(&state);
        state.customer_turns = state.agent_turns = 1;
        struct dt_turn_facts facts = {.role = DT_ROLE_CUSTOMER, .text = &text, .cues = &cues};
        dt_stage_note(&state, &facts);
        if (dt_stage_next(&state, &facts) != chats[i].stage)
            fail_msg("%s %s", chats[i].words[0], chats[i].words[1]);
    }
}

static void test_harm__is_made_good_by_help(void **unused)
{
    (void)unused;
    struct dt_conversation state;
    dt_conversation_init(&state);
    const struct step harm = {'a', 12, {K(CALM_DOWN), NO}, DT_STAGE_LISTEN};
    const struct step help = {'a', 0, {K(ACKNOWLEDGE), NO}, DT_STAGE_LISTEN};
    take(&state, &harm);
    assert_int_equal(state.agent_harm, 12);
    assert_int_equal(state.agent_missteps, 1);
    assert_int_equal(state.worst_misstep, K(CALM_DOWN));
    take(&state, &help);
    assert_int_equal(state.agent_harm, 0);
    take(&state, &help);
    assert_int_equal(state.agent_harm, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_path__leads_on_step_by_step),
        cmocka_unit_test(test_told__is_no_chat),
        cmocka_unit_test(test_harm__is_made_good_by_help),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
