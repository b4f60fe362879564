#include "table.h"

#include "fixed.h"
#include "little.h"

static uint32_t slots_offset(uint32_t columns)
{
    return (DT_TABLE_HEAD_BYTES + columns * DT_TABLE_COLUMN_BYTES + 63) & ~UINT32_C(63);
}

static enum dt_status refuse(struct dt_error *err, const char *what)
{
    return dt_error_set(err, DT_FORMAT, "a table's %s cannot be right", what);
}

static void read_head(const char *at, struct dt_table *out)
{
    *out = (struct dt_table){
        .columns = dt_little_u32(at),
        .row_bytes = dt_little_u32(at + 4),
        .row_count = dt_little_u32(at + 8),
        .set_bits = dt_little_u32(at + 12),
        .phrase_most = (unsigned char)at[16],
        .part_least = (unsigned char)at[17],
        .part_most = (unsigned char)at[18],
        .shift = (unsigned char)at[19],
        .word_rows = dt_little_u32(at + 24),
        .steps = at + DT_TABLE_HEAD_BYTES,
    };
}

static const char *wrong_head(const struct dt_table *table)
{
    if (table->columns < 1 || table->columns > DT_TABLE_COLUMNS)
        return "number of columns";
    if (table->row_bytes % DT_TABLE_ROW_UNIT != 0 || table->row_bytes < table->columns + 2 ||
        table->row_bytes > DT_TABLE_ROW_BYTES)
        return "length of a row";
    if (table->row_count > DT_TABLE_ROWS || table->word_rows > table->row_count)
        return "number of rows";
    if (table->set_bits < 1 || table->set_bits > DT_TABLE_SET_BITS)
        return "number of slots";
    if (table->phrase_most < 1 || table->phrase_most > DT_TABLE_PHRASE_MOST)
        return "length of phrases";
    if (table->part_most > 0 && (table->part_least < 1 || table->part_least > table->part_most ||
                                 table->part_most > DT_PART_BYTES_MOST))
        return "length of parts";
    if (table->shift > DT_TABLE_SHIFT)
        return "shift";
    return NULL;
}

enum dt_status dt_table_view(struct dt_view section, struct dt_table *out, struct dt_error *err)
{
    struct dt_table table;
    if (section.len < DT_TABLE_HEAD_BYTES)
        return refuse(err, "length");
    read_head(section.ptr, &table);
    const char *wrong = wrong_head(&table);
    if (wrong)
        return refuse(err, wrong);
    size_t slot_count = (size_t)DT_TABLE_WAYS << table.set_bits;
    size_t at = slots_offset(table.columns);
    if (section.len != at + slot_count * 4 + (size_t)table.row_count * table.row_bytes)
        return refuse(err, "length");
    table.slots = section.ptr + at;
    table.rows = table.slots + slot_count * 4;
    for (size_t i = 0; i < slot_count; i++) {
        uint32_t row = dt_little_u32(table.slots + i * 4) & DT_TABLE_NO_ROW;
        if (row != DT_TABLE_NO_ROW && row >= table.row_count)
            return refuse(err, "slot");
    }
    for (uint32_t row = 0; row < table.row_count; row++)
        if (dt_little_u16(table.rows + (size_t)(row + 1) * table.row_bytes - 2) == 0)
            return refuse(err, "energy");
    *out = table;
    return DT_OK;
}

/*
 * No sum overflows: a sum is at most 127 times the energy, since every row's energy is 1 or more;
 * a step is below 2^16; so the product with the reciprocal root is below 2^46 times the energy's
 * root, and a text of 64 KiB has an energy below 2^34.
 */
void dt_table_logits(const struct dt_table *table, const struct dt_table_sums *sums, uint32_t first,
                     uint32_t count, int32_t *logits_out)
{
    uint64_t energy = sums->energy > 0 ? sums->energy : 1;
    int64_t reciprocal = (int64_t)((UINT64_C(1) << 32) / dt_fixed_sqrt(energy << 20));
    for (uint32_t i = 0; i < count; i++) {
        const char *step = table->steps + (size_t)(first + i) * DT_TABLE_COLUMN_BYTES;
        int64_t sum = (int64_t)sums->words[first + i] * dt_little_u16(step) +
                      (int64_t)sums->others[first + i] * dt_little_u16(step + 2);
        logits_out[i] = dt_fixed_logit(dt_fixed_shift(sum * reciprocal, table->shift) +
                                       dt_little_i32(step + 4));
    }
}

/* The plain twin: one row after another, one column after another. */
struct walk {
    uint64_t energy;
    struct dt_table_sums *sums;
};

static uint32_t find(const struct dt_table *table, uint64_t feature)
{
    const char *set = table->slots + (feature >> (64 - table->set_bits)) * DT_TABLE_WAYS * 4;
    uint32_t tag = (uint32_t)feature >> DT_TABLE_TAG_SHIFT;
    for (int way = 0; way < DT_TABLE_WAYS; way++) {
        uint32_t slot = dt_little_u32(set + way * 4);
        if (slot >> DT_TABLE_TAG_SHIFT == tag)
            return slot & DT_TABLE_NO_ROW;
    }
    return DT_TABLE_NO_ROW;
}

static void add(struct walk *walk, const struct dt_table *table, uint32_t row)
{
    const char *weights = table->rows + (size_t)row * table->row_bytes;
    int32_t *into = row < table->word_rows ? walk->sums->words : walk->sums->others;
    for (uint32_t i = 0; i < table->columns; i++)
        into[i] += (signed char)weights[i];
    walk->energy += dt_little_u16(weights + table->row_bytes - 2);
}

#include "table_sum.h"

uint32_t dt_table_find(const struct dt_table *table, uint64_t feature)
{
    return find(table, feature);
}

void dt_table_sum_plain(const struct dt_table *table, const struct dt_word_symbol *symbols,
                        uint32_t first, uint32_t end, struct dt_table_sums *sums_out)
{
    struct walk walk = {.sums = sums_out};
    memset(sums_out, 0, sizeof *sums_out);
    for (uint32_t i = first; i < end; i++) {
        walk_symbol(&walk, table, &symbols[i]);
        walk_phrases(&walk, table, symbols, first, i);
    }
    sums_out->energy = walk.energy;
}
