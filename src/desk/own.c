#include "own.h"

#include "people_parts.h"
#include "totp_seal.h"

#include <sodium.h>
#include <stdio.h>

enum { SETTINGS_BYTES = 256 * 1024 };

/* A change of one's own account, by somebody who has just shown who they are. */
struct own {
    struct dt_people *people;
    const struct dt_signed_in *who;
    struct dt_view tenant, id;
    dt_instant now;
    struct dt_user_row row; /* as it was when the password was checked */
    char hash[DT_PASSWORD_HASH_BYTES];
    char totp[DT_TOTP_SEALED_TEXT + 1];
    struct dt_totp_key key;
    struct dt_view code;
    struct dt_sheet_texts recovery;
};

static struct own own_of(struct dt_people *people, const struct dt_signed_in *who, dt_instant now)
{
    return (struct own){.people = people,
                        .who = who,
                        .tenant = dt_view_of(who->person.tenant),
                        .id = dt_view_of(who->person.id),
                        .now = now};
}

static enum dt_status take_allowance(struct own *own, struct dt_arena *arena, uint32_t *retry_s_out,
                                     struct dt_error *err)
{
    const struct dt_rows rows = {.store = own->people->store, .arena = arena};
    *retry_s_out = 0;
    enum dt_status status = dt_user_row_get(&rows, own->tenant, own->id, &own->row, err);
    if (status != DT_OK)
        return status;
    *retry_s_out = dt_limits_take(own->people->accounts, own->row.email, own->now);
    return *retry_s_out == 0
               ? DT_OK
               : dt_error_set(err, DT_LIMIT, "too many attempts; try again in %u seconds",
                              *retry_s_out);
}

static enum dt_status check_password(struct own *own, struct dt_view password,
                                     struct dt_arena *arena, uint32_t *retry_s_out,
                                     struct dt_error *err)
{
    char hash[DT_PASSWORD_HASH_BYTES] = "";
    bool fits = false;
    enum dt_status status = take_allowance(own, arena, retry_s_out, err);
    if (status != DT_OK)
        return status;
    if (own->row.password.len == 0 || own->row.password.len >= sizeof hash)
        return dt_error_set(err, DT_DENIED, "the password does not fit");
    memcpy(hash, own->row.password.ptr, own->row.password.len);
    status = dt_password_fits(password, hash, &fits, err);
    if (status == DT_OK && !fits)
        return dt_error_set(err, DT_DENIED, "the password does not fit");
    if (status == DT_OK)
        dt_limits_clear(own->people->accounts, own->row.email);
    return status;
}

/* The row in the transaction, if the password is still the one that was checked. */
static enum dt_status get_row(struct own *own, const struct dt_rows *rows, struct dt_user_row *out,
                              struct dt_error *err)
{
    enum dt_status status = dt_user_row_get(rows, own->tenant, own->id, out, err);
    if (status == DT_OK && !dt_view_equal(out->password, own->row.password))
        return dt_error_set(err, DT_CONFLICT, "the password was changed meanwhile");
    return status;
}

static enum dt_status change(struct own *own, dt_change_fn fn, const char *what, bool ends,
                             struct dt_arena *arena, struct dt_error *err)
{
    char actor[DT_PERSON_ID_BYTES + 8];
    const struct dt_act act = dt_act_of(&own->who->person, own->now, actor);
    struct dt_change change = {
        .act = &act, .arena = arena, .what = what, .of = own->id, .ends = ends};
    return dt_people_change(own->people, &change, fn, own, err);
}

/* Every session ends but the one at hand, which goes over into the new generation. */
static enum dt_status put_password(void *context, const struct dt_rows *rows,
                                   struct dt_change *change, struct dt_error *err)
{
    struct own *own = context;
    struct dt_user_row row;
    struct dt_session_row session;
    struct dt_view key = {(const char *)own->who->ticket.hash, sizeof own->who->ticket.hash};
    enum dt_status status = get_row(own, rows, &row, err);
    if (status == DT_OK)
        status = dt_rows_get(rows, &dt_sheet_session, DT_SHELF_SESSIONS, key, &session, err);
    if (status == DT_OK)
        status = dt_link_void(rows, &row, err);
    if (status != DT_OK)
        return status;
    row.password = dt_view_of(own->hash);
    session.generation = ++row.generation;
    status = dt_rows_put(rows, &dt_sheet_session, DT_SHELF_SESSIONS, key, &session, err);
    return status == DT_OK ? dt_user_row_put(rows, own->tenant, own->id, &row, err) : status;
}

enum dt_status dt_own_password(struct dt_people *people, const struct dt_signed_in *who,
                               struct dt_view old, struct dt_view password, dt_instant now,
                               uint32_t *retry_s_out, struct dt_error *err)
{
    struct own own = own_of(people, who, now);
    struct dt_arena arena;
    dt_arena_init(&arena);
    enum dt_status status = check_password(&own, old, &arena, retry_s_out, err);
    if (status == DT_OK)
        status = dt_password_check(password, own.row.name, own.row.email, err);
    if (status == DT_OK)
        status = dt_password_hash(password, &people->cost, own.hash, err);
    if (status == DT_OK)
        status = change(&own, put_password, "account.password", true, &arena, err);
    dt_arena_finish(&arena);
    return status;
}

static enum dt_status put_totp_next(void *context, const struct dt_rows *rows,
                                    struct dt_change *change, struct dt_error *err)
{
    struct own *own = context;
    struct dt_user_row row;
    enum dt_status status = get_row(own, rows, &row, err);
    if (status != DT_OK)
        return status;
    if (row.totp.len > 0)
        return dt_error_set(err, DT_CONFLICT, "one-time codes are on; turn them off first");
    row.totp_next = dt_view_of(own->totp);
    return dt_user_row_put(rows, own->tenant, own->id, &row, err);
}

/* What the app shows the code under: the company's name. */
static enum dt_status issuer_of(struct own *own, struct dt_arena *arena, struct dt_view *out,
                                struct dt_error *err)
{
    const struct dt_rows rows = {.store = own->people->store, .arena = arena};
    struct dt_tenant_row tenant;
    enum dt_status status =
        dt_rows_get(&rows, &dt_sheet_tenant, DT_SHELF_TENANTS, own->tenant, &tenant, err);
    if (status == DT_OK)
        *out = tenant.name;
    return status;
}

enum dt_status dt_own_totp_start(struct dt_people *people, const struct dt_signed_in *who,
                                 struct dt_view password, dt_instant now, struct dt_totp_start *out,
                                 uint32_t *retry_s_out, struct dt_error *err)
{
    struct own own = own_of(people, who, now);
    struct dt_arena arena;
    struct dt_view issuer = {0};
    uint8_t secret[DT_TOTP_SECRET_BYTES];
    dt_arena_init(&arena);
    enum dt_status status = check_password(&own, password, &arena, retry_s_out, err);
    dt_people_fill(people, secret, sizeof secret);
    if (status == DT_OK)
        status = dt_totp_key_get(people, own.tenant, own.id, &own.key, err);
    if (status == DT_OK) {
        dt_totp_seal(people, &own.key, secret, own.totp);
        status = issuer_of(&own, &arena, &issuer, err);
    }
    if (status == DT_OK)
        status = change(&own, put_totp_next, NULL, false, &arena, err);
    if (status == DT_OK) {
        dt_totp_base32(secret, out->secret);
        dt_totp_uri(issuer, own.row.email, out->secret, out->uri);
    }
    sodium_memzero(secret, sizeof secret);
    sodium_memzero(own.totp, sizeof own.totp);
    sodium_memzero(&own.key, sizeof own.key);
    dt_arena_finish(&arena);
    return status;
}

static enum dt_status put_totp(void *context, const struct dt_rows *rows, struct dt_change *change,
                               struct dt_error *err)
{
    struct own *own = context;
    struct dt_user_row row;
    uint8_t secret[DT_TOTP_SECRET_BYTES];
    enum dt_status status = dt_user_row_get(rows, own->tenant, own->id, &row, err);
    if (status != DT_OK)
        return status;
    if (row.totp_next.len == 0)
        return dt_error_set(err, DT_CONFLICT, "nothing was begun that could be confirmed");
    if (!dt_totp_open(&own->key, row.totp_next, secret))
        return dt_error_set(err, DT_FORMAT, "the row of the account is damaged");
    int64_t step = dt_totp_step_of(secret, own->code, own->now, 0);
    sodium_memzero(secret, sizeof secret);
    if (step == 0)
        return dt_error_set(err, DT_DENIED, "the code does not fit");
    row.totp = row.totp_next;
    row.totp_next = (struct dt_view){0};
    row.totp_step = step;
    row.recovery = own->recovery;
    return dt_user_row_put(rows, own->tenant, own->id, &row, err);
}

static enum dt_status make_recovery(struct own *own, struct dt_recovery *out,
                                    struct dt_arena *arena, struct dt_error *err)
{
    struct dt_view *hashes = dt_arena_zalloc(arena, DT_RECOVERY_CODES, sizeof *hashes);
    if (!hashes)
        return dt_error_set(err, DT_NOMEM, "no memory for recovery codes");
    for (size_t i = 0; i < DT_RECOVERY_CODES; i++) {
        uint8_t bytes[10], hash[32];
        char letters[DT_RECOVERY_LETTERS + 1], text[DT_HASH_TEXT + 1];
        dt_people_fill(own->people, bytes, sizeof bytes);
        dt_id_text(bytes, letters);
        dt_secret_hash(dt_view_of(letters), hash);
        dt_hash_text(hash, text);
        enum dt_status status = dt_text_keep(dt_view_of(text), arena, &hashes[i], err);
        if (status != DT_OK)
            return status;
        snprintf(out->codes[i], sizeof out->codes[i], "%.4s-%.4s-%.4s-%.4s", letters, letters + 4,
                 letters + 8, letters + 12);
    }
    own->recovery = (struct dt_sheet_texts){hashes, DT_RECOVERY_CODES};
    return DT_OK;
}

enum dt_status dt_own_totp_confirm(struct dt_people *people, const struct dt_signed_in *who,
                                   struct dt_view code, dt_instant now, struct dt_recovery *out,
                                   uint32_t *retry_s_out, struct dt_error *err)
{
    struct own own = own_of(people, who, now);
    struct dt_recovery recovery;
    struct dt_arena arena;
    own.code = code;
    dt_arena_init(&arena);
    enum dt_status status = take_allowance(&own, &arena, retry_s_out, err);
    if (status == DT_OK)
        status = make_recovery(&own, &recovery, &arena, err);
    if (status == DT_OK)
        status = dt_totp_key_get(people, own.tenant, own.id, &own.key, err);
    if (status == DT_OK)
        status = change(&own, put_totp, "account.codes_on", false, &arena, err);
    if (status == DT_OK) {
        dt_limits_clear(people->accounts, own.row.email);
        *out = recovery;
    }
    sodium_memzero(&recovery, sizeof recovery);
    sodium_memzero(&own.key, sizeof own.key);
    dt_arena_finish(&arena);
    return status;
}

static enum dt_status remove_totp(void *context, const struct dt_rows *rows,
                                  struct dt_change *change, struct dt_error *err)
{
    struct own *own = context;
    struct dt_user_row row;
    enum dt_status status = get_row(own, rows, &row, err);
    if (status != DT_OK)
        return status;
    row.totp = row.totp_next = (struct dt_view){0};
    row.recovery = (struct dt_sheet_texts){0};
    return dt_user_row_put(rows, own->tenant, own->id, &row, err);
}

enum dt_status dt_own_totp_stop(struct dt_people *people, const struct dt_signed_in *who,
                                struct dt_view password, dt_instant now, uint32_t *retry_s_out,
                                struct dt_error *err)
{
    struct own own = own_of(people, who, now);
    struct dt_arena arena;
    dt_arena_init(&arena);
    enum dt_status status = check_password(&own, password, &arena, retry_s_out, err);
    if (status == DT_OK)
        status = change(&own, remove_totp, "account.codes_off", false, &arena, err);
    dt_arena_finish(&arena);
    return status;
}

static struct dt_view settings_key(const struct dt_person *person, struct dt_people_key *room)
{
    return dt_people_key(room, dt_view_of(person->tenant), dt_view_of(person->id),
                         (struct dt_view){0});
}

enum dt_status dt_own_settings(struct dt_people *people, const struct dt_person *person,
                               struct dt_arena *arena, struct dt_view *json_out,
                               struct dt_error *err)
{
    struct dt_people_key room;
    struct dt_view json;
    bool found;
    enum dt_status status = dt_store_get(people->store, DT_SHELF_SETTINGS,
                                         settings_key(person, &room), arena, &json, &found, err);
    if (status == DT_OK)
        *json_out = found ? json : DT_VIEW("{}");
    return status;
}

struct keeping {
    const struct dt_person *person;
    struct dt_view json;
};

static enum dt_status put_settings(void *context, const struct dt_rows *rows,
                                   struct dt_change *change, struct dt_error *err)
{
    const struct keeping *keeping = context;
    struct dt_people_key room;
    struct dt_user_row row; /* the settings go with the account */
    enum dt_status status = dt_user_row_get(rows, dt_view_of(keeping->person->tenant),
                                            dt_view_of(keeping->person->id), &row, err);
    return status == DT_OK ? dt_write_put(rows->write, DT_SHELF_SETTINGS,
                                          settings_key(keeping->person, &room), keeping->json, err)
                           : status;
}

enum dt_status dt_own_settings_keep(struct dt_people *people, const struct dt_person *person,
                                    struct dt_view json, struct dt_error *err)
{
    struct keeping keeping = {person, json};
    struct dt_arena arena;
    if (json.len > SETTINGS_BYTES)
        return dt_error_set(err, DT_LIMIT, "settings may hold %d bytes", SETTINGS_BYTES);
    dt_arena_init(&arena);
    struct dt_change change = {.arena = &arena};
    enum dt_status status = dt_people_change(people, &change, put_settings, &keeping, err);
    dt_arena_finish(&arena);
    return status;
}
