/*
 * The language guess: English or not, from frequent words counted while scanning, and from the
 * script of what is not ASCII.
 */
#ifndef DT_LANGUAGE_H
#define DT_LANGUAGE_H

#include "text.h"
#include "words.h"

/*
 * Words are only noted while scanning, without a branch; most messages have more English words than
 * others and need no count.
 */
struct dt_language_votes {
    uint32_t *noted; /* the languages of each word that English has not alone */
    uint32_t noted_count;
    uint32_t english; /* words that English has, alone or with others */
};

/* Beside the languages in `noted`: a word of four letters or more. */
#define DT_LANGUAGE_LONG_WORD (UINT32_C(1) << 31)
_Static_assert(DT_LANGUAGE_BIT_EN == 0 && DT_LANGUAGE_BITS < 31, "the bits of `noted`");

/* Notes a word; languages: 0 for one that is not in the table. `noted` must have room. */
static inline void dt_language_vote(struct dt_language_votes *votes, uint32_t languages, size_t len)
{
    /* Letters set apart for e m p h a s i s are no foreign words. */
    languages &= 1 | -(uint32_t)(len > 1);
    votes->noted[votes->noted_count] = languages | (uint32_t)(len >= 4) << 31;
    votes->noted_count += languages > 1;
    votes->english += languages & 1;
}

/*
 * Fills language and language_code of a text whose tokens are there. wide_letters: a word may hold
 * letters beyond ASCII.
 */
void dt_language_guess(const struct dt_language_votes *votes, bool wide_letters,
                       struct dt_text *text);

#endif
