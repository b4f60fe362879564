#include "log.h"

#include "utf8.h"
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct dt_log {
    int fd;
    bool journal;
    atomic_int format, level;
    dt_instant (*clock)(void *context);
    void *context;
    atomic_uint_fast64_t lost;
};

static const struct {
    const char *name;
    int priority; /* syslog's */
} levels[] = {
    [DT_LOG_ERROR] = {"error", 3},
    [DT_LOG_WARNING] = {"warning", 4},
    [DT_LOG_INFO] = {"info", 6},
    [DT_LOG_DEBUG] = {"debug", 7},
};

static dt_instant system_clock(void *context)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (dt_instant)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

enum dt_status dt_log_create(const struct dt_log_options *options, struct dt_log **out,
                             struct dt_error *err)
{
    struct dt_log *log = calloc(1, sizeof *log);
    if (!log)
        return dt_error_set(err, DT_NOMEM, "no memory for the log");
    log->fd = options->fd;
    log->journal = options->journal;
    log->clock = options->clock ? options->clock : system_clock;
    log->context = options->context;
    dt_log_configure(log, options->format, options->level);
    *out = log;
    return DT_OK;
}

void dt_log_destroy(struct dt_log *log)
{
    free(log);
}

void dt_log_configure(struct dt_log *log, enum dt_log_format format, enum dt_log_level level)
{
    atomic_store(&log->format, (int)format);
    atomic_store(&log->level, (int)level);
}

bool dt_log_takes(const struct dt_log *log, enum dt_log_level level)
{
    return (int)level <= atomic_load_explicit(&log->level, memory_order_relaxed);
}

uint64_t dt_log_lost(const struct dt_log *log)
{
    return atomic_load(&log->lost);
}

enum { TIME_BYTES = 48, SECONDS_LEN = 19 };

/* "2026-11-22T18:40:01.250Z" */
static struct dt_view write_time(dt_instant at, char out[TIME_BYTES])
{
    int64_t ms = at % DT_MS_PER_SECOND + (at % DT_MS_PER_SECOND < 0 ? DT_MS_PER_SECOND : 0);
    dt_instant_format(at, 0, out);
    int len =
        SECONDS_LEN + snprintf(out + SECONDS_LEN, TIME_BYTES - SECONDS_LEN, ".%03dZ", (int)ms);
    return (struct dt_view){out, (size_t)len};
}

/* A text as JSON. What is no UTF-8, and what would make a terminal do something, becomes "?". */
static void write_string(struct dt_json_out *json, struct dt_view text)
{
    struct dt_buf clean;
    dt_buf_init(&clean);
    for (size_t at = 0; at < text.len;) {
        size_t good = dt_utf8_valid_prefix(dt_view_slice(text, at, text.len));
        for (size_t end = at + good; at < end; at++) {
            bool control =
                (unsigned char)text.ptr[at] == 0xc2 && (unsigned char)text.ptr[at + 1] < 0xa0;
            dt_buf_append_char(&clean, control || text.ptr[at] == 0x7f ? '?' : text.ptr[at]);
            at += control;
        }
        if (at < text.len)
            dt_buf_append_char(&clean, '?');
        at += at < text.len;
    }
    dt_json_string(json, dt_buf_view(&clean));
    json->buf->failed |= dt_buf_failed(&clean);
    dt_buf_finish(&clean);
}

/* A value as text has it: bare where it is one plain word, else as JSON would write it. */
static void write_value(struct dt_buf *line, struct dt_view text)
{
    bool plain = text.len > 0;
    for (size_t i = 0; plain && i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        plain = c > ' ' && c < 0x7f && c != '"' && c != '\\' && c != '=';
    }
    if (plain) {
        dt_buf_append_view(line, text);
        return;
    }
    struct dt_json_out json;
    dt_json_out_init(&json, line);
    write_string(&json, text);
}

static bool is_empty(const struct dt_log_field *field)
{
    return !field->is_number && field->text.len == 0;
}

static void write_text(struct dt_buf *line, const struct dt_log *log, struct dt_view at,
                       enum dt_log_level level, const char *event,
                       const struct dt_log_field *fields)
{
    if (!log->journal)
        dt_buf_printf(line, "%.*s ", (int)at.len, at.ptr);
    dt_buf_printf(line, "%s %s", levels[level].name, event);
    for (; fields->name; fields++) {
        if (is_empty(fields))
            continue;
        dt_buf_printf(line, " %s=", fields->name);
        if (fields->is_number)
            dt_buf_append_int(line, fields->number);
        else
            write_value(line, fields->text);
    }
}

static void write_json(struct dt_buf *line, struct dt_view at, enum dt_log_level level,
                       const char *event, const struct dt_log_field *fields)
{
    struct dt_json_out json;
    dt_json_out_init(&json, line);
    dt_json_begin_object(&json);
    dt_json_key(&json, DT_VIEW("at"));
    dt_json_string(&json, at);
    dt_json_key(&json, DT_VIEW("level"));
    dt_json_string(&json, dt_view_of(levels[level].name));
    dt_json_key(&json, DT_VIEW("event"));
    dt_json_string(&json, dt_view_of(event));
    for (; fields->name; fields++) {
        if (is_empty(fields))
            continue;
        dt_json_key(&json, dt_view_of(fields->name));
        if (fields->is_number)
            dt_json_int(&json, fields->number);
        else
            write_string(&json, fields->text);
    }
    dt_json_end_object(&json);
}

/* All of it, or none that anybody will miss: a pipe that is full is waited for. */
static bool write_all(int fd, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t written = write(fd, bytes, len);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        len -= (size_t)written;
    }
    return true;
}

void dt_log_fields(struct dt_log *log, enum dt_log_level level, const char *event,
                   const struct dt_log_field *fields)
{
    struct dt_buf line;
    char time[TIME_BYTES];
    if (!dt_log_takes(log, level))
        return;
    dt_buf_init(&line);
    struct dt_view at = write_time(log->clock(log->context), time);
    if (log->journal)
        dt_buf_printf(&line, "<%d>", levels[level].priority);
    if (atomic_load(&log->format) == DT_LOG_JSON)
        write_json(&line, at, level, event, fields);
    else
        write_text(&line, log, at, level, event, fields);
    dt_buf_append_char(&line, '\n');
    if (dt_buf_failed(&line) || !write_all(log->fd, line.data, line.len))
        atomic_fetch_add(&log->lost, 1);
    dt_buf_finish(&line);
}

bool dt_log_is_journal(int fd)
{
    unsigned long long device, inode;
    struct stat about;
    const char *named = getenv("JOURNAL_STREAM");
    return named && sscanf(named, "%llu:%llu", &device, &inode) == 2 && fstat(fd, &about) == 0 &&
           about.st_dev == (dev_t)device && about.st_ino == (ino_t)inode;
}
