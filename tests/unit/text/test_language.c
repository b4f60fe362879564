#include "tokens.h"

static enum dt_language guess(const char *source, char code_out[4])
{
    struct dt_arena arena;
    struct dt_text text;
    dt_arena_init(&arena);
    assert_int_equal(dt_text_analyse(&arena, dt_view_of(source), &text, NULL), DT_OK);
    memcpy(code_out, text.language_code, sizeof text.language_code);
    dt_arena_finish(&arena);
    return text.language;
}

static void test_language__other_languages_are_not_scored(void **state)
{
    static const struct {
        const char *code;
        const char *text;
    } sentences[] = {
#define SENTENCE(code, text) {code, text},
#include "foreign_sentences.def"
#undef SENTENCE
    };
    enum { COUNT = sizeof sentences / sizeof sentences[0] };
    size_t missed = 0, wrong_code = 0;
    for (size_t i = 0; i < COUNT; i++) {
        char code[4];
        bool other = guess(sentences[i].text, code) == DT_LANGUAGE_OTHER;
        if (!other)
            print_message("# not seen as %s: %s\n", sentences[i].code, sentences[i].text);
        missed += !other;
        wrong_code += strcmp(code, sentences[i].code) != 0;
    }
    assert_true(COUNT >= 150);
    assert_true(missed * 100 <= COUNT * 3);
    /* Neighbours (Danish and Norwegian, Malay and Indonesian) may be taken for each other. */
    assert_true(wrong_code * 100 <= COUNT * 8);
}

static void test_language__english_in_all_its_dress(void **state)
{
    static const char *const texts[] = {
        "Kindly do the needful sir, my parcel has not been received",
        "where is my refund",
        "wheres my oder its late agian",
        "WTF IS WRONG WITH YOU PEOPLE",
        "u guys r useless lol",
        "ok thx",
        "No.",
        "Hi, this is Jos\xc3\xa9 Mu\xc3\xb1oz, my caf\xc3\xa9 order is late",
        "The vendor in M\xc3\xbcnchen charged me twice",
        "He told me \"no hay servicio\" and hung up",
        "Please do me a favor and die the fabric in plum",
        "Namaste, I have not received my recharge ji, please help",
        "I am in Amman and so is the pan, on a no to do list",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        char code[4];
        if (guess(texts[i], code) != DT_LANGUAGE_ENGLISH)
            fail_msg("not seen as English: %s", texts[i]);
        assert_string_equal(code, "en");
    }
}

static void test_language__nothing_to_tell_it_by(void **state)
{
    static const char *const texts[] = {"",
                                        "4471",
                                        "???",
                                        ":) \xf0\x9f\x98\xa1",
                                        "BR-7741",
                                        "Whitcombe",
                                        "https://example.com/de/der/die/das"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        char code[4];
        assert_int_equal(guess(texts[i], code), DT_LANGUAGE_NONE);
        assert_string_equal(code, "");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_language__other_languages_are_not_scored),
        cmocka_unit_test(test_language__english_in_all_its_dress),
        cmocka_unit_test(test_language__nothing_to_tell_it_by),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
