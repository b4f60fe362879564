/*
 * The files of the lexicon that ships, in the order in which they are compiled. Written by
 * make_lexicon at build time; src/cues/meson.build lists them.
 */
#ifndef DT_EMBEDDED_LEXICON_H
#define DT_EMBEDDED_LEXICON_H

#include "lexicon.h"

extern const struct dt_lexicon_source dt_embedded_lexicon[];
extern const size_t dt_embedded_lexicon_count;

#endif
