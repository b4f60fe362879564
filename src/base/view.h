/*
 * A view: text that somebody else owns, as pointer and length in bytes. UTF-8 where it is text,
 * never assumed to be terminated. An empty view may have a NULL pointer.
 */
#ifndef DT_VIEW_H
#define DT_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct dt_view {
    const char *ptr;
    size_t len;
};

#define DT_VIEW(literal) ((struct dt_view){(literal), sizeof(literal) - 1})

static inline struct dt_view dt_view_of(const char *terminated)
{
    return (struct dt_view){terminated, terminated ? strlen(terminated) : 0};
}

static inline bool dt_view_equal(struct dt_view a, struct dt_view b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static inline struct dt_view dt_view_slice(struct dt_view v, size_t start, size_t end)
{
    return (struct dt_view){start > 0 ? v.ptr + start : v.ptr, end - start}; /* ptr may be NULL */
}

#endif
