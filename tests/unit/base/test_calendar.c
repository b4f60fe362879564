#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>

#include "calendar.h"

static dt_instant instant(const char *text)
{
    dt_instant at;
    struct dt_error error;
    if (dt_instant_parse(dt_view_of(text), &at, NULL, &error) != DT_OK)
        fail_msg("%s: %s", text, error.message);
    return at;
}

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

static struct dt_calendar calendar(const struct dt_zone *z, const char *hours)
{
    struct dt_calendar out = {.zone = z};
    struct dt_error error;
    if (dt_calendar_parse_hours(&out, dt_view_of(hours), &error) != DT_OK)
        fail_msg("%s", error.message);
    return out;
}

/* The spans of a week, from Monday, as text: "540-1050 540-1050 ...". */
static void show(const struct dt_calendar *calendar, char *out, size_t size)
{
    size_t at = 0;
    out[0] = '\0';
    for (int day = 0; day < 7; day++) {
        for (int i = 0; i < calendar->span_count[day]; i++)
            at += (size_t)snprintf(out + at, size - at, "%s%d-%d", i ? "," : "",
                                   calendar->spans[day][i].open, calendar->spans[day][i].close);
        at += (size_t)snprintf(out + at, size - at, "%s", day < 6 ? ";" : "");
    }
}

static void test_parse_hours__reads_groups_and_spans(void **state)
{
    static const struct {
        const char *hours;
        const char *week;
        int usual_open, usual_close;
    } cases[] = {
        {"Mon-Fri 09:00-17:30", "540-1050;540-1050;540-1050;540-1050;540-1050;;", 540, 1050},
        {"Mon-Fri 09:00-12:30,13:30-17:30; Sat 09:00-13:00",
         "540-750,810-1050;540-750,810-1050;540-750,810-1050;540-750,810-1050;540-750,810-1050;"
         "540-780;",
         540, 1050},
        {"Mon-Sun 00:00-24:00", "0-1440;0-1440;0-1440;0-1440;0-1440;0-1440;0-1440", 0, 1440},
        {"Sun-Thu 08:00-17:00", "480-1020;480-1020;480-1020;480-1020;;;480-1020", 480, 1020},
        {"sat 9:00-13:00;MON 08:00-16:00;", "480-960;;;;;540-780;", 540, 780},
        {"Mon,Wed-Thu 09:00-10:00", "540-600;;540-600;540-600;;;", 540, 600},
        {"Monday-Friday 09:00-17:00; Sunday closed",
         "540-1020;540-1020;540-1020;540-1020;540-1020;;", 540, 1020},
        {"Tues\xe2\x80\x93Thurs 09:00\xe2\x80\x93"
         "17:00",
         ";540-1020;540-1020;540-1020;;;", 540, 1020},
        {" Mon  -  Tue   09:00 - 10:00 , 11:00 - 12:00 ", "540-600,660-720;540-600,660-720;;;;;",
         540, 720},
        {"Mon 13:00-17:00,09:00-12:00", "540-720,780-1020;;;;;;", 540, 1020},
        {"Mon 09:00-12:00,12:00-17:00", "540-1020;;;;;;", 540, 1020},
        {"Sun closed; Mon 10:00-11:00", "600-660;;;;;;", 600, 660},
        {"Fri-Fri 10:00-11:00", ";;;;600-660;;", 600, 660},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char week[512];
        struct dt_calendar c = calendar(NULL, cases[i].hours);
        show(&c, week, sizeof week);
        assert_string_equal(week, cases[i].week);
        assert_int_equal(c.usual_open, cases[i].usual_open);
        assert_int_equal(c.usual_close, cases[i].usual_close);
    }
}

static void test_parse_hours__refuses_and_points(void **state)
{
    static const struct {
        const char *hours;
        unsigned column;
        const char *says;
    } cases[] = {
        {"", 1, "weekday"},
        {"   ", 4, "weekday"},
        {"09:00-17:00", 1, "weekday"},
        {"Mo 09:00-17:00", 1, "weekday"},
        {"Mondy 09:00-17:00", 1, "weekday"},
        {"Mon- 09:00-17:00", 4, "weekday"},
        {"Mon-Xyz 09:00-17:00", 4, "weekday"},
        {"Mon", 4, "time"},
        {"Mon 9-17", 5, "time"},
        {"Mon 09:00", 10, "'-'"},
        {"Mon 09:00-", 11, "closing"},
        {"Mon 09:0-17:00", 5, "time"},
        {"Mon 09:60-17:00", 5, "time"},
        {"Mon 25:00-26:00", 5, "time"},
        {"Mon 09:00-24:01", 11, "closing"},
        {"Mon 09:00-09:00", 5, "00:00-24:00"},
        {"Mon 22:00-06:00", 5, "over midnight"},
        {"Mon 09:00-17:00 Tue 09:00-17:00", 17, "';'"},
        {"Mon 09:00-12:00,11:00-17:00", 17, "overlap"},
        {"Mon 09:00-17:00,10:00-11:00", 17, "overlap"},
        {"Mon 09:00-17:00,", 17, "time"},
        {"Mon-Fri 09:00-17:00; Fri 09:00-15:00", 22, "once"},
        {"Mon,Mon 09:00-17:00", 5, "once"},
        {"Mon closed", 1, "hours"},
        {"Mon 09:00-17:00 closed", 17, "';'"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_calendar c = {.usual_open = 7};
        struct dt_error error = {0};
        if (dt_calendar_parse_hours(&c, dt_view_of(cases[i].hours), &error) != DT_FORMAT)
            fail_msg("'%s' was taken", cases[i].hours);
        if (error.column != cases[i].column || !strstr(error.message, cases[i].says))
            fail_msg("'%s': column %u, %s", cases[i].hours, error.column, error.message);
        assert_int_equal(c.usual_open, 7);
        assert_int_equal(dt_calendar_parse_hours(&c, dt_view_of(cases[i].hours), NULL), DT_FORMAT);
    }
}

static void test_parse_hours__bounds_the_spans_of_a_day(void **state)
{
    struct dt_calendar c;
    struct dt_error error;
    assert_int_equal(dt_calendar_parse_hours(
                         &c,
                         DT_VIEW("Mon 01:00-01:30,02:00-02:30,03:00-03:30,04:00-04:30,05:00-05:30,"
                                 "06:00-06:30,07:00-07:30,08:00-08:30,09:00-09:30"),
                         &error),
                     DT_LIMIT);
    assert_int_equal(error.column, 101);
}

static void test_holidays__are_sorted_and_kept_once(void **state)
{
    static const char *const added[] = {"2026-12-25", "2026-01-01", "2026-04-03",
                                        "2026-12-25", "2026-04-06", "2026-01-01"};
    struct dt_calendar c = calendar(NULL, "Mon-Fri 09:00-17:00");
    for (size_t i = 0; i < sizeof added / sizeof added[0]; i++)
        assert_int_equal(dt_calendar_add_holiday(&c, dt_view_of(added[i]), NULL), DT_OK);
    assert_int_equal(c.holiday_count, 4);
    for (int i = 1; i < c.holiday_count; i++)
        assert_true(c.holidays[i - 1] < c.holidays[i]);
    assert_true(dt_calendar_is_holiday(&c, dt_date_of(2026, 4, 3)));
    assert_false(dt_calendar_is_holiday(&c, dt_date_of(2026, 4, 4)));
    assert_false(dt_calendar_is_business_day(&c, dt_date_of(2026, 4, 3)));
    assert_true(dt_calendar_is_business_day(&c, dt_date_of(2026, 4, 7)));
    assert_false(dt_calendar_is_business_day(&c, dt_date_of(2026, 4, 5)));
    assert_int_equal(dt_calendar_add_holiday(&c, DT_VIEW("3 April"), NULL), DT_FORMAT);
    assert_int_equal(c.holiday_count, 4);
}

static void test_holidays__are_bounded(void **state)
{
    struct dt_calendar c = calendar(NULL, "Mon-Fri 09:00-17:00");
    for (int i = 0; i < DT_CALENDAR_HOLIDAYS; i++) {
        char text[40];
        dt_instant_format((dt_date_of(2026, 1, 1) + i) * DT_MS_PER_DAY, 0, text);
        assert_int_equal(dt_calendar_add_holiday(&c, (struct dt_view){text, 10}, NULL), DT_OK);
    }
    assert_int_equal(dt_calendar_add_holiday(&c, DT_VIEW("2040-01-01"), NULL), DT_LIMIT);
    assert_int_equal(dt_calendar_add_holiday(&c, DT_VIEW("2026-01-01"), NULL), DT_OK);
}

static void test_closing__falls_back_on_the_usual_time(void **state)
{
    struct dt_calendar c = calendar(NULL, "Mon-Fri 09:00-12:30,13:30-17:30; Sat 10:00-13:00");
    dt_date friday = dt_date_of(2026, 3, 13);
    assert_int_equal(dt_calendar_closing(&c, friday), 1050);
    assert_int_equal(dt_calendar_opening(&c, friday), 540);
    assert_int_equal(dt_calendar_closing(&c, friday + 1), 780);
    assert_int_equal(dt_calendar_opening(&c, friday + 1), 600);
    assert_int_equal(dt_calendar_closing(&c, friday + 2), 1050);
    assert_int_equal(dt_calendar_opening(&c, friday + 2), 540);
}

static void test_add_business_days__does_not_count_the_day_itself(void **state)
{
    struct dt_calendar c = calendar(NULL, "Mon-Fri 09:00-17:30");
    dt_date thursday = dt_date_of(2026, 3, 12);
    assert_int_equal(dt_calendar_add_business_days(&c, thursday, 1), thursday + 1);
    assert_int_equal(dt_calendar_add_business_days(&c, thursday, 2), thursday + 4);
    assert_int_equal(dt_calendar_add_business_days(&c, thursday + 2, 1), thursday + 4);
    assert_int_equal(dt_calendar_add_holiday(&c, DT_VIEW("2026-03-13"), NULL), DT_OK);
    assert_int_equal(dt_calendar_add_business_days(&c, thursday, 2), thursday + 5);
    struct dt_calendar never = {.zone = NULL};
    assert_int_equal(dt_calendar_add_business_days(&never, thursday, 1),
                     thursday + DT_CALENDAR_DAYS_AHEAD);
}

static void test_add_open_minutes__skips_what_is_closed(void **state)
{
    static const struct {
        const char *zone, *hours, *from;
        int minutes;
        const char *to;
    } cases[] = {
        {"America/New_York", "Mon-Fri 09:00-17:30", "2026-03-10T10:20:00-04:00", 180,
         "2026-03-10T13:20:00-04:00"},
        {"America/New_York", "Mon-Fri 09:00-12:00,13:00-17:00", "2026-03-10T11:30:00-04:00", 60,
         "2026-03-10T13:30:00-04:00"},
        {"America/New_York", "Mon-Fri 09:00-17:00", "2026-03-10T16:30:00-04:00", 60,
         "2026-03-11T09:30:00-04:00"},
        {"America/New_York", "Mon-Fri 09:00-17:00", "2026-03-06T16:00:00-05:00", 120,
         "2026-03-09T10:00:00-04:00"}, /* over a weekend in which the clocks change */
        {"America/New_York", "Mon-Fri 09:00-17:00", "2026-03-10T16:00:00-04:00", 60,
         "2026-03-10T17:00:00-04:00"}, /* ends with the day */
        {"America/New_York", "Mon-Fri 09:00-17:00", "2026-03-10T03:00:30-04:00", 1,
         "2026-03-10T09:01:00-04:00"},
        {"America/New_York", "Mon-Fri 09:00-17:00", "2026-03-10T10:00:30-04:00", 1,
         "2026-03-10T10:01:30-04:00"},
        {"America/New_York", "Mon-Sun 00:00-24:00", "2026-03-07T12:00:00-05:00", 1440,
         "2026-03-08T13:00:00-04:00"}, /* a day of 23 hours */
        {"America/New_York", "Mon-Sun 00:00-24:00", "2026-10-31T12:00:00-04:00", 1440,
         "2026-11-01T11:00:00-05:00"},
        {"America/New_York", "Sun 01:00-04:00", "2026-03-08T00:00:00-05:00", 90,
         "2026-03-08T03:30:00-04:00"}, /* 2 o'clock does not happen */
        {"Asia/Kathmandu", "Sun-Fri 10:00-17:00", "2026-08-14T16:00:00+05:45", 120,
         "2026-08-16T11:00:00+05:45"},
        {"Europe/London", "Mon-Fri 09:00-17:00", "2026-12-24T16:00:00Z", 120,
         "2026-12-29T10:00:00Z"}, /* two holidays */
        {"Europe/London", "Mon-Fri 09:00-17:00", "2026-12-24T16:00:00Z", 0, "2026-12-24T16:00:00Z"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_zone *z = zone(cases[i].zone);
        struct dt_calendar c = calendar(z, cases[i].hours);
        assert_int_equal(dt_calendar_add_holiday(&c, DT_VIEW("2026-12-25"), NULL), DT_OK);
        assert_int_equal(dt_calendar_add_holiday(&c, DT_VIEW("2026-12-28"), NULL), DT_OK);
        dt_instant from = instant(cases[i].from);
        dt_instant to = dt_calendar_add_open_minutes(&c, from, cases[i].minutes);
        if (to != instant(cases[i].to)) {
            char got[40];
            dt_instant_format(to, dt_zone_offset_minutes(z, to), got);
            fail_msg("%s + %d: got %s", cases[i].from, cases[i].minutes, got);
        }
        assert_int_equal(dt_calendar_open_minutes_between(&c, from, to), cases[i].minutes);
        assert_int_equal(dt_calendar_open_minutes_between(&c, to, from), 0);
        dt_zone_destroy(z);
    }
}

static void test_add_open_minutes__gives_up_far_ahead(void **state)
{
    struct dt_zone *utc;
    assert_int_equal(dt_zone_create("UTC", &utc, NULL), DT_OK);
    struct dt_calendar c = calendar(utc, "Mon 09:00-10:00");
    struct dt_calendar never = {.zone = utc};
    assert_int_equal(dt_calendar_add_open_minutes(&c, 0, 60 * 1000), DT_INSTANT_NONE);
    assert_int_equal(dt_calendar_add_open_minutes(&c, 0, INT64_MAX), DT_INSTANT_NONE);
    assert_int_equal(dt_calendar_add_open_minutes(&never, 0, 1), DT_INSTANT_NONE);
    assert_int_equal(dt_calendar_open_minutes_between(&never, 0, DT_MS_PER_DAY), 0);
    assert_int_equal(dt_calendar_open_minutes_between(&c, 0, DT_INSTANT_MAX), 57 * 60);
    dt_zone_destroy(utc);
}

/* The naive twin: looks at every minute. */
static bool is_open(const struct dt_calendar *calendar, dt_instant at)
{
    dt_date date;
    int minute;
    dt_zone_local(calendar->zone, at, &date, &minute);
    if (dt_calendar_is_holiday(calendar, date))
        return false;
    int day = dt_date_weekday(date);
    for (int i = 0; i < calendar->span_count[day]; i++)
        if (minute >= calendar->spans[day][i].open && minute < calendar->spans[day][i].close)
            return true;
    return false;
}

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static void test_open_minutes__agree_with_looking_at_every_minute(void **state)
{
    static const struct {
        const char *zone, *hours, *from;
    } cases[] = {
        {"America/New_York", "Mon-Fri 09:00-12:30,13:30-17:30; Sat 09:00-13:00",
         "2026-03-05T00:00:00-05:00"},
        {"America/New_York", "Mon-Sun 00:00-24:00", "2026-10-29T00:00:00-04:00"},
        {"Australia/Lord_Howe", "Mon-Sun 00:00-24:00", "2026-04-02T00:00:00+11:00"},
        {"Asia/Kathmandu", "Sun-Fri 10:00-17:00", "2026-08-10T00:00:00+05:45"},
        {"Pacific/Auckland", "Mon-Sun 06:00-22:00", "2026-09-24T00:00:00+12:00"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_zone *z = zone(cases[i].zone);
        struct dt_calendar c = calendar(z, cases[i].hours);
        assert_int_equal(dt_calendar_add_holiday(&c, DT_VIEW("2026-03-10"), NULL), DT_OK);
        uint32_t seed = (uint32_t)i + 1;
        for (int round = 0; round < 200; round++) {
            dt_instant from = instant(cases[i].from) +
                              (dt_instant)(next_random(&seed) % (7 * 1440)) * DT_MS_PER_MINUTE;
            int span = (int)(next_random(&seed) % (3 * 1440));
            int open = 0;
            for (int m = 0; m < span; m++)
                open += is_open(&c, from + m * DT_MS_PER_MINUTE);
            dt_instant to = from + span * DT_MS_PER_MINUTE;
            assert_int_equal(dt_calendar_open_minutes_between(&c, from, to), open);
            if (open == 0)
                continue;
            dt_instant reached = dt_calendar_add_open_minutes(&c, from, open);
            assert_true(reached <= to);
            assert_true(is_open(&c, reached - DT_MS_PER_MINUTE));
            assert_int_equal(dt_calendar_open_minutes_between(&c, from, reached), open);
        }
        dt_zone_destroy(z);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parse_hours__reads_groups_and_spans),
        cmocka_unit_test(test_parse_hours__refuses_and_points),
        cmocka_unit_test(test_parse_hours__bounds_the_spans_of_a_day),
        cmocka_unit_test(test_holidays__are_sorted_and_kept_once),
        cmocka_unit_test(test_holidays__are_bounded),
        cmocka_unit_test(test_closing__falls_back_on_the_usual_time),
        cmocka_unit_test(test_add_business_days__does_not_count_the_day_itself),
        cmocka_unit_test(test_add_open_minutes__skips_what_is_closed),
        cmocka_unit_test(test_add_open_minutes__gives_up_far_ahead),
        cmocka_unit_test(test_open_minutes__agree_with_looking_at_every_minute),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
