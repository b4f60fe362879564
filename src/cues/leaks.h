/*
 * The leak detector's parts: detect_leaks.c finds placeholders, leak_notes.c inner notes,
 * leak_words.c knows the words of both.
 */
#ifndef DT_LEAKS_H
#define DT_LEAKS_H

#include "cue_search.h"

/* end: 0 for none. */
struct dt_leak {
    size_t start;
    size_t end;
    bool weak; /* could be a form's field that is talked about */
    bool note; /* an inner note: talk about placeholders does not excuse it */
};

/* An inner note that begins at a byte. */
struct dt_leak dt_leak_note_at(const struct dt_search *search, struct dt_view text, size_t at);

static inline bool dt_leak_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline bool dt_leak_is_alnum(char c)
{
    return dt_leak_is_letter(c) || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

bool dt_leak_looks_at(struct dt_view text, size_t at, const char *what);
size_t dt_leak_skip_blanks(struct dt_view text, size_t at);

/* The ASCII letters at a byte; empty if there are none. */
struct dt_view dt_leak_word(struct dt_view text, size_t at);

/* Whether a word is that one, written small or in capitals. */
bool dt_leak_is_word(struct dt_view word, const char *small);

/* Words that name a field (name, date) or go with one (your, first). */
enum dt_field_word { DT_FIELD_NONE, DT_FIELD_NOUN, DT_FIELD_BESIDE };
enum dt_field_word dt_leak_field_word(struct dt_view word);

bool dt_leak_is_greeting(struct dt_view word); /* dear, hi */
bool dt_leak_is_title(struct dt_view word);    /* mr, ms */
bool dt_leak_is_unit(struct dt_view word);     /* days, hours */

#endif
