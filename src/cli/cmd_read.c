#include "answer_json.h"
#include "cli.h"
#include "core.h"
#include "input.h"
#include "progress.h"
#include "talk.h"
#include "transcript.h"

#include <stdlib.h>
#include <unistd.h>

enum {
    OPTION_JSON,
    OPTION_LEDGER,
    OPTION_EMOTIONS,
    OPTION_PLAYBOOK,
    OPTION_LEXICON,
    OPTION_MODEL,
    OPTION_TIER,
    OPTION_FORMAT,
    OPTION_KEEP_GOING,
    OPTION_COLOUR,
};

static const struct dt_option options[] = {
    [OPTION_JSON] = {"json", 'j', NULL, "write JSON, one object a turn, in the order of the input"},
    [OPTION_LEDGER] = {"ledger", 'l', NULL,
                       "with --json: every promise so far and what became of it, in each turn"},
    [OPTION_EMOTIONS] = {"emotions", 0, "full",
                         "with --json: all 28 emotions, and the names of those that count"},
    [OPTION_PLAYBOOK] = {"playbook", 'p', "FILE", "the company's own phrases, hours and limits"},
    [OPTION_LEXICON] = {"lexicon", 0, "FILE",
                        "patterns instead of the shipped ones; may be given several times"},
    [OPTION_MODEL] = DT_CORE_OPTION_MODEL,
    [OPTION_TIER] = DT_CORE_OPTION_TIER,
    [OPTION_FORMAT] = {"format", 'f', "jsonl|text|csv", "do not tell the format by content"},
    [OPTION_KEEP_GOING] = {"keep-going", 'k', NULL,
                           "report what cannot be read, leave it out and go on"},
    [OPTION_COLOUR] = {"color", 0, "auto|always|never", "colour; auto: on a terminal"},
    {0},
};

static const char about[] =
    "FILE holds conversations: JSON Lines, a turn a line,\n"
    "\n"
    "  {\"conversation\":\"c-42\",\"id\":\"t1\",\"at\":\"2026-03-12T14:20:00-04:00\",\n"
    "   \"role\":\"customer\",\"name\":\"Dana\",\"text\":\"...\"}\n"
    "\n"
    "of which \"role\" and \"text\" are required; plain text (\"Customer: ...\", \"Agent: ...\");\n"
    "or CSV with those column names. \"-\" is standard input. Each FILE stands by itself.\n"
    "\n"
    "Exit status: 0 all was read, 2 something could not be read or written.\n";

struct conversation {
    struct dt_conversation state;
    struct dt_talk *talk; /* NULL when JSON is written */
};

struct reader {
    struct dt_cli *cli;
    struct dt_core_loaded loaded;
    struct dt_arena arena; /* of one turn */
    struct dt_show show;
    enum dt_transcript_format format;
    bool json, ledger, full_emotions, keep_going;
    bool trouble; /* something was reported */

    /* of the file being read */
    struct dt_transcript *transcript;
    const char *name;
    struct dt_progress progress;
    struct conversation **conversations; /* by number */
    size_t count, capacity;
    uint64_t turns;
};

static void report(struct reader *reader, const struct dt_error *err)
{
    dt_progress_clear(&reader->progress);
    dt_complain_error(reader->cli, reader->name, err);
    reader->trouble = true;
}

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}

/* The state of a turn's conversation. Numbers come in order: a new one is the next. */
static struct conversation *conversation_of(struct reader *reader,
                                            const struct dt_transcript_turn *turn)
{
    if (turn->number < reader->count)
        return reader->conversations[turn->number];
    while (reader->count <= turn->number) {
        if (reader->count == reader->capacity) {
            size_t capacity = reader->capacity ? reader->capacity * 2 : 16;
            struct conversation **grown = realloc(reader->conversations, capacity * sizeof *grown);
            if (!grown)
                return NULL;
            reader->conversations = grown;
            reader->capacity = capacity;
        }
        /* A number may be passed over: its first turn was refused. */
        reader->conversations[reader->count++] = NULL;
    }
    return NULL;
}

static struct conversation *begin_conversation(struct reader *reader,
                                               const struct dt_transcript_turn *turn)
{
    struct conversation *conversation = conversation_of(reader, turn);
    if (conversation || turn->number >= reader->count)
        return conversation;
    conversation = malloc(sizeof *conversation);
    if (!conversation)
        return NULL;
    conversation->talk = NULL;
    dt_conversation_init(&conversation->state);
    if (!reader->json) {
        conversation->talk = dt_talk_create(turn->conversation);
        if (!conversation->talk) {
            free(conversation);
            return NULL;
        }
    }
    reader->conversations[turn->number] = conversation;
    return conversation;
}

/* A line is written whole or not at all, also when memory runs out in the middle of it. */
static enum dt_status write_json(struct reader *reader, const struct dt_transcript_turn *turn,
                                 const struct dt_reading *reading, const struct dt_ledger *ledger,
                                 struct dt_error *err)
{
    struct dt_buf *buf = &reader->cli->out.buf;
    size_t before = buf->len;
    struct dt_json_out json;
    struct dt_reading_json_options how = {.zone = reader->show.zone,
                                          .full_emotions = reader->full_emotions,
                                          .ledger = reader->ledger ? ledger : NULL};
    if (turn->has_conversation)
        how.conversation = turn->conversation;
    if (turn->has_id)
        how.id = turn->id;
    dt_json_out_init(&json, buf);
    dt_reading_json(reading, &how, &json);
    dt_buf_append_char(buf, '\n');
    if (!dt_buf_failed(buf))
        return DT_OK;
    buf->failed = false;
    buf->len = before;
    return no_memory(err);
}

static enum dt_status take_turn(struct reader *reader, const struct dt_transcript_turn *turn,
                                struct dt_error *err)
{
    struct conversation *conversation = begin_conversation(reader, turn);
    if (!conversation)
        return no_memory(err);
    struct dt_reading reading;
    dt_arena_reset(&reader->arena);
    enum dt_status status = dt_conversation_turn(&reader->loaded.core, &conversation->state,
                                                 &turn->turn, &reader->arena, &reading, err);
    if (status != DT_OK) {
        err->line = turn->line;
        err->column = 0;
        return status;
    }
    reader->turns++;
    if (reader->json)
        return write_json(reader, turn, &reading, &conversation->state.ledger, err);
    dt_talk_turn(conversation->talk, &reader->show, &turn->turn, &reading,
                 &conversation->state.ledger);
    return DT_OK;
}

/* What follows on a status: true goes on with the next line. */
static bool goes_on(struct reader *reader, enum dt_status status, const struct dt_error *err)
{
    if (status == DT_OK)
        return true;
    report(reader, err);
    return reader->keep_going && (status == DT_FORMAT || status == DT_LIMIT);
}

/* Reads turns to the end of the file. False: what was wrong has been said, and reading ends. */
static bool take_turns(struct reader *reader)
{
    for (;;) {
        struct dt_transcript_turn turn = {.present = false};
        struct dt_error err = {0};
        /* Whoever reads along gets what there is before more input is waited for. */
        if (dt_transcript_must_wait(reader->transcript) && !dt_output_flush(&reader->cli->out))
            return false;
        enum dt_status status = dt_transcript_next(reader->transcript, &turn, &err);
        dt_progress_step(&reader->progress, dt_transcript_bytes(reader->transcript));
        if (status == DT_OK && !turn.present)
            return true;
        if (status == DT_OK && turn.noted)
            report(reader, &err);
        if (status == DT_OK)
            status = take_turn(reader, &turn, &err);
        if (!goes_on(reader, status, &err) || !dt_output_step(&reader->cli->out))
            return false;
    }
}

static void write_talks(struct reader *reader)
{
    for (size_t i = 0; i < reader->count; i++) {
        const struct conversation *conversation = reader->conversations[i];
        if (!conversation || !conversation->talk)
            continue;
        dt_talk_write(conversation->talk, &reader->show, &reader->cli->out.buf);
        if (!dt_output_step(&reader->cli->out))
            return;
    }
}

static void forget_file(struct reader *reader)
{
    for (size_t i = 0; i < reader->count; i++) {
        if (!reader->conversations[i])
            continue;
        dt_talk_destroy(reader->conversations[i]->talk);
        free(reader->conversations[i]);
    }
    reader->count = 0;
    reader->turns = 0;
}

static bool read_file(struct reader *reader, const char *path)
{
    struct dt_error err = {0};
    FILE *file;
    uint64_t size;
    reader->name = dt_input_name(path);
    if (dt_input_open(path, &file, &size, &err) != DT_OK) {
        report(reader, &err);
        return false;
    }
    struct dt_transcript_options how = {
        .file = file, .format = reader->format, .keep_going = reader->keep_going};
    bool all = dt_transcript_open(&how, &reader->transcript, &err) == DT_OK;
    if (all) {
        dt_progress_begin(&reader->progress, reader->name, size,
                          reader->json && isatty(reader->cli->out.fd));
        all = take_turns(reader);
        dt_progress_clear(&reader->progress);
        if (all && reader->turns == 0) {
            dt_complain(reader->cli, "%s: no turns in it", reader->name);
            reader->trouble = true;
        }
        write_talks(reader);
        dt_transcript_close(reader->transcript);
    } else {
        report(reader, &err);
    }
    forget_file(reader);
    dt_input_close(file);
    return all;
}

static bool take_format(struct reader *reader, const char *word)
{
    static const char *const words[] = {"jsonl", "text", "csv"};
    for (int i = 0; i < 3; i++) {
        if (strcmp(word, words[i]) == 0) {
            reader->format = (enum dt_transcript_format)(DT_TRANSCRIPT_JSONL + i);
            return true;
        }
    }
    dt_complain(reader->cli, "--format is \"%s\": write jsonl, text or csv", word);
    return false;
}

/* One option. False, and said, if its value is wrong. */
static bool take_option(struct reader *reader, struct dt_core_paths *paths, enum dt_colour *colour,
                        int option, const char *value)
{
    switch (option) {
    case OPTION_JSON:
        reader->json = true;
        return true;
    case OPTION_LEDGER:
        reader->ledger = true;
        return true;
    case OPTION_EMOTIONS:
        if (strcmp(value, "full") != 0) {
            dt_complain(reader->cli, "--emotions is \"%s\": write full", value);
            return false;
        }
        reader->full_emotions = true;
        return true;
    case OPTION_PLAYBOOK:
        paths->playbook = value;
        return true;
    case OPTION_LEXICON:
        return dt_core_add_lexicon(reader->cli, paths, value);
    case OPTION_MODEL:
        paths->model = value;
        return true;
    case OPTION_TIER:
        return dt_core_take_tier(reader->cli, paths, value);
    case OPTION_FORMAT:
        return take_format(reader, value);
    case OPTION_KEEP_GOING:
        reader->keep_going = true;
        return true;
    case OPTION_COLOUR:
        if (!dt_colour_parse(value, colour)) {
            dt_complain(reader->cli, "--color is \"%s\": write auto, always or never", value);
            return false;
        }
        return true;
    }
    return false;
}

static int read_files(struct reader *reader, const struct dt_core_paths *paths, int count,
                      char **files)
{
    bool all = dt_core_load(reader->cli, paths, &reader->loaded);
    if (all) {
        reader->show.zone = reader->loaded.playbook->zone;
        dt_arena_init(&reader->arena);
        for (int i = 0; i < count && (all || reader->keep_going); i++)
            all = read_file(reader, files[i]) && all;
        dt_arena_finish(&reader->arena);
        free(reader->conversations);
    }
    dt_core_unload(&reader->loaded);
    return all && !reader->trouble ? DT_EXIT_OK : DT_EXIT_FAILED;
}

static int run(struct dt_cli *cli, int argc, char **argv)
{
    struct reader reader = {.cli = cli};
    struct dt_core_paths paths = {0};
    enum dt_colour colour = DT_COLOUR_AUTO;
    struct dt_options parser;
    const char *value;
    int option;
    dt_options_init(&parser, cli->command, argc, argv);
    while ((option = dt_options_next(&parser, cli, &value)) >= 0)
        if (!take_option(&reader, &paths, &colour, option, value))
            return DT_EXIT_FAILED;
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    if (parser.rest == argc) {
        dt_complain(cli, "which FILE? \"-\" is standard input");
        return DT_EXIT_FAILED;
    }
    reader.show.term = dt_term_of(cli->out.fd, colour);
    return read_files(&reader, &paths, argc - parser.rest, argv + parser.rest);
}

const struct dt_command dt_command_read = {
    .name = "read",
    .usage = "[OPTION]... FILE...",
    .summary = "Say how tense conversations are, why, and what to do next",
    .about = about,
    .options = options,
    .run = run,
};
