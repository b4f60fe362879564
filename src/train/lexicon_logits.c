#include "lexicon_logits.h"

#include "cues.h"
#include "default_lexicon.h"
#include "fixed.h"

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}

static int32_t strongest(const struct dt_cues *cues, enum dt_kind kind, struct dt_token_range unit)
{
    int32_t most = 0;
    for (uint32_t i = 0; i < cues->count; i++) {
        const struct dt_cue *cue = &cues->items[i];
        if (cue->kind == kind && cue->first_token < unit.end && cue->last_token >= unit.first &&
            cue->strength > most)
            most = cue->strength;
    }
    return most * DT_LOGIT_ONE / 100;
}

enum dt_status dt_given_logits(const struct dt_given_head *head, const struct dt_text *text,
                               const struct dt_token_range *units, uint32_t unit_count,
                               struct dt_arena *arena, int32_t *logits_out, struct dt_error *err)
{
    struct dt_cues cues;
    enum dt_status status = dt_cue_scan(&dt_default_lexicon, text, head->role, arena, &cues, err);
    if (status != DT_OK)
        return status;
    for (uint32_t label = 0; label < head->label_count; label++) {
        enum dt_kind kind = dt_kind_find(head->role, head->labels[label]);
        if (kind == DT_KIND_NONE)
            return dt_error_set(err, DT_INVALID, "the lexicon has no kind \"%.*s\"",
                                (int)head->labels[label].len, head->labels[label].ptr);
        for (uint32_t unit = 0; unit < unit_count; unit++)
            logits_out[unit * head->label_count + label] = strongest(&cues, kind, units[unit]);
    }
    return DT_OK;
}

static enum dt_status fill_head(const struct dt_head *head, const struct dt_text *text,
                                enum dt_role role, struct dt_arena *arena, struct dt_given *out,
                                struct dt_error *err)
{
    struct dt_view labels[DT_MODEL_LABELS];
    struct dt_token_range turn = {0, text->token_count};
    const struct dt_token_range *units = &turn;
    uint32_t unit_count = 1;
    enum dt_status status = DT_OK;
    if (head->input == DT_INPUT_SENTENCE)
        status = dt_model_sentences(text, arena, &units, &unit_count, err);
    if (status != DT_OK)
        return status;
    for (uint32_t i = 0; i < head->label_count; i++)
        labels[i] = dt_head_label(head, i);
    struct dt_given_head given = {labels, head->label_count, role};
    int32_t *logits =
        dt_arena_alloc(arena, (size_t)unit_count * head->label_count * sizeof *logits);
    if (!logits)
        return no_memory(err);
    *out = (struct dt_given){head->name, logits};
    return dt_given_logits(&given, text, units, unit_count, arena, logits, err);
}

enum dt_status dt_given_all(const struct dt_model *model, const struct dt_text *text,
                            enum dt_role role, struct dt_arena *arena,
                            const struct dt_given **given_out, uint32_t *count_out,
                            struct dt_error *err)
{
    uint32_t count = 0;
    struct dt_given *given = dt_arena_alloc(arena, dt_model_head_count(model) * sizeof *given);
    if (!given)
        return no_memory(err);
    for (uint32_t i = 0; i < dt_model_head_count(model); i++) {
        const struct dt_head *head = dt_model_head(model, i);
        if (head->source != DT_HEAD_GIVEN || !(head->roles & 1u << role))
            continue;
        enum dt_status status = fill_head(head, text, role, arena, &given[count++], err);
        if (status != DT_OK)
            return status;
    }
    *given_out = given;
    *count_out = count;
    return DT_OK;
}
