#include "turnstile.h"

#include <arpa/inet.h>
#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>

/* 16384 buckets of 24 bytes, four to a row: whoever chooses addresses does not know the key. */
enum { ROWS = 4096, BUCKETS = 4, MILLI = 1000 };

struct bucket {
    uint64_t name;  /* a keyed hash of rule and address; 0: empty */
    dt_instant at;  /* when it was last used */
    uint64_t milli; /* thousandths of what is left */
};

struct dt_turnstile {
    pthread_mutex_t lock;
    unsigned char key[crypto_shorthash_KEYBYTES];
    struct bucket rows[ROWS][BUCKETS];
};

enum dt_status dt_turnstile_create(struct dt_turnstile **out, struct dt_error *err)
{
    struct dt_turnstile *turnstile = calloc(1, sizeof *turnstile);
    if (!turnstile || pthread_mutex_init(&turnstile->lock, NULL) != 0) {
        free(turnstile);
        return dt_error_set(err, DT_NOMEM, "no memory for limits by address");
    }
    crypto_shorthash_keygen(turnstile->key);
    *out = turnstile;
    return DT_OK;
}

void dt_turnstile_destroy(struct dt_turnstile *turnstile)
{
    if (!turnstile)
        return;
    pthread_mutex_destroy(&turnstile->lock);
    free(turnstile);
}

/* The bytes that stand for whoever is at the address. Returns how many. */
static size_t household(struct dt_view address, unsigned char out[64])
{
    enum { PREFIX = 8 }; /* of an IPv6 address: a /64 */
    char text[64];
    struct in6_addr six;
    size_t len = address.len < sizeof text - 1 ? address.len : sizeof text - 1;
    memcpy(text, address.ptr, len);
    text[len] = '\0';
    text[strcspn(text, "%")] = '\0'; /* an interface's name */
    if (inet_pton(AF_INET6, text, &six) == 1 && !IN6_IS_ADDR_V4MAPPED(&six)) {
        memcpy(out, six.s6_addr, PREFIX);
        return PREFIX;
    }
    memcpy(out, text, len);
    return len;
}

static uint64_t name_of(const struct dt_turnstile *turnstile, const char *what,
                        struct dt_view address)
{
    unsigned char bytes[64 + 64], hash[crypto_shorthash_BYTES];
    uint64_t name;
    size_t what_len = strlen(what), len;
    what_len = what_len < 63 ? what_len : 63;
    memcpy(bytes, what, what_len);
    bytes[what_len] = '\0';
    len = what_len + 1 + household(address, bytes + what_len + 1);
    crypto_shorthash(hash, bytes, len, turnstile->key);
    memcpy(&name, hash, sizeof name);
    return name == 0 ? 1 : name;
}

/* Its bucket, or the one of the row that was left alone longest, made empty. */
static struct bucket *find(struct dt_turnstile *turnstile, uint64_t name)
{
    struct bucket *row = turnstile->rows[name % ROWS], *oldest = row;
    for (size_t i = 0; i < BUCKETS; i++) {
        if (row[i].name == name)
            return &row[i];
        if (row[i].name == 0 || (oldest->name != 0 && row[i].at < oldest->at))
            oldest = &row[i];
    }
    *oldest = (struct bucket){.name = 0};
    return oldest;
}

bool dt_turnstile_take(struct dt_turnstile *turnstile, const struct dt_turnstile_rule *rule,
                       struct dt_view address, dt_instant now, uint32_t *retry_after_s_out)
{
    const uint64_t full = (uint64_t)rule->burst * MILLI;
    if (!turnstile)
        return true;
    uint64_t name = name_of(turnstile, rule->what, address);
    pthread_mutex_lock(&turnstile->lock);
    struct bucket *bucket = find(turnstile, name);
    uint64_t passed = bucket->name != 0 && now > bucket->at ? (uint64_t)(now - bucket->at) : 0;
    if (bucket->name == 0 || passed > (uint64_t)DT_MS_PER_DAY)
        bucket->milli = full;
    else
        bucket->milli += passed * MILLI * rule->per_minute / (uint64_t)DT_MS_PER_MINUTE;
    if (bucket->milli > full)
        bucket->milli = full;
    bucket->name = name;
    bucket->at = now;
    bool allowed = bucket->milli >= MILLI;
    if (allowed)
        bucket->milli -= MILLI;
    uint64_t wanted = allowed ? 0 : MILLI - bucket->milli;
    pthread_mutex_unlock(&turnstile->lock);
    *retry_after_s_out = (uint32_t)(wanted * 60 / (MILLI * (uint64_t)rule->per_minute)) + 1;
    return allowed;
}
