/* The table of kinds, and the bytes that are committed to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "event.h"

#include <stdio.h>

static void test_kinds__are_found_by_code_and_name(void **state)
{
    size_t fields = 0;
    for (size_t i = 0; dt_event_kind_nth(i); i++) {
        const struct dt_event_kind_info *kind = dt_event_kind_nth(i);
        assert_ptr_equal(dt_event_kind_info(kind->kind), kind);
        assert_int_equal(dt_event_kind_find(kind->name), kind->kind);
        assert_int_equal(kind->first_field, fields);
        assert_true(kind->version >= 1);
        for (unsigned j = 0; j < kind->field_count; j++, fields++) {
            const struct dt_event_field_info *field = dt_event_field_info(kind->first_field + j);
            assert_int_equal(field->kind, kind->kind);
            assert_true(field->since >= 1 && field->since <= kind->version);
            assert_true(field->until == 0 || field->until >= field->since);
            assert_int_equal(field->words != NULL, field->type == DT_FIELD_TYPE_WORD);
        }
    }
    assert_int_equal(fields, DT_EVENT_FIELD_COUNT);
    assert_null(dt_event_kind_info(0));
    assert_null(dt_event_kind_info(65535));
    assert_int_equal(dt_event_kind_find(DT_VIEW("tur")), DT_EVENT_NONE);
}

/* Codes stand in stores and records out in the world: a row that changes breaks them. */
static void test_kinds__keep_their_codes(void **state)
{
    static const char *const names[] = {NULL,           "turn",           "review_overridden",
                                        "cue_disputed", "guidance_used",  "promise",
                                        "alert",        "alert_answered", "offer",
                                        "choice",       "escalation",     "limit_set",
                                        "note",         "follow_up",      "feedback",
                                        "closed",       "reopened",       "assigned",
                                        "held",         "released",       "erased",
                                        "opened",       "account",        "playbook",
                                        "offer_approved"};
    for (unsigned code = 1; code < sizeof names / sizeof *names; code++)
        if (names[code])
            assert_string_equal(dt_event_kind_info(code)->name.ptr, names[code]);
}

static void encode(const struct dt_event *event, char *hex, size_t size)
{
    struct dt_buf buf;
    dt_buf_init(&buf);
    dt_event_encode(event, &buf);
    assert_true(buf.len * 2 < size);
    for (size_t i = 0; i < buf.len; i++)
        snprintf(hex + 2 * i, 3, "%02x", (unsigned char)buf.data[i]);
    dt_buf_finish(&buf);
}

static void test_encode__is_these_bytes(void **state)
{
    char hex[512];
    struct dt_event event = {.tenant = DT_VIEW("acme"),
                             .conversation = DT_VIEW("c\xc3\xa9"),
                             .sequence = 2,
                             .entry = 0x0102030405060708,
                             .position = 77,
                             .stream = 78,
                             .at = -1,
                             .actor = DT_VIEW("a:7"),
                             .kind = DT_EVENT_REOPENED,
                             .version = 1,
                             .body = DT_VIEW("{}")};
    encode(&event, hex, sizeof hex);
    assert_string_equal(hex, "646574656e7465206576656e740a01"
                             "0000000461636d65"
                             "0000000363c3a9"
                             "00000003613a37"
                             "0000000000000002"
                             "0102030405060708"
                             "ffffffffffffffff"
                             "00100001"
                             "000000027b7d");
    event.erased = true;
    event.body = DT_VIEW("");
    event.position = event.stream = 1; /* the store's own: not in it */
    encode(&event, hex, sizeof hex);
    assert_non_null(strstr(hex, "00100001ffffffff"));
    assert_null(strstr(hex, "7b7d"));
}

static void test_encode__tells_neighbours_apart(void **state)
{
    char one[512], other[512];
    struct dt_event event = {.tenant = DT_VIEW("ab"),
                             .conversation = DT_VIEW("c"),
                             .actor = DT_VIEW("d"),
                             .kind = DT_EVENT_REOPENED,
                             .version = 1,
                             .body = DT_VIEW("{}")};
    encode(&event, one, sizeof one);
    event.tenant = DT_VIEW("a");
    event.conversation = DT_VIEW("bc");
    encode(&event, other, sizeof other);
    assert_string_not_equal(one, other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds__are_found_by_code_and_name),
        cmocka_unit_test(test_kinds__keep_their_codes),
        cmocka_unit_test(test_encode__is_these_bytes),
        cmocka_unit_test(test_encode__tells_neighbours_apart),
    };
    return cmocka_run_group_tests_name("event", tests, NULL, NULL);
}
