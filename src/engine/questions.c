#include "questions.h"

#include "content.h"
#include "lists.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool is_wh(const struct dt_token *token)
{
    return token->type == DT_TOKEN_WORD && dt_listed(token, DT_LIST_WH);
}

static bool is_auxiliary(const struct dt_token *token)
{
    return token->type == DT_TOKEN_WORD && dt_listed(token, DT_LIST_AUXILIARY);
}

static bool is_subject(const struct dt_token *token)
{
    return dt_listed(token, DT_LIST_SUBJECT) ||
           (token->type == DT_TOKEN_WORD && (token->flags & (DT_TOKEN_TITLE | DT_TOKEN_UPPER)));
}

/* "do you", "is the", "can't you", "isn't it". */
static bool is_inversion(const struct dt_text *text, uint32_t i, uint32_t end)
{
    uint32_t next = i + 1;
    if (next < end && dt_token_is(&text->tokens[next], "not"))
        next++;
    return next < end && is_auxiliary(&text->tokens[i]) && is_subject(&text->tokens[next]);
}

/* "how much", "what time will", "who decided": a question word that asks, and does not relate. */
static bool is_asking_wh(const struct dt_text *text, uint32_t i, uint32_t end, bool leads)
{
    const struct dt_token *tokens = text->tokens;
    if (!is_wh(&tokens[i]))
        return false;
    if (i + 1 >= end)
        return leads;
    if (is_auxiliary(&tokens[i + 1]) || dt_listed(&tokens[i + 1], DT_LIST_AFTER_WH))
        return true;
    for (uint32_t j = i + 2; j < end && j <= i + 3; j++)
        if (is_inversion(text, j, end))
            return true;
    return leads && !is_subject(&tokens[i + 1]);
}

static bool follows_joint(const struct dt_text *text, uint32_t i, uint32_t first)
{
    return i == first || (text->tokens[i].flags & DT_TOKEN_CLAUSE) ||
           dt_listed(&text->tokens[i - 1], DT_LIST_BEFORE_QUESTION);
}

/* A second question in one sentence: "..., and do you ship there?"; "A or B?" is one question. */
static bool starts_another(const struct dt_text *text, uint32_t i)
{
    return !dt_token_is(&text->tokens[i - 1], "or") &&
           ((text->tokens[i].flags & DT_TOKEN_CLAUSE) ||
            dt_listed(&text->tokens[i - 1], DT_LIST_ANOTHER));
}

/* Every question opens with one of these: most words can be passed over. */
static bool may_open(const struct dt_token *token)
{
    struct dt_list_set lists = {{0, 0}};
    dt_list_set_add(&lists, token->hash);
    return dt_list_set_has(&lists, DT_LIST_WH) || dt_list_set_has(&lists, DT_LIST_AUXILIARY);
}

static bool is_opener(const struct dt_text *text, uint32_t i, uint32_t first, uint32_t end,
                      bool already)
{
    if (text->tokens[i].type != DT_TOKEN_WORD || !may_open(&text->tokens[i]))
        return false;
    bool leads = follows_joint(text, i, first);
    if (already && (i == first || !starts_another(text, i)))
        return false;
    bool alone = i == first || (leads && i == first + 1); /* "And who pays?" */
    if (is_asking_wh(text, i, end, alone))
        return leads || !already;
    /* "Is parking free?": whatever is asked about */
    bool marked = text->tokens[end].flags & DT_TOKEN_QUESTION;
    if (marked && alone && i + 1 < end && is_auxiliary(&text->tokens[i]))
        return true;
    /* without marks, people run a question on: "lost my key can you send another" */
    return is_inversion(text, i, end) && (leads || dt_token_is(&text->tokens[i + 1], "you") ||
                                          dt_token_is(&text->tokens[i + 1], "i"));
}

static enum dt_question_sort sort_of_what(const struct dt_text *text, uint32_t i, uint32_t end)
{
    uint32_t near = i + 5 < end ? i + 5 : end;
    if (dt_list_find(text, i + 1, near, DT_LIST_ASKS_TIME) < near)
        return DT_QUESTION_WHEN;
    if (dt_list_find(text, i + 1, end, DT_LIST_ASKS_WAY) < end)
        return DT_QUESTION_HOW;
    if (dt_list_find(text, i + 1, near, DT_LIST_ASKS_AMOUNT) < near)
        return DT_QUESTION_HOW_MUCH;
    if (dt_list_find(text, i + 1, near, DT_LIST_ASKS_FAULT) < near)
        return DT_QUESTION_WHY;
    if (dt_list_find(text, i + 1, end, DT_LIST_ASKS_ACT) < end)
        return DT_QUESTION_WHAT_NOW;
    return DT_QUESTION_WHAT;
}

static enum dt_question_sort sort_of_how(const struct dt_text *text, uint32_t i, uint32_t end)
{
    if (i + 1 >= end)
        return DT_QUESTION_HOW;
    if (dt_listed(&text->tokens[i + 1], DT_LIST_HOW_MUCH))
        return DT_QUESTION_HOW_MUCH;
    if (dt_listed(&text->tokens[i + 1], DT_LIST_HOW_LONG))
        return DT_QUESTION_WHEN;
    return dt_token_is(&text->tokens[i + 1], "come") ? DT_QUESTION_WHY : DT_QUESTION_HOW;
}

static enum dt_question_sort sort_of_wh(const struct dt_text *text, uint32_t i, uint32_t end)
{
    static const struct {
        const char *word;
        enum dt_question_sort sort;
    } plain[] = {{"when", DT_QUESTION_WHEN}, {"where", DT_QUESTION_WHERE},
                 {"who", DT_QUESTION_WHO},   {"whose", DT_QUESTION_WHO},
                 {"whom", DT_QUESTION_WHO},  {"why", DT_QUESTION_WHY}};
    for (size_t j = 0; j < COUNT(plain); j++)
        if (dt_token_is(&text->tokens[i], plain[j].word))
            return plain[j].sort;
    return dt_token_is(&text->tokens[i], "how") ? sort_of_how(text, i, end)
                                                : sort_of_what(text, i, end);
}

/* "do you know when ...", "could you tell me how ...": what is asked stands behind the verb. */
static uint32_t embedded(const struct dt_text *text, uint32_t first, uint32_t end)
{
    uint32_t verb = dt_list_find(text, first, end, DT_LIST_EMBEDS);
    for (uint32_t i = verb + 1; i < end && i <= verb + 4; i++)
        if (is_wh(&text->tokens[i]) || dt_token_is(&text->tokens[i], "if") ||
            dt_token_is(&text->tokens[i], "whether"))
            return i;
    return end;
}

static enum dt_question_sort sort_of(const struct dt_text *text, uint32_t first, uint32_t end,
                                     uint32_t *content_out)
{
    *content_out = first;
    if (is_wh(&text->tokens[first]))
        return sort_of_wh(text, first, end);
    uint32_t inner = embedded(text, first, end);
    if (inner < end) {
        *content_out = inner;
        return is_wh(&text->tokens[inner]) ? sort_of_wh(text, inner, end) : DT_QUESTION_YES_NO;
    }
    bool request = first + 1 < end && dt_listed(&text->tokens[first], DT_LIST_MODAL) &&
                   dt_listed(&text->tokens[first + 1], DT_LIST_ASKED);
    return request ? DT_QUESTION_REQUEST : DT_QUESTION_YES_NO;
}

/* Courtesies and exclamations ask for nothing: "how are you?", "really?", "hello?" */
static bool wants_answer(const struct dt_text *text, uint32_t first,
                         const struct dt_question *question)
{
    if (dt_list_at(text, first, DT_LIST_HOW_ARE_YOU) > 0)
        return false;
    return question->words[0] != 0 ||
           (question->sort != DT_QUESTION_ECHO && question->sort != DT_QUESTION_YES_NO &&
            question->sort != DT_QUESTION_REQUEST);
}

static bool covered_by(const struct dt_cues *cues, enum dt_kind kind, uint32_t first, uint32_t end)
{
    for (uint32_t i = 0; i < cues->count; i++)
        if (cues->items[i].kind == kind && cues->items[i].first_token < end &&
            cues->items[i].last_token >= first)
            return true;
    return false;
}

/* "the red or the blue one", "do I send it or will you": any of it in the answer answers. */
static bool offers_choice(const struct dt_text *text, uint32_t first, uint32_t end)
{
    uint32_t at = dt_list_find(text, first, end, DT_LIST_CHOICE);
    return at < end && dt_list_at(text, at, DT_LIST_NO_CHOICE) == 0;
}

static size_t add_question(const struct dt_text *text, const struct dt_cues *cues, uint32_t first,
                           uint32_t end, bool opened, struct dt_question *out)
{
    if (first >= end || (text->tokens[first].flags & DT_TOKEN_QUOTED) ||
        covered_by(cues, DT_KIND_RHETORICAL, first, end) ||
        covered_by(cues, DT_KIND_SARCASM, first, end))
        return 0;
    struct dt_question question = {.sort = DT_QUESTION_ECHO,
                                   .choice = offers_choice(text, first, end)};
    uint32_t content = first;
    if (opened)
        question.sort = sort_of(text, first, end, &content);
    size_t count = dt_content_words(text, content, end, question.words, DT_QUESTION_WORDS);
    if (question.sort == DT_QUESTION_WHAT_NOW && count > 1)
        question.sort = DT_QUESTION_WHAT; /* "what happens to my deposit if I cancel?" */
    if (!wants_answer(text, first, &question))
        return 0;
    *out = question;
    return 1;
}

/* One sentence, ended by the BREAK at end. */
static size_t sentence_questions(const struct dt_text *text, const struct dt_cues *cues,
                                 uint32_t first, uint32_t end, struct dt_question *out, size_t room)
{
    size_t count = 0;
    uint32_t open = end;
    for (uint32_t i = first; i < end && count < room; i++) {
        if (!is_opener(text, i, first, end, open < end))
            continue;
        if (open < end)
            count += add_question(text, cues, open, i, true, &out[count]);
        open = i;
    }
    if (count >= room)
        return count;
    bool marked = text->tokens[end].flags & DT_TOKEN_QUESTION;
    if (open < end)
        return count + add_question(text, cues, open, end, true, &out[count]);
    return marked ? count + add_question(text, cues, first, end, false, &out[count]) : count;
}

static void take_over(struct dt_question *question, const struct dt_question *echo)
{
    size_t count = 0;
    while (count < DT_QUESTION_WORDS && question->words[count] != 0)
        count++;
    for (size_t i = 0; i < DT_QUESTION_WORDS && echo->words[i] != 0; i++)
        if (count < DT_QUESTION_WORDS && !dt_content_holds(question->words, count, echo->words[i]))
            question->words[count++] = echo->words[i];
    question->choice = true;
}

size_t dt_questions_find(const struct dt_text *text, const struct dt_cues *cues,
                         struct dt_question out[DT_QUESTIONS])
{
    size_t count = 0;
    uint32_t first = 0;
    bool follows = false; /* the sentence before asked */
    bool cued = dt_cues_have(cues, DT_KIND_QUESTION);
    if (!cued && !(dt_flags_of_all(text) & DT_TOKEN_QUESTION))
        return 0;
    for (uint32_t i = 0; i < text->token_count && count < DT_QUESTIONS; i++) {
        if (text->tokens[i].type != DT_TOKEN_BREAK)
            continue;
        bool asks = (text->tokens[i].flags & DT_TOKEN_QUESTION) ||
                    (cued && covered_by(cues, DT_KIND_QUESTION, first, i));
        size_t found =
            asks ? sentence_questions(text, cues, first, i, out + count, DT_QUESTIONS - count) : 0;
        /* "Which one? The red or the blue?" asks once */
        if (found == 1 && follows && out[count].sort == DT_QUESTION_ECHO && out[count].choice)
            take_over(&out[count - 1], &out[count]);
        else
            count += found;
        follows = found > 0 && count > 0;
        first = i + 1;
    }
    return count;
}
