/*
 * A whole server over a store in memory, in this process, with one tenant and its administrator,
 * and a client of a few lines: what the tests of the server's parts have in common.
 */
#ifndef SERVED_H
#define SERVED_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "board.h"
#include "lexicon.h"
#include "memory.h"
#include "people.h"
#include "served_token.h"
#include "server.h"
#include "tenants.h"

#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define ACME     DT_VIEW("acme")
#define PASSWORD "a long enough sentence"

struct served {
    struct dt_lexicon *lexicon;
    struct dt_playbook *playbook;
    struct dt_core core;
    struct dt_store *store;
    struct dt_people *people;
    struct dt_desk *desk;
    struct dt_server *server;
    struct dt_server_options options;
    struct dt_listener listener;
    uint16_t port;
    char token[SERVED_TOKEN_BYTES]; /* of an integration: opens, reads and writes conversations */
    struct dt_arena arena;
    struct dt_error err;
};

static inline void assert_done(const struct served *served, enum dt_status status)
{
    if (status != DT_OK)
        fail_msg("status %d: %s", (int)status, served->err.message);
}

static inline dt_instant served_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (dt_instant)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static inline void make_people(struct served *served)
{
    struct dt_invitation invitation;
    const char *field = NULL;
    const struct dt_people_options options = {
        .store = served->store, .password_ops = 1, .password_bytes = 8192};
    assert_done(served, dt_people_create(&options, &served->people, &served->err));
    const struct dt_act act = dt_act_of_house(ACME, served_now());
    const struct dt_tenant_new tenant = {.id = ACME,
                                         .name = DT_VIEW("Acme"),
                                         .chat = true,
                                         .administrator = {.name = DT_VIEW("Ada"),
                                                           .email = DT_VIEW("ada@example.com"),
                                                           .password = DT_VIEW(PASSWORD)}};
    assert_done(served, dt_tenant_add(served->people, &act, &tenant, &served->arena, &invitation,
                                      &field, &served->err));
}

/* Everything but the server. */
static inline struct served *begin_served(void)
{
    struct served *served = calloc(1, sizeof *served);
    assert_non_null(served);
    dt_arena_init(&served->arena);
    assert_done(served, dt_lexicon_create_default(&served->lexicon, &served->err));
    assert_done(served, dt_playbook_create_default(&served->playbook, &served->err));
    served->core = (struct dt_core){.lexicon = served->lexicon, .playbook = served->playbook};
    assert_done(served, dt_store_memory_open(NULL, &served->store, &served->err));
    make_people(served);
    assert_done(served, make_served_token(served->people, ACME, &served->arena, served_now(),
                                          served->token, &served->err));
    const struct dt_desk_options options = {
        .store = served->store, .core = &served->core, .rules = 1};
    assert_done(served, dt_desk_open(&options, &served->desk, &served->err));
    assert_done(served, dt_listener_open("127.0.0.1", 0, &served->listener.fd, &served->port,
                                         &served->err));
    served->options = (struct dt_server_options){.desk = served->desk,
                                                 .people = served->people,
                                                 .listeners = &served->listener,
                                                 .listener_count = 1,
                                                 .workers = 8,
                                                 .version = "0.0.1"};
    return served;
}

static inline void start_served(struct served *served)
{
    assert_done(served, dt_server_create(&served->options, &served->server, &served->err));
    assert_done(served, dt_desk_start(served->desk, &served->err));
    assert_done(served, dt_server_start(served->server, &served->err));
}

static inline void end_served(struct served *served)
{
    if (served->server)
        dt_server_stop(served->server, 5000);
    dt_desk_close(served->desk);
    dt_server_destroy(served->server);
    dt_people_destroy(served->people);
    dt_store_close(served->store);
    dt_playbook_destroy(served->playbook);
    dt_lexicon_destroy(served->lexicon);
    dt_arena_finish(&served->arena);
    close(served->listener.fd);
    free(served);
}

/* ---- a client ---- */

enum { WAIT_MS = 30000 };

static inline int dial(const struct served *served)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(served->port)};
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    assert_true(fd >= 0);
    assert_int_equal(connect(fd, (struct sockaddr *)&to, sizeof to), 0);
    return fd;
}

static inline void say(int fd, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t sent = send(fd, bytes, len, MSG_NOSIGNAL);
        if (sent <= 0)
            return; /* it was refused before all was said: the answer tells */
        bytes += sent;
        len -= (size_t)sent;
    }
}

/* More bytes; false at the end. Fails when nothing comes for too long. */
static inline bool hear(int fd, struct dt_buf *out)
{
    struct pollfd wait = {.fd = fd, .events = POLLIN};
    char bytes[16384];
    if (poll(&wait, 1, WAIT_MS) != 1)
        fail_msg("nothing came in %d ms; so far: %s", WAIT_MS, out->data);
    ssize_t got = recv(fd, bytes, sizeof bytes, 0);
    if (got <= 0)
        return false;
    dt_buf_append(out, bytes, (size_t)got);
    return true;
}

/* Says a request that asks for the connection to end, and gives the whole answer. */
static inline void exchange(const struct served *served, const char *request, size_t len,
                            struct dt_buf *out)
{
    int fd = dial(served);
    dt_buf_clear(out);
    say(fd, request, len);
    while (hear(fd, out)) {
    }
    close(fd);
}

static inline int status_of(const struct dt_buf *answer)
{
    int status = 0;
    if (sscanf(answer->data, "HTTP/1.1 %d", &status) != 1)
        return 0;
    return status;
}

static inline const char *body_of(const struct dt_buf *answer)
{
    const char *body = strstr(answer->data, "\r\n\r\n");
    return body ? body + 4 : "";
}

/* METHOD PATH with the token and a JSON body, "" for none. Returns the status. */
static inline int ask(const struct served *served, const char *method, const char *path,
                      const char *headers, const char *body, struct dt_buf *out)
{
    struct dt_buf request;
    dt_buf_init(&request);
    dt_buf_printf(&request,
                  "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                  "Authorization: Bearer %s\r\n%s",
                  method, path, served->token, headers);
    if (body[0])
        dt_buf_printf(&request, "Content-Type: application/json\r\nContent-Length: %zu\r\n",
                      strlen(body));
    dt_buf_printf(&request, "\r\n%s", body);
    exchange(served, request.data, request.len, out);
    dt_buf_finish(&request);
    return status_of(out);
}

#endif
