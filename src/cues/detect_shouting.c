/*
 * Shouting: words in capitals one after the other, or a row of marks, in displeasure.
 *
 * What is in capitals by nature is none: acronyms (class known_acronym), codes, what stands in
 * quotation marks, a label or key named as one (class before_label: "reply STOP ALL"). Nor is joy.
 * Without a word of praise or of displeasure capitals are taken for shouting, marks are not.
 */
#include "cue_search.h"

enum { FEWEST_WORDS = 2, FEWEST_IN_JOY_BY_AGENT = 4 };

struct run {
    uint32_t first; /* tokens in capitals; acronyms, numbers and sentence ends may lie between */
    uint32_t last;
    uint32_t words; /* that are no acronyms */
    uint32_t known; /* of them to the lexicon: a run of names and codes has none */
};

static bool is_joyful(uint8_t kind)
{
    return kind == DT_KIND_PRAISE || kind == DT_KIND_THANKS || kind == DT_KIND_RELIEF ||
           kind == DT_KIND_THANK;
}

static bool is_displeased(uint8_t kind)
{
    if (kind == DT_KIND_TROUBLE || kind == DT_KIND_HEAT || kind == DT_KIND_FEELING ||
        kind == DT_KIND_REFUSES || kind == DT_KIND_RHETORICAL)
        return true;
    if (kind == DT_KIND_THANKS || kind == DT_KIND_ACCEPTS || kind == DT_KIND_SOFTENS ||
        kind == DT_KIND_QUESTION)
        return false;
    enum dt_kind_group group = dt_kind_info((enum dt_kind)kind)->group;
    return group == DT_GROUP_SIGNAL || group == DT_GROUP_MISSTEP;
}

/* What the finds and emoji say of the mood, gathered once. */
struct moods {
    uint64_t *joy;    /* tokens */
    uint64_t *anger;  /* tokens */
    uint64_t *denial; /* tokens under a negation */
    uint64_t *leaks;  /* tokens that a template left: capitals there are no voice */
    bool displeasure; /* anywhere in the text */
};

static bool gather_moods(const struct dt_search *search, struct moods *moods)
{
    const struct dt_text *text = search->text;
    uint64_t *sets = dt_arena_zalloc(search->arena, search->set_words * (size_t)4, sizeof *sets);
    if (!sets)
        return false;
    *moods = (struct moods){.joy = sets};
    moods->anger = moods->joy + search->set_words;
    moods->denial = moods->anger + search->set_words;
    moods->leaks = moods->denial + search->set_words;
    for (uint32_t i = 0; i < search->found.count; i++) {
        const struct dt_candidate *found = &search->found.items[i];
        if (found->kind != DT_KIND_LEAK && is_displeased(found->kind)) {
            moods->displeasure = true;
            dt_tokens_add(moods->anger, found->first, found->last);
        }
        if (is_joyful(found->kind))
            dt_tokens_add(moods->joy, found->first, found->last);
        if (found->kind == DT_KIND_LEAK)
            dt_tokens_add(moods->leaks, found->first, found->last);
    }
    for (uint32_t i = 0; i < text->token_count; i++) {
        const struct dt_token *token = &text->tokens[i];
        if (token->type == DT_TOKEN_EMOJI && dt_search_is(search, token, DT_OWN_JOY_EMOJI))
            dt_tokens_add(moods->joy, i, i);
        if (search->governed && search->governed[i] & DT_COUNTS_NEGATED)
            dt_tokens_add(moods->denial, i, i);
    }
    return true;
}

static bool is_loud(const struct dt_token *token)
{
    return token->type == DT_TOKEN_WORD && token->flags & DT_TOKEN_UPPER &&
           !(token->flags & DT_TOKEN_QUOTED);
}

/* Neither loud nor quiet: "I", "A", numbers, emoji, sentence ends. */
static bool is_neutral(const struct dt_token *token)
{
    return token->type != DT_TOKEN_WORD || token->word_len == 1;
}

/* "I" and "A", which have no flag of their own. */
static bool is_capital_letter(const struct dt_text *text, const struct dt_token *token)
{
    char c = text->source.ptr[token->start];
    return token->type == DT_TOKEN_WORD && token->end == token->start + 1 && c >= 'A' && c <= 'Z';
}

static struct run run_from(const struct dt_search *search, uint32_t first)
{
    const struct dt_text *text = search->text;
    struct run run = {.first = first, .last = first};
    while (run.first > 0 && is_capital_letter(text, &text->tokens[run.first - 1]))
        run.first--;
    for (uint32_t i = first; i < text->token_count; i++) {
        const struct dt_token *token = &text->tokens[i];
        if (is_loud(token)) {
            run.last = i;
            if (!(token->flags & DT_TOKEN_PART) && !dt_search_is_signature(search, token) &&
                !dt_search_is(search, token, DT_OWN_KNOWN_ACRONYM)) {
                run.words++;
                run.known += dt_lexicon_knows(search->lexicon, token);
            }
        } else if (!is_neutral(token)) {
            break;
        }
    }
    return run;
}

static bool names_a_label(const struct dt_search *search, const struct run *run)
{
    return run->first > 0 &&
           dt_search_is(search, &search->text->tokens[run->first - 1], DT_OWN_BEFORE_LABEL);
}

/* sentence, end: the tokens of the sentences that the run is in. */
static bool is_shouted(const struct dt_search *search, const struct moods *moods,
                       const struct run *run, uint32_t sentence, uint32_t end)
{
    if (run->words < FEWEST_WORDS || run->known == 0 || names_a_label(search, run) ||
        dt_tokens_meet(moods->leaks, run->first, run->last))
        return false;
    if (moods->displeasure || !dt_tokens_meet(moods->joy, sentence, end))
        return true;
    return search->role == DT_ROLE_AGENT && run->words >= FEWEST_IN_JOY_BY_AGENT;
}

/* Whether what is said last of joy and displeasure is displeasure. */
static bool ends_in_anger(const struct moods *moods, uint32_t first, uint32_t end)
{
    while (end > first && !dt_tokens_meet(moods->joy, end, end) &&
           !dt_tokens_meet(moods->anger, end, end))
        end--;
    return dt_tokens_meet(moods->anger, end, end);
}

/* A row of marks counts with words of displeasure, a question mark in it or a word that asks. */
static bool are_angry_marks(const struct dt_search *search, const struct moods *moods,
                            uint32_t first, uint32_t end)
{
    const struct dt_text *text = search->text;
    if (dt_tokens_meet(moods->joy, first, end))
        return ends_in_anger(moods, first, end);
    if (moods->displeasure || search->role == DT_ROLE_AGENT)
        return moods->displeasure;
    if (text->tokens[end].flags & DT_TOKEN_QUESTION || dt_tokens_meet(moods->denial, first, end))
        return true;
    for (uint32_t i = first; i < end; i++)
        if (dt_search_is(search, &text->tokens[i], DT_OWN_QUESTION_WORD))
            return true;
    return false;
}

static bool add(struct dt_search *search, uint32_t first, uint32_t last)
{
    enum dt_kind kind =
        search->role == DT_ROLE_CUSTOMER ? DT_KIND_SHOUTING_CUSTOMER : DT_KIND_SHOUTING_AGENT;
    return dt_search_add(search, dt_built_in(kind, first, last));
}

static uint32_t sentence_end(const struct dt_text *text, uint32_t from)
{
    while (text->tokens[from].type != DT_TOKEN_BREAK)
        from++;
    return from;
}

bool dt_detect_shouting(struct dt_search *search)
{
    const struct dt_text *text = search->text;
    struct moods moods;
    if (!gather_moods(search, &moods))
        return false;
    uint32_t sentence = 0, end = 0;
    for (uint32_t i = 0, run_end = 0; i < text->token_count; i++) {
        const struct dt_token *token = &text->tokens[i];
        if (token->type == DT_TOKEN_BREAK) {
            if (token->flags & DT_TOKEN_STRONG && i > sentence &&
                are_angry_marks(search, &moods, sentence, i) && !add(search, sentence, i - 1))
                return false;
            sentence = i + 1;
        } else if (i >= run_end && is_loud(token)) {
            struct run run = run_from(search, i);
            run_end = run.last + 1;
            if (end <= run.last)
                end = sentence_end(text, run.last);
            if (is_shouted(search, &moods, &run, sentence, end) &&
                !add(search, run.first, run.last))
                return false;
        }
    }
    return true;
}
