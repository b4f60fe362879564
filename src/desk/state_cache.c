#include "state_cache.h"

#include <pthread.h>
#include <stdlib.h>

enum { PARTS = 16 };

/* What is to be kept if this event comes; its actor, then its body follow. */
struct expected {
    uint64_t sequence;
    dt_instant at;
    enum dt_event_kind kind;
    uint16_t version;
    bool unscored;
    size_t actor_len, body_len;
    struct dt_conversation state;
    char bytes[];
};

/* In a ring from the one looked at last to the one not looked at for longest, and in a chain of its
 * hash. */
struct kept {
    struct kept *newer, *older, *next;
    uint64_t hash;
    char *key; /* tenant 0x00 conversation */
    size_t key_len;
    struct expected *expected; /* or NULL; goes with every change of the state */
    struct dt_place place;
};

struct part {
    pthread_mutex_t lock;
    struct kept ring; /* its place is not used; older: the newest, newer: the oldest */
    struct kept **chains;
    uint32_t count, room, chain_mask;
};

struct dt_state_cache {
    struct part parts[PARTS];
    uint32_t ready; /* parts with a lock */
};

/* Who is meant. */
struct key {
    struct dt_view tenant, conversation;
    uint64_t hash;
};

/* FNV-1a, then mixed: parts and chains take different bits. */
static uint64_t hash_on(uint64_t hash, struct dt_view bytes)
{
    for (size_t i = 0; i < bytes.len; i++)
        hash = (hash ^ (unsigned char)bytes.ptr[i]) * UINT64_C(0x100000001b3);
    return (hash ^ 0xff) * UINT64_C(0x100000001b3);
}

static struct key key_of(struct dt_view tenant, struct dt_view conversation)
{
    uint64_t hash = hash_on(hash_on(UINT64_C(0xcbf29ce484222325), tenant), conversation);
    hash ^= hash >> 31;
    hash *= UINT64_C(0x9e3779b97f4a7c15);
    hash ^= hash >> 29;
    return (struct key){tenant, conversation, hash};
}

static bool is_key(const struct kept *kept, const struct key *key)
{
    const char *conversation = kept->key + key->tenant.len + 1;
    return kept->hash == key->hash &&
           kept->key_len == key->tenant.len + 1 + key->conversation.len &&
           kept->key[key->tenant.len] == '\0' &&
           memcmp(kept->key, key->tenant.ptr, key->tenant.len) == 0 &&
           memcmp(conversation, key->conversation.ptr, key->conversation.len) == 0;
}

static struct part *part_of(struct dt_state_cache *cache, const struct key *key)
{
    return &cache->parts[key->hash % PARTS];
}

static struct kept **chain_of(struct part *part, uint64_t hash)
{
    return &part->chains[(hash >> 32) & part->chain_mask];
}

static struct kept *look_up(struct part *part, const struct key *key)
{
    struct kept *kept = *chain_of(part, key->hash);
    while (kept && !is_key(kept, key))
        kept = kept->next;
    return kept;
}

static void unlink_ring(struct kept *kept)
{
    kept->newer->older = kept->older;
    kept->older->newer = kept->newer;
}

static void make_newest(struct part *part, struct kept *kept)
{
    kept->newer = &part->ring;
    kept->older = part->ring.older;
    kept->older->newer = kept;
    part->ring.older = kept;
}

static void expect_nothing(struct kept *kept)
{
    free(kept->expected);
    kept->expected = NULL;
}

static void take_out(struct part *part, struct kept *kept)
{
    struct kept **at = chain_of(part, kept->hash);
    while (*at != kept)
        at = &(*at)->next;
    *at = kept->next;
    unlink_ring(kept);
    part->count--;
    expect_nothing(kept);
    free(kept->key);
    free(kept);
}

static struct kept *add(struct part *part, const struct key *key)
{
    struct kept *kept = malloc(sizeof *kept);
    size_t len = key->tenant.len + 1 + key->conversation.len;
    char *bytes = kept ? malloc(len) : NULL;
    if (!bytes) {
        free(kept);
        return NULL;
    }
    memcpy(bytes, key->tenant.ptr, key->tenant.len);
    bytes[key->tenant.len] = '\0';
    memcpy(bytes + key->tenant.len + 1, key->conversation.ptr, key->conversation.len);
    if (part->count >= part->room)
        take_out(part, part->ring.newer);
    kept->hash = key->hash;
    kept->key = bytes;
    kept->key_len = len;
    kept->expected = NULL;
    struct kept **chain = chain_of(part, key->hash);
    kept->next = *chain;
    *chain = kept;
    make_newest(part, kept);
    part->count++;
    return kept;
}

bool dt_state_cache_find(struct dt_state_cache *cache, struct dt_view tenant,
                         struct dt_view conversation, struct dt_place *out)
{
    struct key key = key_of(tenant, conversation);
    struct part *part = part_of(cache, &key);
    pthread_mutex_lock(&part->lock);
    struct kept *kept = look_up(part, &key);
    if (kept) {
        *out = kept->place;
        unlink_ring(kept);
        make_newest(part, kept);
    }
    pthread_mutex_unlock(&part->lock);
    return kept != NULL;
}

void dt_state_cache_keep(struct dt_state_cache *cache, struct dt_view tenant,
                         struct dt_view conversation, const struct dt_place *place)
{
    struct key key = key_of(tenant, conversation);
    struct part *part = part_of(cache, &key);
    pthread_mutex_lock(&part->lock);
    struct kept *kept = look_up(part, &key);
    bool later = kept && kept->place.stream == place->stream && kept->place.rules == place->rules &&
                 kept->place.version > place->version;
    if (place->ahead && kept)
        take_out(part, kept);
    else if (!place->ahead && !later && (kept || (kept = add(part, &key)))) {
        /* one that says the same leaves what is expected */
        if (kept->place.version != place->version || kept->place.stream != place->stream ||
            kept->place.rules != place->rules)
            expect_nothing(kept);
        kept->place = *place;
    }
    pthread_mutex_unlock(&part->lock);
}

void dt_state_cache_pass(struct dt_state_cache *cache, const struct dt_event *event)
{
    struct key key = key_of(event->tenant, event->conversation);
    struct part *part = part_of(cache, &key);
    pthread_mutex_lock(&part->lock);
    struct kept *kept = look_up(part, &key);
    if (kept && kept->place.version + 1 == event->sequence &&
        (kept->place.stream == event->stream || kept->place.version == 0)) {
        kept->place.version = event->sequence;
        kept->place.stream = event->stream;
    }
    pthread_mutex_unlock(&part->lock);
}

void dt_state_cache_answer(struct dt_state_cache *cache, const struct dt_event *event,
                           uint64_t version, uint32_t rules, const struct dt_conversation *state,
                           bool unscored)
{
    struct key key = key_of(event->tenant, event->conversation);
    struct part *part = part_of(cache, &key);
    pthread_mutex_lock(&part->lock);
    struct kept *kept = look_up(part, &key);
    if (kept && kept->place.rules == rules && kept->place.version >= version &&
        kept->place.version < event->sequence &&
        (event->stream == 0 || kept->place.stream == 0 || kept->place.stream == event->stream)) {
        kept->place.version = event->sequence;
        kept->place.unscored = unscored;
        kept->place.state = *state;
        if (event->stream != 0)
            kept->place.stream = event->stream;
        expect_nothing(kept);
    }
    pthread_mutex_unlock(&part->lock);
}

static struct expected *make_expected(const struct dt_event *event,
                                      const struct dt_conversation *state, bool unscored)
{
    struct expected *expected = malloc(sizeof *expected + event->actor.len + event->body.len);
    if (!expected)
        return NULL;
    expected->sequence = event->sequence;
    expected->at = event->at;
    expected->kind = event->kind;
    expected->version = event->version;
    expected->unscored = unscored;
    expected->actor_len = event->actor.len;
    expected->body_len = event->body.len;
    expected->state = *state;
    if (event->actor.len > 0)
        memcpy(expected->bytes, event->actor.ptr, event->actor.len);
    if (event->body.len > 0)
        memcpy(expected->bytes + event->actor.len, event->body.ptr, event->body.len);
    return expected;
}

static bool is_expected(const struct expected *expected, const struct dt_event *event)
{
    return expected && expected->sequence == event->sequence && expected->at == event->at &&
           expected->kind == event->kind && expected->version == event->version &&
           dt_view_equal((struct dt_view){expected->bytes, expected->actor_len}, event->actor) &&
           dt_view_equal(
               (struct dt_view){expected->bytes + expected->actor_len, expected->body_len},
               event->body);
}

/* A conversation that is about to begin stands at its beginning. */
static struct kept *begin(struct part *part, const struct key *key, uint32_t rules)
{
    struct kept *kept = add(part, key);
    if (kept)
        dt_place_begin(&kept->place, 0, rules);
    return kept;
}

void dt_state_cache_expect(struct dt_state_cache *cache, const struct dt_event *event,
                           uint64_t version, uint32_t rules, const struct dt_conversation *state,
                           bool unscored)
{
    struct expected *expected = make_expected(event, state, unscored);
    struct key key = key_of(event->tenant, event->conversation);
    struct part *part = part_of(cache, &key);
    if (!expected)
        return;
    pthread_mutex_lock(&part->lock);
    struct kept *kept = look_up(part, &key);
    if (!kept && version == 0)
        kept = begin(part, &key, rules);
    if (kept && kept->place.rules == rules && kept->place.version == version) {
        expect_nothing(kept);
        kept->expected = expected;
        expected = NULL;
    }
    pthread_mutex_unlock(&part->lock);
    free(expected);
}

bool dt_state_cache_come(struct dt_state_cache *cache, const struct dt_event *event, uint32_t rules,
                         struct dt_place *out)
{
    struct key key = key_of(event->tenant, event->conversation);
    struct part *part = part_of(cache, &key);
    pthread_mutex_lock(&part->lock);
    struct kept *kept = look_up(part, &key);
    bool comes = kept && is_expected(kept->expected, event) && kept->place.rules == rules &&
                 kept->place.version + 1 == event->sequence &&
                 (kept->place.stream == event->stream || kept->place.version == 0);
    if (comes) {
        kept->place.version = event->sequence;
        kept->place.stream = event->stream;
        kept->place.unscored = kept->expected->unscored;
        kept->place.state = kept->expected->state;
        expect_nothing(kept);
        *out = kept->place;
    }
    pthread_mutex_unlock(&part->lock);
    return comes;
}

void dt_state_cache_forget(struct dt_state_cache *cache, struct dt_view tenant,
                           struct dt_view conversation)
{
    struct key key = key_of(tenant, conversation);
    struct part *part = part_of(cache, &key);
    pthread_mutex_lock(&part->lock);
    struct kept *kept = look_up(part, &key);
    if (kept)
        take_out(part, kept);
    pthread_mutex_unlock(&part->lock);
}

static bool make_part(struct part *part, uint32_t room)
{
    uint32_t chains = 8;
    while (chains < room && chains < UINT32_C(1) << 20)
        chains *= 2;
    part->chains = calloc(chains, sizeof *part->chains);
    part->chain_mask = chains - 1;
    part->room = room;
    part->ring.newer = part->ring.older = &part->ring;
    if (part->chains && pthread_mutex_init(&part->lock, NULL) == 0)
        return true;
    free(part->chains);
    return false;
}

enum dt_status dt_state_cache_create(uint32_t room, struct dt_state_cache **out,
                                     struct dt_error *err)
{
    struct dt_state_cache *cache = calloc(1, sizeof *cache);
    while (cache && cache->ready < PARTS &&
           make_part(&cache->parts[cache->ready], room / PARTS + 1))
        cache->ready++;
    if (!cache || cache->ready < PARTS) {
        dt_state_cache_destroy(cache);
        return dt_error_set(err, DT_NOMEM, "no memory for the states of conversations");
    }
    *out = cache;
    return DT_OK;
}

void dt_state_cache_destroy(struct dt_state_cache *cache)
{
    if (!cache)
        return;
    for (uint32_t i = 0; i < cache->ready; i++) {
        struct part *part = &cache->parts[i];
        while (part->count > 0)
            take_out(part, part->ring.newer);
        free(part->chains);
        pthread_mutex_destroy(&part->lock);
    }
    free(cache);
}
