#include "states.h"

#include "desk_parts.h"

#include <stdlib.h>

/* A conversation that is not there yet stands at its beginning, and is kept so: the first turn is
 * handed in like any other. */
static enum dt_status bring(struct dt_desk *desk, struct dt_view tenant,
                            struct dt_view conversation, struct dt_place *place,
                            struct dt_error *err)
{
    struct dt_reader reader = dt_desk_reader(desk, tenant);
    const struct dt_place_where where = {.tenant = tenant, .conversation = conversation};
    struct dt_error ours;
    if (!dt_state_cache_find(desk->states, tenant, conversation, place))
        dt_place_begin(place, 0, reader.rules);
    enum dt_status status = dt_place_read(place, &reader, &where, NULL, &ours);
    if (status == DT_NOT_FOUND)
        dt_place_begin(place, 0, reader.rules);
    else if (status != DT_OK) {
        *err = ours;
        return status;
    }
    dt_state_cache_keep(desk->states, tenant, conversation, place);
    return DT_OK;
}

enum dt_status dt_states_get(struct dt_desk *desk, struct dt_view tenant,
                             struct dt_view conversation, struct dt_conversation *state_out,
                             uint64_t *version_out, struct dt_error *err)
{
    struct dt_place *place = malloc(sizeof *place);
    if (!place)
        return dt_error_set(err, DT_NOMEM, "no memory for the state of a conversation");
    enum dt_status status = bring(desk, tenant, conversation, place, err);
    if (status == DT_OK) {
        *state_out = place->state;
        *version_out = place->version;
    }
    free(place);
    return status;
}

void dt_states_expect(struct dt_desk *desk, const struct dt_event *event, uint64_t version,
                      const struct dt_conversation *state, bool unscored)
{
    uint32_t rules = dt_desk_reader(desk, event->tenant).rules;
    dt_state_cache_expect(desk->states, event, version, rules, state, unscored);
}

void dt_states_put(struct dt_desk *desk, const struct dt_event *event, uint64_t version,
                   const struct dt_conversation *state, bool unscored)
{
    uint32_t rules = dt_desk_reader(desk, event->tenant).rules;
    dt_state_cache_answer(desk->states, event, version, rules, state, unscored);
}
