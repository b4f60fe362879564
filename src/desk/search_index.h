/*
 * The blind index of search.h as a fold over the log: which words occur in which conversation, with
 * every word as a keyed hash. Whoever has the store and not the master keys learns how many
 * different words a conversation has and which conversations share some, and none of the words.
 *
 * On the shelf "fold.search", numbers big-endian:
 *
 *   'w' hash (8) ~block (8)     the conversations of a block of 256 streams with that word: the
 *                               lowest byte of each, ascending. Newest blocks come first
 *   's' stream (8) chunk (1)    the hash of the customer's id (8; 0: none; in chunk 0 alone), then
 *                               the hashes of the conversation's words: what `erased` takes away
 *   'k' hash (8) ~stream (8)    a conversation of the customer with that id
 *
 * A conversation is found by its first DT_SEARCH_CHUNKS * DT_SEARCH_CHUNK_WORDS different words.
 */
#ifndef DT_SEARCH_INDEX_H
#define DT_SEARCH_INDEX_H

#include "fold.h"
#include "search_query.h"

#define DT_SEARCH_SHELF DT_VIEW("fold.search")

enum {
    DT_SEARCH_CHUNK_WORDS = 512,
    DT_SEARCH_CHUNKS = 32,
    DT_SEARCH_BLOCK = 256, /* streams */
    DT_SEARCH_KEY_BYTES = 17,
    DT_SEARCH_VERSION = 1 /* of the code and of what the text room takes for the same word */
};

/* Keys of the hashes of one tenant. */
struct dt_search_keys {
    uint8_t words[16], customers[16];
};

void dt_search_keys_make(const uint8_t *index_key, struct dt_search_keys *out);

uint64_t dt_search_hash_word(const struct dt_search_keys *keys, struct dt_view word);

/* Blanks around it and the case of a .. z do not count. */
uint64_t dt_search_hash_customer(const struct dt_search_keys *keys, struct dt_view id);

/* Rows' keys. room: DT_SEARCH_KEY_BYTES. */
struct dt_view dt_search_row_key(char sort, uint64_t hash, uint64_t number, char *room);

/* What the fold asks its context for. Errors: those of dt_record_index_key. */
struct dt_search_context {
    void *self;
    enum dt_status (*keys)(void *self, struct dt_view tenant, struct dt_search_keys *out,
                           struct dt_error *err);
};

/* The fold; its context is a struct dt_search_context. */
extern const struct dt_fold dt_search_fold;

/* The text number n of an event that words are looked for in, from 0; false past the last.
 * Conversations of the house have none. */
bool dt_search_event_text(const struct dt_event *event, const struct dt_body *body, size_t n,
                          struct dt_view *out);

/* Whether a kind of events has texts at all. */
bool dt_search_event_has_texts(const struct dt_event *event);

#endif
