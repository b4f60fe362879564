/*
 * Fixed-point arithmetic of the classifier: the same integers on every machine.
 */
#ifndef DT_FIXED_H
#define DT_FIXED_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { DT_LOGIT_ONE = 65536, DT_LOGIT_MOST = 64 * 65536, DT_PROBABILITY_ONE = 65536 };

/* The largest r with r * r <= x. */
#if defined(__SSE2__)
/* The machine's root is at most one off, which whole numbers put right. */
static inline uint32_t dt_fixed_sqrt(uint64_t x)
{
    __m128d root = _mm_set_sd((double)x);
    double near = _mm_cvtsd_f64(_mm_sqrt_sd(root, root));
    uint64_t r = near < UINT32_MAX ? (uint64_t)near : UINT32_MAX;
    r -= r * r > x;
    return (uint32_t)(r + (r < UINT32_MAX && (r + 1) * (r + 1) <= x));
}
#else
static inline uint32_t dt_fixed_sqrt(uint64_t x)
{
    uint64_t root = 0;
    unsigned bits = x ? 64 - (unsigned)__builtin_clzll(x) : 0;
    for (uint64_t bit = UINT64_C(1) << ((bits + 1) / 2); bit > 0; bit >>= 1)
        if (((root | bit) >> 32) == 0 && (root | bit) * (root | bit) <= x)
            root |= bit;
    return (uint32_t)root;
}
#endif

_Static_assert(-3 >> 1 == -2, "numbers below 0 are shifted arithmetically, as gcc and clang do");

/* x / 2^shift, rounded down also where x is negative. */
static inline int64_t dt_fixed_shift(int64_t x, unsigned shift)
{
    return x >> shift;
}

static inline int32_t dt_fixed_logit(int64_t x)
{
    return (int32_t)(x > DT_LOGIT_MOST ? DT_LOGIT_MOST : x < -DT_LOGIT_MOST ? -DT_LOGIT_MOST : x);
}

#endif
