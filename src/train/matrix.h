/*
 * Rows as numbers: a unit (a turn, or a sentence of one) is the features it has, by their numbers
 * in a vocabulary, and its labels.
 */
#ifndef DT_TRAIN_MATRIX_H
#define DT_TRAIN_MATRIX_H

#include "model.h"
#include "rows.h"
#include "vocabulary.h"

struct dt_unit {
    uint64_t start; /* of its features */
    uint32_t feature_count;
    uint32_t row;       /* in the rows it was made from */
    float inverse_norm; /* a feature's value is count * idf * this */
    float square;       /* the sum of the squares of its values */
    float weight;
    uint32_t ordinal; /* among the row's units */
    uint32_t fold;    /* its row's */
    struct dt_label_set labels;
    struct dt_label_set unknown;
};

enum { DT_MATRIX_COUNT_BITS = 8 };

struct dt_matrix {
    struct dt_unit *units;
    uint32_t count;
    uint32_t capacity;
    uint32_t *features; /* number << DT_MATRIX_COUNT_BITS | count, ascending in a unit */
    uint64_t feature_count;
    uint64_t feature_capacity;
};

/* Counts the features of rows in a vocabulary. Errors: DT_FORMAT (with the row's line), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_matrix_count(const struct dt_rows *rows, enum dt_head_input input,
                                             struct dt_vocabulary *vocabulary,
                                             struct dt_error *err);

/* Makes the matrix under a closed vocabulary. Finish it whatever the status. Errors: as above. */
DT_MUST_CHECK enum dt_status dt_matrix_make(const struct dt_rows *rows, enum dt_head_input input,
                                            const struct dt_vocabulary *vocabulary,
                                            struct dt_matrix *out, struct dt_error *err);
void dt_matrix_finish(struct dt_matrix *matrix);

#endif
