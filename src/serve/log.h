/*
 * The log of a daemon: a line an event on standard error, as text or as JSON. What a line holds is
 * counted out by whoever writes it: ids, numbers, words of ours; no text of a message, no name, no
 * secret at `info`.
 *
 *     dt_log_write(log, DT_LOG_INFO, "ready", DT_LOG_TEXT("address", address),
 *                  DT_LOG_NUMBER("port", 8080));
 *
 *     2026-11-22T18:40:01.250Z info ready address=127.0.0.1 port=8080
 *     {"at":"2026-11-22T18:40:01.250Z","level":"info","event":"ready","address":"127.0.0.1",...}
 *
 * A line is one write(), so that lines of several threads do not mix. Where standard error is the
 * journal, each begins with its priority ("<6>") and text leaves the time to the journal.
 *
 * Any thread. A line that cannot be written is lost and counted.
 */
#ifndef DT_LOG_H
#define DT_LOG_H

#include "buf.h"
#include "config.h"
#include "instant.h"

struct dt_log;

struct dt_log_field {
    const char *name; /* plain ASCII; NULL ends the list */
    struct dt_view text;
    int64_t number;
    bool is_number;
};

#define DT_LOG_TEXT(key, view)                                                                     \
    (struct dt_log_field)                                                                          \
    {                                                                                              \
        .name = (key), .text = (view)                                                              \
    }
#define DT_LOG_NUMBER(key, value)                                                                  \
    (struct dt_log_field)                                                                          \
    {                                                                                              \
        .name = (key), .number = (value), .is_number = true                                        \
    }

struct dt_log_options {
    int fd;
    enum dt_log_format format;
    enum dt_log_level level;
    bool journal;                       /* dt_log_is_journal(fd) */
    dt_instant (*clock)(void *context); /* NULL: the system's */
    void *context;
};

/* Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_log_create(const struct dt_log_options *options,
                                           struct dt_log **out, struct dt_error *err);
void dt_log_destroy(struct dt_log *log);

/* From now on, for all threads. */
void dt_log_configure(struct dt_log *log, enum dt_log_format format, enum dt_log_level level);
bool dt_log_takes(const struct dt_log *log, enum dt_log_level level);

/* fields: up to one without a name. Empty texts are left out. */
void dt_log_fields(struct dt_log *log, enum dt_log_level level, const char *event,
                   const struct dt_log_field *fields);
#define dt_log_write(log, level, ...)                                                              \
    dt_log_first_(log, level, __VA_ARGS__, (struct dt_log_field){0})
#define dt_log_first_(log, level, event, ...)                                                      \
    dt_log_fields(log, level, event, (const struct dt_log_field[]){__VA_ARGS__})

/* Lines that could not be written. */
uint64_t dt_log_lost(const struct dt_log *log);

/* Whether the descriptor is the journal's stream, by $JOURNAL_STREAM. */
bool dt_log_is_journal(int fd);

#endif
