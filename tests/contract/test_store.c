/* What every driver owes its callers: appending, reading, waiting. Run once a driver. */
#include "fixture.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static void test_append__numbers_without_gaps(void **state)
{
    struct fixture *f = *state;
    static const struct {
        const char *tenant, *conversation;
        uint64_t sequence, entry, position;
    } rows[] = {
        {"acme", "c-1", 1, 1, 1}, {"acme", "c-2", 1, 2, 2}, {"acme", "c-1", 2, 3, 3},
        {"bolt", "c-1", 1, 1, 4}, {"acme", "c-1", 3, 4, 5}, {"bolt", "c-1", 2, 2, 6},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct dt_appended appended = say(f, rows[i].tenant, rows[i].conversation, "hello");
        assert_int_equal(appended.sequence, rows[i].sequence);
        assert_int_equal(appended.entry, rows[i].entry);
        assert_int_equal(appended.position, rows[i].position);
        assert_int_equal(appended.version, rows[i].sequence);
        assert_false(appended.duplicate);
    }
    assert_int_equal(head_of(f), 6);
}

static void test_append__several_are_one(void **state)
{
    struct fixture *f = *state;
    struct dt_event events[3];
    struct dt_appended appended;
    for (int i = 0; i < 3; i++)
        events[i] = turn_event(&f->arena, "agent", V("one of three"));
    const struct dt_append append = {.tenant = V("acme"),
                                     .conversation = V("c"),
                                     .events = events,
                                     .count = 3,
                                     .expected = DT_VERSION_NONE};
    assert_ok(dt_store_append(f->store, &append, &appended, &f->err), &f->err);
    assert_int_equal(appended.sequence, 1);
    assert_int_equal(appended.version, 3);
    assert_int_equal(head_of(f), 3);
}

static void test_append__checks_the_expected_version(void **state)
{
    struct fixture *f = *state;
    struct dt_event event = turn_event(&f->arena, "customer", V("hello"));
    struct dt_appended appended = {.sequence = 99};
    assert_int_equal(append_one(f, "acme", "c", &event, 1, "", &appended), DT_CONFLICT);
    assert_int_equal(appended.sequence, 99); /* outputs stay untouched */
    assert_ok(append_one(f, "acme", "c", &event, DT_VERSION_NONE, "", &appended), &f->err);
    assert_int_equal(append_one(f, "acme", "c", &event, DT_VERSION_NONE, "", &appended),
                     DT_CONFLICT);
    assert_non_null(strstr(f->err.message, "at 1, not at 0"));
    assert_int_equal(append_one(f, "acme", "c", &event, 2, "", &appended), DT_CONFLICT);
    assert_ok(append_one(f, "acme", "c", &event, 1, "", &appended), &f->err);
    assert_int_equal(appended.version, 2);
    assert_int_equal(head_of(f), 2);
}

static void test_append__answers_a_key_twice_alike(void **state)
{
    struct fixture *f = *state;
    struct dt_event event = turn_event(&f->arena, "customer", V("hello"));
    struct dt_event two[] = {event, event};
    struct dt_appended first, again;
    say(f, "acme", "other", "before");
    assert_ok(append_one(f, "acme", "c", &event, 0, "request-1", &first), &f->err);
    say(f, "acme", "c", "in between");
    /* the version has moved on, the answer has not */
    assert_ok(append_one(f, "acme", "c", &event, 0, "request-1", &again), &f->err);
    assert_true(again.duplicate);
    assert_int_equal(again.sequence, first.sequence);
    assert_int_equal(again.entry, first.entry);
    assert_int_equal(again.position, first.position);
    assert_int_equal(again.version, first.version);
    assert_int_equal(head_of(f), 3);

    const struct dt_append other = {.tenant = V("acme"),
                                    .conversation = V("c"),
                                    .events = two,
                                    .count = 2,
                                    .expected = DT_VERSION_ANY,
                                    .key = V("request-1")};
    assert_int_equal(dt_store_append(f->store, &other, &again, &f->err), DT_CONFLICT);
    assert_non_null(strstr(f->err.message, "key"));
    struct dt_append alone = other; /* here the key says it all */
    alone.key_alone = true;
    alone.expected = DT_VERSION_ANY - 1;
    assert_ok(dt_store_append(f->store, &alone, &again, &f->err), &f->err);
    assert_true(again.duplicate);
    assert_int_equal(again.version, first.version);
    alone.key = V("request-2"); /* a version that none has: a question that writes nothing */
    assert_int_equal(dt_store_append(f->store, &alone, &again, &f->err), DT_CONFLICT);
    assert_int_equal(head_of(f), 3);
    assert_ok(append_one(f, "acme", "d", &event, 0, "request-1", &again), &f->err);
    assert_false(again.duplicate); /* another conversation, another request */
    assert_int_equal(head_of(f), 4);
}

static void test_append_all__answers_each_for_itself(void **state)
{
    struct fixture *f = *state;
    struct dt_append_result results[5];
    struct dt_event event = turn_event(&f->arena, "customer", V("hello"));
    struct dt_event bad = event;
    struct dt_append appends[5];
    bad.body = V("{}");
    for (int i = 0; i < 5; i++)
        appends[i] = (struct dt_append){.tenant = V("acme"),
                                        .conversation = V(i % 2 ? "a" : "b"),
                                        .events = i == 2 ? &bad : &event,
                                        .count = 1,
                                        .expected = i == 3 ? 7 : DT_VERSION_ANY,
                                        .key = V(i == 4 ? "same" : "")};
    appends[0].key = V("same");
    assert_ok(dt_store_append_all(f->store, appends, 5, results, &f->err), &f->err);
    assert_int_equal(results[0].appended.position, 1);
    assert_int_equal(results[1].appended.position, 2);
    assert_int_equal(results[2].status, DT_INVALID);
    assert_int_equal(results[3].status, DT_CONFLICT);
    assert_non_null(strstr(results[3].error.message, "at 1, not at 7"));
    assert_ok(results[4].status, &results[4].error);
    assert_true(results[4].appended.duplicate); /* of the first, in the same transaction */
    assert_int_equal(results[4].appended.position, 1);
    assert_int_equal(head_of(f), 2);
    assert_int_equal(dt_store_append_all(f->store, appends, DT_APPEND_ALL + 1, results, &f->err),
                     DT_LIMIT);
}

static void test_append__refuses_what_breaks_the_rules(void **state)
{
    struct fixture *f = *state;
    char long_name[DT_CONVERSATION_BYTES + 2];
    memset(long_name, 'x', sizeof long_name - 1);
    long_name[sizeof long_name - 1] = '\0';
    const struct {
        const char *tenant, *conversation, *actor, *body;
        enum dt_event_kind kind;
        uint16_t version;
        enum dt_status status;
    } rows[] = {
        {"", "c", "a", "{}", DT_EVENT_REOPENED, 1, DT_INVALID},
        {"Acme", "c", "a", "{}", DT_EVENT_REOPENED, 1, DT_INVALID},
        {".acme", "c", "a", "{}", DT_EVENT_REOPENED, 1, DT_INVALID},
        {"acme", "", "a", "{}", DT_EVENT_REOPENED, 1, DT_INVALID},
        {"acme", "a\nb", "a", "{}", DT_EVENT_REOPENED, 1, DT_INVALID},
        {"acme", "\xff", "a", "{}", DT_EVENT_REOPENED, 1, DT_INVALID},
        {"acme", "\xc2\x85", "a", "{}", DT_EVENT_REOPENED, 1, DT_INVALID},
        {"acme", long_name, "a", "{}", DT_EVENT_REOPENED, 1, DT_LIMIT},
        {"acme", "c", "", "{}", DT_EVENT_REOPENED, 1, DT_INVALID},
        {"acme", "c", "Kim Lee", "{}", DT_EVENT_REOPENED, 1, DT_INVALID},
        {"acme", "c", "a", "", DT_EVENT_REOPENED, 1, DT_INVALID},
        {"acme", "c", "a", "[]", DT_EVENT_REOPENED, 1, DT_INVALID},
        {"acme", "c", "a", "{ }", DT_EVENT_REOPENED, 1, DT_INVALID},
        {"acme", "c", "a", "{\"why\":\"\"}", DT_EVENT_REOPENED, 1, DT_INVALID},
        {"acme", "c", "a", "{\"reason\":1}", DT_EVENT_REOPENED, 1, DT_INVALID},
        {"acme", "c", "a", "{\"reason\":\"\\u0041\"}", DT_EVENT_REOPENED, 1, DT_INVALID},
        {"acme", "c", "a", "{}", DT_EVENT_REOPENED, 2, DT_INVALID},
        {"acme", "c", "a", "{}", DT_EVENT_REOPENED, 0, DT_INVALID},
        {"acme", "c", "a", "{}", DT_EVENT_TURN, 1, DT_INVALID},
        {"acme", "c", "a", "{\"ground\":\"request\",\"events\":1}", DT_EVENT_ERASED, 1, DT_INVALID},
        {"acme", "c", "a", "{}", (enum dt_event_kind)999, 1, DT_INVALID},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct dt_appended appended;
        const struct dt_event event = {.at = NOW,
                                       .actor = V(rows[i].actor),
                                       .kind = rows[i].kind,
                                       .version = rows[i].version,
                                       .body = V(rows[i].body)};
        enum dt_status status = append_one(f, rows[i].tenant, rows[i].conversation, &event,
                                           DT_VERSION_ANY, "", &appended);
        if (status != rows[i].status)
            fail_msg("row %zu: status %d (%s)", i, status, f->err.message);
    }
    assert_int_equal(head_of(f), 0);
}

static void test_append__keeps_every_byte(void **state)
{
    struct fixture *f = *state;
    size_t len = 65536;
    char *text = dt_arena_alloc(&f->arena, len);
    for (size_t i = 0; i < len; i++)
        text[i] = (char)(i % 127 + 1);
    struct dt_event event = turn_event(&f->arena, "customer", (struct dt_view){text, len});
    struct dt_appended appended;
    const char *conversation = "caf\xc3\xa9 \xf0\x9f\x98\x80";
    event.at = DT_INSTANT_MIN;
    assert_ok(append_one(f, "a.b_c-9", conversation, &event, 0, "", &appended), &f->err);
    struct dt_page page = read_page(f, &(struct dt_read){.order = DT_READ_STORE});
    assert_int_equal(page.count, 1);
    assert_true(dt_view_equal(page.events[0].body, event.body));
    assert_view(page.events[0].tenant, "a.b_c-9");
    assert_view(page.events[0].conversation, conversation);
    assert_view(page.events[0].actor, "agent:7");
    assert_int_equal(page.events[0].at, DT_INSTANT_MIN);
    assert_int_equal(page.events[0].kind, DT_EVENT_TURN);
    assert_int_equal(page.events[0].version, 1);
    assert_int_equal(page.events[0].stream, 1);
    assert_false(page.events[0].erased);
}

static void test_read__goes_along_its_order(void **state)
{
    struct fixture *f = *state;
    static const char *const places[][2] = {{"acme", "a"}, {"bolt", "a"}, {"acme", "b"},
                                            {"acme", "a"}, {"bolt", "a"}, {"acme", "a"}};
    char text[] = "0";
    for (size_t i = 0; i < 6; i++) {
        text[0] = (char)('0' + i);
        say(f, places[i][0], places[i][1], text);
    }
    static const struct {
        struct dt_read read;
        const char *texts;
        uint64_t next;
        bool more;
    } rows[] = {
        {{.order = DT_READ_STORE}, "012345", 7, false},
        {{.order = DT_READ_STORE, .from = 3, .until = 4}, "23", 5, false},
        {{.order = DT_READ_STORE, .from = 2, .max = 2}, "12", 4, true},
        {{.order = DT_READ_STORE, .from = 7}, "", 7, false},
        {{.order = DT_READ_STORE, .from = UINT64_MAX}, "", UINT64_MAX, false},
        {{.order = DT_READ_TENANT, .tenant = {"acme", 4}}, "0235", 5, false},
        {{.order = DT_READ_TENANT, .tenant = {"bolt", 4}, .from = 2}, "4", 3, false},
        {{.order = DT_READ_TENANT, .tenant = {"none", 4}}, "", 1, false},
        {{.order = DT_READ_CONVERSATION, .tenant = {"acme", 4}, .conversation = {"a", 1}},
         "035",
         4,
         false},
        {{.order = DT_READ_CONVERSATION,
          .tenant = {"acme", 4},
          .conversation = {"a", 1},
          .from = 2,
          .max = 1},
         "3",
         3,
         true},
        {{.order = DT_READ_CONVERSATION, .tenant = {"bolt", 4}, .conversation = {"b", 1}},
         "",
         1,
         false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct dt_page page = read_page(f, &rows[i].read);
        assert_int_equal(page.count, strlen(rows[i].texts));
        for (size_t j = 0; j < page.count; j++) {
            const char *found = strstr(page.events[j].body.ptr, "\"text\":\"");
            assert_non_null(found);
            assert_int_equal(found[8], rows[i].texts[j]);
        }
        assert_int_equal(page.next, rows[i].next);
        if (rows[i].more)
            assert_true(page.more);
    }
}

static void test_read__ends_a_page_by_bytes(void **state)
{
    struct fixture *f = *state;
    char *text = dt_arena_alloc(&f->arena, 60001);
    memset(text, 'x', 60000);
    text[60000] = '\0';
    for (int i = 0; i < 20; i++)
        say(f, "acme", "c", text);
    struct dt_page page = read_page(f, &(struct dt_read){.order = DT_READ_STORE});
    assert_in_range(page.count, DT_READ_BYTES / 60100, DT_READ_BYTES / 60000 + 1);
    assert_true(page.more);
    assert_int_equal(page.next, page.count + 1);
    page = read_page(f, &(struct dt_read){.order = DT_READ_STORE, .from = page.next});
    assert_int_equal(page.next, 21);
}

static void test_conversation__knows_where_it_is(void **state)
{
    struct fixture *f = *state;
    struct dt_conversation_head head;
    struct dt_event held =
        word_event(&f->arena, DT_EVENT_HELD, DT_FIELD_HELD_REASON, "a claim before court");
    struct dt_event released =
        word_event(&f->arena, DT_EVENT_RELEASED, DT_FIELD_RELEASED_REASON, "settled");
    struct dt_appended appended;
    assert_ok(dt_store_conversation(f->store, V("acme"), V("c"), &head, &f->err), &f->err);
    assert_int_equal(head.version, 0);
    say(f, "acme", "c", "hello");
    assert_ok(append_one(f, "acme", "c", &held, 1, "", &appended), &f->err);
    assert_ok(dt_store_conversation(f->store, V("acme"), V("c"), &head, &f->err), &f->err);
    assert_int_equal(head.version, 2);
    assert_true(head.held);
    assert_ok(append_one(f, "acme", "c", &released, 2, "", &appended), &f->err);
    assert_ok(dt_store_conversation(f->store, V("acme"), V("c"), &head, &f->err), &f->err);
    assert_false(head.held);
    assert_false(head.erased);
}

static void test_tenants__are_listed_by_name(void **state)
{
    struct fixture *f = *state;
    static const char *const names[] = {"m", "b", "z", "b2", "a"};
    struct dt_view found[3];
    size_t count;
    uint64_t entry;
    for (int i = 0; i < 5; i++)
        say(f, names[i], "c", "hello");
    assert_ok(dt_store_tenants(f->store, V(""), 3, &f->arena, found, &count, &f->err), &f->err);
    assert_int_equal(count, 3);
    assert_view(found[0], "a");
    assert_view(found[1], "b");
    assert_view(found[2], "b2");
    assert_ok(dt_store_tenants(f->store, V("b2"), 3, &f->arena, found, &count, &f->err), &f->err);
    assert_int_equal(count, 2);
    assert_view(found[0], "m");
    assert_view(found[1], "z");
    assert_ok(dt_store_tenant_head(f->store, V("m"), &entry, &f->err), &f->err);
    assert_int_equal(entry, 1);
    assert_ok(dt_store_tenant_head(f->store, V("none"), &entry, &f->err), &f->err);
    assert_int_equal(entry, 0);
}

static void test_stats__count(void **state)
{
    struct fixture *f = *state;
    struct dt_store_stats stats;
    struct dt_appended appended;
    struct dt_event event = turn_event(&f->arena, "agent", V("hello"));
    say(f, "acme", "a", "hello");
    assert_ok(append_one(f, "acme", "b", &event, 0, "k", &appended), &f->err);
    assert_ok(append_one(f, "acme", "b", &event, 0, "k", &appended), &f->err);
    assert_int_equal(append_one(f, "acme", "b", &event, 0, "", &appended), DT_CONFLICT);
    assert_ok(dt_store_stats(f->store, &stats, &f->err), &f->err);
    assert_string_equal(stats.driver, f->driver->name);
    assert_int_equal(stats.events, 2);
    assert_int_equal(stats.conversations, 2);
    assert_int_equal(stats.tenants, 1);
    assert_int_equal(stats.appends, 3);
    assert_int_equal(stats.duplicates, 1);
    assert_int_equal(stats.conflicts, 1);
    assert_int_equal(stats.writes, 2);
    assert_true(stats.bytes > 0);
    assert_false(stats.stopped);
}

struct waiter {
    struct fixture *f;
    atomic_bool stop;
    enum dt_status status;
    uint64_t head;
};

static void *wait_for_one(void *context)
{
    struct waiter *waiter = context;
    struct dt_error err;
    waiter->status = dt_store_wait(waiter->f->store, 0, 30000, &waiter->stop, &waiter->head, &err);
    return NULL;
}

static void test_wait__ends_by_append_time_or_wish(void **state)
{
    struct fixture *f = *state;
    struct waiter waiter = {.f = f};
    pthread_t thread;
    uint64_t head = 0;
    assert_int_equal(dt_store_wait(f->store, 0, 1, NULL, &head, &f->err), DT_TIMEOUT);
    assert_int_equal(pthread_create(&thread, NULL, wait_for_one, &waiter), 0);
    atomic_store(&waiter.stop, true);
    dt_store_wake(f->store);
    pthread_join(thread, NULL);
    assert_int_equal(waiter.status, DT_UNAVAILABLE);

    atomic_store(&waiter.stop, false);
    assert_int_equal(pthread_create(&thread, NULL, wait_for_one, &waiter), 0);
    say(f, "acme", "c", "hello");
    pthread_join(thread, NULL);
    assert_int_equal(waiter.status, DT_OK);
    assert_int_equal(waiter.head, 1);
    assert_ok(dt_store_wait(f->store, 0, 0, NULL, &head, &f->err), &f->err);
}

enum { WRITERS = 8, APPENDS = 60 };

struct crowd {
    struct fixture *f;
    unsigned number;
    struct dt_appended answers[APPENDS];
    unsigned conflicts;
    bool failed;
};

/* Half of the appends go to a conversation that all share, with the version they believe it has. */
static void *write_many(void *context)
{
    struct crowd *me = context;
    struct dt_arena arena;
    struct dt_error err;
    char own[16], text[32];
    dt_arena_init(&arena);
    snprintf(own, sizeof own, "own-%u", me->number);
    for (unsigned i = 0; i < APPENDS; i++) {
        snprintf(text, sizeof text, "%u/%u", me->number, i);
        struct dt_event event = turn_event(&arena, "customer", V(text));
        struct dt_append append = {.tenant = V("acme"),
                                   .conversation = V(i % 2 ? own : "shared"),
                                   .events = &event,
                                   .count = 1,
                                   .expected = DT_VERSION_ANY,
                                   .key = V(text)};
        enum dt_status status = DT_CONFLICT;
        while (status == DT_CONFLICT) {
            struct dt_conversation_head head;
            if (dt_store_conversation(me->f->store, append.tenant, append.conversation, &head,
                                      &err) != DT_OK)
                break;
            append.expected = head.version;
            status = dt_store_append(me->f->store, &append, &me->answers[i], &err);
            me->conflicts += status == DT_CONFLICT;
        }
        me->failed = me->failed || status != DT_OK;
    }
    dt_arena_finish(&arena);
    return NULL;
}

/* Reads as a subscriber does and notes whether positions ever skipped. */
struct subscriber {
    struct fixture *f;
    uint64_t seen;
    bool skipped, failed;
};

static void *follow(void *context)
{
    struct subscriber *me = context;
    struct dt_arena arena;
    struct dt_error err;
    dt_arena_init(&arena);
    while (me->seen < WRITERS * APPENDS && !me->failed) {
        struct dt_page page;
        uint64_t head;
        dt_arena_reset(&arena);
        me->failed = dt_store_wait(me->f->store, me->seen, 30000, NULL, &head, &err) != DT_OK ||
                     dt_store_read(me->f->store, &(struct dt_read){.from = me->seen + 1}, &arena,
                                   &page, &err) != DT_OK;
        for (size_t i = 0; !me->failed && i < page.count; i++) {
            me->skipped = me->skipped || page.events[i].position != me->seen + 1;
            me->seen = page.events[i].position;
        }
        me->skipped = me->skipped || (!me->failed && me->seen < head);
    }
    dt_arena_finish(&arena);
    return NULL;
}

static void test_append__of_many_threads_leaves_no_gap(void **state)
{
    struct fixture *f = *state;
    static struct crowd crowd[WRITERS];
    pthread_t threads[WRITERS], reader;
    struct subscriber subscriber = {.f = f};
    static bool seen[WRITERS * APPENDS + 1];
    memset(seen, 0, sizeof seen);
    assert_int_equal(pthread_create(&reader, NULL, follow, &subscriber), 0);
    for (unsigned i = 0; i < WRITERS; i++) {
        crowd[i] = (struct crowd){.f = f, .number = i};
        assert_int_equal(pthread_create(&threads[i], NULL, write_many, &crowd[i]), 0);
    }
    for (unsigned i = 0; i < WRITERS; i++)
        pthread_join(threads[i], NULL);
    pthread_join(reader, NULL);
    for (unsigned i = 0; i < WRITERS; i++) {
        assert_false(crowd[i].failed);
        for (unsigned j = 0; j < APPENDS; j++) {
            uint64_t position = crowd[i].answers[j].position;
            assert_in_range(position, 1, WRITERS * APPENDS);
            assert_false(seen[position]);
            seen[position] = true;
        }
    }
    assert_int_equal(head_of(f), WRITERS * APPENDS);
    assert_false(subscriber.failed);
    assert_false(subscriber.skipped);
    struct dt_conversation_head head;
    assert_ok(dt_store_conversation(f->store, V("acme"), V("shared"), &head, &f->err), &f->err);
    assert_int_equal(head.version, WRITERS * APPENDS / 2);
    assert_ok(dt_store_check(f->store, &f->err), &f->err);
}

static void test_reopen__finds_everything(void **state)
{
    struct fixture *f = *state;
    struct dt_appended first, again;
    struct dt_event event = turn_event(&f->arena, "customer", V("hello"));
    assert_ok(append_one(f, "acme", "c", &event, 0, "request", &first), &f->err);
    say(f, "bolt", "d", "there");
    reopen(f);
    assert_int_equal(head_of(f), 2);
    assert_ok(append_one(f, "acme", "c", &event, 0, "request", &again), &f->err);
    assert_true(again.duplicate);
    assert_int_equal(say(f, "acme", "c", "more").position, 3);
}

static void test_share__two_stores_of_one_place(void **state)
{
    struct fixture *f = *state;
    struct dt_store *other;
    struct dt_appended appended;
    uint64_t head;
    assert_ok(f->driver->open(f->place, &f->options, &other, &f->err), &f->err);
    struct dt_event event = turn_event(&f->arena, "agent", V("from the other"));
    for (uint64_t i = 0; i < 5; i++) {
        const struct dt_append append = {.tenant = V("acme"),
                                         .conversation = V("c"),
                                         .events = &event,
                                         .count = 1,
                                         .expected = 2 * i + 1};
        assert_int_equal(say(f, "acme", "c", "from one").sequence, 2 * i + 1);
        assert_ok(dt_store_append(other, &append, &appended, &f->err), &f->err);
        assert_int_equal(appended.position, 2 * i + 2);
    }
    assert_ok(dt_store_wait(f->store, 9, 10000, NULL, &head, &f->err), &f->err);
    assert_int_equal(head, 10);
    dt_store_close(other);
    assert_int_equal(head_of(f), 10);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        CASE(test_append__numbers_without_gaps),
        CASE(test_append__several_are_one),
        CASE(test_append__checks_the_expected_version),
        CASE(test_append__answers_a_key_twice_alike),
        CASE(test_append_all__answers_each_for_itself),
        CASE(test_append__refuses_what_breaks_the_rules),
        CASE(test_append__keeps_every_byte),
        CASE(test_read__goes_along_its_order),
        CASE(test_read__ends_a_page_by_bytes),
        CASE(test_conversation__knows_where_it_is),
        CASE(test_tenants__are_listed_by_name),
        CASE(test_stats__count),
        CASE(test_wait__ends_by_append_time_or_wish),
        CASE(test_append__of_many_threads_leaves_no_gap),
        /* the last two: of drivers that keep what they have */
        CASE(test_reopen__finds_everything),
        CASE(test_share__two_stores_of_one_place),
    };
    driver_under_test = find_driver(argc > 1 ? argv[1] : "memory");
    if (!driver_under_test)
        return 2;
    return run_suite("store", tests, sizeof tests / sizeof *tests, 2);
}
