#include "tokens.h"

#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

enum { CAPITALS = DT_TOKEN_UPPER | DT_TOKEN_TITLE };

static void test_contractions__become_the_words_they_stand_for(void **state)
{
    static const struct token_case cases[] = {
        {"don't", "do<don't> not<don't>[p] BREAK:"},
        {"dont", "do<dont> not<dont>[p] BREAK:"},
        {"did'nt", "did<did'nt> not<did'nt>[p] BREAK:"},
        {"don\xe2\x80\x99t", "do<don\xe2\x80\x99t> not<don\xe2\x80\x99t>[p] BREAK:"},
        {"don&#39;t", "do<don&#39;t> not<don&#39;t>[p] BREAK:"},
        {"I'm", "i<I'm> am<I'm>[p] BREAK:"},
        {"he's", "he<he's> 's<he's>[p] BREAK:"},
        {"thats", "that<thats> 's<thats>[p] BREAK:"},
        {"can't", "can<can't> not<can't>[p] BREAK:"},
        {"cannot", "can<cannot> not<cannot>[p] BREAK:"},
        {"won't", "will<won't> not<won't>[p] BREAK:"},
        {"ain't", "is<ain't> not<ain't>[p] BREAK:"},
        {"they'd", "they<they'd> would<they'd>[p] BREAK:"},
        {"we'll", "we<we'll> will<we'll>[p] BREAK:"},
        {"I'd've", "i<I'd've> would<I'd've>[p] have<I'd've>[p] BREAK:"},
        {"do n't", "do not<n't> BREAK:"},
        {"o'clock", "o'clock BREAK:"},
        {"customers' dog's", "customers dog<dog's> 's<dog's>[p] BREAK:"},
        {"'cause of 'em", "because<'cause> of them<'em> BREAK:"},
    };
    ASSERT_CASES(cases, DT_TOKEN_PART);
}

static void test_shorthand__is_spelled_out(void **state)
{
    static const struct token_case cases[] = {
        {"pls r u ok", "please<pls> are<r> you<u> ok BREAK:"},
        {"idk", "i<idk> do<idk>[p] not<idk>[p] know<idk>[p] BREAK:"},
        {"gr8 thx", "great<gr8> thanks<thx> BREAK:"},
        {"gonna", "going<gonna> to<gonna>[p] BREAK:"},
        {"w/o or w/ it", "without<w/o> or with<w/> it BREAK:"},
        {"you & me", "you and<&> me BREAK:"},
        {"your ur id its ill", "your ur id its ill BREAK:"}, /* words of their own: left alone */
        {"e-mail me", "email<e-mail> me BREAK:"},
        {"well-known", "well known BREAK:"},
    };
    ASSERT_CASES(cases, DT_TOKEN_PART);
}

static void test_stretched_words__are_shortened_and_marked(void **state)
{
    static const struct token_case cases[] = {
        {"coool", "cool<coool>[s] BREAK:"},
        {"soooo", "so<soooo>[s] BREAK:"},
        {"helllo", "hello<helllo>[s] BREAK:"},
        {"noooo", "no<noooo>[s] BREAK:"},
        {"pleeease", "please<pleeease>[s] BREAK:"},
        {"plzzzz", "please<plzzzz>[s] BREAK:"},
        {"hello too", "hello too BREAK:"},
        {"I'mmmm", "i<I'mmmm>[s] am<I'mmmm>[sp] BREAK:"},
        {"iii", "iii[s] BREAK:"},
        {"1000 100000", "NUM:1000 NUM:100000 BREAK:"},
    };
    ASSERT_CASES(cases, DT_TOKEN_STRETCHED | DT_TOKEN_PART);
}

static void test_capitals__are_flagged_as_written(void **state)
{
    static const struct token_case cases[] = {
        {"WHERE is My iPhone", "where<WHERE>[u] is my<My>[t] iphone<iPhone> BREAK:"},
        {"I DON'T", "i<I>[t] do<DON'T>[u] not<DON'T>[u] BREAK:"},
        {"\xc3\x89T\xc3\x89 \xc3\x89t\xc3\xa9",
         "\xc3\xa9t\xc3\xa9<\xc3\x89T\xc3\x89>[u] \xc3\xa9t\xc3\xa9<\xc3\x89t\xc3\xa9>[t] BREAK:"},
    };
    ASSERT_CASES(cases, CAPITALS);
}

static void test_words_beyond_ascii__are_composed_and_folded(void **state)
{
    static const struct token_case cases[] = {
        {"CAFE\xcc\x81", "caf\xc3\xa9<CAFE\xcc\x81> BREAK:"},
        {"Stra\xc3\x9f"
         "e",
         "strasse<Stra\xc3\x9f"
         "e> BREAK:"},
        {"\xce\xa3\xce\xaf\xcf\x83\xcf\x85\xcf\x86\xce\xbf\xcf\x82",
         "\xcf\x83\xce\xaf\xcf\x83\xcf\x85\xcf\x86\xce\xbf\xcf\x83"
         "<\xce\xa3\xce\xaf\xcf\x83\xcf\x85\xcf\x86\xce\xbf\xcf\x82> BREAK:"},
        {"\xef\xbc\xa2\xef\xbd\x81\xef\xbd\x84",
         "bad<\xef\xbc\xa2\xef\xbd\x81\xef\xbd\x84> BREAK:"},
        {"\xf0\x9d\x90\x9b\xf0\x9d\x90\x9a\xf0\x9d\x90\x9d",
         "bad<\xf0\x9d\x90\x9b\xf0\x9d\x90\x9a\xf0\x9d\x90\x9d> BREAK:"},
        {"b\xe2\x80\x8b"
         "ad",
         "bad<b\xe2\x80\x8b"
         "ad> BREAK:"},
        {"b\xcc\xb7"
         "a\xcc\xb7"
         "d",
         "bad<b\xcc\xb7"
         "a\xcc\xb7"
         "d> BREAK:"},
        {"b\xc2\xad"
         "ad",
         "bad<b\xc2\xad"
         "ad> BREAK:"},
    };
    ASSERT_CASES(cases, 0);
}

/* The shortcut for single letters against libunistring's own folding of each. */
static void test_folding__agrees_with_the_library_on_every_letter(void **state)
{
    struct dt_arena arena;
    dt_arena_init(&arena);
    size_t compared = 0;
    for (uint32_t c = 0xc0; c <= 0x1ffff; c++) {
        if (c == 0xd800)
            c = 0xe000;
        if (!uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Lu | UC_CATEGORY_MASK_Ll |
                                                     UC_CATEGORY_MASK_Lo))
            continue;
        char bytes[4];
        uint8_t folded[64], plain[64];
        size_t len = dt_utf8_put(c, bytes), folded_len = sizeof folded, plain_len = sizeof plain;
        const uint8_t *letter = (const uint8_t *)bytes;
        assert_ptr_equal(u8_casefold(letter, len, NULL, UNINORM_NFC, folded, &folded_len), folded);
        assert_ptr_equal(u8_casefold(letter, len, NULL, UNINORM_NFKC, plain, &plain_len), plain);
        struct dt_text text;
        assert_int_equal(dt_text_analyse(&arena, (struct dt_view){bytes, len}, &text, NULL), DT_OK);
        /* Letters in disguise, and marks that did not compose, are folded further on purpose. */
        size_t at = 0;
        struct dt_view expected = {(const char *)folded, folded_len};
        uint32_t first = dt_utf8_next(expected, &at);
        bool same = folded_len == plain_len && memcmp(folded, plain, plain_len) == 0;
        bool loose = first < 0x250 && at < folded_len;
        if (same && !loose && text.token_count > 0) {
            struct dt_view word = {text.tokens[0].word, text.tokens[0].word_len};
            if (!dt_view_equal(word, expected))
                fail_msg("U+%04X", (unsigned)c);
            compared++;
        }
        dt_arena_reset(&arena);
    }
    assert_true(compared > 50000);
    dt_arena_finish(&arena);
}

static void test_masked_words__stay_whole(void **state)
{
    static const struct token_case cases[] = {
        {"f**k this sh*t", "f**k this sh*t BREAK:"},
        {"*really* **not** ok", "really not ok BREAK:"},
        {"a$$hole", "asshole<a$$hole> BREAK:"},
        {"US$5", "us<US> MONEY:$5 BREAK:"},
        {"AT&T but you&me", "at&t<AT&T> but you and<&> me BREAK:"},
    };
    ASSERT_CASES(cases, 0);
}

static void test_long_word__is_cut_at_a_code_point(void **state)
{
    char source[200];
    memset(source, 'x', 62);
    memcpy(source + 62, "\xc3\xa9t\xc3\xa9", 6);
    struct dt_arena arena;
    struct dt_text text;
    dt_arena_init(&arena);
    assert_int_equal(dt_text_analyse(&arena, dt_view_of(source), &text, NULL), DT_OK);
    assert_int_equal(text.tokens[0].end, 67);
    assert_true(text.tokens[0].word_len <= 62);
    check_token(&text, 0);
    dt_arena_finish(&arena);
}

static void test_word_hash__depends_on_every_byte_and_the_length(void **state)
{
    assert_true(dt_word_hash(DT_VIEW("refund")) == dt_word_hash(DT_VIEW("refund")));
    static const char *const words[] = {"",
                                        "a",
                                        "b",
                                        "aa",
                                        "refund",
                                        "refunds",
                                        "refunded",
                                        "refunding",
                                        "refundinga",
                                        "cancellation",
                                        "cancellations",
                                        "aaaaaaaabbbbbbbb",
                                        "bbbbbbbbaaaaaaaa",
                                        "a\0"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        assert_true(dt_word_hash(dt_view_of(words[i])) != 0);
        for (size_t k = 0; k < i; k++)
            if (strcmp(words[i], words[k]) != 0)
                assert_true(dt_word_hash(dt_view_of(words[i])) !=
                            dt_word_hash(dt_view_of(words[k])));
    }
    assert_true(dt_word_hash((struct dt_view){"a\0", 2}) != dt_word_hash(DT_VIEW("a")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_contractions__become_the_words_they_stand_for),
        cmocka_unit_test(test_shorthand__is_spelled_out),
        cmocka_unit_test(test_stretched_words__are_shortened_and_marked),
        cmocka_unit_test(test_capitals__are_flagged_as_written),
        cmocka_unit_test(test_words_beyond_ascii__are_composed_and_folded),
        cmocka_unit_test(test_folding__agrees_with_the_library_on_every_letter),
        cmocka_unit_test(test_masked_words__stay_whole),
        cmocka_unit_test(test_long_word__is_cut_at_a_code_point),
        cmocka_unit_test(test_word_hash__depends_on_every_byte_and_the_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
