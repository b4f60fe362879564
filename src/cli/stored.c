#include "stored.h"

#include "postgres_store.h"
#include "sqlite_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { PATH_BYTES = 4096 };

static bool compose(struct dt_cli *cli, char *out, size_t out_size, const char *head,
                    const char *tail)
{
    if ((size_t)snprintf(out, out_size, "%s%s", head, tail) < out_size)
        return true;
    dt_complain(cli, "%s: the path is too long", head);
    return false;
}

bool dt_stored_key_path(struct dt_cli *cli, const struct dt_stored_options *how, char *out,
                        size_t out_size)
{
    if (how->keys)
        return compose(cli, out, out_size, how->keys, "");
    const char *credentials = getenv("CREDENTIALS_DIRECTORY");
    if (credentials && credentials[0]) {
        if (!compose(cli, out, out_size, credentials, "/detente.keys"))
            return false;
        if (access(out, F_OK) == 0)
            return true;
    }
    if (dt_postgres_is_address(how->path)) { /* there is no "beside" */
        *out = '\0';
        return true;
    }
    return compose(cli, out, out_size, how->path, ".keys");
}

/* A key file is made only with its store: beside a store that has lost it, a new one opens nothing.
 */
static bool make_keys(struct dt_cli *cli, const struct dt_stored_options *how, const char *path)
{
    struct dt_error err = {0};
    if (how->mode != DT_STORED_CREATE || dt_postgres_is_address(how->path) ||
        access(path, F_OK) == 0 || access(how->path, F_OK) == 0)
        return true;
    if (dt_keys_create_file(path, &dt_entropy_system, &err) == DT_OK) {
        dt_complain(cli, "made the key file %s: keep a copy of it, apart from the store's", path);
        return true;
    }
    dt_complain(cli, "%s", err.message);
    return false;
}

static bool load_keys(struct dt_cli *cli, const struct dt_stored_options *how,
                      struct dt_stored *stored)
{
    char path[PATH_BYTES];
    struct dt_error err = {0};
    if (!dt_stored_key_path(cli, how, path, sizeof path) || !make_keys(cli, how, path))
        return false;
    if (*path == '\0') {
        if (how->keys_wanted)
            dt_complain(cli, "a store in PostgreSQL has no key file beside it: name one with "
                             "--keys (\"detente keys create\" makes one)");
        return !how->keys_wanted;
    }
    enum dt_status status = dt_keys_load(path, &stored->keys, &err);
    if (status == DT_OK)
        return true;
    if (status == DT_NOT_FOUND && !how->keys && !how->keys_wanted)
        return true;
    if (status == DT_NOT_FOUND && !how->keys)
        dt_complain(cli, "there is no key file %s: name it with --keys", path);
    else if (err.line > 0)
        dt_complain(cli, "line %u: %s", err.line, err.message);
    else
        dt_complain(cli, "%s", err.message);
    return false;
}

static enum dt_status open_driver(const struct dt_stored_options *how,
                                  const struct dt_store_options *options, struct dt_store **out,
                                  struct dt_error *err)
{
    static const struct {
        enum dt_sqlite_mode sqlite;
        enum dt_postgres_mode postgres;
    } modes[] = {
        [DT_STORED_READ] = {DT_SQLITE_READ, DT_POSTGRES_READ},
        [DT_STORED_WRITE] = {DT_SQLITE_WRITE, DT_POSTGRES_WRITE},
        [DT_STORED_CREATE] = {DT_SQLITE_CREATE, DT_POSTGRES_CREATE},
    };
    const struct dt_sqlite_options sqlite = {.path = how->path, .mode = modes[how->mode].sqlite};
    const struct dt_postgres_options postgres = {
        .address = how->path, .mode = modes[how->mode].postgres, .deaf = !how->follows};
    if (dt_postgres_is_address(how->path))
        return dt_store_postgres_open(&postgres, options, out, err);
    return dt_store_sqlite_open(&sqlite, options, out, err);
}

static bool open_store(struct dt_cli *cli, const struct dt_stored_options *how,
                       struct dt_stored *stored)
{
    struct dt_error err = {0};
    struct dt_record_options record = {.keys = stored->keys, .house = dt_view_of(how->house)};
    enum dt_status status = dt_record_create(&record, &stored->record, &err);
    if (status == DT_OK) {
        struct dt_store_options options = {.sealer = dt_record_sealer(stored->record)};
        status = open_driver(how, &options, &stored->store, &err);
    }
    if (status != DT_OK)
        dt_complain(cli, "%s", err.message);
    return status == DT_OK;
}

bool dt_stored_open(struct dt_cli *cli, const struct dt_stored_options *how, struct dt_stored *out)
{
    struct dt_stored stored = {.keys = NULL};
    if (load_keys(cli, how, &stored) && open_store(cli, how, &stored)) {
        *out = stored;
        return true;
    }
    dt_stored_close(&stored);
    return false;
}

void dt_stored_close(struct dt_stored *stored)
{
    if (stored->store)
        dt_store_close(stored->store);
    dt_record_destroy(stored->record);
    dt_keys_destroy(stored->keys);
    *stored = (struct dt_stored){.keys = NULL};
}

bool dt_stored_is_store(const char *path)
{
    static const char magic[16] = "SQLite format 3";
    char head[sizeof magic];
    if (dt_postgres_is_address(path))
        return true;
    FILE *file = strcmp(path, "-") == 0 ? NULL : fopen(path, "rb");
    if (!file)
        return false;
    bool is =
        fread(head, 1, sizeof head, file) == sizeof head && memcmp(head, magic, sizeof head) == 0;
    fclose(file);
    return is;
}

static bool take_name(struct dt_view name, char *room, struct dt_view *out)
{
    memcpy(room, name.ptr, name.len);
    *out = (struct dt_view){room, name.len};
    return true;
}

static bool find_named(struct dt_cli *cli, struct dt_stored *stored, const char *named, char *room,
                       struct dt_view *out)
{
    struct dt_error err = {0};
    uint64_t entries = 0;
    enum dt_status status = dt_tenant_check(dt_view_of(named), &err);
    if (status == DT_OK)
        status = dt_store_tenant_head(stored->store, dt_view_of(named), &entries, &err);
    if (status != DT_OK)
        dt_complain(cli, "%s", err.message);
    else if (entries == 0)
        dt_complain(cli, "there is no tenant \"%s\" in it", named);
    return status == DT_OK && entries > 0 && take_name(dt_view_of(named), room, out);
}

bool dt_stored_tenant(struct dt_cli *cli, struct dt_stored *stored, const char *named, char *room,
                      struct dt_view *out)
{
    struct dt_arena arena;
    struct dt_view names[2];
    struct dt_error err = {0};
    size_t count = 0;
    if (named)
        return find_named(cli, stored, named, room, out);
    dt_arena_init(&arena);
    enum dt_status status =
        dt_store_tenants(stored->store, DT_VIEW(""), 2, &arena, names, &count, &err);
    if (status != DT_OK)
        dt_complain(cli, "%s", err.message);
    else if (count == 0)
        dt_complain(cli, "the store is empty");
    else if (count > 1)
        dt_complain(cli, "it holds several tenants: choose one with --tenant (%.*s, %.*s ...)",
                    (int)names[0].len, names[0].ptr, (int)names[1].len, names[1].ptr);
    else
        take_name(names[0], room, out);
    dt_arena_finish(&arena);
    return status == DT_OK && count == 1;
}

bool dt_stored_each_tenant(struct dt_cli *cli, struct dt_stored *stored,
                           bool (*act)(void *context, struct dt_view tenant), void *context)
{
    struct dt_arena arena;
    struct dt_error err = {0};
    char room[DT_TENANT_BYTES];
    struct dt_view last = DT_VIEW("");
    bool goes_on = true;
    dt_arena_init(&arena);
    while (goes_on) {
        struct dt_view name;
        size_t count;
        dt_arena_reset(&arena);
        if (dt_store_tenants(stored->store, last, 1, &arena, &name, &count, &err) != DT_OK) {
            dt_complain(cli, "%s", err.message);
            goes_on = false;
        } else if (count == 0) {
            break;
        } else {
            take_name(name, room, &last);
            goes_on = act(context, last);
        }
    }
    dt_arena_finish(&arena);
    return goes_on;
}
