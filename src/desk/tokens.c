#include "tokens.h"

#include "listing.h"

#include <sodium.h>
#include <stdio.h>

enum { NAME_POINTS = 100 };

enum dt_action dt_token_scope(struct dt_view name)
{
    enum dt_action action = dt_action_find(name);
    if (action == DT_ACTION_COUNT || action == DT_ACTION_NONE ||
        dt_access_cell(DT_PERSON_INTEGRATION, action) == DT_REACH_NO)
        return DT_ACTION_COUNT;
    return action;
}

bool dt_token_id_of(struct dt_view bearer, struct dt_view *id_out)
{
    if (bearer.len < 4 + DT_SECRET_TEXT || bearer.len >= DT_TOKEN_BYTES ||
        memcmp(bearer.ptr, "dt_", 3) != 0)
        return false;
    size_t end = bearer.len - DT_SECRET_TEXT - 1;
    if (bearer.ptr[end] != '_' || !dt_secret_plausible(dt_view_slice(bearer, end + 1, bearer.len)))
        return false;
    *id_out = dt_view_slice(bearer, 3, end);
    return dt_id_plausible(*id_out) && id_out->ptr[0] == 'k';
}

struct token_change {
    const struct dt_act *act;
    struct dt_view id;
    struct dt_token_row row;
    char hash[DT_HASH_TEXT + 1];
};

static struct dt_view key_of(const struct token_change *token, struct dt_people_key *room)
{
    return dt_people_key(room, token->act->tenant, token->id, (struct dt_view){0});
}

static enum dt_status count_token(const struct dt_rows *rows, struct dt_view tenant, int change,
                                  struct dt_error *err)
{
    struct dt_tenant_row row;
    enum dt_status status =
        dt_rows_get(rows, &dt_sheet_tenant, DT_SHELF_TENANTS, tenant, &row, err);
    if (status == DT_OK && change > 0 && row.tokens >= DT_TOKENS)
        return dt_error_set(err, DT_LIMIT, "a tenant may have %d tokens", DT_TOKENS);
    row.tokens += change;
    return status == DT_OK
               ? dt_rows_put(rows, &dt_sheet_tenant, DT_SHELF_TENANTS, tenant, &row, err)
               : status;
}

static enum dt_status add(void *context, const struct dt_rows *rows, struct dt_change *change,
                          struct dt_error *err)
{
    struct token_change *token = context;
    struct dt_people_key room;
    enum dt_status status = count_token(rows, token->act->tenant, 1, err);
    if (status == DT_OK)
        status = dt_rows_put(rows, &dt_sheet_token, DT_SHELF_TOKENS, key_of(token, &room),
                             &token->row, err);
    return status == DT_OK
               ? dt_write_put(rows->write, DT_SHELF_TOKENS_AT, token->id, token->act->tenant, err)
               : status;
}

static enum dt_status scopes_of(uint64_t actions, struct dt_arena *arena,
                                struct dt_sheet_texts *out, struct dt_error *err)
{
    size_t count = 0;
    struct dt_view *items = dt_arena_zalloc(arena, DT_ACTION_COUNT, sizeof *items);
    if (!items)
        return dt_error_set(err, DT_NOMEM, "no memory for a token");
    for (unsigned i = 0; i < DT_ACTION_COUNT; i++) {
        struct dt_view name = dt_view_of(dt_action_name((enum dt_action)i));
        if (!(actions >> i & 1))
            continue;
        if (dt_token_scope(name) == DT_ACTION_COUNT)
            return dt_error_set(err, DT_INVALID, "a token cannot have the scope %s", name.ptr);
        items[count++] = name;
    }
    if (count == 0)
        return dt_error_set(err, DT_INVALID, "a token needs a scope");
    *out = (struct dt_sheet_texts){items, count};
    return DT_OK;
}

static enum dt_status token_of(struct dt_view id, const struct dt_token_row *row,
                               struct dt_arena *arena, struct dt_api_token *out,
                               struct dt_error *err)
{
    uint64_t actions = 0;
    struct dt_view kept;
    enum dt_status status = dt_text_keep(id, arena, &kept, err);
    for (size_t i = 0; i < row->scopes.count; i++) {
        enum dt_action action = dt_token_scope(row->scopes.items[i]);
        if (action < DT_ACTION_COUNT)
            actions |= UINT64_C(1) << action;
    }
    if (status == DT_OK)
        *out = (struct dt_api_token){.id = kept,
                                     .name = row->name,
                                     .actions = actions,
                                     .created_at = row->created,
                                     .expires = row->expires ? row->expires : DT_INSTANT_NONE,
                                     .used_at = row->used ? row->used : DT_INSTANT_NONE};
    return status;
}

enum dt_status dt_token_add(struct dt_people *people, const struct dt_act *act,
                            const struct dt_token_new *wanted, struct dt_arena *arena,
                            struct dt_api_token *out, char *secret_out, struct dt_error *err)
{
    struct token_change token = {.act = act};
    char id[DT_PEOPLE_ID_BYTES + 1], secret[DT_SECRET_TEXT + 1], text[DT_TOKEN_BYTES];
    uint8_t hash[32];
    enum dt_status status = dt_name_clean(wanted->name, NAME_POINTS, arena, &token.row.name, err);
    if (status == DT_OK)
        status = scopes_of(wanted->actions, arena, &token.row.scopes, err);
    if (status != DT_OK)
        return status;
    dt_people_make_id(people, 'k', id);
    dt_people_make_secret(people, secret);
    snprintf(text, sizeof text, "dt_%s_%s", id, secret);
    dt_secret_hash(dt_view_of(text), hash);
    dt_hash_text(hash, token.hash);
    token.id = dt_view_of(id);
    token.row.hash = dt_view_of(token.hash);
    token.row.created = act->at;
    token.row.expires = wanted->expires == DT_INSTANT_NONE ? 0 : wanted->expires;
    struct dt_change change = {.act = act, .arena = arena, .what = "token.added", .of = token.id};
    struct dt_api_token answer;
    status = token_of(token.id, &token.row, arena, &answer, err);
    if (status == DT_OK)
        status = dt_people_change(people, &change, add, &token, err);
    if (status == DT_OK) {
        *out = answer;
        memcpy(secret_out, text, sizeof text);
    }
    sodium_memzero(text, sizeof text);
    sodium_memzero(secret, sizeof secret);
    return status;
}

static enum dt_status remove_token(void *context, const struct dt_rows *rows,
                                   struct dt_change *change, struct dt_error *err)
{
    struct token_change *token = context;
    struct dt_people_key room;
    struct dt_view key = key_of(token, &room);
    enum dt_status status =
        dt_rows_get(rows, &dt_sheet_token, DT_SHELF_TOKENS, key, &token->row, err);
    if (status == DT_OK)
        status = count_token(rows, token->act->tenant, -1, err);
    if (status == DT_OK)
        status = dt_write_remove(rows->write, DT_SHELF_TOKENS, key, err);
    return status == DT_OK ? dt_write_remove(rows->write, DT_SHELF_TOKENS_AT, token->id, err)
                           : status;
}

enum dt_status dt_token_remove(struct dt_people *people, const struct dt_act *act,
                               struct dt_view id, struct dt_error *err)
{
    struct token_change token = {.act = act, .id = id};
    struct dt_arena arena;
    if (!dt_id_plausible(id))
        return dt_error_set(err, DT_NOT_FOUND, "there is no such token");
    dt_arena_init(&arena);
    struct dt_change change = {
        .act = act, .arena = &arena, .what = "token.removed", .of = id, .ends = true};
    enum dt_status status = dt_people_change(people, &change, remove_token, &token, err);
    dt_arena_finish(&arena);
    return status;
}

/* Newest first: the later, the smaller the number. */
static enum dt_status key_of_row(struct dt_view value, struct dt_arena *scratch,
                                 struct dt_arena *arena, struct dt_view *out, struct dt_error *err)
{
    struct dt_token_row row;
    char when[24];
    enum dt_status status = dt_sheet_read(&dt_sheet_token, value, scratch, &row, err);
    if (status != DT_OK)
        return status;
    snprintf(when, sizeof when, "%020llu", (unsigned long long)(INT64_MAX - row.created));
    return dt_text_keep(dt_view_of(when), arena, out, err);
}

static enum dt_status read_item(struct dt_people *people, struct dt_view tenant, struct dt_view id,
                                struct dt_arena *arena, void *out, struct dt_error *err)
{
    const struct dt_rows rows = {.store = people->store, .arena = arena};
    struct dt_people_key room;
    struct dt_token_row row;
    enum dt_status status =
        dt_rows_get(&rows, &dt_sheet_token, DT_SHELF_TOKENS,
                    dt_people_key(&room, tenant, id, (struct dt_view){0}), &row, err);
    return status == DT_OK ? token_of(id, &row, arena, out, err) : status;
}

enum dt_status dt_token_list(struct dt_people *people, struct dt_list_page *page,
                             struct dt_api_token *tokens_out, struct dt_error *err)
{
    const struct dt_listing listing = {.shelf = DT_SHELF_TOKENS,
                                       .most = DT_TOKENS,
                                       .what = "tokens",
                                       .item_size = sizeof *tokens_out,
                                       .key = key_of_row,
                                       .read = read_item};
    return dt_listing_page(people, &listing, page, tokens_out, err);
}
