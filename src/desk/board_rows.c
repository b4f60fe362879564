#include "board_rows.h"

#include <stdlib.h>

enum { FIRST_ROOM = 64 };

#define WIPED UINT32_MAX /* a place in an index that was taken once */

static uint64_t mix(uint64_t hash)
{
    hash ^= hash >> 31;
    hash *= UINT64_C(0x9e3779b97f4a7c15);
    hash ^= hash >> 29;
    return hash;
}

static uint64_t hash_stream(uint64_t stream)
{
    return mix(stream * UINT64_C(0xff51afd7ed558ccd));
}

static uint64_t hash_id(uint32_t tenant, struct dt_view id)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325) ^ tenant;
    for (size_t i = 0; i < id.len; i++)
        hash = (hash ^ (unsigned char)id.ptr[i]) * UINT64_C(0x100000001b3);
    return mix(hash);
}

static bool grow(void **items, uint32_t *room, size_t size)
{
    uint32_t wanted = *room ? 2 * *room : FIRST_ROOM;
    void *more = wanted > *room ? realloc(*items, wanted * size) : NULL;
    if (!more)
        return false;
    *items = more;
    *room = wanted;
    return true;
}

/* Puts a slot in without a look at the room. */
static void index_add(struct dt_board_index *index, uint64_t hash, uint32_t slot)
{
    uint32_t at = (uint32_t)hash & index->mask;
    while (index->places[at] != 0 && index->places[at] != WIPED)
        at = (at + 1) & index->mask;
    index->used += index->places[at] == 0;
    index->hashes[at] = hash;
    index->places[at] = slot + 1;
    index->count++;
}

/* Makes sure that one more fits; a table full of what was once taken is made anew. */
static bool index_make_room(struct dt_board_index *index)
{
    uint32_t size = index->places ? index->mask + 1 : 0;
    if (size != 0 && (uint64_t)(index->used + 1) * 4 <= (uint64_t)size * 3)
        return true;
    uint32_t wanted = size == 0 ? FIRST_ROOM : index->count * 2 >= size ? 2 * size : size;
    struct dt_board_index more = {.hashes = malloc(wanted * sizeof *more.hashes),
                                  .places = calloc(wanted, sizeof *more.places),
                                  .mask = wanted - 1};
    if (!more.hashes || !more.places) {
        free(more.hashes);
        free(more.places);
        return false;
    }
    for (uint32_t i = 0; i < size; i++)
        if (index->places[i] != 0 && index->places[i] != WIPED)
            index_add(&more, index->hashes[i], index->places[i] - 1);
    free(index->hashes);
    free(index->places);
    *index = more;
    return true;
}

static void index_remove(struct dt_board_index *index, uint64_t hash, uint32_t slot)
{
    for (uint32_t at = (uint32_t)hash & index->mask; index->places[at] != 0;
         at = (at + 1) & index->mask) {
        if (index->places[at] != slot + 1)
            continue;
        index->places[at] = WIPED;
        index->count--;
        return;
    }
}

void dt_board_rows_init(struct dt_board_rows *rows)
{
    *rows = (struct dt_board_rows){0};
}

static void wipe_id(struct dt_board_slot *slot)
{
    volatile char *id = (volatile char *)(uintptr_t)slot->id;
    for (uint32_t i = 0; i < slot->id_len; i++)
        id[i] = 0;
    free((void *)(uintptr_t)slot->id);
    slot->id = NULL;
    slot->id_len = 0;
}

void dt_board_rows_finish(struct dt_board_rows *rows)
{
    for (uint32_t i = 0; i < rows->count; i++)
        free((void *)(uintptr_t)rows->slots[i].id);
    for (uint32_t i = 0; i < rows->tenant_count; i++) {
        free(rows->tenants[i]->slots);
        free(rows->tenants[i]);
    }
    free(rows->tenants);
    free(rows->slots);
    free(rows->free_slots);
    free(rows->by_stream.hashes);
    free(rows->by_stream.places);
    free(rows->by_id.hashes);
    free(rows->by_id.places);
    dt_board_rows_init(rows);
}

void dt_board_rows_clear(struct dt_board_rows *rows)
{
    dt_board_rows_finish(rows);
}

struct dt_board_slot *dt_board_rows_at(const struct dt_board_rows *rows, uint64_t stream)
{
    const struct dt_board_index *index = &rows->by_stream;
    uint64_t hash = hash_stream(stream);
    if (!index->places)
        return NULL;
    for (uint32_t at = (uint32_t)hash & index->mask; index->places[at] != 0;
         at = (at + 1) & index->mask) {
        if (index->places[at] == WIPED || index->hashes[at] != hash)
            continue;
        struct dt_board_slot *slot = &rows->slots[index->places[at] - 1];
        if (slot->summary.row.stream == stream)
            return slot;
    }
    return NULL;
}

const struct dt_board_tenant *dt_board_rows_tenant(const struct dt_board_rows *rows,
                                                   struct dt_view name)
{
    for (uint32_t i = 0; i < rows->tenant_count; i++)
        if (dt_view_equal(dt_view_of(rows->tenants[i]->name), name))
            return rows->tenants[i];
    return NULL;
}

struct dt_board_slot *dt_board_rows_find(const struct dt_board_rows *rows, struct dt_view tenant,
                                         struct dt_view id)
{
    const struct dt_board_tenant *whose = dt_board_rows_tenant(rows, tenant);
    const struct dt_board_index *index = &rows->by_id;
    if (!whose || !index->places)
        return NULL;
    uint64_t hash = hash_id(whose->number, id);
    struct dt_board_slot *found = NULL;
    for (uint32_t at = (uint32_t)hash & index->mask; index->places[at] != 0;
         at = (at + 1) & index->mask) {
        if (index->places[at] == WIPED || index->hashes[at] != hash)
            continue;
        struct dt_board_slot *slot = &rows->slots[index->places[at] - 1];
        if (slot->tenant == whose->number && dt_view_equal(dt_board_slot_id(slot), id) &&
            (!found || slot->summary.row.stream > found->summary.row.stream))
            found = slot;
    }
    return found;
}

static struct dt_board_tenant *add_tenant(struct dt_board_rows *rows, struct dt_view name)
{
    if (rows->tenant_count == rows->tenant_room &&
        !grow((void **)&rows->tenants, &rows->tenant_room, sizeof(struct dt_board_tenant *)))
        return NULL;
    struct dt_board_tenant *tenant = calloc(1, sizeof *tenant);
    if (!tenant)
        return NULL;
    memcpy(tenant->name, name.ptr, name.len);
    tenant->number = rows->tenant_count;
    rows->tenants[rows->tenant_count++] = tenant;
    return tenant;
}

static struct dt_board_tenant *make_tenant(struct dt_board_rows *rows, struct dt_view name)
{
    for (uint32_t i = 0; i < rows->tenant_count; i++)
        if (dt_view_equal(dt_view_of(rows->tenants[i]->name), name))
            return rows->tenants[i];
    return add_tenant(rows, name);
}

/* Room for one more everywhere, so that nothing can fail any more. */
static bool make_room(struct dt_board_rows *rows, struct dt_board_tenant *tenant)
{
    if (rows->free_count == 0 && rows->count == rows->room &&
        !grow((void **)&rows->slots, &rows->room, sizeof *rows->slots))
        return false;
    /* every slot may come to be free */
    if (rows->free_room < rows->room) {
        uint32_t *more = realloc(rows->free_slots, rows->room * sizeof *more);
        if (!more)
            return false;
        rows->free_slots = more;
        rows->free_room = rows->room;
    }
    if (tenant->count == tenant->room &&
        !grow((void **)&tenant->slots, &tenant->room, sizeof *tenant->slots))
        return false;
    return index_make_room(&rows->by_stream) && index_make_room(&rows->by_id);
}

enum dt_status dt_board_rows_put(struct dt_board_rows *rows, struct dt_view tenant_name,
                                 struct dt_view id, const struct dt_summary *summary,
                                 struct dt_board_slot **slot_out, struct dt_error *err)
{
    struct dt_board_slot *slot = dt_board_rows_at(rows, summary->row.stream);
    if (slot) {
        slot->summary = *summary;
        *slot_out = slot;
        return DT_OK;
    }
    struct dt_board_tenant *tenant = make_tenant(rows, tenant_name);
    char *name = malloc(id.len ? id.len : 1);
    if (!tenant || !name || !make_room(rows, tenant)) {
        free(name);
        return dt_error_set(err, DT_NOMEM, "no memory for the list of conversations");
    }
    memcpy(name, id.ptr, id.len);
    uint32_t number = rows->free_count > 0 ? rows->free_slots[--rows->free_count] : rows->count++;
    slot = &rows->slots[number];
    *slot = (struct dt_board_slot){.summary = *summary,
                                   .id = name,
                                   .id_len = (uint32_t)id.len,
                                   .tenant = tenant->number,
                                   .nth = tenant->count};
    tenant->slots[tenant->count++] = number;
    index_add(&rows->by_stream, hash_stream(summary->row.stream), number);
    index_add(&rows->by_id, hash_id(tenant->number, id), number);
    *slot_out = slot;
    return DT_OK;
}

void dt_board_rows_remove(struct dt_board_rows *rows, uint64_t stream)
{
    struct dt_board_slot *slot = dt_board_rows_at(rows, stream);
    if (!slot)
        return;
    uint32_t number = (uint32_t)(slot - rows->slots);
    struct dt_board_tenant *tenant = rows->tenants[slot->tenant];
    index_remove(&rows->by_stream, hash_stream(stream), number);
    index_remove(&rows->by_id, hash_id(slot->tenant, dt_board_slot_id(slot)), number);
    tenant->slots[slot->nth] = tenant->slots[--tenant->count];
    rows->slots[tenant->slots[slot->nth]].nth = slot->nth;
    wipe_id(slot);
    memset(slot, 0, sizeof *slot);
    rows->free_slots[rows->free_count++] = number;
}
