#include "net_gru.h"

#include "multiply.h"
#include "real.h"

static void set_rows(float *rows, uint32_t count, const float *values, uint32_t columns)
{
    for (uint32_t i = 0; i < count; i++)
        memcpy(rows + (size_t)i * columns, values, columns * sizeof *values);
}

/* 2 sigmoid(2 x) - 1 */
static inline float hyperbolic_tangent(float x)
{
    return 2.0f * dt_real_sigmoid(2.0f * x) - 1.0f;
}

/*
 * One step of one text. gates: x W + b on entry, the gates' values on return. state_sums: h U, its
 * last third with cn.
 */
static void step(uint32_t hidden, float *restrict gates, const float *restrict state_sums,
                 const float *restrict before, float *restrict inner, float *restrict after)
{
    for (uint32_t i = 0; i < hidden; i++)
        gates[i] = dt_real_sigmoid(gates[i] + state_sums[i]);
    for (uint32_t i = hidden; i < 2 * hidden; i++)
        gates[i] = dt_real_sigmoid(gates[i] + state_sums[i]);
    const float *restrict reset = gates, *restrict update = gates + hidden;
    float *restrict new = gates + 2 * hidden;
    for (uint32_t i = 0; i < hidden; i++) {
        inner[i] = state_sums[2 * hidden + i];
        new[i] = hyperbolic_tangent(new[i] + reset[i] * inner[i]);
        after[i] = (1.0f - update[i]) * new[i] + update[i] * before[i];
    }
}

void dt_gru_forward(struct dt_gru_size size, const struct dt_gru_weights *weights,
                    const float *inputs, uint32_t steps, struct dt_gru_trace *trace)
{
    uint32_t hidden = size.hidden, width = 3 * hidden, rows = steps * DT_NET_GROUP;
    set_rows(trace->gates, rows, weights->bias, width);
    dt_multiply_add((struct dt_matrix_walk){inputs, size.dim, 1}, weights->input, rows, size.dim,
                    width, trace->gates);
    memset(trace->states, 0, DT_NET_GROUP * hidden * sizeof *trace->states);
    for (uint32_t t = 0; t < steps; t++) {
        float *before = trace->states + (size_t)t * DT_NET_GROUP * hidden;
        float *sums = trace->state_changes; /* free until the way back */
        memset(sums, 0, DT_NET_GROUP * width * sizeof *sums);
        for (uint32_t b = 0; b < DT_NET_GROUP; b++)
            memcpy(sums + (size_t)b * width + 2 * hidden, weights->state_bias,
                   hidden * sizeof *sums);
        dt_multiply_add((struct dt_matrix_walk){before, hidden, 1}, weights->state, DT_NET_GROUP,
                        hidden, width, sums);
        for (uint32_t b = 0; b < DT_NET_GROUP; b++) {
            size_t row = (size_t)t * DT_NET_GROUP + b;
            step(hidden, trace->gates + row * width, sums + (size_t)b * width,
                 before + (size_t)b * hidden, trace->inner + row * hidden,
                 before + (size_t)(DT_NET_GROUP + b) * hidden);
        }
    }
}

/* One step of one text back. gradient: of h after the step on entry, of h before (direct part). */
static void step_back(uint32_t hidden, const float *restrict gates, const float *restrict inner,
                      const float *restrict before, float *restrict gradient,
                      float *restrict gate_changes, float *restrict state_changes)
{
    const float *restrict reset = gates, *restrict update = gates + hidden,
                          *restrict new = gates + 2 * hidden;
    for (uint32_t i = 0; i < hidden; i++) {
        float of_new = gradient[i] * (1.0f - update[i]) * (1.0f - new[i] * new[i]);
        float of_update = gradient[i] * (before[i] - new[i]) * update[i] * (1.0f - update[i]);
        float of_reset = of_new * inner[i] * reset[i] * (1.0f - reset[i]);
        gradient[i] *= update[i];
        gate_changes[i] = of_reset;
        gate_changes[hidden + i] = of_update;
        gate_changes[2 * hidden + i] = of_new;
        state_changes[i] = of_reset;
        state_changes[hidden + i] = of_update;
        state_changes[2 * hidden + i] = of_new * reset[i];
    }
}

static void add_rows(const float *rows, uint32_t count, uint32_t stride, uint32_t columns,
                     float *sums)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < columns; k++)
            sums[k] += rows[(size_t)i * stride + k];
}

void dt_gru_backward(struct dt_gru_size size, const struct dt_gru_weights *weights,
                     const float *inputs, uint32_t steps, struct dt_gru_trace *trace,
                     float *state_gradients, struct dt_gru_weights *gradients,
                     float *input_gradients)
{
    uint32_t hidden = size.hidden, width = 3 * hidden, rows = steps * DT_NET_GROUP;
    uint32_t group = DT_NET_GROUP * hidden;
    dt_transpose(weights->state, hidden, width, trace->back);
    for (uint32_t t = steps; t-- > 0;) {
        float *gradient = state_gradients + (size_t)t * group;
        for (uint32_t b = 0; b < DT_NET_GROUP; b++) {
            size_t row = (size_t)t * DT_NET_GROUP + b;
            step_back(hidden, trace->gates + row * width, trace->inner + row * hidden,
                      trace->states + row * hidden, gradient + (size_t)b * hidden,
                      trace->gate_changes + row * width, trace->state_changes + row * width);
        }
        if (t == 0)
            break;
        float *earlier = gradient - group;
        for (uint32_t i = 0; i < group; i++)
            earlier[i] += gradient[i];
        dt_multiply_add(
            (struct dt_matrix_walk){trace->state_changes + (size_t)t * DT_NET_GROUP * width, width,
                                    1},
            trace->back, DT_NET_GROUP, width, hidden, earlier);
    }
    dt_multiply_add((struct dt_matrix_walk){trace->states, 1, hidden}, trace->state_changes, hidden,
                    rows, width, gradients->state);
    dt_multiply_add((struct dt_matrix_walk){inputs, 1, size.dim}, trace->gate_changes, size.dim,
                    rows, width, gradients->input);
    add_rows(trace->gate_changes, rows, width, width, gradients->bias);
    add_rows(trace->state_changes + 2 * hidden, rows, width, hidden, gradients->state_bias);
    dt_transpose(weights->input, size.dim, width, trace->back);
    dt_multiply_add((struct dt_matrix_walk){trace->gate_changes, width, 1}, trace->back, rows,
                    width, size.dim, input_gradients);
}
