/*
 * Demonstration customers at work: whoever was called in writes when the time has come (demo.h), as
 * a customer of a conversation marked as a demonstration. What they say follows from the
 * conversation alone; this only remembers which conversations to look at, in this process.
 *
 * Time is handed in with the call and goes on from there by the monotonic clock.
 */
#ifndef DT_DEMOS_H
#define DT_DEMOS_H

#include "demo.h"
#include "desk.h"

enum {
    DT_DEMOS_AT_ONCE = 32,         /* of a process */
    DT_DEMOS_OF_A_TENANT = 8,      /* of them */
    DT_DEMOS_IDLE_MS = 30 * 60000, /* after so long without a turn they are forgotten */
    DT_DEMOS_ID_BYTES = 64
};

struct dt_demos;

/* desk: borrowed until destroy. Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_demos_create(struct dt_desk *desk, struct dt_demos **out,
                                             struct dt_error *err);
void dt_demos_destroy(struct dt_demos *demos); /* stops its thread; NULL is allowed */

/*
 * Opens a conversation for one of them and lets them write from now on. thread: in a thread of the
 * demos'; otherwise whenever dt_demos_tick is called. id_out: DT_DEMOS_ID_BYTES. Errors:
 * DT_NOT_FOUND (no such customer), DT_LIMIT (too many are here), those of dt_deed_open.
 */
DT_MUST_CHECK enum dt_status dt_demos_call_in(struct dt_demos *demos, struct dt_view tenant,
                                              const struct dt_demo *demo, dt_instant now,
                                              bool thread, char *id_out, struct dt_error *err);

/* Lets everybody whose time has come write. Returns how many did. */
size_t dt_demos_tick(struct dt_demos *demos, dt_instant now);

#endif
