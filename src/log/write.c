/*
 * Shelves within a transaction. Changes are gathered here and handed to the driver in one piece:
 * over a network that is one journey, and a job that fails half-way is undone by forgetting its
 * last entries. A batch of a thousand appends makes some thousands of changes; buckets double.
 */
#include "store_internal.h"

#include <stdlib.h>

enum { FIRST_BUCKETS = 64 };

int dt_bytes_compare(struct dt_view a, struct dt_view b)
{
    size_t common = a.len < b.len ? a.len : b.len;
    int order = common ? memcmp(a.ptr, b.ptr, common) : 0;
    if (order != 0)
        return order;
    return (a.len > b.len) - (a.len < b.len);
}

void dt_write_init(struct dt_write *write, dt_below_fn below, void *context, struct dt_arena *arena)
{
    *write = (struct dt_write){.below = below, .context = context, .arena = arena};
}

/* FNV-1a over both, the length of the first between them. */
static uint64_t hash_of(struct dt_view shelf, struct dt_view key)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325) ^ shelf.len;
    for (size_t i = 0; i < shelf.len; i++)
        hash = (hash ^ (unsigned char)shelf.ptr[i]) * UINT64_C(0x100000001b3);
    for (size_t i = 0; i < key.len; i++)
        hash = (hash ^ (unsigned char)key.ptr[i]) * UINT64_C(0x100000001b3);
    return hash;
}

static void link_entry(struct dt_write *write, uint32_t index)
{
    struct dt_write_entry *entry = &write->entries[index];
    uint32_t *bucket = &write->buckets[entry->hash & (write->bucket_count - 1)];
    entry->next = *bucket;
    *bucket = index + 1;
}

static bool grow(struct dt_write *write)
{
    uint32_t capacity = write->capacity ? write->capacity * 2 : FIRST_BUCKETS;
    struct dt_write_entry *entries =
        dt_arena_grow(write->arena, write->entries, write->capacity * sizeof *entries,
                      capacity * sizeof *entries);
    if (!entries)
        return false;
    write->entries = entries;
    uint32_t *buckets = dt_arena_zalloc(write->arena, capacity, sizeof *buckets);
    if (!buckets)
        return false;
    write->capacity = capacity;
    write->buckets = buckets;
    write->bucket_count = capacity;
    for (uint32_t i = 0; i < write->count; i++)
        link_entry(write, i);
    return true;
}

static uint32_t find(const struct dt_write *write, uint64_t hash, struct dt_view shelf,
                     struct dt_view key)
{
    if (write->bucket_count == 0)
        return UINT32_MAX;
    uint32_t at = write->buckets[hash & (write->bucket_count - 1)];
    while (at != 0) {
        const struct dt_write_entry *entry = &write->entries[at - 1];
        if (entry->hash == hash && dt_view_equal(entry->change.shelf, shelf) &&
            dt_view_equal(entry->change.key, key))
            return at - 1;
        at = entry->next;
    }
    return UINT32_MAX;
}

static enum dt_status check_names(struct dt_view shelf, struct dt_view key, struct dt_error *err)
{
    if (shelf.len == 0 || shelf.len > DT_SHELF_NAME_BYTES)
        return dt_error_set(err, DT_LIMIT, "a shelf's name has 1 to %d bytes", DT_SHELF_NAME_BYTES);
    if (key.len > DT_SHELF_KEY_BYTES)
        return dt_error_set(err, DT_LIMIT, "a shelf's key may hold %d bytes", DT_SHELF_KEY_BYTES);
    return DT_OK;
}

static enum dt_status add(struct dt_write *write, struct dt_view shelf, struct dt_view key,
                          struct dt_view value, bool remove, struct dt_error *err)
{
    enum dt_status status = check_names(shelf, key, err);
    if (status != DT_OK)
        return status;
    if (value.len > DT_SHELF_VALUE_BYTES)
        return dt_error_set(err, DT_LIMIT, "a shelf's value may hold %d bytes",
                            DT_SHELF_VALUE_BYTES);
    if (write->count == write->capacity && !grow(write))
        return dt_error_set(err, DT_NOMEM, "no memory for what is to be written");
    struct dt_shelf_change change = {.remove = remove};
    change.shelf = (struct dt_view){dt_arena_copy(write->arena, shelf), shelf.len};
    change.key = (struct dt_view){dt_arena_copy(write->arena, key), key.len};
    change.value = (struct dt_view){dt_arena_copy(write->arena, value), value.len};
    if (!change.shelf.ptr || !change.key.ptr || !change.value.ptr)
        return dt_error_set(err, DT_NOMEM, "no memory for what is to be written");
    write->entries[write->count] =
        (struct dt_write_entry){.change = change, .hash = hash_of(shelf, key)};
    link_entry(write, write->count++);
    return DT_OK;
}

enum dt_status dt_write_put(struct dt_write *write, struct dt_view shelf, struct dt_view key,
                            struct dt_view value, struct dt_error *err)
{
    return add(write, shelf, key, value, false, err);
}

enum dt_status dt_write_remove(struct dt_write *write, struct dt_view shelf, struct dt_view key,
                               struct dt_error *err)
{
    return add(write, shelf, key, DT_VIEW(""), true, err);
}

enum dt_status dt_write_get(struct dt_write *write, struct dt_view shelf, struct dt_view key,
                            struct dt_arena *arena, struct dt_view *value_out, bool *found_out,
                            struct dt_error *err)
{
    enum dt_status status = check_names(shelf, key, err);
    if (status != DT_OK)
        return status;
    uint32_t at = find(write, hash_of(shelf, key), shelf, key);
    if (at == UINT32_MAX)
        return write->below(write->context, shelf, key, arena, value_out, found_out, err);
    const struct dt_shelf_change *change = &write->entries[at].change;
    if (change->remove) {
        *found_out = false;
        return DT_OK;
    }
    char *copy = dt_arena_copy(arena, change->value);
    if (!copy)
        return dt_error_set(err, DT_NOMEM, "no memory for a shelf's value");
    *value_out = (struct dt_view){copy, change->value.len};
    *found_out = true;
    return DT_OK;
}

void dt_write_undo(struct dt_write *write, uint32_t mark)
{
    while (write->count > mark) {
        const struct dt_write_entry *entry = &write->entries[--write->count];
        write->buckets[entry->hash & (write->bucket_count - 1)] = entry->next;
    }
}

static int by_place(const void *a, const void *b)
{
    const struct dt_shelf_change *left = a, *right = b;
    int order = dt_bytes_compare(left->shelf, right->shelf);
    return order ? order : dt_bytes_compare(left->key, right->key);
}

enum dt_status dt_write_changes(struct dt_write *write, const struct dt_shelf_change **out,
                                size_t *count_out, struct dt_error *err)
{
    struct dt_shelf_change *changes =
        dt_arena_zalloc(write->arena, write->count ? write->count : 1, sizeof *changes);
    if (!changes)
        return dt_error_set(err, DT_NOMEM, "no memory for what is to be written");
    size_t count = 0;
    for (uint32_t i = 0; i < write->count; i++) {
        const struct dt_write_entry *entry = &write->entries[i];
        if (find(write, entry->hash, entry->change.shelf, entry->change.key) == i)
            changes[count++] = entry->change;
    }
    qsort(changes, count, sizeof *changes, by_place);
    *out = changes;
    *count_out = count;
    return DT_OK;
}
