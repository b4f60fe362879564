#include "keeper.h"

#include "conversations.h"
#include "desk_parts.h"
#include "follow.h"

#include <stdlib.h>
#include <time.h>

enum {
    REST_MS = 5000, /* between two rounds */
    ROUND = 64,     /* conversations read again at a time */
};

struct dt_keeper {
    struct dt_desk *desk;
    struct dt_conversations *conversations;

    pthread_mutex_t reading; /* held by whoever reads again; guards place */
    struct dt_place *place;

    pthread_mutex_t lock; /* of the rest */
    pthread_cond_t woken;
    atomic_bool stop, stale;
    bool running, called; /* called: there is something to do before the rest is over */
    pthread_t thread;
};

/* A row read by other rules, as it is now. */
struct stale {
    char tenant[DT_TENANT_BYTES + 1];
    char id[DT_CONVERSATION_BYTES];
    size_t id_len;
    uint64_t stream, version;
};

/* The rules by which each tenant is read now, by the tenant's number on the board. */
struct rules {
    char (*names)[DT_TENANT_BYTES + 1];
    uint32_t *of;
    uint32_t count;
};

static void finish_rules(struct rules *rules)
{
    free(rules->names);
    free(rules->of);
}

/* Asked for without the board's lock: a playbook may have to be read from the store. */
static enum dt_status ask_rules(struct dt_desk *desk, struct rules *rules, struct dt_error *err)
{
    pthread_rwlock_rdlock(&desk->lock);
    uint32_t count = desk->rows.tenant_count;
    *rules = (struct rules){.names = malloc((count + 1) * sizeof *rules->names),
                            .of = calloc(count + 1, sizeof *rules->of)};
    for (uint32_t i = 0; rules->names && i < count; i++)
        memcpy(rules->names[i], desk->rows.tenants[i]->name, sizeof rules->names[i]);
    pthread_rwlock_unlock(&desk->lock);
    if (!rules->names || !rules->of) {
        finish_rules(rules);
        return dt_error_set(err, DT_NOMEM, "no memory to read conversations again");
    }
    rules->count = count;
    for (uint32_t i = 0; i < count; i++)
        rules->of[i] = dt_desk_reader(desk, dt_view_of(rules->names[i])).rules;
    return DT_OK;
}

/* Finds the next such rows from *from on, which moves. */
static size_t find_stale(struct dt_desk *desk, const struct rules *rules, uint32_t *from,
                         struct stale *out)
{
    size_t count = 0;
    pthread_rwlock_rdlock(&desk->lock);
    for (; *from < desk->rows.count && count < ROUND; ++*from) {
        const struct dt_board_slot *slot = &desk->rows.slots[*from];
        /* a tenant that came meanwhile is read by the rules of now */
        if (!slot->id || slot->tenant >= rules->count ||
            slot->summary.rules == rules->of[slot->tenant])
            continue;
        struct stale *stale = &out[count++];
        struct dt_view name = dt_board_slot_tenant(&desk->rows, slot);
        memcpy(stale->tenant, name.ptr, name.len + 1);
        memcpy(stale->id, slot->id, slot->id_len);
        stale->id_len = slot->id_len;
        stale->stream = slot->summary.row.stream;
        stale->version = slot->summary.row.version;
    }
    pthread_rwlock_unlock(&desk->lock);
    return count;
}

/* The row may have moved meanwhile: then whoever moved it read by the rules of now. */
static void put_again(struct dt_desk *desk, const struct stale *stale,
                      const struct dt_summary *summary)
{
    pthread_rwlock_wrlock(&desk->lock);
    struct dt_board_slot *slot = dt_board_rows_at(&desk->rows, stale->stream);
    if (slot && slot->summary.row.version == stale->version) {
        slot->summary = *summary;
        slot->stored = 0;
    }
    pthread_rwlock_unlock(&desk->lock);
}

/* One that cannot be read stays as it was, and counts as read. */
static enum dt_status read_again(struct dt_keeper *keeper, const struct stale *stale,
                                 struct dt_error *err)
{
    const struct dt_place_where where = {.tenant = dt_view_of(stale->tenant),
                                         .conversation = {stale->id, stale->id_len},
                                         .stream = stale->stream,
                                         .until = stale->version};
    struct dt_reader reader = dt_desk_reader(keeper->desk, where.tenant);
    struct dt_summary summary;
    dt_place_begin(keeper->place, stale->stream, reader.rules);
    enum dt_status status = dt_place_read(keeper->place, &reader, &where, &summary, err);
    if (status == DT_OK)
        put_again(keeper->desk, stale, &summary);
    return status == DT_NOMEM || status == DT_IO || status == DT_UNAVAILABLE || status == DT_TIMEOUT
               ? status
               : DT_OK;
}

/* With the lock `reading`. */
static enum dt_status read_all_again(struct dt_keeper *keeper, struct stale *stale,
                                     struct dt_error *err)
{
    struct rules rules;
    uint32_t from = 0;
    size_t count = ROUND;
    enum dt_status status = ask_rules(keeper->desk, &rules, err);
    if (status != DT_OK)
        return status;
    while (status == DT_OK && count > 0 && !atomic_load(&keeper->stop)) {
        count = find_stale(keeper->desk, &rules, &from, stale);
        for (size_t i = 0; status == DT_OK && i < count && !atomic_load(&keeper->stop); i++)
            status = read_again(keeper, &stale[i], err);
    }
    finish_rules(&rules);
    return status;
}

enum dt_status dt_keeper_catch_up(struct dt_keeper *keeper, struct dt_error *err)
{
    struct stale *stale = malloc(ROUND * sizeof *stale);
    if (!stale)
        return dt_error_set(err, DT_NOMEM, "no memory to read conversations again");
    pthread_mutex_lock(&keeper->reading);
    atomic_store(&keeper->stale, false);
    enum dt_status status = read_all_again(keeper, stale, err);
    if (status != DT_OK)
        atomic_store(&keeper->stale, true);
    pthread_mutex_unlock(&keeper->reading);
    free(stale);
    return status;
}

void dt_keeper_reread(struct dt_keeper *keeper)
{
    pthread_mutex_lock(&keeper->lock);
    atomic_store(&keeper->stale, true);
    keeper->called = true;
    pthread_cond_broadcast(&keeper->woken);
    pthread_mutex_unlock(&keeper->lock);
}

static void rest(struct dt_keeper *keeper)
{
    struct timespec until;
    int waited = 0;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += REST_MS / 1000;
    pthread_mutex_lock(&keeper->lock);
    while (!atomic_load(&keeper->stop) && !keeper->called && waited == 0)
        waited = pthread_cond_timedwait(&keeper->woken, &keeper->lock, &until);
    keeper->called = false;
    pthread_mutex_unlock(&keeper->lock);
}

/* What fails is tried again in the next round. */
static void *run(void *context)
{
    struct dt_keeper *keeper = context;
    struct dt_error err;
    while (!atomic_load(&keeper->stop)) {
        enum dt_status status = DT_OK;
        if (atomic_load(&keeper->stale))
            status = dt_keeper_catch_up(keeper, &err);
        if (status == DT_OK && dt_follower_position(keeper->desk->follower) >
                                   dt_conversations_position(keeper->conversations))
            status = dt_conversations_save(keeper->conversations, &err);
        rest(keeper);
    }
    return NULL;
}

enum dt_status dt_keeper_start(struct dt_keeper *keeper, struct dt_error *err)
{
    pthread_mutex_lock(&keeper->lock);
    if (!keeper->running)
        keeper->running = pthread_create(&keeper->thread, NULL, run, keeper) == 0;
    bool runs = keeper->running;
    pthread_mutex_unlock(&keeper->lock);
    return runs ? DT_OK : dt_error_set(err, DT_NOMEM, "no thread to keep the board");
}

void dt_keeper_stop(struct dt_keeper *keeper)
{
    pthread_mutex_lock(&keeper->lock);
    bool runs = keeper->running;
    atomic_store(&keeper->stop, true);
    pthread_cond_broadcast(&keeper->woken);
    pthread_mutex_unlock(&keeper->lock);
    if (runs)
        pthread_join(keeper->thread, NULL);
    pthread_mutex_lock(&keeper->lock);
    keeper->running = false;
    atomic_store(&keeper->stop, false);
    pthread_mutex_unlock(&keeper->lock);
}

static bool init_sync(struct dt_keeper *keeper)
{
    pthread_condattr_t attr;
    if (pthread_mutex_init(&keeper->reading, NULL) != 0)
        return false;
    if (pthread_mutex_init(&keeper->lock, NULL) == 0) {
        if (pthread_condattr_init(&attr) == 0) {
            pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
            bool made = pthread_cond_init(&keeper->woken, &attr) == 0;
            pthread_condattr_destroy(&attr);
            if (made)
                return true;
        }
        pthread_mutex_destroy(&keeper->lock);
    }
    pthread_mutex_destroy(&keeper->reading);
    return false;
}

enum dt_status dt_keeper_create(struct dt_desk *desk, struct dt_conversations *conversations,
                                struct dt_keeper **out, struct dt_error *err)
{
    struct dt_keeper *keeper = calloc(1, sizeof *keeper);
    struct dt_place *place = calloc(1, sizeof *place);
    if (!keeper || !place || !init_sync(keeper)) {
        free(place);
        free(keeper);
        return dt_error_set(err, DT_NOMEM, "no memory to keep the board");
    }
    keeper->desk = desk;
    keeper->conversations = conversations;
    keeper->place = place;
    atomic_store(&keeper->stale, true); /* rows that were saved under an older playbook */
    *out = keeper;
    return DT_OK;
}

void dt_keeper_destroy(struct dt_keeper *keeper)
{
    if (!keeper)
        return;
    dt_keeper_stop(keeper);
    pthread_cond_destroy(&keeper->woken);
    pthread_mutex_destroy(&keeper->lock);
    pthread_mutex_destroy(&keeper->reading);
    free(keeper->place);
    free(keeper);
}
