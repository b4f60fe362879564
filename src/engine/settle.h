/*
 * The part of dt_context_settle that needs no conversation: missteps that the rest of the same turn
 * clears, promises without a time, offers above a remedy's limit.
 */
#ifndef DT_SETTLE_H
#define DT_SETTLE_H

#include "context.h"

/* Whether the turn as a whole clears this misstep of words->cues. */
bool dt_settle_clears(const struct dt_agent_words *words, const struct dt_cue *misstep);

enum { DT_SETTLE_ADDED = DT_PROMISES_A_TURN + 4 };

/* no_time and overpromise cues that are not in words->cues yet. Returns how many were written. */
size_t dt_settle_adds(const struct dt_playbook *playbook, const struct dt_agent_words *words,
                      struct dt_cue out[DT_SETTLE_ADDED]);

/* Whether the turn owns a fault of its side: "our mistake", "we should have". */
bool dt_owns_fault(const struct dt_text *text, uint32_t first, uint32_t end);

/* A cue on tokens first .. last, with the kind's usual strength. */
struct dt_cue dt_cue_on(const struct dt_text *text, enum dt_kind kind, uint32_t first,
                        uint32_t last);

#endif
