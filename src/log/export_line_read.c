#include "export_line.h"

#include "base64.h"
#include "event.h"
#include "json_out.h"

#include <yyjson.h>

/*
 * A line is read member by member in their order, leniently, and then written again from what was
 * read: if the bytes differ, it did not have its form. So the one form is written down once, in
 * export_line.c.
 */
struct reader {
    struct dt_arena *arena;
    yyjson_obj_iter members;
    bool ok;
    bool nomem;
};

static struct dt_view view_of(yyjson_val *value)
{
    return (struct dt_view){yyjson_get_str(value), yyjson_get_len(value)};
}

/* The next member, which must bear the name. NULL, and not ok, if it does not. */
static yyjson_val *take(struct reader *reader, const char *name)
{
    yyjson_val *key = reader->ok ? yyjson_obj_iter_next(&reader->members) : NULL;
    if (!key || !dt_view_equal(view_of(key), dt_view_of(name))) {
        reader->ok = false;
        return NULL;
    }
    return yyjson_obj_iter_get_val(key);
}

static struct dt_view take_text(struct reader *reader, const char *name, size_t limit)
{
    yyjson_val *value = take(reader, name);
    struct dt_view view = {"", 0};
    if (!yyjson_is_str(value) || yyjson_get_len(value) > limit) {
        reader->ok = false;
        return view;
    }
    char *copy = dt_arena_copy(reader->arena, view_of(value));
    if (!copy) {
        reader->ok = false;
        reader->nomem = true;
        return view;
    }
    return (struct dt_view){copy, yyjson_get_len(value)};
}

static uint64_t take_int(struct reader *reader, const char *name, uint64_t limit)
{
    yyjson_val *value = take(reader, name);
    if (!yyjson_is_uint(value) || yyjson_get_uint(value) > limit) {
        reader->ok = false;
        return 0;
    }
    return yyjson_get_uint(value);
}

static void take_bytes(struct reader *reader, const char *name, uint8_t *out, size_t size)
{
    yyjson_val *value = take(reader, name);
    if (!yyjson_is_str(value) || !dt_base64_read(view_of(value), out, size))
        reader->ok = false;
}

static dt_instant take_time(struct reader *reader, const char *name)
{
    yyjson_val *value = take(reader, name);
    dt_instant at = 0;
    struct dt_error err;
    if (!yyjson_is_str(value) || dt_instant_parse(view_of(value), &at, NULL, &err) != DT_OK)
        reader->ok = false;
    return at;
}

static void take_proof(struct reader *reader, struct dt_merkle_proof *out)
{
    yyjson_val *array = take(reader, "proof"), *value;
    size_t i, count;
    out->count = 0;
    if (!yyjson_is_arr(array) || yyjson_arr_size(array) > DT_MERKLE_PROOF) {
        reader->ok = false;
        return;
    }
    yyjson_arr_foreach(array, i, count, value)
    {
        if (!yyjson_is_str(value) ||
            !dt_base64_read(view_of(value), out->hashes[i].bytes, DT_HASH_BYTES)) {
            reader->ok = false;
            return;
        }
        out->count++;
    }
}

/* A body: one object of strings, integers and truth values, in the one form of it. */
static bool write_body(yyjson_val *body, struct dt_buf *buf)
{
    struct dt_json_out json;
    yyjson_val *key, *value;
    size_t i, count;
    dt_json_out_init(&json, buf);
    if (!yyjson_is_obj(body))
        return false;
    dt_json_begin_object(&json);
    yyjson_obj_foreach(body, i, count, key, value)
    {
        struct dt_view name = view_of(key);
        for (size_t at = 0; at < name.len; at++)
            if (name.ptr[at] < 'a' || name.ptr[at] > 'z')
                if (name.ptr[at] != '_')
                    return false;
        dt_json_key(&json, name);
        if (yyjson_is_str(value))
            dt_json_string(&json, view_of(value));
        else if (yyjson_is_bool(value))
            dt_json_bool(&json, yyjson_get_bool(value));
        else if (yyjson_is_int(value) &&
                 !(yyjson_is_uint(value) && yyjson_get_uint(value) > (uint64_t)INT64_MAX))
            dt_json_int(&json, yyjson_get_sint(value));
        else
            return false;
    }
    dt_json_end_object(&json);
    return true;
}

static struct dt_view take_body(struct reader *reader, bool *erased_out)
{
    yyjson_val *value = take(reader, "body");
    struct dt_view body = {NULL, 0};
    struct dt_buf buf;
    *erased_out = yyjson_is_null(value);
    if (!reader->ok || *erased_out)
        return body;
    dt_buf_init(&buf);
    reader->ok = write_body(value, &buf);
    char *copy = reader->ok ? dt_arena_copy(reader->arena, dt_buf_view(&buf)) : NULL;
    if (dt_buf_failed(&buf) || (reader->ok && !copy))
        reader->nomem = true;
    else if (copy)
        body = (struct dt_view){copy, buf.len};
    reader->ok = reader->ok && !reader->nomem;
    dt_buf_finish(&buf);
    return body;
}

static void read_head(struct reader *reader, struct dt_export_head *head)
{
    if (take_int(reader, "detente_export", INT64_MAX) != DT_EXPORT_FORM)
        reader->ok = false;
    head->tenant = take_text(reader, "tenant", DT_TENANT_BYTES);
    yyjson_obj_iter here = reader->members;
    head->whole = yyjson_is_null(take(reader, "conversation"));
    if (!head->whole && reader->ok) {
        reader->members = here;
        head->conversation = take_text(reader, "conversation", DT_CONVERSATION_BYTES);
    }
    head->key = take_text(reader, "key", 1024);
    head->at = take_time(reader, "at");
    head->checkpoint = take_text(reader, "checkpoint", 64 * 1024);
    yyjson_val *since = take(reader, "since");
    head->has_since = !yyjson_is_null(since);
    if (!head->has_since || !yyjson_is_obj(since)) {
        reader->ok = reader->ok && !head->has_since;
        return;
    }
    struct reader inner = {.arena = reader->arena, .ok = true};
    yyjson_obj_iter_init(since, &inner.members);
    head->since_size = take_int(&inner, "size", INT64_MAX);
    take_proof(&inner, &head->since);
    reader->ok = reader->ok && inner.ok;
}

static void read_event(struct reader *reader, struct dt_export_event *event)
{
    event->entry = take_int(reader, "entry", INT64_MAX);
    event->conversation = take_text(reader, "conversation", DT_CONVERSATION_BYTES);
    take_bytes(reader, "tag", event->tag.bytes, DT_TAG_BYTES);
    event->sequence = take_int(reader, "sequence", INT64_MAX);
    event->at = take_time(reader, "at");
    event->actor = take_text(reader, "actor", DT_ENTRY_NAME_BYTES);
    event->kind = take_text(reader, "kind", DT_ENTRY_NAME_BYTES);
    event->version = (uint16_t)take_int(reader, "version", UINT16_MAX);
    event->body = take_body(reader, &event->erased);
    if (!event->erased)
        take_bytes(reader, "salt", event->salt.bytes, DT_SALT_BYTES);
    else if (!yyjson_is_null(take(reader, "salt")))
        reader->ok = false;
    take_bytes(reader, "commitment", event->commitment.bytes, DT_HASH_BYTES);
    yyjson_obj_iter here = reader->members;
    event->has_proof = reader->ok && yyjson_obj_iter_next(&here) != NULL;
    if (event->has_proof)
        take_proof(reader, &event->proof);
}

static void read_end(struct reader *reader, struct dt_export_end *end)
{
    end->events = take_int(reader, "events", INT64_MAX);
    take_bytes(reader, "sha256", end->digest.bytes, DT_HASH_BYTES);
    end->signature = take_text(reader, "signature", 64 * 1024);
}

/* The first member's name tells which line it is. */
static bool read_members(struct reader *reader, yyjson_val *root, struct dt_export_line *out)
{
    yyjson_obj_iter first;
    memset(out, 0, sizeof *out);
    if (!yyjson_is_obj(root) || !yyjson_obj_iter_init(root, &reader->members))
        return false;
    first = reader->members;
    yyjson_val *name = yyjson_obj_iter_next(&first);
    if (!name)
        return false;
    if (dt_view_equal(view_of(name), DT_VIEW("entry"))) {
        out->type = DT_EXPORT_EVENT;
        read_event(reader, &out->event);
    } else if (dt_view_equal(view_of(name), DT_VIEW("events"))) {
        out->type = DT_EXPORT_END;
        read_end(reader, &out->end);
    } else {
        out->type = DT_EXPORT_HEAD;
        read_head(reader, &out->head);
    }
    return reader->ok;
}

/* Whether writing it gives the same bytes. */
static bool has_its_form(const struct dt_export_line *line, struct dt_view bytes, bool *nomem_out)
{
    struct dt_buf buf;
    dt_buf_init(&buf);
    if (line->type == DT_EXPORT_HEAD)
        dt_export_head_write(&line->head, &buf);
    else if (line->type == DT_EXPORT_EVENT)
        dt_export_event_write(&line->event, &buf);
    else
        dt_export_end_write(&line->end, &buf);
    *nomem_out = dt_buf_failed(&buf);
    bool same =
        !*nomem_out && buf.len == bytes.len + 1 && memcmp(buf.data, bytes.ptr, bytes.len) == 0;
    dt_buf_finish(&buf);
    return same;
}

enum dt_status dt_export_line_read(struct dt_view line, struct dt_arena *arena,
                                   struct dt_export_line *out, struct dt_error *err)
{
    struct reader reader = {.arena = arena, .ok = true};
    yyjson_read_err trouble;
    if (line.len > DT_EXPORT_LINE_BYTES)
        return dt_error_set(err, DT_LIMIT, "a line may have %d bytes", DT_EXPORT_LINE_BYTES);
    char *copy = dt_arena_copy(arena, line); /* yyjson does not write into what it is given */
    yyjson_doc *doc = copy ? yyjson_read_opts(copy, line.len, 0, NULL, &trouble) : NULL;
    if (!copy || (!doc && trouble.code == YYJSON_READ_ERROR_MEMORY_ALLOCATION))
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    if (!doc)
        return dt_error_set(err, DT_FORMAT, "this line is no JSON");
    bool ok = read_members(&reader, yyjson_doc_get_root(doc), out), nomem = reader.nomem;
    yyjson_doc_free(doc);
    if (ok)
        ok = has_its_form(out, line, &nomem);
    if (nomem)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    if (!ok)
        return dt_error_set(err, DT_FORMAT, "this line is not one that an export has");
    return DT_OK;
}
