/*
 * How the secret of one-time codes stands in an account's row: sealed, so that whoever reads the
 * store's file cannot make codes. The key is made from the tenant's index key and the account's id;
 * it is fetched before a transaction, because nothing can be fetched within one.
 *
 * Where the people were given no record (tests of the parts), secrets stay as they are.
 */
#ifndef DT_TOTP_SEAL_H
#define DT_TOTP_SEAL_H

#include "people_parts.h"
#include "totp.h"

enum { DT_TOTP_SEALED_TEXT = 80 }; /* base64 of nonce, secret and tag */

struct dt_totp_key {
    uint8_t bytes[32];
    bool sealed; /* false: there is no record */
};

/* The caller wipes it. Errors: those of dt_record_index_key. */
DT_MUST_CHECK enum dt_status dt_totp_key_get(const struct dt_people *people, struct dt_view tenant,
                                             struct dt_view id, struct dt_totp_key *out,
                                             struct dt_error *err);

/* Terminated, into out (DT_TOTP_SEALED_TEXT + 1). */
void dt_totp_seal(struct dt_people *people, const struct dt_totp_key *key, const uint8_t *secret,
                  char *out);

/* DT_TOTP_SECRET_BYTES into out; the caller wipes them. False where the row is damaged, or another
 * account's. */
bool dt_totp_open(const struct dt_totp_key *key, struct dt_view text, uint8_t *out);

#endif
