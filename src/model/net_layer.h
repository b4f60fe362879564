/*
 * The net's arithmetic over a text's vectors (net_file.h). Inner to the net.
 */
#ifndef DT_NET_LAYER_H
#define DT_NET_LAYER_H

#include "net_file.h"

/* A text on its way through the net. count: of words, 1 .. DT_NET_WORDS_READ. */
struct dt_net_reading {
    uint32_t count;
    int16_t *vectors; /* count x dim */
    int32_t *looks;   /* count x DT_NET_LABELS, in 1/4096 */
    int32_t *views;   /* likewise */
    int16_t *maxima;  /* 2 x hidden */
};

/* Runs one direction (0 forwards, 1 backwards): adds to looks and views, fills its maxima. */
void dt_net_layer_run(const struct dt_net *net, int way, struct dt_net_reading *reading);

/* Adds what each label sees where it looks to logits (in 1/65536; DT_NET_LABELS). */
void dt_net_attend(const struct dt_net *net, const struct dt_net_reading *reading, int64_t *logits);

/* As dt_net_attend, by plain C: the twin that the fast one is compared with. */
void dt_net_attend_plain(const struct dt_net *net, const struct dt_net_reading *reading,
                         int64_t *logits);

#endif
