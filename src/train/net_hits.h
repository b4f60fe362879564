/*
 * What the word list's hits alone say of each label: a logistic regression on the logarithms of
 * their counts, added to the net with a small weight. It steadies labels that have few rows.
 */
#ifndef DT_TRAIN_NET_HITS_H
#define DT_TRAIN_NET_HITS_H

#include "net_data.h"

enum { DT_NET_HIT_VALUES_KEPT = 16 };

struct dt_net_hits {
    float weights[DT_NET_HITS * DT_NET_LANES];
    float bias[DT_NET_LANES];
};

/* What a count is worth: log(1 + count), the same from 15 up. */
float dt_net_hit_value(uint32_t count);

/* Fits texts 0 .. text_count - 1. Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_net_hits_fit(const struct dt_net_data *data, uint32_t text_count,
                                             uint32_t label_count, struct dt_net_hits *out,
                                             struct dt_error *err);

#endif
