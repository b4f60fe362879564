#include "word_list.h"

#include "feature_hash.h"
#include "little.h"

struct entry {
    uint32_t groups;
    uint32_t flags;
};

static struct entry find(const struct dt_word_list *list, uint64_t hash)
{
    uint32_t low = 0, high = list->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const char *at = list->entries + (size_t)middle * DT_WORD_LIST_ENTRY_BYTES;
        uint64_t here = dt_little_u64(at);
        if (here == hash)
            return (struct entry){dt_little_u32(at + 8), dt_little_u32(at + 12)};
        if (here < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return (struct entry){0};
}

uint64_t dt_word_list_phrase(uint64_t before, uint64_t symbol)
{
    return dt_feature_phrase(before, symbol);
}

uint32_t dt_word_list_groups(const struct dt_word_list *list, const struct dt_word_symbol *symbol)
{
    uint32_t groups = find(list, symbol->hash).groups;
    if (!symbol->word)
        return groups;
    uint32_t most =
        symbol->word_len < DT_WORD_LIST_STEM_MOST ? symbol->word_len : DT_WORD_LIST_STEM_MOST;
    for (uint32_t len = DT_WORD_LIST_STEM_LEAST; len <= most; len++) {
        uint64_t stem = dt_word_hash((struct dt_view){symbol->word, len});
        groups |= find(list, dt_word_list_stem(stem)).groups;
    }
    return groups;
}

static void add(uint16_t *counts, uint32_t groups)
{
    for (; groups; groups &= groups - 1) {
        uint16_t *count = &counts[__builtin_ctz(groups)];
        *count = (uint16_t)(*count + (*count < UINT16_MAX));
    }
}

/* The phrases that begin with a symbol. */
static void count_phrases(const struct dt_word_list *list, const struct dt_word_symbol *symbols,
                          uint32_t first, uint32_t end, uint16_t *counts)
{
    uint64_t hash = symbols[first].hash;
    uint32_t most =
        end - first < DT_WORD_LIST_PHRASE_WORDS ? end - first : DT_WORD_LIST_PHRASE_WORDS;
    for (uint32_t i = 1; i < most; i++) {
        hash = dt_word_list_phrase(hash, symbols[first + i].hash);
        struct entry entry = find(list, hash);
        add(counts, entry.groups);
        if (!(entry.flags & DT_WORD_LIST_CONTINUES))
            return;
    }
}

void dt_word_list_count(const struct dt_word_list *list, const struct dt_word_symbol *symbols,
                        struct dt_token_range range, const uint32_t *groups,
                        struct dt_word_hits *hits_out)
{
    uint32_t turned = 0; /* words that what turns round still reaches */
    memset(hits_out, 0, sizeof *hits_out);
    for (uint32_t i = range.first; i < range.end; i++) {
        struct entry entry = find(list, symbols[i].hash);
        add(hits_out->counts[turned > 0 ? DT_HIT_TURNED : DT_HIT_WORD], groups[i - range.first]);
        turned -= turned > 0;
        if (entry.flags & DT_WORD_LIST_TURNS)
            turned = DT_WORD_LIST_REACH;
        if (entry.flags & DT_WORD_LIST_CONTINUES)
            count_phrases(list, symbols, i, range.end, hits_out->counts[DT_HIT_PHRASE]);
    }
}
