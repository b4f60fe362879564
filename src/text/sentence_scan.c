#include "scanner.h"

/* A line of this many bytes whose next one begins small was wrapped, not ended. */
enum { WRAPPED_LINE_BYTES = 60, LIST_NUMBER_BYTES = 2 };

static bool sentence_has_tokens(const struct dt_scanner *s)
{
    return s->count > s->sentence_first;
}

static size_t over_spaces(const struct dt_scanner *s, size_t at)
{
    return dt_scan_over(s, at, DT_BYTE_SPACE);
}

static bool is_capital(const struct dt_scanner *s, size_t at)
{
    return at < s->len && (unsigned char)(s->raw[at] - 'A') < 26;
}

/* "Mr.", "No. 4", "Ltd. said", "J. Smith": the stop at `at` belongs to the word before it. */
static bool is_abbreviation(const struct dt_scanner *s, size_t at)
{
    if (s->word_end != at || s->count == 0 || !dt_scan_is_gap(s, at + 1))
        return s->word_end == at && s->word_flags & DT_WORD_NUMBERED &&
               dt_scan_is(s, at + 1, DT_BYTE_DIGIT);
    size_t next = over_spaces(s, at + 1);
    if (s->word_flags & DT_WORD_TITLE && dt_scan_is_alnum(s, next))
        return true;
    if (s->word_flags & DT_WORD_NUMBERED && dt_scan_is(s, next, DT_BYTE_DIGIT))
        return true;
    if (s->word_flags & DT_WORD_SHORT && dt_scan_is_alnum(s, next) && !is_capital(s, next))
        return true;
    bool initial = (at == 1 || !dt_scan_is_alnum(s, at - 2)) && is_capital(s, at - 1) &&
                   s->raw[at - 1] != 'I' && s->low[at - 1] != '\'';
    return initial && is_capital(s, next);
}

/* "1. Restart it": the number of a list's item. */
static bool is_list_number(const struct dt_scanner *s, size_t at)
{
    size_t digits = at - s->line_start;
    return s->count == s->sentence_first + 1 && digits <= LIST_NUMBER_BYTES &&
           s->tokens[s->sentence_first].type == DT_TOKEN_NUMBER && dt_scan_is_gap(s, at + 1) &&
           dt_scan_is_alnum(s, over_spaces(s, at + 1));
}

struct marks {
    size_t end;
    size_t stops;
    size_t questions;
    size_t exclamations;
};

/* The marks from `at` on, with blanks between: "?! !" */
static struct marks over_marks(const struct dt_scanner *s, size_t at)
{
    struct marks marks = {.end = at};
    while (dt_scan_is(s, at, DT_BYTE_STOP)) {
        marks.stops += s->low[at] == '.';
        marks.questions += s->low[at] == '?';
        marks.exclamations += s->low[at] == '!';
        marks.end = ++at;
        if (dt_scan_is(s, at, DT_BYTE_SPACE)) {
            at = over_spaces(s, at);
            if (s->low[at] == '.' && dt_scan_is_alnum(s, at + 1))
                break;
        }
    }
    return marks;
}

size_t dt_scan_stop(struct dt_scanner *s, size_t at)
{
    struct marks marks = over_marks(s, at);
    size_t loud = marks.questions + marks.exclamations;
    if (loud == 0 && marks.stops == 1) {
        if (is_abbreviation(s, at))
            return marks.end;
        if (is_list_number(s, at)) {
            s->pending_flags |= DT_TOKEN_CLAUSE;
            return marks.end;
        }
    }
    uint16_t flags = 0;
    if (marks.questions > 0)
        flags |= DT_TOKEN_QUESTION;
    if (marks.exclamations > 0)
        flags |= DT_TOKEN_EXCLAIM;
    if (loud >= 3)
        flags |= DT_TOKEN_STRONG;
    if (loud == 0 && marks.stops >= 2)
        flags |= DT_TOKEN_ELLIPSIS;
    dt_scan_add_break(s, at, marks.end, flags);
    return marks.end;
}

/* Ends the sentence, if there is one, behind the last thing written before `at`. */
static void end_with_line(struct dt_scanner *s, size_t at)
{
    if (!sentence_has_tokens(s))
        return;
    while (dt_scan_is_gap(s, at - 1))
        at--;
    dt_scan_add_break(s, at, at, DT_TOKEN_LINE);
}

static bool is_wrapped(const struct dt_scanner *s, size_t at)
{
    size_t last = at;
    while (last > s->line_start && dt_scan_is(s, last - 1, DT_BYTE_SPACE))
        last--;
    return at - s->line_start >= WRAPPED_LINE_BYTES && last > 0 && at + 1 < s->len &&
           (dt_scan_is_alnum(s, last - 1) || s->low[last - 1] == ',') &&
           (unsigned char)(s->raw[at + 1] - 'a') < 26;
}

void dt_scan_line_begins(struct dt_scanner *s, size_t at)
{
    s->line_start = at;
    size_t first = over_spaces(s, at);
    bool quoted = s->low[first] == '>' && !dt_scan_goes_on(s, first, DT_VIEW(">:(")) &&
                  !dt_scan_goes_on(s, first, DT_VIEW(">.<"));
    s->line_flags = quoted ? DT_TOKEN_QUOTED : 0;
}

size_t dt_scan_line(struct dt_scanner *s, size_t at)
{
    if (!is_wrapped(s, at)) {
        end_with_line(s, at);
        s->pending_flags = 0;
    }
    size_t next = over_spaces(s, at + 1);
    if (dt_scan_is(s, next, DT_BYTE_LINE)) { /* a paragraph ends: no quotation goes on */
        s->double_open = 0;
        s->single_open = 0;
    }
    dt_scan_line_begins(s, at + 1);
    return at + 1;
}

void dt_scan_end(struct dt_scanner *s)
{
    end_with_line(s, s->len);
    if (s->count > 0)
        s->tokens[s->count - 1].flags |= DT_TOKEN_LAST;
}
