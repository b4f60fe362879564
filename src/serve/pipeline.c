#include "parts.h"

#include <stdio.h>
#include <strings.h>

/* A step: DT_OK to go on. What is wrong is in request->status (or stands for itself) and err. */
typedef enum dt_status (*step_fn)(struct dt_work *work, struct dt_error *err);

static struct dt_view trimmed(struct dt_view text)
{
    while (text.len && (*text.ptr == ' ' || *text.ptr == '\t'))
        text = dt_view_slice(text, 1, text.len);
    while (text.len && (text.ptr[text.len - 1] == ' ' || text.ptr[text.len - 1] == '\t'))
        text.len--;
    return text;
}

static bool is_proxy(const struct dt_server_limits *limits, const struct dt_address *address)
{
    for (size_t i = 0; i < limits->proxy_count; i++)
        if (dt_network_holds(&limits->proxies[i], address))
            return true;
    return false;
}

/* The last address of the list that no proxy of ours has: what stands before it, anybody can have
 * written. */
static void forwarded_for(const struct dt_server_limits *limits, struct dt_view list,
                          struct dt_address *address)
{
    while (list.len) {
        size_t start = list.len;
        while (start > 0 && list.ptr[start - 1] != ',')
            start--;
        struct dt_error error;
        struct dt_address found;
        struct dt_view part = trimmed(dt_view_slice(list, start, list.len));
        if (dt_address_parse(part, &found, &error) != DT_OK)
            return;
        *address = found;
        if (!is_proxy(limits, &found))
            return;
        list.len = start ? start - 1 : 0;
    }
}

static enum dt_status find_client(struct dt_work *work, struct dt_error *err)
{
    struct dt_exchange *exchange = work->exchange;
    struct dt_request *request = &work->request;
    const struct dt_headers *headers = &exchange->headers;
    exchange->address = exchange->connection->address;
    request->secure = exchange->connection->tls;
    if (exchange->connection->trusted) {
        forwarded_for(dt_limits(exchange->server), headers->values[DT_HEADER_FORWARDED_FOR],
                      &exchange->address);
        request->secure |= dt_view_equal_caseless(
            trimmed(headers->values[DT_HEADER_FORWARDED_PROTO]), DT_VIEW("https"));
    }
    request->address = dt_view_of(exchange->connection->text);
    if (!dt_address_equal(&exchange->address, &exchange->connection->address)) {
        request->address.ptr = work->address;
        request->address.len = dt_address_format(&exchange->address, work->address);
    }
    request->user_agent = headers->values[DT_HEADER_USER_AGENT];
    request->origin = headers->values[DT_HEADER_ORIGIN];
    return DT_OK;
}

static enum dt_status unauthorised(struct dt_work *work, struct dt_error *err)
{
    work->request.status = 401;
    return dt_error_set(err, DT_DENIED, "Sign in first, or send a token that is good.");
}

/* The cookie that browsers give back over TLS alone; without TLS, the plain one is taken too. */
static struct dt_view session_cookie(const struct dt_work *work)
{
    struct dt_view header = work->exchange->headers.values[DT_HEADER_COOKIE];
    struct dt_view value = dt_headers_cookie(header, DT_VIEW(DT_PEOPLE_COOKIE));
    if (value.len == 0 && !work->request.secure)
        value = dt_headers_cookie(header, DT_VIEW(DT_PEOPLE_COOKIE_PLAIN));
    return value;
}

static enum dt_status look_up(struct dt_work *work, struct dt_view bearer, struct dt_view cookie,
                              struct dt_error *err)
{
    struct dt_request *request = &work->request;
    enum dt_status status =
        bearer.len ? dt_people_by_bearer(request->people, bearer, request->now, &work->who, err)
                   : dt_people_by_cookie(request->people, cookie, request->now, &work->who, err);
    if (status != DT_OK)
        return status;
    request->signed_in = &work->who;
    request->person = work->who.person;
    request->session = dt_view_of(work->who.session);
    memcpy(work->exchange->person, request->person.id, sizeof work->exchange->person);
    memcpy(work->exchange->tenant, request->person.tenant, sizeof work->exchange->tenant);
    return DT_OK;
}

static enum dt_status identify(struct dt_work *work, struct dt_error *err)
{
    struct dt_exchange *exchange = work->exchange;
    bool anyone = exchange->route->flags & DT_ROUTE_ANYONE;
    struct dt_view header = exchange->headers.values[DT_HEADER_AUTHORIZATION];
    struct dt_view bearer = DT_VIEW(""), cookie = DT_VIEW("");
    if (anyone && exchange->route->flags & DT_ROUTE_INLINE)
        return DT_OK;
    if (dt_headers_has(&exchange->headers, DT_HEADER_AUTHORIZATION)) {
        bool is_bearer = header.len > 7 && strncasecmp(header.ptr, "Bearer ", 7) == 0;
        if (!is_bearer)
            return unauthorised(work, err);
        bearer = trimmed(dt_view_slice(header, 7, header.len));
    } else if (!dt_route_is_public(exchange->path)) {
        cookie = session_cookie(work);
    }
    if (bearer.len == 0 && cookie.len == 0)
        return anyone ? DT_OK : unauthorised(work, err);
    enum dt_status status = look_up(work, bearer, cookie, err);
    if (status == DT_NOT_FOUND)
        return anyone && bearer.len == 0 ? DT_OK : unauthorised(work, err);
    return status == DT_OK ? DT_OK
                           : dt_error_set(err, DT_UNAVAILABLE,
                                          "Nobody can be signed in "
                                          "just now.");
}

/* "https://desk.example.com:8443": ours if its authority is the Host the request was sent to, or if
 * the configuration names it. */
static bool is_our_origin(const struct dt_work *work, struct dt_view origin)
{
    const struct dt_server_limits *limits = dt_limits(work->exchange->server);
    struct dt_view host = work->exchange->headers.values[DT_HEADER_HOST];
    static const char *const schemes[] = {"https://", "http://"};
    for (size_t i = 0; i < (work->request.secure ? 1U : 2U); i++) {
        size_t len = strlen(schemes[i]);
        if (origin.len > len && memcmp(origin.ptr, schemes[i], len) == 0 &&
            dt_view_equal_caseless(dt_view_slice(origin, len, origin.len), host))
            return true;
    }
    for (size_t i = 0; i < limits->origin_count; i++)
        if (dt_view_equal_caseless(limits->origins[i], origin))
            return true;
    return false;
}

/* A browser says where a request comes from; a cookie's session must also send its token. */
static enum dt_status check_site(struct dt_work *work, struct dt_error *err)
{
    struct dt_exchange *exchange = work->exchange;
    const struct dt_headers *headers = &exchange->headers;
    bool by_cookie = work->request.session.len > 0;
    if (exchange->method == DT_METHOD_GET || exchange->method == DT_METHOD_HEAD ||
        dt_route_is_public(exchange->path))
        return DT_OK;
    struct dt_view site = headers->values[DT_HEADER_SEC_FETCH_SITE];
    bool foreign = dt_headers_has(headers, DT_HEADER_ORIGIN) &&
                   !is_our_origin(work, headers->values[DT_HEADER_ORIGIN]);
    foreign |=
        !dt_headers_has(headers, DT_HEADER_ORIGIN) &&
        (dt_view_equal(site, DT_VIEW("cross-site")) || dt_view_equal(site, DT_VIEW("same-site")));
    if (foreign)
        return dt_error_set(err, DT_DENIED, "This came from a page of another site.");
    if (by_cookie && !(exchange->route->flags & DT_ROUTE_ANYONE) &&
        !dt_people_csrf_fits(&work->who, headers->values[DT_HEADER_CSRF]))
        return dt_error_set(err, DT_DENIED,
                            "The header X-CSRF-Token must have the token that GET "
                            "/api/v1/session gives.");
    return DT_OK;
}

static enum dt_status check_access(struct dt_work *work, struct dt_error *err)
{
    struct dt_request *request = &work->request;
    if (request->route->flags & DT_ROUTE_ANYONE) {
        request->reach = DT_REACH_ALL;
        return DT_OK;
    }
    request->reach = dt_access_reach(&request->person, request->route->action);
    if (request->reach != DT_REACH_NO)
        return DT_OK;
    return dt_error_set(err, DT_DENIED, "Your account may not do this (%s).",
                        dt_action_name(request->route->action));
}

static enum dt_status no_conversation(struct dt_error *err)
{
    return dt_error_set(err, DT_NOT_FOUND, "There is no such conversation.");
}

/* What is out of reach is answered as what is not there, byte for byte. */
static enum dt_status find_conversation(struct dt_work *work, struct dt_error *err)
{
    struct dt_request *request = &work->request;
    if (!dt_route_has_conversation(request->route))
        return DT_OK;
    struct dt_view id = request->params[0];
    if (dt_conversation_id_check(id, err) != DT_OK)
        return no_conversation(err);
    enum dt_status status =
        dt_board_find(request->desk, dt_view_of(request->person.tenant), id, &request->row, err);
    if (status == DT_NOT_FOUND)
        return no_conversation(err);
    if (status != DT_OK)
        return status;
    struct dt_place_of place = {request->row.team, request->row.assigned, request->row.stream};
    if (!dt_access_within(&request->person, request->reach, &place))
        return no_conversation(err);
    request->conversation = id;
    return DT_OK;
}

enum { KEY_BYTES = 255 };

static enum dt_status header_fault(struct dt_work *work, const char *name, const char *wanted,
                                   struct dt_error *err)
{
    work->request.status = 400;
    return dt_request_field_error(&work->request, "header", name, err, "%s", wanted);
}

static bool read_tag(struct dt_view text, uint64_t *out)
{
    uint64_t value = 0;
    if (text.len < 3 || text.len > 21 || text.ptr[0] != '"' || text.ptr[text.len - 1] != '"')
        return false;
    for (size_t i = 1; i + 1 < text.len; i++) {
        unsigned digit = (unsigned)(text.ptr[i] - '0');
        if (digit > 9 || __builtin_mul_overflow(value, 10, &value) ||
            __builtin_add_overflow(value, digit, &value))
            return false;
    }
    *out = value;
    return value != DT_VERSION_ANY;
}

static enum dt_status read_conditions(struct dt_work *work, struct dt_error *err)
{
    struct dt_request *request = &work->request;
    const struct dt_headers *headers = &work->exchange->headers;
    struct dt_view key = headers->values[DT_HEADER_IDEMPOTENCY_KEY];
    struct dt_view match = headers->values[DT_HEADER_IF_MATCH];
    if (request->route->flags & DT_ROUTE_KEYED &&
        dt_headers_has(headers, DT_HEADER_IDEMPOTENCY_KEY)) {
        bool good = key.len > 0 && key.len <= KEY_BYTES;
        for (size_t i = 0; i < key.len && good; i++)
            good = key.ptr[i] > 0x20 && key.ptr[i] < 0x7f;
        if (!good)
            return header_fault(work, "Idempotency-Key",
                                "must have 1 to 255 printable ASCII characters without spaces",
                                err);
        request->idempotency_key = key;
    }
    if (request->route->flags & DT_ROUTE_IF_MATCH && dt_headers_has(headers, DT_HEADER_IF_MATCH) &&
        !dt_view_equal(match, DT_VIEW("*")) && !read_tag(match, &request->if_match))
        return header_fault(work, "If-Match", "must be one ETag of the conversation, as in \"17\"",
                            err);
    return DT_OK;
}

static enum dt_status malformed(struct dt_work *work, enum dt_status status, const char *what,
                                size_t at, struct dt_error *err)
{
    work->request.status = 400;
    return dt_error_set(err, status, "The body is not JSON: %s, at byte %zu.", what, at);
}

static enum dt_status read_json(struct dt_work *work, struct dt_view text, struct dt_error *err)
{
    yyjson_read_err error;
    static const char empty[] = "{}";
    char *bytes;
    memcpy(&bytes, &text.ptr, sizeof bytes); /* yyjson reads only, without YYJSON_READ_INSITU */
    if (text.len == 0)
        work->doc = yyjson_read(empty, sizeof empty - 1, YYJSON_READ_NOFLAG);
    else
        work->doc = yyjson_read_opts(bytes, text.len, YYJSON_READ_NOFLAG, NULL, &error);
    if (work->doc) {
        work->request.body = yyjson_doc_get_root(work->doc);
        return DT_OK;
    }
    if (text.len == 0 || error.code == YYJSON_READ_ERROR_MEMORY_ALLOCATION)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    return malformed(work, DT_FORMAT, error.msg, error.pos, err);
}

static enum dt_status read_body(struct dt_work *work, struct dt_error *err)
{
    const struct dt_route *route = work->request.route;
    const struct dt_schema *schema = route->body ? dt_schema_find(dt_view_of(route->body)) : NULL;
    struct dt_view text = dt_buf_view(&work->exchange->body);
    if (!schema)
        return DT_OK;
    if (route->flags & DT_ROUTE_FORM) {
        enum dt_status status =
            dt_form_as_json(schema, text, &work->arena, &work->text, &work->faults, err);
        if (status != DT_OK) {
            work->request.status = status == DT_NOMEM ? 0 : 400;
            return status;
        }
        text = dt_buf_view(&work->text);
    }
    enum dt_status status = read_json(work, text, err);
    if (status == DT_OK)
        dt_validate_body(schema, work->request.body, &work->faults);
    return status;
}

static enum dt_status validate(struct dt_work *work, struct dt_error *err)
{
    struct dt_request *request = &work->request;
    const struct dt_schema *schema =
        request->route->query ? dt_schema_find(dt_view_of(request->route->query)) : NULL;
    dt_validate_query(schema, work->exchange->query, request->query, &work->faults);
    enum dt_status status = read_body(work, err);
    if (status == DT_OK)
        status = dt_faults_status(&work->faults, err);
    if (status == DT_INVALID)
        request->errors = work->faults.first;
    return status;
}

static enum dt_status handle(struct dt_work *work, struct dt_error *err)
{
    struct dt_request *request = &work->request;
    enum dt_status status = request->route->handler(request, err);
    return status == DT_OK && dt_buf_failed(&request->out)
               ? dt_error_set(err, DT_NOMEM, "There is not enough memory just now.")
               : status;
}

void dt_pipeline_run(struct dt_exchange *exchange)
{
    static const step_fn steps[] = {find_client,       identify,        check_site, check_access,
                                    find_conversation, read_conditions, validate,   handle};
    struct dt_work *work = exchange->work;
    struct dt_request *request = &work->request;
    struct dt_error error = {.status = DT_OK};
    request->server = exchange->server;
    request->desk = exchange->server->desk;
    request->people = exchange->server->people;
    request->route = exchange->route;
    request->now = dt_server_now(exchange->server);
    memcpy(request->params, work->match.params, sizeof request->params);
    enum dt_status status = DT_OK;
    for (size_t i = 0; i < sizeof steps / sizeof *steps && status == DT_OK; i++)
        status = steps[i](work, &error);
    dt_answer_make(exchange, status, &error);
}
