#include "sheet.h"

#include "json_out.h"

#include <yyjson.h>

static bool is_absent(const struct dt_sheet_field *field, const char *at)
{
    switch (field->type) {
    case DT_SHEET_TEXT:
        return ((const struct dt_view *)(const void *)at)->len == 0;
    case DT_SHEET_INT:
        return *(const int64_t *)(const void *)at == 0;
    case DT_SHEET_BOOL:
        return !*(const bool *)(const void *)at;
    case DT_SHEET_TEXTS:
        return ((const struct dt_sheet_texts *)(const void *)at)->count == 0;
    }
    return true;
}

static void write_value(const struct dt_sheet_field *field, const char *at,
                        struct dt_json_out *json)
{
    const struct dt_sheet_texts *texts = (const void *)at;
    switch (field->type) {
    case DT_SHEET_TEXT:
        dt_json_string(json, *(const struct dt_view *)(const void *)at);
        break;
    case DT_SHEET_INT:
        dt_json_int(json, *(const int64_t *)(const void *)at);
        break;
    case DT_SHEET_BOOL:
        dt_json_bool(json, true);
        break;
    case DT_SHEET_TEXTS:
        dt_json_begin_array(json);
        for (size_t i = 0; i < texts->count; i++)
            dt_json_string(json, texts->items[i]);
        dt_json_end_array(json);
        break;
    }
}

void dt_sheet_write(const struct dt_sheet *sheet, const void *row, struct dt_buf *buf)
{
    struct dt_json_out json;
    dt_json_out_init(&json, buf);
    dt_json_begin_object(&json);
    for (size_t i = 0; i < sheet->count; i++) {
        const struct dt_sheet_field *field = &sheet->fields[i];
        const char *at = (const char *)row + field->offset;
        if (is_absent(field, at))
            continue;
        dt_json_key(&json, dt_view_of(field->name));
        write_value(field, at, &json);
    }
    dt_json_end_object(&json);
}

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

static struct dt_view view_of(yyjson_val *value)
{
    return (struct dt_view){yyjson_get_str(value), yyjson_get_len(value)};
}

static enum dt_status read_texts(yyjson_val *array, struct dt_arena *arena,
                                 struct dt_sheet_texts *out, bool *fits)
{
    size_t count = yyjson_arr_size(array), index, max;
    yyjson_val *value;
    struct dt_view *items = dt_arena_zalloc(arena, count, sizeof *items);
    if (!items)
        return DT_NOMEM;
    yyjson_arr_foreach(array, index, max, value)
    {
        *fits = *fits && yyjson_is_str(value);
        items[index] = view_of(value);
    }
    *out = (struct dt_sheet_texts){items, count};
    return DT_OK;
}

static enum dt_status read_value(const struct dt_sheet_field *field, yyjson_val *value,
                                 struct dt_arena *arena, char *at, bool *fits)
{
    switch (field->type) {
    case DT_SHEET_TEXT:
        *fits = yyjson_is_str(value);
        *(struct dt_view *)(void *)at = view_of(value);
        break;
    case DT_SHEET_INT:
        *fits = yyjson_is_int(value);
        *(int64_t *)(void *)at = yyjson_get_sint(value);
        break;
    case DT_SHEET_BOOL:
        *fits = yyjson_is_bool(value);
        *(bool *)(void *)at = yyjson_get_bool(value);
        break;
    case DT_SHEET_TEXTS:
        *fits = yyjson_is_arr(value);
        return read_texts(value, arena, (struct dt_sheet_texts *)(void *)at, fits);
    }
    return DT_OK;
}

enum dt_status dt_sheet_read(const struct dt_sheet *sheet, struct dt_view json,
                             struct dt_arena *arena, void *row_out, struct dt_error *err)
{
    const yyjson_alc alc = {arena_malloc, arena_realloc, arena_free, arena};
    yyjson_read_err reason;
    char *room = dt_arena_zalloc(arena, 1, sheet->size);
    if (!room)
        return dt_error_set(err, DT_NOMEM, "no memory to read the %s", sheet->what);
    yyjson_doc *doc =
        yyjson_read_opts((char *)(uintptr_t)json.ptr, json.len, YYJSON_READ_NOFLAG, &alc, &reason);
    if (!doc && reason.code == YYJSON_READ_ERROR_MEMORY_ALLOCATION)
        return dt_error_set(err, DT_NOMEM, "no memory to read the %s", sheet->what);
    yyjson_val *root = yyjson_doc_get_root(doc);
    bool fits = yyjson_is_obj(root);
    for (size_t i = 0; fits && i < sheet->count; i++) {
        const struct dt_sheet_field *field = &sheet->fields[i];
        yyjson_val *value = yyjson_obj_get(root, field->name);
        if (value && read_value(field, value, arena, room + field->offset, &fits) != DT_OK)
            return dt_error_set(err, DT_NOMEM, "no memory to read the %s", sheet->what);
    }
    if (!fits)
        return dt_error_set(err, DT_FORMAT, "the row of the %s is damaged", sheet->what);
    memcpy(row_out, room, sheet->size);
    return DT_OK;
}
