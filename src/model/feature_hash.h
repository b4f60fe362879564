/*
 * The hashes of features, in one place, because a model file means nothing under any other.
 * Changing anything here changes what every model file means: DT_MODEL_VERSION goes up with it.
 *
 * A symbol stands for a token (symbols.h). A feature is a 64-bit hash of
 *
 *     a word      its symbol
 *     a phrase    two or three symbols in a row, in order
 *     a part      2 to 5 bytes in a row of a word between its borders '<' and '>'
 *     a mark      how something is written (capitals, a stretched word), whatever the word
 *
 * dt_feature_mix is the finaliser of splitmix64 (Steele, Lea, Flood 2014): a bijection, so words of
 * 8 bytes and less, whose hashes differ, never become one.
 */
#ifndef DT_FEATURE_HASH_H
#define DT_FEATURE_HASH_H

#include <stdint.h>

enum { DT_PART_BYTES_MOST = 5 };

static inline uint64_t dt_feature_mix(uint64_t x)
{
    x ^= x >> 30;
    x *= UINT64_C(0xbf58476d1ce4e5b9);
    x ^= x >> 27;
    x *= UINT64_C(0x94d049bb133111eb);
    return x ^ x >> 31;
}

static inline uint64_t dt_feature_word(uint64_t symbol)
{
    return dt_feature_mix(symbol);
}

/* A phrase of three is a phrase of (a phrase of two) and one. */
static inline uint64_t dt_feature_phrase(uint64_t before, uint64_t symbol)
{
    return dt_feature_mix(before * UINT64_C(0x9e3779b97f4a7c15) + (symbol ^ UINT64_C(0x706872)));
}

/* bytes: n of them, the first in the lowest eight bits, the others zero. n: 1 .. 5. */
static inline uint64_t dt_feature_part(uint64_t bytes, unsigned n)
{
    return dt_feature_mix(bytes | (uint64_t)(0xa0 + n) << 48);
}

static inline uint64_t dt_feature_mark(unsigned mark)
{
    return dt_feature_mix(UINT64_C(0x6d61726b00000000) | mark);
}

#endif
