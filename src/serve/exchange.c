#include "parts.h"

#include <stdlib.h>

/* All but the names and teams of the person, which are most of it: they are empty by their counts.
 */
static void clear_request(struct dt_request *request)
{
    char *bytes = (char *)request;
    size_t person = offsetof(struct dt_request, person), after = person + sizeof request->person;
    memset(bytes, 0, person);
    memset(bytes + after, 0, sizeof *request - after);
    request->person.tenant[0] = request->person.id[0] = request->person.name[0] = '\0';
    request->person.roles = request->person.team_count = 0;
    request->person.actions = request->person.stream = 0;
}

struct dt_work *dt_work_take(struct dt_exchange *exchange)
{
    struct dt_server *server = exchange->server;
    pthread_mutex_lock(&server->works_lock);
    struct dt_work *work = server->works;
    if (work) {
        server->works = work->next;
        server->works_kept--;
    }
    pthread_mutex_unlock(&server->works_lock);
    if (!work) {
        work = malloc(sizeof *work);
        if (!work)
            return NULL;
        dt_arena_init(&work->arena);
        dt_buf_init(&work->request.out);
        dt_buf_init(&work->text);
    }
    struct dt_buf out = work->request.out;
    clear_request(&work->request);
    work->request.out = out;
    work->request.arena = &work->arena;
    work->request.if_match = DT_VERSION_ANY;
    work->faults = (struct dt_faults){.arena = &work->arena};
    work->match = (struct dt_route_match){.allow = 0};
    work->doc = NULL;
    work->exchange = exchange;
    dt_json_out_init(&work->request.json, &work->request.out);
    return work;
}

static size_t arena_bytes(const struct dt_arena *arena)
{
    return arena->current == arena->first ? 0 : DT_WORK_KEPT_BYTES + 1;
}

static void destroy_work(struct dt_work *work)
{
    dt_arena_finish(&work->arena);
    dt_buf_finish(&work->request.out);
    dt_buf_finish(&work->text);
    free(work);
}

/* What grew large is let go, so that one long answer does not stay in memory for ever. */
void dt_work_give(struct dt_work *work)
{
    if (!work)
        return;
    struct dt_server *server = work->exchange->server;
    yyjson_doc_free(work->doc);
    if (arena_bytes(&work->arena) > DT_WORK_KEPT_BYTES)
        dt_arena_finish(&work->arena);
    dt_arena_reset(&work->arena);
    struct dt_buf *bufs[] = {&work->request.out, &work->text};
    for (size_t i = 0; i < 2; i++) {
        if (bufs[i]->capacity > DT_WORK_KEPT_BYTES / 4) {
            dt_buf_finish(bufs[i]);
            dt_buf_init(bufs[i]);
        }
        dt_buf_clear(bufs[i]);
    }
    pthread_mutex_lock(&server->works_lock);
    bool keep = server->works_kept < DT_WORKS_KEPT;
    if (keep) {
        work->next = server->works;
        server->works = work;
        server->works_kept++;
    }
    pthread_mutex_unlock(&server->works_lock);
    if (!keep)
        destroy_work(work);
}

void dt_works_finish(struct dt_server *server)
{
    while (server->works) {
        struct dt_work *work = server->works;
        server->works = work->next;
        destroy_work(work);
    }
}

static void destroy(struct dt_exchange *exchange)
{
    dt_buf_finish(&exchange->body);
    if (exchange->uri != exchange->uri_small)
        free(exchange->uri);
    free(exchange);
}

void *dt_exchange_uri(void *context, const char *uri, struct MHD_Connection *mhd)
{
    struct dt_server *server = context;
    struct dt_connection *connection =
        MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
    size_t len = strlen(uri);
    struct dt_exchange *exchange = connection ? malloc(sizeof *exchange) : NULL;
    if (!exchange)
        return NULL;
    memset(exchange, 0, offsetof(struct dt_exchange, uri_small));
    exchange->uri = len < DT_URI_SMALL ? exchange->uri_small : malloc(len + 1);
    if (!exchange->uri) {
        free(exchange);
        return NULL;
    }
    memcpy(exchange->uri, uri, len + 1);
    exchange->server = server;
    exchange->connection = connection;
    exchange->mhd = mhd;
    exchange->started_us = dt_clock_us();
    exchange->number = atomic_fetch_add(&server->requests, 1) + 1;
    dt_buf_init(&exchange->body);
    dt_connections_stage(server, connection, DT_CONNECTION_BUSY);
    return exchange;
}

static void refuse(struct dt_exchange *exchange, unsigned status, const char *detail)
{
    if (exchange->refusal)
        return;
    exchange->refusal = status;
    exchange->refusal_detail = detail;
}

static void split_uri(struct dt_exchange *exchange)
{
    size_t len = strlen(exchange->uri);
    const char *mark = memchr(exchange->uri, '?', len);
    size_t path_len = mark ? (size_t)(mark - exchange->uri) : len;
    exchange->path = (struct dt_view){exchange->uri, path_len};
    exchange->query = mark ? (struct dt_view){mark + 1, len - path_len - 1} : DT_VIEW("");
}

/* Finds the row; what is no route may still be a page. */
static void find_route(struct dt_exchange *exchange)
{
    struct dt_error error;
    struct dt_work *work = dt_work_take(exchange);
    if (!work) {
        refuse(exchange, 503, "There is not enough memory just now.");
        return;
    }
    exchange->work = work;
    enum dt_status status =
        dt_route_find(exchange->method, exchange->path, &work->arena, &work->match, &error);
    exchange->route = work->match.route;
    exchange->allow = work->match.allow;
    if (status == DT_FORMAT)
        refuse(exchange, exchange->path.len > DT_ROUTE_PATH_BYTES ? 414 : 400,
               "The address is not a path as it should be: percent-encoded UTF-8 without dot "
               "segments or control characters.");
    else if (status == DT_CONFLICT && exchange->method == DT_METHOD_OPTIONS &&
             dt_route_is_public(exchange->path))
        refuse(exchange, 204, "");
    else if (status == DT_CONFLICT)
        refuse(exchange, 405, "This address takes other methods; see the header Allow.");
    else if (status == DT_NOMEM)
        refuse(exchange, 503, "There is not enough memory just now.");
}

static bool is_type(struct dt_view header, struct dt_view type)
{
    size_t len = 0;
    while (len < header.len && header.ptr[len] != ';' && header.ptr[len] != ' ')
        len++;
    if (!dt_view_equal_caseless(dt_view_slice(header, 0, len), type))
        return false;
    struct dt_view rest = dt_view_slice(header, len, header.len);
    if (rest.len == 0)
        return true;
    /* the one parameter that is understood: charset=utf-8 */
    char compact[32];
    size_t n = 0;
    for (size_t i = 0; i < rest.len && n < sizeof compact; i++)
        if (rest.ptr[i] != ' ' && rest.ptr[i] != '"')
            compact[n++] = rest.ptr[i];
    struct dt_view view = {compact, n};
    return dt_view_equal_caseless(view, DT_VIEW(";charset=utf-8")) ||
           dt_view_equal_caseless(view, DT_VIEW(";"));
}

static void check_body(struct dt_exchange *exchange, uint64_t length)
{
    const struct dt_route *route = exchange->route;
    const struct dt_headers *headers = &exchange->headers;
    exchange->expects_body = length > 0;
    if (!exchange->expects_body)
        return;
    const struct dt_schema *schema =
        route && route->body ? dt_schema_find(dt_view_of(route->body)) : NULL;
    if (!schema) {
        refuse(exchange, 400, "This request takes no body.");
        return;
    }
    bool form = route->flags & DT_ROUTE_FORM;
    exchange->body_max = dt_schema_body_bytes(schema);
    if (length != UINT64_MAX && length > exchange->body_max)
        refuse(exchange, 413, "The body is longer than this request can be.");
    if (!is_type(headers->values[DT_HEADER_CONTENT_TYPE],
                 form ? DT_VIEW("application/x-www-form-urlencoded") : DT_VIEW("application/json")))
        refuse(exchange, 415,
               form ? "Content-Type must be application/x-www-form-urlencoded, in UTF-8."
                    : "Content-Type must be application/json, in UTF-8.");
    if (dt_headers_has(headers, DT_HEADER_CONTENT_ENCODING) &&
        !dt_view_equal_caseless(headers->values[DT_HEADER_CONTENT_ENCODING], DT_VIEW("identity")))
        refuse(exchange, 415, "The body must not be compressed.");
}

/* Whether it came with anything that could say who asks: who did not is told before the body is
 * read. */
static void check_credentials(struct dt_exchange *exchange)
{
    const struct dt_route *route = exchange->route;
    if (!route || route->flags & DT_ROUTE_ANYONE ||
        dt_headers_has(&exchange->headers, DT_HEADER_AUTHORIZATION))
        return;
    if (!dt_headers_has(&exchange->headers, DT_HEADER_COOKIE) || dt_route_is_public(exchange->path))
        refuse(exchange, 401, "Sign in first, or send a token.");
}

/* The headers are there. True if the rest must not be read: the answer goes out at once, and the
 * connection ends. */
static bool begin(struct dt_exchange *exchange, const char *method, const char *version)
{
    uint64_t length;
    exchange->method = dt_method_of(method);
    split_uri(exchange);
    dt_headers_collect(exchange->mhd, &exchange->headers);
    const char *wrong = dt_headers_framing(&exchange->headers, version, &length);
    if (wrong) {
        refuse(exchange, 400, wrong);
        return true;
    }
    bool stopping = atomic_load(&exchange->server->stopping);
    exchange->fixed = length || stopping ? NULL : dt_fixed_find(exchange->server, exchange);
    if (exchange->fixed)
        return false;
    find_route(exchange);
    check_credentials(exchange);
    check_body(exchange, length);
    if (stopping)
        refuse(exchange, 503, "The server is stopping.");
    if (exchange->expects_body) { /* not to be held while a body trickles in */
        dt_work_give(exchange->work);
        exchange->work = NULL;
    }
    return exchange->refusal && length != UINT64_MAX && length > DT_DISCARD_BYTES;
}

/* False if it is to be cut: it goes on sending what was refused. */
static bool take_body(struct dt_exchange *exchange, const char *bytes, size_t size)
{
    if (exchange->refusal) {
        dt_buf_finish(&exchange->body);
        dt_buf_init(&exchange->body);
        exchange->discarded += size;
        return exchange->discarded <= DT_DISCARD_BYTES;
    }
    if (exchange->body.len + size > exchange->body_max) {
        refuse(exchange, 413, "The body is longer than this request can be.");
        return true;
    }
    exchange->counted += size;
    if (atomic_fetch_add(&exchange->server->bodies_size, size) + size > DT_BODIES_BYTES) {
        refuse(exchange, 503, "There is too much to do just now.");
        return true;
    }
    dt_buf_append(&exchange->body, bytes, size);
    if (dt_buf_failed(&exchange->body))
        refuse(exchange, 503, "There is not enough memory just now.");
    return true;
}

/* A stream over plain TCP leaves MHD, which then closes its own descriptor of the socket. */
static bool detach(struct dt_exchange *exchange)
{
    struct dt_live_stream *stream = exchange->stream;
    struct dt_buf head;
    if (!stream || exchange->connection->tls || exchange->method != DT_METHOD_GET)
        return false;
    dt_buf_init(&head);
    dt_answer_stream_head(exchange, &head);
    bool ok = !dt_buf_failed(&head) &&
              dt_streamer_adopt(stream, exchange->connection->fd, dt_buf_view(&head));
    dt_buf_finish(&head);
    if (ok)
        exchange->stream = NULL;
    return ok;
}

static enum MHD_Result queue_response(struct dt_exchange *exchange)
{
    if (!exchange->response || detach(exchange))
        return MHD_NO;
    enum MHD_Result result =
        MHD_queue_response(exchange->mhd, exchange->status, exchange->response);
    MHD_destroy_response(exchange->response);
    exchange->response = NULL;
    if (result == MHD_YES && exchange->stream) {
        dt_stream_attach(exchange->stream, exchange->mhd);
        dt_work_give(exchange->work);
        exchange->work = NULL;
        dt_connections_stage(exchange->server, exchange->connection, DT_CONNECTION_STREAMS);
    }
    return result;
}

static enum MHD_Result queue_fixed(struct dt_exchange *exchange)
{
    const struct dt_fixed_answer *answer = exchange->fixed;
    exchange->route = answer->route;
    exchange->status = 200;
    exchange->bytes = answer->bytes;
    return MHD_queue_response(exchange->mhd, exchange->status,
                              answer->responses[exchange->connection->tls]);
}

/* Everything is there. */
static enum MHD_Result dispatch(struct dt_exchange *exchange)
{
    struct dt_error error;
    if (exchange->fixed)
        return queue_fixed(exchange);
    if (!exchange->refusal && !exchange->route) {
        if (dt_pages_answer(exchange) || dt_pages_missing(exchange))
            return queue_response(exchange);
        refuse(exchange, 404, "There is nothing here."); /* unless the pages said why not */
    }
    if (!exchange->work && !(exchange->work = dt_work_take(exchange)))
        return MHD_NO;
    if (!exchange->refusal && !exchange->work->match.route &&
        dt_route_find(exchange->method, exchange->path, &exchange->work->arena,
                      &exchange->work->match, &error) != DT_OK)
        refuse(exchange, 503, "There is not enough memory just now.");
    if (!exchange->refusal && !(exchange->route->flags & DT_ROUTE_INLINE)) {
        /* suspended first: a worker may be done before push returns */
        MHD_suspend_connection(exchange->mhd);
        if (dt_workers_push(exchange->server, exchange))
            return MHD_YES;
        MHD_resume_connection(exchange->mhd);
        refuse(exchange, 503, "There is too much to do just now. Try again in a moment.");
    }
    if (exchange->refusal == 204)
        dt_answer_preflight(exchange);
    else if (exchange->refusal)
        dt_answer_refuse(exchange, exchange->refusal, exchange->refusal_detail);
    else
        dt_pipeline_run(exchange);
    return queue_response(exchange);
}

enum MHD_Result dt_exchange_answer(void *context, struct MHD_Connection *mhd, const char *url,
                                   const char *method, const char *version, const char *upload,
                                   size_t *upload_size, void **own)
{
    struct dt_exchange *exchange = *own;
    (void)context;
    (void)mhd;
    (void)url;
    if (!exchange)
        return MHD_NO;
    if (!exchange->begun) {
        exchange->begun = true;
        return begin(exchange, method, version) ? dispatch(exchange) : MHD_YES;
    }
    if (*upload_size > 0) {
        bool go_on = take_body(exchange, upload, *upload_size);
        *upload_size = 0;
        return go_on ? MHD_YES : MHD_NO;
    }
    return exchange->response ? queue_response(exchange) : dispatch(exchange);
}

static void write_log(const struct dt_exchange *exchange, uint64_t duration_us)
{
    struct dt_server *server = exchange->server;
    char address[DT_ADDRESS_TEXT_BYTES];
    static const struct dt_address unknown;
    if (!server->log)
        return;
    bool behind = !dt_address_equal(&exchange->address, &unknown) &&
                  !dt_address_equal(&exchange->address, &exchange->connection->address);
    if (behind)
        dt_address_format(&exchange->address, address);
    struct dt_server_entry entry = {
        .kind = DT_SERVER_ACCESS,
        .at = dt_server_now(server),
        .route = dt_view_of(exchange->route ? exchange->route->name : ""),
        .method = dt_view_of(dt_method_name(exchange->method)),
        .address = dt_view_of(behind ? address : exchange->connection->text),
        .person = dt_view_of(exchange->person),
        .tenant = dt_view_of(exchange->tenant),
        .status = exchange->status,
        .duration_us = duration_us,
        .bytes = exchange->bytes,
        .number = exchange->number,
    };
    server->log(server->context, &entry);
}

void dt_exchange_completed(void *context, struct MHD_Connection *mhd, void **own,
                           enum MHD_RequestTerminationCode code)
{
    struct dt_exchange *exchange = *own;
    (void)context;
    (void)mhd;
    (void)code;
    if (!exchange)
        return;
    struct dt_server *server = exchange->server;
    *own = NULL;
    if (exchange->stream)
        dt_stream_close(exchange->stream);
    if (exchange->response)
        MHD_destroy_response(exchange->response);
    dt_work_give(exchange->work);
    atomic_fetch_sub(&server->bodies_size, exchange->counted);
    if (exchange->begun) {
        uint64_t duration = dt_clock_us() - exchange->started_us;
        dt_metrics_request(server->metrics, exchange->route, exchange->status, duration);
        write_log(exchange, duration);
    }
    dt_connections_stage(server, exchange->connection, DT_CONNECTION_WAITS);
    destroy(exchange);
}
