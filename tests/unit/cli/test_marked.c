#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "marked.h"

enum { MARKS_MAX = 4 };

static const struct {
    const char *what;
    const char *text;
    int width, indent;
    bool colour, labels;
    struct dt_mark marks[MARKS_MAX]; /* up to the empty one */
    const char *shown;
} cases[] = {
    {"a mark and its label",
     "this is bad",
     40,
     2,
     false,
     false,
     {{5, 7, DT_STYLE_WARN, {"kind", 4}}},
     "  this is bad\n"
     "       ^^\n"
     "       kind\n"},
    {"labels that meet stand in two rows; order of places",
     "ab cd ef",
     40,
     0,
     false,
     false,
     {{0, 2, DT_STYLE_WARN, {"first", 5}}, {3, 5, DT_STYLE_WARN, {"second", 6}}},
     "ab cd ef\n"
     "^^ ^^\n"
     "first\n"
     "   second\n"},
    {"a mark over a line's end: carets on both, the label once",
     "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii",
     40,
     0,
     false,
     false,
     {{30, 44, DT_STYLE_WARN, {"k", 1}}},
     "aaaa bbbb cccc dddd eeee ffff gggg hhhh\n"
     "                              ^^^^^^^^^\n"
     "                              k\n"
     "iiii\n"
     "^^^^\n"},
    {"columns, not bytes: wide and combining",
     "\xe4\xbd\xa0\xe5\xa5\xbd e\xcc\x81 x",
     40,
     0,
     false,
     false,
     {{11, 12, DT_STYLE_WARN, {"x", 1}}},
     "\xe4\xbd\xa0\xe5\xa5\xbd e\xcc\x81 x\n"
     "       ^\n"
     "       x\n"},
    {"colour underlines and needs no carets",
     "say it",
     40,
     1,
     true,
     false,
     {{4, 6, DT_STYLE_WARN, {"kind", 4}}},
     " say \x1b[4;33mit\x1b[0m\n"},
    {"colour with labels",
     "say it",
     40,
     0,
     true,
     true,
     {{4, 6, DT_STYLE_WARN, {"[1]", 3}}},
     "say \x1b[4;33mit\x1b[0m\n"
     "\x1b[2m    [1]\x1b[0m\n"},
    {"of two marks on the same words the graver shows",
     "abc",
     40,
     0,
     true,
     false,
     {{0, 3, DT_STYLE_WARN, {"", 0}}, {1, 2, DT_STYLE_GRAVE, {"", 0}}},
     "\x1b[4;33ma\x1b[0m\x1b[4;1;31mb\x1b[0m\x1b[4;33mc\x1b[0m\n"},
    {"nothing moves the cursor or turns the text around",
     "a\x1b[2Jb\x7f\xc2\x9b"
     "c\xe2\x80\xae"
     "d\te",
     40,
     0,
     false,
     false,
     {{0}},
     "a\xef\xbf\xbd[2Jb\xef\xbf\xbd\xef\xbf\xbd"
     "c\xef\xbf\xbd"
     "d e\n"},
    {"lines of the text stay", "one\n\ntwo", 40, 1, false, false, {{0}}, " one\n\n two\n"},
    {"a word longer than the line",
     "0123456789012345678901234567890123456789x",
     40,
     0,
     false,
     false,
     {{0}},
     "012345678901234567890123456789012345678\n9x\n"},
};

static void test_marked__wraps_underlines_and_labels(void **state)
{
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_term term = {.width = cases[i].width, .colour = cases[i].colour, .unicode = true};
        struct dt_marked marked = {.text = dt_view_of(cases[i].text),
                                   .marks = cases[i].marks,
                                   .indent = cases[i].indent,
                                   .labels = cases[i].labels};
        while (marked.mark_count < MARKS_MAX && cases[i].marks[marked.mark_count].end > 0)
            marked.mark_count++;
        struct dt_buf out;
        dt_buf_init(&out);
        dt_marked_write(&out, &term, &marked);
        if (strcmp(out.data, cases[i].shown) != 0)
            fail_msg("%s:\n%s\ninstead of\n%s", cases[i].what, out.data, cases[i].shown);
        dt_buf_finish(&out);
    }
}

static void test_shown__cuts_at_columns(void **state)
{
    static const struct {
        bool unicode;
        int columns;
        const char *text, *shown;
        int used;
    } cuts[] = {
        {true, 5, "abcde", "abcde", 5},
        {true, 4, "abcde", "abc\xe2\x80\xa6", 4},
        {false, 4, "abcde", "a...", 4},
        {true, 0, "abcde", "abcde", 5},
        {true, 4, "\xe4\xbd\xa0\xe5\xa5\xbd\xe4\xbd\xa0", "\xe4\xbd\xa0\xe2\x80\xa6", 3},
    };
    for (size_t i = 0; i < sizeof cuts / sizeof cuts[0]; i++) {
        struct dt_term term = {.unicode = cuts[i].unicode};
        struct dt_buf out;
        dt_buf_init(&out);
        assert_int_equal(dt_shown_append(&out, &term, dt_view_of(cuts[i].text), cuts[i].columns),
                         cuts[i].used);
        assert_string_equal(out.data, cuts[i].shown);
        dt_buf_finish(&out);
    }
}

static void test_wrap__indents_what_follows(void **state)
{
    struct dt_buf out;
    dt_buf_init(&out);
    dt_wrap(&out, DT_VIEW("one two three four"), 4, 14);
    assert_string_equal(out.data, "one two\n    three four\n");
    dt_buf_finish(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_marked__wraps_underlines_and_labels),
        cmocka_unit_test(test_shown__cuts_at_columns),
        cmocka_unit_test(test_wrap__indents_what_follows),
    };
    return cmocka_run_group_tests_name("marked", tests, NULL, NULL);
}
