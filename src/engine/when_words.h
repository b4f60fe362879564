/*
 * The vocabulary of due times: single words with their classes, and fixed phrases with their
 * meanings. when.def holds it, make_when.c makes the tables of it at build time, so that a word is
 * found by the hash it already carries. Inside the when module only.
 */
#ifndef DT_WHEN_WORDS_H
#define DT_WHEN_WORDS_H

#include <stddef.h>
#include <stdint.h>

/* What a single word can be. The meaning of value, where there is one, stands behind the class. */
enum dt_term_class {
    DT_TERM_NONE,
    DT_TERM_END,           /* no word: the sentence or the range of tokens ends */
    DT_TERM_DIGITS,        /* begins with a digit: see when_digits.h */
    DT_TERM_NUMBER,        /* 0 .. 90 */
    DT_TERM_ORDINAL,       /* 1 .. 30 */
    DT_TERM_WEEKDAY,       /* 0 Monday */
    DT_TERM_WEEKDAY_SHORT, /* "sat", "sun", "wed": other words too */
    DT_TERM_MONTH,         /* 1 .. 12 */
    DT_TERM_MONTH_VERB,    /* "march", "may" */
    DT_TERM_UNIT,          /* enum dt_when_unit */
    DT_TERM_UNITS,         /* the same in the plural, or abbreviated */
    DT_TERM_BUSINESS,
    DT_TERM_CALENDAR,
    DT_TERM_BY,
    DT_TERM_BEFORE,
    DT_TERM_AT,
    DT_TERM_ON,
    DT_TERM_IN,
    DT_TERM_WITHIN,
    DT_TERM_UNTIL,
    DT_TERM_ABOUT,
    DT_TERM_AFTER,
    DT_TERM_SINCE,
    DT_TERM_FOR,
    DT_TERM_FROM,
    DT_TERM_BETWEEN,
    DT_TERM_OVER,
    DT_TERM_TO,
    DT_TERM_AND,
    DT_TERM_OR,
    DT_TERM_THE,
    DT_TERM_A,
    DT_TERM_THIS,
    DT_TERM_NEXT,
    DT_TERM_COMING,
    DT_TERM_FOLLOWING,
    DT_TERM_LAST,
    DT_TERM_PAST, /* "half past", "the past week" */
    DT_TERM_EVERY,
    DT_TERM_HALF,
    DT_TERM_QUARTER,
    DT_TERM_COUPLE,
    DT_TERM_FEW,
    DT_TERM_AGO,
    DT_TERM_OF,
    DT_TERM_IT,
    DT_TERM_MORE,
    DT_TERM_OCLOCK,
    DT_TERM_AM,
    DT_TERM_PM,
    DT_TERM_ISH,
    DT_TERM_POSSESSIVE,
    DT_TERM_TIME,
    DT_TERM_NOW,
    DT_TERM_TAKES,   /* what a bare duration may stand behind: "takes two days" */
    DT_TERM_FILLER,  /* "probably": may stand between the parts of a time */
    DT_TERM_FOLLOWS, /* may stand behind an hour: "at 4 with", where "at 4 Larch Close" is none */
    DT_TERM_WASTE,   /* behind a duration it tells that it is none ahead: "two days late" */
};

enum dt_when_unit {
    DT_UNIT_SECOND,
    DT_UNIT_MINUTE,
    DT_UNIT_HOUR,
    DT_UNIT_DAY,
    DT_UNIT_WEEKDAY, /* "three weekdays": business days */
    DT_UNIT_WEEK,
    DT_UNIT_FORTNIGHT,
    DT_UNIT_MONTH,
    DT_UNIT_QUARTER,
    DT_UNIT_YEAR,
    DT_UNIT_WEEKEND,
};

enum dt_phrase_meaning {
    DT_PHRASE_NONE,
    DT_PHRASE_DAY, /* value days from today */
    DT_PHRASE_TONIGHT,
    DT_PHRASE_CLOSE, /* closing time; value 1: behind a preposition only */
    DT_PHRASE_FIRST, /* opening time; 1: likewise; 2: behind "when" or "once" only */
    DT_PHRASE_FIRST_IN_MORNING,
    DT_PHRASE_CLOCK, /* minute of the day */
    DT_PHRASE_LUNCH, /* noon, vaguely */
    DT_PHRASE_AFTER_LUNCH,
    DT_PHRASE_MORNING, /* "in the morning": of the day named, or of the next one ahead */
    DT_PHRASE_AFTERNOON,
    DT_PHRASE_EVENING,
    DT_PHRASE_THIS_MORNING, /* of today */
    DT_PHRASE_THIS_AFTERNOON,
    DT_PHRASE_THIS_EVENING,
    DT_PHRASE_NEXT_MORNING, /* of the day behind the one named before */
    DT_PHRASE_SOON,         /* a time without a time */
    DT_PHRASE_LATER,        /* "later today"; alone: soon */
    DT_PHRASE_PAST,         /* not ahead */
    DT_PHRASE_EARLIER,      /* "earlier this week": not ahead */
    DT_PHRASE_NOTHING,      /* looks like a time and is none: "at the moment" */
    DT_PHRASE_EARLY,        /* parts of a week, a month, a year */
    DT_PHRASE_MIDDLE,
    DT_PHRASE_LATE,
    DT_PHRASE_END_OF,
    DT_PHRASE_FEAST,        /* enum dt_when_feast */
    DT_PHRASE_BUSINESS_DAY, /* the next one */
    DT_PHRASE_DAY_FROM,     /* value days from the day named before: "the day before" */
    DT_PHRASE_SAME_TIME,    /* "this time tomorrow": value days from now */
    DT_PHRASE_MONTH_END,
    DT_PHRASE_WEEK,    /* value weeks from this one */
    DT_PHRASE_LEAD,    /* acts as the word class value: "no later than" is "by" */
    DT_PHRASE_LATEST,  /* "at the latest", "tops": adds nothing */
    DT_PHRASE_ROUGHLY, /* "or so": makes vague */
};

enum dt_when_feast {
    DT_FEAST_CHRISTMAS_EVE,
    DT_FEAST_CHRISTMAS,
    DT_FEAST_BOXING_DAY,
    DT_FEAST_NEW_YEARS_EVE,
    DT_FEAST_NEW_YEAR,
    DT_FEAST_VALENTINE,
    DT_FEAST_HALLOWEEN,
    DT_FEAST_THANKSGIVING,
    DT_FEAST_GOOD_FRIDAY,
    DT_FEAST_EASTER,
    DT_FEAST_EASTER_MONDAY,
};

/* What is known of a word: its class, and the phrases that begin with it. hash 0: an empty slot. */
struct dt_when_slot {
    uint64_t hash;
    uint64_t second_words; /* bit (hash mod 64) of each phrase's second word; all if it has none */
    uint16_t first_phrase;
    uint8_t phrase_count;
    uint8_t term_class; /* enum dt_term_class */
    int8_t value;
};

/* words of them, the first by its slot, the others by their hashes from first_rest on. */
struct dt_when_phrase {
    uint16_t first_rest;
    uint8_t words;
    uint8_t meaning; /* enum dt_phrase_meaning */
    int16_t value;
};

/* Made by make_when from when.def. */
enum { DT_WHEN_SLOTS = 1024 };
extern const struct dt_when_slot dt_when_slots[DT_WHEN_SLOTS];
extern const struct dt_when_phrase dt_when_phrases[]; /* of one first word the longest first */
extern const uint64_t dt_when_rests[];

/* hash: dt_word_hash of the word. NULL if it is in no table. */
static inline const struct dt_when_slot *dt_when_slot_find(uint64_t hash)
{
    for (uint64_t at = hash;; at++) {
        const struct dt_when_slot *slot = &dt_when_slots[at % DT_WHEN_SLOTS];
        if (slot->hash == hash)
            return slot;
        if (slot->hash == 0)
            return NULL;
    }
}

#endif
