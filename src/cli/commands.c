#include "cli.h"

const struct dt_command *const dt_commands[] = {
    &dt_command_read,           &dt_command_check,
    &dt_command_replay,         &dt_command_lexicon_check,
    &dt_command_playbook_check, &dt_command_train,
    &dt_command_eval,           &dt_command_import,
    &dt_command_export,         &dt_command_verify,
    &dt_command_backup,         &dt_command_erase,
    &dt_command_hold,           &dt_command_release,
    &dt_command_keys_create,    &dt_command_keys_rotate,
    &dt_command_keys_show,      &dt_command_serve,
    &dt_command_user_add,       &dt_command_user_list,
    &dt_command_user_passwd,    &dt_command_user_roles,
    &dt_command_user_off,       &dt_command_user_on,
    &dt_command_token_add,      &dt_command_token_list,
    &dt_command_token_remove,   &dt_command_config_check,
    &dt_command_config_show,    &dt_command_help,
    &dt_command_version,        NULL,
};
