/*
 * Conversations as the engine sees them: states kept at hand, and whole threads read again from the
 * log. A dispute (`cue_disputed`) takes its cue out of the turn's reading and of everything after
 * it, so a thread is always read with all the disputes that are known by its end. Any thread.
 */
#ifndef DT_STATES_H
#define DT_STATES_H

#include "desk.h"

/*
 * The engine's state after everything that is in the store, copied out (20 KB). version_out: the
 * sequence it stands at, 0 where there is no such conversation (the state is then a new one).
 * Errors: those of reading, DT_DENIED (erased), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_states_get(struct dt_desk *desk, struct dt_view tenant,
                                           struct dt_view conversation,
                                           struct dt_conversation *state_out, uint64_t *version_out,
                                           struct dt_error *err);

/*
 * Tells what the state will be after `event`, a turn that is about to be appended behind `version`
 * with that as its expected version: once the log shows this very event, nobody reads it again.
 * Where the append fails nothing is to be taken back. Of the event everything but entry, position
 * and stream is looked at. state is copied. What does not fit what is kept is passed over.
 */
void dt_states_expect(struct dt_desk *desk, const struct dt_event *event, uint64_t version,
                      const struct dt_conversation *state, bool unscored);

/*
 * Tells that `event`, a turn just appended, gave this state: the next dt_states_get has it at once.
 * version: what dt_states_get gave and what the append expected, so that nothing of others' stands
 * between. Of the event tenant, conversation and sequence are looked at. state is copied. What does
 * not fit what is kept is passed over.
 */
void dt_states_put(struct dt_desk *desk, const struct dt_event *event, uint64_t version,
                   const struct dt_conversation *state, bool unscored);

struct dt_dispute {
    uint32_t turn;
    enum dt_kind kind;
    uint32_t start, end; /* code points, as the event has them */
    dt_instant at;
    struct dt_view by; /* the event's actor */
};

struct dt_thread_turn {
    const struct dt_event *event;
    uint32_t number; /* from 1; as reading->turn, and there where the engine could not take it */
    struct dt_view text, name, id;
    dt_instant at;
    enum dt_role role;
    const struct dt_reading *reading; /* NULL: the engine could not take it */
    const struct dt_dispute *disputes;
    size_t dispute_count;
};

/* A conversation from its first event to its last. Everything lives in the arena. */
struct dt_thread {
    uint64_t version;
    const struct dt_event *events; /* all of them, bodies opened */
    size_t event_count;
    const struct dt_thread_turn *turns;
    size_t turn_count;
    const struct dt_conversation *state; /* after the last turn */
};

struct dt_thread_query {
    uint32_t after; /* readings are made only of turns with a higher number (the fold needs the
                       others) */
    uint32_t max;   /* how many turns get a reading and stand in turns; 0: all */
    uint64_t until; /* the last sequence to take in; 0: all */
};

/* Errors: DT_NOT_FOUND, DT_DENIED (erased), those of reading, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_thread_read(struct dt_desk *desk, struct dt_view tenant,
                                            struct dt_view conversation,
                                            const struct dt_thread_query *query,
                                            struct dt_arena *arena, struct dt_thread *out,
                                            struct dt_error *err);

#endif
