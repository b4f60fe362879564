/* Accounts and teams of a tenant. */
#include "invitations.h"
#include "live.h"
#include "people_json.h"
#include "teams.h"

#include <stdio.h>

static bool sees_whole(const struct dt_request *request, const struct dt_user *user)
{
    return dt_access_reach(&request->person, DT_ACTION_PEOPLE_WRITE) != DT_REACH_NO ||
           dt_view_equal(user->id, dt_view_of(request->person.id));
}

static enum dt_status set_location(struct dt_request *request, const char *folder,
                                   struct dt_view id, struct dt_error *err)
{
    enum { BYTES = 96 };
    char *text = dt_arena_alloc(request->arena, BYTES);
    if (!text)
        return dt_error_set(err, DT_NOMEM, "no memory for an answer");
    snprintf(text, BYTES, "/api/v1/%s/%.*s", folder, (int)id.len, id.ptr);
    request->location = dt_view_of(text);
    return DT_OK;
}

static enum dt_status read_users(struct dt_request *request, struct dt_list_page *page, void *users,
                                 struct dt_error *err)
{
    return dt_user_list(request->people, page, users, err);
}

static void write_user(struct dt_request *request, const void *user)
{
    dt_user_json(&request->json, user, sees_whole(request, user));
}

enum dt_status dt_serve_list_users(struct dt_request *request, struct dt_error *err)
{
    static const struct dt_list_kind users = {sizeof(struct dt_user), read_users, write_user};
    return dt_list_answer(request, &users, err);
}

enum dt_status dt_serve_add_user(struct dt_request *request, struct dt_error *err)
{
    char room[DT_PERSON_ID_BYTES + 8];
    const struct dt_act act = dt_request_act(request, room);
    struct dt_user_new user = {.name = dt_request_text(request, "name"),
                               .email = dt_request_text(request, "email"),
                               .roles = dt_request_roles(request),
                               .request = request->idempotency_key};
    struct dt_invitation invitation;
    const char *field = NULL;
    enum dt_status status = dt_request_texts(request, "teams", &user.teams, &user.team_count, err);
    if (status != DT_OK)
        return status;
    status = dt_user_add(request->people, &act, &user, request->arena, &invitation, &field, err);
    if (status != DT_OK)
        return dt_people_trouble(request, status, field, err);
    status = set_location(request, "users", invitation.user.id, err);
    return status == DT_OK ? dt_invitation_json(request, &invitation, err) : status;
}

enum dt_status dt_serve_get_user(struct dt_request *request, struct dt_error *err)
{
    struct dt_user user;
    enum dt_status status = dt_user_get(request->people, dt_view_of(request->person.tenant),
                                        request->params[0], request->arena, &user, err);
    if (status == DT_OK)
        dt_user_json(&request->json, &user, sees_whole(request, &user));
    return status;
}

static void end_streams(struct dt_request *request, struct dt_view person)
{
    dt_live_end(request->server, dt_view_of(request->person.tenant), person, DT_VIEW(""));
}

enum dt_status dt_serve_change_user(struct dt_request *request, struct dt_error *err)
{
    char room[DT_PERSON_ID_BYTES + 8];
    const struct dt_act act = dt_request_act(request, room);
    struct dt_user_change change = {.has_name = dt_request_has(request, "name"),
                                    .name = dt_request_text(request, "name"),
                                    .has_roles = dt_request_has(request, "roles"),
                                    .roles = dt_request_roles(request),
                                    .has_teams = dt_request_has(request, "teams"),
                                    .has_state = dt_request_has(request, "state")};
    struct dt_user before, user;
    const char *field = NULL;
    if (change.has_state)
        change.state = (enum dt_user_state)dt_user_state_find(dt_request_text(request, "state"));
    enum dt_status status =
        dt_request_texts(request, "teams", &change.teams, &change.team_count, err);
    if (status == DT_OK)
        status = dt_user_get(request->people, act.tenant, request->params[0], request->arena,
                             &before, err);
    if (status == DT_OK)
        status = dt_user_change(request->people, &act, request->params[0], &change, request->arena,
                                &user, &field, err);
    if (status != DT_OK)
        return dt_people_trouble(request, status, field, err);
    if (user.roles != before.roles || user.state != before.state)
        end_streams(request, user.id);
    dt_user_json(&request->json, &user, true);
    return DT_OK;
}

enum dt_status dt_serve_remove_user(struct dt_request *request, struct dt_error *err)
{
    char room[DT_PERSON_ID_BYTES + 8];
    const struct dt_act act = dt_request_act(request, room);
    enum dt_status status = dt_user_remove(request->people, &act, request->params[0], err);
    if (status == DT_OK)
        end_streams(request, request->params[0]);
    return status;
}

enum dt_status dt_serve_reset_user(struct dt_request *request, struct dt_error *err)
{
    char room[DT_PERSON_ID_BYTES + 8];
    const struct dt_act act = dt_request_act(request, room);
    struct dt_invitation invitation;
    enum dt_status status =
        dt_user_reset(request->people, &act, request->params[0], request->arena, &invitation, err);
    if (status != DT_OK)
        return status;
    end_streams(request, request->params[0]);
    return dt_invitation_json(request, &invitation, err);
}

static enum dt_status read_teams(struct dt_request *request, struct dt_list_page *page, void *teams,
                                 struct dt_error *err)
{
    return dt_team_list(request->people, page, teams, err);
}

static void write_team(struct dt_request *request, const void *item)
{
    const struct dt_team *team = item;
    dt_json_begin_object(&request->json);
    dt_json_member(&request->json, "id", team->id);
    dt_json_member(&request->json, "name", team->name);
    dt_json_end_object(&request->json);
}

enum dt_status dt_serve_list_teams(struct dt_request *request, struct dt_error *err)
{
    static const struct dt_list_kind teams = {sizeof(struct dt_team), read_teams, write_team};
    return dt_list_answer(request, &teams, err);
}

enum dt_status dt_serve_add_team(struct dt_request *request, struct dt_error *err)
{
    char room[DT_PERSON_ID_BYTES + 8];
    const struct dt_act act = dt_request_act(request, room);
    struct dt_team team;
    enum dt_status status = dt_team_add(request->people, &act, dt_request_text(request, "name"),
                                        request->idempotency_key, request->arena, &team, err);
    if (status != DT_OK)
        return dt_people_trouble(request, status, "/name", err);
    status = set_location(request, "teams", team.id, err);
    write_team(request, &team);
    return status;
}

enum dt_status dt_serve_change_team(struct dt_request *request, struct dt_error *err)
{
    char room[DT_PERSON_ID_BYTES + 8];
    const struct dt_act act = dt_request_act(request, room);
    struct dt_team team;
    enum dt_status status =
        dt_team_rename(request->people, &act, request->params[0], dt_request_text(request, "name"),
                       request->arena, &team, err);
    if (status != DT_OK)
        return dt_people_trouble(request, status, "/name", err);
    write_team(request, &team);
    return DT_OK;
}

/* A team is there as long as somebody's conversation is its. */
enum dt_status dt_serve_remove_team(struct dt_request *request, struct dt_error *err)
{
    char room[DT_PERSON_ID_BYTES + 8];
    const struct dt_act act = dt_request_act(request, room);
    struct dt_team team;
    struct dt_board_page page;
    const struct dt_board_query query = {.person = &request->person,
                                         .reach = DT_REACH_ALL,
                                         .view = DT_BOARD_ALL,
                                         .order = DT_BOARD_RECENT,
                                         .team = request->params[0],
                                         .now = request->now,
                                         .limit = 1};
    enum dt_status status =
        dt_team_get(request->people, act.tenant, request->params[0], request->arena, &team, err);
    if (status == DT_OK)
        status = dt_board_list(request->desk, &query, request->arena, &page, err);
    if (status == DT_OK && page.total > 0)
        return dt_error_set(err, DT_CONFLICT,
                            "the team has open conversations; give them to another first");
    return status == DT_OK ? dt_team_remove(request->people, &act, request->params[0], err)
                           : status;
}
