#include "base64.h"
#include "cli.h"
#include "input.h"
#include "json_out.h"
#include "progress.h"
#include "stored.h"
#include "verify.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

enum {
    OPTION_SINCE,
    OPTION_KEY,
    OPTION_TENANT,
    OPTION_KEYS,
    OPTION_SAVE,
    OPTION_JSON,
};

static const struct dt_option options[] = {
    [OPTION_SINCE] = {"since", 's', "FILE",
                      "an earlier checkpoint: what was there then must be there now; may be given "
                      "several times"},
    [OPTION_KEY] =
        {"key", 0, "KEY",
         "who is believed, as \"detente keys show\" writes it, or a file with such lines; "
         "may be given several times"},
    [OPTION_TENANT] = {"tenant", 't', "NAME", "this log of a store; otherwise all of them"},
    [OPTION_KEYS] = {"keys", 'k', "FILE",
                     "the store's key file; otherwise STORE.keys, and without it texts are not "
                     "opened"},
    [OPTION_SAVE] =
        {"save", 0, "FILE",
         "write a new checkpoint of the store there, if nothing was found: give it away"},
    [OPTION_JSON] = {"json", 'j', NULL, "write JSON, a line a log"},
    {0},
};

static const char about[] =
    "FILE is a store or an export; \"-\" is an export on standard input. Of an export the key "
    "that\n"
    "signs is believed if it is given with --key, or if it signed the checkpoint given with "
    "--since;\n"
    "otherwise the result says only that the parts fit together, and whose key it claims to be.\n"
    "\n"
    "Exit status: 0 all is as it was recorded, 1 something is not (it is said what and where), 2 "
    "it\n"
    "could not be verified.\n";

struct verify {
    struct dt_cli *cli;
    struct dt_stored_options how;
    const char *tenant;
    const char *save;
    bool json;
    struct dt_note_key keys[DT_VERIFY_KEYS];
    size_t key_count;
    struct dt_buf notes[DT_VERIFY_EARLIER];
    struct dt_view earlier[DT_VERIFY_EARLIER];
    size_t earlier_count;
    uint64_t compared; /* of the earlier ones, over all logs */
    struct dt_progress progress;
    /* Of the log that is being verified. */
    struct dt_buf findings; /* as JSON or as lines */
    struct dt_json_out findings_json;
    uint64_t told;
};

enum { FINDINGS_TOLD = 100 };

static void found(void *context, const struct dt_finding *finding)
{
    struct verify *verify = context;
    if (verify->told++ >= FINDINGS_TOLD)
        return;
    dt_progress_clear(&verify->progress);
    if (!verify->json) {
        if (finding->line > 0)
            dt_buf_printf(&verify->findings, "  line %llu: %s\n", (unsigned long long)finding->line,
                          finding->text);
        else
            dt_buf_printf(&verify->findings, "  %s\n", finding->text);
        return;
    }
    struct dt_json_out *json = &verify->findings_json;
    dt_json_begin_object(json);
    if (finding->line > 0) {
        dt_json_key(json, DT_VIEW("line"));
        dt_json_int(json, (int64_t)finding->line);
    }
    if (finding->entry > 0) {
        dt_json_key(json, DT_VIEW("entry"));
        dt_json_int(json, (int64_t)finding->entry);
    }
    dt_json_key(json, DT_VIEW("text"));
    dt_json_string(json, dt_view_of(finding->text));
    dt_json_end_object(json);
}

static void progress(void *context, uint64_t done, uint64_t total)
{
    struct verify *verify = context;
    verify->progress.total = total;
    dt_progress_step(&verify->progress, done);
}

static void begin_log(struct verify *verify)
{
    verify->told = 0;
    dt_buf_clear(&verify->findings);
    dt_json_out_init(&verify->findings_json, &verify->findings);
    if (verify->json)
        dt_json_begin_array(&verify->findings_json);
}

static void write_json(struct verify *verify, const struct dt_verified *verified)
{
    struct dt_json_out json;
    struct dt_buf *out = &verify->cli->out.buf;
    char key[DT_NOTE_KEY_TEXT_BYTES];
    const struct {
        const char *name;
        uint64_t value;
    } numbers[] = {
        {"entries", verified->checkpoint.size},
        {"events", verified->events},
        {"conversations", verified->conversations},
        {"erased", verified->erased},
        {"unopened", verified->unopened},
        {"earlier", verified->earlier},
        {"found", verified->findings},
    };
    dt_json_end_array(&verify->findings_json);
    dt_note_key_write(&verified->key, key);
    dt_json_out_init(&json, out);
    dt_json_begin_object(&json);
    dt_json_key(&json, DT_VIEW("file"));
    dt_json_string(&json, dt_view_of(verify->how.path));
    dt_json_key(&json, DT_VIEW("origin"));
    dt_json_string(&json, dt_view_of(verified->key.name));
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        dt_json_key(&json, dt_view_of(numbers[i].name));
        dt_json_int(&json, (int64_t)numbers[i].value);
    }
    dt_json_key(&json, DT_VIEW("root"));
    dt_json_raw(&json, DT_VIEW("\""));
    dt_base64_append(out, verified->checkpoint.root.bytes, DT_HASH_BYTES);
    dt_buf_append_char(out, '"');
    dt_json_key(&json, DT_VIEW("key"));
    dt_json_string(&json, dt_view_of(key));
    dt_json_key(&json, DT_VIEW("key_known"));
    dt_json_bool(&json, verified->key_known);
    dt_json_key(&json, DT_VIEW("findings"));
    dt_json_raw(&json, dt_buf_view(&verify->findings));
    dt_json_end_object(&json);
    dt_buf_append_char(out, '\n');
}

static void write_text(struct verify *verify, const struct dt_verified *verified, bool is_store)
{
    struct dt_buf *out = &verify->cli->out.buf;
    dt_buf_printf(
        out, "%s: %s, %llu events of %llu conversations: ", dt_input_name(verify->how.path),
        verified->key.name[0] ? verified->key.name : "no log", (unsigned long long)verified->events,
        (unsigned long long)verified->conversations);
    if (verified->findings == 0)
        dt_buf_printf(out, "all as recorded\n");
    else
        dt_buf_printf(out, "%llu findings\n", (unsigned long long)verified->findings);
    dt_buf_append_view(out, dt_buf_view(&verify->findings));
    if (verified->findings > FINDINGS_TOLD)
        dt_buf_printf(out, "  and %llu more\n",
                      (unsigned long long)(verified->findings - FINDINGS_TOLD));
    if (verified->erased > 0)
        dt_buf_printf(out, "  %llu text%s erased, as the record says\n",
                      (unsigned long long)verified->erased,
                      verified->erased == 1 ? " was" : "s were");
    if (verified->unopened > 0)
        dt_buf_printf(out, "  %llu text%s could not be opened without the key file\n",
                      (unsigned long long)verified->unopened, verified->unopened == 1 ? "" : "s");
    if (verified->earlier > 0 && verified->findings == 0)
        dt_buf_printf(out, "  it begins with what %llu earlier checkpoint%s vouched for\n",
                      (unsigned long long)verified->earlier, verified->earlier == 1 ? "" : "s");
    if (!verified->key_known && verified->earlier == 0 && verified->key.name[0]) {
        char key[DT_NOTE_KEY_TEXT_BYTES];
        dt_note_key_write(&verified->key, key);
        dt_buf_printf(out, "  signed by %s\n", key);
        if (!is_store)
            dt_buf_printf(out,
                          "  which is its own word: compare it with the key you were given, or "
                          "pass that with --key\n");
    }
}

static int end_log(struct verify *verify, const struct dt_verified *verified, bool is_store)
{
    if (verify->json)
        write_json(verify, verified);
    else
        write_text(verify, verified, is_store);
    verify->compared += verified->earlier;
    return verified->findings > 0 ? DT_EXIT_FINDINGS : DT_EXIT_OK;
}

static struct dt_verify_options verify_options(struct verify *verify)
{
    return (struct dt_verify_options){
        .keys = verify->keys,
        .key_count = verify->key_count,
        .earlier = verify->earlier,
        .earlier_count = verify->earlier_count,
        .found = found,
        .progress = progress,
        .context = verify,
    };
}

static enum dt_status check_file(struct verify *verify, FILE *file, struct dt_export_check *check,
                                 struct dt_verified *verified, struct dt_error *err)
{
    static const size_t block = 1 << 16;
    struct dt_buf bytes;
    enum dt_status status = DT_OK;
    uint64_t done = 0;
    size_t got = 1;
    dt_buf_init(&bytes);
    while (status == DT_OK && got > 0) {
        dt_buf_clear(&bytes);
        char *room = dt_buf_reserve(&bytes, block);
        got = room ? fread(room, 1, block, file) : 0;
        if (!room)
            status = dt_error_set(err, DT_NOMEM, "memory ran out");
        else if (got > 0)
            status = dt_export_check_add(check, (struct dt_view){room, got}, err);
        else if (ferror(file))
            status = dt_error_set(err, DT_IO, "cannot read: %s", strerror(errno));
        done += got;
        dt_progress_step(&verify->progress, done);
    }
    dt_buf_finish(&bytes);
    if (status == DT_OK)
        status = dt_export_check_finish(check, verified, err);
    return status;
}

static int verify_export(struct verify *verify)
{
    FILE *file;
    uint64_t size;
    struct dt_export_check *check;
    struct dt_verified verified;
    struct dt_error err = {0};
    struct dt_verify_options how = verify_options(verify);
    begin_log(verify);
    enum dt_status status = dt_input_open(verify->how.path, &file, &size, &err);
    if (status == DT_OK) {
        dt_progress_begin(&verify->progress, dt_input_name(verify->how.path), size, false);
        status = dt_export_check_create(&how, &check, &err);
        if (status == DT_OK) {
            status = check_file(verify, file, check, &verified, &err);
            dt_export_check_destroy(check);
        }
        dt_progress_clear(&verify->progress);
        dt_input_close(file);
    }
    if (status == DT_OK)
        return end_log(verify, &verified, false);
    dt_complain_error(verify->cli, dt_input_name(verify->how.path), &err);
    return DT_EXIT_FAILED;
}

/* Beside what is there, then in its place: half a checkpoint is worse than the one before. */
static bool save(struct verify *verify, struct dt_stored *stored, struct dt_view tenant)
{
    struct dt_buf note;
    struct dt_checkpoint checkpoint;
    struct dt_error err = {0};
    dt_buf_init(&note);
    bool ok = dt_record_checkpoint(stored->record, stored->store, tenant, false, &checkpoint, &note,
                                   &err) == DT_OK;
    if (!ok)
        dt_complain(verify->cli, "%s", err.message);
    FILE *file = ok ? fopen(verify->save, "wb") : NULL;
    if (ok && !file)
        dt_complain(verify->cli, "%s: %s", verify->save, strerror(errno));
    if (file) {
        ok = fwrite(note.data, 1, note.len, file) == note.len && fflush(file) == 0 &&
             fsync(fileno(file)) == 0;
        ok = fclose(file) == 0 && ok;
        if (!ok)
            dt_complain(verify->cli, "%s: %s", verify->save, strerror(errno));
    }
    dt_buf_finish(&note);
    return ok && file;
}

static int verify_tenant(struct verify *verify, struct dt_stored *stored, struct dt_view tenant)
{
    struct dt_verified verified;
    struct dt_error err = {0};
    struct dt_verify_options how = verify_options(verify);
    begin_log(verify);
    dt_progress_begin_count(&verify->progress, verify->how.path, "entries", 0, false);
    enum dt_status status =
        dt_store_verify(stored->record, stored->store, tenant, &how, &verified, &err);
    dt_progress_clear(&verify->progress);
    if (status != DT_OK) {
        dt_complain(verify->cli, "%s: tenant %.*s: %s", verify->how.path, (int)tenant.len,
                    tenant.ptr, err.message);
        return DT_EXIT_FAILED;
    }
    int exit_status = end_log(verify, &verified, true);
    if (exit_status == DT_EXIT_OK && verify->save && !save(verify, stored, tenant))
        return DT_EXIT_FAILED;
    return exit_status;
}

struct tour {
    struct verify *verify;
    struct dt_stored *stored;
    int worst; /* exit status */
};

static bool visit(void *context, struct dt_view tenant)
{
    struct tour *tour = context;
    int exit_status = verify_tenant(tour->verify, tour->stored, tenant);
    tour->worst = exit_status > tour->worst ? exit_status : tour->worst;
    return tour->worst != DT_EXIT_FAILED;
}

static int verify_tenants(struct verify *verify, struct dt_stored *stored)
{
    struct dt_error err = {0};
    struct tour tour = {verify, stored, DT_EXIT_OK};
    enum dt_status status = dt_store_check(stored->store, &err);
    if (status != DT_OK)
        dt_complain(verify->cli, "%s: %s", verify->how.path, err.message);
    if (status == DT_FORMAT)
        tour.worst = DT_EXIT_FINDINGS;
    else if (status != DT_OK)
        return DT_EXIT_FAILED;
    if (!dt_stored_each_tenant(verify->cli, stored, visit, &tour))
        return DT_EXIT_FAILED;
    return tour.worst;
}

static int verify_store(struct verify *verify)
{
    struct dt_stored stored;
    struct dt_view tenant;
    char room[DT_TENANT_BYTES];
    verify->how.keys_wanted = verify->save != NULL;
    if (!dt_stored_open(verify->cli, &verify->how, &stored))
        return DT_EXIT_FAILED;
    int exit_status = DT_EXIT_FAILED;
    if (!verify->tenant && !verify->save) /* a checkpoint is one log's */
        exit_status = verify_tenants(verify, &stored);
    else if (dt_stored_tenant(verify->cli, &stored, verify->tenant, room, &tenant))
        exit_status = verify_tenant(verify, &stored, tenant);
    dt_stored_close(&stored);
    if (exit_status == DT_EXIT_OK && verify->earlier_count > 0 && verify->compared == 0) {
        dt_complain(verify->cli, "the store holds no log that the earlier checkpoint is of");
        return DT_EXIT_FINDINGS;
    }
    return exit_status;
}

static bool add_key(struct verify *verify, struct dt_view text)
{
    struct dt_error err = {0};
    if (verify->key_count == DT_VERIFY_KEYS) {
        dt_complain(verify->cli, "at most %d keys at once", DT_VERIFY_KEYS);
        return false;
    }
    if (dt_note_key_parse(text, &verify->keys[verify->key_count], &err) == DT_OK) {
        verify->key_count++;
        return true;
    }
    dt_complain(verify->cli, "--key: %s", err.message);
    return false;
}

/* A key, or a file with one a line. */
static bool take_key(struct verify *verify, const char *value)
{
    struct dt_buf text;
    struct dt_error err = {0};
    bool ok = true;
    if (strchr(value, '+'))
        return add_key(verify, dt_view_of(value));
    dt_buf_init(&text);
    if (dt_input_read(value, 64 * 1024, &text, &err) != DT_OK) {
        dt_complain_error(verify->cli, dt_input_name(value), &err);
        ok = false;
    }
    for (struct dt_view rest = dt_buf_view(&text); ok && rest.len > 0;) {
        const char *end = memchr(rest.ptr, '\n', rest.len);
        size_t len = end ? (size_t)(end - rest.ptr) : rest.len;
        if (len > 0)
            ok = add_key(verify, dt_view_slice(rest, 0, len));
        rest = dt_view_slice(rest, end ? len + 1 : len, rest.len);
    }
    dt_buf_finish(&text);
    return ok;
}

static bool take_since(struct verify *verify, const char *path)
{
    struct dt_error err = {0};
    if (verify->earlier_count == DT_VERIFY_EARLIER) {
        dt_complain(verify->cli, "at most %d checkpoints at once", DT_VERIFY_EARLIER);
        return false;
    }
    struct dt_buf *note = &verify->notes[verify->earlier_count];
    if (dt_input_read(path, DT_NOTE_BYTES, note, &err) != DT_OK) {
        dt_complain_error(verify->cli, dt_input_name(path), &err);
        return false;
    }
    verify->earlier[verify->earlier_count++] = dt_buf_view(note);
    return true;
}

static bool take_option(struct verify *verify, int option, const char *value)
{
    switch (option) {
    case OPTION_SINCE:
        return take_since(verify, value);
    case OPTION_KEY:
        return take_key(verify, value);
    case OPTION_TENANT:
        verify->tenant = value;
        return true;
    case OPTION_KEYS:
        verify->how.keys = value;
        return true;
    case OPTION_SAVE:
        verify->save = value;
        return true;
    case OPTION_JSON:
        verify->json = true;
        return true;
    }
    return false;
}

static int take_arguments(struct verify *verify, int argc, char **argv)
{
    struct dt_options parser;
    const char *value;
    int option;
    dt_options_init(&parser, verify->cli->command, argc, argv);
    while ((option = dt_options_next(&parser, verify->cli, &value)) >= 0)
        if (!take_option(verify, option, value))
            return DT_EXIT_FAILED;
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    if (argc - parser.rest != 1) {
        dt_complain(verify->cli, parser.rest == argc ? "which FILE? a store, or an export"
                                                     : "one FILE at a time");
        return DT_EXIT_FAILED;
    }
    verify->how.path = argv[parser.rest];
    if (dt_stored_is_store(verify->how.path))
        return verify_store(verify);
    if (!verify->save && !verify->tenant)
        return verify_export(verify);
    dt_complain(verify->cli, "%s is no store: --save and --tenant are for stores",
                verify->how.path);
    return DT_EXIT_FAILED;
}

static int run(struct dt_cli *cli, int argc, char **argv)
{
    struct verify verify = {.cli = cli, .how = {.mode = DT_STORED_READ}};
    for (size_t i = 0; i < DT_VERIFY_EARLIER; i++)
        dt_buf_init(&verify.notes[i]);
    dt_buf_init(&verify.findings);
    int exit_status = take_arguments(&verify, argc, argv);
    for (size_t i = 0; i < DT_VERIFY_EARLIER; i++)
        dt_buf_finish(&verify.notes[i]);
    bool lost = dt_buf_failed(&verify.findings);
    dt_buf_finish(&verify.findings);
    if (!lost)
        return exit_status;
    dt_complain(cli, "memory ran out");
    return DT_EXIT_FAILED;
}

const struct dt_command dt_command_verify = {
    .name = "verify",
    .usage = "[OPTION]... FILE",
    .summary = "Check that a store or an export is as it was recorded",
    .about = about,
    .options = options,
    .run = run,
};
