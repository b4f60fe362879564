/*
 * What would have been read otherwise: old conversations read twice, with two engines that differ
 * in playbook, lexicon or model, and every turn's readings compared. Counts, and the first examples
 * of each sort. A fold: no clock, no I/O but dt_replay_stored's reading.
 *
 *     struct dt_replay replay;
 *     dt_replay_init(&replay, &before, &after);
 *     dt_replay_stored(&replay, store, tenant, conversation, err);      for each of them
 *     dt_replay_finish(&replay);
 */
#ifndef DT_REPLAY_H
#define DT_REPLAY_H

#include "conversation.h"
#include "json_out.h"
#include "store.h"

enum dt_replay_what {
    DT_REPLAY_TENSION,
    DT_REPLAY_BAND,
    DT_REPLAY_STAGE,
    DT_REPLAY_ALERT,
    DT_REPLAY_GUIDANCE,
    DT_REPLAY_PROMISES,
    DT_REPLAY_WHATS
};
const char *dt_replay_what_name(enum dt_replay_what what);

enum { DT_REPLAY_EXAMPLES = 8 /* of each sort */, DT_REPLAY_SAID_BYTES = 296 };

struct dt_replay_example {
    struct dt_view conversation;
    uint32_t turn; /* counting the conversation's turns from 1 */
    enum dt_replay_what what;
    struct dt_view before, after; /* "42", "upset", "watch: tension", ... */
};

struct dt_replay {
    const struct dt_core *before, *after;
    bool wording; /* examples of guidance show its first sentence, which holds the customer's own
                     words; otherwise the rules it rests on */
    uint64_t conversations, turns;
    uint64_t changed;     /* turns of which anything is read otherwise */
    uint64_t passed_over; /* turns that the engine cannot take */
    uint64_t counts[DT_REPLAY_WHATS];
    struct dt_replay_example examples[DT_REPLAY_WHATS * DT_REPLAY_EXAMPLES]; /* as they came */
    size_t example_count;
    struct dt_arena kept; /* of the examples */
    struct dt_arena turn; /* of the turn at hand */
};

/* before, after: borrowed until finish. */
void dt_replay_init(struct dt_replay *replay, const struct dt_core *before,
                    const struct dt_core *after);
void dt_replay_finish(struct dt_replay *replay);

/* A conversation read two ways, so far. */
struct dt_replay_pair {
    struct dt_conversation before, after;
    uint32_t turns;
};

void dt_replay_pair_init(struct dt_replay_pair *pair);

/* Takes in one turn. conversation: for examples. What the engine cannot take is counted. Errors:
 * DT_NOMEM; the pair is then worth nothing. */
DT_MUST_CHECK enum dt_status dt_replay_turn(struct dt_replay *replay, struct dt_replay_pair *pair,
                                            struct dt_view conversation, const struct dt_turn *turn,
                                            struct dt_error *err);

/* A whole conversation of a store, without what was disputed in it. One that was erased or is not
 * there counts for nothing. Errors: those of reading, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_replay_stored(struct dt_replay *replay, struct dt_store *store,
                                              struct dt_view tenant, struct dt_view conversation,
                                              struct dt_error *err);

/* The members "kinds" and "examples" of an object that is begun (ReplayResult of schemas.def). */
void dt_replay_json(const struct dt_replay *replay, struct dt_json_out *json);

#endif
