#include "cli.h"
#include "conversations.h"
#include "open_list.h"
#include "search.h"
#include "stored.h"

static const struct dt_option options[] = {
    {"ground", 'g', "request|retention|court|mistake",
     "what asks for it; goes into the record, and must be given"},
    {DT_STORED_TENANT},
    {DT_STORED_ACTOR},
    {DT_STORED_AT},
    {DT_STORED_KEYS},
    {"no-scrub", 0, NULL, "leave the freed pages of the file for a later run of this command"},
    {0},
};

static const char about[] =
    "Destroys the key and every text of each CONVERSATION, and records that it was done. That "
    "there\n"
    "was a conversation, when, and of how many events stays, and every proof given out before "
    "still\n"
    "holds. Then the file is written anew, so that nothing is left on freed pages; backups made\n"
    "before are for you to let expire. A conversation under a legal hold is refused.\n"
    "\n"
    "Exit status: 0 done, 1 some were refused (held, erased before, not there), 2 it could not be\n"
    "done.\n";

struct erase {
    struct dt_cli *cli;
    struct dt_stored_options how;
    const char *tenant;
    const char *ground;
    const char *actor;
    dt_instant at;
    bool no_scrub;
};

static int erase_one(struct erase *erase, struct dt_stored *stored, struct dt_view tenant,
                     const char *conversation)
{
    struct dt_error err = {0};
    struct dt_appended appended;
    struct dt_erase what = {
        .tenant = tenant,
        .conversation = dt_view_of(conversation),
        .at = erase->at,
        .actor = dt_view_of(erase->actor),
        .ground = dt_view_of(erase->ground),
    };
    enum dt_status status = dt_store_erase(stored->store, &what, &appended, &err);
    if (status == DT_OK)
        return DT_EXIT_OK;
    dt_complain(erase->cli, "\"%s\": %s", conversation, err.message);
    return status == DT_DENIED || status == DT_NOT_FOUND ? DT_EXIT_FINDINGS : DT_EXIT_FAILED;
}

/* What the program keeps beside the log, and what names conversations in it. */
static const struct dt_fold *const folds[] = {&dt_open_list, NULL};

/* A fold forgets a conversation when it takes the `erased` event in: that must come before the file
 * is written anew. One that has never run knows nothing. */
static enum dt_status let_folds_forget(struct dt_stored *stored, struct dt_error *err)
{
    enum dt_status status = DT_OK;
    for (size_t i = 0; folds[i] && status == DT_OK; i++) {
        struct dt_fold_runner *runner;
        status = dt_fold_open(stored->store, folds[i], NULL, &runner, err);
        if (status != DT_OK)
            break;
        if (dt_fold_position(runner) > 0)
            status = dt_fold_catch_up(runner, NULL, NULL, err);
        dt_fold_close(runner);
    }
    if (status == DT_OK)
        status = dt_conversations_forget(stored->store, err);
    return status == DT_OK ? dt_search_forget(stored->store, stored->record, err) : status;
}

static int erase_all(struct erase *erase, struct dt_stored *stored, char **conversations, int count)
{
    char room[DT_TENANT_BYTES];
    struct dt_view tenant;
    struct dt_error err = {0};
    int worst = DT_EXIT_OK, done = 0;
    if (!dt_stored_tenant(erase->cli, stored, erase->tenant, room, &tenant))
        return DT_EXIT_FAILED;
    for (int i = 0; i < count && worst != DT_EXIT_FAILED; i++) {
        int exit_status = erase_one(erase, stored, tenant, conversations[i]);
        done += exit_status == DT_EXIT_OK;
        worst = exit_status > worst ? exit_status : worst;
    }
    /* Also where nothing was erased: an earlier run may have been stopped before this. */
    enum dt_status status = let_folds_forget(stored, &err);
    if (status == DT_OK && !erase->no_scrub)
        status = dt_store_scrub(stored->store, &err);
    if (status != DT_OK) {
        dt_complain(erase->cli,
                    "%d erased, but something of them may still stand in the file: %s. Run this "
                    "again",
                    done, err.message);
        return DT_EXIT_FAILED;
    }
    dt_buf_printf(&erase->cli->out.buf, "%d erased\n", done);
    return worst;
}

static int run(struct dt_cli *cli, int argc, char **argv)
{
    struct erase erase = {
        .cli = cli,
        .how = {.mode = DT_STORED_WRITE, .keys_wanted = true},
        .actor = "operator",
    };
    const struct dt_option_place places[] = {
        {"ground", .text = &erase.ground},
        {"tenant", .text = &erase.tenant},
        {"actor", .text = &erase.actor},
        {"at", .at = &erase.at},
        {"keys", .text = &erase.how.keys},
        {"no-scrub", .flag = &erase.no_scrub},
        {0},
    };
    struct dt_stored stored;
    int rest, exit_status = dt_options_take(cli, argc, argv, places, &rest);
    if (exit_status >= 0)
        return exit_status;
    if (argc - rest < 2 || !erase.ground) {
        dt_complain(cli, argc - rest < 1   ? "which STORE?"
                         : argc - rest < 2 ? "which CONVERSATION?"
                                           : "--ground says what asks for it: request, "
                                             "retention, court or mistake");
        return DT_EXIT_FAILED;
    }
    erase.how.path = argv[rest];
    if (!dt_stored_open(cli, &erase.how, &stored))
        return DT_EXIT_FAILED;
    exit_status = erase_all(&erase, &stored, argv + rest + 1, argc - rest - 1);
    dt_stored_close(&stored);
    return exit_status;
}

const struct dt_command dt_command_erase = {
    .name = "erase",
    .usage = "[OPTION]... --ground GROUND STORE CONVERSATION...",
    .summary = "Destroy a conversation's texts and key",
    .about = about,
    .options = options,
    .run = run,
};
