/*
 * Turns of transcripts become events of a store. Every turn is an append of its own with a key of
 * its own, some hundred of them a transaction: so an import that was stopped anywhere is simply run
 * again, and what is there already stays as it is.
 */
#include "cli.h"
#include "input.h"
#include "json_out.h"
#include "progress.h"
#include "stored.h"
#include "transcript.h"

#include <inttypes.h>
#include <stdlib.h>
#include <time.h>

enum {
    OPTION_TENANT,
    OPTION_CONVERSATION,
    OPTION_CHANNEL,
    OPTION_SOURCE,
    OPTION_FORMAT,
    OPTION_KEEP_GOING,
    OPTION_JSON,
    OPTION_AT,
    OPTION_KEYS,
};

static const struct dt_option options[] = {
    [OPTION_TENANT] = {"tenant", 't', "NAME", "whose log; otherwise \"main\""},
    [OPTION_CONVERSATION] = {"conversation", 'c', "ID",
                             "of turns that name none; otherwise the file's name"},
    [OPTION_CHANNEL] = {"channel", 0, "WORD", "where they came in: chat, mail, phone"},
    [OPTION_SOURCE] = {"source", 0, "NAME",
                       "what turns without an id are known by; otherwise the file's name"},
    [OPTION_FORMAT] = {"format", 'f', "jsonl|text|csv", "do not tell the format by content"},
    [OPTION_KEEP_GOING] = {"keep-going", 'k', NULL,
                           "report what cannot be taken in, leave it out and go on"},
    [OPTION_JSON] = {"json", 'j', NULL, "write the counts as JSON"},
    [OPTION_AT] = {"at", 0, "TIME", "of turns that tell none; otherwise now"},
    [OPTION_KEYS] = {"keys", 0, "FILE", "the key file; otherwise STORE.keys"},
    {0},
};

static const char about[] =
    "FILE holds conversations as \"detente read\" takes them; \"-\" is standard input. STORE is "
    "made\n"
    "if it is not there, and its key file with it.\n"
    "\n"
    "A turn is known by its id, or, if it has none, by the name of its file and its place in the\n"
    "conversation there. One that is in the store already stays as it is: import again as often "
    "as\n"
    "you like, also after an import that was stopped, or of a file that has grown.\n"
    "\n"
    "Exit status: 0 all is in the store, 2 something is not.\n";

enum { GATHER = 256, KEY_BYTES = DT_APPEND_KEY_BYTES, GATHER_BYTES = 4 * 1024 * 1024 };

/* How many turns a conversation of the file had so far. */
struct counts {
    uint32_t *turns; /* by the conversation's number */
    size_t capacity;
};

struct import {
    struct dt_cli *cli;
    struct dt_stored stored;
    const char *tenant, *conversation, *channel, *source;
    enum dt_transcript_format format;
    dt_instant at;
    bool keep_going, json, trouble;
    uint64_t turns, new_turns, conversations;

    /* of the file that is read */
    const char *name;
    struct dt_view label;
    struct dt_transcript *transcript;
    struct dt_progress progress;
    struct counts counts;
    size_t file_conversations;

    /* gathered, not yet appended */
    struct dt_arena arena;
    struct dt_append appends[GATHER];
    struct dt_event events[GATHER];
    unsigned lines[GATHER];
    struct dt_append_result results[GATHER];
    size_t gathered, bytes;
};

static void report(struct import *import, const struct dt_error *err)
{
    dt_progress_clear(&import->progress);
    dt_complain_error(import->cli, import->name, err);
    import->trouble = true;
}

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}

static bool copy(struct import *import, struct dt_view *view)
{
    view->ptr = dt_arena_copy(&import->arena, *view);
    return view->ptr != NULL;
}

/* The place of the turn in its conversation, from 1; 0: no memory. */
static uint32_t count_turn(struct import *import, uint32_t number)
{
    struct counts *counts = &import->counts;
    if (number >= counts->capacity) {
        size_t capacity = counts->capacity ? counts->capacity : 64;
        while (capacity <= number)
            capacity *= 2;
        uint32_t *turns = realloc(counts->turns, capacity * sizeof *turns);
        if (!turns)
            return 0;
        memset(turns + counts->capacity, 0, (capacity - counts->capacity) * sizeof *turns);
        *counts = (struct counts){turns, capacity};
    }
    import->file_conversations += counts->turns[number] == 0;
    return ++counts->turns[number];
}

/* "id" and the turn's id, or "at", the file's label and the place: no two kinds of key are alike.
 */
static enum dt_status make_key(struct import *import, const struct dt_transcript_turn *turn,
                               uint32_t place, struct dt_view *out, struct dt_error *err)
{
    struct dt_buf key;
    dt_buf_init(&key);
    if (turn->has_id && turn->id.len > 0)
        dt_buf_printf(&key, "import id %.*s", (int)turn->id.len, turn->id.ptr);
    else
        dt_buf_printf(&key, "import at %" PRIu32 " %.*s", place, (int)import->label.len,
                      import->label.ptr);
    *out = dt_buf_view(&key);
    bool copied = !dt_buf_failed(&key) && copy(import, out);
    dt_buf_finish(&key);
    return copied ? DT_OK : no_memory(err);
}

static enum dt_status make_body(struct import *import, const struct dt_transcript_turn *turn,
                                struct dt_view *out, struct dt_error *err)
{
    struct dt_body body;
    struct dt_buf buf;
    dt_body_init(&body, DT_EVENT_TURN);
    dt_body_set_word(&body, DT_FIELD_TURN_ROLE,
                     turn->turn.role == DT_ROLE_CUSTOMER ? DT_VIEW("customer") : DT_VIEW("agent"));
    dt_body_set_text(&body, DT_FIELD_TURN_TEXT, turn->turn.text);
    if (turn->has_id && turn->id.len > 0)
        dt_body_set_text(&body, DT_FIELD_TURN_ID, turn->id);
    if (turn->turn.name.len > 0)
        dt_body_set_text(&body, DT_FIELD_TURN_NAME, turn->turn.name);
    if (turn->turn.at != DT_INSTANT_NONE)
        dt_body_set_time(&body, DT_FIELD_TURN_AT, turn->turn.at);
    if (import->channel)
        dt_body_set_text(&body, DT_FIELD_TURN_CHANNEL, dt_view_of(import->channel));
    dt_buf_init(&buf);
    enum dt_status status = dt_body_write(&body, &buf, err);
    if (status == DT_OK) {
        *out = dt_buf_view(&buf);
        if (!copy(import, out))
            status = no_memory(err);
    }
    dt_buf_finish(&buf);
    return status;
}

/* Adds a turn to what is gathered. */
static enum dt_status gather(struct import *import, const struct dt_transcript_turn *turn,
                             struct dt_error *err)
{
    struct dt_append *append = &import->appends[import->gathered];
    struct dt_event *event = &import->events[import->gathered];
    uint32_t place = count_turn(import, turn->number);
    if (place == 0)
        return no_memory(err);
    struct dt_view conversation = turn->conversation;
    if (conversation.len == 0)
        conversation = import->conversation ? dt_view_of(import->conversation) : import->label;
    *event = (struct dt_event){.at = turn->turn.at != DT_INSTANT_NONE ? turn->turn.at : import->at,
                               .actor = turn->turn.role == DT_ROLE_CUSTOMER ? DT_VIEW("customer")
                                                                            : DT_VIEW("agent"),
                               .kind = DT_EVENT_TURN,
                               .version = dt_event_kind_info(DT_EVENT_TURN)->version};
    *append = (struct dt_append){.tenant = dt_view_of(import->tenant),
                                 .conversation = conversation,
                                 .events = event,
                                 .count = 1,
                                 .expected = DT_VERSION_ANY};
    enum dt_status status = make_key(import, turn, place, &append->key, err);
    if (status == DT_OK)
        status = make_body(import, turn, &event->body, err);
    if (status == DT_OK && !copy(import, &append->conversation))
        status = no_memory(err);
    if (status != DT_OK)
        return status;
    import->lines[import->gathered++] = turn->line;
    import->bytes += event->body.len;
    return DT_OK;
}

/* A turn that was refused for what it is; anything else ends the import. */
static bool is_of_the_turn(enum dt_status status)
{
    return status == DT_INVALID || status == DT_LIMIT || status == DT_CONFLICT ||
           status == DT_DENIED;
}

/* Appends what was gathered. False: what was wrong has been said, and the import ends. */
static bool hand_over(struct import *import)
{
    struct dt_error err = {0};
    size_t count = import->gathered;
    bool goes_on = true;
    if (count == 0)
        return true;
    import->gathered = import->bytes = 0;
    if (dt_store_append_all(import->stored.store, import->appends, count, import->results, &err) !=
        DT_OK) {
        report(import, &err);
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        struct dt_append_result *result = &import->results[i];
        import->turns += result->status == DT_OK;
        import->new_turns += result->status == DT_OK && !result->appended.duplicate;
        if (result->status == DT_OK || !goes_on)
            continue;
        result->error.line = import->lines[i];
        report(import, &result->error);
        goes_on = import->keep_going && is_of_the_turn(result->status);
    }
    dt_arena_reset(&import->arena);
    return goes_on;
}

static bool take_turns(struct import *import)
{
    for (;;) {
        struct dt_transcript_turn turn = {.present = false};
        struct dt_error err = {0};
        enum dt_status status = dt_transcript_next(import->transcript, &turn, &err);
        dt_progress_step(&import->progress, dt_transcript_bytes(import->transcript));
        if (status == DT_OK && !turn.present)
            return hand_over(import);
        if (status == DT_OK && turn.noted)
            report(import, &err);
        if (status == DT_OK) {
            status = gather(import, &turn, &err);
            err.line = turn.line;
        }
        if (status != DT_OK) {
            report(import, &err);
            if (!import->keep_going || (status != DT_FORMAT && !is_of_the_turn(status))) {
                import->keep_going = false;
                hand_over(import);
                return false;
            }
        }
        bool full = import->gathered == GATHER || import->bytes >= GATHER_BYTES;
        bool waits = dt_transcript_must_wait(import->transcript);
        if ((full || waits) && !hand_over(import))
            return false;
    }
}

/* The file's name without folders and without what follows its last dot. */
static struct dt_view label_of(const struct import *import, const char *path)
{
    if (import->source)
        return dt_view_of(import->source);
    if (strcmp(path, "-") == 0)
        return DT_VIEW("standard input");
    const char *slash = strrchr(path, '/');
    struct dt_view name = dt_view_of(slash ? slash + 1 : path);
    const char *dot = strrchr(name.ptr, '.');
    return dot && dot > name.ptr ? dt_view_slice(name, 0, (size_t)(dot - name.ptr)) : name;
}

static bool import_file(struct import *import, const char *path)
{
    struct dt_error err = {0};
    FILE *file;
    uint64_t size;
    import->name = dt_input_name(path);
    import->label = label_of(import, path);
    import->file_conversations = 0;
    if (dt_input_open(path, &file, &size, &err) != DT_OK) {
        report(import, &err);
        return false;
    }
    const struct dt_transcript_options how = {
        .file = file, .format = import->format, .keep_going = import->keep_going};
    bool all = dt_transcript_open(&how, &import->transcript, &err) == DT_OK;
    if (all) {
        dt_progress_begin(&import->progress, import->name, size, false);
        all = take_turns(import);
        dt_progress_clear(&import->progress);
        dt_transcript_close(import->transcript);
    } else {
        report(import, &err);
    }
    import->conversations += import->file_conversations;
    free(import->counts.turns);
    import->counts = (struct counts){NULL, 0};
    dt_input_close(file);
    return all;
}

static void write_counts(struct import *import)
{
    struct dt_buf *out = &import->cli->out.buf;
    uint64_t there = import->turns - import->new_turns;
    if (!import->json) {
        dt_buf_printf(out,
                      "%" PRIu64 " turns of %" PRIu64 " conversations: %" PRIu64 " new, %" PRIu64
                      " there already\n",
                      import->turns, import->conversations, import->new_turns, there);
        return;
    }
    struct dt_json_out json;
    dt_json_out_init(&json, out);
    dt_json_begin_object(&json);
    dt_json_key(&json, DT_VIEW("turns"));
    dt_json_int(&json, (int64_t)import->turns);
    dt_json_key(&json, DT_VIEW("conversations"));
    dt_json_int(&json, (int64_t)import->conversations);
    dt_json_key(&json, DT_VIEW("new"));
    dt_json_int(&json, (int64_t)import->new_turns);
    dt_json_key(&json, DT_VIEW("there"));
    dt_json_int(&json, (int64_t)there);
    dt_json_end_object(&json);
    dt_buf_append_char(out, '\n');
}

static int import_files(struct import *import, const struct dt_stored_options *how, int count,
                        char **files)
{
    bool all = true;
    if (!dt_stored_open(import->cli, how, &import->stored))
        return DT_EXIT_FAILED;
    dt_arena_init(&import->arena);
    for (int i = 0; i < count && (all || import->keep_going); i++)
        all = import_file(import, files[i]) && all;
    write_counts(import);
    dt_arena_finish(&import->arena);
    dt_stored_close(&import->stored);
    return all && !import->trouble ? DT_EXIT_OK : DT_EXIT_FAILED;
}

static bool take_format(struct import *import, const char *word)
{
    static const char *const words[] = {"jsonl", "text", "csv"};
    for (int i = 0; i < 3; i++)
        if (strcmp(word, words[i]) == 0) {
            import->format = (enum dt_transcript_format)(DT_TRANSCRIPT_JSONL + i);
            return true;
        }
    dt_complain(import->cli, "--format is \"%s\": write jsonl, text or csv", word);
    return false;
}

static bool take_tenant(struct import *import, const char *value)
{
    struct dt_error err = {0};
    import->tenant = value;
    if (dt_tenant_check(dt_view_of(value), &err) == DT_OK)
        return true;
    dt_complain(import->cli, "--tenant: %s", err.message);
    return false;
}

static bool take_option(struct import *import, struct dt_stored_options *how, int option,
                        const char *value)
{
    switch (option) {
    case OPTION_TENANT:
        return take_tenant(import, value);
    case OPTION_CONVERSATION:
        import->conversation = value;
        return true;
    case OPTION_CHANNEL:
        import->channel = value;
        return true;
    case OPTION_SOURCE:
        import->source = value;
        return true;
    case OPTION_FORMAT:
        return take_format(import, value);
    case OPTION_KEEP_GOING:
        import->keep_going = true;
        return true;
    case OPTION_JSON:
        import->json = true;
        return true;
    case OPTION_AT:
        return dt_options_at(import->cli, value, &import->at);
    case OPTION_KEYS:
        how->keys = value;
        return true;
    }
    return false;
}

static int run(struct dt_cli *cli, int argc, char **argv)
{
    struct dt_stored_options how = {.mode = DT_STORED_CREATE, .keys_wanted = true};
    struct dt_options parser;
    const char *value;
    int option;
    struct import *import = calloc(1, sizeof *import);
    if (!import) {
        dt_complain(cli, "memory ran out");
        return DT_EXIT_FAILED;
    }
    import->cli = cli;
    import->tenant = "main";
    import->at = (dt_instant)time(NULL) * DT_MS_PER_SECOND;
    int exit_status = DT_EXIT_FAILED;
    dt_options_init(&parser, cli->command, argc, argv);
    while ((option = dt_options_next(&parser, cli, &value)) >= 0)
        if (!take_option(import, &how, option, value))
            break;
    if (option == DT_OPTIONS_END && argc - parser.rest < 2) {
        dt_complain(cli,
                    argc == parser.rest ? "which STORE?" : "which FILE? \"-\" is standard input");
    } else if (option == DT_OPTIONS_END) {
        how.path = argv[parser.rest];
        exit_status = import_files(import, &how, argc - parser.rest - 1, argv + parser.rest + 1);
    } else if (option < 0) {
        exit_status = dt_options_exit(option);
    }
    free(import);
    return exit_status;
}

const struct dt_command dt_command_import = {
    .name = "import",
    .usage = "[OPTION]... STORE FILE...",
    .summary = "Take conversations into a store",
    .about = about,
    .options = options,
    .run = run,
};
