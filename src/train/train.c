#include "train.h"

#include "fixed.h"
#include "pack.h"
#include "train_head.h"

#include <stdlib.h>

static enum dt_head_source source_of(const struct dt_head_training *head)
{
    if (head->recipe->given != DT_GIVEN_NOT)
        return DT_HEAD_GIVEN;
    return head->recipe->combine.count > 0 ? DT_HEAD_COMBINATION : DT_HEAD_TABLE;
}

static enum dt_status load_heads(struct dt_training *training, struct dt_error *err)
{
    for (uint32_t i = 0; i < training->recipe->head_count; i++) {
        struct dt_head_training *head = &training->heads[i];
        head->recipe = &training->recipe->heads[i];
        head->table = dt_recipe_table_of(training->recipe, head->recipe);
        if (source_of(head) == DT_HEAD_GIVEN)
            continue;
        enum dt_status status =
            dt_train_load(head->recipe, training->options, training->host, &head->rows, err);
        if (status != DT_OK)
            return status;
        dt_rows_fold(&head->rows);
        if (source_of(head) == DT_HEAD_TABLE)
            training->total += (uint64_t)(head->rows.fold_count + 1) * head->recipe->epochs;
        if (head->recipe->net)
            training->total += dt_training_net_ticks(head);
    }
    return DT_OK;
}

/* Counts the features of all heads of a table, and chooses which it will hold. */
static enum dt_status make_vocabulary(struct dt_training *training, uint32_t table,
                                      struct dt_error *err)
{
    struct dt_vocabulary *vocabulary = &training->vocabularies[table];
    enum dt_status status =
        dt_vocabulary_init(vocabulary, &training->recipe->tables[table].plan, err);
    for (uint32_t i = 0; i < training->recipe->head_count && status == DT_OK; i++) {
        const struct dt_head_training *head = &training->heads[i];
        if (source_of(head) == DT_HEAD_TABLE && head->table == table)
            status = dt_matrix_count(&head->rows, (enum dt_head_input)head->recipe->input,
                                     vocabulary, err);
    }
    if (status == DT_OK)
        status = dt_vocabulary_close(vocabulary, err);
    return status;
}

static enum dt_status learn_heads(struct dt_training *training, struct dt_error *err)
{
    for (uint32_t i = 0; i < training->recipe->head_count; i++) {
        struct dt_head_training *head = &training->heads[i];
        if (source_of(head) == DT_HEAD_GIVEN)
            continue;
        enum dt_status status = source_of(head) == DT_HEAD_TABLE
                                    ? dt_training_learn(training, head, err)
                                    : dt_training_combine(training, head, err);
        if (status == DT_NOMEM || status == DT_UNAVAILABLE)
            return status;
        if (status != DT_OK)
            return dt_error_prefix(err, "the head \"%.*s\"", (int)head->recipe->name.len,
                                   head->recipe->name.ptr);
        if (training->host->learnt)
            training->host->learnt(training->host->context, head->recipe, head->rows.count,
                                   &head->figures);
    }
    return DT_OK;
}

static enum dt_status pack_tables(const struct dt_training *training, struct dt_pack *pack,
                                  uint32_t first_columns[DT_MODEL_HEADS], struct dt_error *err)
{
    for (uint32_t table = 0; table < training->recipe->table_count; table++) {
        struct dt_fit fits[DT_MODEL_HEADS];
        uint32_t fit_count = 0, columns = 0;
        for (uint32_t i = 0; i < training->recipe->head_count; i++) {
            const struct dt_head_training *head = &training->heads[i];
            if (source_of(head) != DT_HEAD_TABLE || head->table != table)
                continue;
            first_columns[i] = columns;
            columns += head->recipe->labels.count;
            fits[fit_count++] = head->fit;
        }
        if (fit_count == 0)
            return dt_error_set(err, DT_FORMAT, "the table \"%.*s\" is no head's",
                                (int)training->recipe->tables[table].name.len,
                                training->recipe->tables[table].name.ptr);
        enum dt_status status =
            dt_pack_table(pack, &training->vocabularies[table], fits, fit_count, err);
        if (status != DT_OK)
            return status;
    }
    return DT_OK;
}

/* What is given is not calibrated, and never a label by itself: probability 0, out of reach. */
static void level_tunings(struct dt_head_training *head)
{
    for (uint32_t i = 0; i < head->recipe->labels.count; i++)
        head->tunings[i] = (struct dt_tuning){
            .knot_count = 1, .knots = {{0, 0}}, .threshold = DT_PROBABILITY_ONE + 1};
}

/* A combination's bias is part of its logit: it goes into the tier's. */
static enum dt_status pack_heads(const struct dt_training *training, struct dt_pack *pack,
                                 const uint32_t first_columns[DT_MODEL_HEADS], struct dt_error *err)
{
    for (uint32_t i = 0; i < training->recipe->head_count; i++) {
        struct dt_head_training *head = &training->heads[i];
        bool combination = source_of(head) == DT_HEAD_COMBINATION;
        if (source_of(head) == DT_HEAD_GIVEN)
            level_tunings(head);
        struct dt_pack_head packed = {
            .name = head->recipe->name,
            .input = (enum dt_head_input)head->recipe->input,
            .roles = dt_recipe_roles(head->recipe),
            .source = source_of(head),
            .table = combination                        ? head->recipe->combine.count
                     : source_of(head) == DT_HEAD_TABLE ? head->table
                                                        : 0,
            .first_column = first_columns[i],
            .label_count = head->recipe->labels.count,
            .labels = head->recipe->labels.items,
            .tunings = head->tunings,
            .net_tunings = head->net_tunings,
            .net_share = (float)head->net_share / 100.0f,
            .biases = combination ? head->fit.bias : NULL,
            .weights = head->weights,
            .weight_count = combination ? head->input_count * head->recipe->labels.count : 0,
        };
        memcpy(packed.sources, head->sources, sizeof packed.sources);
        enum dt_status status = dt_pack_head(pack, &packed, err);
        if (status != DT_OK)
            return status;
    }
    return DT_OK;
}

static enum dt_status pack_nets(const struct dt_training *training, struct dt_pack *pack,
                                struct dt_error *err)
{
    enum dt_status status = DT_OK;
    for (uint32_t i = 0; i < training->recipe->head_count && status == DT_OK; i++)
        if (training->heads[i].net_tunings)
            status =
                dt_pack_section(pack, DT_SECTION_NET, dt_buf_view(&training->heads[i].net), err);
    return status;
}

static enum dt_status append_note(const struct dt_training *training, struct dt_pack *pack,
                                  struct dt_error *err)
{
    struct dt_buf note;
    dt_buf_init(&note);
    dt_buf_append_view(&note, training->recipe->note);
    if (note.len > 0 && note.data[note.len - 1] != '\n')
        dt_buf_append_char(&note, '\n');
    dt_buf_printf(&note, "seed: %llu\n", (unsigned long long)training->options->seed);
    enum dt_status status = dt_buf_failed(&note)
                                ? dt_training_no_memory(err)
                                : dt_pack_section(pack, DT_SECTION_NOTE, dt_buf_view(&note), err);
    dt_buf_finish(&note);
    return status;
}

static enum dt_status write_model(const struct dt_training *training, struct dt_buf *out,
                                  struct dt_error *err)
{
    struct dt_pack pack;
    uint32_t first_columns[DT_MODEL_HEADS] = {0};
    dt_pack_init(&pack);
    enum dt_status status = pack_tables(training, &pack, first_columns, err);
    if (status == DT_OK)
        status = pack_heads(training, &pack, first_columns, err);
    if (status == DT_OK)
        status = pack_nets(training, &pack, err);
    if (status == DT_OK)
        status = append_note(training, &pack, err);
    if (status == DT_OK)
        status = dt_pack_write(&pack, out, err);
    dt_pack_finish(&pack);
    return status;
}

static void finish(struct dt_training *training)
{
    for (uint32_t i = 0; i < training->recipe->head_count && training->heads; i++) {
        struct dt_head_training *head = &training->heads[i];
        dt_rows_finish(&head->rows);
        dt_matrix_finish(&head->matrix);
        dt_fit_finish(&head->fit);
        free(head->logits);
        free(head->unseen);
        free(head->weights);
        free(head->net_tunings);
        dt_buf_finish(&head->net);
    }
    for (uint32_t i = 0; i < DT_MODEL_TABLES; i++)
        dt_vocabulary_finish(&training->vocabularies[i]);
    free(training->heads);
}

enum dt_status dt_train(const struct dt_recipe *recipe, const struct dt_train_options *options,
                        const struct dt_train_host *host, struct dt_buf *out, struct dt_error *err)
{
    struct dt_training training = {.recipe = recipe, .options = options, .host = host};
    training.heads = calloc(recipe->head_count, sizeof *training.heads);
    if (!training.heads)
        return dt_training_no_memory(err);
    for (uint32_t i = 0; i < recipe->head_count; i++)
        dt_rows_init(&training.heads[i].rows);
    for (uint32_t i = 0; i < recipe->head_count; i++)
        dt_buf_init(&training.heads[i].net);
    for (uint32_t i = 0; i < DT_MODEL_TABLES; i++)
        dt_arena_init(&training.vocabularies[i].arena);
    enum dt_status status = load_heads(&training, err);
    for (uint32_t i = 0; i < recipe->table_count && status == DT_OK; i++)
        status = make_vocabulary(&training, i, err);
    if (status == DT_OK)
        status = learn_heads(&training, err);
    if (status == DT_OK)
        status = write_model(&training, out, err);
    finish(&training);
    return status;
}
