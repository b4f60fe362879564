/*
 * A turnstile: how often an address may do something, by token buckets. What customers do needs no
 * account, so this is what keeps one of them from filling the queue of everybody else. Addresses of
 * IPv6 count by their /64: a household has one. A table of fixed size; where it is full, the bucket
 * that was left alone longest makes room. Time is handed in; one that steps back does no harm. Any
 * thread.
 */
#ifndef DT_TURNSTILE_H
#define DT_TURNSTILE_H

#include "instant.h"

struct dt_turnstile;

struct dt_turnstile_rule {
    const char *what;    /* a word of its own: "chat open" */
    uint32_t burst;      /* at once */
    uint32_t per_minute; /* afterwards; not 0 */
};

DT_MUST_CHECK enum dt_status dt_turnstile_create(struct dt_turnstile **out, struct dt_error *err);
void dt_turnstile_destroy(struct dt_turnstile *turnstile); /* NULL is allowed */

/* Whether once more is allowed now; if not, after how many seconds. address: as text. A NULL
 * turnstile allows everything. */
bool dt_turnstile_take(struct dt_turnstile *turnstile, const struct dt_turnstile_rule *rule,
                       struct dt_view address, dt_instant now, uint32_t *retry_after_s_out);

#endif
