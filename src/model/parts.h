/*
 * The parts of a word: its runs of `least` to `most` bytes, '<' and '>' standing at its borders.
 * They let a misspelt or unseen word say what its relatives would.
 *
 *     struct dt_parts parts;
 *     uint64_t feature;
 *     for (dt_parts_begin(&parts, word, len, 2, 5); dt_parts_next(&parts, &feature);) ...
 */
#ifndef DT_PARTS_H
#define DT_PARTS_H

#include "feature_hash.h"

#include <stdbool.h>
#include <stddef.h>

struct dt_parts {
    const char *word;
    size_t len;      /* of the word, without its borders */
    size_t at;       /* where the current runs begin; 0 is the '<' */
    uint64_t window; /* the next bytes from `at`, the first in the lowest eight bits */
    unsigned n;      /* length of the run given next */
    unsigned least, most;
};

/* The byte at a place of <word>. */
static inline uint64_t dt_parts_byte(const struct dt_parts *parts, size_t at)
{
    if (at == 0)
        return '<';
    if (at <= parts->len)
        return (unsigned char)parts->word[at - 1];
    return at == parts->len + 1 ? '>' : 0;
}

/* least: 1 or more; most: least .. DT_PART_BYTES_MOST. */
static inline void dt_parts_begin(struct dt_parts *parts, const char *word, size_t len,
                                  unsigned least, unsigned most)
{
    *parts = (struct dt_parts){.word = word, .len = len, .n = least, .least = least, .most = most};
    for (unsigned i = 0; i < DT_PART_BYTES_MOST; i++)
        parts->window |= dt_parts_byte(parts, i) << (8 * i);
}

static inline bool dt_parts_next(struct dt_parts *parts, uint64_t *feature_out)
{
    if (parts->n > parts->most || parts->at + parts->n > parts->len + 2) {
        parts->at++;
        parts->n = parts->least;
        parts->window =
            parts->window >> 8 | dt_parts_byte(parts, parts->at + DT_PART_BYTES_MOST - 1)
                                     << (8 * (DT_PART_BYTES_MOST - 1));
        if (parts->at + parts->n > parts->len + 2)
            return false;
    }
    *feature_out = dt_feature_part(parts->window & ((UINT64_C(1) << (8 * parts->n)) - 1), parts->n);
    parts->n++;
    return true;
}

#endif
