/*
 * What went wrong, in the customer's own words and turned to them: "My parcel still hasn't come" is
 * "your parcel still hasn't come", which can stand behind "I am sorry that" (R4, R7). Only a short
 * plain clause is turned; anything with I, you or a swear word in it is left alone.
 */
#ifndef DT_TROUBLE_H
#define DT_TROUBLE_H

#include "conversation.h"

/* Keeps the first such clause of a customer's turn in state->trouble. */
void dt_trouble_learn(struct dt_conversation *state, const struct dt_text *text,
                      const struct dt_cues *cues);

#endif
