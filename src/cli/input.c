#include "input.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

enum { BLOCK_BYTES = 65536 };

const char *dt_input_name(const char *path)
{
    return strcmp(path, "-") == 0 ? "standard input" : path;
}

static enum dt_status open_failed(struct dt_error *err)
{
    if (errno == ENOENT || errno == ENOTDIR)
        return dt_error_set(err, DT_NOT_FOUND, "no such file");
    if (errno == ENOMEM)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    return dt_error_set(err, DT_IO, "cannot open: %s", strerror(errno));
}

enum dt_status dt_input_open(const char *path, FILE **file_out, uint64_t *size_out,
                             struct dt_error *err)
{
    struct stat about;
    bool standard = strcmp(path, "-") == 0;
    FILE *file = standard ? stdin : fopen(path, "rb");
    if (!file)
        return open_failed(err);
    if (fstat(fileno(file), &about) != 0) {
        enum dt_status status = dt_error_set(err, DT_IO, "cannot read: %s", strerror(errno));
        dt_input_close(file);
        return status;
    }
    if (S_ISDIR(about.st_mode)) {
        dt_input_close(file);
        return dt_error_set(err, DT_INVALID, "it is a directory, not a file");
    }
    *file_out = file;
    *size_out = S_ISREG(about.st_mode) ? (uint64_t)about.st_size : 0;
    return DT_OK;
}

void dt_input_close(FILE *file)
{
    if (file != stdin)
        fclose(file);
}

enum dt_status dt_input_read(const char *path, size_t limit_bytes, struct dt_buf *out,
                             struct dt_error *err)
{
    FILE *file;
    uint64_t size;
    enum dt_status status = dt_input_open(path, &file, &size, err);
    if (status != DT_OK)
        return status;
    size_t from = out->len;
    size_t got;
    do {
        char *room = dt_buf_reserve(out, BLOCK_BYTES);
        got = room ? fread(room, 1, BLOCK_BYTES, file) : 0;
        out->len += got;
    } while (got > 0 && out->len - from <= limit_bytes);
    if (dt_buf_failed(out))
        status = dt_error_set(err, DT_NOMEM, "memory ran out");
    else if (ferror(file))
        status = dt_error_set(err, DT_IO, "cannot read: %s", strerror(errno));
    else if (out->len - from > limit_bytes)
        status = dt_error_set(err, DT_LIMIT, "longer than %zu bytes", limit_bytes);
    dt_input_close(file);
    return status;
}
