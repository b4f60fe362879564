#include "net_layer.h"

#include "fixed.h"
#include "little.h"
#include "net_product.h"

/* A table's value at x, 0 .. (DT_NET_TABLE_ENTRIES - 1) << DT_NET_TABLE_STEP_BITS, by lines. */
static inline int32_t table_value(const char *table, int32_t x)
{
    int32_t at = x >> DT_NET_TABLE_STEP_BITS, part = x & ((1 << DT_NET_TABLE_STEP_BITS) - 1);
    int32_t low = dt_little_u16(table + 2 * at);
    if (part == 0)
        return low;
    int32_t high = dt_little_u16(table + 2 * at + 2);
    return low + (high - low) * part / (1 << DT_NET_TABLE_STEP_BITS);
}

static inline int32_t kept_within(int64_t x, int32_t reach)
{
    return (int32_t)(x > reach ? reach : x < -reach ? -reach : x);
}

/* x in 1/4096; the answer in 1/16384. */
static inline int32_t sigmoid(const struct dt_net *net, int64_t x)
{
    return table_value(net->sigmoid, kept_within(x, DT_NET_SIGMOID_REACH) + DT_NET_SIGMOID_REACH);
}

/* From a sum in 2^-bits to 1/4096. */
static inline int64_t to_gate(int32_t sum, unsigned bits)
{
    return bits >= DT_NET_GATE_BITS ? dt_fixed_shift(sum, bits - DT_NET_GATE_BITS)
                                    : (int64_t)sum * (1 << (DT_NET_GATE_BITS - bits));
}

/* The state after a word: before it in, after it out. */
static void step(const struct dt_net *net, const struct dt_net_layer *layer,
                 const struct dt_net_reading *reading, int16_t *restrict state)
{
    uint32_t hidden = net->hidden;
    unsigned input_bits = DT_NET_VECTOR_BITS + layer->input_shift;
    unsigned state_bits = DT_NET_STATE_BITS + layer->state_shift;
    const int32_t *gates = reading->gates, *sums = reading->sums;
    for (uint32_t i = 0; i < hidden; i++) {
        int64_t at[3];
        for (uint32_t gate = 0; gate < 3; gate++)
            at[gate] = to_gate(gates[gate * hidden + i], input_bits) +
                       dt_little_i32(layer->bias + 4 * (size_t)(gate * hidden + i));
        int32_t reset = sigmoid(net, at[0] + to_gate(sums[i], state_bits));
        int32_t update = sigmoid(net, at[1] + to_gate(sums[hidden + i], state_bits));
        int64_t inner = to_gate(sums[2 * hidden + i], state_bits) +
                        dt_little_i32(layer->state_bias + 4 * (size_t)i);
        int64_t bent = at[2] + dt_fixed_shift(reset * inner, DT_NET_STATE_BITS);
        int32_t new = 2 * sigmoid(net, 2 * bent) - DT_NET_STATE_ONE;
        int32_t change = update * (state[i] - new);
        state[i] = (int16_t)(new + (int32_t)dt_fixed_shift(change, DT_NET_STATE_BITS));
    }
}

void dt_net_layer_run(const struct dt_net *net, int way, struct dt_net_reading *reading)
{
    const struct dt_net_layer *layer = &net->layers[way];
    uint32_t hidden = net->hidden, width = 3 * hidden;
    int16_t state[DT_NET_HIDDEN_MOST] = {0};
    int16_t *maxima = reading->maxima + (size_t)way * hidden;
    for (uint32_t i = 0; i < hidden; i++)
        maxima[i] = INT16_MIN;
    for (uint32_t at = 0; at < reading->count; at++) {
        uint32_t word = way == 0 ? at : reading->count - 1 - at;
        int32_t *looks = reading->looks + (size_t)word * DT_NET_LABELS;
        int32_t *views = reading->views + (size_t)word * DT_NET_LABELS;
        dt_product(layer->input, reading->vectors + (size_t)word * net->dim, net->dim, width,
                   reading->gates);
        dt_product(layer->state, state, hidden, width, reading->sums);
        step(net, layer, reading, state);
        for (uint32_t i = 0; i < hidden; i++)
            maxima[i] = state[i] > maxima[i] ? state[i] : maxima[i];
        dt_product(layer->looks, state, hidden, DT_NET_LABELS, reading->sums);
        dt_product(layer->views, state, hidden, DT_NET_LABELS, reading->sums + DT_NET_LABELS);
        for (uint32_t label = 0; label < DT_NET_LABELS; label++) {
            looks[label] += kept_within(
                to_gate(reading->sums[label], DT_NET_STATE_BITS + layer->look_shift), 1 << 29);
            views[label] += kept_within(to_gate(reading->sums[DT_NET_LABELS + label],
                                                DT_NET_STATE_BITS + layer->view_shift),
                                        1 << 29);
        }
    }
}

void dt_net_attend(const struct dt_net *net, const struct dt_net_reading *reading, int64_t *logits)
{
    for (uint32_t label = 0; label < net->label_count; label++) {
        int32_t most = reading->looks[label];
        int64_t weights = 0, seen = 0;
        for (uint32_t word = 1; word < reading->count; word++) {
            int32_t look = reading->looks[(size_t)word * DT_NET_LABELS + label];
            most = look > most ? look : most;
        }
        for (uint32_t word = 0; word < reading->count; word++) {
            size_t at = (size_t)word * DT_NET_LABELS + label;
            int64_t below = (int64_t)most - reading->looks[at];
            below = below < DT_NET_POWER_REACH ? below : DT_NET_POWER_REACH;
            int32_t weight = table_value(net->power, DT_NET_POWER_REACH - (int32_t)below);
            weights += weight;
            seen += (int64_t)weight * reading->views[at];
        }
        logits[label] += seen * (1 << (16 - DT_NET_GATE_BITS)) / weights;
    }
}
