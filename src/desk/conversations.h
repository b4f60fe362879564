/*
 * The board on disk: a fold over the log (fold.h) whose rows are the board's, so that opening reads
 * numbers instead of conversations. It runs behind the board and writes what the board has: a row
 * may be farther than the fold's position, and whoever loads it passes over the events that the row
 * has in it already.
 *
 * Several nodes may keep the same fold: one of them gets on, the others hear DT_CONFLICT and are as
 * well served. A row keeps ids and numbers, no text, and goes with the `erased` event.
 */
#ifndef DT_CONVERSATIONS_H
#define DT_CONVERSATIONS_H

#include "desk.h"
#include "summary.h"

struct dt_conversations;

/* desk is borrowed. Errors: DT_NOMEM, those of reading. */
DT_MUST_CHECK enum dt_status
dt_conversations_create(struct dt_desk *desk, struct dt_conversations **out, struct dt_error *err);
void dt_conversations_destroy(struct dt_conversations *conversations);

/*
 * Puts every row into the desk's rows, which are empty; *position_out: what the log is to be read
 * on from. What other rules or an older program kept is not loaded and the position 0; so is a
 * shelf with a row that cannot be read: it will be written anew. Errors: those of reading,
 * DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_conversations_load(struct dt_conversations *conversations,
                                                   uint64_t *position_out, struct dt_error *err);

/*
 * Writes what has changed since. Waits for the board where the log has more. One thread at a time.
 * Errors: those of writing and waiting; another node's being at it is none.
 */
DT_MUST_CHECK enum dt_status dt_conversations_save(struct dt_conversations *conversations,
                                                   struct dt_error *err);

/* The position that is saved, as far as we know. */
uint64_t dt_conversations_position(const struct dt_conversations *conversations);

/*
 * Without a desk: takes the rows of conversations away whose `erased` event the fold has not come
 * to, before the store is scrubbed. Errors: those of reading and writing.
 */
DT_MUST_CHECK enum dt_status dt_conversations_forget(struct dt_store *store, struct dt_error *err);

#endif
