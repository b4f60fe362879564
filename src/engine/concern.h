/*
 * The customer's own words for what the conversation is about (R7): a noun phrase that can stand in
 * a sentence ("your blue rucksack", "order 4471"), the order number, the name to address them by.
 */
#ifndef DT_CONCERN_H
#define DT_CONCERN_H

#include "conversation.h"

/*
 * Looks through one turn and fills state->concern ("your blue rucksack": turned from "my" to
 * "your", original spelling otherwise), state->order ("4471", "BR-7741") and state->customer (from
 * the turn's name or a signature, the customer's turns only) where the turn gives a better one than
 * is known.
 */
void dt_concern_learn(struct dt_conversation *state, const struct dt_turn *turn,
                      const struct dt_text *text, const struct dt_cues *cues);

#endif
