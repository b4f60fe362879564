/*
 * Training: a recipe and its data in, a model file out. Reads no file and no clock itself: the
 * caller hands over data, keeps what is finished, and hears how far it is.
 *
 * Every head is learnt six times: five times without a fifth of its texts, to see how it does on
 * what it has not seen (these logits set the calibration, the thresholds and the figures), and once
 * with everything, for the weights that ship. The same recipe, data and seed give the same bytes,
 * whether training ran through or was interrupted and resumed.
 */
#ifndef DT_TRAIN_H
#define DT_TRAIN_H

#include "buf.h"
#include "measure.h"
#include "recipe.h"

/* What the caller does for the trainer. */
struct dt_train_host {
    void *context;

    /* Must be given: a data file's bytes, valid until training ends. Errors: DT_NOT_FOUND, DT_IO,
     * DT_LIMIT, DT_NOMEM. */
    enum dt_status (*read)(void *context, struct dt_view file, struct dt_view *bytes_out,
                           struct dt_error *err);

    /* May be NULL: keeps a finished stage under a name, and finds one that was kept before by the
     * same recipe, data and seed (`kept` says whether there is one). Errors: DT_IO, DT_NOMEM. */
    enum dt_status (*keep)(void *context, const char *stage, struct dt_view bytes,
                           struct dt_error *err);
    bool (*kept)(void *context, const char *stage, struct dt_view *bytes_out);

    /* May be NULL: called about once a second with the epochs done, of all there will be; false
     * ends training. */
    bool (*step)(void *context, uint64_t done, uint64_t total);

    /* May be NULL: a head is finished; its figures on texts it had not seen. */
    void (*learnt)(void *context, const struct dt_recipe_head *head, uint32_t row_count,
                   const struct dt_figures *figures);
};

struct dt_train_options {
    uint64_t seed;
    enum dt_split hold_out; /* rows of this split are left out; DT_SPLIT_COUNT: none */
};

/*
 * Appends the model. Nothing is appended on failure. err: not NULL. Errors: DT_FORMAT (of data: the
 * message begins with file and line), DT_NOT_FOUND, DT_IO, DT_LIMIT, DT_NOMEM, DT_UNAVAILABLE
 * (ended by `step`).
 */
DT_MUST_CHECK enum dt_status dt_train(const struct dt_recipe *recipe,
                                      const struct dt_train_options *options,
                                      const struct dt_train_host *host, struct dt_buf *out,
                                      struct dt_error *err);

/*
 * Reads the data of one head into rows: what dt_train does first. Rows must be initialised. Errors:
 * as dt_train.
 */
DT_MUST_CHECK enum dt_status dt_train_load(const struct dt_recipe_head *head,
                                           const struct dt_train_options *options,
                                           const struct dt_train_host *host, struct dt_rows *rows,
                                           struct dt_error *err);

#endif
