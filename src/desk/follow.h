/*
 * The follower: reads the log by position and keeps the board in step with it, whoever appended.
 * Each event moves its conversation's row, then the listener is told, in the order of positions.
 *
 * What was there when the desk was opened is taken in another way, to the same end: the log is
 * looked through without its bodies, then every conversation that has moved is read once from
 * beginning to end. So opening costs in proportion to what is new, also where the events of many
 * conversations alternate.
 *
 * The store may go away and come back: the follower tries again, with growing waits.
 */
#ifndef DT_FOLLOW_H
#define DT_FOLLOW_H

#include "desk.h"

struct dt_follower;

/* desk is borrowed; its rows are empty. Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_follower_create(struct dt_desk *desk, struct dt_follower **out,
                                                struct dt_error *err);
void dt_follower_destroy(struct dt_follower *follower); /* stops the thread; NULL is allowed */

/*
 * Takes in what is between `position`, which the rows stand at, and the store's head, by
 * conversation. Nobody is told. Errors: those of reading, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_follower_open(struct dt_follower *follower, uint64_t position,
                                              struct dt_error *err);

/* Event by event, up to `position` or farther; tells the listener. Any thread. */
DT_MUST_CHECK enum dt_status dt_follower_catch_up(struct dt_follower *follower, uint64_t position,
                                                  struct dt_error *err);

DT_MUST_CHECK enum dt_status dt_follower_start(struct dt_follower *follower, struct dt_error *err);
void dt_follower_stop(struct dt_follower *follower);

/* As dt_desk_await. */
DT_MUST_CHECK enum dt_status dt_follower_await(struct dt_follower *follower, uint64_t position,
                                               uint32_t timeout_ms, struct dt_error *err);
uint64_t dt_follower_position(const struct dt_follower *follower);

#endif
