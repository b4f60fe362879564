/*
 * "detente serve" in parts: what one server is made of, from its settings to its sockets. Inner to
 * the command.
 *
 *     struct dt_serving serving = {.cli = cli, .how = ...};
 *     if (dt_serving_open(&serving)) exit_status = dt_serving_run(&serving);
 *     dt_serving_close(&serving);
 */
#ifndef DT_SERVING_H
#define DT_SERVING_H

#include "configured.h"
#include "core.h"
#include "log.h"
#include "passphrase.h"
#include "people.h"
#include "server.h"
#include "stored.h"

enum { DT_SERVING_PATH_BYTES = 4096 };

/* What the two files hold; empty where there are none. */
struct dt_serving_tls {
    struct dt_buf certificate, key;
};

struct dt_serving {
    struct dt_cli *cli;
    struct dt_configured_options how; /* for reloads too */
    bool find_port;                   /* the next free one, where the port is taken */

    struct dt_config *config;
    struct dt_log *log;
    struct dt_serving_tls tls; /* until the server has it */
    int signals;               /* descriptor */
    int lock;                  /* descriptor of the store's lock, -1 */
    char store_path[DT_SERVING_PATH_BYTES];
    struct dt_stored stored;
    struct dt_core_loaded core;
    struct dt_desk *desk;
    struct dt_people *people;
    struct dt_server *server;
    struct dt_listener listeners[DT_SERVER_LISTENERS];
    size_t listener_count;
    char address[160]; /* where people reach it: "http://127.0.0.1:8080" */

    char password[DT_PASSPHRASE_BYTES]; /* of the account made at the first start */
};

/* Everything up to a server that could answer. False, and said. Nothing to undo but close. */
bool dt_serving_open(struct dt_serving *serving);
/* Answers until it is told to stop. The exit status. */
int dt_serving_run(struct dt_serving *serving);
void dt_serving_close(struct dt_serving *serving);

/* serving_sockets.c: inherited ones, or those of the settings; and the address. */
bool dt_serving_listen(struct dt_serving *serving);

/* serving_store.c: where the store is, its folder, its lock, the store itself. */
bool dt_serving_open_store(struct dt_serving *serving);
bool dt_serving_find_store(struct dt_serving *serving);

/* serving_first.c: on a store without tenants makes one, with an administrator. */
bool dt_serving_first_start(struct dt_serving *serving);

/* serving_demo.c: the conversations to look around in. */
bool dt_serving_seed(struct dt_serving *serving, struct dt_view tenant);

/* serving_limits.c: settings as the server takes them. Views borrow from config and room. */
struct dt_serving_origins {
    struct dt_view origins[DT_SERVER_ORIGINS];
    struct dt_buf ancestors;
};
void dt_serving_limits(const struct dt_config *config, struct dt_serving_origins *room,
                       struct dt_server_limits *out);
/* Reads certificate and key, as far as there are any. Errors: those of reading a file. */
DT_MUST_CHECK enum dt_status dt_serving_read_tls(const struct dt_config *config,
                                                 struct dt_serving_tls *out, struct dt_error *err);
void dt_serving_forget_tls(struct dt_serving_tls *tls);

/* Says it in the log, and fails. */
bool dt_serving_fail(struct dt_serving *serving, const struct dt_error *err);

dt_instant dt_serving_now(void);

#endif
