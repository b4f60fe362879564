#include "when_read.h"

enum {
    PARTS = 8,
    LEAD_WORDS = 6,
    DEPTH = 2,
    LOOK_BACK = 64,
    MORNING_BEGINS = 6 * 60,
    NOON = 12 * 60
};

static const struct dt_when_spec empty_spec = {.date = DT_DATE_NONE,
                                               .date_also = DT_DATE_NONE,
                                               .week = DT_DATE_NONE,
                                               .month = DT_DATE_NONE,
                                               .weekday = -1,
                                               .elapsed = DT_INSTANT_NONE};

static bool is_empty(const struct dt_when_spec *spec)
{
    return spec->date == DT_DATE_NONE && spec->hour_kind == DT_HOUR_NONE &&
           spec->elapsed == DT_INSTANT_NONE && !spec->soon && !spec->past;
}

static bool names_time(const struct dt_when_spec *spec)
{
    return spec->date != DT_DATE_NONE || spec->hour_kind != DT_HOUR_NONE ||
           spec->elapsed != DT_INSTANT_NONE;
}

/*
 * Prepositions and what may stand with them: "by around", "no later than the", "probably on". The
 * last one that says something counts. Stops where a phrase with a meaning of its own begins ("in
 * the morning").
 */
static uint32_t read_lead(struct dt_when_reader *reader, uint32_t at, bool first,
                          struct dt_when_lead *lead)
{
    for (int i = 0; i < LEAD_WORDS; i++) {
        struct dt_when_found found = dt_when_phrase(reader, at);
        if (found.meaning == DT_PHRASE_LEAD) {
            lead->term_class = (uint8_t)found.value;
            at = found.next;
            continue;
        }
        if (found.meaning != DT_PHRASE_NONE)
            return at;
        struct dt_when_term term = dt_when_term(reader, at);
        switch (term.term_class) {
        case DT_TERM_ABOUT:
            lead->about = true;
            lead->around = term.value == 1;
            break;
        case DT_TERM_THE:
            lead->the = true;
            break;
        case DT_TERM_OF:
        case DT_TERM_FILLER:
            if (first)
                return at;
            break;
        case DT_TERM_IN:
            if (first && dt_when_class(reader, at + 1) == DT_TERM_FOR)
                return at; /* "book you in for Thursday" */
            lead->term_class = term.term_class;
            lead->the = false;
            break;
        case DT_TERM_BY:
        case DT_TERM_BEFORE:
        case DT_TERM_AT:
        case DT_TERM_ON:
        case DT_TERM_WITHIN:
        case DT_TERM_UNTIL:
        case DT_TERM_AFTER:
        case DT_TERM_SINCE:
        case DT_TERM_FOR:
        case DT_TERM_FROM:
        case DT_TERM_BETWEEN:
        case DT_TERM_OVER:
            lead->term_class = term.term_class;
            lead->the = false;
            break;
        default:
            return at;
        }
        at++;
    }
    return at;
}

static enum dt_read_result set_date(struct dt_when_spec *spec, dt_date date)
{
    return dt_when_set_date(spec, date) ? DT_READ_TIME : DT_READ_NOTHING;
}

/* "in the morning" without a day: the next morning there is. Another part may name the day. */
static void choose_soft_day(const struct dt_when_reader *reader, int hour_kind,
                            struct dt_when_spec *spec)
{
    if (spec->date != DT_DATE_NONE || spec->hour_kind == DT_HOUR_CLOCK)
        return;
    int ends = dt_calendar_closing(reader->context->calendar, reader->today);
    if (hour_kind == DT_HOUR_MORNING)
        ends = MORNING_BEGINS;
    spec->date = reader->today + (reader->now_minute >= ends);
    spec->soft_day = true;
}

/* "tomorrow morning", "in the evening", "by morning"; a bare "morning" is no time. */
static enum dt_read_result read_part_of_day(struct dt_when_reader *reader,
                                            const struct dt_when_lead *lead,
                                            const struct dt_when_found *found,
                                            struct dt_when_spec *spec)
{
    int kind = DT_HOUR_EVENING;
    if (found->meaning == DT_PHRASE_MORNING)
        kind = DT_HOUR_MORNING;
    else if (found->meaning == DT_PHRASE_AFTERNOON)
        kind = DT_HOUR_AFTERNOON;
    bool bare = found->words == 1;
    bool led = lead->term_class != DT_TERM_NONE && lead->term_class != DT_TERM_FOR &&
               lead->term_class != DT_TERM_IN;
    uint32_t start = found->next - found->words;
    bool given = bare && start >= reader->first + 2 &&
                 dt_when_class(reader, start - 1) == DT_TERM_THE &&
                 dt_when_class(reader, start - 2) == DT_TERM_TAKES &&
                 dt_when_term(reader, start - 2).value == 1; /* "give me the afternoon" */
    if (bare && !led && !given && spec->date == DT_DATE_NONE && spec->hour_kind != DT_HOUR_CLOCK)
        return DT_READ_NOTHING;
    if (!dt_when_set_part_of_day(spec, kind))
        return DT_READ_NOTHING;
    choose_soft_day(reader, kind, spec);
    return DT_READ_TIME;
}

/* This morning, afternoon, evening, tonight: today's. */
static enum dt_read_result read_todays(const struct dt_when_reader *reader, int hour_kind,
                                       struct dt_when_spec *spec)
{
    if (!dt_when_set_part_of_day(spec, hour_kind))
        return DT_READ_NOTHING;
    if (set_date(spec, reader->today) == DT_READ_NOTHING)
        return DT_READ_NOTHING;
    spec->past |= hour_kind == DT_HOUR_MORNING && spec->hour_kind == DT_HOUR_MORNING &&
                  reader->now_minute >= NOON;
    return DT_READ_TIME;
}

static enum dt_read_result set_hour_kind(struct dt_when_spec *spec, int hour_kind)
{
    bool part = spec->hour_kind == DT_HOUR_MORNING || spec->hour_kind == DT_HOUR_AFTERNOON ||
                spec->hour_kind == DT_HOUR_EVENING;
    if (spec->elapsed != DT_INSTANT_NONE ||
        (spec->hour_kind != DT_HOUR_NONE && spec->hour_kind != hour_kind && !part))
        return DT_READ_NOTHING;
    spec->hour_kind = (uint8_t)hour_kind;
    return DT_READ_TIME;
}

/* The last day named in the words before the range, a few sentences back at most. */
static void look_back(struct dt_when_reader *reader)
{
    if (reader->looked_back || reader->anchor != DT_DATE_NONE)
        return;
    reader->looked_back = true;
    uint32_t at = reader->first > LOOK_BACK ? reader->first - LOOK_BACK : 0;
    struct dt_when_reader earlier;
    dt_when_reader_init(&earlier, reader->text, at, reader->first, reader->context);
    earlier.looked_back = true;
    dt_when_reader_begin(&earlier);
    while (at < earlier.end) {
        struct dt_when_spec spec = empty_spec;
        uint32_t next = at + 1;
        enum dt_read_result result = dt_when_read(&earlier, at, &spec, &next);
        if (result == DT_READ_TIME && spec.date != DT_DATE_NONE)
            earlier.anchor = spec.date;
        at = result == DT_READ_NOTHING ? at + 1 : next;
    }
    reader->anchor = earlier.anchor;
}

/* "the day before": of the day named in this phrase or before it. */
static enum dt_read_result read_day_from(struct dt_when_reader *reader, int days,
                                         struct dt_when_spec *spec)
{
    look_back(reader);
    if (reader->anchor != DT_DATE_NONE)
        return set_date(spec, reader->anchor + days);
    return days > 0 ? set_date(spec, reader->today + days) : DT_READ_NOTHING;
}

static enum dt_read_result read_same_time(struct dt_when_reader *reader, int days,
                                          struct dt_when_spec *spec)
{
    if (!dt_when_set_clock(spec, reader->now_minute / 60, reader->now_minute % 60, DT_MERIDIEM_24))
        return DT_READ_NOTHING;
    return set_date(spec, reader->today + days);
}

static enum dt_read_result read_part(struct dt_when_reader *reader, uint32_t at, bool first,
                                     struct dt_when_spec *spec, uint32_t *next_out);

/*
 * Behind "early", "the end of", "later": a period ("next week"), or a day, whose hours are then
 * meant ("the end of Friday"), or a part of a day, which stays vague.
 */
static enum dt_read_result read_position(struct dt_when_reader *reader, uint32_t at, int position,
                                         const struct dt_when_lead *lead, struct dt_when_spec *spec,
                                         uint32_t *next_out)
{
    uint32_t next = at;
    struct dt_when_lead inner = *lead;
    enum dt_term_class term = dt_when_class(reader, next);
    if (term == DT_TERM_IN || term == DT_TERM_ON || term == DT_TERM_OF)
        next++;
    inner.the = dt_when_class(reader, next) == DT_TERM_THE;
    struct dt_when_term period = dt_when_term(reader, next + inner.the);
    bool later = position == DT_PHRASE_LATER;
    if (later && period.term_class == DT_TERM_UNIT && inner.the) {
        *next_out = next + 2;
        if (period.value == DT_UNIT_DAY)
            return set_date(spec, reader->today);
        return dt_when_read_period(reader, next, DT_PHRASE_LATE, &inner, spec, next_out);
    }
    enum dt_read_result result = dt_when_read_period(
        reader, next, later ? DT_PHRASE_LATE : position, &inner, spec, next_out);
    if (result != DT_READ_NOTHING)
        return result;
    struct dt_when_found found = dt_when_phrase(reader, next);
    bool part_of_day = found.meaning == DT_PHRASE_MORNING || found.meaning == DT_PHRASE_AFTERNOON ||
                       found.meaning == DT_PHRASE_EVENING;
    if (part_of_day && !later) { /* "late afternoon", "by mid-morning" */
        inner.term_class = DT_TERM_BY;
        *next_out = found.next;
        spec->vague = true;
        return read_part_of_day(reader, &inner, &found, spec);
    }
    bool free_hour = spec->hour_kind == DT_HOUR_NONE;
    struct dt_when_spec day = *spec;
    if (reader->depth >= DEPTH)
        return DT_READ_NOTHING;
    reader->depth++;
    result = read_part(reader, next, true, &day, next_out);
    reader->depth--;
    if (result != DT_READ_TIME || day.elapsed != DT_INSTANT_NONE || day.soon)
        return DT_READ_NOTHING;
    if (free_hour && day.hour_kind == DT_HOUR_NONE && !later) {
        day.hour_kind = position == DT_PHRASE_EARLY || position == DT_PHRASE_MIDDLE
                            ? DT_HOUR_MORNING
                            : DT_HOUR_CLOSE;
        if (position == DT_PHRASE_MIDDLE)
            day.hour_kind = DT_HOUR_AFTERNOON;
    }
    day.vague |= !later && position != DT_PHRASE_END_OF;
    *spec = day;
    return DT_READ_TIME;
}

/* "before close", "once we open": what is a time only behind such a word. */
static bool is_introduced(struct dt_when_reader *reader, const struct dt_when_lead *lead,
                          const struct dt_when_found *found, const struct dt_when_spec *spec)
{
    uint32_t start = found->next - found->words;
    bool behind = start > reader->first && dt_when_class(reader, start - 1) == DT_TERM_FOLLOWS;
    if (found->value == 2)
        return behind;
    return found->value == 0 || lead->term_class != DT_TERM_NONE || spec->date != DT_DATE_NONE;
}

/* "Tomorrow's delivery" names a delivery; "tomorrow week" is a week later. */
static enum dt_read_result read_named_day(struct dt_when_reader *reader, dt_date date,
                                          struct dt_when_spec *spec, uint32_t *next)
{
    struct dt_when_term behind = dt_when_term(reader, *next);
    if (behind.term_class == DT_TERM_POSSESSIVE)
        return DT_READ_OTHER;
    bool week = behind.term_class == DT_TERM_UNIT && behind.value == DT_UNIT_WEEK &&
                !dt_when_clause_ends(reader, *next);
    *next += week;
    return set_date(spec, date + (week ? 7 : 0));
}

static enum dt_read_result read_month_end(const struct dt_when_reader *reader,
                                          struct dt_when_spec *spec)
{
    int year, month, day;
    dt_date_split(reader->today, &year, &month, &day);
    spec->month = reader->today - day + 1;
    return set_date(spec, spec->month + dt_month_days(year, month) - 1);
}

static enum dt_read_result read_soon(struct dt_when_spec *spec)
{
    spec->soon = !names_time(spec);
    spec->vague = true;
    return DT_READ_TIME;
}

/* Phrases that name a part of the day. */
static enum dt_read_result read_hour_phrase(struct dt_when_reader *reader,
                                            const struct dt_when_lead *lead,
                                            const struct dt_when_found *found,
                                            struct dt_when_spec *spec)
{
    switch (found->meaning) {
    case DT_PHRASE_TONIGHT:
    case DT_PHRASE_THIS_EVENING:
        return read_todays(reader, DT_HOUR_EVENING, spec);
    case DT_PHRASE_THIS_MORNING:
        return read_todays(reader, DT_HOUR_MORNING, spec);
    case DT_PHRASE_THIS_AFTERNOON:
        return read_todays(reader, DT_HOUR_AFTERNOON, spec);
    case DT_PHRASE_CLOSE:
        return is_introduced(reader, lead, found, spec) ? set_hour_kind(spec, DT_HOUR_CLOSE)
                                                        : DT_READ_NOTHING;
    case DT_PHRASE_FIRST:
        return is_introduced(reader, lead, found, spec) ? set_hour_kind(spec, DT_HOUR_FIRST)
                                                        : DT_READ_NOTHING;
    case DT_PHRASE_FIRST_IN_MORNING:
        choose_soft_day(reader, DT_HOUR_MORNING, spec);
        return set_hour_kind(spec, DT_HOUR_FIRST);
    case DT_PHRASE_MORNING:
    case DT_PHRASE_AFTERNOON:
    case DT_PHRASE_EVENING:
        return read_part_of_day(reader, lead, found, spec);
    case DT_PHRASE_NEXT_MORNING:
        return read_day_from(reader, 1, spec) == DT_READ_TIME &&
                       dt_when_set_part_of_day(spec, DT_HOUR_MORNING)
                   ? DT_READ_TIME
                   : DT_READ_NOTHING;
    case DT_PHRASE_AFTER_LUNCH:
        spec->vague = true;
        choose_soft_day(reader, DT_HOUR_AFTERNOON, spec);
        return dt_when_set_part_of_day(spec, DT_HOUR_AFTERNOON) ? DT_READ_TIME : DT_READ_NOTHING;
    default:
        return DT_READ_NOTHING;
    }
}

/* What the phrase at hand means. */
static enum dt_read_result read_phrase(struct dt_when_reader *reader,
                                       const struct dt_when_lead *lead, bool first,
                                       const struct dt_when_found *found, struct dt_when_spec *spec,
                                       uint32_t *next_out)
{
    enum dt_read_result result;
    *next_out = found->next;
    switch (found->meaning) {
    case DT_PHRASE_DAY:
        return read_named_day(reader, reader->today + found->value, spec, next_out);
    case DT_PHRASE_FEAST:
        return set_date(spec, dt_when_feast_date(reader, found->value));
    case DT_PHRASE_BUSINESS_DAY:
        return set_date(spec, dt_calendar_add_business_days(reader->context->calendar,
                                                            reader->today, found->value));
    case DT_PHRASE_DAY_FROM:
        if (lead->term_class == DT_TERM_IN || lead->term_class == DT_TERM_WITHIN ||
            lead->term_class == DT_TERM_OVER)
            return DT_READ_NOTHING; /* "within the next day": a duration */
        return read_day_from(reader, found->value, spec);
    case DT_PHRASE_SAME_TIME:
        return read_same_time(reader, found->value, spec);
    case DT_PHRASE_MONTH_END:
        return read_month_end(reader, spec);
    case DT_PHRASE_SOON:
        return read_soon(spec);
    case DT_PHRASE_LATER:
        result = read_position(reader, found->next, found->meaning, lead, spec, next_out);
        if (result == DT_READ_TIME || !first)
            return result;
        *next_out = found->next;
        return read_soon(spec);
    case DT_PHRASE_EARLIER:
        result = read_position(reader, found->next, DT_PHRASE_LATER, lead, spec, next_out);
        spec->past = true;
        return result;
    case DT_PHRASE_PAST:
        spec->past = true;
        return DT_READ_TIME;
    case DT_PHRASE_NOTHING:
        return first ? DT_READ_OTHER : DT_READ_NOTHING;
    case DT_PHRASE_EARLY:
    case DT_PHRASE_MIDDLE:
    case DT_PHRASE_LATE:
    case DT_PHRASE_END_OF:
        return read_position(reader, found->next, found->meaning, lead, spec, next_out);
    case DT_PHRASE_LATEST:
        return first ? DT_READ_NOTHING : DT_READ_TIME;
    case DT_PHRASE_ROUGHLY:
        spec->vague = true;
        return first ? DT_READ_NOTHING : DT_READ_TIME;
    default:
        return read_hour_phrase(reader, lead, found, spec);
    }
}

/* What a preposition does to the part behind it. */
static enum dt_read_result apply_lead(const struct dt_when_lead *lead, bool had_hour,
                                      struct dt_when_spec *spec)
{
    bool hour_part = spec->hour_kind != DT_HOUR_NONE && !had_hour;
    if (lead->term_class == DT_TERM_SINCE)
        spec->past = true;
    if (lead->term_class == DT_TERM_AFTER) {
        spec->after = true;
        spec->vague = true;
    }
    if (lead->term_class == DT_TERM_BEFORE && !hour_part && spec->week == DT_DATE_NONE &&
        spec->month == DT_DATE_NONE && spec->elapsed == DT_INSTANT_NONE)
        spec->before_day = true;
    if (lead->about)
        spec->vague = true;
    return DT_READ_TIME;
}

/* Whether a time can follow the prepositions, so that most words cost no more than this. */
static bool can_go_on(struct dt_when_reader *reader, uint32_t at)
{
    switch (dt_when_class(reader, at)) {
    case DT_TERM_A:
    case DT_TERM_THE:
    case DT_TERM_THIS:
    case DT_TERM_NEXT:
    case DT_TERM_COMING:
    case DT_TERM_FOLLOWING:
    case DT_TERM_LAST:
    case DT_TERM_PAST:
    case DT_TERM_EVERY:
    case DT_TERM_MORE:
    case DT_TERM_BUSINESS:
    case DT_TERM_IT:
        return true;
    default:
        break;
    }
    if (dt_when_is_core(reader, at))
        return true;
    uint8_t meaning = dt_when_phrase(reader, at).meaning;
    return meaning == DT_PHRASE_LATEST || meaning == DT_PHRASE_ROUGHLY;
}

static enum dt_read_result read_part(struct dt_when_reader *reader, uint32_t at, bool first,
                                     struct dt_when_spec *spec, uint32_t *next_out)
{
    struct dt_when_lead lead = {.term_class = DT_TERM_NONE};
    enum dt_term_class before = at > reader->first ? dt_when_class(reader, at - 1) : DT_TERM_END;
    lead.article = first && (before == DT_TERM_THE || before == DT_TERM_A);
    bool had_hour = spec->hour_kind != DT_HOUR_NONE;
    uint32_t body = read_lead(reader, at, first, &lead);
    enum dt_read_result result = DT_READ_NOTHING;
    if (!can_go_on(reader, body))
        return DT_READ_NOTHING;
    struct dt_when_spec trial = *spec;
    struct dt_when_found found = dt_when_phrase(reader, body);
    if (found.meaning != DT_PHRASE_NONE && found.meaning != DT_PHRASE_LEAD)
        result = read_phrase(reader, &lead, first && body == at, &found, &trial, next_out);
    /* "at 15 h" is an hour, "in 15 h" a duration. */
    bool hour_first = lead.term_class == DT_TERM_AT || lead.term_class == DT_TERM_BEFORE ||
                      lead.term_class == DT_TERM_UNTIL || lead.term_class == DT_TERM_AFTER ||
                      (lead.term_class == DT_TERM_BY && dt_when_is_continental_hour(reader, body));
    if (result == DT_READ_NOTHING && hour_first) {
        trial = *spec;
        result = dt_when_read_hour(reader, body, &lead, &trial, next_out);
    }
    for (int kind = 0; kind < 4 && result == DT_READ_NOTHING; kind++) {
        trial = *spec;
        if (kind == 0)
            result = dt_when_read_amount(reader, body, &lead, at, &trial, next_out);
        else if (kind == 1)
            result = dt_when_read_day(reader, body, &lead, &trial, next_out);
        else if (kind == 2)
            result = dt_when_read_period(reader, body, DT_PHRASE_NONE, &lead, &trial, next_out);
        else
            result = dt_when_read_hour(reader, body, &lead, &trial, next_out);
    }
    if (result != DT_READ_TIME)
        return result;
    *spec = trial;
    if (spec->soon && names_time(spec))
        spec->soon = false;
    return apply_lead(&lead, had_hour, spec);
}

/*
 * "tomorrow or Friday", "Monday to Wednesday", "Tuesday/Wednesday", "Thursday, Friday at the
 * latest": the later of the two.
 */
static bool read_alternative(struct dt_when_reader *reader, uint32_t at, bool between,
                             struct dt_when_spec *spec, uint32_t *next_out)
{
    enum dt_term_class joint = dt_when_class(reader, at);
    bool joined = joint == DT_TERM_OR || joint == DT_TERM_TO || (between && joint == DT_TERM_AND);
    bool slash = (joint == DT_TERM_WEEKDAY || joint == DT_TERM_WEEKDAY_SHORT) &&
                 dt_when_joined_by(reader, at, "-/");
    bool corrected = dt_when_clause_ends(reader, at);
    if (!joined && !slash && !corrected)
        return false;
    uint32_t next = at + joined;
    if (spec->date == DT_DATE_NONE && spec->hour_kind == DT_HOUR_NONE)
        return false;
    struct dt_when_spec other = empty_spec;
    struct dt_when_found found = dt_when_phrase(reader, next);
    bool latest = corrected && found.meaning == DT_PHRASE_LATEST;
    if (latest)
        next = found.next; /* "tomorrow, latest Friday" */
    if (read_part(reader, next, true, &other, &next) != DT_READ_TIME || other.past || other.soon ||
        !names_time(&other))
        return false;
    bool days = spec->date != DT_DATE_NONE && other.date != DT_DATE_NONE;
    latest |= dt_when_phrase(reader, next).meaning == DT_PHRASE_LATEST;
    if ((joint == DT_TERM_TO && !days) || (corrected && !slash && !(days && latest)))
        return false;
    if (days && other.date < spec->date) {
        if (other.weekday < 0 || joint == DT_TERM_OR)
            other.date = spec->date;
        else
            other.date += 7;
    }
    if (days && other.hour_kind == DT_HOUR_NONE) {
        other.hour_kind = spec->hour_kind;
        other.hour = spec->hour;
        other.minute = spec->minute;
        other.meridiem = spec->meridiem;
    }
    other.vague |= spec->vague;
    *spec = other;
    *next_out = next;
    return true;
}

static bool is_weekday(struct dt_when_reader *reader, uint32_t at, int lowest, int highest)
{
    struct dt_when_term term = dt_when_term(reader, at);
    return (term.term_class == DT_TERM_WEEKDAY || term.term_class == DT_TERM_WEEKDAY_SHORT) &&
           term.value >= lowest && term.value <= highest;
}

/* "Monday to Friday, 8 to 16": when somebody is there, not when something will be done. */
static bool read_opening_hours(struct dt_when_reader *reader, uint32_t at, uint32_t *next_out)
{
    uint32_t next = at;
    if (dt_when_class(reader, next) == DT_TERM_FROM)
        next++;
    if (!is_weekday(reader, next, 0, 0))
        return false;
    next++;
    if (dt_when_class(reader, next) == DT_TERM_TO)
        next++;
    else if (!dt_when_joined_by(reader, next, "-"))
        return false;
    if (!is_weekday(reader, next, 4, 6))
        return false;
    next++;
    struct dt_when_lead lead = {.term_class = DT_TERM_BETWEEN};
    struct dt_when_spec spec = empty_spec;
    uint32_t hours = next;
    if (dt_when_class(reader, hours) == DT_TERM_FROM)
        hours++;
    if (dt_when_read_hour(reader, hours, &lead, &spec, &hours) == DT_READ_TIME)
        next = hours;
    *next_out = next;
    return true;
}

/* The last word of a reading that failed or is no time: where to go on. */
static enum dt_read_result finish_first(enum dt_read_result result, uint32_t at, uint32_t *next)
{
    if (result == DT_READ_OTHER && *next <= at)
        *next = at + 1;
    return result;
}

enum dt_read_result dt_when_read(struct dt_when_reader *reader, uint32_t at,
                                 struct dt_when_spec *spec_out, uint32_t *next_out)
{
    struct dt_when_spec spec = empty_spec;
    uint32_t next = at;
    if (read_opening_hours(reader, at, next_out))
        return DT_READ_OTHER;
    bool between = dt_when_class(reader, at) == DT_TERM_BETWEEN;
    enum dt_read_result result = read_part(reader, at, true, &spec, &next);
    if (result != DT_READ_TIME) {
        *next_out = next;
        return finish_first(result, at, next_out);
    }
    for (int i = 1; i < PARTS; i++) {
        uint32_t after = next;
        struct dt_when_spec more = spec;
        if (dt_when_class(reader, next) == DT_TERM_END)
            break;
        between |= dt_when_class(reader, next) == DT_TERM_BETWEEN;
        if (!read_alternative(reader, next, between, &more, &after) &&
            read_part(reader, next, false, &more, &after) != DT_READ_TIME)
            break;
        bool other_day = more.date != spec.date && more.weekday == spec.weekday;
        if (more.past != spec.past || (spec.past && other_day))
            break; /* "last night in the next day" */
        spec = more;
        next = after;
    }
    if (is_empty(&spec))
        return DT_READ_NOTHING;
    *spec_out = spec;
    *next_out = next;
    return DT_READ_TIME;
}
