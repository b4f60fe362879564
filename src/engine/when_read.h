/*
 * The grammar of due times: a phrase's words become a specification, which when.c turns into an
 * instant. Days are settled while reading (the present and the calendar are known), hours only at
 * the end, since "at 4" depends on the day. Inside the when module only.
 *
 * when_term.c looks at words, when_amount.c reads durations, when_day.c days, when_period.c weeks
 * and months, when_hour.c hours; when_read.c puts the parts of one time together.
 */
#ifndef DT_WHEN_READ_H
#define DT_WHEN_READ_H

#include "when.h"
#include "when_digits.h"
#include "when_words.h"

#define DT_DATE_NONE INT32_MIN

enum dt_hour_kind {
    DT_HOUR_NONE,
    DT_HOUR_CLOCK, /* hour, minute, meridiem */
    DT_HOUR_MORNING,
    DT_HOUR_AFTERNOON,
    DT_HOUR_EVENING,
    DT_HOUR_FIRST, /* opening time */
    DT_HOUR_CLOSE,
};

struct dt_when_spec {
    dt_date date;       /* or DT_DATE_NONE */
    dt_date date_also;  /* another reading, or DT_DATE_NONE */
    dt_date week;       /* the Monday of a week that was named ("next week"), or DT_DATE_NONE */
    dt_date month;      /* the first day of a month that was named, or DT_DATE_NONE */
    int8_t weekday;     /* the weekday that was named, or -1 */
    uint8_t hour_kind;  /* enum dt_hour_kind */
    int16_t hour;       /* 0 .. 24 */
    int16_t minute;     /* 0 .. 59 */
    uint8_t meridiem;   /* enum dt_meridiem */
    dt_instant elapsed; /* what hours and minutes lead to, or DT_INSTANT_NONE */
    bool before_day;    /* "before Friday": the day before */
    bool after;         /* "after 3": some time behind */
    bool soft_day;      /* "in the morning" chose the day: another part may name it */
    bool vague;
    bool soon; /* "shortly": no time */
    bool past;
};

enum { DT_WHEN_TERMS_KEPT = 16 };

/* The longest phrase at a token, or one of meaning DT_PHRASE_NONE. */
struct dt_when_found {
    uint8_t meaning; /* enum dt_phrase_meaning */
    int16_t value;
    uint16_t words;
    uint32_t next;
};

/* What a token is, remembered for the last few of them. */
struct dt_when_term {
    uint32_t token;
    uint8_t term_class; /* enum dt_term_class */
    int8_t value;
    bool core; /* dt_when_is_core */
    struct dt_when_found found;
};

struct dt_when_reader {
    const struct dt_text *text;
    uint32_t first;
    uint32_t end;
    const struct dt_when_context *context;
    bool has_present; /* today and now_minute are known: worked out when first needed */
    dt_date today;
    int now_minute;   /* of today */
    dt_date anchor;   /* the day named before in these words, or DT_DATE_NONE */
    bool looked_back; /* for a day named before them */
    uint8_t depth;    /* positions within positions: "the end of early ..." */
    struct dt_when_term terms[DT_WHEN_TERMS_KEPT];
};

enum dt_read_result {
    DT_READ_NOTHING,
    DT_READ_TIME,
    DT_READ_OTHER, /* words that look like a time and name none ahead: to be passed over */
};

void dt_when_reader_init(struct dt_when_reader *reader, const struct dt_text *text,
                         uint32_t first_token, uint32_t end_token,
                         const struct dt_when_context *context);

/* Works out the present; before dt_when_read. */
void dt_when_reader_begin(struct dt_when_reader *reader);

/* Reads the phrase that begins at token `at`, if one does. next_out: the first token behind. */
enum dt_read_result dt_when_read(struct dt_when_reader *reader, uint32_t at,
                                 struct dt_when_spec *spec_out, uint32_t *next_out);

/* when_term.c */

/* Looks the token at `at` up, which is not kept, and keeps it. */
const struct dt_when_term *dt_when_look_up(struct dt_when_reader *reader, uint32_t at);

/* DT_TERM_END behind the range and at a sentence's end. Borrowed until the next few calls. */
static inline const struct dt_when_term *dt_when_kept(struct dt_when_reader *reader, uint32_t at)
{
    const struct dt_when_term *kept = &reader->terms[at % DT_WHEN_TERMS_KEPT];
    return kept->token == at ? kept : dt_when_look_up(reader, at);
}

static inline struct dt_when_term dt_when_term(struct dt_when_reader *reader, uint32_t at)
{
    return *dt_when_kept(reader, at);
}

static inline enum dt_term_class dt_when_class(struct dt_when_reader *reader, uint32_t at)
{
    return (enum dt_term_class)dt_when_kept(reader, at)->term_class;
}

static inline struct dt_when_found dt_when_phrase(struct dt_when_reader *reader, uint32_t at)
{
    return dt_when_kept(reader, at)->found;
}

/* Whether the token can be what a time is about: a number, a unit, a day, a phrase. */
static inline bool dt_when_is_core(struct dt_when_reader *reader, uint32_t at)
{
    return dt_when_kept(reader, at)->core;
}

/* The digits at a token of class DT_TERM_DIGITS; *next_out: the first token behind them. */
struct dt_digits dt_when_digits(struct dt_when_reader *reader, uint32_t at, uint32_t *next_out);

/* A comma or the like stands before the token, or the sentence ends there. */
bool dt_when_clause_ends(struct dt_when_reader *reader, uint32_t at);

/* One of the marks, and nothing else, stands between the token and the one before. */
bool dt_when_joined_by(const struct dt_when_reader *reader, uint32_t at, const char *marks);

static inline bool dt_when_hyphenated(const struct dt_when_reader *reader, uint32_t at)
{
    return dt_when_joined_by(reader, at, "-");
}

/* Words such as "with" or "today": what may follow an hour that is a bare number. */
bool dt_when_number_ends(struct dt_when_reader *reader, uint32_t at);

/* A whole number of words or digits: "5", "five", "twenty-five". */
bool dt_when_number(struct dt_when_reader *reader, uint32_t *at, int *value_out);

/* when_amount.c */

struct dt_when_lead {
    uint8_t term_class; /* of the last word that leads: DT_TERM_BY ... or DT_TERM_NONE */
    bool about;         /* "around" */
    bool around;        /* "around", which leads an hour by itself, where "about" does not */
    bool the;
    bool article; /* an article stands before the phrase: "a 9:30 slot" */
};

enum dt_read_result dt_when_read_amount(struct dt_when_reader *reader, uint32_t at,
                                        const struct dt_when_lead *lead, uint32_t phrase_start,
                                        struct dt_when_spec *spec, uint32_t *next_out);

/* when_day.c */

enum dt_read_result dt_when_read_day(struct dt_when_reader *reader, uint32_t at,
                                     const struct dt_when_lead *lead, struct dt_when_spec *spec,
                                     uint32_t *next_out);

/* Sets the day, unless another one has been named. */
bool dt_when_set_date(struct dt_when_spec *spec, dt_date date);

dt_date dt_when_feast_date(const struct dt_when_reader *reader, int feast);
dt_date dt_when_monday(dt_date date); /* of its week */
dt_date dt_when_month_start(dt_date date);
dt_date dt_when_month_end(dt_date start); /* of the month that begins there */
int dt_when_year(dt_date date);

/* The same day number, else the last day of the shorter month. */
dt_date dt_when_add_months(dt_date date, int months);

/* Year 0: the next such date, today included. DT_DATE_NONE where there is none. */
dt_date dt_when_month_day(const struct dt_when_reader *reader, int year, int month, int day);

/* A month's name; "may" and "march" only with a capital or a number near. */
bool dt_when_is_month(struct dt_when_reader *reader, uint32_t at, bool number_near);

/* "2026" behind a day and month, moving *at; else 0. */
int dt_when_read_year(struct dt_when_reader *reader, uint32_t *at);

/* when_period.c */

/* "next week", "the month", "March", behind a position in it (DT_PHRASE_END_OF ... or NONE). */
enum dt_read_result dt_when_read_period(struct dt_when_reader *reader, uint32_t at, int position,
                                        const struct dt_when_lead *lead, struct dt_when_spec *spec,
                                        uint32_t *next_out);

/* when_hour.c */

enum dt_read_result dt_when_read_hour(struct dt_when_reader *reader, uint32_t at,
                                      const struct dt_when_lead *lead, struct dt_when_spec *spec,
                                      uint32_t *next_out);
/* "15 h", "15h": an hour behind "by" and "at", a duration behind "in". */
bool dt_when_is_continental_hour(struct dt_when_reader *reader, uint32_t at);

bool dt_when_set_clock(struct dt_when_spec *spec, int hour, int minute, int meridiem);
bool dt_when_set_part_of_day(struct dt_when_spec *spec, int hour_kind);

#endif
