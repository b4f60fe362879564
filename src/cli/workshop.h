/*
 * What training needs from the outside: data files found and read, finished stages kept on disk so
 * that an interrupted training goes on where it was.
 *
 * Stages lie in the folder OUT.part, a file each, named after the recipe, the data and the seed
 * they came from: another training's are never taken. The folder goes when the model is written.
 */
#ifndef DT_WORKSHOP_H
#define DT_WORKSHOP_H

#include "buf.h"
#include "train.h"

enum { DT_WORKSHOP_FOLDERS = 16, DT_WORKSHOP_FILES = 128 };

struct dt_workshop {
    const char *folders[DT_WORKSHOP_FOLDERS]; /* where data is looked for, in order */
    uint32_t folder_count;
    struct dt_buf beside; /* the recipe's folder: looked at last */
    struct dt_buf part;   /* the folder of stages */
    struct dt_buf files[DT_WORKSHOP_FILES];
    struct dt_view names[DT_WORKSHOP_FILES];
    uint32_t file_count;
    uint64_t sum;        /* of everything a stage depends on */
    struct dt_buf stage; /* the one found last */
};

/* recipe_path may be NULL. Finish it whatever follows. Errors: DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_workshop_init(struct dt_workshop *workshop, const char *recipe_path,
                                              const char *out_path, struct dt_error *err);
void dt_workshop_finish(struct dt_workshop *workshop);

/* Adds to what stages depend on. */
void dt_workshop_depend(struct dt_workshop *workshop, struct dt_view bytes);

/* Removes the stages: the model is written. */
void dt_workshop_clear(struct dt_workshop *workshop);

/* The slots of struct dt_train_host; context is the workshop. */
enum dt_status dt_workshop_read(void *context, struct dt_view file, struct dt_view *bytes_out,
                                struct dt_error *err);
enum dt_status dt_workshop_keep(void *context, const char *stage, struct dt_view bytes,
                                struct dt_error *err);
bool dt_workshop_kept(void *context, const char *stage, struct dt_view *bytes_out);

#endif
