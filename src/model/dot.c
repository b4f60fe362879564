#include "dot.h"

#include "little.h"

int64_t dt_dot_plain(const int32_t *logits, const char *weights, uint32_t count)
{
    int64_t sum = 0;
    for (uint32_t i = 0; i < count; i++)
        sum += (int64_t)logits[i] * dt_little_i32(weights + (size_t)i * 4);
    return sum;
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

/* Four products an instruction; what is left over, one by one. */
__attribute__((target("avx2"))) static int64_t dot_wide(const int32_t *logits, const char *weights,
                                                        uint32_t count)
{
    __m256i even = _mm256_setzero_si256(), odd = even;
    uint32_t i = 0;
    for (; i + 8 <= count; i += 8) {
        __m256i a = _mm256_loadu_si256((const void *)(logits + i));
        __m256i b = _mm256_loadu_si256((const void *)(weights + (size_t)i * 4));
        even = _mm256_add_epi64(even, _mm256_mul_epi32(a, b));
        odd = _mm256_add_epi64(
            odd, _mm256_mul_epi32(_mm256_srli_epi64(a, 32), _mm256_srli_epi64(b, 32)));
    }
    int64_t lanes[4];
    _mm256_storeu_si256((void *)lanes, _mm256_add_epi64(even, odd));
    return lanes[0] + lanes[1] + lanes[2] + lanes[3] +
           dt_dot_plain(logits + i, weights + (size_t)i * 4, count - i);
}

int64_t dt_dot(const int32_t *logits, const char *weights, uint32_t count)
{
    if (count >= 8 && __builtin_cpu_supports("avx2"))
        return dot_wide(logits, weights, count);
    return dt_dot_plain(logits, weights, count);
}

#else

int64_t dt_dot(const int32_t *logits, const char *weights, uint32_t count)
{
    return dt_dot_plain(logits, weights, count);
}

#endif
