#include "cli.h"

#include <stdarg.h>
#include <stdio.h>

enum { MESSAGE_BYTES = 1024 };

/*
 * What is complained of may quote the input: no byte of it may move the cursor of a terminal. C1
 * controls are two bytes in UTF-8, 0xc2 and then 0x80 to 0x9f.
 */
static void make_harmless(char *message)
{
    for (unsigned char *at = (unsigned char *)message; *at; at++) {
        if (*at < 0x20 || *at == 0x7f)
            *at = '?';
        else if (*at == 0xc2 && at[1] >= 0x80 && at[1] < 0xa0)
            at[0] = at[1] = '?';
    }
}

static void say(const struct dt_cli *cli, char *message)
{
    make_harmless(message);
    if (cli->command)
        fprintf(stderr, "detente %s: %s\n", cli->command->name, message);
    else
        fprintf(stderr, "detente: %s\n", message);
}

void dt_complain(const struct dt_cli *cli, const char *format, ...)
{
    char message[MESSAGE_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    say(cli, message);
}

void dt_complain_error(const struct dt_cli *cli, const char *file, const struct dt_error *err)
{
    char message[MESSAGE_BYTES];
    if (err->line > 0 && err->column > 0)
        snprintf(message, sizeof message, "%s:%u:%u: %s", file, err->line, err->column,
                 err->message);
    else if (err->line > 0)
        snprintf(message, sizeof message, "%s:%u: %s", file, err->line, err->message);
    else
        snprintf(message, sizeof message, "%s: %s", file, err->message);
    say(cli, message);
}
