/*
 * Merging states that the same beginning leads to. The states of compile_states.c share what
 * patterns have in common from the start, but "i want" and "(i|we) need" part at once: a text with
 * "i" would have to follow both. Here edges by atom become edges by symbol, which are not many
 * more, as most atoms are one word; and sets of states become one state, with one target for each
 * symbol (the subset construction; gaps and commas count as symbols of their own). What is merged
 * first is what lies nearest to the roots, where most texts get no further; when the edges have
 * grown by the budget, the rest is left as it is: slower by a little, never wrong.
 */
#include "compile.h"

#include "list.h"

#include <stdlib.h>

enum { EDGE_BUDGET = 20000, EDGE_FACTOR = 1 };

struct merge {
    struct dt_compile *compile;
    struct dt_arena *arena;
    uint32_t
        *first_edge; /* of the states to be merged: edges[first_edge[s] .. first_edge[s + 1]) */
    struct dt_edge *edges;
    uint32_t *first_accept;
    uint32_t *accepts;
    struct dt_tuples sets; /* of those states; a set's number is the merged state's */
    uint32_t *single_of;   /* by state: the number + 1 of the set of it alone, which most are */
    uint32_t *members;     /* scratch: of the set at hand */
    uint32_t member_capacity;
    struct dt_edge *gathered; /* scratch: the members' edges; spare is as large */
    struct dt_edge *spare;
    uint32_t *run_ends;
    uint32_t gathered_capacity, run_capacity;
    struct dt_merged *out;
    uint32_t symbol_count;
    uint32_t edge_limit;
};

struct edges {
    const struct dt_edge *items;
    uint32_t count;
};

static int compare_numbers(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a;
    uint32_t y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Counting sort: first[s] .. first[s + 1] are the places of state s. */
static uint32_t *first_places(struct merge *merge, uint32_t **at_out)
{
    uint32_t states = merge->compile->state_count;
    uint32_t *first = dt_arena_zalloc(merge->arena, states + (size_t)2, sizeof *first);
    *at_out = first ? first + 1 : NULL;
    return first;
}

static void sum_places(uint32_t *first, uint32_t states)
{
    for (uint32_t i = 1; i <= states + 1; i++)
        first[i] += first[i - 1];
}

static uint32_t symbols_of(const struct dt_compile *compile, uint32_t atom)
{
    return atom < DT_EDGE_FIRST ? 1 : compile->first_symbol[atom + 1] - compile->first_symbol[atom];
}

static uint32_t label_of(const struct dt_compile *compile, uint32_t atom, uint32_t nth)
{
    return atom < DT_EDGE_FIRST
               ? atom
               : DT_EDGE_FIRST + compile->atom_symbols[compile->first_symbol[atom] + nth];
}

static bool is_spread_too_far(const struct dt_compile *compile)
{
    uint64_t count = 0;
    for (uint32_t i = 0; i < compile->edge_count; i++)
        count += symbols_of(compile, compile->edges[i].atom);
    return count > DT_LEXICON_EDGES;
}

/* Raw edges, spread over symbols, by label; of one label in the order of their making. */
static struct dt_raw_edge *edges_by_label(struct merge *merge, uint32_t *count_out)
{
    const struct dt_compile *compile = merge->compile;
    uint32_t *first = dt_arena_zalloc(merge->arena, merge->symbol_count + DT_EDGE_FIRST + (size_t)1,
                                      sizeof *first);
    merge->compile->symbol_edges =
        dt_arena_alloc(merge->arena, merge->symbol_count * sizeof *compile->symbol_edges);
    if (!first || !compile->symbol_edges)
        return NULL;
    for (uint32_t i = 0; i < compile->edge_count; i++)
        for (uint32_t n = symbols_of(compile, compile->edges[i].atom); n-- > 0;)
            first[label_of(compile, compile->edges[i].atom, n) + 1]++;
    memcpy(merge->compile->symbol_edges, first + DT_EDGE_FIRST + 1,
           merge->symbol_count * sizeof *first);
    for (uint32_t i = 1; i <= merge->symbol_count + DT_EDGE_FIRST; i++)
        first[i] += first[i - 1];
    *count_out = first[merge->symbol_count + DT_EDGE_FIRST];
    struct dt_raw_edge *edges = dt_arena_alloc(merge->arena, *count_out * sizeof *edges);
    for (uint32_t i = 0; edges && i < compile->edge_count; i++) {
        const struct dt_raw_edge *raw = &compile->edges[i];
        for (uint32_t n = symbols_of(compile, raw->atom); n-- > 0;) {
            uint32_t label = label_of(compile, raw->atom, n);
            edges[first[label]++] = (struct dt_raw_edge){raw->from, label, raw->target};
        }
    }
    return edges;
}

/*
 * Edges by state, then label, then target: targets are numbered in the order of the edges' making,
 * and counting sorts keep that.
 */
static bool sort_edges(struct merge *merge)
{
    uint32_t *at;
    uint32_t count = 0;
    const struct dt_raw_edge *edges = edges_by_label(merge, &count);
    merge->first_edge = first_places(merge, &at);
    merge->edges = dt_arena_alloc(merge->arena, count * sizeof *merge->edges);
    if (!edges || !merge->first_edge || !merge->edges)
        return false;
    for (uint32_t i = 0; i < count; i++)
        at[edges[i].from + 1]++;
    sum_places(merge->first_edge, merge->compile->state_count);
    for (uint32_t i = 0; i < count; i++)
        merge->edges[at[edges[i].from]++] =
            (struct dt_edge){.label = edges[i].atom, .target = edges[i].target};
    merge->edge_limit = count * EDGE_FACTOR + EDGE_BUDGET;
    return true;
}

/* Raw accepts by state, in the patterns' order. */
static bool sort_accepts(struct merge *merge)
{
    const struct dt_compile *compile = merge->compile;
    uint32_t *at;
    merge->first_accept = first_places(merge, &at);
    merge->accepts = dt_arena_alloc(merge->arena, compile->accept_count * sizeof *merge->accepts);
    if (!merge->first_accept || !merge->accepts)
        return false;
    for (uint32_t i = 0; i < compile->accept_count; i++)
        at[compile->accepts[i].state + 1]++;
    sum_places(merge->first_accept, compile->state_count);
    for (uint32_t i = 0; i < compile->accept_count; i++)
        merge->accepts[at[compile->accepts[i].state]++] = compile->accepts[i].pattern;
    return true;
}

static bool copy_members(struct merge *merge, uint32_t set, uint32_t *count_out)
{
    uint32_t count;
    const uint32_t *values = dt_tuples_at(&merge->sets, set, &count);
    while (merge->member_capacity < count)
        if (!(merge->members = dt_list_grow(merge->arena, merge->members, &merge->member_capacity,
                                            sizeof *merge->members)))
            return false;
    memcpy(merge->members, values, count * sizeof *values);
    *count_out = count;
    return true;
}

static inline bool comes_before(const struct dt_edge *a, const struct dt_edge *b)
{
    return a->label != b->label ? a->label < b->label : a->target < b->target;
}

/* Merges from[first .. middle) and from[middle .. end), each in order, into to. */
static void merge_runs(const struct dt_edge *from, struct dt_edge *to, uint32_t first,
                       uint32_t middle, uint32_t end)
{
    uint32_t left = first, right = middle;
    for (uint32_t i = first; i < end; i++)
        to[i] = right == end || (left < middle && !comes_before(&from[right], &from[left]))
                    ? from[left++]
                    : from[right++];
}

/* Sorts gathered edges, of which each run is in order; run i ends at run_ends[i]. */
static void sort_runs(struct merge *merge, uint32_t run_count)
{
    uint32_t *ends = merge->run_ends;
    for (; run_count > 1; run_count = (run_count + 1) / 2) {
        struct dt_edge *from = merge->gathered;
        struct dt_edge *to = merge->spare;
        for (uint32_t i = 0, first = 0; i < run_count; i += 2) {
            uint32_t end = ends[i + 1 < run_count ? i + 1 : i];
            merge_runs(from, to, first, ends[i], end);
            ends[i / 2] = first = end;
        }
        merge->gathered = to;
        merge->spare = from;
    }
}

static bool make_room(struct merge *merge, uint32_t edge_count, uint32_t run_count)
{
    while (merge->run_capacity < run_count)
        if (!(merge->run_ends = dt_list_grow(merge->arena, merge->run_ends, &merge->run_capacity,
                                             sizeof *merge->run_ends)))
            return false;
    if (edge_count <= merge->gathered_capacity)
        return true;
    merge->gathered_capacity = edge_count * 2;
    merge->gathered =
        dt_arena_alloc(merge->arena, merge->gathered_capacity * sizeof *merge->gathered);
    merge->spare = dt_arena_alloc(merge->arena, merge->gathered_capacity * sizeof *merge->spare);
    return merge->gathered && merge->spare;
}

/* The members' edges by label, then target. */
static bool gather_edges(struct merge *merge, uint32_t member_count, struct edges *out)
{
    uint32_t total = 0, runs = 0;
    for (uint32_t i = 0; i < member_count; i++)
        total += merge->first_edge[merge->members[i] + 1] - merge->first_edge[merge->members[i]];
    if (member_count == 1) {
        *out = (struct edges){merge->edges + merge->first_edge[merge->members[0]], total};
        return true;
    }
    if (!make_room(merge, total, member_count))
        return false;
    total = 0;
    for (uint32_t i = 0; i < member_count; i++) {
        const struct dt_edge *edges = merge->edges + merge->first_edge[merge->members[i]];
        uint32_t count =
            merge->first_edge[merge->members[i] + 1] - merge->first_edge[merge->members[i]];
        if (count == 0)
            continue;
        memcpy(merge->gathered + total, edges, count * sizeof *edges);
        merge->run_ends[runs++] = total += count;
    }
    sort_runs(merge, runs);
    *out = (struct edges){merge->gathered, total};
    return true;
}

/* The number of a set of states. */
static bool number_set(struct merge *merge, const uint32_t *states, uint32_t count,
                       uint32_t *set_out)
{
    uint32_t *single = count == 1 ? &merge->single_of[states[0]] : NULL;
    if (single && *single) {
        *set_out = *single - 1;
        return true;
    }
    if (!dt_tuples_intern(&merge->sets, states, count, set_out, NULL))
        return false;
    if (single)
        *single = *set_out + 1;
    return true;
}

static bool add_edge(struct merge *merge, uint32_t label, const uint32_t *targets, uint32_t count)
{
    struct dt_merged *out = merge->out;
    uint32_t set;
    if (!number_set(merge, targets, count, &set) ||
        !DT_ROOM(merge->arena, out->edges, out->edge_count, out->edge_capacity))
        return false;
    out->edges[out->edge_count++] = (struct dt_edge){.label = label, .target = set};
    return true;
}

/*
 * One edge a label to the set of its targets, or past the budget one a target. Gaps and commas are
 * always merged, as the automaton has room for one of each, and so are the roots' edges.
 */
static bool merge_edges(struct merge *merge, uint32_t set, const struct edges *edges)
{
    uint32_t *targets = merge->members; /* of the set at hand: read already, and as large */
    for (uint32_t i = 0; i < edges->count;) {
        uint32_t label = edges->items[i].label;
        uint32_t count = 0;
        for (; i < edges->count && edges->items[i].label == label; i++) {
            if (count > 0 && targets[count - 1] == edges->items[i].target)
                continue;
            if (!DT_ROOM(merge->arena, merge->members, count, merge->member_capacity))
                return false;
            targets = merge->members;
            targets[count++] = edges->items[i].target;
        }
        bool together = label < DT_EDGE_FIRST || set < DT_ROOT_STATES ||
                        merge->out->edge_count < merge->edge_limit;
        for (uint32_t k = 0; k < (together ? 1 : count); k++)
            if (!add_edge(merge, label, targets + k, together ? count : 1))
                return false;
    }
    return true;
}

static bool merge_accepts(struct merge *merge, uint32_t member_count)
{
    struct dt_merged *out = merge->out;
    uint32_t first = out->accept_count;
    for (uint32_t i = 0; i < member_count; i++) {
        uint32_t state = merge->members[i];
        for (uint32_t a = merge->first_accept[state]; a < merge->first_accept[state + 1]; a++) {
            if (!DT_ROOM(merge->arena, out->accepts, out->accept_count, out->accept_capacity))
                return false;
            out->accepts[out->accept_count++] = merge->accepts[a];
        }
    }
    if (member_count > 1 && out->accept_count - first > 1)
        qsort(out->accepts + first, out->accept_count - first, sizeof *out->accepts,
              compare_numbers);
    return true;
}

static bool merge_set(struct merge *merge, uint32_t set)
{
    struct dt_merged *out = merge->out;
    struct dt_merged_state state = {.first_edge = out->edge_count,
                                    .first_accept = out->accept_count};
    uint32_t member_count;
    struct edges edges;
    if (!copy_members(merge, set, &member_count) || !merge_accepts(merge, member_count) ||
        !gather_edges(merge, member_count, &edges))
        return false;
    state.order = merge->members[0];
    if (!merge_edges(merge, set, &edges) ||
        !DT_ROOM(merge->arena, out->states, out->state_count, out->state_capacity))
        return false;
    state.edge_count = out->edge_count - state.first_edge;
    state.accept_count = out->accept_count - state.first_accept;
    out->states[out->state_count++] = state;
    return true;
}

static bool is_too_large(const struct merge *merge)
{
    return merge->out->edge_count > DT_LEXICON_EDGES || merge->sets.count > DT_LEXICON_STATES;
}

/*
 * Merged edges are two to four times the raw ones in number. What is not written is never fetched
 * from the system, while growing by halves would fetch all of it twice.
 */
static bool make_room_for_all(struct merge *merge)
{
    struct dt_merged *out = merge->out;
    out->edge_capacity = merge->first_edge[merge->compile->state_count] * 4;
    out->state_capacity = merge->compile->state_count * 2;
    out->edges = dt_arena_alloc(merge->arena, out->edge_capacity * sizeof *out->edges);
    out->states = dt_arena_alloc(merge->arena, out->state_capacity * sizeof *out->states);
    return out->edges && out->states;
}

static bool merge_all(struct merge *merge)
{
    merge->single_of =
        dt_arena_zalloc(merge->arena, merge->compile->state_count, sizeof *merge->single_of);
    if (!merge->single_of || !sort_edges(merge) || !sort_accepts(merge))
        return false;
    if (!make_room_for_all(merge))
        return false;
    for (uint32_t root = 0; root < DT_ROOT_STATES; root++) {
        uint32_t set;
        if (!number_set(merge, &root, 1, &set))
            return false;
    }
    for (uint32_t set = 0; set < merge->sets.count && !is_too_large(merge); set++)
        if (!merge_set(merge, set))
            return false;
    return true;
}

enum dt_status dt_compile_merge(struct dt_compile *compile, uint32_t symbol_count,
                                struct dt_merged *out)
{
    struct merge merge = {
        .compile = compile, .arena = compile->arena, .symbol_count = symbol_count, .out = out};
    *out = (struct dt_merged){0};
    dt_tuples_init(&merge.sets, compile->arena);
    bool too_large = is_spread_too_far(compile);
    if (!too_large && !merge_all(&merge))
        return dt_compile_no_memory(compile);
    if (too_large || is_too_large(&merge))
        return dt_error_set(compile->err, DT_LIMIT,
                            "lexicon: its patterns together give more than %d states or %d edges",
                            DT_LEXICON_STATES, DT_LEXICON_EDGES);
    return DT_OK;
}
