/*
 * What a transcript has shown so far: its conversations, numbered in order of first appearance,
 * with their last time, and the ids of their turns.
 *
 * Open addressing, doubled at half full. Turn ids are kept as 128-bit hashes: 16 bytes an id
 * whatever its length; two different ids would have to collide in all 128 bits.
 */
#ifndef DT_SEEN_H
#define DT_SEEN_H

#include "arena.h"
#include "error.h"
#include "instant.h"
#include <stdint.h>

struct dt_seen_conversation {
    struct dt_view id; /* in names */
    uint64_t hash;
    dt_instant last_at; /* DT_INSTANT_NONE: no time so far */
    unsigned last_line; /* of the turn with last_at */
};

struct dt_seen_id {
    uint64_t high, low; /* high is odd; 0: empty */
};

struct dt_seen {
    struct dt_arena names;
    struct dt_seen_conversation *conversations; /* by number */
    uint32_t count, capacity;
    uint32_t *slots; /* number + 1, 0 empty */
    size_t slot_count;
    struct dt_seen_id *ids;
    size_t id_count, id_slots;
};

void dt_seen_init(struct dt_seen *seen);
void dt_seen_finish(struct dt_seen *seen);

/* The number of a conversation, given out if it is new. Errors: DT_LIMIT, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_seen_conversation(struct dt_seen *seen, struct dt_view id,
                                                  uint32_t *number_out, struct dt_error *err);

/* Notes a turn's id; *doubled_out tells whether that conversation had it before. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_seen_turn_id(struct dt_seen *seen, uint32_t number,
                                             struct dt_view id, bool *doubled_out,
                                             struct dt_error *err);

#endif
