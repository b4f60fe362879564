/*
 * Figures in the text format of Prometheus (0.0.4), names as its conventions ask: counters end in
 * _total, times are seconds. Labels are names of routes and statuses: bounded, and no texts.
 */
#include "parts.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static const unsigned statuses[] = {200, 201, 204, 304, 400, 401, 403, 404, 405, 409,
                                    412, 413, 415, 422, 429, 431, 500, 503, 0 /* any other */};
enum { STATUSES = sizeof statuses / sizeof *statuses };

/* Upper bounds in microseconds. */
static const uint64_t bounds_us[] = {250,   500,    1000,   2500,   5000,    10000,   25000,
                                     50000, 100000, 250000, 500000, 1000000, 2500000, 10000000};
enum { BOUNDS = sizeof bounds_us / sizeof *bounds_us };

struct histogram {
    atomic_uint_fast64_t counts[BOUNDS + 1];
    atomic_uint_fast64_t sum_us;
};

struct dt_metrics {
    size_t routes; /* the last is for what no route has: pages, and what is not there */
    atomic_uint_fast64_t (*requests)[STATUSES];
    struct histogram duration, handler, waited;
    atomic_uint_fast64_t refused_connections;
    atomic_uint_fast64_t live[DT_LIVE_COUNTS];
    atomic_uint_fast64_t kept[DT_KEPT_COUNTS];
    uint64_t started_us;
};

struct dt_metrics *dt_metrics_create(void)
{
    struct dt_metrics *metrics = calloc(1, sizeof *metrics);
    if (!metrics)
        return NULL;
    metrics->routes = dt_route_count() + 1;
    metrics->requests = calloc(metrics->routes, sizeof *metrics->requests);
    metrics->started_us = dt_clock_us();
    if (!metrics->requests) {
        free(metrics);
        return NULL;
    }
    return metrics;
}

void dt_metrics_destroy(struct dt_metrics *metrics)
{
    if (!metrics)
        return;
    free(metrics->requests);
    free(metrics);
}

static void add(atomic_uint_fast64_t *counter, uint64_t n)
{
    atomic_fetch_add_explicit(counter, n, memory_order_relaxed);
}

static void observe(struct histogram *histogram, uint64_t us)
{
    size_t i = 0;
    while (i < BOUNDS && us > bounds_us[i])
        i++;
    add(&histogram->counts[i], 1);
    add(&histogram->sum_us, us);
}

void dt_metrics_request(struct dt_metrics *metrics, const struct dt_route *route, unsigned status,
                        uint64_t duration_us)
{
    size_t row = route ? (size_t)(route - dt_route_nth(0)) : metrics->routes - 1;
    size_t column = 0;
    while (column < STATUSES - 1 && statuses[column] != status)
        column++;
    add(&metrics->requests[row][column], 1);
    if (!route || !(route->flags & DT_ROUTE_STREAM))
        observe(&metrics->duration, duration_us);
}

void dt_metrics_handler(struct dt_metrics *metrics, uint64_t duration_us, uint64_t waited_us)
{
    observe(&metrics->handler, duration_us);
    observe(&metrics->waited, waited_us);
}

void dt_metrics_refused_connection(struct dt_metrics *metrics)
{
    add(&metrics->refused_connections, 1);
}

void dt_metrics_live(struct dt_metrics *metrics, enum dt_live_count what, uint64_t n)
{
    add(&metrics->live[what], n);
}

void dt_metrics_kept(struct dt_metrics *metrics, enum dt_kept_count what, uint64_t n)
{
    add(&metrics->kept[what], n);
}

static void head(struct dt_buf *out, const char *name, const char *type, const char *help)
{
    dt_buf_printf(out, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type);
}

static void one(struct dt_buf *out, const char *name, const char *type, const char *help,
                uint64_t value)
{
    head(out, name, type, help);
    dt_buf_printf(out, "%s %" PRIu64 "\n", name, value);
}

static void write_requests(const struct dt_metrics *metrics, struct dt_buf *out)
{
    head(out, "detente_http_requests_total", "counter", "Requests answered, by route and status.");
    for (size_t row = 0; row < metrics->routes; row++)
        for (size_t column = 0; column < STATUSES; column++) {
            uint64_t count = atomic_load(&metrics->requests[row][column]);
            char status[8];
            if (count == 0)
                continue;
            snprintf(status, sizeof status, "%u", statuses[column]);
            dt_buf_printf(out,
                          "detente_http_requests_total{route=\"%s\",status=\"%s\"} %" PRIu64 "\n",
                          row + 1 < metrics->routes ? dt_route_nth(row)->name : "page",
                          statuses[column] ? status : "other", count);
        }
}

static void seconds(struct dt_buf *out, uint64_t us)
{
    dt_buf_printf(out, "%" PRIu64 ".%06" PRIu64, us / 1000000, us % 1000000);
}

static void write_histogram(const struct histogram *histogram, const char *name, const char *help,
                            struct dt_buf *out)
{
    uint64_t count = 0;
    head(out, name, "histogram", help);
    for (size_t i = 0; i < BOUNDS; i++) {
        count += atomic_load(&histogram->counts[i]);
        dt_buf_printf(out, "%s_bucket{le=\"", name);
        seconds(out, bounds_us[i]);
        dt_buf_printf(out, "\"} %" PRIu64 "\n", count);
    }
    count += atomic_load(&histogram->counts[BOUNDS]);
    dt_buf_printf(out, "%s_bucket{le=\"+Inf\"} %" PRIu64 "\n%s_sum ", name, count, name);
    seconds(out, atomic_load(&histogram->sum_us));
    dt_buf_printf(out, "\n%s_count %" PRIu64 "\n", name, count);
}

static void write_store(struct dt_server *server, struct dt_buf *out)
{
    struct dt_store_stats stats;
    struct dt_error error;
    bool up = dt_store_stats(dt_desk_store(server->desk), &stats, &error) == DT_OK;
    one(out, "detente_store_up", "gauge", "Whether the store answers.", up);
    if (!up)
        return;
    one(out, "detente_store_stopped", "gauge", "Whether writing has stopped after a failed sync.",
        stats.stopped);
    one(out, "detente_store_events", "gauge", "Events in the log.", stats.events);
    one(out, "detente_store_conversations", "gauge", "Conversations in the log.",
        stats.conversations);
    one(out, "detente_store_tenants", "gauge", "Tenants in the log.", stats.tenants);
    one(out, "detente_store_bytes", "gauge", "Bytes on the disk or in memory.", stats.bytes);
    one(out, "detente_store_outbox_waiting", "gauge", "Messages waiting to leave the house.",
        stats.outbox_waiting);
    one(out, "detente_store_outbox_poisoned", "gauge", "Messages that were given up.",
        stats.outbox_poisoned);
    one(out, "detente_store_appends_total", "counter", "Appends acknowledged since it was opened.",
        stats.appends);
    one(out, "detente_store_writes_total", "counter", "Transactions that these appends took.",
        stats.writes);
    one(out, "detente_store_duplicates_total", "counter", "Appends that were there before.",
        stats.duplicates);
    one(out, "detente_store_conflicts_total", "counter", "Appends that came too late.",
        stats.conflicts);
    one(out, "detente_store_failures_total", "counter", "Appends that failed.", stats.failures);
}

static void write_live(struct dt_server *server, struct dt_buf *out)
{
    const struct dt_metrics *metrics = server->metrics;
    one(out, "detente_live_streams", "gauge", "Streams open now.", dt_hub_count(server));
    one(out, "detente_live_streams_opened_total", "counter", "Streams opened.",
        atomic_load(&metrics->live[DT_LIVE_OPENED]));
    one(out, "detente_live_messages_total", "counter", "Messages put on streams.",
        atomic_load(&metrics->live[DT_LIVE_DELIVERED]));
    one(out, "detente_live_streams_slow_total", "counter", "Streams ended because nobody read.",
        atomic_load(&metrics->live[DT_LIVE_SLOW]));
}

static void write_kept(const struct dt_metrics *metrics, struct dt_buf *out)
{
    one(out, "detente_retention_rounds_total", "counter",
        "Rounds through the tenants that came to their end, well or not.",
        atomic_load(&metrics->kept[DT_KEPT_ROUNDS]));
    one(out, "detente_retention_erased_total", "counter",
        "Conversations erased because their time was over.",
        atomic_load(&metrics->kept[DT_KEPT_ERASED]));
    one(out, "detente_retention_failures_total", "counter",
        "Rounds of erasing, and rewritings of the store, that failed.",
        atomic_load(&metrics->kept[DT_KEPT_FAILED]));
    one(out, "detente_retention_scrubs_total", "counter",
        "Times the store was rewritten after something was erased.",
        atomic_load(&metrics->kept[DT_KEPT_SCRUBBED]));
}

void dt_metrics_write(struct dt_server *server, struct dt_buf *out)
{
    const struct dt_metrics *metrics = server->metrics;
    uint32_t ordinary, slow;
    dt_workers_depth(server, &ordinary, &slow);
    head(out, "detente_info", "gauge", "The program.");
    dt_buf_printf(out, "detente_info{version=\"%s\"} 1\n", server->version);
    one(out, "detente_uptime_seconds", "gauge", "Since the server was made.",
        (dt_clock_us() - metrics->started_us) / 1000000);
    write_requests(metrics, out);
    write_histogram(&metrics->duration, "detente_http_request_duration_seconds",
                    "From the first line of a request to the end of its answer.", out);
    write_histogram(&metrics->handler, "detente_handler_duration_seconds",
                    "In a worker: from who asks to the answer.", out);
    write_histogram(&metrics->waited, "detente_queue_wait_seconds", "Waiting for a worker.", out);
    one(out, "detente_queue_depth", "gauge", "Requests that wait for a worker.", ordinary);
    one(out, "detente_password_queue_depth", "gauge",
        "Requests that wait for a password's hashing.", slow);
    pthread_mutex_lock(&server->connections.lock);
    uint32_t connections = server->connections.count, busy = server->connections.busy;
    pthread_mutex_unlock(&server->connections.lock);
    one(out, "detente_connections", "gauge", "Connections open now.", connections);
    one(out, "detente_connections_busy", "gauge", "Connections with a request under way.", busy);
    one(out, "detente_connections_refused_total", "counter", "Connections over the limits.",
        atomic_load(&metrics->refused_connections));
    one(out, "detente_request_body_bytes", "gauge", "Bytes of bodies being read.",
        atomic_load(&server->bodies_size));
    write_live(server, out);
    write_kept(metrics, out);
    write_store(server, out);
}
