/*
 * Training of the net: Adam on small groups of texts, positives weighted by the root of how rare
 * they are, and at the end the average of the parameters over the last two thirds of the steps.
 *
 * The same data, options and seed give the same parameters, bit for bit: a batch is cut into two
 * shares whatever the number of threads, each summed in order, and the sums are added in order.
 */
#ifndef DT_TRAIN_NET_FIT_H
#define DT_TRAIN_NET_FIT_H

#include "net_group.h"

struct dt_net_options {
    uint32_t dim;
    uint32_t hidden;
    uint32_t epochs;
    uint32_t batch;   /* texts, a multiple of 2 * DT_NET_GROUP */
    uint32_t threads; /* 1 or 2: changes nothing but the time */
    uint64_t seed;
    float rate;
    struct dt_net_drops drops;
    float row_drop; /* of words that pass for unknown in a batch */
    bool (*step)(void *context, uint32_t done,
                 uint32_t of); /* after a batch; false ends; or NULL */
    void *context;
};

/* Settings that were found to be good. */
struct dt_net_options dt_net_options_usual(void);

/* Parameters. given: row after row, borrowed. */
struct dt_net_fit {
    struct dt_net_size size;
    float *core;
    float *rows;  /* data's row_count x dim; row 0 is of unknown words */
    float *parts; /* (DT_NET_PART_BUCKETS + 1) x dim; row 0 is unused */
    uint32_t row_count;
    const float *given;
};

/* label_count: at most DT_NET_LANES. Errors: DT_NOMEM, DT_UNAVAILABLE (ended by `step`). */
DT_MUST_CHECK enum dt_status dt_net_fit_make(const struct dt_net_data *data, uint32_t text_count,
                                             const float *given, uint32_t given_dim,
                                             uint32_t label_count,
                                             const struct dt_net_options *options,
                                             struct dt_net_fit *out, struct dt_error *err);
void dt_net_fit_finish(struct dt_net_fit *fit);

/* The vector of a word, without marks. as_unknown: without the row of its own. */
void dt_net_fit_vector(const struct dt_net_fit *fit, const struct dt_net_data *data, uint32_t word,
                       bool as_unknown, float *vector_out);

/*
 * Logits of texts first .. end - 1, label_count each. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_net_fit_logits(const struct dt_net_fit *fit,
                                               const struct dt_net_data *data, uint32_t first,
                                               uint32_t end, float *logits_out,
                                               struct dt_error *err);

#endif
