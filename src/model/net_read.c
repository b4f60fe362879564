#include "fixed.h"
#include "little.h"
#include "net_layer.h"
#include "net_product.h"
#include "net_vectors.h"
#include "net_words.h"

enum { FIRST_READ = DT_NET_WORDS_READ / 2 };

/* What a text needs on its way, all of it the arena's. */
struct parts {
    struct dt_net_reading reading;
    uint32_t *groups; /* of every token in the range */
    int32_t *sums;    /* of vectors: dim */
};

static bool make_parts(const struct dt_net *net, struct dt_token_range range,
                       struct dt_arena *arena, struct parts *parts)
{
    uint32_t tokens = range.end - range.first;
    struct dt_net_reading *reading = &parts->reading;
    reading->count = tokens < DT_NET_WORDS_READ ? tokens : DT_NET_WORDS_READ;
    reading->vectors =
        dt_arena_alloc(arena, (size_t)reading->count * net->dim * sizeof *reading->vectors);
    reading->looks =
        dt_arena_zalloc(arena, (size_t)reading->count * DT_NET_LABELS, sizeof *reading->looks);
    reading->views =
        dt_arena_zalloc(arena, (size_t)reading->count * DT_NET_LABELS, sizeof *reading->views);
    reading->maxima = dt_arena_alloc(arena, (size_t)2 * net->hidden * sizeof *reading->maxima);
    parts->groups = dt_arena_alloc(arena, tokens * sizeof *parts->groups);
    parts->sums = dt_arena_zalloc(arena, net->dim, sizeof *parts->sums);
    return reading->vectors && reading->looks && reading->views && reading->maxima &&
           parts->groups && parts->sums;
}

/* The vectors of the tokens that are read; the groups of all. */
static void lay(const struct dt_net *net, const struct dt_text *text,
                const struct dt_word_symbol *symbols, struct dt_token_range range,
                struct parts *parts)
{
    struct dt_net_reading *reading = &parts->reading;
    uint32_t tokens = range.end - range.first, passed = tokens - reading->count;
    for (uint32_t i = 0; i < tokens; i++) {
        const struct dt_word_symbol *symbol = &symbols[range.first + i];
        if (i >= FIRST_READ && i < FIRST_READ + passed) {
            parts->groups[i] = 0;
            continue;
        }
        uint32_t row = i < FIRST_READ ? i : i - passed;
        int16_t *vector = reading->vectors + (size_t)row * net->dim;
        dt_net_vector(net, symbol, dt_net_marks(symbol, &text->tokens[range.first + i]), vector,
                      &parts->groups[i]);
        for (uint32_t k = 0; k < net->dim; k++)
            parts->sums[k] += vector[k];
    }
}

/* Adds values times a matrix of labels side by side, in 1 / 2^bits, to logits in 1/65536. */
static void add_out(const char *matrix, const int32_t *values, uint32_t count, unsigned bits,
                    int64_t *logits)
{
    int64_t sums[DT_NET_LABELS] = {0};
    dt_product_add(matrix, values, count, sums);
    for (uint32_t label = 0; label < DT_NET_LABELS; label++)
        logits[label] +=
            bits >= 16 ? dt_fixed_shift(sums[label], bits - 16) : sums[label] * (1 << (16 - bits));
}

static void add_features(const struct dt_net *net, const struct parts *parts, int64_t *logits)
{
    int32_t values[2 * DT_NET_HIDDEN_MOST];
    for (uint32_t i = 0; i < 2 * net->hidden; i++)
        values[i] = parts->reading.maxima[i];
    add_out(net->maximum_out, values, 2 * net->hidden, DT_NET_STATE_BITS + net->maximum_shift,
            logits);
    int32_t root = (int32_t)dt_fixed_sqrt((uint64_t)parts->reading.count << 16); /* in 1/256 */
    for (uint32_t i = 0; i < net->dim; i++)
        values[i] = (int32_t)((int64_t)parts->sums[i] * 256 / root);
    add_out(net->mean_out, values, net->dim, DT_NET_VECTOR_BITS + net->mean_shift, logits);
}

static void add_hits(const struct dt_net *net, const struct dt_word_symbol *symbols,
                     struct dt_token_range range, const uint32_t *groups, int64_t *logits)
{
    struct dt_word_hits hits;
    int32_t values[DT_NET_HIT_COUNT];
    dt_word_list_count(&net->list, symbols, range, groups, &hits);
    for (uint32_t i = 0; i < DT_NET_HIT_COUNT; i++) {
        uint32_t count = hits.counts[i / DT_WORD_LIST_GROUPS][i % DT_WORD_LIST_GROUPS];
        count = count < DT_NET_HIT_VALUES ? count : DT_NET_HIT_VALUES - 1;
        values[i] = dt_little_u16(net->hit_values + 2 * (size_t)count);
    }
    add_out(net->hits_out, values, DT_NET_HIT_COUNT, DT_NET_GATE_BITS + net->hits_shift, logits);
}

enum dt_status dt_net_score(const struct dt_net *net, const struct dt_text *text,
                            const struct dt_word_symbol *symbols, struct dt_token_range range,
                            struct dt_arena *arena, int32_t *logits_out, struct dt_error *err)
{
    int64_t logits[DT_NET_LABELS];
    struct parts parts;
    for (uint32_t label = 0; label < DT_NET_LABELS; label++)
        logits[label] = dt_little_i32(net->bias + 4 * (size_t)label);
    if (range.end > range.first) {
        if (!make_parts(net, range, arena, &parts))
            return dt_error_set(err, DT_NOMEM, "memory ran out");
        lay(net, text, symbols, range, &parts);
        dt_net_layer_run(net, 0, &parts.reading);
        dt_net_layer_run(net, 1, &parts.reading);
        dt_net_attend(net, &parts.reading, logits);
        add_features(net, &parts, logits);
        add_hits(net, symbols, range, parts.groups, logits);
    }
    for (uint32_t label = 0; label < net->label_count; label++)
        logits_out[label] = dt_fixed_logit(logits[label]);
    return DT_OK;
}
