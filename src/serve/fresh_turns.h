/*
 * Turns that are just being posted here, as JSON with their readings, for the live streams: so the
 * follower need not read a whole conversation again to say what was said last in it. An entry is
 * put in before its event is appended, and is only given out for an event of that conversation,
 * sequence, time, actor and body: the reading follows from these, so that an entry whose append
 * failed does no harm. A table of fixed size, the newest in a place; what is not in it is read from
 * the log. Any thread.
 */
#ifndef DT_FRESH_TURNS_H
#define DT_FRESH_TURNS_H

#include "event.h"

struct dt_fresh_turns;

DT_MUST_CHECK enum dt_status dt_fresh_turns_create(struct dt_fresh_turns **out,
                                                   struct dt_error *err);
void dt_fresh_turns_destroy(struct dt_fresh_turns *turns); /* NULL is allowed */

/* event: its stream, sequence, at, actor and body. What is too long, or finds no memory, is left
 * out. */
void dt_fresh_turns_put(struct dt_fresh_turns *turns, const struct dt_event *event,
                        struct dt_view json);

/* Appends the JSON to out; false if there is none. */
bool dt_fresh_turns_take(struct dt_fresh_turns *turns, const struct dt_event *event,
                         struct dt_buf *out);

#endif
