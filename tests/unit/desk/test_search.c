/* Searching: what is found, by whom, in which order, and what is left after erasing. Over the
 * memory driver and over SQLite with sealed bodies. */
#define _GNU_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "memory.h"
#include "search.h"
#include "search_index.h"
#include "sqlite_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define NOW INT64_C(1773325200000)

struct world {
    struct dt_store *store;
    struct dt_record *record;
    struct dt_keys *keys;
    struct dt_search *search;
    struct dt_arena arena;
    struct dt_error err;
    char path[64];
    const char *hidden; /* a conversation that reach denies */
    unsigned opened_hidden;
    struct dt_search_page page;
};

static void assert_ok(struct world *world, enum dt_status status)
{
    if (status != DT_OK)
        fail_msg("status %d: %s", status, world->err.message);
}

static struct world *new_world(void)
{
    struct world *world = calloc(1, sizeof *world);
    assert_non_null(world);
    dt_arena_init(&world->arena);
    return world;
}

static void open_search(struct world *world)
{
    const struct dt_search_options options = {.store = world->store, .record = world->record};
    assert_ok(world, dt_search_create(&options, &world->search, &world->err));
}

static int enter_memory(void **state)
{
    struct world *world = new_world();
    assert_ok(world, dt_store_memory_open(NULL, &world->store, &world->err));
    open_search(world);
    *state = world;
    return 0;
}

static void open_sqlite(struct world *world)
{
    const struct dt_store_options options = {.sealer = dt_record_sealer(world->record)};
    const struct dt_sqlite_options sqlite = {.path = world->path, .mode = DT_SQLITE_CREATE};
    assert_ok(world, dt_store_sqlite_open(&sqlite, &options, &world->store, &world->err));
}

static int enter_sqlite(void **state)
{
    struct world *world = new_world();
    static const char keys[] = "master AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n";
    snprintf(world->path, sizeof world->path, "/tmp/detente-search-XXXXXX");
    int fd = mkstemp(world->path);
    assert_true(fd >= 0);
    close(fd);
    unlink(world->path);
    assert_ok(world, dt_keys_parse(dt_view_of(keys), &world->keys, &world->err));
    const struct dt_record_options record = {.keys = world->keys};
    assert_ok(world, dt_record_create(&record, &world->record, &world->err));
    open_sqlite(world);
    open_search(world);
    *state = world;
    return 0;
}

static int leave(void **state)
{
    struct world *world = *state;
    char beside[80];
    dt_search_destroy(world->search);
    dt_store_close(world->store);
    dt_record_destroy(world->record);
    dt_keys_destroy(world->keys);
    dt_arena_finish(&world->arena);
    if (world->path[0]) {
        unlink(world->path);
        snprintf(beside, sizeof beside, "%s-wal", world->path);
        unlink(beside);
        snprintf(beside, sizeof beside, "%s-shm", world->path);
        unlink(beside);
    }
    free(world);
    return 0;
}

static void append(struct world *world, const char *tenant, const char *conversation,
                   const struct dt_body *body)
{
    struct dt_buf buf;
    struct dt_appended appended;
    dt_buf_init(&buf);
    assert_ok(world, dt_body_write(body, &buf, &world->err));
    const struct dt_event event = {.at = NOW,
                                   .actor = DT_VIEW("customer"),
                                   .kind = body->kind,
                                   .version = body->version,
                                   .body = dt_buf_view(&buf)};
    const struct dt_append one = {.tenant = dt_view_of(tenant),
                                  .conversation = dt_view_of(conversation),
                                  .events = &event,
                                  .count = 1,
                                  .expected = DT_VERSION_ANY};
    assert_ok(world, dt_store_append(world->store, &one, &appended, &world->err));
    dt_buf_finish(&buf);
}

static void say(struct world *world, const char *tenant, const char *conversation, const char *text)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_TURN);
    dt_body_set_word(&body, DT_FIELD_TURN_ROLE, DT_VIEW("customer"));
    dt_body_set_text(&body, DT_FIELD_TURN_TEXT, dt_view_of(text));
    append(world, tenant, conversation, &body);
}

static void opened(struct world *world, const char *conversation, const char *customer,
                   const char *name, const char *subject)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_OPENED);
    dt_body_set_text(&body, DT_FIELD_OPENED_CUSTOMER, dt_view_of(customer));
    dt_body_set_text(&body, DT_FIELD_OPENED_NAME, dt_view_of(name));
    dt_body_set_text(&body, DT_FIELD_OPENED_SUBJECT, dt_view_of(subject));
    append(world, "acme", conversation, &body);
}

/* Who stands in for the board: finds a stream's id in the log. */
struct asker {
    struct world *world;
    const char *tenant;
};

static enum dt_status reach(void *context, uint64_t stream, struct dt_arena *arena,
                            struct dt_view *conversation_out, struct dt_error *err)
{
    const struct asker *asker = context;
    struct world *world = asker->world;
    struct dt_page page = {.more = true};
    struct dt_read read = {.order = DT_READ_STORE, .sealed = true};
    while (page.more) {
        assert_ok(world, dt_store_read(world->store, &read, arena, &page, err));
        for (size_t i = 0; i < page.count; i++) {
            const struct dt_event *event = &page.events[i];
            if (event->stream != stream || event->erased ||
                !dt_view_equal(event->tenant, dt_view_of(asker->tenant)))
                continue;
            if (world->hidden && dt_view_equal(event->conversation, dt_view_of(world->hidden)))
                return dt_error_set(err, DT_NOT_FOUND, "out of reach");
            *conversation_out = event->conversation;
            return DT_OK;
        }
        read.from = page.next;
    }
    return dt_error_set(err, DT_NOT_FOUND, "not there");
}

static enum dt_status find_page(struct world *world, const char *tenant, const char *text,
                                struct dt_view cursor, size_t limit)
{
    struct asker asker = {world, tenant};
    const struct dt_search_request request = {.tenant = dt_view_of(tenant),
                                              .text = dt_view_of(text),
                                              .cursor = cursor,
                                              .limit = limit,
                                              .reach = reach,
                                              .context = &asker};
    return dt_search_find(world->search, &request, &world->arena, &world->page, &world->err);
}

/* The ids that are found, with blanks between, in *out. */
static const char *find(struct world *world, const char *tenant, const char *text)
{
    static char out[512];
    size_t len = 0;
    assert_ok(world, dt_search_catch_up(world->search, &world->err));
    assert_ok(world, find_page(world, tenant, text, DT_VIEW(""), DT_SEARCH_LIMIT));
    out[0] = '\0';
    for (size_t i = 0; i < world->page.count; i++)
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%.*s", i ? " " : "",
                                (int)world->page.hits[i].conversation.len,
                                world->page.hits[i].conversation.ptr);
    return out;
}

static void fill(struct world *world)
{
    say(world, "acme", "a", "Hello. My blue rucksack, order BR-7741, hasn't arrived!");
    say(world, "acme", "b", "The rucksack arrived, thank you. It was left with a neighbour.");
    opened(world, "c", "Dana@example.com", "Dana Whitfield", "Double charge");
    say(world, "acme", "c", "You charged me twice for the rucksack.");
    say(world, "acme", "a", "Nobody left it with me, and no neighbour has it.");
    say(world, "other", "a", "Another company's rucksack.");
}

static void test_search__finds_by_words_and_phrases(void **state)
{
    static const struct {
        const char *text, *ids;
    } cases[] = {
        {"rucksack", "c b a"},
        {"RUCKSACK", "c b a"},
        {"rucksack arrived", "b a"},
        {"arrived rucksack", "b a"},
        {"\"rucksack arrived\"", "b"},
        {"\"arrived rucksack\"", ""},
        {"\"left with a neighbour\"", "b"},
        {"\xe2\x80\x9cleft with\xe2\x80\x9d rucksack", "b"},
        {"neighbour order", "a"}, /* in different turns */
        {"\"order neighbour\"", ""},
        {"hasn't", "a"},
        {"has not arrived", "a"},
        {"BR-7741", "a"},
        {"7741", "a"},
        {"whitfield", "c"},
        {"double charge", "c"},
        {"dana@example.com", "c"},
        {"example", "c"},
        {"nothing", ""},
        {"rucksack nothing", ""},
        {"\"rucksack", "c b a"},
    };
    struct world *world = *state;
    fill(world);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(find(world, "acme", cases[i].text), cases[i].ids);
}

static void test_search__says_where(void **state)
{
    struct world *world = *state;
    fill(world);
    find(world, "acme", "neighbour nobody");
    assert_int_equal(world->page.count, 1);
    assert_int_equal(world->page.hits[0].turn, 2);
    assert_string_equal(world->page.hits[0].excerpt.ptr ? "yes" : "no", "yes");
    assert_true(dt_view_equal(world->page.hits[0].excerpt,
                              DT_VIEW("Nobody left it with me, and no neighbour has it.")));
    find(world, "acme", "neighbour order");
    assert_int_equal(world->page.hits[0].turn, 0);
    find(world, "acme", "whitfield");
    assert_int_equal(world->page.hits[0].turn, 0);
}

static void test_search__refuses_what_it_cannot_look_for(void **state)
{
    struct world *world = *state;
    static const struct {
        const char *text, *cursor;
        enum dt_status status;
    } cases[] = {
        {"", "", DT_INVALID},
        {"\"\"", "", DT_INVALID},
        {"?!", "", DT_INVALID},
        {"\xff", "", DT_FORMAT},
        {"word", "x", DT_INVALID},
        {"word", "-1", DT_INVALID},
        {"a b c d e f g h i j k l m n o p q r s t v w x y z 1 2 3 4 5 6 7 8 9", "", DT_LIMIT},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(find_page(world, "acme", cases[i].text, dt_view_of(cases[i].cursor), 5),
                         cases[i].status);
    assert_int_equal(find_page(world, "acme", "word", DT_VIEW(""), 0), DT_LIMIT);
}

static void test_search__two_tenants_never_meet(void **state)
{
    struct world *world = *state;
    fill(world);
    assert_string_equal(find(world, "other", "rucksack"), "a");
    assert_int_equal(world->page.opened, 1);
    assert_string_equal(find(world, "other", "neighbour"), "");
    assert_int_equal(world->page.opened, 0);
    assert_string_equal(find(world, "nobody", "rucksack"), "");
    /* The same word has other hashes: the rows of one tenant say nothing of the other's. */
    assert_string_equal(find(world, "acme", "another"), "");
}

static void test_search__opens_nothing_out_of_reach(void **state)
{
    struct world *world = *state;
    fill(world);
    world->hidden = "b";
    assert_string_equal(find(world, "acme", "rucksack arrived"), "a");
    assert_int_equal(world->page.opened, 1);
}

static void test_search__goes_on_by_cursor(void **state)
{
    struct world *world = *state;
    char name[16];
    for (int i = 0; i < 700; i++) { /* several blocks, several pages of rows */
        snprintf(name, sizeof name, "c%d", i);
        say(world, "acme", name, i % 3 ? "Where is my parcel?" : "Where is my teapot?");
    }
    assert_ok(world, dt_search_catch_up(world->search, &world->err));
    struct dt_view cursor = DT_VIEW("");
    int last = 700, count = 0, pages = 0;
    do {
        assert_ok(world, find_page(world, "acme", "teapot where", cursor, 50));
        for (size_t i = 0; i < world->page.count; i++) {
            int number = atoi(world->page.hits[i].conversation.ptr + 1);
            assert_true(number < last && number % 3 == 0);
            last = number;
            count++;
        }
        cursor = world->page.next;
        pages++;
    } while (cursor.len > 0);
    assert_int_equal(count, 234);
    assert_int_equal(pages, 5);
}

/* A conversation with more different words than the index takes is found by the first of them. */
static void test_search__takes_long_conversations(void **state)
{
    struct world *world = *state;
    struct dt_buf text;
    dt_buf_init(&text);
    for (int turn = 0; turn < 5; turn++) {
        dt_buf_clear(&text);
        for (int i = 0; i < 4000; i++)
            dt_buf_printf(&text, "w%dx%c%c%c ", turn, 'a' + i % 16, 'a' + i / 16 % 16,
                          'a' + i / 256);
        say(world, "acme", "long", text.data);
    }
    dt_buf_finish(&text);
    assert_string_equal(find(world, "acme", "w0xaaa"), "long");
    assert_string_equal(find(world, "acme", "w2xpfp w1xaaa"), "long");
    say(world, "acme", "short", "w0xaaa");
    assert_string_equal(find(world, "acme", "w0xaaa"), "short long");
}

static void erase(struct world *world, const char *conversation)
{
    struct dt_appended appended;
    const struct dt_erase erase = {.tenant = DT_VIEW("acme"),
                                   .conversation = dt_view_of(conversation),
                                   .at = NOW,
                                   .actor = DT_VIEW("agent:9"),
                                   .ground = DT_VIEW("request")};
    assert_ok(world, dt_store_erase(world->store, &erase, &appended, &world->err));
}

static size_t count_rows(struct world *world)
{
    static struct dt_shelf_row rows[4096];
    size_t count;
    assert_ok(world, dt_store_scan(world->store, DT_SEARCH_SHELF, DT_VIEW(""), DT_VIEW(""), 4096,
                                   &world->arena, rows, &count, &world->err));
    return count;
}

static void test_search__forgets_what_was_erased(void **state)
{
    struct world *world = *state;
    uint64_t streams[4];
    size_t count;
    fill(world);
    assert_string_equal(find(world, "acme", "rucksack"), "c b a");
    for (const char *id = "abc"; *id; id++)
        erase(world, (const char[2]){*id, '\0'});
    assert_string_equal(find(world, "acme", "rucksack"), "");
    assert_int_equal(world->page.opened, 0);
    assert_ok(world,
              dt_search_same_customer(world->search, DT_VIEW("acme"), DT_VIEW("dana@example.com"),
                                      UINT64_MAX, 4, streams, &count, &world->err));
    assert_int_equal(count, 0);
}

static void test_search__leaves_no_row_of_an_erased_one(void **state)
{
    struct world *world = *state;
    say(world, "acme", "kept", "one two three");
    find(world, "acme", "one");
    size_t before = count_rows(world);
    opened(world, "gone", "somebody", "Some Body", "two subjects");
    say(world, "acme", "gone", "three four five");
    find(world, "acme", "one");
    assert_true(count_rows(world) > before);
    erase(world, "gone");
    assert_string_equal(find(world, "acme", "three"), "kept");
    assert_int_equal(count_rows(world), before);
}

static void test_search__finds_a_customers_conversations(void **state)
{
    struct world *world = *state;
    uint64_t streams[4] = {0};
    size_t count;
    opened(world, "one", "dana@example.com", "Dana", "first");
    opened(world, "two", "somebody@example.com", "Some", "other");
    opened(world, "three", " Dana@Example.com", "Dana", "second");
    assert_ok(world, dt_search_catch_up(world->search, &world->err));
    assert_ok(world,
              dt_search_same_customer(world->search, DT_VIEW("acme"), DT_VIEW("DANA@example.com "),
                                      UINT64_MAX, 4, streams, &count, &world->err));
    assert_int_equal(count, 2);
    assert_int_equal(streams[0], 3);
    assert_int_equal(streams[1], 1);
    assert_ok(world,
              dt_search_same_customer(world->search, DT_VIEW("acme"), DT_VIEW("dana@example.com"),
                                      3, 4, streams, &count, &world->err));
    assert_int_equal(count, 1);
    assert_int_equal(streams[0], 1);
    assert_ok(world,
              dt_search_same_customer(world->search, DT_VIEW("other"), DT_VIEW("dana@example.com"),
                                      3, 4, streams, &count, &world->err));
    assert_int_equal(count, 0);
}

static void test_search__keeps_up_by_itself(void **state)
{
    struct world *world = *state;
    assert_ok(world, dt_search_start(world->search, &world->err));
    fill(world);
    for (int i = 0; i < 1000 && dt_search_position(world->search) < 6; i++)
        usleep(10000);
    assert_int_equal(dt_search_position(world->search), 6);
    assert_ok(world, find_page(world, "acme", "rucksack", DT_VIEW(""), 5));
    assert_int_equal(world->page.count, 3);
}

/* Two nodes over one store: whoever comes second finds the work done. */
static void test_search__two_nodes_share_the_work(void **state)
{
    struct world *world = *state;
    struct dt_search *first = world->search;
    open_search(world);
    struct dt_search *second = world->search;
    for (int round = 0; round < 3; round++) {
        fill(world);
        assert_ok(world, dt_search_catch_up(round % 2 ? second : first, &world->err));
        assert_ok(world, dt_search_catch_up(round % 2 ? first : second, &world->err));
    }
    assert_int_equal(dt_search_position(first), dt_search_position(second));
    assert_string_equal(find(world, "acme", "neighbour"), "b a");
    dt_search_destroy(first);
}

static bool file_holds(const struct world *world, const void *bytes, size_t len)
{
    static char all[4 << 20];
    FILE *file = fopen(world->path, "rb");
    assert_non_null(file);
    size_t size = fread(all, 1, sizeof all, file);
    fclose(file);
    assert_true(size > 0 && size < sizeof all);
    return memmem(all, size, bytes, len) != NULL;
}

/* How the rows of a word begin. */
static void row_of(struct world *world, const char *word, char *out)
{
    struct dt_search_keys keys;
    uint8_t index_key[DT_KEY_BYTES];
    char room[DT_SEARCH_KEY_BYTES];
    assert_ok(world, dt_record_index_key(world->record, world->store, DT_VIEW("acme"), index_key,
                                         &world->err));
    dt_search_keys_make(index_key, &keys);
    uint64_t hash = dt_search_hash_word(&keys, dt_view_of(word));
    memcpy(out, dt_search_row_key('w', hash, 0, room).ptr, 9);
}

/* No word stands in the file at any time; after erasing and scrubbing not even its hash does. */
static void test_search__leaves_no_word_in_the_file(void **state)
{
    struct world *world = *state;
    char row[9];
    opened(world, "z", "canarycustomer", "Canaryname", "canarysubject");
    say(world, "acme", "z", "canarytext and more");
    assert_string_equal(find(world, "acme", "canarytext canaryname"), "z");
    row_of(world, "canarytext", row);
    assert_ok(world, dt_store_scrub(world->store, &world->err));
    assert_true(file_holds(world, row, sizeof row));
    assert_false(file_holds(world, "canary", 6));
    erase(world, "z");
    assert_ok(world, dt_search_forget(world->store, world->record, &world->err));
    assert_ok(world, dt_store_scrub(world->store, &world->err));
    assert_false(file_holds(world, row, sizeof row));
    assert_false(file_holds(world, "canary", 6));
}

/* Keys are made once and live through a change of the master keys. */
static void test_search__survives_new_master_keys(void **state)
{
    struct world *world = *state;
    static const char both[] = "master IAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n"
                               "master AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n";
    static const char new_one[] = "master IAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n";
    fill(world);
    assert_string_equal(find(world, "acme", "rucksack"), "c b a");
    for (int step = 0; step < 2; step++) {
        struct dt_keys *keys;
        struct dt_record_options options = {.keys = NULL};
        uint64_t done = 0;
        dt_search_destroy(world->search);
        dt_store_close(world->store);
        dt_record_destroy(world->record);
        assert_ok(world, dt_keys_parse(dt_view_of(step ? new_one : both), &keys, &world->err));
        dt_keys_destroy(world->keys);
        options.keys = world->keys = keys;
        assert_ok(world, dt_record_create(&options, &world->record, &world->err));
        open_sqlite(world);
        assert_ok(world, dt_record_rewrap(world->record, world->store, &done, &world->err));
        assert_int_equal(done > 0, step == 0);
        open_search(world);
        assert_string_equal(find(world, "acme", "rucksack"), "c b a");
    }
}

#define BOTH(test)                                                                                 \
    {"memory " #test, test, enter_memory, leave, NULL},                                            \
    {                                                                                              \
        "sqlite " #test, test, enter_sqlite, leave, NULL                                           \
    }
#define SQLITE(test) cmocka_unit_test_setup_teardown(test, enter_sqlite, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_search__finds_by_words_and_phrases),
        BOTH(test_search__says_where),
        BOTH(test_search__refuses_what_it_cannot_look_for),
        BOTH(test_search__two_tenants_never_meet),
        BOTH(test_search__opens_nothing_out_of_reach),
        BOTH(test_search__goes_on_by_cursor),
        BOTH(test_search__takes_long_conversations),
        BOTH(test_search__forgets_what_was_erased),
        BOTH(test_search__leaves_no_row_of_an_erased_one),
        BOTH(test_search__finds_a_customers_conversations),
        BOTH(test_search__keeps_up_by_itself),
        BOTH(test_search__two_nodes_share_the_work),
        SQLITE(test_search__leaves_no_word_in_the_file),
        SQLITE(test_search__survives_new_master_keys),
    };
    return cmocka_run_group_tests_name("search", tests, NULL, NULL);
}
