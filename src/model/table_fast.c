/*
 * Sums with SSE2, which every x86-64 has: a set of slots is two compares, a row of 32 labels four
 * additions. Where there is AVX2, it does the work (table_wide.c); elsewhere the plain twin.
 */
#include "table.h"

#include "little.h"
#include "table_wide.h"

#if defined(__SSE2__)
#include <emmintrin.h>

enum { LANES = 8 };

static inline bool find(const char *set, uint64_t feature, uint32_t *way_out)
{
    __m128i tag = _mm_set1_epi32((int)((uint32_t)feature >> DT_TABLE_TAG_SHIFT));
    __m128i low = _mm_loadu_si128((const void *)set);
    __m128i high = _mm_loadu_si128((const void *)(set + 16));
    low = _mm_cmpeq_epi32(_mm_srli_epi32(low, DT_TABLE_TAG_SHIFT), tag);
    high = _mm_cmpeq_epi32(_mm_srli_epi32(high, DT_TABLE_TAG_SHIFT), tag);
    unsigned ways = (unsigned)_mm_movemask_epi8(_mm_packs_epi32(low, high));
    *way_out = (uint32_t)__builtin_ctz(ways | 1u << (2 * DT_TABLE_WAYS - 1)) / 2;
    return ways != 0;
}

static void pour(__m128i lanes, int32_t *into)
{
    __m128i sign = _mm_srai_epi16(lanes, 15);
    __m128i *at = (void *)into;
    _mm_storeu_si128(at, _mm_add_epi32(_mm_loadu_si128(at), _mm_unpacklo_epi16(lanes, sign)));
    at++;
    _mm_storeu_si128(at, _mm_add_epi32(_mm_loadu_si128(at), _mm_unpackhi_epi16(lanes, sign)));
}

static inline void add_columns(const struct dt_table *table, const uint32_t *ends, unsigned count,
                               uint32_t at, bool wide, int32_t *into)
{
    const char *first = table->rows - table->row_bytes + at;
    __m128i a = _mm_setzero_si128(), b = a, c = a, d = a;
    for (unsigned i = 0; i < count; i++) {
        const char *weights = first + ends[i];
        __m128i bytes = _mm_loadu_si128((const void *)weights);
        a = _mm_add_epi16(a, _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8));
        b = _mm_add_epi16(b, _mm_srai_epi16(_mm_unpackhi_epi8(bytes, bytes), 8));
        if (!wide)
            continue;
        bytes = _mm_loadu_si128((const void *)(weights + 16));
        c = _mm_add_epi16(c, _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8));
        d = _mm_add_epi16(d, _mm_srai_epi16(_mm_unpackhi_epi8(bytes, bytes), 8));
    }
    pour(a, into + at);
    pour(b, into + at + LANES);
    if (wide) {
        pour(c, into + at + 2 * LANES);
        pour(d, into + at + 3 * LANES);
    }
}

#define BLOCK_TARGET
#include "table_block.h"

void dt_table_sum_narrow(const struct dt_table *table, const struct dt_word_symbol *symbols,
                         uint32_t first, uint32_t end, struct dt_table_sums *sums_out)
{
    sum(table, symbols, first, end, sums_out);
}

#else

void dt_table_sum_narrow(const struct dt_table *table, const struct dt_word_symbol *symbols,
                         uint32_t first, uint32_t end, struct dt_table_sums *sums_out)
{
    dt_table_sum_plain(table, symbols, first, end, sums_out);
}

#endif

void dt_table_sum(const struct dt_table *table, const struct dt_word_symbol *symbols,
                  uint32_t first, uint32_t end, struct dt_table_sums *sums_out)
{
    if (!dt_table_sum_wide(table, symbols, first, end, sums_out))
        dt_table_sum_narrow(table, symbols, first, end, sums_out);
}
