#include "cli.h"
#include "core.h"

static const struct dt_option options[] = {{0}};

static const char about[] =
    "Without FILE: the playbook that ships.\n"
    "\n"
    "Exit status: 0 all is well, 2 the file cannot be read or holds an error, which is told with\n"
    "its line and column.\n";

static size_t phrase_count(const struct dt_playbook *playbook)
{
    size_t count = 0;
    for (int stage = 0; stage < DT_STAGE_COUNT; stage++)
        for (int level = 0; level < DT_LEVEL_COUNT; level++)
            count += playbook->say[stage][level].count;
    return count;
}

static void write_summary(const struct dt_playbook *playbook, struct dt_buf *out)
{
    int days = 0;
    for (int day = 0; day < 7; day++)
        days += playbook->calendar.span_count[day] > 0;
    if (playbook->company && *playbook->company)
        dt_buf_printf(out, "%s\n", playbook->company);
    dt_buf_printf(out, "time zone %s, open %d days a week, %u holidays\n",
                  dt_zone_name(playbook->zone), days, (unsigned)playbook->calendar.holiday_count);
    dt_buf_printf(out, "%zu phrases, %u remedies\n", phrase_count(playbook),
                  (unsigned)playbook->remedy_count);
}

static int run(struct dt_cli *cli, int argc, char **argv)
{
    struct dt_options parser;
    const char *value;
    dt_options_init(&parser, cli->command, argc, argv);
    int option = dt_options_next(&parser, cli, &value);
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    if (argc - parser.rest > 1) {
        dt_complain(cli, "one FILE at a time");
        return DT_EXIT_FAILED;
    }
    struct dt_playbook *playbook = NULL;
    if (!dt_core_load_playbook(cli, argv[parser.rest], &playbook))
        return DT_EXIT_FAILED;
    write_summary(playbook, &cli->out.buf);
    dt_playbook_destroy(playbook);
    return DT_EXIT_OK;
}

const struct dt_command dt_command_playbook_check = {
    .name = "playbook check",
    .usage = "[FILE]",
    .summary = "Read a playbook and say what is wrong with it",
    .about = about,
    .options = options,
    .run = run,
};
