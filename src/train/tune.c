#include "tune.h"

#include "fixed.h"
#include "real.h"

#include <stdlib.h>

enum { PLATT_STEPS = 50 };

/* Falling logits; those that are equal by nothing else, since all that follows takes them as one.
 */
static int by_logit(const void *left, const void *right)
{
    const struct dt_judged *a = left, *b = right;
    if (a->logit != b->logit)
        return a->logit > b->logit ? -1 : 1;
    return (int)a->there - (int)b->there;
}

/* Newton's method on the two parameters of the line, with a little of a ridge. */
static void fit_line(const struct dt_judged *judged, uint32_t count, struct dt_tuning *out)
{
    double there = 0, absent = 0, slope = 1, offset = 0;
    for (uint32_t i = 0; i < count; i++)
        *(judged[i].there ? &there : &absent) += judged[i].weight;
    double high = (there + 1) / (there + 2), low = 1 / (absent + 2);
    for (int step = 0; step < PLATT_STEPS; step++) {
        double g0 = 0, g1 = 0, h00 = 1e-6, h01 = 0, h11 = 1e-6;
        for (uint32_t i = 0; i < count; i++) {
            double z = judged[i].logit, weight = judged[i].weight;
            double p = dt_real_sigmoid((float)(slope * z + offset));
            double d = weight * (p - (judged[i].there ? high : low)), c = weight * p * (1 - p);
            g0 += d;
            g1 += d * z;
            h00 += c;
            h01 += c * z;
            h11 += c * z * z;
        }
        double determinant = h00 * h11 - h01 * h01;
        if (determinant <= 1e-12)
            break;
        double by_offset = (h11 * g0 - h01 * g1) / determinant;
        double by_slope = (h00 * g1 - h01 * g0) / determinant;
        /* A full step from far away may overshoot. */
        double most = 2.0, size = by_offset < 0 ? -by_offset : by_offset;
        double size_slope = by_slope < 0 ? -by_slope : by_slope;
        size = size_slope > size ? size_slope : size;
        double scale = size > most ? most / size : 1;
        offset -= scale * by_offset;
        slope -= scale * by_slope;
        if (size < 1e-6)
            break;
    }
    out->slope = (float)(slope > 0.05 ? slope : 0.05);
    out->offset = (float)offset;
}

static int32_t fixed_of(double x)
{
    double scaled = x * 65536;
    if (scaled > DT_LOGIT_MOST)
        return DT_LOGIT_MOST;
    if (scaled < -DT_LOGIT_MOST)
        return -DT_LOGIT_MOST;
    return (int32_t)(scaled + (scaled >= 0 ? 0.5 : -0.5));
}

static void draw_knots(struct dt_tuning *out)
{
    static const float places[DT_CURVE_KNOTS] = {-9.0f, -6.8f, -5.4f, -4.4f, -3.6f, -2.9f,
                                                 -2.2f, -1.6f, -1.0f, -0.4f, 0.4f,  1.2f,
                                                 2.0f,  3.0f,  4.5f,  7.0f};
    for (int i = 0; i < DT_CURVE_KNOTS; i++) {
        struct dt_knot knot = {
            .logit = fixed_of((double)(places[i] - out->offset) / out->slope),
            .probability = fixed_of(dt_real_sigmoid(places[i])),
        };
        /* At the limits of logits several knots fall together: one is enough. */
        if (out->knot_count > 0 && knot.logit <= out->knots[out->knot_count - 1].logit)
            continue;
        out->knots[out->knot_count++] = knot;
    }
}

/* The F-beta of giving the label to all down to some row, with `doubt` rows of benefit. */
static double f_beta(double right, double given, double there, double beta, double doubt)
{
    double b = beta * beta;
    return (1 + b) * right / (given + b * there + doubt);
}

/* Where the bound allows nothing, the threshold lies above every logit that was seen. */
static float find_threshold(const struct dt_judged *judged, uint32_t count, struct dt_aim aim)
{
    double there = 0, absent = 0, right = 0, given = 0, best = -1;
    float threshold = judged[0].logit + 0.01f;
    for (uint32_t i = 0; i < count; i++)
        *(judged[i].there ? &there : &absent) += judged[i].weight;
    for (uint32_t i = 0; i < count; i++) {
        right += judged[i].there ? judged[i].weight : 0;
        given += judged[i].weight;
        if (i + 1 < count && judged[i + 1].logit == judged[i].logit)
            continue;
        if (given - right > absent * (double)aim.alarms)
            break;
        double f = f_beta(right, given, there, (double)aim.beta, 4);
        if (f <= best)
            continue;
        best = f;
        threshold = i + 1 < count ? 0.5f * (judged[i].logit + judged[i + 1].logit)
                                  : judged[i].logit - 0.01f;
    }
    return threshold;
}

/* As dt_head_probability, of knots that are not in a file yet. */
static uint32_t probability_of(const struct dt_tuning *tuning, int32_t logit)
{
    uint32_t i = 0;
    while (i < tuning->knot_count && tuning->knots[i].logit <= logit)
        i++;
    if (i == 0 || i == tuning->knot_count)
        return (uint32_t)tuning->knots[i == 0 ? 0 : i - 1].probability;
    const struct dt_knot *before = &tuning->knots[i - 1], *after = &tuning->knots[i];
    return (uint32_t)(before->probability + (int64_t)(logit - before->logit) *
                                                (after->probability - before->probability) /
                                                (after->logit - before->logit));
}

void dt_tune(struct dt_judged *judged, uint32_t count, struct dt_aim aim, struct dt_tuning *out)
{
    *out = (struct dt_tuning){.knot_count = 0};
    qsort(judged, count, sizeof *judged, by_logit);
    fit_line(judged, count, out);
    draw_knots(out);
    out->threshold_logit = find_threshold(judged, count, aim);
    out->threshold = probability_of(out, fixed_of(out->threshold_logit));
    if (out->threshold == 0)
        out->threshold = 1;
}
