/*
 * How much of a second tier's logit is the net's: one share for all labels, since weights learned
 * a label do worse on rows they have not seen.
 */
#ifndef DT_TRAIN_NET_SHARE_H
#define DT_TRAIN_NET_SHARE_H

#include "train_head.h"

/* Logits of units that neither part had seen, unit after unit. */
struct dt_net_share_task {
    const float *first; /* the first tier's */
    const float *net;
    const struct dt_unit_labels *labels;
    uint32_t unit_count;
    uint32_t label_count;
};

/*
 * The share, in hundredths, under which the mean over the labels of the average precision is
 * highest. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_net_share_choose(const struct dt_net_share_task *task,
                                                 uint32_t *share_out, struct dt_error *err);

#endif
