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

/* A budget that grows with the edges doubled the tables and won no time: memory is what a scan
 * costs. */
enum { EDGE_BUDGET = 20000 };

/* Whither an edge of the set at hand leads, and its label's next one; 0 for none. */
struct lead {
    uint32_t target;
    uint32_t next;
};

struct label_leads {
    uint32_t first;
    uint32_t last;
};

struct merge {
    struct dt_compile *compile;
    struct dt_arena *arena;
    /* Edges by atom of the states to be merged: edges[first_edge[s] .. first_edge[s + 1]). */
    uint32_t *first_edge;
    struct dt_edge *edges;
    uint32_t *first_accept;
    uint32_t *accepts;
    struct dt_tuples sets; /* of those states; a set's number is the merged state's */
    uint32_t *single_of;   /* by state: the number + 1 of the set of it alone, which most are */
    uint32_t *members;     /* scratch: of the set at hand */
    uint32_t member_capacity;
    struct label_leads *by_label; /* scratch: of the set's edges; all zero in between */
    uint64_t *labels;             /* scratch: bit set of those that are not zero */
    uint64_t *label_words;        /* scratch: bit set of the words of labels that are not */
    struct lead *leads;           /* scratch, from 1 on */
    uint32_t lead_count, lead_capacity;
    uint32_t *targets; /* scratch: of one label */
    uint32_t target_capacity;
    struct dt_tuple_slot *row_slots; /* rows by their hash; open addressing */
    uint32_t row_slot_count;         /* a power of two */
    struct dt_merged *out;
    uint32_t symbol_count;
    uint32_t made_count; /* edges of all rows, before equal ones were shared */
    uint32_t edge_limit;
};

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

/* How many edges by symbol there are before merging. */
static uint64_t count_spread(const struct dt_compile *compile)
{
    uint64_t count = 0;
    for (uint32_t i = 0; i < compile->edge_count; i++)
        count += symbols_of(compile, compile->edges[i].atom);
    return count;
}

static void count_symbol_edges(struct dt_compile *compile, const uint32_t *atom_edges)
{
    for (uint32_t atom = DT_EDGE_FIRST; atom < DT_EDGE_FIRST + compile->atom_count; atom++)
        for (uint32_t i = compile->first_symbol[atom]; i < compile->first_symbol[atom + 1]; i++)
            compile->symbol_edges[compile->atom_symbols[i]] += atom_edges[atom];
}

/* Edges by state, in the order of their making. */
static bool sort_edges(struct merge *merge)
{
    struct dt_compile *compile = merge->compile;
    uint32_t *at;
    uint32_t *atom_edges =
        dt_arena_zalloc(merge->arena, DT_EDGE_FIRST + compile->atom_count + 1, sizeof *atom_edges);
    compile->symbol_edges =
        dt_arena_zalloc(merge->arena, merge->symbol_count, sizeof *compile->symbol_edges);
    merge->first_edge = first_places(merge, &at);
    merge->edges = dt_arena_alloc(merge->arena, compile->edge_count * sizeof *merge->edges);
    if (!atom_edges || !compile->symbol_edges || !merge->first_edge || !merge->edges)
        return false;
    for (uint32_t i = 0; i < compile->edge_count; i++) {
        at[compile->edges[i].from + 1]++;
        atom_edges[compile->edges[i].atom]++;
    }
    count_symbol_edges(compile, atom_edges);
    sum_places(merge->first_edge, compile->state_count);
    for (uint32_t i = 0; i < compile->edge_count; i++)
        merge->edges[at[compile->edges[i].from]++] =
            (struct dt_edge){.label = compile->edges[i].atom, .target = compile->edges[i].target};
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

static inline void add_lead(struct merge *merge, uint32_t label, uint32_t target)
{
    struct label_leads *of_label = &merge->by_label[label];
    uint32_t last = of_label->last;
    if (last && merge->leads[last].target == target)
        return;
    uint32_t lead = merge->lead_count++;
    merge->leads[lead] = (struct lead){.target = target};
    of_label->last = lead;
    if (last) {
        merge->leads[last].next = lead;
        return;
    }
    of_label->first = lead;
    if (merge->labels[label / 64] == 0)
        merge->label_words[label / 4096] |= UINT64_C(1) << (label / 64 & 63);
    merge->labels[label / 64] |= UINT64_C(1) << (label & 63);
}

static bool make_room_for_leads(struct merge *merge, uint32_t count)
{
    while (merge->lead_capacity - merge->lead_count < count || merge->lead_capacity == 0)
        if (!(merge->leads = dt_list_grow(merge->arena, merge->leads, &merge->lead_capacity,
                                          sizeof *merge->leads)))
            return false;
    return true;
}

static bool spread_edge(struct merge *merge, const struct dt_edge *edge)
{
    const struct dt_compile *compile = merge->compile;
    uint32_t count = symbols_of(compile, edge->label);
    if (!make_room_for_leads(merge, count))
        return false;
    if (edge->label < DT_EDGE_FIRST) {
        add_lead(merge, edge->label, edge->target);
        return true;
    }
    const uint32_t *symbols = compile->atom_symbols + compile->first_symbol[edge->label];
    for (uint32_t i = 0; i < count; i++)
        add_lead(merge, DT_EDGE_FIRST + symbols[i], edge->target);
    return true;
}

/* Puts the members' edges, spread over symbols, under their labels. */
static bool gather_edges(struct merge *merge, uint32_t member_count)
{
    merge->lead_count = 1;
    for (uint32_t i = 0; i < member_count; i++) {
        const struct dt_edge *edge = merge->edges + merge->first_edge[merge->members[i]];
        const struct dt_edge *end = merge->edges + merge->first_edge[merge->members[i] + 1];
        for (; edge < end; edge++)
            if (!spread_edge(merge, edge))
                return false;
    }
    return true;
}

/* A label's targets, ascending and each once. */
static bool take_targets(struct merge *merge, uint32_t label, uint32_t *count_out)
{
    uint32_t count = 0;
    for (uint32_t lead = merge->by_label[label].first; lead; lead = merge->leads[lead].next) {
        if (!DT_ROOM(merge->arena, merge->targets, count, merge->target_capacity))
            return false;
        merge->targets[count++] = merge->leads[lead].target;
    }
    merge->by_label[label] = (struct label_leads){0};
    *count_out = dt_numbers_sort_unique(merge->targets, count);
    return true;
}

/* The number of a set of states. */
static inline bool number_set(struct merge *merge, const uint32_t *states, uint32_t count,
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

static inline bool add_edge(struct merge *merge, struct dt_merged_state *state, uint32_t label,
                            const uint32_t *targets, uint32_t count)
{
    struct dt_merged *out = merge->out;
    uint32_t set;
    if (!number_set(merge, targets, count, &set))
        return false;
    if (label < DT_EDGE_FIRST) {
        *(label == DT_EDGE_ANY ? &state->any : &state->comma) = set;
        return true;
    }
    if (!DT_ROOM(merge->arena, out->edges, out->edge_count, out->edge_capacity))
        return false;
    out->edges[out->edge_count++] = (struct dt_edge){.label = label, .target = set};
    merge->made_count++;
    return true;
}

/*
 * One edge a label to the set of its targets, or past the budget one a target. Gaps and commas are
 * always merged, as the automaton has room for one of each, and so are the roots' edges.
 */
static bool merge_label(struct merge *merge, struct dt_merged_state *state, uint32_t set,
                        uint32_t label)
{
    struct label_leads leads = merge->by_label[label];
    uint32_t count;
    if (leads.first == leads.last) { /* most have one target */
        merge->by_label[label] = (struct label_leads){0};
        return add_edge(merge, state, label, &merge->leads[leads.first].target, 1);
    }
    if (!take_targets(merge, label, &count))
        return false;
    if (label < DT_EDGE_FIRST || set < DT_ROOT_STATES || merge->made_count < merge->edge_limit)
        return add_edge(merge, state, label, merge->targets, count);
    for (uint32_t i = 0; i < count; i++)
        if (!add_edge(merge, state, label, merge->targets + i, 1))
            return false;
    return true;
}

static bool merge_word(struct merge *merge, struct dt_merged_state *state, uint32_t set,
                       uint32_t word)
{
    for (uint64_t left = merge->labels[word]; left; left &= left - 1)
        if (!merge_label(merge, state, set, word * 64 + (uint32_t)__builtin_ctzll(left)))
            return false;
    merge->labels[word] = 0;
    return true;
}

/* By label, ascending. */
static bool merge_edges(struct merge *merge, struct dt_merged_state *state, uint32_t set)
{
    uint32_t groups = (merge->symbol_count + DT_EDGE_FIRST) / 4096 + 1;
    for (uint32_t group = 0; group < groups; group++) {
        for (uint64_t left = merge->label_words[group]; left; left &= left - 1)
            if (!merge_word(merge, state, set, group * 64 + (uint32_t)__builtin_ctzll(left)))
                return false;
        merge->label_words[group] = 0;
    }
    return true;
}

static uint32_t hash_row(const struct dt_edge *edges, uint32_t count)
{
    uint64_t hash = UINT64_C(0x9e3779b97f4a7c15) ^ count;
    for (uint32_t i = 0; i < count; i++) {
        hash = (hash ^ edges[i].label ^ (uint64_t)edges[i].target << 32) *
               UINT64_C(0xff51afd7ed558ccd);
        hash ^= hash >> 32;
    }
    return (uint32_t)hash;
}

/*
 * The row of the edges from `first` on, which were added last: one that is there already, or a new
 * one. A gap's states have the same edges, and so have many optional parts. When the slots are half
 * full, no more are compared: larger by a little, never wrong.
 */
static bool number_row(struct merge *merge, uint32_t first, uint32_t *row_out)
{
    struct dt_merged *out = merge->out;
    struct dt_merged_row row = {.first_edge = first, .edge_count = out->edge_count - first};
    uint32_t hash = hash_row(out->edges + first, row.edge_count);
    uint32_t mask = merge->row_slot_count - 1;
    uint32_t at = hash & mask;
    for (; merge->row_slots[at].item; at = (at + 1) & mask) {
        uint32_t number = merge->row_slots[at].item - 1;
        const struct dt_merged_row *other = &out->rows[number];
        if (merge->row_slots[at].hash != hash || other->edge_count != row.edge_count ||
            memcmp(out->edges + other->first_edge, out->edges + first,
                   row.edge_count * sizeof *out->edges) != 0)
            continue;
        out->edge_count = first;
        *row_out = number;
        return true;
    }
    if (!DT_ROOM(merge->arena, out->rows, out->row_count, out->row_capacity))
        return false;
    if (out->row_count < merge->row_slot_count / 2)
        merge->row_slots[at] = (struct dt_tuple_slot){.hash = hash, .item = out->row_count + 1};
    *row_out = out->row_count;
    out->rows[out->row_count++] = row;
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
    if (out->accept_count - first > 1)
        dt_numbers_sort(out->accepts + first, out->accept_count - first);
    return true;
}

static bool merge_set(struct merge *merge, uint32_t set)
{
    struct dt_merged *out = merge->out;
    struct dt_merged_state state = {.first_accept = out->accept_count};
    uint32_t first_edge = out->edge_count;
    uint32_t member_count;
    if (!copy_members(merge, set, &member_count) || !merge_accepts(merge, member_count) ||
        !gather_edges(merge, member_count) || !merge_edges(merge, &state, set) ||
        !number_row(merge, first_edge, &state.row) ||
        !DT_ROOM(merge->arena, out->states, out->state_count, out->state_capacity))
        return false;
    state.order = merge->members[0];
    state.accept_count = out->accept_count - state.first_accept;
    out->states[out->state_count++] = state;
    return true;
}

static bool is_too_large(const struct merge *merge)
{
    return merge->made_count > DT_LEXICON_EDGES || merge->sets.count > DT_LEXICON_STATES;
}

/* What is not written is never fetched from the system, while growing would fetch it twice. */
static bool make_room_for_all(struct merge *merge, uint32_t spread)
{
    struct dt_merged *out = merge->out;
    uint32_t states = merge->compile->state_count;
    uint32_t labels = merge->symbol_count + DT_EDGE_FIRST;
    merge->row_slot_count = 64;
    while (merge->row_slot_count < states * 2)
        merge->row_slot_count *= 2;
    out->edge_capacity = spread * 2;
    out->state_capacity = states * 2;
    out->edges = dt_arena_alloc(merge->arena, out->edge_capacity * sizeof *out->edges);
    out->states = dt_arena_alloc(merge->arena, out->state_capacity * sizeof *out->states);
    merge->single_of = dt_arena_zalloc(merge->arena, states, sizeof *merge->single_of);
    merge->by_label = dt_arena_zalloc(merge->arena, labels, sizeof *merge->by_label);
    merge->labels = dt_arena_zalloc(merge->arena, labels / 64 + 1, sizeof *merge->labels);
    merge->label_words = dt_arena_zalloc(merge->arena, labels / 4096 + 1, sizeof *merge->labels);
    merge->row_slots =
        dt_arena_zalloc(merge->arena, merge->row_slot_count, sizeof *merge->row_slots);
    return dt_tuples_reserve(&merge->sets, states + states / 2, states * 4) && out->edges &&
           out->states && merge->single_of && merge->by_label && merge->labels &&
           merge->label_words && merge->row_slots;
}

static bool merge_all(struct merge *merge, uint32_t spread)
{
    merge->edge_limit = EDGE_BUDGET;
    if (!make_room_for_all(merge, spread) || !sort_edges(merge) || !sort_accepts(merge))
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
    uint64_t spread = count_spread(compile);
    bool too_large = spread > DT_LEXICON_EDGES;
    if (!too_large && !merge_all(&merge, (uint32_t)spread))
        return dt_compile_no_memory(compile);
    if (too_large || is_too_large(&merge))
        return dt_error_set(compile->err, DT_LIMIT,
                            "lexicon: its patterns together give more than %d states or %d edges",
                            DT_LEXICON_STATES, DT_LEXICON_EDGES);
    return DT_OK;
}
