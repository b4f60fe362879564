#include "multiply.h"
#include "net_group.h"
#include "real.h"

static size_t row_of(const struct dt_net_work *work, int way, uint32_t place, uint32_t position)
{
    uint32_t step = way == 0 ? position : work->lengths[place] - 1 - position;
    return (size_t)step * DT_NET_GROUP + place;
}

/*
 * Through the attention of one text: looks (the weights) and views become their own gradients, and
 * turned and turned_views the same in the second direction's order.
 */
static void attend_back(struct dt_net_work *work, uint32_t place, const float *restrict gradient)
{
    float means[DT_NET_LANES] = {0};
    for (uint32_t p = 0; p < work->lengths[place]; p++) {
        size_t at = row_of(work, 0, place, p) * DT_NET_LANES;
        for (uint32_t l = 0; l < DT_NET_LANES; l++)
            means[l] += work->looks[at + l] * work->views[at + l];
    }
    for (uint32_t p = 0; p < work->steps; p++) {
        bool within = p < work->lengths[place];
        size_t here = ((size_t)p * DT_NET_GROUP + place) * DT_NET_LANES;
        size_t there = within ? row_of(work, 1, place, p) * DT_NET_LANES : here;
        for (uint32_t l = 0; l < DT_NET_LANES; l++) {
            float weight = within ? work->looks[here + l] * gradient[l] : 0.0f;
            work->looks[here + l] = weight * (work->views[here + l] - means[l]);
            work->views[here + l] = weight;
            work->turned[there + l] = work->looks[here + l];
            work->turned_views[there + l] = weight;
        }
    }
}

/* Through the products of one direction's states with queries and values. */
static void look_back(struct dt_net_work *work, const struct dt_net_core *core, int way,
                      const float *looks, const float *views, struct dt_net_core *gradients)
{
    uint32_t hidden = work->size.hidden, rows = work->steps * DT_NET_GROUP;
    const float *states = work->traces[way].states + (size_t)DT_NET_GROUP * hidden;
    float *state_gradients = work->state_gradients[way];
    dt_multiply_add((struct dt_matrix_walk){states, 1, hidden}, looks, hidden, rows, DT_NET_LANES,
                    gradients->queries[way]);
    dt_multiply_add((struct dt_matrix_walk){work->masked[way], 1, hidden}, views, hidden, rows,
                    DT_NET_LANES, gradients->values[way]);
    memset(state_gradients, 0, (size_t)rows * hidden * sizeof *state_gradients);
    dt_transpose(core->values[way], hidden, DT_NET_LANES, work->back);
    dt_multiply_add((struct dt_matrix_walk){views, DT_NET_LANES, 1}, work->back, rows, DT_NET_LANES,
                    hidden, state_gradients);
    for (uint32_t row = 0; row < rows; row++) {
        const float *mask =
            work->state_masks + ((size_t)(row % DT_NET_GROUP) * 2 + (unsigned)way) * hidden;
        for (uint32_t i = 0; i < hidden; i++)
            state_gradients[(size_t)row * hidden + i] *= mask[i];
    }
    dt_transpose(core->queries[way], hidden, DT_NET_LANES, work->back);
    dt_multiply_add((struct dt_matrix_walk){looks, DT_NET_LANES, 1}, work->back, rows, DT_NET_LANES,
                    hidden, state_gradients);
}

/* Through maxima and mean: features become their gradients. */
static void features_back(struct dt_net_work *work, const struct dt_net_core *core,
                          const float *logit_gradients, struct dt_net_core *gradients)
{
    uint32_t count = dt_net_feature_count(&work->size), dim = work->size.dim;
    uint32_t hidden = work->size.hidden;
    dt_multiply_add((struct dt_matrix_walk){work->features, 1, count}, logit_gradients, count,
                    DT_NET_GROUP, DT_NET_LANES, gradients->out);
    dt_transpose(core->out, count, DT_NET_LANES, work->back);
    memset(work->features, 0, (size_t)DT_NET_GROUP * count * sizeof *work->features);
    dt_multiply_add((struct dt_matrix_walk){logit_gradients, DT_NET_LANES, 1}, work->back,
                    DT_NET_GROUP, DT_NET_LANES, count, work->features);
    for (uint32_t b = 0; b < DT_NET_GROUP; b++) {
        float *features = work->features + (size_t)b * count;
        for (uint32_t i = 0; i < count; i++)
            features[i] *= work->feature_masks[(size_t)b * count + i];
        for (uint32_t i = 0; i < 2 * hidden; i++) {
            uint32_t step = work->highest[(size_t)b * 2 * hidden + i];
            float *gradient = work->state_gradients[i / hidden];
            gradient[((size_t)step * DT_NET_GROUP + b) * hidden + i % hidden] += features[i];
        }
        float share = 1.0f / (float)dt_real_sqrt((double)work->lengths[b]);
        for (uint32_t p = 0; p < work->lengths[b]; p++) {
            float *gradient = work->input_gradients[0] + row_of(work, 0, b, p) * dim;
            for (uint32_t i = 0; i < dim; i++)
                gradient[i] += features[2 * hidden + i] * share;
        }
    }
}

static void words_back(struct dt_net_work *work, const struct dt_net_data *data,
                       const uint32_t *texts, uint32_t count, const uint32_t *slots,
                       struct dt_net_core *gradients, float *vector_gradients)
{
    uint32_t dim = work->size.dim;
    for (uint32_t b = 0; b < count; b++) {
        const dt_net_place *places = data->places + data->texts[texts[b]].first;
        for (uint32_t p = 0; p < work->lengths[b]; p++) {
            size_t here = row_of(work, 0, b, p) * dim, there = row_of(work, 1, b, p) * dim;
            float *into = vector_gradients + (size_t)slots[places[p] >> DT_NET_MARKS] * dim;
            for (uint32_t i = 0; i < dim; i++) {
                float gradient =
                    (work->input_gradients[0][here + i] + work->input_gradients[1][there + i]) *
                    work->input_masks[here + i];
                into[i] += gradient;
                for (uint32_t mark = 0; mark < DT_NET_MARKS; mark++)
                    if (places[p] >> mark & 1)
                        gradients->marks[(size_t)mark * dim + i] += gradient;
            }
        }
    }
}

void dt_net_group_backward(struct dt_net_work *work, const struct dt_net_core *core,
                           const struct dt_net_data *data, const uint32_t *texts, uint32_t count,
                           const float *logit_gradients, const uint32_t *slots,
                           struct dt_net_core *gradients, float *vector_gradients)
{
    struct dt_gru_size size = {work->size.dim, work->size.hidden};
    size_t inputs = (size_t)work->steps * DT_NET_GROUP * size.dim;
    for (uint32_t b = 0; b < DT_NET_GROUP; b++) {
        attend_back(work, b, logit_gradients + (size_t)b * DT_NET_LANES);
        for (uint32_t l = 0; l < DT_NET_LANES; l++)
            gradients->bias[l] += logit_gradients[(size_t)b * DT_NET_LANES + l];
    }
    look_back(work, core, 0, work->looks, work->views, gradients);
    look_back(work, core, 1, work->turned, work->turned_views, gradients);
    for (int way = 0; way < DT_NET_DIRECTIONS; way++)
        memset(work->input_gradients[way], 0, inputs * sizeof(float));
    features_back(work, core, logit_gradients, gradients);
    for (int way = 0; way < DT_NET_DIRECTIONS; way++)
        dt_gru_backward(size, &core->gru[way], work->inputs[way], work->steps, &work->traces[way],
                        work->state_gradients[way], &gradients->gru[way],
                        work->input_gradients[way]);
    words_back(work, data, texts, count, slots, gradients, vector_gradients);
}
