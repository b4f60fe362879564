/*
 * Readings and reviews as JSON (DESIGN.md section 4). Offsets become code points here. The same
 * bytes from the same values everywhere.
 */
#ifndef DT_ANSWER_JSON_H
#define DT_ANSWER_JSON_H

#include "json_out.h"
#include "review.h"

struct dt_reading_json_options {
    const struct dt_zone *zone;     /* due times are written with the offset in force there */
    const struct dt_ledger *ledger; /* written as "ledger" unless NULL */
    bool full_emotions;             /* all labels instead of the groups, and "labels" */
    struct dt_view conversation;    /* as in the input; left out when ptr is NULL */
    struct dt_view id;              /* likewise */
};

void dt_reading_json(const struct dt_reading *reading,
                     const struct dt_reading_json_options *options, struct dt_json_out *json);

/* The receipts of a reading alone, as an array. */
void dt_receipts_json(const struct dt_reading *reading, struct dt_json_out *json);

void dt_review_json(const struct dt_review *review, const struct dt_zone *zone,
                    struct dt_json_out *json);

#endif
