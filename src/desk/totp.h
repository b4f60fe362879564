/*
 * One-time codes by time (RFC 6238: HMAC-SHA-1, 30 seconds, 6 digits, as every app does it), made
 * by liboath. A code of the step before or after is taken too, since clocks differ. Pure.
 */
#ifndef DT_TOTP_H
#define DT_TOTP_H

#include "error.h"
#include "instant.h"

enum { DT_TOTP_SECRET_BYTES = 20, DT_TOTP_STEP_MS = 30000, DT_TOTP_DIGITS = 6 };

/*
 * The step whose code this is, later than `used`; 0 if there is none. A step that was taken is
 * written down by the caller in the transaction that accepts it: so a code counts once.
 */
int64_t dt_totp_step_of(const uint8_t *secret, struct dt_view code, dt_instant now, int64_t used);

/* The code of a step, terminated. False if it cannot be computed. */
bool dt_totp_code(const uint8_t *secret, int64_t step, char out[DT_TOTP_DIGITS + 1]);

/* Base32 of a secret, terminated: 33 bytes. */
void dt_totp_base32(const uint8_t *secret, char *out);

/* "otpauth://totp/ISSUER:ACCOUNT?secret=...", terminated, into out (601); both are cut short. */
void dt_totp_uri(struct dt_view issuer, struct dt_view account, const char *base32, char *out);

#endif
