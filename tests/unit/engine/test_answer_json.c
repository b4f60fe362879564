/* Readings and reviews as JSON: members, their order, offsets in code points. */
#include "answer_json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static struct dt_text text_of(const char *source, bool ascii)
{
    return (struct dt_text){.source = dt_view_of(source), .language_code = "en", .ascii = ascii};
}

static void assert_reading(const struct dt_reading *reading,
                           const struct dt_reading_json_options *options, const char *expected)
{
    struct dt_buf buf;
    struct dt_json_out json;
    dt_buf_init(&buf);
    dt_json_out_init(&json, &buf);
    dt_reading_json(reading, options, &json);
    assert_false(dt_buf_failed(&buf));
    assert_int_equal(strlen(buf.data), buf.len);
    assert_string_equal(buf.data, expected);
    dt_buf_finish(&buf);
}

static void test_reading__plain_one_has_every_member_in_order(void **unused)
{
    (void)unused;
    const struct dt_reading reading = {.role = DT_ROLE_AGENT,
                                       .turn = 2,
                                       .tension = 38,
                                       .band = DT_BAND_UNEASY,
                                       .trend = DT_TREND_FALLING,
                                       .text = text_of("hello", true),
                                       .stage = DT_STAGE_CARE};
    const struct dt_reading_json_options options = {0};
    assert_reading(&reading, &options,
                   "{\"turn\":2,\"role\":\"agent\",\"tension\":38,\"band\":\"uneasy\","
                   "\"trend\":\"falling\",\"language\":\"en\",\"cues\":[],\"receipts\":[],"
                   "\"stage\":\"escalate\","
                   "\"guidance\":{\"say\":[],\"avoid\":[],\"why\":[],\"rules\":[]},"
                   "\"alert\":null,\"promises\":[],\"unscored\":null}");
}

static void test_reading__full_one_counts_code_points(void **unused)
{
    (void)unused;
    static const struct dt_cue cues[] = {
        {.start = 0, .end = 4, .kind = DT_KIND_APOLOGISE, .strength = 90, .flags = DT_CUE_SPECIFIC},
        {.start = 0, .end = 4, .kind = DT_KIND_SOLUTION, .strength = 60},
        {.start = 5, .end = 9, .kind = DT_KIND_OWN, .strength = 85},
        {.start = 5, .end = 9, .kind = DT_KIND_SHOUTING_AGENT, .strength = 100},
    };
    static const struct dt_receipt receipts[] = {
        {.points = 4, .kind = DT_KIND_NONE, .why = "long_wait"},
        {.points = -2, .kind = DT_KIND_OWN, .why = "own", .start = 5, .end = 9},
        {.points = -1, .kind = DT_KIND_APOLOGISE, .why = "apologise", .start = 0, .end = 4},
    };
    static const struct dt_promise promises[] = {
        {.start = 5,
         .end = 9,
         .due = 1773338400000, /* 2026-03-12T18:00:00Z */
         .due_also = DT_INSTANT_NONE,
         .what = DT_PROMISE_CALL_BACK,
         .who = DT_PROMISE_AGENT,
         .precision = DT_PRECISION_EXACT},
    };
    struct dt_ledger *ledger = calloc(1, sizeof *ledger);
    assert_non_null(ledger);
    ledger->count = 1;
    ledger->entries[0] = (struct dt_ledger_entry){.promise = promises[0], .turn = 1};
    ledger->entries[0].promise.due = DT_INSTANT_NONE;
    ledger->entries[0].promise.precision = DT_PRECISION_VAGUE;
    struct dt_zone *zone = NULL;
    assert_int_equal(dt_zone_create("UTC", &zone, NULL), DT_OK);
    const struct dt_reading reading = {
        .role = DT_ROLE_AGENT,
        .turn = 12,
        .tension = 62,
        .band = DT_BAND_ANGRY,
        .trend = DT_TREND_RISING,
        .text = text_of("\xf0\x9f\x98\x80 \xc3\xa9t\xc3", false), /* 4 + 1 + 2 + 1 + 1 bytes */
        .cues = {.items = cues, .count = 4},
        .receipts = receipts,
        .receipt_count = 3,
        .stage = DT_STAGE_RESOLVE,
        .guidance = {.say = {DT_VIEW("Say \"this\"\n"), DT_VIEW("b\\\x01\x7f")},
                     .say_count = 2,
                     .why = {DT_VIEW("w")},
                     .why_count = 1,
                     .rules = {"R1", "R10"},
                     .rule_count = 2},
        .alert = {.level = DT_ALERT_STEP_IN, .reason = "tension"},
        .promises = promises,
        .promise_count = 1,
        .unscored = true,
    };
    const struct dt_reading_json_options options = {
        .zone = zone, .ledger = ledger, .conversation = DT_VIEW("c-\"1\""), .id = DT_VIEW("")};
    assert_reading(
        &reading, &options,
        "{\"conversation\":\"c-\\\"1\\\"\",\"turn\":12,\"id\":\"\",\"role\":\"agent\","
        "\"tension\":62,\"band\":\"angry\",\"trend\":\"rising\",\"language\":\"en\",\"cues\":["
        "{\"kind\":\"apologise\",\"start\":0,\"end\":1,\"strength\":0.9,\"specific\":true},"
        "{\"kind\":\"own\",\"start\":2,\"end\":5,\"strength\":0.85},"
        "{\"kind\":\"shouting\",\"start\":2,\"end\":5,\"strength\":1}],"
        "\"receipts\":[{\"points\":4,\"why\":\"long_wait\"},"
        "{\"points\":-2,\"why\":\"own\",\"start\":2,\"end\":5},"
        "{\"points\":-1,\"why\":\"apologise\",\"start\":0,\"end\":1}],"
        "\"stage\":\"resolve\",\"guidance\":{\"say\":[\"Say \\\"this\\\"\\n\","
        "\"b\\\\\\u0001\\u007f\"],\"avoid\":[],\"why\":[\"w\"],\"rules\":[\"R1\",\"R10\"]},"
        "\"alert\":{\"level\":\"step_in\",\"reason\":\"tension\"},"
        "\"promises\":[{\"what\":\"call back\",\"who\":\"agent\",\"start\":2,\"end\":5,"
        "\"due\":\"2026-03-12T18:00:00+00:00\",\"precision\":\"exact\"}],"
        "\"unscored\":\"language\","
        "\"ledger\":[{\"what\":\"call back\",\"who\":\"agent\",\"start\":5,\"end\":9,"
        "\"due\":null,\"precision\":\"vague\",\"turn\":1,\"state\":\"open\"}]}");
    dt_zone_destroy(zone);
    free(ledger);
}

static void test_reading__takes_its_place_in_an_array(void **unused)
{
    (void)unused;
    const struct dt_reading reading = {.text = text_of("", true)};
    const struct dt_reading_json_options options = {0};
    struct dt_buf buf;
    struct dt_json_out json;
    dt_buf_init(&buf);
    dt_json_out_init(&json, &buf);
    dt_json_begin_array(&json);
    dt_reading_json(&reading, &options, &json);
    dt_reading_json(&reading, &options, &json);
    dt_json_end_array(&json);
    assert_memory_equal(buf.data, "[{\"turn\":0,", 11);
    assert_non_null(strstr(buf.data, "},{\"turn\":0,"));
    assert_memory_equal(buf.data + buf.len - 2, "}]", 2);
    dt_buf_finish(&buf);
}

/* The room that is reserved must do for the longest values there are. */
static void test_reading__longest_values_fit(void **unused)
{
    (void)unused;
    enum { LONG = 5000, CUES = DT_CUES_A_TURN };
    char *controls = malloc(LONG);
    struct dt_cue *cues = calloc(CUES, sizeof *cues);
    struct dt_promise *promises = calloc(DT_PROMISES_A_TURN, sizeof *promises);
    struct dt_receipt *receipts = calloc(DT_RECEIPTS_A_TURN, sizeof *receipts);
    struct dt_ledger *ledger = calloc(1, sizeof *ledger);
    assert_true(controls && cues && promises && receipts && ledger);
    memset(controls, 1, LONG);
    const struct dt_view view = {controls, LONG};
    for (size_t i = 0; i < CUES; i++)
        cues[i] = (struct dt_cue){
            .start = 4000000000, .end = 4000000000, .kind = DT_KIND_APOLOGISE, .strength = 99};
    for (size_t i = 0; i < DT_RECEIPTS_A_TURN; i++)
        receipts[i] = (struct dt_receipt){
            .points = INT16_MIN, .why = "promise_overdue", .start = 1, .end = 4000000000};
    for (size_t i = 0; i < DT_PROMISES_A_TURN; i++)
        promises[i] = (struct dt_promise){.start = 4000000000,
                                          .end = 4000000000,
                                          .due = DT_INSTANT_MAX,
                                          .due_also = DT_INSTANT_MAX,
                                          .what = DT_PROMISE_REPLACEMENT,
                                          .who = DT_PROMISE_COMPANY,
                                          .precision = DT_PRECISION_VAGUE};
    ledger->count = DT_LEDGER_ENTRIES;
    for (size_t i = 0; i < DT_LEDGER_ENTRIES; i++)
        ledger->entries[i] = (struct dt_ledger_entry){
            .promise = promises[0], .turn = UINT32_MAX, .state = DT_PROMISE_CANCELLED};
    const struct dt_reading reading = {
        .text = text_of("", true),
        .cues = {.items = cues, .count = CUES},
        .receipts = receipts,
        .receipt_count = DT_RECEIPTS_A_TURN,
        .guidance = {.say = {view, view, view}, .say_count = 3, .avoid = {view}, .avoid_count = 1},
        .promises = promises,
        .promise_count = DT_PROMISES_A_TURN};
    const struct dt_reading_json_options options = {
        .ledger = ledger, .conversation = view, .id = view};
    struct dt_buf buf;
    struct dt_json_out json;
    dt_buf_init(&buf);
    dt_json_out_init(&json, &buf);
    dt_reading_json(&reading, &options, &json);
    assert_false(dt_buf_failed(&buf));
    assert_true(buf.len > 6u * LONG * 6u);
    assert_true(buf.len < buf.capacity);
    dt_buf_finish(&buf);
    free(controls);
    free(cues);
    free(promises);
    free(receipts);
    free(ledger);
}

/* Every byte at every place of a word: escaped as by the plain writer. */
static void test_strings__are_escaped_wherever_they_stand(void **unused)
{
    (void)unused;
    for (unsigned c = 1; c < 0x80; c++) {
        for (size_t place = 0; place < 20; place++) {
            char text[20];
            memset(text, 'x', sizeof text);
            text[place] = (char)c;
            const struct dt_reading reading = {.text = text_of("", true)};
            const struct dt_reading_json_options options = {.conversation = {text, sizeof text}};
            struct dt_buf buf, expected;
            struct dt_json_out json;
            dt_buf_init(&buf);
            dt_buf_init(&expected);
            dt_json_out_init(&json, &expected);
            dt_json_begin_object(&json);
            dt_json_key(&json, DT_VIEW("conversation"));
            dt_json_string(&json, options.conversation);
            dt_json_out_init(&json, &buf);
            dt_reading_json(&reading, &options, &json);
            assert_true(buf.len > expected.len);
            assert_memory_equal(buf.data, expected.data, expected.len);
            dt_buf_finish(&buf);
            dt_buf_finish(&expected);
        }
    }
}

static void test_review__has_every_member_in_order(void **unused)
{
    (void)unused;
    const struct dt_finding findings[] = {
        {.kind = DT_KIND_VAGUE_APOLOGY,
         .severity = DT_SEVERITY_MEDIUM,
         .start = 0,
         .end = 4,
         .why = DT_VIEW("It names nothing."),
         .instead = DT_VIEW("I'm sorry that it broke."),
         .rule = "R4",
         .grade = 'A'},
        {.kind = DT_KIND_LEAK, .severity = DT_SEVERITY_HIGH, .start = 1, .end = 3},
    };
    const struct dt_review review = {.verdict = DT_VERDICT_STOP,
                                     .text = text_of("draft", true),
                                     .findings = findings,
                                     .finding_count = 2,
                                     .present = {DT_KIND_ACKNOWLEDGE, DT_KIND_COMMIT},
                                     .present_count = 2,
                                     .missing = {DT_KIND_OPTIONS},
                                     .missing_count = 1};
    struct dt_buf buf;
    struct dt_json_out json;
    dt_buf_init(&buf);
    dt_json_out_init(&json, &buf);
    dt_review_json(&review, NULL, &json);
    assert_string_equal(
        buf.data,
        "{\"verdict\":\"stop\",\"findings\":["
        "{\"kind\":\"vague_apology\",\"start\":0,\"end\":4,\"severity\":\"medium\","
        "\"why\":\"It names nothing.\",\"instead\":\"I'm sorry that it broke.\",\"rule\":\"R4\","
        "\"grade\":\"A\"},"
        "{\"kind\":\"leak\",\"start\":1,\"end\":3,\"severity\":\"high\",\"why\":\"\","
        "\"instead\":\"\",\"rule\":null,\"grade\":null}],"
        "\"present\":[\"acknowledge\",\"commit\"],\"missing\":[\"options\"],\"promises\":[],"
        "\"unscored\":null}");
    dt_buf_finish(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reading__plain_one_has_every_member_in_order),
        cmocka_unit_test(test_reading__full_one_counts_code_points),
        cmocka_unit_test(test_reading__takes_its_place_in_an_array),
        cmocka_unit_test(test_reading__longest_values_fit),
        cmocka_unit_test(test_strings__are_escaped_wherever_they_stand),
        cmocka_unit_test(test_review__has_every_member_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
