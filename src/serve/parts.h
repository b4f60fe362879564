/*
 * The parts of a server, for the files of this folder that make it up; handlers need handler.h,
 * live.h and presence.h alone.
 *
 * The way of a request: MHD's polling thread makes an exchange (exchange.c), collects its headers
 * (headers.c) and body; a worker (worker.c) takes it through the pipeline (pipeline.c) to a
 * handler; the answer (answer.c) is handed back to the polling thread, which sends it. The
 * connection is suspended meanwhile. Nobody else touches an exchange that a worker has.
 */
#ifndef DT_PARTS_H
#define DT_PARTS_H

#include "handler.h"
#include "people.h"
#include "route.h"
#include "server.h"
#include "validate.h"

#include <microhttpd.h>
#include <pthread.h>
#include <stdatomic.h>

struct dt_housekeeping;
struct dt_hub;
struct dt_live_stream;
struct dt_metrics;
struct dt_pages;
struct dt_presence_table;
struct dt_streamer;
struct dt_tls;
struct dt_turnstile;
struct dt_fresh_turns;

enum {
    DT_HEADER_BYTES = 16 * 1024,
    DT_DISCARD_BYTES = 2 * 1024 * 1024,  /* of a refused body, read so that the answer arrives */
    DT_BODIES_BYTES = 256 * 1024 * 1024, /* of all bodies that are being read */
    DT_WORK_KEPT_BYTES = 256 * 1024,     /* an arena larger than this is not kept */
    DT_WORKS_KEPT = 64,
    DT_URI_SMALL = 200,
    DT_TICK_MS = 500
};

uint64_t dt_clock_us(void); /* monotonic */

/* ---- settings that can change: immutable, old ones kept until the server goes ---- */

struct dt_settings {
    struct dt_settings *older;
    struct dt_server_limits limits; /* all defaults filled in; pointers into this allocation */
    struct dt_network proxies[DT_SERVER_PROXIES];
    struct dt_view origins[DT_SERVER_ORIGINS];
    struct dt_arena arena;
};

/* ---- connections ---- */

enum dt_connection_stage { DT_CONNECTION_WAITS, DT_CONNECTION_BUSY, DT_CONNECTION_STREAMS };

struct dt_connection {
    struct dt_connection *previous, *next;
    struct dt_server *server;
    struct MHD_Connection *mhd;
    struct dt_address address;
    uint64_t since_us; /* of the stage */
    enum dt_connection_stage stage;
    int fd;
    bool trusted, tls, cut;
    char text[DT_ADDRESS_TEXT_BYTES];
};

struct dt_address_count {
    struct dt_address_count *next;
    struct dt_address address;
    uint32_t count;
};

enum { DT_ADDRESS_BUCKETS = 4096 };

struct dt_connections {
    pthread_mutex_t lock;
    struct dt_connection *first;
    uint32_t count, busy;
    struct dt_address_count *buckets[DT_ADDRESS_BUCKETS];
    pthread_cond_t idle; /* busy became 0 */
};

enum MHD_Result dt_connections_accept(void *server, const struct sockaddr *address,
                                      socklen_t length);
void dt_connections_notify(void *server, struct MHD_Connection *mhd, void **context,
                           enum MHD_ConnectionNotificationCode code);
void dt_connections_stage(struct dt_server *server, struct dt_connection *connection,
                          enum dt_connection_stage stage);
void dt_connections_keep(struct dt_server *server); /* cuts what is over its time */
/* Waits until no request is under way; false at the deadline. */
bool dt_connections_wait_idle(struct dt_server *server, uint64_t until_us);
size_t dt_connections_cut_all(struct dt_server *server);

/* ---- headers ---- */

enum dt_header {
    DT_HEADER_ACCEPT,
    DT_HEADER_ACCEPT_ENCODING,
    DT_HEADER_AUTHORIZATION,
    DT_HEADER_CONTENT_ENCODING,
    DT_HEADER_CONTENT_LENGTH,
    DT_HEADER_CONTENT_TYPE,
    DT_HEADER_COOKIE,
    DT_HEADER_CSRF,
    DT_HEADER_HOST,
    DT_HEADER_IDEMPOTENCY_KEY,
    DT_HEADER_IF_MATCH,
    DT_HEADER_IF_NONE_MATCH,
    DT_HEADER_LAST_EVENT_ID,
    DT_HEADER_ORIGIN,
    DT_HEADER_SEC_FETCH_SITE,
    DT_HEADER_TRANSFER_ENCODING,
    DT_HEADER_USER_AGENT,
    DT_HEADER_FORWARDED_FOR,
    DT_HEADER_FORWARDED_PROTO,
    DT_HEADER_COUNT
};

struct dt_headers {
    struct dt_view values[DT_HEADER_COUNT]; /* ptr NULL: was not sent */
    uint32_t doubled;                       /* bits: stood there more than once */
    bool malformed;                         /* NUL or a control character in a value we look at */
};

void dt_headers_collect(struct MHD_Connection *mhd, struct dt_headers *out);

static inline bool dt_headers_has(const struct dt_headers *headers, enum dt_header header)
{
    return headers->values[header].ptr != NULL;
}

/* What is wrong with the framing (lengths, encodings, doubled headers), NULL if nothing.
 * length_out: of the body; UINT64_MAX if it is chunked. */
const char *dt_headers_framing(const struct dt_headers *headers, const char *version,
                               uint64_t *length_out);
/* Whether an Accept names text/html, and no JSON that it would rather have: a browser that goes
 * somewhere. Ranges do not count: who takes anything is a program. Source: RFC 9110 12.5.1. */
bool dt_headers_want_page(struct dt_view accept);
struct dt_view dt_headers_cookie(struct dt_view header, struct dt_view name);
bool dt_view_equal_caseless(struct dt_view a, struct dt_view b);

/* ---- exchanges ---- */

struct dt_work;
struct dt_fixed_answer;

struct dt_exchange {
    struct dt_exchange *next; /* in a queue or the list of free ones */
    struct dt_server *server;
    struct dt_connection *connection;
    struct MHD_Connection *mhd;
    uint64_t number, started_us, queued_us;
    enum dt_method method;
    const struct dt_route *route; /* NULL: none fitted */
    const struct dt_fixed_answer *fixed;
    struct dt_headers headers;
    struct dt_view path, query;
    struct dt_buf body;
    size_t body_max, discarded, counted;
    unsigned refusal; /* a status found while reading; 0: none */
    const char *refusal_detail;
    uint32_t allow;
    struct dt_work *work;
    struct dt_live_stream *stream;
    struct MHD_Response *response; /* made, not queued yet */
    unsigned status;
    uint64_t bytes;
    char person[DT_PERSON_ID_BYTES + 1], tenant[DT_PERSON_TENANT_BYTES + 1]; /* for the log */
    struct dt_address address; /* of the client, behind proxies */
    bool begun, expects_body, discards, logged;
    char *uri; /* small or its own */
    char uri_small[DT_URI_SMALL];
};

/* What a request needs while it is worked on; kept for the next one. */
struct dt_work {
    struct dt_work *next;
    struct dt_request request;
    struct dt_signed_in who;
    struct dt_exchange *exchange;
    struct dt_arena arena;
    struct dt_faults faults;
    struct dt_route_match match;
    struct dt_buf text; /* a form as JSON */
    yyjson_doc *doc;
    char address[DT_ADDRESS_TEXT_BYTES];
};

void *dt_exchange_uri(void *server, const char *uri, struct MHD_Connection *mhd);
enum MHD_Result dt_exchange_answer(void *server, struct MHD_Connection *mhd, const char *url,
                                   const char *method, const char *version, const char *upload,
                                   size_t *upload_size, void **context);
void dt_exchange_completed(void *server, struct MHD_Connection *mhd, void **context,
                           enum MHD_RequestTerminationCode code);
struct dt_work *dt_work_take(struct dt_exchange *exchange);
void dt_work_give(struct dt_work *work);
void dt_works_finish(struct dt_server *server);

/* ---- workers ---- */

struct dt_queue {
    struct dt_exchange *first, *last;
    uint32_t count;
    pthread_cond_t wanted;
};

struct dt_worker {
    struct dt_server *server;
    pthread_t thread;
    bool slow, started;
    atomic_uint_fast64_t busy_since_us; /* 0: idle */
};

enum { DT_SLOW_WORKERS = 2, DT_WORKERS_MAX = 1024, DT_WORKER_STACK_BYTES = 1024 * 1024 };

struct dt_workers {
    pthread_mutex_t lock;
    struct dt_queue ordinary, slow;
    struct dt_worker *all;
    uint32_t count; /* the slow ones last */
    bool stop;
};

enum dt_status dt_workers_start(struct dt_server *server, struct dt_error *err);
void dt_workers_stop(struct dt_server *server); /* ends when what is queued is done */
/* False if the queue is full. */
bool dt_workers_push(struct dt_server *server, struct dt_exchange *exchange);
bool dt_workers_live(const struct dt_server *server);
void dt_workers_depth(struct dt_server *server, uint32_t *ordinary_out, uint32_t *slow_out);

/* ---- pipeline and answer ---- */

/* Takes the request of a work through everything to an answer in exchange->response. */
void dt_pipeline_run(struct dt_exchange *exchange);

/* From request->status, json and the rest, or the problem of a failure. exchange->response NULL:
 * memory ran out. */
void dt_answer_make(struct dt_exchange *exchange, enum dt_status status,
                    const struct dt_error *err);
/* A problem that is found before there is a request. */
void dt_answer_refuse(struct dt_exchange *exchange, unsigned status, const char *detail);
/* To a browser that asks whether a page of another site may call us: the customer's side alone. */
void dt_answer_preflight(struct dt_exchange *exchange);
/* Answers that never change (FIXED), made once: index 1 of a response is for TLS. */
enum { DT_FIXED_MOST = 16 };
struct dt_fixed_answer {
    const struct dt_route *route;
    struct MHD_Response *responses[2];
    size_t bytes;
};
struct dt_fixed {
    struct dt_fixed *older; /* of settings before; kept until the server goes */
    size_t count;
    struct dt_fixed_answer answers[DT_FIXED_MOST];
};
enum dt_status dt_fixed_make(struct dt_server *server, struct dt_fixed **out, struct dt_error *err);
void dt_fixed_destroy(struct dt_fixed *fixed); /* and all older ones */
const struct dt_fixed_answer *dt_fixed_find(const struct dt_server *server,
                                            const struct dt_exchange *exchange);
void dt_answer_stream(struct dt_exchange *exchange);
/* The head of a stream's answer as text, for a stream that leaves MHD. */
void dt_answer_stream_head(const struct dt_exchange *exchange, struct dt_buf *out);
bool dt_answer_header(struct MHD_Response *response, const char *name, const char *value);

/* ---- problems ---- */

struct dt_problem {
    unsigned status;
    struct dt_view type; /* "conflict", or "" */
    struct dt_view detail;
    struct dt_view members; /* ",\"version\":7" */
    const struct dt_field_error *errors;
};

void dt_problem_write(const struct dt_problem *problem, struct dt_buf *out);
const char *dt_problem_title(unsigned status);
unsigned dt_problem_status(const struct dt_request *request, enum dt_status status);

/* ---- the server ---- */

/* A thread that does something twice a second, or when woken. */
struct dt_ticker {
    struct dt_server *server;
    void (*turn)(struct dt_server *server);
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t wake;
    bool started, stop, woken;
    atomic_uint_fast64_t seen_us;
};

enum dt_status dt_ticker_init(struct dt_ticker *ticker, struct dt_server *server,
                              void (*turn)(struct dt_server *server), struct dt_error *err);
enum dt_status dt_ticker_start(struct dt_ticker *ticker, struct dt_error *err);
void dt_ticker_wake(struct dt_ticker *ticker);
void dt_ticker_stop(struct dt_ticker *ticker);
void dt_ticker_finish(struct dt_ticker *ticker);

struct dt_server {
    struct dt_desk *desk;
    struct dt_people *people;
    dt_instant (*clock)(void *context);
    void (*log)(void *context, const struct dt_server_entry *entry);
    void *context;
    struct dt_listener listeners[DT_SERVER_LISTENERS];
    struct MHD_Daemon *daemons[DT_SERVER_LISTENERS];
    size_t listener_count;
    uint32_t pollers, worker_count;
    char *version, *web_dir;
    char node[64];

    _Atomic(struct dt_settings *) settings;
    _Atomic(struct dt_fixed *) fixed;
    pthread_mutex_t reload_lock;
    struct dt_tls *tls;
    struct dt_connections connections;
    struct dt_workers workers;
    pthread_mutex_t works_lock;
    struct dt_work *works;
    uint32_t works_kept;

    struct dt_hub *hub;
    struct dt_presence_table *presence;
    struct dt_turnstile *turnstile;
    struct dt_fresh_turns *fresh_turns;
    struct dt_metrics *metrics;
    struct dt_pages *pages;
    struct dt_buf openapi; /* the document, made at create */
    char openapi_tag[20];

    struct dt_ticker clocks; /* deadlines, heartbeats: never waits for the store */
    struct dt_ticker asker;  /* whether streams may go on, presence elsewhere: asks the store */
    struct dt_ticker keeper; /* what is over its time goes; may wait for the store for long */
    struct dt_housekeeping *housekeeping; /* the keeper's */

    atomic_uint_fast64_t requests;    /* numbers of requests */
    atomic_uint_fast64_t bodies_size; /* of all bodies being read */
    atomic_bool stopping, running;
};

static inline const struct dt_server_limits *dt_limits(const struct dt_server *server)
{
    return &atomic_load_explicit(&server->settings, memory_order_acquire)->limits;
}

enum dt_status dt_settings_make(const struct dt_server_limits *limits, struct dt_settings **out,
                                struct dt_error *err);
void dt_settings_destroy(struct dt_settings *settings); /* and all older ones */

/* ---- TLS ---- */

enum dt_status dt_tls_create(struct dt_view certificate, struct dt_view key, struct dt_tls **out,
                             struct dt_error *err);
enum dt_status dt_tls_replace(struct dt_tls *tls, struct dt_view certificate, struct dt_view key,
                              struct dt_error *err);
void dt_tls_destroy(struct dt_tls *tls);
/* The options for MHD: a callback that gives the newest certificate. */
void dt_tls_options(struct MHD_OptionItem *item_out);

/* ---- housekeeping: conversations that are over their tenant's time ---- */

enum dt_status dt_housekeeping_create(struct dt_housekeeping **out, struct dt_error *err);
void dt_housekeeping_destroy(struct dt_housekeeping *housekeeping); /* NULL is allowed */
void dt_housekeep(struct dt_server *server);                        /* a step, if it is time */

/* ---- live, presence ---- */

enum dt_status dt_hub_create(struct dt_server *server, struct dt_hub **out, struct dt_error *err);
void dt_hub_destroy(struct dt_hub *hub);
void dt_hub_beat(struct dt_server *server);  /* heartbeats */
void dt_hub_check(struct dt_server *server); /* who may go on; asks the store */
void dt_hub_stop(struct dt_server *server);  /* `bye` stopping to all */
void dt_hub_wait_empty(struct dt_server *server, uint64_t until_us); /* for their last words */
void dt_hub_wake(void *server);                                      /* dt_people_listener */
uint32_t dt_hub_count(struct dt_server *server);
ssize_t dt_stream_read(void *stream, uint64_t position, char *out, size_t max);
enum dt_status dt_streamer_start(struct dt_streamer *streamer, struct dt_error *err);
void dt_streamer_stop(struct dt_hub *hub);
/* Takes the stream and a duplicate of its socket, and sends it behind this head of an answer.
 * False: nothing changed. */
bool dt_streamer_adopt(struct dt_live_stream *stream, int socket, struct dt_view head);
struct dt_streamer *dt_hub_streamer(struct dt_server *server);
void dt_stream_attach(struct dt_live_stream *stream, struct MHD_Connection *mhd);
void dt_stream_close(struct dt_live_stream *stream); /* the exchange is over */

enum dt_status dt_presence_create(struct dt_server *server, struct dt_presence_table **out,
                                  struct dt_error *err);
void dt_presence_destroy(struct dt_presence_table *table);
void dt_presence_expire(struct dt_server *server);
void dt_presence_exchange(struct dt_server *server); /* with other nodes; asks the store */

/* ---- pages ---- */

enum dt_status dt_pages_create(const char *web_dir, struct dt_pages **out, struct dt_error *err);
void dt_pages_destroy(struct dt_pages *pages);
/* Answers a path that no route has; false if no page is there either. */
bool dt_pages_answer(struct dt_exchange *exchange);
/* Says so in plain words to a browser, where neither route nor page is; false for others. */
bool dt_pages_missing(struct dt_exchange *exchange);

/* ---- figures ---- */

struct dt_streams_figures {
    uint64_t opened, messages, slow, resets;
};

struct dt_metrics *dt_metrics_create(void);
void dt_metrics_destroy(struct dt_metrics *metrics);
void dt_metrics_request(struct dt_metrics *metrics, const struct dt_route *route, unsigned status,
                        uint64_t duration_us);
void dt_metrics_handler(struct dt_metrics *metrics, uint64_t duration_us, uint64_t waited_us);
void dt_metrics_refused_connection(struct dt_metrics *metrics);
enum dt_live_count { DT_LIVE_OPENED, DT_LIVE_DELIVERED, DT_LIVE_SLOW, DT_LIVE_COUNTS };
void dt_metrics_live(struct dt_metrics *metrics, enum dt_live_count what, uint64_t n);
/* What the keeper did. */
enum dt_kept_count {
    DT_KEPT_ROUNDS,
    DT_KEPT_ERASED,
    DT_KEPT_FAILED,
    DT_KEPT_SCRUBBED,
    DT_KEPT_COUNTS
};
void dt_metrics_kept(struct dt_metrics *metrics, enum dt_kept_count what, uint64_t n);
void dt_metrics_write(struct dt_server *server, struct dt_buf *out);

/* ---- the document ---- */

enum dt_status dt_openapi_write(const char *version, struct dt_buf *out, struct dt_error *err);

#endif
