#include "net_data.h"

#include "net_vectors.h"
#include "net_words.h"
#include "parts.h"

#include <stdlib.h>

enum { FIRST_SLOT_BITS = 16, WORDS_MOST = 1 << 27 };

struct taker {
    struct dt_net_data *data;
    const struct dt_row *row;
    uint32_t row_number;
};

void dt_net_data_init(struct dt_net_data *data, struct dt_word_list list, const struct dt_net *base)
{
    *data = (struct dt_net_data){.word_count = 1, .list = base ? base->list : list, .base = base};
}

void dt_net_data_finish(struct dt_net_data *data)
{
    free(data->words);
    free(data->slots);
    free(data->parts);
    free(data->places);
    free(data->texts);
    free(data->fixed);
    *data = (struct dt_net_data){0};
}

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}

/* Makes room for `more` items behind count. */
static bool grow(void **items, uint32_t *capacity, uint32_t count, uint32_t more, size_t size)
{
    if (*items && count + more <= *capacity)
        return true;
    uint32_t next = (count + more) * 2 + 1024;
    void *grown = realloc(*items, next * size);
    if (!grown)
        return false;
    *items = grown;
    *capacity = next;
    return true;
}

static uint32_t *slot_of(const struct dt_net_data *data, uint64_t symbol)
{
    uint32_t mask = (UINT32_C(1) << data->slot_bits) - 1;
    uint32_t at = (uint32_t)(dt_feature_mix(symbol) >> 20) & mask;
    while (data->slots[at] != 0 && data->words[data->slots[at]].symbol != symbol)
        at = (at + 1) & mask;
    return &data->slots[at];
}

static bool make_slots(struct dt_net_data *data)
{
    if (data->slots && data->word_count < UINT32_C(1) << (data->slot_bits - 1))
        return true;
    uint32_t bits = data->slots ? data->slot_bits + 1 : FIRST_SLOT_BITS;
    uint32_t *slots = calloc((size_t)1 << bits, sizeof *slots);
    if (!slots)
        return false;
    free(data->slots);
    data->slots = slots;
    data->slot_bits = bits;
    for (uint32_t word = 1; word < data->word_count; word++)
        *slot_of(data, data->words[word].symbol) = word;
    return true;
}

static bool add_parts(struct dt_net_data *data, struct dt_net_word *word,
                      const struct dt_word_symbol *symbol)
{
    word->part_first = data->part_count;
    if (!symbol->word)
        return true;
    struct dt_parts parts;
    uint64_t feature;
    dt_parts_begin(&parts, symbol->word, symbol->word_len, DT_NET_PART_LEAST, DT_NET_PART_MOST);
    while (dt_parts_next(&parts, &feature)) {
        if (!grow((void **)&data->parts, &data->part_capacity, data->part_count, 1,
                  sizeof *data->parts))
            return false;
        data->parts[data->part_count++] = dt_net_part_bucket(feature, DT_NET_PART_BUCKETS) + 1;
    }
    word->part_count = data->part_count - word->part_first;
    return true;
}

/* The base's vector of the word that comes next. */
static bool fix_vector(struct dt_net_data *data, const struct dt_word_symbol *symbol)
{
    int16_t vector[DT_NET_DIM_MOST];
    uint32_t groups, dim = data->base->dim;
    if (!grow((void **)&data->fixed, &data->fixed_capacity, data->word_count, 1,
              dim * sizeof *data->fixed))
        return false;
    dt_net_vector(data->base, symbol, 0, vector, &groups);
    for (uint32_t i = 0; i < dim; i++)
        data->fixed[(size_t)data->word_count * dim + i] =
            (float)vector[i] / (float)(1 << DT_NET_VECTOR_BITS);
    return true;
}

/* The number of a symbol's word; 0 when memory ran out. */
static uint32_t word_of(struct dt_net_data *data, const struct dt_word_symbol *symbol)
{
    if (!make_slots(data) || !grow((void **)&data->words, &data->word_capacity, data->word_count, 1,
                                   sizeof *data->words))
        return 0;
    uint32_t *slot = slot_of(data, symbol->hash);
    if (*slot != 0)
        return *slot;
    struct dt_net_word word = {.symbol = symbol->hash, .given = DT_NET_NOT_GIVEN};
    word.groups = dt_word_list_groups(&data->list, symbol);
    if (data->base ? !fix_vector(data, symbol) : !add_parts(data, &word, symbol))
        return 0;
    data->words[data->word_count] = word;
    *slot = data->word_count;
    return data->word_count++;
}

enum dt_status dt_net_data_want(struct dt_net_data *data, struct dt_view word, uint32_t given,
                                struct dt_error *err)
{
    struct dt_word_symbol symbol = {
        .hash = dt_word_hash(word), .word = word.ptr, .word_len = (uint16_t)word.len};
    uint32_t number = word_of(data, &symbol);
    if (number == 0)
        return no_memory(err);
    data->words[number].wanted = true;
    if (given != DT_NET_NOT_GIVEN)
        data->words[number].given = given;
    return DT_OK;
}

static enum dt_status count_hits(struct dt_net_data *data, const struct dt_unit_text *unit,
                                 struct dt_net_text *text, struct dt_error *err)
{
    uint32_t count = unit->range.end - unit->range.first;
    uint32_t *groups = calloc(count + 1, sizeof *groups);
    if (!groups)
        return no_memory(err);
    for (uint32_t i = 0; i < count; i++)
        groups[i] = dt_word_list_groups(&data->list, &unit->symbols[unit->range.first + i]);
    dt_word_list_count(&data->list, unit->symbols, unit->range, groups, &text->hits);
    free(groups);
    return DT_OK;
}

static enum dt_status take_unit(void *context, const struct dt_unit_text *unit,
                                struct dt_error *err)
{
    struct taker *taker = context;
    struct dt_net_data *data = taker->data;
    uint32_t length = unit->range.end - unit->range.first;
    length = length < DT_NET_STEPS ? length : DT_NET_STEPS;
    if (data->word_count > WORDS_MOST)
        return dt_error_set(err, DT_LIMIT, "too many different words");
    if (!grow((void **)&data->places, &data->place_capacity, data->place_count, length,
              sizeof *data->places) ||
        !grow((void **)&data->texts, &data->text_capacity, data->text_count, 1,
              sizeof *data->texts))
        return no_memory(err);
    struct dt_net_text *text = &data->texts[data->text_count];
    *text = (struct dt_net_text){.first = data->place_count,
                                 .length = length,
                                 .row = taker->row_number,
                                 .labels = unit->labels,
                                 .unknown = taker->row->unknown,
                                 .weight = taker->row->weight};
    for (uint32_t i = 0; i < length; i++) {
        uint32_t token = unit->range.first + i;
        uint32_t word = word_of(data, &unit->symbols[token]);
        if (word == 0)
            return no_memory(err);
        data->words[word].texts += !data->closed;
        data->places[data->place_count++] =
            word << DT_NET_MARKS | dt_net_marks(&unit->symbols[token], &unit->text->tokens[token]);
    }
    data->text_count++;
    return count_hits(data, unit, text, err);
}

enum dt_status dt_net_data_add(struct dt_net_data *data, const struct dt_rows *rows,
                               const uint32_t *chosen, uint32_t chosen_count,
                               enum dt_head_input input, struct dt_error *err)
{
    struct dt_arena arena;
    enum dt_status status = DT_OK;
    uint32_t count = chosen ? chosen_count : rows->count;
    dt_arena_init(&arena);
    for (uint32_t i = 0; i < count && status == DT_OK; i++) {
        struct taker taker = {.data = data, .row_number = chosen ? chosen[i] : i};
        taker.row = &rows->items[taker.row_number];
        status = dt_units_walk(taker.row, input, &arena, take_unit, &taker, err);
        dt_arena_reset(&arena);
    }
    dt_arena_finish(&arena);
    return status;
}

void dt_net_data_close(struct dt_net_data *data, uint32_t least)
{
    data->row_count = 1;
    for (uint32_t i = 1; i < data->word_count; i++)
        if (data->words[i].texts >= least)
            data->words[i].row = data->row_count++;
    data->closed = true;
}
