#include "hub.h"

#include <stdlib.h>

static struct dt_work *work_of(struct dt_request *request)
{
    return (struct dt_work *)(void *)((char *)request - offsetof(struct dt_work, request));
}

static const struct dt_work *work_of_const(const struct dt_request *request)
{
    return (const struct dt_work *)(const void *)((const char *)request -
                                                  offsetof(struct dt_work, request));
}

static bool init_locks(struct dt_hub *hub)
{
    pthread_condattr_t monotonic;
    if (pthread_condattr_init(&monotonic) != 0)
        return false;
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    bool ok = pthread_mutex_init(&hub->lock, NULL) == 0 &&
              pthread_cond_init(&hub->empty, &monotonic) == 0;
    pthread_condattr_destroy(&monotonic);
    return ok;
}

enum dt_status dt_hub_create(struct dt_server *server, struct dt_hub **out, struct dt_error *err)
{
    static const char beat[] = ":\n\n";
    struct dt_hub *hub = calloc(1, sizeof *hub);
    struct dt_live_bytes *bytes = malloc(sizeof *bytes + sizeof beat);
    if (!hub || !bytes || !init_locks(hub)) {
        free(bytes);
        free(hub);
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    }
    atomic_init(&bytes->users, 1);
    bytes->len = sizeof beat - 1;
    memcpy(bytes->text, beat, sizeof beat);
    hub->server = server;
    hub->beat = bytes;
    enum dt_status status = dt_streamer_create(&hub->streamer, err);
    if (status != DT_OK) {
        dt_hub_destroy(hub);
        return status;
    }
    *out = hub;
    return DT_OK;
}

void dt_hub_destroy(struct dt_hub *hub)
{
    if (!hub)
        return;
    dt_live_bytes_release(hub->beat);
    dt_streamer_destroy(hub->streamer);
    pthread_cond_destroy(&hub->empty);
    pthread_mutex_destroy(&hub->lock);
    free(hub);
}

struct dt_streamer *dt_hub_streamer(struct dt_server *server)
{
    return server->hub->streamer;
}

static void free_stream(struct dt_live_stream *stream)
{
    for (uint32_t i = 0; i < stream->count; i++)
        dt_live_bytes_release(stream->slots[(stream->first + i) % stream->capacity].bytes);
    free(stream->slots);
    dt_listener_person_finish(&stream->who);
    pthread_mutex_destroy(&stream->lock);
    free(stream);
}

void dt_stream_pin(struct dt_live_stream *stream)
{
    stream->pins++;
}

void dt_stream_unpin(struct dt_live_stream *stream)
{
    if (--stream->pins == 0 && !stream->listed)
        free_stream(stream);
}

void dt_stream_unlist(struct dt_live_stream *stream)
{
    struct dt_hub *hub = stream->hub;
    pthread_mutex_lock(&hub->lock);
    if (stream->previous)
        stream->previous->next = stream->next;
    else
        hub->streams = stream->next;
    if (stream->next)
        stream->next->previous = stream->previous;
    if (--hub->count == 0)
        pthread_cond_broadcast(&hub->empty);
    stream->listed = false;
    dt_stream_pin(stream);
    pthread_mutex_unlock(&hub->lock);
}

void dt_stream_release(struct dt_live_stream *stream)
{
    struct dt_hub *hub = stream->hub;
    pthread_mutex_lock(&hub->lock);
    dt_stream_unpin(stream);
    pthread_mutex_unlock(&hub->lock);
}

void dt_stream_close(struct dt_live_stream *stream)
{
    dt_stream_unlist(stream);
    dt_stream_release(stream);
}

struct dt_live_stream *dt_hub_first_detached(struct dt_hub *hub)
{
    pthread_mutex_lock(&hub->lock);
    struct dt_live_stream *at = hub->streams;
    while (at && at->fd < 0)
        at = at->next;
    pthread_mutex_unlock(&hub->lock);
    return at;
}

/* How many streams the same person has. */
static uint32_t count_of(const struct dt_hub *hub, const struct dt_listener_person *who)
{
    uint32_t count = 0;
    for (const struct dt_live_stream *at = hub->streams; at; at = at->next)
        count += strcmp(at->who.id, who->id) == 0 && at->who.stream == who->stream &&
                 strcmp(at->who.tenant, who->tenant) == 0;
    return count;
}

static enum dt_status make_stream(struct dt_request *request, struct dt_live_stream **out,
                                  struct dt_error *err)
{
    struct dt_live_stream *stream = calloc(1, sizeof *stream);
    if (!stream || pthread_mutex_init(&stream->lock, NULL) != 0) {
        free(stream);
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    }
    stream->hub = request->server->hub;
    stream->fd = -1;
    enum dt_status status = dt_listener_person_take(&stream->who, &request->person, err);
    if (status != DT_OK) {
        free_stream(stream);
        return status;
    }
    if (request->signed_in)
        stream->ticket = request->signed_in->ticket;
    size_t len = request->session.len < sizeof stream->session ? request->session.len : 0;
    if (len)
        memcpy(stream->session, request->session.ptr, len);
    *out = stream;
    return DT_OK;
}

enum dt_status dt_live_open(struct dt_request *request, enum dt_live_to to, uint64_t conversation,
                            struct dt_live_stream **out, struct dt_error *err)
{
    enum { LATER_S = 5 };
    struct dt_live_stream *stream = NULL;
    struct dt_hub *hub = request->server->hub;
    const struct dt_server_limits *limits = dt_limits(request->server);
    enum dt_status status = make_stream(request, &stream, err);
    if (status != DT_OK)
        return status;
    stream->to = to;
    stream->action = request->route->action;
    stream->reach = request->reach;
    stream->conversation = conversation;
    stream->checked_us = dt_clock_us();
    stream->beat_us = stream->checked_us + DT_LIVE_HEARTBEAT_MS * UINT64_C(1000);
    pthread_mutex_lock(&hub->lock);
    bool room = hub->count < limits->streams &&
                count_of(hub, &stream->who) < limits->streams_per_person && !hub->stopped;
    if (room) {
        stream->revision = hub->revision;
        stream->next = hub->streams;
        if (hub->streams)
            hub->streams->previous = stream;
        hub->streams = stream;
        hub->count++;
        stream->listed = true;
    }
    pthread_mutex_unlock(&hub->lock);
    if (!room) {
        free_stream(stream);
        return dt_request_too_many(request, LATER_S, err);
    }
    dt_metrics_live(request->server->metrics, DT_LIVE_OPENED, 1);
    work_of(request)->exchange->stream = stream;
    *out = stream;
    return DT_OK;
}

static bool read_position(struct dt_view text, uint64_t *out)
{
    uint64_t value = 0;
    if (text.len == 0 || text.len > 19)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        unsigned digit = (unsigned)(text.ptr[i] - '0');
        if (digit > 9)
            return false;
        value = value * 10 + digit;
    }
    *out = value;
    return true;
}

uint64_t dt_live_from(const struct dt_request *request)
{
    const struct dt_exchange *exchange = work_of_const(request)->exchange;
    uint64_t position;
    if (read_position(exchange->headers.values[DT_HEADER_LAST_EVENT_ID], &position))
        return position;
    const struct dt_schema *schema =
        request->route->query ? dt_schema_find(dt_view_of(request->route->query)) : NULL;
    for (size_t i = 0; schema && i < schema->count; i++)
        if (strcmp(schema->members[i].name, "from") == 0 && request->query[i].present)
            return (uint64_t)request->query[i].number;
    return UINT64_MAX;
}

enum delivery { NOTHING, MESSAGE, GONE };

static enum delivery delivery_of(const struct dt_live_stream *stream,
                                 const struct dt_live_message *message)
{
    if (!(message->to & stream->to) ||
        (stream->to != DT_LIVE_QUEUE && stream->conversation != message->place.stream) ||
        !dt_view_equal(dt_view_of(stream->who.tenant), message->tenant))
        return NOTHING;
    if (!message->erased && dt_stream_within(stream, &message->place))
        return MESSAGE;
    return message->gone.len && dt_stream_within(stream, &message->before) ? GONE : NOTHING;
}

void dt_live_publish(struct dt_server *server, const struct dt_live_message *message)
{
    struct dt_hub *hub = server->hub;
    struct dt_live_bytes *bytes[] = {[MESSAGE] = NULL, [GONE] = NULL};
    uint64_t id = message->more ? 0 : message->position;
    pthread_mutex_lock(&hub->lock);
    for (struct dt_live_stream *at = hub->streams; at; at = at->next) {
        enum delivery delivery = delivery_of(at, message);
        if (delivery == NOTHING)
            continue;
        if (!bytes[delivery])
            bytes[delivery] = delivery == GONE
                                  ? dt_live_bytes_make("gone", id, message->gone)
                                  : dt_live_bytes_make(message->event, id, message->data);
        if (bytes[delivery])
            dt_stream_push(at, bytes[delivery], message->position);
        else
            dt_stream_end(at, "reset", "{}", true);
    }
    pthread_mutex_unlock(&hub->lock);
    dt_live_bytes_release(bytes[MESSAGE]);
    dt_live_bytes_release(bytes[GONE]);
}

bool dt_live_wanted(struct dt_server *server, struct dt_view tenant, uint32_t to,
                    uint64_t conversation)
{
    bool wanted = false;
    pthread_mutex_lock(&server->hub->lock);
    for (const struct dt_live_stream *at = server->hub->streams; at && !wanted; at = at->next)
        wanted = (to & at->to) && (at->to == DT_LIVE_QUEUE || at->conversation == conversation) &&
                 dt_view_equal(dt_view_of(at->who.tenant), tenant);
    pthread_mutex_unlock(&server->hub->lock);
    return wanted;
}

#define SIGNED_OUT "{\"reason\":\"signed_out\"}"

void dt_live_end(struct dt_server *server, struct dt_view tenant, struct dt_view person,
                 struct dt_view session)
{
    pthread_mutex_lock(&server->hub->lock);
    for (struct dt_live_stream *at = server->hub->streams; at; at = at->next)
        if (dt_view_equal(dt_view_of(at->who.tenant), tenant) &&
            dt_view_equal(dt_view_of(at->who.id), person) &&
            (session.len == 0 || dt_view_equal(dt_view_of(at->session), session)))
            dt_stream_end(at, "bye", SIGNED_OUT, true);
    pthread_mutex_unlock(&server->hub->lock);
}

void dt_hub_stop(struct dt_server *server)
{
    pthread_mutex_lock(&server->hub->lock);
    server->hub->stopped = true;
    for (struct dt_live_stream *at = server->hub->streams; at; at = at->next)
        dt_stream_end(at, "bye", "{\"reason\":\"stopping\"}", false);
    pthread_mutex_unlock(&server->hub->lock);
}

void dt_hub_wait_empty(struct dt_server *server, uint64_t until_us)
{
    struct dt_hub *hub = server->hub;
    struct timespec until = {(time_t)(until_us / 1000000), (long)(until_us % 1000000) * 1000};
    int result = 0;
    pthread_mutex_lock(&hub->lock);
    while (hub->streams && result == 0)
        result = pthread_cond_timedwait(&hub->empty, &hub->lock, &until);
    pthread_mutex_unlock(&hub->lock);
}

uint32_t dt_hub_count(struct dt_server *server)
{
    pthread_mutex_lock(&server->hub->lock);
    uint32_t count = server->hub->count;
    pthread_mutex_unlock(&server->hub->lock);
    return count;
}

void dt_hub_wake(void *context)
{
    struct dt_server *server = context;
    atomic_store(&server->hub->wake, true);
    dt_ticker_wake(&server->asker);
}

void dt_hub_beat(struct dt_server *server)
{
    struct dt_hub *hub = server->hub;
    uint64_t now = dt_clock_us();
    pthread_mutex_lock(&hub->lock);
    for (struct dt_live_stream *at = hub->streams; at; at = at->next) {
        if (dt_stream_awaits_its_end(at))
            dt_streamer_ready(at); /* its last word may never be taken: it looks at the time */
        if (now < at->beat_us)
            continue;
        at->beat_us = now + DT_LIVE_HEARTBEAT_MS * UINT64_C(1000);
        dt_stream_push(at, hub->beat, 0);
    }
    pthread_mutex_unlock(&hub->lock);
}

enum { BATCH = 64 };

struct check {
    struct dt_live_stream *stream;
    struct dt_ticket ticket;
};

/* The next streams whose tickets are to be looked at, pinned. */
static size_t pin_due(struct dt_hub *hub, uint64_t now, struct check *batch)
{
    size_t count = 0;
    pthread_mutex_lock(&hub->lock);
    for (struct dt_live_stream *at = hub->streams; at && count < BATCH; at = at->next) {
        if (at->ticket.kind == DT_TICKET_NONE ||
            (at->revision == hub->revision &&
             now - at->checked_us < DT_LIVE_CHECK_MS * UINT64_C(1000)))
            continue;
        at->revision = hub->revision;
        at->checked_us = now;
        dt_stream_pin(at);
        batch[count++] = (struct check){at, at->ticket};
    }
    pthread_mutex_unlock(&hub->lock);
    return count;
}

/* Takes the answer in: gone, or perhaps with other roles and teams. */
static void settle(struct dt_hub *hub, struct dt_live_stream *stream, enum dt_status status,
                   const struct dt_person *person)
{
    struct dt_error error;
    pthread_mutex_lock(&hub->lock);
    if (status == DT_NOT_FOUND) {
        dt_stream_end(stream, "bye", SIGNED_OUT, true);
    } else if (status == DT_OK && !dt_listener_person_same(&stream->who, person)) {
        stream->reach = dt_access_reach(person, stream->action);
        if (stream->reach == DT_REACH_NO)
            dt_stream_end(stream, "bye", SIGNED_OUT, true);
        else if (dt_listener_person_take(&stream->who, person, &error) != DT_OK)
            stream->reach = DT_REACH_NO; /* rather nothing than too much */
        dt_stream_end(stream, "reset", "{}", true);
    }
    dt_stream_unpin(stream);
    pthread_mutex_unlock(&hub->lock);
}

static void check_tickets(struct dt_hub *hub, uint64_t now)
{
    struct check batch[BATCH];
    size_t count;
    while ((count = pin_due(hub, now, batch)) > 0)
        for (size_t i = 0; i < count; i++) {
            struct dt_person person;
            struct dt_error error;
            enum dt_status status = dt_people_again(hub->server->people, &batch[i].ticket,
                                                    dt_server_now(hub->server), &person, &error);
            settle(hub, batch[i].stream, status, &person);
        }
}

static void read_revision(struct dt_hub *hub, uint64_t now)
{
    uint64_t revision;
    struct dt_error error;
    if (now - hub->read_us < 1000000 && !atomic_exchange(&hub->wake, false))
        return;
    hub->read_us = now;
    if (dt_people_revision(hub->server->people, &revision, &error) != DT_OK)
        return;
    pthread_mutex_lock(&hub->lock);
    hub->revision = revision;
    pthread_mutex_unlock(&hub->lock);
}

void dt_hub_check(struct dt_server *server)
{
    uint64_t now = dt_clock_us();
    if (!server->people || dt_hub_count(server) == 0)
        return;
    read_revision(server->hub, now);
    check_tickets(server->hub, now);
}
