/*
 * What the terminal can show, and text made fit for it: widths, wrapping, no control characters.
 */
#ifndef DT_TERM_H
#define DT_TERM_H

#include "buf.h"

enum { DT_TERM_NARROWEST = 40, DT_TERM_WIDEST = 160, DT_TERM_USUAL = 80 };

enum dt_colour { DT_COLOUR_AUTO, DT_COLOUR_ALWAYS, DT_COLOUR_NEVER };

struct dt_term {
    int width;   /* columns, DT_TERM_NARROWEST .. DT_TERM_WIDEST */
    bool colour; /* SGR sequences may be written */
    bool
        unicode; /* else lines, bars and arrows are ASCII; the conversation's text stays as it is */
};

/* "auto", "always", "never". False if it is none of them. */
bool dt_colour_parse(const char *word, enum dt_colour *out);

/* Looks at the descriptor, NO_COLOR, TERM, COLUMNS, LC_ALL, LC_CTYPE and LANG. */
struct dt_term dt_term_of(int fd, enum dt_colour colour);

/* Ways to write. Order: the later wins where two cover the same words. */
enum dt_style {
    DT_STYLE_PLAIN,
    DT_STYLE_DIM,
    DT_STYLE_STRONG,
    DT_STYLE_GOOD,  /* the agent's moves; the customer's thanks */
    DT_STYLE_NOTE,  /* uneasy */
    DT_STYLE_WARN,  /* the customer's signals */
    DT_STYLE_BAD,   /* the agent's missteps */
    DT_STYLE_HOT,   /* angry */
    DT_STYLE_GRAVE, /* insults, threats, danger; hostile */
    DT_STYLE_ALARM, /* a label that must be seen */
    DT_STYLE_COUNT,
};

/* Begins a style; underlined too if asked. Nothing without colour. dt_style_end ends any. */
void dt_style_begin(struct dt_buf *out, const struct dt_term *term, enum dt_style style,
                    bool underlined);
void dt_style_end(struct dt_buf *out, const struct dt_term *term, enum dt_style style);

/* Text in a style; printf's words. */
void dt_styled(struct dt_buf *out, const struct dt_term *term, enum dt_style style,
               const char *format, ...) DT_PRINTF(4, 5);

/*
 * The code point at *at of valid UTF-8 as it may be shown: controls, and the marks that turn the
 * direction of text around, become U+FFFD; line ends and tabs become spaces. *at moves behind it.
 */
uint32_t dt_shown_next(struct dt_view text, size_t *at);

/* Columns of one shown code point, 0 .. 2, and of a text. */
int dt_shown_width(uint32_t code_point);
int dt_shown_columns(struct dt_view text);

/* Appends text as it may be shown, cut to `columns` with "..." where it is longer (0: never).
 * Returns the columns used. */
int dt_shown_append(struct dt_buf *out, const struct dt_term *term, struct dt_view text,
                    int columns);

/* Where the line that begins at `start` ends when `columns` are there: *next_out is the beginning
 * of the next line. Breaks at spaces, else between code points; "\n" ends a line. */
size_t dt_line_break(struct dt_view text, size_t start, int columns, size_t *next_out);

/* Wraps text; the first line goes on at column `indent`, the others are indented. Ends in "\n". */
void dt_wrap(struct dt_buf *out, struct dt_view text, int indent, int width);

void dt_spaces(struct dt_buf *out, int count);

#endif
