/*
 * What a customer's sentence does to a promise. Thanks, doubt, anger and other matters do nothing;
 * a promise is kept, released or moved only by words that say so of the thing promised.
 */
#include "ledger_parts.h"
#include "promise_words.h"

bool dt_entry_serves(const struct dt_ledger_entry *entry)
{
    enum dt_ledger_object object = dt_entry_object(entry);
    return object == DT_OBJECT_CALL || object == DT_OBJECT_MESSAGE || object == DT_OBJECT_MAIL ||
           object == DT_OBJECT_ANSWER || object == DT_OBJECT_SENIOR ||
           (entry->object & DT_OBJECT_SEARCH);
}

enum { SOME_MINUTES = 15 /* what a message without a time takes at least */ };

/* Half of the time allowed has passed; of none, some minutes. False where that is not known. */
static bool half_over(const struct dt_ledger_entry *entry, const struct dt_ledger_sentence *s)
{
    if (s->at == DT_INSTANT_NONE || entry->made == DT_INSTANT_NONE)
        return false;
    if (entry->promise.due == DT_INSTANT_NONE)
        return s->at - entry->made >= SOME_MINUTES * DT_MS_PER_MINUTE;
    return s->at - entry->made >= (entry->promise.due - entry->made) / 2;
}

/* Enough time has passed for the thing to have happened: half of what was allowed, or a turn. */
static bool plausible(const struct dt_ledger_entry *entry, const struct dt_ledger_sentence *s)
{
    return s->turn > entry->turn + 1 ||
           (entry->promise.due != DT_INSTANT_NONE && half_over(entry, s));
}

/* "thanks for the answer" may thank for any turn since: where times are known, they tell. */
static bool message_due(const struct dt_ledger_entry *entry, const struct dt_ledger_sentence *s)
{
    bool timed = s->at != DT_INSTANT_NONE && entry->made != DT_INSTANT_NONE;
    return timed ? half_over(entry, s) : plausible(entry, s);
}

/* Whether "it" in a customer's mouth can be what was promised here. */
static bool it_may_be(const struct dt_ledger_entry *entry, const struct dt_ledger_sentence *s)
{
    uint32_t goods = UINT32_C(1) << DT_OBJECT_REPLACEMENT | UINT32_C(1) << DT_OBJECT_PARCEL;
    uint32_t money = UINT32_C(1) << DT_OBJECT_MONEY;
    switch (dt_entry_object(entry)) {
    case DT_OBJECT_MONEY:
        return !(s->live_objects & goods);
    case DT_OBJECT_MAIL:
    case DT_OBJECT_VOUCHER:
        return !(s->live_objects & (goods | money)) && !(entry->object & DT_OBJECT_SEARCH);
    default:
        return false;
    }
}

__attribute__((always_inline)) static inline bool any_word(const struct dt_ledger_sentence *s,
                                                           const char *words)
{
    for (uint32_t i = s->first; i < s->end; i++) {
        if (dt_promise_is(&s->text->tokens[i], words))
            return true;
    }
    return false;
}

/*
 * Some words answer the promise as well as its keeping ("thanks for the update", "thanks for the
 * call"): those count only where time has passed, or "just now" is said.
 */
static bool says_kept(const struct dt_ledger_entry *entry, const struct dt_ledger_sentence *s)
{
    static const uint8_t groups[DT_OBJECT_COUNT] = {
        [DT_OBJECT_FIX] = DT_PHRASE_FIX_KEPT,           [DT_OBJECT_CALL] = DT_PHRASE_CALL_KEPT,
        [DT_OBJECT_MESSAGE] = DT_PHRASE_MESSAGE_KEPT,   [DT_OBJECT_MAIL] = DT_PHRASE_MAIL_KEPT,
        [DT_OBJECT_VOUCHER] = DT_PHRASE_MAIL_KEPT,      [DT_OBJECT_MONEY] = DT_PHRASE_MONEY_KEPT,
        [DT_OBJECT_REPLACEMENT] = DT_PHRASE_GOODS_KEPT, [DT_OBJECT_PARCEL] = DT_PHRASE_GOODS_KEPT,
        [DT_OBJECT_VISIT] = DT_PHRASE_VISIT_KEPT,       [DT_OBJECT_ANSWER] = DT_PHRASE_MESSAGE_KEPT,
        [DT_OBJECT_SENIOR] = DT_PHRASE_SENIOR_KEPT,
    };
    enum dt_ledger_object object = dt_entry_object(entry);
    bool said = dt_ledger_hit(s, (enum dt_phrase_group)groups[object]) ||
                dt_ledger_hit(s, DT_PHRASE_IT_KEPT) ||
                dt_ledger_hit(s, DT_PHRASE_MESSAGE_KEPT_LATER);
    if (s->question || !said)
        return false;
    bool likely = plausible(entry, s);
    if (!likely && any_word(s, "yesterday|ago|last|already|twice"))
        return false;
    bool early = object == DT_OBJECT_CALL || object == DT_OBJECT_SENIOR;
    if ((!early || likely || any_word(s, "just|now|earlier")) &&
        dt_ledger_says(s, (enum dt_phrase_group)groups[object]))
        return true;
    if (it_may_be(entry, s) && dt_ledger_says(s, DT_PHRASE_IT_KEPT))
        return true;
    bool word = object == DT_OBJECT_MESSAGE || object == DT_OBJECT_ANSWER;
    return word && message_due(entry, s) && dt_ledger_says(s, DT_PHRASE_MESSAGE_KEPT_LATER);
}

static uint32_t clause_end(const struct dt_ledger_sentence *s, uint32_t i)
{
    while (i < s->end && !dt_ledger_clause_mark(s->text, i))
        i++;
    return i;
}

/* "no need to apologise", "if it's sorted, no need to call", "I do not never mind". */
static bool void_release(const struct dt_ledger_sentence *s, const struct dt_phrase_hit *release)
{
    for (size_t i = 0; i < s->hit_count; i++) {
        if (s->hits[i].group == DT_PHRASE_NOT_RELEASED && s->hits[i].first == release->first)
            return true;
    }
    uint64_t before = 0;
    for (uint32_t i = s->first; i < release->first; i++)
        before |= dt_promise_roles(&s->text->tokens[i]);
    uint64_t last =
        release->first > s->first ? dt_promise_roles(&s->text->tokens[release->first - 1]) : 0;
    return (before & ROLE_COND) || (last & (ROLE_NEG | ROLE_MODAL));
}

static bool says_cancelled(const struct dt_ledger_entry *entry, const struct dt_ledger_sentence *s)
{
    if (s->question || s->hit_count == 0)
        return false;
    const struct dt_phrase_hit *release = dt_ledger_hit(s, DT_PHRASE_RELEASED);
    if (release && !void_release(s, release)) {
        enum dt_named named =
            dt_ledger_names(s, release->first, clause_end(s, release->end), entry);
        bool all = s->live_count == 1 || dt_entry_serves(entry);
        if (named == DT_NAMED_THIS || (named == DT_NAMED_NOTHING && all))
            return true;
    }
    const struct dt_phrase_hit *refused = dt_ledger_hit(s, DT_PHRASE_REFUSED);
    if (refused &&
        dt_ledger_names(s, refused->end, clause_end(s, refused->end), entry) == DT_NAMED_THIS)
        return true;
    return (entry->object & DT_OBJECT_SEARCH) && dt_ledger_says(s, DT_PHRASE_TURNED_UP);
}

enum dt_ledger_effect dt_ledger_customer_effect(const struct dt_ledger_entry *entry,
                                                const struct dt_ledger_sentence *s,
                                                struct dt_ledger_move *move_out)
{
    if (dt_ledger_asks_to_move(entry, s, move_out))
        return DT_EFFECT_MOVED;
    if (says_kept(entry, s))
        return DT_EFFECT_KEPT;
    return says_cancelled(entry, s) ? DT_EFFECT_CANCELLED : DT_EFFECT_NONE;
}
