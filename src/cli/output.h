/*
 * Standard output, written in blocks, every write checked: a full disk or a reader who has gone is
 * a failure of the program, not silence.
 *
 *     dt_buf_append_view(&out->buf, line);
 *     if (!dt_output_step(out)) ...        stop: nothing more can be written
 */
#ifndef DT_OUTPUT_H
#define DT_OUTPUT_H

#include "buf.h"

struct dt_output {
    struct dt_buf buf; /* append here */
    int fd;
    int error; /* errno of the write that failed; 0 while all is well */
};

void dt_output_init(struct dt_output *out, int fd);

/* Writes if a block is full. False once something could not be written. */
bool dt_output_step(struct dt_output *out);

/* Writes what is there. */
bool dt_output_flush(struct dt_output *out);

/* Writes the rest and closes the descriptor: a file on a remote disk tells its errors only then. */
bool dt_output_finish(struct dt_output *out);

/* What went wrong, for people: "No space left on device", "memory ran out". */
const char *dt_output_trouble(const struct dt_output *out);

#endif
