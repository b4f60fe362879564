#include "cli.h"

const struct dt_command *const dt_commands[] = {
    &dt_command_read,
    &dt_command_check,
    &dt_command_lexicon_check,
    &dt_command_playbook_check,
    &dt_command_help,
    &dt_command_version,
    NULL,
};
