/*
 * What is written in digits: "3", "3.5", "9:30", "2pm", "3rd", "3ish", "24h", "3-5", "2-4pm",
 * "12/03", "2026-03-12", "30-day". Read from the source's bytes, so that it does not matter how a
 * tokenizer divides them. Inside the when module only.
 */
#ifndef DT_WHEN_DIGITS_H
#define DT_WHEN_DIGITS_H

#include "view.h"
#include <stdbool.h>
#include <stdint.h>

enum dt_digits_form {
    DT_DIGITS_NONE,      /* digits that are no part of a time: 50%, 3GB, 1,200,000 */
    DT_DIGITS_NUMBER,    /* a whole number, or a decimal one where decimals > 0 */
    DT_DIGITS_CLOCK,     /* hour and minute by a colon, an 'h' or a meridiem */
    DT_DIGITS_ORDINAL,   /* 3rd */
    DT_DIGITS_UNIT,      /* 24h, 30mins: letters begin at letters */
    DT_DIGITS_DATE,      /* 12/03, 12.3.2026, 2026-03-12 */
    DT_DIGITS_ADJECTIVE, /* 30-day: digits, a dash, a word */
};

enum dt_meridiem { DT_MERIDIEM_NONE, DT_MERIDIEM_AM, DT_MERIDIEM_PM, DT_MERIDIEM_24 };

/* One number or time of the run. */
struct dt_digits_value {
    int32_t whole;    /* the number, or the hour */
    int32_t fraction; /* digits behind the point or colon, as a number */
    uint8_t decimals; /* how many: 0 none */
    uint8_t digits;   /* how many digits the whole has */
    uint8_t meridiem; /* enum dt_meridiem */
    bool clock;       /* written as a time: colon, h, meridiem */
};

struct dt_digits {
    uint8_t form; /* enum dt_digits_form */
    bool range;   /* low to high, else only high */
    bool ish;     /* 3ish, 3-ish */
    struct dt_digits_value low;
    struct dt_digits_value high; /* the only one where there is no range */
    struct dt_view letters;      /* UNIT: "h", "mins" */
    int32_t date[3];             /* DATE: in the order written; [2] is 0 where there is no year */
    bool year_first;             /* DATE: 2026-03-12 */
    bool padded;                 /* DATE: 05/06, 5/06: hardly a fraction */
    size_t end;                  /* the first byte behind */
};

/* Reads the run at byte `start` of the source, which must be a digit. */
struct dt_digits dt_digits_read(struct dt_view source, size_t start);

#endif
