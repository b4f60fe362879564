/*
 * A growable buffer of bytes.
 *
 * Invariants: data is never NULL after init (an empty terminated string at first) and always
 * terminated; when memory runs out the buffer is marked failed, further appends do nothing, and the
 * caller asks once at the end (dt_buf_failed) instead of after every append.
 */
#ifndef DT_BUF_H
#define DT_BUF_H

#include "error.h"
#include "view.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct dt_buf {
    char *data;
    size_t len;
    size_t capacity; /* 0 while data is the shared empty string */
    bool failed;
};

void dt_buf_init(struct dt_buf *buf);
void dt_buf_finish(struct dt_buf *buf);

/* Empties it, keeps the memory, clears failed. */
void dt_buf_clear(struct dt_buf *buf);

void dt_buf_append(struct dt_buf *buf, const void *bytes, size_t len);
void dt_buf_append_view(struct dt_buf *buf, struct dt_view view);
void dt_buf_append_char(struct dt_buf *buf, char c);
void dt_buf_append_uint(struct dt_buf *buf, uint64_t value);
void dt_buf_append_int(struct dt_buf *buf, int64_t value);
void dt_buf_printf(struct dt_buf *buf, const char *format, ...) DT_PRINTF(2, 3);

/* Room for at least n more bytes at data + len; NULL (and failed) when memory ran out. */
char *dt_buf_reserve(struct dt_buf *buf, size_t n);

static inline bool dt_buf_failed(const struct dt_buf *buf)
{
    return buf->failed;
}

static inline struct dt_view dt_buf_view(const struct dt_buf *buf)
{
    return (struct dt_view){buf->data, buf->len};
}

#endif
