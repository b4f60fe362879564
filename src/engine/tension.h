/*
 * Tension: how a turn moves it, with a receipt for every point. Integers only; the weights are the
 * table in tension.def.
 *
 * A customer's turn counts most. What came before settles toward what the turn itself speaks of (by
 * more if the agent's answer helped, by little if it did harm or none came), then the turn's cues
 * lift or lower it. An agent's turn moves it by a few points at once, so that whoever watches sees
 * it.
 */
#ifndef DT_TENSION_H
#define DT_TENSION_H

#include "conversation.h"

/* The running sum of one turn. level - the level it began with == the sum of the receipts. */
struct dt_tally {
    int level; /* 0 .. 100 */
    size_t count;
    struct dt_receipt items[DT_RECEIPTS_A_TURN];
};

/* A turn as tension sees it. state: before the turn. */
struct dt_tension_turn {
    const struct dt_conversation *state;
    const struct dt_text *text; /* NULL: emphasis is not looked for */
    const struct dt_cues *cues;
    const struct dt_tone *tone;       /* of a customer's turn; NULL: not known */
    const struct dt_lexicon *lexicon; /* tells acronyms from emphasis; may be NULL */
    dt_instant at;
    int long_wait_minutes; /* 0 or less: waits are not looked at */
    unsigned overdue;      /* promises that this turn finds broken */
};

void dt_tally_init(struct dt_tally *tally, int level);

/*
 * A customer's turn. Returns the level that its words speak of by themselves, without what came
 * before: 0 for a turn without cues that heat.
 */
int dt_tension_customer(const struct dt_tension_turn *turn, struct dt_tally *tally);

/* An agent's turn. Returns the points of its words: above 0 it did harm, below it helped. */
int dt_tension_agent(const struct dt_tension_turn *turn, struct dt_tally *tally);

/*
 * Whether the customer writes as one who is content: a kind word and nothing wrong, or thanks with
 * another kind word beside what was wrong before. message: as dt_tension_customer returns it.
 */
bool dt_tension_content(const struct dt_cues *cues, int message);

/* What a misstep weighs, 0 for any other kind: for naming the worst of a turn. */
int dt_tension_harm(enum dt_kind kind);

#endif
