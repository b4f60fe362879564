#include "matcher.h"

#include "list.h"

/* Brackets in brackets, and what may be missing in each. */
enum { OPEN_MOST = 2 * DT_LEXICON_NESTING + 2, HITS = 128 };

/* A pattern that may match, and where it may begin. */
struct candidate {
    uint32_t pattern;
    uint64_t starts;
};

/* A key at a token. */
struct hit {
    uint32_t key;
    uint32_t place;
};

struct candidates {
    struct candidate *items;
    uint32_t count;
    uint32_t capacity;
    uint64_t *known;  /* bit set of patterns */
    uint32_t *number; /* of a known pattern's candidate */
};

struct window {
    const struct dt_matcher *matcher;
    const struct dt_token *tokens;
    const uint32_t *symbols;
    uint32_t first; /* the text's token that bit 0 stands for */
    uint32_t count;
    uint32_t own; /* matches that end earlier are the window's before */
    enum dt_role role;
    struct dt_arena *arena;
    struct dt_matches *matches;
    struct candidates candidates;
    uint64_t words;   /* tokens that are no sentence's end */
    uint64_t clauses; /* with a clause mark before them */
    uint64_t begins;  /* of a sentence */
    const struct dt_symbol *of_tokens[DT_WINDOW];
    struct dt_sign near[DT_NEAR_SUMS];
    struct hit hits[HITS + 1];
};

static inline uint32_t symbol_of(const struct dt_matcher *matcher,
                                 const struct dt_word_table *words, const struct dt_token *token)
{
    if (token->type == DT_TOKEN_BREAK)
        return matcher->class_symbols[DT_CLASS_BREAK + !!(token->flags & DT_TOKEN_QUESTION) +
                                      2 * !!(token->flags & DT_TOKEN_EXCLAIM)];
    const struct dt_word_slot *slot = dt_word_table_find(words, token->hash, token->type);
    if (slot)
        return slot->symbol;
    if (token->type == DT_TOKEN_WORD)
        return matcher
            ->class_symbols[token->flags & DT_TOKEN_TITLE ? DT_CLASS_NAME : DT_CLASS_WORD];
    return matcher->class_symbols[token->type + 1];
}

/* All together: the look-ups do not depend on one another, so their waits for memory overlap. */
unsigned dt_matcher_symbols(const struct dt_matcher *matcher, const struct dt_word_table *words,
                            const struct dt_text *text, uint32_t *symbols_out)
{
    unsigned flags = 0;
    const struct dt_token *tokens = text->tokens;
    for (uint32_t i = 0; i < text->token_count; i++)
        __builtin_prefetch(dt_word_table_place(words, tokens[i].hash, tokens[i].type));
    for (uint32_t i = 0; i < text->token_count; i++) {
        symbols_out[i] = symbol_of(matcher, words, &tokens[i]);
        __builtin_prefetch(&matcher->symbols[symbols_out[i]]);
        flags |= tokens[i].flags;
    }
    return flags;
}

static inline uint32_t keys_of(const struct window *window, const struct dt_symbol *symbol,
                               uint32_t *count_out)
{
    bool is_agent = window->role == DT_ROLE_AGENT;
    *count_out = symbol->key_count[is_agent];
    return symbol->first_key + (is_agent ? symbol->key_count[0] : 0);
}

/* What the programs ask of tokens. Their keys and atoms are fetched on the way, all together. */
static void find_tokens(struct window *window)
{
    const struct dt_matcher *matcher = window->matcher;
    window->words = window->clauses = window->begins = 0;
    for (uint32_t i = 0; i < window->count; i++) {
        const struct dt_symbol *symbol = &matcher->symbols[window->symbols[i]];
        uint64_t place = UINT64_C(1) << i;
        unsigned flags = window->tokens[i].flags;
        uint32_t count;
        __builtin_prefetch(&matcher->keys[keys_of(window, symbol, &count)]);
        __builtin_prefetch(&matcher->atoms[symbol->first_atom]);
        window->of_tokens[i] = symbol;
        window->words |= symbol->is_break ? 0 : place;
        window->clauses |= flags & DT_TOKEN_CLAUSE ? place : 0;
        window->begins |= flags & DT_TOKEN_FIRST ? place : 0;
    }
}

static inline void add_rows(const struct dt_sign *row, size_t apart, struct dt_sign *restrict sums,
                            size_t places)
{
    for (size_t i = 0; i < places; i++)
        sums[i] = dt_sign_unite(row[i], row[i + apart]);
}

/* The sums of the tokens' signs; every place that a key may ask for is written. */
static void sum_signs(struct window *window)
{
    struct dt_sign *row = window->near;
    size_t count = window->count;
    size_t places = count + 3 * DT_NEAR_EDGE;
    struct dt_sign all = {{0, 0}};
    for (size_t i = 0; i < DT_NEAR_EDGE; i++)
        row[i] = row[DT_NEAR_EDGE + count + i] = row[2 * DT_NEAR_EDGE + count + i] = all;
    for (size_t i = 0; i < count; i++) {
        row[DT_NEAR_EDGE + i] = window->of_tokens[i]->sign;
        all = dt_sign_unite(all, row[DT_NEAR_EDGE + i]);
    }
    for (size_t apart = 1; apart < 1 << (DT_NEAR_WIDTHS - 1); apart *= 2) {
        places -= apart;
        add_rows(row, apart, row + DT_NEAR_ROW, places);
        row += DT_NEAR_ROW;
    }
    for (size_t i = 0; i < count; i++)
        window->near[DT_NEAR_ANYWHERE + i] = all;
}

/* Starts from `nearest` to `farthest` tokens before a place. */
static inline uint64_t starts_before(uint32_t place, uint32_t nearest, uint32_t farthest)
{
    uint64_t starts = (UINT64_C(2) << (farthest - nearest)) - 1;
    return place >= farthest ? starts << (place - farthest) : starts >> (farthest - place);
}

static bool report(struct window *window, uint32_t pattern, uint32_t start, uint64_t ends)
{
    struct dt_matches *matches = window->matches;
    for (; ends; ends &= ends - 1) {
        uint32_t end = (uint32_t)__builtin_ctzll(ends) - 1;
        if (end < window->own || matches->count >= DT_MATCHES_A_TURN)
            continue;
        if (!DT_ROOM(window->arena, matches->items, matches->count, matches->capacity))
            return false;
        matches->items[matches->count++] =
            (struct dt_match){.pattern = pattern,
                              .start = window->first + start,
                              .end = window->first + end - !(window->words >> end & 1)};
    }
    return true;
}

static bool add_candidate(struct window *window, const struct dt_key *key, uint32_t place)
{
    struct candidates *candidates = &window->candidates;
    uint64_t starts = starts_before(place, key->nearest, key->farthest) &
                      (key->begins ? window->begins : window->words);
    if (starts == 0)
        return true;
    uint64_t *known = &candidates->known[key->pattern / 64];
    if (*known >> (key->pattern & 63) & 1) {
        candidates->items[candidates->number[key->pattern]].starts |= starts;
        return true;
    }
    if (!DT_ROOM(window->arena, candidates->items, candidates->count, candidates->capacity))
        return false;
    *known |= UINT64_C(1) << (key->pattern & 63);
    candidates->number[key->pattern] = candidates->count;
    candidates->items[candidates->count++] =
        (struct candidate){.pattern = key->pattern, .starts = starts};
    __builtin_prefetch(&window->matcher->first_word[key->pattern]);
    return true;
}

/* Of the keys that have what must be near them by its first halves, those that have all of it. */
static bool look_closer(struct window *window, uint32_t count)
{
    const struct dt_matcher *matcher = window->matcher;
    for (uint32_t i = 0; i < count; i++)
        __builtin_prefetch(&matcher->key_rests[window->hits[i].key]);
    for (uint32_t i = 0; i < count; i++) {
        const struct dt_key *key = &matcher->keys[window->hits[i].key];
        const struct dt_key_rest *rest = &matcher->key_rests[window->hits[i].key];
        uint32_t place = window->hits[i].place;
        const struct dt_sign *near = &window->near[place];
        if (!(near[key->places[0]].halves[1] & rest->second_halves[0]) ||
            !(near[key->places[1]].halves[1] & rest->second_halves[1]))
            continue;
        if (!(key->is_all ? report(window, key->pattern, place, UINT64_C(2) << place)
                          : add_candidate(window, key, place)))
            return false;
    }
    return true;
}

/* Of a token's keys those that have what must be near by its first halves; `hits` are there. */
static inline uint32_t look_at_keys(struct window *window, uint32_t place, uint32_t first,
                                    uint32_t count, uint32_t hits)
{
    const struct dt_key *keys = window->matcher->keys;
    const struct dt_sign *near = window->near + place;
    for (uint32_t key = first; key < first + count; key++) {
        window->hits[hits] = (struct hit){.key = key, .place = place};
        hits += (uint32_t)((near[keys[key].places[0]].halves[0] & keys[key].first_halves[0]) != 0) &
                (uint32_t)((near[keys[key].places[1]].halves[0] & keys[key].first_halves[1]) != 0);
    }
    return hits;
}

/* The patterns that have a key here, and near it what they ask for. Hits are looked at together:
 * their waits for memory overlap. */
static bool find_candidates(struct window *window)
{
    uint32_t hits = 0;
    window->candidates.count = 0;
    memset(window->candidates.known, 0,
           (window->matcher->pattern_count / 64 + 1) * sizeof(uint64_t));
    for (uint32_t i = 0; i < window->count; i++) {
        uint32_t count;
        uint32_t first = keys_of(window, window->of_tokens[i], &count);
        window->matches->steps += count;
        while (count > 0) {
            uint32_t some = count < HITS / 2 ? count : HITS / 2;
            if (hits > HITS / 2) {
                if (!look_closer(window, hits))
                    return false;
                hits = 0;
            }
            hits = look_at_keys(window, i, first, some, hits);
            first += some;
            count -= some;
        }
    }
    return look_closer(window, hits);
}

/* Branches that are being followed: whence they start, and whither those before led. */
struct open {
    uint64_t from;
    uint64_t to;
    uint64_t sign;        /* of the tokens at `from` */
    const uint32_t *next; /* behind the branch */
};

static inline uint64_t over_gap(uint64_t from, uint64_t words, uint32_t gap)
{
    for (; gap > 0; gap--)
        from |= (from & words) << 1;
    return from;
}

static inline bool is_one_of(const struct window *window, uint32_t place, const uint32_t *atoms,
                             uint32_t count)
{
    const struct dt_symbol *symbol = window->of_tokens[place];
    const uint32_t *own = window->matcher->atoms + symbol->first_atom;
    const uint32_t *own_end = own + symbol->atom_count;
    const uint32_t *end = atoms + count;
    while (own < own_end && atoms < end) {
        uint32_t a = *own, b = *atoms;
        if (a == b)
            return true;
        own += a < b;
        atoms += b < a;
    }
    return false;
}

static inline uint64_t sign_at(const uint32_t *words)
{
    return (uint64_t)words[1] << 32 | words[0];
}

/* The signs of the tokens at some places. */
static inline uint64_t sign_of_places(const struct window *window, uint64_t places)
{
    uint64_t sign = DT_SIGN_ANYTHING;
    for (; places; places &= places - 1)
        sign |= window->near[DT_NEAR_EDGE + __builtin_ctzll(places)].halves[0];
    return sign;
}

/* The first of some branches that the tokens may begin, or the CLOSE behind them. */
static inline const uint32_t *skip_branches(const uint32_t *at, uint64_t sign)
{
    while ((*at & DT_OP_MASK) == DT_OP_BRANCH && !(sign_at(at + 1) & sign))
        at += DT_BRANCH_WORDS + (*at >> DT_OP_COUNT_SHIFT);
    return at;
}

/* Those of the places, at least one, where one of the atoms of a TAKE stands. */
static inline uint64_t where_taken(const struct window *window, const uint32_t *take, uint64_t from)
{
    uint64_t sign = sign_at(take + 1);
    uint64_t where = 0;
    do {
        uint32_t place = (uint32_t)__builtin_ctzll(from);
        if ((window->near[DT_NEAR_EDGE + place].halves[0] & sign) != 0 &&
            is_one_of(window, place, take + DT_TAKE_WORDS, take[0] >> DT_OP_COUNT_SHIFT))
            where |= from & -from;
        from &= from - 1;
    } while (from);
    return where;
}

/*
 * Goes on with the next of the open alternatives that the tokens may begin, at *at; behind the last
 * leaves them, and those around them for which nothing is left. Returns the places to go on from; 0
 * where there are none.
 */
static inline uint64_t next_branch(struct open *open, uint32_t *depth, const uint32_t **at)
{
    for (; *depth > 0; --*depth) {
        struct open *last = &open[*depth - 1];
        const uint32_t *next = skip_branches(last->next, last->sign);
        if ((*next & DT_OP_MASK) == DT_OP_BRANCH) {
            *at = next + DT_BRANCH_WORDS;
            last->next = *at + (*next >> DT_OP_COUNT_SHIFT);
            return last->from;
        }
        if (last->to) {
            --*depth;
            *at = next + 1;
            return last->to;
        }
    }
    return 0;
}

/* The places behind a pattern's matches. *starts: where it may begin; less where nothing begins. */
static uint64_t run_program(struct window *window, const uint32_t *program, uint64_t *starts)
{
    const uint32_t *at = program;
    struct open open[OPEN_MOST];
    uint32_t depth = 0;
    uint64_t from = *starts, begun = 0;
    do {
        uint32_t word = *at++;
        uint32_t count = word >> DT_OP_COUNT_SHIFT;
        uint32_t gap = word >> DT_OP_GAP_SHIFT & DT_OP_GAP_MASK;
        uint64_t there;
        switch ((enum dt_op)(word & DT_OP_MASK)) {
        case DT_OP_TAKE:
            from = over_gap(from, window->words, gap);
            there = where_taken(window, at - 1, from);
            begun |= word & DT_OP_STARTS ? there : 0;
            from = there << 1 | (word & DT_OP_MAYBE ? from : 0);
            at += DT_TAKE_WORDS - 1 + count;
            break;
        case DT_OP_ANY:
            from = (over_gap(from, window->words, gap) & window->words) << 1;
            break;
        case DT_OP_GAP:
            from = over_gap(from, window->words, gap);
            break;
        case DT_OP_COMMA:
            from &= window->clauses;
            break;
        case DT_OP_BEGIN:
            from &= window->begins;
            break;
        case DT_OP_OPEN:
            open[depth++] = (struct open){.from = from,
                                          .to = word & DT_OP_MAYBE ? from : 0,
                                          .sign = sign_of_places(window, from),
                                          .next = at};
            from = 0;
            break;
        case DT_OP_LEAVE:
            open[depth - 1].to |= from;
            from = 0;
            break;
        case DT_OP_END:
            *starts &= begun;
            window->matches->steps += (uint64_t)(at - program);
            return from;
        default:
            __builtin_unreachable();
        }
        if (!from)
            from = next_branch(open, &depth, &at);
    } while (from);
    window->matches->steps += (uint64_t)(at - program);
    return 0;
}

/* Its matches; where it may begin at several places, those of each, the earliest first. */
static bool run_candidate(struct window *window, const struct candidate *candidate)
{
    const uint32_t *program =
        window->matcher->programs + window->matcher->first_word[candidate->pattern];
    uint64_t starts = candidate->starts;
    uint64_t ends = run_program(window, program, &starts);
    while (ends) {
        uint64_t first = starts & -starts;
        uint64_t found = ends;
        starts ^= first;
        if (starts)
            found = run_program(window, program, &(uint64_t){first}) & ends;
        if (!report(window, candidate->pattern, (uint32_t)__builtin_ctzll(first), found))
            return false;
        ends &= ~found;
    }
    return true;
}

static bool look_at(struct window *window)
{
    find_tokens(window);
    sum_signs(window);
    if (!find_candidates(window))
        return false;
    const struct candidates *candidates = &window->candidates;
    for (uint32_t i = 0; i < candidates->count; i++)
        __builtin_prefetch(window->matcher->programs +
                           window->matcher->first_word[candidates->items[i].pattern]);
    for (uint32_t i = 0; i < candidates->count; i++)
        if (!run_candidate(window, &candidates->items[i]))
            return false;
    return true;
}

bool dt_matcher_run(const struct dt_matcher *matcher, const struct dt_text *text,
                    const uint32_t *symbols, enum dt_role role, struct dt_arena *arena,
                    struct dt_matches *out)
{
    struct window window;
    window.matcher = matcher;
    window.role = role;
    window.arena = arena;
    window.matches = out;
    *out = (struct dt_matches){0};
    window.candidates = (struct candidates){
        .known = dt_arena_alloc(arena, (matcher->pattern_count / 64 + 1) * sizeof(uint64_t)),
        .number = dt_arena_alloc(arena, matcher->pattern_count * sizeof(uint32_t))};
    if (!window.candidates.known || !window.candidates.number)
        return false;
    uint32_t overlap = matcher->span[role] > 0 ? matcher->span[role] - 1 : 0;
    for (uint32_t first = 0;; first += DT_WINDOW - overlap) {
        uint32_t left = text->token_count - first;
        window.first = first;
        window.tokens = text->tokens + first;
        window.symbols = symbols + first;
        window.count = left < DT_WINDOW ? left : DT_WINDOW;
        window.own = first > 0 ? overlap : 0;
        if (!look_at(&window))
            return false;
        if (left <= DT_WINDOW)
            return true;
    }
}
