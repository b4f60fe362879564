/*
 * The random numbers of training: splitmix64 (Steele, Lea, Flood 2014). A value; the same seed
 * gives the same numbers everywhere.
 */
#ifndef DT_RANDOM_H
#define DT_RANDOM_H

#include <stdint.h>

struct dt_random {
    uint64_t state;
};

static inline uint64_t dt_random_next(struct dt_random *random)
{
    uint64_t x = random->state += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
    return x ^ x >> 31;
}

/* 0 .. below - 1; below: 1 or more. The bias of the multiplication is below 2^-32. */
static inline uint32_t dt_random_below(struct dt_random *random, uint32_t below)
{
    return (uint32_t)((dt_random_next(random) >> 32) * below >> 32);
}

/* 0 <= x < 1, 24 bits. */
static inline float dt_random_unit(struct dt_random *random)
{
    return (float)(dt_random_next(random) >> 40) * (1.0f / 16777216.0f);
}

/* Shuffles numbers in place (Fisher and Yates). */
static inline void dt_random_shuffle(struct dt_random *random, uint32_t *numbers, uint32_t count)
{
    for (uint32_t i = count; i > 1; i--) {
        uint32_t other = dt_random_below(random, i), held = numbers[i - 1];
        numbers[i - 1] = numbers[other];
        numbers[other] = held;
    }
}

#endif
