/*
 * Whether a place where somebody commits to something counts: the talk itself, what the customer
 * must do, what merely happens, boundaries and rules do not.
 */
#include "promise_clause.h"

enum {
    CHAT_REACH = 4,   /* "end this chat": tokens between verb and noun */
    OBJECT_REACH = 6, /* "get all of your money back" */
};

/* "I'll have to end this chat": what the agent will do to the conversation, not for the customer.
 */
static bool ends_chat(const struct dt_sentence *s, uint32_t verb)
{
    return (dt_sentence_roles(s, verb) & ROLE_V_END) &&
           dt_clause_has(s, verb + 1, verb + 1 + CHAT_REACH, ROLE_CHAT | ROLE_CALL);
}

/* What nobody looks forward to: "will be charged", "will be closed". */
static bool unwelcome(const struct dt_sentence *s, uint32_t i)
{
    if (dt_sentence_is_verb(s, i,
                            "charge|bill|close|require|need|ask|expect|delete|suspend|block|lose|"
                            "consider|expire|record"))
        return true;
    return false;
}

/* Verbs that things do by themselves: "the price will change on Monday". */
static bool happens(const struct dt_sentence *s, uint32_t i)
{
    if (dt_sentence_is_verb(s, i,
                            "change|apply|open|turn|close|work|cover|set|move|switch|update|clear|"
                            "have|get|give|make|take|start|install|finish|complete"))
        return true;
    return false;
}

/* Verbs that only look, unless they look into something, or with somebody. */
static bool only_looks(const struct dt_sentence *s, uint32_t verb)
{
    bool looks = dt_verb_takes_look(s, verb) ||
                 dt_sentence_is(s, verb, "check|see|look|read|review|watch|run");
    if (!looks)
        return false;
    for (uint32_t i = verb + 1; i < verb + 5; i++) {
        if (dt_sentence_is(s, i, "into|with"))
            return false;
    }
    return true;
}

static bool followed_by_to(const struct dt_sentence *s, uint32_t verb)
{
    bool reaches = (dt_sentence_roles(s, verb + 2) & ROLE_YOU) || dt_sentence_is(s, verb + 2, "it");
    return !reaches && dt_sentence_is(s, verb + 1, "to") &&
           (dt_sentence_roles(s, verb) & ROLE_V_HAVE);
}

/* I or we: every deed counts that is not part of the talk itself. */
static void judge_own(const struct dt_sentence *s, struct dt_anchor *anchor)
{
    uint64_t verb = dt_sentence_roles(s, anchor->verb);
    if (verb & ROLE_BE) {
        enum dt_complement what = dt_clause_complement(s, anchor->verb + 1);
        anchor->needs_time = what != DT_BE_TOUCH;
        bool able = dt_sentence_is(s, anchor->verb + 1, "able");
        bool away = dt_sentence_is(s, anchor->verb + 1, "out|in|on");
        anchor->rejected |= what == DT_BE_PLACE && away;
        if (what == DT_BE_BACK && (dt_sentence_is(s, anchor->verb + 2, "to|with")))
            anchor->needs_time = false;
        anchor->rejected |= (what == DT_BE_NOTHING && !able);
        return;
    }
    bool keeps = dt_sentence_is(s, anchor->verb, "hold") &&
                 (dt_sentence_roles(s, anchor->verb + 1) & ROLE_DET) &&
                 !dt_sentence_is(s, anchor->verb + 2, "line"); /* "hold the room until 6" */
    if ((verb & ROLE_V_NEVER) && !(verb & (ROLE_CONTACT | ROLE_V_ACT)) && !keeps)
        anchor->rejected = true;
    if (followed_by_to(s, anchor->verb) || ends_chat(s, anchor->verb))
        anchor->rejected = true;
    if ((verb & ROLE_FORM_ED) && dt_sentence_roles(s, anchor->verb - 1) & ROLE_BE)
        anchor->rejected = true; /* "we will be closed" */
    if ((verb & ROLE_V_CALL) || dt_sentence_is_verb(s, anchor->verb, "contact|inform|involve"))
        anchor->rejected |= dt_clause_authority(s, anchor->verb + 1, anchor->verb + 4);
    bool on_hold =
        dt_sentence_is(s, anchor->verb + 3, "hold") || dt_sentence_is(s, anchor->verb + 5, "hold");
    if (on_hold ||
        (dt_sentence_is(s, anchor->verb, "get") && dt_sentence_is(s, anchor->verb + 1, "there")))
        anchor->rejected = true;
    /* "I'll transfer you": done in the talk; "I'll be happy to call": an offer unless timed. */
    bool connects = dt_sentence_is(s, anchor->verb, "transfer|put|place|connect") &&
                    (dt_sentence_roles(s, anchor->verb + 1) & ROLE_YOU);
    bool willing = dt_sentence_is(s, anchor->verb - 1, "to") &&
                   dt_sentence_is(s, anchor->verb - 2, "happy|glad|pleased|delighted");
    bool soft =
        connects || willing || ((verb & ROLE_V_SOFT) && !(verb & (ROLE_CONTACT | ROLE_V_ACT)));
    anchor->needs_time = soft || keeps || only_looks(s, anchor->verb) ||
                         (verb & ROLE_FINITE && !(verb & ROLE_VERB)) ||
                         verb & (ROLE_DET | ROLE_PREP | ROLE_IT);
}

/* The customer: what they will get, not what they must do. */
static void judge_you(const struct dt_sentence *s, struct dt_anchor *anchor)
{
    uint64_t verb = dt_sentence_roles(s, anchor->verb);
    if (verb & ROLE_BE) {
        bool first = dt_sentence_is(s, anchor->verb + 2, "first") &&
                     dt_sentence_is(s, anchor->verb + 3, "to");
        bool able = dt_sentence_is(s, anchor->verb + 1, "able");
        anchor->rejected |= !first && !able;
        anchor->needs_time = able;
        return;
    }
    if (verb & ROLE_FORM_ED) {
        bool passive =
            (dt_sentence_roles(s, anchor->verb - 1) & (ROLE_BE | ROLE_BE_NOW | ROLE_V_HAVE)) != 0;
        bool benefit = (verb & (ROLE_CONTACT | ROLE_V_REFUND | ROLE_V_REPLACE | ROLE_V_SEND)) != 0;
        anchor->rejected |= !(passive && benefit);
        return;
    }
    if (!(verb & ROLE_V_HAVE) || followed_by_to(s, anchor->verb)) {
        anchor->rejected = true;
        return;
    }
    bool good = dt_clause_has(s, anchor->verb + 1, anchor->verb + 1 + OBJECT_REACH,
                              ROLE_MONEY | ROLE_CALL | ROLE_MAIL | ROLE_NEWS | ROLE_NEW);
    bool hear = dt_sentence_is(s, anchor->verb, "hear");
    bool sees = dt_sentence_is(s, anchor->verb, "see");
    anchor->rejected |=
        sees && dt_clause_has(s, anchor->verb + 1, anchor->verb + OBJECT_REACH, ROLE_MACHINE);
    anchor->needs_time = sees || (!good && !hear);
}

/* Somebody, or something, of ours. */
static void judge_other(const struct dt_sentence *s, struct dt_anchor *anchor)
{
    uint64_t verb = dt_sentence_roles(s, anchor->verb);
    bool person = anchor->subject == DT_SUBJECT_THEY ||
                  (anchor->subject_roles & (ROLE_PERSON | ROLE_SENIOR | ROLE_NAME));
    bool good = (anchor->subject_roles & (ROLE_MONEY | ROLE_GOODS | ROLE_NEWS | ROLE_CALL)) != 0;
    if (verb & ROLE_BE) {
        enum dt_complement what = dt_clause_complement(s, anchor->verb + 1);
        anchor->needs_time = !(what == DT_BE_TOUCH || (what == DT_BE_WITH_YOU && (good || person)));
        anchor->weak = what == DT_BE_NOTHING && anchor->subject == DT_SUBJECT_IT;
        anchor->rejected |= what == DT_BE_NOTHING && !anchor->weak;
        return;
    }
    if (ends_chat(s, anchor->verb) || followed_by_to(s, anchor->verb)) {
        anchor->rejected = true;
        return;
    }
    bool deed = (verb & (ROLE_CONTACT | ROLE_V_REFUND | ROLE_V_REPLACE | ROLE_V_ESCALATE |
                         ROLE_V_SEND | ROLE_V_CHECK | ROLE_V_ARRIVE | ROLE_V_ACT)) != 0;
    bool passive =
        dt_clause_participle(s, anchor->verb) && (dt_sentence_roles(s, anchor->verb - 1) & ROLE_BE);
    if (passive) {
        anchor->rejected |= unwelcome(s, anchor->verb);
        anchor->needs_time = !deed;
        return;
    }
    if (person) {
        anchor->rejected |= (verb & ROLE_V_NEVER) && !deed;
        anchor->needs_time = !deed || only_looks(s, anchor->verb) || (verb & ROLE_V_SOFT);
        return;
    }
    bool it = anchor->subject == DT_SUBJECT_IT;
    bool machine = (anchor->subject_roles & ROLE_MACHINE) && !good;
    bool arrives =
        (verb & (ROLE_V_ARRIVE | ROLE_V_HAVE)) && !(it && dt_sentence_is(s, anchor->verb, "have"));
    if (dt_sentence_is(s, anchor->verb, "take") && good)
        arrives = true; /* "your refund will take 3 days" */
    /* Whoever does something is a department: "the kitchen will send it up". */
    bool acts = deed && !it && !happens(s, anchor->verb);
    bool as_prices = dt_sentence_is_verb(s, anchor->verb, "go|come") &&
                     dt_sentence_is(s, anchor->verb + 1, "up|down|off");
    anchor->rejected |= machine || as_prices || !(arrives || acts || (verb & ROLE_V_SEND));
    bool reaches = (verb & (ROLE_CONTACT | ROLE_V_REFUND | ROLE_V_REPLACE)) && !it;
    anchor->needs_time = !reaches && !(good && (verb & ROLE_V_ARRIVE));
}

void dt_anchor_judge(const struct dt_sentence *s, struct dt_anchor *anchor,
                     const struct dt_clause_subject *subject)
{
    if (s->text->tokens[anchor->trigger].flags & DT_TOKEN_QUOTED)
        anchor->rejected = true;
    if (dt_clause_disowned(s, anchor->start) || dt_clause_asked(s, anchor->verb))
        anchor->rejected = true;
    uint32_t from = subject->start > s->first ? subject->start - 1 : subject->start;
    if (dt_clause_has(s, from, anchor->verb + 2, ROLE_GENERAL))
        anchor->rejected = true;
    if (subject->roles & ROLE_NEG)
        anchor->rejected = true;
    if (dt_clause_outside(s, subject) || dt_clause_authority(s, subject->start, anchor->trigger))
        anchor->rejected = true;
    if (dt_clause_bare_plural(s, subject, anchor->trigger))
        anchor->rejected = true;
    switch (subject->kind) {
    case DT_SUBJECT_I:
    case DT_SUBJECT_WE:
    case DT_SUBJECT_NONE:
        judge_own(s, anchor);
        break;
    case DT_SUBJECT_YOU:
        judge_you(s, anchor);
        break;
    default:
        judge_other(s, anchor);
        break;
    }
}
