#include "cli.h"
#include "export.h"
#include "input.h"
#include "progress.h"
#include "stored.h"

static const struct dt_option options[] = {
    {"conversation", 'c', "ID", "this conversation; otherwise all of them"},
    {DT_STORED_TENANT},
    {"since", 0, "FILE",
     "join it to this earlier checkpoint, so that who holds it sees that nothing was changed "
     "since"},
    {DT_STORED_KEYS},
    {"at", 0, "TIME", "when it is exported; otherwise now"},
    {0},
};

static const char about[] =
    "Writes JSON Lines: a line with a signed checkpoint, a line an event with its proof, and a\n"
    "signature over all of them. \"detente verify\" checks it, and so does "
    "contrib/verify/verify.js,\n"
    "which needs nothing of detente. Put it into a file with \">\".\n"
    "\n"
    "Exit status: 0 done, 2 it could not be done.\n";

struct export
{
    struct dt_cli *cli;
    struct dt_stored_options how;
    const char *conversation;
    const char *tenant;
    const char *since; /* a path */
    struct dt_checkpoint checkpoint;
    dt_instant at;
    struct dt_progress progress;
};

static enum dt_status sink(void *context, struct dt_buf *buf, struct dt_error *err)
{
    struct export *export = context;
    struct dt_output *out = &export->cli->out;
    dt_buf_append_view(&out->buf, dt_buf_view(buf));
    dt_buf_clear(buf);
    if (dt_output_step(out))
        return DT_OK;
    return dt_error_set(err, DT_IO, "standard output: %s", dt_output_trouble(out));
}

static void progress(void *context, uint64_t done, uint64_t total)
{
    struct export *export = context;
    export->progress.total = total;
    dt_progress_step(&export->progress, done);
}

/* The signature of the earlier checkpoint is for who holds it to check; here its lines count. */
static bool read_since(struct export *export)
{
    struct dt_error err = {0};
    struct dt_buf note;
    if (!export->since)
        return true;
    dt_buf_init(&note);
    enum dt_status status = dt_input_read(export->since, DT_NOTE_BYTES, &note, &err);
    if (status == DT_OK) {
        const char *end = strstr(note.data, "\n\n");
        size_t len = end ? (size_t)(end - note.data) + 1 : note.len;
        status = dt_checkpoint_parse(dt_view_slice(dt_buf_view(&note), 0, len), &export->checkpoint,
                                     &err);
    }
    dt_buf_finish(&note);
    if (status != DT_OK)
        dt_complain_error(export->cli, dt_input_name(export->since), &err);
    return status == DT_OK;
}

static int write_export(struct export *export, struct dt_stored *stored)
{
    char room[DT_TENANT_BYTES];
    struct dt_error err = {0};
    struct dt_export what = {
        .record = stored->record,
        .store = stored->store,
        .conversation = dt_view_of(export->conversation),
        .since = export->since ? &export->checkpoint : NULL,
        .at = export->at,
        .keep = export->how.mode == DT_STORED_WRITE,
        .sink = sink,
        .progress = progress,
        .context = export,
    };
    if (!dt_stored_tenant(export->cli, stored, export->tenant, room, &what.tenant))
        return DT_EXIT_FAILED;
    dt_progress_begin_count(&export->progress, export->how.path, "entries", 0, false);
    enum dt_status status = dt_export(&what, &err);
    dt_progress_clear(&export->progress);
    if (status == DT_OK)
        return DT_EXIT_OK;
    dt_complain_error(export->cli, export->how.path, &err);
    return DT_EXIT_FAILED;
}

static int run(struct dt_cli *cli, int argc, char **argv)
{
    struct export export = {
        .cli = cli,
        .how = {.mode = DT_STORED_WRITE, .keys_wanted = true},
    };
    const struct dt_option_place places[] = {
        {"conversation", .text = &export.conversation},
        {"tenant", .text = &export.tenant},
        {"since", .text = &export.since},
        {"keys", .text = &export.how.keys},
        {"at", .at = &export.at},
        {0},
    };
    struct dt_stored stored;
    int rest, exit_status = dt_options_take(cli, argc, argv, places, &rest);
    if (exit_status >= 0)
        return exit_status;
    if (argc - rest != 1) {
        dt_complain(cli, rest == argc ? "which STORE?" : "one STORE at a time");
        return DT_EXIT_FAILED;
    }
    if (export.conversation && !export.conversation[0]) {
        dt_complain(cli, "--conversation is empty");
        return DT_EXIT_FAILED;
    }
    export.how.path = argv[rest];
    if (!read_since(&export) || !dt_stored_open(cli, &export.how, &stored))
        return DT_EXIT_FAILED;
    exit_status = write_export(&export, &stored);
    dt_stored_close(&stored);
    return exit_status;
}

const struct dt_command dt_command_export = {
    .name = "export",
    .usage = "[OPTION]... STORE",
    .summary = "Write conversations out, with proofs",
    .about = about,
    .options = options,
    .run = run,
};
