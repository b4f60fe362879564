/*
 * The conversations met while a log is read from beginning to end: that the events of each count
 * from 1 without a gap, that a tag stands for one conversation, and that where texts are missing an
 * erasure was recorded. 48 bytes a conversation, in a table by a keyed hash of the tag: who forges
 * a log chooses its tags, and must not be able to make them collide.
 */
#ifndef DT_MET_H
#define DT_MET_H

#include "commitment.h"

struct dt_met_row {
    struct dt_tag tag;
    uint64_t name;     /* a hash of the conversation's id */
    uint64_t sequence; /* the last one; 0: an empty row */
    uint64_t missing;  /* the first entry without a text; 0: none */
    bool held;         /* under a legal hold */
};

struct dt_met {
    uint8_t key[16]; /* of the hash */
    struct dt_met_row *rows;
    size_t count;
    size_t capacity; /* a power of two, or 0 */
};

void dt_met_init(struct dt_met *met);
void dt_met_finish(struct dt_met *met);

/* The tag's row, a new one with sequence 0 if it was not met; valid until the next call. NULL:
 * memory ran out. The caller sets sequence before that. */
struct dt_met_row *dt_met_row(struct dt_met *met, const struct dt_tag *tag);

/* A hash of a conversation's id, for its row. */
uint64_t dt_met_name(struct dt_view conversation);

#endif
