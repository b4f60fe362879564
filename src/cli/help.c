#include "cli.h"

#include "term.h"

enum { OPTION_COLUMN = 26, HELP_WIDTH = 80 };

/* The words of an option, wrapped; marks of the documentation are left out. */
static void append_words(struct dt_buf *out, const char *words)
{
    struct dt_buf plain;
    dt_buf_init(&plain);
    for (; *words; words++)
        if (*words != '`')
            dt_buf_append_char(&plain, *words);
    dt_wrap(out, dt_buf_view(&plain), OPTION_COLUMN, HELP_WIDTH);
    dt_buf_finish(&plain);
}

static void append_option(struct dt_buf *out, const struct dt_option *option)
{
    size_t from = out->len;
    if (option->letter)
        dt_buf_printf(out, "  -%c, --%s", option->letter, option->name);
    else
        dt_buf_printf(out, "      --%s", option->name);
    if (option->argument)
        dt_buf_printf(out, " %s", option->argument);
    size_t used = out->len - from;
    if (used + 2 > OPTION_COLUMN) {
        dt_buf_append_char(out, '\n');
        used = 0;
    }
    for (; used < OPTION_COLUMN; used++)
        dt_buf_append_char(out, ' ');
    append_words(out, option->help);
}

void dt_help_command(const struct dt_command *command, struct dt_buf *out)
{
    static const struct dt_option help = {"help", 'h', NULL, "show this help"};
    dt_buf_printf(out, "Usage: detente %s %s\n\n%s.\n\nOptions:\n", command->name, command->usage,
                  command->summary);
    for (const struct dt_option *option = command->options; option && option->name; option++)
        append_option(out, option);
    append_option(out, &help);
    if (command->about)
        dt_buf_printf(out, "\n%s", command->about);
}

void dt_help_program(struct dt_buf *out)
{
    dt_buf_printf(out, "detente: reads a conversation with an upset customer, says how tense it is "
                       "and why,\nand checks the reply before it is sent.\n\n"
                       "Usage: detente COMMAND [OPTION]... [ARGUMENT]...\n\nCommands:\n");
    for (const struct dt_command *const *at = dt_commands; *at; at++)
        dt_buf_printf(out, "  %-16s %s\n", (*at)->name, (*at)->summary);
    dt_buf_printf(out, "\n\"detente COMMAND --help\" says more. Try:\n\n"
                       "  printf 'Customer: this is my FOURTH call!\\n' | detente read -\n"
                       "  echo \"Please calm down.\" | detente check -\n");
}

const struct dt_command *dt_command_find(int argc, char **argv, int *words_out)
{
    for (const struct dt_command *const *at = dt_commands; *at; at++) {
        const char *name = (*at)->name;
        size_t first = strcspn(name, " ");
        if (strlen(argv[1]) != first || strncmp(argv[1], name, first) != 0)
            continue;
        bool two_words = name[first] == ' ';
        if (two_words && (argc < 3 || strcmp(argv[2], name + first + 1) != 0))
            continue;
        *words_out = two_words ? 2 : 1;
        return *at;
    }
    return NULL;
}

static const struct dt_option no_options[] = {{0}};

static int run_help(struct dt_cli *cli, int argc, char **argv)
{
    struct dt_options options;
    const char *value;
    dt_options_init(&options, cli->command, argc, argv);
    int option = dt_options_next(&options, cli, &value);
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    if (options.rest == argc) {
        dt_help_program(&cli->out.buf);
        return DT_EXIT_OK;
    }
    int words;
    const struct dt_command *command =
        dt_command_find(argc - options.rest + 1, argv + options.rest - 1, &words);
    if (!command) {
        dt_complain(cli, "no command \"%s\"", argv[options.rest]);
        return DT_EXIT_FAILED;
    }
    dt_help_command(command, &cli->out.buf);
    return DT_EXIT_OK;
}

const struct dt_command dt_command_help = {
    .name = "help",
    .usage = "[COMMAND]",
    .summary = "Say what the commands do",
    .options = no_options,
    .run = run_help,
};
