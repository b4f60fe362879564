#define _GNU_SOURCE /* syscall, O_PATH, CLONE_THREAD */
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Rights that headers of older kernels do not know. */
#define RIGHT_REFER    (UINT64_C(1) << 13) /* ABI 2 */
#define RIGHT_TRUNCATE (UINT64_C(1) << 14) /* ABI 3 */

/* The sanitizers look into the process from a second one when it ends. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

static const uint64_t changes = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                                LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                                LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                                LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                                LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;

static uint64_t changes_of(int abi)
{
    return changes | (abi >= 2 ? RIGHT_REFER : 0) | (abi >= 3 ? RIGHT_TRUNCATE : 0);
}

static enum dt_status allow_below(int ruleset, int abi, const char *folder, struct dt_error *err)
{
    int fd = open(folder, O_PATH | O_CLOEXEC);
    if (fd < 0)
        return dt_error_set(err, errno == ENOENT ? DT_NOT_FOUND : DT_IO, "%s: %s", folder,
                            strerror(errno));
    struct landlock_path_beneath_attr rule = {.allowed_access = changes_of(abi), .parent_fd = fd};
    long failed = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    int why = errno;
    close(fd);
    if (failed)
        return dt_error_set(err, DT_IO, "Landlock, for %s: %s", folder, strerror(why));
    return DT_OK;
}

static enum dt_status enter_landlock(const char *const *folders, int *abi_out, struct dt_error *err)
{
    enum dt_status status = DT_OK;
    long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    *abi_out = 0;
    if (abi < 1)
        return DT_OK; /* not built in, or switched off */
    struct landlock_ruleset_attr what = {.handled_access_fs =
                                             changes_of((int)abi) | LANDLOCK_ACCESS_FS_EXECUTE};
    int ruleset = (int)syscall(SYS_landlock_create_ruleset, &what, sizeof what, 0);
    if (ruleset < 0)
        return dt_error_set(err, DT_IO, "Landlock: %s", strerror(errno));
    for (; status == DT_OK && *folders; folders++)
        status = allow_below(ruleset, (int)abi, *folders, err);
    if (status == DT_OK && syscall(SYS_landlock_restrict_self, ruleset, 0) != 0)
        status = dt_error_set(err, DT_IO, "Landlock: %s", strerror(errno));
    close(ruleset);
    if (status == DT_OK)
        *abi_out = (int)abi;
    return status;
}

#ifdef DT_HAVE_SECCOMP
#include <seccomp.h>

/* Names, so that what an older library does not know is passed over. */
static const char *const refused[] = {
    "execve",
    "execveat",
    "fork",
    "vfork",
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "process_madvise",
    "kcmp",
    "pidfd_getfd",
    "mount",
    "umount2",
    "pivot_root",
    "chroot",
    "move_mount",
    "open_tree",
    "fsopen",
    "fsmount",
    "fsconfig",
    "fspick",
    "mount_setattr",
    "setns",
    "unshare",
    "init_module",
    "finit_module",
    "delete_module",
    "kexec_load",
    "kexec_file_load",
    "reboot",
    "swapon",
    "swapoff",
    "acct",
    "bpf",
    "perf_event_open",
    "userfaultfd",
    "io_uring_setup",
    "io_uring_enter",
    "io_uring_register",
    "add_key",
    "request_key",
    "keyctl",
    "open_by_handle_at",
    "settimeofday",
    "clock_settime",
    "clock_adjtime",
    "adjtimex",
    "sethostname",
    "setdomainname",
    "syslog",
    "quotactl",
    "lookup_dcookie",
    "nfsservctl",
    "iopl",
    "ioperm",
    "modify_ldt",
    "vhangup",
    "personality",
    "mknod",
    "mknodat",
};

static int refuse_processes(scmp_filter_ctx filter)
{
    const struct scmp_arg_cmp no_thread = SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0);
    /* clone3 keeps its flags in memory, out of a filter's sight: without it libc asks clone */
    int failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    return failed ? failed
                  : seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, no_thread);
}

static enum dt_status enter_seccomp(bool *done_out, struct dt_error *err)
{
    int failed = 0;
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    *done_out = false;
    if (!filter)
        return dt_error_set(err, DT_NOMEM, "no memory for the filter of system calls");
    for (size_t i = 0; !failed && i < sizeof refused / sizeof refused[0]; i++) {
        int number = seccomp_syscall_resolve_name(refused[i]);
        if (number != __NR_SCMP_ERROR)
            failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), number, 0);
        if (failed == -EDOM) /* not a call of this machine's */
            failed = 0;
    }
    if (!failed)
        failed = refuse_processes(filter);
    if (!failed)
        failed = seccomp_load(filter);
    seccomp_release(filter);
    *done_out = !failed;
    if (failed == -EINVAL || failed == -ENOSYS || failed == -EFAULT || failed == -ECANCELED)
        return DT_OK; /* a kernel without it */
    return failed ? dt_error_set(err, DT_IO, "the filter of system calls: %s", strerror(-failed))
                  : DT_OK;
}
#else
static enum dt_status enter_seccomp(bool *done_out, struct dt_error *err)
{
    *done_out = false;
    return DT_OK;
}
#endif

enum dt_status dt_sandbox_enter(const struct dt_sandbox *sandbox, struct dt_sandboxed *out,
                                struct dt_error *err)
{
    struct dt_sandboxed done = {0};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return dt_error_set(err, DT_IO, "new rights cannot be given up: %s", strerror(errno));
    enum dt_status status = enter_landlock(sandbox->writable, &done.landlock, err);
    if (status == DT_OK && !SANITIZED)
        status = enter_seccomp(&done.seccomp, err);
    if (status == DT_OK)
        *out = done;
    return status;
}
