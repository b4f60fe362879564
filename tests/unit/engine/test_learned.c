#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

#include "default_model.h"
#include "forecast.h"
#include "lexicon.h"

#include <string.h>

static struct dt_lexicon *lexicon;
static struct dt_playbook *playbook;
static struct dt_model *model;
static struct dt_learner learner;
static struct dt_arena arena;

static int load(void **state)
{
    struct dt_error err;
    (void)state;
    dt_arena_init(&arena);
    if (dt_lexicon_create_default(&lexicon, &err) != DT_OK ||
        dt_playbook_create_default(&playbook, &err) != DT_OK ||
        dt_model_create(dt_model_default(), &model, &err) != DT_OK)
        return -1;
    dt_learner_init(&learner, model, DT_TIER_NET);
    return 0;
}

static int unload(void **state)
{
    (void)state;
    dt_arena_finish(&arena);
    dt_model_destroy(model);
    dt_playbook_destroy(playbook);
    dt_lexicon_destroy(lexicon);
    return 0;
}

/* A conversation of one message, with the learned reader or without. */
static void read_one(const struct dt_learner *with, enum dt_role role, const char *text,
                     struct dt_reading *out)
{
    static struct dt_conversation state;
    struct dt_core core = {lexicon, playbook, with};
    struct dt_turn turn = {.role = role, .text = dt_view_of(text), .at = DT_INSTANT_NONE};
    struct dt_error err;
    dt_conversation_init(&state);
    assert_int_equal(dt_conversation_turn(&core, &state, &turn, &arena, out, &err), DT_OK);
}

static void test_model__ships_with_the_heads_the_engine_uses(void **state)
{
    static const char *const heads[] = {"emotions", "groups", "bands",
                                        "signals",  "moves",  "missteps"};
    (void)state;
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        assert_non_null(dt_model_head_find(model, dt_view_of(heads[i])));
    for (int i = 0; i < DT_JOINT_COUNT; i++) {
        assert_non_null(learner.joint[i].head);
        assert_non_null(learner.joint[i].given);
    }
}

static void test_learned__keeps_every_cue_of_the_lexicon(void **state)
{
    static const char *const texts[] = {
        "This is my fourth call about the same boiler and nobody listens to me!!",
        "You are useless. I want my money back today or my solicitor will be in touch.",
        "Thank you, that helped. Sorry for shouting earlier."};
    (void)state;
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
        struct dt_reading alone, with;
        read_one(NULL, DT_ROLE_CUSTOMER, texts[t], &alone);
        read_one(&learner, DT_ROLE_CUSTOMER, texts[t], &with);
        assert_true(alone.cues.count > 0);
        for (uint32_t i = 0; i < alone.cues.count; i++) {
            const struct dt_cue *cue = &alone.cues.items[i];
            bool kept = false;
            for (uint32_t k = 0; k < with.cues.count; k++)
                kept = kept || memcmp(cue, &with.cues.items[k], sizeof *cue) == 0;
            assert_true(kept);
        }
    }
}

/* What it adds is marked as learned, lies in the text and stands in order. */
static void check_added(const struct dt_reading *reading, size_t bytes)
{
    for (uint32_t i = 0; i < reading->cues.count; i++) {
        const struct dt_cue *cue = &reading->cues.items[i];
        assert_true(cue->start < cue->end && cue->end <= bytes);
        assert_true(cue->strength >= 1 && cue->strength <= 100);
        assert_true(dt_cues_have(&reading->cues, (enum dt_kind)cue->kind));
        if (i > 0)
            assert_true(cue[-1].start <= cue->start);
        if (cue->flags & DT_CUE_LEARNED)
            assert_int_equal(cue->pattern, UINT32_MAX);
    }
}

static void test_learned__adds_cues_that_no_pattern_knows(void **state)
{
    static const char *const texts[] = {
        "Day eleven without a fridge, and your diary for visits is still a blank page.",
        "The courier has moved my delivery from Monday to Thursday and from Thursday to whenever.",
        "Your technician left my kitchen looking like a bomb site and walked out whistling.",
        "Twice you took the subscription off me this month and twice you swore it was only once.",
        "My mother is eighty-four, on oxygen, and has been sitting in the dark since breakfast."};
    unsigned learned = 0;
    (void)state;
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
        struct dt_reading reading;
        read_one(&learner, DT_ROLE_CUSTOMER, texts[t], &reading);
        check_added(&reading, strlen(texts[t]));
        for (uint32_t i = 0; i < reading.cues.count; i++)
            learned += (reading.cues.items[i].flags & DT_CUE_LEARNED) != 0;
    }
    assert_true(learned > 0);
}

static void test_learned__tells_emotions_of_scored_turns_only(void **state)
{
    struct dt_reading reading;
    (void)state;
    read_one(&learner, DT_ROLE_CUSTOMER, "Thank you so much, you saved my day!", &reading);
    assert_non_null(reading.learned.emotions);
    const struct dt_head *head = reading.learned.emotions->head;
    uint32_t gratitude = dt_head_label_find(head, DT_VIEW("gratitude"));
    assert_int_equal(head->label_count, 28);
    assert_true(dt_label_given(reading.learned.emotions, 0, gratitude));
    read_one(&learner, DT_ROLE_CUSTOMER,
             "Estoy muy enfadado porque mi pedido no ha llegado todavia y nadie contesta",
             &reading);
    assert_true(reading.unscored);
    assert_null(reading.learned.emotions);
    read_one(NULL, DT_ROLE_CUSTOMER, "Thank you so much, you saved my day!", &reading);
    assert_null(reading.learned.emotions);
    assert_int_equal(reading.learned.tone.level, -1);
}

static void test_learned__has_no_words_for_nothing(void **state)
{
    static const char *const texts[] = {"?", "...", "\xF0\x9F\x91\x8D", "12345", "@you", " "};
    struct dt_reading reading;
    (void)state;
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
        for (int role = 0; role < 2; role++) {
            read_one(&learner, role ? DT_ROLE_AGENT : DT_ROLE_CUSTOMER, texts[t], &reading);
            for (uint32_t i = 0; i < reading.cues.count; i++)
                assert_false(reading.cues.items[i].flags & DT_CUE_LEARNED);
        }
}

static void test_forecast__rises_with_the_heat(void **state)
{
    struct dt_reading calm, hot;
    (void)state;
    read_one(&learner, DT_ROLE_CUSTOMER, "Hello, could you send me the invoice for May?", &calm);
    read_one(&learner, DT_ROLE_CUSTOMER,
             "This is the FOURTH time you have lied to me. Refund me today or I go to court!",
             &hot);
    assert_true(calm.forecast < hot.forecast);
    assert_true(hot.forecast <= 65536);
}

/* However often things happened. */
static void test_forecast__features_are_small_numbers(void **state)
{
    static struct dt_conversation conversation;
    int16_t features[DT_FORECAST_COUNT];
    (void)state;
    dt_conversation_init(&conversation);
    conversation.agent_missteps = 255;
    conversation.repeats = 255;
    conversation.customer_turns = 1000000;
    dt_forecast_features(&conversation, features);
    for (int i = 0; i < DT_FORECAST_COUNT; i++)
        assert_in_range(features[i] + 100, 0, 200);
    assert_true(dt_forecast(&conversation) <= 65536);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_model__ships_with_the_heads_the_engine_uses),
        cmocka_unit_test(test_learned__keeps_every_cue_of_the_lexicon),
        cmocka_unit_test(test_learned__adds_cues_that_no_pattern_knows),
        cmocka_unit_test(test_learned__tells_emotions_of_scored_turns_only),
        cmocka_unit_test(test_learned__has_no_words_for_nothing),
        cmocka_unit_test(test_forecast__rises_with_the_heat),
        cmocka_unit_test(test_forecast__features_are_small_numbers),
    };
    return cmocka_run_group_tests_name("learned", tests, load, unload);
}
