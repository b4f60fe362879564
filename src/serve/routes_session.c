/* Signing in and out, and what people change about their own account. */
#include "invitations.h"
#include "live.h"
#include "own.h"
#include "people_json.h"
#include "server.h"
#include "tenants.h"

#include <assert.h>
#include <stdlib.h>

static enum dt_status set_cookie(struct dt_request *request, struct dt_view value,
                                 dt_instant expires, struct dt_error *err)
{
    char *cookie = dt_arena_alloc(request->arena, DT_COOKIE_BYTES);
    if (!cookie)
        return dt_error_set(err, DT_NOMEM, "no memory for a cookie");
    dt_cookie_write(value, (expires - request->now) / DT_MS_PER_SECOND, request->secure, cookie);
    request->set_cookie = dt_view_of(cookie);
    return DT_OK;
}

static void write_actions(struct dt_json_out *json, const struct dt_person *person)
{
    dt_json_key(json, DT_VIEW("actions"));
    dt_json_begin_array(json);
    for (unsigned action = 0; action < DT_ACTION_COUNT; action++)
        if (action != DT_ACTION_NONE &&
            dt_access_reach(person, (enum dt_action)action) != DT_REACH_NO)
            dt_json_string(json, dt_view_of(dt_action_name((enum dt_action)action)));
    dt_json_end_array(json);
}

static enum dt_status write_session(struct dt_request *request, const struct dt_signed_in *who,
                                    struct dt_error *err)
{
    struct dt_json_out *json = &request->json;
    struct dt_view tenant_id = dt_view_of(who->person.tenant);
    struct dt_user user;
    struct dt_tenant tenant;
    enum dt_status status = dt_user_get(request->people, tenant_id, dt_view_of(who->person.id),
                                        request->arena, &user, err);
    if (status == DT_OK)
        status = dt_tenant_get(request->people, tenant_id, request->arena, &tenant, err);
    if (status != DT_OK)
        return status;
    dt_json_begin_object(json);
    dt_json_key(json, DT_VIEW("user"));
    dt_user_json(json, &user, true);
    dt_json_key(json, DT_VIEW("tenant"));
    dt_json_begin_object(json);
    dt_json_member(json, "id", tenant.id);
    dt_json_member(json, "name", tenant.name);
    dt_json_end_object(json);
    dt_json_member(json, "csrf", dt_view_of(who->csrf));
    dt_json_time(json, DT_VIEW("expires"), who->expires);
    write_actions(json, &who->person);
    dt_json_key(json, DT_VIEW("demonstration"));
    dt_json_bool(json, tenant.demonstration && dt_server_demonstration(request->server));
    dt_json_end_object(json);
    return DT_OK;
}

/* Why nobody came in, for the page: it asks for a code, or says what it was told. */
static enum dt_status refuse(struct dt_request *request, enum dt_status status,
                             const struct dt_sign_in_failure *failure, struct dt_error *err)
{
    if (status == DT_LIMIT && failure->why == DT_SIGN_IN_WAIT)
        return dt_request_too_many(request, failure->retry_s, err);
    if (status == DT_DENIED) {
        request->status = 401;
        request->problem_type =
            failure->why == DT_SIGN_IN_CODE ? DT_VIEW("code-needed") : DT_VIEW("sign-in");
    }
    return status;
}

enum dt_status dt_serve_sign_in(struct dt_request *request, struct dt_error *err)
{
    const struct dt_signed_in *before = request->signed_in;
    const struct dt_sign_in attempt = {.tenant = dt_request_text(request, "tenant"),
                                       .email = dt_request_text(request, "email"),
                                       .password = dt_request_text(request, "password"),
                                       .code = dt_request_text(request, "code"),
                                       .address = request->address,
                                       .agent = request->user_agent,
                                       .old = before ? &before->ticket : NULL,
                                       .now = request->now};
    struct dt_sign_in_failure failure;
    struct dt_signed signed_in;
    enum dt_status status = dt_sign_in(request->people, &attempt, &signed_in, &failure, err);
    if (status != DT_OK)
        return refuse(request, status, &failure, err);
    if (before && before->session[0])
        dt_live_end(request->server, dt_view_of(before->person.tenant),
                    dt_view_of(before->person.id), dt_view_of(before->session));
    status = set_cookie(request, dt_view_of(signed_in.value), signed_in.who.expires, err);
    memset(signed_in.value, 0, sizeof signed_in.value);
    return status == DT_OK ? write_session(request, &signed_in.who, err) : status;
}

enum dt_status dt_serve_session(struct dt_request *request, struct dt_error *err)
{
    return write_session(request, request->signed_in, err);
}

static void end_streams(struct dt_request *request, struct dt_view session)
{
    dt_live_end(request->server, dt_view_of(request->person.tenant), dt_view_of(request->person.id),
                session);
}

enum dt_status dt_serve_sign_out(struct dt_request *request, struct dt_error *err)
{
    enum dt_status status = dt_sign_out(request->people, &request->signed_in->ticket, err);
    if (status == DT_OK) {
        end_streams(request, request->session);
        status = set_cookie(request, DT_VIEW(""), request->now, err);
    }
    return status;
}

/* All of them: they have no pages. */
static enum dt_status read_sessions(struct dt_request *request, struct dt_list_page *page,
                                    void *sessions, struct dt_error *err)
{
    static_assert(DT_SESSIONS <= (int)DT_LIST_MAX, "a list holds every session of an account");
    return dt_session_list(request->people, &request->person, request->now, page->arena, sessions,
                           &page->count, err);
}

static void write_listed(struct dt_request *request, const void *item)
{
    const struct dt_session *session = item;
    struct dt_json_out *json = &request->json;
    dt_json_begin_object(json);
    dt_json_member(json, "id", session->id);
    dt_json_key(json, DT_VIEW("current"));
    dt_json_bool(json, dt_view_equal(session->id, request->session));
    dt_json_time(json, DT_VIEW("created_at"), session->created_at);
    dt_json_time(json, DT_VIEW("seen_at"), session->seen_at);
    dt_json_key(json, DT_VIEW("address"));
    dt_json_string(json, session->address);
    dt_json_key(json, DT_VIEW("agent"));
    dt_json_string(json, session->agent);
    dt_json_end_object(json);
}

enum dt_status dt_serve_list_sessions(struct dt_request *request, struct dt_error *err)
{
    static const struct dt_list_kind sessions = {sizeof(struct dt_session), read_sessions,
                                                 write_listed};
    return dt_list_answer(request, &sessions, err);
}

enum dt_status dt_serve_end_session(struct dt_request *request, struct dt_error *err)
{
    enum dt_status status =
        dt_session_end(request->people, &request->person, request->params[0], err);
    if (status == DT_OK)
        end_streams(request, request->params[0]);
    return status;
}

/* What asked for the password again, and what came of it. */
static enum dt_status after_password(struct dt_request *request, enum dt_status status,
                                     uint32_t retry_s, const char *old_field, const char *new_field,
                                     struct dt_error *err)
{
    if (status == DT_LIMIT && retry_s > 0)
        return dt_request_too_many(request, retry_s, err);
    if (status == DT_DENIED) {
        const struct dt_error why = *err;
        return dt_request_field_error(request, "body", old_field, err, "%s", why.message);
    }
    return dt_people_trouble(request, status, new_field, err);
}

enum dt_status dt_serve_change_password(struct dt_request *request, struct dt_error *err)
{
    struct dt_session sessions[DT_SESSIONS];
    size_t count = 0;
    uint32_t retry_s = 0;
    enum dt_status status = dt_session_list(request->people, &request->person, request->now,
                                            request->arena, sessions, &count, err);
    if (status != DT_OK)
        return status;
    status = dt_own_password(request->people, request->signed_in, dt_request_text(request, "old"),
                             dt_request_text(request, "password"), request->now, &retry_s, err);
    for (size_t i = 0; status == DT_OK && i < count; i++)
        if (!dt_view_equal(sessions[i].id, request->session))
            end_streams(request, sessions[i].id);
    return after_password(request, status, retry_s, "/old", "/password", err);
}

enum dt_status dt_serve_start_totp(struct dt_request *request, struct dt_error *err)
{
    struct dt_totp_start start;
    uint32_t retry_s = 0;
    enum dt_status status =
        dt_own_totp_start(request->people, request->signed_in, dt_request_text(request, "password"),
                          request->now, &start, &retry_s, err);
    if (status != DT_OK)
        return after_password(request, status, retry_s, "/password", NULL, err);
    dt_json_begin_object(&request->json);
    dt_json_member(&request->json, "secret", dt_view_of(start.secret));
    dt_json_member(&request->json, "uri", dt_view_of(start.uri));
    dt_json_end_object(&request->json);
    return DT_OK;
}

enum dt_status dt_serve_confirm_totp(struct dt_request *request, struct dt_error *err)
{
    struct dt_recovery recovery;
    uint32_t retry_s = 0;
    enum dt_status status =
        dt_own_totp_confirm(request->people, request->signed_in, dt_request_text(request, "code"),
                            request->now, &recovery, &retry_s, err);
    if (status != DT_OK)
        return after_password(request, status, retry_s, "/code", NULL, err);
    dt_json_begin_object(&request->json);
    dt_json_key(&request->json, DT_VIEW("codes"));
    dt_json_begin_array(&request->json);
    for (size_t i = 0; i < DT_RECOVERY_CODES; i++)
        dt_json_string(&request->json, dt_view_of(recovery.codes[i]));
    dt_json_end_array(&request->json);
    dt_json_end_object(&request->json);
    return DT_OK;
}

enum dt_status dt_serve_stop_totp(struct dt_request *request, struct dt_error *err)
{
    uint32_t retry_s = 0;
    enum dt_status status =
        dt_own_totp_stop(request->people, request->signed_in, dt_request_text(request, "password"),
                         request->now, &retry_s, err);
    return status == DT_OK ? DT_OK
                           : after_password(request, status, retry_s, "/password", NULL, err);
}

enum dt_status dt_serve_redeem(struct dt_request *request, struct dt_error *err)
{
    uint32_t retry_s = 0;
    enum dt_status status = dt_redeem(request->people, dt_request_text(request, "token"),
                                      dt_request_text(request, "password"), request->address,
                                      request->now, &retry_s, err);
    if (status == DT_LIMIT && retry_s > 0)
        return dt_request_too_many(request, retry_s, err);
    if (status == DT_NOT_FOUND) {
        const struct dt_error why = *err;
        return dt_request_field_error(request, "body", "/token", err, "%s", why.message);
    }
    return dt_people_trouble(request, status, "/password", err);
}

enum dt_status dt_serve_settings(struct dt_request *request, struct dt_error *err)
{
    struct dt_view json;
    enum dt_status status =
        dt_own_settings(request->people, &request->person, request->arena, &json, err);
    if (status == DT_OK)
        dt_json_raw(&request->json, json);
    return status;
}

enum dt_status dt_serve_change_settings(struct dt_request *request, struct dt_error *err)
{
    size_t len = 0;
    char *json = yyjson_val_write(request->body, YYJSON_WRITE_NOFLAG, &len);
    if (!json)
        return dt_error_set(err, DT_NOMEM, "no memory for settings");
    enum dt_status status =
        dt_own_settings_keep(request->people, &request->person, (struct dt_view){json, len}, err);
    if (status == DT_OK)
        dt_json_raw(&request->json, (struct dt_view){json, len});
    free(json);
    return status;
}
