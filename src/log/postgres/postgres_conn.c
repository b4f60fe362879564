/* Connections: made with a time limit, set up so that plans stay what they are, and the server
 * looked at whether it keeps what it acknowledges. */
#include "postgres_internal.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum {
    SERVER_OLDEST = 150000,
    STALLED_MS = 60000,   /* a transaction that stands still this long is ended by the server: the
                             node was stopped, and others want the store */
    DIAL_LEAST_MS = 1000, /* for one try, however little patience is left: what is wrong can then be
                             said */
    SETUP_BYTES = 1024
};

int64_t dt_pg_now_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

void dt_pg_patience_begin(const struct dt_pg *pg, struct dt_pg_patience *patience)
{
    *patience =
        (struct dt_pg_patience){.until_us = dt_pg_now_us() + (int64_t)pg->patience_ms * 1000,
                                .next_ms = pg->retry_first_ms,
                                .most_ms = pg->retry_most_ms};
}

bool dt_pg_patience_wait(struct dt_pg_patience *patience)
{
    int64_t left_ms = (patience->until_us - dt_pg_now_us()) / 1000;
    if (left_ms <= patience->next_ms)
        return false;
    poll(NULL, 0, (int)patience->next_ms);
    patience->next_ms =
        2 * patience->next_ms < patience->most_ms ? 2 * patience->next_ms : patience->most_ms;
    return true;
}

void dt_pg_hang_up(struct dt_pg_conn *conn)
{
    PQfinish(conn->link);
    conn->link = NULL;
    conn->sent = false;
    conn->asked_count = conn->answered = 0;
    memset(conn->prepared, 0, sizeof conn->prepared);
}

/* A warning within a commit says that it is not what it seems: not on the standby, say. */
static void hear_notice(void *context, const PGresult *notice)
{
    struct dt_pg_conn *conn = context;
    const char *severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
    if (!severity || strcmp(severity, "WARNING") == 0)
        conn->warned = true;
}

/* libpq connects step by step, so that a server that says nothing is given up in time. */
static enum dt_status dial(struct dt_pg_conn *conn, int64_t until_us, struct dt_error *err)
{
    const char *const keywords[] = {"dbname", "fallback_application_name", "client_encoding", NULL};
    const char *const values[] = {conn->pg->address, "detente", "UTF8", NULL};
    conn->link = PQconnectStartParams(keywords, values, 1);
    if (!conn->link)
        return dt_error_set(err, DT_NOMEM, "no memory for a connection");
    PQsetErrorVerbosity(conn->link, PQERRORS_VERBOSE); /* with the SQLSTATE: postgres_words.c */
    PQsetNoticeReceiver(conn->link, hear_notice, conn);
    PostgresPollingStatusType wish = PGRES_POLLING_WRITING;
    while (PQstatus(conn->link) != CONNECTION_BAD && wish != PGRES_POLLING_FAILED &&
           wish != PGRES_POLLING_OK) {
        struct pollfd ready = {.fd = PQsocket(conn->link),
                               .events = wish == PGRES_POLLING_READING ? POLLIN : POLLOUT};
        int64_t left_us = until_us - dt_pg_now_us();
        if (left_us <= 0)
            return dt_error_set(err, DT_UNAVAILABLE, "the server did not answer in time");
        if (poll(&ready, 1, (int)(left_us / 1000 + 1)) > 0)
            wish = PQconnectPoll(conn->link);
    }
    if (wish != PGRES_POLLING_OK)
        return dt_pg_fail_to_connect(conn->link, err);
    PQsetErrorVerbosity(conn->link, PQERRORS_DEFAULT);
    if (PQsetnonblocking(conn->link, 1) != 0)
        return dt_error_set(err, DT_NOMEM, "no memory for a connection");
    return DT_OK;
}

enum dt_status dt_pg_run_text(struct dt_pg_conn *conn, const char *sql, PGresult **answer_out,
                              struct dt_error *err)
{
    PGresult *last = NULL, *answer = NULL;
    enum dt_status status = DT_OK;
    if (PQpipelineStatus(conn->link) != PQ_PIPELINE_OFF && !PQexitPipelineMode(conn->link))
        return dt_error_set(err, DT_IO, "the connection is in the midst of something");
    conn->deadline_us = dt_pg_now_us() + (int64_t)conn->answer_ms * 1000;
    if (!PQsendQuery(conn->link, sql))
        return dt_error_set(err, DT_UNAVAILABLE, "the connection to the server was lost");
    for (;;) {
        enum dt_status got = dt_pg_next(conn, &answer, err);
        if (got != DT_OK) {
            PQclear(last);
            return got;
        }
        if (!answer)
            break;
        PQclear(last);
        last = answer;
        ExecStatusType kind = PQresultStatus(answer);
        if (status == DT_OK && kind != PGRES_COMMAND_OK && kind != PGRES_TUPLES_OK)
            status = dt_pg_fail(answer, "asking the database", err);
    }
    if (!PQenterPipelineMode(conn->link) && status == DT_OK)
        status = dt_error_set(err, DT_UNAVAILABLE, "the connection to the server was lost");
    if (status == DT_OK && answer_out)
        *answer_out = last;
    else
        PQclear(last);
    return status;
}

/*
 * Every statement is a few look-ups by index. A plan made while the tables were small would scan
 * them for ever, so plans of other kinds are put out of reach.
 */
static void compose_setup(const struct dt_pg_conn *conn, char *sql)
{
    snprintf(sql, SETUP_BYTES,
             "SET client_min_messages = warning; SET search_path = \"%s\", pg_temp;"
             "SET default_transaction_isolation = 'read committed';"
             "SET default_transaction_read_only = %s; SET statement_timeout = 0;"
             "SET lock_timeout = %u; SET idle_in_transaction_session_timeout = %d;"
             "SET plan_cache_mode = force_generic_plan; SET jit = off;"
             "SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_hashjoin = off;"
             "SET enable_mergejoin = off; SET max_parallel_workers_per_gather = 0;"
             "SELECT current_setting('server_version_num'), current_setting('server_encoding'),"
             " current_setting('fsync'), current_setting('full_page_writes'),"
             " current_setting('synchronous_commit'), pg_is_in_recovery()",
             conn->pg->schema, conn->role == DT_PG_WRITER ? "off" : "on", conn->pg->patience_ms,
             STALLED_MS);
}

/* Whether this server will do. */
static enum dt_status look_at(const struct dt_pg_conn *conn, const PGresult *server,
                              struct dt_error *err)
{
    static const char *const needed[] = {"fsync", "full_page_writes", "synchronous_commit"};
    if (strtol(PQgetvalue(server, 0, 0), NULL, 10) < SERVER_OLDEST)
        return dt_error_set(err, DT_FORMAT, "the server's PostgreSQL is older than 15");
    if (strcmp(PQgetvalue(server, 0, 1), "UTF8") != 0)
        return dt_error_set(err, DT_FORMAT, "the database's encoding is %s; it must be UTF8",
                            PQgetvalue(server, 0, 1));
    if (conn->role != DT_PG_WRITER || conn->pg->mode == DT_POSTGRES_READ)
        return DT_OK;
    for (int i = 0; i < 3; i++)
        if (strcmp(PQgetvalue(server, 0, 2 + i), "off") == 0)
            return dt_error_set(err, DT_DENIED,
                                "the server would lose what it has acknowledged, because %s is "
                                "off: switch it on",
                                needed[i]);
    if (strcmp(PQgetvalue(server, 0, 5), "f") != 0)
        return dt_error_set(err, DT_UNAVAILABLE, "this server can only be read: it is a standby");
    return DT_OK;
}

static enum dt_status set_up(struct dt_pg_conn *conn, struct dt_error *err)
{
    char sql[SETUP_BYTES];
    PGresult *server = NULL;
    compose_setup(conn, sql);
    enum dt_status status = dt_pg_run_text(conn, sql, &server, err);
    if (status != DT_OK)
        return status;
    status = look_at(conn, server, err);
    PQclear(server);
    return status;
}

static enum dt_status connect_once(struct dt_pg_conn *conn, int64_t until_us, struct dt_error *err)
{
    int64_t least_us = dt_pg_now_us() + DIAL_LEAST_MS * 1000;
    dt_pg_hang_up(conn);
    enum dt_status status = dial(conn, until_us > least_us ? until_us : least_us, err);
    if (status == DT_OK)
        status = set_up(conn, err);
    if (status != DT_OK)
        dt_pg_hang_up(conn);
    conn->lost = false;
    conn->warned = false;
    return status;
}

enum dt_status dt_pg_ready(struct dt_pg_conn *conn, struct dt_pg_patience *patience,
                           struct dt_error *err)
{
    conn->lost = false;
    if (conn->link && PQstatus(conn->link) == CONNECTION_OK)
        return DT_OK;
    for (;;) {
        enum dt_status status = connect_once(conn, patience->until_us, err);
        if (status != DT_UNAVAILABLE || !dt_pg_patience_wait(patience))
            return status;
    }
}
