#include "follow.h"

#include "desk_parts.h"
#include "keeper.h"

#include <stdlib.h>
#include <time.h>

enum {
    WAIT_MS = 60000,      /* for something new, before asking again */
    RETRY_FIRST_MS = 50,  /* after a failure; doubled each time ... */
    RETRY_MOST_MS = 5000, /* ... up to this */
};

/* Somebody who waits until the follower has come so far; on their stack, listed under the lock. */
struct waiter {
    uint64_t position;
    pthread_cond_t come;
    struct waiter *next;
};

struct dt_follower {
    struct dt_desk *desk;
    pthread_mutex_t taking; /* held by whoever takes events in; guards the four below */
    struct dt_arena page, step;
    struct dt_place *place;
    struct dt_error error; /* of a try in the thread */

    pthread_mutex_t lock;   /* of the rest */
    pthread_cond_t stopped; /* for who rests */
    pthread_condattr_t clock;
    struct waiter *waiters;
    _Atomic uint64_t position;
    atomic_bool stop;
    bool running;
    pthread_t thread;
};

uint64_t dt_follower_position(const struct dt_follower *follower)
{
    return atomic_load(&follower->position);
}

/* Wakes those whose position has come, and nobody else: forty may be waiting. */
static void wake(struct dt_follower *follower, uint64_t position)
{
    for (struct waiter *waiter = follower->waiters; waiter; waiter = waiter->next)
        if (waiter->position <= position)
            pthread_cond_signal(&waiter->come);
}

static void advance(struct dt_follower *follower, uint64_t position)
{
    pthread_mutex_lock(&follower->lock);
    atomic_store(&follower->position, position);
    wake(follower, position);
    pthread_mutex_unlock(&follower->lock);
}

static void tell(struct dt_follower *follower, const struct dt_event *event,
                 const struct dt_board_row *before, const struct dt_board_row *after)
{
    struct dt_desk *desk = follower->desk;
    if (desk->listener)
        desk->listener(desk->listener_context, event, before, after);
}

/* Failures that are the conversation's own: nothing is gained by trying again. */
static bool is_its_own(enum dt_status status)
{
    return status == DT_NOT_FOUND || status == DT_DENIED || status == DT_FORMAT ||
           status == DT_INVALID || status == DT_LIMIT;
}

/* Takes the row away, and wipes its id; the listener gets to know it a last time. */
static enum dt_status take_erased(struct dt_follower *follower, const struct dt_event *event)
{
    struct dt_desk *desk = follower->desk;
    struct dt_board_row before;
    struct dt_event told = *event;
    char id[DT_CONVERSATION_BYTES];
    pthread_rwlock_wrlock(&desk->lock);
    const struct dt_board_slot *slot = dt_board_rows_at(&desk->rows, event->stream);
    bool known = slot != NULL;
    if (known) {
        before = slot->summary.row;
        memcpy(id, slot->id, slot->id_len);
        told.conversation = (struct dt_view){id, slot->id_len};
        dt_board_rows_remove(&desk->rows, event->stream);
    }
    pthread_rwlock_unlock(&desk->lock);
    dt_state_cache_forget(desk->states, event->tenant, told.conversation);
    tell(follower, &told, known ? &before : NULL, NULL);
    return DT_OK;
}

/* The engine's state after the event, in follower->place. */
static enum dt_status bring_state(struct dt_follower *follower, const struct dt_reader *reader,
                                  const struct dt_event *event, const struct dt_body *body,
                                  struct dt_error *err)
{
    struct dt_desk *desk = follower->desk;
    struct dt_place *place = follower->place;
    if (dt_state_cache_come(desk->states, event, reader->rules, place))
        return DT_OK; /* its author has read it */
    bool kept = dt_state_cache_find(desk->states, event->tenant, event->conversation, place) &&
                place->rules == reader->rules && !place->ahead &&
                (place->stream == event->stream || place->stream == 0);
    if (kept && place->version >= event->sequence)
        return DT_OK; /* somebody was quicker */
    if (!kept)
        dt_place_begin(place, event->stream, reader->rules);
    enum dt_status status;
    if (place->version + 1 == event->sequence && event->kind != DT_EVENT_CUE_DISPUTED) {
        const struct dt_place_step step = {.event = event, .body = body};
        status = dt_place_step(place, reader->core, &step, &follower->step, err);
        place->stream = event->stream;
    } else {
        const struct dt_place_where where = {.tenant = event->tenant,
                                             .conversation = event->conversation,
                                             .stream = event->stream,
                                             .until = event->sequence};
        status = dt_place_read(place, reader, &where, NULL, err);
    }
    if (status == DT_OK)
        dt_state_cache_keep(desk->states, event->tenant, event->conversation, place);
    return status;
}

/* Moves a summary that stands just before the event. */
static enum dt_status move(struct dt_follower *follower, const struct dt_reader *reader,
                           const struct dt_event *event, struct dt_summary *summary,
                           struct dt_error *err)
{
    struct dt_body body;
    bool readable;
    dt_arena_reset(&follower->step);
    enum dt_status status = dt_place_body(event, &follower->step, &body, &readable, err);
    if (status != DT_OK)
        return status;
    if (readable)
        dt_summary_event(summary, event, &body);
    else
        summary->row.version = event->sequence;
    if (!dt_summary_moves_state(event->kind)) {
        dt_state_cache_pass(follower->desk->states, event);
        return DT_OK;
    }
    status = bring_state(follower, reader, event, readable ? &body : NULL, err);
    if (status == DT_OK)
        dt_summary_state(summary, &follower->place->state, follower->place->unscored,
                         reader->rules);
    return status;
}

static enum dt_status make_anew(struct dt_follower *follower, const struct dt_reader *reader,
                                const struct dt_event *event, struct dt_summary *summary,
                                struct dt_error *err)
{
    const struct dt_place_where where = {.tenant = event->tenant,
                                         .conversation = event->conversation,
                                         .stream = event->stream,
                                         .until = event->sequence};
    dt_place_begin(follower->place, event->stream, reader->rules);
    enum dt_status status = dt_place_read(follower->place, reader, &where, summary, err);
    if (status == DT_OK)
        dt_state_cache_keep(follower->desk->states, event->tenant, event->conversation,
                            follower->place);
    return status;
}

static enum dt_status put_row(struct dt_desk *desk, struct dt_view tenant, struct dt_view id,
                              const struct dt_summary *summary, struct dt_error *err)
{
    struct dt_board_slot *slot;
    pthread_rwlock_wrlock(&desk->lock);
    enum dt_status status = dt_board_rows_put(&desk->rows, tenant, id, summary, &slot, err);
    pthread_rwlock_unlock(&desk->lock);
    return status;
}

static enum dt_status take_conversation(struct dt_follower *follower, const struct dt_event *event,
                                        struct dt_error *err)
{
    struct dt_desk *desk = follower->desk;
    struct dt_reader reader = dt_desk_reader(desk, event->tenant);
    struct dt_summary before, after;
    pthread_rwlock_rdlock(&desk->lock);
    const struct dt_board_slot *slot = dt_board_rows_at(&desk->rows, event->stream);
    bool known = slot != NULL;
    if (known)
        before = slot->summary;
    pthread_rwlock_unlock(&desk->lock);
    if (known && before.row.version >= event->sequence) { /* the fold's row was farther */
        tell(follower, event, &before.row, &before.row);
        return DT_OK;
    }
    enum dt_status status;
    if (known ? before.row.version + 1 == event->sequence : event->sequence == 1) {
        if (known)
            after = before;
        else
            dt_summary_begin(&after, event, reader.rules);
        status = move(follower, &reader, event, &after, err);
    } else {
        dt_summary_begin(&after, event, reader.rules);
        status = make_anew(follower, &reader, event, &after, err);
    }
    if (is_its_own(status)) { /* it stays on the board as far as it is known */
        after.row.version = event->sequence;
        after.row.unscored = true;
        status = DT_OK;
    }
    if (status == DT_OK)
        status = put_row(desk, event->tenant, event->conversation, &after, err);
    if (status == DT_OK)
        tell(follower, event, known ? &before.row : NULL, &after.row);
    return status;
}

static enum dt_status take(struct dt_follower *follower, const struct dt_event *event,
                           struct dt_error *err)
{
    enum dt_status status = DT_OK;
    if (event->kind == DT_EVENT_ERASED)
        return take_erased(follower, event);
    if (event->erased) /* its `erased` event is still to come */
        return DT_OK;
    if (!dt_is_house(event->conversation))
        return take_conversation(follower, event, err);
    status = dt_desk_take_house(follower->desk, event, err);
    if (status == DT_OK)
        tell(follower, event, NULL, NULL);
    return status;
}

/* An event whose body nobody can open comes without it: it stops nobody. */
static enum dt_status read_page(struct dt_follower *follower, uint64_t until, struct dt_page *page,
                                struct dt_error *err)
{
    struct dt_read read = {
        .order = DT_READ_STORE, .from = atomic_load(&follower->position) + 1, .until = until};
    dt_arena_reset(&follower->page);
    enum dt_status status =
        dt_store_read(follower->desk->options.store, &read, &follower->page, page, err);
    if (status != DT_FORMAT && status != DT_DENIED)
        return status;
    read.max = 1;
    status = dt_store_read(follower->desk->options.store, &read, &follower->page, page, err);
    if (status != DT_FORMAT && status != DT_DENIED)
        return status;
    read.sealed = true;
    return dt_store_read(follower->desk->options.store, &read, &follower->page, page, err);
}

/* With the lock `taking`. */
static enum dt_status take_until(struct dt_follower *follower, uint64_t until, struct dt_error *err)
{
    struct dt_page page;
    enum dt_status status = DT_OK;
    while (status == DT_OK && atomic_load(&follower->position) < until &&
           !atomic_load(&follower->stop)) {
        status = read_page(follower, until, &page, err);
        if (status == DT_OK && page.count == 0)
            return dt_error_set(err, DT_UNAVAILABLE, "the log's end cannot be read yet");
        for (size_t i = 0; status == DT_OK && i < page.count; i++) {
            status = take(follower, &page.events[i], err);
            if (status == DT_OK)
                advance(follower, page.events[i].position);
        }
    }
    return status;
}

enum dt_status dt_follower_catch_up(struct dt_follower *follower, uint64_t position,
                                    struct dt_error *err)
{
    pthread_mutex_lock(&follower->taking);
    enum dt_status status = take_until(follower, position, err);
    pthread_mutex_unlock(&follower->taking);
    return status;
}

static void add_ms(struct timespec *at, uint32_t ms)
{
    at->tv_sec += ms / 1000;
    at->tv_nsec += (long)(ms % 1000) * 1000000;
    if (at->tv_nsec >= 1000000000) {
        at->tv_sec++;
        at->tv_nsec -= 1000000000;
    }
}

static struct timespec in_ms(uint32_t ms)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    add_ms(&at, ms);
    return at;
}

static void rest(struct dt_follower *follower, uint32_t ms)
{
    struct timespec until = in_ms(ms);
    pthread_mutex_lock(&follower->lock);
    while (!atomic_load(&follower->stop) &&
           pthread_cond_timedwait(&follower->stopped, &follower->lock, &until) == 0)
        continue;
    pthread_mutex_unlock(&follower->lock);
}

static void *run(void *context)
{
    struct dt_follower *follower = context;
    uint32_t wait_ms = RETRY_FIRST_MS;
    while (!atomic_load(&follower->stop)) {
        uint64_t head = 0;
        enum dt_status status =
            dt_store_wait(follower->desk->options.store, atomic_load(&follower->position), WAIT_MS,
                          &follower->stop, &head, &follower->error);
        if (status == DT_OK)
            status = dt_follower_catch_up(follower, head, &follower->error);
        if (status == DT_OK || status == DT_TIMEOUT) {
            /* while the store was away a tenant's playbook may have been out of reach */
            if (wait_ms != RETRY_FIRST_MS)
                dt_keeper_reread(follower->desk->keeper);
            wait_ms = RETRY_FIRST_MS;
            continue;
        }
        rest(follower, wait_ms);
        wait_ms = 2 * wait_ms < RETRY_MOST_MS ? 2 * wait_ms : RETRY_MOST_MS;
    }
    return NULL;
}

enum dt_status dt_follower_start(struct dt_follower *follower, struct dt_error *err)
{
    pthread_mutex_lock(&follower->lock);
    bool first = !follower->running;
    if (first)
        follower->running = pthread_create(&follower->thread, NULL, run, follower) == 0;
    bool runs = follower->running;
    pthread_mutex_unlock(&follower->lock);
    return runs ? DT_OK : dt_error_set(err, DT_NOMEM, "no thread to follow the log");
}

void dt_follower_stop(struct dt_follower *follower)
{
    pthread_mutex_lock(&follower->lock);
    bool runs = follower->running;
    atomic_store(&follower->stop, true);
    pthread_cond_broadcast(&follower->stopped);
    pthread_mutex_unlock(&follower->lock);
    dt_store_wake(follower->desk->options.store);
    if (runs)
        pthread_join(follower->thread, NULL);
    pthread_mutex_lock(&follower->lock);
    follower->running = false;
    wake(follower, UINT64_MAX);
    atomic_store(&follower->stop, false);
    pthread_mutex_unlock(&follower->lock);
}

enum dt_status dt_follower_await(struct dt_follower *follower, uint64_t position,
                                 uint32_t timeout_ms, struct dt_error *err)
{
    struct timespec until = in_ms(timeout_ms);
    struct waiter waiter = {.position = position};
    int waited = pthread_cond_init(&waiter.come, &follower->clock);
    if (waited != 0)
        return dt_error_set(err, DT_NOMEM, "no memory to wait with");
    pthread_mutex_lock(&follower->lock);
    waiter.next = follower->waiters;
    follower->waiters = &waiter;
    while (follower->running && waited == 0 && atomic_load(&follower->position) < position)
        waited = pthread_cond_timedwait(&waiter.come, &follower->lock, &until);
    struct waiter **at = &follower->waiters;
    while (*at != &waiter)
        at = &(*at)->next;
    *at = waiter.next;
    bool there = atomic_load(&follower->position) >= position, runs = follower->running;
    pthread_mutex_unlock(&follower->lock);
    pthread_cond_destroy(&waiter.come);
    if (there)
        return DT_OK;
    if (runs)
        return dt_error_set(err, DT_TIMEOUT, "the board is behind the log");
    return dt_follower_catch_up(follower, position, err);
}

static bool init_sync(struct dt_follower *follower)
{
    if (pthread_mutex_init(&follower->taking, NULL) != 0)
        return false;
    if (pthread_mutex_init(&follower->lock, NULL) == 0) {
        if (pthread_condattr_init(&follower->clock) == 0) {
            pthread_condattr_setclock(&follower->clock, CLOCK_MONOTONIC);
            if (pthread_cond_init(&follower->stopped, &follower->clock) == 0)
                return true;
            pthread_condattr_destroy(&follower->clock);
        }
        pthread_mutex_destroy(&follower->lock);
    }
    pthread_mutex_destroy(&follower->taking);
    return false;
}

enum dt_status dt_follower_create(struct dt_desk *desk, struct dt_follower **out,
                                  struct dt_error *err)
{
    struct dt_follower *follower = calloc(1, sizeof *follower);
    struct dt_place *place = calloc(1, sizeof *place);
    if (!follower || !place || !init_sync(follower)) {
        free(place);
        free(follower);
        return dt_error_set(err, DT_NOMEM, "no memory to follow the log");
    }
    follower->desk = desk;
    follower->place = place;
    dt_arena_init(&follower->page);
    dt_arena_init(&follower->step);
    *out = follower;
    return DT_OK;
}

void dt_follower_destroy(struct dt_follower *follower)
{
    if (!follower)
        return;
    dt_follower_stop(follower);
    pthread_cond_destroy(&follower->stopped);
    pthread_condattr_destroy(&follower->clock);
    pthread_mutex_destroy(&follower->lock);
    pthread_mutex_destroy(&follower->taking);
    dt_arena_finish(&follower->step);
    dt_arena_finish(&follower->page);
    free(follower->place);
    free(follower);
}

/* Notes which conversations have moved, and how far: rows that hold stream, version and beginning.
 */
static enum dt_status gather_event(struct dt_follower *follower, const struct dt_event *event,
                                   struct dt_board_rows *moved, struct dt_error *err)
{
    struct dt_board_slot *slot;
    struct dt_summary summary;
    if (event->kind == DT_EVENT_ERASED) {
        dt_board_rows_remove(moved, event->stream);
        return take_erased(follower, event);
    }
    if (dt_is_house(event->conversation))
        return dt_desk_take_house(follower->desk, event, err);
    if (event->erased)
        return DT_OK;
    const struct dt_board_slot *known = dt_board_rows_at(&follower->desk->rows, event->stream);
    if (known && known->summary.row.version >= event->sequence)
        return DT_OK;
    dt_summary_begin(&summary, event, 0);
    const struct dt_board_slot *before = dt_board_rows_at(moved, event->stream);
    if (before)
        summary = before->summary;
    summary.row.version = event->sequence;
    return dt_board_rows_put(moved, event->tenant, event->conversation, &summary, &slot, err);
}

static enum dt_status gather(struct dt_follower *follower, uint64_t from, uint64_t until,
                             struct dt_board_rows *moved, struct dt_error *err)
{
    struct dt_page page;
    struct dt_read read = {.order = DT_READ_STORE, .from = from, .until = until, .sealed = true};
    enum dt_status status = DT_OK;
    while (status == DT_OK && read.from <= until) {
        dt_arena_reset(&follower->page);
        status = dt_store_read(follower->desk->options.store, &read, &follower->page, &page, err);
        if (status == DT_OK && page.count == 0)
            return dt_error_set(err, DT_FORMAT, "event %llu cannot be read",
                                (unsigned long long)read.from);
        for (size_t i = 0; status == DT_OK && i < page.count; i++)
            status = gather_event(follower, &page.events[i], moved, err);
        read.from = page.next;
    }
    return status;
}

/* Reads one that has moved, from its beginning. */
static enum dt_status read_whole(struct dt_follower *follower, struct dt_view tenant,
                                 const struct dt_board_slot *moved, struct dt_error *err)
{
    struct dt_reader reader = dt_desk_reader(follower->desk, tenant);
    struct dt_summary summary = moved->summary;
    const struct dt_board_row *row = &moved->summary.row;
    const struct dt_place_where where = {.tenant = tenant,
                                         .conversation = dt_board_slot_id(moved),
                                         .stream = row->stream,
                                         .until = row->version};
    dt_place_begin(follower->place, row->stream, reader.rules);
    enum dt_status status = dt_place_read(follower->place, &reader, &where, &summary, err);
    if (is_its_own(status)) {
        summary = moved->summary;
        summary.row.unscored = true;
        status = DT_OK;
    }
    return status == DT_OK ? put_row(follower->desk, tenant, dt_board_slot_id(moved), &summary, err)
                           : status;
}

enum dt_status dt_follower_open(struct dt_follower *follower, uint64_t position,
                                struct dt_error *err)
{
    struct dt_board_rows moved;
    uint64_t head;
    dt_board_rows_init(&moved);
    pthread_mutex_lock(&follower->taking);
    enum dt_status status = dt_store_head(follower->desk->options.store, &head, err);
    if (status == DT_OK && head > position)
        status = gather(follower, position + 1, head, &moved, err);
    for (uint32_t i = 0; status == DT_OK && i < moved.count; i++)
        if (moved.slots[i].id)
            status = read_whole(follower, dt_board_slot_tenant(&moved, &moved.slots[i]),
                                &moved.slots[i], err);
    if (status == DT_OK)
        advance(follower, head > position ? head : position);
    pthread_mutex_unlock(&follower->taking);
    dt_board_rows_finish(&moved);
    return status;
}
