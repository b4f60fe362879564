/*
 * One head in training. Inner to the trainer.
 */
#ifndef DT_TRAIN_HEAD_H
#define DT_TRAIN_HEAD_H

#include "fit.h"
#include "train.h"
#include "tune.h"

/* The logits of a text by weights that had not seen it. */
struct dt_unseen {
    uint64_t text; /* its hash */
    uint32_t unit;
};

struct dt_head_training {
    const struct dt_recipe_head *recipe;
    struct dt_rows rows;
    uint32_t table;
    struct dt_matrix matrix; /* of a table's head, until it is learnt */
    struct dt_fit fit;       /* of a table's head */
    float *logits;           /* unit after unit, unseen */
    uint32_t unit_count;
    struct dt_unseen *unseen; /* by hash; of heads for whole turns */
    struct dt_tuning tunings[DT_ROWS_LABELS];
    float *weights; /* of a combination: label after label */
    uint32_t input_count;
    uint8_t sources[DT_HEAD_SOURCES];
    struct dt_figures figures;
};

struct dt_training {
    const struct dt_recipe *recipe;
    const struct dt_train_options *options;
    const struct dt_train_host *host;
    struct dt_vocabulary vocabularies[DT_MODEL_TABLES];
    struct dt_head_training *heads;
    uint64_t done, total; /* epochs */
};

enum dt_status dt_training_no_memory(struct dt_error *err);

/* Learns a head of a table, whose vocabulary is closed; leaves the logits, tunings and the fit. */
DT_MUST_CHECK enum dt_status dt_training_learn(struct dt_training *training,
                                               struct dt_head_training *head, struct dt_error *err);

/* Learns a combination of heads before it. */
DT_MUST_CHECK enum dt_status dt_training_combine(struct dt_training *training,
                                                 struct dt_head_training *head,
                                                 struct dt_error *err);

/* Calibration, thresholds and figures from logits that `labels` (a function of a unit) belong to.
 */
struct dt_unit_labels {
    struct dt_label_set labels;
    struct dt_label_set unknown;
    float weight;
};

DT_MUST_CHECK enum dt_status dt_training_tune(struct dt_head_training *head,
                                              const struct dt_unit_labels *labels,
                                              struct dt_error *err);

#endif
