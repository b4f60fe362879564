/*
 * Live updates: the streams (server-sent events) of one process, and who gets what. The handlers of
 * `live` and `chat_live` open a stream and put its beginning on it; the desk's listener publishes
 * what happens; this module keeps the bytes, a bounded number a stream, and moves them.
 *
 *     static enum dt_status begin(struct dt_request *request, struct dt_error *err)
 *     {
 *         struct dt_live_stream *stream;
 *         status = dt_live_open(request, DT_LIVE_QUEUE, 0, &stream, err);   from now on it collects
 *         dt_live_send(stream, "hello", 0, data);                          before what it collected
 *         ... read the log from Last-Event-ID to its head, dt_live_send each ...
 *         dt_live_begin(stream, head);            lets go what was collected, behind position head
 *         return DT_OK;                           the router answers with the stream
 *     }
 *
 * A message is made once and shared by all streams. A stream that does not take its messages (256
 * of them, or 256 KiB) is told `bye` "slow" and ends. Every 15 seconds a comment line goes out, and
 * it is asked anew whether the session or token still holds and what it may see; where not, `bye`
 * "signed_out". Any thread.
 */
#ifndef DT_LIVE_H
#define DT_LIVE_H

#include "handler.h"

enum { DT_LIVE_MESSAGES = 256, DT_LIVE_BYTES = 256 * 1024 };

struct dt_live_stream;

/* What a stream listens to, and, in a message, to which streams it goes: bits. */
enum dt_live_to {
    DT_LIVE_QUEUE = 1,        /* everything within one's reach */
    DT_LIVE_CONVERSATION = 2, /* one conversation, for colleagues */
    DT_LIVE_CUSTOMER = 4      /* one conversation, for its customer */
};

/*
 * Opens the stream of this request. stream: of the conversation, 0 for the queue. Whether the
 * person may see it is the caller's (dt_board_find, dt_access_within) now, and looked after here
 * from then on. The request's server owns it. Errors: DT_LIMIT (too many streams: 429), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_live_open(struct dt_request *request, enum dt_live_to to,
                                          uint64_t conversation, struct dt_live_stream **out,
                                          struct dt_error *err);

/* Where to go on from: Last-Event-ID, else the query's `from`; UINT64_MAX if neither was given. */
uint64_t dt_live_from(const struct dt_request *request);

/* Puts a message on this stream alone, before dt_live_begin. position: its `id:`, 0 for none. data:
 * JSON on one line. Errors: DT_LIMIT (the stream is full: send `reset` and begin), DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_live_send(struct dt_live_stream *stream, const char *event,
                                          uint64_t position, struct dt_view data,
                                          struct dt_error *err);

/* Throws away what was sent so far: before `reset`. */
void dt_live_clear(struct dt_live_stream *stream);

/* From now on it gets what is published with a position behind `after`, collected or new. */
void dt_live_begin(struct dt_live_stream *stream, uint64_t after);

/* Something that happened. Views are good for the call. */
struct dt_live_message {
    const char *event;   /* "turn" */
    uint64_t position;   /* `id:` line; 0: none */
    struct dt_view data; /* JSON on one line, the same for everybody who sees it */
    struct dt_view tenant;
    uint32_t to;              /* bits of enum dt_live_to */
    struct dt_place_of place; /* .stream is the conversation; who is not within it sees nothing */
    /* Where the conversation stood before. Who was within that, and is not within place any more,
     * gets `gone` with these data instead. gone "": nobody. */
    struct dt_place_of before;
    struct dt_view gone;
    bool erased; /* place holds for nobody */
    bool more;   /* another message of this position follows: this one has no `id:` line */
};

/* To everybody whom it concerns. Memory that ran out ends the streams concerned with `reset`. */
void dt_live_publish(struct dt_server *server, const struct dt_live_message *message);

/* Whether anybody listens there at all: to save the making of data. */
bool dt_live_wanted(struct dt_server *server, struct dt_view tenant, uint32_t to,
                    uint64_t conversation);

/* Ends the streams of a session (its id), or of a person ("" session): `bye` "signed_out". The
 * heartbeat finds out by itself too; this is for at once. */
void dt_live_end(struct dt_server *server, struct dt_view tenant, struct dt_view person,
                 struct dt_view session);

/* The desk's listener: live_events.c, which knows what goes onto the streams. */
void dt_live_happened(struct dt_server *server, const struct dt_event *event,
                      const struct dt_board_row *before, const struct dt_board_row *after);

#endif
