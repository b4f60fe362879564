/*
 * What to call the customer: the first name, or title and last name where a title was given. From
 * the name that came with the turn, else from a signature under the message.
 */
#ifndef DT_NAMING_H
#define DT_NAMING_H

#include "conversation.h"

/* Fills state->customer from a customer's turn if it is empty and the turn gives a fit name. */
void dt_naming_learn(struct dt_conversation *state, const struct dt_turn *turn);

#endif
