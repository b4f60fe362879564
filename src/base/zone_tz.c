#include "zone_tz.h"

enum { HOUR = 3600, DAY = 86400, OFFSET_HOURS = 24, CHANGE_HOURS = 167 };

struct reader {
    struct dt_view text;
    size_t at;
};

static char peek(const struct reader *reader)
{
    return reader->at < reader->text.len ? reader->text.ptr[reader->at] : '\0';
}

static bool take(struct reader *reader, char c)
{
    if (c == '\0' || peek(reader) != c)
        return false;
    reader->at++;
    return true;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* One to three digits, from low to high. */
static bool read_number(struct reader *reader, int low, int high, int *out)
{
    int value = 0;
    int digits = 0;
    while (digits < 3 && is_digit(peek(reader))) {
        value = value * 10 + (peek(reader) - '0');
        reader->at++;
        digits++;
    }
    if (digits == 0 || is_digit(peek(reader)) || value < low || value > high)
        return false;
    *out = value;
    return true;
}

/* Three letters or more, or <letters, digits and signs>. */
static bool read_name(struct reader *reader)
{
    bool quoted = take(reader, '<');
    size_t start = reader->at;
    for (;;) {
        char c = peek(reader);
        if (!is_letter(c) && !(quoted && (is_digit(c) || c == '+' || c == '-')))
            break;
        reader->at++;
    }
    return reader->at - start >= 3 && (!quoted || take(reader, '>'));
}

/* [+-]hh[:mm[:ss]], in seconds. */
static bool read_time(struct reader *reader, int highest_hour, int32_t *out)
{
    int sign = take(reader, '-') ? -1 : 1;
    if (sign == 1)
        take(reader, '+');
    int hour, minute = 0, second = 0;
    if (!read_number(reader, 0, highest_hour, &hour))
        return false;
    if (take(reader, ':')) {
        if (!read_number(reader, 0, 59, &minute))
            return false;
        if (take(reader, ':') && !read_number(reader, 0, 59, &second))
            return false;
    }
    *out = sign * (hour * HOUR + minute * 60 + second);
    return true;
}

static bool read_change_day(struct reader *reader, struct dt_tz_change *out)
{
    int month, week, day;
    if (take(reader, 'M')) {
        if (!read_number(reader, 1, 12, &month) || !take(reader, '.') ||
            !read_number(reader, 1, 5, &week) || !take(reader, '.') ||
            !read_number(reader, 0, 6, &day))
            return false;
        out->kind = DT_TZ_MONTH_WEEK_DAY;
        out->month = (uint8_t)month;
        out->week = (uint8_t)week;
    } else if (take(reader, 'J')) {
        if (!read_number(reader, 1, 365, &day))
            return false;
        out->kind = DT_TZ_JULIAN;
    } else {
        if (!read_number(reader, 0, 365, &day))
            return false;
        out->kind = DT_TZ_ZERO_BASED;
    }
    out->day = (int16_t)day;
    return true;
}

static bool read_change(struct reader *reader, struct dt_tz_change *out)
{
    out->second = 2 * HOUR;
    return take(reader, ',') && read_change_day(reader, out) &&
           (!take(reader, '/') || read_time(reader, CHANGE_HOURS, &out->second));
}

/* POSIX counts offsets west of UTC. */
static bool read_rule(struct reader *reader, struct dt_tz *tz)
{
    if (!read_name(reader) || !read_time(reader, OFFSET_HOURS, &tz->standard_offset))
        return false;
    tz->standard_offset = -tz->standard_offset;
    if (reader->at == reader->text.len)
        return true;
    if (!read_name(reader))
        return false;
    tz->has_daylight = true;
    tz->daylight_offset = tz->standard_offset + HOUR;
    if (peek(reader) != ',') {
        if (!read_time(reader, OFFSET_HOURS, &tz->daylight_offset))
            return false;
        tz->daylight_offset = -tz->daylight_offset;
    }
    return read_change(reader, &tz->to_daylight) && read_change(reader, &tz->to_standard) &&
           reader->at == reader->text.len;
}

enum dt_status dt_tz_parse(struct dt_view text, struct dt_tz *out, struct dt_error *err)
{
    struct reader reader = {text, 0};
    struct dt_tz tz = {0};
    if (!read_rule(&reader, &tz))
        return dt_error_at(err, DT_FORMAT, 0, (unsigned)reader.at + 1,
                           "not a time zone rule such as EST5EDT,M3.2.0,M11.1.0");
    *out = tz;
    return DT_OK;
}

/* 0 Sunday, as POSIX counts. */
static int sunday_based(dt_date date)
{
    return (dt_date_weekday(date) + 1) % 7;
}

static dt_date change_date(const struct dt_tz_change *change, int year)
{
    if (change->kind == DT_TZ_ZERO_BASED)
        return dt_date_of(year, 1, 1) + change->day;
    if (change->kind == DT_TZ_JULIAN) {
        bool behind_leap_day = change->day >= 60 && dt_month_days(year, 2) == 29;
        return dt_date_of(year, 1, 1) + change->day - 1 + behind_leap_day;
    }
    dt_date first = dt_date_of(year, change->month, 1);
    int ahead = (change->day - sunday_based(first) + 7) % 7;
    int in_month = ahead + (change->week - 1) * 7;
    if (in_month >= dt_month_days(year, change->month))
        in_month -= 7;
    return first + in_month;
}

static int64_t change_at(const struct dt_tz_change *change, int year, int32_t offset_before)
{
    return (int64_t)change_date(change, year) * DAY + change->second - offset_before;
}

/*
 * The latest change at or before `second` decides. A change's hours may carry it a week past the
 * year's end, hence three years. Where both fall on one instant daylight time wins: that is how
 * all-year daylight time is written (RFC 8536, 3.3.1).
 */
int32_t dt_tz_offset(const struct dt_tz *tz, int64_t second)
{
    if (!tz->has_daylight)
        return tz->standard_offset;
    int64_t days = second / DAY - (second % DAY < 0);
    if (days < DT_DATE_MIN - 1 || days > DT_DATE_MAX + 1)
        return tz->standard_offset;
    int year, month, day;
    dt_date_split((dt_date)days, &year, &month, &day);
    int64_t latest = INT64_MIN;
    bool daylight = false;
    for (int y = year - 1; y <= year + 1; y++) {
        int64_t starts = change_at(&tz->to_daylight, y, tz->standard_offset);
        int64_t ends = change_at(&tz->to_standard, y, tz->daylight_offset);
        if (ends <= second && ends > latest) {
            latest = ends;
            daylight = false;
        }
        if (starts <= second && starts >= latest) {
            latest = starts;
            daylight = true;
        }
    }
    return daylight ? tz->daylight_offset : tz->standard_offset;
}
