#include "net_group.h"

#include "multiply.h"
#include "real.h"

/* The row of a text's position in a direction's order; the second reads backwards. */
static size_t row_of(const struct dt_net_work *work, int way, uint32_t place, uint32_t position)
{
    uint32_t step = way == 0 ? position : work->lengths[place] - 1 - position;
    return (size_t)step * DT_NET_GROUP + place;
}

/* Factors of 0 or 1 / (1 - drop), all 1 without random. */
static void draw_mask(struct dt_random *random, float drop, float *mask, size_t count)
{
    float kept = 1.0f / (1.0f - drop);
    uint32_t limit = (uint32_t)(drop * 65536.0f);
    for (size_t i = 0; i < count; i += 4) {
        uint64_t bits = random ? dt_random_next(random) : 0;
        for (size_t k = i; k < i + 4 && k < count; k++, bits >>= 16)
            mask[k] = !random ? 1.0f : (bits & 0xffff) < limit ? 0.0f : kept;
    }
}

static void lay_word(struct dt_net_work *work, const struct dt_net_core *core, dt_net_place place,
                     size_t row, const float *vectors, const uint32_t *slots)
{
    uint32_t dim = work->size.dim;
    const float *mask = work->input_masks + row * dim;
    const float *vector = vectors + (size_t)slots[place >> DT_NET_MARKS] * dim;
    float *input = work->inputs[0] + row * dim;
    for (uint32_t i = 0; i < dim; i++)
        input[i] = vector[i];
    for (uint32_t mark = 0; mark < DT_NET_MARKS; mark++)
        for (uint32_t i = 0; (place >> mark & 1) && i < dim; i++)
            input[i] += core->marks[(size_t)mark * dim + i];
    for (uint32_t i = 0; i < dim; i++)
        input[i] *= mask[i];
}

void dt_net_group_lay(struct dt_net_work *work, const struct dt_net_core *core,
                      const struct dt_net_data *data, const uint32_t *texts, uint32_t count,
                      const float *vectors, const uint32_t *slots, const struct dt_net_drops *drops,
                      struct dt_random *random)
{
    uint32_t dim = work->size.dim, hidden = work->size.hidden;
    work->steps = 1;
    for (uint32_t b = 0; b < DT_NET_GROUP; b++) {
        work->lengths[b] = b < count ? data->texts[texts[b]].length : 1;
        work->steps = work->lengths[b] > work->steps ? work->lengths[b] : work->steps;
    }
    size_t floats = (size_t)work->steps * DT_NET_GROUP * dim;
    memset(work->inputs[0], 0, floats * sizeof(float));
    memset(work->inputs[1], 0, floats * sizeof(float));
    draw_mask(random, drops->input, work->input_masks, floats);
    draw_mask(random, drops->hidden, work->state_masks, (size_t)DT_NET_GROUP * 2 * hidden);
    draw_mask(random, drops->hidden, work->feature_masks,
              (size_t)DT_NET_GROUP * dt_net_feature_count(&work->size));
    for (uint32_t b = 0; b < count; b++) {
        const dt_net_place *places = data->places + data->texts[texts[b]].first;
        for (uint32_t p = 0; p < work->lengths[b]; p++) {
            size_t row = row_of(work, 0, b, p);
            if (random && dt_random_unit(random) < drops->word)
                memset(work->input_masks + row * dim, 0, dim * sizeof(float));
            lay_word(work, core, places[p], row, vectors, slots);
            memcpy(work->inputs[1] + row_of(work, 1, b, p) * dim, work->inputs[0] + row * dim,
                   dim * sizeof(float));
        }
    }
}

static void mask_states(struct dt_net_work *work, int way)
{
    uint32_t hidden = work->size.hidden, rows = work->steps * DT_NET_GROUP;
    const float *states = work->traces[way].states + (size_t)DT_NET_GROUP * hidden;
    for (uint32_t row = 0; row < rows; row++) {
        const float *mask =
            work->state_masks + ((size_t)(row % DT_NET_GROUP) * 2 + (unsigned)way) * hidden;
        for (uint32_t i = 0; i < hidden; i++)
            work->masked[way][(size_t)row * hidden + i] =
                states[(size_t)row * hidden + i] * mask[i];
    }
}

/* What each label looks at and sees of a direction's states. */
static void look(struct dt_net_work *work, const struct dt_net_core *core, int way, float *looks,
                 float *views)
{
    uint32_t hidden = work->size.hidden, rows = work->steps * DT_NET_GROUP;
    const float *states = work->traces[way].states + (size_t)DT_NET_GROUP * hidden;
    memset(looks, 0, (size_t)rows * DT_NET_LANES * sizeof *looks);
    memset(views, 0, (size_t)rows * DT_NET_LANES * sizeof *views);
    dt_multiply_add((struct dt_matrix_walk){states, hidden, 1}, core->queries[way], rows, hidden,
                    DT_NET_LANES, looks);
    dt_multiply_add((struct dt_matrix_walk){work->masked[way], hidden, 1}, core->values[way], rows,
                    hidden, DT_NET_LANES, views);
}

/* Turns the looks of a text into weights that sum to 1, a label; adds what is seen to the logits.
 */
static void attend(struct dt_net_work *work, uint32_t place, float *restrict logits)
{
    float most[DT_NET_LANES], sums[DT_NET_LANES] = {0};
    for (uint32_t l = 0; l < DT_NET_LANES; l++)
        most[l] = -1e30f;
    for (uint32_t p = 0; p < work->lengths[place]; p++) {
        size_t here = row_of(work, 0, place, p), there = row_of(work, 1, place, p);
        float *restrict looks = work->looks + here * DT_NET_LANES;
        float *restrict views = work->views + here * DT_NET_LANES;
        for (uint32_t l = 0; l < DT_NET_LANES; l++) {
            looks[l] += work->turned[there * DT_NET_LANES + l];
            views[l] += work->turned_views[there * DT_NET_LANES + l];
            most[l] = looks[l] > most[l] ? looks[l] : most[l];
        }
    }
    for (uint32_t p = 0; p < work->lengths[place]; p++) {
        float *restrict looks = work->looks + row_of(work, 0, place, p) * DT_NET_LANES;
        for (uint32_t l = 0; l < DT_NET_LANES; l++) {
            looks[l] = dt_real_exp(looks[l] - most[l]);
            sums[l] += looks[l];
        }
    }
    for (uint32_t p = 0; p < work->lengths[place]; p++) {
        size_t at = row_of(work, 0, place, p) * DT_NET_LANES;
        for (uint32_t l = 0; l < DT_NET_LANES; l++) {
            work->looks[at + l] /= sums[l];
            logits[l] += work->looks[at + l] * work->views[at + l];
        }
    }
}

static void find_highest(struct dt_net_work *work, uint32_t place, int way, float *restrict maxima)
{
    uint32_t hidden = work->size.hidden;
    uint16_t *restrict highest = work->highest + ((size_t)place * 2 + (unsigned)way) * hidden;
    for (uint32_t i = 0; i < hidden; i++) {
        maxima[i] = -2; /* states lie between -1 and 1 */
        highest[i] = 0;
    }
    for (uint32_t step = 0; step < work->lengths[place]; step++) {
        const float *restrict state =
            work->traces[way].states + ((size_t)(step + 1) * DT_NET_GROUP + place) * hidden;
        for (uint32_t i = 0; i < hidden; i++) {
            highest[i] = state[i] > maxima[i] ? (uint16_t)step : highest[i];
            maxima[i] = state[i] > maxima[i] ? state[i] : maxima[i];
        }
    }
}

static float root_share(uint32_t length)
{
    return 1.0f / (float)dt_real_sqrt((double)length);
}

static void make_features(struct dt_net_work *work, uint32_t place)
{
    uint32_t dim = work->size.dim, hidden = work->size.hidden;
    uint32_t count = dt_net_feature_count(&work->size);
    float *features = work->features + (size_t)place * count;
    const float *mask = work->feature_masks + (size_t)place * count;
    float *sums = features + 2 * (size_t)hidden, share = root_share(work->lengths[place]);
    find_highest(work, place, 0, features);
    find_highest(work, place, 1, features + hidden);
    memset(sums, 0, dim * sizeof *sums);
    for (uint32_t p = 0; p < work->lengths[place]; p++) {
        const float *input = work->inputs[0] + row_of(work, 0, place, p) * dim;
        for (uint32_t i = 0; i < dim; i++)
            sums[i] += input[i] * share;
    }
    for (uint32_t i = 0; i < count; i++)
        features[i] *= mask[i];
}

void dt_net_group_forward(struct dt_net_work *work, const struct dt_net_core *core)
{
    struct dt_gru_size size = {work->size.dim, work->size.hidden};
    uint32_t count = dt_net_feature_count(&work->size);
    for (int way = 0; way < DT_NET_DIRECTIONS; way++) {
        dt_gru_forward(size, &core->gru[way], work->inputs[way], work->steps, &work->traces[way]);
        mask_states(work, way);
    }
    look(work, core, 0, work->looks, work->views);
    look(work, core, 1, work->turned, work->turned_views);
    for (uint32_t b = 0; b < DT_NET_GROUP; b++) {
        float *logits = work->logits + (size_t)b * DT_NET_LANES;
        memcpy(logits, core->bias, DT_NET_LANES * sizeof *logits);
        attend(work, b, logits);
        make_features(work, b);
    }
    dt_multiply_add((struct dt_matrix_walk){work->features, count, 1}, core->out, DT_NET_GROUP,
                    count, DT_NET_LANES, work->logits);
}
