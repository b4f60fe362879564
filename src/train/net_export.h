/*
 * From the net's parameters to the section of a model file (net_file.h): floats become integers.
 */
#ifndef DT_TRAIN_NET_EXPORT_H
#define DT_TRAIN_NET_EXPORT_H

#include "buf.h"
#include "net_fit.h"
#include "net_hits.h"

/*
 * Appends the section to a buffer. head: the name of the head the net serves. hit_share: what the
 * hits' logits are multiplied by before they are added to the net's. Nothing is appended on
 * failure. Errors: DT_INVALID (hidden is no multiple of 32), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_net_export(const struct dt_net_fit *fit,
                                           const struct dt_net_data *data,
                                           const struct dt_net_hits *hits, float hit_share,
                                           struct dt_view head, struct dt_buf *out,
                                           struct dt_error *err);

#endif
