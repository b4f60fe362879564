/*
 * The interface as an OpenAPI 3.1 document, from the tables of routes and schemas alone: what the
 * router, the access check and the validation go by is what is written here.
 */
#include "parts.h"

#include <stdio.h>

static const struct {
    const char *prefix, *tag, *doc;
} tags[] = {
    {"/api/v1/conversations", "conversations",
     "Conversations, their turns, and what is done in them"},
    {"/api/v1/search", "conversations", ""},
    {"/api/v1/live", "conversations", ""},
    {"/api/v1/session", "account", "Signing in, and one's own account"},
    {"/api/v1/password", "account", ""},
    {"/api/v1/totp", "account", ""},
    {"/api/v1/invitations", "account", ""},
    {"/api/v1/settings", "account", ""},
    {"/api/v1/user", "people", "People, teams, tokens and tenants"},
    {"/api/v1/team", "people", ""},
    {"/api/v1/token", "people", ""},
    {"/api/v1/tenant", "people", ""},
    {"/api/v1/audit", "people", ""},
    {"/api/v1/checkpoint", "people", ""},
    {"/api/v1/playbooks", "playbooks",
     "The playbook, its versions, and trying one on old conversations"},
    {"/api/v1/phrases", "playbooks", ""},
    {"/api/v1/re", "reading", "Reading and reviewing what is kept nowhere"},
    {"/v2/", "reading", ""},
    {"/api/v1/demonstrations", "demonstration", "Customers to practise with"},
    {"/chat/", "chat", "The customer's side of one conversation"},
    {"", "house", "The program itself"},
};
enum { TAGS = sizeof tags / sizeof *tags };

static const char *tag_of(const char *path)
{
    size_t i = 0;
    while (strncmp(path, tags[i].prefix, strlen(tags[i].prefix)) != 0)
        i++;
    return tags[i].tag;
}

/* What answers are that are no JSON of a schema. */
static const struct {
    const char *route, *type;
} others[] = {
    {"openapi", "application/json"},
    {"lt_languages", "application/json"},
    {"live", "text/event-stream"},
    {"chat_live", "text/event-stream"},
};

static const char *other_type(const char *route)
{
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(others[i].route, route) == 0)
            return others[i].type;
    return "text/plain";
}

static void key(struct dt_json_out *json, const char *name)
{
    dt_json_key(json, dt_view_of(name));
}

static void string(struct dt_json_out *json, const char *name, const char *value)
{
    key(json, name);
    dt_json_string(json, dt_view_of(value));
}

static void number(struct dt_json_out *json, const char *name, int64_t value)
{
    key(json, name);
    dt_json_int(json, value);
}

static void object(struct dt_json_out *json, const char *name)
{
    key(json, name);
    dt_json_begin_object(json);
}

static void array(struct dt_json_out *json, const char *name)
{
    key(json, name);
    dt_json_begin_array(json);
}

static void reference(struct dt_json_out *json, const char *kind, const char *name)
{
    char path[128];
    snprintf(path, sizeof path, "#/components/%s/%s", kind, name);
    string(json, "$ref", path);
}

/* ---- schemas ---- */

static void write_type(struct dt_json_out *json, const char *type, bool nullable)
{
    if (!nullable) {
        string(json, "type", type);
        return;
    }
    array(json, "type");
    dt_json_string(json, dt_view_of(type));
    dt_json_string(json, DT_VIEW("null"));
    dt_json_end_array(json);
}

static void write_words(struct dt_json_out *json, const char *words, bool nullable)
{
    array(json, "enum");
    for (const char *at = words; *at;) {
        size_t len = strcspn(at, "|");
        dt_json_string(json, (struct dt_view){at, len});
        at += len + (at[len] == '|');
    }
    if (nullable)
        dt_json_null(json);
    dt_json_end_array(json);
}

#define NO_CONTROLS "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$"

static void write_text(struct dt_json_out *json, const struct dt_member *member)
{
    write_type(json, "string", member->need == DT_MEMBER_NULLABLE);
    number(json, "minLength", member->min);
    number(json, "maxLength", member->max);
    bool plain = member->of[0] == '\0';
    string(json, "pattern", plain ? "^[^\\u0000]*$" : NO_CONTROLS);
}

static void write_int(struct dt_json_out *json, const struct dt_member *member)
{
    write_type(json, "integer", member->need == DT_MEMBER_NULLABLE);
    string(json, "format", "int64");
    number(json, "minimum", member->min);
    if (member->max != INT64_MAX)
        number(json, "maximum", member->max);
}

static void write_ratio(struct dt_json_out *json)
{
    string(json, "type", "number");
    number(json, "minimum", 0);
    number(json, "maximum", 1);
}

static void write_list(struct dt_json_out *json, const struct dt_member *member)
{
    string(json, "type", "array");
    number(json, "minItems", member->min);
    number(json, "maxItems", member->max);
    object(json, "items");
    if (member->type == DT_MEMBER_OBJECTS) {
        reference(json, "schemas", member->of);
    } else {
        string(json, "type", "string");
        if (member->type == DT_MEMBER_WORDS) {
            write_words(json, member->of, false);
        } else {
            number(json, "minLength", 1);
            number(json, "maxLength", DT_MEMBER_TEXTS_POINTS);
        }
    }
    dt_json_end_object(json);
}

static void write_object(struct dt_json_out *json, const struct dt_member *member)
{
    if (member->need != DT_MEMBER_NULLABLE) {
        reference(json, "schemas", member->of);
        return;
    }
    array(json, "oneOf");
    dt_json_begin_object(json);
    reference(json, "schemas", member->of);
    dt_json_end_object(json);
    dt_json_begin_object(json);
    string(json, "type", "null");
    dt_json_end_object(json);
    dt_json_end_array(json);
}

static void write_member_type(struct dt_json_out *json, const struct dt_member *member)
{
    bool nullable = member->need == DT_MEMBER_NULLABLE;
    switch (member->type) {
    case DT_MEMBER_TEXT:
        write_text(json, member);
        return;
    case DT_MEMBER_WORD:
        write_type(json, "string", nullable);
        write_words(json, member->of, nullable);
        return;
    case DT_MEMBER_INT:
        write_int(json, member);
        return;
    case DT_MEMBER_RATIO:
        write_ratio(json);
        return;
    case DT_MEMBER_BOOL:
        write_type(json, "boolean", nullable);
        return;
    case DT_MEMBER_TIME:
        write_type(json, "string", nullable);
        string(json, "format", "date-time");
        return;
    case DT_MEMBER_OBJECT:
        write_object(json, member);
        return;
    case DT_MEMBER_TEXTS:
    case DT_MEMBER_WORDS:
    case DT_MEMBER_OBJECTS:
        write_list(json, member);
        return;
    case DT_MEMBER_RATIOS:
        string(json, "type", "object");
        object(json, "additionalProperties");
        write_ratio(json);
        dt_json_end_object(json);
        return;
    case DT_MEMBER_ANY:
        string(json, "type", "object");
        return;
    }
}

static void write_schema(struct dt_json_out *json, const struct dt_schema *schema)
{
    bool lenient = strncmp(schema->name, "LtCheck", strlen("LtCheck")) == 0;
    object(json, schema->name);
    string(json, "type", "object");
    string(json, "description", schema->doc);
    object(json, "properties");
    for (size_t i = 0; i < schema->count; i++) {
        const struct dt_member *member = &schema->members[i];
        object(json, member->name);
        write_member_type(json, member);
        if (member->doc[0])
            string(json, "description", member->doc);
        dt_json_end_object(json);
    }
    dt_json_end_object(json);
    array(json, "required");
    for (size_t i = 0; i < schema->count; i++)
        if (schema->members[i].need != DT_MEMBER_MAY)
            dt_json_string(json, dt_view_of(schema->members[i].name));
    dt_json_end_array(json);
    key(json, "additionalProperties");
    dt_json_bool(json, lenient);
    dt_json_end_object(json);
}

/* Which schemas bodies and answers are made of: those of queries alone become parameters. */
enum { SCHEMAS_MOST = 256 };

static bool mark(bool *used, const char *name)
{
    const struct dt_schema *schema = name ? dt_schema_find(dt_view_of(name)) : NULL;
    if (!schema)
        return false;
    bool *flag = &used[schema - dt_schema_nth(0)];
    bool fresh = !*flag;
    *flag = true;
    return fresh;
}

static void find_used(bool *used)
{
    mark(used, "Problem");
    for (size_t i = 0; i < dt_route_count(); i++) {
        mark(used, dt_route_nth(i)->body);
        mark(used, dt_route_nth(i)->reply);
    }
    for (bool more = true; more;) {
        more = false;
        for (size_t i = 0; i < dt_schema_count(); i++)
            for (size_t m = 0; used[i] && m < dt_schema_nth(i)->count; m++) {
                const struct dt_member *member = &dt_schema_nth(i)->members[m];
                if (member->type == DT_MEMBER_OBJECT || member->type == DT_MEMBER_OBJECTS)
                    more |= mark(used, member->of);
            }
    }
}

/* ---- operations ---- */

static void begin_parameter(struct dt_json_out *json, const char *name, const char *in,
                            bool required, const char *doc)
{
    dt_json_begin_object(json);
    string(json, "name", name);
    string(json, "in", in);
    if (required) {
        key(json, "required");
        dt_json_bool(json, true);
    }
    if (doc[0])
        string(json, "description", doc);
    object(json, "schema");
}

static void end_parameter(struct dt_json_out *json)
{
    dt_json_end_object(json);
    dt_json_end_object(json);
}

static const struct {
    const char *name;
    bool number;
    int64_t most;
    const char *doc;
} path_parameters[] = {
    {"conversation", false, 1024, "the conversation's id"},
    {"user", false, 64, "a person's id, u-..."},
    {"team", false, 64, "a team's id, t-..."},
    {"token", false, 64, "a token's id, k-..."},
    {"session", false, 64, "a session's id, s-..."},
    {"tenant", false, 64, "the tenant's id"},
    {"offer", true, INT64_MAX, "the sequence of the offer's event"},
    {"alert", true, INT64_MAX, "the sequence of the alert's turn"},
    {"promise", true, 4294967295, "the promise's number"},
    {"version", true, 1000000, "a version of the playbook"},
};

static void write_path_parameter(struct dt_json_out *json, struct dt_view name)
{
    size_t i = 0;
    enum { COUNT = sizeof path_parameters / sizeof *path_parameters };
    while (i < COUNT - 1 && !dt_view_equal(dt_view_of(path_parameters[i].name), name))
        i++;
    begin_parameter(json, path_parameters[i].name, "path", true, path_parameters[i].doc);
    string(json, "type", path_parameters[i].number ? "integer" : "string");
    number(json, path_parameters[i].number ? "minimum" : "minLength",
           path_parameters[i].number ? 0 : 1);
    if (path_parameters[i].most != INT64_MAX)
        number(json, path_parameters[i].number ? "maximum" : "maxLength", path_parameters[i].most);
    end_parameter(json);
}

static void write_header_parameter(struct dt_json_out *json, const char *name, int64_t most,
                                   const char *doc)
{
    begin_parameter(json, name, "header", false, doc);
    string(json, "type", "string");
    number(json, "minLength", 1);
    number(json, "maxLength", most);
    end_parameter(json);
}

static void write_headers(struct dt_json_out *json, const struct dt_route *route)
{
    enum { KEY = 255, TAG = 21, CSRF = 100, POSITION = 19 };
    if (route->flags & DT_ROUTE_KEYED)
        write_header_parameter(json, "Idempotency-Key", KEY,
                               "sent again with the same request, it is done once and answered "
                               "alike");
    if (route->flags & DT_ROUTE_IF_MATCH)
        write_header_parameter(json, "If-Match", TAG, "the version that is known, as in \"17\"");
    if (route->flags & DT_ROUTE_STREAM)
        write_header_parameter(json, "Last-Event-ID", POSITION,
                               "the last `id` that was seen: it goes on behind it");
    if (route->method != DT_METHOD_GET && !(route->flags & DT_ROUTE_ANYONE) &&
        !dt_route_is_public(dt_view_of(route->path)))
        write_header_parameter(json, "X-CSRF-Token", CSRF,
                               "with a cookie's session: `csrf` of the session");
}

static void write_parameters(struct dt_json_out *json, const struct dt_route *route)
{
    const struct dt_schema *query = route->query ? dt_schema_find(dt_view_of(route->query)) : NULL;
    array(json, "parameters");
    for (const char *at = strchr(route->path, '{'); at; at = strchr(at + 1, '{'))
        write_path_parameter(json, (struct dt_view){at + 1, strcspn(at + 1, "}")});
    for (size_t i = 0; query && i < query->count; i++) {
        const struct dt_member *member = &query->members[i];
        begin_parameter(json, member->name, "query", member->need == DT_MEMBER_MUST, member->doc);
        write_member_type(json, member);
        end_parameter(json);
    }
    write_headers(json, route);
    dt_json_end_array(json);
}

static void write_content(struct dt_json_out *json, const char *type, const char *schema)
{
    object(json, "content");
    object(json, type);
    object(json, "schema");
    if (schema)
        reference(json, "schemas", schema);
    else if (strncmp(type, "text/", strlen("text/")) == 0)
        string(json, "type", "string");
    dt_json_end_object(json);
    dt_json_end_object(json);
    dt_json_end_object(json);
}

static void write_body(struct dt_json_out *json, const struct dt_route *route)
{
    if (!route->body)
        return;
    object(json, "requestBody");
    key(json, "required");
    dt_json_bool(json, true);
    number(json, "x-bytes", (int64_t)dt_schema_body_bytes(dt_schema_find(dt_view_of(route->body))));
    write_content(json,
                  route->flags & DT_ROUTE_FORM ? "application/x-www-form-urlencoded"
                                               : "application/json",
                  route->body);
    dt_json_end_object(json);
}

static bool may_answer(const struct dt_route *route, unsigned status)
{
    bool anyone = route->flags & DT_ROUTE_ANYONE;
    bool writes = route->method != DT_METHOD_GET;
    switch (status) {
    case 401:
        return !anyone || route->flags & DT_ROUTE_SLOW || route->flags & DT_ROUTE_FORM;
    case 403:
        return !anyone || writes;
    case 404:
        return strchr(route->path, '{') != NULL || strcmp(route->name, "security_txt") == 0;
    case 409:
        return writes && !(route->flags & DT_ROUTE_FORM);
    case 412:
        return route->flags & DT_ROUTE_IF_MATCH;
    case 413:
    case 415:
        return route->body != NULL;
    case 422:
        return true; /* a query that is not known is told so everywhere */
    case 429:
        return anyone || route->flags & (DT_ROUTE_SLOW | DT_ROUTE_STREAM);
    default:
        return true;
    }
}

static const unsigned problem_statuses[] = {400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503};
enum { PROBLEMS = sizeof problem_statuses / sizeof *problem_statuses };

static void write_success(struct dt_json_out *json, const struct dt_route *route)
{
    char status[8];
    snprintf(status, sizeof status, "%u", route->status);
    object(json, status);
    string(json, "description", route->summary);
    if (route->reply)
        write_content(json, "application/json", route->reply);
    else if (route->status != 204)
        write_content(json, other_type(route->name), NULL);
    dt_json_end_object(json);
}

static void write_responses(struct dt_json_out *json, const struct dt_route *route)
{
    object(json, "responses");
    write_success(json, route);
    for (size_t i = 0; i < PROBLEMS; i++) {
        char status[8], name[16];
        if (!may_answer(route, problem_statuses[i]))
            continue;
        snprintf(status, sizeof status, "%u", problem_statuses[i]);
        snprintf(name, sizeof name, "Problem%u", problem_statuses[i]);
        object(json, status);
        if (problem_statuses[i] == 503 && strcmp(route->name, "ready") == 0) {
            string(json, "description", "It cannot serve just now");
            write_content(json, "application/json", route->reply);
        } else {
            reference(json, "responses", name);
        }
        dt_json_end_object(json);
    }
    dt_json_end_object(json);
}

static void write_security(struct dt_json_out *json, const struct dt_route *route)
{
    array(json, "security");
    if (!(route->flags & DT_ROUTE_ANYONE)) {
        if (!dt_route_is_public(dt_view_of(route->path))) {
            dt_json_begin_object(json);
            array(json, "cookie");
            dt_json_end_array(json);
            dt_json_end_object(json);
        }
        dt_json_begin_object(json);
        array(json, "bearer");
        dt_json_end_array(json);
        dt_json_end_object(json);
    }
    dt_json_end_array(json);
}

static void write_operation(struct dt_json_out *json, const struct dt_route *route)
{
    static const char *const names[] = {
        [DT_METHOD_GET] = "get",        [DT_METHOD_HEAD] = "head",   [DT_METHOD_POST] = "post",
        [DT_METHOD_PUT] = "put",        [DT_METHOD_PATCH] = "patch", [DT_METHOD_DELETE] = "delete",
        [DT_METHOD_OPTIONS] = "options"};
    object(json, names[route->method]);
    string(json, "operationId", route->name);
    string(json, "summary", route->summary);
    array(json, "tags");
    dt_json_string(json, dt_view_of(tag_of(route->path)));
    dt_json_end_array(json);
    string(json, "x-action", dt_action_name(route->action));
    write_security(json, route);
    write_parameters(json, route);
    write_body(json, route);
    write_responses(json, route);
    dt_json_end_object(json);
}

/* Rows of one path stand in one object, wherever in the table they are. */
static void write_paths(struct dt_json_out *json)
{
    object(json, "paths");
    for (size_t i = 0; i < dt_route_count(); i++) {
        const struct dt_route *route = dt_route_nth(i);
        bool seen = false;
        for (size_t j = 0; j < i && !seen; j++)
            seen = strcmp(dt_route_nth(j)->path, route->path) == 0;
        if (seen)
            continue;
        object(json, route->path);
        for (size_t j = i; j < dt_route_count(); j++)
            if (strcmp(dt_route_nth(j)->path, route->path) == 0)
                write_operation(json, dt_route_nth(j));
        dt_json_end_object(json);
    }
    dt_json_end_object(json);
}

/* ---- the rest ---- */

static void write_problems(struct dt_json_out *json)
{
    object(json, "responses");
    for (size_t i = 0; i < PROBLEMS; i++) {
        char name[16];
        snprintf(name, sizeof name, "Problem%u", problem_statuses[i]);
        object(json, name);
        string(json, "description", dt_problem_title(problem_statuses[i]));
        write_content(json, "application/problem+json", "Problem");
        dt_json_end_object(json);
    }
    dt_json_end_object(json);
}

static void write_security_schemes(struct dt_json_out *json)
{
    object(json, "securitySchemes");
    object(json, "cookie");
    string(json, "type", "apiKey");
    string(json, "in", "cookie");
    string(json, "name", DT_PEOPLE_COOKIE);
    string(json, "description", "set by signing in; what changes things also needs X-CSRF-Token");
    dt_json_end_object(json);
    object(json, "bearer");
    string(json, "type", "http");
    string(json, "scheme", "bearer");
    string(json, "description", "an API token, or the token of a customer's conversation");
    dt_json_end_object(json);
    dt_json_end_object(json);
}

static void write_components(struct dt_json_out *json)
{
    bool used[SCHEMAS_MOST] = {false};
    find_used(used);
    object(json, "components");
    write_security_schemes(json);
    object(json, "schemas");
    for (size_t i = 0; i < dt_schema_count(); i++)
        if (used[i])
            write_schema(json, dt_schema_nth(i));
    dt_json_end_object(json);
    write_problems(json);
    dt_json_end_object(json);
}

static void write_info(struct dt_json_out *json, const char *version)
{
    string(json, "openapi", "3.1.0");
    object(json, "info");
    string(json, "title", "detente");
    string(json, "version", version);
    string(json, "summary", "A de-escalation desk for customer service");
    string(json, "description",
           "Every failure is a problem (RFC 9457) with `errors` for each field that cannot be "
           "taken. Members that are not known, or stand there twice, are refused. Lengths of texts "
           "and places in them count Unicode code points. Headers may have 16 KiB together, a body "
           "what its `x-bytes` says, a request 60 seconds. Times have their zone. What is out of "
           "one's reach is answered exactly as what is not there.");
    object(json, "license");
    string(json, "name", "Apache License 2.0");
    string(json, "identifier", "Apache-2.0");
    dt_json_end_object(json);
    dt_json_end_object(json);
    array(json, "servers");
    dt_json_begin_object(json);
    string(json, "url", "/");
    dt_json_end_object(json);
    dt_json_end_array(json);
}

static void write_tags(struct dt_json_out *json)
{
    array(json, "tags");
    for (size_t i = 0; i < TAGS; i++) {
        if (tags[i].doc[0] == '\0')
            continue;
        dt_json_begin_object(json);
        string(json, "name", tags[i].tag);
        string(json, "description", tags[i].doc);
        dt_json_end_object(json);
    }
    dt_json_end_array(json);
}

enum dt_status dt_openapi_write(const char *version, struct dt_buf *out, struct dt_error *err)
{
    struct dt_json_out json;
    if (dt_schema_count() > SCHEMAS_MOST)
        return dt_error_set(err, DT_LIMIT, "more than %d schemas", SCHEMAS_MOST);
    dt_json_out_init(&json, out);
    dt_json_begin_object(&json);
    write_info(&json, version);
    write_tags(&json);
    write_paths(&json);
    write_components(&json);
    dt_json_end_object(&json);
    return dt_buf_failed(out) ? dt_error_set(err, DT_NOMEM, "not enough memory") : DT_OK;
}
