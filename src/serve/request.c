#include "parts.h"

#include <stdio.h>

static yyjson_val *member(const struct dt_request *request, const char *name)
{
    return yyjson_obj_get(request->body, name);
}

bool dt_request_has(const struct dt_request *request, const char *name)
{
    return member(request, name) != NULL;
}

struct dt_view dt_request_text(const struct dt_request *request, const char *name)
{
    yyjson_val *value = member(request, name);
    return yyjson_is_str(value) ? (struct dt_view){yyjson_get_str(value), yyjson_get_len(value)}
                                : DT_VIEW("");
}

int64_t dt_request_int(const struct dt_request *request, const char *name, int64_t fallback)
{
    yyjson_val *value = member(request, name);
    return yyjson_is_int(value) ? yyjson_get_sint(value) : fallback;
}

bool dt_request_bool(const struct dt_request *request, const char *name, bool fallback)
{
    yyjson_val *value = member(request, name);
    return yyjson_is_bool(value) ? yyjson_get_bool(value) : fallback;
}

dt_instant dt_request_time(const struct dt_request *request, const char *name)
{
    dt_instant at;
    struct dt_error error;
    struct dt_view text = dt_request_text(request, name);
    if (text.len == 0 || dt_instant_parse(text, &at, NULL, &error) != DT_OK)
        return DT_INSTANT_NONE;
    return at;
}

void dt_json_time(struct dt_json_out *json, struct dt_view key, dt_instant at)
{
    char text[40], out[64];
    int64_t ms = ((at % DT_MS_PER_SECOND) + DT_MS_PER_SECOND) % DT_MS_PER_SECOND;
    enum { SECONDS_END = 19 }; /* of "2026-03-12T14:20:00" */
    dt_instant_format(at - ms, 0, text);
    int out_len = snprintf(out, sizeof out, "%.*s.%03dZ", SECONDS_END, text, (int)ms);
    if (key.len)
        dt_json_key(json, key);
    dt_json_string(json, (struct dt_view){out, (size_t)out_len});
}
