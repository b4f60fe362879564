#include "kinds.h"

/* Whether one of up to four letters stands in a string literal, as a constant expression. */
#define LETTER(letters, n)                                                                         \
    (sizeof(letters) > (n) + 1 ? (letters)[sizeof(letters) > (n) ? (n) : 0] : '\0')
#define HAS(letters, letter)                                                                       \
    (LETTER(letters, 0) == (letter) || LETTER(letters, 1) == (letter) ||                           \
     LETTER(letters, 2) == (letter) || LETTER(letters, 3) == (letter))
#define COUNTS(letters)                                                                            \
    ((HAS(letters, 'N') ? DT_COUNTS_NEGATED : 0) | (HAS(letters, 'Q') ? DT_COUNTS_QUOTED : 0) |    \
     (HAS(letters, 'H') ? DT_COUNTS_HYPOTHETICAL : 0) |                                            \
     (HAS(letters, 'O') ? DT_COUNTS_OTHERS : 0))

static const struct dt_kind_info kinds[DT_KIND_COUNT] = {
#define DT_KIND(NAME, name, group, strength, counts, rules)                                        \
    [DT_KIND_##                                                                                    \
        NAME] = {{name, sizeof(name) - 1}, DT_GROUP_##group, strength, COUNTS(counts), rules},
#include "kinds.def"
#undef DT_KIND
};

const struct dt_kind_info *dt_kind_info(enum dt_kind kind)
{
    return &kinds[kind];
}

/* Signals are the customer's, moves and missteps the agent's; hints and scopes are for both. */
static bool kind_is_for(enum dt_kind kind, enum dt_role role)
{
    switch (kinds[kind].group) {
    case DT_GROUP_SIGNAL:
        return role == DT_ROLE_CUSTOMER;
    case DT_GROUP_MOVE:
    case DT_GROUP_MISSTEP:
        return role == DT_ROLE_AGENT;
    case DT_GROUP_HINT:
    case DT_GROUP_SCOPE:
        break;
    }
    return true;
}

enum dt_kind dt_kind_find(enum dt_role role, struct dt_view name)
{
    for (int kind = 0; kind < DT_KIND_COUNT; kind++)
        if (kind_is_for((enum dt_kind)kind, role) && dt_view_equal(kinds[kind].name, name))
            return (enum dt_kind)kind;
    return DT_KIND_NONE;
}
