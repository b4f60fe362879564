/*
 * Events: what the log is made of. An event says that something happened in a conversation: when,
 * who did it, of what kind, and a body in JSON whose members the table of kinds lists
 * (kinds_of_event.def). Everything else that detente keeps is computed from events.
 *
 * An event is a value: views are borrowed from whoever made it (a caller's memory, or the arena it
 * was read into). Nothing here does I/O or reads a clock.
 *
 * A body has one form only: members in the order of the table, those that are absent left out, no
 * white space, numbers as integers, strings with the escapes that dt_json_string writes. So the
 * bytes that were committed to can be made again from what they mean.
 *
 *     struct dt_body body;
 *     dt_body_init(&body, DT_EVENT_TURN);
 *     dt_body_set_word(&body, DT_FIELD_TURN_ROLE, DT_VIEW("customer"));
 *     dt_body_set_text(&body, DT_FIELD_TURN_TEXT, text);
 *     status = dt_body_write(&body, &buf, err);        {"role":"customer","text":"..."}
 */
#ifndef DT_EVENT_H
#define DT_EVENT_H

#include "arena.h"
#include "buf.h"
#include "instant.h"
#include <stdint.h>

enum {
    DT_TENANT_BYTES = 64,         /* a-z 0-9 and . _ - inside: an id of ours */
    DT_CONVERSATION_BYTES = 1024, /* UTF-8 without control characters: the source's id */
    DT_ACTOR_BYTES = 256,         /* printable ASCII without spaces: "customer", "agent:17" */
    DT_EVENT_BODY_BYTES = 512 * 1024,
    DT_EVENT_FIELDS_MAX = 8 /* members of one body */
};

enum dt_event_kind {
    DT_EVENT_NONE = 0,
#define DT_EVENT(NAME, name, code, version, doc) DT_EVENT_##NAME = (code),
#define DT_FIELD(KIND, NAME, name, type, need, since, until, limit, doc)
#define DT_EVENT_END(NAME)
#include "kinds_of_event.def"
#undef DT_EVENT
#undef DT_FIELD
#undef DT_EVENT_END
};

/* Every member of every kind, those of one kind in a row. */
enum dt_event_field {
#define DT_EVENT(NAME, name, code, version, doc)
#define DT_FIELD(KIND, NAME, name, type, need, since, until, limit, doc) DT_FIELD_##KIND##_##NAME,
#define DT_EVENT_END(NAME)
#include "kinds_of_event.def"
#undef DT_EVENT
#undef DT_FIELD
#undef DT_EVENT_END
    DT_EVENT_FIELD_COUNT
};

enum dt_field_type {
    DT_FIELD_TYPE_TEXT,
    DT_FIELD_TYPE_WORD,
    DT_FIELD_TYPE_INT,
    DT_FIELD_TYPE_BOOL,
    DT_FIELD_TYPE_TIME
};

struct dt_event_field_info {
    struct dt_view name;
    enum dt_event_kind kind;
    enum dt_field_type type;
    bool must;
    uint16_t since, until; /* versions of the body; until 0: still there */
    int64_t limit;         /* TEXT: bytes; INT: the largest value */
    const char *words;     /* WORD: "customer|agent" */
    const char *doc;
};

struct dt_event_kind_info {
    struct dt_view name;
    enum dt_event_kind kind;
    uint16_t version; /* of bodies written today */
    uint16_t first_field, field_count;
    const char *doc;
};

/* NULL for a code that no kind has: a newer program wrote it. */
const struct dt_event_kind_info *dt_event_kind_info(unsigned code);
const struct dt_event_field_info *dt_event_field_info(enum dt_event_field field);

/* The kinds in the order of the table, NULL past the last. */
const struct dt_event_kind_info *dt_event_kind_nth(size_t index);
enum dt_event_kind dt_event_kind_find(struct dt_view name); /* DT_EVENT_NONE if there is none */

struct dt_event {
    struct dt_view tenant;
    struct dt_view conversation;
    uint64_t sequence; /* within the conversation, from 1, without gaps */
    uint64_t entry;    /* within the tenant, from 1, without gaps: leaf entry - 1 of its record */
    uint64_t position; /* in the whole store, from 1, without gaps */
    uint64_t stream;   /* the conversation's number in the store, from 1 by first events; 0 before
                          it is stored. Stays when the conversation loses its name */
    dt_instant at;     /* when it happened, by the caller's clock */
    struct dt_view actor;
    enum dt_event_kind kind;
    uint16_t version; /* of the body */
    bool erased;      /* the body was destroyed; body is empty */
    struct dt_view body;
};

/*
 * Whether tenant, conversation, actor, time, kind, version and body are as the limits and the table
 * ask, the body in its one form. sequence, entry, position and stream are not looked at. Errors:
 * DT_INVALID (and what is wrong), DT_LIMIT, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_event_check(const struct dt_event *event, struct dt_arena *arena,
                                            struct dt_error *err);

DT_MUST_CHECK enum dt_status dt_tenant_check(struct dt_view tenant, struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_conversation_id_check(struct dt_view id, struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_actor_check(struct dt_view actor, struct dt_error *err);

/*
 * The canonical bytes of everything but the body, appended to buf: what the record commits to
 * beside the body's commitment. Two events have the same bytes only if they are the same.
 *
 *     "detente event\n" 0x01
 *     tenant, conversation, actor       each a length of 4 bytes, then its bytes
 *     sequence, entry, at               8 bytes each (at: two's complement)
 *     kind, version                     2 bytes each
 *
 * All numbers big-endian. Position and stream are left out: they are the store's own, tell of other
 * tenants, and are others after a move. The buffer's own failure tells of memory that ran out.
 */
void dt_event_encode_head(const struct dt_event *event, struct dt_buf *buf);

/* The head, then the body as a length of 4 bytes and its bytes; an erased body as 0xffffffff. */
void dt_event_encode(const struct dt_event *event, struct dt_buf *buf);

/*
 * A body taken apart. Members that are absent have present false; text views point into what was
 * given or into the arena.
 */
struct dt_field_value {
    bool present;
    struct dt_view text; /* TEXT, WORD */
    int64_t number;      /* INT, BOOL, TIME (a dt_instant) */
};

struct dt_body {
    enum dt_event_kind kind;
    uint16_t version;
    struct dt_field_value values[DT_EVENT_FIELDS_MAX]; /* by field - first_field */
};

/* An empty body of today's version. */
void dt_body_init(struct dt_body *body, enum dt_event_kind kind);

/* Programmer's mistakes (a field of another kind or type) are asserted; values are checked by
 * write. */
void dt_body_set_text(struct dt_body *body, enum dt_event_field field, struct dt_view text);
void dt_body_set_word(struct dt_body *body, enum dt_event_field field, struct dt_view word);
void dt_body_set_int(struct dt_body *body, enum dt_event_field field, int64_t value);
void dt_body_set_bool(struct dt_body *body, enum dt_event_field field, bool value);
void dt_body_set_time(struct dt_body *body, enum dt_event_field field, dt_instant at);

/* Absent: "", 0, false, DT_INSTANT_NONE. */
bool dt_body_has(const struct dt_body *body, enum dt_event_field field);
struct dt_view dt_body_text(const struct dt_body *body, enum dt_event_field field);
int64_t dt_body_int(const struct dt_body *body, enum dt_event_field field);
bool dt_body_bool(const struct dt_body *body, enum dt_event_field field);
dt_instant dt_body_time(const struct dt_body *body, enum dt_event_field field);

/* Appends the body's one form. Errors: DT_INVALID (a member missing, a value not allowed),
 * DT_LIMIT, DT_NOMEM; buf may then hold half of it. */
DT_MUST_CHECK enum dt_status dt_body_write(const struct dt_body *body, struct dt_buf *buf,
                                           struct dt_error *err);

/*
 * Takes the body of an event of that kind and version apart, or of any older version. Order and
 * white space are free here; members that the version does not have are an error. Errors: DT_FORMAT
 * (no JSON, not an object, nested, a member unknown, doubled, missing or of another type),
 * DT_INVALID (a version of the future), DT_LIMIT, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_body_read(enum dt_event_kind kind, uint16_t version,
                                          struct dt_view json, struct dt_arena *arena,
                                          struct dt_body *body_out, struct dt_error *err);

#endif
