/*
 * Learning and measuring as people meet them: a recipe and data in a folder, the real binary, its
 * words and its exit status.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "program.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATH_BYTES = 256 };

struct folder {
    char path[64];
    char recipe[PATH_BYTES], data[PATH_BYTES], model[PATH_BYTES], part[PATH_BYTES];
};

static const char recipe[] = "tables:\n"
                             "  - name: words\n"
                             "    words_in: 1\n"
                             "heads:\n"
                             "  - name: mood\n"
                             "    table: words\n"
                             "    labels: [good, bad]\n"
                             "    epochs: %d\n"
                             "    data:\n"
                             "      - file: data.tsv\n";

static void write_file(const char *path, const char *format, int number)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    fprintf(file, format, number);
#pragma GCC diagnostic pop
    assert_int_equal(fclose(file), 0);
}

static void write_data(const struct folder *folder, int count)
{
    static const char *const good[] = {"lovely", "great", "thanks", "happy"};
    static const char *const bad[] = {"awful", "broken", "late", "angry"};
    FILE *file = fopen(folder->data, "w");
    assert_non_null(file);
    for (int i = 0; i < count; i++)
        fprintf(file, "%s\t%s\tparcel %c%c was %s\n", i % 10 < 2 ? "dev" : "train",
                i % 2 ? "good" : "bad", 'a' + i % 26, 'a' + i / 26 % 26,
                i % 2 ? good[i / 2 % 4] : bad[i / 2 % 4]);
    assert_int_equal(fclose(file), 0);
}

static void make_folder(struct folder *folder)
{
    snprintf(folder->path, sizeof folder->path, "/tmp/detente-train-XXXXXX");
    assert_non_null(mkdtemp(folder->path));
    snprintf(folder->recipe, PATH_BYTES, "%s/recipe.yaml", folder->path);
    snprintf(folder->data, PATH_BYTES, "%s/data.tsv", folder->path);
    snprintf(folder->model, PATH_BYTES, "%s/out.dtm", folder->path);
    snprintf(folder->part, PATH_BYTES, "%s/out.dtm.part", folder->path);
    write_file(folder->recipe, recipe, 4);
    write_data(folder, 200);
}

static void remove_folder(const struct folder *folder)
{
    unlink(folder->recipe);
    unlink(folder->data);
    unlink(folder->model);
    assert_int_equal(rmdir(folder->path), 0); /* nothing else is left behind */
}

static void assert_train(const struct folder *folder, int exit_status, const char *out_word,
                         const char *err_word)
{
    struct program program = {.arguments = {"train", "--out", folder->model, folder->recipe}};
    struct outcome outcome;
    run_program(&program, &outcome);
    if (outcome.exit_status != exit_status)
        fail_msg("exit status %d: %s", outcome.exit_status, outcome.err.data);
    if (out_word && !strstr(outcome.out.data, out_word))
        fail_msg("standard output: %s", outcome.out.data);
    if (err_word && !strstr(outcome.err.data, err_word))
        fail_msg("standard error: %s (wanted: %s)", outcome.err.data, err_word);
    outcome_finish(&outcome);
}

static void read_model(const struct folder *folder, struct dt_buf *out)
{
    dt_buf_init(out);
    FILE *file = fopen(folder->model, "rb");
    assert_non_null(file);
    for (int c; (c = fgetc(file)) != EOF;)
        dt_buf_append_char(out, (char)c);
    fclose(file);
}

static void test_train__writes_a_model_that_eval_measures(void **state)
{
    struct folder folder;
    struct outcome outcome;
    make_folder(&folder);
    assert_train(&folder, 0, "mood: 200 rows, 2 labels", NULL);
    run_program(&(struct program){.arguments = {"eval", "--model", folder.model, "--split", "dev",
                                                "--confusion", "--errors", "3", folder.data}},
                &outcome);
    assert_int_equal(outcome.exit_status, 0);
    assert_non_null(strstr(outcome.out.data, "mood: 40 units"));
    assert_non_null(strstr(outcome.out.data, "macro"));
    outcome_finish(&outcome);
    run_program(
        &(struct program){.arguments = {"eval", "--json", "--model", folder.model, folder.data}},
        &outcome);
    assert_int_equal(outcome.exit_status, 0);
    assert_non_null(strstr(outcome.out.data, "{\"head\":\"mood\",\"units\":200,"));
    assert_non_null(strstr(outcome.out.data, "\"macro_f1\":1.0000"));
    assert_int_equal(whole_lines(&outcome.out), 1);
    outcome_finish(&outcome);
    remove_folder(&folder);
}

/* The same command again: the same bytes. Another seed: others. */
static void test_train__gives_the_same_file_again(void **state)
{
    struct folder folder;
    struct dt_buf first, second, other;
    struct outcome outcome;
    make_folder(&folder);
    assert_train(&folder, 0, NULL, NULL);
    read_model(&folder, &first);
    assert_train(&folder, 0, NULL, NULL);
    read_model(&folder, &second);
    run_program(&(struct program){.arguments = {"train", "--seed", "5", "--out", folder.model,
                                                folder.recipe}},
                &outcome);
    assert_int_equal(outcome.exit_status, 0);
    outcome_finish(&outcome);
    read_model(&folder, &other);
    assert_true(dt_view_equal(dt_buf_view(&first), dt_buf_view(&second)));
    assert_false(dt_view_equal(dt_buf_view(&first), dt_buf_view(&other)));
    dt_buf_finish(&first);
    dt_buf_finish(&second);
    dt_buf_finish(&other);
    remove_folder(&folder);
}

static bool is_running(int process)
{
    siginfo_t info = {.si_pid = 0};
    assert_int_equal(waitid(P_PID, (id_t)process, &info, WEXITED | WNOHANG | WNOWAIT), 0);
    return info.si_pid == 0;
}

/* Interrupted once a stage was kept, then gone on with: the same bytes, and no folder is left. */
static void test_train__goes_on_after_an_interruption(void **state)
{
    struct folder folder;
    struct dt_buf whole, resumed;
    struct stat about;
    make_folder(&folder);
    write_file(folder.recipe, recipe, 900);
    assert_train(&folder, 0, NULL, NULL);
    read_model(&folder, &whole);
    unlink(folder.model);
    struct program program = {.arguments = {"train", "--out", folder.model, folder.recipe}};
    int nowhere = open("/dev/null", O_RDWR);
    assert_true(nowhere >= 0);
    int process = start_program(&program, nowhere, nowhere, nowhere);
    /* The folder appears when the first stage is kept: of six fits, five are done. */
    while (stat(folder.part, &about) != 0 && is_running(process))
        ;
    kill(process, SIGINT);
    int exit_status = wait_for(process);
    close(nowhere);
    assert_true(exit_status == 2 || exit_status == 0); /* it may have been quicker */
    assert_int_equal(stat(folder.model, &about) == 0, exit_status == 0);
    assert_train(&folder, 0, NULL, NULL);
    read_model(&folder, &resumed);
    assert_true(dt_view_equal(dt_buf_view(&whole), dt_buf_view(&resumed)));
    assert_int_equal(stat(folder.part, &about), -1);
    dt_buf_finish(&whole);
    dt_buf_finish(&resumed);
    remove_folder(&folder);
}

static void test_train__refuses_bad_data_and_leaves_the_old_model(void **state)
{
    static const struct {
        const char *data;
        const char *said;
    } wrong[] = {
        {"train\tgood\ta\ntrain\tsad\tb\n", "data.tsv:2: the label \"sad\" is none"},
        {"good a\n", "data.tsv:1: expected split, labels and text"},
        {"train\tgood\ta\ntrain\tgood\tb\n", "every row has the label \"good\""},
        {"train\tgood\ta\ntrain\tgood\t\xff\n", "data.tsv:2: "},
        {"", "data.tsv: there are no rows"},
    };
    struct folder folder;
    struct dt_buf before, after;
    make_folder(&folder);
    assert_train(&folder, 0, NULL, NULL);
    read_model(&folder, &before);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        write_file(folder.data, wrong[i].data, 0);
        assert_train(&folder, 2, NULL, wrong[i].said);
    }
    unlink(folder.data);
    assert_train(&folder, 2, NULL, "data.tsv: no such file");
    read_model(&folder, &after);
    assert_true(dt_view_equal(dt_buf_view(&before), dt_buf_view(&after)));
    dt_buf_finish(&before);
    dt_buf_finish(&after);
    remove_folder(&folder);
}

static void test_commands__say_what_is_missing_or_wrong(void **state)
{
    struct folder folder;
    make_folder(&folder);
    const struct {
        struct program program;
        const char *said;
    } wrong[] = {
        {{.arguments = {"train", folder.recipe}}, "--out FILE"},
        {{.arguments = {"train", "--out", folder.model}}, "which RECIPE"},
        {{.arguments = {"train", "--out", folder.model, "--seed", "x", folder.recipe}}, "--seed"},
        {{.arguments = {"train", "--out", folder.model, "--hold-out", "x", folder.recipe}},
         "train, dev or test"},
        {{.arguments = {"train", "--out", folder.model, folder.data}}, "data.tsv:1"},
        {{.arguments = {"train", "--out", "/nowhere/m", folder.recipe}}, "/nowhere/m"},
        {{.arguments = {"eval", folder.data}}, "--model FILE"},
        {{.arguments = {"eval", "--model", folder.data}}, "which DATA"},
        {{.arguments = {"eval", "--model", folder.data, folder.data}}, "this is no model"},
        {{.arguments = {"eval", "--model", "/nowhere/m", folder.data}}, "no such file"},
        {{.arguments = {"eval", "--tier", "x", "--model", "m", folder.data}}, "linear or net"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        struct outcome outcome;
        run_program(&wrong[i].program, &outcome);
        if (outcome.exit_status != 2 || !strstr(outcome.err.data, wrong[i].said))
            fail_msg("row %zu: %d: %s", i, outcome.exit_status, outcome.err.data);
        assert_int_equal(whole_lines(&outcome.err), 1);
        outcome_finish(&outcome);
    }
    remove_folder(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_train__writes_a_model_that_eval_measures),
        cmocka_unit_test(test_train__gives_the_same_file_again),
        cmocka_unit_test(test_train__goes_on_after_an_interruption),
        cmocka_unit_test(test_train__refuses_bad_data_and_leaves_the_old_model),
        cmocka_unit_test(test_commands__say_what_is_missing_or_wrong),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
