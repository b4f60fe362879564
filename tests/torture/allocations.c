#include "allocations.h"

#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void __libc_free(void *block);

static atomic_ullong count, failed, fail_at;
static atomic_bool after;
static atomic_llong live;

void allocations_fail(uint64_t at, bool ever_after)
{
    atomic_store(&fail_at, at);
    atomic_store(&after, ever_after);
    atomic_store(&count, 0);
    atomic_store(&failed, 0);
}

uint64_t allocations_count(void)
{
    return atomic_load(&count);
}

uint64_t allocations_failed(void)
{
    return atomic_load(&failed);
}

static bool fails(void)
{
    uint64_t now = atomic_fetch_add(&count, 1) + 1, at = atomic_load(&fail_at);
    if (at == 0 || now < at || (now > at && !atomic_load(&after)))
        return false;
    atomic_fetch_add(&failed, 1);
    errno = ENOMEM;
    return true;
}

int64_t allocations_live(void)
{
    return atomic_load(&live);
}

static void *given(void *block)
{
    if (block)
        atomic_fetch_add(&live, 1);
    return block;
}

void *malloc(size_t size)
{
    return fails() ? NULL : given(__libc_malloc(size));
}

void *calloc(size_t n, size_t size)
{
    return fails() ? NULL : given(__libc_calloc(n, size));
}

void *realloc(void *old, size_t size)
{
    if (fails())
        return NULL;
    void *block = __libc_realloc(old, size);
    return old ? block : given(block);
}

void free(void *block)
{
    if (block)
        atomic_fetch_sub(&live, 1);
    __libc_free(block);
}
