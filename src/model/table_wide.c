/*
 * Sums with AVX2: a set of slots is one compare, a row of 32 labels two additions.
 */
#include "table_wide.h"

#if defined(__x86_64__)
#include "little.h"

#include <immintrin.h>

#define BLOCK_TARGET __attribute__((target("avx2")))

enum { LANES = 16 };

BLOCK_TARGET static inline bool find(const char *set, uint64_t feature, uint32_t *way_out)
{
    __m256i slots = _mm256_loadu_si256((const void *)set);
    __m256i other = _mm256_xor_si256(slots, _mm256_set1_epi32((int)(uint32_t)feature));
    __m256i same =
        _mm256_cmpeq_epi32(_mm256_srli_epi32(other, DT_TABLE_TAG_SHIFT), _mm256_setzero_si256());
    unsigned ways = (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(same));
    *way_out = (uint32_t)__builtin_ctz(ways | 1u << (DT_TABLE_WAYS - 1));
    return ways != 0;
}

BLOCK_TARGET static inline void pour(__m256i lanes, int32_t *into)
{
    __m256i low = _mm256_cvtepi16_epi32(_mm256_castsi256_si128(lanes));
    __m256i high = _mm256_cvtepi16_epi32(_mm256_extracti128_si256(lanes, 1));
    __m256i *at = (void *)into;
    _mm256_storeu_si256(at, _mm256_add_epi32(_mm256_loadu_si256(at), low));
    at++;
    _mm256_storeu_si256(at, _mm256_add_epi32(_mm256_loadu_si256(at), high));
}

BLOCK_TARGET static inline __m256i sixteen(const char *weights)
{
    return _mm256_cvtepi8_epi16(_mm_loadu_si128((const void *)weights));
}

BLOCK_TARGET static inline void add_columns(const struct dt_table *table, const uint32_t *ends,
                                            unsigned count, uint32_t at, bool wide, int32_t *into)
{
    const char *first = table->rows - table->row_bytes + at;
    __m256i a = _mm256_setzero_si256(), b = a;
    for (unsigned i = 0; i < count; i++) {
        a = _mm256_add_epi16(a, sixteen(first + ends[i]));
        if (wide)
            b = _mm256_add_epi16(b, sixteen(first + ends[i] + LANES));
    }
    pour(a, into + at);
    if (wide)
        pour(b, into + at + LANES);
}

#include "table_block.h"

bool dt_table_sum_wide(const struct dt_table *table, const struct dt_word_symbol *symbols,
                       uint32_t first, uint32_t end, struct dt_table_sums *sums_out)
{
    if (!__builtin_cpu_supports("avx2"))
        return false;
    sum(table, symbols, first, end, sums_out);
    return true;
}

#else

bool dt_table_sum_wide(const struct dt_table *table, const struct dt_word_symbol *symbols,
                       uint32_t first, uint32_t end, struct dt_table_sums *sums_out)
{
    return false;
}

#endif
