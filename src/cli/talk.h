/*
 * One conversation as it is gathered for people: turns of several conversations may come
 * interleaved, and are shown one conversation after the other.
 *
 *     struct dt_talk *talk = dt_talk_create(id);       NULL when memory ran out
 *     dt_talk_turn(talk, &show, &turn, &reading, &state.ledger);
 *     dt_talk_write(talk, &show, out);
 */
#ifndef DT_TALK_H
#define DT_TALK_H

#include "show.h"

struct dt_talk;

/* id: what the conversation is called; "" shows as "conversation". */
struct dt_talk *dt_talk_create(struct dt_view id);
void dt_talk_destroy(struct dt_talk *talk);

/* Adds a turn as read. ledger: after it. Running out of memory shows in dt_talk_write. */
void dt_talk_turn(struct dt_talk *talk, const struct dt_show *show, const struct dt_turn *turn,
                  const struct dt_reading *reading, const struct dt_ledger *ledger);

/* Appends the conversation; out fails if memory ran out at any time. */
void dt_talk_write(const struct dt_talk *talk, const struct dt_show *show, struct dt_buf *out);

#endif
