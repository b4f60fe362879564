/*
 * The matcher beside a naive twin: random small lexicons, random texts, a matcher that follows the
 * language's description position by position. Long texts, which the matcher takes in windows,
 * beside their sentences. And the matcher's steps on texts and patterns made to hurt it.
 */
#include "fixture.h"

#include <stdlib.h>

enum {
    NODES = 64,
    PATTERNS = 6,
    LEXICONS = 1500,
    LONG_LEXICONS = 400,
    PARTS = 16,
    TEXTS = 6,
    TOKENS = 60,
    TEXT_BYTES = 512,
};

/* A generator of our own: the same numbers on every machine. */
static uint32_t random_state = 12345;

static uint32_t random_below(uint32_t n)
{
    random_state = random_state * 1664525u + 1013904223u;
    return (random_state >> 8) % n;
}

/* A pattern as the twin knows it. */
enum node_type { WORD, CLASS, GAP, ANY, COMMA, FIRST, END, ACROSS, SEQUENCE, CHOICE, MAYBE };

struct node {
    enum node_type type;
    unsigned number; /* of the word, class, gap or mark */
    struct node *child;
    struct node *next;
};

struct pattern {
    struct node nodes[NODES];
    unsigned node_count;
    struct node *root;
    char text[TEXT_BYTES];
    unsigned kind; /* index into kinds */
    bool except;
};

static const char *const words[] = {"red", "blue", "green", "night", "day", "7"};
static const char *const classes[] = {"warm", "cold", "count"};
static const char *const ends[] = {"$", "$?", "$!"};
static const char *const kind_names[] = {"insult", "threat"};
static const enum dt_kind kinds[] = {DT_KIND_INSULT, DT_KIND_THREAT};

#define HEAD "class warm = red green\nclass cold = blue night\nclass count = <num> <cold>\n"

static struct node *new_node(struct pattern *pattern, enum node_type type, unsigned number)
{
    if (pattern->node_count == NODES)
        return NULL;
    struct node *node = &pattern->nodes[pattern->node_count++];
    *node = (struct node){.type = type, .number = number};
    return node;
}

static struct node *make_sequence(struct pattern *pattern, unsigned depth);

static struct node *make_group(struct pattern *pattern, unsigned depth, enum node_type type)
{
    struct node *group = new_node(pattern, type, 0);
    struct node **link = group ? &group->child : NULL;
    unsigned count = type == MAYBE ? 1 : 1 + random_below(3);
    for (unsigned i = 0; i < count && link; i++) {
        *link = make_sequence(pattern, depth + 1);
        link = *link ? &(*link)->next : NULL;
    }
    return link ? group : NULL;
}

static struct node *make_element(struct pattern *pattern, unsigned depth)
{
    unsigned dice = random_below(20);
    if (dice < 8)
        return new_node(pattern, WORD, random_below(6));
    if (dice < 11)
        return new_node(pattern, CLASS, random_below(3));
    if (dice < 13)
        return new_node(pattern, GAP, 1 + random_below(4));
    if (dice == 13)
        return new_node(pattern, ANY, 0);
    if (dice == 14)
        return new_node(pattern, COMMA, 0);
    if (dice == 15)
        return new_node(pattern, random_below(2) ? FIRST : ACROSS, 0);
    if (dice == 16)
        return new_node(pattern, END, random_below(3));
    if (depth >= 3)
        return new_node(pattern, WORD, random_below(6));
    return make_group(pattern, depth, dice == 17 ? MAYBE : CHOICE);
}

static struct node *make_sequence(struct pattern *pattern, unsigned depth)
{
    struct node *sequence = new_node(pattern, SEQUENCE, 0);
    struct node **link = sequence ? &sequence->child : NULL;
    unsigned count = 1 + random_below(depth ? 3 : 4);
    for (unsigned i = 0; i < count && link; i++) {
        *link = make_element(pattern, depth);
        link = *link ? &(*link)->next : NULL;
    }
    return link ? sequence : NULL;
}

static void write_node(const struct node *node, char *out)
{
    size_t len = strlen(out);
    size_t room = TEXT_BYTES - len;
    switch (node->type) {
    case WORD:
        snprintf(out + len, room, "%s ", words[node->number]);
        return;
    case CLASS:
        snprintf(out + len, room, "<%s> ", classes[node->number]);
        return;
    case GAP:
        snprintf(out + len, room, "..%u ", node->number);
        return;
    case END:
        snprintf(out + len, room, "%s ", ends[node->number]);
        return;
    case ANY:
    case COMMA:
    case FIRST:
    case ACROSS:
        snprintf(out + len, room, "%s ",
                 node->type == ANY     ? "_"
                 : node->type == COMMA ? ","
                 : node->type == FIRST ? "^"
                                       : "//");
        return;
    case SEQUENCE:
        for (const struct node *child = node->child; child; child = child->next)
            write_node(child, out);
        return;
    case CHOICE:
    case MAYBE:
        break;
    }
    snprintf(out + len, room, node->type == CHOICE ? "(" : "[");
    for (const struct node *child = node->child; child; child = child->next) {
        write_node(child, out);
        if (child->next)
            snprintf(out + strlen(out), TEXT_BYTES - strlen(out), "|");
    }
    snprintf(out + strlen(out), TEXT_BYTES - strlen(out), node->type == CHOICE ? ") " : "] ");
}

/* Random patterns until one is allowed. */
static void make_pattern(struct pattern *pattern)
{
    for (;;) {
        char source[2 * TEXT_BYTES];
        struct dt_lexicon *lexicon;
        pattern->node_count = 0;
        pattern->text[0] = '\0';
        pattern->root = make_sequence(pattern, 0);
        if (!pattern->root)
            continue;
        write_node(pattern->root, pattern->text);
        snprintf(source, sizeof source, HEAD "kind insult\n%s", pattern->text);
        struct dt_lexicon_source file = {"random", dt_view_of(source)};
        if (dt_lexicon_create(&file, 1, &lexicon, NULL))
            continue;
        dt_lexicon_destroy(lexicon);
        pattern->kind = random_below(2);
        pattern->except = random_below(6) == 0;
        return;
    }
}

/* Positions, as bits: bit p says that the token p comes next. */
static bool is_word(const struct dt_token *token, const char *word)
{
    return strlen(word) == token->word_len && memcmp(word, token->word, token->word_len) == 0;
}

static bool takes(const struct node *node, const struct dt_token *token)
{
    bool is_break = token->type == DT_TOKEN_BREAK;
    switch (node->type) {
    case WORD:
        return !is_break && is_word(token, words[node->number]);
    case CLASS:
        if (is_break)
            return false;
        if (node->number == 0)
            return is_word(token, "red") || is_word(token, "green");
        return is_word(token, "blue") || is_word(token, "night") ||
               (node->number == 2 && token->type == DT_TOKEN_NUMBER);
    case ANY:
    case GAP:
        return !is_break;
    case ACROSS:
        return is_break;
    case END:
        return is_break &&
               (node->number == 0 ||
                token->flags & (node->number == 1 ? DT_TOKEN_QUESTION : DT_TOKEN_EXCLAIM));
    default:
        return false;
    }
}

static uint64_t advance(const struct node *node, uint64_t from, const struct dt_text *text)
{
    uint64_t to = 0;
    for (uint32_t p = 0; p < text->token_count; p++)
        if (from >> p & 1 && takes(node, &text->tokens[p]))
            to |= UINT64_C(1) << (p + 1);
    return to;
}

static uint64_t keep_flagged(uint64_t from, const struct dt_text *text, unsigned flag)
{
    uint64_t to = 0;
    for (uint32_t p = 0; p < text->token_count; p++)
        if (from >> p & 1 && text->tokens[p].flags & flag)
            to |= UINT64_C(1) << p;
    return to;
}

static uint64_t follow(const struct node *node, uint64_t from, const struct dt_text *text)
{
    uint64_t to = 0;
    switch (node->type) {
    case COMMA:
        return keep_flagged(from, text, DT_TOKEN_CLAUSE);
    case FIRST:
        return keep_flagged(from, text, DT_TOKEN_FIRST);
    case GAP:
        to = from;
        for (unsigned i = 0; i < node->number; i++)
            to |= from = advance(node, from, text);
        return to;
    case SEQUENCE:
        for (const struct node *child = node->child; child; child = child->next)
            from = follow(child, from, text);
        return from;
    case MAYBE:
        return from | follow(node->child, from, text);
    case CHOICE:
        for (const struct node *child = node->child; child; child = child->next)
            to |= follow(child, from, text);
        return to;
    default:
        return advance(node, from, text);
    }
}

struct find {
    uint32_t first, last;
    unsigned kind;
    bool except;
};

/* By position behind the match: the earliest start of each pattern. */
static unsigned find_all(const struct pattern *patterns, unsigned count, const struct dt_text *text,
                         struct find *finds)
{
    unsigned found = 0;
    for (unsigned i = 0; i < count; i++) {
        uint64_t seen = 0;
        for (uint32_t start = 0; start < text->token_count; start++) {
            uint64_t to = follow(patterns[i].root, UINT64_C(1) << start, text) & ~seen;
            seen |= to;
            for (uint32_t p = start + 1; p <= text->token_count; p++)
                if (to >> p & 1)
                    finds[found++] =
                        (struct find){.first = start,
                                      .last = p - 1 - (text->tokens[p - 1].type == DT_TOKEN_BREAK),
                                      .kind = patterns[i].kind,
                                      .except = patterns[i].except};
        }
    }
    return found;
}

static bool overlap(const struct find *a, const struct find *b)
{
    return a->kind == b->kind && a->first <= b->last && b->first <= a->last;
}

static bool is_better(const struct find *a, const struct find *b)
{
    uint32_t a_length = a->last - a->first;
    uint32_t b_length = b->last - b->first;
    return a_length != b_length ? a_length > b_length : a->first < b->first;
}

/* The longest, then the earliest, of what no exception touches; then what does not overlap it. */
static unsigned resolve(struct find *finds, unsigned count)
{
    struct find kept[TOKENS * 2];
    unsigned kept_count = 0;
    for (;;) {
        const struct find *best = NULL;
        for (unsigned i = 0; i < count; i++) {
            bool out = finds[i].except;
            for (unsigned k = 0; k < count && !out; k++)
                out = finds[k].except && overlap(&finds[k], &finds[i]);
            for (unsigned k = 0; k < kept_count && !out; k++)
                out = overlap(&kept[k], &finds[i]);
            if (!out && (!best || is_better(&finds[i], best)))
                best = &finds[i];
        }
        if (!best)
            break;
        kept[kept_count++] = *best;
    }
    memcpy(finds, kept, kept_count * sizeof *kept);
    return kept_count;
}

static void make_text(char *out)
{
    static const char *const tokens[] = {"red",   "blue", "green", "night", "day",
                                         "night", "7",    "8",     "zork"};
    static const char *const between[] = {" ", " ",  " ",  " ",  " ", " ",
                                          " ", ", ", ". ", "! ", "? "};
    unsigned count = 1 + random_below(18);
    out[0] = '\0';
    for (unsigned i = 0; i < count; i++) {
        strcat(out, tokens[random_below(9)]);
        strcat(out, between[random_below(11)]);
    }
}

static void compare(const struct dt_lexicon *lexicon, const struct pattern *patterns,
                    unsigned count, const char *source)
{
    struct dt_arena arena;
    struct dt_text text;
    struct dt_cues cues;
    static struct find finds[PATTERNS * TOKENS * TOKENS];
    dt_arena_init(&arena);
    assert_int_equal(dt_text_analyse(&arena, dt_view_of(source), &text, NULL), DT_OK);
    text.language = DT_LANGUAGE_ENGLISH;
    assert_true(text.token_count < TOKENS);
    assert_int_equal(dt_cue_scan(lexicon, &text, DT_ROLE_CUSTOMER, &arena, &cues, NULL), DT_OK);
    unsigned expected = resolve(finds, find_all(patterns, count, &text, finds));
    unsigned found = 0;
    for (uint32_t i = 0; i < cues.count; i++) {
        const struct dt_cue *cue = &cues.items[i];
        bool known = cue->kind == DT_KIND_QUESTION; /* the detector's, not the matcher's */
        found += !known;
        for (unsigned k = 0; k < expected && !known; k++)
            known = kinds[finds[k].kind] == cue->kind && finds[k].first == cue->first_token &&
                    finds[k].last == cue->last_token;
        if (!known)
            print_error("only the matcher: %u to %u\n", cue->first_token, cue->last_token);
        found += known ? 0 : 1000;
    }
    if (found != expected) {
        for (unsigned i = 0; i < count; i++)
            print_error("kind %s\n%s%s\n", kind_names[patterns[i].kind],
                        patterns[i].except ? "except " : "", patterns[i].text);
        fail_msg("%s\nthe twin finds %u, the matcher %u", source, expected, found);
    }
    dt_arena_finish(&arena);
}

/* Random patterns, and the source they stand in; within: none that goes on in the next sentence. */
static unsigned make_lexicon(struct pattern *patterns, char *source, size_t size, bool within)
{
    unsigned count = 1 + random_below(PATTERNS);
    snprintf(source, size, HEAD);
    for (unsigned k = 0; k < count; k++) {
        do
            make_pattern(&patterns[k]);
        while (within && strstr(patterns[k].text, "//"));
        size_t len = strlen(source);
        snprintf(source + len, size - len, "kind %s\n%s%s\n", kind_names[patterns[k].kind],
                 patterns[k].except ? "except " : "", patterns[k].text);
    }
    return count;
}

static void test_matcher__finds_what_its_naive_twin_finds(void **state)
{
    (void)state;
    static struct pattern patterns[PATTERNS];
    for (unsigned i = 0; i < LEXICONS; i++) {
        char source[PATTERNS * (TEXT_BYTES + 32)];
        unsigned count = make_lexicon(patterns, source, sizeof source, false);
        struct dt_lexicon *lexicon = compile(source);
        for (unsigned k = 0; k < TEXTS; k++) {
            char text[TEXT_BYTES];
            make_text(text);
            compare(lexicon, patterns, count, text);
        }
        dt_lexicon_destroy(lexicon);
    }
}

/* A text's cues, placed from `before` bytes on; returns how many. */
static unsigned find_cues(const struct dt_lexicon *lexicon, const char *source, size_t before,
                          struct find *finds)
{
    struct dt_arena arena;
    struct dt_text text;
    struct dt_cues cues;
    dt_arena_init(&arena);
    assert_int_equal(dt_text_analyse(&arena, dt_view_of(source), &text, NULL), DT_OK);
    text.language = DT_LANGUAGE_ENGLISH;
    assert_int_equal(dt_cue_scan(lexicon, &text, DT_ROLE_CUSTOMER, &arena, &cues, NULL), DT_OK);
    for (uint32_t i = 0; i < cues.count; i++)
        finds[i] = (struct find){.first = (uint32_t)before + cues.items[i].start,
                                 .last = (uint32_t)before + cues.items[i].end,
                                 .kind = cues.items[i].kind};
    dt_arena_finish(&arena);
    return cues.count;
}

static void test_matcher__finds_in_a_long_text_what_it_finds_in_its_sentences(void **state)
{
    (void)state;
    static struct pattern patterns[PATTERNS];
    unsigned compared = 0;
    for (unsigned i = 0; i < LONG_LEXICONS; i++) {
        char source[PATTERNS * (TEXT_BYTES + 32)];
        char text[PARTS * TEXT_BYTES] = "", part[TEXT_BYTES];
        struct find apart[PARTS * DT_CUES_A_TURN], together[DT_CUES_A_TURN];
        unsigned count = 0;
        make_lexicon(patterns, source, sizeof source, true);
        struct dt_lexicon *lexicon = compile(source);
        for (unsigned k = 0; k < PARTS; k++) {
            char inner[TEXT_BYTES / 2];
            make_text(inner);
            snprintf(part, sizeof part, "zork %szork! ", inner); /* a "7." in front is a list's */
            count += find_cues(lexicon, part, strlen(text), apart + count);
            strcat(text, part);
        }
        unsigned found = find_cues(lexicon, text, 0, together);
        if (count < DT_CUES_A_TURN) {
            assert_int_equal(found, count);
            for (unsigned k = 0; k < count; k++)
                assert_true(together[k].first == apart[k].first &&
                            together[k].last == apart[k].last && together[k].kind == apart[k].kind);
            compared++;
        }
        dt_lexicon_destroy(lexicon);
    }
    assert_true(compared > LONG_LEXICONS / 2);
}

static uint64_t steps_of(const struct dt_lexicon *lexicon, const char *unit, unsigned times)
{
    size_t len = strlen(unit);
    char *source = malloc(len * times + 1);
    assert_non_null(source);
    for (unsigned i = 0; i < times; i++)
        memcpy(source + i * len, unit, len);
    struct dt_arena arena;
    struct dt_text text;
    struct dt_cues cues;
    dt_arena_init(&arena);
    assert_int_equal(dt_text_analyse(&arena, (struct dt_view){source, len * times}, &text, NULL),
                     DT_OK);
    text.language = DT_LANGUAGE_ENGLISH;
    assert_int_equal(dt_cue_scan(lexicon, &text, DT_ROLE_CUSTOMER, &arena, &cues, NULL), DT_OK);
    uint64_t steps = cues.steps;
    dt_arena_finish(&arena);
    free(source);
    return steps;
}

static void test_matcher__is_linear_in_the_tokens(void **state)
{
    (void)state;
    static const char *const patterns[] = {
        "red ..8 red ..8 red ..8 red ..8 blue",
        "red [red] [red] [red] [red] [red] [red] [red] [red] blue",
        "(red|<warm>|red red|red red red) .. (red|<warm>|red red) .. (red|<warm>) $",
        "red , red , red , blue\nred ..8 blue\n(red|blue) _ _ _ _ red _ blue",
        "red // red // red // red ..8 // ..8 blue",
        "red ..8 red\nexcept red ..8 blue\nkind negation\nred\nkind reported\nred _ red",
    };
    static const char *const units[] = {"red ", "red, ", "red. ", "red blue ",
                                        "red red red blue? "};
    for (size_t i = 0; i < sizeof patterns / sizeof patterns[0]; i++) {
        char source[1024];
        snprintf(source, sizeof source, HEAD "kind insult\n%s", patterns[i]);
        struct dt_lexicon *lexicon = compile(source);
        for (size_t k = 0; k < sizeof units / sizeof units[0]; k++) {
            uint64_t before = steps_of(lexicon, units[k], 200);
            for (unsigned times = 400; times <= 3200; times *= 2) {
                uint64_t steps = steps_of(lexicon, units[k], times);
                assert_true(steps * 10 <= before * 21);
                before = steps;
            }
        }
        dt_lexicon_destroy(lexicon);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_matcher__finds_what_its_naive_twin_finds),
        cmocka_unit_test(test_matcher__finds_in_a_long_text_what_it_finds_in_its_sentences),
        cmocka_unit_test(test_matcher__is_linear_in_the_tokens),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
