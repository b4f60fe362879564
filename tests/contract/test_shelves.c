/* What every driver owes the record and the folds: shelves, sealing, erasing. Run once a driver. */
#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>

/* A list of puts and removals to run in one transaction. */
struct script {
    const char *shelf;
    const char *steps; /* "a=1 b=2 -a": puts and removals; "!" fails */
    char seen[64];     /* what the last key of the steps was found to hold, within it */
};

static enum dt_status run_script(void *context, struct dt_write *write, struct dt_error *err)
{
    struct script *script = context;
    struct dt_view shelf = V(script->shelf), value = {0};
    struct dt_arena arena;
    enum dt_status status = DT_OK;
    char steps[256], *rest = NULL;
    bool found = false;
    dt_arena_init(&arena);
    snprintf(steps, sizeof steps, "%s", script->steps);
    for (char *step = strtok_r(steps, " ", &rest); step && status == DT_OK;
         step = strtok_r(NULL, " ", &rest)) {
        char *equal = strchr(step, '=');
        if (*step == '!')
            status = dt_error_set(err, DT_DENIED, "as asked");
        else if (*step == '-')
            status = dt_write_remove(write, shelf, V(step + 1), err);
        else if (equal)
            status = dt_write_put(write, shelf, (struct dt_view){step, (size_t)(equal - step)},
                                  V(equal + 1), err);
        else
            status = dt_write_get(write, shelf, V(step), &arena, &value, &found, err);
    }
    if (status == DT_OK)
        snprintf(script->seen, sizeof script->seen, "%.*s", found ? (int)value.len : 1,
                 found ? value.ptr : "-");
    dt_arena_finish(&arena);
    return status;
}

static enum dt_status change(struct fixture *f, struct script *script)
{
    return dt_store_write(f->store, run_script, script, &f->err);
}

/* "a=1 b=2 ": the rows of a range. */
static const char *scan(struct fixture *f, const char *shelf, const char *from, const char *until,
                        size_t max)
{
    struct dt_shelf_row rows[16];
    struct dt_buf buf;
    size_t count = 0;
    assert_ok(
        dt_store_scan(f->store, V(shelf), V(from), V(until), max, &f->arena, rows, &count, &f->err),
        &f->err);
    dt_buf_init(&buf);
    for (size_t i = 0; i < count; i++)
        dt_buf_printf(&buf, "%.*s=%.*s ", (int)rows[i].key.len, rows[i].key.ptr,
                      (int)rows[i].value.len, rows[i].value.ptr);
    char *copy = dt_arena_copy(&f->arena, dt_buf_view(&buf));
    dt_buf_finish(&buf);
    return copy;
}

static void test_shelf__is_read_within_and_after(void **state)
{
    struct fixture *f = *state;
    struct script script = {.shelf = "s", .steps = "b=2 a=1 c=3 a=9 -c a"};
    assert_ok(change(f, &script), &f->err);
    assert_string_equal(script.seen, "9");
    assert_string_equal(scan(f, "s", "", "", 16), "a=9 b=2 ");
    script.steps = "-a a";
    assert_ok(change(f, &script), &f->err);
    assert_string_equal(script.seen, "-");
    script.steps = "-a -nothing b";
    assert_ok(change(f, &script), &f->err);
    assert_string_equal(script.seen, "2");
    script.steps = "a= a";
    assert_ok(change(f, &script), &f->err);
    assert_string_equal(script.seen, "");
    assert_string_equal(scan(f, "s", "", "", 16), "a= b=2 ");
}

static void test_shelf__fails_as_a_whole(void **state)
{
    struct fixture *f = *state;
    struct script script = {.shelf = "s", .steps = "a=1 b=1"};
    assert_ok(change(f, &script), &f->err);
    script.steps = "a=2 c=2 -b !";
    assert_int_equal(change(f, &script), DT_DENIED);
    assert_string_equal(f->err.message, "as asked");
    assert_string_equal(scan(f, "s", "", "", 16), "a=1 b=1 ");
    script.shelf = "a-name-that-is-longer-than-thirty-two-bytes";
    script.steps = "a=1";
    assert_int_equal(change(f, &script), DT_LIMIT);
}

static void test_shelf__is_scanned_in_the_order_of_bytes(void **state)
{
    struct fixture *f = *state;
    struct script other = {.shelf = "s2", .steps = "a=other"};
    struct script script = {.shelf = "s", .steps = "b=2 ab=12 a=1 \xff=9 c=3"};
    struct dt_view value;
    bool found;
    assert_ok(change(f, &other), &f->err);
    assert_ok(change(f, &script), &f->err);
    assert_string_equal(scan(f, "s", "", "", 16), "a=1 ab=12 b=2 c=3 \xff=9 ");
    assert_string_equal(scan(f, "s", "ab", "c", 16), "ab=12 b=2 ");
    assert_string_equal(scan(f, "s", "aa", "", 2), "ab=12 b=2 ");
    assert_string_equal(scan(f, "none", "", "", 16), "");
    assert_ok(dt_store_get(f->store, V("s"), V("ab"), &f->arena, &value, &found, &f->err), &f->err);
    assert_true(found);
    assert_view(value, "12");
    assert_ok(dt_store_get(f->store, V("s"), V("aa"), &f->arena, &value, &found, &f->err), &f->err);
    assert_false(found);
}

static void test_shelf__takes_many_changes_at_once(void **state)
{
    struct fixture *f = *state;
    char steps[256] = "";
    struct script script = {.shelf = "s", .steps = steps};
    for (int round = 0; round < 40; round++) {
        size_t len = 0;
        for (int i = 0; i < 20; i++)
            len += (size_t)snprintf(steps + len, sizeof steps - len, "k%d=%d ", i, round);
        assert_ok(change(f, &script), &f->err);
    }
    assert_string_equal(scan(f, "s", "k18", "k2", 16), "k18=39 k19=39 ");
}

/*
 * A sealer that can be seen through: a body gets an X in front, the commitment is the sum of its
 * bytes, the running sum over all bodies of a tenant is kept on a shelf as a tree would be.
 */
struct plain_sealer {
    unsigned begins, seals, prepares, commits, aborts, erased;
    bool running;
    char refuse[32];  /* a body with this in it cannot be sealed */
    const char *name; /* what an erased conversation is called; NULL: as before */
};

static enum dt_status plain_begin(void *context, struct dt_write *write, bool others_wrote,
                                  struct dt_error *err)
{
    struct plain_sealer *sealer = context;
    assert_false(sealer->running);
    sealer->running = true;
    sealer->begins++;
    return DT_OK;
}

static enum dt_status plain_seal(void *context, struct dt_write *write,
                                 const struct dt_event *event, struct dt_arena *arena,
                                 struct dt_sealed *out, struct dt_error *err)
{
    struct plain_sealer *sealer = context;
    struct dt_view before = {0};
    uint64_t total = 0;
    bool found;
    char sum[DT_COMMITMENT_BYTES + 1], text[32];
    sealer->seals++;
    assert_true(event->sequence > 0 && event->entry > 0 && event->position > 0);
    if (*sealer->refuse && strstr(event->body.ptr, sealer->refuse))
        return dt_error_set(err, DT_DENIED, "not to be sealed");
    enum dt_status status =
        dt_write_get(write, V("sums"), event->tenant, arena, &before, &found, err);
    if (status != DT_OK)
        return status;
    if (found)
        total = strtoull(before.ptr, NULL, 10);
    for (size_t i = 0; i < event->body.len; i++)
        total += (unsigned char)event->body.ptr[i];
    snprintf(text, sizeof text, "%llu", (unsigned long long)total);
    snprintf(sum, sizeof sum, "%032llu", (unsigned long long)total);
    status = dt_write_put(write, V("sums"), event->tenant, V(text), err);
    char *body = dt_arena_alloc(arena, event->body.len + 1);
    char *commitment = dt_arena_copy(arena, V(sum));
    if (status != DT_OK || !body || !commitment)
        return status != DT_OK ? status : DT_NOMEM;
    body[0] = 'X';
    memcpy(body + 1, event->body.ptr, event->body.len);
    out->body = (struct dt_view){body, event->body.len + 1};
    if (event->kind == DT_EVENT_ERASED)
        out->body = event->body;
    out->commitment = (struct dt_view){commitment, DT_COMMITMENT_BYTES};
    return DT_OK;
}

static enum dt_status plain_prepare(void *context, struct dt_write *write, struct dt_error *err)
{
    ((struct plain_sealer *)context)->prepares++;
    return DT_OK;
}

static void plain_commit(void *context)
{
    struct plain_sealer *sealer = context;
    assert_true(sealer->running);
    sealer->running = false;
    sealer->commits++;
}

static void plain_abort(void *context)
{
    struct plain_sealer *sealer = context;
    sealer->running = false;
    sealer->aborts++;
}

static enum dt_status plain_open(void *context, struct dt_store *store,
                                 const struct dt_event *event, const struct dt_sealed *sealed,
                                 struct dt_arena *arena, struct dt_view *body_out,
                                 struct dt_error *err)
{
    *body_out = sealed->body;
    if (event->kind == DT_EVENT_ERASED)
        return DT_OK;
    if (sealed->body.len == 0 || sealed->body.ptr[0] != 'X')
        return dt_error_set(err, DT_FORMAT, "not what was sealed");
    *body_out = dt_view_slice(sealed->body, 1, sealed->body.len);
    return DT_OK;
}

static enum dt_status plain_erase(void *context, struct dt_write *write, struct dt_view tenant,
                                  struct dt_view conversation, struct dt_arena *arena,
                                  struct dt_view *name_out, struct dt_error *err)
{
    struct plain_sealer *sealer = context;
    sealer->erased++;
    if (sealer->name)
        *name_out = V(sealer->name);
    return DT_OK;
}

static struct plain_sealer plain;
static const struct dt_sealer plain_vtable = {.context = &plain,
                                              .begin = plain_begin,
                                              .seal = plain_seal,
                                              .prepare = plain_prepare,
                                              .commit = plain_commit,
                                              .abort = plain_abort,
                                              .open = plain_open,
                                              .erase = plain_erase};

static int setup_sealed(void **state)
{
    struct fixture *f;
    if (setup(state) != 0)
        return -1;
    f = *state;
    plain = (struct plain_sealer){0};
    f->options.sealer = &plain_vtable;
    reopen(f);
    return 0;
}

static void test_seal__goes_with_the_events(void **state)
{
    struct fixture *f = *state;
    struct dt_appended appended;
    struct dt_event event = turn_event(&f->arena, "customer", V("hello"));
    struct dt_read all = {.order = DT_READ_STORE};
    say(f, "acme", "c", "hello");
    say(f, "bolt", "c", "hello");
    say(f, "acme", "c", "hello");
    assert_int_equal(plain.commits, 3);
    assert_int_equal(plain.prepares, 3);
    struct dt_page opened = read_page(f, &all);
    assert_null(opened.sealed);
    assert_true(dt_view_equal(opened.events[0].body, event.body));
    all.sealed = true;
    struct dt_page sealed = read_page(f, &all);
    assert_int_equal(sealed.count, 3);
    assert_int_equal(sealed.sealed[2].body.ptr[0], 'X');
    assert_int_equal(sealed.sealed[2].commitment.len, DT_COMMITMENT_BYTES);
    assert_true(dt_view_equal(sealed.sealed[0].commitment, sealed.sealed[1].commitment));
    assert_false(dt_view_equal(sealed.sealed[0].commitment, sealed.sealed[2].commitment));
    /* an answer without an event aborts, and the sealer is told */
    assert_int_equal(append_one(f, "acme", "c", &event, 0, "", &appended), DT_CONFLICT);
    assert_int_equal(plain.begins, plain.commits + plain.aborts);
    assert_false(plain.running);
}

static void test_seal__that_fails_is_one_appends_trouble(void **state)
{
    struct fixture *f = *state;
    struct dt_appended appended;
    struct dt_event bad = turn_event(&f->arena, "customer", V("a poison pill"));
    snprintf(plain.refuse, sizeof plain.refuse, "poison");
    say(f, "acme", "c", "before");
    assert_int_equal(append_one(f, "acme", "c", &bad, DT_VERSION_ANY, "k", &appended), DT_DENIED);
    assert_string_equal(f->err.message, "not to be sealed");
    assert_int_equal(say(f, "acme", "c", "after").sequence, 2);
    *plain.refuse = '\0';
    assert_ok(append_one(f, "acme", "c", &bad, DT_VERSION_ANY, "k", &appended), &f->err);
    assert_false(appended.duplicate);
    assert_int_equal(appended.sequence, 3);
}

static void test_seal__needs_its_key_to_be_read(void **state)
{
    struct fixture *f = *state;
    struct dt_page page;
    struct dt_read all = {.order = DT_READ_STORE};
    say(f, "acme", "c", "hello");
    f->options.sealer = NULL;
    reopen(f);
    assert_int_equal(dt_store_read(f->store, &all, &f->arena, &page, &f->err), DT_DENIED);
    all.sealed = true;
    assert_int_equal(read_page(f, &all).count, 1);
}

static enum dt_status erase(struct fixture *f, const char *conversation, const char *ground)
{
    const struct dt_erase erase = {.tenant = V("acme"),
                                   .conversation = V(conversation),
                                   .at = NOW,
                                   .actor = V("agent:9"),
                                   .ground = V(ground)};
    struct dt_appended appended;
    return dt_store_erase(f->store, &erase, &appended, &f->err);
}

static void test_erase__takes_bodies_and_leaves_heads(void **state)
{
    struct fixture *f = *state;
    struct dt_conversation_head head;
    struct dt_appended appended;
    struct dt_event event = turn_event(&f->arena, "customer", V("hello"));
    struct dt_read read = {
        .order = DT_READ_CONVERSATION, .tenant = V("acme"), .conversation = V("c")};
    say(f, "acme", "c", "my address is 4 Elm Street");
    say(f, "acme", "d", "kept");
    say(f, "acme", "c", "and my name is Dana");
    assert_ok(erase(f, "c", "request"), &f->err);
    assert_int_equal(plain.erased, 1);
    struct dt_page page = read_page(f, &read);
    assert_int_equal(page.count, 3);
    for (int i = 0; i < 2; i++) {
        assert_true(page.events[i].erased);
        assert_int_equal(page.events[i].body.len, 0);
        assert_int_equal(page.events[i].kind, DT_EVENT_TURN);
    }
    assert_int_equal(page.events[2].kind, DT_EVENT_ERASED);
    assert_false(page.events[2].erased);
    assert_view(page.events[2].body, "{\"ground\":\"request\",\"events\":2}");
    assert_view(page.events[2].actor, "agent:9");
    read.sealed = true;
    assert_int_equal(read_page(f, &read).sealed[0].commitment.len, DT_COMMITMENT_BYTES);
    assert_ok(dt_store_conversation(f->store, V("acme"), V("c"), &head, &f->err), &f->err);
    assert_int_equal(head.version, 3);
    assert_true(head.erased);
    assert_int_equal(append_one(f, "acme", "c", &event, 3, "", &appended), DT_DENIED);
    assert_int_equal(erase(f, "c", "request"), DT_DENIED);
    assert_int_equal(erase(f, "none", "request"), DT_NOT_FOUND);
    assert_int_equal(erase(f, "d", "a whim"), DT_INVALID);
    assert_int_equal(head_of(f), 4);
    assert_ok(dt_store_scrub(f->store, &f->err), &f->err);
    read.conversation = V("d");
    read.sealed = false;
    assert_non_null(strstr(read_page(f, &read).events[0].body.ptr, "kept"));
}

static void test_erase__waits_for_a_legal_hold_to_end(void **state)
{
    struct fixture *f = *state;
    struct dt_appended appended;
    struct dt_event held = word_event(&f->arena, DT_EVENT_HELD, DT_FIELD_HELD_REASON, "a claim");
    struct dt_event released =
        word_event(&f->arena, DT_EVENT_RELEASED, DT_FIELD_RELEASED_REASON, "settled");
    say(f, "acme", "c", "hello");
    assert_ok(append_one(f, "acme", "c", &held, 1, "", &appended), &f->err);
    assert_int_equal(erase(f, "c", "request"), DT_DENIED);
    assert_non_null(strstr(f->err.message, "hold"));
    assert_int_equal(plain.erased, 0);
    assert_ok(append_one(f, "acme", "c", &released, 2, "", &appended), &f->err);
    assert_ok(erase(f, "c", "retention"), &f->err);
}

static void test_erase__may_take_the_name_too(void **state)
{
    struct fixture *f = *state;
    struct dt_conversation_head head;
    plain.name = "erased:00ff";
    say(f, "acme", "dana@example.org", "hello");
    say(f, "bolt", "dana@example.org", "hello");
    assert_ok(erase(f, "dana@example.org", "request"), &f->err);
    assert_ok(dt_store_conversation(f->store, V("acme"), V("dana@example.org"), &head, &f->err),
              &f->err);
    assert_int_equal(head.version, 0);
    assert_ok(dt_store_conversation(f->store, V("acme"), V("erased:00ff"), &head, &f->err),
              &f->err);
    assert_int_equal(head.version, 2);
    assert_true(head.erased);
    struct dt_page page =
        read_page(f, &(struct dt_read){.order = DT_READ_TENANT, .tenant = V("acme")});
    assert_int_equal(page.count, 2);
    for (size_t i = 0; i < page.count; i++) {
        assert_view(page.events[i].conversation, "erased:00ff");
        assert_int_equal(page.events[i].stream, 1);
    }
    assert_int_equal(say(f, "acme", "dana@example.org", "again").sequence, 1);
    page = read_page(f, &(struct dt_read){.order = DT_READ_STORE, .from = 4});
    assert_int_equal(page.events[0].stream, 3);
}

#define CASE(test)   cmocka_unit_test_setup_teardown(test, setup, teardown)
#define SEALED(test) cmocka_unit_test_setup_teardown(test, setup_sealed, teardown)

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        CASE(test_shelf__is_read_within_and_after),
        CASE(test_shelf__fails_as_a_whole),
        CASE(test_shelf__is_scanned_in_the_order_of_bytes),
        CASE(test_shelf__takes_many_changes_at_once),
        SEALED(test_seal__goes_with_the_events),
        SEALED(test_seal__that_fails_is_one_appends_trouble),
        SEALED(test_erase__takes_bodies_and_leaves_heads),
        SEALED(test_erase__waits_for_a_legal_hold_to_end),
        SEALED(test_erase__may_take_the_name_too),
        /* the last one: of drivers that keep what they have */
        SEALED(test_seal__needs_its_key_to_be_read),
    };
    driver_under_test = find_driver(argc > 1 ? argv[1] : "memory");
    if (!driver_under_test)
        return 2;
    return run_suite("shelves", tests, sizeof tests / sizeof *tests, 1);
}
