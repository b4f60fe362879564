/*
 * Phrases by which a promise is kept, released, refused or moved. They stand in ledger_phrases.def
 * as patterns over words as the text room normalises them:
 *
 *     a|b     either word             ?a     may be absent         _    any word
 *     ..      up to three words       ^      a clause begins here (first)
 *     $       the clause ends here (last)
 *
 * A table made at build time leads from a word to the patterns that begin with it, so that one walk
 * over a sentence finds the phrases of all groups. Internal to the ledger. Pure.
 */
#ifndef DT_LEDGER_PHRASES_H
#define DT_LEDGER_PHRASES_H

#include "text.h"

enum dt_phrase_group {
    /* a customer's word that it has happened, by what was promised */
    DT_PHRASE_CALL_KEPT,
    DT_PHRASE_MESSAGE_KEPT,
    DT_PHRASE_MESSAGE_KEPT_LATER,
    DT_PHRASE_MAIL_KEPT,
    DT_PHRASE_IT_KEPT,
    DT_PHRASE_MONEY_KEPT,
    DT_PHRASE_GOODS_KEPT,
    DT_PHRASE_VISIT_KEPT,
    DT_PHRASE_FIX_KEPT,
    DT_PHRASE_SENIOR_KEPT,
    /* not needed, turned up, refused */
    DT_PHRASE_RELEASED,
    DT_PHRASE_NOT_RELEASED,
    DT_PHRASE_TURNED_UP,
    DT_PHRASE_REFUSED,
    /* another time */
    DT_PHRASE_BEFORE_BARE,
    DT_PHRASE_RESCHEDULES,
    DT_PHRASE_REQUESTS,
    DT_PHRASE_ASKS_CALL,
    DT_PHRASE_ASKS_MAIL,
    DT_PHRASE_ASKS_MESSAGE,
    DT_PHRASE_ASKS_VISIT,
    DT_PHRASE_BAD,
    /* an agent's report, by what was promised */
    DT_PHRASE_CALL_DONE,
    DT_PHRASE_MESSAGE_DONE,
    DT_PHRASE_MAIL_DONE,
    DT_PHRASE_MONEY_DONE,
    DT_PHRASE_GOODS_DONE,
    DT_PHRASE_SENT_DONE,
    DT_PHRASE_VISIT_DONE,
    DT_PHRASE_FIX_DONE,
    DT_PHRASE_SENIOR_DONE,
    DT_PHRASE_ALL_DONE, /* whatever it was */
    DT_PHRASE_CALLING,  /* these words are the call, when it was due */
    DT_PHRASE_OPPOSES,
    DT_PHRASE_GROUP_COUNT,
    DT_PHRASE_NOTHING, /* a group without phrases */
};

/* The made tables. An element is a choice of words; of a pattern, what it begins with comes first.
 */
enum dt_phrase_flag {
    DT_PHRASE_OPTIONAL = 1, /* of an element */
    DT_PHRASE_ANY = 2,
    DT_PHRASE_GAP = 4,
    DT_PHRASE_END = 8,
    DT_PHRASE_CLAUSE_FIRST = 1, /* of a pattern */
    DT_PHRASE_AFTER_ANY = 2,    /* a word, whichever, stands before it and belongs to it */
};

struct dt_phrase_element {
    uint16_t first_word; /* in dt_phrase_words */
    uint8_t word_count;
    uint8_t flags;
};

struct dt_phrase_pattern {
    uint16_t first_element;
    uint8_t element_count;
    uint8_t group;
    uint8_t flags;
    uint64_t second_words; /* bit (hash mod 64) of each word that may follow; all if any word may */
};

struct dt_phrase_slot {
    uint64_t hash;            /* 0: empty */
    uint16_t first_candidate; /* in dt_phrase_candidates */
    uint16_t count;
};

extern const uint64_t dt_phrase_words[];
extern const struct dt_phrase_element dt_phrase_elements[];
extern const struct dt_phrase_pattern dt_phrase_patterns[];
extern const uint16_t dt_phrase_candidates[];
extern const struct dt_phrase_slot dt_phrase_slots[];
extern const size_t dt_phrase_slot_count; /* a power of two */

/* One phrase found: tokens first .. end - 1. */
struct dt_phrase_hit {
    uint32_t first, end;
    uint8_t group; /* enum dt_phrase_group */
};

enum { DT_PHRASES_A_SENTENCE = 96 };

#define DT_PHRASE_BIT(group) (UINT64_C(1) << (group))

/*
 * The phrases of the groups (bits) in the tokens [first, end) of one sentence, in order of first;
 * of one group and place the longest. Returns how many were written, at most DT_PHRASES_A_SENTENCE.
 */
size_t dt_phrase_scan(const struct dt_text *text, uint32_t first, uint32_t end, uint64_t groups,
                      struct dt_phrase_hit out[DT_PHRASES_A_SENTENCE]);

#endif
