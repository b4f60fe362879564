/*
 * malloc and its kin that fail when they are told to, and count what is held. For one test program
 * with failing_dep (tests/meson.build), whose objects call these by the linker's --wrap; shared
 * libraries keep their own. Only the calling thread's allocations fail.
 *
 *     for (long n = 0; status != DT_OK; n++) {
 *         fail_allocation(n);
 *         status = dt_thing_create(&thing, &err);
 *         if (!allow_allocations())
 *             assert_int_equal(status, DT_OK); n were not enough to fail
 *     }
 *
 * Programs that are failed as a whole, libraries and all: fault/failalloc.c, torture/allocations.h.
 */
#ifndef TESTS_FAILING_H
#define TESTS_FAILING_H

#include <stdbool.h>
#include <stddef.h>

static _Thread_local struct {
    long after; /* allocations that still succeed; -1: all */
    bool ever_after, failed;
    long held; /* blocks given out and not given back */
} failing = {.after = -1};

/* n allocations succeed, the next one fails; and with ever_after all that follow it. */
static inline void fail_allocations(long n, bool ever_after)
{
    failing.after = n;
    failing.ever_after = ever_after;
    failing.failed = false;
}

static inline void fail_allocation(long n)
{
    fail_allocations(n, false);
}

/* All succeed again. Whether one has failed since. */
static inline bool allow_allocations(void)
{
    failing.after = -1;
    return failing.failed;
}

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void __real_free(void *block);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);
void __wrap_free(void *block);

static inline bool allocation_fails(void)
{
    if (failing.after != 0) {
        failing.after -= failing.after > 0;
        return false;
    }
    failing.failed = true;
    if (!failing.ever_after)
        failing.after = -1;
    return true;
}

static inline void *allocation_held(void *block)
{
    failing.held += block != NULL;
    return block;
}

void *__wrap_malloc(size_t size)
{
    return allocation_fails() ? NULL : allocation_held(__real_malloc(size));
}

void *__wrap_calloc(size_t count, size_t size)
{
    return allocation_fails() ? NULL : allocation_held(__real_calloc(count, size));
}

void *__wrap_realloc(void *old, size_t size)
{
    if (allocation_fails())
        return NULL;
    return old ? __real_realloc(old, size) : allocation_held(__real_realloc(old, size));
}

void __wrap_free(void *block)
{
    failing.held -= block != NULL;
    __real_free(block);
}

#endif
