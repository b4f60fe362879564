/*
 * A desk over a store, and a history that random numbers write into it: what the tests of the board
 * and its parts have in common.
 */
#ifndef DESK_WORLD_H
#define DESK_WORLD_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "board.h"
#include "keys.h"
#include "lexicon.h"
#include "memory.h"
#include "sqlite_store.h"
#include "states.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define NOW  INT64_C(1773325200000)
#define ACME DT_VIEW("acme")

enum world_kind {
    WORLD_MEMORY,
    WORLD_SQLITE,
    WORLD_SEALED /* in memory, with a record: an erased conversation loses its id, and one of that
                    id may begin anew */
};

struct world {
    enum world_kind kind;
    struct dt_keys *keys;
    struct dt_record *record;
    struct dt_lexicon *lexicon;
    struct dt_playbook *playbook;
    struct dt_core core;
    struct dt_store *store;
    struct dt_desk *desk;
    struct dt_arena arena;
    struct dt_error err;
    uint64_t seed;
    dt_instant now;
    uint64_t appended;   /* the last event's position */
    uint8_t erased[256]; /* how often a number's conversation was: the next has another name */
    char folder[64], path[96];
};

static inline void assert_ok(const struct world *world, enum dt_status status)
{
    if (status != DT_OK)
        fail_msg("status %d: %s", status, world->err.message);
}

static inline void open_desk(struct world *world, uint32_t rules)
{
    const struct dt_desk_options options = {.store = world->store,
                                            .record = world->record,
                                            .core = &world->core,
                                            .rules = rules,
                                            .states = 64};
    assert_ok(world, dt_desk_open(&options, &world->desk, &world->err));
}

static inline void close_desk(struct world *world)
{
    dt_desk_close(world->desk);
    world->desk = NULL;
}

static inline void open_store(struct world *world)
{
    const struct dt_sqlite_options sqlite = {.path = world->path, .mode = DT_SQLITE_CREATE};
    const struct dt_store_options options = {
        .sealer = world->record ? dt_record_sealer(world->record) : NULL};
    if (world->kind == WORLD_SQLITE)
        assert_ok(world, dt_store_sqlite_open(&sqlite, &options, &world->store, &world->err));
    else
        assert_ok(world, dt_store_memory_open(&options, &world->store, &world->err));
}

static inline void make_record(struct world *world)
{
    assert_ok(world, dt_keys_parse(DT_VIEW("master AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n"),
                                   &world->keys, &world->err));
    const struct dt_record_options how = {.keys = world->keys, .house = DT_VIEW("house")};
    assert_ok(world, dt_record_create(&how, &world->record, &world->err));
}

static inline struct world *make_world(enum world_kind kind)
{
    struct world *world = calloc(1, sizeof *world);
    assert_non_null(world);
    const char *tmp = getenv("TMPDIR");
    dt_arena_init(&world->arena);
    world->now = NOW;
    world->seed = 17;
    snprintf(world->folder, sizeof world->folder, "%.40s/desk-XXXXXX", tmp ? tmp : "/tmp");
    assert_non_null(mkdtemp(world->folder));
    snprintf(world->path, sizeof world->path, "%s/store.db", world->folder);
    assert_ok(world, dt_lexicon_create_default(&world->lexicon, &world->err));
    assert_ok(world, dt_playbook_create_default(&world->playbook, &world->err));
    world->core = (struct dt_core){.lexicon = world->lexicon, .playbook = world->playbook};
    world->kind = kind;
    if (kind == WORLD_SEALED)
        make_record(world);
    open_store(world);
    return world;
}

static inline void end_world(struct world *world)
{
    static const char *const tails[] = {"", "-wal", "-shm"};
    char path[112];
    dt_desk_close(world->desk);
    dt_store_close(world->store);
    dt_record_destroy(world->record);
    dt_keys_destroy(world->keys);
    dt_playbook_destroy(world->playbook);
    dt_lexicon_destroy(world->lexicon);
    dt_arena_finish(&world->arena);
    for (int i = 0; i < 3; i++) {
        snprintf(path, sizeof path, "%s%s", world->path, tails[i]);
        unlink(path);
    }
    rmdir(world->folder);
    free(world);
}

static inline uint32_t draw(struct world *world, uint32_t below)
{
    world->seed = world->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(world->seed >> 33) % below;
}

/* Appends one event a minute after the one before. */
static inline struct dt_appended append(struct world *world, struct dt_view tenant,
                                        const char *conversation, const struct dt_body *body)
{
    struct dt_buf buf;
    struct dt_appended appended;
    dt_buf_init(&buf);
    assert_ok(world, dt_body_write(body, &buf, &world->err));
    world->now += DT_MS_PER_MINUTE;
    const struct dt_event event = {.at = world->now,
                                   .actor = DT_VIEW("user:u-7"),
                                   .kind = body->kind,
                                   .version = body->version,
                                   .body = dt_buf_view(&buf)};
    const struct dt_append one = {.tenant = tenant,
                                  .conversation = dt_view_of(conversation),
                                  .events = &event,
                                  .count = 1,
                                  .expected = DT_VERSION_ANY};
    assert_ok(world, dt_store_append(world->store, &one, &appended, &world->err));
    dt_buf_finish(&buf);
    world->appended = appended.position;
    return appended;
}

static inline struct dt_appended say(struct world *world, const char *conversation,
                                     const char *role, const char *text)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_TURN);
    dt_body_set_word(&body, DT_FIELD_TURN_ROLE, dt_view_of(role));
    dt_body_set_text(&body, DT_FIELD_TURN_TEXT, dt_view_of(text));
    return append(world, ACME, conversation, &body);
}

static inline void begin(struct world *world, const char *conversation, const char *team)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_OPENED);
    if (team)
        dt_body_set_text(&body, DT_FIELD_OPENED_TEAM, dt_view_of(team));
    append(world, ACME, conversation, &body);
}

static inline void dispute(struct world *world, const char *conversation, uint32_t turn,
                           const char *cue, uint32_t start, uint32_t end)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_CUE_DISPUTED);
    dt_body_set_int(&body, DT_FIELD_CUE_DISPUTED_TURN, turn);
    dt_body_set_text(&body, DT_FIELD_CUE_DISPUTED_CUE, dt_view_of(cue));
    dt_body_set_int(&body, DT_FIELD_CUE_DISPUTED_START, start);
    dt_body_set_int(&body, DT_FIELD_CUE_DISPUTED_END, end);
    append(world, ACME, conversation, &body);
}

static inline struct dt_appended raise_alert(struct world *world, const char *conversation,
                                             const char *level, const char *reason)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_ALERT);
    dt_body_set_word(&body, DT_FIELD_ALERT_LEVEL, dt_view_of(level));
    dt_body_set_text(&body, DT_FIELD_ALERT_REASON, dt_view_of(reason));
    return append(world, ACME, conversation, &body);
}

static inline void answer_alert(struct world *world, const char *conversation, uint64_t alert)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_ALERT_ANSWERED);
    dt_body_set_int(&body, DT_FIELD_ALERT_ANSWERED_ALERT, (int64_t)alert);
    dt_body_set_word(&body, DT_FIELD_ALERT_ANSWERED_ANSWER, DT_VIEW("taken"));
    append(world, ACME, conversation, &body);
}

static inline void assign(struct world *world, const char *conversation, const char *user,
                          const char *team)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_ASSIGNED);
    if (user)
        dt_body_set_text(&body, DT_FIELD_ASSIGNED_USER, dt_view_of(user));
    if (team)
        dt_body_set_text(&body, DT_FIELD_ASSIGNED_TEAM, dt_view_of(team));
    append(world, ACME, conversation, &body);
}

static inline void close_conversation(struct world *world, const char *conversation)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_CLOSED);
    dt_body_set_word(&body, DT_FIELD_CLOSED_OUTCOME, DT_VIEW("unresolved"));
    append(world, ACME, conversation, &body);
}

static inline void reopen(struct world *world, const char *conversation)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_REOPENED);
    append(world, ACME, conversation, &body);
}

static inline void set_promise(struct world *world, const char *conversation, uint32_t promise,
                               const char *how)
{
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_PROMISE);
    dt_body_set_int(&body, DT_FIELD_PROMISE_PROMISE, promise);
    dt_body_set_word(&body, DT_FIELD_PROMISE_STATE, dt_view_of(how));
    dt_body_set_time(&body, DT_FIELD_PROMISE_DUE, world->now + DT_MS_PER_HOUR);
    append(world, ACME, conversation, &body);
}

static inline bool erase(struct world *world, const char *conversation)
{
    struct dt_appended appended;
    const struct dt_erase erase = {.tenant = ACME,
                                   .conversation = dt_view_of(conversation),
                                   .at = world->now,
                                   .actor = DT_VIEW("user:u-1"),
                                   .ground = DT_VIEW("request")};
    bool done = dt_store_erase(world->store, &erase, &appended, &world->err) == DT_OK;
    if (done)
        world->appended = appended.position;
    return done;
}

/* A board as one would leaf through it: all open rows, then all closed ones. */
struct listed {
    struct dt_board_item *items;
    size_t count;
};

static inline struct listed list_all(struct world *world, struct dt_view tenant)
{
    struct dt_person person = {0};
    struct listed listed = {.items = calloc(4096, sizeof *listed.items)};
    static const enum dt_board_view views[] = {DT_BOARD_ALL, DT_BOARD_CLOSED};
    memcpy(person.tenant, tenant.ptr, tenant.len);
    assert_non_null(listed.items);
    for (int i = 0; i < 2; i++) {
        struct dt_board_query query = {.person = &person,
                                       .reach = DT_REACH_ALL,
                                       .view = views[i],
                                       .order = DT_BOARD_NEED,
                                       .now = world->now,
                                       .limit = 17};
        do {
            struct dt_board_page page;
            assert_ok(world, dt_board_list(world->desk, &query, &world->arena, &page, &world->err));
            assert_true(listed.count + page.count <= 4096);
            memcpy(listed.items + listed.count, page.items, page.count * sizeof *page.items);
            listed.count += page.count;
            query.cursor = page.next;
        } while (query.cursor.len > 0);
    }
    return listed;
}

#define SAME(member) assert_true(a->member == b->member)

static inline void assert_same_row(const struct dt_board_row *a, const struct dt_board_row *b)
{
    SAME(stream);
    SAME(version);
    SAME(opened_at);
    SAME(last_at);
    SAME(waiting_since);
    SAME(next_due);
    SAME(closed_at);
    SAME(turns);
    SAME(last_turn);
    SAME(alert_sequence);
    SAME(alert_level);
    SAME(alert_reason);
    SAME(tension);
    SAME(peak);
    SAME(stage);
    SAME(trend);
    SAME(last_role);
    SAME(open_promises);
    SAME(broken_promises);
    SAME(outcome);
    SAME(unscored);
    SAME(acknowledged);
    SAME(demonstration);
    assert_string_equal(a->team, b->team);
    assert_string_equal(a->assigned, b->assigned);
}

static inline void assert_same_boards(const struct listed *a, const struct listed *b)
{
    assert_int_equal(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        assert_same_row(&a->items[i].row, &b->items[i].row);
        assert_true(dt_view_equal(a->items[i].id, b->items[i].id));
        assert_int_equal(a->items[i].need.points, b->items[i].need.points);
    }
}

/* One random step in one of `conversations` conversations. */
static inline void live_on(struct world *world, uint32_t conversations)
{
    static const char *const customers[] = {
        "This is the fourth time I call. Three weeks, and nothing!",
        "You are useless! I want a refund now.",
        "Thank you, that was quick.",
        "\xf0\x9f\x98\xa1 This is ridiculous, where is my parcel?",
        "I will go to the press and to my lawyer.",
        "Ich habe mein Paket nicht bekommen und warte seit drei Wochen darauf, was soll das?",
        "It arrived, all is well now.",
        "You promised to call me back and nobody did."};
    static const char *const agents[] = {
        "I am sorry that your parcel is late. I will call you back today by 5 pm.",
        "You should have read the terms.",
        "I understand how upsetting that is. I will refund you by Friday.",
        "I called you as promised and your refund is done."};
    static const char *const words[] = {"kept", "moved", "cancelled", "broken"};
    static const char *const cues[] = {"insult", "threat", "demand", "repeat_contact", "waiting"};
    char name[24];
    uint32_t number = draw(world, conversations);
    snprintf(name, sizeof name, "c%u.%u", (unsigned)number, (unsigned)world->erased[number]);
    switch (draw(world, 24)) {
    case 0:
        close_conversation(world, name);
        break;
    case 1:
        reopen(world, name);
        break;
    case 2:
        assign(world, name, draw(world, 2) ? "u-7" : NULL, draw(world, 2) ? "t-a" : NULL);
        break;
    case 3:
        raise_alert(world, name, draw(world, 2) ? "step_in" : "watch", "threat");
        break;
    case 4:
        answer_alert(world, name, draw(world, 8));
        break;
    case 5:
        set_promise(world, name, 1 + draw(world, 3), words[draw(world, 4)]);
        break;
    case 6: /* mostly about nothing, sometimes of a turn to come */
        dispute(world, name, 1 + draw(world, 12), cues[draw(world, 5)], draw(world, 8),
                8 + draw(world, 12));
        break;
    case 7: /* "You are useless": about something, where that is what turn 1 to 3 says */
        dispute(world, name, 1 + draw(world, 3), "insult", 0, 15);
        break;
    case 8:
        if (draw(world, 4) == 0)
            world->erased[number] += erase(world, name) && world->kind != WORLD_SEALED;
        break;
    case 9:
        begin(world, name, "t-b");
        break;
    case 10:
    case 11:
    case 12:
    case 13:
    case 14:
    case 15:
        say(world, name, "agent", agents[draw(world, 4)]);
        break;
    default:
        number = draw(world, 14); /* often the one that may be disputed */
        say(world, name, "customer", customers[number < 8 ? number : 1]);
        break;
    }
}

#endif
