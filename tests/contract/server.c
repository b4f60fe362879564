#include "fixture.h"

#include "server.h"

#include <dirent.h>
#include <fcntl.h>
#include <glob.h>
#include <grp.h>
#include <libpq-fe.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PATH_BYTES = 512, ARGUMENTS = 48, START_MS = 60000, CHILDREN = 200, OLDEST = 15 };

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* The newest that is installed: Debian keeps a folder a version. */
static void find_program(const char *name, char *path)
{
    static const char *const places[] = {"/usr/lib/postgresql/*/bin/postgres",
                                         "/usr/pgsql-*/bin/postgres", "/usr/bin/postgres"};
    glob_t found = {0};
    long newest = 0;
    *path = '\0';
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        glob(places[i], i > 0 ? GLOB_APPEND : 0, NULL, &found);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        const char *digits = strpbrk(found.gl_pathv[i], "0123456789");
        long version = digits ? strtol(digits, NULL, 10) : OLDEST;
        if (version < OLDEST || version < newest)
            continue;
        newest = version;
        const char *end = strrchr(found.gl_pathv[i], '/');
        snprintf(path, PATH_BYTES, "%.*s/%s", (int)(end - found.gl_pathv[i]), found.gl_pathv[i],
                 name);
    }
    globfree(&found);
    if (!*path)
        fail_msg("no PostgreSQL server of version %d or later is installed: tools/setup test",
                 OLDEST);
}

/* Whom a server runs as that root starts; NULL: as ourselves. */
static const struct passwd *server_user(void)
{
    if (geteuid() != 0)
        return NULL;
    const struct passwd *user = getpwnam("postgres");
    user = user ? user : getpwnam("nobody");
    assert_non_null(user);
    return user;
}

static pid_t start_program(const char *const *arguments, const char *folder, const char *log)
{
    const struct passwd *user = server_user();
    pid_t parent = getpid(), child = fork();
    assert_true(child >= 0);
    if (child > 0)
        return child;
    int fd = open(log, O_CREAT | O_WRONLY | O_APPEND, 0666);
    int nothing = open("/dev/null", O_RDONLY);
    if (fd < 0 || nothing < 0 || dup2(nothing, 0) < 0 || dup2(fd, 1) < 0 || dup2(fd, 2) < 0)
        _exit(126);
    for (int other = 3; other < 256; other++)
        close(other); /* pipes of the tests: who holds an end keeps them open */
    if (user && (setgroups(0, NULL) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0))
        _exit(126);
    prctl(PR_SET_PDEATHSIG, SIGQUIT); /* an immediate stop */
    if (getppid() != parent || chdir(folder) != 0)
        _exit(126);
    char *copy[ARGUMENTS];
    int count = 0;
    for (; arguments[count] && count < ARGUMENTS - 1; count++)
        copy[count] = strdup(arguments[count]);
    copy[count] = NULL;
    unsetenv("LD_PRELOAD");
    execv(copy[0], copy);
    _exit(127);
}

/* Its end. */
static void show_log(const struct server *server)
{
    char path[PATH_BYTES], tail[2048];
    snprintf(path, sizeof path, "%s/log", server->folder);
    FILE *log = fopen(path, "r");
    if (!log)
        return;
    if (fseek(log, -(long)sizeof tail + 1, SEEK_END) != 0)
        rewind(log);
    size_t len = fread(tail, 1, sizeof tail - 1, log);
    tail[len] = '\0';
    fclose(log);
    fprintf(stderr, "%s\n", tail);
}

static void run_program(const struct server *server, const char *const *arguments)
{
    char log[PATH_BYTES];
    int status;
    snprintf(log, sizeof log, "%s/log", server->folder);
    pid_t child = start_program(arguments, server->folder, log);
    assert_int_equal(waitpid(child, &status, 0), child);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        show_log(server);
        fail_msg("%s ended with %d", arguments[0], status);
    }
}

/* A folder with a short name: a socket's path may hold a hundred bytes. */
static void make_folder(struct server *server, bool quick)
{
    const struct passwd *user = server_user();
    bool shm = quick && access("/dev/shm", W_OK) == 0;
    const char *base = getenv("TMPDIR");
    snprintf(server->folder, sizeof server->folder, "%s/detente-pg-XXXXXX",
             shm    ? "/dev/shm"
             : base ? base
                    : "/tmp");
    assert_non_null(mkdtemp(server->folder));
    if (user)
        assert_int_equal(chown(server->folder, user->pw_uid, user->pw_gid), 0);
    snprintf(server->address, sizeof server->address,
             "postgresql:///postgres?host=%s&user=postgres&connect_timeout=10&gssencmode=disable",
             server->folder);
}

void server_make(struct server *server, bool quick)
{
    char program[PATH_BYTES], data[PATH_BYTES];
    make_folder(server, quick);
    find_program("initdb", program);
    snprintf(data, sizeof data, "%s/data", server->folder);
    const char *const arguments[] = {
        program,           "-D", data,   "-A",         "trust",     "-U",
        "postgres",        "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions",
        "--wal-segsize=1", NULL};
    run_program(server, arguments);
}

void server_make_standby(struct server *server, const struct server *primary)
{
    char program[PATH_BYTES], data[PATH_BYTES], from[SERVER_ADDRESS_BYTES + 64];
    make_folder(server, true);
    find_program("pg_basebackup", program);
    snprintf(data, sizeof data, "%s/data", server->folder);
    snprintf(from, sizeof from, "%s&application_name=standby", primary->address);
    const char *const arguments[] = {program, "-D",   data,        "-d", from,     "-R",
                                     "-c",    "fast", "--no-sync", "-X", "stream", NULL};
    run_program(server, arguments);
}

static void wait_until_it_answers(struct server *server)
{
    int64_t end = now_ms() + START_MS;
    int status;
    while (PQping(server->address) != PQPING_OK) {
        if (waitpid(server->pid, &status, WNOHANG) == server->pid || now_ms() > end) {
            show_log(server);
            fail_msg("the server did not start");
        }
        poll(NULL, 0, 10);
    }
}

void server_start(struct server *server)
{
    char program[PATH_BYTES], data[PATH_BYTES], log[PATH_BYTES], sockets[PATH_BYTES];
    const char *arguments[ARGUMENTS];
    size_t count = 0;
    find_program("postgres", program);
    snprintf(data, sizeof data, "%s/data", server->folder);
    snprintf(log, sizeof log, "%s/log", server->folder);
    snprintf(sockets, sizeof sockets, "unix_socket_directories=%s", server->folder);
    const char *const usual[] = {"listen_addresses=",
                                 sockets,
                                 "dynamic_shared_memory_type=mmap", /* nothing is left behind */
                                 "max_connections=80",
                                 "shared_buffers=32MB",
                                 "max_wal_size=64MB",
                                 "log_min_messages=fatal",
                                 "wal_receiver_timeout=5s",
                                 "wal_retrieve_retry_interval=100ms"};
    arguments[count++] = program;
    arguments[count++] = "-D";
    arguments[count++] = data;
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
        arguments[count++] = "-c";
        arguments[count++] = usual[i];
    }
    for (size_t i = 0; i < SERVER_SETTINGS && server->settings[i]; i++) {
        arguments[count++] = "-c";
        arguments[count++] = server->settings[i];
    }
    arguments[count] = NULL;
    server->pid = start_program(arguments, server->folder, log);
    wait_until_it_answers(server);
}

static void end_with(struct server *server, int signal)
{
    int status;
    if (server->pid <= 0)
        return;
    kill(server->pid, signal);
    waitpid(server->pid, &status, 0);
    server->pid = 0;
}

void server_stop(struct server *server)
{
    end_with(server, SIGINT); /* does not wait for clients */
}

/* The state and the parent of a process; false: there is none. */
static bool look_at_process(pid_t pid, char *state_out, pid_t *parent_out)
{
    char path[PATH_BYTES], line[512];
    snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
    FILE *file = fopen(path, "r");
    if (!file)
        return false;
    const char *end = fgets(line, sizeof line, file) ? strrchr(line, ')') : NULL;
    fclose(file);
    return end && sscanf(end, ") %c %d", state_out, parent_out) == 2;
}

static size_t find_children(pid_t parent, pid_t *children)
{
    DIR *processes = opendir("/proc");
    const struct dirent *entry;
    size_t count = 0;
    assert_non_null(processes);
    while ((entry = readdir(processes)) && count < CHILDREN) {
        pid_t pid = (pid_t)strtol(entry->d_name, NULL, 10), above;
        char state;
        if (pid > 0 && look_at_process(pid, &state, &above) && above == parent)
            children[count++] = pid;
    }
    closedir(processes);
    return count;
}

static void await_end(pid_t pid)
{
    pid_t parent;
    char state;
    while (look_at_process(pid, &state, &parent) && state != 'Z' && state != 'X')
        poll(NULL, 0, 1);
}

/* Stopped first, so that it cannot clean up after the children that die. A server that starts
 * before the last of them is gone would refuse to. */
void server_kill(struct server *server)
{
    pid_t children[CHILDREN];
    int status;
    if (server->pid <= 0)
        return;
    kill(server->pid, SIGSTOP); /* and has stopped: until then it may start one more */
    assert_int_equal(waitpid(server->pid, &status, WUNTRACED), server->pid);
    assert_true(WIFSTOPPED(status));
    size_t count = find_children(server->pid, children);
    for (size_t i = 0; i < count; i++)
        kill(children[i], SIGKILL);
    end_with(server, SIGKILL);
    for (size_t i = 0; i < count; i++)
        await_end(children[i]);
}

void server_promote(struct server *server)
{
    server_run(server, "SELECT pg_promote(true, 60)", NULL, 0);
}

static void remove_folder(int parent, const char *name, int depth)
{
    int fd = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    DIR *folder = fd >= 0 ? fdopendir(fd) : NULL;
    const struct dirent *entry;
    while (folder && (entry = readdir(folder))) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        if (unlinkat(fd, entry->d_name, 0) != 0 && depth < 8)
            remove_folder(fd, entry->d_name, depth + 1);
    }
    if (folder)
        closedir(folder);
    unlinkat(parent, name, AT_REMOVEDIR);
}

void server_remove(struct server *server)
{
    server_stop(server);
    if (*server->folder)
        remove_folder(AT_FDCWD, server->folder, 0);
    *server->folder = '\0';
}

static void ignore_notice(void *context, const PGresult *notice)
{
}

void server_run(const struct server *server, const char *sql, char *out, size_t out_size)
{
    PGconn *link = PQconnectdb(server->address);
    PQsetNoticeReceiver(link, ignore_notice, NULL);
    PGresult *answer = PQexec(link, sql);
    ExecStatusType kind = PQresultStatus(answer);
    if (kind != PGRES_COMMAND_OK && kind != PGRES_TUPLES_OK)
        fail_msg("%s: %s", sql, PQerrorMessage(link));
    if (out)
        snprintf(out, out_size, "%s", PQntuples(answer) > 0 ? PQgetvalue(answer, 0, 0) : "");
    PQclear(answer);
    PQfinish(link);
}

static struct server shared;
static pid_t shared_by;

/* A child that was forked off has no part in it. */
static void remove_shared(void)
{
    if (getpid() == shared_by)
        server_remove(&shared);
}

struct server *shared_server(void)
{
    if (*shared.folder)
        return &shared;
    shared_by = getpid();
    atexit(remove_shared);
    server_make(&shared, true);
    server_start(&shared);
    return &shared;
}

void schema_of_place(const char *place, char *out, size_t out_size)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (const char *at = place; *at; at++)
        hash = (hash ^ (unsigned char)*at) * UINT64_C(0x100000001b3);
    snprintf(out, out_size, "p%016llx", (unsigned long long)hash);
}
