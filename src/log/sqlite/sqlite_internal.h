/*
 * The SQLite driver among its own files. One connection writes, in the writer's thread; readers
 * borrow one of a few from a pool and give it back.
 */
#ifndef DT_SQLITE_INTERNAL_H
#define DT_SQLITE_INTERNAL_H

#include "sqlite_store.h"
#include "store_backend.h"
#include <pthread.h>
#include <sqlite3.h>

enum { DT_SQLITE_SCHEMA = 3, DT_SQLITE_READERS = 8, DT_SQLITE_WARM_COMMITS = 4 };

/* "dete", in the file's header: told apart from other programs' databases. */
#define DT_SQLITE_APPLICATION 0x64657465

enum dt_sqlite_statement {
#define DT_SQL(NAME, sql) DT_SQL_##NAME,
#include "statements.def"
#undef DT_SQL
    DT_SQL_COUNT
};

struct dt_sqlite_conn {
    sqlite3 *db;
    sqlite3_stmt *statements[DT_SQL_COUNT]; /* prepared when first used */
};

struct dt_sqlite {
    struct dt_backend base;
    char *path, *vfs; /* vfs may be NULL */
    enum dt_sqlite_mode mode;
    uint32_t busy_ms;

    struct dt_sqlite_conn writer;
    bool in_transaction;
    bool sync_failed;  /* nothing may be written any more */
    bool others_wrote; /* to be told with the next look_up, whatever the version says */
    int64_t data_version;
    int wal_pages;          /* in the journal, after the last commit */
    sqlite3_int64 wal_room; /* bytes of the journal's file known to be there */
    unsigned commits;       /* since the store was opened, counted to a few */

    pthread_mutex_t lock; /* of the pool */
    pthread_cond_t freed;
    struct dt_sqlite_conn readers[DT_SQLITE_READERS];
    bool lent[DT_SQLITE_READERS];
};

/* sqlite_conn.c */
DT_MUST_CHECK enum dt_status dt_sqlite_connect(const struct dt_sqlite *sqlite, bool writer,
                                               struct dt_sqlite_conn *conn, struct dt_error *err);
void dt_sqlite_disconnect(struct dt_sqlite_conn *conn);

/* The status for SQLite's answer, with words: "DOING: what it is". */
enum dt_status dt_sqlite_fail(sqlite3 *db, const char *doing, struct dt_error *err);
bool dt_sqlite_is_sync_failure(sqlite3 *db);

/* A statement ready to be bound. Errors: as dt_sqlite_fail. */
DT_MUST_CHECK enum dt_status dt_sqlite_use(struct dt_sqlite_conn *conn,
                                           enum dt_sqlite_statement which, sqlite3_stmt **out,
                                           struct dt_error *err);

/* One step; *row_out tells whether there is a row, and without one the statement is reset. */
DT_MUST_CHECK enum dt_status dt_sqlite_step(struct dt_sqlite_conn *conn, sqlite3_stmt *statement,
                                            bool *row_out, struct dt_error *err);

/* Steps a statement that gives no rows. */
DT_MUST_CHECK enum dt_status dt_sqlite_run(struct dt_sqlite_conn *conn, sqlite3_stmt *statement,
                                           struct dt_error *err);

/* A number that the statement's first row gives. */
DT_MUST_CHECK enum dt_status dt_sqlite_number(struct dt_sqlite_conn *conn,
                                              enum dt_sqlite_statement which, int64_t *out,
                                              struct dt_error *err);

/* Bound without a copy: valid until the statement is reset. A failure shows at the step. */
void dt_sqlite_bind_text(sqlite3_stmt *statement, int at, struct dt_view text);
void dt_sqlite_bind_blob(sqlite3_stmt *statement, int at, struct dt_view blob);

/* A column's bytes, copied into the arena. */
DT_MUST_CHECK enum dt_status dt_sqlite_column(sqlite3_stmt *statement, int at,
                                              struct dt_arena *arena, struct dt_view *out,
                                              struct dt_error *err);

/* sqlite_schema.c: whether the file is ours, changing nothing; then brings it up to date. */
DT_MUST_CHECK enum dt_status dt_sqlite_identify(sqlite3 *db, enum dt_sqlite_mode mode,
                                                struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_sqlite_upgrade(struct dt_sqlite_conn *conn, struct dt_error *err);

/* sqlite_write.c */
enum dt_status dt_sqlite_begin(struct dt_backend *self, struct dt_error *err);
enum dt_status dt_sqlite_look_up(struct dt_backend *self, struct dt_lookup *lookup,
                                 struct dt_error *err);
enum dt_status dt_sqlite_get(struct dt_backend *self, struct dt_view shelf, struct dt_view key,
                             struct dt_arena *arena, struct dt_view *value_out, bool *found_out,
                             struct dt_error *err);
enum dt_status dt_sqlite_write(struct dt_backend *self, const struct dt_changes *changes,
                               struct dt_error *err);
enum dt_status dt_sqlite_commit(struct dt_backend *self, enum dt_commit_after *after_out,
                                struct dt_error *err);
void dt_sqlite_abort(struct dt_backend *self);

/* sqlite_care.c */
enum dt_status dt_sqlite_tidy(struct dt_backend *self, bool idle, enum dt_commit_after *after_out,
                              struct dt_error *err);
enum dt_status dt_sqlite_scrub(struct dt_backend *self, enum dt_commit_after *after_out,
                               struct dt_error *err);
enum dt_status dt_sqlite_backup(struct dt_backend *self, const char *path,
                                dt_store_progress_fn progress, void *context, struct dt_error *err);
enum dt_status dt_sqlite_check(struct dt_backend *self, struct dt_error *err);

/* sqlite_read.c: a reader's connection, to be given back whatever happened. */
DT_MUST_CHECK enum dt_status dt_sqlite_borrow(struct dt_sqlite *sqlite, struct dt_sqlite_conn **out,
                                              struct dt_error *err);
void dt_sqlite_give_back(struct dt_sqlite *sqlite, struct dt_sqlite_conn *conn);

enum dt_status dt_sqlite_read(struct dt_backend *self, const struct dt_read *read,
                              struct dt_arena *arena, struct dt_page *out, struct dt_error *err);
enum dt_status dt_sqlite_conversation(struct dt_backend *self, struct dt_view tenant,
                                      struct dt_view conversation, struct dt_conversation_head *out,
                                      struct dt_error *err);
enum dt_status dt_sqlite_head(struct dt_backend *self, uint64_t *position_out,
                              struct dt_error *err);
enum dt_status dt_sqlite_tenant_head(struct dt_backend *self, struct dt_view tenant,
                                     uint64_t *entry_out, struct dt_error *err);
enum dt_status dt_sqlite_tenants(struct dt_backend *self, struct dt_view after, size_t max,
                                 struct dt_arena *arena, struct dt_view *names_out,
                                 size_t *count_out, struct dt_error *err);
enum dt_status dt_sqlite_read_shelf(struct dt_backend *self, struct dt_view shelf,
                                    struct dt_view from, struct dt_view until, size_t max,
                                    struct dt_arena *arena, struct dt_shelf_row *rows_out,
                                    size_t *count_out, struct dt_error *err);
enum dt_status dt_sqlite_stats(struct dt_backend *self, struct dt_store_stats *out,
                               struct dt_error *err);

/* sqlite_outbox.c */
enum dt_status dt_sqlite_outbox_take(struct dt_backend *self, struct dt_view topic, dt_instant now,
                                     uint32_t lease_ms, size_t max, struct dt_arena *arena,
                                     struct dt_outbox_row *rows_out, size_t *count_out,
                                     struct dt_error *err);
enum dt_status dt_sqlite_outbox_settle(struct dt_backend *self,
                                       const struct dt_outbox_settle *settle, struct dt_error *err);
enum dt_status dt_sqlite_outbox_mend(struct dt_backend *self, uint64_t id, bool revive,
                                     dt_instant now, struct dt_error *err);
enum dt_status dt_sqlite_outbox_list(struct dt_backend *self, bool poisoned, uint64_t after,
                                     size_t max, struct dt_arena *arena,
                                     struct dt_outbox_row *rows_out, size_t *count_out,
                                     struct dt_error *err);

#endif
