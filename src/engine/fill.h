/*
 * Phrases with placeholders ("I will call you by {time}") filled with what is known. A phrase is
 * shown whole or not at all: where a value is unknown, it cannot be used.
 */
#ifndef DT_FILL_H
#define DT_FILL_H

#include "conversation.h"

/* What there is to fill in; each may be missing. */
struct dt_fill {
    const struct dt_playbook *playbook;
    const struct dt_conversation *state; /* or NULL */
    const struct dt_remedy *remedy;      /* or NULL */
    dt_instant at;                       /* the present, for {time}; or DT_INSTANT_NONE */
};

/*
 * The phrase filled in; out->ptr is NULL where it cannot be used. A value that begins a sentence
 * begins with a capital. Owns: out lives in the arena, or is the phrase itself. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_fill_phrase(const struct dt_fill *fill, const char *phrase,
                                            struct dt_arena *arena, struct dt_view *out,
                                            struct dt_error *err);

/*
 * Which values a phrase asks for, as bits 1 << enum dt_placeholder, and DT_FILL_NEVER for one that
 * cannot be filled whatever is known. dt_fill_prepare has put them beside the phrases when the
 * playbook was loaded, so that a turn need not look through every phrase for braces.
 */
enum { DT_FILL_NEVER = 1 << 14 };
unsigned dt_fill_look(const char *phrase);
void dt_fill_prepare(struct dt_phrases *phrases);

/* The values that are known, as the same bits. */
unsigned dt_fill_known(const struct dt_fill *fill);

static inline unsigned dt_fill_needs(const struct dt_phrases *phrases, size_t index)
{
    unsigned needs = phrases->needs[index];
    return needs & DT_PHRASE_PREPARED ? needs & ~(unsigned)DT_PHRASE_PREPARED
                                      : dt_fill_look(phrases->items[index]);
}

/* A phrase as it stands, its placeholders included. */
static inline struct dt_view dt_fill_plain(const struct dt_phrases *phrases, size_t index)
{
    const char *phrase = phrases->items[index];
    return phrases->needs[index] & DT_PHRASE_PREPARED
               ? (struct dt_view){phrase, phrases->lens[index]}
               : dt_view_of(phrase);
}

/* Whether every value that the phrase asks for is known. */
bool dt_fill_is_usable(const struct dt_fill *fill, const char *phrase);

/*
 * The first usable phrase from index `from` on, turning around once; out->ptr is NULL if there is
 * none. used_out (may be NULL): its index. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_fill_first(const struct dt_fill *fill,
                                           const struct dt_phrases *phrases, size_t from,
                                           struct dt_arena *arena, struct dt_view *out,
                                           size_t *used_out, struct dt_error *err);

/*
 * A time by which something can well be done, as it stands after "by": "5 pm today", "noon
 * tomorrow", "10 am on Monday". Two open hours from at, on the hour, within the opening hours.
 * Returns the length written to out (at least 40 bytes), 0 without a present.
 */
size_t dt_fill_time(const struct dt_calendar *calendar, dt_instant at, char out[40]);

/* An instant in the same words, seen from at; a date beyond a week or past: "5 pm on 2026-03-20".
 */
size_t dt_fill_instant(const struct dt_calendar *calendar, dt_instant instant, dt_instant at,
                       char out[40]);

#endif
