#include "show_review.h"

#include "marked.h"

#include <stdio.h>

/* What a move does, in words for people. Order and meaning: CUES.md. */
static const char *const move_words[DT_KIND_COUNT] = {
    [DT_KIND_GREET] = "greets",
    [DT_KIND_LISTEN] = "invites the whole story",
    [DT_KIND_ACKNOWLEDGE] = "names what this means for the customer",
    [DT_KIND_PARAPHRASE] = "says the concern back in other words",
    [DT_KIND_OPEN_QUESTION] = "asks what, how or which",
    [DT_KIND_APOLOGISE] = "apologises",
    [DT_KIND_OWN] = "takes it on: \"I will ...\"",
    [DT_KIND_COMMON_GROUND] = "names the aim that both share",
    [DT_KIND_EXPLAIN] = "says what happens next, or why",
    [DT_KIND_OFFER] = "offers a remedy",
    [DT_KIND_OPTIONS] = "gives two or more to choose from",
    [DT_KIND_COMMIT] = "says what will be done by when",
    [DT_KIND_PREVENT] = "says what is changed so that it does not happen again",
    [DT_KIND_CHECK] = "asks whether that works",
    [DT_KIND_PROGRESS] = "says where things stand",
    [DT_KIND_DIRECT_CONTACT] = "gives a direct way to reach somebody",
    [DT_KIND_FOLLOW_UP] = "promises to come back afterwards",
    [DT_KIND_ASK_FEEDBACK] = "asks how it was handled",
    [DT_KIND_RESOURCE] = "points to a guide that fits",
    [DT_KIND_THANK] = "thanks",
    [DT_KIND_GOODWILL] = "adds a gesture beyond the remedy",
    [DT_KIND_BOUNDARY] = "sets a limit, courteously",
    [DT_KIND_ESCALATE] = "hands over to a person",
    [DT_KIND_CLOSE] = "closes warmly",
};

static enum dt_style severity_style(unsigned severity)
{
    if (severity == DT_SEVERITY_HIGH)
        return DT_STYLE_GRAVE;
    return severity == DT_SEVERITY_MEDIUM ? DT_STYLE_BAD : DT_STYLE_WARN;
}

/* "REVISE  3 findings: 1 high, 2 medium" */
static void show_verdict(const struct dt_show *show, const struct dt_review *review,
                         struct dt_buf *out)
{
    static const struct {
        const char *word;
        enum dt_style style;
    } verdicts[] = {
        [DT_VERDICT_SEND] = {"SEND", DT_STYLE_GOOD},
        [DT_VERDICT_REVISE] = {"REVISE", DT_STYLE_WARN},
        [DT_VERDICT_STOP] = {"STOP", DT_STYLE_ALARM},
    };
    size_t counts[3] = {0};
    for (size_t i = 0; i < review->finding_count; i++)
        counts[review->findings[i].severity]++;
    dt_spaces(out, 2);
    dt_style_begin(out, &show->term, DT_STYLE_STRONG, false);
    dt_styled(out, &show->term, verdicts[review->verdict].style, "%s",
              verdicts[review->verdict].word);
    dt_buf_append_view(out, DT_VIEW("  "));
    if (review->unscored)
        dt_buf_printf(out, "not reviewed: another language (%.3s)", review->text.language_code);
    else if (review->finding_count == 0)
        dt_buf_append_view(out, DT_VIEW("nothing to mend"));
    else
        dt_buf_printf(out, "%zu finding%s:", review->finding_count,
                      review->finding_count == 1 ? "" : "s");
    bool first = true;
    for (int severity = DT_SEVERITY_HIGH; severity >= DT_SEVERITY_LOW; severity--) {
        if (counts[severity] == 0)
            continue;
        dt_buf_printf(out, "%s %zu %s", first ? "" : ",", counts[severity],
                      dt_severity_name((enum dt_severity)severity));
        first = false;
    }
    dt_buf_append_view(out, DT_VIEW("\n\n"));
}

/* Findings about what is not there have the whole draft as their place: nothing is underlined. */
static bool has_place(const struct dt_review *review, const struct dt_finding *finding)
{
    return finding->start > 0 || finding->end < review->text.source.len;
}

static void show_draft(const struct dt_show *show, const struct dt_review *review,
                       struct dt_buf *out)
{
    struct dt_mark marks[DT_FINDINGS_A_DRAFT];
    char labels[DT_FINDINGS_A_DRAFT][24];
    size_t count = 0;
    for (size_t i = 0; i < review->finding_count && i < DT_FINDINGS_A_DRAFT; i++) {
        const struct dt_finding *finding = &review->findings[i];
        if (!has_place(review, finding) && review->finding_count > 1)
            continue;
        snprintf(labels[count], sizeof labels[count], "[%zu]", i + 1);
        marks[count] =
            (struct dt_mark){finding->start, finding->end, severity_style(finding->severity),
                             dt_view_of(labels[count])};
        count++;
    }
    struct dt_marked marked = {.text = review->text.source,
                               .marks = marks,
                               .mark_count = count,
                               .indent = 4,
                               .labels = true};
    dt_marked_write(out, &show->term, &marked);
    dt_buf_append_char(out, '\n');
}

static void show_finding(const struct dt_show *show, size_t number,
                         const struct dt_finding *finding, struct dt_buf *out)
{
    char label[24];
    snprintf(label, sizeof label, "[%zu]", number);
    dt_show_label(show, label, out);
    dt_styled(out, &show->term, severity_style(finding->severity), "%s",
              dt_kind_info((enum dt_kind)finding->kind)->name.ptr);
    dt_styled(out, &show->term, DT_STYLE_DIM, "  %s",
              dt_severity_name((enum dt_severity)finding->severity));
    if (finding->rule && finding->grade == 'L')
        dt_styled(out, &show->term, DT_STYLE_DIM, "  %s, law", finding->rule);
    else if (finding->rule)
        dt_styled(out, &show->term, DT_STYLE_DIM, "  %s, evidence %c", finding->rule,
                  finding->grade);
    dt_buf_append_char(out, '\n');
    dt_show_items(show, "", &finding->why, finding->why.len > 0, false, out);
    dt_show_items(show, "Instead", &finding->instead, finding->instead.len > 0, true, out);
    dt_buf_append_char(out, '\n');
}

static void show_moves(const struct dt_show *show, const char *label, enum dt_style style,
                       const uint8_t *kinds, size_t count, struct dt_buf *out)
{
    for (size_t i = 0; i < count; i++) {
        enum dt_kind kind = (enum dt_kind)kinds[i];
        dt_show_label(show, i == 0 ? label : "", out);
        dt_styled(out, &show->term, style, "%-15s", dt_kind_info(kind)->name.ptr);
        dt_buf_printf(out, "%s\n", move_words[kind] ? move_words[kind] : "");
    }
}

static void show_promises(const struct dt_show *show, const struct dt_review *review,
                          struct dt_buf *out)
{
    for (size_t i = 0; i < review->promise_count; i++) {
        const struct dt_promise *promise = &review->promises[i];
        dt_show_label(show, i == 0 ? "Promises" : "", out);
        struct dt_view words = dt_view_slice(review->text.source, promise->start, promise->end);
        dt_show_promise(show, promise, 0, words, DT_SHOW_LABEL, out);
    }
}

void dt_show_review(const struct dt_show *show, const struct dt_review *review, struct dt_buf *out)
{
    show_verdict(show, review, out);
    show_draft(show, review, out);
    for (size_t i = 0; i < review->finding_count; i++)
        show_finding(show, i + 1, &review->findings[i], out);
    show_moves(show, "Has", DT_STYLE_GOOD, review->present, review->present_count, out);
    show_moves(show, "Lacks", DT_STYLE_WARN, review->missing, review->missing_count, out);
    show_promises(show, review, out);
}
