#include "net_hits.h"

#include "adam.h"
#include "multiply.h"
#include "real.h"

#include <stdlib.h>

/* Steps over all texts, their rate, and the pull towards zero. */
enum { STEPS = 150, CHUNK = 1024 };
#define RATE 0.1f
#define PULL 2e-5f

#define FIRST_BIAS (-4.0f)

struct task {
    const struct dt_net_data *data;
    uint32_t text_count;
    uint32_t label_count;
    float *values; /* texts x DT_NET_HITS */
    float *logits; /* CHUNK x DT_NET_LANES */
    struct dt_net_hits gradients;
};

float dt_net_hit_value(uint32_t count)
{
    count = count < DT_NET_HIT_VALUES_KEPT ? count : DT_NET_HIT_VALUES_KEPT - 1;
    return (float)dt_real_log(1.0 + count);
}

static void lay_values(struct task *task)
{
    float of[DT_NET_HIT_VALUES_KEPT];
    for (uint32_t count = 0; count < DT_NET_HIT_VALUES_KEPT; count++)
        of[count] = dt_net_hit_value(count);
    for (uint32_t t = 0; t < task->text_count; t++)
        for (uint32_t i = 0; i < DT_NET_HITS; i++) {
            uint32_t count =
                task->data->texts[t].hits.counts[i / DT_WORD_LIST_GROUPS][i % DT_WORD_LIST_GROUPS];
            count = count < DT_NET_HIT_VALUES_KEPT ? count : DT_NET_HIT_VALUES_KEPT - 1;
            task->values[(size_t)t * DT_NET_HITS + i] = of[count];
        }
}

/* Adds the gradients of texts first .. first + count - 1. */
static void take_chunk(struct task *task, const struct dt_net_hits *hits, uint32_t first,
                       uint32_t count)
{
    const float *values = task->values + (size_t)first * DT_NET_HITS;
    float share = 1.0f / (float)task->text_count;
    for (uint32_t t = 0; t < count; t++)
        memcpy(task->logits + (size_t)t * DT_NET_LANES, hits->bias, sizeof hits->bias);
    dt_multiply_add((struct dt_matrix_walk){values, DT_NET_HITS, 1}, hits->weights, count,
                    DT_NET_HITS, DT_NET_LANES, task->logits);
    for (uint32_t t = 0; t < count; t++) {
        const struct dt_net_text *text = &task->data->texts[first + t];
        for (uint32_t label = 0; label < DT_NET_LANES; label++) {
            float *logit = &task->logits[(size_t)t * DT_NET_LANES + label];
            bool has = label < task->label_count && dt_label_has(&text->labels, label);
            bool counts =
                label < task->label_count && (has || !dt_label_has(&text->unknown, label));
            *logit = counts ? (dt_real_sigmoid(*logit) - (float)has) * text->weight * share : 0;
            task->gradients.bias[label] += *logit;
        }
    }
    dt_multiply_add((struct dt_matrix_walk){values, 1, DT_NET_HITS}, task->logits, DT_NET_HITS,
                    count, DT_NET_LANES, task->gradients.weights);
}

static void fit(struct task *task, struct dt_net_hits *hits, struct dt_net_hits *first,
                struct dt_net_hits *second)
{
    size_t weights = sizeof hits->weights / sizeof *hits->weights;
    for (uint32_t step = 1; step <= STEPS; step++) {
        struct dt_adam_rate rate = dt_adam_rate_of(RATE * (1.0f - (float)step / (STEPS + 1)), step);
        for (uint32_t at = 0; at < task->text_count; at += CHUNK)
            take_chunk(task, hits, at,
                       task->text_count - at < CHUNK ? task->text_count - at : CHUNK);
        for (size_t i = 0; i < weights; i++)
            task->gradients.weights[i] += PULL * hits->weights[i];
        dt_adam_step(rate, hits->weights, task->gradients.weights, first->weights, second->weights,
                     weights);
        dt_adam_step(rate, hits->bias, task->gradients.bias, first->bias, second->bias,
                     DT_NET_LANES);
    }
}

enum dt_status dt_net_hits_fit(const struct dt_net_data *data, uint32_t text_count,
                               uint32_t label_count, struct dt_net_hits *out, struct dt_error *err)
{
    struct task task = {.data = data, .text_count = text_count, .label_count = label_count};
    struct dt_net_hits *moments = calloc(2, sizeof *moments);
    task.values = malloc(((size_t)text_count + 1) * DT_NET_HITS * sizeof *task.values);
    task.logits = malloc((size_t)CHUNK * DT_NET_LANES * sizeof *task.logits);
    bool there = moments && task.values && task.logits;
    if (there) {
        memset(out, 0, sizeof *out);
        for (uint32_t label = 0; label < label_count; label++)
            out->bias[label] = FIRST_BIAS;
        lay_values(&task);
        fit(&task, out, &moments[0], &moments[1]);
    }
    free(moments);
    free(task.values);
    free(task.logits);
    return there ? DT_OK : dt_error_set(err, DT_NOMEM, "memory ran out");
}
