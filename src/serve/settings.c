#include "parts.h"

#include <stdlib.h>

enum {
    CONNECTIONS = 12000,
    STREAMS = 8000,
    STREAMS_PER_PERSON = 32,
    IDLE_S = 30,
    REQUEST_S = 60,
    QUEUE = 1024,
    SLOW_QUEUE = 64
};

static void fill(uint32_t *value, uint32_t fallback)
{
    if (*value == 0)
        *value = fallback;
}

static bool keep(struct dt_settings *settings, struct dt_view *view)
{
    char *copy = dt_arena_copy(&settings->arena, *view);
    view->ptr = copy;
    return copy != NULL;
}

enum dt_status dt_settings_make(const struct dt_server_limits *limits, struct dt_settings **out,
                                struct dt_error *err)
{
    if (limits->proxy_count > DT_SERVER_PROXIES || limits->origin_count > DT_SERVER_ORIGINS)
        return dt_error_set(err, DT_INVALID,
                            "at most %d trusted proxies and %d origins can be said",
                            DT_SERVER_PROXIES, DT_SERVER_ORIGINS);
    struct dt_settings *settings = calloc(1, sizeof *settings);
    if (!settings)
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    dt_arena_init(&settings->arena);
    settings->limits = *limits;
    struct dt_server_limits *mine = &settings->limits;
    fill(&mine->connections, CONNECTIONS);
    fill(&mine->streams, STREAMS);
    fill(&mine->streams_per_person, STREAMS_PER_PERSON);
    fill(&mine->idle_s, IDLE_S);
    fill(&mine->request_s, REQUEST_S);
    fill(&mine->queue, QUEUE);
    fill(&mine->slow_queue, SLOW_QUEUE);
    if (limits->proxy_count)
        memcpy(settings->proxies, limits->proxies, limits->proxy_count * sizeof *limits->proxies);
    mine->proxies = settings->proxies;
    bool ok = keep(settings, &mine->security_contact) && keep(settings, &mine->frame_ancestors);
    for (size_t i = 0; i < limits->origin_count && ok; i++) {
        settings->origins[i] = limits->origins[i];
        ok = keep(settings, &settings->origins[i]);
    }
    mine->origins = settings->origins;
    if (!ok) {
        dt_settings_destroy(settings);
        return dt_error_set(err, DT_NOMEM, "not enough memory");
    }
    *out = settings;
    return DT_OK;
}

void dt_settings_destroy(struct dt_settings *settings)
{
    while (settings) {
        struct dt_settings *older = settings->older;
        dt_arena_finish(&settings->arena);
        free(settings);
        settings = older;
    }
}
