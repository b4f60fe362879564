#include "fixture.h"

#define HEAD                                                                                       \
    "class scope_end = but because\n"                                                              \
    "kind negation reach 3\n(not|never)\nno way :: reach clause\nexcept not only\n"                \
    "kind hypothesis\nif\n"                                                                        \
    "kind reported\n(tell~|told) me to\nthe card says :: reach sentence\n"                         \
    "kind others reach 2\nmy old\n"

static const struct scan_case cases[] = {
    /* negation: three tokens, a clause, a sentence */
    {"kind blame\nyour fault", "it is your fault", "blame(your fault)"},
    {"kind blame\nyour fault", "not your fault", ""},
    {"kind blame\nyour fault", "it's not really all your fault", ""},
    {"kind blame\nyour fault", "not one two three your fault", "blame(your fault)"},
    {"kind blame\nyour fault", "certainly not, your fault", "blame(your fault)"},
    {"kind blame\nyour fault", "not me but your fault", "blame(your fault)"},
    {"kind blame\nyour fault", "not. your fault", "blame(your fault)"},
    {"kind blame\nyour fault", "no way is any of it really your fault", ""},
    {"kind blame\nyour fault", "no way, your fault", "blame(your fault)"},
    {"kind blame\nyour fault", "not only your fault", "blame(your fault)"},
    {"kind blame\nyour fault", "your fault not mine", "blame(your fault)"},
    /* the pattern's own negation */
    {"kind unheard\n(do|did) not listen", "you do not listen", "unheard(do not listen)"},
    {"kind unheard\nnot listen", "you never do not listen", ""},
    /* what counts where */
    {"kind profanity\ndamn", "not a damn thing", "profanity(damn)"},
    {"kind blame\nyour fault :: counts N", "not your fault", "blame(your fault)"},
    {"kind blame counts N\nyour fault", "not your fault", "blame(your fault)"},
    {"kind profanity\ndamn :: counts -", "not a damn thing", ""},
    {"kind leaving\ni will leave", "if so i will leave", "leaving(i will leave)"},
    {"kind blame\nyour fault", "if it is your fault", ""},
    {"kind blame\nyour fault", "if so, your fault", "blame(your fault)"},
    /* reported and quoted */
    {"kind heat\ncalm down", "your bot told me to calm down", ""},
    {"kind heat\ncalm down", "calm down told me to", "heat(calm down)"},
    {"kind heat\ncalm down", "she said \"calm down\" twice", ""},
    {"kind heat\ncalm down", "she said \"calm\" down", "heat(calm\" down)"},
    {"kind heat\ncalm down", "the card says, so nicely, but truly calm down", ""},
    {"kind heat\ncalm down", "the card says hello. calm down", "heat(calm down)"},
    {"kind heat\ncalm down :: counts Q", "told me to calm down", "heat(calm down)"},
    /* others */
    {"kind blame\nwas useless", "my old bank was useless", ""},
    {"kind blame\nwas useless", "my old bank here was useless", "blame(was useless)"},
    {"kind profanity\ndamn", "my old damn bank", "profanity(damn)"},
};

static void test_scopes__void_what_a_fair_reader_would_not_count(void **state)
{
    (void)state;
    CHECK_CASES(cases, HEAD, DT_ROLE_CUSTOMER);
}

static void test_scopes__govern_detectors_too(void **state)
{
    (void)state;
    static const struct scan_case detectors[] = {
        {"", "my form says \"WHERE IS IT\"", ""},
        {"", "He asked \"why is that?\"", ""},
        {"kind question\nexcept what", "So what? Why?", "question(Why)"},
    };
    CHECK_CASES(detectors, HEAD, DT_ROLE_CUSTOMER);
}

static void test_scopes__mark_what_counts_in_a_hypothesis(void **state)
{
    (void)state;
    struct dt_lexicon *lexicon = compile(HEAD "kind leaving\ni will leave");
    struct dt_arena arena;
    struct dt_text text;
    struct dt_cues cues;
    dt_arena_init(&arena);
    assert_int_equal(
        dt_text_analyse(&arena, DT_VIEW("If so i will leave. I will leave."), &text, NULL), 0);
    assert_int_equal(dt_cue_scan(lexicon, &text, DT_ROLE_CUSTOMER, &arena, &cues, NULL), 0);
    assert_int_equal(cues.count, 2);
    assert_int_equal(cues.items[0].flags, DT_CUE_CONDITIONAL);
    assert_int_equal(cues.items[1].flags, 0);
    dt_arena_finish(&arena);
    dt_lexicon_destroy(lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_scopes__void_what_a_fair_reader_would_not_count),
        cmocka_unit_test(test_scopes__govern_detectors_too),
        cmocka_unit_test(test_scopes__mark_what_counts_in_a_hypothesis),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
