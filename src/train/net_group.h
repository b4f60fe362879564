/*
 * The net over a group of texts: from the words' vectors to the loss and back to gradients.
 *
 * Two directions of recurrent states h. Each label has its own attention over the words and its own
 * view of them, beside the maxima of the states and the mean of the vectors:
 *
 *     logit = bias + sum over words of softmax(h . query) * (h . value) + features . out
 */
#ifndef DT_TRAIN_NET_GROUP_H
#define DT_TRAIN_NET_GROUP_H

#include "net_core.h"
#include "net_data.h"
#include "random.h"

struct dt_net_drops {
    float word;   /* of words left out */
    float input;  /* of the elements of vectors */
    float hidden; /* of the elements of states, and of features */
};

/* Memory for groups, one thread's. */
struct dt_net_work {
    struct dt_net_size size;
    float *block;
    float *inputs[DT_NET_DIRECTIONS];          /* rows x dim */
    float *input_gradients[DT_NET_DIRECTIONS]; /* likewise */
    float *input_masks;                        /* rows x dim, in reading order */
    struct dt_gru_trace traces[DT_NET_DIRECTIONS];
    float *state_gradients[DT_NET_DIRECTIONS]; /* rows x hidden */
    float *masked[DT_NET_DIRECTIONS];          /* states with some elements left out */
    float *state_masks;                        /* group x 2 hidden */
    float *looks;                              /* rows x DT_NET_LANES, in reading order */
    float *views;                              /* likewise */
    float *turned;                             /* likewise, of the second direction in its order */
    float *turned_views;
    float *features;      /* group x features */
    float *feature_masks; /* likewise */
    uint16_t *highest;    /* group x 2 hidden: where the maxima are */
    float *back;          /* transposed matrices of labels */
    float logits[DT_NET_GROUP * DT_NET_LANES];
    uint32_t lengths[DT_NET_GROUP];
    uint32_t steps;
};

DT_MUST_CHECK enum dt_status dt_net_work_init(struct dt_net_work *work,
                                              const struct dt_net_size *size, struct dt_error *err);
void dt_net_work_finish(struct dt_net_work *work);

/*
 * Lays out a group. vectors: of words, by the numbers in slots (word number -> row of vectors).
 * random: NULL leaves nothing out. count: 1 .. DT_NET_GROUP.
 */
void dt_net_group_lay(struct dt_net_work *work, const struct dt_net_core *core,
                      const struct dt_net_data *data, const uint32_t *texts, uint32_t count,
                      const float *vectors, const uint32_t *slots, const struct dt_net_drops *drops,
                      struct dt_random *random);

/* From what is laid out to work->logits. */
void dt_net_group_forward(struct dt_net_work *work, const struct dt_net_core *core);

/*
 * From logit_gradients (as logits) to gradients; those of words' vectors are added to
 * vector_gradients, by the numbers in slots.
 */
void dt_net_group_backward(struct dt_net_work *work, const struct dt_net_core *core,
                           const struct dt_net_data *data, const uint32_t *texts, uint32_t count,
                           const float *logit_gradients, const uint32_t *slots,
                           struct dt_net_core *gradients, float *vector_gradients);

#endif
