#include "lt_source.h"

#include <yyjson.h>

uint32_t dt_lt_units(struct dt_view text)
{
    uint32_t units = 0;
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        units += ((c & 0xc0) != 0x80) + (c >= 0xf0); /* four bytes are a surrogate pair */
    }
    return units;
}

enum dt_status dt_lt_source_text(struct dt_view text, struct dt_arena *arena,
                                 struct dt_lt_source *out, struct dt_error *err)
{
    struct dt_lt_segment *segment = dt_arena_zalloc(arena, 1, sizeof *segment);
    if (!segment)
        return dt_error_set(err, DT_NOMEM, "no memory for a text");
    *out = (struct dt_lt_source){.plain = text, .segments = segment, .segment_count = 1};
    return DT_OK;
}

/* A source in the making. */
struct making {
    char *plain;
    size_t len;
    struct dt_lt_segment *segments;
    size_t count;
    uint32_t original;
};

static void add(struct making *making, struct dt_view original, struct dt_view read, bool markup)
{
    making->segments[making->count++] = (struct dt_lt_segment){
        .start = (uint32_t)making->len, .original = making->original, .markup = markup};
    if (read.len > 0)
        memcpy(making->plain + making->len, read.ptr, read.len);
    making->len += read.len;
    making->original += dt_lt_units(original);
}

static struct dt_view member(yyjson_val *object, const char *name, bool *there_out)
{
    yyjson_val *value = yyjson_obj_get(object, name);
    *there_out = yyjson_is_str(value);
    return (struct dt_view){yyjson_get_str(value), yyjson_get_len(value)};
}

static enum dt_status take(struct making *making, yyjson_val *annotation, size_t index,
                           struct dt_error *err)
{
    bool has_text, has_markup, has_reading;
    struct dt_view text = member(annotation, "text", &has_text);
    struct dt_view markup = member(annotation, "markup", &has_markup);
    struct dt_view reading = member(annotation, "interpretAs", &has_reading);
    if (has_text == has_markup || (has_text && has_reading))
        return dt_error_set(err, DT_FORMAT,
                            "annotation %zu: either \"text\", or \"markup\" and perhaps "
                            "\"interpretAs\", each a string",
                            index);
    if (has_text)
        add(making, text, text, false);
    else
        add(making, markup, reading, true);
    return DT_OK;
}

static enum dt_status take_all(yyjson_val *list, size_t room, struct dt_arena *arena,
                               struct dt_lt_source *out, struct dt_error *err)
{
    size_t count = yyjson_arr_size(list), index, max;
    yyjson_val *annotation;
    struct making making = {.plain = dt_arena_alloc(arena, room),
                            .segments = dt_arena_zalloc(arena, count + 1, sizeof *making.segments)};
    enum dt_status status = DT_OK;
    if (!making.plain || !making.segments)
        return dt_error_set(err, DT_NOMEM, "no memory for a text");
    yyjson_arr_foreach(list, index, max, annotation)
    {
        status = take(&making, annotation, index + 1, err);
        if (status != DT_OK)
            return status;
    }
    if (making.count == 0)
        making.count = 1; /* all zero: nothing at the beginning */
    *out = (struct dt_lt_source){.plain = {making.plain, making.len},
                                 .segments = making.segments,
                                 .segment_count = making.count};
    return DT_OK;
}

enum dt_status dt_lt_source_parse(struct dt_view json, struct dt_arena *arena,
                                  struct dt_lt_source *out, struct dt_error *err)
{
    yyjson_read_err problem;
    yyjson_doc *doc = yyjson_read_opts((char *)(uintptr_t)json.ptr, json.len, 0, NULL, &problem);
    if (!doc && problem.code == YYJSON_READ_ERROR_MEMORY_ALLOCATION)
        return dt_error_set(err, DT_NOMEM, "no memory for a text");
    if (!doc)
        return dt_error_set(err, DT_FORMAT, "not JSON: %s at byte %zu", problem.msg, problem.pos);
    yyjson_val *list = yyjson_obj_get(yyjson_doc_get_root(doc), "annotation");
    enum dt_status status = DT_OK;
    if (!yyjson_is_arr(list))
        status = dt_error_set(err, DT_FORMAT, "expected {\"annotation\":[...]}");
    else if (yyjson_arr_size(list) > DT_LT_ANNOTATIONS)
        status = dt_error_set(err, DT_LIMIT, "at most %d annotations", DT_LT_ANNOTATIONS);
    else
        status = take_all(list, json.len, arena, out, err);
    yyjson_doc_free(doc);
    return status;
}

/* The last segment that begins at the byte or before it. */
static size_t segment_at(const struct dt_lt_source *source, uint32_t byte)
{
    size_t low = 0, high = source->segment_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (source->segments[middle].start <= byte)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static uint32_t offset_in(const struct dt_lt_source *source, size_t index, uint32_t byte)
{
    const struct dt_lt_segment *segment = &source->segments[index];
    if (segment->markup)
        return segment->original;
    return segment->original + dt_lt_units(dt_view_slice(source->plain, segment->start, byte));
}

uint32_t dt_lt_source_start(const struct dt_lt_source *source, uint32_t byte)
{
    return offset_in(source, segment_at(source, byte), byte);
}

uint32_t dt_lt_source_end(const struct dt_lt_source *source, uint32_t byte)
{
    if (byte == 0)
        return dt_lt_source_start(source, 0);
    size_t index = segment_at(source, byte - 1);
    return offset_in(source, index, byte);
}
