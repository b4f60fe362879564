/*
 * Which of a sentence's times belongs to which promise: the one behind its verb, else the one that
 * stands in front of its subject ("By Friday, I'll ..."); what a condition says apart.
 */
#include "promise_parts.h"

/* "not today", "not before 1"; but "no later than Friday" is a time. */
static bool excluded(const struct dt_sentence *s, const struct dt_when *when)
{
    if (when->past)
        return true;
    uint32_t first = when->first_token;
    if (first > s->first && (dt_sentence_roles(s, first - 1) & ROLE_NEG) &&
        !dt_sentence_is(s, first, "later"))
        return true;
    /* "the money you sent on Tuesday": the time of a past deed */
    uint32_t k = first;
    while (k > s->first && (dt_sentence_roles(s, k - 1) & ROLE_PREP))
        k--;
    bool deed = k > s->first + 1 && (dt_sentence_roles(s, k - 1) & ROLE_FORM_ED);
    bool theirs = deed && (dt_sentence_roles(s, k - 2) & (ROLE_PRONOUN & ~ROLE_IT)) &&
                  !(dt_sentence_roles(s, k - 2) & ROLE_DET);
    bool caused =
        k > s->first + 2 && (dt_sentence_roles(s, k - 3) & ROLE_V_HAVE); /* "get you refunded" */
    return theirs && !caused;
}

/* "find you a room for tonight": what the time is for, not when it is done. */
static bool purpose(const struct dt_sentence *s, const struct dt_when *when)
{
    return dt_sentence_is(s, when->first_token, "for") ||
           (when->first_token > s->first && dt_sentence_is(s, when->first_token - 1, "for"));
}

static bool better(const struct dt_when *than, const struct dt_when *when)
{
    return !than || (than->due == DT_INSTANT_NONE && when->due != DT_INSTANT_NONE);
}

/* The first time among the tokens [from, to), a definite one before a vague one. */
static const struct dt_when *first_in(const struct dt_sentence *s, uint32_t from, uint32_t to,
                                      bool with_purpose)
{
    const struct dt_when *found = NULL;
    for (size_t i = 0; i < s->when_count; i++) {
        const struct dt_when *when = &s->whens[i];
        if (when->first_token < from || when->last_token >= to || excluded(s, when))
            continue;
        if (purpose(s, when) && !with_purpose)
            continue;
        if (better(found, when))
            found = when;
    }
    return found;
}

/* Only words that lead on stand between the time and the subject: "tomorrow by 11, yes, you'll". */
static bool leads_on(const struct dt_sentence *s, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        uint64_t roles = dt_sentence_roles(s, i);
        bool latest = dt_sentence_is(s, i, "at|the|latest|please");
        if (!(roles & (ROLE_FILLER | ROLE_AND | ROLE_ADVERB)) && !latest)
            return false;
    }
    return true;
}

/* A time that opens the clause, before the subject; or "give me an hour and I'll ...". */
static const struct dt_when *fronted(const struct dt_sentence *s, uint32_t from, uint32_t start)
{
    const struct dt_when *found = NULL;
    for (size_t i = 0; i < s->when_count; i++) {
        const struct dt_when *when = &s->whens[i];
        if (when->first_token < from || when->last_token >= start || excluded(s, when))
            continue;
        if (!leads_on(s, when->last_token + 1, start))
            continue;
        uint32_t first = when->first_token;
        while (first > from && (dt_sentence_roles(s, first - 1) & (ROLE_PREP | ROLE_FILLER)))
            first--;
        bool opens = first == from || dt_sentence_clause_first(s, first) ||
                     (dt_sentence_roles(s, first - 1) & (ROLE_AND | ROLE_CONJ));
        bool given = first > from && (dt_sentence_is(s, first - 1, "me|us|it"));
        if ((opens || given) && better(found, when))
            found = when;
    }
    return found;
}

/* "as soon as", at i; "as soon as possible" sets no condition. */
static bool as_soon_as(const struct dt_sentence *s, uint32_t i)
{
    return dt_sentence_is(s, i, "as") && dt_sentence_is(s, i + 1, "soon") &&
           dt_sentence_is(s, i + 2, "as") && !dt_sentence_is(s, i + 3, "possible") &&
           !dt_sentence_is(s, i + 4, "can");
}

/* "see if", "know when", "ask whether" ask; they set no condition. */
static bool indirect_question(const struct dt_sentence *s, uint32_t i)
{
    if (i == s->first)
        return false;
    uint64_t before = dt_sentence_roles(s, i - 1);
    bool asks = (before & (ROLE_V_CHECK | ROLE_CLAIM | ROLE_V_SOFT)) ||
                dt_sentence_is(s, i - 1, "out|exactly");
    return asks && !dt_sentence_clause_first(s, i);
}

static bool begins_condition(const struct dt_sentence *s, uint32_t i)
{
    return ((dt_sentence_roles(s, i) & ROLE_COND) && !indirect_question(s, i)) || as_soon_as(s, i);
}

/* Conditions that only ask for leave: "if that's ok", "if you like", "if possible". */
static bool courtesy(const struct dt_sentence *s, uint32_t i)
{
    if (!dt_sentence_is(s, i, "if"))
        return false;
    for (uint32_t k = i + 1; k < i + 5 && k < s->end; k++) {
        if (dt_sentence_is(s, k, "ok|okay|alright|suits|works|fine|possible|convenient"))
            return true;
    }
    return false;
}

struct span {
    uint32_t first, end;
};

static struct span find_condition(const struct dt_sentence *s, uint32_t from,
                                  const struct dt_anchor *anchor, uint32_t to)
{
    for (uint32_t i = from; i < anchor->start; i++) {
        bool opens = i == from || dt_sentence_clause_first(s, i) ||
                     (dt_sentence_roles(s, i - 1) & (ROLE_AND | ROLE_CONJ | ROLE_FILLER));
        if (opens && begins_condition(s, i) && !courtesy(s, i))
            return (struct span){i, anchor->start};
    }
    for (uint32_t i = anchor->verb + 1; i < to; i++) {
        if (begins_condition(s, i) && !courtesy(s, i))
            return (struct span){i, to};
    }
    return (struct span){anchor->start, anchor->start};
}

/* "if you entered the code before midnight": settled already, or never. */
static bool of_past(const struct dt_sentence *s, uint32_t from, uint32_t to)
{
    for (uint32_t i = from + 1; i < to; i++) {
        uint32_t k = i - 1;
        while (k > from && (dt_sentence_roles(s, k) & (ROLE_ADVERB | ROLE_NEG)))
            k--;
        bool perfect = (dt_sentence_roles(s, k) & (ROLE_BE_NOW | ROLE_BE | ROLE_V_HAVE)) ||
                       dt_sentence_is(s, k, "been|has");
        if ((dt_sentence_roles(s, i) & ROLE_FORM_ED) && !perfect)
            return true;
    }
    return false;
}

/* "I'm off at 6, so I'll call before then" */
static bool says_then(const struct dt_sentence *s, uint32_t from, uint32_t to)
{
    for (uint32_t i = from + 1; i < to; i++) {
        if (dt_sentence_is(s, i, "then"))
            return true;
    }
    return false;
}

/* The last definite time ahead that stands before the token. */
static const struct dt_when *last_before(const struct dt_sentence *s, uint32_t token)
{
    const struct dt_when *found = NULL;
    for (size_t i = 0; i < s->when_count; i++) {
        const struct dt_when *when = &s->whens[i];
        if (when->last_token < token && !when->past && when->due != DT_INSTANT_NONE)
            found = when;
    }
    return found;
}

/* ", it should land with you on Friday": what is to become of the thing promised. */
static bool expected(const struct dt_sentence *s, uint32_t i)
{
    i += (dt_sentence_roles(s, i) & ROLE_AND) != 0;
    return (dt_sentence_roles(s, i) & (ROLE_IT | ROLE_THEY)) && dt_sentence_is(s, i + 1, "should");
}

struct dt_anchor_time dt_anchor_time_find(const struct dt_sentence *s,
                                          const struct dt_anchor *anchors, size_t count,
                                          size_t index)
{
    const struct dt_anchor *anchor = &anchors[index];
    /* A rejected anchor between two promises is part of the first one's condition. */
    uint32_t to = anchor->end;
    for (size_t a = index + 1; a < count && anchors[a].rejected; a++)
        to = anchors[a].end > to ? anchors[a].end : to;
    uint32_t from = s->first;
    for (size_t a = 0; a < index; a++) {
        if (!anchors[a].rejected)
            from = anchors[a].end < anchor->start ? anchors[a].end : anchor->start;
    }
    struct span condition = find_condition(s, from, anchor, to);
    struct dt_anchor_time time = {
        .condition_first = condition.first,
        .condition_end = condition.end,
    };
    if (condition.first != condition.end && !of_past(s, condition.first, condition.end))
        time.condition_when = first_in(s, condition.first, condition.end, true);
    if (time.condition_first != time.condition_end && !time.condition_when &&
        dt_sentence_is(s, condition.first, "if") && dt_sentence_is(s, condition.first + 1, "not"))
        time.condition_when = last_before(s, condition.first); /* "by Friday; if not, I'll" */
    uint32_t end = anchor->end;
    if (condition.first > anchor->verb && condition.first < end)
        end = condition.first;
    uint32_t main = dt_anchor_main_verb(s, anchor);
    bool booked = anchor->form == DT_ANCHOR_BOOKED || anchor->form == DT_ANCHOR_VERBLESS;
    time.when = first_in(s, main, end, booked);
    uint32_t left = condition.first < anchor->start ? condition.end : from;
    if (!time.when || time.when->due == DT_INSTANT_NONE) {
        const struct dt_when *front = fronted(s, left, anchor->start);
        if (front && better(time.when, front))
            time.when = front;
    }
    if (!time.when && says_then(s, main, end)) {
        time.when = last_before(s, anchor->start);
        time.apart = true;
    }
    if (!time.when)
        time.when = first_in(s, anchor->verb, main, booked);
    if (!time.when)
        time.when = first_in(s, anchor->verb, end, true);
    if (!time.when && condition.first == condition.end && expected(s, anchor->end)) {
        time.when = first_in(s, anchor->end, s->end, false);
        time.apart = true;
    }
    return time;
}
