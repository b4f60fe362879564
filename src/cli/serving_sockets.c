/* The sockets of a server, and the address that people are told. */
#include "serving.h"

#include "daemon.h"
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>

enum { PORTS_TRIED = 20, HOST_BYTES = DT_ADDRESS_TEXT_BYTES + 2 };

/* The address as a browser on this machine reaches it. */
static void write_address(struct dt_serving *serving, const char *host, uint16_t port)
{
    const struct dt_config *config = serving->config;
    bool tls = config->tls_certificate[0] != '\0';
    if (config->origins.count > 0) {
        snprintf(serving->address, sizeof serving->address, "%s", config->origins.items[0]);
        return;
    }
    if (strcmp(host, "0.0.0.0") == 0 || strcmp(host, "local") == 0)
        host = "127.0.0.1";
    bool six = strchr(host, ':') != NULL;
    snprintf(serving->address, sizeof serving->address, "%s://%s%s%s:%u", tls ? "https" : "http",
             six ? "[" : "", host, six ? "]" : "", (unsigned)port);
}

static bool take(struct dt_serving *serving, int fd, const char *host, uint16_t port)
{
    bool tls = serving->config->tls_certificate[0] != '\0';
    if (serving->listener_count == 0)
        write_address(serving, host, port);
    serving->listeners[serving->listener_count++] = (struct dt_listener){.fd = fd, .tls = tls};
    return true;
}

/* What was handed over is held to the same rule as what the settings name. */
static bool take_inherited(struct dt_serving *serving, int fd)
{
    struct sockaddr_storage bound;
    socklen_t len = sizeof bound;
    struct dt_address address;
    struct dt_error err = {0};
    char host[DT_ADDRESS_TEXT_BYTES];
    uint16_t port = 0;
    if (getsockname(fd, (struct sockaddr *)&bound, &len) != 0)
        return dt_serving_fail(serving, &err);
    dt_address_of_socket((const struct sockaddr *)&bound, &address);
    if (bound.ss_family != AF_UNIX &&
        dt_config_may_listen(serving->config, &address, &err) != DT_OK)
        return dt_serving_fail(serving, &err);
    if (bound.ss_family == AF_INET)
        port = ntohs(((const struct sockaddr_in *)(const void *)&bound)->sin_port);
    if (bound.ss_family == AF_INET6)
        port = ntohs(((const struct sockaddr_in6 *)(const void *)&bound)->sin6_port);
    dt_address_format(&address, host);
    return take(serving, fd, host, port);
}

static bool open_endpoint(struct dt_serving *serving, const struct dt_endpoint *endpoint)
{
    struct dt_error err = {0};
    char host[DT_ADDRESS_TEXT_BYTES];
    uint16_t port = endpoint->has_port ? endpoint->port : (uint16_t)serving->config->port, bound;
    static const struct dt_address any;
    int fd, tries = serving->find_port && port > 0 && port <= 65535 - PORTS_TRIED ? PORTS_TRIED : 1;
    dt_address_format(&endpoint->address, host);
    if (dt_address_equal(&endpoint->address, &any))
        memcpy(host, "::", sizeof "::");
    while (dt_listener_open(host, port, &fd, &bound, &err) != DT_OK) {
        if (--tries == 0)
            return dt_serving_fail(serving, &err);
        port++;
    }
    return take(serving, fd, host, bound);
}

bool dt_serving_listen(struct dt_serving *serving)
{
    struct dt_error err = {0};
    int fds[DT_SERVER_LISTENERS];
    size_t count = 0;
    if (dt_daemon_sockets(fds, DT_SERVER_LISTENERS, &count, &err) != DT_OK)
        return dt_serving_fail(serving, &err);
    for (size_t i = 0; i < count; i++)
        if (!take_inherited(serving, fds[i]))
            return false;
    for (size_t i = 0; count == 0 && i < serving->config->listen.count; i++)
        if (!open_endpoint(serving, &serving->config->listen.items[i]))
            return false;
    return true;
}
