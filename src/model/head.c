#include "fixed.h"
#include "little.h"
#include "model_file.h"
#include "utf8.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

static enum dt_status refuse(struct dt_error *err, const char *what)
{
    return dt_error_set(err, DT_FORMAT, "a head's %s cannot be right", what);
}

/* A name: lower-case words as labels have them, so that it may stand in JSON as it is. */
static bool read_name(const char *at, struct dt_view *out)
{
    size_t len = 0;
    while (len < DT_MODEL_NAME_BYTES && at[len] != '\0') {
        char c = at[len];
        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_')
            return false;
        len++;
    }
    for (size_t i = len; i < DT_MODEL_NAME_BYTES; i++)
        if (at[i] != '\0')
            return false;
    *out = (struct dt_view){at, len};
    return len > 0 && len < DT_MODEL_NAME_BYTES;
}

static bool knots_are_right(const char *tier)
{
    uint32_t count = dt_little_u32(tier + 16);
    if (count < 1 || count > DT_CURVE_KNOTS || dt_little_u32(tier + 12) > DT_PROBABILITY_ONE + 1)
        return false;
    const char *knot = tier + 24;
    for (uint32_t i = 0; i < count; i++, knot += DT_KNOT_BYTES) {
        int32_t x = dt_little_i32(knot), y = dt_little_i32(knot + 4);
        if (x > DT_LOGIT_MOST || x < -DT_LOGIT_MOST || y < 0 || y > DT_PROBABILITY_ONE)
            return false;
        if (i > 0 && (x <= dt_little_i32(knot - DT_KNOT_BYTES) ||
                      y < dt_little_i32(knot - DT_KNOT_BYTES + 4)))
            return false;
    }
    return true;
}

/* Bounds a weight so that no product of a logit overflows. */
static bool weight_is_right(const char *at)
{
    int32_t weight = dt_little_i32(at);
    return weight >= -DT_LOGIT_MOST && weight <= DT_LOGIT_MOST;
}

static bool labels_are_right(const struct dt_head *head)
{
    for (uint32_t label = 0; label < head->label_count; label++) {
        struct dt_view name;
        if (!read_name(head->labels + (size_t)label * DT_LABEL_BYTES, &name))
            return false;
        for (uint32_t t = 0; t < head->tier_count; t++) {
            const char *tier = dt_tier_record(head, (enum dt_tier)t, label);
            if (!knots_are_right(tier) || !weight_is_right(tier) || !weight_is_right(tier + 4) ||
                !weight_is_right(tier + 8))
                return false;
        }
    }
    return true;
}

static bool is_plain(const struct dt_head *head)
{
    for (uint32_t label = 0; label < head->label_count; label++) {
        const char *tier = dt_tier_record(head, DT_TIER_LINEAR, label);
        if (dt_little_i32(tier) != DT_LOGIT_ONE || dt_little_i32(tier + 8) != 0)
            return false;
    }
    return true;
}

static bool columns_are_right(const struct dt_head *head, const struct dt_model *model)
{
    return head->table < model->table_count &&
           head->first_column <= model->tables[head->table].columns &&
           head->label_count <= model->tables[head->table].columns - head->first_column;
}

/* The number of logits a combination rests on; 0 where its sources cannot be. A turn cannot rest on
 * its sentences: there is no saying how many there are. */
static uint32_t source_labels(const struct dt_head *head, const struct dt_model *model)
{
    uint32_t count = 0;
    if (head->source_count > DT_HEAD_SOURCES)
        return 0;
    for (uint32_t i = 0; i < head->source_count; i++) {
        if (head->sources[i] >= model->head_count)
            return 0;
        const struct dt_head *source = &model->heads[head->sources[i]];
        bool finer = source->input == DT_INPUT_SENTENCE && head->input == DT_INPUT_TURN;
        if (finer || (head->roles & ~source->roles) != 0)
            return 0;
        count += source->label_count;
    }
    return count;
}

static void read_head(struct dt_view section, struct dt_head *out)
{
    const char *at = section.ptr;
    *out = (struct dt_head){
        .source = (enum dt_head_source)(unsigned char)at[32],
        .input = at[33] == DT_INPUT_SENTENCE ? DT_INPUT_SENTENCE : DT_INPUT_TURN,
        .roles = (unsigned char)at[34],
        .tier_count = (unsigned char)at[35],
        .table = dt_little_u32(at + 36),
        .source_count = dt_little_u32(at + 36),
        .first_column = dt_little_u32(at + 40),
        .label_count = dt_little_u32(at + 44),
        .labels = at + DT_HEAD_BYTES,
    };
    memcpy(out->sources, at + 48, DT_HEAD_SOURCES);
}

enum dt_status dt_head_view(struct dt_view section, const struct dt_model *model,
                            struct dt_head *out, struct dt_error *err)
{
    struct dt_head head;
    if (section.len < DT_HEAD_BYTES)
        return refuse(err, "length");
    read_head(section, &head);
    if (!read_name(section.ptr, &head.name))
        return refuse(err, "name");
    if ((unsigned char)section.ptr[32] >= DT_HEAD_SOURCE_KINDS ||
        (unsigned char)section.ptr[33] > 1 || head.roles < 1 || head.roles > 3 ||
        head.tier_count < 1 || head.tier_count > (head.source == DT_HEAD_GIVEN ? 1 : DT_TIER_COUNT))
        return refuse(err, "form");
    if (head.label_count < 1 || head.label_count > DT_MODEL_LABELS)
        return refuse(err, "number of labels");
    size_t expected = DT_HEAD_BYTES + (size_t)head.label_count * DT_LABEL_BYTES;
    if (head.source == DT_HEAD_COMBINATION) {
        uint32_t sources = source_labels(&head, model);
        if (sources == 0)
            return refuse(err, "sources");
        head.weights = section.ptr + expected;
        expected += (size_t)head.label_count * sources * 4;
    } else if (head.source == DT_HEAD_TABLE && !columns_are_right(&head, model)) {
        return refuse(err, "columns");
    }
    if (section.len != expected)
        return refuse(err, "length");
    if (!labels_are_right(&head))
        return refuse(err, "labels");
    for (const char *at = head.weights; at && at < section.ptr + expected; at += 4)
        if (!weight_is_right(at))
            return refuse(err, "weights");
    head.is_plain = is_plain(&head);
    *out = head;
    return DT_OK;
}

struct dt_view dt_head_label(const struct dt_head *head, uint32_t label)
{
    struct dt_view name = {head->labels + (size_t)label * DT_LABEL_BYTES, 0};
    while (name.ptr[name.len] != '\0')
        name.len++;
    return name;
}

uint32_t dt_head_label_find(const struct dt_head *head, struct dt_view name)
{
    uint32_t label = 0;
    while (label < head->label_count && !dt_view_equal(dt_head_label(head, label), name))
        label++;
    return label;
}

uint32_t dt_head_threshold(const struct dt_head *head, enum dt_tier tier, uint32_t label)
{
    return dt_little_u32(dt_tier_record(head, tier, label) + 12);
}

/*
 * The first knot behind a logit, or count: knots increase, so that those behind are the last ones.
 * All sixteen are compared, whatever those beyond count hold.
 */
#if defined(__SSE2__)
static inline __m128i four_behind(const char *knots, __m128i logit)
{
    __m128 first = _mm_loadu_ps((const void *)knots);
    __m128 second = _mm_loadu_ps((const void *)(knots + 16));
    return _mm_cmpgt_epi32(_mm_castps_si128(_mm_shuffle_ps(first, second, 0x88)), logit);
}

static inline uint32_t knot_behind(const char *knots, uint32_t count, int32_t logit)
{
    __m128i x = _mm_set1_epi32(logit);
    __m128i low = _mm_packs_epi32(four_behind(knots, x), four_behind(knots + 32, x));
    __m128i high = _mm_packs_epi32(four_behind(knots + 64, x), four_behind(knots + 96, x));
    unsigned behind = (unsigned)_mm_movemask_epi8(_mm_packs_epi16(low, high));
    return (uint32_t)__builtin_ctz(behind | 1u << count);
}
#else
static inline uint32_t knot_behind(const char *knots, uint32_t count, int32_t logit)
{
    uint32_t i = 0;
    while (i < count && dt_little_i32(knots + (size_t)i * DT_KNOT_BYTES) <= logit)
        i++;
    return i;
}
#endif

uint32_t dt_head_probability(const struct dt_head *head, enum dt_tier tier, uint32_t label,
                             int32_t logit)
{
    const char *record = dt_tier_record(head, tier, label);
    const char *knots = record + 24;
    uint32_t count = dt_little_u32(record + 16), i = knot_behind(knots, count, logit);
    const char *after = knots + (size_t)i * DT_KNOT_BYTES;
    if (i == 0)
        return dt_little_u32(after + 4);
    const char *before = after - DT_KNOT_BYTES;
    int64_t y = dt_little_i32(before + 4);
    if (i == count)
        return (uint32_t)y;
    int64_t x = dt_little_i32(before);
    int64_t rise = dt_little_i32(after + 4) - y, run = dt_little_i32(after) - x;
    /* As whole numbers are divided, but sooner: the product is below 2^53, and a quotient that is
     * not whole is further from the next number than a double of its size is rounded. */
    return (uint32_t)y + (uint32_t)((double)((logit - x) * rise) / (double)run);
}

uint32_t dt_label_probability(const struct dt_head_scores *scores, uint32_t unit, uint32_t label)
{
    const struct dt_head *head = scores->head;
    if (head->source == DT_HEAD_GIVEN)
        return 0;
    return dt_head_probability(head, scores->tier, label,
                               scores->logits[(size_t)unit * head->label_count + label]);
}

bool dt_label_given(const struct dt_head_scores *scores, uint32_t unit, uint32_t label)
{
    return dt_label_probability(scores, unit, label) >=
           dt_head_threshold(scores->head, scores->tier, label);
}
