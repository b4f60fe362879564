/* Products with AVX2 where the machine has it: the same bits as without, in half the time. */
#if defined(__x86_64__) && defined(__GNUC__)
#define TILE_LANES  8
#define TILE_TARGET __attribute__((target("avx2")))
#include "multiply_tile.h"

#include "multiply_wide.h"

uint32_t dt_multiply_wide(struct dt_matrix_walk a, const float *b, uint32_t rows, uint32_t inner,
                          uint32_t columns, float *out)
{
    if (!__builtin_cpu_supports("avx2"))
        return 0;
    uint32_t end = columns / TILE_COLUMNS * TILE_COLUMNS;
    multiply(a, b, rows, inner, columns, 0, end, out);
    return end;
}

#else
#include "multiply_wide.h"

uint32_t dt_multiply_wide(struct dt_matrix_walk a, const float *b, uint32_t rows, uint32_t inner,
                          uint32_t columns, float *out)
{
    return 0;
}
#endif
