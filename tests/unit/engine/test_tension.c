/* The tension of a turn: hand-made cues in, points and receipts out. */
#include "tension.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { CUES_MAX = 96 };

/* Cues made by hand: one word each, in order. */
struct made {
    struct dt_cue items[CUES_MAX];
    struct dt_cues cues;
};

static void make(struct made *made, const uint8_t *kinds, size_t count)
{
    memset(made, 0, sizeof *made);
    for (size_t i = 0; i < count; i++) {
        made->items[i] = (struct dt_cue){.start = (uint32_t)i * 10,
                                         .end = (uint32_t)i * 10 + 5,
                                         .first_token = (uint32_t)i,
                                         .last_token = (uint32_t)i,
                                         .kind = kinds[i],
                                         .strength = dt_kind_info(kinds[i])->strength,
                                         .pattern = UINT32_MAX};
        made->cues.kinds[kinds[i] >> 6] |= UINT64_C(1) << (kinds[i] & 63);
    }
    made->cues.items = made->items;
    made->cues.count = (uint32_t)count;
}

static int sum(const struct dt_tally *tally)
{
    int points = 0;
    for (size_t i = 0; i < tally->count; i++) {
        assert_int_not_equal(tally->items[i].points, 0);
        assert_non_null(tally->items[i].why);
        points += tally->items[i].points;
    }
    return points;
}

static struct dt_conversation fresh(int tension)
{
    struct dt_conversation state;
    dt_conversation_init(&state);
    state.tension = (int16_t)tension;
    return state;
}

static int customer(const struct dt_conversation *state, const struct made *made,
                    struct dt_tally *tally)
{
    struct dt_tension_turn turn = {
        .state = state, .cues = &made->cues, .at = DT_INSTANT_NONE, .long_wait_minutes = 60};
    dt_tally_init(tally, state->tension);
    return dt_tension_customer(&turn, tally);
}

static int agent(const struct dt_conversation *state, const struct made *made,
                 struct dt_tally *tally)
{
    struct dt_tension_turn turn = {
        .state = state, .cues = &made->cues, .at = DT_INSTANT_NONE, .long_wait_minutes = 60};
    dt_tally_init(tally, state->tension);
    return dt_tension_agent(&turn, tally);
}

#define K(NAME) DT_KIND_##NAME

/* What the rulings of CUES.md say of a single message. */
static void test_first_message__falls_into_the_band_of_the_rulings(void **unused)
{
    (void)unused;
    static const struct {
        const char *label;
        uint8_t kinds[6];
        size_t count;
        enum dt_band low, high;
    } rows[] = {
        {"nothing", {0}, 0, DT_BAND_CALM, DT_BAND_CALM},
        {"a question", {K(QUESTION)}, 1, DT_BAND_CALM, DT_BAND_CALM},
        {"thanks", {K(THANKS)}, 1, DT_BAND_CALM, DT_BAND_CALM},
        {"a problem told evenly", {K(TROUBLE)}, 1, DT_BAND_CALM, DT_BAND_UNEASY},
        {"a problem and a question", {K(TROUBLE), K(QUESTION)}, 2, DT_BAND_CALM, DT_BAND_UNEASY},
        {"a strong feeling", {K(TROUBLE), K(FEELING)}, 2, DT_BAND_UPSET, DT_BAND_UPSET},
        {"an even accusation", {K(BLAME)}, 1, DT_BAND_UPSET, DT_BAND_UPSET},
        {"long and often",
         {K(WAITING), K(UNHEARD), K(REPEAT_CONTACT), K(BROKEN_PROMISE)},
         4,
         DT_BAND_UPSET,
         DT_BAND_UPSET},
        {"accusation with demand", {K(BLAME), K(DEMAND)}, 2, DT_BAND_ANGRY, DT_BAND_ANGRY},
        {"capitals", {K(SHOUTING_CUSTOMER)}, 1, DT_BAND_ANGRY, DT_BAND_ANGRY},
        {"contempt", {K(HEAT)}, 1, DT_BAND_ANGRY, DT_BAND_ANGRY},
        {"leaving in anger", {K(LEAVING), K(BLAME)}, 2, DT_BAND_ANGRY, DT_BAND_ANGRY},
        {"going public", {K(GOING_PUBLIC)}, 1, DT_BAND_ANGRY, DT_BAND_ANGRY},
        {"all anger at the matter",
         {K(SHOUTING_CUSTOMER), K(HEAT), K(PROFANITY), K(LEGAL), K(DEMAND), K(BLAME)},
         6,
         DT_BAND_ANGRY,
         DT_BAND_ANGRY},
        {"an insult", {K(INSULT)}, 1, DT_BAND_HOSTILE, DT_BAND_HOSTILE},
        {"a slur", {K(SLUR)}, 1, DT_BAND_HOSTILE, DT_BAND_HOSTILE},
        {"a threat", {K(THREAT)}, 1, DT_BAND_HOSTILE, DT_BAND_HOSTILE},
        {"danger to oneself", {K(SELF_HARM)}, 1, DT_BAND_UPSET, DT_BAND_UPSET},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct made made;
        struct dt_tally tally;
        make(&made, rows[i].kinds, rows[i].count);
        struct dt_conversation state = fresh(0);
        customer(&state, &made, &tally);
        enum dt_band band = dt_band_of(tally.level);
        if (band < rows[i].low || band > rows[i].high)
            fail_msg("%s: %d", rows[i].label, tally.level);
        assert_int_equal(sum(&tally), tally.level);
    }
}

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

/* Any cues, any state: the receipts add up, the level stays in its range. */
static void test_receipts__add_up_to_the_change(void **unused)
{
    (void)unused;
    uint32_t seed = 7;
    for (int round = 0; round < 5000; round++) {
        uint8_t kinds[CUES_MAX];
        size_t count = next_random(&seed) % CUES_MAX;
        for (size_t i = 0; i < count; i++)
            kinds[i] = (uint8_t)(next_random(&seed) % K(SCOPE_NEGATION));
        struct made made;
        make(&made, kinds, count);
        for (size_t i = 0; i < count; i++) {
            made.items[i].strength = (uint8_t)(1 + next_random(&seed) % 100);
            made.items[i].flags = (uint16_t)(next_random(&seed) % 16);
        }
        struct dt_conversation state = fresh((int)(next_random(&seed) % 101));
        state.answered = next_random(&seed) % 2;
        state.agent_effect = (int16_t)((int)(next_random(&seed) % 20) - 8);
        struct dt_tally tally;
        if (round % 2)
            customer(&state, &made, &tally);
        else
            agent(&state, &made, &tally);
        assert_in_range(tally.level, 0, 100);
        assert_in_range(tally.count, 0, DT_RECEIPTS_A_TURN);
        assert_int_equal(state.tension + sum(&tally), tally.level);
    }
}

static void test_repeats__add_less_each_time(void **unused)
{
    (void)unused;
    static const uint8_t kinds[] = {K(BLAME), K(BLAME), K(BLAME), K(BLAME), K(BLAME), K(BLAME)};
    int level[7];
    for (size_t count = 1; count <= 6; count++) {
        struct made made;
        struct dt_tally tally;
        make(&made, kinds, count);
        struct dt_conversation state = fresh(0);
        customer(&state, &made, &tally);
        level[count] = tally.level;
    }
    assert_true(level[2] > level[1]);
    assert_true(level[3] - level[2] < level[2] - level[1]);
    assert_int_equal(level[6], level[5]);
}

static void test_strength__weakens_and_mild_does_too(void **unused)
{
    (void)unused;
    struct made made;
    struct dt_tally full, weak, mild;
    make(&made, (const uint8_t[]){K(LEAVING)}, 1);
    struct dt_conversation state = fresh(0);
    customer(&state, &made, &full);
    made.items[0].strength = 40;
    customer(&state, &made, &weak);
    made.items[0].strength = dt_kind_info(K(LEAVING))->strength;
    made.items[0].flags = DT_CUE_MILD;
    customer(&state, &made, &mild);
    assert_true(weak.level < full.level);
    assert_true(mild.level < full.level);
}

/* The tension after one customer turn of these cues. */
static int step(struct dt_conversation state, const uint8_t *kinds, size_t count)
{
    struct made made;
    struct dt_tally tally;
    make(&made, kinds, count);
    customer(&state, &made, &tally);
    return tally.level;
}

static void test_memory__follows_the_latest_message(void **unused)
{
    (void)unused;
    struct dt_conversation angry = fresh(66);
    angry.answered = true;
    int curt = step(angry, NULL, 0);
    assert_in_range(curt, 55, 64); /* a curt neutral answer: only a little */
    int thanked = step(angry, (const uint8_t[]){K(ACCEPTS), K(THANKS)}, 2);
    assert_in_range(thanked, 20, 45); /* "ok thanks": a band or two */
    assert_in_range(step(fresh(10), (const uint8_t[]){K(HEAT)}, 1), 60, 70);

    angry.agent_effect = -5; /* the answer helped */
    assert_true(step(angry, NULL, 0) < curt);
    angry.agent_effect = 6; /* or made it worse */
    assert_true(step(angry, NULL, 0) > curt);
    angry.answered = false; /* or never came */
    assert_true(step(angry, NULL, 0) > curt);
}

static void test_memory__keeps_anger_that_goes_on(void **unused)
{
    (void)unused;
    struct dt_conversation angry = fresh(66);
    angry.answered = true;
    assert_true(step(angry, (const uint8_t[]){K(UNHEARD), K(BLAME)}, 2) >= 66);
    assert_in_range(step(angry, (const uint8_t[]){K(HEAT), K(SHOUTING_CUSTOMER)}, 2), 66, 79);
}

static void test_memory__stays_hostile_in_the_same_tone(void **unused)
{
    (void)unused;
    struct dt_conversation hostile = fresh(81);
    hostile.answered = true;
    hostile.agent_effect = -3;
    hostile.earlier_tension[0] = 84;
    assert_in_range(step(hostile, (const uint8_t[]){K(SARCASM), K(PRAISE)}, 2), 80, 89);
    hostile.tension = 76; /* what soothed them for a moment is over */
    assert_in_range(step(hostile, (const uint8_t[]){K(PROFANITY)}, 1), 80, 89);
    assert_true(step(hostile, NULL, 0) < 76);
}

static void test_danger__is_fear_not_anger(void **unused)
{
    (void)unused;
    struct dt_conversation angry = fresh(74);
    angry.answered = true;
    assert_in_range(step(angry, (const uint8_t[]){K(SELF_HARM), K(WAITING)}, 2), 40, 59);
    assert_in_range(step(angry, (const uint8_t[]){K(SELF_HARM), K(THREAT)}, 2), 80, 100);
    struct dt_conversation afraid = fresh(55);
    afraid.answered = true;
    afraid.agent_effect = -6;
    int helped = step(afraid, NULL, 0);
    afraid.in_danger = true;
    assert_true(step(afraid, NULL, 0) > helped);
}

static void test_praise__beside_heat_is_mockery(void **unused)
{
    (void)unused;
    int heat = step(fresh(0), (const uint8_t[]){K(HEAT)}, 1);
    assert_int_equal(step(fresh(0), (const uint8_t[]){K(HEAT), K(PRAISE)}, 2), heat);
    assert_int_equal(step(fresh(0), (const uint8_t[]){K(HEAT), K(ACCEPTS)}, 2), heat);
    assert_true(step(fresh(0), (const uint8_t[]){K(HEAT), K(SOFTENS)}, 2) < heat);
}

static void test_overdue__is_no_matter_to_the_content(void **unused)
{
    (void)unused;
    struct made made;
    struct dt_tally kind_words, bare;
    struct dt_conversation state = fresh(24);
    state.answered = true;
    struct dt_tension_turn turn = {
        .state = &state, .cues = &made.cues, .at = DT_INSTANT_NONE, .overdue = 1};
    make(&made, (const uint8_t[]){K(THANKS)}, 1);
    dt_tally_init(&kind_words, state.tension);
    dt_tension_customer(&turn, &kind_words);
    assert_true(kind_words.level < 20);
    make(&made, (const uint8_t[]){K(BLAME), K(SOFTENS), K(THANKS)}, 3);
    dt_tally_init(&kind_words, state.tension);
    dt_tension_customer(&turn, &kind_words);
    assert_true(kind_words.level < 40); /* the blame is what they are sorry for */
    make(&made, NULL, 0);
    dt_tally_init(&bare, state.tension);
    dt_tension_customer(&turn, &bare);
    assert_true(bare.level > 24);
}

static void test_shouting__by_marks_alone_is_upset(void **unused)
{
    (void)unused;
    struct made made;
    struct dt_tally tally;
    struct dt_token tokens[2] = {
        {.type = DT_TOKEN_WORD, .flags = DT_TOKEN_UPPER, .word = "beyond", .word_len = 6},
        {.type = DT_TOKEN_BREAK, .flags = DT_TOKEN_EXCLAIM | DT_TOKEN_STRONG}};
    struct dt_text text = {.tokens = tokens, .token_count = 2};
    struct dt_conversation state = fresh(0);
    make(&made, (const uint8_t[]){K(SHOUTING_CUSTOMER)}, 1);
    made.items[0].last_token = 1;
    struct dt_tension_turn turn = {
        .state = &state, .text = &text, .cues = &made.cues, .at = DT_INSTANT_NONE};
    dt_tally_init(&tally, 0);
    dt_tension_customer(&turn, &tally);
    assert_in_range(tally.level, 40, 59);
    tokens[1] = tokens[0];
    dt_tally_init(&tally, 0);
    dt_tension_customer(&turn, &tally);
    assert_in_range(tally.level, 60, 79);
}

static void test_memory__lets_go_of_abuse_that_stops(void **unused)
{
    (void)unused;
    struct dt_conversation hostile = fresh(86);
    hostile.answered = true;
    hostile.agent_effect = -4;
    assert_true(step(hostile, NULL, 0) < 65);
}

static void test_drift__follows_the_hours_only_after_an_answer(void **unused)
{
    (void)unused;
    struct made made;
    make(&made, NULL, 0);
    struct dt_conversation state = fresh(50);
    state.last_at = 0;
    struct dt_tension_turn turn = {
        .state = &state, .cues = &made.cues, .at = 6 * DT_MS_PER_HOUR, .long_wait_minutes = 0};
    struct dt_tally silent, answered, overdue;
    dt_tally_init(&silent, 50);
    dt_tension_customer(&turn, &silent);
    state.answered = true;
    dt_tally_init(&answered, 50);
    dt_tension_customer(&turn, &answered);
    assert_true(answered.level <= silent.level - 6);
    turn.overdue = 1;
    dt_tally_init(&overdue, 50);
    dt_tension_customer(&turn, &overdue);
    assert_true(overdue.level > answered.level + 8);
}

/* The receipt of that name; one of no points if there is none. */
static struct dt_receipt receipt_of(const struct dt_tally *tally, const char *why)
{
    for (size_t i = 0; i < tally->count; i++)
        if (strcmp(tally->items[i].why, why) == 0)
            return tally->items[i];
    return (struct dt_receipt){0};
}

static void test_long_wait__has_a_receipt_without_words(void **unused)
{
    (void)unused;
    struct made made;
    make(&made, NULL, 0);
    struct dt_conversation state = fresh(30);
    state.last_customer_at = 0;
    struct dt_tension_turn turn = {.state = &state, .cues = &made.cues, .long_wait_minutes = 60};
    struct dt_tally tally;
    turn.at = 59 * DT_MS_PER_MINUTE;
    dt_tally_init(&tally, 30);
    dt_tension_agent(&turn, &tally);
    assert_int_equal(receipt_of(&tally, "long_wait").points, 0);
    turn.at = 60 * DT_MS_PER_MINUTE;
    dt_tally_init(&tally, 30);
    dt_tension_agent(&turn, &tally);
    const struct dt_receipt receipt = receipt_of(&tally, "long_wait");
    assert_true(receipt.points > 0);
    assert_int_equal(receipt.start, receipt.end);
}

static void test_agent__moves_it_by_a_few_points(void **unused)
{
    (void)unused;
    struct made made;
    struct dt_tally tally;
    struct dt_conversation state = fresh(50);
    make(&made, (const uint8_t[]){K(ACKNOWLEDGE), K(OWN), K(OFFER), K(COMMIT), K(OPTIONS)}, 5);
    assert_true(agent(&state, &made, &tally) < 0);
    assert_in_range(tally.level, 42, 48);
    make(&made, (const uint8_t[]){K(RUDE), K(BLAME_CUSTOMER), K(DISMISS), K(CALM_DOWN)}, 4);
    assert_true(agent(&state, &made, &tally) > 0);
    assert_in_range(tally.level, 58, 64);
    const struct dt_receipt rude = receipt_of(&tally, "rude");
    assert_true(rude.points > 0);
    assert_int_equal(rude.kind, K(RUDE));
}

static void test_agent__does_not_soothe_the_calm(void **unused)
{
    (void)unused;
    struct made made;
    struct dt_tally tally;
    struct dt_conversation state = fresh(10);
    make(&made, (const uint8_t[]){K(ACKNOWLEDGE), K(OFFER)}, 2);
    agent(&state, &made, &tally);
    assert_int_equal(tally.level, 10);
    assert_int_equal(tally.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_first_message__falls_into_the_band_of_the_rulings),
        cmocka_unit_test(test_receipts__add_up_to_the_change),
        cmocka_unit_test(test_repeats__add_less_each_time),
        cmocka_unit_test(test_strength__weakens_and_mild_does_too),
        cmocka_unit_test(test_memory__follows_the_latest_message),
        cmocka_unit_test(test_memory__keeps_anger_that_goes_on),
        cmocka_unit_test(test_memory__lets_go_of_abuse_that_stops),
        cmocka_unit_test(test_memory__stays_hostile_in_the_same_tone),
        cmocka_unit_test(test_danger__is_fear_not_anger),
        cmocka_unit_test(test_praise__beside_heat_is_mockery),
        cmocka_unit_test(test_overdue__is_no_matter_to_the_content),
        cmocka_unit_test(test_shouting__by_marks_alone_is_upset),
        cmocka_unit_test(test_drift__follows_the_hours_only_after_an_answer),
        cmocka_unit_test(test_long_wait__has_a_receipt_without_words),
        cmocka_unit_test(test_agent__moves_it_by_a_few_points),
        cmocka_unit_test(test_agent__does_not_soothe_the_calm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
