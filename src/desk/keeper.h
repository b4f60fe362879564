/*
 * The keeper: a thread that does what nobody waits for. It saves the board now and then
 * (conversations.h), and reads conversations again whose tenant has another playbook by now.
 */
#ifndef DT_KEEPER_H
#define DT_KEEPER_H

#include "desk.h"

struct dt_keeper;
struct dt_conversations;

/* Both are borrowed. Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_keeper_create(struct dt_desk *desk,
                                              struct dt_conversations *conversations,
                                              struct dt_keeper **out, struct dt_error *err);
void dt_keeper_destroy(struct dt_keeper *keeper); /* stops the thread; NULL is allowed */

DT_MUST_CHECK enum dt_status dt_keeper_start(struct dt_keeper *keeper, struct dt_error *err);
void dt_keeper_stop(struct dt_keeper *keeper);

/* Rows are to be looked through for old readings: a playbook has come into force. Any thread. */
void dt_keeper_reread(struct dt_keeper *keeper);

/* Reads again whatever was read by other rules than its tenant's, now. Errors: those of reading,
 * DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_keeper_catch_up(struct dt_keeper *keeper, struct dt_error *err);

#endif
