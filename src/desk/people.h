/*
 * People: who may come in, and as whom. Accounts, teams, tenants, sessions, tokens and invitations
 * are rows on the store's shelves (people_rows.h lists them), changed in the store's own
 * transactions; what administrators did becomes an event besides (acts.h). This header holds what
 * the router asks of each request; the rest is in accounts.h, sign_in.h, own.h, invitations.h,
 * teams.h, tenants.h and tokens.h.
 *
 * Secrets (of sessions, tokens, chats, invitations) are 256 random bits, handed out once and kept
 * as SHA-256. A person's answer is remembered for as long as the revision stands: every change that
 * takes something away from somebody counts it up, every node reads it once a second. So what is
 * ended ends at once here, and within about a second elsewhere.
 *
 *     struct dt_signed_in who;
 *     status = dt_people_by_cookie(people, cookie_value, now, &who, err);
 *     if (status == DT_NOT_FOUND) ...            nobody: 401
 *     if (!dt_people_csrf_fits(&who, header)) ...                     403
 *
 * Time is handed in. Any thread.
 */
#ifndef DT_PEOPLE_H
#define DT_PEOPLE_H

#include "access.h"
#include "entropy.h"
#include "store.h"

enum {
    DT_SECRET_BYTES = 32,
    DT_SECRET_TEXT = 43,        /* base64url of it, without padding */
    DT_COOKIE_BYTES = 160,      /* a Set-Cookie value, terminated */
    DT_PEOPLE_ID_BYTES = 24,    /* "u-" and 16 letters and digits; room for more */
    DT_PEOPLE_EMAIL_BYTES = 254 /* RFC 5321 */
};

/* Over TLS; and where the house speaks plain HTTP (on loopback), which may have no such name. */
#define DT_PEOPLE_COOKIE       "__Host-detente"
#define DT_PEOPLE_COOKIE_PLAIN "detente"

struct dt_people;

/* Zeroes are the defaults. */
struct dt_people_options {
    struct dt_store *store;          /* borrowed */
    struct dt_record *record;        /* borrowed; seals secrets; NULL in tests of the parts */
    const struct dt_entropy *random; /* borrowed; NULL: the system's */
    int64_t session_idle_ms;         /* 12 hours */
    int64_t session_ms;              /* 7 days */
    int64_t invitation_ms;           /* 72 hours */
    int64_t reset_ms;                /* 1 hour */
    int64_t chat_ms;                 /* 30 days */
    uint64_t password_ops;           /* Argon2id's passes: 2 */
    uint64_t password_bytes;         /* and its memory: 64 MiB */
    uint32_t account_attempts;       /* sign-ins that fail in a row: 10, then one in 30 s */
    uint32_t address_attempts;       /* of one address: 30, then one in 10 s */
};

/* Errors: DT_INVALID, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_people_create(const struct dt_people_options *options,
                                              struct dt_people **out, struct dt_error *err);
void dt_people_destroy(struct dt_people *people); /* NULL is allowed */

/* What a request came with, as long as it is good: to be asked again (streams). A plain value. */
enum dt_ticket_kind { DT_TICKET_NONE, DT_TICKET_SESSION, DT_TICKET_TOKEN, DT_TICKET_CHAT };
struct dt_ticket {
    enum dt_ticket_kind kind;
    uint8_t hash[32];                   /* SHA-256 of the secret */
    char token[DT_PEOPLE_ID_BYTES + 1]; /* "k-...", of a token */
};

struct dt_signed_in {
    struct dt_person person;
    struct dt_ticket ticket;
    char session[DT_PEOPLE_ID_BYTES + 1]; /* "s-...": names it without opening anything; "" */
    char csrf[DT_SECRET_TEXT + 1];        /* bound to the cookie's secret; "" with a token */
    dt_instant expires;                   /* at the latest; NONE: never */
};

/*
 * The person of a cookie's value, of what stands behind "Bearer ". Writes seen_at (every five
 * minutes) and used_at (every hour); a store that takes no writes does not keep anybody out.
 * Errors: DT_NOT_FOUND (nobody, whatever the reason), those of reading, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_people_by_cookie(struct dt_people *people, struct dt_view value,
                                                 dt_instant now, struct dt_signed_in *out,
                                                 struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_people_by_bearer(struct dt_people *people, struct dt_view bearer,
                                                 dt_instant now, struct dt_signed_in *out,
                                                 struct dt_error *err);

/* In a time that does not tell how much of it fits. */
bool dt_people_csrf_fits(const struct dt_signed_in *who, struct dt_view sent);

/*
 * Whether a stream may go on, and as whom: like the two above, without noting the use. The hub asks
 * for each of its streams when the revision has changed (it reads that every second) and every five
 * minutes. Errors: DT_NOT_FOUND (send `bye`), those of reading.
 */
DT_MUST_CHECK enum dt_status dt_people_again(struct dt_people *people,
                                             const struct dt_ticket *ticket, dt_instant now,
                                             struct dt_person *out, struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_people_revision(struct dt_people *people, uint64_t *out,
                                                struct dt_error *err);

/* Called after this process has counted the revision up: wake the hub. Quick, any thread. */
typedef void (*dt_people_listener)(void *context);
void dt_people_listen(struct dt_people *people, dt_people_listener listener, void *context);

/*
 * The customer's token of one conversation, into out (DT_SECRET_TEXT + 4, terminated): "dc_...".
 * A row of its own and no signed text: so it can be ended, and there is no key to lose.
 */
DT_MUST_CHECK enum dt_status dt_people_chat_token(struct dt_people *people, struct dt_view tenant,
                                                  uint64_t stream, dt_instant now, char *out,
                                                  struct dt_error *err);

/* The name of "u-..." or "k-...", in the arena. Errors: DT_NOT_FOUND (removed), as reading. */
DT_MUST_CHECK enum dt_status dt_people_name(struct dt_people *people, struct dt_view tenant,
                                            struct dt_view id, struct dt_arena *arena,
                                            struct dt_view *out, struct dt_error *err);

/* Takes away what has expired, and hands on acts that wait. For the daemon, once an hour. */
DT_MUST_CHECK enum dt_status dt_people_sweep(struct dt_people *people, dt_instant now,
                                             struct dt_error *err);

#endif
