#include "fixture.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

const struct driver *driver_under_test;

int run_suite(const char *name, const struct CMUnitTest *tests, size_t count, size_t keeping)
{
    if (!driver_under_test->keeps)
        count -= keeping;
    return _cmocka_run_group_tests(name, tests, count, NULL, NULL);
}

void make_place(char *place)
{
    const char *base = getenv("TMPDIR");
    snprintf(place, PLACE_BYTES, "%s/detente-store-XXXXXX", base ? base : "/tmp");
    assert_non_null(mkdtemp(place));
}

void remove_place(const char *place)
{
    DIR *folder = opendir(place);
    const struct dirent *entry;
    if (!folder)
        return;
    while ((entry = readdir(folder)))
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            unlinkat(dirfd(folder), entry->d_name, 0);
    closedir(folder);
    rmdir(place);
}

void assert_ok(enum dt_status status, const struct dt_error *err)
{
    if (status != DT_OK)
        fail_msg("status %d: %s", status, err->message);
}

void assert_view(struct dt_view view, const char *expected)
{
    if (!dt_view_equal(view, V(expected)))
        fail_msg("\"%.*s\", not \"%s\"", (int)view.len, view.ptr, expected);
}

void open_store(struct fixture *f)
{
    assert_ok(f->driver->open(f->place, &f->options, &f->store, &f->err), &f->err);
}

void reopen(struct fixture *f)
{
    dt_store_close(f->store);
    f->store = NULL;
    open_store(f);
}

int setup(void **state)
{
    struct fixture *f = calloc(1, sizeof *f);
    assert_non_null(f);
    f->driver = driver_under_test;
    dt_arena_init(&f->arena);
    make_place(f->place);
    open_store(f);
    *state = f;
    return 0;
}

int teardown(void **state)
{
    struct fixture *f = *state;
    dt_store_close(f->store);
    dt_arena_finish(&f->arena);
    remove_place(f->place);
    free(f);
    return 0;
}

static struct dt_event event_of(struct dt_arena *arena, const struct dt_body *body)
{
    struct dt_buf buf;
    struct dt_error err;
    dt_buf_init(&buf);
    assert_ok(dt_body_write(body, &buf, &err), &err);
    struct dt_view copy = {dt_arena_copy(arena, dt_buf_view(&buf)), buf.len};
    assert_non_null(copy.ptr);
    dt_buf_finish(&buf);
    return (struct dt_event){.at = NOW,
                             .actor = DT_VIEW("agent:7"),
                             .kind = body->kind,
                             .version = body->version,
                             .body = copy};
}

struct dt_event turn_event(struct dt_arena *arena, const char *role, struct dt_view text)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_TURN);
    dt_body_set_word(&body, DT_FIELD_TURN_ROLE, V(role));
    dt_body_set_text(&body, DT_FIELD_TURN_TEXT, text);
    return event_of(arena, &body);
}

struct dt_event word_event(struct dt_arena *arena, enum dt_event_kind kind,
                           enum dt_event_field field, const char *value)
{
    struct dt_body body;
    dt_body_init(&body, kind);
    if (dt_event_field_info(field)->type == DT_FIELD_TYPE_WORD)
        dt_body_set_word(&body, field, V(value));
    else
        dt_body_set_text(&body, field, V(value));
    return event_of(arena, &body);
}

enum dt_status append_one(struct fixture *f, const char *tenant, const char *conversation,
                          const struct dt_event *event, uint64_t expected, const char *key,
                          struct dt_appended *out)
{
    const struct dt_append append = {.tenant = V(tenant),
                                     .conversation = V(conversation),
                                     .events = event,
                                     .count = 1,
                                     .expected = expected,
                                     .key = V(key)};
    return dt_store_append(f->store, &append, out, &f->err);
}

struct dt_appended say(struct fixture *f, const char *tenant, const char *conversation,
                       const char *text)
{
    struct dt_appended appended;
    struct dt_event event = turn_event(&f->arena, "customer", V(text));
    assert_ok(append_one(f, tenant, conversation, &event, DT_VERSION_ANY, "", &appended), &f->err);
    return appended;
}

struct dt_page read_page(struct fixture *f, const struct dt_read *read)
{
    struct dt_page page;
    assert_ok(dt_store_read(f->store, read, &f->arena, &page, &f->err), &f->err);
    return page;
}

uint64_t head_of(struct fixture *f)
{
    uint64_t head;
    assert_ok(dt_store_head(f->store, &head, &f->err), &f->err);
    return head;
}
