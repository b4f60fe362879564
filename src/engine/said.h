/*
 * What an agent has said before: runs of words (`canned`) and apologies (`repeat_apology`).
 */
#ifndef DT_SAID_H
#define DT_SAID_H

#include "questions.h"

/* Remembers the runs of words of an agent's turn. */
void dt_said_learn(struct dt_conversation *state, const struct dt_text *text);

/*
 * The stretch of the turn that repeats what the agent said before, long enough to be noticed by who
 * reads it; first == end: none. Greetings, thanks, sign-offs and offers of further help may recur.
 */
struct dt_token_range dt_said_before(const struct dt_conversation *state,
                                     const struct dt_text *text);

/* Remembers what an agent's turn (state->turn_count) apologises for. */
void dt_apology_learn(struct dt_conversation *state, const struct dt_text *text,
                      const struct dt_cues *cues);

/* Whether an apology's sentence says what went wrong, whatever else it is called. */
bool dt_apology_names_fault(const struct dt_text *text, const struct dt_cue *apology);

/* The apology of the turn that was made before, for the same thing; NULL: none. */
const struct dt_cue *dt_apology_again(const struct dt_conversation *state,
                                      const struct dt_text *text, const struct dt_cues *cues);

/* Remembers the words of a customer's turn (state->turn_count), so that a new failure can be told
 * from the one that was apologised for. */
void dt_heard_learn(struct dt_conversation *state, const struct dt_text *text,
                    const struct dt_cues *cues);

/* The turn in which the customer first used a word of that dt_word_key; 0: never, or long ago. */
uint32_t dt_heard_turn(const struct dt_conversation *state, uint32_t key);

#endif
