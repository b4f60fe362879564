#include "cli.h"
#include "evaluate.h"
#include "input.h"
#include "mapped.h"
#include "progress.h"
#include "show_figures.h"

#include <stdio.h>
#include <stdlib.h>

enum {
    OPTION_JSON,
    OPTION_MODEL,
    OPTION_HEAD,
    OPTION_TIER,
    OPTION_SPLIT,
    OPTION_ROLE,
    OPTION_TURN,
    OPTION_FROM,
    OPTION_RENAME,
    OPTION_OTHERS,
    OPTION_EKMAN,
    OPTION_CONFUSION,
    OPTION_ERRORS,
};

enum { DATA_BYTES_MOST = 1 << 30, ERRORS_MOST = 1000, SHOWN_BYTES = 200 };

static const struct dt_option options[] = {
    [OPTION_JSON] = {"json", 'j', NULL, "write JSON, one object"},
    [OPTION_MODEL] = {"model", 'm', "FILE", "the model to measure; required"},
    [OPTION_HEAD] = {"head", 0, "NAME", "which of its heads; needed where it has several"},
    [OPTION_TIER] = {"tier", 0, "linear|net", "leave the net out, or use it (usual)"},
    [OPTION_SPLIT] = {"split", 0, "train|dev|test", "measure on these rows alone"},
    [OPTION_ROLE] = {"role", 0, "customer|agent", "whose turns the rows are; usual: customer"},
    [OPTION_TURN] = {"turn", 0, NULL, "a head of sentences: put a turn's sentences together"},
    [OPTION_FROM] = {"from", 0, "MEMBER", "JSON Lines: a member that holds labels; several times"},
    [OPTION_RENAME] = {"rename", 0, "OLD=NEW", "a label by another name; several times"},
    [OPTION_OTHERS] = {"others", 0, "refuse|pass", "labels the head does not have; usual: refuse"},
    [OPTION_EKMAN] = {"ekman", 0, NULL, "by Ekman's groups, where labels are GoEmotions'"},
    [OPTION_CONFUSION] = {"confusion", 0, NULL, "add what labels are taken for"},
    [OPTION_ERRORS] = {"errors", 0, "NUMBER", "add the worst errors, so many"},
    {0},
};

static const char about[] =
    "Measures a head on labelled texts: precision, recall, F1 a label, macro and micro,\n"
    "the area under the curve, the calibration error and false alarms in 100.\n"
    "DATA is TSV (split, labels, text) or JSON Lines; \"man detente-eval\" has the forms.\n"
    "\n"
    "Exit status: 0 measured, 2 something could not be read.\n";

struct evaluator {
    struct dt_cli *cli;
    const char *model_path, *head_name;
    struct dt_mapped mapped;
    struct dt_model *model;
    struct dt_evaluation_options how;
    struct dt_rows_source source;
    struct dt_rename renames[DT_RENAMES];
    struct dt_view labels[DT_MODEL_LABELS];
    struct dt_rows rows;
    struct dt_progress progress;
    bool json, ekman, confusion;
    uint32_t errors;
};

static bool complain(struct evaluator *evaluator, const char *option, const char *value,
                     const char *expected)
{
    dt_complain(evaluator->cli, "--%s is \"%s\": %s", option, value, expected);
    return false;
}

static bool take_word(struct evaluator *evaluator, int option, const char *value,
                      const char *const *words, uint32_t *out)
{
    char expected[64] = "write ";
    for (uint32_t i = 0; words[i]; i++) {
        if (strcmp(value, words[i]) == 0) {
            *out = i;
            return true;
        }
        size_t len = strlen(expected);
        snprintf(expected + len, sizeof expected - len, "%s%s", i ? " or " : "", words[i]);
    }
    return complain(evaluator, options[option].name, value, expected);
}

static bool take_rename(struct evaluator *evaluator, const char *value)
{
    const char *equals = strchr(value, '=');
    if (!equals || evaluator->source.rename_count == DT_RENAMES)
        return complain(evaluator, "rename", value, "write OLD=NEW, 64 times at most");
    evaluator->renames[evaluator->source.rename_count++] =
        (struct dt_rename){{value, (size_t)(equals - value)}, dt_view_of(equals + 1)};
    return true;
}

static bool take_errors(struct evaluator *evaluator, const char *value)
{
    char *end;
    unsigned long count = strtoul(value, &end, 10);
    if (value[0] < '0' || value[0] > '9' || *end != '\0' || count > ERRORS_MOST)
        return complain(evaluator, "errors", value, "write a number to 1000");
    evaluator->errors = (uint32_t)count;
    return true;
}

static bool take_option(struct evaluator *evaluator, int option, const char *value)
{
    static const char *const tiers[] = {"linear", "net", NULL};
    static const char *const splits[] = {"train", "dev", "test", NULL};
    static const char *const roles[] = {"customer", "agent", NULL};
    static const char *const others[] = {"refuse", "pass", NULL};
    uint32_t word = 0;
    bool right = true;
    switch (option) {
    case OPTION_JSON:
        evaluator->json = true;
        break;
    case OPTION_MODEL:
        evaluator->model_path = value;
        break;
    case OPTION_HEAD:
        evaluator->head_name = value;
        break;
    case OPTION_TIER:
        right = take_word(evaluator, option, value, tiers, &word);
        evaluator->how.tier = (enum dt_tier)word;
        break;
    case OPTION_SPLIT:
        right = take_word(evaluator, option, value, splits, &word);
        evaluator->how.split = (enum dt_split)word;
        break;
    case OPTION_ROLE:
        right = take_word(evaluator, option, value, roles, &word);
        evaluator->how.role = word ? DT_ROLE_AGENT : DT_ROLE_CUSTOMER;
        break;
    case OPTION_TURN:
        evaluator->how.by_turn = true;
        break;
    case OPTION_FROM:
        if (evaluator->source.from_count == DT_FROM)
            return complain(evaluator, "from", value, "4 members at most");
        evaluator->source.from[evaluator->source.from_count++] = dt_view_of(value);
        break;
    case OPTION_RENAME:
        return take_rename(evaluator, value);
    case OPTION_OTHERS:
        right = take_word(evaluator, option, value, others, &word);
        evaluator->source.others_pass = word == 1;
        break;
    case OPTION_EKMAN:
        evaluator->ekman = true;
        break;
    case OPTION_CONFUSION:
        evaluator->confusion = true;
        break;
    case OPTION_ERRORS:
        return take_errors(evaluator, value);
    }
    return right;
}

static bool load_model(struct evaluator *evaluator, struct dt_error *err)
{
    if (dt_mapped_open(evaluator->model_path, &evaluator->mapped, err) != DT_OK ||
        dt_model_create(evaluator->mapped.bytes, &evaluator->model, err) != DT_OK) {
        dt_complain_error(evaluator->cli, evaluator->model_path, err);
        return false;
    }
    uint32_t count = dt_model_head_count(evaluator->model);
    const struct dt_head *head = dt_model_head(evaluator->model, 0);
    if (evaluator->head_name)
        head = dt_model_head_find(evaluator->model, dt_view_of(evaluator->head_name));
    if (head && (evaluator->head_name || count == 1)) {
        evaluator->how.model = evaluator->model;
        evaluator->how.head = head;
        return true;
    }
    struct dt_buf names;
    dt_buf_init(&names);
    for (uint32_t i = 0; i < count; i++) {
        struct dt_view name = dt_model_head(evaluator->model, i)->name;
        dt_buf_printf(&names, "%s%.*s", i ? ", " : "", (int)name.len, name.ptr);
    }
    dt_complain(evaluator->cli, "which --head? %s has %s", evaluator->model_path, names.data);
    dt_buf_finish(&names);
    return false;
}

static bool load_rows(struct evaluator *evaluator, const char *path, struct dt_error *err)
{
    struct dt_buf bytes;
    dt_buf_init(&bytes);
    const char *name = dt_input_name(path);
    enum dt_status status = dt_input_read(path, DATA_BYTES_MOST, &bytes, err);
    if (status == DT_OK)
        status = dt_rows_add(&evaluator->rows, &evaluator->source, dt_buf_view(&bytes), err);
    if (status != DT_OK)
        dt_complain_error(evaluator->cli, name, err);
    dt_buf_finish(&bytes);
    return status == DT_OK;
}

static struct dt_view head_label(const void *context, uint32_t label)
{
    return dt_head_label(context, label);
}

static struct dt_view ekman_label(const void *context, uint32_t label)
{
    return dt_ekman_name(label);
}

struct mistake {
    uint64_t unit;
    uint32_t label;
    uint32_t size; /* how far the probability was off */
};

static int by_size(const void *left, const void *right)
{
    const struct mistake *a = left, *b = right;
    if (a->size != b->size)
        return a->size > b->size ? -1 : 1;
    return a->unit < b->unit ? -1 : a->unit > b->unit;
}

static void append_errors(const struct evaluator *evaluator, const struct dt_evaluation *evaluation,
                          struct mistake *mistakes, uint64_t count)
{
    struct dt_buf *out = &evaluator->cli->out.buf;
    dt_buf_printf(out, "\nthe worst errors\n");
    for (uint64_t i = 0; i < count && i < evaluator->errors; i++) {
        const struct dt_answer *answer =
            &evaluation->answers[mistakes[i].unit * evaluation->label_count + mistakes[i].label];
        struct dt_view text = evaluator->rows.items[evaluation->rows[mistakes[i].unit]].text;
        struct dt_view label = dt_head_label(evaluator->how.head, mistakes[i].label);
        dt_buf_printf(out, "%.*s %s, said %.3f: %.*s%s\n", (int)label.len, label.ptr,
                      answer->there ? "is there" : "is not", answer->probability / 65536.0,
                      (int)(text.len < SHOWN_BYTES ? text.len : SHOWN_BYTES), text.ptr,
                      text.len > SHOWN_BYTES ? " ..." : "");
    }
}

static enum dt_status show_errors(const struct evaluator *evaluator,
                                  const struct dt_evaluation *evaluation, struct dt_error *err)
{
    uint64_t count = 0, all = evaluation->unit_count * evaluation->label_count;
    struct mistake *mistakes = malloc((all + 1) * sizeof *mistakes);
    if (!mistakes)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    for (uint64_t i = 0; i < all; i++) {
        const struct dt_answer *answer = &evaluation->answers[i];
        if (answer->judged && answer->given != answer->there)
            mistakes[count++] = (struct mistake){
                i / evaluation->label_count, (uint32_t)(i % evaluation->label_count),
                answer->there ? 65536 - answer->probability : answer->probability};
    }
    qsort(mistakes, count, sizeof *mistakes, by_size);
    append_errors(evaluator, evaluation, mistakes, count);
    free(mistakes);
    return DT_OK;
}

static enum dt_status show(const struct evaluator *evaluator,
                           const struct dt_evaluation *evaluation, struct dt_error *err)
{
    struct dt_figures *figures = malloc(sizeof *figures);
    struct dt_evaluation groups = {.label_count = 0};
    const struct dt_evaluation *shown = evaluation;
    enum dt_status status = figures ? DT_OK : dt_error_set(err, DT_NOMEM, "memory ran out");
    if (status == DT_OK && evaluator->ekman) {
        status = dt_evaluation_ekman(evaluation, evaluator->how.head, &groups, err);
        shown = &groups;
    }
    if (status == DT_OK)
        status = dt_measure(shown->answers, shown->unit_count, shown->label_count, figures, err);
    if (status == DT_OK) {
        struct dt_shown_figures how = {.figures = figures,
                                       .title = evaluator->how.head->name,
                                       .name = evaluator->ekman ? ekman_label : head_label,
                                       .context = evaluator->how.head,
                                       .confusion = evaluator->confusion};
        if (evaluator->json)
            dt_figures_json(&how, &evaluator->cli->out.buf);
        else
            dt_figures_table(&how, &evaluator->cli->out.buf);
    }
    if (status == DT_OK && evaluator->errors > 0 && !evaluator->json)
        status = show_errors(evaluator, evaluation, err);
    dt_evaluation_finish(&groups);
    free(figures);
    return status;
}

static void step(void *context, uint64_t rows_done)
{
    struct evaluator *evaluator = context;
    if (rows_done % 256 == 0)
        dt_progress_step(&evaluator->progress, rows_done);
}

static bool evaluate(struct evaluator *evaluator)
{
    struct dt_evaluation evaluation;
    struct dt_error err = {0};
    evaluator->how.step = step;
    evaluator->how.context = evaluator;
    dt_progress_begin_count(&evaluator->progress, evaluator->model_path, "rows",
                            evaluator->rows.count, false);
    enum dt_status status = dt_evaluate(&evaluator->how, &evaluator->rows, &evaluation, &err);
    dt_progress_clear(&evaluator->progress);
    if (status == DT_OK)
        status = show(evaluator, &evaluation, &err);
    dt_evaluation_finish(&evaluation);
    if (status != DT_OK && err.line > 0)
        dt_complain(evaluator->cli, "line %u: %s", err.line, err.message);
    else if (status != DT_OK)
        dt_complain(evaluator->cli, "%s", err.message);
    return status == DT_OK;
}

static bool prepare(struct evaluator *evaluator, int count, char **files)
{
    struct dt_error err = {0};
    if (!evaluator->model_path) {
        dt_complain(evaluator->cli, "--model FILE says what to measure: it is missing");
        return false;
    }
    if (count == 0) {
        dt_complain(evaluator->cli, "which DATA? \"-\" is standard input");
        return false;
    }
    if (!load_model(evaluator, &err))
        return false;
    for (uint32_t i = 0; i < evaluator->how.head->label_count; i++)
        evaluator->labels[i] = dt_head_label(evaluator->how.head, i);
    evaluator->source.labels = evaluator->labels;
    evaluator->source.label_count = evaluator->how.head->label_count;
    evaluator->source.renames = evaluator->renames;
    for (int i = 0; i < count; i++)
        if (!load_rows(evaluator, files[i], &err))
            return false;
    return true;
}

static int run_with(struct evaluator *evaluator, int argc, char **argv)
{
    struct dt_options parser;
    const char *value;
    int option;
    dt_options_init(&parser, evaluator->cli->command, argc, argv);
    while ((option = dt_options_next(&parser, evaluator->cli, &value)) >= 0)
        if (!take_option(evaluator, option, value))
            return DT_EXIT_FAILED;
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    bool done = prepare(evaluator, argc - parser.rest, argv + parser.rest) && evaluate(evaluator);
    return done ? DT_EXIT_OK : DT_EXIT_FAILED;
}

static int run(struct dt_cli *cli, int argc, char **argv)
{
    struct evaluator *evaluator = calloc(1, sizeof *evaluator);
    if (!evaluator) {
        dt_complain(cli, "memory ran out");
        return DT_EXIT_FAILED;
    }
    evaluator->cli = cli;
    evaluator->how.tier = DT_TIER_NET;
    evaluator->how.split = DT_SPLIT_COUNT;
    evaluator->how.role = DT_ROLE_CUSTOMER;
    evaluator->source.weight = 1;
    dt_rows_init(&evaluator->rows);
    int exit_status = run_with(evaluator, argc, argv);
    dt_rows_finish(&evaluator->rows);
    dt_model_destroy(evaluator->model);
    dt_mapped_close(&evaluator->mapped);
    free(evaluator);
    return exit_status;
}

const struct dt_command dt_command_eval = {
    .name = "eval",
    .usage = "--model FILE [OPTION]... DATA...",
    .summary = "Measure a model on labelled texts",
    .about = about,
    .options = options,
    .run = run,
};
