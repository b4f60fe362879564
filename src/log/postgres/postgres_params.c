/* PostgreSQL's binary form of the few types that the driver uses: big-endian numbers, bytes as they
 * are, arrays of one dimension. */
#include "postgres_internal.h"

#include <assert.h>
#include <limits.h>

enum { ARRAY_HEAD_BYTES = 20, INT_BYTES = 8 };

static char *put_number(char *at, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; i++)
        at[i] = (char)(value >> 8 * (bytes - 1 - i));
    return at + bytes;
}

static void put(struct dt_pg_params *params, const char *value, size_t len)
{
    assert(params->count < DT_PG_PARAMS);
    if (!value || len > INT_MAX)
        params->failed = true;
    params->values[params->count] = value ? value : "";
    params->lengths[params->count++] = value && len <= INT_MAX ? (int)len : 0;
}

void dt_pg_put_int(struct dt_pg_params *params, int64_t value)
{
    char *room = dt_arena_alloc(params->arena, INT_BYTES);
    if (room)
        put_number(room, (uint64_t)value, INT_BYTES);
    put(params, room, INT_BYTES);
}

void dt_pg_put_bytes(struct dt_pg_params *params, struct dt_view bytes)
{
    put(params, bytes.len > 0 ? bytes.ptr : "", bytes.len);
}

/* An array of nothing has no dimensions. */
struct dt_pg_array dt_pg_put_array(struct dt_pg_params *params, enum dt_pg_type type, size_t count,
                                   size_t bytes)
{
    size_t size = count > 0 ? ARRAY_HEAD_BYTES + 4 * count + bytes : 12;
    char *room = size <= INT_MAX ? dt_arena_alloc(params->arena, size) : NULL;
    put(params, room, size);
    if (!room)
        return (struct dt_pg_array){NULL};
    char *at = put_number(room, count > 0, 4); /* dimensions */
    at = put_number(at, 0, 4);                 /* whether there are NULLs is not looked at */
    at = put_number(at, (uint64_t)type, 4);
    if (count > 0) {
        at = put_number(at, count, 4);
        at = put_number(at, 1, 4); /* the first index */
    }
    return (struct dt_pg_array){at};
}

void dt_pg_add_int(struct dt_pg_array *array, int64_t value)
{
    if (!array->next)
        return;
    array->next = put_number(array->next, INT_BYTES, 4);
    array->next = put_number(array->next, (uint64_t)value, INT_BYTES);
}

void dt_pg_add_bytes(struct dt_pg_array *array, struct dt_view bytes)
{
    if (!array->next)
        return;
    array->next = put_number(array->next, bytes.len, 4);
    if (bytes.len > 0)
        memcpy(array->next, bytes.ptr, bytes.len);
    array->next += bytes.len;
}

void dt_pg_add_null(struct dt_pg_array *array)
{
    if (array->next)
        array->next = put_number(array->next, UINT32_MAX, 4);
}

int64_t dt_pg_int(const PGresult *answer, int row, int column)
{
    const unsigned char *at = (const unsigned char *)PQgetvalue(answer, row, column);
    int bytes = PQgetlength(answer, row, column);
    if (PQgetisnull(answer, row, column) || bytes == 0 || bytes > INT_BYTES)
        return 0;
    uint64_t value = bytes > 1 && at[0] & 0x80 ? UINT64_MAX : 0;
    for (int i = 0; i < bytes; i++)
        value = value << 8 | at[i];
    return (int64_t)value;
}

struct dt_view dt_pg_bytes(const PGresult *answer, int row, int column)
{
    return (struct dt_view){PQgetvalue(answer, row, column),
                            (size_t)PQgetlength(answer, row, column)};
}

enum dt_status dt_pg_copy(const PGresult *answer, int row, int column, struct dt_arena *arena,
                          struct dt_view *out, struct dt_error *err)
{
    struct dt_view bytes = dt_pg_bytes(answer, row, column);
    char *copy = dt_arena_copy(arena, bytes);
    if (!copy)
        return dt_error_set(err, DT_NOMEM, "no memory to read the store");
    *out = (struct dt_view){copy, bytes.len};
    return DT_OK;
}
