/* The SQLite driver's outbox; taking and settling are part of the writer's transaction. */
#include "sqlite_internal.h"

#include <limits.h>

static struct dt_sqlite *of(struct dt_backend *self)
{
    return (struct dt_sqlite *)self;
}

/* Columns as DT_OUTBOX_COLUMNS has them. */
static enum dt_status take_row(sqlite3_stmt *statement, struct dt_arena *arena,
                               struct dt_outbox_row *row, struct dt_error *err)
{
    *row = (struct dt_outbox_row){.id = (uint64_t)sqlite3_column_int64(statement, 0),
                                  .position = (uint64_t)sqlite3_column_int64(statement, 1),
                                  .token = (uint64_t)sqlite3_column_int64(statement, 2),
                                  .attempts = (uint32_t)sqlite3_column_int64(statement, 3),
                                  .poisoned = sqlite3_column_int(statement, 4) != 0,
                                  .due = sqlite3_column_int64(statement, 5)};
    struct dt_view *const texts[] = {&row->tenant, &row->conversation, &row->topic, &row->reason};
    enum dt_status status = DT_OK;
    for (int i = 0; i < 4 && status == DT_OK; i++)
        status = dt_sqlite_column(statement, 6 + i, arena, texts[i], err);
    return status;
}

static enum dt_status take_rows(struct dt_sqlite_conn *conn, sqlite3_stmt *statement,
                                struct dt_arena *arena, struct dt_outbox_row *rows_out,
                                size_t *count_out, struct dt_error *err)
{
    size_t count = 0;
    bool row = true;
    enum dt_status status = DT_OK;
    while (status == DT_OK) {
        status = dt_sqlite_step(conn, statement, &row, err);
        if (status != DT_OK || !row)
            break;
        status = take_row(statement, arena, &rows_out[count++], err);
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    *count_out = count;
    return status;
}

/* Runs a statement on one row: its id, then a time or a reason, then a reason. */
static enum dt_status change_row(struct dt_sqlite_conn *conn, enum dt_sqlite_statement which,
                                 uint64_t id, const dt_instant *due, const struct dt_view *reason,
                                 struct dt_error *err)
{
    sqlite3_stmt *statement;
    enum dt_status status = dt_sqlite_use(conn, which, &statement, err);
    if (status != DT_OK)
        return status;
    sqlite3_bind_int64(statement, 1, (sqlite3_int64)id);
    if (due)
        sqlite3_bind_int64(statement, 2, *due);
    if (reason)
        dt_sqlite_bind_text(statement, due ? 3 : 2, *reason);
    return dt_sqlite_run(conn, statement, err);
}

enum dt_status dt_sqlite_outbox_take(struct dt_backend *self, struct dt_view topic, dt_instant now,
                                     uint32_t lease_ms, size_t max, struct dt_arena *arena,
                                     struct dt_outbox_row *rows_out, size_t *count_out,
                                     struct dt_error *err)
{
    struct dt_sqlite_conn *conn = &of(self)->writer;
    sqlite3_stmt *statement;
    size_t count = 0;
    dt_instant until = now + lease_ms;
    enum dt_status status = dt_sqlite_use(conn, DT_SQL_TAKE, &statement, err);
    if (status != DT_OK)
        return status;
    sqlite3_bind_int64(statement, 1, now);
    dt_sqlite_bind_text(statement, 2, topic);
    sqlite3_bind_int64(statement, 3, (sqlite3_int64)max);
    status = take_rows(conn, statement, arena, rows_out, &count, err);
    for (size_t i = 0; i < count && status == DT_OK; i++) {
        status = change_row(conn, DT_SQL_LEASE, rows_out[i].id, &until, NULL, err);
        rows_out[i].due = until;
        rows_out[i].token++;
        rows_out[i].attempts++;
    }
    if (status == DT_OK)
        *count_out = count;
    return status;
}

static enum dt_status find_row(struct dt_sqlite_conn *conn, uint64_t id, bool *found_out,
                               uint64_t *token_out, bool *poisoned_out, struct dt_error *err)
{
    sqlite3_stmt *statement;
    enum dt_status status = dt_sqlite_use(conn, DT_SQL_OUTBOX_ROW, &statement, err);
    if (status != DT_OK)
        return status;
    sqlite3_bind_int64(statement, 1, (sqlite3_int64)id);
    status = dt_sqlite_step(conn, statement, found_out, err);
    if (status != DT_OK || !*found_out)
        return status;
    *token_out = (uint64_t)sqlite3_column_int64(statement, 0);
    *poisoned_out = sqlite3_column_int(statement, 1) != 0;
    sqlite3_reset(statement);
    return DT_OK;
}

enum dt_status dt_sqlite_outbox_settle(struct dt_backend *self,
                                       const struct dt_outbox_settle *settle, struct dt_error *err)
{
    struct dt_sqlite_conn *conn = &of(self)->writer;
    bool found, poisoned = false;
    uint64_t token = 0;
    enum dt_status status = find_row(conn, settle->id, &found, &token, &poisoned, err);
    if (status != DT_OK)
        return status;
    if (!found)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such row in the outbox");
    if (token != settle->token || poisoned)
        return dt_error_set(err, DT_CONFLICT, "the row was leased to somebody else meanwhile");
    switch (settle->fate) {
    case DT_OUTBOX_DELIVERED:
        return change_row(conn, DT_SQL_DELIVERED, settle->id, NULL, NULL, err);
    case DT_OUTBOX_RETRY:
        return change_row(conn, DT_SQL_RETRY, settle->id, &settle->due, &settle->reason, err);
    case DT_OUTBOX_POISONED:
        return change_row(conn, DT_SQL_POISON, settle->id, NULL, &settle->reason, err);
    }
    return dt_error_set(err, DT_INVALID, "a row is delivered, tried again or set aside");
}

enum dt_status dt_sqlite_outbox_mend(struct dt_backend *self, uint64_t id, bool revive,
                                     dt_instant now, struct dt_error *err)
{
    struct dt_sqlite_conn *conn = &of(self)->writer;
    bool found, poisoned = false;
    uint64_t token = 0;
    enum dt_status status = find_row(conn, id, &found, &token, &poisoned, err);
    if (status != DT_OK)
        return status;
    if (!found || !poisoned)
        return dt_error_set(err, DT_NOT_FOUND, "no such row was set aside");
    return change_row(conn, revive ? DT_SQL_REVIVE : DT_SQL_DELIVERED, id, revive ? &now : NULL,
                      NULL, err);
}

enum dt_status dt_sqlite_outbox_list(struct dt_backend *self, bool poisoned, uint64_t after,
                                     size_t max, struct dt_arena *arena,
                                     struct dt_outbox_row *rows_out, size_t *count_out,
                                     struct dt_error *err)
{
    struct dt_sqlite_conn *conn;
    sqlite3_stmt *statement;
    size_t count = 0;
    enum dt_status status = dt_sqlite_borrow(of(self), &conn, err);
    if (status != DT_OK)
        return status;
    status = dt_sqlite_use(conn, poisoned ? DT_SQL_OUTBOX_POISONED : DT_SQL_OUTBOX_LIST, &statement,
                           err);
    if (status == DT_OK) {
        sqlite3_bind_int64(statement, 1, after < INT64_MAX ? (sqlite3_int64)after : INT64_MAX);
        sqlite3_bind_int64(statement, 2, max < INT_MAX ? (sqlite3_int64)max : INT_MAX);
        status = take_rows(conn, statement, arena, rows_out, &count, err);
    }
    dt_sqlite_give_back(of(self), conn);
    if (status == DT_OK)
        *count_out = count;
    return status;
}
