/*
 * One search among this room's files: candidates come from the matcher and the detectors,
 * scopes and exceptions void some, overlaps are merged.
 */
#ifndef DT_CUE_SEARCH_H
#define DT_CUE_SEARCH_H

#include "lexicon_internal.h"

/* A find before it is a cue. Tokens are inclusive, neither end is a BREAK. */
struct dt_candidate {
    uint32_t first;
    uint32_t last;
    uint32_t pattern; /* UINT32_MAX: built in */
    uint8_t kind;
    uint8_t strength;
    uint8_t counts;
    uint8_t flags;
    uint32_t start; /* bytes, where they are not those of the tokens; end 0: of the tokens */
    uint32_t end;
};

struct dt_candidates {
    struct dt_candidate *items;
    uint32_t count;
    uint32_t capacity;
};

struct dt_search {
    const struct dt_lexicon *lexicon;
    const struct dt_text *text;
    enum dt_role role;
    struct dt_arena *arena;
    const uint32_t *symbols;    /* of the text's tokens */
    unsigned flags;             /* that some token has */
    struct dt_candidates found; /* what nothing has voided so far */
    uint8_t *governed;          /* by token: DT_COUNTS_* of the scopes over it; or NULL */
    uint64_t **excepts;         /* by kind: tokens where it is void, or NULL; or NULL */
    uint32_t set_words;         /* 64-bit words of a set of all tokens */
};

/* Whether a token of the text is of one of the classes that code asks for. */
static inline bool dt_search_is(const struct dt_search *search, const struct dt_token *token,
                                enum dt_own_class class)
{
    uint32_t symbol = search->symbols[token - search->text->tokens];
    return search->lexicon->matcher.symbols[symbol].own_classes >> class & 1;
}

/* Sets of tokens. */
bool dt_tokens_meet(const uint64_t *set, uint32_t first, uint32_t last);
void dt_tokens_add(uint64_t *set, uint32_t first, uint32_t last);

/* Marks what the scopes among the matches govern, and where kinds are void. False: no memory. */
bool dt_search_scopes(struct dt_search *search, const struct dt_matches *matches);

/* Adds a candidate unless a scope, quotation or exception voids it. False: no memory. */
bool dt_search_add(struct dt_search *search, struct dt_candidate candidate);

/* Of overlapping candidates of one kind keeps the longest, then the earliest, then the strongest.
 * Leaves them ordered by kind. False: no memory. */
bool dt_candidates_merge(struct dt_candidates *candidates, struct dt_arena *arena,
                         uint32_t set_words);

typedef bool dt_candidate_before(const struct dt_candidate *a, const struct dt_candidate *b);

/* Stable. False: no memory (for more than a few). */
bool dt_candidates_sort(struct dt_candidates *candidates, struct dt_arena *arena,
                        dt_candidate_before *before);

/* The detectors; each adds its candidates. False: no memory. */
bool dt_detect_shouting(struct dt_search *search);
bool dt_detect_questions(struct dt_search *search);
bool dt_detect_leaks(struct dt_search *search);
bool dt_detect_jargon(struct dt_search *search);

/* The first token that ends behind a byte; token_count if none does. */
uint32_t dt_search_token_at(const struct dt_search *search, size_t byte);

/* Sets first and last to the tokens of the bytes start to end, or the nearest one. */
void dt_search_place(const struct dt_search *search, struct dt_candidate *candidate);

/* Whether initials say who wrote a message: "/RB", "^AB", "-JK". */
bool dt_search_is_signature(const struct dt_search *search, const struct dt_token *token);

/* A kind's candidate with what the table says of it. */
struct dt_candidate dt_built_in(enum dt_kind kind, uint32_t first, uint32_t last);

#endif
