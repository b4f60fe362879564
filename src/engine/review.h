/*
 * The review of a draft reply: findings with better wording, moves present and missing, promises, a
 * verdict. The product never blocks: "stop" is advice. Pure.
 */
#ifndef DT_REVIEW_H
#define DT_REVIEW_H

#include "context.h"

enum dt_verdict { DT_VERDICT_SEND, DT_VERDICT_REVISE, DT_VERDICT_STOP };
const char *dt_verdict_name(enum dt_verdict verdict);

enum dt_severity { DT_SEVERITY_LOW, DT_SEVERITY_MEDIUM, DT_SEVERITY_HIGH };
const char *dt_severity_name(enum dt_severity severity);

struct dt_finding {
    uint8_t kind; /* a misstep */
    uint8_t severity;
    uint32_t start,
        end; /* bytes of the draft; the whole draft where it is about what is not there */
    struct dt_view why;
    struct dt_view instead; /* better wording, from the customer's own words where they are known */
    const char *rule;       /* "R4", or NULL */
    char grade;             /* 'A' 'B' 'C' 'L'; 0 without a rule */
};

enum { DT_FINDINGS_A_DRAFT = 32, DT_MISSING_MAX = 8 };

struct dt_review {
    enum dt_verdict verdict;
    struct dt_text text;
    struct dt_cues cues;
    const struct dt_finding *findings; /* by start */
    size_t finding_count;
    uint8_t present[24]; /* kinds, in the order of CUES.md */
    size_t present_count;
    uint8_t missing[DT_MISSING_MAX]; /* kinds, most needed first */
    size_t missing_count;
    const struct dt_promise *promises;
    size_t promise_count;
    bool unscored;
};

/*
 * Reviews a draft. state: the conversation so far, unchanged by this call; NULL without one, and
 * then unanswered, canned, repeat_apology, too_soon and promise_broken are not judged. at: the
 * present, or DT_INSTANT_NONE (promises then have no due time). Errors: as dt_conversation_turn.
 */
DT_MUST_CHECK enum dt_status dt_review_draft(const struct dt_core *core,
                                             const struct dt_conversation *state,
                                             struct dt_view draft, dt_instant at,
                                             struct dt_arena *arena, struct dt_review *review_out,
                                             struct dt_error *err);

#endif
