/* What people.h and its kin share: the struct, secrets, texts, transactions. Inside of them only.
 */
#ifndef DT_PEOPLE_PARTS_H
#define DT_PEOPLE_PARTS_H

#include "limits.h"
#include "password.h"
#include "people_rows.h"

#include <pthread.h>

struct dt_remembered;

struct dt_people {
    struct dt_store *store;
    struct dt_people_options options; /* without zeroes */
    struct dt_password_cost cost;
    char nobodys[DT_PASSWORD_HASH_BYTES]; /* takes the place of a hash that is not there, */
    char nobodys_row[512];                /* and of its account */
    struct dt_limits *accounts, *addresses;

    pthread_mutex_t mutex; /* of everything below */
    struct dt_remembered **remembered;
    uint64_t revision;
    dt_instant revision_at; /* when it was read; NONE: it must be read again */
    dt_people_listener listener;
    void *listener_context;
};

/* Random ids and secrets; hashes in the forms that rows have. All are terminated. */
enum { DT_HASH_TEXT = 44 /* base64 */, DT_CHAT_TEXT = 3 + DT_SECRET_TEXT /* "dc_" */ };

void dt_people_fill(struct dt_people *people, void *out, size_t size);
void dt_people_make_id(struct dt_people *people, char kind, char *out); /* 19 bytes */
void dt_people_make_secret(struct dt_people *people, char *out);        /* DT_SECRET_TEXT + 1 */
bool dt_secret_plausible(struct dt_view secret);                        /* its length and letters */
void dt_secret_hash(struct dt_view secret, uint8_t out[32]);
void dt_hash_text(const uint8_t hash[32], char *out); /* DT_HASH_TEXT + 1 */
void dt_id_text(const uint8_t bytes[10], char *out);  /* 17 bytes: 16 letters and digits */

/*
 * A name as it is kept: normalised (NFC), without space around it; one line, 1 to 100 code points,
 * nothing that turns the direction of writing. Errors: DT_INVALID, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_name_clean(struct dt_view name, unsigned max_points,
                                           struct dt_arena *arena, struct dt_view *out,
                                           struct dt_error *err);

/* An address as it is kept and compared: trimmed, folded. Errors: DT_INVALID, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_email_clean(struct dt_view email, struct dt_arena *arena,
                                            struct dt_view *out, struct dt_error *err);

/* Case folded (Unicode's), for comparing and sorting. Errors: DT_NOMEM, DT_INVALID. */
DT_MUST_CHECK enum dt_status dt_text_fold(struct dt_view text, struct dt_arena *arena,
                                          struct dt_view *out, struct dt_error *err);

/* A copy in the arena. */
DT_MUST_CHECK enum dt_status dt_text_keep(struct dt_view text, struct dt_arena *arena,
                                          struct dt_view *out, struct dt_error *err);

/*
 * A change: fn in a transaction with rows to read and write. ends: it took something away from
 * somebody, so the revision is counted up in the same transaction. act: becomes an event; what
 * NULL: none. Errors: fn's own, those of dt_store_write.
 */
struct dt_change {
    const struct dt_act *act;
    struct dt_arena *arena;
    const char *what; /* a word of the `account` event */
    struct dt_view of;
    struct dt_view tenant; /* whose event it is; "": the act's */
    bool ends;
};

typedef enum dt_status (*dt_change_fn)(void *context, const struct dt_rows *rows,
                                       struct dt_change *change, struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_people_change(struct dt_people *people, struct dt_change *change,
                                              dt_change_fn fn, void *context, struct dt_error *err);

/*
 * An Idempotency-Key, within the transaction that it names: *of_out is the id of what the first
 * such request made, "" if this is the first. Errors: DT_CONFLICT (it asked for something else).
 */
struct dt_asked {
    struct dt_view request; /* "": none */
    char what[DT_HASH_TEXT + 1];
};

DT_MUST_CHECK enum dt_status dt_asked_before(const struct dt_rows *rows, const struct dt_act *act,
                                             const struct dt_asked *asked, struct dt_view *of_out,
                                             struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_asked_note(const struct dt_rows *rows, const struct dt_act *act,
                                           const struct dt_asked *asked, struct dt_view of,
                                           struct dt_error *err);

/* The revision has changed by this process's hand: ask the store, wake the listener. */
void dt_people_ended(struct dt_people *people);

/* people_cache.c */
DT_MUST_CHECK enum dt_status dt_cache_create(struct dt_people *people, struct dt_error *err);
void dt_cache_destroy(struct dt_people *people);

/* Whom a session lets in; out is zeroed before. And its CSRF token: DT_SECRET_TEXT + 1. */
void dt_signed_in_of_rows(const struct dt_session_row *session, const struct dt_user_row *user,
                          struct dt_signed_in *out);
void dt_csrf_of(struct dt_view cookie_value, char *out);

/* The limits of an address: seconds to wait, 0 where the attempt was taken. */
uint32_t dt_address_take(struct dt_people *people, struct dt_view address, dt_instant now);
void dt_address_give(struct dt_people *people, struct dt_view address, dt_instant now);

/* Takes a recovery code out of the row, if it is one of those left. */
enum { DT_RECOVERY_LETTERS = 16 };
bool dt_recovery_take(struct dt_user_row *row, struct dt_view code, struct dt_arena *arena);

/* "k-..." of "dt_k-..._SECRET"; false for another form. */
bool dt_token_id_of(struct dt_view bearer, struct dt_view *id_out);

/* An account's row and key. */
DT_MUST_CHECK enum dt_status dt_user_row_get(const struct dt_rows *rows, struct dt_view tenant,
                                             struct dt_view id, struct dt_user_row *out,
                                             struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_user_row_put(const struct dt_rows *rows, struct dt_view tenant,
                                             struct dt_view id, const struct dt_user_row *row,
                                             struct dt_error *err);

/* Whether it could be an id of ours: letters, digits and '-', not too many. */
bool dt_id_plausible(struct dt_view id);

/* A new link for the account, in `row`, which the caller puts; the one before is void. */
DT_MUST_CHECK enum dt_status dt_link_put(const struct dt_rows *rows, struct dt_view tenant,
                                         struct dt_view user, dt_instant expires,
                                         const char *secret, struct dt_user_row *row,
                                         struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_link_void(const struct dt_rows *rows, struct dt_user_row *row,
                                          struct dt_error *err);

/* An account that is to be made: what was asked, made ready before the transaction. */
struct dt_account_new {
    struct dt_people *people;
    const struct dt_act *act;
    struct dt_view tenant;
    struct dt_user_row row;
    char id[DT_PEOPLE_ID_BYTES + 1];
    char secret[DT_SECRET_TEXT + 1]; /* of the link; "" with a password */
    char hash[DT_PASSWORD_HASH_BYTES];
    dt_instant expires;
    struct dt_asked asked;
    struct dt_view of; /* the account that was made, perhaps by the request before */
    struct dt_invitation answer;
    const char *field; /* what could not be taken */
};

DT_MUST_CHECK enum dt_status dt_account_ready(struct dt_people *people, const struct dt_act *act,
                                              const struct dt_user_new *user,
                                              struct dt_arena *arena, struct dt_account_new *out,
                                              struct dt_error *err);

/* In the transaction; counts it in the tenant's row, which the caller puts. */
DT_MUST_CHECK enum dt_status dt_account_put(struct dt_account_new *account,
                                            const struct dt_rows *rows,
                                            struct dt_tenant_row *tenant, struct dt_error *err);
/* In the transaction, after everything: what will be answered. */
DT_MUST_CHECK enum dt_status dt_account_answer(struct dt_account_new *account,
                                               struct dt_arena *arena, struct dt_error *err);
void dt_account_forget(struct dt_account_new *account); /* its secrets */

/* Teams of an account gain or lose it. Errors: DT_INVALID (no such team). */
DT_MUST_CHECK enum dt_status dt_teams_count(const struct dt_rows *rows, struct dt_view tenant,
                                            const struct dt_sheet_texts *teams, int64_t change,
                                            struct dt_error *err);

/* A list that may be kept: each id once. Errors: DT_INVALID, DT_LIMIT, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_teams_clean(const struct dt_view *teams, size_t count,
                                            struct dt_arena *arena, struct dt_sheet_texts *out,
                                            struct dt_error *err);

/* The session's rows, in a transaction. */
struct dt_session_new {
    uint8_t hash[32];
    struct dt_session_row row;
};

void dt_session_id(const uint8_t hash[32], char *out); /* "s-...", 19 bytes */
DT_MUST_CHECK enum dt_status dt_session_put(const struct dt_rows *rows, const uint8_t hash[32],
                                            const struct dt_session_row *row, struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_session_remove(const struct dt_rows *rows, const uint8_t hash[32],
                                               struct dt_error *err);

#endif
