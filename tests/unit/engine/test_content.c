#include "content.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static uint64_t about(struct dt_arena *arena, const char *word)
{
    struct dt_text text;
    struct dt_error err;
    assert_int_equal(dt_text_analyse(arena, dt_view_of(word), &text, &err), DT_OK);
    return dt_content_word(&text.tokens[0]);
}

static void test_content__forms_and_synonyms_are_one(void **state)
{
    static const char *const same[][2] = {
        {"ships", "delivered"},   {"parcel", "packages"},     {"refunded", "money"},
        {"cancelled", "cancel"},  {"cancellation", "cancel"}, {"charges", "fee"},
        {"deliveries", "ship"},   {"broke", "broken"},        {"rang", "callback"},
        {"swapped", "exchange"},  {"repairing", "fixed"},     {"booking", "reservation"},
        {"technician", "fitter"}, {"puppy", "dogs"},          {"kids", "children"},
        {"arrives", "arrived"},   {"shoes", "shoe"},          {"boxes", "box"},
        {"Refund", "REFUND"},     {"lost", "losing"},         {"boss", "supervisor"},
    };
    struct dt_arena arena;
    dt_arena_init(&arena);
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        assert_true(about(&arena, same[i][0]) != 0);
        if (about(&arena, same[i][0]) != about(&arena, same[i][1]))
            fail_msg("%s and %s differ", same[i][0], same[i][1]);
    }
    dt_arena_finish(&arena);
}

static void test_content__different_words_stay_apart(void **state)
{
    static const char *const apart[][2] = {
        {"refund", "replacement"}, {"red", "blue"}, {"ship", "shop"},     {"bill", "ball"},
        {"order", "password"},     {"dog", "door"}, {"monday", "friday"}, {"4471", "4472"},
        {"calling", "cancelling"}, {"card", "car"}, {"bus", "bug"},       {"sofa", "soap"},
    };
    struct dt_arena arena;
    dt_arena_init(&arena);
    for (size_t i = 0; i < sizeof apart / sizeof *apart; i++)
        if (about(&arena, apart[i][0]) == about(&arena, apart[i][1]))
            fail_msg("%s and %s are one", apart[i][0], apart[i][1]);
    dt_arena_finish(&arena);
}

/* Every row of the table must be found: one out of order would be lost to the search. */
static void test_content__grammar_has_no_content(void **state)
{
    static const char *const empty[] = {
        "a",     "about",  "almost", "along",  "already", "am",  "anyway", "be",       "both",
        "can",   "dear",   "did",    "each",   "ever",    "few", "for",    "get",      "hello",
        "i",     "is",     "just",   "know",   "let",     "me",  "never",  "of",       "ok",
        "out",   "please", "quite",  "rather", "same",    "say", "she",    "thank",    "the",
        "today", "under",  "very",   "what",   "will",    "yes", "you",    "yourself", "!",
    };
    struct dt_arena arena;
    dt_arena_init(&arena);
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
        if (about(&arena, empty[i]) != 0)
            fail_msg("%s has content", empty[i]);
    dt_arena_finish(&arena);
}

static void test_content__words_of_a_range_come_once(void **state)
{
    struct dt_arena arena;
    struct dt_text text;
    struct dt_error err;
    uint64_t words[8];
    dt_arena_init(&arena);
    assert_int_equal(
        dt_text_analyse(&arena, DT_VIEW("The dog and the dogs of the pet shop."), &text, &err),
        DT_OK);
    assert_int_equal(dt_content_words(&text, 0, text.token_count, words, 8), 2);
    assert_int_equal(dt_content_words(&text, 0, text.token_count, words, 1), 1);
    assert_true(dt_content_holds(words, 1, words[0]));
    assert_false(dt_content_holds(words, 0, words[0]));
    dt_arena_finish(&arena);
}

static void test_content__phrases_stand_outside_quotations(void **state)
{
    static const char *const phrases[] = {"of course", "no way"};
    struct dt_arena arena;
    struct dt_text text;
    struct dt_error err;
    dt_arena_init(&arena);
    assert_int_equal(
        dt_text_analyse(&arena, DT_VIEW("She said \"no way\". But of course!"), &text, &err),
        DT_OK);
    uint32_t at = dt_words_find(&text, 0, text.token_count, phrases, 2);
    assert_true(at < text.token_count && dt_token_is(&text.tokens[at], "of"));
    assert_true(dt_words_at(&text, at, "of course"));
    assert_false(dt_words_at(&text, at, "of course not"));
    assert_true(dt_token_is(&text.tokens[dt_sentence_first(&text, at)], "but"));
    assert_int_equal(text.tokens[dt_sentence_break(&text, at)].type, DT_TOKEN_BREAK);
    dt_arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_content__forms_and_synonyms_are_one),
        cmocka_unit_test(test_content__different_words_stay_apart),
        cmocka_unit_test(test_content__grammar_has_no_content),
        cmocka_unit_test(test_content__words_of_a_range_come_once),
        cmocka_unit_test(test_content__phrases_stand_outside_quotations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
