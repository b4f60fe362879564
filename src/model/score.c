#include "dot.h"
#include "fixed.h"
#include "little.h"
#include "model_file.h"

struct scoring {
    const struct dt_model *model;
    const struct dt_word_symbol *symbols;
    uint32_t token_count;
    struct dt_token_range turn;
    const struct dt_token_range *sentences;
    uint32_t sentence_count;
    const struct dt_scoring *how;
    struct dt_head_scores *heads;
    uint32_t columns[DT_MODEL_TABLES][2]; /* a table's that are asked for, by input */
    uint32_t silent;                      /* heads that nothing was given for: bit 1 << number */
};

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}

enum dt_status dt_model_sentences(const struct dt_text *text, struct dt_arena *arena,
                                  const struct dt_token_range **sentences_out, uint32_t *count_out,
                                  struct dt_error *err)
{
    uint32_t count = 0, first = 0;
    for (uint32_t i = 0; i < text->token_count; i++)
        count += text->tokens[i].type == DT_TOKEN_BREAK;
    struct dt_token_range *sentences = dt_arena_alloc(arena, count * sizeof *sentences);
    if (!sentences)
        return no_memory(err);
    *sentences_out = sentences;
    *count_out = count;
    for (uint32_t i = 0; i < text->token_count; i++) {
        if (text->tokens[i].type != DT_TOKEN_BREAK)
            continue;
        *sentences++ = (struct dt_token_range){first, i + 1};
        first = i + 1;
    }
    return DT_OK;
}

/* A head's logits come from the columns of a table: so many are asked for, from the first on. */
static void ask_columns(struct scoring *scoring, const struct dt_head *head)
{
    uint32_t *columns = &scoring->columns[head->table][head->input];
    uint32_t end = head->first_column + head->label_count;
    *columns = end > *columns ? end : *columns;
}

static enum dt_status make_room(struct scoring *scoring, struct dt_arena *arena,
                                struct dt_error *err)
{
    const struct dt_model *model = scoring->model;
    scoring->heads = dt_arena_zalloc(arena, model->head_count, sizeof *scoring->heads);
    if (!scoring->heads)
        return no_memory(err);
    for (uint32_t i = 0; i < model->head_count; i++) {
        const struct dt_head *head = &model->heads[i];
        struct dt_head_scores *scores = &scoring->heads[i];
        *scores = (struct dt_head_scores){.head = head, .tier = DT_TIER_LINEAR};
        if (!(head->roles & 1u << scoring->how->role) || scoring->token_count == 0)
            continue;
        scores->unit_count = head->input == DT_INPUT_TURN ? 1 : scoring->sentence_count;
        size_t count = (size_t)scores->unit_count * head->label_count;
        scores->logits = dt_arena_alloc(arena, count * sizeof *scores->logits);
        if (!scores->logits)
            return no_memory(err);
        if (head->source == DT_HEAD_TABLE)
            ask_columns(scoring, head);
    }
    return DT_OK;
}

static bool is_of(const struct dt_head_scores *scores, uint32_t table, enum dt_head_input input)
{
    return scores->unit_count > 0 && scores->head->source == DT_HEAD_TABLE &&
           scores->head->table == table && scores->head->input == input;
}

/* One sum over the features serves all heads of a table. */
static void score_table(struct scoring *scoring, uint32_t number, enum dt_head_input input)
{
    const struct dt_table *table = &scoring->model->tables[number];
    const struct dt_token_range *units =
        input == DT_INPUT_TURN ? &scoring->turn : scoring->sentences;
    uint32_t unit_count = input == DT_INPUT_TURN ? 1 : scoring->sentence_count;
    uint32_t columns = scoring->columns[number][input];
    for (uint32_t unit = 0; columns > 0 && unit < unit_count; unit++) {
        struct dt_table_sums sums;
        int32_t logits[DT_TABLE_COLUMNS];
        dt_table_sum(table, scoring->symbols, units[unit].first, units[unit].end, &sums);
        dt_table_logits(table, &sums, 0, columns, logits);
        for (uint32_t i = 0; i < scoring->model->head_count; i++) {
            const struct dt_head_scores *scores = &scoring->heads[i];
            const struct dt_head *head = scores->head;
            if (is_of(scores, number, input))
                memcpy(scores->logits + (size_t)unit * head->label_count,
                       logits + head->first_column, head->label_count * sizeof *logits);
        }
    }
}

/*
 * A head's roles are among its sources': what it rests on has been scored. Sources that are all 0
 * are passed over: what a lexicon gives mostly is.
 */
static void combine_unit(const struct scoring *scoring, const struct dt_head_scores *scores,
                         uint32_t unit)
{
    const struct dt_head *head = scores->head;
    int64_t sums[DT_MODEL_LABELS];
    struct dt_dot_rows rows = {.weights = head->weights, .count = head->label_count};
    memset(sums, 0, head->label_count * sizeof *sums);
    for (uint32_t s = 0; s < head->source_count; s++)
        rows.stride += 4 * scoring->heads[head->sources[s]].head->label_count;
    for (uint32_t s = 0; s < head->source_count; s++) {
        const struct dt_head_scores *source = &scoring->heads[head->sources[s]];
        uint32_t labels = source->head->label_count;
        const int32_t *logits = source->logits;
        if (source->head->input == DT_INPUT_SENTENCE)
            logits += (size_t)unit * labels;
        if (!(scoring->silent & 1u << head->sources[s]) && !dt_all_zero(logits, labels))
            dt_dot_add(logits, labels, rows, sums);
        rows.weights += 4 * (size_t)labels;
    }
    for (uint32_t label = 0; label < head->label_count; label++)
        scores->logits[(size_t)unit * head->label_count + label] =
            dt_fixed_logit(dt_fixed_shift(sums[label], 16));
}

/* What is given is an input of others: it has no probability of its own. False: nothing is. */
static bool take_given(const struct scoring *scoring, const struct dt_head_scores *scores)
{
    size_t count = (size_t)scores->unit_count * scores->head->label_count;
    bool is_given = false;
    for (uint32_t i = 0; i < scoring->how->given_count; i++) {
        const struct dt_given *given = &scoring->how->given[i];
        if (!dt_view_equal(given->head, scores->head->name))
            continue;
        for (size_t k = 0; k < count; k++)
            scores->logits[k] = dt_fixed_logit(given->logits[k]);
        is_given = true;
    }
    if (!is_given)
        memset(scores->logits, 0, count * sizeof *scores->logits);
    return is_given;
}

/* The first tier's own scale and bias. */
static void finish_head(const struct dt_head_scores *scores)
{
    const struct dt_head *head = scores->head;
    uint32_t labels = head->label_count;
    int32_t *logits = scores->logits;
    for (uint32_t unit = 0; unit < scores->unit_count; unit++, logits += labels) {
        const char *tier = dt_tier_record(head, DT_TIER_LINEAR, 0);
        for (uint32_t label = 0; label < labels; label++, tier += DT_LABEL_BYTES) {
            int64_t logit = (int64_t)logits[label] * dt_little_i32(tier);
            logits[label] = dt_fixed_logit(dt_fixed_shift(logit, 16) + dt_little_i32(tier + 8));
        }
    }
}

static void score_heads(struct scoring *scoring)
{
    const struct dt_model *model = scoring->model;
    for (uint32_t table = 0; table < model->table_count; table++)
        for (int input = DT_INPUT_TURN; input <= DT_INPUT_SENTENCE; input++)
            score_table(scoring, table, (enum dt_head_input)input);
    for (uint32_t i = 0; i < model->head_count; i++) {
        const struct dt_head_scores *scores = &scoring->heads[i];
        if (scores->unit_count == 0)
            continue;
        if (scores->head->source == DT_HEAD_GIVEN) {
            if (!take_given(scoring, scores))
                scoring->silent |= 1u << i;
            continue;
        }
        for (uint32_t unit = 0; unit < scores->unit_count; unit++)
            if (scores->head->source == DT_HEAD_COMBINATION)
                combine_unit(scoring, scores, unit);
        if (!scores->head->is_plain)
            finish_head(scores);
    }
}

/*
 * The second tier of the head that a net serves, in the place of the first. Nets come last:
 * combinations were calibrated on first tiers. Sentences of a very long turn stay with the first,
 * so that no turn costs more than a stated number of words.
 */
static enum dt_status score_net(const struct scoring *scoring, uint32_t number,
                                const struct dt_text *text, struct dt_arena *arena,
                                struct dt_error *err)
{
    const struct dt_net *net = &scoring->model->nets[number];
    struct dt_head_scores *scores = &scoring->heads[scoring->model->net_heads[number]];
    const struct dt_head *head = scores->head;
    bool turn = head->input == DT_INPUT_TURN;
    if (!turn && scoring->token_count > DT_MODEL_NET_WORDS)
        return DT_OK;
    scores->tier = DT_TIER_NET;
    for (uint32_t unit = 0; unit < scores->unit_count; unit++) {
        int32_t logits[DT_NET_LABELS];
        enum dt_status status =
            dt_net_score(net, text, scoring->symbols,
                         turn ? scoring->turn : scoring->sentences[unit], arena, logits, err);
        if (status != DT_OK)
            return status;
        for (uint32_t label = 0; label < head->label_count; label++) {
            const char *tier = dt_tier_record(head, DT_TIER_NET, label);
            size_t at = (size_t)unit * head->label_count + label;
            int64_t sum = (int64_t)scores->logits[at] * dt_little_i32(tier) +
                          (int64_t)logits[label] * dt_little_i32(tier + 4);
            scores->logits[at] = dt_fixed_logit(dt_fixed_shift(sum, 16) + dt_little_i32(tier + 8));
        }
    }
    return DT_OK;
}

enum dt_status dt_model_score(const struct dt_model *model, const struct dt_text *text,
                              const struct dt_scoring *how, struct dt_arena *arena,
                              struct dt_scores *out, struct dt_error *err)
{
    struct scoring scoring = {.model = model,
                              .token_count = text->token_count,
                              .turn = {0, text->token_count},
                              .how = how};
    enum dt_status status = dt_symbols_make(text, arena, &scoring.symbols, err);
    if (status == DT_OK)
        status = dt_model_sentences(text, arena, &scoring.sentences, &scoring.sentence_count, err);
    if (status == DT_OK)
        status = make_room(&scoring, arena, err);
    if (status != DT_OK)
        return status;
    score_heads(&scoring);
    for (uint32_t i = 0; i < model->net_count && how->tier == DT_TIER_NET; i++) {
        status = score_net(&scoring, i, text, arena, err);
        if (status != DT_OK)
            return status;
    }
    *out = (struct dt_scores){.sentence_count = scoring.sentence_count,
                              .sentences = scoring.sentences,
                              .head_count = model->head_count,
                              .heads = scoring.heads};
    return DT_OK;
}

const struct dt_head_scores *dt_scores_of(const struct dt_scores *scores, struct dt_view head)
{
    for (uint32_t i = 0; i < scores->head_count; i++)
        if (dt_view_equal(scores->heads[i].head->name, head))
            return scores->heads[i].unit_count > 0 ? &scores->heads[i] : NULL;
    return NULL;
}

/* Adds one head's shares, weighted (in 1/65536), to a sum. */
static void add_shares(const struct dt_model *model, const struct dt_word_symbol *symbols,
                       struct dt_token_range range, const struct dt_head *head, uint32_t label,
                       int64_t weight, int32_t *room, int32_t *sum)
{
    const struct dt_table *table = &model->tables[head->table];
    dt_table_shares(table, symbols, range.first, range.end, head->first_column + label, room);
    for (uint32_t i = 0; i < range.end - range.first; i++)
        sum[i] = dt_fixed_logit(sum[i] + dt_fixed_shift(room[i] * weight, 16));
}

enum dt_status dt_model_shares(const struct dt_model *model, const struct dt_text *text,
                               struct dt_token_range range, const struct dt_head *head,
                               uint32_t label, struct dt_arena *arena, const int32_t **shares_out,
                               struct dt_error *err)
{
    const struct dt_word_symbol *symbols;
    uint32_t count = range.end - range.first;
    int32_t *room = dt_arena_alloc(arena, count * sizeof *room);
    int32_t *sum = dt_arena_zalloc(arena, count, sizeof *sum);
    if (!room || !sum)
        return no_memory(err);
    enum dt_status status = dt_symbols_make(text, arena, &symbols, err);
    if (status != DT_OK)
        return status;
    if (head->source == DT_HEAD_TABLE) {
        add_shares(model, symbols, range, head, label, DT_LOGIT_ONE, room, sum);
    } else if (head->source == DT_HEAD_COMBINATION) {
        uint32_t width = 0, at = 0;
        for (uint32_t s = 0; s < head->source_count; s++)
            width += model->heads[head->sources[s]].label_count;
        const char *weights = head->weights + (size_t)label * width * 4;
        for (uint32_t s = 0; s < head->source_count; s++) {
            const struct dt_head *source = &model->heads[head->sources[s]];
            for (uint32_t i = 0; i < source->label_count; i++, at++)
                if (source->source == DT_HEAD_TABLE && source->input == head->input)
                    add_shares(model, symbols, range, source, i, dt_little_i32(weights + at * 4),
                               room, sum);
        }
    }
    *shares_out = sum;
    return DT_OK;
}
