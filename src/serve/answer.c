#include "parts.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct header {
    const char *name, *value;
};

/* What an answer of the interface is, for a browser that is led to it: nothing to run, show, frame
 * or keep. */
static const struct header house_headers[] = {
    {"Cache-Control", "no-store"},
    {"X-Content-Type-Options", "nosniff"},
    {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
    {"Referrer-Policy", "no-referrer"},
};
static const struct header own_headers[] = {{"Cross-Origin-Resource-Policy", "same-origin"}};
static const struct header public_headers[] = {
    {"Cross-Origin-Resource-Policy", "cross-origin"},
    {"Access-Control-Allow-Origin", "*"},
    {"Access-Control-Expose-Headers", "ETag, Location, Retry-After"},
};
static const struct header preflight_headers[] = {
    {"Access-Control-Allow-Methods", "GET, POST"},
    {"Access-Control-Allow-Headers", "authorization, content-type, idempotency-key, last-event-id"},
    {"Access-Control-Max-Age", "86400"},
};

bool dt_answer_header(struct MHD_Response *response, const char *name, const char *value)
{
    return MHD_add_response_header(response, name, value) == MHD_YES;
}

static bool add_all(struct MHD_Response *response, const struct header *headers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!dt_answer_header(response, headers[i].name, headers[i].value))
            return false;
    return true;
}
#define ADD_ALL(response, headers) add_all(response, headers, sizeof(headers) / sizeof *(headers))

static bool add_view(struct MHD_Response *response, const char *name, struct dt_view value,
                     struct dt_arena *arena)
{
    if (value.len == 0)
        return true;
    char *text = dt_arena_copy(arena, value);
    return text && dt_answer_header(response, name, text);
}

static bool add_allow(struct MHD_Response *response, uint32_t allow)
{
    char text[96];
    size_t len = 0;
    if (allow & 1U << DT_METHOD_GET)
        allow |= 1U << DT_METHOD_HEAD;
    for (enum dt_method method = 0; method < DT_METHOD_COUNT; method++)
        if (allow & 1U << method)
            len += (size_t)snprintf(text + len, sizeof text - len, "%s%s", len ? ", " : "",
                                    dt_method_name(method));
    return len == 0 || dt_answer_header(response, "Allow", text);
}

/* The headers that every answer has. */
static bool add_common(const struct dt_exchange *exchange, struct MHD_Response *response)
{
    const struct dt_server_limits *limits = dt_limits(exchange->server);
    bool ok = ADD_ALL(response, house_headers);
    ok = ok && (dt_route_is_public(exchange->path) ? ADD_ALL(response, public_headers)
                                                   : ADD_ALL(response, own_headers));
    if (limits->hsts && exchange->connection->tls)
        ok = ok && dt_answer_header(response, "Strict-Transport-Security",
                                    "max-age=63072000; includeSubDomains");
    if (atomic_load(&exchange->server->stopping))
        ok = ok && dt_answer_header(response, "Connection", "close");
    return ok;
}

static bool add_own(const struct dt_exchange *exchange, struct dt_request *request,
                    struct MHD_Response *response, const char *type)
{
    char text[32];
    bool ok = add_common(exchange, response);
    if (type)
        ok = ok && dt_answer_header(response, "Content-Type", type);
    if (request->etag) {
        snprintf(text, sizeof text, "\"%" PRIu64 "\"", request->etag);
        ok = ok && dt_answer_header(response, "ETag", text);
    }
    if (request->retry_after_s) {
        snprintf(text, sizeof text, "%" PRIu32, request->retry_after_s);
        ok = ok && dt_answer_header(response, "Retry-After", text);
    }
    if (exchange->status == 401)
        ok = ok && dt_answer_header(response, "WWW-Authenticate", "Bearer");
    if (exchange->status == 405)
        ok = ok && add_allow(response, exchange->allow);
    return ok && add_view(response, "Location", request->location, request->arena) &&
           add_view(response, "Set-Cookie", request->set_cookie, request->arena);
}

/* The bytes stay the work's until the exchange is over. */
static void finish(struct dt_exchange *exchange, struct dt_request *request, const char *type)
{
    bool empty = exchange->status == 204 || exchange->status == 304;
    struct dt_view body = empty ? DT_VIEW("") : dt_buf_view(&request->out);
    void *bytes;
    memcpy(&bytes, &body.ptr, sizeof bytes);
    struct MHD_Response *response =
        MHD_create_response_from_buffer(body.len, bytes, MHD_RESPMEM_PERSISTENT);
    if (response && !add_own(exchange, request, response, empty ? NULL : type)) {
        MHD_destroy_response(response);
        response = NULL;
    }
    exchange->bytes = body.len;
    exchange->response = response;
}

static void make_problem(struct dt_exchange *exchange, struct dt_request *request,
                         enum dt_status status, const struct dt_error *err)
{
    struct dt_problem problem = {
        .status = dt_problem_status(request, status),
        .type = request->problem_type,
        .detail = dt_view_of(err->message),
        .members = request->problem_members,
        .errors = request->errors,
    };
    if (status == DT_NOMEM)
        problem.detail = DT_VIEW("There is not enough memory just now.");
    if (status == DT_CONFLICT && problem.type.len == 0)
        problem.type = DT_VIEW("conflict");
    if (problem.status == 503 && request->retry_after_s == 0)
        request->retry_after_s = 1;
    exchange->status = problem.status;
    dt_buf_clear(&request->out);
    dt_problem_write(&problem, &request->out);
    if (problem.status >= 500)
        dt_server_tell(exchange->server, true, "handler_failed", "request %" PRIu64 " (%s): %s",
                       exchange->number, exchange->route ? exchange->route->name : "",
                       err->message);
    finish(exchange, request, "application/problem+json");
}

/* GET with If-None-Match: the same version need not be sent again. */
static bool is_unchanged(const struct dt_exchange *exchange, const struct dt_request *request)
{
    char tag[32];
    struct dt_view sent = exchange->headers.values[DT_HEADER_IF_NONE_MATCH];
    if (request->etag == 0 || exchange->route->method != DT_METHOD_GET || sent.len == 0)
        return false;
    int len = snprintf(tag, sizeof tag, "\"%" PRIu64 "\"", request->etag);
    return dt_view_equal(sent, (struct dt_view){tag, (size_t)len});
}

void dt_answer_make(struct dt_exchange *exchange, enum dt_status status, const struct dt_error *err)
{
    struct dt_request *request = &exchange->work->request;
    if (status != DT_OK) {
        if (exchange->stream) { /* opened before it failed */
            dt_stream_close(exchange->stream);
            exchange->stream = NULL;
        }
        make_problem(exchange, request, status, err);
        return;
    }
    exchange->status = request->status ? request->status : exchange->route->status;
    if (exchange->stream) {
        dt_answer_stream(exchange);
        return;
    }
    if (is_unchanged(exchange, request))
        exchange->status = 304;
    finish(exchange, request, request->content_type ? request->content_type : "application/json");
}

void dt_answer_refuse(struct dt_exchange *exchange, unsigned status, const char *detail)
{
    struct dt_request *request = &exchange->work->request;
    struct dt_problem problem = {.status = status, .detail = dt_view_of(detail)};
    exchange->status = status;
    request->retry_after_s = status == 503 ? 1 : 0;
    dt_buf_clear(&request->out);
    dt_problem_write(&problem, &request->out);
    finish(exchange, request, "application/problem+json");
}

void dt_answer_preflight(struct dt_exchange *exchange)
{
    struct dt_request *request = &exchange->work->request;
    exchange->status = 204;
    dt_buf_clear(&request->out);
    finish(exchange, request, NULL);
    if (exchange->response && !ADD_ALL(exchange->response, preflight_headers)) {
        MHD_destroy_response(exchange->response);
        exchange->response = NULL;
    }
}

/* One answer as its handler makes it, with the headers of a connection like this. */
static enum dt_status make_fixed(struct dt_exchange *exchange, struct dt_fixed_answer *answer,
                                 struct dt_error *err)
{
    struct dt_work *work = dt_work_take(exchange);
    if (!work)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    struct dt_request *request = &work->request;
    request->server = exchange->server;
    request->route = exchange->route = answer->route;
    exchange->path = dt_view_of(answer->route->path);
    enum dt_status status = answer->route->handler(request, err);
    for (size_t tls = 0; tls < 2 && status == DT_OK; tls++) {
        exchange->connection->tls = tls == 1;
        struct MHD_Response *response = MHD_create_response_from_buffer(
            request->out.len, request->out.data, MHD_RESPMEM_MUST_COPY);
        answer->responses[tls] = response;
        if (!response || !add_common(exchange, response) ||
            !dt_answer_header(response, "Content-Type",
                              request->content_type ? request->content_type : "application/json"))
            status = dt_error_set(err, DT_NOMEM, "not enough memory");
    }
    answer->bytes = request->out.len;
    dt_work_give(work);
    return status;
}

enum dt_status dt_fixed_make(struct dt_server *server, struct dt_fixed **out, struct dt_error *err)
{
    struct dt_connection connection = {.server = server};
    struct dt_exchange exchange = {.server = server, .connection = &connection, .status = 200};
    struct dt_fixed *fixed = calloc(1, sizeof *fixed);
    if (!fixed)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    for (size_t i = 0; i < dt_route_count() && fixed->count < DT_FIXED_MOST; i++) {
        if (!(dt_route_nth(i)->flags & DT_ROUTE_FIXED))
            continue;
        struct dt_fixed_answer *answer = &fixed->answers[fixed->count++];
        answer->route = dt_route_nth(i);
        enum dt_status status = make_fixed(&exchange, answer, err);
        if (status != DT_OK) {
            dt_fixed_destroy(fixed);
            return status;
        }
    }
    *out = fixed;
    return DT_OK;
}

void dt_fixed_destroy(struct dt_fixed *fixed)
{
    while (fixed) {
        struct dt_fixed *older = fixed->older;
        for (size_t i = 0; i < fixed->count; i++)
            for (size_t tls = 0; tls < 2; tls++)
                if (fixed->answers[i].responses[tls])
                    MHD_destroy_response(fixed->answers[i].responses[tls]);
        free(fixed);
        fixed = older;
    }
}

const struct dt_fixed_answer *dt_fixed_find(const struct dt_server *server,
                                            const struct dt_exchange *exchange)
{
    const struct dt_fixed *fixed = atomic_load_explicit(&server->fixed, memory_order_acquire);
    if (exchange->method != DT_METHOD_GET && exchange->method != DT_METHOD_HEAD)
        return NULL;
    for (size_t i = 0; i < fixed->count; i++)
        if (strcmp(exchange->uri, fixed->answers[i].route->path) == 0)
            return &fixed->answers[i];
    return NULL;
}

enum { STREAM_BLOCK_BYTES = 1024 };

void dt_answer_stream(struct dt_exchange *exchange)
{
    struct MHD_Response *response = MHD_create_response_from_callback(
        MHD_SIZE_UNKNOWN, STREAM_BLOCK_BYTES, dt_stream_read, exchange->stream, NULL);
    if (response && !(add_common(exchange, response) &&
                      dt_answer_header(response, "Content-Type", "text/event-stream") &&
                      dt_answer_header(response, "X-Accel-Buffering", "no"))) {
        MHD_destroy_response(response);
        response = NULL;
    }
    exchange->response = response;
}

static void write_all(struct dt_buf *out, const struct header *headers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        dt_buf_printf(out, "%s: %s\r\n", headers[i].name, headers[i].value);
}

/* Source of the date's form: RFC 9110 section 5.6.7. */
void dt_answer_stream_head(const struct dt_exchange *exchange, struct dt_buf *out)
{
    char date[64] = "";
    struct tm parts;
    time_t now = (time_t)(dt_server_now(exchange->server) / DT_MS_PER_SECOND);
    bool public = dt_route_is_public(exchange->path);
    dt_buf_printf(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n");
    if (gmtime_r(&now, &parts) &&
        strftime(date, sizeof date, "%a, %d %b %Y %H:%M:%S GMT", &parts) > 0)
        dt_buf_printf(out, "Date: %s\r\n", date);
    write_all(out, house_headers, sizeof house_headers / sizeof *house_headers);
    if (public)
        write_all(out, public_headers, sizeof public_headers / sizeof *public_headers);
    else
        write_all(out, own_headers, sizeof own_headers / sizeof *own_headers);
    dt_buf_printf(out, "Content-Type: text/event-stream\r\nX-Accel-Buffering: no\r\n\r\n");
}
