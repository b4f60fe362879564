/*
 * Checkpoints: how far a tenant's log had come and what it was, signed. Given away (in exports, in
 * mails, to the other party), they are what a later state is held against: an operator who rewrote
 * an entry would need a tree that begins with the old one, and there is none.
 *
 * A checkpoint is a signed note (note.h) of three lines: origin (which log), number of entries,
 * root of the tree in base64. Lines behind these are passed over.
 *
 * Source: C2SP tlog-checkpoint (c2sp.org/tlog-checkpoint). Pure.
 */
#ifndef DT_CHECKPOINT_H
#define DT_CHECKPOINT_H

#include "merkle.h"
#include "note.h"

struct dt_checkpoint {
    char origin[DT_NOTE_NAME_BYTES + 1];
    uint64_t size;
    struct dt_hash root;
};

/* Appends the signed note. Shape: origin is the key's name. */
void dt_checkpoint_sign(const struct dt_checkpoint *checkpoint, const struct dt_note_key *key,
                        const uint8_t *seed, struct dt_buf *note_out);

/*
 * Opens a note as dt_note_open does and reads it; the origin must be the signer's name. Errors:
 * those of dt_note_open, DT_FORMAT (signed, but no checkpoint).
 */
DT_MUST_CHECK enum dt_status dt_checkpoint_open(struct dt_view note,
                                                const struct dt_note_key *known, size_t known_count,
                                                struct dt_checkpoint *out, struct dt_error *err);

/* The three lines alone, their signatures not looked at. Errors: DT_FORMAT. */
DT_MUST_CHECK enum dt_status dt_checkpoint_parse(struct dt_view text, struct dt_checkpoint *out,
                                                 struct dt_error *err);

#endif
