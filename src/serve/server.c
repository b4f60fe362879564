#include "parts.h"

#include "entropy.h"
#include "fresh_turns.h"
#include "live.h"
#include "turnstile.h"

#include <inttypes.h>
#include <netinet/in.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    POLLERS = 2,
    WORKERS = 48,
    POOL_BYTES = DT_HEADER_BYTES,
    POLLER_STACK_BYTES = 512 * 1024,
    LAST_WORDS_MS = 2000
};

static dt_instant system_clock(void *context)
{
    struct timespec now;
    (void)context;
    clock_gettime(CLOCK_REALTIME, &now);
    return (dt_instant)now.tv_sec * DT_MS_PER_SECOND + now.tv_nsec / 1000000;
}

dt_instant dt_server_now(const struct dt_server *server)
{
    return server->clock(server->context);
}

const char *dt_server_version(const struct dt_server *server)
{
    return server->version;
}

enum dt_languagetool dt_server_languagetool(const struct dt_server *server)
{
    return dt_limits(server)->languagetool;
}

bool dt_server_demonstration(const struct dt_server *server)
{
    return dt_limits(server)->demonstration;
}

struct dt_fresh_turns *dt_server_fresh_turns(struct dt_server *server)
{
    return server->fresh_turns;
}

struct dt_turnstile *dt_server_turnstile(struct dt_server *server)
{
    return server->turnstile;
}

void dt_server_tell(struct dt_server *server, bool warning, const char *event, const char *format,
                    ...)
{
    char detail[DT_ERROR_MESSAGE_BYTES + 128];
    va_list list;
    if (!server->log)
        return;
    va_start(list, format);
    int len = vsnprintf(detail, sizeof detail, format, list);
    va_end(list);
    size_t size = len < 0 ? 0 : (size_t)len < sizeof detail ? (size_t)len : sizeof detail - 1;
    struct dt_server_entry entry = {.kind = DT_SERVER_EVENT,
                                    .warning = warning,
                                    .at = dt_server_now(server),
                                    .event = dt_view_of(event),
                                    .detail = {detail, size}};
    server->log(server->context, &entry);
}

static void keep_clocks(struct dt_server *server)
{
    dt_connections_keep(server);
    dt_hub_beat(server);
    dt_presence_expire(server);
}

static void ask(struct dt_server *server)
{
    dt_hub_check(server);
    dt_presence_exchange(server);
}

static enum dt_status init_locks(struct dt_server *server, struct dt_error *err)
{
    pthread_condattr_t monotonic;
    if (pthread_condattr_init(&monotonic) != 0)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    bool ok = pthread_mutex_init(&server->reload_lock, NULL) == 0 &&
              pthread_mutex_init(&server->connections.lock, NULL) == 0 &&
              pthread_mutex_init(&server->workers.lock, NULL) == 0 &&
              pthread_mutex_init(&server->works_lock, NULL) == 0 &&
              pthread_cond_init(&server->connections.idle, &monotonic) == 0 &&
              pthread_cond_init(&server->workers.ordinary.wanted, NULL) == 0 &&
              pthread_cond_init(&server->workers.slow.wanted, NULL) == 0;
    pthread_condattr_destroy(&monotonic);
    if (!ok)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    enum dt_status status = dt_ticker_init(&server->clocks, server, keep_clocks, err);
    if (status == DT_OK)
        status = dt_ticker_init(&server->asker, server, ask, err);
    return status == DT_OK ? dt_ticker_init(&server->keeper, server, dt_housekeep, err) : status;
}

static char *copy_text(const char *text)
{
    size_t size = strlen(text ? text : "") + 1;
    char *copy = malloc(size);
    if (copy)
        memcpy(copy, text ? text : "", size);
    return copy;
}

/* What this process calls itself among those on the same store. */
static enum dt_status name_node(struct dt_server *server, struct dt_view wanted,
                                struct dt_error *err)
{
    uint8_t random[8];
    if (wanted.len >= sizeof server->node)
        return dt_error_set(err, DT_INVALID, "a node's name has at most %zu bytes",
                            sizeof server->node - 1);
    if (wanted.len) {
        memcpy(server->node, wanted.ptr, wanted.len);
        return DT_OK;
    }
    const struct dt_entropy *entropy = dt_desk_random(server->desk);
    entropy->fill(entropy->self, random, sizeof random);
    for (size_t i = 0; i < sizeof random; i++)
        snprintf(server->node + 2 * i, 3, "%02x", random[i]);
    return DT_OK;
}

static void happened(void *context, const struct dt_event *event, const struct dt_board_row *before,
                     const struct dt_board_row *after)
{
    dt_live_happened(context, event, before, after);
}

static enum dt_status take_options(struct dt_server *server,
                                   const struct dt_server_options *options, struct dt_error *err)
{
    bool wants_tls = false;
    if (options->listener_count > DT_SERVER_LISTENERS || options->workers > DT_WORKERS_MAX)
        return dt_error_set(err, DT_INVALID, "at most %d sockets and %d workers",
                            DT_SERVER_LISTENERS, DT_WORKERS_MAX);
    server->desk = options->desk;
    server->people = options->people;
    server->clock = options->clock ? options->clock : system_clock;
    server->log = options->log;
    server->context = options->context;
    server->listener_count = options->listener_count;
    for (size_t i = 0; i < options->listener_count; i++) {
        server->listeners[i] = options->listeners[i];
        wants_tls |= options->listeners[i].tls;
    }
    server->pollers = options->pollers ? options->pollers : POLLERS;
    server->worker_count = options->workers ? options->workers : WORKERS;
    server->version = copy_text(options->version ? options->version : "0");
    server->web_dir = options->web_dir ? copy_text(options->web_dir) : NULL;
    if (!server->version || (options->web_dir && !server->web_dir))
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    if (wants_tls && options->certificate.len == 0)
        return dt_error_set(err, DT_INVALID, "a socket that speaks TLS needs a certificate");
    return options->certificate.len
               ? dt_tls_create(options->certificate, options->key, &server->tls, err)
               : DT_OK;
}

static enum dt_status build(struct dt_server *server, const struct dt_server_options *options,
                            struct dt_error *err)
{
    struct dt_settings *settings = NULL;
    enum dt_status status = init_locks(server, err);
    if (status == DT_OK)
        status = take_options(server, options, err);
    if (status == DT_OK)
        status = dt_settings_make(&options->limits, &settings, err);
    if (status == DT_OK)
        atomic_store(&server->settings, settings);
    if (status == DT_OK)
        status = name_node(server, options->node, err);
    if (status == DT_OK && !(server->metrics = dt_metrics_create()))
        status = dt_error_set(err, DT_NOMEM, "not enough memory");
    if (status == DT_OK)
        status = dt_hub_create(server, &server->hub, err);
    if (status == DT_OK)
        status = dt_presence_create(server, &server->presence, err);
    if (status == DT_OK)
        status = dt_turnstile_create(&server->turnstile, err);
    if (status == DT_OK)
        status = dt_fresh_turns_create(&server->fresh_turns, err);
    if (status == DT_OK)
        status = dt_housekeeping_create(&server->housekeeping, err);
    if (status == DT_OK)
        status = dt_pages_create(server->web_dir, &server->pages, err);
    if (status == DT_OK)
        status = dt_openapi_write(server->version, &server->openapi, err);
    struct dt_fixed *fixed = NULL;
    if (status == DT_OK)
        status = dt_fixed_make(server, &fixed, err);
    if (status == DT_OK)
        atomic_store(&server->fixed, fixed);
    return status;
}

enum dt_status dt_server_create(const struct dt_server_options *options, struct dt_server **out,
                                struct dt_error *err)
{
    struct dt_server *server = calloc(1, sizeof *server);
    if (!server)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    dt_buf_init(&server->openapi);
    enum dt_status status = build(server, options, err);
    if (status != DT_OK) {
        dt_server_destroy(server);
        return status;
    }
    dt_desk_listen(server->desk, happened, server);
    if (server->people)
        dt_people_listen(server->people, dt_hub_wake, server);
    *out = server;
    return DT_OK;
}

static size_t leave_as_it_is(void *context, struct MHD_Connection *mhd, char *text)
{
    (void)context;
    (void)mhd;
    return strlen(text);
}

/* Connections are counted by us, so that trusted proxies and all daemons share one account; MHD's
 * own limit only keeps its tables in bounds. */
static struct MHD_Daemon *start_daemon(struct dt_server *server, const struct dt_listener *listener)
{
    enum { MOST_CONNECTIONS = 65536 };
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_TURBO;
    struct MHD_OptionItem tls[2] = {{MHD_OPTION_END, 0, NULL}, {MHD_OPTION_END, 0, NULL}};
    if (listener->tls) {
        flags |= MHD_USE_TLS;
        dt_tls_options(&tls[0]);
    }
    return MHD_start_daemon(
        flags, 0, dt_connections_accept, server, dt_exchange_answer, server,
        MHD_OPTION_LISTEN_SOCKET, listener->fd, MHD_OPTION_THREAD_POOL_SIZE, server->pollers,
        MHD_OPTION_THREAD_STACK_SIZE, (size_t)POLLER_STACK_BYTES, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)MOST_CONNECTIONS, MHD_OPTION_CONNECTION_TIMEOUT, dt_limits(server)->idle_s,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)POOL_BYTES, MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_URI_LOG_CALLBACK, dt_exchange_uri, server, MHD_OPTION_UNESCAPE_CALLBACK,
        leave_as_it_is, NULL, MHD_OPTION_NOTIFY_COMPLETED, dt_exchange_completed, server,
        MHD_OPTION_NOTIFY_CONNECTION, dt_connections_notify, server, MHD_OPTION_ARRAY, tls,
        MHD_OPTION_END);
}

enum dt_status dt_server_start(struct dt_server *server, struct dt_error *err)
{
    enum dt_status status = dt_workers_start(server, err);
    if (status != DT_OK)
        return status;
    status = dt_ticker_start(&server->clocks, err);
    if (status == DT_OK)
        status = dt_ticker_start(&server->asker, err);
    if (status == DT_OK)
        status = dt_ticker_start(&server->keeper, err);
    if (status == DT_OK)
        status = dt_streamer_start(dt_hub_streamer(server), err);
    if (status != DT_OK) {
        dt_ticker_stop(&server->keeper);
        dt_ticker_stop(&server->asker);
        dt_ticker_stop(&server->clocks);
        dt_workers_stop(server);
        return status;
    }
    atomic_store(&server->stopping, false);
    atomic_store(&server->running, true);
    for (size_t i = 0; i < server->listener_count; i++) {
        server->daemons[i] = start_daemon(server, &server->listeners[i]);
        if (!server->daemons[i]) {
            dt_server_stop(server, 0);
            return dt_error_set(err, DT_IO, "cannot answer on socket %d", server->listeners[i].fd);
        }
    }
    return DT_OK;
}

/* Their headers follow the settings. */
static enum dt_status renew_fixed(struct dt_server *server, struct dt_error *err)
{
    struct dt_fixed *fixed = NULL;
    enum dt_status status = dt_fixed_make(server, &fixed, err);
    if (status != DT_OK)
        return status;
    fixed->older = atomic_load(&server->fixed);
    atomic_store_explicit(&server->fixed, fixed, memory_order_release);
    return DT_OK;
}

enum dt_status dt_server_reload(struct dt_server *server, const struct dt_server_limits *limits,
                                struct dt_view certificate, struct dt_view key,
                                struct dt_error *err)
{
    struct dt_settings *settings = NULL;
    enum dt_status status = dt_settings_make(limits, &settings, err);
    if (status != DT_OK)
        return status;
    pthread_mutex_lock(&server->reload_lock);
    if (certificate.len && !server->tls)
        status = dt_error_set(err, DT_INVALID, "TLS cannot be turned on while running");
    else if (certificate.len)
        status = dt_tls_replace(server->tls, certificate, key, err);
    if (status == DT_OK) {
        settings->older = atomic_load(&server->settings);
        atomic_store_explicit(&server->settings, settings, memory_order_release);
        status = renew_fixed(server, err);
    } else {
        dt_settings_destroy(settings);
    }
    pthread_mutex_unlock(&server->reload_lock);
    return status;
}

size_t dt_server_stop(struct dt_server *server, uint32_t deadline_ms)
{
    if (!atomic_load(&server->running))
        return 0;
    atomic_store(&server->stopping, true);
    uint64_t until = dt_clock_us() + (uint64_t)deadline_ms * 1000;
    for (size_t i = 0; i < server->listener_count; i++)
        if (server->daemons[i])
            MHD_quiesce_daemon(server->daemons[i]);
    dt_hub_stop(server);
    bool idle = dt_connections_wait_idle(server, until);
    size_t cut = idle ? 0 : dt_connections_cut_all(server);
    /* What a worker has is suspended, and MHD cannot be stopped with anything suspended: the
     * workers finish first, and streams that nobody reads are cut with the rest. */
    dt_workers_stop(server);
    dt_hub_stop(server);
    uint64_t last_words = dt_clock_us() + LAST_WORDS_MS * UINT64_C(1000);
    dt_hub_wait_empty(server, last_words < until ? last_words : until);
    dt_ticker_stop(&server->clocks);
    dt_ticker_stop(&server->asker);
    dt_ticker_stop(&server->keeper);
    for (size_t i = 0; i < server->listener_count; i++)
        if (server->daemons[i]) {
            MHD_stop_daemon(server->daemons[i]);
            server->daemons[i] = NULL;
        }
    dt_streamer_stop(server->hub);
    atomic_store(&server->running, false);
    return cut;
}

static void destroy_locks(struct dt_server *server)
{
    pthread_mutex_destroy(&server->reload_lock);
    pthread_mutex_destroy(&server->connections.lock);
    pthread_mutex_destroy(&server->workers.lock);
    pthread_mutex_destroy(&server->works_lock);
    pthread_cond_destroy(&server->connections.idle);
    pthread_cond_destroy(&server->workers.ordinary.wanted);
    pthread_cond_destroy(&server->workers.slow.wanted);
    dt_ticker_finish(&server->clocks);
    dt_ticker_finish(&server->asker);
    dt_ticker_finish(&server->keeper);
}

void dt_server_destroy(struct dt_server *server)
{
    if (!server)
        return;
    dt_server_stop(server, 0);
    if (server->people)
        dt_people_listen(server->people, NULL, NULL);
    dt_fixed_destroy(atomic_load(&server->fixed));
    dt_works_finish(server);
    dt_hub_destroy(server->hub);
    dt_presence_destroy(server->presence);
    dt_turnstile_destroy(server->turnstile);
    dt_fresh_turns_destroy(server->fresh_turns);
    dt_housekeeping_destroy(server->housekeeping);
    dt_pages_destroy(server->pages);
    dt_metrics_destroy(server->metrics);
    dt_tls_destroy(server->tls);
    dt_settings_destroy(atomic_load(&server->settings));
    dt_buf_finish(&server->openapi);
    destroy_locks(server);
    free(server->version);
    free(server->web_dir);
    free(server);
}

bool dt_server_lives(const struct dt_server *server)
{
    enum { KEEPER_S = 10 };
    uint64_t seen = atomic_load(&server->clocks.seen_us), now = dt_clock_us();
    return (now < seen || now - seen < KEEPER_S * UINT64_C(1000000)) && dt_workers_live(server);
}
