/*
 * Fixed-point arithmetic of the classifier: the same integers on every machine.
 */
#ifndef DT_FIXED_H
#define DT_FIXED_H

#include <stdint.h>

enum { DT_LOGIT_ONE = 65536, DT_LOGIT_MOST = 64 * 65536, DT_PROBABILITY_ONE = 65536 };

/* The largest r with r * r <= x. */
static inline uint32_t dt_fixed_sqrt(uint64_t x)
{
    uint64_t root = 0;
    unsigned bits = x ? 64 - (unsigned)__builtin_clzll(x) : 0;
    for (uint64_t bit = UINT64_C(1) << ((bits + 1) / 2); bit > 0; bit >>= 1)
        if (((root | bit) >> 32) == 0 && (root | bit) * (root | bit) <= x)
            root |= bit;
    return (uint32_t)root;
}

/* x / 2^shift, rounded down also where x is negative. */
static inline int64_t dt_fixed_shift(int64_t x, unsigned shift)
{
    return x >= 0 ? x >> shift : ~(~x >> shift);
}

static inline int32_t dt_fixed_logit(int64_t x)
{
    return (int32_t)(x > DT_LOGIT_MOST ? DT_LOGIT_MOST : x < -DT_LOGIT_MOST ? -DT_LOGIT_MOST : x);
}

#endif
