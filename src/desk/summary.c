#include "summary.h"

#include "fold_row.h"

#include <string.h>

/* Reasons of alerts that are no kinds of cue. */
enum { REASON_TENSION = 0xf0, REASON_REPEATED_FAILURE, REASON_OTHER };
_Static_assert((int)DT_KIND_COUNT < (int)REASON_TENSION, "kinds and reasons in one byte");

const char *dt_alert_reason_name(uint8_t reason)
{
    switch (reason) {
    case REASON_TENSION:
        return "tension";
    case REASON_REPEATED_FAILURE:
        return "repeated_failure";
    default:
        return reason < DT_KIND_COUNT ? dt_kind_info((enum dt_kind)reason)->name.ptr : "other";
    }
}

static uint8_t reason_of(struct dt_view name)
{
    if (dt_view_equal(name, DT_VIEW("tension")))
        return REASON_TENSION;
    if (dt_view_equal(name, DT_VIEW("repeated_failure")))
        return REASON_REPEATED_FAILURE;
    enum dt_kind kind = dt_kind_find(DT_ROLE_CUSTOMER, name);
    if (kind == DT_KIND_NONE)
        kind = dt_kind_find(DT_ROLE_AGENT, name);
    return kind == DT_KIND_NONE ? REASON_OTHER : (uint8_t)kind;
}

/* The place of a word in a list like "customer|agent"; 0 where it has none. */
static uint8_t place_in(const char *words, struct dt_view word)
{
    uint8_t place = 0;
    for (const char *at = words; at; place++) {
        const char *bar = strchr(at, '|');
        struct dt_view one = {at, bar ? (size_t)(bar - at) : strlen(at)};
        if (dt_view_equal(one, word))
            return place;
        at = bar ? bar + 1 : NULL;
    }
    return 0;
}

static uint8_t word_of(const struct dt_body *body, enum dt_event_field field)
{
    return place_in(dt_event_field_info(field)->words, dt_body_text(body, field));
}

/* An id of ours; one that is too long is none. room: 25. */
static void put_id(char *room, struct dt_view id)
{
    size_t len = id.len <= 24 ? id.len : 0;
    if (len > 0)
        memcpy(room, id.ptr, len);
    memset(room + len, 0, 25 - len);
}

bool dt_is_house(struct dt_view conversation)
{
    static const char house[] = "house";
    size_t len = sizeof house - 1;
    return conversation.len >= len && memcmp(conversation.ptr, house, len) == 0 &&
           (conversation.len == len || conversation.ptr[len] == '.');
}

bool dt_summary_moves_state(enum dt_event_kind kind)
{
    return kind == DT_EVENT_TURN || kind == DT_EVENT_PROMISE || kind == DT_EVENT_CUE_DISPUTED;
}

void dt_summary_begin(struct dt_summary *summary, const struct dt_event *event, uint32_t rules)
{
    struct dt_conversation fresh;
    memset(summary, 0, sizeof *summary);
    summary->row.stream = event->stream;
    summary->row.opened_at = event->at;
    summary->row.last_at = summary->row.waiting_since = DT_INSTANT_NONE;
    summary->row.closed_at = DT_INSTANT_NONE;
    dt_conversation_init(&fresh);
    dt_summary_state(summary, &fresh, false, rules);
}

static void take_turn(struct dt_board_row *row, const struct dt_event *event,
                      const struct dt_body *body)
{
    dt_instant at =
        dt_body_has(body, DT_FIELD_TURN_AT) ? dt_body_time(body, DT_FIELD_TURN_AT) : event->at;
    row->turns++;
    row->last_turn = event->sequence <= UINT32_MAX ? (uint32_t)event->sequence : 0;
    row->last_at = at;
    row->last_role = word_of(body, DT_FIELD_TURN_ROLE);
    row->outcome = 0;
    row->closed_at = DT_INSTANT_NONE;
    if (row->last_role != DT_ROLE_CUSTOMER)
        row->waiting_since = DT_INSTANT_NONE;
    else if (row->waiting_since == DT_INSTANT_NONE)
        row->waiting_since = at;
}

/* A call stands until it is answered, or a later one that is no less urgent takes its place. */
static void take_alert(struct dt_board_row *row, const struct dt_event *event,
                       const struct dt_body *body)
{
    uint8_t level = (uint8_t)(DT_ALERT_WATCH + word_of(body, DT_FIELD_ALERT_LEVEL));
    if ((row->alert_sequence != 0 && level < row->alert_level) || event->sequence > UINT32_MAX)
        return;
    row->alert_sequence = (uint32_t)event->sequence;
    row->alert_level = level;
    row->alert_reason = reason_of(dt_body_text(body, DT_FIELD_ALERT_REASON));
}

static void take_answer(struct dt_board_row *row, const struct dt_body *body)
{
    if ((uint64_t)dt_body_int(body, DT_FIELD_ALERT_ANSWERED_ALERT) != row->alert_sequence)
        return;
    row->alert_sequence = 0;
    row->alert_level = DT_ALERT_NONE;
    row->alert_reason = 0;
}

/* Version 1 had one member for both; whose it is remains known when a person takes it. */
static void take_assignment(struct dt_board_row *row, const struct dt_event *event,
                            const struct dt_body *body)
{
    struct dt_view to = dt_body_text(body, DT_FIELD_ASSIGNED_TO);
    if (event->version == 1) {
        bool team = to.len > 2 && memcmp(to.ptr, "t-", 2) == 0;
        put_id(team ? row->team : row->assigned, to);
        if (team)
            put_id(row->assigned, DT_VIEW(""));
        return;
    }
    put_id(row->assigned, dt_body_text(body, DT_FIELD_ASSIGNED_USER));
    if (dt_body_has(body, DT_FIELD_ASSIGNED_TEAM))
        put_id(row->team, dt_body_text(body, DT_FIELD_ASSIGNED_TEAM));
}

void dt_summary_event(struct dt_summary *summary, const struct dt_event *event,
                      const struct dt_body *body)
{
    struct dt_board_row *row = &summary->row;
    row->version = event->sequence;
    switch (event->kind) {
    case DT_EVENT_OPENED:
        put_id(row->team, dt_body_text(body, DT_FIELD_OPENED_TEAM));
        row->demonstration = dt_body_bool(body, DT_FIELD_OPENED_DEMONSTRATION);
        break;
    case DT_EVENT_TURN:
        take_turn(row, event, body);
        break;
    case DT_EVENT_ALERT:
        take_alert(row, event, body);
        break;
    case DT_EVENT_ALERT_ANSWERED:
        take_answer(row, body);
        break;
    case DT_EVENT_ASSIGNED:
        take_assignment(row, event, body);
        break;
    case DT_EVENT_CLOSED:
        row->outcome = (uint8_t)(1 + word_of(body, DT_FIELD_CLOSED_OUTCOME));
        row->closed_at = event->at;
        row->waiting_since = DT_INSTANT_NONE;
        break;
    case DT_EVENT_REOPENED:
        row->outcome = 0;
        row->closed_at = DT_INSTANT_NONE;
        break;
    default:
        break;
    }
}

static void count_promises(struct dt_board_row *row, const struct dt_ledger *ledger)
{
    row->next_due = DT_INSTANT_NONE;
    row->open_promises = row->broken_promises = 0;
    for (uint32_t i = 0; i < ledger->count; i++) {
        const struct dt_ledger_entry *entry = &ledger->entries[i];
        bool open = entry->state == DT_PROMISE_OPEN || entry->state == DT_PROMISE_MOVED;
        dt_instant due = entry->promise.due;
        row->open_promises += open;
        row->broken_promises += entry->state == DT_PROMISE_BROKEN;
        if (open && due != DT_INSTANT_NONE &&
            (row->next_due == DT_INSTANT_NONE || due < row->next_due))
            row->next_due = due;
    }
}

void dt_summary_state(struct dt_summary *summary, const struct dt_conversation *state,
                      bool unscored, uint32_t rules)
{
    struct dt_board_row *row = &summary->row;
    summary->rules = rules;
    row->tension = (uint8_t)state->tension;
    row->peak = (uint8_t)state->peak;
    row->stage = state->stage;
    row->trend = (uint8_t)dt_conversation_trend(state);
    row->acknowledged = state->acknowledged_since_peak;
    row->unscored = unscored;
    count_promises(row, &state->ledger);
}

/*
 * On the shelf, numbers big-endian: opened_at, last_at, waiting_since, next_due, closed_at, version
 * (8 each), rules, turns, last_turn, alert_sequence (4 each), ten bytes of numbers and one of
 * flags, the ids of team and person (a length and the bytes, each), the conversation's id.
 */
enum { NUMBERS = 10, FIXED_BYTES = 6 * 8 + 4 * 4 + NUMBERS + 1 };
_Static_assert((int)FIXED_BYTES + 2 * 25 + (int)DT_CONVERSATION_BYTES <= (int)DT_SUMMARY_BYTES,
               "room for the longest");

static void put_short(char **at, const char *id)
{
    size_t len = strlen(id);
    dt_row_put(at, len, 1);
    memcpy(*at, id, len);
    *at += len;
}

struct dt_view dt_summary_write(const struct dt_summary *summary, struct dt_view id, char *room)
{
    const struct dt_board_row *row = &summary->row;
    const uint64_t wide[] = {(uint64_t)row->opened_at,     (uint64_t)row->last_at,
                             (uint64_t)row->waiting_since, (uint64_t)row->next_due,
                             (uint64_t)row->closed_at,     row->version};
    const uint32_t narrow[] = {summary->rules, row->turns, row->last_turn, row->alert_sequence};
    const uint8_t numbers[NUMBERS + 1] = {
        row->alert_level,
        row->alert_reason,
        row->tension,
        row->peak,
        row->stage,
        row->trend,
        row->last_role,
        row->open_promises,
        row->broken_promises,
        row->outcome,
        (uint8_t)(row->unscored | row->acknowledged << 1 | row->demonstration << 2)};
    char *at = room;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        dt_row_put(&at, wide[i], 8);
    for (size_t i = 0; i < sizeof narrow / sizeof *narrow; i++)
        dt_row_put(&at, narrow[i], 4);
    for (size_t i = 0; i < sizeof numbers; i++)
        dt_row_put(&at, numbers[i], 1);
    put_short(&at, row->team);
    put_short(&at, row->assigned);
    memcpy(at, id.ptr, id.len);
    return (struct dt_view){room, (size_t)(at - room) + id.len};
}

/* room: 25 bytes. */
static bool take_short(const char **at, const char *end, char *room)
{
    if (*at == end)
        return false;
    size_t len = (size_t)dt_row_take(at, 1);
    if (len > 24 || (size_t)(end - *at) < len || memchr(*at, '\0', len))
        return false;
    put_id(room, (struct dt_view){*at, len});
    *at += len;
    return true;
}

static bool is_sound(const struct dt_board_row *row, unsigned flags)
{
    return row->version > 0 && row->tension <= 100 && row->peak <= 100 &&
           row->alert_level <= DT_ALERT_STOP && row->stage < DT_STAGE_COUNT &&
           row->trend <= DT_TREND_FALLING && row->last_role <= DT_ROLE_AGENT && row->outcome <= 4 &&
           flags < 8;
}

static bool read_row(struct dt_view value, struct dt_summary *out, struct dt_view *id_out)
{
    struct dt_board_row *row = &out->row;
    const char *at = value.ptr, *end = value.ptr + value.len;
    if (value.len <= FIXED_BYTES || value.len > DT_SUMMARY_BYTES)
        return false;
    row->opened_at = (dt_instant)dt_row_take(&at, 8);
    row->last_at = (dt_instant)dt_row_take(&at, 8);
    row->waiting_since = (dt_instant)dt_row_take(&at, 8);
    row->next_due = (dt_instant)dt_row_take(&at, 8);
    row->closed_at = (dt_instant)dt_row_take(&at, 8);
    row->version = dt_row_take(&at, 8);
    out->rules = (uint32_t)dt_row_take(&at, 4);
    row->turns = (uint32_t)dt_row_take(&at, 4);
    row->last_turn = (uint32_t)dt_row_take(&at, 4);
    row->alert_sequence = (uint32_t)dt_row_take(&at, 4);
    uint8_t *const numbers[NUMBERS] = {
        &row->alert_level,     &row->alert_reason, &row->tension,   &row->peak,
        &row->stage,           &row->trend,        &row->last_role, &row->open_promises,
        &row->broken_promises, &row->outcome};
    for (size_t i = 0; i < NUMBERS; i++)
        *numbers[i] = (uint8_t)dt_row_take(&at, 1);
    unsigned flags = (unsigned)dt_row_take(&at, 1);
    row->unscored = flags & 1;
    row->acknowledged = flags >> 1 & 1;
    row->demonstration = flags >> 2 & 1;
    if (!take_short(&at, end, row->team) || !take_short(&at, end, row->assigned))
        return false;
    *id_out = (struct dt_view){at, (size_t)(end - at)};
    return is_sound(row, flags) && id_out->len > 0 && id_out->len <= DT_CONVERSATION_BYTES;
}

enum dt_status dt_summary_read(struct dt_view value, struct dt_summary *out, struct dt_view *id_out,
                               struct dt_error *err)
{
    struct dt_summary summary;
    memset(&summary, 0, sizeof summary);
    if (!read_row(value, &summary, id_out))
        return dt_error_set(err, DT_FORMAT, "the desk's list of conversations is damaged");
    *out = summary;
    return DT_OK;
}
