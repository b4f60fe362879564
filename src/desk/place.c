#include "place.h"

void dt_place_begin(struct dt_place *place, uint64_t stream, uint32_t rules)
{
    place->stream = stream;
    place->version = 0;
    place->rules = rules;
    place->unscored = place->ahead = false;
    dt_conversation_init(&place->state);
}

static uint32_t narrow(int64_t number)
{
    return number >= 0 && number <= UINT32_MAX ? (uint32_t)number : UINT32_MAX;
}

enum dt_status dt_disputes_add(struct dt_disputes *disputes, const struct dt_event *event,
                               const struct dt_body *body, struct dt_arena *arena,
                               struct dt_error *err)
{
    struct dt_view cue = dt_body_text(body, DT_FIELD_CUE_DISPUTED_CUE);
    if (disputes->count == disputes->room) {
        size_t room = disputes->room ? 2 * disputes->room : 8;
        struct dt_place_dispute *items = dt_arena_grow(
            arena, disputes->items, disputes->room * sizeof *items, room * sizeof *items);
        if (!items)
            return dt_error_set(err, DT_NOMEM, "no memory for the disputes of a conversation");
        disputes->items = items;
        disputes->room = room;
    }
    disputes->items[disputes->count++] = (struct dt_place_dispute){
        .turn = narrow(dt_body_int(body, DT_FIELD_CUE_DISPUTED_TURN)),
        .start = narrow(dt_body_int(body, DT_FIELD_CUE_DISPUTED_START)),
        .end = narrow(dt_body_int(body, DT_FIELD_CUE_DISPUTED_END)),
        .kinds = {[DT_ROLE_CUSTOMER] = (uint8_t)dt_kind_find(DT_ROLE_CUSTOMER, cue),
                  [DT_ROLE_AGENT] = (uint8_t)dt_kind_find(DT_ROLE_AGENT, cue)},
        .at = event->at,
        .by = event->actor,
    };
    return DT_OK;
}

struct dt_turn dt_place_turn(const struct dt_event *event, const struct dt_body *body)
{
    bool customers = dt_view_equal(dt_body_text(body, DT_FIELD_TURN_ROLE), DT_VIEW("customer"));
    return (struct dt_turn){.role = customers ? DT_ROLE_CUSTOMER : DT_ROLE_AGENT,
                            .text = dt_body_text(body, DT_FIELD_TURN_TEXT),
                            .name = dt_body_text(body, DT_FIELD_TURN_NAME),
                            .at = dt_body_has(body, DT_FIELD_TURN_AT)
                                      ? dt_body_time(body, DT_FIELD_TURN_AT)
                                      : event->at};
}

enum dt_status dt_place_body(const struct dt_event *event, struct dt_arena *arena,
                             struct dt_body *body_out, bool *read_out, struct dt_error *err)
{
    struct dt_error odd;
    enum dt_status status =
        dt_body_read(event->kind, event->version, event->body, arena, body_out, &odd);
    *read_out = status == DT_OK;
    if (status != DT_NOMEM)
        return DT_OK;
    return dt_error_set(err, status, "no memory for an event");
}

/* Puts what is disputed of the turn that comes now into it. */
static enum dt_status find_disputed(const struct dt_disputes *disputes, uint32_t number,
                                    struct dt_arena *arena, struct dt_turn *turn,
                                    struct dt_error *err)
{
    size_t count = 0;
    for (size_t i = 0; i < disputes->count; i++)
        count += disputes->items[i].turn == number;
    if (count == 0)
        return DT_OK;
    struct dt_disputed *disputed = dt_arena_alloc(arena, count * sizeof *disputed);
    if (!disputed)
        return dt_error_set(err, DT_NOMEM, "no memory for the disputes of a turn");
    for (size_t i = 0; i < disputes->count; i++) {
        const struct dt_place_dispute *item = &disputes->items[i];
        if (item->turn == number)
            disputed[turn->disputed_count++] =
                (struct dt_disputed){.kind = (enum dt_kind)item->kinds[turn->role],
                                     .start = item->start,
                                     .end = item->end};
    }
    turn->disputed = disputed;
    return DT_OK;
}

/* Counts a turn that the engine could not take, so that the numbers of the others stay. */
static void pass_over(struct dt_place *place, const struct dt_body *body)
{
    bool customers =
        body && dt_view_equal(dt_body_text(body, DT_FIELD_TURN_ROLE), DT_VIEW("customer"));
    place->state.turn_count++;
    if (customers)
        place->state.customer_turns++;
    else
        place->state.agent_turns++;
    place->unscored = true;
}

static enum dt_status read_turn(struct dt_place *place, const struct dt_core *core,
                                const struct dt_place_step *step, struct dt_arena *arena,
                                struct dt_error *err)
{
    struct dt_reading ours, *reading = step->reading_out ? step->reading_out : &ours;
    struct dt_turn turn = dt_place_turn(step->event, step->body);
    enum dt_status status = DT_OK;
    turn.unguided = !step->reading_out;
    if (step->disputes)
        status = find_disputed(step->disputes, place->state.turn_count + 1, arena, &turn, err);
    if (status == DT_OK)
        status = dt_conversation_turn(core, &place->state, &turn, arena, reading, err);
    if (status == DT_FORMAT || status == DT_LIMIT) {
        pass_over(place, step->body);
        return DT_OK;
    }
    if (status != DT_OK)
        return status;
    place->unscored = reading->unscored;
    if (step->read_out)
        *step->read_out = true;
    return DT_OK;
}

static void set_promise(struct dt_place *place, const struct dt_body *body)
{
    static const struct {
        const char *word;
        enum dt_promise_state state;
    } states[] = {{"open", DT_PROMISE_OPEN},
                  {"kept", DT_PROMISE_KEPT},
                  {"broken", DT_PROMISE_BROKEN},
                  {"moved", DT_PROMISE_MOVED},
                  {"cancelled", DT_PROMISE_CANCELLED}};
    struct dt_view word = dt_body_text(body, DT_FIELD_PROMISE_STATE);
    uint32_t number = narrow(dt_body_int(body, DT_FIELD_PROMISE_PROMISE));
    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        if (dt_view_equal(word, dt_view_of(states[i].word)))
            dt_ledger_set(&place->state.ledger, number, states[i].state,
                          dt_body_time(body, DT_FIELD_PROMISE_DUE));
}

enum dt_status dt_place_step(struct dt_place *place, const struct dt_core *core,
                             const struct dt_place_step *step, struct dt_arena *arena,
                             struct dt_error *err)
{
    enum dt_status status = DT_OK;
    if (step->read_out)
        *step->read_out = false;
    if (step->event->kind == DT_EVENT_TURN && step->body)
        status = read_turn(place, core, step, arena, err);
    else if (step->event->kind == DT_EVENT_TURN)
        pass_over(place, NULL);
    else if (step->event->kind == DT_EVENT_PROMISE && step->body)
        set_promise(place, step->body);
    place->version = step->event->sequence;
    return status;
}

/* A conversation on its way through the log. */
struct walk {
    const struct dt_reader *reader;
    const struct dt_place_where *where;
    struct dt_place *place;
    struct dt_summary *summary;
    struct dt_disputes disputes;
    struct dt_arena pages, step, kept; /* of a page, of an event, of the walk */
    uint64_t stream;                   /* 0: not known yet */
    uint64_t until;
    bool gathered; /* disputes holds all of them, up to until */
    bool again;    /* a turn that was read already is disputed */
    struct dt_error *err;
};

static enum dt_status check_event(struct walk *walk, const struct dt_event *event)
{
    if (event->erased || event->kind == DT_EVENT_ERASED)
        return dt_error_set(walk->err, DT_DENIED, "the conversation was erased");
    if (walk->stream == 0)
        walk->stream = event->stream;
    return walk->stream == event->stream
               ? DT_OK
               : dt_error_set(walk->err, DT_NOT_FOUND, "the conversation is another one by now");
}

/* Whether it says something of a turn that has gone by. */
static enum dt_status take_dispute(struct walk *walk, const struct dt_event *event,
                                   const struct dt_body *body)
{
    enum dt_status status = dt_disputes_add(&walk->disputes, event, body, &walk->kept, walk->err);
    if (status == DT_OK &&
        walk->disputes.items[walk->disputes.count - 1].turn <= walk->place->state.turn_count)
        walk->again = true;
    return status;
}

static enum dt_status take(struct walk *walk, const struct dt_event *event)
{
    struct dt_body body;
    bool readable;
    dt_arena_reset(&walk->step);
    enum dt_status status = check_event(walk, event);
    if (status == DT_OK)
        status = dt_place_body(event, &walk->step, &body, &readable, walk->err);
    if (status != DT_OK)
        return status;
    if (walk->summary && event->sequence == 1)
        dt_summary_begin(walk->summary, event, walk->reader->rules);
    if (walk->summary && readable)
        dt_summary_event(walk->summary, event, &body);
    else if (walk->summary)
        walk->summary->row.version = event->sequence;
    if (event->kind == DT_EVENT_CUE_DISPUTED && readable && !walk->gathered)
        status = take_dispute(walk, event, &body);
    const struct dt_place_step step = {
        .event = event, .body = readable ? &body : NULL, .disputes = &walk->disputes};
    return status == DT_OK && !walk->again
               ? dt_place_step(walk->place, walk->reader->core, &step, &walk->step, walk->err)
               : status;
}

static enum dt_status gather_one(struct walk *walk, const struct dt_event *event)
{
    struct dt_body body;
    bool readable;
    enum dt_status status = check_event(walk, event);
    walk->until = event->sequence;
    if (status != DT_OK || event->kind != DT_EVENT_CUE_DISPUTED)
        return status;
    dt_arena_reset(&walk->step);
    status = dt_place_body(event, &walk->step, &body, &readable, walk->err);
    return status == DT_OK && readable
               ? dt_disputes_add(&walk->disputes, event, &body, &walk->kept, walk->err)
               : status;
}

typedef enum dt_status (*event_fn)(struct walk *walk, const struct dt_event *event);

/* Hands the conversation's events from `from` on to fn, until the last one or until walk->again. */
static enum dt_status go(struct walk *walk, uint64_t from, event_fn fn)
{
    struct dt_page page = {.more = true};
    struct dt_read read = {.order = DT_READ_CONVERSATION,
                           .tenant = walk->where->tenant,
                           .conversation = walk->where->conversation,
                           .from = from,
                           .until = walk->until};
    enum dt_status status = DT_OK;
    while (status == DT_OK && page.more && !walk->again) {
        dt_arena_reset(&walk->pages);
        status = dt_store_read(walk->reader->store, &read, &walk->pages, &page, walk->err);
        for (size_t i = 0; status == DT_OK && i < page.count && !walk->again; i++)
            status = fn(walk, &page.events[i]);
        read.from = page.next;
    }
    return status;
}

/* From the first event, knowing all disputes. */
static enum dt_status read_anew(struct walk *walk)
{
    walk->again = false;
    walk->disputes = (struct dt_disputes){0};
    walk->until = walk->where->until;
    enum dt_status status = go(walk, 1, gather_one);
    walk->gathered = true;
    dt_place_begin(walk->place, walk->stream, walk->reader->rules);
    return status == DT_OK ? go(walk, 1, take) : status;
}

/* On from a place that was kept. *fits_out: it is one of this conversation and no dispute speaks
 * against it. */
static enum dt_status read_on(struct walk *walk, bool *fits_out)
{
    struct dt_page page;
    const struct dt_read last = {.order = DT_READ_CONVERSATION,
                                 .tenant = walk->where->tenant,
                                 .conversation = walk->where->conversation,
                                 .from = walk->place->version,
                                 .until = walk->until};
    *fits_out = false;
    if (walk->place->rules != walk->reader->rules || walk->place->ahead || walk->summary ||
        (walk->until != 0 && walk->until < walk->place->version))
        return DT_OK;
    enum dt_status status =
        dt_store_read(walk->reader->store, &last, &walk->pages, &page, walk->err);
    if (status != DT_OK || page.count == 0 || page.events[0].stream != walk->place->stream ||
        page.events[0].sequence != walk->place->version)
        return status;
    for (size_t i = 0; status == DT_OK && i < page.count && !walk->again; i++)
        status = i == 0 ? check_event(walk, &page.events[i]) : take(walk, &page.events[i]);
    if (status == DT_OK && page.more && !walk->again)
        status = go(walk, page.next, take);
    *fits_out = !walk->again;
    return status;
}

static bool is_ahead(const struct walk *walk)
{
    for (size_t i = 0; i < walk->disputes.count; i++)
        if (walk->disputes.items[i].turn > walk->place->state.turn_count)
            return true;
    return false;
}

static enum dt_status finish(struct walk *walk)
{
    struct dt_place *place = walk->place;
    if (place->version == 0 || (walk->where->until != 0 && place->version != walk->where->until))
        return dt_error_set(walk->err, DT_NOT_FOUND, "there is no such conversation");
    place->stream = walk->stream;
    place->ahead = is_ahead(walk);
    if (walk->summary)
        dt_summary_state(walk->summary, &place->state, place->unscored, place->rules);
    return DT_OK;
}

enum dt_status dt_place_read(struct dt_place *place, const struct dt_reader *reader,
                             const struct dt_place_where *where, struct dt_summary *summary,
                             struct dt_error *err)
{
    struct walk walk = {.reader = reader,
                        .where = where,
                        .place = place,
                        .summary = summary,
                        .stream = where->stream,
                        .until = where->until,
                        .err = err};
    bool fits = false;
    dt_arena_init(&walk.pages);
    dt_arena_init(&walk.step);
    dt_arena_init(&walk.kept);
    enum dt_status status = DT_OK;
    if (place->version > 0)
        status = read_on(&walk, &fits);
    if (status == DT_OK && !fits && !walk.again) {
        dt_place_begin(place, where->stream, reader->rules);
        walk.stream = where->stream;
        status = go(&walk, 1, take);
    }
    if (status == DT_OK && walk.again)
        status = read_anew(&walk);
    if (status == DT_OK)
        status = finish(&walk);
    dt_arena_finish(&walk.kept);
    dt_arena_finish(&walk.step);
    dt_arena_finish(&walk.pages);
    return status;
}
