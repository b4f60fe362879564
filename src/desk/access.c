#include "access.h"

#include <assert.h>

#define NO   DT_REACH_NO
#define OWN  DT_REACH_OWN
#define TEAM DT_REACH_TEAM
#define ALL  DT_REACH_ALL

struct row {
    struct dt_view name;
    uint8_t cells[DT_PERSON_ROLES];
};

static const struct row rows[DT_ACTION_COUNT] = {
#define DT_ACTION(NAME, name, agent, supervisor, trainer, administrator, auditor,                  \
                  integration, operator, customer, doc)                                            \
    [DT_ACTION_##NAME] = {{name, sizeof name - 1}, {agent, supervisor, trainer, administrator,     \
                                                    auditor, integration, operator, customer } },
#include "access.def"
#undef DT_ACTION
};

static_assert(DT_ACTION_COUNT <= 64, "a token's scopes are bits of a uint64_t");

static const char *const role_names[DT_PERSON_ROLES] = {
    "agent",   "supervisor",  "trainer",  "administrator",
    "auditor", "integration", "operator", "customer"};

enum dt_reach dt_access_cell(enum dt_person_role role, enum dt_action action)
{
    return (enum dt_reach)rows[action].cells[role];
}

enum dt_reach dt_access_reach(const struct dt_person *person, enum dt_action action)
{
    enum dt_reach reach = DT_REACH_NO;
    if (action == DT_ACTION_NONE)
        return DT_REACH_ALL;
    if (!(person->actions >> action & 1))
        return DT_REACH_NO;
    for (unsigned role = 0; role < DT_PERSON_ROLES; role++) {
        enum dt_reach cell = dt_access_cell((enum dt_person_role)role, action);
        if ((person->roles >> role & 1) && cell > reach)
            reach = cell;
    }
    return reach;
}

/* A customer's own is one conversation; a person's what is assigned to them. */
static bool is_own(const struct dt_person *person, const struct dt_place_of *place)
{
    if (person->stream != 0)
        return place->stream == person->stream;
    return person->id[0] != '\0' && strcmp(place->assigned, person->id) == 0;
}

static bool is_teams(const struct dt_person *person, const struct dt_place_of *place)
{
    if (place->team[0] == '\0')
        return true;
    for (uint32_t i = 0; i < person->team_count; i++)
        if (strcmp(place->team, person->teams[i]) == 0)
            return true;
    return false;
}

bool dt_access_within(const struct dt_person *person, enum dt_reach reach,
                      const struct dt_place_of *place)
{
    switch (reach) {
    case DT_REACH_ALL:
        return true;
    case DT_REACH_TEAM:
        return is_own(person, place) || is_teams(person, place);
    case DT_REACH_OWN:
        return is_own(person, place);
    case DT_REACH_NO:
        break;
    }
    return false;
}

const char *dt_action_name(enum dt_action action)
{
    return rows[action].name.ptr;
}

enum dt_action dt_action_find(struct dt_view name)
{
    unsigned action = 0;
    while (action < DT_ACTION_COUNT && !dt_view_equal(rows[action].name, name))
        action++;
    return (enum dt_action)action;
}

const char *dt_person_role_name(enum dt_person_role role)
{
    return role_names[role];
}

enum dt_person_role dt_person_role_find(struct dt_view name)
{
    unsigned role = 0;
    while (role < DT_PERSON_ROLES && !dt_view_equal(dt_view_of(role_names[role]), name))
        role++;
    return (enum dt_person_role)role;
}

void dt_person_actor(const struct dt_person *person, char *out)
{
    struct dt_view kind = DT_VIEW("user:");
    if (person->roles >> DT_PERSON_CUSTOMER & 1)
        kind = DT_VIEW("customer");
    else if (person->roles >> DT_PERSON_INTEGRATION & 1)
        kind = DT_VIEW("token:");
    memcpy(out, kind.ptr, kind.len);
    size_t len = strnlen(person->id, DT_PERSON_ID_BYTES - 1); /* behind "customer" none stands */
    memcpy(out + kind.len, person->id, len);
    out[kind.len + len] = '\0';
}
