#include "route.h"

#include "utf8.h"

#define ANYONE   DT_ROUTE_ANYONE
#define INLINE   DT_ROUTE_INLINE
#define SLOW     DT_ROUTE_SLOW
#define STREAM   DT_ROUTE_STREAM
#define KEYED    DT_ROUTE_KEYED
#define IF_MATCH DT_ROUTE_IF_MATCH
#define FORM     DT_ROUTE_FORM
#define OTHER    DT_ROUTE_OTHER
#define FIXED    DT_ROUTE_FIXED

/* Names of schemas; NONE becomes NULL when the table is read. */
#define DT_ROUTE(name, METHOD, path, ACTION, BODY, QUERY, REPLY, status, flags, summary)           \
    {#name,          DT_METHOD_##METHOD,                                                           \
     path,           DT_ACTION_##ACTION,                                                           \
     NAME(BODY),     NAME(QUERY),                                                                  \
     NAME(REPLY),    status,                                                                       \
     flags,          summary,                                                                      \
     dt_serve_##name},
#define NAME(schema)                                                                               \
    (sizeof #schema == sizeof "NONE" && #schema[0] == 'N' && #schema[1] == 'O' &&                  \
             #schema[2] == 'N'                                                                     \
         ? NULL                                                                                    \
         : #schema)
static const struct dt_route routes[] = {
#include "routes.def"
};
#undef NAME
#undef DT_ROUTE

enum { ROUTES = sizeof routes / sizeof *routes };

size_t dt_route_count(void)
{
    return ROUTES;
}

const struct dt_route *dt_route_nth(size_t index)
{
    return index < ROUTES ? &routes[index] : NULL;
}

bool dt_route_has_conversation(const struct dt_route *route)
{
    return strstr(route->path, "/{conversation}") != NULL;
}

static bool begins(struct dt_view text, struct dt_view with)
{
    return text.len >= with.len && memcmp(text.ptr, with.ptr, with.len) == 0;
}

bool dt_route_is_public(struct dt_view path)
{
    return begins(path, DT_VIEW("/chat/v1/")) || begins(path, DT_VIEW("/v2/")) ||
           dt_view_equal(path, DT_VIEW("/widget.js"));
}

bool dt_route_is_near(struct dt_view path)
{
    for (size_t i = 0; i < ROUTES; i++) {
        size_t len = 1 + strcspn(routes[i].path + 1, "/");
        if (begins(path, (struct dt_view){routes[i].path, len}) &&
            (path.len == len || path.ptr[len] == '/'))
            return true;
    }
    return false;
}

static const char *const method_names[] = {
    [DT_METHOD_GET] = "GET",        [DT_METHOD_HEAD] = "HEAD",   [DT_METHOD_POST] = "POST",
    [DT_METHOD_PUT] = "PUT",        [DT_METHOD_PATCH] = "PATCH", [DT_METHOD_DELETE] = "DELETE",
    [DT_METHOD_OPTIONS] = "OPTIONS"};

enum dt_method dt_method_of(const char *name)
{
    for (enum dt_method method = 0; method < DT_METHOD_COUNT; method++)
        if (strcmp(name, method_names[method]) == 0)
            return method;
    return DT_METHOD_COUNT;
}

const char *dt_method_name(enum dt_method method)
{
    return method < DT_METHOD_COUNT ? method_names[method] : "OTHER";
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool dt_percent_decode(struct dt_view text, bool plus, char *out, size_t *len_out)
{
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '%') {
            int high = text.len - i > 2 ? hex_digit(text.ptr[i + 1]) : -1;
            int low = text.len - i > 2 ? hex_digit(text.ptr[i + 2]) : -1;
            if (high < 0 || low < 0)
                return false;
            c = (char)(high * 16 + low);
            i += 2;
        } else if (c == '+' && plus) {
            c = ' ';
        }
        out[len++] = c;
    }
    *len_out = len;
    return true;
}

/* A path in its segments, decoded; the bytes live in the arena. */
struct segments {
    struct dt_view views[DT_ROUTE_SEGMENTS];
    size_t count;
};

static enum dt_status check_segment(struct dt_view segment, struct dt_error *err)
{
    if (dt_view_equal(segment, DT_VIEW(".")) || dt_view_equal(segment, DT_VIEW("..")))
        return dt_error_set(err, DT_FORMAT, "the path must not have dot segments");
    if (dt_utf8_valid_prefix(segment) != segment.len)
        return dt_error_set(err, DT_FORMAT, "the path is not UTF-8");
    for (size_t i = 0; i < segment.len; i++)
        if ((unsigned char)segment.ptr[i] < 0x20 || segment.ptr[i] == 0x7f)
            return dt_error_set(err, DT_FORMAT, "the path must not have control characters");
    return DT_OK;
}

static enum dt_status split(struct dt_view path, struct dt_arena *arena, struct segments *out,
                            struct dt_error *err)
{
    if (path.len == 0 || path.ptr[0] != '/' || path.len > DT_ROUTE_PATH_BYTES)
        return dt_error_set(err, DT_FORMAT, "a path begins with / and has at most %d bytes",
                            DT_ROUTE_PATH_BYTES);
    char *bytes = dt_arena_alloc(arena, path.len);
    if (!bytes)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    bool too_many = false;
    for (size_t start = 1; start <= path.len;) {
        const char *slash = memchr(path.ptr + start, '/', path.len - start);
        size_t end = slash ? (size_t)(slash - path.ptr) : path.len;
        struct dt_view segment = {bytes, 0};
        if (!dt_percent_decode(dt_view_slice(path, start, end), false, bytes, &segment.len))
            return dt_error_set(err, DT_FORMAT, "the path is not percent-encoded as it should be");
        enum dt_status status = check_segment(segment, err);
        if (status != DT_OK)
            return status;
        bytes += segment.len;
        if (out->count < DT_ROUTE_SEGMENTS)
            out->views[out->count++] = segment;
        else
            too_many = true;
        start = end + 1;
    }
    return too_many ? dt_error_set(err, DT_NOT_FOUND, "there is nothing here") : DT_OK;
}

/*
 * How well a row's path fits: 0 not at all, else with a bit for every literal segment, the first
 * the highest, so that the larger value is the better fit.
 */
static unsigned fits(const char *pattern, const struct segments *path, struct dt_view *params_out)
{
    unsigned fit = 1;
    size_t param = 0;
    const char *at = pattern;
    for (size_t i = 0; i < path->count; i++) {
        if (*at != '/')
            return 0;
        at++;
        size_t len = strcspn(at, "/");
        struct dt_view segment = path->views[i];
        fit <<= 1;
        if (*at == '{' && len > 1) {
            if (segment.len == 0 || param == DT_SERVE_PARAMS)
                return 0;
            params_out[param++] = segment;
        } else if (len == segment.len && memcmp(at, segment.ptr, len) == 0) {
            fit |= 1;
        } else {
            return 0;
        }
        at += len;
    }
    return *at == '\0' ? fit : 0;
}

enum dt_status dt_route_find(enum dt_method method, struct dt_view path, struct dt_arena *arena,
                             struct dt_route_match *out, struct dt_error *err)
{
    struct segments segments = {0};
    enum dt_status status = split(path, arena, &segments, err);
    if (status != DT_OK)
        return status;
    if (method == DT_METHOD_HEAD)
        method = DT_METHOD_GET;
    struct dt_route_match match = {0};
    unsigned best = 0;
    for (size_t i = 0; i < ROUTES; i++) {
        struct dt_view params[DT_SERVE_PARAMS] = {{NULL, 0}};
        unsigned fit = fits(routes[i].path, &segments, params);
        if (fit == 0)
            continue;
        match.allow |= 1U << routes[i].method;
        if (routes[i].method != method || fit <= best)
            continue;
        best = fit;
        match.route = &routes[i];
        memcpy(match.params, params, sizeof params);
    }
    *out = match;
    if (match.route)
        return DT_OK;
    if (match.allow)
        return dt_error_set(err, DT_CONFLICT, "this address takes other methods");
    return dt_error_set(err, DT_NOT_FOUND, "there is nothing here");
}
