/*
 * The compiler's parts among themselves. compile_classes.c spreads classes into words,
 * compile_states.c makes states of patterns, compile_symbols.c the alphabet, compile_merge.c fewer
 * states to follow at a time, compile_bits.c what keeps them from being entered in vain,
 * lexicon_compile.c calls them in turn and packs what the lexicon keeps.
 */
#ifndef DT_COMPILE_H
#define DT_COMPILE_H

#include "lexicon_internal.h"

enum {
    DT_CLASS_MEMBERS = 4000000, /* words of all classes together */
    DT_LEXICON_EDGES = 8000000,
    DT_FRONTIER = 512, /* states that one place in a pattern may have */
};

struct dt_words {
    uint32_t *items; /* ascending, each once */
    uint32_t count;
    uint32_t capacity;
    uint32_t token_classes; /* tokens by type, as bits */
};

struct dt_raw_edge {
    uint32_t from;
    uint32_t atom;
    uint32_t target;
};

struct dt_raw_accept {
    uint32_t state;
    uint32_t pattern;
};

struct dt_compile {
    struct dt_parse *parse;
    struct dt_arena *arena; /* the parse's: gone after compiling */
    struct dt_error *err;
    struct dt_words *classes; /* by class number */
    /* The automaton's atoms: of the parse's atoms those that a pattern uses, numbered anew. */
    uint32_t *edge_atom_of; /* by parse atom; 0 for unused */
    uint32_t *atoms;        /* parse atom of each automaton's atom from DT_EDGE_FIRST on */
    uint32_t atom_count, atom_capacity;
    /* Symbols of the automaton's atom a: atom_symbols[first_symbol[a] .. first_symbol[a + 1]). */
    uint32_t *first_symbol;
    uint32_t *atom_symbols;
    uint32_t *symbol_edges;     /* by symbol: how many edges it has before merging */
    struct dt_tuples labels;    /* sets of edge atoms */
    struct dt_tuples frontiers; /* sets of states */
    struct dt_tuples steps;     /* (frontier, label): where both lead */
    uint32_t *step_targets;
    uint32_t step_capacity;
    struct dt_raw_edge *edges;
    struct dt_raw_accept *accepts;
    uint32_t edge_count, edge_capacity;
    uint32_t accept_count, accept_capacity;
    uint32_t state_count;
};

/* Edges by symbol, in the order of their labels: all of a state, or of several. */
struct dt_merged_row {
    uint32_t first_edge;
    uint32_t edge_count;
};

struct dt_merged_state {
    uint32_t row;
    uint32_t any;   /* the state after any one token; 0 for none */
    uint32_t comma; /* the state behind a comma; 0 for none */
    uint32_t first_accept;
    uint32_t accept_count;
    uint32_t order;  /* edges lead from a lower to a higher */
    uint32_t number; /* in the automaton */
};

struct dt_merged {
    struct dt_merged_state *states;
    struct dt_merged_row *rows;
    struct dt_edge *edges;
    uint32_t *accepts;
    uint32_t state_count, state_capacity;
    uint32_t row_count, row_capacity;
    uint32_t edge_count, edge_capacity;
    uint32_t accept_count, accept_capacity;
};

/* The root states come first: role * DT_ROOT_COUNT + root. */
enum { DT_ROOT_STATES = 2 * DT_ROOT_COUNT };

enum dt_status dt_compile_no_memory(struct dt_compile *compile);

/* The words of an atom, in a list of the compile's arena. */
DT_MUST_CHECK enum dt_status dt_compile_spread(struct dt_compile *compile, struct dt_atom atom,
                                               struct dt_words *out);

/* Fills classes; adds the inflected forms of all atoms to the vocabulary. */
DT_MUST_CHECK enum dt_status dt_compile_classes(struct dt_compile *compile);

/* Fills edges, accepts, atoms. */
DT_MUST_CHECK enum dt_status dt_compile_states(struct dt_compile *compile);

/* Fills the vocabulary's symbols, the atoms' symbols and the automaton's. */
DT_MUST_CHECK enum dt_status dt_compile_symbols(struct dt_compile *compile,
                                                struct dt_lexicon *lexicon);

/*
 * Edges by symbol instead of by atom; merges states where the same symbol leads to several, as far
 * as the budget goes and always for the roots.
 */
DT_MUST_CHECK enum dt_status dt_compile_merge(struct dt_compile *compile, uint32_t symbol_count,
                                              struct dt_merged *out);

/* Fills the bits of the automaton's symbols and of its states, and what begins with a symbol. */
DT_MUST_CHECK enum dt_status dt_compile_bits(struct dt_compile *compile,
                                             const struct dt_merged *merged,
                                             struct dt_automaton *automaton);

#endif
