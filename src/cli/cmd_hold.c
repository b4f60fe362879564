#include "cli.h"
#include "stored.h"

/* A legal hold, and its end: two commands with one body. */

static const struct dt_option options[] = {
    {"reason", 'r', "TEXT", "which claim or duty asks for it; must be given"},
    {DT_STORED_TENANT},
    {DT_STORED_ACTOR},
    {DT_STORED_AT},
    {DT_STORED_KEYS},
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

static int run_either(struct dt_cli *cli, int argc, char **argv, bool release)
{
    struct hold hold = {
        .cli = cli,
        .how = {.mode = DT_STORED_WRITE, .keys_wanted = true},
        .actor = "operator",
        .release = release,
    };
    const struct dt_option_place places[] = {
        {"reason", .text = &hold.reason}, {"tenant", .text = &hold.tenant},
        {"actor", .text = &hold.actor},   {"at", .at = &hold.at},
        {"keys", .text = &hold.how.keys}, {0},
    };
    struct dt_stored stored;
    int rest, exit_status = dt_options_take(cli, argc, argv, places, &rest);
    if (exit_status >= 0)
        return exit_status;
    if (argc - rest != 2 || !hold.reason) {
        dt_complain(cli, hold.reason ? "which STORE and which CONVERSATION?"
                                     : "--reason says why, and is recorded");
        return DT_EXIT_FAILED;
    }
    hold.how.path = argv[rest];
    if (!dt_stored_open(cli, &hold.how, &stored))
        return DT_EXIT_FAILED;
    exit_status = hold_one(&hold, &stored, argv[rest + 1]);
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
