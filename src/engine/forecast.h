/*
 * The forecast: the probability that the conversation is angry or worse in one of the customer's
 * next three turns, from the state after a turn. A logistic regression over what the fold knows,
 * with the weights of forecast.def, in integers: the same on every machine.
 *
 * It promises little, because little can be known: people guess the outcome of a conversation right
 * in 72 of 100 cases (R12). docs/model.md has what was measured.
 */
#ifndef DT_FORECAST_H
#define DT_FORECAST_H

#include "conversation.h"

/* What it rests on, in the order of forecast.def. */
enum dt_forecast_feature {
#define DT_FORECAST(NAME, weight) DT_FORECAST_##NAME,
#include "forecast.def"
#undef DT_FORECAST
    DT_FORECAST_COUNT
};

/* Range: small whole numbers, most 0 to 100. state: after the turn. */
void dt_forecast_features(const struct dt_conversation *state, int16_t out[DT_FORECAST_COUNT]);

/* The probability in 1/65536. state: after a turn that was scored. */
uint32_t dt_forecast(const struct dt_conversation *state);

#endif
