/* Connections: opened with what durability needs, and looked at whether they really have it. */
#include "sqlite_internal.h"

#include <stdlib.h>

static const char *const statements[] = {
#define DT_SQL(NAME, sql) sql,
#include "statements.def"
#undef DT_SQL
};

/* What SQLite's answers mean for a caller. The rest is DT_IO. */
static const struct {
    int code; /* extended, or primary */
    enum dt_status status;
    const char *words;
} answers[] = {
    {SQLITE_FULL, DT_IO, "the disk is full; nothing was written"},
    {SQLITE_NOMEM, DT_NOMEM, "no memory"},
    {SQLITE_IOERR_NOMEM, DT_NOMEM, "no memory"},
    {SQLITE_BUSY, DT_UNAVAILABLE, "another program holds the database; nothing was written"},
    {SQLITE_LOCKED, DT_UNAVAILABLE, "another program holds the database; nothing was written"},
    {SQLITE_PROTOCOL, DT_UNAVAILABLE, "another program holds the database; nothing was written"},
    {SQLITE_READONLY, DT_DENIED, "the database can be read, not written"},
    {SQLITE_PERM, DT_DENIED, "no right to open the database"},
    {SQLITE_AUTH, DT_DENIED, "no right to open the database"},
    {SQLITE_NOTADB, DT_FORMAT, "this is no database"},
    {SQLITE_CORRUPT, DT_FORMAT, "the database is damaged; restore a backup"},
    {SQLITE_CONSTRAINT, DT_FORMAT, "the database is damaged; restore a backup"},
    {SQLITE_TOOBIG, DT_LIMIT, "too long for the database"},
    {SQLITE_CANTOPEN, DT_IO, "the database cannot be opened"},
};

enum dt_status dt_sqlite_fail(sqlite3 *db, const char *doing, struct dt_error *err)
{
    int extended = sqlite3_extended_errcode(db);
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
            if (answers[i].code == (pass == 0 ? extended : extended & 0xff))
                return dt_error_set(err, answers[i].status, "%s: %s (%s)", doing, answers[i].words,
                                    sqlite3_errmsg(db));
    return dt_error_set(err, DT_IO, "%s: the disk failed (%s, %d)", doing, sqlite3_errmsg(db),
                        extended);
}

bool dt_sqlite_is_sync_failure(sqlite3 *db)
{
    int extended = sqlite3_extended_errcode(db);
    return extended == SQLITE_IOERR_FSYNC || extended == SQLITE_IOERR_DIR_FSYNC;
}

enum dt_status dt_sqlite_use(struct dt_sqlite_conn *conn, enum dt_sqlite_statement which,
                             sqlite3_stmt **out, struct dt_error *err)
{
    sqlite3_stmt **statement = &conn->statements[which];
    if (!*statement && sqlite3_prepare_v3(conn->db, statements[which], -1,
                                          SQLITE_PREPARE_PERSISTENT, statement, NULL) != SQLITE_OK)
        return dt_sqlite_fail(conn->db, "asking the database", err);
    *out = *statement;
    return DT_OK;
}

enum dt_status dt_sqlite_step(struct dt_sqlite_conn *conn, sqlite3_stmt *statement, bool *row_out,
                              struct dt_error *err)
{
    int answer = sqlite3_step(statement);
    *row_out = answer == SQLITE_ROW;
    if (answer == SQLITE_ROW)
        return DT_OK;
    enum dt_status status =
        answer == SQLITE_DONE ? DT_OK : dt_sqlite_fail(conn->db, "asking the database", err);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return status;
}

enum dt_status dt_sqlite_run(struct dt_sqlite_conn *conn, sqlite3_stmt *statement,
                             struct dt_error *err)
{
    bool row;
    enum dt_status status = dt_sqlite_step(conn, statement, &row, err);
    if (status == DT_OK && row)
        sqlite3_reset(statement);
    return status;
}

enum dt_status dt_sqlite_number(struct dt_sqlite_conn *conn, enum dt_sqlite_statement which,
                                int64_t *out, struct dt_error *err)
{
    sqlite3_stmt *statement = NULL;
    bool row = false;
    enum dt_status status = dt_sqlite_use(conn, which, &statement, err);
    if (status != DT_OK)
        return status;
    status = dt_sqlite_step(conn, statement, &row, err);
    if (status != DT_OK)
        return status;
    *out = row ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_reset(statement);
    return DT_OK;
}

void dt_sqlite_bind_text(sqlite3_stmt *statement, int at, struct dt_view text)
{
    sqlite3_bind_text(statement, at, text.len ? text.ptr : "", (int)text.len, SQLITE_STATIC);
}

void dt_sqlite_bind_blob(sqlite3_stmt *statement, int at, struct dt_view blob)
{
    sqlite3_bind_blob(statement, at, blob.len ? blob.ptr : "", (int)blob.len, SQLITE_STATIC);
}

enum dt_status dt_sqlite_column(sqlite3_stmt *statement, int at, struct dt_arena *arena,
                                struct dt_view *out, struct dt_error *err)
{
    const void *bytes = sqlite3_column_blob(statement, at);
    struct dt_view view = {bytes, (size_t)sqlite3_column_bytes(statement, at)};
    if (!bytes && sqlite3_errcode(sqlite3_db_handle(statement)) == SQLITE_NOMEM)
        return dt_error_set(err, DT_NOMEM, "no memory to read the store");
    out->ptr = dt_arena_copy(arena, view);
    out->len = view.len;
    return out->ptr ? DT_OK : dt_error_set(err, DT_NOMEM, "no memory to read the store");
}

static enum dt_status run_pragmas(sqlite3 *db, const char *const *pragmas, size_t count,
                                  struct dt_error *err)
{
    for (size_t i = 0; i < count; i++)
        if (sqlite3_exec(db, pragmas[i], NULL, NULL, NULL) != SQLITE_OK)
            return dt_sqlite_fail(db, "opening the database", err);
    return DT_OK;
}

/* Asks back what was set: a build of SQLite may ignore a pragma, a file system may refuse WAL. */
static enum dt_status expect(sqlite3 *db, const char *pragma, const char *value,
                             struct dt_error *err)
{
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, pragma, -1, &statement, NULL) != SQLITE_OK)
        return dt_sqlite_fail(db, "opening the database", err);
    int answer = sqlite3_step(statement);
    const char *found =
        answer == SQLITE_ROW ? (const char *)sqlite3_column_text(statement, 0) : NULL;
    enum dt_status status = DT_OK;
    if (answer != SQLITE_ROW)
        status = dt_sqlite_fail(db, "opening the database", err);
    else if (!found)
        status = dt_error_set(err, DT_NOMEM, "no memory to open the database");
    else if (strcmp(found, value) != 0)
        status = dt_error_set(err, DT_UNAVAILABLE,
                              "the database is not safe here: \"%s\" answers %s, not %s (a network "
                              "file system?)",
                              pragma, found, value);
    sqlite3_finalize(statement);
    return status;
}

/*
 * Checkpoints are ours (sqlite_care.c): SQLite's own would pass over a sync that failed. No memory
 * map: an error on the disk would be a signal instead of a status.
 */
static const char *const writer_pragmas[] = {
    "PRAGMA journal_mode = WAL",     "PRAGMA synchronous = FULL",   "PRAGMA secure_delete = ON",
    "PRAGMA wal_autocheckpoint = 0", "PRAGMA cache_size = -65536",  "PRAGMA mmap_size = 0",
    "PRAGMA trusted_schema = OFF",   "PRAGMA cell_size_check = ON",
};

static const char *const reader_pragmas[] = {
    "PRAGMA query_only = ON", "PRAGMA wal_autocheckpoint = 0", "PRAGMA cache_size = -8192",
    "PRAGMA mmap_size = 0",   "PRAGMA trusted_schema = OFF",   "PRAGMA cell_size_check = ON",
};

static const char *const expected[][2] = {
    {"PRAGMA journal_mode", "wal"},
    {"PRAGMA synchronous", "2"},
    {"PRAGMA secure_delete", "1"},
    {"PRAGMA wal_autocheckpoint", "0"},
};

/* What ends a transaction must not need memory when it is needed. */
static enum dt_status prepare_endings(struct dt_sqlite_conn *conn, struct dt_error *err)
{
    sqlite3_stmt *statement;
    enum dt_status status = dt_sqlite_use(conn, DT_SQL_COMMIT, &statement, err);
    return status == DT_OK ? dt_sqlite_use(conn, DT_SQL_ROLLBACK, &statement, err) : status;
}

static enum dt_status prepare_writer(struct dt_sqlite_conn *conn, struct dt_error *err)
{
    if (sqlite3_db_readonly(conn->db, "main") == 1)
        return dt_error_set(err, DT_DENIED, "the database can be read, not written");
    enum dt_status status =
        run_pragmas(conn->db, writer_pragmas, sizeof writer_pragmas / sizeof *writer_pragmas, err);
    for (size_t i = 0; i < sizeof expected / sizeof *expected && status == DT_OK; i++)
        status = expect(conn->db, expected[i][0], expected[i][1], err);
    return status == DT_OK ? prepare_endings(conn, err) : status;
}

enum dt_status dt_sqlite_connect(const struct dt_sqlite *sqlite, bool writer,
                                 struct dt_sqlite_conn *conn, struct dt_error *err)
{
    *conn = (struct dt_sqlite_conn){0};
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (sqlite3_open_v2(sqlite->path, &conn->db, flags, sqlite->vfs) != SQLITE_OK) {
        enum dt_status status = conn->db
                                    ? dt_sqlite_fail(conn->db, "opening the database", err)
                                    : dt_error_set(err, DT_NOMEM, "no memory to open the database");
        dt_sqlite_disconnect(conn);
        return status;
    }
    sqlite3_busy_timeout(conn->db, (int)sqlite->busy_ms);
    enum dt_status status = DT_OK;
    if (writer) /* before anything is changed in it */
        status = dt_sqlite_identify(conn->db, sqlite->mode, err);
    if (status == DT_OK && writer && sqlite->mode != DT_SQLITE_READ)
        status = prepare_writer(conn, err);
    else if (status == DT_OK)
        status = run_pragmas(conn->db, reader_pragmas,
                             sizeof reader_pragmas / sizeof *reader_pragmas, err);
    if (status != DT_OK)
        dt_sqlite_disconnect(conn);
    return status;
}

void dt_sqlite_disconnect(struct dt_sqlite_conn *conn)
{
    for (int i = 0; i < DT_SQL_COUNT; i++)
        sqlite3_finalize(conn->statements[i]);
    sqlite3_close(conn->db);
    *conn = (struct dt_sqlite_conn){0};
}
