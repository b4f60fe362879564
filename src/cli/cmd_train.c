#include "cli.h"
#include "input.h"
#include "progress.h"
#include "recipe.h"
#include "save.h"
#include "workshop.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

enum { OPTION_OUT, OPTION_DATA, OPTION_SEED, OPTION_HOLD_OUT };

enum { RECIPE_BYTES_MOST = 1 << 20 };

static const struct dt_option options[] = {
    [OPTION_OUT] = {"out", 'o', "FILE", "the model to write; required"},
    [OPTION_DATA] = {"data", 'd', "FOLDER",
                     "where the recipe's files are; may be given several times"},
    [OPTION_SEED] = {"seed", 's', "NUMBER", "where random numbers begin, instead of the recipe's"},
    [OPTION_HOLD_OUT] = {"hold-out", 0, "train|dev|test",
                         "leave the rows of this split out, to measure on them"},
    {0},
};

static const char about[] =
    "RECIPE is a YAML file that names the heads of the model, the data each is learnt\n"
    "from and its settings; \"man detente-train\" lists the fields. Data are TSV (split,\n"
    "labels, text) or JSON Lines. The same recipe, data and seed give the same file,\n"
    "byte for byte.\n"
    "\n"
    "What is finished is kept in the folder FILE.part: interrupted, the same command\n"
    "goes on from there. The folder goes when FILE is written.\n"
    "\n"
    "Exit status: 0 the model is written, 2 it could not be learnt or written.\n";

static volatile sig_atomic_t interrupted;

static void on_interrupt(int signal_number)
{
    interrupted = 1;
}

struct trainer {
    struct dt_cli *cli;
    struct dt_workshop workshop;
    struct dt_train_options how;
    struct dt_progress progress;
    const char *out_path;
    const char *recipe_path;
    bool has_seed;
};

static enum dt_status read_data(void *context, struct dt_view file, struct dt_view *bytes_out,
                                struct dt_error *err)
{
    struct trainer *trainer = context;
    return dt_workshop_read(&trainer->workshop, file, bytes_out, err);
}

static enum dt_status keep(void *context, const char *stage, struct dt_view bytes,
                           struct dt_error *err)
{
    struct trainer *trainer = context;
    return dt_workshop_keep(&trainer->workshop, stage, bytes, err);
}

static bool kept(void *context, const char *stage, struct dt_view *bytes_out)
{
    struct trainer *trainer = context;
    return dt_workshop_kept(&trainer->workshop, stage, bytes_out);
}

static bool step(void *context, uint64_t done, uint64_t total)
{
    struct trainer *trainer = context;
    trainer->progress.total = total;
    dt_progress_step(&trainer->progress, done);
    return !interrupted;
}

static void learnt(void *context, const struct dt_recipe_head *head, uint32_t row_count,
                   const struct dt_figures *figures)
{
    struct trainer *trainer = context;
    dt_progress_clear(&trainer->progress);
    dt_buf_printf(&trainer->cli->out.buf,
                  "%.*s: %u rows, %u labels; on texts it had not seen: macro-F1 %.3f, "
                  "micro-F1 %.3f, AUC %.3f, calibration error %.3f\n",
                  (int)head->name.len, head->name.ptr, (unsigned)row_count,
                  (unsigned)head->labels.count, figures->macro_f1, figures->micro_f1,
                  figures->macro_auc, figures->calibration_error);
    dt_output_flush(&trainer->cli->out);
}

static bool take_seed(struct trainer *trainer, const char *word)
{
    char *end;
    errno = 0;
    unsigned long long seed = strtoull(word, &end, 10);
    if (word[0] < '0' || word[0] > '9' || *end != '\0' || errno != 0) {
        dt_complain(trainer->cli, "--seed is \"%s\": write a whole number", word);
        return false;
    }
    trainer->how.seed = seed;
    trainer->has_seed = true;
    return true;
}

static bool take_option(struct trainer *trainer, int option, const char *value)
{
    static const char *const splits[] = {"train", "dev", "test"};
    switch (option) {
    case OPTION_OUT:
        trainer->out_path = value;
        return true;
    case OPTION_DATA:
        if (trainer->workshop.folder_count == DT_WORKSHOP_FOLDERS) {
            dt_complain(trainer->cli, "--data: at most %d folders", DT_WORKSHOP_FOLDERS);
            return false;
        }
        trainer->workshop.folders[trainer->workshop.folder_count++] = value;
        return true;
    case OPTION_SEED:
        return take_seed(trainer, value);
    case OPTION_HOLD_OUT:
        for (int i = 0; i < DT_SPLIT_COUNT; i++) {
            if (strcmp(value, splits[i]) == 0) {
                trainer->how.hold_out = (enum dt_split)i;
                return true;
            }
        }
        dt_complain(trainer->cli, "--hold-out is \"%s\": write train, dev or test", value);
        return false;
    }
    return false;
}

static enum dt_status learn(struct trainer *trainer, const struct dt_recipe *recipe,
                            struct dt_error *err)
{
    struct dt_train_host host = {.context = trainer,
                                 .read = read_data,
                                 .keep = keep,
                                 .kept = kept,
                                 .step = step,
                                 .learnt = learnt};
    struct dt_buf model;
    dt_buf_init(&model);
    dt_progress_begin_count(&trainer->progress, trainer->out_path, "epochs", 0, false);
    enum dt_status status = dt_train(recipe, &trainer->how, &host, &model, err);
    dt_progress_clear(&trainer->progress);
    if (status == DT_OK) {
        status = dt_save(trainer->out_path, dt_buf_view(&model), err);
        if (status != DT_OK)
            (void)dt_error_prefix(err, "%s", trainer->out_path);
    }
    if (status == DT_OK)
        dt_buf_printf(&trainer->cli->out.buf, "%s: %zu bytes\n", trainer->out_path, model.len);
    dt_buf_finish(&model);
    return status;
}

/* Everything that stages depend on, beside the data, which is added as it is read. */
static void depend(struct trainer *trainer, struct dt_view recipe)
{
    char settings[64];
    int len = snprintf(settings, sizeof settings, DT_VERSION " %llu %d",
                       (unsigned long long)trainer->how.seed, (int)trainer->how.hold_out);
    dt_workshop_depend(&trainer->workshop, recipe);
    dt_workshop_depend(&trainer->workshop, (struct dt_view){settings, (size_t)len});
}

static int train(struct trainer *trainer)
{
    struct dt_arena arena;
    struct dt_buf text;
    struct dt_recipe recipe;
    struct dt_error err = {0};
    int exit_status = DT_EXIT_FAILED;
    dt_arena_init(&arena);
    dt_buf_init(&text);
    const char *name = dt_input_name(trainer->recipe_path);
    if (dt_input_read(trainer->recipe_path, RECIPE_BYTES_MOST, &text, &err) != DT_OK ||
        dt_recipe_read(name, dt_buf_view(&text), &arena, &recipe, &err) != DT_OK) {
        dt_complain_error(trainer->cli, name, &err);
        goto out;
    }
    if (!trainer->has_seed)
        trainer->how.seed = recipe.seed;
    depend(trainer, dt_buf_view(&text));
    enum dt_status status = learn(trainer, &recipe, &err);
    if (status == DT_OK) {
        dt_workshop_clear(&trainer->workshop);
        exit_status = DT_EXIT_OK;
    } else if (status == DT_UNAVAILABLE) {
        dt_complain(trainer->cli, "interrupted; the same command goes on with what is in %s",
                    trainer->workshop.part.data);
    } else {
        dt_complain(trainer->cli, "%s", err.message);
    }
out:
    dt_buf_finish(&text);
    dt_arena_finish(&arena);
    return exit_status;
}

static int run_with(struct trainer *trainer, int argc, char **argv)
{
    struct dt_options parser;
    const char *value;
    int option;
    dt_options_init(&parser, trainer->cli->command, argc, argv);
    while ((option = dt_options_next(&parser, trainer->cli, &value)) >= 0)
        if (!take_option(trainer, option, value))
            return DT_EXIT_FAILED;
    if (option != DT_OPTIONS_END)
        return dt_options_exit(option);
    if (parser.rest + 1 != argc) {
        dt_complain(trainer->cli, parser.rest == argc ? "which RECIPE?" : "one RECIPE at a time");
        return DT_EXIT_FAILED;
    }
    if (!trainer->out_path) {
        dt_complain(trainer->cli, "--out FILE says where the model goes: it is missing");
        return DT_EXIT_FAILED;
    }
    trainer->recipe_path = argv[parser.rest];
    struct dt_error err = {0};
    const char *folders[DT_WORKSHOP_FOLDERS];
    uint32_t folder_count = trainer->workshop.folder_count;
    memcpy(folders, trainer->workshop.folders, sizeof folders);
    if (dt_workshop_init(&trainer->workshop, trainer->recipe_path, trainer->out_path, &err)) {
        dt_complain(trainer->cli, "%s", err.message);
        return DT_EXIT_FAILED;
    }
    memcpy(trainer->workshop.folders, folders, sizeof folders);
    trainer->workshop.folder_count = folder_count;
    struct sigaction action = {.sa_handler = on_interrupt, .sa_flags = (int)SA_RESETHAND};
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    return train(trainer);
}

static int run(struct dt_cli *cli, int argc, char **argv)
{
    struct trainer *trainer = calloc(1, sizeof *trainer);
    if (!trainer) {
        dt_complain(cli, "memory ran out");
        return DT_EXIT_FAILED;
    }
    trainer->cli = cli;
    trainer->how.hold_out = DT_SPLIT_COUNT;
    int exit_status = run_with(trainer, argc, argv);
    dt_workshop_finish(&trainer->workshop);
    free(trainer);
    return exit_status;
}

const struct dt_command dt_command_train = {
    .name = "train",
    .usage = "--out FILE [OPTION]... RECIPE",
    .summary = "Learn a model from labelled texts",
    .about = about,
    .options = options,
    .run = run,
};
