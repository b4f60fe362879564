#include "emoji.h"

#include "utf8.h"

#include <stdbool.h>
#include <unictype.h>

enum {
    JOINER = 0x200d,
    TEXT_SELECTOR = 0xfe0e,
    EMOJI_SELECTOR = 0xfe0f,
    KEYCAP = 0x20e3,
    SKIN_FIRST = 0x1f3fb,
    SKIN_LAST = 0x1f3ff,
    FLAG_FIRST = 0x1f1e6,
    FLAG_LAST = 0x1f1ff,
    TAG_FIRST = 0xe0020,
    TAG_LAST = 0xe007f,
    FEMALE = 0x2640,
    MALE = 0x2642,
};

/* The code point at `at`, or 0 at the end; *end is the place behind it. */
static uint32_t look(struct dt_view text, size_t at, size_t *end)
{
    *end = at;
    return at < text.len ? dt_utf8_next(text, end) : 0;
}

static bool is_between(uint32_t c, uint32_t first, uint32_t last)
{
    return c >= first && c <= last;
}

/*
 * Pictographs below U+2600 are arrows, signs and shapes that stand in plain text too: those are
 * emoji only where they are shown as such by default, or a selector asks for it.
 */
static bool is_pictograph(uint32_t c)
{
    if (c < 0x203c)
        return false;
    if (is_between(c, FLAG_FIRST, FLAG_LAST) || is_between(c, SKIN_FIRST, SKIN_LAST))
        return true;
    if (c >= 0x2600 && uc_is_property_extended_pictographic(c))
        return !is_between(c, 0x3030, 0x303d);
    return uc_is_property_emoji_presentation(c);
}

/* Moves behind modifiers: selectors, skin tones, a keycap, tags. They leave no trace in the word.
 */
static size_t skip_modifiers(struct dt_view text, size_t at)
{
    size_t end;
    for (;;) {
        uint32_t c = look(text, at, &end);
        if (c != TEXT_SELECTOR && c != EMOJI_SELECTOR && c != KEYCAP &&
            !is_between(c, SKIN_FIRST, SKIN_LAST) && !is_between(c, TAG_FIRST, TAG_LAST))
            return at;
        at = end;
    }
}

static void add(struct dt_view text, size_t from, size_t to, struct dt_emoji_word *word)
{
    memcpy(word->bytes + word->len, text.ptr + from, to - from);
    word->len += to - from;
}

/* 1, an optional selector, and the enclosing keycap. The word is the plain character. */
static size_t keycap_length(struct dt_view text, size_t at, uint32_t first, size_t end)
{
    if (first != '#' && first != '*' && !is_between(first, '0', '9'))
        return 0;
    size_t next_end;
    uint32_t next = look(text, end, &next_end);
    if (next == EMOJI_SELECTOR)
        next = look(text, next_end, &next_end);
    return next == KEYCAP ? next_end - at : 0;
}

/* Signs joined to the emoji that ends at `at`; the place behind the last. */
static size_t add_joined(struct dt_view text, size_t at, struct dt_emoji_word *word)
{
    for (;;) {
        size_t start, end;
        if (look(text, at, &start) != JOINER)
            return at;
        uint32_t sign = look(text, start, &end);
        if (!is_pictograph(sign) && !uc_is_property_extended_pictographic(sign))
            return at;
        if (word->len + (end - start) > DT_EMOJI_BYTES)
            return at;
        if (sign != FEMALE && sign != MALE)
            add(text, start, end, word);
        at = skip_modifiers(text, end);
    }
}

size_t dt_emoji_length(struct dt_view text, size_t at, struct dt_emoji_word *word_out)
{
    size_t end, second_end;
    uint32_t first = look(text, at, &end);
    word_out->len = 0;
    size_t keycap = keycap_length(text, at, first, end);
    if (keycap > 0) {
        add(text, at, end, word_out);
        return keycap;
    }
    if (first < 0x203c && first != 0xa9 && first != 0xae)
        return 0; /* letters and quotation marks: all but two signs that a selector makes emoji */
    uint32_t second = look(text, end, &second_end);
    bool shown = second == EMOJI_SELECTOR && first >= 0xa0 && uc_is_property_emoji(first);
    if (!is_pictograph(first) && !shown)
        return 0;
    add(text, at, end, word_out);
    if (is_between(first, FLAG_FIRST, FLAG_LAST) && is_between(second, FLAG_FIRST, FLAG_LAST)) {
        add(text, end, second_end, word_out);
        return second_end - at;
    }
    return add_joined(text, skip_modifiers(text, end), word_out) - at;
}
