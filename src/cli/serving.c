/* One server, from its settings to its end. */
#include "serving.h"

#include "daemon.h"
#include "postgres_store.h"
#include "sandbox.h"
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sodium.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { SWEEP_MS = 3600 * 1000, EXTEND_MS = 1000 };

bool dt_serving_fail(struct dt_serving *serving, const struct dt_error *err)
{
    dt_complain(serving->cli, "%s", err->message);
    return false;
}

/* What the server tells of, as lines of the log. A request that was answered and changed nothing is
 * for those who look closely. */
static void log_entry(void *context, const struct dt_server_entry *entry)
{
    struct dt_log *log = context;
    if (entry->kind == DT_SERVER_EVENT) {
        char event[64];
        snprintf(event, sizeof event, "%.*s", (int)entry->event.len, entry->event.ptr);
        dt_log_write(log, entry->warning ? DT_LOG_WARNING : DT_LOG_INFO, event,
                     DT_LOG_TEXT("detail", entry->detail));
        return;
    }
    bool quiet = dt_view_equal(entry->method, DT_VIEW("GET")) && entry->status < 400;
    enum dt_log_level level = entry->status >= 500 ? DT_LOG_WARNING
                              : quiet              ? DT_LOG_DEBUG
                                                   : DT_LOG_INFO;
    dt_log_write(
        log, level, "request", DT_LOG_NUMBER("request", (int64_t)entry->number),
        DT_LOG_TEXT("method", entry->method), DT_LOG_TEXT("route", entry->route),
        DT_LOG_NUMBER("status", entry->status), DT_LOG_NUMBER("us", (int64_t)entry->duration_us),
        DT_LOG_NUMBER("bytes", (int64_t)entry->bytes), DT_LOG_TEXT("tenant", entry->tenant),
        DT_LOG_TEXT("person", entry->person), DT_LOG_TEXT("address", entry->address));
}

static bool open_log(struct dt_serving *serving)
{
    struct dt_error err = {0};
    struct dt_log_options options = {.fd = STDERR_FILENO,
                                     .format = (enum dt_log_format)serving->config->log_format,
                                     .level = (enum dt_log_level)serving->config->log_level,
                                     .journal = dt_log_is_journal(STDERR_FILENO)};
    return dt_log_create(&options, &serving->log, &err) == DT_OK || dt_serving_fail(serving, &err);
}

static bool load_core(struct dt_serving *serving)
{
    const struct dt_config *config = serving->config;
    struct dt_core_paths paths = {.playbook = config->playbook[0] ? config->playbook : NULL,
                                  .model = config->model[0] ? config->model : NULL,
                                  .no_net = config->tier == DT_TIER_LINEAR};
    for (size_t i = 0; i < config->lexicon.count; i++)
        if (!dt_core_add_lexicon(serving->cli, &paths, config->lexicon.items[i]))
            return false;
    return dt_core_load(serving->cli, &paths, &serving->core);
}

/* The folder a file is in; out: DT_SERVING_PATH_BYTES. */
static const char *folder_of(const char *path, char *out)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return ".";
    snprintf(out, DT_SERVING_PATH_BYTES, "%.*s", slash == path ? 1 : (int)(slash - path), path);
    return out;
}

/* Before the first thread: Landlock holds for those that are made later. */
static bool enter_sandbox(struct dt_serving *serving)
{
    const struct dt_config *config = serving->config;
    struct dt_error err = {0};
    struct dt_sandboxed done = {0};
    char folder[DT_SERVING_PATH_BYTES], keys_folder[DT_SERVING_PATH_BYTES];
    const char *writable[3] = {NULL, NULL, NULL};
    size_t count = 0;
    if (!dt_postgres_is_address(serving->store_path)) {
        writable[count++] = folder_of(serving->store_path, folder);
        setenv("SQLITE_TMPDIR", writable[0], 1); /* what SQLite spills stays with the store */
        if (config->keys[0] && access(config->keys, F_OK) != 0)
            writable[count++] = folder_of(config->keys, keys_folder); /* to be made now */
    }
    if (!config->sandbox)
        return true;
    if (dt_sandbox_enter(&(struct dt_sandbox){writable}, &done, &err) != DT_OK)
        return dt_serving_fail(serving, &err);
    dt_log_write(serving->log, DT_LOG_DEBUG, "sandbox", DT_LOG_NUMBER("landlock", done.landlock),
                 DT_LOG_TEXT("seccomp", done.seccomp ? DT_VIEW("on") : DT_VIEW("off")));
    return true;
}

static void hash_file(crypto_generichash_state *hash, const char *path)
{
    unsigned char block[65536];
    FILE *file = fopen(path, "rb");
    size_t got;
    if (!file)
        return;
    while ((got = fread(block, 1, sizeof block, file)) > 0)
        crypto_generichash_update(hash, block, got);
    fclose(file);
}

/* Stands for whatever decides how a text is read: this program, with the lexicon and the weights in
 * it, and the files in their place. With another number everything is read anew. */
static uint32_t rules_of(const struct dt_serving *serving)
{
    const struct dt_config *config = serving->config;
    crypto_generichash_state hash;
    uint32_t rules;
    unsigned char out[crypto_generichash_BYTES];
    crypto_generichash_init(&hash, NULL, 0, sizeof out);
    hash_file(&hash, "/proc/self/exe");
    crypto_generichash_update(&hash, (const unsigned char *)&config->tier, sizeof config->tier);
    for (size_t i = 0; i < config->lexicon.count; i++)
        hash_file(&hash, config->lexicon.items[i]);
    hash_file(&hash, config->model);
    crypto_generichash_update(&hash, (const unsigned char *)config->model, strlen(config->model));
    hash_file(&hash, config->playbook);
    crypto_generichash_final(&hash, out, sizeof out);
    memcpy(&rules, out, sizeof rules);
    return rules ? rules : 1;
}

static bool open_people(struct dt_serving *serving)
{
    const struct dt_config *config = serving->config;
    struct dt_error err = {0};
    struct dt_people_options options = {
        .store = serving->stored.store,
        .record = serving->stored.record,
        .session_idle_ms = config->session_idle * DT_MS_PER_SECOND,
        .session_ms = config->session_lifetime * DT_MS_PER_SECOND,
        .invitation_ms = config->invitation_lifetime * DT_MS_PER_SECOND,
        .reset_ms = config->reset_lifetime * DT_MS_PER_SECOND,
        .chat_ms = config->chat_lifetime * DT_MS_PER_SECOND,
        .account_attempts = (uint32_t)config->sign_in_attempts,
        .address_attempts = (uint32_t)config->sign_in_attempts_per_address,
    };
    return dt_people_create(&options, &serving->people, &err) == DT_OK ||
           dt_serving_fail(serving, &err);
}

static bool open_desk(struct dt_serving *serving)
{
    struct dt_error err = {0};
    struct dt_desk_options options = {.store = serving->stored.store,
                                      .record = serving->stored.record,
                                      .core = &serving->core.core,
                                      .rules = rules_of(serving),
                                      .states = (uint32_t)serving->config->states};
    return dt_desk_open(&options, &serving->desk, &err) == DT_OK || dt_serving_fail(serving, &err);
}

static bool create_server(struct dt_serving *serving)
{
    const struct dt_config *config = serving->config;
    struct dt_error err = {0};
    struct dt_serving_origins origins;
    struct dt_server_options options = {.desk = serving->desk,
                                        .people = serving->people,
                                        .log = log_entry,
                                        .context = serving->log,
                                        .listeners = serving->listeners,
                                        .listener_count = serving->listener_count,
                                        .certificate = dt_buf_view(&serving->tls.certificate),
                                        .key = dt_buf_view(&serving->tls.key),
                                        .pollers = (uint32_t)config->pollers,
                                        .workers = (uint32_t)config->workers,
                                        .version = DT_VERSION,
                                        .web_dir = config->web_dir[0] ? config->web_dir : NULL};
    dt_buf_init(&origins.ancestors);
    dt_serving_limits(config, &origins, &options.limits);
    enum dt_status status = dt_server_create(&options, &serving->server, &err);
    dt_serving_forget_tls(&serving->tls);
    dt_buf_finish(&origins.ancestors);
    return status == DT_OK || dt_serving_fail(serving, &err);
}

/* Before anything is made: a first start that fails here has shown no password. */
static bool read_tls(struct dt_serving *serving)
{
    struct dt_error err = {0};
    return dt_serving_read_tls(serving->config, &serving->tls, &err) == DT_OK ||
           dt_serving_fail(serving, &err);
}

static bool take_signals(struct dt_serving *serving)
{
    struct dt_error err = {0};
    return dt_daemon_signals(&serving->signals, &err) == DT_OK || dt_serving_fail(serving, &err);
}

bool dt_serving_open(struct dt_serving *serving)
{
    serving->lock = serving->signals = -1;
    dt_buf_init(&serving->tls.certificate);
    dt_buf_init(&serving->tls.key);
    dt_daemon_prepare();
    return dt_configured_read(serving->cli, &serving->how, &serving->config) && open_log(serving) &&
           take_signals(serving) && read_tls(serving) && load_core(serving) &&
           dt_serving_listen(serving) && dt_serving_find_store(serving) && enter_sandbox(serving) &&
           dt_serving_open_store(serving) && open_people(serving) && open_desk(serving) &&
           dt_serving_first_start(serving) && create_server(serving);
}

void dt_serving_close(struct dt_serving *serving)
{
    if (serving->server)
        dt_server_stop(serving->server, 0);
    dt_desk_close(serving->desk);
    dt_server_destroy(serving->server);
    dt_people_destroy(serving->people);
    dt_stored_close(&serving->stored);
    dt_serving_forget_tls(&serving->tls);
    dt_core_unload(&serving->core);
    for (size_t i = 0; i < serving->listener_count; i++)
        close(serving->listeners[i].fd);
    if (serving->signals >= 0)
        close(serving->signals);
    if (serving->lock >= 0)
        close(serving->lock);
    dt_log_destroy(serving->log);
    dt_config_destroy(serving->config);
}

static bool start(struct dt_serving *serving)
{
    struct dt_error err = {0};
    if (dt_desk_start(serving->desk, &err) != DT_OK ||
        dt_server_start(serving->server, &err) != DT_OK)
        return dt_serving_fail(serving, &err);
    dt_buf_printf(&serving->cli->out.buf, "detente %s is ready at %s\n", DT_VERSION,
                  serving->address);
    if (isatty(STDOUT_FILENO))
        dt_buf_append_view(&serving->cli->out.buf, DT_VIEW("Ctrl-C stops it.\n"));
    dt_output_flush(&serving->cli->out);
    dt_log_write(serving->log, DT_LOG_INFO, "ready",
                 DT_LOG_TEXT("address", dt_view_of(serving->address)),
                 DT_LOG_TEXT("version", DT_VIEW(DT_VERSION)));
    dt_daemon_notify("READY=1");
    return true;
}

/* A setting that differs and holds only from the next start on is told. */
static void tell_unreloaded(struct dt_serving *serving, const struct dt_config *next)
{
    for (int i = 0; i < DT_SETTING_COUNT; i++) {
        const struct dt_setting *setting = &dt_settings()[i];
        if (!setting->reloads && !dt_config_same(serving->config, next, setting))
            dt_log_write(serving->log, DT_LOG_WARNING, "needs_restart",
                         DT_LOG_TEXT("setting", dt_view_of(setting->name)));
    }
}

static enum dt_status apply(struct dt_serving *serving, const struct dt_config *next,
                            struct dt_error *err)
{
    struct dt_server_limits limits;
    struct dt_serving_origins origins;
    struct dt_serving_tls tls;
    if (!next->tls_certificate[0] != !serving->config->tls_certificate[0])
        return dt_error_set(err, DT_INVALID, "TLS is switched on and off at a start only");
    dt_buf_init(&origins.ancestors);
    dt_serving_limits(next, &origins, &limits);
    enum dt_status status = dt_serving_read_tls(next, &tls, err);
    if (status == DT_OK)
        status = dt_server_reload(serving->server, &limits, dt_buf_view(&tls.certificate),
                                  dt_buf_view(&tls.key), err);
    dt_serving_forget_tls(&tls);
    dt_buf_finish(&origins.ancestors);
    return status;
}

/* All or nothing: with settings that are wrong, the old ones go on. */
static void reload(struct dt_serving *serving)
{
    struct dt_config *next = NULL;
    struct dt_error err = {0};
    dt_daemon_notify_reloading();
    enum dt_status status = dt_configured_load(&serving->how, &next, &err);
    if (status == DT_OK)
        status = apply(serving, next, &err);
    if (status == DT_OK) {
        dt_log_configure(serving->log, (enum dt_log_format)next->log_format,
                         (enum dt_log_level)next->log_level);
        tell_unreloaded(serving, next);
        dt_config_destroy(serving->config);
        serving->config = next;
        dt_log_write(serving->log, DT_LOG_INFO, "reloaded",
                     DT_LOG_TEXT("file", dt_view_of(next->file)));
    } else {
        dt_config_destroy(next);
        dt_log_write(serving->log, DT_LOG_ERROR, "reload_failed",
                     DT_LOG_TEXT("detail", dt_view_of(err.message)));
    }
    dt_daemon_notify("READY=1");
}

static void sweep(struct dt_serving *serving)
{
    struct dt_error err = {0};
    if (dt_people_sweep(serving->people, dt_serving_now(), &err) != DT_OK)
        dt_log_write(serving->log, DT_LOG_WARNING, "sweep_failed",
                     DT_LOG_TEXT("detail", dt_view_of(err.message)));
}

static int64_t monotonic_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Until SIGTERM or SIGINT. A server that hangs is not spoken for: the manager starts another. */
static void wait_for_end(struct dt_serving *serving)
{
    uint32_t watchdog_ms = dt_daemon_watchdog_ms();
    int64_t sweep_at = monotonic_ms();
    for (;;) {
        struct pollfd ready = {.fd = serving->signals, .events = POLLIN};
        int64_t now = monotonic_ms();
        if (watchdog_ms > 0 && dt_server_lives(serving->server))
            dt_daemon_notify("WATCHDOG=1");
        if (now >= sweep_at) {
            sweep(serving);
            sweep_at = now + SWEEP_MS;
        }
        int64_t wait_ms = sweep_at - now;
        if (watchdog_ms > 0 && watchdog_ms < wait_ms)
            wait_ms = watchdog_ms;
        poll(&ready, 1, (int)wait_ms);
        int signal = dt_daemon_signal(serving->signals);
        if (signal == SIGHUP)
            reload(serving);
        else if (signal != 0)
            return;
    }
}

struct stopping {
    struct dt_server *server;
    uint32_t deadline_ms;
    size_t cut;
    int done; /* written to at the end */
};

static void *stop_server(void *context)
{
    struct stopping *stopping = context;
    stopping->cut = dt_server_stop(stopping->server, stopping->deadline_ms);
    (void)!write(stopping->done, "", 1);
    return NULL;
}

/* Keeps the manager patient meanwhile, and listens for whoever is not. */
static void stand_by(struct dt_serving *serving, int done)
{
    struct pollfd ready[] = {{.fd = done, .events = POLLIN},
                             {.fd = serving->signals, .events = POLLIN}};
    for (;;) {
        char state[64];
        snprintf(state, sizeof state, "WATCHDOG=1\nEXTEND_TIMEOUT_USEC=%d", 10 * EXTEND_MS * 1000);
        dt_daemon_notify(state);
        poll(ready, 2, EXTEND_MS);
        if (ready[0].revents)
            return;
        int signal = dt_daemon_signal(serving->signals);
        if (signal == SIGTERM || signal == SIGINT)
            _exit(DT_EXIT_FAILED); /* told twice: what was acknowledged is on the disk */
    }
}

static int stop(struct dt_serving *serving)
{
    int ends[2];
    pthread_t thread;
    struct stopping stopping = {.server = serving->server,
                                .deadline_ms = (uint32_t)serving->config->stop_timeout * 1000};
    dt_daemon_notify("STOPPING=1");
    dt_log_write(serving->log, DT_LOG_INFO, "stopping",
                 DT_LOG_NUMBER("within_s", serving->config->stop_timeout));
    if (pipe(ends) != 0)
        return DT_EXIT_FAILED;
    stopping.done = ends[1];
    if (pthread_create(&thread, NULL, stop_server, &stopping) == 0) {
        stand_by(serving, ends[0]);
        pthread_join(thread, NULL);
    } else {
        stop_server(&stopping);
    }
    close(ends[0]);
    close(ends[1]);
    dt_log_write(serving->log, stopping.cut ? DT_LOG_WARNING : DT_LOG_INFO, "stopped",
                 DT_LOG_NUMBER("cut", (int64_t)stopping.cut));
    return DT_EXIT_OK;
}

int dt_serving_run(struct dt_serving *serving)
{
    if (!start(serving))
        return DT_EXIT_FAILED;
    wait_for_end(serving);
    return stop(serving);
}
