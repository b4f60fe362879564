#include "hub.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

struct dt_live_bytes *dt_live_bytes_make(const char *event, uint64_t position, struct dt_view data)
{
    enum { AROUND = 128 };
    size_t size = AROUND + strlen(event) + data.len;
    struct dt_live_bytes *bytes = malloc(sizeof *bytes + size);
    if (!bytes)
        return NULL;
    atomic_init(&bytes->users, 1);
    size_t len = 0;
    if (position)
        len = (size_t)snprintf(bytes->text, AROUND, "id: %" PRIu64 "\n", position);
    len += (size_t)snprintf(bytes->text + len, size - len, "event: %s\ndata: ", event);
    memcpy(bytes->text + len, data.ptr, data.len);
    len += data.len;
    memcpy(bytes->text + len, "\n\n", 2);
    bytes->len = len + 2;
    return bytes;
}

void dt_live_bytes_release(struct dt_live_bytes *bytes)
{
    if (bytes && atomic_fetch_sub(&bytes->users, 1) == 1)
        free(bytes);
}

static struct dt_live_slot *slot_at(struct dt_live_stream *stream, uint32_t index)
{
    return &stream->slots[(stream->first + index) % stream->capacity];
}

static bool grow(struct dt_live_stream *stream)
{
    enum { AT_FIRST = 4 };
    uint32_t capacity = stream->capacity ? stream->capacity * 2 : AT_FIRST;
    struct dt_live_slot *slots = malloc(capacity * sizeof *slots);
    if (!slots)
        return false;
    for (uint32_t i = 0; i < stream->count; i++)
        slots[i] = *slot_at(stream, i);
    free(stream->slots);
    stream->slots = slots;
    stream->capacity = capacity;
    stream->first = 0;
    return true;
}

/* Takes over a user of bytes if it answers DT_OK. */
static enum dt_status append(struct dt_live_stream *stream, struct dt_live_bytes *bytes,
                             uint64_t position, bool collected)
{
    if (stream->count >= DT_LIVE_MESSAGES ||
        (stream->count > 0 && stream->bytes + bytes->len > DT_LIVE_BYTES))
        return DT_LIMIT;
    if (stream->count == stream->capacity && !grow(stream))
        return DT_NOMEM;
    stream->count++;
    *slot_at(stream, stream->count - 1) =
        (struct dt_live_slot){.bytes = bytes, .position = position, .collected = collected};
    stream->bytes += bytes->len;
    return DT_OK;
}

/* An idle stream keeps no room: there are thousands. */
static void shrink(struct dt_live_stream *stream)
{
    if (stream->count > 0)
        return;
    free(stream->slots);
    stream->slots = NULL;
    stream->capacity = stream->first = 0;
}

static void drop_first(struct dt_live_stream *stream)
{
    struct dt_live_slot *slot = slot_at(stream, 0);
    stream->bytes -= slot->bytes->len;
    dt_live_bytes_release(slot->bytes);
    stream->first = (stream->first + 1) % stream->capacity;
    stream->count--;
    stream->offset = 0;
}

/* Keeps the first if part of it was sent, or if it is the head: a reader must see whole ones. */
static void drop_waiting(struct dt_live_stream *stream)
{
    uint32_t keep = stream->offset > 0 || (stream->count > 0 && slot_at(stream, 0)->head);
    while (stream->count > keep) {
        struct dt_live_slot *slot = slot_at(stream, stream->count - 1);
        stream->bytes -= slot->bytes->len;
        dt_live_bytes_release(slot->bytes);
        stream->count--;
    }
}

/* Whoever sends it is told that there is something. */
static void resume(struct dt_live_stream *stream)
{
    if (stream->fd >= 0)
        dt_streamer_ready(stream);
    if (!stream->suspended)
        return;
    stream->suspended = false;
    MHD_resume_connection(stream->mhd);
}

static void end_locked(struct dt_live_stream *stream, const char *event, const char *data,
                       bool at_once)
{
    if (stream->ended)
        return;
    stream->ended = true;
    stream->ended_us = dt_clock_us();
    if (at_once)
        drop_waiting(stream);
    struct dt_live_bytes *last = dt_live_bytes_make(event, 0, dt_view_of(data));
    if (last && append(stream, last, 0, false) != DT_OK)
        dt_live_bytes_release(last);
    resume(stream);
}

void dt_stream_end(struct dt_live_stream *stream, const char *event, const char *data, bool at_once)
{
    pthread_mutex_lock(&stream->lock);
    end_locked(stream, event, data, at_once);
    pthread_mutex_unlock(&stream->lock);
}

void dt_stream_push(struct dt_live_stream *stream, struct dt_live_bytes *bytes, uint64_t position)
{
    enum dt_status status = DT_OK;
    pthread_mutex_lock(&stream->lock);
    if (!stream->ended && (!stream->begun || position == 0 || position > stream->after)) {
        atomic_fetch_add(&bytes->users, 1);
        status = append(stream, bytes, position, !stream->begun);
        if (status != DT_OK) {
            dt_live_bytes_release(bytes);
            end_locked(stream, status == DT_LIMIT ? "bye" : "reset",
                       status == DT_LIMIT ? "{\"reason\":\"slow\"}" : "{}", true);
        }
        resume(stream);
    }
    pthread_mutex_unlock(&stream->lock);
    dt_metrics_live(stream->hub->server->metrics,
                    status == DT_OK ? DT_LIVE_DELIVERED : DT_LIVE_SLOW, 1);
}

enum dt_status dt_live_send(struct dt_live_stream *stream, const char *event, uint64_t position,
                            struct dt_view data, struct dt_error *err)
{
    struct dt_live_bytes *bytes = dt_live_bytes_make(event, position, data);
    if (!bytes)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    pthread_mutex_lock(&stream->lock);
    enum dt_status status = append(stream, bytes, position, false);
    pthread_mutex_unlock(&stream->lock);
    if (status == DT_OK)
        return DT_OK;
    dt_live_bytes_release(bytes);
    return dt_error_set(err, status, "the stream cannot take more");
}

/* Sorts what waits: what was sent to this stream alone first, then what was collected and lies
 * behind `after`; without keep_sent the first part goes away. */
static void settle(struct dt_live_stream *stream, bool keep_sent, bool keep_collected,
                   uint64_t after)
{
    struct dt_live_slot kept[DT_LIVE_MESSAGES + 1];
    uint32_t count = 0;
    for (int collected = 0; collected <= 1; collected++)
        for (uint32_t i = 0; i < stream->count; i++) {
            struct dt_live_slot *slot = slot_at(stream, i);
            bool keep = slot->collected
                            ? keep_collected && (slot->position == 0 || slot->position > after)
                            : keep_sent;
            if (slot->collected == (collected == 1) && keep) {
                kept[count++] = *slot;
                slot->bytes = NULL;
            }
        }
    for (uint32_t i = 0; i < stream->count; i++)
        dt_live_bytes_release(slot_at(stream, i)->bytes);
    stream->first = 0;
    stream->count = count;
    stream->bytes = 0;
    for (uint32_t i = 0; i < count; i++) {
        stream->slots[i] = kept[i];
        stream->bytes += kept[i].bytes->len;
    }
}

void dt_live_clear(struct dt_live_stream *stream)
{
    pthread_mutex_lock(&stream->lock);
    settle(stream, false, true, 0);
    pthread_mutex_unlock(&stream->lock);
}

void dt_live_begin(struct dt_live_stream *stream, uint64_t after)
{
    pthread_mutex_lock(&stream->lock);
    settle(stream, true, true, after);
    stream->after = after;
    stream->begun = true;
    pthread_mutex_unlock(&stream->lock);
}

bool dt_stream_front(struct dt_live_stream *stream, struct dt_view *out)
{
    if (stream->count == 0)
        return false;
    const struct dt_live_bytes *bytes = slot_at(stream, 0)->bytes;
    *out = (struct dt_view){bytes->text + stream->offset, bytes->len - stream->offset};
    return true;
}

void dt_stream_take(struct dt_live_stream *stream, size_t sent)
{
    stream->offset += sent;
    if (stream->offset == slot_at(stream, 0)->bytes->len)
        drop_first(stream);
    shrink(stream);
}

bool dt_stream_detach(struct dt_live_stream *stream, int fd, struct dt_view head)
{
    struct dt_live_bytes *bytes = malloc(sizeof *bytes + head.len);
    if (!bytes)
        return false;
    atomic_init(&bytes->users, 1);
    bytes->len = head.len;
    memcpy(bytes->text, head.ptr, head.len);
    pthread_mutex_lock(&stream->lock);
    bool room = stream->count < stream->capacity || grow(stream);
    if (room) {
        stream->first = (stream->first + stream->capacity - 1) % stream->capacity;
        stream->count++;
        stream->bytes += bytes->len;
        *slot_at(stream, 0) = (struct dt_live_slot){.bytes = bytes, .head = true};
        stream->fd = fd;
    }
    pthread_mutex_unlock(&stream->lock);
    if (!room)
        dt_live_bytes_release(bytes);
    return room;
}

bool dt_stream_awaits_its_end(struct dt_live_stream *stream)
{
    pthread_mutex_lock(&stream->lock);
    bool awaits = stream->fd >= 0 && stream->ended;
    pthread_mutex_unlock(&stream->lock);
    return awaits;
}

void dt_stream_attach(struct dt_live_stream *stream, struct MHD_Connection *mhd)
{
    pthread_mutex_lock(&stream->lock);
    stream->mhd = mhd;
    pthread_mutex_unlock(&stream->lock);
}

/* MHD asks for bytes, in its thread. Nothing to say: it sleeps until somebody pushes. */
ssize_t dt_stream_read(void *context, uint64_t position, char *out, size_t max)
{
    struct dt_live_stream *stream = context;
    size_t len = 0;
    (void)position;
    pthread_mutex_lock(&stream->lock);
    while (stream->count > 0 && len < max) {
        const struct dt_live_bytes *bytes = slot_at(stream, 0)->bytes;
        size_t part = bytes->len - stream->offset;
        if (part > max - len)
            part = max - len;
        memcpy(out + len, bytes->text + stream->offset, part);
        len += part;
        stream->offset += part;
        if (stream->offset == bytes->len)
            drop_first(stream);
    }
    shrink(stream);
    bool end = len == 0 && stream->ended;
    if (len == 0 && !end) {
        stream->suspended = true;
        MHD_suspend_connection(stream->mhd);
    }
    pthread_mutex_unlock(&stream->lock);
    return end ? MHD_CONTENT_READER_END_OF_STREAM : (ssize_t)len;
}

enum dt_status dt_listener_person_take(struct dt_listener_person *out,
                                       const struct dt_person *person, struct dt_error *err)
{
    struct dt_listener_person taken = {.roles = person->roles,
                                       .team_count = person->team_count,
                                       .actions = person->actions,
                                       .stream = person->stream};
    memcpy(taken.tenant, person->tenant, sizeof taken.tenant);
    memcpy(taken.id, person->id, sizeof taken.id);
    if (person->team_count) {
        taken.teams = malloc(person->team_count * sizeof *taken.teams);
        if (!taken.teams)
            return dt_error_set(err, DT_NOMEM, "not enough memory");
        memcpy(taken.teams, person->teams, person->team_count * sizeof *taken.teams);
    }
    dt_listener_person_finish(out);
    *out = taken;
    return DT_OK;
}

void dt_listener_person_finish(struct dt_listener_person *person)
{
    free(person->teams);
    person->teams = NULL;
}

bool dt_listener_person_same(const struct dt_listener_person *a, const struct dt_person *b)
{
    if (a->roles != b->roles || a->actions != b->actions || a->team_count != b->team_count)
        return false;
    for (uint32_t i = 0; i < a->team_count; i++)
        if (strcmp(a->teams[i], b->teams[i]) != 0)
            return false;
    return true;
}

bool dt_stream_within(const struct dt_live_stream *stream, const struct dt_place_of *place)
{
    const struct dt_listener_person *who = &stream->who;
    if (stream->reach == DT_REACH_ALL || stream->reach == DT_REACH_NO)
        return stream->reach == DT_REACH_ALL;
    struct dt_person person;
    person.roles = who->roles;
    person.actions = who->actions;
    person.stream = who->stream;
    person.team_count = who->team_count;
    person.name[0] = '\0';
    memcpy(person.tenant, who->tenant, sizeof person.tenant);
    memcpy(person.id, who->id, sizeof person.id);
    if (who->team_count)
        memcpy(person.teams, who->teams, who->team_count * sizeof *who->teams);
    return dt_access_within(&person, stream->reach, place);
}
