#include "vocabulary.h"

#include "feature_hash.h"
#include "parts.h"
#include "real.h"
#include "table.h"

#include <stdlib.h>

enum { FIRST_BITS = 14, LAST_BITS = 26 };

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "memory ran out");
}

void dt_feature_walk(const struct dt_word_symbol *symbols, uint32_t first, uint32_t end,
                     const struct dt_feature_plan *plan, dt_feature_seen *seen, void *context)
{
    for (uint32_t i = first; i < end; i++) {
        const struct dt_word_symbol *symbol = &symbols[i];
        if (symbol->silent)
            continue;
        seen(context, dt_feature_word(symbol->hash), DT_FEATURE_WORD, symbol);
        for (unsigned mark = 0; mark < DT_MARK_COUNT; mark++)
            if (symbol->marks >> mark & 1)
                seen(context, dt_feature_mark(mark), DT_FEATURE_WORD, NULL);
        if (symbol->word && plan->part_most > 0) {
            struct dt_parts parts;
            uint64_t feature;
            dt_parts_begin(&parts, symbol->word, symbol->word_len, plan->part_least,
                           plan->part_most);
            while (dt_parts_next(&parts, &feature))
                seen(context, feature, DT_FEATURE_PART, NULL);
        }
        if (plan->phrase_most < 2 || i < first + 1 || symbols[i - 1].silent)
            continue;
        seen(context, dt_feature_phrase(symbols[i - 1].hash, symbol->hash), DT_FEATURE_PHRASE,
             NULL);
        if (plan->phrase_most < 3 || i < first + 2 || symbols[i - 2].silent)
            continue;
        uint64_t pair = dt_feature_phrase(symbols[i - 2].hash, symbols[i - 1].hash);
        seen(context, dt_feature_phrase(pair, symbol->hash), DT_FEATURE_PHRASE, NULL);
    }
}

static struct dt_vocabulary_entry *make_slots(uint32_t bits)
{
    struct dt_vocabulary_entry *slots = malloc(sizeof *slots << bits);
    for (size_t i = 0; slots && i < (size_t)1 << bits; i++)
        slots[i] = (struct dt_vocabulary_entry){.class = DT_FEATURE_CLASSES};
    return slots;
}

/* The slot of a feature, or the empty one where it belongs. */
static size_t slot_of(const struct dt_vocabulary_entry *slots, uint32_t bits, uint64_t feature)
{
    size_t mask = ((size_t)1 << bits) - 1, at = (size_t)(feature >> (64 - bits));
    while (slots[at].class != DT_FEATURE_CLASSES && slots[at].feature != feature)
        at = (at + 1) & mask;
    return at;
}

enum dt_status dt_vocabulary_init(struct dt_vocabulary *vocabulary,
                                  const struct dt_feature_plan *plan, struct dt_error *err)
{
    *vocabulary = (struct dt_vocabulary){.plan = *plan, .slot_bits = FIRST_BITS};
    dt_arena_init(&vocabulary->arena);
    vocabulary->slots = make_slots(FIRST_BITS);
    return vocabulary->slots ? DT_OK : no_memory(err);
}

void dt_vocabulary_finish(struct dt_vocabulary *vocabulary)
{
    free(vocabulary->slots);
    free((void *)(uintptr_t)vocabulary->features);
    free((void *)(uintptr_t)vocabulary->classes);
    free((void *)(uintptr_t)vocabulary->idf);
    free((void *)(uintptr_t)vocabulary->texts);
    free((void *)(uintptr_t)vocabulary->words);
    dt_arena_finish(&vocabulary->arena);
    *vocabulary = (struct dt_vocabulary){.count = 0};
}

static enum dt_status grow(struct dt_vocabulary *vocabulary, struct dt_error *err)
{
    uint32_t bits = vocabulary->slot_bits + 1;
    if (bits > LAST_BITS)
        return dt_error_set(err, DT_LIMIT, "the texts have more than %d different features",
                            1 << (LAST_BITS - 1));
    struct dt_vocabulary_entry *slots = make_slots(bits);
    if (!slots)
        return no_memory(err);
    for (size_t i = 0; i < (size_t)1 << vocabulary->slot_bits; i++)
        if (vocabulary->slots[i].class != DT_FEATURE_CLASSES)
            slots[slot_of(slots, bits, vocabulary->slots[i].feature)] = vocabulary->slots[i];
    free(vocabulary->slots);
    vocabulary->slots = slots;
    vocabulary->slot_bits = bits;
    return DT_OK;
}

static void keep_word(struct dt_vocabulary *vocabulary, struct dt_vocabulary_entry *entry,
                      const struct dt_word_symbol *word)
{
    entry->word = dt_arena_copy(&vocabulary->arena, (struct dt_view){word->word, word->word_len});
    entry->word_len = (uint8_t)word->word_len;
    vocabulary->failed = vocabulary->failed || !entry->word;
}

static void count_feature(void *context, uint64_t feature, enum dt_feature_class class,
                          const struct dt_word_symbol *word)
{
    struct dt_vocabulary *vocabulary = context;
    struct dt_vocabulary_entry *entry =
        &vocabulary->slots[slot_of(vocabulary->slots, vocabulary->slot_bits, feature)];
    if (entry->class == DT_FEATURE_CLASSES) {
        *entry = (struct dt_vocabulary_entry){
            .feature = feature, .number = UINT32_MAX, .class = (uint8_t) class};
        vocabulary->used++;
        if (word && word->word)
            keep_word(vocabulary, entry, word);
    }
    if (entry->last == vocabulary->text_count)
        return;
    entry->last = vocabulary->text_count;
    entry->texts++;
}

/* Features a range may add at most: what there must be room for before counting begins. */
static uint64_t most_features(const struct dt_word_symbol *symbols, uint32_t first, uint32_t end)
{
    uint64_t most = 0;
    for (uint32_t i = first; i < end; i++)
        most += 3 + DT_MARK_COUNT + (uint64_t)DT_PART_BYTES_MOST * (symbols[i].word_len + 2u);
    return most;
}

enum dt_status dt_vocabulary_count(struct dt_vocabulary *vocabulary,
                                   const struct dt_word_symbol *symbols, uint32_t first,
                                   uint32_t end, struct dt_error *err)
{
    uint64_t most = vocabulary->used + most_features(symbols, first, end);
    while (most * 2 > (uint64_t)1 << vocabulary->slot_bits) {
        enum dt_status status = grow(vocabulary, err);
        if (status != DT_OK)
            return status;
    }
    vocabulary->text_count++;
    dt_feature_walk(symbols, first, end, &vocabulary->plan, count_feature, vocabulary);
    return vocabulary->failed ? no_memory(err) : DT_OK;
}

/* Words, then phrases, then parts; frequent before rare; by hash where all else is equal. */
static int by_use(const void *left, const void *right)
{
    const struct dt_vocabulary_entry *a = *(struct dt_vocabulary_entry *const *)left;
    const struct dt_vocabulary_entry *b = *(struct dt_vocabulary_entry *const *)right;
    if (a->class != b->class)
        return a->class < b->class ? -1 : 1;
    if (a->texts != b->texts)
        return a->texts > b->texts ? -1 : 1;
    return a->feature < b->feature ? -1 : 1;
}

static bool is_kept(const struct dt_vocabulary *vocabulary, const struct dt_vocabulary_entry *entry)
{
    return entry->class != DT_FEATURE_CLASSES &&
           entry->texts >= vocabulary->plan.least[entry->class];
}

/* Phrases and parts needed by more texts than this make up at most `rows`. */
static uint32_t find_border(const struct dt_vocabulary *vocabulary)
{
    uint32_t border = 1;
    for (;; border++) {
        uint64_t kept = 0;
        for (size_t i = 0; i < (size_t)1 << vocabulary->slot_bits; i++)
            kept +=
                is_kept(vocabulary, &vocabulary->slots[i]) && vocabulary->slots[i].texts >= border;
        if (kept <= vocabulary->plan.rows)
            return border;
    }
}

static uint16_t idf_of(const struct dt_vocabulary *vocabulary,
                       const struct dt_vocabulary_entry *entry)
{
    double idf = 1 + dt_real_log((vocabulary->text_count + 1.0) / (entry->texts + 1.0));
    double quarters = 4 * idf * vocabulary->plan.percent[entry->class] / 100 + 0.5;
    return quarters < 1 ? 1 : (uint16_t)quarters;
}

static enum dt_status number_kept(struct dt_vocabulary *vocabulary,
                                  struct dt_vocabulary_entry **kept, uint32_t count,
                                  struct dt_error *err)
{
    uint64_t *features = malloc(((size_t)count + 1) * sizeof *features);
    uint8_t *classes = malloc((size_t)count + 1);
    uint16_t *idf = malloc(((size_t)count + 1) * sizeof *idf);
    uint32_t *texts = malloc(((size_t)count + 1) * sizeof *texts);
    struct dt_view *words = malloc(((size_t)count + 1) * sizeof *words);
    vocabulary->features = features;
    vocabulary->classes = classes;
    vocabulary->idf = idf;
    vocabulary->texts = texts;
    vocabulary->words = words;
    if (!features || !classes || !idf || !texts || !words)
        return no_memory(err);
    for (uint32_t i = 0; i < count; i++) {
        kept[i]->number = i;
        features[i] = kept[i]->feature;
        classes[i] = kept[i]->class;
        idf[i] = idf_of(vocabulary, kept[i]);
        texts[i] = kept[i]->texts;
        words[i] = (struct dt_view){kept[i]->word, kept[i]->word ? kept[i]->word_len : 0};
        vocabulary->word_count += kept[i]->class == DT_FEATURE_WORD;
    }
    vocabulary->count = count;
    return DT_OK;
}

enum dt_status dt_vocabulary_close(struct dt_vocabulary *vocabulary, struct dt_error *err)
{
    struct dt_vocabulary_entry **kept = malloc(((size_t)vocabulary->used + 1) * sizeof *kept);
    uint32_t border = find_border(vocabulary), count = 0;
    if (!kept)
        return no_memory(err);
    for (size_t i = 0; i < (size_t)1 << vocabulary->slot_bits; i++) {
        struct dt_vocabulary_entry *entry = &vocabulary->slots[i];
        if (is_kept(vocabulary, entry) && entry->texts >= border)
            kept[count++] = entry;
    }
    qsort(kept, count, sizeof *kept, by_use);
    enum dt_status status = number_kept(vocabulary, kept, count, err);
    free(kept);
    return status;
}

uint32_t dt_vocabulary_find(const struct dt_vocabulary *vocabulary, uint64_t feature)
{
    const struct dt_vocabulary_entry *entry =
        &vocabulary->slots[slot_of(vocabulary->slots, vocabulary->slot_bits, feature)];
    return entry->class == DT_FEATURE_CLASSES ? UINT32_MAX : entry->number;
}
