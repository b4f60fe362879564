/*
 * The server: HTTP over sockets that are bound and listening already. It knows no files, no signals
 * and no configuration: whoever makes one (the daemon, a test) hands everything in.
 *
 *     struct dt_server_options options = {.desk = desk, .clock = now, .listeners = &listener,
 *                                         .listener_count = 1, .version = "0.1.0"};
 *     dt_server_create(&options, &server, err);      also becomes the desk's listener
 *     dt_desk_start(desk, err);
 *     dt_server_start(server, err);
 *     ...
 *     dt_server_stop(server, 10000);
 *     dt_desk_close(desk);                            the desk's follower calls into the server
 *     dt_server_destroy(server);
 *
 * Threads: a few that poll, `workers` that run handlers, two for what hashes passwords, one that
 * keeps deadlines, heartbeats and presence. Every function here may be called by any thread,
 * create, start, stop and destroy by one at a time.
 */
#ifndef DT_SERVER_H
#define DT_SERVER_H

#include "desk.h"
#include "network.h"

struct dt_server;
struct dt_people;

enum { DT_SERVER_LISTENERS = 8, DT_SERVER_PROXIES = 64, DT_SERVER_ORIGINS = 32 };

/* One socket, bound, listening, not blocking or not as you like. The caller closes it after stop.
 */
struct dt_listener {
    int fd;
    bool tls; /* speaks TLS; needs a certificate */
};

/* Binds and listens. port 0: the system chooses. address: numeric, "127.0.0.1", "::" (both
 * families). Errors: DT_INVALID, DT_IO. port_out may be NULL. */
DT_MUST_CHECK enum dt_status dt_listener_open(const char *address, uint16_t port, int *fd_out,
                                              uint16_t *port_out, struct dt_error *err);

enum dt_languagetool { DT_LANGUAGETOOL_OFF, DT_LANGUAGETOOL_TOKEN, DT_LANGUAGETOOL_OPEN };

/* What can change while it runs. Zeroes are the defaults; copied. */
struct dt_server_limits {
    uint32_t connections;             /* in all; 0: 12000 */
    uint32_t connections_per_address; /* trusted proxies excepted; 0: no limit of its own */
    uint32_t streams;                 /* server-sent events in all; 0: 8000 */
    uint32_t streams_per_person;      /* 0: 32 */
    uint32_t idle_s;                  /* a connection without a request; 0: 30 */
    uint32_t request_s;               /* from its first byte to the end of its answer; 0: 60 */
    uint32_t queue;                   /* requests that wait for a worker; 0: 1024 */
    uint32_t slow_queue;              /* requests that wait for a password's hashing; 0: 64 */
    const struct dt_network *proxies; /* whose X-Forwarded-For and -Proto are believed */
    size_t proxy_count;               /* up to DT_SERVER_PROXIES */
    const struct dt_view *origins;    /* "https://desk.example.com": allowed beside the Host of */
    size_t origin_count;              /* the request itself; up to DT_SERVER_ORIGINS */
    bool hsts;                        /* say Strict-Transport-Security where it came over TLS */
    enum dt_languagetool languagetool;
    bool demonstration;              /* of the house; whether it is one for that, the tenant says */
    struct dt_view security_contact; /* for security.txt: "mailto:..."; "": there is none */
    struct dt_view frame_ancestors;  /* who may frame the chat, CSP sources; "": everybody */
};

/* One line of the log: no texts, no query strings, no secrets. Views are good for the call. */
struct dt_server_entry {
    enum dt_server_entry_kind {
        DT_SERVER_ACCESS, /* a request was answered */
        DT_SERVER_EVENT   /* something happened: `event` and `detail` say what */
    } kind;
    bool warning;
    dt_instant at;
    /* of a request */
    struct dt_view route, method;           /* the route's name, "" where none fitted */
    struct dt_view address, person, tenant; /* "" if unknown; person is an id */
    unsigned status;
    uint64_t duration_us, bytes;
    uint64_t number; /* counts requests of this server; also in the problem of a 5xx */
    /* of an event: "overload", "handler_failed", "stream_slow" ... and words for people */
    struct dt_view event, detail;
};

struct dt_server_options {
    struct dt_desk *desk;               /* both borrowed until destroy */
    struct dt_people *people;           /* ../desk/people.h */
    dt_instant (*clock)(void *context); /* the wall clock; NULL: the system's */
    void (*log)(void *context, const struct dt_server_entry *entry); /* any thread; NULL: nobody */
    void *context;                                                   /* of clock and log */
    const struct dt_listener *listeners;
    size_t listener_count;           /* up to DT_SERVER_LISTENERS */
    struct dt_view certificate, key; /* PEM, the chain from its leaf on; "": no TLS */
    struct dt_server_limits limits;
    uint32_t pollers;    /* threads a listener; 0: 2 */
    uint32_t workers;    /* 0: 48 */
    const char *version; /* of the program */
    const char *web_dir; /* pages are read from there instead of the embedded ones; NULL */
    struct dt_view node; /* this process's name for others on the same store; "": made up */
};

/* Copies what it needs of the options, desk excepted. Opens nothing and starts nothing, but makes
 * itself the desk's listener: before dt_desk_start. Errors: DT_INVALID, DT_FORMAT (certificate),
 * DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_server_create(const struct dt_server_options *options,
                                              struct dt_server **out, struct dt_error *err);

/* Answers from now on. Errors: DT_IO, DT_NOMEM; then nothing runs. */
DT_MUST_CHECK enum dt_status dt_server_start(struct dt_server *server, struct dt_error *err);

/* New limits, and a new certificate where one is given (with its key); what is connected stays
 * connected. All or nothing. Errors: DT_INVALID, DT_FORMAT, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_server_reload(struct dt_server *server,
                                              const struct dt_server_limits *limits,
                                              struct dt_view certificate, struct dt_view key,
                                              struct dt_error *err);

/*
 * Stops: accepts nothing more, says `bye` to the streams, finishes what was accepted, for at most
 * deadline_ms, then cuts what is left. Returns how many requests were cut. Again: 0.
 */
size_t dt_server_stop(struct dt_server *server, uint32_t deadline_ms);
void dt_server_destroy(struct dt_server *server); /* NULL is allowed; stops first */

/* Whether workers and deadlines move: for a watchdog. False when a worker has been in one handler
 * for over a minute, or the keeper of deadlines has not run for ten seconds. */
bool dt_server_lives(const struct dt_server *server);

/* Says something in the log, as DT_SERVER_EVENT; for handlers. */
void dt_server_tell(struct dt_server *server, bool warning, const char *event, const char *format,
                    ...) DT_PRINTF(4, 5);

/* The program's and the house's figures for handlers. */
const char *dt_server_version(const struct dt_server *server);
dt_instant dt_server_now(const struct dt_server *server);
enum dt_languagetool dt_server_languagetool(const struct dt_server *server);
bool dt_server_demonstration(const struct dt_server *server);

struct dt_turnstile;
struct dt_turnstile *dt_server_turnstile(struct dt_server *server);

/* Turns just being posted, for the live streams: fresh_turns.h. */
struct dt_fresh_turns;
struct dt_fresh_turns *dt_server_fresh_turns(struct dt_server *server);

#endif
