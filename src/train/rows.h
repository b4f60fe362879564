/*
 * Labelled texts: what a head learns from, or is measured on.
 *
 * Two forms are read. TSV: "split<TAB>label,label<TAB>text", a row a line. JSON Lines: an object a
 * line with "text" and, under the members named by `from`, labels: a word, a list of words, or a
 * list of {"kind":, "start":, "end":} whose places are code points of the text, end exclusive;
 * "doubt", a list of words, names labels the row says nothing about. An object with "turns" is a
 * row a turn; `role` ("customer", "agent") takes those of one side.
 *
 * A row may belong to a split ("train", "dev"; JSON Lines: member "split", else train).
 */
#ifndef DT_ROWS_H
#define DT_ROWS_H

#include "arena.h"
#include "error.h"

#include <stdint.h>

enum {
    DT_ROWS_LABELS = 126,
    DT_ROWS_MOST = 1 << 22,
    DT_ROWS_LINE_BYTES = 1 << 20,
    DT_RENAMES = 64,
    DT_RENAME_LABELS = 8,
    DT_FROM = 4,
    DT_FOLDS = 5,
    DT_FOLDS_MOST = 16,
};

struct dt_label_set {
    uint64_t bits[2];
};

static inline void dt_label_add(struct dt_label_set *set, uint32_t label)
{
    set->bits[label / 64] |= UINT64_C(1) << label % 64;
}

static inline bool dt_label_has(const struct dt_label_set *set, uint32_t label)
{
    return set->bits[label / 64] >> label % 64 & 1;
}

/* A label of some bytes of the text. */
struct dt_label_span {
    uint32_t start;
    uint32_t end;
    uint32_t label;
};

enum dt_split { DT_SPLIT_TRAIN, DT_SPLIT_DEV, DT_SPLIT_TEST, DT_SPLIT_COUNT };

struct dt_row {
    struct dt_view text;
    struct dt_label_set labels;  /* of the whole */
    struct dt_label_set unknown; /* neither there nor absent */
    const struct dt_label_span *spans;
    uint32_t span_count;
    unsigned line;
    enum dt_split split;
    float weight;
    uint64_t group; /* the hash of what the source's `group` says; 0: nothing */
    uint32_t fold;  /* after dt_rows_fold */
};

/* Rows of one head, in the order read. */
struct dt_rows {
    struct dt_arena arena;
    struct dt_row *items;
    uint32_t count;
    uint32_t capacity;
    uint32_t fold_count; /* after dt_rows_fold */
};

void dt_rows_init(struct dt_rows *rows);
void dt_rows_finish(struct dt_rows *rows);

struct dt_rename {
    struct dt_view from;
    struct dt_view to; /* "": the label is passed over; "!": the row is; "a+b": both */
};

/* How a file is to be read. Views are borrowed for the call. */
struct dt_rows_source {
    const char *name;             /* what errors call the file */
    const struct dt_view *labels; /* the head's */
    uint32_t label_count;
    const struct dt_rename *renames;
    uint32_t rename_count;
    bool others_pass; /* labels that are not the head's are passed over instead of refused */
    struct dt_view from[DT_FROM]; /* JSON Lines: members that hold labels */
    uint32_t from_count;
    struct dt_view role;  /* JSON Lines with turns; empty: all */
    struct dt_view group; /* JSON Lines: the member that rows are grouped by; empty: none */
    uint32_t limit;       /* rows to take; 0: all. The choice is by the text's hash */
    float weight;
};

/*
 * Adds the rows of a file; the form is told by its first byte ('{' is JSON Lines). Texts are
 * copied. Errors: DT_FORMAT (line set: columns missing, an unknown label or split, invalid UTF-8,
 * no JSON, a span outside of its text, a text that is empty), DT_LIMIT (too many rows, too long a
 * line), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_rows_add(struct dt_rows *rows, const struct dt_rows_source *source,
                                         struct dt_view bytes, struct dt_error *err);

/*
 * Whether every label has rows with it and rows without it. part: of one split, or DT_SPLIT_COUNT.
 * Errors: DT_FORMAT, naming the label.
 */
DT_MUST_CHECK enum dt_status dt_rows_check(const struct dt_rows *rows, const struct dt_view *labels,
                                           uint32_t label_count, struct dt_error *err);

/*
 * Parts the rows into folds, each of which is learnt without once: a fold a group (an author) where
 * rows have up to DT_FOLDS_MOST of these, else DT_FOLDS by the text's hash, so that the same text
 * never stands on both sides.
 */
void dt_rows_fold(struct dt_rows *rows);

#endif
