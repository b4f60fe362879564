/*
 * Functions of real numbers for training, from additions and multiplications alone: libm's differ
 * in the last bit from machine to machine, and the same data must give the same file. With
 * -ffp-contract=off every compiler that keeps IEEE 754 gives the same bits. Errors are below 3e-7
 * relative in float, 1e-14 in double.
 */
#ifndef DT_REAL_H
#define DT_REAL_H

#include <stdint.h>
#include <string.h>

static inline float dt_real_scale(float x, int32_t power)
{
    uint32_t bits = (uint32_t)(power + 127) << 23;
    float scale;
    memcpy(&scale, &bits, sizeof scale);
    return x * scale;
}

/* e^x, x limited to -87 .. 87. Range reduction by ln 2 in two parts, then Taylor to x^6. */
static inline float dt_real_exp(float x)
{
    x = x > 87.0f ? 87.0f : x < -87.0f ? -87.0f : x;
    float scaled = x * 1.44269504f;
    int32_t power = (int32_t)(scaled + (scaled >= 0 ? 0.5f : -0.5f));
    float r = x - (float)power * 0.693359375f + (float)power * 2.12194440e-4f;
    float sum = 1.0f / 720;
    sum = sum * r + 1.0f / 120;
    sum = sum * r + 1.0f / 24;
    sum = sum * r + 1.0f / 6;
    sum = sum * r + 0.5f;
    sum = sum * r + 1.0f;
    sum = sum * r + 1.0f;
    return dt_real_scale(sum, power);
}

/* 1 / (1 + e^-x). */
static inline float dt_real_sigmoid(float x)
{
    return 1.0f / (1.0f + dt_real_exp(-x));
}

/* The natural logarithm; x > 0 and normal. Series of atanh after bringing x to 0.7 .. 1.4. */
static inline double dt_real_log(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    int64_t power = (int64_t)(bits >> 52) - 1023;
    bits = (bits & UINT64_C(0x000fffffffffffff)) | UINT64_C(0x3ff0000000000000);
    double m;
    memcpy(&m, &bits, sizeof m);
    if (m > 1.4142135623730951) {
        m *= 0.5;
        power++;
    }
    double z = (m - 1) / (m + 1), zz = z * z, sum = 0;
    for (int k = 21; k >= 1; k -= 2)
        sum = sum * zz + 1.0 / k;
    return 2 * z * sum + (double)power * 0.69314718055994530942;
}

/* The square root by Newton's steps; x >= 0. */
static inline double dt_real_sqrt(double x)
{
    if (x <= 0)
        return 0;
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    bits = (bits >> 1) + UINT64_C(0x1ff8000000000000);
    double root;
    memcpy(&root, &bits, sizeof root);
    for (int i = 0; i < 5; i++)
        root = 0.5 * (root + x / root);
    return root;
}

#endif
