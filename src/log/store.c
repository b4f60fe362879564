/*
 * The queue in front of the writer, and the writer's loop.
 *
 * Group commit without a timer in the common case: the writer takes whatever waits, and what
 * arrives while it syncs makes the next batch. Only after a batch of several it waits a moment for
 * as many to come back, a small part of the time that a commit took: threads that were woken
 * together would otherwise split into two halves that take turns, and each sync would serve half of
 * them. A lone writer is never made to wait.
 */
#include "store_internal.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <time.h>

enum {
    GATHER_PART = 6,      /* of the last commit's time: how long the writer waits for company */
    GATHER_MAX_US = 2000, /* and at most */
    POLL_MS = 250         /* how often a shared store is asked for its head while waiting */
};

static int64_t now_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static struct timespec time_of_us(int64_t us)
{
    return (struct timespec){.tv_sec = (time_t)(us / 1000000), .tv_nsec = us % 1000000 * 1000};
}

/* A job that shares no transaction with others. */
static bool is_lonely(const struct dt_job *job)
{
    return job->kind == DT_JOB_ERASE || job->kind == DT_JOB_SCRUB;
}

static size_t events_of(const struct dt_job *job)
{
    return job->kind == DT_JOB_APPEND ? job->append->count : 1;
}

/* Takes the jobs of the next batch off the queue; lock held. */
static size_t take_jobs(struct dt_store *store, struct dt_job **jobs)
{
    size_t count = 0, events = 0, bytes = 0;
    while (store->first && count < DT_BATCH_JOBS) {
        struct dt_job *job = store->first;
        bool full = events + events_of(job) > DT_BATCH_EVENTS ||
                    bytes + job->bytes > DT_BATCH_BYTES || is_lonely(job);
        if (count > 0 && full)
            break;
        events += events_of(job);
        bytes += job->bytes;
        jobs[count++] = job;
        store->first = job->next;
        if (!store->first)
            store->last = &store->first;
        store->queued--;
        if (is_lonely(job))
            break;
    }
    return count;
}

/* Waits for work, and a moment longer for as many as came the last time; lock held. */
static void wait_for_jobs(struct dt_store *store, size_t company, int64_t gather_us)
{
    store->wanted = 1;
    while (!store->first && !store->closing)
        pthread_cond_wait(&store->work, &store->lock);
    if (company < 2 || store->closing || store->queued >= company)
        return;
    struct timespec until = time_of_us(now_us() + gather_us);
    store->wanted = company;
    while (store->queued < company && !store->closing)
        if (pthread_cond_timedwait(&store->work, &store->lock, &until) != 0)
            break;
    store->wanted = 1;
}

static void stop_writing(struct dt_store *store, const struct dt_error *reason)
{
    store->stopped = true;
    store->stop_reason = *reason;
}

static enum dt_status say_stopped(const struct dt_store *store, struct dt_error *err)
{
    return dt_error_set(err, DT_IO,
                        "writing has stopped, because the disk failed; look at the disk, then "
                        "start again (%s)",
                        store->stop_reason.message);
}

/* Counts what was answered; lock held. */
static void count_jobs(struct dt_store *store, struct dt_job *const *jobs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct dt_job *job = jobs[i];
        if (job->status != DT_OK && job->status != DT_CONFLICT)
            store->failures++;
        if (job->status == DT_CONFLICT)
            store->conflicts++;
        if (job->kind == DT_JOB_APPEND && job->status == DT_OK) {
            store->appends++;
            store->duplicates += job->appended.duplicate;
        }
    }
}

/* Without the lock: who is woken would only wait for it. */
static void answer_jobs(struct dt_job *const *jobs, size_t count)
{
    for (size_t i = 0; i < count; i++)
        sem_post(&jobs[i]->done);
}

static void run_jobs(struct dt_store *store, struct dt_job **jobs, size_t count,
                     struct dt_batch_outcome *outcome)
{
    if (jobs[0]->kind != DT_JOB_SCRUB) {
        dt_batch_run(store->backend, store->sealer, &store->arena, jobs, count, outcome);
        return;
    }
    enum dt_commit_after after = DT_COMMIT_GO_ON;
    jobs[0]->status = DT_OK;
    if (store->backend->ops->scrub)
        jobs[0]->status = store->backend->ops->scrub(store->backend, &after, &jobs[0]->error);
    outcome->stop = after == DT_COMMIT_STOP;
    outcome->stop_error = jobs[0]->error;
}

static void refuse_jobs(struct dt_store *store, struct dt_job **jobs, size_t count)
{
    for (size_t i = 0; i < count; i++)
        jobs[i]->status = say_stopped(store, &jobs[i]->error);
}

static void tidy(struct dt_store *store, bool idle)
{
    struct dt_error error = {0};
    enum dt_commit_after after = DT_COMMIT_GO_ON;
    if (!store->backend->ops->tidy)
        return;
    if (store->backend->ops->tidy(store->backend, idle, &after, &error) == DT_OK ||
        after != DT_COMMIT_STOP)
        return;
    pthread_mutex_lock(&store->lock);
    stop_writing(store, &error);
    pthread_mutex_unlock(&store->lock);
}

static void *write_loop(void *context)
{
    struct dt_store *store = context;
    struct dt_job *jobs[DT_BATCH_JOBS];
    size_t company = 0;
    int64_t gather_us = 0;
    for (;;) {
        pthread_mutex_lock(&store->lock);
        wait_for_jobs(store, company, gather_us);
        size_t count = take_jobs(store, jobs);
        bool stopped = store->stopped;
        if (count == 0) {
            pthread_mutex_unlock(&store->lock);
            return NULL; /* closing, and nothing is left */
        }
        if (stopped)
            refuse_jobs(store, jobs, count);
        pthread_mutex_unlock(&store->lock);

        struct dt_batch_outcome outcome = {0};
        int64_t start = now_us();
        if (!stopped)
            run_jobs(store, jobs, count, &outcome);
        gather_us = (now_us() - start) / GATHER_PART;
        gather_us = gather_us < GATHER_MAX_US ? gather_us : GATHER_MAX_US;

        pthread_mutex_lock(&store->lock);
        if (outcome.stop)
            stop_writing(store, &outcome.stop_error);
        store->writes += outcome.wrote;
        if (outcome.wrote && outcome.head > store->head) {
            store->head = outcome.head;
            pthread_cond_broadcast(&store->moved);
        }
        count_jobs(store, jobs, count);
        company = count + store->queued;
        bool idle = store->first == NULL;
        stopped = store->stopped;
        pthread_mutex_unlock(&store->lock);
        answer_jobs(jobs, count);
        if (!stopped)
            tidy(store, idle);
    }
}

/* Puts the jobs in line, in their order and next to each other. */
static void enqueue(struct dt_store *store, struct dt_job *jobs, size_t count)
{
    pthread_mutex_lock(&store->lock);
    assert(!store->closing);
    for (size_t i = 0; i < count; i++) {
        jobs[i].next = NULL;
        *store->last = &jobs[i];
        store->last = &jobs[i].next;
    }
    store->queued += count;
    bool worth_waking = store->queued >= store->wanted || is_lonely(jobs);
    pthread_mutex_unlock(&store->lock);
    if (worth_waking)
        pthread_cond_signal(&store->work);
}

static void wait_for(struct dt_job *job)
{
    while (sem_wait(&job->done) != 0)
        continue; /* a signal came; the writer answers every job */
    sem_destroy(&job->done);
}

/* Has the writer do the job and waits for it. */
static enum dt_status submit(struct dt_store *store, struct dt_job *job, struct dt_error *err)
{
    if (sem_init(&job->done, 0, 0) != 0)
        return dt_error_set(err, DT_NOMEM, "no memory to wait for a write");
    enqueue(store, job, 1);
    wait_for(job);
    if (job->status != DT_OK && err)
        *err = job->error;
    return job->status;
}

static enum dt_status check_append(const struct dt_append *append, size_t *bytes_out,
                                   struct dt_error *err)
{
    if (append->count == 0 || append->count > DT_APPEND_EVENTS)
        return dt_error_set(err, DT_LIMIT, "an append has 1 to %d events", DT_APPEND_EVENTS);
    if (append->key.len > DT_APPEND_KEY_BYTES)
        return dt_error_set(err, DT_LIMIT, "a request's key may hold %d bytes",
                            DT_APPEND_KEY_BYTES);
    if (append->outbox_count > DT_APPEND_OUTBOX)
        return dt_error_set(err, DT_LIMIT, "an append has up to %d rows for the outbox",
                            DT_APPEND_OUTBOX);
    for (size_t i = 0; i < append->outbox_count; i++)
        if (append->outbox[i].event >= append->count || append->outbox[i].topic.len == 0 ||
            append->outbox[i].topic.len > DT_TOPIC_BYTES)
            return dt_error_set(err, DT_INVALID,
                                "a row for the outbox names an event and a topic of 1 to %d bytes",
                                DT_TOPIC_BYTES);
    size_t bytes = 0;
    for (size_t i = 0; i < append->count; i++)
        bytes += append->events[i].body.len;
    if (bytes > DT_APPEND_BYTES)
        return dt_error_set(err, DT_LIMIT, "an append may hold %d bytes", DT_APPEND_BYTES);
    *bytes_out = bytes;
    return DT_OK;
}

static enum dt_status check_events(const struct dt_append *append, struct dt_error *err)
{
    struct dt_arena arena;
    enum dt_status status = DT_OK;
    dt_arena_init(&arena);
    for (size_t i = 0; i < append->count && status == DT_OK; i++) {
        struct dt_event event = append->events[i];
        event.tenant = append->tenant;
        event.conversation = append->conversation;
        dt_arena_reset(&arena);
        if (event.kind == DT_EVENT_ERASED)
            status = dt_error_set(err, DT_INVALID, "a conversation is erased by erasing it");
        else
            status = dt_event_check(&event, &arena, err);
    }
    dt_arena_finish(&arena);
    return status;
}

enum dt_status dt_store_append(struct dt_store *store, const struct dt_append *append,
                               struct dt_appended *out, struct dt_error *err)
{
    struct dt_job job = {.kind = DT_JOB_APPEND, .append = append};
    enum dt_status status = check_append(append, &job.bytes, err);
    if (status == DT_OK)
        status = check_events(append, err);
    if (status == DT_OK)
        status = submit(store, &job, err);
    if (status == DT_OK)
        *out = job.appended;
    return status;
}

/* A job a good append; the others are answered at once. */
static size_t make_jobs(const struct dt_append *appends, size_t count, struct dt_job *jobs,
                        size_t *places, struct dt_append_result *results)
{
    size_t made = 0;
    for (size_t i = 0; i < count; i++) {
        struct dt_job *job = &jobs[made];
        *job = (struct dt_job){.kind = DT_JOB_APPEND, .append = &appends[i]};
        results[i] = (struct dt_append_result){.status = DT_OK};
        enum dt_status status = check_append(&appends[i], &job->bytes, &results[i].error);
        if (status == DT_OK)
            status = check_events(&appends[i], &results[i].error);
        if (status == DT_OK && sem_init(&job->done, 0, 0) != 0)
            status = dt_error_set(&results[i].error, DT_NOMEM, "no memory to wait for a write");
        results[i].status = status;
        if (status == DT_OK)
            places[made++] = i;
    }
    return made;
}

enum dt_status dt_store_append_all(struct dt_store *store, const struct dt_append *appends,
                                   size_t count, struct dt_append_result *results_out,
                                   struct dt_error *err)
{
    if (count > DT_APPEND_ALL)
        return dt_error_set(err, DT_LIMIT, "%d appends at once, not more", DT_APPEND_ALL);
    size_t places[DT_APPEND_ALL];
    struct dt_job *jobs = calloc(count + 1, sizeof *jobs);
    if (!jobs)
        return dt_error_set(err, DT_NOMEM, "no memory for what is to be written");
    size_t made = make_jobs(appends, count, jobs, places, results_out);
    if (made > 0)
        enqueue(store, jobs, made);
    for (size_t i = 0; i < made; i++) {
        struct dt_append_result *result = &results_out[places[i]];
        wait_for(&jobs[i]);
        result->status = jobs[i].status;
        result->appended = jobs[i].appended;
        result->error = jobs[i].error;
    }
    free(jobs);
    return DT_OK;
}

enum dt_status dt_store_erase(struct dt_store *store, const struct dt_erase *erase,
                              struct dt_appended *out, struct dt_error *err)
{
    struct dt_job job = {.kind = DT_JOB_ERASE, .erase = erase};
    enum dt_status status = dt_tenant_check(erase->tenant, err);
    if (status == DT_OK)
        status = dt_conversation_id_check(erase->conversation, err);
    if (status == DT_OK)
        status = dt_actor_check(erase->actor, err);
    if (status == DT_OK && (erase->at < DT_INSTANT_MIN || erase->at > DT_INSTANT_MAX))
        status = dt_error_set(err, DT_INVALID, "erasing needs a time");
    if (status == DT_OK)
        status = submit(store, &job, err);
    if (status == DT_OK)
        *out = job.appended;
    return status;
}

enum dt_status dt_store_write(struct dt_store *store, dt_store_write_fn fn, void *context,
                              struct dt_error *err)
{
    struct dt_job job = {.kind = DT_JOB_WRITE, .write = {.fn = fn, .context = context}};
    return submit(store, &job, err);
}

enum dt_status dt_store_scrub(struct dt_store *store, struct dt_error *err)
{
    struct dt_job job = {.kind = DT_JOB_SCRUB};
    return submit(store, &job, err);
}

enum dt_status dt_outbox_take(struct dt_store *store, struct dt_view topic, dt_instant now,
                              uint32_t lease_ms, size_t max, struct dt_arena *arena,
                              struct dt_outbox_row *rows_out, size_t *count_out,
                              struct dt_error *err)
{
    if (max > DT_OUTBOX_TAKE)
        max = DT_OUTBOX_TAKE;
    if (now < DT_INSTANT_MIN || now > DT_INSTANT_MAX)
        return dt_error_set(err, DT_INVALID, "taking from the outbox needs a time");
    struct dt_take_job take = {.topic = topic,
                               .now = now,
                               .lease_ms = lease_ms,
                               .max = max,
                               .arena = arena,
                               .rows_out = rows_out};
    struct dt_job job = {.kind = DT_JOB_TAKE, .take = &take};
    enum dt_status status = submit(store, &job, err);
    if (status == DT_OK)
        *count_out = take.count;
    return status;
}

enum dt_status dt_outbox_settle(struct dt_store *store, const struct dt_outbox_settle *settle,
                                struct dt_error *err)
{
    if (settle->reason.len > DT_OUTBOX_REASON_BYTES)
        return dt_error_set(err, DT_LIMIT, "a reason may hold %d bytes", DT_OUTBOX_REASON_BYTES);
    if (settle->fate == DT_OUTBOX_RETRY &&
        (settle->due < DT_INSTANT_MIN || settle->due > DT_INSTANT_MAX))
        return dt_error_set(err, DT_INVALID, "trying again needs a time");
    struct dt_job job = {.kind = DT_JOB_SETTLE, .settle = settle};
    return submit(store, &job, err);
}

enum dt_status dt_outbox_revive(struct dt_store *store, uint64_t id, dt_instant now,
                                struct dt_error *err)
{
    struct dt_job job = {.kind = DT_JOB_MEND, .mend = {.id = id, .revive = true, .now = now}};
    return submit(store, &job, err);
}

enum dt_status dt_outbox_drop(struct dt_store *store, uint64_t id, struct dt_error *err)
{
    struct dt_job job = {.kind = DT_JOB_MEND, .mend = {.id = id, .revive = false}};
    return submit(store, &job, err);
}

/* Sleeps until the head known here is past position, woken, or the time is over; lock held. */
static void sleep_for_head(struct dt_store *store, uint64_t position, int64_t until_us)
{
    uint64_t wakes = store->wakes;
    struct timespec until = time_of_us(until_us);
    while (store->head <= position && store->wakes == wakes)
        if (pthread_cond_timedwait(&store->moved, &store->lock, &until) != 0)
            return;
}

enum dt_status dt_store_wait(struct dt_store *store, uint64_t position, uint32_t timeout_ms,
                             const atomic_bool *stop, uint64_t *head_out, struct dt_error *err)
{
    int64_t end = now_us() + (int64_t)timeout_ms * 1000;
    for (;;) {
        int64_t now = now_us();
        int64_t slice =
            store->backend->ops->shared && end > now + POLL_MS * 1000 ? now + POLL_MS * 1000 : end;
        pthread_mutex_lock(&store->lock);
        if (!(stop && atomic_load(stop)))
            sleep_for_head(store, position, slice);
        uint64_t head = store->head;
        pthread_mutex_unlock(&store->lock);
        if (head <= position && store->backend->ops->shared) {
            enum dt_status status = store->backend->ops->head(store->backend, &head, err);
            if (status != DT_OK)
                return status;
        }
        if (head > position) {
            *head_out = head;
            return DT_OK;
        }
        if (stop && atomic_load(stop))
            return dt_error_set(err, DT_UNAVAILABLE, "waiting was ended");
        if (now_us() >= end)
            return dt_error_set(err, DT_TIMEOUT, "nothing was appended meanwhile");
    }
}

void dt_store_wake(struct dt_store *store)
{
    pthread_mutex_lock(&store->lock);
    store->wakes++;
    pthread_cond_broadcast(&store->moved);
    pthread_mutex_unlock(&store->lock);
}

void dt_store_heard(struct dt_store *store, uint64_t head)
{
    pthread_mutex_lock(&store->lock);
    if (head > store->head) {
        store->head = head;
        pthread_cond_broadcast(&store->moved);
    }
    pthread_mutex_unlock(&store->lock);
}

enum dt_status dt_store_stats(struct dt_store *store, struct dt_store_stats *out,
                              struct dt_error *err)
{
    struct dt_store_stats stats = {.driver = store->backend->ops->name};
    enum dt_status status = store->backend->ops->stats(store->backend, &stats, err);
    if (status != DT_OK)
        return status;
    pthread_mutex_lock(&store->lock);
    stats.appends = store->appends;
    stats.writes = store->writes;
    stats.duplicates = store->duplicates;
    stats.conflicts = store->conflicts;
    stats.failures = store->failures;
    stats.stopped = store->stopped;
    pthread_mutex_unlock(&store->lock);
    *out = stats;
    return DT_OK;
}

/* Conditions that wait by the clock that is never set. */
static bool init_waiting(struct dt_store *store)
{
    pthread_condattr_t attr;
    if (pthread_condattr_init(&attr) != 0)
        return false;
    bool clock = pthread_condattr_setclock(&attr, CLOCK_MONOTONIC) == 0;
    bool work = clock && pthread_cond_init(&store->work, &attr) == 0;
    bool moved = work && pthread_cond_init(&store->moved, &attr) == 0;
    bool lock = moved && pthread_mutex_init(&store->lock, NULL) == 0;
    pthread_condattr_destroy(&attr);
    if (lock)
        return true;
    if (moved)
        pthread_cond_destroy(&store->moved);
    if (work)
        pthread_cond_destroy(&store->work);
    return false;
}

static void free_store(struct dt_store *store)
{
    pthread_mutex_destroy(&store->lock);
    pthread_cond_destroy(&store->work);
    pthread_cond_destroy(&store->moved);
    dt_arena_finish(&store->arena);
    free(store);
}

enum dt_status dt_store_start(struct dt_backend *backend, const struct dt_store_options *options,
                              struct dt_store **out, struct dt_error *err)
{
    uint64_t head;
    enum dt_status status = backend->ops->head(backend, &head, err);
    if (status != DT_OK)
        return status;
    struct dt_store *store = calloc(1, sizeof *store);
    if (!store)
        return dt_error_set(err, DT_NOMEM, "no memory for a store");
    store->backend = backend;
    store->sealer = options ? options->sealer : NULL;
    store->last = &store->first;
    store->wanted = 1;
    store->head = head;
    if (!init_waiting(store)) {
        free(store);
        return dt_error_set(err, DT_NOMEM, "no memory for a store's locks");
    }
    dt_arena_init(&store->arena);
    int failure = pthread_create(&store->writer, NULL, write_loop, store);
    if (failure != 0) {
        free_store(store);
        return dt_error_set(err, failure == EAGAIN ? DT_UNAVAILABLE : DT_NOMEM,
                            "no thread for the store's writer");
    }
    *out = store;
    return DT_OK;
}

void dt_store_close(struct dt_store *store)
{
    if (!store)
        return;
    pthread_mutex_lock(&store->lock);
    store->closing = true;
    pthread_cond_signal(&store->work);
    pthread_mutex_unlock(&store->lock);
    pthread_join(store->writer, NULL);
    store->backend->ops->destroy(store->backend);
    free_store(store);
}
