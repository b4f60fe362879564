/*
 * Vectors that words come with before any training here (model/words/glove.vec): a first line
 * "vectors<TAB>dimensions", then lines of "word<TAB>hex digits", a digit an element, 0 to f
 * standing for -1 to 1.
 */
#ifndef DT_TRAIN_GIVEN_H
#define DT_TRAIN_GIVEN_H

#include "error.h"

#include <stdint.h>

enum { DT_GIVEN_DIM_MOST = 256, DT_GIVEN_WORDS = 1 << 20 };

struct dt_given_vectors {
    struct dt_view *words; /* into the bytes read */
    float *vectors;        /* count x dim */
    uint32_t count;
    uint32_t dim; /* a multiple of 8 */
};

/*
 * bytes: borrowed as long as the words are used. Finish it whatever the status.
 * Errors: DT_FORMAT (line set), DT_LIMIT, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status
dt_given_vectors_read(struct dt_view bytes, struct dt_given_vectors *out, struct dt_error *err);
void dt_given_vectors_finish(struct dt_given_vectors *given);

#endif
