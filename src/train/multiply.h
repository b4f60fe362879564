/*
 * Products of matrices of floats. Every element is summed in the order of its terms, whatever the
 * width of the machine's vectors, so that the same training gives the same bits everywhere (with
 * -ffp-contract=off, which the build sets).
 */
#ifndef DT_TRAIN_MULTIPLY_H
#define DT_TRAIN_MULTIPLY_H

#include <stdint.h>

/*
 * A matrix as a walk over floats: the element of row i and column k is at[i * row + k * column],
 * so that a transposed matrix is the same floats with the steps exchanged.
 */
struct dt_matrix_walk {
    const float *at;
    uint32_t row;
    uint32_t column;
};

/*
 * out += a * b. a: rows x inner. b: inner x columns, row after row. out: rows x columns, row after
 * row. columns: a multiple of 8.
 */
void dt_multiply_add(struct dt_matrix_walk a, const float *b, uint32_t rows, uint32_t inner,
                     uint32_t columns, float *out);

/* The same without AVX2: the twin that tests compare with. */
void dt_multiply_add_plain(struct dt_matrix_walk a, const float *b, uint32_t rows, uint32_t inner,
                           uint32_t columns, float *out);

/* out = the transpose of in, which is rows x columns. */
void dt_transpose(const float *in, uint32_t rows, uint32_t columns, float *out);

#endif
