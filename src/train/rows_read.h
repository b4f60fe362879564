/*
 * What the readers of rows share. Inner to rows.
 */
#ifndef DT_ROWS_READ_H
#define DT_ROWS_READ_H

#include "rows.h"

/* What a word stands for under a source. */
struct dt_word_meaning {
    uint32_t labels[DT_RENAME_LABELS];
    uint32_t count; /* 0: the word is passed over */
    bool drops_row;
    bool unknown;
};

struct dt_word_meaning dt_rows_meaning(const struct dt_rows_source *source, struct dt_view word);

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
