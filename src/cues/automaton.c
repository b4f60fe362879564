#include "automaton.h"

#include "list.h"

enum {
    FIRST_ACTIVE = 64,
    FIRST_SEEN = 64, /* a power of two */
    CROWD = 16,
};

/* Tells a pattern from a state where both are remembered. */
#define PATTERN_BIT (UINT32_C(1) << 31)

/* edge: where the next token's edges are looked for; NO_EDGE if there are none. */
struct active {
    uint32_t state;
    uint32_t start;
    uint32_t edge;
};

#define NO_EDGE UINT32_MAX

struct active_list {
    struct active *items;
    uint32_t count;
    uint32_t capacity;
};

/* A state or pattern (with PATTERN_BIT) met at one token; round: token + 1. */
struct seen {
    uint32_t key;
    uint32_t round;
};

struct run {
    const struct dt_automaton *automaton;
    struct dt_arena *arena;
    struct dt_matches *matches;
    struct active_list lists[2]; /* of this token and of the next, by turns */
    struct active_list *next;
    struct seen *seen;
    uint32_t seen_size;  /* a power of two */
    uint32_t seen_count; /* of this round */
    uint32_t token;
    uint32_t match_end;
    bool is_crowded; /* many states are active */
    bool failed;     /* memory ran out */
};

/* What comes behind the token at hand. */
struct ahead {
    struct dt_bits rest; /* of the tokens from the next to its sentence's end */
    struct dt_bits next; /* of the next token */
    uint32_t label;      /* of the next token */
    bool in_clause;      /* some token of the sentence comes next */
    bool comma;          /* behind a comma */
};

static bool grow_seen(struct run *run)
{
    uint32_t size = run->seen_size * 2;
    struct seen *seen = dt_arena_zalloc(run->arena, size, sizeof *seen);
    if (!seen)
        return false;
    for (uint32_t i = 0; i < run->seen_size; i++) {
        if (run->seen[i].round != run->token + 1)
            continue;
        uint32_t at = (run->seen[i].key * 0x9e3779b1u) >> 7 & (size - 1);
        while (seen[at].round)
            at = (at + 1) & (size - 1);
        seen[at] = run->seen[i];
    }
    run->seen = seen;
    run->seen_size = size;
    return true;
}

/* Whether the key is new in this round; it is not afterwards. */
static inline bool first_time(struct run *run, uint32_t key)
{
    uint32_t round = run->token + 1;
    uint32_t mask = run->seen_size - 1;
    uint32_t at = (key * 0x9e3779b1u) >> 7 & mask;
    for (; run->seen[at].round == round; at = (at + 1) & mask)
        if (run->seen[at].key == key)
            return false;
    run->seen[at] = (struct seen){.key = key, .round = round};
    if (++run->seen_count * 2 > run->seen_size && !grow_seen(run))
        run->failed = true;
    return true;
}

static void report(struct run *run, const struct dt_state *state, uint32_t start)
{
    struct dt_matches *matches = run->matches;
    for (uint32_t i = 0; i < state->accept_count; i++) {
        uint32_t pattern = run->automaton->accepts[state->first_accept + i];
        if (matches->count >= DT_MATCHES_A_TURN || !first_time(run, pattern | PATTERN_BIT))
            continue;
        if (!DT_ROOM(run->arena, matches->items, matches->count, matches->capacity)) {
            run->failed = true;
            return;
        }
        matches->items[matches->count++] =
            (struct dt_match){.pattern = pattern, .start = start, .end = run->match_end};
    }
}

/* Whether the next token can go on from a state, and what it needs may still come. */
static inline bool goes_on(const struct ahead *ahead, const struct dt_state *state)
{
    return dt_bits_meet(state->needs, ahead->rest) &&
           (dt_bits_meet(state->edge_bits, ahead->next) || (state->any && ahead->in_clause) ||
            (state->comma && ahead->comma));
}

static inline uint32_t edge_place(const struct dt_state *state, uint32_t label)
{
    return state->edge_places <= DT_EDGES_FEW
               ? state->first_edge
               : state->first_edge + dt_edge_place(label, state->edge_places);
}

/* What the next token will look at is fetched now: most of the run's time was waiting for it. */
static inline void add_active(struct run *run, const struct ahead *ahead,
                              const struct dt_state *state, uint32_t start)
{
    const struct dt_automaton *automaton = run->automaton;
    struct active_list *next = run->next;
    struct active active = {
        .state = (uint32_t)(state - automaton->states), .start = start, .edge = NO_EDGE};
    if (dt_bits_meet(state->edge_bits, ahead->next)) {
        active.edge = edge_place(state, ahead->label);
        __builtin_prefetch(&automaton->edges[active.edge]);
    }
    if (!DT_ROOM(run->arena, next->items, next->count, next->capacity))
        run->failed = true;
    else
        next->items[next->count++] = active;
}

/*
 * A few active states are not worth looking for doubles among what they lead to: as soon as doubles
 * make a crowd, they are. The later of two doubles has the later start, and adds no match.
 */
static inline void enter(struct run *run, const struct ahead *ahead, uint32_t target,
                         uint32_t start)
{
    const struct dt_state *state = &run->automaton->states[target];
    bool stays = goes_on(ahead, state);
    run->matches->steps++;
    if (!stays && !state->accept_count)
        return;
    if (run->is_crowded && !first_time(run, target))
        return;
    if (state->accept_count)
        report(run, state, start);
    if (stays)
        add_active(run, ahead, state, start);
}

/* Where a label leads from a state: one state; past the merger's budget more. at: edge_place. */
static inline void follow(struct run *run, const struct ahead *ahead, const struct dt_state *state,
                          uint32_t at, uint32_t label, uint32_t start)
{
    const struct dt_edge *edges = run->automaton->edges;
    if (state->edge_places <= DT_EDGES_FEW) {
        for (uint32_t end = at + state->edge_places; at < end; at++)
            if (edges[at].label == label)
                enter(run, ahead, edges[at].target, start);
        return;
    }
    uint32_t mask = state->edge_places - 1;
    edges += state->first_edge;
    for (at -= state->first_edge; edges[at].label; at = (at + 1) & mask)
        if (edges[at].label == label)
            enter(run, ahead, edges[at].target, start);
}

/*
 * Patterns that begin with this token. Their state is not looked up among those met: if it is
 * there already, it comes a second time, with a later start, and adds nothing.
 */
static inline void begin(struct run *run, const struct ahead *ahead, uint32_t target)
{
    const struct dt_state *state = &run->automaton->states[target];
    run->matches->steps++;
    if (state->accept_count)
        report(run, state, run->token);
    if (goes_on(ahead, state))
        add_active(run, ahead, state, run->token);
}

static inline uint32_t symbol_of(const struct dt_automaton *automaton,
                                 const struct dt_word_table *words, const struct dt_token *token)
{
    if (token->type == DT_TOKEN_BREAK)
        return automaton->class_symbols[DT_CLASS_BREAK + !!(token->flags & DT_TOKEN_QUESTION) +
                                        2 * !!(token->flags & DT_TOKEN_EXCLAIM)];
    const struct dt_word_slot *slot = dt_word_table_find(words, token->hash, token->type);
    if (slot)
        return slot->symbol;
    if (token->type == DT_TOKEN_WORD)
        return automaton
            ->class_symbols[token->flags & DT_TOKEN_TITLE ? DT_CLASS_NAME : DT_CLASS_WORD];
    return automaton->class_symbols[token->type + 1];
}

/*
 * All tokens' symbols before any is followed: the look-ups do not depend on one another, so that
 * their waits for memory overlap.
 */
void dt_automaton_symbols(const struct dt_automaton *automaton, const struct dt_word_table *words,
                          const struct dt_text *text, uint32_t *symbols_out)
{
    const struct dt_token *tokens = text->tokens;
    for (uint32_t i = 0; i < text->token_count; i++)
        __builtin_prefetch(dt_word_table_place(words, tokens[i].hash, tokens[i].type));
    for (uint32_t i = 0; i < text->token_count; i++) {
        symbols_out[i] = symbol_of(automaton, words, &tokens[i]);
        __builtin_prefetch(&automaton->symbols[symbols_out[i]]);
    }
}

/* The same from behind a comma, which is rare. */
static void step_comma(struct run *run, const struct ahead *ahead, const struct dt_symbol *symbol,
                       const struct dt_state *state, uint32_t label, uint32_t start)
{
    run->matches->steps++;
    if (state->any && !symbol->is_break)
        enter(run, ahead, state->any, start);
    if (dt_bits_meet(state->edge_bits, symbol->bits))
        follow(run, ahead, state, edge_place(state, label), label, start);
}

static inline uint32_t label_of(const struct dt_automaton *automaton,
                                const struct dt_symbol *symbol)
{
    return (uint32_t)(symbol - automaton->symbols) + DT_EDGE_FIRST;
}

static void take_token(struct run *run, const struct ahead *ahead, const struct dt_symbol *symbol,
                       bool after_comma)
{
    const struct dt_state *states = run->automaton->states;
    uint32_t label = label_of(run->automaton, symbol);
    const struct active_list *now = &run->lists[run->token & 1];
    const struct active *end = now->items + now->count;
    bool in_clause = !symbol->is_break;
    run->seen_count = 0;
    run->is_crowded = now->count > CROWD;
    run->matches->steps += now->count;
    for (const struct active *active = now->items; active < end; active++) {
        const struct dt_state *state = &states[active->state];
        if (state->any && in_clause)
            enter(run, ahead, state->any, active->start);
        if (active->edge != NO_EDGE)
            follow(run, ahead, state, active->edge, label, active->start);
        if (after_comma && state->comma)
            step_comma(run, ahead, symbol, &states[state->comma], label, active->start);
    }
}

/* What begins at a sentence's start and behind a comma only. */
static void begin_at_place(struct run *run, const struct ahead *ahead,
                           const struct dt_symbol *symbol, unsigned flags, enum dt_role role)
{
    const struct dt_automaton *automaton = run->automaton;
    size_t number = (size_t)(symbol - automaton->symbols);
    uint32_t first = automaton->starts[role][DT_ROOT_FIRST][number];
    uint32_t comma = automaton->starts[role][DT_ROOT_COMMA][number];
    if (flags & DT_TOKEN_FIRST && first)
        begin(run, ahead, first);
    if (flags & DT_TOKEN_CLAUSE && comma)
        begin(run, ahead, comma);
}

/* A token as the run sees it. */
struct place {
    const struct dt_symbol *symbol;
    struct dt_bits rest; /* of the tokens from the next to the end of that one's sentence */
    bool begins;         /* some pattern begins here that may end */
};

/*
 * places: one more than tokens; the last has the symbol of no token. On the way the states that
 * will be begun in are fetched: they are half of all.
 */
static void find_places(const struct dt_automaton *automaton, const uint32_t *symbols,
                        uint32_t count, enum dt_role role, struct place *places)
{
    struct dt_bits rest = DT_BITS_ALWAYS;
    places[count] = (struct place){.symbol = &automaton->symbols[automaton->symbol_count]};
    for (uint32_t i = count; i-- > 0;) {
        const struct dt_symbol *symbol = &automaton->symbols[symbols[i]];
        places[i].symbol = symbol;
        places[i].rest = rest;
        places[i].begins = dt_bits_meet(symbol->start_needs[role], rest);
        if (places[i].begins)
            __builtin_prefetch(&automaton->states[symbol->start[role]]);
        rest = dt_bits_unite(symbol->is_break ? DT_BITS_ALWAYS : rest, symbol->bits);
    }
}

static void run_over(struct run *run, const struct dt_text *text, const struct place *places,
                     enum dt_role role)
{
    for (uint32_t i = 0; i < text->token_count && !run->failed; i++) {
        const struct place *place = &places[i];
        const struct dt_symbol *symbol = place->symbol;
        const struct active_list *now = &run->lists[i & 1];
        unsigned flags = text->tokens[i].flags;
        run->next = &run->lists[~i & 1];
        run->next->count = 0;
        if (now->count == 0 && !place->begins && !(flags & (DT_TOKEN_FIRST | DT_TOKEN_CLAUSE)))
            continue;
        const struct dt_symbol *next = place[1].symbol;
        struct ahead ahead = {.rest = place->rest,
                              .next = next->bits,
                              .label = label_of(run->automaton, next),
                              .in_clause = !next->is_break,
                              .comma = i + 1 < text->token_count &&
                                       text->tokens[i + 1].flags & DT_TOKEN_CLAUSE};
        run->token = i;
        run->match_end = symbol->is_break ? i - 1 : i;
        if (now->count > 0)
            take_token(run, &ahead, symbol, flags & DT_TOKEN_CLAUSE);
        if (place->begins)
            begin(run, &ahead, symbol->start[role]);
        if (flags & (DT_TOKEN_FIRST | DT_TOKEN_CLAUSE))
            begin_at_place(run, &ahead, symbol, flags, role);
    }
}

bool dt_automaton_run(const struct dt_automaton *automaton, const struct dt_text *text,
                      const uint32_t *symbols, enum dt_role role, struct dt_arena *arena,
                      struct dt_matches *out)
{
    struct active first_active[2][FIRST_ACTIVE];
    struct seen seen[FIRST_SEEN];
    memset(seen, 0, sizeof seen);
    struct run run = {
        .automaton = automaton,
        .arena = arena,
        .matches = out,
        .lists = {{.items = first_active[0], .capacity = FIRST_ACTIVE},
                  {.items = first_active[1], .capacity = FIRST_ACTIVE}},
        .seen = seen,
        .seen_size = FIRST_SEEN,
    };
    *out = (struct dt_matches){0};
    struct place *places = dt_arena_alloc(arena, (text->token_count + (size_t)1) * sizeof *places);
    if (!places)
        return false;
    find_places(automaton, symbols, text->token_count, role, places);
    run_over(&run, text, places, role);
    return !run.failed;
}
