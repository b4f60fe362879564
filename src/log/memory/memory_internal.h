/*
 * The memory driver among its own files. A transaction prepares everything it will link; commit
 * links and frees and cannot fail. Only commit changes what readers see, under the write lock.
 */
#ifndef DT_MEMORY_INTERNAL_H
#define DT_MEMORY_INTERNAL_H

#include "ordered.h"
#include "store_backend.h"
#include <pthread.h>

struct dt_memory_list {
    uint64_t *positions;
    size_t count, capacity;
};

struct dt_memory_tenant {
    struct dt_view name; /* in its node */
    struct dt_memory_list events;
};

struct dt_memory_stream {
    struct dt_memory_tenant *tenant;
    uint64_t number; /* dt_event.stream */
    struct dt_ordered_node *node;
    struct dt_view conversation; /* in its node */
    struct dt_memory_list events;
    bool held, erased;
};

struct dt_memory_event {
    struct dt_event event; /* names in their nodes, actor and body behind this */
    struct dt_sealed sealed;
    struct dt_memory_stream *stream;
};

struct dt_memory_outbox_state {
    dt_instant due;
    uint64_t token;
    uint32_t attempts;
    bool poisoned, gone;
    char reason[DT_OUTBOX_REASON_BYTES];
    size_t reason_len;
};

struct dt_memory_outbox {
    uint64_t id, position;
    struct dt_memory_stream *stream;
    struct dt_memory_outbox_state now, then; /* then: after the transaction that runs */
    bool changed;
    struct dt_memory_outbox *next;
    size_t topic_len;
    char topic[];
};

/* The first answer to a request; what a key's node points to. */
struct dt_memory_answer {
    uint64_t sequence, entry, position;
    uint32_t count;
};

/* A link that the commit makes. */
struct dt_memory_link {
    struct dt_ordered *map;
    struct dt_ordered_node *node;
};

struct dt_memory_value {
    size_t len;
    char bytes[];
};

struct dt_memory {
    struct dt_backend base;
    pthread_rwlock_t lock;
    struct dt_ordered tenants;       /* name: dt_memory_tenant */
    struct dt_ordered streams;       /* tenant 0x00 conversation: dt_memory_stream */
    struct dt_ordered keys;          /* tenant 0x00 conversation 0x00 key: dt_memory_answer */
    struct dt_ordered shelves;       /* shelf 0x00 key: dt_memory_value */
    struct dt_memory_event **events; /* by position - 1 */
    size_t event_count, event_capacity;
    struct dt_memory_outbox *outbox, **outbox_end;
    uint64_t last_outbox_id, bytes;

    /* the transaction that runs */
    struct dt_arena arena; /* its lists */
    struct dt_memory_link *links;
    size_t link_count;
    struct dt_memory_event **new_events;
    struct dt_memory_tenant **event_tenants;
    size_t new_event_count;
    struct dt_memory_outbox *new_outbox;
    const struct dt_changes *changes;  /* borrowed between write and commit: see prepare */
    struct dt_memory_stream **touched; /* a stream each of the changes' streams, or NULL */
    uint64_t new_streams;
    struct dt_ordered_node *new_name; /* of the conversation that is erased, or NULL */
};

/* memory.c: "a 0x00 b", and for keys of requests a third part; in the arena, NULL ptr: no memory.
 */
struct dt_view dt_memory_key(struct dt_arena *arena, struct dt_view a, struct dt_view b);

/* memory_read.c */
enum dt_status dt_memory_read(struct dt_backend *self, const struct dt_read *read,
                              struct dt_arena *arena, struct dt_page *out, struct dt_error *err);
enum dt_status dt_memory_conversation(struct dt_backend *self, struct dt_view tenant,
                                      struct dt_view conversation, struct dt_conversation_head *out,
                                      struct dt_error *err);
enum dt_status dt_memory_head(struct dt_backend *self, uint64_t *position_out,
                              struct dt_error *err);
enum dt_status dt_memory_tenant_head(struct dt_backend *self, struct dt_view tenant,
                                     uint64_t *entry_out, struct dt_error *err);
enum dt_status dt_memory_tenants(struct dt_backend *self, struct dt_view after, size_t max,
                                 struct dt_arena *arena, struct dt_view *names_out,
                                 size_t *count_out, struct dt_error *err);
enum dt_status dt_memory_read_shelf(struct dt_backend *self, struct dt_view shelf,
                                    struct dt_view from, struct dt_view until, size_t max,
                                    struct dt_arena *arena, struct dt_shelf_row *rows_out,
                                    size_t *count_out, struct dt_error *err);
enum dt_status dt_memory_stats(struct dt_backend *self, struct dt_store_stats *out,
                               struct dt_error *err);

/* memory_outbox.c */
enum dt_status dt_memory_outbox_take(struct dt_backend *self, struct dt_view topic, dt_instant now,
                                     uint32_t lease_ms, size_t max, struct dt_arena *arena,
                                     struct dt_outbox_row *rows_out, size_t *count_out,
                                     struct dt_error *err);
enum dt_status dt_memory_outbox_settle(struct dt_backend *self,
                                       const struct dt_outbox_settle *settle, struct dt_error *err);
enum dt_status dt_memory_outbox_mend(struct dt_backend *self, uint64_t id, bool revive,
                                     dt_instant now, struct dt_error *err);
enum dt_status dt_memory_outbox_list(struct dt_backend *self, bool poisoned, uint64_t after,
                                     size_t max, struct dt_arena *arena,
                                     struct dt_outbox_row *rows_out, size_t *count_out,
                                     struct dt_error *err);
void dt_memory_outbox_commit(struct dt_memory *memory);
void dt_memory_outbox_abort(struct dt_memory *memory);

#endif
