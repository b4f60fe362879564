#include "matrix.h"

#include "real.h"
#include "units.h"

#include <stdlib.h>

enum { COUNT_MOST = (1 << DT_MATRIX_COUNT_BITS) - 1 };

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}

struct walk {
    enum dt_head_input input;
    const struct dt_vocabulary *vocabulary;
    struct dt_vocabulary *counted;
    struct dt_matrix *matrix;
    const struct dt_row *row;
    uint32_t row_number;
    uint64_t energy;
    bool failed;
};

static enum dt_status walk_rows(const struct dt_rows *rows, struct walk *walk, dt_unit_taken *take,
                                struct dt_error *err)
{
    struct dt_arena arena;
    enum dt_status status = DT_OK;
    dt_arena_init(&arena);
    for (uint32_t i = 0; i < rows->count && status == DT_OK; i++) {
        walk->row = &rows->items[i];
        walk->row_number = i;
        dt_arena_reset(&arena);
        status = dt_units_walk(walk->row, walk->input, &arena, take, walk, err);
        if (status != DT_OK && status != DT_NOMEM && err)
            err->line = walk->row->line;
    }
    dt_arena_finish(&arena);
    return status;
}

static enum dt_status count_unit(void *context, const struct dt_unit_text *unit,
                                 struct dt_error *err)
{
    struct walk *walk = context;
    return dt_vocabulary_count(walk->counted, unit->symbols, unit->range.first, unit->range.end,
                               err);
}

enum dt_status dt_matrix_count(const struct dt_rows *rows, enum dt_head_input input,
                               struct dt_vocabulary *vocabulary, struct dt_error *err)
{
    struct walk walk = {.input = input, .counted = vocabulary};
    return walk_rows(rows, &walk, count_unit, err);
}

static void take_feature(void *context, uint64_t feature, enum dt_feature_class class,
                         const struct dt_word_symbol *word)
{
    struct walk *walk = context;
    struct dt_matrix *matrix = walk->matrix;
    uint32_t number = dt_vocabulary_find(walk->vocabulary, feature);
    if (number == UINT32_MAX || walk->failed)
        return;
    if (matrix->feature_count == matrix->feature_capacity) {
        uint64_t capacity = matrix->feature_capacity ? matrix->feature_capacity * 2 : 65536;
        uint32_t *grown = realloc(matrix->features, capacity * sizeof *grown);
        walk->failed = !grown;
        if (!grown)
            return;
        matrix->features = grown;
        matrix->feature_capacity = capacity;
    }
    matrix->features[matrix->feature_count++] = number << DT_MATRIX_COUNT_BITS | 1;
    walk->energy += dt_vocabulary_energy(walk->vocabulary->idf[number]);
}

static int by_number(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return a < b ? -1 : a > b;
}

/* Sorts a unit's features and makes one of those that occur several times. */
static void merge_features(struct dt_matrix *matrix, struct dt_unit *unit)
{
    uint32_t *features = matrix->features + unit->start;
    size_t count = (size_t)(matrix->feature_count - unit->start), kept = 0;
    qsort(features, count, sizeof *features, by_number);
    for (size_t i = 0; i < count; i++) {
        if (kept > 0 &&
            features[kept - 1] >> DT_MATRIX_COUNT_BITS == features[i] >> DT_MATRIX_COUNT_BITS) {
            if ((features[kept - 1] & COUNT_MOST) < COUNT_MOST)
                features[kept - 1]++;
            continue;
        }
        features[kept++] = features[i];
    }
    matrix->feature_count = unit->start + kept;
    unit->feature_count = (uint32_t)kept;
}

static void measure(const struct walk *walk, struct dt_unit *unit)
{
    double square = 0;
    const uint32_t *features = walk->matrix->features + unit->start;
    for (uint32_t i = 0; i < unit->feature_count; i++) {
        double value = (double)(features[i] & COUNT_MOST) *
                       walk->vocabulary->idf[features[i] >> DT_MATRIX_COUNT_BITS];
        square += value * value;
    }
    double norm = 2 * dt_real_sqrt((double)(walk->energy > 0 ? walk->energy : 1));
    unit->inverse_norm = (float)(1 / norm);
    unit->square = (float)(square / (norm * norm));
}

static enum dt_status take_unit(void *context, const struct dt_unit_text *text,
                                struct dt_error *err)
{
    struct walk *walk = context;
    struct dt_matrix *matrix = walk->matrix;
    if (matrix->count == matrix->capacity) {
        uint32_t capacity = matrix->capacity ? matrix->capacity * 2 : 4096;
        struct dt_unit *grown = realloc(matrix->units, capacity * sizeof *grown);
        if (!grown)
            return no_memory(err);
        matrix->units = grown;
        matrix->capacity = capacity;
    }
    struct dt_unit unit = {
        .start = matrix->feature_count,
        .row = walk->row_number,
        .weight = walk->row->weight,
        .ordinal = text->ordinal,
        .fold = walk->row->fold,
        .labels = text->labels,
        .unknown = walk->row->unknown,
    };
    walk->energy = 0;
    dt_feature_walk(text->symbols, text->range.first, text->range.end, &walk->vocabulary->plan,
                    take_feature, walk);
    if (walk->failed)
        return no_memory(err);
    merge_features(matrix, &unit);
    measure(walk, &unit);
    matrix->units[matrix->count++] = unit;
    return DT_OK;
}

enum dt_status dt_matrix_make(const struct dt_rows *rows, enum dt_head_input input,
                              const struct dt_vocabulary *vocabulary, struct dt_matrix *out,
                              struct dt_error *err)
{
    *out = (struct dt_matrix){.count = 0};
    struct walk walk = {.input = input, .vocabulary = vocabulary, .matrix = out};
    return walk_rows(rows, &walk, take_unit, err);
}

void dt_matrix_finish(struct dt_matrix *matrix)
{
    free(matrix->units);
    free(matrix->features);
    *matrix = (struct dt_matrix){.count = 0};
}
