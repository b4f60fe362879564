#include "fresh_turns.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { PLACES = 256, ENTRY_BYTES = 64 * 1024 };

struct entry {
    uint64_t stream, sequence;
    dt_instant at;
    size_t actor_len, body_len, json_len;
    char bytes[]; /* actor, body, json */
};

static char *json_of(struct entry *entry)
{
    return entry->bytes + entry->actor_len + entry->body_len;
}

struct dt_fresh_turns {
    pthread_mutex_t lock;
    struct entry *places[PLACES];
};

enum dt_status dt_fresh_turns_create(struct dt_fresh_turns **out, struct dt_error *err)
{
    struct dt_fresh_turns *turns = calloc(1, sizeof *turns);
    if (!turns || pthread_mutex_init(&turns->lock, NULL) != 0) {
        free(turns);
        return dt_error_set(err, DT_NOMEM, "no memory for turns being posted");
    }
    *out = turns;
    return DT_OK;
}

void dt_fresh_turns_destroy(struct dt_fresh_turns *turns)
{
    if (!turns)
        return;
    for (size_t i = 0; i < PLACES; i++)
        free(turns->places[i]);
    pthread_mutex_destroy(&turns->lock);
    free(turns);
}

static struct entry **place_of(struct dt_fresh_turns *turns, const struct dt_event *event)
{
    uint64_t mixed = (event->stream * UINT64_C(0x9e3779b97f4a7c15)) ^ event->sequence;
    return &turns->places[mixed % PLACES];
}

void dt_fresh_turns_put(struct dt_fresh_turns *turns, const struct dt_event *event,
                        struct dt_view json)
{
    if (!turns || event->stream == 0 || event->body.len + json.len > ENTRY_BYTES)
        return;
    struct entry *entry = malloc(sizeof *entry + event->actor.len + event->body.len + json.len);
    if (!entry)
        return;
    *entry = (struct entry){.stream = event->stream,
                            .sequence = event->sequence,
                            .at = event->at,
                            .actor_len = event->actor.len,
                            .body_len = event->body.len,
                            .json_len = json.len};
    memcpy(entry->bytes, event->actor.ptr, event->actor.len);
    memcpy(entry->bytes + entry->actor_len, event->body.ptr, event->body.len);
    memcpy(json_of(entry), json.ptr, json.len);
    struct entry **place = place_of(turns, event);
    pthread_mutex_lock(&turns->lock);
    struct entry *old = *place;
    *place = entry;
    pthread_mutex_unlock(&turns->lock);
    free(old);
}

static bool is_of(const struct entry *entry, const struct dt_event *event)
{
    if (!entry || entry->stream != event->stream || entry->sequence != event->sequence ||
        entry->at != event->at)
        return false;
    const struct dt_view actor = {entry->bytes, entry->actor_len};
    const struct dt_view body = {entry->bytes + entry->actor_len, entry->body_len};
    return dt_view_equal(actor, event->actor) && dt_view_equal(body, event->body);
}

bool dt_fresh_turns_take(struct dt_fresh_turns *turns, const struct dt_event *event,
                         struct dt_buf *out)
{
    bool found = false;
    if (!turns)
        return false;
    struct entry **place = place_of(turns, event);
    pthread_mutex_lock(&turns->lock);
    if (is_of(*place, event)) {
        dt_buf_append(out, json_of(*place), (*place)->json_len);
        found = !dt_buf_failed(out);
    }
    pthread_mutex_unlock(&turns->lock);
    return found;
}
