/*
 * From logits of rows the weights had not seen to probabilities and thresholds.
 *
 * Calibration: a line through the logit (Platt 1999, with his smoothed targets), drawn as knots. A
 * label's threshold is where F-beta is best; rare labels are given a few rows of benefit of the
 * doubt, so that one lucky row does not set it.
 */
#ifndef DT_TRAIN_TUNE_H
#define DT_TRAIN_TUNE_H

#include "model_file.h"

struct dt_knot {
    int32_t logit;       /* 1/65536 */
    int32_t probability; /* 0 .. 65536 */
};

struct dt_tuning {
    uint32_t knot_count;
    struct dt_knot knots[DT_CURVE_KNOTS];
    uint32_t threshold;
    float slope, offset; /* Platt's: p = sigmoid(slope * logit + offset) */
    float threshold_logit;
};

/* A unit's logit of one label, and whether the label is there. */
struct dt_judged {
    float logit;
    float weight;
    bool there;
};

/* What a threshold is chosen for. beta: 1 weighs precision and recall alike. alarms: how many of
 * the units without the label may be given it, as a share; 1 for any number. */
struct dt_aim {
    float beta;
    float alarms;
};

/* Sorts `judged`. count: 1 or more. */
void dt_tune(struct dt_judged *judged, uint32_t count, struct dt_aim aim, struct dt_tuning *out);

#endif
