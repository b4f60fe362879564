/*
 * The words this room knows: contractions and shorthand with what they stand for, abbreviations
 * whose full stop ends no sentence, words with a double letter, and the frequent words of some
 * languages. One table, looked up once a word by the hash that the token carries anyway.
 *
 * The table is made from words.def at build time by make_words.c. Entries are told apart by the
 * 64-bit hash alone.
 */
#ifndef DT_WORDS_H
#define DT_WORDS_H

#include <stddef.h>
#include <stdint.h>

enum dt_language_bit {
#define LANGUAGE(name, code) DT_LANGUAGE_BIT_##name,
#include "languages.def"
#undef LANGUAGE
    DT_LANGUAGE_BITS
};

enum dt_word_flag {
    DT_WORD_TITLE = 1 << 0,    /* "mr.": no sentence ends at its full stop */
    DT_WORD_NUMBERED = 1 << 1, /* "no.": none before a number */
    DT_WORD_SHORT = 1 << 2,    /* "etc.", "ltd.": none unless a capital follows */
    DT_WORD_KNOWN = 1 << 3,    /* has a double letter that shortening must leave alone */
    DT_WORD_ELIDED = 1 << 4,   /* may begin with an apostrophe that opens no quotation: 'em */
    DT_WORD_DOMAIN = 1 << 5,   /* ends a web address without a path: com */
    DT_WORD_UNIT = 1 << 6,     /* a unit of time that is written onto its number: 24hrs */
};

enum { DT_WORD_PARTS_MOST = 8 };

/* An empty slot has hash 0, which no word has. part_count: to DT_WORD_PARTS_MOST;
 * 0 for a word that stands for itself. */
struct dt_word_entry {
    uint64_t hash;
    uint32_t languages; /* bit set of enum dt_language_bit */
    uint16_t first_part;
    uint8_t part_count;
    uint8_t flags;
};

struct dt_word_part {
    const char *text;
    uint64_t hash;
    uint16_t len;
};

/*
 * A slot a word, found without search: the hash's upper bits choose a shift, which make_words chose
 * so that no two words meet. One comparison then tells whether the word is there, and a caller
 * need not branch on it: dt_word_slots has an empty entry behind its last, that of no word.
 */
enum {
    DT_WORD_SLOTS = 8192, /* a power of two */
    DT_WORD_SHIFTS = 2048,
    DT_WORD_SHIFT_BITS = 11, /* its logarithm */
};
extern const uint16_t dt_word_shifts[DT_WORD_SHIFTS];
extern const struct dt_word_entry dt_word_slots[DT_WORD_SLOTS + 1];
extern const struct dt_word_part dt_word_parts[];

/* The slot of a hash under one of the shifts: 5 bits of rotation, the others an addition. */
static inline size_t dt_word_slot(uint64_t hash, uint16_t shift)
{
    return (size_t)((hash >> (shift & 31)) + (shift >> 5)) & (DT_WORD_SLOTS - 1);
}

/* The empty entry for a word that is not in the table. */
static inline const struct dt_word_entry *dt_word_entry_of(uint64_t hash)
{
    uint16_t shift = dt_word_shifts[hash >> (64 - DT_WORD_SHIFT_BITS)];
    const struct dt_word_entry *entry = &dt_word_slots[dt_word_slot(hash, shift)];
    return entry->hash == hash ? entry : &dt_word_slots[DT_WORD_SLOTS];
}

/* NULL for a word that is not in the table. */
static inline const struct dt_word_entry *dt_word_find(uint64_t hash)
{
    const struct dt_word_entry *entry = dt_word_entry_of(hash);
    return entry->hash != 0 ? entry : NULL;
}

#endif
