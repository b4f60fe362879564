/*
 * The words promises are made of, and what each may be in a sentence: one table for the finder and
 * the ledger. A word has as many roles as it can play ("call" is a verb and a noun); the grammar in
 * promise_anchor.c decides which one it plays. Inflected verbs are found by their base form.
 *
 * The words stand in promise_words.def. Internal to the engine's promise files. Pure.
 */
#ifndef DT_PROMISE_WORDS_H
#define DT_PROMISE_WORDS_H

#include "text.h"

#define DT_ROLE_BIT(n) (UINT64_C(1) << (n))

/* Grammar. */
#define ROLE_MODAL   DT_ROLE_BIT(0) /* will, shall */
#define ROLE_BE_NOW  DT_ROLE_BIT(1) /* am, are, is, 's */
#define ROLE_BE      DT_ROLE_BIT(2) /* be */
#define ROLE_I       DT_ROLE_BIT(3)
#define ROLE_WE      DT_ROLE_BIT(4)
#define ROLE_YOU     DT_ROLE_BIT(5)
#define ROLE_THEY    DT_ROLE_BIT(6) /* he, she, they, someone */
#define ROLE_IT      DT_ROLE_BIT(7) /* it, this, that, these, those, there */
#define ROLE_DET     DT_ROLE_BIT(8)
#define ROLE_NEG     DT_ROLE_BIT(9)
#define ROLE_ADVERB  DT_ROLE_BIT(10) /* may stand between subject, modal and verb */
#define ROLE_AND     DT_ROLE_BIT(11)
#define ROLE_CONJ    DT_ROLE_BIT(12) /* but, so, because: a new clause begins */
#define ROLE_COND    DT_ROLE_BIT(13) /* if, unless, once, when, provided */
#define ROLE_WH      DT_ROLE_BIT(14) /* how, what, whether: an indirect question */
#define ROLE_PREP    DT_ROLE_BIT(15)
#define ROLE_GENERAL DT_ROLE_BIT(16) /* usually, normally, automatically */
#define ROLE_FINITE  DT_ROLE_BIT(17) /* was, did, can, should: the clause has a verb of its own */
#define ROLE_HOPE    DT_ROLE_BIT(18) /* hope, wish */
#define ROLE_CLAIM   DT_ROLE_BIT(19) /* say, promise, sure: negated, it declines what follows */
#define ROLE_TOLD    DT_ROLE_BIT(20) /* said, told, promised: somebody's word */

/* Nouns. */
#define ROLE_PERSON  DT_ROLE_BIT(21) /* engineer, team, carrier: can act for the company */
#define ROLE_SENIOR  DT_ROLE_BIT(22) /* manager, supervisor */
#define ROLE_MONEY   DT_ROLE_BIT(23)
#define ROLE_GOODS   DT_ROLE_BIT(24)
#define ROLE_CALL    DT_ROLE_BIT(25) /* a call, a ring, a callback */
#define ROLE_MAIL    DT_ROLE_BIT(26) /* e-mail, inbox */
#define ROLE_NEWS    DT_ROLE_BIT(27) /* answer, update, decision */
#define ROLE_TASK    DT_ROLE_BIT(28) /* review, repair, visit, appointment */
#define ROLE_OUTSIDE DT_ROLE_BIT(29) /* bank, ombudsman: does not act for the company */
#define ROLE_CHAT    DT_ROLE_BIT(30) /* chat, conversation */
#define ROLE_ABUSE   DT_ROLE_BIT(31) /* language, insults, abusive: a boundary's condition */
#define ROLE_MACHINE DT_ROLE_BIT(32) /* system, app, page: explains itself, promises nothing */
#define ROLE_NEW     DT_ROLE_BIT(33) /* new, another, replacement */

/* Verbs, by what is promised with them. */
#define ROLE_V_CALL     DT_ROLE_BIT(34)
#define ROLE_V_MAIL     DT_ROLE_BIT(35)
#define ROLE_V_UPDATE   DT_ROLE_BIT(36)
#define ROLE_V_REFUND   DT_ROLE_BIT(37)
#define ROLE_V_REPLACE  DT_ROLE_BIT(38)
#define ROLE_V_ESCALATE DT_ROLE_BIT(39)
#define ROLE_V_CHECK    DT_ROLE_BIT(40) /* investigate */
#define ROLE_V_SEND     DT_ROLE_BIT(41)
#define ROLE_V_ARRIVE   DT_ROLE_BIT(42) /* arrive, come, go, land, reach */
#define ROLE_V_HAVE     DT_ROLE_BIT(43) /* have, get, receive, see, hear: the customer gets it */
#define ROLE_V_ACT      DT_ROLE_BIT(44) /* book, fix, put, arrange: any other deed */
#define ROLE_V_SOFT     DT_ROLE_BIT(45) /* help, explain, ask: part of the talk unless timed */
#define ROLE_V_NEVER    DT_ROLE_BIT(46) /* need, wait, love: never a promise */
#define ROLE_V_END      DT_ROLE_BIT(47) /* end, close: a boundary when a chat is closed */
#define ROLE_V_LET      DT_ROLE_BIT(48)
#define ROLE_V_EXPECT   DT_ROLE_BIT(49)
#define ROLE_BOOKED     DT_ROLE_BIT(50) /* booked, scheduled, arranged */

/* How a verb is inflected here. */
#define ROLE_FORM_S   DT_ROLE_BIT(51)
#define ROLE_FORM_ING DT_ROLE_BIT(52)
#define ROLE_FORM_ED  DT_ROLE_BIT(53)

#define ROLE_CHOICE DT_ROLE_BIT(54) /* whichever, prefer, choice: what is named is an offer */
#define ROLE_BACK   DT_ROLE_BIT(55) /* back: "get back", "be back", "money back" */
#define ROLE_NAME   DT_ROLE_BIT(56) /* a capitalised word that the table does not know */
#define ROLE_FILLER DT_ROLE_BIT(57) /* yes, ok, then: may stand between a time and its clause */

#define ROLE_TIME DT_ROLE_BIT(58) /* may be part of a time; every number is too */

#define ROLE_OR DT_ROLE_BIT(59)

#define ROLE_CONTACT (ROLE_V_CALL | ROLE_V_MAIL | ROLE_V_UPDATE)
#define ROLE_VERB                                                                                  \
    (ROLE_CONTACT | ROLE_V_REFUND | ROLE_V_REPLACE | ROLE_V_ESCALATE | ROLE_V_CHECK |              \
     ROLE_V_SEND | ROLE_V_ARRIVE | ROLE_V_HAVE | ROLE_V_ACT | ROLE_V_SOFT | ROLE_V_NEVER |         \
     ROLE_V_END | ROLE_V_LET | ROLE_V_EXPECT)
#define ROLE_PRONOUN (ROLE_I | ROLE_WE | ROLE_YOU | ROLE_THEY | ROLE_IT)
#define ROLE_NOUN                                                                                  \
    (ROLE_PERSON | ROLE_SENIOR | ROLE_MONEY | ROLE_GOODS | ROLE_CALL | ROLE_MAIL | ROLE_NEWS |     \
     ROLE_TASK)

/* The table, made at build time by make_promise_words: open addressing, hash 0 is an empty slot. */
struct dt_promise_slot {
    uint64_t hash;
    uint64_t roles;
};
extern const struct dt_promise_slot dt_promise_slots[];
extern const size_t dt_promise_slot_count; /* a power of two */

/* The roles a token may play; 0 for words that say nothing here. Constant time. */
uint64_t dt_promise_roles(const struct dt_token *token);

/*
 * The initials of "there|ready|out", a bit a letter. The lists are literals, so that a compiler
 * that optimises works it out; one that does not is not asked to (a list is then walked instead).
 */
#define DT_INITIAL(w, len, k)                                                                      \
    ((k) < (len) && (w)[(k)-1] == '|' ? UINT32_C(1) << ((unsigned char)(w)[k] & 31) : 0)
#define DT_INITIALS_4(w, len, k)                                                                   \
    (DT_INITIAL(w, len, k) | DT_INITIAL(w, len, (k) + 1) | DT_INITIAL(w, len, (k) + 2) |           \
     DT_INITIAL(w, len, (k) + 3))
#define DT_INITIALS_16(w, len, k)                                                                  \
    (DT_INITIALS_4(w, len, k) | DT_INITIALS_4(w, len, (k) + 4) | DT_INITIALS_4(w, len, (k) + 8) |  \
     DT_INITIALS_4(w, len, (k) + 12))
enum { DT_INITIALS_REACH = 97 };

__attribute__((always_inline)) static inline bool dt_promise_may_be(const struct dt_token *token,
                                                                    const char *words)
{
    size_t len = __builtin_strlen(words);
    if (token->word_len == 0)
        return false;
    if (!__builtin_constant_p(len) || len > DT_INITIALS_REACH)
        return true;
    uint32_t initials = UINT32_C(1) << ((unsigned char)words[0] & 31);
    initials |= DT_INITIALS_16(words, len, 1) | DT_INITIALS_16(words, len, 17) |
                DT_INITIALS_16(words, len, 33) | DT_INITIALS_16(words, len, 49) |
                DT_INITIALS_16(words, len, 65) | DT_INITIALS_16(words, len, 81);
    return initials >> ((unsigned char)token->word[0] & 31) & 1;
}

bool dt_promise_is_listed(const struct dt_token *token, const char *words);
bool dt_promise_is_form(const struct dt_token *token, const char *bases);

/* Whether the token is one of the normalised words: "there|ready|out". */
__attribute__((always_inline)) static inline bool dt_promise_is(const struct dt_token *token,
                                                                const char *words)
{
    return dt_promise_may_be(token, words) && dt_promise_is_listed(token, words);
}

/* Whether the token is one of the verbs, given by their base forms, in any regular form. */
__attribute__((always_inline)) static inline bool dt_promise_is_verb(const struct dt_token *token,
                                                                     const char *bases)
{
    return dt_promise_may_be(token, bases) && dt_promise_is_form(token, bases);
}

#endif
