/* Demonstration customers: who can be called in, and calling them in. */
#include "demos.h"

#include "server.h"
#include "tenants.h"
#include "write_conversation.h"

/* The house and the tenant must both be for it; elsewhere these routes are not there. */
static enum dt_status admit(struct dt_request *request, struct dt_error *err)
{
    struct dt_tenant tenant = {.demonstration = false};
    enum dt_status status = DT_OK;
    if (dt_server_demonstration(request->server))
        status = dt_tenant_get(request->people, dt_view_of(request->person.tenant), request->arena,
                               &tenant, err);
    if (status != DT_OK && status != DT_NOT_FOUND)
        return status;
    if (!tenant.demonstration)
        return dt_error_set(err, DT_NOT_FOUND, "there are no demonstrations here");
    return DT_OK;
}

enum dt_status dt_serve_list_demos(struct dt_request *request, struct dt_error *err)
{
    struct dt_json_out *json = &request->json;
    enum dt_status status = admit(request, err);
    if (status != DT_OK)
        return status;
    dt_json_begin_object(json);
    dt_json_key(json, DT_VIEW("items"));
    dt_json_begin_array(json);
    for (size_t i = 0; dt_demo_nth(i); i++) {
        dt_json_begin_object(json);
        dt_json_text(json, DT_VIEW("name"), dt_view_of(dt_demo_nth(i)->name));
        dt_json_text(json, DT_VIEW("title"), dt_view_of(dt_demo_nth(i)->title));
        dt_json_end_object(json);
    }
    dt_json_end_array(json);
    dt_json_end_object(json);
    return DT_OK;
}

static enum dt_status answer(struct dt_request *request, const char *id, struct dt_error *err)
{
    const struct dt_writer writer = dt_writer_of(request);
    struct dt_board_row row;
    enum dt_status status = dt_board_find(request->desk, writer.tenant, dt_view_of(id), &row, err);
    if (status != DT_OK)
        return status;
    request->etag = row.version;
    return dt_write_conversation(&writer, dt_view_of(id), &row, err);
}

enum dt_status dt_serve_start_demo(struct dt_request *request, struct dt_error *err)
{
    enum { RETRY_S = 60 };
    const struct dt_demo *demo = dt_demo_nth(0);
    char id[DT_DEMOS_ID_BYTES];
    enum dt_status status = admit(request, err);
    if (status != DT_OK)
        return status;
    if (dt_request_has(request, "name"))
        demo = dt_demo_find(dt_request_text(request, "name"));
    if (!demo)
        return dt_request_field_error(request, "body", "/name", err,
                                      "there is no demonstration of that name");
    status = dt_demos_call_in(dt_desk_demos(request->desk), dt_view_of(request->person.tenant),
                              demo, request->now, true, id, err);
    if (status == DT_LIMIT)
        return dt_request_too_many(request, RETRY_S, err);
    return status == DT_OK ? answer(request, id, err) : status;
}
