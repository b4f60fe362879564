/* The SQLite driver's transaction. */
#include "sqlite_internal.h"

static struct dt_sqlite *of(struct dt_backend *self)
{
    return (struct dt_sqlite *)self;
}

/* A sync may also fail before the commit, when a new journal gets its header. */
static enum dt_status note(struct dt_sqlite *sqlite, enum dt_status status)
{
    if (status != DT_OK && dt_sqlite_is_sync_failure(sqlite->writer.db))
        sqlite->sync_failed = true;
    return status;
}

/* Prepared at the start, so that it takes no memory. */
static void roll_back(struct dt_sqlite *sqlite)
{
    if (sqlite3_get_autocommit(sqlite->writer.db) != 0)
        return;
    sqlite3_step(sqlite->writer.statements[DT_SQL_ROLLBACK]);
    sqlite3_reset(sqlite->writer.statements[DT_SQL_ROLLBACK]);
}

enum dt_status dt_sqlite_begin(struct dt_backend *self, struct dt_error *err)
{
    struct dt_sqlite *sqlite = of(self);
    sqlite3_stmt *statement;
    if (sqlite->mode == DT_SQLITE_READ)
        return dt_error_set(err, DT_DENIED, "the database was opened for reading");
    if (sqlite->sync_failed)
        return dt_error_set(err, DT_IO, "writing has stopped: a sync failed");
    roll_back(sqlite); /* where it failed before */
    enum dt_status status = dt_sqlite_use(&sqlite->writer, DT_SQL_BEGIN, &statement, err);
    if (status == DT_OK)
        status = dt_sqlite_run(&sqlite->writer, statement, err);
    sqlite->in_transaction = status == DT_OK;
    return note(sqlite, status);
}

static enum dt_status look_up_tenant(struct dt_sqlite_conn *conn, struct dt_tenant_row *row,
                                     struct dt_error *err)
{
    sqlite3_stmt *statement;
    bool found;
    enum dt_status status = dt_sqlite_use(conn, DT_SQL_TENANT, &statement, err);
    if (status != DT_OK)
        return status;
    dt_sqlite_bind_text(statement, 1, row->name);
    status = dt_sqlite_step(conn, statement, &found, err);
    if (status != DT_OK || !found)
        return status;
    row->id = (uint64_t)sqlite3_column_int64(statement, 0);
    row->entry = (uint64_t)sqlite3_column_int64(statement, 1);
    sqlite3_reset(statement);
    return DT_OK;
}

static enum dt_status look_up_stream(struct dt_sqlite_conn *conn, uint64_t tenant,
                                     struct dt_stream_row *row, struct dt_error *err)
{
    sqlite3_stmt *statement;
    bool found;
    enum dt_status status = dt_sqlite_use(conn, DT_SQL_STREAM, &statement, err);
    if (status != DT_OK)
        return status;
    sqlite3_bind_int64(statement, 1, (sqlite3_int64)tenant);
    dt_sqlite_bind_text(statement, 2, row->conversation);
    status = dt_sqlite_step(conn, statement, &found, err);
    if (status != DT_OK || !found)
        return status;
    row->id = (uint64_t)sqlite3_column_int64(statement, 0);
    row->version = (uint64_t)sqlite3_column_int64(statement, 1);
    row->held = sqlite3_column_int(statement, 2) != 0;
    row->erased = sqlite3_column_int(statement, 3) != 0;
    sqlite3_reset(statement);
    return DT_OK;
}

static enum dt_status look_up_key(struct dt_sqlite_conn *conn, uint64_t stream,
                                  struct dt_key_row *row, struct dt_error *err)
{
    sqlite3_stmt *statement;
    enum dt_status status = dt_sqlite_use(conn, DT_SQL_KEY, &statement, err);
    if (status != DT_OK)
        return status;
    sqlite3_bind_int64(statement, 1, (sqlite3_int64)stream);
    dt_sqlite_bind_blob(statement, 2, row->key);
    status = dt_sqlite_step(conn, statement, &row->found, err);
    if (status != DT_OK || !row->found)
        return status;
    row->sequence = (uint64_t)sqlite3_column_int64(statement, 0);
    row->entry = (uint64_t)sqlite3_column_int64(statement, 1);
    row->position = (uint64_t)sqlite3_column_int64(statement, 2);
    row->count = (uint32_t)sqlite3_column_int64(statement, 3);
    sqlite3_reset(statement);
    return DT_OK;
}

static enum dt_status look_up_rows(struct dt_sqlite *sqlite, struct dt_lookup *lookup,
                                   struct dt_error *err)
{
    struct dt_sqlite_conn *conn = &sqlite->writer;
    enum dt_status status = DT_OK;
    for (size_t i = 0; i < lookup->tenant_count && status == DT_OK; i++)
        status = look_up_tenant(conn, &lookup->tenants[i], err);
    for (size_t i = 0; i < lookup->stream_count && status == DT_OK; i++) {
        struct dt_stream_row *row = &lookup->streams[i];
        if (lookup->tenants[row->tenant].id != 0)
            status = look_up_stream(conn, lookup->tenants[row->tenant].id, row, err);
    }
    for (size_t i = 0; i < lookup->key_count && status == DT_OK; i++) {
        struct dt_key_row *row = &lookup->keys[i];
        if (lookup->streams[row->stream].id != 0)
            status = look_up_key(conn, lookup->streams[row->stream].id, row, err);
    }
    return status;
}

enum dt_status dt_sqlite_look_up(struct dt_backend *self, struct dt_lookup *lookup,
                                 struct dt_error *err)
{
    struct dt_sqlite *sqlite = of(self);
    int64_t head = 0, version = 0;
    enum dt_status status = dt_sqlite_number(&sqlite->writer, DT_SQL_HEAD, &head, err);
    if (status == DT_OK)
        status = dt_sqlite_number(&sqlite->writer, DT_SQL_DATA_VERSION, &version, err);
    if (status == DT_OK)
        status = look_up_rows(sqlite, lookup, err);
    if (status != DT_OK)
        return note(sqlite, status);
    lookup->position = (uint64_t)head;
    lookup->others_wrote = sqlite->others_wrote || version != sqlite->data_version;
    sqlite->data_version = version;
    sqlite->others_wrote = false;
    return DT_OK;
}

enum dt_status dt_sqlite_get(struct dt_backend *self, struct dt_view shelf, struct dt_view key,
                             struct dt_arena *arena, struct dt_view *value_out, bool *found_out,
                             struct dt_error *err)
{
    struct dt_sqlite_conn *conn = &of(self)->writer;
    sqlite3_stmt *statement;
    enum dt_status status = dt_sqlite_use(conn, DT_SQL_GET, &statement, err);
    if (status != DT_OK)
        return status;
    dt_sqlite_bind_text(statement, 1, shelf);
    dt_sqlite_bind_blob(statement, 2, key);
    status = dt_sqlite_step(conn, statement, found_out, err);
    if (status != DT_OK || !*found_out)
        return status;
    status = dt_sqlite_column(statement, 0, arena, value_out, err);
    sqlite3_reset(statement);
    return status;
}

/* Runs a statement that adds a row and gives the row's id. */
static enum dt_status add_row(struct dt_sqlite_conn *conn, sqlite3_stmt *statement,
                              uint64_t *id_out, struct dt_error *err)
{
    enum dt_status status = dt_sqlite_run(conn, statement, err);
    if (status == DT_OK)
        *id_out = (uint64_t)sqlite3_last_insert_rowid(conn->db);
    return status;
}

/* Gives the event's conversation, and its tenant, rows if they are new. */
static enum dt_status add_stream(struct dt_sqlite_conn *conn, const struct dt_changes *changes,
                                 struct dt_stream_row *stream, struct dt_error *err)
{
    struct dt_tenant_row *tenant = &changes->tenants[stream->tenant];
    sqlite3_stmt *statement;
    enum dt_status status = DT_OK;
    if (tenant->id == 0) {
        status = dt_sqlite_use(conn, DT_SQL_ADD_TENANT, &statement, err);
        if (status != DT_OK)
            return status;
        dt_sqlite_bind_text(statement, 1, tenant->name);
        status = add_row(conn, statement, &tenant->id, err);
    }
    if (status != DT_OK || stream->id != 0)
        return status;
    status = dt_sqlite_use(conn, DT_SQL_ADD_STREAM, &statement, err);
    if (status != DT_OK)
        return status;
    sqlite3_bind_int64(statement, 1, (sqlite3_int64)tenant->id);
    dt_sqlite_bind_text(statement, 2, stream->conversation);
    return add_row(conn, statement, &stream->id, err);
}

static enum dt_status add_event(struct dt_sqlite_conn *conn, const struct dt_changes *changes,
                                const struct dt_event_row *row, struct dt_error *err)
{
    struct dt_stream_row *stream = &changes->streams[row->stream];
    const struct dt_event *event = row->event;
    sqlite3_stmt *statement;
    enum dt_status status = stream->id ? DT_OK : add_stream(conn, changes, stream, err);
    if (status == DT_OK)
        status = dt_sqlite_use(conn, DT_SQL_ADD_EVENT, &statement, err);
    if (status != DT_OK)
        return status;
    sqlite3_bind_int64(statement, 1, (sqlite3_int64)event->position);
    sqlite3_bind_int64(statement, 2, (sqlite3_int64)changes->tenants[stream->tenant].id);
    sqlite3_bind_int64(statement, 3, (sqlite3_int64)event->entry);
    sqlite3_bind_int64(statement, 4, (sqlite3_int64)stream->id);
    sqlite3_bind_int64(statement, 5, (sqlite3_int64)event->sequence);
    sqlite3_bind_int64(statement, 6, event->at);
    dt_sqlite_bind_text(statement, 7, event->actor);
    sqlite3_bind_int(statement, 8, (int)event->kind);
    sqlite3_bind_int(statement, 9, event->version);
    dt_sqlite_bind_blob(statement, 10, row->sealed.body);
    if (row->sealed.commitment.len > 0)
        dt_sqlite_bind_blob(statement, 11, row->sealed.commitment);
    return dt_sqlite_run(conn, statement, err);
}

static enum dt_status add_key(struct dt_sqlite_conn *conn, const struct dt_changes *changes,
                              const struct dt_key_row *row, struct dt_error *err)
{
    sqlite3_stmt *statement;
    enum dt_status status = dt_sqlite_use(conn, DT_SQL_ADD_KEY, &statement, err);
    if (status != DT_OK)
        return status;
    sqlite3_bind_int64(statement, 1, (sqlite3_int64)changes->streams[row->stream].id);
    dt_sqlite_bind_blob(statement, 2, row->key);
    sqlite3_bind_int64(statement, 3, (sqlite3_int64)row->sequence);
    sqlite3_bind_int64(statement, 4, row->count);
    return dt_sqlite_run(conn, statement, err);
}

static enum dt_status add_outbox(struct dt_sqlite_conn *conn, const struct dt_changes *changes,
                                 const struct dt_outbox_new *row, struct dt_error *err)
{
    sqlite3_stmt *statement;
    enum dt_status status = dt_sqlite_use(conn, DT_SQL_ADD_OUTBOX, &statement, err);
    if (status != DT_OK)
        return status;
    sqlite3_bind_int64(statement, 1, (sqlite3_int64)changes->streams[row->stream].id);
    dt_sqlite_bind_text(statement, 2, row->topic);
    sqlite3_bind_int64(statement, 3, (sqlite3_int64)row->position);
    sqlite3_bind_int64(statement, 4, DT_INSTANT_MIN);
    return dt_sqlite_run(conn, statement, err);
}

static enum dt_status change_shelf(struct dt_sqlite_conn *conn,
                                   const struct dt_shelf_change *change, struct dt_error *err)
{
    sqlite3_stmt *statement;
    enum dt_status status =
        dt_sqlite_use(conn, change->remove ? DT_SQL_REMOVE : DT_SQL_PUT, &statement, err);
    if (status != DT_OK)
        return status;
    dt_sqlite_bind_text(statement, 1, change->shelf);
    dt_sqlite_bind_blob(statement, 2, change->key);
    if (!change->remove)
        dt_sqlite_bind_blob(statement, 3, change->value);
    return dt_sqlite_run(conn, statement, err);
}

static enum dt_status set_flags(struct dt_sqlite_conn *conn, const struct dt_stream_row *stream,
                                struct dt_error *err)
{
    sqlite3_stmt *statement;
    enum dt_status status = dt_sqlite_use(conn, DT_SQL_SET_STREAM, &statement, err);
    if (status != DT_OK)
        return status;
    sqlite3_bind_int64(statement, 1, (sqlite3_int64)stream->id);
    sqlite3_bind_int(statement, 2, stream->held);
    sqlite3_bind_int(statement, 3, stream->erased);
    return dt_sqlite_run(conn, statement, err);
}

static enum dt_status erase_stream(struct dt_sqlite_conn *conn, const struct dt_stream_row *stream,
                                   struct dt_error *err)
{
    static const enum dt_sqlite_statement erasing[] = {DT_SQL_ERASE_BODIES, DT_SQL_ERASE_KEYS,
                                                       DT_SQL_ERASE_OUTBOX};
    for (size_t i = 0; i < sizeof erasing / sizeof *erasing; i++) {
        sqlite3_stmt *statement;
        enum dt_status status = dt_sqlite_use(conn, erasing[i], &statement, err);
        if (status != DT_OK)
            return status;
        sqlite3_bind_int64(statement, 1, (sqlite3_int64)stream->id);
        if (erasing[i] == DT_SQL_ERASE_BODIES)
            sqlite3_bind_int64(statement, 2, (sqlite3_int64)stream->erase_until);
        status = dt_sqlite_run(conn, statement, err);
        if (status != DT_OK)
            return status;
    }
    sqlite3_stmt *statement = NULL;
    if (stream->rename.len == 0)
        return DT_OK;
    enum dt_status status = dt_sqlite_use(conn, DT_SQL_RENAME, &statement, err);
    if (status != DT_OK)
        return status;
    sqlite3_bind_int64(statement, 1, (sqlite3_int64)stream->id);
    dt_sqlite_bind_text(statement, 2, stream->rename);
    return dt_sqlite_run(conn, statement, err);
}

static enum dt_status write_rows(struct dt_sqlite_conn *conn, const struct dt_changes *changes,
                                 struct dt_error *err)
{
    enum dt_status status = DT_OK;
    for (size_t i = 0; i < changes->stream_count && status == DT_OK; i++)
        if (changes->streams[i].erase)
            status = erase_stream(conn, &changes->streams[i], err);
    for (size_t i = 0; i < changes->event_count && status == DT_OK; i++)
        status = add_event(conn, changes, &changes->events[i], err);
    for (size_t i = 0; i < changes->key_count && status == DT_OK; i++)
        status = add_key(conn, changes, &changes->keys[i], err);
    for (size_t i = 0; i < changes->outbox_count && status == DT_OK; i++)
        status = add_outbox(conn, changes, &changes->outbox[i], err);
    for (size_t i = 0; i < changes->shelf_count && status == DT_OK; i++)
        status = change_shelf(conn, &changes->shelves[i], err);
    for (size_t i = 0; i < changes->stream_count && status == DT_OK; i++)
        if (changes->streams[i].flags_changed)
            status = set_flags(conn, &changes->streams[i], err);
    return status;
}

enum dt_status dt_sqlite_write(struct dt_backend *self, const struct dt_changes *changes,
                               struct dt_error *err)
{
    return note(of(self), write_rows(&of(self)->writer, changes, err));
}

/*
 * A commit that fails for want of room, or of the lock, has left no whole transaction behind: its
 * last page is the mark that makes it one. After any other failure that mark may stand in the
 * journal, and a crash before the next commit would bring the transaction to life: uncertain.
 */
enum dt_status dt_sqlite_commit(struct dt_backend *self, enum dt_commit_after *after_out,
                                struct dt_error *err)
{
    struct dt_sqlite *sqlite = of(self);
    sqlite3_stmt *statement;
    *after_out = DT_COMMIT_GO_ON;
    enum dt_status status = dt_sqlite_use(&sqlite->writer, DT_SQL_COMMIT, &statement, err);
    if (status != DT_OK)
        return status;
    status = dt_sqlite_run(&sqlite->writer, statement, err);
    if (status == DT_OK) {
        sqlite->in_transaction = false;
        sqlite->commits += sqlite->commits < DT_SQLITE_WARM_COMMITS;
        return DT_OK;
    }
    int code = sqlite3_errcode(sqlite->writer.db) & 0xff;
    if (note(sqlite, status) != DT_OK && sqlite->sync_failed)
        *after_out = DT_COMMIT_STOP;
    if (code == SQLITE_FULL || code == SQLITE_BUSY)
        return status;
    sqlite->others_wrote = true;
    if (err)
        err->status = DT_UNCERTAIN;
    return DT_UNCERTAIN;
}

void dt_sqlite_abort(struct dt_backend *self)
{
    struct dt_sqlite *sqlite = of(self);
    if (!sqlite->in_transaction)
        return;
    sqlite->in_transaction = false;
    for (int i = 0; i < DT_SQL_COUNT; i++)
        sqlite3_reset(sqlite->writer.statements[i]);
    roll_back(sqlite);
}
