#include "net_export.h"

#include "little.h"
#include "net_file.h"
#include "net_product.h"
#include "real.h"

#include <stdlib.h>

/* Sums of a matrix's products stay below this, vectors and states being at their most. */
#define SUM_MOST 2147483000.0f

struct writer {
    struct dt_buf *out;
    size_t start; /* of the section in the buffer */
    uint32_t dim;
};

/* The whole number next to x, halves away from zero. */
static int32_t whole(float x)
{
    return (int32_t)(x + (x >= 0 ? 0.5f : -0.5f));
}

static float size_of(float x)
{
    return x < 0 ? -x : x;
}

static void align(struct writer *writer)
{
    static const char zeros[DT_NET_ALIGN] = {0};
    size_t at = writer->out->len - writer->start;
    dt_buf_append(writer->out, zeros, dt_net_aligned(at) - at);
}

static void put_u16(struct writer *writer, uint32_t value)
{
    char bytes[2];
    dt_little_put_u16(bytes, (uint16_t)value);
    dt_buf_append(writer->out, bytes, sizeof bytes);
}

static void put_u32(struct writer *writer, uint32_t value)
{
    char bytes[4];
    dt_little_put_u32(bytes, value);
    dt_buf_append(writer->out, bytes, sizeof bytes);
}

static void put_numbers(struct writer *writer, const float *values, uint32_t count, float one)
{
    align(writer);
    for (uint32_t i = 0; i < count; i++)
        put_u32(writer, (uint32_t)whole(values[i] * one));
}

/*
 * The largest shift under which elements fit 16 bits, and no column's sum passes 32 bits when each
 * factor is `most`.
 */
static uint8_t shift_of(const float *matrix, uint32_t rows, uint32_t columns, float most)
{
    float highest = 1e-6f, sum_most = 1e-6f;
    for (uint32_t column = 0; column < columns; column++) {
        float sum = 0;
        for (uint32_t row = 0; row < rows; row++) {
            float size = size_of(matrix[(size_t)row * columns + column]);
            highest = size > highest ? size : highest;
            sum += size;
        }
        sum_most = sum > sum_most ? sum : sum_most;
    }
    uint8_t shift = 0;
    for (float power = 2; shift < 14 && highest * power < 32767.0f &&
                          (sum_most * power + (float)rows) * most < SUM_MOST;
         power *= 2)
        shift++;
    return shift;
}

static int16_t element_of(float value, uint8_t shift)
{
    float scaled = value * (float)(1 << shift);
    return (int16_t)whole(scaled > 32767.0f ? 32767.0f : scaled < -32767.0f ? -32767.0f : scaled);
}

/* A matrix in blocks (net_product.h). */
static void put_matrix(struct writer *writer, const float *matrix, uint32_t rows, uint32_t columns,
                       uint8_t shift)
{
    align(writer);
    char *bytes = dt_buf_reserve(writer->out, (size_t)rows * columns * 2);
    if (!bytes)
        return;
    for (uint32_t row = 0; row < rows; row++)
        for (uint32_t column = 0; column < columns; column++)
            dt_little_put_u16(bytes + 2 * dt_product_place(rows, row, column),
                              (uint16_t)element_of(matrix[(size_t)row * columns + column], shift));
    writer->out->len += (size_t)rows * columns * 2;
    writer->out->data[writer->out->len] = '\0';
}

/* A matrix row after row. */
static void put_plain(struct writer *writer, const float *matrix, uint32_t rows, uint8_t shift)
{
    align(writer);
    for (size_t i = 0; i < (size_t)rows * DT_NET_LANES; i++)
        put_u16(writer, (uint16_t)element_of(matrix[i], shift));
}

static void put_row(struct writer *writer, const float *values, uint32_t groups)
{
    float highest = 0;
    for (uint32_t i = 0; i < writer->dim; i++)
        highest = size_of(values[i]) > highest ? size_of(values[i]) : highest;
    int32_t scale = whole(highest / 127.0f * 65536.0f);
    scale = scale > 65535 ? 65535 : scale < 1 ? 1 : scale;
    put_u32(writer, groups);
    put_u16(writer, (uint32_t)scale);
    put_u16(writer, 0);
    for (uint32_t i = 0; i < writer->dim; i++) {
        int32_t number = whole(values[i] * 65536.0f / (float)scale);
        number = number > 127 ? 127 : number < -127 ? -127 : number;
        dt_buf_append_char(writer->out, (char)(signed char)number);
    }
}

static void put_rows(struct writer *writer, const float *values, uint32_t count)
{
    align(writer);
    for (uint32_t i = 0; i < count; i++)
        put_row(writer, values + (size_t)i * writer->dim, 0);
}

static void put_tables(struct writer *writer)
{
    align(writer);
    for (int i = 0; i < DT_NET_TABLE_ENTRIES; i++)
        put_u16(writer,
                (uint32_t)whole(dt_real_sigmoid((float)(i - 512) / 64.0f) * DT_NET_STATE_ONE));
    align(writer);
    for (int i = 0; i < DT_NET_TABLE_ENTRIES; i++)
        put_u16(writer, (uint32_t)whole(dt_real_exp((float)(i - 1024) / 64.0f) * DT_NET_POWER_ONE));
    align(writer);
    for (uint32_t i = 0; i < DT_NET_HIT_VALUES; i++)
        put_u16(writer, (uint32_t)whole(dt_net_hit_value(i) * (1 << DT_NET_GATE_BITS)));
}

struct shifts {
    uint8_t of[16];
};

static struct shifts choose_shifts(const struct dt_net_size *size, const struct dt_net_core *core,
                                   const float *hit_weights)
{
    struct shifts shifts = {{0}};
    uint32_t dim = size->dim, hidden = size->hidden;
    const float vector = DT_NET_VECTOR_MOST, state = DT_NET_STATE_ONE;
    for (int way = 0; way < DT_NET_DIRECTIONS; way++) {
        uint8_t *of = shifts.of + 4 * way;
        of[0] = shift_of(core->gru[way].input, dim, 3 * hidden, vector);
        of[1] = shift_of(core->gru[way].state, hidden, 3 * hidden, state);
        of[2] = shift_of(core->queries[way], hidden, DT_NET_LANES, state);
        of[3] = shift_of(core->values[way], hidden, DT_NET_LANES, state);
    }
    shifts.of[8] = shift_of(core->out, 2 * hidden, DT_NET_LANES, 1.0f);
    shifts.of[9] = shift_of(core->out + (size_t)2 * hidden * DT_NET_LANES, dim, DT_NET_LANES, 1.0f);
    shifts.of[10] = shift_of(hit_weights, DT_NET_HITS, DT_NET_LANES, 1.0f);
    return shifts;
}

static void put_head(struct writer *writer, const struct dt_net_size *size,
                     const struct dt_net_data *data, const struct dt_net_naming *naming,
                     uint32_t words, const struct shifts *shifts)
{
    char name[DT_NET_NAME_BYTES] = {0};
    struct dt_view head = naming->head;
    memcpy(name, head.ptr, head.len < sizeof name ? head.len : sizeof name - 1);
    dt_buf_append(writer->out, name, sizeof name);
    put_u32(writer, size->dim);
    put_u32(writer, size->hidden);
    put_u32(writer, size->label_count);
    put_u32(writer, words);
    put_u32(writer, data->base ? 0 : DT_NET_PART_BUCKETS);
    put_u32(writer, data->base ? 0 : data->list.count);
    put_u32(writer, data->base ? 1 + naming->base_number : 0);
    put_u32(writer, 0);
    dt_buf_append(writer->out, shifts->of, sizeof shifts->of);
}

static void put_layers(struct writer *writer, const struct dt_net_size *size,
                       const struct dt_net_core *core, const struct shifts *shifts)
{
    uint32_t hidden = size->hidden;
    const float gate = 1 << DT_NET_GATE_BITS;
    for (int way = 0; way < DT_NET_DIRECTIONS; way++) {
        const uint8_t *of = shifts->of + 4 * way;
        put_matrix(writer, core->gru[way].input, size->dim, 3 * hidden, of[0]);
        put_matrix(writer, core->gru[way].state, hidden, 3 * hidden, of[1]);
        put_numbers(writer, core->gru[way].bias, 3 * hidden, gate);
        put_numbers(writer, core->gru[way].state_bias, hidden, gate);
        put_matrix(writer, core->queries[way], hidden, DT_NET_LANES, of[2]);
        put_matrix(writer, core->values[way], hidden, DT_NET_LANES, of[3]);
    }
}

static int by_symbol(const void *a, const void *b)
{
    const struct dt_net_word *left = *(const struct dt_net_word *const *)a,
                             *right = *(const struct dt_net_word *const *)b;
    return left->symbol < right->symbol ? -1 : left->symbol > right->symbol;
}

/* Words that have something to say beyond their parts. */
static uint32_t choose_words(const struct dt_net_data *data, const struct dt_net_word **words_out)
{
    uint32_t count = 0;
    for (uint32_t i = 1; i < data->word_count; i++)
        if (data->words[i].wanted || data->words[i].row != DT_NET_NO_ROW)
            words_out[count++] = &data->words[i];
    qsort(words_out, count, sizeof(const struct dt_net_word *), by_symbol);
    return count;
}

static void put_words(struct writer *writer, const struct dt_net_fit *fit,
                      const struct dt_net_data *data, const struct dt_net_word *const *words,
                      uint32_t count)
{
    float vector[DT_NET_DIM_MOST];
    align(writer);
    for (uint32_t i = 0; i < count; i++) {
        put_u32(writer, (uint32_t)words[i]->symbol);
        put_u32(writer, (uint32_t)(words[i]->symbol >> 32));
    }
    align(writer);
    for (uint32_t i = 0; i < count; i++) {
        const float *row = fit->rows + (size_t)words[i]->row * writer->dim;
        if (!data->base)
            dt_net_fit_vector(fit, data, (uint32_t)(words[i] - data->words), false, vector);
        put_row(writer, data->base ? row : vector, data->base ? 0 : words[i]->groups);
    }
}

static void put_all(struct writer *writer, const struct dt_net_fit *fit,
                    const struct dt_net_data *data, const struct dt_net_hits *hits,
                    const struct dt_net_naming *naming, const struct dt_net_word *const *words,
                    uint32_t word_count)
{
    const struct dt_net_size *size = &fit->size;
    struct dt_net_core core = dt_net_core_of(size, fit->core);
    struct shifts shifts = choose_shifts(size, &core, hits->weights);
    float bias[DT_NET_LANES];
    for (uint32_t label = 0; label < DT_NET_LANES; label++)
        bias[label] = core.bias[label] + hits->bias[label];
    put_head(writer, size, data, naming, word_count, &shifts);
    put_tables(writer);
    put_numbers(writer, bias, DT_NET_LANES, 65536.0f);
    put_layers(writer, size, &core, &shifts);
    put_plain(writer, core.out, 2 * size->hidden, shifts.of[8]);
    put_plain(writer, core.out + (size_t)2 * size->hidden * DT_NET_LANES, size->dim, shifts.of[9]);
    put_plain(writer, hits->weights, DT_NET_HITS, shifts.of[10]);
    put_rows(writer, core.marks, DT_NET_MARKS);
    if (!data->base) {
        put_rows(writer, core.groups, DT_NET_GROUPS);
        put_rows(writer, fit->rows, 1);
        put_rows(writer, fit->parts + size->dim, DT_NET_PART_BUCKETS);
        align(writer);
        dt_buf_append(writer->out, data->list.entries,
                      (size_t)data->list.count * DT_WORD_LIST_ENTRY_BYTES);
    }
    put_words(writer, fit, data, words, word_count);
}

enum dt_status dt_net_export(const struct dt_net_fit *fit, const struct dt_net_data *data,
                             const struct dt_net_hits *hits, const struct dt_net_naming *naming,
                             struct dt_buf *out, struct dt_error *err)
{
    if (fit->size.hidden % 32 != 0 || fit->size.dim > DT_NET_DIM_MOST)
        return dt_error_set(err, DT_INVALID, "the net's states must be a multiple of 32");
    struct writer writer = {.out = out, .start = out->len, .dim = fit->size.dim};
    const struct dt_net_word **words = malloc(data->word_count * sizeof *words);
    struct dt_net_hits *scaled = malloc(sizeof *scaled);
    bool there = words && scaled;
    if (there) {
        for (uint32_t i = 0; i < DT_NET_HITS * DT_NET_LANES; i++)
            scaled->weights[i] = hits->weights[i] * naming->hit_share;
        for (uint32_t i = 0; i < DT_NET_LANES; i++)
            scaled->bias[i] = hits->bias[i] * naming->hit_share;
        put_all(&writer, fit, data, scaled, naming, words, choose_words(data, words));
    }
    free(words);
    free(scaled);
    if (there && !dt_buf_failed(out))
        return DT_OK;
    if (out->len > writer.start)
        out->data[out->len = writer.start] = '\0';
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}
