/*
 * What the readers of rows share. Inner to rows.
 */
#ifndef DT_ROWS_READ_H
#define DT_ROWS_READ_H

#include "rows.h"

/* What a word stands for under a source: a label's number, or one of these. */
enum { DT_WORD_PASSED = 0x1000, DT_WORD_DROPS_ROW, DT_WORD_UNKNOWN };

uint32_t dt_rows_label(const struct dt_rows_source *source, struct dt_view word);

/* Errors: DT_FORMAT. */
DT_MUST_CHECK enum dt_status dt_rows_split(struct dt_view word, enum dt_split *out,
                                           struct dt_error *err);

/* Appends a row, its text copied. Errors: DT_FORMAT (empty or too long), DT_LIMIT, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_rows_append(struct dt_rows *rows, const struct dt_row *row,
                                            struct dt_error *err);

enum dt_status dt_rows_unknown_label(struct dt_view word, struct dt_error *err);
enum dt_status dt_rows_no_memory(struct dt_error *err);

/* One line. Errors: as dt_rows_add, without line. */
DT_MUST_CHECK enum dt_status dt_rows_add_tsv(struct dt_rows *rows,
                                             const struct dt_rows_source *source,
                                             struct dt_view line, unsigned number,
                                             struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_rows_add_json(struct dt_rows *rows,
                                              const struct dt_rows_source *source,
                                              struct dt_view line, unsigned number,
                                              struct dt_error *err);

#endif
