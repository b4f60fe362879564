/*
 * The customer's side: what was said, and nothing of what is thought of it. Everything that leaves
 * here is made from events' own bodies by dt_write_chat_turn; readings are not made at all, or not
 * looked at.
 */
#include "people.h"
#include "routes_conversations.h"
#include "server.h"
#include "tenants.h"
#include "turnstile.h"
#include "write_turn.h"

static const struct dt_turnstile_rule open_rule = {"chat open", 10, 6};
static const struct dt_turnstile_rule post_rule = {"chat post", 30, 60};
static const struct dt_turnstile_rule read_rule = {"chat about", 60, 120};

static enum dt_status pass(struct dt_request *request, const struct dt_turnstile_rule *rule,
                           struct dt_error *err)
{
    uint32_t seconds;
    if (dt_turnstile_take(dt_server_turnstile(request->server), rule, request->address,
                          request->now, &seconds))
        return DT_OK;
    return dt_request_too_many(request, seconds, err);
}

/* The tenant that the path names. One that takes no chats is as one that is not there. */
static enum dt_status find_tenant(struct dt_request *request, struct dt_tenant *out,
                                  struct dt_error *err)
{
    enum dt_status status =
        dt_tenant_get(request->people, request->params[0], request->arena, out, err);
    if (status == DT_NOT_FOUND || status == DT_INVALID || (status == DT_OK && !out->chat))
        return dt_error_set(err, DT_NOT_FOUND, "nobody can be reached here");
    return status;
}

enum dt_status dt_serve_chat_about(struct dt_request *request, struct dt_error *err)
{
    struct dt_tenant tenant;
    enum dt_status status = pass(request, &read_rule, err);
    if (status == DT_OK)
        status = find_tenant(request, &tenant, err);
    if (status != DT_OK)
        return status;
    const struct dt_playbook *playbook = dt_desk_core(request->desk, tenant.id, NULL)->playbook;
    dt_json_begin_object(&request->json);
    dt_json_text(&request->json, DT_VIEW("name"), tenant.name);
    dt_json_text(&request->json, DT_VIEW("notice"),
                 tenant.has_notice ? tenant.notice : dt_view_of(playbook->chat_notice));
    dt_json_end_object(&request->json);
    return DT_OK;
}

static enum dt_status write_turn(struct dt_request *request, const struct dt_thread_turn *turn,
                                 struct dt_error *err)
{
    const struct dt_writer writer = dt_writer_of(request);
    const struct dt_event *event = turn->event;
    struct dt_body body;
    enum dt_status status =
        dt_body_read(event->kind, event->version, event->body, request->arena, &body, err);
    if (status == DT_OK)
        dt_write_chat_turn(&writer, event, &body, turn->number);
    return status;
}

/* Somebody whom nobody knows yet, in that tenant. */
static void become_customer(struct dt_request *request, struct dt_view tenant)
{
    struct dt_person person = {.roles = 1U << DT_PERSON_CUSTOMER, .actions = UINT64_MAX};
    size_t len = tenant.len < DT_PERSON_TENANT_BYTES ? tenant.len : DT_PERSON_TENANT_BYTES;
    memcpy(person.tenant, tenant.ptr, len);
    request->person = person;
}

static enum dt_status answer_opened(struct dt_request *request, const struct dt_deed *deed,
                                    const struct dt_deed_turned *made, struct dt_error *err)
{
    char token[DT_SECRET_TEXT + 4];
    enum dt_status status = dt_deed_settle(request, deed->conversation, &made->done, err);
    if (status == DT_OK)
        status = dt_people_chat_token(request->people, dt_view_of(request->person.tenant),
                                      request->row.stream, request->now, token, err);
    if (status != DT_OK)
        return status;
    request->etag = 0; /* versions are the desk's */
    dt_json_begin_object(&request->json);
    dt_json_word(&request->json, DT_VIEW("token"), token);
    dt_json_key(&request->json, DT_VIEW("turn"));
    status = write_turn(request, made->turn, err);
    dt_json_end_object(&request->json);
    return status;
}

enum dt_status dt_serve_chat_open(struct dt_request *request, struct dt_error *err)
{
    const struct dt_deed_opening opening = {.name = dt_request_text(request, "name"),
                                            .channel = DT_VIEW("chat")};
    const struct dt_deed_turn turn = {.role = DT_ROLE_CUSTOMER,
                                      .text = dt_request_text(request, "text"),
                                      .id = dt_request_text(request, "id"),
                                      .name = opening.name,
                                      .channel = DT_VIEW("chat"),
                                      .at = DT_INSTANT_NONE,
                                      .opening = &opening};
    struct dt_deed_turned made;
    struct dt_tenant tenant;
    char id[DT_DEED_ID_BYTES];
    enum dt_status status = pass(request, &open_rule, err);
    if (status == DT_OK)
        status = find_tenant(request, &tenant, err);
    if (status != DT_OK)
        return status;
    become_customer(request, tenant.id);
    struct dt_deed deed = dt_deed_of(request);
    deed.expected = DT_VERSION_ANY;
    if (deed.key.len == 0) /* the page's own id of the message serves as well */
        deed.key = turn.id;
    status = dt_deed_make_id(&deed, true, id, err);
    if (status != DT_OK)
        return status;
    deed.conversation = dt_view_of(id);
    status = dt_deed_turn(&deed, &turn, &made, err);
    return status == DT_OK ? answer_opened(request, &deed, &made, err)
                           : dt_deed_failed(request, &deed, status, err);
}

/* The conversation that the token is for. */
static enum dt_status find_own(struct dt_request *request, struct dt_error *err)
{
    struct dt_view tenant = dt_view_of(request->person.tenant);
    enum dt_status status =
        dt_board_at(request->desk, tenant, request->person.stream, &request->row, err);
    if (status == DT_OK)
        status = dt_board_id(request->desk, tenant, request->person.stream, request->arena,
                             &request->conversation, err);
    return status;
}

enum dt_status dt_serve_chat_post(struct dt_request *request, struct dt_error *err)
{
    struct dt_deed_turned made;
    enum dt_status status = pass(request, &post_rule, err);
    if (status == DT_OK)
        status = find_own(request, err);
    if (status != DT_OK)
        return status;
    struct dt_deed_turn turn = {.role = DT_ROLE_CUSTOMER,
                                .text = dt_request_text(request, "text"),
                                .id = dt_request_text(request, "id"),
                                .channel = DT_VIEW("chat"),
                                .at = DT_INSTANT_NONE};
    struct dt_deed deed = dt_deed_of(request);
    dt_tell_of_turn(request, &turn);
    deed.expected = DT_VERSION_ANY;
    status = dt_deed_turn(&deed, &turn, &made, err);
    return status == DT_OK ? write_turn(request, made.turn, err)
                           : dt_deed_failed(request, &deed, status, err);
}

/* Members of ListTurns, in their order. */
enum { TURNS_AFTER, TURNS_LIMIT };

struct listing {
    uint32_t after, number; /* number: of the turn met last */
    size_t left;
    bool more;
};

static enum dt_status list_event(struct dt_request *request, const struct dt_event *event,
                                 struct listing *listing, struct dt_arena *arena,
                                 struct dt_error *err)
{
    const struct dt_writer writer = dt_writer_of(request);
    struct dt_body body;
    if (event->kind != DT_EVENT_TURN || ++listing->number <= listing->after)
        return DT_OK;
    listing->more = listing->left == 0;
    if (listing->more)
        return DT_OK;
    listing->left--;
    enum dt_status status =
        dt_body_read(event->kind, event->version, event->body, arena, &body, err);
    if (status == DT_OK)
        dt_write_chat_turn(&writer, event, &body, listing->number);
    return status;
}

static enum dt_status list(struct dt_request *request, struct listing *listing,
                           struct dt_error *err)
{
    struct dt_read read = {.order = DT_READ_CONVERSATION,
                           .tenant = dt_view_of(request->person.tenant),
                           .conversation = request->conversation};
    struct dt_page page = {.more = true};
    struct dt_arena arena;
    enum dt_status status = DT_OK;
    dt_arena_init(&arena);
    while (status == DT_OK && page.more && !listing->more) {
        dt_arena_reset(&arena);
        status = dt_store_read(dt_desk_store(request->desk), &read, &arena, &page, err);
        for (size_t i = 0; status == DT_OK && i < page.count && !listing->more; i++)
            status = list_event(request, &page.events[i], listing, &arena, err);
        read.from = page.next;
    }
    dt_arena_finish(&arena);
    return status;
}

enum dt_status dt_serve_chat_turns(struct dt_request *request, struct dt_error *err)
{
    enum { USUAL = 100 };
    const struct dt_query_value *asked = request->query;
    struct listing listing = {.after = (uint32_t)asked[TURNS_AFTER].number,
                              .left = asked[TURNS_LIMIT].present ? (size_t)asked[TURNS_LIMIT].number
                                                                 : USUAL};
    enum dt_status status = find_own(request, err);
    if (status != DT_OK)
        return status;
    dt_json_begin_object(&request->json);
    dt_json_key(&request->json, DT_VIEW("items"));
    dt_json_begin_array(&request->json);
    status = list(request, &listing, err);
    dt_json_end_array(&request->json);
    dt_json_key(&request->json, DT_VIEW("more"));
    dt_json_bool(&request->json, listing.more);
    dt_json_key(&request->json, DT_VIEW("closed"));
    dt_json_bool(&request->json, request->row.outcome != 0);
    dt_json_end_object(&request->json);
    return status;
}
