/* The service manager's protocols against real sockets, signals as a descriptor, and what a
 * sandboxed process can no longer do. */
#define _GNU_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "daemon.h"
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[64];

static int enter(void **state)
{
    strcpy(folder, "/tmp/detente-daemon-XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static int leave(void **state)
{
    char path[128];
    const char *const names[] = {"notify", "file"};
    for (size_t i = 0; i < 2; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        unlink(path);
    }
    return rmdir(folder);
}

static int datagram_socket(const char *name, size_t len)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    memcpy(address.sun_path, name, len);
    assert_int_equal(bind(fd, (const struct sockaddr *)&address,
                          (socklen_t)(offsetof(struct sockaddr_un, sun_path) + len)),
                     0);
    return fd;
}

static void assert_received(int fd, const char *head)
{
    char got[256];
    ssize_t len = recv(fd, got, sizeof got - 1, MSG_DONTWAIT);
    assert_true(len > 0);
    got[len] = '\0';
    assert_int_equal(strncmp(got, head, strlen(head)), 0);
}

static void test_notify__reaches_the_manager(void **state)
{
    char path[100], abstract[100];
    snprintf(path, sizeof path, "%s/notify", folder);
    int fd = datagram_socket(path, strlen(path) + 1);
    unsetenv("NOTIFY_SOCKET");
    assert_true(dt_daemon_notify("READY=1")); /* nobody to tell */
    setenv("NOTIFY_SOCKET", path, 1);
    assert_true(dt_daemon_notify("READY=1"));
    assert_received(fd, "READY=1");
    assert_true(dt_daemon_notify_reloading());
    assert_received(fd, "RELOADING=1\nMONOTONIC_USEC=");
    close(fd);
    assert_false(dt_daemon_notify("READY=1")); /* the manager is gone */
    snprintf(abstract, sizeof abstract, "@%s", folder + 5);
    setenv("NOTIFY_SOCKET", abstract, 1);
    abstract[0] = '\0';
    fd = datagram_socket(abstract, strlen(abstract + 1) + 1);
    assert_true(dt_daemon_notify("STOPPING=1"));
    assert_received(fd, "STOPPING=1");
    close(fd);
    setenv("NOTIFY_SOCKET", "relative", 1);
    assert_false(dt_daemon_notify("READY=1"));
    unsetenv("NOTIFY_SOCKET");
}

static void test_watchdog__is_fed_twice_as_often(void **state)
{
    char pid[32];
    snprintf(pid, sizeof pid, "%ld", (long)getpid());
    unsetenv("WATCHDOG_PID");
    unsetenv("WATCHDOG_USEC");
    assert_int_equal(dt_daemon_watchdog_ms(), 0);
    setenv("WATCHDOG_USEC", "30000000", 1);
    assert_int_equal(dt_daemon_watchdog_ms(), 15000);
    setenv("WATCHDOG_PID", pid, 1);
    assert_int_equal(dt_daemon_watchdog_ms(), 15000);
    setenv("WATCHDOG_PID", "1", 1);
    assert_int_equal(dt_daemon_watchdog_ms(), 0);
    unsetenv("WATCHDOG_PID");
    setenv("WATCHDOG_USEC", "1", 1);
    assert_int_equal(dt_daemon_watchdog_ms(), 1);
    setenv("WATCHDOG_USEC", "x", 1);
    assert_int_equal(dt_daemon_watchdog_ms(), 0);
    unsetenv("WATCHDOG_USEC");
}

/* In a child, with a descriptor at 3: the status, and its words. */
static void assert_handed_over(int fd, bool for_it, enum dt_status expected, size_t count_expected)
{
    pid_t child = fork();
    if (child == 0) {
        struct dt_error err = {0};
        int fds[2];
        size_t count = 9;
        char pid[32];
        snprintf(pid, sizeof pid, "%ld", (long)getpid() + !for_it);
        setenv("LISTEN_PID", pid, 1);
        setenv("LISTEN_FDS", "1", 1);
        if (fd != 3)
            dup2(fd, 3);
        enum dt_status status = dt_daemon_sockets(fds, 2, &count, &err);
        bool ok = status == expected && count == count_expected &&
                  (count == 0 || (fds[0] == 3 && (fcntl(3, F_GETFD) & FD_CLOEXEC)));
        _exit(ok ? 0 : 1);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

static void test_sockets__are_taken_over(void **state)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int listening = socket(AF_UNIX, SOCK_STREAM, 0), idle = socket(AF_UNIX, SOCK_STREAM, 0);
    int datagram = socket(AF_UNIX, SOCK_DGRAM, 0), file = open("/dev/null", O_RDONLY);
    assert_int_equal(bind(listening, (const struct sockaddr *)&address, sizeof address.sun_family),
                     0);
    assert_int_equal(listen(listening, 1), 0);
    assert_handed_over(listening, true, DT_OK, 1);
    assert_handed_over(listening, false, DT_OK, 0);
    assert_handed_over(idle, true, DT_INVALID, 0);
    assert_handed_over(datagram, true, DT_INVALID, 0);
    assert_handed_over(file, true, DT_INVALID, 0);
    close(listening);
    close(idle);
    close(datagram);
    close(file);
}

static void test_signals__come_one_by_one(void **state)
{
    struct dt_error err = {0};
    int fd;
    assert_int_equal(dt_daemon_signals(&fd, &err), DT_OK);
    assert_int_equal(dt_daemon_signal(fd), 0);
    kill(getpid(), SIGHUP);
    kill(getpid(), SIGTERM);
    struct pollfd ready = {.fd = fd, .events = POLLIN};
    assert_int_equal(poll(&ready, 1, 5000), 1);
    int first = dt_daemon_signal(fd), second = dt_daemon_signal(fd);
    assert_int_equal(first + second, SIGHUP + SIGTERM);
    assert_int_equal(dt_daemon_signal(fd), 0);
    close(fd);
}

/* What a sandboxed child may not do any more; the number of the first thing it could, or 0. */
static int try_everything(const char *inside)
{
    struct dt_error err = {0};
    struct dt_sandboxed done = {0};
    const char *writable[] = {folder, NULL};
    char *const argv[] = {(char[]){"true"}, NULL};
    int fd;
    if (dt_sandbox_enter(&(struct dt_sandbox){writable}, &done, &err) != DT_OK)
        return 1;
    if ((fd = open(inside, O_CREAT | O_WRONLY | O_TRUNC, 0600)) < 0 || write(fd, "x", 1) != 1)
        return 2;
    if (done.landlock > 0 && open("/tmp/detente-daemon-outside", O_CREAT | O_WRONLY, 0600) >= 0)
        return 3;
    if (done.landlock > 0 && mkdir("/tmp/detente-daemon-outside-folder", 0700) == 0)
        return 4;
    if (open("/etc/passwd", O_RDONLY) < 0)
        return 5;
    if (done.landlock > 0 || done.seccomp) {
        execv("/bin/true", argv);
        if (errno != EPERM && errno != EACCES)
            return 6;
    }
    if (!done.seccomp)
        return 0;
    pid_t child = fork();
    if (child == 0)
        _exit(0);
    if (child > 0 || errno != EPERM)
        return 7;
    if (ptrace(PTRACE_ATTACH, getppid(), NULL, NULL) != -1 || errno != EPERM)
        return 8;
    return 0;
}

static void *nothing(void *context)
{
    return context;
}

static void test_sandbox__takes_away(void **state)
{
    char inside[128];
    snprintf(inside, sizeof inside, "%s/file", folder);
    pid_t child = fork();
    if (child == 0) {
        pthread_t thread;
        int failed = try_everything(inside);
        if (failed == 0 &&
            (pthread_create(&thread, NULL, nothing, NULL) != 0 || pthread_join(thread, NULL) != 0))
            failed = 9; /* threads are what a server is made of */
        _exit(failed);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

static void test_sandbox__of_a_folder_that_is_not_there(void **state)
{
    pid_t child = fork();
    if (child == 0) {
        struct dt_error err = {0};
        struct dt_sandboxed done = {0};
        const char *writable[] = {"/nowhere/at/all", NULL};
        enum dt_status status = dt_sandbox_enter(&(struct dt_sandbox){writable}, &done, &err);
        _exit(status == DT_NOT_FOUND || (status == DT_OK && done.landlock == 0) ? 0 : 1);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_notify__reaches_the_manager),
        cmocka_unit_test(test_watchdog__is_fed_twice_as_often),
        cmocka_unit_test(test_sockets__are_taken_over),
        cmocka_unit_test(test_signals__come_one_by_one),
        TEST(test_sandbox__takes_away),
        TEST(test_sandbox__of_a_folder_that_is_not_there),
    };
    return cmocka_run_group_tests_name("daemon", tests, NULL, NULL);
}
