/*
 * The text that LanguageTool's interface is given, plain or as annotations, and the way back from a
 * place in it to the caller's offsets, which are UTF-16 units of the whole, markup included. Pure.
 *
 *     {"annotation":[{"text":"A "},{"markup":"<b>"},{"text":"word"},{"markup":"</b>"},
 *                    {"markup":"<br>","interpretAs":"\n"}]}
 *
 * Markup is passed over, or read as what it is to be interpreted as; nothing is ever found in it
 * alone.
 */
#ifndef DT_LT_SOURCE_H
#define DT_LT_SOURCE_H

#include "arena.h"
#include "error.h"
#include <stdint.h>

enum { DT_LT_ANNOTATIONS = 16384 };

struct dt_lt_segment {
    uint32_t start;    /* in the plain text, bytes; it ends where the next one begins */
    uint32_t original; /* in the whole, UTF-16 units */
    bool markup;       /* read as something else than what stands there */
};

struct dt_lt_source {
    struct dt_view plain;                 /* what is checked: UTF-8 */
    const struct dt_lt_segment *segments; /* at least one; the first begins at 0 */
    size_t segment_count;
};

/* A text as it stands. Borrows it. Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_lt_source_text(struct dt_view text, struct dt_arena *arena,
                                               struct dt_lt_source *out, struct dt_error *err);

/* The member `data`. Errors: DT_FORMAT (not JSON, or not annotations: what was expected), DT_LIMIT,
 * DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_lt_source_parse(struct dt_view json, struct dt_arena *arena,
                                                struct dt_lt_source *out, struct dt_error *err);

/* The caller's offset of what begins at a byte of the plain text, and of what ends before one. A
 * place inside of interpreted markup is the markup's beginning. */
uint32_t dt_lt_source_start(const struct dt_lt_source *source, uint32_t byte);
uint32_t dt_lt_source_end(const struct dt_lt_source *source, uint32_t byte);

/* UTF-16 units of valid UTF-8. */
uint32_t dt_lt_units(struct dt_view text);

#endif
