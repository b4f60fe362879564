/*
 * Steps of Adam (Kingma and Ba 2015), and of the average of what it went through.
 */
#ifndef DT_TRAIN_ADAM_H
#define DT_TRAIN_ADAM_H

#include <stddef.h>
#include <stdint.h>

#define DT_ADAM_KEEP_FIRST  0.9f
#define DT_ADAM_KEEP_SECOND 0.98f

/* How far a step goes, the corrections for the first steps included. */
struct dt_adam_rate {
    float first;  /* rate / (1 - keep first^step) */
    float second; /* 1 / (1 - keep second^step) */
};

/* step: counts from 1. */
struct dt_adam_rate dt_adam_rate_of(float rate, uint32_t step);

/* gradients are zeroed. first, second: the running moments, zero at the beginning. */
void dt_adam_step(struct dt_adam_rate rate, float *restrict values, float *restrict gradients,
                  float *restrict first, float *restrict second, size_t count);

/* average += share * (values - average) */
void dt_average_step(float share, const float *restrict values, float *restrict average,
                     size_t count);

#endif
