/*
 * Rows of a shelf as JSON objects: a struct, and a table of its members. Empty texts and lists, 0
 * and false are left out and come back as such, so a member may be added at any time; members that
 * nobody knows any more are passed over.
 *
 *     static const struct dt_sheet_field fields[] = {
 *         {"name", DT_SHEET_TEXT, offsetof(struct row, name)}, ...
 */
#ifndef DT_SHEET_H
#define DT_SHEET_H

#include "arena.h"
#include "buf.h"

enum dt_sheet_type {
    DT_SHEET_TEXT, /* struct dt_view, UTF-8 */
    DT_SHEET_INT,  /* int64_t */
    DT_SHEET_BOOL, /* bool */
    DT_SHEET_TEXTS /* struct dt_sheet_texts */
};

struct dt_sheet_texts {
    const struct dt_view *items;
    size_t count;
};

struct dt_sheet_field {
    const char *name;
    enum dt_sheet_type type;
    size_t offset;
};

struct dt_sheet {
    const char *what; /* "account": for messages */
    const struct dt_sheet_field *fields;
    size_t count, size; /* members; sizeof the struct */
};

/* Appends the object. The buffer's own failure tells of memory that ran out. */
void dt_sheet_write(const struct dt_sheet *sheet, const void *row, struct dt_buf *buf);

/* Fills the struct; what it points to lives in the arena. Errors: DT_FORMAT, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_sheet_read(const struct dt_sheet *sheet, struct dt_view json,
                                           struct dt_arena *arena, void *row_out,
                                           struct dt_error *err);

#endif
