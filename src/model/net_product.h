/*
 * Vectors of 16-bit numbers times a matrix of them, summed in 32 bits that wrap: the net's work.
 *
 * The matrix is cut into blocks of 32 columns. A block holds, for every pair of rows k and k + 1,
 * the 32 pairs of (element of row k, element of row k + 1): what SSE2 and AVX2 multiply and add in
 * one instruction. Little-endian, at any address. What runs is chosen by the machine; the sums are
 * the same.
 */
#ifndef DT_NET_PRODUCT_H
#define DT_NET_PRODUCT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DT_PRODUCT_COLUMNS = 32 };

/* Where the element of a row and column is, in elements. rows: of the matrix. */
static inline size_t dt_product_place(uint32_t rows, uint32_t row, uint32_t column)
{
    size_t block = column / DT_PRODUCT_COLUMNS, within = column % DT_PRODUCT_COLUMNS;
    return (block * (rows / 2) + row / 2) * 2 * DT_PRODUCT_COLUMNS + 2 * within + row % 2;
}

/*
 * A matrix as above. rows: even. columns: a multiple of 32. is_backwards: it is read from its last
 * columns to the first, which changes no sum. A matrix that is read again and again, to and fro,
 * has the half that was read last still near.
 */
struct dt_product_matrix {
    const char *elements;
    uint32_t rows;
    uint32_t columns;
    bool is_backwards;
};

/*
 * sums_out = vectors * matrix. vectors: count of them, one behind the other, `rows` numbers each;
 * sums_out: `columns` each. Four at once cost little more than one, since a large matrix is mostly
 * waited for.
 */
void dt_product(struct dt_product_matrix matrix, const int16_t *vectors, uint32_t count,
                int32_t *sums_out);

/* The same with SSE2 alone, where there is SSE2: what machines without AVX2 run. */
void dt_product_narrow(struct dt_product_matrix matrix, const int16_t *vectors, uint32_t count,
                       int32_t *sums_out);

/* The same in plain C: what other machines run. */
void dt_product_plain(struct dt_product_matrix matrix, const int16_t *vectors, uint32_t count,
                      int32_t *sums_out);

/*
 * Adds values times a matrix of 32 columns, row after row as they are, to sums of 64 bits.
 * Values of 0, of which there are many, cost nothing.
 */
void dt_product_add(const char *elements, const int32_t *values, uint32_t rows, int64_t *sums);

/* The twin of dt_product_add. */
void dt_product_add_plain(const char *elements, const int32_t *values, uint32_t rows,
                          int64_t *sums);

#endif
