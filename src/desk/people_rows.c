#include "people_rows.h"

#include <assert.h>

enum { PAGE = 256 };

struct dt_view dt_people_key(struct dt_people_key *room, struct dt_view a, struct dt_view b,
                             struct dt_view c)
{
    const struct dt_view parts[] = {a, b, c};
    room->len = 0;
    for (unsigned i = 0; i < 3 && parts[i].ptr; i++) {
        assert(room->len + 1 + parts[i].len <= sizeof room->bytes);
        if (i > 0)
            room->bytes[room->len++] = '\0';
        memcpy(room->bytes + room->len, parts[i].ptr, parts[i].len);
        room->len += parts[i].len;
    }
    return (struct dt_view){room->bytes, room->len};
}

struct dt_view dt_people_key_end(struct dt_view prefix, struct dt_people_key *room)
{
    memcpy(room->bytes, prefix.ptr, prefix.len);
    room->len = prefix.len;
    room->bytes[room->len - 1] = '\x01'; /* behind every key that goes on after the 0x00 */
    return (struct dt_view){room->bytes, room->len};
}

#define SHEET(name, word, type)                                                                    \
    const struct dt_sheet dt_sheet_##name = {                                                      \
        word, name##_fields, sizeof name##_fields / sizeof *name##_fields, sizeof(type)}
#define TEXT(type, member)                                                                         \
    {                                                                                              \
#member, DT_SHEET_TEXT, offsetof(type, member)                                             \
    }
#define INT(type, member)                                                                          \
    {                                                                                              \
#member, DT_SHEET_INT, offsetof(type, member)                                              \
    }
#define BOOL(type, member)                                                                         \
    {                                                                                              \
#member, DT_SHEET_BOOL, offsetof(type, member)                                             \
    }
#define TEXTS(type, member)                                                                        \
    {                                                                                              \
#member, DT_SHEET_TEXTS, offsetof(type, member)                                            \
    }

static const struct dt_sheet_field tenant_fields[] = {
    TEXT(struct dt_tenant_row, name),     TEXT(struct dt_tenant_row, notice),
    BOOL(struct dt_tenant_row, no_chat),  BOOL(struct dt_tenant_row, demonstration),
    INT(struct dt_tenant_row, keep_days), BOOL(struct dt_tenant_row, has_notice),
    INT(struct dt_tenant_row, created),   INT(struct dt_tenant_row, administrators),
    INT(struct dt_tenant_row, users),     INT(struct dt_tenant_row, teams),
    INT(struct dt_tenant_row, tokens),
};
SHEET(tenant, "tenant", struct dt_tenant_row);

static const struct dt_sheet_field user_fields[] = {
    TEXT(struct dt_user_row, name),     TEXT(struct dt_user_row, email),
    TEXTS(struct dt_user_row, roles),   TEXTS(struct dt_user_row, teams),
    INT(struct dt_user_row, state),     INT(struct dt_user_row, generation),
    INT(struct dt_user_row, created),   TEXT(struct dt_user_row, password),
    TEXT(struct dt_user_row, totp),     TEXT(struct dt_user_row, totp_next),
    INT(struct dt_user_row, totp_step), TEXTS(struct dt_user_row, recovery),
    TEXT(struct dt_user_row, link),
};
SHEET(user, "account", struct dt_user_row);

static const struct dt_sheet_field team_fields[] = {
    TEXT(struct dt_team_row, name),
    INT(struct dt_team_row, people),
};
SHEET(team, "team", struct dt_team_row);

static const struct dt_sheet_field session_fields[] = {
    TEXT(struct dt_session_row, tenant), TEXT(struct dt_session_row, user),
    TEXT(struct dt_session_row, id),     TEXT(struct dt_session_row, address),
    TEXT(struct dt_session_row, agent),  INT(struct dt_session_row, generation),
    INT(struct dt_session_row, created), INT(struct dt_session_row, seen),
    INT(struct dt_session_row, expires),
};
SHEET(session, "session", struct dt_session_row);

static const struct dt_sheet_field token_fields[] = {
    TEXT(struct dt_token_row, name),    TEXT(struct dt_token_row, hash),
    TEXTS(struct dt_token_row, scopes), INT(struct dt_token_row, created),
    INT(struct dt_token_row, expires),  INT(struct dt_token_row, used),
};
SHEET(token, "token", struct dt_token_row);

static const struct dt_sheet_field link_fields[] = {
    TEXT(struct dt_link_row, tenant),
    TEXT(struct dt_link_row, user),
    INT(struct dt_link_row, expires),
};
SHEET(link, "link", struct dt_link_row);

static const struct dt_sheet_field chat_fields[] = {
    TEXT(struct dt_chat_row, tenant),
    INT(struct dt_chat_row, stream),
    INT(struct dt_chat_row, expires),
};
SHEET(chat, "chat", struct dt_chat_row);

static const struct dt_sheet_field act_fields[] = {
    TEXT(struct dt_act_row, tenant), TEXT(struct dt_act_row, actor), TEXT(struct dt_act_row, what),
    TEXT(struct dt_act_row, of),     INT(struct dt_act_row, at),
};
SHEET(act, "act", struct dt_act_row);

static const struct dt_sheet_field request_fields[] = {
    TEXT(struct dt_request_row, what),
    TEXT(struct dt_request_row, of),
    INT(struct dt_request_row, at),
};
SHEET(request, "request", struct dt_request_row);

enum dt_status dt_rows_get_text(const struct dt_rows *rows, struct dt_view shelf,
                                struct dt_view key, struct dt_view *out, bool *found_out,
                                struct dt_error *err)
{
    return rows->write ? dt_write_get(rows->write, shelf, key, rows->arena, out, found_out, err)
                       : dt_store_get(rows->store, shelf, key, rows->arena, out, found_out, err);
}

enum dt_status dt_rows_get(const struct dt_rows *rows, const struct dt_sheet *sheet,
                           struct dt_view shelf, struct dt_view key, void *out,
                           struct dt_error *err)
{
    struct dt_view value;
    bool found = false;
    enum dt_status status = dt_rows_get_text(rows, shelf, key, &value, &found, err);
    if (status == DT_OK && !found)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such %s", sheet->what);
    return status == DT_OK ? dt_sheet_read(sheet, value, rows->arena, out, err) : status;
}

enum dt_status dt_rows_put(const struct dt_rows *rows, const struct dt_sheet *sheet,
                           struct dt_view shelf, struct dt_view key, const void *row,
                           struct dt_error *err)
{
    struct dt_buf buf;
    enum dt_status status;
    assert(rows->write);
    dt_buf_init(&buf);
    dt_sheet_write(sheet, row, &buf);
    status = dt_buf_failed(&buf) ? dt_error_set(err, DT_NOMEM, "no memory for the %s", sheet->what)
                                 : dt_write_put(rows->write, shelf, key, dt_buf_view(&buf), err);
    dt_buf_finish(&buf);
    return status;
}

enum dt_status dt_rows_each(struct dt_store *store, struct dt_view shelf, struct dt_view prefix,
                            dt_rows_fn take, void *context, struct dt_error *err)
{
    struct dt_shelf_row rows[PAGE];
    struct dt_people_key from, end;
    struct dt_view until = {NULL, 0};
    struct dt_arena arena;
    size_t count = PAGE;
    enum dt_status status = DT_OK;
    dt_people_key(&from, prefix.ptr ? prefix : DT_VIEW(""), (struct dt_view){0},
                  (struct dt_view){0});
    if (prefix.len > 0)
        until = dt_people_key_end(prefix, &end);
    dt_arena_init(&arena);
    while (status == DT_OK && count == PAGE) {
        dt_arena_reset(&arena);
        status = dt_store_scan(store, shelf, (struct dt_view){from.bytes, from.len}, until, PAGE,
                               &arena, rows, &count, err);
        for (size_t i = 0; status == DT_OK && i < count; i++)
            status = take(context, &rows[i], err);
        if (status == DT_OK && count == PAGE) { /* go on behind the last: its key and a 0x00 */
            assert(rows[PAGE - 1].key.len < sizeof from.bytes);
            memcpy(from.bytes, rows[PAGE - 1].key.ptr, rows[PAGE - 1].key.len);
            from.bytes[rows[PAGE - 1].key.len] = '\0';
            from.len = rows[PAGE - 1].key.len + 1;
        }
    }
    dt_arena_finish(&arena);
    return status;
}

uint32_t dt_roles_of_texts(const struct dt_sheet_texts *texts)
{
    uint32_t roles = 0;
    for (size_t i = 0; i < texts->count; i++) {
        enum dt_person_role role = dt_person_role_find(texts->items[i]);
        if (role < DT_PERSON_ROLES)
            roles |= UINT32_C(1) << role;
    }
    return roles;
}

enum dt_status dt_texts_of_roles(uint32_t roles, struct dt_arena *arena, struct dt_sheet_texts *out,
                                 struct dt_error *err)
{
    size_t count = 0;
    struct dt_view *items = dt_arena_zalloc(arena, DT_PERSON_ROLES, sizeof *items);
    if (!items)
        return dt_error_set(err, DT_NOMEM, "no memory for roles");
    for (unsigned role = 0; role < DT_PERSON_ROLES; role++)
        if (roles >> role & 1)
            items[count++] = dt_view_of(dt_person_role_name((enum dt_person_role)role));
    *out = (struct dt_sheet_texts){items, count};
    return DT_OK;
}

enum dt_status dt_user_of_row(struct dt_view tenant, struct dt_view id,
                              const struct dt_user_row *row, struct dt_arena *arena,
                              struct dt_user *out, struct dt_error *err)
{
    const char *tenant_kept = dt_arena_copy(arena, tenant);
    const char *id_kept = dt_arena_copy(arena, id);
    if (!tenant_kept || !id_kept)
        return dt_error_set(err, DT_NOMEM, "no memory for an account");
    *out = (struct dt_user){
        .tenant = {tenant_kept, tenant.len},
        .id = {id_kept, id.len},
        .name = row->name,
        .email = row->email,
        .roles = dt_roles_of_texts(&row->roles),
        .teams = row->teams.items,
        .team_count = row->teams.count,
        .state = (enum dt_user_state)row->state,
        .totp = row->totp.len > 0,
        .created_at = row->created,
    };
    return DT_OK;
}
