/*
 * How common each atom is, as the lexicon's own examples say, and where there are none the patterns
 * that name it; and the bits that stand for it.
 */
#include "compile_keys.h"

#include <stdlib.h>

enum {
    OWN_BITS = 16,       /* atoms that share theirs with none: the most common */
    EXAMPLE_WEIGHT = 16, /* of a token in an example, against one that merely might be */
    USES_A_WEIGHT = 4,   /* in patterns */
};

struct rank {
    uint32_t weight;
    uint32_t atom;
};

/* Adds how often each symbol stands in a text. An example that no text could be adds nothing. */
static enum dt_status count_text(const struct dt_lexicon *lexicon, struct dt_view source,
                                 struct dt_arena *arena, uint32_t *counts)
{
    struct dt_text text;
    dt_arena_reset(arena);
    enum dt_status status = dt_text_analyse(arena, source, &text, NULL);
    if (status)
        return status == DT_NOMEM ? DT_NOMEM : DT_OK;
    uint32_t *symbols = dt_arena_alloc(arena, text.token_count * sizeof *symbols);
    if (!symbols)
        return DT_NOMEM;
    dt_matcher_symbols(&lexicon->matcher, &lexicon->words, &text, symbols);
    for (uint32_t i = 0; i < text.token_count; i++)
        counts[symbols[i]]++;
    return DT_OK;
}

static enum dt_status count_examples(struct dt_compile *compile, uint32_t *counts)
{
    const struct dt_parse *parse = compile->parse;
    struct dt_arena arena;
    enum dt_status status = DT_OK;
    dt_arena_init(&arena);
    for (uint32_t i = 0; i < parse->example_count && !status; i++)
        status = count_text(compile->lexicon, parse->examples[i].keep.text, &arena, counts);
    dt_arena_finish(&arena);
    return status ? dt_compile_no_memory(compile) : DT_OK;
}

static enum dt_status weigh_atoms(struct dt_compile *compile, struct dt_weights *weights)
{
    const struct dt_matcher *matcher = &compile->lexicon->matcher;
    uint32_t *counts = dt_arena_zalloc(compile->arena, matcher->symbol_count, sizeof *counts);
    weights->atoms = dt_arena_zalloc(compile->arena, DT_ATOM_FIRST + (size_t)compile->atom_count,
                                     sizeof *weights->atoms);
    if (!counts || !weights->atoms)
        return dt_compile_no_memory(compile);
    enum dt_status status = count_examples(compile, counts);
    for (uint32_t i = 0; i < matcher->symbol_count; i++) {
        const struct dt_symbol *symbol = &matcher->symbols[i];
        uint32_t weight = 1 + counts[i] * EXAMPLE_WEIGHT;
        weights->all += weight;
        for (uint32_t a = 0; a < symbol->atom_count; a++)
            weights->atoms[matcher->atoms[symbol->first_atom + a]] += weight;
    }
    for (uint32_t i = 0; i < compile->atom_count; i++)
        weights->atoms[DT_ATOM_FIRST + i] += compile->atom_uses[i] / USES_A_WEIGHT;
    return status;
}

uint32_t dt_odds_of_none(const struct dt_weights *weights, uint64_t weight)
{
    return weight >= weights->all ? 0 : (uint32_t)(DT_CERTAIN - weight * DT_CERTAIN / weights->all);
}

uint32_t dt_odds_of_no_bit(const struct dt_weights *weights, uint64_t bits, int half)
{
    uint64_t none = DT_CERTAIN;
    for (; bits; bits &= bits - 1)
        none = none * weights->none_of_bit[half][__builtin_ctzll(bits)] / DT_CERTAIN;
    return (uint32_t)none;
}

struct dt_sign dt_sign_of_atom(const struct dt_weights *weights, uint32_t atom)
{
    const uint8_t *bits = weights->bits[atom];
    return (struct dt_sign){{UINT64_C(1) << bits[0], UINT64_C(1) << bits[1]}};
}

static int compare_ranks(const void *a, const void *b)
{
    const struct rank *x = a;
    const struct rank *y = b;
    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    return (x->atom > y->atom) - (x->atom < y->atom);
}

/* The most common atoms are alone on their bits. The others share: in the first half those whose
 * ranks are far apart, in the second half others. */
static enum dt_status give_bits(struct dt_compile *compile, struct dt_weights *weights)
{
    enum { SHARED = DT_SIGN_BITS - OWN_BITS };
    uint32_t count = compile->atom_count;
    uint64_t bit_weights[2][DT_SIGN_BITS] = {{0}};
    struct rank *ranks = dt_arena_alloc(compile->arena, count * sizeof *ranks);
    weights->bits =
        dt_arena_zalloc(compile->arena, DT_ATOM_FIRST + (size_t)count, sizeof *weights->bits);
    if (!ranks || !weights->bits)
        return dt_compile_no_memory(compile);
    for (uint32_t i = 0; i < count; i++)
        ranks[i] = (struct rank){weights->atoms[DT_ATOM_FIRST + i], DT_ATOM_FIRST + i};
    qsort(ranks, count, sizeof *ranks, compare_ranks);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t mixed = (i * UINT32_C(0x9e3779b1)) >> 16;
        uint8_t *bits = weights->bits[ranks[i].atom];
        bits[0] = (uint8_t)(i < OWN_BITS ? i : OWN_BITS + i % SHARED);
        bits[1] = (uint8_t)(i < OWN_BITS ? i : OWN_BITS + mixed % SHARED);
        bit_weights[0][bits[0]] += ranks[i].weight;
        bit_weights[1][bits[1]] += ranks[i].weight;
    }
    for (uint32_t half = 0; half < 2; half++)
        for (uint32_t bit = 0; bit < DT_SIGN_BITS; bit++)
            weights->none_of_bit[half][bit] = dt_odds_of_none(weights, bit_weights[half][bit]);
    return DT_OK;
}

static struct dt_sign sign_of(const struct dt_weights *weights, const uint32_t *atoms,
                              uint32_t count)
{
    struct dt_sign sign = {{0, 0}};
    for (uint32_t i = 0; i < count; i++)
        sign = dt_sign_unite(sign, dt_sign_of_atom(weights, atoms[i]));
    return sign;
}

static void sign_symbols(const struct dt_weights *weights, struct dt_matcher *matcher)
{
    for (uint32_t i = 0; i < matcher->symbol_count; i++) {
        struct dt_symbol *symbol = &matcher->symbols[i];
        symbol->sign = sign_of(weights, matcher->atoms + symbol->first_atom, symbol->atom_count);
    }
}

static uint64_t sign_of_take(const struct dt_weights *weights, const uint32_t *take)
{
    return sign_of(weights, take + DT_TAKE_WORDS, *take >> DT_OP_COUNT_SHIFT).halves[0];
}

/* What it may begin with, if it begins with a TAKE. */
static uint64_t sign_of_branch(const struct dt_weights *weights, const uint32_t *branch)
{
    const uint32_t *take = branch + DT_BRANCH_WORDS;
    bool is_first = (*take & DT_OP_MASK) == DT_OP_TAKE &&
                    !(*take & (DT_OP_MAYBE | DT_OP_GAP_MASK << DT_OP_GAP_SHIFT));
    return is_first ? sign_of_take(weights, take) : DT_SIGN_ANYTHING;
}

static void put_sign(uint32_t *words, uint64_t sign)
{
    words[0] = (uint32_t)sign;
    words[1] = (uint32_t)(sign >> 32);
}

static void sign_programs(const struct dt_weights *weights, struct dt_compile *compile)
{
    uint32_t *end = compile->programs + compile->program_words;
    for (uint32_t *at = compile->programs; at < end;) {
        switch ((enum dt_op)(*at & DT_OP_MASK)) {
        case DT_OP_TAKE:
            put_sign(at + 1, sign_of_take(weights, at));
            at += DT_TAKE_WORDS + (*at >> DT_OP_COUNT_SHIFT);
            break;
        case DT_OP_BRANCH:
            put_sign(at + 1, sign_of_branch(weights, at));
            at += DT_BRANCH_WORDS;
            break;
        default:
            at++;
        }
    }
}

enum dt_status dt_compile_weigh(struct dt_compile *compile, struct dt_weights *weights)
{
    *weights = (struct dt_weights){0};
    enum dt_status status = weigh_atoms(compile, weights);
    if (!status)
        status = give_bits(compile, weights);
    if (status)
        return status;
    sign_symbols(weights, &compile->lexicon->matcher);
    sign_programs(weights, compile);
    return DT_OK;
}
