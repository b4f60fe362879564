/*
 * Rows of a fold on its shelf: numbers big-endian, so that keys come in the order of their numbers,
 * and the key that a row about a conversation has: tenant 0x00 stream (8 bytes).
 */
#ifndef DT_FOLD_ROW_H
#define DT_FOLD_ROW_H

#include "event.h"

#include <string.h>

enum { DT_FOLD_KEY_BYTES = DT_TENANT_BYTES + 1 + 8 };

/* The lowest bytes of number at *at, which moves behind them. bytes: 1 to 8. */
static inline void dt_row_put(char **at, uint64_t number, int bytes)
{
    for (int i = bytes - 1; i >= 0; i--)
        *(*at)++ = (char)(number >> (8 * i));
}

static inline uint64_t dt_row_take(const char **at, int bytes)
{
    uint64_t number = 0;
    for (int i = 0; i < bytes; i++)
        number = number << 8 | (unsigned char)*(*at)++;
    return number;
}

/* room: DT_FOLD_KEY_BYTES; the view is into it. tenant: at most DT_TENANT_BYTES. */
static inline struct dt_view dt_row_key(struct dt_view tenant, uint64_t stream, char *room)
{
    char *at = room + tenant.len;
    memcpy(room, tenant.ptr, tenant.len);
    *at++ = '\0';
    dt_row_put(&at, stream, 8);
    return (struct dt_view){room, (size_t)(at - room)};
}

#endif
