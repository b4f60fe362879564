/*
 * Filling a struct dt_error. Each returns the status, so that a failing function ends in one line:
 *
 *     return dt_error_set(err, DT_LIMIT, "a line may hold %u bytes", DT_LINE_BYTES);
 */
#ifndef DT_ERROR_H
#define DT_ERROR_H

#include "view.h"
#include <detente/status.h>

#define DT_PRINTF(nth, first) __attribute__((format(printf, nth, first)))

/* Sets status and message, no place. err may be NULL. Too long a message is cut at a code point. */
enum dt_status dt_error_set(struct dt_error *err, enum dt_status status, const char *format, ...)
    DT_PRINTF(3, 4);

/* Likewise with a place; line and column from 1, 0 for unknown. */
enum dt_status dt_error_at(struct dt_error *err, enum dt_status status, unsigned line,
                           unsigned column, const char *format, ...) DT_PRINTF(5, 6);

/* Puts "what was being done: " in front of the message that is there. Returns err's status. */
enum dt_status dt_error_prefix(struct dt_error *err, const char *format, ...) DT_PRINTF(2, 3);

/* The word for a status: "no memory", "format" ... Never NULL. */
const char *dt_status_name(enum dt_status status);

#endif
