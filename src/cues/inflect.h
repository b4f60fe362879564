/*
 * The regular inflections of an English word: what `word~` stands for where the lexicon gives no
 * `forms`. Spelling rules only: "try" gives try, tries, tried, trying; "stop" stopped, stopping;
 * "make" making; "box" boxes. A word of several syllables that ends in consonant, vowel, consonant
 * is given both doubled and not (cancelled, canceled): which is right depends on the stress, and
 * the wrong one is nobody's word.
 */
#ifndef DT_INFLECT_H
#define DT_INFLECT_H

#include "text.h"

enum { DT_INFLECT_FORMS = 8, DT_INFLECT_BYTES = DT_TEXT_WORD_BYTES + 8 };

struct dt_inflections {
    char words[DT_INFLECT_FORMS][DT_INFLECT_BYTES]; /* terminated; the word itself first */
    unsigned count;
};

/* word: normalised, at most DT_TEXT_WORD_BYTES; one without a vowel or of one letter gives itself.
 */
void dt_inflect(struct dt_view word, struct dt_inflections *out);

#endif
