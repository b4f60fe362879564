/*
 * What people change about their own account: password, one-time codes, settings of the pages.
 * Functions that take the password hash it (slow) and count a wrong one like a failed sign-in.
 */
#ifndef DT_OWN_H
#define DT_OWN_H

#include "sign_in.h"

enum { DT_RECOVERY_CODES = 10, DT_RECOVERY_BYTES = 19 /* "abcd-efgh-jkmn-pqrs" */ };

/* Every other session of the account ends; the one of the ticket goes on. Errors: DT_DENIED (old
 * is wrong), DT_INVALID (the new one will not do), DT_LIMIT (too many attempts). */
DT_MUST_CHECK enum dt_status dt_own_password(struct dt_people *people,
                                             const struct dt_signed_in *who, struct dt_view old,
                                             struct dt_view password, dt_instant now,
                                             uint32_t *retry_s_out, struct dt_error *err);

struct dt_totp_start {
    char secret[64 + 1]; /* base32 */
    char uri[600 + 1];
};

/* A secret that is not yet in force. Errors: DT_DENIED, DT_CONFLICT (codes are on), DT_LIMIT. */
DT_MUST_CHECK enum dt_status dt_own_totp_start(struct dt_people *people,
                                               const struct dt_signed_in *who,
                                               struct dt_view password, dt_instant now,
                                               struct dt_totp_start *out, uint32_t *retry_s_out,
                                               struct dt_error *err);

struct dt_recovery {
    char codes[DT_RECOVERY_CODES][DT_RECOVERY_BYTES + 1];
};

/* Errors: DT_DENIED (the code does not fit), DT_CONFLICT (nothing was begun), DT_LIMIT. */
DT_MUST_CHECK enum dt_status dt_own_totp_confirm(struct dt_people *people,
                                                 const struct dt_signed_in *who,
                                                 struct dt_view code, dt_instant now,
                                                 struct dt_recovery *out, uint32_t *retry_s_out,
                                                 struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_own_totp_stop(struct dt_people *people,
                                              const struct dt_signed_in *who,
                                              struct dt_view password, dt_instant now,
                                              uint32_t *retry_s_out, struct dt_error *err);

/* An object as JSON, "{}" where none was kept, in the arena. */
DT_MUST_CHECK enum dt_status dt_own_settings(struct dt_people *people,
                                             const struct dt_person *person, struct dt_arena *arena,
                                             struct dt_view *json_out, struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_own_settings_keep(struct dt_people *people,
                                                  const struct dt_person *person,
                                                  struct dt_view json, struct dt_error *err);

#endif
