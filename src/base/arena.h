/*
 * An arena: memory for one unit of work (an assessed turn, a parsed file), freed all at once.
 *
 * Invariants: everything allocated lives until dt_arena_reset or dt_arena_finish; reset keeps the
 * chunks, so a warm arena allocates nothing. Not shared between threads.
 *
 *     struct dt_arena arena;
 *     dt_arena_init(&arena);
 *     int *numbers = dt_arena_alloc(&arena, 10 * sizeof *numbers);   NULL when memory ran out
 *     dt_arena_finish(&arena);
 */
#ifndef DT_ARENA_H
#define DT_ARENA_H

#include "view.h"
#include <stddef.h>
#include <stdint.h>

struct dt_arena_chunk;

struct dt_arena {
    struct dt_arena_chunk *first;
    struct dt_arena_chunk *current;
    char *next; /* the first free byte of current */
    char *end;
};

void dt_arena_init(struct dt_arena *arena);
void dt_arena_finish(struct dt_arena *arena);

/* Forgets what was allocated, keeps the memory. Views into the arena die. */
void dt_arena_reset(struct dt_arena *arena);

/* Uninitialised bytes, aligned for any type; NULL when memory ran out. size 0 gives a valid
 * pointer. */
void *dt_arena_alloc(struct dt_arena *arena, size_t size);

/* count * size zeroed bytes; NULL when memory ran out or the product overflows. */
void *dt_arena_zalloc(struct dt_arena *arena, size_t count, size_t size);

/* Grows an array that was allocated last or copies it; old contents kept, new bytes uninitialised.
 */
void *dt_arena_grow(struct dt_arena *arena, void *old, size_t old_size, size_t new_size);

/* A terminated copy; NULL when memory ran out. */
char *dt_arena_copy(struct dt_arena *arena, struct dt_view text);

#endif
