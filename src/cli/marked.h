/*
 * Text for people with words marked in it: underlined and coloured on a terminal that can, with a
 * line of ^^^^ below otherwise, and with labels under their beginnings where asked.
 */
#ifndef DT_MARKED_H
#define DT_MARKED_H

#include "term.h"

struct dt_mark {
    size_t start, end; /* bytes of the text */
    enum dt_style style;
    struct dt_view label; /* ASCII; empty: none */
};

struct dt_marked {
    struct dt_view text;
    const struct dt_mark *marks; /* by start */
    size_t mark_count;
    int indent;
    bool labels; /* write them also where there is colour */
};

/* Wraps to the terminal's width; ends in "\n". */
void dt_marked_write(struct dt_buf *out, const struct dt_term *term,
                     const struct dt_marked *marked);

#endif
