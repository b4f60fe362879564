#include "cli.h"

#include "nearest.h"
#include <getopt.h>
#include <stdlib.h>
#include <time.h>

enum { OPTIONS_MAX = 64, HELP_VALUE = 1000 };

static size_t option_count(const struct dt_command *command)
{
    size_t count = 0;
    while (command->options && command->options[count].name)
        count++;
    return count < OPTIONS_MAX ? count : OPTIONS_MAX;
}

void dt_options_init(struct dt_options *options, const struct dt_command *command, int argc,
                     char **argv)
{
    *options = (struct dt_options){.command = command, .argc = argc, .argv = argv};
    optind = 1;
    opterr = 0;
}

/* The table in the form that getopt_long reads. */
static void translate(const struct dt_command *command, struct option *longs, char *letters)
{
    size_t count = option_count(command);
    size_t at = 0;
    letters[at++] = ':'; /* a missing value is told apart from an unknown option */
    letters[at++] = 'h';
    for (size_t i = 0; i < count; i++) {
        const struct dt_option *option = &command->options[i];
        int argument = option->argument ? required_argument : no_argument;
        longs[i] = (struct option){option->name, argument, NULL, (int)i + HELP_VALUE + 1};
        if (option->letter) {
            letters[at++] = option->letter;
            if (option->argument)
                letters[at++] = ':';
        }
    }
    letters[at] = '\0';
    longs[count] = (struct option){"help", no_argument, NULL, HELP_VALUE};
    longs[count + 1] = (struct option){0};
}

static int find_letter(const struct dt_command *command, int letter)
{
    for (size_t i = 0; i < option_count(command); i++)
        if (command->options[i].letter && command->options[i].letter == letter)
            return (int)i;
    return DT_OPTIONS_WRONG;
}

static void complain_unknown(struct dt_cli *cli, const struct dt_command *command, const char *word)
{
    struct dt_view names[OPTIONS_MAX + 1] = {DT_VIEW("help")};
    size_t count = 1;
    for (size_t i = 0; i < option_count(command); i++)
        names[count++] = dt_view_of(command->options[i].name);
    int nearest = -1;
    if (strncmp(word, "--", 2) == 0)
        nearest = dt_nearest((struct dt_view){word + 2, strcspn(word + 2, "=")}, names, count);
    if (nearest >= 0)
        dt_complain(cli, "no option %s; did you mean --%s?", word, names[nearest].ptr);
    else
        dt_complain(cli, "no option %s; \"detente %s --help\" lists them", word, command->name);
}

int dt_options_next(struct dt_options *options, struct dt_cli *cli, const char **value_out)
{
    struct option longs[OPTIONS_MAX + 2];
    char letters[2 * OPTIONS_MAX + 4];
    translate(options->command, longs, letters);
    int asked = optind;
    int got = getopt_long(options->argc, options->argv, letters, longs, NULL);
    const char *word = options->argv[optind > asked && optind > 1 ? optind - 1 : asked];
    options->rest = optind;
    *value_out = optarg;
    if (got == -1)
        return DT_OPTIONS_END;
    if (got == HELP_VALUE || got == 'h') {
        dt_help_command(options->command, &cli->out.buf);
        return DT_OPTIONS_HELP;
    }
    if (got > HELP_VALUE)
        return got - HELP_VALUE - 1;
    if (got == ':') {
        dt_complain(cli, "option %s needs a value", word);
        return DT_OPTIONS_WRONG;
    }
    if (got == '?' && optopt > HELP_VALUE) {
        dt_complain(cli, "option %s takes no value", word);
        return DT_OPTIONS_WRONG;
    }
    int index = got == '?' ? DT_OPTIONS_WRONG : find_letter(options->command, got);
    if (index == DT_OPTIONS_WRONG && optopt != 0) {
        char letter[3] = {'-', (char)optopt, '\0'};
        complain_unknown(cli, options->command, letter);
    } else if (index == DT_OPTIONS_WRONG) {
        complain_unknown(cli, options->command, word);
    }
    return index;
}

int dt_options_exit(int option)
{
    return option == DT_OPTIONS_HELP ? DT_EXIT_OK : DT_EXIT_FAILED;
}

bool dt_options_at(const struct dt_cli *cli, const char *value, dt_instant *out)
{
    struct dt_error err = {0};
    if (dt_instant_parse(dt_view_of(value), out, NULL, &err) == DT_OK)
        return true;
    dt_complain(cli, "--at: %s", err.message);
    return false;
}

static bool put(const struct dt_cli *cli, const struct dt_option_place *places, const char *name,
                const char *value)
{
    while (places->name && strcmp(places->name, name) != 0)
        places++;
    if (places->at)
        return dt_options_at(cli, value, places->at);
    if (places->flag)
        *places->flag = true;
    else if (places->text)
        *places->text = value;
    return true;
}

int dt_options_take(struct dt_cli *cli, int argc, char **argv, const struct dt_option_place *places,
                    int *rest_out)
{
    struct dt_options parser;
    const char *value;
    int option;
    for (const struct dt_option_place *place = places; place->name; place++)
        if (place->at)
            *place->at = (dt_instant)time(NULL) * DT_MS_PER_SECOND;
    dt_options_init(&parser, cli->command, argc, argv);
    while ((option = dt_options_next(&parser, cli, &value)) >= 0)
        if (!put(cli, places, cli->command->options[option].name, value))
            return DT_EXIT_FAILED;
    *rest_out = parser.rest;
    return option == DT_OPTIONS_END ? -1 : dt_options_exit(option);
}
