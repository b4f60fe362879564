/*
 * A disk that misbehaves, as a VFS under SQLite: it counts calls and fails one of them, and it
 * remembers what was written and not yet synced, so that the power can be cut at any moment.
 *
 * What survives a cut is made by the rules of a real disk: everything that was synced; of what was
 * not, any part in any order, a write torn at any 512 bytes. What lies beside a write stays whole
 * (SQLite counts on that: powersafe overwrite).
 *
 * One disk a process, named "bad disk"; files lie where SQLite's usual VFS puts them.
 */
#ifndef TORTURE_DISK_H
#define TORTURE_DISK_H

#include <stdbool.h>
#include <stdint.h>

/* The kinds of call that can fail. */
enum disk_call {
    DISK_OPEN,
    DISK_READ,
    DISK_WRITE,
    DISK_SYNC,
    DISK_TRUNCATE,
    DISK_SIZE,
    DISK_SHM,
    DISK_CALLS
};

#define DISK_NAME "bad disk"

void disk_register(void);

/* Calls from now on are counted from 1; the at-th of the kinds in `kinds` (bits) fails, and all
 * after it where ever_after; at 0: none. full: a write fails for want of room. */
void disk_fail(unsigned kinds, uint64_t at, bool ever_after, bool full);
uint64_t disk_calls(void);    /* of those kinds since then */
uint64_t disk_failures(void); /* really injected since then */
bool disk_sync_failed(void);  /* one of them was a sync of the main file or its journal */

/*
 * From now on writes are remembered, and `cut` is called before every sync takes effect, in the
 * thread that syncs. disk_forget ends it and frees what was remembered.
 */
void disk_remember(void (*cut)(void *context), void *context);
void disk_forget(void);

/* What is left of every file, should the power fail now: files of the same names in `folder`.
 * variant 0: nothing unsynced; 1: everything; others: a throw of the dice. */
void disk_cut(const char *folder, uint64_t variant);

#endif
