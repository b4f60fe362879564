/*
 * A model's head, measured on labelled rows.
 */
#ifndef DT_TRAIN_EVALUATE_H
#define DT_TRAIN_EVALUATE_H

#include "measure.h"
#include "model.h"

struct dt_evaluation_options {
    const struct dt_model *model;
    const struct dt_head *head;
    enum dt_tier tier;
    enum dt_role role;   /* whose turns the rows are */
    enum dt_split split; /* rows of one split, or DT_SPLIT_COUNT for all */
    bool by_turn;        /* a head of sentences: a turn has a label if a sentence has it */
    void (*step)(void *context, uint64_t rows_done); /* may be NULL */
    void *context;
};

/* What was said of the rows; answers: unit after unit, one a label. */
struct dt_evaluation {
    struct dt_answer *answers;
    uint32_t *rows; /* a unit's row */
    uint64_t unit_count;
    uint64_t capacity;
    uint32_t label_count;
};

/*
 * Owns: the caller finishes the evaluation, whatever the status. Errors: DT_FORMAT (with the row's
 * line; or no row is of the split), DT_INVALID (the head is not for turns of that role), DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_evaluate(const struct dt_evaluation_options *options,
                                         const struct dt_rows *rows, struct dt_evaluation *out,
                                         struct dt_error *err);
void dt_evaluation_finish(struct dt_evaluation *evaluation);

/*
 * The same answers by Ekman's six emotions and neutral, as GoEmotions groups its labels: a group is
 * there, or given, where one of its labels is; its probability is that of its likeliest label.
 * Errors: DT_INVALID (the head's labels are not GoEmotions'), DT_NOMEM.
 * Source: Demszky et al. 2020, ekman_mapping.json.
 */
DT_MUST_CHECK enum dt_status dt_evaluation_ekman(const struct dt_evaluation *evaluation,
                                                 const struct dt_head *head,
                                                 struct dt_evaluation *out, struct dt_error *err);

enum { DT_EKMAN_GROUPS = 7 };
struct dt_view dt_ekman_name(uint32_t group);

#endif
