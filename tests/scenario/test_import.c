/*
 * Importing and copying through the real program: again and again, stopped anywhere, while others
 * write, and put back.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "program.h"

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATH_ROOM = 128, TURNS = 6000, STOPS = 6 };

struct desk {
    char folder[64], store[PATH_ROOM], copy[PATH_ROOM], file[PATH_ROOM], note[PATH_ROOM];
};

static int enter(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    strcpy(desk->folder, "/tmp/detente-import-XXXXXX");
    if (!mkdtemp(desk->folder))
        return -1;
    snprintf(desk->store, PATH_ROOM, "%s/desk.db", desk->folder);
    snprintf(desk->copy, PATH_ROOM, "%s/copy.db", desk->folder);
    snprintf(desk->file, PATH_ROOM, "%s/march.jsonl", desk->folder);
    snprintf(desk->note, PATH_ROOM, "%s/checkpoint", desk->folder);
    *state = desk;
    return 0;
}

static int leave(void **state)
{
    struct desk *desk = *state;
    DIR *folder = opendir(desk->folder);
    for (struct dirent *entry; folder && (entry = readdir(folder));)
        if (entry->d_name[0] != '.')
            unlinkat(dirfd(folder), entry->d_name, 0);
    if (folder)
        closedir(folder);
    rmdir(desk->folder);
    free(desk);
    return 0;
}

/* Runs it; what it wrote must be `out`, unless NULL, and its exit status. */
static void assert_run(const struct program *program, int exit_status, const char *out)
{
    struct outcome outcome;
    run_program(program, &outcome);
    if (outcome.exit_status != exit_status || (out && strcmp(outcome.out.data, out) != 0))
        fail_msg("%s: status %d: %s%s", program->arguments[0], outcome.exit_status,
                 outcome.out.data, outcome.err.data);
    outcome_finish(&outcome);
}

/* Standard error must tell of it. */
static void assert_fails(const struct program *program, const char *words)
{
    struct outcome outcome;
    run_program(program, &outcome);
    assert_int_equal(outcome.exit_status, 2);
    if (!strstr(outcome.err.data, words))
        fail_msg("\"%s\" is not in: %s", words, outcome.err.data);
    outcome_finish(&outcome);
}

static void write_text(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    fclose(file);
}

static void test_import__of_turns_with_ids_is_done_once(void **state)
{
    const struct desk *desk = *state;
    static const char two[] =
        "{\"conversation\":\"a\",\"id\":\"1\",\"role\":\"customer\",\"text\":\"Hello?\"}\n"
        "{\"conversation\":\"b\",\"id\":\"1\",\"at\":\"2026-03-12T10:00:00+01:00\","
        "\"role\":\"agent\",\"name\":\"Kim\",\"text\":\"Good morning.\"}\n";
    static const char third[] =
        "{\"conversation\":\"a\",\"id\":\"2\",\"role\":\"agent\",\"text\":\"I am here.\"}\n";
    const struct program import = {.arguments = {"import", desk->store, desk->file}};
    char longer[sizeof two + sizeof third];
    write_text(desk->file, two);
    assert_run(&import, 0, "2 turns of 2 conversations: 2 new, 0 there already\n");
    assert_run(&import, 0, "2 turns of 2 conversations: 0 new, 2 there already\n");
    snprintf(longer, sizeof longer, "%s%s", third, two); /* and in another order */
    write_text(desk->file, longer);
    assert_run(&import, 0, "3 turns of 2 conversations: 1 new, 2 there already\n");
    assert_run(&(struct program){.arguments = {"import", "--json", desk->store, desk->file}}, 0,
               "{\"turns\":3,\"conversations\":2,\"new\":0,\"there\":3}\n");
    assert_run(&(struct program){.arguments = {"verify", desk->store}}, 0, NULL);
    struct outcome outcome;
    run_program(&(struct program){.arguments = {"export", desk->store}}, &outcome);
    assert_int_equal(outcome.exit_status, 0);
    assert_non_null(strstr(outcome.out.data, "Good morning."));
    assert_non_null(strstr(outcome.out.data, "2026-03-12T09:00:00.000Z"));
    outcome_finish(&outcome);
}

static void test_import__of_turns_without_ids_knows_their_place(void **state)
{
    const struct desk *desk = *state;
    struct program import = {.arguments = {"import", "--source", "chat-7", desk->store, "-"},
                             .input = DT_VIEW("Customer: Hello?\nAgent: Hello.\n")};
    assert_run(&import, 0, "2 turns of 1 conversations: 2 new, 0 there already\n");
    import.input = DT_VIEW("Customer: Hello?\nAgent: Hello.\nCustomer: Hello?\n");
    assert_run(&import, 0, "3 turns of 1 conversations: 1 new, 2 there already\n");
    import.arguments[2] = "chat-8";
    assert_run(&import, 0, "3 turns of 1 conversations: 3 new, 0 there already\n");
}

static void test_import__says_what_is_in_the_way(void **state)
{
    const struct desk *desk = *state;
    char path[PATH_ROOM];
    snprintf(path, sizeof path, "%s/none/desk.db", desk->folder);
    write_text(desk->file,
               "{\"conversation\":\"a\",\"role\":\"customer\",\"text\":\"ok\"}\n"
               "{\"conversation\":\"b\\u0007\",\"role\":\"customer\",\"text\":\"bell\"}\n"
               "{\"conversation\":\"a\",\"role\":\"customer\",\"text\":\"ok\"}\n");
    assert_fails(&(struct program){.arguments = {"import"}}, "which STORE?");
    assert_fails(&(struct program){.arguments = {"import", desk->store}}, "which FILE?");
    assert_fails(&(struct program){.arguments = {"import", path, desk->file}}, "No such file");
    assert_fails(&(struct program){.arguments = {"import", desk->store, path}}, "no such file");
    assert_fails(&(struct program){.arguments = {"import", "--tenant", "A B", desk->store, path}},
                 "--tenant");
    assert_fails(&(struct program){.arguments = {"import", desk->store, desk->file}},
                 "march.jsonl:2: a conversation's id holds no control characters");
    assert_fails(&(struct program){.arguments = {"import", "-k", desk->store, desk->file}},
                 "march.jsonl:2:");
    write_text(desk->file, "{\"conversation\":\"a\",\"role\":\"customer\",\"text\":\"ok\"}\n");
    assert_run(&(struct program){.arguments = {"import", desk->store, desk->file}}, 0,
               "1 turns of 1 conversations: 0 new, 1 there already\n");
}

static void write_many(const char *path)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    for (int i = 0; i < TURNS; i++)
        fprintf(file,
                "{\"conversation\":\"c-%d\",\"role\":\"%s\",\"text\":\"turn %d, and I wait\"}\n",
                i % 37, i % 2 ? "agent" : "customer", i);
    fclose(file);
}

static int start_import(const struct desk *desk)
{
    const struct program program = {.arguments = {"import", desk->store, desk->file}};
    int null = open("/dev/null", O_RDWR);
    int process = start_program(&program, null, null, null);
    close(null);
    return process;
}

/* The turns of a conversation stand in the export in their order, each once. */
static void assert_whole(const struct desk *desk)
{
    struct outcome outcome;
    static int last[37];
    int count = 0;
    for (int i = 0; i < 37; i++)
        last[i] = -1;
    run_program(&(struct program){.arguments = {"export", desk->store}}, &outcome);
    assert_int_equal(outcome.exit_status, 0);
    const char *at = outcome.out.data;
    while ((at = strstr(at, "turn "))) {
        int number = atoi(at + 5);
        assert_in_range(number, 0, TURNS - 1);
        assert_true(number > last[number % 37]);
        last[number % 37] = number;
        count++;
        at += 5;
    }
    assert_int_equal(count, TURNS);
    outcome_finish(&outcome);
}

static void test_import__stopped_anywhere_is_run_again(void **state)
{
    const struct desk *desk = *state;
    char said[96];
    int stopped = 0;
    write_many(desk->file);
    for (int i = 0; i < STOPS; i++) {
        int process = start_import(desk);
        poll(NULL, 0, 15 + 20 * i);
        kill(process, SIGKILL);
        stopped += wait_for(process) == 128 + SIGKILL;
    }
    assert_true(stopped > 0);
    struct outcome outcome;
    run_program(&(struct program){.arguments = {"import", desk->store, desk->file}}, &outcome);
    snprintf(said, sizeof said, "%d turns of 37 conversations: ", TURNS);
    if (outcome.exit_status != 0 || !strstr(outcome.out.data, said))
        fail_msg("%s%s", outcome.out.data, outcome.err.data);
    outcome_finish(&outcome);
    assert_whole(desk);
    assert_run(&(struct program){.arguments = {"verify", desk->store}}, 0, NULL);
}

static void test_backup__holds_while_others_write(void **state)
{
    const struct desk *desk = *state;
    char keys[PATH_ROOM + 8];
    snprintf(keys, sizeof keys, "%s.keys", desk->store);
    write_text(desk->file, "{\"conversation\":\"first\",\"role\":\"customer\",\"text\":\"ok\"}\n");
    assert_run(&(struct program){.arguments = {"import", desk->store, desk->file}}, 0, NULL);
    assert_run(&(struct program){.arguments = {"verify", "--save", desk->note, desk->store}}, 0,
               NULL);
    write_many(desk->file);
    int process = start_import(desk);
    poll(NULL, 0, 20);
    assert_run(&(struct program){.arguments = {"backup", desk->store, desk->copy}}, 0, NULL);
    assert_int_equal(wait_for(process), 0);
    assert_fails(&(struct program){.arguments = {"backup", desk->store, desk->copy}},
                 "is there already");
    assert_run(&(struct program){.arguments = {"verify", "--keys", keys, "--since", desk->note,
                                               desk->copy}},
               0, NULL);
    /* put in the store's place, it takes in what it has not */
    assert_int_equal(rename(desk->copy, desk->store), 0);
    assert_run(&(struct program){.arguments = {"import", desk->store, desk->file}}, 0, NULL);
    assert_whole(desk);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_import__of_turns_with_ids_is_done_once),
        CASE(test_import__of_turns_without_ids_knows_their_place),
        CASE(test_import__says_what_is_in_the_way),
        CASE(test_import__stopped_anywhere_is_run_again),
        CASE(test_backup__holds_while_others_write),
    };
    return cmocka_run_group_tests_name("import", tests, NULL, NULL);
}
