#include "net_vectors.h"

#include "little.h"
#include "net_words.h"
#include "parts.h"

static const char *find(const struct dt_net *net, uint64_t symbol)
{
    uint32_t low = 0, high = net->word_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        uint64_t here = dt_little_u64(net->hashes + (size_t)middle * 8);
        if (here == symbol)
            return net->words + (size_t)middle * dt_net_row_bytes(net->dim);
        if (here < symbol)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* Adds a row's elements in 1/65536; they are below 2^23 each. */
static void add_row(const char *row, uint32_t dim, int32_t *restrict sums)
{
    int32_t scale = dt_little_u16(row + 4);
    const signed char *numbers = (const signed char *)row + DT_NET_ROW_HEAD_BYTES;
    for (uint32_t i = 0; i < dim; i++)
        sums[i] += numbers[i] * scale;
}

enum { AT_ONCE = 16 }; /* parts whose rows are asked for before the first is added */

/* A word's parts are below 64 * 3; their sum below 2^31. */
static void add_parts(const struct dt_net *net, const struct dt_word_symbol *symbol,
                      int32_t *restrict sums)
{
    int32_t of_parts[DT_NET_DIM_MOST] = {0};
    const char *rows[AT_ONCE];
    int32_t count = 0;
    struct dt_parts parts;
    uint64_t feature;
    dt_parts_begin(&parts, symbol->word, symbol->word_len, DT_NET_PART_LEAST, DT_NET_PART_MOST);
    for (uint32_t wanted = AT_ONCE; wanted == AT_ONCE; count += (int32_t)wanted) {
        for (wanted = 0; wanted < AT_ONCE && dt_parts_next(&parts, &feature); wanted++) {
            uint32_t bucket = dt_net_part_bucket(feature, net->bucket_count);
            rows[wanted] = net->parts + (size_t)bucket * dt_net_row_bytes(net->dim);
            __builtin_prefetch(rows[wanted]);
        }
        for (uint32_t i = 0; i < wanted; i++)
            add_row(rows[i], net->dim, of_parts);
    }
    for (uint32_t i = 0; count > 0 && i < net->dim; i++)
        sums[i] += of_parts[i] / count;
}

static void add_chosen(const char *rows, uint32_t chosen, uint32_t dim, int32_t *restrict sums)
{
    for (; chosen; chosen &= chosen - 1)
        add_row(rows + (size_t)__builtin_ctz(chosen) * dt_net_row_bytes(dim), dim, sums);
}

/* What a net with words of its own makes of a word; its groups. */
static uint32_t add_word(const struct dt_net *net, const struct dt_word_symbol *symbol,
                         int32_t *restrict sums)
{
    const char *row = find(net, symbol->hash);
    if (row) {
        add_row(row, net->dim, sums);
        return dt_little_u32(row);
    }
    uint32_t groups = dt_word_list_groups(&net->list, symbol);
    add_row(net->unknown, net->dim, sums);
    if (symbol->word)
        add_parts(net, symbol, sums);
    add_chosen(net->groups, groups, net->dim, sums);
    return groups;
}

void dt_net_vector(const struct dt_net *net, const struct dt_word_symbol *symbol, uint32_t marks,
                   int16_t *vector_out, uint32_t *groups_out)
{
    int32_t sums[DT_NET_DIM_MOST] = {0};
    *groups_out = add_word(net->base ? net->base : net, symbol, sums);
    const char *row = net->base ? find(net, symbol->hash) : NULL;
    if (row)
        add_row(row, net->dim, sums);
    add_chosen(net->marks, marks, net->dim, sums);
    for (uint32_t i = 0; i < net->dim; i++) {
        int32_t value = sums[i] / (1 << (16 - DT_NET_VECTOR_BITS));
        value = value > DT_NET_VECTOR_MOST ? DT_NET_VECTOR_MOST : value;
        vector_out[i] = (int16_t)(value < -DT_NET_VECTOR_MOST ? -DT_NET_VECTOR_MOST : value);
    }
}
