/* Tenants of the house: one that was made stays, under its id. */
#ifndef DT_TENANTS_H
#define DT_TENANTS_H

#include "accounts.h"

struct dt_tenant {
    struct dt_view id, name; /* in the arena */
    uint32_t keep_days;      /* 0: kept */
    bool chat, demonstration, has_notice;
    struct dt_view notice;
};

struct dt_tenant_new {
    struct dt_view id, name;
    bool demonstration, chat;
    struct dt_user_new
        administrator; /* its roles are administrator, and what stands there besides */
};

/*
 * The tenant and its first administrator, in one transaction. act's tenant is that of whoever makes
 * it; the event stands in the new one. Errors: DT_INVALID (*field_out), DT_CONFLICT (the id is
 * there), those of dt_user_add.
 */
DT_MUST_CHECK enum dt_status dt_tenant_add(struct dt_people *people, const struct dt_act *act,
                                           const struct dt_tenant_new *tenant,
                                           struct dt_arena *arena, struct dt_invitation *out,
                                           const char **field_out, struct dt_error *err);

/* Errors: DT_NOT_FOUND. */
DT_MUST_CHECK enum dt_status dt_tenant_get(struct dt_people *people, struct dt_view id,
                                           struct dt_arena *arena, struct dt_tenant *out,
                                           struct dt_error *err);

struct dt_tenant_change {
    bool has_name, has_keep_days, has_chat, has_notice;
    struct dt_view name, notice;
    uint32_t keep_days;
    bool chat;
};

DT_MUST_CHECK enum dt_status dt_tenant_change(struct dt_people *people, const struct dt_act *act,
                                              const struct dt_tenant_change *change,
                                              struct dt_arena *arena, struct dt_tenant *out,
                                              struct dt_error *err);

/* By id, those after `after`. */
DT_MUST_CHECK enum dt_status dt_tenant_list(struct dt_people *people, struct dt_view after,
                                            size_t max, struct dt_arena *arena,
                                            struct dt_tenant *out, size_t *count_out,
                                            struct dt_error *err);

#endif
