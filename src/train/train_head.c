#include "train_head.h"

#include "feature_hash.h"
#include "fixed.h"
#include "real.h"

#include <stdio.h>
#include <stdlib.h>

enum dt_status dt_training_no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}

static bool step_epoch(void *context)
{
    struct dt_training *training = context;
    training->done++;
    return !training->host->step ||
           training->host->step(training->host->context, training->done, training->total);
}

/* Takes a stage that was kept, if it has the size it should have. */
static bool take_kept(const struct dt_training *training, const char *stage, float *into,
                      size_t count)
{
    struct dt_view bytes;
    if (!training->host->kept || !training->host->kept(training->host->context, stage, &bytes) ||
        bytes.len != count * sizeof *into)
        return false;
    memcpy(into, bytes.ptr, bytes.len);
    return true;
}

static enum dt_status keep(const struct dt_training *training, const char *stage, const float *from,
                           size_t count, struct dt_error *err)
{
    if (!training->host->keep)
        return DT_OK;
    struct dt_view bytes = {(const char *)from, count * sizeof *from};
    return training->host->keep(training->host->context, stage, bytes, err);
}

static struct dt_fit_options fit_options(struct dt_training *training,
                                         const struct dt_recipe_head *recipe, uint32_t fold)
{
    return (struct dt_fit_options){
        .label_count = recipe->labels.count,
        .cost = (float)recipe->cost / 100.0f,
        .positive_cost = (float)recipe->positive_cost / 100.0f,
        .epochs = recipe->epochs,
        .seed = dt_feature_mix(training->options->seed + fold),
        .step = step_epoch,
        .context = training,
    };
}

/* The units that are not of a fold. */
static uint32_t choose(const struct dt_matrix *matrix, uint32_t fold, uint32_t *chosen)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < matrix->count; i++)
        if (matrix->units[i].fold != fold)
            chosen[count++] = i;
    return count;
}

/* Learns without one fold and scores the units of it. */
static enum dt_status learn_fold(struct dt_training *training, struct dt_head_training *head,
                                 uint32_t fold, uint32_t *chosen, struct dt_error *err)
{
    const struct dt_vocabulary *vocabulary = &training->vocabularies[head->table];
    struct dt_fit_options options = fit_options(training, head->recipe, fold);
    uint32_t labels = head->recipe->labels.count;
    struct dt_fit fit;
    uint32_t count = choose(&head->matrix, fold, chosen);
    enum dt_status status =
        dt_fit_make(&head->matrix, vocabulary, chosen, count, &options, &fit, err);
    for (uint32_t i = 0; i < head->matrix.count && status == DT_OK; i++)
        if (head->matrix.units[i].fold == fold)
            dt_fit_logits(&fit, &head->matrix, vocabulary, i, head->logits + (size_t)i * labels);
    dt_fit_finish(&fit);
    return status;
}

static enum dt_status learn_unseen(struct dt_training *training, struct dt_head_training *head,
                                   uint32_t *chosen, struct dt_error *err)
{
    char stage[64];
    size_t count = (size_t)head->matrix.count * head->recipe->labels.count;
    snprintf(stage, sizeof stage, "%.*s.unseen", (int)head->recipe->name.len,
             head->recipe->name.ptr);
    if (take_kept(training, stage, head->logits, count)) {
        training->done += (uint64_t)head->rows.fold_count * head->recipe->epochs;
        return DT_OK;
    }
    for (uint32_t fold = 0; fold < head->rows.fold_count; fold++) {
        enum dt_status status = learn_fold(training, head, fold, chosen, err);
        if (status != DT_OK)
            return status;
    }
    return keep(training, stage, head->logits, count, err);
}

/* The weights that ship. The bias is kept behind them. */
static enum dt_status learn_all(struct dt_training *training, struct dt_head_training *head,
                                uint32_t *chosen, struct dt_error *err)
{
    const struct dt_vocabulary *vocabulary = &training->vocabularies[head->table];
    struct dt_fit_options options = fit_options(training, head->recipe, DT_FOLDS_MOST);
    uint32_t count = choose(&head->matrix, DT_FOLDS_MOST, chosen);
    char stage[64];
    snprintf(stage, sizeof stage, "%.*s.all", (int)head->recipe->name.len, head->recipe->name.ptr);
    uint32_t stride = (head->recipe->labels.count + DT_FIT_LANES - 1) / DT_FIT_LANES * DT_FIT_LANES;
    size_t size = ((size_t)vocabulary->count + 1) * stride;
    struct dt_fit *fit = &head->fit;
    *fit = (struct dt_fit){.label_count = head->recipe->labels.count,
                           .stride = stride,
                           .feature_count = vocabulary->count,
                           .weights = malloc(size * sizeof(float))};
    if (!fit->weights)
        return dt_training_no_memory(err);
    if (take_kept(training, stage, fit->weights, size)) {
        memcpy(fit->bias, fit->weights + (size_t)vocabulary->count * stride,
               stride * sizeof(float));
        training->done += head->recipe->epochs;
        return DT_OK;
    }
    dt_fit_finish(fit);
    enum dt_status status =
        dt_fit_make(&head->matrix, vocabulary, chosen, count, &options, fit, err);
    if (status != DT_OK)
        return status;
    memcpy(fit->weights + (size_t)vocabulary->count * stride, fit->bias, stride * sizeof(float));
    return keep(training, stage, fit->weights, size, err);
}

static int by_text(const void *left, const void *right)
{
    const struct dt_unseen *a = left, *b = right;
    if (a->text != b->text)
        return a->text < b->text ? -1 : 1;
    if (a->ordinal != b->ordinal)
        return a->ordinal < b->ordinal ? -1 : 1;
    return a->unit < b->unit ? -1 : a->unit > b->unit;
}

enum dt_status dt_training_remember(struct dt_head_training *head, const uint64_t *texts,
                                    const uint32_t *ordinals, struct dt_error *err)
{
    head->unseen = malloc(((size_t)head->unit_count + 1) * sizeof *head->unseen);
    if (!head->unseen)
        return dt_training_no_memory(err);
    for (uint32_t i = 0; i < head->unit_count; i++)
        head->unseen[i] = (struct dt_unseen){texts[i], ordinals[i], i};
    qsort(head->unseen, head->unit_count, sizeof *head->unseen, by_text);
    return DT_OK;
}

static enum dt_status remember_matrix(struct dt_head_training *head, struct dt_error *err)
{
    uint64_t *texts = malloc(((size_t)head->unit_count + 1) * sizeof *texts);
    uint32_t *ordinals = malloc(((size_t)head->unit_count + 1) * sizeof *ordinals);
    enum dt_status status = texts && ordinals ? DT_OK : dt_training_no_memory(err);
    for (uint32_t i = 0; i < head->unit_count && status == DT_OK; i++) {
        texts[i] = dt_word_hash(head->rows.items[head->matrix.units[i].row].text);
        ordinals[i] = head->matrix.units[i].ordinal;
    }
    if (status == DT_OK)
        status = dt_training_remember(head, texts, ordinals, err);
    free(texts);
    free(ordinals);
    return status;
}

/* The tunings of both tiers. */
static enum dt_status tune_matrix(struct dt_training *training, struct dt_head_training *head,
                                  struct dt_error *err)
{
    size_t count = (size_t)head->unit_count + 1;
    struct dt_unit_labels *labels = malloc(count * sizeof *labels);
    struct dt_unit_place *places = malloc(count * sizeof *places);
    enum dt_status status = labels && places ? DT_OK : dt_training_no_memory(err);
    for (uint32_t i = 0; i < head->unit_count && status == DT_OK; i++) {
        const struct dt_unit *unit = &head->matrix.units[i];
        labels[i] = (struct dt_unit_labels){unit->labels, unit->unknown, unit->weight};
        places[i] = (struct dt_unit_place){unit->row, unit->fold};
    }
    if (status == DT_OK)
        status = dt_training_tune(head, labels, err);
    if (status == DT_OK && head->recipe->net)
        status = dt_training_net(training, head, places, labels, err);
    free(labels);
    free(places);
    return status;
}

enum dt_status dt_training_learn(struct dt_training *training, struct dt_head_training *head,
                                 struct dt_error *err)
{
    const struct dt_vocabulary *vocabulary = &training->vocabularies[head->table];
    enum dt_head_input input = (enum dt_head_input)head->recipe->input;
    enum dt_status status = dt_matrix_make(&head->rows, input, vocabulary, &head->matrix, err);
    if (status != DT_OK)
        return status;
    head->unit_count = head->matrix.count;
    uint32_t *chosen = malloc(((size_t)head->unit_count + 1) * sizeof *chosen);
    head->logits =
        calloc((size_t)head->unit_count * head->recipe->labels.count + 1, sizeof *head->logits);
    status = chosen && head->logits ? DT_OK : dt_training_no_memory(err);
    if (status == DT_OK)
        status = learn_unseen(training, head, chosen, err);
    if (status == DT_OK)
        status = learn_all(training, head, chosen, err);
    free(chosen);
    if (status == DT_OK)
        status = tune_matrix(training, head, err);
    if (status == DT_OK)
        status = remember_matrix(head, err);
    dt_matrix_finish(&head->matrix);
    return status;
}

static enum dt_status measure_unseen(struct dt_head_training *head, const struct dt_tune_task *task,
                                     struct dt_error *err)
{
    uint32_t label_count = head->recipe->labels.count;
    const struct dt_unit_labels *labels = task->labels;
    struct dt_answer *answers = calloc((size_t)task->unit_count * label_count + 1, sizeof *answers);
    if (!answers)
        return dt_training_no_memory(err);
    for (uint32_t i = 0; i < task->unit_count; i++) {
        for (uint32_t label = 0; label < label_count; label++) {
            const struct dt_tuning *tuning = &task->tunings[label];
            float logit = task->logits[(size_t)i * label_count + label];
            float p = dt_real_sigmoid(tuning->slope * logit + tuning->offset);
            bool there = dt_label_has(&labels[i].labels, label);
            answers[(size_t)i * label_count + label] =
                (struct dt_answer){.probability = (uint32_t)(p * 65536.0f),
                                   .given = logit >= tuning->threshold_logit,
                                   .there = there,
                                   .judged = there || !dt_label_has(&labels[i].unknown, label)};
        }
    }
    enum dt_status status = dt_measure(answers, task->unit_count, label_count, &head->figures, err);
    free(answers);
    return status;
}

static struct dt_aim aim_of(const struct dt_recipe_head *recipe, uint32_t label)
{
    uint32_t alarms = recipe->alarms;
    for (uint32_t i = 0; i < recipe->strict.count; i++)
        if (dt_view_equal(recipe->strict.items[i], recipe->labels.items[label]))
            alarms = recipe->strict_alarms;
    return (struct dt_aim){.beta = (float)recipe->beta / 100.0f,
                           .alarms = alarms > 0 ? (float)alarms / 10000.0f : 1.0f};
}

/* Texts may have no sentence with a word. */
static enum dt_status no_units(const struct dt_head_training *head, uint32_t label,
                               struct dt_judged *judged, struct dt_error *err)
{
    free(judged);
    return dt_error_set(err, DT_FORMAT, "no row says whether \"%.*s\" is there",
                        (int)head->recipe->labels.items[label].len,
                        head->recipe->labels.items[label].ptr);
}

enum dt_status dt_training_tune_units(struct dt_head_training *head,
                                      const struct dt_tune_task *task, struct dt_error *err)
{
    uint32_t label_count = head->recipe->labels.count;
    const struct dt_unit_labels *labels = task->labels;
    struct dt_judged *judged = malloc(((size_t)task->unit_count + 1) * sizeof *judged);
    if (!judged)
        return dt_training_no_memory(err);
    for (uint32_t label = 0; label < label_count; label++) {
        uint32_t count = 0;
        for (uint32_t i = 0; i < task->unit_count; i++) {
            bool there = dt_label_has(&labels[i].labels, label);
            if (there || !dt_label_has(&labels[i].unknown, label))
                judged[count++] = (struct dt_judged){task->logits[(size_t)i * label_count + label],
                                                     labels[i].weight, there};
        }
        if (count == 0)
            return no_units(head, label, judged, err);
        dt_tune(judged, count, aim_of(head->recipe, label), &task->tunings[label]);
    }
    free(judged);
    return measure_unseen(head, task, err);
}

enum dt_status dt_training_tune(struct dt_head_training *head, const struct dt_unit_labels *labels,
                                struct dt_error *err)
{
    struct dt_tune_task task = {head->logits, labels, head->unit_count, head->tunings};
    return dt_training_tune_units(head, &task, err);
}
