/*
 * Emoji in text: which code points begin one, and how far it reaches (UTS 51: presentation
 * selectors, skin tones, joined sequences, flags, keycaps, tags).
 */
#ifndef DT_EMOJI_H
#define DT_EMOJI_H

#include "view.h"

enum { DT_EMOJI_BYTES = 48 };

/* The comparison form, which leaves out what only varies an emoji: presentation selectors, skin
 * tones, and a joined sign for man or woman. */
struct dt_emoji_word {
    char bytes[DT_EMOJI_BYTES];
    size_t len;
};

/*
 * The bytes of the emoji that begins at `at` in valid UTF-8, or 0 if none does. A sequence whose
 * word would pass DT_EMOJI_BYTES ends before that.
 */
size_t dt_emoji_length(struct dt_view text, size_t at, struct dt_emoji_word *word_out);

#endif
