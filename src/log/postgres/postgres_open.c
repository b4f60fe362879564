/* Opening a store in a PostgreSQL database; scrubbing and checking it. */
#include "postgres_internal.h"

#include <stdio.h>
#include <stdlib.h>

enum { PATIENCE_MS = 5000, ANSWER_MS = 30000, RETRY_FIRST_MS = 50, RETRY_MOST_MS = 1000 };

enum dt_status dt_pg_scrub(struct dt_backend *self, enum dt_commit_after *after_out,
                           struct dt_error *err)
{
    static const char *const tables[] = {"events", "keys", "streams", "shelves", "outbox"};
    struct dt_pg *pg = (struct dt_pg *)self;
    struct dt_pg_patience patience;
    char sql[64];
    *after_out = DT_COMMIT_GO_ON;
    if (pg->mode == DT_POSTGRES_READ)
        return dt_error_set(err, DT_DENIED, "the database was opened for reading");
    dt_pg_patience_begin(pg, &patience);
    enum dt_status status = dt_pg_ready(&pg->writer, &patience, err);
    pg->writer.answer_ms = INT32_MAX; /* a rewrite takes as long as it takes */
    for (size_t i = 0; i < sizeof tables / sizeof *tables && status == DT_OK; i++) {
        snprintf(sql, sizeof sql, "VACUUM FULL %s", tables[i]);
        status = dt_pg_run_text(&pg->writer, sql, NULL, err);
    }
    if (status == DT_OK) { /* lets the server recycle its journal; not everybody may ask for it */
        struct dt_error ignored;
        status = dt_pg_run_text(&pg->writer, "CHECKPOINT", NULL, &ignored);
        status = pg->writer.lost ? DT_UNAVAILABLE : DT_OK;
        if (status != DT_OK)
            status = dt_error_set(err, status, "%s", ignored.message);
    }
    pg->writer.answer_ms = pg->answer_ms;
    return status;
}

enum dt_status dt_pg_check(struct dt_backend *self, struct dt_error *err)
{
    PGresult *answer;
    enum dt_status status = dt_pg_read_once((struct dt_pg *)self, DT_PG_CHECK, NULL, &answer, err);
    if (status != DT_OK)
        return status;
    if (PQntuples(answer) > 0)
        status = dt_error_set(err, DT_FORMAT, "the database is damaged: %s",
                              dt_pg_bytes(answer, 0, 0).ptr);
    PQclear(answer);
    return status;
}

/* A copy of the whole, while others write, is what the server's own tools make. */
static enum dt_status refuse_backup(struct dt_backend *self, const char *path,
                                    dt_store_progress_fn progress, void *context,
                                    struct dt_error *err)
{
    return dt_error_set(err, DT_INVALID,
                        "a PostgreSQL database is copied with its own tools: pg_basebackup for the "
                        "server, pg_dump for one database");
}

static void destroy(struct dt_backend *self)
{
    struct dt_pg *pg = (struct dt_pg *)self;
    dt_pg_stop_listening(pg);
    for (int i = 0; i < DT_PG_READERS; i++)
        dt_pg_hang_up(&pg->readers[i]);
    dt_pg_hang_up(&pg->writer);
    dt_arena_finish(&pg->scratch);
    pthread_cond_destroy(&pg->freed);
    pthread_mutex_destroy(&pg->lock);
    free(pg->address);
    free(pg->place);
    free(pg);
}

static const struct dt_backend_ops ops = {
    .name = "postgres",
    .shared = true,
    .begin = dt_pg_begin,
    .look_up = dt_pg_look_up,
    .get = dt_pg_get,
    .write = dt_pg_write,
    .commit = dt_pg_commit,
    .abort = dt_pg_abort,
    .scrub = dt_pg_scrub,
    .outbox_take = dt_pg_outbox_take,
    .outbox_settle = dt_pg_outbox_settle,
    .outbox_mend = dt_pg_outbox_mend,
    .read = dt_pg_read,
    .conversation = dt_pg_conversation,
    .head = dt_pg_head,
    .tenant_head = dt_pg_tenant_head,
    .tenants = dt_pg_tenants,
    .read_shelf = dt_pg_read_shelf,
    .outbox_list = dt_pg_outbox_list,
    .stats = dt_pg_stats,
    .backup = refuse_backup,
    .check = dt_pg_check,
    .destroy = destroy,
};

bool dt_postgres_is_address(const char *name)
{
    return strncmp(name, "postgresql://", 13) == 0 || strncmp(name, "postgres://", 11) == 0;
}

static const char *part_of(const PQconninfoOption *parts, const char *keyword)
{
    for (; parts->keyword; parts++)
        if (strcmp(parts->keyword, keyword) == 0)
            return parts->val;
    return NULL;
}

/* What messages call it: without a name, a password or anything else that is nobody's business. */
static enum dt_status name_place(const char *address, char **out, struct dt_error *err)
{
    struct dt_buf place;
    char *why = NULL;
    PQconninfoOption *parts = PQconninfoParse(address, &why);
    if (!parts) {
        enum dt_status status = why ? DT_INVALID : DT_NOMEM;
        PQfreemem(why);
        return dt_error_set(err, status,
                            "an address looks like this: postgresql://user@host:port/database");
    }
    const char *host = part_of(parts, "host"), *port = part_of(parts, "port"),
               *database = part_of(parts, "dbname");
    dt_buf_init(&place);
    dt_buf_printf(&place, "postgresql://%s%s%s/%s", host ? host : "", port ? ":" : "",
                  port ? port : "", database ? database : "");
    PQconninfoFree(parts);
    *out = dt_buf_failed(&place) ? NULL : strdup(place.data);
    dt_buf_finish(&place);
    return *out ? DT_OK : dt_error_set(err, DT_NOMEM, "no memory for a store");
}

static bool is_schema_name(const char *name)
{
    size_t len = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_");
    return len > 0 && len <= DT_PG_NAME_BYTES && name[len] == '\0' && name[0] >= 'a';
}

static bool init_pool(struct dt_pg *pg)
{
    if (pthread_mutex_init(&pg->lock, NULL) != 0)
        return false;
    if (pthread_cond_init(&pg->freed, NULL) == 0)
        return true;
    pthread_mutex_destroy(&pg->lock);
    return false;
}

static uint32_t or_else(uint32_t given, uint32_t usual)
{
    return given ? given : usual;
}

static enum dt_status make(const struct dt_postgres_options *options, struct dt_pg **out,
                           struct dt_error *err)
{
    const char *schema = options->schema ? options->schema : "detente";
    char *place = NULL;
    if (!options->address || !*options->address || !is_schema_name(schema))
        return dt_error_set(err, DT_INVALID, "a store needs an address and the name of a schema");
    enum dt_status status = name_place(options->address, &place, err);
    if (status != DT_OK)
        return status;
    struct dt_pg *pg = calloc(1, sizeof *pg);
    char *address = strdup(options->address);
    if (!pg || !address || !init_pool(pg)) {
        free(pg);
        free(address);
        free(place);
        return dt_error_set(err, DT_NOMEM, "no memory for a store");
    }
    pg->base.ops = &ops;
    pg->address = address;
    pg->place = place;
    memcpy(pg->schema, schema, strlen(schema) + 1);
    pg->mode = options->mode;
    pg->patience_ms = or_else(options->patience_ms, PATIENCE_MS);
    pg->answer_ms = or_else(options->answer_ms, ANSWER_MS);
    pg->retry_first_ms = or_else(options->retry_first_ms, RETRY_FIRST_MS);
    pg->retry_most_ms = or_else(options->retry_most_ms, RETRY_MOST_MS);
    pg->stop_pipe[0] = pg->stop_pipe[1] = -1;
    pg->writer = (struct dt_pg_conn){.pg = pg, .role = DT_PG_WRITER, .answer_ms = pg->answer_ms};
    for (int i = 0; i < DT_PG_READERS; i++)
        pg->readers[i] =
            (struct dt_pg_conn){.pg = pg, .role = DT_PG_READER, .answer_ms = pg->answer_ms};
    dt_arena_init(&pg->scratch);
    *out = pg;
    return DT_OK;
}

/* A name that no other writer has. */
static enum dt_status take_identity(struct dt_pg *pg, struct dt_error *err)
{
    PGresult *answer = NULL;
    enum dt_status status =
        dt_pg_run_text(&pg->writer, "SELECT gen_random_uuid()::text", &answer, err);
    if (status != DT_OK)
        return status;
    snprintf(pg->identity, sizeof pg->identity, "%s", PQgetvalue(answer, 0, 0));
    PQclear(answer);
    return DT_OK;
}

enum dt_status dt_store_postgres_open(const struct dt_postgres_options *options,
                                      const struct dt_store_options *store, struct dt_store **out,
                                      struct dt_error *err)
{
    struct dt_pg *pg = NULL;
    struct dt_pg_patience patience;
    enum dt_status status = make(options, &pg, err);
    if (status != DT_OK)
        return status;
    dt_pg_patience_begin(pg, &patience);
    status = dt_pg_ready(&pg->writer, &patience, err);
    if (status == DT_OK)
        status = dt_pg_upgrade(pg, err);
    if (status == DT_OK)
        status = take_identity(pg, err);
    if (status == DT_OK)
        status = dt_store_start(&pg->base, store, out, err);
    if (status != DT_OK) {
        dt_error_prefix(err, "%s", pg->place);
        destroy(&pg->base);
        return status;
    }
    pg->store = *out;
    if (!options->deaf)
        dt_pg_listen(pg);
    return DT_OK;
}
