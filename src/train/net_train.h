/*
 * The net, from rows to the section of a model file.
 */
#ifndef DT_TRAIN_NET_TRAIN_H
#define DT_TRAIN_NET_TRAIN_H

#include "buf.h"
#include "net_fit.h"

struct dt_net_plan {
    const struct dt_rows *rows;
    const uint32_t *chosen; /* rows to learn from; NULL: all */
    uint32_t chosen_count;
    enum dt_head_input input;
    struct dt_view head; /* its name */
    const struct dt_view *labels;
    uint32_t label_count;
    struct dt_view word_list;  /* a file's bytes (word_list_read.h); empty: none */
    struct dt_view vectors;    /* likewise (given_vectors.h) */
    const struct dt_net *base; /* whose words it reads with instead of these; or NULL */
    uint32_t base_number;      /* its number among the model's nets */
    struct dt_net_options options;
};

/*
 * Appends the section. Nothing is appended on failure. err: not NULL.
 * Errors: DT_FORMAT (of the word list or the vectors: line set; of a row), DT_LIMIT (more than
 * DT_NET_LANES labels), DT_INVALID (sizes), DT_NOMEM, DT_UNAVAILABLE (ended by options.step).
 */
DT_MUST_CHECK enum dt_status dt_net_train(const struct dt_net_plan *plan, struct dt_buf *out,
                                          struct dt_error *err);

#endif
