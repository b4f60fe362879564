/*
 * Interning of short arrays of numbers: equal arrays get the same number, counted from 0 in order
 * of first sight. The compiler names labels, frontiers and the words' sets of atoms with it.
 *
 * Lives in an arena; nothing is ever taken out. Views into `values` die with the next intern.
 */
#ifndef DT_TUPLES_H
#define DT_TUPLES_H

#include "arena.h"
#include <stdbool.h>

struct dt_tuple {
    uint32_t first; /* index into values */
    uint32_t count;
};

/* item: its number + 1, 0 for free. The hash stands here so that others are told apart at once. */
struct dt_tuple_slot {
    uint32_t hash;
    uint32_t item;
};

struct dt_tuples {
    struct dt_arena *arena;
    uint32_t *values;
    struct dt_tuple *items;
    struct dt_tuple_slot *slots; /* open addressing, at most half full */
    uint32_t value_count, value_capacity;
    uint32_t count, capacity;
    uint32_t slot_count; /* a power of two, or 0 */
};

/* Sorts numbers, ascending. */
void dt_numbers_sort(uint32_t *numbers, uint32_t count);

/* Sorts them and drops doubles; returns how many are left. */
uint32_t dt_numbers_sort_unique(uint32_t *numbers, uint32_t count);

void dt_tuples_init(struct dt_tuples *tuples, struct dt_arena *arena);

/*
 * Room for about so many tuples and values, made at once: growing would touch all of it twice.
 * False when memory ran out.
 */
bool dt_tuples_reserve(struct dt_tuples *tuples, uint32_t count, uint32_t value_count);

/* values may not point into tuples. is_new_out may be NULL. False when memory ran out. */
bool dt_tuples_intern(struct dt_tuples *tuples, const uint32_t *values, uint32_t count,
                      uint32_t *number_out, bool *is_new_out);

static inline const uint32_t *dt_tuples_at(const struct dt_tuples *tuples, uint32_t number,
                                           uint32_t *count_out)
{
    *count_out = tuples->items[number].count;
    return tuples->values + tuples->items[number].first;
}

#endif
