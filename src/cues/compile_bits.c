/*
 * Bits of symbols, and what states need. A state needs one of a set of symbols to come if every
 * way from it to an end of a pattern passes one of them. Of each edge either its own symbol is
 * taken, or what its target needs, whichever is the rarer in patterns: "you ..3 liar" needs "liar"
 * as soon as "you" is read. Behind a sentence's end nothing is asked, as the scan gathers the bits
 * of one sentence at a time.
 */
#include "compile.h"

#include <stdlib.h>

enum { OWN_BITS = 56 };

struct rank {
    uint32_t symbol;
    uint32_t edges;
};

/* What a row of edges gives to the bits of its states. */
struct row_bits {
    struct dt_bits edge_bits;
    struct dt_bits needs;
    bool is_known;
};

/* What whoever leads to a state asks of it, side by side as it is asked for by each edge. */
struct state_bits {
    struct dt_bits needs;
    uint32_t weight; /* of its needs */
    bool accepts;
};

struct bits {
    struct dt_compile *compile;
    const struct dt_merged *merged;
    struct dt_automaton *automaton;
    struct row_bits *rows;
    struct state_bits *states;     /* by number before packing */
    uint32_t bit_weights[DT_BITS]; /* how common what a bit stands for is */
    uint32_t *symbol_weights;      /* of the symbol's bit */
};

static const struct dt_bits everything = {{UINT64_MAX, UINT64_MAX}};

static int compare_ranks(const void *a, const void *b)
{
    const struct rank *x = a;
    const struct rank *y = b;
    if (x->edges != y->edges)
        return x->edges > y->edges ? -1 : 1;
    return (x->symbol > y->symbol) - (x->symbol < y->symbol);
}

/* The symbols of most edges are alone on their bits; those of none have no bit. */
static bool give_bits(struct bits *bits)
{
    struct dt_automaton *automaton = bits->automaton;
    uint32_t count = automaton->symbol_count;
    struct rank *ranks = dt_arena_alloc(bits->compile->arena, count * sizeof *ranks);
    bits->symbol_weights =
        dt_arena_zalloc(bits->compile->arena, count, sizeof *bits->symbol_weights);
    if (!ranks || !bits->symbol_weights)
        return false;
    for (uint32_t i = 0; i < count; i++)
        ranks[i] = (struct rank){.symbol = i, .edges = bits->compile->symbol_edges[i]};
    qsort(ranks, count, sizeof *ranks, compare_ranks);
    for (uint32_t i = 0; i < count && ranks[i].edges > 0; i++) {
        uint32_t bit = i < OWN_BITS ? i : OWN_BITS + (i - OWN_BITS) % (DT_BITS - OWN_BITS);
        automaton->symbols[ranks[i].symbol].bits.words[bit / 64] = UINT64_C(1) << (bit & 63);
        bits->bit_weights[bit] += ranks[i].edges;
        bits->symbol_weights[ranks[i].symbol] = bit;
    }
    for (uint32_t i = 0; i < count; i++)
        bits->symbol_weights[i] = bits->bit_weights[bits->symbol_weights[i]];
    return true;
}

static uint32_t weigh(const struct bits *bits, struct dt_bits set)
{
    uint32_t weight = 0;
    if (set.words[1] & DT_BITS_ALWAYS.words[1])
        return UINT32_MAX;
    for (unsigned word = 0; word < 2; word++)
        for (uint64_t left = set.words[word]; left; left &= left - 1)
            weight += bits->bit_weights[word * 64 + (unsigned)__builtin_ctzll(left)];
    return weight;
}

static struct dt_state *state_of(const struct bits *bits, uint32_t merged)
{
    return &bits->automaton->states[bits->merged->states[merged].number];
}

/* Once a token that leads to a state is read, some of these symbols must come for anything to end.
 */
static struct dt_bits needs_behind(const struct dt_state *state)
{
    return state->is_accept ? everything : state->needs;
}

static void find_row_needs(struct bits *bits, uint32_t number)
{
    const struct dt_merged_row *row = &bits->merged->rows[number];
    struct row_bits found = {.is_known = true};
    for (uint32_t i = 0; i < row->edge_count; i++) {
        const struct dt_edge *edge = &bits->merged->edges[row->first_edge + i];
        const struct dt_symbol *symbol = &bits->automaton->symbols[edge->label - DT_EDGE_FIRST];
        const struct state_bits *target = &bits->states[edge->target];
        bool later = !symbol->is_break && !target->accepts &&
                     target->weight < bits->symbol_weights[edge->label - DT_EDGE_FIRST];
        found.edge_bits = dt_bits_unite(found.edge_bits, symbol->bits);
        found.needs = dt_bits_unite(found.needs, later ? target->needs : symbol->bits);
    }
    bits->rows[number] = found;
}

/* Equal rows have equal needs: where one state's targets are done, all are. */
static void find_needs(struct bits *bits, uint32_t number)
{
    const struct dt_merged_state *merged = &bits->merged->states[number];
    struct dt_state *state = state_of(bits, number);
    struct row_bits *row = &bits->rows[merged->row];
    if (!row->is_known)
        find_row_needs(bits, merged->row);
    state->edge_bits = row->edge_bits;
    state->needs = row->needs;
    if (merged->any)
        state->needs = dt_bits_unite(state->needs, needs_behind(state_of(bits, merged->any)));
    if (merged->comma)
        state->needs = dt_bits_unite(state->needs, needs_behind(state_of(bits, merged->comma)));
    bits->states[number] = (struct state_bits){
        .needs = state->needs, .weight = weigh(bits, state->needs), .accepts = state->is_accept};
}

/* States so that edges lead from later ones to earlier ones; NULL when memory ran out. */
static uint32_t *targets_first(const struct bits *bits)
{
    const struct dt_merged *merged = bits->merged;
    uint32_t orders = bits->compile->state_count;
    uint32_t *first = dt_arena_zalloc(bits->compile->arena, orders + (size_t)1, sizeof *first);
    uint32_t *states = dt_arena_alloc(bits->compile->arena, merged->state_count * sizeof *states);
    if (!first || !states)
        return NULL;
    for (uint32_t i = 0; i < merged->state_count; i++)
        first[orders - merged->states[i].order]++;
    for (uint32_t i = 1; i <= orders; i++)
        first[i] += first[i - 1];
    for (uint32_t i = 0; i < merged->state_count; i++)
        states[first[orders - merged->states[i].order - 1]++] = i;
    return states;
}

/* What may come of the state's gap; everything where that is not to be told so shortly. */
static struct dt_bits bits_in_gap(const struct dt_automaton *automaton,
                                  const struct dt_state *state)
{
    struct dt_bits bits = {{0, 0}};
    for (unsigned tokens = 0; state->any; tokens++) {
        state = &automaton->states[state->any];
        if (tokens == DT_GAP_WINDOW || state->is_accept || state->comma)
            return everything;
        bits = dt_bits_unite(bits, state->edge_bits);
    }
    return bits;
}

static void find_start_needs(struct bits *bits)
{
    struct dt_automaton *automaton = bits->automaton;
    for (uint32_t i = 0; i < automaton->symbol_count; i++)
        for (uint32_t role = 0; role < 2; role++)
            if (automaton->symbols[i].start[role])
                automaton->symbols[i].start_needs[role] =
                    needs_behind(&automaton->states[automaton->symbols[i].start[role]]);
}

enum dt_status dt_compile_bits(struct dt_compile *compile, const struct dt_merged *merged,
                               struct dt_automaton *automaton)
{
    struct bits bits = {.compile = compile, .merged = merged, .automaton = automaton};
    bits.states = dt_arena_alloc(compile->arena, merged->state_count * sizeof *bits.states);
    bits.rows = dt_arena_zalloc(compile->arena, merged->row_count, sizeof *bits.rows);
    const uint32_t *order = targets_first(&bits);
    if (!bits.states || !bits.rows || !order || !give_bits(&bits))
        return dt_compile_no_memory(compile);
    for (uint32_t i = 0; i < merged->state_count; i++)
        find_needs(&bits, order[i]);
    for (uint32_t i = 0; i < merged->state_count; i++)
        automaton->states[i].gap_bits = bits_in_gap(automaton, &automaton->states[i]);
    find_start_needs(&bits);
    return DT_OK;
}
