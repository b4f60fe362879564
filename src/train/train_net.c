/*
 * The second tier of a head: its net, and how it is joined with the linear part.
 */
#include "feature_hash.h"
#include "net_train.h"
#include "train_head.h"

#include <stdio.h>
#include <stdlib.h>

/* The fold that tells how the net does on what it has not seen. */
enum { FOLD = 0 };

/* The units of that fold, and the joined logits of each. */
struct unseen {
    uint32_t *units;
    struct dt_unit_labels *labels;
    float *logits;
    uint32_t count;
};

struct ticks {
    struct dt_training *training;
    uint32_t of;
    uint32_t done;
};

static bool tick(void *context, uint32_t done, uint32_t of)
{
    struct ticks *ticks = context;
    struct dt_training *training = ticks->training;
    bool go_on = true;
    for (; go_on && ticks->done < (uint64_t)done * ticks->of / of; ticks->done++) {
        training->done++;
        go_on = !training->host->step ||
                training->host->step(training->host->context, training->done, training->total);
    }
    return go_on;
}

static enum dt_status read_file(const struct dt_training *training, struct dt_view name,
                                struct dt_view *bytes_out, struct dt_error *err)
{
    *bytes_out = (struct dt_view){NULL, 0};
    return name.len == 0 ? DT_OK
                         : training->host->read(training->host->context, name, bytes_out, err);
}

/* A section that was kept, if it is one of this head's. */
static bool take_kept(const struct dt_training *training, const char *stage, struct dt_view head,
                      struct dt_buf *section)
{
    struct dt_view bytes;
    struct dt_net net;
    if (!training->host->kept || !training->host->kept(training->host->context, stage, &bytes) ||
        dt_net_view(bytes, &net, NULL) != DT_OK || !dt_view_equal(net.head, head))
        return false;
    dt_buf_append_view(section, bytes);
    return !dt_buf_failed(section);
}

static enum dt_status learn(struct dt_training *training, struct dt_head_training *head,
                            const char *part, const uint32_t *chosen, uint32_t chosen_count,
                            struct dt_buf *section, struct dt_error *err)
{
    const struct dt_recipe_head *recipe = head->recipe;
    struct ticks ticks = {training, DT_NET_TICKS * recipe->net_epochs, 0};
    struct dt_net_plan plan = {.rows = &head->rows,
                               .chosen = chosen,
                               .chosen_count = chosen_count,
                               .input = (enum dt_head_input)recipe->input,
                               .head = recipe->name,
                               .labels = recipe->labels.items,
                               .label_count = recipe->labels.count,
                               .options = dt_net_options_usual()};
    char stage[64];
    snprintf(stage, sizeof stage, "%.*s.net.%s", (int)recipe->name.len, recipe->name.ptr, part);
    /* Read first: a kept stage depends on what was read before it. */
    enum dt_status status = read_file(training, recipe->words, &plan.word_list, err);
    if (status == DT_OK)
        status = read_file(training, recipe->vectors, &plan.vectors, err);
    if (status != DT_OK)
        return status;
    if (take_kept(training, stage, recipe->name, section)) {
        training->done += ticks.of;
        return DT_OK;
    }
    plan.options.dim = recipe->net_dim;
    plan.options.hidden = recipe->net_states;
    plan.options.epochs = recipe->net_epochs;
    plan.options.seed = dt_feature_mix(training->options->seed + chosen_count);
    plan.options.step = tick;
    plan.options.context = &ticks;
    status = dt_net_train(&plan, section, err);
    if (status == DT_OK && training->host->keep)
        status = training->host->keep(training->host->context, stage, dt_buf_view(section), err);
    return status;
}

/* Adds the net's part of the joined logits of one row's units, which begin at `first`. */
static enum dt_status score_row(const struct dt_head_training *head, const struct dt_net *net,
                                struct unseen *unseen, uint32_t first, struct dt_arena *arena,
                                struct dt_error *err)
{
    struct dt_text text;
    const struct dt_word_symbol *symbols;
    uint32_t row = head->matrix.units[unseen->units[first]].row, labels = net->label_count;
    float share = (float)head->recipe->net_share / 100.0f;
    enum dt_status status = dt_text_analyse(arena, head->rows.items[row].text, &text, err);
    if (status == DT_OK)
        status = dt_symbols_make(&text, arena, &symbols, err);
    uint32_t at = first, start = 0;
    for (uint32_t i = 0; i < text.token_count && status == DT_OK; i++) {
        bool turn = head->recipe->input == DT_INPUT_TURN;
        int32_t logits[DT_NET_LABELS];
        if (turn ? i + 1 < text.token_count : text.tokens[i].type != DT_TOKEN_BREAK)
            continue;
        struct dt_token_range range = {start, i + 1};
        start = i + 1;
        if (!turn && range.end - range.first < 2)
            continue; /* as dt_units_walk passes over it */
        if (at == unseen->count || head->matrix.units[unseen->units[at]].row != row)
            break;
        status = dt_net_score(net, &text, symbols, range, arena, logits, err);
        for (uint32_t label = 0; label < labels && status == DT_OK; label++)
            unseen->logits[(size_t)at * labels + label] +=
                share * (float)logits[label] * (1.0f / 65536.0f);
        at++;
    }
    return status;
}

static enum dt_status score_unseen(const struct dt_head_training *head, struct dt_view section,
                                   struct unseen *unseen, struct dt_error *err)
{
    struct dt_net net;
    struct dt_arena arena;
    enum dt_status status = dt_net_view(section, &net, err);
    dt_arena_init(&arena);
    for (uint32_t i = 0; i < unseen->count && status == DT_OK; i++) {
        uint32_t row = head->matrix.units[unseen->units[i]].row;
        if (i > 0 && head->matrix.units[unseen->units[i - 1]].row == row)
            continue;
        status = score_row(head, &net, unseen, i, &arena, err);
        dt_arena_reset(&arena);
    }
    dt_arena_finish(&arena);
    return status;
}

/* The units of the fold, with the linear part of their joined logits; and the rows of the others.
 */
static uint32_t part_units(const struct dt_head_training *head, struct unseen *unseen,
                           uint32_t *others)
{
    uint32_t labels = head->recipe->labels.count, other_count = 0;
    float share = 1.0f - (float)head->recipe->net_share / 100.0f;
    for (uint32_t i = 0; i < head->matrix.count; i++) {
        const struct dt_unit *unit = &head->matrix.units[i];
        if (unit->fold != FOLD) {
            if (other_count == 0 || others[other_count - 1] != unit->row)
                others[other_count++] = unit->row;
            continue;
        }
        for (uint32_t label = 0; label < labels; label++)
            unseen->logits[(size_t)unseen->count * labels + label] =
                share * head->logits[(size_t)i * labels + label];
        unseen->labels[unseen->count] =
            (struct dt_unit_labels){unit->labels, unit->unknown, unit->weight};
        unseen->units[unseen->count++] = i;
    }
    return other_count;
}

static enum dt_status tune_tier(struct dt_training *training, struct dt_head_training *head,
                                struct unseen *unseen, uint32_t *others, struct dt_error *err)
{
    struct dt_buf section;
    dt_buf_init(&section);
    uint32_t other_count = part_units(head, unseen, others);
    if (unseen->count == 0 || other_count == 0) {
        dt_buf_finish(&section);
        return dt_error_set(err, DT_FORMAT, "there are too few rows for a net");
    }
    enum dt_status status = learn(training, head, "unseen", others, other_count, &section, err);
    if (status == DT_OK)
        status = score_unseen(head, dt_buf_view(&section), unseen, err);
    dt_buf_finish(&section);
    if (status != DT_OK)
        return status;
    struct dt_tune_task task = {unseen->logits, unseen->labels, unseen->count, head->net_tunings};
    return dt_training_tune_units(head, &task, err);
}

enum dt_status dt_training_net(struct dt_training *training, struct dt_head_training *head,
                               struct dt_error *err)
{
    size_t units = (size_t)head->matrix.count + 1, labels = head->recipe->labels.count;
    struct unseen unseen = {.units = malloc(units * sizeof *unseen.units),
                            .labels = malloc(units * sizeof *unseen.labels),
                            .logits = malloc(units * labels * sizeof *unseen.logits)};
    uint32_t *others = malloc(units * sizeof *others);
    head->net_tunings = calloc(labels, sizeof *head->net_tunings);
    bool there = unseen.units && unseen.labels && unseen.logits && others && head->net_tunings;
    enum dt_status status = there ? DT_OK : dt_training_no_memory(err);
    if (status == DT_OK)
        status = tune_tier(training, head, &unseen, others, err);
    if (status == DT_OK)
        status = learn(training, head, "all", NULL, head->rows.count, &head->net, err);
    free(unseen.units);
    free(unseen.labels);
    free(unseen.logits);
    free(others);
    return status;
}
