/*
 * Sums with AVX2. Inner to the table.
 */
#ifndef DT_TABLE_WIDE_H
#define DT_TABLE_WIDE_H

#include "table.h"

/* As dt_table_sum; false, and nothing done, on a machine without AVX2. */
bool dt_table_sum_wide(const struct dt_table *table, const struct dt_word_symbol *symbols,
                       uint32_t first, uint32_t end, struct dt_table_sums *sums_out);

#endif
