/*
 * Accounts: the people of a tenant. An address occurs once in a tenant and may occur in several.
 * Whoever loses a right, a role, the address, the password or the account loses every session with
 * it, in the same transaction.
 *
 * The last administrator who can sign in stays one. Operators are made, changed, reset and removed
 * by operators alone: else an administrator could become one.
 */
#ifndef DT_ACCOUNTS_H
#define DT_ACCOUNTS_H

#include "acts.h"

enum { DT_USERS = 10000 /* of one tenant */ };

enum dt_user_state { DT_USER_INVITED, DT_USER_ACTIVE, DT_USER_OFF };

/* What others may know of an account. Views live in the arena it was read into. */
struct dt_user {
    struct dt_view tenant, id, name, email;
    uint32_t roles;
    const struct dt_view *teams;
    size_t team_count;
    enum dt_user_state state;
    bool totp;
    dt_instant created_at;
};

const char *dt_user_state_name(enum dt_user_state state);
int dt_user_state_find(struct dt_view name); /* -1 */

struct dt_user_new {
    struct dt_view name, email;
    uint32_t roles;
    const struct dt_view *teams; /* ids */
    size_t team_count;
    struct dt_view password; /* "": invited; else active at once (the command line) */
    struct dt_view request;  /* an Idempotency-Key, "": none */
};

/* A single-use link. */
struct dt_invitation {
    struct dt_user user;
    char token[DT_SECRET_TEXT + 1]; /* "" where a password was given */
    dt_instant expires;
};

/*
 * Asked again with the same request, it answers the same account with a new link, and the one
 * before is void. Errors: DT_INVALID (name, address, roles, a team that is not there, the password;
 * the message says which; *field_out, may be NULL, "/email"), DT_CONFLICT (the address is there, or
 * the request was another), DT_DENIED (operator), DT_LIMIT, those of the store.
 */
DT_MUST_CHECK enum dt_status dt_user_add(struct dt_people *people, const struct dt_act *act,
                                         const struct dt_user_new *user, struct dt_arena *arena,
                                         struct dt_invitation *out, const char **field_out,
                                         struct dt_error *err);

/* Errors: DT_NOT_FOUND, those of reading. */
DT_MUST_CHECK enum dt_status dt_user_get(struct dt_people *people, struct dt_view tenant,
                                         struct dt_view id, struct dt_arena *arena,
                                         struct dt_user *out, struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_user_by_email(struct dt_people *people, struct dt_view tenant,
                                              struct dt_view email, struct dt_arena *arena,
                                              struct dt_user *out, struct dt_error *err);

/* By name. Errors: DT_INVALID (the cursor), those of reading. */
DT_MUST_CHECK enum dt_status dt_user_list(struct dt_people *people, struct dt_list_page *page,
                                          struct dt_user *users_out, struct dt_error *err);

/* What is absent stays. */
struct dt_user_change {
    bool has_name, has_email, has_roles, has_teams, has_state, has_password;
    struct dt_view name, email, password;
    uint32_t roles;
    const struct dt_view *teams;
    size_t team_count;
    enum dt_user_state state; /* ACTIVE or OFF; an invited account cannot be made active so */
};

/* Errors: as add, DT_NOT_FOUND, DT_CONFLICT (the last administrator). */
DT_MUST_CHECK enum dt_status dt_user_change(struct dt_people *people, const struct dt_act *act,
                                            struct dt_view id, const struct dt_user_change *change,
                                            struct dt_arena *arena, struct dt_user *out,
                                            const char **field_out, struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_user_remove(struct dt_people *people, const struct dt_act *act,
                                            struct dt_view id, struct dt_error *err);

#endif
