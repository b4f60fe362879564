/*
 * Signed notes: a text, an empty line, and signature lines that anybody can add to.
 *
 *     detente.example/acme
 *     20852163
 *     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 *
 *     — detente.example/acme Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJ...
 *
 * A verifier knows a key by name and id. Signatures of keys it does not know are passed over (a
 * witness may have added them); one of a key it knows must hold, or the note is refused.
 *
 * A verifier key is written as "name+id+base64", the base64 being of 0x01 and the public key.
 *
 * Source: C2SP signed-note (c2sp.org/signed-note), Ed25519 (type 0x01) only. Pure.
 */
#ifndef DT_NOTE_H
#define DT_NOTE_H

#include "buf.h"
#include <stdint.h>

enum {
    DT_NOTE_BYTES = 64 * 1024, /* a whole note */
    DT_NOTE_SIGNATURES = 64,   /* lines in a note; the specification asks for 16 at least */
    DT_NOTE_NAME_BYTES = 255,
    DT_NOTE_SEED_BYTES = 32,
    DT_NOTE_KEY_TEXT_BYTES = DT_NOTE_NAME_BYTES + 1 + 8 + 1 + 44 + 1, /* with its end */
};

struct dt_note_key {
    char name[DT_NOTE_NAME_BYTES + 1];
    uint32_t id;
    uint8_t public_key[32];
};

/*
 * A key from its name and public half; the id is computed. Errors: DT_INVALID (a name that is
 * empty, holds a space, '+' or control character, is no UTF-8), DT_LIMIT.
 */
DT_MUST_CHECK enum dt_status dt_note_key_make(struct dt_view name, const uint8_t *public_key,
                                              struct dt_note_key *out, struct dt_error *err);

/* "name+id+base64"; white space around it is passed over. Errors: DT_FORMAT. */
DT_MUST_CHECK enum dt_status dt_note_key_parse(struct dt_view text, struct dt_note_key *out,
                                               struct dt_error *err);

/* out: DT_NOTE_KEY_TEXT_BYTES. */
void dt_note_key_write(const struct dt_note_key *key, char *out);

/* The public half of a signing seed. */
void dt_note_public_key(const uint8_t *seed, uint8_t *public_key_out);

/*
 * Appends text, the empty line and one signature line. Shape: text ends in a newline, is UTF-8
 * without control characters but newlines (asserted: it is ours). The buffer's failure tells of
 * memory that ran out.
 */
void dt_note_sign(struct dt_view text, const struct dt_note_key *key, const uint8_t *seed,
                  struct dt_buf *note_out);

/*
 * Takes a note apart and checks its signatures against the keys that are known. *text_out points
 * into note, its last newline included; *signer_out (may be NULL): which of the keys signed.
 *
 * Errors: DT_FORMAT (not a signed note), DT_LIMIT, DT_DENIED (no known key has signed it, or the
 * signature of one that is known is wrong: the message says which).
 */
DT_MUST_CHECK enum dt_status dt_note_open(struct dt_view note, const struct dt_note_key *known,
                                          size_t known_count, struct dt_view *text_out,
                                          size_t *signer_out, struct dt_error *err);

#endif
