#include "given_vectors.h"

#include <stdlib.h>

static bool next_line(struct dt_view bytes, size_t *at, struct dt_view *line_out)
{
    if (*at >= bytes.len)
        return false;
    const char *start = bytes.ptr + *at, *end = memchr(start, '\n', bytes.len - *at);
    *line_out = (struct dt_view){start, end ? (size_t)(end - start) : bytes.len - *at};
    *at += line_out->len + 1;
    return true;
}

static bool cut(struct dt_view line, struct dt_view *word_out, struct dt_view *rest_out)
{
    const char *tab = line.len > 0 ? memchr(line.ptr, '\t', line.len) : NULL;
    if (!tab || tab == line.ptr)
        return false;
    *word_out = (struct dt_view){line.ptr, (size_t)(tab - line.ptr)};
    *rest_out = dt_view_slice(line, word_out->len + 1, line.len);
    return true;
}

static enum dt_status read_head(struct dt_view line, uint32_t *dim_out, struct dt_error *err)
{
    struct dt_view word, number;
    uint32_t dim = 0;
    bool right = cut(line, &word, &number) && dt_view_equal(word, DT_VIEW("vectors")) &&
                 number.len > 0 && number.len < 4;
    for (size_t i = 0; right && i < number.len; i++) {
        right = number.ptr[i] >= '0' && number.ptr[i] <= '9';
        dim = dim * 10 + (uint32_t)(number.ptr[i] - '0');
    }
    if (!right || dim == 0 || dim % 8 != 0 || dim > DT_GIVEN_DIM_MOST)
        return dt_error_at(err, DT_FORMAT, 1, 0,
                           "expected \"vectors<TAB>n\", n a multiple of 8 up to %d",
                           DT_GIVEN_DIM_MOST);
    *dim_out = dim;
    return DT_OK;
}

static int digit_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static enum dt_status read_vector(struct dt_view digits, unsigned line, uint32_t dim,
                                  float *vector_out, struct dt_error *err)
{
    bool right = digits.len == dim;
    for (uint32_t i = 0; right && i < dim; i++) {
        int digit = digit_of(digits.ptr[i]);
        right = digit >= 0;
        vector_out[i] = (float)(digit * 2 - 15) / 15.0f;
    }
    if (!right)
        return dt_error_at(err, DT_FORMAT, line, 0, "expected %u digits, 0 to f", dim);
    return DT_OK;
}

enum dt_status dt_given_vectors_read(struct dt_view bytes, struct dt_given_vectors *out,
                                     struct dt_error *err)
{
    struct dt_view line;
    size_t at = 0, lines = 1;
    *out = (struct dt_given_vectors){0};
    for (size_t i = 0; i < bytes.len; i++)
        lines += bytes.ptr[i] == '\n';
    if (lines > DT_GIVEN_WORDS)
        return dt_error_set(err, DT_LIMIT, "more than %d words", DT_GIVEN_WORDS);
    if (!next_line(bytes, &at, &line))
        return dt_error_at(err, DT_FORMAT, 1, 0, "the file is empty");
    enum dt_status status = read_head(line, &out->dim, err);
    if (status != DT_OK)
        return status;
    out->words = malloc(lines * sizeof *out->words);
    out->vectors = malloc(lines * out->dim * sizeof *out->vectors);
    if (!out->words || !out->vectors)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    for (unsigned number = 2; status == DT_OK && next_line(bytes, &at, &line); number++) {
        struct dt_view digits;
        if (!cut(line, &out->words[out->count], &digits))
            return dt_error_at(err, DT_FORMAT, number, 0, "expected word<TAB>digits");
        status = read_vector(digits, number, out->dim, out->vectors + (size_t)out->count * out->dim,
                             err);
        out->count += status == DT_OK;
    }
    return status;
}

void dt_given_vectors_finish(struct dt_given_vectors *given)
{
    free(given->words);
    free(given->vectors);
    *given = (struct dt_given_vectors){0};
}
