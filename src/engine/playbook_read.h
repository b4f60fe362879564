/*
 * Reading one playbook file onto a struct dt_playbook that already holds the defaults. Inner to the
 * engine.
 */
#ifndef DT_PLAYBOOK_READ_H
#define DT_PLAYBOOK_READ_H

#include "playbook.h"

/*
 * Overwrites what the file holds. On failure the playbook is half changed: destroy it.
 * Errors: as dt_playbook_create.
 */
DT_MUST_CHECK enum dt_status dt_playbook_read(struct dt_playbook *playbook, const char *name,
                                              struct dt_view yaml, struct dt_error *err);

/*
 * The same to find what is wrong with it: goes on behind each problem where that makes sense, that
 * is unless the file is no YAML from there on. Errors: DT_NOMEM; what is wrong goes to problems.
 */
DT_MUST_CHECK enum dt_status dt_playbook_read_all(struct dt_playbook *playbook, const char *name,
                                                  struct dt_view yaml,
                                                  struct dt_playbook_problems *problems,
                                                  struct dt_error *err);

#endif
