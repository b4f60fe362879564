/* An attempt: ask, append behind what was asked against, and ask again if somebody was first. */
#include "deeds_parts.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

struct dt_view dt_deed_tenant(const struct dt_deed *deed)
{
    return dt_view_of(deed->person->tenant);
}

enum dt_status dt_deed_refuse(struct dt_deed *deed, const char *field, struct dt_error *err,
                              const char *format, ...)
{
    char words[400];
    va_list args;
    va_start(args, format);
    vsnprintf(words, sizeof words, format, args);
    va_end(args);
    deed->field = field;
    return dt_error_set(err, DT_INVALID, "%s", words);
}

static enum dt_status not_there(struct dt_error *err)
{
    return dt_error_set(err, DT_NOT_FOUND, "there is no such conversation");
}

enum dt_status dt_attempt_add_by(struct dt_attempt *attempt, struct dt_view actor,
                                 const struct dt_body *body, struct dt_error *err)
{
    struct dt_buf buf;
    dt_buf_init(&buf);
    enum dt_status status = dt_body_write(body, &buf, err);
    char *copy = status == DT_OK ? dt_arena_copy(attempt->deed->arena, dt_buf_view(&buf)) : NULL;
    if (status == DT_OK && !copy)
        status = dt_error_set(err, DT_NOMEM, "no memory for an event");
    if (status == DT_OK)
        attempt->events[attempt->count++] = (struct dt_event){.at = attempt->deed->now,
                                                              .actor = actor,
                                                              .kind = body->kind,
                                                              .version = body->version,
                                                              .body = {copy, buf.len}};
    dt_buf_finish(&buf);
    return status;
}

enum dt_status dt_attempt_add(struct dt_attempt *attempt, const struct dt_body *body,
                              struct dt_error *err)
{
    return dt_attempt_add_by(attempt, attempt->actor, body, err);
}

/* "http ACTOR VERB KEY": what one client calls a request is nobody else's, and no other deed's. */
static enum dt_status make_key(const struct dt_attempt *attempt, const struct dt_attempt_how *how,
                               struct dt_view *out, struct dt_error *err)
{
    const struct dt_deed *deed = attempt->deed;
    struct dt_buf buf;
    *out = how->key;
    if (how->key.len > 0 || deed->key.len == 0)
        return DT_OK;
    if (deed->key.len > DT_DEED_KEY_BYTES)
        return dt_error_set(err, DT_LIMIT, "an Idempotency-Key may have %d bytes",
                            DT_DEED_KEY_BYTES);
    dt_buf_init(&buf);
    dt_buf_printf(&buf, "http %s %s ", attempt->actor.ptr, how->verb);
    dt_buf_append_view(&buf, deed->key);
    *out = (struct dt_view){dt_arena_copy(deed->arena, dt_buf_view(&buf)), buf.len};
    bool failed = dt_buf_failed(&buf) || !out->ptr;
    dt_buf_finish(&buf);
    return failed ? dt_error_set(err, DT_NOMEM, "no memory for a key") : DT_OK;
}

static void note_done(const struct dt_appended *appended, struct dt_done *out)
{
    *out = (struct dt_done){.sequence = appended->sequence,
                            .version = appended->version,
                            .position = appended->position + appended->version - appended->sequence,
                            .again = appended->duplicate};
}

static enum dt_status append(struct dt_attempt *attempt, struct dt_view key, uint64_t expected,
                             struct dt_appended *out, struct dt_error *err)
{
    const struct dt_append append = {.tenant = dt_deed_tenant(attempt->deed),
                                     .conversation = attempt->deed->conversation,
                                     .events = attempt->events,
                                     .count = attempt->count,
                                     .expected = expected,
                                     .key = key,
                                     .key_alone = true};
    return dt_store_append(dt_desk_store(attempt->deed->desk), &append, out, err);
}

/*
 * A deed that is refused may have been done before, and have made its own repetition senseless:
 * what was closed is closed. Asked with a version that no conversation has, so that nothing is
 * written whatever comes.
 */
static bool was_done(struct dt_attempt *attempt, struct dt_view key, struct dt_done *out)
{
    struct dt_appended appended;
    struct dt_error unused;
    struct dt_body body;
    if (key.len == 0)
        return false;
    attempt->count = 0;
    dt_body_init(&body, DT_EVENT_REOPENED);
    bool done = dt_attempt_add(attempt, &body, &unused) == DT_OK &&
                append(attempt, key, DT_VERSION_ANY - 1, &appended, &unused) == DT_OK;
    attempt->count = 0;
    if (done)
        note_done(&appended, out);
    return done;
}

static enum dt_status look(struct dt_attempt *attempt, bool begins, struct dt_error *err)
{
    struct dt_conversation_head head;
    const struct dt_deed *deed = attempt->deed;
    if (!dt_deed_id_is_free(deed->conversation))
        return not_there(err);
    enum dt_status status = dt_store_conversation(dt_desk_store(deed->desk), dt_deed_tenant(deed),
                                                  deed->conversation, &head, err);
    if (status != DT_OK)
        return status;
    if (head.erased || (head.version == 0 && !begins))
        return not_there(err);
    attempt->version = head.version;
    return DT_OK;
}

static enum dt_status try_once(struct dt_attempt *attempt, const struct dt_attempt_how *how,
                               struct dt_view key, struct dt_done *out, struct dt_error *err)
{
    struct dt_appended appended;
    struct dt_deed *deed = attempt->deed;
    attempt->count = 0;
    enum dt_status status = look(attempt, how->begins, err);
    if (status == DT_OK)
        status = how->put(attempt, how->context, err);
    if (status != DT_OK)
        return was_done(attempt, key, out) ? DT_OK : status;
    if (attempt->count == 0) {
        *out = (struct dt_done){
            .sequence = attempt->version, .version = attempt->version, .again = true};
        return DT_OK;
    }
    bool asked = deed->expected != DT_VERSION_ANY && !how->begins;
    status = append(attempt, key, asked ? deed->expected : attempt->version, &appended, err);
    if (status == DT_OK)
        note_done(&appended, out);
    return status == DT_DENIED ? not_there(err) : status;
}

enum dt_status dt_attempt_run(struct dt_deed *deed, const struct dt_attempt_how *how,
                              struct dt_done *out, struct dt_error *err)
{
    struct dt_attempt attempt = {.deed = deed};
    struct dt_view key;
    char actor[DT_DEED_ACTOR_BYTES];
    deed->field = NULL;
    dt_person_actor(deed->person, actor);
    attempt.actor = dt_view_of(dt_arena_copy(deed->arena, dt_view_of(actor)));
    if (!attempt.actor.ptr)
        return dt_error_set(err, DT_NOMEM, "no memory for a deed");
    enum dt_status status = make_key(&attempt, how, &key, err);
    if (status != DT_OK)
        return status;
    for (unsigned i = 0; i < DT_DEED_ATTEMPTS; i++) {
        status = try_once(&attempt, how, key, out, err);
        /* refused by the store, not by what was asked: somebody else was first */
        bool overtaken = status == DT_CONFLICT && attempt.count > 0;
        if (!overtaken || how->begins || deed->expected != DT_VERSION_ANY)
            break;
    }
    return status;
}

/* Calls visit for each event from `from` to the attempt's version until it says stop. */
struct visit {
    enum dt_status (*visit)(struct visit *visit, const struct dt_event *event,
                            struct dt_error *err);
    bool stop;
    bool sealed;            /* bodies are not looked at */
    struct dt_arena *arena; /* of the page */
};

static enum dt_status visit_events(struct dt_attempt *attempt, uint64_t from, struct visit *visit,
                                   struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_page page = {.more = true};
    struct dt_read read = {.order = DT_READ_CONVERSATION,
                           .tenant = dt_deed_tenant(attempt->deed),
                           .conversation = attempt->deed->conversation,
                           .from = from,
                           .until = attempt->version,
                           .sealed = visit->sealed};
    enum dt_status status = DT_OK;
    if (from > attempt->version)
        return DT_OK;
    dt_arena_init(&arena);
    visit->arena = &arena;
    while (status == DT_OK && page.more && !visit->stop) {
        dt_arena_reset(&arena);
        status = dt_store_read(dt_desk_store(attempt->deed->desk), &read, &arena, &page, err);
        for (size_t i = 0; status == DT_OK && i < page.count && !visit->stop; i++)
            status = visit->visit(visit, &page.events[i], err);
        read.from = page.next;
    }
    dt_arena_finish(&arena);
    return status;
}

struct closing {
    struct visit visit;
    bool closed;
};

static enum dt_status note_closing(struct visit *visit, const struct dt_event *event,
                                   struct dt_error *err)
{
    struct closing *closing = (struct closing *)visit;
    (void)err;
    if (event->kind == DT_EVENT_CLOSED)
        closing->closed = true;
    else if (event->kind == DT_EVENT_TURN || event->kind == DT_EVENT_REOPENED)
        closing->closed = false;
    return DT_OK;
}

enum dt_status dt_attempt_closed(struct dt_attempt *attempt, bool *closed_out, struct dt_error *err)
{
    struct closing closing = {.visit = {.visit = note_closing, .sealed = true}};
    struct dt_board_row row;
    struct dt_error unknown;
    uint64_t from = 1;
    /* the board knows most of it, and may be a few events behind */
    if (dt_board_find(attempt->deed->desk, dt_deed_tenant(attempt->deed),
                      attempt->deed->conversation, &row, &unknown) == DT_OK) {
        closing.closed = row.outcome != 0;
        from = row.version + 1;
    }
    enum dt_status status = visit_events(attempt, from, &closing.visit, err);
    if (status == DT_OK)
        *closed_out = closing.closed;
    return status;
}

enum dt_status dt_attempt_event(struct dt_attempt *attempt, uint64_t sequence,
                                enum dt_event_kind kind, struct dt_body *body_out,
                                struct dt_error *err)
{
    struct dt_page page;
    const struct dt_read read = {.order = DT_READ_CONVERSATION,
                                 .tenant = dt_deed_tenant(attempt->deed),
                                 .conversation = attempt->deed->conversation,
                                 .from = sequence,
                                 .until = sequence,
                                 .max = 1};
    const struct dt_view name = dt_event_kind_info(kind)->name;
    if (sequence == 0 || sequence > attempt->version)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such %.*s", (int)name.len, name.ptr);
    enum dt_status status =
        dt_store_read(dt_desk_store(attempt->deed->desk), &read, attempt->deed->arena, &page, err);
    if (status != DT_OK)
        return status;
    if (page.count == 0 || page.events[0].kind != kind || page.events[0].erased)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such %.*s", (int)name.len, name.ptr);
    return dt_body_read(kind, page.events[0].version, page.events[0].body, attempt->deed->arena,
                        body_out, err);
}

struct answering {
    struct visit visit;
    const struct dt_answer_asked *asked;
    struct dt_body body;
};

static enum dt_status note_answer(struct visit *visit, const struct dt_event *event,
                                  struct dt_error *err)
{
    struct answering *answering = (struct answering *)visit;
    const struct dt_answer_asked *asked = answering->asked;
    if (event->kind != asked->kind || event->erased)
        return DT_OK;
    enum dt_status status =
        dt_body_read(event->kind, event->version, event->body, visit->arena, &answering->body, err);
    if (status == DT_OK && dt_body_has(&answering->body, asked->field) &&
        dt_body_int(&answering->body, asked->field) == asked->number)
        visit->stop = true;
    return status;
}

enum dt_status dt_attempt_answer(struct dt_attempt *attempt, const struct dt_answer_asked *asked,
                                 struct dt_body *found_out, bool *there_out, struct dt_error *err)
{
    struct answering answering = {.visit = {.visit = note_answer}, .asked = asked};
    enum dt_status status = visit_events(attempt, asked->after + 1, &answering.visit, err);
    if (status != DT_OK)
        return status;
    *there_out = answering.visit.stop;
    if (found_out)
        *found_out = answering.body;
    return DT_OK;
}
