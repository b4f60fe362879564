/*
 * The program at a terminal, and read from as it writes: what only happens when somebody looks.
 */
#define _XOPEN_SOURCE 700 /* posix_openpt */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { WAIT_MS = 30000, BLOCK_BYTES = 65536 };

#define TURN "{\"role\":\"customer\",\"text\":\"you are an idiot\"}\n"

struct terminal {
    int ours, theirs;
};

static struct terminal open_terminal(void)
{
    struct terminal terminal = {.ours = posix_openpt(O_RDWR | O_NOCTTY)};
    assert_true(terminal.ours >= 0);
    assert_int_equal(grantpt(terminal.ours), 0);
    assert_int_equal(unlockpt(terminal.ours), 0);
    terminal.theirs = open(ptsname(terminal.ours), O_RDWR | O_NOCTTY | O_CLOEXEC);
    assert_true(terminal.theirs >= 0);
    assert_int_equal(fcntl(terminal.ours, F_SETFD, FD_CLOEXEC), 0);
    return terminal;
}

static void make_pipe(int ends[2])
{
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(fcntl(ends[0], F_SETFD, FD_CLOEXEC), 0);
    assert_int_equal(fcntl(ends[1], F_SETFD, FD_CLOEXEC), 0);
}

/* Adds what can be read now, waiting for it at most that long. False at the end. */
static bool read_some(int fd, struct dt_buf *to, int wait_ms)
{
    struct pollfd ready = {fd, POLLIN, 0};
    if (poll(&ready, 1, wait_ms) <= 0)
        return true;
    char *room = dt_buf_reserve(to, BLOCK_BYTES);
    assert_non_null(room);
    ssize_t got = read(fd, room, BLOCK_BYTES);
    if (got <= 0)
        return false;
    to->len += (size_t)got;
    to->data[to->len] = '\0';
    return true;
}

/* Feeds turns until the error output shows something, or `lines` of them have been read. */
static void feed(int in, int err, struct dt_buf *said, size_t lines)
{
    struct dt_view turn = DT_VIEW(TURN);
    for (size_t i = 0; i < lines && said->len == 0; i++) {
        assert_int_equal(write(in, turn.ptr, turn.len), turn.len);
        assert_true(read_some(err, said, 0));
    }
}

/* A terminal as standard error of work that lasts, its output going to a file. */
static void test_progress__shows_on_a_terminal_and_goes_away(void **state)
{
    struct terminal terminal = open_terminal();
    int in[2];
    int out = open("/dev/null", O_WRONLY | O_CLOEXEC);
    struct dt_buf said;
    dt_buf_init(&said);
    make_pipe(in);
    struct program program = {
        .arguments = {"read", "--json", "--lexicon", source_path("tests/scenario/small.lex"), "-"}};
    int process = start_program(&program, in[0], out, terminal.theirs);
    close(terminal.theirs);
    close(in[0]);
    feed(in[1], terminal.ours, &said, 50000000);
    close(in[1]);
    assert_non_null(strstr(said.data, "\r\x1b[Kstandard input"));
    assert_non_null(strstr(said.data, "iB/s"));
    while (read_some(terminal.ours, &said, WAIT_MS))
        ;
    assert_int_equal(wait_for(process), 0);
    assert_true(said.len >= 4);
    assert_string_equal(said.data + said.len - 4, "\r\x1b[K");
    close(terminal.ours);
    close(out);
    dt_buf_finish(&said);
}

/* Work that lasts as long as the above, measured by the same bar at a terminal beside it. */
static void test_progress__is_silent_where_nobody_looks(void **state)
{
    struct terminal terminal = open_terminal();
    int watched_in[2], in[2], err[2];
    int out = open("/dev/null", O_WRONLY | O_CLOEXEC);
    struct dt_buf bar, said;
    struct dt_view turn = DT_VIEW(TURN);
    struct program program = {
        .arguments = {"read", "--json", "--lexicon", source_path("tests/scenario/small.lex"), "-"}};
    dt_buf_init(&bar);
    dt_buf_init(&said);
    make_pipe(watched_in);
    make_pipe(in);
    make_pipe(err);
    int process = start_program(&program, in[0], out, err[1]);
    int watched = start_program(&program, watched_in[0], out, terminal.theirs);
    while (bar.len == 0) {
        assert_int_equal(write(in[1], turn.ptr, turn.len), turn.len);
        assert_int_equal(write(watched_in[1], turn.ptr, turn.len), turn.len);
        assert_true(read_some(terminal.ours, &bar, 0));
    }
    close(in[0]);
    close(in[1]);
    close(watched_in[0]);
    close(watched_in[1]);
    close(err[1]);
    close(terminal.theirs);
    while (read_some(err[0], &said, WAIT_MS))
        ;
    while (read_some(terminal.ours, &bar, WAIT_MS))
        ;
    assert_int_equal(wait_for(process), 0);
    assert_int_equal(wait_for(watched), 0);
    assert_int_equal(said.len, 0);
    close(err[0]);
    close(terminal.ours);
    close(out);
    dt_buf_finish(&bar);
    dt_buf_finish(&said);
}

/* What a terminal shows of one turn, in a given environment. */
static void show_at_terminal(const char *setting, struct dt_buf *shown)
{
    struct terminal terminal = open_terminal();
    int in[2];
    make_pipe(in);
    struct dt_view turn = DT_VIEW(TURN);
    assert_int_equal(write(in[1], turn.ptr, turn.len), turn.len);
    close(in[1]);
    struct program program = {
        .arguments = {"read", "--lexicon", source_path("tests/scenario/small.lex"), "-"},
        .settings = {"TERM=xterm", "LANG=C.UTF-8", setting}};
    int process = start_program(&program, in[0], terminal.theirs, terminal.theirs);
    close(terminal.theirs);
    close(in[0]);
    while (read_some(terminal.ours, shown, WAIT_MS))
        ;
    assert_int_equal(wait_for(process), 0);
    close(terminal.ours);
}

static void test_colour__is_for_terminals_that_want_it(void **state)
{
    static const struct {
        const char *setting;
        bool colour;
    } cases[] = {{NULL, true}, {"NO_COLOR=1", false}, {"NO_COLOR=", true}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dt_buf shown;
        dt_buf_init(&shown);
        show_at_terminal(cases[i].setting, &shown);
        assert_int_equal(strchr(shown.data, '\x1b') != NULL, cases[i].colour);
        assert_non_null(strstr(shown.data, "\xe2\x96\x88")); /* a full block */
        dt_buf_finish(&shown);
    }
}

/* A turn is read when it is there, not when the input ends. */
static void test_read__answers_a_turn_before_the_next_one_comes(void **state)
{
    int in[2], out[2];
    struct dt_view turn = DT_VIEW(TURN);
    struct program program = {
        .arguments = {"read", "--json", "--lexicon", source_path("tests/scenario/small.lex"), "-"}};
    make_pipe(in);
    make_pipe(out);
    int process = start_program(&program, in[0], out[1], STDERR_FILENO);
    close(in[0]);
    close(out[1]);
    struct dt_buf said;
    dt_buf_init(&said);
    for (int lines = 1; lines <= 3; lines++) {
        assert_int_equal(write(in[1], turn.ptr, turn.len), turn.len);
        while (whole_lines(&said) != lines)
            assert_true(read_some(out[0], &said, WAIT_MS));
    }
    close(in[1]);
    assert_int_equal(wait_for(process), 0);
    close(out[0]);
    dt_buf_finish(&said);
}

int main(void)
{
    signal(SIGPIPE, SIG_IGN);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_progress__shows_on_a_terminal_and_goes_away),
        cmocka_unit_test(test_progress__is_silent_where_nobody_looks),
        cmocka_unit_test(test_colour__is_for_terminals_that_want_it),
        cmocka_unit_test(test_read__answers_a_turn_before_the_next_one_comes),
    };
    return cmocka_run_group_tests_name("terminal", tests, NULL, NULL);
}
