/*
 * A copy of a store, made while others read and write, and looked at before it is called one: it is
 * opened, every log in it is verified from its first entry to its last, and each comes to the root
 * that the original's tree had at that size.
 */
#include "cli.h"
#include "progress.h"
#include "stored.h"
#include "verify.h"

#include <inttypes.h>
#include <unistd.h>

enum { OPTION_KEYS, OPTION_NO_VERIFY };

static const struct dt_option options[] = {
    [OPTION_KEYS] = {"keys", 'k', "FILE", "the key file; otherwise STORE.keys, if it is there"},
    [OPTION_NO_VERIFY] = {"no-verify", 0, NULL, "make the copy and do not look at it"},
    {0},
};

static const char about[] =
    "Writes a whole copy of STORE to FILE, which must not be there, while others go on reading "
    "and\n"
    "writing. Then the copy is verified like \"detente verify\" does, and compared with the "
    "original;\n"
    "one that does not hold is taken away. To restore, put FILE where the store was.\n"
    "\n"
    "The key file is not in the copy: keep one apart. A copy made before an erasure still holds "
    "what\n"
    "was erased: let old ones expire.\n"
    "\n"
    "Exit status: 0 the copy is there and holds, 1 it did not hold, 2 it could not be made.\n";

struct backup {
    struct dt_cli *cli;
    struct dt_stored_options how;
    const char *copy;
    struct dt_progress progress;
    uint64_t findings, events;
};

static void show(void *context, uint64_t done, uint64_t total)
{
    struct backup *backup = context;
    backup->progress.total = total;
    dt_progress_step(&backup->progress, done);
}

static void found(void *context, const struct dt_finding *finding)
{
    struct backup *backup = context;
    dt_progress_clear(&backup->progress);
    dt_complain(backup->cli, "%s: entry %" PRIu64 ": %s", backup->copy, finding->entry,
                finding->text);
}

/* The root that the original's tree had at the size of the copy. */
static enum dt_status root_of(struct dt_store *store, struct dt_view tenant, uint64_t size,
                              struct dt_hash *out, struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_merkle_range range;
    struct dt_record_tree tree = {.store = store, .tenant = tenant, .arena = &arena};
    dt_arena_init(&arena);
    struct dt_merkle_nodes nodes = dt_record_nodes(&tree);
    enum dt_status status = dt_merkle_range_load(&nodes, size, &range, err);
    if (status == DT_OK)
        dt_merkle_range_root(&range, out);
    dt_arena_finish(&arena);
    return status;
}

static enum dt_status look_at_tenant(struct backup *backup, struct dt_store *original,
                                     struct dt_stored *copy, struct dt_view tenant,
                                     struct dt_error *err)
{
    const struct dt_verify_options how = {.found = found, .progress = show, .context = backup};
    struct dt_verified verified;
    struct dt_hash root;
    enum dt_status status =
        dt_store_verify(copy->record, copy->store, tenant, &how, &verified, err);
    if (status == DT_OK)
        status = root_of(original, tenant, verified.checkpoint.size, &root, err);
    if (status != DT_OK)
        return status;
    bool same = dt_hash_equal(&root, &verified.checkpoint.root);
    if (!same)
        dt_complain(backup->cli, "%s: the log of %.*s is not the original's", backup->copy,
                    (int)tenant.len, tenant.ptr);
    backup->findings += verified.findings + !same;
    backup->events += verified.events;
    return DT_OK;
}

static enum dt_status look_at_copy(struct backup *backup, struct dt_store *original,
                                   struct dt_stored *copy, struct dt_error *err)
{
    enum { NAMES = 16 };
    struct dt_view names[NAMES], after = DT_VIEW("");
    struct dt_arena arena;
    size_t count = 0;
    dt_arena_init(&arena);
    enum dt_status status = dt_store_check(copy->store, err);
    do {
        if (status == DT_OK)
            status = dt_store_tenants(copy->store, after, NAMES, &arena, names, &count, err);
        for (size_t i = 0; i < count && status == DT_OK; i++)
            status = look_at_tenant(backup, original, copy, names[i], err);
        after = count ? names[count - 1] : after;
    } while (status == DT_OK && count == NAMES);
    dt_arena_finish(&arena);
    return status;
}

static int verify_copy(struct backup *backup, struct dt_stored *stored)
{
    struct dt_stored copy;
    struct dt_stored_options how = {.path = backup->copy, .mode = DT_STORED_WRITE};
    char keys[4096];
    struct dt_error err = {0};
    if (!dt_stored_key_path(backup->cli, &backup->how, keys, sizeof keys))
        return DT_EXIT_FAILED;
    if (access(keys, F_OK) == 0)
        how.keys = keys;
    if (!dt_stored_open(backup->cli, &how, &copy))
        return DT_EXIT_FINDINGS;
    dt_progress_begin_count(&backup->progress, backup->copy, "entries", 0, false);
    enum dt_status status = look_at_copy(backup, stored->store, &copy, &err);
    dt_progress_clear(&backup->progress);
    dt_stored_close(&copy);
    if (status != DT_OK) {
        dt_complain_error(backup->cli, backup->copy, &err);
        return status == DT_FORMAT ? DT_EXIT_FINDINGS : DT_EXIT_FAILED;
    }
    return backup->findings ? DT_EXIT_FINDINGS : DT_EXIT_OK;
}

static void remove_copy(const struct backup *backup)
{
    unlink(backup->copy);
    dt_complain(backup->cli, "the copy does not hold and was taken away: look at the original with "
                             "\"detente verify\"");
}

static int make_copy(struct backup *backup, bool verify)
{
    struct dt_stored stored;
    struct dt_error err = {0};
    if (!dt_stored_open(backup->cli, &backup->how, &stored))
        return DT_EXIT_FAILED;
    dt_progress_begin(&backup->progress, backup->copy, 0, false);
    enum dt_status status = dt_store_backup(stored.store, backup->copy, show, backup, &err);
    dt_progress_clear(&backup->progress);
    int exit_status = DT_EXIT_OK;
    if (status != DT_OK) {
        dt_complain(backup->cli, "%s", err.message);
        exit_status = DT_EXIT_FAILED;
    } else if (verify) {
        exit_status = verify_copy(backup, &stored);
        if (exit_status == DT_EXIT_FINDINGS)
            remove_copy(backup);
    }
    dt_stored_close(&stored);
    if (exit_status == DT_EXIT_OK && verify)
        dt_buf_printf(&backup->cli->out.buf, "%s: %" PRIu64 " events, verified\n", backup->copy,
                      backup->events);
    return exit_status;
}

static int run(struct dt_cli *cli, int argc, char **argv)
{
    struct backup backup = {.cli = cli, .how = {.mode = DT_STORED_READ}};
    struct dt_options parser;
    const char *value;
    bool verify = true;
    int option;
    dt_options_init(&parser, cli->command, argc, argv);
    while ((option = dt_options_next(&parser, cli, &value)) >= 0) {
        if (option == OPTION_KEYS)
            backup.how.keys = value;
        else
            verify = false;
    }
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    if (argc - parser.rest != 2) {
        dt_complain(cli, argc == parser.rest ? "which STORE?"
                                             : "a STORE, and the FILE that its copy becomes");
        return DT_EXIT_FAILED;
    }
    backup.how.path = argv[parser.rest];
    backup.copy = argv[parser.rest + 1];
    return make_copy(&backup, verify);
}

const struct dt_command dt_command_backup = {
    .name = "backup",
    .usage = "[OPTION]... STORE FILE",
    .summary = "Copy a store while it is in use, and verify the copy",
    .about = about,
    .options = options,
    .run = run,
};
