/*
 * The playbook: a company's own words and limits, as data. YAML in, an immutable value out. Every
 * key has a default, so a file may hold only what differs: maps merge by key, lists replace. One
 * table (playbook_fields.c) is read by parser, validator and documentation; the defaults are
 * playbooks/default.yaml itself, embedded and parsed as the base.
 */
#ifndef DT_PLAYBOOK_H
#define DT_PLAYBOOK_H

#include "calendar.h"
#include "kinds.h"
#include <stdbool.h>

enum {
    DT_PLAYBOOK_BYTES = 1 << 20,
    DT_PLAYBOOK_PHRASES = 16, /* a stage and level */
    DT_PLAYBOOK_REMEDIES = 64,
    DT_PLAYBOOK_TEXT_BYTES = 500,
};

enum dt_stage {
    DT_STAGE_LISTEN,
    DT_STAGE_ACKNOWLEDGE,
    DT_STAGE_APOLOGISE,
    DT_STAGE_RESOLVE,
    DT_STAGE_COMMIT,
    DT_STAGE_CONFIRM,
    DT_STAGE_FOLLOW_UP,
    DT_STAGE_LEARN,
    DT_STAGE_BOUNDARY,
    DT_STAGE_ESCALATE,
    DT_STAGE_CARE, /* escalate's wording where somebody may harm themselves; shown as "escalate" */
    DT_STAGE_COUNT,
};

/* "listen", "follow_up" ...; "escalate" for DT_STAGE_CARE too. */
const char *dt_stage_name(enum dt_stage stage);

/* Levels of tension that wording is chosen by: below 40, 40 to 69, 70 and above (thresholds.*). */
enum dt_level { DT_LEVEL_LOW, DT_LEVEL_MIDDLE, DT_LEVEL_HIGH, DT_LEVEL_COUNT };

/* Terminated strings borrowed from the playbook. {name}, {concern}, {order}, {remedy} ... are
 * filled. */
struct dt_phrases {
    const char *items[DT_PLAYBOOK_PHRASES];
    uint8_t count;
    /* What fill.c notes of each when the playbook is loaded; 0: nothing yet */
    uint16_t needs[DT_PLAYBOOK_PHRASES];
    uint16_t lens[DT_PLAYBOOK_PHRASES];
};
enum { DT_PHRASE_PREPARED = 1 << 15 };

struct dt_remedy {
    const char *name;     /* "refund" */
    const char *say;      /* what {remedy} stands for: "a full refund"; the name if not given */
    const char *unit;     /* "EUR", "%", "" */
    int64_t limit;        /* in hundredths of the unit; -1: none */
    const char *approver; /* who may approve above the limit; "" nobody */
};

/* A phrase of do_not_trigger: hashes of its words, and its tokens with the sentence's end. */
struct dt_excuse {
    const uint64_t *words;
    uint32_t word_count;
    uint32_t token_count;
};

struct dt_playbook {
    const char *company;
    const char *locale; /* "en-GB": day first in dates unless it is "en-US" */
    struct dt_calendar
        calendar; /* timezone, hours, holidays; calendar.zone is owned by the playbook */
    bool date_day_first;

    struct dt_phrases say[DT_STAGE_COUNT][DT_LEVEL_COUNT];
    struct dt_phrases avoid[DT_STAGE_COUNT];
    /* Better wording for a misstep, without placeholders; NULL: the engine's own. */
    const char *instead[DT_KIND_COUNT];
    /* The same with placeholders, best first: take the first whose placeholders are all known. One
     * of them has none. */
    struct dt_phrases instead_variants[DT_KIND_COUNT];

    struct dt_remedy remedies[DT_PLAYBOOK_REMEDIES];
    uint8_t remedy_count;

    struct {
        int level_middle, level_high; /* tension, 40 and 70 */
        int watch, step_in;           /* tension at which an alert is raised */
        int hysteresis;               /* points below which it must fall to be raised anew */
        int cooldown_turns;           /* customer turns between alerts of one level */
        int alerts_a_conversation;    /* cap */
        int long_wait_minutes;        /* an agent's answer later than this is a receipt */
    } thresholds;

    const char
        *do_not_trigger[64];      /* phrases that never raise an alert, normalised by the engine */
    struct dt_excuse excuses[64]; /* the same, made by dt_alert_prepare */
    uint8_t do_not_trigger_count;

    struct {
        const char *supervisor, *supervisor_line, *care_line, *emergency, *complaints;
    } contacts;

    struct dt_phrases boundary_scripts; /* first warning, last warning, ending */
    struct dt_phrases care_scripts;
    struct dt_phrases perspective; /* for the agent's eyes, when a customer is angry */
    const char *chat_notice;       /* at the foot of the customer's chat; "": none */

    struct dt_arena *arena; /* owns every string above */
    struct dt_zone *zone;
};

/*
 * Parses YAML on top of the defaults. name: what errors call it. Errors: DT_FORMAT (file, line,
 * column, field, what was expected; unknown keys are errors with the nearest known key), DT_LIMIT,
 * DT_NOT_FOUND (zone), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_playbook_create(const char *name, struct dt_view yaml,
                                                struct dt_playbook **playbook_out,
                                                struct dt_error *err);

/* What is wrong with a playbook, for whoever is writing it. */
enum { DT_PLAYBOOK_PROBLEMS = 64 };

struct dt_playbook_problem {
    unsigned line, column;                /* from 1; 0: of the file as a whole */
    char message[DT_ERROR_MESSAGE_BYTES]; /* without the place */
};

struct dt_playbook_problems {
    struct dt_playbook_problem items[DT_PLAYBOOK_PROBLEMS];
    size_t count;
};

/*
 * Everything that is wrong with a playbook, as far as one reading can tell: a list is given up at
 * its first problem, and the file where it stops being YAML. No problems: dt_playbook_create takes
 * it. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_playbook_check(const char *name, struct dt_view yaml,
                                               struct dt_playbook_problems *out,
                                               struct dt_error *err);

/* The shipped playbook alone (playbooks/default.yaml, embedded). */
DT_MUST_CHECK enum dt_status dt_playbook_create_default(struct dt_playbook **playbook_out,
                                                        struct dt_error *err);
void dt_playbook_destroy(struct dt_playbook *playbook);

#endif
