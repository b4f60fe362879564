/*
 * A vector of 16-bit numbers times a matrix of them, summed in 32 bits that wrap: the net's work.
 *
 * The matrix is cut into blocks of 32 columns. A block holds, for every pair of rows k and k + 1,
 * the 32 pairs of (element of row k, element of row k + 1): what SSE2 multiplies and adds in one
 * instruction. Little-endian, at any address.
 */
#ifndef DT_NET_PRODUCT_H
#define DT_NET_PRODUCT_H

#include <stddef.h>
#include <stdint.h>

enum { DT_PRODUCT_COLUMNS = 32 };

/* Where the element of a row and column is, in elements. rows: of the matrix. */
static inline size_t dt_product_place(uint32_t rows, uint32_t row, uint32_t column)
{
    size_t block = column / DT_PRODUCT_COLUMNS, within = column % DT_PRODUCT_COLUMNS;
    return (block * (rows / 2) + row / 2) * 2 * DT_PRODUCT_COLUMNS + 2 * within + row % 2;
}

/* sums_out = vector * matrix. rows: even. columns: a multiple of 32. */
void dt_product(const char *matrix, const int16_t *vector, uint32_t rows, uint32_t columns,
                int32_t *sums_out);

/* The same without SSE2: the twin that tests compare with, and what other machines run. */
void dt_product_plain(const char *matrix, const int16_t *vector, uint32_t rows, uint32_t columns,
                      int32_t *sums_out);

#endif
