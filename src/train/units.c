#include "units.h"

struct dt_label_set dt_units_labels(const struct dt_row *row, enum dt_head_input input,
                                    const struct dt_text *text, struct dt_token_range range)
{
    struct dt_label_set labels = row->labels;
    uint32_t start = 0, end = UINT32_MAX;
    if (input == DT_INPUT_SENTENCE) {
        start = text->tokens[range.first].start;
        end = text->tokens[range.end - 1].end;
    }
    for (uint32_t i = 0; i < row->span_count; i++)
        if (row->spans[i].start < end && row->spans[i].end > start)
            dt_label_add(&labels, row->spans[i].label);
    return labels;
}

enum dt_status dt_units_walk(const struct dt_row *row, enum dt_head_input input,
                             struct dt_arena *arena, dt_unit_taken *take, void *context,
                             struct dt_error *err)
{
    struct dt_text text;
    struct dt_unit_text unit = {.text = &text};
    enum dt_status status = dt_text_analyse(arena, row->text, &text, err);
    if (status == DT_OK)
        status = dt_symbols_make(&text, arena, &unit.symbols, err);
    if (status != DT_OK)
        return status;
    if (input == DT_INPUT_TURN) {
        unit.range = (struct dt_token_range){0, text.token_count};
        unit.labels = dt_units_labels(row, input, &text, unit.range);
        return take(context, &unit, err);
    }
    for (uint32_t first = 0, i = 0; i < text.token_count && status == DT_OK; i++) {
        if (text.tokens[i].type != DT_TOKEN_BREAK)
            continue;
        unit.range = (struct dt_token_range){first, i + 1};
        unit.labels = dt_units_labels(row, input, &text, unit.range);
        if (i > first) {
            status = take(context, &unit, err);
            unit.ordinal++;
        }
        first = i + 1;
    }
    return status;
}
