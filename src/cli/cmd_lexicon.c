#include "cli.h"
#include "core.h"
#include "json_out.h"
#include "term.h"

enum { OPTION_JSON };

static const struct dt_option options[] = {
    [OPTION_JSON] = {"json", 'j', NULL, "write JSON, one object"},
    {0},
};

static const char about[] =
    "Compiles the files as one lexicon, in the order given, and runs their examples:\n"
    "where a line \"+ TEXT\" stands below a kind, the kind must be found in TEXT,\n"
    "where \"- TEXT\" stands it must not. Without FILE: the lexicon that ships.\n"
    "\n"
    "Exit status: 0 all is well, 1 examples fail, 2 the files cannot be compiled or read.\n";

struct check {
    struct dt_cli *cli;
    struct dt_core_loaded loaded;
    struct dt_arena arena; /* of one example */
    bool json;
    size_t run, failed, skipped;
};

/* Whether an example holds. Scopes leave no cue of their own, so theirs cannot be seen: skipped. */
static enum dt_status run_example(struct check *check, const struct dt_lexicon_example *example,
                                  bool *holds_out, struct dt_error *err)
{
    struct dt_text text;
    struct dt_cues cues;
    dt_arena_reset(&check->arena);
    enum dt_status status = dt_text_analyse(&check->arena, example->text, &text, err);
    if (status == DT_OK)
        status = dt_cue_scan(check->loaded.lexicon, &text, (enum dt_role)example->role,
                             &check->arena, &cues, err);
    if (status == DT_OK)
        *holds_out = dt_cues_have(&cues, (enum dt_kind)example->kind) == example->positive;
    return status;
}

static void say_failure(struct check *check, const struct dt_lexicon_example *example,
                        struct dt_json_out *json)
{
    struct dt_buf *out = &check->cli->out.buf;
    const char *kind = dt_kind_info((enum dt_kind)example->kind)->name.ptr;
    if (check->json) {
        dt_json_begin_object(json);
        dt_json_key(json, DT_VIEW("file"));
        dt_json_string(json, dt_view_of(example->source));
        dt_json_key(json, DT_VIEW("line"));
        dt_json_int(json, example->line);
        dt_json_key(json, DT_VIEW("kind"));
        dt_json_string(json, dt_view_of(kind));
        dt_json_key(json, DT_VIEW("expected"));
        dt_json_bool(json, example->positive);
        dt_json_key(json, DT_VIEW("text"));
        dt_json_string(json, example->text);
        dt_json_end_object(json);
        return;
    }
    static const struct dt_term plain = {.unicode = true};
    dt_buf_printf(out, "%s:%u: %s %s in: ", example->source, example->line, kind,
                  example->positive ? "is not found" : "is found, and should not be,");
    dt_shown_append(out, &plain, example->text, 0);
    dt_buf_append_char(out, '\n');
}

static enum dt_status run_examples(struct check *check, struct dt_json_out *json,
                                   struct dt_error *err)
{
    size_t count;
    const struct dt_lexicon_example *examples = dt_lexicon_examples(check->loaded.lexicon, &count);
    for (size_t i = 0; i < count; i++) {
        const struct dt_lexicon_example *example = &examples[i];
        bool holds = true;
        if (dt_kind_info((enum dt_kind)example->kind)->group == DT_GROUP_SCOPE) {
            check->skipped++;
            continue;
        }
        enum dt_status status = run_example(check, example, &holds, err);
        if (status != DT_OK)
            return status;
        check->run++;
        if (!holds) {
            check->failed++;
            say_failure(check, example, json);
        }
    }
    return DT_OK;
}

/* One table for both ways to write the counts. */
static void write_counts(const struct check *check, struct dt_json_out *json)
{
    struct dt_lexicon_stats stats;
    dt_lexicon_stats(check->loaded.lexicon, &stats);
    const struct {
        struct dt_view name;
        uint64_t value;
    } counts[] = {
        {DT_VIEW("patterns"), stats.pattern_count},
        {DT_VIEW("kinds"), stats.kind_count},
        {DT_VIEW("words"), stats.word_count},
        {DT_VIEW("keys"), stats.key_count},
        {DT_VIEW("bytes"), stats.bytes},
        {DT_VIEW("examples"), check->run},
        {DT_VIEW("skipped"), check->skipped},
        {DT_VIEW("failed"), check->failed},
    };
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        if (check->json) {
            dt_json_key(json, counts[i].name);
            dt_json_int(json, (int64_t)counts[i].value);
        } else {
            dt_buf_printf(&check->cli->out.buf, "%9llu %s\n", (unsigned long long)counts[i].value,
                          counts[i].name.ptr);
        }
    }
}

static int check_lexicon(struct check *check)
{
    struct dt_json_out json;
    struct dt_error err = {0};
    dt_json_out_init(&json, &check->cli->out.buf);
    if (check->json) {
        dt_json_begin_object(&json);
        dt_json_key(&json, DT_VIEW("failures"));
        dt_json_begin_array(&json);
    }
    dt_arena_init(&check->arena);
    enum dt_status status = run_examples(check, &json, &err);
    dt_arena_finish(&check->arena);
    if (status != DT_OK) {
        dt_buf_clear(&check->cli->out.buf);
        dt_complain(check->cli, "%s", err.message);
        return DT_EXIT_FAILED;
    }
    if (check->json)
        dt_json_end_array(&json);
    write_counts(check, &json);
    if (check->json) {
        dt_json_end_object(&json);
        dt_buf_append_char(&check->cli->out.buf, '\n');
    }
    return check->failed > 0 ? DT_EXIT_FINDINGS : DT_EXIT_OK;
}

static int run(struct dt_cli *cli, int argc, char **argv)
{
    struct check check = {.cli = cli};
    struct dt_core_paths paths = {0};
    struct dt_options parser;
    const char *value;
    int option;
    dt_options_init(&parser, cli->command, argc, argv);
    while ((option = dt_options_next(&parser, cli, &value)) >= 0)
        check.json = true;
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    for (int i = parser.rest; i < argc; i++)
        if (!dt_core_add_lexicon(cli, &paths, argv[i]))
            return DT_EXIT_FAILED;
    int exit_status = DT_EXIT_FAILED;
    if (dt_core_load_lexicon(cli, &paths, &check.loaded))
        exit_status = check_lexicon(&check);
    dt_core_unload(&check.loaded);
    return exit_status;
}

const struct dt_command dt_command_lexicon_check = {
    .name = "lexicon check",
    .usage = "[OPTION]... [FILE...]",
    .summary = "Compile pattern files and run their examples",
    .about = about,
    .options = options,
    .run = run,
};
