/*
 * Promises in an agent's turn, sentence by sentence: the words get their roles, sentences without a
 * word that could begin a promise are left at once (most are), the others go through anchors, times
 * and kinds. A promise without a time of its own may find it in the sentence next to it.
 */
#include "promise.h"
#include "promise_parts.h"

enum { TIME_MARGIN = 6 /* words around a word of time: "by the first of", "at the latest" */ };

/* Times are found even where the present is not known, for their places; then they are dropped. */
#define SOME_MONDAY INT64_C(1767607200000) /* 2026-01-05T10:00Z */

const char *dt_promise_what_name(enum dt_promise_what what)
{
    static const char *const names[] = {"update",      "call back", "e-mail",      "refund",
                                        "replacement", "escalate",  "investigate", "other"};
    return names[what];
}

const char *dt_promise_who_name(enum dt_promise_who who)
{
    static const char *const names[] = {"agent", "company", "other"};
    return names[who];
}

const char *dt_promise_state_name(enum dt_promise_state state)
{
    static const char *const names[] = {"open", "kept", "broken", "moved", "cancelled"};
    return names[state];
}

struct finder {
    const struct dt_text *text;
    struct dt_when_context when;
    bool timed; /* the present is known */
    struct dt_promise *out;
    size_t count;
    size_t weak;                   /* index in out of "that will be two days", or count's limit */
    size_t last_count;             /* promises before the sentence just read */
    uint32_t last_first, last_end; /* the sentence just read */
    bool done_pending;             /* "consider it done", no promise yet */
    struct dt_promise done;
};

/* Splits off the sentence at first and gives its words their roles. */
static void read_sentence(const struct dt_text *text, uint32_t first, struct dt_sentence *s)
{
    s->text = text;
    s->first = first;
    s->question = false;
    s->any = 0;
    s->when_count = 0;
    uint32_t i = first;
    while (i < text->token_count && i - first < DT_SENTENCE_TOKENS &&
           text->tokens[i].type != DT_TOKEN_BREAK) {
        s->roles[i - first] = dt_promise_roles(&text->tokens[i]);
        s->any |= s->roles[i - first];
        i++;
    }
    s->end = i;
    if (i < text->token_count && text->tokens[i].type == DT_TOKEN_BREAK)
        s->question = (text->tokens[i].flags & DT_TOKEN_QUESTION) != 0;
}

/* Whether anything in the sentence could be a promise: a word of committing, or a deed and a time.
 */
static bool worth_reading(const struct dt_sentence *s)
{
    if (s->any & (ROLE_MODAL | ROLE_V_LET | ROLE_V_EXPECT | ROLE_BOOKED | ROLE_CLAIM))
        return true;
    uint64_t deed = ROLE_CONTACT | ROLE_V_REFUND | ROLE_V_REPLACE | ROLE_V_ESCALATE | ROLE_V_SEND |
                    ROLE_V_ARRIVE | ROLE_V_ACT | ROLE_V_HAVE | ROLE_V_CHECK;
    uint64_t thing =
        ROLE_TASK | ROLE_MONEY | ROLE_GOODS | ROLE_CALL | ROLE_NEWS | ROLE_MAIL | ROLE_BACK;
    bool timed = (s->any & ROLE_TIME) != 0;
    bool going = (s->any & ROLE_BE_NOW) && (s->any & ROLE_FORM_ING);
    return going || (timed && (s->any & (deed | thing | ROLE_BE_NOW)));
}

/* "tomorrow, Tuesday, before noon": a second time beside the first that says the same more exactly.
 */
static bool refines(struct dt_when *first, const struct dt_when *second,
                    const struct dt_when_context *context)
{
    if (second->first_token != first->last_token + 1 || first->due == DT_INSTANT_NONE ||
        second->due == DT_INSTANT_NONE || first->has_hour || !first->has_day || first->past)
        return false;
    dt_date day = 0, other = 0;
    dt_zone_local(context->calendar->zone, first->due - 1, &day, NULL);
    dt_zone_local(context->calendar->zone, second->due - 1, &other, NULL);
    bool hour = second->has_hour && second->minute >= 0 && !second->elapsed;
    if (second->has_day ? day != other : !hour)
        return false;
    first->last_token = second->last_token;
    if (hour) {
        first->due = dt_zone_instant(context->calendar->zone, day, second->minute);
        first->due_also = DT_INSTANT_NONE;
        first->has_hour = true;
        first->minute = second->minute;
        first->precision = second->precision;
    }
    return true;
}

static void find_whens(const struct finder *f, struct dt_sentence *s)
{
    s->when_count = 0;
    if (!f->when.calendar || !(s->any & ROLE_TIME))
        return;
    /* Times are costly to read: only where one of their words stands, with what may surround it. */
    uint32_t first = s->first, end = s->end;
    while (!(dt_sentence_roles(s, first) & ROLE_TIME))
        first++;
    while (!(dt_sentence_roles(s, end - 1) & ROLE_TIME))
        end--;
    first = first - s->first > TIME_MARGIN ? first - TIME_MARGIN : s->first;
    end = s->end - end > TIME_MARGIN ? end + TIME_MARGIN : s->end;
    s->when_count = dt_when_find(f->text, first, end, &f->when, s->whens, DT_WHEN_A_TURN);
    size_t kept = 0;
    for (size_t i = 0; i < s->when_count; i++) {
        /* "today's list" is no time, "in tonight's post" is */
        uint32_t token = s->whens[i].first_token;
        uint64_t around =
            dt_sentence_roles(s, token) | (token > s->first ? dt_sentence_roles(s, token - 1) : 0);
        if (dt_sentence_is(s, s->whens[i].last_token + 1, "'s") && !(around & ROLE_PREP))
            continue;
        if (kept > 0 && refines(&s->whens[kept - 1], &s->whens[i], &f->when))
            continue;
        s->whens[kept++] = s->whens[i];
    }
    s->when_count = kept;
}

static bool definite(const struct dt_when *when)
{
    return when && when->due != DT_INSTANT_NONE;
}

/* "let me check": a promise only where the customer is to hear of it, or by a time. */
static bool let_counts(const struct dt_sentence *s, const struct dt_anchor *anchor,
                       const struct dt_when *when)
{
    bool us = dt_sentence_is(s, anchor->trigger + 1, "us");
    bool talk = (dt_sentence_roles(s, anchor->verb) & ROLE_V_SOFT) != 0;
    if (definite(when) && !us && !talk)
        return true;
    uint32_t main = dt_anchor_main_verb(s, anchor);
    uint64_t roles = dt_sentence_roles(s, main);
    bool back = false;
    for (uint32_t i = main + 1; i < main + 3; i++)
        back = back || (dt_sentence_roles(s, i) & (ROLE_BACK | ROLE_YOU));
    if (us && definite(when) && dt_verb_contacts(s, main))
        return true;
    return back && (dt_verb_contacts(s, main) || (roles & ROLE_V_LET));
}

static bool counts(const struct dt_sentence *s, const struct dt_anchor *anchor,
                   const struct dt_anchor_time *time)
{
    if (anchor->rejected)
        return false;
    if (anchor->form == DT_ANCHOR_LET)
        return let_counts(s, anchor, time->when);
    if (anchor->weak && anchor->form != DT_ANCHOR_DONE)
        return definite(time->when);
    if (!anchor->needs_time)
        return true;
    bool will = anchor->form == DT_ANCHOR_WILL;
    bool own = anchor->subject == DT_SUBJECT_I || anchor->subject == DT_SUBJECT_WE;
    /* "we ship within 24 hours" is a rule */
    if (anchor->form == DT_ANCHOR_PRESENT && own && time->when &&
        (time->when->elapsed || dt_sentence_is(s, time->when->first_token, "within")))
        return false;
    if (definite(time->when) || (will && definite(time->condition_when)))
        return true;
    if (will && !own && time->when)
        return true; /* "it will be there soon" */
    if (will && dt_anchor_main_verb(s, anchor) != anchor->verb &&
        dt_verb_contacts(s, dt_anchor_main_verb(s, anchor)))
        return true; /* "take a look and get back to you" */
    /* "as soon as I have it, a new one ships" */
    return anchor->form == DT_ANCHOR_PRESENT && !own && time->condition_end == anchor->start &&
           time->condition_first != time->condition_end &&
           (dt_sentence_roles(s, anchor->verb) & ROLE_FORM_S);
}

/*
 * A boundary sets a condition too: "if the language goes on"; and so does a warning: "unless we
 * hear from you, we will close the case".
 */
static bool about_conduct(const struct dt_sentence *s, const struct dt_anchor *anchor,
                          const struct dt_anchor_time *time)
{
    bool you = false, not = dt_sentence_is(s, time->condition_first, "unless");
    for (uint32_t i = time->condition_first; i < time->condition_end; i++) {
        bool go_on =
            (dt_sentence_is_verb(s, i, "go|carry|keep")) && (dt_sentence_is(s, i + 1, "on|up"));
        if ((dt_sentence_roles(s, i) & ROLE_ABUSE) || go_on)
            return true;
        you = you || (dt_sentence_roles(s, i) & ROLE_YOU);
        not = not || (dt_sentence_roles(s, i) & ROLE_NEG);
    }
    bool ends = (dt_sentence_roles(s, anchor->verb) & ROLE_V_END) ||
                dt_sentence_is(s, anchor->verb, "cancel");
    return you && not &&ends;
}

static void set_time(struct dt_promise *promise, const struct dt_when *when)
{
    if (!when)
        return;
    promise->due = when->due;
    promise->due_also = when->due_also;
    promise->precision = when->precision;
    promise->has_hour = when->has_hour;
    promise->minute = when->minute;
}

/* Where the clause is read to: behind its time, to the next mark or condition. */
static uint32_t span_end(const struct dt_sentence *s, const struct dt_anchor *anchor,
                         const struct dt_anchor_time *time)
{
    uint32_t end = anchor->verb + 1;
    if (time->when && time->when->last_token >= end)
        end = time->when->last_token + 1;
    if (time->condition_first > anchor->verb && time->condition_first != time->condition_end &&
        !definite(time->when))
        return time->condition_end;
    while (end < anchor->end && !(s->text->tokens[end].flags & DT_TOKEN_CLAUSE) &&
           !(dt_sentence_roles(s, end) & ROLE_COND))
        end++;
    uint64_t trailing = ROLE_AND | ROLE_CONJ;
    while (end > anchor->verb + 1 && (dt_sentence_roles(s, end - 1) & trailing))
        end--;
    return end;
}

static struct dt_promise make_promise(const struct dt_sentence *s, const struct dt_anchor *anchor,
                                      const struct dt_anchor_time *time)
{
    struct dt_promise promise = {
        .due = DT_INSTANT_NONE,
        .due_also = DT_INSTANT_NONE,
        .minute = -1,
        .precision = DT_PRECISION_NONE,
    };
    bool condition = time->condition_first != time->condition_end;
    uint32_t start = anchor->start;
    if (condition && time->condition_first < start)
        start = time->condition_first;
    if (time->when && !time->apart && time->when->first_token < start)
        start = time->when->first_token;
    promise.start = s->text->tokens[start].start;
    promise.end = s->text->tokens[span_end(s, anchor, time) - 1].end;
    promise.what = (uint8_t)dt_anchor_what(s, anchor);
    promise.who = (uint8_t)dt_anchor_who(s, anchor, promise.what);
    promise.follow_up = promise.what == DT_PROMISE_UPDATE || promise.what == DT_PROMISE_CALL_BACK ||
                        promise.what == DT_PROMISE_EMAIL;
    bool own_time = definite(time->when) && !(condition && time->when->elapsed);
    bool iffy = dt_sentence_is(s, time->condition_first, "if|unless") || !own_time;
    promise.conditional = condition && iffy;
    if (own_time || !condition)
        set_time(&promise, time->when);
    else
        set_time(&promise, time->condition_when);
    return promise;
}

/* The time of a sentence that says little else: "Tomorrow at 10.", "That'll be two days.", "Give me
 * until Thursday." */
static const struct dt_when *lone_time(const struct dt_sentence *s, bool before)
{
    if (s->question || s->when_count == 0)
        return NULL;
    const struct dt_when *when = &s->whens[0];
    for (size_t i = 1; i < s->when_count && !definite(when); i++)
        when = &s->whens[i];
    if (!definite(when) || when->past)
        return NULL;
    uint64_t lead = ROLE_FILLER | ROLE_ADVERB | ROLE_IT | ROLE_MODAL | ROLE_BE | ROLE_BE_NOW |
                    ROLE_AND | ROLE_PREP | ROLE_CONJ;
    bool led = true, given = false;
    for (uint32_t i = s->first; i < when->first_token; i++) {
        uint64_t roles = dt_sentence_roles(s, i);
        if (roles & ROLE_NEG)
            return NULL;
        led = led && (roles & lead);
        given = given || dt_sentence_is(s, i, "give|takes|take");
    }
    if (before && given)
        return when;
    if (!led)
        return NULL;
    for (uint32_t i = when->last_token + 1; i < s->end; i++) {
        uint64_t roles = dt_sentence_roles(s, i);
        if ((roles & ROLE_COND) || (s->text->tokens[i].flags & DT_TOKEN_CLAUSE))
            break;
        if (roles & (ROLE_MODAL | ROLE_FINITE | ROLE_PRONOUN))
            return NULL;
    }
    return when;
}

static void drop_weak(struct finder *f)
{
    if (f->weak >= f->count)
        return;
    memmove(&f->out[f->weak], &f->out[f->weak + 1], (f->count - f->weak - 1) * sizeof f->out[0]);
    f->count--;
    f->weak = DT_PROMISES_A_TURN;
}

/* Whether nothing but yes and and stands before the token. */
static bool opens(const struct dt_sentence *s, uint32_t token)
{
    for (uint32_t i = s->first; i < token; i++) {
        if (!(dt_sentence_roles(s, i) & (ROLE_FILLER | ROLE_AND | ROLE_ADVERB | ROLE_CONJ)))
            return false;
    }
    return true;
}

/* The time stands in the sentence before, or after. s: the sentence of the promise. */
static void borrow_time(struct finder *f, const struct dt_sentence *s, struct dt_promise *promise,
                        bool first, bool leads)
{
    struct dt_sentence other;
    bool free_before = f->last_count == f->count || f->weak + 1 == f->count;
    if (first && leads && f->last_end > f->last_first && free_before) {
        read_sentence(f->text, f->last_first, &other);
        find_whens(f, &other);
        const struct dt_when *when = lone_time(&other, true);
        if (when) {
            set_time(promise, when);
            drop_weak(f);
            return;
        }
    }
    if (s->end + 1 >= f->text->token_count)
        return;
    read_sentence(f->text, s->end + 1, &other);
    if (other.question)
        return;
    find_whens(f, &other);
    set_time(promise, lone_time(&other, false));
}

/* "I'll refund you today and e-mail the confirmation tomorrow": two deeds, two times. */
static bool split(const struct dt_sentence *s, const struct dt_anchor *anchor,
                  struct dt_anchor *second_out)
{
    uint32_t verb = dt_anchor_joined_verb(s, anchor->verb + 1, anchor->end);
    if (verb >= anchor->end || anchor->form != DT_ANCHOR_WILL)
        return false;
    bool before = false, after = false;
    for (size_t i = 0; i < s->when_count; i++) {
        const struct dt_when *when = &s->whens[i];
        bool aim = dt_sentence_is(s, when->first_token, "for") ||
                   dt_sentence_is(s, when->first_token - 1, "for");
        if (!definite(when) || when->past || aim)
            continue;
        before = before || (when->first_token > anchor->verb && when->last_token < verb);
        after = after || (when->first_token > verb && when->last_token < anchor->end);
    }
    if (!before || !after)
        return false;
    *second_out = *anchor;
    second_out->start = verb;
    second_out->verb = verb;
    return true;
}

static void add(struct finder *f, const struct dt_promise *promise)
{
    if (f->count < DT_PROMISES_A_TURN)
        f->out[f->count++] = *promise;
}

static void take_anchor(struct finder *f, const struct dt_sentence *s,
                        const struct dt_anchor *anchors, size_t count, size_t index, bool first)
{
    const struct dt_anchor *anchor = &anchors[index];
    struct dt_anchor_time time = dt_anchor_time_find(s, anchors, count, index);
    bool untimed = !definite(time.when) && time.condition_first == time.condition_end;
    bool borrow = untimed && f->when.calendar && !anchor->rejected &&
                  (anchor->form == DT_ANCHOR_WILL || anchor->form == DT_ANCHOR_EXPECT ||
                   anchor->form == DT_ANCHOR_BOOKED) &&
                  !anchor->weak;
    struct dt_promise promise = make_promise(s, anchor, &time);
    if (borrow)
        borrow_time(f, s, &promise, first, opens(s, anchor->start));
    bool counted = counts(s, anchor, &time) ||
                   (borrow && promise.due != DT_INSTANT_NONE && anchor->needs_time);
    if (!counted || about_conduct(s, anchor, &time))
        return;
    if (anchor->form == DT_ANCHOR_DONE && anchor->weak && !definite(time.when)) {
        f->done_pending = true;
        f->done = promise;
        return;
    }
    if (anchor->weak)
        f->weak = f->count;
    add(f, &promise);
}

static void take_sentence(struct finder *f, struct dt_sentence *s)
{
    struct dt_anchor anchors[DT_ANCHORS_A_SENTENCE];
    find_whens(f, s);
    size_t count = dt_anchor_find(s, anchors);
    size_t before = f->count;
    for (size_t a = 0; a < count; a++) {
        struct dt_anchor second;
        if (!anchors[a].rejected && split(s, &anchors[a], &second)) {
            uint32_t end = anchors[a].end;
            anchors[a].end = second.verb > anchors[a].verb + 1 ? second.verb - 1 : second.verb;
            take_anchor(f, s, anchors, count, a, f->count == before);
            anchors[a] = second;
            anchors[a].end = end;
        }
        take_anchor(f, s, anchors, count, a, f->count == before);
    }
    f->last_count = before;
}

size_t dt_promise_find(const struct dt_text *text, const struct dt_when_context *context,
                       struct dt_promise out[DT_PROMISES_A_TURN])
{
    struct finder f = {
        .text = text,
        .timed = context && context->calendar && context->at != DT_INSTANT_NONE,
        .out = out,
        .weak = DT_PROMISES_A_TURN,
    };
    if (context)
        f.when = *context;
    if (f.when.at == DT_INSTANT_NONE)
        f.when.at = SOME_MONDAY;
    struct dt_sentence sentence;
    for (uint32_t i = 0; i<text->token_count; i = sentence.end> i ? sentence.end : i + 1) {
        if (text->tokens[i].type == DT_TOKEN_BREAK) {
            sentence.end = i;
            continue;
        }
        read_sentence(text, i, &sentence);
        f.last_count = f.count;
        if (worth_reading(&sentence))
            take_sentence(&f, &sentence);
        f.last_first = sentence.first;
        f.last_end = sentence.end;
    }
    if (f.done_pending && f.count == 0)
        add(&f, &f.done);
    for (size_t i = 0; i < f.count && !f.timed; i++)
        out[i].due = out[i].due_also = DT_INSTANT_NONE;
    return f.count;
}
