#include "multiply.h"

#define TILE_LANES 4
#define TILE_TARGET
#include "multiply_tile.h"

#include "multiply_wide.h"

void dt_multiply_add_plain(struct dt_matrix_walk a, const float *b, uint32_t rows, uint32_t inner,
                           uint32_t columns, float *out)
{
    multiply(a, b, rows, inner, columns, 0, columns, out);
}

void dt_multiply_add(struct dt_matrix_walk a, const float *b, uint32_t rows, uint32_t inner,
                     uint32_t columns, float *out)
{
    uint32_t done = dt_multiply_wide(a, b, rows, inner, columns, out);
    multiply(a, b, rows, inner, columns, done, columns, out);
}

void dt_transpose(const float *in, uint32_t rows, uint32_t columns, float *out)
{
    for (uint32_t i = 0; i < rows; i++)
        for (uint32_t k = 0; k < columns; k++)
            out[(size_t)k * rows + i] = in[(size_t)i * columns + k];
}
