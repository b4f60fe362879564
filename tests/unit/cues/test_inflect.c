#include "fixture.h"

#include "inflect.h"

static void test_inflect__follows_the_spelling_rules(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"charge", "charge charges charged charging"},
        {"try", "try tries tried trying"},
        {"play", "play plays played playing"},
        {"stop", "stop stops stopped stopping"},
        {"quit", "quit quits quitted quitting"},
        {"make", "make makes maked making"},
        {"box", "box boxes boxed boxing"},
        {"fix", "fix fixes fixed fixing"},
        {"watch", "watch watches watched watching"},
        {"pass", "pass passes passed passing"},
        {"see", "see sees seed seeing"},
        {"die", "die dies died dying"},
        {"agree", "agree agrees agreed agreeing"},
        {"panic", "panic panics panicked panicking"},
        {"refund", "refund refunds refunded refunding"},
        {"show", "show shows showed showing"},
        {"wait", "wait waits waited waiting"},
        {"veto", "veto vetoes vetoed vetoing"},
        {"cancel", "cancel cancels cancelled cancelling canceled canceling"},
        {"refer", "refer refers referred referring refered refering"},
        {"rhythm", "rhythm rhythms rhythmed rhythming"},
        {"x", "x"},
        {"hmm", "hmm"},
        {"n\xc3\xa3o", "n\xc3\xa3o n\xc3\xa3os n\xc3\xa3o"
                       "ed n\xc3\xa3oing"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_inflections forms;
        char joined[512] = "";
        dt_inflect(dt_view_of(cases[i][0]), &forms);
        for (unsigned k = 0; k < forms.count; k++) {
            strcat(joined, k ? " " : "");
            strcat(joined, forms.words[k]);
        }
        assert_string_equal(joined, cases[i][1]);
    }
}

static void test_inflect__bears_the_longest_word(void **state)
{
    (void)state;
    char word[DT_TEXT_WORD_BYTES + 10];
    struct dt_inflections forms;
    memset(word, 'b', sizeof word);
    word[DT_TEXT_WORD_BYTES - 2] = 'a';
    dt_inflect((struct dt_view){word, sizeof word}, &forms);
    for (unsigned i = 0; i < forms.count; i++)
        assert_true(strlen(forms.words[i]) < DT_INFLECT_BYTES);
    assert_int_equal(strlen(forms.words[0]), DT_TEXT_WORD_BYTES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_inflect__follows_the_spelling_rules),
        cmocka_unit_test(test_inflect__bears_the_longest_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
