/*
 * The words a lexicon knows, numbered from 0, found and told apart by dt_word_hash.
 *
 * A word has the type of token that its text makes ("24" a NUMBER): a token of another type with
 * the same bytes is not that word.
 */
#ifndef DT_VOCABULARY_H
#define DT_VOCABULARY_H

#include "text.h"

#define DT_WORD_NONE UINT32_MAX

struct dt_word {
    const char *bytes; /* in the vocabulary's arena */
    uint64_t hash;
    uint32_t symbol; /* of the matcher's alphabet; set by the compiler */
    uint16_t len;
    uint8_t type; /* enum dt_token_type */
};

/* word: number + 1, 0 for free. */
struct dt_vocabulary_slot {
    uint64_t hash;
    uint32_t word;
};

struct dt_vocabulary {
    struct dt_word *words;
    struct dt_vocabulary_slot *slots; /* open addressing, at most half full */
    uint32_t count;
    uint32_t capacity;
    uint32_t slot_count; /* a power of two; 0 while empty */
};

/* The number of a word, which is added when new; bytes are copied. False when memory ran out. */
bool dt_vocabulary_add(struct dt_vocabulary *vocabulary, struct dt_arena *arena,
                       struct dt_view word, enum dt_token_type type, uint32_t *number_out);

static inline uint32_t dt_vocabulary_find(const struct dt_vocabulary *vocabulary, uint64_t hash)
{
    if (vocabulary->slot_count == 0)
        return DT_WORD_NONE;
    uint32_t mask = vocabulary->slot_count - 1;
    for (uint32_t at = (uint32_t)hash & mask;; at = (at + 1) & mask) {
        const struct dt_vocabulary_slot *slot = &vocabulary->slots[at];
        if (slot->word == 0)
            return DT_WORD_NONE;
        if (slot->hash == hash)
            return slot->word - 1;
    }
}

/*
 * The finished vocabulary, which the scan reads: a known word costs one place in memory. Words are
 * told apart by their 64-bit hash and their type alone.
 */
struct dt_word_slot {
    uint64_t key; /* dt_word_key; 0 for free */
    uint32_t symbol;
    uint32_t number;
};

struct dt_word_table {
    struct dt_word_slot *slots; /* open addressing, at most two thirds full: fewer lines fetched */
    uint32_t slot_mask;
    uint32_t count;
};

static inline uint64_t dt_word_key(uint64_t hash, enum dt_token_type type)
{
    uint64_t key = hash + (uint64_t)type * UINT64_C(0x9e3779b97f4a7c15);
    return key ? key : 1;
}

/* False when memory ran out. bytes_out: how much memory it takes. */
bool dt_word_table_make(struct dt_word_table *table, const struct dt_vocabulary *vocabulary,
                        struct dt_arena *arena, size_t *bytes_out);

/* Where a word would stand, to fetch it beforehand. */
static inline const struct dt_word_slot *dt_word_table_place(const struct dt_word_table *table,
                                                             uint64_t hash, enum dt_token_type type)
{
    return &table->slots[(uint32_t)dt_word_key(hash, type) & table->slot_mask];
}

/* The slot of a word of that type, or NULL. */
static inline const struct dt_word_slot *dt_word_table_find(const struct dt_word_table *table,
                                                            uint64_t hash, enum dt_token_type type)
{
    uint64_t key = dt_word_key(hash, type);
    for (uint32_t at = (uint32_t)key & table->slot_mask;; at = (at + 1) & table->slot_mask) {
        const struct dt_word_slot *slot = &table->slots[at];
        if (slot->key == key)
            return slot;
        if (slot->key == 0)
            return NULL;
    }
}

#endif
