#include "term.h"

#include "utf8.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <uniwidth.h>

static const char *const sgr[DT_STYLE_COUNT] = {
    [DT_STYLE_PLAIN] = "",        [DT_STYLE_DIM] = "2",   [DT_STYLE_STRONG] = "1",
    [DT_STYLE_GOOD] = "32",       [DT_STYLE_NOTE] = "36", [DT_STYLE_WARN] = "33",
    [DT_STYLE_BAD] = "35",        [DT_STYLE_HOT] = "31",  [DT_STYLE_GRAVE] = "1;31",
    [DT_STYLE_ALARM] = "1;97;41",
};

bool dt_colour_parse(const char *word, enum dt_colour *out)
{
    static const char *const words[] = {"auto", "always", "never"};
    for (int i = 0; i < 3; i++) {
        if (strcmp(word, words[i]) == 0) {
            *out = (enum dt_colour)i;
            return true;
        }
    }
    return false;
}

static bool says_utf8(const char *locale)
{
    static const char *const names[] = {"UTF-8", "utf-8", "UTF8", "utf8"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strstr(locale, names[i]))
            return true;
    return false;
}

/* The names decide, not setlocale(): a machine without that locale installed shows UTF-8 as well.
 */
static bool locale_is_utf8(void)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return says_utf8(value);
    }
    return false;
}

static int width_of(int fd)
{
    struct winsize size;
    long width = 0;
    if (isatty(fd) && ioctl(fd, TIOCGWINSZ, &size) == 0)
        width = size.ws_col;
    const char *columns = getenv("COLUMNS");
    if (width == 0 && columns)
        width = strtol(columns, NULL, 10);
    if (width <= 0)
        return DT_TERM_USUAL;
    if (width < DT_TERM_NARROWEST)
        return DT_TERM_NARROWEST;
    return width > DT_TERM_WIDEST ? DT_TERM_WIDEST : (int)width;
}

static bool wants_colour(int fd, enum dt_colour colour)
{
    const char *no_color = getenv("NO_COLOR");
    const char *term = getenv("TERM");
    if (colour != DT_COLOUR_AUTO)
        return colour == DT_COLOUR_ALWAYS;
    return isatty(fd) && !(no_color && *no_color) && term && strcmp(term, "dumb") != 0;
}

struct dt_term dt_term_of(int fd, enum dt_colour colour)
{
    return (struct dt_term){
        .width = width_of(fd), .colour = wants_colour(fd, colour), .unicode = locale_is_utf8()};
}

void dt_style_begin(struct dt_buf *out, const struct dt_term *term, enum dt_style style,
                    bool underlined)
{
    if (!term->colour || (style == DT_STYLE_PLAIN && !underlined))
        return;
    dt_buf_printf(out, "\x1b[%s%s%sm", underlined ? "4" : "", underlined && *sgr[style] ? ";" : "",
                  sgr[style]);
}

void dt_style_end(struct dt_buf *out, const struct dt_term *term, enum dt_style style)
{
    if (term->colour && style != DT_STYLE_PLAIN)
        dt_buf_append_view(out, DT_VIEW("\x1b[0m"));
}

void dt_styled(struct dt_buf *out, const struct dt_term *term, enum dt_style style,
               const char *format, ...)
{
    char text[256];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    dt_style_begin(out, term, style, false);
    dt_buf_append_view(out, dt_view_of(text));
    dt_style_end(out, term, style);
}

uint32_t dt_shown_next(struct dt_view text, size_t *at)
{
    uint32_t c = dt_utf8_next(text, at);
    if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029)
        return ' ';
    bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
    bool turns_around = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return control || turns_around ? 0xfffd : c;
}

int dt_shown_width(uint32_t code_point)
{
    int width = uc_width(code_point, "UTF-8");
    return width < 0 ? 0 : width;
}

int dt_shown_columns(struct dt_view text)
{
    int columns = 0;
    for (size_t at = 0; at < text.len;)
        columns += dt_shown_width(dt_shown_next(text, &at));
    return columns;
}

int dt_shown_append(struct dt_buf *out, const struct dt_term *term, struct dt_view text,
                    int columns)
{
    bool cut = columns > 0 && dt_shown_columns(text) > columns;
    int ellipsis = term->unicode ? 1 : 3;
    int room = cut ? columns - ellipsis : INT32_MAX;
    int used = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t c = dt_shown_next(text, &at);
        int width = dt_shown_width(c);
        if (used + width > room)
            break;
        char bytes[4];
        dt_buf_append(out, bytes, dt_utf8_put(c, bytes));
        used += width;
    }
    if (!cut)
        return used;
    dt_buf_append_view(out, term->unicode ? DT_VIEW("…") : DT_VIEW("..."));
    return used + ellipsis;
}

size_t dt_line_break(struct dt_view text, size_t start, int columns, size_t *next_out)
{
    size_t last_space = 0, after_space = 0;
    bool have_space = false;
    int used = 0;
    for (size_t at = start; at < text.len;) {
        size_t here = at;
        bool newline = text.ptr[at] == '\n';
        uint32_t c = dt_shown_next(text, &at);
        if (newline) {
            *next_out = at;
            return here;
        }
        if (c == ' ') {
            last_space = here;
            after_space = at;
            have_space = true;
        }
        used += dt_shown_width(c);
        if (used > columns && c != ' ') {
            *next_out = have_space ? after_space : here > start ? here : at;
            return have_space ? last_space : *next_out;
        }
    }
    *next_out = text.len;
    return text.len;
}

void dt_wrap(struct dt_buf *out, struct dt_view text, int indent, int width)
{
    static const struct dt_term as_it_is = {.unicode = true};
    size_t start = 0;
    do {
        size_t next;
        size_t end = dt_line_break(text, start, width - indent, &next);
        if (start > 0)
            dt_spaces(out, indent);
        dt_shown_append(out, &as_it_is, dt_view_slice(text, start, end), 0);
        dt_buf_append_char(out, '\n');
        start = next;
    } while (start < text.len);
}

void dt_spaces(struct dt_buf *out, int count)
{
    for (int i = 0; i < count; i++)
        dt_buf_append_char(out, ' ');
}
