#include "marked.h"

enum { LABEL_ROWS = 6 };

struct line {
    const struct dt_marked *marked;
    size_t start, end; /* bytes of the text */
    int columns;
};

/* Labels below a line, as rows of characters; a label goes to the first row with room. */
struct rows {
    char cells[LABEL_ROWS][DT_TERM_WIDEST];
    int used[LABEL_ROWS]; /* columns of each row */
};

/* The mark that a byte shows: of several the one whose style comes last. */
static const struct dt_mark *mark_at(const struct dt_marked *marked, size_t byte)
{
    const struct dt_mark *found = NULL;
    for (size_t i = 0; i < marked->mark_count && marked->marks[i].start <= byte; i++) {
        const struct dt_mark *mark = &marked->marks[i];
        if (byte < mark->end && (!found || mark->style > found->style))
            found = mark;
    }
    return found;
}

static void write_text(struct dt_buf *out, const struct dt_term *term, const struct line *line)
{
    const struct dt_mark *current = NULL;
    for (size_t at = line->start; at < line->end;) {
        const struct dt_mark *mark = mark_at(line->marked, at);
        if (mark != current) {
            if (current)
                dt_style_end(out, term, current->style);
            if (mark)
                dt_style_begin(out, term, mark->style, true);
            current = mark;
        }
        size_t from = at;
        (void)dt_shown_next(line->marked->text, &at);
        dt_shown_append(out, term, dt_view_slice(line->marked->text, from, at), 0);
    }
    if (current)
        dt_style_end(out, term, current->style);
    dt_buf_append_char(out, '\n');
}

/* The column at which a byte of the line is shown. */
static int column_of(const struct line *line, size_t byte)
{
    if (byte <= line->start)
        return 0;
    return dt_shown_columns(dt_view_slice(line->marked->text, line->start, byte));
}

static bool meets(const struct dt_mark *mark, const struct line *line)
{
    return mark->start < line->end && mark->end > line->start;
}

static void write_carets(struct dt_buf *out, const struct line *line)
{
    char cells[DT_TERM_WIDEST];
    int used = 0;
    memset(cells, ' ', sizeof cells);
    for (size_t i = 0; i < line->marked->mark_count; i++) {
        const struct dt_mark *mark = &line->marked->marks[i];
        if (!meets(mark, line))
            continue;
        int from = column_of(line, mark->start);
        int to = column_of(line, mark->end < line->end ? mark->end : line->end);
        for (int column = from; column < to && column < DT_TERM_WIDEST; column++)
            cells[column] = '^';
        if (to > used)
            used = to < DT_TERM_WIDEST ? to : DT_TERM_WIDEST;
    }
    if (used == 0)
        return;
    dt_spaces(out, line->marked->indent);
    dt_buf_append(out, cells, (size_t)used);
    dt_buf_append_char(out, '\n');
}

static void place_label(struct rows *rows, struct dt_view label, int column, int columns)
{
    int len = (int)label.len;
    if (len > columns)
        return;
    if (column + len > columns)
        column = columns - len;
    for (int row = 0; row < LABEL_ROWS; row++) {
        if (rows->used[row] > 0 && rows->used[row] + 1 > column)
            continue;
        memcpy(rows->cells[row] + column, label.ptr, label.len);
        rows->used[row] = column + len;
        return;
    }
}

/* A label stands below the line that its mark begins in. */
static void write_labels(struct dt_buf *out, const struct dt_term *term, const struct line *line)
{
    struct rows rows = {.used = {0}};
    memset(rows.cells, ' ', sizeof rows.cells);
    for (size_t i = 0; i < line->marked->mark_count; i++) {
        const struct dt_mark *mark = &line->marked->marks[i];
        bool begins = meets(mark, line) && mark->start >= line->start;
        if (begins && mark->label.len > 0)
            place_label(&rows, mark->label, column_of(line, mark->start), line->columns);
    }
    for (int row = 0; row < LABEL_ROWS && rows.used[row] > 0; row++) {
        dt_spaces(out, line->marked->indent);
        dt_style_begin(out, term, DT_STYLE_DIM, false);
        dt_buf_append(out, rows.cells[row], (size_t)rows.used[row]);
        dt_style_end(out, term, DT_STYLE_DIM);
        dt_buf_append_char(out, '\n');
    }
}

void dt_marked_write(struct dt_buf *out, const struct dt_term *term, const struct dt_marked *marked)
{
    struct line line = {.marked = marked, .columns = term->width - marked->indent - 1};
    size_t next = 0;
    do {
        line.start = next;
        line.end = dt_line_break(marked->text, line.start, line.columns, &next);
        if (line.end > line.start)
            dt_spaces(out, marked->indent);
        write_text(out, term, &line);
        if (!term->colour)
            write_carets(out, &line);
        if (!term->colour || marked->labels)
            write_labels(out, term, &line);
    } while (next < marked->text.len);
}
