/*
 * A PostgreSQL server of the tests' own: a direct child on a socket in a folder of its own, which
 * dies with the program that started it. Run as root, it runs as an unprivileged user, which the
 * server insists on. Everything here asserts.
 */
#ifndef CONTRACT_SERVER_H
#define CONTRACT_SERVER_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum { SERVER_FOLDER_BYTES = 128, SERVER_ADDRESS_BYTES = 256, SERVER_SETTINGS = 12 };

struct server {
    pid_t pid; /* 0: it does not run */
    char folder[SERVER_FOLDER_BYTES];
    char address[SERVER_ADDRESS_BYTES];
    const char *settings[SERVER_SETTINGS]; /* "fsync=off" ..., up to a NULL; taken at each start */
};

/* Makes the cluster, in memory where `quick`: what is asked of it does not depend on the disk. */
void server_make(struct server *server, bool quick);
/* Makes one as a copy of another that is running, as its standby. */
void server_make_standby(struct server *server, const struct server *primary);
void server_start(struct server *server); /* returns when it accepts connections */
void server_stop(struct server *server);
void server_kill(struct server *server); /* the whole tree, SIGKILL */
void server_promote(struct server *server);
void server_remove(struct server *server); /* stops it too */

/* Runs SQL as the superuser; the first field of the last answer into out, if that is not NULL. */
void server_run(const struct server *server, const char *sql, char *out, size_t out_size);

/* One that all tests of a program share: started at first use, stopped at exit. */
struct server *shared_server(void);

/* The schema of a place: the same for the same place. */
void schema_of_place(const char *place, char *out, size_t out_size);

#endif
