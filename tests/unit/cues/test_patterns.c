#include "fixture.h"

#define HEAD "class bad = awful bad <money>\nforms be is are was\nkind insult\n"

static const struct scan_case cases[] = {
    /* words and classes */
    {"you are useless", "You're USELESS.", "insult(You're USELESS)"},
    {"you are useless", "you are not useless", ""},
    {"useless", "useless useless", "insult(useless) insult(useless)"},
    {"that be~ <bad>", "that was bad, that is $5", "insult(that was bad) insult(that is $5)"},
    {"charge~ me", "you charged me, charging me", "insult(charged me) insult(charging me)"},
    {"caf\xc3\xa9", "the CAF\xc3\x89 is shut", "insult(CAF\xc3\x89)"},
    {"24 <num>", "in 24 7 or 25 7", "insult(24 7)"},
    {"<num> days", "24 days, 30 days", "insult(24 days) insult(30 days)"},
    {"<ordinal> <money> <time>", "the 4th $5 9:30", "insult(4th $5 9:30)"},
    {"<email> <url> <handle> <hashtag>", "a@b.com www.x.com @me #now",
     "insult(a@b.com www.x.com @me #now)"},
    {"thanks <name>", "thanks Zork, thanks zork", "insult(thanks Zork)"},
    {"thanks <name>\nclass k = zork", "thanks Zork", ""},
    {"bad \":)\"", "bad :)", "insult(bad :))"},
    {"(class) action", "a class action", "insult(class action)"},
    /* alternatives and options */
    {"(a|b c|d [e]) f", "a f, b c f, b f, d f, d e f",
     "insult(a f) insult(b c f) insult(d f) insult(d e f)"},
    {"[so] very bad", "so very bad", "insult(so very bad)"},
    {"go [right|far away] now", "go now, go right now, go far away now, go away now",
     "insult(go now) insult(go right now) insult(go far away now)"},
    {"((a|b) (c|[d] e)|f)", "a c; b e; b d e; f",
     "insult(a c) insult(b e) insult(b d e) insult(f)"},
    {"a [b]", "a b a", "insult(a b) insult(a)"},
    /* gaps */
    {"a .. b", "a x x x b", "insult(a x x x b)"},
    {"a .. b", "a x x x x b", ""},
    {"a ..1 b", "a b. a x b. a x x b", "insult(a b) insult(a x b)"},
    {"a ..8 b", "a 1 2 3 4 5 6 7 8 b", "insult(a 1 2 3 4 5 6 7 8 b)"},
    {"a .. b", "a x. b", ""},
    {"a _ b", "a b. a x b", "insult(a x b)"},
    {"a _", "say a x", "insult(a x)"},
    {"a .. b", "a a b", "insult(a a b)"},
    {"a .. b .. c", "a b b c", "insult(a b b c)"},
    /* places */
    {"^ well", "well, well. Well", "insult(well) insult(Well)"},
    {"(^|,) well", "well so well, well", "insult(well) insult(well)"},
    {"really $", "so really. no really, so", "insult(really)"},
    {"really $?\nexcept not\nkind question\nexcept really", "really. really? really?!",
     "insult(really) insult(really)"},
    {"really $!\nkind question\nexcept really", "really. really! really?!",
     "insult(really) insult(really)"},
    {"bad (day $|week)", "bad day now. bad day. bad week now", "insult(bad day) insult(bad week)"},
    {"you , liar", "you liar. you, liar. you - liar", "insult(you, liar) insult(you - liar)"},
    {"you [,] liar", "you liar. you, liar", "insult(you liar) insult(you, liar)"},
    {", liar", "liar. so, liar", "insult(liar)"},
    {"no // really", "no. really", "insult(no. really)"},
    {"no // really", "no really", ""},
    {"no .. // .. really", "no it is. so really", "insult(no it is. so really)"},
    {"you are bad", "you, are (bad)", "insult(you, are (bad)"},
    /* what is kept */
    {"a b\nb c d", "a b c d", "insult(b c d)"},
    {"a b\nb c", "a b c", "insult(a b)"},
    {"a\nkind threat\na b", "a b", "insult(a) threat(a b)"},
    {"bad\nexcept not bad", "bad, not bad", "insult(bad)"},
    {"bad\nkind threat\nbad\nexcept bad dog", "a bad dog", "insult(bad)"},
    /* roles */
    {"bad\nrole agent\nkind rude\nbad\nrole both\nkind heat\nbad", "bad", "insult(bad) heat(bad)"},
};

static void test_cue_scan__finds_what_patterns_say(void **state)
{
    (void)state;
    CHECK_CASES(cases, HEAD, DT_ROLE_CUSTOMER);
}

static void test_cue_scan__gives_the_agent_the_agents(void **state)
{
    (void)state;
    static const struct scan_case agent[] = {
        {"bad\nrole agent\nkind rude\nbad", "bad", "rude(bad)"},
        {"kind heat\nbad", "bad", "heat(bad)"},
        {"role customer\nkind heat\nbad", "bad", ""},
    };
    CHECK_CASES(agent, HEAD, DT_ROLE_AGENT);
}

static void test_cue_scan__passes_on_what_the_options_say(void **state)
{
    (void)state;
    struct dt_lexicon *lexicon = compile("kind leaving 0.5\nbye now :: 0.85 mild specific\nbye");
    static const struct {
        const char *text;
        uint8_t strength;
        uint16_t flags;
        unsigned line;
    } expected[] = {{"bye now", 85, DT_CUE_MILD | DT_CUE_SPECIFIC, 2}, {"bye", 50, 0, 3}};
    for (size_t i = 0; i < 2; i++) {
        struct dt_arena arena;
        struct dt_text text;
        struct dt_cues cues;
        const char *source;
        unsigned line;
        dt_arena_init(&arena);
        assert_int_equal(dt_text_analyse(&arena, dt_view_of(expected[i].text), &text, NULL), 0);
        assert_int_equal(dt_cue_scan(lexicon, &text, DT_ROLE_CUSTOMER, &arena, &cues, NULL), 0);
        assert_int_equal(cues.count, 1);
        assert_int_equal(cues.items[0].strength, expected[i].strength);
        assert_int_equal(cues.items[0].flags, expected[i].flags);
        dt_lexicon_pattern_place(lexicon, cues.items[0].pattern, &source, &line);
        assert_string_equal(source, "test.lex");
        assert_int_equal(line, expected[i].line);
        assert_true(dt_cues_have(&cues, DT_KIND_LEAVING));
        assert_ptr_equal(dt_cues_first(&cues, DT_KIND_LEAVING), cues.items);
        assert_null(dt_cues_first(&cues, DT_KIND_LEGAL));
        dt_arena_finish(&arena);
    }
    dt_lexicon_destroy(lexicon);
}

static void test_cue_scan__keeps_the_strongest_of_a_turn(void **state)
{
    (void)state;
    struct dt_lexicon *lexicon = compile("kind insult\nyou :: 0.1\nyour :: 0.9");
    char text[2000] = "";
    for (int i = 0; i < 150; i++)
        strcat(text, i % 3 ? "you " : "your ");
    char found[8000];
    scan_into(lexicon, DT_ROLE_CUSTOMER, text, found, sizeof found);
    size_t strong = 0, weak = 0;
    for (const char *at = found; (at = strstr(at, "insult(")); at += 7) {
        strong += at[10] == 'r';
        weak += at[10] == ')';
    }
    assert_int_equal(strong, 50);
    assert_int_equal(weak, DT_CUES_A_TURN - 50);
    dt_lexicon_destroy(lexicon);
}

static void test_cue_scan__is_silent_in_other_languages(void **state)
{
    (void)state;
    struct dt_lexicon *lexicon = compile("kind insult\nidiota");
    char found[200];
    scan_into(lexicon, DT_ROLE_CUSTOMER,
              "\xc2\xbf"
              "D\xc3\xb3nde est\xc3\xa1 mi paquete? Llevo tres semanas esperando, idiota",
              found, sizeof found);
    assert_string_equal(found, "");
    dt_lexicon_destroy(lexicon);
}

static void test_lexicon__lists_examples_and_classes(void **state)
{
    (void)state;
    struct dt_lexicon *lexicon =
        compile("class colour = red <num>\nkind insult\nred # comment\n+ a # red thing\n- blue\n"
                "role agent\nkind heat\nred\n+ red");
    size_t count;
    const struct dt_lexicon_example *examples = dt_lexicon_examples(lexicon, &count);
    assert_int_equal(count, 3);
    assert_true(dt_view_equal(examples[0].text, DT_VIEW("a # red thing")));
    assert_true(examples[0].positive && !examples[1].positive);
    assert_int_equal(examples[1].line, 5);
    assert_int_equal(examples[1].kind, DT_KIND_INSULT);
    assert_string_equal(examples[1].source, "test.lex");
    assert_int_equal(examples[2].role, DT_ROLE_AGENT);
    struct dt_arena arena;
    struct dt_text text;
    dt_arena_init(&arena);
    assert_int_equal(dt_text_analyse(&arena, DT_VIEW("RED blue 24"), &text, NULL), 0);
    assert_true(dt_lexicon_in_class(lexicon, "colour", &text.tokens[0]));
    assert_false(dt_lexicon_in_class(lexicon, "colour", &text.tokens[1]));
    assert_true(dt_lexicon_in_class(lexicon, "colour", &text.tokens[2]));
    assert_false(dt_lexicon_in_class(lexicon, "shape", &text.tokens[0]));
    dt_arena_finish(&arena);
    struct dt_lexicon_stats stats;
    dt_lexicon_stats(lexicon, &stats);
    assert_int_equal(stats.pattern_count, 2);
    assert_int_equal(stats.kind_count, 2);
    assert_int_equal(stats.example_count, 3);
    const char *source = "";
    unsigned line = 1;
    dt_lexicon_pattern_place(lexicon, UINT32_MAX, &source, &line);
    assert_null(source);
    dt_lexicon_destroy(lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cue_scan__finds_what_patterns_say),
        cmocka_unit_test(test_cue_scan__gives_the_agent_the_agents),
        cmocka_unit_test(test_cue_scan__passes_on_what_the_options_say),
        cmocka_unit_test(test_cue_scan__keeps_the_strongest_of_a_turn),
        cmocka_unit_test(test_cue_scan__is_silent_in_other_languages),
        cmocka_unit_test(test_lexicon__lists_examples_and_classes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
