#include "instant.h"

#include <assert.h>
#include <stdio.h>

int dt_month_days(int year, int month)
{
    static const uint8_t days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    assert(month >= 1 && month <= 12);
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days[month - 1] + (month == 2 && leap);
}

/*
 * Years are counted from March, so that the leap day is a year's last, in eras of 400 years
 * (146,097 days), after Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
 */
dt_date dt_date_of(int year, int month, int day)
{
    assert(day >= 1 && day <= dt_month_days(year, month));
    int y = year - (month <= 2);
    int era = (y >= 0 ? y : y - 399) / 400;
    int year_of_era = y - era * 400;
    int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

void dt_date_split(dt_date date, int *year_out, int *month_out, int *day_out)
{
    int64_t z = (int64_t)date + 719468;
    int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    int day_of_era = (int)(z - era * 146097);
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int march_month = (5 * day_of_year + 2) / 153;
    int month = march_month < 10 ? march_month + 3 : march_month - 9;
    *day_out = day_of_year - (153 * march_month + 2) / 5 + 1;
    *month_out = month;
    *year_out = (int)(year_of_era + era * 400) + (month <= 2);
}

int dt_date_weekday(dt_date date)
{
    int64_t from_thursday = (int64_t)date + 3;
    return (int)(((from_thursday % 7) + 7) % 7);
}

/* Reading goes left to right; at is where it stands, and where an error points to. */
struct reader {
    struct dt_view text;
    size_t at;
};

static char peek(const struct reader *reader)
{
    return reader->at < reader->text.len ? reader->text.ptr[reader->at] : '\0';
}

/* Exactly `count` digits, as a number from low to high. */
static bool read_digits(struct reader *reader, int count, int low, int high, int *out)
{
    size_t start = reader->at;
    int value = 0;
    for (int i = 0; i < count; i++) {
        char c = peek(reader);
        if (c < '0' || c > '9')
            return false;
        value = value * 10 + (c - '0');
        reader->at++;
    }
    if (value < low || value > high) {
        reader->at = start;
        return false;
    }
    *out = value;
    return true;
}

static bool read_char(struct reader *reader, const char *allowed)
{
    char c = peek(reader);
    if (c == '\0' || !strchr(allowed, c))
        return false;
    reader->at++;
    return true;
}

static bool read_date(struct reader *reader, dt_date *out)
{
    int year, month, day;
    if (!read_digits(reader, 4, 1, 9999, &year) || !read_char(reader, "-") ||
        !read_digits(reader, 2, 1, 12, &month) || !read_char(reader, "-") ||
        !read_digits(reader, 2, 1, dt_month_days(year, month), &day))
        return false;
    *out = dt_date_of(year, month, day);
    return true;
}

/* Milliseconds; further digits are read over. */
static bool read_fraction(struct reader *reader, int *ms_out)
{
    *ms_out = 0;
    if (!read_char(reader, "."))
        return true;
    int weight = 100;
    size_t start = reader->at;
    while (peek(reader) >= '0' && peek(reader) <= '9') {
        *ms_out += (peek(reader) - '0') * weight;
        weight /= 10;
        reader->at++;
    }
    return reader->at > start;
}

static bool read_offset(struct reader *reader, int *minutes_out)
{
    if (read_char(reader, "Zz")) {
        *minutes_out = 0;
        return true;
    }
    char sign = peek(reader);
    int hours, minutes;
    if (!read_char(reader, "+-") || !read_digits(reader, 2, 0, 23, &hours) ||
        !read_char(reader, ":") || !read_digits(reader, 2, 0, 59, &minutes))
        return false;
    *minutes_out = (hours * 60 + minutes) * (sign == '-' ? -1 : 1);
    return true;
}

enum dt_status dt_date_parse(struct dt_view text, dt_date *out, struct dt_error *err)
{
    struct reader reader = {text, 0};
    dt_date date;
    if (!read_date(&reader, &date) || reader.at != text.len)
        return dt_error_at(err, DT_FORMAT, 0, (unsigned)reader.at + 1,
                           "not a date: expected year-month-day, such as 2026-03-12");
    *out = date;
    return DT_OK;
}

enum dt_status dt_instant_parse(struct dt_view text, dt_instant *out, int *offset_minutes_out,
                                struct dt_error *err)
{
    struct reader reader = {text, 0};
    dt_date date;
    int hour, minute, second, ms, offset;
    if (!read_date(&reader, &date) || !read_char(&reader, "Tt ") ||
        !read_digits(&reader, 2, 0, 23, &hour) || !read_char(&reader, ":") ||
        !read_digits(&reader, 2, 0, 59, &minute) || !read_char(&reader, ":") ||
        !read_digits(&reader, 2, 0, 60, &second) || !read_fraction(&reader, &ms))
        return dt_error_at(err, DT_FORMAT, 0, (unsigned)reader.at + 1,
                           "not a time: expected the form 2026-03-12T14:20:00-04:00");
    if (!read_offset(&reader, &offset))
        return dt_error_at(err, DT_FORMAT, 0, (unsigned)reader.at + 1,
                           "a time needs its offset: Z or +hh:mm behind the seconds");
    if (reader.at != text.len)
        return dt_error_at(err, DT_FORMAT, 0, (unsigned)reader.at + 1,
                           "unexpected text behind the time");
    int utc_minute = (hour * 60 + minute - offset + 2 * 1440) % 1440;
    if (second == 60 && utc_minute != 1439)
        return dt_error_at(err, DT_FORMAT, 0, 0, "a leap second comes at 23:59:60 UTC only");
    dt_instant at = date * DT_MS_PER_DAY + hour * DT_MS_PER_HOUR +
                    (minute - offset) * DT_MS_PER_MINUTE + second * DT_MS_PER_SECOND + ms;
    if (at < DT_INSTANT_MIN || at > DT_INSTANT_MAX)
        return dt_error_at(err, DT_FORMAT, 0, 0, "times lie within the years 1 to 9999 UTC");
    *out = at;
    if (offset_minutes_out)
        *offset_minutes_out = offset;
    return DT_OK;
}

size_t dt_instant_format(dt_instant at, int offset_minutes, char *out)
{
    assert(at >= DT_INSTANT_MIN && at <= DT_INSTANT_MAX);
    assert(offset_minutes > -1440 && offset_minutes < 1440);
    dt_instant local = at + offset_minutes * DT_MS_PER_MINUTE;
    int64_t days = local / DT_MS_PER_DAY - (local % DT_MS_PER_DAY < 0);
    int seconds = (int)((local - days * DT_MS_PER_DAY) / DT_MS_PER_SECOND);
    int year, month, day;
    dt_date_split((dt_date)days, &year, &month, &day);
    int size = offset_minutes < 0 ? -offset_minutes : offset_minutes;
    int len = snprintf(out, 40, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", year, month, day,
                       seconds / 3600, seconds / 60 % 60, seconds % 60,
                       offset_minutes < 0 ? '-' : '+', size / 60, size % 60);
    return (size_t)len;
}
