/*
 * Whole threads: a conversation's events read into the arena page by page, its disputes gathered,
 * then one pass of the engine over its turns. The readings that nobody asked for are made in a
 * scratch arena and without guidance; the state needs them all the same.
 */
#include "states.h"

#include "desk_parts.h"

struct thread {
    struct dt_reader reader;
    const struct dt_thread_query *query;
    struct dt_arena *arena;
    struct dt_arena scratch;
    struct dt_event *events;
    size_t event_count, event_room;
    struct dt_disputes disputes;
    struct dt_thread_turn *turns;
    size_t turn_count, turn_room;
    struct dt_place *place;
    struct dt_error *err;
};

static enum dt_status no_memory(struct thread *thread)
{
    return dt_error_set(thread->err, DT_NOMEM, "no memory for a conversation");
}

static enum dt_status keep_events(struct thread *thread, const struct dt_page *page)
{
    size_t wanted = thread->event_count + page->count;
    if (wanted > thread->event_room) {
        size_t room = wanted > 2 * thread->event_room ? wanted : 2 * thread->event_room;
        struct dt_event *events =
            dt_arena_grow(thread->arena, thread->events, thread->event_room * sizeof *events,
                          room * sizeof *events);
        if (!events)
            return no_memory(thread);
        thread->events = events;
        thread->event_room = room;
    }
    for (size_t i = 0; i < page->count; i++) {
        const struct dt_event *event = &page->events[i];
        if (event->erased || event->kind == DT_EVENT_ERASED)
            return dt_error_set(thread->err, DT_DENIED, "the conversation was erased");
        thread->events[thread->event_count++] = *event;
    }
    return DT_OK;
}

static enum dt_status read_events(struct thread *thread, struct dt_view tenant,
                                  struct dt_view conversation)
{
    struct dt_page page = {.more = true};
    struct dt_read read = {.order = DT_READ_CONVERSATION,
                           .tenant = tenant,
                           .conversation = conversation,
                           .until = thread->query->until};
    enum dt_status status = DT_OK;
    while (status == DT_OK && page.more) {
        status = dt_store_read(thread->reader.store, &read, thread->arena, &page, thread->err);
        if (status == DT_OK)
            status = keep_events(thread, &page);
        read.from = page.next;
    }
    if (status == DT_OK && thread->event_count == 0)
        return dt_error_set(thread->err, DT_NOT_FOUND, "there is no such conversation");
    return status;
}

static enum dt_status gather_disputes(struct thread *thread)
{
    enum dt_status status = DT_OK;
    for (size_t i = 0; status == DT_OK && i < thread->event_count; i++) {
        const struct dt_event *event = &thread->events[i];
        struct dt_body body;
        bool readable;
        if (event->kind != DT_EVENT_CUE_DISPUTED)
            continue;
        dt_arena_reset(&thread->scratch);
        status = dt_place_body(event, &thread->scratch, &body, &readable, thread->err);
        if (status == DT_OK && readable)
            status = dt_disputes_add(&thread->disputes, event, &body, thread->arena, thread->err);
    }
    return status;
}

static enum dt_status show_disputes(struct thread *thread, struct dt_thread_turn *turn)
{
    const struct dt_disputes *all = &thread->disputes;
    size_t count = 0;
    for (size_t i = 0; i < all->count; i++)
        count += all->items[i].turn == turn->number;
    if (count == 0)
        return DT_OK;
    struct dt_dispute *disputes = dt_arena_zalloc(thread->arena, count, sizeof *disputes);
    if (!disputes)
        return no_memory(thread);
    turn->disputes = disputes;
    for (size_t i = 0; i < all->count; i++) {
        const struct dt_place_dispute *item = &all->items[i];
        if (item->turn == turn->number)
            disputes[turn->dispute_count++] =
                (struct dt_dispute){.turn = item->turn,
                                    .kind = (enum dt_kind)item->kinds[turn->role],
                                    .start = item->start,
                                    .end = item->end,
                                    .at = item->at,
                                    .by = item->by};
    }
    return DT_OK;
}

static struct dt_thread_turn *add_turn(struct thread *thread)
{
    if (thread->turn_count == thread->turn_room) {
        size_t room = thread->turn_room ? 2 * thread->turn_room : 32;
        struct dt_thread_turn *turns = dt_arena_grow(
            thread->arena, thread->turns, thread->turn_room * sizeof *turns, room * sizeof *turns);
        if (!turns)
            return NULL;
        thread->turns = turns;
        thread->turn_room = room;
    }
    return &thread->turns[thread->turn_count++];
}

static bool is_wanted(const struct thread *thread, const struct dt_event *event)
{
    const struct dt_thread_query *query = thread->query;
    return event->kind == DT_EVENT_TURN && thread->place->state.turn_count >= query->after &&
           (query->max == 0 || thread->turn_count < query->max);
}

/* A turn whose reading is asked for. */
static enum dt_status read_wanted(struct thread *thread, const struct dt_event *event)
{
    struct dt_body body;
    bool readable, read;
    struct dt_reading *reading = dt_arena_alloc(thread->arena, sizeof *reading);
    struct dt_thread_turn *turn = add_turn(thread);
    if (!reading || !turn)
        return no_memory(thread);
    enum dt_status status = dt_place_body(event, thread->arena, &body, &readable, thread->err);
    if (status != DT_OK)
        return status;
    *turn = (struct dt_thread_turn){
        .event = event, .number = thread->place->state.turn_count + 1, .at = event->at};
    if (readable) {
        struct dt_turn said = dt_place_turn(event, &body);
        turn->text = said.text;
        turn->name = said.name;
        turn->id = dt_body_text(&body, DT_FIELD_TURN_ID);
        turn->at = said.at;
        turn->role = said.role;
    }
    const struct dt_place_step step = {.event = event,
                                       .body = readable ? &body : NULL,
                                       .disputes = &thread->disputes,
                                       .reading_out = reading,
                                       .read_out = &read};
    status = dt_place_step(thread->place, thread->reader.core, &step, thread->arena, thread->err);
    if (status == DT_OK && read)
        turn->reading = reading;
    return status == DT_OK ? show_disputes(thread, turn) : status;
}

static enum dt_status read_other(struct thread *thread, const struct dt_event *event)
{
    struct dt_body body;
    bool readable;
    dt_arena_reset(&thread->scratch);
    enum dt_status status = DT_OK;
    if (!dt_summary_moves_state(event->kind)) {
        thread->place->version = event->sequence;
        return DT_OK;
    }
    status = dt_place_body(event, &thread->scratch, &body, &readable, thread->err);
    const struct dt_place_step step = {
        .event = event, .body = readable ? &body : NULL, .disputes = &thread->disputes};
    return status == DT_OK ? dt_place_step(thread->place, thread->reader.core, &step,
                                           &thread->scratch, thread->err)
                           : status;
}

static enum dt_status read_turns(struct thread *thread)
{
    thread->place = dt_arena_alloc(thread->arena, sizeof *thread->place);
    if (!thread->place)
        return no_memory(thread);
    dt_place_begin(thread->place, thread->events[0].stream, thread->reader.rules);
    enum dt_status status = DT_OK;
    for (size_t i = 0; status == DT_OK && i < thread->event_count; i++) {
        const struct dt_event *event = &thread->events[i];
        status = is_wanted(thread, event) ? read_wanted(thread, event) : read_other(thread, event);
    }
    return status;
}

enum dt_status dt_thread_read(struct dt_desk *desk, struct dt_view tenant,
                              struct dt_view conversation, const struct dt_thread_query *query,
                              struct dt_arena *arena, struct dt_thread *out, struct dt_error *err)
{
    struct thread thread = {
        .reader = dt_desk_reader(desk, tenant), .query = query, .arena = arena, .err = err};
    dt_arena_init(&thread.scratch);
    enum dt_status status = read_events(&thread, tenant, conversation);
    if (status == DT_OK)
        status = gather_disputes(&thread);
    if (status == DT_OK)
        status = read_turns(&thread);
    dt_arena_finish(&thread.scratch);
    if (status != DT_OK)
        return status;
    *out = (struct dt_thread){.version = thread.place->version,
                              .events = thread.events,
                              .event_count = thread.event_count,
                              .turns = thread.turns,
                              .turn_count = thread.turn_count,
                              .state = &thread.place->state};
    return DT_OK;
}
