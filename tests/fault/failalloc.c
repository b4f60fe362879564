/*
 * An allocator that fails on purpose, preloaded before libc's:
 *
 *     FAIL_AT=k         the k-th allocation of the program fails (from 1; 0: none)
 *     FAIL_ALL_AFTER=1  and so do all that follow
 *     FAIL_REPORT=PATH  the number of allocations is written there at the end
 *
 * Allocations are counted from main() on: what the dynamic loader and libc's start take is not the
 * program's. glibc only, whose own allocator stays reachable under other names.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static atomic_ulong count;
static unsigned long fail_at;
static int fail_all_after;
static int counting;

__attribute__((constructor)) static void begin(void)
{
    const char *at = getenv("FAIL_AT");
    const char *all = getenv("FAIL_ALL_AFTER");
    fail_at = at ? strtoul(at, NULL, 10) : 0;
    fail_all_after = all && *all == '1';
    counting = 1;
}

__attribute__((destructor)) static void report(void)
{
    const char *path = getenv("FAIL_REPORT");
    counting = 0;
    if (!path)
        return;
    char text[32];
    int len = snprintf(text, sizeof text, "%lu\n", atomic_load(&count));
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd < 0 || write(fd, text, (size_t)len) != len)
        _exit(99);
    close(fd);
}

static int fails(void)
{
    if (!counting)
        return 0;
    unsigned long now = atomic_fetch_add(&count, 1) + 1;
    if (fail_at == 0 || now < fail_at || (now > fail_at && !fail_all_after))
        return 0;
    errno = ENOMEM;
    return 1;
}

void *malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
    return fails() ? NULL : __libc_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
    return fails() ? NULL : __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return fails() ? NULL : __libc_memalign(alignment, size);
}

int posix_memalign(void **out, size_t alignment, size_t size)
{
    void *block = fails() ? NULL : __libc_memalign(alignment, size);
    if (!block)
        return ENOMEM;
    *out = block;
    return 0;
}
