#include "cue_search.h"

enum { FEW = 24 };

bool dt_tokens_meet(const uint64_t *set, uint32_t first, uint32_t last)
{
    for (uint32_t word = first / 64; word <= last / 64; word++) {
        uint64_t bits = ~UINT64_C(0);
        if (word == first / 64)
            bits &= ~UINT64_C(0) << (first & 63);
        if (word == last / 64)
            bits &= ~UINT64_C(0) >> (63 - (last & 63));
        if (set[word] & bits)
            return true;
    }
    return false;
}

void dt_tokens_add(uint64_t *set, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i <= last; i++)
        set[i / 64] |= UINT64_C(1) << (i & 63);
}

static void insertion_sort(struct dt_candidate *items, uint32_t count, dt_candidate_before *before)
{
    for (uint32_t i = 1; i < count; i++) {
        struct dt_candidate moved = items[i];
        uint32_t at = i;
        for (; at > 0 && before(&moved, &items[at - 1]); at--)
            items[at] = items[at - 1];
        items[at] = moved;
    }
}

static void merge_runs(const struct dt_candidate *from, struct dt_candidate *to, uint32_t start,
                       uint32_t middle, uint32_t end, dt_candidate_before *before)
{
    uint32_t left = start, right = middle;
    for (uint32_t i = start; i < end; i++) {
        bool take_right = left == middle || (right < end && before(&from[right], &from[left]));
        to[i] = take_right ? from[right++] : from[left++];
    }
}

bool dt_candidates_sort(struct dt_candidates *candidates, struct dt_arena *arena,
                        dt_candidate_before *before)
{
    uint32_t count = candidates->count;
    if (count <= FEW) {
        insertion_sort(candidates->items, count, before);
        return true;
    }
    struct dt_candidate *from = candidates->items;
    struct dt_candidate *to = dt_arena_alloc(arena, count * sizeof *to);
    if (!to)
        return false;
    uint32_t run = FEW / 2;
    for (uint32_t start = 0; start < count; start += run)
        insertion_sort(from + start, count - start < run ? count - start : run, before);
    for (; run < count; run *= 2) {
        for (uint32_t start = 0; start < count; start += 2 * run) {
            uint32_t middle = count - start < run ? count : start + run;
            uint32_t end = count - start < 2 * run ? count : start + 2 * run;
            merge_runs(from, to, start, middle, end, before);
        }
        struct dt_candidate *other = from;
        from = to;
        to = other;
    }
    candidates->items = from;
    candidates->capacity = count;
    return true;
}

static bool better(const struct dt_candidate *a, const struct dt_candidate *b)
{
    if (a->kind != b->kind)
        return a->kind < b->kind;
    if (a->last - a->first != b->last - b->first)
        return a->last - a->first > b->last - b->first;
    if (a->first != b->first)
        return a->first < b->first;
    if (a->strength != b->strength)
        return a->strength > b->strength;
    return a->pattern < b->pattern;
}

bool dt_candidates_merge(struct dt_candidates *candidates, struct dt_arena *arena,
                         uint32_t set_words)
{
    if (candidates->count < 2)
        return true;
    if (!dt_candidates_sort(candidates, arena, better))
        return false;
    uint64_t *taken = dt_arena_alloc(arena, set_words * sizeof *taken);
    if (!taken)
        return false;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < candidates->count; i++) {
        struct dt_candidate candidate = candidates->items[i];
        if (kept == 0 || candidates->items[kept - 1].kind != candidate.kind)
            memset(taken, 0, set_words * sizeof *taken);
        if (dt_tokens_meet(taken, candidate.first, candidate.last))
            continue;
        dt_tokens_add(taken, candidate.first, candidate.last);
        candidates->items[kept++] = candidate;
    }
    candidates->count = kept;
    return true;
}
