/*
 * The vectors of words. Inner to the net.
 */
#ifndef DT_NET_VECTORS_H
#define DT_NET_VECTORS_H

#include "net_file.h"

/*
 * The vector of one word as it is written, in 1 / 2^DT_NET_VECTOR_BITS, dim of them.
 * groups_out: what the word list says of it.
 */
void dt_net_vector(const struct dt_net *net, const struct dt_word_symbol *symbol, uint32_t marks,
                   int16_t *vector_out, uint32_t *groups_out);

#endif
