#include "error.h"

#include <stdarg.h>
#include <stdio.h>

/* Cuts what vsnprintf truncated at a code point, so that a message stays UTF-8. */
static void cut_at_code_point(char *message, size_t size)
{
    size_t len = strlen(message);
    if (len + 1 < size)
        return;
    size_t at = len;
    while (at > 0 && ((unsigned char)message[at - 1] & 0xc0) == 0x80)
        at--;
    if (at > 0 && (unsigned char)message[at - 1] >= 0xc0)
        message[at - 1] = '\0';
}

static void fill(struct dt_error *err, enum dt_status status, unsigned line, unsigned column,
                 const char *format, va_list args) DT_PRINTF(5, 0);

static void fill(struct dt_error *err, enum dt_status status, unsigned line, unsigned column,
                 const char *format, va_list args)
{
    err->status = status;
    err->line = line;
    err->column = column;
    vsnprintf(err->message, sizeof err->message, format, args);
    cut_at_code_point(err->message, sizeof err->message);
}

enum dt_status dt_error_set(struct dt_error *err, enum dt_status status, const char *format, ...)
{
    if (err) {
        va_list args;
        va_start(args, format);
        fill(err, status, 0, 0, format, args);
        va_end(args);
    }
    return status;
}

enum dt_status dt_error_at(struct dt_error *err, enum dt_status status, unsigned line,
                           unsigned column, const char *format, ...)
{
    if (err) {
        va_list args;
        va_start(args, format);
        fill(err, status, line, column, format, args);
        va_end(args);
    }
    return status;
}

enum dt_status dt_error_prefix(struct dt_error *err, const char *format, ...)
{
    if (!err)
        return DT_INVALID;
    char old[DT_ERROR_MESSAGE_BYTES];
    memcpy(old, err->message, sizeof old);
    va_list args;
    va_start(args, format);
    vsnprintf(err->message, sizeof err->message - 3, format, args);
    va_end(args);
    size_t at = strlen(err->message);
    size_t room = sizeof err->message - at - 3;
    size_t old_len = strlen(old);
    if (old_len > room)
        old_len = room;
    memcpy(err->message + at, ": ", 2);
    memcpy(err->message + at + 2, old, old_len);
    err->message[at + 2 + old_len] = '\0';
    cut_at_code_point(err->message, at + 3 + room);
    return err->status;
}

const char *dt_status_name(enum dt_status status)
{
    static const char *const names[] = {
        [DT_OK] = "ok",
        [DT_NOMEM] = "no memory",
        [DT_INVALID] = "invalid",
        [DT_NOT_FOUND] = "not found",
        [DT_CONFLICT] = "conflict",
        [DT_DENIED] = "denied",
        [DT_FORMAT] = "format",
        [DT_LIMIT] = "limit",
        [DT_IO] = "input/output",
        [DT_TIMEOUT] = "timeout",
        [DT_UNAVAILABLE] = "unavailable",
        [DT_UNCERTAIN] = "uncertain",
    };
    return (size_t)status < sizeof names / sizeof names[0] ? names[status] : "unknown";
}
