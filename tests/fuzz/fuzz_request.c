/*
 * What comes over HTTP before any handler sees it: a path, a query, a body, a form, a cookie
 * header, an address. The first byte says which, the second which schema. What must hold: views
 * stay inside what was given, faults are at most as many as they may be and each has its place and
 * its words in UTF-8, and the problem that is made of them is JSON.
 */
#include "network.h"
#include "parts.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define REQUIRE(condition)                                                                         \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "line %d: %s\n", __LINE__, #condition);                                \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

static void check_faults(const struct dt_faults *faults)
{
    size_t count = 0;
    struct dt_buf out;
    const struct dt_problem problem = {.status = 422, .errors = faults->first};
    for (const struct dt_field_error *at = faults->first; at; at = at->next, count++) {
        struct dt_view field = dt_view_of(at->field), detail = dt_view_of(at->detail);
        REQUIRE(dt_utf8_valid_prefix(field) == field.len && field.len < 400);
        REQUIRE(dt_utf8_valid_prefix(detail) == detail.len && detail.len > 0);
    }
    REQUIRE(count == faults->count && count <= DT_FAULTS);
    dt_buf_init(&out);
    dt_problem_write(&problem, &out);
    yyjson_doc *doc = yyjson_read(out.data, out.len, YYJSON_READ_NOFLAG);
    REQUIRE(doc);
    yyjson_doc_free(doc);
    dt_buf_finish(&out);
}

static void try_path(struct dt_view text, struct dt_arena *arena)
{
    struct dt_error error;
    for (enum dt_method method = 0; method <= DT_METHOD_COUNT; method++) {
        struct dt_route_match match;
        if (dt_route_find(method, text, arena, &match, &error) != DT_OK)
            continue;
        REQUIRE(match.route);
        for (size_t i = 0; i < DT_SERVE_PARAMS; i++)
            REQUIRE(dt_utf8_valid_prefix(match.params[i]) == match.params[i].len &&
                    !(match.params[i].len && memchr(match.params[i].ptr, 0, match.params[i].len)));
    }
}

static void try_body(const struct dt_schema *schema, struct dt_view text, struct dt_faults *faults)
{
    yyjson_doc *doc = yyjson_read(text.ptr, text.len, YYJSON_READ_NOFLAG);
    if (doc)
        dt_validate_body(schema, yyjson_doc_get_root(doc), faults);
    yyjson_doc_free(doc);
}

static void try_form(const struct dt_schema *schema, struct dt_view text, struct dt_arena *arena,
                     struct dt_faults *faults)
{
    struct dt_buf json;
    struct dt_error error;
    dt_buf_init(&json);
    if (dt_form_as_json(schema, text, arena, &json, faults, &error) == DT_OK) {
        yyjson_doc *doc = yyjson_read(json.data, json.len, YYJSON_READ_NOFLAG);
        REQUIRE(doc);
        yyjson_doc_free(doc);
    }
    dt_buf_finish(&json);
}

static void try_headers(struct dt_view text)
{
    struct dt_view value = dt_headers_cookie(text, DT_VIEW("detente"));
    REQUIRE(value.len == 0 ||
            (value.ptr >= text.ptr && value.ptr + value.len <= text.ptr + text.len));
    struct dt_address address;
    struct dt_network network;
    struct dt_error error;
    char written[DT_ADDRESS_TEXT_BYTES];
    if (dt_address_parse(text, &address, &error) == DT_OK) {
        struct dt_address again;
        dt_address_format(&address, written);
        REQUIRE(strcmp(written, "local") == 0 ||
                (dt_address_parse(dt_view_of(written), &again, &error) == DT_OK &&
                 dt_address_equal(&address, &again)));
    }
    if (dt_network_parse(text, &network, &error) == DT_OK)
        REQUIRE(dt_network_holds(&network, &network.address));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dt_arena arena;
    struct dt_query_value values[DT_SERVE_QUERY] = {{0}};
    if (size < 2)
        return 0;
    dt_arena_init(&arena);
    struct dt_faults faults = {.arena = &arena};
    const struct dt_schema *schema = dt_schema_nth(data[1] % dt_schema_count());
    struct dt_view text = {(const char *)data + 2, size - 2};
    switch (data[0] % 5) {
    case 0:
        try_path(text, &arena);
        break;
    case 1:
        if (schema->count <= DT_SERVE_QUERY)
            dt_validate_query(schema, text, values, &faults);
        break;
    case 2:
        try_body(schema, text, &faults);
        break;
    case 3:
        try_form(schema, text, &arena, &faults);
        break;
    default:
        try_headers(text);
    }
    check_faults(&faults);
    dt_arena_finish(&arena);
    return 0;
}
