/*
 * What the PostgreSQL driver owes beyond the contract: order whatever is slow, no promise that a
 * server cannot keep, a word for whatever is in the way, and answers that were lost found again.
 */
#include "fixture.h"

#include "postgres_store.h"
#include "server.h"

#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { PATIENCE_MS = 10000, SHORT_MS = 200, SQL_BYTES = 1024 };

static void run_sql(const char *sql)
{
    server_run(shared_server(), sql, NULL, 0);
}

/* Waits until the SQL's answer is this, for what the server does in its own time. */
static void await(const char *sql, const char *answer)
{
    char got[64] = "";
    for (int i = 0; i < 3000; i++) {
        server_run(shared_server(), sql, got, sizeof got);
        if (strcmp(got, answer) == 0)
            return;
        poll(NULL, 0, 10);
    }
    fail_msg("%s: still \"%s\", not \"%s\"", sql, got, answer);
}

static void set_server(const char *name, const char *value)
{
    char sql[SQL_BYTES];
    if (value)
        snprintf(sql, sizeof sql, "ALTER SYSTEM SET %s = '%s'", name, value);
    else
        snprintf(sql, sizeof sql, "ALTER SYSTEM RESET %s", name);
    run_sql(sql);
    run_sql("SELECT pg_reload_conf()");
    snprintf(sql, sizeof sql, "SHOW %s", name);
    if (value)
        await(sql, value);
}

static struct dt_postgres_options options_at(const char *schema, const char *address,
                                             enum dt_postgres_mode mode)
{
    return (struct dt_postgres_options){.address = address,
                                        .mode = mode,
                                        .schema = schema,
                                        .patience_ms = PATIENCE_MS,
                                        .retry_first_ms = 10,
                                        .retry_most_ms = 100};
}

static enum dt_status open_at(const char *place, const char *address, enum dt_postgres_mode mode,
                              const struct dt_store_options *options, struct dt_store **out,
                              struct dt_error *err)
{
    char schema[32];
    schema_of_place(place, schema, sizeof schema);
    const struct dt_postgres_options postgres = options_at(schema, address, mode);
    return dt_store_postgres_open(&postgres, options, out, err);
}

static struct dt_store *open_here(const char *place, const struct dt_store_options *options)
{
    struct dt_store *store;
    struct dt_error err;
    assert_ok(open_at(place, shared_server()->address, DT_POSTGRES_CREATE, options, &store, &err),
              &err);
    return store;
}

/* One append in a thread of its own. */
struct appending {
    struct dt_store *store;
    const char *text;
    pthread_t thread;
    enum dt_status status;
    struct dt_appended appended;
    struct dt_error err;
};

static void *append_text(void *context)
{
    struct appending *appending = context;
    char body[256];
    snprintf(body, sizeof body, "{\"role\":\"customer\",\"text\":\"%s\"}", appending->text);
    const struct dt_event event = {.at = NOW,
                                   .actor = DT_VIEW("customer"),
                                   .kind = DT_EVENT_TURN,
                                   .version = 1,
                                   .body = V(body)};
    const struct dt_append append = {.tenant = DT_VIEW("acme"),
                                     .conversation = DT_VIEW("c"),
                                     .events = &event,
                                     .count = 1,
                                     .expected = DT_VERSION_ANY,
                                     .key = V(appending->text)};
    appending->status =
        dt_store_append(appending->store, &append, &appending->appended, &appending->err);
    return NULL;
}

static void start_append(struct appending *appending, struct dt_store *store, const char *text)
{
    *appending = (struct appending){.store = store, .text = text};
    assert_int_equal(pthread_create(&appending->thread, NULL, append_text, appending), 0);
}

static enum dt_status finish_append(struct appending *appending)
{
    pthread_join(appending->thread, NULL);
    return appending->status;
}

static enum dt_status append_now(struct appending *appending, struct dt_store *store,
                                 const char *text)
{
    *appending = (struct appending){.store = store, .text = text};
    append_text(appending);
    return appending->status;
}

static uint64_t head_at(struct dt_store *store)
{
    uint64_t head;
    struct dt_error err;
    assert_ok(dt_store_head(store, &head, &err), &err);
    return head;
}

/* A sealer that holds its transaction until it is let go: the slow writer. */
struct gate {
    pthread_mutex_t lock;
    pthread_cond_t moved;
    bool reached, open;
};

static enum dt_status seal_at_gate(void *context, struct dt_write *write,
                                   const struct dt_event *event, struct dt_arena *arena,
                                   struct dt_sealed *out, struct dt_error *err)
{
    struct gate *gate = context;
    pthread_mutex_lock(&gate->lock);
    gate->reached = true;
    pthread_cond_broadcast(&gate->moved);
    while (!gate->open)
        pthread_cond_wait(&gate->moved, &gate->lock);
    pthread_mutex_unlock(&gate->lock);
    out->body = event->body;
    return DT_OK;
}

static enum dt_status open_at_gate(void *context, struct dt_store *store,
                                   const struct dt_event *event, const struct dt_sealed *sealed,
                                   struct dt_arena *arena, struct dt_view *body_out,
                                   struct dt_error *err)
{
    *body_out = sealed->body;
    return DT_OK;
}

#define WAITING_SQL "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"

static void test_order__a_slow_transaction_is_never_passed(void **state)
{
    char place[PLACE_BYTES];
    struct gate gate = {.lock = PTHREAD_MUTEX_INITIALIZER, .moved = PTHREAD_COND_INITIALIZER};
    const struct dt_sealer sealer = {.context = &gate, .seal = seal_at_gate, .open = open_at_gate};
    const struct dt_store_options slow_options = {.sealer = &sealer};
    struct appending first, slow, quick;
    make_place(place);
    struct dt_store *b = open_here(place, NULL), *a = open_here(place, &slow_options);
    assert_int_equal(append_now(&first, b, "first"), DT_OK);
    start_append(&slow, a, "slow");
    pthread_mutex_lock(&gate.lock);
    while (!gate.reached)
        pthread_cond_wait(&gate.moved, &gate.lock);
    pthread_mutex_unlock(&gate.lock);
    start_append(&quick, b, "quick"); /* begins after the slow one has its position */
    await(WAITING_SQL, "1");
    assert_int_equal(head_at(b), 1); /* nothing has passed it */
    pthread_mutex_lock(&gate.lock);
    gate.open = true;
    pthread_cond_broadcast(&gate.moved);
    pthread_mutex_unlock(&gate.lock);
    assert_int_equal(finish_append(&slow), DT_OK);
    assert_int_equal(finish_append(&quick), DT_OK);
    assert_int_equal(slow.appended.position, 2);
    assert_int_equal(quick.appended.position, 3);
    dt_store_close(a);
    dt_store_close(b);
    remove_place(place);
}

#define SYNC_SQL "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"

/* Slow within its commit: written already, not yet to be seen. */
static void test_order__a_slow_commit_is_never_passed(void **state)
{
    char place[PLACE_BYTES];
    struct appending first, slow, quick;
    make_place(place);
    struct dt_store *a = open_here(place, NULL), *b = open_here(place, NULL);
    assert_int_equal(append_now(&first, b, "first"), DT_OK);
    set_server("synchronous_standby_names", "nobody");
    start_append(&slow, a, "slow");
    await(SYNC_SQL, "1");
    start_append(&quick, b, "quick");
    await(WAITING_SQL, "1");
    assert_int_equal(head_at(b), 1);
    set_server("synchronous_standby_names", NULL);
    assert_int_equal(finish_append(&slow), DT_OK);
    assert_int_equal(finish_append(&quick), DT_OK);
    assert_int_equal(slow.appended.position, 2);
    assert_int_equal(quick.appended.position, 3);
    dt_store_close(a);
    dt_store_close(b);
    remove_place(place);
}

/* The commit has happened, its answer is lost: or it is an answer that does not say it all. */
static void lose_answer(const char *how)
{
    char place[PLACE_BYTES], sql[SQL_BYTES];
    struct appending lost, again, next;
    make_place(place);
    struct dt_store *store = open_here(place, NULL);
    set_server("synchronous_standby_names", "nobody");
    start_append(&lost, store, "lost");
    await(SYNC_SQL, "1");
    snprintf(sql, sizeof sql, "SELECT %s(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'",
             how);
    run_sql(sql);
    assert_int_equal(finish_append(&lost), DT_UNCERTAIN);
    assert_non_null(strstr(lost.err.message, "the same key"));
    set_server("synchronous_standby_names", NULL);
    assert_int_equal(append_now(&again, store, "lost"), DT_OK);
    assert_true(again.appended.duplicate); /* it had been written: here is where */
    assert_int_equal(again.appended.position, 1);
    assert_int_equal(append_now(&next, store, "next"), DT_OK);
    assert_false(next.appended.duplicate);
    assert_int_equal(next.appended.position, 2);
    dt_store_close(store);
    remove_place(place);
}

static void test_commit__whose_answer_is_lost_is_uncertain(void **state)
{
    lose_answer("pg_terminate_backend");
}

static void test_commit__that_the_server_warns_of_is_uncertain(void **state)
{
    lose_answer("pg_cancel_backend");
}

#define OURS_SQL                                                                                   \
    "FROM pg_stat_activity WHERE application_name = 'detente' AND pid <> pg_backend_pid()"

static void test_connection__that_was_ended_is_made_anew_unnoticed(void **state)
{
    char place[PLACE_BYTES];
    struct appending appending;
    make_place(place);
    struct dt_store *store = open_here(place, NULL);
    for (uint64_t i = 1; i <= 5; i++) {
        char text[16];
        run_sql("SELECT pg_terminate_backend(pid, 5000) " OURS_SQL);
        snprintf(text, sizeof text, "%d", (int)i);
        assert_ok(append_now(&appending, store, text), &appending.err);
        assert_int_equal(appending.appended.position, i);
        run_sql("SELECT pg_terminate_backend(pid, 5000) " OURS_SQL);
        assert_int_equal(head_at(store), i);
    }
    dt_store_close(store);
    remove_place(place);
}

/* Fires at the nth command that changes the schema. */
static const char end_at_nth[] =
    "CREATE SEQUENCE public.commands;"
    "CREATE FUNCTION public.end_at_nth() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN"
    " IF nextval('public.commands') ="
    " coalesce(current_setting('detente.end_at', true), '0')::int THEN"
    "  PERFORM pg_terminate_backend(pg_backend_pid()); END IF; END $$;"
    "CREATE EVENT TRIGGER end_at_nth ON ddl_command_end EXECUTE FUNCTION public.end_at_nth()";

static void test_migration__ended_at_any_command_is_run_again(void **state)
{
    unsigned ended = 0;
    bool whole = false;
    run_sql(end_at_nth);
    for (int nth = 1; !whole && nth < 100; nth++) {
        char place[PLACE_BYTES], address[SERVER_ADDRESS_BYTES + 64];
        struct dt_store *store;
        struct dt_error err;
        struct appending appending;
        make_place(place);
        run_sql("SELECT setval('public.commands', 1, false)");
        snprintf(address, sizeof address, "%s&options=-cdetente.end_at%%3D%d",
                 shared_server()->address, nth);
        enum dt_status status = open_at(place, address, DT_POSTGRES_CREATE, NULL, &store, &err);
        whole = status == DT_OK;
        if (!whole) {
            ended++;
            assert_int_equal(status, DT_UNAVAILABLE);
            snprintf(address, sizeof address, "%s&options=-cdetente.end_at%%3D0",
                     shared_server()->address);
            assert_ok(open_at(place, address, DT_POSTGRES_CREATE, NULL, &store, &err), &err);
        }
        assert_ok(append_now(&appending, store, "after"), &appending.err);
        assert_int_equal(appending.appended.position, 1);
        assert_ok(dt_store_check(store, &err), &err);
        dt_store_close(store);
        remove_place(place);
    }
    run_sql("DROP EVENT TRIGGER end_at_nth; DROP FUNCTION public.end_at_nth;"
            "DROP SEQUENCE public.commands");
    print_message("# %u commands, each of them the last once\n", ended);
    assert_true(whole);
    assert_true(ended > 10);
}

/* Two nodes that make the same store at the same time. */
static void *open_in_thread(void *context)
{
    struct appending *appending = context;
    appending->status = open_at(appending->text, shared_server()->address, DT_POSTGRES_CREATE, NULL,
                                &appending->store, &appending->err);
    return NULL;
}

static void test_migration__by_several_nodes_at_once(void **state)
{
    enum { NODES = 4 };
    char place[PLACE_BYTES];
    struct appending nodes[NODES];
    make_place(place);
    for (int i = 0; i < NODES; i++) {
        nodes[i] = (struct appending){.text = place};
        assert_int_equal(pthread_create(&nodes[i].thread, NULL, open_in_thread, &nodes[i]), 0);
    }
    for (int i = 0; i < NODES; i++) {
        pthread_join(nodes[i].thread, NULL);
        assert_ok(nodes[i].status, &nodes[i].err);
        dt_store_close(nodes[i].store);
    }
    remove_place(place);
}

static void test_durability__switched_off_is_refused(void **state)
{
    static const char *const settings[] = {"fsync", "full_page_writes", "synchronous_commit"};
    char place[PLACE_BYTES];
    struct dt_store *other;
    struct dt_error err;
    make_place(place);
    struct dt_store *store = open_here(place, NULL);
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        struct appending during, after;
        set_server(settings[i], "off");
        assert_int_equal(
            open_at(place, shared_server()->address, DT_POSTGRES_WRITE, NULL, &other, &err),
            DT_DENIED);
        assert_non_null(strstr(err.message, settings[i]));
        /* and a node that had been let in is stopped; its connection hears of it in a moment */
        enum dt_status status = DT_OK;
        for (int n = 0; n < 200 && status == DT_OK; n++)
            status = append_now(&during, store, "during");
        assert_int_equal(status, DT_DENIED);
        set_server(settings[i], NULL);
        char sql[SQL_BYTES];
        snprintf(sql, sizeof sql, "SHOW %s", settings[i]);
        await(sql, "on");
        for (int n = 0; n < 200 && status != DT_OK; n++)
            status = append_now(&after, store, "after");
        assert_int_equal(status, DT_OK);
    }
    dt_store_close(store);
    remove_place(place);
}

/* What can be in the way of opening. prepare runs in the database first; %s is the schema. */
static const struct obstacle {
    const char *name;
    const char *prepare, *address; /* "" or what is added to the server's address */
    enum dt_postgres_mode mode;
    enum dt_status status;
    const char *word;
} obstacles[] = {
    {"no such database", "", "&dbname=nowhere", DT_POSTGRES_CREATE, DT_NOT_FOUND, "database"},
    {"no such user", "", "&user=stranger", DT_POSTGRES_CREATE, DT_DENIED, "let this user in"},
    {"no connection left", "CREATE ROLE crowded LOGIN CONNECTION LIMIT 0", "&user=crowded",
     DT_POSTGRES_CREATE, DT_UNAVAILABLE, "no connection left"},
    {"no right to make a schema", "CREATE ROLE guest LOGIN", "&user=guest", DT_POSTGRES_CREATE,
     DT_DENIED, "lacks a right"},
    {"no store", "", "", DT_POSTGRES_WRITE, DT_NOT_FOUND, "no store"},
    {"no store to read", "", "", DT_POSTGRES_READ, DT_NOT_FOUND, "no store"},
    {"another program's tables", "CREATE SCHEMA %s; CREATE TABLE %s.events (id int)", "",
     DT_POSTGRES_CREATE, DT_FORMAT, "another program"},
    {"a newer schema",
     "CREATE SCHEMA %s; CREATE TABLE %s.detente (schema int); INSERT INTO %s.detente VALUES (99)",
     "", DT_POSTGRES_CREATE, DT_FORMAT, "newer detente"},
    {"no version", "CREATE SCHEMA %s; CREATE TABLE %s.detente (schema int)", "", DT_POSTGRES_CREATE,
     DT_FORMAT, "no version"},
    {"another encoding", "CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'",
     "&dbname=latin", DT_POSTGRES_CREATE, DT_FORMAT, "UTF8"},
    {"nobody there", "", "&host=/nonexistent", DT_POSTGRES_CREATE, DT_UNAVAILABLE, "no server"},
    {"a name that is none", "", "&nonsense=1", DT_POSTGRES_CREATE, DT_INVALID, "looks like this"},
};

static void compose(const char *format, const char *schema, char *out, size_t out_size)
{
    size_t len = 0;
    for (const char *at = format; *at && len + 1 < out_size; at++) {
        if (at[0] == '%' && at[1] == 's') {
            len += (size_t)snprintf(out + len, out_size - len, "%s", schema);
            at++;
        } else {
            out[len++] = *at;
        }
    }
    out[len] = '\0';
}

static void test_open__has_a_word_for_what_is_in_the_way(void **state)
{
    for (size_t i = 0; i < sizeof obstacles / sizeof *obstacles; i++) {
        const struct obstacle *obstacle = &obstacles[i];
        char place[PLACE_BYTES], schema[32], sql[SQL_BYTES], address[SERVER_ADDRESS_BYTES + 64];
        struct dt_store *store;
        struct dt_error err;
        make_place(place);
        schema_of_place(place, schema, sizeof schema);
        compose(obstacle->prepare, schema, sql, sizeof sql);
        run_sql(*sql ? sql : "SELECT 1");
        snprintf(address, sizeof address, "%s%s&password=s3cret", shared_server()->address,
                 obstacle->address);
        struct dt_postgres_options postgres = options_at(schema, address, obstacle->mode);
        postgres.patience_ms = SHORT_MS;
        enum dt_status status = dt_store_postgres_open(&postgres, NULL, &store, &err);
        if (status != obstacle->status || !strstr(err.message, obstacle->word))
            fail_msg("%s: %d, \"%s\"", obstacle->name, status, err.message);
        assert_null(strstr(err.message, "s3cret"));
        remove_place(place);
    }
}

/* Rights taken away, tables taken away, while the store is open. */
static void test_append__has_a_word_for_what_came_in_the_way(void **state)
{
    char place[PLACE_BYTES], schema[32], sql[SQL_BYTES], address[SERVER_ADDRESS_BYTES + 64];
    struct dt_store *store;
    struct dt_error err;
    struct appending appending;
    make_place(place);
    schema_of_place(place, schema, sizeof schema);
    compose("CREATE ROLE clerk LOGIN; CREATE SCHEMA %s AUTHORIZATION clerk", schema, sql,
            sizeof sql);
    run_sql(sql);
    snprintf(address, sizeof address, "%s&user=clerk", shared_server()->address);
    assert_ok(open_at(place, address, DT_POSTGRES_CREATE, NULL, &store, &err), &err);
    assert_ok(append_now(&appending, store, "one"), &appending.err);
    compose("REVOKE INSERT ON %s.events FROM clerk", schema, sql, sizeof sql);
    run_sql(sql);
    assert_int_equal(append_now(&appending, store, "two"), DT_DENIED);
    assert_non_null(strstr(appending.err.message, "lacks a right"));
    compose("GRANT INSERT ON %s.events TO clerk", schema, sql, sizeof sql);
    run_sql(sql);
    assert_ok(append_now(&appending, store, "two"), &appending.err); /* and no restart */
    assert_int_equal(appending.appended.position, 2);
    compose("UPDATE %s.detente SET schema = 99", schema, sql, sizeof sql);
    run_sql(sql);
    assert_int_equal(append_now(&appending, store, "three"), DT_FORMAT);
    assert_non_null(strstr(appending.err.message, "newer detente"));
    dt_store_close(store);
    remove_place(place);
}

static void test_events__are_kept_by_the_database_too(void **state)
{
    static const char *const attempts[] = {
        "DELETE FROM %s.events", "TRUNCATE %s.events", "UPDATE %s.events SET actor = 'x'",
        "UPDATE %s.events SET body = 'x'", "UPDATE %s.events SET body = NULL, at = 1"};
    char place[PLACE_BYTES], schema[32], sql[SQL_BYTES], got[64];
    struct appending appending;
    make_place(place);
    schema_of_place(place, schema, sizeof schema);
    struct dt_store *store = open_here(place, NULL);
    assert_ok(append_now(&appending, store, "kept"), &appending.err);
    for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++) {
        char attempt[SQL_BYTES / 2];
        compose(attempts[i], schema, attempt, sizeof attempt);
        snprintf(sql, sizeof sql,
                 "DO $$ BEGIN %s; RAISE EXCEPTION 'it was let happen'; EXCEPTION WHEN "
                 "raise_exception THEN IF SQLERRM <> 'an event is never changed or deleted' THEN "
                 "RAISE; END IF; END $$",
                 attempt);
        run_sql(sql);
    }
    compose("SELECT convert_from(body, 'UTF8') FROM %s.events", schema, sql, sizeof sql);
    server_run(shared_server(), sql, got, sizeof got);
    assert_string_equal(got, "{\"role\":\"customer\",\"text\":\"kept\"}");
    dt_store_close(store);
    remove_place(place);
}

/* A store of an older version, as it was made then: tests/contract/fixtures. */
static void load_fixture(int version, const char *schema)
{
    char path[512], sql[8192], whole[8192];
    const char *source = getenv("DETENTE_SOURCE");
    snprintf(path, sizeof path, "%s/tests/contract/fixtures/postgres-%d.sql", source ? source : ".",
             version);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    size_t len = fread(sql, 1, sizeof sql - 1, file);
    fclose(file);
    sql[len] = '\0';
    compose(sql, schema, whole, sizeof whole);
    run_sql(whole);
}

static void test_upgrade__of_every_older_schema(void **state)
{
    for (int version = 1; version <= 2; version++) {
        char place[PLACE_BYTES], schema[32];
        struct dt_store *store;
        struct dt_error err;
        struct dt_arena arena;
        struct dt_page page;
        struct appending appending;
        struct dt_read read = {.order = DT_READ_STORE};
        make_place(place);
        schema_of_place(place, schema, sizeof schema);
        load_fixture(version, schema);
        assert_int_equal(
            open_at(place, shared_server()->address, DT_POSTGRES_READ, NULL, &store, &err),
            DT_UNAVAILABLE);
        assert_non_null(strstr(err.message, "older detente"));
        assert_ok(open_at(place, shared_server()->address, DT_POSTGRES_WRITE, NULL, &store, &err),
                  &err);
        dt_arena_init(&arena);
        assert_ok(dt_store_read(store, &read, &arena, &page, &err), &err);
        assert_int_equal(page.count, 2);
        assert_view(page.events[1].conversation, "c");
        assert_view(page.events[1].body, "{\"role\":\"agent\",\"text\":\"of old\"}");
        assert_ok(append_now(&appending, store, "k1"), &appending.err);
        assert_true(appending.appended.duplicate);
        assert_ok(append_now(&appending, store, "new"), &appending.err);
        assert_int_equal(appending.appended.position, 3);
        assert_ok(dt_store_check(store, &err), &err);
        dt_arena_finish(&arena);
        dt_store_close(store);
        remove_place(place);
    }
}

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

struct waiting {
    struct dt_store *store;
    uint64_t position;
    enum dt_status status;
    int64_t ms;
};

static void *wait_for_head(void *context)
{
    struct waiting *waiting = context;
    struct dt_error err;
    int64_t start = now_ms();
    uint64_t head;
    waiting->status = dt_store_wait(waiting->store, waiting->position, 20000, NULL, &head, &err);
    waiting->ms = now_ms() - start;
    return NULL;
}

/* Polling alone wakes a reader a quarter of a second after it lay down, never earlier. */
static void test_listen__wakes_readers_of_other_nodes_at_once(void **state)
{
    enum { ROUNDS = 5, POLLED_MS = 250 };
    char place[PLACE_BYTES];
    int64_t fastest = INT64_MAX;
    make_place(place);
    struct dt_store *a = open_here(place, NULL), *b = open_here(place, NULL);
    await("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND state = 'idle'",
          "2");
    for (uint64_t i = 0; i < ROUNDS; i++) {
        struct waiting waiting = {.store = a, .position = i};
        struct appending appending;
        char text[16];
        pthread_t thread;
        snprintf(text, sizeof text, "%d", (int)i);
        assert_int_equal(pthread_create(&thread, NULL, wait_for_head, &waiting), 0);
        assert_ok(append_now(&appending, b, text), &appending.err);
        pthread_join(thread, NULL);
        assert_int_equal(waiting.status, DT_OK);
        fastest = waiting.ms < fastest ? waiting.ms : fastest;
    }
    dt_store_close(a);
    dt_store_close(b);
    remove_place(place);
    print_message("# woken after %d ms\n", (int)fastest);
    assert_true(fastest < POLLED_MS - 50);
}

/* Nodes under load whose connections are ended at random: nothing lost, nothing doubled. */
enum { WRITERS = 4, NODES = 2, ENDINGS = 40 };

struct writer {
    struct dt_store *store;
    int number;
    const atomic_bool *stop;
    unsigned acknowledged, asked_again;
    pthread_t thread;
    struct dt_error err;
    enum dt_status status;
};

static void *write_on(void *context)
{
    struct writer *writer = context;
    while (!atomic_load(writer->stop)) {
        struct appending appending;
        char text[32];
        snprintf(text, sizeof text, "w%d.%u", writer->number, writer->acknowledged);
        writer->status = append_now(&appending, writer->store, text);
        writer->err = appending.err;
        if (writer->status == DT_OK)
            writer->acknowledged++;
        else if (writer->status == DT_UNCERTAIN || writer->status == DT_UNAVAILABLE)
            writer->asked_again++;
        else
            return NULL;
    }
    writer->status = DT_OK;
    return NULL;
}

static void test_connections__ended_at_random_lose_and_double_nothing(void **state)
{
    char place[PLACE_BYTES];
    struct dt_store *nodes[NODES];
    struct writer writers[WRITERS];
    struct dt_error err;
    atomic_bool stop = false;
    unsigned acknowledged = 0, asked_again = 0;
    make_place(place);
    for (int i = 0; i < NODES; i++)
        nodes[i] = open_here(place, NULL);
    for (int i = 0; i < WRITERS; i++) {
        writers[i] = (struct writer){.store = nodes[i % NODES], .number = i, .stop = &stop};
        assert_int_equal(pthread_create(&writers[i].thread, NULL, write_on, &writers[i]), 0);
    }
    for (int i = 0; i < ENDINGS; i++) {
        run_sql("SELECT pg_terminate_backend(pid) " OURS_SQL
                " AND query NOT LIKE 'LISTEN%' ORDER BY random() LIMIT 1");
        poll(NULL, 0, 5 + i % 20);
    }
    atomic_store(&stop, true);
    for (int i = 0; i < WRITERS; i++) {
        pthread_join(writers[i].thread, NULL);
        assert_ok(writers[i].status, &writers[i].err);
        acknowledged += writers[i].acknowledged;
        asked_again += writers[i].asked_again;
    }
    /* what was asked last may have been written without an answer: ask, and all is accounted for */
    for (int i = 0; i < WRITERS; i++) {
        struct appending appending;
        char text[32];
        snprintf(text, sizeof text, "w%d.%u", i, writers[i].acknowledged);
        assert_ok(append_now(&appending, nodes[0], text), &appending.err);
    }
    assert_int_equal(head_at(nodes[1]), acknowledged + WRITERS);
    assert_ok(dt_store_check(nodes[0], &err), &err);
    for (int i = 0; i < NODES; i++)
        dt_store_close(nodes[i]);
    remove_place(place);
    print_message("# %d connections ended, %u acknowledged, %u asked again\n", ENDINGS,
                  acknowledged, asked_again);
    assert_true(acknowledged > ENDINGS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order__a_slow_transaction_is_never_passed),
        cmocka_unit_test(test_order__a_slow_commit_is_never_passed),
        cmocka_unit_test(test_commit__whose_answer_is_lost_is_uncertain),
        cmocka_unit_test(test_commit__that_the_server_warns_of_is_uncertain),
        cmocka_unit_test(test_connection__that_was_ended_is_made_anew_unnoticed),
        cmocka_unit_test(test_migration__ended_at_any_command_is_run_again),
        cmocka_unit_test(test_migration__by_several_nodes_at_once),
        cmocka_unit_test(test_durability__switched_off_is_refused),
        cmocka_unit_test(test_open__has_a_word_for_what_is_in_the_way),
        cmocka_unit_test(test_append__has_a_word_for_what_came_in_the_way),
        cmocka_unit_test(test_events__are_kept_by_the_database_too),
        cmocka_unit_test(test_upgrade__of_every_older_schema),
        cmocka_unit_test(test_listen__wakes_readers_of_other_nodes_at_once),
        cmocka_unit_test(test_connections__ended_at_random_lose_and_double_nothing),
    };
    return cmocka_run_group_tests_name("postgres", tests, NULL, NULL);
}
