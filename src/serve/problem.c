#include "parts.h"

#include <stdarg.h>
#include <stdio.h>

static const struct {
    unsigned status;
    const char *title;
} titles[] = {
    {400, "The request cannot be read"},
    {401, "Sign in first"},
    {403, "Not allowed"},
    {404, "Not there"},
    {405, "Another method is needed"},
    {406, "Not in that form"},
    {408, "It took too long"},
    {409, "It stands otherwise by now"},
    {412, "It stands otherwise by now"},
    {413, "Too long"},
    {414, "The address is too long"},
    {415, "Another content type is needed"},
    {422, "Not as it should be"},
    {429, "Too many at once"},
    {431, "The headers are too long"},
    {500, "Something failed here"},
    {503, "Not now"},
};

const char *dt_problem_title(unsigned status)
{
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        if (titles[i].status == status)
            return titles[i].title;
    return status < 500 ? "It cannot be done like that" : "Something failed here";
}

unsigned dt_problem_status(const struct dt_request *request, enum dt_status status)
{
    if (request->status >= 400)
        return request->status;
    if (request->errors && (status == DT_INVALID || status == DT_LIMIT || status == DT_FORMAT))
        return 422;
    switch (status) {
    case DT_NOT_FOUND:
        return 404;
    case DT_CONFLICT:
        return request->if_match == DT_VERSION_ANY ? 409 : 412;
    case DT_INVALID:
        return 422;
    case DT_LIMIT:
        return request->retry_after_s ? 429 : 422;
    case DT_DENIED:
        return 403;
    case DT_UNAVAILABLE:
    case DT_IO:
    case DT_UNCERTAIN:
    case DT_NOMEM:
    case DT_TIMEOUT:
        return 503;
    default:
        return 500;
    }
}

static void write_errors(struct dt_json_out *json, const struct dt_field_error *error)
{
    dt_json_key(json, DT_VIEW("errors"));
    dt_json_begin_array(json);
    for (; error; error = error->next) {
        dt_json_begin_object(json);
        dt_json_key(json, DT_VIEW("in"));
        dt_json_string(json, dt_view_of(error->in));
        dt_json_key(json, DT_VIEW("field"));
        dt_json_string(json, dt_view_of(error->field));
        dt_json_key(json, DT_VIEW("detail"));
        dt_json_string(json, dt_view_of(error->detail));
        dt_json_end_object(json);
    }
    dt_json_end_array(json);
}

void dt_problem_write(const struct dt_problem *problem, struct dt_buf *out)
{
    struct dt_json_out json;
    char type[96];
    if (problem->type.len)
        snprintf(type, sizeof type, "/problems/%.*s", (int)problem->type.len, problem->type.ptr);
    else
        snprintf(type, sizeof type, "about:blank");
    dt_json_out_init(&json, out);
    dt_json_begin_object(&json);
    dt_json_key(&json, DT_VIEW("type"));
    dt_json_string(&json, dt_view_of(type));
    dt_json_key(&json, DT_VIEW("title"));
    dt_json_string(&json, dt_view_of(dt_problem_title(problem->status)));
    dt_json_key(&json, DT_VIEW("status"));
    dt_json_int(&json, problem->status);
    if (problem->detail.len) {
        dt_json_key(&json, DT_VIEW("detail"));
        dt_json_string(&json, problem->detail);
    }
    if (problem->errors)
        write_errors(&json, problem->errors);
    dt_buf_append_view(out, problem->members);
    dt_json_end_object(&json);
}

enum dt_status dt_request_field_error(struct dt_request *request, const char *in, const char *field,
                                      struct dt_error *err, const char *format, ...)
{
    char detail[DT_ERROR_MESSAGE_BYTES];
    va_list list;
    va_start(list, format);
    vsnprintf(detail, sizeof detail, format, list);
    va_end(list);
    struct dt_faults faults = {.arena = request->arena};
    dt_faults_add(&faults, in, field, "%s", detail);
    if (faults.nomem)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    struct dt_field_error **last = &request->errors;
    size_t count = 0;
    while (*last && count++ < DT_FAULTS)
        last = &(*last)->next;
    if (count < DT_FAULTS)
        *last = faults.first;
    return dt_error_set(err, DT_INVALID, "%s", detail);
}

enum dt_status dt_request_too_many(struct dt_request *request, uint32_t retry_after_s,
                                   struct dt_error *err)
{
    request->status = 429;
    request->retry_after_s = retry_after_s ? retry_after_s : 1;
    return dt_error_set(err, DT_LIMIT, "That was too often. Try again in %u seconds.",
                        request->retry_after_s);
}
