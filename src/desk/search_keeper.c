#include "search_keeper.h"

#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>
#include <time.h>

enum {
    TENANTS = 64,      /* whose keys are remembered */
    TOGETHER_MS = 250, /* turns that come within this are taken in together */
    AFTER_TROUBLE_MS = 5000,
    WAIT_MS = 60000
};

struct tenant_keys {
    char name[DT_TENANT_BYTES];
    size_t name_len; /* 0: none */
    struct dt_search_keys keys;
};

struct dt_search {
    struct dt_store *store;
    struct dt_record *record;
    struct dt_search_context context;

    pthread_mutex_t running; /* of the fold: one run at a time */
    struct dt_fold_runner *runner;

    pthread_mutex_t lock; /* of what follows */
    pthread_cond_t stopped;
    struct tenant_keys tenants[TENANTS];
    size_t next_tenant;
    uint64_t position;

    atomic_bool stop;
    bool started;
    pthread_t thread;
};

struct dt_store *dt_search_keeper_store(const struct dt_search *search)
{
    return search->store;
}

uint64_t dt_search_position(struct dt_search *search)
{
    pthread_mutex_lock(&search->lock);
    uint64_t position = search->position;
    pthread_mutex_unlock(&search->lock);
    return position;
}

/* Where bodies are not sealed, there is nothing for the hashes to hide. */
static enum dt_status make_keys(struct dt_search *search, struct dt_view tenant,
                                struct dt_search_keys *out, struct dt_error *err)
{
    uint8_t key[DT_KEY_BYTES];
    enum dt_status status = DT_OK;
    if (search->record)
        status = dt_record_index_key(search->record, search->store, tenant, key, err);
    else
        crypto_generichash(key, sizeof key, (const unsigned char *)tenant.ptr, tenant.len, NULL, 0);
    if (status == DT_OK)
        dt_search_keys_make(key, out);
    sodium_memzero(key, sizeof key);
    return status;
}

enum dt_status dt_search_keeper_keys(struct dt_search *search, struct dt_view tenant,
                                     struct dt_search_keys *out, struct dt_error *err)
{
    enum dt_status status = DT_OK;
    if (tenant.len == 0 || tenant.len > DT_TENANT_BYTES)
        return dt_error_set(err, DT_INVALID, "there is no tenant of that name");
    pthread_mutex_lock(&search->lock);
    struct tenant_keys *known = NULL;
    for (size_t i = 0; i < TENANTS && !known; i++)
        if (dt_view_equal(tenant,
                          (struct dt_view){search->tenants[i].name, search->tenants[i].name_len}))
            known = &search->tenants[i];
    if (!known) {
        struct dt_search_keys keys;
        status = make_keys(search, tenant, &keys, err);
        if (status == DT_OK) {
            known = &search->tenants[search->next_tenant++ % TENANTS];
            memcpy(known->name, tenant.ptr, tenant.len);
            known->name_len = tenant.len;
            known->keys = keys;
        }
        sodium_memzero(&keys, sizeof keys);
    }
    if (status == DT_OK)
        *out = known->keys;
    pthread_mutex_unlock(&search->lock);
    return status;
}

static enum dt_status give_keys(void *self, struct dt_view tenant, struct dt_search_keys *out,
                                struct dt_error *err)
{
    return dt_search_keeper_keys(self, tenant, out, err);
}

static void note_position(struct dt_search *search)
{
    pthread_mutex_lock(&search->lock);
    search->position = dt_fold_position(search->runner);
    pthread_mutex_unlock(&search->lock);
}

/* Goes on from what is on the shelf: another node may have written it. */
static enum dt_status open_runner(struct dt_search *search, struct dt_error *err)
{
    struct dt_fold_runner *runner;
    enum dt_status status =
        dt_fold_open(search->store, &dt_search_fold, &search->context, &runner, err);
    if (status != DT_OK)
        return status;
    dt_fold_close(search->runner);
    search->runner = runner;
    note_position(search);
    return DT_OK;
}

enum dt_status dt_search_catch_up(struct dt_search *search, struct dt_error *err)
{
    pthread_mutex_lock(&search->running);
    enum dt_status status = dt_fold_catch_up(search->runner, NULL, NULL, err);
    if (status == DT_CONFLICT) {
        status = open_runner(search, err);
        if (status == DT_OK)
            status = dt_fold_catch_up(search->runner, NULL, NULL, err);
        if (status == DT_CONFLICT)
            status = open_runner(search, err);
    }
    note_position(search);
    pthread_mutex_unlock(&search->running);
    return status;
}

enum dt_status dt_search_create(const struct dt_search_options *options, struct dt_search **out,
                                struct dt_error *err)
{
    pthread_condattr_t monotonic;
    struct dt_search *search = calloc(1, sizeof *search);
    if (!search)
        return dt_error_set(err, DT_NOMEM, "no memory for the index of words");
    search->store = options->store;
    search->record = options->record;
    search->context = (struct dt_search_context){search, give_keys};
    atomic_init(&search->stop, false);
    pthread_mutex_init(&search->running, NULL);
    pthread_mutex_init(&search->lock, NULL);
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&search->stopped, &monotonic);
    pthread_condattr_destroy(&monotonic);
    enum dt_status status = open_runner(search, err);
    if (status != DT_OK) {
        dt_search_destroy(search);
        return status;
    }
    *out = search;
    return DT_OK;
}

void dt_search_destroy(struct dt_search *search)
{
    if (!search)
        return;
    if (search->started) {
        pthread_mutex_lock(&search->lock);
        atomic_store(&search->stop, true);
        pthread_cond_broadcast(&search->stopped);
        pthread_mutex_unlock(&search->lock);
        dt_store_wake(search->store);
        pthread_join(search->thread, NULL);
    }
    dt_fold_close(search->runner);
    sodium_memzero(search->tenants, sizeof search->tenants);
    pthread_cond_destroy(&search->stopped);
    pthread_mutex_destroy(&search->lock);
    pthread_mutex_destroy(&search->running);
    free(search);
}

/* Lets time pass, unless it is to stop. */
static void pause_for(struct dt_search *search, long ms)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += ms / 1000;
    until.tv_nsec += ms % 1000 * 1000000;
    if (until.tv_nsec >= 1000000000) {
        until.tv_sec++;
        until.tv_nsec -= 1000000000;
    }
    pthread_mutex_lock(&search->lock);
    while (!atomic_load(&search->stop) &&
           pthread_cond_timedwait(&search->stopped, &search->lock, &until) == 0)
        ;
    pthread_mutex_unlock(&search->lock);
}

/* The writer is the store's only one: what comes within a moment goes in one transaction, so that
 * the index does not slow down whoever posts. */
static void *keep_up(void *context)
{
    struct dt_search *search = context;
    while (!atomic_load(&search->stop)) {
        struct dt_error err;
        uint64_t head;
        enum dt_status status = dt_search_catch_up(search, &err);
        if (status == DT_OK)
            status = dt_store_wait(search->store, dt_search_position(search), WAIT_MS,
                                   &search->stop, &head, &err);
        bool trouble = status != DT_OK && status != DT_TIMEOUT;
        pause_for(search, trouble ? AFTER_TROUBLE_MS : TOGETHER_MS);
    }
    return NULL;
}

enum dt_status dt_search_start(struct dt_search *search, struct dt_error *err)
{
    if (pthread_create(&search->thread, NULL, keep_up, search) != 0)
        return dt_error_set(err, DT_NOMEM, "no thread for the index of words");
    search->started = true;
    return DT_OK;
}

enum dt_status dt_search_forget(struct dt_store *store, struct dt_record *record,
                                struct dt_error *err)
{
    struct dt_search *search;
    const struct dt_search_options options = {.store = store, .record = record};
    enum dt_status status = dt_search_create(&options, &search, err);
    if (status != DT_OK)
        return status;
    if (dt_search_position(search) > 0)
        status = dt_search_catch_up(search, err);
    dt_search_destroy(search);
    return status;
}
