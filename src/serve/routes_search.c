/* Finding conversations by their words, within the asker's reach. */
#include "search.h"

#include "write_conversation.h"

enum { QUERY_Q, QUERY_CURSOR, QUERY_LIMIT };
enum { LIMIT_USUAL = 20 };

/* What is out of reach is not opened. */
static enum dt_status reach(void *context, uint64_t stream, struct dt_arena *arena,
                            struct dt_view *conversation_out, struct dt_error *err)
{
    const struct dt_request *request = context;
    struct dt_view tenant = dt_view_of(request->person.tenant);
    struct dt_board_row row;
    enum dt_status status = dt_board_at(request->desk, tenant, stream, &row, err);
    if (status != DT_OK)
        return status;
    const struct dt_place_of place = {row.team, row.assigned, row.stream};
    if (!dt_access_within(&request->person, request->reach, &place))
        return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
    return dt_board_id(request->desk, tenant, stream, arena, conversation_out, err);
}

/* One that went away meanwhile is left out. */
static enum dt_status write_hit(struct dt_request *request, const struct dt_search_hit *hit,
                                struct dt_error *err)
{
    struct dt_json_out *json = &request->json;
    const struct dt_writer writer = dt_writer_of(request);
    struct dt_board_row row;
    struct dt_json_out before_json = *json;
    size_t before = json->buf->len;
    enum dt_status status = dt_board_at(request->desk, writer.tenant, hit->stream, &row, err);
    if (status == DT_NOT_FOUND)
        return DT_OK;
    if (status != DT_OK)
        return status;
    dt_json_begin_object(json);
    dt_json_key(json, DT_VIEW("conversation"));
    status = dt_write_summary(&writer, hit->conversation, &row, err);
    if (status == DT_NOT_FOUND || status == DT_DENIED) {
        *json = before_json;
        json->buf->len = before;
        return DT_OK;
    }
    if (hit->turn > 0) {
        dt_json_key(json, DT_VIEW("turn"));
        dt_json_int(json, hit->turn);
    }
    dt_json_key(json, DT_VIEW("excerpt"));
    dt_json_string(json, hit->excerpt);
    dt_json_end_object(json);
    return status;
}

enum dt_status dt_serve_search(struct dt_request *request, struct dt_error *err)
{
    const struct dt_query_value *limit = &request->query[QUERY_LIMIT];
    const struct dt_search_request what = {.tenant = dt_view_of(request->person.tenant),
                                           .text = request->query[QUERY_Q].text,
                                           .cursor = request->query[QUERY_CURSOR].text,
                                           .limit =
                                               limit->present ? (size_t)limit->number : LIMIT_USUAL,
                                           .reach = reach,
                                           .context = request};
    struct dt_search_page *page = dt_arena_alloc(request->arena, sizeof *page);
    struct dt_json_out *json = &request->json;
    if (!page)
        return dt_error_set(err, DT_NOMEM, "no memory for a search");
    enum dt_status status =
        dt_search_find(dt_desk_search(request->desk), &what, request->arena, page, err);
    if (status == DT_INVALID || status == DT_LIMIT || status == DT_FORMAT)
        return dt_request_field_error(request, "query", "q", err, "%s",
                                      err ? err->message : "not a query");
    if (status != DT_OK)
        return status;
    dt_json_begin_object(json);
    dt_json_key(json, DT_VIEW("items"));
    dt_json_begin_array(json);
    for (size_t i = 0; status == DT_OK && i < page->count; i++)
        status = write_hit(request, &page->hits[i], err);
    dt_json_end_array(json);
    if (page->next.len > 0) {
        dt_json_key(json, DT_VIEW("next"));
        dt_json_string(json, page->next);
    }
    dt_json_end_object(json);
    return status;
}
