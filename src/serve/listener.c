#include "server.h"

#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

/* The address as a socket's. A dual one for "::" and IPv4 alone for an IPv4 address. */
static enum dt_status socket_address(const char *text, uint16_t port, struct sockaddr_storage *out,
                                     socklen_t *len_out, struct dt_error *err)
{
    struct dt_address address;
    enum dt_status status = dt_address_parse(dt_view_of(text), &address, err);
    if (status != DT_OK)
        return status;
    memset(out, 0, sizeof *out);
    if (strchr(text, ':')) {
        struct sockaddr_in6 in6 = {.sin6_family = AF_INET6, .sin6_port = htons(port)};
        memcpy(&in6.sin6_addr, address.bytes, sizeof address.bytes);
        memcpy(out, &in6, sizeof in6);
        *len_out = sizeof in6;
    } else {
        struct sockaddr_in in = {.sin_family = AF_INET, .sin_port = htons(port)};
        memcpy(&in.sin_addr, address.bytes + 12, 4);
        memcpy(out, &in, sizeof in);
        *len_out = sizeof in;
    }
    return DT_OK;
}

static uint16_t port_of(int fd)
{
    struct sockaddr_storage bound;
    socklen_t len = sizeof bound;
    if (getsockname(fd, (struct sockaddr *)&bound, &len) != 0)
        return 0;
    in_port_t port;
    size_t at = bound.ss_family == AF_INET6 ? offsetof(struct sockaddr_in6, sin6_port)
                                            : offsetof(struct sockaddr_in, sin_port);
    memcpy(&port, (const char *)&bound + at, sizeof port);
    return ntohs(port);
}

enum dt_status dt_listener_open(const char *address, uint16_t port, int *fd_out, uint16_t *port_out,
                                struct dt_error *err)
{
    struct sockaddr_storage storage;
    socklen_t len;
    enum dt_status status = socket_address(address, port, &storage, &len, err);
    if (status != DT_OK)
        return status;
    int on = 1, off = 0;
    int fd = socket(storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    bool ok = fd >= 0 && setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0;
    if (ok && storage.ss_family == AF_INET6)
        ok = setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off) == 0;
    ok = ok && bind(fd, (struct sockaddr *)&storage, len) == 0 && listen(fd, SOMAXCONN) == 0;
    if (!ok) {
        int error = errno;
        if (fd >= 0)
            close(fd);
        return dt_error_set(err, DT_IO, "cannot listen at %s port %u: %s%s", address,
                            (unsigned)port, strerror(error),
                            error == EADDRINUSE ? "; is it running already?" : "");
    }
    *fd_out = fd;
    if (port_out)
        *port_out = port_of(fd);
    return DT_OK;
}
