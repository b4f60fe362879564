#include "cli.h"
#include "serving.h"

/* The flags are the settings of config.def, and two that are not. */
enum { OPTION_CONFIG = DT_SETTING_COUNT, OPTION_FIND_PORT };

enum { FLAGS_MAX = 128 };

#define ARGUMENT_TEXT(words)      "TEXT"
#define ARGUMENT_PATH(words)      "FILE"
#define ARGUMENT_ADDRESS(words)   "STORE"
#define ARGUMENT_LIST(words)      "FILE,..."
#define ARGUMENT_ENDPOINTS(words) "ADDRESS,..."
#define ARGUMENT_NETWORKS(words)  "NETWORK,..."
#define ARGUMENT_ORIGINS(words)   "URL,..."
#define ARGUMENT_NUMBER(words)    "NUMBER"
#define ARGUMENT_SECONDS(words)   "TIME"
#define ARGUMENT_WORD(words)      words
#define ARGUMENT_SWITCH(words)    "on|off"

static const struct dt_option options[] = {
#define DT_SECTION(title)
#define DT_SETTING(name, flag, TYPE, usual, least, most, words, when, doc)                         \
    [DT_SETTING_OF_##name] = {flag, 0, ARGUMENT_##TYPE(words), doc},
#include "config.def"
#undef DT_SETTING
#undef DT_SECTION
    [OPTION_CONFIG] = {"config", 'c', "FILE",
                       "settings, in YAML; otherwise $DETENTE_CONFIG, or detente.yaml of systemd's "
                       "$CONFIGURATION_DIRECTORY"},
    [OPTION_FIND_PORT] = {"find-port", 0, NULL,
                          "where the port is taken, try those behind it, up to twenty"},
    {0},
};

static int run(struct dt_cli *cli, int argc, char **argv)
{
    struct dt_options parser;
    struct dt_config_flag flags[FLAGS_MAX];
    struct dt_serving serving = {.cli = cli, .how = {.flags = flags}};
    const char *value;
    int option;
    dt_options_init(&parser, cli->command, argc, argv);
    while ((option = dt_options_next(&parser, cli, &value)) >= 0) {
        if (option == OPTION_CONFIG)
            serving.how.file = value;
        else if (option == OPTION_FIND_PORT)
            serving.find_port = true;
        else if (serving.how.flag_count < FLAGS_MAX)
            flags[serving.how.flag_count++] =
                (struct dt_config_flag){(enum dt_setting_number)option, value};
    }
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    if (parser.rest < argc) {
        dt_complain(cli, "\"%s\" is no option; the store is named with --store", argv[parser.rest]);
        return DT_EXIT_FAILED;
    }
    int exit_status = DT_EXIT_FAILED;
    if (dt_serving_open(&serving))
        exit_status = dt_serving_run(&serving);
    dt_serving_close(&serving);
    return exit_status;
}

const struct dt_command dt_command_serve = {
    .name = "serve",
    .usage = "[OPTION]...",
    .summary = "Serve the desk: pages, interface, live updates",
    .about =
        "Every option is a setting too: in the file --port is \"port: 8080\", in the environment\n"
        "DETENTE_PORT=8080. \"detente config show --defaults\" writes a file with all of them.\n"
        "\n"
        "On the first start the store, its key file and an account are made; the account's\n"
        "password is shown once. SIGTERM and Ctrl-C finish what was accepted and stop; SIGHUP\n"
        "reads settings and certificate again, and nobody is disconnected.\n",
    .options = options,
    .run = run,
};
