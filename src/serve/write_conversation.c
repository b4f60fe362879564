#include "write_conversation.h"

#include "need.h"
#include "presence.h"
#include "search.h"

#include <inttypes.h>
#include <stdio.h>

enum { LAST_TEXT_POINTS = 160, SUBJECT_POINTS = 200, HAPPENINGS = 1024, EARLIER = 20 };

struct dt_writer dt_writer_of(struct dt_request *request)
{
    return (struct dt_writer){.server = request->server,
                              .desk = request->desk,
                              .tenant = dt_view_of(request->person.tenant),
                              .now = request->now,
                              .arena = request->arena,
                              .json = &request->json,
                              .person = &request->person};
}

struct dt_view dt_view_head(struct dt_view text, size_t code_points)
{
    size_t points = 0;
    for (size_t i = 0; i < text.len; i++)
        if (((unsigned char)text.ptr[i] & 0xc0) != 0x80 && points++ == code_points)
            return (struct dt_view){text.ptr, i};
    return text;
}

void dt_json_text(struct dt_json_out *json, struct dt_view key, struct dt_view text)
{
    if (text.len == 0)
        return;
    dt_json_key(json, key);
    dt_json_string(json, text);
}

void dt_json_word(struct dt_json_out *json, struct dt_view key, const char *word)
{
    dt_json_key(json, key);
    dt_json_string(json, dt_view_of(word));
}

void dt_json_number(struct dt_json_out *json, struct dt_view key, int64_t number)
{
    dt_json_key(json, key);
    dt_json_int(json, number);
}

const char *dt_outcome_name(uint8_t outcome)
{
    static const char *const names[] = {"", "resolved", "unresolved", "abandoned", "merged"};
    return outcome < sizeof names / sizeof *names ? names[outcome] : "";
}

/* What a row does not have: texts. */
struct texts {
    struct dt_view customer, name, subject, channel, last;
};

static enum dt_status read_event(const struct dt_writer *writer, struct dt_view id,
                                 uint64_t sequence, struct dt_event *event_out,
                                 struct dt_body *body_out, struct dt_error *err)
{
    struct dt_page page;
    const struct dt_read read = {.order = DT_READ_CONVERSATION,
                                 .tenant = writer->tenant,
                                 .conversation = id,
                                 .from = sequence,
                                 .until = sequence,
                                 .max = 1};
    enum dt_status status =
        dt_store_read(dt_desk_store(writer->desk), &read, writer->arena, &page, err);
    if (status != DT_OK)
        return status;
    if (page.count == 0 || page.events[0].erased)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
    *event_out = page.events[0];
    return dt_body_read(event_out->kind, event_out->version, event_out->body, writer->arena,
                        body_out, err);
}

static void note_turn(const struct dt_body *body, struct texts *texts)
{
    bool customers = dt_view_equal(dt_body_text(body, DT_FIELD_TURN_ROLE), DT_VIEW("customer"));
    if (customers && texts->name.len == 0)
        texts->name = dt_body_text(body, DT_FIELD_TURN_NAME);
    if (texts->channel.len == 0)
        texts->channel = dt_body_text(body, DT_FIELD_TURN_CHANNEL);
}

static enum dt_status read_texts(const struct dt_writer *writer, struct dt_view id,
                                 const struct dt_board_row *row, struct texts *out,
                                 struct dt_error *err)
{
    struct dt_event event = {.kind = DT_EVENT_NONE};
    struct dt_body body;
    *out = (struct texts){.name = {0}};
    enum dt_status status = read_event(writer, id, 1, &event, &body, err);
    if (status != DT_OK)
        return status;
    if (event.kind == DT_EVENT_OPENED) {
        out->customer = dt_body_text(&body, DT_FIELD_OPENED_CUSTOMER);
        out->name = dt_body_text(&body, DT_FIELD_OPENED_NAME);
        out->subject = dt_body_text(&body, DT_FIELD_OPENED_SUBJECT);
        out->channel = dt_body_text(&body, DT_FIELD_OPENED_CHANNEL);
    } else if (event.kind == DT_EVENT_TURN) {
        note_turn(&body, out);
    }
    if (row->last_turn == 0)
        return DT_OK;
    status = read_event(writer, id, row->last_turn, &event, &body, err);
    if (status != DT_OK || event.kind != DT_EVENT_TURN)
        return status;
    note_turn(&body, out);
    out->last = dt_body_text(&body, DT_FIELD_TURN_TEXT);
    return DT_OK;
}

/* "12 minutes", "3 hours", "2 days": whole ones, rounded down. */
static void write_span(char *out, size_t size, dt_instant from, dt_instant to)
{
    static const struct {
        int64_t ms;
        const char *one, *many;
    } units[] = {{DT_MS_PER_DAY, "day", "days"},
                 {DT_MS_PER_HOUR, "hour", "hours"},
                 {DT_MS_PER_MINUTE, "minute", "minutes"}};
    int64_t ms = to > from ? to - from : 0;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        int64_t count = ms / units[i].ms;
        if (count == 0)
            continue;
        snprintf(out, size, "%" PRId64 " %s", count, count == 1 ? units[i].one : units[i].many);
        return;
    }
    snprintf(out, size, "a moment");
}

/* What an alert asks for. */
static const char *alert_words(uint8_t level)
{
    static const char *const words[] = {[DT_ALERT_NONE] = "a supervisor was called in",
                                        [DT_ALERT_WATCH] = "a supervisor should have an eye on it",
                                        [DT_ALERT_STEP_IN] = "a supervisor is asked to step in",
                                        [DT_ALERT_STOP] = "a supervisor is needed now"};
    return words[level <= DT_ALERT_STOP ? level : DT_ALERT_NONE];
}

static void write_words(const struct dt_board_row *row, enum dt_need_reason reason,
                        dt_instant since, dt_instant now, char *out, size_t size)
{
    char span[40] = "";
    bool ahead = reason == DT_NEED_PROMISE_DUE;
    if (since != DT_INSTANT_NONE)
        write_span(span, sizeof span, ahead ? now : since, ahead ? since : now);
    switch (reason) {
    case DT_NEED_ALERT:
        snprintf(out, size, "%s", alert_words(row->alert_level));
        break;
    case DT_NEED_TENSION:
        snprintf(out, size, "tension %u, %s", row->tension, dt_band_name(dt_band_of(row->tension)));
        break;
    case DT_NEED_RISING:
        snprintf(out, size, "the tension is rising");
        break;
    case DT_NEED_WAITING:
        snprintf(out, size, "waiting %s", span);
        break;
    case DT_NEED_PROMISE_OVERDUE:
        snprintf(out, size, "a promise is overdue by %s", span);
        break;
    case DT_NEED_PROMISE_DUE:
        snprintf(out, size, "a promise is due in %s", span);
        break;
    case DT_NEED_NOT_HEARD:
        snprintf(out, size, "nobody has shown yet that they understand");
        break;
    case DT_NEED_UNASSIGNED:
        snprintf(out, size, "nobody answers for it");
        break;
    case DT_NEED_REASON_COUNT:
        snprintf(out, size, "it needs a person");
        break;
    }
}

static void write_need(const struct dt_writer *writer, const struct dt_board_row *row)
{
    struct dt_json_out *json = writer->json;
    struct dt_need need;
    char words[200];
    if (row->outcome != 0)
        return;
    dt_need_of(row, writer->now, &need);
    dt_json_key(json, DT_VIEW("need"));
    dt_json_begin_object(json);
    dt_json_number(json, DT_VIEW("points"), need.points);
    dt_json_key(json, DT_VIEW("why"));
    dt_json_begin_array(json);
    for (size_t i = 0; i < need.count; i++) {
        enum dt_need_reason reason = (enum dt_need_reason)need.parts[i].reason;
        write_words(row, reason, need.parts[i].since, writer->now, words, sizeof words);
        dt_json_begin_object(json);
        dt_json_word(json, DT_VIEW("reason"), dt_need_reason_name(reason));
        dt_json_number(json, DT_VIEW("points"), need.parts[i].points);
        dt_json_word(json, DT_VIEW("text"), words);
        dt_json_end_object(json);
    }
    dt_json_end_array(json);
    dt_json_end_object(json);
}

static void write_alert(struct dt_json_out *json, const struct dt_board_row *row)
{
    if (row->alert_sequence == 0)
        return;
    dt_json_key(json, DT_VIEW("alert"));
    dt_json_begin_object(json);
    dt_json_word(json, DT_VIEW("level"),
                 dt_alert_level_name((enum dt_alert_level)row->alert_level));
    dt_json_word(json, DT_VIEW("reason"), dt_alert_reason_name(row->alert_reason));
    dt_json_number(json, DT_VIEW("sequence"), row->alert_sequence);
    dt_json_end_object(json);
}

static void write_time(struct dt_json_out *json, struct dt_view key, dt_instant at)
{
    if (at != DT_INSTANT_NONE)
        dt_json_time(json, key, at);
}

/* What the engine says of it. */
static void write_figures(struct dt_json_out *json, const struct dt_board_row *row)
{
    dt_json_number(json, DT_VIEW("turns"), row->turns);
    dt_json_number(json, DT_VIEW("tension"), row->tension);
    dt_json_word(json, DT_VIEW("band"), dt_band_name(dt_band_of(row->tension)));
    dt_json_word(json, DT_VIEW("trend"), dt_trend_name((enum dt_trend)row->trend));
    dt_json_number(json, DT_VIEW("peak"), row->peak);
    dt_json_word(json, DT_VIEW("stage"), dt_stage_name((enum dt_stage)row->stage));
    if (row->unscored)
        dt_json_word(json, DT_VIEW("unscored"), "language");
    write_alert(json, row);
}

/* How the last turn begins, on one line. */
static void write_last_text(const struct dt_writer *writer, struct dt_view text)
{
    struct dt_view head = dt_view_head(text, LAST_TEXT_POINTS);
    char *copy = dt_arena_copy(writer->arena, head);
    for (size_t i = 0; copy && i < head.len; i++)
        if ((unsigned char)copy[i] < ' ')
            copy[i] = ' ';
    dt_json_key(writer->json, DT_VIEW("last_text"));
    dt_json_string(writer->json, copy ? (struct dt_view){copy, head.len} : head);
}

static void write_last(const struct dt_writer *writer, const struct dt_board_row *row,
                       const struct texts *texts)
{
    struct dt_json_out *json = writer->json;
    if (row->last_turn == 0)
        return;
    write_time(json, DT_VIEW("last_at"), row->last_at);
    dt_json_word(json, DT_VIEW("last_role"),
                 row->last_role == DT_ROLE_CUSTOMER ? "customer" : "agent");
    write_last_text(writer, texts->last);
}

/* Who has it before them, where anybody has. */
static void write_present(const struct dt_writer *writer, uint64_t stream)
{
    struct dt_json_out present;
    struct dt_buf buf;
    dt_buf_init(&buf);
    dt_json_out_init(&present, &buf);
    if (writer->server &&
        dt_presence_write(writer->server, writer->tenant, stream, true, &present) > 0 &&
        !dt_buf_failed(&buf)) {
        dt_json_key(writer->json, DT_VIEW("present"));
        dt_json_raw(writer->json, dt_buf_view(&buf));
    }
    dt_buf_finish(&buf);
}

/* All members of a summary; the object stays open. */
static void write_members(const struct dt_writer *writer, struct dt_view id,
                          const struct dt_board_row *row, const struct texts *texts)
{
    struct dt_json_out *json = writer->json;
    dt_json_begin_object(json);
    dt_json_text(json, DT_VIEW("id"), id);
    dt_json_number(json, DT_VIEW("version"), (int64_t)row->version);
    dt_json_word(json, DT_VIEW("state"), row->outcome == 0 ? "open" : "closed");
    dt_json_text(json, DT_VIEW("outcome"), dt_view_of(dt_outcome_name(row->outcome)));
    dt_json_text(json, DT_VIEW("name"), texts->name);
    dt_json_text(json, DT_VIEW("subject"), dt_view_head(texts->subject, SUBJECT_POINTS));
    dt_json_text(json, DT_VIEW("channel"), texts->channel);
    dt_json_text(json, DT_VIEW("team"), dt_view_of(row->team));
    dt_json_text(json, DT_VIEW("assigned"), dt_view_of(row->assigned));
    if (row->demonstration) {
        dt_json_key(json, DT_VIEW("demonstration"));
        dt_json_bool(json, true);
    }
    write_figures(json, row);
    write_time(json, DT_VIEW("opened_at"), row->opened_at);
    write_last(writer, row, texts);
    write_time(json, DT_VIEW("waiting_since"), row->waiting_since);
    write_time(json, DT_VIEW("next_due"), row->next_due);
    dt_json_number(json, DT_VIEW("open_promises"), row->open_promises);
    dt_json_number(json, DT_VIEW("broken_promises"), row->broken_promises);
    write_need(writer, row);
    write_present(writer, row->stream);
}

enum dt_status dt_write_summary(const struct dt_writer *writer, struct dt_view id,
                                const struct dt_board_row *row, struct dt_error *err)
{
    struct texts texts;
    enum dt_status status = read_texts(writer, id, row, &texts, err);
    if (status != DT_OK)
        return status == DT_DENIED
                   ? dt_error_set(err, DT_NOT_FOUND, "there is no such conversation")
                   : status;
    write_members(writer, id, row, &texts);
    dt_json_end_object(writer->json);
    return DT_OK;
}

bool dt_is_happening(const struct dt_event *event)
{
    return event->kind != DT_EVENT_TURN && dt_event_kind_info(event->kind) && !event->erased;
}

void dt_write_happening(const struct dt_writer *writer, const struct dt_event *event)
{
    struct dt_json_out *json = writer->json;
    dt_json_begin_object(json);
    dt_json_number(json, DT_VIEW("sequence"), (int64_t)event->sequence);
    dt_json_time(json, DT_VIEW("at"), event->at);
    dt_json_text(json, DT_VIEW("by"), event->actor);
    dt_json_text(json, DT_VIEW("kind"), dt_event_kind_info(event->kind)->name);
    dt_json_key(json, DT_VIEW("body"));
    dt_json_raw(json, event->body.len > 0 ? event->body : DT_VIEW("{}"));
    dt_json_end_object(json);
}

static void write_promise(struct dt_json_out *json, const struct dt_ledger_entry *entry)
{
    const struct dt_promise *promise = &entry->promise;
    dt_json_begin_object(json);
    dt_json_number(json, DT_VIEW("promise"), entry->number);
    dt_json_word(json, DT_VIEW("what"), dt_promise_what_name((enum dt_promise_what)promise->what));
    dt_json_word(json, DT_VIEW("who"), dt_promise_who_name((enum dt_promise_who)promise->who));
    dt_json_number(json, DT_VIEW("turn"), entry->turn);
    dt_json_number(json, DT_VIEW("start"), promise->start);
    dt_json_number(json, DT_VIEW("end"), promise->end);
    write_time(json, DT_VIEW("due"), promise->due);
    dt_json_word(json, DT_VIEW("precision"),
                 dt_precision_name((enum dt_precision)promise->precision));
    dt_json_word(json, DT_VIEW("state"),
                 dt_promise_state_name((enum dt_promise_state)entry->state));
    dt_json_end_object(json);
}

void dt_write_promises(const struct dt_writer *writer, const struct dt_ledger *ledger,
                       bool open_alone)
{
    dt_json_begin_array(writer->json);
    for (uint32_t i = 0; i < ledger->count; i++) {
        uint8_t state = ledger->entries[i].state;
        if (!open_alone || state == DT_PROMISE_OPEN || state == DT_PROMISE_MOVED)
            write_promise(writer->json, &ledger->entries[i]);
    }
    dt_json_end_array(writer->json);
}

/* Events that are Happenings, the newest HAPPENINGS of them in a ring. */
struct happenings {
    const struct dt_event **ring;
    size_t count; /* met, kept or not */
};

static enum dt_status keep_happening(const struct dt_writer *writer, struct happenings *happenings,
                                     const struct dt_event *event, struct dt_error *err)
{
    if (!happenings->ring)
        happenings->ring = dt_arena_zalloc(writer->arena, HAPPENINGS, sizeof *happenings->ring);
    if (!happenings->ring)
        return dt_error_set(err, DT_NOMEM, "no memory for a conversation");
    happenings->ring[happenings->count++ % HAPPENINGS] = event;
    return DT_OK;
}

static enum dt_status read_happenings(const struct dt_writer *writer, struct dt_view id,
                                      struct happenings *out, struct dt_error *err)
{
    struct dt_page page = {.more = true};
    struct dt_read read = {
        .order = DT_READ_CONVERSATION, .tenant = writer->tenant, .conversation = id};
    enum dt_status status = DT_OK;
    while (status == DT_OK && page.more) {
        status = dt_store_read(dt_desk_store(writer->desk), &read, writer->arena, &page, err);
        for (size_t i = 0; status == DT_OK && i < page.count; i++)
            if (dt_is_happening(&page.events[i]))
                status = keep_happening(writer, out, &page.events[i], err);
        read.from = page.next;
    }
    return status;
}

/* The newest ones, oldest first. */
static enum dt_status write_happenings(const struct dt_writer *writer, struct dt_view id,
                                       struct dt_error *err)
{
    struct happenings met = {.count = 0};
    enum dt_status status = read_happenings(writer, id, &met, err);
    dt_json_key(writer->json, DT_VIEW("happenings"));
    dt_json_begin_array(writer->json);
    size_t first = met.count > HAPPENINGS ? met.count - HAPPENINGS : 0;
    for (size_t i = first; status == DT_OK && i < met.count; i++)
        dt_write_happening(writer, met.ring[i % HAPPENINGS]);
    dt_json_end_array(writer->json);
    return status;
}

static enum dt_status write_one_earlier(const struct dt_writer *writer, uint64_t stream,
                                        struct dt_error *err)
{
    struct dt_json_out *json = writer->json;
    struct dt_board_row row;
    struct texts texts;
    struct dt_view id;
    enum dt_status status = dt_board_at(writer->desk, writer->tenant, stream, &row, err);
    if (status == DT_OK)
        status = dt_board_id(writer->desk, writer->tenant, stream, writer->arena, &id, err);
    if (status != DT_OK)
        return status;
    const struct dt_place_of place = {row.team, row.assigned, row.stream};
    if (!dt_access_within(writer->person,
                          dt_access_reach(writer->person, DT_ACTION_CONVERSATION_READ), &place))
        return DT_OK;
    status = read_texts(writer, id, &row, &texts, err);
    if (status != DT_OK)
        return status;
    dt_json_begin_object(json);
    dt_json_text(json, DT_VIEW("id"), id);
    dt_json_time(json, DT_VIEW("opened_at"), row.opened_at);
    dt_json_word(json, DT_VIEW("state"), row.outcome == 0 ? "open" : "closed");
    dt_json_text(json, DT_VIEW("outcome"), dt_view_of(dt_outcome_name(row.outcome)));
    dt_json_text(json, DT_VIEW("subject"), dt_view_head(texts.subject, SUBJECT_POINTS));
    dt_json_number(json, DT_VIEW("peak"), row.peak);
    dt_json_end_object(json);
    return DT_OK;
}

/* The same customer's other conversations, as far as the person may see them. */
static enum dt_status write_earlier(const struct dt_writer *writer, const struct dt_board_row *row,
                                    struct dt_view customer, struct dt_error *err)
{
    uint64_t streams[EARLIER];
    size_t count = 0;
    struct dt_search *search = dt_desk_search(writer->desk);
    if (customer.len == 0 || !writer->person || !search)
        return DT_OK;
    enum dt_status status = dt_search_same_customer(search, writer->tenant, customer, row->stream,
                                                    EARLIER, streams, &count, err);
    if (status != DT_OK)
        return status;
    dt_json_key(writer->json, DT_VIEW("earlier"));
    dt_json_begin_array(writer->json);
    for (size_t i = 0; status == DT_OK && i < count; i++) {
        status = write_one_earlier(writer, streams[i], err);
        if (status == DT_NOT_FOUND || status == DT_DENIED)
            status = DT_OK; /* erased just now */
    }
    dt_json_end_array(writer->json);
    return status;
}

enum dt_status dt_write_conversation(const struct dt_writer *writer, struct dt_view id,
                                     const struct dt_board_row *row, struct dt_error *err)
{
    struct dt_conversation *state = dt_arena_alloc(writer->arena, sizeof *state);
    struct texts texts;
    uint64_t version;
    if (!state)
        return dt_error_set(err, DT_NOMEM, "no memory for a conversation");
    enum dt_status status = dt_states_get(writer->desk, writer->tenant, id, state, &version, err);
    if (status == DT_OK)
        status = read_texts(writer, id, row, &texts, err);
    if (status == DT_DENIED)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
    if (status != DT_OK)
        return status;
    write_members(writer, id, row, &texts);
    dt_json_key(writer->json, DT_VIEW("promises"));
    dt_write_promises(writer, &state->ledger, false);
    status = write_happenings(writer, id, err);
    if (status == DT_OK)
        status = write_earlier(writer, row, texts.customer, err);
    dt_json_end_object(writer->json);
    return status;
}
