#include "json_out.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* An empty view may have no pointer: found by the sanitizer when an account had no browser to tell.
 */
static void test_string__is_empty_without_a_pointer(void **state)
{
    struct dt_buf buf;
    struct dt_json_out json;
    dt_buf_init(&buf);
    dt_json_out_init(&json, &buf);
    dt_json_string(&json, (struct dt_view){NULL, 0});
    assert_string_equal(buf.data, "\"\"");
    dt_buf_finish(&buf);
}

static void test_string__escapes_what_must_be(void **state)
{
    static const struct {
        const char *text, *written;
    } cases[] = {
        {"plain", "\"plain\""},
        {"a\"b\\c", "\"a\\\"b\\\\c\""},
        {"line\nline", "\"line\\nline\""},
        {"\"", "\"\\\"\""},
        {"caf\xc3\xa9", "\"caf\xc3\xa9\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dt_buf buf;
        struct dt_json_out json;
        dt_buf_init(&buf);
        dt_json_out_init(&json, &buf);
        dt_json_string(&json, dt_view_of(cases[i].text));
        assert_string_equal(buf.data, cases[i].written);
        dt_buf_finish(&buf);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_string__is_empty_without_a_pointer),
        cmocka_unit_test(test_string__escapes_what_must_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
