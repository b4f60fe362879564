/*
 * A place in a conversation: the engine's state after one of its events, and how it moves on. The
 * state is a function of the events up to the place: a dispute counts for its turn wherever in the
 * conversation it stands, so one that comes later makes everything be read again.
 */
#ifndef DT_PLACE_H
#define DT_PLACE_H

#include "conversation.h"
#include "store.h"
#include "summary.h"

struct dt_place {
    uint64_t stream, version; /* version 0: before the first event */
    uint32_t rules;           /* of the engine that read it */
    bool unscored;            /* the last turn could not be read */
    bool ahead;               /* disputes a turn that is still to come: cannot be gone on from */
    struct dt_conversation state;
};

/* The engine that reads, and the number it goes by. */
struct dt_reader {
    struct dt_store *store;
    const struct dt_core *core;
    uint32_t rules;
};

/* A cue that somebody disputed. Some names are two kinds: the turn's role tells which. */
struct dt_place_dispute {
    uint32_t turn, start, end;
    uint8_t kinds[2]; /* by enum dt_role */
    dt_instant at;
    struct dt_view by;
};

/* The disputes of a conversation, growing in an arena. */
struct dt_disputes {
    struct dt_place_dispute *items;
    size_t count, room;
};

void dt_place_begin(struct dt_place *place, uint64_t stream, uint32_t rules);

/* Adds what a `cue_disputed` event says; by is the event's. Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_disputes_add(struct dt_disputes *disputes,
                                             const struct dt_event *event,
                                             const struct dt_body *body, struct dt_arena *arena,
                                             struct dt_error *err);

/*
 * Moves a place by one event: turns are read, promises set; anything else only counts, disputes
 * too. A turn that the engine cannot take counts as a turn, unscored. Errors: DT_NOMEM; the place
 * is then of no use.
 */
struct dt_place_step {
    const struct dt_event *event;
    const struct dt_body *body;         /* the event's, taken apart; NULL: it cannot be read */
    const struct dt_disputes *disputes; /* those of this turn are looked for; NULL: none */
    struct dt_reading *reading_out;     /* with guidance; NULL: nobody looks */
    bool *read_out;                     /* with it: whether there is one */
};
DT_MUST_CHECK enum dt_status dt_place_step(struct dt_place *place, const struct dt_core *core,
                                           const struct dt_place_step *step, struct dt_arena *arena,
                                           struct dt_error *err);

/* The turn of a `turn` event as the engine takes it in, disputes aside. Views are the body's. */
struct dt_turn dt_place_turn(const struct dt_event *event, const struct dt_body *body);

/*
 * Takes a body apart for reading on: one that is damaged, or that a newer program wrote, is false
 * and stops nobody. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_place_body(const struct dt_event *event, struct dt_arena *arena,
                                           struct dt_body *body_out, bool *read_out,
                                           struct dt_error *err);

/*
 * Reads a conversation from the log and brings the place to `until` (0: to the last event there
 * is). A place that stands at an event goes on from there if that is the same conversation by the
 * same rules and no dispute says otherwise; else it begins anew, as one of version 0 does. summary
 * (may be NULL; then not filled) is made from the first event: the place must be at version 0.
 * where->stream 0: whichever conversation bears the id now.
 *
 * Errors: DT_NOT_FOUND (no such conversation, or not this stream any more), DT_DENIED (erased),
 * those of reading, DT_NOMEM; the place is then of no use.
 */
struct dt_place_where {
    struct dt_view tenant, conversation;
    uint64_t stream, until;
};
DT_MUST_CHECK enum dt_status dt_place_read(struct dt_place *place, const struct dt_reader *reader,
                                           const struct dt_place_where *where,
                                           struct dt_summary *summary, struct dt_error *err);

#endif
