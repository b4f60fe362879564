/*
 * The lines of an export, as values, and back. Pure. docs/design/record.md has the form.
 *
 * A line has one form only: members in this order, no white space, strings with the escapes that
 * dt_json_string writes, base64 with its padding. Reading refuses everything else, so that no byte
 * of an export can be changed without being seen.
 */
#ifndef DT_EXPORT_LINE_H
#define DT_EXPORT_LINE_H

#include "arena.h"
#include "buf.h"
#include "commitment.h"

enum {
    DT_EXPORT_LINE_BYTES = 1 << 20, /* without its end */
    DT_EXPORT_FORM = 1,
};

enum dt_export_line_type { DT_EXPORT_HEAD, DT_EXPORT_EVENT, DT_EXPORT_END };

/* The first line: whose log, how much of it, and what it is proved against. */
struct dt_export_head {
    struct dt_view tenant;
    struct dt_view conversation; /* unless whole */
    bool whole;                  /* every conversation of the tenant */
    struct dt_view key;          /* the signer's, as dt_note_key_write writes it */
    dt_instant at;
    struct dt_view checkpoint; /* the note */
    bool has_since;            /* joins an earlier checkpoint of since_size entries to this one */
    uint64_t since_size;
    struct dt_merkle_proof since;
};

struct dt_export_event {
    uint64_t entry;
    struct dt_view conversation;
    struct dt_tag tag;
    uint64_t sequence;
    dt_instant at;
    struct dt_view actor, kind;
    uint16_t version;
    bool erased; /* no body, no salt */
    struct dt_view body;
    struct dt_salt salt;
    struct dt_hash commitment;
    bool has_proof; /* in an export of one conversation */
    struct dt_merkle_proof proof;
};

/* The last line. */
struct dt_export_end {
    uint64_t events;
    struct dt_hash digest;    /* SHA-256 of all bytes before this line */
    struct dt_view signature; /* a note whose text dt_export_end_text gives */
};

struct dt_export_line {
    enum dt_export_line_type type;
    union {
        struct dt_export_head head;
        struct dt_export_event event;
        struct dt_export_end end;
    };
};

/* Appends the line and its end. The buffer's failure tells of memory that ran out. */
void dt_export_head_write(const struct dt_export_head *head, struct dt_buf *buf);
void dt_export_event_write(const struct dt_export_event *event, struct dt_buf *buf);
void dt_export_end_write(const struct dt_export_end *end, struct dt_buf *buf);

/* Appends what the last line's note signs. No checkpoint has this form. */
void dt_export_end_text(const char *origin, uint64_t events, const struct dt_hash *digest,
                        struct dt_buf *buf);

/* What the event says, to be committed to and to be hashed. tenant is the head's. */
void dt_export_event_content(const struct dt_export_event *event, struct dt_content *out);
void dt_export_event_entry(const struct dt_export_event *event, struct dt_view tenant,
                           struct dt_entry *out);

/*
 * Reads a line without its end. Views live in the arena. Errors: DT_FORMAT (no line of an export,
 * or not in its form), DT_LIMIT, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_export_line_read(struct dt_view line, struct dt_arena *arena,
                                                 struct dt_export_line *out, struct dt_error *err);

#endif
