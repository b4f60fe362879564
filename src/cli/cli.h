/*
 * The command line: one descriptor a subcommand, in the file that implements it, tmux style.
 *
 *     static const struct dt_option options[] = {
 *         [OPTION_JSON] = {"json", 0, NULL, "write JSON, a line a turn"},
 *         {0},
 *     };
 *     const struct dt_command dt_command_read = {.name = "read", .options = options, .run = run
 * ...};
 *
 * Exit statuses are the same for every command: 0 done and nothing to say against it, 1 done and
 * there are findings, 2 could not be done (or not wholly), with a word on standard error.
 */
#ifndef DT_CLI_H
#define DT_CLI_H

#include "error.h"
#include "instant.h"
#include "output.h"

enum { DT_EXIT_OK = 0, DT_EXIT_FINDINGS = 1, DT_EXIT_FAILED = 2 };

struct dt_option {
    const char *name;     /* without the dashes; NULL ends the table */
    char letter;          /* 0: none */
    const char *argument; /* what help calls its value; NULL: takes none */
    const char *help;
};

struct dt_cli;

struct dt_command {
    const char *name;    /* "read"; two words where a noun has verbs: "lexicon check" */
    const char *usage;   /* what follows the name: "[OPTION]... FILE..." */
    const char *summary; /* one line of the list of commands */
    const char *about;   /* paragraphs of --help behind the options; may be NULL */
    const struct dt_option *options;
    int (*run)(struct dt_cli *cli, int argc, char **argv); /* argv[0]: the command's last word */
};

/* One run of the program. */
struct dt_cli {
    const struct dt_command *command;
    struct dt_output out;
};

extern const struct dt_command dt_command_read, dt_command_check, dt_command_lexicon_check,
    dt_command_playbook_check, dt_command_train, dt_command_eval, dt_command_help,
    dt_command_version;

extern const struct dt_command dt_command_import, dt_command_backup, dt_command_export,
    dt_command_verify, dt_command_erase, dt_command_hold, dt_command_release,
    dt_command_keys_create, dt_command_keys_rotate, dt_command_keys_show;

extern const struct dt_command dt_command_replay;

extern const struct dt_command dt_command_user_add, dt_command_user_list, dt_command_user_passwd,
    dt_command_user_roles, dt_command_user_off, dt_command_user_on, dt_command_token_add,
    dt_command_token_list, dt_command_token_remove;

extern const struct dt_command dt_command_serve, dt_command_config_check, dt_command_config_show;

/* The table of commands, NULL at its end. */
extern const struct dt_command *const dt_commands[];

/*
 * Options of a command, one by one, permuting argv so that what is left stands at the end.
 *
 *     struct dt_options options;
 *     const char *value;
 *     int option;
 *     dt_options_init(&options, cli->command, argc, argv);
 *     while ((option = dt_options_next(&options, cli, &value)) >= 0) ...
 *     if (option != DT_OPTIONS_END)
 *         return dt_options_exit(option);
 */
enum { DT_OPTIONS_END = -1, DT_OPTIONS_HELP = -2, DT_OPTIONS_WRONG = -3 };

struct dt_options {
    const struct dt_command *command;
    int argc;
    char **argv;
    int rest; /* after the end: index of the first argument that is no option */
};

void dt_options_init(struct dt_options *options, const struct dt_command *command, int argc,
                     char **argv);

/* The index of the option in the command's table. HELP and WRONG have been written or said. */
int dt_options_next(struct dt_options *options, struct dt_cli *cli, const char **value_out);
int dt_options_exit(int option);

/*
 * All of them at once, by name into their places, for a command that does nothing else with them.
 * Exactly one place each is not NULL; at becomes now where no time is given. The table ends with
 * {0}. *rest_out: as `rest`. The exit status to leave with, or -1 to go on.
 *
 *     const struct dt_option_place places[] = {{"keys", .text = &keys}, {"at", .at = &at}, {0}};
 *     int rest, exit_status = dt_options_take(cli, argc, argv, places, &rest);
 *     if (exit_status >= 0)
 *         return exit_status;
 */
struct dt_option_place {
    const char *name;
    const char **text;
    bool *flag;
    dt_instant *at;
};
int dt_options_take(struct dt_cli *cli, int argc, char **argv, const struct dt_option_place *places,
                    int *rest_out);

/* The value of --at, a time with its zone. False, and said, if it is none. */
bool dt_options_at(const struct dt_cli *cli, const char *value, dt_instant *out);

/* Help of one command, and of the program. */
void dt_help_command(const struct dt_command *command, struct dt_buf *out);
void dt_help_program(struct dt_buf *out);

/* The command that argv[1], and argv[2] where its name has two words, name; *words_out: how many.
 * NULL if there is none. */
const struct dt_command *dt_command_find(int argc, char **argv, int *words_out);

/* "detente COMMAND: ..." on standard error; control characters made harmless. */
void dt_complain(const struct dt_cli *cli, const char *format, ...) DT_PRINTF(2, 3);

/* "detente COMMAND: FILE:LINE:COLUMN: message", as far as the error knows them. */
void dt_complain_error(const struct dt_cli *cli, const char *file, const struct dt_error *err);

#endif
