/* Settings in the shapes that the server takes them in. */
#include "serving.h"

#include "input.h"
#include <sodium.h>
#include <time.h>

enum { PEM_BYTES = 256 * 1024 };

dt_instant dt_serving_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (dt_instant)now.tv_sec * DT_MS_PER_SECOND + now.tv_nsec / 1000000;
}

void dt_serving_limits(const struct dt_config *config, struct dt_serving_origins *room,
                       struct dt_server_limits *out)
{
    dt_buf_clear(&room->ancestors);
    for (size_t i = 0; i < config->origins.count; i++)
        room->origins[i] = dt_view_of(config->origins.items[i]);
    for (size_t i = 0; i < config->frame_ancestors.count; i++)
        dt_buf_printf(&room->ancestors, "%s%s", i ? " " : "", config->frame_ancestors.items[i]);
    *out = (struct dt_server_limits){
        .connections = (uint32_t)config->connections,
        .connections_per_address = (uint32_t)config->connections_per_address,
        .streams = (uint32_t)config->streams,
        .streams_per_person = (uint32_t)config->streams_per_person,
        .idle_s = (uint32_t)config->idle_timeout,
        .request_s = (uint32_t)config->request_timeout,
        .queue = (uint32_t)config->queue,
        .proxies = config->trusted_proxies.items,
        .proxy_count = config->trusted_proxies.count,
        .origins = room->origins,
        .origin_count = config->origins.count,
        .hsts = true,
        .languagetool = (enum dt_languagetool)config->languagetool,
        .demonstration = config->demonstration,
        .security_contact = dt_view_of(config->security_contact),
        .frame_ancestors = dt_buf_view(&room->ancestors),
    };
}

enum dt_status dt_serving_read_tls(const struct dt_config *config, struct dt_serving_tls *out,
                                   struct dt_error *err)
{
    dt_buf_init(&out->certificate);
    dt_buf_init(&out->key);
    if (!config->tls_certificate[0])
        return DT_OK;
    enum dt_status status =
        dt_input_read(config->tls_certificate, PEM_BYTES, &out->certificate, err);
    if (status != DT_OK)
        dt_error_prefix(err, "tls_certificate %s", config->tls_certificate);
    if (status == DT_OK && (status = dt_input_read(config->tls_key, PEM_BYTES, &out->key, err)))
        dt_error_prefix(err, "tls_key %s", config->tls_key);
    return status;
}

void dt_serving_forget_tls(struct dt_serving_tls *tls)
{
    if (tls->key.capacity > 0)
        sodium_memzero(tls->key.data, tls->key.capacity);
    dt_buf_finish(&tls->certificate);
    dt_buf_finish(&tls->key);
    dt_buf_init(&tls->certificate);
    dt_buf_init(&tls->key);
}
