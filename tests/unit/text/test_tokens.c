#include "tokens.h"

static void test_numbers__have_their_types(void **state)
{
    static const struct token_case cases[] = {
        {"47 3.5 1,200 1,200.50 50% 2x",
         "NUM:47 NUM:3.5 NUM:1,200 NUM:1,200.50 NUM:50% NUM:2x BREAK:"},
        {"4th 1st", "ORD:4th ORD:1st BREAK:"},
        {"3-5 days", "NUM:3 NUM:5[,] days BREAK:"},
        {"24-hour 24hrs 3ish", "NUM:24 hour NUM:24 hrs NUM:3 ish BREAK:"},
        {"#4471", "NUM:4471 BREAK:"},
        {"9:30 4pm 10.15am 23:59:59", "TIME:9:30 TIME:4pm TIME:10.15am TIME:23:59:59 BREAK:"},
        {"4 PM, 4 p.m.", "TIME:4pm<4 PM> TIME:4pm<4 p.m.>[,] BREAK:"},
        {"i am 4 amazing", "i am NUM:4 amazing BREAK:"},
        {"9.40 9:75", "NUM:9.40 NUM:9 NUM:75[,] BREAK:"},
        {"BR-7741 iphone8 171-0365118",
         "CODE:br-7741<BR-7741> CODE:iphone8 CODE:171-0365118 BREAK:"},
        {"1.2.3 12/03/2026 2026-03-12", "CODE:1.2.3 CODE:12/03/2026 CODE:2026-03-12 BREAK:"},
        {"\xd9\xa1\xd9\xa2", "NUM:12<\xd9\xa1\xd9\xa2> BREAK:"},
    };
    ASSERT_CASES(cases, DT_TOKEN_CLAUSE);
}

static void test_money__is_one_token_with_its_sign(void **state)
{
    static const struct token_case cases[] = {
        {"$14.99 \xc2\xa3"
         "12",
         "MONEY:$14.99 MONEY:\xc2\xa3"
         "12 BREAK:"},
        {"20\xe2\x82\xac", "MONEY:20\xe2\x82\xac BREAK:"},
        {"20 \xe2\x82\xac now", "MONEY:20 \xe2\x82\xac now BREAK:"},
        {"$5k $ \xe2\x82\xb9 500", "MONEY:$5k MONEY:\xe2\x82\xb9 500 BREAK:"},
        {"Rs.500", "rs<Rs> NUM:500 BREAK:"},
    };
    ASSERT_CASES(cases, 0);
}

static void test_addresses__stop_where_the_sentence_goes_on(void **state)
{
    static const struct token_case cases[] = {
        {"https://a.example/b.", "URL:https://a.example/b BREAK:."},
        {"(see www.example.com/x_(y))", "see URL:www.example.com/x_(y) BREAK:"},
        {"example.com/path, yes", "URL:example.com/path yes BREAK:"},
        {"t.co/Abc", "URL:t.co/abc<t.co/Abc> BREAK:"},
        {"done.next", "done BREAK:. next BREAK:"},
        {"me@example.co.uk.", "EMAIL:me@example.co.uk BREAK:."},
        {"jo.fox+a@mail.example.com, ok", "EMAIL:jo.fox+a@mail.example.com ok BREAK:"},
        {"b4@example.com", "EMAIL:b4@example.com BREAK:"},
        {"@Desk_1 #late @", "AT:@desk_1<@Desk_1> TAG:#late BREAK:"},
        {"me@home", "me home BREAK:"},
        {"https://", "URL:https:// BREAK:"},
    };
    ASSERT_CASES(cases, 0);
}

static void test_emoji__are_one_token_each(void **state)
{
    static const struct token_case cases[] = {
        {"ok\xf0\x9f\x98\xa1\xf0\x9f\x98\xa1no",
         "ok EMOJI:\xf0\x9f\x98\xa1 EMOJI:\xf0\x9f\x98\xa1 no BREAK:"},
        /* a skin tone, and a joined sign for woman, are left out of the word */
        {"\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd",
         "EMOJI:\xf0\x9f\x91\x8d<\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd> BREAK:"},
        {"\xf0\x9f\xa4\xb7\xe2\x80\x8d\xe2\x99\x80\xef\xb8\x8f",
         "EMOJI:\xf0\x9f\xa4\xb7<\xf0\x9f\xa4\xb7\xe2\x80\x8d\xe2\x99\x80\xef\xb8\x8f> BREAK:"},
        /* two flags */
        {"\xf0\x9f\x87\xac\xf0\x9f\x87\xa7\xf0\x9f\x87\xab\xf0\x9f\x87\xb7",
         "EMOJI:\xf0\x9f\x87\xac\xf0\x9f\x87\xa7 EMOJI:\xf0\x9f\x87\xab\xf0\x9f\x87\xb7 BREAK:"},
        /* a keycap, and a heart in text presentation asked to be an emoji */
        {"1\xef\xb8\x8f\xe2\x83\xa3 \xe2\x9d\xa4\xef\xb8\x8f",
         "EMOJI:1<1\xef\xb8\x8f\xe2\x83\xa3> EMOJI:\xe2\x9d\xa4<\xe2\x9d\xa4\xef\xb8\x8f> BREAK:"},
        {"\xe2\x84\xa2 \xc2\xa9 \xe2\x86\x92", ""},
    };
    ASSERT_CASES(cases, 0);
}

static void test_emoticons__are_told_by_their_mouth(void **state)
{
    static const struct token_case cases[] = {
        {"ok :) :-( ;) :D", "ok EMOJI::) EMOJI::(<:-(> EMOJI:;) EMOJI::d<:D> BREAK:"},
        {"thanks:) :'( :)))", "thanks EMOJI::) EMOJI::'( EMOJI::)<:)))> BREAK:"},
        {"<3 &lt;3 </3 >:( :/", "EMOJI:<3 EMOJI:<3<&lt;3> EMOJI:</3 EMOJI:>:( EMOJI::/ BREAK:"},
        {"note: (see) a:d", "note see a d BREAK:"},
    };
    ASSERT_CASES(cases, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers__have_their_types),
        cmocka_unit_test(test_money__is_one_token_with_its_sign),
        cmocka_unit_test(test_addresses__stop_where_the_sentence_goes_on),
        cmocka_unit_test(test_emoji__are_one_token_each),
        cmocka_unit_test(test_emoticons__are_told_by_their_mouth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
