#include "forecast.h"

enum {
    ONE = 1 << 16,
    COUNTED = 3, /* of what happens again and again, so many count */
    TURNS_COUNTED = 6,
    LOGIT_MOST = 8 << 16,
    KNOT = 1 << 15, /* half a logit apart */
};

static int16_t up_to(int value, int most)
{
    return (int16_t)(value > most ? most : value);
}

/* Since the customer's turn before; 0 in the first. */
static int change(const struct dt_conversation *state)
{
    return state->earlier_tension[1] < 0 ? 0
                                         : state->earlier_tension[0] - state->earlier_tension[1];
}

void dt_forecast_features(const struct dt_conversation *state, int16_t out[DT_FORECAST_COUNT])
{
    out[DT_FORECAST_BIAS] = 1;
    out[DT_FORECAST_TENSION] = state->tension;
    out[DT_FORECAST_TONE] = state->tone;
    out[DT_FORECAST_PEAK] = state->peak;
    out[DT_FORECAST_CHANGE] = (int16_t)change(state);
    out[DT_FORECAST_HOT_TURNS] = up_to(state->hot_turns, COUNTED);
    out[DT_FORECAST_ABUSE] = up_to(state->insults + state->slurs + state->threats, COUNTED);
    out[DT_FORECAST_MISSTEPS] = up_to(state->agent_missteps, COUNTED);
    out[DT_FORECAST_HARM] = up_to(state->agent_harm, 20);
    out[DT_FORECAST_LAST_EFFECT] = state->agent_effect;
    out[DT_FORECAST_ANSWERED] = state->answered;
    out[DT_FORECAST_ACKNOWLEDGED] = state->acknowledged_since_peak;
    out[DT_FORECAST_OFFERED] = state->offered;
    out[DT_FORECAST_ACCEPTED] = state->accepted;
    out[DT_FORECAST_DONE] = state->done;
    out[DT_FORECAST_REPEATS] = up_to(state->repeats, COUNTED);
    out[DT_FORECAST_BROKEN_PROMISES] = up_to(state->broken_promises, COUNTED);
    out[DT_FORECAST_REFUSED_SUPERVISOR] = state->supervisor_refused;
    out[DT_FORECAST_WOULD_LEAVE] = state->would_leave;
    out[DT_FORECAST_AT_FAULT] = state->at_fault;
    out[DT_FORECAST_VULNERABLE] = state->vulnerable;
    out[DT_FORECAST_OPEN_QUESTIONS] = up_to(state->open_questions, COUNTED);
    out[DT_FORECAST_TURNS] = up_to((int)state->customer_turns, TURNS_COUNTED);
}

/* 1 / (1 + exp(-logit)) by straight lines between knots half a logit apart. logit: in 1/65536. */
static uint32_t probability_of(int64_t logit)
{
    static const uint16_t knots[] = {32768, 40793, 47911, 53581, 57724, 60565, 62428, 63615, 64357,
                                     64816, 65097, 65269, 65374, 65438, 65476, 65500, 65514};
    int64_t size = logit < 0 ? -logit : logit;
    if (size >= LOGIT_MOST)
        size = LOGIT_MOST - 1;
    uint32_t knot = (uint32_t)(size / KNOT), rest = (uint32_t)(size % KNOT);
    uint32_t upper = knots[knot] + (uint32_t)(knots[knot + 1] - knots[knot]) * rest / KNOT;
    return logit < 0 ? ONE - upper : upper;
}

uint32_t dt_forecast(const struct dt_conversation *state)
{
    static const int32_t weights[DT_FORECAST_COUNT] = {
#define DT_FORECAST(NAME, weight) [DT_FORECAST_##NAME] = (weight),
#include "forecast.def"
#undef DT_FORECAST
    };
    int16_t features[DT_FORECAST_COUNT];
    int64_t logit = 0;
    dt_forecast_features(state, features);
    for (int i = 0; i < DT_FORECAST_COUNT; i++)
        logit += (int64_t)weights[i] * features[i];
    return probability_of(logit);
}
