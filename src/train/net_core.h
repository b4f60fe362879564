/*
 * The parameters of the net but for its vectors of words: one block of floats, so that a step of
 * the optimiser, an average and a checkpoint treat them alike, with names for its parts.
 */
#ifndef DT_TRAIN_NET_CORE_H
#define DT_TRAIN_NET_CORE_H

#include "net_gru.h"

#include <stddef.h>

enum {
    DT_NET_LANES = 32, /* labels, padded */
    DT_NET_GROUPS = 32,
    DT_NET_MARKS = 4,
    DT_NET_DIRECTIONS = 2,
    DT_NET_HITS = 96, /* classes of hits times groups */
};

struct dt_net_size {
    uint32_t dim;    /* of a word's vector; a multiple of 8 */
    uint32_t hidden; /* of a direction's state; likewise */
    uint32_t given;  /* of the vectors that words come with; likewise, or 0 */
    uint32_t label_count;
};

/* The maxima of both directions' states, and the mean of the words' vectors. */
static inline uint32_t dt_net_feature_count(const struct dt_net_size *size)
{
    return DT_NET_DIRECTIONS * size->hidden + size->dim;
}

struct dt_net_core {
    float *groups; /* DT_NET_GROUPS x dim: what a group of the word list adds to a vector */
    float *marks;  /* DT_NET_MARKS x dim: what being written so adds */
    float *given;  /* given x dim: from a given vector */
    struct dt_gru_weights gru[DT_NET_DIRECTIONS];
    float *queries[DT_NET_DIRECTIONS]; /* hidden x DT_NET_LANES: how much a label looks here */
    float *values[DT_NET_DIRECTIONS];  /* hidden x DT_NET_LANES: what it sees there */
    float *out;                        /* features x DT_NET_LANES */
    float *bias;                       /* DT_NET_LANES */
};

/* Floats of the block. */
size_t dt_net_core_count(const struct dt_net_size *size);

/* Names for the parts of a block. */
struct dt_net_core dt_net_core_of(const struct dt_net_size *size, float *block);

/* Fills a block with beginnings drawn from a seed. */
void dt_net_core_begin(const struct dt_net_size *size, uint64_t seed, float *block);

#endif
