#include "stored.h"

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
    return compose(cli, out, out_size, how->path, ".keys");
}

/* A key file is made only with its store: beside a store that has lost it, a new one opens nothing.
 */
static bool make_keys(struct dt_cli *cli, const struct dt_stored_options *how, const char *path)
{
    struct dt_error err = {0};
    if (how->mode != DT_STORED_CREATE || access(path, F_OK) == 0 || access(how->path, F_OK) == 0)
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

static bool open_store(struct dt_cli *cli, const struct dt_stored_options *how,
                       struct dt_stored *stored)
{
    static const enum dt_sqlite_mode modes[] = {
        [DT_STORED_READ] = DT_SQLITE_READ,
        [DT_STORED_WRITE] = DT_SQLITE_WRITE,
        [DT_STORED_CREATE] = DT_SQLITE_CREATE,
    };
    struct dt_error err = {0};
    struct dt_record_options record = {.keys = stored->keys, .house = dt_view_of(how->house)};
    enum dt_status status = dt_record_create(&record, &stored->record, &err);
    if (status == DT_OK) {
        struct dt_store_options options = {.sealer = dt_record_sealer(stored->record)};
        struct dt_sqlite_options sqlite = {.path = how->path, .mode = modes[how->mode]};
        status = dt_store_sqlite_open(&sqlite, &options, &stored->store, &err);
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

static bool choose(struct dt_cli *cli, const char *named, const struct dt_view *names, size_t count,
                   char *room, struct dt_view *out)
{
    if (!named && count == 1)
        return take_name(names[0], room, out);
    for (size_t i = 0; named && i < count; i++)
        if (dt_view_equal(names[i], dt_view_of(named)))
            return take_name(names[i], room, out);
    if (count == 0)
        dt_complain(cli, "the store is empty");
    else if (named)
        dt_complain(cli, "there is no tenant \"%s\" in it", named);
    else
        dt_complain(cli, "it holds several tenants: choose one with --tenant (%.*s, %.*s ...)",
                    (int)names[0].len, names[0].ptr, (int)names[1].len, names[1].ptr);
    return false;
}

bool dt_stored_tenant(struct dt_cli *cli, struct dt_stored *stored, const char *named, char *room,
                      struct dt_view *out)
{
    struct dt_arena arena;
    struct dt_error err = {0};
    size_t count = 0;
    bool ok = false;
    dt_arena_init(&arena);
    struct dt_view *names = dt_arena_alloc(&arena, DT_STORED_TENANTS * sizeof *names);
    if (!names)
        dt_complain(cli, "memory ran out");
    else if (dt_store_tenants(stored->store, DT_VIEW(""), DT_STORED_TENANTS, &arena, names, &count,
                              &err) != DT_OK)
        dt_complain(cli, "%s", err.message);
    else
        ok = choose(cli, named, names, count, room, out);
    dt_arena_finish(&arena);
    return ok;
}
