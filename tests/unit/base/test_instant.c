#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "instant.h"

static void test_date__counts_days_from_1970(void **state)
{
    static const struct {
        int year, month, day;
        dt_date date;
        int weekday;
    } cases[] = {
        {1970, 1, 1, 0, 3},      {1969, 12, 31, -1, 2},     {2000, 2, 29, 11016, 1},
        {2000, 3, 1, 11017, 2},  {1900, 3, 1, -25508, 3},   {2026, 3, 12, 20524, 3},
        {2028, 2, 29, 21243, 1}, {1, 1, 1, DT_DATE_MIN, 0}, {9999, 12, 31, DT_DATE_MAX, 4},
        {2100, 2, 28, 47540, 6}, {2100, 3, 1, 47541, 0},    {1600, 2, 29, -135081, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int year, month, day;
        assert_int_equal(dt_date_of(cases[i].year, cases[i].month, cases[i].day), cases[i].date);
        assert_int_equal(dt_date_weekday(cases[i].date), cases[i].weekday);
        dt_date_split(cases[i].date, &year, &month, &day);
        assert_int_equal(year, cases[i].year);
        assert_int_equal(month, cases[i].month);
        assert_int_equal(day, cases[i].day);
    }
}

/* The naive twin: a calendar that only knows how to go on to the next day. */
static void test_date__agrees_with_counting_day_by_day(void **state)
{
    int year = 1, month = 1, day = 1, weekday = 0;
    for (dt_date date = DT_DATE_MIN; date <= DT_DATE_MAX; date++) {
        int y, m, d;
        dt_date_split(date, &y, &m, &d);
        if (y != year || m != month || d != day || dt_date_of(year, month, day) != date ||
            dt_date_weekday(date) != weekday)
            fail_msg("%04d-%02d-%02d", year, month, day);
        weekday = (weekday + 1) % 7;
        if (++day > dt_month_days(year, month)) {
            day = 1;
            month++;
        }
        if (month > 12) {
            month = 1;
            year++;
        }
    }
    assert_int_equal(year, 10000);
}

static void test_month_days__knows_leap_years(void **state)
{
    assert_int_equal(dt_month_days(2026, 2), 28);
    assert_int_equal(dt_month_days(2028, 2), 29);
    assert_int_equal(dt_month_days(1900, 2), 28);
    assert_int_equal(dt_month_days(2000, 2), 29);
    assert_int_equal(dt_month_days(2026, 4), 30);
    assert_int_equal(dt_month_days(2026, 12), 31);
}

static void test_parse__reads_rfc_3339(void **state)
{
    static const struct {
        const char *text;
        dt_instant at;
        int offset;
    } cases[] = {
        {"1970-01-01T00:00:00Z", 0, 0},
        {"1970-01-01t00:00:00z", 0, 0},
        {"1970-01-01 00:00:00+00:00", 0, 0},
        {"1970-01-01T00:00:00-00:00", 0, 0},
        {"2026-03-12T14:20:00-04:00", INT64_C(1773339600000), -240},
        {"2026-03-12T14:20:00.5-04:00", INT64_C(1773339600500), -240},
        {"2026-03-12T14:20:00.123456789-04:00", INT64_C(1773339600123), -240},
        {"1985-04-12T23:20:50.52Z", INT64_C(482196050520), 0}, /* RFC 3339, 5.8 */
        {"1996-12-19T16:39:57-08:00", INT64_C(851042397000), -480},
        {"1990-12-31T23:59:60Z", INT64_C(662688000000), 0},
        {"1990-12-31T15:59:60-08:00", INT64_C(662688000000), -480},
        {"1937-01-01T12:00:27.87+00:20", INT64_C(-1041337172130), 20},
        {"2026-08-10T23:15:00+05:45", INT64_C(1786383000000), 345},
        {"0001-01-01T00:00:00Z", DT_INSTANT_MIN, 0},
        {"9999-12-31T23:59:59.999Z", DT_INSTANT_MAX, 0},
        {"2028-02-29T12:00:00Z", INT64_C(1835438400000), 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        dt_instant at;
        int offset;
        struct dt_error error;
        if (dt_instant_parse(dt_view_of(cases[i].text), &at, &offset, &error) != DT_OK)
            fail_msg("%s: %s", cases[i].text, error.message);
        if (at != cases[i].at || offset != cases[i].offset)
            fail_msg("%s: got %lld %d", cases[i].text, (long long)at, offset);
    }
}

static void test_parse__refuses_and_points(void **state)
{
    static const struct {
        const char *text;
        unsigned column;
    } cases[] = {
        {"", 1},
        {"2026", 5},
        {"0000-01-01T00:00:00Z", 1},
        {"2026-13-01T00:00:00Z", 6},
        {"2026-00-01T00:00:00Z", 6},
        {"2026-02-29T00:00:00Z", 9},
        {"2026-04-31T00:00:00Z", 9},
        {"2026-04-00T00:00:00Z", 9},
        {"2026-4-01T00:00:00Z", 7},
        {"2026-04-01", 11},
        {"2026-04-01x00:00:00Z", 11},
        {"2026-04-01T24:00:00Z", 12},
        {"2026-04-01T00:60:00Z", 15},
        {"2026-04-01T00:00Z", 17},
        {"2026-04-01T00:00:61Z", 18},
        {"2026-04-01T12:00:60Z", 0},
        {"2026-04-01T00:00:00.Z", 21},
        {"2026-04-01T00:00:00", 20},
        {"2026-04-01T00:00:00+24:00", 21},
        {"2026-04-01T00:00:00+05:60", 24},
        {"2026-04-01T00:00:00+0545", 23},
        {"2026-04-01T00:00:00Z ", 21},
        {" 2026-04-01T00:00:00Z", 1},
        {"0001-01-01T00:00:00+00:01", 0},
        {"9999-12-31T23:59:59-00:01", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        dt_instant at = 42;
        struct dt_error error = {0};
        assert_int_equal(dt_instant_parse(dt_view_of(cases[i].text), &at, NULL, &error), DT_FORMAT);
        assert_int_equal(at, 42);
        if (error.column != cases[i].column)
            fail_msg("%s: column %u, expected %u", cases[i].text, error.column, cases[i].column);
        assert_int_equal(dt_instant_parse(dt_view_of(cases[i].text), &at, NULL, NULL), DT_FORMAT);
    }
}

static void test_parse_date__takes_nothing_else(void **state)
{
    static const char *const refused[] = {"",           "2026-03-1",  "2026-03-123", "2026-02-29",
                                          "2026/03/12", "26-03-12",   "2026-3-12",   "2026-03-12T",
                                          "0000-01-01", "-026-01-01", " 2026-03-12"};
    dt_date date = 0;
    assert_int_equal(dt_date_parse(DT_VIEW("2026-03-12"), &date, NULL), DT_OK);
    assert_int_equal(date, 20524);
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        struct dt_error error;
        assert_int_equal(dt_date_parse(dt_view_of(refused[i]), &date, &error), DT_FORMAT);
        assert_true(error.column >= 1);
        assert_int_equal(date, 20524);
    }
}

static void test_format__gives_the_offset(void **state)
{
    static const struct {
        dt_instant at;
        int offset;
        const char *text;
    } cases[] = {
        {0, 0, "1970-01-01T00:00:00+00:00"},
        {INT64_C(1773351000000), -240, "2026-03-12T17:30:00-04:00"},
        {INT64_C(1773351000999), -240, "2026-03-12T17:30:00-04:00"},
        {INT64_C(1786383000000), 345, "2026-08-10T23:15:00+05:45"},
        {-1, 0, "1969-12-31T23:59:59+00:00"},
        {-1000, -30, "1969-12-31T23:29:59-00:30"},
        {DT_INSTANT_MIN, 0, "0001-01-01T00:00:00+00:00"},
        {DT_INSTANT_MAX, 0, "9999-12-31T23:59:59+00:00"},
        {DT_INSTANT_MAX, 840, "10000-01-01T13:59:59+14:00"},
        {DT_INSTANT_MIN, -720, "0000-12-31T12:00:00-12:00"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char out[40];
        size_t len = dt_instant_format(cases[i].at, cases[i].offset, out);
        assert_string_equal(out, cases[i].text);
        assert_int_equal(len, strlen(cases[i].text));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_date__counts_days_from_1970),
        cmocka_unit_test(test_date__agrees_with_counting_day_by_day),
        cmocka_unit_test(test_month_days__knows_leap_years),
        cmocka_unit_test(test_parse__reads_rfc_3339),
        cmocka_unit_test(test_parse__refuses_and_points),
        cmocka_unit_test(test_parse_date__takes_nothing_else),
        cmocka_unit_test(test_format__gives_the_offset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
