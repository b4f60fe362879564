#include "net_product.h"

#include "little.h"

void dt_product_plain(const char *matrix, const int16_t *vector, uint32_t rows, uint32_t columns,
                      int32_t *sums_out)
{
    for (uint32_t column = 0; column < columns; column++) {
        uint32_t sum = 0;
        for (uint32_t row = 0; row < rows; row++) {
            const char *at = matrix + 2 * dt_product_place(rows, row, column);
            sum += (uint32_t)((int16_t)dt_little_u16(at) * vector[row]);
        }
        sums_out[column] = (int32_t)sum;
    }
}

#if defined(__SSE2__)
#include <emmintrin.h>

/* Eight registers hold the sums of a block. -32768 * -32768 twice wraps here as it does above. */
static void block(const char *matrix, const int16_t *vector, uint32_t rows, int32_t *sums_out)
{
    __m128i sums[8];
    for (int i = 0; i < 8; i++)
        sums[i] = _mm_setzero_si128();
    for (uint32_t row = 0; row < rows; row += 2, matrix += 4 * DT_PRODUCT_COLUMNS) {
        int32_t pair;
        memcpy(&pair, vector + row, sizeof pair);
        __m128i factor = _mm_set1_epi32(pair);
        for (int i = 0; i < 8; i++) {
            __m128i elements = _mm_loadu_si128((const void *)(matrix + i * 16));
            sums[i] = _mm_add_epi32(sums[i], _mm_madd_epi16(elements, factor));
        }
    }
    for (int i = 0; i < 8; i++)
        _mm_storeu_si128((void *)(sums_out + i * 4), sums[i]);
}

void dt_product(const char *matrix, const int16_t *vector, uint32_t rows, uint32_t columns,
                int32_t *sums_out)
{
    for (uint32_t column = 0; column < columns; column += DT_PRODUCT_COLUMNS)
        block(matrix + (size_t)column * rows * 2, vector, rows, sums_out + column);
}

#else

void dt_product(const char *matrix, const int16_t *vector, uint32_t rows, uint32_t columns,
                int32_t *sums_out)
{
    dt_product_plain(matrix, vector, rows, columns, sums_out);
}

#endif
