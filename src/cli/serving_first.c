/* The first start: a tenant, its first account, and the password that is shown once. */
#include "serving.h"

#include "tenants.h"
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define FIRST_EMAIL "admin@example.org"

static enum dt_status has_tenants(struct dt_serving *serving, bool *out, struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_tenant tenant;
    size_t count = 0;
    dt_arena_init(&arena);
    enum dt_status status =
        dt_tenant_list(serving->people, DT_VIEW(""), 1, &arena, &tenant, &count, err);
    dt_arena_finish(&arena);
    if (status == DT_OK)
        *out = count > 0;
    return status;
}

static enum dt_status add_tenant(struct dt_serving *serving, struct dt_view id,
                                 struct dt_error *err)
{
    struct dt_arena arena;
    struct dt_invitation made;
    bool demo = serving->config->demonstration;
    struct dt_act act = dt_act_of_house(id, dt_serving_now());
    struct dt_tenant_new tenant = {
        .id = id,
        .name = demo ? DT_VIEW("Brightwing, a demonstration") : DT_VIEW("Customer service"),
        .demonstration = demo,
        .chat = demo,
        .administrator = {.name = DT_VIEW("Alex Morgan"),
                          .email = DT_VIEW(FIRST_EMAIL),
                          .roles = 1u << DT_PERSON_ADMINISTRATOR | 1u << DT_PERSON_OPERATOR |
                                   1u << DT_PERSON_SUPERVISOR | 1u << DT_PERSON_AGENT,
                          .password = dt_view_of(serving->password)}};
    if (!demo)
        tenant.administrator.name = DT_VIEW("Administrator");
    dt_arena_init(&arena);
    enum dt_status status = dt_tenant_add(serving->people, &act, &tenant, &arena, &made, NULL, err);
    dt_arena_finish(&arena);
    return status;
}

/* Into a file that only its owner reads: what is printed would be kept in the journal. */
static bool write_password(struct dt_serving *serving, char path[DT_SERVING_PATH_BYTES])
{
    const char *state = getenv("STATE_DIRECTORY");
    const char *slash = strrchr(serving->store_path, '/');
    int n = -1;
    if (state && *state)
        n = snprintf(path, DT_SERVING_PATH_BYTES, "%.*s/first-password", (int)strcspn(state, ":"),
                     state);
    else if (slash && serving->store_path[0] == '/')
        n = snprintf(path, DT_SERVING_PATH_BYTES, "%.*s/first-password",
                     (int)(slash - serving->store_path), serving->store_path);
    if (n < 0 || n >= DT_SERVING_PATH_BYTES)
        return false;
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return false;
    size_t len = strlen(serving->password);
    bool written = write(fd, serving->password, len) == (ssize_t)len && write(fd, "\n", 1) == 1;
    return close(fd) == 0 && written;
}

static void tell_password(struct dt_serving *serving)
{
    char path[DT_SERVING_PATH_BYTES];
    struct dt_buf *out = &serving->cli->out.buf;
    if (!dt_log_is_journal(STDOUT_FILENO)) {
        dt_buf_printf(out,
                      "First start: an account was made, and this is the only time that its "
                      "password is shown.\n  account   %s\n  password  %s\n",
                      FIRST_EMAIL, serving->password);
    } else if (write_password(serving, path)) {
        dt_buf_printf(out,
                      "First start: the account %s was made. Its password is in %s; sign in, "
                      "change it, and remove the file.\n",
                      FIRST_EMAIL, path);
    } else {
        dt_buf_printf(out,
                      "First start: the account %s was made. \"detente user passwd\" gives it a "
                      "password.\n",
                      FIRST_EMAIL);
    }
    dt_output_flush(&serving->cli->out);
    sodium_memzero(serving->password, sizeof serving->password);
}

bool dt_serving_first_start(struct dt_serving *serving)
{
    struct dt_error err = {0};
    bool any = false;
    struct dt_view id = serving->config->demonstration ? DT_VIEW("demo") : DT_VIEW("main");
    enum dt_status status = has_tenants(serving, &any, &err);
    if (status != DT_OK)
        return dt_serving_fail(serving, &err);
    if (any)
        return true;
    dt_passphrase(&dt_entropy_system, serving->password);
    status = add_tenant(serving, id, &err);
    if (status == DT_CONFLICT) /* another node on the same database was quicker */
        return true;
    if (status != DT_OK)
        return dt_serving_fail(serving, &err);
    tell_password(serving);
    return !serving->config->demonstration || dt_serving_seed(serving, id);
}
