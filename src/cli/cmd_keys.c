#include "cli.h"
#include "stored.h"

/* The master keys: three small commands. */

enum { OPTION_KEYS };

static const struct dt_option rotate_options[] = {
    [OPTION_KEYS] = {DT_STORED_KEYS},
    {0},
};

static const struct dt_option no_options[] = {{0}};

/* Reads the options; the exit status to leave with, or -1 to go on with *rest_out arguments. */
static int take_options(struct dt_cli *cli, int argc, char **argv, int wanted, const char *missing,
                        const char **keys_out, int *rest_out)
{
    struct dt_options parser;
    const char *value;
    int option;
    dt_options_init(&parser, cli->command, argc, argv);
    while ((option = dt_options_next(&parser, cli, &value)) >= 0)
        *keys_out = value;
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    if (argc - parser.rest != wanted) {
        dt_complain(cli, "%s", missing);
        return DT_EXIT_FAILED;
    }
    *rest_out = parser.rest;
    return -1;
}

static int run_create(struct dt_cli *cli, int argc, char **argv)
{
    const char *keys = NULL;
    struct dt_error err = {0};
    int rest = 0, exit_status = take_options(cli, argc, argv, 1, "which FILE?", &keys, &rest);
    if (exit_status >= 0)
        return exit_status;
    if (dt_keys_create_file(argv[rest], &dt_entropy_system, &err) == DT_OK)
        return DT_EXIT_OK;
    dt_complain(cli, "%s", err.message);
    return DT_EXIT_FAILED;
}

/* A rotation that was stopped before its end goes on with the key it had put first. */
static bool is_stopped_rotation(struct dt_cli *cli, const char *path, bool *out)
{
    struct dt_keys *keys;
    struct dt_error err = {0};
    if (dt_keys_load(path, &keys, &err) != DT_OK) {
        dt_complain(cli, "%s", err.message);
        return false;
    }
    *out = dt_keys_count(keys) > 1;
    dt_keys_destroy(keys);
    return true;
}

static bool rewrap(struct dt_cli *cli, const struct dt_stored_options *how, uint64_t *done_out)
{
    struct dt_stored stored;
    struct dt_error err = {0};
    if (!dt_stored_open(cli, how, &stored))
        return false;
    enum dt_status status = dt_record_rewrap(stored.record, stored.store, done_out, &err);
    if (status == DT_OK)
        status = dt_store_scrub(stored.store, &err); /* the old wrappings, on freed pages */
    dt_stored_close(&stored);
    if (status != DT_OK)
        dt_complain(cli, "%s: the key file holds both keys; run this again", err.message);
    return status == DT_OK;
}

static int run_rotate(struct dt_cli *cli, int argc, char **argv)
{
    struct dt_stored_options how = {.mode = DT_STORED_WRITE, .keys_wanted = true};
    struct dt_error err = {0};
    char path[4096];
    bool goes_on = false;
    uint64_t done = 0;
    int rest = 0, exit_status = take_options(cli, argc, argv, 1, "which STORE?", &how.keys, &rest);
    if (exit_status >= 0)
        return exit_status;
    how.path = argv[rest];
    if (!dt_stored_key_path(cli, &how, path, sizeof path) ||
        !is_stopped_rotation(cli, path, &goes_on))
        return DT_EXIT_FAILED;
    if (!goes_on && dt_keys_add_to_file(path, &dt_entropy_system, &err) != DT_OK) {
        dt_complain(cli, "%s", err.message);
        return DT_EXIT_FAILED;
    }
    if (!rewrap(cli, &how, &done))
        return DT_EXIT_FAILED;
    if (dt_keys_drop_old_from_file(path, &err) != DT_OK) {
        dt_complain(cli, "%s", err.message);
        return DT_EXIT_FAILED;
    }
    dt_buf_printf(&cli->out.buf, "%llu keys wrapped anew\n", (unsigned long long)done);
    return DT_EXIT_OK;
}

struct show {
    struct dt_cli *cli;
    struct dt_stored stored;
};

static bool show_tenant(void *context, struct dt_view tenant)
{
    struct show *show = context;
    struct dt_note_key key;
    struct dt_error err = {0};
    char text[DT_NOTE_KEY_TEXT_BYTES];
    if (dt_record_signer(show->stored.store, tenant, &key, &err) != DT_OK) {
        dt_complain(show->cli, "%s", err.message);
        return false;
    }
    dt_note_key_write(&key, text);
    dt_buf_printf(&show->cli->out.buf, "%s\n", text);
    return true;
}

static int run_show(struct dt_cli *cli, int argc, char **argv)
{
    struct dt_stored_options how = {.mode = DT_STORED_READ};
    struct show show = {.cli = cli};
    int rest = 0, exit_status = take_options(cli, argc, argv, 1, "which STORE?", &how.keys, &rest);
    if (exit_status >= 0)
        return exit_status;
    how.path = argv[rest];
    if (!dt_stored_open(cli, &how, &show.stored))
        return DT_EXIT_FAILED;
    bool ok = dt_stored_each_tenant(cli, &show.stored, show_tenant, &show);
    dt_stored_close(&show.stored);
    return ok ? DT_EXIT_OK : DT_EXIT_FAILED;
}

const struct dt_command dt_command_keys_create = {
    .name = "keys create",
    .usage = "FILE",
    .summary = "Make a file with a new master key",
    .about =
        "Whoever has the file can read every conversation sealed under it, and whoever loses it "
        "has\nlost them: keep a copy, apart from the store's. An existing file is left alone.\n",
    .options = no_options,
    .run = run_create,
};

const struct dt_command dt_command_keys_rotate = {
    .name = "keys rotate",
    .usage = "[OPTION]... STORE",
    .summary = "Change the master key of a store",
    .about = "Puts a new key into the key file beside the old one, wraps every key in the store "
             "under it,\nand then takes the old one out. It may be stopped anywhere and run again. "
             "Keep the old key\nfile as long as backups made before are kept.\n",
    .options = rotate_options,
    .run = run_rotate,
};

const struct dt_command dt_command_keys_show = {
    .name = "keys show",
    .usage = "STORE",
    .summary = "Show who signs for a store's logs",
    .about = "Writes a verifier key a line, one a tenant: give it to those who will check exports, "
             "by another\nway than the exports. Nothing here is secret.\n",
    .options = no_options,
    .run = run_show,
};
