#include "fit.h"

#include "random.h"
#include "real.h"

#include <stdlib.h>

enum {
    STRIDE_MOST = 128,
    NEWTON_STEPS = 4,
    STEEP_STEPS = 24,
    COUNT_MASK = (1 << DT_MATRIX_COUNT_BITS) - 1
};

/* The coordinate of a unit and label stays this far from 0 and 1, where its step has no end. */
#define DUAL_BORDER 1e-6f

/* From this product of cost and square length on, four steps do not find the root. */
#define STEEP 16.0f

struct lanes {
    float sum[STRIDE_MOST];
    float sign[STRIDE_MOST];
    float cost[STRIDE_MOST];
};

static void add_features(const struct dt_fit *fit, const struct dt_matrix *matrix,
                         const struct dt_vocabulary *vocabulary, const struct dt_unit *unit,
                         float *restrict sum)
{
    const uint32_t *features = matrix->features + unit->start;
    uint32_t stride = fit->stride;
    for (uint32_t i = 0; i < unit->feature_count; i++) {
        uint32_t number = features[i] >> DT_MATRIX_COUNT_BITS;
        float value = (float)((features[i] & COUNT_MASK) * vocabulary->idf[number]);
        const float *restrict weights = fit->weights + (size_t)number * stride;
        for (uint32_t lane = 0; lane < stride; lane++)
            sum[lane] += value * weights[lane];
    }
}

static void spread(struct dt_fit *fit, const struct dt_matrix *matrix,
                   const struct dt_vocabulary *vocabulary, const struct dt_unit *unit,
                   const float *restrict change)
{
    const uint32_t *features = matrix->features + unit->start;
    uint32_t stride = fit->stride;
    for (uint32_t i = 0; i < unit->feature_count; i++) {
        uint32_t number = features[i] >> DT_MATRIX_COUNT_BITS;
        float value = (float)((features[i] & COUNT_MASK) * vocabulary->idf[number]);
        float *restrict weights = fit->weights + (size_t)number * stride;
        for (uint32_t lane = 0; lane < stride; lane++)
            weights[lane] += value * change[lane];
    }
}

void dt_fit_logits(const struct dt_fit *fit, const struct dt_matrix *matrix,
                   const struct dt_vocabulary *vocabulary, uint32_t unit, float *logits_out)
{
    float sum[STRIDE_MOST] = {0};
    add_features(fit, matrix, vocabulary, &matrix->units[unit], sum);
    for (uint32_t label = 0; label < fit->label_count; label++)
        logits_out[label] = sum[label] * matrix->units[unit].inverse_norm + fit->bias[label];
}

static void set_lanes(const struct dt_fit_options *options, const struct dt_unit *unit,
                      uint32_t stride, struct lanes *lanes)
{
    memset(lanes->sum, 0, sizeof lanes->sum);
    for (uint32_t lane = 0; lane < stride; lane++) {
        bool has = lane < options->label_count && dt_label_has(&unit->labels, lane);
        bool counts = lane < options->label_count && (has || !dt_label_has(&unit->unknown, lane));
        lanes->sign[lane] = has ? 1.0f : -1.0f;
        lanes->cost[lane] =
            counts ? options->cost * unit->weight * (has ? options->positive_cost : 1.0f) : 0.0f;
    }
}

/*
 * One coordinate a lane: the root of dual = sigmoid(-(margin + curve * (dual - old))), by Newton
 * steps that stay within the bracket found so far, or halve it. dual: in 0 .. 1 (times cost);
 * square: |x|^2 with the bias's 1. Leaves in lanes->sum the change of y * dual * cost.
 */
static void step_lanes(struct lanes *restrict lanes, const float *restrict bias,
                       float *restrict duals, float inverse_norm, float square, uint32_t stride)
{
    float steepest = 0;
    for (uint32_t lane = 0; lane < stride; lane++)
        steepest = lanes->cost[lane] > steepest ? lanes->cost[lane] : steepest;
    int steps = steepest * square > STEEP ? STEEP_STEPS : NEWTON_STEPS;
    for (uint32_t lane = 0; lane < stride; lane++) {
        float margin = lanes->sign[lane] * (lanes->sum[lane] * inverse_norm + bias[lane]);
        float curve = lanes->cost[lane] * square, old = duals[lane], dual = old;
        float low = DUAL_BORDER, high = 1.0f - DUAL_BORDER;
        for (int i = 0; i < steps; i++) {
            float p = dt_real_sigmoid(-(margin + curve * (dual - old)));
            float next = dual - (dual - p) / (1.0f + curve * p * (1.0f - p));
            high = dual > p && dual < high ? dual : high;
            low = dual < p && dual > low ? dual : low;
            dual = next > low && next < high ? next : 0.5f * (low + high);
        }
        lanes->sum[lane] = (dual - old) * lanes->cost[lane] * lanes->sign[lane];
        duals[lane] = dual;
    }
}

static void take_unit(struct dt_fit *fit, const struct dt_matrix *matrix,
                      const struct dt_vocabulary *vocabulary, const struct dt_unit *unit,
                      const struct dt_fit_options *options, float *duals)
{
    struct lanes lanes;
    uint32_t stride = fit->stride;
    set_lanes(options, unit, stride, &lanes);
    add_features(fit, matrix, vocabulary, unit, lanes.sum);
    step_lanes(&lanes, fit->bias, duals, unit->inverse_norm, unit->square + 1.0f, stride);
    for (uint32_t lane = 0; lane < stride; lane++) {
        fit->bias[lane] += lanes.sum[lane];
        lanes.sum[lane] *= unit->inverse_norm;
    }
    spread(fit, matrix, vocabulary, unit, lanes.sum);
}

enum dt_status dt_fit_make(const struct dt_matrix *matrix, const struct dt_vocabulary *vocabulary,
                           const uint32_t *chosen, uint32_t chosen_count,
                           const struct dt_fit_options *options, struct dt_fit *out,
                           struct dt_error *err)
{
    uint32_t stride = (options->label_count + DT_FIT_LANES - 1) / DT_FIT_LANES * DT_FIT_LANES;
    *out = (struct dt_fit){
        .label_count = options->label_count, .stride = stride, .feature_count = vocabulary->count};
    out->weights = calloc((size_t)vocabulary->count + 1, stride * sizeof *out->weights);
    float *duals = calloc((size_t)chosen_count + 1, stride * sizeof *duals);
    uint32_t *order = malloc(((size_t)chosen_count + 1) * sizeof *order);
    enum dt_status status = DT_OK;
    if (!out->weights || !duals || !order) {
        status = dt_error_set(err, DT_NOMEM, "memory ran out");
        goto out;
    }
    struct dt_random random = {options->seed};
    for (uint32_t i = 0; i < chosen_count; i++)
        order[i] = i;
    for (uint32_t epoch = 0; epoch < options->epochs; epoch++) {
        dt_random_shuffle(&random, order, chosen_count);
        for (uint32_t i = 0; i < chosen_count; i++)
            take_unit(out, matrix, vocabulary, &matrix->units[chosen[order[i]]], options,
                      duals + (size_t)order[i] * stride);
        if (options->step && !options->step(options->context)) {
            status = dt_error_set(err, DT_UNAVAILABLE, "interrupted");
            goto out;
        }
    }
out:
    free(duals);
    free(order);
    return status;
}

void dt_fit_finish(struct dt_fit *fit)
{
    free(fit->weights);
    *fit = (struct dt_fit){.label_count = 0};
}
