#include "tuples.h"

#include "list.h"

enum { FIRST_SLOTS = 64 };

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
