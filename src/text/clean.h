/*
 * The form of a message that the scanner reads: ASCII folded to lower case, everything else mapped
 * to what it stands for, so that the scanner is one table of byte classes and no branch on Unicode.
 *
 * A plain message (ASCII, no entity, no control character) is folded in place: byte n of the form
 * is byte n of the message. Any other goes through clean_rich, which writes
 *
 *     letters      UTF-8, NFC, case folded; full-width and mathematical letters as plain ones;
 *                  combining marks that do not compose with a Latin letter and zero-width
 *                  characters left out; digits of every script as 0 .. 9
 *     emoji        DT_CLEAN_EMOJI, the code points without modifiers, DT_CLEAN_EMOJI_END
 *     punctuation  quotation marks as ", apostrophes as ', an ellipsis as ..., currency signs as
 *                  DT_CLEAN_CURRENCY, other marks as DT_CLEAN_MARK, symbols as a blank
 *     entities     &amp; &lt; &gt; &quot; &apos; &#39; &nbsp; as the character they stand for
 *
 * and the place in the message that each byte came from.
 */
#ifndef DT_CLEAN_H
#define DT_CLEAN_H

#include "arena.h"
#include "byte_maps.h"
#include "error.h"
#include "view.h"
#include <stdint.h>

enum {
    DT_CLEAN_EMOJI = 0x01,
    DT_CLEAN_EMOJI_END = 0x02,
    DT_CLEAN_CURRENCY = 0x03,
    DT_CLEAN_MARK = 0x04,
};

/* Bytes of the source, end exclusive. */
struct dt_clean_place {
    uint32_t start;
    uint32_t end;
};

struct dt_clean {
    const char *low; /* len bytes, then DT_MAP_PADDING zero bytes */
    const char *raw; /* as low before case folding: A .. Z where a capital stood */
    const struct dt_clean_place *places; /* NULL: the same as in the source */
    struct dt_byte_maps maps;
    size_t len;
    bool ascii;        /* of the source */
    bool wide_letters; /* the form has letters beyond ASCII */
    bool has_at;       /* an @ is there: addresses are worth looking for */
    bool has_runs;     /* three equal letters stand side by side somewhere: a bit of maps.runs */
};

/* source: at most DT_TEXT_BYTES. Errors: DT_FORMAT, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_clean_make(struct dt_arena *arena, struct dt_view source,
                                           struct dt_clean *out, struct dt_error *err);

#endif
