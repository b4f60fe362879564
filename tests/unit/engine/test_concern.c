/* What a conversation is about, in the customer's own words; the reference; the name. */
#include "concern.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void learn(struct dt_conversation *state, enum dt_role role, const char *name,
                  const char *words)
{
    struct dt_arena arena;
    struct dt_text text;
    const struct dt_cues cues = {0};
    dt_arena_init(&arena);
    const struct dt_turn turn = {
        .role = role, .text = dt_view_of(words), .name = dt_view_of(name), .at = DT_INSTANT_NONE};
    assert_int_equal(dt_text_analyse(&arena, turn.text, &text, NULL), DT_OK);
    dt_concern_learn(state, &turn, &text, &cues);
    dt_arena_finish(&arena);
}

static void test_concern__is_a_phrase_that_can_stand_in_a_sentence(void **unused)
{
    (void)unused;
    static const struct {
        const char *words, *concern;
    } rows[] = {
        {"My blue rucksack never came.", "your blue rucksack"},
        {"my parcel was left in the rain", "your parcel"},
        {"Where is my washing machine?", "your washing machine"},
        {"our garden bin was missed", "your garden bin"},
        {"my app crashes every time I open it", "your app"},
        {"my late mother's account is locked", "your late mother's account"},
        {"my mother's upset and so am I", ""},
        {"It is about the boiler.", "the boiler"},
        {"The engineer never came to look at my boiler", "your boiler"},
        {"Order #4471 is late", "order #4471"},
        {"fourth mail about invoice 20391", "invoice 20391"},
        {"the order number is 88123, and my headphones are broken", "your headphones"},
        {"my zither is out of tune", "your zither"},
        {"I have lost my mind over this", ""},
        {"get my act together", ""},
        {"the pathetic service you give", ""},
        {"orders 44719 and 44720", "order 44719"},
        {"my husband paid and my time is gone", ""},
        {"MY PHONE CASE IS BROKEN", "your phone case"},
        {"my iPhone 7 is slow", "your iPhone"},
        {"your mail says \"my parcel\" but it is yours", ""},
        {"hello, is anyone there?", ""},
        {"my", ""},
        {"the", ""},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct dt_conversation state;
        dt_conversation_init(&state);
        learn(&state, DT_ROLE_CUSTOMER, "", rows[i].words);
        if (strcmp(state.concern, rows[i].concern) != 0)
            fail_msg("%s: '%s', not '%s'", rows[i].words, state.concern, rows[i].concern);
    }
}

static void test_concern__gives_way_to_a_better_one_only(void **unused)
{
    (void)unused;
    struct dt_conversation state;
    dt_conversation_init(&state);
    learn(&state, DT_ROLE_CUSTOMER, "", "the website is slow");
    assert_string_equal(state.concern, "the website");
    learn(&state, DT_ROLE_CUSTOMER, "", "it is about my new oven");
    assert_string_equal(state.concern, "your new oven");
    learn(&state, DT_ROLE_CUSTOMER, "", "and my kettle and the lamp");
    assert_string_equal(state.concern, "your new oven");
}

static void test_concern__is_the_customers_not_the_agents(void **unused)
{
    (void)unused;
    struct dt_conversation state;
    dt_conversation_init(&state);
    learn(&state, DT_ROLE_AGENT, "Julia", "I had my own parcel lost once, order 9931.");
    assert_string_equal(state.concern, "");
    assert_string_equal(state.order, "");
    assert_string_equal(state.customer, "");
}

static void test_concern__keeps_within_its_bytes(void **unused)
{
    (void)unused;
    char words[400] = "my ";
    for (int i = 0; i < 4; i++)
        strcat(words, "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz ");
    struct dt_conversation state;
    dt_conversation_init(&state);
    strcpy(words + 3 + 53, "sofa");
    learn(&state, DT_ROLE_CUSTOMER, "", words);
    assert_in_range(strlen(state.concern), 0, DT_CONCERN_BYTES - 1);
}

static void test_order__is_the_reference_that_was_given(void **unused)
{
    (void)unused;
    static const struct {
        const char *words, *order;
    } rows[] = {
        {"order 4471", "4471"},
        {"Order # 402-0726587-9868359 is late", "402-0726587-9868359"},
        {"Ref BR-7741. I rang Monday.", "BR-7741"},
        {"it's JK4419027GB", "JK4419027GB"},
        {"my case number is 10023", "10023"},
        {"claim 771-40 is open", "771-40"},
        {"I waited 47 minutes on 3 lines", ""},
        {"my iphone8 is slow since 2017", ""},
        {"call me on 5550118", ""},
        {"since version 11.0.12 of 10/20/2025", ""},
        {"flight BA0769", ""},
        {"408-1929729-8238743 is late", "408-1929729-8238743"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct dt_conversation state;
        dt_conversation_init(&state);
        learn(&state, DT_ROLE_CUSTOMER, "", rows[i].words);
        if (strcmp(state.order, rows[i].order) != 0)
            fail_msg("%s: '%s', not '%s'", rows[i].words, state.order, rows[i].order);
    }
}

static void test_name__is_fit_to_address_somebody_by(void **unused)
{
    (void)unused;
    static const struct {
        const char *name, *words, *customer;
    } rows[] = {
        {"Dana", "hi", "Dana"},
        {"Dana Hale", "hi", "Dana"},
        {"Mrs P. Hale", "hi", "Mrs Hale"},
        {"Jean-Luc O'Neill", "hi", "Jean-Luc"},
        {"Zo\xc3\xab", "hi", "Zo\xc3\xab"},
        {"Mrs", "hi", ""},
        {"G. Roy", "hi", ""},
        {"dana_h84", "hi", ""},
        {"dana@example.org", "hi", ""},
        {"Customer", "hi", ""},
        {"", "It is late.\nKind regards,\nDana Hale", "Dana"},
        {"", "It is late.\nRegards, Mr T. Hale", "Mr Hale"},
        {"", "It is late.\nThank you\nDana\n", "Dana"},
        {"", "It is late.\nSent from my phone", ""},
        {"", "It is late.\nPlease, Hurry", ""},
        {"", "Regards, Dana", ""}, /* a whole message is no signature */
        {"Dana", "It is late.\nRegards, Bob", "Dana"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct dt_conversation state;
        dt_conversation_init(&state);
        learn(&state, DT_ROLE_CUSTOMER, rows[i].name, rows[i].words);
        if (strcmp(state.customer, rows[i].customer) != 0)
            fail_msg("%s | %s: '%s'", rows[i].name, rows[i].words, state.customer);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_concern__is_a_phrase_that_can_stand_in_a_sentence),
        cmocka_unit_test(test_concern__gives_way_to_a_better_one_only),
        cmocka_unit_test(test_concern__is_the_customers_not_the_agents),
        cmocka_unit_test(test_concern__keeps_within_its_bytes),
        cmocka_unit_test(test_order__is_the_reference_that_was_given),
        cmocka_unit_test(test_name__is_fit_to_address_somebody_by),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
