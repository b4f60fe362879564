/* Bodies, queries and forms against their schemas; every fault with its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "validate.h"

#include <stdio.h>
#include <stdlib.h>

struct fixture {
    struct dt_arena arena;
    struct dt_faults faults;
};

static int setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    assert_non_null(fixture);
    dt_arena_init(&fixture->arena);
    fixture->faults.arena = &fixture->arena;
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    dt_arena_finish(&fixture->arena);
    free(fixture);
    return 0;
}

/* "in field;in field", in the order they were found. */
static void list_faults(struct fixture *fixture, char *out, size_t size)
{
    size_t len = 0;
    out[0] = '\0';
    for (struct dt_field_error *at = fixture->faults.first; at && len < size; at = at->next)
        len +=
            (size_t)snprintf(out + len, size - len, "%s%s %s", len ? ";" : "", at->in, at->field);
    fixture->faults = (struct dt_faults){.arena = &fixture->arena};
}

static void test_validate_body__says_each_fault(void **state)
{
    static const struct {
        const char *schema, *json, *faults;
    } cases[] = {
        {"SignIn", "{\"email\":\"a@b\",\"password\":\"x\"}", ""},
        {"SignIn", "{}", "body /email;body /password"},
        {"SignIn", "[]", "body "},
        {"SignIn", "null", "body "},
        {"SignIn", "{\"email\":\"a@\",\"password\":\"\"}", "body /email;body /password"},
        {"SignIn", "{\"email\":1,\"password\":null}", "body /email;body /password"},
        {"SignIn", "{\"email\":\"a@b\",\"password\":\"x\",\"email\":\"c@d\"}", "body /email"},
        {"SignIn", "{\"email\":\"a@b\",\"password\":\"x\",\"admin\":true}", "body /admin"},
        {"SignIn", "{\"email\":\"a\\n@b\",\"password\":\"x\\n\"}", "body /email"},
        {"SignIn", "{\"email\":\"a@b\",\"password\":\"x\\u0000\"}", "body /password"},
        {"SignIn", "{\"email\":\"a\\u2028b\",\"password\":\"x\"}", "body /email"},
        {"Page", "{\"limit\":200}", ""},
        {"Page", "{\"limit\":0}", "body /limit"},
        {"Page", "{\"limit\":201}", "body /limit"},
        {"Page", "{\"limit\":1.0}", "body /limit"},
        {"Page", "{\"limit\":\"7\"}", "body /limit"},
        {"Page", "{\"limit\":18446744073709551615}", "body /limit"},
        {"Draft", "{\"text\":\"\",\"rev\":9223372036854775807}", ""},
        {"Draft", "{\"text\":\"\",\"rev\":9223372036854775808}", "body /rev"},
        {"Draft", "{\"text\":\"\",\"rev\":-1}", "body /rev"},
        {"Approval", "{\"approved\":1}", "body /approved"},
        {"Closing", "{\"outcome\":\"resolved\"}", ""},
        {"Closing", "{\"outcome\":\"resolve\"}", "body /outcome"},
        {"Closing", "{\"outcome\":\"resolved|unresolved\"}", "body /outcome"},
        {"PromiseSet", "{\"state\":\"moved\",\"due\":\"2026-03-12T14:20:00Z\"}", ""},
        {"PromiseSet", "{\"state\":\"moved\",\"due\":\"2026-03-12T14:20:00\"}", "body /due"},
        {"PromiseSet", "{\"state\":\"moved\",\"due\":\"2026-02-30T14:20:00Z\"}", "body /due"},
        {"PromiseSet", "{\"state\":\"moved\",\"due\":\"99999-01-01T00:00:00Z\"}", "body /due"},
        {"UserNew", "{\"name\":\"A\",\"email\":\"a@b\",\"roles\":[]}", "body /roles"},
        {"UserNew", "{\"name\":\"A\",\"email\":\"a@b\",\"roles\":[\"agent\",\"king\",7]}",
         "body /roles/1;body /roles/2"},
        {"UserNew", "{\"name\":\"A\",\"email\":\"a@b\",\"roles\":[\"agent\"],\"teams\":[\"\"]}",
         "body /teams/0"},
        {"Transcript", "{\"turns\":[{\"role\":\"agent\",\"text\":\"x\"},{\"role\":\"x\"}]}",
         "body /turns/1/role;body /turns/1/text"},
        {"Transcript", "{\"turns\":[[]]}", "body /turns/0"},
        {"TenantNew", "{\"id\":\"a\",\"name\":\"A\",\"administrator\":{\"name\":\"A\"}}",
         "body /administrator/email"},
        {"ConversationNew", "{\"a/b~c\":1}", "body /a~1b~0c"},
        {"ConversationNew", "{\"\\u0001\\u00e9\":1}", "body /???"},
        {"Conversation", "{\"need\":{\"points\":1}}", NULL},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char found[1024];
        yyjson_doc *doc = yyjson_read(cases[i].json, strlen(cases[i].json), YYJSON_READ_NOFLAG);
        assert_non_null(doc);
        dt_validate_body(dt_schema_find(dt_view_of(cases[i].schema)), yyjson_doc_get_root(doc),
                         &fixture->faults);
        list_faults(fixture, found, sizeof found);
        yyjson_doc_free(doc);
        if (cases[i].faults && strcmp(found, cases[i].faults) != 0)
            fail_msg("%s %s: %s, not %s", cases[i].schema, cases[i].json, found, cases[i].faults);
    }
}

/* Lengths count code points, and the bounds themselves are allowed. */
static void test_validate_body__counts_code_points(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        size_t count;
        bool good;
    } cases[] = {{1, true}, {100, true}, {101, false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dt_buf json;
        char found[256];
        dt_buf_init(&json);
        dt_buf_printf(&json, "{\"name\":\"");
        for (size_t n = 0; n < cases[i].count; n++)
            dt_buf_append(&json, "\xf0\x9f\x98\x80", 4);
        dt_buf_printf(&json, "\"}");
        yyjson_doc *doc = yyjson_read(json.data, json.len, YYJSON_READ_NOFLAG);
        dt_validate_body(dt_schema_find(DT_VIEW("TeamNew")), yyjson_doc_get_root(doc),
                         &fixture->faults);
        list_faults(fixture, found, sizeof found);
        assert_string_equal(found, cases[i].good ? "" : "body /name");
        yyjson_doc_free(doc);
        dt_buf_finish(&json);
    }
}

static void test_validate_body__stops_at_the_limit_of_faults(void **state)
{
    struct fixture *fixture = *state;
    struct dt_buf json;
    struct dt_error error;
    dt_buf_init(&json);
    dt_buf_printf(&json, "{\"turns\":[");
    for (int i = 0; i < 1000; i++)
        dt_buf_printf(&json, "%s7", i ? "," : "");
    dt_buf_printf(&json, "]}");
    yyjson_doc *doc = yyjson_read(json.data, json.len, YYJSON_READ_NOFLAG);
    dt_validate_body(dt_schema_find(DT_VIEW("Transcript")), yyjson_doc_get_root(doc),
                     &fixture->faults);
    assert_int_equal(fixture->faults.count, DT_FAULTS);
    assert_int_equal(dt_faults_status(&fixture->faults, &error), DT_INVALID);
    yyjson_doc_free(doc);
    dt_buf_finish(&json);
}

static void test_validate_query__says_each_fault(void **state)
{
    static const struct {
        const char *schema, *query, *faults;
    } cases[] = {
        {"Page", "", ""},
        {"Page", "limit=7&cursor=a%20b", ""},
        {"Page", "&&limit=7&", ""},
        {"Page", "limit=", "query limit"},
        {"Page", "limit", "query limit"},
        {"Page", "limit=7&limit=8", "query limit"},
        {"Page", "limit=0x7", "query limit"},
        {"Page", "limit=-1", "query limit"},
        {"Page", "limit=99999999999999999999", "query limit"},
        {"Page", "Limit=7", "query Limit"},
        {"Page", "cursor=%0a", "query cursor"},
        {"Page", "cursor=%00", "query cursor"},
        {"Page", "cursor=%ff", "query "},
        {"Page", "cursor=%f", "query "},
        {"Search", "", "query q"},
        {"Search", "q=", "query q"},
        {"Search", "q=late+parcel", ""},
        {"ListConversations", "view=mine&order=need", ""},
        {"ListConversations", "view=theirs", "query view"},
        {NULL, "", ""},
        {NULL, "x=1", "query x"},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char found[512];
        struct dt_query_value values[DT_SERVE_QUERY] = {{0}};
        dt_validate_query(cases[i].schema ? dt_schema_find(dt_view_of(cases[i].schema)) : NULL,
                          dt_view_of(cases[i].query), values, &fixture->faults);
        list_faults(fixture, found, sizeof found);
        if (strcmp(found, cases[i].faults) != 0)
            fail_msg("%s: %s, not %s", cases[i].query, found, cases[i].faults);
    }
}

static void test_validate_query__gives_the_values(void **state)
{
    struct fixture *fixture = *state;
    struct dt_query_value values[DT_SERVE_QUERY] = {{0}};
    dt_validate_query(dt_schema_find(DT_VIEW("ListConversations")),
                      DT_VIEW("limit=12&view=closed&team=t-1%2B"), values, &fixture->faults);
    assert_int_equal(fixture->faults.count, 0);
    assert_int_equal(values[0].number, 3);
    assert_true(dt_view_equal(values[1].text, DT_VIEW("t-1+")));
    assert_false(values[2].present);
    assert_int_equal(values[4].number, 12);
}

static void test_form_as_json__reads_a_form(void **state)
{
    static const struct {
        const char *form, *json; /* NULL: refused */
    } cases[] = {
        {"text=a+b%26&language=en-GB&other=1", "{\"text\":\"a b&\",\"language\":\"en-GB\"}"},
        {"", "{}"},
        {"text=%22%5C%0A", "{\"text\":\"\\\"\\\\\\n\"}"},
        {"text=%", NULL},
        {"text=%ff", NULL},
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dt_buf json;
        struct dt_error error;
        dt_buf_init(&json);
        enum dt_status status =
            dt_form_as_json(dt_schema_find(DT_VIEW("LtCheck")), dt_view_of(cases[i].form),
                            &fixture->arena, &json, &fixture->faults, &error);
        assert_int_equal(status == DT_OK, cases[i].json != NULL);
        if (cases[i].json)
            assert_string_equal(json.data, cases[i].json);
        dt_buf_finish(&json);
    }
}

/* A schema's limit lets everything through that its members allow. */
static void test_schema_body_bytes__is_enough(void **state)
{
    (void)state;
    for (size_t i = 0; i < dt_schema_count(); i++) {
        size_t bytes = dt_schema_body_bytes(dt_schema_nth(i));
        assert_true(bytes >= 1024 && bytes <= DT_SERVE_BODY_BYTES);
    }
    assert_true(dt_schema_body_bytes(dt_schema_find(DT_VIEW("SignIn"))) < 32768);
    assert_int_equal(dt_schema_body_bytes(dt_schema_find(DT_VIEW("Transcript"))),
                     DT_SERVE_BODY_BYTES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_validate_body__says_each_fault, setup, teardown),
        cmocka_unit_test_setup_teardown(test_validate_body__counts_code_points, setup, teardown),
        cmocka_unit_test_setup_teardown(test_validate_body__stops_at_the_limit_of_faults, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_validate_query__says_each_fault, setup, teardown),
        cmocka_unit_test_setup_teardown(test_validate_query__gives_the_values, setup, teardown),
        cmocka_unit_test_setup_teardown(test_form_as_json__reads_a_form, setup, teardown),
        cmocka_unit_test(test_schema_body_bytes__is_enough),
    };
    return cmocka_run_group_tests_name("validate", tests, NULL, NULL);
}
