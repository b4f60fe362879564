/*
 * The places of a sentence where somebody commits to something, form by form: "I will call", "I am
 * sending it today", "it goes out on Tuesday", "let me look and get back to you" ... One matcher a
 * form, asked in turn at each word.
 */
#include "promise_clause.h"

enum { OBJECT_REACH = 6 /* tokens in which what is expected must be named */ };

/* Past "be calling", "be able to call", "make sure to call", "try and call", "go ahead and call".
 */
static uint32_t inner_verb(const struct dt_sentence *s, uint32_t v)
{
    uint64_t roles = dt_sentence_roles(s, v);
    if (roles & ROLE_BE) {
        uint32_t next = dt_clause_skip_adverbs(s, v + 1);
        if (dt_sentence_is(s, next, "happy|glad|pleased|delighted") &&
            dt_sentence_is(s, next + 1, "to") && next + 2 < s->end)
            return next + 2;
        uint64_t after = dt_sentence_roles(s, next);
        if ((after & ROLE_VERB) && (after & (ROLE_FORM_ING | ROLE_FORM_ED)) &&
            !dt_sentence_is(s, next, "set"))
            return next;
        return dt_clause_participle(s, next) && !dt_sentence_is(s, next, "done") ? next : v;
    }
    if (dt_sentence_is(s, v, "do") && (dt_sentence_roles(s, v + 1) & ROLE_BE_NOW) && v + 2 < s->end)
        return v + 2; /* "what I'll do is send" */
    if (dt_sentence_is(s, v, "keep") && (dt_sentence_roles(s, v + 1) & ROLE_FORM_ING))
        return v + 1;
    if (dt_sentence_is(s, v, "make") && dt_sentence_is(s, v + 1, "sure") &&
        dt_sentence_is(s, v + 2, "to"))
        return v + 3;
    if (dt_sentence_is(s, v, "go") && dt_sentence_is(s, v + 1, "ahead") &&
        (dt_sentence_roles(s, v + 2) & ROLE_AND))
        return v + 3;
    if (dt_sentence_is(s, v, "get") && (dt_sentence_roles(s, v + 1) & ROLE_FORM_ED) &&
        !(dt_sentence_roles(s, v + 1) & ROLE_V_HAVE))
        return v + 1; /* "gets answered" */
    return v;
}

static bool inverted(const struct dt_sentence *s, uint32_t trigger,
                     const struct dt_clause_subject *subject)
{
    uint64_t next = dt_sentence_roles(s, trigger + 1);
    bool pronoun = (next & ROLE_PRONOUN) && !(next & ROLE_NOUN);
    bool left = subject->kind == DT_SUBJECT_NONE;
    return pronoun || (left && (next & ROLE_DET)) || (left && s->question);
}

/* will, shall, gonna; am/are/is going to. Returns false where it is none of them. */
static bool match_will(const struct dt_sentence *s, uint32_t i, uint32_t *verb_out, bool *negated)
{
    uint64_t roles = dt_sentence_roles(s, i);
    *negated = false;
    uint32_t v = i + 1;
    if (roles & ROLE_MODAL) {
        /* "gonna" and "will" stand alone */
    } else if (roles & ROLE_BE_NOW) {
        v = dt_clause_skip_adverbs(s, v);
        *negated = (dt_sentence_roles(s, v) & ROLE_NEG) != 0;
        v = dt_clause_skip_adverbs(s, *negated ? v + 1 : v);
        bool going = dt_sentence_is(s, v, "going") && dt_sentence_is(s, v + 1, "to") &&
                     !(dt_sentence_roles(s, v + 2) & (ROLE_DET | ROLE_NAME));
        if (!going)
            return false;
        v += 2;
    } else if (dt_sentence_is(s, i, "has|have") &&
               dt_sentence_is(s, i + 1, "agreed|promised|offered|committed") &&
               dt_sentence_is(s, i + 2, "to")) {
        v = i + 3; /* "my supervisor has agreed to call you" */
    } else if ((roles & ROLE_CLAIM) && dt_sentence_is(s, i + 1, "to") && i > s->first &&
               (dt_sentence_roles(s, i - 1) & (ROLE_I | ROLE_WE))) {
        v = i + 2; /* "I promise to call" */
    } else {
        return false;
    }
    v = dt_clause_skip_adverbs(s, v);
    if (dt_sentence_roles(s, v) & ROLE_NEG) {
        *negated = true;
        v = dt_clause_skip_adverbs(s, v + 1);
    }
    *verb_out = v;
    return v < s->end;
}

static bool anchor_will(const struct dt_sentence *s, uint32_t i, struct dt_anchor *out)
{
    uint32_t verb = i;
    bool negated = false;
    if (!match_will(s, i, &verb, &negated))
        return false;
    struct dt_clause_subject subject = dt_clause_subject(s, i);
    *out = (struct dt_anchor){
        .start = subject.start,
        .trigger = i,
        .verb = inner_verb(s, verb),
        .subject_roles = subject.roles,
        .form = DT_ANCHOR_WILL,
        .subject = subject.kind,
        .rejected = negated || inverted(s, i, &subject),
    };
    if (subject.kind == DT_SUBJECT_NONE) {
        bool clause_first = dt_sentence_clause_first(s, subject.start) ||
                            (dt_sentence_roles(s, subject.start - 1) & ROLE_FILLER);
        uint64_t roles = dt_sentence_roles(s, out->verb);
        if (!clause_first || !(roles & (ROLE_VERB | ROLE_BE)))
            out->rejected = true;
    }
    dt_anchor_judge(s, out, &subject);
    return true;
}

/* am/are/is + V-ing, or V-ing that begins the clause: a promise when a time ahead stands with it.
 */
static bool anchor_ongoing(const struct dt_sentence *s, uint32_t i, struct dt_anchor *out)
{
    uint64_t roles = dt_sentence_roles(s, i);
    uint32_t verb = i;
    bool negated = false;
    if (roles & ROLE_BE_NOW) {
        verb = dt_clause_skip_adverbs(s, i + 1);
        negated = (dt_sentence_roles(s, verb) & ROLE_NEG) != 0;
        verb = dt_clause_skip_adverbs(s, negated ? verb + 1 : verb);
    } else if (!dt_sentence_clause_first(s, i)) {
        return false;
    }
    uint64_t deed = ROLE_CONTACT | ROLE_V_REFUND | ROLE_V_REPLACE | ROLE_V_ESCALATE | ROLE_V_SEND |
                    ROLE_V_ARRIVE | ROLE_V_ACT | ROLE_V_HAVE;
    uint64_t what = dt_sentence_roles(s, verb);
    bool asking =
        dt_sentence_is(s, verb, "asking") && dt_anchor_caused_verb(s, verb, s->end) != verb;
    bool undergoing = dt_sentence_is(s, verb, "being") && dt_clause_participle(s, verb + 1);
    if (undergoing)
        verb++;
    if (!undergoing && !asking && (!(what & ROLE_FORM_ING) || !(what & deed)))
        return false;
    struct dt_clause_subject subject = roles & ROLE_BE_NOW
                                           ? dt_clause_subject(s, i)
                                           : (struct dt_clause_subject){i, DT_SUBJECT_NONE, 0};
    bool own = subject.kind == DT_SUBJECT_I || subject.kind == DT_SUBJECT_WE;
    bool leaving = own && dt_sentence_is(s, verb, "leaving|going|closing|working");
    if (own && dt_sentence_is(s, verb, "having")) /* "having it sent", not "having lunch" */
        leaving = !dt_clause_participle(s, verb + 2) && !dt_clause_participle(s, verb + 3) &&
                  dt_anchor_caused_verb(s, verb, s->end) == verb;
    bool missing = (roles & ROLE_BE_NOW) && subject.kind == DT_SUBJECT_NONE;
    *out = (struct dt_anchor){
        .start = subject.start,
        .trigger = i,
        .verb = verb,
        .subject_roles = subject.roles,
        .form = DT_ANCHOR_ONGOING,
        .subject = subject.kind,
        .rejected =
            negated || leaving || missing || ((roles & ROLE_BE_NOW) && inverted(s, i, &subject)),
    };
    /* "you are getting it tomorrow"; others only get back to somebody */
    bool you = subject.kind == DT_SUBJECT_YOU;
    bool gets = (what & ROLE_V_HAVE) != 0;
    if (you ? !gets : gets && !own && !dt_verb_contacts(s, verb))
        out->rejected = true;
    dt_anchor_judge(s, out, &subject);
    out->needs_time = true;
    return true;
}

/* What can come, and be said to come in the present: "it goes out on Tuesday". */
static bool present_verb(const struct dt_sentence *s, uint32_t i, bool third_person)
{
    uint64_t roles = dt_sentence_roles(s, i);
    uint64_t deed = ROLE_CONTACT | ROLE_V_SEND | ROLE_V_REFUND | ROLE_V_ARRIVE;
    bool inflected = (roles & ROLE_FORM_S) != 0;
    if (third_person ? !inflected && !dt_sentence_is(s, i, "gets|has") : !(roles & deed))
        return false;
    /* "the volume of calls", "we show": nouns, and verbs of saying what is the case. */
    bool to_you = (dt_sentence_roles(s, i + 1) & (ROLE_YOU | ROLE_BACK)) != 0;
    if ((roles & (ROLE_NOUN & ~ROLE_GOODS)) && !to_you)
        return false;
    uint64_t before = i > s->first ? dt_sentence_roles(s, i - 1) : 0;
    if ((before & ROLE_DET) && !(before & (ROLE_IT | ROLE_THEY)))
        return false; /* "all four of your messages", "our returns desk" */
    if (dt_sentence_is_verb(s, i, "report|confirm|keep|show|advise|inform|tell|remind") ||
        (!third_person && dt_sentence_is_verb(s, i, "appear|leave")))
        return false;
    if (third_person)
        return (roles & ROLE_FORM_S) && ((roles & deed) || dt_sentence_is(s, i, "gets|has"));
    return !(roles & (ROLE_FORM_S | ROLE_FORM_ING | ROLE_FORM_ED)) && (roles & deed);
}

static bool plural_before(const struct dt_sentence *s, uint32_t i)
{
    if (i == s->first)
        return false;
    const struct dt_token *token = &s->text->tokens[i - 1];
    uint64_t roles = dt_sentence_roles(s, i - 1);
    if (token->type == DT_TOKEN_NUMBER || token->type == DT_TOKEN_MONEY)
        return true;
    if (roles & ROLE_WE || dt_promise_is(token, "they"))
        return true;
    return (roles & ROLE_FORM_S) || dt_promise_is(token, "euros|people");
}

/* "he needs to": but "the driver goes to number 14" */
static bool needs_to(const struct dt_sentence *s, uint32_t i)
{
    return dt_sentence_is(s, i + 1, "to") && (!(dt_sentence_roles(s, i) & ROLE_V_ARRIVE) ||
                                              (dt_sentence_roles(s, i + 2) & ROLE_VERB));
}

static bool anchor_present(const struct dt_sentence *s, uint32_t i, struct dt_anchor *out)
{
    uint64_t roles = dt_sentence_roles(s, i);
    bool third = present_verb(s, i, true);
    bool plural = !third && plural_before(s, i) && present_verb(s, i, false);
    bool own = !third && !plural && i > s->first && (dt_sentence_roles(s, i - 1) & ROLE_I) &&
               (roles & (ROLE_CONTACT | ROLE_V_SEND | ROLE_V_REFUND)) &&
               !(roles & (ROLE_FORM_ED | ROLE_FORM_ING));
    bool its = dt_sentence_is(s, i, "its");
    bool be = false;
    if ((roles & ROLE_BE_NOW) || its) {
        enum dt_complement what = dt_clause_complement(s, i + 1);
        be = what == DT_BE_WITH_YOU || what == DT_BE_PLACE || what == DT_BE_BACK;
        if (be && its && what == DT_BE_PLACE && dt_sentence_is(s, i + 1, "own"))
            be = false;
    }
    if (!third && !plural && !own && !be)
        return false;
    struct dt_clause_subject subject =
        its ? (struct dt_clause_subject){i, DT_SUBJECT_IT, ROLE_IT} : dt_clause_subject(s, i);
    bool person_back = be &&
                       (subject.kind == DT_SUBJECT_THEY ||
                        (subject.roles & (ROLE_PERSON | ROLE_SENIOR | ROLE_NAME))) &&
                       dt_clause_complement(s, i + 1) == DT_BE_BACK;
    *out = (struct dt_anchor){
        .start = subject.start,
        .trigger = i,
        .verb = be ? i : inner_verb(s, i),
        .subject_roles = subject.roles,
        .form = DT_ANCHOR_PRESENT,
        .subject = subject.kind,
        .rejected = subject.kind == DT_SUBJECT_NONE || subject.kind == DT_SUBJECT_YOU ||
                    person_back || (subject.roles & ROLE_MACHINE) != 0 || (!be && needs_to(s, i)),
    };
    if (be && (subject.kind == DT_SUBJECT_I || subject.kind == DT_SUBJECT_WE) &&
        dt_clause_complement(s, i + 1) != DT_BE_BACK)
        out->rejected = true;
    if (s->text->tokens[i].flags & DT_TOKEN_QUOTED || dt_clause_disowned(s, subject.start) ||
        dt_clause_asked(s, i) || dt_clause_has(s, subject.start, i + 2, ROLE_GENERAL | ROLE_NEG) ||
        (subject.start > s->first && (dt_sentence_roles(s, subject.start - 1) & ROLE_GENERAL)) ||
        dt_clause_outside(s, &subject) || dt_clause_authority(s, subject.start, i) ||
        dt_clause_bare_plural(s, &subject, i))
        out->rejected = true;
    out->needs_time = true;
    return true;
}

/* "let me look into it and circle back": the talk goes on unless the customer is to hear of it. */
static bool anchor_let(const struct dt_sentence *s, uint32_t i, struct dt_anchor *out)
{
    if (!(dt_sentence_roles(s, i) & ROLE_V_LET))
        return false;
    bool me = dt_sentence_is(s, i, "let") && (dt_sentence_is(s, i + 1, "me|us"));
    if (!me)
        return false;
    uint32_t verb = dt_clause_skip_adverbs(s, i + 2);
    uint64_t roles = dt_sentence_roles(s, verb);
    *out = (struct dt_anchor){
        .start = i,
        .trigger = i,
        .verb = verb,
        .form = DT_ANCHOR_LET,
        .subject = DT_SUBJECT_I,
        .rejected = !(roles & ROLE_VERB) || (roles & ROLE_V_NEVER) || dt_clause_asked(s, i) ||
                    (s->text->tokens[i].flags & DT_TOKEN_QUOTED) ||
                    (dt_sentence_roles(s, verb) & ROLE_V_END),
        .needs_time = true,
    };
    return true;
}

/* "expect a call by 5", "you can expect the refund on Monday". */
static bool anchor_expect(const struct dt_sentence *s, uint32_t i, struct dt_anchor *out)
{
    if (!(dt_sentence_roles(s, i) & (ROLE_V_EXPECT | ROLE_V_CHECK)))
        return false;
    bool look_out = (dt_sentence_is(s, i, "look|watch")) &&
                    (dt_sentence_is(s, i + 1, "for") || dt_sentence_is(s, i + 2, "for"));
    if (!dt_sentence_is(s, i, "expect") && !look_out)
        return false;
    uint32_t before = i;
    while (before > s->first && (dt_sentence_roles(s, before - 1) & ROLE_ADVERB))
        before--;
    bool first = dt_sentence_clause_first(s, before) || dt_sentence_is(s, before - 1, "please") ||
                 (dt_sentence_roles(s, before - 1) & ROLE_AND);
    bool you_can = before >= s->first + 2 && (dt_sentence_roles(s, before - 2) & ROLE_YOU) &&
                   (dt_sentence_is(s, before - 1, "can|may|should"));
    if (!first && !you_can)
        return false;
    bool object = dt_clause_has(s, i + 1, i + 1 + OBJECT_REACH,
                                ROLE_CALL | ROLE_MAIL | ROLE_NEWS | ROLE_MONEY | ROLE_GOODS |
                                    ROLE_TASK | ROLE_PERSON | ROLE_V_HAVE | ROLE_NEW);
    *out = (struct dt_anchor){
        .start = you_can ? before - 2 : i,
        .trigger = i,
        .verb = i,
        .form = DT_ANCHOR_EXPECT,
        .subject = DT_SUBJECT_YOU,
        .rejected = dt_clause_asked(s, i) ||
                    dt_clause_has(s, before, i + 2, ROLE_NEG | ROLE_GENERAL) ||
                    (s->text->tokens[i].flags & DT_TOKEN_QUOTED),
        .needs_time = !object || you_can || look_out,
    };
    return true;
}

/* "consider it done", "leave it with me". */
static bool anchor_done(const struct dt_sentence *s, uint32_t i, struct dt_anchor *out)
{
    if (!(dt_sentence_roles(s, i + 1) & ROLE_IT))
        return false;
    bool consider =
        dt_sentence_is(s, i, "consider") && (dt_sentence_is(s, i + 2, "done|sorted|handled|fixed"));
    bool leave = dt_sentence_is(s, i, "leave") && dt_sentence_is(s, i + 2, "with") &&
                 (dt_sentence_is(s, i + 3, "me|us"));
    bool negated = i > s->first && (dt_sentence_roles(s, i - 1) & ROLE_NEG);
    if ((!consider && !leave) || negated)
        return false;
    *out = (struct dt_anchor){
        .start = i,
        .trigger = i,
        .verb = i + 2,
        .form = DT_ANCHOR_DONE,
        .subject = DT_SUBJECT_I,
        .rejected = s->question,
        .needs_time = leave,
        .weak = consider,
    };
    return true;
}

/* "I have booked the engineer for Tuesday", "your visit is scheduled for Tuesday". */
static bool anchor_booked(const struct dt_sentence *s, uint32_t i, struct dt_anchor *out)
{
    if (!(dt_sentence_roles(s, i) & (ROLE_BOOKED | ROLE_V_ACT | ROLE_V_SOFT | ROLE_TOLD)))
        return false;
    bool put_down = dt_sentence_is(s, i, "put") && (dt_sentence_roles(s, i + 1) & ROLE_YOU) &&
                    (dt_sentence_is(s, i + 2, "down|in"));
    bool asked_for =
        dt_sentence_is(s, i, "asked|told|instructed") && dt_anchor_caused_verb(s, i, s->end) != i;
    if ((!(dt_sentence_roles(s, i) & ROLE_BOOKED) && !asked_for && !put_down) || i == s->first)
        return false;
    uint32_t aux = i - 1;
    while (aux > s->first && (dt_sentence_roles(s, aux) & ROLE_ADVERB))
        aux--;
    bool have = dt_sentence_is(s, aux, "have|has");
    bool passive = (dt_sentence_roles(s, aux) & ROLE_BE_NOW) != 0 || dt_sentence_is(s, aux, "been");
    if (!have && !passive)
        return false;
    struct dt_clause_subject subject = dt_clause_subject(s, aux);
    if (dt_sentence_is(s, aux, "been") && aux > s->first)
        subject = dt_clause_subject(s, aux - 1);
    bool own = subject.kind == DT_SUBJECT_I || subject.kind == DT_SUBJECT_WE;
    bool other = subject.kind == DT_SUBJECT_NOUN || subject.kind == DT_SUBJECT_IT ||
                 subject.kind == DT_SUBJECT_THEY || subject.kind == DT_SUBJECT_YOU;
    *out = (struct dt_anchor){
        .start = subject.start,
        .trigger = i,
        .verb = i,
        .subject_roles = subject.roles,
        .form = DT_ANCHOR_BOOKED,
        .subject = subject.kind,
        .rejected = !(own && have) && !(other && passive),
        .needs_time = true,
    };
    if (dt_clause_asked(s, i) || dt_clause_disowned(s, subject.start) ||
        dt_clause_has(s, subject.start, i, ROLE_NEG | ROLE_GENERAL) ||
        (s->text->tokens[i].flags & DT_TOKEN_QUOTED))
        out->rejected = true;
    return true;
}

/*
 * "manager review by COB tomorrow": a clause with a thing to come, a time, and no verb. Only where
 * the clause holds a time can it be one, so the times are looked at first.
 */
static bool anchor_verbless(const struct dt_sentence *s, uint32_t i, struct dt_anchor *out)
{
    if (!dt_sentence_clause_first(s, i) || s->question)
        return false;
    const struct dt_when *when = NULL;
    for (size_t w = 0; w < s->when_count && !when; w++) {
        if (s->whens[w].first_token > i)
            when = &s->whens[w];
    }
    if (!when || when->past || when->first_token > i + 6)
        return false;
    bool back = dt_sentence_is(s, i, "back") &&
                (when->first_token == i + 1 ||
                 (dt_sentence_is(s, i + 1, "to|with") && (dt_sentence_roles(s, i + 2) & ROLE_YOU)));
    uint64_t thing = ROLE_TASK | ROLE_MONEY | ROLE_GOODS | ROLE_CALL | ROLE_NEWS | ROLE_MAIL;
    uint64_t own_verb = ROLE_FINITE | ROLE_MODAL | ROLE_BE_NOW | ROLE_BE | ROLE_PRONOUN | ROLE_NEG |
                        ROLE_FORM_ED | ROLE_FORM_ING | ROLE_COND | ROLE_WH | ROLE_CONJ |
                        ROLE_V_NEVER | ROLE_GENERAL;
    uint64_t seen = 0;
    for (uint32_t k = i; k < when->first_token; k++) {
        if (back && k > i)
            break; /* "back to you in ten minutes" */
        if (k > i && (s->text->tokens[k].flags & DT_TOKEN_CLAUSE))
            return false;
        uint64_t roles = dt_sentence_roles(s, k);
        if (k == i && i > s->first && dt_clause_participle(s, i))
            continue; /* "you have my word: fixed by Friday" */
        if ((roles & own_verb & ~ROLE_IT) || ((roles & ROLE_IT) && !(roles & ROLE_DET)))
            return false;
        if ((roles & ROLE_VERB) && !(roles & ROLE_NOUN))
            return false;
        seen |= roles;
    }
    uint64_t first = dt_sentence_roles(s, i);
    bool done = i > s->first && dt_clause_participle(s, i);
    bool imperative = (first & (ROLE_VERB)) && i + 1 < when->first_token;
    bool reply = (first & ROLE_CONTACT) && !dt_sentence_is(s, i, "update") &&
                 !(dt_sentence_is(s, i, "answer") && i > s->first);
    for (uint32_t k = when->last_token + 1; k < s->end; k++) {
        if (s->text->tokens[k].flags & DT_TOKEN_CLAUSE)
            break;
        if (dt_sentence_roles(s, k) & (ROLE_FINITE | ROLE_BE_NOW | ROLE_MODAL | ROLE_FORM_ED))
            return false; /* the time belongs to a noun phrase: "orders before noon are ..." */
    }
    if ((!(seen & thing) && !done && !back) || imperative || reply)
        return false;
    *out = (struct dt_anchor){
        .start = i,
        .trigger = i,
        .verb = i,
        .subject_roles = seen,
        .form = DT_ANCHOR_VERBLESS,
        .subject = back ? DT_SUBJECT_I : DT_SUBJECT_NOUN,
        .needs_time = true,
    };
    return true;
}

/* A new clause with a subject of its own begins at i: "and I", "but the", ", we". */
static bool clause_break(const struct dt_sentence *s, uint32_t i)
{
    uint64_t roles = dt_sentence_roles(s, i);
    if (roles & ROLE_CONJ && !dt_sentence_is(s, i, "or"))
        return true;
    bool mark = (s->text->tokens[i].flags & DT_TOKEN_CLAUSE) != 0;
    uint32_t next = roles & ROLE_AND ? i + 1 : i;
    if (!mark && next == i)
        return false;
    uint64_t subject = dt_sentence_roles(s, next);
    bool pronoun = (subject & ROLE_PRONOUN) && !(subject & ROLE_DET);
    uint64_t after = dt_sentence_roles(s, next + 1);
    bool says = (after & (ROLE_FINITE | ROLE_BE_NOW | ROLE_MODAL)) ||
                ((after & ROLE_VERB) && (after & ROLE_FORM_S));
    return pronoun || (mark && (subject & ROLE_IT) && says);
}

/* Each clause ends where the next anchor's subject begins, or another clause does. */
static void set_ends(const struct dt_sentence *s, struct dt_anchor *anchors, size_t count)
{
    for (size_t a = 0; a < count; a++) {
        uint32_t limit = s->end;
        if (a + 1 < count && anchors[a + 1].start > anchors[a].verb)
            limit = anchors[a + 1].start;
        else if (a + 1 < count)
            limit = anchors[a + 1].trigger;
        uint32_t end = anchors[a].verb + 1;
        while (end < limit && !clause_break(s, end))
            end++;
        anchors[a].end = end < limit ? end : limit;
    }
}

static bool timed_between(const struct dt_sentence *s, uint32_t from, uint32_t to)
{
    for (size_t i = 0; i < s->when_count; i++) {
        if (s->whens[i].first_token >= from && s->whens[i].last_token < to && !s->whens[i].past)
            return true;
    }
    return false;
}

size_t dt_anchor_find(const struct dt_sentence *s, struct dt_anchor *out)
{
    static bool (*const matchers[])(const struct dt_sentence *, uint32_t, struct dt_anchor *) = {
        anchor_will,   anchor_booked, anchor_ongoing, anchor_let,
        anchor_expect, anchor_done,   anchor_present, anchor_verbless,
    };
    size_t count = 0;
    uint64_t begins = ROLE_MODAL | ROLE_BE_NOW | ROLE_CLAIM | ROLE_VERB | ROLE_BOOKED | ROLE_IT |
                      ROLE_TOLD | ROLE_FINITE;
    for (uint32_t i = s->first; i < s->end && count < DT_ANCHORS_A_SENTENCE; i++) {
        if (!(dt_sentence_roles(s, i) & begins) && !dt_sentence_clause_first(s, i))
            continue;
        for (size_t m = 0; m < sizeof matchers / sizeof matchers[0]; m++) {
            if (!matchers[m](s, i, &out[count]))
                continue;
            if (out[count].verb >= s->end)
                out[count].verb = s->end - 1;
            if (out[count].verb > i)
                i = out[count].verb;
            /* "leaves tonight and reaches you on Friday": the second begins at its verb */
            if (count > 0 && !out[count - 1].rejected &&
                out[count].start <= out[count - 1].trigger &&
                timed_between(s, out[count - 1].trigger, out[count].trigger))
                out[count].start = out[count].trigger;
            count++;
            break;
        }
    }
    set_ends(s, out, count);
    for (size_t a = 0; a < count; a++)
        out[a].rejected = out[a].rejected || dt_anchor_offered(s, &out[a]);
    return count;
}
