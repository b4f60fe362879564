#include "net_batch.h"

#include "real.h"

#include <pthread.h>
#include <stdlib.h>

#define NOT_MET UINT32_MAX

/* Bounds of a positive's weight. */
#define POSITIVE_LEAST 0.5
#define POSITIVE_MOST  8.0

/* Batches that are sorted by length together. */
enum { STRETCH = 50 };

static bool table_init(struct dt_net_table *table, size_t rows, size_t dim)
{
    table->gradients = calloc(rows * dim, sizeof *table->gradients);
    table->first = calloc(rows * dim, sizeof *table->first);
    table->second = calloc(rows * dim, sizeof *table->second);
    table->met = calloc(rows, sizeof *table->met);
    table->is_met = calloc(rows, sizeof *table->is_met);
    return table->gradients && table->first && table->second && table->met && table->is_met;
}

static void table_finish(struct dt_net_table *table)
{
    free(table->gradients);
    free(table->first);
    free(table->second);
    free(table->met);
    free(table->is_met);
}

static bool share_init(struct dt_net_share *share, struct dt_net_batch *batch, size_t core,
                       size_t vectors)
{
    share->batch = batch;
    share->core = calloc(core, sizeof *share->core);
    share->vectors = calloc(vectors, sizeof *share->vectors);
    return share->core && share->vectors;
}

/* Positives weigh by the root of how much rarer than the labels' mean they are. */
static void weigh_positives(struct dt_net_batch *batch, uint32_t text_count)
{
    uint32_t labels = batch->fit->size.label_count;
    for (uint32_t label = 0; label < labels; label++) {
        double count = 0;
        for (uint32_t i = 0; i < text_count; i++)
            count += dt_label_has(&batch->data->texts[i].labels, label);
        double weight =
            dt_real_sqrt((double)text_count / ((double)labels * (count > 0 ? count : 1)));
        weight = weight < POSITIVE_LEAST ? POSITIVE_LEAST : weight;
        batch->positive[label] = (float)(weight > POSITIVE_MOST ? POSITIVE_MOST : weight);
    }
}

enum dt_status dt_net_batch_init(struct dt_net_batch *batch, struct dt_net_fit *fit,
                                 const struct dt_net_data *data, uint32_t text_count,
                                 const struct dt_net_options *options, struct dt_error *err)
{
    size_t core = dt_net_core_count(&fit->size), dim = fit->size.dim;
    enum dt_status status = DT_OK;
    *batch = (struct dt_net_batch){.fit = fit,
                                   .data = data,
                                   .options = options,
                                   .word_most = options->batch * DT_NET_STEPS,
                                   .random = {options->seed ^ UINT64_C(0x6f72646572)}};
    if (batch->word_most > data->word_count)
        batch->word_most = data->word_count;
    bool there = table_init(&batch->rows, fit->row_count, dim) &&
                 table_init(&batch->parts, DT_NET_PART_BUCKETS + 1, dim);
    for (int i = 0; i < DT_NET_SHARES && status == DT_OK; i++) {
        there = there && share_init(&batch->shares[i], batch, core, batch->word_most * dim);
        status = dt_net_work_init(&batch->shares[i].work, &fit->size, err);
    }
    batch->first = calloc(core, sizeof *batch->first);
    batch->second = calloc(core, sizeof *batch->second);
    batch->vectors = calloc(batch->word_most * dim, sizeof *batch->vectors);
    batch->slots = malloc(data->word_count * sizeof *batch->slots);
    batch->words = malloc(batch->word_most * sizeof *batch->words);
    batch->as_unknown = malloc(batch->word_most * sizeof *batch->as_unknown);
    batch->scratch = malloc((size_t)options->batch * STRETCH * sizeof *batch->scratch);
    there = there && batch->first && batch->second && batch->vectors && batch->slots &&
            batch->words && batch->as_unknown && batch->scratch;
    if (status == DT_OK && !there)
        status = dt_error_set(err, DT_NOMEM, "memory ran out");
    if (status != DT_OK)
        return status;
    for (uint32_t word = 0; word < data->word_count; word++)
        batch->slots[word] = NOT_MET;
    weigh_positives(batch, text_count);
    return DT_OK;
}

void dt_net_batch_finish(struct dt_net_batch *batch)
{
    table_finish(&batch->rows);
    table_finish(&batch->parts);
    for (int i = 0; i < DT_NET_SHARES; i++) {
        free(batch->shares[i].core);
        free(batch->shares[i].vectors);
        dt_net_work_finish(&batch->shares[i].work);
    }
    free(batch->first);
    free(batch->second);
    free(batch->vectors);
    free(batch->slots);
    free(batch->words);
    free(batch->as_unknown);
    free(batch->scratch);
    *batch = (struct dt_net_batch){0};
}

/* Stable, by counting. */
static void sort_by_length(const struct dt_net_data *data, uint32_t *order, uint32_t count,
                           uint32_t *scratch)
{
    uint32_t starts[DT_NET_STEPS + 2] = {0};
    for (uint32_t i = 0; i < count; i++)
        starts[data->texts[order[i]].length + 1]++;
    for (uint32_t length = 1; length < DT_NET_STEPS + 2; length++)
        starts[length] += starts[length - 1];
    for (uint32_t i = 0; i < count; i++)
        scratch[starts[data->texts[order[i]].length]++] = order[i];
    memcpy(order, scratch, count * sizeof *order);
}

void dt_net_batch_order(struct dt_net_batch *batch, uint32_t *order, uint32_t count)
{
    uint32_t size = batch->options->batch, stretch = size * STRETCH, numbers[STRETCH];
    for (uint32_t i = 0; i < count; i++)
        order[i] = i;
    dt_random_shuffle(&batch->random, order, count);
    for (uint32_t first = 0; first < count; first += stretch) {
        uint32_t here = count - first < stretch ? count - first : stretch, full = here / size;
        sort_by_length(batch->data, order + first, here, batch->scratch);
        for (uint32_t i = 0; i < full; i++)
            numbers[i] = i;
        dt_random_shuffle(&batch->random, numbers, full);
        for (uint32_t i = 0; i < full; i++)
            memcpy(batch->scratch + (size_t)i * size, order + first + (size_t)numbers[i] * size,
                   size * sizeof *order);
        memcpy(order + first, batch->scratch, (size_t)full * size * sizeof *order);
    }
}

/* Finds the words of a batch and makes their vectors. */
static void gather(struct dt_net_batch *batch, const uint32_t *texts, uint32_t count)
{
    const struct dt_net_data *data = batch->data;
    uint32_t dim = batch->fit->size.dim;
    batch->word_count = 0;
    for (uint32_t t = 0; t < count; t++) {
        const struct dt_net_text *text = &data->texts[texts[t]];
        for (uint32_t p = 0; p < text->length; p++) {
            uint32_t word = data->places[text->first + p] >> DT_NET_MARKS;
            if (batch->slots[word] != NOT_MET)
                continue;
            uint32_t slot = batch->slots[word] = batch->word_count++;
            batch->words[slot] = word;
            batch->as_unknown[slot] = dt_random_unit(&batch->random) < batch->options->row_drop;
            dt_net_fit_vector(batch->fit, data, word, batch->as_unknown[slot],
                              batch->vectors + (size_t)slot * dim);
        }
    }
}

/* The gradients of a group's logits: of cross-entropy, a label by itself. */
static void loss_back(const struct dt_net_batch *batch, const struct dt_net_work *work,
                      const uint32_t *texts, uint32_t count, float share, float *gradients)
{
    memset(gradients, 0, (size_t)DT_NET_GROUP * DT_NET_LANES * sizeof *gradients);
    for (uint32_t b = 0; b < count; b++) {
        const struct dt_net_text *text = &batch->data->texts[texts[b]];
        for (uint32_t label = 0; label < batch->fit->size.label_count; label++) {
            size_t at = (size_t)b * DT_NET_LANES + label;
            float p = dt_real_sigmoid(work->logits[at]);
            if (dt_label_has(&text->labels, label))
                gradients[at] = (p - 1.0f) * batch->positive[label] * text->weight * share;
            else if (!dt_label_has(&text->unknown, label))
                gradients[at] = p * text->weight * share;
        }
    }
}

/* Every other group of a batch: texts are sorted by length, so halves cost the same. */
static void *take_share(void *context)
{
    struct dt_net_share *share = context;
    struct dt_net_batch *batch = share->batch;
    struct dt_net_core core = dt_net_core_of(&batch->fit->size, batch->fit->core);
    struct dt_net_core gradients = dt_net_core_of(&batch->fit->size, share->core);
    uint32_t step = DT_NET_SHARES * DT_NET_GROUP;
    float logit_gradients[DT_NET_GROUP * DT_NET_LANES];
    for (uint32_t at = (uint32_t)(share - batch->shares) * DT_NET_GROUP; at < share->count;
         at += step) {
        const uint32_t *texts = share->texts + at;
        uint32_t count = share->count - at < DT_NET_GROUP ? share->count - at : DT_NET_GROUP;
        dt_net_group_lay(&share->work, &core, batch->data, texts, count, batch->vectors,
                         batch->slots, &batch->options->drops, &share->random);
        dt_net_group_forward(&share->work, &core);
        loss_back(batch, &share->work, texts, count, 1.0f / (float)share->count, logit_gradients);
        dt_net_group_backward(&share->work, &core, batch->data, texts, count, logit_gradients,
                              batch->slots, &gradients, share->vectors);
    }
    return NULL;
}

/* Both shares, at once where a thread can be had: the sums are the same. */
static void take_shares(struct dt_net_batch *batch, const uint32_t *texts, uint32_t count)
{
    pthread_t thread;
    for (int i = 0; i < DT_NET_SHARES; i++) {
        batch->shares[i].texts = texts;
        batch->shares[i].count = count;
        batch->shares[i].random.state = dt_random_next(&batch->random);
    }
    bool apart = batch->options->threads > 1 &&
                 pthread_create(&thread, NULL, take_share, &batch->shares[1]) == 0;
    take_share(&batch->shares[0]);
    if (apart)
        pthread_join(thread, NULL);
    else
        take_share(&batch->shares[1]);
}

static float *meet(struct dt_net_table *table, uint32_t row, uint32_t dim)
{
    if (!table->is_met[row]) {
        table->is_met[row] = true;
        table->met[table->met_count++] = row;
    }
    return table->gradients + (size_t)row * dim;
}

/* From the gradient of a word's vector to those of what it is made of. */
static void spread(struct dt_net_batch *batch, uint32_t slot, struct dt_net_core *gradients)
{
    const struct dt_net_data *data = batch->data;
    const struct dt_net_word *word = &data->words[batch->words[slot]];
    uint32_t dim = batch->fit->size.dim, given_dim = batch->fit->size.given;
    const float *gradient = batch->shares[0].vectors + (size_t)slot * dim;
    uint32_t row = batch->as_unknown[slot] ? DT_NET_NO_ROW : word->row;
    if (data->base && row == DT_NET_NO_ROW)
        return;
    float *into = meet(&batch->rows, row, dim);
    for (uint32_t i = 0; i < dim; i++)
        into[i] += gradient[i];
    if (data->base)
        return;
    float share = word->part_count > 0 ? 1.0f / (float)word->part_count : 0;
    for (uint32_t part = 0; part < word->part_count; part++) {
        into = meet(&batch->parts, data->parts[word->part_first + part], dim);
        for (uint32_t i = 0; i < dim; i++)
            into[i] += share * gradient[i];
    }
    for (uint32_t group = 0; group < DT_NET_GROUPS; group++)
        for (uint32_t i = 0; (word->groups >> group & 1) && i < dim; i++)
            gradients->groups[(size_t)group * dim + i] += gradient[i];
    if (word->given == DT_NET_NOT_GIVEN)
        return;
    const float *given = batch->fit->given + (size_t)word->given * given_dim;
    for (uint32_t k = 0; k < given_dim; k++)
        for (uint32_t i = 0; i < dim; i++)
            gradients->given[(size_t)k * dim + i] += given[k] * gradient[i];
}

/* Adds the second share's sums to the first's, and empties it. */
static void join_shares(struct dt_net_batch *batch)
{
    float *core = batch->shares[0].core, *other = batch->shares[1].core;
    size_t count = dt_net_core_count(&batch->fit->size);
    for (size_t i = 0; i < count; i++) {
        core[i] += other[i];
        other[i] = 0;
    }
    float *vectors = batch->shares[0].vectors;
    other = batch->shares[1].vectors;
    count = (size_t)batch->word_count * batch->fit->size.dim;
    for (size_t i = 0; i < count; i++) {
        vectors[i] += other[i];
        other[i] = 0;
    }
}

static void table_step(struct dt_net_table *table, struct dt_adam_rate rate, float *values,
                       uint32_t dim)
{
    for (uint32_t i = 0; i < table->met_count; i++) {
        size_t at = (size_t)table->met[i] * dim;
        dt_adam_step(rate, values + at, table->gradients + at, table->first + at,
                     table->second + at, dim);
        table->is_met[table->met[i]] = false;
    }
    table->met_count = 0;
}

void dt_net_batch_step(struct dt_net_batch *batch, const uint32_t *texts, uint32_t count,
                       struct dt_adam_rate rate)
{
    struct dt_net_fit *fit = batch->fit;
    struct dt_net_core gradients = dt_net_core_of(&fit->size, batch->shares[0].core);
    gather(batch, texts, count);
    take_shares(batch, texts, count);
    join_shares(batch);
    for (uint32_t slot = 0; slot < batch->word_count; slot++) {
        spread(batch, slot, &gradients);
        batch->slots[batch->words[slot]] = NOT_MET;
    }
    memset(batch->shares[0].vectors, 0, (size_t)batch->word_count * fit->size.dim * sizeof(float));
    dt_adam_step(rate, fit->core, batch->shares[0].core, batch->first, batch->second,
                 dt_net_core_count(&fit->size));
    table_step(&batch->rows, rate, fit->rows, fit->size.dim);
    table_step(&batch->parts, rate, fit->parts, fit->size.dim);
}
