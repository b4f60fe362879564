/* Bodies put together and written in their one form. */
#include "body_parts.h"
#include "json_out.h"

#include <assert.h>
#include <stdio.h>

void dt_body_init(struct dt_body *body, enum dt_event_kind kind)
{
    const struct dt_event_kind_info *info = dt_event_kind_info(kind);
    assert(info);
    *body = (struct dt_body){.kind = kind, .version = info->version};
}

static size_t place(const struct dt_body *body, enum dt_event_field field)
{
    assert(dt_event_field_info(field)->kind == body->kind);
    return (size_t)field - dt_event_kind_info(body->kind)->first_field;
}

static struct dt_field_value *value_to_set(struct dt_body *body, enum dt_event_field field,
                                           enum dt_field_type type)
{
    assert(dt_event_field_info(field)->type == type);
    (void)type;
    struct dt_field_value *value = &body->values[place(body, field)];
    value->present = true;
    return value;
}

void dt_body_set_text(struct dt_body *body, enum dt_event_field field, struct dt_view text)
{
    value_to_set(body, field, DT_FIELD_TYPE_TEXT)->text = text;
}

void dt_body_set_word(struct dt_body *body, enum dt_event_field field, struct dt_view word)
{
    value_to_set(body, field, DT_FIELD_TYPE_WORD)->text = word;
}

void dt_body_set_int(struct dt_body *body, enum dt_event_field field, int64_t value)
{
    value_to_set(body, field, DT_FIELD_TYPE_INT)->number = value;
}

void dt_body_set_bool(struct dt_body *body, enum dt_event_field field, bool value)
{
    value_to_set(body, field, DT_FIELD_TYPE_BOOL)->number = value;
}

void dt_body_set_time(struct dt_body *body, enum dt_event_field field, dt_instant at)
{
    value_to_set(body, field, DT_FIELD_TYPE_TIME)->number = at;
}

bool dt_body_has(const struct dt_body *body, enum dt_event_field field)
{
    return body->values[place(body, field)].present;
}

struct dt_view dt_body_text(const struct dt_body *body, enum dt_event_field field)
{
    const struct dt_field_value *value = &body->values[place(body, field)];
    return value->present ? value->text : DT_VIEW("");
}

int64_t dt_body_int(const struct dt_body *body, enum dt_event_field field)
{
    const struct dt_field_value *value = &body->values[place(body, field)];
    return value->present ? value->number : 0;
}

bool dt_body_bool(const struct dt_body *body, enum dt_event_field field)
{
    return dt_body_int(body, field) != 0;
}

dt_instant dt_body_time(const struct dt_body *body, enum dt_event_field field)
{
    const struct dt_field_value *value = &body->values[place(body, field)];
    return value->present ? value->number : DT_INSTANT_NONE;
}

/* "2026-03-12T14:20:00.125Z" */
static void write_time(struct dt_json_out *json, dt_instant at)
{
    char text[48];
    dt_instant_format(at, 0, text);
    int64_t ms = at % DT_MS_PER_SECOND;
    enum { SECONDS_END = 19 }; /* "2026-03-12T14:20:00" */
    snprintf(text + SECONDS_END, sizeof text - SECONDS_END, ".%03dZ",
             (int)(ms < 0 ? ms + DT_MS_PER_SECOND : ms));
    dt_json_string(json, dt_view_of(text));
}

static void write_value(struct dt_json_out *json, const struct dt_event_field_info *field,
                        const struct dt_field_value *value)
{
    dt_json_key(json, field->name);
    switch (field->type) {
    case DT_FIELD_TYPE_TEXT:
    case DT_FIELD_TYPE_WORD:
        dt_json_string(json, value->text);
        break;
    case DT_FIELD_TYPE_INT:
        dt_json_int(json, value->number);
        break;
    case DT_FIELD_TYPE_BOOL:
        dt_json_bool(json, value->number != 0);
        break;
    case DT_FIELD_TYPE_TIME:
        write_time(json, value->number);
        break;
    }
}

enum dt_status dt_body_write(const struct dt_body *body, struct dt_buf *buf, struct dt_error *err)
{
    const struct dt_event_kind_info *kind = dt_event_kind_info(body->kind);
    struct dt_json_out json;
    size_t start = buf->len;
    dt_json_out_init(&json, buf);
    dt_json_begin_object(&json);
    for (unsigned i = 0; i < kind->field_count; i++) {
        const struct dt_event_field_info *field = dt_event_field_info(kind->first_field + i);
        const struct dt_field_value *value = &body->values[i];
        enum dt_status status = dt_body_check_value(field, body->version, value, err);
        if (status != DT_OK)
            return status;
        if (value->present)
            write_value(&json, field, value);
    }
    dt_json_end_object(&json);
    if (dt_buf_failed(buf))
        return dt_error_set(err, DT_NOMEM, "no memory for an event's body");
    if (buf->len - start > DT_EVENT_BODY_BYTES)
        return dt_error_set(err, DT_LIMIT, "an event's body may hold %d bytes",
                            DT_EVENT_BODY_BYTES);
    return DT_OK;
}
