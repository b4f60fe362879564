#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "utf8.h"

static void test_check__accepts_every_length_at_its_limits(void **state)
{
    static const char *const valid[] = {"",
                                        "a",
                                        "\x7f",
                                        "\xc2\x80",
                                        "\xdf\xbf",
                                        "\xe0\xa0\x80",
                                        "\xed\x9f\xbf",
                                        "\xee\x80\x80",
                                        "\xef\xbf\xbf",
                                        "\xf0\x90\x80\x80",
                                        "\xf4\x8f\xbf\xbf",
                                        "plain text longer than eight bytes",
                                        "seven b\xc3\xa9gins a block"};
    for (size_t i = 0; i < sizeof valid / sizeof valid[0]; i++) {
        struct dt_view text = dt_view_of(valid[i]);
        assert_int_equal(dt_utf8_check(text, NULL), DT_OK);
        assert_int_equal(dt_utf8_valid_prefix(text), text.len);
    }
}

static void test_check__refuses_and_says_where(void **state)
{
    static const struct {
        const char *text;
        unsigned line;
        unsigned column;
    } invalid[] = {
        {"\x80", 1, 1},                       /* continuation alone */
        {"ab\xbf", 1, 3},                     /* */
        {"\xc3", 1, 1},                       /* cut short */
        {"\xe2\x82", 1, 1},                   /* */
        {"\xf0\x9f\x98", 1, 1},               /* */
        {"\xc3(", 1, 1},                      /* no continuation */
        {"\xe2\x28\xa1", 1, 1},               /* */
        {"\xe2\x82\x28", 1, 1},               /* */
        {"\xf0\x9f\x98\x28", 1, 1},           /* */
        {"\xc0\xaf", 1, 1},                   /* overlong: 2, 3 and 4 bytes */
        {"\xc1\xbf", 1, 1},                   /* */
        {"\xe0\x9f\xbf", 1, 1},               /* */
        {"\xf0\x8f\xbf\xbf", 1, 1},           /* */
        {"\xed\xa0\x80", 1, 1},               /* surrogates, alone and paired */
        {"\xed\xbf\xbf", 1, 1},               /* */
        {"\xed\xa0\xbd\xed\xb8\x80", 1, 1},   /* */
        {"\xf4\x90\x80\x80", 1, 1},           /* above U+10FFFF */
        {"\xf5\x80\x80\x80", 1, 1},           /* */
        {"\xf8\x88\x80\x80\x80", 1, 1},       /* five and six bytes */
        {"\xfc\x84\x80\x80\x80\x80", 1, 1},   /* */
        {"\xfe", 1, 1},                       /* never in UTF-8 */
        {"\xff", 1, 1},                       /* */
        {"one line\ntwo \xc3\xa9\xff", 2, 7}, /* bytes of the line, not characters */
        {"eight by\neight by\n\xe9", 3, 1},   /* Latin-1 */
    };
    for (size_t i = 0; i < sizeof invalid / sizeof invalid[0]; i++) {
        struct dt_error error;
        assert_int_equal(dt_utf8_check(dt_view_of(invalid[i].text), &error), DT_FORMAT);
        assert_int_equal(error.line, invalid[i].line);
        assert_int_equal(error.column, invalid[i].column);
    }
}

/* The naive twin: a code point is read as RFC 3629's bits say and must be written the same way. */
static size_t naive_prefix(struct dt_view text)
{
    size_t at = 0;
    while (at < text.len) {
        unsigned char lead = (unsigned char)text.ptr[at];
        size_t len = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : 4;
        if (lead >= 0x80 && lead >> 5 != 6 && lead >> 4 != 14 && lead >> 3 != 30)
            break;
        if (at + len > text.len)
            break;
        uint32_t c = len == 1 ? lead : lead & (0x7fu >> len);
        bool continued = true;
        for (size_t i = 1; i < len; i++) {
            unsigned char byte = (unsigned char)text.ptr[at + i];
            continued = continued && byte >> 6 == 2;
            c = c << 6 | (byte & 0x3f);
        }
        char again[4];
        if (!continued || c > 0x10ffff || (c >= 0xd800 && c < 0xe000) ||
            dt_utf8_put(c, again) != len)
            break;
        at += len;
    }
    return at;
}

static void test_valid_prefix__agrees_with_naive_twin(void **state)
{
    /* Bytes near every border of the tables, so that valid and nearly valid sequences are common.
     */
    static const char bytes[] = "aZ\x7f\x80\x8f\x90\x9f\xa0\xbf\xc0\xc1\xc2\xdf\xe0\xe1\xec\xed\xee"
                                "\xef\xf0\xf1\xf3\xf4\xf5\xff";
    uint32_t random = 12345;
    for (int round = 0; round < 50000; round++) {
        char text[12];
        for (size_t i = 0; i < sizeof text; i++) {
            random = random * 1664525u + 1013904223u;
            text[i] = bytes[(random >> 16) % (sizeof bytes - 1)];
        }
        struct dt_view view = {text, random >> 8 & 7 ? sizeof text : 3};
        assert_int_equal(dt_utf8_valid_prefix(view), naive_prefix(view));
    }
}

static void test_next_and_put__return_what_was_written(void **state)
{
    for (uint32_t c = 1; c <= 0x10ffff; c++) {
        if (c == 0xd800)
            c = 0xe000;
        char bytes[4];
        struct dt_view text = {bytes, dt_utf8_put(c, bytes)};
        size_t at = 0;
        if (dt_utf8_next(text, &at) != c || at != text.len ||
            dt_utf8_valid_prefix(text) != text.len || dt_utf8_count(text) != 1)
            fail_msg("U+%04X", (unsigned)c);
    }
}

static void test_count__counts_code_points(void **state)
{
    assert_int_equal(dt_utf8_count(DT_VIEW("")), 0);
    assert_int_equal(dt_utf8_count(DT_VIEW("caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\xa1")), 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_check__accepts_every_length_at_its_limits),
        cmocka_unit_test(test_check__refuses_and_says_where),
        cmocka_unit_test(test_valid_prefix__agrees_with_naive_twin),
        cmocka_unit_test(test_next_and_put__return_what_was_written),
        cmocka_unit_test(test_count__counts_code_points),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
