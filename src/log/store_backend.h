/*
 * The store as its drivers see it. The store (store.c) owns the writer thread, gathers what waits
 * into one transaction, checks events and versions, has bodies sealed, and counts; a driver keeps
 * rows and makes them durable. Callers include store.h and never this.
 *
 * A transaction is always begin, look_up, (get, outbox ...), write, commit; or abort instead of any
 * of the later ones. One transaction at a time, all of it in the writer's thread. So a driver over
 * a network needs two journeys: begin and look_up are one, write and commit the other (begin and
 * write may only queue their statements, and report their failure with what follows).
 *
 * The reader's slots may be called by any number of threads at once, beside a transaction, and see
 * only what was committed.
 *
 * Statuses a driver may answer: DT_NOMEM; DT_UNAVAILABLE (locked by others, no connection: nothing
 * was written); DT_DENIED (read-only, rights missing); DT_IO (nothing was written); DT_UNCERTAIN
 * (commit alone: it may have been written); DT_FORMAT (what is stored makes no sense).
 *
 * Sealing is not the driver's: what it gets as a body it gives back, byte for byte.
 */
#ifndef DT_STORE_BACKEND_H
#define DT_STORE_BACKEND_H

#include "outbox.h"
#include "store.h"

/* A tenant that the transaction touches. */
struct dt_tenant_row {
    struct dt_view name;
    uint64_t id;    /* the driver's own, 0: not there before */
    uint64_t entry; /* the last entry; the store counts it up before write */
};

/* A conversation that the transaction touches. */
struct dt_stream_row {
    uint32_t tenant; /* index into the tenants */
    struct dt_view conversation;
    uint64_t id;      /* dt_event.stream, 0: not there before; the driver counts new ones from 1 */
    uint64_t version; /* the last sequence; the store counts it up before write */
    bool held, erased;
    bool flags_changed;    /* held or erased is not what look_up found */
    bool erase;            /* take away: the bodies of its events, its keys, its outbox rows */
    uint64_t erase_until;  /* of the events up to this sequence */
    struct dt_view rename; /* what the conversation is called from now on; empty: no change */
};

/* The first answer to a request that named itself. */
struct dt_key_row {
    uint32_t stream; /* index into the streams */
    struct dt_view key;
    bool found;
    uint64_t sequence, entry, position;
    uint32_t count; /* events */
};

/* What the store asks before it decides; the driver fills in what it finds. */
struct dt_lookup {
    uint64_t position; /* out: the last position of the store */
    bool others_wrote; /* out: somebody else may have written since the last commit, or that commit
                          may have happened although it failed */
    struct dt_tenant_row *tenants;
    size_t tenant_count;
    struct dt_stream_row *streams; /* may be none: then only position is asked for */
    size_t stream_count;
    struct dt_key_row *keys;
    size_t key_count;
};

struct dt_event_row {
    uint32_t stream;
    const struct dt_event *event; /* body as the caller gave it: do not store this one */
    struct dt_sealed sealed;      /* body and commitment as to be stored */
};

struct dt_outbox_new {
    uint32_t stream;
    uint64_t position;
    struct dt_view topic;
};

struct dt_shelf_change {
    struct dt_view shelf, key, value;
    bool remove;
};

/*
 * Everything one transaction changes; valid until commit or abort has returned. tenants and streams
 * are the lookup's, with new values: those with id 0 are new and may be unused (no event names
 * them: then they are not to be written). keys are the new ones. Rows of one list never contradict
 * each other (a shelf's key occurs once).
 */
struct dt_changes {
    struct dt_tenant_row *tenants;
    size_t tenant_count;
    struct dt_stream_row *streams;
    size_t stream_count;
    const struct dt_event_row *events; /* in the order of positions */
    size_t event_count;
    const struct dt_key_row *keys;
    size_t key_count;
    const struct dt_outbox_new *outbox;
    size_t outbox_count;
    const struct dt_shelf_change *shelves; /* in the order of shelf and key */
    size_t shelf_count;
};

/* What a commit that failed means for those that come after. */
enum dt_commit_after {
    DT_COMMIT_GO_ON, /* the next transaction may succeed */
    DT_COMMIT_STOP   /* a sync failed: nothing may be written until the store is opened again */
};

struct dt_backend;

struct dt_backend_ops {
    const char *name; /* "sqlite" */
    bool shared;      /* other processes may write: waiting readers ask for the head now and then */

    /* The writer's. All must be there unless said otherwise. */
    enum dt_status (*begin)(struct dt_backend *self, struct dt_error *err);
    enum dt_status (*look_up)(struct dt_backend *self, struct dt_lookup *lookup,
                              struct dt_error *err);
    enum dt_status (*get)(struct dt_backend *self, struct dt_view shelf, struct dt_view key,
                          struct dt_arena *arena, struct dt_view *value_out, bool *found_out,
                          struct dt_error *err);
    enum dt_status (*write)(struct dt_backend *self, const struct dt_changes *changes,
                            struct dt_error *err);
    enum dt_status (*commit)(struct dt_backend *self, enum dt_commit_after *after_out,
                             struct dt_error *err);
    void (*abort)(struct dt_backend *self);

    /* After a commit was acknowledged, when nobody waits or enough has gathered: housekeeping such
     * as a checkpoint. A failed sync here stops writing too. May be NULL. */
    enum dt_status (*tidy)(struct dt_backend *self, bool idle, enum dt_commit_after *after_out,
                           struct dt_error *err);

    /* Outside of a transaction, in the writer's thread. May be NULL: nothing to scrub. */
    enum dt_status (*scrub)(struct dt_backend *self, enum dt_commit_after *after_out,
                            struct dt_error *err);

    /* The outbox, within a transaction, as outbox.h says. */
    enum dt_status (*outbox_take)(struct dt_backend *self, struct dt_view topic, dt_instant now,
                                  uint32_t lease_ms, size_t max, struct dt_arena *arena,
                                  struct dt_outbox_row *rows_out, size_t *count_out,
                                  struct dt_error *err);
    enum dt_status (*outbox_settle)(struct dt_backend *self, const struct dt_outbox_settle *settle,
                                    struct dt_error *err);
    enum dt_status (*outbox_mend)(struct dt_backend *self, uint64_t id, bool revive, dt_instant now,
                                  struct dt_error *err);

    /* The readers'. */
    enum dt_status (*read)(struct dt_backend *self, const struct dt_read *read,
                           struct dt_arena *arena, struct dt_page *out, struct dt_error *err);
    enum dt_status (*conversation)(struct dt_backend *self, struct dt_view tenant,
                                   struct dt_view conversation, struct dt_conversation_head *out,
                                   struct dt_error *err);
    enum dt_status (*head)(struct dt_backend *self, uint64_t *position_out, struct dt_error *err);
    enum dt_status (*tenant_head)(struct dt_backend *self, struct dt_view tenant,
                                  uint64_t *entry_out, struct dt_error *err);
    enum dt_status (*tenants)(struct dt_backend *self, struct dt_view after, size_t max,
                              struct dt_arena *arena, struct dt_view *names_out, size_t *count_out,
                              struct dt_error *err);
    enum dt_status (*read_shelf)(struct dt_backend *self, struct dt_view shelf, struct dt_view from,
                                 struct dt_view until, size_t max, struct dt_arena *arena,
                                 struct dt_shelf_row *rows_out, size_t *count_out,
                                 struct dt_error *err);
    enum dt_status (*outbox_list)(struct dt_backend *self, bool poisoned, uint64_t after,
                                  size_t max, struct dt_arena *arena,
                                  struct dt_outbox_row *rows_out, size_t *count_out,
                                  struct dt_error *err);
    enum dt_status (*stats)(struct dt_backend *self, struct dt_store_stats *out,
                            struct dt_error *err);

    /* May be NULL: the driver has nothing of the kind. */
    enum dt_status (*backup)(struct dt_backend *self, const char *path,
                             dt_store_progress_fn progress, void *context, struct dt_error *err);
    enum dt_status (*check)(struct dt_backend *self, struct dt_error *err);

    /* The writer's thread has ended; nothing else runs. Must not be NULL. */
    void (*destroy)(struct dt_backend *self);
};

/* A driver's struct begins with this. */
struct dt_backend {
    const struct dt_backend_ops *ops;
};

/*
 * Puts the store's common half over a driver and starts the writer. Owns: backend belongs to the
 * store on success, and to the caller still on failure. Errors: DT_NOMEM, DT_UNAVAILABLE (no
 * thread).
 */
DT_MUST_CHECK enum dt_status dt_store_start(struct dt_backend *backend,
                                            const struct dt_store_options *options,
                                            struct dt_store **out, struct dt_error *err);

/*
 * A driver that hears of other processes' commits tells the store how far the head has come, and
 * readers that wait go on. Any thread, until destroy returns.
 */
void dt_store_heard(struct dt_store *store, uint64_t head);

#endif
