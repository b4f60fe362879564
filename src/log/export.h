/*
 * Exporting: a conversation, or everything of a tenant, as JSON Lines that prove themselves. One
 * line says whose log it is and gives a signed checkpoint, then one line an event, and the last is
 * a signature over all of it. Memory does not grow with what is exported.
 *
 * Of one conversation each event carries its proof of inclusion in the checkpoint's tree; of
 * everything the reader builds the tree itself.
 */
#ifndef DT_EXPORT_H
#define DT_EXPORT_H

#include "record.h"

/* Takes what was written so far and leaves the buffer empty, or returns why it could not. */
typedef enum dt_status (*dt_export_sink_fn)(void *context, struct dt_buf *buf,
                                            struct dt_error *err);
typedef void (*dt_export_progress_fn)(void *context, uint64_t done, uint64_t total);

struct dt_export {
    const struct dt_record *record;
    struct dt_store *store;
    struct dt_view tenant;
    struct dt_view conversation;       /* empty: everything */
    const struct dt_checkpoint *since; /* to be joined to; NULL: none. Of one conversation only: of
                                          everything the reader can tell for itself */
    dt_instant at;                     /* now */
    bool keep;                         /* the checkpoint is kept in the store, which is writable */
    dt_export_sink_fn sink;
    dt_export_progress_fn progress; /* may be NULL */
    void *context;                  /* of both */
};

/*
 * Errors: DT_NOT_FOUND (no such tenant, no such conversation), DT_INVALID (the log was never as
 * long as since says, or is another log), DT_DENIED (no keys), DT_FORMAT (what is stored is not
 * what was recorded: detente verify says more), those of reading, the sink's.
 */
DT_MUST_CHECK enum dt_status dt_export(const struct dt_export *export, struct dt_error *err);

#endif
