/*
 * A table: the features one or several heads share, each with a row of weights for all their
 * labels side by side, so that a feature costs one or two cache lines whatever the labels.
 *
 * A feature is found in a set of eight slots by its hash; a slot holds 14 more bits of the hash and
 * the row's number, so that what was never learned finds nothing (once in 2,000 it finds
 * another's row) instead of falling on others' weights.
 *
 * Rows are int8 weights and an energy, the feature's square length. The rows of words have the
 * weights of the word's parts added in at training: a known word is one look-up, and parts are
 * looked up for unknown words alone. A sum over features is therefore
 *
 *     logit = bias + (words * word_step + others * other_step) / sqrt(energy)
 *
 * in integers throughout. Words and others have steps of their own because the former, with their
 * parts, are larger.
 *
 * Section of the file (little-endian; offsets from its beginning):
 *
 *     0  u32 columns           16  u8 phrase_most      24  u32 word_rows
 *     4  u32 row_bytes         17  u8 part_least       28  u32 zero
 *     8  u32 row_count         18  u8 part_most        32  columns of 8 bytes: u16 word_step,
 *    12  u32 set_bits          19  u8 shift                u16 other_step, i32 bias (1/65536)
 *                              20  u32 zero           then to a multiple of 64 the slots, u32,
 *                                                     8 << set_bits; then the rows
 *
 * A row is `columns` int8, zeros, and in its last two bytes the energy, u16, 1 or more.
 */
#ifndef DT_TABLE_H
#define DT_TABLE_H

#include "feature_hash.h"
#include "symbols.h"

enum {
    DT_TABLE_WAYS = 8,
    DT_TABLE_HEAD_BYTES = 32,
    DT_TABLE_COLUMN_BYTES = 8,
    DT_TABLE_COLUMNS = 126, /* row_bytes at most 128 */
    DT_TABLE_ROW_UNIT = 16, /* row_bytes is a multiple */
    DT_TABLE_ROW_BYTES = 128,
    DT_TABLE_ROWS = 0x3fffe,
    DT_TABLE_SET_BITS = 15,
    DT_TABLE_SHIFT = 24,
    DT_TABLE_NO_ROW = 0x3ffff,
    DT_TABLE_TAG_SHIFT = 18,
    DT_TABLE_PHRASE_MOST = 3,
};

/* A view of a section: valid as long as its bytes. */
struct dt_table {
    uint32_t columns;
    uint32_t row_bytes;
    uint32_t row_count;
    uint32_t word_rows; /* rows below are of words and marks */
    unsigned set_bits;
    unsigned phrase_most; /* 1: no phrases */
    unsigned part_least;
    unsigned part_most; /* 0: no parts */
    unsigned shift;
    const char *steps; /* of the columns */
    const char *slots;
    const char *rows;
};

/* What features add up to. */
struct dt_table_sums {
    int32_t words[DT_TABLE_ROW_BYTES]; /* a column each; the rest is not meant */
    int32_t others[DT_TABLE_ROW_BYTES];
    uint64_t energy;
};

/*
 * Reads a section. Every length, row number and energy is checked, so that scoring need not.
 * Errors: DT_FORMAT.
 */
DT_MUST_CHECK enum dt_status dt_table_view(struct dt_view section, struct dt_table *out,
                                           struct dt_error *err);

/* The row of a feature; DT_TABLE_NO_ROW if it has none. */
uint32_t dt_table_find(const struct dt_table *table, uint64_t feature);

/* Sums over the symbols first .. end - 1. */
void dt_table_sum(const struct dt_table *table, const struct dt_word_symbol *symbols,
                  uint32_t first, uint32_t end, struct dt_table_sums *sums_out);

/* As dt_table_sum, by SSE2 where there is: what machines without AVX2 run. */
void dt_table_sum_narrow(const struct dt_table *table, const struct dt_word_symbol *symbols,
                         uint32_t first, uint32_t end, struct dt_table_sums *sums_out);

/* As dt_table_sum, by plain C: the twin that the fast ones are compared with. */
void dt_table_sum_plain(const struct dt_table *table, const struct dt_word_symbol *symbols,
                        uint32_t first, uint32_t end, struct dt_table_sums *sums_out);

/* Logits in 1/65536 of columns first .. first + count - 1. */
void dt_table_logits(const struct dt_table *table, const struct dt_table_sums *sums, uint32_t first,
                     uint32_t count, int32_t *logits_out);

/*
 * How much each symbol of a range adds to one column's logit, in 1/65536; a phrase's share is
 * parted among its symbols. shares_out: end - first of them.
 */
void dt_table_shares(const struct dt_table *table, const struct dt_word_symbol *symbols,
                     uint32_t first, uint32_t end, uint32_t column, int32_t *shares_out);

#endif
