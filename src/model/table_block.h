/*
 * Sums over features in blocks, for machines that add many weights at once. Inner to the table; the
 * including file defines, before it,
 *
 *     BLOCK_TARGET    what every function is compiled for; may be empty
 *     static inline bool find(const char *set, uint64_t feature, uint32_t *way_out)
 *                     which slot of a set has a feature's tag: the first; if none, false, and any
 *     static inline void add_columns(const struct dt_table *, const uint32_t *ends, unsigned count,
 *                                    uint32_t at, bool wide, int32_t *into)
 *                     adds 32 columns of rows (the offsets where they end), from `at` on; 16 if
 *                     not wide
 *
 * Sets and rows lie far apart, and looking them up one after another is mostly waiting for memory.
 * So a block's sets are first asked for, then looked through, and rows are added as late as they
 * can be, with the sums in registers. Nothing branches on what is found: half of it is.
 */
#include "feature_hash.h"
#include "little.h"
#include "parts.h"
#include "table.h"

/*
 * Rows are summed in 16 bits: 255 of at most 128 are below 2^15. A symbol has a word, two phrases
 * and its marks.
 */
enum {
    BLOCK_WORDS = 48,
    BLOCK_OTHERS = 144,
    BLOCK_ROWS = 255,
    A_SYMBOL = 2 + DT_MARK_COUNT,
    SHORT_WORD = 54, /* bytes; longer ones are hardly written */
};

/* Rows that were found, by where they end. */
struct found {
    unsigned words, others;
    uint32_t word_ends[BLOCK_ROWS + 1], other_ends[BLOCK_ROWS + 1];
};

struct block {
    const struct dt_table *table;
    struct dt_table_sums *sums;
    unsigned word_count, other_count, unknown_count;
    uint64_t words[BLOCK_WORDS]; /* features to be looked up */
    uint64_t others[BLOCK_OTHERS];
    const struct dt_word_symbol *of[BLOCK_WORDS];
    const struct dt_word_symbol *unknown[BLOCK_WORDS + 1];
    struct found found;
};

BLOCK_TARGET static inline const char *set_of(const struct dt_table *table, uint64_t feature)
{
    return table->slots + (feature >> (64 - table->set_bits)) * DT_TABLE_WAYS * 4;
}

/* Asks for the set in which a feature will be looked up. */
BLOCK_TARGET static inline uint64_t wanted(const struct dt_table *table, uint64_t feature)
{
    __builtin_prefetch(set_of(table, feature));
    return feature;
}

BLOCK_TARGET static void add_rows(const struct block *block, const uint32_t *ends, unsigned count,
                                  int32_t *into)
{
    const struct dt_table *table = block->table;
    uint32_t at = 0;
    uint64_t energy = 0;
    if (count == 0)
        return;
    for (unsigned i = 0; i < count; i++)
        energy += dt_little_u16(table->rows + ends[i] - 2);
    block->sums->energy += energy;
    for (; at + 32 <= table->row_bytes; at += 32)
        add_columns(table, ends, count, at, true, into);
    if (at < table->row_bytes)
        add_columns(table, ends, count, at, false, into);
}

BLOCK_TARGET static void add_found(struct block *block)
{
    add_rows(block, block->found.word_ends, block->found.words, block->sums->words);
    add_rows(block, block->found.other_ends, block->found.others, block->sums->others);
    block->found.words = block->found.others = 0;
}

/* Asks for a slot's row and notes it, unless the slot is empty. Numbers that are not noted are
 * written over by the next; `words` and `others` in and out. */
BLOCK_TARGET static inline bool note(const struct dt_table *table, uint32_t slot,
                                     struct found *found, unsigned *words, unsigned *others)
{
    uint32_t row = slot & DT_TABLE_NO_ROW;
    bool is_known = row != DT_TABLE_NO_ROW, is_word = row < table->word_rows;
    uint32_t end = ((row + 1) & DT_TABLE_NO_ROW) * table->row_bytes;
    __builtin_prefetch(table->rows - table->row_bytes + end); /* at worst in the slots before */
    found->word_ends[*words] = found->other_ends[*others] = end;
    *words += is_word;
    *others += is_known - is_word;
    return is_known;
}

/* Looks the words up; those nothing is known of stay behind. */
BLOCK_TARGET static void look_up_words(struct block *block)
{
    const struct dt_table table = *block->table;
    unsigned words = block->found.words, others = block->found.others;
    for (unsigned i = 0, count = block->word_count; i < count; i++) {
        uint32_t way;
        const char *set = set_of(&table, block->words[i]);
        uint32_t hidden = 0 - (uint32_t)!find(set, block->words[i], &way);
        uint32_t slot = dt_little_u32(set + (size_t)way * 4) | hidden;
        block->unknown[block->unknown_count] = block->of[i];
        block->unknown_count += !note(&table, slot, &block->found, &words, &others);
    }
    block->found.words = words;
    block->found.others = others;
    block->word_count = 0;
}

BLOCK_TARGET static void look_up_others(struct block *block)
{
    const struct dt_table table = *block->table;
    unsigned words = block->found.words, others = block->found.others, count = 0;
    uint32_t slots[BLOCK_OTHERS + 1];
    for (unsigned i = 0, end = block->other_count; i < end; i++) {
        uint32_t way, set = (uint32_t)(block->others[i] >> (64 - table.set_bits));
        bool is_found = find(table.slots + (size_t)set * DT_TABLE_WAYS * 4, block->others[i], &way);
        slots[count] = set * DT_TABLE_WAYS + way;
        count += is_found;
    }
    for (unsigned i = 0; i < count; i++)
        note(&table, dt_little_u32(table.slots + (size_t)slots[i] * 4), &block->found, &words,
             &others);
    block->found.words = words;
    block->found.others = others;
    block->other_count = 0;
}

BLOCK_TARGET static void look_up(struct block *block)
{
    const struct found *found = &block->found;
    unsigned most = found->words > found->others ? found->words : found->others;
    if (most + block->word_count + block->other_count > BLOCK_ROWS)
        add_found(block);
    look_up_words(block);
    look_up_others(block);
}

BLOCK_TARGET static void put_parts_of_any(struct block *block, const struct dt_word_symbol *symbol)
{
    const struct dt_table *table = block->table;
    struct dt_parts parts;
    uint64_t feature;
    dt_parts_begin(&parts, symbol->word, symbol->word_len, table->part_least, table->part_most);
    while (dt_parts_next(&parts, &feature)) {
        block->others[block->other_count++] = wanted(table, feature);
        if (block->other_count == BLOCK_OTHERS)
            look_up(block);
    }
}

/* As parts.h, one length after the other. */
BLOCK_TARGET static void put_parts(struct block *block, const struct dt_word_symbol *symbol)
{
    const struct dt_table table = *block->table;
    char bordered[SHORT_WORD + 2 + 8] = {'<'};
    uint32_t len = symbol->word_len + 2u;
    if (symbol->word_len > SHORT_WORD) {
        put_parts_of_any(block, symbol);
        return;
    }
    memcpy(bordered + 1, symbol->word, symbol->word_len);
    bordered[len - 1] = '>';
    for (uint32_t n = table.part_least; n <= table.part_most && n <= len; n++) {
        uint64_t bytes = (UINT64_C(1) << (8 * n)) - 1;
        if (block->other_count + len > BLOCK_OTHERS)
            look_up(block);
        uint64_t *others = block->others + block->other_count;
        for (uint32_t at = 0; at + n <= len; at++)
            others[at] = wanted(&table, dt_feature_part(dt_little_u64(bordered + at) & bytes, n));
        block->other_count += len - n + 1;
    }
}

BLOCK_TARGET static void look_up_parts(struct block *block)
{
    unsigned count = block->unknown_count;
    for (unsigned i = 0; block->table->part_most > 0 && i < count; i++)
        if (block->unknown[i]->word)
            put_parts(block, block->unknown[i]);
    look_up(block);
    block->unknown_count = 0;
}

/* The phrases that end with a symbol; how many. */
BLOCK_TARGET static inline unsigned put_phrases(const struct dt_table *table,
                                                const struct dt_word_symbol *symbols,
                                                uint32_t first, uint32_t at, uint64_t *others)
{
    if (table->phrase_most < 2 || at == first || symbols[at - 1].silent)
        return 0;
    others[0] = wanted(table, symbols[at].pair);
    if (table->phrase_most < 3 || at == first + 1 || symbols[at - 2].silent)
        return 1;
    others[1] = wanted(table, symbols[at].three);
    return 2;
}

/* The features of symbols and of their phrases: as table_sum.h, in another order. */
BLOCK_TARGET static void put_symbols(struct block *block, const struct dt_word_symbol *symbols,
                                     uint32_t first, uint32_t end)
{
    const struct dt_table table = *block->table;
    unsigned words = 0, others = 0;
    for (uint32_t at = first; at < end; at++) {
        const struct dt_word_symbol *symbol = &symbols[at];
        if (symbol->silent)
            continue;
        if (words == BLOCK_WORDS || others > BLOCK_OTHERS - A_SYMBOL) {
            block->word_count = words;
            block->other_count = others;
            look_up(block);
            look_up_parts(block);
            words = others = 0;
        }
        block->of[words] = symbol;
        block->words[words++] = wanted(&table, symbol->feature);
        for (unsigned mark = 0, left = symbol->marks; left; mark++, left >>= 1)
            if (left & 1)
                block->others[others++] = wanted(&table, dt_feature_mark(mark));
        others += put_phrases(&table, symbols, first, at, block->others + others);
    }
    block->word_count = words;
    block->other_count = others;
}

BLOCK_TARGET static void sum(const struct dt_table *table, const struct dt_word_symbol *symbols,
                             uint32_t first, uint32_t end, struct dt_table_sums *sums_out)
{
    struct block block;
    block.table = table;
    block.sums = sums_out;
    block.word_count = block.other_count = block.unknown_count = 0;
    block.found.words = block.found.others = 0;
    memset(sums_out->words, 0, table->row_bytes * sizeof *sums_out->words);
    memset(sums_out->others, 0, table->row_bytes * sizeof *sums_out->others);
    sums_out->energy = 0;
    put_symbols(&block, symbols, first, end);
    look_up(&block);
    look_up_parts(&block);
    add_found(&block);
}
