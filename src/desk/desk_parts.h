/*
 * The parts of one desk, for the files of this room that make it up: nobody else includes this.
 *
 * Locks, in the order in which they may be taken together: taking (who takes events in), lock (the
 * rows), then those inside a part.
 */
#ifndef DT_DESK_PARTS_H
#define DT_DESK_PARTS_H

#include "board_rows.h"
#include "desk.h"
#include "state_cache.h"

#include <pthread.h>
#include <stdatomic.h>

struct dt_playbooks;     /* playbooks.h */
struct dt_search;        /* search.h */
struct dt_demos;         /* demos.h */
struct dt_follower;      /* follow.h */
struct dt_keeper;        /* keeper.h */
struct dt_conversations; /* conversations.h */

struct dt_desk {
    struct dt_desk_options options;
    dt_desk_listener listener;
    void *listener_context;

    pthread_rwlock_t lock; /* of rows */
    struct dt_board_rows rows;

    struct dt_playbooks *playbooks;
    struct dt_search *search;
    struct dt_demos *demos;
    bool searching; /* its thread runs */
    struct dt_state_cache *states;
    struct dt_follower *follower;
    struct dt_conversations *conversations;
    struct dt_keeper *keeper;
};

/* The engine that reads a tenant's conversations now. */
struct dt_reader dt_desk_reader(struct dt_desk *desk, struct dt_view tenant);

/* An event in a stream of the house: a playbook may have come into force. Errors: those of reading,
 * DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_desk_take_house(struct dt_desk *desk, const struct dt_event *event,
                                                struct dt_error *err);

#endif
