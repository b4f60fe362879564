/*
 * The store: an append-only sequence of events, kept by one of three drivers (memory, SQLite,
 * PostgreSQL) behind one face. What is acknowledged is on the disk; what failed left no trace,
 * unless the status says DT_UNCERTAIN.
 *
 * Invariants
 *  - Sequence (within a conversation), entry (within a tenant) and position (in the store) count
 *    from 1 and have no gaps. An event that can be read stays as it is for ever; only erasing takes
 *    bodies away, and says so by an event.
 *  - A reader at position p has seen everything up to p: events become visible in the order of
 *    their positions, also where several nodes write.
 *  - Appends of all threads are committed together: one sync serves those that waited. Nobody
 *    waits for company: an append that finds the writer idle is committed at once.
 *  - A sync that fails stops writing for good: every later write answers DT_IO and says so, until
 *    the store is opened again. Reading goes on.
 *
 * All functions may be called by any thread, close excepted.
 *
 *     struct dt_append append = {.tenant = DT_VIEW("acme"), .conversation = id, .events = &event,
 *                                .count = 1, .expected = DT_VERSION_ANY, .key = request_id};
 *     status = dt_store_append(store, &append, &appended, err);
 *
 * A store is opened by its driver: dt_store_memory_open, dt_store_sqlite_open (memory/, sqlite/).
 */
#ifndef DT_STORE_H
#define DT_STORE_H

#include "seal.h"
#include <stdatomic.h>

enum {
    DT_APPEND_EVENTS = 256,            /* of one append */
    DT_APPEND_BYTES = 4 * 1024 * 1024, /* their bodies together */
    DT_APPEND_KEY_BYTES = 1280,
    DT_APPEND_OUTBOX = 64,
    DT_TOPIC_BYTES = 256,
    DT_READ_EVENTS = 1024,      /* of one page */
    DT_READ_BYTES = 1024 * 1024 /* a page ends behind the event that passes this */
};

#define DT_VERSION_ANY  UINT64_MAX  /* append whatever is there */
#define DT_VERSION_NONE UINT64_C(0) /* append only if the conversation is new */

struct dt_store;

/* How every driver is opened; zeroes are the defaults. */
struct dt_store_options {
    const struct dt_sealer *sealer; /* borrowed until close; NULL: bodies stay as they are */
};

/* Stops the writer, after what it has accepted. NULL is allowed. No other call may be running. */
void dt_store_close(struct dt_store *store);

/* What must leave the house because of an event: see outbox.h. */
struct dt_outbox_wish {
    uint32_t event;       /* index into the append's events */
    struct dt_view topic; /* where it goes, "webhook:7"; an id of ours, no personal text */
};

struct dt_append {
    struct dt_view tenant, conversation;
    const struct dt_event *events; /* at, actor, kind, version and body; the rest is the store's */
    size_t count;                  /* 1 .. DT_APPEND_EVENTS */
    uint64_t expected;             /* the last sequence the caller knows, or DT_VERSION_ANY */
    struct dt_view key;            /* names the request within the conversation; "": none */
    bool key_alone; /* the first answer comes again also where that had another count of events */
    const struct dt_outbox_wish *outbox;
    size_t outbox_count;
};

struct dt_appended {
    uint64_t sequence, entry, position; /* of the first event; the others follow without a gap */
    uint64_t version;                   /* the last sequence this append wrote */
    bool duplicate; /* the key was there: this is the first answer, and nothing was written */
};

/*
 * Appends the events, all or none, and returns when they are durable.
 *
 * Errors: DT_CONFLICT (the conversation is not at `expected`: the message has both numbers; or the
 * key was used for something else), DT_INVALID, DT_LIMIT (an event or the append breaks a rule),
 * DT_DENIED (the conversation was erased, or the store is read-only), DT_UNAVAILABLE (another
 * program holds the store; nothing was written), DT_IO (nothing was written: the disk is full, or
 * writing has stopped), DT_UNCERTAIN (the disk failed underneath: ask again with the same key),
 * DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_store_append(struct dt_store *store, const struct dt_append *append,
                                             struct dt_appended *out, struct dt_error *err);

/*
 * Many appends at once, each for itself, in their order: what one thread with much to write uses
 * instead of many threads. results_out: count of them. DT_OK: each has its own answer. Otherwise
 * nothing was written. count: up to DT_APPEND_ALL. Errors: DT_LIMIT, DT_NOMEM.
 */
struct dt_append_result {
    enum dt_status status;
    struct dt_appended appended;
    struct dt_error error;
};

enum { DT_APPEND_ALL = 512 };

DT_MUST_CHECK enum dt_status dt_store_append_all(struct dt_store *store,
                                                 const struct dt_append *appends, size_t count,
                                                 struct dt_append_result *results_out,
                                                 struct dt_error *err);

/* What a conversation has come to. */
struct dt_conversation_head {
    uint64_t version; /* the last sequence; 0: there is no such conversation */
    bool held, erased;
};

DT_MUST_CHECK enum dt_status dt_store_conversation(struct dt_store *store, struct dt_view tenant,
                                                   struct dt_view conversation,
                                                   struct dt_conversation_head *out,
                                                   struct dt_error *err);

/* The last position of the store: a reader who stops there sees one state of it (a snapshot). */
DT_MUST_CHECK enum dt_status dt_store_head(struct dt_store *store, uint64_t *position_out,
                                           struct dt_error *err);

/* The last entry of a tenant, 0 if there is none. */
DT_MUST_CHECK enum dt_status dt_store_tenant_head(struct dt_store *store, struct dt_view tenant,
                                                  uint64_t *entry_out, struct dt_error *err);

/*
 * Tenants in the order of their names, after `after`. count_out up to max. Names live in the arena.
 */
DT_MUST_CHECK enum dt_status dt_store_tenants(struct dt_store *store, struct dt_view after,
                                              size_t max, struct dt_arena *arena,
                                              struct dt_view *names_out, size_t *count_out,
                                              struct dt_error *err);

/* Along what a read goes. */
enum dt_read_order {
    DT_READ_STORE,       /* everything, by position */
    DT_READ_TENANT,      /* a tenant's, by entry */
    DT_READ_CONVERSATION /* a conversation's, by sequence */
};

struct dt_read {
    enum dt_read_order order;
    struct dt_view tenant, conversation; /* as far as the order needs them */
    uint64_t from;                       /* the first position, entry or sequence wanted; 0 is 1 */
    uint64_t until;                      /* the last one wanted; 0: as far as there is */
    size_t max;                          /* events; 0 or more than DT_READ_EVENTS: DT_READ_EVENTS */
    bool sealed;                         /* do not open bodies: events have sealed ones */
};

struct dt_page {
    const struct dt_event *events;  /* in the arena, everything they point to as well */
    const struct dt_sealed *sealed; /* one an event, as stored; NULL unless asked for */
    size_t count;
    uint64_t next; /* `from` of the page after; the same `from` again if nothing was there */
    bool more;     /* the page is full: there may be more; false: this was the end just now */
};

/*
 * One page of events. What is appended meanwhile comes on a later page. Nothing there is an empty
 * page, not an error. Errors: DT_INVALID, DT_IO, DT_FORMAT (what is stored cannot be read: the
 * message says where), DT_DENIED (no key fits), DT_UNAVAILABLE, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_store_read(struct dt_store *store, const struct dt_read *read,
                                           struct dt_arena *arena, struct dt_page *out,
                                           struct dt_error *err);

/*
 * Waits until the store's head is past `position`, or timeout_ms went by, or *stop became true and
 * dt_store_wake was called. Appends of other processes are noticed too, within a quarter of a
 * second. This is how one subscribes: read to the end, wait, read on.
 *
 * Errors: DT_TIMEOUT, DT_UNAVAILABLE (stopped), DT_IO.
 */
DT_MUST_CHECK enum dt_status dt_store_wait(struct dt_store *store, uint64_t position,
                                           uint32_t timeout_ms, const atomic_bool *stop,
                                           uint64_t *head_out, struct dt_error *err);
void dt_store_wake(struct dt_store *store);

/*
 * Runs fn in a transaction of the writer's, with shelves to write; in its thread, so fn must be
 * short and must not call the store. DT_OK from fn commits. Errors: fn's own; else as append.
 */
typedef enum dt_status (*dt_store_write_fn)(void *context, struct dt_write *write,
                                            struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_store_write(struct dt_store *store, dt_store_write_fn fn,
                                            void *context, struct dt_error *err);

/* Shelves outside a transaction: what has been committed. As dt_write_get. */
DT_MUST_CHECK enum dt_status dt_store_get(struct dt_store *store, struct dt_view shelf,
                                          struct dt_view key, struct dt_arena *arena,
                                          struct dt_view *value_out, bool *found_out,
                                          struct dt_error *err);

struct dt_shelf_row {
    struct dt_view key, value; /* in the arena */
};

/* Rows with key >= from and, unless it is empty, key < until, in the order of their bytes; up to
 * max. */
DT_MUST_CHECK enum dt_status dt_store_scan(struct dt_store *store, struct dt_view shelf,
                                           struct dt_view from, struct dt_view until, size_t max,
                                           struct dt_arena *arena, struct dt_shelf_row *rows_out,
                                           size_t *count_out, struct dt_error *err);

/*
 * Erases a conversation: its key and every body are destroyed and an `erased` event is appended, in
 * one transaction. Heads and commitments stay; where a sealer gives it a new name, the old one is
 * gone too, and a conversation of that id may begin anew. Copies on freed pages go with
 * dt_store_scrub.
 *
 * Errors: DT_NOT_FOUND, DT_DENIED (a legal hold, or erased before), DT_CONFLICT (not at that
 * version), DT_INVALID; else as append.
 */
struct dt_erase {
    struct dt_view tenant, conversation;
    dt_instant at;
    struct dt_view actor;
    struct dt_view ground; /* a word of the `erased` event: "request" ... */
    uint64_t at_version;   /* only while this is its last sequence; 0: whatever it is */
};

DT_MUST_CHECK enum dt_status dt_store_erase(struct dt_store *store, const struct dt_erase *erase,
                                            struct dt_appended *out, struct dt_error *err);

/*
 * Rewrites the files so that nothing erased is left on free pages or in a journal. Takes time in
 * proportion to the store, and room for a second copy. Errors: DT_UNAVAILABLE (somebody reads an
 * old state: try again), DT_IO.
 */
DT_MUST_CHECK enum dt_status dt_store_scrub(struct dt_store *store, struct dt_error *err);

/*
 * Writes a whole copy to path, which must not exist, while others read and write. The copy is
 * complete and synced when DT_OK is returned; after a failure or a crash there is no file at path.
 * progress may be NULL. Errors: DT_CONFLICT (path exists), DT_IO, DT_INVALID (the driver has none:
 * memory).
 */
typedef void (*dt_store_progress_fn)(void *context, uint64_t done, uint64_t total);
DT_MUST_CHECK enum dt_status dt_store_backup(struct dt_store *store, const char *path,
                                             dt_store_progress_fn progress, void *context,
                                             struct dt_error *err);

/* Asks the driver to check everything it can (SQLite: integrity_check). Errors: DT_FORMAT. */
DT_MUST_CHECK enum dt_status dt_store_check(struct dt_store *store, struct dt_error *err);

struct dt_store_stats {
    const char *driver; /* "memory", "sqlite", "postgres" */
    uint64_t events, conversations, tenants;
    uint64_t outbox_waiting, outbox_poisoned;
    uint64_t bytes;           /* on disk, or in memory */
    uint64_t appends, writes; /* acknowledged since open: appends; transactions they took */
    uint64_t duplicates, conflicts, failures; /* since open */
    bool stopped;                             /* writing has stopped after a failed sync */
};

DT_MUST_CHECK enum dt_status dt_store_stats(struct dt_store *store, struct dt_store_stats *out,
                                            struct dt_error *err);

#endif
