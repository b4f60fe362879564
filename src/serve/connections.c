#include "parts.h"

#include <stdlib.h>
#include <sys/socket.h>

uint64_t dt_clock_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

static struct dt_address_count **bucket_of(struct dt_connections *connections,
                                           const struct dt_address *address)
{
    uint64_t hash = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < sizeof address->bytes; i++)
        hash = (hash ^ address->bytes[i]) * UINT64_C(1099511628211);
    struct dt_address_count **at = &connections->buckets[(hash ^ hash >> 32) % DT_ADDRESS_BUCKETS];
    while (*at && !dt_address_equal(&(*at)->address, address))
        at = &(*at)->next;
    return at;
}

static bool is_proxy(const struct dt_server_limits *limits, const struct dt_address *address)
{
    for (size_t i = 0; i < limits->proxy_count; i++)
        if (dt_network_holds(&limits->proxies[i], address))
            return true;
    return false;
}

enum MHD_Result dt_connections_accept(void *context, const struct sockaddr *socket,
                                      socklen_t length)
{
    struct dt_server *server = context;
    struct dt_connections *connections = &server->connections;
    const struct dt_server_limits *limits = dt_limits(server);
    struct dt_address address;
    dt_address_of_socket(length ? socket : NULL, &address);
    pthread_mutex_lock(&connections->lock);
    struct dt_address_count *count = *bucket_of(connections, &address);
    bool full = connections->count >= limits->connections ||
                (limits->connections_per_address && count &&
                 count->count >= limits->connections_per_address && !is_proxy(limits, &address));
    pthread_mutex_unlock(&connections->lock);
    if (full)
        dt_metrics_refused_connection(server->metrics);
    return full ? MHD_NO : MHD_YES;
}

/* Memory that runs out here lets the connection live uncounted, without an exchange: it is closed
 * with its first request. */
static void begin(struct dt_server *server, struct MHD_Connection *mhd, void **context)
{
    struct dt_connections *connections = &server->connections;
    struct dt_connection *connection = calloc(1, sizeof *connection);
    struct dt_address_count *fresh = calloc(1, sizeof *fresh);
    if (!connection || !fresh) {
        free(connection);
        free(fresh);
        return;
    }
    connection->server = server;
    connection->mhd = mhd;
    connection->fd = MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
    dt_address_of_socket(
        MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_CLIENT_ADDRESS)->client_addr,
        &connection->address);
    connection->tls = MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_PROTOCOL) != NULL;
    connection->trusted = is_proxy(dt_limits(server), &connection->address);
    dt_address_format(&connection->address, connection->text);
    connection->since_us = dt_clock_us();
    fresh->address = connection->address;

    pthread_mutex_lock(&connections->lock);
    struct dt_address_count **count = bucket_of(connections, &connection->address);
    if (!*count) {
        *count = fresh;
        fresh = NULL;
    }
    (*count)->count++;
    connection->next = connections->first;
    if (connections->first)
        connections->first->previous = connection;
    connections->first = connection;
    connections->count++;
    pthread_mutex_unlock(&connections->lock);
    free(fresh);
    *context = connection;
}

static void enter(struct dt_connections *connections, struct dt_connection *connection,
                  enum dt_connection_stage stage)
{
    if (connection->stage == DT_CONNECTION_BUSY && --connections->busy == 0)
        pthread_cond_broadcast(&connections->idle);
    connection->stage = stage;
    connection->since_us = dt_clock_us();
    connections->busy += stage == DT_CONNECTION_BUSY;
}

static void end(struct dt_connections *connections, struct dt_connection *connection)
{
    pthread_mutex_lock(&connections->lock);
    enter(connections, connection, DT_CONNECTION_WAITS);
    struct dt_address_count **at = bucket_of(connections, &connection->address);
    struct dt_address_count *empty = NULL;
    if (--(*at)->count == 0) {
        empty = *at;
        *at = empty->next;
    }
    if (connection->previous)
        connection->previous->next = connection->next;
    else
        connections->first = connection->next;
    if (connection->next)
        connection->next->previous = connection->previous;
    connections->count--;
    pthread_mutex_unlock(&connections->lock);
    free(empty);
    free(connection);
}

void dt_connections_notify(void *context, struct MHD_Connection *mhd, void **own,
                           enum MHD_ConnectionNotificationCode code)
{
    struct dt_server *server = context;
    if (code == MHD_CONNECTION_NOTIFY_STARTED) {
        begin(server, mhd, own);
    } else if (*own) {
        end(&server->connections, *own);
        *own = NULL;
    }
}

void dt_connections_stage(struct dt_server *server, struct dt_connection *connection,
                          enum dt_connection_stage stage)
{
    pthread_mutex_lock(&server->connections.lock);
    enter(&server->connections, connection, stage);
    pthread_mutex_unlock(&server->connections.lock);
}

/*
 * How long a connection may take to bring a request's first line: the usual time while there is
 * room, less and less from three quarters on, so that those who only hold places lose them first.
 */
static uint64_t patience_us(const struct dt_server_limits *limits, uint32_t count)
{
    enum { SHORTEST_S = 2 };
    uint64_t full = (uint64_t)limits->idle_s * 1000000;
    uint64_t shortest = SHORTEST_S * UINT64_C(1000000);
    uint64_t most = limits->connections, from = most - most / 4;
    if (count <= from || full <= shortest)
        return full;
    uint64_t part = (uint64_t)(count - from) * 1000 / (most - from + 1);
    return full - (full - shortest) * (part > 1000 ? 1000 : part) / 1000;
}

/*
 * The socket is shut, not closed: MHD notices and closes it. It cannot have been closed and taken
 * by somebody else meanwhile, since MHD tells us before it closes, and we hold the lock.
 */
static void cut(struct dt_connection *connection)
{
    if (connection->cut)
        return;
    connection->cut = true;
    shutdown(connection->fd, SHUT_RDWR);
}

void dt_connections_keep(struct dt_server *server)
{
    struct dt_connections *connections = &server->connections;
    const struct dt_server_limits *limits = dt_limits(server);
    uint64_t now = dt_clock_us();
    pthread_mutex_lock(&connections->lock);
    uint64_t waits = patience_us(limits, connections->count);
    uint64_t busy = (uint64_t)limits->request_s * 1000000;
    for (struct dt_connection *at = connections->first; at; at = at->next)
        if ((at->stage == DT_CONNECTION_WAITS && now - at->since_us > waits) ||
            (at->stage == DT_CONNECTION_BUSY && now - at->since_us > busy))
            cut(at);
    pthread_mutex_unlock(&connections->lock);
}

bool dt_connections_wait_idle(struct dt_server *server, uint64_t until_us)
{
    struct dt_connections *connections = &server->connections;
    struct timespec until = {(time_t)(until_us / 1000000), (long)(until_us % 1000000) * 1000};
    int result = 0;
    pthread_mutex_lock(&connections->lock);
    while (connections->busy > 0 && result == 0)
        result = pthread_cond_timedwait(&connections->idle, &connections->lock, &until);
    bool idle = connections->busy == 0;
    pthread_mutex_unlock(&connections->lock);
    return idle;
}

size_t dt_connections_cut_all(struct dt_server *server)
{
    struct dt_connections *connections = &server->connections;
    size_t count = 0;
    pthread_mutex_lock(&connections->lock);
    for (struct dt_connection *at = connections->first; at; at = at->next) {
        count += at->stage == DT_CONNECTION_BUSY;
        cut(at);
    }
    pthread_mutex_unlock(&connections->lock);
    return count;
}
