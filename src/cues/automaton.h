/*
 * The automaton that finds all patterns of a role in one pass over the tokens.
 *
 * Workload: 2,000 to 15,000 patterns of 3 to 6 elements; a turn has 18 tokens in the median and up
 * to 32,768; most tokens continue nothing. Time goes into states that come to nothing, so:
 *   - a token has one symbol: words in the same set of classes share it. A symbol has one bit of
 *     127: the symbols that most edges have are alone on theirs, the others share.
 *   - a state has the bits of its edges' symbols, and of what it needs: symbols of which at least
 *     one must come, in this sentence, if any pattern is to end. All symbols are looked up first,
 *     and the bits of each sentence's rest gathered; a state whose needs are not among them is
 *     never entered. Of what begins with a token the needs stand beside the symbol.
 *   - few edges stand in a list, many in a small hash table of their own.
 *   - active states stand in a list in order of their start, with no doubles once there are many:
 *     who comes first has the earliest start. Time is at most tokens times edges, whatever the
 *     patterns.
 * Immutable; all arrays belong to the lexicon.
 */
#ifndef DT_AUTOMATON_H
#define DT_AUTOMATON_H

#include "kinds.h"
#include "pattern.h"

/*
 * What an edge asks of the next token. While states are made of patterns, edges go by atom: words
 * and classes; in the automaton by symbol. Both are counted from DT_EDGE_FIRST.
 */
enum { DT_EDGE_ANY, DT_EDGE_COMMA, DT_EDGE_FIRST };

/* label: 0 marks a free place of a table. */
struct dt_edge {
    uint32_t label;
    uint32_t target;
};

/*
 * Edges up to DT_EDGES_FEW are a list; more are a table whose size is a power of two. From where a
 * label would stand to where it stands all labels are as high or higher: whoever meets a lower one
 * has looked enough, after 2 places instead of 8 in a table that is three quarters full.
 */
enum { DT_EDGES_FEW = 6 };

/* A set of symbols, or of more: they share bits. The last bit is no symbol's. */
struct dt_bits {
    uint64_t words[2];
};

enum { DT_BITS = 127 };

/* What is there whatever comes: for patterns that end where they begin. */
#define DT_BITS_ALWAYS ((struct dt_bits){{0, UINT64_C(1) << 63}})

static inline bool dt_bits_meet(struct dt_bits a, struct dt_bits b)
{
    return ((a.words[0] & b.words[0]) | (a.words[1] & b.words[1])) != 0;
}

static inline struct dt_bits dt_bits_unite(struct dt_bits a, struct dt_bits b)
{
    return (struct dt_bits){{a.words[0] | b.words[0], a.words[1] | b.words[1]}};
}

/*
 * One line of the cache, on which whatever refuses a state is decided. gap_bits: what one of the
 * DT_GAP_WINDOW tokens behind the next must have, or the state after any token leads to nothing.
 */
struct dt_state {
    struct dt_bits edge_bits; /* of the edges' symbols */
    struct dt_bits needs;     /* one of them comes before the sentence's end, or nothing is found */
    struct dt_bits gap_bits;
    uint32_t first_edge;    /* index into edges */
    uint32_t any : 24;      /* the state after any one token of the sentence; 0 for none */
    uint32_t edge_size : 8; /* length of the list; of a table DT_EDGES_FEW + the power of two */
    uint32_t comma : 24;    /* the state that stands behind a comma; 0 for none */
    uint32_t is_accept : 8; /* whether patterns end here */
    uint32_t first_accept;  /* index into accepts */
};

enum { DT_STATE_BYTES = 64, DT_GAP_WINDOW = 3 };

_Static_assert(sizeof(struct dt_state) == DT_STATE_BYTES, "a state is a line of the cache");

/* A table's size; 0 for a list. */
static inline uint32_t dt_edge_table(const struct dt_state *state)
{
    return state->edge_size > DT_EDGES_FEW ? UINT32_C(1) << (state->edge_size - DT_EDGES_FEW) : 0;
}

/* The last of a state's accepts. */
#define DT_ACCEPT_LAST (UINT32_C(1) << 31)

static inline uint32_t dt_edge_place(uint32_t label, uint32_t places)
{
    return (label * UINT32_C(0x9e3779b1)) >> 12 & (places - 1);
}

/* What the scan reads of a token. start, start_needs: by role, of patterns that begin anywhere. */
struct dt_symbol {
    struct dt_bits bits; /* one */
    struct dt_bits start_needs[2];
    uint32_t start[2];    /* a state, 0 for none */
    uint16_t own_classes; /* bit set of enum dt_own_class */
    bool is_break;
};

/* A root is where patterns begin: anywhere, at a sentence's start, or after a comma. */
enum dt_root { DT_ROOT_ANYWHERE, DT_ROOT_FIRST, DT_ROOT_COMMA, DT_ROOT_COUNT };

struct dt_automaton {
    struct dt_state *states;
    const struct dt_edge *edges;
    const uint32_t *accepts;   /* pattern numbers; of a state up to one with DT_ACCEPT_LAST */
    struct dt_symbol *symbols; /* and one more, a break without bits, for the text's end */
    /* By role and root, each by symbol: a state, 0 for none; for DT_ROOT_ANYWHERE NULL. */
    const uint32_t *starts[2][DT_ROOT_COUNT];
    uint32_t class_symbols[DT_CLASS_COUNT]; /* of tokens that the vocabulary does not know */
    uint32_t state_count, edge_count, accept_count, symbol_count;
};

/* Pattern found from token start to token end, both inclusive and neither a BREAK. */
struct dt_match {
    uint32_t pattern;
    uint32_t start;
    uint32_t end;
};

struct dt_matches {
    struct dt_match *items; /* by end; a pattern once an end, with the earliest start */
    uint32_t count;
    uint32_t capacity;
    uint64_t steps; /* states looked at and edges taken */
};

/* Matches looked at in one turn; later ones are not found. A 64 KiB text has fewer by far. */
enum { DT_MATCHES_A_TURN = 1 << 20 };

/* Writes the symbol of every token; returns the flags that any of them has. */
unsigned dt_automaton_symbols(const struct dt_automaton *automaton,
                              const struct dt_word_table *words, const struct dt_text *text,
                              uint32_t *symbols_out);

/* symbols: of the text's tokens. False when memory ran out. */
bool dt_automaton_run(const struct dt_automaton *automaton, const struct dt_text *text,
                      const uint32_t *symbols, enum dt_role role, struct dt_arena *arena,
                      struct dt_matches *out);

#endif
