/*
 * Acts: who changes something about people, and the event that says so. The act is put on a shelf
 * in the transaction of the change and appended to the tenant's conversation "house" right after
 * it, under a key, so that it comes once and is not lost when the process ends in between.
 */
#ifndef DT_ACTS_H
#define DT_ACTS_H

#include "people.h"

#define DT_HOUSE DT_VIEW("house")

struct dt_act {
    struct dt_view tenant; /* of whoever acts; nothing outside of it is seen */
    struct dt_view actor;  /* as an event's */
    struct dt_view self;   /* "u-...", "" for the command line */
    uint32_t roles;
    dt_instant at;
};

/* Of a request's person. room: DT_PERSON_ID_BYTES + 8; person and room are borrowed. */
struct dt_act dt_act_of(const struct dt_person *person, dt_instant now, char *room);

/* Of somebody at the machine itself, who may do everything: "cli". */
struct dt_act dt_act_of_house(struct dt_view tenant, dt_instant now);

bool dt_act_has(const struct dt_act *act, enum dt_person_role role);

/* Appends acts that wait, of all tenants. Errors: those of the store; what is left waits on. */
DT_MUST_CHECK enum dt_status dt_people_flush_acts(struct dt_people *people, struct dt_error *err);

/* A page of a tenant's accounts, teams or tokens: what is asked for, and what was found. */
struct dt_list_page {
    struct dt_view tenant;
    struct dt_view cursor; /* "": the first page; afterwards the next one's, "" at the end */
    size_t max;            /* that the caller's array holds */
    struct dt_arena *arena;
    size_t count; /* afterwards */
};

struct dt_audit_item {
    uint64_t entry;
    dt_instant at;
    struct dt_view by, what, of; /* of: "" where the act has none */
};

/*
 * What was done in the tenant, newest first: `account` and other kinds of the house's conversation.
 * before: only what has a smaller sequence there; 0: from the newest. next_out: `before` of the
 * next page, 0 at the end. Everything lives in the arena. max: up to 200.
 */
DT_MUST_CHECK enum dt_status dt_audit_list(struct dt_people *people, struct dt_view tenant,
                                           uint64_t before, size_t max, struct dt_arena *arena,
                                           struct dt_audit_item *items_out, size_t *count_out,
                                           uint64_t *next_out, struct dt_error *err);

#endif
