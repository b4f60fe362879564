#include "when_read.h"

enum { DAYS = 7, MONTHS = 12, LAST_YEAR = 9998 };

dt_date dt_when_monday(dt_date date)
{
    return date - dt_date_weekday(date);
}

/* The next such weekday behind a date. */
static dt_date weekday_after(dt_date date, int weekday)
{
    return date + 1 + (weekday - dt_date_weekday(date) + DAYS - 1) % DAYS;
}

dt_date dt_when_month_start(dt_date date)
{
    int year, month, day;
    dt_date_split(date, &year, &month, &day);
    return date - day + 1;
}

dt_date dt_when_month_end(dt_date start)
{
    return dt_when_add_months(start, 1) - 1;
}

/* The same day number, else the last day of the shorter month. */
dt_date dt_when_add_months(dt_date date, int months)
{
    int year, month, day;
    dt_date_split(date, &year, &month, &day);
    int index = year * MONTHS + month - 1 + months;
    year = index / MONTHS;
    if (year > LAST_YEAR)
        return date;
    month = index % MONTHS + 1;
    int days = dt_month_days(year, month);
    return dt_date_of(year, month, day < days ? day : days);
}

bool dt_when_set_date(struct dt_when_spec *spec, dt_date date)
{
    if (spec->elapsed != DT_INSTANT_NONE)
        return false;
    if (spec->date != DT_DATE_NONE && !spec->soft_day)
        return spec->date == date;
    spec->date = date;
    spec->soft_day = false;
    return true;
}

static enum dt_read_result set_date(struct dt_when_spec *spec, dt_date date)
{
    return dt_when_set_date(spec, date) ? DT_READ_TIME : DT_READ_NOTHING;
}

/* Gauss's algorithm in the form of Meeus, Jones and Butcher. */
static dt_date easter(int year)
{
    int a = year % 19, b = year / 100, c = year % 100;
    int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4, k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return dt_date_of(year, n / 31, n % 31 + 1);
}

static dt_date feast_in(int feast, int year)
{
    switch (feast) {
    case DT_FEAST_CHRISTMAS_EVE:
        return dt_date_of(year, 12, 24);
    case DT_FEAST_CHRISTMAS:
        return dt_date_of(year, 12, 25);
    case DT_FEAST_BOXING_DAY:
        return dt_date_of(year, 12, 26);
    case DT_FEAST_NEW_YEARS_EVE:
        return dt_date_of(year, 12, 31);
    case DT_FEAST_NEW_YEAR:
        return dt_date_of(year, 1, 1);
    case DT_FEAST_VALENTINE:
        return dt_date_of(year, 2, 14);
    case DT_FEAST_HALLOWEEN:
        return dt_date_of(year, 10, 31);
    case DT_FEAST_THANKSGIVING: /* the fourth Thursday of November */
        return weekday_after(dt_date_of(year, 10, 31), 3) + 21;
    case DT_FEAST_GOOD_FRIDAY:
        return easter(year) - 2;
    case DT_FEAST_EASTER_MONDAY:
        return easter(year) + 1;
    default:
        return easter(year);
    }
}

int dt_when_year(dt_date date)
{
    int year, month, day;
    dt_date_split(date, &year, &month, &day);
    return year;
}

dt_date dt_when_feast_date(const struct dt_when_reader *reader, int feast)
{
    int year = dt_when_year(reader->today);
    dt_date date = feast_in(feast, year);
    return date < reader->today && year < LAST_YEAR ? feast_in(feast, year + 1) : date;
}

/* The next date with that month and day, today included; DT_DATE_NONE if there is none. */
static dt_date next_month_day(dt_date today, int month, int day)
{
    enum { LEAP_YEARS_APART = 8 };
    int first = dt_when_year(today);
    for (int year = first; year <= first + LEAP_YEARS_APART && year <= LAST_YEAR; year++) {
        if (day < 1 || day > dt_month_days(year, month))
            continue;
        dt_date date = dt_date_of(year, month, day);
        if (date >= today)
            return date;
    }
    return DT_DATE_NONE;
}

dt_date dt_when_month_day(const struct dt_when_reader *reader, int year, int month, int day)
{
    if (month < 1 || month > MONTHS || day < 1 || day > 31)
        return DT_DATE_NONE;
    if (year == 0)
        return next_month_day(reader->today, month, day);
    if (year > LAST_YEAR || day > dt_month_days(year, month))
        return DT_DATE_NONE;
    return dt_date_of(year, month, day);
}

/* A date written out decides over the weekday before it: "Friday the 13th". */
static enum dt_read_result set_written_date(const struct dt_when_reader *reader,
                                            struct dt_when_spec *spec, dt_date date)
{
    if (date == DT_DATE_NONE)
        return DT_READ_NOTHING;
    if (spec->weekday >= 0 && spec->weekday == dt_date_weekday(date)) {
        spec->date = date;
        spec->date_also = DT_DATE_NONE;
    } else if (!dt_when_set_date(spec, date)) {
        return DT_READ_NOTHING;
    }
    spec->past |= date < reader->today;
    return DT_READ_TIME;
}

/* 2026, behind a day and month. */
int dt_when_read_year(struct dt_when_reader *reader, uint32_t *at)
{
    uint32_t next;
    if (dt_when_class(reader, *at) != DT_TERM_DIGITS)
        return 0;
    struct dt_digits digits = dt_when_digits(reader, *at, &next);
    if (digits.form != DT_DIGITS_NUMBER || digits.range || digits.high.digits != 4 ||
        digits.high.decimals > 0 || digits.high.whole < 1900 || digits.high.whole > 2999)
        return 0;
    *at = next;
    return digits.high.whole;
}

static bool is_title(const struct dt_when_reader *reader, uint32_t at)
{
    return reader->text->tokens[at].flags & (DT_TOKEN_TITLE | DT_TOKEN_UPPER);
}

/* The day of a month: "12", "12th", "twelfth", "twenty first". ordinal_out: it was one. */
static bool read_day_number(struct dt_when_reader *reader, uint32_t *at, int *day_out,
                            bool *ordinal_out)
{
    uint32_t next = *at;
    struct dt_when_term term = dt_when_term(reader, next);
    *ordinal_out = true;
    if (term.term_class == DT_TERM_DIGITS) {
        struct dt_digits digits = dt_when_digits(reader, next, &next);
        *ordinal_out = digits.form == DT_DIGITS_ORDINAL;
        bool plain = digits.form == DT_DIGITS_NUMBER && digits.high.decimals == 0 && !digits.ish;
        if (!*ordinal_out && !plain)
            return false;
        *day_out = digits.high.whole; /* of a range its end */
    } else if (term.term_class == DT_TERM_ORDINAL) {
        *day_out = term.value;
        next++;
    } else if (term.term_class == DT_TERM_NUMBER && (term.value == 20 || term.value == 30) &&
               dt_when_class(reader, next + 1) == DT_TERM_ORDINAL) {
        *day_out = term.value + dt_when_term(reader, next + 1).value;
        next += 2;
    } else {
        return false;
    }
    *at = next;
    return *day_out >= 1 && *day_out <= 31;
}

bool dt_when_is_month(struct dt_when_reader *reader, uint32_t at, bool number_near)
{
    enum dt_term_class term = dt_when_class(reader, at);
    return term == DT_TERM_MONTH ||
           (term == DT_TERM_MONTH_VERB && (number_near || is_title(reader, at)));
}

/* "12 March", "the first of March 2026", "the 5th of the month", "the 5th of next month" */
static enum dt_read_result read_day_and_month(struct dt_when_reader *reader, uint32_t at,
                                              struct dt_when_spec *spec, uint32_t *next_out)
{
    int day;
    bool ordinal;
    uint32_t next = at;
    if (!read_day_number(reader, &next, &day, &ordinal))
        return DT_READ_NOTHING;
    bool of = dt_when_class(reader, next) == DT_TERM_OF;
    next += of;
    if (dt_when_is_month(reader, next, ordinal) &&
        (of || !dt_when_clause_ends(reader, next) || dt_when_hyphenated(reader, next))) {
        int month = dt_when_term(reader, next).value;
        next++;
        int year = dt_when_read_year(reader, &next);
        *next_out = next;
        return set_written_date(reader, spec, dt_when_month_day(reader, year, month, day));
    }
    if (!of)
        return DT_READ_NOTHING;
    enum dt_term_class which = dt_when_class(reader, next);
    struct dt_when_term unit = dt_when_term(reader, next + 1);
    if (unit.term_class != DT_TERM_UNIT || unit.value != DT_UNIT_MONTH)
        return DT_READ_NOTHING;
    *next_out = next + 2;
    dt_date start = dt_when_month_start(reader->today);
    bool later = which == DT_TERM_NEXT || which == DT_TERM_FOLLOWING;
    if (later || (which == DT_TERM_THE && start + day - 1 < reader->today))
        start = dt_when_add_months(start, 1);
    if (start + day - 1 > dt_when_month_end(start))
        return DT_READ_NOTHING;
    return set_written_date(reader, spec, start + day - 1);
}

/* "March 12", "March the 12th, 2026" */
static enum dt_read_result read_month_and_day(struct dt_when_reader *reader, uint32_t at,
                                              struct dt_when_spec *spec, uint32_t *next_out)
{
    if (!dt_when_is_month(reader, at, true))
        return DT_READ_NOTHING;
    int day;
    bool ordinal;
    uint32_t next = at + 1;
    if (dt_when_class(reader, next) == DT_TERM_THE)
        next++;
    if (!read_day_number(reader, &next, &day, &ordinal))
        return DT_READ_NOTHING;
    int year = dt_when_read_year(reader, &next);
    *next_out = next;
    return set_written_date(reader, spec,
                            dt_when_month_day(reader, year, dt_when_term(reader, at).value, day));
}

/* 12/03 is read as the playbook's country does; the other reading is kept beside it. */
static enum dt_read_result read_numeric_date(struct dt_when_reader *reader, uint32_t at,
                                             const struct dt_when_lead *lead,
                                             struct dt_when_spec *spec, uint32_t *next_out)
{
    uint32_t next;
    struct dt_digits digits = dt_when_digits(reader, at, &next);
    if (digits.form != DT_DIGITS_DATE)
        return DT_READ_NOTHING;
    const int32_t *n = digits.date;
    *next_out = next;
    if (digits.year_first)
        return set_written_date(reader, spec, dt_when_month_day(reader, n[0], n[1], n[2]));
    bool whole = n[2] != 0;
    if (!whole && n[0] == 24 && n[1] == 7)
        return DT_READ_OTHER; /* round the clock */
    bool unit =
        dt_when_class(reader, next) == DT_TERM_UNIT || dt_when_class(reader, next) == DT_TERM_OF;
    bool surely = digits.padded || n[0] > MONTHS || n[1] > MONTHS;
    if (!whole &&
        (unit || (!surely && lead->term_class == DT_TERM_NONE && spec->weekday < 0 && !lead->the)))
        return DT_READ_NOTHING;
    dt_date day_first = dt_when_month_day(reader, n[2], n[1], n[0]);
    dt_date month_first = dt_when_month_day(reader, n[2], n[0], n[1]);
    bool by_day = reader->context->day_first;
    dt_date date = by_day ? day_first : month_first;
    dt_date other = by_day ? month_first : day_first;
    if (date == DT_DATE_NONE) {
        date = other;
        other = DT_DATE_NONE;
    }
    enum dt_read_result result = set_written_date(reader, spec, date);
    if (result == DT_READ_TIME && other != date && other >= reader->today)
        spec->date_also = other;
    return result;
}

/* "the 19th": this month's, or the next month's that has one. */
static dt_date next_day_number(dt_date today, int day)
{
    dt_date start = dt_when_month_start(today);
    for (int i = 0; i < MONTHS; i++) {
        dt_date date = start + day - 1;
        if (date >= today && date <= dt_when_month_end(start))
            return date;
        start = dt_when_add_months(start, 1);
    }
    return DT_DATE_NONE;
}

static enum dt_read_result read_day_of_month(struct dt_when_reader *reader, uint32_t at,
                                             const struct dt_when_lead *lead,
                                             struct dt_when_spec *spec, uint32_t *next_out)
{
    int day;
    bool ordinal;
    uint32_t next = at;
    if (!read_day_number(reader, &next, &day, &ordinal) || !ordinal)
        return DT_READ_NOTHING;
    bool in_letters = dt_when_class(reader, at) != DT_TERM_DIGITS;
    bool led = lead->term_class == DT_TERM_BY || lead->term_class == DT_TERM_ON ||
               lead->term_class == DT_TERM_BEFORE || lead->term_class == DT_TERM_UNTIL ||
               lead->term_class == DT_TERM_FOR || lead->term_class == DT_TERM_FROM;
    /* "the first to know": ordinals in letters need more than an article. */
    if (spec->weekday < 0 && (in_letters ? !led : !led && !lead->the))
        return DT_READ_NOTHING;
    if (in_letters ? !dt_when_clause_ends(reader, next) && spec->weekday < 0
                   : !dt_when_number_ends(reader, next))
        return DT_READ_NOTHING;
    *next_out = next;
    return set_written_date(reader, spec, next_day_number(reader->today, day));
}

enum which_weekday { PLAIN_WEEKDAY, NEXT_WEEKDAY, FOLLOWING_WEEKDAY, PAST_WEEKDAY, EVERY_WEEKDAY };

static enum which_weekday read_which_weekday(struct dt_when_reader *reader, uint32_t *at)
{
    enum which_weekday which = PLAIN_WEEKDAY;
    for (int i = 0; i < 3; i++, (*at)++) {
        switch (dt_when_class(reader, *at)) {
        case DT_TERM_THE:
        case DT_TERM_THIS:
        case DT_TERM_COMING:
            break;
        case DT_TERM_NEXT:
            which = NEXT_WEEKDAY;
            break;
        case DT_TERM_FOLLOWING:
            which = FOLLOWING_WEEKDAY;
            break;
        case DT_TERM_LAST:
        case DT_TERM_PAST:
            which = PAST_WEEKDAY;
            break;
        case DT_TERM_EVERY:
            which = EVERY_WEEKDAY;
            break;
        default:
            return which;
        }
    }
    return which;
}

/* "sat", "sun", "wed" and "mon" are other words too: they need a sign that a day is meant. */
static bool is_weekday(struct dt_when_reader *reader, uint32_t at, const struct dt_when_lead *lead,
                       bool modified)
{
    enum dt_term_class term = dt_when_class(reader, at);
    if (term == DT_TERM_WEEKDAY)
        return true;
    return term == DT_TERM_WEEKDAY_SHORT &&
           (modified || is_title(reader, at) || (lead->term_class != DT_TERM_NONE && !lead->the));
}

/* Behind a weekday: "week" or a week named makes another one of it. */
static dt_date shift_weekday(struct dt_when_reader *reader, uint32_t *at, int weekday, dt_date date)
{
    uint32_t next = *at;
    struct dt_when_term term = dt_when_term(reader, next);
    if (term.term_class == DT_TERM_UNIT && term.value == DT_UNIT_WEEK &&
        !dt_when_clause_ends(reader, next)) {
        *at = next + 1;
        return date + DAYS;
    }
    if (term.term_class == DT_TERM_UNIT && term.value == DT_UNIT_FORTNIGHT) {
        *at = next + 1;
        return date + 2 * DAYS;
    }
    if (term.term_class == DT_TERM_AFTER && dt_when_class(reader, next + 1) == DT_TERM_NEXT) {
        *at = next + 2;
        return dt_when_monday(reader->today) + weekday + 2 * DAYS;
    }
    if (term.term_class == DT_TERM_OF)
        next++;
    enum dt_term_class which = dt_when_class(reader, next);
    struct dt_when_term unit = dt_when_term(reader, next + 1);
    if ((which != DT_TERM_NEXT && which != DT_TERM_THIS) || unit.term_class != DT_TERM_UNIT ||
        unit.value != DT_UNIT_WEEK)
        return date;
    *at = next + 2;
    return dt_when_monday(reader->today) + weekday + (which == DT_TERM_NEXT ? DAYS : 0);
}

static enum dt_read_result set_weekday(struct dt_when_spec *spec, dt_date date, int weekday)
{
    if (spec->date != DT_DATE_NONE && spec->week != DT_DATE_NONE && spec->weekday < 0) {
        spec->date = spec->week + weekday; /* "next week, Tuesday" */
        spec->vague = false;
    } else if (spec->date != DT_DATE_NONE && !spec->soft_day && spec->weekday < 0 &&
               dt_date_weekday(spec->date) == weekday) {
        date = spec->date; /* "tomorrow, Tuesday" */
    } else if (!dt_when_set_date(spec, date)) {
        return DT_READ_NOTHING;
    }
    spec->weekday = (int8_t)weekday;
    return DT_READ_TIME;
}

static enum dt_read_result read_weekday(struct dt_when_reader *reader, uint32_t at,
                                        const struct dt_when_lead *lead, struct dt_when_spec *spec,
                                        uint32_t *next_out)
{
    uint32_t next = at;
    enum which_weekday which = read_which_weekday(reader, &next);
    if (!is_weekday(reader, next, lead, next > at))
        return DT_READ_NOTHING;
    int weekday = dt_when_term(reader, next).value;
    next++;
    *next_out = next;
    if (which == EVERY_WEEKDAY || dt_when_class(reader, next) == DT_TERM_POSSESSIVE)
        return DT_READ_OTHER;
    if (which == PAST_WEEKDAY) {
        spec->past = true;
        return DT_READ_TIME;
    }
    dt_date date = weekday_after(reader->today, weekday);
    dt_date also = DT_DATE_NONE;
    dt_date monday = dt_when_monday(reader->today);
    if (which == NEXT_WEEKDAY) {
        date = monday + DAYS + weekday;
        if (monday + weekday > reader->today)
            also = monday + weekday;
    } else if (which == FOLLOWING_WEEKDAY && reader->anchor != DT_DATE_NONE) {
        date = weekday_after(reader->anchor, weekday);
    }
    dt_date shifted = shift_weekday(reader, &next, weekday, date);
    if (next != *next_out)
        also = DT_DATE_NONE;
    *next_out = next;
    bool in_week = spec->week != DT_DATE_NONE;
    enum dt_read_result result = set_weekday(spec, shifted, weekday);
    if (result == DT_READ_TIME && !in_week)
        spec->date_also = also;
    if (result == DT_READ_TIME && spec->date < reader->today)
        spec->past = true; /* "Monday this week", said on Thursday */
    return result;
}

enum dt_read_result dt_when_read_day(struct dt_when_reader *reader, uint32_t at,
                                     const struct dt_when_lead *lead, struct dt_when_spec *spec,
                                     uint32_t *next_out)
{
    struct dt_when_lead with_article = *lead;
    uint32_t next = at;
    if (dt_when_class(reader, next) == DT_TERM_THE) {
        with_article.the = true;
        next++;
    }
    struct dt_when_found found = dt_when_phrase(reader, next);
    if (found.meaning == DT_PHRASE_DAY || found.meaning == DT_PHRASE_FEAST) {
        *next_out = found.next;
        return set_date(spec, found.meaning == DT_PHRASE_DAY
                                  ? reader->today + found.value
                                  : dt_when_feast_date(reader, found.value));
    }
    enum dt_read_result result = DT_READ_NOTHING;
    if (dt_when_class(reader, next) == DT_TERM_DIGITS)
        result = read_numeric_date(reader, next, &with_article, spec, next_out);
    if (result == DT_READ_NOTHING)
        result = read_day_and_month(reader, next, spec, next_out);
    if (result == DT_READ_NOTHING)
        result = read_month_and_day(reader, next, spec, next_out);
    if (result == DT_READ_NOTHING)
        result = read_day_of_month(reader, next, &with_article, spec, next_out);
    if (result == DT_READ_NOTHING)
        result = read_weekday(reader, next, lead, spec, next_out);
    return result;
}
