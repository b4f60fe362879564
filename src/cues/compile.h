/*
 * The compiler's parts among themselves. compile_classes.c spreads classes into words,
 * compile_programs.c makes programs of patterns, compile_symbols.c the alphabet,
 * compile_weights.c weighs it, compile_keys.c chooses by what a pattern is noticed, compile_pack.c
 * sorts that, lexicon_compile.c calls them in turn and packs what else the lexicon keeps.
 */
#ifndef DT_COMPILE_H
#define DT_COMPILE_H

#include "lexicon_internal.h"

enum {
    DT_CLASS_MEMBERS = 4000000, /* words of all classes together */
    DT_PROGRAM_WORDS = 1 << 22, /* of all programs together: as many as an operation counts */
    DT_LEXICON_KEYS = 8000000,
};

struct dt_words {
    uint32_t *items; /* ascending, each once */
    uint32_t count;
    uint32_t capacity;
    uint32_t token_classes; /* tokens by type, as bits */
};

struct dt_compile {
    struct dt_parse *parse;
    struct dt_lexicon *lexicon; /* to be filled */
    struct dt_arena *arena;     /* the parse's: gone after compiling */
    struct dt_error *err;
    struct dt_words *classes; /* by class number */
    /* The matcher's atoms: of the parse's atoms those that a pattern uses, numbered anew. */
    uint32_t *atom_of;   /* by parse atom; 0 for unused */
    uint32_t *atoms;     /* parse atom of each from DT_ATOM_FIRST on */
    uint32_t *atom_uses; /* in patterns; of each from DT_ATOM_FIRST on */
    uint32_t atom_count, atom_capacity, atom_use_capacity;
    uint32_t *programs;
    uint32_t program_words, program_capacity;
};

enum dt_status dt_compile_no_memory(struct dt_compile *compile);

/* DT_LIMIT: with this pattern there is too much of the lexicon. */
enum dt_status dt_compile_too_large(struct dt_compile *compile, uint32_t pattern);

/* The words of an atom, in a list of the compile's arena. */
DT_MUST_CHECK enum dt_status dt_compile_spread(struct dt_compile *compile, struct dt_atom atom,
                                               struct dt_words *out);

/* Fills classes; adds the inflected forms of all atoms to the vocabulary. */
DT_MUST_CHECK enum dt_status dt_compile_classes(struct dt_compile *compile);

/* Fills the atoms, the matcher's programs and longest spans. */
DT_MUST_CHECK enum dt_status dt_compile_programs(struct dt_compile *compile);

/* Fills the vocabulary's symbols and the matcher's; but not their signs. */
DT_MUST_CHECK enum dt_status dt_compile_symbols(struct dt_compile *compile);

/* Fills the symbols' signs and the keys. The lexicon's words must stand. */
DT_MUST_CHECK enum dt_status dt_compile_keys(struct dt_compile *compile);

#endif
