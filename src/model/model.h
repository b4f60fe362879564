/*
 * The learned reader: a model file's bytes in, scores of a text out. Pure: no I/O, no clock, no
 * floating point; the same integers on every machine.
 *
 * A model holds heads. A head answers one question with labels of its own ("emotions", "signals",
 * "negative"), of a whole turn or of each of its sentences, of turns of certain roles. Each label
 * gets a logit, a probability that was calibrated on data the weights had not seen, and a threshold
 * above which the label is given. Heads of one meaning each, combined by a few learned weights: a
 * head may be computed from the logits of heads before it (a combination).
 *
 * A head may have two tiers: the linear part alone (0), and the linear part joined with a net (1)
 * where the model holds one. Each tier has its own calibration and thresholds, so the net can be
 * left out for speed without anything else changing.
 *
 *     struct dt_model *model;
 *     struct dt_scores scores;
 *     if (dt_model_create(bytes, &model, err) != DT_OK) ...
 *     struct dt_scoring how = {.role = DT_ROLE_CUSTOMER, .tier = DT_TIER_NET};
 *     if (dt_model_score(model, &text, &how, &arena, &scores, err) != DT_OK) ...
 *     const struct dt_head_scores *emotions = dt_scores_of(&scores, DT_VIEW("emotions"));
 *     if (emotions && dt_label_given(emotions, 0, 2)) ...
 */
#ifndef DT_MODEL_H
#define DT_MODEL_H

#include "text.h"

#include <detente/role.h>

enum {
    DT_MODEL_HEADS = 32,
    DT_MODEL_TABLES = 8,
    DT_MODEL_NETS = 8,
    DT_MODEL_LABELS = 126,
    DT_MODEL_NAME_BYTES = 32,
    DT_MODEL_NET_WORDS = 320, /* of a longer turn, nets do not read the sentences */
};

struct dt_model;

enum dt_head_input { DT_INPUT_TURN, DT_INPUT_SENTENCE };

/* Where a head's logits come from. */
enum dt_head_source {
    DT_HEAD_TABLE,       /* weights of features */
    DT_HEAD_COMBINATION, /* logits of heads before it */
    DT_HEAD_GIVEN,       /* the caller of dt_model_score: what it knows by other means */
    DT_HEAD_SOURCE_KINDS
};

/* The linear part alone, or with the net where a head has one. */
enum dt_tier { DT_TIER_LINEAR, DT_TIER_NET, DT_TIER_COUNT };

/* What a head is. Views into the model's bytes. */
struct dt_head {
    struct dt_view name;
    enum dt_head_input input;
    unsigned roles; /* bit 1 << enum dt_role */
    uint32_t label_count;
    uint32_t tier_count; /* 1, or 2 with a net */
    enum dt_head_source source;
    uint32_t table; /* index */
    uint32_t first_column;
    uint32_t source_count;
    uint8_t sources[8];  /* indexes of heads before this one; of whole turns, unless this is of
                            sentences: then a turn's logits count for each */
    bool is_plain;       /* all labels have the scale 1 and no bias in the first tier */
    const char *labels;  /* records (model_file.h) */
    const char *weights; /* of a combination */
};

/*
 * Reads a model. bytes: borrowed until destroy. Owns: the caller destroys it. The result is
 * immutable: any number of threads may score with it.
 * Errors: DT_FORMAT (no model, cut short, damaged, of another version: the message says which),
 * DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_model_create(struct dt_view bytes, struct dt_model **model_out,
                                             struct dt_error *err);
void dt_model_destroy(struct dt_model *model);

/* Where the model comes from, lines of "key: value", UTF-8; empty where it does not say. */
struct dt_view dt_model_note(const struct dt_model *model);

uint32_t dt_model_head_count(const struct dt_model *model);
const struct dt_head *dt_model_head(const struct dt_model *model, uint32_t index);

/* NULL if there is none of that name. */
const struct dt_head *dt_model_head_find(const struct dt_model *model, struct dt_view name);

/* label: below label_count, here and in what follows. */
struct dt_view dt_head_label(const struct dt_head *head, uint32_t label);

/* The label's number, or label_count if there is none of that name. */
uint32_t dt_head_label_find(const struct dt_head *head, struct dt_view name);

/* The probability, 0 .. 65536, from which on a label is given. */
uint32_t dt_head_threshold(const struct dt_head *head, enum dt_tier tier, uint32_t label);

/* The calibrated probability, 0 .. 65536, of a logit in 1/65536. */
uint32_t dt_head_probability(const struct dt_head *head, enum dt_tier tier, uint32_t label,
                             int32_t logit);

/* A head's answer. A unit is the turn (one) or a sentence. */
struct dt_head_scores {
    const struct dt_head *head;
    enum dt_tier tier;   /* the one that was used: in long turns, sentences have the linear one */
    uint32_t unit_count; /* 0: the head is not for turns of this role */
    int32_t *logits;     /* unit after unit, label_count each; 1/65536 */
};

struct dt_scores {
    uint32_t sentence_count;
    const struct dt_token_range *sentences;
    uint32_t head_count;
    const struct dt_head_scores *heads; /* in the model's order */
};

/*
 * The sentences of a text: each its tokens with the BREAK that ends it. What sentence heads have as
 * units, in order. Owns: the arena. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_model_sentences(const struct dt_text *text, struct dt_arena *arena,
                                                const struct dt_token_range **sentences_out,
                                                uint32_t *count_out, struct dt_error *err);

/* Logits of a given head, 1/65536: unit after unit, one a label. Where they are not handed in they
 * are 0. */
struct dt_given {
    struct dt_view head;
    const int32_t *logits;
};

/* How a text is to be scored. tier: the highest to use; heads without it use what they have. */
struct dt_scoring {
    enum dt_role role;
    enum dt_tier tier;
    const struct dt_given *given;
    uint32_t given_count;
};

/*
 * Scores one text. Time is linear in the tokens. how: borrowed for the call. Owns: the arena.
 * Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status dt_model_score(const struct dt_model *model,
                                            const struct dt_text *text,
                                            const struct dt_scoring *how, struct dt_arena *arena,
                                            struct dt_scores *out, struct dt_error *err);

/* NULL where the model has no such head, or it is not for turns of this role. */
const struct dt_head_scores *dt_scores_of(const struct dt_scores *scores, struct dt_view head);

/* 0 .. 65536; worked out when asked for, since most are not. What is given has none: 0. */
uint32_t dt_label_probability(const struct dt_head_scores *scores, uint32_t unit, uint32_t label);

/* Whether a label's probability reaches its threshold. */
bool dt_label_given(const struct dt_head_scores *scores, uint32_t unit, uint32_t label);

/*
 * How much each token of a range speaks for a label, in 1/65536 of a logit, by the linear part:
 * what a cue's span is made from. shares_out: one a token, the arena's. A combination adds up its
 * heads' shares, as far as they have the same units; given logits have none. Errors: DT_NOMEM.
 */
DT_MUST_CHECK enum dt_status
dt_model_shares(const struct dt_model *model, const struct dt_text *text,
                struct dt_token_range range, const struct dt_head *head, uint32_t label,
                struct dt_arena *arena, const int32_t **shares_out, struct dt_error *err);

#endif
