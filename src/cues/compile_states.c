/*
 * From pattern trees to states. While a pattern is read from left to right, its place is a
 * frontier: the set of states in which a text may be that has matched so far. An element adds one
 * state, reached from every state of the frontier. The pair of frontier and label is looked up
 * first, so patterns share their states as far as they begin alike, optional parts and gaps
 * included.
 */
#include "compile.h"

#include "list.h"

/* What a lexicon has of each, or somewhat more. */
enum { STATES_A_PATTERN = 8, EDGES_A_PATTERN = 48 };

static enum dt_status too_rich(struct dt_compile *compile, uint32_t pattern)
{
    const struct dt_pattern *keep = &compile->parse->patterns[pattern].keep;
    const char *name = compile->parse->sources[keep->source].name;
    return dt_error_at(compile->err, DT_LIMIT, keep->line, 1,
                       "%s:%u: with this pattern the lexicon is too large: %d states, %d edges or "
                       "%d ways at one place are the most",
                       name, keep->line, DT_LEXICON_STATES, DT_LEXICON_EDGES, DT_FRONTIER);
}

/* One pattern on its way into the automaton. */
struct build {
    struct dt_compile *compile;
    uint32_t pattern;
    uint32_t root; /* state DT_ROOT_ANYWHERE of the role */
};

static enum dt_status frontier_of(struct build *build, const uint32_t *states, uint32_t count,
                                  uint32_t *frontier_out)
{
    struct dt_compile *compile = build->compile;
    if (!dt_tuples_intern(&compile->frontiers, states, count, frontier_out, NULL))
        return dt_compile_no_memory(compile);
    return DT_OK;
}

static enum dt_status unite(struct build *build, uint32_t a, uint32_t b, uint32_t *out)
{
    uint32_t states[2 * DT_FRONTIER];
    uint32_t a_count, b_count, count = 0;
    const uint32_t *x = dt_tuples_at(&build->compile->frontiers, a, &a_count);
    const uint32_t *y = dt_tuples_at(&build->compile->frontiers, b, &b_count);
    for (uint32_t i = 0, j = 0; i < a_count || j < b_count;) {
        if (j == b_count || (i < a_count && x[i] < y[j])) {
            states[count++] = x[i++];
        } else {
            if (i < a_count && x[i] == y[j])
                i++;
            states[count++] = y[j++];
        }
    }
    if (count > DT_FRONTIER)
        return too_rich(build->compile, build->pattern);
    return frontier_of(build, states, count, out);
}

static enum dt_status add_edges(struct build *build, uint32_t from, uint32_t label, uint32_t target)
{
    struct dt_compile *compile = build->compile;
    uint32_t count;
    const uint32_t *atoms = dt_tuples_at(&compile->labels, label, &count);
    if (count > DT_LEXICON_EDGES - compile->edge_count)
        return too_rich(compile, build->pattern);
    for (uint32_t i = 0; i < count; i++) {
        if (!DT_ROOM(compile->arena, compile->edges, compile->edge_count, compile->edge_capacity))
            return dt_compile_no_memory(compile);
        compile->edges[compile->edge_count++] =
            (struct dt_raw_edge){.from = from, .atom = atoms[i], .target = target};
    }
    return DT_OK;
}

/* The frontier of the one state that a label leads to from a frontier. */
static enum dt_status step(struct build *build, uint32_t frontier, uint32_t label, uint32_t *out)
{
    struct dt_compile *compile = build->compile;
    uint32_t pair[] = {frontier, label};
    uint32_t number;
    bool is_new;
    if (!dt_tuples_intern(&compile->steps, pair, 2, &number, &is_new) ||
        (is_new && !DT_ROOM(compile->arena, compile->step_targets, number, compile->step_capacity)))
        return dt_compile_no_memory(compile);
    if (is_new) {
        if (compile->state_count >= DT_LEXICON_STATES)
            return too_rich(compile, build->pattern);
        uint32_t target = compile->state_count++;
        compile->step_targets[number] = target;
        uint32_t count;
        dt_tuples_at(&compile->frontiers, frontier, &count);
        for (uint32_t i = 0; i < count; i++) {
            uint32_t from = dt_tuples_at(&compile->frontiers, frontier, &count)[i];
            enum dt_status status = add_edges(build, from, label, target);
            if (status)
                return status;
        }
    }
    return frontier_of(build, &compile->step_targets[number], 1, out);
}

static enum dt_status step_atom(struct build *build, uint32_t frontier, uint32_t edge_atom,
                                uint32_t *out)
{
    uint32_t label;
    if (!dt_tuples_intern(&build->compile->labels, &edge_atom, 1, &label, NULL))
        return dt_compile_no_memory(build->compile);
    return step(build, frontier, label, out);
}

/* The automaton's number of a parse's atom, given at first use. */
static enum dt_status edge_atom(struct build *build, uint32_t parse_atom, uint32_t *out)
{
    struct dt_compile *compile = build->compile;
    uint32_t *known = &compile->edge_atom_of[parse_atom];
    if (*known == 0) {
        if (!DT_ROOM(compile->arena, compile->atoms, compile->atom_count, compile->atom_capacity))
            return dt_compile_no_memory(compile);
        *known = DT_EDGE_FIRST + compile->atom_count;
        compile->atoms[compile->atom_count++] = parse_atom;
    }
    *out = *known;
    return DT_OK;
}

/* Where a comma must stand: roots have their own state for that. */
static enum dt_status step_comma(struct build *build, uint32_t frontier, uint32_t *out)
{
    uint32_t states[DT_FRONTIER] = {0};
    uint32_t count, others = 0;
    bool at_root = false;
    const uint32_t *from = dt_tuples_at(&build->compile->frontiers, frontier, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (from[i] == build->root)
            at_root = true;
        else if (from[i] != build->root + DT_ROOT_FIRST)
            states[others++] = from[i];
    }
    enum dt_status status = frontier_of(build, states, others, out);
    if (!status && others > 0)
        status = step_atom(build, *out, DT_EDGE_COMMA, out);
    if (status || !at_root)
        return status;
    uint32_t root = build->root + DT_ROOT_COMMA;
    uint32_t root_frontier;
    status = frontier_of(build, &root, 1, &root_frontier);
    return status ? status : unite(build, *out, root_frontier, out);
}

static enum dt_status step_gap(struct build *build, uint32_t frontier, uint32_t length,
                               uint32_t *out)
{
    uint32_t last = frontier;
    *out = frontier;
    for (uint32_t i = 0; i < length; i++) {
        enum dt_status status = step_atom(build, last, DT_EDGE_ANY, &last);
        if (!status)
            status = unite(build, *out, last, out);
        if (status)
            return status;
    }
    return DT_OK;
}

/* An alternative that is one atom. */
static const struct dt_node *single_atom(const struct dt_node *sequence)
{
    const struct dt_node *child = sequence->child;
    bool single =
        sequence->type == DT_NODE_SEQUENCE && child && !child->next && child->type == DT_NODE_ATOM;
    return single ? child : NULL;
}

/* The label of all alternatives that are one atom: they share a state. */
static enum dt_status label_of_atoms(struct build *build, const struct dt_node *alternatives,
                                     uint32_t *label_out, uint32_t *count_out)
{
    uint32_t atoms[DT_LEXICON_LINE_BYTES / 2];
    uint32_t count = 0;
    for (const struct dt_node *child = alternatives->child; child; child = child->next) {
        const struct dt_node *atom = single_atom(child);
        if (!atom)
            continue;
        enum dt_status status = edge_atom(build, atom->number, &atoms[count]);
        if (status)
            return status;
        count++;
    }
    *count_out = count;
    if (count == 0)
        return DT_OK;
    uint32_t kept = dt_numbers_sort_unique(atoms, count);
    if (!dt_tuples_intern(&build->compile->labels, atoms, kept, label_out, NULL))
        return dt_compile_no_memory(build->compile);
    return DT_OK;
}

static enum dt_status walk(struct build *build, const struct dt_node *node, uint32_t frontier,
                           uint32_t *out);

static enum dt_status walk_alternatives(struct build *build, const struct dt_node *node,
                                        uint32_t frontier, uint32_t *out)
{
    uint32_t label = 0, atom_count = 0, result;
    enum dt_status status = label_of_atoms(build, node, &label, &atom_count);
    if (!status)
        status = frontier_of(build, NULL, 0, &result);
    if (!status && atom_count > 0)
        status = step(build, frontier, label, &result);
    for (const struct dt_node *child = node->child; child && !status; child = child->next) {
        uint32_t end;
        if (single_atom(child))
            continue;
        status = walk(build, child, frontier, &end);
        if (!status)
            status = unite(build, result, end, &result);
    }
    if (!status)
        *out = result;
    return status;
}

static enum dt_status walk_atom(struct build *build, const struct dt_node *node, uint32_t frontier,
                                uint32_t *out)
{
    uint32_t atom = 0;
    enum dt_status status = edge_atom(build, node->number, &atom);
    return status ? status : step_atom(build, frontier, atom, out);
}

static enum dt_status walk_optional(struct build *build, const struct dt_node *node,
                                    uint32_t frontier, uint32_t *out)
{
    uint32_t end;
    enum dt_status status = walk(build, node->child, frontier, &end);
    return status ? status : unite(build, frontier, end, out);
}

static enum dt_status walk_sequence(struct build *build, const struct dt_node *node,
                                    uint32_t frontier, uint32_t *out)
{
    for (const struct dt_node *child = node->child; child; child = child->next) {
        enum dt_status status = walk(build, child, frontier, &frontier);
        if (status)
            return status;
    }
    *out = frontier;
    return DT_OK;
}

/* Depth is bounded by DT_LEXICON_NESTING. */
static enum dt_status walk(struct build *build, const struct dt_node *node, uint32_t frontier,
                           uint32_t *out)
{
    switch ((enum dt_node_type)node->type) {
    case DT_NODE_SEQUENCE:
        return walk_sequence(build, node, frontier, out);
    case DT_NODE_ALTERNATIVES:
        return walk_alternatives(build, node, frontier, out);
    case DT_NODE_OPTIONAL:
        return walk_optional(build, node, frontier, out);
    case DT_NODE_GAP:
        return step_gap(build, frontier, node->number, out);
    case DT_NODE_ANY:
        return step_atom(build, frontier, DT_EDGE_ANY, out);
    case DT_NODE_COMMA:
        return step_comma(build, frontier, out);
    case DT_NODE_FIRST: {
        uint32_t root = build->root + DT_ROOT_FIRST;
        return frontier_of(build, &root, 1, out);
    }
    case DT_NODE_ATOM:
    case DT_NODE_LAST:
    case DT_NODE_ACROSS:
        break;
    }
    return walk_atom(build, node, frontier, out);
}

static enum dt_status add_accepts(struct build *build, uint32_t frontier)
{
    struct dt_compile *compile = build->compile;
    uint32_t count;
    const uint32_t *states = dt_tuples_at(&compile->frontiers, frontier, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (!DT_ROOM(compile->arena, compile->accepts, compile->accept_count,
                     compile->accept_capacity))
            return dt_compile_no_memory(compile);
        compile->accepts[compile->accept_count++] =
            (struct dt_raw_accept){.state = states[i], .pattern = build->pattern};
    }
    return DT_OK;
}

static enum dt_status add_pattern(struct build *build)
{
    uint32_t frontier;
    enum dt_status status = frontier_of(build, &build->root, 1, &frontier);
    if (!status)
        status =
            walk(build, build->compile->parse->patterns[build->pattern].root, frontier, &frontier);
    return status ? status : add_accepts(build, frontier);
}

/* What is reserved and not written is never fetched from the system. */
static bool make_room(struct dt_compile *compile)
{
    uint32_t states = compile->parse->pattern_count * STATES_A_PATTERN;
    compile->edge_capacity = compile->parse->pattern_count * EDGES_A_PATTERN;
    compile->edges =
        dt_arena_alloc(compile->arena, compile->edge_capacity * sizeof *compile->edges);
    return compile->edges && dt_tuples_reserve(&compile->steps, states, states * 2) &&
           dt_tuples_reserve(&compile->frontiers, states * 2, states * 8);
}

enum dt_status dt_compile_states(struct dt_compile *compile)
{
    const struct dt_parse *parse = compile->parse;
    dt_tuples_init(&compile->labels, compile->arena);
    dt_tuples_init(&compile->frontiers, compile->arena);
    dt_tuples_init(&compile->steps, compile->arena);
    compile->state_count = DT_ROOT_STATES;
    compile->edge_atom_of =
        dt_arena_zalloc(compile->arena, parse->atoms.count, sizeof *compile->edge_atom_of);
    if (!compile->edge_atom_of || !make_room(compile))
        return dt_compile_no_memory(compile);
    for (uint32_t i = 0; i < parse->pattern_count; i++) {
        for (uint32_t role = 0; role < 2; role++) {
            struct build build = {.compile = compile, .pattern = i, .root = role * DT_ROOT_COUNT};
            if (!(parse->patterns[i].roles & 1 << role))
                continue;
            enum dt_status status = add_pattern(&build);
            if (status)
                return status;
        }
    }
    return DT_OK;
}
