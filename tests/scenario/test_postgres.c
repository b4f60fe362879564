/* The commands on a store in PostgreSQL: the same as on a file, by an address instead of a path. */
#include "fixture.h"

#include "program.h"
#include "server.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { PATH_ROOM = 320 };

struct desk {
    char place[PLACE_BYTES], keys[PATH_ROOM], export[PATH_ROOM];
    const char *address;
};

/* Runs it; its exit status, and something of what it said, on either output. */
static void assert_said(const struct program *program, int exit_status, const char *said)
{
    struct outcome outcome;
    run_program(program, &outcome);
    if (outcome.exit_status != exit_status ||
        (said && !strstr(outcome.out.data, said) && !strstr(outcome.err.data, said)))
        fail_msg("%s: %d, not %d: %s%s", program->arguments[0], outcome.exit_status, exit_status,
                 outcome.out.data, outcome.err.data);
    outcome_finish(&outcome);
}

static int enter(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    assert_non_null(desk);
    make_place(desk->place);
    snprintf(desk->keys, sizeof desk->keys, "%s/keys", desk->place);
    snprintf(desk->export, sizeof desk->export, "%s/export.jsonl", desk->place);
    desk->address = shared_server()->address;
    *state = desk;
    return 0;
}

static int leave(void **state)
{
    struct desk *desk = *state;
    remove_place(desk->place);
    free(desk);
    return 0;
}

static void save_export(const struct desk *desk)
{
    struct outcome outcome;
    run_program(&(struct program){.arguments = {"export", "--keys", desk->keys, desk->address}},
                &outcome);
    assert_int_equal(outcome.exit_status, 0);
    FILE *file = fopen(desk->export, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(outcome.out.data, 1, outcome.out.len, file), outcome.out.len);
    fclose(file);
    outcome_finish(&outcome);
}

static void test_desk__is_kept_in_postgres(void **state)
{
    struct desk *desk = *state;
    const char *talk = source_path("examples/conversations/boundary-gym.jsonl");
    const char *keys = desk->keys, *address = desk->address;
    char canary[64];
    assert_said(&(struct program){.arguments = {"verify", address}}, 2, "no store was made");
    assert_said(&(struct program){.arguments = {"import", address, talk}}, 2, "--keys");
    assert_said(&(struct program){.arguments = {"keys", "create", keys}}, 0, NULL);
    assert_said(&(struct program){.arguments = {"import", "--keys", keys, address, talk}}, 0,
                " 0 there already");
    assert_said(&(struct program){.arguments = {"import", "--keys", keys, address, talk}}, 0,
                " 0 new");
    assert_said(&(struct program){.arguments = {"verify", "--keys", keys, address}}, 0,
                "all as recorded");
    save_export(desk);
    assert_said(&(struct program){.arguments = {"verify", desk->export}}, 0, "all as recorded");
    assert_said(&(struct program){.arguments = {"backup", "--keys", keys, address, desk->keys}}, 2,
                "pg_basebackup");
    /* what was said is not there in the clear, and a row that was changed is found */
    server_run(shared_server(),
               "SELECT count(*) FROM detente.events WHERE position('gym'::bytea IN body) > 0",
               canary, sizeof canary);
    assert_string_equal(canary, "0");
    server_run(shared_server(),
               "ALTER TABLE detente.events DISABLE TRIGGER USER;"
               "UPDATE detente.events SET at = at + 1 WHERE position = 2;"
               "ALTER TABLE detente.events ENABLE TRIGGER USER",
               NULL, 0);
    assert_said(&(struct program){.arguments = {"verify", "--keys", keys, address}}, 1, "entry 2");
}

static void test_server__that_is_away_is_said_and_waited_for(void **state)
{
    struct desk *desk = *state;
    struct server *server = shared_server();
    server_stop(server);
    assert_said(&(struct program){.arguments = {"verify", desk->address}}, 2, "no server answers");
    server_start(server);
    assert_said(&(struct program){.arguments = {"verify", desk->address}}, 1, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_desk__is_kept_in_postgres, enter, leave),
        cmocka_unit_test_setup_teardown(test_server__that_is_away_is_said_and_waited_for, enter,
                                        leave),
    };
    return cmocka_run_group_tests_name("postgres", tests, NULL, NULL);
}
