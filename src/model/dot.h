/*
 * Sums of products of a combination: logits and weights, both within DT_LOGIT_MOST, so that
 * DT_MODEL_LABELS products are far from an overflow. Integers: the same with and without SIMD.
 */
#ifndef DT_DOT_H
#define DT_DOT_H

#include <stdbool.h>
#include <stdint.h>

enum { DT_DOT_MOST = 128 }; /* logits */

/* Rows of weights, little-endian int32, at any address; a row begins `stride` bytes behind the one
 * before it. */
struct dt_dot_rows {
    const char *weights;
    uint32_t stride;
    uint32_t count;
};

/* Adds the sum of products of logits with each row to sums. count: of logits and of weights in a
 * row, DT_DOT_MOST at most. */
void dt_dot_add(const int32_t *logits, uint32_t count, struct dt_dot_rows rows, int64_t *sums);

/* As dt_dot_add, by plain C: the twin that the fast one is compared with. */
void dt_dot_add_plain(const int32_t *logits, uint32_t count, struct dt_dot_rows rows,
                      int64_t *sums);

bool dt_all_zero(const int32_t *logits, uint32_t count);

#endif
