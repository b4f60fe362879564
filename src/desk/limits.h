/*
 * How often somebody may try: so many at once, then one every so often, for each key (an account,
 * an address). Bounded memory: keys stand hashed in a table of fixed size, and where it is crowded
 * the one that is nearest to being forgotten anyway gives way.
 *
 * A key is one number, the time at which it has all its attempts again ("generic cell rate
 * algorithm", ITU-T I.371). Time is handed in; a clock that steps back makes nobody wait longer
 * than a whole allowance. Any thread.
 *
 *     uint32_t wait_s = dt_limits_take(limits, address, now);
 *     if (wait_s > 0) ...                                    429, Retry-After: wait_s
 */
#ifndef DT_LIMITS_H
#define DT_LIMITS_H

#include "error.h"
#include "instant.h"

struct dt_limits;

struct dt_limits_options {
    uint32_t at_once;        /* attempts, from 1 */
    uint32_t period_ms;      /* then one in so many */
    uint32_t places;         /* keys remembered, a power of two; 0: 65,536 (1 MiB) */
    const uint8_t *hash_key; /* 16 random bytes, so that nobody can aim at another's place */
};

/* Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_limits_create(const struct dt_limits_options *options,
                                              struct dt_limits **out, struct dt_error *err);
void dt_limits_destroy(struct dt_limits *limits);

/* 0: an attempt was taken. Otherwise none was, and there will be one in so many seconds. */
uint32_t dt_limits_take(struct dt_limits *limits, struct dt_view key, dt_instant now);

/* One attempt is given back; all of them. */
void dt_limits_give(struct dt_limits *limits, struct dt_view key, dt_instant now);
void dt_limits_clear(struct dt_limits *limits, struct dt_view key);

#endif
