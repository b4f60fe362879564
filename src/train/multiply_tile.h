/*
 * The tile that products are made of, for one width of the machine's vectors. The including file
 * defines TILE_LANES (floats a vector) and TILE_TARGET (a target attribute, or nothing).
 *
 * Four rows by two vectors of columns stay in registers (eight of SSE2's sixteen) while the walk
 * goes along the inner side: six loads serve eight multiplications. An element's terms are added in
 * their order whatever the width, so every width gives the same bits.
 */
#include "multiply.h"

#include <string.h>

typedef float lanes __attribute__((vector_size(TILE_LANES * sizeof(float))));

enum { TILE_ROWS = 4, TILE_COLUMNS = 2 * TILE_LANES };

#define LOAD(into, from) memcpy(&(into), (from), sizeof(lanes))

#define ADD_TO(at, sum)                                                                            \
    do {                                                                                           \
        lanes held;                                                                                \
        LOAD(held, at);                                                                            \
        held = held + (sum);                                                                       \
        memcpy((at), &held, sizeof held);                                                          \
    } while (0)

TILE_TARGET static void tile(struct dt_matrix_walk a, const float *restrict b, uint32_t inner,
                             uint32_t columns, float *restrict out)
{
    lanes low0 = {0}, low1 = {0}, low2 = {0}, low3 = {0};
    lanes high0 = {0}, high1 = {0}, high2 = {0}, high3 = {0};
    const float *row0 = a.at, *row1 = row0 + a.row, *row2 = row1 + a.row, *row3 = row2 + a.row;
    for (uint32_t k = 0; k < inner; k++, b += columns) {
        lanes low, high;
        LOAD(low, b);
        LOAD(high, b + TILE_LANES);
        uint32_t at = k * a.column;
        low0 += row0[at] * low;
        high0 += row0[at] * high;
        low1 += row1[at] * low;
        high1 += row1[at] * high;
        low2 += row2[at] * low;
        high2 += row2[at] * high;
        low3 += row3[at] * low;
        high3 += row3[at] * high;
    }
    ADD_TO(out, low0);
    ADD_TO(out + TILE_LANES, high0);
    ADD_TO(out + columns, low1);
    ADD_TO(out + columns + TILE_LANES, high1);
    ADD_TO(out + 2 * (size_t)columns, low2);
    ADD_TO(out + 2 * (size_t)columns + TILE_LANES, high2);
    ADD_TO(out + 3 * (size_t)columns, low3);
    ADD_TO(out + 3 * (size_t)columns + TILE_LANES, high3);
}

/* One row by two vectors: what is left where the rows are no multiple of four. */
TILE_TARGET static void strip(const float *restrict a, uint32_t step, const float *restrict b,
                              uint32_t inner, uint32_t columns, float *restrict out)
{
    lanes low = {0}, high = {0};
    for (uint32_t k = 0; k < inner; k++, b += columns) {
        lanes first, second;
        LOAD(first, b);
        LOAD(second, b + TILE_LANES);
        low += a[k * step] * first;
        high += a[k * step] * second;
    }
    ADD_TO(out, low);
    ADD_TO(out + TILE_LANES, high);
}

/* Columns first .. end - 1, a multiple of TILE_COLUMNS of them. */
TILE_TARGET static void multiply(struct dt_matrix_walk a, const float *b, uint32_t rows,
                                 uint32_t inner, uint32_t columns, uint32_t first, uint32_t end,
                                 float *out)
{
    for (uint32_t column = first; column < end; column += TILE_COLUMNS) {
        uint32_t i = 0;
        for (; i + TILE_ROWS <= rows; i += TILE_ROWS) {
            struct dt_matrix_walk part = a;
            part.at += (size_t)i * a.row;
            tile(part, b + column, inner, columns, out + (size_t)i * columns + column);
        }
        for (; i < rows; i++)
            strip(a.at + (size_t)i * a.row, a.column, b + column, inner, columns,
                  out + (size_t)i * columns + column);
    }
}
