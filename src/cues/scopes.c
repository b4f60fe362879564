#include "cue_search.h"

#include "list.h"

static uint8_t bit_of_scope(uint8_t kind)
{
    switch (kind) {
    case DT_KIND_SCOPE_NEGATION:
        return DT_COUNTS_NEGATED;
    case DT_KIND_SCOPE_HYPOTHESIS:
        return DT_COUNTS_HYPOTHETICAL;
    case DT_KIND_SCOPE_REPORTED:
        return DT_COUNTS_QUOTED;
    default:
        return DT_COUNTS_OTHERS;
    }
}

static bool is_scope(uint8_t kind)
{
    return kind >= DT_KIND_SCOPE_NEGATION;
}

static bool add_except(struct dt_search *search, uint8_t kind, const struct dt_match *match)
{
    if (!search->excepts)
        search->excepts = dt_arena_zalloc(search->arena, DT_KIND_COUNT, sizeof *search->excepts);
    if (!search->excepts)
        return false;
    if (!search->excepts[kind])
        search->excepts[kind] = dt_arena_zalloc(search->arena, search->set_words, sizeof(uint64_t));
    if (!search->excepts[kind])
        return false;
    dt_tokens_add(search->excepts[kind], match->start, match->end);
    return true;
}

static bool add_trigger(struct dt_search *search, struct dt_candidates *triggers,
                        const struct dt_match *match)
{
    if (!DT_ROOM(search->arena, triggers->items, triggers->count, triggers->capacity))
        return false;
    triggers->items[triggers->count++] =
        (struct dt_candidate){.first = match->start,
                              .last = match->end,
                              .pattern = match->pattern,
                              .kind = search->lexicon->patterns[match->pattern].kind};
    return true;
}

/* Whether the tokens that a scope of limited reach governs end before this one. */
static bool ends_clause(const struct dt_search *search, const struct dt_token *token)
{
    return token->flags & DT_TOKEN_CLAUSE || dt_search_is(search, token, DT_OWN_SCOPE_END);
}

/* How far tokens are governed already, by kind of scope, for reaches that end where all end. */
struct governed_to {
    uint32_t clause[DT_KIND_COUNT - DT_KIND_SCOPE_NEGATION];
    uint32_t sentence[DT_KIND_COUNT - DT_KIND_SCOPE_NEGATION];
};

/* Triggers come in order of their place: none governs again what one before it did. */
static void govern(struct dt_search *search, const struct dt_candidate *trigger,
                   struct governed_to *to)
{
    const struct dt_text *text = search->text;
    uint8_t reach = search->lexicon->patterns[trigger->pattern].reach;
    uint8_t bit = bit_of_scope(trigger->kind);
    uint32_t left = reach < DT_REACH_CLAUSE ? reach : UINT32_MAX;
    uint32_t kind = trigger->kind - (uint32_t)DT_KIND_SCOPE_NEGATION;
    uint32_t *end = reach == DT_REACH_CLAUSE     ? &to->clause[kind]
                    : reach == DT_REACH_SENTENCE ? &to->sentence[kind]
                                                 : NULL;
    uint32_t i = trigger->last + 1;
    if (end && *end > i)
        return;
    for (; i < text->token_count && left > 0; i++, left--) {
        if (text->tokens[i].type == DT_TOKEN_BREAK ||
            (reach != DT_REACH_SENTENCE && ends_clause(search, &text->tokens[i])))
            break;
        search->governed[i] |= bit;
    }
    if (end)
        *end = i;
}

static bool comes_first(const struct dt_candidate *a, const struct dt_candidate *b)
{
    return a->first < b->first;
}

static bool govern_all(struct dt_search *search, struct dt_candidates *triggers)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < triggers->count; i++) {
        const struct dt_candidate *trigger = &triggers->items[i];
        const uint64_t *except = search->excepts ? search->excepts[trigger->kind] : NULL;
        if (!except || !dt_tokens_meet(except, trigger->first, trigger->last))
            triggers->items[kept++] = *trigger;
    }
    triggers->count = kept;
    if (kept == 0)
        return true;
    search->governed = dt_arena_zalloc(search->arena, search->text->token_count, 1);
    if (!search->governed || !dt_candidates_merge(triggers, search->arena, search->set_words) ||
        !dt_candidates_sort(triggers, search->arena, comes_first))
        return false;
    struct governed_to to = {{0}, {0}};
    for (uint32_t i = 0; i < triggers->count; i++)
        govern(search, &triggers->items[i], &to);
    return true;
}

bool dt_search_scopes(struct dt_search *search, const struct dt_matches *matches)
{
    struct dt_candidates triggers = {0};
    for (uint32_t i = 0; i < matches->count; i++) {
        const struct dt_pattern *pattern = &search->lexicon->patterns[matches->items[i].pattern];
        if (pattern->except) {
            if (!add_except(search, pattern->kind, &matches->items[i]))
                return false;
        } else if (is_scope(pattern->kind) && !add_trigger(search, &triggers, &matches->items[i])) {
            return false;
        }
    }
    return triggers.count == 0 || govern_all(search, &triggers);
}

static bool all_quoted(const struct dt_text *text, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i <= last; i++)
        if (text->tokens[i].type != DT_TOKEN_BREAK && !(text->tokens[i].flags & DT_TOKEN_QUOTED))
            return false;
    return true;
}

bool dt_search_add(struct dt_search *search, struct dt_candidate candidate)
{
    const uint64_t *except = search->excepts ? search->excepts[candidate.kind] : NULL;
    if (except && dt_tokens_meet(except, candidate.first, candidate.last))
        return true;
    uint8_t scopes = search->governed ? search->governed[candidate.first] : 0;
    if (all_quoted(search->text, candidate.first, candidate.last))
        scopes |= DT_COUNTS_QUOTED;
    if (scopes & ~candidate.counts)
        return true;
    if (scopes & DT_COUNTS_HYPOTHETICAL)
        candidate.flags |= DT_CUE_CONDITIONAL;
    if (!DT_ROOM(search->arena, search->found.items, search->found.count, search->found.capacity))
        return false;
    search->found.items[search->found.count++] = candidate;
    return true;
}
