#include "progress.h"

#include "term.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum {
    STEPS_A_LOOK = 256,
    FIRST_AFTER_MS = 1000,
    REDRAW_AFTER_MS = 100,
    BAR_CELLS = 24,
    NAME_COLUMNS = 20,
};

static int64_t now_ms(void)
{
    struct timespec now;
    if (clock_gettime(CLOCK_MONOTONIC, &now) != 0)
        return 0;
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void dt_progress_begin(struct dt_progress *progress, const char *what, uint64_t total, bool busy)
{
    *progress = (struct dt_progress){.on = isatty(STDERR_FILENO) && !busy};
    if (!progress->on)
        return;
    progress->what = what;
    progress->total = total;
    progress->unicode = dt_term_of(STDERR_FILENO, DT_COLOUR_NEVER).unicode;
    progress->start_ms = progress->last_ms = now_ms();
}

void dt_progress_begin_count(struct dt_progress *progress, const char *what, const char *unit,
                             uint64_t total, bool busy)
{
    dt_progress_begin(progress, what, total, busy);
    progress->unit = unit;
}

static void append_bytes(struct dt_buf *out, uint64_t bytes)
{
    static const char *const units[] = {"B", "KiB", "MiB", "GiB", "TiB"};
    size_t unit = 0;
    uint64_t tenths = bytes * 10;
    while (tenths >= 10240 && unit + 1 < sizeof units / sizeof units[0]) {
        tenths /= 1024;
        unit++;
    }
    if (unit == 0)
        dt_buf_printf(out, "%llu B", (unsigned long long)bytes);
    else
        dt_buf_printf(out, "%llu.%llu %s", (unsigned long long)(tenths / 10),
                      (unsigned long long)(tenths % 10), units[unit]);
}

static void append_bar(struct dt_buf *out, const struct dt_progress *progress, uint64_t done)
{
    uint64_t total = progress->total > done ? progress->total : done;
    int full = (int)((double)done / (double)total * BAR_CELLS);
    for (int i = 0; i < BAR_CELLS; i++) {
        if (progress->unicode)
            dt_buf_append_view(out, i < full ? DT_VIEW("█") : DT_VIEW("░"));
        else
            dt_buf_append_char(out, i < full ? '#' : '.');
    }
    dt_buf_printf(out, " %3d%%  ", (int)((double)done / (double)total * 100));
}

static void append_time_left(struct dt_buf *out, const struct dt_progress *progress, uint64_t done,
                             int64_t passed_ms)
{
    double seconds = (double)(progress->total - done) / (double)done * (double)passed_ms / 1000;
    long left = (long)(seconds + 0.5);
    if (left >= 3600)
        dt_buf_printf(out, "  %ld:%02ld:%02ld left", left / 3600, left / 60 % 60, left % 60);
    else
        dt_buf_printf(out, "  %ld:%02ld left", left / 60, left % 60);
}

static void append_count(struct dt_buf *out, const struct dt_progress *progress, uint64_t done)
{
    dt_buf_append_uint(out, done);
    if (progress->total > 0)
        dt_buf_printf(out, " of %llu", (unsigned long long)progress->total);
    dt_buf_printf(out, " %s", progress->unit);
}

static void append_amount(struct dt_buf *out, const struct dt_progress *progress, uint64_t done,
                          int64_t passed_ms)
{
    append_bytes(out, done);
    if (progress->total > 0) {
        dt_buf_append(out, " of ", 4);
        append_bytes(out, progress->total);
    }
    dt_buf_append(out, "  ", 2);
    append_bytes(out, done * 1000 / (uint64_t)(passed_ms > 0 ? passed_ms : 1));
    dt_buf_append(out, "/s", 2);
}

/* The bar takes one line of any terminal: what does not fit is left out from the right. */
static void draw(struct dt_progress *progress, uint64_t done, int64_t now)
{
    struct dt_buf line;
    struct dt_term term = dt_term_of(STDERR_FILENO, DT_COLOUR_NEVER);
    int64_t passed_ms = now - progress->start_ms;
    dt_buf_init(&line);
    dt_shown_append(&line, &term, dt_view_of(progress->what), NAME_COLUMNS);
    dt_buf_append(&line, "  ", 2);
    if (progress->total > 0 && done > 0)
        append_bar(&line, progress, done);
    if (progress->unit)
        append_count(&line, progress, done);
    else
        append_amount(&line, progress, done, passed_ms);
    if (progress->total > done && done > 0)
        append_time_left(&line, progress, done, passed_ms);
    struct dt_buf fitting;
    dt_buf_init(&fitting);
    dt_buf_append(&fitting, "\r\x1b[K", 4);
    dt_shown_append(&fitting, &term, dt_buf_view(&line), term.width - 1);
    fwrite(fitting.data, 1, fitting.len, stderr);
    fflush(stderr);
    dt_buf_finish(&fitting);
    dt_buf_finish(&line);
    progress->shown = true;
    progress->last_ms = now;
}

void dt_progress_step(struct dt_progress *progress, uint64_t done)
{
    if (!progress->on || (!progress->unit && progress->steps++ % STEPS_A_LOOK != 0))
        return;
    int64_t now = now_ms();
    if (now - progress->start_ms >= FIRST_AFTER_MS &&
        (!progress->shown || now - progress->last_ms >= REDRAW_AFTER_MS))
        draw(progress, done, now);
}

void dt_progress_clear(struct dt_progress *progress)
{
    if (!progress->shown)
        return;
    fputs("\r\x1b[K", stderr);
    fflush(stderr);
    progress->shown = false;
}
