#include "when_read.h"

enum { HOURS = 24, NOON = 12 };

/* An hour as it was said. */
struct hour {
    int hour;
    int minute;
    int meridiem;
    bool certain; /* by its form: 9:30, 4pm, ten o'clock; a bare number needs a preposition */
    bool vague;
};

bool dt_when_set_clock(struct dt_when_spec *spec, int hour, int minute, int meridiem)
{
    if (spec->elapsed != DT_INSTANT_NONE || spec->hour_kind == DT_HOUR_CLOCK ||
        spec->hour_kind == DT_HOUR_FIRST || spec->hour_kind == DT_HOUR_CLOSE)
        return false;
    if (meridiem == DT_MERIDIEM_NONE && hour <= NOON) {
        if (spec->hour_kind == DT_HOUR_MORNING)
            meridiem = DT_MERIDIEM_AM;
        else if (spec->hour_kind == DT_HOUR_EVENING && hour == NOON)
            hour = HOURS; /* twelve at night */
        else if (spec->hour_kind != DT_HOUR_NONE)
            meridiem = DT_MERIDIEM_PM;
    }
    spec->hour_kind = DT_HOUR_CLOCK;
    spec->hour = (int16_t)hour;
    spec->minute = (int16_t)minute;
    spec->meridiem = (uint8_t)meridiem;
    return true;
}

/* "at 8 in the evening": the part of the day only tells which eight. */
bool dt_when_set_part_of_day(struct dt_when_spec *spec, int hour_kind)
{
    if (spec->elapsed != DT_INSTANT_NONE)
        return false;
    if (spec->hour_kind == DT_HOUR_FIRST || spec->hour_kind == DT_HOUR_CLOSE)
        return true; /* "first thing, tomorrow morning" */
    if (spec->hour_kind != DT_HOUR_CLOCK) {
        bool free_or_same = spec->hour_kind == DT_HOUR_NONE || spec->hour_kind == hour_kind;
        spec->hour_kind = (uint8_t)hour_kind;
        return free_or_same;
    }
    if (spec->meridiem != DT_MERIDIEM_NONE || spec->hour > NOON)
        return true;
    if (hour_kind == DT_HOUR_MORNING)
        spec->meridiem = DT_MERIDIEM_AM;
    else if (hour_kind == DT_HOUR_EVENING && spec->hour == NOON)
        spec->hour = HOURS;
    else
        spec->meridiem = DT_MERIDIEM_PM;
    return true;
}

static bool is_hour(const struct hour *hour)
{
    bool in_day = hour->hour >= 0 && hour->minute >= 0 && hour->minute < 60 &&
                  hour->hour * 60 + hour->minute <= HOURS * 60;
    bool by_halves = hour->meridiem != DT_MERIDIEM_AM && hour->meridiem != DT_MERIDIEM_PM;
    return in_day && (by_halves || (hour->hour >= 1 && hour->hour <= NOON) ||
                      (hour->hour > NOON && hour->meridiem == DT_MERIDIEM_PM));
}

static bool part_of_day(int meaning)
{
    return meaning == DT_PHRASE_MORNING || meaning == DT_PHRASE_AFTERNOON ||
           meaning == DT_PHRASE_EVENING;
}

/* "8 tonight", "9 in the morning": the hour needs no preposition. */
static bool part_of_day_follows(struct dt_when_reader *reader, uint32_t at)
{
    if (dt_when_clause_ends(reader, at))
        return false;
    struct dt_when_found found = dt_when_phrase(reader, at);
    switch (found.meaning) {
    case DT_PHRASE_TONIGHT:
    case DT_PHRASE_THIS_MORNING:
    case DT_PHRASE_THIS_AFTERNOON:
    case DT_PHRASE_THIS_EVENING:
        return true;
    case DT_PHRASE_DAY:
        return part_of_day(dt_when_phrase(reader, found.next).meaning);
    case DT_PHRASE_MORNING:
    case DT_PHRASE_AFTERNOON:
    case DT_PHRASE_EVENING:
        return found.words > 1;
    default:
        return false;
    }
}

/* am, pm, o'clock, -ish: behind an hour. */
static void read_behind_hour(struct dt_when_reader *reader, uint32_t *at, struct hour *hour)
{
    for (int i = 0; i < 3; i++) {
        switch (dt_when_class(reader, *at)) {
        case DT_TERM_AM:
        case DT_TERM_PM:
            if (hour->meridiem == DT_MERIDIEM_AM || hour->meridiem == DT_MERIDIEM_PM)
                return;
            hour->meridiem =
                dt_when_class(reader, *at) == DT_TERM_AM ? DT_MERIDIEM_AM : DT_MERIDIEM_PM;
            break;
        case DT_TERM_UNITS: /* "at 15 h" */
            if (reader->text->tokens[*at].word_len != 1)
                return;
            break;
        case DT_TERM_OCLOCK:
            break;
        case DT_TERM_ISH:
            hour->vague = true;
            break;
        default:
            return;
        }
        hour->certain = true;
        (*at)++;
    }
}

static void from_digits(const struct dt_digits_value *value, struct hour *hour)
{
    hour->hour = value->whole;
    hour->minute = value->decimals > 0 ? value->fraction : 0;
    hour->meridiem = value->meridiem;
    hour->certain = value->clock;
    /* "09:30" is written by the 24-hour clock; so is "14". */
    bool padded = value->digits == 2 && value->whole < 10;
    if (hour->meridiem == DT_MERIDIEM_NONE && (padded || value->whole > NOON || value->whole == 0))
        hour->meridiem = DT_MERIDIEM_24;
}

static bool read_digit_hour(struct dt_when_reader *reader, uint32_t *at, struct hour *hour)
{
    uint32_t next;
    struct dt_digits digits = dt_when_digits(reader, *at, &next);
    bool hours_unit = digits.form == DT_DIGITS_UNIT && digits.letters.len == 1 &&
                      (digits.letters.ptr[0] == 'h' || digits.letters.ptr[0] == 'H');
    if (digits.form != DT_DIGITS_NUMBER && digits.form != DT_DIGITS_CLOCK && !hours_unit)
        return false;
    if (digits.high.decimals != 0 && digits.high.decimals != 2)
        return false;
    from_digits(&digits.high, hour);
    if (digits.high.digits == 4 && digits.high.decimals == 0 && !digits.range) {
        hour->hour = digits.high.whole / 100; /* "at 1530"; 2026 is a year */
        hour->minute = digits.high.whole % 100;
        if (hour->hour == 19 || hour->hour == 20)
            return false;
    }
    hour->vague = digits.ish;
    hour->certain |= digits.ish;
    /* "2-4pm" has one meridiem for both; "9-5" alone is no hour for certain. */
    *at = next;
    return true;
}

/* "half past ten", "half ten", "quarter to five", "ten past ten", "twenty to" */
static bool read_spoken_hour(struct dt_when_reader *reader, uint32_t *at, struct hour *hour)
{
    uint32_t next = *at;
    int minutes = 0, value = 0;
    bool half = false;
    if (dt_when_class(reader, next) == DT_TERM_A)
        next++;
    if (dt_when_class(reader, next) == DT_TERM_HALF) {
        half = true;
        minutes = 30;
        next++;
    } else if (dt_when_class(reader, next) == DT_TERM_QUARTER) {
        minutes = 15;
        next++;
    } else if (!dt_when_number(reader, &next, &minutes) || minutes % 5 != 0 || minutes < 5 ||
               minutes > 25) {
        return false;
    }
    struct dt_when_term term = dt_when_term(reader, next);
    if (!half && term.term_class == DT_TERM_UNITS && term.value == DT_UNIT_MINUTE) {
        next++;
        term = dt_when_term(reader, next);
    }
    bool past = term.term_class == DT_TERM_PAST || term.term_class == DT_TERM_AFTER;
    bool to = !half && (term.term_class == DT_TERM_TO || term.term_class == DT_TERM_UNTIL ||
                        (minutes == 15 && term.term_class == DT_TERM_OF));
    if (past || to)
        next++;
    else if (!half)
        return false;
    bool spoken_digits = dt_when_class(reader, next) == DT_TERM_DIGITS;
    if (spoken_digits) {
        if (!read_digit_hour(reader, &next, hour) || hour->minute != 0)
            return false;
        value = hour->hour;
    } else if (!dt_when_number(reader, &next, &value)) {
        return false;
    }
    if (value < 1 || value > NOON)
        return false;
    hour->hour = to ? (value == 1 ? NOON : value - 1) : value;
    hour->minute = to ? 60 - minutes : minutes;
    bool ends = dt_when_clause_ends(reader, next) ||
                dt_when_phrase(reader, next).meaning == DT_PHRASE_DAY ||
                dt_when_class(reader, next) == DT_TERM_WEEKDAY;
    hour->certain = past || to || hour->certain || ends;
    *at = next;
    return true;
}

static bool read_hour(struct dt_when_reader *reader, uint32_t *at, struct hour *hour)
{
    *hour = (struct hour){.meridiem = DT_MERIDIEM_NONE};
    uint32_t next = *at;
    struct dt_when_found found = dt_when_phrase(reader, next);
    if (found.meaning == DT_PHRASE_CLOCK || found.meaning == DT_PHRASE_LUNCH) {
        hour->hour = found.meaning == DT_PHRASE_CLOCK ? found.value / 60 : NOON;
        hour->meridiem = DT_MERIDIEM_24;
        hour->certain = true;
        hour->vague = found.meaning == DT_PHRASE_LUNCH;
        *at = found.next;
        return true;
    }
    if (!read_spoken_hour(reader, &next, hour)) {
        *hour = (struct hour){.meridiem = DT_MERIDIEM_NONE};
        next = *at;
        if (dt_when_class(reader, next) == DT_TERM_DIGITS) {
            if (!read_digit_hour(reader, &next, hour))
                return false;
        } else if (!dt_when_number(reader, &next, &hour->hour) || hour->hour > NOON) {
            return false; /* "at fourteen" tells an age */
        }
    }
    read_behind_hour(reader, &next, hour);
    *at = next;
    return is_hour(hour);
}

/* "between 2 and 4", "from 2 till 4 pm", "3 or 4": the later one. */
static bool read_second_hour(struct dt_when_reader *reader, uint32_t *at,
                             const struct dt_when_lead *lead, struct hour *hour)
{
    enum dt_term_class joint = dt_when_class(reader, *at);
    bool between = lead->term_class == DT_TERM_BETWEEN;
    if (joint != DT_TERM_TO && joint != DT_TERM_OR && joint != DT_TERM_UNTIL &&
        !(between && joint == DT_TERM_AND))
        return false;
    uint32_t next = *at + 1;
    struct hour second;
    if (!read_hour(reader, &next, &second) ||
        (!second.certain && !dt_when_number_ends(reader, next)))
        return false;
    second.certain |= hour->certain;
    second.vague |= hour->vague || joint == DT_TERM_OR;
    if (second.meridiem == DT_MERIDIEM_NONE && hour->meridiem == DT_MERIDIEM_PM &&
        second.hour < NOON)
        second.meridiem = DT_MERIDIEM_PM;
    *hour = second;
    *at = next;
    return true;
}

static bool leads_hour(const struct dt_when_lead *lead, const struct dt_when_spec *spec, bool range)
{
    switch (lead->term_class) {
    case DT_TERM_AT:
    case DT_TERM_BY:
    case DT_TERM_BEFORE:
    case DT_TERM_UNTIL:
    case DT_TERM_BETWEEN:
    case DT_TERM_AFTER:
        return true;
    case DT_TERM_FROM:
        return range;
    case DT_TERM_NONE:
        return lead->around || (spec->date != DT_DATE_NONE && !lead->the);
    default:
        return false;
    }
}

bool dt_when_is_continental_hour(struct dt_when_reader *reader, uint32_t at)
{
    if (dt_when_class(reader, at) != DT_TERM_DIGITS)
        return false;
    uint32_t next;
    struct dt_digits digits = dt_when_digits(reader, at, &next);
    if (digits.form == DT_DIGITS_UNIT)
        return digits.letters.len == 1 && digits.letters.ptr[0] == 'h';
    return dt_when_class(reader, next) == DT_TERM_UNITS && reader->text->tokens[next].word_len == 1;
}

enum dt_read_result dt_when_read_hour(struct dt_when_reader *reader, uint32_t at,
                                      const struct dt_when_lead *lead, struct dt_when_spec *spec,
                                      uint32_t *next_out)
{
    struct hour hour;
    uint32_t next = at;
    if (!read_hour(reader, &next, &hour))
        return DT_READ_NOTHING;
    bool range = read_second_hour(reader, &next, lead, &hour);
    hour.certain |= !lead->the && part_of_day_follows(reader, next);
    if (!hour.certain && (!leads_hour(lead, spec, range) || !dt_when_number_ends(reader, next)))
        return DT_READ_NOTHING;
    *next_out = next;
    bool named = hour.meridiem == DT_MERIDIEM_24 || lead->term_class != DT_TERM_NONE ||
                 (!lead->the && !lead->article);
    if (!named)
        return DT_READ_NOTHING; /* "the 6:00 copy" */
    if (lead->term_class == DT_TERM_FROM && !range)
        return DT_READ_OTHER; /* "check-in is from 3 pm" */
    if (!dt_when_set_clock(spec, hour.hour, hour.minute, hour.meridiem))
        return DT_READ_NOTHING;
    spec->vague |= hour.vague || lead->about;
    return DT_READ_TIME;
}
