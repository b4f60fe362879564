#include "replay.h"

#include <stdlib.h>

/* A conversation's events, read whole: what is disputed at its end counts from its beginning. */
struct whole {
    struct dt_arena arena;
    struct dt_body *bodies; /* of its turns and disputes, in order */
    dt_instant *times;      /* when each event happened */
    size_t count, capacity;
};

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "no memory for a conversation");
}

static bool make_room(struct whole *whole)
{
    if (whole->count < whole->capacity)
        return true;
    size_t capacity = whole->capacity ? whole->capacity * 2 : 64;
    struct dt_body *bodies = realloc(whole->bodies, capacity * sizeof *bodies);
    if (!bodies)
        return false;
    whole->bodies = bodies;
    dt_instant *times = realloc(whole->times, capacity * sizeof *times);
    if (!times)
        return false;
    whole->times = times;
    whole->capacity = capacity;
    return true;
}

static enum dt_status take_page(struct whole *whole, const struct dt_page *page,
                                struct dt_error *err)
{
    enum dt_status status = DT_OK;
    for (size_t i = 0; status == DT_OK && i < page->count; i++) {
        const struct dt_event *event = &page->events[i];
        if (event->erased || (event->kind != DT_EVENT_TURN && event->kind != DT_EVENT_CUE_DISPUTED))
            continue;
        if (!make_room(whole))
            return no_memory(err);
        status = dt_body_read(event->kind, event->version, event->body, &whole->arena,
                              &whole->bodies[whole->count], err);
        whole->times[whole->count] = event->at;
        whole->count += status == DT_OK;
    }
    return status;
}

static enum dt_status read_whole(struct whole *whole, struct dt_store *store, struct dt_view tenant,
                                 struct dt_view conversation, struct dt_error *err)
{
    struct dt_read read = {
        .order = DT_READ_CONVERSATION, .tenant = tenant, .conversation = conversation};
    struct dt_page page = {.more = true};
    enum dt_status status = DT_OK;
    while (status == DT_OK && page.more) {
        status = dt_store_read(store, &read, &whole->arena, &page, err);
        if (status == DT_OK)
            status = take_page(whole, &page, err);
        read.from = page.next;
    }
    return status;
}

/* The cues of a turn that were disputed, in the arena. */
static enum dt_status find_disputes(struct whole *whole, int64_t number, struct dt_turn *turn,
                                    struct dt_error *err)
{
    struct dt_disputed *found = NULL;
    for (size_t i = 0; i < whole->count; i++) {
        const struct dt_body *body = &whole->bodies[i];
        if (body->kind != DT_EVENT_CUE_DISPUTED ||
            dt_body_int(body, DT_FIELD_CUE_DISPUTED_TURN) != number)
            continue;
        size_t size = turn->disputed_count * sizeof *found;
        found = dt_arena_grow(&whole->arena, found, size, size + sizeof *found);
        if (!found)
            return no_memory(err);
        found[turn->disputed_count++] = (struct dt_disputed){
            .kind = dt_kind_find(turn->role, dt_body_text(body, DT_FIELD_CUE_DISPUTED_CUE)),
            .start = (uint32_t)dt_body_int(body, DT_FIELD_CUE_DISPUTED_START),
            .end = (uint32_t)dt_body_int(body, DT_FIELD_CUE_DISPUTED_END)};
    }
    turn->disputed = found;
    return DT_OK;
}

static struct dt_turn turn_of(const struct dt_body *body, dt_instant at)
{
    bool customers = dt_view_equal(dt_body_text(body, DT_FIELD_TURN_ROLE), DT_VIEW("customer"));
    return (struct dt_turn){
        .role = customers ? DT_ROLE_CUSTOMER : DT_ROLE_AGENT,
        .text = dt_body_text(body, DT_FIELD_TURN_TEXT),
        .name = dt_body_text(body, DT_FIELD_TURN_NAME),
        .at = dt_body_has(body, DT_FIELD_TURN_AT) ? dt_body_time(body, DT_FIELD_TURN_AT) : at};
}

static enum dt_status fold_turns(struct dt_replay *replay, struct whole *whole,
                                 struct dt_view conversation, struct dt_error *err)
{
    struct dt_replay_pair *pair = malloc(sizeof *pair);
    bool any_disputed = false;
    if (!pair)
        return no_memory(err);
    dt_replay_pair_init(pair);
    for (size_t i = 0; i < whole->count; i++)
        any_disputed = any_disputed || whole->bodies[i].kind == DT_EVENT_CUE_DISPUTED;
    enum dt_status status = DT_OK;
    for (size_t i = 0; status == DT_OK && i < whole->count; i++) {
        if (whole->bodies[i].kind != DT_EVENT_TURN)
            continue;
        struct dt_turn turn = turn_of(&whole->bodies[i], whole->times[i]);
        if (any_disputed)
            status = find_disputes(whole, (int64_t)pair->turns + 1, &turn, err);
        if (status == DT_OK)
            status = dt_replay_turn(replay, pair, conversation, &turn, err);
    }
    free(pair);
    return status;
}

enum dt_status dt_replay_stored(struct dt_replay *replay, struct dt_store *store,
                                struct dt_view tenant, struct dt_view conversation,
                                struct dt_error *err)
{
    struct whole whole = {.count = 0};
    dt_arena_init(&whole.arena);
    enum dt_status status = read_whole(&whole, store, tenant, conversation, err);
    if (status == DT_OK)
        status = fold_turns(replay, &whole, conversation, err);
    dt_arena_finish(&whole.arena);
    free(whole.bodies);
    free(whole.times);
    return status;
}
