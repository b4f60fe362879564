/* Bodies taken apart, and what a member may hold. */
#include "body_parts.h"

#include <inttypes.h>
#include <yyjson.h>

static bool is_one_of(const char *words, struct dt_view word)
{
    while (*words) {
        size_t len = strcspn(words, "|");
        if (word.len == len && memcmp(words, word.ptr, len) == 0)
            return true;
        words += len;
        words += *words == '|';
    }
    return false;
}

static bool in_version(const struct dt_event_field_info *field, uint16_t version)
{
    return field->since <= version && (field->until == 0 || version <= field->until);
}

enum dt_status dt_body_check_value(const struct dt_event_field_info *field, uint16_t version,
                                   const struct dt_field_value *value, struct dt_error *err)
{
    const char *name = field->name.ptr;
    if (!value->present) {
        if (field->must && in_version(field, version))
            return dt_error_set(err, DT_INVALID, "\"%s\" is missing", name);
        return DT_OK;
    }
    if (!in_version(field, version))
        return dt_error_set(err, DT_INVALID, "\"%s\" is no member of version %u", name, version);
    switch (field->type) {
    case DT_FIELD_TYPE_TEXT:
        if (value->text.len > (uint64_t)field->limit)
            return dt_error_set(err, DT_LIMIT, "\"%s\" may hold %" PRId64 " bytes", name,
                                field->limit);
        break;
    case DT_FIELD_TYPE_WORD:
        if (!is_one_of(field->words, value->text))
            return dt_error_set(err, DT_INVALID, "\"%s\" must be one of %s", name, field->words);
        break;
    case DT_FIELD_TYPE_INT:
        if (value->number < 0 || value->number > field->limit)
            return dt_error_set(err, DT_INVALID, "\"%s\" must be 0 to %" PRId64, name,
                                field->limit);
        break;
    case DT_FIELD_TYPE_TIME:
        if (value->number < DT_INSTANT_MIN || value->number > DT_INSTANT_MAX)
            return dt_error_set(err, DT_INVALID, "\"%s\" is no time", name);
        break;
    case DT_FIELD_TYPE_BOOL:
        break;
    }
    return DT_OK;
}

/* yyjson's memory comes from the arena: strings then live as long as the body. */
static void *arena_malloc(void *arena, size_t size)
{
    return dt_arena_alloc(arena, size);
}

static void *arena_realloc(void *arena, void *old, size_t old_size, size_t size)
{
    return dt_arena_grow(arena, old, old_size, size);
}

static void arena_free(void *arena, void *block) /* it goes with the arena */
{
}

static enum dt_status wrong_type(const struct dt_event_field_info *field, const char *expected,
                                 struct dt_error *err)
{
    return dt_error_set(err, DT_FORMAT, "\"%s\" must be %s", field->name.ptr, expected);
}

static enum dt_status take_value(const struct dt_event_field_info *field, yyjson_val *json,
                                 struct dt_field_value *value, struct dt_error *err)
{
    struct dt_view text = {yyjson_get_str(json), yyjson_get_len(json)};
    switch (field->type) {
    case DT_FIELD_TYPE_TEXT:
    case DT_FIELD_TYPE_WORD:
        if (!yyjson_is_str(json))
            return wrong_type(field, "a string", err);
        value->text = text;
        break;
    case DT_FIELD_TYPE_INT:
        if (!yyjson_is_uint(json) || yyjson_get_uint(json) > INT64_MAX)
            return wrong_type(field, "a whole number from 0", err);
        value->number = (int64_t)yyjson_get_uint(json);
        break;
    case DT_FIELD_TYPE_BOOL:
        if (!yyjson_is_bool(json))
            return wrong_type(field, "true or false", err);
        value->number = yyjson_get_bool(json);
        break;
    case DT_FIELD_TYPE_TIME:
        if (!yyjson_is_str(json) || dt_instant_parse(text, &value->number, NULL, NULL) != DT_OK)
            return wrong_type(field, "a time with its zone (RFC 3339)", err);
        break;
    }
    value->present = true;
    return DT_OK;
}

static enum dt_status take_member(const struct dt_event_kind_info *kind, yyjson_val *key,
                                  yyjson_val *json, struct dt_body *body, struct dt_error *err)
{
    struct dt_view name = {yyjson_get_str(key), yyjson_get_len(key)};
    for (unsigned i = 0; i < kind->field_count; i++) {
        const struct dt_event_field_info *field = dt_event_field_info(kind->first_field + i);
        if (!dt_view_equal(field->name, name) || !in_version(field, body->version))
            continue;
        if (body->values[i].present)
            return dt_error_set(err, DT_FORMAT, "\"%s\" stands there twice", field->name.ptr);
        return take_value(field, json, &body->values[i], err);
    }
    return dt_error_set(err, DT_FORMAT, "a body of kind \"%s\" has no member \"%.*s\"",
                        kind->name.ptr, (int)(name.len < 64 ? name.len : 64), name.ptr);
}

static enum dt_status take_members(const struct dt_event_kind_info *kind, yyjson_val *root,
                                   struct dt_body *body, struct dt_error *err)
{
    if (!yyjson_is_obj(root))
        return dt_error_set(err, DT_FORMAT, "an event's body must be a JSON object");
    yyjson_obj_iter iter = yyjson_obj_iter_with(root);
    yyjson_val *key;
    while ((key = yyjson_obj_iter_next(&iter))) {
        enum dt_status status = take_member(kind, key, yyjson_obj_iter_get_val(key), body, err);
        if (status != DT_OK)
            return status;
    }
    for (unsigned i = 0; i < kind->field_count; i++) {
        enum dt_status status = dt_body_check_value(dt_event_field_info(kind->first_field + i),
                                                    body->version, &body->values[i], err);
        if (status != DT_OK) {
            if (err && status == DT_INVALID)
                err->status = DT_FORMAT;
            return status == DT_INVALID ? DT_FORMAT : status;
        }
    }
    return DT_OK;
}

enum dt_status dt_body_read(enum dt_event_kind code, uint16_t version, struct dt_view json,
                            struct dt_arena *arena, struct dt_body *body_out, struct dt_error *err)
{
    const struct dt_event_kind_info *kind = dt_event_kind_info(code);
    if (!kind || version == 0 || version > kind->version)
        return dt_error_set(err, DT_INVALID,
                            "kind %u, version %u: a newer detente wrote this event", code, version);
    if (json.len > DT_EVENT_BODY_BYTES)
        return dt_error_set(err, DT_LIMIT, "an event's body may hold %d bytes",
                            DT_EVENT_BODY_BYTES);
    if (json.len == 0)
        return dt_error_set(err, DT_FORMAT, "an event's body must be a JSON object");
    const yyjson_alc alc = {arena_malloc, arena_realloc, arena_free, arena};
    yyjson_read_err reason;
    yyjson_doc *doc =
        yyjson_read_opts((char *)(uintptr_t)json.ptr, json.len, YYJSON_READ_NOFLAG, &alc, &reason);
    if (!doc && reason.code == YYJSON_READ_ERROR_MEMORY_ALLOCATION)
        return dt_error_set(err, DT_NOMEM, "no memory to read an event's body");
    if (!doc)
        return dt_error_set(err, DT_FORMAT, "an event's body is no JSON: %s at byte %zu",
                            reason.msg, reason.pos);
    struct dt_body body = {.kind = code, .version = version};
    enum dt_status status = take_members(kind, yyjson_doc_get_root(doc), &body, err);
    if (status == DT_OK)
        *body_out = body;
    return status;
}
