/*
 * A sentence, read once for all entries of the ledger: its phrases, its times, what it names. Most
 * sentences say nothing of any promise, and end here after one walk.
 */
#include "ledger_parts.h"
#include "promise_words.h"

bool dt_ledger_clause_mark(const struct dt_text *text, uint32_t i)
{
    return (text->tokens[i].flags & DT_TOKEN_CLAUSE) ||
           (dt_promise_roles(&text->tokens[i]) & ROLE_CONJ);
}

void dt_ledger_sentence_read(struct dt_ledger_sentence *s, uint32_t first)
{
    const struct dt_text *text = s->text;
    s->first = first;
    s->roles = 0;
    s->past = false;
    s->voucher = false;
    s->replacement = false;
    uint32_t i = first;
    for (; i < text->token_count && text->tokens[i].type != DT_TOKEN_BREAK; i++) {
        uint64_t roles = dt_promise_roles(&text->tokens[i]);
        s->roles |= roles;
        bool been = (roles & (ROLE_FINITE | ROLE_TOLD)) != 0;
        if (been && !s->past)
            s->past = (roles & ROLE_TOLD) || dt_promise_is(&text->tokens[i], "was|were|had");
        s->past = s->past || dt_promise_is(&text->tokens[i], "waited");
        s->voucher = s->voucher || dt_promise_is(&text->tokens[i], "voucher|vouchers|coupon");
        s->replacement = s->replacement || dt_promise_is(&text->tokens[i], "replacement");
    }
    s->end = i;
    s->question = i < text->token_count && (text->tokens[i].flags & DT_TOKEN_QUESTION);
    s->timed = (s->roles & ROLE_TIME) != 0;
    s->hit_count = dt_phrase_scan(text, first, i, s->groups, s->hits);
    s->when_count = 0;
    bool asks = s->question || dt_ledger_hit(s, DT_PHRASE_RESCHEDULES) ||
                dt_ledger_hit(s, DT_PHRASE_REQUESTS);
    bool may_move = s->context && s->timed && !s->past && asks;
    if (may_move)
        s->when_count = dt_when_find(text, first, i, s->context, s->whens, DT_LEDGER_WHENS - 1);
}

const struct dt_phrase_hit *dt_ledger_hit(const struct dt_ledger_sentence *s,
                                          enum dt_phrase_group group)
{
    for (size_t i = 0; i < s->hit_count; i++) {
        if (s->hits[i].group == group)
            return &s->hits[i];
    }
    return NULL;
}

/* Negated, conditional, hoped for, quoted, doubted, partial: within the clause around the hit. */
static bool denied(const struct dt_ledger_sentence *s, const struct dt_phrase_hit *hit)
{
    uint64_t denies = ROLE_NEG | ROLE_COND | ROLE_HOPE | ROLE_MODAL | ROLE_WH;
    uint32_t from = hit->first, to = hit->end;
    while (from > s->first && !dt_ledger_clause_mark(s->text, from))
        from--;
    while (to < s->end && !dt_ledger_clause_mark(s->text, to))
        to++;
    for (uint32_t i = from; i < to; i++) {
        const struct dt_token *token = &s->text->tokens[i];
        bool doubt = dt_promise_is(token, "supposedly|allegedly|says|should|would|wrong|half|only|"
                                          "part|until|till|before|without|said");
        if ((dt_promise_roles(token) & denies) || doubt || (token->flags & DT_TOKEN_QUOTED))
            return true;
    }
    return false;
}

bool dt_ledger_says(const struct dt_ledger_sentence *s, enum dt_phrase_group group)
{
    for (size_t i = 0; i < s->hit_count; i++) {
        if (s->hits[i].group == group && !denied(s, &s->hits[i]))
            return true;
    }
    return false;
}

enum dt_named dt_ledger_names(const struct dt_ledger_sentence *s, uint32_t first, uint32_t end,
                              const struct dt_ledger_entry *entry)
{
    static const uint64_t about[DT_OBJECT_COUNT] = {
        [DT_OBJECT_FIX] = ROLE_TASK,
        [DT_OBJECT_CALL] = ROLE_CALL | ROLE_V_CALL,
        [DT_OBJECT_MESSAGE] = ROLE_V_UPDATE | ROLE_NEWS,
        [DT_OBJECT_MAIL] = ROLE_MAIL,
        [DT_OBJECT_MONEY] = ROLE_MONEY,
        [DT_OBJECT_REPLACEMENT] = ROLE_NEW,
        [DT_OBJECT_PARCEL] = ROLE_GOODS,
        [DT_OBJECT_VISIT] = ROLE_TASK | ROLE_PERSON,
        [DT_OBJECT_ANSWER] = ROLE_V_CHECK | ROLE_NEWS,
        [DT_OBJECT_SENIOR] = ROLE_SENIOR,
    };
    bool whole = first == s->first && end == s->end;
    uint64_t roles = whole ? s->roles : 0;
    bool voucher = whole && s->voucher, replacement = whole && s->replacement;
    for (uint32_t i = first; i < end && !whole; i++) {
        roles |= dt_promise_roles(&s->text->tokens[i]);
        voucher = voucher || dt_promise_is(&s->text->tokens[i], "voucher|vouchers|coupon");
        replacement = replacement || dt_promise_is(&s->text->tokens[i], "replacement");
    }
    enum dt_ledger_object object = dt_entry_object(entry);
    if ((object == DT_OBJECT_VOUCHER && voucher) || (roles & about[object]))
        return DT_NAMED_THIS;
    bool other = (roles & (ROLE_CALL | ROLE_MAIL | ROLE_MONEY | ROLE_SENIOR)) != 0;
    return other || voucher || replacement ? DT_NAMED_OTHER : DT_NAMED_NOTHING;
}
