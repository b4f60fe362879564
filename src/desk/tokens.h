/*
 * API tokens, "dt_k-..._SECRET": the role integration, cut down to the actions they name. A secret
 * is shown once. A token belongs to its tenant, not to whoever made it.
 */
#ifndef DT_TOKENS_H
#define DT_TOKENS_H

#include "acts.h"

enum {
    DT_TOKENS = 1000,    /* of one tenant */
    DT_TOKEN_BYTES = 120 /* id and secret as a text, terminated */
};

struct dt_api_token {
    struct dt_view id, name;                 /* in the arena */
    uint64_t actions;                        /* bits 1 << enum dt_action */
    dt_instant created_at, expires, used_at; /* NONE */
};

struct dt_token_new {
    struct dt_view name;
    uint64_t actions;
    dt_instant expires; /* NONE: never */
};

/* The action of a scope's name, if the role integration may have it; DT_ACTION_COUNT if not. */
enum dt_action dt_token_scope(struct dt_view name);

/* Errors: DT_INVALID (name, scopes), DT_LIMIT, those of the store. */
DT_MUST_CHECK enum dt_status dt_token_add(struct dt_people *people, const struct dt_act *act,
                                          const struct dt_token_new *token, struct dt_arena *arena,
                                          struct dt_api_token *out, char *secret_out,
                                          struct dt_error *err);

/* Errors: DT_NOT_FOUND. */
DT_MUST_CHECK enum dt_status dt_token_remove(struct dt_people *people, const struct dt_act *act,
                                             struct dt_view id, struct dt_error *err);

/* Newest first; as dt_user_list. */
DT_MUST_CHECK enum dt_status dt_token_list(struct dt_people *people, struct dt_list_page *page,
                                           struct dt_api_token *tokens_out, struct dt_error *err);

#endif
