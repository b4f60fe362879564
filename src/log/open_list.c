#include "open_list.h"

#include "fold_row.h"

/*
 * On the shelf by dt_row_key; value since, last_at, waiting_since, version (8
 * bytes each), turns (4), then the conversation's id. Numbers big-endian.
 */
enum { FIXED_BYTES = 4 * 8 + 4, VALUE_BYTES = FIXED_BYTES + DT_CONVERSATION_BYTES };

static struct dt_view make_value(const struct dt_open_conversation *open, char *room)
{
    char *at = room;
    dt_row_put(&at, (uint64_t)open->since, 8);
    dt_row_put(&at, (uint64_t)open->last_at, 8);
    dt_row_put(&at, (uint64_t)open->waiting_since, 8);
    dt_row_put(&at, open->version, 8);
    dt_row_put(&at, open->turns, 4);
    memcpy(at, open->conversation.ptr, open->conversation.len);
    return (struct dt_view){room, FIXED_BYTES + open->conversation.len};
}

static bool read_value(struct dt_view value, struct dt_open_conversation *out)
{
    const char *at = value.ptr;
    if (value.len <= FIXED_BYTES || value.len > VALUE_BYTES)
        return false;
    out->since = (dt_instant)dt_row_take(&at, 8);
    out->last_at = (dt_instant)dt_row_take(&at, 8);
    out->waiting_since = (dt_instant)dt_row_take(&at, 8);
    out->version = dt_row_take(&at, 8);
    out->turns = (uint32_t)dt_row_take(&at, 4);
    out->conversation = dt_view_slice(value, FIXED_BYTES, value.len);
    return true;
}

/* Whether the customer did it, as far as the head of an event tells. */
static bool is_customers(const struct dt_event *event)
{
    static const char customer[] = "customer";
    size_t len = sizeof customer - 1;
    return event->actor.len >= len && memcmp(event->actor.ptr, customer, len) == 0 &&
           (event->actor.len == len || event->actor.ptr[len] == ':');
}

static void take_turn(struct dt_open_conversation *open, const struct dt_event *event)
{
    open->turns++;
    if (!is_customers(event))
        open->waiting_since = DT_INSTANT_NONE;
    else if (open->waiting_since == DT_INSTANT_NONE)
        open->waiting_since = event->at;
}

static enum dt_status take(void *context, struct dt_fold_state *state, const struct dt_event *event,
                           struct dt_error *err)
{
    char key_room[DT_FOLD_KEY_BYTES], value_room[VALUE_BYTES];
    struct dt_view key = dt_row_key(event->tenant, event->stream, key_room), value;
    struct dt_open_conversation open = {.since = event->at, .waiting_since = DT_INSTANT_NONE};
    bool found;
    if (event->kind == DT_EVENT_CLOSED || event->kind == DT_EVENT_ERASED)
        return dt_fold_remove(state, key, err);
    enum dt_status status = dt_fold_get(state, key, &value, &found, err);
    if (status != DT_OK)
        return status;
    if (found && !read_value(value, &open))
        return dt_error_set(err, DT_FORMAT, "the list of open conversations is damaged");
    if (!found && event->kind != DT_EVENT_TURN && event->kind != DT_EVENT_REOPENED)
        return DT_OK; /* a note on a closed conversation leaves it closed */
    if (event->kind == DT_EVENT_TURN)
        take_turn(&open, event);
    open.last_at = event->at;
    open.version = event->sequence;
    open.conversation = event->conversation;
    return dt_fold_put(state, key, make_value(&open, value_room), err);
}

const struct dt_fold dt_open_list = {.name = {"open", 4}, .version = 1, .take = take};

enum dt_status dt_open_list_read(struct dt_store *store, struct dt_view tenant, uint64_t after,
                                 size_t max, struct dt_arena *arena,
                                 struct dt_open_conversation *out, size_t *count_out,
                                 struct dt_error *err)
{
    char from_room[DT_FOLD_KEY_BYTES], until_room[DT_FOLD_KEY_BYTES];
    enum dt_status status = dt_tenant_check(tenant, err);
    if (status != DT_OK)
        return status;
    struct dt_shelf_row *rows = dt_arena_zalloc(arena, max ? max : 1, sizeof *rows);
    if (!rows)
        return dt_error_set(err, DT_NOMEM, "no memory for the list of open conversations");
    if (after == UINT64_MAX)
        max = 0;
    size_t count = 0;
    struct dt_view until = dt_row_key(tenant, UINT64_MAX, until_room);
    if (max > 0)
        status =
            dt_store_scan(store, DT_VIEW("fold.open"), dt_row_key(tenant, after + 1, from_room),
                          until, max, arena, rows, &count, err);
    for (size_t i = 0; i < count && status == DT_OK; i++) {
        const char *stream = rows[i].key.ptr + rows[i].key.len - 8;
        out[i] = (struct dt_open_conversation){.stream = dt_row_take(&stream, 8)};
        if (!read_value(rows[i].value, &out[i]))
            status = dt_error_set(err, DT_FORMAT, "the list of open conversations is damaged");
    }
    if (status == DT_OK)
        *count_out = count;
    return status;
}
