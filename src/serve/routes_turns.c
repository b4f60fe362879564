/* Turns, what was read in them, reviews of drafts, and disputes. */
#include "fresh_turns.h"
#include "live.h"
#include "routes_conversations.h"
#include "server.h"
#include "write_guidance.h"
#include "write_turn.h"

/* Members of ListTurns, in their order. */
enum { TURNS_AFTER, TURNS_LIMIT };

enum dt_status dt_serve_list_turns(struct dt_request *request, struct dt_error *err)
{
    enum { USUAL = 100 };
    const struct dt_query_value *asked = request->query;
    const struct dt_writer writer = dt_writer_of(request);
    size_t limit = asked[TURNS_LIMIT].present ? (size_t)asked[TURNS_LIMIT].number : USUAL;
    const struct dt_thread_query query = {
        .after = (uint32_t)asked[TURNS_AFTER].number,
        .max = (uint32_t)limit + 1, /* one more, to know whether there are more */
    };
    struct dt_thread thread;
    enum dt_status status = dt_thread_read(request->desk, writer.tenant, request->conversation,
                                           &query, request->arena, &thread, err);
    if (status == DT_DENIED)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
    if (status != DT_OK)
        return status;
    dt_json_begin_object(&request->json);
    dt_json_key(&request->json, DT_VIEW("items"));
    dt_json_begin_array(&request->json);
    for (size_t i = 0; i < thread.turn_count && i < limit; i++)
        dt_write_turn(&writer, &thread.turns[i]);
    dt_json_end_array(&request->json);
    dt_json_key(&request->json, DT_VIEW("more"));
    dt_json_bool(&request->json, thread.turn_count > limit);
    dt_json_number(&request->json, DT_VIEW("version"), (int64_t)thread.version);
    dt_json_end_object(&request->json);
    request->etag = thread.version;
    return DT_OK;
}

/* The review that says stop, beside the problem: the page shows it, and asks. */
static enum dt_status say_stop(struct dt_request *request, const struct dt_review *review,
                               struct dt_error *err)
{
    enum { CONFLICT = 409 };
    struct dt_writer writer = dt_writer_of(request);
    struct dt_json_out json;
    struct dt_buf buf;
    dt_buf_init(&buf);
    dt_buf_append_view(&buf, DT_VIEW(",\"review\":"));
    dt_json_out_init(&json, &buf);
    writer.json = &json;
    dt_write_review(&writer, review, NULL, -1);
    char *copy = dt_buf_failed(&buf) ? NULL : dt_arena_copy(request->arena, dt_buf_view(&buf));
    request->status = CONFLICT; /* also with If-Match: the version is not what is wrong */
    request->problem_type = DT_VIEW("review-stop");
    if (copy)
        request->problem_members = (struct dt_view){copy, buf.len};
    dt_buf_finish(&buf);
    return dt_error_set(err, DT_CONFLICT,
                        "the review says stop: mend it, or send it with \"anyway\"");
}

static void keep_fresh(void *context, const struct dt_thread_turn *turn)
{
    struct dt_request *request = context;
    struct dt_writer writer = dt_writer_of(request);
    struct dt_event event = *turn->event;
    struct dt_json_out json;
    struct dt_buf buf;
    event.stream = request->row.stream;
    if (!dt_live_wanted(request->server, writer.tenant, DT_LIVE_CONVERSATION, event.stream))
        return;
    dt_buf_init(&buf);
    dt_json_out_init(&json, &buf);
    writer.json = &json;
    dt_write_turn(&writer, turn);
    if (!dt_buf_failed(&buf))
        dt_fresh_turns_put(dt_server_fresh_turns(request->server), &event, dt_buf_view(&buf));
    dt_buf_finish(&buf);
}

void dt_tell_of_turn(struct dt_request *request, struct dt_deed_turn *turn)
{
    turn->about = keep_fresh;
    turn->context = request;
}

static bool is_program(const struct dt_person *person)
{
    return (person->roles & 1U << DT_PERSON_INTEGRATION) != 0;
}

static struct dt_deed_turn turn_of(struct dt_request *request)
{
    bool customers = dt_view_equal(dt_request_text(request, "role"), DT_VIEW("customer"));
    bool program = is_program(&request->person);
    struct dt_deed_turn turn = {
        .role = customers ? DT_ROLE_CUSTOMER : DT_ROLE_AGENT,
        .text = dt_request_text(request, "text"),
        .id = dt_request_text(request, "id"),
        .name = dt_request_text(request, "name"),
        .channel = dt_request_text(request, "channel"),
        .at = dt_request_has(request, "at") ? dt_request_time(request, "at") : DT_INSTANT_NONE,
        .anyway = dt_request_bool(request, "anyway", false),
        .reviewed = !program, /* what a program hands on was sent long ago */
    };
    if (turn.name.len == 0 && !customers && !program)
        turn.name = dt_view_of(request->person.name);
    return turn;
}

/* TurnMade: the turn, and how the conversation stands now. */
static enum dt_status answer_turn(struct dt_request *request, const struct dt_thread_turn *turn,
                                  const struct dt_done *done, struct dt_error *err)
{
    const struct dt_writer writer = dt_writer_of(request);
    enum dt_status status = dt_deed_settle(request, request->conversation, done, err);
    if (status != DT_OK)
        return status;
    dt_json_begin_object(&request->json);
    dt_json_key(&request->json, DT_VIEW("turn"));
    dt_write_turn(&writer, turn);
    dt_json_key(&request->json, DT_VIEW("conversation"));
    status = dt_write_summary(&writer, request->conversation, &request->row, err);
    dt_json_end_object(&request->json);
    return status;
}

enum dt_status dt_serve_post_turn(struct dt_request *request, struct dt_error *err)
{
    struct dt_deed deed = dt_deed_of(request);
    struct dt_deed_turn turn = turn_of(request);
    struct dt_deed_turned made;
    dt_tell_of_turn(request, &turn);
    enum dt_status status = dt_deed_turn(&deed, &turn, &made, err);
    if (status == DT_OK)
        return answer_turn(request, made.turn, &made.done, err);
    return made.stopped ? say_stop(request, made.stopped, err)
                        : dt_deed_failed(request, &deed, status, err);
}

enum dt_status dt_serve_dispute_cue(struct dt_request *request, struct dt_error *err)
{
    struct dt_deed deed = dt_deed_of(request);
    const struct dt_deed_dispute dispute = {
        .turn = (uint32_t)dt_request_int(request, "turn", 0),
        .kind = dt_request_text(request, "kind"),
        .start = (uint32_t)dt_request_int(request, "start", 0),
        .end = (uint32_t)dt_request_int(request, "end", 0),
        .reason = dt_request_text(request, "reason"),
    };
    const struct dt_thread_query query = {.after = dispute.turn - 1, .max = 1};
    struct dt_thread thread;
    struct dt_done done;
    enum dt_status status = dt_deed_dispute(&deed, &dispute, &done, err);
    if (status != DT_OK)
        return dt_deed_failed(request, &deed, status, err);
    status = dt_thread_read(request->desk, dt_view_of(request->person.tenant),
                            request->conversation, &query, request->arena, &thread, err);
    if (status == DT_DENIED || (status == DT_OK && thread.turn_count == 0))
        return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
    return status == DT_OK ? answer_turn(request, &thread.turns[0], &done, err) : status;
}

/* What the conversation would be with the draft sent now. */
static enum dt_status try_draft(struct dt_request *request, const struct dt_core *core,
                                struct dt_conversation *state, struct dt_view text,
                                struct dt_draft_change *out, struct dt_error *err)
{
    const struct dt_turn turn = {.role = DT_ROLE_AGENT,
                                 .text = text,
                                 .name = dt_view_of(request->person.name),
                                 .at = request->now,
                                 .unguided = true};
    struct dt_reading *reading = dt_arena_alloc(request->arena, sizeof *reading);
    if (!reading)
        return dt_error_set(err, DT_NOMEM, "no memory for a review");
    *out = (struct dt_draft_change){.before = state->tension, .reading = reading};
    return dt_conversation_turn(core, state, &turn, request->arena, reading, err);
}

enum dt_status dt_serve_review_draft(struct dt_request *request, struct dt_error *err)
{
    const struct dt_writer writer = dt_writer_of(request);
    const struct dt_core *core = dt_desk_core(request->desk, writer.tenant, NULL);
    struct dt_view text = dt_request_text(request, "text");
    struct dt_conversation *state = dt_arena_alloc(request->arena, sizeof *state);
    struct dt_draft_change change;
    struct dt_review review;
    uint64_t version;
    if (!state)
        return dt_error_set(err, DT_NOMEM, "no memory for a review");
    if (text.len > DT_TEXT_BYTES)
        return dt_request_field_error(request, "body", "/text", err,
                                      "a draft may have 65536 bytes of UTF-8");
    enum dt_status status =
        dt_states_get(request->desk, writer.tenant, request->conversation, state, &version, err);
    if (status == DT_DENIED)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
    if (status == DT_OK)
        status = dt_review_draft(core, state, text, request->now, request->arena, &review, err);
    if (status == DT_OK)
        status = try_draft(request, core, state, text, &change, err);
    if (status == DT_OK)
        dt_write_review(&writer, &review, &change, dt_request_int(request, "rev", -1));
    return status;
}

enum dt_status dt_serve_guidance(struct dt_request *request, struct dt_error *err)
{
    const struct dt_writer writer = dt_writer_of(request);
    return dt_write_guidance(&writer, request->conversation, err);
}
