/*
 * The list of open conversations, a fold over the log that reads no bodies: a conversation is open
 * from its first turn until it is closed or erased, and again when it is reopened or somebody says
 * something in it.
 */
#ifndef DT_OPEN_LIST_H
#define DT_OPEN_LIST_H

#include "fold.h"

extern const struct dt_fold dt_open_list; /* takes no context */

struct dt_open_conversation {
    uint64_t stream;
    struct dt_view conversation;
    dt_instant since;         /* when it was opened, or reopened */
    dt_instant last_at;       /* of the last event */
    dt_instant waiting_since; /* of the first turn since somebody answered; NONE: nobody waits */
    uint64_t version;         /* the last sequence */
    uint32_t turns;           /* since then */
};

/* A tenant's open conversations with a stream above `after`, in the order of their first events; up
 * to max. As far as the fold has come. Errors: DT_INVALID, DT_FORMAT, DT_IO, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_open_list_read(struct dt_store *store, struct dt_view tenant,
                                               uint64_t after, size_t max, struct dt_arena *arena,
                                               struct dt_open_conversation *out, size_t *count_out,
                                               struct dt_error *err);

#endif
