/*
 * Heads computed from heads. A row's inputs are the logits of its sources: unseen ones where the
 * source has learnt from the same text, else those of the weights that ship.
 */
#include "combine.h"
#include "feature_hash.h"
#include "train_head.h"

#include <stdlib.h>

struct inputs {
    float *values; /* row after row */
    float *weights;
    float *there;
    struct dt_unit_labels *labels;
};

static const float *find_unseen(const struct dt_head_training *source, uint64_t text)
{
    uint32_t low = 0, high = source->unit_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (source->unseen[middle].text < text)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == source->unit_count || source->unseen[low].text != text)
        return NULL;
    return source->logits + (size_t)source->unseen[low].unit * source->recipe->labels.count;
}

/* One source's columns of the inputs. */
static enum dt_status fill_source(struct dt_training *training, const struct dt_head_training *head,
                                  const struct dt_head_training *source, uint32_t column,
                                  struct inputs *inputs, struct dt_error *err)
{
    uint32_t count = source->recipe->labels.count;
    struct dt_matrix matrix = {.count = 0};
    const struct dt_vocabulary *vocabulary = &training->vocabularies[source->table];
    enum dt_status status = DT_OK;
    if (source->recipe->combine.count == 0)
        status = dt_matrix_make(&head->rows, DT_INPUT_TURN, vocabulary, &matrix, err);
    for (uint32_t i = 0; i < head->unit_count && status == DT_OK; i++) {
        float *into = inputs->values + (size_t)i * head->input_count + column;
        const float *unseen = find_unseen(source, dt_word_hash(head->rows.items[i].text));
        if (unseen)
            memcpy(into, unseen, count * sizeof *into);
        else if (matrix.count == head->unit_count)
            dt_fit_logits(&source->fit, &matrix, vocabulary, i, into);
        else
            status = dt_error_set(err, DT_FORMAT,
                                  "a row has no words, or no logits by the head \"%.*s\"",
                                  (int)source->recipe->name.len, source->recipe->name.ptr);
    }
    dt_matrix_finish(&matrix);
    return status;
}

static enum dt_status fill(struct dt_training *training, struct dt_head_training *head,
                           struct inputs *inputs, struct dt_error *err)
{
    uint32_t column = 0;
    for (uint32_t s = 0; s < head->recipe->combine.count; s++) {
        const struct dt_head_training *source = &training->heads[head->sources[s]];
        enum dt_status status = fill_source(training, head, source, column, inputs, err);
        if (status != DT_OK)
            return status;
        column += source->recipe->labels.count;
    }
    for (uint32_t i = 0; i < head->unit_count; i++) {
        const struct dt_row *row = &head->rows.items[i];
        inputs->weights[i] = row->weight;
        inputs->labels[i] = (struct dt_unit_labels){row->labels, row->unknown, row->weight};
        for (uint32_t k = 0; k < row->span_count; k++)
            dt_label_add(&inputs->labels[i].labels, row->spans[k].label);
    }
    return DT_OK;
}

/* Folds by text as everywhere; fold DT_MATRIX_FOLDS is no row's. */
static uint32_t fold_of(const struct dt_row *row)
{
    return (uint32_t)(dt_feature_mix(dt_word_hash(row->text)) % DT_MATRIX_FOLDS);
}

/* Learns one label without a fold, and scores the rows of it. */
static enum dt_status learn_fold(struct dt_head_training *head, struct inputs *inputs,
                                 uint32_t label, uint32_t fold, struct dt_error *err)
{
    uint32_t width = head->input_count, labels = head->recipe->labels.count;
    float *weights = head->weights + (size_t)label * width;
    for (uint32_t i = 0; i < head->unit_count; i++) {
        bool has = dt_label_has(&inputs->labels[i].labels, label);
        bool judged = has || !dt_label_has(&inputs->labels[i].unknown, label);
        inputs->there[i] = !judged || fold_of(&head->rows.items[i]) == fold ? -1.0f
                           : has                                            ? 1.0f
                                                                            : 0.0f;
    }
    struct dt_combine_rows rows = {.inputs = inputs->values,
                                   .input_count = width,
                                   .row_count = head->unit_count,
                                   .weights = inputs->weights,
                                   .there = inputs->there,
                                   .ridge = 100.0f / (float)head->recipe->cost};
    float bias;
    enum dt_status status = dt_combine(&rows, weights, &bias, err);
    for (uint32_t i = 0; i < head->unit_count && status == DT_OK; i++) {
        if (fold_of(&head->rows.items[i]) != fold)
            continue;
        float sum = bias;
        for (uint32_t k = 0; k < width; k++)
            sum += weights[k] * inputs->values[(size_t)i * width + k];
        head->logits[(size_t)i * labels + label] = sum;
    }
    head->fit.bias[label] = bias;
    return status;
}

static enum dt_status learn(struct dt_head_training *head, struct inputs *inputs,
                            struct dt_error *err)
{
    for (uint32_t label = 0; label < head->recipe->labels.count; label++) {
        for (uint32_t fold = 0; fold <= DT_MATRIX_FOLDS; fold++) {
            enum dt_status status = learn_fold(head, inputs, label, fold, err);
            if (status != DT_OK)
                return status;
        }
    }
    return dt_training_tune(head, inputs->labels, err);
}

static void find_sources(const struct dt_training *training, struct dt_head_training *head)
{
    for (uint32_t s = 0; s < head->recipe->combine.count; s++) {
        uint8_t number = 0;
        while (!dt_view_equal(training->heads[number].recipe->name, head->recipe->combine.items[s]))
            number++;
        head->sources[s] = number;
        head->input_count += training->heads[number].recipe->labels.count;
    }
}

enum dt_status dt_training_combine(struct dt_training *training, struct dt_head_training *head,
                                   struct dt_error *err)
{
    uint32_t labels = head->recipe->labels.count;
    find_sources(training, head);
    size_t count = head->unit_count = head->rows.count;
    struct inputs inputs = {
        .values = calloc(count * head->input_count + 1, sizeof(float)),
        .weights = calloc(count + 1, sizeof(float)),
        .there = calloc(count + 1, sizeof(float)),
        .labels = calloc(count + 1, sizeof *inputs.labels),
    };
    head->logits = calloc(count * labels + 1, sizeof *head->logits);
    head->weights = calloc((size_t)labels * head->input_count + 1, sizeof *head->weights);
    enum dt_status status = inputs.values && inputs.weights && inputs.there && inputs.labels &&
                                    head->logits && head->weights
                                ? DT_OK
                                : dt_training_no_memory(err);
    if (status == DT_OK)
        status = fill(training, head, &inputs, err);
    if (status == DT_OK)
        status = learn(head, &inputs, err);
    free(inputs.values);
    free(inputs.weights);
    free(inputs.there);
    free(inputs.labels);
    return status;
}
