/* Opening a store in a SQLite file, with a word for everything that can be in the way. */
#include "sqlite_internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUSY_MS = 5000 };

static void destroy(struct dt_backend *self)
{
    struct dt_sqlite *sqlite = (struct dt_sqlite *)self;
    for (int i = 0; i < DT_SQLITE_READERS; i++)
        dt_sqlite_disconnect(&sqlite->readers[i]);
    if (sqlite->writer.db && sqlite->sync_failed) /* the disk is not trusted any more */
        sqlite3_db_config(sqlite->writer.db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    dt_sqlite_disconnect(&sqlite->writer);
    pthread_cond_destroy(&sqlite->freed);
    pthread_mutex_destroy(&sqlite->lock);
    free(sqlite->path);
    free(sqlite->vfs);
    free(sqlite);
}

static const struct dt_backend_ops ops = {
    .name = "sqlite",
    .shared = true,
    .begin = dt_sqlite_begin,
    .look_up = dt_sqlite_look_up,
    .get = dt_sqlite_get,
    .write = dt_sqlite_write,
    .commit = dt_sqlite_commit,
    .abort = dt_sqlite_abort,
    .tidy = dt_sqlite_tidy,
    .scrub = dt_sqlite_scrub,
    .outbox_take = dt_sqlite_outbox_take,
    .outbox_settle = dt_sqlite_outbox_settle,
    .outbox_mend = dt_sqlite_outbox_mend,
    .read = dt_sqlite_read,
    .conversation = dt_sqlite_conversation,
    .head = dt_sqlite_head,
    .tenant_head = dt_sqlite_tenant_head,
    .tenants = dt_sqlite_tenants,
    .read_shelf = dt_sqlite_read_shelf,
    .outbox_list = dt_sqlite_outbox_list,
    .stats = dt_sqlite_stats,
    .backup = dt_sqlite_backup,
    .check = dt_sqlite_check,
    .destroy = destroy,
};

/* How many pages the journal holds after a commit: SQLite tells, and tidy acts on it. */
static int note_pages(void *context, sqlite3 *db, const char *name, int pages)
{
    ((struct dt_sqlite *)context)->wal_pages = pages;
    return SQLITE_OK;
}

/* What stands at the path, before SQLite has its say. */
static enum dt_status look_at(const struct dt_sqlite_options *options, struct dt_error *err)
{
    struct stat there;
    const char *path = options->path;
    if (stat(path, &there) == 0) {
        if (!S_ISREG(there.st_mode))
            return dt_error_set(err, DT_INVALID, "%s is no file", path);
        int mode = options->mode == DT_SQLITE_READ ? R_OK : R_OK | W_OK;
        if (access(path, mode) != 0)
            return dt_error_set(err, DT_DENIED, "%s: %s", path, strerror(errno));
        return DT_OK;
    }
    if (errno != ENOENT)
        return dt_error_set(err, errno == EACCES ? DT_DENIED : DT_IO, "%s: %s", path,
                            strerror(errno));
    if (options->mode != DT_SQLITE_CREATE)
        return dt_error_set(err, DT_NOT_FOUND, "there is no database %s", path);
    int fd = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (fd < 0 && errno == ENOENT)
        return dt_error_set(err, DT_NOT_FOUND, "there is no folder for %s", path);
    if (fd < 0)
        return dt_error_set(err, errno == EACCES || errno == EROFS ? DT_DENIED : DT_IO, "%s: %s",
                            path, strerror(errno));
    close(fd);
    return DT_OK;
}

/* SQLite gives meaning to names such as ":memory:" and "file:...": a path is never one of them. */
static char *plain_path(const char *path)
{
    size_t len = strlen(path);
    bool absolute = path[0] == '/';
    char *copy = malloc(len + 3);
    if (!copy)
        return NULL;
    memcpy(copy, "./", 2);
    memcpy(copy + (absolute ? 0 : 2), path, len + 1);
    return copy;
}

static bool init_pool(struct dt_sqlite *sqlite)
{
    if (pthread_mutex_init(&sqlite->lock, NULL) != 0)
        return false;
    if (pthread_cond_init(&sqlite->freed, NULL) == 0)
        return true;
    pthread_mutex_destroy(&sqlite->lock);
    return false;
}

static struct dt_sqlite *make(const struct dt_sqlite_options *options)
{
    struct dt_sqlite *sqlite = calloc(1, sizeof *sqlite);
    if (!sqlite)
        return NULL;
    sqlite->base.ops = &ops;
    sqlite->mode = options->mode;
    sqlite->busy_ms = options->busy_ms ? options->busy_ms : BUSY_MS;
    sqlite->path = plain_path(options->path);
    sqlite->vfs = options->vfs ? strdup(options->vfs) : NULL;
    if (sqlite->path && (sqlite->vfs || !options->vfs) && init_pool(sqlite))
        return sqlite;
    free(sqlite->path);
    free(sqlite->vfs);
    free(sqlite);
    return NULL;
}

enum dt_status dt_store_sqlite_open(const struct dt_sqlite_options *options,
                                    const struct dt_store_options *store, struct dt_store **out,
                                    struct dt_error *err)
{
    if (!options->path || !*options->path)
        return dt_error_set(err, DT_INVALID, "a database needs a path");
    enum dt_status status = look_at(options, err);
    if (status != DT_OK)
        return status;
    struct dt_sqlite *sqlite = make(options);
    if (!sqlite)
        return dt_error_set(err, DT_NOMEM, "no memory for a store");
    status = dt_sqlite_connect(sqlite, true, &sqlite->writer, err);
    if (status == DT_OK && options->mode != DT_SQLITE_READ)
        status = dt_sqlite_upgrade(&sqlite->writer, err);
    if (status == DT_OK) {
        sqlite3_wal_hook(sqlite->writer.db, note_pages, sqlite);
        status = dt_store_start(&sqlite->base, store, out, err);
    }
    if (status != DT_OK) {
        destroy(&sqlite->base);
        dt_error_prefix(err, "%s", options->path);
    }
    return status;
}
