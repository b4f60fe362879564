#include "trouble.h"

#include "content.h"
#include "lists.h"

enum { CLAUSE_TOKENS = 14, CLAUSE_MIN = 3, SUBJECT_TOKENS = 5 };

struct clause {
    char bytes[sizeof((struct dt_conversation *)0)->trouble];
    size_t len;
};

/* A clause may begin with what is theirs, or with the thing itself. */
static bool is_start(const struct dt_token *token)
{
    return dt_listed(token, DT_LIST_TROUBLE_START);
}

static bool is_verb(const struct dt_token *token)
{
    return dt_listed(token, DT_LIST_TROUBLE_VERB);
}

/* A verb that says it all: "the app crashes"; the others need something behind them. */
static bool is_whole_verb(const struct dt_token *token)
{
    return dt_listed(token, DT_LIST_TROUBLE_WHOLE);
}

/* Where the plain part of a clause is over. */
static bool is_joint(const struct dt_token *token)
{
    return dt_listed(token, DT_LIST_TROUBLE_JOINT);
}

/* Words that would change their meaning in the agent's mouth. */
static bool is_unsafe(const struct dt_token *token)
{
    return (token->type != DT_TOKEN_WORD && token->type != DT_TOKEN_NUMBER &&
            token->type != DT_TOKEN_CODE) ||
           (token->flags & (DT_TOKEN_QUOTED | DT_TOKEN_STRETCHED)) ||
           dt_listed(token, DT_LIST_TROUBLE_UNSAFE);
}

static bool offends(const struct dt_cues *cues, uint32_t first, uint32_t end)
{
    static const uint8_t kinds[] = {DT_KIND_PROFANITY, DT_KIND_INSULT,  DT_KIND_SLUR,
                                    DT_KIND_THREAT,    DT_KIND_SARCASM, DT_KIND_HEAT};
    for (uint32_t i = 0; i < cues->count; i++)
        if (memchr(kinds, cues->items[i].kind, sizeof kinds) && cues->items[i].first_token < end &&
            cues->items[i].last_token >= first)
            return true;
    return false;
}

static bool tells_trouble(const struct dt_cues *cues, uint32_t first, uint32_t end)
{
    static const uint8_t kinds[] = {DT_KIND_TROUBLE, DT_KIND_WAITING, DT_KIND_UNFAIR};
    for (uint32_t i = 0; i < cues->count; i++)
        if (memchr(kinds, cues->items[i].kind, sizeof kinds) && cues->items[i].first_token < end &&
            cues->items[i].last_token >= first)
            return true;
    return false;
}

static bool put(struct clause *clause, const char *bytes, size_t len)
{
    if (clause->len + len + 1 > sizeof clause->bytes - 1)
        return false;
    if (clause->len > 0)
        clause->bytes[clause->len++] = ' ';
    memcpy(clause->bytes + clause->len, bytes, len);
    clause->len += len;
    return true;
}

/* As written, but "my" is "your", and capitals that shout are lowered. */
static bool put_token(struct clause *clause, const struct dt_text *text, uint32_t i, bool first)
{
    const struct dt_token *token = &text->tokens[i];
    if (token->flags & DT_TOKEN_PART)
        return true; /* written with its contraction */
    if (dt_token_is(token, "my") || dt_token_is(token, "our"))
        return put(clause, "your", 4);
    bool shouts =
        token->type == DT_TOKEN_WORD && (token->flags & DT_TOKEN_UPPER) && token->word_len > 3;
    if (first || shouts)
        return put(clause, token->word, token->word_len);
    return put(clause, text->source.ptr + token->start, token->end - token->start);
}

/* The clause that begins at token first, up to its end at a mark; 0: it cannot be turned. */
static uint32_t clause_end(const struct dt_text *text, uint32_t first)
{
    uint32_t verb = 0;
    uint32_t i = first + 1;
    for (; i < text->token_count; i++) {
        const struct dt_token *token = &text->tokens[i];
        if (token->type == DT_TOKEN_BREAK || (token->flags & DT_TOKEN_CLAUSE) ||
            (verb != 0 && is_joint(token)))
            break;
        if (i - first >= CLAUSE_TOKENS || (is_unsafe(token) && !dt_token_is(token, "my")))
            return 0;
        if (verb == 0 && is_verb(token))
            verb = i;
    }
    bool asks = i < text->token_count && (text->tokens[i].flags & DT_TOKEN_QUESTION);
    bool clear = verb > first + 1 && verb <= first + SUBJECT_TOKENS &&
                 (verb + 1 < i || is_whole_verb(&text->tokens[verb]));
    return clear && !asks && i - first >= CLAUSE_MIN ? i : 0;
}

static bool turn_clause(const struct dt_text *text, const struct dt_cues *cues, uint32_t first,
                        struct clause *out)
{
    uint32_t end = clause_end(text, first);
    if (end == 0 || !tells_trouble(cues, first, end) || offends(cues, first, end))
        return false;
    out->len = 0;
    for (uint32_t i = first; i < end; i++)
        if (!put_token(out, text, i, i == first))
            return false;
    return true;
}

void dt_trouble_learn(struct dt_conversation *state, const struct dt_text *text,
                      const struct dt_cues *cues)
{
    struct clause clause;
    if (!dt_cues_have(cues, DT_KIND_TROUBLE) && !dt_cues_have(cues, DT_KIND_WAITING) &&
        !dt_cues_have(cues, DT_KIND_UNFAIR))
        return; /* as tells_trouble would say of each clause */
    for (uint32_t i = 0; i < text->token_count; i++) {
        bool leads = text->tokens[i].flags & (DT_TOKEN_FIRST | DT_TOKEN_CLAUSE);
        if (!leads || !is_start(&text->tokens[i]) || !turn_clause(text, cues, i, &clause))
            continue;
        memcpy(state->trouble, clause.bytes, clause.len);
        state->trouble[clause.len] = '\0';
        return;
    }
}
