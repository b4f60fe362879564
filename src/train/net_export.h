/*
 * From the net's parameters to the section of a model file (net_file.h): floats become integers.
 */
#ifndef DT_TRAIN_NET_EXPORT_H
#define DT_TRAIN_NET_EXPORT_H

#include "buf.h"
#include "net_fit.h"
#include "net_hits.h"

/*
 * What a section says besides the parameters.
 */
struct dt_net_naming {
    struct dt_view head;  /* the name of the head the net serves */
    uint32_t base_number; /* of the net whose words it reads with, where the data have a base */
    float hit_share;      /* what the hits' logits are multiplied by, and added to the net's */
};

/*
 * Appends the section to a buffer. Nothing is appended on failure. Errors: DT_INVALID (hidden is
 * no multiple of 32), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_net_export(const struct dt_net_fit *fit,
                                           const struct dt_net_data *data,
                                           const struct dt_net_hits *hits,
                                           const struct dt_net_naming *naming, struct dt_buf *out,
                                           struct dt_error *err);

#endif
