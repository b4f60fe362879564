#include "disk.h"

#include <assert.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILES = 32, SECTOR = 512, PATH_BYTES = 512 };

/* What happened to a file since its last sync. */
struct change {
    bool is_truncate;
    sqlite3_int64 at; /* offset, or the new size */
    int len;
    unsigned char *bytes;
    struct change *next;
};

/* A file as the platter has it, and what is still on its way. */
struct platter {
    char path[PATH_BYTES];
    bool used, exists; /* exists: its name is on the platter */
    unsigned char *bytes;
    sqlite3_int64 size, capacity;
    struct change *first, **last;
};

struct disk_file {
    sqlite3_file base;
    struct platter *platter; /* or NULL */
    bool journaled;          /* the main file or its journal */
    sqlite3_file *real;      /* behind this struct */
};

static sqlite3_vfs *usual;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct platter platters[FILES];
static bool remembering;
static void (*on_cut)(void *context);
static void *on_cut_context;

static atomic_uint fail_kinds;
static atomic_ullong fail_at, calls, failures;
static atomic_bool fail_ever_after, fail_full, failed_sync;

void disk_fail(unsigned kinds, uint64_t at, bool ever_after, bool full)
{
    atomic_store(&fail_kinds, kinds);
    atomic_store(&fail_at, at);
    atomic_store(&fail_ever_after, ever_after);
    atomic_store(&fail_full, full);
    atomic_store(&calls, 0);
    atomic_store(&failures, 0);
    atomic_store(&failed_sync, false);
}

uint64_t disk_calls(void)
{
    return atomic_load(&calls);
}

uint64_t disk_failures(void)
{
    return atomic_load(&failures);
}

bool disk_sync_failed(void)
{
    return atomic_load(&failed_sync);
}

static bool fails(enum disk_call kind)
{
    if (!(atomic_load(&fail_kinds) & 1u << kind))
        return false;
    uint64_t now = atomic_fetch_add(&calls, 1) + 1, at = atomic_load(&fail_at);
    if (at == 0 || now < at || (now > at && !atomic_load(&fail_ever_after)))
        return false;
    atomic_fetch_add(&failures, 1);
    return true;
}

static void *must(void *block)
{
    if (!block)
        abort();
    return block;
}

static struct platter *find_platter(const char *path, bool make)
{
    struct platter *free_one = NULL;
    for (int i = 0; i < FILES; i++) {
        if (platters[i].used && strcmp(platters[i].path, path) == 0)
            return &platters[i];
        if (!platters[i].used && !free_one)
            free_one = &platters[i];
    }
    if (!make)
        return NULL;
    if (!free_one)
        abort();
    *free_one = (struct platter){.used = true};
    snprintf(free_one->path, sizeof free_one->path, "%s", path);
    free_one->last = &free_one->first;
    return free_one;
}

static void apply_bytes(struct platter *platter, sqlite3_int64 at, const unsigned char *bytes,
                        int len)
{
    if (at + len > platter->capacity) {
        sqlite3_int64 capacity = (at + len) * 2;
        platter->bytes = must(realloc(platter->bytes, (size_t)capacity));
        memset(platter->bytes + platter->capacity, 0, (size_t)(capacity - platter->capacity));
        platter->capacity = capacity;
    }
    memcpy(platter->bytes + at, bytes, (size_t)len);
    if (at + len > platter->size)
        platter->size = at + len;
}

static void apply_size(struct platter *platter, sqlite3_int64 size)
{
    if (size < platter->size)
        memset(platter->bytes + size, 0, (size_t)(platter->size - size));
    if (size < platter->size)
        platter->size = size;
}

static void apply(struct platter *platter, const struct change *change)
{
    if (change->is_truncate)
        apply_size(platter, change->at);
    else
        apply_bytes(platter, change->at, change->bytes, change->len);
}

static void drop_changes(struct platter *platter, bool take_effect)
{
    while (platter->first) {
        struct change *change = platter->first;
        platter->first = change->next;
        if (take_effect)
            apply(platter, change);
        free(change->bytes);
        free(change);
    }
    platter->last = &platter->first;
}

static void remember_change(struct platter *platter, bool is_truncate, sqlite3_int64 at,
                            const void *bytes, int len)
{
    pthread_mutex_lock(&lock);
    if (remembering) {
        struct change *change = must(calloc(1, sizeof *change));
        *change = (struct change){.is_truncate = is_truncate, .at = at, .len = len};
        if (len > 0)
            change->bytes = memcpy(must(malloc((size_t)len)), bytes, (size_t)len);
        *platter->last = change;
        platter->last = &change->next;
    }
    pthread_mutex_unlock(&lock);
}

void disk_remember(void (*cut)(void *context), void *context)
{
    pthread_mutex_lock(&lock);
    remembering = true;
    on_cut = cut;
    on_cut_context = context;
    pthread_mutex_unlock(&lock);
}

void disk_forget(void)
{
    pthread_mutex_lock(&lock);
    remembering = false;
    on_cut = NULL;
    for (int i = 0; i < FILES; i++) {
        drop_changes(&platters[i], false);
        free(platters[i].bytes);
        platters[i] = (struct platter){.used = false};
    }
    pthread_mutex_unlock(&lock);
}

static uint64_t throw_dice(uint64_t *dice)
{
    *dice ^= *dice << 13;
    *dice ^= *dice >> 7;
    *dice ^= *dice << 17;
    return *dice >> 20;
}

/* Some of the sectors of a write reach the platter. */
static void tear(struct platter *left, const struct change *change, uint64_t *dice)
{
    for (int at = 0; at < change->len;) {
        int end = (int)(SECTOR - (change->at + at) % SECTOR) + at;
        end = end < change->len ? end : change->len;
        if (throw_dice(dice) % 2)
            apply_bytes(left, change->at + at, change->bytes + at, end - at);
        at = end;
    }
}

/* Of what was on its way, some arrives, in some order. */
static void throw_changes(struct platter *left, const struct platter *platter, uint64_t *dice)
{
    const struct change *order[4096];
    size_t count = 0;
    for (const struct change *change = platter->first; change && count < 4096;
         change = change->next)
        order[count++] = change;
    for (size_t i = count; i > 1; i--) {
        size_t other = (size_t)(throw_dice(dice) % i);
        const struct change *kept = order[i - 1];
        order[i - 1] = order[other];
        order[other] = kept;
    }
    uint64_t likely = throw_dice(dice) % 4; /* of four: how many arrive whole */
    for (size_t i = 0; i < count; i++) {
        if (throw_dice(dice) % 4 < likely)
            apply(left, order[i]);
        else if (!order[i]->is_truncate && throw_dice(dice) % 2)
            tear(left, order[i], dice);
    }
}

static void write_left(const char *folder, const struct platter *left)
{
    char path[2 * PATH_BYTES];
    const char *name = strrchr(left->path, '/');
    snprintf(path, sizeof path, "%s/%s", folder, name ? name + 1 : left->path);
    FILE *file = must(fopen(path, "wb"));
    if (fwrite(left->bytes, 1, (size_t)left->size, file) != (size_t)left->size)
        abort();
    fclose(file);
}

void disk_cut(const char *folder, uint64_t variant)
{
    uint64_t dice = variant * UINT64_C(0x9e3779b97f4a7c15) + 1;
    pthread_mutex_lock(&lock);
    for (int i = 0; i < FILES; i++) {
        const struct platter *platter = &platters[i];
        if (!platter->used || (!platter->exists && variant == 0))
            continue;
        if (!platter->exists && variant > 1 && throw_dice(&dice) % 2)
            continue;
        struct platter left = {.size = platter->size, .capacity = platter->size};
        memcpy(left.path, platter->path, sizeof left.path);
        left.bytes = must(malloc((size_t)platter->size + 1));
        if (platter->size > 0)
            memcpy(left.bytes, platter->bytes, (size_t)platter->size);
        if (variant == 1)
            for (const struct change *change = platter->first; change; change = change->next)
                apply(&left, change);
        else if (variant > 1)
            throw_changes(&left, platter, &dice);
        write_left(folder, &left);
        free(left.bytes);
    }
    pthread_mutex_unlock(&lock);
}

static struct disk_file *of(sqlite3_file *file)
{
    return (struct disk_file *)file;
}

static int close_file(sqlite3_file *file)
{
    return of(file)->real->pMethods->xClose(of(file)->real);
}

static int read_file(sqlite3_file *file, void *out, int len, sqlite3_int64 at)
{
    if (fails(DISK_READ))
        return SQLITE_IOERR_READ;
    return of(file)->real->pMethods->xRead(of(file)->real, out, len, at);
}

static int write_file(sqlite3_file *file, const void *bytes, int len, sqlite3_int64 at)
{
    if (fails(DISK_WRITE)) {
        if (!atomic_load(&fail_full))
            return SQLITE_IOERR_WRITE;
        of(file)->real->pMethods->xWrite(of(file)->real, bytes, len / 2, at); /* as far as it fit */
        return SQLITE_FULL;
    }
    if (of(file)->platter)
        remember_change(of(file)->platter, false, at, bytes, len);
    return of(file)->real->pMethods->xWrite(of(file)->real, bytes, len, at);
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size)
{
    if (fails(DISK_TRUNCATE))
        return SQLITE_IOERR_TRUNCATE;
    if (of(file)->platter)
        remember_change(of(file)->platter, true, size, NULL, 0);
    return of(file)->real->pMethods->xTruncate(of(file)->real, size);
}

static int sync_file(sqlite3_file *file, int flags)
{
    if (fails(DISK_SYNC)) {
        if (of(file)->journaled)
            atomic_store(&failed_sync, true);
        return SQLITE_IOERR_FSYNC;
    }
    struct platter *platter = of(file)->platter;
    if (platter && on_cut)
        on_cut(on_cut_context);
    if (platter) {
        pthread_mutex_lock(&lock);
        drop_changes(platter, true);
        platter->exists = true;
        pthread_mutex_unlock(&lock);
        return SQLITE_OK; /* the platter is ours: the real disk need not be asked */
    }
    return of(file)->real->pMethods->xSync(of(file)->real, flags);
}

static int file_size(sqlite3_file *file, sqlite3_int64 *out)
{
    if (fails(DISK_SIZE))
        return SQLITE_IOERR_FSTAT;
    return of(file)->real->pMethods->xFileSize(of(file)->real, out);
}

static int lock_file(sqlite3_file *file, int kind)
{
    return of(file)->real->pMethods->xLock(of(file)->real, kind);
}

static int unlock_file(sqlite3_file *file, int kind)
{
    return of(file)->real->pMethods->xUnlock(of(file)->real, kind);
}

static int check_lock(sqlite3_file *file, int *out)
{
    return of(file)->real->pMethods->xCheckReservedLock(of(file)->real, out);
}

static int control_file(sqlite3_file *file, int what, void *argument)
{
    return of(file)->real->pMethods->xFileControl(of(file)->real, what, argument);
}

static int sector_size(sqlite3_file *file)
{
    return SECTOR;
}

static int characteristics(sqlite3_file *file)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static int shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
    if (fails(DISK_SHM))
        return SQLITE_IOERR_SHMMAP;
    return of(file)->real->pMethods->xShmMap(of(file)->real, page, size, extend, out);
}

static int shm_lock(sqlite3_file *file, int at, int count, int flags)
{
    return of(file)->real->pMethods->xShmLock(of(file)->real, at, count, flags);
}

static void shm_barrier(sqlite3_file *file)
{
    of(file)->real->pMethods->xShmBarrier(of(file)->real);
}

static int shm_unmap(sqlite3_file *file, int remove)
{
    return of(file)->real->pMethods->xShmUnmap(of(file)->real, remove);
}

static const sqlite3_io_methods methods = {
    .iVersion = 2, /* 3 would be memory maps */
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = file_size,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = check_lock,
    .xFileControl = control_file,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = shm_map,
    .xShmLock = shm_lock,
    .xShmBarrier = shm_barrier,
    .xShmUnmap = shm_unmap,
};

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
    struct disk_file *mine = (struct disk_file *)file;
    *mine = (struct disk_file){.real = (sqlite3_file *)(mine + 1)};
    if (fails(DISK_OPEN))
        return SQLITE_CANTOPEN;
    int answer = usual->xOpen(usual, name, mine->real, flags, out);
    if (answer != SQLITE_OK)
        return answer;
    int durable = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
    mine->journaled = (flags & durable) != 0;
    pthread_mutex_lock(&lock);
    if (remembering && name && (flags & durable))
        mine->platter = find_platter(name, true);
    pthread_mutex_unlock(&lock);
    mine->base.pMethods = &methods;
    return SQLITE_OK;
}

static int delete_file(sqlite3_vfs *vfs, const char *name, int sync)
{
    pthread_mutex_lock(&lock);
    struct platter *platter = find_platter(name, false);
    if (platter) {
        drop_changes(platter, false);
        platter->exists = false;
        platter->size = 0;
    }
    pthread_mutex_unlock(&lock);
    return usual->xDelete(usual, name, sync);
}

static int access_file(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
    return usual->xAccess(usual, name, flags, out);
}

static int full_path(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
    return usual->xFullPathname(usual, name, size, out);
}

static int randomness(sqlite3_vfs *vfs, int size, char *out)
{
    return usual->xRandomness(usual, size, out);
}

static int sleep_us(sqlite3_vfs *vfs, int us)
{
    return usual->xSleep(usual, us);
}

static int current_time(sqlite3_vfs *vfs, double *out)
{
    return usual->xCurrentTime(usual, out);
}

static int last_error(sqlite3_vfs *vfs, int size, char *out)
{
    return usual->xGetLastError(usual, size, out);
}

void disk_register(void)
{
    static sqlite3_vfs disk = {.iVersion = 1,
                               .zName = DISK_NAME,
                               .xOpen = open_file,
                               .xDelete = delete_file,
                               .xAccess = access_file,
                               .xFullPathname = full_path,
                               .xRandomness = randomness,
                               .xSleep = sleep_us,
                               .xCurrentTime = current_time,
                               .xGetLastError = last_error};
    usual = sqlite3_vfs_find(NULL);
    assert(usual);
    disk.szOsFile = (int)sizeof(struct disk_file) + usual->szOsFile;
    disk.mxPathname = usual->mxPathname;
    sqlite3_vfs_register(&disk, 0);
}
