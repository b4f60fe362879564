#if defined __GLIBC__ || defined __linux__
#define _GNU_SOURCE /* for locks that let a writer in */
#endif
#include "desk.h"

#include "conversations.h"
#include "demos.h"
#include "desk_parts.h"
#include "follow.h"
#include "keeper.h"
#include "playbooks.h"
#include "search.h"

#include <stdlib.h>

enum { STATES = 1024, WORTH_SAVING = 4096 /* events read at opening */ };

struct dt_reader dt_desk_reader(struct dt_desk *desk, struct dt_view tenant)
{
    struct dt_reader reader = {.store = desk->options.store};
    reader.core = dt_desk_core(desk, tenant, &reader.rules);
    return reader;
}

const struct dt_core *dt_desk_core(struct dt_desk *desk, struct dt_view tenant, uint32_t *rules_out)
{
    return dt_playbooks_core(desk->playbooks, tenant, rules_out);
}

/* A playbook that cannot be read leaves the one before it in force. */
enum dt_status dt_desk_take_house(struct dt_desk *desk, const struct dt_event *event,
                                  struct dt_error *err)
{
    if (event->kind != DT_EVENT_PLAYBOOK)
        return DT_OK;
    enum dt_status status = dt_playbooks_refresh(desk->playbooks, event->tenant, err);
    if (status == DT_NOMEM || status == DT_IO || status == DT_UNAVAILABLE || status == DT_TIMEOUT)
        return status;
    dt_keeper_reread(desk->keeper);
    return DT_OK;
}

/* Readers of lists come all the time: the follower must not wait for a moment without any. */
static bool init_lock(pthread_rwlock_t *lock)
{
    pthread_rwlockattr_t attr;
    if (pthread_rwlockattr_init(&attr) != 0)
        return false;
#ifdef __GLIBC__
    pthread_rwlockattr_setkind_np(&attr, PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP);
#endif
    bool made = pthread_rwlock_init(lock, &attr) == 0;
    pthread_rwlockattr_destroy(&attr);
    return made;
}

/* What the fold knows, then the log from there. */
static enum dt_status load(struct dt_desk *desk, struct dt_error *err)
{
    uint64_t position;
    enum dt_status status = dt_conversations_load(desk->conversations, &position, err);
    if (status == DT_OK)
        status = dt_follower_open(desk->follower, position, err);
    /* much to read is much to read again: a failure is only slow */
    if (status == DT_OK && dt_desk_position(desk) > position + WORTH_SAVING) {
        struct dt_error passing;
        if (dt_conversations_save(desk->conversations, &passing) != DT_OK)
            return DT_OK;
    }
    return status;
}

static enum dt_status make_parts(struct dt_desk *desk, struct dt_error *err)
{
    const struct dt_desk_options *options = &desk->options;
    const struct dt_playbooks_options playbooks = {
        .store = options->store, .core = options->core, .rules = options->rules};
    const struct dt_search_options search = {.store = options->store, .record = options->record};
    enum dt_status status = dt_playbooks_create(&playbooks, &desk->playbooks, err);
    if (status == DT_OK)
        status = dt_search_create(&search, &desk->search, err);
    if (status == DT_OK)
        status =
            dt_state_cache_create(options->states ? options->states : STATES, &desk->states, err);
    if (status == DT_OK)
        status = dt_follower_create(desk, &desk->follower, err);
    if (status == DT_OK)
        status = dt_conversations_create(desk, &desk->conversations, err);
    if (status == DT_OK)
        status = dt_keeper_create(desk, desk->conversations, &desk->keeper, err);
    if (status == DT_OK)
        status = dt_demos_create(desk, &desk->demos, err);
    return status;
}

static void destroy(struct dt_desk *desk)
{
    dt_demos_destroy(desk->demos);
    dt_keeper_destroy(desk->keeper);
    dt_conversations_destroy(desk->conversations);
    dt_follower_destroy(desk->follower);
    dt_state_cache_destroy(desk->states);
    dt_search_destroy(desk->search);
    dt_playbooks_destroy(desk->playbooks);
    dt_board_rows_finish(&desk->rows);
    pthread_rwlock_destroy(&desk->lock);
    free(desk);
}

enum dt_status dt_desk_open(const struct dt_desk_options *options, struct dt_desk **out,
                            struct dt_error *err)
{
    if (options->rules == 0)
        return dt_error_set(err, DT_INVALID, "the rules need a number");
    struct dt_desk *desk = calloc(1, sizeof *desk);
    if (!desk || !init_lock(&desk->lock)) {
        free(desk);
        return dt_error_set(err, DT_NOMEM, "no memory for the desk");
    }
    desk->options = *options;
    if (!desk->options.random)
        desk->options.random = &dt_entropy_system;
    dt_board_rows_init(&desk->rows);
    enum dt_status status = make_parts(desk, err);
    if (status == DT_OK)
        status = load(desk, err);
    if (status != DT_OK) {
        destroy(desk);
        return status;
    }
    *out = desk;
    return DT_OK;
}

enum dt_status dt_desk_start(struct dt_desk *desk, struct dt_error *err)
{
    enum dt_status status = dt_follower_start(desk->follower, err);
    if (status == DT_OK)
        status = dt_keeper_start(desk->keeper, err);
    if (status == DT_OK && !desk->searching) {
        status = dt_search_start(desk->search, err);
        desk->searching = status == DT_OK;
    }
    return status;
}

void dt_desk_close(struct dt_desk *desk)
{
    struct dt_error passing;
    if (!desk)
        return;
    dt_demos_destroy(desk->demos);
    desk->demos = NULL;
    dt_keeper_stop(desk->keeper);
    dt_follower_stop(desk->follower);
    /* what cannot be saved now is read from the log next time */
    desk->listener = NULL;
    if (dt_desk_position(desk) > dt_conversations_position(desk->conversations) &&
        dt_conversations_save(desk->conversations, &passing) != DT_OK)
        passing.status = DT_OK;
    destroy(desk);
}

enum dt_status dt_desk_catch_up(struct dt_desk *desk, struct dt_error *err)
{
    uint64_t head;
    enum dt_status status = dt_store_head(desk->options.store, &head, err);
    if (status == DT_OK)
        status = dt_follower_catch_up(desk->follower, head, err);
    if (status == DT_OK)
        status = dt_keeper_catch_up(desk->keeper, err);
    return status == DT_OK ? dt_search_catch_up(desk->search, err) : status;
}

enum dt_status dt_desk_await(struct dt_desk *desk, uint64_t position, uint32_t timeout_ms,
                             struct dt_error *err)
{
    return dt_follower_await(desk->follower, position, timeout_ms, err);
}

uint64_t dt_desk_position(const struct dt_desk *desk)
{
    return dt_follower_position(desk->follower);
}

struct dt_store *dt_desk_store(const struct dt_desk *desk)
{
    return desk->options.store;
}

struct dt_record *dt_desk_record(const struct dt_desk *desk)
{
    return desk->options.record;
}

const struct dt_entropy *dt_desk_random(const struct dt_desk *desk)
{
    return desk->options.random;
}

struct dt_playbooks *dt_desk_playbooks(const struct dt_desk *desk)
{
    return desk->playbooks;
}

struct dt_demos *dt_desk_demos(const struct dt_desk *desk)
{
    return desk->demos;
}

struct dt_search *dt_desk_search(const struct dt_desk *desk)
{
    return desk->search;
}

void dt_desk_listen(struct dt_desk *desk, dt_desk_listener listener, void *context)
{
    desk->listener = listener;
    desk->listener_context = context;
}
