/* What readers see of the memory driver: copies, made under the read lock. */
#include "memory_internal.h"

static struct dt_memory *of(struct dt_backend *self)
{
    return (struct dt_memory *)self;
}

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "no memory to read the store");
}

static bool copy_view(struct dt_arena *arena, struct dt_view *view)
{
    view->ptr = dt_arena_copy(arena, *view);
    return view->ptr != NULL;
}

/* The list a read goes along: positions, or NULL for the store's own order. */
static bool find_list(struct dt_memory *memory, const struct dt_read *read, struct dt_arena *arena,
                      const struct dt_memory_list **out)
{
    struct dt_view key = read->tenant;
    const struct dt_ordered *map = &memory->tenants;
    if (read->order == DT_READ_CONVERSATION) {
        key = dt_memory_key(arena, read->tenant, read->conversation);
        map = &memory->streams;
    }
    if (!key.ptr)
        return false;
    const struct dt_ordered_node *node = dt_ordered_find(map, key);
    *out = NULL;
    if (node && read->order == DT_READ_CONVERSATION)
        *out = &((struct dt_memory_stream *)node->value)->events;
    else if (node)
        *out = &((struct dt_memory_tenant *)node->value)->events;
    return true;
}

static enum dt_status fill_page(struct dt_memory *memory, const struct dt_read *read,
                                const struct dt_memory_list *list, uint64_t end,
                                struct dt_arena *arena, struct dt_page *out, struct dt_error *err)
{
    size_t room = read->from > end ? 0 : (size_t)(end - read->from + 1);
    room = room < read->max ? room : read->max;
    struct dt_event *events = dt_arena_zalloc(arena, room + 1, sizeof *events);
    struct dt_sealed *sealed = dt_arena_zalloc(arena, room + 1, sizeof *sealed);
    if (!events || !sealed)
        return no_memory(err);
    size_t count = 0, bytes = 0;
    while (count < room && bytes <= DT_READ_BYTES) {
        uint64_t at = read->from + count;
        const struct dt_memory_event *stored =
            memory->events[(list ? list->positions[at - 1] : at) - 1];
        struct dt_event *event = &events[count];
        *event = stored->event;
        event->conversation = stored->stream->conversation; /* it may have lost its name */
        event->stream = stored->stream->number;
        sealed[count] = stored->sealed;
        if (!copy_view(arena, &event->tenant) || !copy_view(arena, &event->conversation) ||
            !copy_view(arena, &event->actor) || !copy_view(arena, &event->body) ||
            !copy_view(arena, &sealed[count].commitment))
            return no_memory(err);
        sealed[count].body = event->body;
        bytes += event->body.len;
        count++;
    }
    *out = (struct dt_page){.events = events,
                            .sealed = sealed,
                            .count = count,
                            .next = read->from + count,
                            .more = read->from + count <= end};
    return DT_OK;
}

enum dt_status dt_memory_read(struct dt_backend *self, const struct dt_read *read,
                              struct dt_arena *arena, struct dt_page *out, struct dt_error *err)
{
    struct dt_memory *memory = of(self);
    const struct dt_memory_list *list = NULL;
    enum dt_status status = DT_OK;
    pthread_rwlock_rdlock(&memory->lock);
    if (read->order != DT_READ_STORE && !find_list(memory, read, arena, &list))
        status = no_memory(err);
    if (status == DT_OK) {
        uint64_t end = memory->event_count;
        if (read->order != DT_READ_STORE)
            end = list ? list->count : 0;
        if (read->until != 0 && read->until < end)
            end = read->until;
        status = fill_page(memory, read, list, end, arena, out, err);
    }
    pthread_rwlock_unlock(&memory->lock);
    return status;
}

enum dt_status dt_memory_conversation(struct dt_backend *self, struct dt_view tenant,
                                      struct dt_view conversation, struct dt_conversation_head *out,
                                      struct dt_error *err)
{
    struct dt_memory *memory = of(self);
    struct dt_arena arena;
    dt_arena_init(&arena);
    struct dt_view key = dt_memory_key(&arena, tenant, conversation);
    if (!key.ptr) {
        dt_arena_finish(&arena);
        return no_memory(err);
    }
    pthread_rwlock_rdlock(&memory->lock);
    const struct dt_ordered_node *node = dt_ordered_find(&memory->streams, key);
    const struct dt_memory_stream *stream = node ? node->value : NULL;
    *out = (struct dt_conversation_head){.version = stream ? stream->events.count : 0,
                                         .held = stream && stream->held,
                                         .erased = stream && stream->erased};
    pthread_rwlock_unlock(&memory->lock);
    dt_arena_finish(&arena);
    return DT_OK;
}

enum dt_status dt_memory_head(struct dt_backend *self, uint64_t *position_out, struct dt_error *err)
{
    struct dt_memory *memory = of(self);
    pthread_rwlock_rdlock(&memory->lock);
    *position_out = memory->event_count;
    pthread_rwlock_unlock(&memory->lock);
    return DT_OK;
}

enum dt_status dt_memory_tenant_head(struct dt_backend *self, struct dt_view tenant,
                                     uint64_t *entry_out, struct dt_error *err)
{
    struct dt_memory *memory = of(self);
    pthread_rwlock_rdlock(&memory->lock);
    const struct dt_ordered_node *node = dt_ordered_find(&memory->tenants, tenant);
    *entry_out = node ? ((const struct dt_memory_tenant *)node->value)->events.count : 0;
    pthread_rwlock_unlock(&memory->lock);
    return DT_OK;
}

enum dt_status dt_memory_tenants(struct dt_backend *self, struct dt_view after, size_t max,
                                 struct dt_arena *arena, struct dt_view *names_out,
                                 size_t *count_out, struct dt_error *err)
{
    struct dt_memory *memory = of(self);
    enum dt_status status = DT_OK;
    size_t count = 0;
    pthread_rwlock_rdlock(&memory->lock);
    const struct dt_ordered_node *node = dt_ordered_from(&memory->tenants, after);
    if (node && dt_view_equal(node->key, after))
        node = node->next[0];
    for (; node && count < max && status == DT_OK; node = node->next[0]) {
        names_out[count] = node->key;
        if (!copy_view(arena, &names_out[count++]))
            status = no_memory(err);
    }
    pthread_rwlock_unlock(&memory->lock);
    if (status == DT_OK)
        *count_out = count;
    return status;
}

static bool starts_with(struct dt_view text, struct dt_view start)
{
    return text.len >= start.len && memcmp(text.ptr, start.ptr, start.len) == 0;
}

static bool is_before(struct dt_view a, struct dt_view b)
{
    size_t common = a.len < b.len ? a.len : b.len;
    int order = common ? memcmp(a.ptr, b.ptr, common) : 0;
    return order < 0 || (order == 0 && a.len < b.len);
}

enum dt_status dt_memory_read_shelf(struct dt_backend *self, struct dt_view shelf,
                                    struct dt_view from, struct dt_view until, size_t max,
                                    struct dt_arena *arena, struct dt_shelf_row *rows_out,
                                    size_t *count_out, struct dt_error *err)
{
    struct dt_memory *memory = of(self);
    struct dt_view first = dt_memory_key(arena, shelf, from);
    struct dt_view prefix = dt_memory_key(arena, shelf, DT_VIEW(""));
    enum dt_status status = DT_OK;
    size_t count = 0;
    if (!first.ptr || !prefix.ptr)
        return no_memory(err);
    pthread_rwlock_rdlock(&memory->lock);
    const struct dt_ordered_node *node = dt_ordered_from(&memory->shelves, first);
    for (; node && count < max && status == DT_OK; node = node->next[0]) {
        if (!starts_with(node->key, prefix))
            break;
        struct dt_view key = dt_view_slice(node->key, prefix.len, node->key.len);
        if (until.len > 0 && !is_before(key, until))
            break;
        const struct dt_memory_value *value = node->value;
        rows_out[count] = (struct dt_shelf_row){key, {value->bytes, value->len}};
        if (!copy_view(arena, &rows_out[count].key) || !copy_view(arena, &rows_out[count].value))
            status = no_memory(err);
        count++;
    }
    pthread_rwlock_unlock(&memory->lock);
    if (status == DT_OK)
        *count_out = count;
    return status;
}

enum dt_status dt_memory_stats(struct dt_backend *self, struct dt_store_stats *out,
                               struct dt_error *err)
{
    struct dt_memory *memory = of(self);
    pthread_rwlock_rdlock(&memory->lock);
    out->events = memory->event_count;
    out->conversations = memory->streams.count;
    out->tenants = memory->tenants.count;
    out->bytes = memory->bytes;
    for (const struct dt_memory_outbox *row = memory->outbox; row; row = row->next) {
        out->outbox_poisoned += row->now.poisoned;
        out->outbox_waiting += !row->now.poisoned;
    }
    pthread_rwlock_unlock(&memory->lock);
    return DT_OK;
}
