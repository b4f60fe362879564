#include "people_json.h"

#include <stdio.h>

void dt_json_member(struct dt_json_out *json, const char *key, struct dt_view text)
{
    if (text.len == 0)
        return;
    dt_json_key(json, dt_view_of(key));
    dt_json_string(json, text);
}

void dt_user_json(struct dt_json_out *json, const struct dt_user *user, bool whole)
{
    dt_json_begin_object(json);
    dt_json_member(json, "id", user->id);
    dt_json_member(json, "name", user->name);
    if (whole)
        dt_json_member(json, "email", user->email);
    dt_json_key(json, DT_VIEW("roles"));
    dt_json_begin_array(json);
    for (unsigned role = 0; role < DT_PERSON_ROLES; role++)
        if (user->roles >> role & 1)
            dt_json_string(json, dt_view_of(dt_person_role_name((enum dt_person_role)role)));
    dt_json_end_array(json);
    dt_json_key(json, DT_VIEW("teams"));
    dt_json_begin_array(json);
    for (size_t i = 0; i < user->team_count; i++)
        dt_json_string(json, user->teams[i]);
    dt_json_end_array(json);
    dt_json_member(json, "state", dt_view_of(dt_user_state_name(user->state)));
    if (whole) {
        dt_json_key(json, DT_VIEW("totp"));
        dt_json_bool(json, user->totp);
        dt_json_time(json, DT_VIEW("created_at"), user->created_at);
    }
    dt_json_end_object(json);
}

enum dt_status dt_invitation_json(struct dt_request *request,
                                  const struct dt_invitation *invitation, struct dt_error *err)
{
    struct dt_json_out *json = &request->json;
    char path[32 + DT_SECRET_TEXT];
    snprintf(path, sizeof path, "/welcome#%s", invitation->token);
    dt_json_begin_object(json);
    dt_json_key(json, DT_VIEW("user"));
    dt_user_json(json, &invitation->user, true);
    dt_json_member(json, "token", dt_view_of(invitation->token));
    dt_json_member(json, "path", dt_view_of(path));
    dt_json_time(json, DT_VIEW("expires"), invitation->expires);
    dt_json_end_object(json);
    return DT_OK;
}

enum dt_status dt_people_trouble(struct dt_request *request, enum dt_status status,
                                 const char *field, struct dt_error *err)
{
    const struct dt_error why = *err;
    if (status == DT_INVALID && field)
        return dt_request_field_error(request, "body", field, err, "%s", why.message);
    return status;
}

uint32_t dt_request_roles(const struct dt_request *request)
{
    uint32_t roles = 0;
    size_t index, max;
    yyjson_val *word;
    yyjson_arr_foreach(yyjson_obj_get(request->body, "roles"), index, max, word)
    {
        struct dt_view name = {yyjson_get_str(word), yyjson_get_len(word)};
        enum dt_person_role role = dt_person_role_find(name);
        if (role < DT_PERSON_ROLES)
            roles |= UINT32_C(1) << role;
    }
    return roles;
}

enum dt_status dt_request_texts(const struct dt_request *request, const char *name,
                                const struct dt_view **out, size_t *count_out, struct dt_error *err)
{
    yyjson_val *array = yyjson_obj_get(request->body, name), *text;
    size_t index, max;
    struct dt_view *texts = dt_arena_zalloc(request->arena, yyjson_arr_size(array), sizeof *texts);
    if (!texts)
        return dt_error_set(err, DT_NOMEM, "no memory for a list");
    yyjson_arr_foreach(array, index, max, text)
    {
        texts[index] = (struct dt_view){yyjson_get_str(text), yyjson_get_len(text)};
    }
    *out = texts;
    *count_out = yyjson_arr_size(array);
    return DT_OK;
}

struct dt_act dt_request_act(const struct dt_request *request, char *room)
{
    return dt_act_of(&request->person, request->now, room);
}

static struct dt_list_page page_of(const struct dt_request *request)
{
    const struct dt_query_value *cursor = &request->query[0], *limit = &request->query[1];
    return (struct dt_list_page){.tenant = dt_view_of(request->person.tenant),
                                 .cursor = cursor->present ? cursor->text : DT_VIEW(""),
                                 .max = limit->present ? (size_t)limit->number : DT_LIST_USUAL,
                                 .arena = request->arena};
}

enum dt_status dt_list_answer(struct dt_request *request, const struct dt_list_kind *kind,
                              struct dt_error *err)
{
    struct dt_json_out *json = &request->json;
    struct dt_list_page page = page_of(request);
    char *items = dt_arena_zalloc(request->arena, DT_LIST_MAX, kind->item_size);
    if (!items)
        return dt_error_set(err, DT_NOMEM, "no memory for a list");
    enum dt_status status = kind->read(request, &page, items, err);
    if (status != DT_OK)
        return status;
    dt_json_begin_object(json);
    dt_json_key(json, DT_VIEW("items"));
    dt_json_begin_array(json);
    for (size_t i = 0; i < page.count; i++)
        kind->write(request, items + i * kind->item_size);
    dt_json_end_array(json);
    dt_json_member(json, "next", page.cursor);
    dt_json_end_object(json);
    return DT_OK;
}
