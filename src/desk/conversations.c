#include "conversations.h"

#include "fold_row.h"

#include <stdlib.h>

/*
 * The states of the conversations that had an event lately, by stream modulo their number. A run
 * over the log meets a conversation again and again; the state in its place is the right one if it
 * stands at the event before, and is made again from the log if not.
 */
enum { PLACES = 1024 };

struct place {
    uint64_t stream, version;
    bool unscored;
    uint32_t passed_over;
    struct dt_conversation state;
};

struct dt_conversations {
    struct dt_store *store;
    struct dt_core core;
    struct dt_fold fold;
    struct dt_arena arena;        /* of one turn */
    struct place *places[PLACES]; /* made when first needed */
};

/*
 * On the shelf by dt_row_key; value version, last_at, next_due (8 bytes each),
 * turns, passed_over (4 each), then the bytes of the rest in the order of the struct. Big-endian.
 */
enum { VALUE_BYTES = 3 * 8 + 2 * 4 + 8 };

static struct dt_view make_value(const struct dt_conversation_summary *summary, char *room)
{
    char *at = room;
    dt_row_put(&at, summary->version, 8);
    dt_row_put(&at, (uint64_t)summary->last_at, 8);
    dt_row_put(&at, (uint64_t)summary->next_due, 8);
    dt_row_put(&at, summary->turns, 4);
    dt_row_put(&at, summary->passed_over, 4);
    const uint8_t rest[] = {summary->tension, summary->peak,          summary->stage,
                            summary->alert,   summary->open_promises, summary->broken_promises,
                            summary->closed,  summary->unscored};
    memcpy(at, rest, sizeof rest);
    return (struct dt_view){room, VALUE_BYTES};
}

static bool read_value(struct dt_view value, struct dt_conversation_summary *out)
{
    const char *at = value.ptr;
    if (value.len != VALUE_BYTES)
        return false;
    out->version = dt_row_take(&at, 8);
    out->last_at = (dt_instant)dt_row_take(&at, 8);
    out->next_due = (dt_instant)dt_row_take(&at, 8);
    out->turns = (uint32_t)dt_row_take(&at, 4);
    out->passed_over = (uint32_t)dt_row_take(&at, 4);
    uint8_t *const rest[] = {&out->tension, &out->peak,          &out->stage,
                             &out->alert,   &out->open_promises, &out->broken_promises};
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
        *rest[i] = (uint8_t)dt_row_take(&at, 1);
    out->closed = dt_row_take(&at, 1) != 0;
    out->unscored = dt_row_take(&at, 1) != 0;
    return true;
}

/* Folds one event into the engine's state. Only turns count. */
static enum dt_status take_turn(const struct dt_core *core, const struct dt_event *event,
                                struct dt_arena *arena, struct place *place, struct dt_error *err)
{
    struct dt_body body;
    struct dt_reading reading;
    if (event->kind != DT_EVENT_TURN || event->erased)
        return DT_OK;
    enum dt_status status =
        dt_body_read(event->kind, event->version, event->body, arena, &body, err);
    if (status != DT_OK)
        return status;
    bool customers = dt_view_equal(dt_body_text(&body, DT_FIELD_TURN_ROLE), DT_VIEW("customer"));
    const struct dt_turn turn = {.role = customers ? DT_ROLE_CUSTOMER : DT_ROLE_AGENT,
                                 .text = dt_body_text(&body, DT_FIELD_TURN_TEXT),
                                 .name = dt_body_text(&body, DT_FIELD_TURN_NAME),
                                 .at = dt_body_has(&body, DT_FIELD_TURN_AT)
                                           ? dt_body_time(&body, DT_FIELD_TURN_AT)
                                           : event->at};
    status = dt_conversation_turn(core, &place->state, &turn, arena, &reading, err);
    if (status == DT_FORMAT || status == DT_LIMIT) {
        place->passed_over++;
        return DT_OK;
    }
    if (status == DT_OK)
        place->unscored = reading.unscored;
    return status;
}

static void empty_place(struct place *place, uint64_t stream)
{
    place->stream = stream;
    place->version = 0;
    place->unscored = false;
    place->passed_over = 0;
    dt_conversation_init(&place->state);
}

/* Brings a place to where the conversation was after `until`, from its first event. */
static enum dt_status replay(struct dt_store *store, const struct dt_core *core,
                             struct dt_view tenant, struct dt_view conversation, uint64_t until,
                             struct place *place, struct dt_error *err)
{
    struct dt_arena pages, turns;
    struct dt_page page = {.more = true};
    struct dt_read read = {.order = DT_READ_CONVERSATION,
                           .tenant = tenant,
                           .conversation = conversation,
                           .until = until};
    enum dt_status status = DT_OK;
    dt_arena_init(&pages);
    dt_arena_init(&turns);
    while (status == DT_OK && page.more) {
        dt_arena_reset(&pages);
        status = dt_store_read(store, &read, &pages, &page, err);
        for (size_t i = 0; status == DT_OK && i < page.count; i++) {
            dt_arena_reset(&turns);
            status = take_turn(core, &page.events[i], &turns, place, err);
            place->version = page.events[i].sequence;
        }
        read.from = page.next;
    }
    dt_arena_finish(&turns);
    dt_arena_finish(&pages);
    return status;
}

enum dt_status dt_conversation_replay(struct dt_store *store, const struct dt_core *core,
                                      struct dt_view tenant, struct dt_view conversation,
                                      uint64_t until, struct dt_conversation *state_out,
                                      uint32_t *passed_out, struct dt_error *err)
{
    struct place *place = calloc(1, sizeof *place);
    if (!place)
        return dt_error_set(err, DT_NOMEM, "no memory for a conversation");
    empty_place(place, 0);
    enum dt_status status = replay(store, core, tenant, conversation, until, place, err);
    if (status == DT_OK) {
        *state_out = place->state;
        if (passed_out)
            *passed_out = place->passed_over;
    }
    free(place);
    return status;
}

/* The conversation's place, standing at the event before this one. */
static enum dt_status find_place(struct dt_conversations *conversations,
                                 const struct dt_event *event, struct place **out,
                                 struct dt_error *err)
{
    struct place **slot = &conversations->places[event->stream % PLACES];
    if (!*slot)
        *slot = calloc(1, sizeof **slot);
    struct place *place = *slot;
    if (!place)
        return dt_error_set(err, DT_NOMEM, "no memory for a conversation");
    *out = place;
    if (place->stream == event->stream && place->version == event->sequence - 1)
        return DT_OK;
    empty_place(place, event->stream);
    if (event->sequence == 1)
        return DT_OK;
    enum dt_status status = replay(conversations->store, &conversations->core, event->tenant,
                                   event->conversation, event->sequence - 1, place, err);
    if (status != DT_OK)
        place->stream = 0;
    return status;
}

static void note_promises(const struct dt_ledger *ledger, struct dt_conversation_summary *out)
{
    out->next_due = DT_INSTANT_NONE;
    for (uint32_t i = 0; i < ledger->count; i++) {
        const struct dt_ledger_entry *entry = &ledger->entries[i];
        bool open = entry->state == DT_PROMISE_OPEN || entry->state == DT_PROMISE_MOVED;
        dt_instant due = entry->promise.due;
        out->open_promises += open;
        out->broken_promises += entry->state == DT_PROMISE_BROKEN;
        if (open && due != DT_INSTANT_NONE &&
            (out->next_due == DT_INSTANT_NONE || due < out->next_due))
            out->next_due = due;
    }
}

static void summarise(const struct place *place, struct dt_conversation_summary *out)
{
    const struct dt_conversation *state = &place->state;
    out->turns = state->turn_count;
    out->passed_over = place->passed_over;
    out->tension = (uint8_t)state->tension;
    out->peak = (uint8_t)state->peak;
    out->stage = state->stage;
    out->alert = state->alert_level_held;
    out->unscored = place->unscored;
    out->open_promises = out->broken_promises = 0;
    note_promises(&state->ledger, out);
}

static enum dt_status take(void *context, struct dt_fold_state *shelf, const struct dt_event *event,
                           struct dt_error *err)
{
    struct dt_conversations *conversations = context;
    char key_room[DT_FOLD_KEY_BYTES], value_room[VALUE_BYTES];
    struct dt_view key = dt_row_key(event->tenant, event->stream, key_room), value;
    struct dt_conversation_summary summary = {.last_at = DT_INSTANT_NONE};
    struct place *place = NULL;
    bool found;
    if (event->kind == DT_EVENT_ERASED)
        return dt_fold_remove(shelf, key, err);
    if (event->erased) /* its `erased` event is still to come */
        return DT_OK;
    enum dt_status status = dt_fold_get(shelf, key, &value, &found, err);
    if (status == DT_OK && found && !read_value(value, &summary))
        status = dt_error_set(err, DT_FORMAT, "the desk's list of conversations is damaged");
    if (status == DT_OK)
        status = find_place(conversations, event, &place, err);
    if (status != DT_OK)
        return status;
    dt_arena_reset(&conversations->arena);
    status = take_turn(&conversations->core, event, &conversations->arena, place, err);
    if (status != DT_OK) {
        place->stream = 0;
        return status;
    }
    place->version = summary.version = event->sequence;
    if (event->kind == DT_EVENT_TURN)
        summary.last_at = event->at;
    if (event->kind == DT_EVENT_TURN || event->kind == DT_EVENT_REOPENED)
        summary.closed = false;
    else if (event->kind == DT_EVENT_CLOSED)
        summary.closed = true;
    summarise(place, &summary);
    return dt_fold_put(shelf, key, make_value(&summary, value_room), err);
}

enum dt_status dt_conversations_create(struct dt_store *store, const struct dt_core *core,
                                       uint32_t rules, struct dt_conversations **out,
                                       struct dt_error *err)
{
    if (rules == 0)
        return dt_error_set(err, DT_INVALID, "the rules need a number");
    struct dt_conversations *conversations = calloc(1, sizeof *conversations);
    if (!conversations)
        return dt_error_set(err, DT_NOMEM, "no memory for the desk");
    conversations->store = store;
    conversations->core = *core;
    conversations->fold = (struct dt_fold){
        .name = DT_VIEW("conversations"), .version = rules, .bodies = true, .take = take};
    dt_arena_init(&conversations->arena);
    *out = conversations;
    return DT_OK;
}

void dt_conversations_destroy(struct dt_conversations *conversations)
{
    if (!conversations)
        return;
    for (size_t i = 0; i < PLACES; i++)
        free(conversations->places[i]);
    dt_arena_finish(&conversations->arena);
    free(conversations);
}

const struct dt_fold *dt_conversations_fold(const struct dt_conversations *conversations)
{
    return &conversations->fold;
}

enum dt_status dt_conversations_list(struct dt_store *store, struct dt_view tenant, uint64_t after,
                                     size_t max, struct dt_arena *arena,
                                     struct dt_conversation_summary *out, size_t *count_out,
                                     struct dt_error *err)
{
    char from_room[DT_FOLD_KEY_BYTES], until_room[DT_FOLD_KEY_BYTES];
    size_t count = 0;
    enum dt_status status = dt_tenant_check(tenant, err);
    if (status != DT_OK)
        return status;
    struct dt_shelf_row *rows = dt_arena_zalloc(arena, max ? max : 1, sizeof *rows);
    if (!rows)
        return dt_error_set(err, DT_NOMEM, "no memory for the list of conversations");
    if (after < UINT64_MAX && max > 0)
        status = dt_store_scan(
            store, DT_VIEW("fold.conversations"), dt_row_key(tenant, after + 1, from_room),
            dt_row_key(tenant, UINT64_MAX, until_room), max, arena, rows, &count, err);
    for (size_t i = 0; i < count && status == DT_OK; i++) {
        const char *stream = rows[i].key.ptr + rows[i].key.len - 8;
        out[i] = (struct dt_conversation_summary){.stream = dt_row_take(&stream, 8)};
        if (!read_value(rows[i].value, &out[i]))
            status = dt_error_set(err, DT_FORMAT, "the desk's list of conversations is damaged");
    }
    if (status == DT_OK)
        *count_out = count;
    return status;
}
