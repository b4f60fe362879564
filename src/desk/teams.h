/* Teams of a tenant. A name occurs once. */
#ifndef DT_TEAMS_H
#define DT_TEAMS_H

#include "acts.h"

enum { DT_TEAMS = 1000 /* of one tenant */ };

struct dt_team {
    struct dt_view id, name; /* in the arena */
    uint32_t people;
};

/* request: an Idempotency-Key or "". Errors: DT_INVALID (the name), DT_CONFLICT (it is there),
 * DT_LIMIT, those of the store. */
DT_MUST_CHECK enum dt_status dt_team_add(struct dt_people *people, const struct dt_act *act,
                                         struct dt_view name, struct dt_view request,
                                         struct dt_arena *arena, struct dt_team *out,
                                         struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_team_get(struct dt_people *people, struct dt_view tenant,
                                         struct dt_view id, struct dt_arena *arena,
                                         struct dt_team *out, struct dt_error *err);
DT_MUST_CHECK enum dt_status dt_team_rename(struct dt_people *people, const struct dt_act *act,
                                            struct dt_view id, struct dt_view name,
                                            struct dt_arena *arena, struct dt_team *out,
                                            struct dt_error *err);

/* Errors: DT_NOT_FOUND, DT_CONFLICT (it has people). Whether it has open conversations the caller
 * asks the board first. */
DT_MUST_CHECK enum dt_status dt_team_remove(struct dt_people *people, const struct dt_act *act,
                                            struct dt_view id, struct dt_error *err);

/* By name; as dt_user_list. */
DT_MUST_CHECK enum dt_status dt_team_list(struct dt_people *people, struct dt_list_page *page,
                                          struct dt_team *teams_out, struct dt_error *err);

#endif
