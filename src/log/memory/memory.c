/* The memory driver's transaction. */
#include "memory.h"
#include "memory_internal.h"

#include <stdlib.h>

static struct dt_memory *of(struct dt_backend *self)
{
    return (struct dt_memory *)self;
}

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "no memory for the store");
}

struct dt_view dt_memory_key(struct dt_arena *arena, struct dt_view a, struct dt_view b)
{
    char *key = dt_arena_alloc(arena, a.len + 1 + b.len);
    if (!key)
        return (struct dt_view){0};
    if (a.len > 0)
        memcpy(key, a.ptr, a.len);
    key[a.len] = '\0';
    if (b.len > 0)
        memcpy(key + a.len + 1, b.ptr, b.len);
    return (struct dt_view){key, a.len + 1 + b.len};
}

static enum dt_status begin(struct dt_backend *self, struct dt_error *err)
{
    struct dt_memory *memory = of(self);
    dt_arena_reset(&memory->arena);
    memory->links = NULL;
    memory->link_count = memory->new_event_count = 0;
    memory->new_streams = 0;
    memory->new_outbox = NULL;
    memory->changes = NULL;
    return DT_OK;
}

/* Only the writer changes the maps, and this is the writer's thread: no lock. */
static enum dt_status look_up(struct dt_backend *self, struct dt_lookup *lookup,
                              struct dt_error *err)
{
    struct dt_memory *memory = of(self);
    lookup->position = memory->event_count;
    for (size_t i = 0; i < lookup->tenant_count; i++) {
        const struct dt_ordered_node *node =
            dt_ordered_find(&memory->tenants, lookup->tenants[i].name);
        const struct dt_memory_tenant *tenant = node ? node->value : NULL;
        lookup->tenants[i].id = tenant != NULL;
        lookup->tenants[i].entry = tenant ? tenant->events.count : 0;
    }
    for (size_t i = 0; i < lookup->stream_count; i++) {
        struct dt_stream_row *row = &lookup->streams[i];
        struct dt_view key =
            dt_memory_key(&memory->arena, lookup->tenants[row->tenant].name, row->conversation);
        if (!key.ptr)
            return no_memory(err);
        const struct dt_ordered_node *node = dt_ordered_find(&memory->streams, key);
        const struct dt_memory_stream *stream = node ? node->value : NULL;
        row->id = stream ? stream->number : 0;
        row->version = stream ? stream->events.count : 0;
        row->held = stream && stream->held;
        row->erased = stream && stream->erased;
    }
    for (size_t i = 0; i < lookup->key_count; i++) {
        struct dt_key_row *row = &lookup->keys[i];
        const struct dt_stream_row *stream = &lookup->streams[row->stream];
        struct dt_view key =
            dt_memory_key(&memory->arena,
                          dt_memory_key(&memory->arena, lookup->tenants[stream->tenant].name,
                                        stream->conversation),
                          row->key);
        if (!key.ptr)
            return no_memory(err);
        const struct dt_ordered_node *node = dt_ordered_find(&memory->keys, key);
        row->found = node != NULL;
        if (!node)
            continue;
        const struct dt_memory_answer *answer = node->value;
        row->sequence = answer->sequence;
        row->entry = answer->entry;
        row->position = answer->position;
        row->count = answer->count;
    }
    return DT_OK;
}

static enum dt_status get(struct dt_backend *self, struct dt_view shelf, struct dt_view key,
                          struct dt_arena *arena, struct dt_view *value_out, bool *found_out,
                          struct dt_error *err)
{
    struct dt_view place = dt_memory_key(&of(self)->arena, shelf, key);
    if (!place.ptr)
        return no_memory(err);
    const struct dt_ordered_node *node = dt_ordered_find(&of(self)->shelves, place);
    *found_out = node != NULL;
    if (!node)
        return DT_OK;
    const struct dt_memory_value *value = node->value;
    char *copy = dt_arena_copy(arena, (struct dt_view){value->bytes, value->len});
    if (!copy)
        return no_memory(err);
    *value_out = (struct dt_view){copy, value->len};
    return DT_OK;
}

static bool reserve(struct dt_memory_list *list, size_t more)
{
    if (list->count + more <= list->capacity)
        return true;
    size_t capacity = list->capacity ? list->capacity : 8;
    while (capacity < list->count + more)
        capacity *= 2;
    uint64_t *positions = realloc(list->positions, capacity * sizeof *positions);
    if (!positions)
        return false;
    list->positions = positions;
    list->capacity = capacity;
    return true;
}

static bool reserve_events(struct dt_memory *memory, size_t more)
{
    if (memory->event_count + more <= memory->event_capacity)
        return true;
    size_t capacity = memory->event_capacity ? memory->event_capacity : 64;
    while (capacity < memory->event_count + more)
        capacity *= 2;
    struct dt_memory_event **events = realloc(memory->events, capacity * sizeof(*events));
    if (!events)
        return false;
    memory->events = events;
    memory->event_capacity = capacity;
    return true;
}

/* Makes a node that the commit links; owns value from then on. */
static struct dt_ordered_node *prepare_link(struct dt_memory *memory, struct dt_ordered *map,
                                            struct dt_view key, void *value)
{
    struct dt_ordered_node *node = value && key.ptr ? dt_ordered_make(map, key, value) : NULL;
    if (!node) {
        free(value);
        return NULL;
    }
    memory->links[memory->link_count++] = (struct dt_memory_link){map, node};
    return node;
}

static struct dt_memory_tenant *prepare_tenant(struct dt_memory *memory, struct dt_view name)
{
    for (size_t i = 0; i < memory->link_count; i++)
        if (memory->links[i].map == &memory->tenants &&
            dt_view_equal(memory->links[i].node->key, name))
            return memory->links[i].node->value;
    struct dt_ordered_node *node = dt_ordered_find(&memory->tenants, name);
    if (node)
        return node->value;
    struct dt_memory_tenant *tenant = calloc(1, sizeof *tenant);
    node = prepare_link(memory, &memory->tenants, name, tenant);
    if (node)
        tenant->name = node->key;
    return node ? tenant : NULL;
}

static struct dt_memory_stream *prepare_stream(struct dt_memory *memory,
                                               const struct dt_changes *changes,
                                               const struct dt_stream_row *row)
{
    struct dt_view tenant_name = changes->tenants[row->tenant].name;
    struct dt_view key = dt_memory_key(&memory->arena, tenant_name, row->conversation);
    struct dt_ordered_node *node = key.ptr ? dt_ordered_find(&memory->streams, key) : NULL;
    if (node)
        return node->value;
    struct dt_memory_tenant *tenant = prepare_tenant(memory, tenant_name);
    struct dt_memory_stream *stream = tenant ? calloc(1, sizeof *stream) : NULL;
    node = prepare_link(memory, &memory->streams, key, stream);
    if (!node)
        return NULL;
    stream->number = memory->streams.count + ++memory->new_streams;
    stream->tenant = tenant;
    stream->node = node;
    stream->conversation = dt_view_slice(node->key, tenant_name.len + 1, node->key.len);
    return stream;
}

static struct dt_memory_event *make_event(const struct dt_event_row *row,
                                          struct dt_memory_stream *stream)
{
    size_t actor = row->event->actor.len, body = row->sealed.body.len;
    size_t commitment = row->sealed.commitment.len;
    struct dt_memory_event *event = malloc(sizeof *event + actor + commitment + body);
    if (!event)
        return NULL;
    char *at = (char *)(event + 1);
    memcpy(at, row->event->actor.ptr, actor);
    if (commitment > 0)
        memcpy(at + actor, row->sealed.commitment.ptr, commitment);
    memcpy(at + actor + commitment, row->sealed.body.ptr, body);
    event->event = *row->event;
    event->stream = stream;
    event->event.tenant = stream->tenant->name;
    event->event.conversation = stream->conversation;
    event->event.actor = (struct dt_view){at, actor};
    event->event.body = (struct dt_view){at + actor + commitment, body};
    event->sealed.commitment = (struct dt_view){at + actor, commitment};
    event->sealed.body = event->event.body;
    return event;
}

static bool prepare_events(struct dt_memory *memory, const struct dt_changes *changes)
{
    for (size_t i = 0; i < changes->event_count; i++) {
        const struct dt_event_row *row = &changes->events[i];
        struct dt_memory_stream **stream = &memory->touched[row->stream];
        if (!*stream)
            *stream = prepare_stream(memory, changes, &changes->streams[row->stream]);
        struct dt_memory_event *event = *stream ? make_event(row, *stream) : NULL;
        if (!event)
            return false;
        memory->new_events[memory->new_event_count++] = event;
        if (!reserve(&(*stream)->events, changes->event_count) ||
            !reserve(&(*stream)->tenant->events, changes->event_count))
            return false;
    }
    return reserve_events(memory, changes->event_count);
}

/* The nodes under which conversations are found from now on. */
static bool prepare_names(struct dt_memory *memory, const struct dt_changes *changes)
{
    for (size_t i = 0; i < changes->stream_count; i++) {
        const struct dt_stream_row *row = &changes->streams[i];
        if (row->rename.len == 0)
            continue;
        struct dt_view tenant = changes->tenants[row->tenant].name;
        struct dt_view key = dt_memory_key(&memory->arena, tenant, row->rename);
        struct dt_ordered_node *node =
            key.ptr ? dt_ordered_make(&memory->streams, key, memory->touched[i]) : NULL;
        if (!node)
            return false;
        memory->new_name = node;
    }
    return true;
}

static bool prepare_keys(struct dt_memory *memory, const struct dt_changes *changes)
{
    for (size_t i = 0; i < changes->key_count; i++) {
        const struct dt_key_row *row = &changes->keys[i];
        const struct dt_stream_row *stream = &changes->streams[row->stream];
        struct dt_view key =
            dt_memory_key(&memory->arena,
                          dt_memory_key(&memory->arena, changes->tenants[stream->tenant].name,
                                        stream->conversation),
                          row->key);
        struct dt_memory_answer *answer = malloc(sizeof *answer);
        if (answer)
            *answer =
                (struct dt_memory_answer){row->sequence, row->entry, row->position, row->count};
        if (!prepare_link(memory, &memory->keys, key, answer))
            return false;
    }
    return true;
}

static bool prepare_shelves(struct dt_memory *memory, const struct dt_changes *changes)
{
    for (size_t i = 0; i < changes->shelf_count; i++) {
        const struct dt_shelf_change *change = &changes->shelves[i];
        struct dt_memory_value *value = malloc(sizeof *value + change->value.len);
        if (value) {
            value->len = change->remove ? SIZE_MAX : change->value.len;
            memcpy(value->bytes, change->value.ptr, change->value.len);
        }
        if (!prepare_link(memory, &memory->shelves,
                          dt_memory_key(&memory->arena, change->shelf, change->key), value))
            return false;
    }
    return true;
}

static bool prepare_outbox(struct dt_memory *memory, const struct dt_changes *changes)
{
    struct dt_memory_outbox **end = &memory->new_outbox;
    for (size_t i = 0; i < changes->outbox_count; i++) {
        const struct dt_outbox_new *wish = &changes->outbox[i];
        struct dt_memory_outbox *row = calloc(1, sizeof *row + wish->topic.len);
        if (!row)
            return false;
        row->position = wish->position;
        row->stream = memory->touched[wish->stream];
        row->now.due = DT_INSTANT_MIN;
        row->topic_len = wish->topic.len;
        memcpy(row->topic, wish->topic.ptr, wish->topic.len);
        *end = row;
        end = &row->next;
    }
    return true;
}

/* Reserving moves arrays that readers look into: all of it under the write lock. */
static enum dt_status write_changes(struct dt_backend *self, const struct dt_changes *changes,
                                    struct dt_error *err)
{
    struct dt_memory *memory = of(self);
    struct dt_arena *arena = &memory->arena;
    size_t links =
        changes->tenant_count + changes->stream_count + changes->key_count + changes->shelf_count;
    memory->links = dt_arena_zalloc(arena, links + 1, sizeof *memory->links);
    memory->new_events =
        dt_arena_zalloc(arena, changes->event_count + 1, sizeof(*memory->new_events));
    memory->touched = dt_arena_zalloc(arena, changes->stream_count + 1, sizeof(*memory->touched));
    if (!memory->links || !memory->new_events || !memory->touched)
        return no_memory(err);
    memory->changes = changes;
    pthread_rwlock_wrlock(&memory->lock);
    bool prepared = prepare_events(memory, changes) && prepare_names(memory, changes) &&
                    prepare_keys(memory, changes) && prepare_shelves(memory, changes) &&
                    prepare_outbox(memory, changes);
    pthread_rwlock_unlock(&memory->lock);
    return prepared ? DT_OK : no_memory(err);
}

/* A shelf's key may be there: the new value takes its place, or both go. */
static void link_shelf(struct dt_memory *memory, struct dt_ordered_node *node)
{
    struct dt_ordered_node *old = dt_ordered_unlink(&memory->shelves, node->key);
    if (old) {
        free(old->value);
        free(old);
    }
    struct dt_memory_value *value = node->value;
    if (value->len != SIZE_MAX) {
        dt_ordered_link(&memory->shelves, node);
        return;
    }
    free(value);
    free(node);
}

/* Memory that held text is wiped before it is given back. */
static void wipe(struct dt_view text)
{
    volatile char *at = (volatile char *)(uintptr_t)text.ptr;
    for (size_t i = 0; i < text.len; i++)
        at[i] = 0;
}

/* Requests were named by callers: their names go too. The keys of a conversation stand in a row,
 * behind its own. */
static void erase_keys(struct dt_memory_stream *stream, struct dt_memory *memory)
{
    struct dt_view prefix = stream->node->key;
    struct dt_ordered_node *node = dt_ordered_from(&memory->keys, prefix);
    while (node && node->key.len > prefix.len && node->key.ptr[prefix.len] == '\0' &&
           memcmp(node->key.ptr, prefix.ptr, prefix.len) == 0) {
        struct dt_ordered_node *next = node->next[0];
        dt_ordered_unlink(&memory->keys, node->key);
        wipe(node->key);
        free(node->value);
        free(node);
        node = next;
    }
}

static void erase_stream(struct dt_memory_stream *stream, struct dt_memory *memory, uint64_t until)
{
    for (size_t i = 0; i < stream->events.count && i < until; i++) {
        struct dt_memory_event *event = memory->events[stream->events.positions[i] - 1];
        wipe(event->event.body);
        event->event.erased = true;
        event->event.body = event->sealed.body = DT_VIEW("");
    }
    erase_keys(stream, memory);
    for (struct dt_memory_outbox *row = memory->outbox; row; row = row->next)
        if (row->stream == stream) {
            row->then = row->now;
            row->then.gone = true;
            row->changed = true;
        }
}

/* The node of the old name goes, with the name. */
static void rename_stream(struct dt_memory_stream *stream, struct dt_memory *memory)
{
    struct dt_ordered_node *node = memory->new_name;
    struct dt_ordered_node *old = dt_ordered_unlink(&memory->streams, stream->node->key);
    wipe(old->key);
    free(old);
    dt_ordered_link(&memory->streams, node);
    stream->node = node;
    stream->conversation = dt_view_slice(node->key, stream->tenant->name.len + 1, node->key.len);
    memory->new_name = NULL;
}

static void apply_streams(struct dt_memory *memory)
{
    const struct dt_changes *changes = memory->changes;
    for (size_t i = 0; i < changes->stream_count; i++) {
        struct dt_memory_stream *stream = memory->touched[i];
        if (!stream)
            continue;
        if (changes->streams[i].erase)
            erase_stream(stream, memory, changes->streams[i].erase_until);
        if (changes->streams[i].rename.len > 0)
            rename_stream(stream, memory);
        stream->held = changes->streams[i].held;
        stream->erased = changes->streams[i].erased;
    }
}

static void apply_events(struct dt_memory *memory)
{
    for (size_t i = 0; i < memory->new_event_count; i++) {
        struct dt_memory_event *event = memory->new_events[i];
        memory->events[memory->event_count++] = event;
        struct dt_memory_list *stream = &event->stream->events;
        stream->positions[stream->count++] = event->event.position;
        struct dt_memory_list *tenant = &event->stream->tenant->events;
        tenant->positions[tenant->count++] = event->event.position;
        memory->bytes += sizeof *event + event->event.body.len;
    }
}

static void apply_outbox(struct dt_memory *memory)
{
    while (memory->new_outbox) {
        struct dt_memory_outbox *row = memory->new_outbox;
        memory->new_outbox = row->next;
        row->next = NULL;
        row->id = ++memory->last_outbox_id;
        *memory->outbox_end = row;
        memory->outbox_end = &row->next;
    }
}

static enum dt_status commit(struct dt_backend *self, enum dt_commit_after *after_out,
                             struct dt_error *err)
{
    struct dt_memory *memory = of(self);
    pthread_rwlock_wrlock(&memory->lock);
    for (size_t i = 0; i < memory->link_count; i++) {
        struct dt_memory_link *link = &memory->links[i];
        if (link->map == &memory->shelves)
            link_shelf(memory, link->node);
        else
            dt_ordered_link(link->map, link->node);
    }
    if (memory->changes)
        apply_streams(memory);
    dt_memory_outbox_commit(memory); /* before the new rows: none of those was changed */
    apply_events(memory);
    apply_outbox(memory);
    pthread_rwlock_unlock(&memory->lock);
    memory->link_count = memory->new_event_count = 0;
    *after_out = DT_COMMIT_GO_ON;
    return DT_OK;
}

static void free_list(struct dt_memory_list *list)
{
    free(list->positions);
}

static void free_value(struct dt_memory *memory, const struct dt_ordered *map, void *value)
{
    if (map == &memory->tenants)
        free_list(&((struct dt_memory_tenant *)value)->events);
    else if (map == &memory->streams)
        free_list(&((struct dt_memory_stream *)value)->events);
    free(value);
}

static void abort_changes(struct dt_backend *self)
{
    struct dt_memory *memory = of(self);
    for (size_t i = 0; i < memory->link_count; i++) {
        free_value(memory, memory->links[i].map, memory->links[i].node->value);
        free(memory->links[i].node);
    }
    for (size_t i = 0; i < memory->new_event_count; i++)
        free(memory->new_events[i]);
    memory->link_count = memory->new_event_count = 0;
    free(memory->new_name);
    memory->new_name = NULL;
    while (memory->new_outbox) {
        struct dt_memory_outbox *row = memory->new_outbox;
        memory->new_outbox = row->next;
        free(row);
    }
    dt_memory_outbox_abort(memory);
}

static void free_map(struct dt_memory *memory, struct dt_ordered *map)
{
    struct dt_ordered_node *node = map->first[0];
    while (node) {
        struct dt_ordered_node *next = node->next[0];
        free_value(memory, map, node->value);
        free(node);
        node = next;
    }
}

static void destroy(struct dt_backend *self)
{
    struct dt_memory *memory = of(self);
    free_map(memory, &memory->streams);
    free_map(memory, &memory->tenants);
    free_map(memory, &memory->keys);
    free_map(memory, &memory->shelves);
    for (size_t i = 0; i < memory->event_count; i++)
        free(memory->events[i]);
    free(memory->events);
    while (memory->outbox) {
        struct dt_memory_outbox *row = memory->outbox;
        memory->outbox = row->next;
        free(row);
    }
    dt_arena_finish(&memory->arena);
    pthread_rwlock_destroy(&memory->lock);
    free(memory);
}

static const struct dt_backend_ops ops = {
    .name = "memory",
    .begin = begin,
    .look_up = look_up,
    .get = get,
    .write = write_changes,
    .commit = commit,
    .abort = abort_changes,
    .outbox_take = dt_memory_outbox_take,
    .outbox_settle = dt_memory_outbox_settle,
    .outbox_mend = dt_memory_outbox_mend,
    .read = dt_memory_read,
    .conversation = dt_memory_conversation,
    .head = dt_memory_head,
    .tenant_head = dt_memory_tenant_head,
    .tenants = dt_memory_tenants,
    .read_shelf = dt_memory_read_shelf,
    .outbox_list = dt_memory_outbox_list,
    .stats = dt_memory_stats,
    .destroy = destroy,
};

enum dt_status dt_store_memory_open(const struct dt_store_options *options, struct dt_store **out,
                                    struct dt_error *err)
{
    struct dt_memory *memory = calloc(1, sizeof *memory);
    if (!memory)
        return no_memory(err);
    memory->base.ops = &ops;
    if (pthread_rwlock_init(&memory->lock, NULL) != 0) {
        free(memory);
        return no_memory(err);
    }
    dt_ordered_init(&memory->tenants);
    dt_ordered_init(&memory->streams);
    dt_ordered_init(&memory->keys);
    dt_ordered_init(&memory->shelves);
    memory->outbox_end = &memory->outbox;
    dt_arena_init(&memory->arena);
    enum dt_status status = dt_store_start(&memory->base, options, out, err);
    if (status != DT_OK)
        destroy(&memory->base);
    return status;
}
