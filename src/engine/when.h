/*
 * Date phrases: when something will happen, as an agent says it, resolved to a due time in the
 * desk's own zone, hours and holidays. Conventions: docs/design/promises.md (the table of due
 * times). Pure; the present comes in as a value.
 */
#ifndef DT_WHEN_H
#define DT_WHEN_H

#include "calendar.h"
#include "text.h"

enum dt_precision { DT_PRECISION_NONE, DT_PRECISION_VAGUE, DT_PRECISION_DAY, DT_PRECISION_EXACT };
const char *dt_precision_name(enum dt_precision precision);

/*
 * One phrase. first_token .. last_token (inclusive) index text.tokens. due: DT_INSTANT_NONE where
 * the words name no time ("soon", "shortly", "ASAP": VAGUE). due_also: another reading ("next
 * Friday", 03/04), or DT_INSTANT_NONE.
 */
struct dt_when {
    uint32_t first_token;
    uint32_t last_token;
    dt_instant due;
    dt_instant due_also;
    uint8_t precision; /* enum dt_precision */
    bool has_day;      /* the phrase names a day, not only an hour */
    bool has_hour;     /* names an hour or an elapsed time */
    bool past;         /* "yesterday", "last week", "an hour ago": not ahead */
    bool elapsed;      /* within 24 hours, in ten minutes */
    int16_t minute;    /* minute of the day that was named, or -1 */
};

struct dt_when_context {
    const struct dt_calendar *calendar; /* borrowed */
    dt_instant at;                      /* the present; must not be DT_INSTANT_NONE */
    bool day_first;                     /* 12/03 is 12 March */
};

enum { DT_WHEN_A_TURN = 32 };

/*
 * Finds the phrases in the tokens [first_token, end_token), left to right, not overlapping.
 * Neighbouring parts of one time ("tomorrow at 10", "Monday, first thing", "by 11 tomorrow") are
 * one phrase. "the day before" counts from a day named in these tokens or up to 64 before them.
 * Returns the number written to out (at most capacity). Time: linear in the tokens.
 */
size_t dt_when_find(const struct dt_text *text, uint32_t first_token, uint32_t end_token,
                    const struct dt_when_context *context, struct dt_when *out, size_t capacity);

#endif
