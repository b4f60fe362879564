/*
 * What the learned reader adds to what the lexicon found in a turn: cues for which there is no
 * pattern, the emotions, and how heated the message is as a whole.
 *
 * One rule where lexicon and classifier disagree: what a pattern found stands, for a pattern can be
 * read and disputed; what only the classifier sees is added if its probability, calibrated on
 * authors it had not read, reaches the kind's bar (learned.def). docs/design/learned.md has why,
 * and what other rules gave.
 *
 * Pure; a learner is immutable once made and shared by all threads.
 */
#ifndef DT_LEARNED_H
#define DT_LEARNED_H

#include "cues.h"
#include "model.h"

/* A head and the kinds that its labels are; DT_KIND_NONE: a label that is none. */
struct dt_joint_head {
    const struct dt_head *head;  /* NULL: the model has none */
    const struct dt_head *given; /* what the lexicon found goes in here; NULL: it does not */
    uint8_t kinds[DT_MODEL_LABELS];
};

enum { DT_JOINT_SIGNALS, DT_JOINT_MOVES, DT_JOINT_MISSTEPS, DT_JOINT_COUNT };

/* A model as the engine uses it. */
struct dt_learner {
    const struct dt_model *model; /* borrowed */
    enum dt_tier tier;
    struct dt_joint_head joint[DT_JOINT_COUNT];
};

void dt_learner_init(struct dt_learner *learner, const struct dt_model *model, enum dt_tier tier);

/* The seven groups that the desk shows, in CUES.md's order. */
enum { DT_EMOTION_GROUPS = 7 };

/* How heated the words are by themselves, and the words that weigh most in it. */
struct dt_tone {
    int level;           /* 0 .. 100 as tension counts; -1: not known */
    uint32_t start, end; /* bytes of the source */
};

/* What the model says of a turn. The scores are the arena's, NULL where there are none. */
struct dt_learned {
    const struct dt_head_scores *emotions; /* 28 labels */
    const struct dt_head_scores *groups;   /* DT_EMOTION_GROUPS labels */
    struct dt_tone tone;                   /* of customers' turns */
};

/*
 * Reads a turn in a language that is scored. cues: what the lexicon found, to
 * which the classifier's own are added. learner: NULL leaves them alone. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_learned_read(const struct dt_learner *learner,
                                             const struct dt_text *text, enum dt_role role,
                                             struct dt_arena *arena, struct dt_cues *cues,
                                             struct dt_learned *out, struct dt_error *err);

#endif
