/* The rows of playbooks.h on their shelf. Inside of playbooks.c only. */
#ifndef DT_PLAYBOOKS_SHELF_H
#define DT_PLAYBOOKS_SHELF_H

#include "playbooks.h"

struct dt_playbooks_head {
    uint32_t highest, active;
};

/* Nothing kept yet: both 0. */
DT_MUST_CHECK enum dt_status dt_playbooks_read_head(struct dt_store *store, struct dt_view tenant,
                                                    struct dt_arena *arena,
                                                    struct dt_playbooks_head *out,
                                                    struct dt_error *err);

/* active is left false. Errors: DT_NOT_FOUND, DT_FORMAT. */
DT_MUST_CHECK enum dt_status dt_playbooks_read_version(struct dt_store *store,
                                                       struct dt_view tenant, uint32_t version,
                                                       struct dt_arena *arena,
                                                       struct dt_playbook_version *out,
                                                       struct dt_error *err);

/* Puts the next version on the shelf, or finds the one that the key has made before. */
DT_MUST_CHECK enum dt_status dt_playbooks_keep(struct dt_store *store, struct dt_view tenant,
                                               const struct dt_playbook_new *what,
                                               uint32_t *version_out, struct dt_error *err);

DT_MUST_CHECK enum dt_status dt_playbooks_put_active(struct dt_store *store, struct dt_view tenant,
                                                     uint32_t version, struct dt_error *err);

#endif
