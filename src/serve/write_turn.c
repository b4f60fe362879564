#include "write_turn.h"

#include "answer_json.h"

static const struct dt_zone *zone_of(const struct dt_writer *writer)
{
    return dt_desk_core(writer->desk, writer->tenant, NULL)->playbook->zone;
}

static void write_disputes(struct dt_json_out *json, const struct dt_thread_turn *turn)
{
    if (turn->dispute_count == 0)
        return;
    dt_json_key(json, DT_VIEW("disputed"));
    dt_json_begin_array(json);
    for (size_t i = 0; i < turn->dispute_count; i++) {
        const struct dt_dispute *dispute = &turn->disputes[i];
        dt_json_begin_object(json);
        dt_json_text(json, DT_VIEW("kind"), dt_kind_info(dispute->kind)->name);
        dt_json_number(json, DT_VIEW("start"), dispute->start);
        dt_json_number(json, DT_VIEW("end"), dispute->end);
        dt_json_text(json, DT_VIEW("by"), dispute->by);
        dt_json_time(json, DT_VIEW("at"), dispute->at);
        dt_json_end_object(json);
    }
    dt_json_end_array(json);
}

void dt_write_turn(const struct dt_writer *writer, const struct dt_thread_turn *turn)
{
    struct dt_json_out *json = writer->json;
    dt_json_begin_object(json);
    dt_json_number(json, DT_VIEW("turn"), turn->number);
    dt_json_number(json, DT_VIEW("sequence"), (int64_t)turn->event->sequence);
    dt_json_text(json, DT_VIEW("id"), turn->id);
    dt_json_time(json, DT_VIEW("at"), turn->at);
    dt_json_text(json, DT_VIEW("by"), turn->event->actor);
    dt_json_word(json, DT_VIEW("role"), turn->role == DT_ROLE_CUSTOMER ? "customer" : "agent");
    dt_json_text(json, DT_VIEW("name"), turn->name);
    dt_json_key(json, DT_VIEW("text"));
    dt_json_string(json, turn->text);
    if (turn->reading) {
        const struct dt_reading_json_options options = {.zone = zone_of(writer)};
        dt_json_key(json, DT_VIEW("reading"));
        dt_reading_json(turn->reading, &options, json);
    }
    write_disputes(json, turn);
    dt_json_end_object(json);
}

void dt_write_chat_turn(const struct dt_writer *writer, const struct dt_event *event,
                        const struct dt_body *body, uint32_t number)
{
    struct dt_json_out *json = writer->json;
    struct dt_view role = dt_body_text(body, DT_FIELD_TURN_ROLE);
    dt_json_begin_object(json);
    dt_json_number(json, DT_VIEW("turn"), number);
    if (dt_view_equal(event->actor, DT_VIEW("customer"))) /* sources have ids of their own */
        dt_json_text(json, DT_VIEW("id"), dt_view_head(dt_body_text(body, DT_FIELD_TURN_ID), 256));
    dt_json_time(json, DT_VIEW("at"),
                 dt_body_has(body, DT_FIELD_TURN_AT) ? dt_body_time(body, DT_FIELD_TURN_AT)
                                                     : event->at);
    dt_json_text(json, DT_VIEW("role"), role);
    dt_json_text(json, DT_VIEW("name"), dt_body_text(body, DT_FIELD_TURN_NAME));
    dt_json_key(json, DT_VIEW("text"));
    dt_json_string(json, dt_body_text(body, DT_FIELD_TURN_TEXT));
    dt_json_end_object(json);
}

/* The receipts stand in the reading's own JSON: taken from there, written once. */
static void write_change(const struct dt_draft_change *change, struct dt_json_out *json)
{
    const struct dt_reading *reading = change->reading;
    dt_json_begin_object(json);
    dt_json_number(json, DT_VIEW("before"), change->before);
    dt_json_number(json, DT_VIEW("after"), reading->tension);
    dt_json_key(json, DT_VIEW("receipts"));
    dt_receipts_json(reading, json);
    dt_json_word(json, DT_VIEW("stage"), dt_stage_name(reading->stage));
    dt_json_end_object(json);
}

void dt_write_review(const struct dt_writer *writer, const struct dt_review *review,
                     const struct dt_draft_change *change, int64_t rev)
{
    struct dt_json_out whole;
    struct dt_buf buf;
    dt_buf_init(&buf);
    dt_json_out_init(&whole, &buf);
    dt_review_json(review, zone_of(writer), &whole);
    if (dt_buf_failed(&buf) || buf.len < 2) {
        writer->json->buf->failed = true;
        dt_buf_finish(&buf);
        return;
    }
    /* the engine's members, then ours */
    dt_json_begin_object(writer->json);
    dt_json_raw(writer->json, dt_view_slice(dt_buf_view(&buf), 1, buf.len - 1));
    if (rev >= 0)
        dt_json_number(writer->json, DT_VIEW("rev"), rev);
    if (change) {
        dt_json_key(writer->json, DT_VIEW("change"));
        write_change(change, writer->json);
    }
    dt_json_end_object(writer->json);
    dt_buf_finish(&buf);
}

enum dt_status dt_write_turn_number(const struct dt_writer *writer, struct dt_view conversation,
                                    uint32_t number, struct dt_error *err)
{
    const struct dt_thread_query query = {.after = number - 1, .max = 1};
    struct dt_thread thread;
    enum dt_status status = dt_thread_read(writer->desk, writer->tenant, conversation, &query,
                                           writer->arena, &thread, err);
    if (status == DT_DENIED || (status == DT_OK && thread.turn_count == 0))
        return dt_error_set(err, DT_NOT_FOUND, "there is no such turn");
    if (status == DT_OK)
        dt_write_turn(writer, &thread.turns[0]);
    return status;
}
