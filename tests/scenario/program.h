/*
 * Runs the real program and tells what came of it. DETENTE names the binary, DETENTE_SOURCE the
 * repository.
 *
 *     struct outcome outcome;
 *     run_program(&(struct program){.arguments = {"read", "-"}, .input = DT_VIEW("...")},
 * &outcome); assert_int_equal(outcome.exit_status, 2); outcome_finish(&outcome);
 */
#ifndef DT_SCENARIO_PROGRAM_H
#define DT_SCENARIO_PROGRAM_H

#include "buf.h"

enum { ARGUMENTS_MAX = 16, SETTINGS_MAX = 4 };

enum output { OUTPUT_KEPT, OUTPUT_CLOSED_PIPE, OUTPUT_FULL, OUTPUT_CLOSED };

struct program {
    const char *arguments[ARGUMENTS_MAX]; /* after the program's name, up to NULL */
    struct dt_view input;
    enum output output;
    const char *settings[SETTINGS_MAX]; /* "NAME=value" beside a clean environment */
};

struct outcome {
    int exit_status; /* 128 + the signal's number, if one ended it */
    struct dt_buf out, err;
};

void run_program(const struct program *program, struct outcome *outcome);
void outcome_finish(struct outcome *outcome);

/* A path in the repository; kept in one of a few static places. */
const char *source_path(const char *relative);

/* Starts it with descriptors of the caller's choice and returns its process; -1 leaves one closed.
 */
int start_program(const struct program *program, int in, int out, int err);
int wait_for(int process);

/* The number of lines; a line that is not ended makes it -1. */
int whole_lines(const struct dt_buf *text);

#endif
