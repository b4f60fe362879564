/*
 * From pattern trees to programs: a walk from left to right. Alternatives that are one atom each
 * are one TAKE, and so is what may be missing if it is one atom.
 */
#include "compile.h"

#include "list.h"

/* What a lexicon has of them, or somewhat more. */
enum { WORDS_A_PATTERN = 64 };

/* One pattern on its way. */
struct build {
    struct dt_compile *compile;
    uint32_t pattern;
    uint32_t gap; /* read, and not written yet */
    bool begun;   /* a token has been taken for certain */
};

enum dt_status dt_compile_too_large(struct dt_compile *compile, uint32_t pattern)
{
    const struct dt_pattern *keep = &compile->parse->patterns[pattern].keep;
    return dt_error_at(compile->err, DT_LIMIT, keep->line, 1,
                       "%s:%u: with this pattern the lexicon is too large",
                       compile->parse->sources[keep->source].name, keep->line);
}

static enum dt_status too_long(struct dt_compile *compile, uint32_t pattern)
{
    const struct dt_pattern *keep = &compile->parse->patterns[pattern].keep;
    return dt_error_at(compile->err, DT_LIMIT, keep->line, 1,
                       "%s:%u: a pattern reaches over %d tokens at most, gaps counted in full",
                       compile->parse->sources[keep->source].name, keep->line, DT_LEXICON_SPAN);
}

static enum dt_status put(struct build *build, uint32_t word)
{
    struct dt_compile *compile = build->compile;
    if (compile->program_words >= DT_PROGRAM_WORDS)
        return dt_compile_too_large(compile, build->pattern);
    if (!DT_ROOM(compile->arena, compile->programs, compile->program_words,
                 compile->program_capacity))
        return dt_compile_no_memory(compile);
    compile->programs[compile->program_words++] = word;
    return DT_OK;
}

/* An operation that may lead over the gap before it. */
static enum dt_status put_over_gap(struct build *build, uint32_t op, uint32_t count)
{
    uint32_t gap = build->gap;
    build->gap = 0;
    return put(build, op | gap << DT_OP_GAP_SHIFT | count << DT_OP_COUNT_SHIFT);
}

/* A gap before what leads over none. */
static enum dt_status put_gap(struct build *build)
{
    return build->gap > 0 ? put_over_gap(build, DT_OP_GAP, 0) : DT_OK;
}

/* The atoms' bits are not known yet. */
static enum dt_status put_take(struct build *build, bool maybe, uint32_t count)
{
    uint32_t op = DT_OP_TAKE | (maybe ? DT_OP_MAYBE : 0) | (build->begun ? 0 : DT_OP_STARTS);
    enum dt_status status = put_over_gap(build, op, count);
    for (int i = 1; i < DT_TAKE_WORDS && !status; i++)
        status = put(build, 0);
    return status;
}

/* The matcher's number of a parse's atom, given at first use. */
static enum dt_status put_atom(struct build *build, uint32_t parse_atom)
{
    struct dt_compile *compile = build->compile;
    uint32_t *known = &compile->atom_of[parse_atom];
    if (*known == 0) {
        if (!DT_ROOM(compile->arena, compile->atoms, compile->atom_count, compile->atom_capacity) ||
            !DT_ROOM(compile->arena, compile->atom_uses, compile->atom_count,
                     compile->atom_use_capacity))
            return dt_compile_no_memory(compile);
        compile->atom_uses[compile->atom_count] = 0;
        *known = DT_ATOM_FIRST + compile->atom_count;
        compile->atoms[compile->atom_count++] = parse_atom;
    }
    compile->atom_uses[*known - DT_ATOM_FIRST]++;
    return put(build, *known);
}

static enum dt_status walk_atom(struct build *build, const struct dt_node *node, bool maybe)
{
    enum dt_status status = put_take(build, maybe, 1);
    build->begun |= !maybe;
    return status ? status : put_atom(build, node->number);
}

/* Those of the alternatives that are one atom; sets how many. */
static enum dt_status walk_single_atoms(struct build *build, const struct dt_node *alternatives,
                                        bool maybe, uint32_t count)
{
    enum dt_status status = put_take(build, maybe, count);
    for (const struct dt_node *child = alternatives->child; child && !status; child = child->next) {
        if (child->type == DT_NODE_ATOM)
            status = put_atom(build, child->number);
    }
    if (!status)
        dt_numbers_sort(build->compile->programs + build->compile->program_words - count, count);
    return status;
}

static enum dt_status walk(struct build *build, const struct dt_node *node);

/* A branch: one sequence, or, for child NULL, all alternatives of one atom. Its sign is not known
 * yet, and its length only behind it. */
static enum dt_status walk_branch(struct build *build, const struct dt_node *alternatives,
                                  const struct dt_node *child, uint32_t atoms)
{
    struct dt_compile *compile = build->compile;
    uint32_t op_at = compile->program_words;
    bool begun = build->begun;
    enum dt_status status = put(build, DT_OP_BRANCH);
    for (int i = 1; i < DT_BRANCH_WORDS && !status; i++)
        status = put(build, 0);
    if (!status)
        status = child ? walk(build, child) : walk_single_atoms(build, alternatives, false, atoms);
    if (!status)
        status = put_gap(build);
    if (!status)
        status = put(build, DT_OP_LEAVE);
    build->begun = begun;
    if (!status)
        compile->programs[op_at] |= (compile->program_words - op_at - DT_BRANCH_WORDS)
                                    << DT_OP_COUNT_SHIFT;
    return status;
}

static enum dt_status walk_alternatives(struct build *build, const struct dt_node *node, bool maybe)
{
    uint32_t atoms = 0, others = 0;
    for (const struct dt_node *child = node->child; child; child = child->next) {
        bool single = child->type == DT_NODE_ATOM;
        atoms += single;
        others += !single;
    }
    bool certain = !maybe && node->span.least > 0;
    enum dt_status status;
    if (others == 0) {
        status = walk_single_atoms(build, node, maybe, atoms);
        build->begun |= certain;
        return status;
    }
    if (others == 1 && atoms == 0 && !maybe)
        return walk(build, node->child);
    status = put_gap(build);
    if (!status)
        status = put(build, DT_OP_OPEN | (maybe ? DT_OP_MAYBE : 0));
    if (!status && atoms > 0)
        status = walk_branch(build, node, NULL, atoms);
    for (const struct dt_node *child = node->child; child && !status; child = child->next)
        if (child->type != DT_NODE_ATOM)
            status = walk_branch(build, node, child, 0);
    build->begun |= certain;
    return status ? status : put(build, DT_OP_CLOSE);
}

/* Gaps one behind the other are not one gap: it may have more tokens than an operation's. */
static enum dt_status walk_gap(struct build *build, const struct dt_node *node)
{
    enum dt_status status = put_gap(build);
    build->gap = node->number;
    return status;
}

static enum dt_status walk_plain(struct build *build, enum dt_op op)
{
    enum dt_status status = put_gap(build);
    return status ? status : put(build, op);
}

/* Depth is bounded by DT_LEXICON_NESTING. */
static enum dt_status walk(struct build *build, const struct dt_node *node)
{
    enum dt_status status = DT_OK;
    switch ((enum dt_node_type)node->type) {
    case DT_NODE_SEQUENCE:
        for (const struct dt_node *child = node->child; child && !status; child = child->next)
            status = walk(build, child);
        return status;
    case DT_NODE_ALTERNATIVES:
        return walk_alternatives(build, node, false);
    case DT_NODE_OPTIONAL: /* its child: alternatives */
        return walk_alternatives(build, node->child, true);
    case DT_NODE_GAP:
        return walk_gap(build, node);
    case DT_NODE_ANY:
        return put_over_gap(build, DT_OP_ANY, 0);
    case DT_NODE_COMMA:
        return walk_plain(build, DT_OP_COMMA);
    case DT_NODE_FIRST:
        return walk_plain(build, DT_OP_BEGIN);
    case DT_NODE_ATOM:
    case DT_NODE_LAST:
    case DT_NODE_ACROSS:
        break;
    }
    return walk_atom(build, node, false);
}

static enum dt_status add_program(struct dt_compile *compile, uint32_t pattern)
{
    const struct dt_parsed_pattern *parsed = &compile->parse->patterns[pattern];
    struct build build = {.compile = compile, .pattern = pattern};
    struct dt_matcher *matcher = &compile->lexicon->matcher;
    uint32_t span = parsed->root->span.most;
    if (span > DT_LEXICON_SPAN)
        return too_long(compile, pattern);
    for (uint32_t role = 0; role < 2; role++)
        if (parsed->roles >> role & 1 && span > matcher->span[role])
            matcher->span[role] = span;
    enum dt_status status = walk(&build, parsed->root);
    return status ? status : put(&build, DT_OP_END);
}

enum dt_status dt_compile_programs(struct dt_compile *compile)
{
    const struct dt_parse *parse = compile->parse;
    struct dt_lexicon *lexicon = compile->lexicon;
    uint32_t *first_word = dt_lexicon_alloc(lexicon, parse->pattern_count, sizeof *first_word);
    compile->atom_of =
        dt_arena_zalloc(compile->arena, parse->atoms.count, sizeof *compile->atom_of);
    compile->program_capacity = (parse->pattern_count + 1) * WORDS_A_PATTERN;
    compile->programs =
        dt_arena_alloc(compile->arena, compile->program_capacity * sizeof *compile->programs);
    if (!first_word || !compile->atom_of || !compile->programs)
        return dt_compile_no_memory(compile);
    for (uint32_t i = 0; i < parse->pattern_count; i++) {
        first_word[i] = compile->program_words;
        enum dt_status status = add_program(compile, i);
        if (status)
            return status;
    }
    struct dt_matcher *matcher = &lexicon->matcher;
    uint32_t *programs = dt_lexicon_alloc(lexicon, compile->program_words, sizeof *programs);
    if (!programs)
        return dt_compile_no_memory(compile);
    if (compile->program_words > 0)
        memcpy(programs, compile->programs, compile->program_words * sizeof *programs);
    matcher->first_word = first_word;
    compile->programs = programs;
    matcher->programs = programs;
    matcher->program_words = compile->program_words;
    matcher->pattern_count = parse->pattern_count;
    return DT_OK;
}
