#include "dot.h"

#include "little.h"

void dt_dot_add_plain(const int32_t *logits, uint32_t count, struct dt_dot_rows rows, int64_t *sums)
{
    for (uint32_t row = 0; row < rows.count; row++) {
        const char *weights = rows.weights + (size_t)row * rows.stride;
        for (uint32_t i = 0; i < count; i++)
            sums[row] += (int64_t)logits[i] * dt_little_i32(weights + (size_t)i * 4);
    }
}

bool dt_all_zero(const int32_t *logits, uint32_t count)
{
    int32_t any = 0;
    for (uint32_t i = 0; i < count; i++)
        any |= logits[i];
    return any == 0;
}

#if defined(__x86_64__)
#include <immintrin.h>

#define WIDE __attribute__((target("avx2")))

enum { LANES = 8 };

/* All bits of the first `count` lanes. */
WIDE static inline __m256i lanes(uint32_t count)
{
    return _mm256_cmpgt_epi32(_mm256_set1_epi32((int)count),
                              _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
}

/* Four products an instruction: those of the lanes 0, 2, 4, 6, and then of the others. */
WIDE static inline __m256i add_eight(__m256i sum, __m256i logits, __m256i shifted, __m256i weights)
{
    sum = _mm256_add_epi64(sum, _mm256_mul_epi32(logits, weights));
    return _mm256_add_epi64(sum, _mm256_mul_epi32(shifted, _mm256_srli_epi64(weights, 32)));
}

WIDE static void add_wide(const int32_t *logits, uint32_t count, struct dt_dot_rows rows,
                          int64_t *sums)
{
    __m256i first[DT_DOT_MOST / LANES], shifted[DT_DOT_MOST / LANES];
    uint32_t whole = count / LANES;
    __m256i rest = lanes(count % LANES);
    for (uint32_t i = 0; i <= count / LANES && i < DT_DOT_MOST / LANES; i++) {
        first[i] = i < whole ? _mm256_loadu_si256((const void *)(logits + LANES * i))
                             : _mm256_maskload_epi32(logits + LANES * i, rest);
        shifted[i] = _mm256_srli_epi64(first[i], 32);
    }
    for (uint32_t row = 0; row < rows.count; row++) {
        const char *weights = rows.weights + (size_t)row * rows.stride;
        __m256i sum = _mm256_setzero_si256();
        for (uint32_t i = 0; i < whole; i++, weights += 4 * LANES)
            sum = add_eight(sum, first[i], shifted[i], _mm256_loadu_si256((const void *)weights));
        if (count % LANES)
            sum = add_eight(sum, first[whole], shifted[whole],
                            _mm256_maskload_epi32((const void *)weights, rest));
        __m128i half = _mm_add_epi64(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1));
        sums[row] += _mm_cvtsi128_si64(_mm_add_epi64(half, _mm_unpackhi_epi64(half, half)));
    }
}

void dt_dot_add(const int32_t *logits, uint32_t count, struct dt_dot_rows rows, int64_t *sums)
{
    if (__builtin_cpu_supports("avx2"))
        add_wide(logits, count, rows, sums);
    else
        dt_dot_add_plain(logits, count, rows, sums);
}

#else

void dt_dot_add(const int32_t *logits, uint32_t count, struct dt_dot_rows rows, int64_t *sums)
{
    dt_dot_add_plain(logits, count, rows, sums);
}

#endif
