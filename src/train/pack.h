/*
 * From weights to the bytes of a model file: words take their parts in, numbers become small
 * integers, features get their slots.
 */
#ifndef DT_TRAIN_PACK_H
#define DT_TRAIN_PACK_H

#include "buf.h"
#include "fit.h"
#include "tune.h"

/* Sections are gathered, then written with their list and checksum in front. */
struct dt_pack {
    struct dt_buf sections[DT_MODEL_SECTIONS];
    uint32_t kinds[DT_MODEL_SECTIONS];
    uint32_t count;
};

void dt_pack_init(struct dt_pack *pack);
void dt_pack_finish(struct dt_pack *pack);

/*
 * A table of one vocabulary whose columns are the labels of fits, side by side. Errors: DT_NOMEM,
 * DT_LIMIT (too many columns or rows).
 */
DT_MUST_CHECK enum dt_status dt_pack_table(struct dt_pack *pack,
                                           const struct dt_vocabulary *vocabulary,
                                           const struct dt_fit *fits, uint32_t fit_count,
                                           struct dt_error *err);

struct dt_pack_head {
    struct dt_view name;
    enum dt_head_input input;
    unsigned roles;
    enum dt_head_source source;
    uint32_t table; /* or the number of sources */
    uint32_t first_column;
    uint8_t sources[DT_HEAD_SOURCES];
    uint32_t label_count;
    const struct dt_view *labels;
    const struct dt_tuning *tunings;
    const struct dt_tuning *net_tunings; /* of a second tier; NULL: none */
    float net_share; /* a second tier's logit: this times the net's, the rest times the first's */
    const float *biases;  /* added to logits, one a label; NULL: none */
    const float *weights; /* of a combination */
    uint32_t weight_count;
};

/* Names: lower-case letters, digits, underscores. Errors: DT_NOMEM, DT_INVALID (a name). */
DT_MUST_CHECK enum dt_status dt_pack_head(struct dt_pack *pack, const struct dt_pack_head *head,
                                          struct dt_error *err);

/* A section as it is. Errors: DT_NOMEM, DT_LIMIT. */
DT_MUST_CHECK enum dt_status dt_pack_section(struct dt_pack *pack, enum dt_section_kind kind,
                                             struct dt_view bytes, struct dt_error *err);

/* Appends the file. Errors: DT_NOMEM, DT_LIMIT. */
DT_MUST_CHECK enum dt_status dt_pack_write(const struct dt_pack *pack, struct dt_buf *out,
                                           struct dt_error *err);

#endif
