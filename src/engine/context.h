/*
 * What only the conversation can tell of an agent's turn or draft: questions left open, wording
 * used before, apologies made twice, solutions that come before anybody was heard, promises passed
 * over. And what clears a misstep that a pattern found: "I can't refund it" with a way forward in
 * the same reply is no `cannot`. Readings of agents' turns and reviews of drafts both go through
 * here, so that what the one shows and the other finds agree. Pure.
 *
 *     dt_cue_scan(lexicon, &text, role, arena, &scanned, err)
 *     agent:     dt_context_settle(&state_before, &settling, arena, &cues, err)
 *     both:      ... the fold ...; dt_context_own_up(&state, &turn, &text, &cues)
 *                ... guidance ...; dt_context_learn(&state, &turn, &text, &cues)
 */
#ifndef DT_CONTEXT_H
#define DT_CONTEXT_H

#include "conversation.h"

/* An agent's turn or draft, as far as it is known before its missteps are judged. */
struct dt_agent_words {
    const struct dt_text *text;
    const struct dt_cues *cues; /* as scanned, or as settled */
    const struct dt_promise *promises;
    size_t promise_count;
    dt_instant at; /* or DT_INSTANT_NONE */
};

enum { DT_CONTEXT_MISSTEPS = 5 };

/*
 * The cues of an agent's turn as they are to be shown: without the missteps that the rest of the
 * turn clears, with the ones that its promises, the playbook's limits and the conversation bring
 * (no_time, overpromise, and all that dt_context_missteps finds: whoever calls this does not call
 * that). state: before the turn; NULL without a conversation, and then the five are not judged.
 * Owns: items live in the arena. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_context_settle(const struct dt_playbook *playbook,
                                               const struct dt_conversation *state,
                                               const struct dt_agent_words *words,
                                               struct dt_arena *arena, struct dt_cues *cues_out,
                                               struct dt_error *err);

/*
 * unanswered, canned, repeat_apology, too_soon and promise_broken of a turn that follows on state,
 * one cue each at most, in order of start. Returns how many were written.
 */
size_t dt_context_missteps(const struct dt_conversation *state, const struct dt_agent_words *words,
                           struct dt_cue out[DT_CONTEXT_MISSTEPS]);

/*
 * Notes that an agent's turn owns up to promises that fell due: those are not held against the next
 * one. Cues as settled, the ledger after the turn; before guidance is made, which looks at it.
 */
void dt_context_own_up(struct dt_conversation *state, const struct dt_turn *turn,
                       const struct dt_text *text, const struct dt_cues *cues);

/*
 * Remembers of a turn what later turns are held against: a customer's questions and words, an
 * agent's apologies and wording; an agent's turn closes the questions it answers. Call it once a
 * turn, both roles, with the turn counted in (state->turn_count is this turn's number) and the
 * cues as settled; last, when the ledger and everything else of the state are already after the
 * turn.
 */
void dt_context_learn(struct dt_conversation *state, const struct dt_turn *turn,
                      const struct dt_text *text, const struct dt_cues *cues);

#endif
