/*
 * Logits that are given, not learnt: what the shipped lexicon says. A label is a kind of cue; its
 * logit is the strength, 0 to 1 in 1/65536, of the strongest cue of that kind that touches the
 * unit.
 */
#ifndef DT_TRAIN_LEXICON_LOGITS_H
#define DT_TRAIN_LEXICON_LOGITS_H

#include "model.h"

/* The labels of a given head and whose turns it reads. */
struct dt_given_head {
    const struct dt_view *labels;
    uint32_t label_count;
    enum dt_role role;
};

/*
 * units: ranges of the text's tokens. logits_out: unit after unit, label_count each. Errors:
 * DT_INVALID (a label is no kind of that role), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_given_logits(const struct dt_given_head *head,
                                             const struct dt_text *text,
                                             const struct dt_token_range *units,
                                             uint32_t unit_count, struct dt_arena *arena,
                                             int32_t *logits_out, struct dt_error *err);

/*
 * What dt_model_score wants to be handed for every given head of a model that is for turns of a
 * role. Owns: the arena. Errors: as above.
 */
DT_MUST_CHECK enum dt_status dt_given_all(const struct dt_model *model, const struct dt_text *text,
                                          enum dt_role role, struct dt_arena *arena,
                                          const struct dt_given **given_out, uint32_t *count_out,
                                          struct dt_error *err);

#endif
