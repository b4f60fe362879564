#include "net_layer.h"

#include "net_gates.h"
#include "net_product.h"

/*
 * Words are taken eight at a time: their products with the input's matrix, and those of the states
 * with the labels', do not wait for one another. Only the state's own product goes word by word.
 */
enum { WORDS = 8 };

struct run {
    const struct dt_net *net;
    const struct dt_net_layer *layer;
    struct dt_gates gates;
    int16_t state[DT_NET_HIDDEN_MOST];
    int16_t states[WORDS * DT_NET_HIDDEN_MOST]; /* a word's behind the other, in the text's order */
    int32_t input_sums[WORDS * 3 * DT_NET_HIDDEN_MOST];
    int32_t state_sums[3 * DT_NET_HIDDEN_MOST];
};

/* From a word's state to the next's; at: of the word, among those that are taken together. */
static void step(struct run *run, uint32_t at, int16_t *restrict maxima)
{
    uint32_t hidden = run->net->hidden;
    struct dt_product_matrix matrix = {run->layer->state, hidden, 3 * hidden, at % 2};
    dt_product(matrix, run->state, 1, run->state_sums);
    dt_gates_step(&run->gates, run->input_sums + (size_t)at * 3 * hidden, run->state_sums,
                  run->state);
    memcpy(run->states + (size_t)at * hidden, run->state, hidden * sizeof *run->state);
    for (uint32_t i = 0; i < hidden; i++)
        maxima[i] = run->state[i] > maxima[i] ? run->state[i] : maxima[i];
}

/* Adds what states say to each label, from 2^-bits to 1/4096. */
static void add_seen(struct run *run, const char *elements, unsigned bits, uint32_t count,
                     int32_t *restrict into)
{
    struct dt_product_matrix matrix = {elements, run->net->hidden, DT_NET_LABELS, false};
    int32_t sums[WORDS * DT_NET_LABELS];
    dt_product(matrix, run->states, count, sums);
    if (bits >= DT_NET_GATE_BITS + 2) { /* as below, but 32 bits are enough */
        for (uint32_t i = 0; i < count * DT_NET_LABELS; i++)
            into[i] += sums[i] >> (bits - DT_NET_GATE_BITS);
        return;
    }
    for (uint32_t i = 0; i < count * DT_NET_LABELS; i++)
        into[i] += dt_gates_kept_within(dt_gates_of_sum(sums[i], bits), 1 << 29);
}

static void run_words(struct run *run, int way, uint32_t first, uint32_t count,
                      struct dt_net_reading *reading)
{
    const struct dt_net *net = run->net;
    const struct dt_net_layer *layer = run->layer;
    struct dt_product_matrix input = {layer->input, net->dim, 3 * net->hidden, false};
    dt_product(input, reading->vectors + (size_t)first * net->dim, count, run->input_sums);
    for (uint32_t i = 0; i < count; i++)
        step(run, way == 0 ? i : count - 1 - i, reading->maxima + (size_t)way * net->hidden);
    add_seen(run, layer->looks, DT_NET_STATE_BITS + layer->look_shift, count,
             reading->looks + (size_t)first * DT_NET_LABELS);
    add_seen(run, layer->views, DT_NET_STATE_BITS + layer->view_shift, count,
             reading->views + (size_t)first * DT_NET_LABELS);
}

void dt_net_layer_run(const struct dt_net *net, int way, struct dt_net_reading *reading)
{
    struct run run;
    run.net = net;
    run.layer = &net->layers[way];
    dt_gates_init(net->sigmoid, run.layer, net->hidden, &run.gates);
    memset(run.state, 0, sizeof run.state);
    for (uint32_t i = 0; i < net->hidden; i++)
        reading->maxima[(size_t)way * net->hidden + i] = INT16_MIN;
    for (uint32_t done = 0; done < reading->count; done += WORDS) {
        uint32_t left = reading->count - done, count = left < WORDS ? left : WORDS;
        run_words(&run, way, way == 0 ? done : left - count, count, reading);
    }
}
