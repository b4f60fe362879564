#include "concern.h"

#include "content.h"
#include "lists.h"
#include "naming.h"

#include <assert.h>

/*
 * There is no grammar here, so the phrase has to be safe by construction: it begins at a word that
 * begins a noun phrase ("my", "our", "the") or at a noun that takes a number ("order 4471"), and it
 * ends at a noun of the service desk's world (things), or, after "my", where a word that no noun
 * phrase holds (closers) shows that it is over. What reads badly after "your" is left out
 * (not_things): better no concern than "your mind".
 */
enum {
    WORDS_MAX = 5,     /* with "your" */
    LOOK_BACK = 4,     /* tokens between "order" and its number */
    REFERENCE_MIN = 4, /* digits that make a number a reference */
    REFERENCE_ALONE = 5,
    REFERENCE_DIGITS_ONLY = 8,
};

/* How good a concern is, worst first. */
enum rank { RANK_NONE, RANK_GUESS, RANK_THE_THING, RANK_REFERENCE, RANK_MY_THING };

/* The lists that the word stands in, or what is left of it without a plural s. */
static struct dt_list_set lists_of(const struct dt_token *token)
{
    struct dt_list_set set = {{0, 0}};
    size_t len = token->word_len;
    if (token->type != DT_TOKEN_WORD)
        return set;
    dt_list_set_add(&set, token->hash);
    if (len > 3 && token->word[len - 1] == 's')
        dt_list_set_add(&set, dt_word_hash_bytes(token->word, len - 1));
    return set;
}

static bool listed(const struct dt_token *token, enum dt_list list)
{
    struct dt_list_set set = lists_of(token);
    return dt_list_set_has(&set, list);
}

/* A word that may stand inside a noun phrase that has begun. */
static bool may_continue(const struct dt_token *token, const struct dt_list_set *lists)
{
    return (token->type == DT_TOKEN_WORD || token->type == DT_TOKEN_CODE) &&
           !(token->flags & (DT_TOKEN_CLAUSE | DT_TOKEN_QUOTED | DT_TOKEN_PART | DT_TOKEN_FIRST)) &&
           !dt_list_set_has(lists, DT_LIST_CLOSER);
}

static void put(char *out, size_t capacity, size_t *len, const char *bytes, size_t count)
{
    assert(*len + count < capacity);
    memcpy(out + *len, bytes, count);
    *len += count;
    out[*len] = '\0';
}

/* "your " and the words as the customer wrote them; in lower case when they are shouted. */
static bool phrase(const struct dt_text *text, uint32_t first, uint32_t last, const char *before,
                   char out[DT_CONCERN_BYTES])
{
    const struct dt_token *tokens = text->tokens;
    size_t len = 0, need = strlen(before);
    for (uint32_t i = first; i <= last; i++) {
        size_t written = tokens[i].end - tokens[i].start;
        need += 1 + (written > tokens[i].word_len ? written : tokens[i].word_len);
    }
    if (need >= DT_CONCERN_BYTES)
        return false;
    bool shouted = (tokens[first].flags & DT_TOKEN_UPPER) && (tokens[last].flags & DT_TOKEN_UPPER);
    put(out, DT_CONCERN_BYTES, &len, before, strlen(before));
    for (uint32_t i = first; i <= last; i++) {
        if (tokens[i].flags & DT_TOKEN_PART)
            continue;
        if (i > first)
            put(out, DT_CONCERN_BYTES, &len, " ", 1);
        if (shouted && last > first)
            put(out, DT_CONCERN_BYTES, &len, tokens[i].word, tokens[i].word_len);
        else
            put(out, DT_CONCERN_BYTES, &len, text->source.ptr + tokens[i].start,
                tokens[i].end - tokens[i].start);
    }
    return true;
}

/*
 * The noun phrase after the determiner at token i: sets last and returns its rank. With a noun that
 * is known the phrase ends there; without one it must be one or two words between "my" and a verb.
 */
static enum rank noun_phrase(const struct dt_text *text, uint32_t i, bool mine, uint32_t *last_out)
{
    const struct dt_token *tokens = text->tokens;
    uint32_t known = 0, words = 0, k = i + 1;
    bool owned = false;
    for (; k < text->token_count && words + 1 < WORDS_MAX; k++) {
        struct dt_list_set lists = lists_of(&tokens[k]);
        if (!may_continue(&tokens[k], &lists))
            break;
        words++;
        if (k + 1 < text->token_count && dt_token_is(&tokens[k + 1], "'s")) {
            k++; /* "my late mother's account": whose it is does not matter */
            owned = true;
            continue;
        }
        if (dt_list_set_has(&lists, DT_LIST_NO_THING) || dt_list_set_has(&lists, DT_LIST_UNKIND))
            return RANK_NONE;
        if (dt_list_set_has(&lists, DT_LIST_THING))
            known = k;
    }
    if (known > 0) {
        *last_out = known;
        return mine ? RANK_MY_THING : RANK_THE_THING;
    }
    if (!mine || owned || words == 0 || words > 2 || k == text->token_count ||
        !listed(&tokens[k], DT_LIST_CLOSING_VERB))
        return RANK_NONE;
    *last_out = k - 1;
    return RANK_GUESS;
}

static bool determiner(const struct dt_token *token, bool *mine_out)
{
    *mine_out = dt_token_is(token, "my") || dt_token_is(token, "our");
    return (*mine_out || dt_token_is(token, "the")) && token->type == DT_TOKEN_WORD &&
           !(token->flags & (DT_TOKEN_QUOTED | DT_TOKEN_PART));
}

static void learn_phrase(struct dt_conversation *state, const struct dt_text *text, uint32_t i,
                         bool mine)
{
    uint32_t last;
    enum rank rank = noun_phrase(text, i, mine, &last);
    if (rank > state->concern_rank &&
        phrase(text, i + 1, last, mine ? "your " : "the ", state->concern))
        state->concern_rank = (uint8_t)rank;
}

static unsigned digits_of(struct dt_view bytes)
{
    unsigned count = 0;
    for (size_t i = 0; i < bytes.len; i++)
        count += bytes.ptr[i] >= '0' && bytes.ptr[i] <= '9';
    return count;
}

/* The noun that token i is the number of ("order number is 4471"), or i if there is none. */
static uint32_t number_of(const struct dt_text *text, uint32_t i)
{
    for (uint32_t back = 1; back <= LOOK_BACK && back <= i; back++) {
        const struct dt_token *token = &text->tokens[i - back];
        if (token->type == DT_TOKEN_BREAK && token->end > token->start)
            break;
        if (listed(token, DT_LIST_NUMBERED))
            return i - back;
    }
    return i;
}

/* "order #4471" from the noun at token `noun` and the number at token i. */
static void learn_numbered(struct dt_conversation *state, const struct dt_text *text, uint32_t noun,
                           struct dt_view number)
{
    const struct dt_token *token = &text->tokens[noun];
    bool short_form = dt_token_is(token, "ord") || dt_token_is(token, "ref") ||
                      dt_token_is(token, "reference") || dt_token_is(token, "tracking");
    if (short_form || state->concern_rank >= RANK_REFERENCE ||
        token->word_len + number.len + 2 >= DT_CONCERN_BYTES)
        return;
    size_t len = 0, word_len = token->word_len;
    if (token->word[word_len - 1] == 's')
        word_len--;
    put(state->concern, DT_CONCERN_BYTES, &len, token->word, word_len);
    put(state->concern, DT_CONCERN_BYTES, &len, " ", 1);
    put(state->concern, DT_CONCERN_BYTES, &len, number.ptr, number.len);
    state->concern_rank = RANK_REFERENCE;
}

static bool alphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool is_year(struct dt_view number)
{
    return number.len == 4 &&
           (memcmp(number.ptr, "19", 2) == 0 || memcmp(number.ptr, "20", 2) == 0);
}

/* The token and what is joined to it by dashes or strokes: "771-40" may be two numbers. */
static struct dt_view joined(struct dt_view source, const struct dt_token *token)
{
    size_t end = token->end;
    while (end + 1 < source.len && (source.ptr[end] == '-' || source.ptr[end] == '/') &&
           alphanumeric(source.ptr[end + 1])) {
        end++;
        while (end < source.len && alphanumeric(source.ptr[end]))
            end++;
    }
    return dt_view_slice(source, token->start, end);
}

/* "SR-1180", "JK4419027GB": a reference without a noun; no version, date, model or flight. */
static bool speaks_for_itself(struct dt_view number, unsigned digits)
{
    bool dashed = memchr(number.ptr, '-', number.len) != NULL;
    bool lettered = number.ptr[0] >= 'A' && number.ptr[0] <= 'Z';
    if (memchr(number.ptr, '.', number.len) || memchr(number.ptr, '/', number.len))
        return false;
    return lettered ? digits >= (dashed ? REFERENCE_MIN : REFERENCE_ALONE)
                    : dashed && digits >= REFERENCE_DIGITS_ONLY;
}

static void learn_number(struct dt_conversation *state, const struct dt_text *text, uint32_t i)
{
    const struct dt_token *token = &text->tokens[i];
    struct dt_view number = joined(text->source, token);
    struct dt_view shown = number;
    if (number.len > 0 && number.ptr[0] == '#')
        number = dt_view_slice(number, 1, number.len);
    else if (token->start > 0 && text->source.ptr[token->start - 1] == '#')
        shown = (struct dt_view){number.ptr - 1, number.len + 1};
    unsigned digits = digits_of(number);
    if (digits + 1 < REFERENCE_MIN || number.len >= DT_NAME_BYTES || is_year(number))
        return;
    uint32_t noun = number_of(text, i);
    if (noun == i && !(token->type == DT_TOKEN_CODE && speaks_for_itself(number, digits)))
        return;
    if (noun != i)
        learn_numbered(state, text, noun, shown);
    if (state->order[0] == '\0') {
        memcpy(state->order, number.ptr, number.len);
        state->order[number.len] = '\0';
    }
}

void dt_concern_learn(struct dt_conversation *state, const struct dt_turn *turn,
                      const struct dt_text *text, const struct dt_cues *cues)
{
    (void)cues;
    if (turn->role != DT_ROLE_CUSTOMER)
        return;
    dt_naming_learn(state, turn);
    if (text->language == DT_LANGUAGE_OTHER)
        return;
    enum { NUMBERS = 1 << DT_TOKEN_CODE | 1 << DT_TOKEN_NUMBER | 1 << DT_TOKEN_HASHTAG };
    bool wanted = state->concern_rank < RANK_MY_THING;
    for (uint32_t i = 0; i < text->token_count; i++) {
        const struct dt_token *token = &text->tokens[i];
        bool mine;
        if (1u << token->type & NUMBERS) {
            learn_number(state, text, i);
        } else if (wanted && determiner(token, &mine)) {
            learn_phrase(state, text, i, mine);
            wanted = state->concern_rank < RANK_MY_THING;
        }
    }
}
