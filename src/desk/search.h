/*
 * Finding conversations by their words, and the other conversations of a customer, without any text
 * on the disk outside of sealed bodies: a blind index (search_index.h), kept by a fold, says which
 * conversations may have all the words; those are opened and read, newest first, and only where the
 * caller's reach says that the person may see them.
 *
 *     dt_search_create(&(struct dt_search_options){.store = store, .record = record}, &search,
 * err); dt_search_start(search, err);                 keeps up with the log in a thread of its own
 *     dt_search_find(search, &request, &arena, &page, err);
 *
 * Work is bounded: a call opens at most DT_SEARCH_OPENED conversations and reads at most
 * DT_SEARCH_EVENTS events of them, asks about the reach of at most DT_SEARCH_ASKED, and then hands
 * out what it has with a cursor from which the next call goes on. What was said a moment ago is
 * found as soon as the thread has taken it in, within half a second on an idle machine.
 *
 * Knows no desk: it is a part of one. Any thread.
 */
#ifndef DT_SEARCH_H
#define DT_SEARCH_H

#include "record.h"
#include "search_query.h"

enum {
    DT_SEARCH_LIMIT = 50,
    DT_SEARCH_OPENED = 2000,
    DT_SEARCH_EVENTS = 40000,
    DT_SEARCH_ASKED = 100000
};

struct dt_search;

struct dt_search_options {
    struct dt_store *store;   /* borrowed */
    struct dt_record *record; /* borrowed; NULL where bodies are not sealed: then the hashes have a
                                 key that everybody knows */
};

/* Errors: those of reading, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_search_create(const struct dt_search_options *options,
                                              struct dt_search **out, struct dt_error *err);
void dt_search_destroy(struct dt_search *search); /* stops its thread; NULL is allowed */

/* Starts the thread that keeps up with the log. Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_search_start(struct dt_search *search, struct dt_error *err);

/* Takes in everything up to the store's head of now, in the caller's thread. Where another node is
 * at it, that is as good. Errors: those of the fold. */
DT_MUST_CHECK enum dt_status dt_search_catch_up(struct dt_search *search, struct dt_error *err);

/* The position of the log that it has come to, for figures. */
uint64_t dt_search_position(struct dt_search *search);

/*
 * For who erases in a store that no server has open: where the store has an index, brings it up to
 * date, so that nothing of what was erased is left in it. Errors: those of dt_search_catch_up.
 */
DT_MUST_CHECK enum dt_status dt_search_forget(struct dt_store *store, struct dt_record *record,
                                              struct dt_error *err);

/*
 * Whether the person may see the conversation with that stream, and its id; asked before anything
 * of it is opened. Errors: DT_NOT_FOUND (it is not there, or out of reach); others end the search.
 */
typedef enum dt_status (*dt_search_reach)(void *context, uint64_t stream, struct dt_arena *arena,
                                          struct dt_view *conversation_out, struct dt_error *err);

struct dt_search_request {
    struct dt_view tenant, text;
    struct dt_view cursor; /* "" or next of the page before */
    size_t limit;          /* 1 .. DT_SEARCH_LIMIT */
    dt_search_reach reach;
    void *context;
};

struct dt_search_hit {
    uint64_t stream;
    struct dt_view conversation;
    uint32_t turn; /* of the excerpt, counting the conversation's turns from 1; 0: the words were
                      found in several places, or in what is no turn */
    struct dt_view excerpt;
};

struct dt_search_page {
    struct dt_search_hit hits[DT_SEARCH_LIMIT]; /* newest conversations first */
    size_t count;
    struct dt_view next; /* "" at the end; a page may be short and still have one */
    uint32_t opened;     /* conversations that were opened for it */
};

/* Everything in out lives in the arena. Errors: those of dt_search_query_parse, DT_INVALID (the
 * cursor), those of reading and of reach. */
DT_MUST_CHECK enum dt_status dt_search_find(struct dt_search *search,
                                            const struct dt_search_request *request,
                                            struct dt_arena *arena, struct dt_search_page *out,
                                            struct dt_error *err);

/*
 * Streams of the conversations that were opened for the same customer (`opened` events' customer),
 * newest first, below the stream `before`, up to max. Reach is the caller's. Errors: those of
 * reading.
 */
DT_MUST_CHECK enum dt_status dt_search_same_customer(struct dt_search *search,
                                                     struct dt_view tenant, struct dt_view customer,
                                                     uint64_t before, size_t max,
                                                     uint64_t *streams_out, size_t *count_out,
                                                     struct dt_error *err);

#endif
