/*
 * Finds all patterns of a role in a text.
 *
 * Workload: 2,000 to 15,000 patterns of 3 to 6 elements; a turn has 18 tokens in the median and up
 * to 32,768. Of 3,000 patterns a turn holds the rarest word of 80, what must stand beside it of 20,
 * and matches 3: so the work is to leave patterns alone, and to do it in little memory.
 *   - A token has one symbol: words that stand in the same set of atoms (words and classes) share
 *     one. What the lexicon does not know is told by its type.
 *   - Places are bits. A text is taken in windows of DT_WINDOW tokens, and a pattern is a small
 *     program over sets of places, each one number: it follows all its beginnings at once.
 *   - A pattern has keys: atoms of which one must stand in whatever it matches, the rarest that it
 *     has. Only the keys of the atoms that are there are looked at. A key also knows what must be
 *     near it, as two sets of 64 bits, which the atoms of the lexicon share. Only a pattern whose
 *     key has both is run.
 * Whatever the patterns and the text, the time is at most windows times the length of all programs.
 * Immutable; all arrays belong to the lexicon.
 */
#ifndef DT_MATCHER_H
#define DT_MATCHER_H

#include "kinds.h"
#include "pattern.h"

/*
 * Tokens looked at together: bit 63 says what ends with the last. A match that ends in a window
 * begins in it, as windows overlap by the longest pattern of the role.
 */
enum { DT_WINDOW = 63 };

_Static_assert((int)DT_LEXICON_SPAN < (int)DT_WINDOW, "a window holds whatever a pattern matches");

/* Atoms are counted from DT_ATOM_FIRST: 0 is none. */
enum { DT_ATOM_FIRST = 1 };

/*
 * A set of atoms, or of more: they share bits. An atom has one bit in each half, and shares it with
 * others in each.
 */
struct dt_sign {
    uint64_t halves[2];
};

static inline struct dt_sign dt_sign_unite(struct dt_sign a, struct dt_sign b)
{
    return (struct dt_sign){{a.halves[0] | b.halves[0], a.halves[1] | b.halves[1]}};
}

/* The last bit is no atom's: of a branch that may begin with anything. */
enum { DT_SIGN_BITS = 63 };
#define DT_SIGN_ANYTHING (UINT64_C(1) << DT_SIGN_BITS)

/*
 * What the scan reads of a token: half a line of the cache. Its keys are those of its atoms: of
 * customers' patterns first, then of agents'.
 */
struct dt_symbol {
    struct dt_sign sign; /* of its atoms */
    uint32_t first_atom;
    uint32_t first_key;
    uint16_t atom_count;
    uint16_t key_count[2];     /* by role */
    uint16_t own_classes : 15; /* bit set of enum dt_own_class */
    uint16_t is_break : 1;
};

_Static_assert(sizeof(struct dt_symbol) == 32, "two symbols a line of the cache");

/*
 * What may stand so near to a key that one sum over 1, 2, 4 or 8 tokens says whether it is there;
 * what is farther, or not to be told so exactly, is looked for in the whole window.
 */
enum { DT_NEAR_WIDTHS = 4, DT_NEAR_EDGE = 8, DT_NEAR_ROW = DT_WINDOW + 3 * DT_NEAR_EDGE };
enum {
    DT_NEAR_ANYWHERE = DT_NEAR_WIDTHS * DT_NEAR_ROW,
    DT_NEAR_SUMS = (DT_NEAR_WIDTHS + 1) * DT_NEAR_ROW
};

/* A row of sums by width; the place of the token itself among them, to which an offset is added. */
static inline uint16_t dt_near_place(uint32_t width_log, int offset)
{
    return (uint16_t)((int)(width_log * DT_NEAR_ROW) + DT_NEAR_EDGE + offset);
}

/*
 * That a pattern may not be without an atom, beside which two more things must be near. What is
 * asked last, and seldom, stands apart.
 */
enum { DT_KEY_NEARS = 2 };

struct dt_key {
    uint64_t first_halves[DT_KEY_NEARS]; /* some of these bits must be in the sum at ... */
    uint16_t places[DT_KEY_NEARS];       /* ... dt_near_place, counted from the key's token */
    uint32_t pattern : 18;
    uint32_t is_all : 1;  /* the key is all that the pattern asks for */
    uint32_t begins : 1;  /* the pattern begins only with a sentence */
    uint32_t nearest : 6; /* tokens from the pattern's start to the key, at least and at most */
    uint32_t farthest : 6;
};

struct dt_key_rest {
    uint64_t second_halves[DT_KEY_NEARS];
};

_Static_assert(DT_LEXICON_PATTERNS < 1 << 18 && DT_LEXICON_SPAN < 1 << 6, "as a key keeps them");

/*
 * A program follows the places at which the next token is to be read, as bits. An operation is one
 * word of what it does, flags, a gap and a count; behind the word a TAKE and a BRANCH have the
 * first half of a sign in two words, and then what they count.
 */
enum dt_op {
    DT_OP_END,    /* the places behind all matches */
    DT_OP_TAKE,   /* any tokens up to the gap, then one of `count` atoms, which are ascending */
    DT_OP_ANY,    /* any tokens up to the gap, and one more */
    DT_OP_GAP,    /* any tokens up to the gap */
    DT_OP_COMMA,  /* only where the next token has a clause mark before it */
    DT_OP_BEGIN,  /* only where the next token begins its sentence */
    DT_OP_OPEN,   /* alternatives follow, each a BRANCH, and a CLOSE */
    DT_OP_BRANCH, /* `count` words, the last a LEAVE; sign: of what it may begin with */
    DT_OP_LEAVE,
    DT_OP_CLOSE, /* where all branches lead */
};

enum {
    DT_OP_MASK = 15,
    DT_OP_MAYBE = 1 << 4,  /* of a TAKE or OPEN: or nothing */
    DT_OP_STARTS = 1 << 5, /* of a TAKE: nothing need have been taken before, matches may begin */
    DT_OP_GAP_SHIFT = 6,
    DT_OP_GAP_MASK = 15,
    DT_OP_COUNT_SHIFT = 10,
    DT_TAKE_WORDS = 3,   /* before its atoms */
    DT_BRANCH_WORDS = 3, /* before its words */
};

struct dt_matcher {
    struct dt_symbol *symbols;
    const uint32_t *atoms;     /* of the symbols */
    const struct dt_key *keys; /* of the symbols */
    const struct dt_key_rest *key_rests;
    const uint32_t *first_word; /* by pattern: of its program */
    const uint32_t *programs;
    uint32_t class_symbols[DT_CLASS_COUNT]; /* of tokens that the vocabulary does not know */
    uint32_t span[2];                       /* by role: tokens of the longest pattern */
    uint32_t symbol_count, symbol_atom_count, key_count, program_words, pattern_count;
};

/* Pattern found from token start to token end, both inclusive and neither a BREAK. */
struct dt_match {
    uint32_t pattern;
    uint32_t start;
    uint32_t end;
};

struct dt_matches {
    /* Of a pattern's matches with one end the one that starts earliest; it may come twice. */
    struct dt_match *items;
    uint32_t count;
    uint32_t capacity;
    uint64_t steps; /* keys looked at and words of programs run */
};

/* Matches looked at in one turn; later ones are not found. A 64 KiB text has fewer by far. */
enum { DT_MATCHES_A_TURN = 1 << 20 };

/* Writes the symbol of every token; returns the flags that any of them has. */
unsigned dt_matcher_symbols(const struct dt_matcher *matcher, const struct dt_word_table *words,
                            const struct dt_text *text, uint32_t *symbols_out);

/* symbols: of the text's tokens. False when memory ran out. */
bool dt_matcher_run(const struct dt_matcher *matcher, const struct dt_text *text,
                    const uint32_t *symbols, enum dt_role role, struct dt_arena *arena,
                    struct dt_matches *out);

#endif
