#include "talk.h"

#include <stdio.h>
#include <stdlib.h>

enum { COURSE_CELLS = 32 };

/* What an agent said in a turn that made promises: the ledger points into it. */
struct spoken {
    struct spoken *next;
    uint32_t turn;
    struct dt_view text;
};

struct dt_talk {
    struct dt_arena arena; /* id, spoken */
    struct dt_view id;
    struct dt_buf shown;  /* the turns */
    struct dt_buf tail;   /* guidance and promises, as after the last turn */
    struct dt_buf alerts; /* a line each */
    struct dt_buf course; /* tension after each customer turn, a byte each */
    struct spoken *spoken;
    uint32_t turns;
    dt_date date;
    bool dated;
    bool failed;
    int tension, peak;
};

struct dt_talk *dt_talk_create(struct dt_view id)
{
    struct dt_talk *talk = calloc(1, sizeof *talk);
    if (!talk)
        return NULL;
    dt_arena_init(&talk->arena);
    dt_buf_init(&talk->shown);
    dt_buf_init(&talk->tail);
    dt_buf_init(&talk->alerts);
    dt_buf_init(&talk->course);
    char *copy = dt_arena_copy(&talk->arena, id);
    talk->failed = !copy;
    talk->id = (struct dt_view){copy, copy ? id.len : 0};
    return talk;
}

void dt_talk_destroy(struct dt_talk *talk)
{
    if (!talk)
        return;
    dt_arena_finish(&talk->arena);
    dt_buf_finish(&talk->shown);
    dt_buf_finish(&talk->tail);
    dt_buf_finish(&talk->alerts);
    dt_buf_finish(&talk->course);
    free(talk);
}

static void rule(const struct dt_show *show, int columns, struct dt_buf *out)
{
    dt_style_begin(out, &show->term, DT_STYLE_DIM, false);
    for (int i = 0; i < columns; i++)
        dt_buf_append_view(out, show->term.unicode ? DT_VIEW("─") : DT_VIEW("-"));
    dt_style_end(out, &show->term, DT_STYLE_DIM);
}

/* A line with the date, where it is another than that of the turn before. */
static void show_date(struct dt_talk *talk, const struct dt_show *show, dt_instant at)
{
    if (at == DT_INSTANT_NONE)
        return;
    dt_date date;
    dt_zone_local(show->zone, at, &date, NULL);
    if (talk->dated && talk->date == date)
        return;
    talk->dated = true;
    talk->date = date;
    dt_spaces(&talk->shown, 5);
    dt_style_begin(&talk->shown, &show->term, DT_STYLE_DIM, false);
    dt_show_date(show, at, &talk->shown);
    dt_buf_printf(&talk->shown, " (%s)", dt_zone_name(show->zone));
    dt_style_end(&talk->shown, &show->term, DT_STYLE_DIM);
    dt_buf_append(&talk->shown, "\n\n", 2);
}

static void keep_words(struct dt_talk *talk, const struct dt_turn *turn,
                       const struct dt_reading *reading)
{
    if (reading->promise_count == 0)
        return;
    struct spoken *spoken = dt_arena_alloc(&talk->arena, sizeof *spoken);
    char *copy = dt_arena_copy(&talk->arena, turn->text);
    if (!spoken || !copy) {
        talk->failed = true;
        return;
    }
    *spoken = (struct spoken){talk->spoken, reading->turn, {copy, turn->text.len}};
    talk->spoken = spoken;
}

static struct dt_view words_of(const struct dt_talk *talk, const struct dt_ledger_entry *entry)
{
    for (const struct spoken *spoken = talk->spoken; spoken; spoken = spoken->next)
        if (spoken->turn == entry->turn && entry->promise.end <= spoken->text.len)
            return dt_view_slice(spoken->text, entry->promise.start, entry->promise.end);
    return (struct dt_view){"", 0};
}

/* Promises that somebody still waits for: open, moved and broken ones. */
static void show_promises(struct dt_talk *talk, const struct dt_show *show,
                          const struct dt_ledger *ledger)
{
    static const enum dt_style styles[] = {
        [DT_PROMISE_OPEN] = DT_STYLE_NOTE,
        [DT_PROMISE_BROKEN] = DT_STYLE_GRAVE,
        [DT_PROMISE_MOVED] = DT_STYLE_NOTE,
    };
    struct dt_buf *out = &talk->tail;
    bool first = true;
    for (uint32_t i = 0; i < ledger->count; i++) {
        const struct dt_ledger_entry *entry = &ledger->entries[i];
        if (entry->state == DT_PROMISE_KEPT || entry->state == DT_PROMISE_CANCELLED)
            continue;
        dt_show_label(show, first ? "Promises" : "", out);
        first = false;
        dt_styled(out, &show->term, styles[entry->state], "%-6s",
                  dt_promise_state_name((enum dt_promise_state)entry->state));
        dt_buf_append_char(out, ' ');
        dt_show_promise(show, &entry->promise, entry->turn, words_of(talk, entry),
                        DT_SHOW_LABEL + 7, out);
    }
}

static void note_alert(struct dt_talk *talk, const struct dt_show *show,
                       const struct dt_reading *reading)
{
    if (reading->alert.level == DT_ALERT_NONE)
        return;
    dt_show_label(show, talk->alerts.len == 0 ? "Alerts" : "", &talk->alerts);
    dt_show_alert(show, &reading->alert, &talk->alerts);
    if (show->term.width > DT_TERM_NARROWEST + 10)
        dt_buf_printf(&talk->alerts, "  (turn %u)", (unsigned)reading->turn);
    dt_buf_append_char(&talk->alerts, '\n');
}

void dt_talk_turn(struct dt_talk *talk, const struct dt_show *show, const struct dt_turn *turn,
                  const struct dt_reading *reading, const struct dt_ledger *ledger)
{
    if (talk->turns++ > 0)
        dt_buf_append_char(&talk->shown, '\n');
    show_date(talk, show, turn->at);
    dt_show_turn(show, turn, reading, &talk->shown);
    talk->tension = reading->tension;
    if (reading->tension > talk->peak)
        talk->peak = reading->tension;
    if (reading->role == DT_ROLE_CUSTOMER)
        dt_buf_append_char(&talk->course, (char)reading->tension);
    keep_words(talk, turn, reading);
    note_alert(talk, show, reading);
    dt_buf_clear(&talk->tail);
    dt_show_guidance(show, reading, &talk->tail);
    show_promises(talk, show, ledger);
}

/* Cells of the course: none where there is no course to see, or nothing to draw it with. */
static int course_cells(const struct dt_talk *talk, const struct dt_show *show)
{
    if (!show->term.unicode || talk->course.len < 2)
        return 0;
    return talk->course.len > COURSE_CELLS ? COURSE_CELLS : (int)talk->course.len;
}

/* The conversation's course at a glance, a cell a customer turn; of a long one its end. */
static void append_course(const struct dt_talk *talk, const struct dt_show *show,
                          struct dt_buf *out)
{
    static const char *const heights[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    int cells = course_cells(talk, show);
    for (int i = 0; i < cells; i++) {
        size_t at = talk->course.len - (size_t)cells + (size_t)i;
        int tension = (unsigned char)talk->course.data[at];
        enum dt_style style = dt_show_band_style(dt_band_of(tension));
        dt_styled(out, &show->term, style, "%s", heights[tension * 7 / 100]);
    }
    dt_spaces(out, cells > 0 ? 2 : 0);
}

/* "── c-42 ─────────────────── ▂▅▇▃▁  9 turns, peak 82" */
static void append_title(const struct dt_talk *talk, const struct dt_show *show, struct dt_buf *out)
{
    struct dt_view id = talk->id.len > 0 ? talk->id : DT_VIEW("conversation");
    int cells = course_cells(talk, show);
    char counts[48], peak[16];
    int right = snprintf(counts, sizeof counts, "%u turn%s, ", (unsigned)talk->turns,
                         talk->turns == 1 ? "" : "s");
    right += snprintf(peak, sizeof peak, "peak %d", talk->peak) + cells + (cells > 0 ? 2 : 0);
    int room = show->term.width - 1 - right - 8; /* for the id: two rules and their spaces */
    rule(show, 2, out);
    dt_spaces(out, 1);
    dt_style_begin(out, &show->term, DT_STYLE_STRONG, false);
    int used = dt_shown_append(out, &show->term, id, room > 8 ? room : 8);
    dt_style_end(out, &show->term, DT_STYLE_STRONG);
    dt_spaces(out, 1);
    rule(show, room - used + 2, out);
    dt_spaces(out, 1);
    append_course(talk, show, out);
    dt_buf_append_view(out, dt_view_of(counts));
    dt_styled(out, &show->term, dt_show_band_style(dt_band_of(talk->peak)), "%s", peak);
    dt_buf_append_char(out, '\n');
}

void dt_talk_write(const struct dt_talk *talk, const struct dt_show *show, struct dt_buf *out)
{
    if (talk->failed || dt_buf_failed(&talk->shown) || dt_buf_failed(&talk->tail) ||
        dt_buf_failed(&talk->alerts) || dt_buf_failed(&talk->course)) {
        out->failed = true;
        return;
    }
    append_title(talk, show, out);
    dt_buf_append_view(out, dt_buf_view(&talk->shown));
    dt_buf_append_char(out, '\n');
    dt_buf_append_view(out, dt_buf_view(&talk->alerts));
    dt_buf_append_view(out, dt_buf_view(&talk->tail));
    dt_buf_append_char(out, '\n');
}
