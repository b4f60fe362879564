#include "workshop.h"

#include "checksum.h"
#include "input.h"
#include "little.h"
#include "save.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_BYTES_MOST = 1 << 30, SUM_BYTES = 8 };

enum dt_status dt_workshop_init(struct dt_workshop *workshop, const char *recipe_path,
                                const char *out_path, struct dt_error *err)
{
    *workshop = (struct dt_workshop){.file_count = 0};
    dt_buf_init(&workshop->beside);
    dt_buf_init(&workshop->part);
    dt_buf_init(&workshop->stage);
    for (int i = 0; i < DT_WORKSHOP_FILES; i++)
        dt_buf_init(&workshop->files[i]);
    const char *slash = recipe_path ? strrchr(recipe_path, '/') : NULL;
    if (slash)
        dt_buf_append(&workshop->beside, recipe_path, (size_t)(slash - recipe_path));
    else
        dt_buf_append_char(&workshop->beside, '.');
    dt_buf_printf(&workshop->part, "%s.part", out_path);
    if (dt_buf_failed(&workshop->beside) || dt_buf_failed(&workshop->part))
        return dt_error_set(err, DT_NOMEM, "memory ran out");
    return DT_OK;
}

void dt_workshop_finish(struct dt_workshop *workshop)
{
    dt_buf_finish(&workshop->beside);
    dt_buf_finish(&workshop->part);
    dt_buf_finish(&workshop->stage);
    for (int i = 0; i < DT_WORKSHOP_FILES; i++)
        dt_buf_finish(&workshop->files[i]);
}

void dt_workshop_depend(struct dt_workshop *workshop, struct dt_view bytes)
{
    workshop->sum = dt_checksum(bytes, workshop->sum);
}

static enum dt_status read_from(struct dt_workshop *workshop, const char *folder,
                                struct dt_view file, struct dt_error *err)
{
    struct dt_buf path;
    dt_buf_init(&path);
    if (file.ptr[0] != '/')
        dt_buf_printf(&path, "%s/", folder);
    dt_buf_append_view(&path, file);
    enum dt_status status = dt_buf_failed(&path)
                                ? dt_error_set(err, DT_NOMEM, "memory ran out")
                                : dt_input_read(path.data, FILE_BYTES_MOST,
                                                &workshop->files[workshop->file_count], err);
    dt_buf_finish(&path);
    return status;
}

enum dt_status dt_workshop_read(void *context, struct dt_view file, struct dt_view *bytes_out,
                                struct dt_error *err)
{
    struct dt_workshop *workshop = context;
    for (uint32_t i = 0; i < workshop->file_count; i++) {
        if (!dt_view_equal(workshop->names[i], file))
            continue;
        *bytes_out = dt_buf_view(&workshop->files[i]);
        return DT_OK;
    }
    if (workshop->file_count == DT_WORKSHOP_FILES)
        return dt_error_set(err, DT_LIMIT, "there are more than %d data files", DT_WORKSHOP_FILES);
    enum dt_status status = DT_NOT_FOUND;
    for (uint32_t i = 0; i < workshop->folder_count && status == DT_NOT_FOUND; i++)
        status = read_from(workshop, workshop->folders[i], file, err);
    if (status == DT_NOT_FOUND)
        status = read_from(workshop, workshop->beside.data, file, err);
    if (status == DT_NOMEM)
        return status;
    if (status != DT_OK)
        return dt_error_prefix(err, "%.*s", (int)file.len, file.ptr);
    workshop->names[workshop->file_count] = file;
    *bytes_out = dt_buf_view(&workshop->files[workshop->file_count++]);
    dt_workshop_depend(workshop, *bytes_out);
    return DT_OK;
}

static void stage_path(const struct dt_workshop *workshop, const char *stage, struct dt_buf *out)
{
    dt_buf_printf(out, "%s/%016llx.%s", workshop->part.data, (unsigned long long)workshop->sum,
                  stage);
}

/* A stage is its bytes and, behind them, their checksum. */
enum dt_status dt_workshop_keep(void *context, const char *stage, struct dt_view bytes,
                                struct dt_error *err)
{
    struct dt_workshop *workshop = context;
    struct dt_buf path, whole;
    char sum[SUM_BYTES];
    dt_buf_init(&path);
    dt_buf_init(&whole);
    stage_path(workshop, stage, &path);
    dt_little_put_u64(sum, dt_checksum(bytes, workshop->sum));
    dt_buf_append_view(&whole, bytes);
    dt_buf_append(&whole, sum, sizeof sum);
    enum dt_status status = DT_OK;
    if (dt_buf_failed(&path) || dt_buf_failed(&whole))
        status = dt_error_set(err, DT_NOMEM, "memory ran out");
    else if (mkdir(workshop->part.data, 0777) != 0 && errno != EEXIST)
        status = dt_error_set(err, DT_IO, "%s: cannot be created: %s", workshop->part.data,
                              strerror(errno));
    else
        status = dt_save(path.data, dt_buf_view(&whole), err);
    dt_buf_finish(&path);
    dt_buf_finish(&whole);
    return status;
}

bool dt_workshop_kept(void *context, const char *stage, struct dt_view *bytes_out)
{
    struct dt_workshop *workshop = context;
    struct dt_buf path;
    dt_buf_init(&path);
    stage_path(workshop, stage, &path);
    dt_buf_clear(&workshop->stage);
    bool found = !dt_buf_failed(&path) &&
                 dt_input_read(path.data, FILE_BYTES_MOST, &workshop->stage, NULL) == DT_OK &&
                 workshop->stage.len >= SUM_BYTES;
    dt_buf_finish(&path);
    if (!found)
        return false;
    struct dt_view bytes = {workshop->stage.data, workshop->stage.len - SUM_BYTES};
    if (dt_little_u64(bytes.ptr + bytes.len) != dt_checksum(bytes, workshop->sum))
        return false;
    *bytes_out = bytes;
    return true;
}

void dt_workshop_clear(struct dt_workshop *workshop)
{
    DIR *folder = opendir(workshop->part.data);
    if (!folder)
        return;
    for (struct dirent *entry; (entry = readdir(folder));) {
        struct dt_buf path;
        dt_buf_init(&path);
        dt_buf_printf(&path, "%s/%s", workshop->part.data, entry->d_name);
        if (!dt_buf_failed(&path) && entry->d_name[0] != '.')
            unlink(path.data);
        dt_buf_finish(&path);
    }
    closedir(folder);
    rmdir(workshop->part.data);
}
