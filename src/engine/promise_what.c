/* What is promised, and by whom: read off the main verb, its object and its subject. */
#include "promise_parts.h"

/* "and text you", "and reach out": a second verb under the same subject; never "refund and credit".
 */
static bool joined_verb(const struct dt_sentence *s, uint32_t i)
{
    uint64_t roles = dt_sentence_roles(s, i);
    if (!(roles & (ROLE_VERB | ROLE_BE)) || (roles & (ROLE_FORM_ED | ROLE_FORM_S)))
        return false;
    bool joined = i > s->first && ((dt_sentence_roles(s, i - 1) & ROLE_AND) ||
                                   ((dt_sentence_roles(s, i - 1) & ROLE_ADVERB) &&
                                    i > s->first + 1 && (dt_sentence_roles(s, i - 2) & ROLE_AND)));
    if (!joined)
        return false;
    if (!(roles & ROLE_NOUN))
        return true;
    uint64_t next = dt_sentence_roles(s, i + 1);
    return (next & (ROLE_PRONOUN | ROLE_DET | ROLE_BACK)) || dt_sentence_is(s, i + 1, "them") ||
           i + 1 >= s->end;
}

uint32_t dt_anchor_joined_verb(const struct dt_sentence *s, uint32_t from, uint32_t end)
{
    for (uint32_t i = from; i < end && i < s->end; i++) {
        if (joined_verb(s, i))
            return i;
    }
    return end;
}

bool dt_verb_contacts(const struct dt_sentence *s, uint32_t i)
{
    uint64_t roles = dt_sentence_roles(s, i);
    uint64_t back = dt_sentence_roles_between(s, i + 1, i + 3) & ROLE_BACK;
    bool touch = dt_sentence_is(s, i + 1, "in") && dt_sentence_is(s, i + 2, "touch");
    bool back_in_touch = back && dt_sentence_is(s, i + 3, "touch");
    if (roles & ROLE_BE)
        return touch || back;
    if (dt_sentence_is_verb(s, i, "get|come"))
        return touch || back_in_touch || back;
    if (dt_sentence_is(s, i, "let"))
        return (dt_sentence_roles(s, i + 1) & ROLE_YOU) != 0;
    if (dt_sentence_is_verb(s, i, "reach"))
        return dt_sentence_is(s, i + 1, "out|back");
    if (dt_sentence_is_verb(s, i, "check"))
        return dt_sentence_is(s, i + 1, "in|back") && dt_sentence_is(s, i + 2, "with|on");
    return (roles & ROLE_CONTACT) != 0;
}

bool dt_verb_takes_look(const struct dt_sentence *s, uint32_t verb)
{
    bool takes = dt_sentence_is_verb(s, verb, "take|have");
    return takes && (dt_sentence_is(s, verb + 2, "look") || dt_sentence_is(s, verb + 3, "look"));
}

uint32_t dt_anchor_main_verb(const struct dt_sentence *s, const struct dt_anchor *anchor)
{
    uint32_t main = anchor->verb;
    uint64_t own = dt_sentence_roles(s, main);
    bool preparing = (own & (ROLE_V_CHECK | ROLE_V_SOFT)) && !dt_verb_contacts(s, main);
    for (uint32_t i = anchor->verb + 1; i < anchor->end; i++) {
        i = dt_anchor_joined_verb(s, i, anchor->end);
        if (i < anchor->end && (dt_verb_contacts(s, i) || preparing))
            main = i;
    }
    return main;
}

/* "by e-mail", "an e-mail", "in your inbox"; not "e-mail address". */
static bool by_mail(const struct dt_sentence *s, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && i < s->end; i++) {
        if ((dt_sentence_roles(s, i) & ROLE_MAIL) && !dt_sentence_is(s, i + 1, "address"))
            return true;
    }
    return false;
}

/* "call you", "ring back at 5", "call tomorrow" go to the customer; "call the depot" does not. */
static bool calls_customer(const struct dt_sentence *s, uint32_t verb)
{
    uint32_t i = verb + 1;
    if (dt_sentence_is(s, i, "up"))
        i++;
    uint64_t roles = dt_sentence_roles(s, i);
    if (dt_sentence_is(s, i, "your"))
        return true;
    bool other = (roles & (ROLE_DET | ROLE_NAME | ROLE_PERSON | ROLE_OUTSIDE)) ||
                 dt_sentence_is(s, i, "them|him");
    return !other;
}

static enum dt_promise_what by_nouns(uint64_t roles, bool to_somebody)
{
    if (roles & ROLE_MONEY)
        return DT_PROMISE_REFUND;
    if (roles & ROLE_NEW)
        return DT_PROMISE_REPLACEMENT;
    if (to_somebody)
        return DT_PROMISE_ESCALATE;
    if (roles & ROLE_NEWS)
        return DT_PROMISE_UPDATE;
    return DT_PROMISE_OTHER;
}

/* Verbs of telling: which of them tell the customer something. */
static enum dt_promise_what by_update(const struct dt_sentence *s, uint32_t verb, uint32_t end)
{
    if (by_mail(s, verb + 1, end))
        return DT_PROMISE_EMAIL;
    if (dt_sentence_is_verb(s, verb, "reach") && !dt_sentence_is(s, verb + 1, "out"))
        return DT_PROMISE_OTHER;
    bool thing =
        (dt_sentence_roles(s, verb + 1) & ROLE_DET) && !dt_sentence_is(s, verb + 2, "customer");
    if (dt_sentence_is_verb(s, verb, "update") && thing)
        return DT_PROMISE_OTHER;
    if (dt_sentence_is_verb(s, verb, "contact") && thing)
        return DT_PROMISE_INVESTIGATE;
    if (dt_sentence_is_verb(s, verb, "keep") &&
        !(dt_sentence_roles_between(s, verb + 1, verb + 4) & (ROLE_YOU | ROLE_CONTACT)))
        return DT_PROMISE_OTHER;
    if (dt_sentence_is_verb(s, verb, "drop") && !(dt_sentence_roles(s, verb + 1) & ROLE_YOU))
        return DT_PROMISE_OTHER;
    if (dt_sentence_is_verb(s, verb, "report") &&
        (dt_sentence_roles(s, verb + 1) & (ROLE_IT | ROLE_DET)))
        return DT_PROMISE_OTHER;
    return DT_PROMISE_UPDATE;
}

/* "have Denise phone you", "get someone to call": the deed of whoever is set to do it. */
uint32_t dt_anchor_caused_verb(const struct dt_sentence *s, uint32_t verb, uint32_t end)
{
    bool cause =
        dt_sentence_is_verb(s, verb, "have|get|ask|make|tell|told|instruct|ensure|arrange");
    if (!cause)
        return verb;
    uint32_t limit = verb + 10 < end ? verb + 10 : end;
    bool person = false;
    for (uint32_t i = verb + 1; i < limit; i++) {
        uint64_t roles = dt_sentence_roles(s, i);
        bool who = (roles & (ROLE_PERSON | ROLE_SENIOR | ROLE_NAME | ROLE_THEY)) ||
                   dt_sentence_is(s, i, "them|him");
        if (roles & ROLE_AND)
            return verb; /* "ask the depot and call you" */
        if (!person && (roles & ROLE_PREP))
            return verb; /* "get this over to the team" */
        uint64_t before = dt_sentence_roles(s, i - 1);
        bool next_to = (before & (ROLE_PERSON | ROLE_SENIOR | ROLE_NAME | ROLE_THEY)) ||
                       dt_sentence_is(s, i - 1, "to|them|him") ||
                       (dt_sentence_roles(s, i + 1) & ROLE_YOU);
        bool acts =
            (roles & (ROLE_VERB | ROLE_BE)) && !(roles & (ROLE_FORM_ED | ROLE_PERSON | ROLE_DET));
        if (person && acts && next_to)
            return i;
        person = person || who;
    }
    return verb;
}

/* Verbs that refund whatever their object is; "return" and "issue" need money for it. */
static bool only_refunds(const struct dt_sentence *s, uint32_t verb)
{
    if (dt_sentence_is(s, verb, "return|issue|top|fund|wire"))
        return false;
    return true;
}

/* The object's roles; "another" and "new" alone replace nothing: "another hour", "a new date". */
static uint64_t object_roles(const struct dt_sentence *s, uint32_t from, uint32_t to)
{
    uint64_t all = 0;
    for (uint32_t i = from; i < to && i < s->end; i++) {
        uint64_t roles = dt_sentence_roles(s, i);
        if ((roles & ROLE_NEW) &&
            dt_sentence_is(s, i + 1,
                           "look|hour|day|week|minute|time|date|chance|try|way|appointment|"
                           "slot|quote|plan|email|call|ticket"))
            roles &= ~ROLE_NEW;
        all |= roles;
    }
    return all;
}

/* "on your account", "to your card". */
static bool on_account(const struct dt_sentence *s, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && i < s->end; i++) {
        bool account = dt_sentence_is(s, i, "account|card|statement|bank");
        bool yours = i > s->first && (dt_sentence_roles(s, i - 1) & ROLE_DET) && i > s->first + 1 &&
                     (dt_sentence_roles(s, i - 2) & ROLE_PREP);
        if (account && yours)
            return true;
    }
    return false;
}

static bool sends_word(const struct dt_sentence *s, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && i < s->end; i++) {
        if (dt_sentence_is(s, i,
                           "update|updates|answer|reply|news|response|message|text|sms|word|note"))
            return true;
    }
    return false;
}

static enum dt_promise_what by_verb(const struct dt_sentence *s, uint32_t verb, uint32_t end)
{
    uint64_t roles = dt_sentence_roles(s, verb);
    uint64_t object = object_roles(s, verb + 1, end);
    if (roles & ROLE_V_CALL)
        return calls_customer(s, verb) ? DT_PROMISE_CALL_BACK : DT_PROMISE_INVESTIGATE;
    if (roles & ROLE_V_MAIL)
        return DT_PROMISE_EMAIL;
    if (roles & ROLE_V_REPLACE)
        return DT_PROMISE_REPLACEMENT;
    if ((roles & ROLE_V_REFUND) && (only_refunds(s, verb) || (object & ROLE_MONEY)))
        return DT_PROMISE_REFUND;
    if (dt_sentence_is(s, verb, "escalate"))
        return DT_PROMISE_ESCALATE;
    if (dt_verb_contacts(s, verb) && !(roles & ROLE_CONTACT))
        return by_mail(s, verb + 1, end) ? DT_PROMISE_EMAIL : DT_PROMISE_UPDATE;
    bool line = dt_sentence_is_verb(s, verb, "drop") && (dt_sentence_roles(s, verb + 1) & ROLE_YOU);
    if (line || ((roles & ROLE_V_UPDATE) && !(roles & ROLE_V_SEND)))
        return by_update(s, verb, end);
    if (dt_verb_takes_look(s, verb))
        return DT_PROMISE_INVESTIGATE;
    if (by_mail(s, verb + 1, end))
        return DT_PROMISE_EMAIL;
    if ((object & ROLE_CALL) && !(object & ROLE_MONEY))
        return DT_PROMISE_CALL_BACK;
    if (roles & ROLE_V_CHECK && !(roles & ROLE_V_HAVE) && !(roles & ROLE_V_ACT))
        return DT_PROMISE_INVESTIGATE;
    if ((roles & ROLE_V_SEND) && (object & ROLE_NEWS) && !sends_word(s, verb + 1, end))
        object &= ~ROLE_NEWS; /* results and information come as papers */
    bool hands_over = (roles & (ROLE_V_ESCALATE | ROLE_V_ACT | ROLE_V_SEND | ROLE_V_HAVE)) &&
                      ((object & ROLE_SENIOR) || ((object & ROLE_PERSON) && !(object & ROLE_YOU)));
    bool toward = false;
    for (uint32_t i = verb + 1; i < end; i++)
        toward = toward || dt_sentence_is(s, i, "to|with|of|past");
    return by_nouns(object, hands_over && toward);
}

/* What "it" stands for: the nouns said before, in this sentence. */
static uint64_t antecedent(const struct dt_sentence *s, uint32_t before)
{
    uint64_t all = 0;
    for (uint32_t i = s->first; i < before; i++) {
        uint64_t roles = dt_sentence_roles(s, i);
        /* "check" and "return" are money and refunds only as nouns */
        bool noun = !(roles & ROLE_VERB) ||
                    (i > s->first && (dt_sentence_roles(s, i - 1) & ROLE_DET)) ||
                    dt_sentence_is(s, i, "refund");
        if (roles & ROLE_V_REPLACE)
            all |= ROLE_NEW;
        if (noun)
            all |= roles & (ROLE_MONEY | ROLE_NEW | ROLE_NEWS);
    }
    return all;
}

static enum dt_promise_what by_subject(const struct dt_sentence *s, const struct dt_anchor *anchor)
{
    uint64_t subject = anchor->subject_roles;
    if (anchor->subject == DT_SUBJECT_IT)
        subject = antecedent(s, anchor->start);
    if (subject & ROLE_NEW)
        return DT_PROMISE_REPLACEMENT;
    if (subject & ROLE_MONEY)
        return DT_PROMISE_REFUND;
    if (subject & ROLE_MAIL)
        return DT_PROMISE_EMAIL;
    if (subject & ROLE_CALL)
        return DT_PROMISE_CALL_BACK;
    if (subject & ROLE_NEWS)
        return DT_PROMISE_UPDATE;
    return on_account(s, anchor->verb, anchor->end) ? DT_PROMISE_REFUND : DT_PROMISE_OTHER;
}

static enum dt_promise_what verbless_what(uint64_t roles)
{
    if (roles & ROLE_SENIOR)
        return DT_PROMISE_ESCALATE;
    if (roles & ROLE_NEW)
        return DT_PROMISE_REPLACEMENT;
    if (roles & ROLE_MONEY)
        return DT_PROMISE_REFUND;
    if (roles & ROLE_CALL)
        return DT_PROMISE_CALL_BACK;
    if (roles & ROLE_MAIL)
        return DT_PROMISE_EMAIL;
    if (roles & ROLE_BACK)
        return DT_PROMISE_UPDATE; /* "back in 5" */
    return roles & ROLE_NEWS ? DT_PROMISE_UPDATE : DT_PROMISE_OTHER;
}

static enum dt_promise_what you_what(const struct dt_sentence *s, uint32_t verb, uint32_t end)
{
    uint64_t roles = dt_sentence_roles(s, verb);
    if (roles & ROLE_FORM_ED)
        return by_verb(s, verb, end);
    if ((roles & ROLE_BE) || dt_sentence_is_verb(s, verb, "hear"))
        return by_mail(s, verb + 1, end) ? DT_PROMISE_EMAIL : DT_PROMISE_UPDATE;
    uint64_t object = dt_sentence_roles_between(s, verb + 1, end);
    if (by_mail(s, verb + 1, end))
        return DT_PROMISE_EMAIL;
    return verbless_what(object & ~ROLE_SENIOR);
}

/* "get you refunded", "have it replaced": what is had done; else the verb. */
static uint32_t had_done(const struct dt_sentence *s, uint32_t verb, uint32_t end)
{
    uint64_t deed = ROLE_CONTACT | ROLE_V_REFUND | ROLE_V_REPLACE | ROLE_V_ESCALATE;
    for (uint32_t i = verb + 2; i < verb + 5 && i < end; i++) {
        uint64_t roles = dt_sentence_roles(s, i);
        if (dt_sentence_is(s, verb, "get|have") && (roles & ROLE_FORM_ED) && (roles & deed))
            return i;
    }
    return verb;
}

enum dt_promise_what dt_anchor_what(const struct dt_sentence *s, const struct dt_anchor *anchor)
{
    uint32_t verb = dt_anchor_main_verb(s, anchor);
    uint32_t end = dt_anchor_joined_verb(s, verb + 1, anchor->end);
    uint64_t roles = dt_sentence_roles(s, verb);
    switch (anchor->form) {
    case DT_ANCHOR_VERBLESS:
        return verbless_what(anchor->subject_roles);
    case DT_ANCHOR_BOOKED:
        if (dt_anchor_caused_verb(s, verb, end) != verb)
            return by_verb(s, dt_anchor_caused_verb(s, verb, end), end);
        return (dt_sentence_roles_between(s, anchor->start, anchor->end) & ROLE_CALL)
                   ? DT_PROMISE_CALL_BACK
                   : DT_PROMISE_OTHER;
    case DT_ANCHOR_DONE:
        return DT_PROMISE_OTHER;
    default:
        break;
    }
    if (anchor->subject == DT_SUBJECT_YOU)
        return you_what(s, verb, end);
    if (roles & (ROLE_BE | ROLE_BE_NOW)) {
        if (anchor->subject == DT_SUBJECT_I || anchor->subject == DT_SUBJECT_WE)
            return DT_PROMISE_UPDATE; /* be in touch, be back */
        if (dt_sentence_is(s, verb + 1, "in") && dt_sentence_is(s, verb + 2, "touch"))
            return DT_PROMISE_UPDATE;
        return by_subject(s, anchor);
    }
    bool person = anchor->subject == DT_SUBJECT_THEY ||
                  (anchor->subject_roles & (ROLE_PERSON | ROLE_SENIOR | ROLE_NAME));
    bool other = anchor->subject == DT_SUBJECT_NOUN || anchor->subject == DT_SUBJECT_IT;
    if ((person || other) && (roles & ROLE_V_CALL) && !(roles & ROLE_FORM_ED))
        return DT_PROMISE_CALL_BACK;
    bool arrives = (roles & ROLE_V_ARRIVE) && (!dt_verb_contacts(s, verb) || (other && !person));
    if (arrives && anchor->subject != DT_SUBJECT_I && anchor->subject != DT_SUBJECT_WE)
        return by_subject(s, anchor);
    uint32_t caused = had_done(s, dt_anchor_caused_verb(s, verb, end), end);
    enum dt_promise_what what = by_verb(s, caused, end);
    bool thing = anchor->subject == DT_SUBJECT_NOUN || anchor->subject == DT_SUBJECT_IT;
    return what == DT_PROMISE_OTHER && thing ? by_subject(s, anchor) : what;
}

enum dt_promise_who dt_anchor_who(const struct dt_sentence *s, const struct dt_anchor *anchor,
                                  enum dt_promise_what what)
{
    uint32_t verb = dt_anchor_main_verb(s, anchor);
    bool from_me = false, ours = false;
    for (uint32_t i = verb + 1; i < anchor->end; i++) {
        ours = ours || (dt_sentence_is(s, i, "from") && (dt_sentence_is(s, i + 1, "us|our|the")));
        from_me = from_me || dt_sentence_is(s, i, "me|my");
    }
    switch (anchor->subject) {
    case DT_SUBJECT_I:
    case DT_SUBJECT_NONE:
        if (anchor->form == DT_ANCHOR_BOOKED)
            return DT_PROMISE_COMPANY;
        return dt_anchor_caused_verb(s, anchor->verb, anchor->end) != anchor->verb
                   ? DT_PROMISE_COMPANY
                   : DT_PROMISE_AGENT;
    case DT_SUBJECT_YOU: {
        bool passive = (dt_sentence_roles(s, verb) & ROLE_FORM_ED) != 0;
        bool word = what == DT_PROMISE_UPDATE || what == DT_PROMISE_EMAIL;
        return from_me || (word && !passive && !ours) ? DT_PROMISE_AGENT : DT_PROMISE_COMPANY;
    }
    default:
        return anchor->subject_roles & ROLE_OUTSIDE ? DT_PROMISE_SOMEBODY : DT_PROMISE_COMPANY;
    }
}
