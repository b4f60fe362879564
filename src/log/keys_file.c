#include "keys.h"

#include "base64.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char heading[] =
    "# detente's master keys. Whoever has this file can read every conversation and sign in the\n"
    "# house's name; whoever loses it has lost them. Keep a copy, apart from the store's copies.\n"
    "# The first key is the one in use.\n";

static enum dt_status fail(struct dt_error *err, const char *what, const char *path)
{
    enum dt_status status = errno == ENOENT ? DT_NOT_FOUND : DT_IO;
    if (errno == EACCES)
        status = DT_DENIED;
    return dt_error_set(err, status, "%s %s: %s", what, path, strerror(errno));
}

/* The owner is who runs the program or the system (as for systemd's credentials). */
static enum dt_status check_rights(int fd, const char *path, struct dt_error *err)
{
    struct stat info;
    if (fstat(fd, &info) != 0)
        return fail(err, "the key file", path);
    if (!S_ISREG(info.st_mode))
        return dt_error_set(err, DT_DENIED, "the key file %s is no plain file", path);
    if (info.st_uid != geteuid() && info.st_uid != 0)
        return dt_error_set(err, DT_DENIED, "the key file %s belongs to somebody else", path);
    if (info.st_mode & 077)
        return dt_error_set(err, DT_DENIED,
                            "the key file %s can be read or written by others: chmod 600 it", path);
    return DT_OK;
}

/* Reads up to size bytes; the count, or -1. */
static ssize_t read_all(int fd, char *bytes, size_t size)
{
    size_t len = 0;
    while (len < size) {
        ssize_t got = read(fd, bytes + len, size - len);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        len += (size_t)got;
    }
    return (ssize_t)len;
}

static enum dt_status load_open(int fd, const char *path, struct dt_keys **keys_out,
                                struct dt_error *err)
{
    enum dt_status status = check_rights(fd, path, err);
    if (status != DT_OK)
        return status;
    if (sodium_init() < 0)
        return dt_error_set(err, DT_UNAVAILABLE, "this machine gives no random bytes");
    char *bytes = sodium_malloc(DT_KEYS_FILE_BYTES + 1);
    if (!bytes)
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    ssize_t len = read_all(fd, bytes, DT_KEYS_FILE_BYTES + 1);
    if (len < 0)
        status = fail(err, "the key file", path);
    else if (len > DT_KEYS_FILE_BYTES)
        status = dt_error_set(err, DT_LIMIT, "the key file %s is over %d bytes", path,
                              DT_KEYS_FILE_BYTES);
    else
        status = dt_keys_parse((struct dt_view){bytes, (size_t)len}, keys_out, err);
    sodium_free(bytes);
    if (status == DT_FORMAT)
        dt_error_prefix(err, "the key file %s", path);
    return status;
}

enum dt_status dt_keys_load(const char *path, struct dt_keys **keys_out, struct dt_error *err)
{
    /* Not blocking: a named pipe must not hold the program, it is refused by its kind. */
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return fail(err, "the key file", path);
    enum dt_status status = load_open(fd, path, keys_out, err);
    close(fd);
    return status;
}

static bool write_all(int fd, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t done = write(fd, bytes, len);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        bytes += done;
        len -= (size_t)done;
    }
    return true;
}

/* The folder's entry is on the disk, too. A file system that cannot sync a folder is no failure. */
static void sync_folder(const char *path)
{
    char folder[4096];
    const char *slash = strrchr(path, '/');
    size_t len = slash ? (size_t)(slash - path) : 0;
    if (len >= sizeof folder)
        return;
    memcpy(folder, path, len);
    folder[len] = '\0';
    int fd = open(slash ? (len ? folder : "/") : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        (void)!fsync(fd);
        close(fd);
    }
}

/* A key as its line of the file, in wiped memory. */
static bool write_key(int fd, const uint8_t *key)
{
    char line[7 + sodium_base64_ENCODED_LEN(DT_KEY_BYTES, sodium_base64_VARIANT_ORIGINAL) + 1] =
        "master ";
    sodium_bin2base64(line + 7, sizeof line - 7, key, DT_KEY_BYTES, sodium_base64_VARIANT_ORIGINAL);
    size_t len = strlen(line);
    line[len] = '\n';
    bool ok = write_all(fd, line, len + 1);
    sodium_memzero(line, sizeof line);
    return ok;
}

enum dt_status dt_keys_create_file(const char *path, const struct dt_entropy *random,
                                   struct dt_error *err)
{
    uint8_t key[DT_KEY_BYTES];
    if (sodium_init() < 0)
        return dt_error_set(err, DT_UNAVAILABLE, "this machine gives no random bytes");
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 && errno == EEXIST)
        return dt_error_set(err, DT_CONFLICT, "there is a key file %s already", path);
    if (fd < 0)
        return fail(err, "the key file", path);
    random->fill(random->self, key, sizeof key);
    bool ok = write_all(fd, heading, sizeof heading - 1) && write_key(fd, key) && fsync(fd) == 0;
    sodium_memzero(key, sizeof key);
    enum dt_status status = ok ? DT_OK : fail(err, "the key file", path);
    if (close(fd) != 0 && status == DT_OK)
        status = fail(err, "the key file", path);
    if (status != DT_OK)
        unlink(path);
    else
        sync_folder(path);
    return status;
}

/* Writes another file beside it, and puts it in its place when it is whole and on the disk. */
static enum dt_status replace(const char *path, const uint8_t *first, const struct dt_keys *keys,
                              size_t kept, struct dt_error *err)
{
    char other[4096];
    if ((size_t)snprintf(other, sizeof other, "%s.XXXXXX", path) >= sizeof other)
        return dt_error_set(err, DT_LIMIT, "the key file's path is too long");
    int fd = mkstemp(other);
    if (fd < 0)
        return fail(err, "a new key file beside", path);
    bool ok = write_all(fd, heading, sizeof heading - 1) && (!first || write_key(fd, first));
    for (size_t i = 0; ok && i < kept; i++)
        ok = write_key(fd, dt_keys_bytes(keys, i));
    ok = ok && fsync(fd) == 0;
    enum dt_status status = ok ? DT_OK : fail(err, "the key file", path);
    if (close(fd) != 0 && status == DT_OK)
        status = fail(err, "the key file", path);
    if (status == DT_OK && rename(other, path) != 0)
        status = fail(err, "the key file", path);
    if (status != DT_OK)
        unlink(other);
    else
        sync_folder(path);
    return status;
}

enum dt_status dt_keys_add_to_file(const char *path, const struct dt_entropy *random,
                                   struct dt_error *err)
{
    struct dt_keys *keys = NULL;
    uint8_t key[DT_KEY_BYTES];
    enum dt_status status = dt_keys_load(path, &keys, err);
    if (status != DT_OK)
        return status;
    if (dt_keys_count(keys) == DT_KEYS_MASTERS) {
        status = dt_error_set(err, DT_LIMIT, "a key file may hold %d keys", DT_KEYS_MASTERS);
    } else {
        random->fill(random->self, key, sizeof key);
        status = replace(path, key, keys, dt_keys_count(keys), err);
        sodium_memzero(key, sizeof key);
    }
    dt_keys_destroy(keys);
    return status;
}

enum dt_status dt_keys_drop_old_from_file(const char *path, struct dt_error *err)
{
    struct dt_keys *keys = NULL;
    enum dt_status status = dt_keys_load(path, &keys, err);
    if (status != DT_OK)
        return status;
    if (dt_keys_count(keys) > 1)
        status = replace(path, NULL, keys, 1, err);
    dt_keys_destroy(keys);
    return status;
}
