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
    uint32_t ordinal;
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
    struct dt_unseen *unseen; /* by hash and ordinal */
    struct dt_tuning tunings[DT_ROWS_LABELS];
    float *weights; /* of a combination: label after label */
    uint32_t input_count;
    uint8_t sources[DT_HEAD_SOURCES];
    struct dt_tuning *net_tunings; /* of the second tier, where a net joins it */
    uint32_t net_share;            /* hundredths: the recipe's, or what did best */
    struct dt_buf net;             /* the net's section */
    struct dt_figures figures;     /* of the highest tier */
};

struct dt_training {
    const struct dt_recipe *recipe;
    const struct dt_train_options *options;
    const struct dt_train_host *host;
    struct dt_vocabulary vocabularies[DT_MODEL_TABLES];
    struct dt_head_training *heads;
    uint64_t done, total; /* epochs, or what takes as long */
};

/* A net's epoch takes about as long as this many of a table's. */
enum { DT_NET_TICKS = 12 };

enum dt_status dt_training_no_memory(struct dt_error *err);

/* Learns a head of a table, whose vocabulary is closed; leaves the logits, tunings and the fit. */
DT_MUST_CHECK enum dt_status dt_training_learn(struct dt_training *training,
                                               struct dt_head_training *head, struct dt_error *err);

/* What is true of a unit. */
struct dt_unit_labels {
    struct dt_label_set labels;
    struct dt_label_set unknown;
    float weight;
};

/* A unit whose unseen first-tier logits stand in a head's logits at its place; rows ascend. */
struct dt_unit_place {
    uint32_t row;
    uint32_t fold;
};

/*
 * Learns the net of a head whose first tier is learnt; its rows are still there. Without some
 * folds in turn, to tune the second tier on what neither part has seen, and once with all.
 * places, labels: unit_count of them.
 */
DT_MUST_CHECK enum dt_status dt_training_net(struct dt_training *training,
                                             struct dt_head_training *head,
                                             const struct dt_unit_place *places,
                                             const struct dt_unit_labels *labels,
                                             struct dt_error *err);

/* What that takes, in a table's epochs; its rows are folded. */
uint64_t dt_training_net_ticks(const struct dt_head_training *head);

/* Learns a combination of heads before it. */
DT_MUST_CHECK enum dt_status dt_training_combine(struct dt_training *training,
                                                 struct dt_head_training *head,
                                                 struct dt_error *err);

/* Makes the logits findable by the hash of a row's text and a unit's ordinal. */
DT_MUST_CHECK enum dt_status dt_training_remember(struct dt_head_training *head,
                                                  const uint64_t *texts, const uint32_t *ordinals,
                                                  struct dt_error *err);

/* Calibration, thresholds and figures from some units' logits. */
struct dt_tune_task {
    const float *logits; /* unit after unit */
    const struct dt_unit_labels *labels;
    uint32_t unit_count;
    struct dt_tuning *tunings; /* out */
};

DT_MUST_CHECK enum dt_status dt_training_tune_units(struct dt_head_training *head,
                                                    const struct dt_tune_task *task,
                                                    struct dt_error *err);

/* Likewise of all the head's units, by its first tier. */
DT_MUST_CHECK enum dt_status dt_training_tune(struct dt_head_training *head,
                                              const struct dt_unit_labels *labels,
                                              struct dt_error *err);

#endif
