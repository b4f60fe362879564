/*
 * The same random history on every driver: every answer and, now and then, everything that can be
 * read must be the same, byte for byte. The drivers share no code below store_backend.h, so each is
 * the others' model.
 *
 * STEPS and SEED in the environment make it longer or other.
 */
#include "fixture.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { DRIVERS_MAX = 4, STEPS = 4000, LOOK_EVERY = 250, TENANTS = 3, CONVERSATIONS = 9, KEYS = 12 };

static uint64_t dice;

static uint32_t throw_dice(uint32_t sides)
{
    dice ^= dice << 13;
    dice ^= dice >> 7;
    dice ^= dice << 17;
    return (uint32_t)(dice >> 33) % sides;
}

/* One step, decided before any driver sees it. */
enum step_kind { APPEND, ERASE, SHELF, TAKE, SETTLE, MEND, SCRUB, REOPEN };

struct step {
    enum step_kind kind;
    char tenant[8], conversation[16], key[8];
    struct dt_event events[3];
    size_t count;
    uint64_t expected;
    struct dt_outbox_wish wishes[2];
    size_t wish_count;
    uint32_t number;
    bool flag;
    dt_instant now;
};

static enum step_kind choose_kind(void)
{
    uint32_t side = throw_dice(1000);
    if (side < 700)
        return APPEND;
    if (side < 704)
        return ERASE;
    if (side < 820)
        return SHELF;
    if (side < 900)
        return TAKE;
    if (side < 970)
        return SETTLE;
    if (side < 990)
        return MEND;
    return side < 993 ? SCRUB : REOPEN;
}

static struct dt_event choose_event(struct dt_arena *arena)
{
    char text[64];
    uint32_t side = throw_dice(20);
    if (side == 0)
        return word_event(arena, DT_EVENT_HELD, DT_FIELD_HELD_REASON, "a claim");
    if (side == 1)
        return word_event(arena, DT_EVENT_RELEASED, DT_FIELD_RELEASED_REASON, "settled");
    if (side == 2)
        return word_event(arena, DT_EVENT_CLOSED, DT_FIELD_CLOSED_OUTCOME, "resolved");
    snprintf(text, sizeof text, "text %u \xe2\x80\x94 \"quoted\"\n", throw_dice(1000000));
    struct dt_event event = turn_event(arena, side % 2 ? "agent" : "customer", V(text));
    event.at += throw_dice(1000000);
    return event;
}

static void choose(struct step *step, uint32_t turn, struct dt_arena *arena)
{
    static const char *const topics[] = {"web", "bus"};
    *step = (struct step){.kind = choose_kind(), .now = NOW + (dt_instant)turn * 1000};
    snprintf(step->tenant, sizeof step->tenant, "t%u", throw_dice(TENANTS));
    snprintf(step->conversation, sizeof step->conversation, "c%u", throw_dice(CONVERSATIONS));
    step->number = throw_dice(40);
    step->flag = throw_dice(2);
    if (throw_dice(3) == 0)
        snprintf(step->key, sizeof step->key, "k%u", throw_dice(KEYS));
    step->count = 1 + (throw_dice(8) == 0 ? throw_dice(3) : 0);
    for (size_t i = 0; i < step->count; i++)
        step->events[i] = choose_event(arena);
    step->expected = throw_dice(4) == 0 ? throw_dice(30) : DT_VERSION_ANY;
    step->wish_count = throw_dice(4) == 0 ? 1 + throw_dice(2) : 0;
    for (size_t i = 0; i < step->wish_count; i++)
        step->wishes[i] = (struct dt_outbox_wish){.event = throw_dice((uint32_t)step->count),
                                                  .topic = V(topics[throw_dice(2)])};
}

static void note(struct dt_buf *log, const char *what, enum dt_status status,
                 const struct dt_error *err)
{
    dt_buf_printf(log, "%s: %s%s%s\n", what, dt_status_name(status), status ? ": " : "",
                  status ? err->message : "");
}

static void run_append(struct fixture *f, const struct step *step, struct dt_buf *log)
{
    const struct dt_append append = {.tenant = V(step->tenant),
                                     .conversation = V(step->conversation),
                                     .events = step->events,
                                     .count = step->count,
                                     .expected = step->expected,
                                     .key = V(step->key),
                                     .outbox = step->wishes,
                                     .outbox_count = step->wish_count};
    struct dt_appended out = {0};
    enum dt_status status = dt_store_append(f->store, &append, &out, &f->err);
    note(log, "append", status, &f->err);
    dt_buf_printf(log, "%" PRIu64 " %" PRIu64 " %" PRIu64 " %" PRIu64 " %d\n", out.sequence,
                  out.entry, out.position, out.version, out.duplicate);
}

static enum dt_status shelf_step(void *context, struct dt_write *write, struct dt_error *err)
{
    const struct step *step = context;
    if (step->number % 4 == 0)
        return dt_write_remove(write, V(step->tenant), V(step->conversation), err);
    enum dt_status status =
        dt_write_put(write, V(step->tenant), V(step->conversation), V(step->key), err);
    return status == DT_OK && step->number == 1 ? DT_DENIED : status;
}

static void note_row(struct dt_buf *log, const struct dt_outbox_row *row)
{
    dt_buf_printf(log, "row %" PRIu64 " %" PRIu64 " %" PRIu64 " %u %d %" PRId64 " %s %s %s %s\n",
                  row->id, row->position, row->token, row->attempts, row->poisoned, row->due,
                  row->tenant.ptr, row->conversation.ptr, row->topic.ptr, row->reason.ptr);
}

static void run_outbox(struct fixture *f, const struct step *step, struct dt_buf *log)
{
    struct dt_outbox_row rows[64];
    size_t count = 0;
    enum dt_status status;
    if (step->kind == TAKE) {
        status = dt_outbox_take(f->store, step->flag ? V("web") : V(""), step->now, 20000,
                                1 + step->number / 8, &f->arena, rows, &count, &f->err);
        note(log, "take", status, &f->err);
        for (size_t i = 0; i < count; i++)
            note_row(log, &rows[i]);
        return;
    }
    assert_ok(dt_outbox_list(f->store, step->kind == MEND, 0, 64, &f->arena, rows, &count, &f->err),
              &f->err);
    if (count == 0)
        return;
    const struct dt_outbox_row *row = &rows[step->number % count];
    if (step->kind == MEND) {
        status = step->flag ? dt_outbox_revive(f->store, row->id, step->now, &f->err)
                            : dt_outbox_drop(f->store, row->id, &f->err);
        note(log, "mend", status, &f->err);
        return;
    }
    const struct dt_outbox_settle settle = {.id = row->id,
                                            .token = row->token - (step->number % 7 == 0),
                                            .fate = (enum dt_outbox_fate)(step->number % 3),
                                            .due = step->now + step->number * 500,
                                            .reason = V(step->key)};
    status = dt_outbox_settle(f->store, &settle, &f->err);
    note(log, "settle", status, &f->err);
}

static void run_step(struct fixture *f, struct step *step, struct dt_buf *log)
{
    switch (step->kind) {
    case APPEND:
        run_append(f, step, log);
        break;
    case ERASE: {
        const struct dt_erase erase = {.tenant = V(step->tenant),
                                       .conversation = V(step->conversation),
                                       .at = step->now,
                                       .actor = V("agent:9"),
                                       .ground = V("request")};
        struct dt_appended out;
        note(log, "erase", dt_store_erase(f->store, &erase, &out, &f->err), &f->err);
        break;
    }
    case SHELF:
        note(log, "shelf", dt_store_write(f->store, shelf_step, step, &f->err), &f->err);
        break;
    case TAKE:
    case SETTLE:
    case MEND:
        run_outbox(f, step, log);
        break;
    case SCRUB:
        assert_ok(dt_store_scrub(f->store, &f->err), &f->err);
        break;
    case REOPEN:
        if (f->driver->keeps)
            reopen(f);
        break;
    }
}

static void dump_events(struct fixture *f, struct dt_buf *out)
{
    struct dt_read read = {.order = DT_READ_STORE, .max = 100};
    struct dt_page page;
    do {
        assert_ok(dt_store_read(f->store, &read, &f->arena, &page, &f->err), &f->err);
        for (size_t i = 0; i < page.count; i++) {
            dt_event_encode(&page.events[i], out);
            dt_buf_printf(out, "%" PRIu64 " %" PRIu64 "\n", page.events[i].position,
                          page.events[i].stream);
        }
        read.from = page.next;
    } while (page.count > 0);
}

/* The same through the other two orders, as numbers only: what they tell was compared already. */
static void dump_orders(struct fixture *f, struct dt_buf *out)
{
    char tenant[8], conversation[16];
    for (int t = 0; t < TENANTS; t++) {
        snprintf(tenant, sizeof tenant, "t%d", t);
        for (int c = -1; c < CONVERSATIONS; c++) {
            snprintf(conversation, sizeof conversation, "c%d", c);
            struct dt_read read = {.order = c < 0 ? DT_READ_TENANT : DT_READ_CONVERSATION,
                                   .tenant = V(tenant),
                                   .conversation = V(conversation),
                                   .from = 3,
                                   .max = 50};
            struct dt_page page;
            assert_ok(dt_store_read(f->store, &read, &f->arena, &page, &f->err), &f->err);
            for (size_t i = 0; i < page.count; i++)
                dt_buf_printf(out, "%" PRIu64 " ", page.events[i].position);
            dt_buf_append_char(out, '\n');
        }
    }
}

static void dump_rest(struct fixture *f, struct dt_buf *out)
{
    struct dt_outbox_row rows[256];
    struct dt_shelf_row shelf[64];
    struct dt_store_stats stats;
    struct dt_view names[8];
    size_t count;
    assert_ok(dt_outbox_list(f->store, false, 0, 256, &f->arena, rows, &count, &f->err), &f->err);
    for (size_t i = 0; i < count; i++)
        note_row(out, &rows[i]);
    assert_ok(dt_store_tenants(f->store, V(""), 8, &f->arena, names, &count, &f->err), &f->err);
    for (size_t i = 0; i < count; i++) {
        size_t shelf_count;
        assert_ok(dt_store_scan(f->store, names[i], V("c2"), V("c7"), 64, &f->arena, shelf,
                                &shelf_count, &f->err),
                  &f->err);
        dt_buf_printf(out, "%s %zu\n", names[i].ptr, shelf_count);
        for (size_t j = 0; j < shelf_count; j++)
            dt_buf_printf(out, "%s=%s\n", shelf[j].key.ptr, shelf[j].value.ptr);
    }
    assert_ok(dt_store_stats(f->store, &stats, &f->err), &f->err);
    dt_buf_printf(out, "%" PRIu64 " %" PRIu64 " %" PRIu64 " %" PRIu64 " %" PRIu64 "\n",
                  stats.events, stats.conversations, stats.tenants, stats.outbox_waiting,
                  stats.outbox_poisoned);
}

static void assert_same(const struct dt_buf *a, const struct dt_buf *b, const char *what,
                        uint32_t turn, const char *driver)
{
    assert_false(dt_buf_failed(a) || dt_buf_failed(b));
    if (a->len != b->len || memcmp(a->data, b->data, a->len) != 0)
        fail_msg("step %u: %s of %s differs:\n%s---\n%s", turn, what, driver, a->data, b->data);
}

static size_t open_all(struct fixture *fixtures)
{
    size_t count = 0;
    for (; nth_driver(count) && count < DRIVERS_MAX; count++) {
        struct fixture *f = &fixtures[count];
        *f = (struct fixture){.driver = nth_driver(count)};
        dt_arena_init(&f->arena);
        make_place(f->place);
        open_store(f);
    }
    return count;
}

static void test_history__is_the_same_everywhere(void **state)
{
    struct fixture fixtures[DRIVERS_MAX];
    struct dt_buf said[DRIVERS_MAX], dumped[DRIVERS_MAX];
    struct dt_arena arena;
    const char *steps_text = getenv("STEPS"), *seed = getenv("SEED");
    uint32_t steps = steps_text ? (uint32_t)strtoul(steps_text, NULL, 10) : STEPS;
    uint64_t compared = 0;
    dice = seed ? strtoull(seed, NULL, 10) : UINT64_C(88172645463325252);
    size_t count = open_all(fixtures);
    assert_true(count >= 2);
    dt_arena_init(&arena);
    for (size_t i = 0; i < count; i++) {
        dt_buf_init(&said[i]);
        dt_buf_init(&dumped[i]);
    }
    for (uint32_t turn = 0; turn < steps; turn++) {
        struct step step;
        bool look = turn % LOOK_EVERY == LOOK_EVERY - 1 || turn == steps - 1;
        dt_arena_reset(&arena);
        choose(&step, turn, &arena);
        for (size_t i = 0; i < count; i++) {
            dt_arena_reset(&fixtures[i].arena);
            dt_buf_clear(&said[i]);
            run_step(&fixtures[i], &step, &said[i]);
            assert_same(&said[0], &said[i], "the answer", turn, fixtures[i].driver->name);
            if (!look)
                continue;
            dt_buf_clear(&dumped[i]);
            dump_events(&fixtures[i], &dumped[i]);
            dump_orders(&fixtures[i], &dumped[i]);
            dump_rest(&fixtures[i], &dumped[i]);
            assert_same(&dumped[0], &dumped[i], "the store", turn, fixtures[i].driver->name);
            compared += dumped[i].len;
        }
    }
    print_message("# %zu drivers, %u steps, %" PRIu64 " bytes compared\n", count, steps, compared);
    for (size_t i = 0; i < count; i++) {
        dt_store_close(fixtures[i].store);
        dt_arena_finish(&fixtures[i].arena);
        remove_place(fixtures[i].place);
        dt_buf_finish(&said[i]);
        dt_buf_finish(&dumped[i]);
    }
    dt_arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_history__is_the_same_everywhere)};
    if (access("/dev/shm", W_OK) == 0) /* nothing is asked of the disk here */
        setenv("TMPDIR", "/dev/shm", 0);
    return cmocka_run_group_tests_name("same history", tests, NULL, NULL);
}
