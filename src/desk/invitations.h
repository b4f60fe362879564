/*
 * Invitations and resets: links that set a password once. A token opens one account, for one act,
 * until it expires, is used, or the next one is made; it is kept hashed.
 */
#ifndef DT_INVITATIONS_H
#define DT_INVITATIONS_H

#include "accounts.h"

/*
 * A new link for somebody who was invited; for anybody else the password, the one-time codes and
 * every session are gone with it. Errors: DT_NOT_FOUND, DT_DENIED (an operator's), DT_CONFLICT
 * (switched off), those of the store.
 */
DT_MUST_CHECK enum dt_status dt_user_reset(struct dt_people *people, const struct dt_act *act,
                                           struct dt_view id, struct dt_arena *arena,
                                           struct dt_invitation *out, struct dt_error *err);

/*
 * Sets the password. address: for the limit; *retry_s_out as in sign_in.h. Errors: DT_NOT_FOUND
 * (whatever is wrong with the token), DT_INVALID (the password will not do), DT_LIMIT (too many
 * attempts), those of the store, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_redeem(struct dt_people *people, struct dt_view token,
                                       struct dt_view password, struct dt_view address,
                                       dt_instant now, uint32_t *retry_s_out, struct dt_error *err);

#endif
