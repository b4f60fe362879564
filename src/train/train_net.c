/*
 * The second tier of a head: its net, and how it is joined with the linear part.
 */
#include "feature_hash.h"
#include "net_share.h"
#include "net_train.h"
#include "train_head.h"

#include <stdio.h>
#include <stdlib.h>

/* The units that trials left out, and what both parts say of them. */
struct unseen {
    const struct dt_unit_place *places; /* of all units */
    uint32_t *units;                    /* of one trial */
    uint32_t unit_count;
    struct dt_unit_labels *labels; /* of all trials so far */
    float *first;                  /* the first tier's logits */
    float *net;                    /* the net's */
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

/* The nets of the heads before one, as they are numbered in the model. */
static enum dt_status nets_before(const struct dt_training *training,
                                  const struct dt_head_training *head,
                                  struct dt_net nets_out[DT_MODEL_NETS], uint32_t *count_out,
                                  struct dt_error *err)
{
    *count_out = 0;
    for (const struct dt_head_training *other = training->heads; other < head; other++) {
        if (!other->net_tunings)
            continue;
        if (*count_out == DT_MODEL_NETS - 1)
            return dt_error_set(err, DT_LIMIT, "a model has at most %d nets", DT_MODEL_NETS);
        enum dt_status status =
            dt_net_view(dt_buf_view(&other->net), nets_out, *count_out, &nets_out[*count_out], err);
        if (status != DT_OK)
            return status;
        ++*count_out;
    }
    return DT_OK;
}

/* A section that was kept, if it is one of this head's. */
static bool take_kept(const struct dt_training *training, const char *stage, struct dt_view head,
                      const struct dt_net *before, uint32_t before_count, struct dt_buf *section)
{
    struct dt_view bytes;
    struct dt_net net;
    if (!training->host->kept || !training->host->kept(training->host->context, stage, &bytes) ||
        dt_net_view(bytes, before, before_count, &net, NULL) != DT_OK ||
        !dt_view_equal(net.head, head))
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
    struct dt_net before[DT_MODEL_NETS];
    uint32_t before_count;
    snprintf(stage, sizeof stage, "%.*s.net.%s", (int)recipe->name.len, recipe->name.ptr, part);
    /* Read first: a kept stage depends on what was read before it. */
    enum dt_status status = read_file(training, recipe->words, &plan.word_list, err);
    if (status == DT_OK)
        status = read_file(training, recipe->vectors, &plan.vectors, err);
    if (status == DT_OK)
        status = nets_before(training, head, before, &before_count, err);
    if (status != DT_OK)
        return status;
    for (uint32_t i = 0; i < before_count; i++)
        if (dt_view_equal(before[i].head, recipe->words_of)) {
            plan.base = &before[i];
            plan.base_number = i;
        }
    if (take_kept(training, stage, recipe->name, before, before_count, section)) {
        training->done += ticks.of;
        return DT_OK;
    }
    plan.options.dim = recipe->net_dim;
    plan.options.hidden = recipe->net_states;
    plan.options.epochs = recipe->net_epochs;
    plan.options.batch = recipe->net_batch;
    plan.options.seed = dt_feature_mix(training->options->seed + chosen_count);
    plan.options.step = tick;
    plan.options.context = &ticks;
    status = dt_net_train(&plan, section, err);
    if (status == DT_OK && training->host->keep)
        status = training->host->keep(training->host->context, stage, dt_buf_view(section), err);
    return status;
}

/* The net's logits of one row's units, which begin at `first`. */
static enum dt_status score_row(const struct dt_head_training *head, const struct dt_net *net,
                                struct unseen *unseen, uint32_t first, struct dt_arena *arena,
                                struct dt_error *err)
{
    struct dt_text text;
    const struct dt_word_symbol *symbols;
    uint32_t row = unseen->places[unseen->units[first]].row, labels = net->label_count;
    float *into = unseen->net + (size_t)(unseen->count - unseen->unit_count) * labels;
    enum dt_status status = dt_text_analyse(arena, head->rows.items[row].text, &text, err);
    if (status == DT_OK)
        status = dt_symbols_make(&text, arena, &symbols, err);
    uint32_t at = first, start = 0;
    for (uint32_t i = 0; status == DT_OK && i < text.token_count; i++) {
        bool turn = head->recipe->input == DT_INPUT_TURN;
        int32_t logits[DT_NET_LABELS];
        if (turn ? i + 1 < text.token_count : text.tokens[i].type != DT_TOKEN_BREAK)
            continue;
        struct dt_token_range range = {start, i + 1};
        start = i + 1;
        if (!turn && range.end - range.first < 2)
            continue; /* as dt_units_walk passes over it */
        if (at == unseen->unit_count || unseen->places[unseen->units[at]].row != row)
            break;
        status = dt_net_score(net, &text, symbols, range, arena, logits, err);
        for (uint32_t label = 0; label < labels && status == DT_OK; label++)
            into[(size_t)at * labels + label] = (float)logits[label] * (1.0f / 65536.0f);
        at++;
    }
    return status;
}

static enum dt_status score_unseen(const struct dt_training *training,
                                   const struct dt_head_training *head, struct dt_view section,
                                   struct unseen *unseen, struct dt_error *err)
{
    struct dt_net net, before[DT_MODEL_NETS];
    uint32_t before_count;
    struct dt_arena arena;
    enum dt_status status = nets_before(training, head, before, &before_count, err);
    if (status == DT_OK)
        status = dt_net_view(section, before, before_count, &net, err);
    dt_arena_init(&arena);
    for (uint32_t i = 0; i < unseen->unit_count && status == DT_OK; i++) {
        uint32_t row = unseen->places[unseen->units[i]].row;
        if (i > 0 && unseen->places[unseen->units[i - 1]].row == row)
            continue;
        status = score_row(head, &net, unseen, i, &arena, err);
        dt_arena_reset(&arena);
    }
    dt_arena_finish(&arena);
    return status;
}

/* How often the net is learnt without some folds. */
static uint32_t trial_count(const struct dt_head_training *head)
{
    uint32_t wanted = head->recipe->net_folds;
    return wanted < head->rows.fold_count ? wanted : head->rows.fold_count;
}

/* One trial leaves the first fold out; several share all folds among them. */
static bool leaves_out(const struct dt_head_training *head, uint32_t trial, uint32_t fold)
{
    return trial_count(head) == 1 ? fold == 0 : fold % trial_count(head) == trial;
}

/* The units that one trial leaves out, with the first tier's logits; and the other rows. */
static uint32_t part_units(const struct dt_head_training *head, uint32_t trial,
                           const struct dt_unit_labels *labels, struct unseen *unseen,
                           uint32_t *others)
{
    uint32_t label_count = head->recipe->labels.count, other_count = 0;
    unseen->unit_count = 0;
    for (uint32_t i = 0; i < head->unit_count; i++) {
        uint32_t row = unseen->places[i].row;
        if (!leaves_out(head, trial, unseen->places[i].fold)) {
            if (other_count == 0 || others[other_count - 1] != row)
                others[other_count++] = row;
            continue;
        }
        memcpy(unseen->first + (size_t)unseen->count * label_count,
               head->logits + (size_t)i * label_count, label_count * sizeof *unseen->first);
        unseen->labels[unseen->count++] = labels[i];
        unseen->units[unseen->unit_count++] = i;
    }
    return other_count;
}

static enum dt_status try_without(struct dt_training *training, struct dt_head_training *head,
                                  uint32_t trial, const struct dt_unit_labels *labels,
                                  struct unseen *unseen, uint32_t *others, struct dt_error *err)
{
    struct dt_buf section;
    char part[32];
    uint32_t other_count = part_units(head, trial, labels, unseen, others);
    if (unseen->unit_count == 0 || other_count == 0)
        return dt_error_set(err, DT_FORMAT, "there are too few rows for a net");
    dt_buf_init(&section);
    snprintf(part, sizeof part, "unseen%u", (unsigned)trial);
    enum dt_status status = learn(training, head, part, others, other_count, &section, err);
    if (status == DT_OK)
        status = score_unseen(training, head, dt_buf_view(&section), unseen, err);
    dt_buf_finish(&section);
    return status;
}

static enum dt_status tune_tier(struct dt_training *training, struct dt_head_training *head,
                                const struct dt_unit_labels *labels, struct unseen *unseen,
                                uint32_t *others, struct dt_error *err)
{
    for (uint32_t trial = 0; trial < trial_count(head); trial++) {
        enum dt_status status = try_without(training, head, trial, labels, unseen, others, err);
        if (status != DT_OK)
            return status;
    }
    struct dt_net_share_task parts = {unseen->first, unseen->net, unseen->labels, unseen->count,
                                      head->recipe->labels.count};
    head->net_share = head->recipe->net_share;
    if (head->net_share == 0) {
        enum dt_status status = dt_net_share_choose(&parts, &head->net_share, err);
        if (status != DT_OK)
            return status;
    }
    float share = (float)head->net_share / 100.0f;
    for (size_t i = 0; i < (size_t)unseen->count * parts.label_count; i++)
        unseen->first[i] = (1.0f - share) * unseen->first[i] + share * unseen->net[i];
    struct dt_tune_task task = {unseen->first, unseen->labels, unseen->count, head->net_tunings};
    return dt_training_tune_units(head, &task, err);
}

enum dt_status dt_training_net(struct dt_training *training, struct dt_head_training *head,
                               const struct dt_unit_place *places,
                               const struct dt_unit_labels *labels, struct dt_error *err)
{
    size_t units = (size_t)head->unit_count + 1, label_count = head->recipe->labels.count;
    struct unseen unseen = {.places = places,
                            .units = malloc(units * sizeof *unseen.units),
                            .labels = malloc(units * sizeof *unseen.labels),
                            .first = malloc(units * label_count * sizeof *unseen.first),
                            .net = calloc(units * label_count, sizeof *unseen.net)};
    uint32_t *others = malloc(units * sizeof *others);
    struct dt_tuning *tunings = calloc(label_count, sizeof *tunings);
    bool there = unseen.units && unseen.labels && unseen.first && unseen.net && others && tunings;
    enum dt_status status = there ? DT_OK : dt_training_no_memory(err);
    head->net_tunings = tunings;
    if (status == DT_OK)
        status = tune_tier(training, head, labels, &unseen, others, err);
    if (status == DT_OK)
        status = learn(training, head, "all", NULL, head->rows.count, &head->net, err);
    free(unseen.units);
    free(unseen.labels);
    free(unseen.first);
    free(unseen.net);
    free(others);
    return status;
}

uint64_t dt_training_net_ticks(const struct dt_head_training *head)
{
    return (uint64_t)(trial_count(head) + 1) * DT_NET_TICKS * head->recipe->net_epochs;
}
