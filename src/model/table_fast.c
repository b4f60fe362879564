/*
 * Sums with SSE2, which every x86-64 has: a set of slots is two compares, a row of 32 labels four
 * additions. Elsewhere the plain twin does the work.
 */
#include "table.h"

#include "fixed.h"
#include "little.h"

#if defined(__SSE2__)
#include <emmintrin.h>

/*
 * Sums are kept in 16 bits and poured into 32 after FLUSH rows: 256 * 127 is below 2^15, and
 * -128 is not written by the trainer but may stand in a file: 255 * 128 is below too.
 */
enum { FLUSH = 255, LANES = 8, CHUNKS = DT_TABLE_ROW_BYTES / LANES };

struct half {
    __m128i sums[CHUNKS];
    unsigned rows;
    int32_t *into;
};

struct walk {
    uint64_t energy;
    struct half words;
    struct half others;
};

static uint32_t find(const struct dt_table *table, uint64_t feature)
{
    const char *set = table->slots + (feature >> (64 - table->set_bits)) * DT_TABLE_WAYS * 4;
    __m128i tag = _mm_set1_epi32((int)((uint32_t)feature >> DT_TABLE_TAG_SHIFT));
    __m128i low = _mm_loadu_si128((const void *)set);
    __m128i high = _mm_loadu_si128((const void *)(set + 16));
    low = _mm_cmpeq_epi32(_mm_srli_epi32(low, DT_TABLE_TAG_SHIFT), tag);
    high = _mm_cmpeq_epi32(_mm_srli_epi32(high, DT_TABLE_TAG_SHIFT), tag);
    unsigned same = (unsigned)_mm_movemask_epi8(_mm_packs_epi32(low, high));
    if (same == 0)
        return DT_TABLE_NO_ROW;
    return dt_little_u32(set + (size_t)(__builtin_ctz(same) / 2) * 4) & DT_TABLE_NO_ROW;
}

static void flush(struct half *half, uint32_t row_bytes)
{
    for (uint32_t chunk = 0; chunk < row_bytes / LANES; chunk++) {
        int16_t lanes[LANES];
        _mm_storeu_si128((void *)lanes, half->sums[chunk]);
        for (int i = 0; i < LANES; i++)
            half->into[chunk * LANES + (uint32_t)i] += lanes[i];
        half->sums[chunk] = _mm_setzero_si128();
    }
    half->rows = 0;
}

static void add(struct walk *walk, const struct dt_table *table, uint32_t row)
{
    const char *weights = table->rows + (size_t)row * table->row_bytes;
    struct half *half = row < table->word_rows ? &walk->words : &walk->others;
    for (uint32_t at = 0; at < table->row_bytes; at += 16) {
        __m128i bytes = _mm_loadu_si128((const void *)(weights + at));
        __m128i *sums = half->sums + at / LANES;
        sums[0] = _mm_add_epi16(sums[0], _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8));
        sums[1] = _mm_add_epi16(sums[1], _mm_srai_epi16(_mm_unpackhi_epi8(bytes, bytes), 8));
    }
    walk->energy += dt_little_u16(weights + table->row_bytes - 2);
    if (++half->rows == FLUSH)
        flush(half, table->row_bytes);
}

#include "table_sum.h"

static void clear(struct half *half, uint32_t row_bytes, int32_t *into)
{
    half->rows = 0;
    half->into = into;
    for (uint32_t chunk = 0; chunk < row_bytes / LANES; chunk++)
        half->sums[chunk] = _mm_setzero_si128();
}

void dt_table_sum(const struct dt_table *table, const struct dt_word_symbol *symbols,
                  uint32_t first, uint32_t end, struct dt_table_sums *sums_out)
{
    struct walk walk;
    memset(sums_out, 0, sizeof *sums_out);
    walk.energy = 0;
    clear(&walk.words, table->row_bytes, sums_out->words);
    clear(&walk.others, table->row_bytes, sums_out->others);
    for (uint32_t i = first; i < end; i++) {
        walk_symbol(&walk, table, &symbols[i]);
        walk_phrases(&walk, table, symbols, first, i);
    }
    flush(&walk.words, table->row_bytes);
    flush(&walk.others, table->row_bytes);
    sums_out->energy = walk.energy;
}

#else

void dt_table_sum(const struct dt_table *table, const struct dt_word_symbol *symbols,
                  uint32_t first, uint32_t end, struct dt_table_sums *sums_out)
{
    dt_table_sum_plain(table, symbols, first, end, sums_out);
}

#endif
