/*
 * How common things are, among compile_weights.c, compile_keys.c and compile_pack.c. Odds are in
 * DT_CERTAIN parts, and whole numbers: a lexicon compiles to the same bytes on every machine.
 */
#ifndef DT_COMPILE_KEYS_H
#define DT_COMPILE_KEYS_H

#include "compile.h"

enum { DT_CERTAIN = 1 << 16 };

/* By atom; weights: how often it stands in the examples, or what goes for that. */
struct dt_weights {
    uint32_t *atoms;
    uint32_t all; /* of all tokens together */
    uint8_t (*bits)[2];
    uint32_t none_of_bit[2][DT_SIGN_BITS]; /* odds that a token has not that bit of a half */
};

/* Fills the weights, and the signs of the matcher's symbols and programs. */
DT_MUST_CHECK enum dt_status dt_compile_weigh(struct dt_compile *compile,
                                              struct dt_weights *weights);

/* The odds that a token is none of some atoms, of so much weight. */
uint32_t dt_odds_of_none(const struct dt_weights *weights, uint64_t weight);

/* The odds that a token has no bit of a half. */
uint32_t dt_odds_of_no_bit(const struct dt_weights *weights, uint64_t bits, int half);

struct dt_sign dt_sign_of_atom(const struct dt_weights *weights, uint32_t atom);

/* A key of a pattern, before it is sorted. */
struct dt_raw_key {
    struct dt_key key;
    struct dt_key_rest rest;
    uint32_t atom;
    uint8_t roles;
};

struct dt_raw_keys {
    struct dt_raw_key *items;
    uint32_t count, capacity;
};

/* Fills the matcher's keys, and where those of each symbol are. */
DT_MUST_CHECK enum dt_status dt_compile_pack_keys(struct dt_compile *compile,
                                                  const struct dt_raw_keys *keys);

#endif
