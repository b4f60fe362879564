#include "demos.h"

#include "deeds.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { STEP_MS = 500 };

/* A conversation to look at. */
struct guest {
    const struct dt_demo *demo; /* NULL: an empty place */
    char tenant[DT_TENANT_BYTES + 1];
    char id[DT_DEMOS_ID_BYTES];
    uint64_t version; /* that `next` was worked out for; 0: not yet */
    bool has_next;
    struct dt_demo_next next;
    dt_instant seen_at; /* when something happened last */
};

struct dt_demos {
    struct dt_desk *desk;
    pthread_mutex_t ticking; /* one at a time; taken before lock */
    pthread_mutex_t lock;    /* of what follows */
    pthread_cond_t changed;
    struct guest guests[DT_DEMOS_AT_ONCE];
    bool stop, started;
    pthread_t thread;
    dt_instant told_at;   /* the time as it was handed in last, */
    int64_t told_mono_ms; /* and what the monotonic clock said then */
};

static int64_t monotonic_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

enum dt_status dt_demos_create(struct dt_desk *desk, struct dt_demos **out, struct dt_error *err)
{
    pthread_condattr_t monotonic;
    struct dt_demos *demos = calloc(1, sizeof *demos);
    if (!demos)
        return dt_error_set(err, DT_NOMEM, "no memory for demonstrations");
    demos->desk = desk;
    pthread_mutex_init(&demos->ticking, NULL);
    pthread_mutex_init(&demos->lock, NULL);
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&demos->changed, &monotonic);
    pthread_condattr_destroy(&monotonic);
    *out = demos;
    return DT_OK;
}

void dt_demos_destroy(struct dt_demos *demos)
{
    if (!demos)
        return;
    pthread_mutex_lock(&demos->lock);
    demos->stop = true;
    pthread_cond_broadcast(&demos->changed);
    bool started = demos->started;
    pthread_mutex_unlock(&demos->lock);
    if (started)
        pthread_join(demos->thread, NULL);
    pthread_cond_destroy(&demos->changed);
    pthread_mutex_destroy(&demos->lock);
    pthread_mutex_destroy(&demos->ticking);
    free(demos);
}

/* What the customer says next, from everything that was said. */
static enum dt_status work_out(struct dt_demos *demos, struct guest *guest,
                               const struct dt_board_row *row, struct dt_error *err)
{
    const struct dt_thread_query all = {.after = 0};
    struct dt_demo_state state;
    struct dt_thread thread;
    struct dt_arena arena;
    dt_arena_init(&arena);
    enum dt_status status = dt_thread_read(demos->desk, dt_view_of(guest->tenant),
                                           dt_view_of(guest->id), &all, &arena, &thread, err);
    if (status == DT_OK) {
        dt_demo_begin(&state, guest->demo, row->opened_at);
        for (size_t i = 0; i < thread.turn_count; i++) {
            struct dt_demo_seen seen;
            dt_demo_see(thread.turns[i].reading, thread.turns[i].role, thread.turns[i].at, &seen);
            dt_demo_turn(&state, &seen);
        }
        guest->has_next = dt_demo_next(&state, &guest->next);
        guest->version = thread.version;
        guest->seen_at = state.last_at;
    }
    dt_arena_finish(&arena);
    return status;
}

/* Where the agent was faster, nothing is said: it has to be thought over. */
static enum dt_status say_next(struct dt_demos *demos, const struct guest *guest,
                               const struct dt_board_row *row, dt_instant now, struct dt_error *err)
{
    struct dt_person person = {
        .roles = 1u << DT_PERSON_CUSTOMER, .actions = UINT64_MAX, .stream = row->stream};
    struct dt_deed_turned turned;
    struct dt_arena arena;
    char key[32];
    snprintf(person.tenant, sizeof person.tenant, "%s", guest->tenant);
    snprintf(person.name, sizeof person.name, "%s", guest->demo->customer);
    snprintf(key, sizeof key, "demo %llu", (unsigned long long)guest->version);
    dt_arena_init(&arena);
    struct dt_deed deed = {.desk = demos->desk,
                           .person = &person,
                           .conversation = dt_view_of(guest->id),
                           .now = now,
                           .expected = guest->version,
                           .key = dt_view_of(key),
                           .arena = &arena};
    const struct dt_deed_turn turn = {.role = DT_ROLE_CUSTOMER,
                                      .text = dt_view_of(guest->next.text),
                                      .name = dt_view_of(guest->demo->customer),
                                      .channel = DT_VIEW("chat"),
                                      .at = DT_INSTANT_NONE};
    enum dt_status status = dt_deed_turn(&deed, &turn, &turned, err);
    dt_arena_finish(&arena);
    return status;
}

/* False: the guest has gone. *said_out: whether they wrote. */
static bool look_after(struct dt_demos *demos, struct guest *guest, dt_instant now, bool *said_out)
{
    struct dt_error err;
    struct dt_board_row row;
    enum dt_status status =
        dt_board_find(demos->desk, dt_view_of(guest->tenant), dt_view_of(guest->id), &row, &err);
    *said_out = false;
    if (status == DT_NOT_FOUND || (status == DT_OK && row.outcome != 0))
        return false;
    if (status == DT_OK && row.version != guest->version)
        status = work_out(demos, guest, &row, &err);
    if (status != DT_OK)
        return status != DT_NOT_FOUND && status != DT_DENIED; /* another time */
    if (!guest->has_next || guest->next.due > now)
        return now < guest->seen_at + DT_DEMOS_IDLE_MS;
    *said_out = say_next(demos, guest, &row, now, &err) == DT_OK;
    return true;
}

size_t dt_demos_tick(struct dt_demos *demos, dt_instant now)
{
    size_t count = 0;
    pthread_mutex_lock(&demos->ticking);
    for (size_t i = 0; i < DT_DEMOS_AT_ONCE; i++) {
        bool said;
        pthread_mutex_lock(&demos->lock);
        struct guest guest = demos->guests[i];
        bool stop = demos->stop;
        pthread_mutex_unlock(&demos->lock);
        if (!guest.demo || stop)
            continue;
        if (!look_after(demos, &guest, now, &said))
            guest.demo = NULL;
        count += said;
        pthread_mutex_lock(&demos->lock);
        demos->guests[i] = guest;
        pthread_mutex_unlock(&demos->lock);
    }
    pthread_mutex_unlock(&demos->ticking);
    return count;
}

static bool anybody_here(const struct dt_demos *demos)
{
    for (size_t i = 0; i < DT_DEMOS_AT_ONCE; i++)
        if (demos->guests[i].demo)
            return true;
    return false;
}

/* Waits a step, or for somebody to be called in. False: it is to stop. Under the lock. */
static bool wait_step(struct dt_demos *demos)
{
    struct timespec until;
    while (!demos->stop && !anybody_here(demos))
        pthread_cond_wait(&demos->changed, &demos->lock);
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += (long)STEP_MS * 1000000;
    until.tv_sec += until.tv_nsec / 1000000000;
    until.tv_nsec %= 1000000000;
    int waited = 0;
    while (!demos->stop && waited == 0)
        waited = pthread_cond_timedwait(&demos->changed, &demos->lock, &until);
    return !demos->stop;
}

static void *keep_talking(void *context)
{
    struct dt_demos *demos = context;
    pthread_mutex_lock(&demos->lock);
    while (wait_step(demos)) {
        dt_instant now = demos->told_at + (monotonic_ms() - demos->told_mono_ms);
        pthread_mutex_unlock(&demos->lock);
        dt_demos_tick(demos, now);
        pthread_mutex_lock(&demos->lock);
    }
    pthread_mutex_unlock(&demos->lock);
    return NULL;
}

/* "demo-parcel-" and eight random letters and digits. */
static void make_id(const struct dt_demos *demos, const struct dt_demo *demo, char *out)
{
    static const char letters[] = "abcdefghjkmnpqrstuvwxyz23456789";
    const struct dt_entropy *random = dt_desk_random(demos->desk);
    unsigned char bytes[8];
    int len = snprintf(out, DT_DEMOS_ID_BYTES - sizeof bytes - 1, "demo-%s-", demo->name);
    random->fill(random->self, bytes, sizeof bytes);
    for (size_t i = 0; i < sizeof bytes; i++)
        out[len++] = letters[bytes[i] % (sizeof letters - 1)];
    out[len] = '\0';
}

static enum dt_status open_conversation(struct dt_demos *demos, struct dt_view tenant,
                                        const struct dt_demo *demo, dt_instant now, const char *id,
                                        struct dt_error *err)
{
    struct dt_person person = {.roles = 1u << DT_PERSON_CUSTOMER, .actions = UINT64_MAX};
    const struct dt_deed_opening opening = {.customer = dt_view_of(demo->customer_id),
                                            .name = dt_view_of(demo->customer),
                                            .subject = dt_view_of(demo->subject),
                                            .channel = DT_VIEW("chat"),
                                            .demonstration = true};
    struct dt_arena arena;
    struct dt_done done;
    memcpy(person.tenant, tenant.ptr, tenant.len);
    dt_arena_init(&arena);
    struct dt_deed deed = {.desk = demos->desk,
                           .person = &person,
                           .conversation = dt_view_of(id),
                           .now = now,
                           .expected = DT_VERSION_ANY,
                           .key = DT_VIEW(""),
                           .arena = &arena};
    enum dt_status status = dt_deed_open(&deed, &opening, &done, err);
    if (status == DT_OK) {
        enum { AWAIT_MS = 2000 };
        status = dt_desk_await(demos->desk, done.position, AWAIT_MS, err);
        status = status == DT_TIMEOUT ? DT_OK : status;
    }
    dt_arena_finish(&arena);
    return status;
}

/* A free place, under the lock; NULL: too many are here. */
static struct guest *find_place(struct dt_demos *demos, struct dt_view tenant)
{
    struct guest *place = NULL;
    size_t same = 0;
    for (size_t i = 0; i < DT_DEMOS_AT_ONCE; i++) {
        struct guest *guest = &demos->guests[i];
        same += guest->demo && dt_view_equal(dt_view_of(guest->tenant), tenant);
        place = guest->demo || place ? place : guest;
    }
    return same < DT_DEMOS_OF_A_TENANT ? place : NULL;
}

/* Takes the place; under the lock. */
static enum dt_status seat(struct dt_demos *demos, const struct guest *guest, dt_instant now,
                           bool thread, struct dt_error *err)
{
    struct guest *place = find_place(demos, dt_view_of(guest->tenant));
    if (!place)
        return dt_error_set(err, DT_LIMIT, "%d demonstrations at once are enough: close one first",
                            DT_DEMOS_OF_A_TENANT);
    if (thread && !demos->started && pthread_create(&demos->thread, NULL, keep_talking, demos) != 0)
        return dt_error_set(err, DT_NOMEM, "no thread for demonstrations");
    demos->started = demos->started || thread;
    demos->told_at = now;
    demos->told_mono_ms = monotonic_ms();
    *place = *guest;
    pthread_cond_broadcast(&demos->changed);
    return DT_OK;
}

enum dt_status dt_demos_call_in(struct dt_demos *demos, struct dt_view tenant,
                                const struct dt_demo *demo, dt_instant now, bool thread,
                                char *id_out, struct dt_error *err)
{
    struct guest guest = {.demo = demo, .seen_at = now};
    if (!demo)
        return dt_error_set(err, DT_NOT_FOUND, "there is no such demonstration");
    if (tenant.len > DT_TENANT_BYTES)
        return dt_error_set(err, DT_INVALID, "there is no tenant of that name");
    memcpy(guest.tenant, tenant.ptr, tenant.len);
    make_id(demos, demo, guest.id);
    pthread_mutex_lock(&demos->lock);
    bool room = find_place(demos, tenant) != NULL;
    pthread_mutex_unlock(&demos->lock);
    if (!room)
        return dt_error_set(err, DT_LIMIT, "%d demonstrations at once are enough: close one first",
                            DT_DEMOS_OF_A_TENANT);
    enum dt_status status = open_conversation(demos, tenant, demo, now, guest.id, err);
    if (status != DT_OK)
        return status;
    pthread_mutex_lock(&demos->lock);
    status = seat(demos, &guest, now, thread, err);
    pthread_mutex_unlock(&demos->lock);
    if (status == DT_OK)
        memcpy(id_out, guest.id, sizeof guest.id);
    return status;
}
