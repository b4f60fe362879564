/*
 * What a process does to be a good daemon, each a function by itself: telling the service manager
 * how it is (sd_notify's protocol), sockets and the watchdog that the manager hands over, signals
 * as something to poll for, and limits of the process.
 *
 *     dt_daemon_prepare(&err);
 *     dt_daemon_signals(&fd, err);            before any thread is made
 *     dt_daemon_sockets(fds, 8, &count, err);
 *     dt_daemon_notify("READY=1");
 */
#ifndef DT_DAEMON_H
#define DT_DAEMON_H

#include "error.h"
#include <stdint.h>

/*
 * No core files and no looking in by others of the same user (conversations and keys are in its
 * memory), no new rights by what it might start, as many descriptors as the system allows.
 * Returns how many those are.
 */
uint64_t dt_daemon_prepare(void);

/*
 * A descriptor that becomes readable at SIGTERM, SIGINT and SIGHUP, which are blocked in this
 * thread and those made from it. dt_daemon_signal takes one: its number, 0 if none is there.
 * Errors: DT_IO.
 */
DT_MUST_CHECK enum dt_status dt_daemon_signals(int *fd_out, struct dt_error *err);
int dt_daemon_signal(int fd);

/*
 * Sockets that were handed over ($LISTEN_FDS, $LISTEN_PID): each is a stream and listens. None is
 * fine. They are not inherited further. Errors: DT_INVALID (one is something else, or there are
 * more than max).
 */
DT_MUST_CHECK enum dt_status dt_daemon_sockets(int *fds_out, size_t max, size_t *count_out,
                                               struct dt_error *err);

/* Tells the service manager, "READY=1"; nothing where there is none. False if it could not be told.
 */
bool dt_daemon_notify(const char *state);

/* "RELOADING=1" with the clock that the manager wants to see. */
bool dt_daemon_notify_reloading(void);

/* How often the manager wants to hear "WATCHDOG=1", in milliseconds; 0: not at all. */
uint32_t dt_daemon_watchdog_ms(void);

#endif
