#include "arena.h"

#include <stdlib.h>

enum { FIRST_CHUNK_BYTES = 16384, ALIGNMENT = 16, LARGEST_CHUNK_BYTES = 1 << 20 };

struct dt_arena_chunk {
    struct dt_arena_chunk *next;
    size_t size; /* of bytes */
    _Alignas(ALIGNMENT) char bytes[];
};

void dt_arena_init(struct dt_arena *arena)
{
    *arena = (struct dt_arena){0};
}

void dt_arena_finish(struct dt_arena *arena)
{
    struct dt_arena_chunk *chunk = arena->first;
    while (chunk) {
        struct dt_arena_chunk *next = chunk->next;
        free(chunk);
        chunk = next;
    }
    *arena = (struct dt_arena){0};
}

static void enter(struct dt_arena *arena, struct dt_arena_chunk *chunk)
{
    arena->current = chunk;
    arena->next = chunk->bytes;
    arena->end = chunk->bytes + chunk->size;
}

void dt_arena_reset(struct dt_arena *arena)
{
    if (arena->first)
        enter(arena, arena->first);
}

/* The next kept chunk that is large enough, or a new one behind the current. */
static bool make_room(struct dt_arena *arena, size_t size)
{
    while (arena->current && arena->current->next) {
        enter(arena, arena->current->next);
        if (arena->current->size >= size)
            return true;
    }
    size_t chunk_size = FIRST_CHUNK_BYTES;
    if (arena->current && arena->current->size < LARGEST_CHUNK_BYTES)
        chunk_size = arena->current->size * 2;
    else if (arena->current)
        chunk_size = LARGEST_CHUNK_BYTES;
    if (chunk_size < size)
        chunk_size = size;
    struct dt_arena_chunk *chunk = malloc(sizeof *chunk + chunk_size);
    if (!chunk)
        return false;
    chunk->next = NULL;
    chunk->size = chunk_size;
    if (arena->current)
        arena->current->next = chunk;
    else
        arena->first = chunk;
    enter(arena, chunk);
    return true;
}

void *dt_arena_alloc(struct dt_arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        return NULL;
    size_t rounded = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    if (rounded == 0)
        rounded = ALIGNMENT;
    if ((size_t)(arena->end - arena->next) < rounded && !make_room(arena, rounded))
        return NULL;
    char *bytes = arena->next;
    arena->next += rounded;
    return bytes;
}

void *dt_arena_zalloc(struct dt_arena *arena, size_t count, size_t size)
{
    size_t total;
    if (__builtin_mul_overflow(count, size, &total))
        return NULL;
    void *bytes = dt_arena_alloc(arena, total);
    if (bytes)
        memset(bytes, 0, total);
    return bytes;
}

void *dt_arena_grow(struct dt_arena *arena, void *old, size_t old_size, size_t new_size)
{
    size_t old_rounded = (old_size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    size_t new_rounded = (new_size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    if (old && old_size > 0 && (char *)old + old_rounded == arena->next && new_size >= old_size &&
        (size_t)(arena->end - arena->next) >= new_rounded - old_rounded) {
        arena->next += new_rounded - old_rounded;
        return old;
    }
    void *bytes = dt_arena_alloc(arena, new_size);
    if (bytes && old_size > 0)
        memcpy(bytes, old, old_size < new_size ? old_size : new_size);
    return bytes;
}

char *dt_arena_copy(struct dt_arena *arena, struct dt_view text)
{
    char *copy = dt_arena_alloc(arena, text.len + 1);
    if (!copy)
        return NULL;
    if (text.len > 0)
        memcpy(copy, text.ptr, text.len);
    copy[text.len] = '\0';
    return copy;
}
