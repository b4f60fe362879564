#include "adam.h"

#include <string.h>

/* Keeps the root from 0, where nothing was learned yet. */
#define FLOOR 1e-14f

static float power(float base, uint32_t exponent)
{
    float result = 1.0f;
    for (; exponent > 0; exponent >>= 1, base *= base)
        if (exponent & 1)
            result *= base;
    return result;
}

struct dt_adam_rate dt_adam_rate_of(float rate, uint32_t step)
{
    return (struct dt_adam_rate){rate / (1.0f - power(DT_ADAM_KEEP_FIRST, step)),
                                 1.0f / (1.0f - power(DT_ADAM_KEEP_SECOND, step))};
}

/*
 * 1 / sqrt(x), x > 0 and normal: a guess from the bits, then three steps of Newton's, which leave
 * an error of 1e-7. No square root of the machine's or of libm's, so that loops over it become
 * vectors anywhere.
 */
static inline float inverse_root(float x)
{
    uint32_t bits;
    float y;
    memcpy(&bits, &x, sizeof bits);
    bits = UINT32_C(0x5f3759df) - (bits >> 1);
    memcpy(&y, &bits, sizeof y);
    float half = 0.5f * x;
    y = y * (1.5f - half * y * y);
    y = y * (1.5f - half * y * y);
    return y * (1.5f - half * y * y);
}

void dt_adam_step(struct dt_adam_rate rate, float *restrict values, float *restrict gradients,
                  float *restrict first, float *restrict second, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        float gradient = gradients[i];
        first[i] = DT_ADAM_KEEP_FIRST * first[i] + (1.0f - DT_ADAM_KEEP_FIRST) * gradient;
        second[i] =
            DT_ADAM_KEEP_SECOND * second[i] + (1.0f - DT_ADAM_KEEP_SECOND) * gradient * gradient;
        values[i] -= rate.first * first[i] * inverse_root(second[i] * rate.second + FLOOR);
        gradients[i] = 0;
    }
}

void dt_average_step(float share, const float *restrict values, float *restrict average,
                     size_t count)
{
    for (size_t i = 0; i < count; i++)
        average[i] += share * (values[i] - average[i]);
}
