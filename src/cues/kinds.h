/*
 * The kinds of cue as an enum, and what the table says of each. Source: CUES.md.
 *
 * Two kinds are named "shouting": a customer's signal and an agent's misstep. Names are therefore
 * looked up within a role.
 */
#ifndef DT_KINDS_H
#define DT_KINDS_H

#include "view.h"
#include <detente/role.h>
#include <stdint.h>

enum dt_kind {
#define DT_KIND(NAME, name, group, strength, counts, rules) DT_KIND_##NAME,
#include "kinds.def"
#undef DT_KIND
    DT_KIND_COUNT,
    DT_KIND_NONE = 0xff,
};

enum dt_kind_group {
    DT_GROUP_SIGNAL,
    DT_GROUP_MOVE,
    DT_GROUP_MISSTEP,
    DT_GROUP_HINT,
    DT_GROUP_SCOPE
};

/* Bits of dt_kind_info.counts: scopes in which the kind still counts. */
enum {
    DT_COUNTS_NEGATED = 1,
    DT_COUNTS_QUOTED = 2,
    DT_COUNTS_HYPOTHETICAL = 4,
    DT_COUNTS_OTHERS = 8
};

struct dt_kind_info {
    struct dt_view name;
    enum dt_kind_group group;
    uint8_t strength; /* 0 .. 100 */
    uint8_t counts;
    const char *rules; /* "R1 R10", "" for none */
};

/* Never NULL for a kind below DT_KIND_COUNT. */
const struct dt_kind_info *dt_kind_info(enum dt_kind kind);

/* The kind of that name in turns of that role; DT_KIND_NONE if there is none. */
enum dt_kind dt_kind_find(enum dt_role role, struct dt_view name);

#endif
