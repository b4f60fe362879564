/*
 * The clause around a verb: who its subject is, whose word it is, whether it is asked, and what
 * follows a "be". Grammar only; what a promise makes of it is promise_judge.c's.
 */
#include "promise_clause.h"

enum { SUBJECT_TOKENS = 12 /* a noun phrase is followed this far to the left */ };

uint32_t dt_clause_skip_adverbs(const struct dt_sentence *s, uint32_t i)
{
    while (i < s->end && (dt_sentence_roles(s, i) & ROLE_ADVERB) &&
           !(dt_sentence_roles(s, i) & ROLE_NEG))
        i++;
    return i;
}

/* Whether one of the roles stands among the tokens [from, to). */
bool dt_clause_has(const struct dt_sentence *s, uint32_t from, uint32_t to, uint64_t roles)
{
    for (uint32_t i = from; i < to && i < s->end; i++) {
        if (dt_sentence_roles(s, i) & roles)
            return true;
    }
    return false;
}

/* A word that can only be a verb, in a form that ends a noun phrase to its right. */
static bool bare_verb(uint64_t roles)
{
    return (roles & ROLE_VERB) && !(roles & (ROLE_NOUN | ROLE_FORM_ING | ROLE_FORM_ED)) &&
           !(roles & (ROLE_DET | ROLE_PREP | ROLE_NAME));
}

/* The first token of the noun phrase that ends at last. */
static uint32_t noun_phrase_start(const struct dt_sentence *s, uint32_t last)
{
    uint32_t k = last;
    for (unsigned steps = 0; steps < SUBJECT_TOKENS; steps++) {
        if (dt_sentence_clause_first(s, k))
            return k;
        uint64_t before = dt_sentence_roles(s, k - 1);
        bool determiner = (dt_sentence_roles(s, k) & ROLE_DET) != 0;
        if (determiner && !(before & ROLE_PREP))
            return k;
        bool possessive = dt_sentence_is(s, k - 1, "'s");
        if (dt_sentence_is(s, k - 1, "someone|somebody|one"))
            return k - 1;
        if (dt_sentence_is(s, k - 1, "as"))
            return k;
        if (before & (ROLE_AND | ROLE_CONJ | ROLE_COND | ROLE_FINITE | ROLE_MODAL | ROLE_NEG |
                      ROLE_BE | ROLE_TOLD | ROLE_CLAIM | ROLE_WH))
            return k;
        if ((before & ROLE_BE_NOW) && !possessive)
            return k;
        if ((before & ROLE_PRONOUN) && !(before & ROLE_DET))
            return k;
        if (bare_verb(before))
            return k;
        k--;
    }
    return k;
}

static uint8_t pronoun_kind(uint64_t roles)
{
    if (roles & ROLE_I)
        return DT_SUBJECT_I;
    if (roles & ROLE_WE)
        return DT_SUBJECT_WE;
    if (roles & ROLE_YOU)
        return DT_SUBJECT_YOU;
    if (roles & ROLE_THEY)
        return DT_SUBJECT_THEY;
    return roles & ROLE_IT ? DT_SUBJECT_IT : DT_SUBJECT_NOUN;
}

/* "Your money is on its way and will land": the subject is the clause's first. */
static struct dt_clause_subject shared_subject(const struct dt_sentence *s, uint32_t conjunction)
{
    uint32_t start = conjunction;
    while (start > s->first && !(dt_sentence_clause_first(s, start)) &&
           !(dt_sentence_roles(s, start - 1) & (ROLE_CONJ | ROLE_COND)))
        start--;
    uint32_t j = start;
    while (j < conjunction && (dt_sentence_roles(s, j) & (ROLE_FILLER | ROLE_AND)))
        j++;
    struct dt_clause_subject subject = {j, pronoun_kind(dt_sentence_roles(s, j)),
                                        dt_sentence_roles(s, j)};
    if (subject.kind == DT_SUBJECT_NOUN || (subject.roles & ROLE_DET)) {
        uint32_t k = j;
        while (k < conjunction &&
               !(dt_sentence_roles(s, k) & (ROLE_MODAL | ROLE_BE_NOW | ROLE_FINITE | ROLE_PREP)))
            k++;
        subject.kind =
            k > j + 1 || subject.kind == DT_SUBJECT_NOUN ? DT_SUBJECT_NOUN : subject.kind;
        subject.roles = dt_sentence_roles_between(s, j, k);
    }
    if (j == conjunction)
        subject.kind = DT_SUBJECT_NONE;
    return subject;
}

/* The subject that ends before the trigger; NONE where a clause begins with it. */
struct dt_clause_subject dt_clause_subject(const struct dt_sentence *s, uint32_t trigger)
{
    struct dt_clause_subject none = {trigger, DT_SUBJECT_NONE, 0};
    if (trigger == s->first)
        return none;
    uint32_t j = trigger - 1;
    while (j > s->first && (dt_sentence_roles(s, j) & ROLE_ADVERB) &&
           !(dt_sentence_roles(s, j) & ROLE_NEG))
        j--;
    uint64_t roles = dt_sentence_roles(s, j);
    if (roles & (ROLE_AND | ROLE_CONJ)) {
        struct dt_clause_subject shared = shared_subject(s, j);
        return shared.kind == DT_SUBJECT_NONE ? none : shared;
    }
    if (roles & ROLE_FILLER && !(roles & ROLE_NOUN))
        return none;
    bool apposition = (s->text->tokens[j + 1].flags & DT_TOKEN_CLAUSE) != 0;
    if (!apposition && (roles & ROLE_PRONOUN) && !(roles & ROLE_NOUN)) {
        /* "one of ours" is a noun phrase, "that" and "this" alone are none. */
        uint64_t before = 0;
        if (j > s->first && dt_sentence_is(s, j, "one"))
            before = dt_sentence_roles(s, j - 1) & ROLE_NEG;
        return (struct dt_clause_subject){j, pronoun_kind(roles), roles | before}; /* "no one" */
    }
    if (roles & (ROLE_COND | ROLE_WH))
        return none;
    uint32_t start = noun_phrase_start(s, j);
    if (apposition && (roles & ROLE_VERB) && !(roles & (ROLE_NOUN | ROLE_NAME)))
        return none; /* "I checked, will call you": the comma ends another clause */
    return (struct dt_clause_subject){start, DT_SUBJECT_NOUN,
                                      dt_sentence_roles_between(s, start, j + 1)};
}

/* Somebody declines, doubts, hopes or reports: "I can't say that", "he told you", "if", "whether".
 */
bool dt_clause_disowned(const struct dt_sentence *s, uint32_t start)
{
    if (start == s->first)
        return false;
    uint32_t p = start - 1;
    if (dt_sentence_is(s, p, "that") && p > s->first)
        p--;
    uint64_t roles = dt_sentence_roles(s, p);
    bool what_i_do = dt_sentence_is(s, p, "what") && dt_sentence_is(s, start + 2, "do") &&
                     (dt_sentence_roles(s, start + 3) & ROLE_BE_NOW);
    if (what_i_do)
        return false;
    bool apart = (s->text->tokens[start].flags & DT_TOKEN_CLAUSE) != 0;
    if (!apart && ((roles & (ROLE_COND | ROLE_WH)) || dt_sentence_is(s, p, "as")))
        return true; /* but "I can't say when, I'll ..." */
    if (dt_sentence_clause_first(s, start) && start != s->first)
        return false;
    if (roles & ROLE_HOPE)
        return true;
    uint32_t from = p > s->first + 4 ? p - 4 : s->first;
    if (roles & ROLE_CLAIM)
        return dt_clause_has(s, from, p + 1, ROLE_NEG);
    if (roles & ROLE_YOU && p > s->first) {
        if (dt_sentence_is(s, p - 1, "tell|promise|assure|guarantee"))
            return dt_clause_has(s, from, p, ROLE_NEG | ROLE_HOPE) ||
                   dt_sentence_is(s, p - 2, "could");          /* "I wish I could tell you it'll" */
        return (dt_sentence_roles(s, p - 1) & ROLE_TOLD) != 0; /* "told you", "promised you" */
    }
    if ((roles & ROLE_TOLD) && p > s->first &&
        dt_sentence_is(s, p - 1, "note|email|e-mail|letter|message|website|record|system"))
        return true;                       /* "the note says someone will call" */
    if (roles & ROLE_TOLD && p > s->first) /* "you said", "were told" */
        return (dt_sentence_roles(s, p - 1) & (ROLE_YOU | ROLE_FINITE)) != 0;
    if (p > s->first && (dt_sentence_roles(s, p - 1) & ROLE_TOLD)) /* "you told us", "told him" */
        return p > s->first + 1 && (dt_sentence_roles(s, p - 2) & ROLE_YOU);
    return false;
}

/* A question asks for leave; a tag behind a comma ("is that ok?") leaves the promise standing. */
bool dt_clause_asked(const struct dt_sentence *s, uint32_t verb)
{
    if (!s->question)
        return false;
    for (uint32_t i = verb + 1; i < s->end; i++) {
        if (s->text->tokens[i].flags & DT_TOKEN_CLAUSE) {
            uint64_t roles = dt_sentence_roles(s, i);
            bool tag =
                (roles & (ROLE_COND | ROLE_FINITE | ROLE_BE_NOW | ROLE_FILLER | ROLE_MODAL)) ||
                dt_sentence_is(s, i, "right|alright");
            if (tag)
                return false;
        }
    }
    return true;
}

/* What is done to somebody or something, known or not: "cleaned", "sent". */
bool dt_clause_participle(const struct dt_sentence *s, uint32_t i)
{
    if (i >= s->end)
        return false;
    const struct dt_token *token = &s->text->tokens[i];
    uint64_t roles = dt_sentence_roles(s, i);
    bool ed = token->type == DT_TOKEN_WORD && token->word_len > 4 &&
              memcmp(token->word + token->word_len - 2, "ed", 2) == 0;
    return (roles & ROLE_FORM_ED) || (ed && roles == 0) || dt_sentence_is(s, i, "done");
}

enum dt_complement dt_clause_complement(const struct dt_sentence *s, uint32_t i)
{
    i = dt_clause_skip_adverbs(s, i);
    if (dt_sentence_is(s, i, "in") && dt_sentence_is(s, i + 1, "touch"))
        return DT_BE_TOUCH;
    if (dt_sentence_is(s, i, "right|straight"))
        i++;
    if (dt_sentence_roles(s, i) & ROLE_BACK)
        return DT_BE_BACK;
    if (dt_sentence_is(s, i, "with") && (dt_sentence_roles(s, i + 1) & (ROLE_YOU | ROLE_DET)))
        return DT_BE_WITH_YOU;
    if (dt_sentence_is(s, i, "there|ready|out|over|round|around|done|fixed|live|sorted|resolved"))
        return DT_BE_PLACE;
    bool at = dt_sentence_is(s, i, "at|on|in|by");
    if (at && (dt_sentence_roles(s, i + 1) & ROLE_DET) && !dt_sentence_is(s, i + 1, "a"))
        return DT_BE_PLACE;
    if (at && dt_sentence_is(s, i + 1, "yours|site|reception|hand|place"))
        return DT_BE_PLACE;
    return DT_BE_NOTHING;
}

bool dt_clause_outside(const struct dt_sentence *s, const struct dt_clause_subject *subject)
{
    if (!(subject->roles & ROLE_OUTSIDE))
        return false;
    if (dt_sentence_is(s, subject->start, "your"))
        return true;
    return !(subject->roles & ROLE_PERSON) && !dt_sentence_is(s, subject->start, "the") &&
           !dt_sentence_is(s, subject->start, "our");
}

/* Bodies that decide for themselves, whoever names them. */
bool dt_clause_authority(const struct dt_sentence *s, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && (s->any & ROLE_OUTSIDE); i++) {
        if (dt_sentence_is(s, i,
                           "ombudsman|court|police|regulator|tribunal|council|commissioner|"
                           "solicitor|landlord"))
            return true;
    }
    return false;
}

/* "refunds will show in 5 days", "engineers will ring": no article, plural: a rule. */
bool dt_clause_bare_plural(const struct dt_sentence *s, const struct dt_clause_subject *subject,
                           uint32_t trigger)
{
    if (subject->kind != DT_SUBJECT_NOUN)
        return false;
    for (uint32_t i = subject->start; i < trigger; i++) {
        const struct dt_token *token = &s->text->tokens[i];
        if ((dt_sentence_roles(s, i) & (ROLE_DET | ROLE_NAME)) || token->type != DT_TOKEN_WORD)
            return false;
    }
    const struct dt_token *last = &s->text->tokens[trigger - 1];
    if (dt_promise_is(last, "accounts|claims|disputes|records|logistics|sales|operations"))
        return false; /* departments */
    return last->word_len > 3 && last->word[last->word_len - 1] == 's' &&
           last->word[last->word_len - 2] != 's';
}
