/*
 * By what a pattern is noticed. Of the elements that it cannot be without, one gives its keys; of
 * the others, the two that are least likely to be found near it by chance are what is asked for
 * there. The element is taken that costs the least: looking at a key is cheap and done as often as
 * its word comes, running a pattern is dear and done where what must be near seems to be.
 */
#include "compile_keys.h"

#include "list.h"

enum {
    NEARS = 16,        /* elements beside a key that are thought of */
    WINDOW_WIDTH = 32, /* what the whole window goes for: its tokens are seldom as many */
    RUN_COST = 75,     /* of a program, in looks at keys */
    KEYS_A_PATTERN = 6 /* what a lexicon has of them, or somewhat more */
};

#define MISSING UINT64_MAX

/* What must be there of a node: one of some atoms. weight: how common; MISSING if nothing must. */
struct cut {
    uint64_t weight;
    struct dt_sign sign;
    struct dt_span before; /* the node's tokens before it */
    struct dt_span after;
};

/* The odds that a token is none of it, and that it has no bit of each half of its sign. */
struct odds {
    uint32_t none;
    uint32_t no_bit[2];
};

/* One of a sequence. */
struct element {
    const struct dt_node *node;
    struct dt_span span;
    struct cut cut;
    struct odds odds;
};

/* What must stand to the left or right of a node; distance: in tokens, 1 for the next. */
struct near {
    struct dt_sign sign;
    struct odds odds;
    struct dt_span distance;
    bool is_right;
};

/* Round about a node. */
struct around {
    struct dt_span before; /* from the pattern's start */
    uint32_t near_count;
    struct near nears[NEARS];
};

/* Of what is around a node what its keys ask for: the least likely, and the next. */
struct choice {
    struct dt_sign signs[DT_KEY_NEARS];
    uint64_t chances[DT_KEY_NEARS];
    uint16_t places[DT_KEY_NEARS];
};

struct keys {
    struct dt_compile *compile;
    struct dt_weights weights;
    struct dt_raw_keys raw;
    struct element *elements; /* scratch: of the sequence at hand */
    uint32_t element_count, element_capacity;
    uint32_t pattern; /* at hand */
};

static const struct dt_sign no_sign = {{0, 0}};

static struct dt_span add_spans(struct dt_span a, struct dt_span b)
{
    return (struct dt_span){(uint8_t)(a.least + b.least), (uint8_t)(a.most + b.most)};
}

static struct dt_span span_hull(struct dt_span a, struct dt_span b)
{
    return (struct dt_span){a.least < b.least ? a.least : b.least,
                            a.most > b.most ? a.most : b.most};
}

static bool is_within(struct dt_sign sign, struct dt_sign of)
{
    return !(sign.halves[0] & ~of.halves[0]) && !(sign.halves[1] & ~of.halves[1]);
}

static struct cut cut_of_atom(const struct keys *keys, const struct dt_node *node)
{
    uint32_t atom = keys->compile->atom_of[node->number];
    return (struct cut){.weight = keys->weights.atoms[atom],
                        .sign = dt_sign_of_atom(&keys->weights, atom)};
}

/* have: what other alternatives ask for; to ask for that again costs nothing. */
static struct cut cut_of(const struct keys *keys, const struct dt_node *node, struct dt_sign have);

/* The rarest of a sequence's elements. */
static struct cut cut_of_sequence(const struct keys *keys, const struct dt_node *node,
                                  struct dt_sign have)
{
    struct cut best = {.weight = MISSING};
    struct dt_span before = {0, 0};
    for (const struct dt_node *child = node->child; child; child = child->next) {
        struct cut cut = cut_of(keys, child, have);
        best.after = add_spans(best.after, child->span);
        if (cut.weight != MISSING && is_within(cut.sign, have))
            cut.weight = 0;
        if (cut.weight < best.weight) {
            best = cut;
            best.before = add_spans(cut.before, before);
        }
        before = add_spans(before, child->span);
    }
    return best;
}

/* One of each alternative: of those that are one atom first, as they leave no choice. */
static struct cut cut_of_alternatives(const struct keys *keys, const struct dt_node *node)
{
    struct cut all = {.weight = 0};
    bool is_first = true;
    for (int single = 1; single >= 0; single--) {
        for (const struct dt_node *child = node->child; child; child = child->next) {
            if (single != (child->type == DT_NODE_ATOM))
                continue;
            struct cut cut = cut_of(keys, child, all.sign);
            if (cut.weight == MISSING)
                return cut;
            all.weight += cut.weight;
            all.sign = dt_sign_unite(all.sign, cut.sign);
            all.before = is_first ? cut.before : span_hull(all.before, cut.before);
            all.after = is_first ? cut.after : span_hull(all.after, cut.after);
            is_first = false;
        }
    }
    return all;
}

/* Depth is bounded by DT_LEXICON_NESTING. */
static struct cut cut_of(const struct keys *keys, const struct dt_node *node, struct dt_sign have)
{
    switch ((enum dt_node_type)node->type) {
    case DT_NODE_SEQUENCE:
        return cut_of_sequence(keys, node, have);
    case DT_NODE_ALTERNATIVES:
        return cut_of_alternatives(keys, node);
    case DT_NODE_ATOM:
    case DT_NODE_LAST:
    case DT_NODE_ACROSS:
        return cut_of_atom(keys, node);
    case DT_NODE_OPTIONAL:
    case DT_NODE_GAP:
    case DT_NODE_ANY:
    case DT_NODE_COMMA:
    case DT_NODE_FIRST:
        break;
    }
    return (struct cut){.weight = MISSING};
}

/* The sum that tells what stands at a distance: its place, and over how many tokens it is. */
static uint32_t find_place(const struct near *near, uint16_t *place_out)
{
    uint32_t width_log = 0;
    while (1 << width_log < near->distance.most - near->distance.least + 1)
        width_log++;
    uint32_t width = 1u << width_log;
    int offset =
        near->is_right ? (int)near->distance.least : -(int)(near->distance.least + width - 1);
    bool is_far = width_log >= DT_NEAR_WIDTHS || offset >= DT_NEAR_EDGE || offset < -DT_NEAR_EDGE;
    *place_out = is_far ? DT_NEAR_ANYWHERE : dt_near_place(width_log, offset);
    return is_far ? WINDOW_WIDTH : width;
}

/* The odds for so many tokens, a power of two, of what has these odds for one. */
static uint64_t odds_over(uint64_t odds, uint32_t width)
{
    for (uint32_t tokens = 1; tokens < width; tokens *= 2)
        odds = odds * odds / DT_CERTAIN;
    return odds;
}

/* How likely it is to be found: because it is there, or because others have its bits. */
static uint64_t chance(const struct odds *odds, uint32_t width)
{
    uint64_t none = odds_over(odds->none, width);
    uint64_t first = DT_CERTAIN - odds_over(odds->no_bit[0], width);
    uint64_t second = DT_CERTAIN - odds_over(odds->no_bit[1], width);
    return DT_CERTAIN - none + none * first / DT_CERTAIN * second / DT_CERTAIN;
}

static void choose_nears(const struct around *around, struct choice *out)
{
    const struct dt_sign everything = {{UINT64_MAX, UINT64_MAX}}; /* the key's own is there */
    for (int i = 0; i < DT_KEY_NEARS; i++) {
        out->signs[i] = everything;
        out->chances[i] = DT_CERTAIN;
        out->places[i] = dt_near_place(0, 0);
    }
    for (uint32_t i = 0; i < around->near_count; i++) {
        uint16_t place;
        uint32_t width = find_place(&around->nears[i], &place);
        uint64_t likely = chance(&around->nears[i].odds, width);
        int at = likely < out->chances[0] ? 0 : 1;
        if (likely >= out->chances[at])
            continue;
        if (at == 0) {
            out->signs[1] = out->signs[0];
            out->chances[1] = out->chances[0];
            out->places[1] = out->places[0];
        }
        out->signs[at] = around->nears[i].sign;
        out->chances[at] = likely;
        out->places[at] = place;
    }
}

/* Whether the pattern is one token, and any of its keys all of it. */
static bool is_one_token(const struct dt_node *root)
{
    const struct dt_node *only = root->child;
    if (only->next || only->type != DT_NODE_ALTERNATIVES)
        return !only->next;
    for (const struct dt_node *child = only->child; child; child = child->next)
        if (child->type != DT_NODE_ATOM)
            return false;
    return true;
}

static enum dt_status add_key(struct keys *keys, const struct dt_node *node,
                              const struct around *around, const struct choice *choice)
{
    struct dt_compile *compile = keys->compile;
    const struct dt_parsed_pattern *pattern = &compile->parse->patterns[keys->pattern];
    if (keys->raw.count >= DT_LEXICON_KEYS)
        return dt_compile_too_large(compile, keys->pattern);
    if (!DT_ROOM(compile->arena, keys->raw.items, keys->raw.count, keys->raw.capacity))
        return dt_compile_no_memory(compile);
    keys->raw.items[keys->raw.count++] = (struct dt_raw_key){
        .key = {.first_halves = {choice->signs[0].halves[0], choice->signs[1].halves[0]},
                .places = {choice->places[0], choice->places[1]},
                .pattern = keys->pattern & 0x3ffff,
                .is_all = is_one_token(pattern->root),
                .begins = pattern->root->child->type == DT_NODE_FIRST,
                .nearest = around->before.least & 0x3f,
                .farthest = around->before.most & 0x3f},
        .rest = {{choice->signs[0].halves[1], choice->signs[1].halves[1]}},
        .atom = compile->atom_of[node->number],
        .roles = pattern->roles,
    };
    return DT_OK;
}

static void add_near(struct around *around, const struct element *element, struct dt_span between,
                     bool is_right)
{
    const struct cut *cut = &element->cut;
    struct dt_span inner = is_right ? cut->before : cut->after;
    if (cut->weight == MISSING || around->near_count == NEARS)
        return;
    around->nears[around->near_count++] =
        (struct near){.sign = cut->sign,
                      .odds = element->odds,
                      .distance = add_spans(add_spans(between, inner), (struct dt_span){1, 1}),
                      .is_right = is_right};
}

/* What surrounds a sequence's element: the sequence's surroundings, and the other elements. */
static void look_around(const struct element *elements, uint32_t count, uint32_t at,
                        const struct around *around, struct around *out)
{
    struct dt_span before = {0, 0}, after = {0, 0};
    out->near_count = around->near_count;
    for (uint32_t i = at; i-- > 0;) {
        add_near(out, &elements[i], before, false);
        before = add_spans(before, elements[i].span);
    }
    for (uint32_t i = at + 1; i < count; i++) {
        add_near(out, &elements[i], after, true);
        after = add_spans(after, elements[i].span);
    }
    for (uint32_t i = 0; i < around->near_count; i++) {
        out->nears[i] = around->nears[i];
        out->nears[i].distance =
            add_spans(out->nears[i].distance, out->nears[i].is_right ? after : before);
    }
    out->before = add_spans(around->before, before);
}

/* What it costs to look at an element's keys, and to run the pattern where they call for it. */
static uint64_t cost_of(const struct cut *cut, const struct around *around)
{
    struct choice choice;
    choose_nears(around, &choice);
    uint64_t runs = choice.chances[0] * choice.chances[1] / DT_CERTAIN;
    return cut->weight * (DT_CERTAIN + runs * RUN_COST);
}

/* The elements of a sequence, in the scratch list; false when memory ran out. */
static bool list_elements(struct keys *keys, const struct dt_node *node)
{
    keys->element_count = 0;
    for (const struct dt_node *child = node->child; child; child = child->next) {
        if (!DT_ROOM(keys->compile->arena, keys->elements, keys->element_count,
                     keys->element_capacity))
            return false;
        struct element *element = &keys->elements[keys->element_count++];
        *element = (struct element){
            .node = child, .span = child->span, .cut = cut_of(keys, child, no_sign)};
        element->odds.none = dt_odds_of_none(&keys->weights, element->cut.weight);
        for (int half = 0; half < 2; half++)
            element->odds.no_bit[half] =
                dt_odds_of_no_bit(&keys->weights, element->cut.sign.halves[half], half);
    }
    return true;
}

static enum dt_status choose_key(struct keys *keys, const struct dt_node *node,
                                 const struct around *around);

static enum dt_status choose_in_sequence(struct keys *keys, const struct dt_node *node,
                                         const struct around *around)
{
    const struct dt_node *best = NULL;
    struct around inner[2]; /* of the best, and of the one at hand */
    uint32_t at_hand = 0;
    uint64_t least = MISSING;
    if (!list_elements(keys, node))
        return dt_compile_no_memory(keys->compile);
    for (uint32_t i = 0; i < keys->element_count; i++) {
        const struct element *element = &keys->elements[i];
        if (element->cut.weight == MISSING)
            continue;
        look_around(keys->elements, keys->element_count, i, around, &inner[at_hand]);
        uint64_t cost = cost_of(&element->cut, &inner[at_hand]);
        if (cost >= least)
            continue;
        least = cost;
        best = element->node;
        at_hand = !at_hand;
    }
    return choose_key(keys, best, &inner[!at_hand]);
}

/* Of all alternatives; those that are one atom ask for the same. */
static enum dt_status choose_in_alternatives(struct keys *keys, const struct dt_node *node,
                                             const struct around *around)
{
    enum dt_status status = DT_OK;
    struct choice choice;
    choose_nears(around, &choice);
    for (const struct dt_node *child = node->child; child && !status; child = child->next) {
        status = child->type == DT_NODE_ATOM ? add_key(keys, child, around, &choice)
                                             : choose_in_sequence(keys, child, around);
    }
    return status;
}

/* Depth is bounded by DT_LEXICON_NESTING. */
static enum dt_status choose_key(struct keys *keys, const struct dt_node *node,
                                 const struct around *around)
{
    struct choice choice;
    if (node->type == DT_NODE_SEQUENCE)
        return choose_in_sequence(keys, node, around);
    if (node->type == DT_NODE_ALTERNATIVES)
        return choose_in_alternatives(keys, node, around);
    choose_nears(around, &choice);
    return add_key(keys, node, around, &choice);
}

enum dt_status dt_compile_keys(struct dt_compile *compile)
{
    struct keys keys = {.compile = compile};
    const struct around nothing = {.near_count = 0};
    keys.raw.capacity = (compile->parse->pattern_count + 1) * KEYS_A_PATTERN;
    keys.raw.items = dt_arena_alloc(compile->arena, keys.raw.capacity * sizeof *keys.raw.items);
    if (!keys.raw.items)
        return dt_compile_no_memory(compile);
    enum dt_status status = dt_compile_weigh(compile, &keys.weights);
    for (uint32_t i = 0; i < compile->parse->pattern_count && !status; i++) {
        keys.pattern = i;
        status = choose_key(&keys, compile->parse->patterns[i].root, &nothing);
    }
    return status ? status : dt_compile_pack_keys(compile, &keys.raw);
}
