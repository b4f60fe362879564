/*
 * The lexicon that ships, compiled while the program was built: see make_lexicon.c. Constant; its
 * arena is empty.
 */
#ifndef DT_DEFAULT_LEXICON_H
#define DT_DEFAULT_LEXICON_H

struct dt_lexicon;

extern const struct dt_lexicon dt_default_lexicon;

#endif
