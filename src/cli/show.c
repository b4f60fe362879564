#include "show.h"

#include "rules.h"

enum dt_style dt_show_kind_style(enum dt_kind kind)
{
    switch (kind) {
    case DT_KIND_INSULT:
    case DT_KIND_SLUR:
    case DT_KIND_THREAT:
    case DT_KIND_SELF_HARM:
        return DT_STYLE_GRAVE;
    case DT_KIND_THANKS:
    case DT_KIND_ACCEPTS:
    case DT_KIND_SOFTENS:
        return DT_STYLE_GOOD;
    case DT_KIND_QUESTION:
        return DT_STYLE_NOTE;
    default:
        break;
    }
    switch (dt_kind_info(kind)->group) {
    case DT_GROUP_SIGNAL:
        return DT_STYLE_WARN;
    case DT_GROUP_MOVE:
        return DT_STYLE_GOOD;
    case DT_GROUP_MISSTEP:
        return DT_STYLE_BAD;
    default:
        return DT_STYLE_DIM;
    }
}

enum dt_style dt_show_band_style(enum dt_band band)
{
    static const enum dt_style styles[] = {
        [DT_BAND_CALM] = DT_STYLE_GOOD,     [DT_BAND_UNEASY] = DT_STYLE_NOTE,
        [DT_BAND_UPSET] = DT_STYLE_WARN,    [DT_BAND_ANGRY] = DT_STYLE_HOT,
        [DT_BAND_HOSTILE] = DT_STYLE_GRAVE,
    };
    return styles[band];
}

void dt_show_label(const struct dt_show *show, const char *label, struct dt_buf *out)
{
    dt_spaces(out, 2);
    dt_styled(out, &show->term, DT_STYLE_STRONG, "%s", label);
    dt_spaces(out, DT_SHOW_LABEL - 2 - (int)strlen(label));
}

void dt_show_quoted(const struct dt_show *show, struct dt_view text, int columns,
                    struct dt_buf *out)
{
    while (text.len > 0 && (text.ptr[0] == ' ' || text.ptr[0] == '\n'))
        text = dt_view_slice(text, 1, text.len);
    dt_buf_append_view(out, show->term.unicode ? DT_VIEW("“") : DT_VIEW("\""));
    dt_shown_append(out, &show->term, text, columns > 2 ? columns - 2 : columns);
    dt_buf_append_view(out, show->term.unicode ? DT_VIEW("”") : DT_VIEW("\""));
}

void dt_show_items(const struct dt_show *show, const char *label, const struct dt_view *items,
                   size_t count, bool quoted, struct dt_buf *out)
{
    struct dt_buf item;
    dt_buf_init(&item);
    for (size_t i = 0; i < count; i++) {
        dt_buf_clear(&item);
        if (quoted)
            dt_show_quoted(show, items[i], 0, &item);
        else
            dt_buf_append_view(&item, items[i]);
        if (dt_buf_failed(&item))
            out->failed = true;
        dt_show_label(show, i == 0 ? label : "", out);
        dt_wrap(out, dt_buf_view(&item), DT_SHOW_LABEL, show->term.width - 1);
    }
    dt_buf_finish(&item);
}

void dt_show_date(const struct dt_show *show, dt_instant at, struct dt_buf *out)
{
    static const char *const days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    dt_date date;
    int year, month, day;
    dt_zone_local(show->zone, at, &date, NULL);
    dt_date_split(date, &year, &month, &day);
    dt_buf_printf(out, "%s %d %s %d", days[dt_date_weekday(date)], day, months[month - 1], year);
}

void dt_show_clock(const struct dt_show *show, dt_instant at, struct dt_buf *out)
{
    int minute;
    dt_zone_local(show->zone, at, NULL, &minute);
    dt_buf_printf(out, "%02d:%02d", minute / 60, minute % 60);
}

static void describe_promise(const struct dt_show *show, const struct dt_promise *promise,
                             uint32_t turn, struct dt_buf *out)
{
    dt_buf_append_view(out, dt_view_of(dt_promise_what_name((enum dt_promise_what)promise->what)));
    if (promise->due == DT_INSTANT_NONE) {
        dt_buf_append_view(out, DT_VIEW(", no time given"));
    } else {
        dt_buf_append_view(out, DT_VIEW(" by "));
        dt_show_date(show, promise->due, out);
        dt_buf_append_view(out, DT_VIEW(", "));
        dt_show_clock(show, promise->due, out);
        if (promise->precision == DT_PRECISION_VAGUE)
            dt_buf_append_view(out, DT_VIEW(", roughly"));
    }
    if (promise->conditional)
        dt_buf_append_view(out, DT_VIEW(", on a condition"));
    if (turn > 0)
        dt_buf_printf(out, " (turn %u)", (unsigned)turn);
}

void dt_show_promise(const struct dt_show *show, const struct dt_promise *promise, uint32_t turn,
                     struct dt_view words, int indent, struct dt_buf *out)
{
    struct dt_buf description;
    dt_buf_init(&description);
    describe_promise(show, promise, turn, &description);
    if (dt_buf_failed(&description))
        out->failed = true;
    dt_wrap(out, dt_buf_view(&description), indent, show->term.width - 1);
    dt_buf_finish(&description);
    if (words.len == 0)
        return;
    dt_spaces(out, indent);
    dt_style_begin(out, &show->term, DT_STYLE_DIM, false);
    dt_show_quoted(show, words, show->term.width - indent - 1, out);
    dt_style_end(out, &show->term, DT_STYLE_DIM);
    dt_buf_append_char(out, '\n');
}

void dt_show_alert(const struct dt_show *show, const struct dt_alert *alert, struct dt_buf *out)
{
    static const char *const words[] = {"", "WATCH", "STEP IN", "STOP"};
    enum dt_style style = alert->level == DT_ALERT_WATCH ? DT_STYLE_WARN : DT_STYLE_ALARM;
    if (style == DT_STYLE_ALARM && show->term.colour)
        dt_styled(out, &show->term, style, " %s ", words[alert->level]);
    else
        dt_styled(out, &show->term, style, "%s", words[alert->level]);
    dt_buf_printf(out, " %s", alert->reason);
}

/* Rules that stand behind the guidance, a line each, with their grade and their sentence. */
static void show_rules(const struct dt_show *show, const struct dt_guidance *guidance,
                       struct dt_buf *out)
{
    for (size_t i = 0; i < guidance->rule_count; i++) {
        const struct dt_rule *rule = dt_rule_find(guidance->rules[i]);
        char grade[16];
        if (guidance->grades[i] == 'L')
            memcpy(grade, "law", sizeof "law");
        else
            memcpy(grade, (char[]){guidance->grades[i], '\0'}, 2);
        struct dt_buf text;
        dt_buf_init(&text);
        dt_buf_printf(&text, "%s (%s)  %s", guidance->rules[i], grade, rule ? rule->sentence : "");
        if (dt_buf_failed(&text))
            out->failed = true;
        dt_show_label(show, i == 0 ? "Evidence" : "", out);
        dt_style_begin(out, &show->term, DT_STYLE_DIM, false);
        dt_wrap(out, dt_buf_view(&text), DT_SHOW_LABEL, show->term.width - 1);
        dt_style_end(out, &show->term, DT_STYLE_DIM);
        dt_buf_finish(&text);
    }
}

void dt_show_guidance(const struct dt_show *show, const struct dt_reading *reading,
                      struct dt_buf *out)
{
    const struct dt_guidance *guidance = &reading->guidance;
    dt_show_label(show, "Next", out);
    dt_styled(out, &show->term, DT_STYLE_STRONG, "%s", dt_stage_name(reading->stage));
    dt_buf_append_char(out, '\n');
    dt_show_items(show, "Say", guidance->say, guidance->say_count, true, out);
    dt_show_items(show, "Avoid", guidance->avoid, guidance->avoid_count, false, out);
    dt_show_items(show, "Why", guidance->why, guidance->why_count, false, out);
    show_rules(show, guidance, out);
}
