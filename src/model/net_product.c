#include "net_product.h"

#include "little.h"

/* In the order in which the elements lie, which is what a compiler can make something of. */
static void block_plain(const char *matrix, const int16_t *vector, uint32_t rows, int32_t *sums_out)
{
    uint32_t sums[DT_PRODUCT_COLUMNS] = {0};
    for (uint32_t row = 0; row < rows; row += 2, matrix += 4 * DT_PRODUCT_COLUMNS)
        for (uint32_t i = 0; i < DT_PRODUCT_COLUMNS; i++) {
            const char *pair = matrix + 4 * (size_t)i;
            sums[i] += (uint32_t)((int16_t)dt_little_u16(pair) * vector[row]);
            sums[i] += (uint32_t)((int16_t)dt_little_u16(pair + 2) * vector[row + 1]);
        }
    for (uint32_t i = 0; i < DT_PRODUCT_COLUMNS; i++)
        sums_out[i] = (int32_t)sums[i];
}

void dt_product_plain(struct dt_product_matrix matrix, const int16_t *vectors, uint32_t count,
                      int32_t *sums_out)
{
    for (uint32_t i = 0; i < count; i++, vectors += matrix.rows, sums_out += matrix.columns)
        for (uint32_t column = 0; column < matrix.columns; column += DT_PRODUCT_COLUMNS)
            block_plain(matrix.elements + (size_t)column * matrix.rows * 2, vectors, matrix.rows,
                        sums_out + column);
}

void dt_product_add_plain(const char *elements, const int32_t *values, uint32_t rows, int64_t *sums)
{
    for (uint32_t row = 0; row < rows; row++, elements += 2 * DT_PRODUCT_COLUMNS)
        for (uint32_t i = 0; values[row] != 0 && i < DT_PRODUCT_COLUMNS; i++)
            sums[i] += (int64_t)values[row] * (int16_t)dt_little_u16(elements + 2 * (size_t)i);
}

#if defined(__SSE2__)
#include <immintrin.h>

/* The first column of a block, when `done` columns have been read. */
static inline uint32_t next_block(const struct dt_product_matrix *matrix, uint32_t done)
{
    return matrix->is_backwards ? matrix->columns - DT_PRODUCT_COLUMNS - done : done;
}

static inline int32_t pair_at(const int16_t *vector)
{
    int32_t pair;
    memcpy(&pair, vector, sizeof pair);
    return pair;
}

/* Eight registers hold the sums of a block. -32768 * -32768 twice wraps here as it does above. */
static void block(const char *matrix, const int16_t *vector, uint32_t rows, int32_t *sums_out)
{
    __m128i sums[8];
    for (int i = 0; i < 8; i++)
        sums[i] = _mm_setzero_si128();
    for (uint32_t row = 0; row < rows; row += 2, matrix += 4 * DT_PRODUCT_COLUMNS) {
        __m128i factor = _mm_set1_epi32(pair_at(vector + row));
        for (int i = 0; i < 8; i++) {
            __m128i elements = _mm_loadu_si128((const void *)(matrix + i * 16));
            sums[i] = _mm_add_epi32(sums[i], _mm_madd_epi16(elements, factor));
        }
    }
    for (int i = 0; i < 8; i++)
        _mm_storeu_si128((void *)(sums_out + i * 4), sums[i]);
}

void dt_product_narrow(struct dt_product_matrix matrix, const int16_t *vectors, uint32_t count,
                       int32_t *sums_out)
{
    for (uint32_t done = 0; done < matrix.columns; done += DT_PRODUCT_COLUMNS) {
        uint32_t column = next_block(&matrix, done);
        for (uint32_t i = 0; i < count; i++)
            block(matrix.elements + (size_t)column * matrix.rows * 2,
                  vectors + (size_t)i * matrix.rows, matrix.rows,
                  sums_out + (size_t)i * matrix.columns + column);
    }
}

#else

void dt_product_narrow(struct dt_product_matrix matrix, const int16_t *vectors, uint32_t count,
                       int32_t *sums_out)
{
    dt_product_plain(matrix, vectors, count, sums_out);
}

#endif

#if defined(__x86_64__)
#define WIDE __attribute__((target("avx2")))

enum { AT_ONCE = 4 };

/* One vector and a block: its sums are four registers. */
WIDE static void block_wide(const char *matrix, const int16_t *vector, uint32_t rows,
                            int32_t *sums_out)
{
    __m256i sums[4];
    for (int i = 0; i < 4; i++)
        sums[i] = _mm256_setzero_si256();
    for (uint32_t row = 0; row < rows; row += 2, matrix += 4 * DT_PRODUCT_COLUMNS) {
        __m256i factor = _mm256_set1_epi32(pair_at(vector + row));
        for (int i = 0; i < 4; i++) {
            __m256i elements = _mm256_loadu_si256((const void *)(matrix + i * 32));
            sums[i] = _mm256_add_epi32(sums[i], _mm256_madd_epi16(elements, factor));
        }
    }
    for (int i = 0; i < 4; i++)
        _mm256_storeu_si256((void *)(sums_out + i * 8), sums[i]);
}

/* Four vectors and half a block: eight registers. stride: between the vectors' sums. */
WIDE static void half_wide(const char *matrix, const int16_t *vectors, uint32_t rows,
                           uint32_t stride, int32_t *sums_out)
{
    __m256i sums[AT_ONCE][2];
    for (int i = 0; i < AT_ONCE; i++)
        sums[i][0] = sums[i][1] = _mm256_setzero_si256();
    for (uint32_t row = 0; row < rows; row += 2, matrix += 4 * DT_PRODUCT_COLUMNS) {
        __m256i left = _mm256_loadu_si256((const void *)matrix);
        __m256i right = _mm256_loadu_si256((const void *)(matrix + 32));
        for (int i = 0; i < AT_ONCE; i++) {
            __m256i factor = _mm256_set1_epi32(pair_at(vectors + (size_t)i * rows + row));
            sums[i][0] = _mm256_add_epi32(sums[i][0], _mm256_madd_epi16(left, factor));
            sums[i][1] = _mm256_add_epi32(sums[i][1], _mm256_madd_epi16(right, factor));
        }
    }
    for (int i = 0; i < AT_ONCE; i++)
        for (int k = 0; k < 2; k++)
            _mm256_storeu_si256((void *)(sums_out + (size_t)i * stride + 8 * k), sums[i][k]);
}

/* What is left over of the fours is done again with those before it; less than four, one by one. */
WIDE static void product_wide(struct dt_product_matrix matrix, const int16_t *vectors,
                              uint32_t count, int32_t *sums_out)
{
    uint32_t rows = matrix.rows, columns = matrix.columns;
    for (uint32_t done = 0; done < columns; done += DT_PRODUCT_COLUMNS) {
        uint32_t column = next_block(&matrix, done);
        const char *elements = matrix.elements + (size_t)column * rows * 2;
        for (uint32_t i = 0; count < AT_ONCE && i < count; i++)
            block_wide(elements, vectors + (size_t)i * rows, rows,
                       sums_out + (size_t)i * columns + column);
        for (uint32_t i = 0; count >= AT_ONCE && i < count; i += AT_ONCE) {
            uint32_t first = i + AT_ONCE <= count ? i : count - AT_ONCE;
            const int16_t *four = vectors + (size_t)first * rows;
            int32_t *sums = sums_out + (size_t)first * columns + column;
            half_wide(elements, four, rows, columns, sums);
            half_wide(elements + 64, four, rows, columns, sums + DT_PRODUCT_COLUMNS / 2);
        }
    }
}

WIDE static void add_wide(const char *elements, const int32_t *values, uint32_t rows, int64_t *sums)
{
    __m256i sum[8];
    for (int i = 0; i < 8; i++)
        sum[i] = _mm256_loadu_si256((const void *)(sums + 4 * i));
    for (uint32_t row = 0; row < rows; row++, elements += 2 * DT_PRODUCT_COLUMNS) {
        __m256i factor = _mm256_set1_epi64x(values[row]);
        for (int i = 0; values[row] != 0 && i < 8; i++) {
            __m128i four = _mm_loadl_epi64((const void *)(elements + 8 * i));
            __m256i product = _mm256_mul_epi32(_mm256_cvtepi16_epi64(four), factor);
            sum[i] = _mm256_add_epi64(sum[i], product);
        }
    }
    for (int i = 0; i < 8; i++)
        _mm256_storeu_si256((void *)(sums + 4 * i), sum[i]);
}

void dt_product(struct dt_product_matrix matrix, const int16_t *vectors, uint32_t count,
                int32_t *sums_out)
{
    if (__builtin_cpu_supports("avx2"))
        product_wide(matrix, vectors, count, sums_out);
    else
        dt_product_narrow(matrix, vectors, count, sums_out);
}

void dt_product_add(const char *elements, const int32_t *values, uint32_t rows, int64_t *sums)
{
    if (__builtin_cpu_supports("avx2"))
        add_wide(elements, values, rows, sums);
    else
        dt_product_add_plain(elements, values, rows, sums);
}

#else

void dt_product(struct dt_product_matrix matrix, const int16_t *vectors, uint32_t count,
                int32_t *sums_out)
{
    dt_product_narrow(matrix, vectors, count, sums_out);
}

void dt_product_add(const char *elements, const int32_t *values, uint32_t rows, int64_t *sums)
{
    dt_product_add_plain(elements, values, rows, sums);
}

#endif
