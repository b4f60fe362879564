/*
 * Demonstration customers (demo.def): what one says next, and when, as a function of the
 * conversation so far. Pure: the same turns give the same next line on every node, so nothing is
 * kept but the conversation itself.
 *
 *     struct dt_demo_state state;
 *     dt_demo_begin(&state, demo, opened_at);
 *     dt_demo_turn(&state, &seen);              for each turn, in order
 *     if (dt_demo_next(&state, &next) && next.due <= now) ...
 *
 * The opening's lines are said one after the other. Then each answer is met by the first row of the
 * beat that fits what all the agent's turns since the customer's last one hold together. A customer
 * who gets no answer asks twice, and then waits.
 */
#ifndef DT_DEMO_H
#define DT_DEMO_H

#include "conversation.h"

enum {
    DT_DEMO_ROWS = 32,
    DT_DEMO_SILENCE_MS = 40000, /* until somebody who waits says so */
    DT_DEMO_THINK_MS = 1500,    /* before typing */
    DT_DEMO_TYPE_MS = 45,       /* a code point */
    DT_DEMO_LONGEST_MS = 7000,  /* of both together */
};

struct dt_demo_row {
    const char *say[2];           /* the first time; from then on */
    const char *beat, *when, *to; /* NULL: a line of the opening */
};

struct dt_demo {
    const char *name, *title, *customer, *customer_id, *subject;
    const struct dt_demo_row *rows; /* the opening, then the beats; up to DT_DEMO_ROWS, the one
                                       behind the last says NULL */
};

/* NULL past the last. */
const struct dt_demo *dt_demo_nth(size_t index);
const struct dt_demo *dt_demo_find(struct dt_view name); /* NULL if there is none */

/* What is to be known of a turn. */
struct dt_demo_seen {
    enum dt_role role;
    dt_instant at;
    uint64_t kinds[2]; /* of an agent's turn: a bit a kind */
    bool promise;      /* one of its promises has a time */
    int tension;       /* after it */
};

/* Of a reading. NULL (the engine could not take the turn): nothing is found in it. */
void dt_demo_see(const struct dt_reading *reading, enum dt_role role, dt_instant at,
                 struct dt_demo_seen *out);

struct dt_demo_state {
    const struct dt_demo *demo;
    const char *beat; /* "": has left */
    size_t said;      /* lines of the opening */
    uint32_t used[DT_DEMO_ROWS];
    bool answered;            /* the agent has spoken since the customer's last line */
    uint8_t asked;            /* times in a row that nobody answered */
    dt_instant last_at;       /* of the last turn, or when the conversation was opened */
    struct dt_demo_seen seen; /* the agent's turns since then, together */
};

void dt_demo_begin(struct dt_demo_state *state, const struct dt_demo *demo, dt_instant opened_at);
void dt_demo_turn(struct dt_demo_state *state, const struct dt_demo_seen *seen);

struct dt_demo_next {
    const char *text;
    dt_instant due;
};

/* False: nothing more, unless the agent writes. */
bool dt_demo_next(const struct dt_demo_state *state, struct dt_demo_next *out);

#endif
