/*
 * Signing in and out. Whether an address is known shows neither in words nor in time: a password is
 * hashed in any case, against a hash of the same cost that nothing fits.
 *
 * Slow (Argon2id, some 0.1 s and 64 MiB): not on a thread that others wait for.
 */
#ifndef DT_SIGN_IN_H
#define DT_SIGN_IN_H

#include "people.h"

struct dt_sign_in {
    struct dt_view tenant; /* "": the only one that knows the address */
    struct dt_view email, password, code;
    struct dt_view address, agent; /* of the client */
    const struct dt_ticket *old;   /* the session the request came with, which ends; NULL */
    dt_instant now;
};

struct dt_signed {
    struct dt_signed_in who;
    char value[DT_SECRET_TEXT + 1]; /* of the cookie; wipe it */
};

enum dt_sign_in_why {
    DT_SIGN_IN_NO,   /* address, password, code or tenant do not fit */
    DT_SIGN_IN_CODE, /* the password fits; a one-time code is wanted */
    DT_SIGN_IN_WAIT  /* too many attempts: retry_s says how long */
};

struct dt_sign_in_failure {
    enum dt_sign_in_why why;
    uint32_t retry_s;
};

/*
 * Errors: DT_DENIED (NO, CODE), DT_LIMIT (WAIT): *failure_out says which; those of the store,
 * DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_sign_in(struct dt_people *people, const struct dt_sign_in *attempt,
                                        struct dt_signed *out,
                                        struct dt_sign_in_failure *failure_out,
                                        struct dt_error *err);

/* The session of a ticket ends. None there is no error. */
DT_MUST_CHECK enum dt_status dt_sign_out(struct dt_people *people, const struct dt_ticket *ticket,
                                         struct dt_error *err);

struct dt_session {
    struct dt_view id;
    dt_instant created_at, seen_at;
    struct dt_view address, agent;
};

enum { DT_SESSIONS = 100 /* of one account; the oldest gives way */ };

/* Those of one account, newest first, up to DT_SESSIONS. */
DT_MUST_CHECK enum dt_status dt_session_list(struct dt_people *people,
                                             const struct dt_person *person, dt_instant now,
                                             struct dt_arena *arena, struct dt_session *out,
                                             size_t *count_out, struct dt_error *err);

/* Errors: DT_NOT_FOUND (none of this account has the id). */
DT_MUST_CHECK enum dt_status dt_session_end(struct dt_people *people,
                                            const struct dt_person *person, struct dt_view id,
                                            struct dt_error *err);

/* "__Host-detente=VALUE; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=...", terminated, into out
 * (DT_COOKIE_BYTES). value "": the one that takes the cookie away. */
void dt_cookie_write(struct dt_view value, int64_t seconds, bool secure, char *out);

#endif
