#include "disputed.h"

#include <string.h>

/* The words of a turn that disputes name, one bit a cue. */
struct disputed {
    const struct dt_cues *cues;
    bool out[DT_CUES_A_TURN];
    bool any;
};

static bool names(const struct dt_disputed *dispute, const struct dt_text *text,
                  const struct dt_cue *cue)
{
    return cue->kind == dispute->kind && dt_text_code_points(text, cue->start) == dispute->start &&
           dt_text_code_points(text, cue->end) == dispute->end;
}

static bool is_hint(const struct dt_cue *cue)
{
    return dt_kind_info((enum dt_kind)cue->kind)->group == DT_GROUP_HINT;
}

static bool within(const struct dt_cue *inner, const struct dt_cue *outer)
{
    return inner->start >= outer->start && inner->end <= outer->end;
}

static bool overlap(const struct dt_cue *a, const struct dt_cue *b)
{
    return a->start < b->end && b->start < a->end;
}

static void mark_named(struct disputed *disputed, const struct dt_turn *turn,
                       const struct dt_text *text)
{
    for (size_t d = 0; d < turn->disputed_count; d++)
        for (uint32_t i = 0; i < disputed->cues->count; i++)
            if (names(&turn->disputed[d], text, &disputed->cues->items[i]))
                disputed->out[i] = disputed->any = true;
}

/* Whether what is left speaks for the words of the hint. */
static bool is_borne_out(const struct disputed *disputed, const struct dt_cue *hint)
{
    for (uint32_t i = 0; i < disputed->cues->count; i++) {
        const struct dt_cue *cue = &disputed->cues->items[i];
        if (!disputed->out[i] && !is_hint(cue) && overlap(cue, hint))
            return true;
    }
    return false;
}

static void mark_hints(struct disputed *disputed)
{
    const struct dt_cue *items = disputed->cues->items;
    for (uint32_t i = 0; i < disputed->cues->count; i++) {
        if (disputed->out[i] || !is_hint(&items[i]))
            continue;
        bool inside = false;
        for (uint32_t j = 0; j < disputed->cues->count && !inside; j++)
            inside = disputed->out[j] && !is_hint(&items[j]) && within(&items[i], &items[j]);
        if (inside && !is_borne_out(disputed, &items[i]))
            disputed->out[i] = true;
    }
}

static bool rests_on(const struct dt_tone *tone, const struct disputed *disputed)
{
    for (uint32_t i = 0; i < disputed->cues->count; i++)
        if (disputed->out[i] && tone->start < disputed->cues->items[i].end &&
            disputed->cues->items[i].start < tone->end)
            return true;
    return false;
}

enum dt_status dt_disputed_take_out(const struct dt_turn *turn, const struct dt_text *text,
                                    struct dt_arena *arena, struct dt_cues *cues,
                                    struct dt_tone *tone, struct dt_error *err)
{
    struct disputed disputed = {.cues = cues};
    if (turn->disputed_count == 0 || cues->count == 0)
        return DT_OK;
    mark_named(&disputed, turn, text);
    if (!disputed.any)
        return DT_OK;
    mark_hints(&disputed);
    struct dt_cue *kept = dt_arena_alloc(arena, cues->count * sizeof *kept);
    if (!kept)
        return dt_error_set(err, DT_NOMEM, "no memory for the cues of a turn");
    if (tone && tone->start < tone->end && rests_on(tone, &disputed))
        *tone = (struct dt_tone){.level = -1};
    struct dt_cues left = {.items = kept, .steps = cues->steps};
    for (uint32_t i = 0; i < cues->count; i++) {
        if (disputed.out[i])
            continue;
        kept[left.count++] = cues->items[i];
        left.kinds[cues->items[i].kind >> 6] |= UINT64_C(1) << (cues->items[i].kind & 63);
    }
    *cues = left;
    return DT_OK;
}
