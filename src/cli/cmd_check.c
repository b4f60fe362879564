#include "answer_json.h"
#include "cli.h"
#include "core.h"
#include "input.h"
#include "show_review.h"
#include "transcript.h"

#include <time.h>

enum {
    OPTION_JSON,
    OPTION_CONVERSATION,
    OPTION_ID,
    OPTION_PLAYBOOK,
    OPTION_LEXICON,
    OPTION_MODEL,
    OPTION_TIER,
    OPTION_AT,
    OPTION_COLOUR,
};

static const struct dt_option options[] = {
    [OPTION_JSON] = {"json", 'j', NULL, "write JSON, one object"},
    [OPTION_CONVERSATION] = {"conversation", 'c', "FILE",
                             "the conversation so far, in any form that \"detente read\" takes"},
    [OPTION_ID] = {"id", 0, "ID", "which conversation, where FILE holds several"},
    [OPTION_PLAYBOOK] = {"playbook", 'p', "FILE", "the company's own phrases, hours and limits"},
    [OPTION_LEXICON] = {"lexicon", 0, "FILE",
                        "patterns instead of the shipped ones; may be given several times"},
    [OPTION_MODEL] = DT_CORE_OPTION_MODEL,
    [OPTION_TIER] = DT_CORE_OPTION_TIER,
    [OPTION_AT] = {"at", 0, "TIME",
                   "when the draft is sent, such as 2026-03-12T14:20:00-04:00; otherwise the "
                   "time of the conversation's last turn; otherwise now"},
    [OPTION_COLOUR] = {"color", 0, "auto|always|never", "colour; auto: on a terminal"},
    {0},
};

static const char about[] =
    "DRAFT is a file that holds a reply before it is sent; \"-\" is standard input. Questions "
    "left\n"
    "open, repeated apologies and wording, promises passed over and solutions that come too soon\n"
    "are judged only with the conversation.\n"
    "\n"
    "Exit status: 0 nothing to mend, 1 there are findings, 2 it could not be done.\n";

struct check {
    struct dt_cli *cli;
    struct dt_core_loaded loaded;
    struct dt_arena arena;
    struct dt_core_paths paths;
    const char *conversation; /* a path, or NULL */
    const char *id;
    const char *draft;
    enum dt_colour colour;
    dt_instant at;
    bool json;
    struct dt_conversation state;
};

/* One turn. Without --id the file must hold one conversation. */
static enum dt_status take_turn(struct check *check, const struct dt_transcript_turn *turn,
                                struct dt_error *err)
{
    if (check->id && !dt_view_equal(turn->conversation, dt_view_of(check->id)))
        return DT_OK;
    if (!check->id && turn->number > 0)
        return dt_error_at(err, DT_INVALID, turn->line, 0,
                           "a second conversation begins here: choose one with --id");
    struct dt_reading reading;
    dt_arena_reset(&check->arena);
    enum dt_status status = dt_conversation_turn(&check->loaded.core, &check->state, &turn->turn,
                                                 &check->arena, &reading, err);
    if (status != DT_OK)
        err->line = turn->line;
    return status;
}

static enum dt_status take_turns(struct check *check, struct dt_transcript *transcript,
                                 struct dt_error *err)
{
    for (;;) {
        struct dt_transcript_turn turn;
        enum dt_status status = dt_transcript_next(transcript, &turn, err);
        if (status == DT_OK && !turn.present)
            break;
        if (status == DT_OK)
            status = take_turn(check, &turn, err);
        if (status != DT_OK)
            return status;
    }
    if (check->state.turn_count > 0)
        return DT_OK;
    if (check->id)
        return dt_error_set(err, DT_NOT_FOUND, "no conversation \"%s\" in it", check->id);
    return dt_error_set(err, DT_FORMAT, "no turns in it");
}

static bool read_conversation(struct check *check)
{
    struct dt_error err = {0};
    FILE *file;
    uint64_t size;
    struct dt_transcript *transcript;
    dt_conversation_init(&check->state);
    if (!check->conversation)
        return true;
    enum dt_status status = dt_input_open(check->conversation, &file, &size, &err);
    if (status == DT_OK) {
        struct dt_transcript_options how = {.file = file};
        status = dt_transcript_open(&how, &transcript, &err);
        if (status == DT_OK) {
            status = take_turns(check, transcript, &err);
            dt_transcript_close(transcript);
        }
        dt_input_close(file);
    }
    if (status != DT_OK)
        dt_complain_error(check->cli, dt_input_name(check->conversation), &err);
    return status == DT_OK;
}

/* The only clock of the review, and only where nothing else tells the time. */
static dt_instant present(const struct check *check)
{
    if (check->at != DT_INSTANT_NONE)
        return check->at;
    if (check->conversation && check->state.last_at != DT_INSTANT_NONE)
        return check->state.last_at;
    return (dt_instant)time(NULL) * DT_MS_PER_SECOND;
}

static bool is_blank(struct dt_view text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] != ' ' && (text.ptr[i] < '\t' || text.ptr[i] > '\r'))
            return false;
    return true;
}

/* Editors end a file with a line end; the draft does not. */
static struct dt_view without_last_line_end(struct dt_view text)
{
    if (text.len > 0 && text.ptr[text.len - 1] == '\n')
        text.len--;
    if (text.len > 0 && text.ptr[text.len - 1] == '\r')
        text.len--;
    return text;
}

static int review(struct check *check, struct dt_view draft)
{
    struct dt_error err = {0};
    struct dt_review found;
    struct dt_buf *out = &check->cli->out.buf;
    dt_arena_reset(&check->arena);
    if (is_blank(draft)) {
        dt_complain(check->cli, "%s: the draft is empty", dt_input_name(check->draft));
        return DT_EXIT_FAILED;
    }
    if (dt_review_draft(&check->loaded.core, check->conversation ? &check->state : NULL, draft,
                        present(check), &check->arena, &found, &err) != DT_OK) {
        dt_complain_error(check->cli, dt_input_name(check->draft), &err);
        return DT_EXIT_FAILED;
    }
    if (check->json) {
        struct dt_json_out json;
        dt_json_out_init(&json, out);
        dt_review_json(&found, check->loaded.playbook->zone, &json);
        dt_buf_append_char(out, '\n');
    } else {
        struct dt_show show = {dt_term_of(check->cli->out.fd, check->colour),
                               check->loaded.playbook->zone};
        dt_show_review(&show, &found, out);
    }
    if (dt_buf_failed(out)) {
        dt_buf_clear(out);
        dt_complain(check->cli, "memory ran out");
        return DT_EXIT_FAILED;
    }
    return found.finding_count > 0 ? DT_EXIT_FINDINGS : DT_EXIT_OK;
}

static int check_draft(struct check *check)
{
    int exit_status = DT_EXIT_FAILED;
    struct dt_error err = {0};
    struct dt_buf draft;
    dt_buf_init(&draft);
    dt_arena_init(&check->arena);
    if (dt_core_load(check->cli, &check->paths, &check->loaded) && read_conversation(check)) {
        if (dt_input_read(check->draft, DT_TEXT_BYTES, &draft, &err) == DT_OK)
            exit_status = review(check, without_last_line_end(dt_buf_view(&draft)));
        else
            dt_complain_error(check->cli, dt_input_name(check->draft), &err);
    }
    dt_core_unload(&check->loaded);
    dt_arena_finish(&check->arena);
    dt_buf_finish(&draft);
    return exit_status;
}

static bool take_option(struct check *check, int option, const char *value)
{
    switch (option) {
    case OPTION_JSON:
        check->json = true;
        return true;
    case OPTION_CONVERSATION:
        check->conversation = value;
        return true;
    case OPTION_ID:
        check->id = value;
        return true;
    case OPTION_PLAYBOOK:
        check->paths.playbook = value;
        return true;
    case OPTION_LEXICON:
        return dt_core_add_lexicon(check->cli, &check->paths, value);
    case OPTION_MODEL:
        check->paths.model = value;
        return true;
    case OPTION_TIER:
        return dt_core_take_tier(check->cli, &check->paths, value);
    case OPTION_AT:
        return dt_options_at(check->cli, value, &check->at);
    case OPTION_COLOUR:
        if (!dt_colour_parse(value, &check->colour)) {
            dt_complain(check->cli, "--color is \"%s\": write auto, always or never", value);
            return false;
        }
        return true;
    }
    return false;
}

/* What the arguments ask for, taken together. */
static bool makes_sense(struct check *check, int rest)
{
    if (rest != 1) {
        dt_complain(check->cli,
                    rest == 0 ? "which DRAFT? \"-\" is standard input" : "one DRAFT at a time");
        return false;
    }
    if (check->id && !check->conversation) {
        dt_complain(check->cli, "--id chooses from a --conversation FILE; none is given");
        return false;
    }
    if (check->conversation && strcmp(check->conversation, "-") == 0 &&
        strcmp(check->draft, "-") == 0) {
        dt_complain(check->cli, "standard input cannot be both the conversation and the draft");
        return false;
    }
    return true;
}

static int run(struct dt_cli *cli, int argc, char **argv)
{
    struct check check = {.cli = cli, .at = DT_INSTANT_NONE};
    struct dt_options parser;
    const char *value;
    int option;
    dt_options_init(&parser, cli->command, argc, argv);
    while ((option = dt_options_next(&parser, cli, &value)) >= 0)
        if (!take_option(&check, option, value))
            return DT_EXIT_FAILED;
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    check.draft = argv[parser.rest];
    if (!makes_sense(&check, argc - parser.rest))
        return DT_EXIT_FAILED;
    return check_draft(&check);
}

const struct dt_command dt_command_check = {
    .name = "check",
    .usage = "[OPTION]... DRAFT",
    .summary = "Review a reply before it is sent",
    .about = about,
    .options = options,
    .run = run,
};
