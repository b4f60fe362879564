#include "transcript_parts.h"

#include <stdlib.h>
#include <yyjson.h>

/*
 * Others' exports carry whatever they like beside our members, numbers beyond every type included;
 * what is not ours is only required to be JSON.
 */
static const yyjson_read_flag read_flags = YYJSON_READ_BIGNUM_AS_RAW;

/* A line's values live in one block that is kept: reading a line allocates nothing. */
static bool make_pool(struct dt_transcript *transcript, size_t line_bytes)
{
    size_t need = yyjson_read_max_memory_usage(line_bytes, read_flags);
    if (need <= transcript->pool_size)
        return true;
    size_t size = 2 * need;
    void *pool = malloc(size);
    if (!pool)
        return false;
    free(transcript->pool);
    transcript->pool = pool;
    transcript->pool_size = size;
    return true;
}

/* Brackets open at once; yyjson itself needs no stack for them. */
static unsigned nesting(struct dt_view json)
{
    unsigned depth = 0, deepest = 0;
    bool in_string = false;
    for (size_t i = 0; i < json.len; i++) {
        char c = json.ptr[i];
        if (in_string) {
            if (c == '\\')
                i++;
            else
                in_string = c != '"';
            continue;
        }
        in_string = c == '"';
        if (c == '{' || c == '[')
            depth++;
        else if ((c == '}' || c == ']') && depth > 0)
            depth--;
        if (depth > deepest)
            deepest = depth;
    }
    return deepest;
}

static enum dt_status not_json(const struct dt_line *line, const yyjson_read_err *why,
                               struct dt_error *err)
{
    if (why->code == YYJSON_READ_ERROR_MEMORY_ALLOCATION)
        return dt_transcript_no_memory(err);
    unsigned column = (unsigned)why->pos + 1;
    if (why->pos >= line->text.len)
        return dt_error_at(err, DT_FORMAT, line->number, column,
                           "the JSON is cut off: a turn is one object on one line");
    return dt_error_at(err, DT_FORMAT, line->number, column, "not JSON: %s", why->msg);
}

static const char *type_name(yyjson_val *value)
{
    switch (yyjson_get_type(value)) {
    case YYJSON_TYPE_NULL:
        return "null";
    case YYJSON_TYPE_BOOL:
        return "a truth value";
    case YYJSON_TYPE_STR:
        return "a string";
    case YYJSON_TYPE_ARR:
        return "an array";
    case YYJSON_TYPE_OBJ:
        return "an object";
    default:
        return "a number";
    }
}

static enum dt_status take_member(yyjson_val *key, yyjson_val *value, struct dt_raw_turn *raw,
                                  bool given[DT_FIELD_COUNT], struct dt_error *err)
{
    enum dt_field field = dt_field_find((struct dt_view){yyjson_get_str(key), yyjson_get_len(key)});
    if (field == DT_FIELD_COUNT)
        return DT_OK;
    const char *name = dt_field_name(field).ptr;
    if (given[field])
        return dt_error_at(err, DT_FORMAT, raw->line, 0, "\"%s\" is given twice", name);
    given[field] = true;
    bool required = field == DT_FIELD_ROLE || field == DT_FIELD_TEXT;
    if (yyjson_is_null(value) && !required)
        return DT_OK;
    if (!yyjson_is_str(value))
        return dt_error_at(err, DT_FORMAT, raw->line, 0, "\"%s\" must be a string, not %s", name,
                           type_name(value));
    raw->fields[field] = (struct dt_view){yyjson_get_str(value), yyjson_get_len(value)};
    raw->has[field] = true;
    return DT_OK;
}

static enum dt_status take_object(yyjson_val *object, const struct dt_line *line,
                                  struct dt_raw_turn *raw, struct dt_error *err)
{
    if (yyjson_is_arr(object))
        return dt_error_at(err, DT_FORMAT, line->number, 0,
                           "a JSON array: write one object {\"role\":...,\"text\":...} a line, "
                           "without the array around them (jq -c '.[]' does that)");
    if (!yyjson_is_obj(object))
        return dt_error_at(err, DT_FORMAT, line->number, 0,
                           "%s: a line must hold one JSON object {\"role\":...,\"text\":...}",
                           type_name(object));
    *raw = (struct dt_raw_turn){.present = true, .line = line->number};
    bool given[DT_FIELD_COUNT] = {false};
    bool nested = false;
    size_t at, count;
    yyjson_val *key, *value;
    yyjson_obj_foreach(object, at, count, key, value)
    {
        nested |= yyjson_is_ctn(value);
        enum dt_status status = take_member(key, value, raw, given, err);
        if (status != DT_OK)
            return status;
    }
    if (nested && nesting(line->text) > DT_TRANSCRIPT_NESTING)
        return dt_error_at(err, DT_LIMIT, line->number, 0, "JSON nested deeper than %d",
                           DT_TRANSCRIPT_NESTING);
    return DT_OK;
}

enum dt_status dt_transcript_next_jsonl(struct dt_transcript *transcript, struct dt_raw_turn *raw,
                                        struct dt_error *err)
{
    struct dt_line line;
    do {
        enum dt_status status = dt_lines_next(&transcript->lines, &line, err);
        if (status != DT_OK)
            return status;
        if (!line.present) {
            raw->present = false;
            return DT_OK;
        }
    } while (dt_view_trim(line.text).len == 0);

    if (!make_pool(transcript, line.text.len))
        return dt_transcript_no_memory(err);
    yyjson_alc memory;
    yyjson_alc_pool_init(&memory, transcript->pool, transcript->pool_size);
    yyjson_read_err why;
    /* Without YYJSON_READ_INSITU the text is copied and not written to: the cast takes nothing
     * away.
     */
    char *text = (char *)(uintptr_t)line.text.ptr;
    yyjson_doc *doc = yyjson_read_opts(text, line.text.len, read_flags, &memory, &why);
    if (!doc)
        return not_json(&line, &why, err);
    return take_object(yyjson_doc_get_root(doc), &line, raw, err);
}
