/*
 * Journeys: libpq's pipeline, with every wait bounded. The socket never blocks, so a batch larger
 * than its buffers cannot have both sides waiting for each other to read.
 */
#include "postgres_internal.h"

#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <stdio.h>

static const char *const statements[] = {
#define DT_SQL(NAME, sql) sql,
#include "statements.def"
#undef DT_SQL
};

enum {
    STATEMENT_NAME_BYTES = 16,
    SYNC_MS = 2000 /* the last word of a journey follows its last answer at once; libpq without
                      memory may have dropped it */
};

static const char *name_of(enum dt_pg_statement which, char *room)
{
    snprintf(room, STATEMENT_NAME_BYTES, "dt%d", (int)which);
    return room;
}

static enum dt_status lose(struct dt_pg_conn *conn, const char *why, struct dt_error *err)
{
    dt_pg_hang_up(conn);
    conn->lost = true;
    return dt_error_set(err, DT_UNAVAILABLE, "%s", why);
}

static enum dt_status lose_link(struct dt_pg_conn *conn, struct dt_error *err)
{
    return lose(conn, "the connection to the server was lost", err);
}

static bool has_lost(const struct dt_pg_conn *conn)
{
    return PQstatus(conn->link) == CONNECTION_BAD;
}

/* Waits until there is something to read, or to write where something is left to be sent. */
static enum dt_status wait_for_link(struct dt_pg_conn *conn, bool sending, struct dt_error *err)
{
    struct pollfd ready = {.fd = PQsocket(conn->link),
                           .events = (short)(POLLIN | (sending ? POLLOUT : 0))};
    int64_t left_us = conn->deadline_us - dt_pg_now_us();
    if (left_us <= 0)
        return lose(conn, "the server did not answer in time", err);
    if (poll(&ready, 1, (int)(left_us / 1000 + 1)) < 0 && errno != EINTR)
        return lose_link(conn, err);
    return DT_OK;
}

enum dt_status dt_pg_next(struct dt_pg_conn *conn, PGresult **out, struct dt_error *err)
{
    for (;;) {
        int left = PQflush(conn->link);
        /* what had arrived before the link broke is still told: look at it first */
        if (!PQisBusy(conn->link)) {
            *out = PQgetResult(conn->link);
            return DT_OK;
        }
        if (has_lost(conn))
            return lose_link(conn, err);
        enum dt_status status = wait_for_link(conn, left > 0, err);
        if (status != DT_OK)
            return status;
        if (!PQconsumeInput(conn->link) && !PQisBusy(conn->link))
            continue;
    }
}

/* A full queue is the programmer's mistake: journeys are short. */
static void note_asked(struct dt_pg_conn *conn, enum dt_pg_statement which, bool prepares)
{
    assert(conn->asked_count < DT_PG_JOURNEY);
    conn->asked[conn->asked_count].which = which;
    conn->asked[conn->asked_count++].prepares = prepares;
}

enum dt_status dt_pg_ask(struct dt_pg_conn *conn, enum dt_pg_statement which,
                         const struct dt_pg_params *params, struct dt_error *err)
{
    static const int binary[DT_PG_PARAMS] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    char room[STATEMENT_NAME_BYTES];
    const char *name = name_of(which, room);
    if (params && params->failed)
        return dt_error_set(err, DT_NOMEM, "no memory for what is to be sent");
    if (!conn->prepared[which]) {
        if (!PQsendPrepare(conn->link, name, statements[which], 0, NULL))
            return has_lost(conn) ? lose_link(conn, err)
                                  : dt_error_set(err, DT_NOMEM, "no memory for what is to be sent");
        conn->prepared[which] = true; /* taken back where the answer says otherwise */
        note_asked(conn, which, true);
    }
    if (!PQsendQueryPrepared(conn->link, name, params ? params->count : 0,
                             params ? params->values : NULL, params ? params->lengths : NULL,
                             binary, 1))
        return has_lost(conn) ? lose_link(conn, err)
                              : dt_error_set(err, DT_NOMEM, "no memory for what is to be sent");
    note_asked(conn, which, false);
    return DT_OK;
}

enum dt_status dt_pg_go(struct dt_pg_conn *conn, struct dt_error *err)
{
    conn->deadline_us = dt_pg_now_us() + (int64_t)conn->answer_ms * 1000;
    if (!PQpipelineSync(conn->link))
        return lose_link(conn, err);
    conn->sent = true;
    return DT_OK;
}

/* A result that is one; after each statement's libpq gives a NULL first. */
static enum dt_status next_result(struct dt_pg_conn *conn, PGresult **out, struct dt_error *err)
{
    for (int i = 0; i < 3; i++) {
        enum dt_status status = dt_pg_next(conn, out, err);
        if (status != DT_OK || *out)
            return status;
    }
    return lose_link(conn, err);
}

/* The answer to one message of the journey. An error is a status here; what was skipped because of
 * an earlier one too. */
static enum dt_status one_answer(struct dt_pg_conn *conn, PGresult **out, struct dt_error *err)
{
    PGresult *answer;
    unsigned at = conn->answered;
    enum dt_status status = next_result(conn, &answer, err);
    if (status != DT_OK)
        return status;
    conn->answered++;
    ExecStatusType kind = PQresultStatus(answer);
    if (kind == PGRES_COMMAND_OK || kind == PGRES_TUPLES_OK) {
        *out = answer;
        return DT_OK;
    }
    if (conn->asked[at].prepares)
        conn->prepared[conn->asked[at].which] = false;
    /* what bears no SQLSTATE is not the server's word but libpq's: what the server did is unknown
     */
    bool lost = has_lost(conn) ||
                (kind != PGRES_PIPELINE_ABORTED && !PQresultErrorField(answer, PG_DIAG_SQLSTATE));
    if (kind == PGRES_PIPELINE_ABORTED)
        status = dt_error_set(err, DT_IO, "an earlier statement failed");
    else
        status = dt_pg_fail(answer, "asking the database", err);
    PQclear(answer);
    if (lost) {
        dt_pg_hang_up(conn);
        conn->lost = true;
        if (status == DT_IO) /* skipped, and then the link broke */
            status = dt_error_set(err, DT_UNAVAILABLE, "the connection to the server was lost");
    }
    return status;
}

enum dt_status dt_pg_answer(struct dt_pg_conn *conn, PGresult **out, struct dt_error *err)
{
    PGresult *answer;
    assert(conn->sent && conn->answered < conn->asked_count);
    while (conn->asked[conn->answered].prepares) {
        enum dt_status status = one_answer(conn, &answer, err);
        if (status != DT_OK)
            return status;
        PQclear(answer);
    }
    return one_answer(conn, out, err);
}

bool dt_pg_arrive(struct dt_pg_conn *conn)
{
    PGresult *answer;
    if (!conn->link)
        return false;
    if (!conn->sent && conn->asked_count > 0 && dt_pg_go(conn, NULL) != DT_OK)
        return false;
    while (conn->answered < conn->asked_count) {
        if (one_answer(conn, &answer, NULL) == DT_OK)
            PQclear(answer);
        if (!conn->link)
            return false;
    }
    int64_t soon_us = dt_pg_now_us() + SYNC_MS * 1000;
    conn->deadline_us = soon_us < conn->deadline_us ? soon_us : conn->deadline_us;
    while (conn->sent) {
        if (next_result(conn, &answer, NULL) != DT_OK)
            return false;
        ExecStatusType kind = PQresultStatus(answer);
        PQclear(answer);
        if (kind == PGRES_PIPELINE_SYNC)
            conn->sent = false;
        else if (has_lost(conn)) {
            dt_pg_hang_up(conn);
            conn->lost = true;
            return false;
        }
    }
    conn->asked_count = conn->answered = 0;
    return true;
}

enum dt_status dt_pg_fetch(struct dt_pg_conn *conn, enum dt_pg_statement which,
                           const struct dt_pg_params *params, PGresult **out, struct dt_error *err)
{
    PGresult *answer = NULL;
    enum dt_status status = dt_pg_ask(conn, which, params, err);
    if (status == DT_OK)
        status = dt_pg_go(conn, err);
    if (status == DT_OK)
        status = dt_pg_answer(conn, &answer, err);
    dt_pg_arrive(conn);
    if (status == DT_OK)
        *out = answer;
    return status;
}
