#include "save.h"

#include "buf.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static enum dt_status failed(const char *what, struct dt_error *err)
{
    return dt_error_set(err, DT_IO, "%s: %s", what, strerror(errno));
}

static bool write_all(int fd, struct dt_view bytes)
{
    while (bytes.len > 0) {
        ssize_t written = write(fd, bytes.ptr, bytes.len);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes = dt_view_slice(bytes, (size_t)written, bytes.len);
    }
    return true;
}

/* The rename is safe from a crash once the folder is on the disk; not every system can do it. */
static void sync_folder(const char *path)
{
    struct dt_buf folder;
    const char *slash = strrchr(path, '/');
    dt_buf_init(&folder);
    if (slash)
        dt_buf_append(&folder, path, slash == path ? 1 : (size_t)(slash - path));
    else
        dt_buf_append_char(&folder, '.');
    int fd = dt_buf_failed(&folder) ? -1 : open(folder.data, O_RDONLY | O_DIRECTORY);
    if (fd >= 0) {
        (void)!fsync(fd);
        close(fd);
    }
    dt_buf_finish(&folder);
}

enum dt_status dt_save(const char *path, struct dt_view bytes, struct dt_error *err)
{
    struct dt_buf beside;
    dt_buf_init(&beside);
    dt_buf_printf(&beside, "%s.%ld.new", path, (long)getpid());
    if (dt_buf_failed(&beside)) {
        dt_buf_finish(&beside);
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    }
    enum dt_status status = DT_OK;
    int fd = open(beside.data, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (fd < 0) {
        status = failed("cannot be created", err);
    } else {
        if (!write_all(fd, bytes) || fsync(fd) != 0)
            status = failed("cannot be written", err);
        if (close(fd) != 0 && status == DT_OK)
            status = failed("cannot be written", err);
        if (status == DT_OK && rename(beside.data, path) != 0)
            status = failed("cannot be put in its place", err);
        if (status != DT_OK)
            unlink(beside.data);
        else
            sync_folder(path);
    }
    dt_buf_finish(&beside);
    return status;
}
