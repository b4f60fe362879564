/* The record's keys of blind indexes. */
#include "record_shelves.h"

#include <sodium.h>

static enum dt_status unwrap(const struct dt_keys *keys, struct dt_view tenant,
                             struct dt_view wrapped, uint8_t *key_out, struct dt_error *err)
{
    struct dt_key_use use = dt_use_index(tenant);
    enum dt_status status = dt_keys_unwrap(keys, &use, wrapped, key_out, err);
    if (status != DT_NOT_FOUND)
        return status;
    if (err)
        err->status = DT_DENIED;
    return DT_DENIED;
}

/* A new key, put unless somebody else was first; then his is taken. */
struct make {
    struct dt_view tenant;
    struct dt_wrapped wrapped;
};

static enum dt_status put_first(void *context, struct dt_write *write, struct dt_error *err)
{
    struct make *make = context;
    struct dt_arena arena;
    struct dt_view value = {NULL, 0};
    bool found = false;
    dt_arena_init(&arena);
    enum dt_status status =
        dt_write_get(write, DT_SHELF_INDEX, make->tenant, &arena, &value, &found, err);
    if (status == DT_OK && found && value.len != DT_WRAPPED_BYTES)
        status = dt_error_set(err, DT_FORMAT, "the record's row of an index key is damaged");
    else if (status == DT_OK && found)
        memcpy(make->wrapped.bytes, value.ptr, DT_WRAPPED_BYTES);
    else if (status == DT_OK)
        status = dt_write_put(write, DT_SHELF_INDEX, make->tenant,
                              (struct dt_view){(const char *)make->wrapped.bytes, DT_WRAPPED_BYTES},
                              err);
    dt_arena_finish(&arena);
    return status;
}

static enum dt_status make_key(const struct dt_record *record, struct dt_store *store,
                               struct dt_view tenant, uint8_t *key_out, struct dt_error *err)
{
    const struct dt_entropy *random = dt_record_random(record);
    struct make make = {.tenant = tenant};
    struct dt_key_use use = dt_use_index(tenant);
    uint8_t key[DT_KEY_BYTES];
    random->fill(random->self, key, sizeof key);
    enum dt_status status =
        dt_keys_wrap(dt_record_keys(record), random, &use, key, &make.wrapped, err);
    sodium_memzero(key, sizeof key);
    if (status == DT_OK)
        status = dt_store_write(store, put_first, &make, err);
    if (status != DT_OK)
        return status;
    return unwrap(dt_record_keys(record), tenant,
                  (struct dt_view){(const char *)make.wrapped.bytes, DT_WRAPPED_BYTES}, key_out,
                  err);
}

enum dt_status dt_record_index_key(const struct dt_record *record, struct dt_store *store,
                                   struct dt_view tenant, uint8_t *key_out, struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_view value = {NULL, 0};
    bool found = false;
    if (!dt_record_keys(record))
        return dt_error_set(err, DT_DENIED, "no master key was given: nothing can be looked up");
    dt_arena_init(&arena);
    enum dt_status status =
        dt_store_get(store, DT_SHELF_INDEX, tenant, &arena, &value, &found, err);
    if (status == DT_OK && found)
        status = unwrap(dt_record_keys(record), tenant, value, key_out, err);
    dt_arena_finish(&arena);
    return status != DT_OK || found ? status : make_key(record, store, tenant, key_out, err);
}
