/*
 * Sums with SSE2, which every x86-64 has: a set of slots is two compares, a row of 32 labels four
 * additions. Elsewhere the plain twin does the work.
 *
 * Sets and rows lie far apart, and looking them up one after another is mostly waiting for memory.
 * So features are taken in blocks: first all their sets are asked for, then all their rows, and
 * only then are rows added, with the sums in registers.
 */
#include "table.h"

#include "fixed.h"
#include "little.h"

#if defined(__SSE2__)
#include "parts.h"

#include <emmintrin.h>

/*
 * A block's sums are kept in 16 bits: 255 rows of at most 128 are below 2^15. A symbol has three
 * features and its marks.
 */
enum {
    FEATURES = 192,
    A_SYMBOL = 3 + DT_MARK_COUNT,
    LANES = 8,
};

struct block {
    const struct dt_table *table;
    struct dt_table_sums *sums;
    uint64_t features[FEATURES];
    const struct dt_word_symbol *of[FEATURES];  /* of a word's feature; NULL for others */
    uint32_t words[FEATURES], others[FEATURES]; /* rows */
    const struct dt_word_symbol *unknown[FEATURES + 1];
    unsigned count, unknown_count;
};

static const char *set_of(const struct dt_table *table, uint64_t feature)
{
    return table->slots + (feature >> (64 - table->set_bits)) * DT_TABLE_WAYS * 4;
}

static uint32_t find(const struct dt_table *table, uint64_t feature)
{
    const char *set = set_of(table, feature);
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

static void pour(__m128i lanes, int32_t *into)
{
    __m128i sign = _mm_srai_epi16(lanes, 15);
    __m128i *at = (void *)into;
    _mm_storeu_si128(at, _mm_add_epi32(_mm_loadu_si128(at), _mm_unpacklo_epi16(lanes, sign)));
    at++;
    _mm_storeu_si128(at, _mm_add_epi32(_mm_loadu_si128(at), _mm_unpackhi_epi16(lanes, sign)));
}

/* 32 columns at a time, so that the sums stay in registers; `wide` false: the first 16 of them. */
static inline void add_columns(const struct dt_table *table, const uint32_t *rows, unsigned count,
                               uint32_t at, bool wide, int32_t *into)
{
    __m128i a = _mm_setzero_si128(), b = a, c = a, d = a;
    for (unsigned i = 0; i < count; i++) {
        const char *weights = table->rows + (size_t)rows[i] * table->row_bytes + at;
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

static void add_rows(struct block *block, const uint32_t *rows, unsigned count, int32_t *into)
{
    const struct dt_table *table = block->table;
    uint32_t at = 0;
    if (count == 0)
        return;
    for (unsigned i = 0; i < count; i++)
        block->sums->energy +=
            dt_little_u16(table->rows + (size_t)(rows[i] + 1) * table->row_bytes - 2);
    for (; at + 32 <= table->row_bytes; at += 32)
        add_columns(table, rows, count, at, true, into);
    if (at < table->row_bytes)
        add_columns(table, rows, count, at, false, into);
}

/* of: the word to be taken apart if nothing is known of it; NULL for none. */
static inline void put(struct block *block, uint64_t feature, const struct dt_word_symbol *of)
{
    __builtin_prefetch(set_of(block->table, feature));
    block->of[block->count] = of;
    block->features[block->count++] = feature;
}

/* Looks the block's features up and adds their rows. No branches on what is found: half of it is.
 */
static void settle(struct block *block)
{
    const struct dt_table *table = block->table;
    unsigned words = 0, others = 0;
    for (unsigned i = 0; i < block->count; i++) {
        uint32_t row = find(table, block->features[i]);
        bool known = row != DT_TABLE_NO_ROW, word = row < table->word_rows;
        __builtin_prefetch(table->rows + (size_t)(known ? row : 0) * table->row_bytes);
        block->words[words] = block->others[others] = row;
        words += known & word;
        others += known & !word;
        block->unknown[block->unknown_count] = block->of[i];
        block->unknown_count += !known & (block->of[i] != NULL);
    }
    add_rows(block, block->words, words, block->sums->words);
    add_rows(block, block->others, others, block->sums->others);
    block->count = 0;
}

static void settle_parts(struct block *block)
{
    const struct dt_table *table = block->table;
    for (unsigned i = 0; i < block->unknown_count; i++) {
        struct dt_parts parts;
        uint64_t feature;
        dt_parts_begin(&parts, block->unknown[i]->word, block->unknown[i]->word_len,
                       table->part_least, table->part_most);
        while (dt_parts_next(&parts, &feature)) {
            put(block, feature, NULL);
            if (block->count == FEATURES)
                settle(block);
        }
    }
    settle(block);
    block->unknown_count = 0;
}

/* The features of a symbol and of the phrases that end with it: as table_sum.h, in another order.
 */
static void put_symbol(struct block *block, const struct dt_word_symbol *symbols, uint32_t first,
                       uint32_t at)
{
    const struct dt_word_symbol *symbol = &symbols[at];
    if (symbol->silent)
        return;
    put(block, dt_feature_word(symbol->hash),
        symbol->word && block->table->part_most > 0 ? symbol : NULL);
    for (unsigned mark = 0, left = symbol->marks; left; mark++, left >>= 1)
        if (left & 1)
            put(block, dt_feature_mark(mark), NULL);
    unsigned most = block->table->phrase_most;
    if (most < 2 || at < first + 1 || symbols[at - 1].silent)
        return;
    put(block, dt_feature_phrase(symbols[at - 1].hash, symbol->hash), NULL);
    if (most < 3 || at < first + 2 || symbols[at - 2].silent)
        return;
    uint64_t pair = dt_feature_phrase(symbols[at - 2].hash, symbols[at - 1].hash);
    put(block, dt_feature_phrase(pair, symbol->hash), NULL);
}

void dt_table_sum(const struct dt_table *table, const struct dt_word_symbol *symbols,
                  uint32_t first, uint32_t end, struct dt_table_sums *sums_out)
{
    struct block block;
    block.table = table;
    block.sums = sums_out;
    block.count = block.unknown_count = 0;
    memset(sums_out->words, 0, table->row_bytes * sizeof *sums_out->words);
    memset(sums_out->others, 0, table->row_bytes * sizeof *sums_out->others);
    sums_out->energy = 0;
    for (uint32_t i = first; i < end; i++) {
        put_symbol(&block, symbols, first, i);
        if (block.count > FEATURES - A_SYMBOL) {
            settle(&block);
            settle_parts(&block);
        }
    }
    settle(&block);
    settle_parts(&block);
}

#else

void dt_table_sum(const struct dt_table *table, const struct dt_word_symbol *symbols,
                  uint32_t first, uint32_t end, struct dt_table_sums *sums_out)
{
    dt_table_sum_plain(table, symbols, first, end, sums_out);
}

#endif
