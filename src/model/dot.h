/*
 * Sums of products of a combination: logits and weights, both within DT_LOGIT_MOST, so that
 * DT_MODEL_LABELS products are far from an overflow. Integers: the same with and without SIMD.
 */
#ifndef DT_DOT_H
#define DT_DOT_H

#include <stdbool.h>
#include <stdint.h>

/* weights: count little-endian int32, at any address. */
int64_t dt_dot(const int32_t *logits, const char *weights, uint32_t count);

/* As dt_dot, by plain C: the twin that the fast one is compared with. */
int64_t dt_dot_plain(const int32_t *logits, const char *weights, uint32_t count);

bool dt_all_zero(const int32_t *logits, uint32_t count);

#endif
