/*
 * Stages: where a conversation stands on the path, and the one next step. The path gates, it does
 * not nag: an agent who goes ahead is followed, not sent back.
 */
#ifndef DT_STAGE_H
#define DT_STAGE_H

#include "conversation.h"

/* A turn as stages and alerts see it, after its tension is known. */
struct dt_turn_facts {
    enum dt_role role;
    const struct dt_text *text;
    const struct dt_cues *cues;
    size_t promise_count;
    int before;       /* tension before the turn */
    int after;        /* and after it */
    int message;      /* what a customer's words speak of by themselves */
    int effect;       /* an agent's points: above 0 harm, below help */
    unsigned overdue; /* promises that the turn found broken */
};

/* Notes in the state what the turn brings: told, acknowledged, offered, insults ... */
void dt_stage_note(struct dt_conversation *state, const struct dt_turn_facts *facts);

/* The agent's next step after the turn; state: with the turn noted. */
enum dt_stage dt_stage_next(const struct dt_conversation *state, const struct dt_turn_facts *facts);

#endif
