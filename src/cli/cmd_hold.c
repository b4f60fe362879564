#include "cli.h"
#include "stored.h"

#include <time.h>

/* A legal hold, and its end: two commands with one body. */

enum { OPTION_REASON, OPTION_TENANT, OPTION_ACTOR, OPTION_AT, OPTION_KEYS };

static const struct dt_option options[] = {
    [OPTION_REASON] = {"reason", 'r', "TEXT", "which claim or duty asks for it; must be given"},
    [OPTION_TENANT] = {"tenant", 't', "NAME", "whose log, where the store holds several"},
    [OPTION_ACTOR] = {"actor", 0, "ID", "who does it; otherwise \"operator\""},
    [OPTION_AT] = {"at", 0, "TIME", "when; otherwise now"},
    [OPTION_KEYS] = {"keys", 'k', "FILE", "the key file; otherwise STORE.keys"},
    {0},
};

static const char about[] =
    "A conversation under a legal hold cannot be erased. That it is held, since when and why, is\n"
    "recorded like everything else.\n"
    "\n"
    "Exit status: 0 done, 2 it could not be done.\n";

struct hold {
    struct dt_cli *cli;
    struct dt_stored_options how;
    const char *tenant;
    const char *reason;
    const char *actor;
    dt_instant at;
    bool release;
};

static enum dt_status append(const struct hold *hold, struct dt_stored *stored,
                             struct dt_view tenant, struct dt_view conversation,
                             struct dt_error *err)
{
    struct dt_body body;
    struct dt_buf buf;
    struct dt_appended appended;
    struct dt_conversation_head head = {.version = 0};
    dt_buf_init(&buf);
    dt_body_init(&body, hold->release ? DT_EVENT_RELEASED : DT_EVENT_HELD);
    dt_body_set_text(&body, hold->release ? DT_FIELD_RELEASED_REASON : DT_FIELD_HELD_REASON,
                     dt_view_of(hold->reason));
    enum dt_status status = dt_store_conversation(stored->store, tenant, conversation, &head, err);
    if (status == DT_OK && head.version == 0)
        status = dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
    else if (status == DT_OK && head.held != hold->release)
        status =
            dt_error_set(err, DT_CONFLICT, hold->release ? "it is not held" : "it is held already");
    if (status == DT_OK)
        status = dt_body_write(&body, &buf, err);
    struct dt_event event = {
        .at = hold->at,
        .actor = dt_view_of(hold->actor),
        .kind = body.kind,
        .version = body.version,
        .body = dt_buf_view(&buf),
    };
    struct dt_append what = {
        .tenant = tenant,
        .conversation = conversation,
        .events = &event,
        .count = 1,
        .expected = head.version,
    };
    if (status == DT_OK)
        status = dt_store_append(stored->store, &what, &appended, err);
    dt_buf_finish(&buf);
    return status;
}

static int hold_one(struct hold *hold, struct dt_stored *stored, const char *conversation)
{
    char room[DT_TENANT_BYTES];
    struct dt_view tenant;
    struct dt_error err = {0};
    if (!dt_stored_tenant(hold->cli, stored, hold->tenant, room, &tenant))
        return DT_EXIT_FAILED;
    if (append(hold, stored, tenant, dt_view_of(conversation), &err) == DT_OK)
        return DT_EXIT_OK;
    dt_complain(hold->cli, "\"%s\": %s", conversation, err.message);
    return DT_EXIT_FAILED;
}

static bool take_option(struct hold *hold, int option, const char *value)
{
    switch (option) {
    case OPTION_REASON:
        hold->reason = value;
        return true;
    case OPTION_TENANT:
        hold->tenant = value;
        return true;
    case OPTION_ACTOR:
        hold->actor = value;
        return true;
    case OPTION_AT:
        return dt_options_at(hold->cli, value, &hold->at);
    case OPTION_KEYS:
        hold->how.keys = value;
        return true;
    }
    return false;
}

static int run_either(struct dt_cli *cli, int argc, char **argv, bool release)
{
    struct hold hold = {
        .cli = cli,
        .how = {.mode = DT_STORED_WRITE, .keys_wanted = true},
        .actor = "operator",
        .at = DT_INSTANT_NONE,
        .release = release,
    };
    struct dt_stored stored;
    struct dt_options parser;
    const char *value;
    int option;
    dt_options_init(&parser, cli->command, argc, argv);
    while ((option = dt_options_next(&parser, cli, &value)) >= 0)
        if (!take_option(&hold, option, value))
            return DT_EXIT_FAILED;
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    if (argc - parser.rest != 2 || !hold.reason) {
        dt_complain(cli, hold.reason ? "which STORE and which CONVERSATION?"
                                     : "--reason says why, and is recorded");
        return DT_EXIT_FAILED;
    }
    hold.how.path = argv[parser.rest];
    if (hold.at == DT_INSTANT_NONE)
        hold.at = (dt_instant)time(NULL) * DT_MS_PER_SECOND;
    if (!dt_stored_open(cli, &hold.how, &stored))
        return DT_EXIT_FAILED;
    int exit_status = hold_one(&hold, &stored, argv[parser.rest + 1]);
    dt_stored_close(&stored);
    return exit_status;
}

static int run_hold(struct dt_cli *cli, int argc, char **argv)
{
    return run_either(cli, argc, argv, false);
}

static int run_release(struct dt_cli *cli, int argc, char **argv)
{
    return run_either(cli, argc, argv, true);
}

const struct dt_command dt_command_hold = {
    .name = "hold",
    .usage = "[OPTION]... --reason TEXT STORE CONVERSATION",
    .summary = "Put a conversation under a legal hold",
    .about = about,
    .options = options,
    .run = run_hold,
};

const struct dt_command dt_command_release = {
    .name = "release",
    .usage = "[OPTION]... --reason TEXT STORE CONVERSATION",
    .summary = "End a legal hold",
    .about = about,
    .options = options,
    .run = run_release,
};
