/* LanguageTool's annotations: what is checked, and where it stands in what the caller has. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "lt_source.h"

#include "buf.h"

/* Where the plain text has `part`, in the caller's units. */
struct part {
    const char *part;
    uint32_t start, end;
};

static const struct {
    const char *json, *plain;
    struct part parts[3];
} cases[] = {
    {"{\"annotation\":[{\"text\":\"calm down\"}]}",
     "calm down",
     {{"calm", 0, 4}, {"down", 5, 9}, {"calm down", 0, 9}}},
    {"{\"annotation\":[{\"text\":\"A \"},{\"markup\":\"<b>\"},{\"text\":\"word\"},"
     "{\"markup\":\"</b>\"},{\"text\":\" more\"}]}",
     "A word more",
     {{"word", 5, 9}, {"more", 14, 18}, {"A word", 0, 9}}},
    {"{\"annotation\":[{\"text\":\"cal\"},{\"markup\":\"<i>\"},{\"text\":\"m\"}]}",
     "calm",
     {{"calm", 0, 7}, {"m", 6, 7}, {"cal", 0, 3}}},
    {"{\"annotation\":[{\"text\":\"one\"},{\"markup\":\"<br>\",\"interpretAs\":\"\\n\\n\"},"
     "{\"text\":\"two\"}]}",
     "one\n\ntwo",
     {{"one", 0, 3}, {"two", 7, 10}, {"\n\ntwo", 3, 10}}},
    /* an emoji is two units, an accent one, however many bytes they have */
    {"{\"annotation\":[{\"text\":\"\xf0\x9f\x98\x80\xc3\xa9 x\"},{\"markup\":\"\xf0\x9f\x98\x80\"},"
     "{\"text\":\"y\"}]}",
     "\xf0\x9f\x98\x80\xc3\xa9 xy",
     {{"x", 4, 5}, {"y", 7, 8}, {"\xc3\xa9", 2, 3}}},
    {"{\"annotation\":[{\"markup\":\"<p>\"},{\"text\":\"go\"}],\"other\":1}",
     "go",
     {{"go", 3, 5}, {"g", 3, 4}, {"o", 4, 5}}},
    {"{\"annotation\":[]}", "", {{"", 0, 0}, {"", 0, 0}, {"", 0, 0}}},
    {"{\"annotation\":[{\"markup\":\"<hr>\"}]}", "", {{"", 0, 0}, {"", 0, 0}, {"", 0, 0}}},
};

static void test_lt_source__leads_back_to_the_callers_offsets(void **state)
{
    struct dt_arena arena;
    dt_arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_lt_source source;
        struct dt_error err = {0};
        if (dt_lt_source_parse(dt_view_of(cases[i].json), &arena, &source, &err) != DT_OK)
            fail_msg("case %zu: %s", i, err.message);
        char *plain = dt_arena_copy(&arena, source.plain);
        assert_string_equal(plain, cases[i].plain);
        for (int n = 0; n < 3; n++) {
            const struct part *part = &cases[i].parts[n];
            uint32_t at = (uint32_t)(strstr(plain, part->part) - plain);
            uint32_t end = at + (uint32_t)strlen(part->part);
            if (part->part[0] == '\0')
                continue;
            assert_int_equal(dt_lt_source_start(&source, at), part->start);
            assert_int_equal(dt_lt_source_end(&source, end), part->end);
        }
    }
    dt_arena_finish(&arena);
}

static void test_lt_source__takes_plain_text_as_it_is(void **state)
{
    struct dt_arena arena;
    struct dt_lt_source source;
    struct dt_error err;
    dt_arena_init(&arena);
    assert_int_equal(dt_lt_source_text(DT_VIEW("\xe2\x82\xac ok"), &arena, &source, &err), DT_OK);
    assert_int_equal(dt_lt_source_start(&source, 4), 2);
    assert_int_equal(dt_lt_source_end(&source, 6), 4);
    dt_arena_finish(&arena);
}

static void test_lt_source__refuses_what_is_none(void **state)
{
    static const char *const broken[] = {
        "",
        "[]",
        "{}",
        "{\"annotation\":{}}",
        "{\"annotation\":[1]}",
        "{\"annotation\":[{}]}",
        "{\"annotation\":[{\"text\":1}]}",
        "{\"annotation\":[{\"text\":\"a\",\"markup\":\"b\"}]}",
        "{\"annotation\":[{\"text\":\"a\",\"interpretAs\":\"b\"}]}",
        "{\"annotation\":[{\"text\":\"a\"}]",
        "{\"annotation\":[{\"text\":\"a\"}]} x",
    };
    struct dt_arena arena;
    dt_arena_init(&arena);
    for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
        struct dt_lt_source source;
        struct dt_error err = {0};
        if (dt_lt_source_parse(dt_view_of(broken[i]), &arena, &source, &err) != DT_FORMAT)
            fail_msg("case %zu was taken", i);
        assert_true(err.message[0] != '\0');
    }
    dt_arena_finish(&arena);
}

static void test_lt_source__limits_annotations(void **state)
{
    struct dt_arena arena;
    struct dt_buf json;
    struct dt_lt_source source;
    struct dt_error err;
    dt_arena_init(&arena);
    dt_buf_init(&json);
    dt_buf_printf(&json, "{\"annotation\":[{\"text\":\"\"}");
    for (int i = 0; i < DT_LT_ANNOTATIONS; i++)
        dt_buf_append_view(&json, DT_VIEW(",{\"text\":\"\"}"));
    dt_buf_append_view(&json, DT_VIEW("]}"));
    assert_int_equal(dt_lt_source_parse(dt_buf_view(&json), &arena, &source, &err), DT_LIMIT);
    dt_buf_finish(&json);
    dt_arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lt_source__leads_back_to_the_callers_offsets),
        cmocka_unit_test(test_lt_source__takes_plain_text_as_it_is),
        cmocka_unit_test(test_lt_source__refuses_what_is_none),
        cmocka_unit_test(test_lt_source__limits_annotations),
    };
    return cmocka_run_group_tests_name("lt_source", tests, NULL, NULL);
}
