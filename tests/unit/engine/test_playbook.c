#include "playbook.h"

#include "buf.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct dt_playbook *read_whole(struct dt_view yaml)
{
    struct dt_playbook *playbook = NULL;
    struct dt_error err = {0};
    if (dt_playbook_create("t.yaml", yaml, &playbook, &err) != DT_OK)
        fail_msg("%s", err.message);
    return playbook;
}

static struct dt_playbook *read_text(const char *yaml)
{
    return read_whole(dt_view_of(yaml));
}

static struct dt_playbook *read_default(void)
{
    struct dt_playbook *playbook = NULL;
    struct dt_error err = {0};
    if (dt_playbook_create_default(&playbook, &err) != DT_OK)
        fail_msg("%s", err.message);
    return playbook;
}

struct refusal {
    const char *yaml;
    unsigned line, column;
    const char *message; /* behind "t.yaml:line:column: " */
    enum dt_status status;
};

#define ALL_KEYS                                                                                   \
    "company, locale, timezone, hours, holidays, say, avoid, instead, remedies, thresholds, "      \
    "do_not_trigger, contacts, boundary_scripts, care_scripts, perspective, "                      \
    "chat_notice"
#define ALL_PLACEHOLDERS "{name}, {concern}, {order}, {remedy}, {time}, {company}, {supervisor}"

static const struct refusal refusals[] = {
    /* values */
    {"remedies:\n  - name: a\n  - name: b\n  - name: c\n    limit: \"lots\"\n", 5, 12,
     "field remedies[2].limit: expected a number from 0 to 1000000 or none, found \"lots\"",
     DT_FORMAT},
    {"remedies: [{name: a, limit: 10.555}]\n", 1, 29,
     "field remedies[0].limit: expected a number from 0 to 1000000 or none, found \"10.555\"",
     DT_FORMAT},
    {"remedies: [{name: a, limit: 1000000.01}]\n", 1, 29,
     "field remedies[0].limit: expected a number from 0 to 1000000 or none, found \"1000000.01\"",
     DT_FORMAT},
    {"remedies: [{name: a, limit: 99999999999999999999}]\n", 1, 29,
     "field remedies[0].limit: expected a number from 0 to 1000000 or none, found "
     "\"99999999999999999999\"",
     DT_FORMAT},
    {"remedies: [{name: a, limit: 5.}]\n", 1, 29,
     "field remedies[0].limit: expected a number from 0 to 1000000 or none, found \"5.\"",
     DT_FORMAT},
    {"thresholds: {level_middle: 010}\n", 1, 28,
     "field thresholds.level_middle: expected a whole number from 1 to 99, found \"010\"",
     DT_FORMAT},
    {"thresholds: {level_middle: -1}\n", 1, 28,
     "field thresholds.level_middle: expected a whole number from 1 to 99, found \"-1\"",
     DT_FORMAT},
    {"thresholds: {level_middle: 1_0}\n", 1, 28,
     "field thresholds.level_middle: expected a whole number from 1 to 99, found \"1_0\"",
     DT_FORMAT},
    {"thresholds:\n  watch:\n", 2, 9,
     "field thresholds.watch: expected a whole number from 1 to 100, found nothing", DT_FORMAT},
    {"company: [a\n", 1, 10, "field company: expected a text, found a list", DT_FORMAT},
    {"company:\n", 1, 9, "field company: expected a text, found nothing", DT_FORMAT},
    {"company: \"\"\n", 1, 10, "field company: expected a text, found an empty text", DT_FORMAT},
    {"company: {a: b}\n", 1, 10, "field company: expected a text, found keys with values",
     DT_FORMAT},
    {"company: \"a\\0b\"\n", 1, 10, "field company: a control character (U+0000) in a text",
     DT_FORMAT},
    {"company: |\n  a\n  b\n", 1, 10,
     "field company: a line break in a text of one line; a long text begins with \">-\"",
     DT_FORMAT},
    {"locale: 3\n", 1, 9, "field locale: expected a language such as en or en-GB, found \"3\"",
     DT_FORMAT},
    {"locale: en-\n", 1, 9, "field locale: expected a language such as en or en-GB, found \"en-\"",
     DT_FORMAT},
    {"hours: []\n", 1, 8,
     "field hours: expected hours such as \"Mon-Fri 09:00-17:00\", found a list", DT_FORMAT},
    {"hours: \"Mon-Fri 09:00-25:00\"\n", 1, 23,
     "field hours: expected a closing time from 00:01 to 24:00", DT_FORMAT},
    {"holidays: [2026-01-01, 2026-02-30]\n", 1, 24,
     "field holidays[1]: expected a date such as 2026-12-25, found \"2026-02-30\"", DT_FORMAT},
    {"holidays:\n", 1, 10, "field holidays: expected a list of dates ([] for none), found nothing",
     DT_FORMAT},
    {"timezone: ../etc/passwd\n", 1, 11, NULL, DT_FORMAT},
    {"timezone: Mars/Olympus\n", 1, 11, NULL, DT_NOT_FOUND},
    /* keys */
    {"compny: x\n", 1, 1, "unknown key \"compny\"; did you mean \"company\"?", DT_FORMAT},
    {"say:\n  lissten:\n    low: [a]\n", 2, 3,
     "field say: unknown key \"lissten\"; did you mean \"listen\"?", DT_FORMAT},
    {"thresholds:\n  wach: 3\n", 2, 3,
     "field thresholds: unknown key \"wach\"; did you mean \"watch\"?", DT_FORMAT},
    {"say: {listen: {hihg: [a]}}\n", 1, 16,
     "field say.listen: unknown key \"hihg\"; did you mean \"high\"?", DT_FORMAT},
    {"instead: {clam_down: a}\n", 1, 11,
     "field instead: unknown key \"clam_down\"; did you mean \"calm_down\"?", DT_FORMAT},
    {"instead: {unheard: a}\n", 1, 11, NULL, DT_FORMAT}, /* a signal, no misstep */
    {"remedies: [{nmae: a}]\n", 1, 13,
     "field remedies[0]: unknown key \"nmae\"; did you mean \"name\"?", DT_FORMAT},
    {"zzzzz: 3\n", 1, 1, "unknown key \"zzzzz\"; known are " ALL_KEYS, DT_FORMAT},
    {"<<: {company: a}\n", 1, 1, "unknown key \"<<\"; known are " ALL_KEYS, DT_FORMAT},
    {"say:\n  <stage>: [a]\n", 2, 3, NULL, DT_FORMAT},
    {"remedies[]: a\n", 1, 1, NULL, DT_FORMAT},
    {"company: a\ncompany: b\n", 2, 1, "field company: given twice; it is already on line 1",
     DT_FORMAT},
    {"say:\n  listen: [a]\n  commit: [b]\n  listen: [c]\n", 4, 3,
     "field say.listen: given twice; it is already on line 2", DT_FORMAT},
    {"remedies:\n- name: a\n  limit: 1\n  limit: 2\n", 4, 3,
     "field remedies[0].limit: given twice; it is already on line 3", DT_FORMAT},
    {"? [a]\n: b\n", 1, 3, "expected a key, found a list", DT_FORMAT},
    {"thresholds: [1]\n", 1, 13, "field thresholds: expected keys with values, found a list",
     DT_FORMAT},
    /* phrases */
    {"say: {listen: {low: []}}\n", 1, 21,
     "field say.listen.low: expected at least one text, found []", DT_FORMAT},
    {"say: {listen: {low: [\"hi {name}\"]}}\n", 1, 21,
     "field say.listen.low: at least one of the texts must do without placeholders, so that there "
     "is always something to say",
     DT_FORMAT},
    {"say: {listen: [a, \"hi {nam}\"]}\n", 1, 19,
     "field say.listen[1]: no placeholder: \"{nam}\"; known here are " ALL_PLACEHOLDERS, DT_FORMAT},
    {"say: {listen: [\"hi {{name}}\"]}\n", 1, 16,
     "field say.listen[0]: no placeholder: \"{{name}\"; known here are " ALL_PLACEHOLDERS,
     DT_FORMAT},
    {"say: {listen: [\"hi {name\"]}\n", 1, 16,
     "field say.listen[0]: no placeholder: \"{name\"; known here are " ALL_PLACEHOLDERS, DT_FORMAT},
    {"say: {listen: [\"hi }\"]}\n", 1, 16,
     "field say.listen[0]: no placeholder: \"}\"; known here are " ALL_PLACEHOLDERS, DT_FORMAT},
    {"avoid: {listen: [\"hi {name}\"]}\n", 1, 18,
     "field avoid.listen[0]: no placeholder: \"{name}\"; none may stand here", DT_FORMAT},
    {"boundary_scripts: {ending: \"{name}\"}\n", 1, 28,
     "field boundary_scripts.ending: no placeholder: \"{name}\"; known here are {company}, "
     "{supervisor}",
     DT_FORMAT},
    {"say: {listen: [[a]]}\n", 1, 16, "field say.listen[0]: expected a text, found a list",
     DT_FORMAT},
    /* fields together */
    {"thresholds: {watch: 90}\n", 1, 21,
     "field thresholds.watch: watch (90) must not be above step_in (80)", DT_FORMAT},
    {"thresholds: {watch: 70, step_in: 60}\n", 1, 34,
     "field thresholds.step_in: step_in (60) must not be below watch (70)", DT_FORMAT},
    {"thresholds: {level_high: 40}\n", 1, 26,
     "field thresholds.level_high: level_high (40) must be above level_middle (40)", DT_FORMAT},
    {"thresholds: {level_middle: 90}\n", 1, 28,
     "field thresholds.level_middle: level_middle (90) must be below level_high (70)", DT_FORMAT},
    {"remedies: [{name: a}, {name: a}]\n", 1, 23,
     "field remedies[1]: a remedy named \"a\" is already in the list", DT_FORMAT},
    {"remedies: [{say: a}]\n", 1, 12, "field remedies[0]: a remedy needs a name", DT_FORMAT},
    {"remedies: [{name: a, unit: \"%\", limit: 100.01}]\n", 1, 12,
     "field remedies[0]: a limit in % is 100 at most", DT_FORMAT},
    {"remedies: [4]\n", 1, 12,
     "field remedies[0]: expected a remedy (name, say, unit, limit, approver), found \"4\"",
     DT_FORMAT},
    {"remedies: refund\n", 1, 11, "field remedies: expected a list of remedies, found \"refund\"",
     DT_FORMAT},
    /* YAML itself */
    {"company: &x a\n", 1, 10, "anchors (&) are not supported here", DT_FORMAT},
    {"say: &x\n  listen: [a]\n", 1, 6, "anchors (&) are not supported here", DT_FORMAT},
    {"company: *x\n", 1, 10, "aliases (*) are not supported here", DT_FORMAT},
    {"company: !!str a\n", 1, 10, "tags (!) are not supported here", DT_FORMAT},
    {"holidays: !x [2026-01-01]\n", 1, 11, "tags (!) are not supported here", DT_FORMAT},
    {"company: a\n---\ncompany: b\n", 2, 1, "a second document begins here; a file is one document",
     DT_FORMAT},
    {"[a]\n", 1, 1, "expected keys with values (company: ...), found a list", DT_FORMAT},
    {"hello\n", 1, 1, "expected keys with values (company: ...), found \"hello\"", DT_FORMAT},
    {"company: a\n  b: c\n", 2, 4, "not YAML: mapping values are not allowed in this context",
     DT_FORMAT},
    {"say:\n  listen: [a\n", 3, 1, NULL, DT_FORMAT},
    {"locale: en\ncompany: a\001b\n", 2, 11, "not YAML: a control character", DT_FORMAT},
    {"company: caf\xe9\n", 1, 13, "not valid UTF-8", DT_FORMAT},
    {"company: \xed\xa0\x80\n", 1, 10, "not valid UTF-8", DT_FORMAT},
};

static void test_playbook__says_what_is_wrong_and_where(void **state)
{
    for (size_t i = 0; i < sizeof refusals / sizeof refusals[0]; i++) {
        const struct refusal *want = &refusals[i];
        struct dt_playbook *playbook = NULL;
        struct dt_error err = {0};
        enum dt_status status =
            dt_playbook_create("t.yaml", dt_view_of(want->yaml), &playbook, &err);
        char place[64];
        snprintf(place, sizeof place, "t.yaml:%u:%u: ", want->line, want->column);
        if (status != want->status || err.status != status || err.line != want->line ||
            err.column != want->column || strncmp(err.message, place, strlen(place)) != 0 ||
            (want->message && strcmp(err.message + strlen(place), want->message) != 0))
            fail_msg("%s\nwanted %d %s%s\ngot    %d %u:%u %s", want->yaml, want->status, place,
                     want->message ? want->message : "...", status, err.line, err.column,
                     err.message);
        assert_null(playbook);
    }
}

/* libyaml takes a zero byte in memory for its end of input: what stands behind it must not be lost.
 */
static void test_playbook__refuses_a_zero_byte(void **state)
{
    struct dt_playbook *playbook = NULL;
    struct dt_error err = {0};
    assert_int_equal(dt_playbook_create("t", DT_VIEW("company: a\n\0x: y\n"), &playbook, &err),
                     DT_FORMAT);
    assert_int_equal(err.line, 2);
    assert_int_equal(err.column, 1);
}

static void test_playbook__refuses_without_an_error_to_fill(void **state)
{
    for (size_t i = 0; i < sizeof refusals / sizeof refusals[0]; i++) {
        struct dt_playbook *playbook = NULL;
        assert_int_equal(
            dt_playbook_create("t.yaml", dt_view_of(refusals[i].yaml), &playbook, NULL),
            refusals[i].status);
    }
}

static void test_playbook__keeps_the_end_of_a_long_name(void **state)
{
    char name[400];
    memset(name, 'd', sizeof name);
    strcpy(name + sizeof name - 12, "/acme.yaml");
    struct dt_playbook *playbook = NULL;
    struct dt_error err = {0};
    assert_int_equal(dt_playbook_create(name, DT_VIEW("x: y"), &playbook, &err), DT_FORMAT);
    assert_memory_equal(err.message, "...d", 4);
    assert_non_null(strstr(err.message, "d/acme.yaml:1:1: unknown key \"x\""));
}

static void test_playbook__cuts_what_it_found_at_a_code_point(void **state)
{
    struct dt_buf yaml;
    dt_buf_init(&yaml);
    for (int shift = 0; shift < 4; shift++) {
        dt_buf_clear(&yaml);
        dt_buf_printf(&yaml, "thresholds:\n  watch: \"%.*s", shift, "xxx");
        for (int i = 0; i < 60; i++)
            dt_buf_printf(&yaml, "\xf0\x9f\x98\x80");
        dt_buf_printf(&yaml, "\"\n");
        struct dt_playbook *playbook = NULL;
        struct dt_error err = {0};
        assert_int_equal(dt_playbook_create("t", dt_buf_view(&yaml), &playbook, &err), DT_FORMAT);
        size_t len = strlen(err.message);
        assert_string_equal(err.message + len - 8, "\xf0\x9f\x98\x80...\"");
    }
    dt_buf_finish(&yaml);
}

static void test_playbook__takes_an_empty_file_for_the_defaults(void **state)
{
    static const char *const files[] = {
        "",
        "\n",
        "# only a comment\n",
        "---\n",
        "{}",
        "---\n...\n",
        "say:\nthresholds:\ncontacts:\n",
        "\xef\xbb\xbf",
        "%YAML 1.1\n---\n",
    };
    struct dt_playbook *shipped = read_default();
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        struct dt_playbook *playbook = read_text(files[i]);
        assert_string_equal(playbook->company, shipped->company);
        assert_int_equal(playbook->remedy_count, shipped->remedy_count);
        assert_memory_equal(&playbook->thresholds, &shipped->thresholds,
                            sizeof shipped->thresholds);
        dt_playbook_destroy(playbook);
    }
    dt_playbook_destroy(shipped);
}

static void test_playbook__merges_keys_and_replaces_lists(void **state)
{
    struct dt_playbook *shipped = read_default();
    struct dt_playbook *playbook = read_text("company: Acme\n"
                                             "say:\n"
                                             "  listen:\n"
                                             "    low:\n"
                                             "      - Tell me.\n"
                                             "      - \"Tell me, {name}.\"\n"
                                             "  commit: [By noon.]\n"
                                             "avoid: {listen: []}\n"
                                             "instead: {cannot: ['{remedy}?', Yes., Or this.]}\n"
                                             "remedies:\n"
                                             "  - name: gift\n"
                                             "thresholds: {watch: 33}\n"
                                             "do_not_trigger: just one\n"
                                             "contacts: {emergency: \"112\"}\n"
                                             "boundary_scripts: {ending: Goodbye.}\n");
    assert_string_equal(playbook->company, "Acme");
    assert_string_equal(playbook->locale, shipped->locale);

    struct dt_phrases(*say)[DT_LEVEL_COUNT] = playbook->say;
    assert_int_equal(say[DT_STAGE_LISTEN][DT_LEVEL_LOW].count, 2);
    assert_string_equal(say[DT_STAGE_LISTEN][DT_LEVEL_LOW].items[1], "Tell me, {name}.");
    assert_string_equal(say[DT_STAGE_LISTEN][DT_LEVEL_HIGH].items[0],
                        shipped->say[DT_STAGE_LISTEN][DT_LEVEL_HIGH].items[0]);
    for (int level = 0; level < DT_LEVEL_COUNT; level++) {
        assert_int_equal(say[DT_STAGE_COMMIT][level].count, 1);
        assert_string_equal(say[DT_STAGE_COMMIT][level].items[0], "By noon.");
    }
    assert_int_equal(playbook->avoid[DT_STAGE_LISTEN].count, 0);
    assert_true(playbook->avoid[DT_STAGE_COMMIT].count > 0);

    assert_int_equal(playbook->instead_variants[DT_KIND_CANNOT].count, 3);
    assert_string_equal(playbook->instead[DT_KIND_CANNOT], "Yes.");
    assert_string_equal(playbook->instead[DT_KIND_DEFEND], shipped->instead[DT_KIND_DEFEND]);

    assert_int_equal(playbook->remedy_count, 1);
    assert_string_equal(playbook->remedies[0].name, "gift");
    assert_string_equal(playbook->remedies[0].say, "gift");
    assert_string_equal(playbook->remedies[0].unit, "");
    assert_string_equal(playbook->remedies[0].approver, "");
    assert_int_equal(playbook->remedies[0].limit, -1);

    assert_int_equal(playbook->thresholds.watch, 33);
    assert_int_equal(playbook->thresholds.step_in, shipped->thresholds.step_in);
    assert_int_equal(playbook->do_not_trigger_count, 1);
    assert_string_equal(playbook->do_not_trigger[0], "just one");
    assert_string_equal(playbook->contacts.emergency, "112");
    assert_string_equal(playbook->contacts.supervisor, shipped->contacts.supervisor);
    assert_int_equal(playbook->boundary_scripts.count, 3);
    assert_string_equal(playbook->boundary_scripts.items[0], shipped->boundary_scripts.items[0]);
    assert_string_equal(playbook->boundary_scripts.items[2], "Goodbye.");
    dt_playbook_destroy(playbook);
    dt_playbook_destroy(shipped);
}

static void test_playbook__reads_amounts_in_hundredths(void **state)
{
    static const struct {
        const char *text;
        int64_t hundredths;
    } amounts[] = {
        {"0", 0},     {"7", 700},       {"49.99", 4999},        {"0.5", 50},
        {"0.05", 5},  {"100.0", 10000}, {"1000000", 100000000}, {"\"12.30\"", 1230},
        {"none", -1},
    };
    for (size_t i = 0; i < sizeof amounts / sizeof amounts[0]; i++) {
        char yaml[100];
        snprintf(yaml, sizeof yaml, "remedies: [{name: a, unit: EUR, limit: %s}]", amounts[i].text);
        struct dt_playbook *playbook = read_text(yaml);
        assert_int_equal(playbook->remedies[0].limit, amounts[i].hundredths);
        dt_playbook_destroy(playbook);
    }
}

static void test_playbook__reads_the_calendar(void **state)
{
    struct dt_playbook *playbook = read_text("hours: \"Mon-Thu 09:00-12:30,13:30-17:30; Fri "
                                             "09:00-15:00\"\n"
                                             "holidays: [2026-12-28, 2026-12-25, 2026-12-25]\n"
                                             "locale: en-US\n");
    const struct dt_calendar *calendar = &playbook->calendar;
    assert_int_equal(calendar->span_count[0], 2);
    assert_int_equal(calendar->spans[0][1].close, 17 * 60 + 30);
    assert_int_equal(calendar->span_count[4], 1);
    assert_int_equal(calendar->span_count[5], 0);
    assert_int_equal(calendar->usual_close, 17 * 60 + 30);
    assert_int_equal(calendar->holiday_count, 2);
    assert_true(dt_calendar_is_holiday(calendar, dt_date_of(2026, 12, 25)));
    assert_false(playbook->date_day_first);
    assert_ptr_equal(calendar->zone, playbook->zone);
    assert_string_equal(dt_zone_name(playbook->zone), "UTC");
    dt_playbook_destroy(playbook);

    playbook = read_text("holidays: 2026-12-25\nlocale: en-GB\n");
    assert_int_equal(playbook->calendar.holiday_count, 1);
    assert_true(playbook->date_day_first);
    dt_playbook_destroy(playbook);
}

static void test_playbook__reads_the_forms_of_yaml(void **state)
{
    /* A mark of byte order, carriage returns, folded and literal texts, plain and quoted ones. */
    struct dt_playbook *playbook = read_text("\xef\xbb\xbf"
                                             "# caf\xc3\xa9\r\n"
                                             "company: Caf\xc3\xa9 Zo\xc3\xab\r\n"
                                             "say:\r\n"
                                             "  listen:\r\n"
                                             "    low:\r\n"
                                             "      - >-\r\n"
                                             "        Tell me\r\n"
                                             "        all of it.\r\n"
                                             "      - |\r\n"
                                             "        One line.\r\n"
                                             "      - 'It''s fine.'\r\n"
                                             "      - \"\\u00e9\"\r\n"
                                             "      - no\r\n");
    const struct dt_phrases *low = &playbook->say[DT_STAGE_LISTEN][DT_LEVEL_LOW];
    static const char *const wanted[] = {"Tell me all of it.", "One line.", "It's fine.",
                                         "\xc3\xa9", "no"};
    assert_string_equal(playbook->company, "Caf\xc3\xa9 Zo\xc3\xab");
    assert_int_equal(low->count, sizeof wanted / sizeof wanted[0]);
    for (size_t i = 0; i < low->count; i++)
        assert_string_equal(low->items[i], wanted[i]);
    dt_playbook_destroy(playbook);
}

/* A list of `count` items below a key; each item is `item` with its number. */
static enum dt_status read_list(const char *key, const char *item, int count, struct dt_error *err)
{
    struct dt_buf yaml;
    dt_buf_init(&yaml);
    dt_buf_printf(&yaml, "%s:\n", key);
    for (int i = 0; i < count; i++)
        dt_buf_printf(&yaml, "%s%d\n", item, i);
    struct dt_playbook *playbook = NULL;
    enum dt_status status = dt_playbook_create("t.yaml", dt_buf_view(&yaml), &playbook, err);
    dt_buf_finish(&yaml);
    dt_playbook_destroy(playbook);
    return status;
}

static void test_playbook__holds_its_limits(void **state)
{
    struct dt_error err = {0};
    assert_int_equal(read_list("remedies", "- name: r", DT_PLAYBOOK_REMEDIES, &err), DT_OK);
    assert_int_equal(read_list("remedies", "- name: r", DT_PLAYBOOK_REMEDIES + 1, &err), DT_LIMIT);
    assert_string_equal(err.message, "t.yaml:66:3: field remedies[64]: at most 64 remedies");
    assert_int_equal(read_list("do_not_trigger", "- t", 64, &err), DT_OK);
    assert_int_equal(read_list("do_not_trigger", "- t", 65, &err), DT_LIMIT);
    assert_string_equal(err.message, "t.yaml:66:3: field do_not_trigger: at most 64 items");
    assert_int_equal(read_list("care_scripts", "- t", DT_PLAYBOOK_PHRASES, &err), DT_OK);
    assert_int_equal(read_list("care_scripts", "- t", DT_PLAYBOOK_PHRASES + 1, &err), DT_LIMIT);
    assert_int_equal(err.line, DT_PLAYBOOK_PHRASES + 2);
}

static void test_playbook__holds_the_limit_of_holidays(void **state)
{
    for (int more = 0; more < 2; more++) {
        struct dt_buf yaml;
        dt_buf_init(&yaml);
        dt_buf_printf(&yaml, "holidays:\n");
        for (int i = 0; i < DT_CALENDAR_HOLIDAYS + more; i++)
            dt_buf_printf(&yaml, "- %04d-%02d-%02d\n", 2000 + i / 336, 1 + i / 28 % 12, 1 + i % 28);
        struct dt_playbook *playbook = NULL;
        enum dt_status status = dt_playbook_create("t", dt_buf_view(&yaml), &playbook, NULL);
        assert_int_equal(status, more ? DT_LIMIT : DT_OK);
        dt_buf_finish(&yaml);
        dt_playbook_destroy(playbook);
    }
}

static void test_playbook__holds_the_limits_of_bytes(void **state)
{
    for (int more = 0; more < 2; more++) {
        struct dt_buf yaml;
        dt_buf_init(&yaml);
        dt_buf_printf(&yaml, "care_scripts: \"");
        for (int i = 0; i < DT_PLAYBOOK_TEXT_BYTES + more; i++)
            dt_buf_append_char(&yaml, 'x');
        dt_buf_printf(&yaml, "\"\n");
        struct dt_playbook *playbook = NULL;
        struct dt_error err = {0};
        enum dt_status status = dt_playbook_create("t", dt_buf_view(&yaml), &playbook, &err);
        assert_int_equal(status, more ? DT_LIMIT : DT_OK);
        if (more)
            assert_string_equal(err.message,
                                "t:1:15: field care_scripts: at most 500 bytes, found 501");
        dt_playbook_destroy(playbook);

        /* A comment fills the file to its limit. */
        dt_buf_clear(&yaml);
        while (yaml.len < (size_t)DT_PLAYBOOK_BYTES + (size_t)more)
            dt_buf_append_char(&yaml, '#');
        playbook = NULL;
        status = dt_playbook_create("t", dt_buf_view(&yaml), &playbook, &err);
        assert_int_equal(status, more ? DT_LIMIT : DT_OK);
        dt_playbook_destroy(playbook);
        dt_buf_finish(&yaml);
    }
}

/* What grows when it is expanded, or nests without end, is refused where it begins. */
static void test_playbook__refuses_what_would_grow(void **state)
{
    static const char bomb[] = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n";
    static const char bomb_inside[] = "say:\n  listen: &a [x,x]\n  commit: [*a,*a,*a]\n";
    struct dt_playbook *playbook = NULL;
    struct dt_error err = {0};
    assert_int_equal(dt_playbook_create("t", DT_VIEW(bomb), &playbook, &err), DT_FORMAT);
    assert_int_equal(err.line, 1);
    assert_int_equal(dt_playbook_create("t", DT_VIEW(bomb_inside), &playbook, &err), DT_FORMAT);
    assert_string_equal(err.message, "t:2:11: anchors (&) are not supported here");

    static const char *const nests[] = {"[", "{", "? ", "- ", "say: {", "[{"};
    for (size_t i = 0; i < sizeof nests / sizeof nests[0]; i++) {
        struct dt_buf yaml;
        dt_buf_init(&yaml);
        while (yaml.len < 200000)
            dt_buf_append_view(&yaml, dt_view_of(nests[i]));
        assert_int_equal(dt_playbook_create("t", dt_buf_view(&yaml), &playbook, &err), DT_FORMAT);
        assert_null(playbook);
        dt_buf_finish(&yaml);
    }
}

/* Each prefix of the longest file there is either loads or is refused with a place. */
static void test_playbook__reads_or_refuses_every_beginning(void **state)
{
    static const char file[] = "company: \"A\\u00e9\"\n"
                               "hours: Mon-Fri 09:00-17:00\n"
                               "holidays: [2026-01-01, 2026-12-25]\n"
                               "say: {listen: {low: ['a {name}', b], high: c}, commit: d}\n"
                               "remedies:\n- {name: x, unit: '%', limit: 12.5}\n- name: >-\n    y\n"
                               "    z\nthresholds:\n  watch: 12\n";
    int loaded = 0;
    for (size_t len = 0; len < sizeof file; len++) {
        struct dt_playbook *playbook = NULL;
        struct dt_error err = {0};
        char *exact = malloc(len ? len : 1);
        assert_non_null(exact);
        memcpy(exact, file, len);
        enum dt_status status =
            dt_playbook_create("t", (struct dt_view){exact, len}, &playbook, &err);
        free(exact);
        loaded += status == DT_OK;
        if (status != DT_OK)
            assert_true(err.line > 0 && err.column > 0);
        dt_playbook_destroy(playbook);
    }
    assert_in_range(loaded, 20, sizeof file - 20);
}

static void test_playbook__names_the_stages(void **state)
{
    static const char *const names[DT_STAGE_COUNT] = {
        "listen",    "acknowledge", "apologise", "resolve",  "commit",   "confirm",
        "follow_up", "learn",       "boundary",  "escalate", "escalate",
    };
    for (int i = 0; i < DT_STAGE_COUNT; i++)
        assert_string_equal(dt_stage_name((enum dt_stage)i), names[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_playbook__says_what_is_wrong_and_where),
        cmocka_unit_test(test_playbook__refuses_a_zero_byte),
        cmocka_unit_test(test_playbook__refuses_without_an_error_to_fill),
        cmocka_unit_test(test_playbook__keeps_the_end_of_a_long_name),
        cmocka_unit_test(test_playbook__cuts_what_it_found_at_a_code_point),
        cmocka_unit_test(test_playbook__takes_an_empty_file_for_the_defaults),
        cmocka_unit_test(test_playbook__merges_keys_and_replaces_lists),
        cmocka_unit_test(test_playbook__reads_amounts_in_hundredths),
        cmocka_unit_test(test_playbook__reads_the_calendar),
        cmocka_unit_test(test_playbook__reads_the_forms_of_yaml),
        cmocka_unit_test(test_playbook__holds_its_limits),
        cmocka_unit_test(test_playbook__holds_the_limit_of_holidays),
        cmocka_unit_test(test_playbook__holds_the_limits_of_bytes),
        cmocka_unit_test(test_playbook__refuses_what_would_grow),
        cmocka_unit_test(test_playbook__reads_or_refuses_every_beginning),
        cmocka_unit_test(test_playbook__names_the_stages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
