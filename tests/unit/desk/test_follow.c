/*
 * Following the log: who is told what, playbooks that come into force, what is saved and may be
 * damaged, several desks over one store, and many threads at once (run by the thread sanitizer
 * too).
 */
#include "desk_world.h"

#include "conversations.h"
#include "playbooks.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <time.h>

enum { PATIENCE_MS = 20000 };

static int enter(void **state)
{
    *state = make_world(WORLD_MEMORY);
    open_desk(*state, 1);
    return 0;
}

static int enter_sqlite(void **state)
{
    *state = make_world(WORLD_SQLITE);
    open_desk(*state, 1);
    return 0;
}

static int enter_sealed(void **state)
{
    *state = make_world(WORLD_SEALED);
    open_desk(*state, 1);
    return 0;
}

static int leave(void **state)
{
    end_world(*state);
    return 0;
}

/* What a listener heard. */
struct heard {
    struct world *world;
    uint64_t last, count;
    unsigned news, erased, house;
    char erased_id[32];
};

static void hear(void *context, const struct dt_event *event, const struct dt_board_row *before,
                 const struct dt_board_row *after)
{
    struct heard *heard = context;
    assert_true(event->position > heard->last);
    heard->last = event->position;
    heard->count++;
    if (event->kind == DT_EVENT_ERASED) {
        assert_null(after);
        heard->erased++;
        snprintf(heard->erased_id, sizeof heard->erased_id, "%.*s", (int)event->conversation.len,
                 event->conversation.ptr);
        return;
    }
    assert_true(event->body.len > 0);
    if (!after) {
        heard->house++;
        assert_null(before);
        return;
    }
    heard->news += !before;
    assert_int_equal(after->stream, event->stream);
    assert_int_equal(after->version, event->sequence);
    assert_int_equal(before ? before->version + 1 : 1, event->sequence);
}

static void test_listener__hears_everything_in_order(void **state)
{
    struct world *world = *state;
    struct heard heard = {.world = world};
    dt_desk_listen(world->desk, hear, &heard);
    say(world, "a", "customer", "Hello.");
    say(world, "b", "customer", "Hello.");
    begin(world, "house.acts", NULL);
    say(world, "a", "agent", "Good day.");
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    assert_int_equal(heard.count, 4);
    assert_int_equal(heard.news, 2);
    assert_int_equal(heard.house, 1);
    assert_true(erase(world, "a"));
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    assert_int_equal(heard.erased, 1);
    assert_string_equal(heard.erased_id, "a"); /* the id it had, not the one it has now */
    for (int i = 0; i < 500; i++)
        live_on(world, 40);
    uint64_t before = heard.count;
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    assert_int_equal(heard.last, dt_desk_position(world->desk));
    assert_true(heard.count > before + 300); /* but for what was erased by the time */
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    dt_desk_listen(world->desk, NULL, NULL);
}

static void put_into_force(struct world *world, const char *text)
{
    struct dt_playbooks *playbooks = dt_desk_playbooks(world->desk);
    const struct dt_playbook_new what = {
        .text = dt_view_of(text), .by = DT_VIEW("user:u-1"), .at = world->now};
    uint32_t version;
    assert_ok(world, dt_playbooks_add(playbooks, ACME, &what, &version, &world->err));
    assert_ok(world, dt_playbooks_activate(playbooks, ACME, version, DT_VIEW("user:u-1"),
                                           world->now, &world->err));
}

/* Rows and states of before are read again, and are what a desk has that never knew another
 * playbook; what was saved under the old one too. */
static void test_playbook__makes_everything_be_read_again(void **state)
{
    struct world *world = *state;
    struct dt_conversation before, after;
    uint64_t version;
    uint32_t rules, other;
    say(world, "a", "customer", "Where is my parcel?");
    world->now += 40 * DT_MS_PER_MINUTE;
    say(world, "a", "agent", "Your order is 4471.");
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    assert_ok(world,
              dt_states_get(world->desk, ACME, DT_VIEW("a"), &before, &version, &world->err));
    const struct dt_core *core = dt_desk_core(world->desk, ACME, &rules);
    close_desk(world);
    open_desk(world, 1);
    put_into_force(world, "thresholds:\n  long_wait_minutes: 30\n");
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    assert_true(dt_desk_core(world->desk, ACME, &other) != core && other != rules);
    assert_ok(world, dt_states_get(world->desk, ACME, DT_VIEW("a"), &after, &version, &world->err));
    assert_true(after.tension > before.tension); /* forty minutes are long now */
    struct listed followed = list_all(world, ACME);
    assert_int_equal(followed.items[0].row.tension, after.tension);
    close_desk(world);
    open_desk(world, 1);
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    struct listed saved = list_all(world, ACME);
    assert_same_boards(&followed, &saved);
    close_desk(world);
    open_desk(world, 2);
    struct listed anew = list_all(world, ACME);
    assert_same_boards(&followed, &anew);
    free(followed.items);
    free(saved.items);
    free(anew.items);
}

/* Something that spoils what was saved. */
struct damage {
    struct world *world;
    int how;
};

static enum dt_status spoil(void *context, struct dt_write *write, struct dt_error *err)
{
    struct damage *damage = context;
    struct dt_shelf_row rows[64];
    size_t count = 0;
    struct dt_view shelf = DT_VIEW("fold.conversations");
    assert_ok(damage->world, dt_store_scan(damage->world->store, shelf, DT_VIEW("a"), DT_VIEW(""),
                                           64, &damage->world->arena, rows, &count, err));
    assert_true(count > 3);
    struct dt_view value = rows[2].value;
    switch (damage->how) {
    case 0: /* torn */
        value.len /= 2;
        return dt_write_put(write, shelf, rows[2].key, value, err);
    case 1: /* no number that there is */
        value.ptr = memset(dt_arena_alloc(&damage->world->arena, value.len), 0xee, value.len);
        return dt_write_put(write, shelf, rows[2].key, value, err);
    case 2: /* a key that is none */
        return dt_write_put(write, shelf, DT_VIEW("acme"), value, err);
    case 3: /* the fold's own row */
        return dt_write_put(write, shelf, DT_VIEW(""), DT_VIEW("x"), err);
    default: /* a tenant that cannot be */
        return dt_write_put(write, shelf, (struct dt_view){"NO ONE\0\0\0\0\0\0\0\0\1", 15}, value,
                            err);
    }
}

static void test_saved__damage_is_made_good_from_the_log(void **state)
{
    struct world *world = *state;
    for (int i = 0; i < 200; i++)
        live_on(world, 30);
    assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
    struct listed wanted = list_all(world, ACME);
    close_desk(world);
    for (int how = 0; how < 5; how++) {
        struct damage damage = {world, how};
        /* the scan of a fresh copy of the rows, before the transaction that spoils one */
        assert_ok(world, dt_store_write(world->store, spoil, &damage, &world->err));
        for (int again = 0; again < 2; again++) { /* what is saved then is sound again */
            open_desk(world, 1);
            struct listed got = list_all(world, ACME);
            assert_same_boards(&wanted, &got);
            free(got.items);
            live_on(world, 30);
            assert_ok(world, dt_desk_catch_up(world->desk, &world->err));
            free(wanted.items);
            wanted = list_all(world, ACME);
            close_desk(world);
        }
    }
    free(wanted.items);
}

static size_t count_saved(struct world *world)
{
    struct dt_shelf_row rows[64];
    size_t count;
    assert_ok(world, dt_store_scan(world->store, DT_VIEW("fold.conversations"), DT_VIEW("a"),
                                   DT_VIEW(""), 64, &world->arena, rows, &count, &world->err));
    return count;
}

/* What `detente erase` does: the rows go with no desk open, also when it is asked twice. */
static void test_saved__goes_before_the_file_is_scrubbed(void **state)
{
    struct world *world = *state;
    close_desk(world);
    assert_ok(world, dt_conversations_forget(world->store, &world->err)); /* nothing was saved */
    say(world, "a", "customer", "Hello.");
    say(world, "b", "customer", "Hello.");
    say(world, "c", "customer", "Hello.");
    open_desk(world, 1);
    close_desk(world);
    assert_int_equal(count_saved(world), 3);
    assert_true(erase(world, "a"));
    say(world, "d", "customer", "Hello.");
    assert_true(erase(world, "c"));
    for (int i = 0; i < 2; i++) {
        assert_ok(world, dt_conversations_forget(world->store, &world->err));
        assert_int_equal(count_saved(world), 1);
    }
    open_desk(world, 1);
    struct listed saved = list_all(world, ACME);
    assert_int_equal(saved.count, 2);
    close_desk(world);
    assert_int_equal(count_saved(world), 2);
    open_desk(world, 2);
    struct listed anew = list_all(world, ACME);
    assert_same_boards(&saved, &anew);
    free(saved.items);
    free(anew.items);
}

static struct timespec deadline(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    now.tv_sec += PATIENCE_MS / 1000;
    return now;
}

static bool is_over(const struct timespec *at)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec > at->tv_sec;
}

/* Two nodes over one store, both following and saving. */
static void test_desks__share_a_store(void **state)
{
    struct world *world = *state;
    struct dt_desk *first = world->desk;
    open_desk(world, 1);
    struct dt_desk *second = world->desk;
    assert_ok(world, dt_desk_start(first, &world->err));
    assert_ok(world, dt_desk_start(second, &world->err));
    for (int i = 0; i < 400; i++)
        live_on(world, 30);
    assert_ok(world, dt_desk_await(first, world->appended, PATIENCE_MS, &world->err));
    assert_ok(world, dt_desk_await(second, world->appended, PATIENCE_MS, &world->err));
    struct listed seconds = list_all(world, ACME);
    world->desk = first;
    struct listed firsts = list_all(world, ACME);
    assert_same_boards(&firsts, &seconds);
    dt_desk_close(second);
    live_on(world, 30);
    assert_ok(world, dt_desk_await(first, world->appended, PATIENCE_MS, &world->err));
    free(firsts.items);
    firsts = list_all(world, ACME);
    close_desk(world);
    open_desk(world, 1);
    free(seconds.items);
    seconds = list_all(world, ACME);
    assert_same_boards(&firsts, &seconds);
    free(firsts.items);
    free(seconds.items);
}

/* Many threads: some write as the program does, some look. */
enum { WRITERS = 3, READERS = 3, TURNS_EACH = 120, BUSY = 12 };

struct crowd {
    struct world *world;
    atomic_int conflicts, lists;
    atomic_bool over;
    _Atomic uint64_t heard;
};

struct member {
    struct crowd *crowd;
    uint64_t seed;
    pthread_t thread;
};

static uint32_t pick(struct member *member, uint32_t below)
{
    member->seed = member->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(member->seed >> 33) % below;
}

static void listen_in(void *context, const struct dt_event *event,
                      const struct dt_board_row *before, const struct dt_board_row *after)
{
    struct crowd *crowd = context;
    if (event->position <= atomic_load(&crowd->heard) || !after ||
        after->version != event->sequence)
        abort();
    atomic_store(&crowd->heard, event->position);
}

static void need(enum dt_status status, const struct dt_error *err)
{
    if (status == DT_OK)
        return;
    fprintf(stderr, "status %d: %s\n", status, err->message);
    abort();
}

/* A turn as the server posts it: state, engine, append, state. */
static enum dt_status post(struct crowd *crowd, struct dt_view conversation, const char *text)
{
    struct dt_desk *desk = crowd->world->desk;
    struct dt_arena arena;
    struct dt_conversation state;
    struct dt_reading reading;
    struct dt_error err;
    struct dt_body body;
    struct dt_buf buf;
    struct dt_appended appended;
    uint64_t version;
    dt_arena_init(&arena);
    dt_buf_init(&buf);
    need(dt_states_get(desk, ACME, conversation, &state, &version, &err), &err);
    const struct dt_turn turn = {.text = dt_view_of(text), .at = NOW};
    need(
        dt_conversation_turn(dt_desk_core(desk, ACME, NULL), &state, &turn, &arena, &reading, &err),
        &err);
    dt_body_init(&body, DT_EVENT_TURN);
    dt_body_set_word(&body, DT_FIELD_TURN_ROLE, DT_VIEW("customer"));
    dt_body_set_text(&body, DT_FIELD_TURN_TEXT, turn.text);
    need(dt_body_write(&body, &buf, &err), &err);
    struct dt_event event = {.tenant = ACME,
                             .conversation = conversation,
                             .at = NOW,
                             .actor = DT_VIEW("customer"),
                             .kind = DT_EVENT_TURN,
                             .version = 1,
                             .body = dt_buf_view(&buf)};
    const struct dt_append append = {.tenant = ACME,
                                     .conversation = conversation,
                                     .events = &event,
                                     .count = 1,
                                     .expected = version};
    event.sequence = version + 1;
    dt_states_expect(desk, &event, version, &state, reading.unscored);
    enum dt_status status = dt_store_append(crowd->world->store, &append, &appended, &err);
    if (status == DT_OK) {
        dt_states_put(desk, &event, version, &state, reading.unscored);
        need(dt_desk_await(desk, appended.position, PATIENCE_MS, &err), &err);
    }
    dt_buf_finish(&buf);
    dt_arena_finish(&arena);
    return status;
}

static void *write_turns(void *context)
{
    static const char *const texts[] = {"You are useless!", "Where is it?", "Thank you."};
    struct member *member = context;
    char name[16];
    for (int i = 0; i < TURNS_EACH;) {
        snprintf(name, sizeof name, "c%u", (unsigned)pick(member, BUSY));
        enum dt_status status = post(member->crowd, dt_view_of(name), texts[pick(member, 3)]);
        if (status == DT_CONFLICT)
            atomic_fetch_add(&member->crowd->conflicts, 1);
        else if (status == DT_OK)
            i++;
        else
            abort();
    }
    return NULL;
}

static void *read_boards(void *context)
{
    struct member *member = context;
    struct dt_desk *desk = member->crowd->world->desk;
    struct dt_person person = {.tenant = "acme"};
    struct dt_arena arena;
    struct dt_error err;
    dt_arena_init(&arena);
    while (!atomic_load(&member->crowd->over)) {
        const struct dt_board_query query = {
            .person = &person, .reach = DT_REACH_ALL, .now = NOW, .limit = 50};
        struct dt_board_page page;
        struct dt_board_row row;
        struct dt_thread thread;
        need(dt_board_list(desk, &query, &arena, &page, &err), &err);
        if (page.count > 0) {
            const struct dt_board_item *item = &page.items[pick(member, (uint32_t)page.count)];
            need(dt_board_find(desk, ACME, item->id, &row, &err), &err);
            need(dt_thread_read(desk, ACME, item->id, &(struct dt_thread_query){.max = 3}, &arena,
                                &thread, &err),
                 &err);
            if (thread.version < item->row.version)
                abort(); /* the board is never ahead of the log */
        }
        atomic_fetch_add(&member->crowd->lists, 1);
        dt_arena_reset(&arena);
    }
    dt_arena_finish(&arena);
    return NULL;
}

static void test_threads__write_follow_and_read_at_once(void **state)
{
    struct world *world = *state;
    struct crowd crowd = {.world = world};
    struct member members[WRITERS + READERS];
    dt_desk_listen(world->desk, listen_in, &crowd);
    assert_ok(world, dt_desk_start(world->desk, &world->err));
    for (int i = 0; i < WRITERS + READERS; i++) {
        members[i] = (struct member){.crowd = &crowd, .seed = (uint64_t)i + 1};
        assert_int_equal(pthread_create(&members[i].thread, NULL,
                                        i < WRITERS ? write_turns : read_boards, &members[i]),
                         0);
    }
    for (int i = 0; i < WRITERS; i++)
        pthread_join(members[i].thread, NULL);
    struct timespec until = deadline();
    while (atomic_load(&crowd.lists) < 20 && !is_over(&until))
        sched_yield();
    atomic_store(&crowd.over, true);
    for (int i = WRITERS; i < WRITERS + READERS; i++)
        pthread_join(members[i].thread, NULL);
    assert_true(atomic_load(&crowd.lists) >= 20);
    assert_int_equal(atomic_load(&crowd.heard), WRITERS * TURNS_EACH);
    struct listed followed = list_all(world, ACME);
    close_desk(world);
    open_desk(world, 2);
    struct listed anew = list_all(world, ACME);
    assert_same_boards(&followed, &anew);
    free(followed.items);
    free(anew.items);
}

/* Wakes from its wait at once, starts again, and goes on where it was. */
static void test_follower__starts_twice_and_stops(void **state)
{
    struct world *world = *state;
    for (int i = 0; i < 20; i++) {
        assert_ok(world, dt_desk_start(world->desk, &world->err));
        assert_ok(world, dt_desk_start(world->desk, &world->err));
        say(world, "a", "customer", "Hello.");
        if (i % 2)
            assert_ok(world, dt_desk_await(world->desk, world->appended, PATIENCE_MS, &world->err));
        close_desk(world);
        open_desk(world, 1);
        assert_int_equal(dt_desk_position(world->desk), world->appended);
    }
    assert_ok(world, dt_desk_start(world->desk, &world->err));
    assert_int_equal(dt_desk_await(world->desk, world->appended + 1, 10, &world->err), DT_TIMEOUT);
}

#define CASE(test, enter)                                                                          \
    {                                                                                              \
#test " " #enter, test, enter, leave, NULL                                                 \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_listener__hears_everything_in_order, enter),
        CASE(test_listener__hears_everything_in_order, enter_sealed),
        CASE(test_playbook__makes_everything_be_read_again, enter),
        CASE(test_playbook__makes_everything_be_read_again, enter_sqlite),
        CASE(test_saved__damage_is_made_good_from_the_log, enter),
        CASE(test_saved__damage_is_made_good_from_the_log, enter_sqlite),
        CASE(test_saved__goes_before_the_file_is_scrubbed, enter_sqlite),
        CASE(test_saved__goes_before_the_file_is_scrubbed, enter_sealed),
        CASE(test_desks__share_a_store, enter),
        CASE(test_desks__share_a_store, enter_sqlite),
        CASE(test_threads__write_follow_and_read_at_once, enter),
        CASE(test_threads__write_follow_and_read_at_once, enter_sqlite),
        CASE(test_follower__starts_twice_and_stops, enter),
    };
    return cmocka_run_group_tests_name("follow", tests, NULL, NULL);
}
