/*
 * Bodies, queries and forms against their schemas. Everything that is wrong is said, each with its
 * place, up to DT_FAULTS of it. Pure.
 */
#ifndef DT_VALIDATE_H
#define DT_VALIDATE_H

#include "handler.h"
#include "schema.h"

enum { DT_FAULTS = 32, DT_FORM_PAIRS = 64 };

/* One field that cannot be taken: a list in the arena of the request. */
struct dt_field_error {
    const char *in, *field, *detail;
    struct dt_field_error *next;
};

struct dt_faults {
    struct dt_arena *arena;
    struct dt_field_error *first, *last;
    size_t count;
    bool nomem;
};

void dt_faults_add(struct dt_faults *faults, const char *in, const char *field, const char *format,
                   ...) DT_PRINTF(4, 5);

/* DT_OK if there are none, DT_NOMEM, or DT_INVALID with words for the problem's detail. */
DT_MUST_CHECK enum dt_status dt_faults_status(const struct dt_faults *faults, struct dt_error *err);

/* body: any JSON value. */
void dt_validate_body(const struct dt_schema *schema, yyjson_val *body, struct dt_faults *faults);

/* query: what stands behind the '?', as it came. schema NULL: the route takes none. values_out:
 * DT_SERVE_QUERY, in the order of the schema's members. */
void dt_validate_query(const struct dt_schema *schema, struct dt_view query,
                       struct dt_query_value *values_out, struct dt_faults *faults);

/* A form as the JSON object it stands for, in json_out: names that the schema does not have are
 * passed over (LanguageTool's clients send many). Errors: DT_FORMAT, DT_LIMIT. */
DT_MUST_CHECK enum dt_status dt_form_as_json(const struct dt_schema *schema, struct dt_view form,
                                             struct dt_arena *arena, struct dt_buf *json_out,
                                             struct dt_faults *faults, struct dt_error *err);

#endif
