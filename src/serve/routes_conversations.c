/* Conversations: listed, opened, shown, assigned, closed, erased. */
#include "routes_conversations.h"

#include "accounts.h"
#include "teams.h"

#include <inttypes.h>

struct dt_deed dt_deed_of(struct dt_request *request)
{
    return (struct dt_deed){.desk = request->desk,
                            .person = &request->person,
                            .conversation = request->conversation,
                            .now = request->now,
                            .expected = request->if_match,
                            .key = request->idempotency_key,
                            .arena = request->arena};
}

/* With a conflict, what the version is now: whoever tries again need not ask. */
static void say_version(struct dt_request *request, const struct dt_deed *deed)
{
    struct dt_conversation_head head;
    struct dt_error unused;
    struct dt_buf buf;
    if (request->problem_type.len > 0 ||
        dt_store_conversation(dt_desk_store(deed->desk), dt_view_of(deed->person->tenant),
                              deed->conversation, &head, &unused) != DT_OK ||
        head.version > INT64_MAX)
        return;
    dt_buf_init(&buf);
    dt_buf_printf(&buf, ",\"version\":%" PRIu64, head.version);
    char *copy = dt_arena_copy(request->arena, dt_buf_view(&buf));
    if (copy && !dt_buf_failed(&buf)) {
        request->problem_type = DT_VIEW("conflict");
        request->problem_members = (struct dt_view){copy, buf.len};
    }
    dt_buf_finish(&buf);
}

enum dt_status dt_deed_failed(struct dt_request *request, const struct dt_deed *deed,
                              enum dt_status status, struct dt_error *err)
{
    if (status == DT_INVALID && deed->field) {
        const struct dt_error why = *err;
        return dt_request_field_error(request, "body", deed->field, err, "%s", why.message);
    }
    if (status == DT_CONFLICT)
        say_version(request, deed);
    return status;
}

enum dt_status dt_deed_settle(struct dt_request *request, struct dt_view conversation,
                              const struct dt_done *done, struct dt_error *err)
{
    enum { WAIT_MS = 2000 };
    struct dt_error late;
    /* what was done is durable: where the board is slow, the answer shows it as it was */
    if (done->position > 0)
        (void)!dt_desk_await(request->desk, done->position, WAIT_MS, &late);
    enum dt_status status = dt_board_find(request->desk, dt_view_of(request->person.tenant),
                                          conversation, &request->row, err);
    if (status == DT_OK)
        request->etag = request->row.version;
    return status;
}

enum dt_status dt_answer_happening(struct dt_request *request, struct dt_deed *deed,
                                   const struct dt_done *done, enum dt_status status,
                                   struct dt_error *err)
{
    const struct dt_writer writer = dt_writer_of(request);
    struct dt_page page;
    if (status != DT_OK)
        return dt_deed_failed(request, deed, status, err);
    const struct dt_read read = {.order = DT_READ_CONVERSATION,
                                 .tenant = writer.tenant,
                                 .conversation = deed->conversation,
                                 .from = done->sequence,
                                 .until = done->sequence,
                                 .max = 1};
    status = dt_deed_settle(request, deed->conversation, done, err);
    if (status == DT_OK)
        status = dt_store_read(dt_desk_store(request->desk), &read, request->arena, &page, err);
    if (status == DT_OK && (page.count == 0 || !dt_is_happening(&page.events[0])))
        return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
    if (status == DT_OK)
        dt_write_happening(&writer, &page.events[0]);
    return status;
}

enum dt_status dt_answer_conversation(struct dt_request *request, struct dt_deed *deed,
                                      const struct dt_done *done, enum dt_status status,
                                      struct dt_error *err)
{
    const struct dt_writer writer = dt_writer_of(request);
    if (status != DT_OK)
        return dt_deed_failed(request, deed, status, err);
    status = dt_deed_settle(request, deed->conversation, done, err);
    if (status == DT_OK)
        status = dt_write_conversation(&writer, deed->conversation, &request->row, err);
    return status;
}

enum dt_status dt_param_number(const struct dt_request *request, size_t param, uint64_t *out,
                               struct dt_error *err)
{
    enum { DIGITS = 10 };
    struct dt_view text = request->params[param];
    uint64_t number = 0;
    bool good = text.len > 0 && text.len <= DIGITS && text.ptr[0] != '0';
    for (size_t i = 0; good && i < text.len; i++) {
        good = text.ptr[i] >= '0' && text.ptr[i] <= '9';
        number = number * 10 + (uint64_t)(text.ptr[i] - '0');
    }
    if (!good || number > UINT32_MAX)
        return dt_error_set(err, DT_NOT_FOUND, "there is nothing of that number");
    *out = number;
    return DT_OK;
}

/* Members of ListConversations, in their order. */
enum { LIST_VIEW, LIST_TEAM, LIST_ORDER, LIST_CURSOR, LIST_LIMIT };

static void write_page(const struct dt_writer *writer, const struct dt_board_page *page)
{
    dt_json_number(writer->json, DT_VIEW("total"), (int64_t)page->total);
    dt_json_number(writer->json, DT_VIEW("position"), (int64_t)page->position);
    dt_json_text(writer->json, DT_VIEW("next"), page->next);
    dt_json_end_object(writer->json);
}

enum dt_status dt_serve_list_conversations(struct dt_request *request, struct dt_error *err)
{
    enum { USUAL = 50 };
    const struct dt_query_value *asked = request->query;
    const struct dt_writer writer = dt_writer_of(request);
    const struct dt_board_query query = {
        .person = &request->person,
        .reach = request->reach,
        .view =
            asked[LIST_VIEW].present ? (enum dt_board_view)asked[LIST_VIEW].number : DT_BOARD_ALL,
        .order = asked[LIST_ORDER].present ? (enum dt_board_order)asked[LIST_ORDER].number
                                           : DT_BOARD_NEED,
        .team = asked[LIST_TEAM].text,
        .cursor = asked[LIST_CURSOR].text,
        .now = request->now,
        .limit = asked[LIST_LIMIT].present ? (size_t)asked[LIST_LIMIT].number : USUAL,
    };
    struct dt_board_page page;
    enum dt_status status = dt_board_list(request->desk, &query, request->arena, &page, err);
    if (status == DT_INVALID)
        return dt_request_field_error(request, "query", "cursor", err,
                                      "take `next` of the page before, as it was");
    if (status != DT_OK)
        return status;
    dt_json_begin_object(&request->json);
    dt_json_key(&request->json, DT_VIEW("items"));
    dt_json_begin_array(&request->json);
    for (size_t i = 0; i < page.count; i++) {
        status = dt_write_summary(&writer, page.items[i].id, &page.items[i].row, err);
        if (status != DT_OK && status != DT_NOT_FOUND) /* erased between the two */
            return status;
    }
    dt_json_end_array(&request->json);
    write_page(&writer, &page);
    return DT_OK;
}

/* A team that is there, and within the reach of whoever names it. */
static enum dt_status check_team(struct dt_request *request, struct dt_view id, enum dt_reach reach,
                                 struct dt_error *err)
{
    struct dt_team team;
    if (id.len == 0)
        return DT_OK;
    enum dt_status status = dt_team_get(request->people, dt_view_of(request->person.tenant), id,
                                        request->arena, &team, err);
    if (status != DT_OK && status != DT_NOT_FOUND)
        return status;
    char *name = dt_arena_copy(request->arena, id);
    const struct dt_place_of place = {name ? name : "", "", 0};
    if (status == DT_NOT_FOUND || !dt_access_within(&request->person, reach, &place))
        return dt_request_field_error(request, "body", "/team", err, "there is no such team");
    return DT_OK;
}

enum dt_status dt_serve_open_conversation(struct dt_request *request, struct dt_error *err)
{
    struct dt_deed deed = dt_deed_of(request);
    const struct dt_deed_opening opening = {.customer = dt_request_text(request, "customer"),
                                            .name = dt_request_text(request, "name"),
                                            .subject = dt_request_text(request, "subject"),
                                            .channel = dt_request_text(request, "channel"),
                                            .team = dt_request_text(request, "team")};
    struct dt_done done;
    char *made = dt_arena_alloc(request->arena, DT_DEED_ID_BYTES);
    if (!made)
        return dt_error_set(err, DT_NOMEM, "no memory for a conversation");
    enum dt_status status = check_team(request, opening.team, request->reach, err);
    if (status != DT_OK)
        return status;
    deed.conversation = dt_request_text(request, "id");
    if (deed.conversation.len == 0) {
        status = dt_deed_make_id(&deed, false, made, err);
        if (status != DT_OK)
            return status;
        deed.conversation = dt_view_of(made);
    }
    status = dt_deed_open(&deed, &opening, &done, err);
    return dt_answer_conversation(request, &deed, &done, status, err);
}

enum dt_status dt_serve_get_conversation(struct dt_request *request, struct dt_error *err)
{
    const struct dt_writer writer = dt_writer_of(request);
    request->etag = request->row.version;
    return dt_write_conversation(&writer, request->conversation, &request->row, err);
}

/* "me" and ids of people who can sign in; "" for nobody. */
static enum dt_status find_user(struct dt_request *request, struct dt_view *user,
                                struct dt_error *err)
{
    struct dt_user found;
    if (user->len == 0)
        return DT_OK;
    if (dt_view_equal(*user, DT_VIEW("me")))
        *user = dt_view_of(request->person.id);
    enum dt_status status = dt_user_get(request->people, dt_view_of(request->person.tenant), *user,
                                        request->arena, &found, err);
    if (status == DT_NOT_FOUND || (status == DT_OK && found.state != DT_USER_ACTIVE))
        return dt_request_field_error(request, "body", "/user", err,
                                      "there is nobody of that id who could answer for it");
    return status;
}

enum dt_status dt_serve_assign(struct dt_request *request, struct dt_error *err)
{
    struct dt_deed deed = dt_deed_of(request);
    struct dt_view user = dt_request_text(request, "user");
    struct dt_view team = dt_request_text(request, "team");
    struct dt_done done;
    enum dt_status status = find_user(request, &user, err);
    if (status == DT_OK) /* one may hand it to a team that is not one's own */
        status = check_team(request, team, DT_REACH_ALL, err);
    if (status != DT_OK)
        return status;
    status = dt_deed_assign(&deed, user, team, &done, err);
    return dt_answer_conversation(request, &deed, &done, status, err);
}

enum dt_status dt_serve_close_conversation(struct dt_request *request, struct dt_error *err)
{
    struct dt_deed deed = dt_deed_of(request);
    struct dt_done done;
    enum dt_status status = dt_deed_close(&deed, dt_request_text(request, "outcome"),
                                          dt_request_text(request, "note"), &done, err);
    return dt_answer_conversation(request, &deed, &done, status, err);
}

enum dt_status dt_serve_reopen_conversation(struct dt_request *request, struct dt_error *err)
{
    struct dt_deed deed = dt_deed_of(request);
    struct dt_done done;
    enum dt_status status = dt_deed_reopen(&deed, dt_request_text(request, "reason"), &done, err);
    return dt_answer_conversation(request, &deed, &done, status, err);
}

enum dt_status dt_serve_erase_conversation(struct dt_request *request, struct dt_error *err)
{
    enum { CONFLICT = 409, WAIT_MS = 2000 };
    struct dt_deed deed = dt_deed_of(request);
    struct dt_done done;
    struct dt_error late;
    enum dt_status status = dt_deed_erase(&deed, dt_request_text(request, "ground"), &done, err);
    if (status == DT_DENIED) /* not for want of rights: a legal hold keeps it */
        request->status = CONFLICT;
    if (status == DT_OK)
        (void)!dt_desk_await(request->desk, done.position, WAIT_MS, &late);
    return status;
}
