#include "fixture.h"

#define HEAD                                                                                       \
    "class known_acronym = pdf usb nhs sim\n"                                                      \
    "class plain_short_word = best not where is it my you need to now do this stop the your\n"     \
    "class before_label = press reply\n"                                                           \
    "class joy_emoji = \xf0\x9f\x98\x8d \":)\"\n"                                                  \
    "class question_word = where why how\n"                                                        \
    "class determiner = the your a\n"                                                              \
    "class tech_use = triage light\n"                                                              \
    "class placeholder_talk = brackets template\n"                                                 \
    "class form_talk = form\n"                                                                     \
    "class internal_talk = draft ask\n"                                                            \
    "role customer\nkind praise\nlove it\nkind thanks\nthank you\nkind heat\nawful\n"              \
    "role both\nkind rhetorical\nreally $?\nrole agent\nkind thank\nthank you\n"

static const struct scan_case shouting[] = {
    {"", "WHERE IS MY PARCEL", "shouting(WHERE IS MY PARCEL)"},
    {"", "you did NOT NEVER call", "shouting(NOT NEVER)"},
    {"", "it is NOT here", ""},
    {"", "send the PDF by USB", ""},
    {"", "MY SIM IS DEAD", "shouting(MY SIM IS DEAD)"},
    {"", "I have an iPhone and a SIM", ""},
    {"", "reply STOP NOW to end", ""},
    {"", "ZORK QUUX are names", ""},
    {"", "order AB-12 CD-34 here", ""},
    {"", "IS IT 24 DAYS NOW. DO THIS", "shouting(IS IT 24 DAYS NOW. DO THIS)"},
    {"", "I LOVE IT THANK YOU", "praise(LOVE IT) thanks(THANK YOU)"},
    {"", "DO THIS NOW \xf0\x9f\x98\x8d", ""},
    {"", "I LOVE IT. THE REST IS AWFUL",
     "shouting(I LOVE IT. THE REST IS AWFUL) praise(LOVE IT) heat(AWFUL)"},
    /* rows of marks */
    {"", "so awful!!!", "shouting(so awful) heat(awful)"},
    {"", "so awful!!", "heat(awful)"},
    {"", "love it!!!", "praise(love it)"},
    {"", "see you then!!!", ""},
    {"", "Where is it???", "shouting(Where is it) question(Where is it)"},
    {"", "how can it be!!!", "shouting(how can it be)"},
};

static void test_shouting__is_capitals_or_marks_in_displeasure(void **state)
{
    (void)state;
    CHECK_CASES(shouting, HEAD, DT_ROLE_CUSTOMER);
}

static const struct scan_case questions[] = {
    {"", "When will it come? Soon.", "question(When will it come)"},
    {"", "When will it come", ""},
    {"", "Fine. Is it?! Yes", "question(Is it)"},
    {"", "Oh really? Who says?", "rhetorical(really) question(Who says)"},
    {"", "?? 24?", ""},
};

static void test_questions__end_in_a_question_mark(void **state)
{
    (void)state;
    CHECK_CASES(questions, HEAD, DT_ROLE_CUSTOMER);
}

static const struct scan_case agent[] = {
    /* leaks */
    {"", "Dear {{first_name}}, hello", "leak({{first_name}})"},
    {"", "Dear %FIRST_NAME%, hello", "leak(%FIRST_NAME%)"},
    {"", "Thx ${customer.name}!", "leak(${customer.name})"},
    {"", "Hi <<Name>>, hello", "leak(<<Name>>)"},
    {"", "Hi <customer name>, hello", "leak(<customer name>)"},
    {"", "Hi [NAME], see [insert link here]", "leak([NAME]) leak([insert link here])"},
    {"", "{% if paid %}Paid{% endif %}", "leak({% if paid %}) leak({% endif %})"},
    {"", "Your {order_no} is here", "leak({order_no})"},
    {"", "Dear ,\nthank you", "leak(Dear ,) thank(thank you)"},
    {"", "Dear Mr. , hello", "leak(Dear Mr. ,)"},
    {"", "Hello undefined, hello", "leak(Hello undefined)"},
    {"", "It costs \xc2\xa3NaN today", "leak(NaN)"},
    {"", "Here is [object Object] for you", "leak([object Object])"},
    {"", "It comes on XX/XX within XX days", "leak(XX/XX) leak(XX)"},
    {"", "Your code is XXXX now", "leak(XXXX)"},
    {"", "Dear ____ hello", "leak(____)"},
    {"", "Sent. TODO check the date", "leak(TODO check the date)"},
    {"", "So: [note - she took the same lamp] it comes", "leak([note - she took the same lamp])"},
    {"", "Hello\n--- draft, wait for Kim ---\n", "leak(--- draft, wait for Kim ---)"},
    {"", "Fine #internal", "leak(#internal)"},
    {"", "Internal note: pay him less", "leak(Internal note: pay him less)"},
    /* none */
    {"", "Write your name in brackets like {first_name}", ""},
    {"", "The form asks for <your name>", ""},
    {"", "Type it like {Anna} please", ""},
    {"", "See [1] and (1/3), [our page](https://x.com)", ""},
    {"", "Card XXXX-1234, size XXL, 50% of 20%", ""},
    {"", "Hi, thank you (note that it is free)", "thank(thank you)"},
    {"", "Dear Ms Null, the todo list is empty", ""},
    {"", "-- \nAnna", ""},
    /* jargon */
    {"", "Your RMA is pending", "jargon(RMA)"},
    {"", "It is in L2 triage", "jargon(L2)"},
    {"", "the return merchandise authorisation (RMA) and the RMA", ""},
    {"", "the USB and the NHS and the BEST", ""},
    {"", "thank you for the help /RMA", "thank(thank you)"},
    {"", "the GT and your L2", ""},
    /* shouting */
    {"", "YOU NEED TO DO THIS NOW", "shouting(YOU NEED TO DO THIS NOW)"},
    {"", "THANK YOU Anna", "thank(THANK YOU)"},
    {"", "see you!!!", ""},
};

static void test_leaks_and_jargon__are_found_and_near_misses_pass(void **state)
{
    (void)state;
    CHECK_CASES(agent, HEAD, DT_ROLE_AGENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shouting__is_capitals_or_marks_in_displeasure),
        cmocka_unit_test(test_questions__end_in_a_question_mark),
        cmocka_unit_test(test_leaks_and_jargon__are_found_and_near_misses_pass),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
