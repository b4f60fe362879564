#include "tokens.h"

enum {
    BREAKS = DT_TOKEN_QUESTION | DT_TOKEN_EXCLAIM | DT_TOKEN_STRONG | DT_TOKEN_ELLIPSIS |
             DT_TOKEN_LINE | DT_TOKEN_LAST,
};

static void test_breaks__say_how_the_sentence_ended(void **state)
{
    static const struct token_case cases[] = {
        {"Why? No! Ok.", "why<Why> BREAK:?[?] no<No> BREAK:![!] ok<Ok> BREAK:.[l]"},
        {"no mark", "no mark BREAK:[nl]"},
        {"one\ntwo", "one BREAK:[n] two BREAK:[nl]"},
        {"wait... no..ok", "wait BREAK:...[.] no BREAK:..[.] ok BREAK:[nl]"},
        {"wait\xe2\x80\xa6", "wait BREAK:...<\xe2\x80\xa6>[.l]"},
        {"what?! really ? ? ?", "what BREAK:?![?!] really BREAK:? ? ?[?*l]"},
        {"NOW!!!", "now<NOW> BREAK:!!![!*l]"},
        {"???", "BREAK:???[?*l]"},
        {"", ""},
        {" \n , \n", ""},
    };
    ASSERT_CASES(cases, BREAKS);
}

static void test_breaks__are_not_at_abbreviations(void **state)
{
    static const struct token_case cases[] = {
        {"Mr. Fox paid", "mr<Mr> fox<Fox> paid BREAK:"},
        {"see No. 4 or no. Really", "see no<No> NUM:4 or no BREAK:. really<Really> BREAK:"},
        {"e.g. this", "eg<e.g.> this BREAK:"},
        {"the U.S. Army", "the u.s.<U.S.> army<Army> BREAK:"},
        {"J. Smith wrote. I wrote", "j<J> smith<Smith> wrote BREAK:. i<I> wrote BREAK:"},
        {"paid 3.5 at 9.40.", "paid NUM:3.5 at NUM:9.40 BREAK:."},
        {"Example Ltd. said", "example<Example> ltd<Ltd> said BREAK:"},
        {"1. Restart\n2. Wait", "NUM:1 restart<Restart> BREAK: NUM:2 wait<Wait> BREAK:"},
    };
    ASSERT_CASES(cases, 0);
}

static void test_wrapped_line__does_not_end_a_sentence(void **state)
{
    struct dt_arena arena;
    struct dt_text text;
    static const char *const sources[] = {
        "this line was cut in two by a program that sends mail, and it goes\non here",
        "this line was cut in two by a program that sends mail, and it ends.\non here",
        "this line was cut in two by a program that sends mail, and it ends\n\nhere",
        "short\nline",
    };
    static const uint32_t breaks[] = {1, 2, 2, 2};
    dt_arena_init(&arena);
    for (size_t i = 0; i < sizeof sources / sizeof sources[0]; i++) {
        assert_int_equal(dt_text_analyse(&arena, dt_view_of(sources[i]), &text, NULL), DT_OK);
        uint32_t count = 0;
        for (uint32_t k = 0; k < text.token_count; k++)
            count += text.tokens[k].type == DT_TOKEN_BREAK;
        assert_int_equal(count, breaks[i]);
    }
    dt_arena_finish(&arena);
}

static void test_clauses__are_marked_on_the_next_token(void **state)
{
    static const struct token_case cases[] = {
        {"no, not (you) - me", "no[f] not[,] you[,] me[,] BREAK:"},
        {"first; and/or\xe2\x80\x94last", "first[f] and[,] or last[,] BREAK:"},
        {"so: he's late", "so[f] he<he's>[,] 's<he's> late BREAK:"},
        {"@desk @jo where? @jo", "AT:@desk AT:@jo where[f] BREAK:? AT:@jo BREAK:"},
        {"a. (b) c", "a[f] BREAK:. b[f] c[,] BREAK:"},
    };
    ASSERT_CASES(cases, DT_TOKEN_CLAUSE | DT_TOKEN_FIRST);
}

static void test_quotations__need_both_marks(void **state)
{
    static const struct token_case cases[] = {
        {"he said \"calm down\" twice", "he said calm[q] down[q] twice BREAK:"},
        {"he said \xe2\x80\x9c"
         "calm\xe2\x80\x9d twice",
         "he said calm[q] twice BREAK:"},
        {"it said \xc2\xab no \xc2\xbb.", "it said no[q] BREAK:."},
        {"the word 'no way' is", "the word no[q] way[q] is BREAK:"},
        {"the customers' order isn't 'lost",
         "the customers order is<isn't> not<isn't> lost BREAK:"},
        {"an \"unclosed one", "an unclosed one BREAK:"},
        {"a 5\" screen", "a NUM:5 screen BREAK:"},
        {"\"one\n\ntwo\"", "one BREAK: two BREAK:"},
        {"> old line\nnew", "old[q] line[q] BREAK:[q] new BREAK:"},
        {"&gt; old\nsaid &quot;no&quot;", "old[q] BREAK:[q] said no[q] BREAK:"},
        {">:( bad", "EMOJI:>:( bad BREAK:"},
    };
    ASSERT_CASES(cases, DT_TOKEN_QUOTED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_breaks__say_how_the_sentence_ended),
        cmocka_unit_test(test_breaks__are_not_at_abbreviations),
        cmocka_unit_test(test_wrapped_line__does_not_end_a_sentence),
        cmocka_unit_test(test_clauses__are_marked_on_the_next_token),
        cmocka_unit_test(test_quotations__need_both_marks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
