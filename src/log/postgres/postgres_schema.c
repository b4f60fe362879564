/*
 * The schema and its history. A step is a transaction that ends by raising the version, under a
 * lock that keeps other nodes from making the same step and from writing meanwhile; one that is
 * killed at any statement has not happened and is simply run again. A step, once released, is never
 * changed: the next one mends it.
 */
#include "postgres_internal.h"

#include <stdio.h>
#include <stdlib.h>

/* "detente" once more, as a number: nodes that make or mend a schema take turns. */
#define SCHEMA_LOCK "7234316338107149925"

/*
 * An event can only be added; of what is there only the body can go. References are not enforced
 * row by row, which would write to the conversation's row with each event: only the writer adds
 * rows, with numbers it has just looked up under the lock, and `check` compares them. A column of
 * text that must compare by its bytes says so.
 */
static const char step_1[] =
    "CREATE TABLE detente (one boolean PRIMARY KEY DEFAULT true CHECK (one),"
    "  schema integer NOT NULL, writer text NOT NULL DEFAULT '');"
    "CREATE TABLE tenants (id bigint PRIMARY KEY, name text COLLATE \"C\" NOT NULL UNIQUE);"
    "CREATE TABLE streams (id bigint PRIMARY KEY, tenant bigint NOT NULL,"
    "  conversation text COLLATE \"C\" NOT NULL, held boolean NOT NULL DEFAULT false,"
    "  erased boolean NOT NULL DEFAULT false, UNIQUE (tenant, conversation));"
    "CREATE TABLE events (position bigint PRIMARY KEY, tenant bigint NOT NULL,"
    "  entry bigint NOT NULL, stream bigint NOT NULL, sequence bigint NOT NULL,"
    "  at bigint NOT NULL, actor text COLLATE \"C\" NOT NULL, kind integer NOT NULL,"
    "  version integer NOT NULL, body bytea, commitment bytea);"
    "CREATE UNIQUE INDEX events_by_stream ON events (stream, sequence);"
    "CREATE UNIQUE INDEX events_by_tenant ON events (tenant, entry);"
    "CREATE TABLE keys (stream bigint NOT NULL, key bytea NOT NULL, sequence bigint NOT NULL,"
    "  count integer NOT NULL, PRIMARY KEY (stream, key));"
    "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
    "  'BEGIN RAISE EXCEPTION ''an event is never changed or deleted''; END';"
    "CREATE TRIGGER events_are_kept BEFORE DELETE OR TRUNCATE ON events"
    "  EXECUTE FUNCTION refuse();"
    "CREATE TRIGGER events_stay BEFORE UPDATE ON events FOR EACH ROW WHEN (NOT (new.body IS NULL"
    "  AND (new.position, new.tenant, new.entry, new.stream, new.sequence, new.at, new.actor,"
    "  new.kind, new.version) = (old.position, old.tenant, old.entry, old.stream, old.sequence,"
    "  old.at, old.actor, old.kind, old.version)"
    "  AND new.commitment IS NOT DISTINCT FROM old.commitment)) EXECUTE FUNCTION refuse();"
    "INSERT INTO detente (schema) VALUES (0);";

static const char step_2[] =
    "CREATE TABLE shelves (shelf bytea NOT NULL, key bytea NOT NULL, value bytea NOT NULL,"
    "  PRIMARY KEY (shelf, key));";

/* The last id that was given out is kept apart: rows are deleted, ids are not given twice. */
static const char step_3[] =
    "CREATE TABLE outbox (id bigint PRIMARY KEY, stream bigint NOT NULL, topic bytea NOT NULL,"
    "  position bigint NOT NULL, due bigint NOT NULL, token bigint NOT NULL DEFAULT 0,"
    "  attempts integer NOT NULL DEFAULT 0, poisoned boolean NOT NULL DEFAULT false,"
    "  reason bytea NOT NULL DEFAULT '');"
    "CREATE INDEX outbox_line ON outbox (stream, topic, id) WHERE NOT poisoned;"
    "CREATE INDEX outbox_due ON outbox (due, id) WHERE NOT poisoned;"
    "ALTER TABLE detente ADD COLUMN outbox bigint NOT NULL DEFAULT 0;";

static const char *const steps[] = {step_1, step_2, step_3};
_Static_assert(sizeof steps / sizeof *steps == DT_PG_SCHEMA, "a step a version");

enum dt_status dt_pg_wrong_schema(int64_t version, struct dt_error *err)
{
    if (version > DT_PG_SCHEMA)
        return dt_error_set(
            err, DT_FORMAT,
            "a newer detente wrote this (schema %d; this one knows %d): please use that one",
            (int)version, DT_PG_SCHEMA);
    return dt_error_set(err, DT_FORMAT, "the database is damaged: its schema has no version");
}

/* A number in the answer's first field, -1 for none. */
static enum dt_status ask_number(struct dt_pg_conn *conn, const char *sql, int64_t *out,
                                 struct dt_error *err)
{
    PGresult *answer = NULL;
    enum dt_status status = dt_pg_run_text(conn, sql, &answer, err);
    if (status != DT_OK)
        return status;
    *out = -1;
    if (PQntuples(answer) > 0 && !PQgetisnull(answer, 0, 0))
        *out = strtoll(PQgetvalue(answer, 0, 0), NULL, 10);
    PQclear(answer);
    return DT_OK;
}

enum found { FOUND_NOTHING, FOUND_OTHERS, FOUND_OURS };

/* One statement, so that another node that makes the store just now is seen wholly or not at all.
 */
static enum dt_status look_around(struct dt_pg *pg, int64_t *found_out, struct dt_error *err)
{
    char sql[256];
    snprintf(sql, sizeof sql,
             "SELECT coalesce(max(CASE c.relname WHEN 'detente' THEN %d ELSE %d END), %d) "
             "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = '%s'",
             FOUND_OURS, FOUND_OTHERS, FOUND_NOTHING, pg->schema);
    return ask_number(&pg->writer, sql, found_out, err);
}

/* *version_out: of the schema that is there; 0: nothing is. */
static enum dt_status read_version(struct dt_pg *pg, int64_t *version_out, struct dt_error *err)
{
    int64_t found = 0, version = 0;
    enum dt_status status = look_around(pg, &found, err);
    if (status == DT_OK && found == FOUND_OTHERS)
        status = dt_error_set(err, DT_FORMAT, "the schema \"%s\" holds another program's tables",
                              pg->schema);
    if (status == DT_OK && found == FOUND_OURS)
        status = ask_number(&pg->writer, "SELECT schema FROM detente", &version, err);
    if (status != DT_OK)
        return status;
    if (found == FOUND_OURS && (version < 1 || version > DT_PG_SCHEMA))
        return dt_pg_wrong_schema(version, err);
    *version_out = version;
    return DT_OK;
}

/* The schema itself is only made where it is missing: to ask for it takes a right of its own. */
static enum dt_status make_schema(struct dt_pg *pg, struct dt_error *err)
{
    char sql[128];
    int64_t there = 0;
    snprintf(sql, sizeof sql, "SELECT count(*) FROM pg_namespace WHERE nspname = '%s'", pg->schema);
    enum dt_status status = ask_number(&pg->writer, sql, &there, err);
    if (status != DT_OK || there > 0)
        return status;
    snprintf(sql, sizeof sql, "CREATE SCHEMA \"%s\"", pg->schema);
    return dt_pg_run_text(&pg->writer, sql, NULL, err);
}

/* One statement a message: the server can be stopped between any two of them. */
static enum dt_status run_statements(struct dt_pg *pg, const char *sql, struct dt_error *err)
{
    char one[2048];
    enum dt_status status = DT_OK;
    while (*sql && status == DT_OK) {
        size_t len = 0;
        bool quoted = false;
        while (sql[len] && (quoted || sql[len] != ';'))
            quoted ^= sql[len++] == '\'';
        snprintf(one, sizeof one, "%.*s", (int)len, sql);
        status = dt_pg_run_text(&pg->writer, one, NULL, err);
        sql += len + (sql[len] == ';');
    }
    return status;
}

static enum dt_status step_within(struct dt_pg *pg, int64_t *version, struct dt_error *err)
{
    char finish[64];
    int64_t found; /* another node may have been faster */
    enum dt_status status =
        dt_pg_run_text(&pg->writer, "SELECT pg_advisory_xact_lock(" SCHEMA_LOCK ")", NULL, err);
    if (status == DT_OK)
        status = make_schema(pg, err);
    if (status == DT_OK)
        status = read_version(pg, &found, err);
    if (status == DT_OK && found > 0) /* and nobody writes meanwhile */
        status = dt_pg_run_text(&pg->writer, "SELECT pg_advisory_xact_lock(" DT_PG_LOCK_SQL ")",
                                NULL, err);
    if (status == DT_OK && found == *version && found < DT_PG_SCHEMA) {
        status = run_statements(pg, steps[found], err);
        snprintf(finish, sizeof finish, "UPDATE detente SET schema = %d", (int)++found);
        if (status == DT_OK)
            status = dt_pg_run_text(&pg->writer, finish, NULL, err);
    }
    if (status == DT_OK)
        *version = found;
    return status;
}

static enum dt_status run_step(struct dt_pg *pg, int64_t *version, struct dt_error *err)
{
    enum dt_status status = dt_pg_run_text(&pg->writer, "BEGIN", NULL, err);
    if (status == DT_OK)
        status = step_within(pg, version, err);
    if (status == DT_OK)
        status = dt_pg_run_text(&pg->writer, "COMMIT", NULL, err);
    if (status != DT_OK) {
        dt_pg_hang_up(&pg->writer);
        dt_error_prefix(err, "bringing the database up to date");
    }
    return status;
}

enum dt_status dt_pg_upgrade(struct dt_pg *pg, struct dt_error *err)
{
    int64_t version = 0;
    enum dt_status status = read_version(pg, &version, err);
    if (status != DT_OK)
        return status;
    if (pg->mode != DT_POSTGRES_CREATE && version == 0)
        return dt_error_set(err, DT_NOT_FOUND, "no store was made in this database yet");
    if (pg->mode == DT_POSTGRES_READ && version < DT_PG_SCHEMA)
        return dt_error_set(err, DT_UNAVAILABLE,
                            "an older detente wrote this: open it once for writing, and it is "
                            "brought up to date");
    while (status == DT_OK && version < DT_PG_SCHEMA)
        status = run_step(pg, &version, err);
    return status;
}
