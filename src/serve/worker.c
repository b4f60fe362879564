#include "parts.h"

#include <stdlib.h>

static struct dt_queue *queue_of(struct dt_workers *workers, const struct dt_exchange *exchange)
{
    bool slow = exchange->route && exchange->route->flags & DT_ROUTE_SLOW;
    return slow ? &workers->slow : &workers->ordinary;
}

bool dt_workers_push(struct dt_server *server, struct dt_exchange *exchange)
{
    struct dt_workers *workers = &server->workers;
    const struct dt_server_limits *limits = dt_limits(server);
    struct dt_queue *queue = queue_of(workers, exchange);
    uint32_t most = queue == &workers->slow ? limits->slow_queue : limits->queue;
    exchange->next = NULL;
    exchange->queued_us = dt_clock_us();
    pthread_mutex_lock(&workers->lock);
    bool room = queue->count < most && !workers->stop;
    if (room) {
        if (queue->last)
            queue->last->next = exchange;
        else
            queue->first = exchange;
        queue->last = exchange;
        queue->count++;
        pthread_cond_signal(&queue->wanted);
    }
    pthread_mutex_unlock(&workers->lock);
    return room;
}

/* The next exchange; NULL when it is time to stop and nothing is left. */
static struct dt_exchange *pop(struct dt_workers *workers, struct dt_queue *queue)
{
    pthread_mutex_lock(&workers->lock);
    while (!queue->first && !workers->stop)
        pthread_cond_wait(&queue->wanted, &workers->lock);
    struct dt_exchange *exchange = queue->first;
    if (exchange) {
        queue->first = exchange->next;
        if (!queue->first)
            queue->last = NULL;
        queue->count--;
    }
    pthread_mutex_unlock(&workers->lock);
    return exchange;
}

static void *work(void *context)
{
    struct dt_worker *worker = context;
    struct dt_workers *workers = &worker->server->workers;
    struct dt_queue *queue = worker->slow ? &workers->slow : &workers->ordinary;
    struct dt_exchange *exchange;
    while ((exchange = pop(workers, queue)) != NULL) {
        struct MHD_Connection *mhd = exchange->mhd;
        uint64_t begun = dt_clock_us();
        atomic_store(&worker->busy_since_us, begun);
        uint64_t waited = begun - exchange->queued_us;
        dt_pipeline_run(exchange);
        dt_metrics_handler(worker->server->metrics, dt_clock_us() - begun, waited);
        atomic_store(&worker->busy_since_us, 0);
        MHD_resume_connection(mhd); /* from here on it is the polling thread's */
    }
    return NULL;
}

static enum dt_status start_one(struct dt_worker *worker, struct dt_error *err)
{
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0)
        return dt_error_set(err, DT_NOMEM, "cannot start a thread");
    int result = pthread_attr_setstacksize(&attributes, DT_WORKER_STACK_BYTES);
    if (result == 0)
        result = pthread_create(&worker->thread, &attributes, work, worker);
    pthread_attr_destroy(&attributes);
    worker->started = result == 0;
    return result == 0 ? DT_OK
                       : dt_error_set(err, DT_IO, "cannot start a thread: %s", strerror(result));
}

enum dt_status dt_workers_start(struct dt_server *server, struct dt_error *err)
{
    struct dt_workers *workers = &server->workers;
    uint32_t count = server->worker_count + DT_SLOW_WORKERS;
    workers->all = calloc(count, sizeof *workers->all);
    if (!workers->all)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    workers->stop = false;
    workers->count = count;
    for (uint32_t i = 0; i < count; i++) {
        struct dt_worker *worker = &workers->all[i];
        worker->server = server;
        worker->slow = i >= server->worker_count;
        enum dt_status status = start_one(worker, err);
        if (status != DT_OK) {
            dt_workers_stop(server);
            return status;
        }
    }
    return DT_OK;
}

void dt_workers_stop(struct dt_server *server)
{
    struct dt_workers *workers = &server->workers;
    pthread_mutex_lock(&workers->lock);
    workers->stop = true;
    pthread_cond_broadcast(&workers->ordinary.wanted);
    pthread_cond_broadcast(&workers->slow.wanted);
    pthread_mutex_unlock(&workers->lock);
    for (uint32_t i = 0; i < workers->count; i++)
        if (workers->all[i].started)
            pthread_join(workers->all[i].thread, NULL);
    free(workers->all);
    workers->all = NULL;
    workers->count = 0;
}

bool dt_workers_live(const struct dt_server *server)
{
    enum { LONGEST_S = 60 };
    const struct dt_workers *workers = &server->workers;
    uint64_t now = dt_clock_us();
    for (uint32_t i = 0; i < workers->count; i++) {
        uint64_t since = atomic_load(&workers->all[i].busy_since_us);
        if (since && now > since && now - since > LONGEST_S * UINT64_C(1000000))
            return false;
    }
    return true;
}

void dt_workers_depth(struct dt_server *server, uint32_t *ordinary_out, uint32_t *slow_out)
{
    pthread_mutex_lock(&server->workers.lock);
    *ordinary_out = server->workers.ordinary.count;
    *slow_out = server->workers.slow.count;
    pthread_mutex_unlock(&server->workers.lock);
}
