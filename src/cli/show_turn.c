#include "marked.h"
#include "show.h"

enum {
    TEXT_INDENT = 5,
    BAR_CELLS = 10,
    CLOCK_COLUMNS = 7,              /* "14:20  " */
    RIGHT_COLUMNS = BAR_CELLS + 15, /* bar, tension, band, trend */
};

/* Ten cells, a point of tension a tenth of one, shown to an eighth. */
static void append_bar(const struct dt_show *show, int tension, enum dt_band band,
                       struct dt_buf *out)
{
    static const char *const eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    int full = tension / 10;
    int part = show->term.unicode ? tension % 10 * 8 / 10 : 0;
    if (!show->term.unicode && tension % 10 >= 5)
        full++;
    dt_style_begin(out, &show->term, dt_show_band_style(band), false);
    for (int i = 0; i < full; i++)
        dt_buf_append_view(out, show->term.unicode ? DT_VIEW("█") : DT_VIEW("#"));
    if (part > 0)
        dt_buf_append_view(out, dt_view_of(eighths[part]));
    dt_style_end(out, &show->term, dt_show_band_style(band));
    dt_style_begin(out, &show->term, DT_STYLE_DIM, false);
    for (int i = full + (part > 0); i < BAR_CELLS; i++)
        dt_buf_append_view(out, show->term.unicode ? DT_VIEW("·") : DT_VIEW("."));
    dt_style_end(out, &show->term, DT_STYLE_DIM);
}

static const char *trend_sign(const struct dt_show *show, enum dt_trend trend)
{
    static const char *const arrows[] = {"→", "↑", "↓"};
    static const char *const ascii[] = {"=", "+", "-"};
    return show->term.unicode ? arrows[trend] : ascii[trend];
}

/* " 12  14:20  Dana (customer)            ██████▏···  62 angry   ↑" */
static void append_head(const struct dt_show *show, const struct dt_turn *turn,
                        const struct dt_reading *reading, struct dt_buf *out)
{
    const char *role = turn->role == DT_ROLE_CUSTOMER ? "customer" : "agent";
    int role_columns = (int)strlen(role);
    int used = TEXT_INDENT;
    int room = show->term.width - 1 - TEXT_INDENT - RIGHT_COLUMNS - 1;
    dt_styled(out, &show->term, DT_STYLE_DIM, "%3u  ", (unsigned)reading->turn);
    if (turn->at != DT_INSTANT_NONE && room >= CLOCK_COLUMNS + role_columns) {
        dt_style_begin(out, &show->term, DT_STYLE_DIM, false);
        dt_show_clock(show, turn->at, out);
        dt_style_end(out, &show->term, DT_STYLE_DIM);
        dt_spaces(out, 2);
        used += CLOCK_COLUMNS;
        room -= CLOCK_COLUMNS;
    }
    dt_style_begin(out, &show->term, DT_STYLE_STRONG, false);
    if (turn->name.len > 0 && room > role_columns + 6) {
        used += dt_shown_append(out, &show->term, turn->name, room - role_columns - 3);
        dt_style_end(out, &show->term, DT_STYLE_STRONG);
        dt_styled(out, &show->term, DT_STYLE_DIM, " (%s)", role);
        used += role_columns + 3;
    } else {
        dt_buf_append_view(out, dt_view_of(role));
        dt_style_end(out, &show->term, DT_STYLE_STRONG);
        used += role_columns;
    }
    dt_spaces(out, show->term.width - 1 - used - RIGHT_COLUMNS);
    append_bar(show, reading->tension, reading->band, out);
    dt_styled(out, &show->term, dt_show_band_style(reading->band), " %3d %-7s", reading->tension,
              dt_band_name(reading->band));
    dt_buf_printf(out, " %s\n", trend_sign(show, reading->trend));
}

static bool is_shown(const struct dt_cue *cue)
{
    enum dt_kind_group group = dt_kind_info((enum dt_kind)cue->kind)->group;
    return group != DT_GROUP_HINT && group != DT_GROUP_SCOPE;
}

/* Kinds about what is not there: no words of the turn are to be marked for them. */
static bool is_absence(unsigned kind)
{
    return kind == DT_KIND_UNANSWERED || kind == DT_KIND_TOO_SOON || kind == DT_KIND_PROMISE_BROKEN;
}

static void append_text(const struct dt_show *show, const struct dt_turn *turn,
                        const struct dt_reading *reading, struct dt_buf *out)
{
    struct dt_mark marks[DT_CUES_A_TURN];
    size_t count = 0;
    for (uint32_t i = 0; i < reading->cues.count && count < DT_CUES_A_TURN; i++) {
        const struct dt_cue *cue = &reading->cues.items[i];
        if (!is_shown(cue) || is_absence(cue->kind))
            continue;
        enum dt_kind kind = (enum dt_kind)cue->kind;
        marks[count++] = (struct dt_mark){cue->start, cue->end, dt_show_kind_style(kind),
                                          dt_kind_info(kind)->name};
    }
    struct dt_marked marked = {
        .text = turn->text, .marks = marks, .mark_count = count, .indent = TEXT_INDENT};
    dt_marked_write(out, &show->term, &marked);
}

static enum dt_style receipt_style(const struct dt_receipt *receipt)
{
    return receipt->kind < DT_KIND_COUNT ? dt_show_kind_style((enum dt_kind)receipt->kind)
                                         : DT_STYLE_PLAIN;
}

/* "     +9 repeat_contact: this is my fourth call" */
static void append_receipts(const struct dt_show *show, const struct dt_turn *turn,
                            const struct dt_reading *reading, struct dt_buf *out)
{
    for (size_t i = 0; i < reading->receipt_count; i++) {
        const struct dt_receipt *receipt = &reading->receipts[i];
        dt_spaces(out, TEXT_INDENT);
        dt_styled(out, &show->term, receipt->points > 0 ? DT_STYLE_HOT : DT_STYLE_GOOD, "%+3d",
                  receipt->points);
        dt_spaces(out, 1);
        dt_styled(out, &show->term, receipt_style(receipt), "%s", receipt->why);
        int used = TEXT_INDENT + 4 + (int)strlen(receipt->why);
        if (receipt->end > receipt->start && !is_absence(receipt->kind)) {
            struct dt_view words = dt_view_slice(turn->text, receipt->start, receipt->end);
            dt_buf_append_view(out, DT_VIEW(": "));
            dt_style_begin(out, &show->term, DT_STYLE_DIM, false);
            dt_shown_append(out, &show->term, words, show->term.width - 3 - used);
            dt_style_end(out, &show->term, DT_STYLE_DIM);
        }
        dt_buf_append_char(out, '\n');
    }
}

static bool on_receipt(const struct dt_reading *reading, uint8_t kind)
{
    for (size_t i = 0; i < reading->receipt_count; i++)
        if (reading->receipts[i].kind == kind)
            return true;
    return false;
}

/* The kinds that neither a label below the words nor a receipt names, in a line. With colour the
 * words carry no labels. */
static void append_noticed(const struct dt_show *show, const struct dt_reading *reading,
                           struct dt_buf *out)
{
    uint64_t named[2] = {0, 0};
    int column = 0;
    for (uint32_t i = 0; i < reading->cues.count; i++) {
        const struct dt_cue *cue = &reading->cues.items[i];
        uint64_t bit = UINT64_C(1) << (cue->kind & 63);
        bool labelled = !show->term.colour && !is_absence(cue->kind);
        bool skip = labelled || !is_shown(cue) || on_receipt(reading, cue->kind);
        if (skip || (named[cue->kind >> 6] & bit))
            continue;
        named[cue->kind >> 6] |= bit;
        struct dt_view name = dt_kind_info((enum dt_kind)cue->kind)->name;
        if (column > 0 && column + (int)name.len + 2 >= show->term.width) {
            dt_buf_append_char(out, '\n');
            column = 0;
        }
        if (column == 0)
            dt_spaces(out, TEXT_INDENT + 4);
        else
            dt_spaces(out, 2);
        column += (column == 0 ? TEXT_INDENT + 4 : 2) + (int)name.len;
        dt_styled(out, &show->term, dt_show_kind_style((enum dt_kind)cue->kind), "%s", name.ptr);
    }
    if (column > 0)
        dt_buf_append_char(out, '\n');
}

void dt_show_turn(const struct dt_show *show, const struct dt_turn *turn,
                  const struct dt_reading *reading, struct dt_buf *out)
{
    append_head(show, turn, reading, out);
    append_text(show, turn, reading, out);
    append_receipts(show, turn, reading, out);
    append_noticed(show, reading, out);
    if (reading->unscored) {
        dt_spaces(out, TEXT_INDENT);
        dt_styled(out, &show->term, DT_STYLE_NOTE, "not scored: another language (%.3s)",
                  reading->text.language_code);
        dt_buf_append_char(out, '\n');
    }
    if (reading->alert.level != DT_ALERT_NONE) {
        dt_spaces(out, TEXT_INDENT);
        dt_buf_append_view(out, DT_VIEW("! "));
        dt_show_alert(show, &reading->alert, out);
        dt_buf_append_char(out, '\n');
    }
}
