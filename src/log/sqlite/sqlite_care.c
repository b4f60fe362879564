/* Checkpoints, scrubbing, copies, and the file's own check. */
#include "sqlite_internal.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    IDLE_PAGES = 1500,       /* of the journal, when nobody waits: about 6 MB */
    BUSY_PAGES = 6000,       /* under load: about 24 MB */
    FRAME_BYTES = 4096 + 24, /* a page in the journal */
    FIRST_ROOM = 8 * 1024 * 1024,
    MOST_ROOM = 32 * 1024 * 1024,
    ZERO_BYTES = 64 * 1024,
    PROGRESS_STEPS = 4000 /* of SQLite's machine between two looks at a copy's size */
};

static struct dt_sqlite *of(struct dt_backend *self)
{
    return (struct dt_sqlite *)self;
}

static enum dt_status checkpoint(struct dt_sqlite *sqlite, int mode,
                                 enum dt_commit_after *after_out, struct dt_error *err)
{
    int pages = 0, moved = 0;
    if (sqlite3_wal_checkpoint_v2(sqlite->writer.db, "main", mode, &pages, &moved) == SQLITE_OK) {
        if (moved == pages)
            sqlite->wal_pages = 0;
        return DT_OK;
    }
    enum dt_status status =
        dt_sqlite_fail(sqlite->writer.db, "moving the journal into the database", err);
    if (dt_sqlite_is_sync_failure(sqlite->writer.db)) {
        sqlite->sync_failed = true;
        *after_out = DT_COMMIT_STOP;
    }
    return status;
}

/* Zeroes behind the journal's end; if they do not all fit, none stay. */
static void write_zeroes(sqlite3_file *file, sqlite3_int64 size, sqlite3_int64 wanted)
{
    static const char zeroes[ZERO_BYTES];
    for (sqlite3_int64 at = size; at < wanted; at += ZERO_BYTES)
        if (file->pMethods->xWrite(file, zeroes, ZERO_BYTES, at) != SQLITE_OK) {
            file->pMethods->xTruncate(file, size);
            return;
        }
}

/*
 * A sync of a file that has grown must also write down how long it is now, and where: on ext4 that
 * is a commit of the file system's own journal, several times the price of syncing bytes that had
 * their place before. So the journal is made long before it is needed; SQLite writes over it from
 * the start whenever its pages were moved. Zeroes behind the last frame mean nothing to it. The
 * write lock keeps other processes from writing there meanwhile. A store that is opened for a
 * command or two does without. Failing does no harm.
 */
static void make_room(struct dt_sqlite *sqlite)
{
    sqlite3_file *file = NULL;
    sqlite3_int64 size = 0, wanted = sqlite->wal_room ? 2 * sqlite->wal_room : FIRST_ROOM;
    struct dt_error ignored;
    wanted = wanted < MOST_ROOM ? wanted : MOST_ROOM;
    sqlite->wal_room = wanted;
    if (dt_sqlite_begin(&sqlite->base, &ignored) != DT_OK)
        return;
    sqlite3_file_control(sqlite->writer.db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file);
    if (file && file->pMethods && file->pMethods->xFileSize(file, &size) == SQLITE_OK)
        write_zeroes(file, size, wanted);
    dt_sqlite_abort(&sqlite->base);
}

enum dt_status dt_sqlite_tidy(struct dt_backend *self, bool idle, enum dt_commit_after *after_out,
                              struct dt_error *err)
{
    struct dt_sqlite *sqlite = of(self);
    *after_out = DT_COMMIT_GO_ON;
    if (sqlite->sync_failed) {
        *after_out = DT_COMMIT_STOP;
        return dt_error_set(err, DT_IO, "a sync failed");
    }
    if (sqlite->mode == DT_SQLITE_READ || sqlite->commits < DT_SQLITE_WARM_COMMITS)
        return DT_OK;
    if (sqlite->wal_room < MOST_ROOM &&
        (sqlite3_int64)sqlite->wal_pages * FRAME_BYTES >= sqlite->wal_room / 4 * 3)
        make_room(sqlite);
    if (sqlite->wal_pages < (idle ? IDLE_PAGES : BUSY_PAGES))
        return DT_OK;
    return checkpoint(sqlite, SQLITE_CHECKPOINT_PASSIVE, after_out, err);
}

/*
 * secure_delete wipes cells and free pages, but a page that was split may keep what moved to its
 * neighbour; a rewrite of the file keeps only what is alive. Then the journal, which still holds
 * the old pages, is emptied.
 */
enum dt_status dt_sqlite_scrub(struct dt_backend *self, enum dt_commit_after *after_out,
                               struct dt_error *err)
{
    struct dt_sqlite *sqlite = of(self);
    *after_out = DT_COMMIT_GO_ON;
    if (sqlite->mode == DT_SQLITE_READ)
        return dt_error_set(err, DT_DENIED, "the database was opened for reading");
    enum dt_status status = checkpoint(sqlite, SQLITE_CHECKPOINT_TRUNCATE, after_out, err);
    if (status != DT_OK)
        return status;
    if (sqlite3_exec(sqlite->writer.db, "VACUUM", NULL, NULL, NULL) != SQLITE_OK) {
        status = dt_sqlite_fail(sqlite->writer.db, "rewriting the database", err);
        if (dt_sqlite_is_sync_failure(sqlite->writer.db)) {
            sqlite->sync_failed = true;
            *after_out = DT_COMMIT_STOP;
        }
        return status;
    }
    sqlite->wal_room = 0; /* the journal is short again */
    return checkpoint(sqlite, SQLITE_CHECKPOINT_TRUNCATE, after_out, err);
}

enum dt_status dt_sqlite_check(struct dt_backend *self, struct dt_error *err)
{
    struct dt_sqlite_conn *conn;
    sqlite3_stmt *statement = NULL;
    enum dt_status status = dt_sqlite_borrow(of(self), &conn, err);
    if (status != DT_OK)
        return status;
    if (sqlite3_prepare_v2(conn->db, "PRAGMA integrity_check(1)", -1, &statement, NULL) !=
            SQLITE_OK ||
        sqlite3_step(statement) != SQLITE_ROW) {
        status = dt_sqlite_fail(conn->db, "checking the database", err);
    } else {
        const char *verdict = (const char *)sqlite3_column_text(statement, 0);
        if (!verdict)
            status = dt_error_set(err, DT_NOMEM, "no memory to check the database");
        else if (strcmp(verdict, "ok") != 0)
            status = dt_error_set(err, DT_FORMAT, "the database is damaged: %s", verdict);
    }
    sqlite3_finalize(statement);
    dt_sqlite_give_back(of(self), conn);
    return status;
}

struct copy {
    const char *partial;
    dt_store_progress_fn progress;
    void *context;
    uint64_t total;
};

static int show_progress(void *context)
{
    const struct copy *copy = context;
    struct stat now;
    if (copy->progress && stat(copy->partial, &now) == 0)
        copy->progress(copy->context, (uint64_t)now.st_size, copy->total);
    return 0;
}

/* VACUUM INTO sees one state of the database, keeps nobody from writing, and takes no free pages
 * along. It does not sync: that is done after it. */
static enum dt_status copy_into(struct dt_sqlite *sqlite, struct copy *copy, struct dt_error *err)
{
    struct dt_sqlite_conn *conn;
    sqlite3_stmt *statement = NULL;
    int64_t total = 0;
    enum dt_status status = dt_sqlite_borrow(sqlite, &conn, err);
    if (status != DT_OK)
        return status;
    status = dt_sqlite_number(conn, DT_SQL_PAGES, &total, err);
    copy->total = (uint64_t)total;
    if (status == DT_OK) {
        sqlite3_exec(conn->db, "PRAGMA query_only = OFF", NULL, NULL, NULL);
        sqlite3_progress_handler(conn->db, PROGRESS_STEPS, show_progress, copy);
        if (sqlite3_prepare_v2(conn->db, "VACUUM INTO ?1", -1, &statement, NULL) != SQLITE_OK ||
            sqlite3_bind_text(statement, 1, copy->partial, -1, SQLITE_STATIC) != SQLITE_OK ||
            sqlite3_step(statement) != SQLITE_DONE)
            status = dt_sqlite_fail(conn->db, "copying the database", err);
        sqlite3_finalize(statement);
        if (status == DT_OK && copy->progress)
            copy->progress(copy->context, copy->total, copy->total);
        sqlite3_progress_handler(conn->db, 0, NULL, NULL);
        sqlite3_exec(conn->db, "PRAGMA query_only = ON", NULL, NULL, NULL);
    }
    dt_sqlite_give_back(sqlite, conn);
    return status;
}

static enum dt_status sync_path(const char *path, int flags, struct dt_error *err)
{
    int fd = open(path, flags | O_CLOEXEC);
    if (fd < 0)
        return dt_error_set(err, DT_IO, "%s: %s", path, strerror(errno));
    int answer = fsync(fd);
    int reason = errno;
    close(fd);
    if (answer != 0)
        return dt_error_set(err, DT_IO, "%s: %s", path, strerror(reason));
    return DT_OK;
}

/* Syncs the copy, gives it its name (which must be free) and syncs the folder. */
static enum dt_status publish(const char *partial, const char *path, char *folder,
                              struct dt_error *err)
{
    enum dt_status status = sync_path(partial, O_RDWR, err);
    if (status != DT_OK)
        return status;
    if (link(partial, path) != 0)
        return dt_error_set(err, errno == EEXIST ? DT_CONFLICT : DT_IO, "%s: %s", path,
                            strerror(errno));
    unlink(partial);
    status = sync_path(dirname(folder), O_RDONLY | O_DIRECTORY, err);
    if (status != DT_OK)
        unlink(path);
    return status;
}

/* The copy is made under another name beside it, for its owner's eyes only. */
static enum dt_status make_partial(const char *partial, struct dt_error *err)
{
    unlink(partial); /* of a copy that was killed */
    int fd = open(partial, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (fd < 0)
        return dt_error_set(err, errno == ENOENT ? DT_NOT_FOUND : DT_IO, "%s: %s", partial,
                            strerror(errno));
    close(fd);
    return DT_OK;
}

enum dt_status dt_sqlite_backup(struct dt_backend *self, const char *path,
                                dt_store_progress_fn progress, void *context, struct dt_error *err)
{
    struct dt_buf partial, folder;
    struct stat there;
    if (lstat(path, &there) == 0)
        return dt_error_set(err, DT_CONFLICT, "%s is there already", path);
    dt_buf_init(&partial);
    dt_buf_init(&folder);
    dt_buf_printf(&partial, "%s%s.partial", path[0] == '/' ? "" : "./", path);
    dt_buf_append_view(&folder, dt_view_of(path));
    enum dt_status status = DT_OK;
    if (dt_buf_failed(&partial) || dt_buf_failed(&folder))
        status = dt_error_set(err, DT_NOMEM, "no memory to copy the database");
    if (status == DT_OK)
        status = make_partial(partial.data, err);
    if (status == DT_OK) {
        struct copy copy = {partial.data, progress, context, 0};
        status = copy_into(of(self), &copy, err);
        if (status == DT_OK)
            status = publish(partial.data, path, folder.data, err);
        if (status != DT_OK)
            unlink(partial.data);
    }
    dt_buf_finish(&folder);
    dt_buf_finish(&partial);
    return status;
}
