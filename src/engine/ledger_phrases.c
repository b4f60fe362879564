#include "ledger_phrases.h"

enum { GAP_TOKENS = 3 };

struct scan {
    const struct dt_text *text;
    uint32_t end;
};

static bool clause_first(const struct dt_text *text, uint32_t i)
{
    return i == 0 || text->tokens[i - 1].type == DT_TOKEN_BREAK ||
           (text->tokens[i].flags & DT_TOKEN_CLAUSE);
}

static bool is_one_of(uint64_t hash, const struct dt_phrase_element *element)
{
    const uint64_t *words = &dt_phrase_words[element->first_word];
    for (unsigned i = 0; i < element->word_count; i++) {
        if (words[i] == hash)
            return true;
    }
    return false;
}

/*
 * One past the last token that elements [at, end) match from token i on; 0 if they do not.
 * Recursion goes over the pattern, a constant of a dozen elements; a gap tries four places.
 */
static uint32_t match(const struct scan *scan, const struct dt_phrase_element *at,
                      const struct dt_phrase_element *end, uint32_t i)
{
    if (at == end)
        return i;
    if (at->flags & DT_PHRASE_END)
        return i >= scan->end || clause_first(scan->text, i) ? i : 0;
    if (at->flags & DT_PHRASE_GAP) {
        for (uint32_t skip = 0; skip <= GAP_TOKENS && i + skip <= scan->end; skip++) {
            uint32_t last = match(scan, at + 1, end, i + skip);
            if (last)
                return last;
        }
        return 0;
    }
    bool here =
        i < scan->end && ((at->flags & DT_PHRASE_ANY) || is_one_of(scan->text->tokens[i].hash, at));
    uint32_t last = here ? match(scan, at + 1, end, i + 1) : 0;
    if (!last && (at->flags & DT_PHRASE_OPTIONAL))
        last = match(scan, at + 1, end, i);
    return last;
}

static const struct dt_phrase_slot *find_slot(uint64_t hash)
{
    size_t mask = dt_phrase_slot_count - 1;
    size_t at = (size_t)hash & mask;
    while (dt_phrase_slots[at].hash != 0) {
        if (dt_phrase_slots[at].hash == hash)
            return &dt_phrase_slots[at];
        at = (at + 1) & mask;
    }
    return NULL;
}

/* Adds a hit; of one group and place the longest stays. */
static size_t add(struct dt_phrase_hit *out, size_t count, struct dt_phrase_hit hit)
{
    for (size_t i = count; i > 0 && out[i - 1].first == hit.first; i--) {
        if (out[i - 1].group != hit.group)
            continue;
        if (hit.end > out[i - 1].end)
            out[i - 1].end = hit.end;
        return count;
    }
    if (count < DT_PHRASES_A_SENTENCE)
        out[count++] = hit;
    return count;
}

size_t dt_phrase_scan(const struct dt_text *text, uint32_t first, uint32_t end, uint64_t groups,
                      struct dt_phrase_hit out[DT_PHRASES_A_SENTENCE])
{
    struct scan scan = {text, end};
    size_t count = 0;
    for (uint32_t i = first; i < end; i++) {
        const struct dt_phrase_slot *slot = find_slot(text->tokens[i].hash);
        if (!slot)
            continue;
        uint64_t next = i + 1 < end ? UINT64_C(1) << text->tokens[i + 1].hash % 64 : 0;
        for (unsigned c = 0; c < slot->count; c++) {
            const struct dt_phrase_pattern *pattern =
                &dt_phrase_patterns[dt_phrase_candidates[slot->first_candidate + c]];
            bool open_ended = pattern->second_words == UINT64_MAX;
            if (!(groups >> pattern->group & 1) || !(open_ended || (pattern->second_words & next)))
                continue;
            bool after_any = (pattern->flags & DT_PHRASE_AFTER_ANY) != 0;
            if (after_any && i == first)
                continue;
            uint32_t begin = after_any ? i - 1 : i;
            if ((pattern->flags & DT_PHRASE_CLAUSE_FIRST) && !clause_first(text, begin))
                continue;
            const struct dt_phrase_element *elements = &dt_phrase_elements[pattern->first_element];
            uint32_t last = match(&scan, elements + 1, elements + pattern->element_count, i + 1);
            if (last)
                count = add(out, count, (struct dt_phrase_hit){begin, last, pattern->group});
        }
    }
    return count;
}
