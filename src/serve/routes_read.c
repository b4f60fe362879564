/* Reading what is kept nowhere: a draft by itself, a whole transcript. */
#include "answer_json.h"
#include "write_turn.h"

enum dt_status dt_serve_review_text(struct dt_request *request, struct dt_error *err)
{
    const struct dt_writer writer = dt_writer_of(request);
    const struct dt_core *core = dt_desk_core(request->desk, writer.tenant, NULL);
    struct dt_view text = dt_request_text(request, "text");
    struct dt_review review;
    if (text.len > DT_TEXT_BYTES)
        return dt_request_field_error(request, "body", "/text", err,
                                      "a draft may have 65536 bytes of UTF-8");
    enum dt_status status =
        dt_review_draft(core, NULL, text, request->now, request->arena, &review, err);
    if (status == DT_OK)
        dt_write_review(&writer, &review, NULL, dt_request_int(request, "rev", -1));
    return status;
}

static struct dt_view text_of(yyjson_val *object, const char *name)
{
    yyjson_val *value = yyjson_obj_get(object, name);
    return (struct dt_view){yyjson_get_str(value), yyjson_get_len(value)};
}

/* The places in errors: "/turns/17/text". */
static enum dt_status refuse(struct dt_request *request, size_t index, const char *member,
                             struct dt_error *err, const char *why)
{
    struct dt_buf buf;
    dt_buf_init(&buf);
    dt_buf_printf(&buf, "/turns/%zu/%s", index, member);
    enum dt_status status = dt_request_field_error(
        request, "body", dt_buf_failed(&buf) ? "/turns" : buf.data, err, "%s", why);
    dt_buf_finish(&buf);
    return status;
}

static enum dt_status read_one(struct dt_request *request, yyjson_val *given, size_t index,
                               struct dt_conversation *state, struct dt_error *err)
{
    const struct dt_core *core =
        dt_desk_core(request->desk, dt_view_of(request->person.tenant), NULL);
    struct dt_view at = text_of(given, "at");
    struct dt_turn turn = {
        .role = dt_view_equal(text_of(given, "role"), DT_VIEW("customer")) ? DT_ROLE_CUSTOMER
                                                                           : DT_ROLE_AGENT,
        .text = text_of(given, "text"),
        .name = text_of(given, "name"),
        .at = DT_INSTANT_NONE,
    };
    const struct dt_reading_json_options options = {.zone = core->playbook->zone,
                                                    .id = text_of(given, "id")};
    struct dt_reading reading;
    if (turn.text.len > DT_TEXT_BYTES)
        return refuse(request, index, "text", err, "a turn may have 65536 bytes of UTF-8");
    if (at.len > 0 && dt_instant_parse(at, &turn.at, NULL, err) != DT_OK)
        return refuse(request, index, "at", err, "a time is written as RFC 3339 has it");
    enum dt_status status = dt_conversation_turn(core, state, &turn, request->arena, &reading, err);
    if (status == DT_OK)
        dt_reading_json(&reading, &options, &request->json);
    return status;
}

enum dt_status dt_serve_read_turns(struct dt_request *request, struct dt_error *err)
{
    yyjson_val *turns = yyjson_obj_get(request->body, "turns"), *turn;
    struct dt_conversation *state = dt_arena_alloc(request->arena, sizeof *state);
    enum dt_status status = DT_OK;
    size_t i, count;
    if (!state)
        return dt_error_set(err, DT_NOMEM, "no memory for a transcript");
    dt_conversation_init(state);
    dt_json_begin_object(&request->json);
    dt_json_key(&request->json, DT_VIEW("items"));
    dt_json_begin_array(&request->json);
    yyjson_arr_foreach(turns, i, count, turn)
    {
        status = read_one(request, turn, i, state, err);
        if (status != DT_OK)
            return status;
    }
    dt_json_end_array(&request->json);
    dt_json_end_object(&request->json);
    return status;
}
