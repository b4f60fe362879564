#include "tenants.h"

#include "people_parts.h"

enum { NAME_POINTS = 200, PAGE = 200, KEEP_DAYS = 36500, NOTICE_BYTES = 4000 };

struct tenant_new {
    struct dt_view id;
    struct dt_tenant_row row;
    struct dt_account_new account;
};

static enum dt_status add(void *context, const struct dt_rows *rows, struct dt_change *change,
                          struct dt_error *err)
{
    struct tenant_new *made = context;
    struct dt_account_new *account = &made->account;
    struct dt_tenant_row before;
    struct dt_error none;
    struct dt_view of;
    enum dt_status status = dt_asked_before(rows, account->act, &account->asked, &of, err);
    if (status != DT_OK)
        return status;
    status = dt_rows_get(rows, &dt_sheet_tenant, DT_SHELF_TENANTS, made->id, &before, &none);
    account->field = "/id";
    if (status == DT_OK && of.len == 0)
        return dt_error_set(err, DT_CONFLICT, "there is a tenant with this id");
    if (status != DT_OK && status != DT_NOT_FOUND)
        return dt_error_set(err, status, "%s", none.message);
    if (status == DT_OK)
        made->row = before;
    status = dt_account_put(account, rows, &made->row, err);
    if (status == DT_OK)
        status = dt_rows_put(rows, &dt_sheet_tenant, DT_SHELF_TENANTS, made->id, &made->row, err);
    return status == DT_OK ? dt_account_answer(account, rows->arena, err) : status;
}

static enum dt_status ready(struct dt_people *people, const struct dt_act *act,
                            const struct dt_tenant_new *tenant, struct dt_arena *arena,
                            struct tenant_new *out, struct dt_error *err)
{
    struct dt_user_new administrator = tenant->administrator;
    out->account.field = "/id";
    enum dt_status status = dt_tenant_check(tenant->id, err);
    if (status != DT_OK)
        return status;
    out->id = tenant->id;
    out->account.field = "/name";
    status = dt_name_clean(tenant->name, NAME_POINTS, arena, &out->row.name, err);
    if (status != DT_OK)
        return status;
    administrator.roles |= UINT32_C(1) << DT_PERSON_ADMINISTRATOR;
    administrator.teams = NULL;
    administrator.team_count = 0;
    status = dt_account_ready(people, act, &administrator, arena, &out->account, err);
    if (status != DT_OK)
        return status;
    out->account.tenant = tenant->id;
    out->row.created = act->at;
    out->row.no_chat = !tenant->chat;
    out->row.demonstration = tenant->demonstration;
    return DT_OK;
}

/* So that the answer speaks of the object that was sent. */
static const char *within_administrator(const char *field)
{
    static const char *const fields[][2] = {{"/email", "/administrator/email"}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (strcmp(field, fields[i][0]) == 0)
            return fields[i][1];
    return field;
}

enum dt_status dt_tenant_add(struct dt_people *people, const struct dt_act *act,
                             const struct dt_tenant_new *tenant, struct dt_arena *arena,
                             struct dt_invitation *out, const char **field_out,
                             struct dt_error *err)
{
    struct tenant_new made = {0};
    struct dt_change change = {
        .act = act, .arena = arena, .what = "tenant.added", .of = tenant->id, .tenant = tenant->id};
    enum dt_status status = ready(people, act, tenant, arena, &made, err);
    if (status == DT_OK)
        status = dt_people_change(people, &change, add, &made, err);
    if (status == DT_OK)
        *out = made.account.answer;
    if (field_out)
        *field_out = within_administrator(made.account.field);
    dt_account_forget(&made.account);
    return status;
}

static struct dt_tenant tenant_of(struct dt_view id, const struct dt_tenant_row *row)
{
    return (struct dt_tenant){.id = id,
                              .name = row->name,
                              .keep_days = (uint32_t)row->keep_days,
                              .chat = !row->no_chat,
                              .demonstration = row->demonstration,
                              .has_notice = row->has_notice,
                              .notice = row->notice};
}

enum dt_status dt_tenant_get(struct dt_people *people, struct dt_view id, struct dt_arena *arena,
                             struct dt_tenant *out, struct dt_error *err)
{
    const struct dt_rows rows = {.store = people->store, .arena = arena};
    struct dt_tenant_row row;
    struct dt_view kept;
    if (dt_tenant_check(id, NULL) != DT_OK)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such tenant");
    enum dt_status status = dt_rows_get(&rows, &dt_sheet_tenant, DT_SHELF_TENANTS, id, &row, err);
    if (status == DT_OK)
        status = dt_text_keep(id, arena, &kept, err);
    if (status == DT_OK)
        *out = tenant_of(kept, &row);
    return status;
}

struct tenant_change {
    const struct dt_act *act;
    struct dt_tenant_change wanted;
    struct dt_tenant_row row;
};

static enum dt_status change_tenant(void *context, const struct dt_rows *rows,
                                    struct dt_change *change, struct dt_error *err)
{
    struct tenant_change *tenant = context;
    const struct dt_tenant_change *wanted = &tenant->wanted;
    struct dt_tenant_row *row = &tenant->row;
    enum dt_status status =
        dt_rows_get(rows, &dt_sheet_tenant, DT_SHELF_TENANTS, tenant->act->tenant, row, err);
    if (status != DT_OK)
        return status;
    if (wanted->has_name)
        row->name = wanted->name;
    if (wanted->has_keep_days)
        row->keep_days = wanted->keep_days;
    if (wanted->has_chat)
        row->no_chat = !wanted->chat;
    if (wanted->has_notice) {
        row->has_notice = true;
        row->notice = wanted->notice;
    }
    return dt_rows_put(rows, &dt_sheet_tenant, DT_SHELF_TENANTS, tenant->act->tenant, row, err);
}

enum dt_status dt_tenant_change(struct dt_people *people, const struct dt_act *act,
                                const struct dt_tenant_change *wanted, struct dt_arena *arena,
                                struct dt_tenant *out, struct dt_error *err)
{
    struct tenant_change tenant = {.act = act, .wanted = *wanted};
    struct dt_change change = {
        .act = act, .arena = arena, .what = "tenant.changed", .of = act->tenant};
    enum dt_status status = DT_OK;
    if (wanted->has_name)
        status = dt_name_clean(wanted->name, NAME_POINTS, arena, &tenant.wanted.name, err);
    if (wanted->keep_days > KEEP_DAYS || wanted->notice.len > NOTICE_BYTES)
        return dt_error_set(err, DT_LIMIT, "keep_days may be %d, the notice %d bytes", KEEP_DAYS,
                            NOTICE_BYTES);
    struct dt_view id;
    if (status == DT_OK)
        status = dt_text_keep(act->tenant, arena, &id, err);
    if (status == DT_OK)
        status = dt_people_change(people, &change, change_tenant, &tenant, err);
    if (status == DT_OK)
        *out = tenant_of(id, &tenant.row);
    return status;
}

enum dt_status dt_tenant_list(struct dt_people *people, struct dt_view after, size_t max,
                              struct dt_arena *arena, struct dt_tenant *out, size_t *count_out,
                              struct dt_error *err)
{
    struct dt_shelf_row rows[PAGE];
    struct dt_people_key room;
    size_t count = 0;
    struct dt_view from = DT_VIEW("");
    if (after.len > DT_TENANT_BYTES)
        return dt_error_set(err, DT_INVALID, "the cursor is none that was given out");
    if (after.len > 0) /* the first key behind it */
        from = dt_people_key(&room, after, DT_VIEW(""), (struct dt_view){0});
    enum dt_status status = dt_store_scan(people->store, DT_SHELF_TENANTS, from, DT_VIEW(""),
                                          max < PAGE ? max : PAGE, arena, rows, &count, err);
    for (size_t i = 0; status == DT_OK && i < count; i++) {
        struct dt_tenant_row row;
        status = dt_sheet_read(&dt_sheet_tenant, rows[i].value, arena, &row, err);
        if (status == DT_OK)
            out[i] = tenant_of(rows[i].key, &row);
    }
    if (status == DT_OK)
        *count_out = count;
    return status;
}
