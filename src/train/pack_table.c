#include "little.h"
#include "pack.h"
#include "parts.h"

#include <stdlib.h>

enum { CLIPS = 6, LEVELS = 127 };

/* A table being made. weights: a row a feature, words with their parts in. */
struct making {
    const struct dt_vocabulary *vocabulary;
    uint32_t columns;
    float *weights;
    uint16_t *energies;
    float steps[2][DT_TABLE_COLUMNS]; /* of words, of others */
    float bias[DT_TABLE_COLUMNS];
    unsigned set_bits;
    unsigned shift;
    uint32_t row_bytes;
};

static void add_feature(struct making *making, const struct dt_fit *fits, uint32_t fit_count,
                        uint32_t from, float *into, uint32_t *energy)
{
    float idf = (float)making->vocabulary->idf[from];
    for (uint32_t f = 0; f < fit_count; f++) {
        const float *weights = fits[f].weights + (size_t)from * fits[f].stride;
        for (uint32_t label = 0; label < fits[f].label_count; label++)
            *into++ += idf * weights[label];
    }
    *energy += dt_vocabulary_energy(making->vocabulary->idf[from]);
}

static void fold_rows(struct making *making, const struct dt_fit *fits, uint32_t fit_count)
{
    const struct dt_vocabulary *vocabulary = making->vocabulary;
    const struct dt_feature_plan *plan = &vocabulary->plan;
    for (uint32_t i = 0; i < vocabulary->count; i++) {
        float *row = making->weights + (size_t)i * making->columns;
        uint32_t energy = 0;
        add_feature(making, fits, fit_count, i, row, &energy);
        struct dt_view word = vocabulary->words[i];
        if (word.len > 0 && plan->part_most > 0) {
            struct dt_parts parts;
            uint64_t feature;
            dt_parts_begin(&parts, word.ptr, word.len, plan->part_least, plan->part_most);
            while (dt_parts_next(&parts, &feature)) {
                uint32_t part = dt_vocabulary_find(vocabulary, feature);
                if (part != UINT32_MAX)
                    add_feature(making, fits, fit_count, part, row, &energy);
            }
        }
        making->energies[i] = energy < UINT16_MAX ? (uint16_t)energy : UINT16_MAX;
    }
}

static int quantised(float weight, float step)
{
    float scaled = weight / step;
    scaled = scaled > LEVELS ? LEVELS : scaled < -LEVELS ? -LEVELS : scaled;
    return (int)(scaled + (scaled >= 0 ? 0.5f : -0.5f));
}

/* What rounding to a step loses, squared, each row counting as often as it occurs. */
static double loss_of(const struct making *making, uint32_t column, uint32_t first, uint32_t end,
                      float step)
{
    double loss = 0;
    for (uint32_t i = first; i < end; i++) {
        float weight = making->weights[(size_t)i * making->columns + column];
        float lost = weight - (float)quantised(weight, step) * step;
        loss += (double)(lost * lost) * making->vocabulary->texts[i];
    }
    return loss;
}

/* The best of a few steps: clipping the largest weights may make all others finer. */
static float find_step(const struct making *making, uint32_t column, uint32_t first, uint32_t end)
{
    static const float clips[CLIPS] = {1.0f, 0.8f, 0.65f, 0.5f, 0.4f, 0.3f};
    float most = 1e-3f, best_step = 0;
    double best = 0;
    for (uint32_t i = first; i < end; i++) {
        float weight = making->weights[(size_t)i * making->columns + column];
        weight = weight < 0 ? -weight : weight;
        most = weight > most ? weight : most;
    }
    for (int i = 0; i < CLIPS; i++) {
        float step = most * clips[i] / LEVELS;
        double loss = loss_of(making, column, first, end, step);
        if (i > 0 && loss >= best)
            continue;
        best = loss;
        best_step = step;
    }
    return best_step;
}

/*
 * A logit is step * sum / (2 * sqrt(energy)), and a table's reciprocal is 2^22 / sqrt(energy): the
 * step is written as step * 2^k with 16 bits, where the shift is k + 7.
 */
static void find_steps(struct making *making)
{
    const struct dt_vocabulary *vocabulary = making->vocabulary;
    float most = 0;
    for (uint32_t column = 0; column < making->columns; column++) {
        for (int others = 0; others < 2; others++) {
            uint32_t first = others ? vocabulary->word_count : 0;
            uint32_t end = others ? vocabulary->count : vocabulary->word_count;
            float step = find_step(making, column, first, end);
            making->steps[others][column] = step;
            most = step > most ? step : most;
        }
    }
    unsigned k = 0;
    while (k < DT_TABLE_SHIFT - 7 && most * (float)(2 << k) < 65535.0f)
        k++;
    making->shift = k + 7;
}

static uint32_t fixed_step(const struct making *making, float step)
{
    float scaled = step * (float)(1 << (making->shift - 7)) + 0.5f;
    return scaled > 65535.0f ? 65535 : (uint32_t)scaled;
}

static void put_head(const struct making *making, char *at)
{
    const struct dt_feature_plan *plan = &making->vocabulary->plan;
    dt_little_put_u32(at, making->columns);
    dt_little_put_u32(at + 4, making->row_bytes);
    dt_little_put_u32(at + 8, making->vocabulary->count);
    dt_little_put_u32(at + 12, making->set_bits);
    at[16] = (char)plan->phrase_most;
    at[17] = (char)(plan->part_most > 0 ? plan->part_least : 0);
    at[18] = (char)plan->part_most;
    at[19] = (char)making->shift;
    dt_little_put_u32(at + 24, making->vocabulary->word_count);
    at += DT_TABLE_HEAD_BYTES;
    for (uint32_t i = 0; i < making->columns; i++, at += DT_TABLE_COLUMN_BYTES) {
        float bias = making->bias[i] * 65536.0f;
        dt_little_put_u16(at, (uint16_t)fixed_step(making, making->steps[0][i]));
        dt_little_put_u16(at + 2, (uint16_t)fixed_step(making, making->steps[1][i]));
        dt_little_put_u32(at + 4, (uint32_t)(int32_t)(bias + (bias >= 0 ? 0.5f : -0.5f)));
    }
}

/* Words come first in the vocabulary: where a set is full, it is the rarest that find no place. */
static void put_slots(const struct making *making, char *slots)
{
    memset(slots, 0xff, (size_t)DT_TABLE_WAYS * 4 << making->set_bits);
    for (uint32_t i = 0; i < making->vocabulary->count; i++) {
        uint64_t feature = making->vocabulary->features[i];
        char *set = slots + (feature >> (64 - making->set_bits)) * DT_TABLE_WAYS * 4;
        uint32_t tag = (uint32_t)feature >> DT_TABLE_TAG_SHIFT;
        for (int way = 0; way < DT_TABLE_WAYS; way++) {
            if (dt_little_u32(set + way * 4) != UINT32_MAX)
                continue;
            dt_little_put_u32(set + way * 4, tag << DT_TABLE_TAG_SHIFT | i);
            break;
        }
    }
}

static void put_rows(const struct making *making, char *rows)
{
    for (uint32_t i = 0; i < making->vocabulary->count; i++, rows += making->row_bytes) {
        const float *steps = making->steps[i >= making->vocabulary->word_count];
        const float *weights = making->weights + (size_t)i * making->columns;
        for (uint32_t column = 0; column < making->columns; column++)
            rows[column] = (char)quantised(weights[column], steps[column]);
        dt_little_put_u16(rows + making->row_bytes - 2, making->energies[i]);
    }
}

static enum dt_status put_table(struct making *making, struct dt_pack *pack, struct dt_error *err)
{
    uint32_t count = making->vocabulary->count;
    size_t slots_at =
        (DT_TABLE_HEAD_BYTES + making->columns * DT_TABLE_COLUMN_BYTES + 63) / 64 * 64;
    making->set_bits = 1;
    while (making->set_bits < DT_TABLE_SET_BITS && (size_t)count * 16 > (size_t)80
                                                                            << making->set_bits)
        making->set_bits++;
    size_t rows_at = slots_at + ((size_t)DT_TABLE_WAYS * 4 << making->set_bits);
    size_t size = rows_at + (size_t)count * making->row_bytes;
    char *bytes = calloc(1, size);
    if (!bytes)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    put_head(making, bytes);
    put_slots(making, bytes + slots_at);
    put_rows(making, bytes + rows_at);
    enum dt_status status =
        dt_pack_section(pack, DT_SECTION_TABLE, (struct dt_view){bytes, size}, err);
    free(bytes);
    return status;
}

enum dt_status dt_pack_table(struct dt_pack *pack, const struct dt_vocabulary *vocabulary,
                             const struct dt_fit *fits, uint32_t fit_count, struct dt_error *err)
{
    struct making making = {.vocabulary = vocabulary};
    for (uint32_t f = 0; f < fit_count; f++)
        for (uint32_t label = 0; label < fits[f].label_count; label++, making.columns++)
            if (making.columns < DT_TABLE_COLUMNS)
                making.bias[making.columns] = fits[f].bias[label];
    if (making.columns > DT_TABLE_COLUMNS || vocabulary->count > DT_TABLE_ROWS)
        return dt_error_set(err, DT_LIMIT, "a table has at most %d labels and %d features",
                            DT_TABLE_COLUMNS, DT_TABLE_ROWS);
    making.row_bytes =
        (making.columns + 2 + DT_TABLE_ROW_UNIT - 1) / DT_TABLE_ROW_UNIT * DT_TABLE_ROW_UNIT;
    making.weights = calloc((size_t)vocabulary->count + 1, making.columns * sizeof(float));
    making.energies = calloc((size_t)vocabulary->count + 1, sizeof *making.energies);
    enum dt_status status = dt_error_set(err, DT_NOMEM, "memory ran out");
    if (making.weights && making.energies) {
        fold_rows(&making, fits, fit_count);
        find_steps(&making);
        status = put_table(&making, pack, err);
    }
    free(making.weights);
    free(making.energies);
    return status;
}
