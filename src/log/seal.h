/*
 * The seam between the store and the tamper-evident record: what the store asks of whoever seals
 * bodies, and what it offers him in return.
 *
 * The store gives every event its sequence and entry, then has it sealed in the same transaction in
 * which it is written. The sealer turns the body into what is stored (encrypted, with its salt) and
 * into a commitment that stays when the body is gone, and keeps what he needs (wrapped keys, tree
 * nodes, checkpoints) on the store's shelves: ordered keys and values, a named shelf for each use,
 * written in that same transaction.
 *
 * A store without a sealer keeps bodies as they are and has no record.
 */
#ifndef DT_SEAL_H
#define DT_SEAL_H

#include "event.h"

enum {
    DT_COMMITMENT_BYTES = 32,
    DT_SEALED_OVERHEAD_BYTES = 256, /* what a sealed body may be longer than the body */
    DT_SHELF_NAME_BYTES = 32,       /* a-z 0-9 - . : "tree", "keys", "fold.open" */
    DT_SHELF_KEY_BYTES = 2048,
    DT_SHELF_VALUE_BYTES = 1024 * 1024
};

/*
 * Shelves as a transaction of the store's writer shows them: what the transaction has put is read
 * back, and nobody else sees it before the commit. Valid only within the call it was given to.
 */
struct dt_write;

/* *found_out false: no such key. The value lives in the arena. Errors: DT_IO, DT_NOMEM ... */
DT_MUST_CHECK enum dt_status dt_write_get(struct dt_write *write, struct dt_view shelf,
                                          struct dt_view key, struct dt_arena *arena,
                                          struct dt_view *value_out, bool *found_out,
                                          struct dt_error *err);

/* Puts a copy of value, in place of an older one. Errors: DT_LIMIT, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_write_put(struct dt_write *write, struct dt_view shelf,
                                          struct dt_view key, struct dt_view value,
                                          struct dt_error *err);

/* Takes a key away; none there is no error. Errors: DT_LIMIT, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_write_remove(struct dt_write *write, struct dt_view shelf,
                                             struct dt_view key, struct dt_error *err);

struct dt_sealed {
    struct dt_view body;       /* what is stored; in the arena, or the event's own body */
    struct dt_view commitment; /* DT_COMMITMENT_BYTES, or empty: nothing is committed to */
};

/* Reading the shelves outside a transaction: what has been committed. Any thread. */
struct dt_store;

struct dt_sealer {
    void *context;

    /*
     * A transaction begins. others_wrote: somebody outside this process may have changed the store
     * since the last commit, so that what the sealer remembers is to be read again. May be NULL.
     */
    enum dt_status (*begin)(void *context, struct dt_write *write, bool others_wrote,
                            struct dt_error *err);

    /*
     * Seals one event; called in order of position, so in order of entry within each tenant. The
     * event is complete. `erased` events come here too: their body is to stay readable. Must not be
     * NULL. A failure aborts the transaction; the append that brought the event gets the error.
     */
    enum dt_status (*seal)(void *context, struct dt_write *write, const struct dt_event *event,
                           struct dt_arena *arena, struct dt_sealed *sealed_out,
                           struct dt_error *err);

    /*
     * Everything was sealed; the last chance to put something (a compact range, say) before the
     * commit. May be NULL.
     */
    enum dt_status (*prepare)(void *context, struct dt_write *write, struct dt_error *err);

    /* The transaction is durable, or has left no trace (also after any failure above). May be NULL.
     */
    void (*commit)(void *context);
    void (*abort)(void *context);

    /*
     * Opens a sealed body. Any thread, several at once, outside transactions. event has everything
     * but the body. Errors: DT_NOT_FOUND (the key is gone: erased), DT_DENIED (no master key that
     * fits), DT_FORMAT (the body is not what was sealed). Must not be NULL.
     */
    enum dt_status (*open)(void *context, struct dt_store *store, const struct dt_event *event,
                           const struct dt_sealed *sealed, struct dt_arena *arena,
                           struct dt_view *body_out, struct dt_error *err);

    /*
     * Destroys the conversation's key, in the transaction that takes its bodies away, before the
     * `erased` event is sealed. An id may tell who somebody is: *name_out, which comes in empty, is
     * what the conversation is called from now on, in the arena, or stays empty for the old id.
     * The `erased` event bears the new name. May be NULL.
     */
    enum dt_status (*erase)(void *context, struct dt_write *write, struct dt_view tenant,
                            struct dt_view conversation, struct dt_arena *arena,
                            struct dt_view *name_out, struct dt_error *err);
};

#endif
