#include "served_token.h"

#include "tokens.h"

enum dt_status make_served_token(struct dt_people *people, struct dt_view tenant,
                                 struct dt_arena *arena, dt_instant now, char *secret_out,
                                 struct dt_error *err)
{
    static const enum dt_action actions[] = {DT_ACTION_CONVERSATION_READ,
                                             DT_ACTION_CONVERSATION_OPEN,
                                             DT_ACTION_CONVERSATION_WRITE,
                                             DT_ACTION_CONVERSATION_ASSIGN,
                                             DT_ACTION_LIVE,
                                             DT_ACTION_REVIEW,
                                             DT_ACTION_SEARCH};
    struct dt_api_token made;
    const struct dt_act act = dt_act_of_house(tenant, now);
    struct dt_token_new token = {.name = DT_VIEW("test"), .expires = DT_INSTANT_NONE};
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++)
        token.actions |= UINT64_C(1) << actions[i];
    return dt_token_add(people, &act, &token, arena, &made, secret_out, err);
}
