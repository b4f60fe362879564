/* Inner to multiply. */
#ifndef DT_TRAIN_MULTIPLY_WIDE_H
#define DT_TRAIN_MULTIPLY_WIDE_H

#include "multiply.h"

/* As dt_multiply_add, of the first columns alone: answers how many were done, 0 without AVX2. */
uint32_t dt_multiply_wide(struct dt_matrix_walk a, const float *b, uint32_t rows, uint32_t inner,
                          uint32_t columns, float *out);

#endif
