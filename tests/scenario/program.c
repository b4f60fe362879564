#include "program.h"

#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { PATHS_KEPT = 8, PATH_BYTES = 1024, BLOCK_BYTES = 65536 };

const char *source_path(const char *relative)
{
    static char paths[PATHS_KEPT][PATH_BYTES];
    static unsigned next;
    const char *root = getenv("DETENTE_SOURCE");
    assert_non_null(root);
    char *path = paths[next++ % PATHS_KEPT];
    snprintf(path, PATH_BYTES, "%s/%s", root, relative);
    return path;
}

static void use(posix_spawn_file_actions_t *actions, int from, int to)
{
    if (from >= 0)
        assert_int_equal(posix_spawn_file_actions_adddup2(actions, from, to), 0);
    else
        assert_int_equal(posix_spawn_file_actions_addclose(actions, to), 0);
}

static char *constant(const char *word)
{
    return (char *)(uintptr_t)word;
}

int start_program(const struct program *program, int in, int out, int err)
{
    const char *path = getenv("DETENTE");
    assert_non_null(path);
    char *argv[ARGUMENTS_MAX + 2] = {constant(path)};
    char *envp[SETTINGS_MAX + 2] = {constant("PATH=/usr/bin:/bin")};
    for (size_t i = 0; i < ARGUMENTS_MAX && program->arguments[i]; i++)
        argv[i + 1] = constant(program->arguments[i]);
    for (size_t i = 0; i < SETTINGS_MAX && program->settings[i]; i++)
        envp[i + 1] = constant(program->settings[i]);
    posix_spawn_file_actions_t actions;
    assert_int_equal(posix_spawn_file_actions_init(&actions), 0);
    use(&actions, in, 0);
    use(&actions, out, 1);
    use(&actions, err, 2);
    pid_t process;
    assert_int_equal(posix_spawn(&process, path, &actions, NULL, argv, envp), 0);
    posix_spawn_file_actions_destroy(&actions);
    return process;
}

int wait_for(int process)
{
    int status;
    assert_int_equal(waitpid(process, &status, 0), process);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* A pipe whose ends the child does not inherit but as its 0, 1 or 2. */
static void make_pipe(int ends[2])
{
    assert_int_equal(pipe(ends), 0);
    for (int i = 0; i < 2; i++)
        assert_int_not_equal(fcntl(ends[i], F_SETFD, FD_CLOEXEC), -1);
}

/* What becomes of standard output: the end to write to, and the end to read, or -1. */
static void open_output(enum output output, int ends[2])
{
    ends[0] = ends[1] = -1;
    if (output == OUTPUT_FULL) {
        ends[1] = open("/dev/full", O_WRONLY | O_CLOEXEC);
        assert_true(ends[1] >= 0);
    } else if (output != OUTPUT_CLOSED) {
        make_pipe(ends);
    }
    if (output == OUTPUT_CLOSED_PIPE) {
        close(ends[0]);
        ends[0] = -1;
    }
}

static void close_end(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

/* Reads a block; closes the descriptor at its end. */
static void take(int *fd, struct dt_buf *to)
{
    char *room = dt_buf_reserve(to, BLOCK_BYTES);
    assert_non_null(room);
    ssize_t got = read(*fd, room, BLOCK_BYTES);
    if (got > 0) {
        to->len += (size_t)got;
        to->data[to->len] = '\0';
    } else {
        close_end(fd);
    }
}

static void give(int *fd, struct dt_view *input)
{
    ssize_t written = write(*fd, input->ptr, input->len);
    if (written < 0)
        input->len = 0; /* it reads no more */
    else
        *input = dt_view_slice(*input, (size_t)written, input->len);
    if (input->len == 0)
        close_end(fd);
}

/* Feeds and drains until the program has closed both outputs. */
static void exchange(struct dt_view input, int in, int out, int err, struct outcome *outcome)
{
    if (input.len == 0)
        close_end(&in);
    else
        assert_int_not_equal(fcntl(in, F_SETFL, O_NONBLOCK), -1);
    while (out >= 0 || err >= 0) {
        struct pollfd fds[3] = {{in, POLLOUT, 0}, {out, POLLIN, 0}, {err, POLLIN, 0}};
        assert_true(poll(fds, 3, 60000) > 0);
        if (fds[0].revents)
            give(&in, &input);
        if (fds[1].revents)
            take(&out, &outcome->out);
        if (fds[2].revents)
            take(&err, &outcome->err);
    }
    close_end(&in);
}

void run_program(const struct program *program, struct outcome *outcome)
{
    int in[2], out[2], err[2];
    signal(SIGPIPE, SIG_IGN);
    dt_buf_init(&outcome->out);
    dt_buf_init(&outcome->err);
    make_pipe(in);
    make_pipe(err);
    open_output(program->output, out);
    int process = start_program(program, in[0], out[1], err[1]);
    close(in[0]);
    close_end(&out[1]);
    close(err[1]);
    exchange(program->input, in[1], out[0], err[0], outcome);
    outcome->exit_status = wait_for(process);
}

void outcome_finish(struct outcome *outcome)
{
    dt_buf_finish(&outcome->out);
    dt_buf_finish(&outcome->err);
}

int whole_lines(const struct dt_buf *text)
{
    int lines = 0;
    for (size_t i = 0; i < text->len; i++)
        lines += text->data[i] == '\n';
    return text->len > 0 && text->data[text->len - 1] != '\n' ? -1 : lines;
}
