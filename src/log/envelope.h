/*
 * Envelopes: a body as the store keeps it, beside its commitment, and back. Pure but for the random
 * bytes that are handed in.
 *
 *   closed   0x01, nonce (24 bytes), XChaCha20-Poly1305 under the conversation's data key, with the
 *            commitment as associated data, of: salt (32 bytes), body
 *   clear    0x00, salt, body: for `erased` events, which must be readable when the key is gone and
 *            never hold a person's words
 *
 * Destroying the data key destroys salt and body; the commitment and the entry in the tree stay,
 * and with them every proof.
 */
#ifndef DT_ENVELOPE_H
#define DT_ENVELOPE_H

#include "commitment.h"
#include "keys.h"

enum { DT_ENVELOPE_OVERHEAD_BYTES = 1 + 24 + DT_SALT_BYTES + 16 };

/*
 * Commits to the content under a new salt and appends the envelope to *out. key: the data key,
 * DT_KEY_BYTES; NULL: a clear one. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_envelope_close(const struct dt_entropy *random, const uint8_t *key,
                                               const struct dt_content *content, struct dt_buf *out,
                                               struct dt_hash *commitment_out,
                                               struct dt_error *err);

/* Whether an envelope is a clear one, for which no key is needed. */
bool dt_envelope_is_clear(struct dt_view envelope);

/*
 * Opens an envelope. body_out: a view into room, which must have at least envelope.len bytes, or
 * into the envelope itself. Whether the content is what was committed to is for the caller to ask,
 * by dt_commit.
 * Errors: DT_FORMAT (changed, cut short, or another event's), DT_NOT_FOUND (closed, and key NULL).
 */
DT_MUST_CHECK enum dt_status dt_envelope_open(struct dt_view envelope, const uint8_t *key,
                                              const struct dt_hash *commitment, char *room,
                                              struct dt_view *body_out, struct dt_salt *salt_out,
                                              struct dt_error *err);

#endif
