#include "when_read.h"

enum { DAYS = 7, MONTHS = 12 };

static enum dt_read_result set_date(struct dt_when_spec *spec, dt_date date)
{
    return dt_when_set_date(spec, date) ? DT_READ_TIME : DT_READ_NOTHING;
}

/* Which week, month or year: 0 this, 1 the next; -1 where the words do not tell. */
static int read_which(struct dt_when_reader *reader, uint32_t *at)
{
    int which = -1;
    for (int i = 0; i < 3; i++, (*at)++) {
        switch (dt_when_class(reader, *at)) {
        case DT_TERM_THIS:
        case DT_TERM_THE:
            if (which < 0)
                which = 0;
            break;
        case DT_TERM_NEXT:
        case DT_TERM_COMING:
        case DT_TERM_FOLLOWING:
            which = 1;
            break;
        default:
            return which;
        }
    }
    return which;
}

/*
 * Weeks begin on Monday: early is Tuesday, the middle Wednesday, the end (and the week at large)
 * Friday. What has gone by moves to Friday, and then to Sunday.
 */
static enum dt_read_result set_week(struct dt_when_reader *reader, dt_date monday, int position,
                                    struct dt_when_spec *spec)
{
    int weekday = 4;
    if (position == DT_PHRASE_EARLY)
        weekday = 1;
    else if (position == DT_PHRASE_MIDDLE)
        weekday = 2;
    bool this_week = monday == dt_when_monday(reader->today);
    bool closed =
        reader->now_minute >= dt_calendar_closing(reader->context->calendar, reader->today);
    dt_date earliest = reader->today + (closed ? 1 : 0);
    if (monday + weekday < earliest)
        weekday = 4;
    if (monday + weekday < earliest)
        weekday = 6;
    bool named = spec->weekday >= 0;
    if (named && spec->date != DT_DATE_NONE) { /* "Friday next week" */
        spec->date = monday + spec->weekday;
        spec->date_also = DT_DATE_NONE;
    } else if (spec->week == monday && position != DT_PHRASE_NONE) {
        spec->date = monday + weekday; /* "next week, towards the end of it" */
    } else if (!dt_when_set_date(spec, monday + weekday)) {
        return DT_READ_NOTHING;
    }
    spec->week = monday;
    if (!named)
        spec->vague |= !(this_week && position == DT_PHRASE_END_OF);
    return DT_READ_TIME;
}

static enum dt_read_result set_month(struct dt_when_reader *reader, dt_date start, int position,
                                     const struct dt_when_lead *lead, struct dt_when_spec *spec)
{
    enum { EARLY_DAY = 10, MIDDLE_DAY = 15 };
    dt_date date = dt_when_month_end(start);
    if (position == DT_PHRASE_EARLY)
        date = start + EARLY_DAY - 1;
    else if (position == DT_PHRASE_MIDDLE)
        date = start + MIDDLE_DAY - 1;
    if (date < reader->today)
        date = dt_when_month_end(start);
    if (spec->month == start && position != DT_PHRASE_NONE)
        spec->date = date;
    else if (!dt_when_set_date(spec, date))
        return DT_READ_NOTHING;
    spec->month = start;
    spec->vague |= position != DT_PHRASE_END_OF && lead->term_class != DT_TERM_BY;
    return DT_READ_TIME;
}

static enum dt_read_result set_year(struct dt_when_reader *reader, int which, int position,
                                    struct dt_when_spec *spec)
{
    enum { EARLY_MONTH = 3, MIDDLE_MONTH = 6 };
    int month = MONTHS;
    if (position == DT_PHRASE_EARLY)
        month = EARLY_MONTH;
    else if (position == DT_PHRASE_MIDDLE)
        month = MIDDLE_MONTH;
    int year = dt_when_year(reader->today) + which;
    spec->vague |= position != DT_PHRASE_END_OF;
    spec->month = dt_date_of(year, month, 1);
    return set_date(spec, dt_when_month_end(spec->month));
}

/* Over the weekend until Sunday; by the weekend means before it begins. */
static enum dt_read_result set_weekend(struct dt_when_reader *reader, int which, int position,
                                       const struct dt_when_lead *lead, struct dt_when_spec *spec)
{
    dt_date monday = dt_when_monday(reader->today) + which * DAYS;
    bool on_it = dt_date_weekday(reader->today) >= 5 && which == 0;
    int weekday = 6;
    if (lead->term_class == DT_TERM_AFTER)
        weekday = 7;
    else if ((lead->term_class == DT_TERM_BY || lead->term_class == DT_TERM_BEFORE ||
              lead->term_class == DT_TERM_UNTIL) &&
             position == DT_PHRASE_NONE && !on_it)
        weekday = 4;
    bool is_day = weekday == 4 || position == DT_PHRASE_END_OF;
    if (!dt_when_set_date(spec, monday + weekday))
        return DT_READ_NOTHING;
    spec->week = monday;
    spec->vague |= !is_day;
    if (which == 1 && weekday == 6 && !on_it)
        spec->date_also = monday - 1;
    return DT_READ_TIME;
}

/* "it" in "next week, towards the end of it" */
static enum dt_read_result set_within(struct dt_when_reader *reader, int position,
                                      const struct dt_when_lead *lead, struct dt_when_spec *spec)
{
    if (position == DT_PHRASE_NONE)
        return DT_READ_NOTHING;
    if (spec->week != DT_DATE_NONE)
        return set_week(reader, spec->week, position, spec);
    if (spec->month != DT_DATE_NONE)
        return set_month(reader, spec->month, position, lead, spec);
    return DT_READ_NOTHING;
}

static enum dt_read_result read_month_name(struct dt_when_reader *reader, uint32_t at, int position,
                                           const struct dt_when_lead *lead,
                                           struct dt_when_spec *spec, uint32_t *next_out)
{
    bool led = lead->term_class == DT_TERM_BY || lead->term_class == DT_TERM_IN ||
               lead->term_class == DT_TERM_BEFORE || lead->term_class == DT_TERM_UNTIL ||
               lead->term_class == DT_TERM_OVER;
    if (!dt_when_is_month(reader, at, false) || (!led && position == DT_PHRASE_NONE))
        return DT_READ_NOTHING;
    uint32_t next = at + 1;
    int month = dt_when_term(reader, at).value;
    int year = dt_when_read_year(reader, &next);
    if (year == 0) {
        int this_month, day;
        dt_date_split(reader->today, &year, &this_month, &day);
        year += month < this_month;
    }
    *next_out = next;
    dt_date start = dt_when_month_day(reader, year, month, 1);
    if (start == DT_DATE_NONE)
        return DT_READ_NOTHING;
    spec->past |= dt_when_month_end(start) < reader->today;
    if (lead->term_class == DT_TERM_BEFORE && position == DT_PHRASE_NONE)
        return set_date(spec, start);
    return set_month(reader, start, position, lead, spec);
}

enum dt_read_result dt_when_read_period(struct dt_when_reader *reader, uint32_t at, int position,
                                        const struct dt_when_lead *lead, struct dt_when_spec *spec,
                                        uint32_t *next_out)
{
    uint32_t next = at;
    int which = read_which(reader, &next);
    if (which < 0 && lead->the)
        which = 0;
    *next_out = next + 1;
    if (dt_when_class(reader, next) == DT_TERM_IT && which < 0)
        return set_within(reader, position, lead, spec);
    struct dt_when_found found = dt_when_phrase(reader, next);
    dt_date monday = dt_when_monday(reader->today);
    if (found.meaning == DT_PHRASE_WEEK) {
        *next_out = found.next;
        if (found.value == 0)
            position = DT_PHRASE_END_OF;
        return set_week(reader, monday + found.value * DAYS, position, spec);
    }
    if (dt_when_class(reader, next) == DT_TERM_BUSINESS)
        next++; /* "the end of the working week" */
    *next_out = next + 1;
    if (which < 0 && dt_when_is_month(reader, next, false))
        return read_month_name(reader, next, position, lead, spec, next_out);
    struct dt_when_term unit = dt_when_term(reader, next);
    bool quarter = unit.term_class == DT_TERM_QUARTER;
    if (unit.term_class != DT_TERM_UNIT && !quarter)
        return DT_READ_NOTHING;
    if (dt_when_class(reader, *next_out) == DT_TERM_POSSESSIVE &&
        dt_when_phrase(reader, *next_out + 1).meaning == DT_PHRASE_NONE)
        return DT_READ_NOTHING; /* "this week's delivery" */
    if (unit.value == DT_UNIT_WEEKEND && !quarter && which < 0 && position == DT_PHRASE_NONE &&
        (lead->term_class == DT_TERM_NONE || lead->term_class == DT_TERM_FOR))
        return DT_READ_NOTHING; /* "have a nice weekend" */
    if (unit.value == DT_UNIT_WEEKEND && !quarter)
        return set_weekend(reader, which < 0 ? 0 : which, position, lead, spec);
    bool article_only =
        which == 0 && position == DT_PHRASE_NONE && dt_when_class(reader, next - 1) == DT_TERM_THE;
    if ((which < 0 && position == DT_PHRASE_NONE) || article_only)
        return DT_READ_NOTHING;
    which = which < 0 ? 0 : which;
    if (quarter) {
        dt_date start = dt_when_month_start(reader->today);
        int year, month, day;
        dt_date_split(start, &year, &month, &day);
        int to_end = 2 - (month - 1) % 3 + which * 3;
        return set_month(reader, dt_when_add_months(start, to_end), position, lead, spec);
    }
    switch (unit.value) {
    case DT_UNIT_WEEK:
        return set_week(reader, monday + which * DAYS, position, spec);
    case DT_UNIT_MONTH:
        return set_month(reader, dt_when_add_months(dt_when_month_start(reader->today), which),
                         position, lead, spec);
    case DT_UNIT_YEAR:
        return set_year(reader, which, position, spec);
    default:
        return DT_READ_NOTHING;
    }
}
