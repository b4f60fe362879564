#include "calendar.h"

enum { MONDAY = 0, DAYS = 7, MINUTES_A_DAY = 1440, DAYS_BETWEEN = 400 };

/* "tues", "thurs" and the like: any beginning of three letters or more will do. */
static const char *const day_names[DAYS] = {"monday", "tuesday",  "wednesday", "thursday",
                                            "friday", "saturday", "sunday"};

struct parser {
    struct dt_view text;
    size_t at;
    struct dt_calendar *calendar;
    uint8_t seen;   /* bit n: weekday n was named by a group before */
    uint8_t group;  /* the days of this group */
    bool has_usual; /* a group with hours has been read */
    struct dt_span spans[DT_CALENDAR_SPANS_A_DAY];
    unsigned span_count;
    struct dt_error *err;
};

static char peek(const struct parser *parser)
{
    return parser->at < parser->text.len ? parser->text.ptr[parser->at] : '\0';
}

static void skip_blanks(struct parser *parser)
{
    while (peek(parser) == ' ' || peek(parser) == '\t')
        parser->at++;
}

static bool at_end(const struct parser *parser)
{
    return parser->at >= parser->text.len;
}

static bool take(struct parser *parser, char c)
{
    skip_blanks(parser);
    if (at_end(parser) || peek(parser) != c)
        return false;
    parser->at++;
    return true;
}

/* '-' or the en dash that word processors make of it. */
static bool take_dash(struct parser *parser)
{
    static const char en_dash[] = "\xe2\x80\x93";
    if (take(parser, '-'))
        return true;
    if (parser->text.len - parser->at < 3 || memcmp(parser->text.ptr + parser->at, en_dash, 3) != 0)
        return false;
    parser->at += 3;
    return true;
}

static enum dt_status fail(const struct parser *parser, size_t at, const char *what)
{
    return dt_error_at(parser->err, DT_FORMAT, 0, (unsigned)at + 1, "hours: column %zu: %s", at + 1,
                       what);
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* The letters at hand, as far as they agree with name; 0 where they do not. */
static size_t match_word(const struct parser *parser, const char *name)
{
    size_t len = 0;
    for (;; len++) {
        char c =
            parser->at + len < parser->text.len ? lower(parser->text.ptr[parser->at + len]) : '\0';
        if (c < 'a' || c > 'z')
            return len;
        if (c != name[len])
            return 0;
    }
}

static bool read_day(struct parser *parser, int *day_out)
{
    skip_blanks(parser);
    for (int day = MONDAY; day < DAYS; day++) {
        size_t len = match_word(parser, day_names[day]);
        if (len >= 3) {
            parser->at += len;
            *day_out = day;
            return true;
        }
    }
    return false;
}

static enum dt_status read_days(struct parser *parser)
{
    parser->group = 0;
    do {
        skip_blanks(parser);
        size_t start = parser->at;
        int first, last;
        if (!read_day(parser, &first))
            return fail(parser, start, "expected a weekday, such as Mon or Mon-Fri");
        last = first;
        size_t before_dash = parser->at;
        if (take_dash(parser) && !read_day(parser, &last))
            return fail(parser, before_dash, "expected a weekday behind '-'");
        for (int day = first;; day = (day + 1) % DAYS) {
            uint8_t bit = (uint8_t)(1u << day);
            if ((parser->seen | parser->group) & bit)
                return fail(parser, start, "a weekday may be named once only");
            parser->group |= bit;
            if (day == last)
                break;
        }
    } while (take(parser, ','));
    parser->seen |= parser->group;
    return DT_OK;
}

static bool read_two_digits(struct parser *parser, size_t at_least, int *out)
{
    int value = 0;
    size_t digits = 0;
    while (digits < 2 && peek(parser) >= '0' && peek(parser) <= '9') {
        value = value * 10 + (peek(parser) - '0');
        parser->at++;
        digits++;
    }
    *out = value;
    return digits >= at_least;
}

/* 9:00, 09:00, 24:00 */
static bool read_clock(struct parser *parser, int *minute_out)
{
    skip_blanks(parser);
    int hour, minute;
    if (!read_two_digits(parser, 1, &hour) || peek(parser) != ':')
        return false;
    parser->at++;
    if (!read_two_digits(parser, 2, &minute) || minute > 59 || hour * 60 + minute > MINUTES_A_DAY)
        return false;
    *minute_out = hour * 60 + minute;
    return true;
}

/* Keeps the group's spans in the order of the day; spans that touch become one. */
static enum dt_status add_span(struct parser *parser, size_t start, struct dt_span span)
{
    unsigned at = 0;
    while (at < parser->span_count && parser->spans[at].open < span.open)
        at++;
    bool overlaps = (at > 0 && parser->spans[at - 1].close > span.open) ||
                    (at < parser->span_count && parser->spans[at].open < span.close);
    if (overlaps)
        return fail(parser, start, "these hours overlap with others of the same days");
    if (parser->span_count == DT_CALENDAR_SPANS_A_DAY)
        return dt_error_at(parser->err, DT_LIMIT, 0, (unsigned)start + 1,
                           "hours: column %zu: a day may hold %d spans", start + 1,
                           DT_CALENDAR_SPANS_A_DAY);
    memmove(parser->spans + at + 1, parser->spans + at,
            (parser->span_count - at) * sizeof parser->spans[0]);
    parser->spans[at] = span;
    parser->span_count++;
    return DT_OK;
}

static void join_spans(struct parser *parser)
{
    unsigned kept = 0;
    for (unsigned i = 1; i < parser->span_count; i++) {
        if (parser->spans[kept].close == parser->spans[i].open)
            parser->spans[kept].close = parser->spans[i].close;
        else
            parser->spans[++kept] = parser->spans[i];
    }
    if (parser->span_count > 0)
        parser->span_count = kept + 1;
}

static enum dt_status read_span(struct parser *parser)
{
    skip_blanks(parser);
    size_t start = parser->at;
    int open, close;
    if (!read_clock(parser, &open))
        return fail(parser, start, "expected a time from 00:00 to 24:00");
    if (!take_dash(parser))
        return fail(parser, parser->at, "expected '-' and the closing time");
    skip_blanks(parser);
    size_t closing = parser->at;
    if (!read_clock(parser, &close))
        return fail(parser, closing, "expected a closing time from 00:01 to 24:00");
    if (close == open)
        return fail(parser, start, "opens and closes at the same time; all day is 00:00-24:00");
    if (close < open)
        return fail(parser, start,
                    "closes before it opens; over midnight, write the hours to 24:00 here and "
                    "those from 00:00 with the next day");
    return add_span(parser, start, (struct dt_span){(int16_t)open, (int16_t)close});
}

static enum dt_status read_spans(struct parser *parser)
{
    parser->span_count = 0;
    skip_blanks(parser);
    size_t closed = match_word(parser, "closed");
    if (closed == sizeof "closed" - 1) {
        parser->at += closed;
        return DT_OK;
    }
    do {
        enum dt_status status = read_span(parser);
        if (status != DT_OK)
            return status;
    } while (take(parser, ','));
    join_spans(parser);
    return DT_OK;
}

static void keep_group(struct parser *parser)
{
    struct dt_calendar *calendar = parser->calendar;
    for (int day = 0; day < DAYS; day++) {
        if (!(parser->group & 1u << day))
            continue;
        memcpy(calendar->spans[day], parser->spans, sizeof parser->spans);
        calendar->span_count[day] = (uint8_t)parser->span_count;
    }
    if (!parser->has_usual && parser->span_count > 0) {
        calendar->usual_open = parser->spans[0].open;
        calendar->usual_close = parser->spans[parser->span_count - 1].close;
        parser->has_usual = true;
    }
}

static enum dt_status read_groups(struct parser *parser)
{
    do {
        enum dt_status status = read_days(parser);
        if (status == DT_OK)
            status = read_spans(parser);
        if (status != DT_OK)
            return status;
        keep_group(parser);
        skip_blanks(parser);
        if (!at_end(parser) && peek(parser) != ';')
            return fail(parser, parser->at,
                        "expected ',' and more hours, ';' and more days, or "
                        "the end");
        take(parser, ';');
        skip_blanks(parser);
    } while (!at_end(parser));
    if (!parser->has_usual)
        return fail(parser, 0, "at least one day must have hours");
    return DT_OK;
}

enum dt_status dt_calendar_parse_hours(struct dt_calendar *calendar, struct dt_view hours,
                                       struct dt_error *err)
{
    struct dt_calendar fresh = {0};
    struct parser parser = {.text = hours, .calendar = &fresh, .err = err};
    enum dt_status status = read_groups(&parser);
    if (status != DT_OK)
        return status;
    memcpy(calendar->spans, fresh.spans, sizeof fresh.spans);
    memcpy(calendar->span_count, fresh.span_count, sizeof fresh.span_count);
    calendar->usual_open = fresh.usual_open;
    calendar->usual_close = fresh.usual_close;
    return DT_OK;
}

/* The first place whose holiday is not before date. */
static unsigned holiday_place(const struct dt_calendar *calendar, dt_date date)
{
    unsigned low = 0;
    unsigned high = calendar->holiday_count;
    while (low < high) {
        unsigned middle = (low + high) / 2;
        if (calendar->holidays[middle] < date)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

enum dt_status dt_calendar_add_holiday(struct dt_calendar *calendar, struct dt_view date,
                                       struct dt_error *err)
{
    dt_date day;
    enum dt_status status = dt_date_parse(date, &day, err);
    if (status != DT_OK)
        return status;
    if (dt_calendar_is_holiday(calendar, day))
        return DT_OK;
    if (calendar->holiday_count == DT_CALENDAR_HOLIDAYS)
        return dt_error_set(err, DT_LIMIT, "a calendar may hold %d holidays", DT_CALENDAR_HOLIDAYS);
    unsigned place = holiday_place(calendar, day);
    memmove(calendar->holidays + place + 1, calendar->holidays + place,
            (calendar->holiday_count - place) * sizeof day);
    calendar->holidays[place] = day;
    calendar->holiday_count++;
    return DT_OK;
}

bool dt_calendar_is_holiday(const struct dt_calendar *calendar, dt_date date)
{
    unsigned place = holiday_place(calendar, date);
    return place < calendar->holiday_count && calendar->holidays[place] == date;
}

bool dt_calendar_is_business_day(const struct dt_calendar *calendar, dt_date date)
{
    return calendar->span_count[dt_date_weekday(date)] > 0 &&
           !dt_calendar_is_holiday(calendar, date);
}

int dt_calendar_opening(const struct dt_calendar *calendar, dt_date date)
{
    int day = dt_date_weekday(date);
    return calendar->span_count[day] > 0 ? calendar->spans[day][0].open : calendar->usual_open;
}

int dt_calendar_closing(const struct dt_calendar *calendar, dt_date date)
{
    int day = dt_date_weekday(date);
    unsigned count = calendar->span_count[day];
    return count > 0 ? calendar->spans[day][count - 1].close : calendar->usual_close;
}

dt_date dt_calendar_add_business_days(const struct dt_calendar *calendar, dt_date date, int n)
{
    dt_date last = date + DT_CALENDAR_DAYS_AHEAD;
    while (n > 0 && date < last) {
        date++;
        n -= dt_calendar_is_business_day(calendar, date);
    }
    return date;
}

/* A span of a day as instants: clock changes lengthen or shorten it. */
static void span_bounds(const struct dt_calendar *calendar, dt_date date, unsigned index,
                        dt_instant *open_out, dt_instant *close_out)
{
    const struct dt_span *span = &calendar->spans[dt_date_weekday(date)][index];
    *open_out = dt_zone_instant(calendar->zone, date, span->open);
    *close_out = dt_zone_instant(calendar->zone, date, span->close);
}

static unsigned open_spans(const struct dt_calendar *calendar, dt_date date)
{
    return dt_calendar_is_holiday(calendar, date) ? 0 : calendar->span_count[dt_date_weekday(date)];
}

dt_instant dt_calendar_add_open_minutes(const struct dt_calendar *calendar, dt_instant from,
                                        int64_t minutes)
{
    if (minutes > (int64_t)DT_CALENDAR_DAYS_AHEAD * MINUTES_A_DAY)
        return DT_INSTANT_NONE;
    int64_t left = minutes * DT_MS_PER_MINUTE;
    if (left <= 0)
        return from;
    dt_date first;
    dt_zone_local(calendar->zone, from, &first, NULL);
    for (dt_date date = first; date <= first + DT_CALENDAR_DAYS_AHEAD; date++) {
        unsigned count = open_spans(calendar, date);
        for (unsigned i = 0; i < count; i++) {
            dt_instant open, close;
            span_bounds(calendar, date, i, &open, &close);
            if (open < from)
                open = from;
            if (close - open >= left)
                return open + left;
            if (close > open)
                left -= close - open;
        }
    }
    return DT_INSTANT_NONE;
}

int64_t dt_calendar_open_minutes_between(const struct dt_calendar *calendar, dt_instant from,
                                         dt_instant to)
{
    if (to <= from)
        return 0;
    int64_t sum = 0;
    dt_date first, last;
    dt_zone_local(calendar->zone, from, &first, NULL);
    dt_zone_local(calendar->zone, to, &last, NULL);
    if (last > first + DAYS_BETWEEN)
        last = first + DAYS_BETWEEN;
    for (dt_date date = first; date <= last; date++) {
        unsigned count = open_spans(calendar, date);
        for (unsigned i = 0; i < count; i++) {
            dt_instant open, close;
            span_bounds(calendar, date, i, &open, &close);
            if (open < from)
                open = from;
            if (close > to)
                close = to;
            if (close > open)
                sum += close - open;
        }
    }
    return sum / DT_MS_PER_MINUTE;
}
