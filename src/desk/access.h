/*
 * Who asks, and how far they reach: the table of access.def as a function. The router asks it
 * before any handler runs; nobody asks again. Pure.
 *
 *     enum dt_reach reach = dt_access_reach(&person, DT_ACTION_CONVERSATION_READ);
 *     if (reach == DT_REACH_NO) ...                              403, if the person is known
 *     if (!dt_access_within(&person, reach, &place)) ...         404, as what is not there
 */
#ifndef DT_ACCESS_H
#define DT_ACCESS_H

#include "error.h"
#include <stdint.h>

enum {
    DT_PERSON_ID_BYTES = 64,    /* "u-", "k-", "t-" and 16 characters; room for more */
    DT_PERSON_NAME_BYTES = 400, /* 100 code points */
    DT_PERSON_TEAMS = 100,
    DT_PERSON_TENANT_BYTES = 64
};

/* The roles, in the order of the table's columns; a person has a set of them. */
enum dt_person_role {
    DT_PERSON_AGENT,
    DT_PERSON_SUPERVISOR,
    DT_PERSON_TRAINER,
    DT_PERSON_ADMINISTRATOR,
    DT_PERSON_AUDITOR,
    DT_PERSON_INTEGRATION, /* an API token */
    DT_PERSON_OPERATOR,    /* runs the house: tenants; sees no conversation */
    DT_PERSON_CUSTOMER,    /* the token of one conversation */
    DT_PERSON_ROLES
};

enum dt_action {
#define DT_ACTION(NAME, name, agent, supervisor, trainer, administrator, auditor,                  \
                  integration, operator, customer, doc)                                            \
    DT_ACTION_##NAME,
#include "access.def"
#undef DT_ACTION
    DT_ACTION_COUNT
};

enum dt_reach { DT_REACH_NO, DT_REACH_OWN, DT_REACH_TEAM, DT_REACH_ALL };

/* Whoever a request comes from. A value; nothing borrowed. */
struct dt_person {
    char tenant[DT_PERSON_TENANT_BYTES + 1];
    char id[DT_PERSON_ID_BYTES + 1]; /* "u-..." or "k-..."; "" for a customer and for nobody */
    char name[DT_PERSON_NAME_BYTES + 1];
    uint32_t roles;   /* bits 1 << enum dt_person_role; 0: nobody is signed in */
    uint64_t actions; /* bits 1 << enum dt_action that a token's scopes allow; people: all ones */
    char teams[DT_PERSON_TEAMS][24 + 1]; /* "t-..." */
    uint32_t team_count;
    uint64_t stream; /* a customer's conversation, as dt_event.stream; else 0 */
};

/* Where a conversation stands, as far as access cares. "" for none. */
struct dt_place_of {
    const char *team, *assigned;
    uint64_t stream;
};

enum dt_reach dt_access_reach(const struct dt_person *person, enum dt_action action);
bool dt_access_within(const struct dt_person *person, enum dt_reach reach,
                      const struct dt_place_of *place);

const char *dt_action_name(enum dt_action action);
enum dt_action dt_action_find(struct dt_view name); /* DT_ACTION_COUNT if there is none */
enum dt_reach dt_access_cell(enum dt_person_role role,
                             enum dt_action action); /* the table itself */
const char *dt_person_role_name(enum dt_person_role role);
enum dt_person_role dt_person_role_find(struct dt_view name); /* DT_PERSON_ROLES if none */

/* "user:u-...", "token:k-..." or "customer": who an event says did it. out: DT_PERSON_ID_BYTES + 8.
 */
void dt_person_actor(const struct dt_person *person, char *out);

#endif
