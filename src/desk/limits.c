#include "limits.h"

#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>

enum {
    PLACES = 65536,
    WINDOW = 8 /* places a key may stand in */
};

struct place {
    uint64_t key;     /* hashed; 0: empty */
    dt_instant whole; /* when all attempts are there again */
};

struct dt_limits {
    pthread_mutex_t mutex;
    int64_t at_once, period_ms;
    uint32_t mask;
    uint8_t hash_key[crypto_shorthash_KEYBYTES];
    struct place places[];
};

enum dt_status dt_limits_create(const struct dt_limits_options *options, struct dt_limits **out,
                                struct dt_error *err)
{
    uint32_t places = options->places ? options->places : PLACES;
    struct dt_limits *limits = calloc(1, sizeof *limits + places * sizeof *limits->places);
    if (!limits || pthread_mutex_init(&limits->mutex, NULL) != 0) {
        free(limits);
        return dt_error_set(err, DT_NOMEM, "no memory for limits");
    }
    limits->at_once = options->at_once;
    limits->period_ms = options->period_ms;
    limits->mask = places - 1;
    memcpy(limits->hash_key, options->hash_key, sizeof limits->hash_key);
    *out = limits;
    return DT_OK;
}

void dt_limits_destroy(struct dt_limits *limits)
{
    if (!limits)
        return;
    pthread_mutex_destroy(&limits->mutex);
    free(limits);
}

/* The key's place, or the one that it takes: an empty one, else what is forgotten soonest. */
static struct place *find_place(struct dt_limits *limits, struct dt_view key, bool make)
{
    uint64_t hash;
    struct place *soonest = NULL;
    crypto_shorthash((unsigned char *)&hash, (const unsigned char *)(key.ptr ? key.ptr : ""),
                     key.len, limits->hash_key);
    hash |= hash == 0;
    for (uint32_t i = 0; i < WINDOW; i++) {
        struct place *place = &limits->places[(hash + i) & limits->mask];
        if (place->key == hash)
            return place;
        if (!soonest || place->key == 0 || (soonest->key != 0 && place->whole < soonest->whole))
            soonest = soonest && soonest->key == 0 ? soonest : place;
    }
    if (!make)
        return NULL;
    *soonest = (struct place){.key = hash, .whole = DT_INSTANT_MIN};
    return soonest;
}

uint32_t dt_limits_take(struct dt_limits *limits, struct dt_view key, dt_instant now)
{
    int64_t allowance = limits->at_once * limits->period_ms, wait_ms = 0;
    pthread_mutex_lock(&limits->mutex);
    struct place *place = find_place(limits, key, true);
    if (place->whole < now)
        place->whole = now;
    if (place->whole > now + allowance) /* the clock stepped back */
        place->whole = now + allowance;
    if (place->whole + limits->period_ms > now + allowance)
        wait_ms = place->whole + limits->period_ms - now - allowance;
    else
        place->whole += limits->period_ms;
    pthread_mutex_unlock(&limits->mutex);
    return (uint32_t)((wait_ms + DT_MS_PER_SECOND - 1) / DT_MS_PER_SECOND);
}

void dt_limits_give(struct dt_limits *limits, struct dt_view key, dt_instant now)
{
    pthread_mutex_lock(&limits->mutex);
    struct place *place = find_place(limits, key, false);
    if (place && place->whole > now)
        place->whole -= limits->period_ms;
    pthread_mutex_unlock(&limits->mutex);
}

void dt_limits_clear(struct dt_limits *limits, struct dt_view key)
{
    pthread_mutex_lock(&limits->mutex);
    struct place *place = find_place(limits, key, false);
    if (place)
        place->key = 0;
    pthread_mutex_unlock(&limits->mutex);
}
