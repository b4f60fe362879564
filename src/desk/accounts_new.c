/* Making an account: what was asked, made ready; then its rows, in a transaction. */
#include "people_parts.h"

#include <sodium.h>

enum {
    ROLES = 1 << DT_PERSON_AGENT | 1 << DT_PERSON_SUPERVISOR | 1 << DT_PERSON_TRAINER |
            1 << DT_PERSON_ADMINISTRATOR | 1 << DT_PERSON_AUDITOR | 1 << DT_PERSON_OPERATOR,
    NAME_POINTS = 100
};

bool dt_id_plausible(struct dt_view id)
{
    for (size_t i = 0; i < id.len; i++)
        if (!((id.ptr[i] >= 'a' && id.ptr[i] <= 'z') || (id.ptr[i] >= '0' && id.ptr[i] <= '9') ||
              id.ptr[i] == '-'))
            return false;
    return id.len > 2 && id.len <= DT_PEOPLE_ID_BYTES;
}

enum dt_status dt_user_row_get(const struct dt_rows *rows, struct dt_view tenant, struct dt_view id,
                               struct dt_user_row *out, struct dt_error *err)
{
    struct dt_people_key room;
    if (!dt_id_plausible(id))
        return dt_error_set(err, DT_NOT_FOUND, "there is no such account");
    return dt_rows_get(rows, &dt_sheet_user, DT_SHELF_USERS,
                       dt_people_key(&room, tenant, id, (struct dt_view){0}), out, err);
}

enum dt_status dt_user_row_put(const struct dt_rows *rows, struct dt_view tenant, struct dt_view id,
                               const struct dt_user_row *row, struct dt_error *err)
{
    struct dt_people_key room;
    return dt_rows_put(rows, &dt_sheet_user, DT_SHELF_USERS,
                       dt_people_key(&room, tenant, id, (struct dt_view){0}), row, err);
}

enum dt_status dt_link_void(const struct dt_rows *rows, struct dt_user_row *row,
                            struct dt_error *err)
{
    if (row->link.len == 0)
        return DT_OK;
    enum dt_status status = dt_write_remove(rows->write, DT_SHELF_LINKS, row->link, err);
    row->link = (struct dt_view){0};
    return status;
}

enum dt_status dt_link_put(const struct dt_rows *rows, struct dt_view tenant, struct dt_view user,
                           dt_instant expires, const char *secret, struct dt_user_row *row,
                           struct dt_error *err)
{
    uint8_t hash[32];
    char text[DT_HASH_TEXT + 1];
    const struct dt_link_row link = {.tenant = tenant, .user = user, .expires = expires};
    enum dt_status status = dt_link_void(rows, row, err);
    dt_secret_hash(dt_view_of(secret), hash);
    dt_hash_text(hash, text);
    if (status == DT_OK)
        status = dt_text_keep(dt_view_of(text), rows->arena, &row->link, err);
    if (status == DT_OK)
        status = dt_rows_put(rows, &dt_sheet_link, DT_SHELF_LINKS, row->link, &link, err);
    return status;
}

enum dt_status dt_teams_clean(const struct dt_view *teams, size_t count, struct dt_arena *arena,
                              struct dt_sheet_texts *out, struct dt_error *err)
{
    size_t kept = 0;
    if (count > DT_PERSON_TEAMS)
        return dt_error_set(err, DT_LIMIT, "a person may be in %d teams", DT_PERSON_TEAMS);
    struct dt_view *items = dt_arena_zalloc(arena, count, sizeof *items);
    if (!items)
        return dt_error_set(err, DT_NOMEM, "no memory for teams");
    for (size_t i = 0; i < count; i++) {
        bool twice = false;
        if (!dt_id_plausible(teams[i]))
            return dt_error_set(err, DT_INVALID, "there is no such team");
        for (size_t j = 0; j < kept; j++)
            twice = twice || dt_view_equal(items[j], teams[i]);
        if (!twice)
            items[kept++] = teams[i];
    }
    *out = (struct dt_sheet_texts){items, kept};
    return DT_OK;
}

enum dt_status dt_teams_count(const struct dt_rows *rows, struct dt_view tenant,
                              const struct dt_sheet_texts *teams, int64_t change,
                              struct dt_error *err)
{
    for (size_t i = 0; i < teams->count; i++) {
        struct dt_people_key room;
        struct dt_team_row team;
        struct dt_view key = dt_people_key(&room, tenant, teams->items[i], (struct dt_view){0});
        enum dt_status status = dt_rows_get(rows, &dt_sheet_team, DT_SHELF_TEAMS, key, &team, err);
        if (status == DT_NOT_FOUND && change < 0)
            continue;
        if (status == DT_NOT_FOUND)
            return dt_error_set(err, DT_INVALID, "there is no such team");
        team.people += change;
        if (status == DT_OK)
            status = dt_rows_put(rows, &dt_sheet_team, DT_SHELF_TEAMS, key, &team, err);
        if (status != DT_OK)
            return status;
    }
    return DT_OK;
}

/* One hash of everything that was asked: the same key must come with the same. */
static void note_asked(const struct dt_user_new *user, const struct dt_user_row *row,
                       struct dt_asked *out)
{
    crypto_hash_sha256_state state;
    uint8_t hash[32];
    crypto_hash_sha256_init(&state);
    const struct dt_view parts[] = {row->name, row->email};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        crypto_hash_sha256_update(&state, (const unsigned char *)parts[i].ptr, parts[i].len);
        crypto_hash_sha256_update(&state, (const unsigned char *)"", 1);
    }
    crypto_hash_sha256_update(&state, (const unsigned char *)&user->roles, sizeof user->roles);
    for (size_t i = 0; i < row->teams.count; i++)
        crypto_hash_sha256_update(&state, (const unsigned char *)row->teams.items[i].ptr,
                                  row->teams.items[i].len);
    crypto_hash_sha256_final(&state, hash);
    out->request = user->request;
    dt_hash_text(hash, out->what);
}

static enum dt_status ready_password(struct dt_account_new *account, struct dt_view password,
                                     struct dt_error *err)
{
    struct dt_user_row *row = &account->row;
    account->field = "/password";
    enum dt_status status = dt_password_check(password, row->name, row->email, err);
    if (status == DT_OK)
        status = dt_password_hash(password, &account->people->cost, account->hash, err);
    row->password = dt_view_of(account->hash);
    row->state = DT_USER_ACTIVE;
    return status;
}

enum dt_status dt_account_ready(struct dt_people *people, const struct dt_act *act,
                                const struct dt_user_new *user, struct dt_arena *arena,
                                struct dt_account_new *out, struct dt_error *err)
{
    struct dt_user_row *row = &out->row;
    *out = (struct dt_account_new){.people = people, .act = act, .tenant = act->tenant};
    row->created = act->at;
    row->generation = 1;
    out->field = "/name";
    enum dt_status status = dt_name_clean(user->name, NAME_POINTS, arena, &row->name, err);
    if (status != DT_OK)
        return status;
    out->field = "/email";
    status = dt_email_clean(user->email, arena, &row->email, err);
    if (status != DT_OK)
        return status;
    out->field = "/roles";
    if (user->roles == 0 || (user->roles & ~(uint32_t)ROLES))
        return dt_error_set(err, DT_INVALID, "a person has one role or more");
    if (user->roles >> DT_PERSON_OPERATOR & 1 && !dt_act_has(act, DT_PERSON_OPERATOR))
        return dt_error_set(err, DT_DENIED, "operators are made by operators alone");
    status = dt_texts_of_roles(user->roles, arena, &row->roles, err);
    if (status != DT_OK)
        return status;
    out->field = "/teams";
    status = dt_teams_clean(user->teams, user->team_count, arena, &row->teams, err);
    if (status != DT_OK)
        return status;
    note_asked(user, row, &out->asked);
    dt_people_make_id(people, 'u', out->id);
    if (user->password.len > 0)
        return ready_password(out, user->password, err);
    dt_people_make_secret(people, out->secret);
    out->expires = act->at + people->options.invitation_ms;
    return DT_OK;
}

/* The request came before: the same account, with the link that this answer brings. */
static enum dt_status put_again(struct dt_account_new *account, const struct dt_rows *rows,
                                struct dt_error *err)
{
    enum dt_status status = dt_user_row_get(rows, account->tenant, account->of, &account->row, err);
    if (status == DT_OK && (account->row.state != DT_USER_INVITED || !account->secret[0]))
        return dt_error_set(err, DT_CONFLICT, "the account was made, and has been used since");
    if (status == DT_OK)
        status = dt_link_put(rows, account->tenant, account->of, account->expires, account->secret,
                             &account->row, err);
    return status == DT_OK ? dt_user_row_put(rows, account->tenant, account->of, &account->row, err)
                           : status;
}

static enum dt_status put_email(const struct dt_account_new *account, const struct dt_rows *rows,
                                struct dt_error *err)
{
    struct dt_people_key room;
    struct dt_view other;
    bool found;
    struct dt_view key =
        dt_people_key(&room, account->row.email, account->tenant, (struct dt_view){0});
    enum dt_status status = dt_rows_get_text(rows, DT_SHELF_EMAILS, key, &other, &found, err);
    if (status == DT_OK && found)
        return dt_error_set(err, DT_CONFLICT, "there is an account with this address");
    return status == DT_OK
               ? dt_write_put(rows->write, DT_SHELF_EMAILS, key, dt_view_of(account->id), err)
               : status;
}

enum dt_status dt_account_put(struct dt_account_new *account, const struct dt_rows *rows,
                              struct dt_tenant_row *tenant, struct dt_error *err)
{
    struct dt_user_row *row = &account->row;
    enum dt_status status = dt_asked_before(rows, account->act, &account->asked, &account->of, err);
    if (status != DT_OK || account->of.len > 0)
        return status == DT_OK ? put_again(account, rows, err) : status;
    account->of = dt_view_of(account->id);
    account->field = "/email";
    if (tenant->users >= DT_USERS)
        return dt_error_set(err, DT_LIMIT, "a tenant may have %d accounts", DT_USERS);
    status = put_email(account, rows, err);
    if (status != DT_OK)
        return status;
    account->field = "/teams";
    status = dt_teams_count(rows, account->tenant, &row->teams, 1, err);
    if (status == DT_OK && account->secret[0])
        status = dt_link_put(rows, account->tenant, account->of, account->expires, account->secret,
                             row, err);
    if (status == DT_OK)
        status = dt_user_row_put(rows, account->tenant, account->of, row, err);
    tenant->users++;
    tenant->administrators += row->state == DT_USER_ACTIVE &&
                              (dt_roles_of_texts(&row->roles) >> DT_PERSON_ADMINISTRATOR & 1);
    return status == DT_OK ? dt_asked_note(rows, account->act, &account->asked, account->of, err)
                           : status;
}

enum dt_status dt_account_answer(struct dt_account_new *account, struct dt_arena *arena,
                                 struct dt_error *err)
{
    struct dt_invitation *answer = &account->answer;
    answer->expires = account->secret[0] ? account->expires : DT_INSTANT_NONE;
    memcpy(answer->token, account->secret, sizeof answer->token);
    return dt_user_of_row(account->tenant, account->of, &account->row, arena, &answer->user, err);
}

void dt_account_forget(struct dt_account_new *account)
{
    sodium_memzero(account->secret, sizeof account->secret);
    sodium_memzero(account->answer.token, sizeof account->answer.token);
    sodium_memzero(account->hash, sizeof account->hash);
}
