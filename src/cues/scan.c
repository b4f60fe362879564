#include "cue_search.h"

struct dt_candidate dt_built_in(enum dt_kind kind, uint32_t first, uint32_t last)
{
    const struct dt_kind_info *info = dt_kind_info(kind);
    return (struct dt_candidate){.first = first,
                                 .last = last,
                                 .pattern = UINT32_MAX,
                                 .kind = (uint8_t)kind,
                                 .strength = info->strength,
                                 .counts = info->counts,
                                 .flags = DT_CUE_BUILT_IN};
}

uint32_t dt_search_token_at(const struct dt_search *search, size_t byte)
{
    const struct dt_token *tokens = search->text->tokens;
    uint32_t low = 0;
    uint32_t high = search->text->token_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (tokens[middle].end <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void dt_search_place(const struct dt_search *search, struct dt_candidate *candidate)
{
    const struct dt_token *tokens = search->text->tokens;
    uint32_t count = search->text->token_count;
    uint32_t at = dt_search_token_at(search, candidate->start);
    while (at > 0 && (at == count || tokens[at].type == DT_TOKEN_BREAK))
        at--;
    candidate->first = at;
    while (at + 1 < count && tokens[at + 1].start < candidate->end &&
           tokens[at + 1].type != DT_TOKEN_BREAK)
        at++;
    candidate->last = at;
}

bool dt_search_is_signature(const struct dt_search *search, const struct dt_token *token)
{
    char before = token->start > 0 ? search->text->source.ptr[token->start - 1] : '\0';
    return before != '\0' && strchr("/^-~*|@#", before) != NULL;
}

static bool add_matches(struct dt_search *search, const struct dt_matches *matches)
{
    for (uint32_t i = 0; i < matches->count; i++) {
        const struct dt_match *match = &matches->items[i];
        const struct dt_pattern *pattern = &search->lexicon->patterns[match->pattern];
        if (pattern->except || dt_kind_info((enum dt_kind)pattern->kind)->group == DT_GROUP_SCOPE)
            continue;
        struct dt_candidate candidate = {.first = match->start,
                                         .last = match->end,
                                         .pattern = match->pattern,
                                         .kind = pattern->kind,
                                         .strength = pattern->strength,
                                         .counts = pattern->counts,
                                         .flags = pattern->flags};
        if (!dt_search_add(search, candidate))
            return false;
    }
    return true;
}

/* After the patterns' finds, which the detectors look at. Most turns are calm, and ask nothing. */
static bool detect(struct dt_search *search)
{
    bool is_loud = search->flags & (DT_TOKEN_UPPER | DT_TOKEN_STRONG);
    bool asks = search->flags & DT_TOKEN_QUESTION;
    if (search->role == DT_ROLE_CUSTOMER)
        return (!is_loud || dt_detect_shouting(search)) && (!asks || dt_detect_questions(search));
    return dt_detect_leaks(search) && (!is_loud || dt_detect_shouting(search)) &&
           dt_detect_jargon(search);
}

static bool stronger(const struct dt_candidate *a, const struct dt_candidate *b)
{
    if (a->strength != b->strength)
        return a->strength > b->strength;
    return a->first != b->first ? a->first < b->first : a->kind < b->kind;
}

static bool earlier(const struct dt_candidate *a, const struct dt_candidate *b)
{
    return a->first != b->first ? a->first < b->first : a->kind < b->kind;
}

static bool write_cues(struct dt_search *search, struct dt_cues *out)
{
    struct dt_candidates *found = &search->found;
    if (found->count > DT_CUES_A_TURN) {
        if (!dt_candidates_sort(found, search->arena, stronger))
            return false;
        found->count = DT_CUES_A_TURN;
    }
    struct dt_cue *cues = dt_arena_alloc(search->arena, found->count * sizeof *cues);
    if (!cues || !dt_candidates_sort(found, search->arena, earlier))
        return false;
    for (uint32_t i = 0; i < found->count; i++) {
        const struct dt_candidate *candidate = &found->items[i];
        bool own_bytes = candidate->end > 0;
        cues[i] = (struct dt_cue){
            .start = own_bytes ? candidate->start : search->text->tokens[candidate->first].start,
            .end = own_bytes ? candidate->end : search->text->tokens[candidate->last].end,
            .first_token = candidate->first,
            .last_token = candidate->last,
            .kind = candidate->kind,
            .strength = candidate->strength,
            .flags = candidate->flags,
            .pattern = candidate->pattern};
        out->kinds[candidate->kind >> 6] |= UINT64_C(1) << (candidate->kind & 63);
    }
    out->items = cues;
    out->count = found->count;
    return true;
}

static enum dt_status no_memory(struct dt_error *err)
{
    return dt_error_set(err, DT_NOMEM, "no memory for the cues of a turn");
}

enum dt_status dt_cue_scan(const struct dt_lexicon *lexicon, const struct dt_text *text,
                           enum dt_role role, struct dt_arena *arena, struct dt_cues *out,
                           struct dt_error *err)
{
    struct dt_cues cues = {0};
    struct dt_matches matches;
    struct dt_search search = {.lexicon = lexicon,
                               .text = text,
                               .role = role,
                               .arena = arena,
                               .set_words = text->token_count / 64 + 1};
    if (text->language == DT_LANGUAGE_OTHER || text->token_count == 0) {
        *out = cues;
        return DT_OK;
    }
    uint32_t *symbols = dt_arena_alloc(arena, text->token_count * sizeof *symbols);
    if (!symbols)
        return no_memory(err);
    search.flags = dt_matcher_symbols(&lexicon->matcher, &lexicon->words, text, symbols);
    search.symbols = symbols;
    if (!dt_matcher_run(&lexicon->matcher, text, symbols, role, arena, &matches) ||
        !dt_search_scopes(&search, &matches) || !add_matches(&search, &matches) ||
        !detect(&search) || !dt_candidates_merge(&search.found, arena, search.set_words) ||
        !write_cues(&search, &cues))
        return no_memory(err);
    cues.steps = matches.steps;
    *out = cues;
    return DT_OK;
}

const struct dt_cue *dt_cues_first(const struct dt_cues *cues, enum dt_kind kind)
{
    for (uint32_t i = 0; i < cues->count; i++)
        if (cues->items[i].kind == kind)
            return &cues->items[i];
    return NULL;
}
