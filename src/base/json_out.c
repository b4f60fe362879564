#include "json_out.h"

#include <assert.h>

void dt_json_out_init(struct dt_json_out *json, struct dt_buf *buf)
{
    *json = (struct dt_json_out){.buf = buf};
}

/* Writes the comma that stands before a value, unless a key or nothing does. */
static void separate(struct dt_json_out *json)
{
    if (json->after_key) {
        json->after_key = false;
        return;
    }
    uint32_t bit = UINT32_C(1) << json->depth;
    if (json->has_members & bit)
        dt_buf_append_char(json->buf, ',');
    json->has_members |= bit;
}

static void begin(struct dt_json_out *json, char bracket)
{
    assert(json->depth + 1 < DT_JSON_OUT_DEPTH);
    separate(json);
    dt_buf_append_char(json->buf, bracket);
    json->depth++;
    json->has_members &= ~(UINT32_C(1) << json->depth);
}

static void end(struct dt_json_out *json, char bracket)
{
    assert(json->depth > 0);
    json->depth--;
    dt_buf_append_char(json->buf, bracket);
}

void dt_json_begin_object(struct dt_json_out *json)
{
    begin(json, '{');
}

void dt_json_end_object(struct dt_json_out *json)
{
    end(json, '}');
}

void dt_json_begin_array(struct dt_json_out *json)
{
    begin(json, '[');
}

void dt_json_end_array(struct dt_json_out *json)
{
    end(json, ']');
}

void dt_json_key(struct dt_json_out *json, struct dt_view key)
{
    separate(json);
    char *room = dt_buf_reserve(json->buf, key.len + 3);
    if (room) {
        room[0] = '"';
        memcpy(room + 1, key.ptr, key.len);
        room[key.len + 1] = '"';
        room[key.len + 2] = ':';
        json->buf->len += key.len + 3;
        json->buf->data[json->buf->len] = '\0';
    }
    json->after_key = true;
}

static void append_escape(struct dt_buf *buf, unsigned char c)
{
    static const char hex[] = "0123456789abcdef";
    char escape[6] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};
    switch (c) {
    case '"':
        dt_buf_append(buf, "\\\"", 2);
        break;
    case '\\':
        dt_buf_append(buf, "\\\\", 2);
        break;
    case '\n':
        dt_buf_append(buf, "\\n", 2);
        break;
    case '\r':
        dt_buf_append(buf, "\\r", 2);
        break;
    case '\t':
        dt_buf_append(buf, "\\t", 2);
        break;
    default:
        dt_buf_append(buf, escape, sizeof escape);
    }
}

void dt_json_string(struct dt_json_out *json, struct dt_view text)
{
    separate(json);
    dt_buf_append_char(json->buf, '"');
    size_t from = 0;
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
            continue;
        dt_buf_append(json->buf, text.ptr + from, i - from);
        append_escape(json->buf, c);
        from = i + 1;
    }
    if (from < text.len) /* an empty view may have no pointer to add to */
        dt_buf_append(json->buf, text.ptr + from, text.len - from);
    dt_buf_append_char(json->buf, '"');
}

void dt_json_int(struct dt_json_out *json, int64_t value)
{
    separate(json);
    dt_buf_append_int(json->buf, value);
}

void dt_json_hundredths(struct dt_json_out *json, int64_t hundredths)
{
    separate(json);
    uint64_t size = hundredths < 0 ? 0 - (uint64_t)hundredths : (uint64_t)hundredths;
    if (hundredths < 0)
        dt_buf_append_char(json->buf, '-');
    dt_buf_append_uint(json->buf, size / 100);
    unsigned rest = (unsigned)(size % 100);
    if (rest > 0) {
        char digits[3] = {'.', (char)('0' + rest / 10), (char)('0' + rest % 10)};
        dt_buf_append(json->buf, digits, rest % 10 ? 3 : 2);
    }
}

void dt_json_bool(struct dt_json_out *json, bool value)
{
    dt_json_raw(json, value ? DT_VIEW("true") : DT_VIEW("false"));
}

void dt_json_null(struct dt_json_out *json)
{
    dt_json_raw(json, DT_VIEW("null"));
}

void dt_json_raw(struct dt_json_out *json, struct dt_view value)
{
    separate(json);
    dt_buf_append_view(json->buf, value);
}
