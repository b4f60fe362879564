/*
 * The PostgreSQL driver among its own files. One connection writes, in the writer's thread; readers
 * borrow one of a few from a pool; one listens, in a thread of its own.
 *
 * Statements travel in journeys: asked for (queued), sent together, answered in their order. Once a
 * statement of a journey fails, the server skips the rest of it.
 */
#ifndef DT_POSTGRES_INTERNAL_H
#define DT_POSTGRES_INTERNAL_H

#include "postgres_store.h"
#include "store_backend.h"
#include <libpq-fe.h>
#include <pthread.h>

enum {
    DT_PG_SCHEMA = 3,
    DT_PG_READERS = 8,
    DT_PG_PARAMS = 12,
    DT_PG_JOURNEY = 64, /* statements of one, preparing included */
    DT_PG_NAME_BYTES = 48
};

/* One lock and one channel a store: the table's oid tells the stores of a database apart. */
#define DT_PG_LOCK_SQL    "(1684370533::int8 << 32) | 'events'::regclass::oid::int8"
#define DT_PG_CHANNEL_SQL "'detente_' || 'events'::regclass::oid::text"

enum dt_pg_statement {
#define DT_SQL(NAME, sql) DT_PG_##NAME,
#include "statements.def"
#undef DT_SQL
    DT_PG_COUNT
};

enum dt_pg_role { DT_PG_WRITER, DT_PG_READER, DT_PG_LISTENER };

struct dt_pg;

struct dt_pg_conn {
    const struct dt_pg *pg;
    enum dt_pg_role role;
    PGconn *link; /* NULL: there is no connection */
    bool lost;    /* the last failure was the connection's, which is gone */
    bool warned;  /* the server gave a warning since this was last cleared */
    uint32_t answer_ms;
    int64_t deadline_us;
    bool prepared[DT_PG_COUNT];
    struct {
        enum dt_pg_statement which;
        bool prepares;
    } asked[DT_PG_JOURNEY];
    unsigned asked_count, answered;
    bool sent; /* the journey ends with a sync that was not answered yet */
};

struct dt_pg {
    struct dt_backend base;
    char *address, *place; /* place: host and database, for messages: an address may hold secrets */
    char schema[DT_PG_NAME_BYTES + 1];
    enum dt_postgres_mode mode;
    uint32_t patience_ms, answer_ms, retry_first_ms, retry_most_ms;

    struct dt_pg_conn writer;
    struct dt_arena scratch; /* parameters of the writer's journey */
    char identity[64];       /* of this store among those that write */
    bool in_transaction;
    bool others_wrote; /* to be told with the next look_up, whatever the row says */
    bool was_other;    /* the row names another writer: this transaction is to change it */
    uint64_t last_tenant, last_stream, last_outbox;
    uint64_t new_head; /* of the transaction, if it adds events */

    pthread_mutex_t lock; /* of the pool */
    pthread_cond_t freed;
    struct dt_pg_conn readers[DT_PG_READERS];
    bool lent[DT_PG_READERS];

    struct dt_store *store; /* who is told what the listener hears */
    pthread_t listener;
    bool listening;
    int stop_pipe[2]; /* -1: none */
};

/* postgres_params.c: parameters in binary form. They borrow what they point to until asked. */
struct dt_pg_params {
    struct dt_arena *arena; /* for arrays and numbers */
    const char *values[DT_PG_PARAMS];
    int lengths[DT_PG_PARAMS];
    int count;
    bool failed; /* memory ran out, or it is more than can travel */
};

struct dt_pg_array {
    char *next; /* NULL: failed */
};

enum dt_pg_type { DT_PG_INT8 = 20, DT_PG_TEXT = 25, DT_PG_BYTEA = 17 };

void dt_pg_put_int(struct dt_pg_params *params, int64_t value);
void dt_pg_put_bytes(struct dt_pg_params *params, struct dt_view bytes);

/* An array parameter of count elements whose bytes are `bytes` together; fill it with what follows.
 */
struct dt_pg_array dt_pg_put_array(struct dt_pg_params *params, enum dt_pg_type type, size_t count,
                                   size_t bytes);
void dt_pg_add_int(struct dt_pg_array *array, int64_t value);
void dt_pg_add_bytes(struct dt_pg_array *array, struct dt_view bytes);
void dt_pg_add_null(struct dt_pg_array *array);

/* A field of an answer: int2, int4, int8 and bool as a number, 0 for NULL; bytes as a view into the
 * answer, or copied. */
int64_t dt_pg_int(const PGresult *answer, int row, int column);
struct dt_view dt_pg_bytes(const PGresult *answer, int row, int column);
DT_MUST_CHECK enum dt_status dt_pg_copy(const PGresult *answer, int row, int column,
                                        struct dt_arena *arena, struct dt_view *out,
                                        struct dt_error *err);

/* postgres_words.c: what the server or the connection says, as a status and words. */
enum dt_status dt_pg_fail(const PGresult *answer, const char *doing, struct dt_error *err);
enum dt_status dt_pg_fail_to_connect(PGconn *link, struct dt_error *err);

/* How long one more try makes sense. */
struct dt_pg_patience {
    int64_t until_us;
    uint32_t next_ms, most_ms;
};

int64_t dt_pg_now_us(void);
void dt_pg_patience_begin(const struct dt_pg *pg, struct dt_pg_patience *patience);

/* Waits a little longer than the last time; false: it has been long enough. */
bool dt_pg_patience_wait(struct dt_pg_patience *patience);

/* postgres_conn.c: a connection that is there, made anew if need be, with its session set up and
 * the server looked at. Errors: as dt_store_postgres_open; outlasts DT_UNAVAILABLE patiently. */
DT_MUST_CHECK enum dt_status dt_pg_ready(struct dt_pg_conn *conn, struct dt_pg_patience *patience,
                                         struct dt_error *err);
void dt_pg_hang_up(struct dt_pg_conn *conn);

/* Runs SQL in one text, outside of journeys; answer_out (may be NULL) is the last answer. */
DT_MUST_CHECK enum dt_status dt_pg_run_text(struct dt_pg_conn *conn, const char *sql,
                                            PGresult **answer_out, struct dt_error *err);

/* postgres_journey.c. ask: params may be NULL. */
DT_MUST_CHECK enum dt_status dt_pg_ask(struct dt_pg_conn *conn, enum dt_pg_statement which,
                                       const struct dt_pg_params *params, struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_pg_go(struct dt_pg_conn *conn, struct dt_error *err);

/* The next statement's answer, in the order of asking; the caller clears it. */
DT_MUST_CHECK enum dt_status dt_pg_answer(struct dt_pg_conn *conn, PGresult **out,
                                          struct dt_error *err);

/* Takes what is left of the journey; after it another may begin. False: the connection is lost. */
bool dt_pg_arrive(struct dt_pg_conn *conn);

/* A journey of one statement. */
DT_MUST_CHECK enum dt_status dt_pg_fetch(struct dt_pg_conn *conn, enum dt_pg_statement which,
                                         const struct dt_pg_params *params, PGresult **out,
                                         struct dt_error *err);

/* The link's next result, or NULL as PQgetResult has it, not later than the deadline. */
DT_MUST_CHECK enum dt_status dt_pg_next(struct dt_pg_conn *conn, PGresult **out,
                                        struct dt_error *err);

/* postgres_schema.c */
DT_MUST_CHECK enum dt_status dt_pg_upgrade(struct dt_pg *pg, struct dt_error *err);
enum dt_status dt_pg_wrong_schema(int64_t version, struct dt_error *err);

/* postgres_read.c: a reader's connection, to be given back whatever happened. */
struct dt_pg_conn *dt_pg_borrow(struct dt_pg *pg);
void dt_pg_give_back(struct dt_pg *pg, struct dt_pg_conn *conn);

/* One statement on a reader's connection, asked again where the connection was lost. */
DT_MUST_CHECK enum dt_status dt_pg_read_once(struct dt_pg *pg, enum dt_pg_statement which,
                                             const struct dt_pg_params *params, PGresult **out,
                                             struct dt_error *err);

/* postgres_listen.c */
void dt_pg_listen(struct dt_pg *pg);
void dt_pg_stop_listening(struct dt_pg *pg);

/* The slots of struct dt_backend_ops. */
enum dt_status dt_pg_begin(struct dt_backend *self, struct dt_error *err);
enum dt_status dt_pg_look_up(struct dt_backend *self, struct dt_lookup *lookup,
                             struct dt_error *err);
enum dt_status dt_pg_get(struct dt_backend *self, struct dt_view shelf, struct dt_view key,
                         struct dt_arena *arena, struct dt_view *value_out, bool *found_out,
                         struct dt_error *err);
enum dt_status dt_pg_write(struct dt_backend *self, const struct dt_changes *changes,
                           struct dt_error *err);
enum dt_status dt_pg_commit(struct dt_backend *self, enum dt_commit_after *after_out,
                            struct dt_error *err);
void dt_pg_abort(struct dt_backend *self);
enum dt_status dt_pg_scrub(struct dt_backend *self, enum dt_commit_after *after_out,
                           struct dt_error *err);
enum dt_status dt_pg_outbox_take(struct dt_backend *self, struct dt_view topic, dt_instant now,
                                 uint32_t lease_ms, size_t max, struct dt_arena *arena,
                                 struct dt_outbox_row *rows_out, size_t *count_out,
                                 struct dt_error *err);
enum dt_status dt_pg_outbox_settle(struct dt_backend *self, const struct dt_outbox_settle *settle,
                                   struct dt_error *err);
enum dt_status dt_pg_outbox_mend(struct dt_backend *self, uint64_t id, bool revive, dt_instant now,
                                 struct dt_error *err);
enum dt_status dt_pg_read(struct dt_backend *self, const struct dt_read *read,
                          struct dt_arena *arena, struct dt_page *out, struct dt_error *err);
enum dt_status dt_pg_conversation(struct dt_backend *self, struct dt_view tenant,
                                  struct dt_view conversation, struct dt_conversation_head *out,
                                  struct dt_error *err);
enum dt_status dt_pg_head(struct dt_backend *self, uint64_t *position_out, struct dt_error *err);
enum dt_status dt_pg_tenant_head(struct dt_backend *self, struct dt_view tenant,
                                 uint64_t *entry_out, struct dt_error *err);
enum dt_status dt_pg_tenants(struct dt_backend *self, struct dt_view after, size_t max,
                             struct dt_arena *arena, struct dt_view *names_out, size_t *count_out,
                             struct dt_error *err);
enum dt_status dt_pg_read_shelf(struct dt_backend *self, struct dt_view shelf, struct dt_view from,
                                struct dt_view until, size_t max, struct dt_arena *arena,
                                struct dt_shelf_row *rows_out, size_t *count_out,
                                struct dt_error *err);
enum dt_status dt_pg_outbox_list(struct dt_backend *self, bool poisoned, uint64_t after, size_t max,
                                 struct dt_arena *arena, struct dt_outbox_row *rows_out,
                                 size_t *count_out, struct dt_error *err);
enum dt_status dt_pg_stats(struct dt_backend *self, struct dt_store_stats *out,
                           struct dt_error *err);
enum dt_status dt_pg_check(struct dt_backend *self, struct dt_error *err);

#endif
