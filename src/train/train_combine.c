/*
 * Heads computed from heads. A unit's inputs are the logits of its sources: unseen ones where the
 * source has learnt from the same text, else those of the weights that ship; a turn's logits count
 * for each of its sentences; given heads are asked.
 */
#include "combine.h"
#include "lexicon_logits.h"
#include "train_head.h"
#include "units.h"

#include <stdlib.h>

struct inputs {
    float *values; /* unit after unit */
    float *weights;
    float *there;
    struct dt_unit_labels *labels;
    uint64_t *texts; /* hashes */
    uint32_t *ordinals;
    uint32_t *rows;
};

/* The walk that counts units, and the one that fills a given source's columns. */
struct walk {
    struct dt_head_training *head;
    const struct dt_head_training *source;
    struct inputs *inputs;
    struct dt_arena *arena;
    const struct dt_row *row;
    uint32_t row_number;
    uint32_t column;
    uint32_t unit;
};

static const float *find_unseen(const struct dt_head_training *source, uint64_t text,
                                uint32_t ordinal)
{
    uint32_t low = 0, high = source->unseen ? source->unit_count : 0;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const struct dt_unseen *unseen = &source->unseen[middle];
        if (unseen->text < text || (unseen->text == text && unseen->ordinal < ordinal))
            low = middle + 1;
        else
            high = middle;
    }
    if (!source->unseen || low == source->unit_count || source->unseen[low].text != text ||
        source->unseen[low].ordinal != ordinal)
        return NULL;
    return source->logits + (size_t)source->unseen[low].unit * source->recipe->labels.count;
}

static enum dt_status walk_rows(struct walk *walk, dt_unit_taken *take, struct dt_error *err)
{
    struct dt_arena arena;
    enum dt_status status = DT_OK;
    dt_arena_init(&arena);
    walk->arena = &arena;
    for (uint32_t i = 0; i < walk->head->rows.count && status == DT_OK; i++) {
        walk->row = &walk->head->rows.items[i];
        walk->row_number = i;
        dt_arena_reset(&arena);
        status = dt_units_walk(walk->row, (enum dt_head_input)walk->head->recipe->input, &arena,
                               take, walk, err);
    }
    dt_arena_finish(&arena);
    return status;
}

static enum dt_status count_unit(void *context, const struct dt_unit_text *unit,
                                 struct dt_error *err)
{
    struct walk *walk = context;
    walk->unit++;
    return DT_OK;
}

static enum dt_status note_unit(void *context, const struct dt_unit_text *unit,
                                struct dt_error *err)
{
    struct walk *walk = context;
    struct inputs *inputs = walk->inputs;
    uint32_t at = walk->unit++;
    inputs->weights[at] = walk->row->weight;
    inputs->labels[at] =
        (struct dt_unit_labels){unit->labels, walk->row->unknown, walk->row->weight};
    inputs->texts[at] = dt_word_hash(walk->row->text);
    inputs->ordinals[at] = unit->ordinal;
    inputs->rows[at] = walk->row_number;
    return DT_OK;
}

/* A given source's logits of one unit; of the whole turn where the source is of turns. */
static enum dt_status ask_unit(void *context, const struct dt_unit_text *unit, struct dt_error *err)
{
    struct walk *walk = context;
    const struct dt_recipe_head *recipe = walk->source->recipe;
    struct dt_token_range range = unit->range;
    int32_t logits[DT_MODEL_LABELS];
    struct dt_given_head given = {recipe->labels.items, recipe->labels.count,
                                  dt_recipe_roles(walk->head->recipe) == 1u << DT_ROLE_AGENT
                                      ? DT_ROLE_AGENT
                                      : DT_ROLE_CUSTOMER};
    if (recipe->input == DT_INPUT_TURN)
        range = (struct dt_token_range){0, unit->text->token_count};
    enum dt_status status =
        dt_given_logits(&given, unit->text, &range, 1, walk->arena, logits, err);
    float *into = walk->inputs->values + (size_t)walk->unit++ * walk->head->input_count;
    for (uint32_t i = 0; i < recipe->labels.count && status == DT_OK; i++)
        into[walk->column + i] = (float)logits[i] / 65536.0f;
    return status;
}

/* The unit of a source that a unit of the head belongs to, by its row and ordinal. */
static uint32_t source_unit(const struct dt_matrix *matrix, uint32_t row, uint32_t ordinal,
                            uint32_t from)
{
    while (from < matrix->count &&
           (matrix->units[from].row < row ||
            (matrix->units[from].row == row && matrix->units[from].ordinal < ordinal)))
        from++;
    return from;
}

static enum dt_status fill_learnt(struct dt_training *training, const struct walk *walk,
                                  struct dt_error *err)
{
    const struct dt_head_training *head = walk->head, *source = walk->source;
    const struct dt_vocabulary *vocabulary = &training->vocabularies[source->table];
    uint32_t count = source->recipe->labels.count, at = 0;
    bool combination = source->recipe->combine.count > 0;
    enum dt_head_input input = (enum dt_head_input)source->recipe->input;
    struct dt_matrix matrix = {.count = 0};
    enum dt_status status = DT_OK;
    if (!combination)
        status = dt_matrix_make(&head->rows, input, vocabulary, &matrix, err);
    for (uint32_t i = 0; i < head->unit_count && status == DT_OK; i++) {
        float *into = walk->inputs->values + (size_t)i * head->input_count + walk->column;
        uint32_t ordinal = input == DT_INPUT_TURN ? 0 : walk->inputs->ordinals[i];
        const float *unseen = find_unseen(source, walk->inputs->texts[i], ordinal);
        at = source_unit(&matrix, walk->inputs->rows[i], ordinal, at);
        if (unseen)
            memcpy(into, unseen, count * sizeof *into);
        else if (at < matrix.count)
            dt_fit_logits(&source->fit, &matrix, vocabulary, at, into);
        else
            status = dt_error_set(err, DT_FORMAT,
                                  "line %u: the head \"%.*s\" is a combination: it has logits of "
                                  "its own rows alone",
                                  head->rows.items[walk->inputs->rows[i]].line,
                                  (int)source->recipe->name.len, source->recipe->name.ptr);
    }
    dt_matrix_finish(&matrix);
    return status;
}

static enum dt_status fill(struct dt_training *training, struct dt_head_training *head,
                           struct inputs *inputs, struct dt_error *err)
{
    struct walk walk = {.head = head, .inputs = inputs};
    enum dt_status status = walk_rows(&walk, note_unit, err);
    for (uint32_t s = 0; s < head->recipe->combine.count && status == DT_OK; s++) {
        walk.source = &training->heads[head->sources[s]];
        walk.unit = 0;
        status = walk.source->recipe->given != DT_GIVEN_NOT ? walk_rows(&walk, ask_unit, err)
                                                            : fill_learnt(training, &walk, err);
        walk.column += walk.source->recipe->labels.count;
    }
    return status;
}

static bool has_label(const struct dt_recipe_list *labels, struct dt_view label)
{
    for (uint32_t i = 0; i < labels->count; i++)
        if (dt_view_equal(labels->items[i], label))
            return true;
    return false;
}

/* Which inputs a label may rest on. */
static void choose_inputs(const struct dt_training *training, const struct dt_head_training *head,
                          uint32_t label, bool *used)
{
    struct dt_view name = head->recipe->labels.items[label];
    for (uint32_t s = 0; s < head->recipe->combine.count; s++) {
        const struct dt_recipe_list *labels = &training->heads[head->sources[s]].recipe->labels;
        bool shares_names = false;
        for (uint32_t i = 0; i < labels->count; i++)
            shares_names = shares_names || has_label(&head->recipe->labels, labels->items[i]);
        for (uint32_t i = 0; i < labels->count; i++)
            *used++ = head->recipe->inputs == DT_INPUTS_ALL || !shares_names ||
                      dt_view_equal(labels->items[i], name);
    }
}

/* Learns one label without a fold, and scores the units of it; fold fold_count is no row's. */
static enum dt_status learn_fold(struct dt_head_training *head, struct inputs *inputs,
                                 const bool *used, uint32_t label, uint32_t fold,
                                 struct dt_error *err)
{
    uint32_t width = head->input_count, labels = head->recipe->labels.count;
    float *weights = head->weights + (size_t)label * width, bias;
    for (uint32_t i = 0; i < head->unit_count; i++) {
        bool has = dt_label_has(&inputs->labels[i].labels, label);
        bool judged = has || !dt_label_has(&inputs->labels[i].unknown, label);
        bool left_out = head->rows.items[inputs->rows[i]].fold == fold;
        inputs->there[i] = !judged || left_out ? -1.0f : has ? 1.0f : 0.0f;
    }
    struct dt_combine_rows rows = {.inputs = inputs->values,
                                   .input_count = width,
                                   .used = used,
                                   .row_count = head->unit_count,
                                   .weights = inputs->weights,
                                   .there = inputs->there,
                                   .ridge = 100.0f / (float)head->recipe->cost};
    enum dt_status status = dt_combine(&rows, weights, &bias, err);
    for (uint32_t i = 0; i < head->unit_count && status == DT_OK; i++) {
        if (head->rows.items[inputs->rows[i]].fold != fold)
            continue;
        float sum = bias;
        for (uint32_t k = 0; k < width; k++)
            sum += weights[k] * inputs->values[(size_t)i * width + k];
        head->logits[(size_t)i * labels + label] = sum;
    }
    head->fit.bias[label] = bias;
    return status;
}

static enum dt_status learn_net(struct dt_training *training, struct dt_head_training *head,
                                const struct inputs *inputs, struct dt_error *err)
{
    struct dt_unit_place *places = malloc(((size_t)head->unit_count + 1) * sizeof *places);
    if (!places)
        return dt_training_no_memory(err);
    for (uint32_t i = 0; i < head->unit_count; i++)
        places[i] = (struct dt_unit_place){inputs->rows[i], head->rows.items[inputs->rows[i]].fold};
    enum dt_status status = dt_training_net(training, head, places, inputs->labels, err);
    free(places);
    return status;
}

static enum dt_status learn(struct dt_training *training, struct dt_head_training *head,
                            struct inputs *inputs, struct dt_error *err)
{
    bool used[DT_COMBINE_INPUTS];
    for (uint32_t label = 0; label < head->recipe->labels.count; label++) {
        choose_inputs(training, head, label, used);
        for (uint32_t fold = 0; fold <= head->rows.fold_count; fold++) {
            enum dt_status status = learn_fold(head, inputs, used, label, fold, err);
            if (status != DT_OK)
                return status;
        }
    }
    enum dt_status status = dt_training_tune(head, inputs->labels, err);
    if (status == DT_OK && head->recipe->net)
        status = learn_net(training, head, inputs, err);
    return status == DT_OK ? dt_training_remember(head, inputs->texts, inputs->ordinals, err)
                           : status;
}

static enum dt_status find_sources(const struct dt_training *training,
                                   struct dt_head_training *head, struct dt_error *err)
{
    for (uint32_t s = 0; s < head->recipe->combine.count; s++) {
        uint8_t number = 0;
        while (!dt_view_equal(training->recipe->heads[number].name, head->recipe->combine.items[s]))
            number++;
        head->sources[s] = number;
        head->input_count += training->recipe->heads[number].labels.count;
    }
    return head->input_count <= DT_COMBINE_INPUTS
               ? DT_OK
               : dt_error_set(err, DT_LIMIT, "it combines more than %d labels", DT_COMBINE_INPUTS);
}

static bool make_inputs(struct inputs *inputs, uint32_t count, uint32_t width)
{
    inputs->values = calloc((size_t)count * width + 1, sizeof *inputs->values);
    inputs->weights = calloc((size_t)count + 1, sizeof *inputs->weights);
    inputs->there = calloc((size_t)count + 1, sizeof *inputs->there);
    inputs->labels = calloc((size_t)count + 1, sizeof *inputs->labels);
    inputs->texts = calloc((size_t)count + 1, sizeof *inputs->texts);
    inputs->ordinals = calloc((size_t)count + 1, sizeof *inputs->ordinals);
    inputs->rows = calloc((size_t)count + 1, sizeof *inputs->rows);
    return inputs->values && inputs->weights && inputs->there && inputs->labels && inputs->texts &&
           inputs->ordinals && inputs->rows;
}

static void free_inputs(struct inputs *inputs)
{
    free(inputs->values);
    free(inputs->weights);
    free(inputs->there);
    free(inputs->labels);
    free(inputs->texts);
    free(inputs->ordinals);
    free(inputs->rows);
}

enum dt_status dt_training_combine(struct dt_training *training, struct dt_head_training *head,
                                   struct dt_error *err)
{
    struct walk walk = {.head = head};
    struct inputs inputs = {.values = NULL};
    uint32_t labels = head->recipe->labels.count;
    enum dt_status status = find_sources(training, head, err);
    if (status == DT_OK)
        status = walk_rows(&walk, count_unit, err);
    if (status != DT_OK)
        return status;
    head->unit_count = walk.unit;
    head->logits = calloc((size_t)walk.unit * labels + 1, sizeof *head->logits);
    head->weights = calloc((size_t)labels * head->input_count + 1, sizeof *head->weights);
    if (!make_inputs(&inputs, walk.unit, head->input_count) || !head->logits || !head->weights)
        status = dt_training_no_memory(err);
    if (status == DT_OK)
        status = fill(training, head, &inputs, err);
    if (status == DT_OK)
        status = learn(training, head, &inputs, err);
    free_inputs(&inputs);
    return status;
}
