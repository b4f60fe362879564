/*
 * A short life of a store, run under faults: everything is asked for once, nothing is asserted
 * while it lasts. Afterwards, on a disk that is well, what the store answered is held against what
 * is there.
 */
#ifndef TORTURE_SCENARIO_H
#define TORTURE_SCENARIO_H

#include "fixture.h"

enum { SCENARIO_TURNS = 6 };

struct scenario {
    char place[PLACE_BYTES], path[PLACE_BYTES + 16], copy[PLACE_BYTES + 16];
    enum dt_status opened;
    enum dt_status turns[SCENARIO_TURNS]; /* what each append was answered */
    enum dt_status erased, copied;
    bool reached[SCENARIO_TURNS]; /* the append was tried */
    bool sync_failed_before_last; /* set by the runner: a sync had failed before the last append */
    bool stopped;                 /* what stats said at the end */
    char words[DT_ERROR_MESSAGE_BYTES]; /* of the last failure */
};

/* Runs it in a new place; vfs as in dt_sqlite_options. after_turns, if not NULL, is called when the
 * appends are done. */
void scenario_run(struct scenario *scenario, const char *vfs);

/* Opens it with the usual VFS and compares; what is wrong, or NULL. Removes the place. */
const char *scenario_judge(struct scenario *scenario);

#endif
