#include "event.h"
#include "utf8_check.h"

#include <assert.h>

static const char head_label[] = "detente event\n\x01";

enum dt_status dt_tenant_check(struct dt_view tenant, struct dt_error *err)
{
    if (tenant.len == 0)
        return dt_error_set(err, DT_INVALID, "a tenant needs a name");
    if (tenant.len > DT_TENANT_BYTES)
        return dt_error_set(err, DT_LIMIT, "a tenant's name may hold %d bytes", DT_TENANT_BYTES);
    for (size_t i = 0; i < tenant.len; i++) {
        char c = tenant.ptr[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        bool inner = i > 0 && (c == '.' || c == '_' || c == '-');
        if (!plain && !inner)
            return dt_error_set(err, DT_INVALID,
                                "a tenant's name is made of a-z, 0-9 and, inside, . _ -");
    }
    return DT_OK;
}

enum dt_status dt_conversation_id_check(struct dt_view id, struct dt_error *err)
{
    if (id.len == 0)
        return dt_error_set(err, DT_INVALID, "a conversation needs an id");
    if (id.len > DT_CONVERSATION_BYTES)
        return dt_error_set(err, DT_LIMIT, "a conversation's id may hold %d bytes",
                            DT_CONVERSATION_BYTES);
    if (!dt_utf8_is_valid(id))
        return dt_error_set(err, DT_INVALID, "a conversation's id is no UTF-8");
    for (size_t i = 0; i < id.len; i++) {
        unsigned char c = (unsigned char)id.ptr[i];
        bool c1 = c == 0xc2 && (unsigned char)id.ptr[i + 1] < 0xa0;
        if (c < 0x20 || c == 0x7f || c1)
            return dt_error_set(err, DT_INVALID, "a conversation's id holds no control characters");
    }
    return DT_OK;
}

enum dt_status dt_actor_check(struct dt_view actor, struct dt_error *err)
{
    if (actor.len == 0)
        return dt_error_set(err, DT_INVALID, "an event needs somebody who did it");
    if (actor.len > DT_ACTOR_BYTES)
        return dt_error_set(err, DT_LIMIT, "an actor's id may hold %d bytes", DT_ACTOR_BYTES);
    for (size_t i = 0; i < actor.len; i++)
        if (actor.ptr[i] <= 0x20 || actor.ptr[i] >= 0x7f)
            return dt_error_set(err, DT_INVALID, "an actor's id is printable ASCII without spaces");
    return DT_OK;
}

/* Whether the body says what it says in the only way it may. */
static enum dt_status check_body(const struct dt_event *event, struct dt_arena *arena,
                                 struct dt_error *err)
{
    struct dt_body body;
    struct dt_buf form;
    dt_buf_init(&form);
    enum dt_status status =
        dt_body_read(event->kind, event->version, event->body, arena, &body, err);
    if (status == DT_OK)
        status = dt_body_write(&body, &form, err);
    if (status == DT_OK && !dt_view_equal(dt_buf_view(&form), event->body))
        status = dt_error_set(err, DT_INVALID, "an event's body is not in its one form");
    if (status == DT_FORMAT) {
        status = DT_INVALID;
        if (err)
            err->status = DT_INVALID;
    }
    dt_buf_finish(&form);
    return status;
}

enum dt_status dt_event_check(const struct dt_event *event, struct dt_arena *arena,
                              struct dt_error *err)
{
    enum dt_status status = dt_tenant_check(event->tenant, err);
    if (status == DT_OK)
        status = dt_conversation_id_check(event->conversation, err);
    if (status == DT_OK)
        status = dt_actor_check(event->actor, err);
    if (status != DT_OK)
        return status;
    const struct dt_event_kind_info *kind = dt_event_kind_info(event->kind);
    if (!kind)
        return dt_error_set(err, DT_INVALID, "there is no kind of event %u", event->kind);
    if (event->at < DT_INSTANT_MIN || event->at > DT_INSTANT_MAX)
        return dt_error_set(err, DT_INVALID, "an event needs a time");
    status = check_body(event, arena, err);
    if (status != DT_OK)
        dt_error_prefix(err, "event \"%s\"", kind->name.ptr);
    return status;
}

static void put_number(struct dt_buf *buf, uint64_t value, unsigned bytes)
{
    unsigned char out[8];
    for (unsigned i = 0; i < bytes; i++)
        out[i] = (unsigned char)(value >> (8 * (bytes - 1 - i)));
    dt_buf_append(buf, out, bytes);
}

static void put_view(struct dt_buf *buf, struct dt_view view)
{
    assert(view.len < UINT32_MAX);
    put_number(buf, view.len, 4);
    dt_buf_append_view(buf, view);
}

void dt_event_encode_head(const struct dt_event *event, struct dt_buf *buf)
{
    dt_buf_append(buf, head_label, sizeof head_label - 1);
    put_view(buf, event->tenant);
    put_view(buf, event->conversation);
    put_view(buf, event->actor);
    put_number(buf, event->sequence, 8);
    put_number(buf, event->entry, 8);
    put_number(buf, (uint64_t)event->at, 8);
    put_number(buf, (uint64_t)event->kind, 2);
    put_number(buf, event->version, 2);
}

void dt_event_encode(const struct dt_event *event, struct dt_buf *buf)
{
    dt_event_encode_head(event, buf);
    if (event->erased)
        put_number(buf, UINT32_MAX, 4);
    else
        put_view(buf, event->body);
}
