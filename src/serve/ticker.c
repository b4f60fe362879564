#include "parts.h"

enum dt_status dt_ticker_init(struct dt_ticker *ticker, struct dt_server *server,
                              void (*turn)(struct dt_server *server), struct dt_error *err)
{
    pthread_condattr_t monotonic;
    ticker->server = server;
    ticker->turn = turn;
    if (pthread_condattr_init(&monotonic) != 0)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    bool ok = pthread_mutex_init(&ticker->lock, NULL) == 0 &&
              pthread_cond_init(&ticker->wake, &monotonic) == 0;
    pthread_condattr_destroy(&monotonic);
    return ok ? DT_OK : dt_error_set(err, DT_NOMEM, "not enough memory");
}

static void wait_a_turn(struct dt_ticker *ticker)
{
    uint64_t until = dt_clock_us() + DT_TICK_MS * UINT64_C(1000);
    struct timespec at = {(time_t)(until / 1000000), (long)(until % 1000000) * 1000};
    int result = 0;
    while (!ticker->stop && !ticker->woken && result == 0)
        result = pthread_cond_timedwait(&ticker->wake, &ticker->lock, &at);
    ticker->woken = false;
}

static void *run(void *context)
{
    struct dt_ticker *ticker = context;
    pthread_mutex_lock(&ticker->lock);
    while (!ticker->stop) {
        pthread_mutex_unlock(&ticker->lock);
        atomic_store(&ticker->seen_us, dt_clock_us());
        ticker->turn(ticker->server);
        pthread_mutex_lock(&ticker->lock);
        wait_a_turn(ticker);
    }
    pthread_mutex_unlock(&ticker->lock);
    return NULL;
}

enum dt_status dt_ticker_start(struct dt_ticker *ticker, struct dt_error *err)
{
    ticker->stop = ticker->woken = false;
    atomic_store(&ticker->seen_us, dt_clock_us());
    int result = pthread_create(&ticker->thread, NULL, run, ticker);
    ticker->started = result == 0;
    return result == 0 ? DT_OK
                       : dt_error_set(err, DT_IO, "cannot start a thread: %s", strerror(result));
}

void dt_ticker_wake(struct dt_ticker *ticker)
{
    pthread_mutex_lock(&ticker->lock);
    ticker->woken = true;
    pthread_cond_signal(&ticker->wake);
    pthread_mutex_unlock(&ticker->lock);
}

void dt_ticker_stop(struct dt_ticker *ticker)
{
    if (!ticker->started)
        return;
    pthread_mutex_lock(&ticker->lock);
    ticker->stop = true;
    pthread_cond_signal(&ticker->wake);
    pthread_mutex_unlock(&ticker->lock);
    pthread_join(ticker->thread, NULL);
    ticker->started = false;
}

void dt_ticker_finish(struct dt_ticker *ticker)
{
    pthread_mutex_destroy(&ticker->lock);
    pthread_cond_destroy(&ticker->wake);
}
