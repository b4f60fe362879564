#include "buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* What an empty buffer's data points to; never written, since capacity 0 forces a reserve first. */
static char empty[1] = "";

void dt_buf_init(struct dt_buf *buf)
{
    *buf = (struct dt_buf){.data = empty};
}

void dt_buf_finish(struct dt_buf *buf)
{
    if (buf->capacity > 0)
        free(buf->data);
    dt_buf_init(buf);
}

void dt_buf_clear(struct dt_buf *buf)
{
    buf->len = 0;
    buf->failed = false;
    if (buf->capacity > 0)
        buf->data[0] = '\0';
}

char *dt_buf_reserve(struct dt_buf *buf, size_t n)
{
    if (buf->failed)
        return NULL;
    size_t need;
    if (__builtin_add_overflow(buf->len, n, &need) || need >= SIZE_MAX / 2) {
        buf->failed = true;
        return NULL;
    }
    need++; /* the terminator */
    if (need > buf->capacity) {
        size_t capacity = buf->capacity ? buf->capacity * 2 : 256;
        if (capacity < need)
            capacity = need;
        char *data = realloc(buf->capacity ? buf->data : NULL, capacity);
        if (!data) {
            buf->failed = true;
            return NULL;
        }
        buf->data = data;
        buf->capacity = capacity;
        buf->data[buf->len] = '\0';
    }
    return buf->data + buf->len;
}

void dt_buf_append(struct dt_buf *buf, const void *bytes, size_t len)
{
    char *room = dt_buf_reserve(buf, len);
    if (!room)
        return;
    if (len > 0)
        memcpy(room, bytes, len);
    buf->len += len;
    buf->data[buf->len] = '\0';
}

void dt_buf_append_view(struct dt_buf *buf, struct dt_view view)
{
    dt_buf_append(buf, view.ptr, view.len);
}

void dt_buf_append_char(struct dt_buf *buf, char c)
{
    dt_buf_append(buf, &c, 1);
}

void dt_buf_append_uint(struct dt_buf *buf, uint64_t value)
{
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    dt_buf_append(buf, digits + at, sizeof digits - at);
}

void dt_buf_append_int(struct dt_buf *buf, int64_t value)
{
    if (value < 0) {
        dt_buf_append_char(buf, '-');
        dt_buf_append_uint(buf, 0 - (uint64_t)value);
    } else {
        dt_buf_append_uint(buf, (uint64_t)value);
    }
}

void dt_buf_printf(struct dt_buf *buf, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *room = len < 0 ? NULL : dt_buf_reserve(buf, (size_t)len);
    if (room) {
        vsnprintf(room, (size_t)len + 1, format, again);
        buf->len += (size_t)len;
    } else {
        buf->failed = true;
    }
    va_end(again);
}
