/*
 * What is remembered of those who were let in, so that a request costs no reading of the store: by
 * the secret's hash, and good only under the revision at which it was read. The revision is read
 * again once a second, and at once after this process has changed it.
 *
 * Reading the revision first and the rows after it, a row is never older than what it stands under.
 */
#include "people_cache.h"
#include "people_parts.h"

#include <sodium.h>
#include <stdlib.h>

enum { PLACES = 1024, REVISION_MS = 1000 };

enum dt_status dt_cache_create(struct dt_people *people, struct dt_error *err)
{
    people->remembered = calloc(PLACES, sizeof(struct dt_remembered *));
    people->revision_at = DT_INSTANT_NONE;
    if (!people->remembered)
        return dt_error_set(err, DT_NOMEM, "no memory for sessions");
    return DT_OK;
}

void dt_cache_destroy(struct dt_people *people)
{
    for (size_t i = 0; people->remembered && i < PLACES; i++)
        free(people->remembered[i]);
    free(people->remembered);
}

static enum dt_status read_revision(struct dt_people *people, uint64_t *out, struct dt_error *err)
{
    struct dt_view text;
    bool found;
    uint64_t revision = 0;
    struct dt_arena arena;
    dt_arena_init(&arena);
    enum dt_status status = dt_store_get(people->store, DT_SHELF_REVISION, DT_VIEW("revision"),
                                         &arena, &text, &found, err);
    for (size_t i = 0; status == DT_OK && found && i < text.len; i++)
        revision = revision * 10 + (uint64_t)(text.ptr[i] - '0');
    dt_arena_finish(&arena);
    if (status == DT_OK)
        *out = revision;
    return status;
}

enum dt_status dt_people_revision(struct dt_people *people, uint64_t *out, struct dt_error *err)
{
    enum dt_status status = read_revision(people, out, err);
    pthread_mutex_lock(&people->mutex);
    if (status == DT_OK && *out > people->revision)
        people->revision = *out; /* who asks next is to be told by what the caller knows already */
    pthread_mutex_unlock(&people->mutex);
    return status;
}

enum dt_status dt_cache_revision(struct dt_people *people, dt_instant now, uint64_t *out,
                                 struct dt_error *err)
{
    uint64_t revision = 0;
    pthread_mutex_lock(&people->mutex);
    dt_instant at = people->revision_at;
    bool fresh = at != DT_INSTANT_NONE && now >= at && now - at < REVISION_MS;
    if (fresh)
        revision = people->revision;
    pthread_mutex_unlock(&people->mutex);
    if (!fresh) {
        enum dt_status status = read_revision(people, &revision, err);
        if (status != DT_OK)
            return status;
        pthread_mutex_lock(&people->mutex);
        if (revision >= people->revision) { /* another thread may have read a later one */
            people->revision = revision;
            if (people->revision_at == at)
                people->revision_at = now;
        }
        pthread_mutex_unlock(&people->mutex);
    }
    *out = revision;
    return DT_OK;
}

static struct dt_remembered **place_of(struct dt_people *people, const uint8_t hash[32])
{
    size_t place;
    memcpy(&place, hash, sizeof place);
    return &people->remembered[place % PLACES];
}

bool dt_cache_find(struct dt_people *people, const struct dt_ticket *ticket, uint64_t revision,
                   struct dt_remembered *out)
{
    pthread_mutex_lock(&people->mutex);
    const struct dt_remembered *place = *place_of(people, ticket->hash);
    bool found = place && place->revision == revision && place->who.ticket.kind == ticket->kind &&
                 sodium_memcmp(place->who.ticket.hash, ticket->hash, sizeof ticket->hash) == 0;
    if (found)
        *out = *place;
    pthread_mutex_unlock(&people->mutex);
    return found;
}

void dt_cache_keep(struct dt_people *people, const struct dt_remembered *remembered)
{
    pthread_mutex_lock(&people->mutex);
    struct dt_remembered **place = place_of(people, remembered->who.ticket.hash);
    if (!*place)
        *place = malloc(sizeof **place);
    if (*place) /* without memory it is read again each time */
        **place = *remembered;
    pthread_mutex_unlock(&people->mutex);
}

bool dt_cache_touch(struct dt_people *people, const struct dt_remembered *remembered,
                    dt_instant now)
{
    pthread_mutex_lock(&people->mutex);
    struct dt_remembered *place = *place_of(people, remembered->who.ticket.hash);
    bool mine = !place ||
                sodium_memcmp(place->who.ticket.hash, remembered->who.ticket.hash, 32) != 0 ||
                place->seen == remembered->seen;
    if (place && mine &&
        sodium_memcmp(place->who.ticket.hash, remembered->who.ticket.hash, 32) == 0)
        place->seen = now;
    pthread_mutex_unlock(&people->mutex);
    return mine;
}
