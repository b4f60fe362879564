/*
 * What goes onto the live streams. Two ways lead there: the desk's listener, as things happen, and
 * the beginning of a stream, which tells what was missed since the position it names. Both say the
 * same of the same event; of what is missed, a conversation in the queue is told once, as it is
 * now.
 *
 * Customers' messages are made from the event's own body alone. What colleagues read has another
 * function, and another message.
 */
#include "fresh_turns.h"
#include "live.h"
#include "parts.h"
#include "write_turn.h"

#include <inttypes.h>

enum { REPLAY_EVENTS = 1000, READ_HERE_TURNS = 100, INTERFACE = 1, WAIT_MS = 5000 };

/* One event on its way to whom it concerns, or to one stream that missed it. */
struct telling {
    struct dt_server *server;
    struct dt_live_stream *stream; /* NULL: everybody */
    struct dt_writer writer;
    struct dt_json_out json;
    struct dt_buf buf;
    struct dt_arena arena;
    struct dt_view id; /* of the conversation */
    const struct dt_board_row *before, *after;
    uint64_t position;
    struct dt_error err;
    enum dt_status status; /* of a stream's own */
};

static void begin_telling(struct telling *telling, struct dt_server *server, struct dt_view tenant)
{
    *telling = (struct telling){.server = server, .status = DT_OK};
    dt_buf_init(&telling->buf);
    dt_arena_init(&telling->arena);
    telling->writer = (struct dt_writer){.server = server,
                                         .desk = server->desk,
                                         .tenant = tenant,
                                         .now = dt_server_now(server),
                                         .arena = &telling->arena,
                                         .json = &telling->json};
}

static void end_telling(struct telling *telling)
{
    dt_buf_finish(&telling->buf);
    dt_arena_finish(&telling->arena);
}

static struct dt_json_out *fresh(struct telling *telling)
{
    dt_buf_clear(&telling->buf);
    dt_json_out_init(&telling->json, &telling->buf);
    return &telling->json;
}

static struct dt_place_of place_of(const struct dt_board_row *row)
{
    return row ? (struct dt_place_of){row->team, row->assigned, row->stream}
               : (struct dt_place_of){"", "", 0};
}

/* {"id":"..."} */
static struct dt_view gone_data(struct telling *telling, struct dt_buf *buf)
{
    struct dt_json_out json;
    dt_json_out_init(&json, buf);
    dt_json_begin_object(&json);
    dt_json_text(&json, DT_VIEW("id"), telling->id);
    dt_json_end_object(&json);
    return dt_buf_view(buf);
}

/* Sends what is in the buffer. more: another message of this event follows to the same ones. */
static void deliver(struct telling *telling, const char *event, uint32_t to, bool more)
{
    if (dt_buf_failed(&telling->buf)) {
        telling->status = dt_error_set(&telling->err, DT_NOMEM, "no memory for a live update");
        return;
    }
    if (telling->stream) {
        if (telling->status == DT_OK)
            telling->status = dt_live_send(telling->stream, event, more ? 0 : telling->position,
                                           dt_buf_view(&telling->buf), &telling->err);
        return;
    }
    const struct dt_board_row *now = telling->after ? telling->after : telling->before;
    struct dt_live_message message = {.event = event,
                                      .position = telling->position,
                                      .data = dt_buf_view(&telling->buf),
                                      .tenant = telling->writer.tenant,
                                      .to = to,
                                      .place = place_of(now),
                                      .before = place_of(telling->before ? telling->before : now),
                                      .more = more,
                                      .erased = !telling->after && !(to & DT_LIVE_CUSTOMER)};
    struct dt_buf gone;
    dt_buf_init(&gone);
    if (!more && !(to & DT_LIVE_CUSTOMER))
        message.gone = gone_data(telling, &gone);
    dt_live_publish(telling->server, &message);
    dt_buf_finish(&gone);
}

/* Behind the messages of an event there is always its summary; in what is told anew, one for all.
 */
static bool goes_on(const struct telling *telling)
{
    return telling->stream == NULL;
}

static void send_reread(struct telling *telling, int64_t from)
{
    struct dt_json_out *json = fresh(telling);
    dt_json_begin_object(json);
    dt_json_number(json, DT_VIEW("from"), from);
    dt_json_end_object(json);
    deliver(telling, "reread", DT_LIVE_CONVERSATION, goes_on(telling));
}

static void send_happening(struct telling *telling, const struct dt_event *event)
{
    struct dt_body body;
    fresh(telling);
    dt_write_happening(&telling->writer, event);
    bool disputed = event->kind == DT_EVENT_CUE_DISPUTED;
    deliver(telling, "happening", DT_LIVE_CONVERSATION, disputed || goes_on(telling));
    if (!disputed || dt_body_read(event->kind, event->version, event->body, &telling->arena, &body,
                                  &telling->err) != DT_OK)
        return;
    send_reread(telling, dt_body_int(&body, DT_FIELD_CUE_DISPUTED_TURN));
}

static void send_turn(struct telling *telling, const struct dt_thread_turn *turn)
{
    fresh(telling);
    dt_write_turn(&telling->writer, turn);
    deliver(telling, "turn", DT_LIVE_CONVERSATION, goes_on(telling));
}

/* The last message of an event to colleagues: how the conversation stands, or that it has gone. */
static void send_summary(struct telling *telling)
{
    fresh(telling);
    if (!telling->after) {
        dt_json_begin_object(&telling->json);
        dt_json_end_object(&telling->json);
    } else if (dt_write_summary(&telling->writer, telling->id, telling->after, &telling->err) !=
               DT_OK) {
        return; /* erased meanwhile: its own event says so */
    }
    deliver(telling, "conversation", DT_LIVE_QUEUE | DT_LIVE_CONVERSATION, false);
}

static void send_empty(struct telling *telling, const char *event, bool more)
{
    struct dt_json_out *json = fresh(telling);
    dt_json_begin_object(json);
    dt_json_end_object(json);
    deliver(telling, event, DT_LIVE_CUSTOMER, more);
}

static void send_chat_turn(struct telling *telling, const struct dt_event *event, uint32_t number)
{
    struct dt_body body;
    if (dt_body_read(event->kind, event->version, event->body, &telling->arena, &body,
                     &telling->err) != DT_OK)
        return;
    fresh(telling);
    dt_write_chat_turn(&telling->writer, event, &body, number);
    deliver(telling, "turn", DT_LIVE_CUSTOMER, false);
}

/* What the customer is told of an event. closed: it was, before. number: of a turn. */
static void tell_customer(struct telling *telling, const struct dt_event *event, bool closed,
                          uint32_t number)
{
    switch (event->kind) {
    case DT_EVENT_TURN:
        if (closed)
            send_empty(telling, "reopened", true);
        send_chat_turn(telling, event, number);
        break;
    case DT_EVENT_REOPENED:
        if (closed)
            send_empty(telling, "reopened", false);
        break;
    case DT_EVENT_CLOSED:
    case DT_EVENT_ERASED:
        if (!closed)
            send_empty(telling, "closed", false);
        break;
    default: /* nothing of anything else is theirs to know */
        break;
    }
}

/*
 * The turn of an event just taken in, as it is read now. Where it was posted at another node, and
 * behind so many others that reading them would keep everybody waiting, the pages are asked to
 * fetch it.
 */
static void tell_turn(struct telling *telling, const struct dt_event *event)
{
    fresh(telling);
    if (dt_fresh_turns_take(telling->server->fresh_turns, event, &telling->buf)) {
        deliver(telling, "turn", DT_LIVE_CONVERSATION, true);
        return;
    }
    if (telling->after->turns > READ_HERE_TURNS) {
        send_reread(telling, telling->after->turns);
        return;
    }
    const struct dt_thread_query query = {
        .after = telling->after->turns - 1, .max = 1, .until = event->sequence};
    struct dt_thread thread;
    if (dt_thread_read(telling->server->desk, event->tenant, event->conversation, &query,
                       &telling->arena, &thread, &telling->err) == DT_OK &&
        thread.turn_count == 1)
        send_turn(telling, &thread.turns[0]);
}

static void tell_colleagues(struct telling *telling, const struct dt_event *event)
{
    struct dt_server *server = telling->server;
    uint64_t stream = event->stream;
    bool watched = dt_live_wanted(server, event->tenant, DT_LIVE_CONVERSATION, stream);
    if (watched && telling->after && event->kind == DT_EVENT_TURN)
        tell_turn(telling, event);
    else if (watched && telling->after && dt_is_happening(event))
        send_happening(telling, event);
    if (watched || dt_live_wanted(server, event->tenant, DT_LIVE_QUEUE, 0))
        send_summary(telling);
}

void dt_live_happened(struct dt_server *server, const struct dt_event *event,
                      const struct dt_board_row *before, const struct dt_board_row *after)
{
    uint32_t colleagues = DT_LIVE_QUEUE | DT_LIVE_CONVERSATION;
    if (!before && !after) /* the house's own streams */
        return;
    bool theirs = dt_live_wanted(server, event->tenant, DT_LIVE_CUSTOMER, event->stream);
    if (!theirs && !dt_live_wanted(server, event->tenant, colleagues, event->stream))
        return;
    struct telling telling;
    begin_telling(&telling, server, event->tenant);
    telling.id = event->conversation;
    telling.before = before;
    telling.after = after;
    telling.position = event->position;
    if (theirs)
        tell_customer(&telling, event, before && before->outcome != 0, after ? after->turns : 0);
    tell_colleagues(&telling, event);
    end_telling(&telling);
}

/* ---- the beginning of a stream ---- */

static enum dt_status send_hello(struct dt_live_stream *stream, uint64_t head, bool resumes,
                                 struct dt_error *err)
{
    struct dt_json_out json;
    struct dt_buf buf;
    dt_buf_init(&buf);
    dt_json_out_init(&json, &buf);
    dt_json_begin_object(&json);
    dt_json_number(&json, DT_VIEW("position"), (int64_t)head);
    dt_json_number(&json, DT_VIEW("interface"), INTERFACE);
    dt_json_end_object(&json);
    enum dt_status status =
        dt_buf_failed(&buf)
            ? dt_error_set(err, DT_NOMEM, "no memory for a stream")
            /* what is missed comes behind it: only then is one as far as head */
            : dt_live_send(stream, "hello", resumes ? 0 : head, dt_buf_view(&buf), err);
    dt_buf_finish(&buf);
    return status;
}

/* It cannot be told what was missed: everything is to be loaded anew. */
static enum dt_status send_reset(struct dt_live_stream *stream, uint64_t head, struct dt_error *err)
{
    dt_live_clear(stream);
    enum dt_status status = send_hello(stream, head, false, err);
    return status == DT_OK ? dt_live_send(stream, "reset", head, DT_VIEW("{}"), err) : status;
}

/* A conversation that something happened in, between two positions. */
struct changed {
    uint64_t stream, position;
    bool moved;
};

struct changes {
    struct changed items[REPLAY_EVENTS];
    size_t count;
    bool lost; /* something that cannot be told of any more */
};

static void note_change(struct changes *changes, const struct dt_event *event)
{
    bool moved = event->kind == DT_EVENT_ASSIGNED;
    struct changed found = {event->stream, event->position, moved};
    size_t kept = 0;
    changes->lost = changes->lost || event->kind == DT_EVENT_ERASED;
    /* the newest last: each is told once, at the position of its last change */
    for (size_t i = 0; i < changes->count; i++) {
        if (changes->items[i].stream == event->stream)
            found.moved = found.moved || changes->items[i].moved;
        else
            changes->items[kept++] = changes->items[i];
    }
    changes->items[kept++] = found;
    changes->count = kept;
}

static enum dt_status find_changes(struct dt_request *request, uint64_t from, uint64_t head,
                                   struct changes *changes, struct dt_error *err)
{
    struct dt_view tenant = dt_view_of(request->person.tenant);
    struct dt_page page = {.more = true};
    struct dt_read read = {.order = DT_READ_STORE, .from = from + 1, .until = head, .sealed = true};
    struct dt_arena arena;
    enum dt_status status = DT_OK;
    dt_arena_init(&arena);
    while (status == DT_OK && page.more && read.from <= head) {
        dt_arena_reset(&arena);
        status = dt_store_read(dt_desk_store(request->desk), &read, &arena, &page, err);
        for (size_t i = 0; status == DT_OK && i < page.count; i++)
            if (dt_view_equal(page.events[i].tenant, tenant) && changes->count < REPLAY_EVENTS)
                note_change(changes, &page.events[i]);
        read.from = page.next;
    }
    dt_arena_finish(&arena);
    return status;
}

/* One conversation of the queue, as it is now. */
static enum dt_status tell_change(struct dt_request *request, struct telling *telling,
                                  const struct changed *changed, bool *lost, struct dt_error *err)
{
    struct dt_board_row row;
    enum dt_status status =
        dt_board_at(request->desk, telling->writer.tenant, changed->stream, &row, err);
    if (status == DT_NOT_FOUND) /* the house's own; what was erased is noted by its event */
        return DT_OK;
    if (status != DT_OK)
        return status;
    const struct dt_place_of place = place_of(&row);
    if (!dt_access_within(&request->person, request->reach, &place)) {
        /* it may have been within reach before: who cannot be told of it loads anew */
        *lost = *lost || changed->moved;
        return DT_OK;
    }
    status = dt_board_id(request->desk, telling->writer.tenant, changed->stream, &telling->arena,
                         &telling->id, err);
    if (status != DT_OK)
        return status == DT_NOT_FOUND ? DT_OK : status;
    telling->after = &row;
    telling->position = changed->position;
    send_summary(telling);
    telling->after = NULL;
    return telling->status;
}

static enum dt_status replay_queue(struct dt_request *request, struct telling *telling,
                                   uint64_t from, uint64_t head, struct dt_error *err)
{
    struct changes *changes = dt_arena_zalloc(request->arena, 1, sizeof *changes);
    if (!changes)
        return dt_error_set(err, DT_NOMEM, "no memory for a stream");
    enum dt_status status = find_changes(request, from, head, changes, err);
    for (size_t i = 0; status == DT_OK && i < changes->count && !changes->lost; i++)
        status = tell_change(request, telling, &changes->items[i], &changes->lost, err);
    return status == DT_OK && changes->lost
               ? dt_error_set(err, DT_LIMIT, "what was missed cannot be told")
               : status;
}

/* Where the missed part of a conversation begins. */
struct missed {
    size_t event;   /* the first that was missed */
    uint32_t turns; /* before it */
    bool closed;    /* at that point */
};

static struct missed find_missed(const struct dt_thread *thread, uint64_t from)
{
    struct missed missed = {.event = thread->event_count};
    for (size_t i = 0; i < thread->event_count; i++) {
        const struct dt_event *event = &thread->events[i];
        if (event->position > from) {
            missed.event = i;
            break;
        }
        missed.turns += event->kind == DT_EVENT_TURN;
        if (event->kind == DT_EVENT_CLOSED)
            missed.closed = true;
        else if (event->kind == DT_EVENT_TURN || event->kind == DT_EVENT_REOPENED)
            missed.closed = false;
    }
    return missed;
}

static void tell_missed(struct telling *telling, const struct dt_thread *thread,
                        struct missed missed, uint32_t to, uint64_t head)
{
    uint32_t number = missed.turns;
    for (size_t i = missed.event; i < thread->event_count && telling->status == DT_OK; i++) {
        const struct dt_event *event = &thread->events[i];
        if (event->position > head)
            break;
        telling->position = event->position;
        bool turn = event->kind == DT_EVENT_TURN;
        number += turn;
        if (to == DT_LIVE_CUSTOMER) {
            tell_customer(telling, event, missed.closed, number);
            missed.closed = event->kind == DT_EVENT_CLOSED ||
                            (missed.closed && !turn && event->kind != DT_EVENT_REOPENED);
        } else if (turn && number - missed.turns <= thread->turn_count) {
            send_turn(telling, &thread->turns[number - missed.turns - 1]);
        } else if (dt_is_happening(event)) {
            send_happening(telling, event);
        }
    }
}

static enum dt_status replay_conversation(struct dt_request *request, struct telling *telling,
                                          uint32_t to, uint64_t from, uint64_t head,
                                          struct dt_error *err)
{
    struct dt_thread_query query = {.after = UINT32_MAX};
    struct dt_thread thread;
    enum dt_status status = dt_thread_read(request->desk, telling->writer.tenant, telling->id,
                                           &query, &telling->arena, &thread, err);
    if (status != DT_OK)
        return status;
    struct missed missed = find_missed(&thread, from);
    if (missed.event == thread.event_count)
        return DT_OK;
    if (to != DT_LIVE_CUSTOMER) {
        query.after = missed.turns;
        status = dt_thread_read(request->desk, telling->writer.tenant, telling->id, &query,
                                &telling->arena, &thread, err);
    }
    if (status != DT_OK)
        return status;
    tell_missed(telling, &thread, missed, to, head);
    if (to != DT_LIVE_CUSTOMER && telling->status == DT_OK) {
        status =
            dt_board_find(request->desk, telling->writer.tenant, telling->id, &request->row, err);
        if (status != DT_OK)
            return status;
        telling->after = &request->row;
        telling->position = head;
        send_summary(telling);
    }
    return telling->status;
}

/* What was missed between from and head, or `reset`. */
static enum dt_status replay(struct dt_request *request, struct dt_live_stream *stream, uint32_t to,
                             uint64_t from, uint64_t head, struct dt_error *err)
{
    struct telling telling;
    enum dt_status status = DT_OK;
    if (from > head || (to == DT_LIVE_QUEUE && head - from > REPLAY_EVENTS))
        return send_reset(stream, head, err);
    begin_telling(&telling, request->server, dt_view_of(request->person.tenant));
    telling.stream = stream;
    telling.id = request->conversation;
    telling.writer.now = request->now;
    status = to == DT_LIVE_QUEUE ? replay_queue(request, &telling, from, head, err)
                                 : replay_conversation(request, &telling, to, from, head, err);
    end_telling(&telling);
    return status == DT_LIMIT ? send_reset(stream, head, err) : status;
}

static enum dt_status open_stream(struct dt_request *request, enum dt_live_to to,
                                  struct dt_error *err)
{
    struct dt_live_stream *stream;
    uint64_t conversation = to == DT_LIVE_QUEUE ? 0 : request->row.stream;
    enum dt_status status = dt_live_open(request, to, conversation, &stream, err);
    if (status != DT_OK)
        return status;
    /*
     * What comes behind the log's head it collects already; what is not behind it is told here. The
     * log's, since the desk may have published an event a moment ago that it does not count yet;
     * and the board is to know all that is told.
     */
    uint64_t head, from = dt_live_from(request);
    status = dt_store_head(dt_desk_store(request->desk), &head, err);
    if (status == DT_OK)
        status = dt_desk_await(request->desk, head, WAIT_MS, err);
    if (status == DT_TIMEOUT)
        status = dt_error_set(err, DT_UNAVAILABLE, "the desk is behind its log: try again");
    if (status != DT_OK)
        return status;
    bool resumes = from != UINT64_MAX && from != head;
    status = send_hello(stream, head, resumes, err);
    if (status == DT_OK && resumes)
        status = replay(request, stream, to, from, head, err);
    if (status == DT_OK)
        dt_live_begin(stream, head);
    return status;
}

/* Members of Live, in their order. */
enum { LIVE_CONVERSATION, LIVE_FROM };

enum dt_status dt_serve_live(struct dt_request *request, struct dt_error *err)
{
    const struct dt_query_value *asked = &request->query[LIVE_CONVERSATION];
    if (!asked->present)
        return open_stream(request, DT_LIVE_QUEUE, err);
    enum dt_status status = dt_board_find(request->desk, dt_view_of(request->person.tenant),
                                          asked->text, &request->row, err);
    if (status != DT_OK)
        return status;
    const struct dt_place_of place = place_of(&request->row);
    if (!dt_access_within(&request->person, request->reach, &place))
        return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
    request->conversation = asked->text;
    return open_stream(request, DT_LIVE_CONVERSATION, err);
}

enum dt_status dt_serve_chat_live(struct dt_request *request, struct dt_error *err)
{
    struct dt_view tenant = dt_view_of(request->person.tenant);
    enum dt_status status =
        dt_board_at(request->desk, tenant, request->person.stream, &request->row, err);
    if (status == DT_OK)
        status = dt_board_id(request->desk, tenant, request->person.stream, request->arena,
                             &request->conversation, err);
    return status == DT_OK ? open_stream(request, DT_LIVE_CUSTOMER, err) : status;
}
