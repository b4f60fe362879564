#define _DEFAULT_SOURCE /* sockaddr_un, SO_ACCEPTCONN, prctl */
#include "daemon.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { FIRST_SOCKET = 3 };

uint64_t dt_daemon_prepare(void)
{
    struct rlimit files;
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
        return 0;
    files.rlim_cur = files.rlim_max;
    if (setrlimit(RLIMIT_NOFILE, &files) != 0)
        getrlimit(RLIMIT_NOFILE, &files);
    return files.rlim_cur;
}

enum dt_status dt_daemon_signals(int *fd_out, struct dt_error *err)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGHUP);
    if (pthread_sigmask(SIG_BLOCK, &set, NULL) != 0)
        return dt_error_set(err, DT_IO, "signals cannot be blocked");
    int fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    if (fd < 0)
        return dt_error_set(err, DT_IO, "signals cannot be read: %s", strerror(errno));
    *fd_out = fd;
    return DT_OK;
}

int dt_daemon_signal(int fd)
{
    struct signalfd_siginfo info;
    return read(fd, &info, sizeof info) == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

/* A number of the environment that must be this process's, where it names one. */
static bool is_for_us(const char *variable)
{
    const char *pid = getenv(variable);
    return pid && *pid && strtol(pid, NULL, 10) == (long)getpid();
}

static enum dt_status check_socket(int fd, struct dt_error *err)
{
    int type = 0, listens = 0;
    socklen_t len = sizeof type;
    if (getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &len) != 0 || type != SOCK_STREAM)
        return dt_error_set(err, DT_INVALID, "descriptor %d, handed over, is no stream socket", fd);
    len = sizeof listens;
    if (getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listens, &len) != 0 || !listens)
        return dt_error_set(err, DT_INVALID, "the socket %d, handed over, does not listen", fd);
    if (fcntl(fd, F_SETFD, FD_CLOEXEC) != 0)
        return dt_error_set(err, DT_IO, "descriptor %d: %s", fd, strerror(errno));
    return DT_OK;
}

enum dt_status dt_daemon_sockets(int *fds_out, size_t max, size_t *count_out, struct dt_error *err)
{
    const char *given = getenv("LISTEN_FDS");
    enum dt_status status = DT_OK;
    *count_out = 0;
    if (!given || !is_for_us("LISTEN_PID"))
        return DT_OK;
    long count = strtol(given, NULL, 10);
    if (count < 0 || (size_t)count > max)
        return dt_error_set(err, DT_INVALID, "%ld sockets were handed over; up to %zu can be used",
                            count, max);
    for (int i = 0; status == DT_OK && i < count; i++) {
        status = check_socket(FIRST_SOCKET + i, err);
        fds_out[i] = FIRST_SOCKET + i;
    }
    if (status == DT_OK)
        *count_out = (size_t)count;
    return status;
}

bool dt_daemon_notify(const char *state)
{
    const char *path = getenv("NOTIFY_SOCKET");
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (!path || (path[0] != '/' && path[0] != '@') || path[1] == '\0')
        return !path;
    size_t len = strlen(path);
    if (len >= sizeof address.sun_path)
        return false;
    memcpy(address.sun_path, path, len);
    if (path[0] == '@')
        address.sun_path[0] = '\0'; /* an abstract name */
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return false;
    socklen_t address_len = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + len);
    ssize_t sent = sendto(fd, state, strlen(state), MSG_NOSIGNAL,
                          (const struct sockaddr *)(const void *)&address, address_len);
    close(fd);
    return sent == (ssize_t)strlen(state);
}

bool dt_daemon_notify_reloading(void)
{
    struct timespec now;
    char state[80];
    clock_gettime(CLOCK_MONOTONIC, &now);
    snprintf(state, sizeof state, "RELOADING=1\nMONOTONIC_USEC=%lld",
             (long long)now.tv_sec * 1000000 + now.tv_nsec / 1000);
    return dt_daemon_notify(state);
}

uint32_t dt_daemon_watchdog_ms(void)
{
    const char *given = getenv("WATCHDOG_USEC");
    if (!given || (getenv("WATCHDOG_PID") && !is_for_us("WATCHDOG_PID")))
        return 0;
    unsigned long long us = strtoull(given, NULL, 10);
    uint64_t ms = us / 2 / 1000; /* twice as often as it must be */
    if (us == 0)
        return 0;
    return ms == 0 ? 1 : ms > 3600000 ? 3600000 : (uint32_t)ms;
}
