/*
 * The hub's own parts: its streams and their messages. For live.c, live_stream.c and
 * live_keep.c alone.
 *
 * Locks: the hub's (list of streams, what a stream listens to), then one stream's (its messages and
 * whether it is suspended), then MHD's own. A stream that is taken out of the list is freed when
 * nobody has it pinned.
 */
#ifndef DT_HUB_H
#define DT_HUB_H

#include "live.h"
#include "parts.h"

enum { DT_LIVE_HEARTBEAT_MS = 15000, DT_LIVE_CHECK_MS = 300000, DT_LIVE_RETRY_MS = 2000 };

/* The bytes of one message, shared by all streams it goes to. */
struct dt_live_bytes {
    atomic_uint users;
    size_t len;
    char text[];
};

struct dt_live_slot {
    struct dt_live_bytes *bytes;
    uint64_t position;
    bool collected; /* published before the stream began */
    bool head;      /* of the answer: never dropped */
};

/* Who listens: what access asks of a person, without the room for a hundred teams. */
struct dt_listener_person {
    char tenant[DT_PERSON_TENANT_BYTES + 1], id[DT_PERSON_ID_BYTES + 1];
    uint32_t roles, team_count;
    uint64_t actions, stream;
    char (*teams)[sizeof((struct dt_person *)0)->teams[0]]; /* its own */
};

struct dt_live_stream {
    struct dt_live_stream *previous, *next;
    struct dt_hub *hub;
    /* by the hub's lock */
    enum dt_live_to to;
    enum dt_action action;
    enum dt_reach reach;
    uint64_t conversation;
    uint64_t beat_us, checked_us, revision;
    uint32_t pins;
    bool listed;
    struct dt_listener_person who;
    struct dt_ticket ticket;
    char session[DT_PEOPLE_ID_BYTES + 1];
    /* by its own */
    pthread_mutex_t lock;
    struct MHD_Connection *mhd;
    struct dt_live_slot *slots; /* a ring */
    uint32_t capacity, first, count;
    size_t bytes, offset; /* waiting; sent of the first */
    uint64_t after;
    bool begun, suspended, ended;
    uint64_t ended_us;
    int fd; /* -1: MHD sends it */
    /* by the streamer's */
    struct dt_live_stream *next_ready;
    bool is_ready, watched, watches_out;
};

struct dt_streamer;

struct dt_hub {
    struct dt_server *server;
    struct dt_streamer *streamer;
    pthread_mutex_t lock;
    pthread_cond_t empty; /* the last stream went */
    struct dt_live_stream *streams;
    uint32_t count;
    struct dt_live_bytes *beat;
    uint64_t revision, read_us;
    atomic_bool wake;
    bool stopped;
};

/* A message with one user; NULL when memory ran out. position 0: no `id:` line. */
struct dt_live_bytes *dt_live_bytes_make(const char *event, uint64_t position, struct dt_view data);
void dt_live_bytes_release(struct dt_live_bytes *bytes);

/* Puts a message on the stream, with a user of its own, and wakes it. Too much waiting: `bye` slow.
 */
void dt_stream_push(struct dt_live_stream *stream, struct dt_live_bytes *bytes, uint64_t position);

/* A last message, then the end. What waits is dropped where `at_once`. */
void dt_stream_end(struct dt_live_stream *stream, const char *event, const char *data,
                   bool at_once);

enum dt_status dt_listener_person_take(struct dt_listener_person *out,
                                       const struct dt_person *person, struct dt_error *err);
void dt_listener_person_finish(struct dt_listener_person *person);
bool dt_listener_person_same(const struct dt_listener_person *a, const struct dt_person *b);
bool dt_stream_within(const struct dt_live_stream *stream, const struct dt_place_of *place);

/* ---- streamer.c ---- */

enum dt_status dt_streamer_create(struct dt_streamer **out, struct dt_error *err);
void dt_streamer_destroy(struct dt_streamer *streamer); /* NULL is allowed */
/* There is something to send on it. Any thread; with the stream's lock or without. */
void dt_streamer_ready(struct dt_live_stream *stream);

/* From now on fd is where it is sent; the head of the answer goes before what waits. False: memory
 * ran out, nothing changed. */
bool dt_stream_detach(struct dt_live_stream *stream, int fd, struct dt_view head);
bool dt_stream_awaits_its_end(struct dt_live_stream *stream);

/* With the stream's lock: the bytes that are next, and that so many of them were sent. */
bool dt_stream_front(struct dt_live_stream *stream, struct dt_view *out);
void dt_stream_take(struct dt_live_stream *stream, size_t sent);

/* Takes it out of the hub's list, and lets it go: free when nobody has it pinned. */
void dt_stream_unlist(struct dt_live_stream *stream);
void dt_stream_release(struct dt_live_stream *stream);
struct dt_live_stream *dt_hub_first_detached(struct dt_hub *hub); /* NULL: none is left */

/* With the hub's lock. */
void dt_stream_pin(struct dt_live_stream *stream);
void dt_stream_unpin(struct dt_live_stream *stream);

#endif
