/*
 * Points in time, as values. Nothing here reads a clock.
 *
 * An instant is milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted, within the years
 * 1 to 9999 (DT_INSTANT_MIN .. DT_INSTANT_MAX). DT_INSTANT_NONE stands for "no time".
 */
#ifndef DT_INSTANT_H
#define DT_INSTANT_H

#include "error.h"
#include "view.h"
#include <stdint.h>

typedef int64_t dt_instant;

#define DT_INSTANT_NONE  INT64_MIN
#define DT_INSTANT_MIN   INT64_C(-62135596800000)
#define DT_INSTANT_MAX   INT64_C(253402300799999)
#define DT_MS_PER_SECOND INT64_C(1000)
#define DT_MS_PER_MINUTE INT64_C(60000)
#define DT_MS_PER_HOUR   INT64_C(3600000)
#define DT_MS_PER_DAY    INT64_C(86400000)

/* A date of the proleptic Gregorian calendar as days since 1970-01-01 (a Thursday). */
typedef int32_t dt_date;

#define DT_DATE_MIN ((dt_date)-719162) /* 0001-01-01 */
#define DT_DATE_MAX ((dt_date)2932896) /* 9999-12-31 */

struct dt_civil {
    int year;   /* 1 .. 9999 */
    int month;  /* 1 .. 12 */
    int day;    /* 1 .. 31 */
    int hour;   /* 0 .. 23 */
    int minute; /* 0 .. 59 */
    int second; /* 0 .. 59 */
};

/* month 1 .. 12, day 1 .. dt_month_days: asserted. */
dt_date dt_date_of(int year, int month, int day);
void dt_date_split(dt_date date, int *year_out, int *month_out, int *day_out);
int dt_date_weekday(dt_date date); /* 0 Monday .. 6 Sunday */
int dt_month_days(int year, int month);

/* "2026-03-12". Errors: DT_FORMAT. Source: RFC 3339, full-date. */
DT_MUST_CHECK enum dt_status dt_date_parse(struct dt_view text, dt_date *out, struct dt_error *err);

/*
 * RFC 3339 ("2026-03-12T14:20:00-04:00", "...Z", fractions to milliseconds, 't'/' ' allowed
 * between). A time without a zone is refused: its meaning would depend on the machine. A leap
 * second (23:59:60Z) is the second after it. offset_minutes_out may be NULL. Errors: DT_FORMAT,
 * with the column (from 1) where reading stopped.
 */
DT_MUST_CHECK enum dt_status dt_instant_parse(struct dt_view text, dt_instant *out,
                                              int *offset_minutes_out, struct dt_error *err);

/*
 * "2026-03-12T17:30:00-04:00", seconds precision, rounded down. at: not DT_INSTANT_NONE. out holds
 * at least 40 bytes. Returns the length.
 */
size_t dt_instant_format(dt_instant at, int offset_minutes, char *out);

#endif
