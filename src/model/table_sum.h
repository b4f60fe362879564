/*
 * The one walk over features that sums and their plain twin share. Inner to the table; the
 * including file defines, before it,
 *
 *     struct walk               what rows are added to; has uint64_t energy
 *     static uint32_t find(const struct dt_table *, uint64_t feature)
 *     static void add(struct walk *, const struct dt_table *, uint32_t row)
 */
#include "feature_hash.h"
#include "parts.h"

static void walk_parts(struct walk *walk, const struct dt_table *table,
                       const struct dt_word_symbol *symbol)
{
    struct dt_parts parts;
    uint64_t feature;
    dt_parts_begin(&parts, symbol->word, symbol->word_len, table->part_least, table->part_most);
    while (dt_parts_next(&parts, &feature)) {
        uint32_t row = find(table, feature);
        if (row != DT_TABLE_NO_ROW)
            add(walk, table, row);
    }
}

static void walk_symbol(struct walk *walk, const struct dt_table *table,
                        const struct dt_word_symbol *symbol)
{
    if (symbol->silent)
        return;
    uint32_t row = find(table, dt_feature_word(symbol->hash));
    if (row != DT_TABLE_NO_ROW)
        add(walk, table, row);
    else if (symbol->word && table->part_most > 0)
        walk_parts(walk, table, symbol);
    for (unsigned mark = 0, left = symbol->marks; left; mark++, left >>= 1) {
        if (!(left & 1))
            continue;
        row = find(table, dt_feature_mark(mark));
        if (row != DT_TABLE_NO_ROW)
            add(walk, table, row);
    }
}

/* The phrases that end with a symbol. */
static void walk_phrases(struct walk *walk, const struct dt_table *table,
                         const struct dt_word_symbol *symbols, uint32_t first, uint32_t at)
{
    if (table->phrase_most < 2 || at < first + 1 || symbols[at].silent || symbols[at - 1].silent)
        return;
    uint64_t pair = dt_feature_phrase(symbols[at - 1].hash, symbols[at].hash);
    uint32_t row = find(table, pair);
    if (row != DT_TABLE_NO_ROW)
        add(walk, table, row);
    if (table->phrase_most < 3 || at < first + 2 || symbols[at - 2].silent)
        return;
    pair = dt_feature_phrase(symbols[at - 2].hash, symbols[at - 1].hash);
    row = find(table, dt_feature_phrase(pair, symbols[at].hash));
    if (row != DT_TABLE_NO_ROW)
        add(walk, table, row);
}
