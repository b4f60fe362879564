#include "tuples.h"

#include "list.h"

#include <stdlib.h>

enum { FIRST_SLOTS = 64, SORTED_BY_INSERTION = 16 };

static int compare_numbers(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a;
    uint32_t y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Most are few, or in order already. */
void dt_numbers_sort(uint32_t *numbers, uint32_t count)
{
    uint32_t sorted = 1;
    while (sorted < count && numbers[sorted - 1] <= numbers[sorted])
        sorted++;
    if (sorted >= count)
        return;
    if (count > SORTED_BY_INSERTION) {
        qsort(numbers, count, sizeof *numbers, compare_numbers);
        return;
    }
    for (; sorted < count; sorted++) {
        uint32_t number = numbers[sorted];
        uint32_t at = sorted;
        for (; at > 0 && numbers[at - 1] > number; at--)
            numbers[at] = numbers[at - 1];
        numbers[at] = number;
    }
}

uint32_t dt_numbers_sort_unique(uint32_t *numbers, uint32_t count)
{
    uint32_t kept = 0;
    dt_numbers_sort(numbers, count);
    for (uint32_t i = 0; i < count; i++)
        if (i == 0 || numbers[i] != numbers[kept - 1])
            numbers[kept++] = numbers[i];
    return kept;
}

void dt_tuples_init(struct dt_tuples *tuples, struct dt_arena *arena)
{
    *tuples = (struct dt_tuples){.arena = arena};
}

static uint32_t hash_values(const uint32_t *values, uint32_t count)
{
    uint64_t hash = UINT64_C(0x9e3779b97f4a7c15) ^ count;
    for (uint32_t i = 0; i < count; i++) {
        hash = (hash ^ values[i]) * UINT64_C(0xff51afd7ed558ccd);
        hash ^= hash >> 32;
    }
    return (uint32_t)hash;
}

static bool grow_slots(struct dt_tuples *tuples)
{
    uint32_t slot_count = tuples->slot_count ? tuples->slot_count * 2 : FIRST_SLOTS;
    struct dt_tuple_slot *slots = dt_arena_zalloc(tuples->arena, slot_count, sizeof *slots);
    if (!slots)
        return false;
    for (uint32_t i = 0; i < tuples->slot_count; i++) {
        if (!tuples->slots[i].item)
            continue;
        uint32_t at = tuples->slots[i].hash & (slot_count - 1);
        while (slots[at].item)
            at = (at + 1) & (slot_count - 1);
        slots[at] = tuples->slots[i];
    }
    tuples->slots = slots;
    tuples->slot_count = slot_count;
    return true;
}

bool dt_tuples_reserve(struct dt_tuples *tuples, uint32_t count, uint32_t value_count)
{
    struct dt_arena *arena = tuples->arena;
    uint32_t slot_count = FIRST_SLOTS;
    while (slot_count / 2 < count)
        slot_count *= 2;
    tuples->slots = dt_arena_zalloc(arena, slot_count, sizeof *tuples->slots);
    tuples->items = dt_arena_alloc(arena, count * sizeof *tuples->items);
    tuples->values = dt_arena_alloc(arena, value_count * sizeof *tuples->values);
    if (!tuples->slots || !tuples->items || !tuples->values)
        return false;
    tuples->slot_count = slot_count;
    tuples->capacity = count;
    tuples->value_capacity = value_count;
    return true;
}

static bool append_values(struct dt_tuples *tuples, const uint32_t *values, uint32_t count)
{
    while (tuples->value_capacity - tuples->value_count < count) {
        uint32_t *grown = dt_list_grow(tuples->arena, tuples->values, &tuples->value_capacity,
                                       sizeof *tuples->values);
        if (!grown)
            return false;
        tuples->values = grown;
    }
    if (count > 0)
        memcpy(tuples->values + tuples->value_count, values, count * sizeof *values);
    tuples->value_count += count;
    return true;
}

static bool equals(const struct dt_tuples *tuples, const struct dt_tuple *item,
                   const uint32_t *values, uint32_t count)
{
    return item->count == count && (count == 0 || memcmp(tuples->values + item->first, values,
                                                         count * sizeof *values) == 0);
}

bool dt_tuples_intern(struct dt_tuples *tuples, const uint32_t *values, uint32_t count,
                      uint32_t *number_out, bool *is_new_out)
{
    if (tuples->count >= tuples->slot_count / 2 && !grow_slots(tuples))
        return false;
    uint32_t hash = hash_values(values, count);
    uint32_t at = hash & (tuples->slot_count - 1);
    for (; tuples->slots[at].item; at = (at + 1) & (tuples->slot_count - 1)) {
        uint32_t number = tuples->slots[at].item - 1;
        if (tuples->slots[at].hash == hash &&
            equals(tuples, &tuples->items[number], values, count)) {
            *number_out = number;
            if (is_new_out)
                *is_new_out = false;
            return true;
        }
    }
    struct dt_tuple item = {.first = tuples->value_count, .count = count};
    if (!append_values(tuples, values, count) ||
        !DT_ROOM(tuples->arena, tuples->items, tuples->count, tuples->capacity))
        return false;
    tuples->slots[at] = (struct dt_tuple_slot){.hash = hash, .item = tuples->count + 1};
    *number_out = tuples->count;
    tuples->items[tuples->count++] = item;
    if (is_new_out)
        *is_new_out = true;
    return true;
}
