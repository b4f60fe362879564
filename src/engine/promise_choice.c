/*
 * What is offered for choice is no promise until it is chosen: "I can do one of two things: a suite
 * across the road, or two rooms here that will be ready at 4". "Friday or Monday" inside one time
 * is no choice between deeds.
 */
#include "promise_clause.h"

enum { AHEAD = 6 /* "or, if you like, I could" */ };

static bool in_time(const struct dt_sentence *s, uint32_t token)
{
    for (size_t i = 0; i < s->when_count; i++) {
        if (token >= s->whens[i].first_token && token <= s->whens[i].last_token)
            return true;
    }
    return false;
}

/* An "or" between deeds or things, among the tokens [from, to); to where there is none. */
static uint32_t find_or(const struct dt_sentence *s, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        if ((dt_sentence_roles(s, i) & ROLE_OR) && !in_time(s, i) &&
            !dt_sentence_is(s, i + 1, "so|sooner|earlier|else|not|whatever"))
            return i;
    }
    return to;
}

/* "I can", "we could": what follows is within the speaker's power, not promised. */
static bool able(const struct dt_sentence *s, uint32_t i)
{
    return (dt_sentence_roles(s, i) & (ROLE_I | ROLE_WE)) &&
           dt_sentence_is(s, i + 1, "can|could|may|might") &&
           !(dt_sentence_roles(s, i + 2) & ROLE_NEG) &&
           !dt_sentence_is(s, i + 2, "see|understand|confirm|tell|assure|promise|imagine");
}

/* "two ways", "one of two things", "three options" */
static bool counts_ways(const struct dt_sentence *s)
{
    for (uint32_t i = s->first + 1; i < s->end; i++) {
        if (dt_sentence_is(s, i, "ways|things|options|choices|possibilities|routes|alternatives") &&
            (dt_sentence_roles(s, i - 1) & ROLE_TIME))
            return true;
    }
    return false;
}

/* "option one: ...", "option B is ..." */
static bool names_option(const struct dt_sentence *s, uint32_t to)
{
    for (uint32_t i = s->first; i < to; i++) {
        if (dt_sentence_is(s, i, "option|alternative") &&
            dt_sentence_is(s, i + 1, "1|2|3|one|two|three|a|b|c"))
            return true;
    }
    return false;
}

/* "Which would be better?", "Would you prefer ...?": the sentence behind asks to choose. */
static bool asks_to_choose(const struct dt_sentence *s)
{
    const struct dt_text *text = s->text;
    uint32_t i = s->end + 1;
    bool choice = false;
    for (; i < text->token_count && text->tokens[i].type != DT_TOKEN_BREAK; i++)
        choice = choice || dt_promise_is(&text->tokens[i], "which|prefer|rather|better|suits|suit|"
                                                           "choose|pick");
    return choice && i < text->token_count && (text->tokens[i].flags & DT_TOKEN_QUESTION);
}

/* Behind the "or", the other offer: "or I could", "or you can", "or would you". */
static bool offers_other(const struct dt_sentence *s, uint32_t or)
{
    for (uint32_t i = or +1; i < or +1 + AHEAD && i < s->end; i++) {
        uint64_t who = dt_sentence_roles(s, i) | dt_sentence_roles(s, i + 1);
        bool asked = dt_sentence_is(s, i, "would|shall|can|could|should") && (who & ROLE_PRONOUN);
        bool able_to = (dt_sentence_roles(s, i) & (ROLE_I | ROLE_WE | ROLE_YOU)) &&
                       dt_sentence_is(s, i + 1, "can|could|may|might");
        if (asked || able_to)
            return true;
    }
    return false;
}

/* "Either I'll refund it or we'll send a new one": the second of two clauses, at trigger. */
static bool either_clause(const struct dt_sentence *s, uint32_t trigger)
{
    bool either = false, will = false;
    for (uint32_t i = s->first; i < trigger; i++) {
        either = either || dt_sentence_is(s, i, "either");
        will = will || (either && (dt_sentence_roles(s, i) & ROLE_MODAL));
        if (will && (dt_sentence_roles(s, i) & ROLE_OR) && !in_time(s, i))
            return true;
    }
    return false;
}

bool dt_anchor_offered(const struct dt_sentence *s, const struct dt_anchor *anchor)
{
    bool has_or = (s->any & ROLE_OR) && find_or(s, s->first, s->end) < s->end;
    if (names_option(s, anchor->trigger))
        return true;
    if (!has_or)
        return false;
    if (counts_ways(s) || asks_to_choose(s))
        return true;
    uint32_t from = anchor->start;
    while (from > s->first && !dt_sentence_is(s, from - 1, "but|so|because"))
        from--;
    uint32_t or = find_or(s, from, s->end);
    for (uint32_t i = from; i < anchor->trigger; i++) {
        if (able(s, i) && or < s->end)
            return true;
    }
    or = find_or(s, anchor->verb + 1, s->end);
    if (or < s->end && offers_other(s, or))
        return true;
    if (!(s->any & ROLE_CHOICE))
        return false;
    /* "I'll refund it or send a new one, whichever you prefer" */
    return or < s->end || either_clause(s, anchor->trigger);
}
