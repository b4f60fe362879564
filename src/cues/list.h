/*
 * Growing arrays in an arena: an items pointer, a count and a capacity that somebody keeps.
 *
 *     if (!DT_ROOM(arena, list->items, list->count, list->capacity))
 *         return no_memory(err);
 *     list->items[list->count++] = item;
 */
#ifndef DT_LIST_H
#define DT_LIST_H

#include "arena.h"
#include <stdbool.h>

/* Doubles the capacity; NULL when memory ran out or 2^31 items would be passed. */
static inline void *dt_list_grow(struct dt_arena *arena, void *items, uint32_t *capacity,
                                 size_t item_size)
{
    uint32_t wanted = *capacity ? *capacity * 2 : 16;
    if (wanted > UINT32_MAX / 2)
        return NULL;
    void *grown = dt_arena_grow(arena, items, *capacity * item_size, wanted * item_size);
    if (grown)
        *capacity = wanted;
    return grown;
}

/* Whether there is room for one more item, making it if need be. */
#define DT_ROOM(arena, items, count, capacity)                                                     \
    ((count) < (capacity) ||                                                                       \
     ((items) = dt_list_grow((arena), (items), &(capacity), sizeof *(items))) != NULL)

#endif
