/*
 * Which words a score rests on: every feature's weight, given to the symbols that make it up.
 */
#include "feature_hash.h"
#include "fixed.h"
#include "little.h"
#include "parts.h"
#include "table.h"

struct shares {
    const struct dt_table *table;
    const struct dt_word_symbol *symbols;
    uint32_t column;
    int64_t word_step, other_step;
    int64_t reciprocal;
};

/* What a row adds to the logit, in 1/65536; nothing where there is no row. */
static int64_t weight_of(const struct shares *shares, uint64_t feature)
{
    uint32_t row = dt_table_find(shares->table, feature);
    if (row == DT_TABLE_NO_ROW)
        return 0;
    const char *weights = shares->table->rows + (size_t)row * shares->table->row_bytes;
    int64_t step = row < shares->table->word_rows ? shares->word_step : shares->other_step;
    return dt_fixed_shift((signed char)weights[shares->column] * step * shares->reciprocal,
                          shares->table->shift);
}

static int64_t own_weight(const struct shares *shares, const struct dt_word_symbol *symbol)
{
    uint64_t feature = dt_feature_word(symbol->hash);
    if (symbol->silent)
        return 0;
    if (dt_table_find(shares->table, feature) != DT_TABLE_NO_ROW || !symbol->word ||
        shares->table->part_most == 0)
        return weight_of(shares, feature);
    int64_t sum = 0;
    struct dt_parts parts;
    dt_parts_begin(&parts, symbol->word, symbol->word_len, shares->table->part_least,
                   shares->table->part_most);
    while (dt_parts_next(&parts, &feature))
        sum += weight_of(shares, feature);
    return sum;
}

static int64_t phrase_weight(const struct shares *shares, uint32_t at, uint32_t words)
{
    const struct dt_word_symbol *symbols = shares->symbols;
    uint64_t feature = dt_feature_phrase(symbols[at].hash, symbols[at + 1].hash);
    if (symbols[at].silent || symbols[at + 1].silent || (words == 3 && symbols[at + 2].silent))
        return 0;
    if (words == 3)
        feature = dt_feature_phrase(feature, symbols[at + 2].hash);
    return weight_of(shares, feature) / (int64_t)words;
}

void dt_table_shares(const struct dt_table *table, const struct dt_word_symbol *symbols,
                     uint32_t first, uint32_t end, uint32_t column, int32_t *shares_out)
{
    struct dt_table_sums sums;
    dt_table_sum(table, symbols, first, end, &sums);
    const char *step = table->steps + (size_t)column * DT_TABLE_COLUMN_BYTES;
    struct shares shares = {.table = table, .symbols = symbols, .column = column};
    shares.word_step = dt_little_u16(step);
    shares.other_step = dt_little_u16(step + 2);
    uint64_t energy = sums.energy > 0 ? sums.energy : 1;
    shares.reciprocal = (int64_t)((UINT64_C(1) << 32) / dt_fixed_sqrt(energy << 20));
    for (uint32_t i = first; i < end; i++)
        shares_out[i - first] = dt_fixed_logit(own_weight(&shares, &symbols[i]));
    for (uint32_t words = 2; words <= table->phrase_most; words++) {
        for (uint32_t i = first; i + words <= end; i++) {
            int64_t share = phrase_weight(&shares, i, words);
            for (uint32_t k = 0; k < words; k++)
                shares_out[i + k - first] = dt_fixed_logit(shares_out[i + k - first] + share);
        }
    }
}
