/*
 * A list of words and phrases, each with the labels it speaks for: knowledge that somebody wrote
 * down, which a net takes as input beside what it learned (model/words/emotions.tsv).
 *
 * An entry is a word, a stem ("griev" for every word that begins so), a phrase of two to five words
 * within one sentence, or the beginning of a phrase. Some words turn round what follows them ("not
 * proud"). What is found in a text is counted apart for words, for phrases and for words that are
 * turned round.
 *
 * As bytes: entries of 16, by ascending hash: u64 hash, u32 groups (bit 1 << label), u32 flags.
 */
#ifndef DT_WORD_LIST_H
#define DT_WORD_LIST_H

#include "symbols.h"

enum {
    DT_WORD_LIST_ENTRY_BYTES = 16,
    DT_WORD_LIST_GROUPS = 32,
    DT_WORD_LIST_PHRASE_WORDS = 5,
    DT_WORD_LIST_STEM_LEAST = 2, /* bytes */
    DT_WORD_LIST_STEM_MOST = 12,
    DT_WORD_LIST_REACH = 3, /* words behind one that turns round */
};

enum dt_word_list_flag {
    DT_WORD_LIST_CONTINUES = 1 << 0, /* longer phrases begin so */
    DT_WORD_LIST_TURNS = 1 << 1,     /* turns round what follows */
};

enum dt_word_list_class { DT_HIT_WORD, DT_HIT_PHRASE, DT_HIT_TURNED, DT_HIT_CLASSES };

/* A view of such bytes; the entries are not trusted beyond their count. */
struct dt_word_list {
    const char *entries;
    uint32_t count;
};

/* How often each group was found. */
struct dt_word_hits {
    uint16_t counts[DT_HIT_CLASSES][DT_WORD_LIST_GROUPS];
};

/* The hashes of entries. */
static inline uint64_t dt_word_list_stem(uint64_t hash)
{
    return hash ^ UINT64_C(0x7374656d7374656d);
}

uint64_t dt_word_list_phrase(uint64_t before, uint64_t symbol);

/* The groups of one symbol: its own and those of the stems it begins with. */
uint32_t dt_word_list_groups(const struct dt_word_list *list, const struct dt_word_symbol *symbol);

/*
 * Counts what symbols first .. end - 1 hold. groups: of each of them, from dt_word_list_groups,
 * beginning with that of `first`. Time is linear in the symbols.
 */
void dt_word_list_count(const struct dt_word_list *list, const struct dt_word_symbol *symbols,
                        struct dt_token_range range, const uint32_t *groups,
                        struct dt_word_hits *hits_out);

#endif
