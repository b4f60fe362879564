#include "accounts.h"

#include "listing.h"

enum { NAME_POINTS = 100 };

static const char *const state_names[] = {"invited", "active", "off"};

const char *dt_user_state_name(enum dt_user_state state)
{
    return state_names[state];
}

int dt_user_state_find(struct dt_view name)
{
    for (int i = 0; i < 3; i++)
        if (dt_view_equal(name, dt_view_of(state_names[i])))
            return i;
    return -1;
}

static enum dt_status get_tenant(const struct dt_rows *rows, struct dt_view tenant,
                                 struct dt_tenant_row *out, struct dt_error *err)
{
    return dt_rows_get(rows, &dt_sheet_tenant, DT_SHELF_TENANTS, tenant, out, err);
}

static enum dt_status put_tenant(const struct dt_rows *rows, struct dt_view tenant,
                                 const struct dt_tenant_row *row, struct dt_error *err)
{
    return dt_rows_put(rows, &dt_sheet_tenant, DT_SHELF_TENANTS, tenant, row, err);
}

/* The answer is made before the commit: afterwards nothing may fail. */
static enum dt_status add(void *context, const struct dt_rows *rows, struct dt_change *change,
                          struct dt_error *err)
{
    struct dt_account_new *account = context;
    struct dt_tenant_row tenant;
    enum dt_status status = get_tenant(rows, account->tenant, &tenant, err);
    if (status == DT_OK)
        status = dt_account_put(account, rows, &tenant, err);
    change->of = account->of;
    if (status == DT_OK)
        status = put_tenant(rows, account->tenant, &tenant, err);
    return status == DT_OK ? dt_account_answer(account, rows->arena, err) : status;
}

enum dt_status dt_user_add(struct dt_people *people, const struct dt_act *act,
                           const struct dt_user_new *user, struct dt_arena *arena,
                           struct dt_invitation *out, const char **field_out, struct dt_error *err)
{
    struct dt_account_new account;
    struct dt_change change = {.act = act, .arena = arena, .what = "account.invited"};
    enum dt_status status = dt_account_ready(people, act, user, arena, &account, err);
    if (user->password.len > 0)
        change.what = "account.joined";
    if (status == DT_OK)
        status = dt_people_change(people, &change, add, &account, err);
    if (status == DT_OK)
        *out = account.answer;
    if (field_out)
        *field_out = account.field;
    dt_account_forget(&account);
    return status;
}

enum dt_status dt_user_get(struct dt_people *people, struct dt_view tenant, struct dt_view id,
                           struct dt_arena *arena, struct dt_user *out, struct dt_error *err)
{
    const struct dt_rows rows = {.store = people->store, .arena = arena};
    struct dt_user_row row;
    enum dt_status status = dt_user_row_get(&rows, tenant, id, &row, err);
    return status == DT_OK ? dt_user_of_row(tenant, id, &row, arena, out, err) : status;
}

enum dt_status dt_user_by_email(struct dt_people *people, struct dt_view tenant,
                                struct dt_view email, struct dt_arena *arena, struct dt_user *out,
                                struct dt_error *err)
{
    const struct dt_rows rows = {.store = people->store, .arena = arena};
    struct dt_people_key room;
    struct dt_view clean, id;
    bool found = false;
    enum dt_status status = dt_email_clean(email, arena, &clean, err);
    if (status == DT_OK)
        status = dt_rows_get_text(&rows, DT_SHELF_EMAILS,
                                  dt_people_key(&room, clean, tenant, (struct dt_view){0}), &id,
                                  &found, err);
    if (status == DT_OK && !found)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such account");
    return status == DT_OK ? dt_user_get(people, tenant, id, arena, out, err) : status;
}

/* What an account counts for in its tenant. */
static bool administers(const struct dt_user_row *row)
{
    return row->state == DT_USER_ACTIVE &&
           (dt_roles_of_texts(&row->roles) >> DT_PERSON_ADMINISTRATOR & 1);
}

static bool operates(const struct dt_user_row *row)
{
    return dt_roles_of_texts(&row->roles) >> DT_PERSON_OPERATOR & 1;
}

/* after NULL: the account goes. */
static enum dt_status count_administrators(const struct dt_user_row *before,
                                           const struct dt_user_row *after,
                                           struct dt_tenant_row *tenant, struct dt_error *err)
{
    bool was = administers(before), is = after && administers(after);
    if (was && !is && tenant->administrators <= 1)
        return dt_error_set(err, DT_CONFLICT,
                            "this is the last administrator; make somebody else one first");
    tenant->administrators += is - was;
    return DT_OK;
}

struct changing {
    struct dt_people *people;
    const struct dt_act *act;
    struct dt_view id;
    const struct dt_user_change *change; /* texts cleaned */
    struct dt_sheet_texts roles, teams;
    char hash[DT_PASSWORD_HASH_BYTES];
    struct dt_user_row row;
    struct dt_user answer;
    const char *field;
};

static enum dt_status change_email(const struct changing *changing, const struct dt_rows *rows,
                                   struct dt_user_row *row, struct dt_error *err)
{
    struct dt_people_key room;
    struct dt_view tenant = changing->act->tenant, next = changing->change->email, other;
    bool found;
    if (dt_view_equal(row->email, next))
        return DT_OK;
    struct dt_view key = dt_people_key(&room, next, tenant, (struct dt_view){0});
    enum dt_status status = dt_rows_get_text(rows, DT_SHELF_EMAILS, key, &other, &found, err);
    if (status == DT_OK && found)
        return dt_error_set(err, DT_CONFLICT, "there is an account with this address");
    if (status == DT_OK)
        status = dt_write_put(rows->write, DT_SHELF_EMAILS, key, changing->id, err);
    if (status == DT_OK)
        status =
            dt_write_remove(rows->write, DT_SHELF_EMAILS,
                            dt_people_key(&room, row->email, tenant, (struct dt_view){0}), err);
    row->email = next;
    row->generation++;
    return status;
}

static enum dt_status change_state(const struct changing *changing, const struct dt_rows *rows,
                                   struct dt_user_row *row, struct dt_error *err)
{
    enum dt_user_state next = changing->change->state;
    if (next == DT_USER_ACTIVE && row->state == DT_USER_INVITED)
        return dt_error_set(err, DT_INVALID, "an invited account is active once its link was used");
    if (next == DT_USER_OFF && row->state != DT_USER_OFF) {
        row->state = DT_USER_OFF;
        row->generation++;
        return dt_link_void(rows, row, err);
    }
    if (next == DT_USER_ACTIVE && row->state == DT_USER_OFF)
        row->state = row->password.len > 0 ? DT_USER_ACTIVE : DT_USER_INVITED;
    return DT_OK;
}

static enum dt_status change_teams(const struct changing *changing, const struct dt_rows *rows,
                                   struct dt_user_row *row, struct dt_error *err)
{
    struct dt_view tenant = changing->act->tenant;
    enum dt_status status = dt_teams_count(rows, tenant, &row->teams, -1, err);
    if (status == DT_OK)
        status = dt_teams_count(rows, tenant, &changing->teams, 1, err);
    row->teams = changing->teams;
    return status;
}

static enum dt_status change_members(struct changing *changing, const struct dt_rows *rows,
                                     struct dt_user_row *row, struct dt_error *err)
{
    const struct dt_user_change *change = changing->change;
    enum dt_status status = DT_OK;
    if (change->has_name)
        row->name = change->name;
    if (change->has_roles && dt_roles_of_texts(&row->roles) != change->roles) {
        row->roles = changing->roles;
        row->generation++;
    }
    if (change->has_password) {
        row->password = dt_view_of(changing->hash);
        row->generation++;
        row->state = row->state == DT_USER_INVITED ? DT_USER_ACTIVE : row->state;
        status = dt_link_void(rows, row, err);
    }
    changing->field = "/email";
    if (status == DT_OK && change->has_email)
        status = change_email(changing, rows, row, err);
    if (status != DT_OK)
        return status;
    changing->field = "/teams";
    if (change->has_teams)
        status = change_teams(changing, rows, row, err);
    if (status != DT_OK)
        return status;
    changing->field = "/state";
    return change->has_state ? change_state(changing, rows, row, err) : DT_OK;
}

static enum dt_status change_user(void *context, const struct dt_rows *rows,
                                  struct dt_change *change, struct dt_error *err)
{
    struct changing *changing = context;
    struct dt_view tenant_id = changing->act->tenant;
    struct dt_tenant_row tenant;
    struct dt_user_row before, *row = &changing->row;
    enum dt_status status = get_tenant(rows, tenant_id, &tenant, err);
    if (status == DT_OK)
        status = dt_user_row_get(rows, tenant_id, changing->id, row, err);
    if (status != DT_OK)
        return status;
    before = *row;
    status = change_members(changing, rows, row, err);
    if (status != DT_OK)
        return status;
    if ((operates(&before) || operates(row)) && !dt_act_has(changing->act, DT_PERSON_OPERATOR))
        return dt_error_set(err, DT_DENIED, "operators are changed by operators alone");
    changing->field = changing->change->has_roles ? "/roles" : "/state";
    status = count_administrators(&before, row, &tenant, err);
    if (status == DT_OK)
        status = dt_user_row_put(rows, tenant_id, changing->id, row, err);
    if (status == DT_OK)
        status = put_tenant(rows, tenant_id, &tenant, err);
    return status == DT_OK
               ? dt_user_of_row(tenant_id, changing->id, row, rows->arena, &changing->answer, err)
               : status;
}

/* Everything that can be said before the transaction. */
static enum dt_status ready(struct dt_people *people, struct changing *changing,
                            struct dt_user_change *change, struct dt_arena *arena,
                            struct dt_error *err)
{
    enum dt_status status = DT_OK;
    changing->field = "/name";
    if (change->has_name)
        status = dt_name_clean(change->name, NAME_POINTS, arena, &change->name, err);
    if (status != DT_OK)
        return status;
    changing->field = "/email";
    if (change->has_email)
        status = dt_email_clean(change->email, arena, &change->email, err);
    if (status != DT_OK)
        return status;
    changing->field = "/roles";
    if (change->has_roles &&
        (change->roles == 0 || change->roles & (UINT32_C(1) << DT_PERSON_INTEGRATION |
                                                UINT32_C(1) << DT_PERSON_CUSTOMER)))
        return dt_error_set(err, DT_INVALID, "a person has one role or more");
    if (change->has_roles)
        status = dt_texts_of_roles(change->roles, arena, &changing->roles, err);
    if (status != DT_OK)
        return status;
    changing->field = "/teams";
    if (change->has_teams)
        status = dt_teams_clean(change->teams, change->team_count, arena, &changing->teams, err);
    if (status != DT_OK || !change->has_password)
        return status;
    changing->field = "/password";
    status = dt_password_check(change->password, change->name, change->email, err);
    return status == DT_OK ? dt_password_hash(change->password, &people->cost, changing->hash, err)
                           : status;
}

enum dt_status dt_user_change(struct dt_people *people, const struct dt_act *act, struct dt_view id,
                              const struct dt_user_change *wanted, struct dt_arena *arena,
                              struct dt_user *out, const char **field_out, struct dt_error *err)
{
    struct dt_user_change clean = *wanted;
    struct changing changing = {.people = people, .act = act, .id = id, .change = &clean};
    struct dt_change change = {
        .act = act, .arena = arena, .what = "account.changed", .of = id, .ends = true};
    enum dt_status status = ready(people, &changing, &clean, arena, err);
    if (status == DT_OK)
        status = dt_people_change(people, &change, change_user, &changing, err);
    if (status == DT_OK)
        *out = changing.answer;
    if (field_out)
        *field_out = changing.field;
    return status;
}

static enum dt_status remove_user(void *context, const struct dt_rows *rows,
                                  struct dt_change *change, struct dt_error *err)
{
    const struct changing *changing = context;
    const struct dt_view none = {0};
    struct dt_view tenant_id = changing->act->tenant, id = changing->id;
    struct dt_tenant_row tenant;
    struct dt_user_row row;
    struct dt_people_key room;
    enum dt_status status = get_tenant(rows, tenant_id, &tenant, err);
    if (status == DT_OK)
        status = dt_user_row_get(rows, tenant_id, id, &row, err);
    if (status != DT_OK)
        return status;
    if (operates(&row) && !dt_act_has(changing->act, DT_PERSON_OPERATOR))
        return dt_error_set(err, DT_DENIED, "operators are removed by operators alone");
    status = count_administrators(&row, NULL, &tenant, err);
    if (status == DT_OK)
        status = dt_teams_count(rows, tenant_id, &row.teams, -1, err);
    if (status == DT_OK)
        status = dt_link_void(rows, &row, err);
    if (status == DT_OK)
        status = dt_write_remove(rows->write, DT_SHELF_EMAILS,
                                 dt_people_key(&room, row.email, tenant_id, none), err);
    struct dt_view key = dt_people_key(&room, tenant_id, id, none);
    if (status == DT_OK)
        status = dt_write_remove(rows->write, DT_SHELF_SETTINGS, key, err);
    if (status == DT_OK)
        status = dt_write_remove(rows->write, DT_SHELF_USERS, key, err);
    tenant.users--;
    return status == DT_OK ? put_tenant(rows, tenant_id, &tenant, err) : status;
}

enum dt_status dt_user_remove(struct dt_people *people, const struct dt_act *act, struct dt_view id,
                              struct dt_error *err)
{
    struct changing changing = {.people = people, .act = act, .id = id};
    struct dt_arena arena;
    dt_arena_init(&arena);
    struct dt_change change = {
        .act = act, .arena = &arena, .what = "account.removed", .of = id, .ends = true};
    enum dt_status status = dt_people_change(people, &change, remove_user, &changing, err);
    dt_arena_finish(&arena);
    return status;
}

static enum dt_status key_of_row(struct dt_view value, struct dt_arena *scratch,
                                 struct dt_arena *arena, struct dt_view *out, struct dt_error *err)
{
    struct dt_user_row row;
    enum dt_status status = dt_sheet_read(&dt_sheet_user, value, scratch, &row, err);
    return status == DT_OK ? dt_text_fold(row.name, arena, out, err) : status;
}

static enum dt_status read_item(struct dt_people *people, struct dt_view tenant, struct dt_view id,
                                struct dt_arena *arena, void *out, struct dt_error *err)
{
    return dt_user_get(people, tenant, id, arena, out, err);
}

enum dt_status dt_user_list(struct dt_people *people, struct dt_list_page *page,
                            struct dt_user *users_out, struct dt_error *err)
{
    const struct dt_listing listing = {.shelf = DT_SHELF_USERS,
                                       .most = DT_USERS,
                                       .what = "accounts",
                                       .item_size = sizeof *users_out,
                                       .key = key_of_row,
                                       .read = read_item};
    return dt_listing_page(people, &listing, page, users_out, err);
}
