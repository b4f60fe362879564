#include "cli.h"

#include "nearest.h"
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

/*
 * A descriptor 0, 1 or 2 that was closed by the caller would be taken by the next file opened, and
 * output would go there. /dev/null keeps the place, opened the wrong way round so that using it is
 * an error.
 */
static void hold_standard_descriptors(void)
{
    for (int fd = 0; fd <= 2; fd++)
        if (fcntl(fd, F_GETFD) == -1)
            (void)!open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
}

static int complain_no_command(struct dt_cli *cli, int argc, char **argv)
{
    struct dt_view names[64];
    size_t count = 0;
    for (const struct dt_command *const *at = dt_commands; *at && count < 64; at++) {
        names[count++] = dt_view_of((*at)->name);
        size_t first = strcspn((*at)->name, " ");
        if ((*at)->name[first] == ' ' && strlen(argv[1]) == first &&
            strncmp(argv[1], (*at)->name, first) == 0) {
            dt_complain(cli, "%s what? There is \"detente %s\"", argv[1], (*at)->name);
            return DT_EXIT_FAILED;
        }
    }
    int nearest = dt_nearest(dt_view_of(argv[1]), names, count);
    if (nearest >= 0)
        dt_complain(cli, "no command \"%s\"; did you mean \"%s\"?", argv[1], names[nearest].ptr);
    else
        dt_complain(cli, "no command \"%s\"; \"detente help\" lists them", argv[1]);
    return DT_EXIT_FAILED;
}

static int dispatch(struct dt_cli *cli, int argc, char **argv)
{
    if (argc < 2) {
        struct dt_buf help;
        dt_buf_init(&help);
        dt_help_program(&help);
        fputs(help.data, stderr);
        dt_buf_finish(&help);
        return DT_EXIT_FAILED;
    }
    static char help_word[] = "help", version_word[] = "version";
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)
        argv[1] = help_word;
    if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0)
        argv[1] = version_word;
    int words;
    cli->command = dt_command_find(argc, argv, &words);
    if (!cli->command)
        return complain_no_command(cli, argc, argv);
    return cli->command->run(cli, argc - words, argv + words);
}

int main(int argc, char **argv)
{
    hold_standard_descriptors();
    signal(SIGPIPE, SIG_IGN); /* a reader who has gone is told by write() */
    struct dt_cli cli = {.command = NULL};
    dt_output_init(&cli.out, STDOUT_FILENO);
    int exit_status = dispatch(&cli, argc, argv);
    if (!dt_output_finish(&cli.out)) {
        dt_complain(&cli, "standard output: %s", dt_output_trouble(&cli.out));
        exit_status = DT_EXIT_FAILED;
    }
    return exit_status;
}
