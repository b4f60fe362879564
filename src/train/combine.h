/*
 * A combination: a label's logit from the logits of other heads, by logistic regression with a
 * ridge, solved by Newton's method on all rows at once (a few dozen weights a label).
 */
#ifndef DT_TRAIN_COMBINE_H
#define DT_TRAIN_COMBINE_H

#include "error.h"

#include <stdbool.h>
#include <stdint.h>

enum { DT_COMBINE_INPUTS = 160 };

struct dt_combine_rows {
    const float *inputs; /* row after row */
    uint32_t input_count;
    const bool *used; /* which inputs may have weights; NULL: all */
    uint32_t row_count;
    const float *weights; /* a row's */
    const float *there;   /* 0 or 1, a row's; below 0: not judged */
    float ridge;
};

/* weights_out: input_count of them; bias_out: one. Errors: DT_NOMEM, DT_LIMIT. */
DT_MUST_CHECK enum dt_status dt_combine(const struct dt_combine_rows *rows, float *weights_out,
                                        float *bias_out, struct dt_error *err);

#endif
