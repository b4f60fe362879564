/*
 * Other times for a promise, as a customer asks for them: "make it half ten", "Thursday instead?",
 * "not before 1". A wish within what was promised moves nothing.
 */
#include "ledger_parts.h"
#include "promise_words.h"

enum { BARE_TOKENS = 24 };

/* What ends an hour: "11 would be better", "4 works". */
#define AFTER_BARE (ROLE_FINITE | ROLE_MODAL | ROLE_BE_NOW | ROLE_VERB | ROLE_FILLER | ROLE_PRONOUN)

/* "after 3", "not before 1": the time from which on it would suit. */
static bool earliest(const struct dt_text *text, const struct dt_when *when)
{
    bool negated = false;
    uint32_t from = when->first_token > 1 ? when->first_token - 2 : 0;
    for (uint32_t i = from; i <= when->last_token; i++) {
        const struct dt_token *token = &text->tokens[i];
        if (dt_promise_is(token, "after|from"))
            return true;
        if (negated && dt_promise_is(token, "before|until|till"))
            return true;
        negated = negated || dt_promise_is(token, "not");
    }
    return false;
}

/* The instant asked for: an hour alone is on the promised day, a day alone keeps its hour. */
static dt_instant new_due(const struct dt_promise *promise, const struct dt_when *when,
                          const struct dt_when_context *context)
{
    const struct dt_zone *zone = context->calendar->zone;
    if (when->elapsed || (when->has_day && when->has_hour) || promise->due == DT_INSTANT_NONE)
        return when->due;
    dt_date date = 0;
    if (when->has_hour && when->minute >= 0) {
        dt_zone_local(zone, promise->due - 1, &date, NULL);
        dt_instant due = dt_zone_instant(zone, date, when->minute);
        return due > context->at ? due : when->due;
    }
    if (when->has_day && promise->has_hour && promise->minute >= 0) {
        dt_zone_local(zone, when->due - 1, &date, NULL);
        return dt_zone_instant(zone, date, when->minute >= 0 ? when->minute : promise->minute);
    }
    return when->due;
}

/* "after 3" is kept until closing time. */
static dt_instant until_closing(const struct dt_when *when, dt_instant due,
                                const struct dt_when_context *context)
{
    if (when->elapsed || when->minute < 0)
        return due;
    dt_date date = 0;
    dt_zone_local(context->calendar->zone, due, &date, NULL);
    int closing = dt_calendar_closing(context->calendar, date);
    return closing > when->minute ? dt_zone_instant(context->calendar->zone, date, closing) : due;
}

/*
 * "make it half ten", "4 instead": an hour without its "at". The words are read again with the one
 * put in that the customer left out.
 */
static bool find_bare(const struct dt_ledger_sentence *s, struct dt_when *out)
{
    const struct dt_phrase_hit *lead = dt_ledger_hit(s, DT_PHRASE_BEFORE_BARE);
    uint32_t gap = lead ? lead->end : s->first;
    if (gap >= s->end || s->end - gap + 2 > BARE_TOKENS)
        return false;
    struct dt_token tokens[BARE_TOKENS];
    tokens[0] = s->text->tokens[gap];
    tokens[0].word = "at";
    tokens[0].word_len = 2;
    tokens[0].type = DT_TOKEN_WORD;
    tokens[0].hash = dt_word_hash(DT_VIEW("at"));
    memcpy(&tokens[1], &s->text->tokens[gap], (s->end - gap) * sizeof tokens[0]);
    tokens[1].flags &= (uint16_t) ~(unsigned)(DT_TOKEN_FIRST | DT_TOKEN_CLAUSE);
    uint32_t length = 2;
    while (length < s->end - gap + 1 && !(dt_promise_roles(&tokens[length]) & AFTER_BARE) &&
           !(tokens[length].flags & DT_TOKEN_CLAUSE))
        length++;
    struct dt_text shadow = *s->text;
    shadow.tokens = tokens;
    shadow.token_count = length;
    if (dt_when_find(&shadow, 0, length, s->context, out, 1) == 0 || out->first_token > 1)
        return false;
    out->last_token = out->last_token > 1 ? gap + out->last_token - 1 : gap;
    out->first_token = gap;
    return true;
}

/* "tomorrow is bad", "Friday does not work", "not today": times turned down. */
static bool turned_down(const struct dt_ledger_sentence *s, const struct dt_when *when)
{
    for (size_t i = 0; i < s->hit_count; i++) {
        if (s->hits[i].group == DT_PHRASE_BAD && s->hits[i].first == when->last_token + 1)
            return true;
    }
    uint32_t first = when->first_token;
    return dt_promise_is(&s->text->tokens[first], "not") ||
           (first > s->first && dt_promise_is(&s->text->tokens[first - 1], "not"));
}

/* Whether the time is one the customer asks for, outside what was promised. due_out: the new time.
 */
static bool asked_time(const struct dt_promise *promise, const struct dt_ledger_sentence *s,
                       const struct dt_when *when, dt_instant *due_out)
{
    if (when->past || when->due == DT_INSTANT_NONE)
        return false;
    bool from = earliest(s->text, when);
    bool until = dt_promise_is(&s->text->tokens[when->first_token], "until|till");
    if (!from && (until || turned_down(s, when)))
        return false;
    dt_instant due = new_due(promise, when, s->context);
    if (due <= s->at)
        due = when->due;
    if (from && promise->due != DT_INSTANT_NONE && due <= promise->due)
        return false; /* a wish within the promise */
    if (from)
        due = until_closing(when, due, s->context);
    *due_out = due;
    return due != promise->due && due > s->at;
}

/* "I'm out tomorrow, Thursday?": a time alone, as a question. */
static bool proposes(const struct dt_ledger_sentence *s)
{
    if (!s->question || s->when_count == 0)
        return false;
    const struct dt_when *when = &s->whens[s->when_count - 1];
    bool alone = when->first_token == s->first || dt_ledger_clause_mark(s->text, when->first_token);
    return alone && when->last_token + 1 == s->end;
}

/* Whether a request ("could you ...") is about the deed that was promised. */
static bool requests_deed(const struct dt_ledger_entry *entry, const struct dt_ledger_sentence *s)
{
    static const uint8_t groups[DT_OBJECT_COUNT] = {
        [DT_OBJECT_FIX] = DT_PHRASE_ASKS_VISIT,         [DT_OBJECT_CALL] = DT_PHRASE_ASKS_CALL,
        [DT_OBJECT_MESSAGE] = DT_PHRASE_ASKS_MESSAGE,   [DT_OBJECT_MAIL] = DT_PHRASE_ASKS_MAIL,
        [DT_OBJECT_VOUCHER] = DT_PHRASE_ASKS_MAIL,      [DT_OBJECT_MONEY] = DT_PHRASE_NOTHING,
        [DT_OBJECT_REPLACEMENT] = DT_PHRASE_ASKS_VISIT, [DT_OBJECT_PARCEL] = DT_PHRASE_ASKS_VISIT,
        [DT_OBJECT_VISIT] = DT_PHRASE_ASKS_VISIT,       [DT_OBJECT_ANSWER] = DT_PHRASE_ASKS_MESSAGE,
        [DT_OBJECT_SENIOR] = DT_PHRASE_ASKS_CALL,
    };
    return dt_ledger_hit(s, DT_PHRASE_REQUESTS) &&
           dt_ledger_hit(s, (enum dt_phrase_group)groups[dt_entry_object(entry)]);
}

bool dt_ledger_asks_to_move(const struct dt_ledger_entry *entry, const struct dt_ledger_sentence *s,
                            struct dt_ledger_move *move_out)
{
    if (!s->context || !s->timed || s->past)
        return false;
    bool asks = dt_ledger_hit(s, DT_PHRASE_RESCHEDULES) || requests_deed(entry, s);
    bool proposal = dt_entry_object(entry) != DT_OBJECT_MONEY && proposes(s);
    if (!asks && !proposal)
        return false;
    enum dt_named named = dt_ledger_names(s, s->first, s->end, entry);
    bool mine = named == DT_NAMED_THIS || s->live_count == 1 || dt_entry_serves(entry);
    if (named == DT_NAMED_OTHER || !mine)
        return false;
    if (entry->promise.due == DT_INSTANT_NONE && s->live_count > 1 && named != DT_NAMED_THIS)
        return false;
    struct dt_when bare;
    bool have_bare = asks && find_bare(s, &bare);
    const struct dt_when *best = NULL;
    for (size_t i = 0; i < s->when_count + have_bare; i++) {
        const struct dt_when *when = i < s->when_count ? &s->whens[i] : &bare;
        dt_instant due = DT_INSTANT_NONE;
        if ((best && when->precision <= best->precision) ||
            !asked_time(&entry->promise, s, when, &due))
            continue;
        best = when;
        *move_out = (struct dt_ledger_move){due, *when};
    }
    return best != NULL;
}
