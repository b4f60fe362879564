/* A turn comes in: read, reviewed where a person wrote it, and appended with what follows. */
#include "deeds_parts.h"

/* Everything about one turn, made anew at each attempt. */
struct taking {
    const struct dt_deed_turn *turn;
    struct dt_conversation *state; /* after the turn */
    struct dt_reading *reading;
    struct dt_review *review;   /* NULL: not reviewed */
    size_t place;               /* of the turn among the attempt's events */
    struct dt_thread_turn told; /* the turn, as the log will give it */
    struct dt_event event;      /* its own */
    uint64_t version;
    bool stopped;
};

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "no memory for a turn");
}

static enum dt_status check(struct dt_deed *deed, const struct dt_deed_turn *turn,
                            struct dt_error *err)
{
    if ((int64_t)turn->text.len > dt_event_field_info(DT_FIELD_TURN_TEXT)->limit)
        return dt_deed_refuse(deed, "/text", err, "a turn may have 65536 bytes of UTF-8");
    if ((int64_t)turn->channel.len > dt_event_field_info(DT_FIELD_TURN_CHANNEL)->limit)
        return dt_deed_refuse(deed, "/channel", err, "a channel may have 64 bytes");
    if (turn->at == DT_INSTANT_NONE)
        return DT_OK;
    if (turn->at < DT_DEED_EARLIEST)
        return dt_deed_refuse(deed, "/at", err, "a turn was not said before the year 2000");
    if (turn->at > deed->now + DT_DEED_AHEAD_DAYS * DT_MS_PER_DAY)
        return dt_deed_refuse(deed, "/at", err, "a turn was not said more than a day from now");
    return DT_OK;
}

static enum dt_status put_turn_event(struct dt_attempt *attempt, struct taking *taking,
                                     struct dt_error *err)
{
    const struct dt_deed_turn *turn = taking->turn;
    struct dt_body body;
    dt_body_init(&body, DT_EVENT_TURN);
    dt_body_set_word(&body, DT_FIELD_TURN_ROLE,
                     turn->role == DT_ROLE_CUSTOMER ? DT_VIEW("customer") : DT_VIEW("agent"));
    dt_body_set_text(&body, DT_FIELD_TURN_TEXT, turn->text);
    if (turn->id.len > 0)
        dt_body_set_text(&body, DT_FIELD_TURN_ID, turn->id);
    if (turn->name.len > 0)
        dt_body_set_text(&body, DT_FIELD_TURN_NAME, turn->name);
    if (turn->at != DT_INSTANT_NONE)
        dt_body_set_time(&body, DT_FIELD_TURN_AT, turn->at);
    if (turn->channel.len > 0)
        dt_body_set_text(&body, DT_FIELD_TURN_CHANNEL, turn->channel);
    taking->place = attempt->count;
    return dt_attempt_add(attempt, &body, err);
}

static enum dt_status put_alert(struct dt_attempt *attempt, const struct taking *taking,
                                struct dt_error *err)
{
    const struct dt_alert *alert = &taking->reading->alert;
    struct dt_body body;
    if (alert->level == DT_ALERT_NONE)
        return DT_OK;
    dt_body_init(&body, DT_EVENT_ALERT);
    dt_body_set_word(&body, DT_FIELD_ALERT_LEVEL, dt_view_of(dt_alert_level_name(alert->level)));
    dt_body_set_text(&body, DT_FIELD_ALERT_REASON, dt_view_of(alert->reason));
    dt_body_set_int(&body, DT_FIELD_ALERT_TURN, taking->reading->turn);
    return dt_attempt_add_by(attempt, DT_ACTOR_DETENTE, &body, err);
}

/* Which kinds were found, each once, separated by spaces. */
static struct dt_view kinds_found(const struct dt_review *review, struct dt_buf *buf)
{
    uint64_t seen[4] = {0};
    for (size_t i = 0; i < review->finding_count; i++) {
        uint8_t kind = review->findings[i].kind;
        uint64_t bit = UINT64_C(1) << (kind & 63);
        if (seen[kind >> 6] & bit)
            continue;
        seen[kind >> 6] |= bit;
        if (buf->len > 0)
            dt_buf_append_char(buf, ' ');
        dt_buf_append_view(buf, dt_kind_info(kind)->name);
    }
    return dt_buf_view(buf);
}

static enum dt_status put_overridden(struct dt_attempt *attempt, const struct taking *taking,
                                     struct dt_error *err)
{
    struct dt_body body;
    struct dt_buf buf;
    if (!taking->review || taking->review->verdict == DT_VERDICT_SEND)
        return DT_OK;
    dt_buf_init(&buf);
    dt_body_init(&body, DT_EVENT_REVIEW_OVERRIDDEN);
    dt_body_set_int(&body, DT_FIELD_REVIEW_OVERRIDDEN_TURN, taking->reading->turn);
    dt_body_set_word(&body, DT_FIELD_REVIEW_OVERRIDDEN_VERDICT,
                     dt_view_of(dt_verdict_name(taking->review->verdict)));
    dt_body_set_text(&body, DT_FIELD_REVIEW_OVERRIDDEN_FINDINGS, kinds_found(taking->review, &buf));
    enum dt_status status =
        dt_buf_failed(&buf) ? no_memory(err) : dt_attempt_add(attempt, &body, err);
    dt_buf_finish(&buf);
    return status;
}

/* A customer who writes opens a conversation again by writing; an agent says so. */
static enum dt_status put_reopened(struct dt_attempt *attempt, const struct taking *taking,
                                   struct dt_error *err)
{
    struct dt_body body;
    bool closed = false;
    if (taking->turn->role == DT_ROLE_CUSTOMER || taking->turn->opening)
        return DT_OK;
    enum dt_status status = dt_attempt_closed(attempt, &closed, err);
    if (status != DT_OK || !closed)
        return status;
    dt_body_init(&body, DT_EVENT_REOPENED);
    return dt_attempt_add(attempt, &body, err);
}

static enum dt_status review(struct dt_deed *deed, const struct dt_core *core,
                             struct taking *taking, struct dt_error *err)
{
    const struct dt_deed_turn *turn = taking->turn;
    if (!turn->reviewed || turn->role != DT_ROLE_AGENT)
        return DT_OK;
    taking->review = dt_arena_alloc(deed->arena, sizeof *taking->review);
    if (!taking->review)
        return no_memory(err);
    enum dt_status status = dt_review_draft(core, taking->state, turn->text, deed->now, deed->arena,
                                            taking->review, err);
    if (status != DT_OK)
        return status;
    taking->stopped = taking->review->verdict == DT_VERDICT_STOP && !turn->anyway;
    return taking->stopped
               ? dt_error_set(err, DT_CONFLICT, "the review says stop: mend it, or send it anyway")
               : DT_OK;
}

/* The state before the turn, and the version it stands for. */
static enum dt_status get_state(struct dt_attempt *attempt, struct taking *taking,
                                struct dt_error *err)
{
    const struct dt_deed *deed = attempt->deed;
    if (taking->turn->opening) {
        if (attempt->version != 0)
            return dt_error_set(err, DT_CONFLICT, "a conversation of that id is there already");
        dt_conversation_init(taking->state);
        return DT_OK;
    }
    enum dt_status status = dt_states_get(deed->desk, dt_deed_tenant(deed), deed->conversation,
                                          taking->state, &attempt->version, err);
    if (status == DT_DENIED || (status == DT_OK && attempt->version == 0))
        return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
    return status;
}

static enum dt_status put_opened(struct dt_attempt *attempt, const struct taking *taking,
                                 struct dt_error *err)
{
    struct dt_body body;
    if (!taking->turn->opening)
        return DT_OK;
    enum dt_status status = dt_deed_opened_body(attempt->deed, taking->turn->opening, &body, err);
    return status == DT_OK ? dt_attempt_add(attempt, &body, err) : status;
}

static enum dt_status read_turn(struct dt_deed *deed, const struct dt_core *core,
                                struct taking *taking, struct dt_error *err)
{
    const struct dt_deed_turn *given = taking->turn;
    const struct dt_turn turn = {.role = given->role,
                                 .text = given->text,
                                 .name = given->name,
                                 .at = given->at == DT_INSTANT_NONE ? deed->now : given->at};
    return dt_conversation_turn(core, taking->state, &turn, deed->arena, taking->reading, err);
}

/* The turn as it will stand in the log, where nobody comes first. */
static void foretell(struct dt_attempt *attempt, struct taking *taking)
{
    const struct dt_deed_turn *turn = taking->turn;
    taking->event = attempt->events[taking->place];
    taking->event.tenant = dt_deed_tenant(attempt->deed);
    taking->event.conversation = attempt->deed->conversation;
    taking->event.sequence = attempt->version + taking->place + 1;
    taking->told =
        (struct dt_thread_turn){.event = &taking->event,
                                .number = taking->reading->turn,
                                .text = turn->text,
                                .name = turn->name,
                                .id = turn->id,
                                .at = turn->at == DT_INSTANT_NONE ? attempt->deed->now : turn->at,
                                .role = turn->role,
                                .reading = taking->reading};
    dt_states_expect(attempt->deed->desk, &taking->event, attempt->version, taking->state,
                     taking->reading->unscored);
    if (turn->about)
        turn->about(turn->context, &taking->told);
}

static enum dt_status put_turn(struct dt_attempt *attempt, void *context, struct dt_error *err)
{
    struct taking *taking = context;
    struct dt_deed *deed = attempt->deed;
    const struct dt_core *core = dt_desk_core(deed->desk, dt_deed_tenant(deed), NULL);
    taking->review = NULL;
    taking->stopped = false;
    if (!taking->state) /* the same room serves every attempt */
        taking->state = dt_arena_alloc(deed->arena, sizeof *taking->state);
    if (!taking->reading)
        taking->reading = dt_arena_alloc(deed->arena, sizeof *taking->reading);
    if (!taking->state || !taking->reading)
        return no_memory(err);
    enum dt_status status = get_state(attempt, taking, err);
    if (status == DT_OK)
        status = review(deed, core, taking, err);
    if (status == DT_OK)
        status = read_turn(deed, core, taking, err);
    if (status == DT_OK)
        status = put_opened(attempt, taking, err);
    if (status == DT_OK)
        status = put_turn_event(attempt, taking, err);
    if (status == DT_OK)
        status = put_alert(attempt, taking, err);
    if (status == DT_OK)
        status = put_overridden(attempt, taking, err);
    if (status == DT_OK)
        status = put_reopened(attempt, taking, err);
    if (status != DT_OK)
        return status;
    taking->version = attempt->version;
    foretell(attempt, taking);
    return DT_OK;
}

/* The turn that was just appended. */
static enum dt_status tell(struct dt_deed *deed, const struct taking *taking,
                           struct dt_deed_turned *out, struct dt_error *err)
{
    struct dt_thread_turn *turn = dt_arena_alloc(deed->arena, sizeof *turn);
    struct dt_event *event = dt_arena_alloc(deed->arena, sizeof *event);
    if (!turn || !event)
        return no_memory(err);
    *event = taking->event;
    event->position = out->done.position - (out->done.version - event->sequence);
    *turn = taking->told;
    turn->event = event;
    dt_states_put(deed->desk, event, taking->version, taking->state, taking->reading->unscored);
    out->turn = turn;
    out->state = taking->state;
    return DT_OK;
}

/* The number of the turn with that sequence, or of the first one behind it, and how it is found. */
static enum dt_status read_again(struct dt_deed *deed, struct dt_deed_turned *out,
                                 struct dt_error *err)
{
    struct dt_thread thread;
    /* the fold runs over all of it; of the turns only the last is wanted: count them first */
    struct dt_thread_query query = {.after = UINT32_MAX, .until = out->done.version};
    enum dt_status status = dt_thread_read(deed->desk, dt_deed_tenant(deed), deed->conversation,
                                           &query, deed->arena, &thread, err);
    if (status != DT_OK)
        return status == DT_DENIED
                   ? dt_error_set(err, DT_NOT_FOUND, "there is no such conversation")
                   : status;
    uint32_t number = 0;
    for (size_t i = 0; i < thread.event_count; i++)
        number += thread.events[i].kind == DT_EVENT_TURN;
    query.after = number > 0 ? number - 1 : 0;
    status = dt_thread_read(deed->desk, dt_deed_tenant(deed), deed->conversation, &query,
                            deed->arena, &thread, err);
    if (status == DT_OK &&
        (thread.turn_count == 0 || thread.turns[0].event->sequence < out->done.sequence))
        return dt_error_set(err, DT_CONFLICT, "the request's key was used for something else");
    if (status == DT_OK)
        out->turn = &thread.turns[0];
    return status;
}

/* What names the turn: the source's id, so that an import of the same conversation finds it there;
 * a customer's page has its own ids. */
static enum dt_status make_key(struct dt_deed *deed, struct dt_view id, struct dt_view *out,
                               struct dt_error *err)
{
    struct dt_buf buf;
    bool customer = (deed->person->roles & 1U << DT_PERSON_CUSTOMER) != 0;
    *out = (struct dt_view){0};
    if (id.len == 0)
        return DT_OK;
    dt_buf_init(&buf);
    dt_buf_append_view(&buf, customer ? DT_VIEW("chat id ") : DT_VIEW("import id "));
    dt_buf_append_view(&buf, id);
    *out = (struct dt_view){dt_arena_copy(deed->arena, dt_buf_view(&buf)), buf.len};
    bool failed = dt_buf_failed(&buf) || !out->ptr;
    dt_buf_finish(&buf);
    return failed ? no_memory(err) : DT_OK;
}

enum dt_status dt_deed_turn(struct dt_deed *deed, const struct dt_deed_turn *turn,
                            struct dt_deed_turned *out, struct dt_error *err)
{
    struct taking taking = {.turn = turn};
    struct dt_attempt_how how = {
        .verb = "turn", .begins = turn->opening != NULL, .put = put_turn, .context = &taking};
    *out = (struct dt_deed_turned){.turn = NULL};
    enum dt_status status = check(deed, turn, err);
    if (status == DT_OK)
        status = make_key(deed, turn->id, &how.key, err);
    if (status == DT_OK)
        status = dt_attempt_run(deed, &how, &out->done, err);
    if (status == DT_OK)
        return out->done.again ? read_again(deed, out, err) : tell(deed, &taking, out, err);
    if (taking.stopped)
        out->stopped = taking.review;
    return status;
}
