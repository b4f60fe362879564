/*
 * What somebody looks for, and whether a text has it. Pure.
 *
 *     parcel "left with a neighbour"
 *
 * Words of which every one must occur, in any form of writing that the text room takes for the
 * same ("Don't" and "dont"); in quotation marks, words that must stand side by side in one text. A
 * quotation mark that is not closed holds to the end. A token made of several words, a code or an
 * address ("BR-7741", "dana@example.com"), is found by each of its pieces too.
 */
#ifndef DT_SEARCH_QUERY_H
#define DT_SEARCH_QUERY_H

#include "text.h"

enum {
    DT_SEARCH_QUERY_BYTES = 800, /* 200 code points */
    DT_SEARCH_WORDS = 32,        /* of a query */
    DT_SEARCH_EXCERPT_POINTS = 240
};

struct dt_search_part {
    uint8_t first, count; /* words; more than one: side by side */
};

struct dt_search_query {
    struct dt_view words[DT_SEARCH_WORDS]; /* normalised; in the arena */
    size_t word_count;
    struct dt_search_part parts[DT_SEARCH_WORDS];
    size_t part_count;
};

/* Errors: DT_INVALID (no word in it), DT_LIMIT (too long, too many words), DT_FORMAT (no UTF-8),
 * DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_search_query_parse(struct dt_view text, struct dt_arena *arena,
                                                   struct dt_search_query *out,
                                                   struct dt_error *err);

/* Which parts occur in a text, a bit each, and where the first of them begins and ends, in bytes.
 * start_out, end_out are left alone where none does. */
uint32_t dt_search_query_match(const struct dt_search_query *query, const struct dt_text *text,
                               uint32_t *start_out, uint32_t *end_out);

/* All bits of a query's parts. */
static inline uint32_t dt_search_query_all(const struct dt_search_query *query)
{
    return query->part_count >= 32 ? UINT32_MAX : (UINT32_C(1) << query->part_count) - 1;
}

/* The words that a token is found by: itself, then its pieces where it has several. *at is 0 at
 * first. False at the end; a sentence's end has none. */
bool dt_search_token_word(const struct dt_token *token, size_t *at, struct dt_view *word_out);

/*
 * A stretch of the text around start .. end on one line, at most DT_SEARCH_EXCERPT_POINTS code
 * points and an ellipsis at either end. *out is in the arena. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_search_excerpt(struct dt_view text, uint32_t start, uint32_t end,
                                               struct dt_arena *arena, struct dt_view *out,
                                               struct dt_error *err);

#endif
