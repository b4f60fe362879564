/* Replaying old conversations through the real program: from a transcript and from a store. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "program.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { PATH_ROOM = 128 };

struct desk {
    char folder[64], store[PATH_ROOM], keys[PATH_ROOM], talk[PATH_ROOM], other[PATH_ROOM];
};

static const char talk[] =
    "{\"conversation\":\"c-1\",\"at\":\"2026-03-12T10:00:00Z\",\"role\":\"customer\","
    "\"text\":\"You are an idiot. Three weeks and still nothing!\"}\n"
    "{\"conversation\":\"c-1\",\"at\":\"2026-03-12T10:02:00Z\",\"role\":\"agent\","
    "\"text\":\"I am sorry. I will call you back today by 5 pm.\"}\n"
    "{\"conversation\":\"c-2\",\"at\":\"2026-03-12T10:03:00Z\",\"role\":\"customer\","
    "\"text\":\"Thank you, that was quick.\"}\n";

static const char other[] = "timezone: America/New_York\n";

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

static int enter(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    strcpy(desk->folder, "/tmp/detente-replay-XXXXXX");
    if (!mkdtemp(desk->folder))
        return -1;
    snprintf(desk->store, PATH_ROOM, "%s/desk.db", desk->folder);
    snprintf(desk->keys, PATH_ROOM, "%s/desk.db.keys", desk->folder);
    snprintf(desk->talk, PATH_ROOM, "%s/talk.jsonl", desk->folder);
    snprintf(desk->other, PATH_ROOM, "%s/other.yaml", desk->folder);
    write_file(desk->talk, talk);
    write_file(desk->other, other);
    *state = desk;
    return 0;
}

static int leave(void **state)
{
    struct desk *desk = *state;
    const char *const files[] = {desk->store, desk->keys, desk->talk, desk->other};
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        unlink(files[i]);
    rmdir(desk->folder);
    free(desk);
    return 0;
}

static void run(const struct program *program, int exit_status, struct outcome *outcome)
{
    run_program(program, outcome);
    if (outcome->exit_status != exit_status)
        fail_msg("exit status %d: %s%s", outcome->exit_status, outcome->out.data,
                 outcome->err.data);
}

static void test_replay__of_a_transcript(void **state)
{
    struct desk *desk = *state;
    struct outcome outcome;
    run(&(struct program){.arguments = {"replay", desk->talk}}, 0, &outcome);
    assert_string_equal(outcome.out.data, "2 conversations, 3 turns: 0 would be read otherwise\n");
    outcome_finish(&outcome);
    run(&(struct program){.arguments = {"replay", "--playbook", desk->other, desk->talk}}, 1,
        &outcome);
    assert_non_null(strstr(outcome.out.data, "3 turns: 1 would be read otherwise\n"));
    assert_non_null(strstr(outcome.out.data, "  promises   1\n    c-1, turn 2: 2026-03-12T17:00"));
    outcome_finish(&outcome);
    run(&(struct program){.arguments = {"replay", "--json", "--against", desk->other, "--model",
                                        "none", "--against-model", "none", "-"},
                          .input = DT_VIEW(talk)},
        1, &outcome);
    assert_non_null(strstr(outcome.out.data, "{\"conversations\":2,\"turns\":3,\"changed\":1,"
                                             "\"passed_over\":0,\"kinds\":[{\"what\":\"promises\","
                                             "\"count\":1}],\"examples\":[{\"conversation\":"));
    assert_int_equal(whole_lines(&outcome.out), 1);
    outcome_finish(&outcome);
}

static void test_replay__of_a_store(void **state)
{
    struct desk *desk = *state;
    struct outcome outcome;
    run(&(struct program){.arguments = {"import", desk->store, desk->talk}}, 0, &outcome);
    outcome_finish(&outcome);
    run(&(struct program){.arguments = {"replay", desk->store}}, 0, &outcome);
    assert_non_null(strstr(outcome.out.data, "2 conversations, 3 turns: 0 would"));
    outcome_finish(&outcome);
    run(&(struct program){.arguments = {"replay", "--playbook", desk->other, desk->store}}, 1,
        &outcome);
    assert_non_null(strstr(outcome.out.data, "c-1, turn 2: 2026-03-12T17:00"));
    assert_null(strstr(outcome.out.data, "idiot"));
    outcome_finish(&outcome);
    run(&(struct program){.arguments = {"erase", "--ground", "request", "--no-scrub", desk->store,
                                        "c-1"}},
        0, &outcome);
    outcome_finish(&outcome);
    run(&(struct program){.arguments = {"replay", "--playbook", desk->other, desk->store}}, 0,
        &outcome);
    assert_non_null(strstr(outcome.out.data, "1 conversation, 1 turn: 0 would"));
    outcome_finish(&outcome);
}

static void test_replay__says_what_it_cannot_read(void **state)
{
    struct desk *desk = *state;
    static const char broken[] = "{\"role\":\"customer\"}\n";
    const struct program programs[] = {
        {.arguments = {"replay"}},
        {.arguments = {"replay", "/nowhere/talk.jsonl"}},
        {.arguments = {"replay", "--playbook", desk->talk, desk->talk}},
        {.arguments = {"replay", "-"}, .input = DT_VIEW(broken)},
        {.arguments = {"replay", "-"}, .input = DT_VIEW("")},
        {.arguments = {"replay", "--tier", "much", desk->talk}},
    };
    for (size_t i = 0; i < sizeof programs / sizeof programs[0]; i++) {
        struct outcome outcome;
        run(&programs[i], 2, &outcome);
        assert_int_equal(outcome.out.len, 0);
        assert_int_equal(strncmp(outcome.err.data, "detente replay: ", 16), 0);
        outcome_finish(&outcome);
    }
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_replay__of_a_transcript),
        CASE(test_replay__of_a_store),
        CASE(test_replay__says_what_it_cannot_read),
    };
    return cmocka_run_group_tests_name("replay", tests, NULL, NULL);
}
