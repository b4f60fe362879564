/*
 * How good answers are: what was said of units against what is so.
 */
#ifndef DT_TRAIN_MEASURE_H
#define DT_TRAIN_MEASURE_H

#include "error.h"
#include "rows.h"

enum { DT_MEASURE_BINS = 10 };

/* One label's answer about one unit. */
struct dt_answer {
    uint32_t probability; /* 0 .. 65536 */
    bool given;
    bool there;
    bool judged; /* false: the row does not say */
};

struct dt_label_figures {
    uint64_t right, wrong, missed, rightly_not; /* true and false positives, and negatives */
    double precision, recall, f1;               /* 0 where they have no meaning */
    double auc;                                 /* 0.5 where all or none have the label */
    double calibration_error; /* expected, in DT_MEASURE_BINS bins of equal width */
    double false_alarms;      /* in 100 units without the label */
};

struct dt_figures {
    uint32_t label_count;
    uint64_t unit_count;
    struct dt_label_figures labels[DT_ROWS_LABELS];
    double macro_precision, macro_recall, macro_f1;
    double micro_precision, micro_recall, micro_f1;
    double macro_auc;
    double calibration_error; /* mean over the labels */
    double accuracy;          /* units whose most probable label is there */
    uint32_t confusion[DT_ROWS_LABELS]
                      [DT_ROWS_LABELS]; /* [there][most probable], units with one label */
};

/* answers: unit after unit, label_count each. Labels that no unit has count in no macro figure.
 * Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_measure(const struct dt_answer *answers, uint64_t unit_count,
                                        uint32_t label_count, struct dt_figures *out,
                                        struct dt_error *err);

#endif
