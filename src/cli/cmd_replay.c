#include "replay.h"

#include "cli.h"
#include "core.h"
#include "input.h"
#include "playbooks.h"
#include "progress.h"
#include "stored.h"
#include "term.h"
#include "transcript.h"

#include <stdlib.h>

enum {
    OPTION_PLAYBOOK,
    OPTION_AGAINST,
    OPTION_LEXICON,
    OPTION_AGAINST_LEXICON,
    OPTION_MODEL,
    OPTION_AGAINST_MODEL,
    OPTION_TIER,
    OPTION_TENANT,
    OPTION_KEYS,
    OPTION_WORDING,
    OPTION_JSON,
};

static const struct dt_option options[] = {
    [OPTION_PLAYBOOK] = {"playbook", 'p', "FILE", "the playbook to try; the shipped one if absent"},
    [OPTION_AGAINST] = {"against", 'a', "FILE",
                        "the playbook to compare with; if absent, of a STORE the one in force, "
                        "else the shipped one"},
    [OPTION_LEXICON] = {"lexicon", 0, "FILE", "patterns to try; may be given several times"},
    [OPTION_AGAINST_LEXICON] = {"against-lexicon", 0, "FILE",
                                "patterns to compare with; may be given several times"},
    [OPTION_MODEL] = DT_CORE_OPTION_MODEL,
    [OPTION_AGAINST_MODEL] = {"against-model", 0, "FILE|none", "the weights to compare with"},
    [OPTION_TIER] = DT_CORE_OPTION_TIER,
    [OPTION_TENANT] = {"tenant", 't', "NAME", "of a STORE: this tenant's conversations"},
    [OPTION_KEYS] = {DT_STORED_KEYS},
    [OPTION_WORDING] = {"wording", 'w', NULL,
                        "show what the guidance would say, which repeats customers' words"},
    [OPTION_JSON] = {"json", 'j', NULL, "write JSON, one object"},
    {0},
};

static const char about[] =
    "Reads old conversations twice, as things were and as they would be, and says which turns\n"
    "would be read otherwise: in tension, band, stage, alert, guidance or promises. Each FILE is\n"
    "a transcript as \"detente read\" takes it; a STORE is a file that \"detente import\" or the\n"
    "server made, or an address in PostgreSQL. Nothing is changed.\n"
    "\n"
    "Exit status: 0 nothing would change, 1 something would, 2 it could not be read.\n";

struct run {
    struct dt_cli *cli;
    struct dt_core_paths paths[2]; /* before, after */
    struct dt_core_loaded loaded[2];
    struct dt_replay replay;
    struct dt_progress progress;
    const char *tenant, *keys;
    bool json, wording;

    /* of the transcript being read */
    struct dt_replay_pair **pairs;
    size_t count, capacity;
};

enum { BEFORE, AFTER };

static bool failed(struct run *run, const char *name, const struct dt_error *err)
{
    dt_progress_clear(&run->progress);
    dt_complain_error(run->cli, name, err);
    return false;
}

/* The pair of a transcript's conversation. NULL: memory ran out. */
static struct dt_replay_pair *pair_of(struct run *run, uint32_t number)
{
    if (number >= run->capacity) {
        size_t capacity = run->capacity ? run->capacity * 2 : 16;
        while (capacity <= number)
            capacity *= 2;
        struct dt_replay_pair **grown = realloc(run->pairs, capacity * sizeof *grown);
        if (!grown)
            return NULL;
        run->pairs = grown;
        run->capacity = capacity;
    }
    while (run->count <= number)
        run->pairs[run->count++] = NULL;
    if (!run->pairs[number]) {
        run->pairs[number] = malloc(sizeof **run->pairs);
        if (run->pairs[number])
            dt_replay_pair_init(run->pairs[number]);
    }
    return run->pairs[number];
}

static void forget_pairs(struct run *run)
{
    for (size_t i = 0; i < run->count; i++)
        free(run->pairs[i]);
    free(run->pairs);
    run->pairs = NULL;
    run->count = run->capacity = 0;
}

static enum dt_status take_turns(struct run *run, struct dt_transcript *transcript,
                                 struct dt_error *err)
{
    for (;;) {
        struct dt_transcript_turn turn = {.present = false};
        enum dt_status status = dt_transcript_next(transcript, &turn, err);
        dt_progress_step(&run->progress, dt_transcript_bytes(transcript));
        if (status != DT_OK || !turn.present)
            return status;
        struct dt_replay_pair *pair = pair_of(run, turn.number);
        if (!pair)
            return dt_error_set(err, DT_NOMEM, "memory ran out");
        status = dt_replay_turn(&run->replay, pair, turn.conversation, &turn.turn, err);
        if (status != DT_OK)
            return status;
    }
}

static bool replay_file(struct run *run, const char *path)
{
    struct dt_error err = {0};
    struct dt_transcript *transcript = NULL;
    const char *name = dt_input_name(path);
    FILE *file;
    uint64_t size;
    enum dt_status status = dt_input_open(path, &file, &size, &err);
    if (status != DT_OK)
        return failed(run, name, &err);
    const struct dt_transcript_options how = {.file = file};
    status = dt_transcript_open(&how, &transcript, &err);
    if (status == DT_OK) {
        dt_progress_begin(&run->progress, name, size, false);
        status = take_turns(run, transcript, &err);
        dt_transcript_close(transcript);
    }
    forget_pairs(run);
    dt_input_close(file);
    if (status != DT_OK)
        return failed(run, name, &err);
    dt_progress_clear(&run->progress);
    return true;
}

/* A conversation of a tenant is met at its first event. */
static enum dt_status replay_tenant(struct run *run, struct dt_store *store, struct dt_view tenant,
                                    struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_page page = {.more = true};
    struct dt_read read = {.order = DT_READ_TENANT, .tenant = tenant, .sealed = true};
    uint64_t total = 0;
    enum dt_status status = dt_store_tenant_head(store, tenant, &total, err);
    if (status != DT_OK)
        return status;
    dt_arena_init(&arena);
    dt_progress_begin_count(&run->progress, "replay", "events", total, false);
    read.until = total;
    while (status == DT_OK && page.more && total > 0) {
        dt_arena_reset(&arena);
        status = dt_store_read(store, &read, &arena, &page, err);
        for (size_t i = 0; status == DT_OK && i < page.count; i++) {
            if (page.events[i].sequence == 1 && !page.events[i].erased)
                status =
                    dt_replay_stored(&run->replay, store, tenant, page.events[i].conversation, err);
            dt_progress_step(&run->progress, page.events[i].entry);
        }
        read.from = page.next;
    }
    dt_progress_clear(&run->progress);
    dt_arena_finish(&arena);
    return status;
}

/* Reads the tenant's conversations against its playbook in force, unless another was named. */
static bool replay_opened(struct run *run, struct dt_stored *stored, const char *path)
{
    char room[DT_TENANT_BYTES];
    struct dt_view tenant;
    struct dt_error err = {0};
    struct dt_playbooks *playbooks;
    if (!dt_stored_tenant(run->cli, stored, run->tenant, room, &tenant))
        return false;
    const struct dt_playbooks_options how = {stored->store, &run->loaded[BEFORE].core, 1};
    enum dt_status status = dt_playbooks_create(&how, &playbooks, &err);
    if (status != DT_OK)
        return failed(run, path, &err);
    const struct dt_core *before = run->replay.before;
    if (!run->paths[BEFORE].playbook) {
        status = dt_playbooks_refresh(playbooks, tenant, &err);
        run->replay.before = dt_playbooks_core(playbooks, tenant, NULL);
    }
    if (status == DT_OK)
        status = replay_tenant(run, stored->store, tenant, &err);
    run->replay.before = before;
    dt_playbooks_destroy(playbooks);
    return status == DT_OK || failed(run, path, &err);
}

static bool replay_store(struct run *run, const char *path)
{
    struct dt_stored stored;
    const struct dt_stored_options how = {.path = path, .keys = run->keys, .mode = DT_STORED_READ};
    if (!dt_stored_open(run->cli, &how, &stored))
        return false;
    bool done = replay_opened(run, &stored, path);
    dt_stored_close(&stored);
    return done;
}

static void write_json(const struct dt_replay *replay, struct dt_buf *out)
{
    static const char *const totals[] = {"conversations", "turns", "changed", "passed_over"};
    const uint64_t values[] = {replay->conversations, replay->turns, replay->changed,
                               replay->passed_over};
    struct dt_json_out json;
    dt_json_out_init(&json, out);
    dt_json_begin_object(&json);
    for (size_t i = 0; i < sizeof totals / sizeof totals[0]; i++) {
        dt_json_key(&json, dt_view_of(totals[i]));
        dt_json_int(&json, (int64_t)values[i]);
    }
    dt_replay_json(replay, &json);
    dt_json_end_object(&json);
    dt_buf_append_char(out, '\n');
}

static void write_count(uint64_t count, const char *what, struct dt_buf *out)
{
    dt_buf_printf(out, "%llu %s%s", (unsigned long long)count, what, count == 1 ? "" : "s");
}

static void write_text(const struct dt_replay *replay, const struct dt_term *term,
                       struct dt_buf *out)
{
    write_count(replay->conversations, "conversation", out);
    dt_buf_append_view(out, DT_VIEW(", "));
    write_count(replay->turns, "turn", out);
    dt_buf_printf(out, ": %llu would be read otherwise\n", (unsigned long long)replay->changed);
    if (replay->passed_over > 0) {
        write_count(replay->passed_over, "turn", out);
        dt_buf_append_view(out, DT_VIEW(" could not be read at all\n"));
    }
    for (int i = 0; i < DT_REPLAY_WHATS; i++) {
        if (replay->counts[i] == 0)
            continue;
        dt_buf_printf(out, "\n  %-10s %llu\n", dt_replay_what_name((enum dt_replay_what)i),
                      (unsigned long long)replay->counts[i]);
        for (size_t n = 0; n < replay->example_count; n++) {
            const struct dt_replay_example *example = &replay->examples[n];
            if (example->what != (enum dt_replay_what)i)
                continue;
            dt_buf_append_view(out, DT_VIEW("    "));
            dt_shown_append(out, term, example->conversation, 0);
            dt_buf_printf(out, "%sturn %u: ", example->conversation.len ? ", " : "", example->turn);
            dt_shown_append(out, term, example->before, 0);
            dt_buf_append_view(out, DT_VIEW(" -> "));
            dt_shown_append(out, term, example->after, 0);
            dt_buf_append_char(out, '\n');
        }
    }
}

static bool take_option(struct run *run, int option, const char *value)
{
    struct dt_cli *cli = run->cli;
    switch (option) {
    case OPTION_PLAYBOOK:
        run->paths[AFTER].playbook = value;
        return true;
    case OPTION_AGAINST:
        run->paths[BEFORE].playbook = value;
        return true;
    case OPTION_LEXICON:
        return dt_core_add_lexicon(cli, &run->paths[AFTER], value);
    case OPTION_AGAINST_LEXICON:
        return dt_core_add_lexicon(cli, &run->paths[BEFORE], value);
    case OPTION_MODEL:
        run->paths[AFTER].model = value;
        return true;
    case OPTION_AGAINST_MODEL:
        run->paths[BEFORE].model = value;
        return true;
    case OPTION_TIER:
        return dt_core_take_tier(cli, &run->paths[AFTER], value) &&
               dt_core_take_tier(cli, &run->paths[BEFORE], value);
    case OPTION_TENANT:
        run->tenant = value;
        return true;
    case OPTION_KEYS:
        run->keys = value;
        return true;
    case OPTION_WORDING:
        run->wording = true;
        return true;
    case OPTION_JSON:
        run->json = true;
        return true;
    }
    return false;
}

static int replay_all(struct run *run, char **paths, int count)
{
    struct dt_term term = dt_term_of(run->cli->out.fd, DT_COLOUR_NEVER);
    dt_replay_init(&run->replay, &run->loaded[BEFORE].core, &run->loaded[AFTER].core);
    run->replay.wording = run->wording;
    bool all = true;
    for (int i = 0; i < count && all; i++)
        all =
            dt_stored_is_store(paths[i]) ? replay_store(run, paths[i]) : replay_file(run, paths[i]);
    if (all && run->replay.turns == 0) {
        dt_complain(run->cli, "there are no turns in it");
        all = false;
    }
    if (all && run->json)
        write_json(&run->replay, &run->cli->out.buf);
    else if (all)
        write_text(&run->replay, &term, &run->cli->out.buf);
    bool changed = run->replay.changed > 0;
    dt_replay_finish(&run->replay);
    return !all ? DT_EXIT_FAILED : changed ? DT_EXIT_FINDINGS : DT_EXIT_OK;
}

static int run_replay(struct dt_cli *cli, int argc, char **argv)
{
    struct run *run = calloc(1, sizeof *run);
    struct dt_options parser;
    const char *value;
    int option, exit_status = DT_EXIT_FAILED;
    if (!run) {
        dt_complain(cli, "memory ran out");
        return DT_EXIT_FAILED;
    }
    run->cli = cli;
    dt_options_init(&parser, cli->command, argc, argv);
    bool taken = true;
    while (taken && (option = dt_options_next(&parser, cli, &value)) >= 0)
        taken = take_option(run, option, value);
    if (taken && option != DT_OPTIONS_END) {
        exit_status = dt_options_exit(option);
    } else if (taken && parser.rest == argc) {
        dt_complain(cli, "which STORE or FILE? \"-\" is standard input");
    } else if (taken) {
        if (dt_core_load(cli, &run->paths[BEFORE], &run->loaded[BEFORE]) &&
            dt_core_load(cli, &run->paths[AFTER], &run->loaded[AFTER]))
            exit_status = replay_all(run, argv + parser.rest, argc - parser.rest);
        dt_core_unload(&run->loaded[BEFORE]);
        dt_core_unload(&run->loaded[AFTER]);
    }
    free(run);
    return exit_status;
}

const struct dt_command dt_command_replay = {
    .name = "replay",
    .usage = "[OPTION]... STORE|FILE...",
    .summary = "Say what another playbook would have changed in old conversations",
    .about = about,
    .options = options,
    .run = run_replay,
};
