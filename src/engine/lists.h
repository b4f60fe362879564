/*
 * The engine's lists of words and phrases (lists.def) as one table, made at build time: a word of a
 * turn is looked up once by the hash that its token carries, and the answer holds every list it
 * stands in. No comparing of letters: a turn of 21 words is asked for some forty lists.
 *
 * A word has one place in the table (dt_hash_place), so that looking up neither searches nor
 * branches. Words are told apart by the 64-bit hash alone.
 *
 *     if (dt_listed(&text->tokens[i], DT_LIST_WH)) ...
 *     at = dt_list_find(text, first, end, DT_LIST_DEFERS);   end: none of its phrases
 */
#ifndef DT_LISTS_H
#define DT_LISTS_H

#include "text.h"

enum dt_list {
#define LIST(NAME, ...) DT_LIST_##NAME,
#include "lists.def"
#undef LIST
    DT_LIST_COUNT
};
_Static_assert((int)DT_LIST_COUNT <= 128, "a set of lists is 128 bits");

/* A table without collisions: key k stands at (k ^ shifts[bucket of k]) & mask. Powers of two. */
struct dt_hash_shape {
    uint32_t mask;
    uint32_t bucket_mask;
};

static inline uint32_t dt_hash_place(uint64_t hash, struct dt_hash_shape shape,
                                     const uint16_t *shifts)
{
    return ((uint32_t)hash ^ shifts[(uint32_t)(hash >> 32) & shape.bucket_mask]) & shape.mask;
}

/* A word that begins a phrase of the lists (bit sets of enum dt_list). Empty: all 0. */
struct dt_list_word {
    uint64_t hash;
    uint64_t lists[2];
    uint16_t first_phrase; /* those that begin with it, in the order of lists.def */
    uint16_t phrase_count; /* 0: it stands in lists of single words only */
};

enum { DT_LIST_PHRASE_WORDS = 5 };

/* rest: the words behind the first. */
struct dt_list_phrase {
    uint64_t rest[DT_LIST_PHRASE_WORDS - 1];
    uint8_t list;
    uint8_t rest_count;
};

extern const struct dt_hash_shape dt_list_shape;
extern const uint16_t dt_list_shifts[];
extern const struct dt_list_word dt_list_words[];
extern const struct dt_list_phrase dt_list_phrases[];

/* The word's entry, or one that is empty. */
static inline const struct dt_list_word *dt_list_word(const struct dt_token *token)
{
    return &dt_list_words[dt_hash_place(token->hash, dt_list_shape, dt_list_shifts)];
}

/* Whether the token begins a phrase of the list; of a list of single words: stands in it. */
static inline bool dt_listed(const struct dt_token *token, enum dt_list list)
{
    const struct dt_list_word *word = dt_list_word(token);
    return (word->hash == token->hash) & (bool)(word->lists[list >> 6] >> (list & 63) & 1);
}

struct dt_list_set {
    uint64_t lists[2];
};

/* The lists that a phrase of may stand in the tokens [first, end): a cheap first question. */
struct dt_list_set dt_lists_begun(const struct dt_text *text, uint32_t first, uint32_t end);

/* Adds the lists of one word. */
static inline void dt_list_set_add(struct dt_list_set *set, uint64_t hash)
{
    const struct dt_list_word *word =
        &dt_list_words[dt_hash_place(hash, dt_list_shape, dt_list_shifts)];
    uint64_t known = 0 - (uint64_t)(word->hash == hash);
    set->lists[0] |= word->lists[0] & known;
    set->lists[1] |= word->lists[1] & known;
}

static inline bool dt_list_set_has(const struct dt_list_set *set, enum dt_list list)
{
    return set->lists[list >> 6] >> (list & 63) & 1;
}

/* How many tokens from i on are the first phrase of the list that stands there, quotations not
 * counted; 0: none. */
uint32_t dt_list_at(const struct dt_text *text, uint32_t i, enum dt_list list);

/* The first token of [first, end) at which a phrase of the list stands, or end. */
uint32_t dt_list_find(const struct dt_text *text, uint32_t first, uint32_t end, enum dt_list list);

/* What content.c knows of a word: hash of what it is about, 0 for nothing. */
struct dt_content_entry {
    uint64_t hash;
    uint64_t about;
};

extern const struct dt_hash_shape dt_content_shape;
extern const uint16_t dt_content_shifts[];
extern const struct dt_content_entry dt_content_entries[];

/* The word's entry, or NULL. */
static inline const struct dt_content_entry *dt_content_find(uint64_t hash)
{
    const struct dt_content_entry *entry =
        &dt_content_entries[dt_hash_place(hash, dt_content_shape, dt_content_shifts)];
    return entry->hash == hash ? entry : NULL;
}

/*
 * The beginnings of common words (COMMON in content.def): the four letters of a key, big-endian,
 * at key * dt_common_factor >> DT_COMMON_SHIFT.
 */
enum { DT_COMMON_SHIFT = 24 };
extern const uint32_t dt_common_factor;
extern const uint32_t dt_common_keys[];

#endif
