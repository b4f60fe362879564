/*
 * Which features a table will hold, and how much each counts: an idf in quarters, so that training
 * and inference reckon with the same integers.
 */
#ifndef DT_TRAIN_VOCABULARY_H
#define DT_TRAIN_VOCABULARY_H

#include "symbols.h"

enum dt_feature_class { DT_FEATURE_WORD, DT_FEATURE_PHRASE, DT_FEATURE_PART, DT_FEATURE_CLASSES };

/* What features are made of, and which are kept. */
struct dt_feature_plan {
    unsigned phrase_most; /* 1 .. 3 */
    unsigned part_least;
    unsigned part_most;                   /* 0: no parts */
    uint32_t least[DT_FEATURE_CLASSES];   /* texts a feature must be in */
    uint32_t percent[DT_FEATURE_CLASSES]; /* what its idf is multiplied by */
    uint32_t rows;                        /* at most; the rarest go first */
};

/* Called for every occurrence. word: the symbol whose own feature it is; NULL for all but words. */
typedef void dt_feature_seen(void *context, uint64_t feature, enum dt_feature_class class,
                             const struct dt_word_symbol *word);

/* All features of symbols first .. end - 1, the parts of every word included. */
void dt_feature_walk(const struct dt_word_symbol *symbols, uint32_t first, uint32_t end,
                     const struct dt_feature_plan *plan, dt_feature_seen *seen, void *context);

struct dt_vocabulary_entry {
    uint64_t feature;
    uint32_t texts;  /* that hold it */
    uint32_t number; /* among the kept ones; UINT32_MAX: not kept */
    uint32_t last;   /* text counted last, from 1 */
    uint8_t class;
    uint8_t word_len;
    const char *word; /* of a word that has parts: the first one seen */
};

struct dt_vocabulary {
    struct dt_feature_plan plan;
    struct dt_vocabulary_entry *slots; /* open addressing; class DT_FEATURE_CLASSES: empty */
    uint32_t slot_bits;
    uint32_t used;
    uint32_t text_count;
    struct dt_arena arena; /* of words */
    bool failed;           /* no memory for one */
    /* after dt_vocabulary_close */
    uint32_t count;
    uint32_t word_count;      /* words and marks come first */
    const uint64_t *features; /* by number */
    const uint8_t *classes;
    const uint16_t *idf; /* in quarters, 1 or more */
    const uint32_t *texts;
    const struct dt_view *words; /* of words, by number; empty for others and for marks */
};

DT_MUST_CHECK enum dt_status dt_vocabulary_init(struct dt_vocabulary *vocabulary,
                                                const struct dt_feature_plan *plan,
                                                struct dt_error *err);
void dt_vocabulary_finish(struct dt_vocabulary *vocabulary);

/* Counts one text. Errors: DT_NOMEM, DT_LIMIT (more features than can be told apart). */
DT_MUST_CHECK enum dt_status dt_vocabulary_count(struct dt_vocabulary *vocabulary,
                                                 const struct dt_word_symbol *symbols,
                                                 uint32_t first, uint32_t end,
                                                 struct dt_error *err);

/* Chooses what is kept and numbers it: words first, each class by falling frequency. Errors:
 * DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_vocabulary_close(struct dt_vocabulary *vocabulary,
                                                 struct dt_error *err);

/* The number of a feature; UINT32_MAX if it was not kept. */
uint32_t dt_vocabulary_find(const struct dt_vocabulary *vocabulary, uint64_t feature);

/* The square length a feature adds to a text, as in a table's rows. */
static inline uint32_t dt_vocabulary_energy(uint16_t idf)
{
    uint32_t energy = ((uint32_t)idf * idf + 2) / 4;
    return energy > 0 ? energy : 1;
}

#endif
