#include "net_fit.h"

#include "adam.h"
#include "multiply.h"
#include "net_batch.h"
#include "real.h"

#include <stdlib.h>

/* Steps over which the rate rises, of few a part; and what is left of it at the end. */
#define WARM_STEPS 300
#define WARM_PART  8
#define LAST_SHARE 0.02f

/* The average: from which part of the steps, how slow, and how often it is brought up to date. */
#define AVERAGE_FROM  0.3f
#define AVERAGE_KEEP  0.984f /* 0.998 a step */
#define AVERAGE_STEPS 8

struct dt_net_options dt_net_options_usual(void)
{
    return (struct dt_net_options){.dim = 96,
                                   .hidden = 96,
                                   .epochs = 6,
                                   .batch = 128,
                                   .threads = 2,
                                   .seed = 1,
                                   .rate = 4e-3f,
                                   .drops = {.word = 0.1f, .input = 0.3f, .hidden = 0.5f},
                                   .row_drop = 0.05f};
}

void dt_net_fit_finish(struct dt_net_fit *fit)
{
    free(fit->core);
    free(fit->rows);
    free(fit->parts);
    *fit = (struct dt_net_fit){0};
}

/* Rows are what a word's vector begins with, or with a base what is added to it: little at first,
 * and nothing to words that are not known here. */
static enum dt_status begin(struct dt_net_fit *fit, uint64_t seed, bool on_base,
                            struct dt_error *err)
{
    size_t dim = fit->size.dim;
    size_t row_floats = fit->row_count * dim, part_floats = (DT_NET_PART_BUCKETS + 1) * dim;
    fit->core = malloc(dt_net_core_count(&fit->size) * sizeof *fit->core);
    fit->rows = malloc(row_floats * sizeof *fit->rows);
    fit->parts = malloc(part_floats * sizeof *fit->parts);
    if (!fit->core || !fit->rows || !fit->parts) {
        dt_net_fit_finish(fit);
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    }
    struct dt_random random = {seed ^ UINT64_C(0x766563746f7273)};
    dt_net_core_begin(&fit->size, seed, fit->core);
    for (size_t i = 0; i < row_floats; i++)
        fit->rows[i] =
            (on_base ? i < dim ? 0 : 0.05f : 0.17f) * (2.0f * dt_random_unit(&random) - 1.0f);
    for (size_t i = 0; i < part_floats; i++)
        fit->parts[i] = 0.17f * (2.0f * dt_random_unit(&random) - 1.0f);
    return DT_OK;
}

void dt_net_fit_vector(const struct dt_net_fit *fit, const struct dt_net_data *data, uint32_t word,
                       bool as_unknown, float *restrict vector_out)
{
    uint32_t dim = fit->size.dim;
    struct dt_net_core core = dt_net_core_of(&fit->size, fit->core);
    const struct dt_net_word *of = &data->words[word];
    const float *row = fit->rows + (size_t)(as_unknown ? DT_NET_NO_ROW : of->row) * dim;
    memcpy(vector_out, row, dim * sizeof *vector_out);
    if (data->base) {
        for (uint32_t i = 0; i < dim; i++)
            vector_out[i] += data->fixed[(size_t)word * dim + i];
        return;
    }
    float share = of->part_count > 0 ? 1.0f / (float)of->part_count : 0;
    for (uint32_t part = 0; part < of->part_count; part++) {
        const float *from = fit->parts + (size_t)data->parts[of->part_first + part] * dim;
        for (uint32_t i = 0; i < dim; i++)
            vector_out[i] += share * from[i];
    }
    for (uint32_t group = 0; group < DT_NET_GROUPS; group++)
        for (uint32_t i = 0; (of->groups >> group & 1) && i < dim; i++)
            vector_out[i] += core.groups[(size_t)group * dim + i];
    if (of->given == DT_NET_NOT_GIVEN)
        return;
    const float *given = fit->given + (size_t)of->given * fit->size.given;
    for (uint32_t k = 0; k < fit->size.given; k++)
        for (uint32_t i = 0; i < dim; i++)
            vector_out[i] += given[k] * core.given[(size_t)k * dim + i];
}

static float rate_at(const struct dt_net_options *options, uint32_t step, uint32_t of)
{
    uint32_t warm = of / WARM_PART < WARM_STEPS ? of / WARM_PART + 1 : WARM_STEPS;
    float rise = (float)step / (float)warm, fall = 1.0f - (float)step / (float)of;
    rise = rise < 1.0f ? rise : 1.0f;
    fall = fall > LAST_SHARE ? fall : LAST_SHARE;
    return options->rate * rise * fall;
}

static void average(struct dt_net_fit *mean, const struct dt_net_fit *fit, uint32_t nth)
{
    float share = 1.0f / (float)(nth + 1);
    size_t dim = fit->size.dim;
    share = share > 1.0f - AVERAGE_KEEP ? share : 1.0f - AVERAGE_KEEP;
    dt_average_step(share, fit->core, mean->core, dt_net_core_count(&fit->size));
    dt_average_step(share, fit->rows, mean->rows, fit->row_count * dim);
    dt_average_step(share, fit->parts, mean->parts, (DT_NET_PART_BUCKETS + 1) * dim);
}

/* False: ended by `step`. */
static bool run(struct dt_net_batch *batch, struct dt_net_fit *mean, uint32_t *order,
                uint32_t text_count, const struct dt_net_options *options)
{
    uint32_t batches = (text_count + options->batch - 1) / options->batch;
    uint32_t steps = batches * options->epochs, from = (uint32_t)((float)steps * AVERAGE_FROM);
    for (uint32_t step = 0; step < steps; step++) {
        if (step % batches == 0)
            dt_net_batch_order(batch, order, text_count);
        uint32_t first = step % batches * options->batch;
        uint32_t count = text_count - first < options->batch ? text_count - first : options->batch;
        dt_net_batch_step(batch, order + first, count,
                          dt_adam_rate_of(rate_at(options, step + 1, steps), step + 1));
        if (step >= from && (step - from) % AVERAGE_STEPS == 0)
            average(mean, batch->fit, (step - from) / AVERAGE_STEPS);
        if (options->step && !options->step(options->context, step + 1, steps))
            return false;
    }
    return true;
}

enum dt_status dt_net_fit_make(const struct dt_net_data *data, uint32_t text_count,
                               const float *given, uint32_t given_dim, uint32_t label_count,
                               const struct dt_net_options *options, struct dt_net_fit *out,
                               struct dt_error *err)
{
    struct dt_net_size size = {options->dim, options->hidden, given_dim, label_count};
    struct dt_net_fit fit = {.size = size, .row_count = data->row_count, .given = given};
    struct dt_net_fit mean = fit;
    struct dt_net_batch batch = {0};
    uint32_t *order = malloc((text_count + 1) * sizeof *order);
    enum dt_status status = order ? DT_OK : dt_error_set(err, DT_NOMEM, "memory ran out");
    if (status == DT_OK)
        status = begin(&fit, options->seed, data->base != NULL, err);
    if (status == DT_OK)
        status = begin(&mean, options->seed, data->base != NULL, err);
    if (status == DT_OK)
        status = dt_net_batch_init(&batch, &fit, data, text_count, options, err);
    if (status == DT_OK && !run(&batch, &mean, order, text_count, options))
        status = dt_error_set(err, DT_UNAVAILABLE, "training was ended");
    if (status == DT_OK) {
        *out = mean;
        mean = (struct dt_net_fit){0};
    }
    dt_net_batch_finish(&batch);
    dt_net_fit_finish(&fit);
    dt_net_fit_finish(&mean);
    free(order);
    return status;
}

enum dt_status dt_net_fit_logits(const struct dt_net_fit *fit, const struct dt_net_data *data,
                                 uint32_t first, uint32_t end, float *logits_out,
                                 struct dt_error *err)
{
    static const struct dt_net_drops none = {0};
    struct dt_net_work work;
    struct dt_net_core core = dt_net_core_of(&fit->size, fit->core);
    enum dt_status status = dt_net_work_init(&work, &fit->size, err);
    float *vectors = malloc((size_t)data->word_count * fit->size.dim * sizeof *vectors);
    uint32_t *slots = malloc(data->word_count * sizeof *slots);
    if (status == DT_OK && (!vectors || !slots))
        status = dt_error_set(err, DT_NOMEM, "memory ran out");
    for (uint32_t word = 1; status == DT_OK && word < data->word_count; word++) {
        slots[word] = word;
        dt_net_fit_vector(fit, data, word, false, vectors + (size_t)word * fit->size.dim);
    }
    for (uint32_t at = first; status == DT_OK && at < end; at += DT_NET_GROUP) {
        uint32_t texts[DT_NET_GROUP], count = 0;
        while (count < DT_NET_GROUP && at + count < end) {
            texts[count] = at + count;
            count++;
        }
        dt_net_group_lay(&work, &core, data, texts, count, vectors, slots, &none, NULL);
        dt_net_group_forward(&work, &core);
        for (uint32_t b = 0; b < count; b++)
            memcpy(logits_out + (size_t)(at - first + b) * fit->size.label_count,
                   work.logits + (size_t)b * DT_NET_LANES,
                   fit->size.label_count * sizeof *logits_out);
    }
    free(vectors);
    free(slots);
    dt_net_work_finish(&work);
    return status;
}
