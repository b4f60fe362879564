/*
 * The rows behind people.h and its kin, inside of them only. Keys are parts with 0x00 between them;
 * the first part of what belongs to a tenant is the tenant. Values are JSON (sheet.h).
 *
 *   desk.tenant       tenant                 -> dt_tenant_row
 *   desk.user         tenant, user           -> dt_user_row
 *   desk.email        address, tenant        -> the user; all tenants of an address stand together
 *   desk.team         tenant, team           -> dt_team_row
 *   desk.team.name    tenant, folded name    -> the team
 *   desk.session      SHA-256 of the cookie  -> dt_session_row
 *   desk.session.of   tenant, user, session  -> that SHA-256: for lists
 *   desk.token        tenant, token          -> dt_token_row
 *   desk.token.at     token                  -> the tenant
 *   desk.invitation   SHA-256 of the token   -> dt_link_row; the account names the one that counts
 *   desk.chat         SHA-256 of the token   -> dt_chat_row
 *   desk.settings     tenant, user           -> as the pages gave them
 *   desk.act          time, act              -> dt_act_row: to become an event
 *   desk.request      tenant, actor, key     -> dt_request_row: an Idempotency-Key
 *   desk.revision     "revision"             -> a number, counted up when something is taken away
 *
 * A session counts as long as the account's generation is the one it was made with: counting that
 * up ends all of them in the transaction of the change.
 */
#ifndef DT_PEOPLE_ROWS_H
#define DT_PEOPLE_ROWS_H

#include "accounts.h"
#include "sheet.h"

#define DT_SHELF_TENANTS     DT_VIEW("desk.tenant")
#define DT_SHELF_USERS       DT_VIEW("desk.user")
#define DT_SHELF_EMAILS      DT_VIEW("desk.email")
#define DT_SHELF_TEAMS       DT_VIEW("desk.team")
#define DT_SHELF_TEAM_NAMES  DT_VIEW("desk.team.name")
#define DT_SHELF_SESSIONS    DT_VIEW("desk.session")
#define DT_SHELF_SESSIONS_OF DT_VIEW("desk.session.of")
#define DT_SHELF_TOKENS      DT_VIEW("desk.token")
#define DT_SHELF_TOKENS_AT   DT_VIEW("desk.token.at")
#define DT_SHELF_LINKS       DT_VIEW("desk.invitation")
#define DT_SHELF_CHATS       DT_VIEW("desk.chat")
#define DT_SHELF_SETTINGS    DT_VIEW("desk.settings")
#define DT_SHELF_ACTS        DT_VIEW("desk.act")
#define DT_SHELF_REQUESTS    DT_VIEW("desk.request")
#define DT_SHELF_REVISION    DT_VIEW("desk.revision")

enum { DT_PEOPLE_KEY_BYTES = 1536 };

struct dt_people_key {
    char bytes[DT_PEOPLE_KEY_BYTES];
    size_t len;
};

/* Up to three parts; b and c with a NULL ptr are left out, an empty c ends with its 0x00. */
struct dt_view dt_people_key(struct dt_people_key *room, struct dt_view a, struct dt_view b,
                             struct dt_view c);

/* The range of keys that begin with the parts of `prefix`, which ends with 0x00. */
struct dt_view dt_people_key_end(struct dt_view prefix, struct dt_people_key *room);

struct dt_tenant_row {
    struct dt_view name, notice;
    int64_t keep_days, created;
    int64_t administrators, users, teams, tokens; /* how many: active ones; all */
    bool no_chat, demonstration, has_notice;
};

struct dt_user_row {
    struct dt_view name, email;
    struct dt_sheet_texts roles, teams; /* roles by name */
    int64_t state, generation, created;
    struct dt_view password;        /* dt_password_hash; "" */
    struct dt_view totp, totp_next; /* base64 of the secret; not yet confirmed */
    int64_t totp_step;              /* the last that was used */
    struct dt_sheet_texts recovery; /* SHA-256 of each in base64 */
    struct dt_view link;            /* SHA-256 of the link that counts, in base64 */
};

struct dt_team_row {
    struct dt_view name;
    int64_t people;
};

struct dt_session_row {
    struct dt_view tenant, user, id, address, agent;
    int64_t generation, created, seen, expires;
};

struct dt_token_row {
    struct dt_view name, hash; /* hash in base64 */
    struct dt_sheet_texts scopes;
    int64_t created, expires, used; /* 0: never */
};

struct dt_link_row {
    struct dt_view tenant, user;
    int64_t expires;
};

struct dt_chat_row {
    struct dt_view tenant;
    int64_t stream, expires;
};

struct dt_act_row {
    struct dt_view tenant, actor, what, of;
    int64_t at;
};

struct dt_request_row {
    struct dt_view what, of; /* SHA-256 of what was asked, in base64; the id of what was made */
    int64_t at;
};

extern const struct dt_sheet dt_sheet_tenant, dt_sheet_user, dt_sheet_team, dt_sheet_session,
    dt_sheet_token, dt_sheet_link, dt_sheet_chat, dt_sheet_act, dt_sheet_request;

/*
 * Where rows are read from and written to: a transaction, or the store outside of one (write NULL:
 * then nothing can be put).
 */
struct dt_rows {
    struct dt_store *store;
    struct dt_write *write;
    struct dt_arena *arena;
};

/* Errors: DT_NOT_FOUND (no such row: "there is no such WHAT"), DT_FORMAT, those of the store. */
DT_MUST_CHECK enum dt_status dt_rows_get(const struct dt_rows *rows, const struct dt_sheet *sheet,
                                         struct dt_view shelf, struct dt_view key, void *out,
                                         struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_rows_get_text(const struct dt_rows *rows, struct dt_view shelf,
                                              struct dt_view key, struct dt_view *out,
                                              bool *found_out, struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_rows_put(const struct dt_rows *rows, const struct dt_sheet *sheet,
                                         struct dt_view shelf, struct dt_view key, const void *row,
                                         struct dt_error *err);

/* A range, page by page, outside of transactions. take returns DT_OK to go on. */
typedef enum dt_status (*dt_rows_fn)(void *context, const struct dt_shelf_row *row,
                                     struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_rows_each(struct dt_store *store, struct dt_view shelf,
                                          struct dt_view prefix, dt_rows_fn take, void *context,
                                          struct dt_error *err);

/* The account as others see it. */
DT_MUST_CHECK enum dt_status dt_user_of_row(struct dt_view tenant, struct dt_view id,
                                            const struct dt_user_row *row, struct dt_arena *arena,
                                            struct dt_user *out, struct dt_error *err);
uint32_t dt_roles_of_texts(const struct dt_sheet_texts *texts);
DT_MUST_CHECK enum dt_status dt_texts_of_roles(uint32_t roles, struct dt_arena *arena,
                                               struct dt_sheet_texts *out, struct dt_error *err);

#endif
