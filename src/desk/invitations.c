#include "invitations.h"

#include "people_parts.h"

#include <sodium.h>

struct resetting {
    const struct dt_act *act;
    struct dt_view id;
    struct dt_user_row row;
    char secret[DT_SECRET_TEXT + 1];
    dt_instant invited_until, reset_until, expires;
    struct dt_user answer;
};

static enum dt_status reset(void *context, const struct dt_rows *rows, struct dt_change *change,
                            struct dt_error *err)
{
    struct resetting *resetting = context;
    struct dt_view tenant = resetting->act->tenant;
    struct dt_user_row *row = &resetting->row;
    enum dt_status status = dt_user_row_get(rows, tenant, resetting->id, row, err);
    if (status != DT_OK)
        return status;
    if (dt_roles_of_texts(&row->roles) >> DT_PERSON_OPERATOR & 1 &&
        !dt_act_has(resetting->act, DT_PERSON_OPERATOR))
        return dt_error_set(err, DT_DENIED, "operators are reset by operators alone");
    if (row->state == DT_USER_OFF)
        return dt_error_set(err, DT_CONFLICT, "the account is switched off");
    resetting->expires =
        row->state == DT_USER_INVITED ? resetting->invited_until : resetting->reset_until;
    row->password = row->totp = row->totp_next = (struct dt_view){0};
    row->recovery = (struct dt_sheet_texts){0};
    row->generation++;
    status =
        dt_link_put(rows, tenant, resetting->id, resetting->expires, resetting->secret, row, err);
    if (status == DT_OK)
        status = dt_user_row_put(rows, tenant, resetting->id, row, err);
    return status == DT_OK
               ? dt_user_of_row(tenant, resetting->id, row, rows->arena, &resetting->answer, err)
               : status;
}

enum dt_status dt_user_reset(struct dt_people *people, const struct dt_act *act, struct dt_view id,
                             struct dt_arena *arena, struct dt_invitation *out,
                             struct dt_error *err)
{
    struct resetting resetting = {.act = act,
                                  .id = id,
                                  .invited_until = act->at + people->options.invitation_ms,
                                  .reset_until = act->at + people->options.reset_ms};
    struct dt_change change = {
        .act = act, .arena = arena, .what = "account.reset", .of = id, .ends = true};
    dt_people_make_secret(people, resetting.secret);
    enum dt_status status = dt_people_change(people, &change, reset, &resetting, err);
    if (status == DT_OK) {
        *out = (struct dt_invitation){.user = resetting.answer, .expires = resetting.expires};
        memcpy(out->token, resetting.secret, sizeof out->token);
    }
    sodium_memzero(resetting.secret, sizeof resetting.secret);
    return status;
}

/* One word for every way in which a link can be no good. */
static enum dt_status no_good(struct dt_error *err)
{
    return dt_error_set(err, DT_NOT_FOUND,
                        "the link was used, has expired, or is another; ask for a new one");
}

struct redeeming {
    char key[DT_HASH_TEXT + 1];
    char hash[DT_PASSWORD_HASH_BYTES];
    struct dt_act act;
    struct dt_link_row link;
    struct dt_user_row row;
};

/* The link's row and the account that names it as the one that counts. */
static enum dt_status find_link(const struct dt_rows *rows, struct redeeming *redeeming,
                                struct dt_error *err)
{
    struct dt_view key = dt_view_of(redeeming->key);
    enum dt_status status =
        dt_rows_get(rows, &dt_sheet_link, DT_SHELF_LINKS, key, &redeeming->link, err);
    if (status == DT_OK)
        status = dt_user_row_get(rows, redeeming->link.tenant, redeeming->link.user,
                                 &redeeming->row, err);
    if (status == DT_NOT_FOUND)
        return no_good(err);
    if (status != DT_OK)
        return status;
    if (redeeming->act.at >= redeeming->link.expires || redeeming->row.state == DT_USER_OFF ||
        !dt_view_equal(redeeming->row.link, key))
        return no_good(err);
    return DT_OK;
}

static enum dt_status redeem(void *context, const struct dt_rows *rows, struct dt_change *change,
                             struct dt_error *err)
{
    struct redeeming *redeeming = context;
    struct dt_tenant_row tenant;
    struct dt_user_row *row = &redeeming->row;
    enum dt_status status = find_link(rows, redeeming, err);
    if (status != DT_OK)
        return status;
    struct dt_view tenant_id = redeeming->link.tenant;
    change->tenant = tenant_id;
    change->of = redeeming->link.user;
    status = dt_link_void(rows, row, err);
    if (status == DT_OK)
        status = dt_rows_get(rows, &dt_sheet_tenant, DT_SHELF_TENANTS, tenant_id, &tenant, err);
    if (status != DT_OK)
        return status;
    if (row->state == DT_USER_INVITED) {
        row->state = DT_USER_ACTIVE;
        tenant.administrators += dt_roles_of_texts(&row->roles) >> DT_PERSON_ADMINISTRATOR & 1;
        status = dt_rows_put(rows, &dt_sheet_tenant, DT_SHELF_TENANTS, tenant_id, &tenant, err);
    } else {
        change->what = "account.password";
    }
    row->password = dt_view_of(redeeming->hash);
    row->generation++;
    return status == DT_OK ? dt_user_row_put(rows, tenant_id, redeeming->link.user, row, err)
                           : status;
}

enum dt_status dt_redeem(struct dt_people *people, struct dt_view token, struct dt_view password,
                         struct dt_view address, dt_instant now, uint32_t *retry_s_out,
                         struct dt_error *err)
{
    struct redeeming redeeming = {.act = {.at = now}};
    char actor[DT_PERSON_ID_BYTES + 8] = "user:";
    uint8_t hash[32];
    struct dt_arena arena;
    *retry_s_out = dt_address_take(people, address, now);
    if (*retry_s_out > 0)
        return dt_error_set(err, DT_LIMIT, "too many attempts from this address");
    if (!dt_secret_plausible(token))
        return no_good(err);
    dt_secret_hash(token, hash);
    dt_hash_text(hash, redeeming.key);
    dt_arena_init(&arena);
    const struct dt_rows rows = {.store = people->store, .arena = &arena};
    enum dt_status status = find_link(&rows, &redeeming, err);
    if (status == DT_OK)
        status = dt_password_check(password, redeeming.row.name, redeeming.row.email, err);
    if (status == DT_OK)
        status = dt_password_hash(password, &people->cost, redeeming.hash, err);
    if (status == DT_OK) {
        memcpy(actor + 5, redeeming.link.user.ptr, redeeming.link.user.len);
        redeeming.act.actor = (struct dt_view){actor, 5 + redeeming.link.user.len};
        struct dt_change change = {
            .act = &redeeming.act, .arena = &arena, .what = "account.joined", .ends = true};
        status = dt_people_change(people, &change, redeem, &redeeming, err);
    }
    if (status == DT_OK || status == DT_INVALID)
        dt_address_give(people, address, now);
    dt_arena_finish(&arena);
    return status;
}
