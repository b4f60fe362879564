/* The store of a server: where it is, its folder, its lock. */
#define _DEFAULT_SOURCE /* flock */
#include "serving.h"

#include "postgres_store.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static bool path_is_too_long(struct dt_serving *serving)
{
    dt_complain(serving->cli, "the path of the store is too long");
    return false;
}

/* Folders of a path below the part that is there, readable by their owner only. */
static bool make_folders(struct dt_serving *serving, const char *path)
{
    char folder[DT_SERVING_PATH_BYTES];
    size_t len = strlen(path);
    memcpy(folder, path, len + 1);
    for (size_t i = 1; i < len; i++) {
        if (folder[i] != '/')
            continue;
        folder[i] = '\0';
        if (mkdir(folder, 0700) != 0 && errno != EEXIST) {
            dt_complain(serving->cli, "the folder %s cannot be made: %s", folder, strerror(errno));
            return false;
        }
        folder[i] = '/';
    }
    return true;
}

/* detente.db in the folder that the service manager gives, else in the user's own. */
static bool usual_store(struct dt_serving *serving)
{
    static const struct {
        const char *variable, *below;
        bool list; /* several, parted by ':' */
    } places[] = {
        {"STATE_DIRECTORY", "", true},
        {"XDG_STATE_HOME", "/detente", false},
        {"HOME", "/.local/state/detente", false},
    };
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        const char *folder = getenv(places[i].variable);
        if (!folder || folder[0] != '/')
            continue;
        size_t len = places[i].list ? strcspn(folder, ":") : strlen(folder);
        int n = snprintf(serving->store_path, sizeof serving->store_path, "%.*s%s/detente.db",
                         (int)len, folder, places[i].below);
        if (n < 0 || (size_t)n >= sizeof serving->store_path)
            return path_is_too_long(serving);
        return make_folders(serving, serving->store_path);
    }
    dt_complain(serving->cli, "where is the store? Name it with --store, or \"store:\" in a file");
    return false;
}

bool dt_serving_find_store(struct dt_serving *serving)
{
    const char *named = serving->config->store;
    if (!*named)
        return usual_store(serving);
    size_t len = strlen(named);
    if (len >= sizeof serving->store_path)
        return path_is_too_long(serving);
    memcpy(serving->store_path, named, len + 1);
    return true;
}

/* Two servers on one file would each believe they alone tell its news. */
static bool lock_store(struct dt_serving *serving)
{
    char path[DT_SERVING_PATH_BYTES + 8];
    snprintf(path, sizeof path, "%s.lock", serving->store_path);
    serving->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (serving->lock < 0) {
        dt_complain(serving->cli, "%s: %s", path, strerror(errno));
        return false;
    }
    if (flock(serving->lock, LOCK_EX | LOCK_NB) == 0)
        return true;
    if (errno == EWOULDBLOCK)
        dt_complain(serving->cli,
                    "another server has the store %s open: a file serves one server at a time; "
                    "for several, keep the store in PostgreSQL",
                    serving->store_path);
    else
        dt_complain(serving->cli, "%s: %s", path, strerror(errno));
    return false;
}

bool dt_serving_open_store(struct dt_serving *serving)
{
    const struct dt_config *config = serving->config;
    struct dt_stored_options how = {.path = serving->store_path,
                                    .keys = config->keys[0] ? config->keys : NULL,
                                    .house = config->house[0] ? config->house : NULL,
                                    .mode = DT_STORED_CREATE,
                                    .keys_wanted = true,
                                    .follows = true};
    if (!dt_postgres_is_address(serving->store_path) && !lock_store(serving))
        return false;
    return dt_stored_open(serving->cli, &how, &serving->stored);
}
