/*
 * The state of every conversation, as a fold over the log with the engine of First light: how tense
 * it is, which step is next, what was promised and when it is due. The shelf keeps numbers; the
 * engine's whole state (20 KB) is made again from the turns whenever somebody needs it, which takes
 * some microseconds a turn.
 *
 * A turn that the engine cannot take (it is too long for it) is counted and passed over: one odd
 * message does not stop the desk.
 *
 *     struct dt_conversations *conversations;
 *     dt_conversations_create(store, core, rules, &conversations, err);
 *     dt_fold_open(store, dt_conversations_fold(conversations), conversations, &runner, err);
 *     dt_fold_catch_up(runner, NULL, NULL, err);
 */
#ifndef DT_CONVERSATIONS_H
#define DT_CONVERSATIONS_H

#include "conversation.h"
#include "fold.h"

struct dt_conversations;

/*
 * rules: a number that stands for lexicon, playbook and program, not 0: with another one everything
 * is read anew. store and core are borrowed. Errors: DT_INVALID, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_conversations_create(struct dt_store *store,
                                                     const struct dt_core *core, uint32_t rules,
                                                     struct dt_conversations **out,
                                                     struct dt_error *err);
void dt_conversations_destroy(struct dt_conversations *conversations);

/* The fold; its context is the conversations. Borrowed from them. One thread at a time. */
const struct dt_fold *dt_conversations_fold(const struct dt_conversations *conversations);

/* What is kept of a conversation. */
struct dt_conversation_summary {
    uint64_t stream;
    uint64_t version;      /* the last sequence taken in */
    dt_instant last_at;    /* of its last turn */
    dt_instant next_due;   /* of the open promise that is due first; NONE */
    uint32_t turns;        /* taken in by the engine */
    uint32_t passed_over;  /* turns it could not take */
    uint8_t tension, peak; /* 0 .. 100 */
    uint8_t stage;         /* enum dt_stage */
    uint8_t alert;         /* enum dt_alert_level, the one held */
    uint8_t open_promises, broken_promises;
    bool closed, unscored; /* unscored: the last turn was in another language */
};

/* A tenant's conversations with a stream above `after`, in the order of their first events, up to
 * max; as far as the fold has come. Errors: DT_INVALID, DT_FORMAT, DT_IO, DT_NOMEM. */
DT_MUST_CHECK enum dt_status dt_conversations_list(struct dt_store *store, struct dt_view tenant,
                                                   uint64_t after, size_t max,
                                                   struct dt_arena *arena,
                                                   struct dt_conversation_summary *out,
                                                   size_t *count_out, struct dt_error *err);

/*
 * The engine's state of a conversation after the event with sequence `until` (0: the last), made
 * from its turns. *passed_out (may be NULL): how many turns the engine could not take. Errors:
 * those of reading, DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_conversation_replay(struct dt_store *store,
                                                    const struct dt_core *core,
                                                    struct dt_view tenant,
                                                    struct dt_view conversation, uint64_t until,
                                                    struct dt_conversation *state_out,
                                                    uint32_t *passed_out, struct dt_error *err);

#endif
