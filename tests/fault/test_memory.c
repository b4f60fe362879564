/*
 * Memory runs out at every allocation in turn, once and from then on. The program must say so in a
 * word and exit with status 2, or do without and be right; never crash, never write half a line.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "program.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum {
    RUNS_MAX = 250, /* a command and mode; with more allocations than that, some are passed over */
    SETTING_BYTES = 1100
};

struct setting {
    char preload[SETTING_BYTES], at[64], report[SETTING_BYTES];
};

static const char conversation[] =
    "{\"conversation\":\"a\",\"id\":\"1\",\"at\":\"2026-03-12T10:00:00Z\",\"role\":\"customer\","
    "\"name\":\"Dana\",\"text\":\"This is my fourth call. Three weeks and still nothing!\"}\n"
    "{\"conversation\":\"b\",\"role\":\"customer\",\"text\":\"you are an idiot \\u00e9\"}\n"
    "{\"conversation\":\"a\",\"role\":\"agent\",\"text\":\"I am sorry. I will call you by 5.\"}\n";

static const char draft[] =
    "Sorry for any inconvenience. Please calm down. I will call you by 5.\n";

static unsigned long read_count(const char *path)
{
    unsigned long count = 0;
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    assert_int_equal(fscanf(file, "%lu", &count), 1);
    fclose(file);
    return count;
}

static void run_failing(struct program *program, struct setting *setting, unsigned long at,
                        bool all_after, struct outcome *outcome)
{
    snprintf(setting->at, sizeof setting->at, "FAIL_AT=%lu", at);
    program->settings[0] = setting->preload;
    program->settings[1] = setting->at;
    program->settings[2] = setting->report;
    program->settings[3] = all_after ? "FAIL_ALL_AFTER=1" : NULL;
    run_program(program, outcome);
}

/* An outcome that is neither right nor an honest failure ends the test. */
static void assert_honest(const struct outcome *outcome, const struct outcome *right,
                          unsigned long at, bool all_after, bool lines_may_precede)
{
    const char *mode = all_after ? "from then on" : "once";
    if (outcome->exit_status == right->exit_status) {
        if (strcmp(outcome->out.data, right->out.data) != 0)
            fail_msg("allocation %lu (%s): status %d with other output: %s", at, mode,
                     outcome->exit_status, outcome->out.data);
        return;
    }
    if (outcome->exit_status != 2)
        fail_msg("allocation %lu (%s): status %d: %s", at, mode, outcome->exit_status,
                 outcome->err.data);
    if (whole_lines(&outcome->err) < 1 || !strstr(outcome->err.data, "detente "))
        fail_msg("allocation %lu (%s): no word: %s", at, mode, outcome->err.data);
    bool prefix = strncmp(right->out.data, outcome->out.data, outcome->out.len) == 0 &&
                  whole_lines(&outcome->out) >= 0;
    if (outcome->out.len > 0 && !(lines_may_precede && prefix))
        fail_msg("allocation %lu (%s): half an answer: %s", at, mode, outcome->out.data);
}

static void sweep(struct program *program, bool lines_may_precede)
{
    struct setting setting;
    const char *shim = getenv("FAILALLOC");
    char path[] = "/tmp/detente-fault-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    close(fd);
    assert_non_null(shim);
    snprintf(setting.preload, sizeof setting.preload, "LD_PRELOAD=%s", shim);
    snprintf(setting.report, sizeof setting.report, "FAIL_REPORT=%s", path);
    struct outcome right;
    run_failing(program, &setting, 0, false, &right);
    assert_true(right.out.len > 0);
    unsigned long count = read_count(path);
    assert_true(count > 10);
    for (int all_after = 0; all_after < 2; all_after++) {
        unsigned long step = count / RUNS_MAX + 1;
        for (unsigned long at = 1; at <= count; at += at < RUNS_MAX / 2 ? 1 : step) {
            struct outcome outcome;
            run_failing(program, &setting, at, all_after, &outcome);
            assert_honest(&outcome, &right, at, all_after, lines_may_precede);
            outcome_finish(&outcome);
        }
    }
    outcome_finish(&right);
    unlink(path);
}

static const char *small_lexicon(void)
{
    return source_path("tests/scenario/small.lex");
}

static void test_read_json__survives_want_of_memory(void **state)
{
    struct program program = {
        .arguments = {"read", "--json", "--ledger", "--lexicon", small_lexicon(), "-"},
        .input = DT_VIEW(conversation)};
    sweep(&program, true);
}

static void test_read__survives_want_of_memory(void **state)
{
    struct program program = {.arguments = {"read", "--lexicon", small_lexicon(), "-"},
                              .input = DT_VIEW(conversation)};
    sweep(&program, true);
}

static void test_check__survives_want_of_memory(void **state)
{
    struct program program = {.arguments = {"check", "--json", "--at", "2026-03-12T10:00:00Z",
                                            "--lexicon", small_lexicon(), "-"},
                              .input = DT_VIEW(draft)};
    sweep(&program, false);
    program.arguments[1] = "--color=never";
    sweep(&program, false);
}

static void test_lexicon_check__survives_want_of_memory(void **state)
{
    struct program program = {.arguments = {"lexicon", "check", small_lexicon()}};
    sweep(&program, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_read_json__survives_want_of_memory),
        cmocka_unit_test(test_read__survives_want_of_memory),
        cmocka_unit_test(test_check__survives_want_of_memory),
        cmocka_unit_test(test_lexicon_check__survives_want_of_memory),
    };
    return cmocka_run_group_tests_name("want of memory", tests, NULL, NULL);
}
