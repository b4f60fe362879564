/*
 * Files, opened and read whole, with a clear word for what people hand over by mistake.
 */
#ifndef DT_INPUT_H
#define DT_INPUT_H

#include "buf.h"
#include <stdint.h>
#include <stdio.h>

/* What errors call a path: "-" is "standard input". */
const char *dt_input_name(const char *path);

/*
 * Opens a path to read; "-" is standard input. size_out: bytes, 0 where it is not known (a pipe).
 * Errors: DT_NOT_FOUND, DT_INVALID (a directory), DT_IO, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_input_open(const char *path, FILE **file_out, uint64_t *size_out,
                                           struct dt_error *err);
void dt_input_close(FILE *file);

/* Appends the whole of a file. Errors: as dt_input_open, and DT_LIMIT over limit_bytes. */
DT_MUST_CHECK enum dt_status dt_input_read(const char *path, size_t limit_bytes, struct dt_buf *out,
                                           struct dt_error *err);

#endif
