/*
 * One step of the net's training: a batch of texts there and back, and what it changes.
 */
#ifndef DT_TRAIN_NET_BATCH_H
#define DT_TRAIN_NET_BATCH_H

#include "adam.h"
#include "net_fit.h"

enum { DT_NET_SHARES = 2 };

/* A half of a batch, with memory of its own, so that both may be reckoned at once. */
struct dt_net_share {
    struct dt_net_batch *batch;
    struct dt_net_work work;
    struct dt_random random;
    const uint32_t *texts;
    uint32_t count;
    float *core;    /* gradients */
    float *vectors; /* gradients of the batch's words */
};

/* A table of rows that learn only when they are met. */
struct dt_net_table {
    float *gradients;
    float *first;
    float *second;
    uint32_t *met; /* rows met in this batch */
    bool *is_met;
    uint32_t met_count;
};

struct dt_net_batch {
    struct dt_net_fit *fit;
    const struct dt_net_data *data;
    const struct dt_net_options *options;
    struct dt_net_share shares[DT_NET_SHARES];
    struct dt_net_table rows;
    struct dt_net_table parts;
    float *first; /* moments of the core */
    float *second;
    float *vectors;  /* of the words of this batch */
    uint32_t *slots; /* word number -> place in vectors, or NOT_MET */
    uint32_t *words; /* of this batch */
    bool *as_unknown;
    uint32_t *scratch; /* of the order */
    uint32_t word_count;
    uint32_t word_most;
    float positive[DT_NET_LANES]; /* weight of having the label */
    struct dt_random random;
};

DT_MUST_CHECK enum dt_status dt_net_batch_init(struct dt_net_batch *batch, struct dt_net_fit *fit,
                                               const struct dt_net_data *data, uint32_t text_count,
                                               const struct dt_net_options *options,
                                               struct dt_error *err);
void dt_net_batch_finish(struct dt_net_batch *batch);

/* Shuffles the texts, those of like length together within stretches of batches. */
void dt_net_batch_order(struct dt_net_batch *batch, uint32_t *order, uint32_t count);

void dt_net_batch_step(struct dt_net_batch *batch, const uint32_t *texts, uint32_t count,
                       struct dt_adam_rate rate);

#endif
