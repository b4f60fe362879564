/*
 * Giving up what a server does not need, for this process and whatever runs in it from now on:
 *
 *  - by Landlock (Linux 5.13 on): files are written, made and removed below the folders named and
 *    nowhere else, and no program is started;
 *  - by seccomp, where the program was built with libseccomp: no other program, no other process,
 *    nothing done to other processes, to mounts, modules, clocks or the kernel.
 *
 * Each is used where the kernel offers it. To be entered before the first thread is made: Landlock
 * holds for the thread that asks and those it makes.
 */
#ifndef DT_SANDBOX_H
#define DT_SANDBOX_H

#include "error.h"
#include <stdint.h>

struct dt_sandbox {
    const char *const *writable; /* folders; NULL at its end */
};

struct dt_sandboxed {
    int landlock; /* the kernel's ABI that was used; 0: none */
    bool seccomp;
};

/* What the kernel does not offer is left out, and *out says so. Errors: DT_IO (it offers it, and
 * refuses), DT_NOT_FOUND (a folder). */
DT_MUST_CHECK enum dt_status dt_sandbox_enter(const struct dt_sandbox *sandbox,
                                              struct dt_sandboxed *out, struct dt_error *err);

#endif
