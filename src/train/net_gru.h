/*
 * One direction of the net's recurrent layer (a gated recurrent unit, Cho et al. 2014, in the form
 * with the reset gate behind the product), over a group of texts side by side, there and back.
 *
 *     r = sigmoid(x Wr + h Ur + br)       n = tanh(x Wn + bn + r * (h Un + cn))
 *     z = sigmoid(x Wz + h Uz + bz)       h = (1 - z) * n + z * h before
 *
 * A group is DT_NET_GROUP texts; step t of text b is row t * DT_NET_GROUP + b. A text shorter than
 * the group's steps ends in rows of zeros; what is reckoned there has no effect, because no
 * gradient comes from there.
 */
#ifndef DT_TRAIN_NET_GRU_H
#define DT_TRAIN_NET_GRU_H

#include <stdint.h>

enum { DT_NET_GROUP = 16, DT_NET_STEPS = 128, DT_NET_ROWS = DT_NET_GROUP * DT_NET_STEPS };

/* Three gates side by side: reset, update, new. Views into a block of parameters (or gradients). */
struct dt_gru_weights {
    float *input;      /* dim x 3 hidden */
    float *state;      /* hidden x 3 hidden */
    float *bias;       /* 3 hidden */
    float *state_bias; /* hidden: of h Un */
};

struct dt_gru_size {
    uint32_t dim;
    uint32_t hidden;
};

/* What going there leaves for coming back. Rows as above, and one group of rows of zeros before. */
struct dt_gru_trace {
    float *gates;         /* rows x 3 hidden: r, z, n */
    float *inner;         /* rows x hidden: h Un + cn */
    float *states;        /* (rows + group) x hidden; the first group is h before the first step */
    float *gate_changes;  /* rows x 3 hidden: gradients of the gates' inputs, from x */
    float *state_changes; /* rows x 3 hidden: likewise from h */
    float *back;          /* 3 hidden x dim or 3 hidden x hidden: a transposed matrix */
};

/* inputs: steps * DT_NET_GROUP rows of dim. Fills gates, inner and states. */
void dt_gru_forward(struct dt_gru_size size, const struct dt_gru_weights *weights,
                    const float *inputs, uint32_t steps, struct dt_gru_trace *trace);

/*
 * Adds to gradients what comes of state_gradients (rows x hidden, of the states after each step;
 * overwritten), and to input_gradients (rows x dim).
 */
void dt_gru_backward(struct dt_gru_size size, const struct dt_gru_weights *weights,
                     const float *inputs, uint32_t steps, struct dt_gru_trace *trace,
                     float *state_gradients, struct dt_gru_weights *gradients,
                     float *input_gradients);

#endif
