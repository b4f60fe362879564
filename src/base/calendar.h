/*
 * Business time: opening hours by weekday, holidays, a zone. Immutable after init.
 *
 * hours syntax: "Mon-Fri 09:00-12:30,13:30-17:30; Sat 09:00-13:00"; "00:00-24:00" is round the
 * clock. Groups by ';', spans by ','; days by '-' and ',' ("Mon,Wed-Fri", "Sun-Thu", full names
 * too); "Sun closed" may be said. Spans that touch become one. Refused: a weekday in two groups,
 * spans that overlap, and spans over midnight, since "by end of day" would have two meanings there
 * ("22:00-24:00" and, on the next day, "00:00-06:00" say which is meant). The first group's last
 * closing time is the usual closing time, which also holds for days without hours.
 */
#ifndef DT_CALENDAR_H
#define DT_CALENDAR_H

#include "zone.h"

enum {
    DT_CALENDAR_SPANS_A_DAY = 8,
    DT_CALENDAR_HOLIDAYS = 1024,
    DT_CALENDAR_DAYS_AHEAD = 4000, /* how far business time is counted */
};

struct dt_span {
    int16_t open;  /* minute of the day, 0 .. 1439 */
    int16_t close; /* 1 .. 1440, after open */
};

struct dt_calendar {
    const struct dt_zone *zone;                       /* borrowed */
    struct dt_span spans[7][DT_CALENDAR_SPANS_A_DAY]; /* 0 Monday; in order, not touching */
    uint8_t span_count[7];
    int16_t usual_open;
    int16_t usual_close;
    dt_date holidays[DT_CALENDAR_HOLIDAYS]; /* ascending */
    uint16_t holiday_count;
};

/*
 * Parses hours into calendar->spans, span_count, usual_*; leaves zone and holidays alone.
 * Errors: DT_FORMAT with the column (from 1) in err->column; DT_LIMIT.
 */
DT_MUST_CHECK enum dt_status dt_calendar_parse_hours(struct dt_calendar *calendar,
                                                     struct dt_view hours, struct dt_error *err);

/* "2026-03-13". Keeps the list sorted and unique. Errors: DT_FORMAT, DT_LIMIT. */
DT_MUST_CHECK enum dt_status dt_calendar_add_holiday(struct dt_calendar *calendar,
                                                     struct dt_view date, struct dt_error *err);

bool dt_calendar_is_holiday(const struct dt_calendar *calendar, dt_date date);

/* Has hours and is no holiday. */
bool dt_calendar_is_business_day(const struct dt_calendar *calendar, dt_date date);

/* Minutes of the day; the usual ones where the weekday has no hours. Holidays do not matter. */
int dt_calendar_opening(const struct dt_calendar *calendar, dt_date date);
int dt_calendar_closing(const struct dt_calendar *calendar, dt_date date);

/*
 * The n-th business day after date (n >= 1): the day itself is not counted. Where none is found in
 * DT_CALENDAR_DAYS_AHEAD days, the last of these.
 */
dt_date dt_calendar_add_business_days(const struct dt_calendar *calendar, dt_date date, int n);

/*
 * The instant at which `minutes` open minutes have passed since `from`; DT_INSTANT_NONE where that
 * is more than DT_CALENDAR_DAYS_AHEAD days ahead.
 */
dt_instant dt_calendar_add_open_minutes(const struct dt_calendar *calendar, dt_instant from,
                                        int64_t minutes);

/* Open minutes between two instants (0 if to <= from); at most 400 days are looked at. */
int64_t dt_calendar_open_minutes_between(const struct dt_calendar *calendar, dt_instant from,
                                         dt_instant to);

#endif
