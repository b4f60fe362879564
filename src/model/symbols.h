/*
 * Tokens as a classifier sees them: one 64-bit symbol each. Words, hashtags and emoji are
 * themselves; what varies without meaning anything (numbers, sums, times, codes, addresses) becomes
 * one symbol a type; a sentence's end is told by its marks; a word in square brackets and capitals
 * ("[NAME]", "[ORDER]") stands for something left out, and is one symbol whatever it was.
 * Handles, addresses, codes and an agent's initials ("^AK") are silent: they say where a text comes
 * from, and what is learned from that is wrong elsewhere.
 */
#ifndef DT_SYMBOLS_H
#define DT_SYMBOLS_H

#include "text.h"

enum dt_word_mark {
    DT_MARK_UPPER,     /* a word all in capitals */
    DT_MARK_STRETCHED, /* "sooo" */
    DT_MARK_QUOTED,    /* a word of somebody else's */
    DT_MARK_COUNT,
};

struct dt_word_symbol {
    uint64_t hash;
    uint64_t feature; /* of the word by itself (feature_hash.h) */
    uint64_t pair;    /* of it and the symbol before, whatever that is; the first symbol has none */
    uint64_t three;   /* of it and the two before */
    const char *word; /* where parts are to be taken from; NULL where the symbol has none */
    uint16_t word_len;
    uint16_t marks; /* bit set of enum dt_word_mark */
    bool silent;    /* tells who wrote where, not what: no feature of a table holds it */
};

/*
 * The symbols of all tokens, in order: as many as text->token_count.
 * Owns: the arena. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_symbols_make(const struct dt_text *text, struct dt_arena *arena,
                                             const struct dt_word_symbol **symbols_out,
                                             struct dt_error *err);

#endif
