#include "when.h"

#include "when_read.h"

/* Minutes of the day. Working life is what "at 7" or "at 4" is read by where hours do not tell. */
enum {
    NOON = 12 * 60,
    DAY_END = 24 * 60,
    WORK_BEGINS = 7 * 60,
    WORK_ENDS = 19 * 60,
    EVENING_BEGINS = 17 * 60,
    LATE = 20 * 60,
};

const char *dt_precision_name(enum dt_precision precision)
{
    static const char *const names[] = {"none", "vague", "day", "exact"};
    return (size_t)precision < sizeof names / sizeof names[0] ? names[precision] : "none";
}

/* A day and a minute of it, before they become an instant. */
struct due {
    dt_date date;
    int minute;
    uint8_t precision;
};

static dt_date next_business_day(const struct dt_calendar *calendar, dt_date date)
{
    return dt_calendar_add_business_days(calendar, date, 1);
}

/* One or two minutes of the day that an hour can mean. Returns their number. */
static int readings(const struct dt_when_spec *spec, int minutes_out[2])
{
    int minute = spec->hour * 60 + spec->minute;
    minutes_out[0] = minute;
    if (spec->meridiem == DT_MERIDIEM_AM && spec->hour == 12)
        minutes_out[0] = spec->minute;
    else if (spec->meridiem == DT_MERIDIEM_PM && spec->hour < 12)
        minutes_out[0] = minute + NOON;
    if (spec->meridiem != DT_MERIDIEM_NONE || spec->hour >= 12 || spec->hour == 0)
        return 1;
    minutes_out[1] = minute + NOON;
    return 2;
}

/* Within the day's hours counts more than within working life. */
static int plausibility(const struct dt_calendar *calendar, dt_date date, int minute)
{
    bool open = minute >= dt_calendar_opening(calendar, date) &&
                minute <= dt_calendar_closing(calendar, date);
    bool work = minute >= WORK_BEGINS && minute < WORK_ENDS;
    return open * 2 + work;
}

/* The most plausible reading later than `after` (-1: any); -1 if there is none. */
static int choose_reading(const struct dt_calendar *calendar, const struct dt_when_spec *spec,
                          dt_date date, int after)
{
    int minutes[2];
    int count = readings(spec, minutes);
    int best = -1;
    for (int i = 0; i < count; i++) {
        if (minutes[i] <= after)
            continue;
        if (best < 0 ||
            plausibility(calendar, date, minutes[i]) > plausibility(calendar, date, best))
            best = minutes[i];
    }
    return best;
}

/*
 * An hour without a day: today's if it is ahead, else the next business day's. A late hour of today
 * that the desk never works ("by 9" said at ten, open till half past five) gives way to a plausible
 * one of the next business day.
 */
static struct due hour_ahead(const struct dt_when_reader *reader, const struct dt_when_spec *spec)
{
    const struct dt_calendar *calendar = reader->context->calendar;
    dt_date next = next_business_day(calendar, reader->today);
    int today = choose_reading(calendar, spec, reader->today, reader->now_minute);
    int later = choose_reading(calendar, spec, next, -1);
    bool unlikely = today > LATE && spec->meridiem == DT_MERIDIEM_NONE && spec->hour < 12 &&
                    plausibility(calendar, reader->today, today) == 0 &&
                    plausibility(calendar, next, later) > 0;
    if (today >= 0 && !unlikely)
        return (struct due){reader->today, today, DT_PRECISION_EXACT};
    return (struct due){next, later, DT_PRECISION_EXACT};
}

static struct due hour_of_day(const struct dt_when_reader *reader, const struct dt_when_spec *spec)
{
    const struct dt_calendar *calendar = reader->context->calendar;
    int minute = -1;
    if (spec->date == reader->today)
        minute = choose_reading(calendar, spec, spec->date, reader->now_minute);
    if (minute < 0)
        minute = choose_reading(calendar, spec, spec->date, -1);
    return (struct due){spec->date, minute, DT_PRECISION_EXACT};
}

/* Closing time of a day; of the next business day where today's has passed. */
static struct due closing(const struct dt_when_reader *reader, dt_date date)
{
    const struct dt_calendar *calendar = reader->context->calendar;
    int minute = dt_calendar_closing(calendar, date);
    if (date == reader->today && minute <= reader->now_minute) {
        date = next_business_day(calendar, date);
        minute = dt_calendar_closing(calendar, date);
    }
    return (struct due){date, minute, DT_PRECISION_DAY};
}

/* Closing time where the desk is open in the evening and it is ahead; else the day's end. */
static struct due evening(const struct dt_when_reader *reader, dt_date date)
{
    int minute = dt_calendar_closing(reader->context->calendar, date);
    bool passed = date == reader->today && minute <= reader->now_minute;
    if (minute < EVENING_BEGINS || passed)
        minute = DAY_END;
    return (struct due){date, minute, DT_PRECISION_DAY};
}

/* Opening time; today's only before it. */
static struct due first_thing(const struct dt_when_reader *reader, const struct dt_when_spec *spec)
{
    const struct dt_calendar *calendar = reader->context->calendar;
    bool no_day = spec->date == DT_DATE_NONE;
    dt_date date = no_day ? reader->today : spec->date;
    bool unfit = no_day && !dt_calendar_is_business_day(calendar, date);
    bool passed =
        date == reader->today && dt_calendar_opening(calendar, date) <= reader->now_minute;
    if (unfit || passed)
        date = next_business_day(calendar, date);
    return (struct due){date, dt_calendar_opening(calendar, date), DT_PRECISION_VAGUE};
}

static struct due due_of_day(const struct dt_when_reader *reader, const struct dt_when_spec *spec)
{
    bool no_day = spec->date == DT_DATE_NONE;
    switch (spec->hour_kind) {
    case DT_HOUR_CLOCK:
        return no_day ? hour_ahead(reader, spec) : hour_of_day(reader, spec);
    case DT_HOUR_MORNING:
        return (struct due){spec->date, NOON, DT_PRECISION_DAY};
    case DT_HOUR_EVENING:
        return evening(reader, spec->date);
    case DT_HOUR_FIRST:
        return first_thing(reader, spec);
    default:
        return closing(reader, no_day ? reader->today : spec->date);
    }
}

/* "after 3": some time of the rest of that day. "after Friday" names none. */
static void apply_after(const struct dt_when_reader *reader, const struct dt_when_spec *spec,
                        struct due *due)
{
    int minute = dt_calendar_closing(reader->context->calendar, due->date);
    if (spec->hour_kind == DT_HOUR_CLOCK && minute > due->minute)
        due->minute = minute;
}

static int16_t named_minute(const struct dt_when_spec *spec, const struct due *due)
{
    bool named = spec->hour_kind == DT_HOUR_CLOCK || spec->hour_kind == DT_HOUR_MORNING ||
                 spec->hour_kind == DT_HOUR_FIRST;
    return named ? (int16_t)due->minute : -1;
}

static void resolve_day(const struct dt_when_reader *reader, struct dt_when_spec *spec,
                        struct dt_when *when)
{
    const struct dt_zone *zone = reader->context->calendar->zone;
    if (spec->before_day && spec->hour_kind == DT_HOUR_NONE && spec->date > reader->today) {
        spec->date--;
        spec->date_also = DT_DATE_NONE;
    }
    struct due due = due_of_day(reader, spec);
    when->minute = named_minute(spec, &due);
    when->has_hour = when->minute >= 0;
    if (spec->after)
        apply_after(reader, spec, &due);
    when->due = dt_zone_instant(zone, due.date, due.minute);
    when->precision = spec->vague ? DT_PRECISION_VAGUE : due.precision;
    if (spec->date_also != DT_DATE_NONE) {
        spec->date = spec->date_also;
        due = due_of_day(reader, spec);
        dt_instant also = dt_zone_instant(zone, due.date, due.minute);
        when->due_also = also != when->due ? also : DT_INSTANT_NONE;
    }
}

static void resolve(const struct dt_when_reader *reader, struct dt_when_spec *spec,
                    struct dt_when *when)
{
    *when = (struct dt_when){.due = DT_INSTANT_NONE,
                             .due_also = DT_INSTANT_NONE,
                             .precision = DT_PRECISION_VAGUE,
                             .has_day = spec->date != DT_DATE_NONE && !spec->soft_day,
                             .minute = -1};
    if (spec->past) {
        when->past = true;
        when->precision = DT_PRECISION_NONE;
    } else if (spec->elapsed != DT_INSTANT_NONE) {
        when->elapsed = true;
        when->has_hour = true;
        when->due = spec->elapsed;
        when->precision = spec->vague ? DT_PRECISION_VAGUE : DT_PRECISION_EXACT;
    } else if (!spec->soon && !(spec->after && spec->hour_kind == DT_HOUR_NONE)) {
        resolve_day(reader, spec, when);
    }
}

/* Words that a time can begin with, beside what it is about. */
static bool can_begin(struct dt_when_reader *reader, uint32_t at)
{
    enum dt_term_class term = dt_when_class(reader, at);
    bool preposition = term >= DT_TERM_BY && term <= DT_TERM_OVER;
    bool determiner = (term >= DT_TERM_THE && term <= DT_TERM_EVERY) || term == DT_TERM_MORE;
    return preposition || determiner || dt_when_phrase(reader, at).meaning != DT_PHRASE_NONE ||
           dt_when_is_core(reader, at);
}

/* The first token from `at` on that a time can be about, or the end. */
static uint32_t next_core(struct dt_when_reader *reader, uint32_t at)
{
    while (at < reader->end && !dt_when_is_core(reader, at))
        at++;
    return at;
}

static void keep(struct dt_when_reader *reader, struct dt_when_spec *spec, uint32_t first,
                 uint32_t end, struct dt_when *out)
{
    if (spec->date != DT_DATE_NONE)
        reader->anchor = spec->date;
    resolve(reader, spec, out);
    out->first_token = first;
    out->last_token = end - 1;
}

/*
 * Most texts name no time, so the search goes from one word that a time can be about to the next,
 * and looks for a beginning only in the few words before it.
 */
size_t dt_when_find(const struct dt_text *text, uint32_t first_token, uint32_t end_token,
                    const struct dt_when_context *context, struct dt_when *out, size_t capacity)
{
    enum { REACH = 12 }; /* tokens from a phrase's beginning to the first such word */
    struct dt_when_reader reader;
    dt_when_reader_init(&reader, text, first_token, end_token, context);
    size_t count = 0;
    uint32_t at = first_token;
    uint32_t core = first_token;
    while (count < capacity) {
        core = next_core(&reader, core < at ? at : core);
        if (core >= reader.end)
            break;
        if (core - at > REACH)
            at = core - REACH;
        dt_when_reader_begin(&reader);
        struct dt_when_spec spec;
        uint32_t next = at + 1;
        enum dt_read_result result = DT_READ_NOTHING;
        if (can_begin(&reader, at))
            result = dt_when_read(&reader, at, &spec, &next);
        if (result == DT_READ_TIME)
            keep(&reader, &spec, at, next, &out[count++]);
        at = result == DT_READ_NOTHING ? at + 1 : next;
    }
    return count;
}
