/*
 * One-vs-rest logistic regression with an L2 penalty, by stochastic dual coordinate ascent
 * (Shalev-Shwartz and Zhang 2013; the step of one coordinate by Newton as in Yu, Huang and Lin
 * 2011), all labels side by side: one walk over a text's features serves them all, a lane a label.
 * No learning rate; the same rows, options and seed give the same weights, bit for bit.
 *
 * Minimised for each label: |w|^2 / 2 + cost * sum over units of weight * log(1 + e^(-y w x)).
 */
#ifndef DT_TRAIN_FIT_H
#define DT_TRAIN_FIT_H

#include "matrix.h"

enum { DT_FIT_LANES = 16 };

struct dt_fit_options {
    uint32_t label_count;
    float cost;
    float positive_cost; /* factor on the cost of units that have the label */
    uint32_t epochs;
    uint64_t seed;
    bool (*step)(void *context); /* called after each epoch; false ends the fit. May be NULL */
    void *context;
};

/* weights: a row of `stride` floats a feature; a label's place in it is its number. */
struct dt_fit {
    uint32_t label_count;
    uint32_t stride; /* a multiple of DT_FIT_LANES */
    uint32_t feature_count;
    float *weights;
    float bias[128];
};

/*
 * Fits the units numbered in `chosen`. Owns: the caller finishes it, whatever the status. Errors:
 * DT_NOMEM, DT_UNAVAILABLE (step ended it).
 */
DT_MUST_CHECK enum dt_status dt_fit_make(const struct dt_matrix *matrix,
                                         const struct dt_vocabulary *vocabulary,
                                         const uint32_t *chosen, uint32_t chosen_count,
                                         const struct dt_fit_options *options, struct dt_fit *out,
                                         struct dt_error *err);
void dt_fit_finish(struct dt_fit *fit);

/* The logits of a unit, one a label. */
void dt_fit_logits(const struct dt_fit *fit, const struct dt_matrix *matrix,
                   const struct dt_vocabulary *vocabulary, uint32_t unit, float *logits_out);

#endif
