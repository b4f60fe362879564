#include "cli.h"
#include "configured.h"

/* The configuration: checking a file, and showing what holds and where it came from. */

enum { OPTION_CONFIG, OPTION_DEFAULTS, OPTION_JSON };

static const struct dt_option check_options[] = {{0}};

static const struct dt_option show_options[] = {
    [OPTION_CONFIG] = {"config", 'c', "FILE", "the file to read, as \"detente serve\" has it"},
    [OPTION_DEFAULTS] = {"defaults", 'd', NULL,
                         "a whole file with every setting, what it means and its default"},
    [OPTION_JSON] = {"json", 0, NULL, "write one JSON object"},
    {0},
};

static int run_check(struct dt_cli *cli, int argc, char **argv)
{
    struct dt_options parser;
    const char *value;
    struct dt_config *config = NULL;
    dt_options_init(&parser, cli->command, argc, argv);
    int option = dt_options_next(&parser, cli, &value);
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    if (argc - parser.rest != 1) {
        dt_complain(cli, "which FILE?");
        return DT_EXIT_FAILED;
    }
    struct dt_configured_options how = {.file = argv[parser.rest], .alone = true};
    if (!dt_configured_read(cli, &how, &config))
        return DT_EXIT_FAILED;
    int set = 0;
    for (int i = 0; i < DT_SETTING_COUNT; i++)
        set += config->from[i].source == DT_CONFIG_FILE;
    dt_buf_printf(&cli->out.buf, "%s: %d settings, nothing wrong\n", argv[parser.rest], set);
    dt_config_destroy(config);
    return DT_EXIT_OK;
}

enum { WIDTH = 100, COLUMN = 44 };

/* Wraps a sentence into remarks; the documentation's backticks are left out. */
static void write_remark(struct dt_buf *out, const char *text)
{
    size_t column = 0;
    while (*text) {
        size_t len = strcspn(text, " "), shown = 0;
        for (size_t i = 0; i < len; i++)
            shown += text[i] != '`';
        if (column == 0 || column + shown + 1 > WIDTH) {
            dt_buf_append_view(out, column ? DT_VIEW("\n#") : DT_VIEW("#"));
            column = 1;
        }
        dt_buf_append_char(out, ' ');
        for (size_t i = 0; i < len; i++)
            if (text[i] != '`')
                dt_buf_append_char(out, text[i]);
        column += shown + 1;
        text += len + (text[len] == ' ');
    }
    dt_buf_append_char(out, '\n');
}

static void write_defaults(const struct dt_config *config, struct dt_buf *out)
{
    dt_buf_append_view(out, DT_VIEW("# Settings of \"detente serve\", each at its default. A file "
                                    "needs only those that differ.\n"));
    for (int i = 0; i < DT_SETTING_COUNT; i++) {
        const struct dt_setting *setting = &dt_settings()[i];
        const char *section = dt_setting_section((enum dt_setting_number)i);
        if (section)
            dt_buf_printf(out, "\n## %s\n", section);
        dt_buf_append_char(out, '\n');
        write_remark(out, setting->doc);
        dt_buf_printf(out, "%s: ", setting->name);
        dt_config_write_value(config, setting, out);
        dt_buf_append_char(out, '\n');
    }
}

static void write_settings(const struct dt_config *config, struct dt_buf *out)
{
    for (int i = 0; i < DT_SETTING_COUNT; i++) {
        size_t from = out->len;
        dt_buf_printf(out, "%s: ", dt_settings()[i].name);
        dt_config_write_value(config, &dt_settings()[i], out);
        do
            dt_buf_append_char(out, ' ');
        while (out->len - from < COLUMN && !dt_buf_failed(out));
        dt_buf_append_view(out, DT_VIEW(" # "));
        dt_config_write_from(config, (enum dt_setting_number)i, out);
        dt_buf_append_char(out, '\n');
    }
}

static void write_json(const struct dt_config *config, struct dt_buf *out)
{
    struct dt_json_out json;
    struct dt_buf from;
    dt_buf_init(&from);
    dt_json_out_init(&json, out);
    dt_json_begin_object(&json);
    for (int i = 0; i < DT_SETTING_COUNT; i++) {
        dt_json_key(&json, dt_view_of(dt_settings()[i].name));
        dt_json_begin_object(&json);
        dt_json_key(&json, DT_VIEW("value"));
        dt_config_write_json(config, &dt_settings()[i], &json);
        dt_json_key(&json, DT_VIEW("from"));
        dt_buf_clear(&from);
        dt_config_write_from(config, (enum dt_setting_number)i, &from);
        dt_json_string(&json, dt_buf_view(&from));
        dt_json_end_object(&json);
    }
    dt_json_end_object(&json);
    dt_buf_append_char(out, '\n');
    dt_buf_finish(&from);
}

static int run_show(struct dt_cli *cli, int argc, char **argv)
{
    struct dt_options parser;
    const char *value;
    struct dt_configured_options how = {.file = NULL};
    struct dt_config *config = NULL;
    bool defaults = false, json = false;
    int option;
    dt_options_init(&parser, cli->command, argc, argv);
    while ((option = dt_options_next(&parser, cli, &value)) >= 0) {
        if (option == OPTION_CONFIG)
            how.file = value;
        defaults |= option == OPTION_DEFAULTS;
        json |= option == OPTION_JSON;
    }
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    if (argc > parser.rest || (defaults && how.file)) {
        dt_complain(cli, defaults ? "--defaults reads no file" : "name the file with --config");
        return DT_EXIT_FAILED;
    }
    how.nothing = defaults;
    if (!dt_configured_read(cli, &how, &config))
        return DT_EXIT_FAILED;
    if (json)
        write_json(config, &cli->out.buf);
    else if (defaults)
        write_defaults(config, &cli->out.buf);
    else
        write_settings(config, &cli->out.buf);
    dt_config_destroy(config);
    return DT_EXIT_OK;
}

const struct dt_command dt_command_config_check = {
    .name = "config check",
    .usage = "FILE",
    .summary = "Read a configuration and say what is wrong with it",
    .about = "The file by itself: the environment is left aside.\n"
             "\n"
             "Exit status: 0 all is well, 2 the file cannot be read or holds an error, which is "
             "told with\nits line and column.\n",
    .options = check_options,
    .run = run_check,
};

const struct dt_command dt_command_config_show = {
    .name = "config show",
    .usage = "[OPTION]...",
    .summary = "Show every setting and where it came from",
    .about = "Reads the file and the environment (DETENTE_PORT and the like) as \"detente serve\" "
             "would.\nPasswords in a store's address are not shown.\n",
    .options = show_options,
    .run = run_show,
};
