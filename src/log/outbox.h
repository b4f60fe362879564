/*
 * The outbox: what must leave the house, as rows written in the transaction of the events that
 * cause it (dt_append.outbox). A row names an event and a topic and holds no text: what is sent is
 * made from the event when it is sent.
 *
 * Delivered at least once: a row is leased, delivered, then settled; a lease that runs out is given
 * to the next who asks. In order: of the rows of one conversation and topic only the oldest is ever
 * handed out. A row that failed too often is set aside where people can see it (poisoned) and lets
 * those behind it pass.
 *
 * Time is the caller's. A lease's token fences: who comes back after his lease went to somebody
 * else gets DT_CONFLICT and changes nothing.
 */
#ifndef DT_OUTBOX_H
#define DT_OUTBOX_H

#include "store.h"

enum { DT_OUTBOX_TAKE = 256, DT_OUTBOX_REASON_BYTES = 512 };

struct dt_outbox_row {
    uint64_t id;       /* ascending in the order of appending */
    uint64_t position; /* of the event */
    uint64_t token;    /* of this lease */
    uint32_t attempts; /* leases so far, this one included */
    bool poisoned;
    dt_instant due;                      /* not before; or when the lease runs out */
    struct dt_view tenant, conversation; /* in the arena, as the rest */
    struct dt_view topic;
    struct dt_view reason; /* of the last failure, "" */
};

/*
 * Leases up to max rows that are due, of all topics or, unless it is empty, of one. The lease holds
 * until now + lease_ms. Errors: as dt_store_append.
 */
DT_MUST_CHECK enum dt_status dt_outbox_take(struct dt_store *store, struct dt_view topic,
                                            dt_instant now, uint32_t lease_ms, size_t max,
                                            struct dt_arena *arena, struct dt_outbox_row *rows_out,
                                            size_t *count_out, struct dt_error *err);

/* What became of a leased row. */
enum dt_outbox_fate {
    DT_OUTBOX_DELIVERED, /* the row goes */
    DT_OUTBOX_RETRY,     /* again, not before `due` */
    DT_OUTBOX_POISONED   /* set aside until somebody looks */
};

struct dt_outbox_settle {
    uint64_t id, token;
    enum dt_outbox_fate fate;
    dt_instant due;
    struct dt_view reason; /* for people, no personal text */
};

/* Errors: DT_CONFLICT (the lease is not the caller's any more), DT_NOT_FOUND; else as append. */
DT_MUST_CHECK enum dt_status dt_outbox_settle(struct dt_store *store,
                                              const struct dt_outbox_settle *settle,
                                              struct dt_error *err);

/* Rows with an id above `after`, in the order of ids, all of them or the poisoned ones. */
DT_MUST_CHECK enum dt_status dt_outbox_list(struct dt_store *store, bool poisoned, uint64_t after,
                                            size_t max, struct dt_arena *arena,
                                            struct dt_outbox_row *rows_out, size_t *count_out,
                                            struct dt_error *err);

/* Puts a poisoned row back in line, due at once with no attempts, or drops it for good. Errors:
 * DT_NOT_FOUND (no such poisoned row). */
DT_MUST_CHECK enum dt_status dt_outbox_revive(struct dt_store *store, uint64_t id, dt_instant now,
                                              struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_outbox_drop(struct dt_store *store, uint64_t id,
                                            struct dt_error *err);

#endif
