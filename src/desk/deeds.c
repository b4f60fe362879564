/* Opening, closing and what else people do in a conversation beside writing and offering. */
#include "deeds_parts.h"
#include "retention.h"

#include <sodium.h>

bool dt_deed_id_is_free(struct dt_view conversation)
{
    static const char house[] = "house";
    const size_t len = sizeof house - 1;
    if (conversation.len < len || memcmp(conversation.ptr, house, len) != 0)
        return true;
    return conversation.len > len && conversation.ptr[len] != '.';
}

/* "c-" and sixteen of these: 80 bits. */
static void write_id(const unsigned char *bytes, char out[DT_DEED_ID_BYTES])
{
    static const char letters[] = "abcdefghijkmnpqrstuvwxyz23456789";
    enum { LETTERS = 16 };
    out[0] = 'c';
    out[1] = '-';
    for (size_t i = 0; i < LETTERS; i++)
        out[2 + i] = letters[bytes[i] & 31];
    out[2 + LETTERS] = '\0';
}

enum dt_status dt_deed_make_id(const struct dt_deed *deed, bool secret, char out[DT_DEED_ID_BYTES],
                               struct dt_error *err)
{
    enum { SECRET_KEY_BYTES = 22 };
    unsigned char bytes[crypto_generichash_BYTES];
    char actor[DT_DEED_ACTOR_BYTES];
    const struct dt_entropy *random = dt_desk_random(deed->desk);
    dt_person_actor(deed->person, actor);
    if (deed->key.len == 0 || (secret && deed->key.len < SECRET_KEY_BYTES)) {
        random->fill(random->self, bytes, sizeof bytes);
    } else {
        struct dt_buf buf;
        dt_buf_init(&buf);
        dt_buf_printf(&buf, "conversation id\n%s\n%s\n", deed->person->tenant, actor);
        dt_buf_append_view(&buf, deed->key);
        bool failed = dt_buf_failed(&buf);
        if (!failed)
            crypto_generichash(bytes, sizeof bytes, (const unsigned char *)buf.data, buf.len, NULL,
                               0);
        dt_buf_finish(&buf);
        if (failed)
            return dt_error_set(err, DT_NOMEM, "no memory for an id");
    }
    write_id(bytes, out);
    return DT_OK;
}

static void set_text(struct dt_body *body, enum dt_event_field field, struct dt_view text)
{
    if (text.len > 0)
        dt_body_set_text(body, field, text);
}

enum dt_status dt_deed_opened_body(struct dt_deed *deed, const struct dt_deed_opening *opening,
                                   struct dt_body *out, struct dt_error *err)
{
    if ((int64_t)opening->channel.len > dt_event_field_info(DT_FIELD_OPENED_CHANNEL)->limit)
        return dt_deed_refuse(deed, "/channel", err, "a channel may have 64 bytes");
    dt_body_init(out, DT_EVENT_OPENED);
    set_text(out, DT_FIELD_OPENED_CUSTOMER, opening->customer);
    set_text(out, DT_FIELD_OPENED_NAME, opening->name);
    set_text(out, DT_FIELD_OPENED_SUBJECT, opening->subject);
    set_text(out, DT_FIELD_OPENED_CHANNEL, opening->channel);
    set_text(out, DT_FIELD_OPENED_TEAM, opening->team);
    if (opening->demonstration)
        dt_body_set_bool(out, DT_FIELD_OPENED_DEMONSTRATION, true);
    return DT_OK;
}

static enum dt_status put_opened(struct dt_attempt *attempt, void *context, struct dt_error *err)
{
    struct dt_body body;
    if (attempt->version != 0)
        return dt_error_set(err, DT_CONFLICT, "a conversation of that id is there already");
    enum dt_status status = dt_deed_opened_body(attempt->deed, context, &body, err);
    return status == DT_OK ? dt_attempt_add(attempt, &body, err) : status;
}

enum dt_status dt_deed_open(struct dt_deed *deed, const struct dt_deed_opening *opening,
                            struct dt_done *out, struct dt_error *err)
{
    const struct dt_attempt_how how = {
        .verb = "open", .begins = true, .put = put_opened, .context = (void *)(uintptr_t)opening};
    if (!dt_deed_id_is_free(deed->conversation))
        return dt_deed_refuse(deed, "/id", err,
                              "ids that begin with \"house\" are the house's own");
    if (dt_conversation_id_check(deed->conversation, err) != DT_OK)
        return dt_deed_refuse(deed, "/id", err, "%s", err ? err->message : "no id");
    enum dt_status status = dt_attempt_run(deed, &how, out, err);
    if (status == DT_CONFLICT)
        return dt_error_set(err, DT_CONFLICT, "a conversation of that id is there already");
    return status;
}

/* A body that needs nothing asked. */
static enum dt_status put_body(struct dt_attempt *attempt, void *context, struct dt_error *err)
{
    return dt_attempt_add(attempt, context, err);
}

static enum dt_status run_body(struct dt_deed *deed, const char *verb, struct dt_body *body,
                               struct dt_done *out, struct dt_error *err)
{
    const struct dt_attempt_how how = {.verb = verb, .put = put_body, .context = body};
    return dt_attempt_run(deed, &how, out, err);
}

enum dt_status dt_deed_note(struct dt_deed *deed, struct dt_view text, struct dt_done *out,
                            struct dt_error *err)
{
    struct dt_body body;
    if ((int64_t)text.len > dt_event_field_info(DT_FIELD_NOTE_TEXT)->limit)
        return dt_deed_refuse(deed, "/text", err, "a note may have 65536 bytes of UTF-8");
    dt_body_init(&body, DT_EVENT_NOTE);
    dt_body_set_text(&body, DT_FIELD_NOTE_TEXT, text);
    return run_body(deed, "note", &body, out, err);
}

static bool is_stage(struct dt_view name)
{
    for (int stage = 0; stage < DT_STAGE_COUNT; stage++)
        if (dt_view_equal(name, dt_view_of(dt_stage_name((enum dt_stage)stage))))
            return true;
    return false;
}

static enum dt_status put_used(struct dt_attempt *attempt, void *context, struct dt_error *err)
{
    const struct dt_deed_used *used = context;
    const struct dt_deed *deed = attempt->deed;
    struct dt_conversation *state = dt_arena_alloc(deed->arena, sizeof *state);
    struct dt_body body;
    if (!state)
        return dt_error_set(err, DT_NOMEM, "no memory for a conversation");
    enum dt_status status = dt_states_get(deed->desk, dt_deed_tenant(deed), deed->conversation,
                                          state, &attempt->version, err);
    if (status != DT_OK)
        return status;
    if (used->turn > state->turn_count)
        return dt_deed_refuse(attempt->deed, "/turn", err, "there is no such turn yet");
    dt_body_init(&body, DT_EVENT_GUIDANCE_USED);
    dt_body_set_int(&body, DT_FIELD_GUIDANCE_USED_TURN, used->turn);
    dt_body_set_text(&body, DT_FIELD_GUIDANCE_USED_STAGE, used->stage);
    if (used->say > 0)
        dt_body_set_int(&body, DT_FIELD_GUIDANCE_USED_SAY, used->say);
    return dt_attempt_add(attempt, &body, err);
}

enum dt_status dt_deed_use_guidance(struct dt_deed *deed, const struct dt_deed_used *used,
                                    struct dt_done *out, struct dt_error *err)
{
    const struct dt_attempt_how how = {
        .verb = "guidance", .put = put_used, .context = (void *)(uintptr_t)used};
    if (!is_stage(used->stage))
        return dt_deed_refuse(deed, "/stage", err, "no stage is called that");
    return dt_attempt_run(deed, &how, out, err);
}

struct promising {
    uint32_t promise;
    enum dt_promise_state state;
    dt_instant due;
};

static const struct dt_ledger_entry *find_promise(const struct dt_ledger *ledger, uint32_t number)
{
    for (uint32_t i = 0; i < ledger->count; i++)
        if (ledger->entries[i].number == number)
            return &ledger->entries[i];
    return NULL;
}

static enum dt_status put_promise(struct dt_attempt *attempt, void *context, struct dt_error *err)
{
    const struct promising *promising = context;
    const struct dt_deed *deed = attempt->deed;
    struct dt_conversation *state = dt_arena_alloc(deed->arena, sizeof *state);
    struct dt_body body;
    if (!state)
        return dt_error_set(err, DT_NOMEM, "no memory for a conversation");
    enum dt_status status = dt_states_get(deed->desk, dt_deed_tenant(deed), deed->conversation,
                                          state, &attempt->version, err);
    if (status != DT_OK)
        return status;
    const struct dt_ledger_entry *entry = find_promise(&state->ledger, promising->promise);
    if (!entry)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such promise");
    dt_body_init(&body, DT_EVENT_PROMISE);
    dt_body_set_int(&body, DT_FIELD_PROMISE_PROMISE, promising->promise);
    dt_body_set_word(&body, DT_FIELD_PROMISE_STATE,
                     dt_view_of(dt_promise_state_name(promising->state)));
    dt_body_set_text(&body, DT_FIELD_PROMISE_WHAT,
                     dt_view_of(dt_promise_what_name((enum dt_promise_what)entry->promise.what)));
    if (promising->state == DT_PROMISE_MOVED)
        dt_body_set_time(&body, DT_FIELD_PROMISE_DUE, promising->due);
    return dt_attempt_add(attempt, &body, err);
}

enum dt_status dt_deed_promise(struct dt_deed *deed, uint32_t promise, enum dt_promise_state state,
                               dt_instant due, struct dt_done *out, struct dt_error *err)
{
    struct promising promising = {promise, state, due};
    const struct dt_attempt_how how = {
        .verb = "promise", .put = put_promise, .context = &promising};
    if (state == DT_PROMISE_MOVED && due == DT_INSTANT_NONE)
        return dt_deed_refuse(deed, "/due", err, "a promise that is moved needs a time");
    if (state != DT_PROMISE_MOVED && due != DT_INSTANT_NONE)
        return dt_deed_refuse(deed, "/due", err, "only a promise that is moved takes a time");
    if (state == DT_PROMISE_MOVED &&
        (due < DT_DEED_EARLIEST || due > deed->now + DT_DEED_DUE_DAYS * DT_MS_PER_DAY))
        return dt_deed_refuse(deed, "/due", err, "a promise is due within ten years");
    return dt_attempt_run(deed, &how, out, err);
}

struct alerting {
    uint64_t alert;
    struct dt_view answer, note;
};

static enum dt_status put_alert_answer(struct dt_attempt *attempt, void *context,
                                       struct dt_error *err)
{
    const struct alerting *alerting = context;
    const struct dt_answer_asked asked = {.after = alerting->alert,
                                          .kind = DT_EVENT_ALERT_ANSWERED,
                                          .field = DT_FIELD_ALERT_ANSWERED_ALERT,
                                          .number = (int64_t)alerting->alert};
    struct dt_body body;
    bool answered = false;
    enum dt_status status = dt_attempt_event(attempt, alerting->alert, DT_EVENT_ALERT, &body, err);
    if (status == DT_OK)
        status = dt_attempt_answer(attempt, &asked, NULL, &answered, err);
    if (status != DT_OK)
        return status;
    if (answered)
        return dt_error_set(err, DT_CONFLICT, "the alert was answered before");
    dt_body_init(&body, DT_EVENT_ALERT_ANSWERED);
    dt_body_set_int(&body, DT_FIELD_ALERT_ANSWERED_ALERT, (int64_t)alerting->alert);
    dt_body_set_word(&body, DT_FIELD_ALERT_ANSWERED_ANSWER, alerting->answer);
    set_text(&body, DT_FIELD_ALERT_ANSWERED_NOTE, alerting->note);
    return dt_attempt_add(attempt, &body, err);
}

enum dt_status dt_deed_answer_alert(struct dt_deed *deed, uint64_t alert, struct dt_view answer,
                                    struct dt_view note, struct dt_done *out, struct dt_error *err)
{
    struct alerting alerting = {alert, answer, note};
    const struct dt_attempt_how how = {
        .verb = "alert", .put = put_alert_answer, .context = &alerting};
    return dt_attempt_run(deed, &how, out, err);
}

struct assigning {
    struct dt_view user, team;
};

/* The board's row as of the attempt's version: what is there is kept. */
static enum dt_status find_row(struct dt_attempt *attempt, struct dt_board_row *row,
                               struct dt_error *err)
{
    enum { WAIT_MS = 1000 };
    const struct dt_deed *deed = attempt->deed;
    uint64_t head;
    enum dt_status status =
        dt_board_find(deed->desk, dt_deed_tenant(deed), deed->conversation, row, err);
    if (status != DT_OK || row->version >= attempt->version)
        return status;
    status = dt_store_head(dt_desk_store(deed->desk), &head, err);
    if (status == DT_OK)
        status = dt_desk_await(deed->desk, head, WAIT_MS, err);
    if (status == DT_OK)
        status = dt_board_find(deed->desk, dt_deed_tenant(deed), deed->conversation, row, err);
    return status;
}

static enum dt_status put_assigned(struct dt_attempt *attempt, void *context, struct dt_error *err)
{
    const struct assigning *assigning = context;
    struct dt_view team = assigning->team;
    struct dt_board_row row;
    struct dt_body body;
    if (team.len == 0) {
        enum dt_status status = find_row(attempt, &row, err);
        if (status != DT_OK)
            return status;
        team = dt_view_of(row.team);
        attempt->version = row.version;
    }
    dt_body_init(&body, DT_EVENT_ASSIGNED);
    set_text(&body, DT_FIELD_ASSIGNED_USER, assigning->user);
    set_text(&body, DT_FIELD_ASSIGNED_TEAM, team);
    return dt_attempt_add(attempt, &body, err);
}

enum dt_status dt_deed_assign(struct dt_deed *deed, struct dt_view user, struct dt_view team,
                              struct dt_done *out, struct dt_error *err)
{
    struct assigning assigning = {user, team};
    const struct dt_attempt_how how = {
        .verb = "assign", .put = put_assigned, .context = &assigning};
    return dt_attempt_run(deed, &how, out, err);
}

/* Closing and reopening: a body, and whether it must be closed before. */
struct closing {
    struct dt_body body;
    bool closed;
};

static enum dt_status put_closing(struct dt_attempt *attempt, void *context, struct dt_error *err)
{
    const struct closing *closing = context;
    bool closed;
    enum dt_status status = dt_attempt_closed(attempt, &closed, err);
    if (status != DT_OK)
        return status;
    if (closed != closing->closed)
        return dt_error_set(err, DT_CONFLICT,
                            closed ? "the conversation is closed" : "the conversation is open");
    return dt_attempt_add(attempt, &closing->body, err);
}

enum dt_status dt_deed_close(struct dt_deed *deed, struct dt_view outcome, struct dt_view note,
                             struct dt_done *out, struct dt_error *err)
{
    struct closing closing = {.closed = false};
    const struct dt_attempt_how how = {.verb = "close", .put = put_closing, .context = &closing};
    dt_body_init(&closing.body, DT_EVENT_CLOSED);
    dt_body_set_word(&closing.body, DT_FIELD_CLOSED_OUTCOME, outcome);
    set_text(&closing.body, DT_FIELD_CLOSED_NOTE, note);
    return dt_attempt_run(deed, &how, out, err);
}

enum dt_status dt_deed_reopen(struct dt_deed *deed, struct dt_view reason, struct dt_done *out,
                              struct dt_error *err)
{
    struct closing closing = {.closed = true};
    const struct dt_attempt_how how = {.verb = "reopen", .put = put_closing, .context = &closing};
    dt_body_init(&closing.body, DT_EVENT_REOPENED);
    set_text(&closing.body, DT_FIELD_REOPENED_REASON, reason);
    return dt_attempt_run(deed, &how, out, err);
}

enum dt_status dt_deed_erase(struct dt_deed *deed, struct dt_view ground, struct dt_done *out,
                             struct dt_error *err)
{
    char actor[DT_DEED_ACTOR_BYTES];
    struct dt_appended appended;
    dt_person_actor(deed->person, actor);
    const struct dt_erase erase = {.tenant = dt_deed_tenant(deed),
                                   .conversation = deed->conversation,
                                   .at = deed->now,
                                   .actor = dt_view_of(actor),
                                   .ground = ground};
    if (!dt_deed_id_is_free(deed->conversation))
        return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
    struct dt_store *store = dt_desk_store(deed->desk);
    enum dt_status status = dt_retention_mark(store, err);
    if (status == DT_OK)
        status = dt_store_erase(store, &erase, &appended, err);
    if (status != DT_OK)
        return status;
    *out = (struct dt_done){
        .sequence = appended.sequence, .version = appended.version, .position = appended.position};
    struct dt_error late; /* it is erased, whatever becomes of the second mark */
    (void)!dt_retention_mark(store, &late);
    return DT_OK;
}
