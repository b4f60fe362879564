/*
 * Lines of a file, from one buffer that grows to the longest line. A line that is too long or not
 * text is an error once; reading goes on behind it, in constant memory.
 *
 * Invariants: a line given is valid until the next call; it ends before its "\n" or "\r\n"; it
 * holds valid UTF-8 without zero bytes and at most DT_TRANSCRIPT_LINE_BYTES. A byte order mark at
 * the file's beginning is not part of the first line.
 */
#ifndef DT_LINES_H
#define DT_LINES_H

#include "error.h"
#include <stdint.h>
#include <stdio.h>

struct dt_lines {
    FILE *file; /* borrowed */
    int fd;     /* of file; -1 where it has none (a stream in memory) */
    char *data;
    size_t capacity;
    size_t start; /* of what has not been given */
    size_t end;
    size_t given;       /* start of the line given last */
    size_t given_first; /* its length with the line end, without what dt_lines_extend added */
    unsigned given_number;
    unsigned number; /* lines given so far */
    uint64_t bytes;  /* read so far */
    bool ended;
    bool begun;
};

struct dt_line {
    bool present; /* false: the end */
    unsigned number;
    struct dt_view text;
};

/* Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_lines_init(struct dt_lines *lines, FILE *file,
                                           struct dt_error *err);
void dt_lines_finish(struct dt_lines *lines);

/*
 * What the file begins with, as far as the first read gave it; nothing is consumed but the byte
 * order mark. Errors: DT_IO, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_lines_peek(struct dt_lines *lines, struct dt_view *out,
                                           struct dt_error *err);

/* Errors: DT_LIMIT, DT_FORMAT (both skip the line), DT_IO, DT_NOMEM. err->line is set. */
DT_MUST_CHECK enum dt_status dt_lines_next(struct dt_lines *lines, struct dt_line *out,
                                           struct dt_error *err);

/*
 * The line given last together with the one behind it, as one; present is false, and nothing
 * changes, where none is left. Errors: as dt_lines_next, of the whole.
 */
DT_MUST_CHECK enum dt_status dt_lines_extend(struct dt_lines *lines, struct dt_line *out,
                                             struct dt_error *err);

/* The line given last will be given again; dt_lines_extend is undone. */
void dt_lines_unread(struct dt_lines *lines);

/* What dt_lines_extend added to the line given last will be given as lines of its own. */
void dt_lines_unextend(struct dt_lines *lines);

/* Whether a whole line lies in the buffer. */
bool dt_lines_ready(const struct dt_lines *lines);

#endif
