/*
 * The record through the real program and a real file: exporting, verifying, erasing, holding,
 * changing keys; a database that somebody edits, and one that he puts back.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "open_list.h"
#include "program.h"
#include "record.h"
#include "sqlite_store.h"

#include <dirent.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATH_ROOM = 128 };

/* A folder of its own for each test. */
struct house {
    char folder[64], store[PATH_ROOM], keys[PATH_ROOM], checkpoint[PATH_ROOM], copy[PATH_ROOM];
};

#define CANARY_TEXT "the canary in the coal mine sings"
#define CANARY_ID   "canary.person@example.org"

static int enter(void **state)
{
    struct house *house = calloc(1, sizeof *house);
    strcpy(house->folder, "/tmp/detente-record-XXXXXX");
    if (!mkdtemp(house->folder))
        return -1;
    snprintf(house->store, PATH_ROOM, "%s/store.db", house->folder);
    snprintf(house->keys, PATH_ROOM, "%s/store.db.keys", house->folder);
    snprintf(house->checkpoint, PATH_ROOM, "%s/checkpoint", house->folder);
    snprintf(house->copy, PATH_ROOM, "%s/copy", house->folder);
    *state = house;
    return 0;
}

static void for_each_file(const char *folder, void (*act)(const char *path, void *context),
                          void *context)
{
    DIR *open = opendir(folder);
    assert_non_null(open);
    for (struct dirent *entry; (entry = readdir(open));) {
        char path[512];
        if (entry->d_name[0] == '.')
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        act(path, context);
    }
    closedir(open);
}

static void remove_file(const char *path, void *context)
{
    unlink(path);
}

static int leave(void **state)
{
    struct house *house = *state;
    for_each_file(house->folder, remove_file, NULL);
    rmdir(house->folder);
    free(house);
    return 0;
}

/* Writes turns through the library, as an importer does. */
struct pen {
    struct dt_keys *keys;
    struct dt_record *record;
    struct dt_store *store;
};

static void pen_take(struct pen *pen, const struct house *house)
{
    struct dt_error err = {0};
    if (access(house->keys, F_OK) != 0)
        assert_int_equal(dt_keys_create_file(house->keys, &dt_entropy_system, &err), DT_OK);
    assert_int_equal(dt_keys_load(house->keys, &pen->keys, &err), DT_OK);
    struct dt_record_options how = {.keys = pen->keys, .house = DT_VIEW("detente.example")};
    assert_int_equal(dt_record_create(&how, &pen->record, &err), DT_OK);
    struct dt_store_options options = {.sealer = dt_record_sealer(pen->record)};
    struct dt_sqlite_options sqlite = {.path = house->store, .mode = DT_SQLITE_CREATE};
    assert_int_equal(dt_store_sqlite_open(&sqlite, &options, &pen->store, &err), DT_OK);
}

static void pen_write(struct pen *pen, const char *conversation, const char *text)
{
    struct dt_error err = {0};
    struct dt_buf buf;
    struct dt_body body;
    struct dt_appended appended;
    dt_buf_init(&buf);
    dt_body_init(&body, DT_EVENT_TURN);
    dt_body_set_word(&body, DT_FIELD_TURN_ROLE, DT_VIEW("customer"));
    dt_body_set_text(&body, DT_FIELD_TURN_TEXT, dt_view_of(text));
    assert_int_equal(dt_body_write(&body, &buf, &err), DT_OK);
    struct dt_event event = {.at = INT64_C(1773339600123),
                             .actor = DT_VIEW("customer"),
                             .kind = DT_EVENT_TURN,
                             .version = 1,
                             .body = dt_buf_view(&buf)};
    struct dt_append append = {.tenant = DT_VIEW("acme"),
                               .conversation = dt_view_of(conversation),
                               .events = &event,
                               .count = 1,
                               .expected = DT_VERSION_ANY};
    assert_int_equal(dt_store_append(pen->store, &append, &appended, &err), DT_OK);
    dt_buf_finish(&buf);
}

static void pen_drop(struct pen *pen)
{
    dt_store_close(pen->store);
    dt_record_destroy(pen->record);
    dt_keys_destroy(pen->keys);
}

static void write_some(const struct house *house, const char *head, unsigned count)
{
    struct pen pen;
    pen_take(&pen, house);
    for (unsigned i = 0; i < count; i++) {
        char conversation[16], text[64];
        snprintf(conversation, sizeof conversation, "c-%u", i * i % 5);
        snprintf(text, sizeof text, "%s %u", head, i);
        pen_write(&pen, conversation, text);
    }
    pen_drop(&pen);
}

/* Runs the program; its output is dropped after words were looked for in it (NULL: any). */
static void assert_run(const struct program *program, int exit_status, const char *out,
                       const char *err)
{
    struct outcome outcome;
    run_program(program, &outcome);
    if (outcome.exit_status != exit_status || (out && !strstr(outcome.out.data, out)) ||
        (err && !strstr(outcome.err.data, err)))
        fail_msg("%s: exit status %d instead of %d\n%s%s", program->arguments[0],
                 outcome.exit_status, exit_status, outcome.out.data, outcome.err.data);
    outcome_finish(&outcome);
}

static void export_to(const struct house *house, const char *conversation, const char *since,
                      struct dt_buf *out)
{
    struct program program = {.arguments = {"export", house->store}};
    struct outcome outcome;
    int count = 2;
    if (conversation) {
        program.arguments[count++] = "--conversation";
        program.arguments[count++] = conversation;
    }
    if (since) {
        program.arguments[count++] = "--since";
        program.arguments[count++] = since;
    }
    run_program(&program, &outcome);
    if (outcome.exit_status != 0)
        fail_msg("%s", outcome.err.data);
    dt_buf_append_view(out, dt_buf_view(&outcome.out));
    outcome_finish(&outcome);
}

static void test_record__export_and_verify(void **state)
{
    const struct house *house = *state;
    struct dt_buf all, one;
    struct outcome shown;
    dt_buf_init(&all);
    dt_buf_init(&one);
    write_some(house, "hello", 20);
    assert_run(&(struct program){.arguments = {"verify", house->store}}, 0, "all as recorded",
               NULL);
    assert_run(
        &(struct program){.arguments = {"verify", "--save", house->checkpoint, house->store}}, 0,
        "all as recorded", NULL);
    write_some(house, "and on", 5);
    assert_run(
        &(struct program){.arguments = {"verify", "--since", house->checkpoint, house->store}}, 0,
        "1 earlier checkpoint vouched for", NULL);
    export_to(house, NULL, NULL, &all);
    export_to(house, "c-1", house->checkpoint, &one);
    struct dt_view inputs[] = {dt_buf_view(&all), dt_buf_view(&one)};
    run_program(&(struct program){.arguments = {"keys", "show", house->store}}, &shown);
    assert_int_equal(shown.exit_status, 0);
    shown.out.data[shown.out.len - 1] = '\0';
    for (size_t i = 0; i < 2; i++) {
        assert_run(&(struct program){.arguments = {"verify", "-"}, .input = inputs[i]}, 0,
                   "its own word", NULL);
        assert_run(&(struct program){.arguments = {"verify", "--since", house->checkpoint, "-"},
                                     .input = inputs[i]},
                   0, "vouched for", NULL);
        assert_run(
            &(struct program){.arguments = {"verify", "--json", "--key", shown.out.data, "-"},
                              .input = inputs[i]},
            0, "\"key_known\":true,\"findings\":[]", NULL);
    }
    outcome_finish(&shown);
    dt_buf_finish(&all);
    dt_buf_finish(&one);
}

static void test_record__an_edited_export(void **state)
{
    const struct house *house = *state;
    struct dt_buf all;
    dt_buf_init(&all);
    write_some(house, "hello", 9);
    export_to(house, NULL, NULL, &all);
    char *at = strstr(all.data, "hello 3");
    at[6] = '4';
    assert_run(&(struct program){.arguments = {"verify", "-"}, .input = dt_buf_view(&all)}, 1,
               "line 5: entry 4 (event 2 of \"c-4\"): what it says is not what was recorded", NULL);
    assert_run(
        &(struct program){.arguments = {"verify", "--json", "-"}, .input = dt_buf_view(&all)}, 1,
        "{\"line\":5,\"entry\":4,\"text\":", NULL);
    at[6] = '3';
    assert_run(&(struct program){.arguments = {"verify", "-"}, .input = {all.data, all.len / 2}}, 1,
               "it was cut short", NULL);
    assert_run(&(struct program){.arguments = {"verify", "-"}, .input = DT_VIEW("")}, 1,
               "it is empty", NULL);
    assert_run(
        &(struct program){.arguments = {"verify", "-"}, .input = DT_VIEW("Customer: hello\n")}, 1,
        "line 1: this line is no JSON", NULL);
    dt_buf_finish(&all);
}

/* What somebody with the file, and nothing else, can do to it. */
static const char *const edits[] = {
    "UPDATE events SET at = at + 1 WHERE entry = 3",
    "UPDATE events SET actor = 'agent:7' WHERE entry = 3",
    "UPDATE events SET kind = 12 WHERE entry = 3",
    "UPDATE events SET version = 2 WHERE entry = 3",
    "UPDATE events SET body = x'00' WHERE entry = 3",
    "UPDATE events SET body = NULL WHERE entry = 3",
    "UPDATE events SET body = (SELECT body FROM events WHERE entry = 4) WHERE entry = 3",
    "UPDATE events SET commitment = (SELECT commitment FROM events WHERE entry = 4),"
    " body = (SELECT body FROM events WHERE entry = 4) WHERE entry = 3",
    "UPDATE events SET commitment = zeroblob(32) WHERE entry = 3",
    "UPDATE events SET sequence = sequence + 1000 WHERE entry = 20",
    "UPDATE events SET stream = (SELECT id FROM streams WHERE conversation = 'c-4'),"
    " sequence = 1000 WHERE entry = 3",
    "UPDATE streams SET conversation = 'c-9' WHERE conversation = 'c-4'",
    "UPDATE streams SET conversation = 'x' WHERE conversation = 'c-4';"
    "UPDATE streams SET conversation = 'c-4' WHERE conversation = 'c-1';"
    "UPDATE streams SET conversation = 'c-1' WHERE conversation = 'x'",
    "DELETE FROM events WHERE entry = 3",
    "DELETE FROM events WHERE entry = 20",
    "DELETE FROM events WHERE entry = 20; DELETE FROM shelves WHERE shelf = 'record.tree' AND "
    "substr(key, -1) = x'14'",
    "DELETE FROM shelves WHERE shelf = 'record.tree'",
    "DELETE FROM shelves WHERE shelf = 'record.key' AND instr(key, cast('c-4' AS BLOB)) > 0",
    "UPDATE shelves SET value = zeroblob(length(value)) WHERE shelf = 'record.tree' AND "
    "substr(key, -1) = x'08'",
    "UPDATE events SET entry = -3 WHERE entry = 3; UPDATE events SET entry = 3 WHERE entry = 4;"
    "UPDATE events SET entry = 4 WHERE entry = -3",
    "INSERT INTO events (position, tenant, entry, stream, sequence, at, actor, kind, version, body,"
    " commitment) SELECT position + 100, tenant, 21, stream, 1000, at, actor, kind, version, body,"
    " commitment FROM events WHERE entry = 3",
};

static void run_sql(const char *path, const char *sql)
{
    sqlite3 *db;
    char *message = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db,
                                  "DROP TRIGGER IF EXISTS events_stay;"
                                  "DROP TRIGGER IF EXISTS events_are_kept; PRAGMA "
                                  "foreign_keys = OFF",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
        fail_msg("%s: %s", sql, message);
    assert_true(sqlite3_total_changes(db) > 0);
    sqlite3_close(db);
}

static void copy_file(const char *from, const char *to)
{
    char block[1 << 16];
    FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
    assert_non_null(in);
    assert_non_null(out);
    for (size_t got; (got = fread(block, 1, sizeof block, in)) > 0;)
        assert_int_equal(fwrite(block, 1, got, out), got);
    fclose(in);
    assert_int_equal(fclose(out), 0);
}

static void test_record__an_edited_store(void **state)
{
    const struct house *house = *state;
    write_some(house, "hello", 20);
    assert_run(
        &(struct program){.arguments = {"verify", "--save", house->checkpoint, house->store}}, 0,
        NULL, NULL);
    for (size_t i = 0; i < sizeof edits / sizeof *edits; i++) {
        struct outcome outcome;
        copy_file(house->store, house->copy);
        run_sql(house->copy, edits[i]);
        run_program(&(struct program){.arguments = {"verify", "--keys", house->keys, "--since",
                                                    house->checkpoint, house->copy}},
                    &outcome);
        if (outcome.exit_status != 1)
            fail_msg("%s: exit status %d\n%s%s", edits[i], outcome.exit_status, outcome.out.data,
                     outcome.err.data);
        outcome_finish(&outcome);
    }
    print_message("# %zu edits of the database, all found\n", sizeof edits / sizeof *edits);
}

static void test_record__an_old_copy_put_back(void **state)
{
    const struct house *house = *state;
    write_some(house, "hello", 10);
    copy_file(house->store, house->copy);
    write_some(house, "and on", 3);
    assert_run(
        &(struct program){.arguments = {"verify", "--save", house->checkpoint, house->store}}, 0,
        NULL, NULL);
    copy_file(house->copy, house->store);
    assert_run(&(struct program){.arguments = {"verify", house->store}}, 0, NULL,
               NULL); /* by itself: whole */
    assert_run(
        &(struct program){.arguments = {"verify", "--since", house->checkpoint, house->store}}, 1,
        "an older state was put back", NULL);
    write_some(house, "otherwise", 3);
    assert_run(
        &(struct program){.arguments = {"verify", "--since", house->checkpoint, house->store}}, 1,
        "not those of the earlier checkpoint", NULL);
}

/* How often some bytes stand in the files of a folder. */
struct search {
    const char *bytes;
    size_t len;
    unsigned hits, files;
};

static void search_file(const char *path, void *context)
{
    struct search *search = context;
    struct stat about;
    assert_int_equal(stat(path, &about), 0);
    char *all = malloc((size_t)about.st_size + 1);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t len = fread(all, 1, (size_t)about.st_size, file);
    fclose(file);
    for (size_t i = 0; i + search->len <= len; i++)
        search->hits += memcmp(all + i, search->bytes, search->len) == 0;
    search->files++;
    free(all);
}

static unsigned hits_of(const struct house *house, const void *bytes, size_t len)
{
    struct search search = {bytes, len, 0, 0};
    for_each_file(house->folder, search_file, &search);
    assert_true(search.files > 1);
    return search.hits;
}

static int take_wrapped(void *context, int count, char **values, char **names)
{
    snprintf(context, 400, "%s", values[0]);
    return 0;
}

/* The key of the canary's conversation as it stands in the file: the last bytes of its row. */
static size_t wrapped_key(const struct house *house, unsigned char *out)
{
    char hex[400] = "";
    sqlite3 *db;
    assert_int_equal(sqlite3_open(house->store, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db,
                                  "SELECT hex(substr(value, 26)) FROM shelves WHERE shelf = "
                                  "'record.key' AND instr(key, cast('" CANARY_ID "' AS BLOB)) > 0",
                                  take_wrapped, hex, NULL),
                     SQLITE_OK);
    sqlite3_close(db);
    size_t len = strlen(hex) / 2;
    assert_int_equal(len, 72); /* nonce, key, tag */
    for (size_t i = 0; i < len; i++) {
        char digits[3] = {hex[2 * i], hex[2 * i + 1], 0};
        out[i] = (unsigned char)strtoul(digits, NULL, 16);
    }
    return len;
}

/* What is computed from the log names conversations, too. */
static void run_fold(struct pen *pen)
{
    struct dt_fold_runner *runner;
    struct dt_open_conversation open[8];
    struct dt_arena arena;
    struct dt_error err = {0};
    size_t count;
    bool listed = false;
    assert_int_equal(dt_fold_open(pen->store, &dt_open_list, NULL, &runner, &err), DT_OK);
    assert_int_equal(dt_fold_catch_up(runner, NULL, NULL, &err), DT_OK);
    dt_fold_close(runner);
    dt_arena_init(&arena);
    assert_int_equal(
        dt_open_list_read(pen->store, DT_VIEW("acme"), 0, 8, &arena, open, &count, &err), DT_OK);
    for (size_t i = 0; i < count; i++)
        listed = listed || dt_view_equal(open[i].conversation, DT_VIEW(CANARY_ID));
    assert_true(listed);
    dt_arena_finish(&arena);
}

static void test_record__nothing_of_the_erased_is_left(void **state)
{
    const struct house *house = *state;
    struct pen pen;
    struct dt_buf before, after;
    unsigned char key[128];
    char backup[PATH_ROOM + 64];
    dt_buf_init(&before);
    dt_buf_init(&after);
    write_some(house, "hello", 40);
    pen_take(&pen, house);
    for (int i = 0; i < 5; i++)
        pen_write(&pen, CANARY_ID, CANARY_TEXT);
    run_fold(&pen);
    pen_drop(&pen);
    write_some(house, "and on", 40);
    export_to(house, CANARY_ID, NULL, &before);
    assert_run(
        &(struct program){.arguments = {"verify", "--save", house->checkpoint, house->store}}, 0,
        NULL, NULL);
    size_t key_len = wrapped_key(house, key);
    /* The controls: what is looked for is there to be found, but for the text, which is sealed. */
    assert_non_null(strstr(before.data, CANARY_TEXT));
    assert_true(hits_of(house, CANARY_ID, strlen(CANARY_ID)) > 0);
    assert_true(hits_of(house, key, key_len) > 0);

    assert_run(
        &(struct program){.arguments = {"erase", "--ground", "request", house->store, CANARY_ID}},
        0, "1 erased", NULL);
    snprintf(backup, sizeof backup, "VACUUM INTO '%s/backup.db'", house->folder);
    sqlite3 *db;
    assert_int_equal(sqlite3_open(house->store, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, backup, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    unsigned hits = hits_of(house, CANARY_ID, strlen(CANARY_ID)) +
                    hits_of(house, CANARY_TEXT, strlen(CANARY_TEXT)) + hits_of(house, key, key_len);
    print_message("# %u hits of the canary's text, id and key after its erasure\n", hits);
    assert_int_equal(hits, 0);

    assert_run(
        &(struct program){.arguments = {"verify", "--since", house->checkpoint, house->store}}, 0,
        "5 texts were erased", NULL);
    assert_run(&(struct program){.arguments = {"verify", "-"}, .input = dt_buf_view(&before)}, 0,
               NULL, NULL);
    export_to(house, NULL, NULL, &after);
    assert_null(strstr(after.data, "canary"));
    assert_run(&(struct program){.arguments = {"verify", "--since", house->checkpoint, "-"},
                                 .input = dt_buf_view(&after)},
               0, "5 texts were erased", NULL);
    assert_run(
        &(struct program){.arguments = {"erase", "--ground", "request", house->store, CANARY_ID}},
        1, "0 erased", NULL);
    dt_buf_finish(&before);
    dt_buf_finish(&after);
}

/* Two programs that write to one store: each goes on from what the other wrote. */
static void test_record__two_writers(void **state)
{
    const struct house *house = *state;
    struct pen first, second;
    pen_take(&first, house);
    pen_write(&first, "c-1", "hello");
    pen_take(&second, house);
    for (unsigned i = 0; i < 12; i++) {
        char text[32];
        snprintf(text, sizeof text, "and %u", i);
        pen_write(i % 3 ? &first : &second, i % 4 ? "c-1" : "c-2", text);
    }
    pen_drop(&first);
    pen_drop(&second);
    assert_run(&(struct program){.arguments = {"verify", house->store}}, 0,
               "13 events of 2 conversations: all as recorded", NULL);
}

/* Whatever a killed writer had come to, what is there is whole. */
static void test_record__a_writer_killed(void **state)
{
    const struct house *house = *state;
    write_some(house, "hello", 5);
    for (unsigned round = 0; round < 12; round++) {
        int ready[2];
        char byte;
        assert_int_equal(pipe(ready), 0);
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            struct pen pen;
            pen_take(&pen, house);
            for (unsigned i = 0;; i++) {
                char text[32];
                snprintf(text, sizeof text, "round %u, %u", round, i);
                pen_write(&pen, i % 7 ? "c-1" : text, text);
                if (i == round)
                    (void)!write(ready[1], "x", 1);
            }
        }
        assert_int_equal(read(ready[0], &byte, 1), 1);
        for (volatile unsigned spin = 0; spin < round * 20000; spin++)
            ; /* a little further each time, into whatever it is doing */
        assert_int_equal(kill(child, SIGKILL), 0);
        assert_int_equal(waitpid(child, NULL, 0), child);
        close(ready[0]);
        close(ready[1]);
        assert_run(&(struct program){.arguments = {"verify", house->store}}, 0, "all as recorded",
                   NULL);
    }
    write_some(house, "and on", 5);
    assert_run(&(struct program){.arguments = {"verify", house->store}}, 0, "all as recorded",
               NULL);
}

static void test_record__a_legal_hold(void **state)
{
    const struct house *house = *state;
    write_some(house, "hello", 10);
    assert_run(&(struct program){.arguments = {"hold", house->store, "c-1"}}, 2, NULL, "--reason");
    assert_run(
        &(struct program){.arguments = {"hold", "--reason", "claim 17", house->store, "c-99"}}, 2,
        NULL, "no such conversation");
    assert_run(
        &(struct program){.arguments = {"hold", "--reason", "claim 17", house->store, "c-1"}}, 0,
        NULL, NULL);
    assert_run(
        &(struct program){.arguments = {"hold", "--reason", "claim 17", house->store, "c-1"}}, 2,
        NULL, "held already");
    assert_run(
        &(struct program){.arguments = {"erase", "--ground", "request", house->store, "c-1"}}, 1,
        "0 erased", "hold");
    assert_run(
        &(struct program){.arguments = {"release", "--reason", "settled", house->store, "c-1"}}, 0,
        NULL, NULL);
    assert_run(
        &(struct program){.arguments = {"release", "--reason", "settled", house->store, "c-1"}}, 2,
        NULL, "not held");
    assert_run(
        &(struct program){.arguments = {"erase", "--ground", "request", house->store, "c-1"}}, 0,
        "1 erased", NULL);
    assert_run(&(struct program){.arguments = {"verify", house->store}}, 0, "texts were erased",
               NULL);
}

/* The hold lifted in the file, behind the record's back. */
static void test_record__an_erasure_in_spite_of_a_hold(void **state)
{
    const struct house *house = *state;
    write_some(house, "hello", 10);
    assert_run(
        &(struct program){.arguments = {"hold", "--reason", "claim 17", house->store, "c-1"}}, 0,
        NULL, NULL);
    run_sql(house->store, "UPDATE streams SET held = 0 WHERE conversation = 'c-1'");
    assert_run(
        &(struct program){.arguments = {"erase", "--ground", "request", house->store, "c-1"}}, 0,
        NULL, NULL);
    assert_run(&(struct program){.arguments = {"verify", house->store}}, 1, "under a legal hold",
               NULL);
}

static void test_record__keys_rotate(void **state)
{
    const struct house *house = *state;
    struct dt_buf all;
    dt_buf_init(&all);
    write_some(house, "hello", 20);
    copy_file(house->keys, house->copy);
    assert_int_equal(chmod(house->copy, 0600), 0);
    assert_run(&(struct program){.arguments = {"keys", "rotate", house->store}}, 0,
               "4 keys wrapped anew", NULL);
    assert_run(&(struct program){.arguments = {"verify", house->store}}, 0, "all as recorded",
               NULL);
    export_to(house, NULL, NULL, &all);
    assert_run(&(struct program){.arguments = {"verify", "-"}, .input = dt_buf_view(&all)}, 0, NULL,
               NULL);
    assert_run(&(struct program){.arguments = {"verify", "--keys", house->copy, house->store}}, 2,
               NULL, "does not hold the master key");
    assert_run(&(struct program){.arguments = {"keys", "rotate", house->store}}, 0,
               "4 keys wrapped anew", NULL);
    write_some(house, "and on", 3);
    assert_run(&(struct program){.arguments = {"verify", house->store}}, 0, "all as recorded",
               NULL);
    dt_buf_finish(&all);
}

static void test_record__keys_that_are_missing_or_wrong(void **state)
{
    const struct house *house = *state;
    write_some(house, "hello", 10);
    assert_int_equal(rename(house->keys, house->copy), 0);
    assert_run(&(struct program){.arguments = {"verify", house->store}}, 0,
               "10 texts could not be opened without the key file", NULL);
    assert_run(&(struct program){.arguments = {"export", house->store}}, 2, NULL,
               "there is no key file");
    assert_run(&(struct program){.arguments = {"erase", "--ground", "court", house->store, "c-1"}},
               2, NULL, "there is no key file");
    assert_run(&(struct program){.arguments = {"keys", "create", house->keys}}, 0, NULL, NULL);
    assert_run(&(struct program){.arguments = {"keys", "create", house->keys}}, 2, NULL, "already");
    assert_run(&(struct program){.arguments = {"verify", house->store}}, 2, NULL,
               "does not hold the master key");
    assert_run(&(struct program){.arguments = {"export", house->store}}, 2, NULL,
               "does not hold the master key");
    assert_int_equal(chmod(house->copy, 0644), 0);
    assert_run(&(struct program){.arguments = {"verify", "--keys", house->copy, house->store}}, 2,
               NULL, "chmod 600");
    assert_int_equal(chmod(house->copy, 0600), 0);
    assert_run(&(struct program){.arguments = {"verify", "--keys", house->copy, house->store}}, 0,
               "all as recorded", NULL);
}

/* systemd hands secrets over in a folder. */
static void test_record__keys_from_a_credential(void **state)
{
    const struct house *house = *state;
    char setting[PATH_ROOM + 32], credential[PATH_ROOM];
    write_some(house, "hello", 10);
    snprintf(credential, sizeof credential, "%s/detente.keys", house->folder);
    snprintf(setting, sizeof setting, "CREDENTIALS_DIRECTORY=%s", house->folder);
    assert_int_equal(rename(house->keys, credential), 0);
    assert_run(&(struct program){.arguments = {"export", house->store}}, 2, NULL,
               "there is no key file");
    assert_run(&(struct program){.arguments = {"export", house->store}, .settings = {setting}}, 0,
               "\"detente_export\":1", NULL);
}

static void test_record__what_cannot_be_verified(void **state)
{
    const struct house *house = *state;
    write_some(house, "hello", 10);
    assert_run(&(struct program){.arguments = {"verify"}}, 2, NULL, "which FILE?");
    assert_run(&(struct program){.arguments = {"verify", "/nowhere/at/all"}}, 2, NULL,
               "no such file");
    assert_run(&(struct program){.arguments = {"verify", house->folder}}, 2, NULL, "directory");
    assert_run(&(struct program){.arguments = {"verify", "--key", "a+b+c", house->store}}, 2, NULL,
               "name+id+base64");
    assert_run(&(struct program){.arguments = {"verify", "--since", house->keys, house->store}}, 1,
               NULL, "holds no log that the earlier checkpoint is of");
    assert_run(&(struct program){.arguments = {"verify", "--tenant", "globex", house->store}}, 2,
               NULL, "no tenant \"globex\"");
    assert_run(&(struct program){.arguments = {"export", "-c", "c-77", house->store}}, 2, NULL,
               "no conversation \"c-77\"");
    assert_run(&(struct program){.arguments = {"export", house->keys}}, 2, NULL, NULL);
    assert_run(&(struct program){.arguments = {"export", house->store}, .output = OUTPUT_FULL}, 2,
               NULL, "No space left on device");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_record__export_and_verify),
        TEST(test_record__an_edited_export),
        TEST(test_record__an_edited_store),
        TEST(test_record__an_old_copy_put_back),
        TEST(test_record__nothing_of_the_erased_is_left),
        TEST(test_record__two_writers),
        TEST(test_record__a_writer_killed),
        TEST(test_record__a_legal_hold),
        TEST(test_record__an_erasure_in_spite_of_a_hold),
        TEST(test_record__keys_rotate),
        TEST(test_record__keys_that_are_missing_or_wrong),
        TEST(test_record__keys_from_a_credential),
        TEST(test_record__what_cannot_be_verified),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
