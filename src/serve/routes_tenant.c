/* Tokens, the tenant, the tenants of the house, and what administrators did. */
#include "live.h"
#include "people_json.h"
#include "tenants.h"
#include "tokens.h"

#include <stdio.h>

static enum dt_status read_tokens(struct dt_request *request, struct dt_list_page *page,
                                  void *tokens, struct dt_error *err)
{
    return dt_token_list(request->people, page, tokens, err);
}

static void write_token(struct dt_request *request, const void *item)
{
    const struct dt_api_token *token = item;
    struct dt_json_out *json = &request->json;
    dt_json_begin_object(json);
    dt_json_member(json, "id", token->id);
    dt_json_member(json, "name", token->name);
    dt_json_key(json, DT_VIEW("scopes"));
    dt_json_begin_array(json);
    for (unsigned action = 0; action < DT_ACTION_COUNT; action++)
        if (token->actions >> action & 1)
            dt_json_string(json, dt_view_of(dt_action_name((enum dt_action)action)));
    dt_json_end_array(json);
    dt_json_time(json, DT_VIEW("created_at"), token->created_at);
    if (token->expires != DT_INSTANT_NONE)
        dt_json_time(json, DT_VIEW("expires"), token->expires);
    if (token->used_at != DT_INSTANT_NONE)
        dt_json_time(json, DT_VIEW("used_at"), token->used_at);
    dt_json_end_object(json);
}

enum dt_status dt_serve_list_tokens(struct dt_request *request, struct dt_error *err)
{
    static const struct dt_list_kind tokens = {sizeof(struct dt_api_token), read_tokens,
                                               write_token};
    return dt_list_answer(request, &tokens, err);
}

static enum dt_status scopes_of(struct dt_request *request, uint64_t *out, struct dt_error *err)
{
    const struct dt_view *names;
    size_t count;
    enum dt_status status = dt_request_texts(request, "scopes", &names, &count, err);
    for (size_t i = 0; status == DT_OK && i < count; i++) {
        char field[32];
        enum dt_action action = dt_token_scope(names[i]);
        snprintf(field, sizeof field, "/scopes/%zu", i);
        if (action == DT_ACTION_COUNT)
            return dt_request_field_error(request, "body", field, err,
                                          "no scope that a token can have");
        *out |= UINT64_C(1) << action;
    }
    return status;
}

enum dt_status dt_serve_add_token(struct dt_request *request, struct dt_error *err)
{
    char room[DT_PERSON_ID_BYTES + 8], secret[DT_TOKEN_BYTES];
    const struct dt_act act = dt_request_act(request, room);
    struct dt_token_new wanted = {.name = dt_request_text(request, "name"),
                                  .expires = DT_INSTANT_NONE};
    struct dt_api_token token;
    enum dt_status status = scopes_of(request, &wanted.actions, err);
    if (status != DT_OK)
        return status;
    if (dt_request_has(request, "days"))
        wanted.expires = request->now + dt_request_int(request, "days", 1) * DT_MS_PER_DAY;
    status = dt_token_add(request->people, &act, &wanted, request->arena, &token, secret, err);
    if (status != DT_OK)
        return dt_people_trouble(request, status, "/name", err);
    dt_json_begin_object(&request->json);
    dt_json_key(&request->json, DT_VIEW("token"));
    write_token(request, &token);
    dt_json_member(&request->json, "secret", dt_view_of(secret));
    dt_json_end_object(&request->json);
    return DT_OK;
}

enum dt_status dt_serve_remove_token(struct dt_request *request, struct dt_error *err)
{
    char room[DT_PERSON_ID_BYTES + 8];
    const struct dt_act act = dt_request_act(request, room);
    enum dt_status status = dt_token_remove(request->people, &act, request->params[0], err);
    if (status == DT_OK)
        dt_live_end(request->server, act.tenant, request->params[0], DT_VIEW(""));
    return status;
}

static void tenant_json(struct dt_json_out *json, const struct dt_tenant *tenant)
{
    dt_json_begin_object(json);
    dt_json_member(json, "id", tenant->id);
    dt_json_member(json, "name", tenant->name);
    if (tenant->keep_days > 0) {
        dt_json_key(json, DT_VIEW("keep_days"));
        dt_json_int(json, tenant->keep_days);
    }
    dt_json_key(json, DT_VIEW("chat"));
    dt_json_bool(json, tenant->chat);
    if (tenant->has_notice) {
        dt_json_key(json, DT_VIEW("notice"));
        dt_json_string(json, tenant->notice);
    }
    dt_json_end_object(json);
}

enum dt_status dt_serve_tenant(struct dt_request *request, struct dt_error *err)
{
    struct dt_tenant tenant;
    enum dt_status status = dt_tenant_get(request->people, dt_view_of(request->person.tenant),
                                          request->arena, &tenant, err);
    if (status == DT_OK)
        tenant_json(&request->json, &tenant);
    return status;
}

enum dt_status dt_serve_change_tenant(struct dt_request *request, struct dt_error *err)
{
    char room[DT_PERSON_ID_BYTES + 8];
    const struct dt_act act = dt_request_act(request, room);
    const struct dt_tenant_change change = {.has_name = dt_request_has(request, "name"),
                                            .name = dt_request_text(request, "name"),
                                            .has_keep_days = dt_request_has(request, "keep_days"),
                                            .keep_days =
                                                (uint32_t)dt_request_int(request, "keep_days", 0),
                                            .has_chat = dt_request_has(request, "chat"),
                                            .chat = dt_request_bool(request, "chat", false),
                                            .has_notice = dt_request_has(request, "notice"),
                                            .notice = dt_request_text(request, "notice")};
    struct dt_tenant tenant;
    enum dt_status status =
        dt_tenant_change(request->people, &act, &change, request->arena, &tenant, err);
    if (status != DT_OK)
        return dt_people_trouble(request, status, "/name", err);
    tenant_json(&request->json, &tenant);
    return DT_OK;
}

/* The cursor is the last one's id: what comes behind it, and perhaps nothing does. */
static enum dt_status read_tenants(struct dt_request *request, struct dt_list_page *page,
                                   void *items, struct dt_error *err)
{
    struct dt_tenant *tenants = items;
    enum dt_status status = dt_tenant_list(request->people, page->cursor, page->max, page->arena,
                                           tenants, &page->count, err);
    page->cursor = page->count == page->max ? tenants[page->max - 1].id : DT_VIEW("");
    return status;
}

static void write_tenant(struct dt_request *request, const void *item)
{
    const struct dt_tenant *tenant = item;
    dt_json_begin_object(&request->json);
    dt_json_member(&request->json, "id", tenant->id);
    dt_json_member(&request->json, "name", tenant->name);
    dt_json_end_object(&request->json);
}

enum dt_status dt_serve_list_tenants(struct dt_request *request, struct dt_error *err)
{
    static const struct dt_list_kind tenants = {sizeof(struct dt_tenant), read_tenants,
                                                write_tenant};
    return dt_list_answer(request, &tenants, err);
}

static struct dt_view text_of(yyjson_val *object, const char *name)
{
    yyjson_val *text = yyjson_obj_get(object, name);
    return (struct dt_view){yyjson_get_str(text), yyjson_get_len(text)};
}

enum dt_status dt_serve_add_tenant(struct dt_request *request, struct dt_error *err)
{
    char room[DT_PERSON_ID_BYTES + 8];
    const struct dt_act act = dt_request_act(request, room);
    yyjson_val *administrator = yyjson_obj_get(request->body, "administrator");
    const struct dt_tenant_new wanted = {.id = dt_request_text(request, "id"),
                                         .name = dt_request_text(request, "name"),
                                         .administrator = {
                                             .name = text_of(administrator, "name"),
                                             .email = text_of(administrator, "email"),
                                             .request = request->idempotency_key,
                                         }};
    struct dt_invitation invitation;
    const char *field = NULL;
    enum dt_status status =
        dt_tenant_add(request->people, &act, &wanted, request->arena, &invitation, &field, err);
    if (status != DT_OK)
        return dt_people_trouble(request, status, field, err);
    return dt_invitation_json(request, &invitation, err);
}

/* The cursor is a number of the house's conversation. */
static enum dt_status read_cursor(struct dt_request *request, struct dt_view cursor, uint64_t *out,
                                  struct dt_error *err)
{
    uint64_t number = 0;
    for (size_t i = 0; i < cursor.len; i++) {
        if (cursor.ptr[i] < '0' || cursor.ptr[i] > '9' || i >= 18)
            return dt_request_field_error(request, "query", "cursor", err,
                                          "the cursor is none that was given out");
        number = number * 10 + (uint64_t)(cursor.ptr[i] - '0');
    }
    *out = number;
    return DT_OK;
}

static enum dt_status read_audit(struct dt_request *request, struct dt_list_page *page, void *items,
                                 struct dt_error *err)
{
    enum { NUMBER_BYTES = 24 };
    char *text = dt_arena_alloc(page->arena, NUMBER_BYTES);
    uint64_t before = 0, next = 0;
    if (!text)
        return dt_error_set(err, DT_NOMEM, "no memory for a list");
    enum dt_status status = read_cursor(request, page->cursor, &before, err);
    if (status == DT_OK)
        status = dt_audit_list(request->people, page->tenant, before, page->max, page->arena, items,
                               &page->count, &next, err);
    snprintf(text, NUMBER_BYTES, "%llu", (unsigned long long)next);
    page->cursor = dt_view_of(next > 0 ? text : "");
    return status;
}

static void write_act(struct dt_request *request, const void *item)
{
    const struct dt_audit_item *act = item;
    struct dt_json_out *json = &request->json;
    dt_json_begin_object(json);
    dt_json_key(json, DT_VIEW("entry"));
    dt_json_int(json, (int64_t)act->entry);
    dt_json_time(json, DT_VIEW("at"), act->at);
    dt_json_member(json, "by", act->by);
    dt_json_member(json, "what", act->what);
    dt_json_member(json, "of", act->of);
    dt_json_end_object(json);
}

enum dt_status dt_serve_audit(struct dt_request *request, struct dt_error *err)
{
    static const struct dt_list_kind acts = {sizeof(struct dt_audit_item), read_audit, write_act};
    return dt_list_answer(request, &acts, err);
}

enum dt_status dt_serve_checkpoint(struct dt_request *request, struct dt_error *err)
{
    struct dt_checkpoint checkpoint;
    struct dt_record *record = dt_desk_record(request->desk);
    if (!record)
        return dt_error_set(err, DT_UNAVAILABLE, "this house keeps no record");
    request->content_type = "text/plain; charset=utf-8";
    return dt_record_checkpoint(record, dt_desk_store(request->desk),
                                dt_view_of(request->person.tenant), true, &checkpoint,
                                &request->out, err);
}
