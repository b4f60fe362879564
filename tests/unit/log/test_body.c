/* Bodies: written in one form, read strictly. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "event.h"

#include <stdlib.h>

static void test_body__has_one_form(void **state)
{
    struct dt_body body;
    struct dt_buf buf;
    struct dt_error err;
    dt_buf_init(&buf);
    dt_body_init(&body, DT_EVENT_PROMISE);
    /* set in any order, written in the table's */
    dt_body_set_text(&body, DT_FIELD_PROMISE_WHAT, DT_VIEW("call \"back\"\n"));
    dt_body_set_time(&body, DT_FIELD_PROMISE_DUE, INT64_C(1773325200125));
    dt_body_set_word(&body, DT_FIELD_PROMISE_STATE, DT_VIEW("open"));
    dt_body_set_int(&body, DT_FIELD_PROMISE_PROMISE, 3);
    assert_int_equal(dt_body_write(&body, &buf, &err), DT_OK);
    assert_string_equal(buf.data,
                        "{\"promise\":3,\"state\":\"open\",\"what\":\"call \\\"back\\\"\\n\","
                        "\"due\":\"2026-03-12T14:20:00.125Z\"}");
    dt_buf_finish(&buf);
}

static void test_body__writes_times_before_the_epoch(void **state)
{
    static const struct {
        dt_instant at;
        const char *text;
    } rows[] = {
        {-1, "1969-12-31T23:59:59.999Z"},
        {DT_INSTANT_MIN, "0001-01-01T00:00:00.000Z"},
        {DT_INSTANT_MAX, "9999-12-31T23:59:59.999Z"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct dt_body body, again;
        struct dt_arena arena;
        struct dt_buf buf;
        struct dt_error err;
        dt_buf_init(&buf);
        dt_arena_init(&arena);
        dt_body_init(&body, DT_EVENT_FOLLOW_UP);
        dt_body_set_word(&body, DT_FIELD_FOLLOW_UP_WHAT, DT_VIEW("thank"));
        dt_body_set_word(&body, DT_FIELD_FOLLOW_UP_STATE, DT_VIEW("planned"));
        dt_body_set_time(&body, DT_FIELD_FOLLOW_UP_DUE, rows[i].at);
        assert_int_equal(dt_body_write(&body, &buf, &err), DT_OK);
        assert_non_null(strstr(buf.data, rows[i].text));
        assert_int_equal(
            dt_body_read(DT_EVENT_FOLLOW_UP, 1, dt_buf_view(&buf), &arena, &again, &err), DT_OK);
        assert_int_equal(dt_body_time(&again, DT_FIELD_FOLLOW_UP_DUE), rows[i].at);
        dt_arena_finish(&arena);
        dt_buf_finish(&buf);
    }
}

static void test_body__reads_what_it_wrote(void **state)
{
    struct dt_arena arena;
    struct dt_body body;
    struct dt_error err;
    dt_arena_init(&arena);
    assert_int_equal(
        dt_body_read(DT_EVENT_TURN, 1,
                     DT_VIEW(" { \"text\" : \"caf\\u00e9 \\u0000\", \"role\":\"agent\" } "), &arena,
                     &body, &err),
        DT_OK);
    assert_true(dt_body_has(&body, DT_FIELD_TURN_TEXT));
    assert_false(dt_body_has(&body, DT_FIELD_TURN_NAME));
    assert_true(dt_view_equal(dt_body_text(&body, DT_FIELD_TURN_TEXT),
                              (struct dt_view){"caf\xc3\xa9 \0", 7}));
    assert_true(dt_view_equal(dt_body_text(&body, DT_FIELD_TURN_ROLE), DT_VIEW("agent")));
    assert_int_equal(dt_body_text(&body, DT_FIELD_TURN_NAME).len, 0);
    assert_int_equal(dt_body_time(&body, DT_FIELD_TURN_AT), DT_INSTANT_NONE);
    dt_arena_finish(&arena);
}

static void test_body__refuses_what_the_table_does_not_have(void **state)
{
    static const struct {
        enum dt_event_kind kind;
        uint16_t version;
        const char *json;
        enum dt_status status;
        const char *words;
    } rows[] = {
        {DT_EVENT_TURN, 1, "", DT_FORMAT, "JSON object"},
        {DT_EVENT_TURN, 1, "null", DT_FORMAT, "JSON object"},
        {DT_EVENT_TURN, 1, "{\"role\":\"agent\"", DT_FORMAT, "no JSON"},
        {DT_EVENT_TURN, 1, "{\"role\":\"agent\"}", DT_FORMAT, "\"text\" is missing"},
        {DT_EVENT_TURN, 1, "{\"role\":\"boss\",\"text\":\"\"}", DT_FORMAT, "one of customer|agent"},
        {DT_EVENT_TURN, 1, "{\"role\":\"agen\",\"text\":\"\"}", DT_FORMAT, "one of"},
        {DT_EVENT_TURN, 1, "{\"role\":\"agent\",\"text\":1}", DT_FORMAT, "must be a string"},
        {DT_EVENT_TURN, 1, "{\"role\":\"agent\",\"text\":[\"\"]}", DT_FORMAT, "must be a string"},
        {DT_EVENT_TURN, 1, "{\"role\":\"agent\",\"text\":\"\",\"mood\":1}", DT_FORMAT,
         "no member \"mood\""},
        {DT_EVENT_TURN, 1, "{\"role\":\"agent\",\"role\":\"agent\",\"text\":\"\"}", DT_FORMAT,
         "twice"},
        {DT_EVENT_TURN, 1, "{\"role\":\"agent\",\"text\":\"\xff\"}", DT_FORMAT, "no JSON"},
        {DT_EVENT_TURN, 1, "{\"role\":\"agent\",\"text\":\"\",\"at\":\"2026-03-12T14:20:00\"}",
         DT_FORMAT, "with its zone"},
        {DT_EVENT_FEEDBACK, 1, "{\"score\":11}", DT_FORMAT, "0 to 10"},
        {DT_EVENT_FEEDBACK, 1, "{\"score\":-1}", DT_FORMAT, "whole number"},
        {DT_EVENT_FEEDBACK, 1, "{\"score\":1.5}", DT_FORMAT, "whole number"},
        {DT_EVENT_FEEDBACK, 1, "{\"score\":99999999999999999999}", DT_FORMAT, "whole number"},
        {DT_EVENT_FEEDBACK, 2, "{}", DT_INVALID, "newer detente"},
        {DT_EVENT_FEEDBACK, 0, "{}", DT_INVALID, "newer detente"},
        {(enum dt_event_kind)4711, 1, "{}", DT_INVALID, "newer detente"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct dt_arena arena;
        struct dt_body body = {.version = 99};
        struct dt_error err = {0};
        dt_arena_init(&arena);
        enum dt_status status = dt_body_read(rows[i].kind, rows[i].version,
                                             dt_view_of(rows[i].json), &arena, &body, &err);
        if (status != rows[i].status || err.status != status || !strstr(err.message, rows[i].words))
            fail_msg("row %zu: status %d: %s", i, status, err.message);
        assert_int_equal(body.version, 99); /* untouched */
        dt_arena_finish(&arena);
    }
}

static void test_body__keeps_its_limits(void **state)
{
    struct dt_arena arena;
    struct dt_body body;
    struct dt_buf buf;
    struct dt_error err;
    size_t len = 65537;
    char *text = malloc(len);
    assert_non_null(text);
    memset(text, 1, len); /* a control character: six bytes each in JSON */
    dt_arena_init(&arena);
    dt_buf_init(&buf);
    dt_body_init(&body, DT_EVENT_TURN);
    dt_body_set_word(&body, DT_FIELD_TURN_ROLE, DT_VIEW("agent"));
    dt_body_set_text(&body, DT_FIELD_TURN_TEXT, (struct dt_view){text, len});
    assert_int_equal(dt_body_write(&body, &buf, &err), DT_LIMIT);
    dt_buf_clear(&buf);
    dt_body_set_text(&body, DT_FIELD_TURN_TEXT, (struct dt_view){text, len - 1});
    assert_int_equal(dt_body_write(&body, &buf, &err), DT_OK);
    assert_int_equal(dt_body_read(DT_EVENT_TURN, 1, dt_buf_view(&buf), &arena, &body, &err), DT_OK);
    dt_buf_reserve(&buf, DT_EVENT_BODY_BYTES);
    buf.len = DT_EVENT_BODY_BYTES + 1;
    assert_int_equal(dt_body_read(DT_EVENT_TURN, 1, dt_buf_view(&buf), &arena, &body, &err),
                     DT_LIMIT);
    dt_buf_finish(&buf);
    dt_arena_finish(&arena);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_body__has_one_form),
        cmocka_unit_test(test_body__writes_times_before_the_epoch),
        cmocka_unit_test(test_body__reads_what_it_wrote),
        cmocka_unit_test(test_body__refuses_what_the_table_does_not_have),
        cmocka_unit_test(test_body__keeps_its_limits),
    };
    return cmocka_run_group_tests_name("body", tests, NULL, NULL);
}
