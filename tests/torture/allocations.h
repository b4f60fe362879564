/*
 * malloc and its kin for this program, counting and failing on purpose. glibc only, whose own
 * allocator stays reachable under other names; no sanitizer beside it.
 */
#ifndef TORTURE_ALLOCATIONS_H
#define TORTURE_ALLOCATIONS_H

#include <stdbool.h>
#include <stdint.h>

/* Allocations of all threads from now on are counted from 1; the at-th fails, and all after it
 * where ever_after; at 0: none. */
void allocations_fail(uint64_t at, bool ever_after);
uint64_t allocations_count(void);
uint64_t allocations_failed(void); /* really refused since then */

/* Blocks that were given out and not given back, since the program began. */
int64_t allocations_live(void);

#endif
