/*
 * What an agent's turn says of promises made before: done as promised, or not possible at the time
 * asked for. And what a promise is about, when it is made.
 */
#include "ledger_parts.h"
#include "promise_words.h"

enum {
    UNASKED_MINUTES = 30, /* since the customer's last turn */
    NEAR_MINUTES = 5,
    LATE_MINUTES = 15, /* a message announced for half past, at a quarter to */
    LATE_DAY_MINUTES = 60,
    DAY_HOURS = 10,
    OVERNIGHT_HOURS = 5,
};

bool dt_ledger_unasked(const struct dt_ledger_entry *entry, dt_instant at)
{
    dt_instant last = entry->heard ? entry->heard : entry->made;
    bool known = last != 0 && last != DT_INSTANT_NONE && at != DT_INSTANT_NONE;
    return known && at - last >= UNASKED_MINUTES * DT_MS_PER_MINUTE;
}

/* Near enough to the due time for a turn to be what was promised for it. */
static bool about_due(const struct dt_ledger_entry *entry, dt_instant at)
{
    const struct dt_promise *promise = &entry->promise;
    if (promise->due == DT_INSTANT_NONE || at == DT_INSTANT_NONE || entry->made == 0 ||
        entry->made == DT_INSTANT_NONE)
        return false;
    bool day = promise->precision != DT_PRECISION_EXACT;
    int late = day ? LATE_DAY_MINUTES : LATE_MINUTES;
    int64_t ahead = promise->due - at;
    if (ahead < -late * DT_MS_PER_MINUTE)
        return false;
    if (ahead <= NEAR_MINUTES * DT_MS_PER_MINUTE)
        return at - entry->made > NEAR_MINUTES * DT_MS_PER_MINUTE;
    if (!dt_ledger_unasked(entry, at))
        return false;
    if (day && ahead <= DAY_HOURS * DT_MS_PER_HOUR &&
        at - entry->made >= OVERNIGHT_HOURS * DT_MS_PER_HOUR)
        return true;
    return ahead <= (promise->due - entry->made) / 4;
}

bool dt_ledger_agent_writes(const struct dt_ledger_entry *entry, dt_instant at)
{
    bool writes = entry->promise.follow_up && entry->promise.who == DT_PROMISE_AGENT &&
                  dt_entry_object(entry) == DT_OBJECT_MESSAGE;
    return writes && !entry->promise.conditional && about_due(entry, at);
}

bool dt_ledger_agent_reports(const struct dt_ledger_entry *entry,
                             const struct dt_ledger_sentence *s)
{
    static const uint8_t groups[DT_OBJECT_COUNT] = {
        [DT_OBJECT_FIX] = DT_PHRASE_FIX_DONE,           [DT_OBJECT_CALL] = DT_PHRASE_CALL_DONE,
        [DT_OBJECT_MESSAGE] = DT_PHRASE_MESSAGE_DONE,   [DT_OBJECT_MAIL] = DT_PHRASE_MAIL_DONE,
        [DT_OBJECT_VOUCHER] = DT_PHRASE_MAIL_DONE,      [DT_OBJECT_MONEY] = DT_PHRASE_MONEY_DONE,
        [DT_OBJECT_REPLACEMENT] = DT_PHRASE_GOODS_DONE, [DT_OBJECT_PARCEL] = DT_PHRASE_GOODS_DONE,
        [DT_OBJECT_VISIT] = DT_PHRASE_VISIT_DONE,       [DT_OBJECT_ANSWER] = DT_PHRASE_MESSAGE_DONE,
        [DT_OBJECT_SENIOR] = DT_PHRASE_SENIOR_DONE,
    };
    if (s->question)
        return false;
    enum dt_ledger_object object = dt_entry_object(entry);
    if (object == DT_OBJECT_CALL && about_due(entry, s->at) && dt_ledger_says(s, DT_PHRASE_CALLING))
        return true;
    if (object != DT_OBJECT_CALL && s->live_count == 1 && dt_ledger_says(s, DT_PHRASE_ALL_DONE))
        return true;
    if (dt_ledger_says(s, (enum dt_phrase_group)groups[object]))
        return true;
    /* "it will be with you" is a delivery; "I'll send you one" is kept once it is sent. */
    bool sending = (object == DT_OBJECT_REPLACEMENT || object == DT_OBJECT_PARCEL) &&
                   entry->promise.who == DT_PROMISE_AGENT;
    return sending && dt_ledger_says(s, DT_PHRASE_SENT_DONE);
}

bool dt_ledger_agent_opposes(const struct dt_ledger_sentence *s)
{
    return dt_ledger_hit(s, DT_PHRASE_OPPOSES) != NULL;
}

static enum dt_ledger_object other_object(uint64_t roles)
{
    bool gets = (roles & ROLE_V_HAVE) && (roles & ROLE_YOU) && !(roles & ROLE_I);
    bool moves = (roles & (ROLE_V_ARRIVE | ROLE_V_SEND | ROLE_BE | ROLE_BE_NOW)) || gets;
    if ((roles & ROLE_TASK) || ((roles & (ROLE_PERSON | ROLE_SENIOR)) && moves))
        return DT_OBJECT_VISIT;
    return moves || (roles & ROLE_GOODS) ? DT_OBJECT_PARCEL : DT_OBJECT_FIX;
}

uint8_t dt_ledger_object_of(const struct dt_text *text, const struct dt_promise *promise)
{
    uint64_t roles = 0, seen = 0;
    bool voucher = false, looks = false, joined = false, writes = false, hears = false;
    for (uint32_t i = 0; i < text->token_count; i++) {
        const struct dt_token *token = &text->tokens[i];
        if (token->start < promise->start || token->end > promise->end)
            continue;
        uint64_t own = dt_promise_roles(token);
        roles |= own;
        voucher = voucher || dt_promise_is(token, "voucher|coupon");
        /* "find out and e-mail", "call the depot and ring you" */
        bool deed = (own & (ROLE_V_CHECK | ROLE_V_CALL)) && !dt_promise_is(token, "check");
        looks = looks || deed || dt_promise_is(token, "check");
        joined = joined || (looks && (own & ROLE_AND));
        writes = writes || dt_promise_is(token, "write|writing");
        bool after = i > 0 && dt_promise_is(&text->tokens[i - 1], "to");
        hears = hears || (after && dt_promise_is(token, "hear|check|see|ask|make"));
        hears = hears || ((seen & ROLE_COND) && (own & ROLE_V_ARRIVE));
        seen |= own & ROLE_COND;
    }
    static const uint8_t objects[] = {
        [DT_PROMISE_UPDATE] = DT_OBJECT_MESSAGE,
        [DT_PROMISE_CALL_BACK] = DT_OBJECT_CALL,
        [DT_PROMISE_EMAIL] = DT_OBJECT_MAIL,
        [DT_PROMISE_REFUND] = DT_OBJECT_MONEY,
        [DT_PROMISE_REPLACEMENT] = DT_OBJECT_REPLACEMENT,
        [DT_PROMISE_ESCALATE] = DT_OBJECT_SENIOR,
        [DT_PROMISE_INVESTIGATE] = DT_OBJECT_ANSWER,
        [DT_PROMISE_OTHER] = DT_OBJECT_FIX,
    };
    uint8_t object = objects[promise->what];
    if (promise->what == DT_PROMISE_EMAIL && writes && !(roles & (ROLE_MAIL | ROLE_GOODS)))
        object = DT_OBJECT_MESSAGE; /* "I'll write on Thursday": wherever we write */
    if (voucher && promise->what != DT_PROMISE_CALL_BACK)
        object = DT_OBJECT_VOUCHER;
    else if (promise->what == DT_PROMISE_OTHER)
        object = (uint8_t)other_object(roles);
    bool search =
        promise->what == DT_PROMISE_INVESTIGATE || (promise->follow_up && (joined || hears));
    return search ? (uint8_t)(object | DT_OBJECT_SEARCH) : object;
}
