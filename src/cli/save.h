/*
 * Files written whole or not at all: beside their place under another name, synced, then renamed.
 * Whoever reads meanwhile sees the old file or the new one.
 */
#ifndef DT_SAVE_H
#define DT_SAVE_H

#include "error.h"

/* Replaces `path`. Nothing is left behind on failure. Errors: DT_IO, DT_LIMIT (the path), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_save(const char *path, struct dt_view bytes, struct dt_error *err);

#endif
