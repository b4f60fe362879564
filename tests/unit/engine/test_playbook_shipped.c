/*
 * What the shipped playbook says: complete, varied, and by the rules it is written by.
 */
#include "playbook.h"

#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { LONGEST_PHRASE = 300, LONGEST_WHEN_HIGH = 170, ALL_TEXTS = 2048 };

static struct dt_playbook *shipped;

static int read_shipped(void **state)
{
    struct dt_error err = {0};
    return dt_playbook_create_default(&shipped, &err) == DT_OK ? 0 : -1;
}

static int drop_shipped(void **state)
{
    dt_playbook_destroy(shipped);
    return 0;
}

static bool is_plain(const char *phrase)
{
    return !strchr(phrase, '{');
}

static size_t count_plain(const struct dt_phrases *phrases)
{
    size_t plain = 0;
    for (int i = 0; i < phrases->count; i++)
        plain += is_plain(phrases->items[i]);
    return plain;
}

/* Every text that an agent may say, in the order of the file. */
static size_t spoken(const char *out[ALL_TEXTS])
{
    size_t count = 0;
    const struct dt_phrases *say = &shipped->say[0][0];
    for (size_t i = 0; i < (size_t)DT_STAGE_COUNT * DT_LEVEL_COUNT; i++)
        for (int k = 0; k < say[i].count; k++)
            out[count++] = say[i].items[k];
    for (size_t i = 0; i < DT_KIND_COUNT; i++)
        for (int k = 0; k < shipped->instead_variants[i].count; k++)
            out[count++] = shipped->instead_variants[i].items[k];
    for (int i = 0; i < shipped->boundary_scripts.count; i++)
        out[count++] = shipped->boundary_scripts.items[i];
    for (int i = 0; i < shipped->care_scripts.count; i++)
        out[count++] = shipped->care_scripts.items[i];
    assert_true(count > 200 && count <= ALL_TEXTS);
    return count;
}

static void test_shipped__has_words_for_every_stage_and_level(void **state)
{
    for (int stage = 0; stage < DT_STAGE_COUNT; stage++) {
        for (int level = 0; level < DT_LEVEL_COUNT; level++) {
            const struct dt_phrases *phrases = &shipped->say[stage][level];
            if (phrases->count < 5 || count_plain(phrases) < 3)
                fail_msg("%s, level %d: %d phrases, %zu plain", dt_stage_name(stage), level,
                         phrases->count, count_plain(phrases));
        }
        assert_in_range(shipped->avoid[stage].count, 3, DT_PLAYBOOK_PHRASES);
    }
}

static void test_shipped__has_better_wording_for_every_misstep(void **state)
{
    for (int kind = 0; kind < DT_KIND_COUNT; kind++) {
        const struct dt_kind_info *info = dt_kind_info((enum dt_kind)kind);
        bool misstep = info->group == DT_GROUP_MISSTEP;
        assert_int_equal(shipped->instead[kind] != NULL, misstep);
        assert_int_equal(shipped->instead_variants[kind].count > 0, misstep);
        if (misstep)
            assert_true(is_plain(shipped->instead[kind]));
    }
}

static void test_shipped__is_short_and_shorter_when_tension_is_high(void **state)
{
    const char *texts[ALL_TEXTS];
    size_t count = spoken(texts);
    for (size_t i = 0; i < count; i++)
        if (strlen(texts[i]) > LONGEST_PHRASE)
            fail_msg("%zu bytes: %s", strlen(texts[i]), texts[i]);
    for (int stage = 0; stage < DT_STAGE_COUNT; stage++) {
        const struct dt_phrases *high = &shipped->say[stage][DT_LEVEL_HIGH];
        for (int i = 0; i < high->count; i++)
            if (strlen(high->items[i]) > LONGEST_WHEN_HIGH)
                fail_msg("%zu bytes: %s", strlen(high->items[i]), high->items[i]);
    }
}

static void test_shipped__says_nothing_twice(void **state)
{
    const char *texts[ALL_TEXTS];
    size_t count = spoken(texts);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < i; k++)
            if (strcmp(texts[i], texts[k]) == 0)
                fail_msg("twice: %s", texts[i]);
}

/* Whether words stand in a text as words, whatever the case. */
static bool holds(const char *text, const char *words)
{
    size_t len = strlen(words);
    for (const char *at = text; *at; at++) {
        size_t same = 0;
        while (same < len && tolower((unsigned char)at[same]) == words[same])
            same++;
        bool begins = at == text || !isalnum((unsigned char)at[-1]);
        if (same == len && begins && !isalnum((unsigned char)at[len]))
            return true;
    }
    return false;
}

static void test_shipped__keeps_to_its_rules_of_wording(void **state)
{
    static const char *const banned[] = {
        "calm down",
        "inconvenience",
        "never again",
        "happen again",
        "guarantee",
        "guaranteed",
        "promise",
        "policy",
        "unfortunately",
        "as soon as possible",
        "soon",
        "shortly",
        "asap",
        "sorry but",
        "sorry if",
        "feel that way",
        "frustration",
        "you should have",
        "you must",
        "you have to",
        "you need to",
        "as i said",
        "no problem",
        "forgive",
        "we will",
        "we'll",
        "we are going to",
        "ticket",
        "case number",
        "escalate",
        "obviously",
        "actually",
        "to be honest",
        "can't",
        "cannot",
        "unable",
        "\xe2\x80\x94",
        "\xe2\x80\x93",
        "--",
        "!",
        /* spelt one way here and another there */
        "apologise",
        "apologize",
        "realise",
        "realize",
        "favour",
        "favor",
        "colour",
        "color",
        "organise",
        "organize",
        "cheque",
        "neighbour",
        "neighbor",
    };
    const char *texts[ALL_TEXTS];
    size_t count = spoken(texts);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < sizeof banned / sizeof banned[0]; k++)
            if (strcmp(banned[k], "!") == 0 ? strchr(texts[i], '!') != NULL
                                            : holds(texts[i], banned[k]))
                fail_msg("\"%s\" in: %s", banned[k], texts[i]);
}

/* One apology, at its own stage (R2, R3), with a repair in its own words: the first person (R8). */
static void test_shipped__apologises_once_and_only_there(void **state)
{
    for (int stage = 0; stage < DT_STAGE_COUNT; stage++)
        for (int level = 0; level < DT_LEVEL_COUNT; level++)
            for (int i = 0; i < shipped->say[stage][level].count; i++) {
                const char *phrase = shipped->say[stage][level].items[i];
                const char *sorry = strstr(phrase, "sorry");
                assert_int_equal(sorry != NULL, stage == DT_STAGE_APOLOGISE);
                if (sorry)
                    assert_null(strstr(sorry + 1, "sorry"));
            }
    static const enum dt_kind with_apology[] = {DT_KIND_VAGUE_APOLOGY, DT_KIND_NON_APOLOGY,
                                                DT_KIND_PROMISE_BROKEN};
    for (int kind = 0; kind < DT_KIND_COUNT; kind++) {
        bool wanted = false;
        for (size_t i = 0; i < sizeof with_apology / sizeof with_apology[0]; i++)
            wanted = wanted || (int)with_apology[i] == kind;
        for (int i = 0; i < shipped->instead_variants[kind].count; i++)
            assert_int_equal(strstr(shipped->instead_variants[kind].items[i], "sorry") != NULL,
                             wanted);
    }
}

/* A commitment names its time (R16), with what is known or without. */
static void test_shipped__commits_to_a_time(void **state)
{
    static const char *const times[] = {"{time}", "noon", "the end of today", "within the hour",
                                        "within two hours"};
    for (int level = 0; level < DT_LEVEL_COUNT; level++) {
        const struct dt_phrases *phrases = &shipped->say[DT_STAGE_COMMIT][level];
        for (int i = 0; i < phrases->count; i++) {
            bool timed = false;
            for (size_t k = 0; k < sizeof times / sizeof times[0]; k++)
                timed = timed || strstr(phrases->items[i], times[k]);
            if (!timed)
                fail_msg("no time: %s", phrases->items[i]);
        }
    }
}

/* Whoever may harm themselves is asked, and hears of emergency help, whatever else is known. */
static void test_shipped__cares_at_every_level(void **state)
{
    for (int level = 0; level < DT_LEVEL_COUNT; level++) {
        const struct dt_phrases *phrases = &shipped->say[DT_STAGE_CARE][level];
        bool asks = false, names_help = false, brings_a_person = false;
        for (int i = 0; i < phrases->count; i++) {
            const char *phrase = phrases->items[i];
            asks = asks || (is_plain(phrase) && strchr(phrase, '?'));
            names_help = names_help || (is_plain(phrase) && holds(phrase, "emergency number"));
            brings_a_person = brings_a_person || (is_plain(phrase) && holds(phrase, "a person"));
        }
        assert_true(asks && names_help && brings_a_person);
    }
    assert_in_range(shipped->care_scripts.count, 5, 8);
    assert_int_equal(shipped->boundary_scripts.count, 3);
}

static void test_shipped__limits_what_may_be_offered(void **state)
{
    static const char *const names[] = {"refund", "replacement", "discount",        "credit",
                                        "repair", "expedite",    "goodwill gesture"};
    assert_int_equal(shipped->remedy_count, sizeof names / sizeof names[0]);
    for (int i = 0; i < shipped->remedy_count; i++) {
        const struct dt_remedy *remedy = &shipped->remedies[i];
        assert_string_equal(remedy->name, names[i]);
        assert_true(remedy->say[0]);
        assert_int_equal(remedy->limit >= 0, remedy->approver[0] != '\0');
    }
}

static void test_shipped__fills_every_value(void **state)
{
    const char *const texts[] = {
        shipped->company,
        shipped->locale,
        shipped->contacts.supervisor,
        shipped->contacts.supervisor_line,
        shipped->contacts.care_line,
        shipped->contacts.emergency,
        shipped->contacts.complaints,
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        assert_true(texts[i] && texts[i][0]);
    assert_string_equal(dt_zone_name(shipped->zone), "UTC");
    assert_ptr_equal(shipped->calendar.zone, shipped->zone);
    assert_int_equal(shipped->calendar.holiday_count, 0);
    assert_int_equal(shipped->calendar.span_count[0], 1);
    assert_int_equal(shipped->calendar.span_count[6], 0);
    assert_true(shipped->date_day_first);
    assert_int_equal(shipped->thresholds.level_middle, 40);
    assert_int_equal(shipped->thresholds.level_high, 70);
    assert_true(shipped->thresholds.watch <= shipped->thresholds.step_in);
    assert_true(shipped->thresholds.hysteresis > 0);
    assert_true(shipped->thresholds.cooldown_turns > 0);
    assert_true(shipped->thresholds.alerts_a_conversation > 0);
    assert_true(shipped->thresholds.long_wait_minutes > 0);
    assert_in_range(shipped->do_not_trigger_count, 10, 64);
}

/* The example must not grow old unnoticed. Its zone needs the system's tzdata. */
static void test_example__loads_on_top(void **state)
{
    const char *path = DT_SOURCE_ROOT "/playbooks/example-parcel.yaml";
    FILE *file = fopen(path, "rb");
    if (!file)
        fail_msg("%s cannot be opened", path);
    static char bytes[1 << 16];
    size_t len = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    struct dt_playbook *playbook = NULL;
    struct dt_error err = {0};
    enum dt_status status = dt_playbook_create(path, (struct dt_view){bytes, len}, &playbook, &err);
    if (status == DT_NOT_FOUND)
        skip();
    if (status != DT_OK)
        fail_msg("%s", err.message);
    assert_string_equal(playbook->company, "Brightwing Parcels");
    assert_int_equal(playbook->remedy_count, 4);
    assert_int_equal(playbook->remedies[2].limit, 4999);
    assert_string_equal(playbook->contacts.care_line, shipped->contacts.care_line);
    assert_string_equal(playbook->say[DT_STAGE_RESOLVE][DT_LEVEL_HIGH].items[0],
                        playbook->say[DT_STAGE_RESOLVE][DT_LEVEL_LOW].items[0]);
    dt_playbook_destroy(playbook);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shipped__has_words_for_every_stage_and_level),
        cmocka_unit_test(test_shipped__has_better_wording_for_every_misstep),
        cmocka_unit_test(test_shipped__is_short_and_shorter_when_tension_is_high),
        cmocka_unit_test(test_shipped__says_nothing_twice),
        cmocka_unit_test(test_shipped__keeps_to_its_rules_of_wording),
        cmocka_unit_test(test_shipped__apologises_once_and_only_there),
        cmocka_unit_test(test_shipped__commits_to_a_time),
        cmocka_unit_test(test_shipped__cares_at_every_level),
        cmocka_unit_test(test_shipped__limits_what_may_be_offered),
        cmocka_unit_test(test_shipped__fills_every_value),
        cmocka_unit_test(test_example__loads_on_top),
    };
    return cmocka_run_group_tests(tests, read_shipped, drop_shipped);
}
