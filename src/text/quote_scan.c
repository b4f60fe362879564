#include "scanner.h"

#include "word_hash.h"

/* Marks the tokens since the opening mark. *open: 1 + index of the first. */
static void close_quotation(struct dt_scanner *s, uint32_t *open)
{
    for (uint32_t i = *open - 1; i < s->count; i++)
        s->tokens[i].flags |= DT_TOKEN_QUOTED;
    *open = 0;
}

/*
 * A mark after a blank and before a word opens, also when one is open already: that one had no end.
 * A mark that was written as a closing one closes wherever it stands.
 */
size_t dt_scan_quote(struct dt_scanner *s, size_t at)
{
    bool after_gap = dt_scan_after_gap(s, at);
    bool before_gap = dt_scan_is_gap(s, at + 1);
    bool after_digit = at > 0 && dt_scan_is(s, at - 1, DT_BYTE_DIGIT); /* inches */
    bool closing = s->raw[at] == '>';
    if (s->double_open && (closing || before_gap || !after_gap))
        close_quotation(s, &s->double_open);
    else if (after_gap || (!before_gap && !after_digit))
        s->double_open = s->count + 1;
    return at + 1;
}

/* An apostrophe that stands at a word's edge: elision, quotation mark, or plural possessive. */
size_t dt_scan_apostrophe(struct dt_scanner *s, size_t at)
{
    bool after_word = at > 0 && dt_scan_is_alnum(s, at - 1);
    if (!after_word && dt_scan_is(s, at + 1, DT_BYTE_LETTER)) {
        size_t end = dt_scan_over_letters(s, at + 1);
        const struct dt_word_entry *entry =
            end - at <= 8 ? dt_word_find(dt_word_hash_padded(s->low + at, end - at)) : NULL;
        if (entry && entry->flags & DT_WORD_ELIDED) {
            dt_scan_add_word(s, at, end);
            return end;
        }
    }
    bool before_word = dt_scan_is_alnum(s, at + 1);
    if (s->single_open && !dt_scan_after_gap(s, at) && !before_word)
        close_quotation(s, &s->single_open);
    else if (!after_word && !dt_scan_is_gap(s, at + 1) && dt_scan_class(s, at + 1) != DT_BYTE_DIGIT)
        s->single_open = s->count + 1;
    return at + 1;
}
