/*
 * The store's common half, among its own files: the queue of jobs (store.c), the transaction they
 * become (batch.c), the shelves of a transaction (write.c).
 */
#ifndef DT_STORE_INTERNAL_H
#define DT_STORE_INTERNAL_H

#include "store_backend.h"
#include <pthread.h>
#include <semaphore.h>

enum dt_job_kind {
    DT_JOB_APPEND,
    DT_JOB_ERASE, /* alone in its transaction */
    DT_JOB_WRITE,
    DT_JOB_TAKE,
    DT_JOB_SETTLE,
    DT_JOB_MEND,
    DT_JOB_SCRUB /* alone, and in none */
};

struct dt_take_job {
    struct dt_view topic;
    dt_instant now;
    uint32_t lease_ms;
    size_t max;
    struct dt_arena *arena;
    struct dt_outbox_row *rows_out;
    size_t count;
};

/* Something asked of the writer; lives on the stack of the thread that waits for it. */
struct dt_job {
    enum dt_job_kind kind;
    union {
        const struct dt_append *append;
        const struct dt_erase *erase;
        struct {
            dt_store_write_fn fn;
            void *context;
        } write;
        struct dt_take_job *take;
        const struct dt_outbox_settle *settle;
        struct {
            uint64_t id;
            bool revive;
            dt_instant now;
        } mend;
    };
    size_t bytes;                /* of the events' bodies */
    struct dt_appended appended; /* the answer of APPEND and ERASE */
    enum dt_status status;
    struct dt_error error;
    sem_t done; /* posted when the answer is complete; the job may be gone from then on */
    struct dt_job *next;

    uint32_t stream, key; /* indexes into the batch's lookup; key UINT32_MAX: none */
};

enum { DT_BATCH_JOBS = 1024, DT_BATCH_EVENTS = 4096, DT_BATCH_BYTES = 16 * 1024 * 1024 };

struct dt_write_entry {
    struct dt_shelf_change change;
    uint64_t hash;
    uint32_t next; /* older entry of the same bucket + 1, 0: none */
};

/* What lies under the changes: asked for keys that no change names. */
typedef enum dt_status (*dt_below_fn)(void *context, struct dt_view shelf, struct dt_view key,
                                      struct dt_arena *arena, struct dt_view *value_out,
                                      bool *found_out, struct dt_error *err);

/* Changes to shelves, as a log over what lies below, undone from its end. */
struct dt_write {
    dt_below_fn below;
    void *context;
    struct dt_arena *arena;
    struct dt_write_entry *entries;
    uint32_t count, capacity;
    uint32_t *buckets; /* newest entry + 1 */
    uint32_t bucket_count;
};

void dt_write_init(struct dt_write *write, dt_below_fn below, void *context,
                   struct dt_arena *arena);

/* Forgets the changes from the mark on (a former count). */
void dt_write_undo(struct dt_write *write, uint32_t mark);

/* The last change of each key, in the order of shelf and key; in the arena. Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_write_changes(struct dt_write *write,
                                              const struct dt_shelf_change **out, size_t *count_out,
                                              struct dt_error *err);

struct dt_store {
    struct dt_backend *backend;
    const struct dt_sealer *sealer; /* or NULL */
    pthread_t writer;
    pthread_mutex_t lock; /* of everything below but the arena */
    pthread_cond_t work;  /* the writer waits here */
    pthread_cond_t moved; /* readers wait here for the head */
    struct dt_job *first, **last;
    size_t queued;
    size_t wanted; /* how many waiting jobs are worth waking the writer for */
    bool closing, stopped;
    struct dt_error stop_reason;
    uint64_t head;
    uint64_t wakes;
    uint64_t appends, writes, duplicates, conflicts, failures;
    struct dt_arena arena; /* the writer's, for one batch */
};

/* What a batch did. */
struct dt_batch_outcome {
    bool wrote;
    bool stop; /* a sync failed; stop_error says how */
    struct dt_error stop_error;
    uint64_t head; /* the last position, if it wrote */
};

/*
 * Runs the jobs in one transaction, or, if that fails for reasons of one of them, each in its own.
 * Every job has its status afterwards. arena: reset here.
 */
void dt_batch_run(struct dt_backend *backend, const struct dt_sealer *sealer,
                  struct dt_arena *arena, struct dt_job **jobs, size_t count,
                  struct dt_batch_outcome *out);

/* Compares as bytes; a prefix comes first. */
int dt_bytes_compare(struct dt_view a, struct dt_view b);

#endif
