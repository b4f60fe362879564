/*
 * Due times, after the table in docs/design/promises.md. A case is a desk (its present, zone, hours
 * and holidays), the words, and the time they name. The same sentence stands under several desks
 * where the calendar makes the difference.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>

#include "when.h"

struct desk {
    const char *at;
    const char *zone;
    const char *hours;
    const char *holidays[4];
    bool day_first;
};

/* A Tuesday morning; Friday is a holiday. */
static const struct desk new_york = {
    "2026-03-10T10:20:00-04:00", "America/New_York", "Mon-Fri 09:00-17:30", {"2026-03-13"}, false};
/* Thursday, fifteen minutes after closing; Friday is a holiday. */
static const struct desk new_york_closed = {
    "2026-03-12T17:45:00-04:00", "America/New_York", "Mon-Fri 09:00-17:30", {"2026-03-13"}, false};
/* A Wednesday, late in the afternoon; Saturdays are short. */
static const struct desk london = {"2026-06-24T16:45:00+01:00",
                                   "Europe/London",
                                   "Mon-Fri 08:00-18:00; Sat 09:00-13:00",
                                   {NULL},
                                   true};
/* A Monday night, round the clock. */
static const struct desk kathmandu = {
    "2026-08-10T23:15:00+05:45", "Asia/Kathmandu", "Mon-Sun 00:00-24:00", {NULL}, true};
/* A Saturday before the clocks go forward. */
static const struct desk chicago = {
    "2026-03-07T15:00:00-06:00", "America/Chicago", "Mon-Sat 08:00-20:00", {NULL}, false};
/* A Saturday before the clocks go back. */
static const struct desk los_angeles = {
    "2026-10-31T12:00:00-07:00", "America/Los_Angeles", "Mon-Sun 06:00-22:00", {NULL}, false};
/* New Year's Eve, a Thursday, in the south. */
static const struct desk auckland = {"2026-12-31T09:40:00+13:00",
                                     "Pacific/Auckland",
                                     "Mon-Fri 08:00-17:30",
                                     {"2027-01-01", "2027-01-04"},
                                     true};
/* Easter Saturday, a closed day; the clocks go back on Sunday. */
static const struct desk sydney = {"2026-04-04T13:10:00+11:00",
                                   "Australia/Sydney",
                                   "Mon-Fri 08:30-17:00",
                                   {"2026-04-03", "2026-04-06"},
                                   true};
/* The day before a leap day, a Monday. */
static const struct desk denver = {
    "2028-02-28T11:00:00-07:00", "America/Denver", "Mon-Fri 09:00-17:00", {NULL}, false};
/* A Friday, the second to last of January. */
static const struct desk kolkata = {
    "2026-01-30T11:00:00+05:30", "Asia/Kolkata", "Mon-Sat 09:30-18:30", {NULL}, true};
/* A Tuesday with a long lunch ahead; summer time begins on Sunday. */
static const struct desk madrid = {
    "2026-03-24T12:30:00+01:00", "Europe/Madrid", "Mon-Fri 09:00-13:00,16:00-20:00", {NULL}, true};
/* A Monday, in a week that runs from Sunday to Thursday. */
static const struct desk dubai = {
    "2026-09-14T16:10:00+04:00", "Asia/Dubai", "Sun-Thu 08:00-17:00", {NULL}, true};

struct fixture {
    struct dt_arena arena;
    struct dt_zone *zone;
    struct dt_calendar calendar;
    struct dt_when_context context;
    struct dt_text text;
    struct dt_when found[DT_WHEN_A_TURN];
    size_t count;
};

static void open_desk(struct fixture *fixture, const struct desk *desk)
{
    struct dt_error error;
    memset(fixture, 0, sizeof *fixture);
    enum dt_status status = dt_zone_create(desk->zone, &fixture->zone, &error);
    if (status == DT_NOT_FOUND)
        skip(); /* no tzdata on this machine */
    if (status != DT_OK)
        fail_msg("%s", error.message);
    fixture->calendar.zone = fixture->zone;
    if (dt_calendar_parse_hours(&fixture->calendar, dt_view_of(desk->hours), &error) != DT_OK)
        fail_msg("%s", error.message);
    for (int i = 0; i < 4 && desk->holidays[i]; i++)
        assert_int_equal(
            dt_calendar_add_holiday(&fixture->calendar, dt_view_of(desk->holidays[i]), &error),
            DT_OK);
    fixture->context =
        (struct dt_when_context){.calendar = &fixture->calendar, .day_first = desk->day_first};
    if (dt_instant_parse(dt_view_of(desk->at), &fixture->context.at, NULL, &error) != DT_OK)
        fail_msg("%s", error.message);
    dt_arena_init(&fixture->arena);
}

static void find(struct fixture *fixture, const char *words)
{
    struct dt_error error;
    dt_arena_reset(&fixture->arena);
    if (dt_text_analyse(&fixture->arena, dt_view_of(words), &fixture->text, &error) != DT_OK)
        fail_msg("%s: %s", words, error.message);
    fixture->count = dt_when_find(&fixture->text, 0, fixture->text.token_count, &fixture->context,
                                  fixture->found, DT_WHEN_A_TURN);
}

static void close_desk(struct fixture *fixture)
{
    dt_arena_finish(&fixture->arena);
    dt_zone_destroy(fixture->zone);
}

/* "2026-03-10T17:30:00-04:00", or "-" for no time. */
static void show(const struct fixture *fixture, dt_instant at, char out[40])
{
    if (at == DT_INSTANT_NONE)
        memcpy(out, "-", 2);
    else
        dt_instant_format(at, dt_zone_offset_minutes(fixture->zone, at), out);
}

struct due_case {
    const char *words;
    const char *due;
    enum dt_precision precision;
    const char *due_also; /* NULL: none */
};

#define EXACT DT_PRECISION_EXACT
#define DAY   DT_PRECISION_DAY
#define VAGUE DT_PRECISION_VAGUE

/* Each case holds exactly one phrase. */
static void check(const struct desk *desk, const struct due_case *cases, size_t count)
{
    struct fixture fixture;
    open_desk(&fixture, desk);
    int failed = 0;
    for (size_t i = 0; i < count; i++) {
        char due[40] = "", also[40] = "";
        find(&fixture, cases[i].words);
        if (fixture.count > 0) {
            show(&fixture, fixture.found[0].due, due);
            show(&fixture, fixture.found[0].due_also, also);
        }
        const char *want_also = cases[i].due_also ? cases[i].due_also : "-";
        if (fixture.count == 1 && strcmp(due, cases[i].due) == 0 && strcmp(also, want_also) == 0 &&
            fixture.found[0].precision == cases[i].precision && !fixture.found[0].past)
            continue;
        failed++;
        print_error("%s: \"%s\": %zu found, %s %s, also %s; expected %s %s, also %s\n", desk->zone,
                    cases[i].words, fixture.count, due,
                    fixture.count ? dt_precision_name((enum dt_precision)fixture.found[0].precision)
                                  : "",
                    also, cases[i].due, dt_precision_name(cases[i].precision), want_also);
    }
    close_desk(&fixture);
    assert_int_equal(failed, 0);
}

#define CHECK(desk, cases) check(&(desk), cases, sizeof(cases) / sizeof((cases)[0]))

static void test_find__closing_time(void **state)
{
    static const struct due_case open[] = {
        {"You'll have it by end of day.", "2026-03-10T17:30:00-04:00", DAY, NULL},
        {"Sorted by the end of the day!", "2026-03-10T17:30:00-04:00", DAY, NULL},
        {"I will come back to you today", "2026-03-10T17:30:00-04:00", DAY, NULL},
        {"it goes out later today", "2026-03-10T17:30:00-04:00", DAY, NULL},
        {"BY COB", "2026-03-10T17:30:00-04:00", DAY, NULL},
        {"by close of play", "2026-03-10T17:30:00-04:00", DAY, NULL},
        {"before the close of business today", "2026-03-10T17:30:00-04:00", DAY, NULL},
        {"before we close", "2026-03-10T17:30:00-04:00", DAY, NULL},
        {"before I finish today", "2026-03-10T17:30:00-04:00", DAY, NULL},
        {"this afternoon", "2026-03-10T17:30:00-04:00", DAY, NULL},
        {"before I leave tonight", "2026-03-10T17:30:00-04:00", DAY, NULL},
        {"by end of play on Wednesday", "2026-03-11T17:30:00-04:00", DAY, NULL},
        {"EOD Monday at the latest", "2026-03-16T17:30:00-04:00", DAY, NULL},
        {"by close tomorrow", "2026-03-11T17:30:00-04:00", DAY, NULL},
        {"by the end of tomorrow", "2026-03-11T17:30:00-04:00", DAY, NULL},
        {"by the time we close on Thursday", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"late this afternoon", "2026-03-10T17:30:00-04:00", VAGUE, NULL},
        {"by early afternoon", "2026-03-10T17:30:00-04:00", VAGUE, NULL},
    };
    static const struct due_case closed[] = {
        {"by end of day", "2026-03-16T17:30:00-04:00", DAY, NULL},
        {"today", "2026-03-16T17:30:00-04:00", DAY, NULL},
        {"by COB", "2026-03-16T17:30:00-04:00", DAY, NULL},
        {"this afternoon", "2026-03-16T17:30:00-04:00", DAY, NULL},
        {"tonight", "2026-03-13T00:00:00-04:00", DAY, NULL},
        {"tomorrow", "2026-03-13T17:30:00-04:00", DAY, NULL},
        {"by 8 tonight", "2026-03-12T20:00:00-04:00", EXACT, NULL},
    };
    static const struct due_case round_the_clock[] = {
        {"by end of day", "2026-08-11T00:00:00+05:45", DAY, NULL},
        {"tomorrow", "2026-08-12T00:00:00+05:45", DAY, NULL},
    };
    static const struct due_case open_in_the_evening[] = {
        {"tonight", "2026-10-31T22:00:00-07:00", DAY, NULL},
        {"this evening", "2026-10-31T22:00:00-07:00", DAY, NULL},
        {"tomorrow evening", "2026-11-01T22:00:00-08:00", DAY, NULL},
    };
    static const struct due_case short_saturday[] = {
        {"by Saturday", "2026-06-27T13:00:00+01:00", DAY, NULL},
        {"Saturday afternoon", "2026-06-27T13:00:00+01:00", DAY, NULL},
        {"on Sunday", "2026-06-28T18:00:00+01:00", DAY, NULL},
    };
    static const struct due_case closed_day[] = {
        {"by end of day", "2026-04-04T17:00:00+11:00", DAY, NULL},
        {"tomorrow", "2026-04-05T17:00:00+10:00", DAY, NULL},
    };
    CHECK(new_york, open);
    CHECK(new_york_closed, closed);
    CHECK(kathmandu, round_the_clock);
    CHECK(los_angeles, open_in_the_evening);
    CHECK(london, short_saturday);
    CHECK(sydney, closed_day);
}

static void test_find__days_by_name(void **state)
{
    static const struct due_case cases[] = {
        {"tomorrow", "2026-03-11T17:30:00-04:00", DAY, NULL},
        {"by tomorow the latest", "2026-03-11T17:30:00-04:00", DAY, NULL},
        {"the day after tomorrow", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"by Friday", "2026-03-13T17:30:00-04:00", DAY, NULL},
        {"by Tuesday", "2026-03-17T17:30:00-04:00", DAY, NULL},
        {"this Thursday", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"this coming Monday", "2026-03-16T17:30:00-04:00", DAY, NULL},
        {"on or before Thurs.", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"no later than Thursday", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"next Friday", "2026-03-20T17:30:00-04:00", DAY, "2026-03-13T17:30:00-04:00"},
        {"next Tuesday", "2026-03-17T17:30:00-04:00", DAY, NULL},
        {"next Monday", "2026-03-16T17:30:00-04:00", DAY, NULL},
        {"Friday week", "2026-03-20T17:30:00-04:00", DAY, NULL},
        {"a week on Friday", "2026-03-20T17:30:00-04:00", DAY, NULL},
        {"a week from tomorrow", "2026-03-18T17:30:00-04:00", DAY, NULL},
        {"tomorrow week", "2026-03-18T17:30:00-04:00", DAY, NULL},
        {"this day next week", "2026-03-17T17:30:00-04:00", DAY, NULL},
        {"Tuesday fortnight", "2026-03-31T17:30:00-04:00", DAY, NULL},
        {"Monday or Tuesday next week", "2026-03-17T17:30:00-04:00", DAY, NULL},
        {"Thursday, latest Friday", "2026-03-13T17:30:00-04:00", DAY, NULL},
        {"Wednesday of next week", "2026-03-18T17:30:00-04:00", DAY, NULL},
        {"Friday this week", "2026-03-13T17:30:00-04:00", DAY, NULL},
        {"next week on Thursday", "2026-03-19T17:30:00-04:00", DAY, NULL},
        {"the Monday after next", "2026-03-23T17:30:00-04:00", DAY, NULL},
        {"tomorrow, Wednesday", "2026-03-11T17:30:00-04:00", DAY, NULL},
        {"on Friday the 13th", "2026-03-13T17:30:00-04:00", DAY, NULL},
        {"on Monday 16 March", "2026-03-16T17:30:00-04:00", DAY, NULL},
        {"before Thursday", "2026-03-11T17:30:00-04:00", DAY, NULL},
        {"on Wed", "2026-03-11T17:30:00-04:00", DAY, NULL},
        {"tomorrow or Thursday at the latest", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"today or tomorrow", "2026-03-11T17:30:00-04:00", DAY, NULL},
        {"between Wednesday and Friday", "2026-03-13T17:30:00-04:00", DAY, NULL},
        {"Thursday/Friday", "2026-03-13T17:30:00-04:00", DAY, NULL},
        {"Wednesday, Thursday at the latest", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"the next business day", "2026-03-11T17:30:00-04:00", DAY, NULL},
        {"by the following working day", "2026-03-11T17:30:00-04:00", DAY, NULL},
        {"by Christmas", "2026-12-25T17:30:00-05:00", DAY, NULL},
        {"before Christmas Eve", "2026-12-23T17:30:00-05:00", DAY, NULL},
        {"by Good Friday", "2026-04-03T17:30:00-04:00", DAY, NULL},
        {"by Thanksgiving", "2026-11-26T17:30:00-05:00", DAY, NULL},
    };
    static const struct due_case over_new_year[] = {
        {"tomorrow", "2027-01-01T17:30:00+13:00", DAY, NULL},
        {"next business day", "2027-01-05T17:30:00+13:00", DAY, NULL},
        {"by Monday", "2027-01-04T17:30:00+13:00", DAY, NULL},
        {"on the 2nd", "2027-01-02T17:30:00+13:00", DAY, NULL},
    };
    CHECK(new_york, cases);
    CHECK(auckland, over_new_year);
}

static void test_find__parts_of_a_day(void **state)
{
    static const struct due_case cases[] = {
        {"tomorrow morning", "2026-03-11T12:00:00-04:00", DAY, NULL},
        {"Thursday morning", "2026-03-12T12:00:00-04:00", DAY, NULL},
        {"early Thursday morning", "2026-03-12T12:00:00-04:00", VAGUE, NULL},
        {"early tomorrow", "2026-03-11T12:00:00-04:00", VAGUE, NULL},
        {"in the morning", "2026-03-11T12:00:00-04:00", DAY, NULL},
        {"this morning", "2026-03-10T12:00:00-04:00", DAY, NULL},
        {"tomorrow afternoon", "2026-03-11T17:30:00-04:00", DAY, NULL},
        {"in the afternoon on Thursday", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"Thursday evening", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"first thing Monday", "2026-03-16T09:00:00-04:00", VAGUE, NULL},
        {"Monday, first thing", "2026-03-16T09:00:00-04:00", VAGUE, NULL},
        {"first thing in the morning", "2026-03-11T09:00:00-04:00", VAGUE, NULL},
        {"first thing tomorrow morning", "2026-03-11T09:00:00-04:00", VAGUE, NULL},
        {"first thing", "2026-03-11T09:00:00-04:00", VAGUE, NULL},
        {"as soon as we open tomorrow", "2026-03-11T09:00:00-04:00", VAGUE, NULL},
        {"before lunch", "2026-03-10T12:00:00-04:00", VAGUE, NULL},
        {"by lunchtime tomorrow", "2026-03-11T12:00:00-04:00", VAGUE, NULL},
        {"after lunch", "2026-03-10T17:30:00-04:00", VAGUE, NULL},
        {"by noon", "2026-03-10T12:00:00-04:00", EXACT, NULL},
        {"by tomorrow noon", "2026-03-11T12:00:00-04:00", EXACT, NULL},
        {"on Thursday before midday", "2026-03-12T12:00:00-04:00", EXACT, NULL},
        {"before midnight", "2026-03-11T00:00:00-04:00", EXACT, NULL},
        {"by midnight on Thursday", "2026-03-13T00:00:00-04:00", EXACT, NULL},
    };
    static const struct due_case after_closing[] = {
        {"first thing", "2026-03-16T09:00:00-04:00", VAGUE, NULL},
        {"first thing tomorrow", "2026-03-13T09:00:00-04:00", VAGUE, NULL},
        {"by noon", "2026-03-16T12:00:00-04:00", EXACT, NULL},
        {"by midnight", "2026-03-13T00:00:00-04:00", EXACT, NULL},
    };
    CHECK(new_york, cases);
    CHECK(new_york_closed, after_closing);
}

static void test_find__hours(void **state)
{
    static const struct due_case cases[] = {
        {"by 4", "2026-03-10T16:00:00-04:00", EXACT, NULL},
        {"by 4pm", "2026-03-10T16:00:00-04:00", EXACT, NULL},
        {"by 4 p.m. today", "2026-03-10T16:00:00-04:00", EXACT, NULL},
        {"at four o'clock", "2026-03-10T16:00:00-04:00", EXACT, NULL},
        {"at 16:00", "2026-03-10T16:00:00-04:00", EXACT, NULL},
        {"at 16h30", "2026-03-10T16:30:00-04:00", EXACT, NULL},
        {"by 1530", "2026-03-10T15:30:00-04:00", EXACT, NULL},
        {"at 4.30 with the answer", "2026-03-10T16:30:00-04:00", EXACT, NULL},
        {"at 9:30", "2026-03-11T09:30:00-04:00", EXACT, NULL},
        {"at 11:15", "2026-03-10T11:15:00-04:00", EXACT, NULL},
        {"by 6", "2026-03-10T18:00:00-04:00", EXACT, NULL},
        {"by 10", "2026-03-11T10:00:00-04:00", EXACT, NULL},
        {"by 12", "2026-03-10T12:00:00-04:00", EXACT, NULL},
        {"at half past two", "2026-03-10T14:30:00-04:00", EXACT, NULL},
        {"at half three", "2026-03-10T15:30:00-04:00", EXACT, NULL},
        {"at quarter to five", "2026-03-10T16:45:00-04:00", EXACT, NULL},
        {"at a quarter past 1", "2026-03-10T13:15:00-04:00", EXACT, NULL},
        {"at ten to four", "2026-03-10T15:50:00-04:00", EXACT, NULL},
        {"at 20 past 3", "2026-03-10T15:20:00-04:00", EXACT, NULL},
        {"half 4 today", "2026-03-10T16:30:00-04:00", EXACT, NULL},
        {"nine tomorrow morning", "2026-03-11T09:00:00-04:00", EXACT, NULL},
        {"at 3 in the afternoon tomorrow", "2026-03-11T15:00:00-04:00", EXACT, NULL},
        {"on Thursday, March 12th, at 2:30pm", "2026-03-12T14:30:00-04:00", EXACT, NULL},
        {"today by 15 h", "2026-03-10T15:00:00-04:00", EXACT, NULL},
        {"at 10 to confirm", "2026-03-11T10:00:00-04:00", EXACT, NULL},
        {"tomorrow at 4", "2026-03-11T16:00:00-04:00", EXACT, NULL},
        {"by 11 tomorrow", "2026-03-11T11:00:00-04:00", EXACT, NULL},
        {"by 10 tomorrow morning", "2026-03-11T10:00:00-04:00", EXACT, NULL},
        {"at 8 in the morning", "2026-03-11T08:00:00-04:00", EXACT, NULL},
        {"at 8 in the evening", "2026-03-10T20:00:00-04:00", EXACT, NULL},
        {"by 11 tonight", "2026-03-10T23:00:00-04:00", EXACT, NULL},
        {"12 tonight", "2026-03-11T00:00:00-04:00", EXACT, NULL},
        {"Thursday at ten", "2026-03-12T10:00:00-04:00", EXACT, NULL},
        {"Thursday 2pm", "2026-03-12T14:00:00-04:00", EXACT, NULL},
        {"on Thursday between eight and ten", "2026-03-12T10:00:00-04:00", EXACT, NULL},
        {"between 2 and 4", "2026-03-10T16:00:00-04:00", EXACT, NULL},
        {"from 2 till 4 pm", "2026-03-10T16:00:00-04:00", EXACT, NULL},
        {"2-4pm tomorrow", "2026-03-11T16:00:00-04:00", EXACT, NULL},
        {"between 14 and 16 today", "2026-03-10T16:00:00-04:00", EXACT, NULL},
        {"around 2", "2026-03-10T14:00:00-04:00", VAGUE, NULL},
        {"by about 3 pm", "2026-03-10T15:00:00-04:00", VAGUE, NULL},
        {"3ish", "2026-03-10T15:00:00-04:00", VAGUE, NULL},
        {"tomorrow at 3-ish", "2026-03-11T15:00:00-04:00", VAGUE, NULL},
        {"tomorrow at 3 or 4", "2026-03-11T16:00:00-04:00", VAGUE, NULL},
        {"this time tomorrow", "2026-03-11T10:20:00-04:00", EXACT, NULL},
    };
    static const struct due_case late[] = {
        {"by 4", "2026-06-25T16:00:00+01:00", EXACT, NULL},
        {"by 5", "2026-06-24T17:00:00+01:00", EXACT, NULL},
        {"by 9", "2026-06-25T09:00:00+01:00", EXACT, NULL},
        {"at 7pm", "2026-06-24T19:00:00+01:00", EXACT, NULL},
        {"tomorrow at 7", "2026-06-25T07:00:00+01:00", EXACT, NULL},
        {"tomorrow at 6", "2026-06-25T18:00:00+01:00", EXACT, NULL},
    };
    static const struct due_case by_night[] = {
        {"by 7 am tomorrow", "2026-08-11T07:00:00+05:45", EXACT, NULL},
        {"tomorrow at 5", "2026-08-11T17:00:00+05:45", EXACT, NULL},
        {"at 23:45", "2026-08-10T23:45:00+05:45", EXACT, NULL},
    };
    CHECK(new_york, cases);
    CHECK(london, late);
    CHECK(kathmandu, by_night);
}

static void test_find__elapsed_time(void **state)
{
    static const struct due_case cases[] = {
        {"within 24 hours", "2026-03-11T10:20:00-04:00", EXACT, NULL},
        {"in 5 with an answer", "2026-03-10T10:25:00-04:00", EXACT, NULL},
        {"within 48hrs", "2026-03-12T10:20:00-04:00", EXACT, NULL},
        {"in 24-48 hours", "2026-03-12T10:20:00-04:00", EXACT, NULL},
        {"in two to three hours", "2026-03-10T13:20:00-04:00", EXACT, NULL},
        {"in the next hour", "2026-03-10T11:20:00-04:00", EXACT, NULL},
        {"within the hour", "2026-03-10T11:20:00-04:00", EXACT, NULL},
        {"in the next twenty minutes", "2026-03-10T10:40:00-04:00", EXACT, NULL},
        {"in ten minutes", "2026-03-10T10:30:00-04:00", EXACT, NULL},
        {"in twenty-five mins", "2026-03-10T10:45:00-04:00", EXACT, NULL},
        {"in half an hour", "2026-03-10T10:50:00-04:00", EXACT, NULL},
        {"in an hour and a half", "2026-03-10T11:50:00-04:00", EXACT, NULL},
        {"in 1.5 hours", "2026-03-10T11:50:00-04:00", EXACT, NULL},
        {"in three quarters of an hour", "2026-03-10T11:05:00-04:00", EXACT, NULL},
        {"an hour from now", "2026-03-10T11:20:00-04:00", EXACT, NULL},
        {"in two hours' time", "2026-03-10T12:20:00-04:00", EXACT, NULL},
        {"in the next hour or so", "2026-03-10T11:20:00-04:00", VAGUE, NULL},
        {"give it an hour", "2026-03-10T11:20:00-04:00", EXACT, NULL},
        {"no longer than 5 minutes", "2026-03-10T10:25:00-04:00", EXACT, NULL},
        {"over the next two hours", "2026-03-10T12:20:00-04:00", EXACT, NULL},
        {"I will be back in 5.", "2026-03-10T10:25:00-04:00", EXACT, NULL},
        {"give me ten minutes", "2026-03-10T10:30:00-04:00", EXACT, NULL},
        {"this takes another 15 minutes", "2026-03-10T10:35:00-04:00", EXACT, NULL},
        {"Two minutes and I am with you", "2026-03-10T10:22:00-04:00", EXACT, NULL},
        {"in an hour or so", "2026-03-10T11:20:00-04:00", VAGUE, NULL},
        {"in an hour or two", "2026-03-10T12:20:00-04:00", VAGUE, NULL},
        {"in about twenty minutes", "2026-03-10T10:40:00-04:00", VAGUE, NULL},
        {"in a couple of hours", "2026-03-10T12:20:00-04:00", VAGUE, NULL},
        {"within 3 business hours", "2026-03-10T13:20:00-04:00", EXACT, NULL},
        {"within 9 working hours", "2026-03-11T10:50:00-04:00", EXACT, NULL},
    };
    static const struct due_case forward[] = {
        {"within 24 hours", "2026-03-08T16:00:00-05:00", EXACT, NULL},
        {"tomorrow at 3", "2026-03-08T15:00:00-05:00", EXACT, NULL},
        {"within 6 business hours", "2026-03-09T09:00:00-05:00", EXACT, NULL},
    };
    static const struct due_case back[] = {
        {"within 24 hours", "2026-11-01T11:00:00-08:00", EXACT, NULL},
        {"in 14 hours", "2026-11-01T01:00:00-08:00", EXACT, NULL},
        {"tomorrow at noon", "2026-11-01T12:00:00-08:00", EXACT, NULL},
    };
    static const struct due_case lunch[] = {
        {"within one business hour", "2026-03-24T16:30:00+01:00", EXACT, NULL},
        {"within 4 office hours", "2026-03-24T19:30:00+01:00", EXACT, NULL},
        {"within 72 hours", "2026-03-27T12:30:00+01:00", EXACT, NULL},
        {"within 120 hours", "2026-03-29T13:30:00+02:00", EXACT, NULL},
    };
    CHECK(new_york, cases);
    CHECK(chicago, forward);
    CHECK(los_angeles, back);
    CHECK(madrid, lunch);
}

static void test_find__days_counted(void **state)
{
    static const struct due_case cases[] = {
        {"within 5 days", "2026-03-15T17:30:00-04:00", DAY, NULL},
        {"in 3-5 days", "2026-03-15T17:30:00-04:00", DAY, NULL},
        {"between two and four days", "2026-03-14T17:30:00-04:00", DAY, NULL},
        {"in a day or two", "2026-03-12T17:30:00-04:00", VAGUE, NULL},
        {"in the next day or two", "2026-03-12T17:30:00-04:00", VAGUE, NULL},
        {"within three (3) business days", "2026-03-16T17:30:00-04:00", DAY, NULL},
        {"It's five to seven days", "2026-03-17T17:30:00-04:00", DAY, NULL},
        {"it takes one day", "2026-03-11T17:30:00-04:00", DAY, NULL},
        {"in a couple of days", "2026-03-12T17:30:00-04:00", VAGUE, NULL},
        {"in 3 days time", "2026-03-13T17:30:00-04:00", DAY, NULL},
        {"three days from now", "2026-03-13T17:30:00-04:00", DAY, NULL},
        {"within two business days", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"in 3 to 5 working days", "2026-03-18T17:30:00-04:00", DAY, NULL},
        {"in 3-5 business days", "2026-03-18T17:30:00-04:00", DAY, NULL},
        {"It takes three to five working days", "2026-03-18T17:30:00-04:00", DAY, NULL},
        {"That'll be two business days for the label", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"within the next two working days", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"in two working days' time", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"please allow up to 10 business days", "2026-03-25T17:30:00-04:00", DAY, NULL},
        {"two weekdays from today", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"within a week", "2026-03-17T17:30:00-04:00", DAY, NULL},
        {"in the next week", "2026-03-17T17:30:00-04:00", DAY, NULL},
        {"in two weeks' time", "2026-03-24T17:30:00-04:00", DAY, NULL},
        {"within a fortnight", "2026-03-24T17:30:00-04:00", DAY, NULL},
        {"in a week or two", "2026-03-24T17:30:00-04:00", VAGUE, NULL},
        {"eight weeks from today", "2026-05-05T17:30:00-04:00", DAY, NULL},
        {"two weeks from Friday", "2026-03-27T17:30:00-04:00", DAY, NULL},
        {"a month from today", "2026-04-10T17:30:00-04:00", DAY, NULL},
        {"in a month's time", "2026-04-10T17:30:00-04:00", DAY, NULL},
        {"in two days at noon", "2026-03-12T12:00:00-04:00", EXACT, NULL},
    };
    static const struct due_case closed_saturday[] = {
        {"in two business days", "2026-04-08T17:00:00+10:00", DAY, NULL},
        {"within 3 days", "2026-04-07T17:00:00+10:00", DAY, NULL},
    };
    static const struct due_case leap_year[] = {
        {"within three days", "2028-03-02T17:00:00-07:00", DAY, NULL},
        {"tomorrow", "2028-02-29T17:00:00-07:00", DAY, NULL},
        {"in a year", "2029-02-28T17:00:00-07:00", DAY, NULL},
    };
    static const struct due_case month_end[] = {
        {"a month from today", "2026-02-28T18:30:00+05:30", DAY, NULL},
        {"in two months", "2026-03-30T18:30:00+05:30", DAY, NULL},
        {"day after tomorrow at 11 am", "2026-02-01T11:00:00+05:30", EXACT, NULL},
        {"in 2 working days", "2026-02-02T18:30:00+05:30", DAY, NULL},
    };
    static const struct due_case other_week[] = {
        {"within four business days", "2026-09-20T17:00:00+04:00", DAY, NULL},
        {"by Friday", "2026-09-18T17:00:00+04:00", DAY, NULL},
    };
    CHECK(new_york, cases);
    CHECK(sydney, closed_saturday);
    CHECK(denver, leap_year);
    CHECK(kolkata, month_end);
    CHECK(dubai, other_week);
}

static void test_find__weeks_and_months(void **state)
{
    static const struct due_case cases[] = {
        {"later this week", "2026-03-13T17:30:00-04:00", VAGUE, NULL},
        {"at some point this week", "2026-03-13T17:30:00-04:00", VAGUE, NULL},
        {"by the end of the week", "2026-03-13T17:30:00-04:00", DAY, NULL},
        {"before the week is out", "2026-03-13T17:30:00-04:00", DAY, NULL},
        {"by the close of the working week", "2026-03-13T17:30:00-04:00", DAY, NULL},
        {"before the end of the month", "2026-03-31T17:30:00-04:00", DAY, NULL},
        {"in mid-April", "2026-04-15T17:30:00-04:00", VAGUE, NULL},
        {"over the weekend", "2026-03-15T17:30:00-04:00", VAGUE, NULL},
        {"by the weekend", "2026-03-13T17:30:00-04:00", DAY, NULL},
        {"early next week", "2026-03-17T17:30:00-04:00", VAGUE, NULL},
        {"at the beginning of next week", "2026-03-17T17:30:00-04:00", VAGUE, NULL},
        {"mid next week", "2026-03-18T17:30:00-04:00", VAGUE, NULL},
        {"in the middle of next week", "2026-03-18T17:30:00-04:00", VAGUE, NULL},
        {"by the end of next week", "2026-03-20T17:30:00-04:00", VAGUE, NULL},
        {"next week, probably towards the end of it", "2026-03-20T17:30:00-04:00", VAGUE, NULL},
        {"sometime next week", "2026-03-20T17:30:00-04:00", VAGUE, NULL},
        {"the week after next", "2026-03-27T17:30:00-04:00", VAGUE, NULL},
        {"by the end of the month", "2026-03-31T17:30:00-04:00", DAY, NULL},
        {"by month end", "2026-03-31T17:30:00-04:00", DAY, NULL},
        {"at the end of next month", "2026-04-30T17:30:00-04:00", DAY, NULL},
        {"by the end of April", "2026-04-30T17:30:00-04:00", DAY, NULL},
        {"by the end of February", "2027-02-28T17:30:00-05:00", DAY, NULL},
        {"by the end of the year", "2026-12-31T17:30:00-05:00", DAY, NULL},
    };
    static const struct due_case weekend[] = {
        {"over the weekend", "2026-03-08T20:00:00-05:00", VAGUE, NULL},
        {"later this week", "2026-03-08T20:00:00-05:00", VAGUE, NULL},
        {"early next week", "2026-03-10T20:00:00-05:00", VAGUE, NULL},
    };
    static const struct due_case years_end[] = {
        {"later this week", "2027-01-01T17:30:00+13:00", VAGUE, NULL},
        {"next week", "2027-01-08T17:30:00+13:00", VAGUE, NULL},
        {"by the end of the month", "2026-12-31T17:30:00+13:00", DAY, NULL},
    };
    CHECK(new_york, cases);
    CHECK(chicago, weekend);
    CHECK(auckland, years_end);
}

static void test_find__dates(void **state)
{
    static const struct due_case cases[] = {
        {"by the 19th", "2026-03-19T17:30:00-04:00", DAY, NULL},
        {"by the 9th", "2026-04-09T17:30:00-04:00", DAY, NULL},
        {"by the 31st", "2026-03-31T17:30:00-04:00", DAY, NULL},
        {"before the 20th", "2026-03-19T17:30:00-04:00", DAY, NULL},
        {"on 12 March", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"on the 12th of March", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"on March 12th", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"on March 12, 2026", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"by 9 March", "2027-03-09T17:30:00-05:00", DAY, NULL},
        {"on the first of April", "2026-04-01T17:30:00-04:00", DAY, NULL},
        {"by Nov 3", "2026-11-03T17:30:00-05:00", DAY, NULL},
        {"on 2026-03-12", "2026-03-12T17:30:00-04:00", DAY, NULL},
        {"by 12/03", "2026-12-03T17:30:00-05:00", DAY, "2026-03-12T17:30:00-04:00"},
        {"by 3/31", "2026-03-31T17:30:00-04:00", DAY, NULL},
        {"by 3/20/2026", "2026-03-20T17:30:00-04:00", DAY, NULL},
        {"by 3/20/26 at 2pm", "2026-03-20T14:00:00-04:00", EXACT, NULL},
        {"on the 1st of the month", "2026-04-01T17:30:00-04:00", DAY, NULL},
        {"by the 5th of next month", "2026-04-05T17:30:00-04:00", DAY, NULL},
        {"on March 12 at 9:30", "2026-03-12T09:30:00-04:00", EXACT, NULL},
        {"on 29 February", "2028-02-29T17:30:00-05:00", DAY, NULL},
    };
    static const struct due_case day_first[] = {
        {"by 03/07", "2026-07-03T18:00:00+01:00", DAY, "2027-03-07T18:00:00+00:00"},
        {"by 25/12", "2026-12-25T18:00:00+00:00", DAY, NULL},
        {"by 1.7.2026", "2026-07-01T18:00:00+01:00", DAY, NULL},
        {"by 12/31", "2026-12-31T18:00:00+00:00", DAY, NULL},
    };
    CHECK(new_york, cases);
    CHECK(london, day_first);
}

static void test_find__no_time_in_the_words(void **state)
{
    static const struct due_case cases[] = {
        {"I will call you soon", "-", VAGUE, NULL},
        {"You will hear from us shortly", "-", VAGUE, NULL},
        {"asap", "-", VAGUE, NULL},
        {"as soon as possible", "-", VAGUE, NULL},
        {"as quickly as we can", "-", VAGUE, NULL},
        {"right away", "-", VAGUE, NULL},
        {"in a bit", "-", VAGUE, NULL},
        {"in a moment", "-", VAGUE, NULL},
        {"in a minute", "-", VAGUE, NULL},
        {"in due course", "-", VAGUE, NULL},
        {"at some point", "-", VAGUE, NULL},
        {"eventually", "-", VAGUE, NULL},
        {"in the coming weeks", "-", VAGUE, NULL},
        {"within the next few days", "-", VAGUE, NULL},
        {"in several hours", "-", VAGUE, NULL},
        {"I'll look at it later", "-", VAGUE, NULL},
        {"after Friday", "-", VAGUE, NULL},
        {"within five days of receiving it", "-", VAGUE, NULL},
        {"in a matter of hours", "-", VAGUE, NULL},
    };
    CHECK(new_york, cases);
    static const struct due_case better[] = {
        {"soon, by Thursday at the latest", "2026-03-12T17:30:00-04:00", VAGUE, NULL},
    };
    CHECK(new_york, better);
}

static void test_find__what_has_passed(void **state)
{
    static const char *const cases[] = {
        "yesterday",         "two days ago",
        "an hour ago",       "last week",
        "since Monday",      "last Friday",
        "the other day",     "earlier today",
        "yesterday at 5",    "the day before yesterday",
        "a month ago",       "over a week ago",
        "earlier this week", "on 1 March 2020",
        "just now",
    };
    struct fixture fixture;
    open_desk(&fixture, &new_york);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        find(&fixture, cases[i]);
        if (fixture.count != 1 || !fixture.found[0].past || fixture.found[0].due != DT_INSTANT_NONE)
            fail_msg("\"%s\": %zu found", cases[i], fixture.count);
    }
    find(&fixture, "this morning");
    assert_false(fixture.found[0].past);
    close_desk(&fixture);
    open_desk(&fixture, &london);
    find(&fixture, "this morning");
    assert_true(fixture.found[0].past);
    close_desk(&fixture);
}

static void test_find__leaves_other_words_alone(void **state)
{
    static const char *const cases[] = {
        "",
        "?!",
        "Three weeks without heat is a long time.",
        "You were without heating for three weeks.",
        "I was on hold for 47 minutes.",
        "after 9 years with you",
        "our 30-day trial",
        "a 24-hour service, 24/7",
        "that is a two day delay",
        "It has been nine days.",
        "I have waited 3 hours.",
        "We live at 4 Larch Close.",
        "You'll be the first to know.",
        "the second item and the third one",
        "Good morning, how can I help?",
        "Have a nice weekend!",
        "We may march on.",
        "He sat in the sun and wed her.",
        "Take 2 of these with water.",
        "It costs 20% more, $9.99 or 1,200 points.",
        "Order 171-0365118-2187508, line 4-1-1-8",
        "I am calling about your payment at the moment.",
        "We are open Monday to Friday 8 to 16.",
        "every Friday and on Mondays",
        "Tomorrow's delivery and Friday's payment",
        "the 6:00 copy",
        "a boy at fourteen",
        "an hour and forty minutes of that",
        "as soon as I hear from them",
        "over two hours of waiting",
        "a week's wages and two days' leave",
        "half of it, a quarter of the price",
        "one moment please, one second",
        "I will call by one of our lines",
        "five stars, two thumbs",
        "He is 9 and she is 12.",
        "at 99:99 or 25:00",
        "13/13 and 99/99/99 and 0/0",
        ("\xe4\xbb\x8a\xe5\xa4\xa9 \xf0\x9f\x98\x80 ma\xc3\xb1"
         "ana"),
    };
    struct fixture fixture;
    open_desk(&fixture, &new_york);
    int failed = 0;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        find(&fixture, cases[i]);
        if (fixture.count == 0)
            continue;
        const struct dt_token *first = &fixture.text.tokens[fixture.found[0].first_token];
        const struct dt_token *last = &fixture.text.tokens[fixture.found[0].last_token];
        print_error("\"%s\": found \"%.*s\"\n", cases[i], (int)(last->end - first->start),
                    cases[i] + first->start);
        failed++;
    }
    close_desk(&fixture);
    assert_int_equal(failed, 0);
}

static void test_find__tells_what_was_named(void **state)
{
    static const struct {
        const char *words;
        bool has_day, has_hour, elapsed;
        int minute;
    } cases[] = {
        {"tomorrow at 10", true, true, false, 600},
        {"by 4", false, true, false, 960},
        {"Friday", true, false, false, -1},
        {"by end of day", false, false, false, -1},
        {"within two hours", false, true, true, -1},
        {"first thing Monday", true, true, false, 540},
        {"tomorrow morning", true, true, false, 720},
        {"in two days", true, false, false, -1},
        {"before midnight tonight", true, true, false, 1440},
        {"soon", false, false, false, -1},
    };
    struct fixture fixture;
    open_desk(&fixture, &new_york);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        find(&fixture, cases[i].words);
        const struct dt_when *when = &fixture.found[0];
        if (fixture.count != 1 || when->has_day != cases[i].has_day ||
            when->has_hour != cases[i].has_hour || when->elapsed != cases[i].elapsed ||
            when->minute != cases[i].minute)
            fail_msg("\"%s\": day %d, hour %d, elapsed %d, minute %d", cases[i].words,
                     when->has_day, when->has_hour, when->elapsed, when->minute);
    }
    close_desk(&fixture);
}

static void test_find__gives_the_words_in_order(void **state)
{
    static const char *const expected[] = {"today", "by 5", "on Thursday at ten", "soon"};
    struct fixture fixture;
    open_desk(&fixture, &new_york);
    const char *words = "Not today. I'll call by 5, she writes on Thursday at ten, and they soon.";
    find(&fixture, words);
    assert_int_equal(fixture.count, 4);
    for (size_t i = 0; i < 4; i++) {
        const struct dt_token *first = &fixture.text.tokens[fixture.found[i].first_token];
        const struct dt_token *last = &fixture.text.tokens[fixture.found[i].last_token];
        assert_int_equal(last->end - first->start, strlen(expected[i]));
        assert_memory_equal(words + first->start, expected[i], strlen(expected[i]));
    }
    struct dt_when two[2];
    assert_int_equal(
        dt_when_find(&fixture.text, 0, fixture.text.token_count, &fixture.context, two, 2), 2);
    assert_int_equal(dt_when_find(&fixture.text, 3, 3, &fixture.context, two, 2), 0);
    close_desk(&fixture);
}

static void test_find__counts_from_a_day_named_before(void **state)
{
    struct fixture fixture;
    char due[40];
    open_desk(&fixture, &new_york);
    find(&fixture, "The fitter comes on 19 March, and I will text you the day before.");
    assert_int_equal(fixture.count, 2);
    show(&fixture, fixture.found[1].due, due);
    assert_string_equal(due, "2026-03-18T17:30:00-04:00");
    find(&fixture, "It arrives on Thursday and I call you the next morning");
    assert_int_equal(fixture.count, 2);
    show(&fixture, fixture.found[1].due, due);
    assert_string_equal(due, "2026-03-13T12:00:00-04:00");
    find(&fixture, "the day before");
    assert_int_equal(fixture.count, 0);
    /* The day may stand in a sentence before the tokens that are looked at. */
    find(&fixture, "The fitter comes on 19 March. I will text you the day before.");
    uint32_t second = fixture.found[0].last_token + 2;
    fixture.count = dt_when_find(&fixture.text, second, fixture.text.token_count, &fixture.context,
                                 fixture.found, DT_WHEN_A_TURN);
    assert_int_equal(fixture.count, 1);
    show(&fixture, fixture.found[0].due, due);
    assert_string_equal(due, "2026-03-18T17:30:00-04:00");
    close_desk(&fixture);
}

/* Every word begins a phrase that never ends: what is read at each must stay small. */
static void test_find__is_linear(void **state)
{
    static const char *const words[] = {"end of ",         "early ",   "in the next ",
                                        "the day before ", "by 3 or ", "Monday to ",
                                        "at half past ",   "1-2-3 "};
    enum { BYTES = 60000 };
    struct fixture fixture;
    open_desk(&fixture, &new_york);
    char *text = malloc(BYTES + 1);
    assert_non_null(text);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t len = strlen(words[i]);
        size_t at = 0;
        for (; at + len <= BYTES; at += len)
            memcpy(text + at, words[i], len);
        text[at] = '\0';
        find(&fixture, text);
        assert_true(fixture.count <= DT_WHEN_A_TURN);
    }
    free(text);
    close_desk(&fixture);
}

static void test_precision__has_a_name(void **state)
{
    assert_string_equal(dt_precision_name(DT_PRECISION_NONE), "none");
    assert_string_equal(dt_precision_name(DT_PRECISION_VAGUE), "vague");
    assert_string_equal(dt_precision_name(DT_PRECISION_DAY), "day");
    assert_string_equal(dt_precision_name(DT_PRECISION_EXACT), "exact");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_find__closing_time),
        cmocka_unit_test(test_find__days_by_name),
        cmocka_unit_test(test_find__parts_of_a_day),
        cmocka_unit_test(test_find__hours),
        cmocka_unit_test(test_find__elapsed_time),
        cmocka_unit_test(test_find__days_counted),
        cmocka_unit_test(test_find__weeks_and_months),
        cmocka_unit_test(test_find__dates),
        cmocka_unit_test(test_find__no_time_in_the_words),
        cmocka_unit_test(test_find__what_has_passed),
        cmocka_unit_test(test_find__leaves_other_words_alone),
        cmocka_unit_test(test_find__tells_what_was_named),
        cmocka_unit_test(test_find__gives_the_words_in_order),
        cmocka_unit_test(test_find__counts_from_a_day_named_before),
        cmocka_unit_test(test_find__is_linear),
        cmocka_unit_test(test_precision__has_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
