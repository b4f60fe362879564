/*
 * Routes: the table of routes.def, and finding the row that a path and a method name. Pure.
 *
 * A literal segment goes before a parameter. A path that no row has is DT_NOT_FOUND; one that rows
 * have with other methods is DT_CONFLICT, and `allow` says with which.
 */
#ifndef DT_ROUTE_H
#define DT_ROUTE_H

#include "handler.h"

enum dt_method {
    DT_METHOD_GET,
    DT_METHOD_HEAD, /* of no row: answered as GET, without its body */
    DT_METHOD_POST,
    DT_METHOD_PUT,
    DT_METHOD_PATCH,
    DT_METHOD_DELETE,
    DT_METHOD_OPTIONS,
    DT_METHOD_COUNT /* any other */
};

enum dt_route_flag {
    DT_ROUTE_ANYONE = 1,
    DT_ROUTE_INLINE = 2,
    DT_ROUTE_SLOW = 4,
    DT_ROUTE_STREAM = 8,
    DT_ROUTE_KEYED = 16,
    DT_ROUTE_IF_MATCH = 32,
    DT_ROUTE_FORM = 64,
    DT_ROUTE_OTHER = 128,
    DT_ROUTE_FIXED = 256
};

struct dt_route {
    const char *name;
    enum dt_method method;
    const char *path;
    enum dt_action action;
    const char *body, *query, *reply; /* names of schemas; NULL for none */
    unsigned status;
    uint32_t flags;
    const char *summary;
    dt_handler handler;
};

enum {
    DT_ROUTE_SEGMENTS = 8,
    DT_ROUTE_PATH_BYTES = 8192 /* of a request, still encoded */
};

size_t dt_route_count(void);
const struct dt_route *dt_route_nth(size_t index);

/* Whether the path of the route has this parameter first: "{conversation}". */
bool dt_route_has_conversation(const struct dt_route *route);

/* Whether the path lies where routes lie, and no page: its first segment is that of one. */
bool dt_route_is_near(struct dt_view path);

/* Whether its answers may be read by pages of other sites: the customer's side. */
bool dt_route_is_public(struct dt_view path);

struct dt_route_match {
    const struct dt_route *route;
    struct dt_view params[DT_SERVE_PARAMS]; /* decoded, in the arena */
    uint32_t allow;                         /* with DT_CONFLICT: bits 1 << enum dt_method */
};

/*
 * path: as it came, without the query. Errors: DT_NOT_FOUND, DT_CONFLICT (another method),
 * DT_FORMAT (wrong percent-encoding, no UTF-8, control characters, dot segments), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_route_find(enum dt_method method, struct dt_view path,
                                           struct dt_arena *arena, struct dt_route_match *out,
                                           struct dt_error *err);

enum dt_method dt_method_of(const char *name);
const char *dt_method_name(enum dt_method method);

/* Decodes %XX, and with plus '+' as a space. out: text.len bytes. False if it is malformed. */
bool dt_percent_decode(struct dt_view text, bool plus, char *out, size_t *len_out);

#endif
