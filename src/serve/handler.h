/*
 * What a handler sees of a request, and what it answers. By the time it runs, the router has
 * matched the path, found out who asks, asked the access table, found the conversation, checked the
 * limits, and validated query and body against their schemas; none of this is asked again.
 *
 *     enum dt_status dt_serve_post_note(struct dt_request *request, struct dt_error *err)
 *     {
 *         struct dt_view text = dt_body_text_of(request, "text");
 *         ...
 *         dt_json_begin_object(&request->json); ...
 *         return DT_OK;                       the route's status, the JSON written so far
 *     }
 *
 * A status other than DT_OK becomes problem+json: DT_NOT_FOUND 404, DT_CONFLICT 409 (412 where
 * If-Match was sent), DT_INVALID 422, DT_LIMIT 413 or 422, DT_DENIED 403, DT_UNAVAILABLE 503, DT_IO
 * 503, DT_UNCERTAIN 503, DT_NOMEM 503, DT_FORMAT 500; err->message is the detail. What was written
 * to json is thrown away. dt_request_field_error adds to `errors` (and makes it 422).
 */
#ifndef DT_HANDLER_H
#define DT_HANDLER_H

#include "board.h"
#include "json_out.h"
#include <yyjson.h>

enum {
    DT_SERVE_BODY_BYTES = 512 * 1024,
    DT_SERVE_PARAMS = 3, /* of a path */
    DT_SERVE_QUERY = 8   /* members of a query */
};

struct dt_server; /* the parts of one server: parts.h */
struct dt_route;  /* a row of the table: route.h */
struct dt_people; /* ../desk/people.h */
struct dt_signed_in;

struct dt_query_value {
    bool present;
    struct dt_view text; /* TEXT, WORD, TIME */
    int64_t number;      /* INT, BOOL, TIME (a dt_instant), WORD (its place in the list) */
};

struct dt_request {
    struct dt_server *server;
    struct dt_desk *desk;
    struct dt_people *people;
    const struct dt_route *route;
    dt_instant now;
    struct dt_arena *arena; /* of this request */

    struct dt_person person; /* roles == 0: nobody */
    enum dt_reach reach;
    struct dt_view session;               /* the id of the cookie's session, "" with a token */
    const struct dt_signed_in *signed_in; /* what people.h found; NULL: nobody. Also with ANYONE */

    struct dt_view params[DT_SERVE_PARAMS]; /* in the order of the path, decoded, UTF-8 checked */
    struct dt_query_value query[DT_SERVE_QUERY]; /* in the order of the schema's members */
    yyjson_val *body; /* validated; NULL if the route has none. FORM bodies come as an object too */

    struct dt_view conversation; /* the id, where the path has one */
    struct dt_board_row row;     /* its row */

    struct dt_view idempotency_key; /* "" if none was sent */
    uint64_t if_match;              /* DT_VERSION_ANY if none was sent */
    struct dt_view address;         /* of the client, behind trusted proxies */
    struct dt_view user_agent, origin;
    bool secure; /* came over TLS, here or at a trusted proxy */

    /* the answer */
    struct dt_json_out json; /* writes into out */
    struct dt_buf out;
    unsigned status;             /* 0: the route's */
    const char *content_type;    /* NULL: application/json */
    uint64_t etag;               /* 0: none */
    struct dt_view location;     /* "" : none */
    struct dt_view set_cookie;   /* "" : none */
    struct dt_view problem_type; /* "conflict" -> /problems/conflict; "" by the status */
    struct dt_view
        problem_members;    /* JSON members put into the problem, ",\"review\":{...}" or "" */
    uint32_t retry_after_s; /* with 429 and 503; 0: none */
    struct dt_field_error *errors;
};

/* Members of the validated body. Absent: an empty view, the fallback, NULL. */
struct dt_view dt_request_text(const struct dt_request *request, const char *name);
int64_t dt_request_int(const struct dt_request *request, const char *name, int64_t fallback);
bool dt_request_bool(const struct dt_request *request, const char *name, bool fallback);
dt_instant dt_request_time(const struct dt_request *request, const char *name);
bool dt_request_has(const struct dt_request *request, const char *name);

/* Says that a field cannot be taken, and returns DT_INVALID. in: "body" ...; field: "/email". */
enum dt_status dt_request_field_error(struct dt_request *request, const char *in, const char *field,
                                      struct dt_error *err, const char *format, ...)
    DT_PRINTF(5, 6);

/* 429 with Retry-After. Returns DT_LIMIT. */
enum dt_status dt_request_too_many(struct dt_request *request, uint32_t retry_after_s,
                                   struct dt_error *err);

/* Times in answers: RFC 3339 in UTC with milliseconds. */
void dt_json_time(struct dt_json_out *json, struct dt_view key, dt_instant at);

typedef enum dt_status (*dt_handler)(struct dt_request *request, struct dt_error *err);

#define NONE 0
#define DT_ROUTE(name, METHOD, path, ACTION, BODY, QUERY, REPLY, status, flags, summary)           \
    enum dt_status dt_serve_##name(struct dt_request *request, struct dt_error *err);
#include "routes.def"
#undef DT_ROUTE
#undef NONE

#endif
