/*
 * Projections: named folds over the log. A fold takes events one by one, in the order of their
 * positions, and keeps what it makes of them on a shelf of the store, together with the position it
 * has come to; both are written in one transaction, so every event counts exactly once however
 * often the program dies. A fold can be thrown away and made again from nothing at any time.
 *
 * A fold reads no clock and draws no random numbers: the same log makes the same shelf, byte for
 * byte. It keeps ids and numbers, no text: text stands in bodies, where erasing finds it. What it
 * keeps of a conversation it takes away when an `erased` event comes by, and it names
 * conversations by dt_event.stream: an erased one has lost its id.
 *
 *     struct dt_fold_runner *runner;
 *     dt_fold_open(store, &dt_open_list, NULL, &runner, err);
 *     dt_fold_catch_up(runner, progress, context, err);        now, and whenever the head moves
 */
#ifndef DT_FOLD_H
#define DT_FOLD_H

#include "store.h"

/* The fold's shelf while it runs: reads see what this run has put. Keys are 1 to
 * DT_SHELF_KEY_BYTES long. */
struct dt_fold_state;

DT_MUST_CHECK enum dt_status dt_fold_get(struct dt_fold_state *state, struct dt_view key,
                                         struct dt_view *value_out, bool *found_out,
                                         struct dt_error *err); /* valid until the fold returns */
DT_MUST_CHECK enum dt_status dt_fold_put(struct dt_fold_state *state, struct dt_view key,
                                         struct dt_view value, struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_fold_remove(struct dt_fold_state *state, struct dt_view key,
                                            struct dt_error *err);

struct dt_fold {
    struct dt_view name; /* a-z 0-9 -; the shelf is "fold." and this name */
    uint32_t version;    /* of the code: another number makes it again from nothing */
    bool bodies;         /* whether it needs bodies opened */

    /* Takes one event in. A failure ends the run before this event; nothing of it is kept. */
    enum dt_status (*take)(void *context, struct dt_fold_state *state, const struct dt_event *event,
                           struct dt_error *err);
};

struct dt_fold_runner;

/* fold and context are borrowed until close. Errors: DT_NOMEM, DT_INVALID, DT_IO. */
DT_MUST_CHECK enum dt_status dt_fold_open(struct dt_store *store, const struct dt_fold *fold,
                                          void *context, struct dt_fold_runner **out,
                                          struct dt_error *err);
void dt_fold_close(struct dt_fold_runner *runner);

/*
 * Takes in everything up to the store's head of now. done and total of progress are events. One
 * runner a fold at a time: two that run the same fold meet DT_CONFLICT, and nothing counts twice.
 */
DT_MUST_CHECK enum dt_status dt_fold_catch_up(struct dt_fold_runner *runner,
                                              dt_store_progress_fn progress, void *context,
                                              struct dt_error *err);

/* Throws away what was made and makes it again from the first event. */
DT_MUST_CHECK enum dt_status dt_fold_rebuild(struct dt_fold_runner *runner,
                                             dt_store_progress_fn progress, void *context,
                                             struct dt_error *err);

/* The position the fold has come to, 0 before its first run. */
uint64_t dt_fold_position(const struct dt_fold_runner *runner);

/* The version of what is on the shelf; 0: nothing that counts. */
uint32_t dt_fold_version(const struct dt_fold_runner *runner);

#endif
