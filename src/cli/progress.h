/*
 * A progress bar on standard error, for work that takes over a second, and only where somebody
 * looks: never when standard error is no terminal.
 */
#ifndef DT_PROGRESS_H
#define DT_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

struct dt_progress {
    bool on;
    bool shown; /* a bar stands on the line */
    bool unicode;
    const char *what; /* a file's name */
    uint64_t total;   /* bytes; 0: not known (a pipe) */
    int64_t start_ms; /* of the monotonic clock */
    int64_t last_ms;  /* of the last drawing */
    unsigned steps;   /* since the clock was last read */
    const char *unit; /* what is counted; NULL: bytes */
};

/* busy: output goes to the same terminal, where a bar would be in the way. */
void dt_progress_begin(struct dt_progress *progress, const char *what, uint64_t total, bool busy);

/* The same, of things that take long each: what they are called, in the plural. */
void dt_progress_begin_count(struct dt_progress *progress, const char *what, const char *unit,
                             uint64_t total, bool busy);

/* Cheap: the clock is read once in many calls. */
void dt_progress_step(struct dt_progress *progress, uint64_t done);

/* Takes the bar away; call it before anything else is written to standard error. */
void dt_progress_clear(struct dt_progress *progress);

#endif
