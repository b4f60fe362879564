#include "compile.h"

#include "list.h"

#define STATE_MASK UINT32_C(0xffffff)

_Static_assert(DT_LEXICON_STATES <= 0xffffff, "a state's number has its bits");

/* A copy in the lexicon of what the compiler made; NULL when memory ran out. */
static void *keep(struct dt_lexicon *lexicon, const void *items, uint32_t count, size_t item_size)
{
    void *kept = dt_lexicon_alloc(lexicon, count, item_size);
    if (kept && count > 0)
        memcpy(kept, items, count * item_size);
    return kept;
}

/* How many places a state's edges take in the automaton. */
static uint32_t edge_places(uint32_t edges)
{
    uint32_t places = edges;
    if (edges > DT_EDGES_FEW)
        for (places = 8; places * 3 < edges * 4;)
            places *= 2;
    return places;
}

/* A row in the automaton: a list or a table. */
struct packed_row {
    uint32_t first_edge;
    uint32_t edge_places;
    bool is_packed;
};

static void put_edge(const struct packed_row *row, struct dt_edge *edges, uint32_t nth,
                     struct dt_edge edge)
{
    uint32_t at = nth;
    if (row->edge_places > DT_EDGES_FEW) {
        at = dt_edge_place(edge.label, row->edge_places);
        for (; edges[row->first_edge + at].label; at = (at + 1) & (row->edge_places - 1)) {
            struct dt_edge there = edges[row->first_edge + at];
            if (there.label >= edge.label)
                continue;
            edges[row->first_edge + at] = edge;
            edge = there;
        }
    }
    edges[row->first_edge + at] = edge;
}

/* Adds a row's edges; *at is the next free place of edges. */
static void pack_row(const struct dt_merged *merged, uint32_t number, struct packed_row *row,
                     struct dt_edge *edges, uint32_t *at)
{
    uint32_t count = merged->rows[number].edge_count;
    const struct dt_edge *edge = merged->edges + merged->rows[number].first_edge;
    *row = (struct packed_row){
        .first_edge = *at, .edge_places = edge_places(count), .is_packed = true};
    for (uint32_t i = 0; i < count; i++)
        put_edge(row, edges, i,
                 (struct dt_edge){edge[i].label, merged->states[edge[i].target].number});
    *at += row->edge_places;
}

/* As a state keeps it. */
static uint32_t edge_size(uint32_t places)
{
    return places > DT_EDGES_FEW ? DT_EDGES_FEW + (uint32_t)__builtin_ctz(places) : places;
}

/* Adds one state, and its row unless another state had it; rows: by number. */
static void pack_state(const struct dt_merged *merged, uint32_t number, struct dt_state *state,
                       struct packed_row *rows, struct dt_edge *edges, uint32_t *accepts,
                       uint32_t *at)
{
    const struct dt_merged_state *from = &merged->states[number];
    struct packed_row *row = &rows[from->row];
    state->first_accept = from->first_accept;
    state->is_accept = from->accept_count > 0;
    if (from->accept_count > 0)
        accepts[from->first_accept + from->accept_count - 1] |= DT_ACCEPT_LAST;
    if (number < DT_ROOT_STATES) /* their edges are in the tables of starts */
        return;
    if (from->any)
        state->any = merged->states[from->any].number & STATE_MASK;
    if (from->comma)
        state->comma = merged->states[from->comma].number & STATE_MASK;
    if (!row->is_packed)
        pack_row(merged, from->row, row, edges, at);
    state->first_edge = row->first_edge;
    state->edge_size = edge_size(row->edge_places) & 0xff;
}

/*
 * Numbers the states anew: a gap's states one behind the other, as they are looked at one after the
 * other. Number 0 stays the first root's, which nothing leads to.
 */
static void number_states(struct dt_merged *merged, uint32_t *numbered)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < merged->state_count; i++)
        merged->states[i].number = UINT32_MAX;
    for (uint32_t i = 0; i < merged->state_count; i++) {
        uint32_t state = i;
        while (merged->states[state].number == UINT32_MAX) {
            merged->states[state].number = count;
            numbered[count++] = state;
            if (merged->states[state].any)
                state = merged->states[state].any;
        }
    }
}

static enum dt_status pack_states(struct dt_compile *compile, struct dt_merged *merged,
                                  struct dt_lexicon *lexicon)
{
    struct dt_automaton *automaton = &lexicon->automaton;
    size_t places = 0;
    for (uint32_t i = 0; i < merged->row_count; i++)
        places += edge_places(merged->rows[i].edge_count);
    struct dt_state *states = dt_lexicon_alloc_lines(lexicon, merged->state_count, sizeof *states);
    struct dt_edge *edges = dt_lexicon_alloc(lexicon, places, sizeof *edges);
    uint32_t *numbered = dt_arena_alloc(compile->arena, merged->state_count * sizeof *numbered);
    struct packed_row *rows = dt_arena_zalloc(compile->arena, merged->row_count, sizeof *rows);
    uint32_t *accepts =
        keep(lexicon, merged->accepts, merged->accept_count, sizeof *merged->accepts);
    if (!states || !edges || !numbered || !rows || !accepts)
        return dt_compile_no_memory(compile);
    memset(edges, 0, places * sizeof *edges);
    memset(states, 0, merged->state_count * sizeof *states);
    number_states(merged, numbered);
    uint32_t at = 0;
    for (uint32_t i = 0; i < merged->state_count; i++)
        pack_state(merged, numbered[i], &states[i], rows, edges, accepts, &at);
    automaton->states = states;
    automaton->edges = edges;
    automaton->accepts = accepts;
    automaton->state_count = merged->state_count;
    automaton->edge_count = merged->edge_count;
    automaton->accept_count = merged->accept_count;
    return DT_OK;
}

/* Where each symbol leads from a root. */
static bool pack_root(const struct dt_merged *merged, struct dt_lexicon *lexicon, uint32_t number)
{
    struct dt_automaton *automaton = &lexicon->automaton;
    const struct dt_merged_row *root = &merged->rows[merged->states[number].row];
    uint32_t role = number / DT_ROOT_COUNT;
    bool in_symbols = number % DT_ROOT_COUNT == DT_ROOT_ANYWHERE;
    uint32_t *starts =
        dt_lexicon_alloc(lexicon, in_symbols ? 0 : automaton->symbol_count, sizeof *starts);
    if (!starts)
        return false;
    if (!in_symbols)
        memset(starts, 0, automaton->symbol_count * sizeof *starts);
    const struct dt_edge *edge = merged->edges + root->first_edge;
    for (const struct dt_edge *end = edge + root->edge_count; edge < end; edge++) {
        uint32_t symbol = edge->label - DT_EDGE_FIRST;
        *(in_symbols ? &automaton->symbols[symbol].start[role] : &starts[symbol]) =
            merged->states[edge->target].number;
    }
    automaton->starts[role][number % DT_ROOT_COUNT] = in_symbols ? NULL : starts;
    return true;
}

static enum dt_status pack_starts(struct dt_compile *compile, const struct dt_merged *merged,
                                  struct dt_lexicon *lexicon)
{
    for (uint32_t i = 0; i < DT_ROOT_STATES; i++)
        if (!pack_root(merged, lexicon, i))
            return dt_compile_no_memory(compile);
    return DT_OK;
}

static enum dt_status pack_classes(struct dt_compile *compile, struct dt_lexicon *lexicon)
{
    struct dt_class_members *members = &lexicon->classes;
    uint32_t count = compile->parse->class_count;
    uint32_t total = 0;
    for (uint32_t i = 0; i < count; i++)
        total += compile->classes[i].count;
    members->first = dt_lexicon_alloc(lexicon, count + (size_t)1, sizeof *members->first);
    members->words = dt_lexicon_alloc(lexicon, total, sizeof *members->words);
    members->token_classes = dt_lexicon_alloc(lexicon, count, sizeof *members->token_classes);
    if (!members->first || !members->words || !members->token_classes)
        return dt_compile_no_memory(compile);
    uint32_t at = 0;
    for (uint32_t i = 0; i < count; i++) {
        const struct dt_words *class = &compile->classes[i];
        members->first[i] = at;
        members->token_classes[i] = class->token_classes;
        if (class->count > 0)
            memcpy(members->words + at, class->items, class->count * sizeof *class->items);
        at += class->count;
    }
    members->first[count] = at;
    return DT_OK;
}

static enum dt_status pack_vocabulary(struct dt_compile *compile, struct dt_lexicon *lexicon)
{
    size_t bytes = 0, more = 0;
    if (!dt_word_table_make(&lexicon->words, &compile->parse->vocabulary, &lexicon->arena,
                            &bytes) ||
        !dt_word_table_make(&lexicon->class_names, &compile->parse->class_names, &lexicon->arena,
                            &more))
        return dt_compile_no_memory(compile);
    lexicon->bytes += bytes + more;
    return DT_OK;
}

enum dt_status dt_lexicon_compile(struct dt_lexicon *lexicon, struct dt_parse *parse,
                                  struct dt_error *err)
{
    struct dt_compile compile = {.parse = parse, .arena = parse->arena, .err = err};
    enum dt_status status = dt_compile_classes(&compile);
    if (!status)
        status = dt_compile_states(&compile);
    if (!status)
        status = dt_compile_symbols(&compile, lexicon);
    struct dt_merged merged;
    if (!status)
        status = dt_compile_merge(&compile, lexicon->automaton.symbol_count, &merged);
    if (!status)
        status = pack_states(&compile, &merged, lexicon);
    if (!status)
        status = pack_starts(&compile, &merged, lexicon);
    if (!status)
        status = dt_compile_bits(&compile, &merged, &lexicon->automaton);
    if (!status)
        status = pack_classes(&compile, lexicon);
    if (!status)
        status = pack_vocabulary(&compile, lexicon);
    return status;
}
