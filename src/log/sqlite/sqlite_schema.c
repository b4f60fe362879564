/*
 * The schema and its history. A step is a transaction that ends by raising user_version, so that
 * one killed half-way is simply run again. A step, once released, is never changed: the next one
 * mends it. tests/contract/fixtures keeps a database of every version.
 */
#include "sqlite_internal.h"

#include <stdio.h>

/* Told apart and counted by names of ours: rows of ids that SQLite gives out are never given twice
 * where others refer to them. An event can only be added; of what is there only the body can go. */
static const char step_1[] =
    "CREATE TABLE tenants (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;"
    "CREATE TABLE streams (id INTEGER PRIMARY KEY,"
    "  tenant INTEGER NOT NULL REFERENCES tenants (id), conversation TEXT NOT NULL,"
    "  held INTEGER NOT NULL DEFAULT 0, erased INTEGER NOT NULL DEFAULT 0,"
    "  UNIQUE (tenant, conversation)) STRICT;"
    "CREATE TABLE events (position INTEGER PRIMARY KEY,"
    "  tenant INTEGER NOT NULL REFERENCES tenants (id), entry INTEGER NOT NULL,"
    "  stream INTEGER NOT NULL REFERENCES streams (id), sequence INTEGER NOT NULL,"
    "  at INTEGER NOT NULL, actor TEXT NOT NULL, kind INTEGER NOT NULL, version INTEGER NOT NULL,"
    "  body BLOB, commitment BLOB) STRICT;"
    "CREATE UNIQUE INDEX events_by_stream ON events (stream, sequence);"
    "CREATE UNIQUE INDEX events_by_tenant ON events (tenant, entry);"
    "CREATE TABLE keys (stream INTEGER NOT NULL REFERENCES streams (id), key BLOB NOT NULL,"
    "  sequence INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (stream, key))"
    "  STRICT, WITHOUT ROWID;"
    "CREATE TRIGGER events_are_kept BEFORE DELETE ON events BEGIN"
    "  SELECT raise(ABORT, 'an event is never deleted'); END;"
    "CREATE TRIGGER events_stay BEFORE UPDATE ON events WHEN NOT (new.body IS NULL"
    "  AND new.position IS old.position AND new.tenant IS old.tenant AND new.entry IS old.entry"
    "  AND new.stream IS old.stream AND new.sequence IS old.sequence AND new.at IS old.at"
    "  AND new.actor IS old.actor AND new.kind IS old.kind AND new.version IS old.version"
    "  AND new.commitment IS old.commitment) BEGIN"
    "  SELECT raise(ABORT, 'an event is never changed'); END;";

static const char step_2[] =
    "CREATE TABLE shelves (shelf TEXT NOT NULL, key BLOB NOT NULL, value BLOB NOT NULL,"
    "  PRIMARY KEY (shelf, key)) STRICT, WITHOUT ROWID;";

static const char step_3[] =
    "CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  stream INTEGER NOT NULL REFERENCES streams (id), topic TEXT NOT NULL,"
    "  position INTEGER NOT NULL, due INTEGER NOT NULL, token INTEGER NOT NULL DEFAULT 0,"
    "  attempts INTEGER NOT NULL DEFAULT 0, poisoned INTEGER NOT NULL DEFAULT 0,"
    "  reason TEXT NOT NULL DEFAULT '') STRICT;"
    "CREATE INDEX outbox_line ON outbox (stream, topic, id) WHERE NOT poisoned;"
    "CREATE INDEX outbox_due ON outbox (due, id) WHERE NOT poisoned;";

static const char *const steps[] = {step_1, step_2, step_3};
_Static_assert(sizeof steps / sizeof *steps == DT_SQLITE_SCHEMA, "a step a version");

static enum dt_status pragma_number(sqlite3 *db, const char *sql, int64_t *out,
                                    struct dt_error *err)
{
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        return dt_sqlite_fail(db, "the database's header", err);
    int answer = sqlite3_step(statement);
    if (answer == SQLITE_ROW)
        *out = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return answer == SQLITE_ROW ? DT_OK : dt_sqlite_fail(db, "the database's header", err);
}

/* *version_out: of the schema that is there, 0 for an empty file. */
static enum dt_status read_version(sqlite3 *db, int64_t *version_out, struct dt_error *err)
{
    int64_t application = 0, version = 0, tables = 0;
    enum dt_status status = pragma_number(db, "PRAGMA application_id", &application, err);
    if (status == DT_OK)
        status = pragma_number(db, "PRAGMA user_version", &version, err);
    if (status == DT_OK)
        status = pragma_number(db, "SELECT count(*) FROM sqlite_schema", &tables, err);
    if (status != DT_OK)
        return status;
    bool empty = application == 0 && version == 0 && tables == 0;
    if (!empty && application != DT_SQLITE_APPLICATION)
        return dt_error_set(err, DT_FORMAT, "this is a database of another program");
    if (version > DT_SQLITE_SCHEMA)
        return dt_error_set(
            err, DT_FORMAT,
            "a newer detente wrote this (schema %d; this one knows %d): please use that one",
            (int)version, DT_SQLITE_SCHEMA);
    if (version < 0 || (version == 0 && !empty))
        return dt_error_set(err, DT_FORMAT, "the database is damaged: its schema has no version");
    *version_out = version;
    return DT_OK;
}

static enum dt_status run_step(sqlite3 *db, int64_t *version, struct dt_error *err)
{
    char finish[128];
    if (sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK)
        return dt_sqlite_fail(db, "bringing the database up to date", err);
    int64_t found; /* another program may have been faster */
    enum dt_status status = read_version(db, &found, err);
    if (status == DT_OK && found == *version) {
        snprintf(finish, sizeof finish, "PRAGMA application_id = %d; PRAGMA user_version = %d",
                 DT_SQLITE_APPLICATION, (int)found + 1);
        if (sqlite3_exec(db, steps[found], NULL, NULL, NULL) != SQLITE_OK ||
            sqlite3_exec(db, finish, NULL, NULL, NULL) != SQLITE_OK)
            status = dt_sqlite_fail(db, "bringing the database up to date", err);
        found++;
    }
    if (status == DT_OK && sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
        status = dt_sqlite_fail(db, "bringing the database up to date", err);
    if (status != DT_OK) {
        sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
        return status;
    }
    *version = found;
    return DT_OK;
}

enum dt_status dt_sqlite_identify(sqlite3 *db, enum dt_sqlite_mode mode, struct dt_error *err)
{
    int64_t version = 0;
    enum dt_status status = read_version(db, &version, err);
    if (status != DT_OK)
        return status;
    if (mode != DT_SQLITE_CREATE && version == 0)
        return dt_error_set(err, DT_FORMAT, "the file is empty: no store was made there yet");
    if (mode == DT_SQLITE_READ && version < DT_SQLITE_SCHEMA)
        return dt_error_set(err, DT_UNAVAILABLE,
                            "an older detente wrote this: open it once for writing, and it is "
                            "brought up to date");
    return DT_OK;
}

enum dt_status dt_sqlite_upgrade(struct dt_sqlite_conn *conn, struct dt_error *err)
{
    int64_t version = 0;
    enum dt_status status = read_version(conn->db, &version, err);
    while (status == DT_OK && version < DT_SQLITE_SCHEMA)
        status = run_step(conn->db, &version, err);
    return status;
}
