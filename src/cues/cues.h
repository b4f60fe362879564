/*
 * Text in, cues out: what the lexicon and the built-in detectors notice in one turn, after the
 * scopes (negation, quotation, hypothesis, others) have taken away what a fair reader would not
 * count.
 *
 * Pure; thread-safe: a lexicon is immutable once compiled. Time is linear in the tokens for a given
 * lexicon; dt_cue_scan's step counter lets a test prove it.
 */
#ifndef DT_CUES_H
#define DT_CUES_H

#include "kinds.h"
#include "text.h"

struct dt_lexicon;

enum dt_cue_flag {
    DT_CUE_SPECIFIC = 1 << 0,    /* an apology that names what went wrong */
    DT_CUE_MILD = 1 << 1,        /* the pattern says: weaker than usual (conditional leaving ...) */
    DT_CUE_BUILT_IN = 1 << 2,    /* found by a detector in code, not by a pattern */
    DT_CUE_CONDITIONAL = 1 << 3, /* stands in a hypothesis and counts all the same */
    DT_CUE_LEARNED = 1 << 4,     /* found by the classifier alone: no pattern knows the words */
};

/* A cue or a hint. start, end: bytes of the source, end exclusive, start < end. */
struct dt_cue {
    uint32_t start;
    uint32_t end;
    uint32_t first_token; /* index into text.tokens */
    uint32_t last_token;  /* inclusive */
    uint8_t kind;         /* enum dt_kind; never a SCOPE */
    uint8_t strength;     /* 1 .. 100 */
    uint16_t flags;
    uint32_t
        pattern; /* number of the pattern in the lexicon, for explanations; UINT32_MAX: built in */
};

enum { DT_CUES_A_TURN = 96 };

struct dt_cues {
    const struct dt_cue *items; /* ordered by start, then kind; one per kind and place */
    uint32_t count;             /* at most DT_CUES_A_TURN; the strongest are kept */
    uint64_t kinds[2];          /* bit set of the kinds present */
    uint64_t steps;             /* keys looked at and words of programs run */
};

static inline bool dt_cues_have(const struct dt_cues *cues, enum dt_kind kind)
{
    return (cues->kinds[kind >> 6] >> (kind & 63)) & 1;
}

/* The first cue of that kind, or NULL. */
const struct dt_cue *dt_cues_first(const struct dt_cues *cues, enum dt_kind kind);

/*
 * Finds the cues of a turn by a customer (signals and hints) or an agent (moves, missteps and
 * hints). Text that is not English yields none. Owns: items live in the arena. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_cue_scan(const struct dt_lexicon *lexicon,
                                         const struct dt_text *text, enum dt_role role,
                                         struct dt_arena *arena, struct dt_cues *out,
                                         struct dt_error *err);

#endif
