/*
 * The listener: a connection that waits for the word that goes with every commit, so that readers
 * of this node wake when another node appends. It promises nothing: while it is away, or on a
 * standby, which cannot listen, readers find out by asking now and then (dt_store_wait).
 */
#include "postgres_internal.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static bool is_told_to_stop(const struct dt_pg *pg, int wait_ms)
{
    struct pollfd stop = {.fd = pg->stop_pipe[0], .events = POLLIN};
    return poll(&stop, 1, wait_ms) > 0;
}

/* LISTEN takes no parameter: the channel's name is asked for first. */
static bool subscribe(struct dt_pg_conn *conn)
{
    char sql[128];
    PGresult *answer = NULL;
    if (dt_pg_run_text(conn, "SELECT " DT_PG_CHANNEL_SQL, &answer, NULL) != DT_OK)
        return false;
    bool named = PQntuples(answer) == 1;
    if (named)
        snprintf(sql, sizeof sql, "LISTEN \"%s\"", PQgetvalue(answer, 0, 0));
    PQclear(answer);
    return named && dt_pg_run_text(conn, sql, NULL, NULL) == DT_OK;
}

static void tell_all(struct dt_pg *pg, struct dt_pg_conn *conn)
{
    uint64_t head = 0;
    for (PGnotify *word = PQnotifies(conn->link); word; word = PQnotifies(conn->link)) {
        uint64_t heard = strtoull(word->extra, NULL, 10);
        head = heard > head ? heard : head;
        PQfreemem(word);
    }
    if (head > 0)
        dt_store_heard(pg->store, head);
}

/* Until the connection breaks (true: try again), or the store is closed. */
static bool hear(struct dt_pg *pg, struct dt_pg_conn *conn)
{
    for (;;) {
        struct pollfd ready[] = {{.fd = PQsocket(conn->link), .events = POLLIN},
                                 {.fd = pg->stop_pipe[0], .events = POLLIN}};
        tell_all(pg, conn);
        if (poll(ready, 2, -1) < 0)
            continue;
        if (ready[1].revents)
            return false;
        if (!PQconsumeInput(conn->link))
            return true;
    }
}

static void *run(void *context)
{
    struct dt_pg *pg = context;
    struct dt_pg_conn conn = {.pg = pg, .role = DT_PG_LISTENER, .answer_ms = pg->answer_ms};
    uint32_t wait_ms = pg->retry_first_ms;
    do {
        /* a wait longer than the patience: one try, then the waits of this loop */
        struct dt_pg_patience once = {.until_us = dt_pg_now_us() + 1000 * (int64_t)pg->patience_ms,
                                      .next_ms = UINT32_MAX};
        bool here = dt_pg_ready(&conn, &once, NULL) == DT_OK && subscribe(&conn);
        if (here && !hear(pg, &conn))
            break;
        dt_pg_hang_up(&conn);
        wait_ms = here ? pg->retry_first_ms : 2 * wait_ms;
        wait_ms = wait_ms < pg->retry_most_ms ? wait_ms : pg->retry_most_ms;
    } while (!is_told_to_stop(pg, (int)wait_ms));
    dt_pg_hang_up(&conn);
    return NULL;
}

void dt_pg_listen(struct dt_pg *pg)
{
    if (pipe(pg->stop_pipe) != 0) {
        pg->stop_pipe[0] = pg->stop_pipe[1] = -1;
        return;
    }
    pg->listening = pthread_create(&pg->listener, NULL, run, pg) == 0;
}

void dt_pg_stop_listening(struct dt_pg *pg)
{
    if (pg->listening) {
        while (write(pg->stop_pipe[1], "", 1) < 0)
            continue;
        pthread_join(pg->listener, NULL);
    }
    if (pg->stop_pipe[0] >= 0) {
        close(pg->stop_pipe[0]);
        close(pg->stop_pipe[1]);
    }
}
