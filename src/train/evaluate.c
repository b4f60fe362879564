#include "evaluate.h"

#include "lexicon_logits.h"
#include "units.h"

#include <stdlib.h>

struct measuring {
    const struct dt_evaluation_options *options;
    const struct dt_row *row;
    uint32_t row_number;
    struct dt_evaluation *out;
};

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}

/* Room for one more unit; its answers. */
static struct dt_answer *add_unit(struct dt_evaluation *evaluation, uint32_t row)
{
    if (evaluation->unit_count == evaluation->capacity) {
        uint64_t capacity = evaluation->capacity ? evaluation->capacity * 2 : 1024;
        struct dt_answer *answers =
            realloc(evaluation->answers, capacity * evaluation->label_count * sizeof *answers);
        if (!answers)
            return NULL;
        evaluation->answers = answers;
        uint32_t *rows = realloc(evaluation->rows, capacity * sizeof *rows);
        if (!rows)
            return NULL;
        evaluation->rows = rows;
        evaluation->capacity = capacity;
    }
    evaluation->rows[evaluation->unit_count] = row;
    return evaluation->answers + evaluation->unit_count++ * evaluation->label_count;
}

static void answer_unit(const struct measuring *measuring, const struct dt_head_scores *scores,
                        uint32_t unit, struct dt_label_set labels, struct dt_answer *answers)
{
    for (uint32_t label = 0; label < measuring->out->label_count; label++) {
        bool there = dt_label_has(&labels, label);
        answers[label] = (struct dt_answer){
            .probability = dt_label_probability(scores, unit, label),
            .given = dt_label_given(scores, unit, label),
            .there = there,
            .judged = there || !dt_label_has(&measuring->row->unknown, label),
        };
    }
}

/* Whatever one sentence has, the turn has. */
static void join(struct dt_answer *into, const struct dt_answer *from, uint32_t label_count)
{
    for (uint32_t label = 0; label < label_count; label++) {
        if (from[label].probability > into[label].probability)
            into[label].probability = from[label].probability;
        into[label].given = into[label].given || from[label].given;
        into[label].there = into[label].there || from[label].there;
        into[label].judged = into[label].judged && from[label].judged;
    }
}

static enum dt_status answer_row(struct measuring *measuring, const struct dt_text *text,
                                 const struct dt_scores *scores, struct dt_error *err)
{
    const struct dt_head *head = measuring->options->head;
    const struct dt_head_scores *own = dt_scores_of(scores, head->name);
    struct dt_answer *turn = NULL;
    if (!own)
        return text->token_count == 0
                   ? DT_OK
                   : dt_error_set(err, DT_INVALID, "the head is not for turns of this role");
    for (uint32_t unit = 0; unit < own->unit_count; unit++) {
        struct dt_token_range range = {0, text->token_count};
        if (head->input == DT_INPUT_SENTENCE)
            range = scores->sentences[unit];
        if (head->input == DT_INPUT_SENTENCE && range.end - range.first < 2)
            continue; /* a mark alone */
        struct dt_label_set labels = dt_units_labels(measuring->row, head->input, text, range);
        struct dt_answer answers[DT_MODEL_LABELS];
        answer_unit(measuring, own, unit, labels, answers);
        if (turn && measuring->options->by_turn) {
            join(turn, answers, head->label_count);
            continue;
        }
        turn = add_unit(measuring->out, measuring->row_number);
        if (!turn)
            return no_memory(err);
        memcpy(turn, answers, head->label_count * sizeof *turn);
    }
    return DT_OK;
}

static enum dt_status score_text(const struct dt_evaluation_options *options,
                                 const struct dt_text *text, struct dt_arena *arena,
                                 struct dt_scores *out, struct dt_error *err)
{
    struct dt_scoring how = {.role = options->role, .tier = options->tier};
    enum dt_status status =
        dt_given_all(options->model, text, options->role, arena, &how.given, &how.given_count, err);
    if (status == DT_OK)
        status = dt_model_score(options->model, text, &how, arena, out, err);
    return status;
}

static enum dt_status take_row(struct measuring *measuring, struct dt_arena *arena,
                               struct dt_error *err)
{
    struct dt_text text;
    struct dt_scores scores;
    dt_arena_reset(arena);
    enum dt_status status = dt_text_analyse(arena, measuring->row->text, &text, err);
    if (status == DT_OK)
        status = score_text(measuring->options, &text, arena, &scores, err);
    if (status == DT_OK)
        status = answer_row(measuring, &text, &scores, err);
    if (status != DT_OK && status != DT_NOMEM && err)
        err->line = measuring->row->line;
    return status;
}

enum dt_status dt_evaluate(const struct dt_evaluation_options *options, const struct dt_rows *rows,
                           struct dt_evaluation *out, struct dt_error *err)
{
    *out = (struct dt_evaluation){.label_count = options->head->label_count};
    struct measuring measuring = {.options = options, .out = out};
    struct dt_arena arena;
    enum dt_status status = DT_OK;
    dt_arena_init(&arena);
    for (uint32_t i = 0; i < rows->count && status == DT_OK; i++) {
        measuring.row = &rows->items[i];
        measuring.row_number = i;
        if (options->split == DT_SPLIT_COUNT || measuring.row->split == options->split)
            status = take_row(&measuring, &arena, err);
        if (options->step)
            options->step(options->context, i + 1);
    }
    dt_arena_finish(&arena);
    if (status == DT_OK && out->unit_count == 0)
        return dt_error_set(err, DT_FORMAT, "there are no rows to measure on");
    return status;
}

void dt_evaluation_finish(struct dt_evaluation *evaluation)
{
    free(evaluation->answers);
    free(evaluation->rows);
    *evaluation = (struct dt_evaluation){.unit_count = 0};
}

static const char *const ekman[DT_EKMAN_GROUPS][14] = {
    {"anger", "anger", "annoyance", "disapproval"},
    {"disgust", "disgust"},
    {"fear", "fear", "nervousness"},
    {"joy", "joy", "amusement", "approval", "excitement", "gratitude", "love", "optimism", "relief",
     "pride", "admiration", "desire", "caring"},
    {"sadness", "sadness", "disappointment", "embarrassment", "grief", "remorse"},
    {"surprise", "surprise", "realization", "confusion", "curiosity"},
    {"neutral", "neutral"},
};

struct dt_view dt_ekman_name(uint32_t group)
{
    return dt_view_of(ekman[group][0]);
}

enum dt_status dt_evaluation_ekman(const struct dt_evaluation *evaluation,
                                   const struct dt_head *head, struct dt_evaluation *out,
                                   struct dt_error *err)
{
    *out = (struct dt_evaluation){.label_count = DT_EKMAN_GROUPS};
    for (uint64_t unit = 0; unit < evaluation->unit_count; unit++) {
        const struct dt_answer *from = evaluation->answers + unit * evaluation->label_count;
        struct dt_answer *into = add_unit(out, evaluation->rows[unit]);
        if (!into)
            return no_memory(err);
        for (uint32_t group = 0; group < DT_EKMAN_GROUPS; group++) {
            into[group] = (struct dt_answer){.judged = true};
            for (int i = 1; i < 14 && ekman[group][i]; i++) {
                uint32_t label = dt_head_label_find(head, dt_view_of(ekman[group][i]));
                if (label == head->label_count)
                    return dt_error_set(err, DT_INVALID,
                                        "the head has no label \"%s\": its labels are not "
                                        "GoEmotions'",
                                        ekman[group][i]);
                join(&into[group], &from[label], 1);
            }
        }
    }
    return DT_OK;
}
