/* Reading the blind index: streams that have all of some words, newest first. Inside of search. */
#ifndef DT_SEARCH_POSTINGS_H
#define DT_SEARCH_POSTINGS_H

#include "search_index.h"

enum { DT_POSTINGS_ROWS = 32 };

/* The blocks of one word, as a page of rows. */
struct dt_posting_list {
    uint64_t hash;
    struct dt_arena arena; /* of the page */
    struct dt_shelf_row rows[DT_POSTINGS_ROWS];
    size_t count, at;
    bool ended; /* nothing behind the page */
};

/*
 *     dt_postings_init(&postings, store, hashes, count, below);
 *     while (dt_postings_next(&postings, &stream, &found, err) == DT_OK && found) ...
 *     dt_postings_finish(&postings);
 */
struct dt_postings {
    struct dt_store *store;
    struct dt_posting_list lists[DT_SEARCH_WORDS];
    size_t count;
    uint64_t block;                      /* the one at hand, or the next to look for */
    uint64_t bits[DT_SEARCH_BLOCK / 64]; /* of it: streams that are still to be given out */
    bool at_block;                       /* bits are those of block */
    uint64_t below;                      /* streams from here on are passed over */
    bool ended;
};

/* hashes: distinct ones, 1 to DT_SEARCH_WORDS. */
void dt_postings_init(struct dt_postings *postings, struct dt_store *store, const uint64_t *hashes,
                      size_t count, uint64_t below);
void dt_postings_finish(struct dt_postings *postings);

/* *found_out false: there are no more. Errors: DT_FORMAT, those of reading. */
DT_MUST_CHECK enum dt_status dt_postings_next(struct dt_postings *postings, uint64_t *stream_out,
                                              bool *found_out, struct dt_error *err);

#endif
