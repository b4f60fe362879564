#include "cli.h"

static const struct dt_option options[] = {{0}};

static int run(struct dt_cli *cli, int argc, char **argv)
{
    struct dt_options parser;
    const char *value;
    dt_options_init(&parser, cli->command, argc, argv);
    int option = dt_options_next(&parser, cli, &value);
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    if (parser.rest < argc) {
        dt_complain(cli, "what is \"%s\"? This command takes no arguments", argv[parser.rest]);
        return DT_EXIT_FAILED;
    }
    dt_buf_append_view(&cli->out.buf, DT_VIEW("detente " DT_VERSION "\n"));
    return DT_EXIT_OK;
}

const struct dt_command dt_command_version = {
    .name = "version",
    .usage = "",
    .summary = "Print the version",
    .options = options,
    .run = run,
};
