#include "automaton.h"

#include "list.h"

enum {
    FIRST_ROOM = 64,
    FIRST_SEEN = 64, /* a power of two */
    CROWD = 16,
    FEW_MATCHES = 8,
};

/* Tells a pattern from a state where both are remembered. */
#define PATTERN_BIT (UINT32_C(1) << 31)

/* A state that has read the token before this one, and what this one may do there. */
struct active {
    uint32_t state;
    uint32_t start;
    uint32_t edge; /* where the edges are looked for; NO_EDGE if there are none */
    uint32_t gap;  /* the state that any token leads to; 0 for none or for nothing */
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

/* A token, and what comes behind it; all found out before the first is taken. */
struct place {
    struct dt_bits next; /* of the next token */
    struct dt_bits rest; /* of the tokens from the next to the end of that one's sentence */
    struct dt_bits gap; /* of those that a gap behind the next may lead to; none if it is a break */
    uint32_t label;     /* of this token */
    uint32_t begin;     /* the state that patterns begin with here; 0 if none may end */
    bool next_comma;    /* the next token stands behind a comma */
};

struct run {
    const struct dt_automaton *automaton;
    struct dt_arena *arena;
    struct dt_matches *matches;
    struct active_list lists[2]; /* of this token and of the next, by turns */
    struct active_list *next;
    struct seen *seen;   /* NULL until it is asked for: seldom */
    uint32_t seen_size;  /* a power of two */
    uint32_t seen_count; /* of this round */
    uint32_t token;
    uint32_t match_end;
    uint32_t first_match; /* of this token */
    bool is_crowded;      /* many states are active */
    bool failed;          /* memory ran out */
};

static bool grow_seen(struct run *run)
{
    uint32_t size = run->seen ? run->seen_size * 2 : FIRST_SEEN;
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
static bool first_time(struct run *run, uint32_t key)
{
    if (run->seen_count * 2 >= run->seen_size && !grow_seen(run)) {
        run->failed = true;
        return false;
    }
    uint32_t round = run->token + 1;
    uint32_t mask = run->seen_size - 1;
    uint32_t at = (key * 0x9e3779b1u) >> 7 & mask;
    for (; run->seen[at].round == round; at = (at + 1) & mask)
        if (run->seen[at].key == key)
            return false;
    run->seen[at] = (struct seen){.key = key, .round = round};
    run->seen_count++;
    return true;
}

/* The first few matches of a token are looked through, the others remembered. */
static bool is_reported(struct run *run, uint32_t pattern)
{
    const struct dt_matches *matches = run->matches;
    uint32_t count = matches->count - run->first_match;
    for (uint32_t i = 0; i < count && i < FEW_MATCHES; i++)
        if (matches->items[run->first_match + i].pattern == pattern)
            return true;
    return count >= FEW_MATCHES && !first_time(run, pattern | PATTERN_BIT);
}

static void report(struct run *run, const struct dt_state *state, uint32_t start)
{
    struct dt_matches *matches = run->matches;
    const uint32_t *accept = &run->automaton->accepts[state->first_accept];
    for (bool more = true; more; accept++) {
        uint32_t pattern = *accept & ~DT_ACCEPT_LAST;
        more = !(*accept & DT_ACCEPT_LAST);
        if (matches->count >= DT_MATCHES_A_TURN || is_reported(run, pattern))
            continue;
        if (!DT_ROOM(run->arena, matches->items, matches->count, matches->capacity)) {
            run->failed = true;
            return;
        }
        matches->items[matches->count++] =
            (struct dt_match){.pattern = pattern, .start = start, .end = run->match_end};
    }
}

static inline uint32_t edge_place(const struct dt_state *state, uint32_t label)
{
    uint32_t places = dt_edge_table(state);
    return state->first_edge + (places > 0 ? dt_edge_place(label, places) : 0);
}

/* What the next token will look at is fetched now: most of the run's time was waiting for it. */
static inline void add_active(struct run *run, const struct place *place, uint32_t number,
                              uint32_t start, bool has_edge, bool has_gap)
{
    const struct dt_automaton *automaton = run->automaton;
    const struct dt_state *state = &automaton->states[number];
    struct active_list *next = run->next;
    if (next->count == next->capacity &&
        !DT_ROOM(run->arena, next->items, next->count, next->capacity)) {
        run->failed = true;
        return;
    }
    struct active *active = &next->items[next->count++];
    active->state = number;
    active->start = start;
    active->edge = NO_EDGE;
    active->gap = 0;
    if (has_edge) {
        active->edge = edge_place(state, place[1].label);
        __builtin_prefetch(&automaton->edges[active->edge]);
    }
    if (has_gap) {
        active->gap = state->any;
        __builtin_prefetch(&automaton->states[state->any]);
    }
}

/*
 * A state becomes active if the next token can go on from it and something that it needs is still
 * to come. Whatever patterns end there are found.
 *
 * A few active states are not worth looking for doubles among what they lead to: as soon as doubles
 * make a crowd, they are. The later of two doubles has the later start, and adds no match.
 */
static inline void arrive(struct run *run, const struct place *place, uint32_t number,
                          uint32_t start)
{
    const struct dt_state *state = &run->automaton->states[number];
    bool has_edge = dt_bits_meet(state->edge_bits, place->next);
    bool has_gap = dt_bits_meet(state->gap_bits, place->gap);
    bool stays = dt_bits_meet(state->needs, place->rest) &
                 (has_edge | has_gap | (place->next_comma & !!state->comma));
    if (!stays & !state->is_accept)
        return;
    if (run->is_crowded && !first_time(run, number))
        return;
    if (state->is_accept)
        report(run, state, start);
    if (stays)
        add_active(run, place, number, start, has_edge, has_gap);
}

/* Where a label leads from a state: one state; past the merger's budget more. at: edge_place. */
static inline void follow(struct run *run, const struct place *place, const struct dt_state *state,
                          uint32_t at, uint32_t start)
{
    uint32_t label = place->label;
    const struct dt_edge *edges = run->automaton->edges;
    uint32_t places = dt_edge_table(state);
    if (places == 0) {
        for (uint32_t end = at + state->edge_size; at < end; at++)
            if (edges[at].label == label)
                arrive(run, place, edges[at].target, start);
        return;
    }
    uint32_t mask = places - 1;
    edges += state->first_edge;
    for (at -= state->first_edge; edges[at].label >= label; at = (at + 1) & mask)
        if (edges[at].label == label)
            arrive(run, place, edges[at].target, start);
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
unsigned dt_automaton_symbols(const struct dt_automaton *automaton,
                              const struct dt_word_table *words, const struct dt_text *text,
                              uint32_t *symbols_out)
{
    unsigned flags = 0;
    const struct dt_token *tokens = text->tokens;
    for (uint32_t i = 0; i < text->token_count; i++)
        __builtin_prefetch(dt_word_table_place(words, tokens[i].hash, tokens[i].type));
    for (uint32_t i = 0; i < text->token_count; i++) {
        symbols_out[i] = symbol_of(automaton, words, &tokens[i]);
        __builtin_prefetch(&automaton->symbols[symbols_out[i]]);
        flags |= tokens[i].flags;
    }
    return flags;
}

/* The same from behind a comma, which is rare. */
static void follow_comma(struct run *run, const struct place *place, uint32_t number,
                         bool in_clause, uint32_t start)
{
    const struct dt_state *state = &run->automaton->states[number];
    run->matches->steps++;
    if (state->any && in_clause)
        arrive(run, place, state->any, start);
    follow(run, place, state, edge_place(state, place->label), start);
}

/* Where the active states lead by a token. Those of the earliest start come first, and stay so. */
static void take_token(struct run *run, const struct place *place, const struct dt_token *token)
{
    const struct dt_state *states = run->automaton->states;
    const struct active_list *now = &run->lists[run->token & 1];
    const struct active *end = now->items + now->count;
    bool after_comma = token->flags & DT_TOKEN_CLAUSE;
    for (const struct active *active = now->items; active < end; active++) {
        const struct dt_state *state = &states[active->state];
        if (active->gap)
            arrive(run, place, active->gap, active->start);
        if (active->edge != NO_EDGE)
            follow(run, place, state, active->edge, active->start);
        if (after_comma && state->comma)
            follow_comma(run, place, state->comma, token->type != DT_TOKEN_BREAK, active->start);
    }
}

/* What begins with a token: anywhere, at a sentence's start, and behind a comma. */
static void begin(struct run *run, const struct place *place, unsigned flags, enum dt_role role)
{
    const uint32_t *const *starts = run->automaton->starts[role];
    uint32_t symbol = place->label - DT_EDGE_FIRST;
    if (place->begin)
        arrive(run, place, place->begin, run->token);
    if (flags & DT_TOKEN_FIRST && starts[DT_ROOT_FIRST][symbol])
        arrive(run, place, starts[DT_ROOT_FIRST][symbol], run->token);
    if (flags & DT_TOKEN_CLAUSE && starts[DT_ROOT_COMMA][symbol])
        arrive(run, place, starts[DT_ROOT_COMMA][symbol], run->token);
}

/*
 * places: one more than tokens; the last has the symbol of no token. On the way the states that
 * will be begun in are fetched: they are half of all.
 */
_Static_assert(DT_GAP_WINDOW == 3, "second, third and fourth are the gap's");

static void find_places(const struct dt_automaton *automaton, const struct dt_text *text,
                        const uint32_t *symbols, enum dt_role role, struct place *places)
{
    const struct dt_bits none = {{0, 0}};
    struct dt_bits rest = DT_BITS_ALWAYS;
    struct dt_bits next = none, second = none, third = none, fourth = none; /* of the sentence */
    bool in_clause = false, comma = false;                                  /* of the next token */
    places[text->token_count] = (struct place){.label = automaton->symbol_count + DT_EDGE_FIRST};
    for (uint32_t i = text->token_count; i-- > 0;) {
        const struct dt_symbol *symbol = &automaton->symbols[symbols[i]];
        struct place *place = &places[i];
        struct dt_bits gap = dt_bits_unite(dt_bits_unite(second, third), fourth);
        place->next = next;
        place->rest = rest;
        place->gap = in_clause ? dt_bits_unite(gap, DT_BITS_ALWAYS) : none;
        place->label = symbols[i] + DT_EDGE_FIRST;
        place->begin = dt_bits_meet(symbol->start_needs[role], rest) ? symbol->start[role] : 0;
        place->next_comma = comma;
        __builtin_prefetch(&automaton->states[place->begin]);
        in_clause = !symbol->is_break;
        comma = text->tokens[i].flags & DT_TOKEN_CLAUSE;
        fourth = third;
        third = second;
        second = next;
        next = symbol->bits;
        if (!in_clause) {
            second = third = fourth = none;
            rest = DT_BITS_ALWAYS;
        }
        rest = dt_bits_unite(rest, next);
    }
}

static void run_over(struct run *run, const struct dt_text *text, const struct place *places,
                     enum dt_role role)
{
    for (uint32_t i = 0; i < text->token_count && !run->failed; i++) {
        const struct place *place = &places[i];
        const struct dt_token *token = &text->tokens[i];
        const struct active_list *now = &run->lists[i & 1];
        bool begins = place->begin || token->flags & (DT_TOKEN_FIRST | DT_TOKEN_CLAUSE);
        run->next = &run->lists[~i & 1];
        run->next->count = 0;
        if (now->count == 0 && !begins)
            continue;
        run->token = i;
        run->match_end = token->type == DT_TOKEN_BREAK ? i - 1 : i;
        run->first_match = run->matches->count;
        run->seen_count = 0;
        run->is_crowded = now->count > CROWD;
        if (now->count > 0)
            take_token(run, place, token);
        if (begins)
            begin(run, place, token->flags, role);
        run->matches->steps += now->count + run->next->count;
    }
}

bool dt_automaton_run(const struct dt_automaton *automaton, const struct dt_text *text,
                      const uint32_t *symbols, enum dt_role role, struct dt_arena *arena,
                      struct dt_matches *out)
{
    struct active first_active[2][FIRST_ROOM];
    struct run run = {
        .automaton = automaton,
        .arena = arena,
        .matches = out,
        .lists = {{.items = first_active[0], .capacity = FIRST_ROOM},
                  {.items = first_active[1], .capacity = FIRST_ROOM}},
    };
    *out = (struct dt_matches){0};
    struct place *places = dt_arena_alloc(arena, (text->token_count + (size_t)1) * sizeof *places);
    if (!places)
        return false;
    find_places(automaton, text, symbols, role, places);
    run_over(&run, text, places, role);
    return !run.failed;
}
