/*
 * A file mapped into memory, for what is large and read in places.
 */
#ifndef DT_MAPPED_H
#define DT_MAPPED_H

#include "error.h"

struct dt_mapped {
    struct dt_view bytes;
};

/* Errors: DT_NOT_FOUND, DT_INVALID (a directory, or no regular file), DT_IO, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_mapped_open(const char *path, struct dt_mapped *out,
                                            struct dt_error *err);
void dt_mapped_close(struct dt_mapped *mapped);

#endif
