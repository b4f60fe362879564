#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "zone.h"
#include "zone_tz.h"

static dt_instant instant(const char *text)
{
    dt_instant at;
    struct dt_error error;
    if (dt_instant_parse(dt_view_of(text), &at, NULL, &error) != DT_OK)
        fail_msg("%s: %s", text, error.message);
    return at;
}

/* The tests of real zones need the system's tzdata. */
static struct dt_zone *zone(const char *name)
{
    struct dt_zone *out = NULL;
    struct dt_error error;
    enum dt_status status = dt_zone_create(name, &out, &error);
    if (status == DT_NOT_FOUND)
        skip();
    if (status != DT_OK)
        fail_msg("%s", error.message);
    return out;
}

static void test_offset__is_that_in_force(void **state)
{
    static const struct {
        const char *zone;
        const char *at;
        int offset;
    } cases[] = {
        {"America/New_York", "1945-07-01T00:00:00Z", -240}, /* war time */
        {"America/New_York", "2026-03-08T06:59:59Z", -300},
        {"America/New_York", "2026-03-08T07:00:00Z", -240},
        {"America/New_York", "2026-11-01T05:59:59Z", -240},
        {"America/New_York", "2026-11-01T06:00:00Z", -300},
        {"America/New_York", "2099-07-01T00:00:00Z", -240},
        {"America/St_Johns", "2026-07-01T00:00:00Z", -150},
        {"America/Sao_Paulo", "2018-12-01T00:00:00Z", -120}, /* summer in December, until 2019 */
        {"America/Sao_Paulo", "2026-12-01T00:00:00Z", -180},
        {"Europe/London", "1970-06-01T00:00:00Z", 60}, /* the year round */
        {"Europe/London", "2026-03-29T00:59:59Z", 0},
        {"Europe/London", "2026-03-29T01:00:00Z", 60},
        {"Europe/Dublin", "2026-01-01T00:00:00Z", 0}, /* standard time is the summer's there */
        {"Europe/Dublin", "2050-07-01T00:00:00Z", 60},
        {"Asia/Kathmandu", "1985-12-31T00:00:00Z", 330},
        {"Asia/Kathmandu", "2026-01-01T00:00:00Z", 345},
        {"Asia/Kolkata", "2026-01-01T00:00:00Z", 330},
        {"Asia/Tehran", "2021-07-01T00:00:00Z", 270},
        {"Australia/Adelaide", "2026-01-01T00:00:00Z", 630},
        {"Australia/Adelaide", "2026-07-01T00:00:00Z", 570},
        {"Australia/Lord_Howe", "2026-01-01T00:00:00Z", 660}, /* half an hour of summer time */
        {"Australia/Lord_Howe", "2026-07-01T00:00:00Z", 630},
        {"Pacific/Auckland", "2026-12-28T00:00:00Z", 780},
        {"Pacific/Chatham", "2026-01-01T00:00:00Z", 825},
        {"Pacific/Apia", "2011-12-30T09:59:59Z", -600},
        {"Pacific/Apia", "2011-12-30T10:00:00Z", 840}, /* a day was left out */
        {"Africa/Monrovia", "1970-01-01T00:00:00Z", -44},
        {"Etc/GMT+12", "2026-01-01T00:00:00Z", -720},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_zone *z = zone(cases[i].zone);
        int offset = dt_zone_offset_minutes(z, instant(cases[i].at));
        if (offset != cases[i].offset)
            fail_msg("%s at %s: %d", cases[i].zone, cases[i].at, offset);
        assert_string_equal(dt_zone_name(z), cases[i].zone);
        dt_zone_destroy(z);
    }
}

static void test_instant__moves_out_of_gaps_and_takes_the_first_of_two(void **state)
{
    static const struct {
        const char *zone;
        int year, month, day, minute;
        const char *at;
    } cases[] = {
        {"America/New_York", 2026, 3, 8, 2 * 60 + 30, "2026-03-08T03:30:00-04:00"}, /* gap */
        {"America/New_York", 2026, 3, 8, 3 * 60, "2026-03-08T03:00:00-04:00"},
        {"America/New_York", 2026, 3, 8, 90, "2026-03-08T01:30:00-05:00"},
        {"America/New_York", 2026, 11, 1, 90, "2026-11-01T01:30:00-04:00"}, /* twice */
        {"America/New_York", 2026, 11, 1, 120, "2026-11-01T02:00:00-05:00"},
        {"America/New_York", 2026, 3, 12, 1440, "2026-03-13T00:00:00-04:00"},
        {"Australia/Lord_Howe", 2026, 10, 4, 2 * 60 + 10, "2026-10-04T02:40:00+11:00"},
        {"Australia/Lord_Howe", 2026, 4, 5, 100, "2026-04-05T01:40:00+11:00"},
        {"America/Sao_Paulo", 2018, 11, 4, 0, "2018-11-04T01:00:00-02:00"}, /* no midnight */
        {"America/Sao_Paulo", 2018, 11, 3, 1440, "2018-11-04T01:00:00-02:00"},
        {"Pacific/Apia", 2011, 12, 30, 720, "2011-12-31T12:00:00+14:00"}, /* no such day */
        {"Europe/Dublin", 2026, 10, 25, 90, "2026-10-25T01:30:00+01:00"},
        {"Asia/Kathmandu", 2026, 8, 11, 420, "2026-08-11T07:00:00+05:45"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_zone *z = zone(cases[i].zone);
        dt_date date = dt_date_of(cases[i].year, cases[i].month, cases[i].day);
        dt_instant at = dt_zone_instant(z, date, cases[i].minute);
        if (at != instant(cases[i].at)) {
            char got[40];
            dt_instant_format(at, dt_zone_offset_minutes(z, at), got);
            fail_msg("%s: got %s, expected %s", cases[i].zone, got, cases[i].at);
        }
        dt_zone_destroy(z);
    }
}

static void test_local__is_the_inverse_of_instant(void **state)
{
    static const char *const names[] = {"America/New_York",    "Europe/Dublin",   "Asia/Kathmandu",
                                        "Australia/Lord_Howe", "Pacific/Chatham", "UTC"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct dt_zone *z = zone(names[i]);
        for (dt_instant at = instant("2026-01-01T00:00:00Z"); at < instant("2027-01-01T00:00:00Z");
             at += 17 * DT_MS_PER_MINUTE) {
            dt_date date;
            int minute;
            dt_zone_local(z, at, &date, &minute);
            dt_instant back = dt_zone_instant(z, date, minute);
            /* The second of two equal local times comes back as the first. */
            bool earlier = back < at && at - back <= DT_MS_PER_HOUR;
            if (back != at && !earlier)
                fail_msg("%s: %lld came back as %lld", names[i], (long long)at, (long long)back);
        }
        dt_zone_destroy(z);
    }
}

static void test_utc__needs_no_tzdata(void **state)
{
    struct dt_zone *utc = NULL;
    dt_date date;
    int minute;
    assert_int_equal(dt_zone_create("UTC", &utc, NULL), DT_OK);
    assert_int_equal(dt_zone_offset_minutes(utc, instant("2026-07-01T00:00:00Z")), 0);
    dt_zone_local(utc, -1, &date, &minute);
    assert_int_equal(date, -1);
    assert_int_equal(minute, 1439);
    dt_zone_local(utc, 0, NULL, NULL);
    assert_int_equal(dt_zone_instant(utc, DT_DATE_MAX, 1440), DT_INSTANT_MAX);
    assert_int_equal(dt_zone_instant(utc, INT32_MIN, 0), DT_INSTANT_MIN);
    dt_zone_destroy(utc);
    dt_zone_destroy(NULL);
}

static void test_create__refuses_what_is_no_name(void **state)
{
    static const char *const names[] = {
        "",
        "../../etc/passwd",
        "/etc/localtime",
        "Europe/../../etc/passwd",
        "Europe//London",
        "Europe/London/",
        "europe/london",
        "localtime",
        "posix/Europe/London",
        "Europe/Lond on",
        "Europe/London\n",
        "zone.tab",
        "Europe\\London",
        "Caf\xc3\xa9",
        "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct dt_zone *out = NULL;
        struct dt_error error;
        if (dt_zone_create(names[i], &out, &error) != DT_INVALID)
            fail_msg("'%s' was taken", names[i]);
        assert_non_null(strstr(error.message, "Europe/London"));
        assert_null(out);
    }
}

static void test_create__says_where_zones_come_from(void **state)
{
    struct dt_zone *out = NULL;
    struct dt_error error;
    assert_int_equal(dt_zone_create("Atlantis/Poseidon", &out, &error), DT_NOT_FOUND);
    assert_non_null(strstr(error.message, "tzdata"));
    dt_zone_destroy(zone("Europe/London"));
    assert_int_equal(dt_zone_create("Europe", &out, &error), DT_NOT_FOUND);
    assert_int_equal(dt_zone_create("Europe/London/City", &out, &error), DT_NOT_FOUND);
}

/* A TZif file in the making: what a test changes of a good one is what it is about. */
struct tzif {
    char version;
    uint32_t ut, standard, leap, transitions, types, designations;
    int64_t times[3];
    unsigned char indices[3];
    int32_t offsets[2];
    const char *footer;
};

static const struct tzif good = {
    .version = '2',
    .transitions = 2,
    .types = 2,
    .designations = 4,
    .times = {0, 1000000},
    .indices = {1, 0},
    .offsets = {3600, -7200},
    .footer = "\nAAA-1\n",
};

static size_t put(char *out, size_t at, uint64_t value, int bytes)
{
    for (int i = bytes - 1; i >= 0; i--)
        out[at++] = (char)(value >> (8 * i) & 0xff);
    return at;
}

static size_t write_block(const struct tzif *tzif, char *out, size_t at, int time_bytes)
{
    memcpy(out + at, "TZif", 4);
    out[at + 4] = tzif->version;
    memset(out + at + 5, 0, 15);
    at = put(out, at + 20, tzif->ut, 4);
    at = put(out, at, tzif->standard, 4);
    at = put(out, at, tzif->leap, 4);
    at = put(out, at, tzif->transitions, 4);
    at = put(out, at, tzif->types, 4);
    at = put(out, at, tzif->designations, 4);
    for (uint32_t i = 0; i < tzif->transitions && i < 3; i++)
        at = put(out, at, (uint64_t)tzif->times[i], time_bytes);
    for (uint32_t i = 0; i < tzif->transitions && i < 3; i++)
        out[at++] = (char)tzif->indices[i];
    for (uint32_t i = 0; i < tzif->types && i < 2; i++) {
        at = put(out, at, (uint32_t)tzif->offsets[i], 4);
        at = put(out, at, 0, 2);
    }
    memcpy(out + at, "AAA", 4);
    return at + 4;
}

static size_t write_tzif(const struct tzif *tzif, char out[512])
{
    size_t len = write_block(tzif, out, 0, 4);
    if (tzif->version != '\0') {
        len = write_block(tzif, out, len, 8);
        memcpy(out + len, tzif->footer, strlen(tzif->footer));
        len += strlen(tzif->footer);
    }
    return len;
}

static enum dt_status create(const struct tzif *tzif, struct dt_zone **out, struct dt_error *error)
{
    char bytes[512];
    size_t len = write_tzif(tzif, bytes);
    return dt_zone_create_from("Test/Zone", (struct dt_view){bytes, len}, out, error);
}

static void test_create_from__reads_every_version(void **state)
{
    static const char versions[] = {'\0', '2', '3', '4'};
    for (size_t i = 0; i < sizeof versions; i++) {
        struct tzif tzif = good;
        struct dt_zone *out;
        tzif.version = versions[i];
        assert_int_equal(create(&tzif, &out, NULL), DT_OK);
        assert_int_equal(dt_zone_offset_minutes(out, -1), 60);
        assert_int_equal(dt_zone_offset_minutes(out, 0), -120);
        assert_int_equal(dt_zone_offset_minutes(out, 999999999), -120);
        assert_int_equal(dt_zone_offset_minutes(out, 1000000000), 60);
        dt_zone_destroy(out);
    }
}

static void test_create_from__lets_the_footer_rule_an_empty_table(void **state)
{
    struct tzif tzif = good;
    struct dt_zone *out;
    tzif.transitions = 0;
    tzif.footer = "\n<+05>-5\n";
    assert_int_equal(create(&tzif, &out, NULL), DT_OK);
    assert_int_equal(dt_zone_offset_minutes(out, 0), 300);
    dt_zone_destroy(out);
    tzif.footer = "\n\n";
    assert_int_equal(create(&tzif, &out, NULL), DT_OK);
    assert_int_equal(dt_zone_offset_minutes(out, 0), 60);
    dt_zone_destroy(out);
}

#define BROKEN(name) static void break_##name(struct tzif *tzif)
BROKEN(version)
{
    tzif->version = '1';
}
BROKEN(leap)
{
    tzif->leap = 1;
}
BROKEN(types)
{
    tzif->types = 0;
}
BROKEN(designations)
{
    tzif->designations = 0;
}
BROKEN(standard)
{
    tzif->standard = 1;
}
BROKEN(ut)
{
    tzif->ut = 3;
}
BROKEN(order)
{
    tzif->times[1] = 0;
}
BROKEN(index)
{
    tzif->indices[1] = 2;
}
BROKEN(offset)
{
    tzif->offsets[1] = 93600;
}
BROKEN(offset_low)
{
    tzif->offsets[1] = -90000;
}
BROKEN(no_footer)
{
    tzif->footer = "";
}
BROKEN(footer_end)
{
    tzif->footer = "\nAAA-1";
}
BROKEN(footer_rule)
{
    tzif->footer = "\nAAA\n";
}

static void test_create_from__refuses_what_does_not_fit(void **state)
{
    static void (*const breaks[])(struct tzif *) = {
        break_version,   break_leap,       break_types,       break_designations, break_standard,
        break_ut,        break_order,      break_index,       break_offset,       break_offset_low,
        break_no_footer, break_footer_end, break_footer_rule,
    };
    for (size_t i = 0; i < sizeof breaks / sizeof breaks[0]; i++) {
        struct tzif tzif = good;
        struct dt_zone *out = NULL;
        struct dt_error error = {0};
        breaks[i](&tzif);
        if (create(&tzif, &out, &error) != DT_FORMAT)
            fail_msg("case %zu was taken", i);
        assert_non_null(strstr(error.message, "Test/Zone"));
        assert_null(out);
        assert_int_equal(create(&tzif, &out, NULL), DT_FORMAT);
    }
}

static void test_create_from__bounds_every_count(void **state)
{
    struct dt_zone *out = NULL;
    struct dt_error error;
    static char large[70000];
    struct tzif tzif = good;
    tzif.transitions = UINT32_MAX;
    assert_int_equal(create(&tzif, &out, &error), DT_LIMIT);
    tzif = good;
    tzif.types = UINT32_MAX;
    assert_int_equal(create(&tzif, &out, &error), DT_LIMIT);
    tzif = good;
    tzif.designations = UINT32_MAX;
    assert_int_equal(create(&tzif, &out, &error), DT_LIMIT);
    assert_int_equal(
        dt_zone_create_from("Test/Zone", (struct dt_view){large, sizeof large}, &out, &error),
        DT_LIMIT);
    assert_int_equal(dt_zone_create_from("../Zone", DT_VIEW(""), &out, &error), DT_INVALID);
}

static void test_create_from__refuses_every_prefix(void **state)
{
    char bytes[512];
    size_t len = write_tzif(&good, bytes);
    for (size_t cut = 0; cut < len; cut++) {
        struct dt_zone *out = NULL;
        assert_int_equal(dt_zone_create_from("Test/Zone", (struct dt_view){bytes, cut}, &out, NULL),
                         DT_FORMAT);
    }
}

static void test_tz__reads_rules(void **state)
{
    static const struct {
        const char *rule;
        const char *at;
        int offset; /* minutes */
    } cases[] = {
        {"EST5", "2026-07-01T00:00:00Z", -300},
        {"<-03>3", "2026-07-01T00:00:00Z", -180},
        {"<+0545>-5:45", "2026-07-01T00:00:00Z", 345},
        {"LMT-0:19:32", "2026-07-01T00:00:00Z", 19},
        {"EST5EDT,M3.2.0,M11.1.0", "2026-03-08T06:59:59Z", -300},
        {"EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00:00Z", -240},
        {"EST5EDT,M3.2.0,M11.1.0", "2026-11-01T05:59:59Z", -240},
        {"EST5EDT,M3.2.0,M11.1.0", "2026-11-01T06:00:00Z", -300},
        {"EST+5EDT4,M3.2.0/02:00:00,M11.1.0/2", "2026-07-01T00:00:00Z", -240},
        {"AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-01-01T00:00:00Z", 660}, /* over the year's end */
        {"AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-07-01T00:00:00Z", 600},
        {"IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-01T00:00:00Z", 0}, /* winter time as the saving */
        {"IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-01T00:00:00Z", 60},
        {"IST-1GMT0,M10.5.0,M3.5.0/1", "2026-10-25T00:59:59Z", 60},
        {"IST-1GMT0,M10.5.0,M3.5.0/1", "2026-10-25T01:00:00Z", 0},
        {"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T00:59:59Z", -120}, /* before midnight */
        {"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00Z", -60},
        {"IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-26T23:59:59Z", 120}, /* Friday as Thursday + 26 h */
        {"IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-27T00:00:00Z", 180},
        {"AAA0BBB,J60,J300", "2028-03-01T01:59:59Z", 0}, /* J60 is always 1 March */
        {"AAA0BBB,J60,J300", "2028-03-01T02:00:00Z", 60},
        {"AAA0BBB,59,299", "2028-02-29T02:00:00Z", 60}, /* 59 is 29 February in a leap year */
        {"AAA0BBB,59,299", "2027-03-01T02:00:00Z", 60},
        {"AAA0BBB,J1/-167,J300/167", "2025-12-25T01:00:00Z", 60},
        {"AAA0BBB,J1/-167,J300/167", "2025-12-25T00:59:59Z", 0},
        {"EST5EDT,0/0,J365/25", "2026-01-01T05:00:00Z", -240}, /* all the year */
        {"EST5EDT,0/0,J365/25", "2026-01-01T04:59:59Z", -240},
        {"EST5EDT,0/0,J365/25", "2026-07-01T00:00:00Z", -240},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_tz tz;
        struct dt_error error;
        if (dt_tz_parse(dt_view_of(cases[i].rule), &tz, &error) != DT_OK)
            fail_msg("%s: %s", cases[i].rule, error.message);
        int offset = dt_tz_offset(&tz, instant(cases[i].at) / DT_MS_PER_SECOND) / 60;
        if (offset != cases[i].offset)
            fail_msg("%s at %s: %d", cases[i].rule, cases[i].at, offset);
    }
}

static void test_tz__refuses_and_points(void **state)
{
    static const struct {
        const char *rule;
        unsigned column;
    } cases[] = {
        {"", 1},
        {"ES5", 3},
        {"EST", 4},
        {"<EST5", 6},
        {"<E>5", 3},
        {"EST25", 6},
        {"EST5:60", 8},
        {"EST5:", 6},
        {"EST5EDT", 8},
        {"EST5EDT,M3.2.0", 15},
        {"EST5EDT,M13.2.0,M11.1.0", 12},
        {"EST5EDT,M3.6.0,M11.1.0", 13},
        {"EST5EDT,M3.2.7,M11.1.0", 15},
        {"EST5EDT,J0,J365", 11},
        {"EST5EDT,J366,J365", 13},
        {"EST5EDT,366,365", 12},
        {"EST5EDT,M3.2.0/168,M11.1.0", 19},
        {"EST5EDT,M3.2.0,M11.1.0,", 23},
        {"EST5EDT,M3.2.0,M11.1.0 ", 23},
        {"EST9999", 7},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_tz tz;
        struct dt_error error = {0};
        if (dt_tz_parse(dt_view_of(cases[i].rule), &tz, &error) != DT_FORMAT)
            fail_msg("%s was taken", cases[i].rule);
        if (error.column != cases[i].column)
            fail_msg("%s: column %u, expected %u", cases[i].rule, error.column, cases[i].column);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_offset__is_that_in_force),
        cmocka_unit_test(test_instant__moves_out_of_gaps_and_takes_the_first_of_two),
        cmocka_unit_test(test_local__is_the_inverse_of_instant),
        cmocka_unit_test(test_utc__needs_no_tzdata),
        cmocka_unit_test(test_create__refuses_what_is_no_name),
        cmocka_unit_test(test_create__says_where_zones_come_from),
        cmocka_unit_test(test_create_from__reads_every_version),
        cmocka_unit_test(test_create_from__lets_the_footer_rule_an_empty_table),
        cmocka_unit_test(test_create_from__refuses_what_does_not_fit),
        cmocka_unit_test(test_create_from__bounds_every_count),
        cmocka_unit_test(test_create_from__refuses_every_prefix),
        cmocka_unit_test(test_tz__reads_rules),
        cmocka_unit_test(test_tz__refuses_and_points),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
