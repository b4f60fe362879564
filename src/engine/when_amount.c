#include "when_read.h"

/* Amounts are counted in sixtieths, so that halves, quarters and tenths are whole numbers. */
enum { ONE = 60, LARGEST = 3660, LARGEST_BARE_MINUTES = 90 };

struct amount {
    int64_t sixtieths;
    uint8_t unit; /* enum dt_when_unit */
    bool business;
    bool vague;     /* "a couple of", "about" */
    bool few;       /* "a few", "several": no number at all */
    bool adjective; /* "30-day", "two day delay": says what kind, not when */
    bool no_unit;   /* "in 5" */
    bool many;      /* the count is not one */
    bool range;
    bool in_brackets; /* "three (3) days": the unit stands behind a bracket */
    bool singular;    /* the unit is */
};

static int64_t sixtieths_of(const struct dt_digits_value *value)
{
    int64_t sixtieths = (int64_t)value->whole * ONE;
    if (value->decimals == 1)
        sixtieths += value->fraction * (ONE / 10);
    else if (value->decimals == 2)
        sixtieths += value->fraction * ONE / 100;
    return sixtieths;
}

/* "and a half" */
static bool read_and_a_half(struct dt_when_reader *reader, uint32_t *at)
{
    if (dt_when_class(reader, *at) != DT_TERM_AND || dt_when_class(reader, *at + 1) != DT_TERM_A ||
        dt_when_class(reader, *at + 2) != DT_TERM_HALF)
        return false;
    *at += 3;
    return true;
}

/* "half an", "quarter of an", "three quarters of an": what stands before the unit. */
static void skip_of_a(struct dt_when_reader *reader, uint32_t *at)
{
    if (dt_when_class(reader, *at) == DT_TERM_OF)
        (*at)++;
    if (dt_when_class(reader, *at) == DT_TERM_A)
        (*at)++;
}

/* Counts that are words of their own, from behind "a" if there was one. */
static bool read_word_count(struct dt_when_reader *reader, uint32_t *at, struct amount *amount)
{
    switch (dt_when_class(reader, *at)) {
    case DT_TERM_HALF:
        amount->sixtieths = ONE / 2;
        (*at)++;
        skip_of_a(reader, at);
        return true;
    case DT_TERM_QUARTER:
        amount->sixtieths = ONE / 4;
        (*at)++;
        skip_of_a(reader, at);
        return true;
    case DT_TERM_COUPLE:
        amount->sixtieths = 2 * ONE;
        amount->vague = true;
        (*at)++;
        if (dt_when_class(reader, *at) == DT_TERM_OF)
            (*at)++;
        return true;
    case DT_TERM_FEW:
        amount->few = true;
        (*at)++;
        return true;
    default:
        return false;
    }
}

static bool read_digit_count(struct dt_when_reader *reader, uint32_t *at, struct amount *amount)
{
    uint32_t next;
    struct dt_digits digits = dt_when_digits(reader, *at, &next);
    bool counts = digits.form == DT_DIGITS_NUMBER || digits.form == DT_DIGITS_UNIT ||
                  digits.form == DT_DIGITS_ADJECTIVE;
    if (!counts || digits.high.clock)
        return false;
    amount->sixtieths = sixtieths_of(&digits.high);
    amount->vague |= digits.ish;
    amount->range = digits.range;
    amount->adjective |= digits.form == DT_DIGITS_ADJECTIVE;
    if (digits.form == DT_DIGITS_UNIT) {
        char letters[16];
        if (digits.letters.len >= sizeof letters)
            return false;
        for (size_t i = 0; i < digits.letters.len; i++) {
            char c = digits.letters.ptr[i];
            letters[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
        }
        const struct dt_when_slot *slot =
            dt_when_slot_find(dt_word_hash((struct dt_view){letters, digits.letters.len}));
        if (!slot || (slot->term_class != DT_TERM_UNIT && slot->term_class != DT_TERM_UNITS))
            return false;
        amount->unit = (uint8_t)slot->value;
        amount->no_unit = false;
    }
    *at = next;
    return true;
}

/* Behind a count: "to 5", "or two", "and 4" (behind "between"): the end of the range is meant. */
static void read_upper_count(struct dt_when_reader *reader, uint32_t *at, bool between,
                             struct amount *amount)
{
    enum dt_term_class joint = dt_when_class(reader, *at);
    if (joint != DT_TERM_TO && joint != DT_TERM_OR && !(between && joint == DT_TERM_AND))
        return;
    uint32_t next = *at + 1;
    if (dt_when_class(reader, next) == DT_TERM_ABOUT)
        next++;
    struct amount upper = {.no_unit = true};
    int value;
    if (dt_when_class(reader, next) == DT_TERM_DIGITS) {
        if (!read_digit_count(reader, &next, &upper))
            return;
    } else if (dt_when_number(reader, &next, &value)) {
        upper.sixtieths = (int64_t)value * ONE;
    } else {
        return;
    }
    if (upper.sixtieths <= amount->sixtieths)
        return;
    amount->range = true;
    amount->sixtieths = upper.sixtieths;
    amount->adjective = upper.adjective;
    if (!upper.no_unit) {
        amount->unit = upper.unit;
        amount->no_unit = false;
    }
    *at = next;
}

static bool read_count(struct dt_when_reader *reader, uint32_t *at, bool between,
                       struct amount *amount)
{
    uint32_t next = *at;
    int value;
    bool article = false;
    if (dt_when_class(reader, next) == DT_TERM_A) {
        article = true;
        next++;
    }
    if (article && dt_when_class(reader, next) == DT_TERM_MORE)
        next++; /* "a further" */
    if (read_word_count(reader, &next, amount)) {
        *at = next;
        return true;
    }
    if (article && dt_when_class(reader, next) != DT_TERM_DIGITS &&
        dt_when_class(reader, next) != DT_TERM_NUMBER) {
        amount->sixtieths = ONE;
        *at = next;
        return true;
    }
    if (dt_when_class(reader, next) == DT_TERM_DIGITS) {
        if (!read_digit_count(reader, &next, amount))
            return false;
    } else if (dt_when_number(reader, &next, &value)) {
        int again;
        uint32_t behind = next;
        amount->sixtieths = (int64_t)value * ONE;
        if (dt_when_class(reader, next) == DT_TERM_DIGITS &&
            dt_when_number(reader, &behind, &again) && again == value) {
            next = behind;
            amount->in_brackets = true;
        }
        if (dt_when_class(reader, next) == DT_TERM_QUARTER) {
            amount->sixtieths = (int64_t)value * ONE / 4;
            next++;
            skip_of_a(reader, &next);
        }
    } else {
        return false;
    }
    if (amount->no_unit)
        read_upper_count(reader, &next, between, amount);
    if (read_and_a_half(reader, &next))
        amount->sixtieths += ONE / 2;
    *at = next;
    return true;
}

/* "a second" is a unit, "the second" an ordinal. */
static bool read_unit(struct dt_when_reader *reader, uint32_t *at, struct amount *amount)
{
    struct dt_when_term term = dt_when_term(reader, *at);
    if (dt_when_clause_ends(reader, *at) && !dt_when_hyphenated(reader, *at) &&
        !amount->in_brackets)
        return false;
    if (term.term_class == DT_TERM_ORDINAL && term.value == 2 && amount->sixtieths == ONE) {
        amount->unit = DT_UNIT_SECOND;
    } else if (term.term_class == DT_TERM_UNIT || term.term_class == DT_TERM_UNITS) {
        if (term.value == DT_UNIT_WEEKEND || term.value == DT_UNIT_QUARTER)
            return false;
        amount->unit = (uint8_t)term.value;
        amount->singular = term.term_class == DT_TERM_UNIT;
    } else {
        return false;
    }
    amount->adjective |= dt_when_hyphenated(reader, *at);
    amount->no_unit = false;
    (*at)++;
    return true;
}

/* Behind the unit: "and a half", "or two", "'s time". False where a thing follows: "a day's pay" */
static bool read_behind_unit(struct dt_when_reader *reader, uint32_t *at, struct amount *amount)
{
    if (read_and_a_half(reader, at))
        amount->sixtieths += ONE / 2;
    int value;
    uint32_t next = *at + 1;
    if (dt_when_class(reader, *at) == DT_TERM_OR && amount->sixtieths == ONE &&
        dt_when_number(reader, &next, &value) && value == 2) {
        amount->sixtieths = (int64_t)value * ONE;
        amount->vague = true;
        *at = next;
    }
    bool possessive = dt_when_class(reader, *at) == DT_TERM_POSSESSIVE;
    if (dt_when_class(reader, *at + possessive) == DT_TERM_TIME)
        *at += 1 + possessive;
    else if (possessive)
        return false;
    return true;
}

static bool read_amount(struct dt_when_reader *reader, uint32_t *at, bool between,
                        struct amount *amount)
{
    uint32_t next = *at;
    *amount = (struct amount){.no_unit = true};
    if (!read_count(reader, &next, between, amount))
        return false;
    if (amount->no_unit) {
        uint32_t unit_at = next;
        enum dt_term_class term;
        while ((term = dt_when_class(reader, unit_at)) == DT_TERM_MORE ||
               term == DT_TERM_CALENDAR || term == DT_TERM_BUSINESS) {
            amount->business |= term == DT_TERM_BUSINESS;
            amount->adjective |= dt_when_hyphenated(reader, unit_at);
            unit_at++;
            if (unit_at - next > 3)
                return false;
        }
        if (read_unit(reader, &unit_at, amount))
            next = unit_at;
        else if (unit_at != next)
            return false;
    }
    if (!amount->no_unit && !read_behind_unit(reader, &next, amount))
        return false;
    amount->many = amount->few || amount->sixtieths > ONE;
    *at = next;
    return true;
}

/* Whole units, rounded up. */
static int whole(int64_t sixtieths, int days_each)
{
    return (int)((sixtieths * days_each + ONE - 1) / ONE);
}

static enum dt_read_result set_elapsed(struct dt_when_reader *reader, const struct amount *amount,
                                       struct dt_when_spec *spec)
{
    static const int64_t unit_ms[] = {DT_MS_PER_SECOND, DT_MS_PER_MINUTE, DT_MS_PER_HOUR};
    bool other_day = spec->date != DT_DATE_NONE && spec->date != reader->today;
    if (other_day || spec->hour_kind != DT_HOUR_NONE || spec->elapsed != DT_INSTANT_NONE)
        return DT_READ_NOTHING;
    int64_t ms = amount->sixtieths * unit_ms[amount->unit] / ONE;
    dt_instant due = reader->context->at + ms;
    if (amount->business)
        due = dt_calendar_add_open_minutes(reader->context->calendar, reader->context->at,
                                           ms / DT_MS_PER_MINUTE);
    if (due == DT_INSTANT_NONE || due > DT_INSTANT_MAX)
        return DT_READ_NOTHING;
    spec->elapsed = due;
    return DT_READ_TIME;
}

static enum dt_read_result set_days(struct dt_when_reader *reader, const struct amount *amount,
                                    dt_date base, struct dt_when_spec *spec)
{
    const struct dt_calendar *calendar = reader->context->calendar;
    dt_date date = base;
    switch (amount->unit) {
    case DT_UNIT_DAY:
    case DT_UNIT_WEEKDAY:
        if (amount->business || amount->unit == DT_UNIT_WEEKDAY)
            date = dt_calendar_add_business_days(calendar, base, whole(amount->sixtieths, 1));
        else
            date += whole(amount->sixtieths, 1);
        break;
    case DT_UNIT_WEEK:
        date += whole(amount->sixtieths, 7);
        break;
    case DT_UNIT_FORTNIGHT:
        date += whole(amount->sixtieths, 14);
        break;
    case DT_UNIT_MONTH:
        date = dt_when_add_months(base, (int)(amount->sixtieths / ONE));
        date += whole(amount->sixtieths % ONE, 30);
        break;
    default:
        date = dt_when_add_months(base, (int)(amount->sixtieths * 12 / ONE));
        break;
    }
    return dt_when_set_date(spec, date) ? DT_READ_TIME : DT_READ_NOTHING;
}

/* "from today", "from Monday", "on Friday" (a week on Friday): the day it is counted from. */
static dt_date read_base(struct dt_when_reader *reader, uint32_t *at, const struct amount *amount)
{
    enum dt_term_class joint = dt_when_class(reader, *at);
    bool weeks = amount->unit == DT_UNIT_WEEK || amount->unit == DT_UNIT_FORTNIGHT;
    uint32_t next = *at;
    if (joint == DT_TERM_FROM && dt_when_class(reader, *at + 1) == DT_TERM_NOW) {
        *at += 2;
        return reader->today;
    }
    if (joint == DT_TERM_FROM || joint == DT_TERM_AFTER || (weeks && joint == DT_TERM_ON))
        next++;
    else if (!weeks || dt_when_phrase(reader, next).meaning != DT_PHRASE_DAY)
        return reader->today; /* else "a week tomorrow" */
    struct dt_when_spec spec = {.date = DT_DATE_NONE,
                                .week = DT_DATE_NONE,
                                .month = DT_DATE_NONE,
                                .weekday = -1,
                                .elapsed = DT_INSTANT_NONE};
    struct dt_when_lead lead = {.term_class = DT_TERM_ON};
    if (dt_when_read_day(reader, next, &lead, &spec, &next) != DT_READ_TIME ||
        spec.date == DT_DATE_NONE)
        return reader->today;
    *at = next;
    return spec.date;
}

/*
 * Whether a duration without a preposition is one that lies ahead: "takes two days", "two hours,
 * tops". Anything else ("three weeks without heat", "47 minutes on hold") is none.
 */
static bool stands_alone(struct dt_when_reader *reader, uint32_t start, uint32_t next,
                         const struct amount *amount)
{
    if (dt_when_class(reader, next) == DT_TERM_WASTE)
        return false;
    if (start > reader->first) {
        enum dt_term_class before = dt_when_class(reader, start - 1);
        if (before == DT_TERM_TAKES)
            return true;
        if (before == DT_TERM_IT && start - 1 > reader->first &&
            dt_when_class(reader, start - 2) == DT_TERM_TAKES)
            return true; /* "give it an hour" */
        if (before == DT_TERM_POSSESSIVE)
            return amount->business || amount->range; /* "it's five to seven days" */
        if (before != DT_TERM_END && !dt_when_clause_ends(reader, start))
            return false;
    }
    if (dt_when_phrase(reader, next).meaning == DT_PHRASE_LATEST)
        return true;
    bool short_one = amount->unit <= DT_UNIT_HOUR || amount->business;
    bool goes_on = dt_when_class(reader, next) == DT_TERM_AND &&
                   dt_when_class(reader, next + 1) == DT_TERM_FOLLOWS;
    return short_one && (goes_on || dt_when_clause_ends(reader, next));
}

/* Words between preposition and count: "the next", "about", "another". */
struct before_count {
    bool the;
    bool next;
    bool past;
    bool about;
};

static struct before_count skip_to_count(struct dt_when_reader *reader, uint32_t *at)
{
    struct before_count seen = {0};
    for (int i = 0; i < 6; i++, (*at)++) {
        switch (dt_when_class(reader, *at)) {
        case DT_TERM_THE:
            seen.the = true;
            break;
        case DT_TERM_NEXT:
        case DT_TERM_COMING:
        case DT_TERM_FOLLOWING:
            seen.next = true;
            break;
        case DT_TERM_LAST:
        case DT_TERM_PAST:
            seen.past = true;
            break;
        case DT_TERM_ABOUT:
            seen.about = true;
            break;
        case DT_TERM_MORE:
        case DT_TERM_FILLER:
            break;
        default:
            return seen;
        }
    }
    return seen;
}

/* "within the hour", "in the next week": one of the unit. */
static bool read_implied(struct dt_when_reader *reader, uint32_t *at, int lead,
                         const struct before_count *seen, struct amount *amount)
{
    struct dt_when_term term = dt_when_term(reader, *at);
    bool ahead = seen->next || (lead == DT_TERM_WITHIN && term.value != DT_UNIT_DAY) ||
                 (lead == DT_TERM_IN && term.value <= DT_UNIT_HOUR);
    if (!seen->the || !ahead || term.term_class != DT_TERM_UNIT || term.value == DT_UNIT_WEEKEND ||
        term.value == DT_UNIT_QUARTER)
        return false;
    *amount = (struct amount){.sixtieths = ONE, .unit = (uint8_t)term.value};
    (*at)++;
    return read_behind_unit(reader, at, amount);
}

/* "I will be back in 5": minutes, where the clause ends with the number. */
static enum dt_read_result read_bare_minutes(struct dt_when_reader *reader, uint32_t start,
                                             uint32_t next, int lead, struct amount *amount,
                                             struct dt_when_spec *spec)
{
    bool given = false;
    if (start > reader->first && lead == DT_TERM_NONE) {
        struct dt_when_term before = dt_when_term(reader, start - 1);
        given = before.term_class == DT_TERM_TAKES && before.value == 1;
    }
    bool ends = dt_when_clause_ends(reader, next) || dt_when_class(reader, next) == DT_TERM_AND ||
                dt_when_class(reader, next) == DT_TERM_FOLLOWS ||
                dt_when_phrase(reader, next).meaning == DT_PHRASE_ROUGHLY ||
                dt_when_phrase(reader, next).meaning == DT_PHRASE_LATEST;
    if ((lead != DT_TERM_IN && !given) || !ends || amount->sixtieths <= ONE ||
        amount->sixtieths > LARGEST_BARE_MINUTES * ONE)
        return DT_READ_NOTHING;
    amount->unit = DT_UNIT_MINUTE;
    return set_elapsed(reader, amount, spec);
}

/* Whether the words around a duration say that it lies ahead. */
static bool lies_ahead(struct dt_when_reader *reader, const struct dt_when_lead *lead,
                       const struct before_count *seen, uint32_t start, uint32_t next,
                       const struct amount *amount)
{
    switch (lead->term_class) {
    case DT_TERM_IN:
    case DT_TERM_WITHIN:
    case DT_TERM_BY:
    case DT_TERM_BETWEEN:
        return true;
    case DT_TERM_OVER: /* "over the next hour"; "over two hours" is more than two */
        return seen->next;
    case DT_TERM_FROM:
        return amount->range;
    case DT_TERM_NONE:
        return seen->next || stands_alone(reader, start, next, amount);
    default:
        return false;
    }
}

/* "30-day"; "two day delay", though "within 2 day", written in haste, ends its clause. */
static bool is_adjective(struct dt_when_reader *reader, const struct amount *amount, uint32_t next)
{
    bool number_differs = amount->many && amount->singular && amount->unit != DT_UNIT_SECOND;
    return amount->adjective || (number_differs && !dt_when_clause_ends(reader, next));
}

/* "within five days of receiving it": counted from what nobody knows the day of. */
static bool is_relative(struct dt_when_reader *reader, uint32_t next)
{
    if (dt_when_clause_ends(reader, next))
        return false;
    enum dt_term_class behind = dt_when_class(reader, next);
    enum dt_term_class what = dt_when_class(reader, next + 1);
    if (what == DT_TERM_THIS || what == DT_TERM_NOW)
        return false; /* "within an hour of this chat" */
    return behind == DT_TERM_OF || behind == DT_TERM_AFTER || behind == DT_TERM_FROM;
}

/* Behind a duration: "from now", "from Monday". base_out: the day it is counted from. */
static bool read_origin(struct dt_when_reader *reader, uint32_t *at, const struct amount *amount,
                        dt_date *base_out)
{
    uint32_t start = *at;
    *base_out = reader->today;
    if (amount->unit > DT_UNIT_HOUR)
        *base_out = read_base(reader, at, amount);
    else if (dt_when_class(reader, start) == DT_TERM_FROM &&
             dt_when_class(reader, start + 1) == DT_TERM_NOW)
        *at += 2;
    return *at != start;
}

static enum dt_read_result set_amount(struct dt_when_reader *reader, const struct amount *amount,
                                      dt_date base, bool relative, struct dt_when_spec *spec)
{
    if (amount->few || relative) {
        spec->soon = true;
        spec->vague = true;
        return DT_READ_TIME;
    }
    if (amount->unit == DT_UNIT_DAY && amount->sixtieths < ONE)
        return DT_READ_OTHER; /* half a day is neither hours nor a day */
    spec->vague |= amount->vague;
    return amount->unit <= DT_UNIT_HOUR ? set_elapsed(reader, amount, spec)
                                        : set_days(reader, amount, base, spec);
}

enum dt_read_result dt_when_read_amount(struct dt_when_reader *reader, uint32_t at,
                                        const struct dt_when_lead *lead, uint32_t phrase_start,
                                        struct dt_when_spec *spec, uint32_t *next_out)
{
    uint32_t next = at;
    struct amount amount;
    struct before_count seen = skip_to_count(reader, &next);
    seen.the |= lead->the;
    if (!read_implied(reader, &next, lead->term_class, &seen, &amount) &&
        !read_amount(reader, &next, lead->term_class == DT_TERM_BETWEEN, &amount))
        return DT_READ_NOTHING;
    amount.vague |= seen.about || lead->about;
    *next_out = next;
    if (amount.no_unit) {
        if (amount.few)
            return DT_READ_NOTHING;
        spec->vague |= amount.vague;
        return read_bare_minutes(reader, phrase_start, next, lead->term_class, &amount, spec);
    }
    if (dt_when_class(reader, next) == DT_TERM_AGO) {
        *next_out = next + 1;
        spec->past = true;
        return DT_READ_TIME;
    }
    dt_date base;
    bool has_origin = read_origin(reader, &next, &amount, &base);
    *next_out = next;
    if (seen.past || is_adjective(reader, &amount, next) || amount.sixtieths > LARGEST * ONE ||
        (amount.sixtieths == 0 && !amount.few))
        return DT_READ_OTHER;
    if (!has_origin && !lies_ahead(reader, lead, &seen, phrase_start, next, &amount))
        return DT_READ_OTHER;
    return set_amount(reader, &amount, base, is_relative(reader, next), spec);
}
