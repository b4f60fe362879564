/*
 * Streams without MHD: a connection that became a stream says nothing more for hours, and MHD would
 * keep its request's memory all the while (17 KiB; here it is under 2). So a stream over plain TCP
 * leaves MHD: its socket is duplicated, MHD closes its own descriptor, and one thread with an epoll
 * of its own sends what the hub puts on the stream. A stream over TLS cannot leave its session and
 * stays with MHD (live_stream.c, dt_stream_read).
 *
 * MHD must not shut the socket down when it closes: MHD_USE_TURBO says so. A stream is closed by
 * this thread alone; others only queue it as ready.
 */
#include "hub.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

enum { EVENTS = 256, SILENCE_MS = 60000, LAST_WORD_MS = 10000 };

struct dt_streamer {
    pthread_t thread;
    pthread_mutex_t lock;         /* of ready, stop */
    struct dt_live_stream *ready; /* linked by next_ready */
    int epoll, wake;
    bool started, stop;
};

enum dt_status dt_streamer_create(struct dt_streamer **out, struct dt_error *err)
{
    struct dt_streamer *streamer = calloc(1, sizeof *streamer);
    if (!streamer || pthread_mutex_init(&streamer->lock, NULL) != 0) {
        free(streamer);
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    }
    streamer->epoll = epoll_create1(EPOLL_CLOEXEC);
    streamer->wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL};
    if (streamer->epoll < 0 || streamer->wake < 0 ||
        epoll_ctl(streamer->epoll, EPOLL_CTL_ADD, streamer->wake, &event) != 0) {
        dt_streamer_destroy(streamer);
        return dt_error_set(err, DT_IO, "cannot wait for streams: %s", strerror(errno));
    }
    *out = streamer;
    return DT_OK;
}

void dt_streamer_destroy(struct dt_streamer *streamer)
{
    if (!streamer)
        return;
    if (streamer->epoll >= 0)
        close(streamer->epoll);
    if (streamer->wake >= 0)
        close(streamer->wake);
    pthread_mutex_destroy(&streamer->lock);
    free(streamer);
}

static void wake(struct dt_streamer *streamer)
{
    uint64_t one = 1;
    ssize_t written = write(streamer->wake, &one, sizeof one);
    (void)written; /* full: it is awake already */
}

void dt_streamer_ready(struct dt_live_stream *stream)
{
    struct dt_streamer *streamer = stream->hub->streamer;
    pthread_mutex_lock(&streamer->lock);
    bool first = streamer->ready == NULL;
    if (!stream->is_ready) {
        stream->is_ready = true;
        stream->next_ready = streamer->ready;
        streamer->ready = stream;
    }
    pthread_mutex_unlock(&streamer->lock);
    if (first)
        wake(streamer);
}

/* With the stream's lock. Sends what can be sent; false if nothing more can ever be. */
static bool flush(struct dt_live_stream *stream)
{
    struct dt_view part;
    while (dt_stream_front(stream, &part)) {
        ssize_t sent = send(stream->fd, part.ptr, part.len, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0)
            return errno == EAGAIN || errno == EINTR;
        dt_stream_take(stream, (size_t)sent);
    }
    return true;
}

/* It has said its last word, or nobody takes it. */
static bool is_over(const struct dt_live_stream *stream)
{
    return stream->ended &&
           (stream->count == 0 || dt_clock_us() - stream->ended_us > LAST_WORD_MS * UINT64_C(1000));
}

static bool watch(struct dt_streamer *streamer, struct dt_live_stream *stream, bool writable)
{
    struct epoll_event event = {.events = EPOLLIN | EPOLLRDHUP | (writable ? EPOLLOUT : 0U),
                                .data.ptr = stream};
    if (stream->watched && stream->watches_out == writable)
        return true;
    int what = stream->watched ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
    stream->watched = true;
    stream->watches_out = writable;
    return epoll_ctl(streamer->epoll, what, stream->fd, &event) == 0;
}

static void end(struct dt_streamer *streamer, struct dt_live_stream *stream)
{
    epoll_ctl(streamer->epoll, EPOLL_CTL_DEL, stream->fd, NULL);
    dt_stream_unlist(stream); /* from here on nobody queues it */
    pthread_mutex_lock(&streamer->lock);
    for (struct dt_live_stream **at = &streamer->ready; *at; at = &(*at)->next_ready)
        if (*at == stream) {
            *at = stream->next_ready;
            break;
        }
    pthread_mutex_unlock(&streamer->lock);
    shutdown(stream->fd, SHUT_RDWR);
    close(stream->fd);
    dt_stream_release(stream);
}

static void serve(struct dt_streamer *streamer, struct dt_live_stream *stream)
{
    pthread_mutex_lock(&stream->lock);
    bool goes_on = flush(stream) && !is_over(stream);
    bool waits = stream->count > 0;
    pthread_mutex_unlock(&stream->lock);
    if (!goes_on || !watch(streamer, stream, waits))
        end(streamer, stream);
}

/* What a client says on a stream is read and forgotten; its end is ours. */
static bool still_there(struct dt_live_stream *stream, uint32_t events)
{
    char bytes[512];
    if (events & (EPOLLERR | EPOLLHUP | EPOLLRDHUP))
        return false;
    if (!(events & EPOLLIN))
        return true;
    ssize_t got = recv(stream->fd, bytes, sizeof bytes, MSG_DONTWAIT);
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

static void serve_ready(struct dt_streamer *streamer)
{
    uint64_t count;
    ssize_t got = read(streamer->wake, &count, sizeof count);
    (void)got;
    for (;;) {
        pthread_mutex_lock(&streamer->lock);
        struct dt_live_stream *stream = streamer->ready;
        if (stream) {
            streamer->ready = stream->next_ready;
            stream->next_ready = NULL;
            stream->is_ready = false;
        }
        pthread_mutex_unlock(&streamer->lock);
        if (!stream)
            return;
        serve(streamer, stream);
    }
}

static void *run(void *context)
{
    struct dt_streamer *streamer = context;
    struct epoll_event events[EVENTS];
    for (;;) {
        pthread_mutex_lock(&streamer->lock);
        bool stop = streamer->stop;
        pthread_mutex_unlock(&streamer->lock);
        if (stop)
            return NULL;
        int count = epoll_wait(streamer->epoll, events, EVENTS, -1);
        bool woken = false;
        for (int i = 0; i < count; i++) {
            struct dt_live_stream *stream = events[i].data.ptr;
            if (!stream)
                woken = true; /* last: what is ready may end streams of this round */
            else if (!still_there(stream, events[i].events))
                end(streamer, stream);
            else if (events[i].events & EPOLLOUT)
                serve(streamer, stream);
        }
        if (woken)
            serve_ready(streamer);
    }
}

enum dt_status dt_streamer_start(struct dt_streamer *streamer, struct dt_error *err)
{
    streamer->stop = false;
    int result = pthread_create(&streamer->thread, NULL, run, streamer);
    streamer->started = result == 0;
    return result == 0 ? DT_OK
                       : dt_error_set(err, DT_IO, "cannot start a thread: %s", strerror(result));
}

/* Ends the thread, then every stream that is left. */
void dt_streamer_stop(struct dt_hub *hub)
{
    struct dt_streamer *streamer = hub->streamer;
    if (!streamer->started)
        return;
    pthread_mutex_lock(&streamer->lock);
    streamer->stop = true;
    pthread_mutex_unlock(&streamer->lock);
    wake(streamer);
    pthread_join(streamer->thread, NULL);
    streamer->started = false;
    struct dt_live_stream *stream;
    while ((stream = dt_hub_first_detached(hub)) != NULL)
        end(streamer, stream);
}

bool dt_streamer_adopt(struct dt_live_stream *stream, int socket, struct dt_view head)
{
    unsigned silence = SILENCE_MS;
    int fd = fcntl(socket, F_DUPFD_CLOEXEC, 0);
    if (fd < 0)
        return false;
    setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &silence, sizeof silence);
    if (!dt_stream_detach(stream, fd, head)) {
        close(fd);
        return false;
    }
    dt_streamer_ready(stream); /* from here on it is the thread's */
    return true;
}
