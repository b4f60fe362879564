/*
 * The gates of a recurrent layer: what becomes of its state at a word (net_file.h has the numbers).
 * Inner to the net.
 *
 *     struct dt_gates gates;
 *     dt_gates_init(net->sigmoid, &net->layers[0], net->hidden, &gates);
 *     dt_gates_step(&gates, input_sums, state_sums, state);
 */
#ifndef DT_NET_GATES_H
#define DT_NET_GATES_H

#include "fixed.h"
#include "little.h"
#include "net_file.h"

struct dt_gates {
    const char *sigmoid; /* the net's table */
    const struct dt_net_layer *layer;
    uint32_t hidden;
    bool is_wide; /* AVX2 takes eight elements at once */
};

/*
 * AVX2 counts in 32 bits, which is plenty for a trained layer. A forged one may hold biases and
 * shifts that need 64: it is left to plain C, so that the states are the same everywhere.
 */
void dt_gates_init(const char *sigmoid, const struct dt_net_layer *layer, uint32_t hidden,
                   struct dt_gates *out);

/*
 * The state after a word; before it in, after it out. input_sums, state_sums: of the layer's two
 * products, 3 hidden each.
 */
void dt_gates_step(const struct dt_gates *gates, const int32_t *input_sums,
                   const int32_t *state_sums, int16_t *state);

/* As dt_gates_step, by plain C: the twin that the fast one is compared with. */
void dt_gates_step_plain(const struct dt_gates *gates, const int32_t *input_sums,
                         const int32_t *state_sums, int16_t *state);

/* A table's value at x, 0 .. (DT_NET_TABLE_ENTRIES - 1) << DT_NET_TABLE_STEP_BITS, by lines. */
static inline int32_t dt_gates_table_value(const char *table, int32_t x)
{
    int32_t at = x >> DT_NET_TABLE_STEP_BITS, part = x & ((1 << DT_NET_TABLE_STEP_BITS) - 1);
    int32_t low = dt_little_u16(table + 2 * at);
    if (part == 0)
        return low;
    int32_t high = dt_little_u16(table + 2 * at + 2);
    return low + (high - low) * part / (1 << DT_NET_TABLE_STEP_BITS);
}

/* From a sum in 2^-bits to 1/4096. */
static inline int64_t dt_gates_of_sum(int32_t sum, unsigned bits)
{
    return bits >= DT_NET_GATE_BITS ? dt_fixed_shift(sum, bits - DT_NET_GATE_BITS)
                                    : (int64_t)sum * (1 << (DT_NET_GATE_BITS - bits));
}

static inline int32_t dt_gates_kept_within(int64_t x, int32_t reach)
{
    return (int32_t)(x > reach ? reach : x < -reach ? -reach : x);
}

#endif
