/*
 * What a word's vector is made of, the same in training and in reading.
 */
#ifndef DT_NET_WORDS_H
#define DT_NET_WORDS_H

#include "feature_hash.h"
#include "symbols.h"

enum { DT_NET_PART_LEAST = 3, DT_NET_PART_MOST = 5 };

/* How a word is written, as bits; each adds a vector of its own. */
enum dt_net_mark {
    DT_NET_MARK_UPPER = 1 << 0,
    DT_NET_MARK_STRETCHED = 1 << 1,
    DT_NET_MARK_QUOTED = 1 << 2,
    DT_NET_MARK_CLAUSE = 1 << 3, /* a comma or the like stands before it */
};

static inline uint32_t dt_net_marks(const struct dt_word_symbol *symbol,
                                    const struct dt_token *token)
{
    uint32_t marks = 0;
    if (symbol->marks & 1u << DT_MARK_UPPER)
        marks |= DT_NET_MARK_UPPER;
    if (symbol->marks & 1u << DT_MARK_STRETCHED)
        marks |= DT_NET_MARK_STRETCHED;
    if (symbol->marks & 1u << DT_MARK_QUOTED)
        marks |= DT_NET_MARK_QUOTED;
    if ((token->flags & DT_TOKEN_CLAUSE) && !(token->flags & DT_TOKEN_PART))
        marks |= DT_NET_MARK_CLAUSE;
    return marks;
}

/* buckets: a power of two. */
static inline uint32_t dt_net_part_bucket(uint64_t feature, uint32_t buckets)
{
    return (uint32_t)(feature >> 32) & (buckets - 1);
}

#endif
