#include "parts.h"

#include <stdio.h>

static void say_health(struct dt_request *request, const char *word)
{
    dt_json_begin_object(&request->json);
    dt_json_key(&request->json, DT_VIEW("status"));
    dt_json_string(&request->json, dt_view_of(word));
    dt_json_end_object(&request->json);
}

enum dt_status dt_serve_health(struct dt_request *request, struct dt_error *err)
{
    say_health(request, "ok");
    return DT_OK;
}

enum dt_status dt_serve_ready(struct dt_request *request, struct dt_error *err)
{
    struct dt_store_stats stats;
    const char *word = "ok";
    if (atomic_load(&request->server->stopping))
        word = "stopping";
    else if (dt_store_stats(dt_desk_store(request->desk), &stats, err) != DT_OK || stats.stopped ||
             !dt_server_lives(request->server))
        word = "stuck";
    if (strcmp(word, "ok") != 0) {
        request->status = 503;
        request->retry_after_s = 5;
    }
    say_health(request, word);
    return DT_OK;
}

enum dt_status dt_serve_metrics(struct dt_request *request, struct dt_error *err)
{
    request->content_type = "text/plain; version=0.0.4; charset=utf-8";
    dt_metrics_write(request->server, &request->out);
    return DT_OK;
}

enum { INTERFACE = 1 };

enum dt_status dt_serve_version(struct dt_request *request, struct dt_error *err)
{
    dt_json_begin_object(&request->json);
    dt_json_key(&request->json, DT_VIEW("name"));
    dt_json_string(&request->json, DT_VIEW("detente"));
    dt_json_key(&request->json, DT_VIEW("version"));
    dt_json_string(&request->json, dt_view_of(dt_server_version(request->server)));
    dt_json_key(&request->json, DT_VIEW("interface"));
    dt_json_int(&request->json, INTERFACE);
    dt_json_end_object(&request->json);
    return DT_OK;
}

enum dt_status dt_serve_openapi(struct dt_request *request, struct dt_error *err)
{
    dt_buf_append_view(&request->out, dt_buf_view(&request->server->openapi));
    return DT_OK;
}

/* Source: RFC 9116. It expires within a year: half a year from now, on a day, so that it is the
 * same all day long. */
enum dt_status dt_serve_security_txt(struct dt_request *request, struct dt_error *err)
{
    enum { DAYS = 182, DATE_END = 10 };
    struct dt_view contact = dt_limits(request->server)->security_contact;
    char expires[40];
    if (contact.len == 0)
        return dt_error_set(err, DT_NOT_FOUND, "Nobody is named here for that.");
    dt_instant_format(request->now + DAYS * DT_MS_PER_DAY, 0, expires);
    request->content_type = "text/plain; charset=utf-8";
    dt_buf_printf(&request->out,
                  "Contact: %.*s\nExpires: %.*sT00:00:00Z\nPreferred-Languages: en\n",
                  (int)contact.len, contact.ptr, DATE_END, expires);
    return DT_OK;
}
