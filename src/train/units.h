/*
 * From a row's text to its units: the walk that counting, learning and measuring share.
 */
#ifndef DT_TRAIN_UNITS_H
#define DT_TRAIN_UNITS_H

#include "model.h"
#include "rows.h"
#include "symbols.h"

/* One unit of a row. */
struct dt_unit_text {
    const struct dt_text *text;
    const struct dt_word_symbol *symbols;
    struct dt_token_range range;
    uint32_t ordinal; /* among the row's units */
    struct dt_label_set labels;
};

typedef enum dt_status dt_unit_taken(void *context, const struct dt_unit_text *unit,
                                     struct dt_error *err);

/* The labels of a row for a range of its text: for the turn all, for a sentence those of the whole
 * row and of the spans that touch it. */
struct dt_label_set dt_units_labels(const struct dt_row *row, enum dt_head_input input,
                                    const struct dt_text *text, struct dt_token_range range);

/*
 * Calls `take` for every unit of a row: the turn, or each sentence that has a word.
 * Errors: those of take; DT_FORMAT, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_units_walk(const struct dt_row *row, enum dt_head_input input,
                                           struct dt_arena *arena, dt_unit_taken *take,
                                           void *context, struct dt_error *err);

#endif
