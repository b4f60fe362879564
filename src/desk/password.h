/*
 * Passwords: which will do, and their hashes (Argon2id by libsodium, RFC 9106). A password is
 * normalised first (NFC), so that an accent typed on one machine is the same on another. What comes
 * out is one line of text with its parameters and salt; when the parameters of the day are others,
 * a fitting password is hashed anew.
 *
 * Hashing takes long on purpose, and as much memory as the parameters say.
 */
#ifndef DT_PASSWORD_H
#define DT_PASSWORD_H

#include "entropy.h"
#include "error.h"

enum {
    DT_PASSWORD_MIN = 10, /* code points */
    DT_PASSWORD_MAX = 1024,
    DT_PASSWORD_HASH_BYTES = 128 /* terminated */
};

struct dt_password_cost {
    uint64_t ops, bytes;
};

/*
 * Whether a new password will do: its length, and that it is none of those tried first: a common
 * word or name with digits around it, a run of the keyboard or the alphabet, few characters again
 * and again, the person's own name or address. Errors: DT_INVALID (and why), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_password_check(struct dt_view password, struct dt_view name,
                                               struct dt_view email, struct dt_error *err);

/* Errors: DT_NOMEM, DT_INVALID (no UTF-8). out: DT_PASSWORD_HASH_BYTES. */
DT_MUST_CHECK enum dt_status dt_password_hash(struct dt_view password,
                                              const struct dt_password_cost *cost, char *out,
                                              struct dt_error *err);

/* *fits_out: whether it is the one. A password that is no UTF-8 fits nothing. Errors: DT_NOMEM,
 * DT_FORMAT (the hash is none of ours). */
DT_MUST_CHECK enum dt_status dt_password_fits(struct dt_view password, const char *hash,
                                              bool *fits_out, struct dt_error *err);

/* Whether the hash was made with other parameters than these. */
bool dt_password_is_dated(const char *hash, const struct dt_password_cost *cost);

/* A hash that no password fits and that takes as long as any to find out. Hashes nothing. */
void dt_password_nobodys(const struct dt_password_cost *cost, const struct dt_entropy *random,
                         char *out);

#endif
